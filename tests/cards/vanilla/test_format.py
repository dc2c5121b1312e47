"""The Classic format: its cards, what is drawn at random in it, and the Hero Powers in it."""

import re

import pytest
from hearthstone.enums import CardSet, Race

import hsenv
from hsenv import _engine, decks
from kit import name_of, restore_cards

CLASSES = [name for name in decks.HEROES if name != "DEMONHUNTER"]
POWER = {name: f"VAN_{hero}bp" for name, hero in decks.HEROES.items() if name in CLASSES}


def classic_cards():
    records = (hsenv.cards.get(card) for card in hsenv.cards.ids() if card.startswith("VAN_"))
    return {record.id for record in records if record.collectible}


def test_classic_is_the_382_cards_of_2014():
    cards = classic_cards()
    assert len(cards) == 382
    assert set(_engine.cards_in_format(decks.format_number("classic"))) == cards
    assert {hsenv.cards.get(card).set for card in cards} == {CardSet.VANILLA}


def test_no_classic_card_is_in_another_format():
    for name in decks.formats():
        if name != "classic":
            assert not classic_cards() & set(_engine.cards_in_format(decks.format_number(name)))


@pytest.mark.parametrize("format", ["classic", "wild"])
def test_random_cards_are_of_the_format(format):
    # Bane of Doom: a random Demon.
    found = set()
    for seed in range(60):
        game = hsenv.Game.sandbox(("WARLOCK", "WARRIOR"), seed=seed, format=format)
        me, foe = game.players
        me.give("VAN_EX1_320").play(target=foe.summon("VAN_CS2_168"))
        found.add(me.board[0].id)
    assert found <= set(_engine.cards_in_format(decks.format_number(format)))
    assert all(Race.DEMON in hsenv.cards.get(card).races for card in found)
    assert len(found) > 5
    assert {card.startswith("VAN_") for card in found} == {format == "classic"}


@pytest.fixture
def finder():
    """A spell that discovers any card: Classic has none that does."""
    hsenv.cards.load(
        "TEST_FIND: {name: Find, class: neutral, type: spell, cost: 0, collectible: false, "
        "play: add_to_hand(discover(cards()))}"
    )
    yield "TEST_FIND"
    restore_cards()


def test_discover_offers_cards_of_the_format(finder):
    offered = set()
    for seed in range(60):
        game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=seed, format="classic")
        me, _ = game.players
        me.give(finder).play()
        assert len(game.choices) == 3
        offered |= {choice.id for choice in game.choices}
        game.choose(0)
        assert me.hand[0].id.startswith("VAN_")
    assert offered <= classic_cards()
    assert len(offered) > 40


@pytest.mark.parametrize("card_class", CLASSES)
def test_heroes_have_the_classic_printing_of_their_power(card_class):
    game = hsenv.Game.sandbox((card_class, card_class), format="classic")
    assert [player.hero_power.id for player in game.players] == [POWER[card_class]] * 2
    deck = next(name for name in decks.names("classic") if f"_{card_class.lower()}_" in name)
    started = hsenv.Game(decks=(deck, deck), seed=1, format="classic")
    assert started.players[0].hero_power.id == POWER[card_class]
    wild = hsenv.Game.sandbox((card_class, card_class))
    assert wild.players[0].hero_power.id == f"{decks.HEROES[card_class]}bp"


def test_a_class_without_a_classic_power_keeps_its_own():
    game = hsenv.Game.sandbox(("DEMONHUNTER", "MAGE"), format="classic")
    assert name_of(game.players[0].hero_power) == "Demon Claws"


def test_names_mean_the_cards_of_today():
    me, _ = hsenv.Game.sandbox().players
    for name, card in (
        ("Fireball", "Fireball"),
        ("Flesheating Ghoul", "Flesheating Ghoul"),
        ("Spellbender", "Spellbender"),
        ("Damaged Golem", "Damaged Golem"),
        ("Flame of Azzinoth", "Flame of Azzinoth"),
    ):
        assert name_of(me.give(name)) == card


def test_every_record_names_the_classic_cards_that_there_are(behaviour):
    ids = set(hsenv.cards.ids())
    for card in sorted(card for card in ids if card.startswith("VAN_")):
        for name in re.findall(r"\w+", behaviour.of(card)):
            assert f"VAN_{name}" not in ids, f"{card} names {name}"


@pytest.mark.parametrize("card_class", CLASSES)
def test_there_are_two_decks_of_each_class_and_they_play(card_class):
    names = [name for name in decks.names("classic") if f"_{card_class.lower()}_" in name]
    assert len(names) >= 2
    for name in names:
        deck = decks.get(name)
        decks.validate(deck, "classic")
        assert deck.card_class == card_class
    game = hsenv.Game(decks=(names[0], names[1]), seed=3, format="classic", mulligan=False)
    while not game.over:
        game.apply(game.legal_actions()[-1])
        if game.turn > 30:
            break
    assert game.turn > 5
