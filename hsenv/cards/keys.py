"""Which keys a record can have: by its type, and with which others."""

from __future__ import annotations

import re

from .errors import a, listed
from .records import Record

_BASE = frozenset(
    {"name", "dbf", "set", "rarity", "class", "type", "keywords", "collectible", "like", "intended"}
)
_TARGET = "target target_if requires powered costs_less choose_one"
_TRIGGERS = "before when after last inspire aura"
_ELSEWHERE = "hand_when hand_after"

#: The keys that a card of each type can have beside those of every card.
_ALLOWED = {
    kind: frozenset(keys.split())
    for kind, keys in {
        "minion": f"cost attack health race spell_damage overload {_TARGET} {_TRIGGERS} {_ELSEWHERE}"
        " battlecry play combo deathrattle choose_both more_attack start_of_game",
        "spell": f"cost race school overload {_TARGET} {_TRIGGERS} {_ELSEWHERE}"
        " play combo secret quest sidequest choose_both start_of_game",
        "weapon": f"cost attack durability spell_damage overload {_TARGET} {_TRIGGERS} {_ELSEWHERE}"
        " battlecry combo deathrattle more_attack start_of_game",
        "hero": f"cost attack health armor race overload hero_power {_TARGET} {_TRIGGERS}"
        " battlecry combo choose_both",
        "hero_power": f"cost school play upgraded {_TARGET} {_TRIGGERS}",
        "enchantment": f"cost gives until deathrattle {_TRIGGERS} {_ELSEWHERE}",
    }.items()
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

#: Types of which a card that does nothing is a mistake, and what it may do.
_ACTIVE = {
    "spell": "play combo secret quest sidequest choose_one hand_when hand_after",
    "hero_power": f"play choose_one keywords {_TRIGGERS}",
    "enchantment": f"gives until deathrattle keywords {_TRIGGERS} {_ELSEWHERE}",
}

NEVER_COLLECTIBLE = ("hero_power", "enchantment")

_TARGET_WORD = re.compile(r"\btarget\b")


def is_collectible(record: Record, kind: str) -> bool:
    """Whether the card can be put in a deck."""
    value = record.get("collectible")
    return kind not in NEVER_COLLECTIBLE if value is None else value.shown().lower() == "true"


def check_keys(record: Record, kind: str) -> None:
    """Refuse keys that a card of this type cannot have, and keys that need, or cannot stand, each other."""
    for key, field in record.fields.items():
        if key not in _BASE and key not in _ALLOWED[kind]:
            hint = f"{a(kind)} can have: {', '.join(sorted(_ALLOWED[kind]))}"
            if key in ("play", "battlecry"):
                hint = "a spell or Hero Power says play, a minion, weapon or hero says battlecry"
            raise record.error(f"{a(kind)} has no {key}", hint, field.key)
    for key in _REQUIRED[kind]:
        if key not in record.fields:
            raise record.error(f"{a(kind)} needs {key}", f"{key}: number")
    _check_type(record, kind)
    _check_target(record)
    _check_pairs(record)


def _check_type(record: Record, kind: str) -> None:
    has = record.fields.keys()
    triggers = [key for key in _TRIGGERS.split() if key in has]
    if kind == "spell" and triggers and not has & {"quest", "sidequest"}:
        message = f"a spell is never in play, so its {triggers[0]} never acts"
        hint = "secret, quest, hand_when, or enchant friendly.player"
        raise record.error(message, hint, record.fields[triggers[0]].key)
    if kind == "minion" and "play" in has and ("battlecry" in has or is_collectible(record, kind)):
        hint = "battlecry; only an option of choose_one says play"
        raise record.error("a minion has no play", hint, record.fields["play"].key)
    if kind in _ACTIVE and not has & set(_ACTIVE[kind].split()):
        hint = listed(_ACTIVE[kind].split())
        if kind in ("spell", "hero_power"):
            hint += "; `play: pass` if it is meant to do nothing"
        raise record.error(f"the {kind} does nothing", hint)


def _check_target(record: Record) -> None:
    has = record.fields.keys()
    if "target_if" in has and "target" not in has:
        raise record.error("target_if needs target", "target: a set", record.fields["target_if"].key)
    if "target" not in has:
        return
    at = record.fields["target"].key
    programs = [record.fields[key].value for key in ("play", "battlecry", "combo") if key in has]
    if not programs:
        raise record.error("a target, but nothing that uses it", "accepted: play, battlecry, combo", at)
    if not any(_TARGET_WORD.search(text) for program in programs for text in program.texts()):
        raise record.error("the target is never used", "damage(target, 3), or leave target out", at)


def _check_pairs(record: Record) -> None:
    has = record.fields.keys()

    def refuse(message: str, hint: str, key: str) -> None:
        raise record.error(message, hint, record.fields[key].key)

    if "choose_one" in has and has & {"play", "battlecry", "target"}:
        refuse("the options of choose_one say what it does", "write it there", "choose_one")
    if "choose_both" in has and "choose_one" not in has:
        refuse("choose_both needs choose_one", "choose_one: [A, B]", "choose_both")
    if "secret" in has and has & {"play", "target"}:
        refuse("a secret does nothing when it is played", "secret: {...}", "secret")
    if {"quest", "sidequest"} <= has:
        refuse("a card is either a quest or a sidequest", "keep one", "quest")
    if has & {"quest", "sidequest"} and not has & {"before", "when", "after", "last"}:
        refuse("the quest never makes progress", "when: {...: set_memory(self, self.memory + 1)}", "type")
