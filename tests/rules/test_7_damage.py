"""Rules 7.1 to 7.4: damage."""

import pytest

from kit import GEOMANCER, WAR_GOLEM, YETI, amounts, names, new_game, ready

# 7.1


@pytest.mark.rule("7.1")
def test_no_damage_pops_no_shield():
    _, me, foe = new_game()
    squire = ready(me.summon("Argent Squire"))
    squire.attack_target(foe.summon("Shieldbearer"))  # 0 Attack
    assert squire.divine_shield
    game, me, foe = new_game()
    squire = ready(me.summon("Argent Squire"))
    squire.attack_target(foe.summon(YETI))
    assert not squire.divine_shield
    assert (squire.health, len(amounts(game))) == (1, 1)


@pytest.mark.rule("7.1", "12 Divine Shield")
def test_a_shield_stops_what_damage_brings():
    _, me, foe = new_game()
    chugger = ready(me.summon("TEST_GVG_002"))
    squire = foe.summon("Argent Squire")
    chugger.attack_target(squire)
    assert not squire.divine_shield
    assert not squire.frozen
    assert squire.damage == 0
    yeti = foe.summon(YETI)
    ready(me.summon("TEST_GVG_002")).attack_target(yeti)
    assert yeti.frozen


@pytest.mark.rule("7.1")
def test_a_spell_that_freezes_freezes_behind_a_shield():
    _, me, foe = new_game()
    squire = foe.summon("Argent Squire")
    me.give("Cone of Cold").play(target=squire)
    assert not squire.divine_shield
    assert squire.frozen
    assert squire.health == 1


@pytest.mark.rule("7.1", "7.2")
@pytest.mark.parametrize(("damage", "blocked"), [(7, False), (8, True), (20, True)])
def test_ice_block_counts_armor(damage, blocked):
    game, me, foe = new_game()
    me.give("Ice Block").play()
    me.hero.set(damage=25, armor=3)
    game.end_turn()
    foe.give(f"TEST_HIT_{damage}").play(target=me.hero)
    if blocked:
        assert (me.hero.health, me.hero.armor, me.hero.immune, me.secrets) == (5, 3, True, [])
        foe.give("TEST_STING").play()
        assert (me.hero.health, me.hero.armor) == (5, 3)
        game.end_turn()
        assert not me.hero.immune
    else:
        assert (me.hero.health, me.hero.armor, len(me.secrets)) == (1, 0, 1)


@pytest.mark.rule("7.1", "12 Immune")
def test_the_immune_take_nothing_and_keep_their_shield():
    _, me, foe = new_game()
    squire = foe.summon("Argent Squire")
    squire.set(immune=True)
    foe.hero.set(immune=True)
    me.give("Flamestrike").play()
    me.give("TEST_STING").play()
    assert squire.divine_shield
    assert foe.hero.health == 30


@pytest.mark.rule("7.1", "12 Immune")
def test_the_immune_do_not_use_up_what_would_change_the_damage():
    game, me, foe = new_game()
    me.give("Ice Block").play()
    me.hero.set(damage=29)
    game.end_turn()
    me.hero.set(immune=True)
    foe.give("TEST_STING").play()
    assert (me.hero.health, names(me.secrets)) == (1, ["Ice Block"])


@pytest.mark.rule("7.1", "3.2")
@pytest.mark.parametrize("cap_first", [True, False])
def test_what_changes_damage_is_asked_oldest_first(cap_first):
    # The cap leaves nothing that Ice Block must stop; an older Ice Block does not know of the cap.
    game, me, foe = new_game()
    if cap_first:
        me.summon("TEST_LOE_119")
    me.give("Ice Block").play()
    if not cap_first:
        me.summon("TEST_LOE_119")
    me.hero.set(damage=25)
    game.end_turn()
    foe.give("TEST_HIT_20").play(target=me.hero)
    assert me.hero.health == (4 if cap_first else 5)
    assert me.hero.immune is not cap_first
    assert names(me.secrets) == (["Ice Block"] if cap_first else [])


