"""How actions and observations are laid out, for a network that shares weights between like things.

An action id names a kind of move, the thing that moves, its target and more (`engine/game/action.hpp`). A flat
observation is a row of numbers in which the same few numbers come again for each minion and each card in hand.
Here both become tables: *tokens* (own side, enemy side, minions, hand, options) and, for every action id, its kind
and the tokens it is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hsenv.envs.layout import action_table as engine_actions
from hsenv.envs.layout import action_types, flat_groups, observation_names

Mask = NDArray[np.int8] | NDArray[np.bool_]

_TYPES = action_types()
_TABLE = engine_actions().astype(np.int64)  # type, source, target, position, choose


def _ids(kind: str) -> NDArray[np.int64]:
    """The action ids of a kind: one after another."""
    return np.flatnonzero(_TABLE[:, 0] == _TYPES.index(kind))


CHOICES, MULLIGANS, TRADES, PLAYS = (int(_ids(kind)[0]) for kind in ("choose", "mulligan", "trade", "play"))
OPTIONS, MULLIGAN_SETS, HAND = (len(_ids(kind)) for kind in ("choose", "mulligan", "trade"))
BOARD = int(_TABLE[_ids("attack"), 1].max())
TARGETS, POSITIONS, CHOOSE = (int(_TABLE[_ids("play"), factor].max()) + 1 for factor in (2, 3, 4))
ACTIONS = len(_TABLE)

KINDS = (
    "end_turn",
    "choose",
    "mulligan",
    "trade",
    "attack",
    "power",
    "power_first",
    "power_second",
    "power_at",
    "power_first_at",
    "power_second_at",
    "play",
    "play_first",
    "play_second",
    "play_at",
    "play_first_at",
    "play_second_at",
)
"""Kinds of moves; _first and _second tell the option of a Choose One, _at that there is a target."""

# Rows of the token table. Where a move has no source or no target, its own side stands in; its kind tells.
OPTIONS_SHOWN = flat_groups()["options"][1]
OWN_SIDE, ENEMY_SIDE, OWN_BOARD = 0, 1, 2
ENEMY_BOARD = OWN_BOARD + BOARD
IN_HAND = ENEMY_BOARD + BOARD
IN_OPTIONS = IN_HAND + HAND
TOKENS = IN_OPTIONS + OPTIONS_SHOWN
NOTHING = OWN_SIDE
#: The token of each target number of an action: 0 none, then the own hero and board, the enemy's hero and board.
_TARGET_TOKENS = np.array(
    [
        NOTHING,
        *(OWN_SIDE, *range(OWN_BOARD, OWN_BOARD + BOARD)),
        *(ENEMY_SIDE, *range(ENEMY_BOARD, ENEMY_BOARD + BOARD)),
    ]
)


@dataclass(frozen=True)
class ActionTable:
    """One entry per action id: what kind it is, the token that acts, the token it aims at, the board position."""

    kind: NDArray[np.int64]
    source: NDArray[np.int64]
    target: NDArray[np.int64]
    position: NDArray[np.int64]


def action_table() -> ActionTable:
    """The table of all `ACTIONS` action ids, from the engine's."""
    _, sources, targets, positions, chosen = _TABLE.T
    kind = np.zeros(ACTIONS, np.int64)
    source = np.full(ACTIONS, NOTHING, np.int64)
    target = np.full(ACTIONS, NOTHING, np.int64)
    for name in ("end_turn", "choose", "mulligan", "trade", "attack"):
        kind[_ids(name)] = KINDS.index(name)
    for name, first in (("hero_power", "power"), ("play", "play")):
        ids = _ids(name)
        kind[ids] = KINDS.index(first) + chosen[ids] + np.where(targets[ids] > 0, CHOOSE, 0)
        target[ids] = _TARGET_TOKENS[targets[ids]]
    shown = _ids("choose")[:OPTIONS_SHOWN]
    source[shown] = IN_OPTIONS + sources[shown]
    for name in ("trade", "play"):
        source[_ids(name)] = IN_HAND + sources[_ids(name)]
    attacks = _ids("attack")  # sources and targets count from the heroes
    source[attacks] = _TARGET_TOKENS[1 + sources[attacks]]
    target[attacks] = _TARGET_TOKENS[1 + (1 + BOARD) + targets[attacks]]
    return ActionTable(kind, source, target, positions)


def rightmost(mask: Mask) -> NDArray[np.bool_]:
    """The mask with every minion's places on the board reduced to the rightmost one.

    Legal places are always 0, 1, ... up to the number of own minions, so a place counts only if the next is not legal.
    Works on one mask or on a batch of them.
    """
    out = mask.astype(np.bool_)
    plays = out[..., PLAYS:].reshape(*mask.shape[:-1], HAND * CHOOSE, POSITIONS, TARGETS)
    plays[..., :-1, :] &= ~plays[..., 1:, :]
    return out


@dataclass(frozen=True)
class Group:
    """`count` things of `width` numbers each, one after the other from `start`."""

    start: int
    count: int
    width: int

    @property
    def stop(self) -> int:
        """The number behind the last of them."""
        return self.start + self.count * self.width


@dataclass(frozen=True)
class FlatLayout:
    """Where the tokens are in a flat observation, and where the numbers about the game as a whole."""

    size: int
    sides: Group
    boards: Group
    hand: Group
    options: Group
    globals: tuple[tuple[int, int], ...]
    present: dict[str, int]
    """For boards, hand and options: the number of a token that is 0 only where there is nothing."""

    @classmethod
    def from_names(cls, names: Sequence[str]) -> FlatLayout:
        """The layout of the features with these names. Raises `ValueError` for another observation than this version's."""
        if list(names) != observation_names("flat"):
            raise ValueError("this observation has other features than the network expects")
        groups = {name: Group(*place) for name, place in flat_groups().items()}
        tokens = (groups["sides"], groups["boards"], groups["hand"], groups["options"])
        rest = [i for i in range(len(names)) if not any(g.start <= i < g.stop for g in tokens)]
        present = {name: _within(names, groups[name], "code_0") for name in ("boards", "hand", "options")}
        return cls(len(names), *tokens, _ranges(rest), present)


def _within(names: Sequence[str], group: Group, feature: str) -> int:
    for i in range(group.width):
        if names[group.start + i].rsplit(".", 1)[-1] == feature:
            return i
    raise ValueError(f"no feature {feature!r} in this observation")


def _ranges(places: Sequence[int]) -> tuple[tuple[int, int], ...]:
    ranges: list[tuple[int, int]] = []
    for place in places:
        if ranges and ranges[-1][1] == place:
            ranges[-1] = (ranges[-1][0], place + 1)
        else:
            ranges.append((place, place + 1))
    return tuple(ranges)
