"""The numbers in an official text beside those in a record. The texts here are made up."""

import pytest

from hsenv.cards import check, vocabulary
from hsenv.cards.records import Record, RecordBook
from hsenv.cards.reference import reference_card
from hsenv.cards.text_numbers import missing, numbers_of_record, numbers_of_text, related, unsaid

CARDS = """
SUMMONS: {name: A, type: spell, cost: 9, play: "summon(T_2, 3); enchant(friendly.minions, E_5)"}
T_2: {name: T, type: minion, cost: 4, attack: 6, health: 7, deathrattle: "damage(enemy.hero, 8)", collectible: false}
E_5: {name: E, type: enchantment, gives: +10/+11}
ROUND: {name: R, type: minion, cost: 1, attack: 1, health: 1, spell_damage: 2, deathrattle: summon(ROUND)}
"""


def records() -> dict[str, Record]:
    book = RecordBook()
    book.read_text(CARDS, "cards.yaml")
    return {record.id: record for record in book.resolve()}


def test_numbers_of_texts() -> None:
    assert numbers_of_text("Give +3/+12 to 2. Costs (0).") == {0, 2, 3, 12}


def test_numbers_of_a_record_are_those_of_what_it_does() -> None:
    found = records()
    assert numbers_of_record(found["SUMMONS"]) == {3}  # neither its cost nor digits in ids
    assert numbers_of_record(found["ROUND"]) == {2}


def test_related_cards_are_those_that_are_named() -> None:
    found = records()
    assert [card.id for card in related(found["SUMMONS"], found.get)] == ["T_2", "E_5"]
    assert related(found["ROUND"], found.get) == []


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("Summon three 6/7 for (4). They have +10/+11 and deal 8.", set()),
        ("Summon 3.", set()),
        ("Summon 2 minions with +12 Attack for each 1.", {2, 12}),
        ("It costs (9).", {9}),
    ],
)
def test_numbers_that_the_record_lacks(text: str, lost: set[int]) -> None:
    found = records()
    assert missing(text, found["SUMMONS"], related(found["SUMMONS"], found.get)) == lost


def test_numbers_that_the_text_does_not_say() -> None:
    record = records()["SUMMONS"]
    assert unsaid("Summon some.", record) == {3}
    assert unsaid("Summon three.", record) == unsaid("Summon 3.", record) == set()


BALL = (
    "CS2_029: {name: Fireball, dbf: 315, set: legacy, class: mage, type: spell, school: fire, rarity: free,"
    ' cost: 4, target: all.characters, play: "damage(target, 6)"}'
)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("", "", []),
        ("6", "7", ["the text says [6], which is nowhere in what the record does"]),
        ('6)"', '7)", intended: {numbers: a study}', []),
        ('6)"', '6)", intended: {numbers: a study}', ["intended: numbers does not differ"]),
    ],
)
def test_the_check_tells_of_numbers(old: str, new: str, told: list[str]) -> None:
    book = RecordBook()
    book.read_text(BALL.replace(old, new) if old else BALL, "cards.yaml")
    (record,) = book.resolve()
    reference = {"CS2_029": reference_card("CS2_029")}
    found = check.check_record(record, vocabulary.load(), reference, find=book.resolved.get)
    assert list(found) == told
