"""The examples are scripts of `agents/examples`: importable here as `examples`."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "agents"))
