"""Classic (expert1) neutral cards."""

import pytest
from hearthstone.enums import Race

import hsenv
from kit import ids, name_of, names, new_game

DREAMS = {"Laughing Sister", "Ysera Awakens", "Emerald Drake", "Dream", "Nightmare"}


@pytest.mark.card("NEW1_019")
def test_knife_juggler_throws_after_each_friendly_summon():
    game, me, foe = new_game()
    juggler = me.give("Knife Juggler")
    juggler.play()
    assert foe.hero.health == 30  # not for itself
    me.give("Murloc Raider").play()
    assert foe.hero.health == 29
    me.give("Murloc Tidehunter").play()  # Murloc Tidehunter and its Scout
    assert foe.hero.health == 27
    me.give("Mirror Image").play()
    assert foe.hero.health == 25
    assert len(me.board) == 6

    game.end_turn()
    foe.give("Murloc Raider").play()
    assert (foe.hero.health, me.hero.health) == (25, 30)
    assert foe.board[0].health == 1
    game.end_turn()
    juggler.silence()
    me.give("Murloc Raider").play()
    assert foe.hero.health == 25
    assert not foe.board[0].dead


@pytest.mark.card("NEW1_019")
def test_knife_juggler_hits_a_random_enemy_and_nobody_else():
    hit_hero, hit_minion = False, False
    for seed in range(30):
        _, me, foe = new_game(seed=seed)
        enemy = foe.summon("War Golem")
        juggler, golem = me.summon("Knife Juggler"), me.summon("War Golem")
        before = foe.hero.damage + enemy.damage
        raider = me.give("Murloc Raider")
        raider.play()
        assert foe.hero.damage + enemy.damage == before + 1
        assert [c.damage for c in (me.hero, juggler, golem, raider)] == [0, 0, 0, 0]
        hit_hero |= foe.hero.damage > 0
        hit_minion |= enemy.damage > 0
    assert hit_hero
    assert hit_minion


@pytest.mark.card("NEW1_019")
def test_knife_juggler_throws_after_the_battlecry():
    for seed in range(10):
        _, me, foe = new_game(seed=seed)
        me.summon("Knife Juggler")
        raider = foe.summon("Murloc Raider")
        me.give("Elven Archer").play(target=raider)  # Elven Archer has killed it before the knife flies
        assert raider.dead
        assert foe.hero.health == 29


@pytest.mark.card("EX1_082")
def test_mad_bomber_splits_three_among_all_others():
    hit = [False] * 4
    for seed in range(40):
        _, me, foe = new_game(seed=seed)
        others = [me.hero, foe.hero, me.summon("Archmage"), foe.summon("War Golem")]
        bomber = me.give("Mad Bomber")
        bomber.play()
        # Archmage's Spell Damage is for spells
        assert sum(other.damage for other in others) == 3
        assert bomber.damage == 0
        hit = [seen or other.damage > 0 for seen, other in zip(hit, others, strict=True)]
    assert all(hit)


@pytest.mark.card("EX1_082")
def test_mad_bomber_spares_the_mortally_wounded():
    deaths = 0
    for seed in range(30):
        _, me, foe = new_game(seed=seed)
        raider = foe.summon("Murloc Raider")
        me.give("Mad Bomber").play()
        assert me.hero.damage + foe.hero.damage == (2 if raider.dead else 3)
        deaths += raider.dead
    assert deaths > 0


@pytest.mark.card("EX1_572")
def test_ysera_gives_a_dream_at_the_end_of_each_own_turn():
    game, me, foe = new_game()
    ysera = me.give("Ysera")
    ysera.play()
    assert list(ysera.races) == [Race.DRAGON]
    assert me.hand == []
    game.end_turn()
    assert len(me.hand) == 1
    assert name_of(me.hand[0]) in DREAMS
    assert foe.hand == []
    game.end_turn()
    assert len(me.hand) == 1
    game.end_turn()
    assert len(me.hand) == 2
    game.end_turn()
    ysera.silence()
    game.end_turn()
    assert len(me.hand) == 2


