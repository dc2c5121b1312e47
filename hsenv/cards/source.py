"""YAML with line numbers: what a card file says, before anything is made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from .errors import CardError

_HINT = (
    'inside { } a text with a comma, ": " or "#" needs double quotes, and so does one that begins with * or ['
)


@dataclass(frozen=True)
class Value:
    """A value in a card file: text, a list or a mapping. `line` is where its text begins."""

    file: str
    line: int
    content: str | list[Value] | list[tuple[Value, Value]]
    shape: str  #: "text", "list" or "mapping"
    quoted: bool = False

    @property
    def text(self) -> str:
        """The text; only of a value of that shape."""
        assert isinstance(self.content, str)
        return self.content

    @property
    def is_null(self) -> bool:
        """Whether the value is YAML's `null`."""
        return self.shape == "text" and not self.quoted and self.content in ("", "null", "~", "Null", "NULL")

    def items(self) -> list[Value]:
        """The members of a list; text is a list of one."""
        if self.shape == "list":
            return self.content  # type: ignore[return-value]
        return [self]

    def pairs(self) -> list[tuple[Value, Value]]:
        """The keys and values of a mapping."""
        assert self.shape == "mapping"
        return self.content  # type: ignore[return-value]

    def texts(self) -> Iterator[str]:
        """All texts in the value, keys too."""
        if self.shape == "text":
            yield self.text
        for item in self.items() if self.shape == "list" else ():
            yield from item.texts()
        for pair in self.pairs() if self.shape == "mapping" else ():
            for part in pair:
                yield from part.texts()

    def mapped(self, change: Callable[[str], str]) -> Value:
        """The value with all its texts changed, keys too."""
        content: str | list[Value] | list[tuple[Value, Value]]
        if self.shape == "text":
            content = change(self.text)
        elif self.shape == "list":
            content = [item.mapped(change) for item in self.items()]
        else:
            content = [(key.mapped(change), value.mapped(change)) for key, value in self.pairs()]
        return replace(self, content=content)

    def shown(self) -> str:
        """The value as an error message shows it."""
        return self.text if self.shape == "text" else f"a {self.shape}"


def read_yaml(text: str, file: str) -> Value | None:
    """The content of a YAML text; None if it is empty."""
    try:
        import yaml
    except ModuleNotFoundError:
        raise CardError(
            "card files are read with PyYAML, which is not installed", "pip install PyYAML"
        ) from None
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text, Loader=loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise CardError(f"not YAML: {error.problem or error.context}", _HINT, file=file, line=line) from None
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise CardError(f"not YAML: {' '.join(str(error).split())}", _HINT, file=file, line=1) from None
    return None if node is None else _value(node, file, set())


def _value(node: Any, file: str, seen: set[int]) -> Value:
    line = node.start_mark.line + 1
    if id(node) in seen:
        hint = "a text that begins with * needs double quotes; `like: ID` copies a card"
        raise CardError("card files have no aliases", hint, file=file, line=line)
    seen.add(id(node))
    if node.id == "scalar":
        block = node.style in ("|", ">")
        return Value(file, line + block, node.value, "text", quoted=bool(node.style))
    if node.id == "sequence":
        return Value(file, line, [_value(child, file, seen) for child in node.value], "list")
    pairs = [(_value(key, file, seen), _value(value, file, seen)) for key, value in node.value]
    return Value(file, line, pairs, "mapping")


def fields(value: Value, card: str, what: str) -> Iterator[tuple[str, Value, Value]]:
    """The keys of a mapping as text with the key and the value; no key may occur twice."""
    if value.shape != "mapping":
        raise CardError(f"{what} is not a mapping", "key: value", file=value.file, line=value.line, card=card)
    seen: set[str] = set()
    for key, content in value.pairs():
        if key.shape != "text":
            raise CardError("a key is a word", _HINT, file=key.file, line=key.line, card=card)
        if key.text.count("(") != key.text.count(")") or (
            content.shape == "text"
            and not content.quoted
            and content.text.count("(") != content.text.count(")")
        ):
            text = key.text if content.is_null else f"{key.text}: {content.shown()}"
            message = f"`{text}` is cut short by a comma"
            raise CardError(message, _HINT, file=key.file, line=key.line, card=card)
        if key.text in seen:
            message = f"{key.text} is given twice"
            raise CardError(message, "keep one", file=key.file, line=key.line, card=card)
        seen.add(key.text)
        yield key.text, key, content
