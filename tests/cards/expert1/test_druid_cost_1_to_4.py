"""Classic, druid, 1 to 4 mana: the cards of cards_data/expert1/druid.yaml, in its order."""

import pytest
from hearthstone.enums import Race

from kit import (
    CROCOLISK,
    GEOMANCER,
    OGRE,
    RAIDER,
    YETI,
    fill_up,
    name_of,
    names,
    new_game,
    next_turn,
    refused,
)


@pytest.mark.card("EX1_161")
def test_naturalize_destroys_and_the_opponent_draws():
    _game, me, foe = new_game("DRUID", "MAGE")
    for player in (me, foe):
        for _ in range(3):
            player.put_in_deck(RAIDER)
    ogre = foe.summon(OGRE)
    naturalize = me.give("Naturalize")
    for wrong in (foe.hero, None):
        with refused():
            naturalize.play(target=wrong)
    naturalize.play(target=ogre)
    assert ogre.dead
    assert (len(foe.hand), len(foe.deck), me.hand, len(me.deck), me.mana) == (2, 1, [], 3, 9)


@pytest.mark.card("EX1_161")
def test_naturalize_on_my_own_minion_runs_its_deathrattle_after_the_draws():
    _game, me, foe = new_game("DRUID", "MAGE")
    me.put_in_deck(RAIDER)
    hoarder = me.summon("Loot Hoarder")
    for _ in range(9):
        foe.give(CROCOLISK)
    for _ in range(2):
        foe.put_in_deck(YETI)
    me.give("Naturalize").play(target=hoarder)
    assert hoarder.dead
    assert (names(me.hand), len(foe.hand), foe.deck) == ([RAIDER], 10, [])  # one of two burned


@pytest.mark.card("EX1_578")
def test_savagery_hits_with_the_heros_attack():
    game, me, foe = new_game("DRUID", "MAGE")
    ogre, mine = foe.summon(OGRE), me.summon(OGRE)
    savagery = me.give("Savagery")
    with refused():
        savagery.play(target=foe.hero)
    savagery.play(target=ogre)  # no Attack, no damage
    assert (ogre.damage, me.mana) == (0, 9)
    me.hero_power.use()
    me.give("Savagery").play(target=ogre)
    assert ogre.damage == 1
    me.summon(GEOMANCER)
    me.give("Savagery").play(target=mine)
    assert mine.damage == 2
    next_turn(game)
    me.equip("Fiery War Axe")
    me.give("Savagery").play(target=ogre)
    assert ogre.damage == 5


@pytest.mark.card("EX1_160", "EX1_160b", "EX1_160be")
def test_power_of_the_wild_as_a_blessing():
    _game, me, foe = new_game("DRUID", "MAGE")
    first, second, theirs = me.summon(YETI), me.summon(RAIDER), foe.summon(YETI)
    power = me.give("Power of the Wild")
    with refused():
        power.play()
    with refused():
        power.play(target=first, choose="EX1_160b")
    power.play(choose="EX1_160b")
    assert [(m.attack, m.health) for m in (first, second, theirs)] == [(5, 6), (3, 2), (4, 5)]
    assert [e.id for e in first.enchantments] == ["EX1_160be"]
    assert (len(me.board), me.mana) == (2, 8)
    first.silence()
    assert (first.attack, first.health) == (4, 5)


@pytest.mark.card("EX1_160", "EX1_160a", "EX1_160t")
def test_power_of_the_wild_as_a_panther():
    _game, me, foe = new_game("DRUID", "MAGE")
    yeti = me.summon(YETI)
    me.give("Power of the Wild").play(choose="EX1_160a")
    assert names(me.board) == [YETI, "Panther"]
    panther = me.board[1]
    assert (panther.attack, panther.health, panther.cost, yeti.attack, me.mana) == (3, 2, 2, 4, 8)
    assert Race.BEAST in panther.races
    with refused():
        panther.attack_target(foe.hero)


