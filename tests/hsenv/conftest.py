"""The tests of the card compiler need no engine: where `import hsenv` fails for want of it, a package without
contents stands in, from which `hsenv.cards` can still be imported."""

import sys
from pathlib import Path
from types import ModuleType

try:
    import hsenv  # noqa: F401
except ImportError:
    stand_in = ModuleType("hsenv")
    stand_in.__path__ = [str(Path(__file__).parents[2] / "hsenv")]
    sys.modules["hsenv"] = stand_in
