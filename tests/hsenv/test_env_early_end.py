"""Episodes that end before the learner's first decision, opponents that call back, and calls before the first reset."""

from contextlib import nullcontext

import gymnasium as gym
import numpy as np
import pytest
from gymnasium.error import ResetNeeded

import hsenv
from hsenv.envs import SelfPlayBatch
from hsenv.pettingzoo import hearthstone_v0

pytestmark = pytest.mark.filterwarnings("ignore:an action that was not legal")

#: The learner's fatigue kills it at the draw of its first turn: its opponent, who is to move, only ends its own.
LOST = {
    "position": {
        "turn": 10,
        "current": 0,
        "players": [
            {"hero": {"id": "HERO_08"}},
            {"hero": {"id": "HERO_01", "damage": 29}, "fatigue": 3},
        ],
    },
    "seat": 1,
}


def first_legal(observation, mask, info):
    return mask.argmax(axis=-1)


OPPONENTS = pytest.mark.parametrize(
    "opponent", ["greedy", first_legal, ["random", first_legal]], ids=["bot", "policy", "mixed"]
)


@OPPONENTS
def test_one_game_tells_the_defeat_by_its_first_step(opponent):
    env = gym.make("Hearthstone-v0", opponent=opponent)
    for _ in range(4):
        observation, info = env.reset(options=LOST)
        assert env.observation_space.contains(observation)
        assert np.flatnonzero(info["action_mask"]).tolist() == [0]
        assert env.unwrapped.game.over
        *_, reward, terminated, truncated, info = env.step(0)
        assert (reward, terminated, truncated) == (-1, True, False)
        assert (info["winner"], info["length"]) == (-1, 0)


@OPPONENTS
@pytest.mark.parametrize("mode", ["next_step", "same_step", "disabled"])
def test_a_batch_tells_each_defeat_once(opponent, mode):
    envs = hsenv.make_vec(4, threads=1, opponent=opponent, autoreset_mode=mode)
    envs.set_start(LOST)
    _, infos = envs.reset(seed=1)
    for _ in range(5):
        assert (infos["action_mask"].sum(axis=1) == 1).all()
        _, rewards, terminated, truncated, infos = envs.step(np.zeros(4, int))
        assert rewards.tolist() == [-1] * 4
        assert terminated.all()
        assert not truncated.any()
        told = infos["final_info"] if mode == "same_step" else infos
        assert told["winner"].tolist() == [-1] * 4
        assert told["length"].tolist() == [0] * 4
        if mode == "next_step":
            _, rewards, terminated, _, infos = envs.step(np.zeros(4, int))
            assert not rewards.any()
            assert not terminated.any()
        elif mode == "disabled":
            _, infos = envs.reset()


@OPPONENTS
def test_stable_baselines_neither_hangs_nor_loses_a_defeat(opponent):
    pytest.importorskip("stable_baselines3")
    venv = hsenv.envs.HearthstoneVecEnv(4, seed=1, threads=1, opponent=opponent)
    venv.set_start(LOST)
    venv.reset()
    for _ in range(5):
        _, rewards, dones, infos = venv.step(np.zeros(4, int))
        assert rewards.tolist() == [-1] * 4
        assert dones.all()
        assert [info["winner"] for info in infos] == [-1] * 4


@OPPONENTS
def test_an_episode_that_ends_so_behind_another_is_not_lost(opponent):
    """The step that ends one episode begins the next, which ends before the learner is asked: both are told."""
    envs = hsenv.make_vec(3, threads=1, opponent=opponent, autoreset_mode="same_step", illegal_action="lose")
    envs.reset(seed=1)
    envs.set_start(LOST)
    for length in (1, 0, 0):
        with pytest.warns(UserWarning, match="not legal") if length else nullcontext():
            _, rewards, terminated, _, infos = envs.step(np.full(3, 3721))
        assert rewards.tolist() == [-1] * 3
        assert terminated.all()
        assert infos["final_info"]["length"].tolist() == [length] * 3


