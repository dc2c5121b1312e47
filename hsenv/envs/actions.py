"""Actions as numbers, as factors and in words.

A flat id (0 to 3721) names a move. The factored view says the same with five numbers, `FACTORS`: type, source, target,
position, choose (`action_table()` gives them for each id; engine/game/action.hpp says what they mean). Functions here take
one action or mask, or a batch of them in front: `...` in their shapes.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
from gymnasium import spaces

from ..errors import IllegalAction
from ..numbers import ENEMY_HERO
from .layout import ACTION_COUNT, action_table, action_types

FACTORS = ("type", "source", "target", "position", "choose")
#: What no legal action has: the id that stands for a combination of factors that is none.
NO_ACTION = -1


@cache
def _table() -> npt.NDArray[np.int64]:
    return action_table().astype(np.int64)


@cache
def factor_sizes() -> tuple[int, ...]:
    """How many values each of `FACTORS` has: (7, 16, 17, 7, 3)."""
    return tuple(int(size) for size in _table().max(axis=0) + 1)


@cache
def _offsets() -> npt.NDArray[np.int64]:
    return np.concatenate([[0], np.cumsum(factor_sizes())[:-1]])


def action_space_of(form: str) -> spaces.Space[Any]:
    """`Discrete(3722)` for "discrete", `MultiDiscrete([7, 16, 17, 7, 3])` for "factored"."""
    if form == "factored":
        factors: spaces.Space[Any] = spaces.MultiDiscrete(list(factor_sizes()))
        return factors
    return spaces.Discrete(ACTION_COUNT)


def factors_of(actions: Any) -> npt.NDArray[np.int64]:
    """int64[..., 5]: the factors of flat ids (integers of shape [...]). Raises `ValueError` for an id that does not exist."""
    ids = _integers(actions, "actions")
    if ids.size and (ids.min() < 0 or ids.max() >= ACTION_COUNT):
        raise ValueError(f"actions are 0 to {ACTION_COUNT - 1}")
    return np.asarray(_table()[ids])


def ids_of(factors: Any, action_mask: Any = None) -> npt.NDArray[np.int64]:
    """int64[...]: the flat ids of factors (integers[..., 5]); -1 where there is none.

    Without masks: factors that mean nothing for the type (the target of an end of turn) are passed over.

    With masks (of flat ids, [..., 3722]): the legal action that the factors name. They are read in order, and a factor in
    which the legal actions that are left do not differ is passed over: the position of a spell, the target of a minion
    without Battlecry. So factors that are drawn one by one, each by its own mask, mostly name an action; -1 if they do not.
    """
    wanted = _integers(factors, "factors")
    if wanted.ndim < 1 or wanted.shape[-1] != len(FACTORS):
        raise ValueError(
            f"factors are {', '.join(FACTORS)}: their last axis has 5 entries, not shape {wanted.shape}"
        )
    batch = wanted.shape[:-1]
    if action_mask is None:
        return _ids_anywhere(wanted.reshape(-1, 5)).reshape(batch)
    mask = _flat_masks(action_mask)
    if mask.shape[:-1] != batch:
        raise ValueError(f"there are factors of shape {wanted.shape} and masks of shape {mask.shape}")
    rows, ids = np.nonzero(mask.reshape(-1, ACTION_COUNT))
    return ids_among(wanted.reshape(-1, 5), rows, ids).reshape(batch)


def ids_among(
    factors: npt.NDArray[np.int64], rows: npt.NDArray[Any], ids: npt.NDArray[Any]
) -> npt.NDArray[np.int64]:
    """int64[n]: `ids_of` for factors int64[n, 5] where the legal actions are a list: of row rows[k] the id ids[k].

    `rows` must be ascending.
    """
    table = _table()
    for column in range(len(FACTORS)):
        if not rows.size:
            break
        values = table[ids, column]
        first = np.concatenate([[True], rows[1:] != rows[:-1]])
        begins, group = np.flatnonzero(first), np.cumsum(first) - 1
        same = (np.minimum.reduceat(values, begins) == np.maximum.reduceat(values, begins))[group]
        kept = same | (values == factors[rows, column])
        rows, ids = rows[kept], ids[kept]
    found = np.full(len(factors), NO_ACTION, np.int64)
    found[rows] = ids
    return found


def factor_masks(action_mask: Any) -> npt.NDArray[np.int8]:
    """int8[..., 50]: the masks of the five factors, one after another, of masks of flat ids [..., 3722].

    A value is 1 if some legal action has it. This is the form that sb3-contrib's MaskablePPO takes for a MultiDiscrete space.
    """
    mask = _flat_masks(action_mask)
    rows, ids = np.nonzero(mask.reshape(-1, ACTION_COUNT))
    return masks_among(mask.size // ACTION_COUNT, rows, ids).reshape(*mask.shape[:-1], -1)


def masks_among(count: int, rows: npt.NDArray[Any], ids: npt.NDArray[Any]) -> npt.NDArray[np.int8]:
    """int8[count, 50]: `factor_masks` where the legal actions are a list: of row rows[k] the id ids[k]."""
    masks = np.zeros((count, sum(factor_sizes())), np.int8)
    masks[rows[:, None], _table()[ids] + _offsets()] = 1
    return masks


def split_masks(masks: Any) -> tuple[npt.NDArray[np.int8], ...]:
    """Of `factor_masks` [..., 50] the five masks by themselves, as `MultiDiscrete.sample(mask=...)` takes them."""
    parts = np.split(np.asarray(masks, np.int8), _offsets()[1:], axis=-1)
    return tuple(part.copy() for part in parts)


def describe(action: Any) -> str:
    """A flat id, or five factors, in words that hold in any position; places count from 0 at the left.

    `Game.describe(id)` names the cards. Raises `ValueError` for what is no action.

    >>> describe(0)
    'end the turn'
    """
    given = _integers(action, "an action")
    if given.ndim == 0:
        kind, source, target, position, choose = (int(value) for value in factors_of(given))
    else:
        found = int(ids_of(given))
        if found == NO_ACTION:
            raise ValueError(f"there is no action with the factors {given.tolist()}")
        kind, source, target, position, choose = (int(value) for value in _table()[found])
    name = action_types()[kind]
    option = ("", ", first option", ", second option")[choose]
    if name == "end_turn":
        return "end the turn"
    if name == "choose":
        return f"choose option {source}"
    if name == "mulligan":
        thrown = [str(place) for place in range(4) if source >> place & 1]
        return f"throw away cards {', '.join(thrown)} of the opening hand" if thrown else "keep all cards"
    if name == "trade":
        return f"trade card {source} of the hand"
    if name == "attack":
        attacker = "the hero" if source == 0 else f"minion {source - 1}"
        return f"attack {_character(ENEMY_HERO + target)} with {attacker}"
    aim = f" on {_character(target)}" if target else ""
    if name == "hero_power":
        return f"use the Hero Power{aim}{option}"
    return f"play card {source} of the hand at place {position}{aim}{option}"


def require_legal(ids: npt.NDArray[np.int64], factors: npt.NDArray[np.int64]) -> None:
    """Raise `IllegalAction` for the first row whose factors name no legal action."""
    for row in np.flatnonzero(ids == NO_ACTION):
        named = ", ".join(f"{name} {value}" for name, value in zip(FACTORS, factors[row], strict=True))
        raise IllegalAction(f"row {row}: no legal action has {named}")


def _character(target: int) -> str:
    """What a target number of 1 to 16 names."""
    side, hero = ("own", 1) if target < ENEMY_HERO else ("enemy", ENEMY_HERO)
    place = target - hero
    return f"the {side} hero" if place == 0 else f"{side} minion {place - 1}"


def _ids_anywhere(factors: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    sizes = np.array(factor_sizes())
    inside = np.asarray(np.all((factors >= 0) & (factors < sizes), axis=1))
    values = np.where(inside[:, None], factors, 0)
    found = _inverse()[tuple(np.where(_matters()[values[:, 0]], values, 0).T)]
    return np.where(inside, found, NO_ACTION)


@cache
def _matters() -> npt.NDArray[np.bool_]:
    """bool[7, 5]: whether actions of a type differ in a factor; the type itself always matters."""
    table = _table()
    rows = [table[table[:, 0] == kind] for kind in range(len(action_types()))]
    lows, highs = np.stack([row.min(axis=0) for row in rows]), np.stack([row.max(axis=0) for row in rows])
    matters: npt.NDArray[np.bool_] = np.array(np.not_equal(lows, highs), np.bool_)
    matters[:, 0] = True
    return matters


@cache
def _inverse() -> npt.NDArray[np.int64]:
    """The id at each combination of factors, -1 where there is none."""
    inverse = np.full(factor_sizes(), NO_ACTION, np.int64)
    table = _table()
    inverse[tuple(np.where(_matters()[table[:, 0]], table, 0).T)] = np.arange(ACTION_COUNT)
    return inverse


def _integers(given: Any, what: str) -> npt.NDArray[np.int64]:
    values = np.asarray(given)
    if values.dtype.kind not in "iu":
        raise TypeError(f"{what} must be integers, not {given!r}")
    return values.astype(np.int64)


def _flat_masks(action_mask: Any) -> npt.NDArray[Any]:
    mask = np.asarray(action_mask)
    if mask.ndim < 1 or mask.shape[-1] != ACTION_COUNT:
        raise ValueError(f"a mask of flat ids has {ACTION_COUNT} entries, not shape {mask.shape}")
    return mask
