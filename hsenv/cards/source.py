"""YAML with line numbers: what a card file says, before anything is made of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from .errors import CardError

#: Lists and mappings inside each other. A record needs six; who follows them calls itself once for each.
MAX_DEPTH = 40

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
        # From events, not from nodes: composing those calls itself for each level, in C without a limit.
        return _Reader(file).read(yaml.parse(text, Loader=loader))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise CardError(f"not YAML: {error.problem or error.context}", _HINT, file=file, line=line) from None
    except CardError:  # which is a ValueError, too
        raise
    except (yaml.YAMLError, ValueError) as error:
        raise CardError(f"not YAML: {' '.join(str(error).split())}", _HINT, file=file, line=1) from None


class _Reader:
    """Makes a value of the events of one YAML text."""

    def __init__(self, file: str) -> None:
        self._file = file
        #: The lists and mappings that are open: where each began, its shape, and what is in it so far.
        self._open: list[tuple[int, str, list[Value]]] = []
        self._found: Value | None = None
        self._documents = 0

    def read(self, events: Iterable[Any]) -> Value | None:
        """The value of the text; None if it is empty."""
        for event in events:
            self._event(type(event).__name__, event, event.start_mark.line + 1)
        return self._found

    def _event(self, kind: str, event: Any, line: int) -> None:
        match kind:
            case "DocumentStartEvent":
                self._documents += 1
                if self._documents > 1:
                    raise self._error("not YAML: expected a single document in the stream", _HINT, line)
            case "AliasEvent":
                hint = "a text that begins with * needs double quotes; `like: ID` copies a card"
                raise self._error("card files have no aliases", hint, line)
            case "ScalarEvent":
                block = event.style in ("|", ">")
                quoted = bool(event.style)
                self._add(Value(self._file, line + block, event.value, "text", quoted=quoted))
            case "SequenceStartEvent" | "MappingStartEvent":
                if len(self._open) == MAX_DEPTH:
                    raise self._error("nested too deeply", f"at most {MAX_DEPTH} levels", line)
                self._open.append((line, "list" if kind == "SequenceStartEvent" else "mapping", []))
            case "SequenceEndEvent":
                line, shape, items = self._open.pop()
                self._add(Value(self._file, line, items, shape))
            case "MappingEndEvent":
                line, shape, parts = self._open.pop()
                pairs = list(zip(parts[::2], parts[1::2], strict=True))
                self._add(Value(self._file, line, pairs, shape))

    def _add(self, value: Value) -> None:
        if self._open:
            self._open[-1][2].append(value)
        else:
            self._found = value

    def _error(self, message: str, hint: str, line: int) -> CardError:
        return CardError(message, hint, file=self._file, line=line)


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
