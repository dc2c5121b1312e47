"""Classic, neutral, 4 to 5 mana: the cards of cards_data/expert1/neutral.yaml, in its order."""

import pytest

from kit import AXE, CROCOLISK, RAIDER, WAR_GOLEM, YETI, ids, name_of, names, new_game, next_turn, refused


@pytest.mark.card("EX1_584", "EX1_584e")
def test_ancient_mage_gives_spell_damage_to_its_neighbours():
    _, me, foe = new_game()
    far, left, right = me.summon(RAIDER), me.summon(RAIDER), me.summon(RAIDER)
    mage = me.give("Ancient Mage")
    mage.play(position=2)
    assert [minion.spell_damage for minion in (far, left, mage, right)] == [0, 1, 0, 1]
    assert ids(left.enchantments) == ["EX1_584e"]
    assert (me.spell_damage, foe.spell_damage) == (2, 0)
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 26
    left.silence()
    assert me.spell_damage == 1
    mage.destroy()  # what was given stays
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 23


@pytest.mark.card("EX1_005")
def test_big_game_hunter_destroys_a_minion_with_seven_attack():
    _, me, foe = new_game()
    yeti, golem, own = foe.summon(YETI), foe.summon(WAR_GOLEM), me.summon(WAR_GOLEM)
    hunter = me.give("Big Game Hunter")
    for wrong in (None, yeti, foe.hero, hunter):
        with refused():
            hunter.play(target=wrong)
    hunter.play(target=golem)
    assert golem.dead
    assert foe.board == [yeti]
    own.set(attack=6)
    yeti.set(attack=8)
    second = me.give("Big Game Hunter")
    with refused():
        second.play(target=own)
    second.play(target=yeti)
    assert yeti.dead
    own.set(attack=9)
    weapon = me.equip("Arcanite Reaper")
    weapon.set(attack=7)
    me.set_mana(10, 10)
    third = me.give("Big Game Hunter")
    with refused():  # a hero is no minion
        third.play(target=me.hero)
    third.play(target=own)  # an own one as well
    assert own.dead
    assert me.hero.attack == 7


@pytest.mark.card("EX1_005")
def test_big_game_hunter_without_big_game():
    _, me, foe = new_game()
    yeti = foe.summon(YETI)
    hunter = me.give("Big Game Hunter")
    assert not hunter.requires_target
    hunter.play()
    assert me.mana == 6
    assert foe.board == [yeti]


@pytest.mark.card("EX1_595")
def test_cult_master_draws_after_each_friendly_death():
    _, me, foe = new_game()
    master = me.summon("Cult Master")
    for _ in range(5):
        me.put_in_deck(RAIDER)
    foe.put_in_deck(RAIDER)
    foe.summon(RAIDER).destroy()
    assert me.hand == []
    me.summon(RAIDER).destroy()
    assert len(me.hand) == 1
    me.summon(RAIDER)
    me.summon("Boar")
    me.give("Whirlwind").play()
    assert len(me.hand) == 3
    assert master.health == 1
    silenced = me.summon("Cult Master")
    master.destroy()  # another one sees it
    assert len(me.hand) == 4
    silenced.silence()
    me.summon(RAIDER).destroy()
    assert len(me.hand) == 4
    assert foe.hand == []


@pytest.mark.card("EX1_595")
def test_cult_master_draws_nothing_for_itself_or_with_the_dead():
    _, me, _ = new_game()
    me.put_in_deck(RAIDER)
    me.summon("Cult Master").destroy()
    assert me.hand == []
    me.summon("Cult Master")
    me.summon(CROCOLISK)
    me.give("Hellfire").play()  # Hellfire takes both
    assert me.board == []
    assert me.hand == []


@pytest.mark.card("EX1_093", "EX1_093e")
def test_defender_of_argus_strengthens_its_neighbours():
    _, me, foe = new_game()
    far, left, right, enemy = me.summon(YETI), me.summon(YETI), me.summon(RAIDER), foe.summon(YETI)
    defender = me.give("Defender of Argus")
    defender.play(position=2)
    assert [(minion.attack, minion.health) for minion in me.board] == [(4, 5), (5, 6), (3, 3), (3, 2)]
    assert [minion.taunt for minion in me.board] == [False, True, False, True]
    assert ids(left.enchantments) == ids(right.enchantments) == ["EX1_093e"]
    assert (enemy.attack, enemy.taunt, far.taunt) == (4, False, False)
    left.silence()
    assert (left.attack, left.health, left.taunt) == (4, 5, False)


