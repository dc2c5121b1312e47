"""Basic, warrior: the cards of cards_data/basic/warrior.yaml, in its order."""

import pytest

from kit import CROCOLISK, GEOMANCER, OGRE, RAIDER, YETI, name_of, names, new_game, next_turn, refused


@pytest.mark.card("HERO_01", "HERO_01bp")
def test_armor_up_once_a_turn():
    game, me, foe = new_game("WARRIOR", "MAGE")
    assert (name_of(me.hero), me.hero.health, name_of(me.hero_power)) == (
        "Garrosh Hellscream",
        30,
        "Armor Up!",
    )
    me.hero_power.use()
    assert (me.hero.armor, foe.hero.armor, me.mana) == (2, 0, 8)
    with refused():
        me.hero_power.use()
    next_turn(game)
    me.hero_power.use()
    assert me.hero.armor == 4


@pytest.mark.card("HERO_01bp2")
def test_tank_up():
    game, me, foe = new_game("WARRIOR", seed=3)
    me.set_hero_power("Tank Up!")
    me.hero_power.use()
    assert (me.hero.armor, foe.hero.armor, me.mana) == (4, 0, 8)
    game.end_turn()


@pytest.mark.card("EX1_400")
def test_whirlwind_hits_all_minions_and_no_hero():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    mine, dying = me.summon(YETI), me.summon(RAIDER)
    theirs, last = foe.summon(YETI), foe.summon(RAIDER)
    me.give("Whirlwind").play()
    assert (mine.health, theirs.health) == (4, 4)
    assert dying.dead
    assert last.dead
    assert (me.hero.health, foe.hero.health, me.mana) == (30, 30, 9)


@pytest.mark.card("EX1_400")
def test_whirlwind_with_spell_damage():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    me.summon(GEOMANCER)
    yeti = foe.summon(YETI)
    me.give("Whirlwind").play()
    assert yeti.health == 3
    assert me.board == []


@pytest.mark.card("CS2_114")
@pytest.mark.parametrize("seed", range(5))
def test_cleave_hits_two_different_enemy_minions(seed):
    _game, me, foe = new_game("WARRIOR", "MAGE", seed=seed)
    mine = me.summon(YETI)
    theirs = [foe.summon(YETI) for _ in range(3)]
    me.give("Cleave").play()
    assert sorted(m.damage for m in theirs) == [0, 2, 2]
    assert (mine.damage, foe.hero.damage, me.mana) == (0, 0, 8)


@pytest.mark.card("CS2_114")
def test_cleave_needs_one_enemy_minion():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    me.summon(YETI)
    cleave = me.give("Cleave")
    assert not cleave.playable
    with refused():
        cleave.play()
    only = foe.summon(YETI)
    cleave.play()
    assert only.damage == 2


@pytest.mark.card("CS2_114")
def test_cleave_with_spell_damage():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    me.summon(GEOMANCER)
    theirs = [foe.summon(YETI), foe.summon(OGRE)]
    me.give("Cleave").play()
    assert [m.damage for m in theirs] == [3, 3]


@pytest.mark.card("CS2_108")
def test_execute_destroys_a_damaged_enemy_minion_only():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    mine, whole, hurt = me.summon(OGRE), foe.summon(OGRE), foe.summon(OGRE)
    mine.set(damage=1)
    execute = me.give("Execute")
    assert not execute.playable
    hurt.set(damage=1)
    assert execute.targets == [hurt]
    for wrong in (mine, whole, foe.hero, None):
        with refused():
            execute.play(target=wrong)
    execute.play(target=hurt)
    assert hurt.dead
    assert (foe.board, me.board, me.mana) == ([whole], [mine], 8)


@pytest.mark.card("CS2_105", "CS2_105e")
def test_heroic_strike_lasts_one_turn():
    game, me, foe = new_game("WARRIOR", "MAGE")
    me.give("Heroic Strike").play()
    assert (me.hero.attack, foe.hero.attack, me.mana) == (4, 0, 8)
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 26
    game.end_turn()
    assert me.hero.attack == 0
    game.end_turn()
    assert me.hero.attack == 0
    with refused():
        me.hero.attack_target(foe.hero)


@pytest.mark.card("CS2_105", "CS2_105e")
def test_heroic_strike_adds_to_a_weapon_and_to_itself():
    game, me, _foe = new_game("WARRIOR", "MAGE")
    me.equip("Fiery War Axe")
    me.give("Heroic Strike").play()
    me.give("Heroic Strike").play()
    assert (me.hero.attack, me.weapon.attack) == (11, 3)
    next_turn(game)
    assert me.hero.attack == 3


