"""Classic (expert1) neutral commons with Battlecries, and those that look at weapons and costs."""

import pytest

from kit import (
    AXE,
    CROCOLISK,
    RAIDER,
    WAR_GOLEM,
    YETI,
    ids,
    name_of,
    names,
    new_game,
    refused,
    rows,
    summon_ready,
)

# Attack for a turn

INSPIRERS = rows(("CS2_188", "CS2_188o"), ("EX1_046", "EX1_046e"))


@pytest.mark.card("CS2_188o", "EX1_046e")
@pytest.mark.parametrize(("card_id", "enchantment"), INSPIRERS)
def test_two_attack_for_this_turn(card_id, enchantment):
    game, me, foe = new_game()
    yeti, theirs = summon_ready(me, YETI), foe.summon(CROCOLISK)
    card = me.give(card_id)
    for wrong in (None, foe.hero, me.hero, card):
        with refused():
            card.play(target=wrong)
    card.play(target=yeti)
    assert (yeti.attack, yeti.health) == (6, 5)
    assert ids(yeti.enchantments) == [enchantment]
    yeti.attack_target(foe.hero)
    assert foe.hero.health == 24
    me.set_mana(10, 10)
    me.give(card_id).play(target=theirs)  # any minion will do
    assert theirs.attack == 4
    game.end_turn()
    assert (yeti.attack, theirs.attack) == (4, 2)
    assert list(yeti.enchantments) == []


@pytest.mark.parametrize(("card_id", "enchantment"), INSPIRERS)
def test_two_attack_alone_and_silenced(card_id, enchantment):
    _, me, _ = new_game()
    alone = me.give(card_id)
    assert not alone.requires_target
    alone.play()
    assert ids(alone.enchantments) == []
    me.set_mana(10, 10)
    me.give(card_id).play(target=alone)
    assert ids(alone.enchantments) == [enchantment]
    before = alone.attack
    alone.silence()
    assert alone.attack == before - 2


# Weapons


@pytest.mark.card("CS2_146")
def test_southsea_deckhand_charges_with_a_weapon():
    game, me, foe = new_game()
    foe.equip(AXE)  # the other's weapon does not matter
    deckhand = me.give("Southsea Deckhand")
    deckhand.play()
    assert not deckhand.charge
    with refused():
        deckhand.attack_target(foe.hero)
    axe = me.equip(AXE)
    assert deckhand.charge
    axe.destroy()
    assert not deckhand.charge
    with refused():
        deckhand.attack_target(foe.hero)
    me.equip(AXE)
    deckhand.attack_target(foe.hero)
    assert foe.hero.health == 28
    silenced = me.summon("Southsea Deckhand")
    silenced.silence()
    with refused():
        silenced.attack_target(foe.hero)
    game.end_turn()
    assert silenced.attack == 2


@pytest.mark.card("NEW1_018", "NEW1_018e")
def test_bloodsail_raider_gains_the_attack_of_my_weapon():
    _, me, foe = new_game()
    foe.equip("Arcanite Reaper")
    unarmed = me.give("Bloodsail Raider")
    unarmed.play()
    assert (unarmed.attack, ids(unarmed.enchantments)) == (2, [])
    axe = me.equip(AXE)
    raider = me.give("Bloodsail Raider")
    raider.play()
    assert (raider.attack, raider.health) == (5, 3)
    assert ids(raider.enchantments) == ["NEW1_018e"]
    assert axe.attack == 3
    axe.destroy()
    assert raider.attack == 5
    raider.silence()
    assert raider.attack == 2


@pytest.mark.card("NEW1_022")
def test_dread_corsair_costs_less_for_each_attack_of_my_weapon():
    _, me, foe = new_game()
    foe.equip("Arcanite Reaper")
    corsair = me.give("Dread Corsair")
    assert corsair.cost == 4
    axe = me.equip(AXE)
    assert corsair.cost == 1
    axe.set(attack=2)
    assert corsair.cost == 2
    me.equip("Arcanite Reaper")
    assert corsair.cost == 0
    corsair.play()
    assert me.mana == 10
    assert corsair.taunt


