"""The exceptions of the package. All derive from `HearthstoneError`, and all say what was wrong and what
is accepted."""

from __future__ import annotations

from .cards import UnknownCard
from .cards.errors import CardError, CardErrors, HearthstoneError

__all__ = [
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
]


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
