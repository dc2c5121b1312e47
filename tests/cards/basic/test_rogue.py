"""Basic, rogue: the cards of cards_data/basic/rogue.yaml, in its order."""

import pytest

from kit import CROCOLISK, GEOMANCER, OGRE, RAIDER, YETI, name_of, names, new_game, next_turn, refused


@pytest.mark.card("HERO_03", "HERO_03bp", "CS2_082")
def test_dagger_mastery():
    game, me, foe = new_game("ROGUE", "MAGE")
    assert (name_of(me.hero), me.hero.health, name_of(me.hero_power)) == (
        "Valeera Sanguinar",
        30,
        "Dagger Mastery",
    )
    me.hero_power.use()
    knife = me.weapon
    assert (name_of(knife), knife.attack, knife.durability, me.mana) == ("Wicked Knife", 1, 2, 8)
    assert foe.weapon is None
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.weapon.durability) == (29, 1)
    with refused():
        me.hero_power.use()
    next_turn(game)
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.weapon) == (28, None)


@pytest.mark.card("HERO_03bp")
def test_dagger_mastery_replaces_a_better_weapon():
    _game, me, _foe = new_game("ROGUE", "MAGE")
    me.equip("Arcanite Reaper")
    reaper = me.weapon
    me.hero_power.use()
    assert reaper.dead
    assert (name_of(me.weapon), me.hero.attack) == ("Wicked Knife", 1)


@pytest.mark.card("HERO_03bp2", "AT_132_ROGUEt")
def test_poisoned_daggers():
    _game, me, foe = new_game("ROGUE", seed=3)
    me.set_hero_power("Poisoned Daggers")
    me.hero_power.use()
    assert (name_of(me.weapon), me.weapon.attack, me.weapon.durability, me.mana) == (
        "Poisoned Dagger",
        2,
        2,
        8,
    )
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.weapon.durability) == (28, 1)


@pytest.mark.card("CS2_072")
def test_backstab_needs_an_undamaged_minion():
    _game, me, foe = new_game("ROGUE", "MAGE")
    mine, whole, hurt = me.summon(OGRE), foe.summon(OGRE), foe.summon(OGRE)
    hurt.set(damage=1)
    stab = me.give("Backstab")
    for wrong in (hurt, foe.hero, me.hero, None):
        with refused():
            stab.play(target=wrong)
    stab.play(target=whole)
    assert (whole.damage, me.mana) == (2, 10)
    with refused():
        me.give("Backstab").play(target=whole)
    me.summon(GEOMANCER)
    me.give("Backstab").play(target=mine)
    assert mine.damage == 3


@pytest.mark.card("CS2_074", "CS2_074e")
def test_deadly_poison_sharpens_the_own_weapon():
    game, me, foe = new_game("ROGUE", "MAGE")
    foe.equip("Assassin's Blade")
    poison = me.give("Deadly Poison")
    assert not poison.playable
    with refused():
        poison.play()
    me.equip("Assassin's Blade")
    poison.play()
    assert (me.weapon.attack, me.weapon.durability, foe.weapon.attack, me.mana) == (4, 5, 2, 9)
    assert [e.id for e in me.weapon.enchantments] == ["CS2_074e"]
    me.give("Deadly Poison").play()
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 24
    next_turn(game)
    assert me.hero.attack == 6
    me.equip("Wicked Knife")
    assert me.hero.attack == 1


@pytest.mark.card("CS2_075")
def test_sinister_strike_hits_the_enemy_hero():
    _game, me, foe = new_game("ROGUE", "MAGE")
    yeti = foe.summon(YETI)
    me.give("Sinister Strike").play()
    assert (foe.hero.health, me.hero.health, yeti.damage, me.mana) == (27, 30, 0, 9)
    me.summon(GEOMANCER)
    me.give("Sinister Strike").play()
    assert foe.hero.health == 23


@pytest.mark.card("EX1_581")
def test_sap_returns_a_plain_card():
    _game, me, foe = new_game("ROGUE", "MAGE")
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    me.give("Blessing of Kings").play(target=theirs)
    theirs.set(damage=3)
    sap = me.give("Sap")
    for wrong in (mine, foe.hero, None):
        with refused():
            sap.play(target=wrong)
    sap.play(target=theirs)
    assert (foe.board, me.board, me.mana) == ([], [mine], 4)
    assert (me.hand, names(foe.hand)) == ([], [YETI])
    card = foe.hand[0]
    assert (card.attack, card.health, card.damage, card.cost) == (4, 5, 0, 4)
    assert not card.enchantments
    assert not theirs.dead


