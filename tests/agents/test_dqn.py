"""DQN is masked in all three places: the greedy choice, the random choice (warm-up too), the target's maximum."""

import gymnasium as gym
import numpy as np
import pytest
import torch as th
from gymnasium import spaces
from stable_baselines3.common.env_util import make_vec_env
from stable_baselines3.common.vec_env import DummyVecEnv, VecEnv

from hsagents.dqn import (
    MASK,
    OBSERVATION,
    MaskableDQN,
    MaskInObservation,
    MaskReplayBuffer,
    masked_max,
    random_legal,
)
from hsenv.envs import HearthstoneVecEnv

ACTIONS = 6
LEGAL = np.array([0, 1, 0, 0, 1, 0], np.int8)
"""Only the actions 1 and 4 are legal."""


class TwoLegal(gym.Env):
    """Every state is the same; two actions are legal; action 4 earns 1; episodes have four steps."""

    observation_space = spaces.Box(-1, 1, (3,), np.float32)
    action_space = spaces.Discrete(ACTIONS)

    def reset(self, *, seed=None, options=None):
        super().reset(seed=seed)
        self.steps = 0
        return np.zeros(3, np.float32), {}

    def step(self, action):
        assert LEGAL[action], f"the illegal action {action} was taken"
        self.steps += 1
        return np.zeros(3, np.float32), float(action == 4), self.steps == 4, False, {}

    def action_masks(self):
        return LEGAL.astype(bool)


class FixedValues(th.nn.Module):
    """A network whose values are what the test wants: the illegal actions look best."""

    def __init__(self, values):
        super().__init__()
        self.values = th.nn.Parameter(th.tensor(values, dtype=th.float32))

    def forward(self, observations):
        return self.values.repeat(len(observations[MASK]), 1)

    def set_training_mode(self, mode):
        self.train(mode)


def make_model(double=True, **options):
    env = MaskInObservation(make_vec_env(TwoLegal, 4, vec_env_cls=DummyVecEnv))
    settings = {
        "learning_starts": 40,
        "buffer_size": 400,
        "batch_size": 32,
        "train_freq": 1,
        "replay_buffer_class": MaskReplayBuffer,
        "replay_buffer_kwargs": {"n_steps": 1, "gamma": 0.5},
        "gamma": 0.5,
        "seed": 1,
        "device": "cpu",
        **options,
    }
    return MaskableDQN("MultiInputPolicy", env, double=double, **settings)


def fix(model, online, target):
    """Puts fixed values in the place of both networks."""
    model.policy.q_net = model.q_net = FixedValues(online)
    model.policy.q_net_target = model.q_net_target = FixedValues(target)


def batch(rows=8):
    return {OBSERVATION: np.zeros((rows, 3), np.float32), MASK: np.tile(LEGAL, (rows, 1))}


def test_greedy_choice_is_masked():
    model = make_model()
    fix(model, [9, 1, 9, 9, 2, 9], [0] * ACTIONS)
    actions, _ = model.predict(batch(), deterministic=True)
    assert (actions == 4).all()
    single, _ = model.predict({key: value[0] for key, value in batch().items()}, deterministic=True)
    assert single == 4


def test_random_choice_is_masked():
    model = make_model()
    fix(model, [9, 1, 9, 9, 2, 9], [0] * ACTIONS)
    model.exploration_rate = 1.0
    actions, _ = model.predict(batch(400))
    assert set(actions) == {1, 4}
    assert 120 < (actions == 1).sum() < 280


def test_each_row_explores_for_itself():
    model = make_model()
    fix(model, [9, 1, 9, 9, 2, 9], [0] * ACTIONS)
    model.exploration_rate = 0.5
    actions, _ = model.predict(batch(400))
    assert 50 < (actions == 1).sum() < 150


def test_warm_up_is_masked():
    model = make_model()
    model._setup_learn(100)
    model.num_timesteps = 0
    for _ in range(50):
        actions, stored = model._sample_action(learning_starts=1000, n_envs=4)
        assert LEGAL[actions].all()
        assert np.array_equal(actions, stored)


@pytest.mark.parametrize(("double", "value"), [(False, 3.0), (True, 2.0)])
def test_target_maximum_is_masked(double, value):
    model = make_model(double)
    # Legal are 1 and 4. The target net values them 3 and 2, the online net prefers 4; all else looks far better.
    fix(model, [9, 1, 9, 9, 2, 9], [8, 3, 8, 8, 2, 8])
    tensors = {key: th.as_tensor(array) for key, array in batch().items()}
    assert model.next_values(tensors).flatten().tolist() == [value] * 8


