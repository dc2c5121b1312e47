"""The engine as reinforcement-learning environments; docs/environments.md has the options, README.md the parts.

Importing this is cheap: the environments, and what they need, are loaded when they are first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import gymnasium

if TYPE_CHECKING:
    from ..bots import bot_parameters
    from .actions import (
        FACTORS,
        action_space_of,
        describe,
        factor_masks,
        factor_sizes,
        factors_of,
        ids_of,
        split_masks,
    )
    from .hearthstone_env import HearthstoneEnv
    from .layout import (
        action_table,
        action_types,
        card_count,
        observation_bounds,
        observation_names,
        token_rows,
    )
    from .policy_info import one_by_one
    from .sb3 import HearthstoneVecEnv
    from .selfplay import SelfPlayBatch, Turn
    from .vector_env import HearthstoneVectorEnv

__all__ = [
    "ENV_ID",
    "FACTORS",
    "HearthstoneEnv",
    "HearthstoneVecEnv",
    "HearthstoneVectorEnv",
    "SelfPlayBatch",
    "Turn",
    "action_space_of",
    "action_table",
    "action_types",
    "bot_parameters",
    "card_count",
    "describe",
    "factor_masks",
    "factor_sizes",
    "factors_of",
    "ids_of",
    "make_vec",
    "observation_bounds",
    "observation_names",
    "one_by_one",
    "register",
    "split_masks",
    "token_rows",
]

#: Its number is raised when rules, observation, actions or reward change results.
ENV_ID = "Hearthstone-v0"

_HOMES = {
    "HearthstoneEnv": "hearthstone_env",
    "HearthstoneVecEnv": "sb3",
    "HearthstoneVectorEnv": "vector_env",
    "SelfPlayBatch": "selfplay",
    "bot_parameters": ".bots",  # a floor below
    "one_by_one": "policy_info",
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
    **dict.fromkeys(
        (
            "FACTORS",
            "action_space_of",
            "describe",
            "factor_masks",
            "factor_sizes",
            "factors_of",
            "ids_of",
            "split_masks",
        ),
        "actions",
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


def make_vec(num_envs: int = 1, **options: Any) -> HearthstoneVectorEnv:
    """The native batch: what `gym.make_vec("Hearthstone-v0", num_envs=num_envs, **options)` gives."""
    from .vector_env import HearthstoneVectorEnv

    return HearthstoneVectorEnv(num_envs, **options)


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f".{home}", __name__), name)
