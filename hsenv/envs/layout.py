"""What the numbers of observations and actions mean, and the spaces that hold them."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
import numpy.typing as npt
from gymnasium import spaces

from .. import _engine
from ..observations import Observation

ACTION_COUNT: int = _engine.ACTION_COUNT

_FEATURES = {
    "flat": _engine.flat_features,
    "tokens": _engine.token_features,
    "globals": _engine.global_features,
}


def observation_names(part: str = "flat") -> list[str]:
    """The name of each number, in order: of the "flat" vector, of the columns of "tokens", or of "globals".

    Names read like "own.board0.attack" or "hand3.card.damage"; engine/learn/features.def says what each means.
    """
    return [name for name, _, _ in _FEATURES[_part(part)]()]


def observation_bounds(part: str = "flat") -> tuple[npt.NDArray[np.float32], npt.NDArray[np.float32]]:
    """The least and the greatest value of each number, as two float32 vectors in the order of `observation_names`."""
    rows = _FEATURES[_part(part)]()
    return np.array([low for _, low, _ in rows], np.float32), np.array(
        [high for _, _, high in rows], np.float32
    )


def token_rows() -> dict[str, range]:
    """Which rows of `tokens` (and `cards`) stand for what.

    Row t - 1 is what target number t of an action names: own hero, own board, enemy hero, enemy board come first.
    """
    rows: dict[str, list[int]] = {}
    for row, name in enumerate(_engine.token_names()):
        rows.setdefault(name.rstrip("0123456789"), []).append(row)
    return {name: range(found[0], found[-1] + 1) for name, found in rows.items()}


def flat_groups() -> dict[str, tuple[int, int, int]]:
    """Where the "flat" vector holds the same numbers several times, as (start, how many times, how many numbers): "sides" (own,
    enemy), "boards" (the places of the own one, then of the enemy's), "hand" and "options".
    """
    return {name: (start, count, width) for name, start, count, width in _engine.flat_groups()}


def card_count() -> int:
    """Rows that an embedding of card indices needs: the cards of the database and 0 for "none or unknown".

    Card i is `hsenv.cards.ids()[i - 1]`. Cards loaded at run time come behind the others.
    """
    return len(_engine.card_ids()) + 1


@cache
def _action_table() -> npt.NDArray[np.int16]:
    return np.asarray(_engine.action_table())


def action_table() -> npt.NDArray[np.int16]:
    """int16[A, 5]: type, source, target, position and choose of each action id, as engine/game/action.hpp describes them.

    The type is an index into `action_types()`.
    """
    return _action_table().copy()


def action_types() -> list[str]:
    """The kinds of actions: "end_turn", "choose", "mulligan", "trade", "attack", "hero_power", "play"."""
    return list(_engine.action_types())


def observation_space(form: str) -> spaces.Space[Any]:
    """The space of one observation of a form."""
    if form == "flat":
        return _box("flat")
    tokens = len(_engine.token_names())
    cards = card_count() - 1
    low, high = observation_bounds("tokens")
    return spaces.Dict(
        {
            "tokens": spaces.Box(np.tile(low, (tokens, 1)), np.tile(high, (tokens, 1)), dtype=np.float32),
            "cards": spaces.Box(0, cards, (tokens,), np.int32),
            "deck": spaces.Box(0, cards, (60,), np.int32),
            "globals": _box("globals"),
            "used": spaces.Box(0, cards, (2, 24), np.int32),
            "dead": spaces.Box(0, cards, (2, 24), np.int32),
            "secrets": spaces.Box(0, cards, (32,), np.int32),
        }
    )


def action_space() -> spaces.Discrete:
    """`Discrete(3722)`: every move that is legal in some position."""
    return spaces.Discrete(ACTION_COUNT)


def take_rows(observation: Observation, rows: Any) -> Observation:
    """Some rows of batched observations, copied (one row: without the row axis)."""
    if isinstance(observation, dict):
        return {key: np.array(values[rows]) for key, values in observation.items()}
    return np.array(observation[rows])


def _part(part: str) -> str:
    if part not in _FEATURES:
        raise ValueError(f"there are names for {', '.join(_FEATURES)}, not for {part!r}")
    return part


def _box(part: str) -> spaces.Box:
    low, high = observation_bounds(part)
    return spaces.Box(low, high, dtype=np.float32)
