"""Masks where libraries look for them: in the observation, under their own names, for agents that are idle; unknown options."""

import gymnasium as gym
import numpy as np
import pytest
from gymnasium.utils.env_checker import check_env

import hsenv
from hsenv.envs import SelfPlayBatch, factor_masks
from hsenv.pettingzoo import hearthstone_v0

KEYS = pytest.mark.parametrize(
    "keys", [("observation", "action_mask"), ("observations", "action_mask"), ("obs", "legal")]
)
OBSERVATIONS = pytest.mark.parametrize("observation", ["flat", "entities"])


@KEYS
@OBSERVATIONS
@pytest.mark.parametrize("action_space", ["discrete", "factored"])
def test_one_game_with_its_mask(keys, observation, action_space):
    options = {"observation": observation, "action_space": action_space, "turn_limit": 6}
    env = gym.make("Hearthstone-v0", mask_in_observation=True, mask_keys=keys, **options)
    plain = gym.make("Hearthstone-v0", **options)
    seen, info = env.reset(seed=1)
    other, _ = plain.reset(seed=1)
    over = False
    while not over:
        assert env.observation_space.contains(seen)
        assert list(seen) == sorted(keys) or list(seen) == list(keys)
        assert np.array_equal(seen[keys[1]], env.unwrapped.action_masks())
        assert seen[keys[1]].dtype == np.int8
        for part in other if observation == "entities" else [None]:
            both = (seen[keys[0]], other) if part is None else (seen[keys[0]][part], other[part])
            assert np.array_equal(*both)
        action = int(np.flatnonzero(env.unwrapped._flat_mask())[0])
        given = hsenv.envs.factors_of(action) if action_space == "factored" else action
        seen, _, over, _, info = env.step(given)
        other = plain.step(given)[0]
    assert "action_mask" in info


@pytest.mark.filterwarnings("ignore:an action that was not legal")
@OBSERVATIONS
def test_gymnasiums_checker_is_content(observation):
    check_env(gym.make("Hearthstone-v0", observation=observation, mask_in_observation=True).unwrapped)


@KEYS
@OBSERVATIONS
@pytest.mark.parametrize("action_space", ["discrete", "factored"])
def test_a_batch_with_its_masks(keys, observation, action_space):
    options = {"observation": observation, "action_space": action_space, "turn_limit": 4}
    envs = gym.make_vec(
        "Hearthstone-v0",
        num_envs=3,
        threads=1,
        autoreset_mode="same_step",
        mask_in_observation=True,
        mask_keys=keys,
        **options,
    )
    seen, infos = envs.reset(seed=1)
    ended = 0
    for _ in range(20):
        assert envs.observation_space.contains(seen)
        assert np.array_equal(seen[keys[1]], infos["action_mask"])
        seen, _, terminated, _, infos = envs.step(envs.unwrapped.sample())
        for row in np.flatnonzero(terminated):
            ended += 1
            assert envs.single_observation_space.contains(infos["final_obs"][row])
            only_end_turn = np.eye(1, 3722, dtype=np.int8)
            expected = factor_masks(only_end_turn)[0] if action_space == "factored" else only_end_turn[0]
            assert np.array_equal(infos["final_obs"][row][keys[1]], expected)
    assert ended


@KEYS
@OBSERVATIONS
def test_stable_baselines_with_its_masks(keys, observation):
    """Stable-Baselines3 has no dict within a dict: the mask is one more part of the entities."""
    pytest.importorskip("stable_baselines3")
    venv = hsenv.envs.HearthstoneVecEnv(
        2, seed=1, threads=1, observation=observation, mask_in_observation=True, mask_keys=keys
    )
    seen = venv.reset()
    assert set(seen) == ({keys[0]} if observation == "flat" else {"tokens", *seen}) | {keys[1]}
    assert venv.observation_space.contains({key: value[0] for key, value in seen.items()})
    assert np.array_equal(seen[keys[1]], venv.action_masks())


@pytest.mark.parametrize("bad", ["ab", ("a",), ("a", "a"), ("a", 3), None])
def test_keys_are_a_pair_of_names(bad):
    with pytest.raises(ValueError, match="mask_keys is a pair"):
        gym.make("Hearthstone-v0", mask_keys=bad)
    with pytest.raises(ValueError, match="mask_in_observation is True or False"):
        gym.make("Hearthstone-v0", mask_in_observation="yes")


