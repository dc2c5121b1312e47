"""Classic, rogue, 0 to 2 mana: the cards of cards_data/expert1/rogue.yaml, in its order."""

import pytest

from kit import GEOMANCER, OGRE, RAIDER, YETI, ids, names, new_game, next_turn, refused, rows, summon_ready


@pytest.mark.card("EX1_145", "EX1_145o", "EX1_145e")
def test_preparation_discounts_the_next_spell_only():
    _game, me, foe = new_game("ROGUE", "MAGE")
    sprint, strike, yeti = me.give("Sprint"), me.give("Sinister Strike"), me.give(YETI)
    theirs = foe.give("Sprint")
    me.give("Preparation").play()
    later = me.give("Assassinate")
    assert (sprint.cost, strike.cost, later.cost) == (4, 0, 2)
    assert (yeti.cost, theirs.cost) == (4, 6)
    yeti.play()
    assert (sprint.cost, me.mana) == (4, 6)
    sprint.play()
    assert (me.mana, strike.cost, later.cost) == (2, 1, 4)


@pytest.mark.card("EX1_145", "EX1_145e")
def test_preparation_never_makes_a_cost_negative():
    _game, me, _foe = new_game("ROGUE", "MAGE")
    strike = me.give("Sinister Strike")
    me.give("Preparation").play()
    strike.play()
    assert me.mana == 10


@pytest.mark.card("EX1_145", "EX1_145o")
def test_two_preparations_are_one():
    _game, me, _foe = new_game("ROGUE", "MAGE")
    sprint = me.give("Sprint")
    me.give("Preparation").play()
    me.give("Preparation").play()  # the first one's next spell
    assert sprint.cost == 4


@pytest.mark.card("EX1_145o")
def test_preparation_is_gone_at_the_end_of_the_turn():
    game, me, _foe = new_game("ROGUE", "MAGE")
    sprint = me.give("Sprint")
    me.give("Preparation").play()
    game.end_turn()
    assert sprint.cost == 6
    game.end_turn()
    sprint.play()
    assert me.mana == 4


@pytest.mark.card("EX1_145o")
def test_a_countered_spell_uses_up_preparation():
    # rules.md 4.11
    _game, me, foe = new_game("ROGUE", "MAGE")
    sprint, strike = me.give("Sprint"), me.give("Sinister Strike")
    me.give("Preparation").play()
    foe.put_secret("Counterspell")
    strike.play()
    assert foe.hero.health == 30
    assert sprint.cost == 6


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
    next_turn(game)
    assert (used.stealth, fresh.stealth) == (False, True)


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


@pytest.mark.card("EX1_131", "EX1_131t")
def test_defias_ringleader_needs_a_card_before():
    _game, me, foe = new_game("ROGUE", "MAGE")
    ringleader, second = me.give("Defias Ringleader"), me.give("Defias Ringleader")
    ringleader.play()
    assert (me.board, ringleader.attack, ringleader.health, me.mana) == ([ringleader], 2, 2, 8)
    second.play(position=0)
    assert names(me.board) == ["Defias Ringleader", "Defias Bandit", "Defias Ringleader"]
    bandit = me.board[1]
    assert (bandit.attack, bandit.health, bandit.cost) == (2, 1, 1)
    assert foe.board == []
    with refused():
        bandit.attack_target(foe.hero)


@pytest.mark.card("EX1_131")
def test_defias_ringleader_with_a_full_board():
    _game, me, _foe = new_game("ROGUE", "MAGE")
    for _ in range(6):
        me.summon(RAIDER)
    me.give("Sinister Strike").play()
    me.give("Defias Ringleader").play()
    assert names(me.board) == [RAIDER] * 6 + ["Defias Ringleader"]


@pytest.mark.card("EX1_131")
def test_defias_ringleader_forgets_the_last_turn():
    game, me, foe = new_game("ROGUE", "MAGE")
    me.give("Sinister Strike").play()
    game.end_turn()
    foe.give("Moonfire").play(target=me.hero)
    game.end_turn()
    me.give("Defias Ringleader").play()
    assert len(me.board) == 1


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
