"""Curse of Naxxramas, hunter: the cards of cards_data/naxxramas/hunter.yaml, in its order."""

import pytest
from hearthstone.enums import CardSet, CardType, Race

import hsenv
from kit import new_game


@pytest.mark.card("FP1_011")
def test_webspinner_gives_a_beast():
    found = set()
    for seed in range(20):
        _, me, foe = new_game("HUNTER", seed=seed)
        me.summon("Webspinner").destroy()
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
    _, me, _ = new_game("HUNTER")
    silenced = me.summon("Webspinner")
    silenced.silence()
    silenced.destroy()
    assert me.hand == []
    for _ in range(10):
        me.give("Chillwind Yeti")
    me.summon("Webspinner").destroy()
    assert len(me.hand) == 10
