"""Rules 8.5 to 8.8: doubled Deathrattles, coming back, dying heroes."""

import pytest

from kit import RAIDER, YETI, fill, ids, name_of, names, new_game

# 8.5


@pytest.mark.rule("8.5")
def test_baron_doubles_deathrattles_in_a_row():
    _, me, _ = new_game("WARLOCK")
    me.summon("Baron Rivendare")
    golem = me.summon("Harvest Golem")
    me.summon(YETI)
    golem.destroy()
    assert names(me.board) == ["Baron Rivendare", "Damaged Golem", "Damaged Golem", YETI]


@pytest.mark.rule("8.5", "8.3")
def test_baron_doubles_each_deathrattle_before_the_next():
    _, me, _ = new_game("DRUID", "MAGE", mana=30)
    egg = me.summon("TEST_FP1_007")
    me.give("Soul of the Forest").play()
    me.summon("Baron Rivendare")
    egg.destroy()
    assert (
        names(me.board) == ["TEST_FP1_007t"] * 2 + ["Baron Rivendare"] + ["EX1_158t"] * 2
    )  # Treants at the far right (8.4)


@pytest.mark.rule("8.5")
def test_baron_doubles_no_enemy_deathrattle_and_changes_sides():
    _, me, foe = new_game("WARLOCK", mana=30)
    baron = foe.summon("Baron Rivendare")
    me.summon("Harvest Golem").destroy()
    assert names(me.board) == ["Damaged Golem"]
    me.give("Mind Control").play(target=baron)
    me.summon("Harvest Golem").destroy()
    foe.summon("Harvest Golem").destroy()
    assert names(me.board) == ["Damaged Golem", "Baron Rivendare", "Damaged Golem", "Damaged Golem"]
    assert names(foe.board) == ["Damaged Golem"]


@pytest.mark.rule("8.5", "9.8")
def test_a_silenced_baron_doubles_nothing():
    _, me, _ = new_game("WARLOCK")
    me.summon("Baron Rivendare").silence()
    me.summon("Harvest Golem").destroy()
    assert names(me.board) == ["Baron Rivendare", "Damaged Golem"]


@pytest.mark.rule("8.5", "8.2")
def test_a_baron_that_is_wounded_during_the_batch_still_doubles():
    # The older Deathrattle leaves him mortally wounded: he goes in the next batch.
    game, me, _ = new_game("WARLOCK")
    sheep = me.summon("TEST_GVG_076")
    egg = me.summon("TEST_FP1_007")
    me.summon("Baron Rivendare").set(damage=6)
    for minion in (sheep, egg):
        minion.set(damage=minion.max_health - 1)
    me.board[2].set(max_health=8)
    me.give("Whirlwind").play()
    assert "Baron Rivendare" not in names(me.board)
    assert names(me.board) == ["TEST_FP1_007t"] * 2
    assert [name_of(r.subject_id) for r in game.trace() if r.event == "Death"] == [
        "TEST_GVG_076",
        "TEST_FP1_007",
        "Baron Rivendare",
    ]


@pytest.mark.rule("8.5", "13.14")
def test_two_barons_double_once():
    _, me, _ = new_game("WARLOCK")
    fill(me, 2, "Baron Rivendare")
    me.summon("Harvest Golem").destroy()
    assert names(me.board) == ["Baron Rivendare", "Baron Rivendare", "Damaged Golem", "Damaged Golem"]


@pytest.mark.rule("8.5", "11.5")
def test_a_baron_that_dies_too_doubles_nothing():
    _, me, _ = new_game("WARLOCK")
    me.summon("Baron Rivendare")
    me.summon("TEST_GVG_096")
    me.give("Twisting Nether").play()
    assert len(me.board) == 1
    assert me.board[0].cost == 2


# 8.6


@pytest.mark.rule("8.6", "12 Reborn")
def test_reborn_comes_back_with_one_health_once():
    _, me, _ = new_game("WARLOCK")
    wraith = me.summon("TEST_ULD_275")
    wraith.set(attack=9)
    me.summon(YETI)
    wraith.destroy()
    back = me.board[0]
    assert back is not wraith
    assert (name_of(back), back.attack, back.health, back.max_health) == ("TEST_ULD_275", 2, 1, 5)
    assert back.taunt
    assert not back.reborn
    back.destroy()
    assert names(me.board) == [YETI]


