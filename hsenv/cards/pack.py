"""The card pack: the bytes that the engine loads. `docs/pack-format.md` describes them."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from .assemble import Instruction
from .errors import CardError

MAGIC = b"HSPK"
VERSION = 1

_HEAD = struct.Struct("<4sIQ")
_TOTALS = struct.Struct("<7I")
_CARD = struct.Struct("<4IQ11I2H4h4H16B3hBxI20x")
_TRIGGER = struct.Struct("<2I4B4x")
_AURA = struct.Struct("<I2H")
_POOL = struct.Struct("<2IH6x")
_ITEM = struct.Struct("<H")
_CODE = struct.Struct("<2Bh")

MAX_CARDS = 0xFFFF


class Totals(NamedTuple):
    """How many of each there are, in the order of the pack."""

    cards: int = 0
    triggers: int = 0
    auras: int = 0
    pools: int = 0
    pool_items: int = 0
    code: int = 0
    strings: int = 0


@dataclass
class CardRow:
    """The card record of the pack; strings and programs by offset, other cards by index."""

    id: int = 0
    name: int = 0
    dbf: int = 0
    replaces: int = 0
    keywords: int = 0
    play: int = 0
    combo: int = 0
    deathrattle: int = 0
    target_filter: int = 0
    target_if: int = 0
    requires: int = 0
    powered: int = 0
    costs_less: int = 0
    first_trigger: int = 0
    first_aura: int = 0
    more_attack: int = 0
    classes: int = 0
    set: int = 0
    cost: int = 0
    attack: int = 0
    health: int = 0
    armor: int = 0
    hero_power: int = 0
    choose_a: int = 0
    choose_b: int = 0
    choose_both: int = 0
    type: int = 0
    rarity: int = 0
    school: int = 0
    race_a: int = 0
    race_b: int = 0
    trigger_count: int = 0
    aura_count: int = 0
    target_kind: int = 0
    overload: int = 0
    spell_damage: int = 0
    flags: int = 0
    quest_total: int = 0
    attack_mode: int = 0
    health_mode: int = 0
    cost_mode: int = 0
    value_mask: int = 0
    ench_attack: int = 0
    ench_health: int = 0
    ench_cost: int = 0
    cost_at_least: int = 0
    formats: int = 0


class TriggerRow(NamedTuple):
    """A trigger of the pack."""

    filter: int
    program: int
    event: int
    zone: int
    flags: int = 0


class AuraRow(NamedTuple):
    """An aura of the pack."""

    selector: int
    enchantment: int


class PoolRow(NamedTuple):
    """A pool of the pack: a filter, or `length` listed items."""

    filter: int
    first: int = 0
    length: int = 0


@dataclass
class Pack:
    """A pack or patch, growing while it is compiled or read back from bytes."""

    base: Totals = field(default_factory=Totals)
    cards: list[CardRow] = field(default_factory=list)
    triggers: list[TriggerRow] = field(default_factory=list)
    auras: list[AuraRow] = field(default_factory=list)
    pools: list[PoolRow] = field(default_factory=list)
    items: list[int] = field(default_factory=list)
    code: list[Instruction] = field(default_factory=list)
    strings: bytearray = field(default_factory=bytearray)
    _programs: dict[tuple[Instruction, ...], int] = field(default_factory=dict, repr=False)
    _texts: dict[str, int] = field(default_factory=dict, repr=False)
    _pools: dict[PoolRow | tuple[int, ...], int] = field(default_factory=dict, repr=False)

    @classmethod
    def full(cls, end: int) -> Pack:
        """An empty full pack: its first instruction, `END`, and its first string mean "none"."""
        pack = cls()
        pack.program([Instruction(end)])
        pack.text("")
        pack.cards.append(CardRow())
        return pack

    def program(self, instructions: Sequence[Instruction] | None) -> int:
        """The offset of a program, 0 for none; the same instructions are stored once."""
        if instructions is None:
            return 0
        key = tuple(instructions)
        if key not in self._programs:
            self._programs[key] = self.base.code + len(self.code)
            self.code.extend(key)
        return self._programs[key]

    def text(self, text: str) -> int:
        """The offset of a string."""
        if text not in self._texts:
            self._texts[text] = self.base.strings + len(self.strings)
            self.strings += text.encode("utf-8") + b"\0"
        return self._texts[text]

    def pool(self, filter_program: Sequence[Instruction] | None, listed: tuple[int, ...]) -> int:
        """The number of a pool; the same pool is stored once."""
        key: PoolRow | tuple[int, ...] = listed if listed else PoolRow(self.program(filter_program))
        if key not in self._pools:
            self._pools[key] = self.base.pools + len(self.pools)
            if listed:
                self.pools.append(PoolRow(0, self.base.pool_items + len(self.items), len(listed)))
                self.items.extend(listed)
            else:
                assert isinstance(key, PoolRow)
                self.pools.append(key)
        return self._pools[key]

    def counts(self) -> Totals:
        """How many of each this pack adds."""
        parts: Iterable[Sequence[object]] = (
            self.cards,
            self.triggers,
            self.auras,
            self.pools,
            self.items,
            self.code,
            self.strings,
        )
        return Totals(*map(len, parts))

    # -- bytes

    def to_bytes(self) -> bytes:
        """The pack as the engine reads it."""
        body = bytearray(_TOTALS.pack(*self.base) + _TOTALS.pack(*self.counts()))
        for card in self.cards:
            body += _CARD.pack(*vars(card).values())
        for trigger in self.triggers:
            body += _TRIGGER.pack(*trigger[:5], 0)
        for aura in self.auras:
            body += _AURA.pack(aura.selector, aura.enchantment, 0)
        for pool in self.pools:
            body += _POOL.pack(*pool)
        for item in self.items:
            body += _ITEM.pack(item)
        for instruction in self.code:
            body += _CODE.pack(instruction.op, instruction.a, instruction.b)
        body += self.strings
        return _HEAD.pack(MAGIC, VERSION, checksum(body)) + bytes(body)

    @classmethod
    def from_bytes(cls, data: bytes) -> Pack:
        """Read a pack; raises `CardError` if it is damaged."""
        try:
            magic, version, expected = _HEAD.unpack_from(data)
            if magic != MAGIC or version != VERSION:
                raise CardError("this is no card pack of version 1", "a file written by hsenv/cards/build.py")
            if checksum(data[_HEAD.size :]) != expected:
                raise CardError("the card pack is damaged: its checksum is wrong", "build it anew")
            base = Totals(*_TOTALS.unpack_from(data, _HEAD.size))
            counts = Totals(*_TOTALS.unpack_from(data, _HEAD.size + _TOTALS.size))
            return cls(base, *cls._parts(data, counts))
        except struct.error as error:
            raise CardError("the card pack is damaged: it is too short", str(error)) from None

    @staticmethod
    def _parts(
        data: bytes, counts: Totals
    ) -> tuple[
        list[CardRow], list[TriggerRow], list[AuraRow], list[PoolRow], list[int], list[Instruction], bytearray
    ]:
        place = _HEAD.size + 2 * _TOTALS.size

        def rows(layout: struct.Struct, count: int) -> list[tuple[int, ...]]:
            nonlocal place
            found = [layout.unpack_from(data, place + index * layout.size) for index in range(count)]
            place += count * layout.size
            return found

        cards = [CardRow(*row) for row in rows(_CARD, counts.cards)]
        triggers = [TriggerRow(*row[:5]) for row in rows(_TRIGGER, counts.triggers)]
        auras = [AuraRow(*row[:2]) for row in rows(_AURA, counts.auras)]
        pools = [PoolRow(*row) for row in rows(_POOL, counts.pools)]
        items = [row[0] for row in rows(_ITEM, counts.pool_items)]
        code = [Instruction(*row) for row in rows(_CODE, counts.code)]
        strings = bytearray(data[place:])
        if len(strings) != counts.strings:
            raise CardError("the card pack is damaged: its length is wrong", "build it anew")
        return cards, triggers, auras, pools, items, code, strings

    def string_at(self, offset: int) -> str:
        """The string at an offset."""
        start = offset - self.base.strings
        return self.strings[start : self.strings.index(0, start)].decode("utf-8")


def checksum(data: bytes | bytearray) -> int:
    """FNV-1a, 64 bits."""
    value = 14695981039346656037
    for byte in data:
        value = (value ^ byte) * 1099511628211 & 0xFFFFFFFFFFFFFFFF
    return value