@pytest.mark.card("EX1_093")
def test_defender_of_argus_alone_defends_nobody():
    _, me, _ = new_game()
    defender = me.give("Defender of Argus")
    defender.play()
    assert (defender.attack, defender.health, defender.taunt) == (3, 3, False)


@pytest.mark.card("NEW1_022")
def test_dread_corsair_costs_less_for_each_attack_of_my_weapon():
    _, me, foe = new_game()
    foe.equip("Arcanite Reaper")
    corsair = me.give("Dread Corsair")
    assert corsair.cost == 4
    axe = me.equip(AXE)
    assert corsair.cost == 1
    axe.set(attack=2)
    assert corsair.cost == 2
    me.equip("Arcanite Reaper")
    assert corsair.cost == 0
    corsair.play()
    assert me.mana == 10
    assert corsair.taunt


@pytest.mark.card("EX1_043", "EX1_043e")
def test_twilight_drake_gains_health_for_each_card_in_my_hand():
    _, me, foe = new_game()
    drake = me.give("Twilight Drake")
    for _ in range(4):
        me.give(RAIDER)
        foe.give(RAIDER)
        foe.give(RAIDER)
    drake.play()
    assert (drake.attack, drake.health) == (4, 5)
    assert ids(drake.enchantments) == ["EX1_043e"]
    me.hand[0].play()
    assert drake.health == 5
    drake.deal(2)
    drake.silence()
    assert (drake.attack, drake.health) == (4, 1)


@pytest.mark.card("EX1_043", "EX1_043e")
def test_twilight_drake_with_an_empty_hand():
    _, me, _ = new_game()
    drake = me.give("Twilight Drake")
    drake.play()
    assert (drake.attack, drake.health, drake.dead) == (4, 1, False)
    assert drake.enchantments == []  # a bonus that counts to nothing is none


@pytest.mark.card("NEW1_026", "NEW1_026t")
def test_violet_teacher_summons_an_apprentice_for_each_of_my_spells():
    game, me, foe = new_game()
    teacher = me.give("Violet Teacher")
    teacher.play()
    right = me.summon("Chillwind Yeti")
    assert me.board == [teacher, right]
    me.give("Radiance").play()
    assert names(me.board) == ["Violet Teacher", "Violet Apprentice", "Chillwind Yeti"]
    assert (me.board[1].attack, me.board[1].health) == (1, 1)
    game.end_turn()
    foe.give("Radiance").play()
    assert len(me.board) == 3
    assert foe.board == []
    game.end_turn()
    teacher.silence()
    me.give("Radiance").play()
    assert len(me.board) == 3


@pytest.mark.card("NEW1_026")
def test_violet_teacher_s_apprentice_is_there_before_the_spell_acts():
    _, me, _ = new_game()
    teacher = me.summon("Violet Teacher")
    me.give("Hellfire").play()
    assert me.board == [teacher]
    assert "Violet Apprentice" in names(me.graveyard)


@pytest.mark.card("NEW1_026")
def test_violet_teacher_needs_a_slot():
    _, me, _ = new_game()
    me.summon("Violet Teacher")
    for _ in range(6):
        me.summon("Chillwind Yeti")
    me.give("Radiance").play()
    assert names(me.board) == ["Violet Teacher"] + ["Chillwind Yeti"] * 6


@pytest.mark.card("EX1_097")
def test_abomination_hurts_everybody_when_it_dies():
    _, me, foe = new_game()
    abomination = me.summon("Abomination")
    mine, theirs, raider = me.summon(YETI), foe.summon(YETI), foe.summon(RAIDER)
    me.summon("Kobold Geomancer")  # dies of it; Spell Damage does not matter
    abomination.destroy()
    assert [c.damage for c in (me.hero, foe.hero, mine, theirs)] == [2, 2, 2, 2]
    assert raider.dead
    assert me.board == [mine]
    silenced = me.summon("Abomination")
    silenced.silence()
    silenced.destroy()
    assert [c.damage for c in (me.hero, foe.hero, mine, theirs)] == [2, 2, 2, 2]


@pytest.mark.card("EX1_097")
def test_abomination_may_end_the_game_in_a_draw():
    game, me, foe = new_game()
    me.hero.set(damage=28)
    foe.hero.set(damage=28)
    me.summon("Abomination").destroy()
    assert game.over
    assert game.winner is None


