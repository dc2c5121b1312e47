"""What the rows aimed at environments share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass
class Moody:
    """A policy that answers sensibly, until it is told otherwise."""

    answer: Any = None
    error: BaseException | None = None

    def __call__(self, observation: Any, mask: Any, info: Any) -> Any:
        if self.error is not None:
            raise self.error
        if self.answer is not None:
            return self.answer
        return int(np.flatnonzero(mask)[0]) if np.ndim(mask) == 1 else np.argmax(mask, axis=1)


def wrong(**mood: Any) -> Any:
    def act(made: tuple[Any, Moody]) -> None:
        env, policy = made
        vars(policy).update(mood)
        for _ in range(20):  # until the opponent is asked
            masks = env.action_masks()
            env.step(int(np.flatnonzero(masks)[0]) if masks.ndim == 1 else masks.argmax(1))

    return act


def hashed(env: Any) -> int:
    """The hash of an environment's game."""
    return env.game.hash()
