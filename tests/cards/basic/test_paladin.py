"""Basic, paladin: the cards of cards_data/basic/paladin.yaml, in its order."""

import pytest

from kit import CROCOLISK, GEOMANCER, OGRE, RAIDER, YETI, name_of, names, new_game, next_turn, refused


@pytest.mark.card("HERO_04", "HERO_04bp", "CS2_101t")
def test_reinforce_summons_a_recruit_at_the_far_right():
    game, me, foe = new_game("PALADIN", "MAGE")
    assert (name_of(me.hero), me.hero.health, name_of(me.hero_power)) == (
        "Uther Lightbringer",
        30,
        "Reinforce",
    )
    yeti = me.summon(YETI)
    me.hero_power.use()
    assert names(me.board) == [YETI, "Silver Hand Recruit"]
    assert (me.board[0], foe.board, me.mana) == (yeti, [], 8)
    recruit = me.board[1]
    assert (recruit.attack, recruit.health, recruit.cost) == (1, 1, 1)
    with refused():
        me.hero_power.use()
    with refused():
        recruit.attack_target(foe.hero)
    next_turn(game)
    recruit.attack_target(foe.hero)
    assert foe.hero.health == 29
    me.hero_power.use()
    assert len(me.board) == 3


@pytest.mark.card("HERO_04bp")
def test_reinforce_needs_a_free_slot():
    _game, me, _foe = new_game("PALADIN", "MAGE")
    minions = [me.summon(RAIDER) for _ in range(7)]
    with refused():
        me.hero_power.use()
    assert me.mana == 10
    minions[0].destroy()
    me.hero_power.use()
    assert names(me.board) == [RAIDER] * 6 + ["Silver Hand Recruit"]


@pytest.mark.card("HERO_04bp2")
def test_the_silver_hand():
    game, me, _foe = new_game("PALADIN", seed=3)
    me.set_hero_power("The Silver Hand")
    me.hero_power.use()
    assert (names(me.board), me.mana) == (["Silver Hand Recruit"] * 2, 8)
    next_turn(game)
    for _ in range(4):
        me.summon(YETI)
    me.hero_power.use()
    assert len(me.board) == 7
    next_turn(game)
    with refused():
        me.hero_power.use()


@pytest.mark.card("CS2_087", "CS2_087e")
def test_blessing_of_might():
    game, me, foe = new_game("PALADIN", "MAGE")
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    spell = me.give("Blessing of Might")
    for wrong in (me.hero, foe.hero, None):
        with refused():
            spell.play(target=wrong)
    spell.play(target=mine)
    assert (mine.attack, mine.health, me.mana) == (7, 5, 9)
    assert [e.id for e in mine.enchantments] == ["CS2_087e"]
    me.give("Blessing of Might").play(target=theirs)
    me.give("Blessing of Might").play(target=mine)
    assert (mine.attack, theirs.attack) == (10, 7)
    game.end_turn()
    assert mine.attack == 10
    mine.silence()
    assert mine.attack == 4


@pytest.mark.card("EX1_371")
def test_hand_of_protection_absorbs_one_hit():
    _game, me, foe = new_game("PALADIN", "MAGE")
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    spell = me.give("Hand of Protection")
    for wrong in (me.hero, foe.hero, None):
        with refused():
            spell.play(target=wrong)
    spell.play(target=mine)
    assert (mine.divine_shield, me.mana) == (True, 9)
    mine.deal(3)
    assert (mine.health, mine.divine_shield) == (5, False)
    mine.deal(3)
    assert mine.health == 2
    me.give("Hand of Protection").play(target=theirs)
    assert theirs.divine_shield


@pytest.mark.card("EX1_371")
def test_hand_of_protection_is_silenced_and_does_not_stack():
    _game, me, _foe = new_game("PALADIN", "MAGE")
    yeti = me.summon(YETI)
    me.give("Hand of Protection").play(target=yeti)
    me.give("Hand of Protection").play(target=yeti)
    yeti.deal(1)
    yeti.deal(1)
    assert yeti.damage == 1
    me.give("Hand of Protection").play(target=yeti)
    yeti.silence()
    assert not yeti.divine_shield
    yeti.deal(1)
    assert yeti.damage == 2


