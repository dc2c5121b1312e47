"""Rules 9.1 to 9.8: enchantments, auras, stats and silence."""

import pytest

from kit import CROCOLISK, OGRE, WISP, YETI, new_game, stats

# 9.1


@pytest.mark.rule("9.1")
@pytest.mark.parametrize(("aldor_first", "attack"), [(True, 5), (False, 1)])
def test_set_and_add_in_order_of_time(aldor_first, attack):
    _, me, foe = new_game("PALADIN", "MAGE", mana=30)
    yeti = foe.summon(YETI)
    cards = (
        ["Aldor Peacekeeper", "Blessing of Kings"]
        if aldor_first
        else ["Blessing of Kings", "Aldor Peacekeeper"]
    )
    for card in cards:
        me.give(card).play(target=yeti)
    assert yeti.attack == attack
    assert yeti.health == 9


@pytest.mark.rule("9.1", "9.5")
def test_auras_come_last():
    _, me, foe = new_game("PALADIN", "MAGE", mana=30)
    yeti = foe.summon(YETI)
    foe.summon("Raid Leader")
    me.give("Aldor Peacekeeper").play(target=yeti)
    assert yeti.attack == 2


@pytest.mark.rule("9.1")
def test_doubling_leaves_the_aura_out():
    _, me, _ = new_game("PALADIN", "MAGE", mana=30)
    wisp = me.summon(WISP)
    me.summon("Stormwind Champion")
    assert stats(wisp) == (2, 2)
    me.give("Blessed Champion").play(target=wisp)
    assert stats(wisp) == (3, 2)
    me.give("Blessed Champion").play(target=wisp)
    assert stats(wisp) == (5, 2)


@pytest.mark.rule("9.1")
@pytest.mark.parametrize(
    ("cards", "attack"),
    [(("Blessing of Kings", "Blessed Champion"), 16), (("Blessed Champion", "Blessing of Kings"), 12)],
)
def test_doubling_takes_what_was_there_before(cards, attack):
    _, me, _ = new_game("PALADIN", "MAGE", mana=30)
    yeti = me.summon(YETI)
    for card in cards:
        me.give(card).play(target=yeti)
    assert yeti.attack == attack


@pytest.mark.rule("9.1", "2.1")
def test_what_was_set_in_between_outlives_a_bonus_of_the_turn():
    # Attack =1 over a bonus, and a bonus over it: only the later bonus shows, and both end.
    game, me, foe = new_game("PALADIN", "MAGE", mana=30)
    yeti = foe.summon(YETI)
    me.give("Abusive Sergeant").play(target=yeti)
    me.give("Aldor Peacekeeper").play(target=yeti)
    assert yeti.attack == 1
    me.give("Abusive Sergeant").play(target=yeti)
    assert yeti.attack == 3
    game.end_turn()
    assert yeti.attack == 1
    yeti.silence()
    assert yeti.attack == 4


# 9.2


@pytest.mark.rule("9.2")
def test_a_lower_maximum_only_caps():
    _, me, _ = new_game("PRIEST", "MAGE", mana=30)
    inventor = me.summon("Gnomish Inventor")
    champion = me.summon("Stormwind Champion")
    assert stats(inventor) == (3, 5)
    me.give("Divine Spirit").play(target=inventor)
    assert stats(inventor) == (3, 10)
    champion.destroy()
    assert stats(inventor) == (2, 9)


@pytest.mark.rule("9.2", "13.5")
def test_the_end_of_an_aura_kills_nobody():
    _, me, _ = new_game(mana=30)
    wisp, champion = me.summon(WISP), me.summon("Stormwind Champion")
    wisp.set(damage=1)
    assert (wisp.health, wisp.max_health) == (1, 2)
    champion.destroy()
    assert not wisp.dead
    assert (wisp.health, wisp.max_health) == (1, 1)


@pytest.mark.rule("9.2", "9.8", "13.5")
def test_silence_only_caps():
    _, me, _ = new_game("PALADIN", "MAGE", mana=30)
    yeti = me.summon(YETI)
    me.give("Blessing of Kings").play(target=yeti)
    yeti.set(damage=4)
    assert stats(yeti) == (8, 5)
    yeti.silence()
    assert (*stats(yeti), yeti.damage) == (4, 5, 0)


