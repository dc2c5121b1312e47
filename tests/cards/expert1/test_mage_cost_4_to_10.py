"""Classic, mage, 4 to 10 mana: the cards of cards_data/expert1/mage.yaml, in its order."""

import pytest

from kit import (
    GEOMANCER,
    OGRE,
    RAIDER,
    YETI,
    ids,
    names,
    new_game,
    refused,
)


@pytest.mark.card("EX1_274", "EX1_274e")
def test_ethereal_arcanist_grows_while_i_have_a_secret():
    game, me, foe = new_game()
    arcanist = me.summon("Ethereal Arcanist")
    game.end_turn()
    foe.give("Ice Barrier").play()  # not mine
    game.end_turn()
    assert (arcanist.attack, arcanist.health) == (3, 3)
    me.give("Ice Barrier").play()
    game.end_turn()
    assert (arcanist.attack, arcanist.health) == (5, 5)
    game.end_turn()  # not in the foe's turn
    assert (arcanist.attack, arcanist.health) == (5, 5)
    game.end_turn()
    assert (arcanist.attack, arcanist.health) == (7, 7)
    assert ids(arcanist.enchantments) == ["EX1_274e"] * 2
    game.end_turn()
    arcanist.silence()
    game.end_turn()
    assert (arcanist.attack, arcanist.health) == (3, 3)


@pytest.mark.card("CS2_028")
def test_blizzard_hurts_and_freezes_enemy_minions_only():
    game, me, foe = new_game()
    enemies, mine = [foe.summon(YETI), foe.summon("Argent Squire"), foe.summon(RAIDER)], me.summon(YETI)
    me.give("Blizzard").play()
    yeti, squire, raider = enemies
    assert (yeti.damage, yeti.frozen) == (2, True)
    assert (squire.divine_shield, squire.damage, squire.frozen) == (False, 0, True)
    assert raider.dead
    assert (mine.damage, mine.frozen) == (0, False)
    assert (foe.hero.damage, foe.hero.frozen) == (0, False)
    game.end_turn()
    with refused():
        yeti.attack_target(me.hero)


@pytest.mark.card("CS2_028")
def test_blizzard_with_spell_damage():
    _, me, foe = new_game()
    me.summon(GEOMANCER)
    yeti = foe.summon(YETI)
    me.give("Blizzard").play()
    assert yeti.damage == 3


@pytest.mark.card("EX1_559")
def test_archmage_antonidas_gives_a_fireball_for_every_own_spell():
    game, me, foe = new_game()
    antonidas = me.give("Archmage Antonidas")
    antonidas.play()
    assert me.hand == []  # a minion is no spell
    me.give("The Coin").play()
    assert names(me.hand) == ["Fireball"]
    fireball = me.hand[0]
    assert fireball.cost == 4
    fireball.play(target=foe.hero)
    assert foe.hero.health == 24
    assert names(me.hand) == ["Fireball"]  # another one

    game.end_turn()
    foe.give("The Coin").play()
    assert len(me.hand) == 1
    assert foe.hand == []
    game.end_turn()
    me.give("Mirror Entity").play()  # a Secret is a spell
    assert len(me.hand) == 2
    antonidas.silence()
    me.give("The Coin").play()
    assert len(me.hand) == 2


@pytest.mark.card("EX1_559")
def test_archmage_antonidas_comes_before_the_spell_s_own_effect():
    _, me, _ = new_game()
    me.summon("Archmage Antonidas")
    intellect = me.give("Arcane Intellect")
    for _ in range(9):
        me.give("Chillwind Yeti")
    me.put_in_deck("Murloc Raider")
    me.put_in_deck("Murloc Raider")
    intellect.play()
    assert names(me.hand) == ["Chillwind Yeti"] * 9 + ["Fireball"]
    assert me.deck == []  # both were burned


@pytest.mark.card("EX1_279")
def test_pyroblast_hits_any_character_for_ten():
    _, me, foe = new_game()
    own, enemy = me.summon(OGRE), foe.summon(OGRE)
    pyroblast = me.give("Pyroblast")
    with refused():
        pyroblast.play()
    pyroblast.play(target=foe.hero)
    assert foe.hero.health == 20
    for target in (own, enemy):
        me.set_mana(10, 10)
        me.give("Pyroblast").play(target=target)
        assert target.dead
    me.summon(GEOMANCER)
    me.set_mana(10, 10)
    me.give("Pyroblast").play(target=me.hero)
    assert me.hero.health == 19
