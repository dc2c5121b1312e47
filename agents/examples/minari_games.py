"""A Minari data set of a bot's games, with masks, and what an imitator needs to read it.

    python agents/examples/minari_games.py --games 100 --bot threat

Needs `minari` and `h5py`. The data set holds every step's observation, action, reward and info (`action_mask` among them).
"""

from __future__ import annotations

import argparse
import contextlib

import gymnasium as gym
import minari
import numpy as np

import hsenv


def record(
    name: str, games: int, bot: str = "threat", opponent: str = "greedy", seed: int = 1
) -> minari.MinariDataset:
    """Let `bot` play `games` games against `opponent`; the data set `name` ("hearthstone/threat-v0"), an existing one replaced."""
    env = minari.DataCollector(gym.make("Hearthstone-v0", opponent=opponent), record_infos=True)
    for game in range(games):
        _, _ = env.reset(seed=seed + game)
        over = False
        while not over:
            action = env.unwrapped.game.bot_action(bot)
            _, _, terminated, truncated, _ = env.step(action)
            over = terminated or truncated
    with contextlib.suppress(FileNotFoundError):
        minari.delete_dataset(name)
    dataset = env.create_dataset(
        dataset_id=name,
        algorithm_name=bot,
        description=f"games of {bot} against {opponent}, hsenv {hsenv.__version__}",
        author="hsenv",
    )
    env.close()
    return dataset


def main() -> None:
    """Record, and say what is in the data set."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--games", type=int, default=100)
    parser.add_argument("--bot", default="threat")
    parser.add_argument("--opponent", default="greedy")
    parser.add_argument("--name", default="hearthstone/threat-v0")
    given = parser.parse_args()
    dataset = record(given.name, given.games, given.bot, given.opponent)
    won = np.mean([episode.rewards.sum() > 0 for episode in dataset.iterate_episodes()])
    print(
        f"{given.name}: {dataset.total_episodes} games, {dataset.total_steps} decisions, {given.bot} won {won:.0%}"
    )


if __name__ == "__main__":
    main()
