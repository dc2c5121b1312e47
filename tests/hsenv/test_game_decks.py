"""Decks: named, as deckstrings and lists, random; and what formats allow."""

import pytest

import hsenv
from hsenv import decks
from hsenv.decks import Deck
from kit import YETI_ID


def legal_cards(hero_class="MAGE", format="basic"):
    return list(decks.random_deck(1, hero_class, format).cards)


@pytest.mark.parametrize("name", decks.names())
def test_named_decks_are_legal(name):
    deck = decks.get(name)
    assert deck.name == name
    assert len(deck) == 30
    decks.validate(deck, deck.format)


def test_names_by_format():
    assert "basic_mage_tempo" in decks.names("basic")
    assert decks.names() == sorted(decks.names())
    assert set(decks.names("basic")) <= set(decks.names())


def test_a_name_that_is_almost_right():
    with pytest.raises(hsenv.DeckError, match="basic_mage_tempo"):
        decks.get("basic_mage_temp")


def test_every_class_has_basic_decks():
    classes = {decks.get(name).card_class for name in decks.names("basic")}
    assert len(classes) >= 9


@pytest.mark.parametrize("name", ["basic_mage_tempo", "basic_warlock_zoo"])
def test_deckstrings_round_trip(name):
    deck = decks.get(name)
    again = decks.from_deckstring(deck.deckstring())
    assert again.hero == deck.hero
    assert again.counts == deck.counts


def test_a_copied_block_of_text_is_a_deckstring_too():
    deck = decks.get("basic_mage_tempo")
    block = f"### My deck\n# Class: Mage\n#\n{deck.deckstring()}\n# To use this deck, copy it\n"
    assert decks.resolve(block).counts == deck.counts


@pytest.mark.parametrize(
    "text", ["", "AAE=", "not a deck", "AAECAf0EAA", "####", "AAECAf0EAA" * 20, "\0", "日本"]
)
def test_what_is_no_deckstring(text):
    with pytest.raises(hsenv.DeckError):
        decks.resolve(text)


def test_a_deckstring_with_a_card_that_is_not_there():
    from hearthstone.deckstrings import write_deckstring
    from hearthstone.enums import FormatType

    text = write_deckstring([(99999999, 2)], [637], FormatType.FT_WILD)
    with pytest.raises(hsenv.DeckError, match="99999999"):
        decks.resolve(text)


def test_ways_to_write_a_deck():
    cards = legal_cards()
    expected = Deck("HERO_08", tuple(cards)).counts
    for spec in (
        {"hero": "HERO_08", "cards": cards},
        {"hero": "MAGE", "cards": cards},
        {"hero": "Jaina Proudmoore", "cards": cards},
        {"hero": "MAGE", "cards": Deck("HERO_08", tuple(cards)).counts},
        Deck("HERO_08", tuple(cards)),
    ):
        deck = decks.resolve(spec, format="basic")
        assert deck.hero == "HERO_08"
        assert deck.counts == expected


def test_the_hero_follows_from_the_cards():
    for name in decks.names("basic"):
        deck = decks.get(name)
        assert decks.resolve(list(deck.cards), format="basic").hero == deck.hero


def test_neutral_cards_do_not_tell_the_hero():
    with pytest.raises(hsenv.DeckError, match="all its cards are neutral"):
        decks.resolve([YETI_ID] * 30)
    with pytest.raises(hsenv.DeckError, match="different classes"):
        decks.resolve(["CS2_029", "CS2_106"])


def test_names_of_cards_are_understood():
    assert decks.resolve(["Fireball", "Chillwind Yeti"], check=False).cards == ("CS2_029", YETI_ID)


BASE = tuple(card for card in decks.get("basic_mage_tempo").cards if card != "CS2_029")
LEGAL = [*BASE, *["CS2_029"] * (30 - len(BASE))]


@pytest.mark.parametrize(
    ("cards", "message"),
    [
        (LEGAL[:29], "30 cards, not 29"),
        ([*LEGAL[:-1], *LEGAL[-2:-1], "CS2_231"], "CS2_231"),
        ([*BASE[:27], *["CS2_029"] * 3], r"at most 2 of CS2_029 \(Fireball\)"),
        ([*LEGAL[:29], "CS2_106"], r"CS2_106 \(Fiery War Axe\) is not of the class"),
        ([*LEGAL[:29], "GAME_005"], r"GAME_005 \(The Coin\) is not collectible"),
        ([*LEGAL[:29], "CS2_092e"], "CS2_092e .* is not collectible"),
        ([*LEGAL[:29], "HERO_01"], r"HERO_01 \(Garrosh Hellscream\)"),
        ([*LEGAL[:29], "NO_SUCH"], "NO_SUCH"),
        ([*LEGAL[:29], "EX1_012"], r"EX1_012 \(Bloodmage Thalnos\) is not allowed in the format basic"),
        ([*LEGAL[:29], 5], "5"),
        ("CS2_182", "list of card ids"),
        (None, "list of card ids"),
    ],
)
def test_each_rule_is_named(cards, message):
    decks.resolve({"hero": "MAGE", "cards": LEGAL}, format="basic")
    with pytest.raises(hsenv.DeckError, match=message):
        decks.resolve({"hero": "MAGE", "cards": cards}, format="basic")


