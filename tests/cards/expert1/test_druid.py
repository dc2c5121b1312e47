"""Classic, druid."""

import pytest
from hearthstone.enums import Race

from kit import CROCOLISK, GEOMANCER, OGRE, YETI, name_of, names, new_game, refused


@pytest.mark.card("EX1_154", "EX1_154a")
def test_wrath_as_damage():
    _game, me, foe = new_game("DRUID", "MAGE")
    me.put_in_deck(OGRE)
    yeti = foe.summon(YETI)
    wrath = me.give("Wrath")
    with refused():
        wrath.play(target=yeti)
    for wrong in (foe.hero, None):
        with refused():
            wrath.play(target=wrong, choose="EX1_154a")
    wrath.play(target=yeti, choose="EX1_154a")
    assert (yeti.damage, me.hand, me.mana) == (3, [], 8)
    me.summon(GEOMANCER)
    ogre = foe.summon(OGRE)
    me.give("Wrath").play(target=ogre, choose="EX1_154a")
    assert ogre.damage == 4


@pytest.mark.card("EX1_154", "EX1_154b")
def test_wrath_as_a_card():
    _game, me, foe = new_game("DRUID", "MAGE")
    me.put_in_deck(OGRE)
    me.put_in_deck(CROCOLISK, top=True)
    yeti = foe.summon(YETI)
    wrath = me.give("Wrath")
    for wrong in (me.hero, None):
        with refused():
            wrath.play(target=wrong, choose="EX1_154b")
    wrath.play(target=yeti, choose="EX1_154b")
    assert (yeti.damage, names(me.hand), me.mana) == (1, [CROCOLISK], 8)
    me.summon(GEOMANCER)
    me.give("Wrath").play(target=yeti, choose="EX1_154b")
    assert (yeti.damage, names(me.hand)) == (3, [CROCOLISK, OGRE])


@pytest.mark.card("OG_044", "EX1_154")
def test_wrath_with_fandral_is_both():
    _game, me, foe = new_game("DRUID", "MAGE")
    fandral = me.give("Fandral Staghelm")
    fandral.play()
    assert (fandral.attack, fandral.health, me.mana) == (3, 5, 6)
    me.put_in_deck(CROCOLISK)
    ogre = foe.summon(OGRE)
    me.give("Wrath").play(target=ogre)
    assert (ogre.damage, names(me.hand)) == (4, [CROCOLISK])
    fandral.silence()
    with refused():
        me.give("Wrath").play(target=ogre)


@pytest.mark.card("EX1_165", "EX1_165a", "EX1_165t1")
def test_druid_of_the_claw_as_a_cat_rushes():
    game, me, foe = new_game("DRUID", "MAGE")
    ogre = foe.summon(OGRE)
    druid = me.give("Druid of the Claw")
    with refused():
        druid.play()
    assert (druid.attack, druid.health) == (5, 4)
    druid.play(choose="EX1_165a")
    cat = me.board[0]
    assert (cat.id, cat.attack, cat.health, cat.cost, me.mana) == ("EX1_165t1", 5, 4, 5, 5)
    assert cat.rush
    assert not cat.taunt
    assert Race.BEAST in cat.races
    with refused():
        cat.attack_target(foe.hero)
    cat.attack_target(ogre)
    assert ogre.damage == 5
    assert len(me.board) == 0
    me.set_mana(10, 10)
    me.give("Druid of the Claw").play(choose="EX1_165a")
    game.end_turn()
    game.end_turn()
    me.board[0].attack_target(foe.hero)
    assert foe.hero.health == 25


@pytest.mark.card("EX1_165", "EX1_165b", "EX1_165t2")
def test_druid_of_the_claw_as_a_bear_taunts():
    game, me, foe = new_game("DRUID", "MAGE")
    yeti = foe.summon(YETI)
    me.give("Druid of the Claw").play(choose="EX1_165b")
    bear = me.board[0]
    assert (bear.id, bear.attack, bear.health, bear.cost, me.mana) == ("EX1_165t2", 5, 6, 5, 5)
    assert bear.taunt
    assert not bear.rush
    assert Race.BEAST in bear.races
    with refused():
        bear.attack_target(yeti)
    game.end_turn()
    with refused():
        yeti.attack_target(me.hero)
    bear.silence()
    assert (bear.id, bear.health) == ("EX1_165t2", 6)
    yeti.attack_target(me.hero)
    assert me.hero.health == 26


@pytest.mark.card("EX1_165", "OG_044", "OG_044a")
def test_druid_of_the_claw_with_fandral_is_both():
    game, me, foe = new_game("DRUID", "MAGE")
    me.summon("Fandral Staghelm")
    ogre, yeti = foe.summon(OGRE), foe.summon(YETI)
    me.give("Druid of the Claw").play()
    both = me.board[1]
    assert (both.id, both.attack, both.health, both.cost) == ("OG_044a", 5, 6, 5)
    assert both.rush
    assert both.taunt
    assert Race.BEAST in both.races
    with refused():
        both.attack_target(foe.hero)
    both.attack_target(yeti)
    assert yeti.dead
    both.heal(4)
    game.end_turn()
    with refused():
        ogre.attack_target(me.hero)


