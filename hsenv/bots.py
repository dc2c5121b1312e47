"""The bots of the engine by name, and the ways to name one with parameters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, TypeAlias

import numpy as np

from . import _engine

#: A built-in bot: "greedy", "greedy(hand=5)", ("greedy", {"hand": 5}) or {"bot": "greedy", "hand": 5}.
Bot: TypeAlias = str | tuple[str, Mapping[str, float]] | Mapping[str, Any]


def bot_parameters(name: str) -> dict[str, float]:
    """The numbers that a bot takes, with its own values. Raises `ValueError` for an unknown bot."""
    return {key: value for key, value, _, _ in _engine.bot_parameters(name)}


def bot_name(name: str, parameters: Mapping[str, float] | None = None) -> str:
    """How the engine names a bot with parameters: "greedy(hand=5)". Raises `ValueError` or `TypeError` for bad ones."""
    numbers = dict(parameters or {})
    for key, value in numbers.items():
        if not isinstance(value, int | float | np.integer | np.floating):
            raise TypeError(f"the parameter {key} of the bot {name} must be a number, not {value!r}")
    text = name
    if numbers:
        text = f"{name}({','.join(f'{key}={float(value)!r}' for key, value in sorted(numbers.items()))})"
    _engine.bot_parameters(text)  # raises if there is no such bot
    return text


def bot_of(one: Any) -> str | None:
    """The engine's name of an opponent that is a bot; None if it is something else. Raises `ValueError` for a bad one."""
    if isinstance(one, str):
        return None if one.endswith(".zip") else bot_name(one)
    if is_named_bot(one):
        return bot_name(one[0], one[1])
    if isinstance(one, Mapping) and isinstance(one.get("bot"), str):
        return bot_name(one["bot"], {key: value for key, value in one.items() if key != "bot"})
    return None


def is_named_bot(one: Any) -> bool:
    """Whether it is ("greedy", {"hand": 5}), rather than a list of opponents."""
    return (
        isinstance(one, Sequence)
        and not isinstance(one, str)
        and len(one) == 2
        and isinstance(one[0], str)
        and isinstance(one[1], Mapping)
        and not {"bot", "model"} & set(one[1])
    )