def test_opponents_see_what_they_always_saw():
    def policy(observation, mask, info):
        assert observation.shape[-1] == len(hsenv.envs.observation_names())
        return mask.argmax(axis=-1)

    gym.make("Hearthstone-v0", opponent=policy, seat=1, mask_in_observation=True).reset(seed=1)
    hsenv.make_vec(2, opponent=policy, seat=1, mask_in_observation=True).reset(seed=1)


# -- idle agents


@pytest.mark.parametrize("make", [hearthstone_v0.raw_env, hearthstone_v0.parallel_env])
@pytest.mark.parametrize(("idle_mask", "expected"), [("none", []), ("first", [0])])
def test_the_mask_of_an_idle_agent(make, idle_mask, expected):
    env = make(idle_mask=idle_mask, mulligan=False)
    env.reset(seed=1)
    masks = {agent: env.unwrapped._match.observe(agent)["action_mask"] for agent in env.agents}
    assert np.flatnonzero(masks["player_1"]).tolist() == expected
    assert masks["player_0"].sum() >= 1
    masks["player_1"][:] = 1  # its own array
    assert np.flatnonzero(env.unwrapped._match.observe("player_1")["action_mask"]).tolist() == expected


def test_sampling_for_every_agent_plays_the_same_game():
    """As libraries do that draw an action for each agent by its mask: what the idle one draws changes nothing."""
    env, plain = hearthstone_v0.parallel_env(idle_mask="first"), hearthstone_v0.parallel_env()
    seen, _ = env.reset(seed=3)
    other, _ = plain.reset(seed=3)
    while env.agents:
        actions = {agent: int(np.flatnonzero(one["action_mask"])[-1]) for agent, one in seen.items()}
        acting = {agent: actions[agent] for agent, one in other.items() if one["action_mask"].any()}
        seen, rewards, *_ = env.step(actions)
        other, others, *_ = plain.step(acting)
        assert (rewards, env.game.hash()) == (others, plain.game.hash())
    assert all(np.flatnonzero(one["action_mask"]).tolist() == [0] for one in seen.values())


# -- unknown options


FORMS = {
    "HearthstoneEnv": lambda **options: gym.make("Hearthstone-v0", **options),
    "HearthstoneVectorEnv": lambda **options: gym.make_vec("Hearthstone-v0", num_envs=2, **options),
    "HearthstoneVecEnv": lambda **options: hsenv.envs.HearthstoneVecEnv(2, **options),
    "SelfPlayBatch": lambda **options: SelfPlayBatch(2, **options),
    "HearthstoneAECEnv": hearthstone_v0.env,
    "HearthstoneParallelEnv": hearthstone_v0.parallel_env,
}


@pytest.mark.parametrize("form", FORMS)
def test_an_unknown_option_is_refused_in_pythons_words(form):
    """TorchRL gives every environment `frameskip`, and leaves it out where the error says just this."""
    if form == "HearthstoneVecEnv":
        pytest.importorskip("stable_baselines3")
    with pytest.raises(TypeError) as caught:
        FORMS[form](frameskip=1)
    assert f"{form}.__init__() got an unexpected keyword argument 'frameskip'" in str(caught.value)
    assert "options are " in str(caught.value)
    assert "illegal_action, " in str(caught.value)
    with pytest.raises(
        TypeError, match=r"unexpected keyword argument 'turn_limt': did you mean turn_limit\?"
    ):
        FORMS[form](turn_limt=3)


def test_each_form_names_its_own_options():
    for form, own in (
        ("HearthstoneEnv", "render_all"),
        ("HearthstoneVectorEnv", "autoreset_mode"),
        ("SelfPlayBatch", "opponents"),
        ("HearthstoneAECEnv", "max_cycles"),
        ("HearthstoneParallelEnv", "idle_mask"),
    ):
        with pytest.raises(TypeError, match=own):
            FORMS[form](nothing=1)
    for name in ("mask_in_observation", "mask_keys", "illegal_reward", "reward"):
        with pytest.raises(TypeError, match=f"unexpected keyword argument '{name}': "):
            SelfPlayBatch(2, **{name: 0})
