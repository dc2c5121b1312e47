"""Classic, rogue, 3 to 6 mana: the cards of cards_data/expert1/rogue.yaml, in its order."""

import pytest

from kit import GEOMANCER, OGRE, RAIDER, YETI, names, new_game, next_turn, refused


def combo(player):
    """Another card was played this turn, for nothing."""
    player.give("The Coin").play()


@pytest.mark.card("EX1_613", "EX1_613e")
@pytest.mark.parametrize("others", range(4))
def test_edwin_vancleef_grows_by_the_cards_played_before(others):
    _game, me, foe = new_game("ROGUE", "MAGE")
    for _ in range(others):
        me.give("Moonfire").play(target=foe.hero)
    edwin = me.give("Edwin VanCleef")
    edwin.play()
    assert (edwin.attack, edwin.health, me.mana) == (2 + 2 * others, 2 + 2 * others, 7)
    assert [e.id for e in edwin.enchantments] == ["EX1_613e"] * min(others, 1)
    edwin.silence()
    assert (edwin.attack, edwin.health) == (2, 2)


@pytest.mark.card("EX1_613")
def test_edwin_vancleef_counts_this_turn_only():
    game, me, foe = new_game("ROGUE", "MAGE")
    for _ in range(2):
        me.give("Moonfire").play(target=foe.hero)
    game.end_turn()
    foe.give("Moonfire").play(target=me.hero)
    game.end_turn()
    me.give("Moonfire").play(target=foe.hero)
    edwin = me.give("Edwin VanCleef")
    edwin.play()
    assert (edwin.attack, edwin.health) == (4, 4)


@pytest.mark.card("EX1_137", "EX1_137e")
def test_headcrack_hits_the_hero_and_returns_with_a_combo():
    game, me, foe = new_game("ROGUE", "MAGE")
    card = me.put_in_deck(YETI)
    me.give("Headcrack").play()
    assert (foe.hero.damage, me.hero.damage) == (2, 0)
    next_turn(game)
    assert me.hand == [card]  # the first card of its turn did not return
    combo(me)
    me.put_in_deck(RAIDER)
    me.give("Headcrack").play()
    assert foe.hero.damage == 4
    assert me.hand == [card]
    game.end_turn()
    # When the turn in which it was cast ends, among what that turn's end triggers (rules.md 2.1): so the live
    # game was seen to do, though the text says "next turn".
    assert names(me.hand) == [YETI, "Headcrack"]
    game.end_turn()
    assert names(me.hand) == [YETI, "Headcrack", RAIDER]
    assert me.hand[1].cost == 3
    next_turn(game)
    assert len(me.hand) == 3  # once


@pytest.mark.card("EX1_137", "EX1_137e")
def test_headcrack_with_spell_damage_and_a_full_hand():
    game, me, foe = new_game("ROGUE", "MAGE")
    me.summon(GEOMANCER)
    combo(me)
    me.give("Headcrack").play()
    assert foe.hero.damage == 3
    for _ in range(10):
        me.give(YETI)
    game.end_turn()
    assert names(me.hand) == [YETI] * 10
    me.hand[0].discard()
    next_turn(game)
    assert names(me.hand) == [YETI] * 9


@pytest.mark.card("EX1_133")
def test_perdition_s_blade_deals_one_or_two():
    _game, me, foe = new_game("ROGUE", "MAGE")
    ogre = foe.summon(OGRE)
    me.summon(GEOMANCER)  # no spell
    blade = me.give("Perdition's Blade")
    with refused():
        blade.play()
    blade.play(target=ogre)
    assert ogre.damage == 1
    assert (me.weapon, me.weapon.attack, me.weapon.durability) == (blade, 2, 2)
    me.give("Perdition's Blade").play(target=foe.hero)
    assert (foe.hero.damage, ogre.damage) == (2, 1)
    assert blade.dead


@pytest.mark.card("EX1_134")
def test_si7_agent_deals_two_after_another_card():
    _game, me, foe = new_game("ROGUE", "MAGE")
    me.summon(GEOMANCER)
    ogre = foe.summon(OGRE)
    agent, second = me.give("SI:7 Agent"), me.give("SI:7 Agent")
    assert not agent.requires_target
    with refused():
        agent.play(target=ogre)
    agent.play()
    assert (ogre.damage, foe.hero.damage) == (0, 0)
    assert second.requires_target
    with refused():
        second.play()
    second.play(target=ogre)
    assert ogre.damage == 2
    third = me.give("SI:7 Agent")
    third.play(target=foe.hero)
    assert foe.hero.damage == 2


@pytest.mark.card("NEW1_014", "NEW1_014e")
def test_master_of_disguise_hides_a_friend_until_my_next_turn():
    game, me, foe = new_game("ROGUE", "MAGE")
    yeti, other, theirs = me.summon(YETI), me.summon(YETI), foe.summon(YETI)
    master = me.give("Master of Disguise")
    for wrong in (theirs, me.hero, None):
        with refused():
            master.play(target=wrong)
    master.play(target=yeti)
    assert [m.stealth for m in (yeti, other, master, theirs)] == [True, False, False, False]
    game.end_turn()
    with refused():
        theirs.attack_target(yeti)
    game.end_turn()
    assert not yeti.stealth


@pytest.mark.card("NEW1_014")
def test_master_of_disguise_alone_is_just_a_body():
    _game, me, foe = new_game("ROGUE", "MAGE")
    foe.summon(YETI)
    master = me.give("Master of Disguise")
    assert not master.requires_target
    master.play()
    assert (me.board, master.stealth) == ([master], False)


@pytest.mark.card("NEW1_005")
def test_kidnapper_returns_a_minion_after_another_card():
    _game, me, foe = new_game("ROGUE", "MAGE")
    theirs, mine = foe.summon(YETI), me.summon(RAIDER)
    kidnapper, second = me.give("Kidnapper"), me.give("Kidnapper")
    assert not kidnapper.requires_target
    combo(me)
    for wrong in (foe.hero, None):
        with refused():
            kidnapper.play(target=wrong)
    kidnapper.play(target=theirs)
    assert (foe.hand, foe.board) == ([theirs], [])
    assert theirs.cost == 4
    me.set_mana(10, 10)
    second.play(target=mine)
    assert mine in me.hand


@pytest.mark.card("NEW1_005")
def test_kidnapper_as_the_first_card_is_just_a_body():
    _game, me, foe = new_game("ROGUE", "MAGE")
    theirs = foe.summon(YETI)
    kidnapper = me.give("Kidnapper")
    kidnapper.play()
    assert (me.board, foe.board) == ([kidnapper], [theirs])
