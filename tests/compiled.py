"""What a record compiles to, for the tests of the card language. They need no engine."""

import re

from hsenv.cards import vocabulary
from hsenv.cards.build import build_text
from hsenv.cards.disassemble import Listing

WORDS = vocabulary.load()

#: Cards that the tests name.
COMMON = """
WISP: {name: Wisp, type: minion, cost: 0, attack: 1, health: 1}
AXE: {name: Axe, type: weapon, cost: 1, attack: 1, durability: 1}
BOLT: {name: Bolt, type: spell, cost: 1, target: all.characters, play: "damage(target, 3)"}
HERO: {name: Hero, type: hero, cost: 0, health: 30, hero_power: POWER}
POWER: {name: Power, type: hero_power, cost: 2, play: draw()}
PLUS: {name: Plus, type: enchantment, gives: +1/+1}
GAIN: {name: Gain, type: enchantment, gives: {attack: +value, health: "=value"}}
RICH: {name: Rich, type: enchantment, gives: {attack: +value}}
"""

SPELL = "X: {name: X, type: spell, cost: 1, target: all.characters, play: PLACE}"
MINION = "X: {name: X, type: minion, cost: 1, attack: 1, health: 1, PLACE}"
ENCHANTMENT = "X: {name: X, type: enchantment, PLACE}"


def quoted(text: str) -> str:
    """A text as YAML writes it between quotation marks."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def listing(record: str, card: str = "X") -> str:
    """The listing of a card compiled beside the common ones."""
    return Listing(build_text(COMMON + record), WORDS).card(card)


def code(record: str) -> list[str]:
    """The instructions of the first program in the card's listing."""
    found = []
    for line in listing(record).splitlines():
        if match := re.match(r"    +\d+ +(.*)", line):
            found.append(match[1])
            if match[1] == "END":
                return found
    return found


def play(program: str) -> list[str]:
    """The instructions of a spell's program; it may use a target."""
    return code(SPELL.replace("PLACE", quoted(f"{program}\nunfreeze(target)")))[:-3]
