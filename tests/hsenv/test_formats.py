"""Formats: which cards each one has, what random cards are drawn from, and what decks may hold."""

from pathlib import Path

import pytest
from hearthstone.enums import CardSet, ZodiacYear
from hearthstone.utils import STANDARD_SETS

import hsenv
from hsenv import _engine, decks
from hsenv.cards.formats import Formats, read_sets
from hsenv.cards.vocabulary import load
from kit import restore_cards

ROOT = Path(__file__).parents[2]
SETS = read_sets(ROOT / "cards_data" / "sets.yaml")

#: One card of each of some sets, and one that makes spells.
CARDS = """
TEST_VANILLA: {name: Old Bolt, set: vanilla, class: mage, type: spell, rarity: common, cost: 1, play: draw(),
               collectible: true}
TEST_CORE: {name: Core Bolt, set: core, class: mage, type: spell, rarity: common, cost: 1, play: draw(),
            collectible: true}
TEST_TGT: {name: Joust Bolt, set: tgt, class: mage, type: spell, rarity: common, cost: 1, play: draw(),
           collectible: true}
TEST_OWN: {name: Own Bolt, class: mage, type: spell, rarity: common, cost: 1, play: draw(), collectible: true}
TEST_MAKER: {name: Maker, class: neutral, type: spell, cost: 0, play: "add_to_hand(random(spells(mage)))",
             collectible: false}
TEST_FINDER: {name: Finder, class: neutral, type: spell, cost: 0,
              play: "add_to_hand(discover(spells(mage)))", collectible: false}
CS2_029: {like: CS2_029, cost: 5}
"""


@pytest.fixture
def more_cards():
    hsenv.cards.load(CARDS)
    yield
    restore_cards()


def in_format(format):
    return set(_engine.cards_in_format(decks.format_number(format)))


def test_basic_is_the_basic_set():
    basic = {card for card, folder in SETS.items() if folder == "basic"}
    assert in_format("basic") == basic
    assert len(basic) == 133


def test_each_set_in_the_formats(more_cards):
    def formats_of(card):
        return {name for name in decks.formats() if card in in_format(name)}

    assert formats_of("TEST_VANILLA") == {"classic"}
    assert formats_of("TEST_OWN") == {"wild"}
    assert formats_of("TEST_TGT") == {"wild", "standard:2014", "standard:2016"}
    recent = {f"standard:{year}" for year in range(2022, 2027)}
    assert formats_of("TEST_CORE") == {"wild", "standard", *recent}
    old = {"standard:2014", *(f"standard:{year}" for year in range(2016, 2021))}
    assert formats_of("CS2_029") == {"wild", "basic", *old}, "replaced, it stays in the Basic set"
    assert formats_of("EX1_012") == {"wild", *old}
    assert formats_of("EX1_016") == {"wild", "standard:2014"}, "the Hall of Fame"
    assert formats_of("GIL_692") == {"wild", "standard:2018"}, "there from a later set"
    assert formats_of("BT_035") == {"wild", "standard:2020"}, "Basic since the demon hunter came"


def test_standards_are_those_of_the_hearthstone_package():
    words = load()
    formats = Formats(words, {})
    years = {year for _, year in words.formats} - {"none"}
    assert years == {year.name.lower() for year in ZodiacYear if year in STANDARD_SETS}
    for place, (_, year) in enumerate(words.formats):
        if year == "none":
            continue
        allowed = set(STANDARD_SETS[ZodiacYear[year.upper()]])
        for card_set in CardSet:
            assert (formats.bits("X", int(card_set)) >> place & 1) == (card_set in allowed)


def test_standard_is_that_of_the_reference_build():
    names = dict(load().formats)
    assert names["standard"] == "gryphon"


def test_years_have_two_names():
    for name, year in load().formats:
        if year != "none":
            assert decks.format_number(f"standard:{year}") == decks.format_number(name)
    assert decks.format_number("standard:2021") == decks.format_number("standard")


@pytest.mark.parametrize(
    "format",
    ["", "modern", "standard:", "standard:2015", "standard:none", "none", "Wild", "wild:2020", 2, None],
)
def test_what_is_no_format(format):
    with pytest.raises(hsenv.DeckError, match=r"formats are wild, standard, classic, basic"):
        decks.format_number(format)
    with pytest.raises(hsenv.DeckError):
        hsenv.Game.sandbox(format=format)


@pytest.mark.parametrize("format", decks.formats())
def test_a_game_knows_its_format(format):
    game = hsenv.Game.sandbox(format=format)
    assert game.format == format
    assert game.clone().format == format
    assert hsenv.Game.from_bytes(game.to_bytes()).format == format
    assert game.hash() != hsenv.Game.sandbox(format="classic" if format == "wild" else "wild").hash()


def made(format, card, times=60):
    ids = set()
    for seed in range(times):
        game = hsenv.Game.sandbox(("MAGE", "MAGE"), seed=seed, format=format)
        me = game.players[0]
        me.give(card).play()
        ids |= {choice.id for choice in game.choices} or {entity.id for entity in me.hand}
    return ids


@pytest.mark.parametrize("maker", ["TEST_MAKER", "TEST_FINDER"])
def test_random_cards_are_of_the_format(maker, more_cards):
    spells = {card for card in in_format("wild") if hsenv.cards.get(card).type.name == "SPELL"}
    classic = made("classic", maker, 300)
    assert classic <= in_format("classic")
    assert "TEST_VANILLA" in classic
    assert len(classic) > 5
    assert made("standard", maker) == {"TEST_CORE"}
    basic = made("basic", maker)
    assert basic <= in_format("basic") & spells
    assert len(basic) > 5
    wild = made("wild", maker, 300)
    assert wild <= spells
    assert {"TEST_CORE", "TEST_OWN"} <= wild
    assert "TEST_VANILLA" not in wild
    assert made("standard:2019", maker) <= in_format("standard:2019")


def deck_with(card):
    cards = [each for each in decks.get("basic_mage_tempo").cards if each != "CS2_029"]
    return {"hero": "MAGE", "cards": [*cards, card, *["CS2_029"] * (29 - len(cards))]}


@pytest.mark.parametrize(
    ("format", "card", "allowed"),
    [
        ("wild", "EX1_012", True),
        ("wild", "TEST_VANILLA", False),
        ("basic", "CS2_029", True),
        ("basic", "EX1_012", False),
        ("basic", "EX1_295", False),
        ("standard:2019", "EX1_012", True),
        ("standard:raven", "EX1_295", False),
        ("standard:2014", "EX1_295", True),
    ],
)
def test_decks_of_a_format(format, card, allowed, more_cards):
    if allowed:
        hsenv.Game(decks=(deck_with(card), deck_with(card)), seed=1, format=format)
        return
    with pytest.raises(hsenv.DeckError, match=rf"{card} \(.*\) is not allowed in the format {format}"):
        hsenv.Game(decks=(deck_with(card), deck_with(card)), seed=1, format=format)


def test_other_cards_are_not_allowed_in_classic():
    with pytest.raises(hsenv.DeckError, match=r"not allowed in the format classic"):
        decks.resolve(decks.get("basic_mage_tempo"), format="classic")


def test_random_decks_follow_the_format():
    for format in ("basic", "wild", "standard:2018", "standard:phoenix"):
        for seed in range(5):
            assert set(decks.random_deck(seed, format=format).cards) <= in_format(format)


def test_a_deckstring_says_its_format():
    deck = decks.Deck("HERO_08", decks.get("basic_mage_tempo").cards, format="standard:2019")
    assert decks.from_deckstring(deck.deckstring()).format == "standard"
