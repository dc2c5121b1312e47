"""Programs: assignments, conditions, loops and actions, one after another."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace

from .actions import ACTIONS, untold
from .assemble import Code, Instruction, Label
from .errors import Mistake
from .expressions import Expressions
from .functions import FUNCTIONS
from .scope import Variable
from .setting import Cards, Setting
from .syntax import foreign, source, statements
from .tree import Kind, Local, Node, Op, Pool, card_of_graveyard, count_graveyard, has_action
from .vocabulary import GLOBAL_WORDS, Vocabulary

MAX_ROUNDS = 100

_KEPT = frozenset({Kind.NUMBER, Kind.CONDITION, Kind.SET, Kind.PLAYERS, Kind.DECK, Kind.CARD})


def compile_program(
    text: str, vocabulary: Vocabulary, cards: Cards, setting: Setting, intern_pool: Callable[[Pool], int]
) -> tuple[Instruction, ...]:
    """The instructions of a program of the card language."""
    code = Code(vocabulary, intern_pool)
    program = _Program(code, Expressions(vocabulary, cards, setting))
    body = statements(text)
    program.block(body)
    _check_read(body)
    return code.finish()


def _check_read(body: list[ast.stmt]) -> None:
    """Refuse a variable that nothing reads."""
    parts = [part for statement in body for part in ast.walk(statement)]
    read = {part.id for part in parts if isinstance(part, ast.Name) and isinstance(part.ctx, ast.Load)}
    for part in parts:
        if not isinstance(part, ast.Assign):
            continue
        for name in part.targets:
            if isinstance(name, ast.Name) and name.id not in read:
                hint = "leave it out; an action may stand alone"
                raise Mistake(f"nothing reads the variable {name.id}", hint, part.lineno)


def _acts(node: ast.expr) -> bool:
    names = (part.func for part in ast.walk(node) if isinstance(part, ast.Call))
    return any(isinstance(name, ast.Name) and name.id in ACTIONS for name in names)


class _Program:
    def __init__(self, code: Code, expressions: Expressions) -> None:
        self._code = code
        self._expressions = expressions

    def block(self, body: list[ast.stmt]) -> None:
        at = 0
        while at < len(body):
            if self._summon_with_health(body[at : at + 2]):
                at += 2
            else:
                self._statement(body[at])
                at += 1

    def _statement(self, node: ast.stmt) -> None:
        match node:
            case ast.Expr():
                self._action(node.value)
            case ast.Assign():
                self._assign(node)
            case ast.AugAssign():
                self._assign_changed(node)
            case ast.If():
                self._if(node)
            case ast.For():
                self._for(node)
            case ast.While():
                self._while(node)
            case ast.Pass():
                pass
            case _:
                raise foreign(node)

    def _action(self, node: ast.expr) -> None:
        value = self._expressions.lower(node)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in ACTIONS:
            self._code.act(value)
            return
        raise Mistake(
            f"{source(node)} does nothing",
            "a statement is an action or gives a variable its value",
            node.lineno,
        )

    def _summon_with_health(self, pair: list[ast.stmt]) -> bool:
        """Write `x = summon(card)`, `set_health(x, n)` as one: the Health is set before anything reacts to the
        summon (rules.md 8.7). False, and nothing written, if the two statements are something else."""
        match pair:
            case [
                ast.Assign(targets=[ast.Name(id=name)], value=ast.Call(func=ast.Name(id="summon"))) as first,
                ast.Expr(value=ast.Call(func=ast.Name(id="set_health"), args=[ast.Name(id=of), n])) as second,
            ] if of == name and not _acts(n):
                one = untold(self._expressions.lower(first.value))
                if one is None:
                    return False
                self._store(name, one, first)
                health = self._expressions.lower(second.value)
                assert isinstance(health, Op)
                self._code.act(replace(health, a=1))
                return True
        return False

    # -- variables

    def _assign(self, node: ast.Assign) -> None:
        if len(node.targets) != 1 or not isinstance(node.targets[0], ast.Name):
            raise Mistake("only one variable is given a value at a time", "name = value", node.lineno)
        self._store(node.targets[0].id, self._expressions.lower(node.value), node)

    def _assign_changed(self, node: ast.AugAssign) -> None:
        if not isinstance(node.target, ast.Name):
            raise Mistake("only a variable can be changed", "name += value", node.lineno)
        old = ast.copy_location(ast.Name(node.target.id), node)
        changed = ast.copy_location(ast.BinOp(old, node.op, node.value), node)
        self._store(node.target.id, self._expressions.lower(changed), node)

    def _store(self, name: str, value: Node, node: ast.stmt) -> None:
        if value.kind not in _KEPT:
            raise Mistake(
                f"a variable cannot hold {value.kind.value}", "random(...), count(...)", node.lineno
            )
        known = self._expressions.variables.get(name)
        if known is None:
            self._check_name(name, node)
            known = Variable(self._code.take(), value.kind)
        elif known.kind is not value.kind:
            raise Mistake(
                f"{name} is {known.kind.value} and cannot become {value.kind.value}", "", node.lineno
            )
        self._code.value(value)
        self._code.emit("STORE", known.slot)
        self._expressions.variables[name] = known

    def _check_name(self, name: str, node: ast.stmt) -> None:
        words = self._expressions.vocabulary.words
        if name in words or name in GLOBAL_WORDS or name in ACTIONS or name in FUNCTIONS:
            raise Mistake(
                f"{name} is a word of the language and cannot be a variable", "another name", node.lineno
            )
        if self._expressions.cards.index(name) is not None:
            raise Mistake(f"{name} is a card and cannot be a variable", "another name", node.lineno)

    # -- flow

    def _if(self, node: ast.If) -> None:
        other, end = Label(), Label()
        self._code.value(self._expressions.condition(node.test))
        self._code.jump("JUMP_FALSE", other)
        self.block(node.body)
        if node.orelse:
            self._code.jump("JUMP", end)
        self._code.place(other)
        self.block(node.orelse)
        self._code.place(end)

    def _for(self, node: ast.For) -> None:
        if node.orelse or not isinstance(node.target, ast.Name):
            raise Mistake("a loop has one variable and no else", "for x in set:", node.lineno)
        name, over = node.target.id, node.iter
        called = over.func.id if isinstance(over, ast.Call) and isinstance(over.func, ast.Name) else ""
        if called == "range":
            self._count(name, self._only_argument(over, "range(n)"), node)
            return
        op = "FOREACH"
        if called == "shuffled":
            op, over = "FOREACH_RANDOM", self._only_argument(over, "shuffled(set)")
        kinds = (Kind.SET,) if called == "shuffled" else (Kind.SET, Kind.GRAVEYARD)
        members = self._expressions.read(over, *kinds, what="for")
        if members.kind is Kind.GRAVEYARD:
            self._each_dead(name, members, node)
        else:
            self._each(op, name, members, node)

    @staticmethod
    def _only_argument(call: ast.expr, accepted: str) -> ast.expr:
        assert isinstance(call, ast.Call)
        if len(call.args) != 1 or call.keywords:
            raise Mistake(f"{source(call)} takes one argument", accepted, call.lineno)
        return call.args[0]

    def _bind(self, name: str, variable: Variable, node: ast.For) -> None:
        if name in self._expressions.variables:
            raise Mistake(f"{name} is already a variable", "another name", node.lineno)
        self._check_name(name, node)
        self._expressions.variables[name] = variable

    def _each(self, op: str, name: str, members: Node, node: ast.For) -> None:
        self._code.value(members)
        left = self._code.take(2)
        self._code.emit("STORE", left)
        again, end = Label(), Label()
        self._code.place(again)
        self._code.jump(op, end, left)
        self._bind(name, Variable(left + 1, Kind.SET), node)
        self.block(node.body)
        self._code.jump("JUMP", again)
        self._code.place(end)
        del self._expressions.variables[name]
        self._code.release(left, 2)

    def _each_dead(self, name: str, dead: Node, node: ast.For) -> None:
        """The cards of a graveyard, each as a card; what gets there meanwhile is left out."""
        end = self._code.keep(count_graveyard(dead))
        counter, card = self._code.take(), self._code.take()
        self._code.emit("INT", b=0)
        self._code.emit("STORE", counter)
        self._bind(name, Variable(card, Kind.CARD), node)
        position = Local(Kind.NUMBER, counter)

        def body() -> None:
            self._code.value(card_of_graveyard(dead, position))
            self._code.emit("STORE", card)
            self.block(node.body)

        self._loop(Op(Kind.CONDITION, "LT", args=(position, Local(Kind.NUMBER, end))), counter, body)
        del self._expressions.variables[name]
        self._code.release(card)
        self._code.release(end)

    def _count(self, name: str, n: ast.expr, node: ast.For) -> None:
        rounds = self._expressions.read(n, Kind.NUMBER, what="range")
        if name == "_":
            self._code.repeat(rounds, lambda: self.block(node.body))
            return
        end = self._code.keep(rounds)
        counter = self._code.take()
        self._code.emit("INT", b=0)
        self._code.emit("STORE", counter)
        self._bind(name, Variable(counter, Kind.NUMBER), node)
        test = Op(Kind.CONDITION, "LT", args=(Local(Kind.NUMBER, counter), Local(Kind.NUMBER, end)))
        self._loop(test, counter, lambda: self.block(node.body))
        del self._expressions.variables[name]
        self._code.release(end)

    def _while(self, node: ast.While) -> None:
        if node.orelse:
            raise Mistake("a loop has no else", "while condition:", node.lineno)
        test = self._expressions.condition(node.test)
        rounds = self._code.take()
        self._code.emit("INT", b=0)
        self._code.emit("STORE", rounds)
        within = Op(
            Kind.CONDITION, "LT", args=(Local(Kind.NUMBER, rounds), Op(Kind.NUMBER, "INT", b=MAX_ROUNDS))
        )
        both = (test, within) if has_action(test) else (within, test)
        self._loop(Op(Kind.CONDITION, "AND", args=both), rounds, lambda: self.block(node.body))

    def _loop(self, test: Node, counter: int, body: Callable[[], None]) -> None:
        """As long as the test holds, the body and one more on the counter."""
        again, end = Label(), Label()
        self._code.place(again)
        self._code.value(test)
        self._code.jump("JUMP_FALSE", end)
        body()
        self._code.emit("LOAD", counter)
        self._code.emit("INT", b=1)
        self._code.emit("ADD")
        self._code.emit("STORE", counter)
        self._code.jump("JUMP", again)
        self._code.place(end)
        self._code.release(counter)
