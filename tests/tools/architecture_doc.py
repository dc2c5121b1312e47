"""Draw the floors of the engine and the rooms of the package into docs/architecture.md, from their includes and imports.

    python tests/tools/architecture_doc.py [--check]

An arrow leads from who uses to what is used; one that follows from others (a over b, b over c) is left out. With
--check nothing is written: the exit code says whether the page is as it should be.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "architecture"))

import measure  # noqa: E402
from generated import with_sections, write_or_check  # noqa: E402

PAGE = ROOT / "docs" / "architecture.md"


def folder(unit: str) -> str:
    """The folder of the engine that a unit lies in."""
    return unit.split("/")[1]


def room(unit: str) -> str:
    """The room of the package that a unit lies in; what lies at its root is one room, its leaves and faces."""
    parts = unit.split("/")
    return parts[1] if len(parts) > 2 else "hsenv"


def between(arrows: measure.Arrows, place: Callable[[str], str]) -> dict[str, set[str]]:
    """Which folders use which."""
    found: dict[str, set[str]] = {}
    for unit, used in arrows.items():
        found.setdefault(place(unit), set()).update(place(other) for other in used)
    return {one: used - {one} for one, used in found.items()}


def reduced(uses: dict[str, set[str]]) -> list[tuple[str, str]]:
    """The arrows without those that follow from two others. A circle keeps all of its own."""

    def reach(one: str, seen: set[str]) -> set[str]:
        for other in uses.get(one, set()) - seen:
            seen.add(other)
            reach(other, seen)
        return seen

    kept = []
    for one, used in uses.items():
        for other in used:
            # By way of another that is not in a circle with either end.
            ways = (via for via in used - {other} if other in reach(via, set()))
            if not any(via not in reach(other, set()) and one not in reach(via, set()) for via in ways):
                kept.append((one, other))
    return sorted(kept)


def picture(uses: dict[str, set[str]]) -> Iterator[str]:
    """A flowchart: a box for each folder, and the arrows between them."""
    yield "```mermaid"
    yield "flowchart TD"
    yield from (f"    {name}" for name in sorted(uses))
    yield from (f"    {one} --> {other}" for one, other in reduced(uses))
    yield "```"


def engine() -> Iterator[str]:
    """The floors of `engine/`."""
    yield from picture(between(measure.engine_arrows(), folder))


def package() -> Iterator[str]:
    """The rooms of `hsenv/`, without what lies at its root."""
    arrows = {
        unit: {other for other in used if room(other) != "hsenv"}
        for unit, used in measure.python_arrows("hsenv").items()
        if room(unit) != "hsenv"
    }
    yield from picture(between(arrows, room))


def page() -> str:
    """The whole page, with the pictures drawn anew."""
    return with_sections(PAGE, {"floors": engine(), "rooms": package()})


if __name__ == "__main__":
    sys.exit(write_or_check(PAGE, page, "architecture-doc"))
