"""Classic, druid, 5 to 8 mana: the cards of cards_data/expert1/druid.yaml, in its order."""

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
    next_turn(game)
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
    next_turn(game)
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
    next_turn(game)
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


@pytest.mark.card("EX1_573", "OG_044")
def test_cenarius_with_fandral_is_both():
    # In printed order (rules.md 4.9): the Treants come after the blessing.
    _game, me, _foe = new_game("DRUID", "MAGE")
    fandral = me.summon("Fandral Staghelm")
    me.give("Cenarius").play()
    assert (fandral.attack, fandral.health) == (5, 7)
    treants = [m for m in me.board if m.id == "EX1_573t"]
    assert [(m.attack, m.health) for m in treants] == [(2, 2)] * 2


@pytest.mark.card("EX1_573a")
def test_cenarius_blesses_a_nearly_full_board():
    _game, me, _foe = new_game("DRUID", "MAGE")
    minions = [me.summon(CROCOLISK) for _ in range(6)]
    me.give("Cenarius").play(choose="EX1_573a")
    assert [(m.attack, m.health) for m in minions] == [(4, 5)] * 6


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
