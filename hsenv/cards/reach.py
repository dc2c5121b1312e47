"""Which cards a card makes, as far as Blizzard's data tell: tokens, enchantments, options, Hero Powers, rewards."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from .reference import plain_text
from .vocabulary import TYPES

#: Tags that hold the number of another card.
_OTHERS = (
    "HERO_POWER",
    "COLLECTION_RELATED_CARD_DATABASE_ID",
    "QUEST_REWARD_DATABASE_ID",
    "QUESTLINE_FINAL_REWARD_DATABASE_ID",
    "DEPRECATED_TWINSPELL_COPY",
)
#: Tags of a family of cards which others speak of: Spare Parts, Lackeys.
_FAMILIES = ("SPARE_PART", "MARK_OF_EVIL")

#: An id and what it has after that of the card which makes it: EX1_160 makes EX1_160a, CFM_712 makes CFM_712_t01,
#: HERO_08bp makes HERO_08bp2.
_MADE = re.compile(r"[A-Za-z_]\w*|(?<=[a-z])\d+")
#: A name that is shorter is a word like any other.
_SHORTEST_NAME = 4


class Reach:
    """Tells what cards make. A card that can be in a deck is made by none."""

    def __init__(self, reference: dict[str, Any]) -> None:
        from hearthstone.enums import GameTag

        self._cards = reference
        self._made = {
            card: found
            for card, found in reference.items()
            if not found.collectible and found.type.name.lower() in TYPES
        }
        self._others = [GameTag[name] for name in _OTHERS]
        self._families = [GameTag[name] for name in _FAMILIES]
        self._by_number = {found.dbf_id: card for card, found in self._made.items() if found.dbf_id}
        self._by_maker: dict[str, list[str]] = defaultdict(list)
        for card in sorted(self._made):
            self._by_maker[self._maker(card)].append(card)
        self._by_set: dict[Any, list[str]] = defaultdict(list)
        for card in sorted(self._made):
            self._by_set[self._made[card].card_set].append(card)

    def of(self, card: str, known: set[str]) -> list[str]:
        """All that a card makes, what that makes behind it. Those that are `known` are left out, and what is found
        becomes known."""
        found = []
        for other in self._directly(card):
            if other not in known:
                known.add(other)
                found += [other, *self.of(other, known)]
        return found

    def _directly(self, card: str) -> Iterator[str]:
        tags = self._cards[card].tags
        yield from self._by_maker[card]
        yield from (self._by_number[tags[tag]] for tag in self._others if tags.get(tag) in self._by_number)
        for tag in self._families:
            if self._cards[card].referenced_tags.get(tag):
                yield from (one for one in self._neighbours(card) if self._made[one].tags.get(tag))
        yield from self._by_name(card)

    def _maker(self, card: str) -> str:
        """The card whose id begins this one's, the longest; empty if there is none."""
        for length in range(len(card) - 1, 0, -1):
            if card[:length] in self._cards and _MADE.fullmatch(card, length):
                return card[:length]
        return ""

    def _neighbours(self, card: str) -> list[str]:
        return self._by_set[self._cards[card].card_set]

    def _by_name(self, card: str) -> Iterator[str]:
        """Those of its set, with ids that begin alike, that the card's text names, where only one has that name and no
        maker."""
        text = plain_text(self._cards[card].description)
        named: dict[str, list[str]] = defaultdict(list)
        for other in self._neighbours(card):
            name = self._made[other].name
            alike = other.partition("_")[0] == card.partition("_")[0]
            if alike and len(name) >= _SHORTEST_NAME and name in text and not self._maker(other):
                named[name].append(other)
        for name, others in named.items():
            if len(others) == 1 and re.search(rf"\b{re.escape(name)}\b", text):
                yield others[0]
