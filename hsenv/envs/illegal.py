"""Illegal actions of the learner: told in infos, paid for if that is wanted, and warned of once."""

from __future__ import annotations

import warnings

import numpy as np
import numpy.typing as npt

from .setting import Setting

_MEANS = {
    "end_turn": "ended the turn (or took the first choice)",
    "random_legal": "was replaced by a random legal one",
    "lose": "lost the game",
}


class IllegalActions:
    """What an environment does about them, beyond what the option `illegal_action` makes of the action itself."""

    def __init__(self, setting: Setting) -> None:
        self._reward = setting.illegal_reward
        self._means = _MEANS.get(str(setting.illegal_action), "was not taken")
        self._warned = False

    def reward(self, illegal: bool, *, stacklevel: int = 3) -> float:
        """What to add to the reward of a step whose action was illegal, or not."""
        if not illegal:
            return 0.0
        self._warn(stacklevel + 1)
        return self._reward

    def rewards(
        self, illegal: npt.NDArray[np.bool_], rewards: npt.NDArray[np.float32], *, stacklevel: int = 3
    ) -> None:
        """Add it to the rewards of a batch."""
        if not illegal.any():
            return
        self._warn(stacklevel + 1)
        if self._reward:
            rewards[illegal] += np.float32(self._reward)

    def _warn(self, stacklevel: int) -> None:
        if self._warned:
            return
        self._warned = True
        warnings.warn(
            f"an action that was not legal {self._means}. The action mask says which are legal, info['illegal'] tells of "
            "each that is not, and the options illegal_action and illegal_reward say what becomes of it; this warning comes "
            "once for each environment",
            stacklevel=stacklevel,
        )
