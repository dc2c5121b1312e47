"""Curse of Naxxramas, paladin: the cards of cards_data/naxxramas/paladin.yaml, in its order."""

import pytest

from kit import RAIDER, YETI, ids, new_game


@pytest.mark.card("FP1_020", "FP1_020e")
def test_avenge_strengthens_a_minion_when_another_dies():
    game, me, foe = new_game("PALADIN")
    raider, yeti = me.summon(RAIDER), me.summon(YETI)
    me.give("Avenge").play()
    assert me.mana == 9
    me.summon(RAIDER).destroy()  # my own turn
    assert len(me.secrets) == 1
    game.end_turn()
    foe.summon(RAIDER).destroy()
    assert len(me.secrets) == 1
    raider.destroy()
    assert me.secrets == []
    assert (yeti.attack, yeti.health) == (7, 7)
    assert ids(yeti.enchantments) == ["FP1_020e"]
    yeti.silence()
    assert (yeti.attack, yeti.health) == (4, 5)


@pytest.mark.card("FP1_020")
def test_avenge_waits_while_there_is_nobody_to_strengthen():
    # rules.md 10.2: a lone minion dies, Avenge stays.
    game, me, foe = new_game("PALADIN")
    raider = me.summon(RAIDER)
    me.give("Avenge").play()
    foe.summon(YETI)
    game.end_turn()
    raider.destroy()
    assert len(me.secrets) == 1


@pytest.mark.card("FP1_020")
def test_avenge_ignores_those_who_die_together():
    game, me, foe = new_game("PALADIN")
    me.summon(RAIDER)
    me.summon(RAIDER)
    me.give("Avenge").play()
    game.end_turn()
    foe.give("Hellfire").play()
    assert len(me.secrets) == 1
    assert me.board == []
