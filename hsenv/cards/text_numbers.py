"""The numbers in a card's official text beside those in its record, with what stands below it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from .records import BEHAVIOUR, Record

#: Numbers that a text writes as words.
_WORDS = {
    word: number
    for number, words in enumerate(
        [
            "zero|no",
            "one|once",
            "two|twice|double|both",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
        ]
    )
    for word in words.split("|")
}
_NUMBER = re.compile(r"\d+")
_WORD = re.compile("[a-z]+")
_ID = re.compile(r"[A-Za-z][A-Za-z0-9_]*")

#: Facts whose numbers a text may tell: those of what the card makes among them.
_TOLD = ("cost", "attack", "health", "durability", "armor", "spell_damage", "overload")


def numbers_of_text(text: str) -> set[int]:
    """The numbers that a text writes in digits."""
    return {int(number) for number in _NUMBER.findall(text)}


def words_of_text(text: str) -> set[int]:
    """The numbers that a text writes as words."""
    return {_WORDS[word] for word in _WORD.findall(text.lower()) if word in _WORDS}


def numbers_of_record(record: Record) -> set[int]:
    """The numbers in what a card does, those in ids aside, and those that it adds to spells."""
    return _numbers(record, (*BEHAVIOUR, "spell_damage", "overload"))


def related(record: Record, find: Callable[[str], Record | None]) -> list[Record]:
    """The cards that a record names, and those that these name."""
    found: dict[str, Record] = {}
    waiting = [record]
    while waiting:
        for card in _named(waiting.pop()):
            other = find(card) if card not in found and card != record.id else None
            if other is not None:
                found[card] = other
                waiting.append(other)
    return list(found.values())


def missing(text: str, record: Record, others: Iterable[Record]) -> set[int]:
    """The numbers of a text, in digits, that neither the record nor the others have; of 1, which is mostly left out
    (`draw()`, `count(...)`), nobody can tell."""
    known = numbers_of_record(record) | {1}
    for other in others:
        known |= _numbers(other, (*BEHAVIOUR, *_TOLD))
    return numbers_of_text(text) - known


def unsaid(text: str, record: Record) -> set[int]:
    """The numbers from 2 in what a card does that its text does not say."""
    return {n for n in numbers_of_record(record) if n > 1} - numbers_of_text(text) - words_of_text(text)


def _numbers(record: Record, keys: Iterable[str]) -> set[int]:
    found: set[int] = set()
    for key in keys:
        value = record.get(key)
        for text in value.texts() if value is not None else ():
            found.update(map(int, _NUMBER.findall(_ID.sub(" ", text))))
    return found


def _named(record: Record) -> Iterator[str]:
    for key in (*BEHAVIOUR, "hero_power", "upgraded"):
        value = record.get(key)
        for text in value.texts() if value is not None else ():
            yield from _ID.findall(text)
