"""Expressions of the card language: from syntax trees to typed trees."""

from __future__ import annotations

import ast

from .actions import ACTIONS
from .attributes import read_attribute
from .errors import Mistake, nearest
from .functions import FUNCTIONS
from .names import read_card, read_name, read_question
from .scope import Scope
from .setting import Cards, Setting
from .signature import Function
from .syntax import foreign, source
from .tree import (
    Choice,
    Graveyard,
    Kind,
    Node,
    Op,
    Pool,
    condition,
    is_pure,
    narrowed,
    negation,
    number,
)
from .vocabulary import GLOBAL_WORDS, Vocabulary

_ARITHMETIC = {ast.Add: "ADD", ast.Sub: "SUB", ast.Mult: "MUL", ast.FloorDiv: "DIV", ast.Mod: "MOD"}
_ALGEBRA = {ast.Add: "UNION", ast.Sub: "MINUS", ast.BitAnd: "INTERSECT"}
_COMPARISONS = {ast.Eq: "EQ", ast.NotEq: "NE", ast.Lt: "LT", ast.LtE: "LE", ast.Gt: "GT", ast.GtE: "GE"}

#: What `in SET` can ask of a filter's candidate.
_IN = {"card": "IT_CARD_IN", "card_class": "IT_CLASS_IN"}

#: What can be filtered, and what the candidates of the filter are.
_CANDIDATES = {Kind.SET: "set", Kind.DECK: "deck", Kind.GRAVEYARD: "graveyard", Kind.POOL: "pool"}

#: What can be called, and how each is called, for hints.
_CALLABLE = {**FUNCTIONS, **ACTIONS}
_CALLS = {name: function.signature.text for name, function in _CALLABLE.items()}