@pytest.mark.card("EX1_160", "EX1_160a")
def test_power_of_the_wild_on_a_full_board_is_only_a_blessing():
    _game, me, _foe = new_game("DRUID", "MAGE")
    minions = fill_up(me, card=CROCOLISK)
    power = me.give("Power of the Wild")
    assert power.playable
    with refused():
        power.play(choose="EX1_160a")
    power.play(choose="EX1_160b")
    assert [(m.attack, m.health) for m in minions] == [(3, 4)] * 7


@pytest.mark.card("EX1_160", "OG_044")
def test_power_of_the_wild_with_fandral_is_both():
    # In printed order (rules.md 4.9): the Panther comes after the blessing.
    # The live game may have had it the other way round (?).
    _game, me, _foe = new_game("DRUID", "MAGE")
    fandral = me.summon("Fandral Staghelm")
    me.give("Power of the Wild").play()
    assert (fandral.attack, fandral.health) == (4, 6)
    assert [(name_of(m), m.attack, m.health) for m in me.board[1:]] == [("Panther", 3, 2)]


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


@pytest.mark.card("EX1_155", "EX1_155a", "EX1_155ae")
def test_mark_of_nature_as_attack():
    _game, me, foe = new_game("DRUID", "MAGE")
    yeti = foe.summon(YETI)
    mark = me.give("Mark of Nature")
    for wrong in (me.hero, None):
        with refused():
            mark.play(target=wrong, choose="EX1_155a")
    mark.play(target=yeti, choose="EX1_155a")
    assert (yeti.attack, yeti.health, yeti.taunt, me.mana) == (8, 5, False, 7)
    assert [e.id for e in yeti.enchantments] == ["EX1_155ae"]
    yeti.silence()
    assert yeti.attack == 4


@pytest.mark.card("EX1_155", "EX1_155b", "EX1_155be")
def test_mark_of_nature_as_a_thick_hide():
    game, me, foe = new_game("DRUID", "MAGE")
    yeti, ogre = me.summon(YETI), foe.summon(OGRE)
    mark = me.give("Mark of Nature")
    with refused():
        mark.play(target=foe.hero, choose="EX1_155b")
    mark.play(target=yeti, choose="EX1_155b")
    assert (yeti.attack, yeti.health, me.mana) == (4, 9, 7)
    assert [e.id for e in yeti.enchantments] == ["EX1_155be"]
    game.end_turn()
    with refused():
        ogre.attack_target(me.hero)
    yeti.silence()
    assert yeti.health == 5
    ogre.attack_target(me.hero)
    assert me.hero.health == 24


@pytest.mark.card("EX1_155", "OG_044")
def test_mark_of_nature_with_fandral_is_both():
    _game, me, _foe = new_game("DRUID", "MAGE")
    me.summon("Fandral Staghelm")
    raider = me.summon(RAIDER)
    me.give("Mark of Nature").play(target=raider)
    assert (raider.attack, raider.health, raider.taunt) == (6, 5, True)


@pytest.mark.card("EX1_570", "EX1_570e")
def test_bite_gives_attack_this_turn_and_armor():
    game, me, foe = new_game("DRUID", "MAGE")
    me.give("Bite").play()
    assert (me.hero.attack, me.hero.armor, foe.hero.armor, me.mana) == (4, 4, 0, 6)
    assert [e.id for e in me.hero.enchantments] == ["EX1_570e"]
    yeti = foe.summon(YETI)
    me.hero.attack_target(yeti)
    assert (yeti.damage, me.hero.armor, me.hero.health) == (4, 0, 30)
    game.end_turn()
    assert (me.hero.attack, me.hero.enchantments) in ((0, []), (0, ()))