@pytest.mark.rule("9.2")
def test_a_higher_maximum_raises_what_is_left():
    _, me, _ = new_game("PALADIN", "MAGE", mana=30)
    yeti = me.summon(YETI)
    yeti.set(damage=3)
    me.give("Blessing of Kings").play(target=yeti)
    assert (yeti.health, yeti.damage) == (6, 3)


@pytest.mark.rule("9.2")
def test_an_aura_that_comes_back_heals_by_what_it_adds():
    _, me, _ = new_game(mana=30)
    yeti, champion = me.summon(YETI), me.summon("Stormwind Champion")
    yeti.deal(1)
    assert (yeti.health, yeti.max_health) == (5, 6)
    champion.destroy()
    assert (yeti.health, yeti.max_health) == (5, 5)
    me.summon("Stormwind Champion")
    assert (yeti.health, yeti.max_health) == (6, 6)


@pytest.mark.rule("9.2", "9.5", "13.5")
def test_champions_that_die_together_only_cap():
    _, me, _ = new_game("WARLOCK", "MAGE", mana=30)
    wisp = me.summon(WISP)
    for champion in (me.summon("Stormwind Champion"), me.summon("Stormwind Champion")):
        champion.set(damage=7)
    assert (wisp.health, wisp.max_health) == (3, 3)
    me.give("Whirlwind").play()
    assert me.board == [wisp]
    assert (wisp.attack, wisp.health, wisp.max_health) == (1, 1, 1)


@pytest.mark.rule("9.2", "9.5", "13.5")
def test_a_stolen_or_silenced_champion_kills_nobody():
    for take in ("silence", "steal"):
        _, me, foe = new_game("PRIEST", "MAGE", mana=30)
        wisp, champion = foe.summon(WISP), foe.summon("Stormwind Champion")
        wisp.deal(1)
        if take == "silence":
            champion.silence()
        else:
            me.give("Mind Control").play(target=champion)
        assert not wisp.dead
        assert (wisp.attack, wisp.health, wisp.max_health) == (1, 1, 1)


# 9.3


@pytest.mark.rule("9.3")
def test_equality_beside_a_champion():
    _, me, foe = new_game("PALADIN", "MAGE", mana=30)
    champion, ogre, yeti = me.summon("Stormwind Champion"), me.summon(OGRE), foe.summon(YETI)
    ogre.set(damage=5)
    me.give("Equality").play()
    assert (champion.health, ogre.health, ogre.damage, yeti.health) == (1, 2, 0, 1)


@pytest.mark.rule("9.3", "9.8")
def test_silence_ends_hunters_mark():
    _, me, foe = new_game("HUNTER", "MAGE", mana=30)
    yeti = foe.summon(YETI)
    yeti.set(damage=2)
    me.give("Hunter's Mark").play(target=yeti)
    assert (*stats(yeti), yeti.damage) == (4, 1, 0)
    yeti.silence()
    assert (*stats(yeti), yeti.damage) == (4, 5, 0)


@pytest.mark.rule("9.3", "9.2", "9.8")
def test_damage_after_a_mark_stays_when_the_mark_goes():
    _, me, foe = new_game("HUNTER", "MAGE", mana=30)
    yeti = foe.summon(YETI)
    me.give("Hunter's Mark").play(target=yeti)
    me.give("Blessing of Kings").play(target=yeti)
    assert (yeti.health, yeti.max_health) == (5, 5)
    yeti.deal(3)
    yeti.silence()
    assert (*stats(yeti), yeti.damage) == (4, 2, 3)


@pytest.mark.rule("9.3", "8.1")
def test_health_that_is_set_saves_the_mortally_wounded():
    _, me, _ = new_game(mana=30)
    yeti = me.summon(YETI)
    me.give("TEST_SAVE_SET").play(target=yeti)
    assert not yeti.dead
    assert (yeti.health, yeti.max_health) == (1, 1)


# 9.4


@pytest.mark.rule("9.4", "13.4")
def test_a_swap_takes_the_values_of_the_moment():
    game, me, _ = new_game(mana=30)
    crocolisk = me.summon(CROCOLISK)
    me.give("Abusive Sergeant").play(target=crocolisk)  # +2 Attack this turn
    assert stats(crocolisk) == (4, 3)
    me.give("Crazed Alchemist").play(target=crocolisk)
    assert stats(crocolisk) == (3, 4)
    game.end_turn()
    assert stats(crocolisk) == (3, 4)
    game.end_turn()
    assert stats(crocolisk) == (3, 4)


