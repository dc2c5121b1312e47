"""How actions and observations are laid out, for a network that shares weights between like things.

An action id names a kind of move, the thing that moves, its target and more (`engine/game/action.hpp`). A flat
observation is a row of numbers in which the same few numbers come again for each minion and each card in hand.
Here both become tables: *tokens* (own side, enemy side, minions, hand, options) and, for every action id, its kind
and the tokens it is about.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.int8] | NDArray[np.bool_]

HAND, BOARD, OPTIONS, TARGETS, POSITIONS, CHOOSE = 10, 7, 10, 17, 7, 3
MULLIGAN_SETS = 16

END_TURN = 0
CHOICES = END_TURN + 1
MULLIGANS = CHOICES + OPTIONS
TRADES = MULLIGANS + MULLIGAN_SETS
ATTACKS = TRADES + HAND
POWERS = ATTACKS + (BOARD + 1) * (BOARD + 1)
PLAYS = POWERS + CHOOSE * TARGETS
ACTIONS = PLAYS + HAND * CHOOSE * POSITIONS * TARGETS

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
OWN_SIDE, ENEMY_SIDE, OWN_BOARD, ENEMY_BOARD, IN_HAND, IN_OPTIONS = 0, 1, 2, 9, 16, 26
OPTIONS_SHOWN = 3
TOKENS = IN_OPTIONS + OPTIONS_SHOWN
NOTHING = OWN_SIDE


@dataclass(frozen=True)
class ActionTable:
    """One entry per action id: what kind it is, the token that acts, the token it aims at, the board position."""

    kind: NDArray[np.int64]
    source: NDArray[np.int64]
    target: NDArray[np.int64]
    position: NDArray[np.int64]


def _target_token(number: int) -> int:
    """The token of a target number: 0 none, 1 own hero, 2-8 own minions, 9 enemy hero, 10-16 enemy minions."""
    if number == 0:
        return NOTHING
    if number < 9:
        return OWN_SIDE if number == 1 else OWN_BOARD + number - 2
    return ENEMY_SIDE if number == 9 else ENEMY_BOARD + number - 10


def action_table() -> ActionTable:
    """The table of all `ACTIONS` action ids."""
    kind = np.zeros(ACTIONS, np.int64)
    source = np.full(ACTIONS, NOTHING, np.int64)
    target = np.full(ACTIONS, NOTHING, np.int64)
    position = np.zeros(ACTIONS, np.int64)
    for option in range(OPTIONS):
        kind[CHOICES + option] = KINDS.index("choose")
        source[CHOICES + option] = IN_OPTIONS + option if option < OPTIONS_SHOWN else NOTHING
    kind[MULLIGANS:TRADES] = KINDS.index("mulligan")
    for place in range(HAND):
        kind[TRADES + place] = KINDS.index("trade")
        source[TRADES + place] = IN_HAND + place
    for attacker in range(BOARD + 1):
        for defender in range(BOARD + 1):
            action = ATTACKS + attacker * (BOARD + 1) + defender
            kind[action] = KINDS.index("attack")
            source[action] = OWN_SIDE if attacker == 0 else OWN_BOARD + attacker - 1
            target[action] = ENEMY_SIDE if defender == 0 else ENEMY_BOARD + defender - 1
    for choose in range(CHOOSE):
        for number in range(TARGETS):
            action = POWERS + choose * TARGETS + number
            kind[action] = KINDS.index("power_at" if number else "power") + choose
            source[action] = OWN_SIDE
            target[action] = _target_token(number)
    action = PLAYS
    for place in range(HAND):
        for choose in range(CHOOSE):
            for where in range(POSITIONS):
                for number in range(TARGETS):
                    kind[action] = KINDS.index("play_at" if number else "play") + choose
                    source[action] = IN_HAND + place
                    target[action] = _target_token(number)
                    position[action] = where
                    action += 1
    return ActionTable(kind, source, target, position)


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
        """Reads the layout off the names of the features (`hsenv.envs.observation_names("flat")`)."""
        own = _group(names, r"own\.(?!board\d)")
        enemy = _group(names, r"enemy\.(?!board\d)")
        sides = Group(own.start, 2, own.width)
        boards = _group(names, r"(?:own|enemy)\.board(\d+)\.")
        hand = _group(names, r"hand(\d+)\.")
        options = _group(names, r"option(\d+)\.")
        if (enemy.start, enemy.width) != (own.stop, own.width):
            raise ValueError("the enemy's side does not follow the own side in this observation")
        if (boards.count, hand.count, options.count) != (2 * BOARD, HAND, OPTIONS_SHOWN):
            raise ValueError(
                "this observation has other numbers of minions, cards or options than the network expects"
            )
        tokens = (sides, boards, hand, options)
        rest = [i for i in range(len(names)) if not any(g.start <= i < g.stop for g in tokens)]
        present = {
            "boards": _within(names, boards, "code_0"),
            "hand": _within(names, hand, "code_0"),
            "options": _within(names, options, "code_0"),
        }
        return cls(len(names), sides, boards, hand, options, _ranges(rest), present)


def _group(names: Sequence[str], pattern: str) -> Group:
    places = [i for i, name in enumerate(names) if re.match(pattern, name)]
    if not places or places != list(range(places[0], places[-1] + 1)):
        raise ValueError(f"no contiguous features that match {pattern!r} in this observation")
    first = re.match(pattern, names[places[0]])
    assert first is not None
    prefix = first.group(0)
    width = (
        sum(name.startswith(prefix) for name in names[places[0] : places[-1] + 1])
        if first.groups()
        else len(places)
    )
    if len(places) % width:
        raise ValueError(f"the features that match {pattern!r} are not equally many for each")
    return Group(places[0], len(places) // width, width)


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
