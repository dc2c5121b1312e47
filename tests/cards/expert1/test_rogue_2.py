"""Classic, rogue: what is not in test_rogue.py."""

import pytest

from kit import GEOMANCER, OGRE, RAIDER, YETI, ids, names, new_game, refused, rows, summon_ready


def combo(player):
    """Another card was played this turn, for nothing."""
    player.give("The Coin").play()


@pytest.mark.parametrize(
    ("card", "cost"),
    rows(
        ("EX1_144", 0),
        ("EX1_128", 1),
        ("EX1_126", 2),
        ("CS2_233", 2),
        ("CS2_073", 2),
        ("EX1_124", 2),
        ("EX1_137", 3),
        ("EX1_133", 3),
    ),
)
def test_costs(card, cost):
    _game, me, foe = new_game("ROGUE", "MAGE")
    me.equip("Wicked Knife")
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    spell = me.give(card)
    spell.play(target=(mine if mine in spell.targets else theirs) if spell.requires_target else None)
    assert me.mana == 10 - cost


# Shadowstep


@pytest.mark.card("EX1_144", "GBL_002e")
def test_shadowstep_returns_a_friendly_minion_and_makes_it_cheaper():
    _game, me, foe = new_game("ROGUE", "MAGE")
    yeti, theirs = me.summon(YETI), foe.summon(YETI)
    yeti.set(damage=3)
    step = me.give("Shadowstep")
    for wrong in (theirs, me.hero, None):
        with refused():
            step.play(target=wrong)
    step.play(target=yeti)
    assert (me.hand, me.board, yeti.cost) == ([yeti], [], 2)
    assert ids(yeti.enchantments) == ["GBL_002e"]
    yeti.play()
    assert (me.mana, yeti.health, yeti.cost) == (8, 5, 4)
    me.give("Shadowstep").play(target=yeti)
    assert yeti.cost == 2  # not 0: the first discount ended


@pytest.mark.card("EX1_144", "GBL_002e")
def test_shadowstep_makes_no_cost_negative():
    _game, me, _foe = new_game("ROGUE", "MAGE")
    raider = me.summon(RAIDER)
    me.give("Shadowstep").play(target=raider)
    assert raider.cost == 0
    raider.play()
    assert me.mana == 10


@pytest.mark.card("EX1_144")
def test_shadowstep_kills_what_finds_no_room_in_the_hand():
    _game, me, _foe = new_game("ROGUE", "MAGE")
    me.summon("Archmage Antonidas")  # Archmage Antonidas fills the hand before the spell's effect
    golem = me.summon("Harvest Golem")
    step = me.give("Shadowstep")
    for _ in range(9):
        me.give(YETI)
    step.play(target=golem)
    assert golem.dead
    assert names(me.hand) == [YETI] * 9 + ["Fireball"]
    assert names(me.board) == ["Archmage Antonidas", "Damaged Golem"]


# Conceal


@pytest.mark.card("EX1_128", "EX1_128e")
def test_conceal_hides_my_minions_until_my_next_turn():
    game, me, foe = new_game("ROGUE", "MAGE")
    first, second, theirs = me.summon(YETI), summon_ready(me, YETI), foe.summon(YETI)
    me.give("Conceal").play()
    later = me.summon(YETI)
    assert [m.stealth for m in (first, second, later, theirs)] == [True, True, False, False]
    second.attack_target(foe.hero)
    assert not second.stealth
    game.end_turn()
    assert (first.stealth, second.stealth) == (True, False)
    with refused():
        theirs.attack_target(first)
    with refused():
        foe.give("Moonfire").play(target=first)
    theirs.attack_target(second)
    game.end_turn()
    assert not first.stealth
    assert list(first.enchantments) == []
    assert not me.hero.stealth


@pytest.mark.card("EX1_128e", "EX1_522")
def test_stealth_of_its_own_that_was_used_up_does_not_come_back():
    game, me, foe = new_game("ROGUE", "MAGE")
    used, fresh = summon_ready(me, "Patient Assassin"), summon_ready(me, "Patient Assassin")
    used.attack_target(foe.hero)
    assert not used.stealth
    me.give("Conceal").play()
    assert used.stealth
    game.end_turn()
    game.end_turn()
    assert (used.stealth, fresh.stealth) == (False, True)


# Betrayal


@pytest.mark.card("EX1_126")
def test_betrayal_turns_a_minion_on_its_neighbours():
    _game, me, foe = new_game("ROGUE", "MAGE")
    me.summon(GEOMANCER)  # rules.md 7.3: no Spell Damage, the minion strikes
    mine = me.summon(YETI)
    row = [foe.summon(OGRE) for _ in range(2)] + [foe.summon(YETI)] + [foe.summon(OGRE) for _ in range(2)]
    betrayal = me.give("Betrayal")
    for wrong in (mine, foe.hero, None):
        with refused():
            betrayal.play(target=wrong)
    betrayal.play(target=row[2])
    assert [m.damage for m in row] == [0, 4, 0, 4, 0]
    me.give("Betrayal").play(target=row[4])
    assert row[3].dead
    assert [m.damage for m in foe.board] == [0, 4, 0, 0]
    assert (mine.damage, foe.hero.damage) == (0, 0)


