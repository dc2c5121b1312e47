"""Hall of Fame: the cards of classes."""

import pytest
from hearthstone.enums import Race

from kit import GEOMANCER, OGRE, RAIDER, YETI, new_game, refused


@pytest.mark.card("DS1_233")
def test_mind_blast_hits_the_enemy_hero():
    _game, me, foe = new_game("PRIEST")
    yeti = foe.summon(YETI)
    blast = me.give("Mind Blast")
    with refused():
        blast.play(target=yeti)
    blast.play()
    assert (foe.hero.health, me.hero.health, yeti.damage, me.mana) == (25, 30, 0, 8)
    me.summon(GEOMANCER)
    me.give("Mind Blast").play()
    assert foe.hero.health == 19


@pytest.mark.card("NEW1_004")
def test_vanish_returns_every_minion():
    _game, me, foe = new_game("ROGUE")
    mine, theirs, hoarder = me.summon(YETI), foe.summon(OGRE), foe.summon("Loot Hoarder")
    foe.put_in_deck(RAIDER)
    me.give("Blessing of Kings").play(target=theirs)
    me.give("Vanish").play()
    assert (me.board, foe.board, me.mana) == ([], [], 0)
    assert (me.hand, foe.hand) == ([mine], [theirs, hoarder])
    assert (theirs.attack, theirs.health, theirs.cost, len(foe.deck)) == (6, 7, 6, 1)


@pytest.mark.card("NEW1_004")
def test_vanish_kills_whom_the_hand_has_no_room_for():
    _game, me, foe = new_game("ROGUE")
    for _ in range(9):
        foe.give(RAIDER)
    older, hoarder = foe.summon(YETI), foe.summon("Loot Hoarder")
    foe.put_in_deck(OGRE)
    me.give("Vanish").play()
    assert (older in foe.hand, hoarder.dead, foe.board, foe.deck) == (True, True, [], [])
    assert len(foe.hand) == 10  # the Hoarder's card is burned


# "If your deck has only odd-Cost cards" asks about the deck as it is now, and holds for an empty one.

ONLY_ODD = [((), True), (("CS2_168", "CS2_118"), True), (("CS2_168", "CS2_182"), False)]


@pytest.mark.card("GIL_130", "GIL_130e")
@pytest.mark.parametrize(("deck", "odd"), ONLY_ODD)
def test_gloom_stag_grows_with_an_odd_deck(deck, odd):
    game, me, foe = new_game("DRUID")
    foe.put_in_deck(YETI)
    for card in deck:
        me.put_in_deck(card)
    yeti = foe.summon(YETI)
    stag = me.give("Gloom Stag")
    assert stag.powered == odd
    stag.play()
    assert (stag.attack, stag.health, me.mana) == ((4, 8, 5) if odd else (2, 6, 5))
    assert [e.id for e in stag.enchantments] == (["GIL_130e"] if odd else [])
    assert Race.BEAST in stag.races
    game.end_turn()
    with refused():
        yeti.attack_target(me.hero)
    stag.silence()
    assert (stag.attack, stag.health) == (2, 6)
    yeti.attack_target(me.hero)


@pytest.mark.card("GIL_837", "GIL_837e")
@pytest.mark.parametrize(("deck", "odd"), ONLY_ODD)
def test_glitter_moth_doubles_health_with_an_odd_deck(deck, odd):
    _game, me, foe = new_game("PRIEST")
    for card in deck:
        me.put_in_deck(card)
    yeti, hurt, theirs = me.summon(YETI), me.summon(OGRE), foe.summon(YETI)
    hurt.set(damage=4)
    moth = me.give("Glitter Moth")
    assert moth.powered == odd
    moth.play()
    assert (moth.attack, moth.health, me.mana, theirs.health) == (4, 4, 5, 5)
    assert (yeti.health, hurt.health, hurt.damage) == ((10, 6, 4) if odd else (5, 3, 4))
    assert [e.id for e in yeti.enchantments] == (["GIL_837e"] if odd else [])
    assert Race.BEAST in moth.races
    yeti.silence()
    assert (yeti.attack, yeti.health) == (4, 5)


@pytest.mark.card("GIL_838")
@pytest.mark.parametrize(("deck", "odd"), [(("CS2_118", "CS2_168"), True), (("CS2_168", "CS2_182"), False)])
def test_black_cat_draws_from_an_odd_deck(deck, odd):
    _game, me, foe = new_game()
    for card in deck:
        me.put_in_deck(card)
    cat = me.give("Black Cat")
    assert cat.powered == odd
    cat.play()
    assert (cat.attack, cat.health, me.mana, len(me.hand)) == (3, 3, 7, int(odd))
    assert Race.BEAST in cat.races
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 27  # Spell Damage +1
    cat.silence()
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 25


@pytest.mark.card("GIL_530")
@pytest.mark.parametrize("deck", [(), ("CS2_182", "CS2_120")])
def test_murkspark_eel_hits_with_an_even_deck(deck):
    _game, me, foe = new_game("SHAMAN")
    foe.put_in_deck(RAIDER)
    for card in deck:
        me.put_in_deck(card)
    yeti = foe.summon(YETI)
    eel = me.give("Murkspark Eel")
    assert eel.powered
    with refused():
        eel.play()
    me.summon(GEOMANCER)  # not for Battlecries
    eel.play(target=yeti)
    assert (eel.attack, eel.health, me.mana, yeti.damage) == (2, 3, 8, 2)
    assert Race.BEAST in eel.races
    me.give("Murkspark Eel").play(target=foe.hero)
    assert foe.hero.health == 28


@pytest.mark.card("GIL_530")
def test_murkspark_eel_asks_for_no_target_with_an_odd_card():
    _game, me, foe = new_game("SHAMAN")
    me.put_in_deck(YETI)
    me.put_in_deck(RAIDER)
    eel = me.give("Murkspark Eel")
    assert not eel.powered
    with refused():
        eel.play(target=foe.hero)
    eel.play()
    assert (foe.hero.health, me.hero.health, me.board) == (30, 30, [eel])