@pytest.mark.card("EX1_572")
def test_ysera_dreams_all_five_and_respects_the_hand_limit():
    seen = set()
    for seed in range(60):
        game, me, _ = new_game(seed=seed)
        me.summon("Ysera")
        game.end_turn()
        assert len(me.hand) == 1
        seen.add(name_of(me.hand[0]))
    assert seen == DREAMS

    game, me, _ = new_game()
    me.summon("Ysera")
    for _ in range(10):
        me.give("Chillwind Yeti")
    game.end_turn()
    assert names(me.hand) == ["Chillwind Yeti"] * 10


@pytest.mark.card("DREAM_01")
def test_laughing_sister_is_no_target_of_spells_and_hero_powers():
    _, me, foe = new_game()
    enemy, own = foe.summon("Laughing Sister"), me.summon("Laughing Sister")
    for sister in (enemy, own):
        with pytest.raises(hsenv.IllegalAction):
            me.give("Fireball").play(target=sister)
        with pytest.raises(hsenv.IllegalAction):
            me.hero_power.use(target=sister)
    me.give("Elven Archer").play(target=enemy)  # a Battlecry may choose her
    me.give("Arcane Explosion").play()  # Arcane Explosion chooses nobody
    assert enemy.damage == 2
    enemy.silence()
    me.hero_power.use(target=enemy)
    assert enemy.damage == 3


@pytest.mark.card("DREAM_02")
def test_ysera_awakens_spares_every_ysera_and_the_heroes():
    _, me, foe = new_game()
    mine, theirs = me.summon("Ysera"), foe.summon("Ysera")
    golems = [me.summon("War Golem"), foe.summon("War Golem")]
    me.give("Ysera Awakens").play()
    assert [golem.damage for golem in golems] == [5, 5]
    assert [c.damage for c in (mine, theirs, me.hero, foe.hero)] == [0, 0, 0, 0]

    archmage = me.summon("Archmage")
    me.give("Ysera Awakens").play()
    assert all(golem.dead for golem in golems)
    assert archmage.damage == 6
    assert [c.damage for c in (mine, theirs)] == [0, 0]


@pytest.mark.card("DREAM_03")
def test_emerald_drake_is_a_dragon():
    game, me, foe = new_game()
    drake = me.give("Emerald Drake")
    drake.play()
    assert list(drake.races) == [Race.DRAGON]
    game.end_turn()
    game.end_turn()
    drake.attack_target(foe.hero)
    assert foe.hero.health == 23


@pytest.mark.card("DREAM_04")
def test_dream_returns_an_enemy_minion():
    _, me, foe = new_game()
    own, yeti = me.summon("Chillwind Yeti"), foe.summon("Chillwind Yeti")
    yeti.set(damage=3)
    me.give("Hand of Protection").play(target=yeti)
    dream = me.give("Dream")
    for refused in (None, own, foe.hero):
        with pytest.raises(hsenv.IllegalAction):
            dream.play(target=refused)
    dream.play(target=yeti)
    assert foe.board == []
    assert foe.hand == [yeti]
    assert (yeti.attack, yeti.health, yeti.cost) == (4, 5, 4)
    assert not yeti.divine_shield
    assert me.board == [own]


@pytest.mark.card("DREAM_04")
def test_dream_kills_what_a_full_hand_cannot_take():
    _, me, foe = new_game()
    for _ in range(10):
        foe.give("Murloc Raider")
    yeti = foe.summon("Chillwind Yeti")
    me.give("Dream").play(target=yeti)
    assert foe.board == []
    assert yeti.dead
    assert names(foe.hand) == ["Murloc Raider"] * 10


