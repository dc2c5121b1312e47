"""SB3's DQN with masks, in all three places where it needs them.

SB3's DQN knows no masks. Here the mask is part of the observation (`MaskInObservation`), so the replay buffer has that
of the next state too, and `MaskableDQN` looks at it
  1. when it acts greedily (`predict`, `MaskableDQN._greedy`),
  2. when it acts at random, by epsilon and in the warm-up (`random_legal`),
  3. in the maximum over the next state's values (`MaskableDQN.next_values`).
"""

from __future__ import annotations

from typing import Any, NamedTuple, cast

import numpy as np
import torch as th
import torch.nn.functional as F
from gymnasium import spaces
from stable_baselines3 import DQN
from stable_baselines3.common.buffers import DictReplayBuffer
from stable_baselines3.common.type_aliases import TensorDict
from stable_baselines3.common.vec_env import VecEnv, VecEnvWrapper
from stable_baselines3.common.vec_env.base_vec_env import VecEnvObs, VecEnvStepReturn

from hsagents.network import FORBIDDEN

OBSERVATION, MASK = "observation", "action_mask"


class MaskInObservation(VecEnvWrapper):
    """Carries the mask in the observation: {"observation": ..., "action_mask": int8[actions]}."""

    def __init__(self, venv: VecEnv) -> None:
        assert isinstance(venv.action_space, spaces.Discrete)
        self._actions = int(venv.action_space.n)
        mask = spaces.Box(0, 1, (self._actions,), np.int8)
        super().__init__(venv, spaces.Dict({OBSERVATION: venv.observation_space, MASK: mask}))

    def _with_mask(self, observation: VecEnvObs) -> dict[str, np.ndarray]:
        masks = np.stack(self.venv.env_method("action_masks")).astype(np.int8)
        return {OBSERVATION: cast(np.ndarray, observation), MASK: masks}

    def reset(self) -> VecEnvObs:
        return self._with_mask(self.venv.reset())

    def step_wait(self) -> VecEnvStepReturn:
        observation, rewards, dones, infos = self.venv.step_wait()
        infos = list(infos)
        for row in np.flatnonzero(dones):
            info = dict(infos[row])
            mask = np.zeros(self._actions, np.int8)
            mask[0] = 1  # a finished game: only END_TURN, which does nothing
            info["terminal_observation"] = {OBSERVATION: info["terminal_observation"], MASK: mask}
            infos[row] = info
        return self._with_mask(observation), rewards, dones, infos


def random_legal(masks: np.ndarray) -> np.ndarray:
    """A uniformly random legal action for each row of [rows, actions], from PyTorch's generator (which SB3 seeds)."""
    rows, actions = np.nonzero(masks)
    counts = np.bincount(rows, minlength=len(masks))
    if (counts == 0).any():
        raise ValueError("a position without a legal action")
    starts = np.cumsum(counts) - counts
    return actions[starts + (th.rand(len(masks)).numpy() * counts).astype(np.int64)]


def masked_max(values: th.Tensor, masks: th.Tensor) -> tuple[th.Tensor, th.Tensor]:
    """The largest value of a legal action and which it is, for each row."""
    best = values.masked_fill(masks == 0, FORBIDDEN).max(dim=1)
    return best.values, best.indices


class ReplaySamples(NamedTuple):
    """What SB3 calls DictReplayBufferSamples, with the discount of each n-step return."""

    observations: TensorDict
    actions: th.Tensor
    next_observations: TensorDict
    dones: th.Tensor
    rewards: th.Tensor
    discounts: th.Tensor