@pytest.mark.card("EX1_126")
def test_betrayal_uses_the_minion_s_own_poison_and_cold():
    _game, me, foe = new_game("ROGUE", "MAGE")
    foe.summon(OGRE)
    cobra = foe.summon("Emperor Cobra")
    foe.summon(OGRE)
    me.give("Betrayal").play(target=cobra)
    assert foe.board == [cobra]
    elemental, ogre = foe.summon("Water Elemental"), foe.summon(OGRE)
    me.give("Betrayal").play(target=elemental)
    assert (ogre.damage, ogre.frozen) == (3, True)
    alone = foe.board[-1]
    assert not elemental.frozen
    assert alone == ogre


# Blade Flurry


@pytest.mark.card("CS2_233")
def test_blade_flurry_spends_the_weapon_on_all_enemy_minions():
    _game, me, foe = new_game("ROGUE", "MAGE")
    mine, first, second = me.summon(OGRE), foe.summon(OGRE), foe.summon(OGRE)
    flurry = me.give("Blade Flurry")
    assert not flurry.playable
    with refused():
        flurry.play()
    weapon = me.equip("Assassin's Blade")
    me.give("Deadly Poison").play()  # Deadly Poison: 4 Attack
    flurry.play()
    assert weapon.dead
    assert me.weapon is None
    assert [m.damage for m in (mine, first, second)] == [0, 4, 4]
    assert (me.hero.damage, foe.hero.damage) == (0, 0)


@pytest.mark.card("CS2_233")
def test_blade_flurry_with_spell_damage():
    _game, me, foe = new_game("ROGUE", "MAGE")
    me.summon(GEOMANCER)
    ogre = foe.summon(OGRE)
    me.equip("Wicked Knife")
    me.give("Blade Flurry").play()
    assert ogre.damage == 2


# Cold Blood


@pytest.mark.card("CS2_073", "CS2_073e", "CS2_073e2")
def test_cold_blood_gives_two_or_four_attack():
    _game, me, foe = new_game("ROGUE", "MAGE")
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    blood = me.give("Cold Blood")
    for wrong in (me.hero, None):
        with refused():
            blood.play(target=wrong)
    blood.play(target=mine)
    assert (mine.attack, mine.health) == (6, 5)
    me.give("Cold Blood").play(target=theirs)
    assert (theirs.attack, theirs.health) == (8, 5)
    assert (ids(mine.enchantments), ids(theirs.enchantments)) == (["CS2_073e"], ["CS2_073e2"])
    mine.silence()
    theirs.silence()
    assert (mine.attack, theirs.attack) == (4, 4)


# Eviscerate


@pytest.mark.card("EX1_124")
def test_eviscerate_deals_two_or_four():
    _game, me, foe = new_game("ROGUE", "MAGE")
    mine = me.summon(OGRE)
    eviscerate = me.give("Eviscerate")
    with refused():
        eviscerate.play()
    eviscerate.play(target=foe.hero)
    assert foe.hero.damage == 2
    me.give("Eviscerate").play(target=mine)
    assert mine.damage == 4
    me.summon(GEOMANCER)
    me.give("Eviscerate").play(target=foe.hero)
    assert foe.hero.damage == 7


# Patient Assassin


@pytest.mark.card("EX1_522")
def test_patient_assassin_is_stealthy_and_poisonous():
    game, me, foe = new_game("ROGUE", "MAGE")
    assassin, ogre, hunter = me.summon("Patient Assassin"), foe.summon(OGRE), foe.summon(YETI)
    assert (assassin.stealth, assassin.poisonous) == (True, True)
    game.end_turn()
    with refused():
        hunter.attack_target(assassin)
    with refused():
        foe.give("Moonfire").play(target=assassin)
    game.end_turn()
    assassin.attack_target(ogre)
    assert ogre.dead
    assert assassin.dead


# Headcrack


@pytest.mark.card("EX1_137", "EX1_137e")
def test_headcrack_hits_the_hero_and_returns_with_a_combo():
    game, me, foe = new_game("ROGUE", "MAGE")
    card = me.put_in_deck(YETI)
    me.give("Headcrack").play()
    assert (foe.hero.damage, me.hero.damage) == (2, 0)
    game.end_turn()
    game.end_turn()
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
    game.end_turn()
    game.end_turn()
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
    game.end_turn()
    game.end_turn()
    assert names(me.hand) == [YETI] * 9


# Perdition's Blade


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


# SI:7 Agent


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


# Master of Disguise


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


# Kidnapper


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
