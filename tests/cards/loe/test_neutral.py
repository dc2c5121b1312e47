"""League of Explorers, neutral: the cards of cards_data/loe/neutral.yaml, in its order."""

import pytest

from kit import OGRE, YETI, names, new_game


@pytest.mark.card("LOE_077")
def test_brann_bronzebeard_doubles_my_battlecries():
    game, me, foe = new_game("SHAMAN")
    brann = me.summon("Brann Bronzebeard")
    me.give("Fire Elemental").play(target=foe.hero)
    assert foe.hero.health == 22
    game.end_turn()
    foe.give("Fire Elemental").play(target=me.hero)
    assert me.hero.health == 26
    game.end_turn()
    brann.silence()
    me.give("Fire Elemental").play(target=foe.hero)
    assert foe.hero.health == 18


@pytest.mark.card("LOE_077")
def test_two_branns_still_double_only_once():
    _, me, _ = new_game("SHAMAN")
    me.summon("Brann Bronzebeard")
    me.summon("Brann Bronzebeard")
    me.give("Razorfen Hunter").play()
    assert len(me.board) == 5


@pytest.mark.card("LOE_077")
def test_brann_bronzebeard_does_not_let_deaths_come_between():
    _, me, foe = new_game("SHAMAN")
    me.summon("Brann Bronzebeard")
    golem = foe.summon("Harvest Golem")
    me.give("Fire Elemental").play(target=golem)
    # Both hits go to the same target, then it dies and leaves its token unhurt.
    assert golem.dead
    assert names(foe.board) == ["Damaged Golem"]
    assert foe.board[0].damage == 0


@pytest.mark.card("LOE_077")
def test_brann_bronzebeard_needs_a_played_minion():
    _, me, _ = new_game("SHAMAN")
    me.summon("Brann Bronzebeard")
    me.summon("Razorfen Hunter")
    assert len(me.board) == 2


@pytest.mark.card("LOE_011")
def test_reno_jackson_heals_fully_without_duplicates():
    _, me, foe = new_game("SHAMAN")
    for card in (YETI, OGRE, "Fire Elemental"):
        me.put_in_deck(card)
    for _ in range(2):  # neither the enemy's deck nor my hand counts
        foe.put_in_deck(YETI)
        me.give(YETI)
    for hero in (me.hero, foe.hero):
        hero.set(damage=25)
    reno = me.give("Reno Jackson")
    assert reno.powered
    reno.play()
    assert (me.hero.health, foe.hero.health) == (30, 5)


@pytest.mark.card("LOE_011")
def test_reno_jackson_does_nothing_with_duplicates():
    _, me, _ = new_game("SHAMAN")
    for card in (YETI, OGRE, YETI):
        me.put_in_deck(card)
    me.hero.set(damage=25)
    reno = me.give("Reno Jackson")
    assert not reno.powered
    reno.play()
    assert me.hero.health == 5
    assert me.board == [reno]


@pytest.mark.card("LOE_011")
def test_reno_jackson_accepts_an_empty_deck_but_must_be_played():
    _, me, _ = new_game("SHAMAN")
    me.hero.set(damage=25)
    me.summon("Reno Jackson")
    assert me.hero.health == 5
    me.give("Reno Jackson").play()
    assert me.hero.health == 30