@pytest.mark.card("EX1_360", "EX1_360e")
def test_humility_sets_attack():
    _game, me, foe = new_game("PALADIN", "MAGE")
    theirs = foe.summon(YETI)
    spell = me.give("Humility")
    for wrong in (me.hero, foe.hero, None):
        with refused():
            spell.play(target=wrong)
    spell.play(target=theirs)
    assert (theirs.attack, theirs.health, me.mana) == (1, 5, 9)
    assert [e.id for e in theirs.enchantments] == ["EX1_360e"]
    foe.summon("Raid Leader")
    assert theirs.attack == 2
    theirs.silence()
    assert theirs.attack == 5


@pytest.mark.card("EX1_360", "EX1_360e", "CS2_092e")
def test_humility_counts_by_time():
    _game, me, _foe = new_game("PALADIN", "MAGE")
    first, second = me.summon(YETI), me.summon(YETI)
    me.give("Humility").play(target=first)
    me.give("Blessing of Kings").play(target=first)
    assert first.attack == 5
    me.give("Blessing of Kings").play(target=second)
    me.give("Humility").play(target=second)
    assert (second.attack, second.health) == (1, 9)


@pytest.mark.card("CS2_091")
def test_lights_justice():
    game, me, foe = new_game("PALADIN", "MAGE")
    me.give("Light's Justice").play()
    assert me.mana == 9
    for swing in range(1, 5):
        assert (name_of(me.weapon), me.weapon.attack, me.weapon.durability) == (
            "Light's Justice",
            1,
            5 - swing,
        )
        me.hero.attack_target(foe.hero)
        assert foe.hero.health == 30 - swing
        next_turn(game)
    assert (me.weapon, me.hero.attack) == (None, 0)


@pytest.mark.card("CS2_089")
def test_holy_light_heals_the_own_hero():
    _game, me, foe = new_game("PALADIN", "MAGE")
    yeti = me.summon(YETI)
    yeti.set(damage=3)
    me.hero.set(damage=20)
    foe.hero.set(damage=20)
    me.give("Holy Light").play()
    assert (me.hero.health, foe.hero.health, yeti.health, me.mana) == (18, 10, 2, 8)
    me.hero.set(damage=5)
    me.give("Holy Light").play()
    assert me.hero.health == 30


@pytest.mark.card("CS2_092", "CS2_092e")
def test_blessing_of_kings():
    _game, me, foe = new_game("PALADIN", "MAGE")
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    spell = me.give("Blessing of Kings")
    for wrong in (me.hero, foe.hero, None):
        with refused():
            spell.play(target=wrong)
    spell.play(target=mine)
    assert (mine.attack, mine.health, mine.max_health, me.mana) == (8, 9, 9, 6)
    assert [e.id for e in mine.enchantments] == ["CS2_092e"]
    me.give("Blessing of Kings").play(target=theirs)
    assert (theirs.attack, theirs.health) == (8, 9)


@pytest.mark.card("CS2_092e")
def test_silenced_blessing_of_kings_takes_health_without_hurting():
    _game, me, _foe = new_game("PALADIN", "MAGE")
    yeti = me.summon(YETI)
    me.give("Blessing of Kings").play(target=yeti)
    yeti.deal(4)
    assert yeti.health == 5
    yeti.silence()
    assert (yeti.attack, yeti.health, yeti.damage) == (4, 5, 0)


@pytest.mark.card("CS2_093")
def test_consecration_hits_all_enemies():
    _game, me, foe = new_game("PALADIN", "MAGE")
    mine = me.summon(YETI)
    theirs, dying = foe.summon(YETI), foe.summon(RAIDER)
    me.give("Consecration").play()
    assert (theirs.health, foe.hero.health, me.mana) == (3, 28, 6)
    assert dying.dead
    assert (mine.damage, me.hero.damage) == (0, 0)


