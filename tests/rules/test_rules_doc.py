"""docs/rules.md is what the tests say."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_page_is_up_to_date_and_every_rule_is_held():
    run = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "tools" / "rules_doc.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
