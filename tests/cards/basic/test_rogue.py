"""Basic, rogue."""

import pytest

import hsenv

RAIDER = "CS2_168"  # 2/1
CROCOLISK = "CS2_120"  # 2/3
YETI = "CS2_182"  # 4/5
OGRE = "CS2_200"  # 6/7
GEOMANCER = "CS2_142"  # 2/2, Spell Damage +1


def start(mine="ROGUE", theirs="MAGE", seed=1):
    game = hsenv.Game.sandbox((mine, theirs), seed=seed)
    return game, *game.players


def refused():
    return pytest.raises(hsenv.IllegalAction)


@pytest.mark.card("HERO_03", "HERO_03bp", "CS2_082")
def test_dagger_mastery():
    game, me, foe = start()
    assert (me.hero.id, me.hero.health, me.hero_power.id) == ("HERO_03", 30, "HERO_03bp")
    me.hero_power.use()
    knife = me.weapon
    assert (knife.id, knife.attack, knife.durability, me.mana) == ("CS2_082", 1, 2, 8)
    assert foe.weapon is None
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.weapon.durability) == (29, 1)
    with refused():
        me.hero_power.use()
    game.end_turn()
    game.end_turn()
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.weapon) == (28, None)


@pytest.mark.card("HERO_03bp")
def test_dagger_mastery_replaces_a_better_weapon():
    _game, me, _foe = start()
    me.equip("CS2_112")
    reaper = me.weapon
    me.hero_power.use()
    assert reaper.dead
    assert (me.weapon.id, me.hero.attack) == ("CS2_082", 1)


@pytest.mark.card("CS2_072")
def test_backstab_needs_an_undamaged_minion():
    _game, me, foe = start()
    mine, whole, hurt = me.summon(OGRE), foe.summon(OGRE), foe.summon(OGRE)
    hurt.set(damage=1)
    stab = me.give("CS2_072")
    for wrong in (hurt, foe.hero, me.hero, None):
        with refused():
            stab.play(target=wrong)
    stab.play(target=whole)
    assert (whole.damage, me.mana) == (2, 10)
    with refused():
        me.give("CS2_072").play(target=whole)
    me.summon(GEOMANCER)
    me.give("CS2_072").play(target=mine)
    assert mine.damage == 3


@pytest.mark.card("CS2_074", "CS2_074e")
def test_deadly_poison_sharpens_the_own_weapon():
    game, me, foe = start()
    foe.equip("CS2_080")
    poison = me.give("CS2_074")
    assert not poison.playable
    with refused():
        poison.play()
    me.equip("CS2_080")
    poison.play()
    assert (me.weapon.attack, me.weapon.durability, foe.weapon.attack, me.mana) == (4, 5, 2, 9)
    assert [e.id for e in me.weapon.enchantments] == ["CS2_074e"]
    me.give("CS2_074").play()
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 24
    game.end_turn()
    game.end_turn()
    assert me.hero.attack == 6
    me.equip("CS2_082")
    assert me.hero.attack == 1


@pytest.mark.card("CS2_075")
def test_sinister_strike_hits_the_enemy_hero():
    _game, me, foe = start()
    yeti = foe.summon(YETI)
    me.give("CS2_075").play()
    assert (foe.hero.health, me.hero.health, yeti.damage, me.mana) == (27, 30, 0, 9)
    me.summon(GEOMANCER)
    me.give("CS2_075").play()
    assert foe.hero.health == 23


@pytest.mark.card("EX1_581")
def test_sap_returns_a_plain_card():
    _game, me, foe = start()
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    me.give("CS2_092").play(target=theirs)  # Blessing of Kings
    theirs.set(damage=3)
    sap = me.give("EX1_581")
    for wrong in (mine, foe.hero, None):
        with refused():
            sap.play(target=wrong)
    sap.play(target=theirs)
    assert (foe.board, me.board, me.mana) == ([], [mine], 4)
    assert (me.hand, [c.id for c in foe.hand]) == ([], [YETI])
    card = foe.hand[0]
    assert (card.attack, card.health, card.damage, card.cost) == (4, 5, 0, 4)
    assert not card.enchantments
    assert not theirs.dead


@pytest.mark.card("EX1_581")
def test_sap_kills_when_the_hand_is_full():
    _game, me, foe = start()
    theirs = foe.summon(YETI)
    for _ in range(10):
        foe.give(RAIDER)
    me.give("EX1_581").play(target=theirs)
    assert theirs.dead
    assert [c.id for c in foe.hand] == [RAIDER] * 10


