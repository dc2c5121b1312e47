"""Curse of Naxxramas, neutral cards."""

import pytest

import hsenv

YETI = "CS2_182"  # 4/5
HARVEST_GOLEM = "EX1_556"  # 2/3, leaves a 2/1 Damaged Golem
DAMAGED_GOLEM = "skele21"
SYLVANAS = "EX1_016"  # 5/5, takes a random enemy minion when it dies
BARON = "FP1_031"


def new_game(seed=1):
    game = hsenv.Game.sandbox(("WARLOCK", "WARRIOR"), seed=seed)
    return game, *game.players


def ids(entities):
    return [entity.id for entity in entities]


@pytest.mark.card("FP1_031")
def test_baron_rivendare_numbers():
    _, me, _ = new_game()
    baron = me.give(BARON)
    baron.play()
    assert (10 - me.mana, baron.attack, baron.health) == (4, 1, 7)


@pytest.mark.card("FP1_031")
def test_baron_rivendare_doubles_my_deathrattles():
    _, me, foe = new_game()
    baron = me.summon(BARON)
    golem, theirs = me.summon(HARVEST_GOLEM), foe.summon(HARVEST_GOLEM)
    golem.destroy()
    theirs.destroy()
    assert ids(me.board) == [BARON, DAMAGED_GOLEM, DAMAGED_GOLEM]
    assert ids(foe.board) == [DAMAGED_GOLEM]
    baron.silence()
    me.summon(HARVEST_GOLEM).destroy()
    assert ids(me.board) == [BARON, DAMAGED_GOLEM, DAMAGED_GOLEM, DAMAGED_GOLEM]


@pytest.mark.card("FP1_031", "EX1_016")
def test_baron_rivendare_lets_sylvanas_take_two():
    _, me, foe = new_game()
    me.summon(BARON)
    sylvanas = me.summon(SYLVANAS)
    for _ in range(3):
        foe.summon(YETI)
    sylvanas.destroy()
    assert ids(me.board) == [BARON, YETI, YETI]
    assert ids(foe.board) == [YETI]


@pytest.mark.card("FP1_031")
def test_two_barons_still_double_only_once():
    _, me, _ = new_game()
    me.summon(BARON)
    me.summon(BARON)
    me.summon(HARVEST_GOLEM).destroy()
    assert ids(me.board) == [BARON, BARON, DAMAGED_GOLEM, DAMAGED_GOLEM]


@pytest.mark.card("FP1_031")
def test_a_baron_that_dies_in_the_same_batch_doubles_nothing():
    _, me, _ = new_game()
    me.summon(BARON).set(damage=4)
    me.summon(HARVEST_GOLEM)
    me.give("CS2_062").play()  # Hellfire: 3 damage to everybody
    assert ids(me.board) == [DAMAGED_GOLEM]


@pytest.mark.card("FP1_031")
def test_a_full_board_limits_the_second_deathrattle():
    _, me, _ = new_game()
    me.summon(BARON)
    golem = me.summon(HARVEST_GOLEM)
    for _ in range(5):
        me.summon(YETI)
    golem.destroy()
    assert ids(me.board) == [BARON, DAMAGED_GOLEM] + [YETI] * 5
