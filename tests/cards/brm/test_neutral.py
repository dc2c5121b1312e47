"""Blackrock Mountain, neutral: the cards of cards_data/brm/neutral.yaml, in its order."""

import pytest

from kit import new_game, next_turn


@pytest.mark.card("BRM_028", "BRM_028e")
def test_emperor_thaurissan_makes_the_hand_cheaper_each_turn():
    game, me, foe = new_game()
    fireball, yeti, coin = me.give("Fireball"), me.give("Chillwind Yeti"), me.give("The Coin")
    theirs = foe.give("Fireball")
    emperor = me.give("Emperor Thaurissan")
    emperor.play()
    assert [c.cost for c in (fireball, yeti, coin)] == [4, 4, 0]
    game.end_turn()
    assert [c.cost for c in (fireball, yeti, coin, theirs)] == [3, 3, 0, 4]
    assert [e.id for e in fireball.enchantments] == ["BRM_028e"]
    game.end_turn()  # the opponent's end of turn changes nothing
    assert fireball.cost == 3

    later = me.give("Fireball")
    assert later.cost == 4
    game.end_turn()
    assert [c.cost for c in (fireball, yeti, later)] == [2, 2, 3]
    game.end_turn()
    emperor.silence()  # what it has done stays
    game.end_turn()
    assert [c.cost for c in (fireball, yeti, later)] == [2, 2, 3]
    game.end_turn()
    fireball.play(target=foe.hero)
    assert me.mana == 8


@pytest.mark.card("BRM_028e")
def test_imperial_favor_ends_when_the_card_is_played():
    game, me, _ = new_game()
    yeti = me.give("Chillwind Yeti")
    me.summon("Emperor Thaurissan")
    next_turn(game)
    assert yeti.cost == 3
    yeti.play()
    assert me.mana == 7
    yeti.return_to_hand()
    assert yeti.cost == 4