@pytest.mark.card("CS2_093")
def test_consecration_with_spell_damage():
    _game, me, foe = new_game("PALADIN", "MAGE")
    me.summon(GEOMANCER)
    theirs = foe.summon(YETI)
    me.give("Consecration").play()
    assert (theirs.health, foe.hero.health) == (2, 27)


@pytest.mark.card("CS2_094")
def test_hammer_of_wrath_hits_anyone_and_draws():
    _game, me, foe = new_game("PALADIN", "MAGE")
    for card in (OGRE, YETI, CROCOLISK):
        me.put_in_deck(card, top=True)
    croc = foe.summon(CROCOLISK)
    spell = me.give("Hammer of Wrath")
    with refused():
        spell.play()
    spell.play(target=croc)
    assert croc.dead
    assert (names(me.hand), me.mana) == ([CROCOLISK], 6)
    me.give("Hammer of Wrath").play(target=foe.hero)
    assert foe.hero.health == 27
    me.set_mana(10, 10)
    me.summon(GEOMANCER)
    me.give("Hammer of Wrath").play(target=me.hero)
    assert me.hero.health == 26
    assert names(me.hand) == [CROCOLISK, YETI, OGRE]


@pytest.mark.card("CS2_097")
def test_truesilver_champion_heals_its_hero_when_it_attacks():
    game, me, foe = new_game("PALADIN", "MAGE")
    me.hero.set(damage=5)
    foe.hero.set(damage=5)
    me.give("Truesilver Champion").play()
    assert (me.weapon.attack, me.weapon.durability, me.mana) == (4, 2, 6)
    me.hero.attack_target(foe.hero)
    assert (me.hero.health, foe.hero.health, me.weapon.durability) == (27, 21, 1)
    next_turn(game)
    me.hero.attack_target(foe.hero)
    assert (me.hero.health, foe.hero.health, me.weapon) == (29, 17, None)


@pytest.mark.card("CS2_097")
def test_truesilver_champion_heals_before_the_blow():
    _game, me, foe = new_game("PALADIN", "MAGE")
    me.equip("Truesilver Champion")
    me.hero.set(damage=29)
    raider = foe.summon(RAIDER)
    me.hero.attack_target(raider)
    assert raider.dead
    assert me.hero.health == 1


@pytest.mark.card("CS2_097")
def test_truesilver_champion_ignores_other_attackers():
    game, me, foe = new_game("PALADIN", "MAGE")
    me.equip("Truesilver Champion")
    me.hero.set(damage=10)
    yeti = me.summon(YETI)
    yeti.set(exhausted=False)
    yeti.attack_target(foe.hero)
    assert me.hero.health == 20
    game.end_turn()
    foe.equip("Light's Justice")
    foe.hero.attack_target(me.hero)
    assert me.hero.health == 19


@pytest.mark.card("CS2_088")
def test_guardian_of_kings_heals_and_has_taunt():
    game, me, foe = new_game("PALADIN", "MAGE")
    me.hero.set(damage=20)
    foe.hero.set(damage=20)
    yeti = foe.summon(YETI)
    guardian = me.give("Guardian of Kings")
    guardian.play()
    assert (guardian.attack, guardian.health, guardian.taunt, me.mana) == (5, 7, True, 3)
    assert (me.hero.health, foe.hero.health) == (16, 10)
    game.end_turn()
    with refused():
        yeti.attack_target(me.hero)
    yeti.attack_target(guardian)
    assert guardian.health == 3


@pytest.mark.card("CS2_088")
def test_guardian_of_kings_heals_only_when_played():
    game, me, foe = new_game("PALADIN", "MAGE")
    me.hero.set(damage=3)
    guardian = me.summon("Guardian of Kings")
    assert me.hero.health == 27
    me.give("Guardian of Kings").play()
    assert me.hero.health == 30
    me.board[1].destroy()
    guardian.silence()
    yeti = foe.summon(YETI)
    game.end_turn()
    yeti.attack_target(me.hero)
    assert me.hero.health == 26
