"""Basic, druid: the cards of cards_data/basic/druid.yaml, in its order."""

import pytest

from kit import CROCOLISK, GEOMANCER, OGRE, RAIDER, YETI, name_of, names, new_game, next_turn, refused


@pytest.mark.card("HERO_06", "HERO_06bp", "CS2_017o")
def test_shapeshift():
    game, me, foe = new_game("DRUID", "MAGE")
    assert (name_of(me.hero), me.hero.health, name_of(me.hero_power)) == (
        "Malfurion Stormrage",
        30,
        "Shapeshift",
    )
    me.hero_power.use()
    assert (me.hero.attack, me.hero.armor, foe.hero.armor, me.mana) == (1, 1, 0, 8)
    with refused():
        me.hero_power.use()
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 29
    game.end_turn()
    assert (me.hero.attack, me.hero.armor) == (0, 1)
    game.end_turn()
    assert me.hero.attack == 0
    me.hero_power.use()
    assert (me.hero.attack, me.hero.armor) == (1, 2)


@pytest.mark.card("HERO_06bp2", "AT_132_DRUIDe")
def test_dire_shapeshift():
    game, me, foe = new_game("DRUID", seed=3)
    me.set_hero_power("Dire Shapeshift")
    me.hero_power.use()
    assert (me.hero.attack, me.hero.armor, me.mana) == (2, 2, 8)
    assert [e.id for e in me.hero.enchantments] == ["AT_132_DRUIDe"]
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 28
    game.end_turn()
    assert (me.hero.attack, me.hero.armor) == (0, 2)


@pytest.mark.card("EX1_169")
def test_innervate_gives_mana_for_this_turn():
    game, me, _foe = new_game("DRUID", "MAGE")
    me.set_mana(3, 3)
    me.give("Innervate").play()
    me.give("Innervate").play()
    assert (me.mana, me.max_mana, me.temporary_mana) == (5, 3, 2)
    me.give(YETI).play()
    assert me.mana == 1
    next_turn(game)
    assert (me.mana, me.max_mana, me.temporary_mana) == (4, 4, 0)


@pytest.mark.card("EX1_169")
def test_innervate_stops_at_ten():
    _game, me, _foe = new_game("DRUID", "MAGE")
    me.give("Innervate").play()
    assert me.mana == 10
    me.set_mana(9, 10)
    me.give("Innervate").play()
    assert (me.mana, me.max_mana) == (10, 10)


@pytest.mark.card("CS2_008")
def test_moonfire_hits_anyone():
    _game, me, foe = new_game("DRUID", "MAGE")
    raider = foe.summon(RAIDER)
    moonfire = me.give("Moonfire")
    with refused():
        moonfire.play()
    moonfire.play(target=raider)
    assert raider.dead
    me.give("Moonfire").play(target=me.hero)
    me.summon(GEOMANCER)
    me.give("Moonfire").play(target=foe.hero)
    assert (me.hero.health, foe.hero.health, me.mana) == (29, 28, 10)


@pytest.mark.card("CS2_005", "CS2_005o")
def test_claw_gives_attack_for_the_turn_and_armor():
    game, me, foe = new_game("DRUID", "MAGE")
    yeti = me.summon(YETI)
    me.give("Claw").play()
    assert (me.hero.attack, me.hero.armor, yeti.attack, me.mana) == (2, 2, 4, 9)
    me.give("Claw").play()
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.hero.armor) == (26, 4)
    game.end_turn()
    assert (me.hero.attack, me.hero.armor) == (0, 4)
    game.end_turn()
    assert me.hero.attack == 0


@pytest.mark.card("CS2_009", "CS2_009e")
def test_mark_of_the_wild():
    game, me, foe = new_game("DRUID", "MAGE")
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    mark = me.give("Mark of the Wild")
    for wrong in (me.hero, foe.hero, None):
        with refused():
            mark.play(target=wrong)
    mark.play(target=mine)
    assert (mine.attack, mine.health, mine.taunt, me.mana) == (6, 8, True, 8)
    assert [e.id for e in mine.enchantments] == ["CS2_009e"]
    game.end_turn()
    with refused():
        theirs.attack_target(me.hero)
    mine.silence()
    assert (mine.attack, mine.health, mine.taunt) == (4, 5, False)
    theirs.attack_target(me.hero)
    game.end_turn()
    me.give("Mark of the Wild").play(target=theirs)
    assert (theirs.attack, theirs.health, theirs.taunt) == (6, 8, True)


@pytest.mark.card("CS2_007")
def test_healing_touch_heals_anyone():
    _game, me, foe = new_game("DRUID", "MAGE")
    ogre = me.summon(OGRE)
    ogre.set(damage=6)
    me.hero.set(damage=10)
    foe.hero.set(damage=10)
    touch = me.give("Healing Touch")
    with refused():
        touch.play()
    touch.play(target=me.hero)
    assert (me.hero.health, foe.hero.health, ogre.health, me.mana) == (28, 20, 1, 7)
    me.give("Healing Touch").play(target=ogre)
    assert ogre.health == 7
    me.give("Healing Touch").play(target=foe.hero)
    assert foe.hero.health == 28


