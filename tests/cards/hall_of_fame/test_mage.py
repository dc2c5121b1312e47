"""Hall of Fame, mage: the cards of cards_data/hall_of_fame/mage.yaml, in its order."""

import pytest
from hearthstone.enums import Race

from kit import new_game


@pytest.mark.card("GIL_838")
@pytest.mark.parametrize(
    ("deck", "odd"), [(("Magma Rager", "Murloc Raider"), True), (("Murloc Raider", "Chillwind Yeti"), False)]
)
def test_black_cat_draws_from_an_odd_deck(deck, odd):
    _game, me, foe = new_game()
    for card in deck:
        me.put_in_deck(card)
    cat = me.give("Black Cat")
    assert cat.powered == odd
    cat.play()
    assert (cat.attack, cat.health, me.mana, len(me.hand)) == (3, 3, 7, int(odd))
    assert Race.BEAST in cat.races
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 27  # Spell Damage +1
    cat.silence()
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 25
