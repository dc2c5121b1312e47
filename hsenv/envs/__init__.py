"""The engine as reinforcement-learning environments; README.md has the options and signatures.

Importing this is cheap: the environments, and what they need, are loaded when they are first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import gymnasium

if TYPE_CHECKING:
    from .hearthstone_env import HearthstoneEnv
    from .layout import (
        action_table,
        action_types,
        card_count,
        observation_bounds,
        observation_names,
        token_rows,
    )
    from .sb3 import HearthstoneVecEnv
    from .selfplay import SelfPlayBatch, Turn
    from .vector_env import HearthstoneVectorEnv

__all__ = [
    "ENV_ID",
    "HearthstoneEnv",
    "HearthstoneVecEnv",
    "HearthstoneVectorEnv",
    "SelfPlayBatch",
    "Turn",
    "action_table",
    "action_types",
    "card_count",
    "observation_bounds",
    "observation_names",
    "register",
    "token_rows",
]

#: Its number is raised when rules, observation, actions or reward change results.
ENV_ID = "Hearthstone-v0"

_HOMES = {
    "HearthstoneEnv": "hearthstone_env",
    "HearthstoneVecEnv": "sb3",
    "HearthstoneVectorEnv": "vector_env",
    "SelfPlayBatch": "selfplay",
    "Turn": "selfplay",
    **dict.fromkeys(
        (
            "action_table",
            "action_types",
            "card_count",
            "observation_bounds",
            "observation_names",
            "token_rows",
        ),
        "layout",
    ),
}


def register() -> None:
    """Register `Hearthstone-v0`; nothing happens if it is registered already."""
    if ENV_ID not in gymnasium.registry:
        gymnasium.register(
            ENV_ID,
            entry_point="hsenv.envs.hearthstone_env:HearthstoneEnv",
            vector_entry_point="hsenv.envs.vector_env:HearthstoneVectorEnv",
        )


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{home}", __name__), name)
