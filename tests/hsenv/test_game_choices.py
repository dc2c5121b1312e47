"""Choices in the middle of an action: Discover and its like."""

import pytest
from hearthstone.enums import Zone

import hsenv
from hsenv import ActionType
from kit import COIN_ID, RAIDER_ID, YETI, YETI_ID, restore_cards

CARDS = """
TEST_DISCOVER:
  {name: Test Discover, dbf: 990001, set: legacy, class: mage, type: spell, rarity: free, cost: 1,
   collectible: false, play: "add_to_hand(discover(minions(cost <= 2)))"}
TEST_PICK:
  {name: Test Pick, dbf: 990002, set: legacy, class: mage, type: spell, rarity: free, cost: 1,
   collectible: false, play: "add_to_hand(choose_card(one_of(CS2_182, CS2_168, GAME_005)))"}
TEST_TWICE:
  name: Test Twice
  dbf: 990003
  set: legacy
  class: neutral
  type: minion
  rarity: free
  cost: 1
  attack: 1
  health: 1
  collectible: false
  battlecry: |
    add_to_hand(choose_card(one_of(CS2_182, CS2_168)))
    add_to_hand(choose_card(one_of(CS2_182, CS2_168)))
"""


@pytest.fixture(scope="module", autouse=True)
def _cards():
    hsenv.cards.load(CARDS)
    yield
    restore_cards()


@pytest.fixture
def game():
    return hsenv.Game.sandbox(("MAGE", "HUNTER"), seed=4)


def test_choices_are_handles(game, me):
    me.give("TEST_PICK").play()
    assert game.choosing == (0,)
    assert [choice.id for choice in game.choices] == [YETI_ID, RAIDER_ID, COIN_ID]
    assert game.choices[0] is game.choices[0]
    assert all(choice.zone == Zone.SETASIDE for choice in game.choices)
    assert game.choices[0].name == "Chillwind Yeti"
    assert game.to_move is me


def test_the_picked_one_is_the_handle_that_lands_in_hand(game, me):
    pick = me.give("TEST_PICK").play()
    yeti, raider, coin = game.choices
    game.choose(raider)
    assert me.hand == [raider]
    assert raider.zone == Zone.HAND
    assert raider.creator is pick
    assert game.choices == []
    assert game.choosing == ()
    # Those that were not chosen are gone, but readable.
    assert (yeti.id, coin.name, yeti.zone) == (YETI_ID, "The Coin", Zone.REMOVEDFROMGAME)
    raider.play()
    assert me.board == [raider]


@pytest.mark.parametrize("how", ["index", "id", "name", "handle"])
def test_ways_to_choose(game, me, how):
    me.give("TEST_PICK").play()
    game.choose({"index": 1, "id": RAIDER_ID, "name": "Murloc Raider", "handle": game.choices[1]}[how])
    assert [card.id for card in me.hand] == [RAIDER_ID]


@pytest.mark.parametrize("option", [3, -1, 99, 10**12, "CS2_029", "nobody", None])
def test_options_that_are_not_there(game, me, option):
    me.give("TEST_PICK").play()
    before = game.hash()
    with pytest.raises(hsenv.IllegalAction, match="option"):
        game.choose(option)
    assert game.hash() == before
    assert game.choosing == (0,)


def test_nothing_to_choose(game, me):
    for option in (0, YETI_ID, me.hero):
        with pytest.raises(hsenv.IllegalAction, match="nothing to choose"):
            game.choose(option)


def test_while_a_choice_is_open_nothing_else_goes(game, me):
    boar, yeti = me.summon("Stonetusk Boar"), me.give(YETI)
    foe = game.players[1]
    me.give("TEST_PICK").play()
    before = game.hash()
    assert (yeti.playable, me.hero_power.playable, boar.can_attack) == (False, False, False)
    moves = [
        game.end_turn,
        yeti.play,
        lambda: boar.attack_target(foe.hero),
        lambda: me.hero_power.use(target=foe.hero),
        lambda: game.apply(0),
        lambda: me.give(YETI),
        lambda: me.summon(YETI),
        lambda: boar.deal(1),
        lambda: me.draw(),
        lambda: boar.move("HAND"),
    ]
    for move in moves:
        with pytest.raises(hsenv.IllegalAction, match="choice must be made"):
            move()
    assert game.hash() == before
    assert len(game.legal_actions()) == 3


def test_a_discover_shows_three_different_cards(game, me):
    for _ in range(5):
        me.give("TEST_DISCOVER").play()
        cards = [choice.id for choice in game.choices]
        assert len(set(cards)) == 3
        assert all(choice.cost <= 2 for choice in game.choices)
        game.choose(0)
        assert me.hand[-1].id == cards[0]


def test_choosing_from_a_deck_shows_the_deck_s_own_handles(game):
    me, foe = game.players
    cards = [foe.put_in_deck(card) for card in (YETI_ID, RAIDER_ID, COIN_ID)]
    game.end_turn()
    drawn = foe.hand[0]
    foe.give("Tracking").play()
    assert set(game.choices) == {card for card in cards if card is not drawn}
    picked = game.choices[0]
    assert picked.zone == Zone.DECK
    game.choose(picked)
    assert picked in foe.hand
    assert me.hand == []


def test_choices_may_chain(game, me):
    twice = me.give("TEST_TWICE").play()
    assert me.board == [twice]
    game.choose(YETI_ID)
    assert game.choosing == (0,)
    game.choose(RAIDER_ID)
    assert [card.id for card in me.hand] == [YETI_ID, RAIDER_ID]
    assert game.choosing == ()
    game.end_turn()


def test_actions_of_a_choice(game, me):
    pick = me.give("TEST_PICK").play()
    decoded = [game.decode(action) for action in game.legal_actions()]
    assert [a.type for a in decoded] == [ActionType.CHOOSE] * 3
    assert [a.choose for a in decoded] == game.choices
    assert {a.source for a in decoded} == {pick}
    words = [game.describe(action) for action in game.legal_actions()]
    assert words == ["Choose Chillwind Yeti", "Choose Murloc Raider", "Choose The Coin"]
    assert "Choose: Chillwind Yeti, Murloc Raider, The Coin" in str(game)
    game.apply(game.legal_actions()[2])
    assert me.hand[0].id == COIN_ID


def test_a_game_is_copied_in_the_middle_of_a_choice(game, me):
    me.give("TEST_DISCOVER").play()
    copies = [game.clone(), hsenv.Game.from_bytes(game.to_bytes())]
    for copy in copies:
        assert copy.hash() == game.hash()
        assert [choice.id for choice in copy.choices] == [choice.id for choice in game.choices]
        copy.choose(1)
        assert copy.players[0].hand[0].id == game.choices[1].id
    assert game.choosing == (0,)
    assert me.hand == []
    game.choose(1)
    assert {copy.hash() for copy in copies} == {game.hash()}
