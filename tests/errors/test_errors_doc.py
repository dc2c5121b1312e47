"""docs/errors.md is what the tests of this folder say."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_is_up_to_date():
    run = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "tools" / "errors_doc.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
