"""Hall of Fame, shaman: the cards of cards_data/hall_of_fame/shaman.yaml, in its order."""

import pytest
from hearthstone.enums import Race

from kit import GEOMANCER, RAIDER, YETI, new_game, refused


@pytest.mark.card("GIL_530")
@pytest.mark.parametrize("deck", [(), ("Chillwind Yeti", "River Crocolisk")])
def test_murkspark_eel_hits_with_an_even_deck(deck):
    _game, me, foe = new_game("SHAMAN")
    foe.put_in_deck(RAIDER)
    for card in deck:
        me.put_in_deck(card)
    yeti = foe.summon(YETI)
    eel = me.give("Murkspark Eel")
    assert eel.powered
    with refused():
        eel.play()
    me.summon(GEOMANCER)  # not for Battlecries
    eel.play(target=yeti)
    assert (eel.attack, eel.health, me.mana, yeti.damage) == (2, 3, 8, 2)
    assert Race.BEAST in eel.races
    me.give("Murkspark Eel").play(target=foe.hero)
    assert foe.hero.health == 28


@pytest.mark.card("GIL_530")
def test_murkspark_eel_asks_for_no_target_with_an_odd_card():
    _game, me, foe = new_game("SHAMAN")
    me.put_in_deck(YETI)
    me.put_in_deck(RAIDER)
    eel = me.give("Murkspark Eel")
    assert not eel.powered
    with refused():
        eel.play(target=foe.hero)
    eel.play()
    assert (foe.hero.health, me.hero.health, me.board) == (30, 30, [eel])
