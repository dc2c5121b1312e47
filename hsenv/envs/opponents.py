"""Opponents: names of bots that C++ plays, and policies of Python that are asked in batches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from .. import _engine
from .layout import observation_of, take_rows
from .setting import EXTERNAL, Opponent, Policy


class Opponents:
    """The opponents of a batch, as the batch numbers them. Each policy has a name of its own there."""

    def __init__(self, opponent: Opponent | Sequence[Opponent]) -> None:
        self._by_name: dict[str, Opponent] = {}
        self._policies = 0
        self.names = self.enter(opponent)

    def enter(self, opponent: Opponent | Sequence[Opponent]) -> list[str]:
        """The names that a batch is given for these opponents. Raises `ValueError`."""
        if isinstance(opponent, str) or not isinstance(opponent, Sequence):
            opponent = [opponent]
        if not opponent:
            raise ValueError("there must be at least one opponent")
        return [self._name(one) for one in opponent]

    def _name(self, one: Opponent) -> str:
        if isinstance(one, str):
            if one not in _engine.bots():
                raise ValueError(f"there is no bot named {one!r}; known are {', '.join(_engine.bots())}")
            name = one
        elif callable(one):
            known = [name for name, other in self._by_name.items() if other is one]
            if known:
                return known[0]
            name = f"{EXTERNAL}:{self._policies}"
            self._policies += 1
        else:
            raise ValueError(f"an opponent is the name of a bot or a callable policy, not {one!r}")
        self._by_name[name] = one
        return name

    def follow(self, batch: _engine.Batch) -> None:
        """Note how the batch numbers its opponents now, and forget those that it has no more."""
        self.names = list(batch.opponents)
        self._by_name = {name: self._by_name[name] for name in self.names}

    @property
    def any_external(self) -> bool:
        """Whether any of them is a policy of Python."""
        return any(name.startswith(EXTERNAL) for name in self.names)

    def title(self, place: int) -> str:
        """What to call an opponent in an info."""
        one = self._by_name[self.names[place]]
        return one if isinstance(one, str) else getattr(one, "__name__", type(one).__name__)

    def policy(self, place: int) -> Policy:
        """The callable at a place that is no bot."""
        one = self._by_name[self.names[place]]
        assert not isinstance(one, str)
        return one


def answer(opponents: Opponents, batch: _engine.Batch, buffers: _engine.Buffers, form: str) -> None:
    """Let the policies play on until every row waits for its learner (or is over).

    Each round asks each policy once, with all the rows where it is to move. What the round ends stays in `buffers`:
    rewards and ends of the learner's own step are kept as if the opponent had moved inside it.
    """
    if not opponents.any_external:
        return
    seat, learner, opponent = buffers.seat, buffers.learner, buffers.opponent
    reward, terminated, truncated = buffers.reward, buffers.terminated, buffers.truncated
    kept = None
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
            info = {
                "rows": rows[chosen].astype(np.int64),
                "seat": seat[rows[chosen]],
                "opponent": asked[chosen],
            }
            given = np.asarray(policy(take_rows(observation, chosen), mask[chosen], info))
            if given.shape != (chosen.size,):
                raise ValueError(
                    f"the opponent's policy gave actions of shape {given.shape} for {chosen.size} games"
                )
            actions[chosen] = given
        batch.step(actions, rows=rows, out=buffers)
        for total, now in zip(kept, (reward, terminated, truncated), strict=True):
            total[rows] = np.where((terminated | truncated)[rows], now[rows], total[rows])
    if kept is not None:
        reward[:], terminated[:], truncated[:] = kept


def _by_policy(opponents: Opponents, asked: npt.NDArray[Any]) -> list[tuple[Policy, list[int]]]:
    """Each policy that is asked, once, with all the places at which it stands."""
    groups: dict[int, tuple[Policy, list[int]]] = {}
    for place in np.unique(asked):
        policy = opponents.policy(int(place))
        groups.setdefault(id(policy), (policy, []))[1].append(int(place))
    return list(groups.values())
