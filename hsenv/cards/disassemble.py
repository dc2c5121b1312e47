"""A readable listing of what a pack holds for a card, for debugging."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from .assemble import Instruction
from .pack import CardRow, Pack
from .vocabulary import Vocabulary

#: How a listing says in which zone a trigger works.
_ZONES = {"play": "", "hand": " in hand", "deck": " in the deck", "secret": " as a secret"}

#: Programs that a listing shows with the target and the triggers they belong to.
_SHOWN_ELSEWHERE = frozenset({"target_filter"})

#: Operands by number that are shown even if they are 0.
_NUMBERS = frozenset({"locals", "local", "two_locals", "captures"})

#: Lists of `operands.def` whose first word goes without saying.
_UNSAID = frozenset(
    {"among", "seen", "telling", "health_set", "copying", "hand_copy", "lasting", "hero_health"}
)

#: Operands of lists of their own: which list of the vocabulary has their words.
_LISTS = {
    "attribute": "attributes",
    "player_attribute": "player_attributes",
    "keyword": "keywords",
    "selector": "selectors",
}


@dataclass(frozen=True)
class Listing:
    """Lists the programs of a pack."""

    pack: Pack
    vocabulary: Vocabulary

    @cached_property
    def _ops(self) -> list[str]:
        return list(self.vocabulary.ops)

    def card(self, card: str) -> str:
        """Everything the pack says about a card; raises `KeyError` if it is not there."""
        for row in self.pack.cards:
            if self.pack.string_at(row.id) == card:
                return "\n".join(self._card(card, row)) + "\n"
        raise KeyError(card)

    def names(self) -> list[str]:
        """The ids of all cards of the pack."""
        return [self.pack.string_at(row.id) for row in self.pack.cards]

    def _card(self, card: str, row: CardRow) -> Iterator[str]:
        yield f"{card} {self.pack.string_at(row.name)}"
        if row.keywords or row.rules:
            yield f"  keywords {' '.join(self.vocabulary.keyword_names(row.keywords, row.rules))}"
        if row.target_kind:
            yield f"  target {list(self.vocabulary.target_kinds)[row.target_kind]}"
            yield from self._program(row.target_filter)
        for field in self.vocabulary.fields:
            if field.holds != "program" or field.name in _SHOWN_ELSEWHERE:
                continue
            name, offset = field.name, getattr(row, field.name)
            if offset:
                yield f"  {name}"
                yield from self._program(offset)
        yield from self._triggers(row)
        yield from self._auras(row)

    def _triggers(self, row: CardRow) -> Iterator[str]:
        events = list(self.vocabulary.events)
        zones = list(self.vocabulary.operands["trigger_zone"])
        first = row.first_trigger - self.pack.base.triggers
        for trigger in self.pack.triggers[first : first + row.trigger_count]:
            last = ", last" if trigger.flags else ""
            yield f"  on {events[trigger.event]}{_ZONES[zones[trigger.zone]]}{last}"
            if trigger.filter:
                yield from self._program(trigger.filter)
                yield "    ---"
            yield from self._program(trigger.program)

    def _auras(self, row: CardRow) -> Iterator[str]:
        first = row.first_aura - self.pack.base.auras
        for aura in self.pack.auras[first : first + row.aura_count]:
            yield f"  aura {self._card_name(aura.enchantment)}"
            yield from self._program(aura.selector)

    def _card_name(self, index: int) -> str:
        rows = [row for row in self.pack.cards if row.replaces == index + 1]
        position = index - self.pack.base.cards
        if not rows and 0 <= position < len(self.pack.cards):
            rows = [self.pack.cards[position]]
        return self.pack.string_at(rows[0].id) if rows else f"card {index}"

    # -- programs

    def _program(self, offset: int) -> Iterator[str]:
        if offset:
            yield from (f"    {line}" for line in self.program(offset - self.pack.base.code))

    def program(self, start: int) -> list[str]:
        """The instructions from a position in the code to the `END`, jumps with the line they lead to."""
        end = start
        while self._ops[self.pack.code[end].op] != "END":
            end += 1
        lines = []
        predicates: list[int] = []  # where the predicates that surround this instruction end
        for at in range(start, end + 1):
            while predicates and predicates[-1] <= at:
                predicates.pop()
            instruction = self.pack.code[at]
            text = self._instruction(instruction, at - start)
            lines.append(f"{at - start:2} {'  ' * len(predicates)}{text}")
            length = self._predicate_length(instruction)
            if length:
                predicates.append(at + 1 + length)
        return lines

    def _predicate_length(self, instruction: Instruction) -> int:
        place = self.vocabulary.op_words[instruction.op].length_in
        return getattr(instruction, place) if place else 0

    def _instruction(self, instruction: Instruction, line: int) -> str:
        columns = self.vocabulary.op_words[instruction.op]
        words = [columns.name]
        words += self._operand(columns.a, instruction.a, line)
        words += self._operand(columns.b, instruction.b, line)
        return " ".join(words)

    def _operand(self, operand: str, value: int, line: int) -> list[str]:
        """How an operand is written: nothing for one that is not used or whose word goes without saying."""
        vocabulary = self.vocabulary
        if operand in ("", "predicate") or (value == 0 and operand in _UNSAID):
            return []
        if operand == "number" or operand in _NUMBERS:
            return [str(value)]
        if operand in ("jump", "ahead"):
            return [f"-> {line + 1 + value}"]
        if operand == "card":
            return [self._card_name(value & 0xFFFF)]
        if operand == "pool":
            return [self._pool(value)]
        if operand in _LISTS:
            return [list(getattr(vocabulary, _LISTS[operand]))[value]]
        if operand in vocabulary.families:
            return [
                next(
                    (word for word, number in vocabulary.families[operand].items() if number == value),
                    str(value),
                )
            ]
        if operand in vocabulary.bit_lists:
            return [word for word, bit in vocabulary.operands[operand].items() if value >> bit & 1]
        return [str(value)] if operand == "zone" else [list(vocabulary.operands[operand])[value]]

    def _pool(self, number: int) -> str:
        position = number - self.pack.base.pools
        if not 0 <= position < len(self.pack.pools):
            return f"pool {number}"
        pool = self.pack.pools[position]
        if pool.filter == 0:
            first = pool.first - self.pack.base.pool_items
            return f"[{' '.join(map(self._card_name, self.pack.items[first : first + pool.length]))}]"
        program = self.program(pool.filter - self.pack.base.code)
        return f"[{'; '.join(line.split(None, 1)[1] for line in program[:-1])}]"
