"""Basic, druid."""

import pytest

import hsenv

RAIDER = "CS2_168"  # 2/1
CROCOLISK = "CS2_120"  # 2/3
YETI = "CS2_182"  # 4/5
OGRE = "CS2_200"  # 6/7
GEOMANCER = "CS2_142"  # 2/2, Spell Damage +1


def start(mine="DRUID", theirs="MAGE", seed=1):
    game = hsenv.Game.sandbox((mine, theirs), seed=seed)
    return game, *game.players


def refused():
    return pytest.raises(hsenv.IllegalAction)


@pytest.mark.card("HERO_06", "HERO_06bp", "CS2_017o")
def test_shapeshift():
    game, me, foe = start()
    assert (me.hero.id, me.hero.health, me.hero_power.id) == ("HERO_06", 30, "HERO_06bp")
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


@pytest.mark.card("EX1_169")
def test_innervate_gives_mana_for_this_turn():
    game, me, _foe = start()
    me.set_mana(3, 3)
    me.give("EX1_169").play()
    me.give("EX1_169").play()
    assert (me.mana, me.max_mana, me.temporary_mana) == (5, 3, 2)
    me.give(YETI).play()
    assert me.mana == 1
    game.end_turn()
    game.end_turn()
    assert (me.mana, me.max_mana, me.temporary_mana) == (4, 4, 0)


@pytest.mark.card("EX1_169")
def test_innervate_stops_at_ten():
    _game, me, _foe = start()
    me.give("EX1_169").play()
    assert me.mana == 10
    me.set_mana(9, 10)
    me.give("EX1_169").play()
    assert (me.mana, me.max_mana) == (10, 10)


@pytest.mark.card("CS2_008")
def test_moonfire_hits_anyone():
    _game, me, foe = start()
    raider = foe.summon(RAIDER)
    moonfire = me.give("CS2_008")
    with refused():
        moonfire.play()
    moonfire.play(target=raider)
    assert raider.dead
    me.give("CS2_008").play(target=me.hero)
    me.summon(GEOMANCER)
    me.give("CS2_008").play(target=foe.hero)
    assert (me.hero.health, foe.hero.health, me.mana) == (29, 28, 10)


@pytest.mark.card("CS2_005", "CS2_005o")
def test_claw_gives_attack_for_the_turn_and_armor():
    game, me, foe = start()
    yeti = me.summon(YETI)
    me.give("CS2_005").play()
    assert (me.hero.attack, me.hero.armor, yeti.attack, me.mana) == (2, 2, 4, 9)
    me.give("CS2_005").play()
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.hero.armor) == (26, 4)
    game.end_turn()
    assert (me.hero.attack, me.hero.armor) == (0, 4)
    game.end_turn()
    assert me.hero.attack == 0


@pytest.mark.card("CS2_009", "CS2_009e")
def test_mark_of_the_wild():
    game, me, foe = start()
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    mark = me.give("CS2_009")
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
    me.give("CS2_009").play(target=theirs)
    assert (theirs.attack, theirs.health, theirs.taunt) == (6, 8, True)


@pytest.mark.card("CS2_007")
def test_healing_touch_heals_anyone():
    _game, me, foe = start()
    ogre = me.summon(OGRE)
    ogre.set(damage=6)
    me.hero.set(damage=10)
    foe.hero.set(damage=10)
    touch = me.give("CS2_007")
    with refused():
        touch.play()
    touch.play(target=me.hero)
    assert (me.hero.health, foe.hero.health, ogre.health, me.mana) == (28, 20, 1, 7)
    me.give("CS2_007").play(target=ogre)
    assert ogre.health == 7
    me.give("CS2_007").play(target=foe.hero)
    assert foe.hero.health == 28


@pytest.mark.card("CS2_011", "CS2_011o")
def test_savage_roar_lasts_one_turn():
    game, me, foe = start()
    yeti, raider, theirs = me.summon(YETI), me.summon(RAIDER), foe.summon(YETI)
    me.give("CS2_011").play()
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
    game, me, _foe = start()
    me.set_mana(4, 4)
    me.give("CS2_013").play()
    assert (me.mana, me.max_mana, me.hand) == (1, 5, [])
    me.set_mana(3, 9)
    me.give("CS2_013").play()
    assert (me.mana, me.max_mana, me.hand) == (0, 10, [])
    game.end_turn()
    game.end_turn()
    assert (me.mana, me.max_mana) == (10, 10)


@pytest.mark.card("CS2_013", "CS2_013t")
def test_wild_growth_at_ten_crystals_gives_excess_mana():
    _game, me, _foe = start()
    me.put_in_deck(OGRE)
    me.put_in_deck(YETI, top=True)
    me.give("CS2_013").play()
    assert (me.max_mana, me.mana, [c.id for c in me.hand]) == (10, 7, ["CS2_013t"])
    excess = me.hand[0]
    assert excess.cost == 0
    excess.play()
    assert (me.mana, [c.id for c in me.hand], len(me.deck)) == (7, [YETI], 1)


@pytest.mark.card("CS2_012")
def test_swipe_hits_one_hard_and_the_other_enemies():
    _game, me, foe = start()
    mine, ogre, yeti, dying = me.summon(YETI), foe.summon(OGRE), foe.summon(YETI), foe.summon(RAIDER)
    swipe = me.give("CS2_012")
    for wrong in (mine, me.hero, None):
        with refused():
            swipe.play(target=wrong)
    swipe.play(target=ogre)
    assert (ogre.damage, yeti.damage, foe.hero.damage, me.mana) == (4, 1, 1, 6)
    assert dying.dead
    assert (mine.damage, me.hero.damage) == (0, 0)
    me.give("CS2_012").play(target=foe.hero)
    assert (ogre.damage, yeti.damage, foe.hero.damage) == (5, 2, 5)


@pytest.mark.card("CS2_012")
def test_swipe_with_spell_damage_adds_to_both_numbers():
    _game, me, foe = start()
    me.summon(GEOMANCER)
    ogre, yeti = foe.summon(OGRE), foe.summon(YETI)
    me.give("CS2_012").play(target=ogre)
    assert (ogre.damage, yeti.damage, foe.hero.damage) == (5, 2, 2)


@pytest.mark.card("EX1_173")
def test_starfire_hits_anyone_and_draws():
    _game, me, foe = start()
    for card in (OGRE, YETI, CROCOLISK):
        me.put_in_deck(card, top=True)
    yeti = foe.summon(YETI)
    starfire = me.give("EX1_173")
    with refused():
        starfire.play()
    starfire.play(target=yeti)
    assert yeti.dead
    assert ([c.id for c in me.hand], me.mana) == ([CROCOLISK], 4)
    me.set_mana(10, 10)
    me.give("EX1_173").play(target=me.hero)
    me.set_mana(10, 10)
    me.summon(GEOMANCER)
    me.give("EX1_173").play(target=foe.hero)
    assert (me.hero.health, foe.hero.health) == (25, 24)
    assert [c.id for c in me.hand] == [CROCOLISK, YETI, OGRE]


@pytest.mark.card("CS2_232")
def test_ironbark_protector_has_taunt():
    game, me, foe = start()
    yeti = foe.summon(YETI)
    protector = me.give("CS2_232")
    protector.play()
    assert (protector.attack, protector.health, protector.taunt, me.mana) == (8, 8, True, 2)
    game.end_turn()
    with refused():
        yeti.attack_target(me.hero)
    protector.silence()
    yeti.attack_target(me.hero)
    assert (me.hero.health, protector.taunt) == (26, False)
