"""Rules 8: death."""

import pytest

import hsenv

YETI = "CS2_182"  # 4/5
GOLEM = "EX1_556"  # Harvest Golem 2/3, leaves a 2/1
RAIDER = "CS2_168"  # 2/1
CREEPER, SPIDER = "TEST_FP1_002", "TEST_FP1_002t"
BARON = "FP1_031"
SYLVANAS = "EX1_016"
CAIRNE, BAINE = "EX1_110", "EX1_110t"
ABOMINATION = "EX1_097"  # 4/4 Taunt, deals 2 damage to all characters when it dies
NETHER = "EX1_312"  # destroys all minions


def new_game(heroes=("WARLOCK", "WARRIOR"), **options):
    game = hsenv.Game.sandbox(heroes, **{"seed": 1, **options})
    return game, *game.players


def ids(entities):
    return [entity.id for entity in entities]


def fill(player, count, card=RAIDER):
    return [player.summon(card) for _ in range(count)]


# 8.1


@pytest.mark.rule("8.1", "13.1")
def test_deathrattles_of_a_batch_add_up_before_the_next_death():
    game, me, foe = new_game(("WARLOCK", "ROGUE"))
    me.summon("TEST_GVG_076")
    spawn, crocolisk = me.summon("TEST_OG_256"), me.summon("CS2_120")
    spawn.set(damage=1)
    game.end_turn()
    foe.give("EX1_129").play()
    assert me.board == [crocolisk]
    assert (crocolisk.attack, crocolisk.health) == (3, 1)


@pytest.mark.rule("8.1")
@pytest.mark.parametrize("rescue", ["HEAL", "BUFF", "BOUNCE", "MORPH"])
def test_a_wounded_minion_may_be_saved(rescue):
    game, me, _ = new_game()
    yeti = me.summon(YETI)
    me.give(f"TEST_SAVE_{rescue}").play(target=yeti)
    assert not yeti.dead
    assert [r for r in game.trace() if r.event == "Death"] == []


@pytest.mark.rule("8.1")
@pytest.mark.parametrize(
    ("rescue", "saved"), [("HEAL", False), ("BUFF", False), ("BOUNCE", True), ("MORPH", True)]
)
def test_pending_destroy_is_only_escaped_by_leaving_or_transforming(rescue, saved):
    _, me, _ = new_game()
    yeti = me.summon(YETI)
    me.give(f"TEST_LATE_{rescue}").play(target=yeti)
    assert yeti.dead is not saved


@pytest.mark.rule("8.1", "8.3")
def test_a_wounded_minion_that_is_stolen_dies_for_the_thief():
    _, me, foe = new_game()
    cairne = foe.summon(CAIRNE)
    me.give("TEST_SAVE_STEAL").play(target=cairne)
    assert cairne.dead
    assert (ids(me.board), foe.board) == ([BAINE], [])


# 8.2


@pytest.mark.rule("8.2")
def test_a_hyena_that_dies_too_grows_nothing():
    _, me, foe = new_game()
    hyena = me.summon("EX1_531")  # 2/2
    other = me.summon("CS2_172")  # 3/2
    me.summon("TEST_BELL")
    hyena.set(damage=1)
    other.set(damage=1)
    me.give("EX1_400").play()
    assert hyena.dead
    assert other.dead
    assert foe.hero.health == 30 - 2 - 3


@pytest.mark.rule("8.2", "10.3")
def test_an_older_secret_answers_a_death_before_the_deathrattle():
    game, me, foe = new_game(("MAGE", "MAGE"))
    me.give("TEST_FP1_018").play()
    abomination = me.summon(ABOMINATION)
    game.end_turn()
    abomination.destroy()
    assert ids(me.hand) == [ABOMINATION, ABOMINATION]
    story = [r.event for r in game.trace() if r.event in ("SecretRevealed", "Damage")]
    assert story == ["SecretRevealed", "Damage", "Damage"]
    assert foe.hero.health == 28