@pytest.mark.card("CS2_221", "CS2_221e")
def test_spiteful_smith_sharpens_my_weapon_while_damaged():
    _, me, foe = new_game()
    axe, theirs = me.equip(AXE), foe.equip(AXE)
    smith = me.summon("Spiteful Smith")
    assert not smith.enraged
    assert (axe.attack, me.hero.attack) == (3, 3)
    smith.deal(1)
    assert smith.enraged
    assert (axe.attack, me.hero.attack) == (5, 5)
    assert (axe.durability, theirs.attack, smith.attack) == (2, 3, 4)
    assert ids(axe.enchantments) == ["CS2_221e"]
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 25
    newer = me.equip("Arcanite Reaper")
    assert newer.attack == 7
    smith.heal(1)
    assert newer.attack == 5
    smith.deal(1)
    assert newer.attack == 7
    smith.silence()
    assert newer.attack == 5


# Return to hand

BREWMASTERS = rows(("EX1_049", 2), ("EX1_057", 4))


@pytest.mark.parametrize(("card_id", "cost"), BREWMASTERS)
def test_brewmaster_returns_a_friendly_minion(card_id, cost):
    _, me, foe = new_game()
    yeti, other, theirs = me.summon(YETI), me.summon(CROCOLISK), foe.summon(YETI)
    me.give("Power Word: Shield").play(target=yeti)
    yeti.set(damage=3)
    brewmaster = me.give(card_id)
    for wrong in (None, theirs, me.hero, brewmaster):
        with refused():
            brewmaster.play(target=wrong)
    me.set_mana(10, 10)
    brewmaster.play(target=yeti)
    assert me.mana == 10 - cost
    assert me.board == [other, brewmaster]
    assert me.hand == [yeti]
    assert (yeti.attack, yeti.health, yeti.max_health, yeti.cost) == (4, 5, 5, 4)
    assert foe.board == [theirs]


@pytest.mark.parametrize(("card_id", "cost"), BREWMASTERS)
def test_brewmaster_alone_has_nobody_to_return(card_id, cost):
    _, me, foe = new_game()
    foe.summon(YETI)
    brewmaster = me.give(card_id)
    assert not brewmaster.requires_target
    brewmaster.play()
    assert me.mana == 10 - cost
    assert me.board == [brewmaster]
    assert me.hand == []


@pytest.mark.parametrize(("card_id", "cost"), BREWMASTERS)
def test_brewmaster_uses_the_room_that_he_left_in_the_hand(card_id, cost):
    _, me, _ = new_game()
    yeti = me.summon(YETI)
    brewmaster = me.give(card_id)
    for _ in range(9):
        me.give(RAIDER)
    assert brewmaster.cost == cost
    brewmaster.play(target=yeti)
    assert me.board == [brewmaster]
    assert len(me.hand) == 10
    assert me.hand[-1] == yeti


# Healing, silence, ice


@pytest.mark.card("CS2_117")
def test_earthen_ring_farseer_heals_any_character():
    _, me, foe = new_game()
    me.hero.set(damage=5)
    foe.hero.set(damage=2)
    golem = me.summon(WAR_GOLEM)
    golem.set(damage=6)
    farseer = me.give("Earthen Ring Farseer")
    for wrong in (None, farseer):
        with refused():
            farseer.play(target=wrong)
    farseer.play(target=me.hero)
    assert me.hero.health == 28
    me.give("Earthen Ring Farseer").play(target=foe.hero)
    assert foe.hero.health == 30
    me.give("Earthen Ring Farseer").play(target=golem)
    assert golem.health == 4


@pytest.mark.card("EX1_583")
def test_priestess_of_elune_heals_my_hero():
    _, me, foe = new_game()
    me.hero.set(damage=9)
    foe.hero.set(damage=9)
    hurt = me.summon(YETI)
    hurt.set(damage=3)
    priestess = me.give("Priestess of Elune")
    assert not priestess.requires_target
    priestess.play()
    assert (me.hero.health, foe.hero.health, hurt.damage) == (25, 21, 3)
    me.set_mana(10, 10)
    me.give("Priestess of Elune").play()
    me.set_mana(10, 10)
    me.give("Priestess of Elune").play()
    assert me.hero.health == 30


