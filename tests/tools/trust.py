"""What can be trusted, in one table: what was checked, that nothing failed, and how many lines that runs.

    python tests/tools/trust.py [--jobs N] [--games N] [--inputs N]

Builds the engine with line counters into build/trust, runs the C++ tests, checked random games, the fuzzers and the Python
tests (those of agents/ aside) with it, and prints the counts. The lines that nothing ran are listed in build/coverage. Fails if
anything failed or less than 90 % of the lines of engine/ or of hsenv/ ran.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pybind11

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / "build" / "trust"
REPORTS = ROOT / "build" / "coverage"
LEAST = 90.0  # percent of the lines

# Python finds the engine with the line counters in place of the installed one.
SITE = """\
import importlib.util
import sys


class CountedEngine:
    @staticmethod
    def find_spec(name, path=None, target=None):
        if name == "hsenv._engine":
            return importlib.util.spec_from_file_location(name, {module!r})
        return None


sys.meta_path.insert(0, CountedEngine)
"""


@dataclass
class Trust:
    """What was counted; in the order in which it is printed."""

    rows: list[tuple[str, str]] = field(default_factory=list)
    failures: list[str] = field(default_factory=list)

    def count(self, what: str, number: Any) -> None:
        self.rows.append((what, f"{number:,}" if isinstance(number, int) else str(number)))

    def run(self, what: str, command: list[str], **options: Any) -> str:
        """Run a program; its output is shown as it comes and returned. A bad exit is a failure."""
        print(f"== {what}: {' '.join(command)}", flush=True)
        process = subprocess.Popen(
            command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, **options
        )
        lines = []
        assert process.stdout is not None
        for line in process.stdout:
            print(line, end="", flush=True)
            lines.append(line)
        if process.wait() != 0:
            self.failures.append(f"{what} ended with status {process.returncode}")
        return "".join(lines)


def build(trust: Trust, jobs: int) -> None:
    switches = ["BINDINGS", "TESTS", "TRUST", "ASSERT", "COVERAGE"]
    trust.run(
        "configure",
        [
            *("cmake", "-S", ".", "-B", str(BUILD), "-G", "Ninja", f"-DPython_EXECUTABLE={sys.executable}"),
            f"-Dpybind11_DIR={pybind11.get_cmake_dir()}",
            *(f"-DHSENV_{switch}=ON" for switch in switches),
        ],
    )
    trust.run("build", ["cmake", "--build", str(BUILD), "-j", str(jobs)])
    for counts in BUILD.rglob("*.gcda"):
        counts.unlink()
    if trust.failures:
        sys.exit("the build failed")


def run_engine(trust: Trust, games: int, inputs: int) -> None:
    told = trust.run("C++ tests", [str(BUILD / "engine_tests")])
    cases = re.search(r"test cases:\s*(\d+)", told)
    trust.count("C++ test cases", int(cases[1]) if cases else 0)

    out = BUILD / "soak.json"
    trust.run("checked games", [str(BUILD / "soak"), "--games", str(games), "--json", str(out)])
    soak = json.loads(out.read_text())
    trust.count("random games with all checks", soak.pop("games"))
    trust.count("  their actions", soak.pop("actions"))
    trust.count("  positions tested", soak.pop("positions"))
    trust.count("  capacities reached", soak.pop("limits_hit"))
    trust.count("  failures", soak.pop("failures"))
    for what, (seen, every) in soak.items():
        trust.count(f"  {what}", f"{seen:,} of {every:,}")

    out = BUILD / "fuzz.json"
    trust.run("fuzzers", [str(BUILD / "fuzz"), "all", "--inputs", str(inputs), "--json", str(out)])
    fuzzed = json.loads(out.read_text())
    for target, number in fuzzed["inputs"].items():
        trust.count(f"fuzzed {target}", number)
    trust.count("  failures", fuzzed["failures"])


def run_python(trust: Trust, jobs: int, inputs: int) -> None:
    site = BUILD / "site"
    site.mkdir(exist_ok=True)
    shutil.copytree(ROOT / "cards_data" / "decks", BUILD / "data" / "decks", dirs_exist_ok=True)
    shutil.copy(BUILD / "cards.pack", BUILD / "data")  # beside the engine, where it looks for its cards
    module = next(BUILD.glob("_engine.*.so"))
    (site / "sitecustomize.py").write_text(SITE.format(module=str(module)))
    environment = {**os.environ, "PYTHONPATH": str(site), "COVERAGE_FILE": str(BUILD / ".coverage")}

    told = trust.run(
        "Python tests",
        [
            *(sys.executable, "-m", "pytest", "-q", "-n", str(jobs), "--ignore=tests/agents", "--cov=hsenv"),
            *("--cov-report=term-missing:skip-covered", f"--cov-report=json:{REPORTS / 'hsenv.json'}"),
        ],
        env=environment,
    )
    (REPORTS / "hsenv.txt").write_text(told)
    passed, failed = (re.search(rf"(\d+) {word}", told) for word in ("passed", "failed"))
    trust.count("Python tests passed", int(passed[1]) if passed else 0)
    trust.count("  failed", int(failed[1]) if failed else 0)

    out = BUILD / "fuzz_python.json"
    trust.run(
        "fuzzers of Python's inputs",
        [sys.executable, "tests/tools/fuzz.py", "all", "--inputs", str(inputs), "--json", str(out)],
        env=environment,
    )
    fuzzed = json.loads(out.read_text())
    for target, number in fuzzed["inputs"].items():
        trust.count(f"fuzzed {target} in Python", number)
    trust.count("  failures", fuzzed["failures"])


def count_records(trust: Trust) -> None:
    """What the Python tests above played through, by what lies in the repository."""
    rows = re.search(r"Each of the (\d+) rows", (ROOT / "docs" / "errors.md").read_text())
    trust.count("bad inputs of docs/errors.md", int(rows[1]) if rows else 0)
    golden = list((ROOT / "tests" / "golden").glob("*.jsonl"))
    trust.count("golden games replayed", len(golden))
    findings = list((ROOT / "tests" / "trust" / "findings").rglob("*.txt"))
    trust.count("findings of the fuzzers, tested again", len(findings))


def cover(trust: Trust) -> None:
    trust.run(
        "coverage of engine/",
        [
            *("gcovr", "--root", str(ROOT), "--filter", "engine/", "--object-directory", str(BUILD)),
            *("--gcov-ignore-parse-errors=suspicious_hits.warn", "--merge-mode-functions=separate"),
            *("--txt", str(REPORTS / "engine.txt"), "--json-summary", str(REPORTS / "engine.json")),
            str(BUILD),
        ],
    )
    engine = json.loads((REPORTS / "engine.json").read_text())["line_percent"]
    package = json.loads((REPORTS / "hsenv.json").read_text())["totals"]["percent_covered"]
    for name, percent in (("engine", engine), ("hsenv", package)):
        trust.count(f"lines of {name}/ that ran", f"{percent:.1f} %")
        if percent < LEAST:
            trust.failures.append(f"only {percent:.1f} % of the lines of {name}/ ran, not {LEAST:.0f} %")


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--games", type=int, default=20000, help="checked random games")
    parser.add_argument("--inputs", type=int, default=3000, help="inputs of each fuzzer")
    options = parser.parse_args()
    shutil.rmtree(REPORTS, ignore_errors=True)
    REPORTS.mkdir(parents=True)
    trust = Trust()
    build(trust, options.jobs)
    run_engine(trust, options.games, options.inputs)
    run_python(trust, options.jobs, options.inputs)
    count_records(trust)
    cover(trust)
    print("\nTrust\n")
    width = max(len(what) for what, _ in trust.rows)
    for what, number in trust.rows:
        print(f"{what:{width}}  {number:>14}")
    print(f"\nThe lines that nothing ran: {REPORTS.relative_to(ROOT)}/engine.txt and hsenv.txt")
    for failure in trust.failures:
        print(f"FAILED: {failure}")
    print("zero failures" if not trust.failures else f"{len(trust.failures)} failures")
    return 1 if trust.failures else 0


if __name__ == "__main__":
    sys.exit(main())