@pytest.mark.rule("8.2", "8.3")
@pytest.mark.parametrize("mine_first", [True, False])
def test_two_sylvanas_die_together(mine_first):
    # The older one steals first: mine takes the Yeti and the younger one takes it back; or theirs finds
    # nothing and mine takes it for good.
    _, me, foe = new_game()
    for player in (me, foe) if mine_first else (foe, me):
        player.summon(SYLVANAS).set(damage=4)
    yeti = foe.summon(YETI)
    yeti.set(max_health=9)
    me.give("EX1_400").play()
    assert foe.board == ([yeti] if mine_first else [])
    assert me.board == ([] if mine_first else [yeti])


@pytest.mark.rule("8.2", "11.1")
def test_sylvanas_never_takes_the_mortally_wounded():
    _, me, foe = new_game()
    me.summon("TEST_LAST_BLOW")
    me.summon(SYLVANAS).set(damage=4)
    golem = foe.summon(GOLEM)
    golem.set(max_health=4)
    me.give("EX1_400").play()
    assert golem.dead
    assert me.board == []
    assert ids(foe.board) == ["skele21"]


@pytest.mark.rule("8.2", "3.2")
def test_victims_are_told_oldest_first_whoever_owns_them():
    game, me, foe = new_game(decks=([YETI], [YETI]))
    foe.summon("EX1_096")
    me.summon("EX1_096")
    foe.summon("EX1_029")
    me.give(NETHER).play()
    deaths = [(r.player.seat, r.subject_id) for r in game.trace() if r.event == "Death"]
    assert deaths == [(1, "EX1_096"), (0, "EX1_096"), (1, "EX1_029")]
    assert [r.player.seat for r in game.trace() if r.event == "Draw"] == [1, 0]


@pytest.mark.rule("8.2", "8.4", "1.2")
def test_a_batch_on_a_full_row():
    # The Golem's two tokens take both free places; what Sylvanas steals dies at once for its thief, in the
    # next batch, and finds no place for its own token.
    game, me, foe = new_game(("DRUID", "MAGE"), mana=20)
    golem, sylvanas = me.summon(GOLEM), me.summon(SYLVANAS)
    me.give("EX1_158").play()
    fill(me, 5, "CS2_186")
    cairne = foe.summon(CAIRNE)
    golem.set(damage=2)
    sylvanas.set(damage=4)
    me.give("EX1_400").play()
    assert cairne.dead
    assert ids(me.board) == ["skele21", "EX1_158t"] + ["CS2_186"] * 5
    assert foe.board == []
    story = [(r.player.seat, r.subject_id) for r in game.trace() if r.event == "Death"]
    assert story == [(0, GOLEM), (0, SYLVANAS), (0, CAIRNE)]


@pytest.mark.rule("8.2", "8.4")
def test_what_dies_during_a_batch_waits_for_its_end():
    # The Abomination wounds the Golem at once, but the rest of its batch, though younger, comes first.
    game, me, foe = new_game(("ROGUE", "WARLOCK"))
    me.summon(ABOMINATION)
    golem = me.summon(GOLEM)
    egg = me.summon("TEST_FP1_007")
    game.end_turn()
    me.board[0].set(damage=3)
    egg.set(damage=1)
    golem.set(max_health=4)
    golem.set(damage=1)
    foe.give("EX1_129").play()  # 1 damage to each of mine: the Golem is left with 2
    assert golem.dead
    assert ids(me.board) == ["skele21", "TEST_FP1_007t"]
    story = [r.subject_id for r in game.trace() if r.event == "Death"]
    assert story == [ABOMINATION, "TEST_FP1_007", GOLEM]
    came = [r.subject_id for r in game.trace() if r.event == "AfterSummon"][-2:]
    assert came == ["TEST_FP1_007t", "skele21"]


@pytest.mark.rule("8.2")
def test_a_watcher_that_lives_hears_all_of_a_batch():
    _, me, foe = new_game()
    ghoul = me.summon("tt_004")
    fill(foe, 3)
    me.give("EX1_400").play()
    assert ghoul.attack == 6


# 8.3


@pytest.mark.rule("8.3")
def test_the_controller_at_death_gets_the_deathrattle():
    _, me, foe = new_game(mana=20)
    cairne = foe.summon(CAIRNE)
    me.give("CS1_113").play(target=cairne)
    cairne.destroy()
    assert ids(me.board) == [BAINE]
    assert foe.board == []


