"""Classic (expert1) mage cards: what is not in test_mage.py."""

import pytest

from kit import (
    AXE,
    COIN,
    FIREBALL,
    GEOMANCER,
    OGRE,
    RAIDER,
    YETI,
    ids,
    names,
    new_game,
    refused,
    rows,
    secret_game,
    summon_ready,
)


@pytest.mark.parametrize(
    ("card", "cost"),
    rows(("CS2_031", 1), ("EX1_275", 3), ("EX1_289", 3), ("EX1_594", 3), ("CS2_028", 6), ("EX1_279", 10)),
)
def test_spell_costs(card, cost):
    _, me, foe = new_game()
    yeti = foe.summon(YETI)
    spell = me.give(card)
    spell.play(target=yeti if spell.requires_target else None)
    assert me.mana == 10 - cost


# Ice Lance


@pytest.mark.card("CS2_031")
def test_ice_lance_freezes_then_hurts_what_is_frozen():
    _, me, foe = new_game()
    own, enemy = me.summon(OGRE), foe.summon(OGRE)
    lance = me.give("Ice Lance")
    with refused():
        lance.play()
    for target in (own, enemy, me.hero, foe.hero):
        me.give("Ice Lance").play(target=target)
        assert (target.frozen, target.damage) == (True, 0)
    me.summon(GEOMANCER)
    me.give("Ice Lance").play(target=foe.hero)
    me.give("Ice Lance").play(target=enemy)
    assert (foe.hero.damage, enemy.damage) == (5, 5)
    assert foe.hero.frozen
    assert (own.damage, me.hero.damage) == (0, 0)


# Mana Wyrm


@pytest.mark.card("NEW1_012", "NEW1_012o")
def test_mana_wyrm_grows_with_every_own_spell():
    game, me, foe = new_game()
    wyrm = me.summon("Mana Wyrm")
    me.give(COIN).play()
    assert (wyrm.attack, wyrm.health) == (2, 2)
    me.give("Ice Barrier").play()  # a Secret is a spell
    me.give(RAIDER).play()  # a minion is none
    assert wyrm.attack == 3
    assert ids(wyrm.enchantments) == ["NEW1_012o"] * 2
    game.end_turn()
    foe.give(COIN).play()
    assert wyrm.attack == 3
    game.end_turn()
    wyrm.silence()
    me.give(COIN).play()
    assert wyrm.attack == 1


@pytest.mark.card("NEW1_012")
def test_mana_wyrm_ignores_a_countered_spell():
    _, _, foe = secret_game("Counterspell", mine="MAGE")
    wyrm = foe.summon("Mana Wyrm")
    foe.give(COIN).play()
    assert wyrm.attack == 1
    foe.give(COIN).play()
    assert wyrm.attack == 2


# Cone of Cold


@pytest.mark.card("EX1_275")
def test_cone_of_cold_hits_three_neighbours():
    game, me, foe = new_game()
    row = [foe.summon(YETI) for _ in range(5)]
    cone = me.give("Cone of Cold")
    for wrong in (None, foe.hero):
        with refused():
            cone.play(target=wrong)
    cone.play(target=row[2])
    assert [m.damage for m in row] == [0, 1, 1, 1, 0]
    assert [m.frozen for m in row] == [False, True, True, True, False]
    assert (foe.hero.damage, foe.hero.frozen) == (0, False)
    game.end_turn()
    row[0].attack_target(me.hero)
    with refused():
        row[1].attack_target(me.hero)


@pytest.mark.card("EX1_275")
def test_cone_of_cold_at_the_edge_through_a_shield_and_with_spell_damage():
    _, me, foe = new_game()
    squire, yeti, far = foe.summon("Argent Squire"), foe.summon(YETI), foe.summon(YETI)
    me.summon(GEOMANCER)
    me.give("Cone of Cold").play(target=squire)
    assert (squire.divine_shield, squire.damage, squire.frozen) == (False, 0, True)
    assert (yeti.damage, yeti.frozen) == (2, True)
    assert (far.damage, far.frozen) == (0, False)
    mine = me.summon(OGRE)
    me.give("Cone of Cold").play(target=mine)  # own minions too
    assert (mine.damage, mine.frozen) == (2, True)


# Ice Barrier


@pytest.mark.card("EX1_289")
def test_ice_barrier_gives_armor_before_the_blow():
    _, me, foe = secret_game("Ice Barrier", mine="MAGE")
    wolf = me.summon(YETI)
    first, second, third = summon_ready(foe, RAIDER), summon_ready(foe, RAIDER), summon_ready(foe, RAIDER)
    foe.give(FIREBALL).play(target=me.hero)  # no attack
    third.attack_target(wolf)  # not on the hero
    assert (me.hero.armor, len(me.secrets)) == (0, 1)
    first.attack_target(me.hero)
    assert (me.hero.armor, me.hero.health) == (6, 24)
    assert me.secrets == []
    second.attack_target(me.hero)
    assert me.hero.armor == 4
    assert foe.hero.armor == 0


@pytest.mark.card("EX1_289")
def test_ice_barrier_answers_a_hero_s_attack():
    _, me, foe = secret_game("Ice Barrier", mine="MAGE")
    foe.equip(AXE)
    foe.hero.attack_target(me.hero)
    assert (me.hero.armor, me.hero.health) == (5, 30)


# Kirin Tor Mage


