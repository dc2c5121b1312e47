"""A game as text, as the player of one seat sees it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hsenv import Entity, Game, Player

WIDTH = 100

# Keywords that matter on the board, in the order in which they are shown.
_KEYWORDS = (
    "taunt",
    "divine_shield",
    "stealth",
    "windfury",
    "mega_windfury",
    "charge",
    "rush",
    "lifesteal",
    "poisonous",
    "reborn",
    "elusive",
    "immune",
    "cant_attack",
    "dormant",
    "frozen",
    "silenced",
    "enraged",
    "deathrattle",
)


class Style:
    """Terminal colours, or none: when the output is no terminal, or NO_COLOR is set."""

    def __init__(self, on: bool | None = None) -> None:
        self.on = sys.stdout.isatty() and "NO_COLOR" not in os.environ if on is None else on

    def _code(self, code: str, text: str) -> str:
        return f"\x1b[{code}m{text}\x1b[0m" if self.on else text

    def bold(self, text: str) -> str:
        return self._code("1", text)

    def dim(self, text: str) -> str:
        return self._code("2", text)

    def own(self, text: str) -> str:
        return self._code("1;32", text)

    def enemy(self, text: str) -> str:
        return self._code("1;31", text)


def title(name: str, width: int = WIDTH) -> str:
    """A line with a name in it."""
    return f"── {name} " + "─" * max(0, width - len(name) - 4)


def keywords(entity: Entity) -> str:
    """What is special about a minion now, in words."""
    found = [name for name in _KEYWORDS if getattr(entity, name, False)]
    if entity.spell_damage:
        found.append(f"spell damage +{entity.spell_damage}")
    return ", ".join(name.replace("_", " ") for name in found)


def minion_line(place: int, minion: Entity, own: bool) -> str:
    """One minion: place, name, attack/health, what it is and whether it can attack."""
    health = f"{minion.health}" if minion.damage == 0 else f"{minion.health} of {minion.max_health}"
    line = f"  {place}  {minion.name:<26} {minion.attack:>2} / {health:<8}"
    notes = [keywords(minion)]
    if own and minion.can_attack:
        notes.append("can attack")
    elif minion.asleep:
        notes.append("asleep")
    return (line + " " + "; ".join(note for note in notes if note)).rstrip()


def card_line(place: int, card: Entity, with_text: bool) -> str:
    """One card in hand: place, cost, name, numbers, and its text where that is known."""
    kind = str(card.type.name).lower()
    numbers = ""
    if kind == "minion":
        numbers = f"{card.attack}/{card.health}"
    elif kind == "weapon":
        numbers = f"{card.attack}/{card.durability}"
    mark = "*" if card.playable else " "
    line = f" {mark}{place:>2}  ({card.cost}) {card.name:<26} {kind:<7} {numbers:<5}"
    text = " ".join(card.text.split()) if with_text else ""
    return f"{line} {text}".rstrip()


def hero_line(player: Player, style: Style, own: bool, name: str) -> str:
    """A hero with everything that counts: health, armor, weapon, mana, cards."""
    hero, weapon = player.hero, player.weapon
    paint = style.own if own else style.enemy
    parts = [paint(f"{hero.name} ({name})"), f"{hero.health} health"]
    if hero.armor:
        parts.append(f"{hero.armor} armor")
    if hero.attack:
        parts.append(f"{hero.attack} attack")
    if weapon is not None:
        parts.append(f"{weapon.name} {weapon.attack}/{weapon.health}")
    if hero.frozen:
        parts.append("frozen")
    if hero.immune:
        parts.append("immune")
    parts.append(f"{player.mana}/{player.max_mana} mana")
    if player.overload_locked or player.overload_owed:
        parts.append(f"overload {player.overload_locked} now, {player.overload_owed} next turn")
    parts.append(f"{len(player.hand)} in hand")
    parts.append(f"{len(player.deck)} in deck" + (f", fatigue {player.fatigue}" if player.fatigue else ""))
    if player.secrets:
        shown = ", ".join(secret.name for secret in player.secrets) if own else str(len(player.secrets))
        parts.append(f"secrets: {shown}")
    return "  ".join(parts)


def draw(
    game: Game, seat: int, names: Sequence[str], style: Style | None = None, *, with_text: bool = True
) -> str:
    """The table from one seat: the enemy above, the own hand below. Shows nothing that this seat may not know."""
    style = style or Style(False)
    me, foe = game.players[seat], game.players[1 - seat]
    lines = [style.dim(title(f"turn {game.turn}" if game.turn else "mulligan"))]
    lines.append(hero_line(foe, style, False, names[1 - seat]))
    lines += [minion_line(i + 1, minion, False) for i, minion in enumerate(foe.board)] or [
        style.dim("  no minions")
    ]
    lines.append(style.dim("  " + "·" * (WIDTH - 4)))
    lines += [minion_line(i + 1, minion, True) for i, minion in enumerate(me.board)] or [
        style.dim("  no minions")
    ]
    lines.append(hero_line(me, style, True, names[seat]))
    if me.hero_power is not None:
        power = me.hero_power
        ready = "" if power.playable else " (not now)"
        text = " ".join(power.text.split()) if with_text else ""
        lines.append(f"  hero power  ({power.cost}) {power.name}{ready} {text}".rstrip())
    lines += [card_line(i + 1, card, with_text) for i, card in enumerate(me.hand)]
    return "\n".join(lines)