@pytest.mark.rule("8.3", "9.8")
def test_silence_takes_the_deathrattle():
    _, me, _ = new_game()
    cairne = me.summon(CAIRNE)
    cairne.silence()
    cairne.destroy()
    assert me.board == []


@pytest.mark.rule("8.3", "8.4")
def test_an_added_deathrattle_comes_after_the_own():
    _, me, _ = new_game(("DRUID", "MAGE"))
    left, egg, right = me.summon(RAIDER), me.summon("TEST_FP1_007"), me.summon(YETI)
    me.give("EX1_158").play()
    egg.destroy()
    assert ids(me.board) == [left.id, "TEST_FP1_007t", "EX1_158t", right.id]


@pytest.mark.rule("8.3")
def test_a_silenced_minion_keeps_what_is_added_later():
    _, me, _ = new_game(("DRUID", "MAGE"))
    golem = me.summon(GOLEM)
    golem.silence()
    me.give("EX1_158").play()
    golem.destroy()
    assert ids(me.board) == ["EX1_158t"]


@pytest.mark.rule("8.3", "3.2")
@pytest.mark.parametrize("soul_first", [True, False])
def test_added_deathrattles_come_in_the_order_in_which_they_were_added(soul_first):
    game, me, _ = new_game(("DRUID", "MAGE"), mana=30)
    yeti = me.summon(YETI)
    for card in ("EX1_158", "CS2_038") if soul_first else ("CS2_038", "EX1_158"):
        me.give(card).play(target=yeti if card == "CS2_038" else None)
    yeti.destroy()
    expected = ["EX1_158t", YETI] if soul_first else [YETI, "EX1_158t"]
    assert ids(me.board) == expected
    assert [r.subject_id for r in game.trace() if r.event == "AfterSummon"][-2:] == expected


@pytest.mark.rule("8.3", "9.8")
def test_silence_takes_added_deathrattles_too():
    _, me, _ = new_game(("DRUID", "MAGE"), mana=30)
    egg = me.summon("TEST_FP1_007")
    me.give("EX1_158").play()
    egg.silence()
    egg.destroy()
    assert me.board == []


# 8.4


@pytest.mark.rule("8.4")
def test_tokens_fill_the_place_of_the_dead():
    _, me, _ = new_game()
    left, creeper, right = me.summon(YETI), me.summon(CREEPER), me.summon("CS2_200")
    creeper.destroy()
    assert ids(me.board) == [left.id, SPIDER, SPIDER, right.id]


@pytest.mark.rule("8.4", "1.2")
def test_only_one_spider_fits_beside_six():
    _, me, _ = new_game()
    fill(me, 3)
    creeper = me.summon(CREEPER)
    fill(me, 3)
    creeper.destroy()
    assert ids(me.board) == [RAIDER] * 3 + [SPIDER] + [RAIDER] * 3


@pytest.mark.rule("8.4")
def test_places_are_counted_without_the_older_victims():
    _, me, _ = new_game()
    fill(me, 1, "CS2_186")
    dying = [me.summon(RAIDER), me.summon("CS2_186"), me.summon(GOLEM), me.summon("CS2_186")]
    dying[2].set(damage=2)
    me.give("EX1_400").play()
    assert ids(me.board) == ["CS2_186", "CS2_186", "skele21", "CS2_186"]


@pytest.mark.rule("8.4", "8.2")
def test_a_younger_victim_still_counts_for_the_place():
    # The place is what it was when the Golem went, the Raider to its left not yet taken out.
    _, me, _ = new_game()
    golem = me.summon(GOLEM)
    me.summon("CS2_186")
    me.summon("CS2_200")
    me.summon(RAIDER, position=0)
    golem.set(damage=2)
    me.give("EX1_400").play()
    assert ids(me.board) == ["CS2_186", "skele21", "CS2_200"]


