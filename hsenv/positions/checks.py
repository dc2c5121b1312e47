"""What a value in a position may be. Each check gives the value back, or raises `PositionError`, which names the
field and what it accepts; and each says the same as a JSON Schema."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any, TypeAlias

from .. import _engine
from ..errors import PositionError, UnknownCard, worker_hint
from ..numbers import TypeNumber
from ..shown import shown

#: A JSON Schema.
Schema: TypeAlias = dict[str, Any]


class Check:
    """A check of the value at a path (`players[0].board[2].attack`), and the schema that it stands for."""

    __slots__ = ("_read", "schema")

    def __init__(self, read: Callable[[Any, str], Any], schema: Schema) -> None:
        self._read = read
        self.schema = schema

    def __call__(self, value: Any, path: str) -> Any:
        return self._read(value, path)

    def says(self, description: str, **more: Any) -> Check:
        """The same check of a field of which this is to be said, and what is put there if it is left out: `default`."""
        return Check(self._read, {**self.schema, "description": description, **more})


_TYPE_NAMES: dict[int, str] = {
    TypeNumber.HERO: "a hero",
    TypeNumber.MINION: "a minion",
    TypeNumber.SPELL: "a spell",
    TypeNumber.ENCHANTMENT: "an enchantment",
    TypeNumber.WEAPON: "a weapon",
    TypeNumber.HERO_POWER: "a Hero Power",
}

#: The ids that the Hero Powers had before Blizzard renamed them after their heroes.
_OLD_POWERS = {
    "CS2_102": "HERO_01bp",
    "CS2_049": "HERO_02bp",
    "CS2_083b": "HERO_03bp",
    "CS2_101": "HERO_04bp",
    "DS1h_292": "HERO_05bp",
    "CS2_017": "HERO_06bp",
    "CS2_056": "HERO_07bp",
    "CS2_034": "HERO_08bp",
    "CS1h_001": "HERO_09bp",
    "HERO_10p": "HERO_10bp",
    "AT_132_WARRIOR": "HERO_01bp2",
    "AT_132_SHAMAN": "HERO_02bp2",
    "AT_132_ROGUE": "HERO_03bp2",
    "AT_132_PALADIN": "HERO_04bp2",
    "AT_132_HUNTER": "HERO_05bp2",
    "AT_132_DRUID": "HERO_06bp2",
    "AT_132_WARLOCK": "HERO_07bp2",
    "AT_132_MAGE": "HERO_08bp2",
    "AT_132_PRIEST": "HERO_09bp2",
}
_SKIN = re.compile(r"(HERO_\d\d)[a-z]\w*")
_SKIN_OF_POWER = re.compile(r"(\w+?)_HS?\d+(_AT_132)?")


def fault(path: str, what: str, accepted: str) -> PositionError:
    """The error for a field."""
    return PositionError(f"{path or 'the position'}: {what}; accepted: {accepted}")


# -- numbers and switches


def whole(low: int, high: int) -> Check:
    """A whole number between two others, both included."""

    def check(value: Any, path: str) -> int:
        if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
            raise fault(path, f"{shown(value)} is not accepted", f"a whole number from {low} to {high}")
        return value

    return Check(check, {"type": "integer", "minimum": low, "maximum": high})


def _switch(value: Any, path: str) -> bool:
    if not isinstance(value, bool):
        raise fault(path, f"{shown(value)} is not accepted", "true or false")
    return value


#: True or false.
switch = Check(_switch, {"type": "boolean"})


def one_of(*choices: Any) -> Check:
    """One of a few values."""

    def check(value: Any, path: str) -> Any:
        if not any(value == choice and type(value) is type(choice) for choice in choices):
            listed = ", ".join(repr(choice) if isinstance(choice, str) else str(choice) for choice in choices)
            raise fault(path, f"{shown(value)} is not accepted", listed)
        return value

    return Check(check, {"enum": list(choices)})


def _format(value: Any, path: str) -> int:
    number = _engine.format_number(value) if isinstance(value, str) else None
    if number is None:
        raise fault(path, f"there is no format {shown(value)}", ", ".join(_engine.formats()))
    return number


#: The name of a format; gives its number.
format_name = Check(
    _format, {"type": "string", "pattern": "^(wild|classic|basic|standard(:[a-z0-9_]+)?)$", "default": "wild"}
)


# -- words


def words(known: Collection[str], what: str, each: Schema | None = None) -> Check:
    """A list of words, each once; `each` is the schema of one, if it is more than a list of them."""

    def check(value: Any, path: str) -> list[str]:
        for place, word in enumerate(array(value, path, f"a list of {what}s")):
            if word not in known or not isinstance(word, str):
                raise fault(f"{path}[{place}]", f"there is no {what} {shown(word)}", ", ".join(known))
            if word in value[:place]:
                raise fault(f"{path}[{place}]", f"{word} is there twice", "each once")
        return list(value)

    return Check(check, {"type": "array", "items": each or {"enum": list(known)}, "uniqueItems": True})


# -- cards


def card_id(value: Any, path: str) -> str:
    """The id of a card that the engine has; old ids and hero skins are understood."""
    if not isinstance(value, str):
        raise fault(path, f"{shown(value)} is no card", "the id of a card")
    for candidate in (value, *_other_names(value)):
        try:
            _engine.card_index(candidate)
        except UnknownCard:
            continue
        return candidate
    from ..decks import suggestion

    raise fault(
        path, f"there is no card {shown(value)}", (suggestion(value) or "the id of a card") + worker_hint()
    )


def _other_names(card: str) -> tuple[str, ...]:
    if card in _OLD_POWERS:
        return (_OLD_POWERS[card],)
    if match := _SKIN.fullmatch(card):
        ending = next((ending for ending in ("bp2", "bp") if card.endswith(ending)), "")
        return (match[1] + ending,)
    if (match := _SKIN_OF_POWER.fullmatch(card)) and match[1] in _OLD_POWERS:
        return (_OLD_POWERS[match[1]] + ("2" if match[2] else ""),)
    return ()


def card(*types: int, keyword: str = "", unknown: bool = False) -> Check:
    """The id of a card of one of the types, with a keyword; or null for one that nobody knows."""
    kinds = [_TYPE_NAMES[kind] for kind in types]
    accepted = f"the id of {' or '.join(kinds)}" + (f" with {keyword}" if keyword else "")
    accepted += ", or null for an unknown card" if unknown else ""

    def check(value: Any, path: str) -> str | None:
        if value is None and unknown:
            return None
        found = card_id(value, path)
        facts = _engine.card_facts(found)
        if facts["type"] not in types or (keyword and keyword not in facts["keywords"]):
            raise fault(path, f"{found} ({facts['name']}) is not accepted", accepted)
        return found

    return Check(check, {"$ref": "#/$defs/card_or_unknown" if unknown else "#/$defs/card"})


# -- lists and objects


def array(value: Any, path: str, accepted: str, most: int | None = None) -> Sequence[Any]:
    """A list, of so many elements at the most."""
    if isinstance(value, str | bytes) or not isinstance(value, Sequence):
        raise fault(path, f"{shown(value)} is not accepted", accepted)
    if most is not None and len(value) > most:
        raise fault(path, f"{len(value)} are too many", f"{accepted}, {most} at the most")
    return value


def listed(each: Check, what: str, most: int | None = None) -> Check:
    """A list whose elements pass a check."""

    def check(value: Any, path: str) -> list[Any]:
        elements = array(value, path, f"a list of {what}", most)
        return [each(element, f"{path}[{place}]") for place, element in enumerate(elements)]

    limit = {} if most is None else {"maxItems": most}
    return Check(check, {"type": "array", "items": each.schema, **limit})


def table(fields: Mapping[str, Check], required: Collection[str] = ()) -> Check:
    """An object with some of the fields; gives those that it has."""

    def check(value: Any, path: str) -> dict[str, Any]:
        if not isinstance(value, Mapping):
            raise fault(path, f"{shown(value)} is not accepted", f"an object with {', '.join(fields)}")
        for key in value:
            if key not in fields:
                raise fault(join(path, str(key)), "there is no such field", _hint(str(key), fields))
        for key in required:
            if key not in value:
                raise fault(join(path, key), "it is missing", "it must be there")
        return {key: fields[key](content, join(path, key)) for key, content in value.items()}

    return Check(
        check,
        {
            "type": "object",
            **({"required": list(required)} if required else {}),
            "properties": {key: field.schema for key, field in fields.items()},
            "additionalProperties": False,
        },
    )


def nullable(each: Check) -> Check:
    """Null, or what passes a check."""

    def check(value: Any, path: str) -> Any:
        return None if value is None else each(value, path)

    return Check(check, {"anyOf": [{"type": "null"}, each.schema]})


def join(path: str, key: str) -> str:
    """The path of a field of an object."""
    return f"{path}.{key}" if path else key


def _hint(key: str, fields: Collection[str]) -> str:
    from ..cards.errors import nearest

    close = nearest(key, fields)
    return ", ".join(fields) + (f" ({close})" if close else "")
