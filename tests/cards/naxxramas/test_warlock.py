"""Curse of Naxxramas, warlock: the cards of cards_data/naxxramas/warlock.yaml, in its order."""

import pytest

from kit import YETI, name_of, new_game


@pytest.mark.card("FP1_022")
def test_voidcaller_calls_a_demon_from_the_hand():
    _, me, foe = new_game("WARLOCK")
    yeti, demon, spare = me.give(YETI), me.give("Doomguard"), me.give("Shadow Bolt")
    theirs = foe.give("Doomguard")
    voidcaller, right = me.summon("Voidcaller"), me.summon(YETI)
    voidcaller.destroy()
    assert me.board == [demon, right]
    assert me.hand == [yeti, spare]  # no Battlecry: nothing is discarded
    assert foe.hand == [theirs]
    demon.attack_target(foe.hero)  # Charge
    assert foe.hero.health == 25
    me.summon("Voidcaller").destroy()  # no Demon is left
    assert len(me.board) == 2


@pytest.mark.card("FP1_022")
def test_voidcaller_chooses_at_random_and_can_be_silenced():
    found = set()
    for seed in range(12):
        _, me, _ = new_game("WARLOCK", seed=seed)
        me.give("Doomguard")
        me.give("Voidwalker")
        silenced = me.summon("Voidcaller")
        silenced.silence()
        silenced.destroy()
        assert me.board == []
        me.summon("Voidcaller").destroy()
        assert len(me.hand) == 1
        found.add(name_of(me.board[0]))
    assert found == {"Doomguard", "Voidwalker"}


@pytest.mark.card("FP1_022")
def test_voidcaller_keeps_what_the_card_had_in_hand():
    # rules.md 5.9: enchantments stay from hand to play.
    _, me, _ = new_game("WARLOCK")
    demon = me.give("Doomguard")
    demon.set(attack=8)
    me.summon("Voidcaller").destroy()
    assert me.board == [demon]
    assert demon.attack == 8
