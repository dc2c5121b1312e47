"""Curse of Naxxramas, shaman: the cards of cards_data/naxxramas/shaman.yaml, in its order."""

import pytest

from kit import YETI, names, new_game, refused


@pytest.mark.card("FP1_025")
def test_reincarnate_returns_the_minion_with_full_health():
    _, me, foe = new_game("SHAMAN")
    yeti, other = me.summon(YETI), me.summon("Murloc Raider")
    yeti.set(damage=4, attack=9)
    spell = me.give("Reincarnate")
    for wrong in (None, foe.hero):
        with refused():
            spell.play(target=wrong)
    spell.play(target=yeti)
    assert me.mana == 8
    assert yeti.dead
    assert names(me.board) == ["Murloc Raider", YETI]
    assert me.board[0] == other
    assert (me.board[1].attack, me.board[1].health) == (4, 5)
    with refused():
        me.board[1].attack_target(foe.hero)


@pytest.mark.card("FP1_025")
def test_reincarnate_on_an_enemy_comes_after_its_deathrattle():
    # rules.md 3.6: Baine first, then a full Cairne, both on the enemy's side.
    _, me, foe = new_game("SHAMAN")
    me.give("Reincarnate").play(target=foe.summon("Cairne Bloodhoof"))
    assert names(foe.board) == ["Baine Bloodhoof", "Cairne Bloodhoof"]
    assert me.board == []


@pytest.mark.card("FP1_025")
def test_reincarnate_needs_room_for_the_return():
    _, me, _ = new_game("SHAMAN")
    golem = me.summon("Harvest Golem")
    for _ in range(6):
        me.summon(YETI)
    me.give("Reincarnate").play(target=golem)
    assert names(me.board) == ["Damaged Golem"] + [YETI] * 6