SILENCERS = rows(("CS2_203",), ("EX1_048",))


@pytest.mark.parametrize("card_id", SILENCERS)
def test_battlecry_silences_a_minion(card_id):
    _, me, foe = new_game()
    guard, other = foe.summon("Sen'jin Shieldmasta"), foe.summon("Sen'jin Shieldmasta")
    me.give("Power Word: Shield").play(target=guard)
    guard.set(damage=3)
    silencer = me.give(card_id)
    for wrong in (None, foe.hero, me.hero, silencer):
        with refused():
            silencer.play(target=wrong)
    silencer.play(target=guard)
    assert guard.silenced
    # rules.md 9.2: 3/7 with 3 damage becomes 3/5 with what was left, 4
    assert (guard.taunt, guard.attack, guard.health) == (False, 3, 4)
    assert list(guard.enchantments) == []
    assert (other.taunt, other.silenced) == (True, False)


@pytest.mark.parametrize("card_id", SILENCERS)
def test_silence_takes_an_own_minion_if_there_is_no_other(card_id):
    _, me, _ = new_game()
    first = me.give(card_id)
    first.play()  # nobody there
    assert me.board == [first]
    assert not first.silenced
    second = me.give(card_id)
    assert second.requires_target
    with refused():
        second.play()
    second.play(target=first)
    assert first.silenced
    assert not second.silenced


@pytest.mark.card("EX1_283")
def test_frost_elemental_freezes_a_character():
    game, me, foe = new_game()
    yeti, other, axe = foe.summon(YETI), foe.summon(YETI), foe.equip(AXE)
    elemental = me.give("Frost Elemental")
    for wrong in (None, elemental):
        with refused():
            elemental.play(target=wrong)
    elemental.play(target=yeti)
    me.set_mana(10, 10)
    me.give("Frost Elemental").play(target=foe.hero)
    assert (yeti.frozen, foe.hero.frozen, other.frozen, me.hero.frozen) == (True, True, False, False)
    me.set_mana(10, 10)
    me.give("Frost Elemental").play(target=elemental)  # an own one as well
    assert elemental.frozen
    game.end_turn()
    for frozen in (yeti, foe.hero):
        with refused():
            frozen.attack_target(me.hero)
    other.attack_target(me.hero)
    assert me.hero.health == 26
    game.end_turn()
    assert not yeti.frozen
    assert axe.durability == 2


# Squire and costs


@pytest.mark.card("CS2_151", "CS2_152")
def test_silver_hand_knight_brings_a_squire():
    _, me, foe = new_game()
    left, right = me.summon(YETI), me.summon(YETI)
    knight = me.give("Silver Hand Knight")
    knight.play(position=1)
    squire = me.board[2]
    assert me.board == [left, knight, squire, right]
    assert (name_of(squire), squire.attack, squire.health) == ("Squire", 2, 2)
    assert foe.board == []
    for _ in range(2):
        me.summon(RAIDER)
    me.set_mana(10, 10)
    me.give("Silver Hand Knight").play()  # the seventh: no room for a squire
    assert len(me.board) == 7
    assert names(me.board).count("Squire") == 1


@pytest.mark.card("CS2_227", "CS2_227e")
def test_venture_co_mercenary_makes_my_minions_cost_more():
    game, me, foe = new_game()
    yeti, spell, theirs = me.give(YETI), me.give("Radiance"), foe.give(YETI)
    axe = me.give(AXE)
    mercenary = me.give("Venture Co. Mercenary")
    mercenary.play()
    assert (yeti.cost, spell.cost, theirs.cost, axe.cost) == (7, 1, 4, 3)
    assert ids(yeti.enchantments) == ["CS2_227e"]
    assert not yeti.playable
    second = me.summon("Venture Co. Mercenary")
    assert yeti.cost == 10
    second.destroy()
    game.end_turn()
    game.end_turn()
    yeti.play()
    assert me.mana == 3
    wisp = me.give("Wisp")
    assert wisp.cost == 3
    mercenary.silence()
    assert wisp.cost == 0
