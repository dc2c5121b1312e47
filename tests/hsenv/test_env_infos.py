"""What infos hold, in every form: the same keys always; illegal actions are told, paid for and warned of once."""

import warnings

import gymnasium as gym
import numpy as np
import pytest

import hsenv
from hsenv.envs import SelfPlayBatch
from hsenv.pettingzoo import hearthstone_v0

ILLEGAL = 3721
KEYS = ["action_mask", "seat", "turn", "opponent", "decks", "winner", "length", "illegal"]
AGENT_KEYS = ["seat", "turn", "winner", "length", "illegal"]
OWN_KEYS = [key for key in KEYS if key != "action_mask"]


def single(**options):
    return gym.make("Hearthstone-v0", **options).unwrapped


def kinds(info):
    return {key: type(value) for key, value in info.items()}


@pytest.fixture
def calm():
    """Without the warning of illegal actions, where a test is about something else."""
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "an action that was not legal")
        yield


# -- the same keys, always


@pytest.mark.parametrize("action_space", ["discrete", "factored"])
def test_one_game_has_the_same_keys_from_the_first_to_the_last(action_space):
    env = single(action_space=action_space, turn_limit=8)
    _, info = env.reset(seed=1)
    first = kinds(info)
    assert list(info) == KEYS
    over = False
    while not over:
        action = int(np.flatnonzero(env._flat_mask())[0])
        given = hsenv.envs.factors_of(action) if action_space == "factored" else action
        *_, over, _, info = env.step(given)
        assert kinds(info) == first
        assert (info["winner"] == 0) or over
    assert info["length"] > 2


@pytest.mark.parametrize("mode", ["next_step", "same_step", "disabled"])
def test_a_batch_has_the_keys_of_one_game(mode):
    envs = hsenv.make_vec(3, threads=1, turn_limit=4, autoreset_mode=mode)
    _, infos = envs.reset(seed=1)
    expected = {*KEYS, *(f"_{key}" for key in KEYS)}
    assert set(infos) == expected
    ended = 0
    for _ in range(30):
        *_, terminated, truncated, infos = envs.step(infos["action_mask"].argmax(axis=1))
        over = terminated | truncated
        assert set(infos) - {"final_obs", "_final_obs", "final_info", "_final_info"} == expected
        assert all(len(infos[key]) == 3 for key in KEYS)
        if over.any():
            ended += 1
            if mode == "same_step":
                assert set(infos["final_info"]) == {*OWN_KEYS, *(f"_{key}" for key in OWN_KEYS)}
                assert not infos["_winner"].any()
            else:
                assert np.array_equal(infos["_winner"], over)
            if mode == "disabled":
                *_, infos = envs.reset(options={"reset_mask": over})
                assert set(infos) == expected
    assert ended


def test_what_a_batch_tells_is_what_the_single_games_tell():
    envs = hsenv.make_vec(
        3, threads=1, opponent=["greedy", "random"], autoreset_mode="disabled", turn_limit=20
    )
    _, infos = envs.reset(seed=5)
    singles = [single(opponent=["greedy", "random"], turn_limit=20) for _ in range(3)]
    told = [env.reset(seed=5 + row)[1] for row, env in enumerate(singles)]
    for _ in range(25):
        for row in range(3):
            for key in ("seat", "turn", "winner", "length", "illegal"):
                assert infos[key][row] == told[row][key], key
            assert envs.opponent_name(infos["opponent"][row]) == told[row]["opponent"]
            assert envs.deck_names[infos["decks"][row]] == told[row]["decks"]
        actions = infos["action_mask"].argmax(axis=1)
        *_, terminated, _, infos = envs.step(actions)
        told = [env.step(int(actions[row]))[-1] for row, env in enumerate(singles)]
        if terminated.any():
            break


@pytest.mark.parametrize("make", [hearthstone_v0.env, hearthstone_v0.parallel_env])
def test_agents_are_told_numbers_alone(make):
    """Libraries make tensors of infos; names are attributes."""
    env = make(turn_limit=6)
    env.reset(seed=1)
    for _ in range(60):
        if not env.agents:
            break
        infos = env.infos if hasattr(env, "agent_selection") else env.unwrapped._infos()
        for info in infos.values():
            assert list(info) == AGENT_KEYS
            assert all(isinstance(value, int) for value in info.values())
        if hasattr(env, "agent_selection"):
            over = env.terminations[env.agent_selection]
            mask = env.observe(env.agent_selection)["action_mask"]
            env.step(None if over else int(mask.argmax()))
        else:
            env.step(
                {
                    agent: int(env.unwrapped._match.observe(agent)["action_mask"].argmax())
                    for agent in env.agents
                }
            )
    assert env.winner is None
    assert set(env.deck_names) == {"player_0", "player_1"}


