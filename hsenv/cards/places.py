"""What belongs to a side: places (`friendly.minions`), numbers (`enemy.mana`), deck and graveyard."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from .errors import Mistake, nearest
from .tree import Choice, Graveyard, Kind, Node, Op, is_pure
from .vocabulary import PLAYER_CONDITIONS

if TYPE_CHECKING:
    from .expressions import Expressions

#: What a card is, without saying where; such sets have a meaning in the list of events only.
SORTS = {"cards": None, "spells": "spell", "weapons": "weapon"}


def of_side(expressions: Expressions, side: int, node: ast.Attribute) -> Node:
    """`friendly.NAME`, `enemy.NAME`, `all.NAME`."""
    vocabulary, name = expressions.vocabulary, node.attr
    if name in vocabulary.selectors:
        return Op(Kind.SET, "ZONE", a=side, b=vocabulary.selectors[name])
    if name == "graveyard":
        return Graveyard(Kind.GRAVEYARD, side)
    if name in vocabulary.player_attributes or name == "deck":
        if side == 2:
            raise Mistake(f"all.{name}: say whose", f"friendly.{name}, enemy.{name}", node.lineno)
        if name == "deck":
            return Op(Kind.DECK, "DECK", a=side)
        kind = Kind.CONDITION if name in PLAYER_CONDITIONS else Kind.NUMBER
        return Op(kind, "PLAYER_ATTR", a=side, b=vocabulary.player_attributes[name])
    if name in SORTS:
        hint = "a set by place: friendly.minions, friendly.hand(spell), friendly.weapon"
        raise Mistake(f"{name} says what takes part in an event", hint, node.lineno)
    known = [*vocabulary.selectors, *vocabulary.player_attributes, "deck", "graveyard"]
    raise Mistake(f"a side has no {name}", nearest(name, known), node.lineno)


def of_players(expressions: Expressions, players: Node, node: ast.Attribute) -> Node:
    """`controller(x).NAME`, `event.player.NAME`, `caster.NAME`: of whichever side that is."""
    if not is_pure(players):
        raise Mistake("whose is that?", "assign the player to a variable before", node.lineno)
    friendly, enemy = (of_side(expressions, side, node) for side in (0, 1))
    if friendly.kind is Kind.GRAVEYARD:
        raise Mistake(f"{node.attr} is asked of friendly or enemy", line=node.lineno)
    test = Op(Kind.CONDITION, "EQ", args=(players, Op(Kind.PLAYERS, "PLAYERS")))
    return Choice(friendly.kind, test, friendly, enemy)
