"""Rules 2: the structure of a turn."""

import pytest

from kit import RAIDER, YETI, name_of, names, new_game, next_turn, ready

# 2.1


@pytest.mark.rule("2.1")
def test_what_an_older_trigger_summons_is_there_for_a_younger_one():
    game, me, _ = new_game()
    master, priestess = me.summon("Imp Master"), me.summon("Young Priestess")
    healths = set()
    for seed in range(20):
        clone = game.determinize(0, seed)
        clone.end_turn()
        imp = next(minion for minion in clone.players[0].board if name_of(minion) == "Imp")
        healths.add((imp.health, clone.entity(master).max_health))
    assert healths == {(1, 6), (2, 5)}
    assert priestess.health == 1


@pytest.mark.rule("2.1", "3.3")
def test_what_a_younger_trigger_summons_is_not_there_for_an_older_one():
    for seed in range(10):
        game, me, _ = new_game(seed=seed)
        me.summon("Young Priestess")
        master = me.summon("Imp Master")
        game.end_turn()
        imp = next(minion for minion in me.board if name_of(minion) == "Imp")
        assert (imp.health, master.max_health) == (1, 6)


@pytest.mark.rule("2.1")
def test_the_end_of_turn_phase_is_over_with_its_deaths_before_the_next_turn():
    game, me, _ = new_game("WARLOCK", "MAGE")
    golem = me.summon("Harvest Golem")
    me.give("Power Overwhelming").play(target=golem)
    assert (golem.attack, golem.health) == (6, 7)
    game.end_turn()
    assert golem.dead
    assert names(me.board) == ["Damaged Golem"]
    events = [(r.event, name_of(r.subject_id)) for r in game.trace()]
    assert events.index(("Death", "Harvest Golem")) < events.index(("TurnStart", ""))


@pytest.mark.rule("2.1")
def test_what_lasts_for_the_turn_ends_after_the_triggers():
    # The Imp Master is only saved from its own hit by Commanding Shout, which ends after the triggers.
    game, me, _ = new_game("WARRIOR", "MAGE")
    master, raider = me.summon("Imp Master"), me.summon(RAIDER)
    master.set(damage=4)
    me.give("Commanding Shout").play()
    me.give("Abusive Sergeant").play(target=raider)  # +2 Attack this turn
    assert raider.attack == 4
    game.end_turn()
    assert not master.dead
    assert master.health == 1
    assert raider.attack == 2


@pytest.mark.rule("2.1")
def test_immune_for_one_turn_ends():
    game, me, _ = new_game("HUNTER", "MAGE")
    raptor = me.summon("Bloodfen Raptor")
    me.give("Bestial Wrath").play(target=raptor)
    assert raptor.immune
    game.end_turn()
    assert not raptor.immune
    assert raptor.attack == 3


@pytest.mark.rule("2.1", "5.6")
def test_a_borrowed_minion_has_its_end_of_turn_effect_for_the_borrower():
    game, me, foe = new_game("PRIEST", "MAGE")
    master = foe.summon("Imp Master")
    me.give("TEST_CFM_603").play(target=master)
    assert me.board == [master]
    game.end_turn()
    assert names(me.board) == ["Imp"]
    assert foe.board == [master]


# 2.2


@pytest.mark.rule("2.2")
def test_a_minion_frozen_in_my_turn_misses_its_own_and_thaws_at_its_end():
    game, me, foe = new_game()
    yeti = foe.summon(YETI)
    next_turn(game)
    me.give("Frostbolt").play(target=yeti)
    game.end_turn()
    assert yeti.frozen
    assert not yeti.can_attack
    game.end_turn()
    assert not yeti.frozen


@pytest.mark.rule("2.2")
def test_a_minion_that_attacked_and_was_frozen_stays_frozen_for_the_next_turn():
    game, me, foe = new_game()
    yeti = ready(me.summon(YETI))
    chugger = foe.summon("TEST_GVG_002")
    yeti.attack_target(chugger)
    assert yeti.frozen
    next_turn(game)
    assert yeti.frozen
    assert not yeti.can_attack
    game.end_turn()
    assert not yeti.frozen


@pytest.mark.rule("2.2")
def test_an_unused_ready_minion_thaws_this_turn():
    game, me, _ = new_game()
    yeti = ready(me.summon(YETI))
    me.give("Frostbolt").play(target=yeti)
    assert yeti.frozen
    game.end_turn()
    assert not yeti.frozen


@pytest.mark.rule("2.2")
@pytest.mark.parametrize(
    ("card", "thaws"), [("Chillwind Yeti", False), ("Wolfrider", True)], ids=["no charge", "charge"]
)
def test_a_new_minion_thaws_this_turn_only_with_charge(card, thaws):
    game, me, _ = new_game()
    minion = me.give(card)
    minion.play()
    minion.set(max_health=9)
    me.give("Frostbolt").play(target=minion)
    game.end_turn()
    assert minion.frozen is not thaws
    game.end_turn()
    assert minion.frozen is not thaws
    game.end_turn()
    assert not minion.frozen


