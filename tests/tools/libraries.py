"""Does it fit what people already use? Each library runs a short example against the built package.

    python tests/tools/libraries.py [LIBRARY ...]

For each file `tests/libraries/NAME.txt` (exact versions; these libraries disagree about theirs) an environment `.venv-libraries/NAME`
is made, the package is lent to it as it is installed here, and `tests/libraries/test_NAME.py` runs in it. Prints a table with
the versions and writes it into docs/libraries.md if all of them ran; fails if any test did.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import time
import venv
from dataclasses import dataclass
from pathlib import Path

from share_package import share_package

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "tests" / "libraries"
HOMES = ROOT / ".venv-libraries"
PAGE = ROOT / "docs" / "libraries.md"
BEGIN, END = "<!-- written by: make test-libraries -->", "<!-- end -->"

#: The packages whose versions the table states.
OWN = {
    "minari": ("minari", "gymnasium"),
    "rllib": ("ray", "gymnasium"),
    "supersuit": ("supersuit", "pettingzoo"),
    "tianshou": ("tianshou", "gymnasium", "pettingzoo"),
    "torchrl": ("torchrl", "gymnasium", "pettingzoo"),
}


@dataclass
class Outcome:
    """What came of one library's tests: `passed` and `failed` count tests, `seconds` is their time without the set-up."""

    library: str
    versions: str
    passed: int
    failed: int
    seconds: float


def prepare(library: str) -> Path:
    """The Python of the library's environment, made anew when its list of packages has changed."""
    home, wanted = HOMES / library, (FOLDER / f"{library}.txt").read_text()
    python, installed = home / "bin" / "python", home / "installed.txt"
    if not installed.exists() or installed.read_text() != wanted:
        print(f"== {library}: installing", flush=True)
        venv.create(home, clear=True, with_pip=True)
        packages = ["-r", str(FOLDER / f"{library}.txt")]
        subprocess.run([python, "-m", "pip", "install", "--quiet", *packages], check=True)
        installed.write_text(wanted)
    share_package(home)
    return python


def run(library: str) -> Outcome:
    """Run the tests of one library in its environment."""
    python = prepare(library)
    print(f"== {library}: testing", flush=True)
    start = time.monotonic()
    test = subprocess.run(
        [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--override-ini=timeout=0", f"tests/libraries/test_{library}.py"],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
    )  # fmt: skip
    print(test.stdout, flush=True)
    counts = {word: int(number) for number, word in re.findall(r"(\d+) (passed|failed|error)", test.stdout)}
    failed = counts.get("failed", 0) + counts.get("error", 0)
    if test.returncode != 0 and failed == 0:
        failed = 1  # it ended without counting
    lines = (FOLDER / f"{library}.txt").read_text().split()
    own = [re.sub(r"\[.*\]", "", line).replace("==", " ") for line in lines if line.startswith(OWN[library])]
    return Outcome(library, ", ".join(own), counts.get("passed", 0), failed, time.monotonic() - start)


def table(outcomes: list[Outcome]) -> str:
    """The outcomes as a table of Markdown."""
    rows = ["| library | versions | tests passed | failed |", "|---|---|---|---|"]
    rows += [f"| {one.library} | {one.versions} | {one.passed} | {one.failed} |" for one in outcomes]
    return "\n".join(rows)


def main() -> None:
    """Run what was asked for, print the table, and say by the exit code whether all passed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("libraries", nargs="*", metavar="LIBRARY", help=f"of {', '.join(OWN)}; default: all")
    asked = parser.parse_args().libraries or list(OWN)
    if unknown := sorted(set(asked) - set(OWN)):
        parser.error(f"there is no library {unknown[0]!r}; there are {', '.join(OWN)}")
    outcomes = [run(library) for library in asked]
    print(table(outcomes))
    print(f"{sum(one.seconds for one in outcomes):.0f} seconds of tests")
    if any(one.failed or not one.passed for one in outcomes):
        sys.exit(1)
    if len(outcomes) == len(OWN):
        page = PAGE.read_text()
        before, _, rest = page.partition(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n{table(outcomes)}\n{END}{rest.partition(END)[2]}")


if __name__ == "__main__":
    main()
