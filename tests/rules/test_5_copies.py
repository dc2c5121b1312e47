"""Rules 5.4 and 5.5: transformed minions and copies, and what they keep."""

import pytest

import hsenv
from kit import OGRE, RAIDER, YETI, all_stats, ids, name_of, names, new_game

# 5.4


@pytest.mark.rule("5.4", "13.20")
def test_a_transformed_minion_is_another_card_for_good():
    game, me, foe = new_game(mana=40)
    cairne = foe.summon("Cairne Bloodhoof")
    foe.summon(RAIDER)
    cairne.set(damage=2)
    me.give("Polymorph").play(target=cairne)
    (sheep, _) = foe.board
    assert (name_of(sheep), sheep.attack, sheep.health, sheep.damage) == ("Sheep", 1, 1, 0)
    assert cairne.transformed_from == ("EX1_110",)
    sheep.silence()
    assert name_of(sheep) == "Sheep"
    deaths = len([r for r in game.trace() if r.event == "Death"])
    assert deaths == 0
    sheep.destroy()
    assert names(foe.board) == [RAIDER]


@pytest.mark.rule("5.4")
def test_transforming_is_no_summon():
    _, me, foe = new_game("DRUID", "MAGE", mana=40)
    me.summon("Knife Juggler")
    yeti = foe.summon(YETI)
    yeti.set(max_health=30)
    me.give("Faceless Manipulator").play(target=yeti)
    assert names(me.board) == ["Knife Juggler", YETI]
    assert 60 - foe.hero.health - yeti.health == 1
    me.give("Polymorph").play(target=me.board[1])
    assert 60 - foe.hero.health - yeti.health == 1


@pytest.mark.rule("5.4")
def test_a_played_minion_that_transforms_goes_on_as_the_new_one():
    game, me, foe = new_game("MAGE", "DRUID", mana=40)
    me.give("Mirror Entity").play()
    game.end_turn()
    foe.give("Druid of the Claw").play(choose="EX1_165b")
    assert ids(foe.board) == ["EX1_165t2"]
    assert ids(me.board) == ["EX1_165t2"]


@pytest.mark.rule("5.4")
def test_enchantments_and_damage_are_gone():
    _, me, _ = new_game("PALADIN", "MAGE", mana=40)
    yeti = me.summon(YETI)
    me.give("Blessing of Kings").play(target=yeti)
    yeti.set(frozen=True, damage=3)
    me.give("Hex").play(target=yeti)
    assert (name_of(yeti), yeti.attack, yeti.health) == ("Frog", 0, 1)
    assert not yeti.frozen
    assert yeti.enchantments == []


@pytest.mark.rule("5.4")
def test_the_newcomer_is_exhausted():
    # (?) even where the old minion could attack; Charge lifts it.
    _, me, foe = new_game(mana=40)
    yeti = me.summon(YETI)
    yeti.set(exhausted=False)
    me.give("Polymorph").play(target=yeti)
    assert yeti.exhausted
    assert not yeti.can_attack
    assert foe.hero.health == 30


@pytest.mark.rule("5.4")
def test_a_newcomer_with_charge_attacks_at_once():
    # (?) like the exhaustion of the others
    _, me, foe = new_game(mana=40)
    faceless = me.give("Faceless Manipulator")
    faceless.play(target=foe.summon("Wolfrider"))
    faceless.attack_target(foe.hero)
    assert (name_of(faceless), foe.hero.health) == ("Wolfrider", 27)


@pytest.mark.rule("5.4", "4.2")
def test_the_knife_flies_for_who_the_played_minion_became():
    game, me, foe = new_game("DRUID", "MAGE", mana=40)
    me.summon("Knife Juggler")
    me.give("Druid of the Claw").play(choose="EX1_165a")
    assert foe.hero.health == 29
    assert [name_of(r.subject_id) for r in game.trace() if r.event == "AfterSummon"] == [
        "Knife Juggler",
        "EX1_165t1",
    ]