@pytest.mark.rule("9.4")
def test_swapping_no_attack_kills():
    _, me, _ = new_game(mana=30)
    bearer = me.summon("Shieldbearer")  # 0/4
    me.give("Crazed Alchemist").play(target=bearer)
    assert bearer.dead


@pytest.mark.rule("9.4")
def test_a_swap_of_a_damaged_minion():
    _, me, _ = new_game(mana=30)
    yeti = me.summon(YETI)
    yeti.set(damage=3)
    me.give("Crazed Alchemist").play(target=yeti)
    assert (*stats(yeti), yeti.max_health) == (2, 4, 4)


@pytest.mark.rule("9.4", "9.1", "9.5")
def test_a_swap_counts_what_auras_give_and_they_go_on_giving():
    _, me, _ = new_game(mana=30)
    crocolisk, leader = me.summon(CROCOLISK), me.summon("Raid Leader")
    assert stats(crocolisk) == (3, 3)
    wolf = me.summon("Dire Wolf Alpha", position=0)
    assert stats(crocolisk) == (4, 3)
    me.give("Crazed Alchemist").play(target=crocolisk)
    assert stats(crocolisk) == (3 + 2, 4)
    leader.destroy()
    wolf.destroy()
    assert stats(crocolisk) == (3, 4)


@pytest.mark.rule("9.4", "9.8")
def test_silence_ends_a_swap():
    _, me, _ = new_game(mana=30)
    crocolisk = me.summon(CROCOLISK)
    crocolisk.set(damage=1)
    me.give("Crazed Alchemist").play(target=crocolisk)
    assert stats(crocolisk) == (2, 2)
    me.give("Crazed Alchemist").play(target=crocolisk)
    me.give("Blessing of Kings").play(target=crocolisk)
    crocolisk.silence()
    assert (*stats(crocolisk), crocolisk.damage) == (2, 3, 0)


# 9.6


@pytest.mark.rule("9.6")
def test_inner_fire_copies_once():
    _, me, _ = new_game("PRIEST", "MAGE", mana=30)
    yeti = me.summon(YETI)
    me.give("Inner Fire").play(target=yeti)
    assert yeti.attack == 5
    me.give("Divine Spirit").play(target=yeti)
    assert stats(yeti) == (5, 10)


@pytest.mark.rule("9.6", "9.1")
def test_inner_fire_copies_what_an_aura_gives():
    _, me, _ = new_game("PRIEST", "MAGE", mana=30)
    yeti, champion = me.summon(YETI), me.summon("Stormwind Champion")
    yeti.set(damage=2)
    me.give("Inner Fire").play(target=yeti)
    assert stats(yeti) == (4 + 1, 4)
    champion.destroy()
    assert stats(yeti) == (4, 4)


@pytest.mark.rule("9.6", "9.5")
def test_lightspawn_follows_any_change_of_its_health():
    _, me, foe = new_game("PALADIN", "MAGE", mana=30)
    spawn = foe.summon("Lightspawn")
    me.give("Aldor Peacekeeper").play(target=spawn)
    assert stats(spawn) == (4, 4)
    champion = foe.summon("Stormwind Champion")
    assert stats(spawn) == (5, 5)
    champion.destroy()
    assert stats(spawn) == (4, 4)
    spawn.set(damage=1)
    me.give("Blessing of Kings").play(target=spawn)
    assert stats(spawn) == (7, 7)
    me.give("Equality").play()
    assert stats(spawn) == (1, 1)


@pytest.mark.rule("9.6")
def test_lightspawn_always_equals_its_health():
    _, me, _ = new_game(mana=30)
    spawn = me.summon("Lightspawn")
    assert stats(spawn) == (4, 4)
    me.give("Abusive Sergeant").play(target=spawn)
    assert spawn.attack == 4
    me.summon("Raid Leader")
    assert spawn.attack == 4
    spawn.deal(3)
    assert stats(spawn) == (1, 1)
    spawn.heal(2)
    assert stats(spawn) == (3, 3)
    spawn.silence()
    assert spawn.attack == 1  # 0, and the Raid Leader


