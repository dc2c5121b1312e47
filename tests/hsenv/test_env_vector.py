"""`gym.make_vec`: the three autoreset modes, seeds, threads, batched policies."""

import warnings

import gymnasium as gym
import numpy as np
import pytest
from gymnasium.vector import AutoresetMode

from hsenv.envs.vector_env import HearthstoneVectorEnv


def make(num_envs=6, **options):
    return gym.make_vec("Hearthstone-v0", num_envs=num_envs, **options)


def first_legal(infos):
    return infos["action_mask"].argmax(axis=1)


def test_make_vec_gives_the_native_batch_without_a_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        envs = make(4, opponent="greedy")
    observations, infos = envs.reset(seed=0)
    assert envs.observation_space.contains(observations)
    assert observations.shape == (4, 1458)
    assert infos["action_mask"].shape == (4, 3722)
    assert infos["_action_mask"].all()
    assert envs.metadata["autoreset_mode"] is AutoresetMode.NEXT_STEP


def test_entities():
    envs = make(3, observation="entities")
    observations, _ = envs.reset(seed=0)
    assert envs.observation_space.contains(observations)
    assert observations["tokens"].shape[0] == 3


@pytest.mark.parametrize("opponent", ["random", "greedy"])
def test_row_i_plays_what_the_single_environment_plays(opponent):
    envs = make(3, opponent=opponent, threads=2)
    observations, infos = envs.reset(seed=10)
    singles = [gym.make("Hearthstone-v0", opponent=opponent) for _ in range(3)]
    for row, env in enumerate(singles):
        observation, info = env.reset(seed=10 + row)
        over = False
        copies, masks = observations, infos["action_mask"]
        assert np.array_equal(copies[row], observation)
        assert np.array_equal(masks[row], info["action_mask"])
        assert not over
    over = np.zeros(3, bool)
    for _ in range(60):
        actions = infos["action_mask"].argmax(axis=1)
        observations, rewards, terminated, _, infos = envs.step(actions)
        for row, env in enumerate(singles):
            if over[row]:
                continue
            observation, reward, ended, _, info = env.step(actions[row])
            assert np.array_equal(observations[row], observation)
            assert np.array_equal(infos["action_mask"][row], info["action_mask"])
            assert (rewards[row], terminated[row]) == (reward, ended)
            over[row] |= ended
        if over.all():
            break
    assert over.all()


def run(steps=300, **options):
    envs = make(9, **options)
    _, infos = envs.reset(seed=4)
    history = []
    rng = np.random.default_rng(0)
    for _ in range(steps):
        noise = rng.random(infos["action_mask"].shape) * infos["action_mask"]
        observations, rewards, terminated, truncated, infos = envs.step(noise.argmax(axis=1))
        history.append((observations.sum(), rewards.tolist(), terminated.tolist(), truncated.tolist()))
    return history


def test_threads_change_nothing():
    assert run(threads=1) == run(threads=2) == run(threads=3)


def test_next_step():
    envs = make(4, turn_limit=4, autoreset_mode="next_step")
    _, infos = envs.reset(seed=0)
    ended = np.zeros(4, bool)
    seen = 0
    for _ in range(60):
        was = ended
        _, rewards, terminated, truncated, infos = envs.step(first_legal(infos))
        ended = terminated | truncated
        assert not (was & ended).any()
        assert (infos["turn"][was] <= 2).all()  # new episodes
        assert (rewards[was] == 0).all()
        if ended.any():
            seen += 1
            assert np.array_equal(infos["_winner"], ended)
            assert (infos["action_mask"][ended].sum(axis=1) == 1).all()
            assert infos["action_mask"][ended][:, 0].all()
    assert seen


def test_same_step():
    envs = make(4, turn_limit=4, autoreset_mode=AutoresetMode.SAME_STEP)
    _, infos = envs.reset(seed=0)
    seen = 0
    for _ in range(60):
        observations, _, terminated, truncated, infos = envs.step(first_legal(infos))
        ended = terminated | truncated
        if not ended.any():
            assert "final_obs" not in infos
            continue
        seen += 1
        assert np.array_equal(infos["_final_obs"], ended)
        assert np.array_equal(infos["_final_info"], ended)
        assert set(np.abs(infos["final_info"]["winner"][ended])) <= {0, 1}
        for row in np.flatnonzero(ended):
            assert envs.single_observation_space.contains(infos["final_obs"][row])
            assert not np.array_equal(infos["final_obs"][row], observations[row])
            assert infos["turn"][row] <= 2
        for row in np.flatnonzero(~ended):
            assert infos["final_obs"][row] is None
    assert seen


def test_disabled():
    envs = make(3, turn_limit=4, autoreset_mode="disabled")
    _, infos = envs.reset(seed=0)
    while True:
        _, _, terminated, _, infos = envs.step(first_legal(infos))
        if terminated.any():
            break
    with pytest.raises(ValueError, match="over"):
        envs.step(first_legal(infos))
    before = infos["turn"].copy()
    _, infos = envs.reset(options={"reset_mask": terminated})
    assert (infos["turn"][terminated] <= 2).all()
    assert np.array_equal(infos["turn"][~terminated], before[~terminated])
    envs.step(first_legal(infos))


