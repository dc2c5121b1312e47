"""Legacy, druid: the cards of cards_data/legacy/druid.yaml, in its order."""

import pytest

from kit import RAIDER, YETI, new_game, refused


@pytest.mark.card("EX1_183", "EX1_183e")
def test_gift_of_the_wild_blesses_my_minions():
    game, me, foe = new_game("DRUID")
    first, second, theirs = me.summon(YETI), me.summon(RAIDER), foe.summon(YETI)
    me.give("Gift of the Wild").play()
    assert [(m.attack, m.health, m.taunt) for m in (first, second)] == [(6, 7, True), (4, 3, True)]
    assert (theirs.attack, theirs.taunt, me.mana) == (4, False, 2)
    assert [e.id for e in first.enchantments] == ["EX1_183e"]
    game.end_turn()
    with refused():
        theirs.attack_target(me.hero)
    for minion in (first, second):
        minion.silence()
    assert (first.attack, first.health) == (4, 5)
    theirs.attack_target(me.hero)
