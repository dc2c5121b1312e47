"""Classic, warrior: the cards of cards_data/expert1/warrior.yaml, in its order."""

import pytest

from kit import AXE, CROCOLISK, GEOMANCER, OGRE, RAIDER, YETI, name_of, new_game, next_turn, refused


@pytest.mark.card("EX1_607", "EX1_607e")
def test_inner_rage_hurts_and_enrages():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    yeti = foe.summon(YETI)
    rage = me.give("Inner Rage")
    for wrong in (me.hero, None):
        with refused():
            rage.play(target=wrong)
    rage.play(target=yeti)
    assert (yeti.damage, yeti.attack, me.mana) == (1, 6, 10)
    assert [e.id for e in yeti.enchantments] == ["EX1_607e"]
    me.summon(GEOMANCER)
    me.give("Inner Rage").play(target=yeti)
    assert (yeti.damage, yeti.attack) == (3, 8)
    yeti.silence()
    assert (yeti.damage, yeti.attack) == (3, 4)
    raider = foe.summon(RAIDER)
    me.give("Inner Rage").play(target=raider)
    assert raider.dead


@pytest.mark.card("EX1_410")
def test_shield_slam_hits_with_the_armor():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    ogre, mine = foe.summon(OGRE), me.summon(YETI)
    slam = me.give("Shield Slam")
    for wrong in (foe.hero, None):
        with refused():
            slam.play(target=wrong)
    foe.hero.set(armor=5)
    slam.play(target=ogre)  # no Armor, no damage
    assert (ogre.damage, me.mana) == (0, 9)
    me.hero_power.use()
    me.give("Shield Slam").play(target=ogre)
    assert (ogre.damage, me.hero.armor) == (2, 2)
    me.summon(GEOMANCER)
    me.give("Shield Slam").play(target=mine)
    assert mine.damage == 3


@pytest.mark.card("EX1_409", "EX1_409t")
def test_upgrade_without_a_weapon_equips_one():
    game, me, foe = new_game("WARRIOR", "MAGE")
    foe.equip(AXE)
    me.give("Upgrade!").play()
    assert (name_of(me.weapon), me.weapon.attack, me.weapon.durability, me.mana) == ("Heavy Axe", 1, 3, 9)
    assert (foe.weapon.attack, foe.weapon.durability) == (3, 2)
    for swing in range(1, 4):
        me.hero.attack_target(foe.hero)
        assert foe.hero.health == 30 - swing
        next_turn(game)
    assert me.weapon is None


@pytest.mark.card("EX1_409", "EX1_409e")
def test_upgrade_improves_a_weapon():
    game, me, foe = new_game("WARRIOR", "MAGE")
    me.equip(AXE)
    me.hero.attack_target(foe.hero)
    me.give("Upgrade!").play()
    assert (name_of(me.weapon), me.weapon.attack, me.weapon.durability) == (AXE, 4, 2)
    assert [e.id for e in me.weapon.enchantments] == ["EX1_409e"]
    me.give("Upgrade!").play()
    assert (me.weapon.attack, me.weapon.durability) == (5, 3)
    next_turn(game)
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.weapon.durability) == (22, 2)


@pytest.mark.card("EX1_402")
def test_armorsmith_counts_every_friendly_minion_hurt():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    smith, yeti, raider = me.summon("Armorsmith"), me.summon(YETI), me.summon(RAIDER)
    theirs = foe.summon(YETI)
    assert (smith.attack, smith.health, smith.cost) == (1, 4, 2)
    me.give("Whirlwind").play()
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
    _game, me, _foe = new_game("WARRIOR", "MAGE")
    me.summon("Armorsmith")
    yeti = me.summon(YETI)
    me.give("Hand of Protection").play(target=yeti)
    yeti.deal(2)
    assert me.hero.armor == 0
    yeti.deal(2)
    assert me.hero.armor == 1


@pytest.mark.card("EX1_392")
def test_battle_rage_draws_for_each_damaged_friend():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    for _ in range(5):
        me.put_in_deck(OGRE)
    first, _whole, second = me.summon(YETI), me.summon(YETI), me.summon(CROCOLISK)
    foe.summon(YETI).set(damage=1)
    foe.hero.set(damage=3)
    me.give("Battle Rage").play()
    assert (me.hand, me.mana) == ([], 8)
    first.set(damage=3)
    second.set(damage=1)
    me.hero.set(damage=1)
    me.give("Battle Rage").play()
    assert (len(me.hand), len(me.deck), foe.hand) == (3, 2, [])