@pytest.mark.card("DREAM_05", "DREAM_05e")
def test_nightmare_kills_at_the_start_of_its_caster_s_next_turn():
    game, me, foe = new_game()
    yeti = foe.summon("Chillwind Yeti")
    nightmare = me.give("Nightmare")
    for refused in (None, foe.hero):
        with pytest.raises(hsenv.IllegalAction):
            nightmare.play(target=refused)
    nightmare.play(target=yeti)
    assert (yeti.attack, yeti.health) == (8, 9)
    assert ids(yeti.enchantments) == ["DREAM_05e"]
    game.end_turn()
    assert not yeti.dead
    yeti.attack_target(me.hero)
    assert me.hero.health == 22
    game.end_turn()
    assert yeti.dead
    assert foe.board == []


@pytest.mark.card("DREAM_05", "DREAM_05e")
def test_nightmare_on_an_own_minion_may_be_silenced_off():
    game, me, _ = new_game()
    doomed, saved = me.summon("Chillwind Yeti"), me.summon("Chillwind Yeti")
    for yeti in (doomed, saved):
        me.give("Nightmare").play(target=yeti)
        assert (yeti.attack, yeti.health) == (8, 9)
    saved.silence()
    assert (saved.attack, saved.health) == (4, 5)
    game.end_turn()
    assert me.board == [doomed, saved]
    game.end_turn()
    assert me.board == [saved]


# Enrage and adjacent auras


@pytest.mark.card("EX1_393", "EX1_393e")
def test_amani_berserker_is_stronger_while_damaged():
    _, me, _ = new_game()
    amani = me.summon("Amani Berserker")
    assert amani.attack == 2
    assert not amani.enraged
    amani.deal(1)
    assert (amani.attack, amani.health) == (5, 2)
    assert amani.enraged
    amani.deal(1)
    assert amani.attack == 5
    amani.heal(2)
    assert (amani.attack, amani.health) == (2, 3)
    assert not amani.enraged
    amani.deal(1)
    amani.silence()
    assert (amani.attack, amani.health) == (2, 2)


@pytest.mark.card("EX1_393", "EX1_393e")
def test_amani_berserker_takes_extra_health_for_no_damage():
    _, me, _ = new_game()
    amani, other = me.summon("Amani Berserker"), me.summon("Chillwind Yeti")
    me.give("Power Word: Shield").play(target=amani)
    assert (amani.attack, amani.health) == (2, 5)
    amani.deal(1)
    assert (amani.attack, amani.health, other.attack) == (5, 4, 4)


@pytest.mark.card("EX1_162", "EX1_162o")
def test_dire_wolf_alpha_strengthens_its_neighbours():
    _, me, foe = new_game()
    left, wolf = me.summon("Chillwind Yeti"), me.summon("Dire Wolf Alpha")
    right, far = me.summon("Chillwind Yeti"), me.summon("Chillwind Yeti")
    enemy = foe.summon("Chillwind Yeti")
    assert [minion.attack for minion in (left, wolf, right, far, enemy)] == [5, 2, 5, 4, 4]
    assert ids(left.enchantments) == ["EX1_162o"]
    assert left.health == 5
    right.destroy()
    assert far.attack == 5
    second = me.give("Dire Wolf Alpha")
    second.play(position=2)
    assert [minion.attack for minion in me.board] == [5, 3, 3, 5]
    wolf.silence()
    assert [minion.attack for minion in me.board] == [4, 3, 2, 5]
    second.destroy()
    assert [minion.attack for minion in me.board] == [4, 2, 4]


# Doomsayer


@pytest.mark.card("NEW1_021")
def test_doomsayer_destroys_all_minions_at_the_start_of_my_turn():
    game, me, foe = new_game()
    doomsayer = me.give("Doomsayer")
    doomsayer.play()
    mine, theirs = me.summon("Chillwind Yeti"), foe.summon("Boulderfist Ogre")
    game.end_turn()
    assert me.board == [doomsayer, mine]
    assert foe.board == [theirs]
    game.end_turn()
    assert me.board == []
    assert foe.board == []
    assert doomsayer.dead
    assert not game.over
    assert (me.hero.health, foe.hero.health) == (30, 30)


