"""`HearthstoneVecEnv`: what Stable-Baselines3 and sb3-contrib ask of a VecEnv."""

import numpy as np
import pytest

pytest.importorskip("stable_baselines3")
from hsenv.envs import HearthstoneVecEnv


def first_legal(venv):
    return venv.action_masks().argmax(axis=1)


def test_shapes_and_masks():
    venv = HearthstoneVecEnv(5, seed=1)
    observation = venv.reset()
    assert observation.shape == (5, 1458)
    assert observation.dtype == np.float32
    masks = venv.env_method("action_masks")
    assert len(masks) == 5
    assert np.stack(masks).dtype == np.bool_
    assert len(venv.env_method("action_masks", indices=[0, 2])) == 2
    assert venv.has_attr("action_masks")
    assert not venv.has_attr("no_such_thing")
    assert venv.env_is_wrapped(object) == [False] * 5
    with pytest.raises(AttributeError):
        venv.env_method("fly")


def test_ended_games_tell_how_they_ended():
    venv = HearthstoneVecEnv(8, seed=2, opponent="greedy")
    venv.reset()
    ended = 0
    for _ in range(300):
        observation, rewards, dones, infos = venv.step(venv.sample())
        finished = venv.finished()
        assert finished["row"].tolist() == np.flatnonzero(dones).tolist()
        for row, info in enumerate(infos):
            if not dones[row]:
                assert info == {"illegal": False}
                assert rewards[row] == 0
                continue
            ended += 1
            assert info["episode"]["r"] == rewards[row] == info["winner"]
            assert info["episode"]["l"] > 0
            assert info["TimeLimit.truncated"] is False
            assert venv.observation_space.contains(info["terminal_observation"])
            assert not np.array_equal(info["terminal_observation"], observation[row])
            assert venv.opponent_name(info["opponent"]) == "greedy"
            assert len(info["decks"]) == 2
        place = finished["row"].tolist()
        assert finished["winner"].tolist() == [infos[row]["winner"] for row in place]
    assert ended > 10


def test_the_seed_decides():
    runs = []
    for threads in (1, 2):
        venv = HearthstoneVecEnv(6, seed=3, threads=threads)
        observations = [venv.reset()]
        observations += [venv.step(first_legal(venv))[0] for _ in range(50)]
        runs.append(np.stack(observations))
    assert np.array_equal(*runs)
    venv.seed(3)
    assert np.array_equal(venv.reset(), runs[0][0])


def test_truncation_is_told():
    venv = HearthstoneVecEnv(2, seed=1, max_decisions=5)
    venv.reset()
    for _ in range(5):
        _, _, dones, infos = venv.step(first_legal(venv))
        for row in np.flatnonzero(dones):
            assert infos[row]["TimeLimit.truncated"] is True
            return
    pytest.fail("nothing was truncated")


def test_masks_in_observations_for_replay_buffers():
    venv = HearthstoneVecEnv(3, seed=1, mask_in_observation=True, turn_limit=3)
    observation = venv.reset()
    assert observation["action_mask"].dtype == np.float32
    assert venv.observation_space.contains({key: values[0] for key, values in observation.items()})
    for _ in range(30):
        observation, _, dones, infos = venv.step(first_legal(venv))
        assert np.array_equal(observation["action_mask"], venv.action_masks())
        for row in np.flatnonzero(dones):
            assert infos[row]["terminal_observation"]["action_mask"].sum() == 1


def test_maskable_ppo_learns_on_it():
    contrib = pytest.importorskip("sb3_contrib")
    venv = HearthstoneVecEnv(4, seed=1, threads=1)
    model = contrib.MaskablePPO(
        "MlpPolicy", venv, n_steps=32, batch_size=32, n_epochs=1, seed=1, policy_kwargs={"net_arch": [16]}
    )
    model.learn(128)
    actions, _ = model.predict(venv.reset(), action_masks=venv.action_masks())
    assert venv.action_masks()[np.arange(4), actions].all()
