"""Bare names: variables, what a filter asks of its candidate, the words of the language, card ids."""

from __future__ import annotations

import ast

from .errors import Mistake, a, nearest
from .keywords import check_keyword
from .scope import Scope
from .syntax import source
from .tree import Kind, Local, Node, Op, some
from .vocabulary import FAMILIES, GLOBAL_WORDS

SIDES = {"friendly": 0, "enemy": 1, "all": 2}
PLAYERS = {"me": 0, "opponent": 1, "both": 2}

#: Attributes that a card definition has; the others ask about a card in the game.
PRINTED = frozenset(
    {
        *("attack", "health", "max_health", "cost", "base_attack", "base_health", "base_cost"),
        *("armor", "durability", "spell_damage", "overload_cost", "collectible"),
    }
)


def read_name(scope: Scope, node: ast.Name) -> Node:
    """The value of a name. Names of variables are never words; in a filter its own words come first."""
    name = node.id
    if name in scope.variables:
        variable = scope.variables[name]
        return Local(variable.kind, variable.slot)
    if scope.candidate and name in scope.vocabulary.words:
        return read_word(scope, name, node)
    if name in SIDES or name in PLAYERS:
        return Op(Kind.PLAYERS, "PLAYERS", a={**SIDES, **PLAYERS}[name])
    found = _global(scope, node)
    if found is not None:
        return found
    if scope.cards.index(name) is not None:
        return read_card(scope, node)
    raise _unknown(scope, node)


def _global(scope: Scope, node: ast.Name) -> Node | None:
    setting = scope.setting
    match node.id:
        case "self":
            if not setting.here:
                raise Mistake("the card may be in the deck: there is no self", "me, friendly", node.lineno)
            return Op(Kind.SET, "SELF")
        case "target":
            if not setting.target:
                raise Mistake("there is no target here", "the record needs `target`", node.lineno)
            return Op(Kind.SET, "TARGET")
        case "caster":
            if not setting.enchantment:
                hint = "me, opponent, controller(x)"
                raise Mistake("only an enchantment has a caster", hint, node.lineno)
            return Op(Kind.PLAYERS, "CASTER")
        case "it":
            if scope.candidate != "set":
                raise Mistake("`it` is the candidate of a filter on entities", line=node.lineno)
            return Op(Kind.SET, "IT")
        case "combo_active":
            played = scope.vocabulary.player_attributes["cards_played_this_turn"]
            return some(Op(Kind.NUMBER, "PLAYER_ATTR", b=played))
        case "old_cost":
            if not scope.old_cost:
                message = "old_cost has a meaning in the filter of transform_random"
                raise Mistake(message, line=node.lineno)
            return Op(Kind.NUMBER, "VALUE")
    return None


def _unknown(scope: Scope, node: ast.Name) -> Mistake:
    name, words = node.id, scope.vocabulary.words
    if name in scope.calls:
        return Mistake(f"{name} needs ( )", scope.calls[name], node.lineno)
    if name in words and not scope.candidate:
        hint = f"all.minions({name}), or x.{name}"
        return Mistake(f"{name} asks about the candidate of a filter", hint, node.lineno)
    if "_" in name and any(map(str.isdigit, name)) and any(map(str.isupper, name)):
        return _no_card(scope, name, node)
    known = [*scope.variables, *GLOBAL_WORDS, *SIDES, *PLAYERS, *scope.calls]
    known += words if scope.candidate else []
    hint = nearest(name, known) or nearest(name, scope.cards.names())
    return Mistake(f"unknown word {name}", hint, node.lineno)


# -- the candidate of a filter


def read_word(scope: Scope, name: str, node: ast.expr) -> Node:
    """A bare name in a filter: an attribute, or the condition that the candidate is or has that."""
    word = scope.vocabulary.words[name]
    if word.family == "keyword":
        _check_known(scope, name, node)
    if word.family != "attribute":
        return _is(word.family, word.number)
    if scope.candidate == "pool" and name not in PRINTED:
        message = f"{name} asks about a card in the game, not about one of a pool"
        raise Mistake(message, line=node.lineno)
    return Op(Kind.CONDITION if word.condition else Kind.NUMBER, "IT_ATTR", b=word.number)


def _check_known(scope: Scope, keyword: str, node: ast.expr) -> None:
    try:
        check_keyword(keyword, scope.vocabulary)
    except Mistake as mistake:
        raise Mistake(mistake.message, mistake.accepted, node.lineno) from None


def _is(family: str, value: int) -> Node:
    op = "IT_CLASS" if family == "card_class" else f"IT_{family.upper()}"
    return Op(Kind.CONDITION, op, b=value)


def read_question(scope: Scope, name: str, right: ast.expr) -> Node | None:
    """`card == X`, `race == X` and the like in a filter; None if `name` is no such word."""
    if name == "card":
        return _same_card(scope, right)
    if name not in FAMILIES:
        return None
    known = scope.vocabulary.families[name]
    written = right.id if isinstance(right, ast.Name) else source(right)
    if written not in known:
        raise Mistake(f"unknown {name} {written}", nearest(written, known, f"a {name}"), right.lineno)
    return _is(name, known[written])


def _same_card(scope: Scope, right: ast.expr) -> Node:
    value = scope.read(right, Kind.CARD, what="card ==")
    if isinstance(value, Op) and value.name == "CARD":
        return Op(Kind.CONDITION, "IT_CARD", b=value.b)
    if scope.candidate != "set":
        raise Mistake("here the card is compared with a card id only", line=right.lineno)
    candidate = Op(Kind.CARD, "CARD_OF", args=(Op(Kind.SET, "IT"),))
    return Op(Kind.CONDITION, "IS_CARD", args=(candidate, value))


# -- card ids


def card_id(scope: Scope, node: ast.expr) -> str:
    """The card id that the expression is, bare or quoted."""
    name = literal_id(node)
    if name is None:
        hint = "write the id of a record, such as CS2_029"
        raise Mistake(f"{source(node)} is no card id", hint, node.lineno)
    if scope.cards.index(name) is None:
        raise _no_card(scope, name, node)
    return name


def literal_id(node: ast.expr) -> str | None:
    """The text of a bare or quoted id; None for any other expression."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    return None


def read_card(scope: Scope, node: ast.expr) -> Node:
    """The card that a bare or quoted id names."""
    return Op(Kind.CARD, "CARD", b=_operand(scope, card_id(scope, node)))


def enchantment(scope: Scope, node: ast.expr) -> int:
    """The operand for the enchantment that the expression names."""
    name = card_id(scope, node)
    kind = scope.cards.type(name)
    if kind != "enchantment":
        raise Mistake(f"{name} is {a(kind)}", "an enchantment is attached", node.lineno)
    return _operand(scope, name)


def check_card_type(scope: Scope, node: ast.expr, kind: str) -> None:
    """Refuse the id of a card of another type."""
    for part in (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,):
        name = literal_id(part)
        if name is None or name in scope.variables or scope.cards.index(name) is None:
            continue
        found = scope.cards.type(name)
        if found != kind:
            raise Mistake(f"{name} is {a(found)}", f"the id of {a(kind)}", node.lineno)


def _operand(scope: Scope, card: str) -> int:
    """The number of an existing card as the signed operand of an instruction."""
    index = scope.cards.index(card)
    assert index is not None
    return index - 0x10000 if index > 0x7FFF else index


def _no_card(scope: Scope, name: str, node: ast.expr) -> Mistake:
    hint = nearest(name, scope.cards.names(), "add its record")
    return Mistake(f"there is no card {name}", hint, node.lineno)
