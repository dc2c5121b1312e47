"""Classic (expert1) neutral legendaries."""

import pytest

from kit import AXE, RAIDER, WAR_GOLEM, YETI, ids, name_of, names, new_game, refused

ONYXIAN_WHELP = "ds1_whelptoken"


# Spells and cards


@pytest.mark.card("EX1_012")
def test_bloodmage_thalnos_strengthens_spells_and_draws():
    _, me, foe = new_game()
    thalnos = me.summon("Bloodmage Thalnos")
    card = me.put_in_deck(YETI)
    assert (me.spell_damage, foe.spell_damage) == (1, 0)
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 27
    thalnos.destroy()
    assert me.hand == [card]
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 25
    me.put_in_deck(YETI)
    silenced = me.summon("Bloodmage Thalnos")
    silenced.silence()
    assert me.spell_damage == 0
    silenced.destroy()
    assert me.hand == [card]


@pytest.mark.card("EX1_563")
def test_malygos_adds_five_to_my_spells():
    game, me, foe = new_game()
    malygos = me.summon("Malygos")
    assert (me.spell_damage, foe.spell_damage) == (5, 0)
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 23
    me.hero_power.use(target=foe.hero)  # no spell
    assert foe.hero.health == 22
    game.end_turn()
    foe.give("Arcane Shot").play(target=me.hero)
    assert me.hero.health == 28
    game.end_turn()
    malygos.silence()
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 20


@pytest.mark.card("EX1_100")
def test_lorewalker_cho_copies_every_spell_to_the_other_player():
    game, me, foe = new_game()
    cho = me.summon("Lorewalker Cho")
    me.give("Radiance").play()
    assert names(foe.hand) == ["Radiance"]
    assert me.hand == []
    me.give(RAIDER).play()  # no spell
    assert len(foe.hand) == 1
    game.end_turn()
    foe.give("Fireball").play(target=me.hero)
    assert names(me.hand) == ["Fireball"]
    foe.hand[0].play()  # the copy is a card like others
    assert names(me.hand) == ["Fireball", "Radiance"]
    assert foe.hand == []
    game.end_turn()
    cho.silence()
    me.hand[1].play()
    assert foe.hand == []


@pytest.mark.card("EX1_100")
def test_lorewalker_cho_copies_nothing_into_a_full_hand():
    _, me, foe = new_game()
    me.summon("Lorewalker Cho")
    for _ in range(10):
        foe.give(RAIDER)
    me.give("Radiance").play()
    assert names(foe.hand) == [RAIDER] * 10


@pytest.mark.card("EX1_100")
def test_lorewalker_cho_copies_before_the_spell_acts():
    _, me, foe = new_game()
    cho = me.summon("Lorewalker Cho")
    cho.set(damage=1)
    me.give("Hellfire").play()  # Hellfire kills Cho
    assert cho.dead
    assert names(foe.hand) == ["Hellfire"]


@pytest.mark.card("NEW1_029", "NEW1_029t")
def test_millhouse_makes_enemy_spells_free_for_a_turn():
    game, me, foe = new_game()
    own, spell, minion = me.give("Fireball"), foe.give("Fireball"), foe.give(YETI)
    me.give("Millhouse Manastorm").play()
    assert ids(foe.enchantments) == ["NEW1_029t"]
    assert (own.cost, spell.cost) == (4, 4)  # not before the turn begins
    game.end_turn()
    later = foe.give("Flamestrike")  # Flamestrike, drawn in that turn
    assert (spell.cost, later.cost, minion.cost, own.cost) == (0, 0, 4, 4)
    spell.play(target=me.hero)
    assert foe.mana == 10
    assert me.hero.health == 24
    later.play()
    assert foe.mana == 10
    kept = foe.give("Fireball")
    assert kept.cost == 0
    game.end_turn()
    assert (kept.cost, list(foe.enchantments)) == (4, [])
    game.end_turn()
    assert kept.cost == 4


@pytest.mark.card("EX1_557")
def test_nat_pagle_sometimes_catches_a_card():
    caught = 0
    for seed in range(40):
        game, me, foe = new_game(seed=seed)
        me.summon("Nat Pagle")
        for _ in range(2):
            me.put_in_deck(RAIDER)
            foe.put_in_deck(RAIDER)
        game.end_turn()
        assert (len(me.hand), len(foe.hand)) == (0, 1)
        game.end_turn()
        assert len(me.hand) in (1, 2)
        assert len(foe.hand) == 1
        caught += len(me.hand) - 1
    assert 8 <= caught <= 32


@pytest.mark.card("EX1_557")
def test_silenced_nat_pagle_catches_nothing():
    for seed in range(12):
        game, me, _ = new_game(seed=seed)
        me.summon("Nat Pagle").silence()
        for _ in range(2):
            me.put_in_deck(RAIDER)
        game.end_turn()
        game.end_turn()
        assert len(me.hand) == 1