@pytest.mark.card("EX1_284")
def test_azure_drake_draws_and_strengthens_spells():
    _, me, foe = new_game()
    card = me.put_in_deck(YETI)
    foe.put_in_deck(YETI)
    drake = me.give("Azure Drake")
    drake.play()
    assert me.hand == [card]
    assert foe.hand == []
    assert me.spell_damage == drake.spell_damage == 1
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 27
    drake.silence()
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 25


@pytest.mark.card("NEW1_024", "NEW1_024o")
def test_captain_greenskin_improves_my_weapon():
    _, me, foe = new_game()
    axe, theirs = me.equip(AXE), foe.equip(AXE)
    me.give("Captain Greenskin").play()
    assert (axe.attack, axe.durability) == (4, 3)
    assert ids(axe.enchantments) == ["NEW1_024o"]
    assert (theirs.attack, theirs.durability) == (3, 2)
    assert me.hero.attack == 4
    axe.destroy()
    me.give("Captain Greenskin").play()  # no weapon, no effect
    assert me.weapon is None
    assert len(me.board) == 2


@pytest.mark.card("EX1_564")
def test_faceless_manipulator_becomes_an_exact_copy():
    _, me, foe = new_game()
    me.summon("Chillwind Yeti")
    theirs = foe.summon("Boulderfist Ogre")
    me.give("Power Word: Shield").play(target=theirs)
    theirs.set(damage=3)
    faceless = me.give("Faceless Manipulator")
    for wrong in (None, foe.hero, faceless):
        with refused():
            faceless.play(target=wrong)
    faceless.play(target=theirs, position=0)
    assert names(me.board) == ["Boulderfist Ogre", "Chillwind Yeti"]
    copy = me.board[0]
    assert (copy.attack, copy.health, copy.max_health) == (6, 6, 9)
    assert ids(copy.enchantments) == ["CS2_004e"]
    with refused():
        copy.attack_target(foe.hero)
    copy.silence()
    assert (copy.health, copy.max_health) == (6, 7)
    assert (theirs.health, theirs.max_health) == (6, 9)


@pytest.mark.card("EX1_564")
def test_faceless_manipulator_keeps_keywords_and_text_but_not_foreign_auras():
    _, me, foe = new_game()
    theirs = foe.summon("Sylvanas Windrunner")
    foe.summon("Flametongue Totem")
    assert theirs.attack == 7
    me.give("Faceless Manipulator").play(target=theirs)
    copy = me.board[0]
    assert (name_of(copy), copy.attack, copy.deathrattle) == ("Sylvanas Windrunner", 5, True)
    copy.destroy()
    assert len(me.board) == 1  # its Deathrattle took one of the two
    assert len(foe.board) == 1


@pytest.mark.card("EX1_564")
def test_faceless_manipulator_copies_charge_and_silence():
    _, me, foe = new_game()
    me.summon("Wolfrider")
    me.give("Faceless Manipulator").play(target=me.board[0])
    me.board[1].attack_target(foe.hero)
    assert foe.hero.health == 27
    silenced = foe.summon("Ironfur Grizzly")
    silenced.silence()
    me.give("Faceless Manipulator").play(target=silenced)
    copy = me.board[2]
    assert copy.silenced
    assert not copy.taunt


@pytest.mark.card("EX1_564")
def test_faceless_manipulator_alone_stays_faceless():
    _, me, _ = new_game()
    faceless = me.give("Faceless Manipulator")
    assert not faceless.requires_target
    faceless.play()
    assert me.board == [faceless]
    assert (name_of(faceless), faceless.attack, faceless.health) == ("Faceless Manipulator", 3, 3)


@pytest.mark.card("EX1_564", "NEW1_019")
def test_faceless_manipulator_is_summoned_once():
    _, me, foe = new_game()
    me.summon("Knife Juggler")
    me.give("Faceless Manipulator").play(target=me.board[0])
    assert names(me.board) == ["Knife Juggler", "Knife Juggler"]
    assert foe.hero.health == 29


@pytest.mark.card("EX1_558")
def test_harrison_jones_breaks_the_weapon_and_draws():
    _, me, foe = new_game()
    mine = me.equip(AXE)
    for _ in range(6):
        me.put_in_deck(RAIDER)
        foe.put_in_deck(RAIDER)
    theirs = foe.equip("Light's Justice")
    theirs.set(damage=1)
    me.give("Harrison Jones").play()
    assert theirs.dead
    assert foe.weapon is None
    assert me.weapon == mine
    assert len(me.hand) == 3
    assert foe.hand == []
    me.give("Harrison Jones").play()  # no weapon, no cards
    assert len(me.hand) == 3
    assert me.weapon == mine