class MaskReplayBuffer(DictReplayBuffer):
    """A replay buffer of observations with masks that fits into memory and gives n-step returns.

    Each observation is kept once (the next one is the next entry of the same environment) and masks as bits: 6 KB
    a transition instead of 19. A truncated episode counts as ended, with what reward it had.
    """

    def __init__(
        self,
        buffer_size: int,
        observation_space: spaces.Dict,
        action_space: spaces.Discrete,
        device: th.device | str = "auto",
        n_envs: int = 1,
        optimize_memory_usage: bool = False,
        handle_timeout_termination: bool = True,
        n_steps: int = 1,
        gamma: float = 0.99,
    ) -> None:
        super(DictReplayBuffer, self).__init__(1, spaces.Discrete(1), action_space, device, n_envs)
        self.observation_space = observation_space
        self.buffer_size = max(buffer_size // n_envs, n_steps + 2)
        self.n_steps, self.gamma = n_steps, gamma
        box = observation_space[OBSERVATION]
        self._n_actions = int(action_space.n)
        shape = (self.buffer_size, n_envs)
        self.observations = np.zeros((*shape, *cast(tuple[int, ...], box.shape)), np.float32)  # type: ignore[assignment]
        self.masks = np.zeros((*shape, (self._n_actions + 7) // 8), np.uint8)
        self.actions = np.zeros(shape, np.int64)
        self.rewards = np.zeros(shape, np.float32)
        self.dones = np.zeros(shape, np.float32)

    def add(  # type: ignore[override]
        self,
        obs: dict[str, np.ndarray],
        next_obs: dict[str, np.ndarray],
        action: np.ndarray,
        reward: np.ndarray,
        done: np.ndarray,
        infos: list[dict[str, Any]],
    ) -> None:
        at = self.pos
        self.observations[at] = obs[OBSERVATION]  # type: ignore[index]
        self.masks[at] = np.packbits(obs[MASK].astype(np.bool_), axis=1)
        self.actions[at] = action.reshape(self.n_envs)
        self.rewards[at] = reward
        self.dones[at] = done
        self.pos += 1
        if self.pos == self.buffer_size:
            self.full = True
            self.pos = 0

    def sample(self, batch_size: int, env: Any = None) -> ReplaySamples:  # type: ignore[override]
        """Transitions whose n following observations are there, drawn uniformly."""
        stored = self.buffer_size if self.full else self.pos
        usable = stored - self.n_steps
        if usable < 1:
            raise ValueError(f"{stored} steps are too few for {self.n_steps}-step returns")
        oldest = self.pos if self.full else 0
        times = (oldest + th.randint(usable, (batch_size,)).numpy()) % self.buffer_size
        return self._get_samples(times)

    def _get_samples(self, batch_inds: np.ndarray, env: Any = None) -> ReplaySamples:  # type: ignore[override]
        envs = th.randint(self.n_envs, (len(batch_inds),)).numpy()
        steps = (batch_inds[:, None] + np.arange(self.n_steps)) % self.buffer_size
        dones = self.dones[steps, envs[:, None]]
        # Rewards count up to and with the one that ends the episode.
        alive = np.cumprod(np.concatenate([np.ones((len(dones), 1)), 1 - dones[:, :-1]], axis=1), axis=1)
        powers = self.gamma ** np.arange(self.n_steps)
        rewards = (self.rewards[steps, envs[:, None]] * alive * powers).sum(1, keepdims=True)
        ended = (dones * alive).sum(1, keepdims=True)
        later = (batch_inds + self.n_steps) % self.buffer_size
        return ReplaySamples(
            observations=self._observation(batch_inds, envs),
            actions=th.from_numpy(self.actions[batch_inds, envs][:, None]),
            next_observations=self._observation(later, envs),
            dones=th.from_numpy(ended.astype(np.float32)),
            rewards=th.from_numpy(rewards.astype(np.float32)),
            discounts=th.full((len(batch_inds), 1), float(self.gamma**self.n_steps)),
        )

    def _observation(self, times: np.ndarray, envs: np.ndarray) -> TensorDict:
        masks = np.unpackbits(self.masks[times, envs], axis=1, count=self._n_actions)
        return {
            OBSERVATION: th.from_numpy(self.observations[times, envs]),  # type: ignore[index]
            MASK: th.from_numpy(masks),
        }


class MaskableDQN(DQN):
    """DQN (double, if asked) whose observations carry masks. Use it with `MaskInObservation`."""

    def __init__(self, *args: Any, double: bool = True, **kwargs: Any) -> None:
        self.double = double
        super().__init__(*args, **kwargs)

    def _sample_action(
        self, learning_starts: int, action_noise: Any = None, n_envs: int = 1
    ) -> tuple[np.ndarray, np.ndarray]:
        if self.num_timesteps < learning_starts:  # the warm-up
            actions = random_legal(cast(dict[str, np.ndarray], self._last_obs)[MASK])
        else:
            actions, _ = self.predict(cast(dict[str, np.ndarray], self._last_obs), deterministic=False)
        return actions, actions

    def predict(
        self,
        observation: np.ndarray | dict[str, np.ndarray],
        state: tuple[np.ndarray, ...] | None = None,
        episode_start: np.ndarray | None = None,
        deterministic: bool = False,
    ) -> tuple[np.ndarray, tuple[np.ndarray, ...] | None]:
        """Greedy legal actions; unless deterministic, each is random with the probability `exploration_rate`."""
        if not isinstance(observation, dict) or MASK not in observation:
            raise ValueError(
                "MaskableDQN needs observations with masks: wrap the environment in MaskInObservation"
            )
        single = observation[MASK].ndim == 1
        batch = {key: value[None] for key, value in observation.items()} if single else observation
        actions = self._greedy(batch)
        if not deterministic:
            explore = th.rand(len(actions)).numpy() < self.exploration_rate
            if explore.any():
                actions[explore] = random_legal(batch[MASK][explore])
        return (actions[0] if single else actions), state

    def _greedy(self, observation: dict[str, np.ndarray]) -> np.ndarray:
        self.policy.set_training_mode(False)
        tensors = {key: th.as_tensor(value, device=self.device) for key, value in observation.items()}
        with th.no_grad():
            _, best = masked_max(self.q_net(tensors), tensors[MASK])
        return best.cpu().numpy()

    def next_values(self, observations: TensorDict) -> th.Tensor:
        """The value of the best legal action of each next state, [rows, 1]."""
        masks = observations[MASK]
        values = self.q_net_target(observations)
        if self.double:
            _, best = masked_max(self.q_net(observations), masks)
            return values.gather(1, best[:, None])
        return masked_max(values, masks)[0][:, None]

    def train(self, gradient_steps: int, batch_size: int = 100) -> None:
        """Double Q-learning with masked targets. Waits while the buffer holds less than a warm-up, as after a resume."""
        assert self.replay_buffer is not None
        if self.replay_buffer.size() * self.n_envs < self.learning_starts:
            return
        self.policy.set_training_mode(True)
        self._update_learning_rate(self.policy.optimizer)
        losses = []
        for _ in range(gradient_steps):
            data = self.replay_buffer.sample(batch_size)
            discounts = getattr(data, "discounts", None)
            with th.no_grad():
                following = self.next_values(data.next_observations)  # type: ignore[arg-type]
                gamma = self.gamma if discounts is None else discounts
                target = data.rewards + (1 - data.dones) * gamma * following
            current = self.q_net(data.observations).gather(1, data.actions.long())
            loss = F.smooth_l1_loss(current, target)
            losses.append(loss.item())
            self.policy.optimizer.zero_grad()
            loss.backward()
            th.nn.utils.clip_grad_norm_(self.policy.parameters(), self.max_grad_norm)
            self.policy.optimizer.step()
        self._n_updates += gradient_steps
        self.logger.record("train/n_updates", self._n_updates, exclude="tensorboard")
        self.logger.record("train/loss", float(np.mean(losses)))
