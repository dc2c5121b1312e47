"""Whispers of the Old Gods, druid: the cards of cards_data/og/druid.yaml, in its order."""

import pytest

from kit import CROCOLISK, OGRE, names, new_game, refused


@pytest.mark.card("OG_044", "EX1_154")
def test_wrath_with_fandral_is_both():
    _game, me, foe = new_game("DRUID", "MAGE")
    fandral = me.give("Fandral Staghelm")
    fandral.play()
    assert (fandral.attack, fandral.health, me.mana) == (3, 5, 6)
    me.put_in_deck(CROCOLISK)
    ogre = foe.summon(OGRE)
    me.give("Wrath").play(target=ogre)
    assert (ogre.damage, names(me.hand)) == (4, [CROCOLISK])
    fandral.silence()
    with refused():
        me.give("Wrath").play(target=ogre)