@pytest.mark.card("NEW1_021")
def test_silenced_doomsayer_does_nothing():
    game, me, _ = new_game()
    doomsayer = me.summon("Doomsayer")
    doomsayer.silence()
    game.end_turn()
    game.end_turn()
    assert me.board == [doomsayer]


# Wild Pyromancer and Violet Teacher


@pytest.mark.card("NEW1_020")
def test_wild_pyromancer_hits_all_minions_after_my_spell():
    game, me, foe = new_game()
    pyromancer, mine, theirs = (
        me.summon("Wild Pyromancer"),
        me.summon("Chillwind Yeti"),
        foe.summon("Chillwind Yeti"),
    )
    me.give("Radiance").play()
    assert [minion.damage for minion in (pyromancer, mine, theirs)] == [1, 1, 1]
    assert (me.hero.health, foe.hero.health) == (30, 30)
    me.give("Murloc Raider").play()  # a minion is no spell
    assert mine.damage == 1
    game.end_turn()
    foe.give("Radiance").play()
    assert mine.damage == 1
    game.end_turn()
    pyromancer.silence()
    me.give("Radiance").play()
    assert mine.damage == 1


@pytest.mark.card("NEW1_020")
def test_wild_pyromancer_comes_after_the_spell():
    _, me, foe = new_game()
    me.summon("Wild Pyromancer")
    theirs = foe.summon("Chillwind Yeti")
    me.give("Power Word: Shield").play(target=theirs)
    assert (theirs.health, theirs.max_health) == (6, 7)
    me.give("Hellfire").play()  # kills the Pyromancer first: nothing more happens
    assert theirs.damage == 1 + 3
    assert me.board == []


@pytest.mark.card("NEW1_020")
def test_wild_pyromancer_sees_a_secret_as_a_spell_and_gets_no_spell_damage():
    _, me, _ = new_game()
    me.summon("Wrath of Air Totem")
    pyromancer = me.summon("Wild Pyromancer")
    me.give("Counterspell").play()
    assert pyromancer.damage == 1


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


# Deathrattles


@pytest.mark.card("EX1_556", "skele21")
def test_harvest_golem_leaves_a_damaged_golem_in_its_place():
    _, me, _ = new_game()
    left, golem, right = me.summon("Chillwind Yeti"), me.summon("Harvest Golem"), me.summon("Chillwind Yeti")
    assert golem.deathrattle
    golem.deal(3)
    assert golem.dead
    assert names(me.board) == ["Chillwind Yeti", "Damaged Golem", "Chillwind Yeti"]
    assert (me.board[0], me.board[2]) == (left, right)
    damaged = me.board[1]
    assert (damaged.attack, damaged.health) == (2, 1)
    assert Race.MECHANICAL in damaged.races
    damaged.destroy()
    assert me.board == [left, right]


@pytest.mark.card("EX1_556")
def test_harvest_golem_on_a_full_board_and_silenced():
    _, me, _ = new_game()
    golems = [me.summon("Harvest Golem") for _ in range(7)]
    golems[3].destroy()
    assert name_of(me.board[3]) == "Damaged Golem"
    assert len(me.board) == 7
    golems[4].silence()
    golems[4].destroy()
    assert len(me.board) == 6


