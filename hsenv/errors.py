"""The exceptions of the package. All derive from `HearthstoneError`, and all say what was wrong and what
is accepted. Beneath everything else: the card compiler, which uses some, runs before the package is built."""

from __future__ import annotations

import sys
from collections.abc import Iterable

__all__ = [
    "CARDS_VARIABLE",
    "CardError",
    "CardErrors",
    "DeckError",
    "EditError",
    "HearthstoneError",
    "IllegalAction",
    "PositionError",
    "ReplayError",
    "ScriptError",
    "UnknownCard",
    "UnknownDeckCard",
    "worker_hint",
]

#: Names card files that are loaded with `import hsenv`; several are separated as in `PATH`.
CARDS_VARIABLE = "HSENV_CARDS"


class HearthstoneError(Exception):
    """Every error that hsenv raises on purpose."""


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


class UnknownCard(HearthstoneError, KeyError):
    """There is no such card in the engine."""

    def __init__(self, card: str, hint: str = "") -> None:
        super().__init__(card)
        self.card = card
        self.hint = hint

    def __str__(self) -> str:
        hint = f" ({self.hint})" if self.hint else ""
        return f"there is no card {self.card!r}{hint}{worker_hint()}"


def worker_hint() -> str:
    """In a worker process: that cards loaded elsewhere are not here, and what brings them."""
    processes = sys.modules.get("multiprocessing.process")
    if processes is None or processes.parent_process() is None:
        return ""
    return (
        "; this is a worker process, which has none of the cards that hsenv.cards.load added elsewhere: make the environment "
        f"with the option cards=..., or name the card files in the variable {CARDS_VARIABLE}"
    )


class IllegalAction(HearthstoneError):
    """A move that the rules do not allow now. The game it was aimed at is unchanged."""


class DeckError(HearthstoneError, ValueError):
    """A deck that cannot be played: names the rule and the card."""


class PositionError(HearthstoneError, ValueError):
    """A position, a saved game or an edit of one that makes no sense. Nothing was changed."""


class EditError(IllegalAction, PositionError):
    """A sandbox edit of what it cannot be done to (`destroy()` of a card in hand), with a value that makes no sense, or
    while a choice is open. Nothing was changed."""


class ReplayError(HearthstoneError, ValueError):
    """A replay file that cannot be read, or a recorded game that goes otherwise now.

    `line` is the line of the file, from 1. Where a game goes otherwise: `step` is the number of the first action that
    differs (from 1; 0 for the start), `expected` and `found` are the recorded hash and that of now (None if the action is
    not legal any more).
    """

    def __init__(
        self,
        message: str,
        *,
        line: int | None = None,
        step: int | None = None,
        expected: int | None = None,
        found: int | None = None,
    ) -> None:
        super().__init__(message)
        self.line = line
        self.step = step
        self.expected = expected
        self.found = found


class ScriptError(HearthstoneError):
    """The scripted rolls did not fit the rolls that the game asked for. The game is as before that
    action."""


class UnknownDeckCard(DeckError, UnknownCard):
    """A deck names a card that the engine does not have."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return self.message
