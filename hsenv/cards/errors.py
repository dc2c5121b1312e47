"""What the card compiler says when a record is wrong."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import CardError, CardErrors

__all__ = ["CardError", "CardErrors", "Mistake", "a", "listed", "nearest"]


class Mistake(Exception):
    """A fault found while one program or value is read; `line` counts from the first line of its text."""

    def __init__(self, message: str, accepted: str = "", line: int = 1) -> None:
        super().__init__(message)
        self.message = message
        self.accepted = accepted
        self.line = line


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
