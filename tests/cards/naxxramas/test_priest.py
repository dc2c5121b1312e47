"""Curse of Naxxramas, priest cards."""

import pytest

import hsenv

YETI = "CS2_182"


def new_game(seed=1):
    game = hsenv.Game.sandbox(("PRIEST", "WARRIOR"), seed=seed)
    return game, *game.players


@pytest.mark.card("FP1_023")
def test_dark_cultist_numbers():
    _, me, _ = new_game()
    cultist = me.give("FP1_023")
    cultist.play()
    assert (10 - me.mana, cultist.attack, cultist.health) == (3, 3, 4)


@pytest.mark.card("FP1_023", "FP1_023e")
def test_dark_cultist_gives_health_to_one_friend():
    _, me, foe = new_game()
    cultist, friends = me.summon("FP1_023"), [me.summon(YETI), me.summon(YETI)]
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
    _, me, foe = new_game()
    enemy = foe.summon(YETI)
    me.summon("FP1_023").destroy()
    yeti, silenced = me.summon(YETI), me.summon("FP1_023")
    silenced.silence()
    silenced.destroy()
    assert (yeti.health, enemy.health) == (5, 5)
