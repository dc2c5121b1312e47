"""Let another environment of the same Python import hsenv and hsagents as they are installed here, without building them.

python tests/tools/share_package.py ENVIRONMENT
"""

from __future__ import annotations

import shutil
import sys
import sysconfig
from pathlib import Path


def share_package(home: Path) -> None:
    """Put what an editable installation consists of into the environment at `home`, in place of what was there."""
    own = Path(sysconfig.get_path("platlib"))
    other = home.resolve() / own.relative_to(sys.prefix)
    for file in own.glob("_editable_skbc_hsenv.*"):
        shutil.copy(file, other)
    link = other / "hsenv"
    link.unlink(missing_ok=True)
    link.symlink_to(own / "hsenv")


if __name__ == "__main__":
    share_package(Path(sys.argv[1]))
