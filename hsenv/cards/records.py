"""Card records: read from files, their keys checked, `like` resolved."""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from .enchantments import Gifts
from .errors import CardError, nearest
from .places import NOWHERE, Places
from .pools import NO_POOLS, read_pools, spelled_out
from .pools import TABLE as POOLS
from .source import Value, fields, read_yaml

#: Keys that say what a card is.
FACTS = (
    *("name", "dbf", "set", "rarity", "class", "type", "cost", "attack", "health", "durability", "armor"),
    *("race", "school", "collectible", "keywords", "spell_damage", "overload", "hero_power", "upgraded"),
)

#: Keys that say what a card does.
BEHAVIOUR = (
    *("target", "target_if", "requires", "play", "battlecry", "combo", "choose_one", "choose_both"),
    *("deathrattle", "before", "when", "after", "last", "secret", "inspire", "aura"),
    *("hand_when", "hand_after", "start_of_game", "costs_less", "more_attack", "powered"),
    *("gives", "until", "sidequest", "quest"),
)

#: Keys about the record itself, which `like` does not copy.
_OWN = ("like", "intended")

KEYS = frozenset((*FACTS, *BEHAVIOUR, *_OWN))

#: Keys whose values name other cards: those that `like` copies follow the copy's prefix.
NAMING = frozenset((*BEHAVIOUR, "hero_power", "upgraded"))

_ID = re.compile(r"[A-Za-z0-9_]{1,60}")

#: Folders of card data that hold no records.
_NO_RECORDS = frozenset({"decks"})


@dataclass(frozen=True)
class Field:
    """A key of a record and its value."""

    key: Value
    value: Value


@dataclass(frozen=True)
class Record:
    """A card record as it is written."""

    id: str
    file: str
    line: int
    fields: dict[str, Field]

    def error(self, message: str, accepted: str = "", at: Value | None = None) -> CardError:
        """An error in this record, at a value or at its head."""
        file, line = (at.file, at.line) if at else (self.file, self.line)
        return CardError(message, accepted, file=file, line=line, card=self.id)

    def get(self, key: str) -> Value | None:
        """The value of a key."""
        field = self.fields.get(key)
        return field.value if field else None

    def captures(self, gives: Gifts) -> tuple[bool, bool]:
        """Which of its two values an enchantment uses: in what it `gives`, or in its own programs."""
        attack, health = gives.captures()
        return attack or self.mentions("values.attack"), health or self.mentions("values.health")

    def mentions(self, words: str) -> bool:
        """Whether the words occur in what the card does."""
        return any(words in text for field in self.fields.values() for text in field.value.texts())


def _of_place(key: str, word: str, head: Value) -> Field:
    """A key that the place of its file gives to the record with this head."""
    whence = Value(head.file, head.line, f"{key} (as file and folder are called)", "text")
    return Field(whence, Value(head.file, head.line, word, "text"))


def with_prefix(prefix: str, known: Callable[[str], bool]) -> Callable[[str], str]:
    """What changes a text that `like` copies: an id gets the prefix if there is such a card."""

    def name(match: re.Match[str]) -> str:
        return prefix + match[0] if known(prefix + match[0]) else match[0]

    return lambda text: _ID.sub(name, text)


def prefix_of(card: str, original: str) -> str:
    """What a copy's id has before the original's: `VAN_` of VAN_EX1_506; empty if it is another id."""
    prefix = card.removesuffix(original)
    return prefix if prefix != card and prefix.endswith("_") else ""