class Expressions(Scope):
    """Reads expressions in one setting: the scope with the whole grammar put in."""

    def __init__(self, vocabulary: Vocabulary, cards: Cards, setting: Setting) -> None:
        super().__init__(vocabulary, cards, setting, _CALLS)

    # -- expressions by syntax

    def lower(self, node: ast.expr) -> Node:
        """The typed tree of the expression."""
        match node:
            case ast.Constant():
                return self._constant(node)
            case ast.Name():
                return read_name(self, node)
            case ast.Attribute():
                return read_attribute(self, node)
            case ast.Call():
                return self._call(node)
            case ast.BinOp():
                return self._binary(node)
            case ast.UnaryOp():
                return self._unary(node)
            case ast.BoolOp():
                return self._boolean(node)
            case ast.Compare():
                return self._compare(node)
            case ast.IfExp():
                return self._choice(node)
        raise foreign(node)

    def _constant(self, node: ast.Constant) -> Node:
        if isinstance(node.value, bool):
            return condition(node.value)
        if isinstance(node.value, int):
            if not -32768 <= node.value <= 32767:
                raise Mistake(f"{node.value} is out of range", "numbers go from -32768 to 32767", node.lineno)
            return number(node.value)
        if isinstance(node.value, str):
            return read_card(self, node)
        raise Mistake(f"{source(node)} is not part of the card language", "numbers are whole", node.lineno)

    def _choice(self, node: ast.IfExp) -> Node:
        yes, no = self.lower(node.body), self.lower(node.orelse)
        if yes.kind is not no.kind:
            raise Mistake(f"`if` gives {yes.kind.value}, `else` gives {no.kind.value}", line=node.lineno)
        return Choice(yes.kind, self.condition(node.test), yes, no)

    def _call(self, node: ast.Call) -> Node:
        if isinstance(node.func, ast.Name) and node.func.id not in self.variables:
            name = node.func.id
            if name in _CALLABLE:
                return self._function(_CALLABLE[name], node)
            if name not in GLOBAL_WORDS and self.cards.index(name) is None:
                hint = nearest(name, [*_CALLABLE, *self.variables])
                raise Mistake(f"unknown function {name}", hint, node.lineno)
        base = self.lower(node.func)
        if base.kind not in _CANDIDATES:
            message = f"{source(node.func)} is {base.kind.value} and takes no ( )"
            raise Mistake(message, "a set, deck, graveyard or pool can be filtered", node.lineno)
        found = self.conditions(node, _CANDIDATES[base.kind])
        if isinstance(base, Graveyard):
            return Graveyard(Kind.GRAVEYARD, base.whose, (*base.conditions, *found))
        if isinstance(base, Pool):
            return Pool(Kind.POOL, (*base.conditions, *found), base.listed)
        return narrowed(base, found)

    def _function(self, function: Function, node: ast.Call) -> Node:
        name = function.signature.name
        if function.acts and not self.setting.program:
            raise Mistake(f"{name} is an action", "a condition or number only looks", node.lineno)
        if function.acts and self.candidate:
            raise Mistake(f"{name} is an action", "do it before the filter", node.lineno)
        return function.lower(self, function.signature.bind(node, self))

    # -- operators

    def _binary(self, node: ast.BinOp) -> Node:
        left, right = self.lower(node.left), self.lower(node.right)
        operator = type(node.op)
        if left.kind is Kind.NUMBER and right.kind is Kind.NUMBER and operator in _ARITHMETIC:
            return Op(Kind.NUMBER, _ARITHMETIC[operator], args=(left, right))
        if left.kind is Kind.SET and right.kind is Kind.SET and operator in _ALGEBRA:
            return Op(Kind.SET, _ALGEBRA[operator], args=(left, right))
        if operator not in _ARITHMETIC and operator not in _ALGEBRA:
            raise foreign(node.op)
        hint = "numbers: + - * // %, sets: + - &"
        raise Mistake(f"{source(node)} mixes {left.kind.value} and {right.kind.value}", hint, node.lineno)

    def _unary(self, node: ast.UnaryOp) -> Node:
        if isinstance(node.op, ast.Not):
            return negation(self.condition(node.operand))
        if not isinstance(node.op, ast.USub | ast.UAdd):
            raise foreign(node.op)
        value = self.read(node.operand, Kind.NUMBER)
        if isinstance(node.op, ast.UAdd):
            return value
        if isinstance(value, Op) and value.name == "INT":
            return number(-value.b)
        return Op(Kind.NUMBER, "NEG", args=(value,))

    def _boolean(self, node: ast.BoolOp) -> Node:
        """Both sides are computed, unless the right one acts or rolls dice: then only if it matters."""
        conjunction = isinstance(node.op, ast.And)
        values = [self.condition(value) for value in node.values]
        result = values[-1]
        for value in reversed(values[:-1]):
            if is_pure(result, self.vocabulary):
                result = Op(Kind.CONDITION, "AND" if conjunction else "OR", args=(value, result))
            elif conjunction:
                result = Choice(Kind.CONDITION, value, result, condition(False))
            else:
                result = Choice(Kind.CONDITION, value, condition(True), result)
        return result

    # -- comparisons

    def _compare(self, node: ast.Compare) -> Node:
        if len(node.ops) > 1:
            hint = "join two comparisons with and"
            raise Mistake(f"{source(node)} compares more than two things", hint, node.lineno)
        operator, left, right = node.ops[0], node.left, node.comparators[0]
        if isinstance(operator, ast.In | ast.NotIn):
            found = self._contains(left, right)
            return negation(found) if isinstance(operator, ast.NotIn) else found
        if type(operator) not in _COMPARISONS:
            raise foreign(operator)
        name = _COMPARISONS[type(operator)]
        if self.candidate and isinstance(left, ast.Name) and left.id not in self.variables:
            question = read_question(self, left.id, right)
            if question is not None:
                if name not in ("EQ", "NE"):
                    raise Mistake(f"{left.id} is compared with == or !=", line=node.lineno)
                return question if name == "EQ" else negation(question)
        return self._comparison(name, node, self.lower(left), self.lower(right))

    def _comparison(self, name: str, node: ast.Compare, left: Node, right: Node) -> Node:
        if left.kind is Kind.NUMBER and right.kind is Kind.NUMBER:
            return Op(Kind.CONDITION, name, args=(left, right))
        if left.kind is not right.kind or left.kind in (Kind.NOTHING, Kind.POOL, Kind.GRAVEYARD, Kind.DECK):
            message = f"{source(node)} compares {left.kind.value} with {right.kind.value}"
            raise Mistake(message, line=node.lineno)
        if name not in ("EQ", "NE"):
            hint = "count(x) is a number" if left.kind is Kind.SET else "they are compared with == or !="
            raise Mistake(f"{source(node)} does not compare numbers", hint, node.lineno)
        if left.kind is Kind.CARD:
            same = Op(Kind.CONDITION, "IS_CARD", args=(left, right))
            return same if name == "EQ" else negation(same)
        return Op(Kind.CONDITION, name, args=(left, right))

    def _contains(self, left: ast.expr, right: ast.expr) -> Node:
        whole = self.read(right, Kind.SET, what="in")
        if self.candidate and isinstance(left, ast.Name) and left.id in _IN:
            return Op(Kind.CONDITION, _IN[left.id], args=(whole,))
        part = self.read(left, Kind.SET, what="in")
        if part == Op(Kind.SET, "IT"):
            return Op(Kind.CONDITION, "IT_IN", args=(whole,))
        return self.truth(Op(Kind.SET, "INTERSECT", args=(part, whole)), left)