@pytest.mark.rule("7.1")
def test_a_cap_comes_after_multipliers_and_before_armor():
    _, me, foe = new_game("PRIEST", "MAGE")
    me.summon("Prophet Velen")
    foe.summon("TEST_LOE_119")
    foe.hero.set(armor=3)
    me.give("Holy Fire").play(target=foe.hero)
    assert (foe.hero.health, foe.hero.armor) == (30, 2)


# 7.2


@pytest.mark.rule("7.2")
@pytest.mark.parametrize("tapped", [False, True])
def test_damage_to_armor_is_damage_taken(tapped):
    _, me, _ = new_game("WARLOCK", "MAGE")
    me.hero.set(armor=5)
    if tapped:
        me.hero_power.use()
        assert (me.hero.armor, me.hero.health) == (3, 30)
    spider = me.give("TEST_GIL_565")
    spider.play()
    assert spider.lifesteal is tapped


@pytest.mark.rule("7.2")
def test_damage_of_the_turn_before_is_none_of_this_turn():
    game, me, foe = new_game("WARLOCK", "MAGE")
    game.end_turn()
    foe.give("TEST_STING").play()
    game.end_turn()
    spider = me.give("TEST_GIL_565")
    spider.play()
    assert not spider.lifesteal


@pytest.mark.rule("7.2")
def test_eye_for_an_eye_returns_what_armor_took():
    game, me, foe = new_game("PALADIN", "MAGE")
    me.give("Eye for an Eye").play()
    me.hero.set(armor=5)
    game.end_turn()
    foe.give("Frostbolt").play(target=me.hero)
    assert (me.hero.health, me.hero.armor, foe.hero.health) == (30, 2, 27)


# 7.3


@pytest.mark.rule("7.3")
def test_spell_damage_adds_to_each_number_of_a_spell():
    game, me, foe = new_game("DRUID", mana=40, decks=([YETI], ()))
    me.summon(GEOMANCER)
    me.give("Arcane Missiles").play()
    assert (amounts(game), foe.hero.health) == ([1, 1, 1, 1], 26)
    me.give("TEST_CFM_623").play()
    assert (amounts(game)[4:], foe.hero.health) == ([4, 4, 4], 14)
    golems = [foe.summon(WAR_GOLEM), foe.summon(WAR_GOLEM)]
    me.give("Swipe").play(target=golems[0])
    assert ([golem.damage for golem in golems], foe.hero.health) == ([5, 2], 12)
    me.give("Fan of Knives").play()
    assert [golem.damage for golem in golems] == [7, 4]
    assert names(me.hand) == [YETI]


@pytest.mark.rule("7.3")
def test_spell_damage_does_not_help_powers_battlecries_and_weapons():
    _, me, foe = new_game("WARLOCK", "MAGE", mana=20)
    me.summon(GEOMANCER)
    me.hero_power.use()
    assert me.hero.health == 28
    me.give("Elven Archer").play(target=foe.hero)
    assert foe.hero.health == 29
    me.equip("Fiery War Axe")
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 26


@pytest.mark.rule("7.3")
def test_spell_damage_does_not_help_the_opponent_or_what_was_drawn():
    _, me, foe = new_game("MAGE", "MAGE")
    foe.summon(GEOMANCER)
    me.give("Frostbolt").play(target=foe.hero)
    assert foe.hero.health == 27
    me.summon(GEOMANCER)
    me.give("TEST_FLAMES").play()
    assert foe.hero.health == 25


@pytest.mark.rule("7.3")
def test_spell_damage_is_what_there_is_when_damage_is_dealt():
    # The Geomancer goes between the two halves of one spell.
    game, me, _ = new_game()
    geomancer = me.summon(GEOMANCER)
    me.give("TEST_WAVER").play(target=geomancer)
    assert amounts(game) == [2, 1]