@pytest.mark.card("EX1_016")
def test_sylvanas_takes_a_random_enemy_minion():
    taken = set()
    for seed in range(30):
        game, me, foe = new_game(seed=seed)
        mine = me.summon("Chillwind Yeti")
        enemies = [foe.summon(card) for card in ("Murloc Raider", "Boulderfist Ogre", "War Golem")]
        enemies[1].set(damage=2)
        sylvanas = me.summon("Sylvanas Windrunner")
        sylvanas.destroy()
        assert len(me.board) == 2
        assert me.board[0] == mine
        stolen = me.board[1]
        assert stolen in enemies
        assert sorted(names(foe.board)) == sorted(name_of(enemy) for enemy in enemies if enemy != stolen)
        assert stolen.damage == (2 if stolen == enemies[1] else 0)
        taken.add(name_of(stolen))
        with pytest.raises(hsenv.IllegalAction):
            stolen.attack_target(foe.hero)
        game.end_turn()
        game.end_turn()
        assert stolen in me.board
    assert taken == {"Murloc Raider", "Boulderfist Ogre", "War Golem"}


@pytest.mark.card("EX1_016")
def test_sylvanas_takes_nothing_that_dies_with_her():
    _, me, foe = new_game()
    me.summon("Sylvanas Windrunner").set(damage=3)
    dying = foe.summon("River Crocolisk")
    me.give("Hellfire").play()
    assert dying.dead
    assert me.board == []
    assert foe.board == []


@pytest.mark.card("EX1_016")
@pytest.mark.parametrize("mine_is_older", [True, False])
def test_two_sylvanas_die_together_and_the_older_takes_first(mine_is_older):
    _, me, foe = new_game()
    for player in (me, foe) if mine_is_older else (foe, me):
        player.summon("Sylvanas Windrunner").set(damage=2)
    yeti = foe.summon("Chillwind Yeti")
    me.give("Hellfire").play()
    # The younger one may take back what was just stolen.
    assert (foe if mine_is_older else me).board == [yeti]
    assert (me if mine_is_older else foe).board == []


@pytest.mark.card("EX1_016")
def test_silenced_sylvanas_takes_nothing():
    _, me, foe = new_game()
    yeti = foe.summon("Chillwind Yeti")
    sylvanas = me.summon("Sylvanas Windrunner")
    sylvanas.silence()
    sylvanas.destroy()
    assert me.board == []
    assert foe.board == [yeti]


# Faceless Manipulator


@pytest.mark.card("EX1_564")
def test_faceless_manipulator_becomes_an_exact_copy():
    _, me, foe = new_game()
    me.summon("Chillwind Yeti")
    theirs = foe.summon("Boulderfist Ogre")
    me.give("Power Word: Shield").play(target=theirs)
    theirs.set(damage=3)
    faceless = me.give("Faceless Manipulator")
    for wrong in (None, foe.hero, faceless):
        with pytest.raises(hsenv.IllegalAction):
            faceless.play(target=wrong)
    faceless.play(target=theirs, position=0)
    assert names(me.board) == ["Boulderfist Ogre", "Chillwind Yeti"]
    copy = me.board[0]
    assert (copy.attack, copy.health, copy.max_health) == (6, 6, 9)
    assert ids(copy.enchantments) == ["CS2_004e"]
    with pytest.raises(hsenv.IllegalAction):
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


# End of turn


@pytest.mark.card("EX1_249")
def test_baron_geddon_burns_all_others_at_my_end_of_turn():
    game, me, foe = new_game()
    geddon, mine, theirs = (
        me.summon("Baron Geddon"),
        me.summon("Chillwind Yeti"),
        foe.summon("Chillwind Yeti"),
    )
    game.end_turn()
    everybody = (geddon, mine, theirs, me.hero, foe.hero)
    assert [character.damage for character in everybody] == [0, 2, 2, 2, 2]
    game.end_turn()
    assert [character.damage for character in everybody] == [0, 2, 2, 2, 2]
    game.end_turn()
    assert [character.damage for character in everybody] == [0, 4, 4, 4, 4]
    game.end_turn()
    geddon.silence()
    game.end_turn()
    assert [character.damage for character in everybody] == [0, 4, 4, 4, 4]


