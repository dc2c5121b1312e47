"""Rule 3.3: what answers a death is asked for its conditions when its turn comes."""

import pytest

import hsenv

GOLEM = "EX1_556"  # Harvest Golem
DAMAGED_GOLEM = "skele21"


def new_game(heroes=("PALADIN", "MAGE"), **options):
    game = hsenv.Game.sandbox(heroes, **{"seed": 1, **options})
    return game, *game.players


def ids(entities):
    return [entity.id for entity in entities]


@pytest.mark.rule("3.3", "10.2")
@pytest.mark.card("FP1_020")
@pytest.mark.parametrize("secret_first", [True, False])
def test_avenge_finds_what_an_older_deathrattle_left_behind(secret_first):
    game, me, _ = new_game()
    golem = None if secret_first else me.summon(GOLEM)
    me.give("Avenge").play()
    golem = golem or me.summon(GOLEM)
    game.end_turn()
    golem.destroy()
    assert ids(me.board) == [DAMAGED_GOLEM]
    assert ids(me.secrets) == (["FP1_020"] if secret_first else [])
    assert (me.board[0].attack, me.board[0].health) == ((2, 1) if secret_first else (5, 3))


@pytest.mark.rule("3.3")
@pytest.mark.card("FP1_018")
@pytest.mark.parametrize("secret_first", [True, False])
def test_duplicate_finds_the_room_that_an_older_deathrattle_made(secret_first):
    game, me, _ = new_game(("MAGE", "WARLOCK"))
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
    game, me, _ = new_game(("MAGE", "WARLOCK"))
    hoarder = me.summon("Loot Hoarder")
    me.put_in_deck("Fireball")
    me.give("Duplicate").play()
    for _ in range(9):
        me.give("Fireball")
    game.end_turn()
    hoarder.destroy()
    assert len(me.hand) == 10
    assert ids(me.secrets) == ["FP1_018"]


@pytest.mark.rule("3.3")
@pytest.mark.parametrize("mourner_first", [True, False])
def test_a_minion_that_answers_a_death_counts_what_is_there_by_then(mourner_first):
    _, me, foe = new_game()
    golem = None if mourner_first else me.summon(GOLEM)
    me.summon("TEST_MOURNER")
    golem = golem or me.summon(GOLEM)
    golem.destroy()
    assert foe.hero.damage == (0 if mourner_first else 1)


@pytest.mark.rule("3.3", "8.2")
def test_each_death_of_a_batch_is_asked_in_its_turn():
    # The second of the two finds the Damaged Golem of the first.
    _, me, foe = new_game()
    me.summon("TEST_MOURNER")
    first, second = me.summon(GOLEM), me.summon("Wisp")
    me.give("Hellfire").play()
    assert (first.dead, second.dead) == (True, True)
    assert ids(me.board) == ["TEST_MOURNER", DAMAGED_GOLEM]
    assert foe.hero.damage == 3 + 1
