"""Rule 3.3: what answers a death is asked for its conditions when its turn comes."""

import pytest

from kit import names, new_game


@pytest.mark.rule("3.3", "10.2")
@pytest.mark.card("FP1_020")
@pytest.mark.parametrize("secret_first", [True, False])
def test_avenge_finds_what_an_older_deathrattle_left_behind(secret_first):
    game, me, _ = new_game("PALADIN", "MAGE")
    golem = None if secret_first else me.summon("Harvest Golem")
    me.give("Avenge").play()
    golem = golem or me.summon("Harvest Golem")
    game.end_turn()
    golem.destroy()
    assert names(me.board) == ["Damaged Golem"]
    assert names(me.secrets) == (["Avenge"] if secret_first else [])
    assert (me.board[0].attack, me.board[0].health) == ((2, 1) if secret_first else (5, 3))


@pytest.mark.rule("3.3")
@pytest.mark.card("FP1_018")
@pytest.mark.parametrize("secret_first", [True, False])
def test_duplicate_finds_the_room_that_an_older_deathrattle_made(secret_first):
    game, me, _ = new_game("MAGE", "WARLOCK")
    caller = None if secret_first else me.summon("Voidcaller")
    me.give("Duplicate").play()
    caller = caller or me.summon("Voidcaller")
    me.give("Flame Imp")
    for _ in range(9):
        me.give("Fireball")
    game.end_turn()
    caller.destroy()
    assert [minion.name for minion in me.board] == ["Flame Imp"]
    assert len(me.secrets) == (1 if secret_first else 0)
    assert len(me.hand) == (9 if secret_first else 10)


@pytest.mark.rule("3.3")
@pytest.mark.card("FP1_018")
def test_duplicate_waits_if_an_older_deathrattle_filled_the_hand():
    game, me, _ = new_game("MAGE", "WARLOCK")
    hoarder = me.summon("Loot Hoarder")
    me.put_in_deck("Fireball")
    me.give("Duplicate").play()
    for _ in range(9):
        me.give("Fireball")
    game.end_turn()
    hoarder.destroy()
    assert len(me.hand) == 10
    assert names(me.secrets) == ["Duplicate"]


@pytest.mark.rule("3.3")
@pytest.mark.parametrize("mourner_first", [True, False])
def test_a_minion_that_answers_a_death_counts_what_is_there_by_then(mourner_first):
    _, me, foe = new_game("PALADIN", "MAGE")
    golem = None if mourner_first else me.summon("Harvest Golem")
    me.summon("TEST_MOURNER")
    golem = golem or me.summon("Harvest Golem")
    golem.destroy()
    assert foe.hero.damage == (0 if mourner_first else 1)


@pytest.mark.rule("3.3", "8.2")
def test_each_death_of_a_batch_is_asked_in_its_turn():
    # The second of the two finds the Damaged Golem of the first.
    _, me, foe = new_game("PALADIN", "MAGE")
    me.summon("TEST_MOURNER")
    first, second = me.summon("Harvest Golem"), me.summon("Wisp")
    me.give("Hellfire").play()
    assert (first.dead, second.dead) == (True, True)
    assert names(me.board) == ["TEST_MOURNER", "Damaged Golem"]
    assert foe.hero.damage == 3 + 1