@pytest.mark.parametrize(
    "mask", [[True, False, False], np.array([1, 0, 0]), np.array([True]), np.zeros(3, bool)]
)
def test_bad_reset_masks(mask):
    envs = make(3, autoreset_mode="disabled")
    envs.reset(seed=0)
    with pytest.raises(ValueError, match="reset_mask"):
        envs.reset(options={"reset_mask": mask})


@pytest.mark.parametrize("actions", [[0, 0], [[0, 0, 0]], 0])
def test_wrong_numbers_of_actions(actions):
    envs = make(3)
    envs.reset(seed=0)
    with pytest.raises((ValueError, TypeError)):
        envs.step(actions)


def test_actions_that_are_no_integers():
    envs = make(3)
    envs.reset(seed=0)
    with pytest.raises(TypeError, match="integers"):
        envs.step(np.zeros(3))


def test_stepping_before_reset():
    with pytest.raises(ValueError, match="reset"):
        make(3).step(np.zeros(3, int))


def test_raise_steps_no_row():
    import hsenv

    envs = make(3, illegal_action="raise")
    _, infos = envs.reset(seed=0)
    before = [envs.unwrapped.game(i).hash() for i in range(3)]
    actions = first_legal(infos)
    actions[2] = 3000
    with pytest.raises(hsenv.IllegalAction, match="row 2"):
        envs.step(actions)
    assert [envs.unwrapped.game(i).hash() for i in range(3)] == before


def test_policies_are_asked_in_batches():
    asked = []

    def policy(observation, mask, info):
        assert observation.shape == (mask.shape[0], 1458)
        assert len(info["rows"]) == len(info["seat"]) == mask.shape[0]
        asked.append(mask.shape[0])
        return mask.argmax(axis=1)

    envs = make(8, opponent=[policy, "random"], autoreset_mode="same_step", turn_limit=20)
    _, infos = envs.reset(seed=0)
    total = np.zeros(2)
    for _ in range(80):
        _, rewards, terminated, _, infos = envs.step(first_legal(infos))
        assert not rewards[~terminated].any()
        if terminated.any():
            assert np.array_equal(infos["final_info"]["winner"][terminated], rewards[terminated])
            total += np.bincount(infos["final_info"]["opponent"][terminated], minlength=2)
    assert max(asked) > 1
    assert total.all()


def test_a_policy_plays_as_the_bot_inside_does():
    """A policy that always ends its turn, against the same thing seen from the learner: credit for wins in its turn."""
    envs = make(
        6,
        opponent=lambda observation, mask, info: mask.argmax(axis=1),
        deck="basic_hunter_face",
        autoreset_mode="same_step",
    )
    envs.reset(seed=1)
    wins = games = 0
    for _ in range(400):
        _, rewards, terminated, truncated, _ = envs.step(
            np.asarray(envs.unwrapped._batch.bot_actions("greedy"))
        )
        games += int((terminated | truncated).sum())
        wins += int((rewards > 0).sum())
    assert games > 5
    assert wins == games


def test_set_opponents_from_the_next_episode_on():
    envs = make(6, opponent="random", autoreset_mode="same_step", turn_limit=6).unwrapped
    _, infos = envs.reset(seed=0)
    envs.set_opponents(["greedy"])
    assert {envs.opponent_name(place) for place in infos["opponent"]} <= {"random", "greedy"}
    for _ in range(60):
        *_, infos = envs.step(first_legal(infos))
    assert {envs.opponent_name(int(place)) for place in infos["opponent"]} == {"greedy"}
    with pytest.raises(ValueError, match="nobody"):
        envs.set_opponents(["nobody"])


def test_hsenvs_own_make_vec_gives_the_same():
    import hsenv

    own, registered = hsenv.make_vec(3, opponent="greedy", threads=1), make(3, opponent="greedy")
    assert type(own) is type(registered.unwrapped)
    assert np.array_equal(own.reset(seed=1)[0], registered.reset(seed=1)[0])
    assert own.num_envs == 3


@pytest.mark.parametrize("observation", ["flat", "entities"])
def test_arrays_of_different_calls_share_no_memory(observation):
    envs = make(3, observation=observation)
    calls, kept = [], []
    infos = {}
    for step in range(8):
        if step == 0:
            seen, infos = envs.reset(seed=1)
            arrays = []
        else:
            seen, *arrays, infos = envs.step(first_legal(infos))
        arrays += seen.values() if isinstance(seen, dict) else [seen]
        arrays += [infos["action_mask"], infos["turn"]]
        for earlier in calls:
            assert not any(np.shares_memory(a, b) for a in earlier for b in arrays)
        calls.append(arrays)
        kept.append([array.copy() for array in arrays])
    del envs
    for call, copies in zip(calls, kept, strict=True):
        assert all(np.array_equal(a, b) for a, b in zip(call, copies, strict=True))


def test_what_was_refused_while_it_was_made_closes_quietly():
    made = HearthstoneVectorEnv.__new__(HearthstoneVectorEnv)
    with pytest.raises(ValueError, match="observation"):
        made.__init__(2, observation="everything")
    made.close()  # gymnasium does so when it is forgotten