def test_training_uses_the_masked_target():
    model = make_model(double=False, learning_starts=4)
    fix(model, [0] * ACTIONS, [8, 3, 8, 8, 2, 8])
    model.policy.optimizer = th.optim.SGD(model.q_net.parameters(), lr=0.0)
    model._setup_learn(100)
    masks = np.tile(LEGAL, (4, 1))
    seen = {OBSERVATION: np.zeros((4, 3), np.float32), MASK: masks}
    for _ in range(20):
        model.replay_buffer.add(seen, seen, np.full(4, 1), np.ones(4), np.zeros(4), [{}] * 4)
    recorded = {}
    model.logger.record = lambda key, value, **_: recorded.update({key: value})
    model.train(gradient_steps=1, batch_size=16)
    # The target is 1 + 0.5 x 3 = 2.5, the smooth L1 loss of a difference of 2.5 is 2; an unmasked one would be 4.5.
    assert recorded["train/loss"] == pytest.approx(2.0)


def test_it_learns_without_ever_acting_illegally():
    model = make_model(learning_rate=1e-2, target_update_interval=50, exploration_fraction=0.5)
    model.learn(1500)  # TwoLegal raises on an illegal action
    actions, _ = model.predict(batch(), deterministic=True)
    assert (actions == 4).all()


def test_it_waits_until_the_buffer_holds_a_warm_up():
    model = make_model(learning_starts=40)
    model._setup_learn(100)
    model.num_timesteps = 1000  # as after a resume
    model.train(gradient_steps=1, batch_size=16)
    assert model._n_updates == 0


def test_observations_without_masks_are_refused():
    with pytest.raises(ValueError, match="MaskInObservation"):
        make_model().predict(np.zeros((1, 3), np.float32))


def test_random_legal_is_uniform_and_refuses_an_empty_mask():
    masks = np.tile(LEGAL, (2000, 1))
    actions = random_legal(masks)
    assert set(actions) == {1, 4}
    assert 850 < (actions == 1).sum() < 1150
    with pytest.raises(ValueError, match="without a legal action"):
        random_legal(np.zeros((1, ACTIONS)))


def test_masked_max():
    values = th.tensor([[5.0, 1.0, 3.0]])
    best, which = masked_max(values, th.tensor([[0, 1, 1]]))
    assert (best.item(), which.item()) == (3.0, 2)


def test_replay_buffer_gives_n_step_returns_within_an_episode():
    space = spaces.Dict({OBSERVATION: spaces.Box(-99, 99, (1,)), MASK: spaces.Box(0, 1, (ACTIONS,), np.int8)})
    buffer = MaskReplayBuffer(100, space, spaces.Discrete(ACTIONS), n_envs=1, n_steps=3, gamma=0.5)
    for step in range(150):  # beyond the size: the oldest are overwritten
        mask = np.zeros((1, ACTIONS), np.int8)
        mask[0, step % ACTIONS] = 1
        seen = {OBSERVATION: np.full((1, 1), step % 90, np.float32), MASK: mask}
        ended = step % 5 == 4
        buffer.add(seen, seen, np.array([step % ACTIONS]), np.array([1.0 + ended]), np.array([ended]), [{}])
    samples = buffer.sample(500)
    steps = samples.observations[OBSERVATION][:, 0].long()
    expected = {0: 1.75, 1: 1.75, 2: 1 + 0.5 + 0.25 * 2, 3: 1 + 0.5 * 2, 4: 2.0}
    for step, reward, done, action, mask in zip(
        steps,
        samples.rewards[:, 0],
        samples.dones[:, 0],
        samples.actions[:, 0],
        samples.observations[MASK],
        strict=True,
    ):
        assert reward == pytest.approx(expected[int(step) % 5])
        assert done == (int(step) % 5 >= 2)
        assert mask[action] == 1
        assert mask.sum() == 1
    later = samples.next_observations[OBSERVATION][:, 0].long()
    assert ((later - steps) % 90 == 3).all()
    assert samples.discounts.unique().tolist() == [0.125]


def test_replay_buffer_says_when_it_is_too_empty():
    space = spaces.Dict({OBSERVATION: spaces.Box(-1, 1, (1,)), MASK: spaces.Box(0, 1, (ACTIONS,), np.int8)})
    with pytest.raises(ValueError, match="too few"):
        MaskReplayBuffer(100, space, spaces.Discrete(ACTIONS), n_steps=3).sample(4)


def test_masks_of_hearthstone_come_with_the_observation():
    inner: VecEnv = HearthstoneVecEnv(4, seed=1, threads=1, deck="basic_hunter_face")
    env = MaskInObservation(inner)
    observation = env.reset()
    ended = 0
    for _ in range(120):
        assert np.array_equal(observation[MASK], inner.action_masks())
        actions = random_legal(observation[MASK])
        observation, _, dones, infos = env.step(actions)
        for row in np.flatnonzero(dones):
            ended += 1
            last = infos[row]["terminal_observation"]
            assert last[MASK].sum() == last[MASK][0] == 1
            assert last[OBSERVATION].shape == inner.observation_space.shape
    assert ended
