"""Rules 8.1 to 8.4: who dies when, whose Deathrattles, and where their tokens stand."""

import pytest

from kit import RAIDER, YETI, fill, ids, name_of, names, new_game

CREEPER, SPIDER = "TEST_FP1_002", "TEST_FP1_002t"


# 8.1


@pytest.mark.rule("8.1", "13.1")
def test_deathrattles_of_a_batch_add_up_before_the_next_death():
    game, me, foe = new_game("WARLOCK", "ROGUE")
    me.summon("TEST_GVG_076")
    spawn, crocolisk = me.summon("TEST_OG_256"), me.summon("River Crocolisk")
    spawn.set(damage=1)
    game.end_turn()
    foe.give("Fan of Knives").play()
    assert me.board == [crocolisk]
    assert (crocolisk.attack, crocolisk.health) == (3, 1)


@pytest.mark.rule("8.1")
@pytest.mark.parametrize("rescue", ["HEAL", "BUFF", "BOUNCE", "MORPH"])
def test_a_wounded_minion_may_be_saved(rescue):
    game, me, _ = new_game("WARLOCK")
    yeti = me.summon(YETI)
    me.give(f"TEST_SAVE_{rescue}").play(target=yeti)
    assert not yeti.dead
    assert [r for r in game.trace() if r.event == "Death"] == []


@pytest.mark.rule("8.1")
@pytest.mark.parametrize(
    ("rescue", "saved"), [("HEAL", False), ("BUFF", False), ("BOUNCE", True), ("MORPH", True)]
)
def test_pending_destroy_is_only_escaped_by_leaving_or_transforming(rescue, saved):
    _, me, _ = new_game("WARLOCK")
    yeti = me.summon(YETI)
    me.give(f"TEST_LATE_{rescue}").play(target=yeti)
    assert yeti.dead is not saved


@pytest.mark.rule("8.1", "8.3")
def test_a_wounded_minion_that_is_stolen_dies_for_the_thief():
    _, me, foe = new_game("WARLOCK")
    cairne = foe.summon("Cairne Bloodhoof")
    me.give("TEST_SAVE_STEAL").play(target=cairne)
    assert cairne.dead
    assert (names(me.board), foe.board) == (["Baine Bloodhoof"], [])


# 8.2


@pytest.mark.rule("8.2")
def test_a_hyena_that_dies_too_grows_nothing():
    _, me, foe = new_game("WARLOCK")
    hyena = me.summon("Scavenging Hyena")  # 2/2
    other = me.summon("Bloodfen Raptor")  # 3/2
    me.summon("TEST_BELL")
    hyena.set(damage=1)
    other.set(damage=1)
    me.give("Whirlwind").play()
    assert hyena.dead
    assert other.dead
    assert foe.hero.health == 30 - 2 - 3


@pytest.mark.rule("8.2", "10.3")
def test_an_older_secret_answers_a_death_before_the_deathrattle():
    game, me, foe = new_game("MAGE", "MAGE")
    me.give("TEST_FP1_018").play()
    abomination = me.summon("Abomination")
    game.end_turn()
    abomination.destroy()
    assert names(me.hand) == ["Abomination", "Abomination"]
    story = [r.event for r in game.trace() if r.event in ("SecretRevealed", "Damage")]
    assert story == ["SecretRevealed", "Damage", "Damage"]
    assert foe.hero.health == 28


@pytest.mark.rule("8.2", "8.3")
@pytest.mark.parametrize("mine_first", [True, False])
def test_two_sylvanas_die_together(mine_first):
    # The older one steals first: mine takes the Yeti and the younger one takes it back; or theirs finds
    # nothing and mine takes it for good.
    _, me, foe = new_game("WARLOCK")
    for player in (me, foe) if mine_first else (foe, me):
        player.summon("Sylvanas Windrunner").set(damage=4)
    yeti = foe.summon(YETI)
    yeti.set(max_health=9)
    me.give("Whirlwind").play()
    assert foe.board == ([yeti] if mine_first else [])
    assert me.board == ([] if mine_first else [yeti])


@pytest.mark.rule("8.2", "11.1")
def test_sylvanas_never_takes_the_mortally_wounded():
    _, me, foe = new_game("WARLOCK")
    me.summon("TEST_LAST_BLOW")
    me.summon("Sylvanas Windrunner").set(damage=4)
    golem = foe.summon("Harvest Golem")
    golem.set(max_health=4)
    me.give("Whirlwind").play()
    assert golem.dead
    assert me.board == []
    assert names(foe.board) == ["Damaged Golem"]


