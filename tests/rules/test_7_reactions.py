"""Rules 7.5 to 7.11: healing, Lifesteal, Poisonous, reactions to damage."""

import pytest

from kit import RAIDER, WAR_GOLEM, YETI, amounts, ids, name_of, names, new_game, next_turn, ready

PATRON = "TEST_BRM_019"


# 7.5


@pytest.mark.rule("7.5")
@pytest.mark.parametrize(("thalnos", "damage"), [(False, 4), (True, 5)])
def test_auchenai_turns_the_circle_into_damage(thalnos, damage):
    _, me, foe = new_game("PRIEST", "MAGE")
    mine, theirs = me.summon("Auchenai Soulpriest"), foe.summon(WAR_GOLEM)
    if thalnos:
        me.summon("Bloodmage Thalnos").set(max_health=9)
    me.give("Circle of Healing").play()
    assert theirs.damage == damage
    assert mine.dead is (damage == 5)


@pytest.mark.rule("7.5")
def test_auchenai_turns_battlecries_and_powers_too():
    _, me, foe = new_game("PRIEST", "MAGE")
    me.summon("Auchenai Soulpriest")
    me.give("TEST_GVG_069").play()
    assert me.hero.health == 22
    me.hero_power.use(target=foe.hero)
    assert foe.hero.health == 28


@pytest.mark.rule("7.5", "7.3")
def test_spell_damage_helps_turned_spells_only():
    _, me, foe = new_game("PRIEST", "MAGE", mana=30)
    me.summon("Auchenai Soulpriest")
    me.summon("Kobold Geomancer")
    me.hero_power.use(target=foe.hero)
    assert foe.hero.health == 28
    me.give("TEST_GVG_069").play()
    assert me.hero.health == 22
    me.give("Healing Touch").play(target=foe.hero)  # restores 8
    assert foe.hero.health == 28 - 9
    me.give("Holy Fire").play(target=foe.hero)  # deals 5, restores 5
    assert (foe.hero.health, me.hero.health) == (19 - 6, 22 - 6)


@pytest.mark.rule("7.5")
def test_turned_healing_is_damage_in_every_respect():
    _, me, foe = new_game("PRIEST", "MAGE", decks=((), [YETI]))
    me.summon("Auchenai Soulpriest")
    acolyte = foe.summon("Acolyte of Pain")
    foe.hero.set(armor=5)
    me.give("Healing Touch").play(target=foe.hero)
    assert (foe.hero.health, foe.hero.armor) == (27, 0)
    me.hero_power.use(target=acolyte)
    assert (acolyte.damage, names(foe.hand)) == (2, [YETI])


@pytest.mark.rule("7.5")
def test_a_minion_that_heals_at_the_start_of_the_turn_hurts():
    game, me, _ = new_game("PRIEST", "MAGE")
    me.summon("Auchenai Soulpriest")
    me.summon("Lightwell")
    me.hero.set(damage=10)
    next_turn(game)
    assert me.hero.health == 17


@pytest.mark.rule("7.5")
def test_a_shield_takes_a_converted_heal():
    _, me, foe = new_game("PRIEST", "MAGE")
    me.summon("Auchenai Soulpriest")
    squire = foe.summon("Argent Squire")
    me.hero_power.use(target=squire)
    assert not squire.divine_shield
    assert squire.health == 1


@pytest.mark.rule("7.5", "7.4")
def test_auchenai_and_velen():
    _, me, foe = new_game("PRIEST", "MAGE")
    me.summon("Auchenai Soulpriest")
    me.summon("Prophet Velen")
    me.hero_power.use(target=foe.hero)
    assert foe.hero.health == 26


@pytest.mark.rule("7.5")
def test_the_opponents_healing_is_not_turned():
    game, me, foe = new_game("PRIEST", "PRIEST")
    me.summon("Auchenai Soulpriest")
    foe.hero.set(damage=10)
    game.end_turn()
    foe.hero_power.use(target=foe.hero)
    assert foe.hero.health == 22


# 7.6


@pytest.mark.rule("7.6")
def test_northshire_counts_who_was_healed():
    _, me, foe = new_game("PRIEST", "MAGE", decks=([RAIDER] * 5, ()))
    cleric = me.summon("Northshire Cleric")
    damaged = [cleric, me.summon(YETI), foe.summon(YETI)]
    for minion in damaged:
        minion.set(damage=1)
    me.summon(WAR_GOLEM)
    foe.summon(WAR_GOLEM)
    me.give("Circle of Healing").play()
    assert len(me.hand) == 3


