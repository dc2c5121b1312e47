"""Which formats a card is in: a bit per format of `engine/vocabulary/formats.def`.

The sets of a Standard are those of its Zodiac year in `hearthstone.utils.STANDARD_SETS`. Blizzard's data no
longer say which cards were in the sets Basic and Hall of Fame: `cards_data/sets.yaml` does.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from .source import fields, read_yaml
from .vocabulary import Vocabulary

#: The first year in which the cards count as Basic that were added to the old sets later.
_LATE = "phoenix"
#: The year with which cards of a later set than the first went to the Hall of Fame (`sets.yaml` is older than
#: its next entries).
_HALL = "dragon"


def read_sets(file: Path) -> dict[str, str]:
    """The set of each collectible card, by the names of `sets.yaml`."""
    content = read_yaml(file.read_text(encoding="utf-8"), str(file)) if file.is_file() else None
    if content is None:
        return {}
    return {item.text: name for name, _, value in fields(content, "", file.name) for item in value.items()}


class Formats:
    """Tells the formats of cards. `sets` gives the sets of `sets.yaml`."""

    def __init__(self, vocabulary: Vocabulary, sets: Mapping[str, str]) -> None:
        from hearthstone.enums import CardSet, ZodiacYear
        from hearthstone.utils import STANDARD_SETS

        self._sets = sets
        self._basic, self._hall = int(CardSet.BASIC), int(CardSet.HOF)
        self._vanilla = int(CardSet.VANILLA)
        self._formats = vocabulary.formats
        self._years = {
            year.name.lower(): (int(year), frozenset(map(int, STANDARD_SETS[year])))
            for year in ZodiacYear
            if year in STANDARD_SETS
        }
        first = self._years["pre_standard"][1]
        self._later = frozenset().union(*(allowed for _, allowed in self._years.values())) - first

    def bits(self, card: str, card_set: int) -> int:
        """A bit per format that the card is in."""
        bits = 0
        for place, (name, year) in enumerate(self._formats):
            if self._is_in(name, year, card, card_set):
                bits |= 1 << place
        return bits

    def _is_in(self, name: str, year: str, card: str, card_set: int) -> bool:
        if name == "wild":
            return card_set != self._vanilla
        if name == "classic":
            return card_set == self._vanilla
        if name == "basic":
            return self._sets.get(card) == "basic"
        if year not in self._years:  # an older table than formats.def
            return False
        number, allowed = self._years[year]
        return bool(allowed & self._sets_of(card, card_set, number))

    def _sets_of(self, card: str, card_set: int, year: int) -> set[int]:
        match self._sets.get(card):
            case "basic":
                return {card_set, self._basic}
            case "hall_of_fame" if card_set in self._later:
                return {card_set} if year < self._years[_HALL][0] else set()
            case "hall_of_fame":
                return {self._hall}
            case "legacy" if year >= self._years[_LATE][0]:
                return {card_set, self._basic}
        return {card_set}
