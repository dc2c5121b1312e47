"""Positions: a game between two actions as JSON, by hand, from a log or from `Game.to_position`.

`position_schema.json`, beside this file, describes every field; docs/positions.md tells what they mean.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from . import _engine


def write(game: _engine.Game) -> dict[str, Any]:
    """The position of an engine's game. Raises `PositionError` in the mulligan and while a choice is open."""
    from .position_write import write

    return write(game)


def build(position: Any) -> _engine.Game:
    """The engine's game of a position, given as a dictionary or as JSON. Raises `PositionError`, which names
    the field."""
    from .position_read import build

    return build(position)


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of positions, with the engine's keywords in it."""
    from . import _engine

    text = Path(__file__).with_name("position_schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    found["$defs"]["keyword"]["enum"] = list(_engine.KEYWORDS)
    found["$defs"]["play_keyword"]["enum"] = list(_engine.PLAY_KEYWORDS)
    return found
