"""Curse of Naxxramas, rogue: the cards of cards_data/naxxramas/rogue.yaml, in its order."""

import pytest

from kit import YETI, names, new_game


@pytest.mark.card("FP1_026")
def test_anubar_ambusher_returns_one_of_my_minions():
    _, me, foe = new_game("ROGUE")
    ambusher, friends = me.summon("Anub'ar Ambusher"), [me.summon(YETI), me.summon(YETI)]
    foe.summon("Murloc Raider")
    ambusher.destroy()
    assert len(me.board) == 1
    assert names(me.hand) == [YETI]
    assert sorted(friends, key=id) == sorted(me.board + me.hand, key=id)
    assert len(foe.board) == 1
    assert foe.hand == []


@pytest.mark.card("FP1_026")
def test_anubar_ambusher_alone_silenced_or_with_a_full_hand():
    _, me, _ = new_game("ROGUE")
    me.summon("Anub'ar Ambusher").destroy()
    assert (me.board, me.hand) == ([], [])
    yeti, silenced = me.summon(YETI), me.summon("Anub'ar Ambusher")
    silenced.silence()
    silenced.destroy()
    assert me.board == [yeti]
    for _ in range(10):
        me.give("Murloc Raider")
    me.summon("Anub'ar Ambusher").destroy()
    assert yeti.dead  # rules.md 5.7
