"""Legacy, paladin: the cards of cards_data/legacy/paladin.yaml, in its order."""

import pytest

from kit import RAIDER, YETI, new_game


@pytest.mark.card("EX1_184")
def test_righteousness_shields_my_minions():
    _game, me, foe = new_game("PALADIN")
    first, second, theirs = me.summon(YETI), me.summon(RAIDER), foe.summon(YETI)
    me.give("Righteousness").play()
    assert (first.divine_shield, second.divine_shield, theirs.divine_shield) == (True, True, False)
    assert me.mana == 5
    first.deal(4)
    assert (first.damage, first.divine_shield) == (0, False)
    second.silence()
    assert not second.divine_shield
