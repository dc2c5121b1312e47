"""`python -m hsenv.cards draft SET`: the facts of a whole set as card files, to be completed by what the cards do."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .coverage import folder_cards
from .draft import draft
from .errors import CardError, nearest
from .keys import is_collectible
from .places import Places
from .reach import Reach
from .records import Record, RecordBook
from .vocabulary import TYPES, Vocabulary

#: The longest line of a card file that is written.
WIDTH = 140

_HEAD = re.compile(r"([A-Za-z0-9_]+):")
_COST = re.compile(r"\d+")


@dataclass
class SetDraft:
    """What was written of a set."""

    cards: int = 0  #: that can be in a deck
    others: int = 0  #: that they make
    files: list[Path] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)  #: of types that the language does not know


def folder_of_set(name: str, cards: Path, words: Vocabulary) -> str | None:
    """The folder of a set that is called by its folder or by its own name; None if it is neither."""
    if name in folder_cards(cards):
        return name
    return Places(cards).folder_of(name) if name in words.families["set"] else None


def draft_set(folder: str, cards: Path, out: Path, reference: dict[str, Any]) -> SetDraft:
    """Write the cards of a folder that are neither in `cards` nor in `out` into card files in `out`."""
    book, there = RecordBook(), RecordBook()
    book.read_folder(cards)
    if out.is_dir():
        there.read_folder(out)
    known = {*book.records, *there.records}
    reach, result = Reach(reference), SetDraft()
    groups: dict[str, list[_Group]] = defaultdict(list)
    for card in sorted(_members(folder, cards, reference), key=lambda card: _order(reference[card])):
        if card in known:
            continue
        if reference[card].type.name.lower() not in TYPES:
            result.left_out.append(card)
            continue
        classes = [one.name.lower() for one in reference[card].classes]
        own = (classes or [reference[card].card_class.name.lower()])[0]
        known.add(card)
        makes = reach.of(card, known)
        place = {"set": Places(cards).set_of(folder), "class": own}
        lines = [folded(draft(one, reference, place)) for one in (card, *makes)]
        found = reference[card]
        groups[own].append(_Group((found.cost, found.name), "\n".join(lines) + "\n"))
        result.cards += 1
        result.others += len(makes)
    leaders = {record.id: record for record in there.resolve()}
    for own, added in sorted(groups.items()):
        file = out / folder / f"{own}.yaml"
        _write(file, _inserted(_text(file, folder, own), added, leaders))
        result.files.append(file)
    return result


def folded(record: str) -> str:
    """A record in lines that are not too long, the further ones below what the braces hold."""
    indent = " " * (record.index("{") + 1)
    lines = [""]
    for part in re.split(r", (?=\w+: )", record):
        if len(lines[-1]) + len(part) + len(", ,") > WIDTH:
            lines.append(indent + part)
        else:
            lines[-1] += f", {part}" if lines[-1] else part
    return ",\n".join(lines)


@dataclass
class _Group:
    """A card and what it makes: its place in the file, and its lines."""

    order: tuple[int, str]
    text: str


def _members(folder: str, cards: Path, reference: dict[str, Any]) -> list[str]:
    members = folder_cards(cards).get(folder)
    if members is None:
        card_set = Places(cards).set_of(folder)
        members = [
            card
            for card, found in reference.items()
            if found.collectible and found.card_set.name.lower() == card_set
        ]
    unknown = [card for card in members if card not in reference]
    if unknown or not members:
        hint = nearest(unknown[0], reference) if unknown else "the build that has them"
        raise CardError(f"Blizzard's data has no {unknown[0] if unknown else f'cards of {folder}'}", hint)
    return members


def _order(card: Any) -> tuple[int, str]:
    return (card.cost, card.name)


def _text(file: Path, folder: str, own: str) -> str:
    if file.is_file():
        return file.read_text(encoding="utf-8")
    return f"# {folder}, {own}. Sorted by cost, then name; what a card makes stands below it.\n"


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _inserted(text: str, added: list[_Group], leaders: dict[str, Record]) -> str:
    """The text of a card file with further groups, each before the first that comes after it."""
    groups = _parted(text, leaders)
    for group in added:
        at = next((i for i, other in enumerate(groups) if other.order > group.order), len(groups))
        groups.insert(at, _Group(group.order, f"\n{group.text}"))
    return "".join(group.text for group in groups)


def _parted(text: str, leaders: dict[str, Record]) -> list[_Group]:
    """The text of a card file in parts: what stands above all cards, then each card that can be in a deck with what
    stands below it. Comments and empty lines go with what they stand before."""
    groups, aside = [_Group((-1, ""), "")], ""
    for line in text.splitlines(keepends=True):
        head = _HEAD.match(line)
        if head is None and (line.startswith("#") or line.isspace()):
            if line.isspace() and aside.startswith("#") and not groups[0].text:
                groups[0].text, aside = aside, ""  # the heading of the file
            aside += line
            continue
        record = leaders.get(head[1]) if head else None
        if record is not None and is_collectible(record, _said(record, "type")):
            cost = _said(record, "cost")
            order = (int(cost) if _COST.fullmatch(cost) else 0, _said(record, "name"))
            groups.append(_Group(order, ""))
        groups[-1].text, aside = groups[-1].text + aside + line, ""
    groups[-1].text += aside
    return groups


def _said(record: Record, key: str) -> str:
    value = record.get(key)
    return value.shown() if value is not None else ""
