"""Opponents: bots that C++ plays, and policies of Python and models that are asked in batches."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from gymnasium.error import ResetNeeded

from .. import _engine
from ..bots import bot_of, is_named_bot
from ..errors import PositionError
from ..observations import observation_of
from . import models
from .checks import numbers
from .layout import take_rows
from .policy_info import info_of_rows
from .setting import EXTERNAL, Opponent, Policy

_ACCEPTED = (
    'an opponent is a bot ("greedy", ("greedy", {"hand": 5}) or {"bot": "greedy", "hand": 5}), a callable policy, a model with '
    '`predict`, or the file of one ("model.zip" or {"model": "model.zip", "deterministic": True})'
)


class Opponents:
    """The opponents of a batch, as the batch numbers them. Each policy has a name of its own there."""

    def __init__(
        self, opponent: Opponent | Sequence[Opponent], weights: Sequence[float] | None = None
    ) -> None:
        self._by_name: dict[str, str | Policy] = {}
        self._policies = 0
        self.names: list[str] = []
        self.any_external = False  #: any of them is a policy of Python
        self.interrupted = False  #: a policy failed while a batch waited for its answer
        self._asking = False
        self._models: list[tuple[Any, models.ModelPolicy]] = []
        self._number(self._enter(opponent))
        self._drawn = list(self.names), numbers("weights", weights)

    def replace(
        self, batch: _engine.Batch, opponent: Opponent | Sequence[Opponent], weights: Sequence[float] | None
    ) -> None:
        """New opponents, drawn from each row's next episode on. Raises `ValueError`."""
        names, shares = self._enter(opponent), numbers("weights", weights)
        batch.set_opponents(names, shares)
        self._drawn = names, shares
        self._follow(batch)

    def place(self, batch: _engine.Batch, opponent: Opponent) -> int:
        """The place of one opponent; a new one is added, without ever being drawn by chance. Raises `ValueError`."""
        name = self._name(opponent)
        names, shares = self._drawn
        if name in names:
            return names.index(name)
        batch.set_opponents([*names, name], [*(shares or [1.0] * len(names)), 0.0])
        self._follow(batch)
        return len(names)

    def ask(self, policy: Policy, observation: Any, action_mask: Any, info: dict[str, Any]) -> Any:
        """What a policy answers. Until it does, the environment whose opponents these are takes no call that changes it."""
        self._asking = True
        try:
            return policy(observation, action_mask, info)
        finally:
            self._asking = False

    def require_idle(self, call: str) -> None:
        """Raise `RuntimeError` if this call comes from a policy that is being asked: its game is in the middle of another."""
        if self._asking:
            raise RuntimeError(
                f"{call}() from within an opponent's policy: the environment waits for the policy's action, inside a call "
                "of its own; a policy may look at it, and play other environments"
            )

    def saved(self) -> dict[str, Any]:
        """What a saved state tells of them: policies by their titles alone."""
        policies = {name: self.title_of(name) for name in self.names if name.startswith(EXTERNAL)}
        return {"policies": policies, "drawn": list(self._drawn)}

    def require_saved(self, told: dict[str, Any]) -> None:
        """Raise `PositionError` if a saved state tells of a policy that is not here."""
        policies, drawn = told.get("policies"), told.get("drawn")
        if not isinstance(policies, dict) or not isinstance(drawn, list) or len(drawn) != 2:
            raise PositionError("the saved state is damaged: its opponents make no sense")
        for name, title in policies.items():
            if name not in self._by_name or self.title_of(name) != title:
                raise PositionError(
                    f"the state was saved with the opponent {title!r}, a policy of Python, and states hold no policies: it is "
                    "read by an environment that has the same opponents, in the same order"
                )

    def adopt(self, batch: _engine.Batch, told: dict[str, Any]) -> None:
        """Follow a batch that went back to a saved state."""
        for name in batch.opponents:
            self._by_name.setdefault(name, name)
        names, shares = told["drawn"]
        self._drawn = list(names), list(shares)
        self.interrupted = False
        self._follow(batch)

    def __getstate__(self) -> dict[str, Any]:
        return {key: value for key, value in self.__dict__.items() if key != "_models"}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self.__dict__.update(state)
        found = [one for one in self._by_name.values() if isinstance(one, models.ModelPolicy)]
        self._models = [(one.key, one) for one in found]

    def require_answered(self) -> None:
        """Raise `ResetNeeded` if a policy failed within the last call: games still wait for it."""
        if self.interrupted:
            raise ResetNeeded("a policy failed within the last step: call reset() first")

    def title(self, place: int) -> str:
        """What to call an opponent in an info."""
        if not 0 <= place < len(self.names):
            raise IndexError(f"there is no opponent {place}; there are {len(self.names)}")
        return self.title_of(self.names[place])

    def title_of(self, name: str) -> str:
        """What to call the opponent that the batch knows by a name; that name if it is no opponent any more."""
        one = self._by_name.get(name, name)
        return one if isinstance(one, str) else getattr(one, "__name__", type(one).__name__)

    def policy(self, place: int) -> Policy:
        """The callable at a place that is no bot."""
        one = self._by_name[self.names[place]]
        assert not isinstance(one, str)
        return one

    def _enter(self, opponent: Opponent | Sequence[Opponent]) -> list[str]:
        if isinstance(opponent, str) or not isinstance(opponent, Sequence) or is_named_bot(opponent):
            opponent = [opponent]
        if not opponent:
            raise ValueError("there must be at least one opponent")
        return [self._name(one) for one in opponent]

    def _name(self, one: Any) -> str:
        bot = bot_of(one)
        if bot is not None:
            self._by_name[bot] = bot
            return bot
        policy = self._policy(one)
        for name, other in self._by_name.items():
            if other is policy:
                return name
        name = f"{EXTERNAL}:{self._policies}"
        self._policies += 1
        self._by_name[name] = policy
        return name

    def _policy(self, one: Any) -> Policy:
        deterministic = False
        if isinstance(one, Mapping):
            rest = {key: value for key, value in one.items() if key not in ("model", "deterministic")}
            if "model" not in one or rest:
                raise ValueError(f"{_ACCEPTED}; not {one!r}")
            deterministic, one = bool(one.get("deterministic", False)), one["model"]
        if isinstance(one, str | os.PathLike):
            path = Path(one).resolve()
            return self._model(
                (path, deterministic), lambda: models.ModelPolicy.of_file(path, deterministic=deterministic)
            )
        if models.is_model(one):
            name = type(one).__name__
            return self._model(
                (id(one), deterministic),
                lambda: models.ModelPolicy(one, name, deterministic=deterministic),
            )
        if callable(one):
            policy: Policy = one
            return policy
        raise ValueError(f"{_ACCEPTED}; not {one!r}")

    def _model(self, key: Any, make: Callable[[], models.ModelPolicy]) -> models.ModelPolicy:
        """The policy of a model; the same one each time, so that it is loaded once and asked once per batch."""
        for known, policy in self._models:
            if known == key:
                return policy
        policy = make()
        self._models.append((key, policy))
        return policy

    def _number(self, names: list[str]) -> None:
        self.names = names
        self.any_external = any(name.startswith(EXTERNAL) for name in names)

    def _follow(self, batch: _engine.Batch) -> None:
        """Note how the batch numbers its opponents now, and forget those that it has no more."""
        self._number(list(batch.opponents))
        self._by_name = {name: self._by_name[name] for name in self.names}
        kept = {id(one) for one in self._by_name.values()}
        self._models = [(key, policy) for key, policy in self._models if id(policy) in kept]


