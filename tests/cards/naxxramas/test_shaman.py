"""Curse of Naxxramas, shaman cards."""

import pytest

import hsenv

YETI = "CS2_182"


def ids(entities):
    return [entity.id for entity in entities]


def new_game(seed=1):
    game = hsenv.Game.sandbox(("SHAMAN", "WARRIOR"), seed=seed)
    return game, *game.players


@pytest.mark.card("FP1_025")
def test_reincarnate_returns_the_minion_with_full_health():
    _, me, foe = new_game()
    yeti, other = me.summon(YETI), me.summon("CS2_168")
    yeti.set(damage=4, attack=9)
    spell = me.give("FP1_025")
    for wrong in (None, foe.hero):
        with pytest.raises(hsenv.IllegalAction):
            spell.play(target=wrong)
    spell.play(target=yeti)
    assert me.mana == 8
    assert yeti.dead
    assert ids(me.board) == ["CS2_168", YETI]
    assert me.board[0] == other
    assert (me.board[1].attack, me.board[1].health) == (4, 5)
    with pytest.raises(hsenv.IllegalAction):
        me.board[1].attack_target(foe.hero)


@pytest.mark.card("FP1_025")
def test_reincarnate_on_an_enemy_comes_after_its_deathrattle():
    # rules.md 3.6: Baine first, then a full Cairne, both on the enemy's side.
    _, me, foe = new_game()
    me.give("FP1_025").play(target=foe.summon("EX1_110"))
    assert ids(foe.board) == ["EX1_110t", "EX1_110"]
    assert me.board == []


@pytest.mark.card("FP1_025")
def test_reincarnate_needs_room_for_the_return():
    _, me, _ = new_game()
    golem = me.summon("EX1_556")
    for _ in range(6):
        me.summon(YETI)
    me.give("FP1_025").play(target=golem)
    assert ids(me.board) == ["skele21"] + [YETI] * 6
