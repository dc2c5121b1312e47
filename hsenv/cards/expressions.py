"""Expressions of the card language: from syntax trees to typed trees."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass

from . import functions, places
from .errors import Mistake, a, listed, nearest
from .setting import Cards, Setting
from .signature import Function
from .syntax import foreign, source
from .tree import (
    Choice,
    Graveyard,
    Kind,
    Local,
    Node,
    Op,
    Pool,
    condition,
    everything,
    is_pure,
    negation,
    number,
)
from .vocabulary import FAMILIES, GLOBAL_WORDS, Vocabulary

SIDES = {"friendly": 0, "enemy": 1, "all": 2}
PLAYERS = {"me": 0, "opponent": 1, "both": 2}

_ARITHMETIC = {ast.Add: "ADD", ast.Sub: "SUB", ast.Mult: "MUL", ast.FloorDiv: "DIV", ast.Mod: "MOD"}
_ALGEBRA = {ast.Add: "UNION", ast.Sub: "MINUS", ast.BitAnd: "INTERSECT"}
_COMPARISONS = {ast.Eq: "EQ", ast.NotEq: "NE", ast.Lt: "LT", ast.LtE: "LE", ast.Gt: "GT", ast.GtE: "GE"}

#: Attributes that a card definition has; the others ask about a card in the game.
_PRINTED = frozenset(
    {
        *(
            "attack",
            "health",
            "max_health",
            "cost",
            "base_cost",
            "base_attack",
            "base_health",
            "armor",
            "durability",
        ),
        *("spell_damage", "overload_cost", "collectible"),
    }
)


@dataclass(frozen=True)
class Variable:
    """A variable of the program."""

    slot: int
    kind: Kind


class Expressions:
    """Reads expressions in one setting. `variables` grows as the program assigns."""

    def __init__(
        self, vocabulary: Vocabulary, cards: Cards, setting: Setting, actions: Mapping[str, Function]
    ) -> None:
        self.vocabulary = vocabulary
        self.cards = cards
        self.setting = setting
        self.variables: dict[str, Variable] = {}
        self._functions = {**functions.FUNCTIONS, **actions}
        #: What the filter around this place looks at: set, deck, graveyard or pool; empty outside of filters.
        self.candidate = ""
        self.old_cost = False  #: inside the filter of transform_random

    # -- entry points

    def read(self, node: ast.expr, *kinds: Kind, what: str = "") -> Node:
        """The expression as a value of one of the kinds."""
        value = self.lower(node)
        if value.kind in kinds:
            return value
        if Kind.CONDITION in kinds:
            return self._truth(value, node)
        wanted = " or ".join(kind.value for kind in kinds)
        hint = "card(x) is the card of x" if kinds[0] is Kind.CARD and value.kind is Kind.SET else ""
        if kinds[0] is Kind.NUMBER:
            hint = {Kind.SET: "count(x) is their number", Kind.CONDITION: "write: 1 if x else 0"}.get(
                value.kind, ""
            )
        prefix = f"{what}: " if what else ""
        raise Mistake(f"{prefix}{source(node)} is {value.kind.value}, not {wanted}", hint, node.lineno)

    def condition(self, node: ast.expr) -> Node:
        """The expression as a condition; a set, deck or card stands for there being one."""
        return self.read(node, Kind.CONDITION)

    def conditions(self, call: ast.Call, candidate: str) -> list[Node]:
        """The arguments of a filter, each a condition on a candidate of that sort."""
        if call.keywords:
            name = call.keywords[0].arg or "**"
            raise Mistake(
                f"a filter has no argument {name}=", f"write: {name}, or: {name} == value", call.lineno
            )
        outer, self.candidate = self.candidate, candidate
        try:
            found = [self.condition(argument) for argument in call.args]
        finally:
            self.candidate = outer
        if not all(map(is_pure, found)):
            raise Mistake(
                "a filter neither acts nor rolls dice", "compute it before, into a variable", call.lineno
            )
        return found

    def enchantment(self, node: ast.expr) -> int:
        """The index of the enchantment that the expression names."""
        name = self.card_id(node)
        index, kind = self.cards.index(name), self.cards.type(name)
        assert index is not None
        if kind != "enchantment":
            raise Mistake(f"{source(node)} is {a(kind)}", "an enchantment is attached", node.lineno)
        return signed(index)

    def card_id(self, node: ast.expr) -> str:
        """The card id that the expression is, bare or quoted."""
        if isinstance(node, ast.Name):
            name = node.id
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            name = node.value
        else:
            raise Mistake(
                f"{source(node)} is no card id", "write the id of a record, such as CS2_029", node.lineno
            )
        if self.cards.index(name) is None:
            raise Mistake(
                f"there is no card {name}", nearest(name, self.cards.names(), "add its record"), node.lineno
            )
        return name

    def check_card_type(self, node: ast.expr, kind: str) -> None:
        """Refuse a card id that names a card of another type."""
        for part in (node.body, node.orelse) if isinstance(node, ast.IfExp) else (node,):
            name = (
                part.id
                if isinstance(part, ast.Name)
                else part.value
                if isinstance(part, ast.Constant)
                else ""
            )
            if isinstance(name, str) and name not in self.variables and self.cards.index(name) is not None:
                found = self.cards.type(name)
                if found != kind:
                    raise Mistake(f"{name} is {a(found)}", f"the id of {a(kind)}", node.lineno)

    # -- expressions by syntax

    def lower(self, node: ast.expr) -> Node:
        """The typed tree of the expression."""
        match node:
            case ast.Constant():
                return self._constant(node)
            case ast.Name():
                return self._name(node)
            case ast.Attribute():
                return self._attribute(node)
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
                yes, no = self.lower(node.body), self.lower(node.orelse)
                if yes.kind is not no.kind:
                    raise Mistake(
                        f"`if` gives {yes.kind.value}, `else` gives {no.kind.value}", line=node.lineno
                    )
                return Choice(yes.kind, self.condition(node.test), yes, no)
        raise foreign(node)

    def _constant(self, node: ast.Constant) -> Node:
        if isinstance(node.value, bool):
            return condition(node.value)
        if isinstance(node.value, int):
            if not -32768 <= node.value <= 32767:
                raise Mistake(f"{node.value} is out of range", "numbers go from -32768 to 32767", node.lineno)
            return number(node.value)
        if isinstance(node.value, str):
            return self._card(node)
        raise Mistake(f"{source(node)} is not part of the card language", "numbers are whole", node.lineno)

    def _card(self, node: ast.expr) -> Node:
        index = self.cards.index(self.card_id(node))
        assert index is not None
        return Op(Kind.CARD, "CARD", b=signed(index))

    def _name(self, node: ast.Name) -> Node:
        name = node.id
        if name in self.variables:
            variable = self.variables[name]
            return Local(variable.kind, variable.slot)
        if self.candidate and name in self.vocabulary.words:
            return self._word(name, node)
        if name in SIDES or name in PLAYERS:
            return Op(Kind.PLAYERS, "PLAYERS", a={**SIDES, **PLAYERS}[name])
        match name:
            case "self":
                return Op(Kind.SET, "SELF")
            case "target":
                if not self.setting.target:
                    raise Mistake("there is no target here", "the record needs `target`", node.lineno)
                return Op(Kind.SET, "TARGET")
            case "caster":
                if not self.setting.enchantment:
                    raise Mistake(
                        "only an enchantment has a caster", "me, opponent, controller(x)", node.lineno
                    )
                return Op(Kind.PLAYERS, "CASTER")
            case "it":
                if self.candidate != "set":
                    raise Mistake("`it` is the candidate of a filter on entities", line=node.lineno)
                return Op(Kind.SET, "IT")
            case "combo_active":
                played = Op(
                    Kind.NUMBER, "PLAYER_ATTR", b=self.vocabulary.player_attributes["cards_played_this_turn"]
                )
                return Op(Kind.CONDITION, "GT", args=(played, number(0)))
            case "old_cost":
                if not self.old_cost:
                    raise Mistake(
                        "old_cost has a meaning in the filter of transform_random", line=node.lineno
                    )
                return Op(Kind.NUMBER, "VALUE")
        if self.cards.index(name) is not None:
            return self._card(node)
        raise self._unknown(node)

    def _unknown(self, node: ast.Name) -> Mistake:
        name = node.id
        if name in self._functions:
            return Mistake(f"{name} needs ( )", self._functions[name].signature.text, node.lineno)
        if name in self.vocabulary.words and not self.candidate:
            return Mistake(
                f"{name} asks about the candidate of a filter",
                f"all.minions({name}), or x.{name}",
                node.lineno,
            )
        if (
            "_" in name
            and any(letter.isdigit() for letter in name)
            and any(letter.isupper() for letter in name)
        ):
            return Mistake(
                f"there is no card {name}", nearest(name, self.cards.names(), "add its record"), node.lineno
            )
        words = self.vocabulary.words if self.candidate else {}
        known = [*self.variables, *words, *GLOBAL_WORDS, *SIDES, *PLAYERS]
        hint = nearest(name, [*known, *self._functions]) or nearest(name, self.cards.names())
        return Mistake(f"unknown word {name}", hint, node.lineno)

    def _word(self, name: str, node: ast.expr) -> Node:
        """A bare name in a filter."""
        word = self.vocabulary.words[name]
        if word.family == "attribute":
            if self.candidate == "pool" and name not in _PRINTED:
                raise Mistake(
                    f"{name} asks about a card in the game, not about one of a pool", line=node.lineno
                )
            return Op(Kind.CONDITION if word.condition else Kind.NUMBER, "IT_ATTR", b=word.number)
        return self._is(word.family, word.number)

    def _is(self, family: str, value: int) -> Node:
        op = {"card_class": "IT_CLASS"}.get(family, f"IT_{family.upper()}")
        return Op(Kind.CONDITION, op, b=value)

    # -- attributes

    def _attribute(self, node: ast.Attribute) -> Node:
        if isinstance(node.value, ast.Name) and node.value.id not in self.variables:
            owner = node.value.id
            if owner == "event":
                return self._event(node)
            if owner == "values":
                return self._captured(node)
            if owner == "it" and self.candidate and node.attr in self.vocabulary.words:
                return self._word(node.attr, node)
            side = SIDES.get(owner, PLAYERS.get(owner))
            if side is not None:
                return places.of_side(self, side, node)
        owned = self.lower(node.value)
        if owned.kind is Kind.PLAYERS:
            return places.of_players(self, owned, node)
        return self._of(owned, node)

    def _of(self, owned: Node, node: ast.Attribute) -> Node:
        """`x.attack`, `x.damaged`, `x.taunt`, `x.beast`: of a set, of a card in a deck, of a card."""
        name = node.attr
        word = self.vocabulary.words.get(name)
        if word is None:
            raise Mistake(f"unknown attribute {name}", nearest(name, self.vocabulary.words), node.lineno)
        if owned.kind is Kind.DECK and word.family != "attribute":
            return self._truth(
                Op(Kind.DECK, "DECK_FILTER", args=(owned,), predicate=self._word(name, node), length="b")
            )
        if owned.kind is Kind.DECK:
            owned = Op(Kind.CARD, "DECK_CARD", args=(owned,))
        kind = Kind.CONDITION if word.condition else Kind.NUMBER
        if owned.kind is Kind.CARD:
            if name not in _PRINTED:
                hint = listed(sorted(_PRINTED))
                raise Mistake(f"{name} cannot be asked of a card that is not in the game", hint, node.lineno)
            return Op(kind, "CARD_ATTR", b=word.number, args=(owned,))
        if owned.kind is not Kind.SET:
            raise Mistake(f"{source(node.value)} is {owned.kind.value} and has no {name}", line=node.lineno)
        if word.family == "attribute":
            return Op(kind, "ATTR", b=word.number, args=(owned,))
        return self._truth(
            Op(Kind.SET, "FILTER", args=(owned,), predicate=self._word(name, node), length="b")
        )

    def _event(self, node: ast.Attribute) -> Node:
        event = self.setting.event
        if event is None:
            raise Mistake("there is no event here", "event.NAME has a meaning in a trigger", node.lineno)
        if node.attr == "player":
            return Op(Kind.PLAYERS, "EVENT_SEAT")
        if node.attr in event.subject or (node.attr == "subject" and event.subject):
            return Op(Kind.SET, "SUBJECT")
        if node.attr in event.other or (node.attr == "other" and event.other):
            return Op(Kind.SET, "OTHER")
        if node.attr == "amount" and event.amount:
            return Op(Kind.NUMBER, "AMOUNT")
        known = [*event.subject, *event.other, *(["amount"] if event.amount else []), "player"]
        raise Mistake(
            f"this event has no {node.attr}", listed(f"event.{name}" for name in known), node.lineno
        )

    def _captured(self, node: ast.Attribute) -> Node:
        if not self.setting.enchantment or self.old_cost:
            raise Mistake("only an enchantment has captured values", line=node.lineno)
        if node.attr not in ("attack", "health"):
            raise Mistake(f"unknown value {node.attr}", "accepted: values.attack, values.health", node.lineno)
        return Op(Kind.NUMBER, "VALUE", a=int(node.attr == "health"))

    # -- calls

    def _call(self, node: ast.Call) -> Node:
        if isinstance(node.func, ast.Name) and node.func.id not in self.variables:
            function = self._functions.get(node.func.id)
            if function is not None:
                if function.acts and not self.setting.program:
                    raise Mistake(
                        f"{node.func.id} is an action", "a condition or number only looks", node.lineno
                    )
                if function.acts and self.candidate:
                    raise Mistake(f"{node.func.id} is an action", "do it before the filter", node.lineno)
                return function.lower(self, function.signature.bind(node, self))
            if not self._is_value(node.func.id):
                known = [*self._functions, *self.variables]
                raise Mistake(f"unknown function {node.func.id}", nearest(node.func.id, known), node.lineno)
        return self.filtered(self.lower(node.func), node)

    def _is_value(self, name: str) -> bool:
        return name in GLOBAL_WORDS or self.cards.index(name) is not None

    def filtered(self, base: Node, call: ast.Call) -> Node:
        """`base(conditions)`."""
        sort = {Kind.SET: "set", Kind.DECK: "deck", Kind.GRAVEYARD: "graveyard", Kind.POOL: "pool"}.get(
            base.kind
        )
        if sort is None:
            hint = "a set, deck, graveyard or pool can be filtered"
            raise Mistake(f"{source(call.func)} is {base.kind.value} and takes no ( )", hint, call.lineno)
        found = tuple(self.conditions(call, sort))
        if not found:
            return base
        if isinstance(base, Graveyard):
            return Graveyard(Kind.GRAVEYARD, base.whose, base.conditions + found)
        if isinstance(base, Pool):
            return Pool(Kind.POOL, base.conditions + found, base.listed)
        op = "FILTER" if base.kind is Kind.SET else "DECK_FILTER"
        return Op(base.kind, op, args=(base,), predicate=everything(found), length="b")

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
            if is_pure(result):
                result = Op(Kind.CONDITION, "AND" if conjunction else "OR", args=(value, result))
            elif conjunction:
                result = Choice(Kind.CONDITION, value, result, condition(False))
            else:
                result = Choice(Kind.CONDITION, value, condition(True), result)
        return result

    def _compare(self, node: ast.Compare) -> Node:
        if len(node.ops) > 1:
            raise Mistake(
                f"{source(node)} compares more than two things", "join two comparisons with and", node.lineno
            )
        operator, left, right = node.ops[0], node.left, node.comparators[0]
        if isinstance(operator, ast.In | ast.NotIn):
            found = self._contains(left, right)
            return negation(found) if isinstance(operator, ast.NotIn) else found
        if type(operator) not in _COMPARISONS:
            raise foreign(operator)
        name = _COMPARISONS[type(operator)]
        if self.candidate and isinstance(left, ast.Name) and left.id not in self.variables:
            asked = self._asked(left.id, right)
            if asked is not None:
                if name not in ("EQ", "NE"):
                    raise Mistake(f"{left.id} is compared with == or !=", line=node.lineno)
                return asked if name == "EQ" else negation(asked)
        return self._comparison(name, node, self.lower(left), self.lower(right))

    def _comparison(self, name: str, node: ast.Compare, left: Node, right: Node) -> Node:
        kinds = {left.kind, right.kind}
        if kinds == {Kind.NUMBER}:
            return Op(Kind.CONDITION, name, args=(left, right))
        if len(kinds) > 1 or not kinds <= {Kind.SET, Kind.PLAYERS, Kind.CARD, Kind.CONDITION}:
            raise Mistake(
                f"{source(node)} compares {left.kind.value} with {right.kind.value}", line=node.lineno
            )
        if name not in ("EQ", "NE"):
            hint = "count(x) is a number" if left.kind is Kind.SET else "they are compared with == or !="
            raise Mistake(f"{source(node)} does not compare numbers", hint, node.lineno)
        if left.kind is Kind.CARD:
            same = Op(Kind.CONDITION, "IS_CARD", args=(left, right))
            return same if name == "EQ" else negation(same)
        return Op(Kind.CONDITION, name, args=(left, right))

    def _asked(self, name: str, right: ast.expr) -> Node | None:
        """`card == X`, `race == X` and the like of a filter's candidate; None if `name` is no such word."""
        if name == "card":
            value = self.lower(right)
            if isinstance(value, Op) and value.name == "CARD":
                return Op(Kind.CONDITION, "IT_CARD", b=value.b)
            if value.kind is not Kind.CARD:
                raise Mistake(f"{source(right)} is {value.kind.value}, not a card", "card(x)", right.lineno)
            if self.candidate != "set":
                raise Mistake("here the card is compared with a card id only", line=right.lineno)
            return Op(
                Kind.CONDITION, "IS_CARD", args=(Op(Kind.CARD, "CARD_OF", args=(Op(Kind.SET, "IT"),)), value)
            )
        if name not in FAMILIES:
            return None
        known = self.vocabulary.families[name]
        written = right.id if isinstance(right, ast.Name) else source(right)
        if written not in known:
            raise Mistake(f"unknown {name} {written}", nearest(written, known, f"a {name}"), right.lineno)
        return self._is(name, known[written])

    def _contains(self, left: ast.expr, right: ast.expr) -> Node:
        whole = self.read(right, Kind.SET, what="in")
        if self.candidate and isinstance(left, ast.Name) and left.id in ("it", "card"):
            op = "IT_IN" if left.id == "it" else "IT_CARD_IN"
            return Op(Kind.CONDITION, op, args=(whole,))
        part = self.read(left, Kind.SET, what="in")
        return self._truth(Op(Kind.SET, "INTERSECT", args=(part, whole)))

    def _truth(self, value: Node, node: ast.expr | None = None) -> Node:
        """Whether there is one."""
        match value.kind:
            case Kind.CONDITION:
                return value
            case Kind.SET:
                return Op(Kind.CONDITION, "GT", args=(Op(Kind.NUMBER, "COUNT", args=(value,)), number(0)))
            case Kind.DECK:
                return Op(
                    Kind.CONDITION, "GT", args=(Op(Kind.NUMBER, "DECK_COUNT", args=(value,)), number(0))
                )
            case Kind.GRAVEYARD:
                return Op(Kind.CONDITION, "GT", args=(functions.count_graveyard(value), number(0)))
            case Kind.CARD:
                return negation(Op(Kind.CONDITION, "NO_CARD", args=(value,)))
        text = source(node) if node is not None else "this"
        line = node.lineno if node is not None else 1
        raise Mistake(f"{text} is {value.kind.value}, not a condition", "compare it, for example > 0", line)


def signed(index: int) -> int:
    """A card index in the signed operand of an instruction."""
    return index - 65536 if index > 32767 else index
