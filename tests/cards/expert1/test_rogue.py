"""Classic, rogue."""

import pytest

from kit import RAIDER, YETI, names, new_game, refused


@pytest.mark.card("EX1_145", "EX1_145o", "EX1_145e")
def test_preparation_discounts_the_next_spell_only():
    _game, me, foe = new_game("ROGUE", "MAGE")
    sprint, strike, yeti = me.give("Sprint"), me.give("Sinister Strike"), me.give(YETI)
    theirs = foe.give("Sprint")
    me.give("Preparation").play()
    later = me.give("Assassinate")
    assert (sprint.cost, strike.cost, later.cost) == (4, 0, 2)
    assert (yeti.cost, theirs.cost) == (4, 6)
    yeti.play()
    assert (sprint.cost, me.mana) == (4, 6)
    sprint.play()
    assert (me.mana, strike.cost, later.cost) == (2, 1, 4)


@pytest.mark.card("EX1_145", "EX1_145e")
def test_preparation_never_makes_a_cost_negative():
    _game, me, _foe = new_game("ROGUE", "MAGE")
    strike = me.give("Sinister Strike")
    me.give("Preparation").play()
    strike.play()
    assert me.mana == 10


@pytest.mark.card("EX1_145o")
def test_preparation_is_gone_at_the_end_of_the_turn():
    game, me, _foe = new_game("ROGUE", "MAGE")
    sprint = me.give("Sprint")
    me.give("Preparation").play()
    game.end_turn()
    assert sprint.cost == 6
    game.end_turn()
    sprint.play()
    assert me.mana == 4


@pytest.mark.card("EX1_145", "EX1_145o")
def test_two_preparations_are_one():
    _game, me, _foe = new_game("ROGUE", "MAGE")
    sprint = me.give("Sprint")
    me.give("Preparation").play()
    me.give("Preparation").play()  # the first one's next spell
    assert sprint.cost == 4


@pytest.mark.card("EX1_131", "EX1_131t")
def test_defias_ringleader_needs_a_card_before():
    _game, me, foe = new_game("ROGUE", "MAGE")
    ringleader, second = me.give("Defias Ringleader"), me.give("Defias Ringleader")
    ringleader.play()
    assert (me.board, ringleader.attack, ringleader.health, me.mana) == ([ringleader], 2, 2, 8)
    second.play(position=0)
    assert names(me.board) == ["Defias Ringleader", "Defias Bandit", "Defias Ringleader"]
    bandit = me.board[1]
    assert (bandit.attack, bandit.health, bandit.cost) == (2, 1, 1)
    assert foe.board == []
    with refused():
        bandit.attack_target(foe.hero)


@pytest.mark.card("EX1_131")
def test_defias_ringleader_with_a_full_board():
    _game, me, _foe = new_game("ROGUE", "MAGE")
    for _ in range(6):
        me.summon(RAIDER)
    me.give("Sinister Strike").play()
    me.give("Defias Ringleader").play()
    assert names(me.board) == [RAIDER] * 6 + ["Defias Ringleader"]


@pytest.mark.card("EX1_131")
def test_defias_ringleader_forgets_the_last_turn():
    game, me, foe = new_game("ROGUE", "MAGE")
    me.give("Sinister Strike").play()
    game.end_turn()
    foe.give("Moonfire").play(target=me.hero)
    game.end_turn()
    me.give("Defias Ringleader").play()
    assert len(me.board) == 1


@pytest.mark.card("EX1_613", "EX1_613e")
@pytest.mark.parametrize("others", range(4))
def test_edwin_vancleef_grows_by_the_cards_played_before(others):
    _game, me, foe = new_game("ROGUE", "MAGE")
    for _ in range(others):
        me.give("Moonfire").play(target=foe.hero)
    edwin = me.give("Edwin VanCleef")
    edwin.play()
    assert (edwin.attack, edwin.health, me.mana) == (2 + 2 * others, 2 + 2 * others, 7)
    assert [e.id for e in edwin.enchantments] == ["EX1_613e"] * min(others, 1)
    edwin.silence()
    assert (edwin.attack, edwin.health) == (2, 2)


@pytest.mark.card("EX1_613")
def test_edwin_vancleef_counts_this_turn_only():
    game, me, foe = new_game("ROGUE", "MAGE")
    for _ in range(2):
        me.give("Moonfire").play(target=foe.hero)
    game.end_turn()
    foe.give("Moonfire").play(target=me.hero)
    game.end_turn()
    me.give("Moonfire").play(target=foe.hero)
    edwin = me.give("Edwin VanCleef")
    edwin.play()
    assert (edwin.attack, edwin.health) == (4, 4)


@pytest.mark.card("EX1_145o")
def test_a_countered_spell_uses_up_preparation():
    # rules.md 4.11
    _game, me, foe = new_game("ROGUE", "MAGE")
    sprint, strike = me.give("Sprint"), me.give("Sinister Strike")
    me.give("Preparation").play()
    foe.put_secret("Counterspell")
    strike.play()
    assert foe.hero.health == 30
    assert sprint.cost == 6