@pytest.mark.rule("8.4", "8.2")
def test_two_creepers_die_together_on_a_full_row():
    _, me, _ = new_game()
    fill(me, 1, YETI)
    me.summon(CREEPER)
    fill(me, 3, YETI)
    me.summon(CREEPER)
    fill(me, 1, YETI)
    for creeper in (me.board[1], me.board[5]):
        creeper.set(damage=1)
    me.give("EX1_400").play()
    # The older one's Spiders take both free places; for the younger one's there is none.
    assert ids(me.board) == [YETI, SPIDER, SPIDER, YETI, YETI, YETI, YETI]


# 8.5


@pytest.mark.rule("8.5")
def test_baron_doubles_deathrattles_in_a_row():
    _, me, _ = new_game()
    me.summon(BARON)
    golem = me.summon(GOLEM)
    me.summon(YETI)
    golem.destroy()
    assert ids(me.board) == [BARON, "skele21", "skele21", YETI]


@pytest.mark.rule("8.5", "8.3")
def test_baron_doubles_each_deathrattle_before_the_next():
    _, me, _ = new_game(("DRUID", "MAGE"), mana=30)
    egg = me.summon("TEST_FP1_007")
    me.give("EX1_158").play()
    me.summon(BARON)
    egg.destroy()
    assert ids(me.board) == ["TEST_FP1_007t"] * 2 + ["EX1_158t"] * 2 + [BARON]


@pytest.mark.rule("8.5")
def test_baron_doubles_no_enemy_deathrattle_and_changes_sides():
    _, me, foe = new_game(mana=30)
    baron = foe.summon(BARON)
    me.summon(GOLEM).destroy()
    assert ids(me.board) == ["skele21"]
    me.give("CS1_113").play(target=baron)
    me.summon(GOLEM).destroy()
    foe.summon(GOLEM).destroy()
    assert ids(me.board) == ["skele21", BARON, "skele21", "skele21"]
    assert ids(foe.board) == ["skele21"]


@pytest.mark.rule("8.5", "9.8")
def test_a_silenced_baron_doubles_nothing():
    _, me, _ = new_game()
    me.summon(BARON).silence()
    me.summon(GOLEM).destroy()
    assert ids(me.board) == [BARON, "skele21"]


@pytest.mark.rule("8.5", "8.2")
def test_a_baron_that_is_wounded_during_the_batch_still_doubles():
    # The older Deathrattle leaves him mortally wounded: he goes in the next batch.
    game, me, _ = new_game()
    sheep = me.summon("TEST_GVG_076")
    egg = me.summon("TEST_FP1_007")
    me.summon(BARON).set(damage=6)
    for minion in (sheep, egg):
        minion.set(damage=minion.max_health - 1)
    me.board[2].set(max_health=8)
    me.give("EX1_400").play()
    assert BARON not in ids(me.board)
    assert ids(me.board) == ["TEST_FP1_007t"] * 2
    assert [r.subject_id for r in game.trace() if r.event == "Death"] == [
        "TEST_GVG_076",
        "TEST_FP1_007",
        BARON,
    ]


@pytest.mark.rule("8.5", "13.14")
def test_two_barons_double_once():
    _, me, _ = new_game()
    fill(me, 2, BARON)
    me.summon(GOLEM).destroy()
    assert ids(me.board) == [BARON, BARON, "skele21", "skele21"]


@pytest.mark.rule("8.5", "11.5")
def test_a_baron_that_dies_too_doubles_nothing():
    _, me, _ = new_game()
    me.summon(BARON)
    me.summon("TEST_GVG_096")
    me.give(NETHER).play()
    assert len(me.board) == 1
    assert me.board[0].cost == 2


# 8.6


@pytest.mark.rule("8.6", "12 Reborn")
def test_reborn_comes_back_with_one_health_once():
    _, me, _ = new_game()
    wraith = me.summon("TEST_ULD_275")
    wraith.set(attack=9)
    me.summon(YETI)
    wraith.destroy()
    back = me.board[0]
    assert back is not wraith
    assert (back.id, back.attack, back.health, back.max_health) == ("TEST_ULD_275", 2, 1, 5)
    assert back.taunt
    assert not back.reborn
    back.destroy()
    assert ids(me.board) == [YETI]


@pytest.mark.rule("8.6", "9.1")
def test_a_buff_does_not_bring_reborn_back():
    _, me, _ = new_game(("PALADIN", "MAGE"))
    me.summon("TEST_ULD_275").destroy()
    (back,) = me.board
    me.give("CS2_092").play(target=back)
    assert (back.attack, back.reborn, back.taunt) == (6, False, True)
    back.destroy()
    assert me.board == []