@pytest.mark.rule("8.2", "3.2")
def test_victims_are_told_oldest_first_whoever_owns_them():
    game, me, foe = new_game("WARLOCK", decks=([YETI], [YETI]))
    foe.summon("Loot Hoarder")
    me.summon("Loot Hoarder")
    foe.summon("Leper Gnome")
    me.give("Twisting Nether").play()
    deaths = [(r.player.seat, name_of(r.subject_id)) for r in game.trace() if r.event == "Death"]
    assert deaths == [(1, "Loot Hoarder"), (0, "Loot Hoarder"), (1, "Leper Gnome")]
    assert [r.player.seat for r in game.trace() if r.event == "Draw"] == [1, 0]


@pytest.mark.rule("8.2", "8.4", "1.2")
def test_a_batch_on_a_full_row():
    # The Golem's two tokens take both free places; what Sylvanas steals dies at once as its old controller's, in the
    # next batch.
    game, me, foe = new_game("DRUID", "MAGE", mana=20)
    golem, sylvanas = me.summon("Harvest Golem"), me.summon("Sylvanas Windrunner")
    me.give("Soul of the Forest").play()
    fill(me, 5, "War Golem")
    cairne = foe.summon("Cairne Bloodhoof")
    golem.set(damage=2)
    sylvanas.set(damage=4)
    me.give("Whirlwind").play()
    assert cairne.dead
    assert names(me.board) == ["Damaged Golem"] + ["War Golem"] * 5 + ["EX1_158t"]
    assert names(foe.board) == ["Baine Bloodhoof"]
    story = [(r.player.seat, name_of(r.subject_id)) for r in game.trace() if r.event == "Death"]
    assert story == [(0, "Harvest Golem"), (0, "Sylvanas Windrunner"), (1, "Cairne Bloodhoof")]


@pytest.mark.rule("8.2", "8.4")
def test_what_dies_during_a_batch_waits_for_its_end():
    # The Abomination wounds the Golem at once, but the rest of its batch, though younger, comes first.
    game, me, foe = new_game("ROGUE", "WARLOCK")
    me.summon("Abomination")
    golem = me.summon("Harvest Golem")
    egg = me.summon("TEST_FP1_007")
    game.end_turn()
    me.board[0].set(damage=3)
    egg.set(damage=1)
    golem.set(max_health=4)
    golem.set(damage=1)
    foe.give("Fan of Knives").play()  # 1 damage to each of mine: the Golem is left with 2
    assert golem.dead
    assert names(me.board) == ["Damaged Golem", "TEST_FP1_007t"]
    story = [name_of(r.subject_id) for r in game.trace() if r.event == "Death"]
    assert story == ["Abomination", "TEST_FP1_007", "Harvest Golem"]
    came = [name_of(r.subject_id) for r in game.trace() if r.event == "AfterSummon"][-2:]
    assert came == ["TEST_FP1_007t", "Damaged Golem"]


@pytest.mark.rule("8.2")
def test_a_watcher_that_lives_hears_all_of_a_batch():
    _, me, foe = new_game("WARLOCK")
    ghoul = me.summon("Flesheating Ghoul")
    fill(foe, 3)
    me.give("Whirlwind").play()
    assert ghoul.attack == 6


@pytest.mark.rule("8.2", "10.3")
@pytest.mark.parametrize("secret_first", [True, False])
def test_a_death_secret_stands_in_one_queue_with_the_deathrattle(secret_first):
    game, me, _ = new_game("MAGE", "MAGE")
    if secret_first:
        me.give("Duplicate").move("SECRET")
    golem = me.summon("Harvest Golem")
    if not secret_first:
        me.give("Duplicate").move("SECRET")
    game.end_turn()
    golem.destroy()
    assert (me.secrets, names(me.hand), names(me.board)) == (
        [],
        ["Harvest Golem", "Harvest Golem"],
        ["Damaged Golem"],
    )
    story = [r.event for r in game.trace() if r.event in ("AfterSummon", "SecretRevealed")][-2:]
    assert story == (["SecretRevealed", "AfterSummon"] if secret_first else ["AfterSummon", "SecretRevealed"])


# 8.3


@pytest.mark.rule("8.3")
def test_the_controller_at_death_gets_the_deathrattle():
    _, me, foe = new_game("WARLOCK", mana=20)
    cairne = foe.summon("Cairne Bloodhoof")
    me.give("Mind Control").play(target=cairne)
    cairne.destroy()
    assert names(me.board) == ["Baine Bloodhoof"]
    assert foe.board == []


