"""The JSON Schema of positions."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from .. import _engine


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of positions, with the engine's keywords in it."""
    text = Path(__file__).with_name("position_schema.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    found["$defs"]["keyword"]["enum"] = list(_engine.KEYWORDS)
    found["$defs"]["play_keyword"]["enum"] = list(_engine.PLAY_KEYWORDS)
    return found
