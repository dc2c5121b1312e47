"""What the sources are made of: which unit uses which, how long files and functions are. Reads text only, builds nothing."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

#: unit -> the units it uses. A unit is a file without its ending: `engine/state/frame` is the header with its source.
Arrows = dict[str, set[str]]

_INCLUDE = re.compile(r'^#include "([^"]+)"', re.MULTILINE)
#: Where clang-format puts a function of C++ that is no member of a class: at the very left, up to a `}` there.
_NO_FUNCTION = re.compile(
    r"(inline )?namespace\b|(template\b.*)?(class|struct|union|enum)\b|extern\b|#|//|static_assert"
)


def sources(folder: str, *endings: str) -> list[Path]:
    """The files under a folder of the project with one of the endings, sorted; generated stubs are not among them."""
    return sorted(path for path in (ROOT / folder).rglob("*") if path.suffix in endings and path.is_file())


def unit_of(path: Path) -> str:
    """The unit that a file belongs to."""
    return path.relative_to(ROOT).with_suffix("").as_posix()


def engine_arrows() -> Arrows:
    """The includes of `engine/`, a name without a folder being a file beside; word lists (`.def`) count as units."""
    arrows: Arrows = {}
    for path in sources("engine", ".cpp", ".hpp"):
        used = arrows.setdefault(unit_of(path), set())
        for name in _INCLUDE.findall(path.read_text(encoding="utf-8")):
            used.add(unit_of(ROOT / "engine" / name if "/" in name else path.parent / name))
        used.discard(unit_of(path))
    return arrows


def python_arrows(folder: str) -> Arrows:
    """The imports of a package among its own modules and those of the package `hsenv`, wherever in a file they stand.

    Imports for types alone and imports inside functions count too: whoever reads the file has to know what they name.
    """
    arrows: Arrows = {}
    for path in sources(folder, ".py"):
        package = path.relative_to(ROOT).parent
        used = arrows.setdefault(unit_of(path), set())
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            used.update(_imported(node, package))
        used.discard(unit_of(path))
    return arrows


def _imported(node: ast.AST, package: Path) -> Iterator[str]:
    if isinstance(node, ast.ImportFrom):
        if node.level:
            base = package
            for _ in range(node.level - 1):
                base = base.parent
        else:
            base = Path()
        place = base / Path(*(node.module or "").split("."))
        for alias in node.names:
            yield from _module(place / alias.name) or _module(place)
    elif isinstance(node, ast.Import):
        for alias in node.names:
            yield from _module(Path(*alias.name.split(".")))


def _module(place: Path) -> list[str]:
    for home in (ROOT, ROOT / "agents"):
        if any((home / place).with_suffix(ending).is_file() for ending in (".py", ".pyi")):
            return [unit_of(home / place)]
        if (home / place / "__init__.py").is_file():
            return [unit_of(home / place / "__init__.py")]
    return []


def circles(arrows: Arrows) -> list[list[str]]:
    """The knots: sets of units of which each reaches every other (Tarjan's strongly connected components), sorted."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(unit: str) -> None:
        index[unit] = low[unit] = len(index)
        stack.append(unit)
        for other in sorted(arrows.get(unit, ())):
            if other not in index:
                visit(other)
                low[unit] = min(low[unit], low[other])
            elif other in stack:
                low[unit] = min(low[unit], index[other])
        if low[unit] == index[unit]:
            place = stack.index(unit)
            knot = sorted(stack[place:])
            del stack[place:]
            if len(knot) > 1:
                found.append(knot)

    for unit in sorted(arrows):
        if unit not in index:
            visit(unit)
    return sorted(found)


@dataclass(frozen=True)
class Function:
    """A function and how many lines it has, from its first to its last."""

    place: str  #: file:line
    name: str
    lines: int


def functions(paths: Iterable[Path]) -> Iterator[Function]:
    """Every function of Python files; of C++ files those that are not written inside a class."""
    for path in paths:
        place = path.relative_to(ROOT).as_posix()
        text = path.read_text(encoding="utf-8")
        if path.suffix == ".py":
            for node in ast.walk(ast.parse(text)):
                if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                    length = (node.end_lineno or node.lineno) - node.lineno + 1
                    yield Function(f"{place}:{node.lineno}", node.name, length)
        else:
            yield from _functions_of_cpp(place, text.splitlines())


def _functions_of_cpp(place: str, lines: list[str]) -> Iterator[Function]:
    start = 0  # the line after the last one at the very left that ended something
    for number, line in enumerate(lines):
        if line.startswith("}"):
            head = " ".join(lines[start:number])
            called = re.search(r"([\w:~]+|operator\S+)\(", head)
            if called and not _NO_FUNCTION.match(lines[start]):
                yield Function(f"{place}:{start + 1}", called.group(1), number - start + 1)
            start = number + 1
        elif not line.strip() or line.startswith(("#", "//", "}", "namespace")):
            if not any(before.endswith("{") for before in lines[start:number]):
                start = number + 1
        elif line[0] not in " \t" and line.rstrip().endswith(";"):
            start = number + 1


def long_files(paths: Iterable[Path], most: int) -> list[tuple[str, int]]:
    """The files with more lines than `most`, the longest first."""
    counted = [
        (path.relative_to(ROOT).as_posix(), len(path.read_text(encoding="utf-8").splitlines()))
        for path in paths
    ]
    return sorted((one for one in counted if one[1] > most), key=lambda one: -one[1])