# 9.7


@pytest.mark.rule("9.7", "12 Enrage")
def test_while_damaged_ends_with_the_aura_that_hid_the_damage():
    _, me, _ = new_game(mana=30)
    warrior = me.summon("Tauren Warrior")  # Tauren Warrior 2/3, +3 Attack while damaged
    champion = me.summon("Stormwind Champion")
    warrior.deal(1)
    assert (warrior.attack, warrior.health, warrior.max_health) == (6, 3, 4)
    champion.destroy()
    assert (warrior.attack, warrior.health, warrior.max_health) == (2, 3, 3)


@pytest.mark.rule("9.7", "12 Enrage")
def test_while_damaged_is_live():
    _, me, _ = new_game("PRIEST", "MAGE", mana=30)
    amani = me.summon("Amani Berserker")
    assert stats(amani) == (2, 3)
    amani.deal(1)
    assert stats(amani) == (5, 2)
    me.hero_power.use(target=amani)
    assert stats(amani) == (2, 3)


# 9.8


@pytest.mark.rule("9.8")
def test_silence_takes_text_and_keywords():
    _, me, foe = new_game(mana=30)
    watcher = me.summon("Ancient Watcher")
    watcher.set(exhausted=False)
    assert not watcher.can_attack
    watcher.silence()
    watcher.attack_target(foe.hero)
    assert foe.hero.health == 26


@pytest.mark.rule("9.8")
def test_silence_takes_an_enchantment_and_keeps_the_damage():
    _, me, _ = new_game(mana=30)
    for _ in range(5):
        me.give(WISP)
    drake = me.give("Twilight Drake")
    drake.play()
    assert stats(drake) == (4, 6)
    drake.set(damage=2)
    drake.silence()
    assert stats(drake) == (4, 1)


@pytest.mark.rule("9.8")
def test_silence_thaws_and_takes_stealth_taunt_shield_and_temporary_bonuses():
    _, me, _ = new_game(mana=30)
    minion = me.summon("Jungle Panther")
    minion.set(frozen=True, taunt=True, divine_shield=True)
    me.give("Abusive Sergeant").play(target=minion)
    minion.silence()
    assert not (minion.frozen)
    assert not (minion.taunt)
    assert not (minion.divine_shield)
    assert not (minion.stealth)
    assert minion.attack == 4
    assert minion.enchantments == []


@pytest.mark.rule("9.8")
def test_what_comes_after_a_silence_stays():
    _, me, _ = new_game("PALADIN", "MAGE", mana=30)
    yeti, leader = me.summon(YETI), me.summon("Raid Leader")
    yeti.silence()
    me.give("Blessing of Kings").play(target=yeti)
    assert stats(yeti) == (9, 9)
    assert leader in me.board


@pytest.mark.rule("9.8", "3.3")
def test_a_silenced_source_gives_no_spell_damage_and_no_triggers():
    _, me, foe = new_game(mana=30, decks=([YETI], ()))
    geomancer, acolyte = me.summon("Kobold Geomancer"), me.summon("Acolyte of Pain")
    geomancer.silence()
    acolyte.silence()
    assert me.spell_damage == 0
    acolyte.deal(1)
    assert me.hand == []
    me.give("Frostbolt").play(target=foe.hero)
    assert foe.hero.health == 27


@pytest.mark.rule("9.8", "9.7")
def test_silence_takes_what_damage_brings_and_not_the_damage():
    _, me, _ = new_game(mana=30)
    amani = me.summon("Amani Berserker")
    amani.deal(1)
    amani.silence()
    assert (*stats(amani), amani.damage) == (2, 2, 1)


@pytest.mark.rule("9.8", "7.4", "7.5")
def test_silence_takes_what_changes_its_players_rules():
    _, me, foe = new_game("PRIEST", "MAGE", mana=30)
    for card in ("Prophet Velen", "Auchenai Soulpriest"):
        me.summon(card).silence()
    me.hero.set(damage=10)
    me.hero_power.use(target=me.hero)
    assert me.hero.health == 22
    ogre = foe.summon(OGRE)
    me.give("Holy Smite").play(target=ogre)
    assert ogre.damage == 3