@pytest.mark.rule("8.6", "9.1")
def test_a_buff_does_not_bring_reborn_back():
    _, me, _ = new_game("PALADIN", "MAGE")
    me.summon("TEST_ULD_275").destroy()
    (back,) = me.board
    me.give("Blessing of Kings").play(target=back)
    assert (back.attack, back.reborn, back.taunt) == (6, False, True)
    back.destroy()
    assert me.board == []


@pytest.mark.rule("8.6", "8.7")
def test_ancestral_spirit_comes_before_reborn():
    _, me, _ = new_game("SHAMAN", "MAGE")
    wraith = me.summon("TEST_ULD_275")
    me.give("Ancestral Spirit").play(target=wraith)
    wraith.destroy()
    assert [(m.health, m.reborn) for m in me.board] == [(5, True), (1, False)]


@pytest.mark.rule("8.6", "8.2")
def test_reborn_waits_for_the_deathrattles_of_younger_victims():
    game, me, _ = new_game("WARLOCK")
    me.summon("TEST_ULD_275")
    me.summon("Harvest Golem")
    me.give("Twisting Nether").play()
    assert names(me.board) == ["TEST_ULD_275", "Damaged Golem"]
    came = [name_of(r.subject_id) for r in game.trace() if r.event == "AfterSummon"][-2:]
    assert came == ["Damaged Golem", "TEST_ULD_275"]


@pytest.mark.rule("8.6", "5.2")
def test_reborn_is_a_summon():
    _, me, foe = new_game("WARLOCK")
    me.summon("Knife Juggler")
    me.summon("TEST_ULD_275").destroy()
    assert foe.hero.health == 30 - 2  # it came, and it came back


@pytest.mark.rule("8.6", "9.8")
def test_silence_takes_reborn():
    _, me, _ = new_game("WARLOCK")
    wraith = me.summon("TEST_ULD_275")
    wraith.silence()
    wraith.destroy()
    assert me.board == []


@pytest.mark.rule("8.6", "8.3")
def test_the_reborn_come_back_to_the_controller_at_death():
    _, me, foe = new_game("WARLOCK", mana=30)
    wraith = foe.summon("TEST_ULD_275")
    me.give("Mind Control").play(target=wraith)
    wraith.destroy()
    assert (ids(me.board), foe.board) == (["TEST_ULD_275"], [])


@pytest.mark.rule("8.6", "8.5")
def test_baron_does_not_double_reborn():
    _, me, _ = new_game("WARLOCK")
    me.summon("Baron Rivendare")
    me.summon("TEST_ULD_275").destroy()
    assert names(me.board) == ["Baron Rivendare", "TEST_ULD_275"]


@pytest.mark.rule("8.6", "8.5", "8.3", "1.2")
def test_all_that_may_follow_a_death_shares_one_place():
    # Sylvanas steals twice (Baron): one Yeti takes the place, the other dies; nothing is left for the copies
    # of Ancestral Spirit, nor for her to be Reborn.
    _, me, foe = new_game("SHAMAN", "MAGE", mana=20)
    me.summon("Baron Rivendare")
    sylvanas = me.summon("Sylvanas Windrunner")
    sylvanas.set(reborn=True)
    me.give("Ancestral Spirit").play(target=sylvanas)
    fill(me, 5)
    yetis = [foe.summon(YETI) for _ in range(3)]
    sylvanas.destroy()
    assert names(me.board) == ["Baron Rivendare"] + [RAIDER] * 5 + [YETI]
    assert names(foe.board) == [YETI]
    assert sum(yeti.dead for yeti in yetis) == 1


@pytest.mark.rule("8.6", "1.2")
def test_reborn_needs_a_slot_that_a_token_has_not_taken():
    _, me, _ = new_game("WARLOCK")
    golem = me.summon("Harvest Golem")
    golem.set(reborn=True)
    fill(me, 6)
    golem.destroy()
    assert names(me.board) == ["Damaged Golem"] + [RAIDER] * 6


# 8.7


