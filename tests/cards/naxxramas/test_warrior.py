"""Curse of Naxxramas, warrior cards."""

import pytest

import hsenv

YETI = "CS2_182"


def new_game(seed=1):
    game = hsenv.Game.sandbox(("WARRIOR", "MAGE"), seed=seed)
    return game, *game.players


@pytest.mark.card("FP1_021")
def test_deaths_bite_hurts_all_minions_when_it_breaks():
    game, me, foe = new_game()
    weapon = me.give("FP1_021")
    weapon.play()
    assert me.mana == 6
    assert (weapon.attack, weapon.durability) == (4, 2)
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    me.hero.attack_target(foe.hero)
    assert (mine.damage, theirs.damage) == (0, 0)
    game.end_turn()
    game.end_turn()
    me.hero.attack_target(foe.hero)
    assert me.weapon is None
    assert weapon.dead
    assert (mine.damage, theirs.damage) == (1, 1)
    assert (me.hero.health, foe.hero.health) == (30, 22)


@pytest.mark.card("FP1_021")
def test_deaths_bite_replaced_or_destroyed():
    _, me, foe = new_game()
    theirs = foe.summon(YETI)
    me.equip("FP1_021")
    me.give("CS2_106").play()
    assert theirs.damage == 1
    foe.equip("FP1_021")
    ooze = me.give("EX1_066")
    ooze.play()
    assert theirs.damage == 2
    assert ooze.damage == 1
