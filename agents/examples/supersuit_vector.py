"""Both seats as a vector environment by SuperSuit: two rows a game, one for each player.

    python agents/examples/supersuit_vector.py --games 4 --steps 2000

Needs `supersuit` and the extra `pettingzoo`. For speed `hsenv.envs.SelfPlayBatch` is the better road; this is for code that is
written against SuperSuit's vector form.
"""

from __future__ import annotations

import argparse
from typing import Any

import numpy as np
import numpy.typing as npt
import supersuit

from hsenv.pettingzoo import hearthstone_v0


def vector_env(games: int, **options: Any) -> Any:
    """`games` games side by side, two rows each; observations are dicts of stacked `observation` and `action_mask`."""
    env = hearthstone_v0.parallel_env(**options)
    return supersuit.concat_vec_envs_v1(
        supersuit.pettingzoo_env_to_vec_env_v1(env), games, num_cpus=1, base_class="gymnasium"
    )


def sample(masks: npt.NDArray[np.int8], rng: np.random.Generator) -> npt.NDArray[np.int64]:
    """A legal action for each row; 0 for a row that is not to move (its action is ignored)."""
    return np.array([rng.choice(np.flatnonzero(mask)) if mask.any() else 0 for mask in masks])


def play(games: int, steps: int, seed: int = 1) -> npt.NDArray[np.float64]:
    """Random legal play; the sum of rewards of each row (the two rows of a game add up to 0)."""
    env = vector_env(games)
    rng = np.random.default_rng(seed)
    observations, _ = env.reset(seed=seed)
    totals = np.zeros(2 * games)
    for _ in range(steps):
        observations, rewards, _, _, _ = env.step(sample(observations["action_mask"], rng))
        totals += rewards
    env.close()
    return totals


def main() -> None:
    """Play, and print how the rows fared."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--games", type=int, default=4)
    parser.add_argument("--steps", type=int, default=2000)
    given = parser.parse_args()
    for row, total in enumerate(play(given.games, given.steps)):
        print(f"game {row // 2}, player_{row % 2}: {total:+.0f}")


if __name__ == "__main__":
    main()
