"""What the text around a program allows: whose program it is, what raised it, which other cards exist."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Protocol

from .events import Event


class Cards(Protocol):
    """The cards that programs may name."""

    def index(self, card: str) -> int | None:
        """The card's number in the pack; None if there is no such card."""

    def names(self) -> Iterable[str]:
        """Every id, for hints."""

    def type(self, card: str) -> str:
        """The card's type."""

    def captures(self, card: str) -> tuple[bool, bool] | None:
        """Which of its two values an enchantment captures when it is attached; None if that is not known."""


class ExistingCards(Cards, Protocol):
    """The cards of a database that a build extends."""

    def keywords(self, card: str) -> Collection[str]:
        """The card's keywords; none for no card."""

    def formats(self, card: str, card_set: int) -> int | None:
        """A bit per format that the card is in; None if there is no such card in that set."""


@dataclass(frozen=True)
class Setting:
    """Where an expression or program stands, and hence which words have a meaning in it."""

    what: str  #: the key of the record, for messages
    card_type: str
    program: bool = False  #: it may act and roll dice
    target: bool = False  #: there is a chosen target
    event: Event | None = None
    death: bool = False  #: it runs after its own card's death
    here: bool = True  #: its card is in the game as `self`, not in a deck
    option: bool = False  #: it may be an option of choose_one, whose `self` is the card with the choice

    @property
    def enchantment(self) -> bool:
        """Whether the text is that of an enchantment."""
        return self.card_type == "enchantment"

    @property
    def body(self) -> bool:
        """Whether `self` may stand on the board."""
        return self.option or self.card_type in ("minion", "enchantment")

    @property
    def in_hand(self) -> bool:
        """Whether its card is in a hand when the text is read, or is about to leave it."""
        return self.what.startswith(("hand_", "target", "requires", "powered", "costs_less"))

    @property
    def place(self) -> str:
        """Where it summons when nothing is said."""
        if self.card_type not in ("minion", "enchantment"):
            return "end"
        return "death" if self.death else "right"
