"""Hall of Fame, druid: the cards of cards_data/hall_of_fame/druid.yaml, in its order."""

import pytest
from hearthstone.enums import Race

from kit import RAIDER, YETI, new_game, refused

ONLY_ODD = [((), True), ((RAIDER, "Magma Rager"), True), ((RAIDER, YETI), False)]


@pytest.mark.card("GIL_130", "GIL_130e")
@pytest.mark.parametrize(("deck", "odd"), ONLY_ODD)
def test_gloom_stag_grows_with_an_odd_deck(deck, odd):
    game, me, foe = new_game("DRUID")
    foe.put_in_deck(YETI)
    for card in deck:
        me.put_in_deck(card)
    yeti = foe.summon(YETI)
    stag = me.give("Gloom Stag")
    assert stag.powered == odd
    stag.play()
    assert (stag.attack, stag.health, me.mana) == ((4, 8, 5) if odd else (2, 6, 5))
    assert [e.id for e in stag.enchantments] == (["GIL_130e"] if odd else [])
    assert Race.BEAST in stag.races
    game.end_turn()
    with refused():
        yeti.attack_target(me.hero)
    stag.silence()
    assert (stag.attack, stag.health) == (2, 6)
    yeti.attack_target(me.hero)
