"""Curse of Naxxramas, rogue cards."""

import pytest

import hsenv

YETI = "CS2_182"


def new_game(seed=1):
    game = hsenv.Game.sandbox(("ROGUE", "WARRIOR"), seed=seed)
    return game, *game.players


@pytest.mark.card("FP1_026")
def test_anubar_ambusher_numbers():
    _, me, _ = new_game()
    ambusher = me.give("FP1_026")
    ambusher.play()
    assert (10 - me.mana, ambusher.attack, ambusher.health) == (4, 5, 5)


@pytest.mark.card("FP1_026")
def test_anubar_ambusher_returns_one_of_my_minions():
    _, me, foe = new_game()
    ambusher, friends = me.summon("FP1_026"), [me.summon(YETI), me.summon(YETI)]
    foe.summon("CS2_168")
    ambusher.destroy()
    assert len(me.board) == 1
    assert [card.id for card in me.hand] == [YETI]
    assert sorted(friends, key=id) == sorted(me.board + me.hand, key=id)
    assert len(foe.board) == 1
    assert foe.hand == []


@pytest.mark.card("FP1_026")
def test_anubar_ambusher_alone_silenced_or_with_a_full_hand():
    _, me, _ = new_game()
    me.summon("FP1_026").destroy()
    assert (me.board, me.hand) == ([], [])
    yeti, silenced = me.summon(YETI), me.summon("FP1_026")
    silenced.silence()
    silenced.destroy()
    assert me.board == [yeti]
    for _ in range(10):
        me.give("CS2_168")
    me.summon("FP1_026").destroy()
    assert yeti.dead  # rules.md 5.7
