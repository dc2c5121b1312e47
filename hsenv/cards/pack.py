"""The card pack: the bytes that the engine loads. `docs/pack-format.md` describes them."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from .assemble import Instruction
from .errors import CardError
from .vocabulary import Vocabulary, load

MAGIC = b"HSPK"

_HEAD = struct.Struct("<4sIQ")
_TOTALS = struct.Struct("<7I")
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


class CardRow:
    """The record of a card: the fields of `card_fields.def`, 0 at first; strings and programs by offset, other
    cards by index."""

    def __init__(self, layout: RecordLayout, **values: int) -> None:
        self.__dict__.update(dict.fromkeys(layout.names, 0))
        for name, value in values.items():
            setattr(self, name, value)

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> int: ...

    def __setattr__(self, name: str, value: int) -> None:
        if name not in self.__dict__:
            raise AttributeError(f"a card's record has no field {name}; see card_fields.def")
        self.__dict__[name] = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, CardRow) and vars(self) == vars(other)

    __hash__ = None  # type: ignore[assignment]  # it changes


class RecordLayout:
    """How a card's record lies in the bytes of a pack."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.version = vocabulary.pack_version
        self.names = tuple(field.name for field in vocabulary.fields if field.name)
        self.struct = struct.Struct("<" + "".join(field.width for field in vocabulary.fields))

    def to_bytes(self, row: CardRow) -> bytes:
        """The record's bytes."""
        return self.struct.pack(*(getattr(row, name) for name in self.names))

    def row(self, values: Iterable[int]) -> CardRow:
        """The record of these values, in the order of the fields."""
        return CardRow(self, **dict(zip(self.names, values, strict=True)))


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

    layout: RecordLayout
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
    def full(cls, vocabulary: Vocabulary) -> Pack:
        """An empty full pack: its first instruction, `END`, and its first string mean "none"."""
        pack = cls(RecordLayout(vocabulary))
        pack.program([Instruction(vocabulary.ops["END"])])
        pack.text("")
        pack.cards.append(CardRow(pack.layout))
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
            body += self.layout.to_bytes(card)
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
        return _HEAD.pack(MAGIC, self.layout.version, checksum(body)) + bytes(body)

    @classmethod
    def from_bytes(cls, data: bytes, layout: RecordLayout | None = None) -> Pack:
        """Read a pack; raises `CardError` if it is damaged or of another version."""
        layout = layout or RecordLayout(load())
        try:
            magic, version, expected = _HEAD.unpack_from(data)
            if magic != MAGIC or version != layout.version:
                wanted = "a file written by hsenv/cards/build.py"
                raise CardError(f"this is no card pack of version {layout.version}", wanted)
            if checksum(data[_HEAD.size :]) != expected:
                raise CardError("the card pack is damaged: its checksum is wrong", "build it anew")
            base = Totals(*_TOTALS.unpack_from(data, _HEAD.size))
            counts = Totals(*_TOTALS.unpack_from(data, _HEAD.size + _TOTALS.size))
            return cls(layout, base, *cls._parts(layout, data, counts))
        except struct.error as error:
            raise CardError("the card pack is damaged: it is too short", str(error)) from None

    @staticmethod
    def _parts(
        layout: RecordLayout, data: bytes, counts: Totals
    ) -> tuple[
        list[CardRow], list[TriggerRow], list[AuraRow], list[PoolRow], list[int], list[Instruction], bytearray
    ]:
        place = _HEAD.size + 2 * _TOTALS.size

        def rows(form: struct.Struct, count: int) -> list[tuple[int, ...]]:
            nonlocal place
            found = [form.unpack_from(data, place + index * form.size) for index in range(count)]
            place += count * form.size
            return found

        cards = [layout.row(row) for row in rows(layout.struct, counts.cards)]
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
