"""What keeps the Python tests in order: one kit, one file for a card file, cards by name."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from hsenv import _engine

MOST_LINES = 500

#: Calls that take cards by name, in their first arguments.
TAKES_CARDS = {
    *("give", "summon", "equip", "put_in_deck", "put_secret", "set_hero_power"),
    *("summon_ready", "fill", "fill_up", "secret_game"),
}

_OF_CARDS = re.compile(r"test_([a-z]+?)(_cost_\d+(_to_\d+|_[a-z]_to_[a-z])?)?\.py")

Function = ast.FunctionDef | ast.AsyncFunctionDef


def complaints(tests: Path, cards: Path) -> Iterator[str]:
    """What is wrong with the test files of a folder; `cards` is the folder of card data."""
    files = {
        file: ast.parse(file.read_text(encoding="utf-8"), str(file))
        for file in sorted(tests.rglob("*.py"))
        if file.relative_to(tests).parts[0] not in ("tools", "libraries")
    }
    for file in files:
        name = file.relative_to(tests).as_posix()
        lines = len(file.read_text(encoding="utf-8").splitlines())
        if lines > MOST_LINES:
            yield f"{name}: {lines} lines, more than {MOST_LINES}: split it by what it tests"
        yield from (f"{name}: {wrong}" for wrong in _name(file.relative_to(tests), cards))
        yield from (f"{name}:{line}: {wrong}" for line, wrong in sorted(_ids(files[file])))
    yield from _doubles({file.relative_to(tests).as_posix(): tree for file, tree in files.items()})


def _name(file: Path, cards: Path) -> Iterator[str]:
    """What is wrong with the name of a file."""
    of_a_card_file = file.parts[0] == "cards" and len(file.parts) > 2 and (cards / file.parts[1]).is_dir()
    if not file.name.startswith("test_"):
        return
    found = _OF_CARDS.fullmatch(file.name)
    if of_a_card_file and found and (cards / file.parts[1] / f"{found[1]}.yaml").is_file():
        return
    if of_a_card_file and file.name != "test_format.py":
        yield (
            f"no card file of cards_data/{file.parts[1]} has that name: test_<class>.py, and if that grows too long, "
            "test_<class>_cost_<n>_to_<m>.py"
        )
    elif re.search(r"_\d\.py$", file.name):
        yield "a number does not say what is tested"


def _ids(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Card ids in places that take names, where the name means the same card."""
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        if _called(call) in TAKES_CARDS:
            for argument in call.args:
                if isinstance(argument, ast.Constant) and (card := _better(argument.value)):
                    yield argument.lineno, f'write "{card}" instead of "{argument.value}"'


def _called(call: ast.Call) -> str:
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def _better(text: object) -> str:
    """The name of a card that is written by id, if the name means this card."""
    if not isinstance(text, str) or not text.isprintable() or _engine.find_card(text) != text:
        return ""
    name: str = _engine.card_facts(text)["name"]
    return name if _engine.find_card(name) == text else ""


def _doubles(files: dict[str, ast.Module]) -> Iterator[str]:
    """Helpers that are defined twice."""
    kit = {name for node in files["kit.py"].body for name in _defined(node)} if "kit.py" in files else set()
    seen: dict[tuple[str, str], list[str]] = defaultdict(list)
    for file, tree in files.items():
        for node in tree.body if file != "kit.py" else ():
            yield from (f"{file}:{node.lineno}: {name} stands in kit.py" for name in kit & _defined(node))
        for name, helper in _helpers(tree).items():
            seen[name, _body(helper)].append(f"{file}:{helper.lineno}")
    for (name, _), places in seen.items():
        if len(places) > 1:
            yield f"{', '.join(places)}: the same {name} in each; share it in kit.py"


def _defined(node: ast.stmt) -> set[str]:
    """The names that a statement at the top of a file defines."""
    if isinstance(node, Function | ast.ClassDef):
        return {node.name}
    if isinstance(node, ast.Assign | ast.AnnAssign):
        return {
            part.id
            for part in ast.walk(node)
            if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Store)
        }
    return set()


def _helpers(tree: ast.Module) -> dict[str, Function | ast.ClassDef]:
    """The functions and classes at the top of a file that are no tests."""
    return {
        node.name: node
        for node in tree.body
        if isinstance(node, Function | ast.ClassDef) and not node.name.startswith(("test_", "pytest_"))
    }


def _body(helper: Function | ast.ClassDef) -> str:
    """What a helper does, whatever its documentation and annotations say."""
    copy = ast.parse(ast.unparse(helper)).body[0]
    for node in ast.walk(copy):
        if isinstance(node, ast.arg):
            node.annotation = None
        if isinstance(node, Function):
            node.returns = None
        if isinstance(node, Function | ast.ClassDef) and ast.get_docstring(node) is not None:
            node.body = node.body[1:]
    return ast.dump(copy)