@pytest.mark.card("CS2_103", "CS2_103e2")
def test_charge_makes_a_new_minion_attack_at_once():
    game, me, foe = new_game("WARRIOR", "MAGE")
    theirs = foe.summon(YETI)
    yeti = me.give(YETI)
    yeti.play()
    with refused():
        yeti.attack_target(foe.hero)
    spell = me.give("Charge")
    for wrong in (theirs, me.hero, None):
        with refused():
            spell.play(target=wrong)
    spell.play(target=yeti)
    assert (yeti.attack, yeti.health, yeti.charge, me.mana) == (6, 5, True, 3)
    assert [e.id for e in yeti.enchantments] == ["CS2_103e2"]
    yeti.attack_target(foe.hero)
    assert foe.hero.health == 24
    next_turn(game)
    assert (yeti.attack, yeti.charge) == (6, True)
    yeti.silence()
    assert (yeti.attack, yeti.charge) == (4, False)


@pytest.mark.card("CS2_103")
def test_charge_is_no_second_attack():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    yeti = me.summon(YETI)
    yeti.set(exhausted=False)
    yeti.attack_target(foe.hero)
    me.give("Charge").play(target=yeti)
    with refused():
        yeti.attack_target(foe.hero)


@pytest.mark.parametrize(
    ("card", "cost", "attack", "durability"),
    [
        pytest.param("CS2_106", 3, 3, 2, marks=pytest.mark.card("CS2_106")),
        pytest.param("CS2_112", 5, 5, 2, marks=pytest.mark.card("CS2_112")),
    ],
)
def test_weapon(card, cost, attack, durability):
    game, me, foe = new_game("WARRIOR", "MAGE")
    me.give(card).play()
    assert me.mana == 10 - cost
    for left in range(durability, 0, -1):
        assert (me.weapon.id, me.weapon.attack, me.weapon.durability) == (card, attack, left)
        assert me.hero.attack == attack
        me.hero.attack_target(foe.hero)
        with refused():
            me.hero.attack_target(foe.hero)
        next_turn(game)
    assert (me.weapon, me.hero.attack, foe.hero.health) == (None, 0, 30 - durability * attack)


@pytest.mark.card("EX1_606")
def test_shield_block_gives_armor_and_a_card():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    me.put_in_deck(OGRE)
    me.put_in_deck(YETI, top=True)
    me.give("Shield Block").play()
    assert (me.hero.armor, foe.hero.armor, me.mana) == (5, 0, 7)
    assert names(me.hand) == [YETI]
    assert len(me.deck) == 1


@pytest.mark.card("EX1_606")
def test_shield_block_gives_armor_when_there_is_no_card():
    _game, me, _foe = new_game("WARRIOR", "MAGE")
    me.give("Shield Block").play()
    assert (me.hero.armor, me.hand) == (5, [])


@pytest.mark.card("EX1_084", "EX1_084e")
def test_warsong_commander_gives_rush_to_other_minions():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    first, second = foe.summon(CROCOLISK), foe.summon(CROCOLISK)
    earlier = me.give(RAIDER)
    earlier.play()
    warsong = me.give("Warsong Commander")
    warsong.play()
    assert (warsong.attack, warsong.health, me.mana) == (2, 3, 6)
    assert not warsong.rush
    assert not earlier.rush
    with refused():
        warsong.attack_target(first)
    for victim in (first, second):
        raider = me.give(RAIDER)
        raider.play()
        assert raider.rush
        with refused():
            raider.attack_target(foe.hero)
        raider.attack_target(victim)
        assert victim.damage == 2
    late = me.give(RAIDER)
    late.play()
    assert [e.id for e in late.enchantments] == ["EX1_084e"]
    late.silence()
    assert not late.rush


@pytest.mark.card("EX1_084")
def test_warsong_commander_sees_tokens():
    _game, me, _foe = new_game("PALADIN", "MAGE")
    me.summon("Warsong Commander")
    me.hero_power.use()
    assert name_of(me.board[-1]) == "Silver Hand Recruit"
    assert me.board[-1].rush


@pytest.mark.card("EX1_084")
def test_warsong_commander_leaves_enemies_alone_and_can_be_silenced():
    game, me, foe = new_game("WARRIOR", "MAGE")
    warsong = me.summon("Warsong Commander")
    game.end_turn()
    theirs = foe.give(RAIDER)
    theirs.play()
    assert not theirs.rush
    game.end_turn()
    warsong.silence()
    mine = me.give(RAIDER)
    mine.play()
    assert not mine.rush


@pytest.mark.card("NEW1_011")
def test_korkron_elite_charges():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    elite = me.give("Kor'kron Elite")
    elite.play()
    assert (elite.attack, elite.health, elite.charge, me.mana) == (4, 3, True, 6)
    elite.attack_target(foe.hero)
    assert foe.hero.health == 26
    with refused():
        elite.attack_target(foe.hero)


@pytest.mark.card("NEW1_011")
def test_silenced_korkron_elite_waits():
    game, me, foe = new_game("WARRIOR", "MAGE")
    elite = me.give("Kor'kron Elite")
    elite.play()
    elite.silence()
    with refused():
        elite.attack_target(foe.hero)
    next_turn(game)
    elite.attack_target(foe.hero)
    assert foe.hero.health == 26
