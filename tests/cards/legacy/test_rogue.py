"""Legacy, rogue: the cards of cards_data/legacy/rogue.yaml, in its order."""

import pytest
from hearthstone.enums import CardClass

import hsenv
import hsenv.cards
from kit import new_game


@pytest.mark.card("EX1_182")
@pytest.mark.parametrize("hero", ["ROGUE", "PRIEST"])
def test_pilfer_takes_from_another_class(hero):
    own = getattr(CardClass, hero)
    classes = set()
    for seed in range(40):
        _game, me, foe = new_game(hero, seed=seed)
        me.give("Pilfer").play()
        (card,) = me.hand
        assert own not in card.classes
        assert CardClass.NEUTRAL not in card.classes
        assert hsenv.cards.get(card.id).collectible
        assert (me.mana, foe.hand) == (9, [])
        classes.update(card.classes)
    assert len(classes) > 5
    assert (CardClass.ROGUE in classes) == (hero != "ROGUE")


@pytest.mark.card("EX1_182")
def test_pilfer_does_not_make_a_hero_portrait():
    for seed in range(60):
        _game, me, _foe = new_game("ROGUE", seed=seed)
        me.give("Pilfer").play()
        assert not me.hand[0].id.startswith("HERO_")
