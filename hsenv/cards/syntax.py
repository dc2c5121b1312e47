"""Reading the restricted Python syntax in which behaviour is written. Nothing is ever executed."""

from __future__ import annotations

import ast
import warnings

from .errors import Mistake

_LIMIT = 10_000

#: How deep a program's syntax tree may be: parentheses, `not not`, each further `+` of a sum. Who reads the tree calls
#: itself for each level. Those of cards_data have about ten.
MAX_DEPTH = 100

#: How an error message names a piece of Python that the language does not have.
_NAMES = {
    "Lambda": "lambda", "ListComp": "a list comprehension", "GeneratorExp": "a generator", "Dict": "{...}",
    "Subscript": "x[...]", "List": "[...]", "Tuple": "a tuple", "JoinedStr": "an f-string", "NamedExpr": ":=",
    "FunctionDef": "def", "ClassDef": "class", "Import": "import", "ImportFrom": "import", "Return": "return",
    "Try": "try", "With": "with", "Delete": "del", "Raise": "raise", "Assert": "assert", "Break": "break",
    "Continue": "continue", "Starred": "*", "Pow": "**", "Div": "/ (write //)", "Is": "is (write ==)",
    "IsNot": "is not (write !=)", "MatMult": "@", "BitOr": "| (write + for sets, or for conditions)",
}  # fmt: skip


def _parse(text: str, mode: str) -> ast.AST:
    if len(text) > _LIMIT:
        raise Mistake(f"the text is longer than {_LIMIT} characters")
    too_deep = Mistake(
        f"`{_excerpt(text)}` is nested too deeply", f"make it simpler: at most {MAX_DEPTH} levels"
    )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tree = ast.parse(text, mode=mode)
    except SyntaxError as error:
        if error.msg.startswith("too many nested"):
            raise too_deep from None
        hint = 'inside { } a value or key with a comma, a colon or "#" needs double quotes'
        raise Mistake(f"cannot read `{_excerpt(text)}`: {error.msg}", hint, error.lineno or 1) from None
    except ValueError as error:
        raise Mistake(f"cannot read `{_excerpt(text)}`: {error}") from None
    except (RecursionError, MemoryError):  # the parser's own limits
        raise too_deep from None
    if _deeper_than(tree, MAX_DEPTH):
        raise too_deep
    return tree


def _deeper_than(tree: ast.AST, most: int) -> bool:
    """Whether a syntax tree has more levels. Goes through it level by level: `ast.walk` does not tell them."""
    level: list[ast.AST] = [tree]
    for _ in range(most):
        level = [child for node in level for child in ast.iter_child_nodes(node)]
        if not level:
            return False
    return True


def _excerpt(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 60 else line[:57] + "..."


def expression(text: str) -> ast.expr:
    """The syntax tree of one expression."""
    tree = _parse(text.strip(), "eval")
    assert isinstance(tree, ast.Expression)
    return tree.body


def statements(text: str) -> list[ast.stmt]:
    """The syntax tree of a program."""
    tree = _parse(text, "exec")
    assert isinstance(tree, ast.Module)
    if not tree.body:
        raise Mistake("the program is empty", "write `pass` for a program that does nothing")
    return tree.body


def conditional(text: str) -> tuple[str, str | None]:
    """`SUBJECT if CONDITION` in its two parts; without a condition the second is None."""
    try:
        expression(text)
    except Mistake:
        subject, found, condition = text.partition(" if ")
        return subject, condition if found else None
    return text, None


def foreign(node: ast.AST) -> Mistake:
    """The mistake of using Python that is not part of the language."""
    name = type(node).__name__
    return Mistake(
        f"{_NAMES.get(name, name)} is not part of the card language", line=getattr(node, "lineno", 1)
    )


def source(node: ast.AST) -> str:
    """The text of a syntax tree, for messages."""
    return _excerpt(ast.unparse(node))
