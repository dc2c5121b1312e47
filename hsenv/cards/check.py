"""`python -m hsenv.cards check`: the facts of the card data against Blizzard's own, as installed.

Prints every difference that the record does not explain with `intended: {key: reason}`.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from . import vocabulary
from .errors import CardError, CardErrors
from .facts import Facts, implied_keywords, read_facts
from .records import BEHAVIOUR, Record, RecordBook, find_folder
from .reference import BUILD, KEYWORD_TAGS, build, facts_of, load_reference
from .vocabulary import Vocabulary

#: Keys that are compared as they are.
_PLAIN = ("name", "dbf", "set", "type", "school", "rarity", "cost", "attack", "armor", "collectible")
_MORE = ("spell_damage", "overload")


def differences(
    record: Record, facts: Facts, reference: dict[str, Any]
) -> Iterator[tuple[str, object, object]]:
    """The keys in which a record and Blizzard's data differ, with the value of each."""
    ours = {key: getattr(facts, key) for key in _PLAIN + _MORE}
    ours["class"], ours["race"] = sorted(facts.classes), sorted(facts.races)
    ours["durability" if facts.type == "weapon" else "health"] = facts.health
    ours["keywords"] = sorted({*facts.keywords, *implied_keywords(record, facts)} & KEYWORD_TAGS.keys())
    theirs = {**reference, "class": sorted(reference["class"]), "race": sorted(reference["race"])}
    theirs["keywords"] = sorted(theirs["keywords"])
    if facts.type == "enchantment":
        # An enchantment's tags say how it looks, not what it gives.
        ours = {key: ours[key] for key in ("name", "dbf", "set", "type", "class")}
    for key, value in ours.items():
        if value != theirs[key]:
            yield key, value, theirs[key]


def check_record(record: Record, words: Vocabulary, reference: dict[str, Any]) -> Iterator[str]:
    """What is wrong with a record, a line each."""
    explained = _explained(record)
    if record.id not in reference:
        if "id" not in explained:
            yield "Blizzard's data has no such card"
        return
    card = reference[record.id]
    facts = read_facts(record, words)
    found = {key: (ours, theirs) for key, ours, theirs in differences(record, facts, facts_of(card))}
    for key, (ours, theirs) in found.items():
        if key not in explained:
            yield f"{key} is {_shown(ours)}, in Blizzard's data {_shown(theirs)}"
    for key in explained - found.keys() - {"id", "behaviour"}:
        yield f"intended: {key} does not differ"
    says = card.description and facts.type in ("minion", "spell", "weapon", "hero_power")
    does = record.fields.keys() & {*BEHAVIOUR, "keywords", "spell_damage", "overload"}
    if says and not does and "behaviour" not in explained:
        yield "the card has a text, but the record does nothing"


def _explained(record: Record) -> set[str]:
    intended = record.get("intended")
    if intended is None:
        return set()
    if intended.shape != "mapping":
        raise record.error("intended is not a mapping", "intended: {cost: reason}", intended)
    return {key.text for key, _ in intended.pairs()}


def _shown(value: object) -> str:
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(str, value))}]"
    return str(value) if value != "" else "nothing"


def check(folder: Path, vocabulary_folder: Path | None = None) -> int:
    """Print the differences of a `cards_data` folder; the number of them."""
    words = vocabulary.load(vocabulary_folder)
    book = RecordBook()
    book.read_folder(folder)
    records = book.resolve()
    if book.errors:
        raise CardErrors(book.errors)
    if build() not in ("", BUILD):
        print(f"hearthstone-data is of build {build()}; the card data follows {BUILD}", file=sys.stderr)
    reference = load_reference()
    count = 0
    for record in sorted(records, key=lambda record: (record.file, record.line)):
        for difference in check_record(record, words, reference):
            print(f"{record.file}:{record.line}: {record.id}: {difference}")
            count += 1
    print(f"{len(records)} cards, {count} unexplained difference{'' if count == 1 else 's'}")
    return count


def main(cards: Path | None = None) -> int:
    """The command; 1 if anything differs."""
    folder = cards or find_folder()
    try:
        if folder is None:
            raise CardError("no card data found", "say where it is with --cards")
        return 1 if check(folder) else 0
    except CardError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
