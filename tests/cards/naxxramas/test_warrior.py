"""Curse of Naxxramas, warrior: the cards of cards_data/naxxramas/warrior.yaml, in its order."""

import pytest

from kit import YETI, new_game, next_turn


@pytest.mark.card("FP1_021")
def test_deaths_bite_hurts_all_minions_when_it_breaks():
    game, me, foe = new_game("WARRIOR", "MAGE")
    weapon = me.give("Death's Bite")
    weapon.play()
    assert me.mana == 6
    assert (weapon.attack, weapon.durability) == (4, 2)
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    me.hero.attack_target(foe.hero)
    assert (mine.damage, theirs.damage) == (0, 0)
    next_turn(game)
    me.hero.attack_target(foe.hero)
    assert me.weapon is None
    assert weapon.dead
    assert (mine.damage, theirs.damage) == (1, 1)
    assert (me.hero.health, foe.hero.health) == (30, 22)


@pytest.mark.card("FP1_021")
def test_deaths_bite_replaced_or_destroyed():
    _, me, foe = new_game("WARRIOR", "MAGE")
    theirs = foe.summon(YETI)
    me.equip("Death's Bite")
    me.give("Fiery War Axe").play()
    assert theirs.damage == 1
    foe.equip("Death's Bite")
    ooze = me.give("Acidic Swamp Ooze")
    ooze.play()
    assert theirs.damage == 2
    assert ooze.damage == 1