@pytest.mark.rule("7.3")
def test_minions_that_a_spell_makes_strike_get_no_spell_damage():
    _, me, foe = new_game("ROGUE", "MAGE")
    me.summon(GEOMANCER)
    left, middle = foe.summon(WAR_GOLEM), foe.summon(YETI)
    me.give("Betrayal").play(target=middle)
    assert left.damage == 4


@pytest.mark.rule("7.3")
def test_a_damaging_secret_gets_spell_damage():
    game, me, foe = new_game("HUNTER", "MAGE")
    me.give("Explosive Trap").play()
    me.summon(GEOMANCER)
    game.end_turn()
    yeti = ready(foe.summon(YETI))
    yeti.attack_target(me.hero)
    assert (foe.hero.health, yeti.damage) == (27, 3)


@pytest.mark.rule("7.3", "9.5")
def test_a_mortally_wounded_minion_still_adds_spell_damage():
    _, me, foe = new_game()
    me.summon("Bloodmage Thalnos")
    me.give("TEST_TWO_HITS").play()
    assert me.board == []
    assert foe.hero.health == 28


@pytest.mark.rule("7.3", "9.5")
def test_spell_damage_is_no_aura_but_there_at_once():
    _, me, foe = new_game()
    me.give("TEST_HELP").play()
    assert foe.hero.health == 28


@pytest.mark.rule("7.3", "7.5")
def test_spell_damage_does_not_help_healing():
    _, me, _ = new_game("DRUID", "MAGE")
    me.summon(GEOMANCER)
    me.hero.set(damage=20)
    me.give("Healing Touch").play(target=me.hero)
    assert me.hero.health == 18


# 7.4


@pytest.mark.rule("7.4")
def test_velen_doubles_after_spell_damage():
    _, me, foe = new_game("PRIEST", "MAGE", mana=40)
    me.summon("Prophet Velen")
    me.summon(GEOMANCER)
    target = foe.summon(WAR_GOLEM)
    target.set(max_health=30)
    me.give("Holy Smite").play(target=target)
    assert target.damage == 8
    me.hero.set(damage=20)
    me.give("Holy Fire").play(target=foe.hero)
    assert (foe.hero.health, me.hero.health) == (18, 20)


@pytest.mark.rule("7.4")
def test_velen_doubles_the_missiles():
    game, me, foe = new_game("PALADIN", "MAGE")
    me.summon("Prophet Velen")
    me.summon(GEOMANCER)
    me.give("Avenging Wrath").play()
    assert amounts(game) == [1] * 18
    assert foe.hero.health == 12


@pytest.mark.rule("7.4")
@pytest.mark.parametrize(
    ("hero", "mine", "foes"), [("WARLOCK", 26, 30), ("MAGE", 30, 28), ("HUNTER", 30, 26)]
)
def test_velen_doubles_the_hero_power(hero, mine, foes):
    _, me, foe = new_game(hero, "MAGE")
    me.summon("Prophet Velen")
    me.hero_power.use(target=foe.hero if me.hero_power.requires_target else None)
    assert (me.hero.health, foe.hero.health) == (mine, foes)


@pytest.mark.rule("7.4")
def test_velen_doubles_the_priests_power_and_no_battlecry():
    _, me, foe = new_game("PRIEST", "MAGE")
    me.summon("Prophet Velen")
    me.hero.set(damage=20)
    me.hero_power.use(target=me.hero)
    assert me.hero.health == 14
    me.give("Elven Archer").play(target=foe.hero)
    assert foe.hero.health == 29


@pytest.mark.rule("7.4")
def test_two_velens_double_twice():
    _, me, foe = new_game("PRIEST", "MAGE")
    me.summon("Prophet Velen")
    me.summon("Prophet Velen")
    me.give("Holy Fire").play(target=foe.hero)
    assert foe.hero.health == 10
