"""What policies of Python are told: the same keys for one game and for a batch of them."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any, overload

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from .. import _engine
    from ..game import Game
    from ..observations import Observation
    from .setting import Policy

#: The keys of the `info` that a policy gets.
POLICY_INFO = ("rows", "seat", "turn", "opponent", "action_mask", "game")


class PolicyInfo(dict[str, Any]):
    """`info` of a policy; its last entry, "game", is made when it is first asked for, by whatever way."""

    def __init__(self, told: dict[str, Any], make_game: Callable[[], Any]) -> None:
        super().__init__(told, game=None)
        self._make_game: Callable[[], Any] | None = make_game

    def _complete(self) -> None:
        if self._make_game is not None:
            make, self._make_game = self._make_game, None
            super().__setitem__("game", make())

    def __getitem__(self, key: str) -> Any:
        if key == "game":
            self._complete()
        return super().__getitem__(key)

    def get(self, key: str, default: Any = None) -> Any:
        """As of a dict."""
        return self[key] if key in self else default  # noqa: SIM401 (this is it)

    def __iter__(self) -> Iterator[str]:  # so that dict(info) and {**info} ask for each entry
        return super().__iter__()

    def items(self) -> Any:
        """As of a dict."""
        self._complete()
        return super().items()

    def values(self) -> Any:
        """As of a dict."""
        self._complete()
        return super().values()

    def copy(self) -> dict[str, Any]:
        """A plain dict."""
        return dict(self.items())

    def __reduce__(self) -> tuple[Any, ...]:
        return dict, (self.copy(),)


class Games(Sequence["Game"]):
    """The games of a batch's policy, one for each of its rows, each made when it is first asked for."""

    def __init__(self, make: Callable[[int], Game], count: int) -> None:
        self._make = make
        self._made: list[Game | None] = [None] * count

    def __len__(self) -> int:
        return len(self._made)

    @overload
    def __getitem__(self, place: int) -> Game: ...
    @overload
    def __getitem__(self, place: slice) -> list[Game]: ...
    def __getitem__(self, place: int | slice) -> Game | list[Game]:
        if isinstance(place, slice):
            return [self[i] for i in range(*place.indices(len(self)))]
        found = self._made[place]
        if found is None:
            found = self._made[place] = self._make(range(len(self))[place])
        return found

    def __reduce__(self) -> tuple[Any, ...]:
        return list, (list(self),)


def info_of_one(
    batch: _engine.Batch,
    *,
    seat: int,
    turn: int,
    opponent: int,
    action_mask: npt.NDArray[np.int8],
    observation: Observation,
) -> dict[str, Any]:
    """For a policy that is asked about the only game of a batch."""
    told = {"rows": 0, "seat": seat, "turn": turn, "opponent": opponent, "action_mask": action_mask}
    return PolicyInfo(told, lambda: _fair_copy(batch, 0, seat, observation))


def info_of_rows(
    batch: _engine.Batch,
    rows: npt.NDArray[Any],
    *,
    seat: npt.NDArray[Any],
    turn: npt.NDArray[Any],
    opponent: npt.NDArray[Any],
    action_mask: npt.NDArray[np.int8],
    observation: Observation,
) -> dict[str, Any]:
    """For a policy that is asked about some rows of a batch; the arrays are of those rows alone."""

    def fair_copy(place: int) -> Game:
        return _fair_copy(batch, int(rows[place]), int(seat[place]), _row_of(observation, place))

    told = {
        "rows": rows.astype(np.int64),
        "seat": seat,
        "turn": turn,
        "opponent": opponent,
        "action_mask": action_mask,
    }
    return PolicyInfo(told, lambda: Games(fair_copy, len(rows)))


class OneByOne:
    """See `one_by_one`. It can be copied and pickled if the policy can."""

    def __init__(self, policy: Policy) -> None:
        self.policy = policy
        self.__name__ = getattr(policy, "__name__", type(policy).__name__)

    def __call__(self, observation: Any, action_mask: npt.NDArray[Any], info: dict[str, Any]) -> Any:
        if action_mask.ndim == 1:
            return self.policy(observation, action_mask, info)
        actions = np.empty(len(action_mask), np.int64)
        for place in range(len(action_mask)):
            actions[place] = self.policy(
                _row_of(observation, place), action_mask[place], _of_one(info, place)
            )
        return actions


def one_by_one(policy: Policy) -> Policy:
    """A policy for one game, made one for batches as well: it is asked about their games one after the other.

    >>> from hsenv.envs import make_vec, one_by_one
    >>> @one_by_one
    ... def policy(observation, action_mask, info):
    ...     return info["game"].bot_action("greedy", seed=0)
    >>> envs = make_vec(4, opponent=policy)
    """
    return OneByOne(policy)


def _of_one(info: dict[str, Any], place: int) -> dict[str, Any]:
    told = {key: int(info[key][place]) for key in ("rows", "seat", "turn", "opponent")}
    return PolicyInfo(told | {"action_mask": info["action_mask"][place]}, lambda: info["game"][place])


def _row_of(observation: Any, place: int) -> Any:
    if isinstance(observation, dict):
        return {key: part[place] for key, part in observation.items()}
    return observation[place]


def _fair_copy(batch: _engine.Batch, row: int, seat: int, observation: Observation) -> Game:
    """The row's game with what the seat cannot see dealt anew. The deal depends on what the seat sees, and on nothing else: so it
    is the same whenever the episode is played again, and tells nothing."""
    from ..game import Game

    digest = hashlib.blake2b(digest_size=8)
    parts = observation.values() if isinstance(observation, dict) else [observation]
    for part in parts:
        digest.update(np.ascontiguousarray(part).data)
    return Game._wrap(batch.game(row).determinize(seat, int.from_bytes(digest.digest(), "little")))
