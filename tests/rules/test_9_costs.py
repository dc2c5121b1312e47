"""Rules 9.9: costs."""

import pytest

from kit import OGRE, RAIDER, WISP, YETI, new_game, next_turn

NAGA = "TEST_LOE_038"


# 9.9


@pytest.mark.rule("9.9", "13.6")
def test_set_costs_and_reductions_in_order_of_time():
    game, me, _ = new_game(mana=30)
    me.give("TEST_PORTAL").play()
    (golem,) = me.hand
    assert golem.cost == 4  # 7 - 3
    me.summon(NAGA)
    assert golem.cost == 5
    thaurissan = me.summon("Emperor Thaurissan")
    game.end_turn()
    assert golem.cost == 4
    assert thaurissan in me.board


@pytest.mark.rule("9.9", "3.2")
def test_a_set_cost_that_is_older_or_stolen_keeps_its_place_in_time():
    _, me, foe = new_game("PRIEST", "MAGE", mana=30)
    naga = foe.summon(NAGA)
    me.give("TEST_PORTAL").play()
    (golem,) = me.hand
    assert golem.cost == 4
    me.give("Mind Control").play(target=naga)
    assert golem.cost == 2  # set to 5, then 3 less
    naga.return_to_hand()
    assert golem.cost == 4
    me.summon(NAGA)
    assert golem.cost == 5


@pytest.mark.rule("9.9", "13.6")
def test_a_cards_own_reduction_comes_last_and_nothing_is_below_zero():
    _, me, _ = new_game(mana=10)
    me.summon(NAGA)
    giant = me.give("Mountain Giant")
    assert giant.cost == 5
    others = [me.give(WISP) for _ in range(6)]
    assert giant.cost == 0
    assert [other.cost for other in others] == [5] * 6
    giant.play()
    assert me.mana == 10


@pytest.mark.rule("9.9")
def test_summoning_portal_comes_first_and_stops_at_one():
    _, me, _ = new_game(mana=30)
    mech = me.give("TEST_MECH")
    me.summon("TEST_GVG_006")
    me.summon("Summoning Portal")
    assert mech.cost == 0  # 3 - 2 = 1, then Mechwarper
    me.board[0].silence()
    assert mech.cost == 1
    wisp = me.give(WISP)
    assert wisp.cost == 0


@pytest.mark.rule("9.9", "3.2")
def test_summoning_portal_comes_before_what_is_older():
    # 2 - 2 stops at 1, then 3 less; the other way round it would stop at nothing.
    _, me, _ = new_game(mana=30)
    raptor = me.give("Bloodfen Raptor")
    me.give("TEST_LESS").play()
    assert raptor.cost == 1
    me.summon("Summoning Portal")
    assert raptor.cost == 0


@pytest.mark.rule("9.9")
def test_two_summoning_portals_stop_at_one():
    _, me, _ = new_game(mana=30)
    yeti, ogre = me.give(YETI), me.give(OGRE)
    for costs in ((2, 4), (1, 2), (1, 1)):
        me.summon("Summoning Portal")
        assert (yeti.cost, ogre.cost) == costs


@pytest.mark.rule("9.9")
def test_venture_co_and_a_free_minion():
    _, me, _ = new_game(mana=30)
    me.summon("Venture Co. Mercenary")
    wisp, spell = me.give(WISP), me.give("Fireball")
    assert (wisp.cost, spell.cost) == (3, 4)


@pytest.mark.rule("9.9", "13.6")
def test_a_reduction_below_zero_is_kept_inside():
    # 1 - 3 + 3: the Wisp-like card under a reduction of 3 and the Venture Co. costs what both leave.
    _, me, _ = new_game(mana=30)
    raider = me.give(RAIDER)
    me.give("TEST_CHEAP").play()
    assert raider.cost == 0
    me.summon("Venture Co. Mercenary")
    assert raider.cost == 1


