"""Rules 5.4 and 5.5: transformed minions and copies, and what they keep."""

import pytest

import hsenv

YETI = "CS2_182"  # 4/5
RAIDER = "CS2_168"  # 2/1
WOLFRIDER = "CS2_124"  # 3/1, Charge
JUGGLER = "NEW1_019"
HOARDER = "EX1_096"
FACELESS = "EX1_564"
STORMWIND = "CS2_222"  # others +1/+1


def new_game(heroes=("MAGE", "WARRIOR"), **options):
    game = hsenv.Game.sandbox(heroes, **{"seed": 1, "mana": 40, **options})
    return game, *game.players


def ids(entities):
    return [entity.id for entity in entities]


def stats(minion):
    return minion.attack, minion.health, minion.max_health


# 5.4


@pytest.mark.rule("5.4", "13.20")
def test_a_transformed_minion_is_another_card_for_good():
    game, me, foe = new_game()
    cairne = foe.summon("EX1_110")
    foe.summon(RAIDER)
    cairne.set(damage=2)
    me.give("CS2_022").play(target=cairne)
    (sheep, _) = foe.board
    assert (sheep.id, sheep.attack, sheep.health, sheep.damage) == ("CS2_tk1", 1, 1, 0)
    assert cairne.transformed_from == ("EX1_110",)
    sheep.silence()
    assert sheep.id == "CS2_tk1"
    deaths = len([r for r in game.trace() if r.event == "Death"])
    assert deaths == 0
    sheep.destroy()
    assert ids(foe.board) == [RAIDER]


@pytest.mark.rule("5.4")
def test_transforming_is_no_summon():
    _, me, foe = new_game(("DRUID", "MAGE"))
    me.summon(JUGGLER)
    yeti = foe.summon(YETI)
    yeti.set(max_health=30)
    me.give("EX1_564").play(target=yeti)  # Faceless Manipulator
    assert ids(me.board) == [JUGGLER, YETI]
    assert 60 - foe.hero.health - yeti.health == 1
    me.give("CS2_022").play(target=me.board[1])
    assert 60 - foe.hero.health - yeti.health == 1


@pytest.mark.rule("5.4")
def test_a_played_minion_that_transforms_goes_on_as_the_new_one():
    game, me, foe = new_game(("MAGE", "DRUID"))
    me.give("EX1_294").play()
    game.end_turn()
    foe.give("EX1_165").play(choose="EX1_165b")
    assert ids(foe.board) == ["EX1_165t2"]
    assert ids(me.board) == ["EX1_165t2"]


@pytest.mark.rule("5.4")
def test_enchantments_and_damage_are_gone():
    _, me, _ = new_game(("PALADIN", "MAGE"))
    yeti = me.summon(YETI)
    me.give("CS2_092").play(target=yeti)
    yeti.set(frozen=True, damage=3)
    me.give("EX1_246").play(target=yeti)
    assert (yeti.id, yeti.attack, yeti.health) == ("hexfrog", 0, 1)
    assert not yeti.frozen
    assert yeti.enchantments == []


@pytest.mark.rule("5.4")
def test_the_newcomer_is_exhausted():
    # (?) even where the old minion could attack; Charge lifts it.
    _, me, foe = new_game()
    yeti = me.summon(YETI)
    yeti.set(exhausted=False)
    me.give("CS2_022").play(target=yeti)
    assert yeti.exhausted
    assert not yeti.can_attack
    assert foe.hero.health == 30


@pytest.mark.rule("5.4")
def test_a_newcomer_with_charge_attacks_at_once():
    # (?) like the exhaustion of the others
    _, me, foe = new_game()
    faceless = me.give(FACELESS)
    faceless.play(target=foe.summon(WOLFRIDER))
    faceless.attack_target(foe.hero)
    assert (faceless.id, foe.hero.health) == (WOLFRIDER, 27)


@pytest.mark.rule("5.4", "4.2")
def test_the_knife_flies_for_who_the_played_minion_became():
    game, me, foe = new_game(("DRUID", "MAGE"))
    me.summon(JUGGLER)
    me.give("EX1_165").play(choose="EX1_165a")
    assert foe.hero.health == 29
    assert [r.subject_id for r in game.trace() if r.event == "AfterSummon"] == [JUGGLER, "EX1_165t1"]


@pytest.mark.rule("5.4", "9.5")
def test_auras_know_who_a_minion_is_now():
    _, me, foe = new_game()
    yeti, champion = foe.summon(YETI), foe.summon(STORMWIND)
    me.give("CS2_022").play(target=yeti)
    assert stats(foe.board[0]) == (2, 2, 2)
    me.give("CS2_022").play(target=champion)
    assert [stats(minion) for minion in foe.board] == [(1, 1, 1)] * 2