@pytest.mark.rule("5.4", "9.5")
def test_auras_know_who_a_minion_is_now():
    _, me, foe = new_game(mana=40)
    yeti, champion = foe.summon(YETI), foe.summon("Stormwind Champion")
    me.give("Polymorph").play(target=yeti)
    assert all_stats(foe.board[0]) == (2, 2, 2)
    me.give("Polymorph").play(target=champion)
    assert [all_stats(minion) for minion in foe.board] == [(1, 1, 1)] * 2


@pytest.mark.rule("5.4", "4.2")
def test_the_dead_are_not_transformed():
    # Faceless Manipulator dies of what its playing sets off; its Battlecry happens, but it stays what it was.
    game, me, foe = new_game(mana=40)
    guard = me.summon("TEST_GUARD")
    game.end_turn()
    faceless = foe.give("Faceless Manipulator")
    faceless.set(health=1)
    faceless.play(target=guard)
    assert (faceless.dead, name_of(faceless), faceless.transformed_from) == (True, "Faceless Manipulator", ())
    assert (foe.board, names(foe.graveyard)) == ([], ["Faceless Manipulator"])


# 5.5


@pytest.mark.rule("5.5")
def test_a_copy_in_play_recomputes_auras():
    _, me, foe = new_game(mana=40)
    raider = foe.summon(RAIDER)
    foe.summon("Grimscale Oracle")
    assert (raider.attack, raider.health) == (3, 1)
    me.give("Faceless Manipulator").play(target=raider)
    assert (me.board[0].attack, me.board[0].health) == (2, 1)


@pytest.mark.rule("5.5")
def test_a_copy_in_play_keeps_damage_enchantments_and_silence():
    _, me, foe = new_game("PALADIN", "MAGE", mana=40)
    yeti = foe.summon(YETI)
    yeti.set(damage=3)
    me.give("Faceless Manipulator").play(target=yeti)
    assert [(m.attack, m.health, m.max_health) for m in me.board] == [(4, 2, 5)]
    me.give("Blessing of Might").play(target=yeti)  # Blessing of Might: +3 Attack
    me.give("Faceless Manipulator").play(target=yeti)
    assert (me.board[1].attack, me.board[1].health) == (7, 2)
    cairne = foe.summon("Cairne Bloodhoof")
    cairne.silence()
    me.give("Faceless Manipulator").play(target=cairne)
    assert me.board[2].silenced
    me.board[2].destroy()
    assert len(me.board) == 2


@pytest.mark.rule("5.5")
def test_a_copy_is_not_pending_destroy():
    _, me, _ = new_game(mana=40)
    yeti = me.summon(YETI)
    yeti.set(damage=1)
    me.give("TEST_LAST_WORD").play(target=yeti)
    assert yeti.dead
    assert [(name_of(m), m.health) for m in me.board] == [(YETI, 4)]


@pytest.mark.rule("5.5", "5.7")
def test_a_copy_from_play_to_hand_is_a_fresh_card():
    _, me, _ = new_game("PALADIN", "MAGE", mana=40)
    yeti = me.summon(YETI)
    me.give("Blessing of Kings").play(target=yeti)
    me.give("TEST_GVG_005").play()
    (card,) = me.hand
    assert (name_of(card), card.attack, card.health, card.cost) == (YETI, 4, 5, 4)


@pytest.mark.rule("5.5")
def test_duplicate_gives_fresh_cards():
    game, me, foe = new_game("MAGE", "MAGE", mana=40)
    me.give("TEST_FP1_018").play()
    yeti = me.summon(YETI)
    yeti.set(attack=9)
    game.end_turn()
    yeti.destroy()
    assert [(name_of(card), card.attack) for card in me.hand] == [(YETI, 4), (YETI, 4)]
    assert foe.hand == []