@pytest.mark.card("EX1_116", "EX1_116t")
def test_leeroy_jenkins_brings_the_opponent_whelps():
    _, me, foe = new_game()
    old = foe.summon(YETI)
    leeroy = me.give("Leeroy Jenkins")
    leeroy.play()
    assert names(foe.board) == [YETI, "Whelp", "Whelp"]
    assert foe.board[0] == old
    assert (foe.board[1].attack, foe.board[1].health) == (1, 1)
    assert me.board == [leeroy]
    leeroy.attack_target(foe.hero)
    assert foe.hero.health == 24
    for _ in range(3):
        foe.summon(YETI)
    me.give("Leeroy Jenkins").play()
    assert len(foe.board) == 7


@pytest.mark.card("CS2_151", "CS2_152")
def test_silver_hand_knight_brings_a_squire():
    _, me, foe = new_game()
    left, right = me.summon(YETI), me.summon(YETI)
    knight = me.give("Silver Hand Knight")
    knight.play(position=1)
    squire = me.board[2]
    assert me.board == [left, knight, squire, right]
    assert (name_of(squire), squire.attack, squire.health) == ("Squire", 2, 2)
    assert foe.board == []
    for _ in range(2):
        me.summon(RAIDER)
    me.set_mana(10, 10)
    me.give("Silver Hand Knight").play()  # the seventh: no room for a squire
    assert len(me.board) == 7
    assert names(me.board).count("Squire") == 1


@pytest.mark.card("CS2_221", "CS2_221e")
def test_spiteful_smith_sharpens_my_weapon_while_damaged():
    _, me, foe = new_game()
    axe, theirs = me.equip(AXE), foe.equip(AXE)
    smith = me.summon("Spiteful Smith")
    assert not smith.enraged
    assert (axe.attack, me.hero.attack) == (3, 3)
    smith.deal(1)
    assert smith.enraged
    assert (axe.attack, me.hero.attack) == (5, 5)
    assert (axe.durability, theirs.attack, smith.attack) == (2, 3, 4)
    assert ids(axe.enchantments) == ["CS2_221e"]
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 25
    newer = me.equip("Arcanite Reaper")
    assert newer.attack == 7
    smith.heal(1)
    assert newer.attack == 5
    smith.deal(1)
    assert newer.attack == 7
    smith.silence()
    assert newer.attack == 5


@pytest.mark.card("NEW1_041")
def test_stampeding_kodo_destroys_a_weak_enemy():
    died = set()
    for seed in range(20):
        _, me, foe = new_game(seed=seed)
        mine = me.summon(RAIDER)
        enemies = [foe.summon(card) for card in (CROCOLISK, "Oasis Snapjaw", YETI)]
        me.give("Stampeding Kodo").play()
        dead = [enemy for enemy in enemies if enemy.dead]
        assert len(dead) == 1
        assert not mine.dead
        died.add(name_of(dead[0]))
    assert died == {CROCOLISK, "Oasis Snapjaw"}


@pytest.mark.card("NEW1_041")
def test_stampeding_kodo_looks_at_the_attack_of_now():
    _, me, foe = new_game()
    yeti, strong = foe.summon(YETI), foe.summon(CROCOLISK)
    strong.set(attack=3)
    me.give("Stampeding Kodo").play()
    assert foe.board == [yeti, strong]
    yeti.set(attack=1)
    me.give("Stampeding Kodo").play()
    assert foe.board == [strong]


@pytest.mark.card("CS2_227", "CS2_227e")
def test_venture_co_mercenary_makes_my_minions_cost_more():
    game, me, foe = new_game()
    yeti, spell, theirs = me.give(YETI), me.give("Radiance"), foe.give(YETI)
    axe = me.give(AXE)
    mercenary = me.give("Venture Co. Mercenary")
    mercenary.play()
    assert (yeti.cost, spell.cost, theirs.cost, axe.cost) == (7, 1, 4, 3)
    assert ids(yeti.enchantments) == ["CS2_227e"]
    assert not yeti.playable
    second = me.summon("Venture Co. Mercenary")
    assert yeti.cost == 10
    second.destroy()
    next_turn(game)
    yeti.play()
    assert me.mana == 3
    wisp = me.give("Wisp")
    assert wisp.cost == 3
    mercenary.silence()
    assert wisp.cost == 0