@pytest.mark.card("NEW1_036", "NEW1_036e", "NEW1_036e2")
def test_commanding_shout_keeps_my_minions_at_one_health_this_turn():
    game, me, foe = new_game("WARRIOR", "MAGE")
    me.put_in_deck(OGRE)
    yeti, theirs = me.summon(YETI), foe.summon(RAIDER)
    me.give("Commanding Shout").play()
    assert (len(me.hand), me.mana) == (1, 8)
    assert [e.id for e in yeti.enchantments] == ["NEW1_036e"]
    assert "NEW1_036e2" in [e.id for e in me.enchantments]
    yeti.deal(9)
    assert (yeti.health, yeti.dead) == (1, False)
    yeti.deal(1)
    assert yeti.health == 1
    late = me.give(RAIDER)  # who comes later is held too
    late.play()
    me.give("Whirlwind").play()
    assert (late.health, late.dead, theirs.dead) == (1, False, True)
    me.hero.deal(29)
    assert me.hero.health == 1
    game.end_turn()
    assert not yeti.enchantments
    yeti.deal(1)
    assert yeti.dead


@pytest.mark.card("NEW1_036")
def test_commanding_shout_does_not_stop_destruction():
    _game, me, _foe = new_game("WARRIOR", "MAGE")
    yeti = me.summon(YETI)
    me.give("Commanding Shout").play()
    yeti.destroy()
    assert yeti.dead


@pytest.mark.card("EX1_603", "EX1_603e")
def test_cruel_taskmaster_whips_a_minion():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    taskmaster = me.give("Cruel Taskmaster")
    taskmaster.play()
    assert (taskmaster.attack, taskmaster.health, me.mana) == (2, 2, 8)
    yeti = foe.summon(YETI)
    second = me.give("Cruel Taskmaster")
    for wrong in (foe.hero, None):
        with refused():
            second.play(target=wrong)
    me.summon(GEOMANCER)
    second.play(target=yeti)
    assert (yeti.damage, yeti.attack, second.attack) == (1, 6, 2)  # no Spell Damage
    assert [e.id for e in yeti.enchantments] == ["EX1_603e"]
    yeti.silence()
    assert yeti.attack == 4
    me.give("Cruel Taskmaster").play(target=taskmaster)
    assert (taskmaster.attack, taskmaster.health) == (4, 1)


@pytest.mark.card("CS2_104", "CS2_104e")
def test_rampage_is_for_the_damaged():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    yeti, theirs = me.summon(YETI), foe.summon(YETI)
    rampage = me.give("Rampage")
    me.hero.set(damage=1)
    assert not rampage.playable
    theirs.set(damage=1)
    for wrong in (yeti, me.hero, None):
        with refused():
            rampage.play(target=wrong)
    rampage.play(target=theirs)
    assert (theirs.attack, theirs.health, theirs.damage, me.mana) == (7, 7, 1, 8)
    assert [e.id for e in theirs.enchantments] == ["CS2_104e"]
    yeti.set(damage=4)
    me.give("Rampage").play(target=yeti)
    assert (yeti.attack, yeti.health) == (7, 4)
    yeti.silence()
    assert (yeti.attack, yeti.health) == (4, 4)


@pytest.mark.card("EX1_391")
def test_slam_draws_if_the_minion_survives():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    for _ in range(3):
        me.put_in_deck(OGRE)
    yeti, raider = foe.summon(YETI), foe.summon(RAIDER)
    slam = me.give("Slam")
    for wrong in (foe.hero, None):
        with refused():
            slam.play(target=wrong)
    slam.play(target=yeti)
    assert (yeti.damage, len(me.hand), me.mana) == (2, 1, 8)
    me.give("Slam").play(target=raider)
    assert (raider.dead, len(me.hand)) == (True, 1)
    me.summon(GEOMANCER)
    me.give("Slam").play(target=yeti)  # 3 more: it dies
    assert (yeti.dead, len(me.hand)) == (True, 1)
    shielded = foe.summon("Argent Squire")
    me.give("Slam").play(target=shielded)
    assert (shielded.dead, len(me.hand)) == (False, 2)


@pytest.mark.card("EX1_604", "EX1_604o")
def test_frothing_berserker_grows_with_every_minion_hurt():
    game, me, foe = new_game("WARRIOR", "MAGE")
    frothing, theirs = me.summon("Frothing Berserker"), foe.summon(YETI)
    me.summon(YETI)
    dying = foe.summon(RAIDER)
    assert (frothing.attack, frothing.health, frothing.cost) == (2, 4, 3)
    me.give("Whirlwind").play()
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


