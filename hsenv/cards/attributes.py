"""Everything with a dot: `friendly.minions`, `enemy.mana`, `event.amount`, `target.attack`, `self.taunt`."""

from __future__ import annotations

import ast

from .errors import Mistake, a, listed, nearest
from .names import PLAYERS, PRINTED, SIDES, read_word
from .scope import Scope
from .syntax import source
from .tree import Choice, Graveyard, Kind, Node, Op, is_pure, narrowed

#: What a card is, without saying where; such sets have a meaning in the list of events only.
SORTS = {"cards": None, "spells": "spell", "weapons": "weapon"}

#: What only a body has: a spell or Hero Power would always read 0.
_OF_BODIES = frozenset(
    {
        *("attack", "health", "max_health", "damage", "base_attack", "base_health", "armor", "durability"),
        *("attacks_made", "damaged", "frozen", "silenced", "exhausted", "damaged_this_turn"),
    }
)


def read_attribute(scope: Scope, node: ast.Attribute) -> Node:
    """`OWNER.NAME`."""
    if isinstance(node.value, ast.Name) and node.value.id not in scope.variables:
        owner = node.value.id
        if owner == "event":
            return _of_event(scope, node)
        if owner == "values":
            return _captured(scope, node)
        if owner == "it" and scope.candidate and node.attr in scope.vocabulary.words:
            return read_word(scope, node.attr, node)
        side = SIDES.get(owner, PLAYERS.get(owner))
        if side is not None:
            return _of_side(scope, side, node)
    owned = scope.lower(node.value)
    if owned.kind is Kind.PLAYERS:
        return _of_players(scope, owned, node)
    return _of_cards(scope, owned, node)


def _of_side(scope: Scope, side: int, node: ast.Attribute) -> Node:
    """`friendly.NAME`, `enemy.NAME`, `all.NAME`: a place, a number, the deck or the graveyard."""
    vocabulary, name = scope.vocabulary, node.attr
    if name in vocabulary.selectors:
        return Op(Kind.SET, "ZONE", a=side, b=vocabulary.selectors[name])
    if name == "graveyard":
        return Graveyard(Kind.GRAVEYARD, side)
    if name in vocabulary.player_attributes or name == "deck":
        if side == SIDES["all"]:
            raise Mistake(f"all.{name}: say whose", f"friendly.{name}, enemy.{name}", node.lineno)
        if name == "deck":
            return Op(Kind.DECK, "DECK", a=side)
        kind = Kind.CONDITION if name in vocabulary.player_conditions else Kind.NUMBER
        return Op(kind, "PLAYER_ATTR", a=side, b=vocabulary.player_attributes[name])
    if name in SORTS:
        hint = "a set by place: friendly.minions, friendly.hand(spell), friendly.weapon"
        raise Mistake(f"{name} says what takes part in an event", hint, node.lineno)
    known = [*vocabulary.selectors, *vocabulary.player_attributes, "deck", "graveyard"]
    raise Mistake(f"a side has no {name}", nearest(name, known), node.lineno)


def _of_players(scope: Scope, players: Node, node: ast.Attribute) -> Node:
    """`controller(x).NAME`, `event.player.NAME`, `caster.NAME`: of whichever side that is."""
    if not is_pure(players, scope.vocabulary):
        raise Mistake("whose is that?", "assign the player to a variable before", node.lineno)
    friendly, enemy = (_of_side(scope, side, node) for side in (0, 1))
    if friendly.kind is Kind.GRAVEYARD:
        raise Mistake(f"{node.attr} is asked of friendly or enemy", line=node.lineno)
    mine = Op(Kind.CONDITION, "EQ", args=(players, Op(Kind.PLAYERS, "PLAYERS")))
    return Choice(friendly.kind, mine, friendly, enemy)


def _of_cards(scope: Scope, owned: Node, node: ast.Attribute) -> Node:
    """`x.attack`, `x.damaged`, `x.taunt`, `x.beast`: of a set, of cards in a deck, of a card definition."""
    name = node.attr
    word = scope.vocabulary.words.get(name)
    if word is None:
        raise Mistake(f"unknown attribute {name}", nearest(name, scope.vocabulary.words), node.lineno)
    if owned.kind not in (Kind.SET, Kind.DECK, Kind.CARD):
        raise Mistake(f"{source(node.value)} is {owned.kind.value} and has no {name}", line=node.lineno)
    if owned == Op(Kind.SET, "SELF"):
        _check_own(scope, node)
    kind = Kind.CONDITION if word.condition else Kind.NUMBER
    if owned.kind is not Kind.CARD and word.family != "attribute":
        return scope.truth(narrowed(owned, [read_word(scope, name, node)]), node)
    if owned.kind is Kind.SET:
        return Op(kind, "ATTR", b=word.number, args=(owned,))
    if name not in PRINTED:
        message = f"{name} cannot be asked of a card that is not in the game"
        raise Mistake(message, listed(sorted(PRINTED)), node.lineno)
    card = owned if owned.kind is Kind.CARD else Op(Kind.CARD, "DECK_CARD", args=(owned,))
    return Op(kind, "CARD_ATTR", b=word.number, args=(card,))


def _check_own(scope: Scope, node: ast.Attribute) -> None:
    """Refuse `self.NAME` where the card cannot have that, so that it would always be 0."""
    setting, name = scope.setting, node.attr
    kind = setting.card_type
    if name == "outermost" and kind in ("enchantment", "hero_power"):
        message = f"{a(kind)} is not played from hand and was never outermost"
        raise Mistake(message, "the card that is played asks it", node.lineno)
    if name == "position" and not setting.body and not setting.in_hand:
        hint = "self.outermost, or self.position in requires, target_if, costs_less, hand_when"
        raise Mistake(f"{a(kind)} has no position in {setting.what}", hint, node.lineno)
    if name in _OF_BODIES and kind in ("spell", "hero_power") and not setting.option:
        raise Mistake(f"{a(kind)} has no {name}", "friendly.hero, target, event.NAME", node.lineno)


def _of_event(scope: Scope, node: ast.Attribute) -> Node:
    event, name = scope.setting.event, node.attr
    if event is None:
        raise Mistake("there is no event here", "event.NAME has a meaning in a trigger", node.lineno)
    if name == "player":
        return Op(Kind.PLAYERS, "EVENT_SEAT")
    if name in event.subject or (name == "subject" and event.subject):
        return Op(Kind.SET, "SUBJECT")
    if name in event.other or (name == "other" and event.other):
        return Op(Kind.SET, "OTHER")
    if name == "amount" and event.amount:
        return Op(Kind.NUMBER, "AMOUNT")
    known = [*event.subject, *event.other, *(["amount"] if event.amount else []), "player"]
    raise Mistake(f"this event has no {name}", listed(f"event.{word}" for word in known), node.lineno)


def _captured(scope: Scope, node: ast.Attribute) -> Node:
    if not scope.setting.enchantment or scope.old_cost:
        raise Mistake("only an enchantment has captured values", line=node.lineno)
    if node.attr not in ("attack", "health"):
        raise Mistake(f"unknown value {node.attr}", "accepted: values.attack, values.health", node.lineno)
    return Op(Kind.NUMBER, "VALUE", a=int(node.attr == "health"))
