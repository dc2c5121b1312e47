"""Rule 1.4: crystals gained, refilled and destroyed."""

import itertools

import pytest

from kit import new_game, next_turn

#: Every (available, crystals, temporary) that a player of this game can have.
STATES = [
    (available, crystals, temporary)
    for crystals, temporary in itertools.product(range(11), range(4))
    for available in range(min(crystals + temporary, 10) + 1)
]


def after(card):
    """What the card leaves of every state, as ((available, crystals) before, (available, crystals) after)."""
    found = []
    for available, crystals, temporary in STATES:
        game, me, _ = new_game("DRUID", "WARLOCK")
        me.set_mana(available, crystals, temporary)
        me.give(card).play()
        game.check()
        found.append(((available, crystals), (me.mana, me.max_mana)))
    return found


@pytest.mark.rule("1.4")
def test_full_crystals_raise_what_is_available_by_their_number_to_ten_at_most():
    for (mana, crystals), left in after("TEST_GROW"):
        assert left == (min(mana + 3, 10), min(crystals + 3, 10))


@pytest.mark.rule("1.4")
def test_empty_crystals_are_used_ones():
    for (mana, crystals), left in after("TEST_SPROUT"):
        assert left == (mana, min(crystals + 3, 10))


@pytest.mark.rule("1.4")
def test_temporary_mana_beyond_ten_is_wasted():
    for (mana, crystals), left in after("TEST_SPARK"):
        assert left == (min(mana + 3, 10), crystals)


@pytest.mark.rule("1.4")
def test_refreshing_never_leaves_more_than_ten():
    for (mana, crystals), (now, same) in after("TEST_RENEW"):
        assert same == crystals
        assert mana <= now <= min(mana + 3, 10)


@pytest.mark.rule("1.4")
@pytest.mark.parametrize("used", range(6))
def test_used_crystals_are_destroyed_first(used):
    _, me, _ = new_game("DRUID", "WARLOCK")
    me.set_mana(5 - used, 5)
    me.give("TEST_RUIN").play()
    assert (me.mana, me.max_mana) == (min(5 - used, 2), 2)
    me.give("TEST_RUIN").play()
    assert (me.mana, me.max_mana) == (0, 0)


@pytest.mark.rule("1.4", "1.5")
def test_a_crystal_that_is_gone_is_not_locked():
    game, me, _ = new_game("SHAMAN", "MAGE")
    me.set_mana(4, 4)
    for _ in range(2):
        me.give("Dust Devil").play()
    next_turn(game)
    assert (me.mana, me.max_mana, me.overload_locked) == (1, 5, 4)
    me.give("TEST_RUIN").play()
    assert (me.mana, me.max_mana, me.overload_locked) == (0, 2, 2)
    me.give("The Coin").play()
    assert me.mana == 1


@pytest.mark.rule("1.4")
def test_crystals_set_to_a_number_are_full():
    for _, left in after("TEST_PEAK"):
        assert left[1] == 7
        assert 7 <= left[0] <= 10


@pytest.mark.rule("1.4")
@pytest.mark.card("EX1_301", "VAN_EX1_301")
@pytest.mark.parametrize("felguard", ["EX1_301", "VAN_EX1_301"])
@pytest.mark.parametrize(("mana", "left"), [((10, 10), (7, 9)), ((3, 3), (0, 2)), ((5, 9), (2, 8))])
def test_felguard_takes_a_crystal_that_paid_for_it(felguard, mana, left):
    _, me, _ = new_game("WARLOCK", "MAGE")
    me.set_mana(*mana)
    me.give(felguard).play()
    assert (me.mana, me.max_mana) == left


@pytest.mark.rule("1.4")
@pytest.mark.card("EX1_164a", "VAN_EX1_164a")
@pytest.mark.parametrize(
    ("nourish", "mana", "left"),
    [
        ("EX1_164", (10, 10), (6, 10)),
        ("EX1_164", (9, 9), (5, 10)),
        ("EX1_164", (8, 8), (4, 10)),
        ("VAN_EX1_164", (10, 10), (7, 10)),  # as a server wrote it down
    ],
)
def test_nourish_beyond_ten_crystals_refills_used_ones(nourish, mana, left):
    _, me, _ = new_game("DRUID", "WARLOCK")
    me.set_mana(*mana)
    me.give(nourish).play(choose=f"{nourish}a")
    assert (me.mana, me.max_mana) == left


@pytest.mark.rule("1.4")
@pytest.mark.card("EX1_089")
def test_arcane_golem_may_refill_a_crystal_of_the_opponent():
    game, me, foe = new_game("MAGE", "DRUID")
    game.end_turn()
    foe.give("Nourish").play(choose="EX1_164b")
    game.end_turn()
    assert (foe.mana, foe.max_mana) == (4, 10)
    me.give("Arcane Golem").play()
    assert (foe.mana, foe.max_mana) == (5, 10)
