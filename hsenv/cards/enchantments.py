"""What an enchantment gives: `+4/+4`, `{attack: "=1", keywords: [taunt]}`, `+2 attack`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from .errors import Mistake, listed, nearest
from .source import Value
from .vocabulary import Vocabulary

NUMBERS = ("attack", "health", "cost")
_ALIASES = {"durability": "health"}

#: How a number is changed: ModifierMode in `operands.def`.
NONE, ADD, SET, MULTIPLY = "none", "add", "set", "multiply"

_AMOUNT = re.compile(r"(?P<sign>[-+=*])\s*(?P<value>[0-9]{1,9}|value)")
_PAIR = re.compile(r"(?P<attack>[-+=*]\s*\w+)\s*/\s*(?P<health>[-+=*]\s*\w+)")
_ONE = re.compile(r"(?P<amount>[-+=*]\s*\w+)\s+(?P<name>\w+)")

ACCEPTED = '+n, -n, "=n", "*n", +value, -value or "=value"'


@dataclass(frozen=True)
class Change:
    """How an enchantment changes one number."""

    mode: str = NONE
    amount: int = 0
    captured: bool = False  #: the amount is the value captured when the enchantment was attached
    subtracted: bool = False


@dataclass
class Gifts:
    """All that an enchantment gives its bearer."""

    changes: dict[str, Change] = field(default_factory=dict)
    keywords: list[str] = field(default_factory=list)
    spell_damage: int = 0
    cost_at_least: int = 0  #: its change of the cost stops there

    def change(self, name: str) -> Change:
        """The change of attack, health or cost."""
        return self.changes.get(name, Change())

    def value_bits(self) -> list[str]:
        """Which numbers are captured and subtracted: ValueBit in `operands.def`."""
        changes = [(name, self.change(name)) for name in NUMBERS]
        captured = [f"captures_{name}" for name, change in changes if change.captured]
        return captured + [f"subtracts_{name}" for name, change in changes if change.subtracted]

    def captures(self) -> tuple[bool, bool]:
        """Which of the two captured values are used; a cost uses the first."""
        return self.change("attack").captured or self.change("cost").captured, self.change("health").captured


def parse_gives(value: Value, vocabulary: Vocabulary) -> Gifts:
    """The value of the key `gives`."""
    gifts = Gifts()
    if value.shape == "text":
        for part in value.text.split(","):
            _short(part.strip(), gifts, vocabulary)
        return gifts
    if value.shape == "list":
        raise Mistake("gives is a list", "gives: {keywords: [taunt]} or gives: +1/+1, taunt")
    for key, content in value.pairs():
        _long(key.text if key.shape == "text" else "", content, gifts, vocabulary)
    return gifts


def _long(name: str, content: Value, gifts: Gifts, vocabulary: Vocabulary) -> None:
    name = _ALIASES.get(name, name)
    if name in NUMBERS:
        _add(gifts, name, parse_change(content.text if content.shape == "text" else ""))
    elif name == "keywords":
        for item in content.items():
            _add_keyword(gifts, item.shown(), vocabulary)
    elif name == "spell_damage":
        gifts.spell_damage += _small(name, content.shown())
    elif name == "cost_at_least":
        gifts.cost_at_least = _small(name, content.shown())
    else:
        known = (*NUMBERS, *_ALIASES, "keywords", "spell_damage", "cost_at_least")
        raise Mistake(f"an enchantment cannot give {name or 'that'}", nearest(name, known, listed(known)))


def _short(part: str, gifts: Gifts, vocabulary: Vocabulary) -> None:
    if match := _PAIR.fullmatch(part):
        _add(gifts, "attack", parse_change(match["attack"]))
        _add(gifts, "health", parse_change(match["health"]))
    elif match := _ONE.fullmatch(part):
        name = _ALIASES.get(match["name"], match["name"])
        if name == "spell_damage":
            gifts.spell_damage += _small(name, match["amount"])
        elif name in NUMBERS:
            _add(gifts, name, parse_change(match["amount"]))
        else:
            known = (*NUMBERS, *_ALIASES, "spell_damage")
            raise Mistake(f"an enchantment cannot give {name}", nearest(name, known, listed(known)))
    elif part in vocabulary.keywords:
        _add_keyword(gifts, part, vocabulary)
    else:
        hint = "+1/+1, +2 attack, -1 cost, a keyword, or {attack: +2, keywords: [taunt]}"
        raise Mistake(f"cannot read what is given: {part}", nearest(part, vocabulary.keywords, hint))


def parse_change(text: str) -> Change:
    """`+4`, `-1`, `=1`, `*2`, `+value` ..."""
    match = _AMOUNT.fullmatch(text.strip())
    if match is None:
        hint = f'+{text} adds, ="{text}" sets' if text.strip().isdigit() else ACCEPTED
        raise Mistake(f"cannot read the change {text}", hint.replace('="', '"='))
    sign = match["sign"]
    mode = {"=": SET, "*": MULTIPLY}.get(sign, ADD)
    if match["value"] == "value":
        return Change(mode, captured=True, subtracted=sign == "-")
    amount = int(match["value"])
    if amount > 32767:
        raise Mistake(f"{amount} is out of range", "numbers go up to 32767")
    return Change(mode, -amount if sign == "-" else amount)


def _add(gifts: Gifts, name: str, change: Change) -> None:
    if name in gifts.changes:
        raise Mistake(f"{name} is given twice", "one change of each")
    gifts.changes[name] = change


def _add_keyword(gifts: Gifts, name: str, vocabulary: Vocabulary) -> None:
    if name not in vocabulary.keywords:
        raise Mistake(f"unknown keyword {name}", nearest(name, vocabulary.keywords, "see keywords.def"))
    gifts.keywords.append(name)


def _small(name: str, text: str) -> int:
    number = text.removeprefix("+").strip()
    if not (number.isascii() and number.isdigit() and len(number) < 4 and int(number) < 256):
        raise Mistake(f"cannot read {name}: {text}", f"{name}: n, from 0 to 255")
    return int(number)
