"""What the batched environments share: factored actions and masks from a batch's lists of legal actions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import numpy.typing as npt

from .. import _engine
from .actions import FACTORS, ids_among, masks_among, require_legal
from .setting import Setting

#: Both decks of an episode that began with given decks or from a position.
GIVEN_DECKS = ("given", "given")


def deck_titles(pairs: Sequence[tuple[str, str]], number: int) -> tuple[str, str]:
    """The names of the two decks of a pair; -1 stands for decks that were given at the start."""
    return pairs[number] if number >= 0 else GIVEN_DECKS


def flat_ids(setting: Setting, batch: _engine.Batch, actions: Any) -> Any:
    """Actions as the batch takes them. Factored ones that name no legal action become -1, which is illegal.

    Raises `IllegalAction` for those if `illegal_action` is "raise", `TypeError` or `ValueError` for other shapes.
    """
    if not setting.factored:
        return actions
    given = np.asarray(actions)
    if given.dtype.kind not in "iu":
        raise TypeError("actions must be integers")
    if given.shape != (batch.rows, len(FACTORS)):
        raise ValueError(
            f"there must be {batch.rows} actions of {len(FACTORS)} factors, not shape {given.shape}"
        )
    wanted = given.astype(np.int64)
    ids = ids_among(wanted, *_legal(batch))
    if setting.illegal_action == "raise":
        require_legal(ids, wanted)
    return ids


def factored_masks(batch: _engine.Batch) -> npt.NDArray[np.int8]:
    """int8[N, 50]: the masks of the five factors, one after another, of every game."""
    return masks_among(int(batch.rows), *_legal(batch))


def _legal(batch: _engine.Batch) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """The legal actions of all games: their rows and their ids."""
    ids, offsets = batch.legal()
    return np.repeat(np.arange(batch.rows), np.diff(offsets)), np.asarray(ids, np.int64)
