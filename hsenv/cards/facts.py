"""The facts of a record: names and numbers, checked against what its type can have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .enchantments import Gifts, parse_gives
from .errors import CardError, Mistake, listed, nearest
from .records import BEHAVIOUR, Record
from .source import Value
from .vocabulary import TYPES, Vocabulary

_BASE = frozenset(
    {"name", "dbf", "set", "rarity", "class", "type", "keywords", "collectible", "like", "intended"}
)
_PLAYED = frozenset({"target", "target_if", "requires", "combo", "choose_one", "costs_less", "powered"})
_TRIGGERS = frozenset({"before", "when", "after", "inspire", "aura"})
_OUT_OF_PLAY = frozenset({"hand_when", "hand_after", "deck_when"})

#: The keys that a card of each type can have, beyond those of every card.
ALLOWED: Final = {
    "minion": _PLAYED
    | _TRIGGERS
    | _OUT_OF_PLAY
    | {
        "cost",
        "attack",
        "health",
        "race",
        "spell_damage",
        "overload",
        "battlecry",
        "deathrattle",
        "choose_both",
        "play",
    },
    "spell": _PLAYED
    | _OUT_OF_PLAY
    | {"cost", "school", "overload", "play", "secret", "quest", "sidequest", "choose_both", "race"}
    | _TRIGGERS,
    "weapon": _PLAYED
    | _TRIGGERS
    | _OUT_OF_PLAY
    | {"cost", "attack", "durability", "spell_damage", "overload", "battlecry", "deathrattle"},
    "hero": _PLAYED
    | _TRIGGERS
    | {"cost", "attack", "health", "armor", "hero_power", "battlecry", "overload", "race", "deathrattle"},
    "hero_power": frozenset(
        {"cost", "target", "target_if", "requires", "play", "choose_one", "costs_less", "powered"}
    )
    | _TRIGGERS
    | {"school"},
    "enchantment": _TRIGGERS | {"gives", "until", "deathrattle", "cost", "hand_when", "hand_after"},
}

#: The keys that a card of each type must have.
_REQUIRED = {
    "minion": ("cost", "attack", "health"),
    "spell": ("cost",),
    "weapon": ("cost", "attack", "durability"),
    "hero": ("health",),
    "hero_power": ("cost",),
    "enchantment": (),
}

_NEVER_COLLECTIBLE = ("hero_power", "enchantment")
_UNTIL = {"end_of_turn": 8, "your_next_turn": 16}


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
    until: int
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
        self._check_keys(kind)
        gives = self._gives()
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
            keywords=(*self._words("keywords", vocabulary.keywords), *gives.keywords),
            hero_power=self._text("hero_power", ""),
            quest_total=self._number("quest", 0, 255) or self._number("sidequest", 0, 255),
            until=_UNTIL.get(self._word("until", _UNTIL, ""), 0),
            gives=gives,
        )

    # -- keys

    def _check_keys(self, kind: str) -> None:
        record = self._record
        for key, field in record.fields.items():
            if key in _BASE or key in ALLOWED[kind]:
                continue
            hint = f"a {kind} can have {', '.join(sorted(ALLOWED[kind]))}"
            if key in ("play", "battlecry"):
                hint = "a spell or Hero Power says play, a minion, weapon or hero says battlecry"
            raise record.error(f"a {kind} has no {key}", hint, field.key)
        for key in _REQUIRED[kind]:
            if key not in record.fields:
                raise record.error(f"a {kind} needs {key}", f"{key}: number")
        self._check_company(kind)

    def _check_company(self, kind: str) -> None:
        """Keys that need, or cannot stand, each other."""
        record = self._record
        has = record.fields.keys()
        triggers = [key for key in ("before", "when", "after", "inspire", "aura") if key in has]
        if kind == "spell" and triggers and not has & {"quest", "sidequest"}:
            hint = "secret, quest, hand_when, or enchant friendly.player"
            raise record.error(
                f"a spell is never in play, so its {triggers[0]} never acts", hint, self._key(triggers[0])
            )
        if kind == "minion" and "play" in has and ("battlecry" in has or self._collectible(kind)):
            hint = "battlecry; only an option of choose_one says play"
            raise record.error("a minion has no play", hint, self._key("play"))
        acts = {"play", "battlecry", "combo"}
        if "choose_one" in has and has & {"play", "battlecry", "target"}:
            raise record.error(
                "the options of choose_one say what it does", "write it there", self._key("choose_one")
            )
        if "choose_both" in has and "choose_one" not in has:
            raise record.error("choose_both needs choose_one", "choose_one: [A, B]", self._key("choose_both"))
        if "target" in has and not has & acts:
            raise record.error(
                "a target, but nothing that uses it", listed(sorted(acts)), self._key("target")
            )
        if "target_if" in has and "target" not in has:
            raise record.error("target_if needs target", "target: a set", self._key("target_if"))
        if "secret" in has and has & {"play", "target"}:
            raise record.error(
                "a secret does nothing when it is played", "secret: {...}", self._key("secret")
            )
        if "quest" in has and "sidequest" in has:
            raise record.error("a quest is either a quest or a sidequest", "keep one", self._key("quest"))
        if kind == "enchantment" and not has & set(BEHAVIOUR) and "keywords" not in has:
            raise record.error("the enchantment does nothing", "gives, a trigger, an aura or a deathrattle")

    def _key(self, name: str) -> Value:
        return self._record.fields[name].key

    # -- values

    def _text(self, key: str, default: str | None = None) -> str:
        value = self._record.get(key)
        if value is None:
            if default is None:
                raise self._record.error(f"the record has no {key}", f"{key}: ...")
            return default
        if value.shape != "text":
            raise self._record.error(f"{key} is a {value.shape}", "one word or text", value)
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
        value = self._record.get(key)
        text = self._text(key, default)
        if value is not None and text not in known:
            hint = nearest(text, known, listed(known) if len(known) < 12 else "")
            raise self._record.error(f"unknown {key} {text}", hint, value)
        return text

    def _words(self, key: str, known: dict[str, int]) -> tuple[str, ...]:
        value = self._record.get(key)
        if value is None:
            return ()
        found = []
        for item in value.items():
            text = item.shown()
            if text not in known:
                hint = nearest(text, known, listed(known) if len(known) < 16 else "")
                raise self._record.error(f"unknown {key} {text}", hint, item)
            found.append(text)
        if len(set(found)) < len(found):
            raise self._record.error(f"{key} names one twice", "each once", value)
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
        if value is None:
            return kind not in _NEVER_COLLECTIBLE
        text = value.shown().lower()
        if text not in ("true", "false"):
            raise self._record.error(f"collectible is not {value.shown()}", "true or false", value)
        if text == "true" and kind in _NEVER_COLLECTIBLE:
            raise self._record.error(f"a {kind} is never collectible", "leave it out", value)
        return text == "true"

    def _gives(self) -> Gifts:
        value = self._record.get("gives")
        if value is None:
            return Gifts()
        try:
            return parse_gives(value, self._vocabulary)
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
)
_TRIGGERED = frozenset({"before", "when", "after", "hand_when", "hand_after", "deck_when"})


def implied_keywords(record: Record, facts: Facts) -> set[str]:
    """The keywords that a record need not write, because what the card does tells them."""
    names = {key for key in _IMPLIED if key in record.fields}
    if facts.overload == 0:
        names.discard("overload")
    if "sidequest" in record.fields:
        names.add("quest")
    if record.fields.keys() & _TRIGGERED:
        names.add("trigger")
    if facts.type == "enchantment":
        names -= {"aura", "trigger"}  # they are the enchantment's own, not its bearer's
    return names