@pytest.mark.rule("7.6")
def test_no_healing_of_the_healthy():
    _, me, _ = new_game("PRIEST", "MAGE")
    warden = me.summon("Lightwarden")
    me.hero_power.use(target=me.hero)
    assert warden.attack == 1
    game, me, _ = new_game("PRIEST", "MAGE")
    warden = me.summon("Lightwarden")
    me.hero.set(damage=1)
    me.hero_power.use(target=me.hero)
    assert (warden.attack, me.hero.health) == (3, 30)
    assert amounts(game, "Heal") == [1]


@pytest.mark.rule("7.6")
def test_an_area_heals_all_before_anybody_reacts():
    # The first reaction finds both healed, so it hits both, and the second one finds none.
    _, me, foe = new_game("PRIEST", "MAGE")
    me.summon("TEST_SORE")
    minions = [me.summon(YETI), me.summon(YETI)]
    for minion in minions:
        minion.set(damage=2)
    me.give("Circle of Healing").play()
    assert [minion.damage for minion in minions] == [1, 1]
    assert foe.hero.health == 30


# 7.7


@pytest.mark.rule("7.7", "12 Lifesteal")
def test_lifesteal_heals_by_the_damage_dealt_in_time_to_save():
    _, me, foe = new_game()
    me.equip("TEST_BT_921")
    me.hero.set(damage=28)
    raptor = foe.summon("Bloodfen Raptor")  # 3/2
    me.hero.attack_target(raptor)
    assert me.hero.health == 1
    assert raptor.dead


@pytest.mark.rule("7.7", "6.4")
def test_lifesteal_comes_after_both_blows():
    # A hero at full Health: what the defender takes from it is there to be healed.
    _, me, foe = new_game()
    me.equip("TEST_BT_921")
    me.hero.attack_target(foe.summon("Bloodfen Raptor"))  # 3/2
    assert me.hero.health == 30 - 3 + 2


@pytest.mark.rule("7.1", "7.7")
def test_what_a_hit_brings_comes_before_the_triggers_of_the_hit():
    _, me, foe = new_game()
    me.summon("Lightwarden")  # Lightwarden: +2 Attack when a character is healed
    me.summon("TEST_WITNESS")  # tells that Attack when an enemy minion takes damage
    me.hero.set(damage=10)
    yeti = ready(me.summon(YETI))
    yeti.set(lifesteal=True)
    yeti.attack_target(foe.summon(WAR_GOLEM))
    assert me.hero.health == 24
    assert foe.hero.health == 30 - 3


@pytest.mark.rule("7.7")
@pytest.mark.parametrize(
    ("card", "healed"), [("Argent Squire", 0), ("Murloc Raider", 4)], ids=["shield", "excess"]
)
def test_lifesteal_counts_excess_but_no_shield(card, healed):
    _, me, foe = new_game()
    yeti = ready(me.summon(YETI))
    yeti.set(lifesteal=True)
    me.hero.set(damage=20)
    yeti.attack_target(foe.summon(card))
    assert me.hero.health == 10 + healed


@pytest.mark.rule("7.7")
def test_lifesteal_counts_armor():
    _, me, foe = new_game()
    yeti = ready(me.summon(YETI))
    yeti.set(lifesteal=True)
    me.hero.set(damage=20)
    foe.hero.set(armor=10)
    yeti.attack_target(foe.hero)
    assert (me.hero.health, foe.hero.armor) == (14, 6)


@pytest.mark.rule("7.7", "7.5", "13.18")
def test_converted_lifesteal_hurts_once():
    _, me, foe = new_game("PRIEST", "MAGE")
    wickerflame = ready(me.summon("TEST_CFM_815"))
    me.give("TEST_OG_104").play()
    wickerflame.attack_target(foe.hero)
    assert (foe.hero.health, me.hero.health) == (28, 28)


@pytest.mark.rule("7.7")
def test_lifesteal_heals_the_hero_of_its_controller_in_either_turn():
    game, me, foe = new_game("PRIEST", "MAGE")
    leech = foe.summon(YETI)
    leech.set(lifesteal=True)
    me.hero.set(damage=20)
    foe.hero.set(damage=20)
    me.give("Mind Control").play(target=leech)
    game.end_turn()
    ready(foe.summon(RAIDER)).attack_target(leech)
    assert (me.hero.health, foe.hero.health) == (14, 10)