@pytest.mark.card("EX1_014", "EX1_014t", "EX1_014te")
def test_king_mukla_gives_the_opponent_two_bananas():
    game, me, foe = new_game()
    mukla = me.give("King Mukla")
    mukla.play()
    assert names(foe.hand) == ["Bananas", "Bananas"]
    assert me.hand == []
    game.end_turn()
    yeti = foe.summon(YETI)
    banana, second = foe.hand
    assert banana.cost == 1
    for wrong in (None, foe.hero, me.hero):
        with refused():
            banana.play(target=wrong)
    banana.play(target=yeti)
    assert (yeti.attack, yeti.health) == (5, 6)
    assert ids(yeti.enchantments) == ["EX1_014te"]
    second.play(target=mukla)  # any minion
    assert (mukla.attack, mukla.health) == (6, 6)
    assert foe.mana == 8
    yeti.silence()
    assert (yeti.attack, yeti.health) == (4, 5)


@pytest.mark.card("EX1_014")
def test_king_mukla_s_bananas_need_room():
    _, me, foe = new_game()
    for _ in range(9):
        foe.give(RAIDER)
    me.give("King Mukla").play()
    assert names(foe.hand) == [RAIDER] * 9 + ["Bananas"]


@pytest.mark.card("EX1_083", "EX1_tk28", "EX1_tk29")
def test_tinkmaster_overspark_transforms_another_random_minion():
    seen, sides = set(), set()
    for seed in range(40):
        _, me, foe = new_game(seed=seed)
        mine, theirs = me.summon("Sylvanas Windrunner"), foe.summon("Sylvanas Windrunner")
        tinkmaster = me.give("Tinkmaster Overspark")
        tinkmaster.play()
        assert name_of(tinkmaster) == "Tinkmaster Overspark"
        changed = [minion for minion in (mine, theirs) if name_of(minion) != "Sylvanas Windrunner"]
        assert len(changed) == 1
        numbers = {"Squirrel": (1, 1), "Devilsaur": (5, 5)}
        assert (changed[0].attack, changed[0].health) == numbers[name_of(changed[0])]
        assert (len(me.board), len(foe.board)) == (2, 1)  # no death, no Deathrattle
        seen.add(name_of(changed[0]))
        sides.add(changed[0] is mine)
    assert seen == {"Squirrel", "Devilsaur"}
    assert len(sides) == 2


@pytest.mark.card("EX1_083")
def test_tinkmaster_overspark_alone():
    _, me, _ = new_game()
    tinkmaster = me.give("Tinkmaster Overspark")
    tinkmaster.play()
    assert names(me.board) == ["Tinkmaster Overspark"]


# Weapons


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


# Others' boards


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


@pytest.mark.card("EX1_577", "EX1_finkle")
def test_the_beast_leaves_a_finkle_to_the_opponent():
    _, me, foe = new_game()
    left, right = foe.summon(YETI), foe.summon(YETI)
    beast = me.summon("The Beast")
    assert beast.deathrattle
    beast.destroy()
    assert me.board == []
    assert names(foe.board) == [YETI, YETI, "Pip Quickwit"]
    assert foe.board[:2] == [left, right]
    assert (foe.board[2].attack, foe.board[2].health) == (3, 3)
    silenced = me.summon("The Beast")
    silenced.silence()
    silenced.destroy()
    assert len(foe.board) == 3


@pytest.mark.card("EX1_002")
def test_the_black_knight_destroys_an_enemy_taunt():
    _, me, foe = new_game()
    own, yeti, guard, silenced = (
        me.summon("Sen'jin Shieldmasta"),
        foe.summon(YETI),
        foe.summon("Sen'jin Shieldmasta"),
        None,
    )
    silenced = foe.summon("Sen'jin Shieldmasta")
    silenced.silence()
    knight = me.give("The Black Knight")
    for wrong in (None, own, yeti, silenced, foe.hero):
        with refused():
            knight.play(target=wrong)
    knight.play(target=guard)
    assert guard.dead
    assert foe.board == [yeti, silenced]
    me.set_mana(10, 10)
    second = me.give("The Black Knight")
    assert not second.requires_target
    second.play()
    assert foe.board == [yeti, silenced]
    assert not own.dead


# Own board


@pytest.mark.card("EX1_110", "EX1_110t")
def test_cairne_bloodhoof_leaves_baine():
    _, me, foe = new_game()
    left, cairne, right = me.summon(YETI), me.summon("Cairne Bloodhoof"), me.summon(YETI)
    cairne.deal(5)
    baine = me.board[1]
    assert me.board == [left, baine, right]
    assert (name_of(baine), baine.attack, baine.health) == ("Baine Bloodhoof", 5, 5)
    assert foe.board == []
    baine.destroy()
    assert me.board == [left, right]
    silenced = me.summon("Cairne Bloodhoof")
    silenced.silence()
    silenced.destroy()
    assert me.board == [left, right]


