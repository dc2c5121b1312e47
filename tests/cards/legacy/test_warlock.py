"""Legacy, warlock: the cards of cards_data/legacy/warlock.yaml, in its order."""

import pytest
from hearthstone.enums import CardType, Race

import hsenv
import hsenv.cards
from kit import OGRE, YETI, new_game, refused


@pytest.mark.card("EX1_181")
def test_call_of_the_void_gives_a_demon():
    found = set()
    for seed in range(12):
        _game, me, foe = new_game("WARLOCK", seed=seed)
        me.give("Call of the Void").play()
        (card,) = me.hand
        assert card.type is CardType.MINION
        assert {Race.DEMON, Race.ALL} & set(card.races)
        assert (hsenv.cards.get(card.id).collectible, me.mana, foe.hand) == (True, 9, [])
        found.add(card.id)
    assert len(found) > 3


@pytest.mark.card("EX1_185", "EX1_185e")
def test_siegebreaker_leads_the_other_demons():
    game, me, foe = new_game("WARLOCK")
    mine, yeti, theirs = me.summon("Voidwalker"), me.summon(YETI), foe.summon("Voidwalker")
    attacker = foe.summon(OGRE)
    siege = me.give("Siegebreaker")
    siege.play()
    assert (siege.attack, siege.health, me.mana) == (5, 8, 3)
    assert Race.DEMON in siege.races
    assert (mine.attack, mine.health, yeti.attack, theirs.attack) == (2, 3, 4, 1)
    assert [e.id for e in mine.enchantments] == ["EX1_185e"]
    second = me.summon("Siegebreaker")
    assert (siege.attack, second.attack, mine.attack) == (6, 6, 3)
    second.destroy()
    mine.destroy()
    game.end_turn()
    with refused():
        attacker.attack_target(me.hero)
    siege.silence()
    attacker.attack_target(me.hero)
    late = me.summon("Voidwalker")
    assert late.attack == 1
