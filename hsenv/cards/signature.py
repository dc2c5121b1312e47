"""Signatures of functions and actions, written the way Python writes them, and the binding of calls."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import dataclass

from .errors import Mistake, listed, nearest
from .keywords import check_given, check_keyword
from .names import check_card_type, enchantment
from .scope import Scope
from .tree import Kind, Node

#: Types of parameters that hold a value; the others hold a word. A literal card must be of the named type.
_VALUES = {
    "number": Kind.NUMBER,
    "condition": Kind.CONDITION,
    "set": Kind.SET,
    "players": Kind.PLAYERS,
    "deck": Kind.DECK,
    "card": Kind.CARD,
    **dict.fromkeys(("minion_card", "spell_card", "weapon_card", "hero_card", "hero_power_card"), Kind.CARD),
    "pool": Kind.POOL,
    "graveyard": Kind.GRAVEYARD,
    "each": Kind.EACH,
}


@dataclass(frozen=True)
class Parameter:
    """A parameter: its name, what it accepts, and its default as it would be written, if any."""

    name: str
    types: tuple[str, ...]
    default: ast.expr | None


@dataclass(frozen=True)
class Bound:
    """The arguments of a call."""

    call: ast.Call
    values: dict[str, Node | int | None]
    filters: tuple[Node, ...] = ()

    def node(self, name: str) -> Node:
        """The argument's value."""
        value = self.values[name]
        assert isinstance(value, Node)
        return value

    def word(self, name: str) -> int:
        """The number of the word given."""
        value = self.values[name]
        assert isinstance(value, int)
        return value

    def given(self, name: str) -> bool:
        """Whether the argument was written (true also if its default is a value)."""
        return self.values[name] is not None


@dataclass(frozen=True)
class Signature:
    """What a function accepts."""

    text: str
    name: str
    parameters: tuple[Parameter, ...]
    filters: str = ""  #: the function takes conditions on candidates of this sort

    @classmethod
    def parse(cls, text: str) -> Signature:
        """Read `name(parameter: type | type = default, ..., *where: sort)`."""
        definition = ast.parse(f"def {text}: ...").body[0]
        assert isinstance(definition, ast.FunctionDef)
        arguments = definition.args
        missing = len(arguments.args) - len(arguments.defaults)
        defaults: list[ast.expr | None] = [None] * missing + list(arguments.defaults)
        parameters = tuple(
            Parameter(argument.arg, tuple(part.strip() for part in _annotation(argument).split("|")), default)
            for argument, default in zip(arguments.args, defaults, strict=True)
        )
        filters = _annotation(arguments.vararg) if arguments.vararg else ""
        shown = text.replace("*where: ", "*").replace(" = None", " = ...")
        return cls(shown, definition.name, parameters, filters)

    def bind(self, call: ast.Call, scope: Scope) -> Bound:
        """The arguments of the call, checked."""
        if self.filters:
            return Bound(call, {}, tuple(scope.conditions(call, self.filters)))
        written: dict[str, ast.expr] = {}
        most = len(self.parameters)
        if len(call.args) > most:
            many = f"at most {most} argument{'' if most == 1 else 's'}" if most else "no argument"
            raise Mistake(f"{self.name} takes {many}", self.text, call.lineno)
        for parameter, argument in zip(self.parameters, call.args, strict=False):
            written[parameter.name] = argument
        names = [parameter.name for parameter in self.parameters]
        for keyword in call.keywords:
            if keyword.arg not in names:
                hint = nearest(keyword.arg or "**", names, self.text)
                raise Mistake(f"{self.name} has no argument {keyword.arg or '**'}", hint, call.lineno)
            if keyword.arg in written:
                raise Mistake(f"{self.name} got {keyword.arg} twice", self.text, call.lineno)
            written[keyword.arg] = keyword.value
        values: dict[str, Node | int | None] = {}
        for parameter in self.parameters:
            value = written.get(parameter.name, parameter.default)
            if value is None:
                raise Mistake(f"{self.name} needs {parameter.name}", self.text, call.lineno)
            values[parameter.name] = self._convert(parameter, value, scope)
        return Bound(call, values)

    def _convert(self, parameter: Parameter, value: ast.expr, scope: Scope) -> Node | int | None:
        if isinstance(value, ast.Constant) and value.value is None:
            return None
        first = parameter.types[0]
        if first == "flag":
            if not (isinstance(value, ast.Constant) and isinstance(value.value, bool)):
                raise Mistake(f"{self.name}: {parameter.name} is True or False", self.text, value.lineno)
            return int(value.value)
        if first == "place":
            return _word(value, scope.vocabulary.operands["placement"], "place")
        if first == "keyword":
            return self._keyword(value, scope)
        if first == "attribute":
            return _word(value, scope.vocabulary.attributes, "attribute")
        if first == "enchantment":
            return enchantment(scope, value)
        kinds = [_VALUES[name] for name in parameter.types]
        result = scope.read(value, *kinds, what=f"{self.name}: {parameter.name}")
        if result.kind is Kind.CARD and first.endswith("_card"):
            check_card_type(scope, value, first.removesuffix("_card"))
        return result

    def _keyword(self, value: ast.expr, scope: Scope) -> int:
        number = _word(value, scope.vocabulary.keywords, "keyword")
        assert isinstance(value, ast.Name)
        try:
            (check_given if self.name in ("gain", "lose") else check_keyword)(value.id, scope.vocabulary)
        except Mistake as mistake:
            raise Mistake(f"{self.name}: {mistake.message}", mistake.accepted, value.lineno) from None
        return number


def _annotation(argument: ast.arg | None) -> str:
    assert argument is not None
    assert argument.annotation is not None
    return ast.unparse(argument.annotation)


def _word(value: ast.expr, known: dict[str, int], what: str) -> int:
    if isinstance(value, ast.Name) and value.id in known:
        return known[value.id]
    written = value.id if isinstance(value, ast.Name) else ast.unparse(value)
    hint = nearest(written, known, listed(known) if len(known) < 10 else f"see the list of {what}s")
    raise Mistake(f"unknown {what} {written}", hint, value.lineno)


#: What a call means, whose arguments are bound.
Lower = Callable[[Scope, Bound], Node]


@dataclass(frozen=True)
class Function:
    """A function or action: its signature and what a call means."""

    signature: Signature
    lower: Lower
    acts: bool = False
