"""The network as a policy of MaskablePPO and of MaskableDQN, and a rollout buffer that keeps legal moves, not masks."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from typing import Any

import numpy as np
import torch as th
from gymnasium import spaces
from sb3_contrib.common.maskable.buffers import MaskableRolloutBuffer, MaskableRolloutBufferSamples
from sb3_contrib.common.maskable.distributions import MaskableDistribution
from sb3_contrib.common.maskable.policies import MaskableActorCriticPolicy
from stable_baselines3.common.policies import BasePolicy
from stable_baselines3.common.type_aliases import Schedule, TensorDict
from stable_baselines3.dqn.policies import DQNPolicy

from hsagents import layout
from hsagents.network import FORBIDDEN, LegalMoveNetwork, LegalMoves, NetworkSize

AnyMask = np.ndarray | th.Tensor | LegalMoves


class LegalMoveDistribution(MaskableDistribution):
    """A categorical distribution over the legal moves of each position."""

    def __init__(self, moves: LegalMoves, scores: th.Tensor) -> None:
        super().__init__()
        self.moves = moves
        self.log_probs = th.log_softmax(moves.table(scores), 1)

    def log_prob(self, actions: th.Tensor) -> th.Tensor:
        chosen = self.moves.ids_table() == actions.reshape(-1, 1)
        if not bool(chosen.any(1).all()):
            raise ValueError("an action that is not legal has no probability")
        return self.log_probs.gather(1, chosen.int().argmax(1, keepdim=True)).squeeze(1)

    def entropy(self) -> th.Tensor:
        return -(self.log_probs.exp() * self.log_probs.clamp(min=-100)).sum(1)

    def sample(self) -> th.Tensor:
        return self._ids(th.multinomial(self.log_probs.exp(), 1))

    def mode(self) -> th.Tensor:
        return self._ids(self.log_probs.argmax(1, keepdim=True))

    def _ids(self, places: th.Tensor) -> th.Tensor:
        return self.moves.ids_table().gather(1, places).squeeze(1)

    def apply_masking(self, masks: Any) -> None:
        raise NotImplementedError("only legal moves are scored, so there is nothing to mask afterwards")

    def proba_distribution_net(self, *args: Any, **kwargs: Any) -> th.nn.Module:
        raise NotImplementedError("the network scores moves itself")

    def proba_distribution(self, *args: Any, **kwargs: Any) -> LegalMoveDistribution:
        raise NotImplementedError("the network scores moves itself")

    def actions_from_params(self, *args: Any, **kwargs: Any) -> th.Tensor:
        raise NotImplementedError("the network scores moves itself")

    def log_prob_from_params(self, *args: Any, **kwargs: Any) -> tuple[th.Tensor, th.Tensor]:
        raise NotImplementedError("the network scores moves itself")


class LegalMovePolicy(MaskableActorCriticPolicy):
    """Actor and critic on flat observations. Masks are always needed."""

    def __init__(
        self,
        observation_space: spaces.Box,
        action_space: spaces.Discrete,
        lr_schedule: Schedule,
        feature_names: Sequence[str],
        size: dict[str, int] | None = None,
        **kwargs: Any,
    ) -> None:
        if action_space.n != layout.ACTIONS:
            raise ValueError(
                f"this policy plays Hearthstone-v0 with {layout.ACTIONS} actions, not {action_space.n}"
            )
        self.feature_names = tuple(feature_names)
        self.size = NetworkSize(**(size or {}))
        super().__init__(observation_space, action_space, lr_schedule, net_arch=[], **kwargs)

    def _build(self, lr_schedule: Schedule) -> None:
        self.network = LegalMoveNetwork(self.feature_names, self.size)
        self.optimizer = self.optimizer_class(self.parameters(), lr=lr_schedule(1), **self.optimizer_kwargs)  # type: ignore[call-arg]

    def _get_constructor_parameters(self) -> dict[str, Any]:
        parameters = super()._get_constructor_parameters()
        del parameters["net_arch"]
        return {**parameters, "feature_names": self.feature_names, "size": self.size.as_dict()}

    @staticmethod
    def legal_moves(masks: AnyMask | None) -> LegalMoves:
        """The legal moves of a mask, or of moves that are known already."""
        if masks is None:
            raise ValueError("LegalMovePolicy needs action masks: it scores nothing but legal moves")
        if isinstance(masks, LegalMoves):
            return masks
        return LegalMoves.from_mask(masks.reshape(-1, layout.ACTIONS))

    def forward(
        self, obs: th.Tensor, deterministic: bool = False, action_masks: AnyMask | None = None
    ) -> tuple[th.Tensor, th.Tensor, th.Tensor]:
        moves = self.legal_moves(action_masks)
        scores, values = self.network(obs.float(), moves)
        distribution = LegalMoveDistribution(moves, scores)
        actions = distribution.get_actions(deterministic=deterministic)
        return actions, values, distribution.log_prob(actions)

    def evaluate_actions(
        self, obs: th.Tensor, actions: th.Tensor, action_masks: AnyMask | None = None
    ) -> tuple[th.Tensor, th.Tensor, th.Tensor]:
        moves = self.legal_moves(action_masks)
        scores, values = self.network(obs.float(), moves)
        distribution = LegalMoveDistribution(moves, scores)
        return values, distribution.log_prob(actions), distribution.entropy()

    def get_distribution(self, obs: th.Tensor, action_masks: AnyMask | None = None) -> LegalMoveDistribution:  # type: ignore[override]
        moves = self.legal_moves(action_masks)
        return LegalMoveDistribution(moves, self.network.scores(self.network.encode(obs.float()), moves))

    def predict_values(self, obs: th.Tensor) -> th.Tensor:  # type: ignore[override]
        return self.network.value(self.network.encode(obs.float()).state)


class LegalMoveRolloutBuffer(MaskableRolloutBuffer):
    """Keeps the ids of the legal moves of each step: some 40 bytes instead of the 15 KB of a float mask."""

    def reset(self) -> None:
        self._counts = np.zeros((self.buffer_size, self.n_envs), np.int64)
        self._ids: list[np.ndarray] = []
        super(MaskableRolloutBuffer, self).reset()

    def add(self, *args: Any, action_masks: np.ndarray | None = None, **kwargs: Any) -> None:
        if action_masks is None:
            raise ValueError("this buffer needs action masks")
        masks = np.ascontiguousarray(action_masks.reshape(self.n_envs, layout.ACTIONS), dtype=np.bool_)
        flat = np.flatnonzero(masks)
        self._counts[self.pos] = np.bincount(flat // layout.ACTIONS, minlength=self.n_envs)
        self._ids.append((flat % layout.ACTIONS).astype(np.int16))
        super(MaskableRolloutBuffer, self).add(*args, **kwargs)

    def get(self, batch_size: int | None = None) -> Generator[MaskableRolloutBufferSamples, None, None]:  # type: ignore[override]
        if not self.full:
            raise ValueError("the rollout buffer is not full yet")
        if not self.generator_ready:
            for name in ("observations", "actions", "values", "log_probs", "advantages", "returns"):
                self.__dict__[name] = self.swap_and_flatten(self.__dict__[name])
            starts = np.cumsum(self._counts).reshape(self._counts.shape) - self._counts
            self._all_ids = np.concatenate(self._ids)
            self._flat_counts = self.swap_and_flatten(self._counts).ravel()
            self._flat_starts = self.swap_and_flatten(starts).ravel()
            self.generator_ready = True
        total = self.buffer_size * self.n_envs
        batch_size = batch_size or total
        indices = th.randperm(total).numpy()
        for start in range(0, total, batch_size):
            yield self._get_samples(indices[start : start + batch_size])

    def moves_of(self, indices: np.ndarray) -> LegalMoves:
        """The legal moves of some of the (flattened) steps."""
        counts = self._flat_counts[indices]
        ends = np.cumsum(counts)
        within = np.arange(ends[-1]) - np.repeat(ends - counts, counts)
        ids = self._all_ids[np.repeat(self._flat_starts[indices], counts) + within].astype(np.int64)
        rows = np.repeat(np.arange(len(indices)), counts)
        places = th.from_numpy(within)
        return LegalMoves(len(indices), th.from_numpy(rows), th.from_numpy(ids), places, int(counts.max()))

    def _get_samples(self, batch_inds: np.ndarray, env: Any = None) -> MaskableRolloutBufferSamples:  # type: ignore[override]
        def tensor(name: str) -> th.Tensor:
            return th.from_numpy(getattr(self, name)[batch_inds])

        return MaskableRolloutBufferSamples(
            observations=tensor("observations"),
            actions=tensor("actions"),
            old_values=tensor("values").flatten(),
            old_log_prob=tensor("log_probs").flatten(),
            advantages=tensor("advantages").flatten(),
            returns=tensor("returns").flatten(),
            action_masks=self.moves_of(batch_inds),  # type: ignore[arg-type]
        )


class LegalMoveQNetwork(BasePolicy):
    """Values of the legal moves as a dense table [games, ACTIONS], FORBIDDEN elsewhere; observations carry the mask."""

    def __init__(
        self,
        observation_space: spaces.Dict,
        action_space: spaces.Discrete,
        feature_names: Sequence[str],
        size: NetworkSize,
    ) -> None:
        super().__init__(observation_space, action_space)
        self.network = LegalMoveNetwork(feature_names, size)

    def forward(self, obs: TensorDict) -> th.Tensor:
        moves = LegalMoves.from_mask(obs["action_mask"])
        scores, values = self.network(obs["observation"].float(), moves)
        dense = scores.new_full((moves.games, layout.ACTIONS), FORBIDDEN)
        return dense.index_put((moves.rows, moves.ids), scores + values[moves.rows, 0])

    def _predict(self, observation: Any, deterministic: bool = True) -> th.Tensor:
        return self(observation).argmax(1)


class LegalMoveQPolicy(DQNPolicy):
    """The network as the policy of `MaskableDQN`."""

    def __init__(
        self,
        observation_space: spaces.Dict,
        action_space: spaces.Discrete,
        lr_schedule: Schedule,
        feature_names: Sequence[str],
        size: dict[str, int] | None = None,
        **kwargs: Any,
    ) -> None:
        self.feature_names = tuple(feature_names)
        self.size = NetworkSize(**(size or {}))
        super().__init__(observation_space, action_space, lr_schedule, net_arch=[], **kwargs)

    def make_q_net(self) -> LegalMoveQNetwork:  # type: ignore[override]
        assert isinstance(self.observation_space, spaces.Dict)
        assert isinstance(self.action_space, spaces.Discrete)
        network = LegalMoveQNetwork(self.observation_space, self.action_space, self.feature_names, self.size)
        return network.to(self.device)

    def _get_constructor_parameters(self) -> dict[str, Any]:
        parameters = super()._get_constructor_parameters()
        del parameters["net_arch"]
        return {**parameters, "feature_names": self.feature_names, "size": self.size.as_dict()}
