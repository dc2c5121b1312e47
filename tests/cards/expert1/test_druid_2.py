"""Classic, druid: the cards from Naturalize to Ancient of War."""

import pytest
from hearthstone.enums import Race

from kit import CROCOLISK, GEOMANCER, OGRE, RAIDER, YETI, fill_up, name_of, names, new_game, refused


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
    game.end_turn()
    game.end_turn()
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


@pytest.mark.card("EX1_571", "EX1_tk9")
def test_force_of_nature_summons_three_treants():
    game, me, foe = new_game("DRUID", "MAGE")
    yeti = me.summon(YETI)
    me.give("Force of Nature").play()
    assert names(me.board) == [YETI] + ["Treant"] * 3
    assert [(m.attack, m.health, m.cost) for m in me.board[1:]] == [(2, 2, 2)] * 3
    assert (me.mana, foe.board) == (5, [])
    with refused():
        me.board[1].attack_target(foe.hero)
    game.end_turn()
    game.end_turn()
    for treant in me.board[1:]:
        treant.attack_target(foe.hero)
    assert (foe.hero.health, me.board[0]) == (24, yeti)


@pytest.mark.card("EX1_571")
def test_force_of_nature_fills_what_is_free():
    _game, me, _foe = new_game("DRUID", "MAGE")
    fill_up(me, 5, card=CROCOLISK)
    force = me.give("Force of Nature")
    force.play()
    assert names(me.board[5:]) == ["Treant"] * 2
    full = me.give("Force of Nature")
    me.set_mana(10, 10)
    assert not full.playable
    with refused():
        full.play()


@pytest.mark.card("NEW1_007", "NEW1_007b")
def test_starfall_on_one():
    _game, me, foe = new_game("DRUID", "MAGE")
    ogre, other = foe.summon(OGRE), foe.summon(OGRE)
    starfall = me.give("Starfall")
    for wrong in (foe.hero, None):
        with refused():
            starfall.play(target=wrong, choose="NEW1_007b")
    starfall.play(target=ogre, choose="NEW1_007b")
    assert (ogre.damage, other.damage, me.mana) == (5, 0, 5)
    me.summon(GEOMANCER)
    me.give("Starfall").play(target=other, choose="NEW1_007b")
    assert (ogre.damage, other.damage) == (5, 6)


@pytest.mark.card("NEW1_007", "NEW1_007a")
def test_starfall_on_all():
    _game, me, foe = new_game("DRUID", "MAGE")
    mine, first, second = me.summon(OGRE), foe.summon(OGRE), foe.summon(OGRE)
    starfall = me.give("Starfall")
    with refused():
        starfall.play(target=first, choose="NEW1_007a")
    starfall.play(choose="NEW1_007a")
    assert (mine.damage, first.damage, second.damage, foe.hero.damage, me.mana) == (0, 2, 2, 0, 5)
    me.summon(GEOMANCER)
    me.give("Starfall").play(choose="NEW1_007a")
    assert (first.damage, second.damage) == (5, 5)


@pytest.mark.card("NEW1_007", "NEW1_007a", "NEW1_007b", "OG_044")
def test_starfall_with_fandral_is_both():
    # The vector of rules.md 4.9.
    _game, me, foe = new_game("DRUID", "MAGE")
    me.summon("Fandral Staghelm")
    one, *others = [foe.summon("War Golem") for _ in range(3)]
    me.give("Starfall").play(target=one)
    assert one.dead
    assert [m.damage for m in others] == [2, 2]
    golem = foe.summon("Ironbark Protector")
    me.summon(GEOMANCER)
    me.give("Starfall").play(target=others[0])
    assert (others[0].dead, others[1].damage, golem.damage) == (True, 5, 3)


@pytest.mark.card("NEW1_008", "NEW1_008a")
def test_ancient_of_lore_as_cards():
    _game, me, foe = new_game("DRUID", "MAGE")
    for _ in range(3):
        me.put_in_deck(RAIDER)
    me.hero.set(damage=9)
    ancient = me.give("Ancient of Lore")
    with refused():
        ancient.play()
    with refused():
        ancient.play(target=me.hero, choose="NEW1_008a")
    ancient.play(choose="NEW1_008a")
    assert (ancient.attack, ancient.health, me.mana, me.hero.damage) == (5, 5, 3, 9)
    assert (len(me.hand), len(me.deck), foe.hand) == (2, 1, [])


@pytest.mark.card("NEW1_008", "NEW1_008b")
def test_ancient_of_lore_as_health():
    _game, me, foe = new_game("DRUID", "MAGE")
    me.put_in_deck(RAIDER)
    yeti = foe.summon(YETI)
    yeti.set(damage=2)
    me.hero.set(damage=9)
    ancient = me.give("Ancient of Lore")
    with refused():
        ancient.play(choose="NEW1_008b")
    ancient.play(target=me.hero, choose="NEW1_008b")
    assert (me.hero.damage, yeti.damage, me.hand, me.mana) == (4, 2, [], 3)
    me.set_mana(10, 10)
    me.give("Ancient of Lore").play(target=yeti, choose="NEW1_008b")
    assert yeti.damage == 0


@pytest.mark.card("NEW1_008", "OG_044")
def test_ancient_of_lore_with_fandral_is_both():
    _game, me, _foe = new_game("DRUID", "MAGE")
    me.summon("Fandral Staghelm")
    for _ in range(2):
        me.put_in_deck(RAIDER)
    me.hero.set(damage=9)
    me.give("Ancient of Lore").play(target=me.hero)
    assert (me.hero.damage, len(me.hand)) == (4, 2)


@pytest.mark.card("EX1_178", "EX1_178b", "EX1_178be")
def test_ancient_of_war_uproots():
    _game, me, _foe = new_game("DRUID", "MAGE")
    ancient = me.give("Ancient of War")
    with refused():
        ancient.play()
    ancient.play(choose="EX1_178b")
    assert (name_of(ancient), ancient.attack, ancient.health, ancient.taunt) == (
        "Ancient of War",
        10,
        5,
        False,
    )
    assert ([e.id for e in ancient.enchantments], me.mana) == (["EX1_178be"], 3)
    ancient.silence()
    assert (ancient.attack, ancient.health) == (5, 5)


@pytest.mark.card("EX1_178", "EX1_178a", "EX1_178ae")
def test_ancient_of_war_takes_root():
    game, me, foe = new_game("DRUID", "MAGE")
    yeti = foe.summon(YETI)
    ancient = me.give("Ancient of War")
    ancient.play(choose="EX1_178a")
    assert (ancient.attack, ancient.health, me.mana) == (5, 10, 3)
    assert [e.id for e in ancient.enchantments] == ["EX1_178ae"]
    game.end_turn()
    with refused():
        yeti.attack_target(me.hero)
    ancient.silence()
    assert (ancient.attack, ancient.health) == (5, 5)
    yeti.attack_target(me.hero)
    assert me.hero.health == 26


@pytest.mark.card("EX1_178", "OG_044")
def test_ancient_of_war_with_fandral_is_both():
    _game, me, _foe = new_game("DRUID", "MAGE")
    me.summon("Fandral Staghelm")
    ancient = me.give("Ancient of War")
    ancient.play()
    assert (ancient.attack, ancient.health, ancient.taunt) == (10, 10, True)
