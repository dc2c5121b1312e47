"""Curse of Naxxramas, druid: the cards of cards_data/naxxramas/druid.yaml, in its order."""

import pytest

from kit import YETI, ids, names, new_game


@pytest.mark.card("FP1_019", "FP1_019t")
def test_poison_seeds_replace_all_minions_by_treants():
    _, me, foe = new_game("DRUID")
    mine = [me.summon(YETI), me.summon("Murloc Raider")]
    theirs = [foe.summon("War Golem"), foe.summon(YETI), foe.summon(YETI)]
    me.give("Poison Seeds").play()
    assert me.mana == 6
    assert all(minion.dead for minion in mine + theirs)
    assert ids(me.board) == ["FP1_019t"] * 2
    assert ids(foe.board) == ["FP1_019t"] * 3
    treant = me.board[0]
    assert (treant.attack, treant.health, treant.cost) == (2, 2, 2)


@pytest.mark.card("FP1_019")
def test_poison_seeds_come_after_the_deathrattles():
    # rules.md 3.6 (?): the deaths are processed before the Treants come.
    _, me, foe = new_game("DRUID")
    for _ in range(4):
        me.summon("Harvest Golem")
    foe.summon("Harvest Golem")
    me.give("Poison Seeds").play()
    assert names(me.board) == ["Damaged Golem"] * 4 + ["FP1_019t"] * 3
    assert names(foe.board) == ["Damaged Golem", "FP1_019t"]


@pytest.mark.card("FP1_019")
def test_poison_seeds_may_be_played_on_an_empty_board():
    _, me, foe = new_game("DRUID")
    me.give("Poison Seeds").play()
    assert (me.board, foe.board, me.mana) == ([], [], 6)