class RecordBook:
    """All records of a build. `find` supplies others, which may be copied with `like`; `others` are their
    ids."""

    def __init__(
        self,
        find: Callable[[str], Record | None] | None = None,
        others: Container[str] = (),
        pools: Mapping[str, str] = NO_POOLS,
    ) -> None:
        self.pools = dict(pools)  #: what names of pools stand for
        self.records: dict[str, Record] = {}  #: as they are written
        self.resolved: dict[str, Record] = {}  #: with what `like` copies
        self.errors: list[CardError] = []
        self._unresolved: dict[str, CardError] = {}
        self._find = find
        self._others = others

    def read_folder(self, folder: Path, shown_from: Path | None = None) -> None:
        """Read every card file in the folders of `cards_data`."""
        try:
            places = Places(folder)
            self.pools.update(read_pools(folder / POOLS))
        except CardError as error:
            self.errors.append(error)
            return
        for file in card_files(folder):
            shown = file.relative_to(shown_from) if shown_from else file
            try:
                text = file.read_text(encoding="utf-8")
            except UnicodeDecodeError as error:
                self.errors.append(CardError(f"not UTF-8: {error.reason}", file=str(shown), line=1))
                continue
            self.read_text(text, str(shown), places.of(file))

    def read_text(self, text: str, file: str, place: Mapping[str, str] = NOWHERE) -> None:
        """Read the records of one file. `place` has what they need not write, which counts as written."""
        try:
            content = read_yaml(text, file)
            if content is None:
                return
            for card, key, value in fields(content, "", "the file"):
                self._read_record(card, key, value, place)
        except CardError as error:
            self.errors.append(error)

    def _read_record(self, card: str, key: Value, value: Value, place: Mapping[str, str]) -> None:
        try:
            if not _ID.fullmatch(card):
                hint = "letters, digits and _"
                raise CardError(f"{card} is no card id", hint, file=key.file, line=key.line, card=card)
            found: dict[str, Field] = {}
            for name, name_value, content in fields(value, card, "the record"):
                if name not in KEYS:
                    raise CardError(
                        f"unknown key {name}",
                        nearest(name, KEYS, "docs/card-language.md lists the keys"),
                        file=name_value.file,
                        line=name_value.line,
                        card=card,
                    )
                found[name] = self._spelled_out(name, Field(name_value, content))
            for name, word in place.items():
                found.setdefault(name, _of_place(name, word, key))
            if card in self.records:
                other = self.records[card]
                message = f"the card is defined twice, first in {other.file}:{other.line}"
                raise CardError(message, "keep one", file=key.file, line=key.line, card=card)
            self.records[card] = Record(card, key.file, key.line, found)
        except CardError as error:
            self.errors.append(error)

    def _spelled_out(self, key: str, field: Field) -> Field:
        """What a card does, with what names of pools stand for: `like` shall find the ids in it."""
        if key not in BEHAVIOUR or not self.pools:
            return field
        return Field(field.key, field.value.mapped(lambda text: spelled_out(text, self.pools)))

    def resolve(self) -> list[Record]:
        """The records with what `like` copies, by id. Those that cannot be resolved are errors."""
        for card in sorted(self.records):
            try:
                self.one(card)
            except CardError as error:
                self.errors.append(error)
        return [self.resolved[card] for card in sorted(self.resolved)]

    def one(self, card: str) -> Record:
        """One record with what `like` copies; raises `CardError` if it cannot be resolved."""
        if card not in self.resolved:
            chain, copied = self._originals(self.records[card])
            for record in reversed(chain):
                copied = self._copy(record, copied)
                self._keep(record, copied)
        return self.resolved[card]

    def _keep(self, record: Record, resolved: Record) -> None:
        """Remember a resolved record of this book: others may copy it."""
        if self.records.get(record.id) is record:
            self.resolved[record.id] = resolved

    def _originals(self, record: Record) -> tuple[list[Record], Record]:
        """The record, the one that it copies, the one that this copies, and so on; and, apart, the last: one that
        is resolved."""
        chain: list[Record] = []
        above: set[str] = set()
        try:
            while True:
                known = self.records.get(record.id) is record
                if known and record.id in self._unresolved:
                    raise self._unresolved[record.id]
                if known and record.id in self.resolved:
                    return chain, self.resolved[record.id]
                if record.get("like") is None:
                    self._keep(record, record)
                    return chain, record
                chain.append(record)
                above.add(record.id)
                record = self._original(record, above)
        except CardError as error:
            self._unresolved.update({one.id: error for one in chain})
            raise

    def _original(self, record: Record, above: Container[str]) -> Record:
        """The record that one copies with `like`; those `above` copy it themselves."""
        like = record.get("like")
        assert like is not None
        original = like.text if like.shape == "text" else ""
        overridden = self._find(original) if self._find and original == record.id else None
        if original in above and overridden is None:
            hint = "copy a card that is written out"
            raise record.error(f"like: {original} goes round in a circle", hint, like)
        other = overridden or self.records.get(original) or (self._find(original) if self._find else None)
        if other is None:
            hint = nearest(original, self.records, "the id of a record")
            raise record.error(f"like: there is no card {like.shown()}", hint, like)
        return other

    def _copy(self, record: Record, original: Record) -> Record:
        """The record with the fields of the original that it does not give itself."""
        merged = {key: field for key, field in original.fields.items() if key not in _OWN}
        like = record.get("like")
        prefix = prefix_of(record.id, like.text) if like else ""
        if prefix:
            change = with_prefix(prefix, lambda other: other in self.records or other in self._others)
            for key in merged.keys() & NAMING:
                field = merged[key]
                merged[key] = Field(field.key, field.value.mapped(change))
        merged.update(record.fields)
        kept = {key: field for key, field in merged.items() if not field.value.is_null and key != "like"}
        return Record(record.id, record.file, record.line, kept)


def find_folder() -> Path | None:
    """The card data: the installed one, or the one in the repository; None if there is none."""
    here = Path(__file__).resolve().parent
    places = (here.parent / "data" / "cards", here.parents[1] / "cards_data")
    return next((place for place in places if place.is_dir()), None)


def card_files(folder: Path) -> Iterable[Path]:
    """The files of a `cards_data` folder that hold records."""
    for place in sorted(path for path in folder.iterdir() if path.is_dir() and path.name not in _NO_RECORDS):
        yield from sorted(place.rglob("*.yaml"))
