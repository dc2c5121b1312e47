"""The facts of a record: names and numbers, checked against what its type can have."""

from __future__ import annotations

from dataclasses import dataclass

from .enchantments import NONE, Gifts, parse_gives
from .errors import CardError, Mistake, a, listed, nearest
from .keys import NEVER_COLLECTIBLE, check_keys, is_collectible
from .keywords import check_given, check_written
from .records import Record
from .vocabulary import TYPES, Vocabulary

#: What `until` can be, and the flag of the record (CardFlag in `operands.def`) that says so.
_UNTIL = {"end_of_turn": "end_of_turn", "your_next_turn": "casters_turn"}


@dataclass
class Facts:
    """What a card is."""

    id: str
    name: str
    dbf: int
    type: str
    classes: tuple[str, ...]
    set: str
    rarity: str
    races: tuple[str, ...]
    school: str
    cost: int
    attack: int
    health: int  #: the durability of a weapon
    armor: int
    overload: int
    spell_damage: int
    collectible: bool
    keywords: tuple[str, ...]
    hero_power: str
    quest_total: int
    until: str  #: end_of_turn, casters_turn or nothing
    gives: Gifts


class FactReader:
    """Reads the facts of one record."""

    def __init__(self, record: Record, vocabulary: Vocabulary) -> None:
        self._record = record
        self._vocabulary = vocabulary

    def read(self) -> Facts:
        """The facts, or the first error among them."""
        record, vocabulary = self._record, self._vocabulary
        kind = self._word("type", dict.fromkeys(TYPES, 0), None)
        check_keys(record, kind)
        gives = self._gives()
        written = self._words("keywords", vocabulary.keywords)
        check_written(record, kind, written, vocabulary)
        return Facts(
            id=record.id,
            name=self._text("name"),
            dbf=self._number("dbf", 0, 2**32 - 1),
            type=kind,
            classes=self._words("class", vocabulary.families["card_class"]) or ("neutral",),
            set=self._word("set", vocabulary.families["set"], ""),
            rarity=self._word("rarity", vocabulary.families["rarity"], ""),
            races=self._races(),
            school=self._word("school", vocabulary.families["school"], ""),
            cost=self._number("cost", 0, 999),
            attack=self._number("attack", 0, 32767),
            health=self._number("durability" if kind == "weapon" else "health", 0, 32767),
            armor=self._number("armor", 0, 32767),
            overload=self._number("overload", 0, 255),
            spell_damage=self._number("spell_damage", 0, 255) + gives.spell_damage,
            collectible=self._collectible(kind),
            keywords=(*written, *gives.keywords),
            hero_power=self._text("hero_power", ""),
            quest_total=self._number("quest", 0, 255) or self._number("sidequest", 0, 255),
            until=_UNTIL.get(self._word("until", dict.fromkeys(_UNTIL, 0), ""), ""),
            gives=gives,
        )

    # -- values

    def _text(self, key: str, default: str | None = None) -> str:
        value = self._record.get(key)
        if value is None:
            if default is None:
                raise self._record.error(f"the record has no {key}", f"{key}: ...")
            return default
        if value.shape != "text":
            raise self._record.error(f"{key} is a {value.shape}", "one word or text", value)
        if not value.text.isprintable():
            raise self._record.error(f"{key} has characters that cannot be printed", "plain text", value)
        return value.text

    def _number(self, key: str, low: int, high: int) -> int:
        value = self._record.get(key)
        if value is None:
            return 0
        text = value.text.strip() if value.shape == "text" else ""
        digits = text.removeprefix("-").removeprefix("+")
        if not (digits.isascii() and digits.isdigit()):
            raise self._record.error(
                f"{key} is not a number: {value.shown()}", f"from {low} to {high}", value
            )
        if len(digits) > 12 or not low <= int(text) <= high:
            raise self._record.error(f"{key} is out of range: {text}", f"from {low} to {high}", value)
        return int(text)

    def _word(self, key: str, known: dict[str, int], default: str | None) -> str:
        field = self._record.fields.get(key)
        text = self._text(key, default)
        if field is not None and text not in known:
            hint = nearest(text, known, listed(known) if len(known) < 12 else "")
            raise self._record.error(f"unknown {field.key.text} {text}", hint, field.value)
        return text

    def _words(self, key: str, known: dict[str, int]) -> tuple[str, ...]:
        field = self._record.fields.get(key)
        if field is None:
            return ()
        found = []
        for item in field.value.items():
            text = item.shown()
            if text not in known:
                hint = nearest(text, known, listed(known) if len(known) < 16 else "")
                raise self._record.error(f"unknown {field.key.text} {text}", hint, item)
            found.append(text)
        if len(set(found)) < len(found):
            raise self._record.error(f"{key} names one twice", "each once", field.value)
        return tuple(found)

    def _races(self) -> tuple[str, ...]:
        races = self._words("race", self._vocabulary.families["race"])
        if len(races) > 2:
            raise self._record.error(
                "more than two races", "race: [beast, dragon], or all", self._record.get("race")
            )
        return races

    def _collectible(self, kind: str) -> bool:
        value = self._record.get("collectible")
        text = value.shown().lower() if value is not None else "false"
        if text not in ("true", "false"):
            raise self._record.error(f"collectible is not {text}", "true or false", value)
        if text == "true" and kind in NEVER_COLLECTIBLE:
            raise self._record.error(f"{a(kind)} is never collectible", "leave it out", value)
        return is_collectible(self._record, kind)

    def _gives(self) -> Gifts:
        value = self._record.get("gives")
        if value is None:
            return Gifts()
        try:
            gifts = parse_gives(value, self._vocabulary)
            for name in ("attack", "health"):
                change = gifts.change(name)
                if change.mode != NONE and not change.captured and self._record.mentions(f"values.{name}"):
                    raise Mistake(f"its {name} is fixed, but values.{name} is read", f"{name}: +value")
            for name in gifts.keywords:
                check_given(name, self._vocabulary)
            if gifts.cost_at_least and gifts.change("cost").mode == NONE:
                raise Mistake("cost_at_least stops a change of the cost, and there is none", "cost: -n")
            return gifts
        except Mistake as mistake:
            raise self._record.error(f"gives: {mistake.message}", mistake.accepted, value) from None


def read_facts(record: Record, vocabulary: Vocabulary) -> Facts:
    """The facts of a record; raises `CardError`."""
    try:
        return FactReader(record, vocabulary).read()
    except Mistake as mistake:
        raise CardError(
            mistake.message, mistake.accepted, file=record.file, line=record.line, card=record.id
        ) from None


#: Keywords that a card has because its record has the key.
_IMPLIED = (
    "battlecry",
    "deathrattle",
    "combo",
    "choose_one",
    "secret",
    "quest",
    "overload",
    "inspire",
    "aura",
    "start_of_game",
)
_TRIGGERED = frozenset({"before", "when", "after", "last", "hand_when", "hand_after"})


def implied_keywords(record: Record, facts: Facts) -> set[str]:
    """The keywords that a record need not write, because what the card does tells them."""
    names = {key for key in _IMPLIED if key in record.fields}
    if facts.overload == 0:
        names.discard("overload")
    if "sidequest" in record.fields:
        names.add("quest")
    if record.fields.keys() & _TRIGGERED:
        names.add("trigger")
    if record.mentions("self.outermost"):
        names.add("outcast")
    if facts.type == "enchantment":
        names -= {"aura", "trigger"}  # they are the enchantment's own, not its bearer's
    return names
