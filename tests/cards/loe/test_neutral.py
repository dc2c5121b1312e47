"""The League of Explorers, neutral cards."""

import pytest

import hsenv

YETI = "CS2_182"  # 4/5
OGRE = "CS2_200"  # 6/7
FIRE_ELEMENTAL = "CS2_042"  # Battlecry: 4 damage
RAZORFEN_HUNTER = "CS2_196"  # Battlecry: a Boar


def new_game(seed=1):
    game = hsenv.Game.sandbox(("SHAMAN", "WARRIOR"), seed=seed)
    return game, *game.players


def ids(entities):
    return [entity.id for entity in entities]


def rows(*table):
    """Parameters of a test, each marked with the card in its first column."""
    return [pytest.param(*row, id=row[0], marks=pytest.mark.card(row[0])) for row in table]


@pytest.mark.parametrize(
    ("card", "cost", "attack", "health"), rows(("LOE_077", 3, 2, 4), ("LOE_011", 6, 4, 6))
)
def test_minion_numbers(card, cost, attack, health):
    _, me, _ = new_game()
    minion = me.give(card)
    minion.play()
    assert (10 - me.mana, minion.attack, minion.health) == (cost, attack, health)


# Brann Bronzebeard


@pytest.mark.card("LOE_077")
def test_brann_bronzebeard_doubles_my_battlecries():
    game, me, foe = new_game()
    brann = me.summon("LOE_077")
    me.give(FIRE_ELEMENTAL).play(target=foe.hero)
    assert foe.hero.health == 22
    game.end_turn()
    foe.give(FIRE_ELEMENTAL).play(target=me.hero)
    assert me.hero.health == 26
    game.end_turn()
    brann.silence()
    me.give(FIRE_ELEMENTAL).play(target=foe.hero)
    assert foe.hero.health == 18


@pytest.mark.card("LOE_077")
def test_two_branns_still_double_only_once():
    _, me, _ = new_game()
    me.summon("LOE_077")
    me.summon("LOE_077")
    me.give(RAZORFEN_HUNTER).play()
    assert len(me.board) == 5


@pytest.mark.card("LOE_077")
def test_brann_bronzebeard_does_not_let_deaths_come_between():
    _, me, foe = new_game()
    me.summon("LOE_077")
    golem = foe.summon("EX1_556")
    me.give(FIRE_ELEMENTAL).play(target=golem)
    # Both hits go to the same target, then it dies and leaves its token unhurt.
    assert golem.dead
    assert ids(foe.board) == ["skele21"]
    assert foe.board[0].damage == 0


@pytest.mark.card("LOE_077")
def test_brann_bronzebeard_needs_a_played_minion():
    _, me, _ = new_game()
    me.summon("LOE_077")
    me.summon(RAZORFEN_HUNTER)
    assert len(me.board) == 2


# Reno Jackson


@pytest.mark.card("LOE_011")
def test_reno_jackson_heals_fully_without_duplicates():
    _, me, foe = new_game()
    for card in (YETI, OGRE, FIRE_ELEMENTAL):
        me.put_in_deck(card)
    for _ in range(2):  # neither the enemy's deck nor my hand counts
        foe.put_in_deck(YETI)
        me.give(YETI)
    for hero in (me.hero, foe.hero):
        hero.set(damage=25)
    reno = me.give("LOE_011")
    assert reno.powered
    reno.play()
    assert (me.hero.health, foe.hero.health) == (30, 5)


@pytest.mark.card("LOE_011")
def test_reno_jackson_does_nothing_with_duplicates():
    _, me, _ = new_game()
    for card in (YETI, OGRE, YETI):
        me.put_in_deck(card)
    me.hero.set(damage=25)
    reno = me.give("LOE_011")
    assert not reno.powered
    reno.play()
    assert me.hero.health == 5
    assert me.board == [reno]


@pytest.mark.card("LOE_011")
def test_reno_jackson_accepts_an_empty_deck_but_must_be_played():
    _, me, _ = new_game()
    me.hero.set(damage=25)
    me.summon("LOE_011")
    assert me.hero.health == 5
    me.give("LOE_011").play()
    assert me.hero.health == 30
