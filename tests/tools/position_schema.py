"""Write hsenv/positions/position_schema.json: the JSON Schema of positions, of the fields that hsenv/positions/fields.py reads.

    python tests/tools/position_schema.py [--check]

With --check nothing is written: the exit code says whether the file is as it should be.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from generated import write_or_check

from hsenv.positions.schema import plain_schema

FILE = Path(__file__).resolve().parents[2] / "hsenv" / "positions" / "position_schema.json"


def text() -> str:
    """The schema as the file has it."""
    return json.dumps(plain_schema(), indent=2) + "\n"


if __name__ == "__main__":
    sys.exit(write_or_check(FILE, text, "position-schema"))