@pytest.mark.rule("8.7")
def test_redemption_brings_a_base_copy_with_one_health():
    game, me, foe = new_game("PALADIN", "PRIEST")
    me.give("Redemption").play()
    yeti = me.summon(YETI)
    me.give("Blessing of Kings").play(target=yeti)
    assert (yeti.attack, yeti.health) == (8, 9)
    game.end_turn()
    yeti.destroy()
    (back,) = me.board
    assert (back.attack, back.health, back.max_health) == (4, 1, 5)
    foe.hero_power.use(target=back)
    assert back.health == 3
    foe.give("Healing Touch").play(target=back)
    assert back.health == 5


@pytest.mark.rule("8.7", "8.2")
@pytest.mark.parametrize("secret_first", [True, False])
def test_redemption_answers_after_the_deathrattle_whatever_the_order(secret_first):
    # The Abomination's 2 damage come before it is back.
    game, me, foe = new_game("PALADIN", "PRIEST")
    if secret_first:
        me.put_secret("Redemption")
    abomination = me.summon("Abomination")
    if not secret_first:
        me.put_secret("Redemption")
    game.end_turn()
    abomination.destroy()
    assert [(name_of(m), m.health) for m in me.board] == [("Abomination", 1)]
    assert (me.hero.health, foe.hero.health) == (28, 28)


@pytest.mark.rule("8.7", "8.2", "10.3")
def test_redemption_answers_after_a_younger_death_secret_and_watcher():
    game, me, _ = new_game("PALADIN", "PRIEST", decks=([YETI, YETI], ()))
    for secret in ("Redemption", "Duplicate", "Avenge"):
        me.put_secret(secret)
    victim, other = me.summon(RAIDER), me.summon(RAIDER)
    me.summon("Cult Master")
    game.end_turn()
    victim.destroy()
    assert me.secrets == []
    assert len(me.hand) == 3
    back = me.board[-1]
    # Avenge came before there was anybody new to find.
    assert (name_of(back), back.attack, back.health) == (RAIDER, 2, 1)
    assert sorted(m.attack for m in me.board[:2]) in ([2, 7], [4, 5])
    assert other in me.board
    tellers = [r.event for r in game.trace() if r.event in ("SecretRevealed", "Draw", "AfterSummon")]
    assert tellers[-2:] == ["SecretRevealed", "AfterSummon"]


@pytest.mark.rule("8.7", "10.2", "1.2")
@pytest.mark.parametrize("victim", ["Cairne Bloodhoof", "Sylvanas Windrunner"])
def test_redemption_stays_if_a_deathrattle_has_filled_the_row(victim):
    # Cairne's Baine, or what Sylvanas steals, takes the place, though the Secret is older.
    game, me, foe = new_game("PALADIN", "PRIEST")
    me.put_secret("Redemption")
    dying = me.summon(victim)
    fill(me, 6, YETI)
    foe.summon(RAIDER)
    game.end_turn()
    dying.destroy()
    assert len(me.board) == 7
    assert victim not in names(me.board)
    assert names(me.secrets) == ["Redemption"]


@pytest.mark.rule("8.7", "5.2")
def test_the_one_health_is_set_before_the_summon_is_told():
    # Sword of Justice adds to it.
    game, me, _ = new_game("PALADIN", "PRIEST")
    me.put_secret("Redemption")
    yeti = me.summon(YETI)
    me.equip("Sword of Justice")
    game.end_turn()
    yeti.destroy()
    (back,) = me.board
    assert (back.attack, back.health, back.max_health) == (5, 2, 6)
    assert me.weapon.durability == 4


@pytest.mark.rule("8.7", "5.2")
@pytest.mark.parametrize("card", ["TEST_RAISE_AT_1", "TEST_RAISE_IN_TWO_STEPS"])
def test_any_health_set_on_a_summon_comes_before_what_reacts(card):
    _, me, foe = new_game("PALADIN", "PRIEST")
    me.equip("Sword of Justice")
    me.summon("Knife Juggler")  # its knife: the sword's bonus and the health are there by then
    assert me.weapon.durability == 4
    me.give(card).play()
    back = me.board[1]
    assert (back.attack, back.health, back.max_health) == (5, 2, 6)
    assert (me.weapon.durability, foe.hero.health) == (3, 29)


