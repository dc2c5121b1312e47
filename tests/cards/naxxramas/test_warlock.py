"""Curse of Naxxramas, warlock cards."""

import pytest

import hsenv

DOOMGUARD = "EX1_310"
YETI = "CS2_182"


def ids(entities):
    return [entity.id for entity in entities]


def new_game(seed=1):
    game = hsenv.Game.sandbox(("WARLOCK", "WARRIOR"), seed=seed)
    return game, *game.players


@pytest.mark.card("FP1_022")
def test_voidcaller_numbers():
    _, me, _ = new_game()
    voidcaller = me.give("FP1_022")
    voidcaller.play()
    assert (10 - me.mana, voidcaller.attack, voidcaller.health) == (4, 3, 4)


@pytest.mark.card("FP1_022")
def test_voidcaller_calls_a_demon_from_the_hand():
    _, me, foe = new_game()
    yeti, demon, spare = me.give(YETI), me.give(DOOMGUARD), me.give("CS2_057")
    theirs = foe.give(DOOMGUARD)
    voidcaller, right = me.summon("FP1_022"), me.summon(YETI)
    voidcaller.destroy()
    assert me.board == [demon, right]
    assert me.hand == [yeti, spare]  # no Battlecry: nothing is discarded
    assert foe.hand == [theirs]
    demon.attack_target(foe.hero)  # Charge
    assert foe.hero.health == 25
    me.summon("FP1_022").destroy()  # no Demon is left
    assert len(me.board) == 2


@pytest.mark.card("FP1_022")
def test_voidcaller_chooses_at_random_and_can_be_silenced():
    found = set()
    for seed in range(12):
        _, me, _ = new_game(seed)
        me.give(DOOMGUARD)
        me.give("CS2_065")
        silenced = me.summon("FP1_022")
        silenced.silence()
        silenced.destroy()
        assert me.board == []
        me.summon("FP1_022").destroy()
        assert len(me.hand) == 1
        found.add(me.board[0].id)
    assert found == {DOOMGUARD, "CS2_065"}


@pytest.mark.card("FP1_022")
def test_voidcaller_keeps_what_the_card_had_in_hand():
    # rules.md 5.9: enchantments stay from hand to play.
    _, me, _ = new_game()
    demon = me.give(DOOMGUARD)
    demon.set(attack=8)
    me.summon("FP1_022").destroy()
    assert me.board == [demon]
    assert demon.attack == 8
