"""The cards that the programs of a build may name."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from .facts import Facts
from .records import Record


class CardTable:
    """The cards of a build, and below them those of the database that it extends; see `setting.Cards`."""

    def __init__(self, base: int = 0, existing: Callable[[str], int | None] | None = None) -> None:
        self._base = base
        self._existing = existing
        self._index: dict[str, int] = {}
        self._facts: dict[str, Facts] = {}
        self._values: dict[str, tuple[bool, bool]] = {}

    def add(self, facts: Facts, record: Record) -> None:
        """A card of this build."""
        self._facts[facts.id] = facts
        told = "".join(_texts(record))
        attack, health = facts.gives.captures()
        self._values[facts.id] = (attack or "values.attack" in told, health or "values.health" in told)

    def number(self) -> None:
        """Give every card its index: new ones after the existing ones, in the order of their ids."""
        new = 1 if self._base == 0 else self._base
        for card in sorted(self._facts):
            old = self._existing(card) if self._existing else None
            self._index[card] = new if old is None else old
            new += old is None

    def index(self, card: str) -> int | None:
        """See `setting.Cards`."""
        if card in self._index:
            return self._index[card]
        return self._existing(card) if self._existing else None

    def replaces(self, card: str) -> int:
        """The index + 1 of the existing card that this one replaces, else 0."""
        old = self._existing(card) if self._existing else None
        return 0 if old is None else old + 1

    def names(self) -> Iterable[str]:
        """See `setting.Cards`."""
        return self._facts

    def type(self, card: str) -> str:
        """See `setting.Cards`."""
        return self._facts[card].type if card in self._facts else "enchantment"

    def captures(self, card: str) -> tuple[bool, bool] | None:
        """See `setting.Cards`."""
        return self._values.get(card)


def _texts(record: Record) -> Iterable[str]:
    pending = [field.value for field in record.fields.values()]
    while pending:
        value = pending.pop()
        if value.shape == "text":
            yield value.text
        elif value.shape == "list":
            pending += value.items()
        else:
            pending += [part for pair in value.pairs() for part in pair]
