"""What the card compiler says when a record is wrong."""

from __future__ import annotations

from collections.abc import Iterable


class HearthstoneError(Exception):
    """Every error that hsenv raises on purpose. Here, since the compiler runs before the package is built."""


class Mistake(Exception):
    """A fault found while one program or value is read; `line` counts from the first line of its text."""

    def __init__(self, message: str, accepted: str = "", line: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.accepted = accepted
        self.line = line


class CardError(HearthstoneError, ValueError):
    """A card record that does not compile: where it stands, what is wrong, and what is accepted."""

    def __init__(
        self, message: str, accepted: str = "", *, file: str = "", line: int = 0, card: str = ""
    ) -> None:
        super().__init__(message, accepted, file, line, card)
        self.message = message
        self.accepted = accepted
        self.file = file
        self.line = line
        self.card = card

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}: " if self.file else ""
        card = f"{self.card}: " if self.card else ""
        accepted = f" ({self.accepted})" if self.accepted else ""
        return f"{place}{card}{self.message}{accepted}"


class CardErrors(CardError):
    """All that is wrong with a set of records, `errors` in the order of files and lines."""

    def __init__(self, errors: Iterable[CardError]) -> None:
        unique = {str(error): error for error in errors}
        self.errors = tuple(sorted(unique.values(), key=lambda error: (error.file, error.line)))
        first = self.errors[0]
        super().__init__(first.message, first.accepted, file=first.file, line=first.line, card=first.card)

    def __str__(self) -> str:
        return "\n".join(map(str, self.errors))


def nearest(word: str, known: Iterable[str], accepted: str = "") -> str:
    """The hint for an unknown word: the known one that looks most like it, else what is `accepted`."""
    import difflib

    close = difflib.get_close_matches(word, list(known), n=1, cutoff=0.6)
    return f"did you mean {close[0]}?" if close else accepted


def a(word: str) -> str:
    """The word with its article."""
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"


def listed(words: Iterable[str]) -> str:
    """The hint for a short list of accepted words."""
    return "accepted: " + ", ".join(words)