@pytest.mark.card("EX1_298")
def test_ragnaros_cannot_attack_but_burns_an_enemy_at_my_end_of_turn():
    game, me, foe = new_game()
    ragnaros = me.give("Ragnaros the Firelord")
    ragnaros.play()
    assert foe.hero.health == 30
    game.end_turn()
    assert foe.hero.health == 22
    game.end_turn()
    assert foe.hero.health == 22
    with pytest.raises(hsenv.IllegalAction):
        ragnaros.attack_target(foe.hero)
    ragnaros.silence()
    ragnaros.attack_target(foe.hero)
    assert foe.hero.health == 14
    game.end_turn()
    assert (me.hero.health, foe.hero.health) == (30, 14)


@pytest.mark.card("EX1_298")
def test_ragnaros_picks_any_enemy_and_no_friend():
    hit = set()
    for seed in range(40):
        game, me, foe = new_game(seed=seed)
        me.summon("Ragnaros the Firelord")
        mine, golem = me.summon("War Golem"), foe.summon("War Golem")
        game.end_turn()
        assert golem.dead != (foe.hero.health == 22)
        assert (mine.damage, me.hero.damage) == (0, 0)
        hit.add(golem.dead)
    assert hit == {True, False}


@pytest.mark.card("EX1_298")
def test_two_ragnaros_never_shoot_the_same_minion_dead_twice():
    for seed in range(20):
        game, me, foe = new_game(seed=seed)
        me.summon("Ragnaros the Firelord")
        me.summon("Ragnaros the Firelord")
        golem = foe.summon("War Golem")
        game.end_turn()
        assert foe.hero.health == (22 if golem.dead else 14)


# Alexstrasza and the giants


@pytest.mark.card("EX1_561")
@pytest.mark.parametrize(("damage", "whose"), [(0, "foe"), (25, "me"), (25, "foe"), (15, "me")])
def test_alexstrasza_sets_a_hero_to_fifteen(damage, whose):
    _, me, foe = new_game()
    me.summon("Chillwind Yeti")
    player, other = (me, foe) if whose == "me" else (foe, me)
    player.hero.set(damage=damage, armor=4)
    me.give("Alexstrasza").play(target=player.hero)
    assert (player.hero.health, player.hero.armor) == (15, 4)
    assert other.hero.health == 30


@pytest.mark.card("EX1_561")
def test_alexstrasza_wants_a_hero():
    _, me, foe = new_game()
    mine, theirs = me.summon("Chillwind Yeti"), foe.summon("Chillwind Yeti")
    alexstrasza = me.give("Alexstrasza")
    for wrong in (mine, theirs, None):
        with pytest.raises(hsenv.IllegalAction):
            alexstrasza.play(target=wrong)
    alexstrasza.play(target=foe.hero)
    assert me.mana == 1
    assert foe.hero.health == 15


@pytest.mark.card("EX1_620")
def test_molten_giant_costs_less_for_each_damage_of_my_hero():
    _, me, foe = new_game()
    giant = me.give("Molten Giant")
    foe.hero.set(damage=10)
    me.hero.set(armor=5)
    me.hero.deal(5)  # only armor was lost
    assert giant.cost == 20
    assert not giant.playable
    me.hero.set(damage=12)
    assert giant.cost == 8
    me.hero.heal(3)
    assert giant.cost == 11
    me.hero.set(damage=25)
    assert giant.cost == 0
    giant.play()
    assert me.mana == 10
    assert me.board == [giant]


@pytest.mark.card("EX1_586")
def test_sea_giant_costs_less_for_each_other_minion():
    _, me, foe = new_game()
    giant, second = me.give("Sea Giant"), me.give("Sea Giant")
    assert giant.cost == 10
    for _ in range(3):
        me.summon("Murloc Raider")
        foe.summon("Murloc Raider")
    assert giant.cost == 4
    foe.board[0].destroy()
    assert giant.cost == 5
    giant.play()
    assert me.mana == 5
    assert second.cost == 4
