"""Classic, paladin, 2 to 8 mana: the cards of cards_data/expert1/paladin.yaml, in its order."""

import pytest

from kit import CROCOLISK, OGRE, RAIDER, YETI, name_of, names, new_game, refused


@pytest.mark.card("EX1_362")
def test_argent_protector_shields_a_friend():
    _game, me, foe = new_game("PALADIN")
    theirs = foe.summon(YETI)
    protector = me.give("Argent Protector")
    protector.play()
    assert (protector.attack, protector.health, protector.divine_shield, me.mana) == (3, 2, False, 8)
    second = me.give("Argent Protector")
    for wrong in (theirs, me.hero, foe.hero, None):
        with refused():
            second.play(target=wrong)
    second.play(target=protector)
    assert (protector.divine_shield, second.divine_shield, theirs.divine_shield) == (True, False, False)
    protector.deal(5)
    assert (protector.damage, protector.divine_shield) == (0, False)
    third = me.give("Argent Protector")
    third.play(target=protector)
    protector.silence()
    assert not protector.divine_shield


@pytest.mark.card("EX1_382", "EX1_382e")
def test_aldor_peacekeeper_pacifies_an_enemy():
    _game, me, foe = new_game("PALADIN")
    mine, ogre = me.summon(YETI), foe.summon(OGRE)
    aldor = me.give("Aldor Peacekeeper")
    for wrong in (mine, foe.hero, None):
        with refused():
            aldor.play(target=wrong)
    aldor.play(target=ogre)
    assert (aldor.attack, aldor.health, ogre.attack, ogre.health, me.mana) == (3, 3, 1, 7, 7)
    assert [e.id for e in ogre.enchantments] == ["EX1_382e"]
    me.give("Blessing of Kings").play(target=ogre)  # Blessing of Kings (rules.md 9.1)
    assert ogre.attack == 5
    me.set_mana(10, 10)
    me.give("Aldor Peacekeeper").play(target=ogre)
    assert ogre.attack == 1
    ogre.silence()
    assert ogre.attack == 6


@pytest.mark.card("EX1_382")
def test_aldor_peacekeeper_without_an_enemy_is_just_played():
    _game, me, _foe = new_game("PALADIN")
    yeti = me.summon(YETI)
    me.give("Aldor Peacekeeper").play()
    assert (yeti.attack, len(me.board)) == (4, 2)


@pytest.mark.card("EX1_349")
@pytest.mark.parametrize(("mine", "theirs", "drawn"), [(0, 3, 3), (2, 3, 1), (3, 3, 0), (4, 3, 0), (0, 0, 0)])
def test_divine_favor_draws_up_to_the_opponents_hand(mine, theirs, drawn):
    _game, me, foe = new_game("PALADIN")
    for _ in range(6):
        me.put_in_deck(OGRE)
    for _ in range(mine):
        me.give(RAIDER)
    for _ in range(theirs):
        foe.give(RAIDER)
    me.give("Divine Favor").play()
    assert (len(me.hand), len(me.deck), len(foe.hand), me.mana) == (mine + drawn, 6 - drawn, theirs, 7)


@pytest.mark.card("EX1_619", "EX1_619e")
def test_equality_makes_every_health_one():
    _game, me, foe = new_game("PALADIN")
    mine, theirs = me.summon(YETI), foe.summon(OGRE)
    theirs.set(damage=3)
    me.give("Equality").play()
    for minion, attack in ((mine, 4), (theirs, 6)):
        assert (minion.attack, minion.health, minion.max_health, minion.damage) == (attack, 1, 1, 0)
        assert [e.id for e in minion.enchantments] == ["EX1_619e"]
    assert (me.hero.health, foe.hero.health, me.mana) == (30, 30, 7)
    late = me.give(CROCOLISK)
    late.play()
    assert late.health == 3
    me.give("Blessing of Kings").play(target=mine)
    assert mine.health == 5
    theirs.silence()
    assert theirs.health == 7


@pytest.mark.card("EX1_619", "EX1_619e")
def test_equality_under_an_aura():
    _game, me, _foe = new_game("PALADIN")
    yeti, champion = me.summon(YETI), me.summon("Stormwind Champion")
    me.give("Equality").play()
    assert (yeti.attack, yeti.health, champion.health) == (5, 2, 1)


@pytest.mark.card("EX1_366", "EX1_366e")
def test_sword_of_justice_arms_whoever_comes():
    game, me, foe = new_game("PALADIN")
    old = me.summon(YETI)
    me.give("Sword of Justice").play()
    sword = me.weapon
    assert (sword.attack, sword.durability, me.mana, old.attack) == (1, 5, 7, 4)
    raider = me.give(RAIDER)
    raider.play()
    assert (raider.attack, raider.health, sword.durability, old.attack) == (3, 2, 4, 4)
    assert [e.id for e in raider.enchantments] == ["EX1_366e"]
    me.hero_power.use()
    recruit = me.board[-1]
    assert (recruit.attack, recruit.health, sword.durability) == (2, 2, 3)
    game.end_turn()
    theirs = foe.give(RAIDER)
    theirs.play()
    assert (theirs.attack, sword.durability) == (2, 3)
    raider.silence()
    assert (raider.attack, raider.health) == (2, 1)


