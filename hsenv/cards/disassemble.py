"""A readable listing of what a pack holds for a card, for debugging."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from .assemble import Instruction
from .pack import CardRow, Pack
from .vocabulary import Vocabulary

_PROGRAMS = ("play", "combo", "deathrattle", "target_if", "requires", "powered", "costs_less", "more_attack")
_ZONES = ("", " in hand", " in the deck", " as a secret")

_JUMPS = frozenset({"JUMP", "JUMP_FALSE", "FOREACH", "FOREACH_RANDOM"})
_WITH_A = frozenset(
    {
        *("LOCALS", "LOAD", "STORE", "BIND", "VALUE", "DAMAGE", "SUMMON", "SUMMON_COPY", "SUMMON_FROM_DECK"),
        *("SUMMON_FROM_HAND", "ENCHANT", "TAKE_CONTROL", "GAIN_MANA", "SET_HERO", "SWAP_STATS", "FOREACH"),
        *("FOREACH_RANDOM", "DAMAGE_EACH"),
    }
)
_WITH_SIDE = frozenset(
    {"ZONE", "PLAYERS", "PLAYER_ATTR", "HAS", "DECK", "GRAVE_COUNT", "GRAVE_RANDOM", "GRAVE_CARD", "IT_SIDE"}
)
_SIDES = ("friendly", "enemy", "all")
_WITH_CARD = frozenset({"CARD", "IT_CARD", "ENCHANT", "REMOVE_ENCHANTMENTS", "SWAP_STATS"})
_WITH_ATTRIBUTE = frozenset(
    {"ATTR", "CARD_ATTR", "IT_ATTR", "SUM", "HIGHEST", "LOWEST", "DECK_HIGHEST", "DECK_LOWEST"}
)
_WITH_KEYWORD = frozenset({"IT_KEYWORD", "HAS", "REMOVE_KEYWORD", "ADD_KEYWORD"})
_WITH_POOL = frozenset({"POOL_RANDOM", "DISCOVER", "CHOOSE_CARD", "TRANSFORM_RANDOM"})
_WITH_FAMILY = {
    "IT_RACE": "race",
    "IT_TYPE": "type",
    "IT_CLASS": "card_class",
    "IT_SCHOOL": "school",
    "IT_RARITY": "rarity",
    "IT_SET": "set",
}
_PREDICATE_IN_B = frozenset(
    {"FILTER", "DECK_FILTER", "GRAVE_COUNT", "GRAVE_RANDOM", "GRAVE_CARD", "DAMAGE_EACH"}
)


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
        if row.keywords:
            yield f"  keywords {' '.join(self._keywords(row.keywords))}"
        if row.target_kind:
            yield f"  target {list(self.vocabulary.target_kinds)[row.target_kind]}"
            yield from self._program(row.target_filter)
        for name in _PROGRAMS:
            offset: int = getattr(row, name)
            if offset:
                yield f"  {name}"
                yield from self._program(offset)
        yield from self._triggers(row)
        yield from self._auras(row)

    def _triggers(self, row: CardRow) -> Iterator[str]:
        events = list(self.vocabulary.events)
        first = row.first_trigger - self.pack.base.triggers
        for trigger in self.pack.triggers[first : first + row.trigger_count]:
            last = ", last" if trigger.flags else ""
            yield f"  on {events[trigger.event]}{_ZONES[trigger.zone]}{last}"
            if trigger.filter:
                yield from self._program(trigger.filter)
                yield "    ---"
            yield from self._program(trigger.program)

    def _auras(self, row: CardRow) -> Iterator[str]:
        first = row.first_aura - self.pack.base.auras
        for aura in self.pack.auras[first : first + row.aura_count]:
            yield f"  aura {self._card_name(aura.enchantment)}"
            yield from self._program(aura.selector)

    def _keywords(self, bits: int) -> Iterator[str]:
        return (name for name, bit in self.vocabulary.keywords.items() if bits >> bit & 1)

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
        name = self._ops[instruction.op]
        if name in _PREDICATE_IN_B:
            return instruction.b
        return instruction.a if name in _WITH_POOL else 0

    def _instruction(self, instruction: Instruction, line: int) -> str:
        name, a, b = self._ops[instruction.op], instruction.a, instruction.b
        words = [name]
        if name in _WITH_SIDE:
            words.append(_SIDES[a])
        elif name in _WITH_A or (a and name not in _WITH_POOL):
            words.append(str(a))
        words += self._operand(name, b, line)
        return " ".join(words)

    def _operand(self, name: str, b: int, line: int) -> list[str]:
        vocabulary = self.vocabulary
        if name in _JUMPS:
            return [f"-> {line + 1 + b}"]
        if name in _WITH_CARD:
            return [self._card_name(b & 0xFFFF)]
        if name in _WITH_POOL:
            return [self._pool(b)]
        if name == "ZONE":
            return [list(vocabulary.selectors)[b]]
        if name == "PLAYER_ATTR":
            return [list(vocabulary.player_attributes)[b]]
        if name in _WITH_ATTRIBUTE:
            return [list(vocabulary.attributes)[b]]
        if name in _WITH_KEYWORD:
            return [list(vocabulary.keywords)[b]]
        if name in _WITH_FAMILY:
            family = vocabulary.families[_WITH_FAMILY[name]]
            return [next((word for word, number in family.items() if number == b), str(b))]
        if name in _PREDICATE_IN_B:
            return []
        return [str(b)] if b or name == "INT" else []

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
