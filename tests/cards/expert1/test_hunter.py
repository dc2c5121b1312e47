"""Classic, hunter."""

import pytest

import hsenv

YETI = "CS2_182"  # 4/5
NOBLE_SACRIFICE = "EX1_130"
REDEMPTION = "EX1_136"


def start(mine="HUNTER", theirs="MAGE", seed=1):
    game = hsenv.Game.sandbox((mine, theirs), seed=seed)
    return game, *game.players


@pytest.mark.card("EX1_536", "EX1_536e")
def test_eaglehorn_bow_gains_durability_when_a_friendly_secret_is_revealed():
    game, me, foe = start()
    attackers = [foe.summon(YETI), foe.summon(YETI)]
    foe.equip("EX1_536")
    me.give("EX1_536").play()
    assert (me.weapon.attack, me.weapon.durability, me.mana) == (3, 2, 7)
    me.give(NOBLE_SACRIFICE).play()
    me.give(REDEMPTION).play()
    assert me.weapon.durability == 2
    game.end_turn()
    attackers[0].attack_target(me.hero)  # the Defender dies and returns: two secrets
    assert me.secrets == []
    assert (me.weapon.attack, me.weapon.durability, foe.weapon.durability) == (3, 4, 2)
    assert [e.id for e in me.weapon.enchantments] == ["EX1_536e"] * 2
    game.end_turn()
    for left in (3, 2):
        me.hero.attack_target(foe.hero)
        assert me.weapon.durability == left
        game.end_turn()
        game.end_turn()
