"""Who the learner plays against: scripted anchors and its own past, drawn per episode.

The words are those of ML-Agents: every `save_steps` a snapshot of the learner joins the pool, which keeps the last
`window`; every `swap_steps` new opponents are drawn from it. A share `play_against_latest_model_ratio` of the self-play
episodes is against the learner as it is now. The scripted anchors never leave the pool: without them a learner
forgets how to beat what it no longer meets.
"""

from __future__ import annotations

import copy
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch as th

from hsagents.config import SelfPlayConfig
from hsagents.network import LegalMoveNetwork, LegalMoves
from hsagents.policy import LegalMoveDistribution

LATEST = "latest"

Policy = Callable[[Any, np.ndarray, dict[str, Any]], np.ndarray]


class NetworkPolicy:
    """A network as an opponent: samples its moves, in one forward pass for all the games that are asked about."""

    def __init__(self, name: str, network: LegalMoveNetwork) -> None:
        self.name = name
        self.network = network

    @classmethod
    def frozen(cls, name: str, network: LegalMoveNetwork) -> NetworkPolicy:
        """A copy that stays as the network is now."""
        twin = copy.deepcopy(network)
        twin.requires_grad_(False)
        twin.eval()
        return cls(name, twin)

    def __call__(self, observation: np.ndarray, action_mask: np.ndarray, info: dict[str, Any]) -> np.ndarray:
        with th.no_grad():
            moves = LegalMoves.from_mask(action_mask)
            encoded = self.network.encode(th.from_numpy(np.ascontiguousarray(observation)))
            distribution = LegalMoveDistribution(moves, self.network.scores(encoded, moves))
            return distribution.sample().numpy()

    def __repr__(self) -> str:
        return f"NetworkPolicy({self.name!r})"


@dataclass
class WinRate:
    """A running win rate, heavier on what is recent."""

    rate: float = 0.5
    games: int = 0

    def add(self, won: float) -> None:
        self.games += 1
        self.rate += (won - self.rate) / min(self.games, 200)


class Slot:
    """A chair for an opponent: whoever sits in it plays the episodes that were drawn for it."""

    def __init__(self, policy: NetworkPolicy) -> None:
        self.policy = policy

    def __call__(self, observation: np.ndarray, action_mask: np.ndarray, info: dict[str, Any]) -> np.ndarray:
        return self.policy(observation, action_mask, info)


class OpponentPool:
    """Past selves and scripted anchors, with how the learner does against each.

    `opponents` and `weights` are what an environment takes and stay the same for the whole run: the anchors, the
    learner as it is, and `active` slots in which past selves take turns.
    """

    def __init__(self, config: SelfPlayConfig, learner: LegalMoveNetwork, seed: int = 0) -> None:
        self.config = config
        self.learner = learner
        self.snapshots: deque[NetworkPolicy] = deque(maxlen=config.window)
        self.results: dict[str, WinRate] = {}
        self._random = np.random.default_rng(seed)
        latest = NetworkPolicy(LATEST, learner)
        self._slots = [Slot(latest) for _ in range(config.active)]
        anchors = [(name, weight) for name, weight in config.anchors.items() if weight > 0]
        past = config.self_share * (1 - config.play_against_latest_model_ratio)
        now = config.self_share - past
        self.opponents: list[str | Policy] = [name for name, _ in anchors]
        self.weights: list[float] = [weight for _, weight in anchors]
        if now > 0:
            self.opponents.append(latest)
            self.weights.append(now)
        if past > 0:
            self.opponents.extend(self._slots)
            self.weights.extend([past / config.active] * config.active)

    def name_of(self, opponent: int) -> str:
        """Who an opponent is now, by its place in `opponents`."""
        who = self.opponents[opponent]
        if isinstance(who, str):
            return who
        return who.policy.name if isinstance(who, Slot) else LATEST

    def add_snapshot(self, name: str) -> None:
        """The learner as it is now joins the pool; beyond `window` the oldest snapshot leaves."""
        self.snapshots.append(NetworkPolicy.frozen(name, self.learner))
        kept = {LATEST, *self.config.anchors, *(s.name for s in self.snapshots)}
        self.results = {name: result for name, result in self.results.items() if name in kept}

    def swap(self) -> list[str]:
        """Puts other past selves into the slots; returns their names."""
        if not self.snapshots:
            return []
        count = min(len(self._slots), len(self.snapshots))
        drawn = self._random.choice(len(self.snapshots), count, replace=False, p=self.priorities())
        for place, slot in enumerate(self._slots):
            slot.policy = self.snapshots[int(drawn[place % count])]
        return [slot.policy.name for slot in self._slots]

    def record(self, opponent: int, winner: int) -> None:
        """The learner's result of an episode: +1 won, 0 drawn, -1 lost."""
        self.results.setdefault(self.name_of(opponent), WinRate()).add((winner + 1) / 2)

    def priorities(self) -> np.ndarray:
        """How likely each snapshot is to be drawn."""
        rates = [self.results[s.name].rate if s.name in self.results else 0.5 for s in self.snapshots]
        weights = np.maximum(1 - np.array(rates), 0.02) ** self.config.priority
        return np.asarray(weights / weights.sum())

    def state(self) -> dict[str, Any]:
        """Everything but the weights of the snapshots, as JSON."""
        return {
            "snapshots": [snapshot.name for snapshot in self.snapshots],
            "slots": [slot.policy.name for slot in self._slots],
            "results": {name: [result.rate, result.games] for name, result in self.results.items()},
            "random": self._random.bit_generator.state,
        }

    def restore(self, state: dict[str, Any], networks: Sequence[LegalMoveNetwork]) -> None:
        """The reverse of `state`, with the networks of the snapshots in its order."""
        self.snapshots.clear()
        for name, network in zip(state["snapshots"], networks, strict=True):
            self.snapshots.append(NetworkPolicy.frozen(name, network))
        by_name = {snapshot.name: snapshot for snapshot in self.snapshots}
        for slot, name in zip(self._slots, state["slots"], strict=True):
            slot.policy = by_name.get(name, slot.policy)
        self.results = {name: WinRate(rate, games) for name, (rate, games) in state["results"].items()}
        self._random.bit_generator.state = state["random"]