def answer(opponents: Opponents, batch: _engine.Batch, buffers: _engine.Buffers, form: str) -> None:
    """Let the policies play on until every row waits for its learner (or is over).

    Each round asks each policy once, with all the rows where it is to move. What the round ends stays in `buffers`:
    rewards and ends of the learner's own step are kept as if the opponent had moved inside it. A row whose episode the
    opponent ends before the learner's first decision waits for the learner, too: its next step tells the end.
    """
    if not opponents.any_external:
        return
    seat, learner, opponent = buffers.seat, buffers.learner, buffers.opponent
    reward, terminated, truncated = buffers.reward, buffers.terminated, buffers.truncated
    kept = None
    opponents.interrupted = True
    while True:
        rows = np.flatnonzero(seat != learner).astype(np.int32)
        if rows.size == 0:
            break
        if kept is None:
            kept = reward.copy(), terminated.copy(), truncated.copy()
        actions = np.empty(rows.size, np.int64)
        observation = take_rows(observation_of(buffers, form), rows)
        mask = buffers.action_mask[rows]
        asked = opponent[rows]
        for policy, places in _by_policy(opponents, asked):
            chosen = np.flatnonzero(np.isin(asked, places))
            seen, legal = take_rows(observation, chosen), mask[chosen]
            info = info_of_rows(
                batch,
                rows[chosen],
                seat=seat[rows[chosen]],
                turn=buffers.turn[rows[chosen]],
                opponent=asked[chosen],
                action_mask=legal,
                observation=seen,
            )
            given = np.asarray(opponents.ask(policy, seen, legal, info))
            if given.shape != (chosen.size,):
                raise ValueError(
                    f"the opponent's policy gave actions of shape {given.shape} for {chosen.size} games"
                )
            if given.dtype.kind not in "iu":
                raise TypeError(f"the opponent's policy gave actions of {given.dtype}; accepted are integers")
            actions[chosen] = given
        batch.step(actions, rows=rows, out=buffers, inside=True)
        ended = (terminated | truncated)[rows]
        kept[0][rows] = np.where(ended, reward[rows], kept[0][rows] + reward[rows])  # shaping comes late
        for total, now in zip(kept[1:], (terminated, truncated), strict=True):
            total[rows] = np.where(ended, now[rows], total[rows])
    opponents.interrupted = False
    if kept is not None:
        reward[:], terminated[:], truncated[:] = kept


def _by_policy(opponents: Opponents, asked: npt.NDArray[Any]) -> list[tuple[Policy, list[int]]]:
    """Each policy that is asked, once, with all the places at which it stands."""
    groups: dict[int, tuple[Policy, list[int]]] = {}
    for place in np.unique(asked):
        policy = opponents.policy(int(place))
        groups.setdefault(id(policy), (policy, []))[1].append(int(place))
    return list(groups.values())