@pytest.mark.card("EX1_166", "EX1_166a")
def test_keeper_of_the_grove_as_damage():
    game, me, foe = new_game("DRUID", "MAGE")
    me.summon(GEOMANCER)
    yeti = foe.summon(YETI)
    keeper = me.give("Keeper of the Grove")
    with refused():
        keeper.play(target=yeti)
    with refused():
        keeper.play(choose="EX1_166a")
    keeper.play(target=yeti, choose="EX1_166a")
    assert (keeper.attack, keeper.health, yeti.damage, me.mana) == (2, 4, 2, 6)  # no Spell Damage
    me.give("Keeper of the Grove").play(target=foe.hero, choose="EX1_166a")
    assert (foe.hero.health, len(me.board)) == (28, 3)
    assert not yeti.silenced
    game.end_turn()


@pytest.mark.card("EX1_166", "EX1_166b")
def test_keeper_of_the_grove_as_silence():
    _game, me, foe = new_game("DRUID", "MAGE")
    me.put_in_deck(YETI)
    hoarder = foe.summon("Loot Hoarder")
    keeper = me.give("Keeper of the Grove")
    for wrong in (foe.hero, me.hero, None):
        with refused():
            keeper.play(target=wrong, choose="EX1_166b")
    keeper.play(target=hoarder, choose="EX1_166b")
    assert hoarder.silenced
    assert (hoarder.damage, hoarder.deathrattle, keeper.health, me.mana) == (0, False, 4, 6)


@pytest.mark.card("EX1_166", "EX1_166b")
def test_keeper_of_the_grove_without_a_minion_silences_nothing():
    _game, me, foe = new_game("DRUID", "MAGE")
    keeper = me.give("Keeper of the Grove")
    keeper.play(choose="EX1_166b")
    assert (me.board, foe.hero.health) == ([keeper], 30)
    assert not keeper.silenced


@pytest.mark.card("EX1_166", "OG_044")
def test_keeper_of_the_grove_with_fandral_is_both():
    _game, me, foe = new_game("DRUID", "MAGE")
    me.summon("Fandral Staghelm")
    golem = foe.summon("Harvest Golem")  # Harvest Golem 2/3, Deathrattle
    keeper = me.give("Keeper of the Grove")
    with refused():
        keeper.play(target=foe.hero)  # the one target must suit both
    keeper.play(target=golem)
    assert (golem.health, golem.silenced) == (1, True)


@pytest.mark.card("EX1_158", "EX1_158e", "EX1_158t")
def test_soul_of_the_forest_leaves_treants():
    _game, me, foe = new_game("DRUID", "MAGE")
    first, second, theirs = me.summon(RAIDER), me.summon("Loot Hoarder"), foe.summon(RAIDER)
    me.put_in_deck(OGRE)
    me.give("Soul of the Forest").play()
    assert (first.deathrattle, theirs.deathrattle, me.mana) == (True, False, 6)
    assert [e.id for e in first.enchantments] == ["EX1_158e"]
    first.destroy()
    assert names(me.board) == ["Loot Hoarder", "EX1_158t"]  # at the far right (rules.md 8.4)
    treant = me.board[1]
    assert (treant.attack, treant.health, treant.cost, treant.deathrattle) == (2, 2, 2, False)
    second.destroy()
    assert names(me.hand) == [OGRE]
    assert names(me.board) == ["EX1_158t", "EX1_158t"]
    theirs.destroy()
    assert foe.board == []


@pytest.mark.card("EX1_158", "EX1_158e")
def test_soul_of_the_forest_stacks_goes_with_the_minion_and_is_silenced_away():
    _game, me, foe = new_game("DRUID", "MAGE")
    yeti, silent = me.summon(YETI), me.summon(YETI)
    me.give("Soul of the Forest").play()
    me.give("Soul of the Forest").play()
    late = me.summon(RAIDER)  # too late for the blessing
    late.destroy()
    silent.silence()
    silent.destroy()
    assert me.board == [yeti]
    yeti.destroy()
    assert ([m.id for m in me.board], foe.board) == (["EX1_158t", "EX1_158t"], [])
