"""Classic shaman cards."""

import pytest

import hsenv

YETI = "CS2_182"  # 4/5
RAIDER = "CS2_168"  # 2/1
OGRE = "CS2_200"  # 6/7
WOLF = "EX1_tk11"  # 2/3, Taunt


def sandbox(seed=1, **options):
    return hsenv.Game.sandbox(("SHAMAN", "WARRIOR"), seed=seed, **options)


def rows(*table):
    """Parameters of a test, each marked with the card in its first column."""
    return [pytest.param(*row, id=row[0], marks=pytest.mark.card(row[0])) for row in table]


MINIONS = rows(
    # id, cost, attack, health
    ("EX1_tk11", 2, 2, 3),
    ("EX1_575", 3, 0, 3),
    ("EX1_258", 3, 3, 4),
)


@pytest.mark.parametrize(("card", "cost", "attack", "health"), MINIONS)
def test_minion_numbers(card, cost, attack, health):
    me, _ = sandbox().players
    minion = me.give(card)
    minion.play()
    assert (10 - me.mana, minion.attack, minion.health) == (cost, attack, health)


# Ancestral Spirit


@pytest.mark.card("CS2_038", "CS2_038e")
def test_ancestral_spirit_brings_back_a_plain_copy_in_its_place():
    me, _ = sandbox().players
    left, yeti, right = me.summon(RAIDER), me.summon(YETI), me.summon(RAIDER)
    me.give("CS2_004").play(target=yeti)
    me.give("CS2_038").play(target=yeti)
    assert me.mana == 7
    assert yeti.deathrattle
    yeti.destroy()
    assert [minion.id for minion in me.board] == [RAIDER, YETI, RAIDER]
    assert (me.board[0], me.board[2]) == (left, right)
    back = me.board[1]
    assert back != yeti
    assert (back.health, back.max_health, back.deathrattle) == (5, 5, False)
    back.destroy()
    assert me.board == [left, right]


@pytest.mark.card("CS2_038", "CS2_038e")
def test_ancestral_spirit_twice_brings_back_two_and_enemies_to_their_side():
    me, foe = sandbox().players
    yeti = foe.summon(YETI)
    me.give("CS2_038").play(target=yeti)
    me.give("CS2_038").play(target=yeti)
    yeti.destroy()
    assert [minion.id for minion in foe.board] == [YETI, YETI]
    assert me.board == []
    with pytest.raises(hsenv.IllegalAction):
        me.give("CS2_038").play(target=me.hero)


@pytest.mark.card("CS2_038", "CS2_038e")
def test_ancestral_spirit_adds_to_the_minions_own_deathrattle_and_is_silenced_away():
    me, _ = sandbox().players
    golem = me.summon("EX1_556")
    me.give("CS2_038").play(target=golem)
    golem.destroy()
    # rules.md 8.3: its own text first, then what was added.
    assert [minion.id for minion in me.board] == ["skele21", "EX1_556"]
    golem = me.board[1]
    me.give("CS2_038").play(target=golem)
    golem.silence()
    golem.destroy()
    assert [minion.id for minion in me.board] == ["skele21"]


# Feral Spirit


@pytest.mark.card("EX1_248", "EX1_tk11")
def test_feral_spirit_summons_two_taunting_wolves_and_overloads():
    game = sandbox()
    me, foe = game.players
    ogre = foe.summon(OGRE)
    me.summon(RAIDER)
    me.give("EX1_248").play()
    assert [minion.id for minion in me.board] == [RAIDER, WOLF, WOLF]
    assert (me.mana, me.overload_owed, me.overload_locked) == (7, 1, 0)
    game.end_turn()
    with pytest.raises(hsenv.IllegalAction):
        ogre.attack_target(me.hero)
    game.end_turn()
    assert (me.mana, me.max_mana, me.overload_owed, me.overload_locked) == (9, 10, 0, 1)
    for wolf in me.board[1:]:
        wolf.silence()
    game.end_turn()
    ogre.attack_target(me.hero)
    game.end_turn()
    assert (me.mana, me.overload_locked) == (10, 0)


@pytest.mark.card("EX1_248")
def test_feral_spirit_needs_a_slot():
    me, _ = sandbox().players
    for _ in range(6):
        me.summon(RAIDER)
    me.give("EX1_248").play()
    assert len(me.board) == 7
    spirit = me.give("EX1_248")
    assert not spirit.playable
    with pytest.raises(hsenv.IllegalAction):
        spirit.play()


# Lightning Storm


@pytest.mark.card("EX1_259")
def test_lightning_storm_hits_enemy_minions_and_overloads():
    game = sandbox()
    me, foe = game.players
    mine, yeti, ogre = me.summon(YETI), foe.summon(YETI), foe.summon(OGRE)
    raider = foe.summon(RAIDER)
    me.give("EX1_259").play()
    assert (mine.damage, yeti.damage, ogre.damage, foe.hero.damage) == (0, 3, 3, 0)
    assert raider.dead
    assert (me.mana, me.overload_owed) == (7, 2)
    me.summon("CS2_052")
    me.give("EX1_259").play()
    assert yeti.dead
    assert ogre.dead
    assert me.overload_owed == 4
    game.end_turn()
    game.end_turn()
    assert (me.mana, me.overload_locked) == (6, 4)


# Mana Tide Totem


@pytest.mark.card("EX1_575")
def test_mana_tide_totem_draws_at_my_end_of_turn():
    game = sandbox()
    me, foe = game.players
    for _ in range(4):
        me.put_in_deck(YETI)
    totem = me.summon("EX1_575")
    game.end_turn()
    assert len(me.hand) == 1
    assert foe.hand == []
    game.end_turn()
    assert len(me.hand) == 2  # the ordinary draw; none at the end of the foe's turn
    totem.silence()
    game.end_turn()
    assert len(me.hand) == 2


@pytest.mark.card("EX1_575", "EX1_244")
def test_mana_tide_totem_is_a_totem():
    me, _ = sandbox().players
    totem = me.summon("EX1_575")
    me.give("EX1_244").play()
    assert totem.health == 5


# Unbound Elemental


@pytest.mark.card("EX1_258", "EX1_258e")
def test_unbound_elemental_grows_with_overload_cards():
    game = sandbox()
    me, foe = game.players
    unbound = me.summon("EX1_258")
    me.give("CS2_037").play(target=foe.hero)  # no Overload
    assert (unbound.attack, unbound.health) == (3, 4)
    me.give("EX1_259").play()
    assert (unbound.attack, unbound.health) == (4, 5)
    me.give("EX1_248").play()
    assert (unbound.attack, unbound.health) == (5, 6)
    game.end_turn()
    foe.give("EX1_259").play()
    assert unbound.attack == 5
    assert unbound.damage == 3
    unbound.silence()
    assert (unbound.attack, unbound.max_health) == (3, 4)
    game.end_turn()
    me.give("EX1_248").play()
    assert unbound.attack == 3