@pytest.mark.rule("7.7")
def test_lifesteal_gets_nothing_from_the_immune():
    _, me, foe = new_game()
    raider = me.summon(RAIDER)
    raider.set(lifesteal=True)
    me.hero.set(damage=20)
    foe.hero.set(immune=True)
    me.give("TEST_ORDER").play(target=raider)
    assert (me.hero.health, foe.hero.health) == (10, 30)


@pytest.mark.rule("7.7", "7.3", "7.4")
def test_lifesteal_of_a_spell_heals_by_what_the_spell_dealt():
    # (?) With Velen the damage is doubled, and the healing is by the damage: not doubled once more.
    _, me, foe = new_game("PRIEST", "MAGE")
    me.summon("Kobold Geomancer")
    me.summon("Prophet Velen")
    me.hero.set(damage=20)
    me.give("TEST_LEECH").play()
    assert (foe.hero.health, me.hero.health) == (30 - 6, 10 + 6)


# 7.8


@pytest.mark.rule("7.8", "12 Poisonous")
def test_poisonous_needs_damage():
    _, me, foe = new_game()
    cobra = foe.summon("Emperor Cobra")
    golem = ready(me.summon(WAR_GOLEM))
    cobra.set(attack=0, max_health=20)
    golem.attack_target(cobra)
    assert not golem.dead
    cobra.set(attack=1)
    second = ready(me.summon(WAR_GOLEM))
    second.attack_target(cobra)
    assert second.dead


@pytest.mark.rule("7.8")
def test_poisonous_against_shields_and_heroes():
    game, me, foe = new_game()
    cobra = ready(me.summon("Emperor Cobra"))
    cobra.set(windfury=True)
    squire = foe.summon("Argent Squire")
    cobra.attack_target(squire)
    assert not squire.dead
    cobra.attack_target(foe.hero)
    assert foe.hero.health == 28
    assert not game.over


@pytest.mark.rule("7.8", "8.1")
def test_healing_does_not_save_what_is_poisoned():
    _, me, foe = new_game()
    cobra = ready(me.summon("Emperor Cobra"))
    golem, _medic = foe.summon(WAR_GOLEM), foe.summon("TEST_MEDIC")
    cobra.attack_target(golem)
    assert golem.dead


@pytest.mark.rule("7.8")
def test_poison_kills_what_cannot_fall_below_one_health():
    _, me, foe = new_game()
    golem = foe.summon(WAR_GOLEM)
    golem.set(min_health_1=True)
    me.give("TEST_HIT_20").play(target=golem)
    assert golem.health == 1
    ready(me.summon("Emperor Cobra")).attack_target(golem)
    assert golem.dead


@pytest.mark.rule("7.8")
def test_a_poisoned_minion_still_strikes_and_still_has_its_deathrattle():
    _, me, foe = new_game()
    cobra = ready(me.summon("Emperor Cobra"))  # 2/3
    cairne = foe.summon("Cairne Bloodhoof")  # 4/5
    cobra.attack_target(cairne)
    assert cobra.dead
    assert names(foe.board) == ["Baine Bloodhoof"]


# 7.10


@pytest.mark.rule("7.10")
def test_takes_damage_counts_the_deadly_hit():
    _, me, _ = new_game("WARRIOR", "MAGE", decks=([YETI], ()))
    acolyte = me.summon("Acolyte of Pain")
    acolyte.set(damage=2)
    me.give("Whirlwind").play()
    assert acolyte.dead
    assert names(me.hand) == [YETI]


@pytest.mark.rule("7.10")
@pytest.mark.parametrize(("health", "left"), [(1, 0), (2, 2)])
def test_survives_damage_does_not(health, left):
    _, me, _ = new_game("WARRIOR", "MAGE")
    me.summon(PATRON).set(damage=3 - health)
    me.give("Whirlwind").play()
    assert ids(me.board) == [PATRON] * left


@pytest.mark.rule("7.10", "7.8")
def test_the_poisoned_do_not_survive():
    _, me, foe = new_game(decks=((), [YETI]))
    cobra = ready(me.summon("Emperor Cobra"))
    cobra.set(windfury=True, max_health=9)
    for card, board, hand in ((PATRON, [], []), ("Acolyte of Pain", [], [YETI])):
        cobra.attack_target(foe.summon(card))
        assert (names(foe.board), names(foe.hand)) == (board, hand)


@pytest.mark.rule("7.10", "3.3")
def test_survival_is_asked_when_the_trigger_comes():
    # An older trigger of the same damage destroys the Patron first.
    _, me, foe = new_game()
    me.summon("TEST_EXECUTIONER")
    patron = foe.summon(PATRON)
    me.give("Whirlwind").play()
    assert patron.dead
    assert foe.board == []


