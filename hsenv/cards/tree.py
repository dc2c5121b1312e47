"""The typed expression tree between the language and the instructions."""

from __future__ import annotations

import enum
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .vocabulary import Vocabulary


class Kind(enum.Enum):
    """The types of the language; the value is how an error message names it."""

    NUMBER = "a number"
    CONDITION = "a condition"
    SET = "a set"
    PLAYERS = "players"
    DECK = "cards of a deck"
    CARD = "a card"
    POOL = "a pool"
    GRAVEYARD = "a graveyard"
    EACH = "a number for each"
    NOTHING = "no value"


@dataclass(frozen=True)
class Node:
    """A typed expression."""

    kind: Kind

    def children(self) -> Iterator[Node]:
        """The operands in the order in which they are computed."""
        return iter(())


@dataclass(frozen=True)
class Op(Node):
    """An instruction on the values of `args`, and the `predicate` that follows it."""

    name: str
    a: int = 0
    b: int = 0
    args: tuple[Node, ...] = ()
    predicate: Node | None = None
    action: bool = False

    def children(self) -> Iterator[Node]:
        return iter(self.args)


@dataclass(frozen=True)
class Local(Node):
    """The value of a local variable."""

    slot: int


@dataclass(frozen=True)
class Choice(Node):
    """`yes` if `test` holds, else `no`; only one of them is computed. `and` and `or` are choices too."""

    test: Node
    yes: Node
    no: Node

    def children(self) -> Iterator[Node]:
        yield from (self.test, self.yes, self.no)


@dataclass(frozen=True)
class Repeat(Node):
    """The action `body`, done `n` times, one after another: `split_damage` hits that often."""

    n: Node
    body: Node

    def children(self) -> Iterator[Node]:
        yield from (self.n, self.body)


@dataclass(frozen=True)
class Pool(Node):
    """Card definitions to draw from: `listed` by index, or the collectible ones for which `conditions` hold.
    Conditions that need the running program (`cost == n`) are tested when the card is drawn."""

    conditions: tuple[Node, ...] = ()
    listed: tuple[int, ...] = ()


@dataclass(frozen=True)
class Draw(Node):
    """An instruction that draws cards from a pool."""

    name: str
    pool: Pool
    args: tuple[Node, ...] = ()
    action: bool = False

    def children(self) -> Iterator[Node]:
        return iter(self.args)


@dataclass(frozen=True)
class Each(Node):
    """A number for each of those that an action does something to; it may ask about "it"."""

    value: Node

    def children(self) -> Iterator[Node]:
        yield self.value


@dataclass(frozen=True)
class Graveyard(Node):
    """The cards that died, were used or were discarded on a side and for which `conditions` hold."""

    whose: int = 0
    conditions: tuple[Node, ...] = ()


def number(value: int) -> Op:
    """A number constant."""
    return Op(Kind.NUMBER, "INT", b=value)


def condition(value: bool) -> Op:
    """A condition constant."""
    return Op(Kind.CONDITION, "INT", b=int(value))


def everything(conditions: Sequence[Node]) -> Node:
    """The condition that all of these hold."""
    if not conditions:
        return condition(True)
    first, *others = conditions
    for other in others:
        first = Op(Kind.CONDITION, "AND", args=(first, other))
    return first


def some(count: Node) -> Node:
    """The condition that a number is above 0."""
    return Op(Kind.CONDITION, "GT", args=(count, number(0)))


def narrowed(base: Node, conditions: Sequence[Node]) -> Node:
    """The members of a set, or cards of a deck, for which the conditions hold."""
    if not conditions:
        return base
    op = "FILTER" if base.kind is Kind.SET else "DECK_FILTER"
    return Op(base.kind, op, args=(base,), predicate=everything(conditions))


def count_graveyard(node: Node) -> Node:
    """How many cards of the graveyard satisfy its conditions."""
    return _of_graveyard(Kind.NUMBER, "GRAVE_COUNT", node)


def card_of_graveyard(node: Node, position: Node) -> Node:
    """The card of the graveyard at a position among those that satisfy its conditions."""
    return _of_graveyard(Kind.CARD, "GRAVE_CARD", node, (position,))


def random_of_graveyard(node: Node) -> Node:
    """A random card of the graveyard among those that satisfy its conditions."""
    return _of_graveyard(Kind.CARD, "GRAVE_RANDOM", node)


def _of_graveyard(kind: Kind, op: str, node: Node, args: tuple[Node, ...] = ()) -> Node:
    assert isinstance(node, Graveyard)
    predicate = everything(node.conditions) if node.conditions else None
    return Op(kind, op, node.whose, args=args, predicate=predicate)


def negation(node: Node) -> Node:
    """The condition that this one does not hold."""
    if isinstance(node, Op) and node.name == "NOT":
        return node.args[0]
    return Op(Kind.CONDITION, "NOT", args=(node,))


def walk(node: Node) -> Iterator[Node]:
    """The node and all below it, predicates included."""
    yield node
    for child in node.children():
        yield from walk(child)
    if isinstance(node, Op) and node.predicate is not None:
        yield from walk(node.predicate)


def has_action(node: Node) -> bool:
    """Whether an action happens while the node is computed."""
    return any(
        isinstance(part, Repeat) or (isinstance(part, Op | Draw) and part.action) for part in walk(node)
    )


def is_pure(node: Node, vocabulary: Vocabulary) -> bool:
    """Whether computing the node changes nothing: no action, no roll of the dice."""
    return not has_action(node) and not any(
        isinstance(part, Op | Draw) and vocabulary.kind_of(part.name) == "rolls" for part in walk(node)
    )


def asks_it(node: Node, vocabulary: Vocabulary) -> bool:
    """Whether the value depends on the candidate of the filter around it or on what that replaces."""
    if isinstance(node, Op) and vocabulary.kind_of(node.name) in ("it", "it_card"):
        return True
    return any(asks_it(child, vocabulary) for child in node.children())


def is_static(node: Node, vocabulary: Vocabulary) -> bool:
    """Whether the condition depends on the candidate card alone, so that a pool can be listed beforehand."""
    if isinstance(node, Choice):
        return all(is_static(child, vocabulary) for child in node.children())
    if not isinstance(node, Op) or node.predicate is not None:
        return False
    if vocabulary.kind_of(node.name) not in ("fixed", "it_card"):
        return False
    return all(is_static(arg, vocabulary) for arg in node.args)
