"""`python -m hsenv.cards coverage`: how many collectible cards of each set are implemented and tested.

Implemented: there is a record. Tested: a test under `tests/cards/` is marked with the card's id. Native: the
card has C++ code of its own, and `cards_data/native.yaml` gives the reason.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

from .records import RecordBook
from .source import Value, fields, read_yaml

_COLUMNS = ("collectible", "implemented", "tested", "native")


def coverage(cards: Path, tests: Path) -> dict[str, dict[str, int]]:
    """The counts of every set of `sets.yaml`, by folder."""
    book = RecordBook()
    book.read_folder(cards)
    implemented = {record.id for record in book.resolve()}
    tested = marked_cards(tests)
    native = {key for key, _ in _table(cards / "native.yaml")}
    found = {}
    for name, ids in folder_cards(cards).items():
        done = implemented.intersection(ids)
        counts = (len(ids), len(done), len(done & tested), len(done & native))
        found[name] = dict(zip(_COLUMNS, counts, strict=True))
    return found


def folder_cards(cards: Path) -> dict[str, list[str]]:
    """The collectible cards of each folder, as `sets.yaml` has them."""
    return {name: [item.text for item in value.items()] for name, value in _table(cards / "sets.yaml")}


def _table(file: Path) -> Iterator[tuple[str, Value]]:
    if not file.is_file():
        return
    content = read_yaml(file.read_text(encoding="utf-8"), str(file))
    if content is not None:
        yield from ((key, value) for key, _, value in fields(content, "", file.name))


def marked_cards(tests: Path) -> set[str]:
    """The ids with which the test files of a folder mark their tests; what they share is `kit.py` beside it."""
    kit = tests.parent / "kit.py"
    shared = _markers(_parse(kit)) if kit.is_file() else set()
    found: set[str] = set()
    for file in sorted(tests.rglob("test_*.py")) if tests.is_dir() else ():
        found |= set(_marks(_parse(file), shared))
    return found


def _parse(file: Path) -> ast.Module:
    return ast.parse(file.read_text(encoding="utf-8"), str(file))


def _markers(module: ast.Module) -> set[str]:
    """The functions that mark what they are given: `mark.card(row[0])`."""
    return {
        function.name
        for function in ast.walk(module)
        if isinstance(function, ast.FunctionDef)
        and any(_is_mark(call) and not all(map(_text, call.args)) for call in _calls(function))
    }


def _marks(module: ast.Module, shared: set[str]) -> Iterator[str]:
    """The ids in `pytest.mark.card("ID", ...)`. A function that marks what it is given marks with the first text of
    each row in its calls: `rows(("ID", 1, 2), ...)`."""
    markers = _markers(module) | shared
    for call in _calls(module):
        if _is_mark(call):
            yield from filter(None, map(_text, call.args))
        elif isinstance(call.func, ast.Name) and call.func.id in markers:
            rows = [row for row in call.args if isinstance(row, ast.Tuple) and row.elts]
            yield from filter(None, (_text(row.elts[0]) for row in rows))


def _calls(node: ast.AST) -> Iterator[ast.Call]:
    return (part for part in ast.walk(node) if isinstance(part, ast.Call))


def _text(node: ast.expr) -> str:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""


def _is_mark(call: ast.Call) -> bool:
    match call.func:
        case ast.Attribute(value=ast.Attribute(attr="mark"), attr="card"):
            return True
    return False


def table(counts: dict[str, dict[str, int]]) -> str:
    """The counts as a table for people, with their sums; sets that are not begun are left out."""
    begun = {name: row for name, row in counts.items() if row["implemented"]}
    rows: list[tuple[str, ...]] = [("set", *_COLUMNS)]
    rows += [(name, *(str(row[column]) for column in _COLUMNS)) for name, row in begun.items()]
    rows.append(("all sets", *(str(sum(row[column] for row in counts.values())) for column in _COLUMNS)))
    width = max(len(row[0]) for row in rows)
    return "\n".join(f"{row[0]:<{width}}" + "".join(f"{cell:>13}" for cell in row[1:]) for row in rows)
