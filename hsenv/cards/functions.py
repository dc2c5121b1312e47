"""The functions of the language: what can be computed without changing the game."""

from __future__ import annotations

import ast
from collections.abc import Callable

from .errors import Mistake
from .names import card_id
from .scope import Scope
from .signature import Bound, Function, Lower, Signature
from .tree import (
    Choice,
    Draw,
    Each,
    Graveyard,
    Kind,
    Node,
    Op,
    Pool,
    count_graveyard,
    narrowed,
    number,
    random_of_graveyard,
    some,
)

FUNCTIONS: dict[str, Function] = {}


def _function(text: str) -> Callable[[Lower], Lower]:
    signature = Signature.parse(text)

    def register(lower: Lower) -> Lower:
        FUNCTIONS[signature.name] = Function(signature, lower)
        return lower

    return register


def _same_kind(text: str, name: str, deck: str = "") -> None:
    """A function of a set that is one instruction and gives a set; `deck` is the one for cards of a deck."""

    def lower(_: Scope, bound: Bound) -> Node:
        of = bound.node("of")
        attribute = bound.word("by") if "by" in bound.values else 0
        return Op(of.kind, deck if of.kind is Kind.DECK else name, b=attribute, args=(of,))

    _function(text)(lower)


_same_kind("adjacent(of: set)", "ADJACENT")
_same_kind("left_of(of: set)", "LEFT_OF")
_same_kind("right_of(of: set)", "RIGHT_OF")
_same_kind("leftmost(of: set)", "LEFTMOST")
_same_kind("rightmost(of: set)", "RIGHTMOST")
_same_kind("oldest(of: set)", "OLDEST")
_same_kind("highest(by: attribute, of: set | deck)", "HIGHEST", "DECK_HIGHEST")
_same_kind("lowest(by: attribute, of: set | deck)", "LOWEST", "DECK_LOWEST")


@_function("count(of: set | deck | graveyard)")
def _count(_: Scope, bound: Bound) -> Node:
    of = bound.node("of")
    if of.kind is Kind.GRAVEYARD:
        return count_graveyard(of)
    return Op(Kind.NUMBER, "DECK_COUNT" if of.kind is Kind.DECK else "COUNT", args=(of,))


class _ForEach(Signature):
    """The signature of `each`, whose number is asked of every candidate."""

    def bind(self, call: ast.Call, scope: Scope) -> Bound:
        outer, scope.candidate = scope.candidate, "set"
        try:
            return super().bind(call, scope)
        finally:
            scope.candidate = outer


FUNCTIONS["each"] = Function(
    _ForEach.parse("each(n: number)"), lambda _, bound: Each(Kind.EACH, bound.node("n"))
)


@_function("total(by: attribute, of: set)")
def _total(_: Scope, bound: Bound) -> Node:
    return Op(Kind.NUMBER, "SUM", b=bound.word("by"), args=(bound.node("of"),))


@_function("random(of: set | deck | pool | graveyard, n: number = 1, even_dying: flag = False)")
def _random(scope: Scope, bound: Bound) -> Node:
    of, n, even_dying = bound.node("of"), bound.node("n"), bound.word("even_dying")
    _only_in_programs(scope, bound)
    if even_dying and of.kind is not Kind.SET:
        hint = "random(friendly.minions, even_dying=True)"
        raise Mistake("only what is in play can be dying", hint, bound.call.lineno)
    if isinstance(of, Pool | Graveyard):
        if n != number(1):
            raise Mistake(
                "one card is drawn from a pool or graveyard", "repeat it with for", bound.call.lineno
            )
        if isinstance(of, Pool):
            return Draw(Kind.CARD, "POOL_RANDOM", of)
        return random_of_graveyard(of)
    return Op(of.kind, "DECK_RANDOM" if of.kind is Kind.DECK else "RANDOM", even_dying, args=(of, n))


def _only_in_programs(scope: Scope, bound: Bound) -> None:
    if not scope.setting.program:
        hint = "dice are rolled in programs"
        raise Mistake(f"chance has no place in {scope.setting.what}", hint, bound.call.lineno)


