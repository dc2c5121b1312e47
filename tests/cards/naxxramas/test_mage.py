"""Curse of Naxxramas, mage: the cards of cards_data/naxxramas/mage.yaml, in its order."""

import pytest

from kit import RAIDER, YETI, names, new_game


@pytest.mark.card("FP1_018")
def test_duplicate_gives_two_of_the_minion_that_died():
    game, me, foe = new_game()
    yeti, other = me.summon(YETI), me.summon(YETI)
    yeti.set(attack=9)
    secret = me.give("Duplicate")
    secret.play()
    assert me.mana == 7
    assert me.secrets == [secret]
    other.destroy()  # my own turn
    assert me.secrets == [secret]
    game.end_turn()
    foe.summon(RAIDER).destroy()  # not mine
    assert me.hand == []
    yeti.destroy()
    assert names(me.hand) == [YETI, YETI]
    assert [card.attack for card in me.hand] == [4, 4]
    assert foe.hand == []
    assert me.secrets == []


@pytest.mark.card("FP1_018")
def test_duplicate_is_used_up_by_the_first_of_several():
    game, me, foe = new_game()
    me.summon(RAIDER)
    me.summon("Stonetusk Boar")
    me.give("Duplicate").play()
    game.end_turn()
    foe.give("Hellfire").play()
    assert names(me.hand) == [RAIDER, RAIDER]


@pytest.mark.card("FP1_018")
@pytest.mark.parametrize(("cards", "left"), [(9, 10), (10, 10)])
def test_duplicate_with_a_hand_nearly_full_or_full(cards, left):
    # With a full hand it cannot act and stays hidden (rules.md 10.2).
    game, me, _ = new_game()
    yeti = me.summon(YETI)
    me.give("Duplicate").play()
    for _ in range(cards):
        me.give(RAIDER)
    game.end_turn()
    yeti.destroy()
    assert len(me.hand) == left
    assert len(me.secrets) == (cards == 10)