@pytest.mark.rule("5.4", "4.2")
def test_the_dead_are_not_transformed():
    # Faceless Manipulator dies of what its playing sets off; its Battlecry happens, but it stays what it was.
    game, me, foe = new_game()
    guard = me.summon("TEST_GUARD")
    game.end_turn()
    faceless = foe.give(FACELESS)
    faceless.set(health=1)
    faceless.play(target=guard)
    assert (faceless.dead, faceless.id, faceless.transformed_from) == (True, FACELESS, ())
    assert (foe.board, ids(foe.graveyard)) == ([], [FACELESS])


# 5.5


@pytest.mark.rule("5.5")
def test_a_copy_in_play_recomputes_auras():
    _, me, foe = new_game()
    raider = foe.summon(RAIDER)
    foe.summon("EX1_508")
    assert (raider.attack, raider.health) == (3, 1)
    me.give("EX1_564").play(target=raider)
    assert (me.board[0].attack, me.board[0].health) == (2, 1)


@pytest.mark.rule("5.5")
def test_a_copy_in_play_keeps_damage_enchantments_and_silence():
    _, me, foe = new_game(("PALADIN", "MAGE"), mana=40)
    yeti = foe.summon(YETI)
    yeti.set(damage=3)
    me.give("EX1_564").play(target=yeti)
    assert [(m.attack, m.health, m.max_health) for m in me.board] == [(4, 2, 5)]
    me.give("CS2_087").play(target=yeti)  # Blessing of Might: +3 Attack
    me.give("EX1_564").play(target=yeti)
    assert (me.board[1].attack, me.board[1].health) == (7, 2)
    cairne = foe.summon("EX1_110")
    cairne.silence()
    me.give("EX1_564").play(target=cairne)
    assert me.board[2].silenced
    me.board[2].destroy()
    assert len(me.board) == 2


@pytest.mark.rule("5.5")
def test_a_copy_is_not_pending_destroy():
    _, me, _ = new_game()
    yeti = me.summon(YETI)
    yeti.set(damage=1)
    me.give("TEST_LAST_WORD").play(target=yeti)
    assert yeti.dead
    assert [(m.id, m.health) for m in me.board] == [(YETI, 4)]


@pytest.mark.rule("5.5", "5.7")
def test_a_copy_from_play_to_hand_is_a_fresh_card():
    _, me, _ = new_game(("PALADIN", "MAGE"))
    yeti = me.summon(YETI)
    me.give("CS2_092").play(target=yeti)
    me.give("TEST_GVG_005").play()
    (card,) = me.hand
    assert (card.id, card.attack, card.health, card.cost) == (YETI, 4, 5, 4)


@pytest.mark.rule("5.5")
def test_duplicate_gives_fresh_cards():
    game, me, foe = new_game(("MAGE", "MAGE"))
    me.give("TEST_FP1_018").play()
    yeti = me.summon(YETI)
    yeti.set(attack=9)
    game.end_turn()
    yeti.destroy()
    assert [(card.id, card.attack) for card in me.hand] == [(YETI, 4), (YETI, 4)]
    assert foe.hand == []


@pytest.mark.rule("5.5")
def test_a_copy_from_hand_keeps_its_enchantments():
    _, me, foe = new_game(("PRIEST", "MAGE"))
    yeti = foe.give("CS2_065")
    foe.summon("TEST_BOT_443").destroy()
    assert (yeti.attack, yeti.health) == (2, 4)
    me.give("CS2_003").play()
    (copy,) = me.hand
    assert copy is not yeti
    assert (copy.id, copy.attack, copy.health) == ("CS2_065", 2, 4)


@pytest.mark.rule("5.5", "9.2")
def test_a_copy_under_the_same_aura_keeps_the_damage():
    _, me, _ = new_game()
    yeti = me.summon(YETI)
    me.summon(STORMWIND)
    yeti.deal(1)
    assert stats(yeti) == (5, 5, 6)
    me.give(FACELESS).play(target=yeti)
    assert stats(me.board[2]) == (5, 5, 6)


@pytest.mark.rule("5.5", "9.2")
def test_a_summoned_copy_under_the_same_aura_keeps_the_damage():
    # Mirror Entity, and a Guard that hurts what is played.
    game, me, foe = new_game()
    me.give("EX1_294").play()
    me.summon(STORMWIND)
    me.summon("TEST_GUARD")
    game.end_turn()
    foe.summon(STORMWIND)
    yeti = foe.give(YETI)
    yeti.play()
    assert stats(yeti) == (5, 5, 6)
    assert stats(me.board[2]) == (5, 5, 6)