@pytest.mark.rule("8.3", "9.8")
def test_silence_takes_the_deathrattle():
    _, me, _ = new_game("WARLOCK")
    cairne = me.summon("Cairne Bloodhoof")
    cairne.silence()
    cairne.destroy()
    assert me.board == []


@pytest.mark.rule("8.3", "8.4")
def test_an_added_deathrattle_comes_after_the_own():
    _, me, _ = new_game("DRUID", "MAGE")
    left, egg, right = me.summon(RAIDER), me.summon("TEST_FP1_007"), me.summon(YETI)
    me.give("Soul of the Forest").play()
    egg.destroy()
    assert ids(me.board) == [
        left.id,
        "TEST_FP1_007t",
        right.id,
        "EX1_158t",
    ]  # the Treant at the far right (8.4)


@pytest.mark.rule("8.3")
def test_a_silenced_minion_keeps_what_is_added_later():
    _, me, _ = new_game("DRUID", "MAGE")
    golem = me.summon("Harvest Golem")
    golem.silence()
    me.give("Soul of the Forest").play()
    golem.destroy()
    assert ids(me.board) == ["EX1_158t"]


@pytest.mark.rule("8.3", "3.2")
@pytest.mark.parametrize("soul_first", [True, False])
def test_added_deathrattles_come_in_the_order_in_which_they_were_added(soul_first):
    game, me, _ = new_game("DRUID", "MAGE", mana=30)
    yeti = me.summon(YETI)
    for card in (
        ("Soul of the Forest", "Ancestral Spirit")
        if soul_first
        else ("Ancestral Spirit", "Soul of the Forest")
    ):
        me.give(card).play(target=yeti if card == "Ancestral Spirit" else None)
    yeti.destroy()
    expected = ["EX1_158t", YETI] if soul_first else [YETI, "EX1_158t"]
    assert names(me.board) == expected
    assert [name_of(r.subject_id) for r in game.trace() if r.event == "AfterSummon"][-2:] == expected


@pytest.mark.rule("8.3", "9.8")
def test_silence_takes_added_deathrattles_too():
    _, me, _ = new_game("DRUID", "MAGE", mana=30)
    egg = me.summon("TEST_FP1_007")
    me.give("Soul of the Forest").play()
    egg.silence()
    egg.destroy()
    assert me.board == []


# 8.4


@pytest.mark.rule("8.4")
def test_tokens_fill_the_place_of_the_dead():
    _, me, _ = new_game("WARLOCK")
    left, creeper, right = me.summon(YETI), me.summon(CREEPER), me.summon("Boulderfist Ogre")
    creeper.destroy()
    assert ids(me.board) == [left.id, SPIDER, SPIDER, right.id]


@pytest.mark.rule("8.4", "1.2")
def test_only_one_spider_fits_beside_six():
    _, me, _ = new_game("WARLOCK")
    fill(me, 3)
    creeper = me.summon(CREEPER)
    fill(me, 3)
    creeper.destroy()
    assert names(me.board) == [RAIDER] * 3 + [SPIDER] + [RAIDER] * 3


@pytest.mark.rule("8.4")
def test_places_are_counted_without_the_older_victims():
    _, me, _ = new_game("WARLOCK")
    fill(me, 1, "War Golem")
    dying = [me.summon(RAIDER), me.summon("War Golem"), me.summon("Harvest Golem"), me.summon("War Golem")]
    dying[2].set(damage=2)
    me.give("Whirlwind").play()
    assert names(me.board) == ["War Golem", "War Golem", "Damaged Golem", "War Golem"]


@pytest.mark.rule("8.4", "8.2")
def test_a_younger_victim_still_counts_for_the_place():
    # The place is what it was when the Golem went, the Raider to its left not yet taken out.
    _, me, _ = new_game("WARLOCK")
    golem = me.summon("Harvest Golem")
    me.summon("War Golem")
    me.summon("Boulderfist Ogre")
    me.summon(RAIDER, position=0)
    golem.set(damage=2)
    me.give("Whirlwind").play()
    assert names(me.board) == ["War Golem", "Damaged Golem", "Boulderfist Ogre"]


@pytest.mark.rule("8.4", "8.2")
def test_two_creepers_die_together_on_a_full_row():
    _, me, _ = new_game("WARLOCK")
    fill(me, 1, YETI)
    me.summon(CREEPER)
    fill(me, 3, YETI)
    me.summon(CREEPER)
    fill(me, 1, YETI)
    for creeper in (me.board[1], me.board[5]):
        creeper.set(damage=1)
    me.give("Whirlwind").play()
    # The older one's Spiders take both free places; for the younger one's there is none.
    assert names(me.board) == [YETI, SPIDER, SPIDER, YETI, YETI, YETI, YETI]
