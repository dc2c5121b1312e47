"""Hall of Fame, priest: the cards of cards_data/hall_of_fame/priest.yaml, in its order."""

import pytest
from hearthstone.enums import Race

from kit import GEOMANCER, OGRE, RAIDER, YETI, new_game, refused

ONLY_ODD = [((), True), ((RAIDER, "Magma Rager"), True), ((RAIDER, YETI), False)]


@pytest.mark.card("DS1_233")
def test_mind_blast_hits_the_enemy_hero():
    _game, me, foe = new_game("PRIEST")
    yeti = foe.summon(YETI)
    blast = me.give("Mind Blast")
    with refused():
        blast.play(target=yeti)
    blast.play()
    assert (foe.hero.health, me.hero.health, yeti.damage, me.mana) == (25, 30, 0, 8)
    me.summon(GEOMANCER)
    me.give("Mind Blast").play()
    assert foe.hero.health == 19


@pytest.mark.card("GIL_837", "GIL_837e")
@pytest.mark.parametrize(("deck", "odd"), ONLY_ODD)
def test_glitter_moth_doubles_health_with_an_odd_deck(deck, odd):
    _game, me, foe = new_game("PRIEST")
    for card in deck:
        me.put_in_deck(card)
    yeti, hurt, theirs = me.summon(YETI), me.summon(OGRE), foe.summon(YETI)
    hurt.set(damage=4)
    moth = me.give("Glitter Moth")
    assert moth.powered == odd
    moth.play()
    assert (moth.attack, moth.health, me.mana, theirs.health) == (4, 4, 5, 5)
    assert (yeti.health, hurt.health, hurt.damage) == ((10, 6, 4) if odd else (5, 3, 4))
    assert [e.id for e in yeti.enchantments] == (["GIL_837e"] if odd else [])
    assert Race.BEAST in moth.races
    yeti.silence()
    assert (yeti.attack, yeti.health) == (4, 5)