@pytest.mark.rule("5.5", "9.2")
def test_a_copy_without_the_aura_keeps_all_damage():
    _, me, foe = new_game()
    yeti = foe.summon(YETI)
    foe.summon(STORMWIND)
    yeti.deal(1)
    me.give(FACELESS).play(target=yeti)
    assert stats(me.board[0]) == (4, 4, 5)
    yeti.deal(3)
    me.give(FACELESS).play(target=yeti)
    assert stats(me.board[1]) == (4, 1, 5)


@pytest.mark.rule("5.5", "8.1")
def test_a_copy_that_needs_the_aura_dies():
    _, me, foe = new_game()
    hoarder = foe.summon(HOARDER)
    foe.summon(STORMWIND)
    hoarder.deal(1)
    me.put_in_deck(YETI)
    me.give(FACELESS).play(target=hoarder)
    assert stats(hoarder) == (3, 1, 2)
    assert me.board == []
    assert ids(me.hand) == [YETI]  # its Deathrattle is the copy's


@pytest.mark.rule("5.5", "8.1")
def test_a_summoned_copy_that_needs_the_aura_dies():
    # Mirror Entity; the Raider is hurt as it comes.
    game, me, foe = new_game()
    me.give("EX1_294").play()
    me.summon("TEST_GUARD")
    game.end_turn()
    foe.summon(STORMWIND)
    raider = foe.give(RAIDER)
    raider.play()
    assert stats(raider) == (3, 1, 2)
    assert (ids(me.board), me.secrets) == (["TEST_GUARD"], [])


@pytest.mark.rule("5.5", "9.5")
def test_a_copy_comes_under_auras_the_original_lacked():
    _, me, foe = new_game()
    me.summon(STORMWIND)
    yeti = foe.summon(YETI)
    yeti.set(damage=3)
    me.give(FACELESS).play(target=yeti)
    assert stats(me.board[1]) == (5, 3, 6)


@pytest.mark.rule("5.5")
def test_a_copied_aura_works_for_the_copys_side():
    _, me, foe = new_game()
    raider = me.summon(RAIDER)
    me.give(FACELESS).play(target=foe.summon(STORMWIND))
    assert stats(raider) == (3, 2, 2)
    assert stats(me.board[1]) == (7, 7, 7)  # nothing for itself


@pytest.mark.rule("5.5")
def test_a_copy_has_the_keywords_that_are_left():
    _, me, foe = new_game()
    popped, whole = foe.summon("EX1_008"), foe.summon("EX1_008")  # Argent Squires
    popped.deal(1)
    shown, hidden = me.summon("EX1_017"), me.summon("EX1_017")  # Panthers
    shown.set(exhausted=False)
    shown.attack_target(foe.hero)
    for original in (popped, whole, shown, hidden):
        me.give(FACELESS).play(target=original)
    squires, panthers = me.board[2:4], me.board[4:]
    assert [minion.divine_shield for minion in squires] == [False, True]
    assert [minion.stealth for minion in panthers] == [False, True]


@pytest.mark.rule("5.5", "2.2")
def test_a_copy_of_a_frozen_minion_is_frozen():
    # (?) The rule names enchantments, damage, keywords and Silence.
    _, me, foe = new_game()
    yeti = foe.summon(YETI)
    me.give("CS2_024").play(target=yeti)  # Frostbolt
    me.give(FACELESS).play(target=yeti)
    assert (*stats(me.board[0]), me.board[0].frozen) == (4, 2, 5, True)


@pytest.mark.rule("5.5", "8.7")
def test_what_comes_from_the_graveyard_is_a_fresh_card():
    _, me, _ = new_game(("PALADIN", "MAGE"))
    yeti = me.summon(YETI)
    me.give("CS2_092").play(target=yeti)
    yeti.silence()
    yeti.set(attack=9, damage=3, taunt=True)
    yeti.destroy()
    me.give("TEST_RAISE").play()
    (back,) = me.board
    assert (back.id, *stats(back), back.taunt, back.silenced) == (YETI, 4, 5, 5, False, False)
    assert back is not yeti


@pytest.mark.rule("5.5", "5.9")
@pytest.mark.parametrize("card", ["EX1_339", "EX1_193", "EX1_345"])
def test_a_copy_of_a_card_in_a_deck_keeps_its_enchantments(card):
    # Thoughtsteal, Psychic Conjurer; Mindgames into play.
    position = hsenv.Game.sandbox(("PRIEST", "MAGE"), seed=1, mana=10).to_position()
    position["players"][1]["deck"] = {"cards": [{"id": YETI, "enchantments": ["CS2_092e", {"cost": -1}]}]}
    game = hsenv.Game.from_position(position)
    me, foe = game.players
    me.give(card).play()
    copy = (me.hand or me.board)[0]
    assert (copy.id, copy.attack, copy.health, copy.cost) == (YETI, 8, 9, 3)
    (original,) = foe.deck
    assert original is not copy
    assert not game.check()