@pytest.mark.card("EX1_581")
def test_sap_kills_when_the_hand_is_full():
    _game, me, foe = new_game("ROGUE", "MAGE")
    theirs = foe.summon(YETI)
    for _ in range(10):
        foe.give(RAIDER)
    me.give("Sap").play(target=theirs)
    assert theirs.dead
    assert names(foe.hand) == [RAIDER] * 10


@pytest.mark.card("EX1_278")
def test_shiv_hits_anyone_and_draws():
    _game, me, foe = new_game("ROGUE", "MAGE")
    for card in (OGRE, YETI, CROCOLISK):
        me.put_in_deck(card, top=True)
    raider = foe.summon(RAIDER)
    shiv = me.give("Shiv")
    with refused():
        shiv.play()
    shiv.play(target=raider)
    assert raider.dead
    assert (names(me.hand), me.mana) == ([CROCOLISK], 8)
    me.give("Shiv").play(target=me.hero)
    me.summon(GEOMANCER)
    me.give("Shiv").play(target=foe.hero)
    assert (me.hero.health, foe.hero.health) == (29, 28)
    assert names(me.hand) == [CROCOLISK, YETI, OGRE]


@pytest.mark.card("EX1_129")
def test_fan_of_knives_hits_enemy_minions_and_draws():
    _game, me, foe = new_game("ROGUE", "MAGE")
    me.put_in_deck(OGRE)
    me.put_in_deck(CROCOLISK, top=True)
    mine, theirs, dying = me.summon(YETI), foe.summon(YETI), foe.summon(RAIDER)
    me.give("Fan of Knives").play()
    assert (theirs.damage, mine.damage, foe.hero.damage, me.mana) == (1, 0, 0, 7)
    assert dying.dead
    assert names(me.hand) == [CROCOLISK]


@pytest.mark.card("EX1_129")
def test_fan_of_knives_with_spell_damage_still_draws_one():
    _game, me, foe = new_game("ROGUE", "MAGE")
    me.put_in_deck(OGRE)
    me.put_in_deck(CROCOLISK, top=True)
    me.summon(GEOMANCER)
    theirs = foe.summon(YETI)
    me.give("Fan of Knives").play()
    assert (theirs.damage, len(me.hand)) == (2, 1)


@pytest.mark.card("CS2_076")
def test_assassinate_destroys_an_enemy_minion():
    _game, me, foe = new_game("ROGUE", "MAGE")
    mine, theirs = me.summon(OGRE), foe.summon(OGRE)
    spell = me.give("Assassinate")
    for wrong in (mine, foe.hero, me.hero, None):
        with refused():
            spell.play(target=wrong)
    spell.play(target=theirs)
    assert theirs.dead
    assert (foe.board, me.board, me.mana) == ([], [mine], 6)


@pytest.mark.card("CS2_080")
def test_assassins_blade():
    game, me, foe = new_game("ROGUE", "MAGE")
    me.give("Assassin's Blade").play()
    assert me.mana == 6
    for swing in range(1, 6):
        assert (name_of(me.weapon), me.weapon.attack, me.weapon.durability) == (
            "Assassin's Blade",
            2,
            6 - swing,
        )
        me.hero.attack_target(foe.hero)
        assert foe.hero.health == 30 - 2 * swing
        next_turn(game)
    assert (me.weapon, me.hero.attack) == (None, 0)


@pytest.mark.card("EX1_191", "EX1_191e")
def test_plaguebringer_makes_a_friend_poisonous():
    _game, me, foe = new_game("ROGUE", "MAGE")
    raider, ogre = me.summon(RAIDER), foe.summon(OGRE)
    plague = me.give("Plaguebringer")
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
    _game, me, foe = new_game("ROGUE", "MAGE")
    foe.summon(OGRE)
    plague = me.give("Plaguebringer")
    assert not plague.requires_target
    plague.play()
    assert (me.board, plague.poisonous) == ([plague], False)
    second = me.give("Plaguebringer")
    second.play(target=plague)
    assert plague.poisonous
    plague.silence()
    assert not plague.poisonous


@pytest.mark.card("CS2_077")
def test_sprint_draws_four():
    _game, me, _foe = new_game("ROGUE", "MAGE")
    for _ in range(5):
        me.put_in_deck(YETI)
    me.give("Sprint").play()
    assert (len(me.hand), len(me.deck), me.mana) == (4, 1, 4)


@pytest.mark.card("CS2_077")
def test_sprint_burns_what_does_not_fit():
    _game, me, _foe = new_game("ROGUE", "MAGE")
    for _ in range(5):
        me.put_in_deck(YETI)
    sprint = me.give("Sprint")
    for _ in range(8):
        me.give(RAIDER)
    sprint.play()
    assert names(me.hand) == [RAIDER] * 8 + [YETI] * 2
    assert len(me.deck) == 1