@pytest.mark.rule("2.2")
@pytest.mark.parametrize("enemies", [0, 1])
def test_rush_thaws_only_with_a_minion_to_hit(enemies):
    game, me, foe = new_game()
    worgen = me.give("TEST_GIL_113")
    worgen.play()
    worgen.set(max_health=9)
    me.give("Frostbolt").play(target=worgen)
    for _ in range(enemies):
        foe.summon(YETI)
    game.end_turn()
    assert worgen.frozen is (enemies == 0)


@pytest.mark.rule("2.2")
def test_a_windfury_minion_with_an_attack_left_thaws():
    # By the older test ("has not attacked this turn") it would stay frozen.
    game, me, foe = new_game()
    harpy = ready(me.summon("Windfury Harpy"))
    harpy.attack_target(foe.hero)
    me.give("Frostbolt").play(target=harpy)
    game.end_turn()
    assert not harpy.frozen


@pytest.mark.rule("2.2")
@pytest.mark.parametrize("card", ["Ancient Watcher", "Shieldbearer"], ids=["cannot attack", "0 Attack"])
def test_what_could_not_attack_anyway_thaws_like_the_rest(card):
    game, me, _ = new_game()
    minion = ready(me.summon(card))
    minion.set(max_health=9)
    me.give("Frostbolt").play(target=minion)
    game.end_turn()
    assert not minion.frozen


@pytest.mark.rule("2.2")
def test_heroes_freeze_and_thaw_too():
    game, me, foe = new_game()
    foe.equip("Fiery War Axe")
    me.give("Frostbolt").play(target=foe.hero)
    game.end_turn()
    assert foe.hero.frozen
    assert not foe.hero.can_attack
    game.end_turn()
    assert not foe.hero.frozen


# 2.3


@pytest.mark.rule("2.3")
def test_start_of_turn_triggers_come_before_the_draw():
    for seed in range(10):
        game, me, _ = new_game(decks=([YETI], ()), seed=seed)
        bot = me.summon("Alarm-o-Bot")
        raider = me.give(RAIDER)
        next_turn(game)
        assert me.board == [raider]
        assert me.hand[0] is bot
        assert names(me.hand) == ["Alarm-o-Bot", YETI]


@pytest.mark.rule("2.3", "10.1")
def test_a_start_of_turn_secret_stands_in_order_of_play():
    game, me, _ = new_game("PALADIN", "MAGE")
    me.give("TEST_AT_073").play()
    shade = me.summon("TEST_FP1_005")
    next_turn(game)
    assert (shade.attack, shade.health) == (4, 4)
    assert [e.id for e in shade.enchantments] == ["TEST_AT_073e", "TEST_FP1_005e"]
    assert me.secrets == []


@pytest.mark.rule("2.3")
def test_a_start_of_turn_secret_waits_for_its_own_turn():
    game, me, foe = new_game("PALADIN", "MAGE")
    me.give("TEST_AT_073").play()
    me.summon(YETI)
    game.end_turn()
    assert len(me.secrets) == 1
    game.end_turn()
    assert me.secrets == []
    assert foe.secrets == []


@pytest.mark.rule("2.3", "6.4", "13.7")
def test_a_weapon_is_closed_in_the_other_turn():
    game, me, foe = new_game()
    axe = foe.equip("Fiery War Axe")
    yeti = ready(me.summon(YETI))
    yeti.attack_target(foe.hero)
    assert foe.hero.attack == 0
    assert (yeti.damage, foe.hero.health, axe.durability) == (0, 26, 2)
    game.end_turn()
    assert foe.hero.attack == 3


@pytest.mark.rule("2.3")
def test_a_new_turn_readies_minions_hero_and_power():
    game, me, foe = new_game()
    yeti = me.summon(YETI)
    me.equip("Fiery War Axe")
    me.hero.attack_target(foe.hero)
    me.hero_power.use(target=foe.hero)
    assert not yeti.can_attack
    assert not me.hero.can_attack
    assert not me.hero_power.playable
    next_turn(game)
    assert yeti.can_attack
    assert me.hero.can_attack
    assert me.hero_power.playable


@pytest.mark.rule("2.3", "10.1")
def test_secrets_are_inert_in_their_owners_turn():
    _, me, _ = new_game("PALADIN", "MAGE")
    me.give("Redemption").play()
    me.summon(RAIDER).destroy()
    assert len(me.secrets) == 1
    assert me.board == []


@pytest.mark.rule("2.3")
def test_the_draw_comes_after_the_deaths_of_the_start():
    game, me, foe = new_game(decks=([YETI], ()))
    me.summon("Doomsayer")
    foe.summon("Harvest Golem")
    next_turn(game)
    events = [(r.event, name_of(r.subject_id)) for r in game.trace()]
    assert events.index(("Death", "Harvest Golem")) < events.index(("Draw", YETI))
    assert names(foe.board) == ["Damaged Golem"]


# 2.4


@pytest.mark.rule("2.4")
def test_an_extra_turn_is_a_whole_new_turn():
    game, me, foe = new_game(mana=9, decks=([YETI] * 3, [RAIDER]))
    yeti = me.summon(YETI)
    me.give("Abusive Sergeant").play(target=yeti)
    me.give("TEST_UNG_028t").play()
    game.end_turn()
    assert (game.turn, game.current) == (2, me)
    assert (me.max_mana, me.mana, len(me.hand)) == (10, 10, 1)
    assert yeti.attack == 4
    yeti.attack_target(foe.hero)
    game.end_turn()
    assert game.current is foe
