"""Rules 4.6 and 4.7: heroes that are replaced, Hero Powers."""

import pytest
from hearthstone.enums import CardClass

from kit import RAIDER, YETI, name_of, names, new_game, next_turn, refused

# 4.6


@pytest.mark.rule("4.6")
def test_a_hero_card_keeps_health_and_adds_armor():
    _, me, foe = new_game("HUNTER", "MAGE", mana=20)
    enemy = foe.summon(YETI)
    me.hero.set(damage=18, armor=2)
    me.hero_power.use()
    assert not me.hero_power.playable
    old = me.hero
    rexxar = me.give("TEST_ICC_828")
    rexxar.play()
    assert me.hero is rexxar
    assert old is not rexxar
    assert (me.hero.health, me.hero.max_health, me.hero.armor) == (12, 30, 7)
    assert enemy.damage == 2
    assert name_of(me.hero_power) == "TEST_ICC_828p"
    me.hero_power.use()
    assert names(me.hand) == ["Boar"]


@pytest.mark.rule("4.6")
def test_a_hero_card_keeps_weapon_and_attacks_and_thaws():
    _, me, foe = new_game("WARRIOR", "MAGE", mana=20)
    axe = me.equip("Fiery War Axe")
    me.hero.attack_target(foe.hero)
    me.hero.set(frozen=True)
    me.give("TEST_ICC_828").play()
    assert me.weapon is axe
    assert (me.hero.attack, me.hero.attacks_made) == (3, 1)
    assert not me.hero.frozen
    assert not me.hero.can_attack
    assert me.hero.card_class == CardClass.HUNTER


@pytest.mark.rule("4.6")
def test_the_battlecry_of_a_hero_card_comes_from_the_new_hero():
    _, me, foe = new_game()
    me.hero.set(armor=2)
    me.give("TEST_SHIELDED").play()  # as much damage as the hero has armor
    assert foe.hero.health == 23


@pytest.mark.rule("4.6")
def test_lord_jaraxxus_is_a_hero_card():
    _, me, _ = new_game("WARLOCK", "MAGE")
    me.hero.set(damage=10, armor=1)
    me.give("Lord Jaraxxus").play()
    assert (name_of(me.hero), me.hero.health, me.hero.armor) == ("Lord Jaraxxus", 20, 6)
    assert (name_of(me.weapon), me.weapon.attack, me.weapon.durability) == ("Blood Fury", 3, 8)
    assert me.hero.attack == 3


@pytest.mark.rule("4.6")
def test_majordomo_makes_a_fresh_hero():
    _, me, foe = new_game("WARLOCK", "MAGE")
    me.hero.set(damage=25, armor=4)
    me.hero_power.use()
    me.summon("TEST_BRM_027").destroy()
    assert (me.hero.id, me.hero.health, me.hero.max_health) == ("TEST_BRM_027h", 8, 8)
    assert me.hero.armor == 0  # (?)
    me.hero_power.use()
    assert foe.hero.health == 22


@pytest.mark.rule("4.6")
def test_a_hero_that_is_dying_is_not_saved_by_a_new_one():
    # 8.8: it was marked dead in the death processing that killed the Majordomo as well.
    game, me, foe = new_game("WARLOCK", "MAGE")
    me.hero.set(damage=27)
    me.summon("TEST_BRM_027").set(damage=6)
    foe.hero.set(damage=1)
    me.give("Hellfire").play()
    assert game.over
    assert game.winner is foe


@pytest.mark.rule("4.6")
def test_a_hero_card_keeps_other_enchantments_for_their_time():
    # (?) Shapeshift: +1 Attack this turn.
    game, me, foe = new_game("DRUID", "MAGE", mana=20)
    me.hero_power.use()
    me.give("TEST_ICC_828").play()
    assert (me.hero.attack, me.hero.armor) == (1, 6)
    me.hero.attack_target(foe.hero)
    game.end_turn()
    assert (me.hero.attack, me.hero.armor) == (0, 6)


