"""What a text of the card language can see where it stands, and how a part of it is read."""

from __future__ import annotations

import ast
from abc import ABC, abstractmethod
from collections.abc import Mapping
from dataclasses import dataclass

from .errors import Mistake
from .setting import Cards, Setting
from .syntax import source
from .tree import Kind, Node, Op, count_graveyard, is_pure, negation, some
from .vocabulary import Vocabulary


@dataclass(frozen=True)
class Variable:
    """A variable of the program."""

    slot: int
    kind: Kind


class Scope(ABC):
    """The words, cards and variables at a place. `variables` grows as the program assigns.

    Names, attributes, functions and actions are read in a scope and read their parts through it. They lie below the
    grammar, which knows them all: `lower` is what the grammar, `expressions.Expressions`, puts in.
    """

    def __init__(
        self, vocabulary: Vocabulary, cards: Cards, setting: Setting, calls: Mapping[str, str]
    ) -> None:
        self.vocabulary = vocabulary
        self.cards = cards
        self.setting = setting
        self.calls = calls  #: every function and action, and how it is called, for hints
        self.variables: dict[str, Variable] = {}
        #: What the filter around this place looks at: set, deck, graveyard or pool; empty outside of filters.
        self.candidate = ""
        self.old_cost = False  #: inside the filter of transform_random

    @abstractmethod
    def lower(self, node: ast.expr) -> Node:
        """The typed tree of the expression."""

    def read(self, node: ast.expr, *kinds: Kind, what: str = "") -> Node:
        """The expression as a value of one of the kinds."""
        value = self.lower(node)
        if value.kind in kinds:
            return value
        if Kind.CONDITION in kinds:
            return self.truth(value, node)
        hints = {
            (Kind.CARD, Kind.SET): "card(x) is the card of x",
            (Kind.NUMBER, Kind.SET): "count(x) is their number",
            (Kind.NUMBER, Kind.CONDITION): "write: 1 if x else 0",
        }
        wanted = " or ".join(kind.value for kind in kinds)
        message = f"{source(node)} is {value.kind.value}, not {wanted}"
        hint = hints.get((kinds[0], value.kind), "")
        raise Mistake(f"{what}: {message}" if what else message, hint, node.lineno)

    def condition(self, node: ast.expr) -> Node:
        """The expression as a condition; a set, deck, graveyard or card stands for there being one."""
        return self.read(node, Kind.CONDITION)

    def truth(self, value: Node, node: ast.expr) -> Node:
        """Whether the condition holds, or whether there is one of what the value is."""
        match value.kind:
            case Kind.CONDITION:
                return value
            case Kind.SET:
                return some(Op(Kind.NUMBER, "COUNT", args=(value,)))
            case Kind.DECK:
                return some(Op(Kind.NUMBER, "DECK_COUNT", args=(value,)))
            case Kind.GRAVEYARD:
                return some(count_graveyard(value))
            case Kind.CARD:
                return negation(Op(Kind.CONDITION, "NO_CARD", args=(value,)))
        message = f"{source(node)} is {value.kind.value}, not a condition"
        raise Mistake(message, "compare it, for example > 0", node.lineno)

    def conditions(self, call: ast.Call, candidate: str) -> list[Node]:
        """The arguments of a filter, each a condition on a candidate of that sort."""
        if call.keywords:
            name = call.keywords[0].arg or "**"
            hint = f"write: {name}, or: {name} == value"
            raise Mistake(f"a filter has no argument {name}=", hint, call.lineno)
        outer, self.candidate = self.candidate, candidate
        try:
            found = [self.condition(argument) for argument in call.args]
        finally:
            self.candidate = outer
        if not all(is_pure(one, self.vocabulary) for one in found):
            hint = "compute it before, into a variable"
            raise Mistake("a filter neither acts nor rolls dice", hint, call.lineno)
        return found