@pytest.mark.rule("8.6", "8.7")
def test_ancestral_spirit_comes_before_reborn():
    _, me, _ = new_game(("SHAMAN", "MAGE"))
    wraith = me.summon("TEST_ULD_275")
    me.give("CS2_038").play(target=wraith)
    wraith.destroy()
    assert [(m.health, m.reborn) for m in me.board] == [(5, True), (1, False)]


@pytest.mark.rule("8.6", "8.2")
def test_reborn_waits_for_the_deathrattles_of_younger_victims():
    game, me, _ = new_game()
    me.summon("TEST_ULD_275")
    me.summon(GOLEM)
    me.give(NETHER).play()
    assert ids(me.board) == ["TEST_ULD_275", "skele21"]
    came = [r.subject_id for r in game.trace() if r.event == "AfterSummon"][-2:]
    assert came == ["skele21", "TEST_ULD_275"]


@pytest.mark.rule("8.6", "5.2")
def test_reborn_is_a_summon():
    _, me, foe = new_game()
    me.summon("NEW1_019")  # Knife Juggler
    me.summon("TEST_ULD_275").destroy()
    assert foe.hero.health == 30 - 2  # it came, and it came back


@pytest.mark.rule("8.6", "9.8")
def test_silence_takes_reborn():
    _, me, _ = new_game()
    wraith = me.summon("TEST_ULD_275")
    wraith.silence()
    wraith.destroy()
    assert me.board == []


@pytest.mark.rule("8.6", "8.3")
def test_the_reborn_come_back_to_the_controller_at_death():
    _, me, foe = new_game(mana=30)
    wraith = foe.summon("TEST_ULD_275")
    me.give("CS1_113").play(target=wraith)
    wraith.destroy()
    assert (ids(me.board), foe.board) == (["TEST_ULD_275"], [])


@pytest.mark.rule("8.6", "8.5")
def test_baron_does_not_double_reborn():
    _, me, _ = new_game()
    me.summon(BARON)
    me.summon("TEST_ULD_275").destroy()
    assert ids(me.board) == [BARON, "TEST_ULD_275"]


@pytest.mark.rule("8.6", "8.5", "8.3", "1.2")
def test_all_that_may_follow_a_death_shares_one_place():
    # Sylvanas steals twice (Baron): one Yeti takes the place, the other dies; nothing is left for the copies
    # of Ancestral Spirit, nor for her to be Reborn.
    _, me, foe = new_game(("SHAMAN", "MAGE"), mana=20)
    me.summon(BARON)
    sylvanas = me.summon(SYLVANAS)
    sylvanas.set(reborn=True)
    me.give("CS2_038").play(target=sylvanas)
    fill(me, 5)
    yetis = [foe.summon(YETI) for _ in range(3)]
    sylvanas.destroy()
    assert ids(me.board) == [BARON] + [RAIDER] * 5 + [YETI]
    assert ids(foe.board) == [YETI]
    assert sum(yeti.dead for yeti in yetis) == 1


@pytest.mark.rule("8.6", "1.2")
def test_reborn_needs_a_slot_that_a_token_has_not_taken():
    _, me, _ = new_game()
    golem = me.summon(GOLEM)
    golem.set(reborn=True)
    fill(me, 6)
    golem.destroy()
    assert ids(me.board) == ["skele21"] + [RAIDER] * 6


# 8.7


@pytest.mark.rule("8.7")
def test_redemption_brings_a_base_copy_with_one_health():
    game, me, foe = new_game(("PALADIN", "PRIEST"))
    me.give("EX1_136").play()
    yeti = me.summon(YETI)
    me.give("CS2_092").play(target=yeti)
    assert (yeti.attack, yeti.health) == (8, 9)
    game.end_turn()
    yeti.destroy()
    (back,) = me.board
    assert (back.attack, back.health, back.max_health) == (4, 1, 5)
    foe.hero_power.use(target=back)
    assert back.health == 3
    foe.give("CS2_007").play(target=back)
    assert back.health == 5


