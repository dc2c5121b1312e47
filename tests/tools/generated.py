"""What the tools share that write a file out of the sources: they write it, or only say whether it is as it should be."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from hsenv.sections import replaced


def write_or_check(file: Path, text: Callable[[], str], target: str) -> int:
    """The `main` of such a tool. With --check nothing is written, and the exit code is 1 if the file is out of date.

    `target` is the make target that writes it.
    """
    parser = argparse.ArgumentParser(description=f"Write {file.name}.")
    parser.add_argument("--check", action="store_true", help="only say whether the file is up to date")
    options = parser.parse_args()
    new = text()
    if not options.check:
        file.write_text(new, encoding="utf-8")
        return 0
    if file.exists() and file.read_text(encoding="utf-8") == new:
        return 0
    print(f"{file.name} is out of date: run `make {target}`", file=sys.stderr)
    return 1


def with_sections(page: Path, sections: Mapping[str, Iterable[str]]) -> str:
    """The page with the lines of its generated sections anew. Raises `ValueError` if one is not there."""
    text = page.read_text(encoding="utf-8")
    for name, lines in sections.items():
        text = replaced(text, name, "\n".join(lines))
    return text