@pytest.mark.card("EX1_612", "EX1_612o", "GBL_009e")
def test_kirin_tor_mage_makes_the_next_secret_free():
    _, me, foe = new_game()
    barrier, vaporize, fireball = me.give("Ice Barrier"), me.give("Vaporize"), me.give(FIREBALL)
    theirs = foe.give("Ice Barrier")
    me.give("Kirin Tor Mage").play()
    assert [c.cost for c in (barrier, vaporize, fireball, theirs)] == [0, 0, 4, 3]
    fireball.play(target=foe.hero)  # no Secret: the next one is still free
    later = me.give("Mirror Entity")
    assert (barrier.cost, later.cost) == (0, 0)
    barrier.play()
    assert me.mana == 10 - 3 - 4
    assert (vaporize.cost, later.cost) == (3, 3)


@pytest.mark.card("EX1_612", "EX1_612o")
def test_kirin_tor_mage_s_offer_is_for_this_turn_and_for_played_mages():
    game, me, _ = new_game()
    barrier = me.give("Ice Barrier")
    me.summon("Kirin Tor Mage")
    assert barrier.cost == 3
    mage = me.give("Kirin Tor Mage")
    mage.play()
    mage.destroy()  # the effect is the player's
    assert barrier.cost == 0
    game.end_turn()
    assert barrier.cost == 3


@pytest.mark.card("EX1_612o")
def test_a_countered_secret_uses_up_kirin_tor_mage_s_offer():
    _, _, foe = secret_game("Counterspell", mine="MAGE")
    barrier, vaporize = foe.give("Ice Barrier"), foe.give("Vaporize")
    foe.give("Kirin Tor Mage").play()
    barrier.play()
    assert foe.secrets == []
    assert vaporize.cost == 3


# Vaporize


@pytest.mark.card("EX1_594")
def test_vaporize_destroys_the_minion_that_attacks_the_hero():
    _, me, foe = secret_game("Vaporize", mine="MAGE")
    mine = me.summon(YETI)
    foe.equip(AXE)
    foe.hero.attack_target(me.hero)  # no minion
    summon_ready(foe, RAIDER).attack_target(mine)  # not on the hero
    assert (me.hero.health, len(me.secrets)) == (27, 1)
    golem, ogre = summon_ready(foe, "Harvest Golem"), summon_ready(foe, OGRE)
    golem.attack_target(me.hero)
    assert golem.dead
    assert names(foe.board) == ["Damaged Golem", OGRE]  # Deathrattles work
    assert (me.hero.health, me.secrets) == (27, [])
    ogre.attack_target(me.hero)
    assert me.hero.health == 21


@pytest.mark.card("EX1_594")
def test_vaporize_is_kept_when_an_older_trap_has_killed_the_attacker():
    # rules.md 10.2: a Secret whose subject is mortally wounded stays hidden.
    _, me, foe = secret_game("Explosive Trap", "Vaporize", mine="MAGE")
    attacker = summon_ready(foe, RAIDER)
    attacker.attack_target(me.hero)
    assert attacker.dead
    assert names(me.secrets) == ["Vaporize"]


# Ethereal Arcanist


@pytest.mark.card("EX1_274", "EX1_274e")
def test_ethereal_arcanist_grows_while_i_have_a_secret():
    game, me, foe = new_game()
    arcanist = me.summon("Ethereal Arcanist")
    game.end_turn()
    foe.give("Ice Barrier").play()  # not mine
    game.end_turn()
    assert (arcanist.attack, arcanist.health) == (3, 3)
    me.give("Ice Barrier").play()
    game.end_turn()
    assert (arcanist.attack, arcanist.health) == (5, 5)
    game.end_turn()  # not in the foe's turn
    assert (arcanist.attack, arcanist.health) == (5, 5)
    game.end_turn()
    assert (arcanist.attack, arcanist.health) == (7, 7)
    assert ids(arcanist.enchantments) == ["EX1_274e"] * 2
    game.end_turn()
    arcanist.silence()
    game.end_turn()
    assert (arcanist.attack, arcanist.health) == (3, 3)


# Blizzard


@pytest.mark.card("CS2_028")
def test_blizzard_hurts_and_freezes_enemy_minions_only():
    game, me, foe = new_game()
    enemies, mine = [foe.summon(YETI), foe.summon("Argent Squire"), foe.summon(RAIDER)], me.summon(YETI)
    me.give("Blizzard").play()
    yeti, squire, raider = enemies
    assert (yeti.damage, yeti.frozen) == (2, True)
    assert (squire.divine_shield, squire.damage, squire.frozen) == (False, 0, True)
    assert raider.dead
    assert (mine.damage, mine.frozen) == (0, False)
    assert (foe.hero.damage, foe.hero.frozen) == (0, False)
    game.end_turn()
    with refused():
        yeti.attack_target(me.hero)


@pytest.mark.card("CS2_028")
def test_blizzard_with_spell_damage():
    _, me, foe = new_game()
    me.summon(GEOMANCER)
    yeti = foe.summon(YETI)
    me.give("Blizzard").play()
    assert yeti.damage == 3


# Pyroblast


@pytest.mark.card("EX1_279")
def test_pyroblast_hits_any_character_for_ten():
    _, me, foe = new_game()
    own, enemy = me.summon(OGRE), foe.summon(OGRE)
    pyroblast = me.give("Pyroblast")
    with refused():
        pyroblast.play()
    pyroblast.play(target=foe.hero)
    assert foe.hero.health == 20
    for target in (own, enemy):
        me.set_mana(10, 10)
        me.give("Pyroblast").play(target=target)
        assert target.dead
    me.summon(GEOMANCER)
    me.set_mana(10, 10)
    me.give("Pyroblast").play(target=me.hero)
    assert me.hero.health == 19
