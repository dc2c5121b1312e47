"""Curse of Naxxramas, hunter cards."""

import pytest
from hearthstone.enums import CardSet, CardType, Race

import hsenv


def new_game(seed=1, **options):
    game = hsenv.Game.sandbox(("HUNTER", "WARRIOR"), seed=seed, **options)
    return game, *game.players


@pytest.mark.card("FP1_011")
def test_webspinner_numbers():
    _, me, _ = new_game()
    webspinner = me.give("FP1_011")
    webspinner.play()
    assert (10 - me.mana, webspinner.attack, webspinner.health) == (1, 1, 1)
    assert list(webspinner.races) == [Race.BEAST]


@pytest.mark.card("FP1_011")
def test_webspinner_gives_a_beast():
    found = set()
    for seed in range(20):
        _, me, foe = new_game(seed)
        me.summon("FP1_011").destroy()
        (beast,) = me.hand
        assert foe.hand == []
        record = hsenv.cards.get(beast.id)
        assert record.type == CardType.MINION
        assert record.collectible
        assert {Race.BEAST, Race.ALL} & set(record.races)
        assert record.set != CardSet.VANILLA
        assert beast.cost == record.cost
        found.add(beast.id)
    assert len(found) > 3


@pytest.mark.card("FP1_011")
def test_webspinner_silenced_or_with_a_full_hand():
    _, me, _ = new_game()
    silenced = me.summon("FP1_011")
    silenced.silence()
    silenced.destroy()
    assert me.hand == []
    for _ in range(10):
        me.give("CS2_182")
    me.summon("FP1_011").destroy()
    assert len(me.hand) == 10