@pytest.mark.rule("7.10")
def test_a_wounded_frothing_counts_them_all():
    _game, me, foe = new_game("WARRIOR", "MAGE")
    frothing = me.summon("Frothing Berserker")
    frothing.set(damage=3)
    me.summon("TEST_BLOW")
    for _ in range(2):
        foe.summon(YETI)
    me.give("Whirlwind").play()
    assert frothing.dead
    assert foe.hero.health == 30 - 6


@pytest.mark.rule("7.10")
def test_an_imp_for_the_deadly_hit():
    _, me, foe = new_game()
    boss = foe.summon("TEST_BRM_006")
    me.give("Fireball").play(target=boss)
    assert names(foe.board) == ["Imp"]


@pytest.mark.rule("7.10")
def test_armorsmith_counts_every_minion():
    _, me, _ = new_game("WARRIOR", "MAGE")
    me.summon("Armorsmith")
    me.summon(YETI)
    me.summon(RAIDER)
    me.give("Whirlwind").play()
    assert me.hero.armor == 3


@pytest.mark.rule("7.10", "13.2")
def test_an_area_lands_everywhere_before_anybody_reacts():
    _, me, _ = new_game("WARRIOR", "MAGE")
    patron = me.summon(PATRON)
    patron.set(damage=1)
    me.summon("Armorsmith")
    me.give("Whirlwind").play()
    assert (patron.damage, me.hero.armor) == (2, 2)
    assert [m.damage for m in me.board if m.id == PATRON and m is not patron] == [0]


@pytest.mark.rule("7.10", "3.2")
def test_reactions_to_an_area_come_in_order_of_play():
    game, me, foe = new_game("WARRIOR", "MAGE", decks=([YETI, RAIDER], [WAR_GOLEM]))
    me.summon("Acolyte of Pain")
    foe.summon("Acolyte of Pain")
    me.summon("Acolyte of Pain")
    me.give("Whirlwind").play()
    assert [name_of(r.subject_id) for r in game.trace() if r.event == "Draw"] == [RAIDER, WAR_GOLEM, YETI]


# 7.11


@pytest.mark.rule("7.11", "8.4")
def test_a_demon_for_the_kill_comes_before_the_deathrattle():
    game, me, foe = new_game("WARLOCK", "MAGE")
    golem = me.summon("Harvest Golem")
    golem.set(damage=1)
    me.give("Bane of Doom").play(target=golem)
    # The Demon came while the Golem stood there; the Damaged Golem takes its place.
    damaged, demon = me.board
    assert name_of(damaged) == "Damaged Golem"
    came = [r.subject for r in game.trace() if r.event == "AfterSummon"]
    assert came == [golem, demon, damaged]
    assert foe.board == []


@pytest.mark.rule("7.11", "1.2")
def test_a_demon_for_the_kill_finds_the_dying_in_its_way():
    _, me, _ = new_game("WARLOCK", "MAGE")
    golem = me.summon("Harvest Golem")
    golem.set(damage=1)
    for _ in range(6):
        me.summon(RAIDER)
    me.give("Bane of Doom").play(target=golem)
    assert names(me.board) == ["Damaged Golem"] + [RAIDER] * 6


@pytest.mark.rule("7.11", "7.1")
def test_a_shield_is_survival():
    _, me, foe = new_game("WARRIOR", "MAGE", decks=([YETI], ()))
    squire = foe.summon("Argent Squire")
    me.give("Slam").play(target=squire)
    assert (squire.divine_shield, names(me.hand)) == (False, [YETI])
    _, me, foe = new_game("WARLOCK", "MAGE", decks=([YETI], ()))
    squire = foe.summon("Argent Squire")
    me.give("Mortal Coil").play(target=squire)  # Mortal Coil: draws if it kills
    assert (squire.divine_shield, me.hand) == (False, [])


@pytest.mark.rule("7.11")
@pytest.mark.parametrize(("health", "cards"), [(2, 0), (3, 1)])
def test_slam_draws_if_the_minion_survives(health, cards):
    _, me, foe = new_game("WARRIOR", "MAGE", decks=([YETI], ()))
    patron = foe.summon(PATRON)
    patron.set(damage=3 - health)
    me.give("Slam").play(target=patron)
    assert len(me.hand) == cards
    assert len(foe.board) == (2 if cards else 0)