@pytest.mark.card("CS2_011", "CS2_011o")
def test_savage_roar_lasts_one_turn():
    game, me, foe = new_game("DRUID", "MAGE")
    yeti, raider, theirs = me.summon(YETI), me.summon(RAIDER), foe.summon(YETI)
    me.give("Savage Roar").play()
    late = me.give(RAIDER)
    late.play()
    assert (yeti.attack, yeti.health, raider.attack, me.hero.attack) == (6, 5, 4, 2)
    assert (late.attack, theirs.attack, foe.hero.attack, me.mana) == (2, 4, 0, 6)
    assert [e.id for e in yeti.enchantments] == ["CS2_011o"]
    yeti.set(exhausted=False)
    yeti.attack_target(foe.hero)
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 22
    game.end_turn()
    assert (yeti.attack, raider.attack, me.hero.attack) == (4, 2, 0)
    game.end_turn()
    assert (yeti.attack, me.hero.attack) == (4, 0)


@pytest.mark.card("CS2_013")
def test_wild_growth_gains_an_empty_crystal():
    game, me, _foe = new_game("DRUID", "MAGE")
    me.set_mana(4, 4)
    me.give("Wild Growth").play()
    assert (me.mana, me.max_mana, me.hand) == (1, 5, [])
    me.set_mana(3, 9)
    me.give("Wild Growth").play()
    assert (me.mana, me.max_mana, me.hand) == (0, 10, [])
    next_turn(game)
    assert (me.mana, me.max_mana) == (10, 10)


@pytest.mark.card("CS2_013", "CS2_013t")
def test_wild_growth_at_ten_crystals_gives_excess_mana():
    _game, me, _foe = new_game("DRUID", "MAGE")
    me.put_in_deck(OGRE)
    me.put_in_deck(YETI, top=True)
    me.give("Wild Growth").play()
    assert (me.max_mana, me.mana, names(me.hand)) == (10, 7, ["Excess Mana"])
    excess = me.hand[0]
    assert excess.cost == 0
    excess.play()
    assert (me.mana, names(me.hand), len(me.deck)) == (7, [YETI], 1)


@pytest.mark.card("CS2_012")
def test_swipe_hits_one_hard_and_the_other_enemies():
    _game, me, foe = new_game("DRUID", "MAGE")
    mine, ogre, yeti, dying = me.summon(YETI), foe.summon(OGRE), foe.summon(YETI), foe.summon(RAIDER)
    swipe = me.give("Swipe")
    for wrong in (mine, me.hero, None):
        with refused():
            swipe.play(target=wrong)
    swipe.play(target=ogre)
    assert (ogre.damage, yeti.damage, foe.hero.damage, me.mana) == (4, 1, 1, 6)
    assert dying.dead
    assert (mine.damage, me.hero.damage) == (0, 0)
    me.give("Swipe").play(target=foe.hero)
    assert (ogre.damage, yeti.damage, foe.hero.damage) == (5, 2, 5)


@pytest.mark.card("CS2_012")
def test_swipe_with_spell_damage_adds_to_both_numbers():
    _game, me, foe = new_game("DRUID", "MAGE")
    me.summon(GEOMANCER)
    ogre, yeti = foe.summon(OGRE), foe.summon(YETI)
    me.give("Swipe").play(target=ogre)
    assert (ogre.damage, yeti.damage, foe.hero.damage) == (5, 2, 2)


@pytest.mark.card("EX1_173")
def test_starfire_hits_anyone_and_draws():
    _game, me, foe = new_game("DRUID", "MAGE")
    for card in (OGRE, YETI, CROCOLISK):
        me.put_in_deck(card, top=True)
    yeti = foe.summon(YETI)
    starfire = me.give("Starfire")
    with refused():
        starfire.play()
    starfire.play(target=yeti)
    assert yeti.dead
    assert (names(me.hand), me.mana) == ([CROCOLISK], 4)
    me.set_mana(10, 10)
    me.give("Starfire").play(target=me.hero)
    me.set_mana(10, 10)
    me.summon(GEOMANCER)
    me.give("Starfire").play(target=foe.hero)
    assert (me.hero.health, foe.hero.health) == (25, 24)
    assert names(me.hand) == [CROCOLISK, YETI, OGRE]


@pytest.mark.card("CS2_232")
def test_ironbark_protector_has_taunt():
    game, me, foe = new_game("DRUID", "MAGE")
    yeti = foe.summon(YETI)
    protector = me.give("Ironbark Protector")
    protector.play()
    assert (protector.attack, protector.health, protector.taunt, me.mana) == (8, 8, True, 2)
    game.end_turn()
    with refused():
        yeti.attack_target(me.hero)
    protector.silence()
    yeti.attack_target(me.hero)
    assert (me.hero.health, protector.taunt) == (26, False)
