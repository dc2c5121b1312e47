"""Arguments of the environments that must be whole numbers: checked, with errors that say what is accepted."""

from __future__ import annotations

import operator
from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from .. import _engine
from ..errors import IllegalAction

MOST_ROWS, MOST_THREADS = 1 << 20, 1024
_MOST_SEED = (1 << 62) - 1


def whole(name: str, value: Any, low: int, high: int) -> int:
    """The value, a whole number from `low` to `high`. Raises `ValueError`."""
    if isinstance(value, int | np.integer) and not isinstance(value, bool) and low <= value <= high:
        return int(value)
    raise ValueError(f"{name} must be a whole number from {low} to {high}, not {value!r}")


def seed_number(seed: Any) -> int:
    """A seed of games. Raises `ValueError`."""
    return whole("a seed", seed, 0, _MOST_SEED)


def action_number(action: Any, *, strict: bool, whose: str = "an action") -> int:
    """An action id as the batch takes it. Raises `TypeError` for what is no whole number.

    What fits into no int64 is no action: -1 stands for it, or, where illegal actions are errors (`strict`), it raises
    `IllegalAction`.
    """
    try:
        number = operator.index(action)
    except TypeError:
        raise TypeError(
            f"{whose} is a whole number from 0 to {_engine.ACTION_COUNT - 1}, not {action!r}"
        ) from None
    if -(1 << 63) <= number < 1 << 63:
        return number
    if strict:
        raise IllegalAction(
            f"action {number}: there is no such action; actions are 0 to {_engine.ACTION_COUNT - 1}"
        )
    return -1


def row_numbers(rows: npt.NDArray[Any] | Sequence[int]) -> npt.NDArray[np.int32]:
    """Rows of a batch as int32[k]. Raises `ValueError` for what is no list of whole numbers."""
    given = np.asarray(rows)
    if given.ndim != 1 or (given.dtype.kind not in "iu" and given.size):
        raise ValueError(f"rows must be one list of row numbers, not {rows!r}")
    if given.size and (int(given.min()) < 0 or int(given.max()) >= MOST_ROWS):
        raise ValueError(f"there are no such rows: {rows!r}")
    return given.astype(np.int32)


def row_number(row: Any) -> int:
    """One row of a batch. Raises `IndexError`."""
    if isinstance(row, int | np.integer) and 0 <= row < MOST_ROWS:
        return int(row)
    raise IndexError(f"there is no row {row!r}; rows are counted from 0")


def bot(name: Any) -> str:
    """The name of a bot, as far as it is a text. Raises `ValueError`."""
    if isinstance(name, str):
        return name
    raise ValueError(f"a bot is named by a text, not {name!r}; known are {', '.join(_engine.bots())}")


def choices(name: str, values: Any) -> list[int]:
    """Whole numbers from -1 (leaves it to chance) on, as of `schedule`. Raises `ValueError`."""
    if isinstance(values, str) or not isinstance(values, Sequence | np.ndarray):
        raise ValueError(f"{name} are a list of whole numbers, not {values!r}")
    return [whole(name, value, -1, _MOST_SEED) for value in values]


def numbers(name: str, values: Any) -> list[float]:
    """A list of numbers; None is an empty one. Raises `ValueError`."""
    if values is None:
        return []
    if isinstance(values, str) or not isinstance(values, Sequence | np.ndarray):
        raise ValueError(f"{name} are a list of numbers, not {values!r}")
    for value in values:
        if not isinstance(value, int | float | np.integer | np.floating):
            raise ValueError(f"{name} are numbers, not {value!r}")
    return [float(value) for value in values]