@pytest.mark.card("EX1_398", "EX1_398t")
def test_arathi_weaponsmith_brings_a_battle_axe():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    old = me.equip(AXE)
    smith = me.give("Arathi Weaponsmith")
    smith.play()
    assert (smith.attack, smith.health, me.mana, old.dead) == (3, 3, 6, True)
    assert (name_of(me.weapon), me.weapon.attack, me.weapon.durability, me.weapon.cost) == (
        "Battle Axe",
        2,
        2,
        1,
    )
    assert foe.weapon is None
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.weapon.durability) == (28, 1)


@pytest.mark.card("EX1_408")
@pytest.mark.parametrize(("health", "damage"), [(30, 4), (13, 4), (12, 6), (1, 6)])
def test_mortal_strike_is_stronger_at_twelve_health(health, damage):
    _game, me, foe = new_game("WARRIOR", "MAGE")
    me.hero.set(damage=30 - health, armor=10)
    foe.hero.set(damage=20)
    strike = me.give("Mortal Strike")
    assert strike.powered == (damage == 6)
    with refused():
        strike.play()
    ogre = foe.summon(OGRE)
    strike.play(target=ogre)
    assert (ogre.damage, me.mana) == (damage, 6)
    me.summon(GEOMANCER)
    me.give("Mortal Strike").play(target=foe.hero)
    assert foe.hero.health == 10 - damage - 1


@pytest.mark.card("EX1_407")
def test_brawl_leaves_one_of_both_sides():
    sides = set()
    for seed in range(20):
        _game, me, foe = new_game("WARRIOR", "MAGE", seed=seed)
        minions = [side.summon(YETI) for side in (me, foe, me, foe)]
        me.give("Brawl").play()
        assert sum(m.dead for m in minions) == 3
        assert len(me.board) + len(foe.board) == 1
        assert (me.hero.damage, foe.hero.damage, me.mana) == (0, 0, 5)
        sides.add(len(me.board))
    assert sides == {0, 1}


@pytest.mark.card("EX1_407")
def test_brawl_needs_two_minions():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    brawl = me.give("Brawl")
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
def test_gorehowl_pays_for_minions_with_attack_until_none_is_left():
    game, me, foe = new_game("WARRIOR", "MAGE")
    me.give("Gorehowl").play()
    assert (me.weapon.attack, me.weapon.durability, me.mana) == (7, 1, 3)
    for left in range(6, 0, -1):
        raider = foe.summon(RAIDER)
        me.hero.attack_target(raider)
        assert raider.dead
        assert (me.weapon.attack, me.weapon.durability, me.hero.attack) == (left, 1, left)
        next_turn(game)
    assert [e.id for e in me.weapon.enchantments] == ["EX1_411e2"] * 6
    gorehowl = me.weapon
    me.hero.attack_target(foe.summon(RAIDER))
    assert (gorehowl.attack, gorehowl.durability) == (0, 1)  # rules.md 6.4: it stays equipped
    assert (me.weapon, me.hero.attack, me.hero.health) == (gorehowl, 0, 16)


@pytest.mark.card("EX1_411", "EX1_411e")
def test_gorehowl_breaks_on_a_hero():
    game, me, foe = new_game("WARRIOR", "MAGE")
    me.equip("Gorehowl")
    me.hero.attack_target(foe.summon(OGRE))
    assert (me.weapon.attack, me.weapon.durability) == (6, 1)
    next_turn(game)
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.weapon) == (24, None)


@pytest.mark.card("EX1_411", "EX1_411e")
def test_gorehowl_stays_immune_after_an_attack_that_is_called_off_but_not_for_long():
    # The Explosive Trap kills my Abomination, whose Deathrattle kills the Defender before the blow.
    game, me, foe = new_game("WARRIOR", "HUNTER")
    axe = me.equip("Gorehowl")
    me.summon("Abomination").set(damage=2)
    for secret in ("Noble Sacrifice", "Explosive Trap"):
        foe.put_secret(secret)
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, axe.attack, axe.durability, axe.immune) == (28, 7, 1, True)
    game.end_turn()
    assert not axe.immune
    assert not axe.enchantments


@pytest.mark.card("EX1_414", "EX1_414e")
def test_grommash_charges_and_enrages():
    game, me, foe = new_game("WARRIOR", "MAGE")
    grommash = me.give("Grommash Hellscream")
    grommash.play()
    assert (grommash.attack, grommash.health, grommash.enraged, me.mana) == (4, 9, False, 2)
    me.give("Whirlwind").play()
    assert (grommash.attack, grommash.health, grommash.enraged) == (10, 8, True)
    assert [e.id for e in grommash.enchantments] == ["EX1_414e"]
    grommash.deal(1)
    assert grommash.attack == 10
    grommash.attack_target(foe.hero)
    assert foe.hero.health == 20
    grommash.heal(9)
    assert grommash.attack == 4
    grommash.deal(1)
    grommash.silence()
    assert grommash.attack == 4
    game.end_turn()
