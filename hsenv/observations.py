"""What an observation is, as games and environments hand it out."""

from __future__ import annotations

from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from . import _engine

#: Observations: an array (form "flat") or a dict of arrays (form "entities").
Observation: TypeAlias = npt.NDArray[np.float32] | dict[str, npt.NDArray[Any]]

#: What an entities observation holds.
ENTITY_KEYS = ("tokens", "cards", "deck", "globals", "used", "dead", "secrets")


def observation_of(buffers: _engine.Buffers, form: str) -> Observation:
    """The observations that a call of the batch wrote."""
    if form == "flat":
        flat: npt.NDArray[np.float32] = buffers.flat
        return flat
    return {key: getattr(buffers, key) for key in ENTITY_KEYS}
