"""Write tests/cards/numbers.csv: what is printed on every card, as Blizzard's data of the reference build has it.

    python tests/tools/card_numbers.py [--check]

Needs the optional package hearthstone-data. With --check nothing is written: the exit code says whether the table is
as it should be.
"""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator
from pathlib import Path

from generated import write_or_check
from hearthstone.enums import CardType

import hsenv
from hsenv.cards.reference import BUILD, build, facts_of, load_reference

TABLE = Path(__file__).resolve().parents[1] / "cards" / "numbers.csv"

#: The columns, which are keys of a record.
COLUMNS = (
    *("id", "name", "set", "class", "type", "race", "school", "rarity", "collectible"),
    *("cost", "attack", "health", "durability", "armor", "spell_damage", "overload"),
)


def cards() -> Iterator[dict[str, str]]:
    """A row for every card of the engine, enchantments aside: their tags do not say what they give."""
    reference = load_reference()
    for card in sorted(hsenv.cards.ids()):
        if hsenv.cards.get(card).type != CardType.ENCHANTMENT:
            yield {"id": card} | {key: _text(value) for key, value in facts_of(reference[card]).items()}


def _text(value: object) -> str:
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, list):
        return " ".join(sorted(value))
    return "" if value == 0 else str(value)


def table() -> str:
    """The text of the file."""
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, extrasaction="ignore", lineterminator="\n")
    writer.writeheader()
    writer.writerows(cards())
    return text.getvalue()


def main() -> int:
    """Write the table, or check it; 2 if the reference is not the one that it is written from."""
    if build() != BUILD:
        print(f"hearthstone-data {BUILD}.1 is needed, not {build() or 'none'}", file=sys.stderr)
        return 2
    return write_or_check(TABLE, table, "numbers")


if __name__ == "__main__":
    sys.exit(main())
