"""Curse of Naxxramas, neutral, 4 to 8 mana: the cards of cards_data/naxxramas/neutral.yaml, in its order."""

import pytest

from kit import OGRE, RAIDER, YETI, name_of, names, new_game, refused, summon_ready


@pytest.mark.card("FP1_031")
def test_baron_rivendare_doubles_my_deathrattles():
    _, me, foe = new_game("WARLOCK")
    baron = me.summon("Baron Rivendare")
    golem, theirs = me.summon("Harvest Golem"), foe.summon("Harvest Golem")
    golem.destroy()
    theirs.destroy()
    assert names(me.board) == ["Baron Rivendare", "Damaged Golem", "Damaged Golem"]
    assert names(foe.board) == ["Damaged Golem"]
    baron.silence()
    me.summon("Harvest Golem").destroy()
    assert names(me.board) == ["Baron Rivendare", "Damaged Golem", "Damaged Golem", "Damaged Golem"]


@pytest.mark.card("FP1_031", "EX1_016")
def test_baron_rivendare_lets_sylvanas_take_two():
    _, me, foe = new_game("WARLOCK")
    me.summon("Baron Rivendare")
    sylvanas = me.summon("Sylvanas Windrunner")
    for _ in range(3):
        foe.summon(YETI)
    sylvanas.destroy()
    assert names(me.board) == ["Baron Rivendare", YETI, YETI]
    assert names(foe.board) == [YETI]


@pytest.mark.card("FP1_031")
def test_two_barons_still_double_only_once():
    _, me, _ = new_game("WARLOCK")
    me.summon("Baron Rivendare")
    me.summon("Baron Rivendare")
    me.summon("Harvest Golem").destroy()
    assert names(me.board) == ["Baron Rivendare", "Baron Rivendare", "Damaged Golem", "Damaged Golem"]


@pytest.mark.card("FP1_031")
def test_a_baron_that_dies_in_the_same_batch_doubles_nothing():
    _, me, _ = new_game("WARLOCK")
    me.summon("Baron Rivendare").set(damage=4)
    me.summon("Harvest Golem")
    me.give("Hellfire").play()  # Hellfire: 3 damage to everybody
    assert names(me.board) == ["Damaged Golem"]


@pytest.mark.card("FP1_031")
def test_a_full_board_limits_the_second_deathrattle():
    _, me, _ = new_game("WARLOCK")
    me.summon("Baron Rivendare")
    golem = me.summon("Harvest Golem")
    for _ in range(5):
        me.summon(YETI)
    golem.destroy()
    assert names(me.board) == ["Baron Rivendare", "Damaged Golem"] + [YETI] * 5


@pytest.mark.card("FP1_016")
def test_wailing_soul_silences_my_other_minions():
    _, me, foe = new_game("WARLOCK")
    golem, theirs = me.summon("Harvest Golem"), foe.summon("Harvest Golem")
    watcher = me.summon("Ancient Watcher")
    watcher.set(exhausted=False)
    soul = me.give("Wailing Soul")
    soul.play()
    assert golem.silenced
    assert not soul.silenced
    assert not theirs.silenced
    watcher.attack_target(foe.hero)
    golem.destroy()
    assert me.board == [watcher, soul]


@pytest.mark.card("FP1_030", "FP1_030e")
def test_loatheb_makes_enemy_spells_dearer_for_a_turn():
    game, me, foe = new_game("WARLOCK")
    mine, theirs, minion = me.give("Fireball"), foe.give("Fireball"), foe.give(YETI)
    drawn = foe.put_in_deck("Frostbolt")
    me.give("Loatheb").play()
    assert (mine.cost, theirs.cost) == (4, 4)
    game.end_turn()
    assert (mine.cost, theirs.cost, minion.cost, drawn.cost) == (4, 9, 4, 7)
    me.board[0].silence()  # what is done is done
    assert theirs.cost == 9
    theirs.play(target=me.hero)
    assert foe.mana == 1
    game.end_turn()
    assert drawn.cost == 2
    assert mine.cost == 4
    game.end_turn()
    assert drawn.cost == 2


@pytest.mark.card("FP1_030", "FP1_030e")
def test_two_loathebs_add_up():
    game, me, foe = new_game("WARLOCK")
    theirs = foe.give("Moonfire")
    for _ in range(2):
        me.give("Loatheb").play()
    game.end_turn()
    assert theirs.cost == 10


@pytest.mark.card("FP1_012", "FP1_012t")
def test_sludge_belcher_leaves_a_slime():
    _, me, _ = new_game("WARLOCK")
    belcher, yeti = me.summon("Sludge Belcher"), me.summon(YETI)
    belcher.destroy()
    assert names(me.board) == ["Putrid Slime", YETI]
    assert me.board[0].taunt
    assert me.board[1] == yeti
    silenced = me.summon("Sludge Belcher")
    silenced.silence()
    silenced.destroy()
    assert len(me.board) == 2


