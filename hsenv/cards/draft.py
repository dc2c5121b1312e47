"""`python -m hsenv.cards draft ID...`: a card's facts as a record, to be completed by what the card does."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from .places import NOWHERE
from .reference import WRITTEN_KEYWORDS, facts_of

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9 ._-]*")
_STATS = {"minion": ("attack", "health"), "weapon": ("attack", "durability"), "hero": ("health", "armor")}
_NEVER_COLLECTIBLE = ("hero_power", "enchantment")


def draft(card: str, reference: dict[str, Any], place: Mapping[str, str] = NOWHERE) -> str:
    """The record of a card of the reference data, without what its `place` says; raises `KeyError` if there is no such
    card."""
    pairs = _pairs(facts_of(reference[card]), reference)
    written = (f"{key}: {value}" for key, value in pairs if place.get(key) != value)
    return f"{card}: {{{', '.join(written)}}}"


def _pairs(facts: dict[str, Any], reference: dict[str, Any]) -> Iterator[tuple[str, str]]:
    kind = facts["type"]
    yield "name", _text(facts["name"])
    yield "dbf", str(facts["dbf"])
    yield "set", facts["set"]
    yield "class", _list(facts["class"])
    yield "type", kind
    for key in ("race", "school", "rarity"):
        if facts[key]:
            yield key, facts[key] if isinstance(facts[key], str) else _list(facts[key])
    if kind != "enchantment":
        yield "cost", str(facts["cost"])
    for key in _STATS.get(kind, ()):
        if key != "armor" or facts[key]:
            yield key, str(facts[key])
    keywords = [word for word in facts["keywords"] if word in WRITTEN_KEYWORDS]
    if keywords:
        yield "keywords", f"[{', '.join(keywords)}]"
    for key in ("spell_damage", "overload"):
        if facts[key]:
            yield key, str(facts[key])
    if kind == "hero":
        yield from (
            ("hero_power", name) for name, card in reference.items() if card.dbf_id == facts["hero_power_dbf"]
        )
    if not facts["collectible"] and kind not in _NEVER_COLLECTIBLE:
        yield "collectible", "false"


def _list(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"[{', '.join(words)}]"


def _text(text: str) -> str:
    if _PLAIN.fullmatch(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
