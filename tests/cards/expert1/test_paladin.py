"""Classic, paladin."""

import pytest

import hsenv

RAIDER = "CS2_168"  # 2/1
CROCOLISK = "CS2_120"  # 2/3
YETI = "CS2_182"  # 4/5
OGRE = "CS2_200"  # 6/7
STORMWIND_CHAMPION = "CS2_222"  # 7/7, other friendly minions have +1/+1
WHIRLWIND = "EX1_400"  # 1 damage to all minions


def start(mine="PALADIN", theirs="WARRIOR", seed=1):
    game = hsenv.Game.sandbox((mine, theirs), seed=seed)
    return game, *game.players


def refused():
    return pytest.raises(hsenv.IllegalAction)


@pytest.mark.card("EX1_130", "EX1_130a")
def test_noble_sacrifice_takes_the_blow():
    game, me, foe = start()
    first, second = foe.summon(YETI), foe.summon(YETI)
    secret = me.give("EX1_130")
    secret.play()
    assert (me.secrets, me.board, me.mana) == ([secret], [], 9)
    game.end_turn()
    first.attack_target(me.hero)
    assert (me.hero.health, first.damage, me.secrets, me.board) == (30, 2, [], [])
    assert [c.dead for c in me.graveyard if c.id == "EX1_130a"] == [True]
    second.attack_target(me.hero)
    assert (me.hero.health, second.damage) == (26, 0)
    another = me.summon("EX1_130a")
    assert (another.attack, another.health, another.cost) == (2, 1, 1)


@pytest.mark.card("EX1_130", "EX1_130a")
def test_noble_sacrifice_guards_minions_and_stops_heroes():
    game, me, foe = start()
    mine = me.summon(YETI)
    me.give("EX1_130").play()
    game.end_turn()
    foe.equip("CS2_106")  # Fiery War Axe
    foe.hero.attack_target(mine)
    assert (mine.damage, foe.hero.health) == (0, 28)
    assert me.board == [mine]


@pytest.mark.card("EX1_130")
def test_noble_sacrifice_is_for_enemy_attacks_in_the_enemy_turn():
    game, me, foe = start()
    mine = me.summon(YETI)
    mine.set(exhausted=False)
    secret = me.give("EX1_130")
    secret.play()
    with refused():
        me.give("EX1_130").play()  # one of each name
    mine.attack_target(foe.hero)
    assert (foe.hero.health, me.secrets) == (26, [secret])
    game.end_turn()
    foe.give(WHIRLWIND).play()
    assert me.secrets == [secret]


@pytest.mark.card("EX1_130")
def test_noble_sacrifice_needs_a_free_slot():
    game, me, foe = start()
    secret = me.give("EX1_130")
    secret.play()
    for _ in range(7):
        me.summon(YETI)
    attacker = foe.summon(YETI)
    game.end_turn()
    attacker.attack_target(me.hero)
    assert (me.hero.health, me.secrets, len(me.board)) == (26, [secret], 7)


@pytest.mark.card("EX1_136")
def test_redemption_returns_a_plain_minion_with_one_health():
    game, me, foe = start()
    yeti = me.summon(YETI)
    me.give("CS2_092").play(target=yeti)  # Blessing of Kings
    secret = me.give("EX1_136")
    secret.play()
    assert (me.secrets, me.mana) == ([secret], 5)
    game.end_turn()
    theirs = foe.summon(YETI)
    theirs.destroy()
    assert (foe.board, me.secrets) == ([], [secret])
    yeti.destroy()
    assert (len(me.board), me.secrets) == (1, [])
    returned = me.board[0]
    assert (returned.id, returned.attack, returned.health, returned.max_health) == (YETI, 4, 1, 5)
    assert not returned.enchantments
    returned.heal(10)
    assert returned.health == 5
    returned.destroy()
    assert me.board == []


@pytest.mark.card("EX1_136")
def test_redemption_waits_for_the_enemy_turn():
    game, me, _foe = start()
    first, second = me.summon(YETI), me.summon(OGRE)
    secret = me.give("EX1_136")
    secret.play()
    first.destroy()
    assert (me.board, me.secrets) == ([second], [secret])
    game.end_turn()
    second.destroy()
    assert [(m.id, m.health) for m in me.board] == [(OGRE, 1)]


@pytest.mark.card("EX1_136")
def test_redemption_returns_the_oldest_of_those_who_die_together():
    game, me, foe = start()
    me.give("EX1_136").play()
    me.summon(RAIDER)
    for _ in range(5):
        me.summon(OGRE)
    younger = me.summon(YETI)
    younger.set(damage=4)
    game.end_turn()
    foe.give(WHIRLWIND).play()
    assert sorted(m.id for m in me.board) == sorted([OGRE] * 5 + [RAIDER])
    assert me.secrets == []


@pytest.mark.card("EX1_136")
def test_redemption_stays_hidden_when_a_token_took_the_slot():
    game, me, _foe = start()
    golem = me.summon("EX1_556")  # Harvest Golem, older than the secret
    for _ in range(6):
        me.summon(OGRE)
    secret = me.give("EX1_136")
    secret.play()
    game.end_turn()
    golem.destroy()
    assert [m.id for m in me.board] == ["skele21"] + [OGRE] * 6
    assert me.secrets == [secret]


@pytest.mark.card("EX1_619", "EX1_619e")
def test_equality_makes_every_health_one():
    _game, me, foe = start()
    mine, theirs = me.summon(YETI), foe.summon(OGRE)
    theirs.set(damage=3)
    me.give("EX1_619").play()
    for minion, attack in ((mine, 4), (theirs, 6)):
        assert (minion.attack, minion.health, minion.max_health, minion.damage) == (attack, 1, 1, 0)
        assert [e.id for e in minion.enchantments] == ["EX1_619e"]
    assert (me.hero.health, foe.hero.health, me.mana) == (30, 30, 7)
    late = me.give(CROCOLISK)
    late.play()
    assert late.health == 3
    me.give("CS2_092").play(target=mine)  # Blessing of Kings
    assert mine.health == 5
    theirs.silence()
    assert theirs.health == 7


@pytest.mark.card("EX1_619", "EX1_619e")
def test_equality_under_an_aura():
    _game, me, _foe = start()
    yeti, champion = me.summon(YETI), me.summon(STORMWIND_CHAMPION)
    me.give("EX1_619").play()
    assert (yeti.attack, yeti.health, champion.health) == (5, 2, 1)