@pytest.mark.card("FP1_008")
def test_spectral_knight_cannot_be_targeted_by_spells_or_hero_powers():
    _, me, foe = new_game("WARLOCK")
    knight = foe.summon("Spectral Knight")
    own = me.summon("Spectral Knight")
    me.set_hero_power("Fireblast")
    for minion in (knight, own):
        with refused():
            me.give("Fireball").play(target=minion)
        with refused():
            me.hero_power.use(target=minion)
    me.give("Elven Archer").play(target=knight)  # a Battlecry may
    assert knight.damage == 1
    me.give("Flamestrike").play()  # and so may what has no target
    assert knight.damage == 6
    own.silence()
    me.set_mana(10, 10)
    me.give("Fireball").play(target=own)
    assert own.dead


@pytest.mark.card("FP1_014", "FP1_015", "FP1_014t")
@pytest.mark.parametrize(("first", "second"), [("Stalagg", "Feugen"), ("Feugen", "Stalagg")])
def test_stalagg_and_feugen_make_thaddius(first, second):
    _, me, foe = new_game("WARLOCK")
    me.summon(first).destroy()
    assert me.board == []
    me.summon(first).destroy()  # twice the same does not count
    assert me.board == []
    yeti, other = me.summon(YETI), me.summon(second)
    me.summon(OGRE)
    other.destroy()
    assert names(me.board) == [YETI, "Thaddius", OGRE]
    assert me.board[0] == yeti
    assert foe.board == []
    me.summon(second).destroy()
    assert names(me.board).count("Thaddius") == 2


@pytest.mark.card("FP1_014", "FP1_015")
@pytest.mark.parametrize(("first", "second"), [("Stalagg", "Feugen"), ("Feugen", "Stalagg")])
def test_the_partner_may_have_died_on_the_other_side_but_must_have_died(first, second):
    # The text names no side (?).
    _, me, foe = new_game("WARLOCK")
    foe.summon(first)
    me.summon(second).destroy()
    assert me.board == []
    foe.board[0].destroy()
    assert names(foe.board) == ["Thaddius"]
    silenced = me.summon(second)
    silenced.silence()
    silenced.destroy()
    assert me.board == []


@pytest.mark.card("FP1_014", "FP1_015")
@pytest.mark.parametrize(("first", "second"), [("Stalagg", "Feugen"), ("Feugen", "Stalagg")])
def test_a_discarded_partner_has_not_died(first, second):
    _, me, _ = new_game("WARLOCK")
    me.give(first).discard()
    me.summon(second).destroy()
    assert me.board == []


@pytest.mark.card("FP1_010")
def test_maexxna_destroys_what_she_damages():
    _, me, foe = new_game("WARLOCK")
    maexxna, ogre = summon_ready(me, "Maexxna"), foe.summon(OGRE)
    maexxna.attack_target(ogre)
    assert ogre.dead
    assert maexxna.damage == 6
    attacker = foe.summon("War Golem")
    shielded = foe.summon("Argent Squire")
    maexxna.set(attacks_made=0, damage=0)
    maexxna.attack_target(shielded)
    assert not shielded.dead
    maexxna.silence()
    maexxna.set(attacks_made=0, damage=0)
    maexxna.attack_target(attacker)
    assert attacker.damage == 2
    assert not attacker.dead


@pytest.mark.card("FP1_013")
def test_kelthuzad_returns_my_minions_at_the_end_of_each_turn():
    game, me, foe = new_game("WARLOCK")
    kelthuzad = me.give("Kel'Thuzad")
    early = me.summon(RAIDER)
    early.destroy()  # before he came
    kelthuzad.play()
    buffed, theirs = me.summon(YETI), foe.summon(OGRE)
    buffed.set(attack=9)
    buffed.destroy()
    theirs.destroy()
    game.end_turn()
    assert sorted(names(me.board)) == sorted(["Kel'Thuzad", RAIDER, YETI])
    assert foe.board == []
    yeti = next(minion for minion in me.board if name_of(minion) == YETI)
    assert (yeti.attack, yeti.health) == (4, 5)
    assert yeti != buffed
    yeti.destroy()  # in the opponent's turn
    game.end_turn()
    assert sorted(names(me.board)) == sorted(["Kel'Thuzad", RAIDER, YETI])
    game.end_turn()
    assert len(me.board) == 3  # each death once


@pytest.mark.card("FP1_013")
def test_kelthuzad_places_each_directly_to_his_right():
    # No source tells their places: rules.md 5.1 is assumed to hold for each, the first to die being the first to come.
    game, me, _ = new_game("WARLOCK")
    raider, yeti = me.summon(RAIDER), me.summon(YETI)
    me.summon("Kel'Thuzad")
    me.summon(OGRE)
    raider.destroy()
    yeti.destroy()
    game.end_turn()
    assert names(me.board) == ["Kel'Thuzad", YETI, RAIDER, OGRE]


@pytest.mark.card("FP1_013")
def test_kelthuzad_silenced_or_without_room():
    game, me, _ = new_game("WARLOCK")
    kelthuzad = me.summon("Kel'Thuzad")
    raider = me.summon(RAIDER)
    for _ in range(5):
        me.summon(YETI)
    me.board[-1].destroy()
    raider.destroy()
    me.summon(OGRE)
    game.end_turn()
    assert len(me.board) == 7
    kelthuzad.silence()
    me.board[-1].destroy()
    game.end_turn()
    assert len(me.board) == 6