@_function("random_int(low: number, high: number)")
def _random_int(scope: Scope, bound: Bound) -> Node:
    _only_in_programs(scope, bound)
    return Op(Kind.NUMBER, "RANDOM_INT", args=(bound.node("low"), bound.node("high")))


@_function("coin_flip()")
def _coin_flip(scope: Scope, bound: Bound) -> Node:
    _only_in_programs(scope, bound)
    return Op(Kind.CONDITION, "RANDOM_INT", args=(number(0), number(1)))


@_function("min(x: number, y: number)")
def _min(_: Scope, bound: Bound) -> Node:
    return Op(Kind.NUMBER, "MIN", args=(bound.node("x"), bound.node("y")))


@_function("max(x: number, y: number)")
def _max(_: Scope, bound: Bound) -> Node:
    return Op(Kind.NUMBER, "MAX", args=(bound.node("x"), bound.node("y")))


@_function("controller(of: set)")
def _controller(_: Scope, bound: Bound) -> Node:
    return Op(Kind.PLAYERS, "CONTROLLER_OF", args=(bound.node("of"),))


@_function("has(side: players, what: keyword)")
def _has(_: Scope, bound: Bound) -> Node:
    side = bound.node("side")
    if isinstance(side, Op) and side.name == "PLAYERS" and side.a < 2:
        return Op(Kind.CONDITION, "HAS", a=side.a, b=bound.word("what"))
    if isinstance(side, Op) and side.name == "PLAYERS":
        raise Mistake("has(all, ...): say whose", "friendly or enemy", bound.call.lineno)
    friendly, enemy = (Op(Kind.CONDITION, "HAS", a=a, b=bound.word("what")) for a in (0, 1))
    return Choice(
        Kind.CONDITION, Op(Kind.CONDITION, "EQ", args=(side, Op(Kind.PLAYERS, "PLAYERS"))), friendly, enemy
    )


@_function("holding(*where: set)")
def _holding(scope: Scope, bound: Bound) -> Node:
    hand = narrowed(Op(Kind.SET, "ZONE", b=scope.vocabulary.selectors["hand"]), bound.filters)
    others = Op(Kind.SET, "MINUS", args=(hand, Op(Kind.SET, "SELF")))
    return some(Op(Kind.NUMBER, "COUNT", args=(others,)))


@_function("top(of: deck, n: number = 1)")
def _top(_: Scope, bound: Bound) -> Node:
    return Op(Kind.DECK, "DECK_TOP", args=(bound.node("of"), bound.node("n")))


@_function("bottom(of: deck, n: number = 1)")
def _bottom(_: Scope, bound: Bound) -> Node:
    return Op(Kind.DECK, "DECK_BOTTOM", args=(bound.node("of"), bound.node("n")))


@_function("card(of: set | deck | card)")
def _card(_: Scope, bound: Bound) -> Node:
    of = bound.node("of")
    if of.kind is Kind.CARD:
        return of
    return Op(Kind.CARD, "DECK_CARD" if of.kind is Kind.DECK else "CARD_OF", args=(of,))


# -- pools


def _pool(name: str, kind: str) -> None:
    def lower(scope: Scope, bound: Bound) -> Node:
        types = scope.vocabulary.families["type"]
        first = (Op(Kind.CONDITION, "IT_TYPE", b=types[kind]),) if kind else ()
        return Pool(Kind.POOL, first + bound.filters)

    _function(f"{name}(*where: pool)")(lower)


_pool("minions", "minion")
_pool("spells", "spell")
_pool("weapons", "weapon")
_pool("cards", "")


def _one_of(scope: Scope, bound: Bound) -> Node:
    call = bound.call
    if call.keywords or not call.args or any(isinstance(argument, ast.Starred) for argument in call.args):
        raise Mistake("one_of lists cards", "one_of(A, B, C)", call.lineno)
    indices = [scope.cards.index(card_id(scope, argument)) for argument in call.args]
    return Pool(Kind.POOL, listed=tuple(index for index in indices if index is not None))


class _CardList(Signature):
    """The signature of `one_of`, whose arguments are card ids."""

    def bind(self, call: ast.Call, scope: Scope) -> Bound:
        return Bound(call, {})


FUNCTIONS["one_of"] = Function(_CardList("one_of(A, B, ...)", "one_of", ()), _one_of)