@pytest.mark.rule("4.6")
def test_heroes_replaced_more_than_once():
    game, me, foe = new_game("WARLOCK", "MAGE", mana=30)
    me.hero.set(damage=10)
    me.give("TEST_ICC_828").play()
    me.give("Lord Jaraxxus").play()
    assert (me.hero.health, me.hero.max_health, me.hero.armor) == (20, 30, 10)
    me.summon("TEST_BRM_027").destroy()
    me.hero.deal(7)
    assert (me.hero.health, game.over) == (1, False)
    me.hero.deal(1)
    assert game.winner is foe


# 4.7


@pytest.mark.rule("4.7")
def test_the_hero_power_works_once_a_turn():
    game, me, foe = new_game()
    me.hero_power.use(target=foe.hero)
    with refused():
        me.hero_power.use(target=foe.hero)
    next_turn(game)
    me.hero_power.use(target=foe.hero)
    assert foe.hero.health == 28


@pytest.mark.rule("4.7")
def test_garrison_commander_allows_two_uses():
    _, me, foe = new_game()
    me.summon("TEST_AT_080")
    for _ in range(2):
        me.hero_power.use(target=foe.hero)
    assert not me.hero_power.playable
    assert (foe.hero.health, me.mana) == (28, 6)


@pytest.mark.rule("4.7", "3.4")
def test_inspire_asks_who_was_there_before_the_use():
    _, me, _ = new_game("PALADIN", "MAGE")
    me.set_hero_power("TEST_CALL")
    me.hero_power.use()
    assert names(me.board) == ["TEST_AT_076"]
    me.set_hero_power("TEST_CALL")
    me.hero_power.use()  # now the first one is inspired
    assert sorted(names(me.board)) == sorted(["TEST_AT_076", "TEST_AT_076", RAIDER])


@pytest.mark.rule("4.7")
def test_inspire_comes_after_the_deaths_of_the_power():
    _, me, _ = new_game()
    knight = me.summon("TEST_AT_076")
    knight.set(damage=3)
    me.hero_power.use(target=knight)
    assert me.board == []


@pytest.mark.rule("4.7")
def test_a_new_power_is_usable_though_the_old_one_was_used():
    _, me, foe = new_game(mana=20)
    me.hero_power.use(target=foe.hero)
    me.give("TEST_AT_132").play()
    me.hero_power.use(target=foe.hero)
    assert foe.hero.health == 27
    assert not me.hero_power.playable


@pytest.mark.rule("4.7", "4.11", "4.12")
def test_a_hero_power_is_no_card_and_no_spell():
    _, me, foe = new_game("ROGUE", "MAGE")
    me.hero_power.use()
    assert not me.give("SI:7 Agent").requires_target  # no Combo
    assert me.cards_played_this_turn == 0
    _, me, foe = new_game("MAGE", "MAGE")
    yeti, wyrm = me.summon(YETI), me.summon("Mana Wyrm")
    foe.give("Spellbender").move("SECRET")
    foe.give("Counterspell").move("SECRET")
    me.hero_power.use(target=yeti)
    assert (yeti.damage, wyrm.attack, len(foe.secrets)) == (1, 1, 2)


@pytest.mark.rule("4.7")
def test_steady_shot_can_be_aimed_while_a_sniper_stands():
    # Steamwheedle Sniper: your Hero Power can target minions, Steady Shot's too, which otherwise has no target.
    game, me, foe = new_game("HUNTER", "MAGE")
    yeti = foe.summon(YETI)
    assert me.hero_power.targets == []
    me.hero_power.use()
    assert foe.hero.health == 28
    next_turn(game)
    me.summon("TEST_GVG_087")
    me.hero_power.use(target=yeti)
    assert (yeti.health, foe.hero.health) == (3, 28)


@pytest.mark.rule("4.7", "9.5")
def test_what_a_minion_was_given_counts_for_its_player():
    # Garrison Commander's sentence, given to another minion: a Hero Power can be used twice.
    game, me, foe = new_game("MAGE", "MAGE")
    yeti = me.summon(YETI)
    me.give("TEST_GRANT").play(target=yeti)
    for _ in range(2):
        me.hero_power.use(target=foe.hero)
    assert foe.hero.health == 28
    game.check()
    with refused():
        me.hero_power.use(target=foe.hero)