@OPPONENTS
def test_a_turn_limit_that_comes_before_the_learner_is_asked(opponent):
    options = {"opponent": opponent, "turn_limit": 1, "seat": 1, "mulligan": False}
    env = gym.make("Hearthstone-v0", **options)
    env.reset(seed=1)
    *_, reward, terminated, truncated, info = env.step(0)
    assert (reward, terminated, truncated, info["winner"]) == (0, True, False, 0)
    envs = hsenv.make_vec(3, threads=1, **options)
    envs.reset(seed=1)
    assert envs.step(np.zeros(3, int))[2].all()


@OPPONENTS
def test_too_many_decisions_before_the_learner_is_asked(opponent):
    """What is shown of such an episode is the learner's view, whoever was to move."""
    env = gym.make("Hearthstone-v0", opponent=opponent, max_decisions=1, seat=1)
    observation, info = env.reset(seed=1)
    assert np.flatnonzero(info["action_mask"]).tolist() == [0]
    assert np.array_equal(observation, hsenv._engine.observe(env.unwrapped.game._engine, 1).flat)
    *_, terminated, truncated, _ = env.step(0)
    assert (terminated, truncated) == (False, True)


def test_self_play_tells_at_once_what_its_caller_did():
    """Both seats' decisions are the caller's, so an end is told by the step that made it."""
    batch = SelfPlayBatch(2, seed=1, threads=1)
    batch.set_start(LOST)
    turn = batch.reset()
    for _ in range(4):
        assert (turn.seat != turn.learner_seat).all()
        turn = batch.step(np.zeros(2, int))
        assert turn.terminated.all()
        assert turn.final_winner.tolist() == [-1, -1]
        assert turn.reward.tolist() == [[1, -1]] * 2
    batch.set_opponents(["greedy"])
    batch.reset()
    turn = batch.step(np.zeros(2, int))
    assert turn.terminated.all()
    assert turn.final_length.tolist() == [0, 0]


def test_shaped_rewards_of_such_an_episode():
    for opponent in ("greedy", first_legal):
        env = gym.make("Hearthstone-v0", opponent=opponent, reward="shaped")
        env.reset(options=LOST)
        assert env.step(0)[1] == -1


# -- opponents that call back


def calls(env):
    """What an environment's opponent might call, by name."""
    found = {
        "reset": lambda: env.reset(),
        "step": lambda: env.step(np.zeros(env.num_envs, int) if hasattr(env, "num_envs") else 0),
        "close": lambda: env.close(),
    }
    if hasattr(env, "set_opponents"):
        found["set_opponents"] = lambda: env.set_opponents("greedy")
        found["set_start"] = lambda: env.set_start(None)
    return found


def gym_form(policy):
    return gym.make("Hearthstone-v0", opponent=policy, seat=1).unwrapped


def batch_form(policy):
    return hsenv.make_vec(2, threads=1, opponent=policy, seat=1)


def sb3_form(policy):
    pytest.importorskip("stable_baselines3")
    return hsenv.envs.HearthstoneVecEnv(2, seed=1, threads=1, opponent=policy, seat=1)


@pytest.mark.parametrize("form", [gym_form, batch_form, sb3_form])
@pytest.mark.parametrize("name", ["reset", "step", "close", "set_opponents", "set_start"])
def test_an_opponent_may_not_change_its_environment(form, name):
    holder = {}

    def policy(observation, mask, info):
        if holder.get("bad"):
            calls(holder["env"])[name]()
        return mask.argmax(axis=-1)

    env = holder["env"] = form(policy)
    if name not in calls(env):
        return
    env.reset()
    holder["bad"] = True
    with pytest.raises(RuntimeError, match="from within an opponent's policy"):
        env.reset()
    holder["bad"] = False
    env.reset()  # goes on afterwards
    calls(env)["step"]()


@pytest.mark.parametrize("form", [gym_form, batch_form, sb3_form])
def test_an_opponent_that_bears_the_refusal_plays_on(form):
    holder = {}

    def policy(observation, mask, info):
        for name, call in calls(holder["env"]).items():
            with pytest.raises(RuntimeError, match=name.removesuffix("_async")):
                call()
        return mask.argmax(axis=-1)

    env = holder["env"] = form(policy)
    env.reset()
    for _ in range(5):
        calls(env)["step"]()


