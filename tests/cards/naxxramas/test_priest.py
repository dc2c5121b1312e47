"""Curse of Naxxramas, priest: the cards of cards_data/naxxramas/priest.yaml, in its order."""

import pytest

from kit import YETI, new_game


@pytest.mark.card("FP1_023", "FP1_023e")
def test_dark_cultist_gives_health_to_one_friend():
    _, me, foe = new_game("PRIEST")
    cultist, friends = me.summon("Dark Cultist"), [me.summon(YETI), me.summon(YETI)]
    enemy = foe.summon(YETI)
    cultist.destroy()
    assert sorted(friend.health for friend in friends) == [5, 8]
    assert [friend.attack for friend in friends] == [4, 4]
    assert enemy.health == 5
    stronger = max(friends, key=lambda friend: friend.health)
    assert [enchantment.id for enchantment in stronger.enchantments] == ["FP1_023e"]
    stronger.silence()
    assert stronger.health == 5


@pytest.mark.card("FP1_023")
def test_dark_cultist_alone_or_silenced():
    _, me, foe = new_game("PRIEST")
    enemy = foe.summon(YETI)
    me.summon("Dark Cultist").destroy()
    yeti, silenced = me.summon(YETI), me.summon("Dark Cultist")
    silenced.silence()
    silenced.destroy()
    assert (yeti.health, enemy.health) == (5, 5)