@pytest.mark.card("NEW1_040", "NEW1_040t")
def test_hogger_calls_a_gnoll_at_my_end_of_turn():
    game, me, foe = new_game()
    hogger, right = me.summon("Hogger"), me.summon(YETI)
    game.end_turn()
    gnoll = me.board[1]
    assert me.board == [hogger, gnoll, right]
    assert (name_of(gnoll), gnoll.attack, gnoll.health, gnoll.taunt) == ("Gnoll", 2, 2, True)
    game.end_turn()
    assert len(me.board) == 3
    assert foe.board == []
    for _ in range(3):
        me.summon(RAIDER)
    game.end_turn()
    assert len(me.board) == 7
    game.end_turn()
    game.end_turn()  # the row is full
    assert len(me.board) == 7
    me.board[-1].destroy()
    hogger.silence()
    game.end_turn()
    game.end_turn()
    assert len(me.board) == 6


@pytest.mark.card("EX1_614", "EX1_614t")
def test_xavius_summons_a_satyr_after_each_card():
    game, me, foe = new_game()
    xavius = me.give("Xavius")
    xavius.play()
    assert me.board == [xavius]  # not for himself
    right = me.summon(YETI)
    me.give("Radiance").play()
    satyr = me.board[1]
    assert me.board == [xavius, satyr, right]
    assert (name_of(satyr), satyr.attack, satyr.health) == ("Xavian Satyr", 2, 1)
    game.end_turn()
    foe.give("Radiance").play()
    assert len(me.board) == 3
    game.end_turn()
    me.give(AXE).play()
    me.give(RAIDER).play()
    assert names(me.board).count("Xavian Satyr") == 3
    me.hero_power.use(target=foe.hero)
    assert len(me.board) == 6
    xavius.silence()
    me.give("Radiance").play()
    assert len(me.board) == 6


@pytest.mark.card("EX1_614", "EX1_614t")
def test_xavius_comes_after_the_card():
    _, me, _ = new_game()
    me.summon("Xavius")
    me.give("Arcane Explosion").play()
    me.give("Whirlwind").play()  # Whirlwind kills the first Satyr; the second comes after it
    assert names(me.board) == ["Xavius", "Xavian Satyr"]


@pytest.mark.card("NEW1_038", "NEW1_038o")
def test_gruul_grows_at_the_end_of_each_turn():
    game, me, _ = new_game()
    gruul = me.summon("Gruul")
    game.end_turn()
    assert (gruul.attack, gruul.health) == (8, 8)
    assert ids(gruul.enchantments) == ["NEW1_038o"]
    game.end_turn()
    assert (gruul.attack, gruul.health) == (9, 9)
    gruul.silence()
    game.end_turn()
    assert (gruul.attack, gruul.health) == (7, 7)


@pytest.mark.card("NEW1_038")
def test_gruul_grows_before_the_next_turn_starts():
    game, me, foe = new_game()
    gruul = me.summon("Gruul")
    me.summon("Ragnaros the Firelord")  # Ragnaros ends the game in the same phase
    foe.hero.set(damage=25)
    game.end_turn()
    assert game.over
    assert (gruul.attack, gruul.health) == (8, 8)


@pytest.mark.card("EX1_562", "ds1_whelptoken")
def test_onyxia_fills_my_row_on_both_sides_of_her():
    _, me, foe = new_game()
    left, right = me.summon(YETI), me.summon(YETI)
    onyxia = me.give("Onyxia")
    onyxia.play(position=1)
    assert len(me.board) == 7
    assert ids(me.board).count(ONYXIAN_WHELP) == 4
    assert (me.board[0], me.board[-1]) == (left, right)
    assert me.board.index(onyxia) == 3  # they alternate (rules.md 5.1 (?))
    whelp = me.board[1]
    assert (whelp.attack, whelp.health) == (1, 1)
    assert foe.board == []


@pytest.mark.card("EX1_562")
@pytest.mark.parametrize("others", [0, 5, 6])
def test_onyxia_brings_as_many_whelps_as_fit(others):
    _, me, _ = new_game()
    for _ in range(others):
        me.summon(YETI)
    me.give("Onyxia").play()
    assert len(me.board) == 7
    assert ids(me.board).count(ONYXIAN_WHELP) == 6 - others


@pytest.mark.card("NEW1_030")
def test_deathwing_destroys_all_others_and_my_hand():
    game, me, foe = new_game()
    minions = [me.summon(YETI), foe.summon(WAR_GOLEM), foe.summon("Argent Squire")]
    held, theirs = [me.give(YETI), me.give("Radiance")], foe.give(YETI)
    deathwing = me.give("Deathwing")
    deathwing.play()
    assert all(minion.dead for minion in minions)
    assert not game.over
    assert me.board == [deathwing]
    assert foe.board == []
    assert me.hand == []
    assert all(card.discarded for card in held)
    assert foe.hand == [theirs]


@pytest.mark.card("NEW1_030")
def test_deathwing_makes_deathrattles_happen():
    _, me, _ = new_game()
    me.summon("Cairne Bloodhoof")
    deathwing = me.give("Deathwing")
    deathwing.play()
    assert names(me.board) == ["Baine Bloodhoof", "Deathwing"]
