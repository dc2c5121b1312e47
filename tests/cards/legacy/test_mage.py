"""Legacy, mage: the cards of cards_data/legacy/mage.yaml, in its order."""

import pytest
from hearthstone.enums import CardClass, CardType

import hsenv
import hsenv.cards
from kit import GEOMANCER, OGRE, YETI, new_game, refused


@pytest.mark.card("EX1_180")
def test_tome_of_intellect_gives_a_mage_spell():
    found = set()
    for seed in range(12):
        _game, me, foe = new_game(seed=seed)
        me.give("Tome of Intellect").play()
        (card,) = me.hand
        assert (card.type, card.card_class, me.mana, foe.hand) == (CardType.SPELL, CardClass.MAGE, 9, [])
        assert hsenv.cards.get(card.id).collectible
        found.add(card.id)
    assert len(found) > 4


@pytest.mark.card("EX1_179")
def test_icicle_draws_if_the_minion_is_frozen():
    _game, me, foe = new_game()
    for _ in range(3):
        me.put_in_deck(OGRE)
    yeti, ogre = foe.summon(YETI), foe.summon(OGRE)
    icicle = me.give("Icicle")
    for wrong in (foe.hero, None):
        with refused():
            icicle.play(target=wrong)
    icicle.play(target=ogre)
    assert (ogre.damage, me.hand, me.mana) == (2, [], 8)
    yeti.set(frozen=True)
    me.give("Icicle").play(target=yeti)
    assert (yeti.damage, len(me.hand)) == (2, 1)
    me.summon(GEOMANCER)
    me.give("Icicle").play(target=yeti)  # it is Frozen when the card is drawn, dying or not
    assert (yeti.dead, len(me.hand)) == (True, 2)
