"""`python -m hsenv.cards check`: the facts of the card data against Blizzard's own, as installed.

Prints every difference that the record does not explain with `intended: {key: reason}`. A card follows the first of
the builds of `reference.py` that has it; later ones than that which is installed are read from folders.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from . import vocabulary
from .errors import CardError, CardErrors
from .facts import Facts, implied_keywords, read_facts
from .records import BEHAVIOUR, Record, RecordBook, find_folder
from .reference import BUILD, KEYWORD_TAGS, facts_of, load_builds, plain_text
from .text_numbers import missing, related
from .vocabulary import Vocabulary

#: Keys that are compared as they are.
_PLAIN = ("name", "dbf", "set", "type", "school", "rarity", "cost", "attack", "armor", "collectible")
_MORE = ("spell_damage", "overload")

#: No builds beside the one.
NO_MORE: Mapping[str, dict[str, Any]] = {}


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


def check_record(
    record: Record,
    words: Vocabulary,
    reference: dict[str, Any],
    later: Mapping[str, dict[str, Any]] = NO_MORE,
    find: Callable[[str], Record | None] | None = None,
) -> Iterator[str]:
    """What is wrong with a record, a line each. A card that the reference does not have follows the first of the `later`
    builds that has it. Numbers in its text are looked for if `find` gives the records that it names."""
    explained = _explained(record)
    compared = _compared(record, words, reference, later)
    if not compared:
        if "id" not in explained:
            yield "Blizzard's data has no such card"
        return
    followed, *others = compared
    for key, (ours, theirs) in followed.found.items():
        if key not in explained:
            further = "".join(f", in {other.name} {_shown(other.value(key, ours))}" for other in others)
            yield f"{key} is {_shown(ours)}, in {followed.name} {_shown(theirs)}{further}"
    kind = record.get("type")
    says = followed.card.description and kind and kind.text in ("minion", "spell", "weapon", "hero_power")
    counts = says and find and "behaviour" not in explained
    lost = missing_numbers(record, followed.card, find) if counts and find else set()
    if lost and "numbers" not in explained:
        yield f"the text says {_shown(sorted(lost))}, which is nowhere in what the record does"
    known = {*followed.found, "id", "behaviour", *(("numbers",) if lost or find is None else ())}
    for key in explained - known:
        yield f"intended: {key} does not differ"
    does = record.fields.keys() & {*BEHAVIOUR, "keywords", "spell_damage", "overload"}
    if says and not does and "behaviour" not in explained:
        yield "the card has a text, but the record does nothing"


def changed_later(
    record: Record, words: Vocabulary, reference: dict[str, Any], later: Mapping[str, dict[str, Any]]
) -> Iterator[str]:
    """What is as in the build that the card follows, and otherwise in a later one."""
    for followed, *others in filter(None, [_compared(record, words, reference, later)]):
        for other in others:
            for key, (ours, theirs) in other.found.items():
                if key not in followed.found:
                    yield f"{key} is {_shown(ours)} as in {followed.name}, in {other.name} {_shown(theirs)}"


def missing_numbers(record: Record, card: Any, find: Callable[[str], Record | None]) -> set[int]:
    """The numbers in the text of a card that its record lacks."""
    return missing(plain_text(card.description), record, related(record, find))


@dataclass
class _Compared:
    """A record beside a card of one build: the keys in which they differ, with both values."""

    name: str
    card: Any
    found: dict[str, tuple[object, object]]

    def value(self, key: str, ours: object) -> object:
        """What the build has under a key."""
        return self.found[key][1] if key in self.found else ours


def _compared(
    record: Record, words: Vocabulary, reference: dict[str, Any], later: Mapping[str, dict[str, Any]]
) -> list[_Compared]:
    """The record beside the card of each build that has it."""
    first = f"build {BUILD}" if later else "Blizzard's data"
    found = []
    for name, cards in {
        first: reference,
        **{f"build {number}": one for number, one in later.items()},
    }.items():
        if record.id in cards:
            rows = differences(record, read_facts(record, words), facts_of(cards[record.id]))
            found.append(
                _Compared(name, cards[record.id], {key: (ours, theirs) for key, ours, theirs in rows})
            )
    return found


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


def check(
    folder: Path, vocabulary_folder: Path | None = None, data: Sequence[Path] = (), *, changes: bool = False
) -> int:
    """Print the differences of a `cards_data` folder; the number of them. `data` are folders with further builds of
    Blizzard's data; with `changes` what these have otherwise is printed too, and not counted."""
    words = vocabulary.load(vocabulary_folder)
    book = RecordBook()
    book.read_folder(folder)
    records = book.resolve()
    if book.errors:
        raise CardErrors(book.errors)
    later = load_builds(data)
    if BUILD not in later:
        there = " and ".join(later)
        print(f"hearthstone-data is of build {there}; the card data follows {BUILD}", file=sys.stderr)
    reference = later.pop(BUILD, {})
    count = 0
    for record in sorted(records, key=lambda record: (record.file, record.line)):
        for difference in check_record(record, words, reference, later, book.resolved.get):
            print(f"{record.file}:{record.line}: {record.id}: {difference}")
            count += 1
        for change in changed_later(record, words, reference, later) if changes else ():
            print(f"{record.file}:{record.line}: {record.id}: changed later: {change}")
    print(f"{len(records)} cards, {count} unexplained difference{'' if count == 1 else 's'}")
    return count


def main(cards: Path | None = None, data: Sequence[Path] = (), *, changes: bool = False) -> int:
    """The command; 1 if anything differs."""
    folder = cards or find_folder()
    try:
        if folder is None:
            raise CardError("no card data found", "say where it is with --cards")
        return 1 if check(folder, data=data, changes=changes) else 0
    except CardError as error:
        print(error, file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