def test_minari_can_stack_the_infos():
    """Its collector maps over the infos of a step and those kept before, which must be the same tree without a None."""

    def leaves(tree):
        if isinstance(tree, dict):
            return [(key, *path) for key, part in sorted(tree.items()) for path in leaves(part)]
        if isinstance(tree, tuple):
            return [(place, *path) for place, part in enumerate(tree) for path in leaves(part)]
        assert tree is not None
        return [(np.shape(tree), np.asarray(tree).dtype.kind)]

    env = single(turn_limit=5)
    _, info = env.reset(seed=1)
    first = leaves(info)
    over = False
    while not over:
        *_, over, _, info = env.step(int(info["action_mask"].argmax()))
        assert leaves(info) == first


# -- illegal actions


@pytest.mark.parametrize("rule", ["end_turn", "random_legal", "lose"])
@pytest.mark.parametrize("opponent", ["random", lambda observation, mask, info: mask.argmax(axis=-1)])
def test_an_illegal_action_is_told_in_every_form(rule, opponent, calm):
    options = {"illegal_action": rule, "opponent": opponent, "mulligan": False}
    env = single(**options)
    _, info = env.reset(seed=1)
    assert info["illegal"] is False
    assert env.step(ILLEGAL)[-1]["illegal"] is True
    if rule != "lose":
        assert env.step(0)[-1]["illegal"] is False

    for mode in ("next_step", "same_step", "disabled"):
        envs = hsenv.make_vec(3, threads=1, autoreset_mode=mode, **options)
        _, infos = envs.reset(seed=1)
        assert infos["illegal"].tolist() == [False] * 3
        infos = envs.step([ILLEGAL, 0, -5])[-1]
        assert infos["illegal"].tolist() == [True, False, True]
        if rule == "lose" and mode == "same_step":
            assert infos["final_info"]["illegal"].tolist() == [True, False, True]
        if mode == "next_step":
            assert envs.step([0] * 3)[-1]["illegal"].tolist() == [False] * 3

    sb3 = pytest.importorskip("stable_baselines3") and hsenv.envs.HearthstoneVecEnv(
        3, seed=1, threads=1, **options
    )
    sb3.reset()
    *_, infos = sb3.step(np.array([ILLEGAL, 0, 0]))
    assert [info["illegal"] for info in infos] == [True, False, False]
    assert sb3.illegal().tolist() == [True, False, False]

    batch = SelfPlayBatch(3, seed=1, threads=1, illegal_action=rule, mulligan=False)
    assert not batch.reset().illegal.any()
    assert batch.step([0, ILLEGAL, 0]).illegal.tolist() == [False, True, False]
    assert batch.step([ILLEGAL], rows=[2]).illegal.tolist() == [False, False, True]


def test_factors_that_name_nothing_are_told(calm):
    env = single(action_space="factored", mulligan=False)
    env.reset(seed=1)
    assert env.step([4, 7, 7, 0, 0])[-1]["illegal"] is True
    envs = hsenv.make_vec(2, threads=1, action_space="factored", mulligan=False)
    envs.reset(seed=1)
    assert envs.step([[4, 7, 7, 0, 0], [0, 0, 0, 0, 0]])[-1]["illegal"].tolist() == [True, False]


def test_agents_are_told_of_their_own_illegal_actions(calm):
    env = hearthstone_v0.raw_env(illegal_reward=-0.5)
    env.reset(seed=1)
    mover = env.agent_selection
    other = "player_1" if mover == "player_0" else "player_0"
    env.step(ILLEGAL)
    assert (env.infos[mover]["illegal"], env.infos[other]["illegal"]) == (True, False)
    assert (env.rewards[mover], env.rewards[other]) == (-0.5, 0)
    env.step(int(env.observe(env.agent_selection)["action_mask"].argmax()))
    assert not any(info["illegal"] for info in env.infos.values())
    assert not any(env.rewards.values())

    parallel = hearthstone_v0.parallel_env(illegal_reward=-0.5)
    parallel.reset(seed=1)
    _, rewards, _, _, infos = parallel.step({"player_0": ILLEGAL, "player_1": ILLEGAL})
    assert rewards == {"player_0": -0.5, "player_1": -0.5}
    assert all(info["illegal"] for info in infos.values())