@pytest.mark.card("EX1_278")
def test_shiv_hits_anyone_and_draws():
    _game, me, foe = start()
    for card in (OGRE, YETI, CROCOLISK):
        me.put_in_deck(card, top=True)
    raider = foe.summon(RAIDER)
    shiv = me.give("EX1_278")
    with refused():
        shiv.play()
    shiv.play(target=raider)
    assert raider.dead
    assert ([c.id for c in me.hand], me.mana) == ([CROCOLISK], 8)
    me.give("EX1_278").play(target=me.hero)
    me.summon(GEOMANCER)
    me.give("EX1_278").play(target=foe.hero)
    assert (me.hero.health, foe.hero.health) == (29, 28)
    assert [c.id for c in me.hand] == [CROCOLISK, YETI, OGRE]


@pytest.mark.card("EX1_129")
def test_fan_of_knives_hits_enemy_minions_and_draws():
    _game, me, foe = start()
    me.put_in_deck(OGRE)
    me.put_in_deck(CROCOLISK, top=True)
    mine, theirs, dying = me.summon(YETI), foe.summon(YETI), foe.summon(RAIDER)
    me.give("EX1_129").play()
    assert (theirs.damage, mine.damage, foe.hero.damage, me.mana) == (1, 0, 0, 7)
    assert dying.dead
    assert [c.id for c in me.hand] == [CROCOLISK]


@pytest.mark.card("EX1_129")
def test_fan_of_knives_with_spell_damage_still_draws_one():
    _game, me, foe = start()
    me.put_in_deck(OGRE)
    me.put_in_deck(CROCOLISK, top=True)
    me.summon(GEOMANCER)
    theirs = foe.summon(YETI)
    me.give("EX1_129").play()
    assert (theirs.damage, len(me.hand)) == (2, 1)


@pytest.mark.card("CS2_076")
def test_assassinate_destroys_an_enemy_minion():
    _game, me, foe = start()
    mine, theirs = me.summon(OGRE), foe.summon(OGRE)
    spell = me.give("CS2_076")
    for wrong in (mine, foe.hero, me.hero, None):
        with refused():
            spell.play(target=wrong)
    spell.play(target=theirs)
    assert theirs.dead
    assert (foe.board, me.board, me.mana) == ([], [mine], 6)


@pytest.mark.card("CS2_080")
def test_assassins_blade():
    game, me, foe = start()
    me.give("CS2_080").play()
    assert me.mana == 6
    for swing in range(1, 6):
        assert (me.weapon.id, me.weapon.attack, me.weapon.durability) == ("CS2_080", 2, 6 - swing)
        me.hero.attack_target(foe.hero)
        assert foe.hero.health == 30 - 2 * swing
        game.end_turn()
        game.end_turn()
    assert (me.weapon, me.hero.attack) == (None, 0)


@pytest.mark.card("EX1_191", "EX1_191e")
def test_plaguebringer_makes_a_friend_poisonous():
    _game, me, foe = start()
    raider, ogre = me.summon(RAIDER), foe.summon(OGRE)
    plague = me.give("EX1_191")
    for wrong in (ogre, me.hero, foe.hero, None):
        with refused():
            plague.play(target=wrong)
    plague.play(target=raider)
    assert (plague.attack, plague.health, me.mana) == (3, 3, 6)
    assert raider.poisonous
    assert not plague.poisonous
    assert [e.id for e in raider.enchantments] == ["EX1_191e"]
    raider.set(exhausted=False)
    raider.attack_target(ogre)
    assert ogre.dead


@pytest.mark.card("EX1_191", "EX1_191e")
def test_plaguebringer_alone_and_silence():
    _game, me, foe = start()
    foe.summon(OGRE)
    plague = me.give("EX1_191")
    assert not plague.requires_target
    plague.play()
    assert (me.board, plague.poisonous) == ([plague], False)
    second = me.give("EX1_191")
    second.play(target=plague)
    assert plague.poisonous
    plague.silence()
    assert not plague.poisonous


@pytest.mark.card("CS2_077")
def test_sprint_draws_four():
    _game, me, _foe = start()
    for _ in range(5):
        me.put_in_deck(YETI)
    me.give("CS2_077").play()
    assert (len(me.hand), len(me.deck), me.mana) == (4, 1, 4)


@pytest.mark.card("CS2_077")
def test_sprint_burns_what_does_not_fit():
    _game, me, _foe = start()
    for _ in range(5):
        me.put_in_deck(YETI)
    sprint = me.give("CS2_077")
    for _ in range(8):
        me.give(RAIDER)
    sprint.play()
    assert [c.id for c in me.hand] == [RAIDER] * 8 + [YETI] * 2
    assert len(me.deck) == 1