@pytest.mark.rule("8.7", "5.2")
def test_desperate_stand_sets_the_health_first():
    _, me, _ = new_game("PALADIN", "MAGE", mana=20)
    me.equip("Sword of Justice")
    yeti = me.summon(YETI)
    me.give("TEST_ICC_244").play(target=yeti)
    yeti.destroy()
    (back,) = me.board
    assert (back.attack, back.health, back.max_health) == (5, 2, 6)


@pytest.mark.rule("8.7")
def test_ancestral_spirit_brings_a_full_base_copy():
    _, me, _ = new_game("SHAMAN", "MAGE", mana=20)
    yeti = me.summon(YETI)
    me.give("Blessing of Kings").play(target=yeti)
    me.give("Ancestral Spirit").play(target=yeti)
    yeti.destroy()
    (back,) = me.board
    assert (back.attack, back.health, back.enchantments) == (4, 5, [])


@pytest.mark.rule("8.7")
def test_desperate_stand_brings_a_base_copy_with_one_health():
    _, me, _ = new_game("PALADIN", "MAGE", mana=20)
    yeti = me.summon(YETI)
    me.give("TEST_ICC_244").play(target=yeti)
    me.give("Blessing of Kings").play(target=yeti)
    yeti.destroy()
    (back,) = me.board
    assert (back.attack, back.health, back.max_health, back.enchantments) == (4, 1, 5, [])


@pytest.mark.rule("8.7")
def test_dreadsteed_comes_back_at_the_end_of_the_opponents_turn_too():
    game, me, foe = new_game("WARLOCK")
    steed = me.summon("TEST_AT_019")
    game.end_turn()
    steed.destroy()
    assert me.board == []
    game.end_turn()
    assert (ids(me.board), foe.board) == (["TEST_AT_019"], [])
    game.end_turn()
    assert ids(me.board) == ["TEST_AT_019"]  # once


@pytest.mark.rule("8.7")
def test_dreadsteed_comes_back_at_the_end_of_the_turn():
    game, me, _ = new_game("WARLOCK")
    me.summon("TEST_AT_019").destroy()
    assert me.board == []
    game.end_turn()
    assert ids(me.board) == ["TEST_AT_019"]


@pytest.mark.rule("8.7")
def test_resurrection_draws_from_all_my_dead():
    seen = []
    for seed in range(60):
        _, me, foe = new_game("WARLOCK", seed=seed)
        for _ in range(2):
            me.summon(RAIDER).destroy()
        me.summon("Imp").destroy()  # a token counts
        foe.summon(YETI).destroy()
        me.give("TEST_RAISE").play()
        seen += names(me.board)
    assert set(seen) == {RAIDER, "Imp"}
    assert seen.count(RAIDER) > seen.count("Imp")  # each death once


# 8.8


@pytest.mark.rule("8.8", "1.7")
def test_a_deathrattle_after_my_death_makes_it_a_draw():
    game, me, foe = new_game("WARRIOR", "MAGE")
    me.hero.set(damage=26)
    foe.hero.set(damage=28)
    me.equip("Fiery War Axe")
    abomination = foe.summon("Abomination")
    abomination.set(damage=1)
    me.hero.attack_target(abomination)
    assert game.over
    assert game.winner is None


@pytest.mark.rule("8.8")
def test_healing_comes_too_late_for_a_hero_that_was_marked():
    game, me, foe = new_game("WARLOCK")
    me.hero.set(damage=27)
    me.summon("TEST_LAST_CARE")
    me.give("Hellfire").play()
    assert game.over
    assert game.winner is foe


@pytest.mark.rule("8.8", "1.7")
def test_two_heroes_marked_in_one_batch_and_one_healed():
    # Too late for me, and the opponent is as dead.
    game, me, foe = new_game("WARLOCK")
    me.hero.set(damage=27)
    foe.hero.set(damage=27)
    me.summon("TEST_LAST_CARE")
    me.give("Hellfire").play()
    assert game.over
    assert game.winner is None


@pytest.mark.rule("8.8", "8.1")
def test_healing_in_the_same_phase_saves_a_hero():
    game, me, _ = new_game("WARLOCK")
    me.hero.set(damage=28)
    me.give("TEST_JUST_IN_TIME").play()
    assert not game.over
    assert me.hero.health == 4