@pytest.mark.card("EX1_366")
def test_sword_of_justice_breaks():
    _game, me, _foe = new_game("PALADIN")
    sword = me.equip("Sword of Justice")
    bodies = []
    for _ in range(6):
        bodies.append(me.give(RAIDER))
        bodies[-1].play()
    assert [m.attack for m in bodies] == [3] * 5 + [2]
    assert me.weapon is None
    assert sword.dead


@pytest.mark.card("EX1_355", "EX1_355e")
def test_blessed_champion_doubles_attack():
    # The vector of rules.md 9.1: an aura comes after the doubling.
    _game, me, foe = new_game("PALADIN")
    champion, raider = me.summon("Stormwind Champion"), me.summon(RAIDER)
    blessing = me.give("Blessed Champion")
    for wrong in (me.hero, None):
        with refused():
            blessing.play(target=wrong)
    blessing.play(target=raider)
    assert (raider.attack, raider.health, me.mana) == (5, 2, 5)
    assert [e.id for e in raider.enchantments if e.id == "EX1_355e"] == ["EX1_355e"]
    me.give("Blessed Champion").play(target=raider)
    assert raider.attack == 9
    champion.destroy()
    assert raider.attack == 8
    raider.silence()
    assert raider.attack == 2
    me.set_mana(10, 10)
    theirs = foe.summon(YETI)
    me.give("Blessing of Kings").play(target=theirs)
    me.give("Blessed Champion").play(target=theirs)
    assert theirs.attack == 16


@pytest.mark.card("EX1_365")
def test_holy_wrath_hits_with_the_cost_of_the_card():
    _game, me, foe = new_game("PALADIN")
    me.put_in_deck(RAIDER)
    me.put_in_deck(OGRE, top=True)  # cost 6
    wrath = me.give("Holy Wrath")
    with refused():
        wrath.play()
    wrath.play(target=foe.hero)
    assert (names(me.hand), foe.hero.health, me.mana) == ([OGRE], 24, 5)
    me.summon("Kobold Geomancer")  # Kobold Geomancer: Blizzard's data says that Spell Damage counts
    yeti = foe.summon(YETI)
    me.give("Holy Wrath").play(target=yeti)
    assert yeti.damage == 2


@pytest.mark.card("EX1_365")
def test_holy_wrath_without_a_card_does_no_damage():
    _game, me, foe = new_game("PALADIN")
    me.summon("Kobold Geomancer")
    me.give("Holy Wrath").play(target=foe.hero)
    assert foe.hero.health == 30


@pytest.mark.card("EX1_384")
@pytest.mark.parametrize("seed", range(4))
def test_avenging_wrath_splits_eight_damage(seed):
    _game, me, foe = new_game("PALADIN", seed=seed)
    mine, ogre, other = me.summon(YETI), foe.summon(OGRE), foe.summon(OGRE)
    me.give("Avenging Wrath").play()
    assert ogre.damage + other.damage + foe.hero.damage == 8
    assert (mine.damage, me.hero.damage, me.mana) == (0, 0, 4)
    assert max(ogre.damage, other.damage, foe.hero.damage) < 8


@pytest.mark.card("EX1_384")
def test_avenging_wrath_spares_the_dying_and_grows_with_spell_damage():
    _game, me, foe = new_game("PALADIN")
    raider = foe.summon(RAIDER)
    me.summon("Kobold Geomancer")  # Kobold Geomancer: a ninth missile
    me.give("Avenging Wrath").play()
    assert raider.damage + foe.hero.damage == 9
    assert foe.hero.damage >= 8


@pytest.mark.card("EX1_354")
def test_lay_on_hands_heals_and_draws():
    _game, me, foe = new_game("PALADIN")
    for _ in range(4):
        me.put_in_deck(RAIDER)
    me.hero.set(damage=15)
    lay = me.give("Lay on Hands")
    with refused():
        lay.play()
    lay.play(target=me.hero)
    assert (me.hero.damage, len(me.hand), len(me.deck), me.mana) == (7, 3, 1, 2)
    me.set_mana(10, 10)
    ogre = foe.summon(OGRE)
    ogre.set(damage=6)
    me.give("Lay on Hands").play(target=ogre)
    assert (ogre.damage, len(me.hand)) == (0, 4)


@pytest.mark.card("EX1_383", "EX1_383t")
def test_tirion_leaves_ashbringer():
    game, me, foe = new_game("PALADIN")
    tirion = me.give("Tirion Fordring")
    tirion.play()
    assert (tirion.attack, tirion.health, me.mana) == (6, 6, 2)
    old = me.equip("Light's Justice")
    yeti = foe.summon(YETI)
    game.end_turn()
    with refused():
        yeti.attack_target(me.hero)
    yeti.attack_target(tirion)
    assert (tirion.damage, tirion.divine_shield, yeti.dead) == (0, False, True)
    foe.give("Assassinate").play(target=tirion)
    assert old.dead
    assert (name_of(me.weapon), me.weapon.attack, me.weapon.durability, me.weapon.cost) == (
        "Ashbringer",
        5,
        3,
        5,
    )
    game.end_turn()
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.weapon.durability) == (25, 2)


@pytest.mark.card("EX1_383")
def test_silenced_tirion_leaves_nothing():
    game, me, foe = new_game("PALADIN")
    tirion, yeti = me.summon("Tirion Fordring"), foe.summon(YETI)
    tirion.silence()
    assert not tirion.divine_shield
    game.end_turn()
    yeti.attack_target(me.hero)
    assert me.hero.health == 26
    tirion.destroy()
    assert me.weapon is None
