"""Replays of episodes: what every environment kept of its games, with the decisions of bots, verifies."""

import gymnasium as gym
import numpy as np
import pytest
from gymnasium.error import ResetNeeded

from hsenv import Replay
from hsenv.envs import HearthstoneVectorEnv, SelfPlayBatch
from hsenv.envs.sb3 import HearthstoneVecEnv
from hsenv.pettingzoo import hearthstone_v0


def verified(replay):
    """The replay as read back from its text; the game it ends with is right at every hash."""
    read = Replay.loads(replay.dumps())
    read.verify()
    return read


def first_legal(observation, mask, info):
    return int(np.flatnonzero(mask)[0])


def play_out(env, seed):
    _, info = env.reset(seed=seed)
    random = np.random.default_rng(seed)
    while True:
        *_, terminated, truncated, info = env.step(random.choice(np.flatnonzero(info["action_mask"])))
        if terminated or truncated:
            return info


@pytest.mark.parametrize("opponent", ["random", "greedy", first_legal])
def test_an_episode_against_any_opponent_is_kept_whole(opponent):
    env = gym.make("Hearthstone-v0", opponent=opponent).unwrapped
    name = opponent if isinstance(opponent, str) else "first_legal"
    seats = set()
    for seed in range(4):
        info = play_out(env, seed)
        replay = verified(env.replay())
        assert replay.game().hash() == env.game.hash()
        assert replay.start["kind"] == "decks"
        assert replay.info["players"][info["seat"]] == "learner"
        assert replay.info["players"][1 - info["seat"]] == name
        assert info["length"] < len(replay) == sum(step.seat in (0, 1) for step in replay.steps)
        assert sum(step.seat == info["seat"] for step in replay.steps) == info["length"]
        assert (replay.winner == info["seat"]) == (info["winner"] == 1)
        seats.add(info["seat"])
    assert seats == {0, 1}


def test_a_replay_of_the_episode_so_far_grows():
    env = gym.make("Hearthstone-v0", opponent="random").unwrapped
    with pytest.raises(ResetNeeded):
        env.replay()
    _, info = env.reset(seed=5)
    begun = len(env.replay())
    assert begun == (0 if info["seat"] == 0 else 1)  # whoever goes first has chosen its mulligan
    env.step(np.flatnonzero(info["action_mask"])[0])
    replay = verified(env.replay(words=False))
    assert len(replay) > begun
    assert replay.result == "unfinished"
    assert replay.game().hash() == env.game.hash()
    assert {step.words for step in replay.steps} == {""}
    assert all(step.words for step in env.replay().steps)


def test_handicaps_decks_and_positions_begin_a_replay_too():
    env = gym.make("Hearthstone-v0", opponent="random").unwrapped
    for swap in (False, True):
        env.reset(seed=1, options={"handicap": {"learner": {"health": 50, "cards": 2}}, "swap": swap})
        assert verified(env.replay()).game().hash() == env.game.hash()
    play_out(env, 2)
    position = env.replay().game(to=12)
    env.reset(seed=3, options={"position": position})
    replay = verified(env.replay())
    assert replay.start["kind"] == "position"
    assert replay.game().hash() == env.game.hash()


def test_a_concession_and_what_stood_in_for_an_illegal_action_are_in_it():
    env = gym.make("Hearthstone-v0", illegal_action="lose").unwrapped
    env.reset(seed=1)
    *_, info = env.step(3721)
    assert info["winner"] == -1
    replay = verified(env.replay())
    assert replay.steps[-1].action is None
    assert replay.winner == 1 - info["seat"]
    env = gym.make("Hearthstone-v0", illegal_action="random_legal").unwrapped
    env.reset(seed=1)
    env.step(3721)
    assert verified(env.replay()).game().hash() == env.game.hash()


@pytest.mark.parametrize("mode", ["next_step", "same_step"])
def test_a_batch_gives_the_running_and_the_last_episode(mode):
    envs = HearthstoneVectorEnv(6, opponent=["random", "greedy"], autoreset_mode=mode, threads=2)
    with pytest.raises(ValueError, match="row 2 was never reset"):
        envs.replay(2)
    envs.reset(seed=0)
    with pytest.raises(ValueError, match="no episode of row 2 has ended yet"):
        envs.replay(2, ended=True)
    with pytest.raises((ValueError, IndexError), match="6"):
        envs.replay(6)
    ended, opponents = set(), set()
    while len(ended) < 6:
        *_, terminated, truncated, infos = envs.step(envs.sample())
        final = infos.get("final_info", infos)
        for row in np.flatnonzero(terminated | truncated):
            replay = verified(envs.replay(row, ended=True, words=False))
            winner = {
                1: "learner",
                -1: replay.info["players"][replay.info["players"][0] == "learner"],
                0: None,
            }
            assert (replay.winner is None) == (final["winner"][row] == 0)
            if replay.winner is not None:
                assert replay.info["players"][replay.winner] == winner[final["winner"][row]]
            if mode == "next_step":
                assert replay.actions == envs.replay(row).actions
                assert replay.game().hash() == envs.game(row).hash()
            opponents.update(replay.info["players"])
            ended.add(row)
        assert envs.replay(0, words=False).game().hash() == envs.game(0).hash()
    assert opponents == {"learner", "random", "greedy"}


def test_the_stable_baselines_form_too():
    venv = HearthstoneVecEnv(3, opponent="greedy", seed=2, threads=1)
    venv.reset()
    done = np.zeros(3, bool)
    while not done[1]:
        _, _, done, infos = venv.step(venv.sample())
    replay = verified(venv.replay(1, ended=True))
    assert (replay.info["players"][replay.winner] == "learner") == (infos[1]["winner"] == 1)
    assert len(venv.replay(1)) < len(replay)


def test_self_play_keeps_both_seats_and_bots():
    batch = SelfPlayBatch(4, seed=1, opponents=("external", "greedy"))
    turn = batch.reset()
    ended = {}
    while len(ended) < 4:
        turn = batch.step(batch.sample())
        for row in np.flatnonzero(turn.done):
            ended[int(row)] = batch.replay(row, ended=True)
            assert verified(ended[int(row)]).game().hash() == batch.final_game(row).hash()
        for row in range(4):
            assert batch.replay(row, words=False).game().hash() == batch.game(row).hash()
    assert {name for one in ended.values() for name in one.info["players"]} >= {"learner", "external"}
    batch.set_opponents(["random"])  # the episode under way keeps its own
    assert set(batch.replay(0).info["players"]) <= {"learner", "external", "greedy"}


@pytest.mark.parametrize("make", [hearthstone_v0.env, hearthstone_v0.parallel_env])
def test_matches_of_pettingzoo(make):
    env = make()
    inner = env.unwrapped
    with pytest.raises(ResetNeeded):
        inner.replay()
    env.reset(seed=4)
    random = np.random.default_rng(4)

    def choice(mask):
        return int(random.choice(np.flatnonzero(mask)))

    if hasattr(env, "agent_iter"):
        for _ in env.agent_iter():
            observation, _, terminated, truncated, _ = env.last()
            env.step(None if terminated or truncated else choice(observation["action_mask"]))
    else:
        seen, _ = env.reset(seed=4)
        while env.agents:
            masks = {agent: one["action_mask"] for agent, one in seen.items()}
            seen, *_ = env.step({agent: choice(mask) for agent, mask in masks.items() if mask.any()})
    replay = verified(inner.replay())
    assert sorted(replay.info["players"]) == ["player_0", "player_1"]
    assert replay.game().hash() == inner.game.hash()
    assert replay.result != "unfinished"
