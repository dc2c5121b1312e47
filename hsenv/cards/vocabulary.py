"""The words that the card language shares with the engine, read from `engine/vocabulary/*.def`.

An entry's position in its list is its number. The names of Blizzard's data (races, classes, schools ...) come
from `hearthstone.enums`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from .errors import CardError
from .events import Event

#: Comments, and what the preprocessor needs to include the file.
_ASIDE = re.compile(r"//.*|^#.*", re.MULTILINE)
_ENTRY = re.compile(r"\b([A-Z_]+)\(([^()]*)\)")

#: Widths of the fields of a card's record, as letters of `struct`; an enumeration has one byte.
_WIDTHS = {"u8": "B", "u16": "H", "i16": "h", "u32": "I", "u64": "Q"}

#: Card types that the language knows, by `hearthstone.enums.CardType` name.
TYPES = ("minion", "spell", "weapon", "hero", "hero_power", "enchantment")

#: Names with which a filter compares, as in `race == dragon`; a bare name (`dragon`) says the same.
FAMILIES = ("race", "school", "rarity", "card_class", "type", "set")

#: Names of `hearthstone.enums` that the language spells its own way.
_ALIASES = {"race": {"mechanical": "mech"}}

#: Words with one meaning everywhere. They win in a filter: the race `all` is written `race == all`.
GLOBAL_WORDS = frozenset(
    {
        *("self", "target", "event", "it", "friendly", "enemy", "all", "me", "opponent", "both", "caster"),
        *("combo_active", "values", "old_cost", "card"),
    }
)


@dataclass(frozen=True)
class Word:
    """What a bare name in a filter asks of the candidate."""

    family: str  #: attribute, keyword, race, school, rarity, card_class, type or set
    number: int
    condition: bool = True  #: false: a number, to be compared


class OpWord(NamedTuple):
    """An instruction, with the columns of `ops.def`: words of `operands.def`, in lower case."""

    name: str
    kind: str
    a: str
    b: str
    leaves: str
    says: str

    @property
    def length_in(self) -> str:
        """Which operand, "a" or "b", says how many instructions of a predicate follow; "" if none does."""
        return "a" if self.a == "predicate" else "b" if self.b == "predicate" else ""


class Field(NamedTuple):
    """A field of a card's record: its name, its letter in `struct`, what it holds; padding has no name."""

    name: str
    width: str
    holds: str


@dataclass(frozen=True)
class Vocabulary:
    """All words of the language and their numbers."""

    ops: dict[str, int]
    op_words: tuple[OpWord, ...]  #: by number
    operands: dict[str, dict[str, int]]  #: list of `operands.def` -> word -> number, or bit
    bit_lists: frozenset[str]  #: those of them whose words are bits
    fields: tuple[Field, ...]  #: of a card's record, in order
    pack_version: int
    events: dict[str, int]
    event_words: dict[str, Event]
    listen: dict[tuple[str, str], str]  #: (timing, word) -> event
    keywords: dict[str, int]
    rules: tuple[str, ...]  #: keywords that change the rules of their player
    keyword_types: dict[
        str, tuple[str, ...]
    ]  #: keywords that a rule reads, and the types of card on which it does
    added_keywords: frozenset[str]  #: those that the compiler adds, for other cards to ask
    attributes: dict[str, int]
    conditions: frozenset[str]  #: attributes that are conditions
    player_attributes: dict[str, int]  #: what is computed of a player, and what is counted for one
    player_conditions: frozenset[str]  #: player attributes that are conditions
    selectors: dict[str, int]
    target_kinds: dict[str, int]
    formats: tuple[tuple[str, str], ...]  #: name and Zodiac year, "none" for none
    families: dict[str, dict[str, int]]  #: race, school, rarity, card_class, type, set -> name -> number
    words: dict[str, Word]  #: every bare name that a filter understands

    def kind_of(self, op: str) -> str:
        """What kind of instruction it is (the words of OpKind in `operands.def`)."""
        return self.op_words[self.ops[op]].kind

    def operand_number(self, op: str, place: str, word: str) -> int:
        """The number of a word as the operand "a" or "b" of an instruction."""
        columns = self.op_words[self.ops[op]]
        return self.operands[columns.a if place == "a" else columns.b][word]

    def keyword_bits(self, names: Iterable[str]) -> tuple[int, int]:
        """The bits of keywords in a card's record: of those that are no rules, and of rules."""
        words = tuple(sum(1 << kind.index(name) for name in names if name in kind) for kind in self._kinds())
        return words[0], words[1]

    def keyword_names(self, keywords: int, rules: int) -> list[str]:
        """The keywords of such bits."""
        pairs = zip(self._kinds(), (keywords, rules), strict=True)
        found = {name for kind, bits in pairs for place, name in enumerate(kind) if bits >> place & 1}
        return [name for name in self.keywords if name in found]

    def _kinds(self) -> tuple[tuple[str, ...], tuple[str, ...]]:
        return tuple(name for name in self.keywords if name not in self.rules), self.rules

    def bits(self, words: str, *names: str) -> int:
        """The bits of these names in a list of bits of `operands.def`."""
        return sum(1 << self.operands[words][name] for name in names)


def find_folder(given: str | Path | None = None) -> Path:
    """The folder of the `.def` files: the given one, the installed one, or the one in the repository."""
    here = Path(__file__).resolve().parent
    places = [Path(given)] if given else [here / "vocabulary", here.parents[1] / "engine" / "vocabulary"]
    for place in places:
        if (place / "ops.def").is_file():
            return place
    raise CardError(f"no vocabulary in {' or '.join(map(str, places))}", "say where it is with --vocabulary")


