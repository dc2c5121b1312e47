"""From typed expressions to instructions: jumps, locals, and the rule that actions find the stack empty."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from .errors import Mistake
from .tree import (
    Choice,
    Draw,
    Kind,
    Local,
    Node,
    Op,
    Pool,
    Repeat,
    asks_it,
    everything,
    has_action,
    is_static,
)
from .vocabulary import Vocabulary

MAX_LOCALS = 24
MAX_PREDICATE = 255


@dataclass(frozen=True)
class Instruction:
    """One instruction `{u8 op, u8 a, i16 b}`."""

    op: int
    a: int = 0
    b: int = 0


class Label:
    """A place in the code that jumps lead to."""

    position = -1


class Code:
    """A growing program. `intern_pool` gives a pool its number."""

    def __init__(self, vocabulary: Vocabulary, intern_pool: Callable[[Pool], int] | None = None) -> None:
        self._vocabulary = vocabulary
        self._intern_pool = intern_pool
        self._code: list[Instruction] = []
        self._jumps: list[tuple[int, Label]] = []
        self._taken = [False] * MAX_LOCALS
        self._locals = 0

    # -- instructions and jumps

    def emit(self, op: str, a: int = 0, b: int = 0) -> None:
        """Append one instruction."""
        if not (0 <= a <= 255 and -32768 <= b <= 32767):
            raise Mistake(f"a number is out of range in {op} {a} {b}", "numbers go from -32768 to 32767")
        self._code.append(Instruction(self._vocabulary.ops[op], a, b))

    def jump(self, op: str, label: Label, a: int = 0) -> None:
        """Append an instruction whose `b` leads to the label."""
        self._jumps.append((len(self._code), label))
        self.emit(op, a)

    def place(self, label: Label) -> None:
        """The label is here."""
        label.position = len(self._code)

    def finish(self) -> tuple[Instruction, ...]:
        """The whole program, with its locals announced and `END` at its end."""
        self.emit("END")
        for index, label in self._jumps:
            self._code[index] = replace(self._code[index], b=label.position - index - 1)
        head = (Instruction(self._vocabulary.ops["LOCALS"], self._locals),) if self._locals else ()
        return head + tuple(self._code)

    # -- locals

    def take(self, count: int = 1) -> int:
        """The first of `count` neighbouring free locals."""
        for slot in range(MAX_LOCALS - count + 1):
            if not any(self._taken[slot : slot + count]):
                self._taken[slot : slot + count] = [True] * count
                self._locals = max(self._locals, slot + count)
                return slot
        raise Mistake(
            f"the program needs more than {MAX_LOCALS} variables and intermediate values", "make it simpler"
        )

    def release(self, slot: int, count: int = 1) -> None:
        """Give locals back."""
        self._taken[slot : slot + count] = [False] * count

    def keep(self, node: Node) -> int:
        """Compute the node into a new local."""
        self.value(node)
        slot = self.take()
        self.emit("STORE", slot)
        return slot

    # -- expressions

    def value(self, node: Node) -> None:
        """Compute the node and leave its value on the stack (nothing for an action without value).
        If an action happens in it, the stack must be empty before."""
        match node:
            case Local():
                self.emit("LOAD", node.slot)
            case Choice():
                self._choice(node)
            case Op() | Draw():
                self.act(node)
                if node.action and node.kind is not Kind.NOTHING:
                    self.emit("RESULT")
            case Repeat():
                self.act(node)
            case _:
                raise Mistake(
                    f"{node.kind.value} is no value here", "take from it with random(...) or count(...)"
                )

    def act(self, node: Node) -> None:
        """Do the instruction of the node and, if it is an action, leave its value alone."""
        match node:
            case Op():
                self._operands(node.args)
                self._instruction(node)
            case Draw():
                self._draw(node)
            case Repeat():
                self.repeat(node.n, lambda: self.act(node.body))

    def repeat(self, n: Node, body: Callable[[], None]) -> None:
        """Write a loop of `n` rounds; `body` writes what a round does."""
        left = self.keep(n)
        again, end = Label(), Label()
        self.place(again)
        self.emit("LOAD", left)
        self.emit("INT", b=0)
        self.emit("GT")
        self.jump("JUMP_FALSE", end)
        self.emit("LOAD", left)
        self.emit("INT", b=1)
        self.emit("SUB")
        self.emit("STORE", left)
        body()
        self.jump("JUMP", again)
        self.place(end)
        self.release(left)

    def _choice(self, node: Choice) -> None:
        no, end = Label(), Label()
        self.value(node.test)
        self.jump("JUMP_FALSE", no)
        self.value(node.yes)
        self.jump("JUMP", end)
        self.place(no)
        self.value(node.no)
        self.place(end)

    def _operands(self, args: tuple[Node, ...]) -> None:
        """Push the operands. Those up to the last that acts wait in locals: actions find the stack empty."""
        last = max((index for index, arg in enumerate(args) if has_action(arg)), default=0)
        kept = [self.keep(arg) for arg in args[: last + 1]] if last else []
        for slot in kept:
            self.emit("LOAD", slot)
            self.release(slot)
        for arg in args[len(kept) :]:
            self.value(arg)

    def _instruction(self, node: Op) -> None:
        start = len(self._code)
        self.emit(node.name, node.a, node.b)
        if node.predicate is None:
            return
        self.value(node.predicate)
        length = len(self._code) - start - 1
        if length > MAX_PREDICATE:
            raise Mistake("the filter is too long", "compute part of it before, into a variable")
        place = self._vocabulary.op_words[self._vocabulary.ops[node.name]].length_in
        self._code[start] = replace(self._code[start], **{place: length})

    # -- pools

    def _draw(self, node: Draw) -> None:
        """What a condition of the pool computes without looking at the candidate is computed once, before;
        the conditions that need the running program follow the instruction."""
        assert self._intern_pool is not None
        static = tuple(test for test in node.pool.conditions if is_static(test, self._vocabulary))
        dynamic = [test for test in node.pool.conditions if not is_static(test, self._vocabulary)]
        index = self._intern_pool(Pool(Kind.POOL, static, node.pool.listed))
        self._operands(node.args)
        kept: list[int] = []
        dynamic = [self._hoist(test, kept) for test in dynamic]
        predicate = everything(dynamic) if dynamic else None
        self._instruction(Op(Kind.NOTHING, node.name, b=index, predicate=predicate))
        for slot in kept:
            self.release(slot)

    def _hoist(self, node: Node, kept: list[int]) -> Node:
        """The node with every part that is the same for all candidates replaced by a local that holds it."""
        if isinstance(node, Local) or (isinstance(node, Op) and node.name in ("INT", "CARD")):
            return node
        if not asks_it(node, self._vocabulary):
            kept.append(self.keep(node))
            return Local(node.kind, kept[-1])
        if isinstance(node, Op):
            return replace(node, args=tuple(self._hoist(arg, kept) for arg in node.args))
        if isinstance(node, Choice):
            return Choice(node.kind, *(self._hoist(child, kept) for child in node.children()))
        return node
