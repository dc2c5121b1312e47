"""Legacy, neutral: the cards of cards_data/legacy/neutral.yaml, in its order."""

import pytest
from hearthstone.enums import CardType, Race, Rarity

import hsenv
import hsenv.cards
from kit import CROCOLISK, OGRE, RAIDER, YETI, name_of, names, new_game, next_turn


@pytest.mark.card("EX1_189")
def test_brightwing_gives_a_legendary_minion():
    found = set()
    for seed in range(16):
        _game, me, foe = new_game(seed=seed)
        brightwing = me.give("Brightwing")
        brightwing.play()
        assert (brightwing.attack, brightwing.health, me.mana, foe.hand) == (3, 2, 7, [])
        assert Race.DRAGON in brightwing.races
        (card,) = me.hand
        assert (card.type, card.rarity) == (CardType.MINION, Rarity.LEGENDARY)
        assert hsenv.cards.get(card.id).collectible
        found.add(card.id)
    assert len(found) > 5


@pytest.mark.card("EX1_186")
def test_si7_infiltrator_destroys_an_enemy_secret():
    gone = set()
    for seed in range(10):
        game, me, foe = new_game("MAGE", "MAGE", seed=seed)
        barrier, mirror = foe.put_secret("Ice Barrier"), foe.put_secret("Mirror Entity")
        mine = me.put_secret("Ice Barrier")
        infiltrator = me.give("SI:7 Infiltrator")
        infiltrator.play()
        assert (infiltrator.attack, infiltrator.health, me.mana) == (5, 4, 6)
        assert me.secrets == [mine]
        assert len(foe.secrets) == 1 or mirror not in foe.secrets
        gone.add(barrier not in foe.secrets)
        game.end_turn()
    assert gone == {True, False}


@pytest.mark.card("EX1_186")
def test_si7_infiltrator_destroys_before_the_secret_sees_it():
    _game, me, foe = new_game("MAGE", "MAGE")
    foe.put_secret("Mirror Entity")  # Mirror Entity comes after the Battlecry
    me.give("SI:7 Infiltrator").play()
    assert (foe.secrets, foe.board) == ([], [])
    me.give("SI:7 Infiltrator").play()  # no Secret is left
    assert len(me.board) == 2


@pytest.mark.card("EX1_190")
def test_high_inquisitor_whitemane_brings_back_who_died_this_turn():
    game, me, foe = new_game()
    earlier = me.summon(RAIDER)
    earlier.destroy()
    next_turn(game)
    yeti, crocolisk, theirs = me.summon(YETI), me.summon(CROCOLISK), foe.summon(OGRE)
    me.give("Blessing of Kings").play(target=yeti)
    me.give("Fireball").play(target=foe.hero)  # a spell is no minion that died
    for minion in (crocolisk, yeti, theirs):
        minion.destroy()
    me.set_mana(10, 10)
    whitemane = me.give("High Inquisitor Whitemane")
    whitemane.play()
    assert (whitemane.attack, whitemane.health, me.mana) == (5, 7, 4)
    assert me.board[0] == whitemane
    assert sorted(name_of(m) for m in me.board[1:]) == sorted([YETI, CROCOLISK])
    back = next(m for m in me.board if name_of(m) == YETI)
    assert (back.attack, back.health, len(back.enchantments)) == (4, 5, 0)
    assert foe.board == []


@pytest.mark.card("EX1_190")
def test_high_inquisitor_whitemane_fills_the_board_in_order_of_death():
    _game, me, _foe = new_game()
    first = me.summon(RAIDER)
    first.destroy()
    second = me.summon(CROCOLISK)
    second.destroy()
    for _ in range(5):
        me.summon(YETI)
    me.give("High Inquisitor Whitemane").play()
    assert names(me.board) == [YETI] * 5 + ["High Inquisitor Whitemane", RAIDER]


@pytest.mark.card("EX1_190")
def test_high_inquisitor_whitemane_summons_one_by_one():
    _game, me, foe = new_game()
    for _ in range(3):
        me.summon(RAIDER).destroy()
    me.summon("Knife Juggler")
    me.give("High Inquisitor Whitemane").play()
    assert (len(me.board), foe.hero.damage) == (5, 4)  # three summoned, one played


@pytest.mark.card("EX1_190")
def test_high_inquisitor_whitemane_alone():
    _game, me, _foe = new_game()
    me.give("High Inquisitor Whitemane").play()
    assert len(me.board) == 1


@pytest.mark.card("EX1_188")
def test_barrens_stablehand_summons_a_beast():
    found = set()
    for seed in range(10):
        _game, me, foe = new_game(seed=seed)
        stablehand = me.give("Barrens Stablehand")
        assert (stablehand.attack, stablehand.health) == (5, 5)
        stablehand.play()
        assert (me.mana, foe.board, len(me.board)) == (3, [], 2)
        beast = me.board[1]
        assert {Race.BEAST, Race.ALL} & set(beast.races)
        assert hsenv.cards.get(beast.id).collectible
        found.add(beast.id)
    assert len(found) > 4


@pytest.mark.card("EX1_188")
def test_barrens_stablehand_on_a_nearly_full_board():
    _game, me, _foe = new_game()
    for _ in range(6):
        me.summon(YETI)
    stablehand = me.give("Barrens Stablehand")
    stablehand.play()
    assert (stablehand.health, len(me.board)) == (5, 7)


@pytest.mark.card("EX1_187", "EX1_187e")
def test_arcane_devourer_grows_with_my_spells():
    game, me, foe = new_game()
    devourer = me.give("Arcane Devourer")
    devourer.play()
    assert (devourer.attack, devourer.health, me.mana) == (4, 8, 2)
    assert Race.ELEMENTAL in devourer.races
    me.give("The Coin").play()
    assert (devourer.attack, devourer.health) == (6, 10)
    assert [e.id for e in devourer.enchantments] == ["EX1_187e"]
    me.give(RAIDER).play()
    assert devourer.attack == 6
    game.end_turn()
    foe.give("The Coin").play()
    assert devourer.attack == 6
    game.end_turn()
    devourer.silence()
    me.give("The Coin").play()
    assert (devourer.attack, devourer.health) == (4, 8)


@pytest.mark.card("EX1_187")
def test_arcane_devourer_grows_before_the_spell_hits():
    _game, me, _foe = new_game()
    devourer = me.summon("Arcane Devourer")
    devourer.set(damage=7)
    me.give("Fireball").play(target=devourer)  # Fireball: 3 left of 10, less 6
    assert devourer.dead
    second = me.summon("Arcane Devourer")
    second.set(damage=2)
    me.give("Arcane Shot").play(target=second)
    assert second.health == 6