@pytest.mark.parametrize("reward", ["win", "shaped"])
def test_an_illegal_action_may_cost(reward, calm):
    options = {"mulligan": False, "reward": reward}
    free, dear = single(**options), single(illegal_reward=-0.25, **options)
    free.reset(seed=3)
    dear.reset(seed=3)
    for action in (ILLEGAL, 0, ILLEGAL):
        cost = dear.step(action)[1] - free.step(action)[1]
        assert cost == pytest.approx(-0.25 if action else 0)
    envs = hsenv.make_vec(2, threads=1, illegal_reward=-0.25, illegal_action="lose")
    envs.reset(seed=1)
    assert envs.step([ILLEGAL, 11])[1].tolist() == [-1.25, 0]
    pytest.importorskip("stable_baselines3")
    venv = hsenv.envs.HearthstoneVecEnv(2, seed=1, threads=1, illegal_reward=-0.25, illegal_action="lose")
    venv.reset()
    _, rewards, _, infos = venv.step(np.array([ILLEGAL, 11]))
    assert rewards.tolist() == [-1.25, 0]
    assert infos[0]["episode"]["r"] == -1.25


@pytest.mark.parametrize("value", [None, "much", True, float("nan"), float("inf")])
def test_an_illegal_reward_is_a_number(value):
    with pytest.raises(ValueError, match="illegal_reward is a number"):
        single(illegal_reward=value)


def forms():
    yield single(mulligan=False), lambda env: env.step(ILLEGAL)
    yield hsenv.make_vec(2, threads=1, mulligan=False), lambda env: env.step([ILLEGAL, ILLEGAL])
    yield SelfPlayBatch(2, threads=1, mulligan=False), lambda env: env.step([ILLEGAL, ILLEGAL])
    yield hearthstone_v0.raw_env(mulligan=False), lambda env: env.step(ILLEGAL)
    yield (
        hearthstone_v0.parallel_env(mulligan=False),
        lambda env: env.step(dict.fromkeys(env.agents, ILLEGAL)),
    )
    try:
        venv = hsenv.envs.HearthstoneVecEnv(2, threads=1, mulligan=False)
    except ImportError:
        return
    yield venv, lambda env: env.step(np.array([ILLEGAL, ILLEGAL]))


def test_each_environment_warns_once():
    for env, step in forms():
        env.reset()
        with pytest.warns(UserWarning, match="ended the turn.*illegal_action and illegal_reward") as caught:
            step(env)
        assert len(caught) == 1
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            step(env)
            env.reset()
            step(env)


def test_legal_actions_warn_of_nothing():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        envs = hsenv.make_vec(
            4, threads=1, opponent=lambda observation, mask, info: np.full(len(mask), ILLEGAL)
        )
        _, infos = envs.reset(seed=1)
        for _ in range(40):
            infos = envs.step(envs.sample())[-1]
            assert not infos["illegal"].any()


# -- steps of an episode


@pytest.mark.parametrize("opponent", ["greedy", lambda observation, mask, info: mask.argmax(axis=-1)])
@pytest.mark.parametrize("reward", ["win", "shaped"])
def test_max_episode_steps_of_a_batch_is_that_of_single_games(opponent, reward):
    options = {"opponent": opponent, "max_episode_steps": 4, "reward": reward}
    envs = gym.make_vec("Hearthstone-v0", num_envs=3, autoreset_mode="disabled", threads=1, **options)
    observations, infos = envs.reset(seed=4)
    singles = [gym.make("Hearthstone-v0", **options) for _ in range(3)]
    for row, env in enumerate(singles):
        env.reset(seed=4 + row)
    for step in range(1, 5):
        actions = infos["action_mask"].argmax(axis=1)
        observations, rewards, terminated, truncated, infos = envs.step(actions)
        for row, env in enumerate(singles):
            observation, reward_now, over, cut, _ = env.step(int(actions[row]))
            assert (over, cut) == (terminated[row], truncated[row])
            assert cut == (step == 4)
            # Of an episode that is over a batch shows no legal actions; Gymnasium's wrapper does not say so to the game.
            assert step == 4 or np.array_equal(observations[row], observation)
            assert rewards[row] == np.float32(reward_now)
    assert infos["length"].tolist() == [4] * 3


def test_max_episode_steps_counts_each_episode():
    envs = hsenv.make_vec(2, threads=1, max_episode_steps=3, autoreset_mode="same_step")
    envs.reset(seed=1)
    ends = [bool(envs.step(envs.sample())[3].all()) for _ in range(9)]
    assert ends == [False, False, True] * 3
    for bad in (0, -1, 1.5, "many"):
        with pytest.raises(ValueError, match="max_episode_steps"):
            hsenv.make_vec(2, max_episode_steps=bad)