@pytest.mark.rule("5.5")
def test_a_copy_from_hand_keeps_its_enchantments():
    _, me, foe = new_game("PRIEST", "MAGE", mana=40)
    yeti = foe.give("Voidwalker")
    foe.summon("TEST_BOT_443").destroy()
    assert (yeti.attack, yeti.health) == (2, 4)
    me.give("Mind Vision").play()
    (copy,) = me.hand
    assert copy is not yeti
    assert (name_of(copy), copy.attack, copy.health) == ("Voidwalker", 2, 4)


@pytest.mark.rule("5.5", "9.2")
def test_a_copy_under_the_same_aura_keeps_the_damage():
    _, me, _ = new_game(mana=40)
    yeti = me.summon(YETI)
    me.summon("Stormwind Champion")
    yeti.deal(1)
    assert all_stats(yeti) == (5, 5, 6)
    me.give("Faceless Manipulator").play(target=yeti)
    assert all_stats(me.board[2]) == (5, 5, 6)


@pytest.mark.rule("5.5", "9.2")
def test_a_summoned_copy_under_the_same_aura_keeps_the_damage():
    # Mirror Entity, and a Guard that hurts what is played.
    game, me, foe = new_game(mana=40)
    me.give("Mirror Entity").play()
    me.summon("Stormwind Champion")
    me.summon("TEST_GUARD")
    game.end_turn()
    foe.summon("Stormwind Champion")
    yeti = foe.give(YETI)
    yeti.play()
    assert all_stats(yeti) == (5, 5, 6)
    assert all_stats(me.board[2]) == (5, 5, 6)


@pytest.mark.rule("5.5", "9.2")
def test_a_copy_without_the_aura_keeps_all_damage():
    _, me, foe = new_game(mana=40)
    yeti = foe.summon(YETI)
    foe.summon("Stormwind Champion")
    yeti.deal(1)
    me.give("Faceless Manipulator").play(target=yeti)
    assert all_stats(me.board[0]) == (4, 4, 5)
    yeti.deal(3)
    me.give("Faceless Manipulator").play(target=yeti)
    assert all_stats(me.board[1]) == (4, 1, 5)


@pytest.mark.rule("5.5", "8.1")
def test_a_copy_that_needs_the_aura_dies():
    _, me, foe = new_game(mana=40)
    hoarder = foe.summon("Loot Hoarder")
    foe.summon("Stormwind Champion")
    hoarder.deal(1)
    me.put_in_deck(YETI)
    me.give("Faceless Manipulator").play(target=hoarder)
    assert all_stats(hoarder) == (3, 1, 2)
    assert me.board == []
    assert names(me.hand) == [YETI]  # its Deathrattle is the copy's


@pytest.mark.rule("5.5", "8.1")
def test_a_summoned_copy_that_needs_the_aura_dies():
    # Mirror Entity; the Raider is hurt as it comes.
    game, me, foe = new_game(mana=40)
    me.give("Mirror Entity").play()
    me.summon("TEST_GUARD")
    game.end_turn()
    foe.summon("Stormwind Champion")
    raider = foe.give(RAIDER)
    raider.play()
    assert all_stats(raider) == (3, 1, 2)
    assert (ids(me.board), me.secrets) == (["TEST_GUARD"], [])


@pytest.mark.rule("5.5", "9.5")
def test_a_copy_comes_under_auras_the_original_lacked():
    _, me, foe = new_game(mana=40)
    me.summon("Stormwind Champion")
    yeti = foe.summon(YETI)
    yeti.set(damage=3)
    me.give("Faceless Manipulator").play(target=yeti)
    assert all_stats(me.board[1]) == (5, 3, 6)


@pytest.mark.rule("5.5")
def test_a_copied_aura_works_for_the_copys_side():
    _, me, foe = new_game(mana=40)
    raider = me.summon(RAIDER)
    me.give("Faceless Manipulator").play(target=foe.summon("Stormwind Champion"))
    assert all_stats(raider) == (3, 2, 2)
    assert all_stats(me.board[1]) == (7, 7, 7)  # nothing for itself