def load(folder: str | Path | None = None) -> Vocabulary:
    """Read the vocabulary; a name with two meanings in a filter is refused."""
    place = find_folder(folder)
    events = _entries(place / "events.def")
    ops = _entries(place / "ops.def")["OP"]
    operands = _entries(place / "operands.def")
    attributes = _entries(place / "attributes.def")["ATTRIBUTE"]
    keywords = _entries(place / "keywords.def")["KEYWORD"]
    player_attributes = _entries(place / "player_attributes.def")["PLAYER_ATTRIBUTE"]
    vocabulary = Vocabulary(
        ops=_numbered(ops),
        op_words=tuple(OpWord(name, *map(_lower, columns)) for name, *columns in ops),
        operands=_operands(operands),
        bit_lists=frozenset(_lower(name) for name, *_ in operands["BITS"]),
        fields=_fields(place / "card_fields.def"),
        pack_version=int(_entries(place / "card_fields.def")["VERSION"][0][0]),
        events=_numbered(events["EVENT"]),
        event_words={row[0]: Event.of_row(row) for row in events["EVENT"]},
        listen={(timing, word): event for timing, word, event in events["LISTEN"]},
        keywords=_numbered(keywords),
        rules=tuple(name for name, where, _ in keywords if where == "rule"),
        keyword_types={name: tuple(on.split()) for name, _, on in keywords if on not in ("added", "_")},
        added_keywords=frozenset(name for name, _, on in keywords if on == "added"),
        attributes=_numbered(attributes),
        conditions=frozenset(name for name, kind in attributes if kind == "condition"),
        player_attributes=_numbered(
            player_attributes + [[name] for name, *_ in _entries(place / "counters.def")["COUNTER"]]
        ),
        player_conditions=frozenset(name for name, kind in player_attributes if kind == "condition"),
        selectors=_numbered(_entries(place / "selectors.def")["SELECTOR"]),
        target_kinds=_numbered(_entries(place / "targets.def")["TARGET_KIND"]),
        formats=tuple((name, year) for _, name, year in _entries(place / "formats.def")["FORMAT"]),
        families=_families(),
        words={},
    )
    _fill_words(vocabulary)
    return vocabulary


def _rows(file: Path) -> Iterator[tuple[str, list[str]]]:
    for macro, columns in _ENTRY.findall(_ASIDE.sub("", file.read_text(encoding="utf-8"))):
        yield macro, [column.strip() for column in columns.split(",")]


def _entries(file: Path) -> dict[str, list[list[str]]]:
    found: dict[str, list[list[str]]] = {}
    for macro, columns in _rows(file):
        found.setdefault(macro, []).append(columns)
    return found


def _numbered(entries: list[list[str]]) -> dict[str, int]:
    return {entry[0]: number for number, entry in enumerate(entries)}


def _lower(name: str) -> str:
    """A word as the language writes it: `ThisTurn` is this_turn; `_`, nothing, is empty."""
    return "" if name == "_" else re.sub(r"(?<!^)(?=[A-Z])", "_", name).lower()


def _operands(entries: dict[str, list[list[str]]]) -> dict[str, dict[str, int]]:
    return {
        _lower(type_name): {_lower(name): number for number, name in enumerate(names)}
        for type_name, *names in entries["WORDS"] + entries["BITS"]
    }


def _fields(file: Path) -> tuple[Field, ...]:
    found = []
    for macro, columns in _rows(file):
        if macro == "FIELD":
            width, name, holds = columns
            found.append(Field(name.rstrip("_"), _WIDTHS.get(width, "B"), _lower(holds)))
        elif macro == "PADDING":
            found.append(Field("", f"{columns[1]}x", ""))
    return tuple(found)


def _families() -> dict[str, dict[str, int]]:
    try:
        from hearthstone import enums
    except ModuleNotFoundError:
        hint = "pip install hearthstone"
        raise CardError(
            "the names of Blizzard's data come from hearthstone, which is not installed", hint
        ) from None
    sources = {
        "race": enums.Race,
        "school": enums.SpellSchool,
        "rarity": enums.Rarity,
        "card_class": enums.CardClass,
        "set": enums.CardSet,
    }
    families = {
        family: {
            _ALIASES.get(family, {}).get(member.name.lower(), member.name.lower()): int(member)
            for member in members
            if member.name not in ("INVALID", "NONE", "BLANK") and not member.name.startswith("UNKNOWN")
        }
        for family, members in sources.items()
    }
    families["type"] = {name: int(enums.CardType[name.upper()]) for name in TYPES}
    return families


def _fill_words(vocabulary: Vocabulary) -> None:
    def add(name: str, word: Word) -> None:
        if name in GLOBAL_WORDS:
            return
        other = vocabulary.words.setdefault(name, word)
        if other is not word:
            raise CardError(
                f"the word {name} is both a {other.family} and a {word.family}", "rename one of them"
            )

    for name, number in vocabulary.attributes.items():
        add(name, Word("attribute", number, name in vocabulary.conditions))
    for name, number in vocabulary.keywords.items():
        add(name, Word("keyword", number))
    for family in ("type", "race", "card_class", "school", "rarity"):
        for name, number in vocabulary.families[family].items():
            add(name, Word(family, number))
