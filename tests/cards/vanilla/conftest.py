"""What the tests of the Classic printings share: how they compare a card with its original."""

import re
from collections.abc import Callable

import pytest

import hsenv
from hsenv import _engine
from hsenv.cards import vocabulary
from hsenv.cards.compile import compile_book
from hsenv.cards.disassemble import Listing
from hsenv.cards.pack import Totals
from hsenv.cards.records import RecordBook
from hsenv.cards.running import RunningCards

PREFIX = "VAN_"

#: What a card does, of the numbers in its row: those that say what it is are compared one by one.
DOES = (
    *("keywords", "rules", "hero_power", "choose_a", "choose_b", "choose_both", "target_kind", "overload"),
    *("spell_damage", "quest_total", "attack_mode", "health_mode", "cost_mode", "value_bits"),
    *("ench_attack", "ench_health", "ench_cost", "cost_at_least"),
)
CARDS = ("hero_power", "choose_a", "choose_b", "choose_both")


class Behaviour:
    """Compiles the records that the running cards were made from."""

    def __init__(self) -> None:
        self._words = vocabulary.load()
        self._cards = RunningCards(_engine, self._words)

    def of(self, card: str) -> str:
        """All that a card does, by its own words."""
        record = self._cards.record(card)
        assert record is not None
        book = RecordBook()
        book.records[card] = record
        pack = compile_book(book, self._words, Totals(*_engine.pack_totals()), self._cards)
        (row,) = pack.cards
        listing = Listing(pack, self._words).card(card).split("\n", 1)[1]
        does = {name: getattr(row, name) for name in DOES}
        until = self._words.bits("card_flag", "until_end_of_turn", "until_casters_turn")
        does |= {name: self._name(does[name]) for name in CARDS} | {"until": row.flags & until}
        listing = re.sub(r"\bcard (\d+)", lambda found: self._name(int(found[1])), listing)
        return f"{listing}{does}"

    def _name(self, index: int) -> str:
        return _engine.card_id(index)


@pytest.fixture(scope="session")
def behaviour() -> Behaviour:
    return Behaviour()


@pytest.fixture
def check_same(behaviour: Behaviour) -> Callable[[str], None]:
    """Checks that a Classic printing does what the card does without the prefix, with its own tokens."""

    def check(card: str) -> None:
        assert card.startswith(PREFIX)
        mine, other = behaviour.of(card), behaviour.of(card.removeprefix(PREFIX))
        printings = set(hsenv.cards.ids())
        follow = re.sub(
            r"\w+", lambda name: PREFIX + name[0] if PREFIX + name[0] in printings else name[0], other
        )
        assert mine == follow
        assert hsenv.cards.get(card).type == hsenv.cards.get(card.removeprefix(PREFIX)).type

    return check
