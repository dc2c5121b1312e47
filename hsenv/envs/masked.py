"""`mask_in_observation`: observations that carry the mask of their legal actions, for libraries that look for it there."""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt
from gymnasium import spaces

from .actions import factor_sizes
from .layout import ACTION_COUNT, observation_space
from .setting import Setting


def seen_space(setting: Setting) -> spaces.Space[Any]:
    """The space of one observation, in a dict with its mask (int8) if the setting says so."""
    space = observation_space(setting.observation)
    if not setting.mask_in_observation:
        return space
    inner, mask = setting.mask_keys
    entries = sum(factor_sizes()) if setting.factored else ACTION_COUNT
    return spaces.Dict({inner: space, mask: spaces.Box(0, 1, (entries,), np.int8)})


def seen(setting: Setting, observation: Any, mask: npt.NDArray[np.int8]) -> Any:
    """An observation, or those of a batch, as the setting says, with the masks int8[..., 3722 or 50]."""
    if not setting.mask_in_observation:
        return observation
    inner, key = setting.mask_keys
    return {inner: observation, key: mask}