def test_an_opponent_may_look_and_play_elsewhere():
    holder = {}

    def policy(observation, mask, info):
        assert holder["env"].unwrapped.game.to_move.seat == info["seat"]
        other = gym.make("Hearthstone-v0", opponent=first_legal)
        other.reset(seed=1)
        other.step(0)
        return mask.argmax()

    env = holder["env"] = gym.make("Hearthstone-v0", opponent=policy)
    env.reset(seed=1)
    for _ in range(3):
        env.step(0)


# -- before the first reset


@pytest.mark.parametrize(
    "call",
    [
        lambda batch: batch.step([0, 0]),
        lambda batch: batch.step([0], rows=[0]),
        lambda batch: batch.sample(),
        lambda batch: batch.sample([1]),
        lambda batch: batch.bot_actions("greedy"),
        lambda batch: batch.legal_actions(),
        lambda batch: batch.potential(),
        lambda batch: batch.game(0),
        lambda batch: batch.final_game(0),
        lambda batch: batch.replay(0),
    ],
)
def test_self_play_before_the_first_reset(call):
    batch = SelfPlayBatch(2, threads=1)
    with pytest.raises(ValueError, match=r"was never reset: call reset\(\) first"):
        call(batch)
    batch.reset(rows=[0])
    assert batch.sample([0]).shape == (1,)
    with pytest.raises(ValueError, match="row 1 was never reset"):
        batch.sample()


@pytest.mark.parametrize("factored", [False, True])
def test_other_batches_before_the_first_reset(factored):
    pytest.importorskip("stable_baselines3")
    options = {"threads": 1, "action_space": "factored" if factored else "discrete"}
    venv, envs = hsenv.envs.HearthstoneVecEnv(2, **options), hsenv.make_vec(2, render_mode="ansi", **options)
    actions = np.zeros((2, 5) if factored else 2, int)
    for call in (
        lambda: venv.step(actions),
        lambda: venv.sample(),
        lambda: venv.bot_actions("greedy"),
        lambda: venv.legal_actions(),
        lambda: venv.action_masks(),
        lambda: venv.illegal(),
        lambda: venv.finished(),
        lambda: venv.replay(0),
        lambda: envs.step(actions),
        lambda: envs.sample(),
        lambda: envs.action_masks(),
        lambda: envs.game(0),
        lambda: envs.replay(0),
        lambda: envs.render(),
    ):
        with pytest.raises(ValueError, match=r"call reset\(\) first"):
            call()


def test_agents_before_the_first_reset():
    for env in (hearthstone_v0.raw_env(), hearthstone_v0.parallel_env()):
        for look in ("game", "winner", "deck_names"):
            with pytest.raises(ResetNeeded):
                getattr(env, look)
        with pytest.raises(ResetNeeded):
            env.state()


@pytest.mark.parametrize("name", ["", " ", "()", "nobody"])
def test_names_of_no_bot(name):
    batch = SelfPlayBatch(2, threads=1)
    batch.reset()
    for _ in range(2):
        with pytest.raises(ValueError, match=r"known are random|written as in"):
            batch.bot_actions(name)
    assert batch.bot_actions("greedy").shape == (2,)
    with pytest.raises(ValueError, match=r"known are random|written as in"):
        batch.set_opponents([name])
    with pytest.raises(ValueError, match=r"known are random|written as in"):
        gym.make("Hearthstone-v0", opponent=name)
    with pytest.raises(ValueError, match=r"known are random|written as in"):
        hsenv._engine.Bot(name)
    with pytest.raises(ValueError, match=r"known are random|written as in"):
        hsenv.envs.bot_parameters(name)
    pytest.importorskip("stable_baselines3")
    venv = hsenv.envs.HearthstoneVecEnv(2, threads=1)
    venv.reset()
    with pytest.raises(ValueError, match=r"known are random|written as in"):
        venv.bot_actions(name)
