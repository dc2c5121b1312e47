"""Curse of Naxxramas, druid cards."""

import pytest

import hsenv

YETI = "CS2_182"
HARVEST_GOLEM = "EX1_556"


def ids(entities):
    return [entity.id for entity in entities]


def new_game(seed=1):
    game = hsenv.Game.sandbox(("DRUID", "WARRIOR"), seed=seed)
    return game, *game.players


@pytest.mark.card("FP1_019", "FP1_019t")
def test_poison_seeds_replace_all_minions_by_treants():
    _, me, foe = new_game()
    mine = [me.summon(YETI), me.summon("CS2_168")]
    theirs = [foe.summon("CS2_186"), foe.summon(YETI), foe.summon(YETI)]
    me.give("FP1_019").play()
    assert me.mana == 6
    assert all(minion.dead for minion in mine + theirs)
    assert ids(me.board) == ["FP1_019t"] * 2
    assert ids(foe.board) == ["FP1_019t"] * 3
    treant = me.board[0]
    assert (treant.attack, treant.health, treant.cost) == (2, 2, 2)


@pytest.mark.card("FP1_019")
def test_poison_seeds_come_after_the_deathrattles():
    # rules.md 3.6 (?): the deaths are processed before the Treants come.
    _, me, foe = new_game()
    for _ in range(4):
        me.summon(HARVEST_GOLEM)
    foe.summon(HARVEST_GOLEM)
    me.give("FP1_019").play()
    assert ids(me.board) == ["skele21"] * 4 + ["FP1_019t"] * 3
    assert ids(foe.board) == ["skele21", "FP1_019t"]


@pytest.mark.card("FP1_019")
def test_poison_seeds_may_be_played_on_an_empty_board():
    _, me, foe = new_game()
    me.give("FP1_019").play()
    assert (me.board, foe.board, me.mana) == ([], [], 6)
