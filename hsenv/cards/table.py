"""The cards that the programs of a build may name."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from .facts import Facts
from .records import Record
from .setting import ExistingCards


class CardTable:
    """The cards of a build, and below them those of the database that it extends; see `setting.Cards`."""

    def __init__(self, base: int = 0, existing: ExistingCards | None = None) -> None:
        self._base = base
        self._existing = existing
        self._index: dict[str, int] = {}
        self._facts: dict[str, Facts] = {}
        self._captures: dict[str, tuple[bool, bool]] = {}

    def add(self, facts: Facts, record: Record) -> None:
        """A card of this build."""
        self._facts[facts.id] = facts
        self._captures[facts.id] = record.captures(facts.gives)

    def number(self) -> None:
        """Give every card its index: new ones after the existing ones, in the order of their ids."""
        new = self._base or 1
        for card in sorted(self._facts):
            old = self._existing.index(card) if self._existing else None
            self._index[card] = new if old is None else old
            new += old is None

    def index(self, card: str) -> int | None:
        """The card's number in the pack; None if there is no such card."""
        if card in self._index:
            return self._index[card]
        return self._existing.index(card) if self._existing else None

    def replaces(self, card: str) -> int:
        """The index + 1 of the existing card that this one replaces, else 0."""
        old = self._existing.index(card) if self._existing else None
        return 0 if old is None else old + 1

    def replaced_formats(self, card: str, card_set: int) -> int | None:
        """The formats of the existing card that this one replaces; None if there is none in that set."""
        return self._existing.formats(card, card_set) if self._existing else None

    def names(self) -> Iterable[str]:
        """Every id."""
        return [*self._facts, *(self._existing.names() if self._existing else ())]

    def type(self, card: str) -> str:
        """The card's type; empty for no card."""
        if card in self._facts:
            return self._facts[card].type
        return self._existing.type(card) if self._existing else ""

    def keywords(self, card: str) -> Collection[str]:
        """The card's keywords; none for no card."""
        if card in self._facts:
            return self._facts[card].keywords
        return self._existing.keywords(card) if self._existing else ()

    def captures(self, card: str) -> tuple[bool, bool] | None:
        """Which of its two values an enchantment captures when it is attached; None if that is not known."""
        if card in self._captures:
            return self._captures[card]
        return self._existing.captures(card) if self._existing else None
