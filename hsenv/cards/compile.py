"""From records to the rows and programs of a pack."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from .actions import ACTIONS
from .assemble import Code, Instruction
from .errors import CardError, CardErrors, Mistake, a, listed, nearest
from .facts import Facts, implied_keywords, read_facts
from .formats import Formats
from .functions import FUNCTIONS
from .names import PLAYERS, SIDES
from .pack import MAX_CARDS, AuraRow, CardRow, Pack, RecordLayout, Totals, TriggerRow
from .pools import TABLE as POOLS
from .predicates import compile_aura, compile_expression, compile_heading, compile_target, read_heading
from .records import Record, RecordBook
from .setting import ExistingCards, Setting
from .source import Value, fields
from .statements import compile_program
from .table import CardTable
from .tree import Kind, Pool, everything
from .vocabulary import GLOBAL_WORDS, Vocabulary

#: Keys that hold triggers: the timings they can have (None: the key is the timing) and the zone they work in.
_TRIGGER_ZONES = {
    "before": ("before", "play"), "when": ("when", "play"), "after": ("after", "play"), "last": ("last", "play"),
    "hand_when": ("when", "hand"), "hand_after": ("after", "hand"),
}  # fmt: skip
#: Keys whose program others can repeat by naming the key.
_PROGRAMS = ("play", "battlecry", "combo", "deathrattle", "inspire")
_TIMINGS = ("before", "when", "after", "last")

#: Triggers, and auras, of one card.
MAX_PER_CARD = 255

_Result = TypeVar("_Result")


def compile_book(
    book: RecordBook,
    vocabulary: Vocabulary,
    base: Totals | None = None,
    existing: ExistingCards | None = None,
    sets: Mapping[str, str] | None = None,
) -> Pack:
    """The pack of all records; a patch to a running database if `base` and `existing` tell of one.
    `sets` are those of `sets.yaml`, by card. Raises `CardErrors` with everything that is wrong."""
    records = book.resolve()
    errors = list(book.errors)
    table = CardTable(base.cards if base else 0, existing)
    facts: dict[str, Facts] = {}
    for record in records:
        try:
            facts[record.id] = read_facts(record, vocabulary)
            table.add(facts[record.id], record)
        except CardError as error:
            errors.append(error)
    errors += _taken(book.pools, vocabulary)
    table.number()
    if len(facts) + (base.cards if base else 1) > MAX_CARDS:
        errors.append(CardError(f"more than {MAX_CARDS} cards"))
    pack = Pack(RecordLayout(vocabulary), base) if base else Pack.full(vocabulary)
    compiler = _Compiler(pack, vocabulary, table, Formats(vocabulary, sets or {}), errors)
    for record in records:
        if record.id in facts:
            compiler.card(record, facts[record.id])
    if errors:
        raise CardErrors(errors)
    return pack


def _taken(pools: Mapping[str, str], vocabulary: Vocabulary) -> list[CardError]:
    """An error for each named pool whose name is a word of the language already."""
    words = {*vocabulary.words, *GLOBAL_WORDS, *SIDES, *PLAYERS, *FUNCTIONS, *ACTIONS, *_PROGRAMS}
    words |= {word for _, word in vocabulary.listen}
    hint = "another name"
    return [CardError(f"{name} is a word already", hint, file=POOLS) for name in pools if name in words]


class _Compiler:
    def __init__(
        self,
        pack: Pack,
        vocabulary: Vocabulary,
        table: CardTable,
        formats: Formats,
        errors: list[CardError],
    ) -> None:
        self._pack = pack
        self._vocabulary = vocabulary
        self._table = table
        self._formats = formats
        self._errors = errors
        self._record: Record
        self._facts: Facts
        self._discovers = False

    def card(self, record: Record, facts: Facts) -> None:
        """Add the card's row; errors are collected."""
        self._record, self._facts, self._discovers = record, facts, False
        row = self._facts_row()
        self._programs(row)
        self._triggers(row)
        self._auras(row)
        row.keywords, row.rules = self._keywords()
        self._pack.cards.append(row)

    # -- errors and settings

    def _attempt(self, value: Value, what: str, work: Callable[[str], _Result]) -> _Result | None:
        """The result for the text of a value; a mistake is noted and gives None."""
        try:
            if value.shape != "text":
                raise Mistake(f"{what} is a {value.shape}", "text in the card language")
            return work(value.text)
        except Mistake as mistake:
            line = value.line + mistake.line - 1
            error = CardError(
                f"{what}: {mistake.message}",
                mistake.accepted,
                file=value.file,
                line=line,
                card=self._record.id,
            )
        except CardError as card_error:
            error = card_error
        except RecursionError:
            error = self._record.error(f"{what}: nested too deeply", "make it simpler", value)
        self._errors.append(error)
        return None

    def _setting(
        self, what: str, *, program: bool = False, target: bool = False, death: bool = False
    ) -> Setting:
        has_target = target and "target" in self._record.fields
        kind = self._facts.type
        option = what == "play" and kind == "spell" and not self._facts.collectible
        return Setting(what, kind, program=program, target=has_target, death=death, option=option)

    def _intern_pool(self, pool: Pool) -> int:
        code = Code(self._vocabulary)
        code.value(everything(pool.conditions))
        return self._pack.pool(None if pool.listed else code.finish(), pool.listed)

    # -- facts

    def _facts_row(self) -> CardRow:
        facts, families = self._facts, self._vocabulary.families
        races = [families["race"][race] for race in facts.races] + [0, 0]
        marks = ("collectible",) * facts.collectible + ((f"until_{facts.until}",) if facts.until else ())
        modes = self._vocabulary.operands["modifier_mode"]
        changes = {name: facts.gives.change(name) for name in ("attack", "health", "cost")}
        row = CardRow(
            self._pack.layout,
            id=self._pack.text(facts.id),
            name=self._pack.text(facts.name),
            dbf=facts.dbf,
            replaces=self._table.replaces(facts.id),
            classes=sum(1 << families["card_class"][name] for name in facts.classes),
            set=families["set"].get(facts.set, 0),
            cost=facts.cost,
            attack=facts.attack,
            health=facts.health,
            armor=facts.armor,
            type=families["type"][facts.type],
            rarity=families["rarity"].get(facts.rarity, 0),
            school=families["school"].get(facts.school, 0),
            race_a=races[0],
            race_b=races[1],
            overload=facts.overload,
            spell_damage=facts.spell_damage,
            flags=self._vocabulary.bits("card_flag", *marks),
            quest_total=facts.quest_total,
            attack_mode=modes[changes["attack"].mode],
            health_mode=modes[changes["health"].mode],
            cost_mode=modes[changes["cost"].mode],
            value_bits=self._vocabulary.bits("value_bit", *facts.gives.value_bits()),
            ench_attack=changes["attack"].amount,
            ench_health=changes["health"].amount,
            ench_cost=changes["cost"].amount,
            cost_at_least=facts.gives.cost_at_least,
            formats=self._card_formats(facts),
        )
        row.hero_power = self._reference("hero_power", "hero_power") or self._reference(
            "upgraded", "hero_power"
        )
        row.choose_both = self._reference("choose_both")
        row.choose_a, row.choose_b = self._options()
        return row

    def _card_formats(self, facts: Facts) -> int:
        """A card that replaces one of the same set is in the same formats."""
        if not facts.collectible:
            return 0
        card_set = self._vocabulary.families["set"].get(facts.set, 0)
        replaced = self._table.replaced_formats(facts.id, card_set)
        return self._formats.bits(facts.id, card_set) if replaced is None else replaced

    def _reference(self, key: str, kind: str = "") -> int:
        value = self._record.get(key)
        return 0 if value is None else self._attempt(value, key, lambda text: self._index(text, kind)) or 0

    def _index(self, card: str, kind: str = "") -> int:
        index = self._table.index(card)
        if index is None:
            raise Mistake(f"there is no card {card}", nearest(card, self._table.names(), "add its record"))
        if kind and self._table.type(card) not in (kind, ""):
            raise Mistake(f"{card} is {a(self._table.type(card))}", f"the id of {a(kind)}")
        return index

    def _options(self) -> tuple[int, int]:
        value = self._record.get("choose_one")
        if value is None:
            return 0, 0
        if value.shape != "list" or len(value.items()) != 2:
            self._errors.append(
                self._record.error("choose_one is not a list of two", "choose_one: [A, B]", value)
            )
            return 0, 0
        first, second = (self._attempt(item, "choose_one", self._index) or 0 for item in value.items())
        return first, second

    def _keywords(self) -> tuple[int, int]:
        """The bits of its keywords, and of those that are rules."""
        names = {*self._facts.keywords, *implied_keywords(self._record, self._facts)}
        if self._discovers:
            names.add("discover")
        return self._vocabulary.keyword_bits(names)

    # -- programs and expressions

    def _programs(self, row: CardRow) -> None:
        record = self._record
        for key in ("play", "battlecry"):
            row.play = (
                self._program(record.get(key), self._setting(key, program=True, target=True)) or row.play
            )
        row.combo = self._program(record.get("combo"), self._setting("combo", program=True, target=True))
        death = self._setting("deathrattle", program=True, death=True)
        row.deathrattle = self._program(record.get("deathrattle"), death)
        row.target_if = self._expression("target_if", Kind.CONDITION)
        row.requires = self._expression("requires", Kind.CONDITION)
        row.powered = self._expression("powered", Kind.CONDITION)
        row.costs_less = self._expression("costs_less", Kind.NUMBER)
        row.more_attack = self._expression("more_attack", Kind.NUMBER)
        self._target(row)

    def _program(self, value: Value | None, setting: Setting) -> int:
        if value is None:
            return 0
        value = self._repeated(value)
        program = self._attempt(
            value,
            setting.what,
            lambda text: compile_program(text, self._vocabulary, self._table, setting, self._intern_pool),
        )
        if program is None:
            return 0
        discover = self._vocabulary.ops["DISCOVER"]
        self._discovers |= any(instruction.op == discover for instruction in program)
        return self._pack.program(program)

    def _repeated(self, value: Value) -> Value:
        """The program of the other key that a program names: `deathrattle: battlecry` does the same."""
        key = value.text.strip() if value.shape == "text" else ""
        if key not in _PROGRAMS:
            return value
        other = self._record.get(key)
        if other is None or other.shown().strip() in _PROGRAMS:
            self._errors.append(
                self._record.error(
                    f"there is no {key} to repeat", f"{key}: a program that is written out", value
                )
            )
            return replace(value, content="pass")
        return other

    def _expression(self, key: str, kind: Kind) -> int:
        value = self._record.get(key)
        if value is None:
            return 0
        setting = self._setting(key)
        code = self._attempt(
            value, key, lambda text: compile_expression(text, self._vocabulary, self._table, setting, kind)
        )
        return self._pack.program(code)

    def _target(self, row: CardRow) -> None:
        value = self._record.get("target")
        if value is None:
            return
        setting = self._setting("target")
        found = self._attempt(
            value, "target", lambda text: compile_target(text, self._vocabulary, self._table, setting)
        )
        if found is not None:
            row.target_kind, code = found
            row.target_filter = self._pack.program(code)

    # -- triggers

    def _triggers(self, row: CardRow) -> None:
        found: list[TriggerRow] = []
        quest = self._record.get("quest") is not None or self._record.get("sidequest") is not None
        for key, (timing, zone) in _TRIGGER_ZONES.items():
            value = self._record.get(key)
            if value is not None:
                found += self._timed(key, timing, "secret" if quest and zone == "play" else zone, value)
        secret = self._record.get("secret")
        if secret is not None:
            for timing, name, value in self._pairs("secret", secret):
                if timing not in _TIMINGS:
                    self._errors.append(
                        self._record.error(f"secret: unknown timing {timing}", listed(_TIMINGS), name)
                    )
                    continue
                found += self._timed(f"secret: {timing}", timing, "secret", value)
        inspire = self._record.get("inspire")
        if inspire is not None:
            found += self._trigger("inspire", "after", "play", "hero_power(friendly)", inspire, inspire)
        start = self._record.get("start_of_game")
        if start is not None:
            rows = self._trigger("start_of_game", "when", "hand", "start_of_game(friendly)", start, start)
            deck = self._vocabulary.operands["trigger_zone"]["deck"]
            found += rows + [row._replace(zone=deck) for row in rows]
        row.trigger_count = self._count(found, "triggers")
        row.first_trigger = self._pack.base.triggers + len(self._pack.triggers) if found else 0
        self._pack.triggers += found

    def _count(self, found: Sequence[object], what: str) -> int:
        if len(found) > MAX_PER_CARD:
            self._errors.append(self._record.error(f"the card has more than {MAX_PER_CARD} {what}"))
        return min(len(found), MAX_PER_CARD)

    def _pairs(self, what: str, value: Value) -> list[tuple[str, Value, Value]]:
        try:
            return list(fields(value, self._record.id, what))
        except CardError as error:
            self._errors.append(error)
            return []

    def _timed(self, what: str, timing: str, zone: str, value: Value) -> list[TriggerRow]:
        found: list[TriggerRow] = []
        for heading, name, program in self._pairs(what, value):
            found += self._trigger(what, timing, zone, heading, name, program)
        return found

    def _trigger(
        self, what: str, timing: str, zone: str, heading_text: str, at: Value, program: Value
    ) -> list[TriggerRow]:
        vocabulary = self._vocabulary

        def read(_: str) -> tuple[Setting, tuple[Instruction, ...] | None]:
            heading = read_heading(heading_text)
            if (timing, heading.word) not in vocabulary.listen:
                raise self._unheard(timing, heading.word)
            event = vocabulary.event_words[vocabulary.listen[timing, heading.word]]
            if (
                event.name == "StartOfGame"
                and zone == "play"
                and self._facts.type not in ("hero", "hero_power")
            ):
                raise Mistake("no such card is in play when a game starts", "start_of_game: program")
            place = f"{what}: {heading.word}"
            setting = Setting(place, self._facts.type, event=event)
            condition = compile_heading(heading, event, vocabulary, self._table, setting)
            here = what != "start_of_game"
            return Setting(place, self._facts.type, program=True, event=event, here=here), condition

        found = self._attempt(at, what, read)
        if found is None:
            return []
        setting, condition = found
        offset = self._program(program, setting)
        assert setting.event is not None
        event = vocabulary.events[setting.event.name]
        # Who asks whether it is Dormant acts while it is.
        says = {"last": timing == "last", "dormant": "self.dormant" in heading_text}
        flags = vocabulary.bits("trigger_flag", *(name for name, said in says.items() if said))
        number = vocabulary.operands["trigger_zone"][zone]
        return [TriggerRow(self._pack.program(condition), offset, event, number, flags)]

    def _unheard(self, timing: str, word: str) -> Mistake:
        listen = self._vocabulary.listen
        other = sorted(known for known, event_word in listen if event_word == word)
        if other:
            return Mistake(f"nothing happens {timing} {word}", f"{word} has {', '.join(other)}")
        words = sorted({event_word for known, event_word in listen if known == timing})
        return Mistake(f"unknown event {word}", nearest(word, words, listed(words)))

    # -- auras

    def _selector(self, text: str) -> tuple[Instruction, ...]:
        return compile_aura(text, self._vocabulary, self._table, self._setting("aura"))

    def _given(self, card: str) -> int:
        index = self._index(card, "enchantment")
        for name in self._table.keywords(card):
            if name in self._vocabulary.rules:
                hint = f"keywords: [{name}] of the card itself, or an enchantment that is attached"
                raise Mistake(f"{card} gives {name}, a rule of its player, which no aura gives", hint)
        return index

    def _auras(self, row: CardRow) -> None:
        value = self._record.get("aura")
        if value is None:
            return
        found = []
        for selector, name, enchantment in self._pairs("aura", value):
            members = self._attempt(name, "aura", lambda _, text=selector: self._selector(text))  # type: ignore[misc]
            index = self._attempt(enchantment, "aura", self._given)
            if members is not None and index is not None:
                found.append(AuraRow(self._pack.program(members), index))
        row.aura_count = self._count(found, "auras")
        row.first_aura = self._pack.base.auras + len(self._pack.auras) if found else 0
        self._pack.auras += found