@pytest.mark.rule("9.9")
def test_loatheb_lasts_for_the_opponents_next_turn_only():
    game, me, foe = new_game(mana=30)
    fireball = foe.give("Fireball")
    me.give("TEST_FP1_030").play()
    assert fireball.cost == 4
    game.end_turn()
    assert fireball.cost == 9
    game.end_turn()
    assert fireball.cost == 4
    game.end_turn()
    assert fireball.cost == 4


@pytest.mark.rule("9.9")
def test_pint_sized_summoner_only_helps_the_first_minion():
    game, me, _ = new_game(mana=30)
    me.summon("Pint-Sized Summoner")
    first, second, spell = me.give(YETI), me.give(YETI), me.give("Fireball")
    assert (first.cost, second.cost, spell.cost) == (3, 3, 4)
    first.play()
    assert second.cost == 4
    next_turn(game)
    assert second.cost == 3


@pytest.mark.rule("9.9")
def test_a_pint_sized_summoner_that_was_the_first_minion_helps_no_second():
    _, me, _ = new_game(mana=30)
    yeti = me.give(YETI)
    me.summon(RAIDER)
    assert yeti.cost == 4
    me.give("Pint-Sized Summoner").play()
    assert yeti.cost == 4
    _, me, _ = new_game(mana=30)
    me.summon("Pint-Sized Summoner")
    me.summon(RAIDER)
    assert me.give(YETI).cost == 3  # who is not played does not count


@pytest.mark.rule("9.9")
def test_two_preparations_wait_for_one_spell():
    _, me, _ = new_game("ROGUE", "MAGE", mana=30)
    sprint, other = me.give("Sprint"), me.give("Sprint")
    first, second = me.give("Preparation"), me.give("Preparation")
    first.play()
    second.play()  # itself a spell: the first one is used up
    assert (sprint.cost, other.cost) == (4, 4)


@pytest.mark.rule("9.9")
def test_loatheb_reaches_spells_that_come_later_and_no_minions():
    game, me, foe = new_game(mana=30)
    me.give("TEST_FP1_030").play()
    game.end_turn()
    assert (foe.give("Fireball").cost, foe.give(YETI).cost) == (9, 4)
    assert me.give("Fireball").cost == 4


@pytest.mark.rule("9.9")
def test_preparation_waits_for_the_next_spell_of_this_turn():
    # (3) in the cards of June 2014.
    game, me, foe = new_game("ROGUE", "MAGE", mana=30)
    sprint, other, yeti = me.give("Sprint"), me.give("Sprint"), me.give(YETI)
    me.give("Preparation").play()
    assert (sprint.cost, other.cost, yeti.cost) == (4, 4, 4)
    yeti.play()
    assert sprint.cost == 4
    sprint.play()
    assert other.cost == 6
    me.give("Preparation").play()
    assert other.cost == 4
    game.end_turn()
    assert other.cost == 6
    assert foe.hero.health == 30


@pytest.mark.rule("9.9", "2.4")
@pytest.mark.parametrize(("card", "cost"), [("Loatheb", 9), ("Millhouse Manastorm", 0)])
def test_enemy_spells_next_turn_means_the_enemy_s_next_turn(card, cost):
    # Loatheb and Millhouse: "... next turn" is the enemy's next, though another of mine comes before it, and only
    # that, though another of his follows. The texts do not speak of extra turns: this is how rule 9.9 is read.
    game, me, foe = new_game(mana=30)
    theirs = foe.give("Fireball")
    me.give(card).play()
    me.give("TEST_UNG_028t").play()  # Time Warp
    game.end_turn()
    assert game.current is me
    assert theirs.cost == 4
    game.end_turn()
    assert theirs.cost == cost
    foe.set_mana(20, 20)
    foe.give("TEST_UNG_028t").play()
    assert theirs.cost == cost
    game.end_turn()
    assert game.current is foe
    assert theirs.cost == 4
    assert foe.enchantments == []
