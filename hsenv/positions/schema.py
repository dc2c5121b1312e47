"""The JSON Schema of positions, of the fields as they are read."""

from __future__ import annotations

import json
from typing import Any

from .. import _engine
from .fields import DEFINITIONS, game


def plain_schema() -> dict[str, Any]:
    """The schema as `position_schema.json` holds it, without the engine's keywords."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A position of Hearthstone",
        "description": "A game between two actions: what hsenv.Game.to_position writes and hsenv.Game.from_position reads. "
        "Everything but the heroes' ids may be left out. Seats: 0 had the first turn.",
        **game.schema,
        "$defs": dict(DEFINITIONS),
    }


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of positions, with the engine's keywords in it."""
    found: dict[str, Any] = json.loads(json.dumps(plain_schema()))
    found["$defs"]["keyword"]["enum"] = list(_engine.KEYWORDS)
    found["$defs"]["play_keyword"]["enum"] = list(_engine.PLAY_KEYWORDS)
    return found