@pytest.mark.rule("8.7")
def test_ancestral_spirit_brings_a_full_base_copy():
    _, me, _ = new_game(("SHAMAN", "MAGE"), mana=20)
    yeti = me.summon(YETI)
    me.give("CS2_092").play(target=yeti)
    me.give("CS2_038").play(target=yeti)
    yeti.destroy()
    (back,) = me.board
    assert (back.attack, back.health, back.enchantments) == (4, 5, [])


@pytest.mark.rule("8.7")
def test_desperate_stand_brings_a_base_copy_with_one_health():
    _, me, _ = new_game(("PALADIN", "MAGE"), mana=20)
    yeti = me.summon(YETI)
    me.give("TEST_ICC_244").play(target=yeti)
    me.give("CS2_092").play(target=yeti)
    yeti.destroy()
    (back,) = me.board
    assert (back.attack, back.health, back.max_health, back.enchantments) == (4, 1, 5, [])


@pytest.mark.rule("8.7")
def test_dreadsteed_comes_back_at_the_end_of_the_opponents_turn_too():
    game, me, foe = new_game()
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
    game, me, _ = new_game()
    me.summon("TEST_AT_019").destroy()
    assert me.board == []
    game.end_turn()
    assert ids(me.board) == ["TEST_AT_019"]


@pytest.mark.rule("8.7")
def test_resurrection_draws_from_all_my_dead():
    seen = []
    for seed in range(60):
        _, me, foe = new_game(seed=seed)
        for _ in range(2):
            me.summon(RAIDER).destroy()
        me.summon("EX1_598").destroy()  # a token counts
        foe.summon(YETI).destroy()
        me.give("TEST_RAISE").play()
        seen += ids(me.board)
    assert set(seen) == {RAIDER, "EX1_598"}
    assert seen.count(RAIDER) > seen.count("EX1_598")  # each death once


# 8.8


@pytest.mark.rule("8.8", "1.7")
def test_a_deathrattle_after_my_death_makes_it_a_draw():
    game, me, foe = new_game(("WARRIOR", "MAGE"))
    me.hero.set(damage=26)
    foe.hero.set(damage=28)
    me.equip("CS2_106")
    abomination = foe.summon(ABOMINATION)
    abomination.set(damage=1)
    me.hero.attack_target(abomination)
    assert game.over
    assert game.winner is None


@pytest.mark.rule("8.8")
def test_healing_comes_too_late_for_a_hero_that_was_marked():
    game, me, foe = new_game()
    me.hero.set(damage=27)
    me.summon("TEST_LAST_CARE")
    me.give("CS2_062").play()
    assert game.over
    assert game.winner is foe


@pytest.mark.rule("8.8", "1.7")
def test_two_heroes_marked_in_one_batch_and_one_healed():
    # Too late for me, and the opponent is as dead.
    game, me, foe = new_game()
    me.hero.set(damage=27)
    foe.hero.set(damage=27)
    me.summon("TEST_LAST_CARE")
    me.give("CS2_062").play()
    assert game.over
    assert game.winner is None


@pytest.mark.rule("8.8", "8.1")
def test_healing_in_the_same_phase_saves_a_hero():
    game, me, _ = new_game()
    me.hero.set(damage=28)
    me.give("TEST_JUST_IN_TIME").play()
    assert not game.over
    assert me.hero.health == 4


@pytest.mark.rule("8.2", "10.3")
@pytest.mark.parametrize("secret_first", [True, False])
def test_a_death_secret_stands_in_one_queue_with_the_deathrattle(secret_first):
    game, me, _ = new_game(("PALADIN", "MAGE"))
    if secret_first:
        me.give("EX1_136").move("SECRET")
    golem = me.summon(GOLEM)
    if not secret_first:
        me.give("EX1_136").move("SECRET")
    game.end_turn()
    golem.destroy()
    assert me.secrets == []
    assert sorted(ids(me.board)) == sorted([GOLEM, "skele21"])
    story = [r.subject_id for r in game.trace() if r.event == "AfterSummon"][-2:]
    assert story == ([GOLEM, "skele21"] if secret_first else ["skele21", GOLEM])
