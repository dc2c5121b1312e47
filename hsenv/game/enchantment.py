"""What changes an entity's numbers or text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .keywords import keyword_names

if TYPE_CHECKING:
    from .entity import Entity
    from .game import Game
    from .player import Player

_SIGNS = ("", "+", "=", "*")  # ModifierMode of the engine


@dataclass(frozen=True, slots=True)
class Enchantment:
    """An enchantment on an entity or a player, or one that an aura gives at the moment. A snapshot: it
    does not change."""

    id: str  #: the enchantment's own card id in Blizzard's data
    name: str
    owner: Player  #: who attached it, or controls the aura
    source: Entity | None  #: the entity whose aura gives it; None if it is attached
    attack: str | None  #: what it does to Attack: "+4", "=1", "*2"; None if nothing
    health: str | None  #: the same for Health
    cost: str | None  #: the same for the cost
    spell_damage: int
    keywords: tuple[str, ...]

    @property
    def gives(self) -> dict[str, str | int | tuple[str, ...]]:
        """What it changes, by name: `{"attack": "+4", "health": "+4"}`."""
        changes = {
            "attack": self.attack,
            "health": self.health,
            "cost": self.cost,
            "spell_damage": self.spell_damage,
            "keywords": self.keywords,
        }
        return {name: value for name, value in changes.items() if value}

    @property
    def text(self) -> str:
        """The official text, if the package hearthstone-data is installed; else empty."""
        from ..cards.reference import card_text

        return card_text(self.id)


def _change_of(mode: int, value: int) -> str | None:
    """How a modifier is written: "+4", "-2", "=1", "*2"."""
    if mode == 0 or (mode == 1 and value == 0):
        return None
    return f"{value:+d}" if mode == 1 else f"{_SIGNS[mode]}{value}"


def enchantments_of(game: Game, handle: int) -> list[Enchantment]:
    """What is attached to an entity or a player, in order, then what auras give it at the moment."""
    found = []
    for view in game._engine.enchantments(handle):
        if view.card == 0:  # a bare difference of numbers: shown nowhere
            continue
        facts = game._engine.facts(view.card)
        found.append(
            Enchantment(
                id=facts["id"],
                name=facts["name"],
                owner=game._players[view.owner],
                source=game.entity(view.source) if view.source else None,
                attack=_change_of(view.attack_mode, view.attack),
                health=_change_of(view.health_mode, view.health),
                cost=_change_of(view.cost_mode, view.cost),
                spell_damage=view.spell_damage,
                keywords=keyword_names(view.keywords),
            )
        )
    return found
