"""Write hsenv/positions/position_schema.json: the JSON Schema of positions, of the fields that hsenv/positions/fields.py reads.

    python tests/tools/position_schema.py [--check]

With --check nothing is written: the exit code says whether the file is as it should be.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from hsenv.positions.schema import plain_schema

FILE = Path(__file__).resolve().parents[2] / "hsenv" / "positions" / "position_schema.json"


def main() -> int:
    parser = argparse.ArgumentParser(description=f"Write {FILE.name}.")
    parser.add_argument("--check", action="store_true", help="only say whether the file is up to date")
    options = parser.parse_args()
    text = json.dumps(plain_schema(), indent=2) + "\n"
    if options.check:
        if FILE.exists() and FILE.read_text(encoding="utf-8") == text:
            return 0
        print(f"{FILE.name} is out of date: run `make position-schema`", file=sys.stderr)
        return 1
    FILE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
