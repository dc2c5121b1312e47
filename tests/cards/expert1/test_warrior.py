"""Classic, warrior."""

import pytest

import hsenv

RAIDER = "CS2_168"  # 2/1
CROCOLISK = "CS2_120"  # 2/3
YETI = "CS2_182"  # 4/5
OGRE = "CS2_200"  # 6/7
GEOMANCER = "CS2_142"  # 2/2, Spell Damage +1
FIERY_WAR_AXE = "CS2_106"  # 3/2
WHIRLWIND = "EX1_400"  # 1 damage to all minions


def start(mine="WARRIOR", theirs="MAGE", seed=1):
    game = hsenv.Game.sandbox((mine, theirs), seed=seed)
    return game, *game.players


def refused():
    return pytest.raises(hsenv.IllegalAction)


@pytest.mark.card("EX1_409", "EX1_409t")
def test_upgrade_without_a_weapon_equips_one():
    game, me, foe = start()
    foe.equip(FIERY_WAR_AXE)
    me.give("EX1_409").play()
    assert (me.weapon.id, me.weapon.attack, me.weapon.durability, me.mana) == ("EX1_409t", 1, 3, 9)
    assert (foe.weapon.attack, foe.weapon.durability) == (3, 2)
    for swing in range(1, 4):
        me.hero.attack_target(foe.hero)
        assert foe.hero.health == 30 - swing
        game.end_turn()
        game.end_turn()
    assert me.weapon is None


@pytest.mark.card("EX1_409", "EX1_409e")
def test_upgrade_improves_a_weapon():
    game, me, foe = start()
    me.equip(FIERY_WAR_AXE)
    me.hero.attack_target(foe.hero)
    me.give("EX1_409").play()
    assert (me.weapon.id, me.weapon.attack, me.weapon.durability) == (FIERY_WAR_AXE, 4, 2)
    assert [e.id for e in me.weapon.enchantments] == ["EX1_409e"]
    me.give("EX1_409").play()
    assert (me.weapon.attack, me.weapon.durability) == (5, 3)
    game.end_turn()
    game.end_turn()
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.weapon.durability) == (22, 2)


@pytest.mark.card("EX1_402")
def test_armorsmith_counts_every_friendly_minion_hurt():
    _game, me, foe = start()
    smith, yeti, raider = me.summon("EX1_402"), me.summon(YETI), me.summon(RAIDER)
    theirs = foe.summon(YETI)
    assert (smith.attack, smith.health, smith.cost) == (1, 4, 2)
    me.give(WHIRLWIND).play()
    assert (me.hero.armor, foe.hero.armor) == (3, 0)  # the one that dies counts too
    assert raider.dead
    theirs.deal(1)
    me.hero.deal(1)
    assert (me.hero.armor, me.hero.health) == (2, 30)
    yeti.deal(2)
    assert me.hero.armor == 3  # once per blow, not per point
    smith.silence()
    yeti.deal(1)
    assert me.hero.armor == 3


@pytest.mark.card("EX1_402")
def test_armorsmith_ignores_a_divine_shield():
    _game, me, _foe = start()
    me.summon("EX1_402")
    yeti = me.summon(YETI)
    me.give("EX1_371").play(target=yeti)  # Hand of Protection
    yeti.deal(2)
    assert me.hero.armor == 0
    yeti.deal(2)
    assert me.hero.armor == 1


@pytest.mark.card("EX1_604", "EX1_604o")
def test_frothing_berserker_grows_with_every_minion_hurt():
    game, me, foe = start()
    frothing, theirs = me.summon("EX1_604"), foe.summon(YETI)
    me.summon(YETI)
    dying = foe.summon(RAIDER)
    assert (frothing.attack, frothing.health, frothing.cost) == (2, 4, 3)
    me.give(WHIRLWIND).play()
    assert dying.dead
    assert (frothing.attack, frothing.health) == (6, 3)
    assert [e.id for e in frothing.enchantments] == ["EX1_604o"] * 4
    foe.hero.deal(3)
    me.hero.deal(3)
    assert frothing.attack == 6
    game.end_turn()
    theirs.deal(2)
    assert frothing.attack == 7
    frothing.silence()
    assert frothing.attack == 2
    theirs.deal(1)
    assert frothing.attack == 2


@pytest.mark.card("EX1_407")
def test_brawl_leaves_one_of_both_sides():
    sides = set()
    for seed in range(20):
        _game, me, foe = start(seed=seed)
        minions = [side.summon(YETI) for side in (me, foe, me, foe)]
        me.give("EX1_407").play()
        assert sum(m.dead for m in minions) == 3
        assert len(me.board) + len(foe.board) == 1
        assert (me.hero.damage, foe.hero.damage, me.mana) == (0, 0, 5)
        sides.add(len(me.board))
    assert sides == {0, 1}


@pytest.mark.card("EX1_407")
def test_brawl_needs_two_minions():
    _game, me, foe = start()
    brawl = me.give("EX1_407")
    with refused():
        brawl.play()
    me.summon(YETI)
    assert not brawl.playable
    with refused():
        brawl.play()
    foe.summon(YETI)
    brawl.play()
    assert len(me.board) + len(foe.board) == 1


@pytest.mark.card("EX1_411", "EX1_411e", "EX1_411e2")
def test_gorehowl_pays_for_minions_with_attack_until_it_breaks():
    game, me, foe = start()
    me.give("EX1_411").play()
    assert (me.weapon.attack, me.weapon.durability, me.mana) == (7, 1, 3)
    for left in range(6, 0, -1):
        raider = foe.summon(RAIDER)
        me.hero.attack_target(raider)
        assert raider.dead
        assert (me.weapon.attack, me.weapon.durability, me.hero.attack) == (left, 1, left)
        game.end_turn()
        game.end_turn()
    assert [e.id for e in me.weapon.enchantments] == ["EX1_411e2"] * 6
    gorehowl = me.weapon
    me.hero.attack_target(foe.summon(RAIDER))
    assert gorehowl.dead
    assert (me.weapon, me.hero.attack, me.hero.health) == (None, 0, 16)


@pytest.mark.card("EX1_411", "EX1_411e")
def test_gorehowl_breaks_on_a_hero():
    game, me, foe = start()
    me.equip("EX1_411")
    me.hero.attack_target(foe.summon(OGRE))
    assert (me.weapon.attack, me.weapon.durability) == (6, 1)
    game.end_turn()
    game.end_turn()
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.weapon) == (24, None)
