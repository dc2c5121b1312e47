"""Sets as questions: what a target or a participant of an event must be, asked of a bound "it"."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from .assemble import Code, Instruction
from .attributes import SORTS
from .errors import Mistake, listed
from .events import Event
from .expressions import Expressions
from .names import SIDES
from .setting import Cards, Setting
from .syntax import conditional, expression, source
from .tree import Choice, Kind, Node, Op, everything, is_pure, negation
from .vocabulary import Vocabulary


class Predicates:
    """Reads sets as conditions on "it". They say what it *is*, not where: what died or moves still counts."""

    def __init__(self, vocabulary: Vocabulary, cards: Cards, setting: Setting) -> None:
        self._vocabulary = vocabulary
        self._expressions = Expressions(vocabulary, cards, setting)
        self.spell = Op(Kind.CONDITION, "IT_TYPE", b=vocabulary.families["type"]["spell"])

    def of(self, node: ast.expr) -> list[Node]:
        """Conditions that hold together exactly for the members of the set."""
        match node:
            case ast.BinOp(op=ast.Sub()):
                return [*self.of(node.left), negation(everything(self.of(node.right)))]
            case ast.BinOp(op=ast.BitAnd()):
                return [*self.of(node.left), *self.of(node.right)]
            case ast.BinOp(op=ast.Add()):
                either = (everything(self.of(node.left)), everything(self.of(node.right)))
                return [Op(Kind.CONDITION, "OR", args=either)]
            case ast.Call() if self._is_filter(node):
                return [*self.of(node.func), *self._expressions.conditions(node, "set")]
            case ast.Attribute(value=ast.Name(id=side)) if side in SIDES:
                return self._place(SIDES[side], node)
        members = self._expressions.read(node, Kind.SET)
        if not is_pure(members, self._vocabulary):
            raise Mistake("who takes part is not a matter of chance", source(node), node.lineno)
        return [Op(Kind.CONDITION, "IT_IN", args=(members,))]

    @staticmethod
    def _is_filter(call: ast.Call) -> bool:
        return not isinstance(call.func, ast.Name) or call.func.id in ("self", "target", "it")

    def _place(self, side: int, node: ast.Attribute) -> list[Node]:
        conditions = self._kind(node)
        if side < 2:
            conditions.append(Op(Kind.CONDITION, "IT_SIDE", a=side))
        return conditions

    def _kind(self, node: ast.Attribute) -> list[Node]:
        name = node.attr
        types, keywords = self._vocabulary.families["type"], self._vocabulary.keywords
        attributes = self._vocabulary.attributes

        def type_is(kind: str) -> Node:
            return Op(Kind.CONDITION, "IT_TYPE", b=types[kind])

        if name in SORTS:
            kind = SORTS[name]
            return [type_is(kind)] if kind else []
        match name:
            case "minions":
                return [type_is("minion")]
            case "hero" | "weapon" | "hero_power":
                return [type_is(name)]
            case "characters":
                return [Op(Kind.CONDITION, "OR", args=(type_is("minion"), type_is("hero")))]
            case "hand":
                return [Op(Kind.CONDITION, "IT_ATTR", b=attributes["in_hand"])]
            case "secrets":
                return [Op(Kind.CONDITION, "IT_KEYWORD", b=keywords["secret"])]
            case "board":
                return [type_is("minion"), Op(Kind.CONDITION, "IT_ATTR", b=attributes["in_play"])]
        accepted = [
            "minions",
            "characters",
            "hero",
            "hand",
            "weapon",
            "secrets",
            "hero_power",
            "board",
            *SORTS,
        ]
        raise Mistake(f"{node.attr} takes no part in events", listed(accepted), node.lineno)

    # -- targets

    def target(self, node: ast.expr) -> tuple[str, list[Node]]:
        """The kind of target that holds the set, and the conditions that narrow it."""
        match node:
            case ast.BinOp(op=ast.Sub()):
                kind, conditions = self.target(node.left)
                return kind, [*conditions, negation(everything(self.of(node.right)))]
            case ast.BinOp(op=ast.BitAnd()):
                kind, conditions = self.target(node.left)
                return kind, [*conditions, *self.of(node.right)]
            case ast.BinOp(op=ast.Add()):
                kind = _wider(self.target(node.left)[0], self.target(node.right)[0])
                return kind, self.of(node)
            case ast.Call() if self._is_filter(node):
                kind, conditions = self.target(node.func)
                return kind, [*conditions, *self._expressions.conditions(node, "set")]
            case ast.Attribute(value=ast.Name(id=side)) if side in SIDES:
                kind = f"{side}_{node.attr}"
                if kind not in self._vocabulary.target_kinds:
                    accepted = listed(["minions", "characters", "hero"])
                    raise Mistake(f"{source(node)} cannot be targets", accepted, node.lineno)
                return kind, []
        return "all_characters", self.of(node)


def _wider(one: str, other: str) -> str:
    """The smallest kind that holds both."""
    (side, what), (other_side, other_what) = one.split("_"), other.split("_")
    return f"{side if side == other_side else 'all'}_{what if what == other_what else 'characters'}"


def compile_target(
    text: str, vocabulary: Vocabulary, cards: Cards, setting: Setting
) -> tuple[int, tuple[Instruction, ...] | None]:
    """The number of the target kind and the filter that narrows it, if it must be."""
    kind, conditions = Predicates(vocabulary, cards, setting).target(expression(text))
    if not conditions:
        return vocabulary.target_kinds[kind], None
    code = Code(vocabulary)
    code.value(everything(conditions))
    return vocabulary.target_kinds[kind], code.finish()


def compile_expression(
    text: str, vocabulary: Vocabulary, cards: Cards, setting: Setting, kind: Kind
) -> tuple[Instruction, ...]:
    """The instructions of an expression of a kind; a condition may be written as a set."""
    code = Code(vocabulary)
    code.value(Expressions(vocabulary, cards, setting).read(expression(text), kind))
    return code.finish()


def compile_aura(
    text: str, vocabulary: Vocabulary, cards: Cards, setting: Setting
) -> tuple[Instruction, ...]:
    """The instructions that leave the set of those whom an aura reaches: `SET` or `SET if CONDITION`."""
    members, test = conditional(text)
    expressions = Expressions(vocabulary, cards, setting)
    code = Code(vocabulary)
    value = expressions.read(expression(members), Kind.SET)
    if test is not None:
        value = Choice(Kind.SET, expressions.condition(expression(test)), value, Op(Kind.SET, "INT"))
    code.value(value)
    return code.finish()


# -- events


@dataclass(frozen=True)
class Heading:
    """The key of a trigger, `EVENT(arguments) if CONDITION`, in its parts."""

    word: str
    arguments: tuple[ast.expr, ...]
    test: str | None


def read_heading(text: str) -> Heading:
    """Take the key of a trigger apart."""
    call_text, test = conditional(text)
    call = expression(call_text)
    if isinstance(call, ast.Name):
        return Heading(call.id, (), test)
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name):
        raise Mistake(f"{source(call)} is no event", "EVENT(arguments), for example damage(self)")
    if call.keywords:
        name = call.keywords[0].arg or "**"
        hint = f"write it as a filter: {call.func.id}(friendly.minions({name}))"
        raise Mistake(f"an event has no argument {name}=", hint)
    return Heading(call.func.id, tuple(call.args), test)


def compile_heading(
    heading: Heading, event: Event, vocabulary: Vocabulary, cards: Cards, setting: Setting
) -> tuple[Instruction, ...] | None:
    """The filter of a trigger; None if it always fires."""
    code = Code(vocabulary)
    predicates = Predicates(vocabulary, cards, setting)
    expressions = Expressions(vocabulary, cards, setting)
    _check_arguments(heading, event)
    if event.of_player:
        for argument in heading.arguments:
            _require_player(code, expressions.read(argument, Kind.PLAYERS, what=heading.word))
    else:
        for bound, argument in enumerate(heading.arguments):
            conditions = predicates.of(argument)
            if heading.word == "cast" and bound == 0:
                conditions = [predicates.spell, *(test for test in conditions if test != predicates.spell)]
            _require_participant(code, bound, conditions)
    if heading.test is not None:
        _require(code, expressions.condition(expression(heading.test)))
    program = code.finish()
    return program if len(program) > 1 else None


def _check_arguments(heading: Heading, event: Event) -> None:
    most = 1 if event.of_player or not event.other else 2
    accepted = f"{heading.word}(friendly), (enemy) or (all)" if event.of_player else f"{heading.word}(set)"
    if most == 2:
        accepted = f"{heading.word}(set) or {heading.word}(set, set): the second is event.{event.other[0]}"
    if not 1 <= len(heading.arguments) <= most:
        raise Mistake(f"{heading.word} got {len(heading.arguments)} arguments", accepted)


def _require(code: Code, test: Node) -> None:
    code.value(test)
    code.emit("REQUIRE")


def _require_player(code: Code, whose: Node) -> None:
    if whose == Op(Kind.PLAYERS, "PLAYERS", a=2):
        return
    _require(code, Op(Kind.CONDITION, "EQ", args=(Op(Kind.PLAYERS, "EVENT_SEAT"), whose)))


def _require_participant(code: Code, bound: int, conditions: list[Node]) -> None:
    if not conditions and bound == 0:
        return
    code.emit("BIND", bound)
    if bound:
        _require(code, Op(Kind.CONDITION, "IT_EXISTS"))
    for test in conditions:
        _require(code, test)