@pytest.mark.card("EX1_164", "EX1_164a")
def test_nourish_as_mana():
    game, me, _foe = new_game("DRUID", "MAGE")
    me.put_in_deck(OGRE)
    me.set_mana(6, 6)
    nourish = me.give("Nourish")
    with refused():
        nourish.play()
    nourish.play(choose="EX1_164a")
    assert (me.mana, me.max_mana, me.hand) == (2, 8, [])  # the crystals are full
    me.set_mana(9, 9)
    me.give("Nourish").play(choose="EX1_164a")
    assert (me.mana, me.max_mana) == (5, 10)  # rules.md 1.4: the crystal beyond ten refills a used one
    game.end_turn()
    game.end_turn()
    assert me.max_mana == 10


@pytest.mark.card("EX1_164", "EX1_164b")
def test_nourish_as_cards():
    _game, me, _foe = new_game("DRUID", "MAGE")
    me.set_mana(6, 6)
    for _ in range(4):
        me.put_in_deck(YETI)
    me.give("Nourish").play(choose="EX1_164b")
    assert (len(me.hand), len(me.deck), me.mana, me.max_mana) == (3, 1, 0, 6)


@pytest.mark.card("EX1_164", "OG_044")
def test_nourish_with_fandral_is_both():
    _game, me, _foe = new_game("DRUID", "MAGE")
    me.summon("Fandral Staghelm")
    me.set_mana(6, 6)
    for _ in range(4):
        me.put_in_deck(YETI)
    me.give("Nourish").play()
    assert (len(me.hand), me.mana, me.max_mana) == (3, 2, 8)


@pytest.mark.card("EX1_573", "EX1_573a", "EX1_573ae")
def test_cenarius_blesses_the_others():
    game, me, foe = new_game("DRUID", "MAGE")
    yeti, theirs = me.summon(YETI), foe.summon(YETI)
    cenarius = me.give("Cenarius")
    with refused():
        cenarius.play()
    cenarius.play(choose="EX1_573a")
    assert (cenarius.attack, cenarius.health, me.mana) == (5, 8, 2)
    assert (yeti.attack, yeti.health, theirs.attack, theirs.health) == (6, 7, 4, 5)
    assert [e.id for e in yeti.enchantments] == ["EX1_573ae"]
    assert me.board == [yeti, cenarius]
    game.end_turn()
    yeti.silence()
    assert (yeti.attack, yeti.health) == (4, 5)


@pytest.mark.card("EX1_573", "EX1_573b", "EX1_573t")
def test_cenarius_summons_a_treant_on_each_side():
    game, me, foe = new_game("DRUID", "MAGE")
    yeti = foe.summon(YETI)
    cenarius = me.give("Cenarius")
    cenarius.play(choose="EX1_573b")
    assert names(me.board) == ["EX1_573t", "Cenarius", "EX1_573t"]
    assert (cenarius.attack, cenarius.health, me.mana, foe.board) == (5, 8, 2, [yeti])
    left, _, right = me.board
    for treant in (left, right):
        assert (treant.attack, treant.health, treant.cost, treant.taunt) == (2, 2, 2, True)
    game.end_turn()
    for refuser in (me.hero, cenarius):
        with refused():
            yeti.attack_target(refuser)
    yeti.attack_target(left)
    assert left.dead


@pytest.mark.card("EX1_573b")
def test_cenarius_needs_a_second_slot_for_treants():
    _game, me, _foe = new_game("DRUID", "MAGE")
    minions = [me.summon(CROCOLISK) for _ in range(6)]
    cenarius = me.give("Cenarius")
    with refused():
        cenarius.play(choose="EX1_573b")
    minions[0].destroy()
    cenarius.play(choose="EX1_573b")
    assert sorted(name_of(m) for m in me.board) == sorted([CROCOLISK] * 5 + ["Cenarius", "EX1_573t"])


@pytest.mark.card("EX1_573a")
def test_cenarius_blesses_a_nearly_full_board():
    _game, me, _foe = new_game("DRUID", "MAGE")
    minions = [me.summon(CROCOLISK) for _ in range(6)]
    me.give("Cenarius").play(choose="EX1_573a")
    assert [(m.attack, m.health) for m in minions] == [(4, 5)] * 6


@pytest.mark.card("EX1_573", "OG_044")
def test_cenarius_with_fandral_is_both():
    # In printed order (rules.md 4.9): the Treants come after the blessing.
    _game, me, _foe = new_game("DRUID", "MAGE")
    fandral = me.summon("Fandral Staghelm")
    me.give("Cenarius").play()
    assert (fandral.attack, fandral.health) == (5, 7)
    treants = [m for m in me.board if m.id == "EX1_573t"]
    assert [(m.attack, m.health) for m in treants] == [(2, 2)] * 2