def test_one_of_each_legendary():
    decks.resolve({"hero": "MAGE", "cards": [*LEGAL[:29], "EX1_012"]})
    with pytest.raises(hsenv.DeckError, match=r"EX1_012 \(Bloodmage Thalnos\) is legendary"):
        decks.resolve({"hero": "MAGE", "cards": [*LEGAL[:28], "EX1_012", "EX1_012"]})


def test_an_unknown_card_in_a_deck_is_both_errors():
    for error in (hsenv.DeckError, hsenv.UnknownCard, KeyError, ValueError):
        with pytest.raises(error, match="NO_SUCH"):
            decks.resolve({"hero": "MAGE", "cards": ["NO_SUCH"]})


@pytest.mark.parametrize(
    "spec", [None, 5, {}, {"hero": "MAGE"}, {"cards": [], "deck": 1}, {"hero": 3, "cards": []}]
)
def test_what_is_no_deck(spec):
    with pytest.raises(hsenv.HearthstoneError):
        decks.resolve(spec)


def test_a_minion_is_no_hero():
    with pytest.raises(hsenv.DeckError, match="is not a hero"):
        decks.resolve({"hero": YETI_ID, "cards": legal_cards()})


@pytest.mark.parametrize("hero", ["EX1_323", "EX1_323h"])
def test_a_hero_of_the_middle_of_the_game_is_none_to_begin_with(hero):
    with pytest.raises(hsenv.DeckError, match=rf"{hero} \(.*\) is not a hero to begin a game with"):
        decks.resolve({"hero": hero, "cards": legal_cards("WARLOCK")})


CLASSIC = list(decks.random_deck(3, "MAGE", "classic").cards)


@pytest.mark.parametrize(
    ("format", "cards", "message"),
    [
        ("classic", CLASSIC, None),
        ("classic", [*CLASSIC[:29], "CS2_029"], r"CS2_029 \(Fireball\) is not allowed in the format classic"),
        ("wild", CLASSIC, r"VAN_\w+ \(.*\) is not allowed in the format wild"),
        ("basic", CLASSIC, r"VAN_\w+ \(.*\) is not allowed in the format basic"),
        ("standard", LEGAL, r"is not allowed in the format standard"),
        ("standard:2014", LEGAL, None),
        ("standard:mammoth", LEGAL, None),
        ("standard:2022", LEGAL, r"is not allowed in the format standard:2022"),
        ("classic", CLASSIC[:28], "a deck has 30 cards, not 28"),
        ("classic", [*CLASSIC[:29], "VAN_CS2_106"], r"VAN_CS2_106 \(Fiery War Axe\) is not of the class"),
    ],
)
def test_the_rules_follow_the_format(format, cards, message):
    deck = {"hero": "MAGE", "cards": cards}
    if message is None:
        assert len(decks.resolve(deck, format=format)) == 30
        return
    with pytest.raises(hsenv.DeckError, match=message):
        decks.resolve(deck, format=format)
    with pytest.raises(hsenv.DeckError, match=message):
        hsenv.Game(decks=(deck, deck), format=format)
    hsenv.Game(decks=(deck, deck), format=format, check=False)


def test_copies_count_by_name_in_every_format():
    rest = [card for card in CLASSIC if card not in ("VAN_CS2_029", "VAN_EX1_012")]
    with pytest.raises(hsenv.DeckError, match=r"at most 2 of VAN_CS2_029 \(Fireball\)"):
        decks.resolve({"hero": "MAGE", "cards": [*["VAN_CS2_029"] * 3, *rest][:30]}, format="classic")
    with pytest.raises(hsenv.DeckError, match=r"VAN_EX1_012 \(Bloodmage Thalnos\) is legendary"):
        decks.resolve({"hero": "MAGE", "cards": [*["VAN_EX1_012"] * 2, *rest][:30]}, format="classic")


@pytest.mark.parametrize("format", ["basic", "wild", "classic", "standard:2014", "standard:2020"])
def test_random_decks_are_legal(format):
    for seed in range(15):
        deck = decks.random_deck(seed, format=format)
        decks.validate(deck, format)


def test_random_decks_follow_seed_and_class():
    assert decks.random_deck(3) == decks.random_deck(3)
    assert decks.random_deck(3) != decks.random_deck(4)
    assert decks.random_deck(3, "WARLOCK").card_class == "WARLOCK"
    from hearthstone.enums import CardClass

    assert decks.random_deck(3, CardClass.PRIEST, "basic").card_class == "PRIEST"
    assert len({decks.random_deck(seed).hero for seed in range(30)}) > 4


def test_a_format_with_too_few_cards():
    with pytest.raises(hsenv.DeckError):
        decks.random_deck(1, format="nonsense")
    if len(hsenv._engine.cards_in_format(2)) < 15:
        with pytest.raises(hsenv.DeckError, match="only"):
            decks.random_deck(1, format="classic")


def test_decks_can_be_played():
    for name in decks.names():
        deck = decks.get(name)
        game = hsenv.Game(decks=(deck, deck.deckstring()), seed=1, format=deck.format)
        assert sorted(game.players[1].starting_deck) == sorted(deck.cards)