@pytest.mark.rule("5.5")
def test_a_copy_has_the_keywords_that_are_left():
    _, me, foe = new_game(mana=40)
    popped, whole = foe.summon("Argent Squire"), foe.summon("Argent Squire")  # Argent Squires
    popped.deal(1)
    shown, hidden = me.summon("Jungle Panther"), me.summon("Jungle Panther")  # Panthers
    shown.set(exhausted=False)
    shown.attack_target(foe.hero)
    for original in (popped, whole, shown, hidden):
        me.give("Faceless Manipulator").play(target=original)
    squires, panthers = me.board[2:4], me.board[4:]
    assert [minion.divine_shield for minion in squires] == [False, True]
    assert [minion.stealth for minion in panthers] == [False, True]


@pytest.mark.rule("5.5", "2.2")
def test_a_copy_of_a_frozen_minion_is_frozen():
    # (?) The rule names enchantments, damage, keywords and Silence.
    _, me, foe = new_game(mana=40)
    yeti = foe.summon(YETI)
    me.give("Frostbolt").play(target=yeti)
    me.give("Faceless Manipulator").play(target=yeti)
    assert (*all_stats(me.board[0]), me.board[0].frozen) == (4, 2, 5, True)


@pytest.mark.rule("5.5", "8.7")
def test_what_comes_from_the_graveyard_is_a_fresh_card():
    _, me, _ = new_game("PALADIN", "MAGE", mana=40)
    yeti = me.summon(YETI)
    me.give("Blessing of Kings").play(target=yeti)
    yeti.silence()
    yeti.set(attack=9, damage=3, taunt=True)
    yeti.destroy()
    me.give("TEST_RAISE").play()
    (back,) = me.board
    assert (name_of(back), *all_stats(back), back.taunt, back.silenced) == (YETI, 4, 5, 5, False, False)
    assert back is not yeti


@pytest.mark.rule("5.5", "5.9")
@pytest.mark.parametrize("card", ["Thoughtsteal", "Psychic Conjurer", "Mindgames"])
def test_a_copy_of_a_card_in_a_deck_keeps_its_enchantments(card):
    # Thoughtsteal, Psychic Conjurer; Mindgames into play.
    position = hsenv.Game.sandbox(("PRIEST", "MAGE"), seed=1, mana=10).to_position()
    position["players"][1]["deck"] = {
        "cards": [{"id": "CS2_182", "enchantments": ["CS2_092e", {"cost": -1}]}]
    }
    game = hsenv.Game.from_position(position)
    me, foe = game.players
    me.give(card).play()
    copy = (me.hand or me.board)[0]
    assert (name_of(copy), copy.attack, copy.health, copy.cost) == (YETI, 8, 9, 3)
    (original,) = foe.deck
    assert original is not copy
    assert not game.check()


@pytest.mark.rule("5.4")
def test_a_card_in_hand_keeps_its_enchantments_only_if_that_is_said():
    # Corrupted cards, Spellstones and their like are upgraded with what they have; a Polymorph leaves nothing.
    _, me, _ = new_game("MAGE", "MAGE", mana=20)
    kept = me.give(RAIDER)
    me.give("TEST_FEED").play()
    assert (kept.attack, kept.health, kept.cost) == (6, 5, 0)
    me.give("TEST_RIPEN").play()
    assert (name_of(kept), kept.attack, kept.health, kept.cost) == (OGRE, 10, 11, 4)
    kept.play()
    assert (kept.attack, kept.health) == (10, 11)
    lost = me.give(YETI)
    me.give("TEST_FEED").play()
    me.give("TEST_RIPEN_ALL").play()
    assert (lost.attack, lost.health, lost.cost) == (6, 7, 6)
    assert (kept.attack, kept.health) == (6, 7)
