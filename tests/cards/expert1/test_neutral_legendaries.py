"""Classic (expert1) neutral legendaries."""

import pytest

import hsenv

RAIDER = "CS2_168"  # 2/1
YETI = "CS2_182"  # 4/5
GOLEM = "CS2_186"  # 7/7
AXE = "CS2_106"  # 3/2
RADIANCE = "EX1_192"  # 5 Health to the own hero, for 1
ARCANE_SHOT = "DS1_185"  # 2 damage for 1
WHELP, ONYXIAN_WHELP = "EX1_116t", "ds1_whelptoken"


def new_game(seed=1):
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=seed)
    return game, *game.players


def refused():
    return pytest.raises(hsenv.IllegalAction)


def ids(entities):
    return [entity.id for entity in entities]


# Spells and cards


@pytest.mark.card("EX1_012")
def test_bloodmage_thalnos_strengthens_spells_and_draws():
    _, me, foe = new_game()
    thalnos = me.summon("EX1_012")
    card = me.put_in_deck(YETI)
    assert (me.spell_damage, foe.spell_damage) == (1, 0)
    me.give(ARCANE_SHOT).play(target=foe.hero)
    assert foe.hero.health == 27
    thalnos.destroy()
    assert me.hand == [card]
    me.give(ARCANE_SHOT).play(target=foe.hero)
    assert foe.hero.health == 25
    me.put_in_deck(YETI)
    silenced = me.summon("EX1_012")
    silenced.silence()
    assert me.spell_damage == 0
    silenced.destroy()
    assert me.hand == [card]


@pytest.mark.card("EX1_563")
def test_malygos_adds_five_to_my_spells():
    game, me, foe = new_game()
    malygos = me.summon("EX1_563")
    assert (me.spell_damage, foe.spell_damage) == (5, 0)
    me.give(ARCANE_SHOT).play(target=foe.hero)
    assert foe.hero.health == 23
    me.hero_power.use(target=foe.hero)  # no spell
    assert foe.hero.health == 22
    game.end_turn()
    foe.give(ARCANE_SHOT).play(target=me.hero)
    assert me.hero.health == 28
    game.end_turn()
    malygos.silence()
    me.give(ARCANE_SHOT).play(target=foe.hero)
    assert foe.hero.health == 20


@pytest.mark.card("EX1_100")
def test_lorewalker_cho_copies_every_spell_to_the_other_player():
    game, me, foe = new_game()
    cho = me.summon("EX1_100")
    me.give(RADIANCE).play()
    assert ids(foe.hand) == [RADIANCE]
    assert me.hand == []
    me.give(RAIDER).play()  # no spell
    assert len(foe.hand) == 1
    game.end_turn()
    foe.give("CS2_029").play(target=me.hero)
    assert ids(me.hand) == ["CS2_029"]
    foe.hand[0].play()  # the copy is a card like others
    assert ids(me.hand) == ["CS2_029", RADIANCE]
    assert foe.hand == []
    game.end_turn()
    cho.silence()
    me.hand[1].play()
    assert foe.hand == []


@pytest.mark.card("EX1_100")
def test_lorewalker_cho_copies_nothing_into_a_full_hand():
    _, me, foe = new_game()
    me.summon("EX1_100")
    for _ in range(10):
        foe.give(RAIDER)
    me.give(RADIANCE).play()
    assert ids(foe.hand) == [RAIDER] * 10


@pytest.mark.card("EX1_100")
def test_lorewalker_cho_copies_before_the_spell_acts():
    _, me, foe = new_game()
    cho = me.summon("EX1_100")
    cho.set(damage=1)
    me.give("CS2_062").play()  # Hellfire kills Cho
    assert cho.dead
    assert ids(foe.hand) == ["CS2_062"]


@pytest.mark.card("NEW1_029", "NEW1_029t")
def test_millhouse_makes_enemy_spells_free_for_a_turn():
    game, me, foe = new_game()
    own, spell, minion = me.give("CS2_029"), foe.give("CS2_029"), foe.give(YETI)
    me.give("NEW1_029").play()
    assert ids(foe.enchantments) == ["NEW1_029t"]
    assert (own.cost, spell.cost) == (4, 4)  # not before the turn begins
    game.end_turn()
    later = foe.give("CS2_032")  # Flamestrike, drawn in that turn
    assert (spell.cost, later.cost, minion.cost, own.cost) == (0, 0, 4, 4)
    spell.play(target=me.hero)
    assert foe.mana == 10
    assert me.hero.health == 24
    later.play()
    assert foe.mana == 10
    kept = foe.give("CS2_029")
    assert kept.cost == 0
    game.end_turn()
    assert (kept.cost, list(foe.enchantments)) == (4, [])
    game.end_turn()
    assert kept.cost == 4


@pytest.mark.card("EX1_557")
def test_nat_pagle_sometimes_catches_a_card():
    caught = 0
    for seed in range(40):
        game, me, foe = new_game(seed)
        me.summon("EX1_557")
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
        game, me, _ = new_game(seed)
        me.summon("EX1_557").silence()
        for _ in range(2):
            me.put_in_deck(RAIDER)
        game.end_turn()
        game.end_turn()
        assert len(me.hand) == 1


@pytest.mark.card("EX1_014", "EX1_014t", "EX1_014te")
def test_king_mukla_gives_the_opponent_two_bananas():
    game, me, foe = new_game()
    mukla = me.give("EX1_014")
    mukla.play()
    assert ids(foe.hand) == ["EX1_014t", "EX1_014t"]
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
    me.give("EX1_014").play()
    assert ids(foe.hand) == [RAIDER] * 9 + ["EX1_014t"]


@pytest.mark.card("EX1_083", "EX1_tk28", "EX1_tk29")
def test_tinkmaster_overspark_transforms_another_random_minion():
    seen, sides = set(), set()
    for seed in range(40):
        _, me, foe = new_game(seed)
        mine, theirs = me.summon("EX1_016"), foe.summon("EX1_016")
        tinkmaster = me.give("EX1_083")
        tinkmaster.play()
        assert tinkmaster.id == "EX1_083"
        changed = [minion for minion in (mine, theirs) if minion.id != "EX1_016"]
        assert len(changed) == 1
        numbers = {"EX1_tk28": (1, 1), "EX1_tk29": (5, 5)}
        assert (changed[0].attack, changed[0].health) == numbers[changed[0].id]
        assert (len(me.board), len(foe.board)) == (2, 1)  # no death, no Deathrattle
        seen.add(changed[0].id)
        sides.add(changed[0] is mine)
    assert seen == {"EX1_tk28", "EX1_tk29"}
    assert len(sides) == 2


@pytest.mark.card("EX1_083")
def test_tinkmaster_overspark_alone():
    _, me, _ = new_game()
    tinkmaster = me.give("EX1_083")
    tinkmaster.play()
    assert ids(me.board) == ["EX1_083"]


# Weapons


@pytest.mark.card("NEW1_024", "NEW1_024o")
def test_captain_greenskin_improves_my_weapon():
    _, me, foe = new_game()
    axe, theirs = me.equip(AXE), foe.equip(AXE)
    me.give("NEW1_024").play()
    assert (axe.attack, axe.durability) == (4, 3)
    assert ids(axe.enchantments) == ["NEW1_024o"]
    assert (theirs.attack, theirs.durability) == (3, 2)
    assert me.hero.attack == 4
    axe.destroy()
    me.give("NEW1_024").play()  # no weapon, no effect
    assert me.weapon is None
    assert len(me.board) == 2


@pytest.mark.card("EX1_558")
def test_harrison_jones_breaks_the_weapon_and_draws():
    _, me, foe = new_game()
    mine = me.equip(AXE)
    for _ in range(6):
        me.put_in_deck(RAIDER)
        foe.put_in_deck(RAIDER)
    theirs = foe.equip("CS2_091")  # Light's Justice, 1/4
    theirs.set(damage=1)
    me.give("EX1_558").play()
    assert theirs.dead
    assert foe.weapon is None
    assert me.weapon == mine
    assert len(me.hand) == 3
    assert foe.hand == []
    me.give("EX1_558").play()  # no weapon, no cards
    assert len(me.hand) == 3
    assert me.weapon == mine


# Others' boards


@pytest.mark.card("EX1_116", "EX1_116t")
def test_leeroy_jenkins_brings_the_opponent_whelps():
    _, me, foe = new_game()
    old = foe.summon(YETI)
    leeroy = me.give("EX1_116")
    leeroy.play()
    assert ids(foe.board) == [YETI, WHELP, WHELP]
    assert foe.board[0] == old
    assert (foe.board[1].attack, foe.board[1].health) == (1, 1)
    assert me.board == [leeroy]
    leeroy.attack_target(foe.hero)
    assert foe.hero.health == 24
    for _ in range(3):
        foe.summon(YETI)
    me.give("EX1_116").play()
    assert len(foe.board) == 7


@pytest.mark.card("EX1_577", "EX1_finkle")
def test_the_beast_leaves_a_finkle_to_the_opponent():
    _, me, foe = new_game()
    left, right = foe.summon(YETI), foe.summon(YETI)
    beast = me.summon("EX1_577")
    assert beast.deathrattle
    beast.destroy()
    assert me.board == []
    assert ids(foe.board) == [YETI, YETI, "EX1_finkle"]
    assert foe.board[:2] == [left, right]
    assert (foe.board[2].attack, foe.board[2].health) == (3, 3)
    silenced = me.summon("EX1_577")
    silenced.silence()
    silenced.destroy()
    assert len(foe.board) == 3


@pytest.mark.card("EX1_002")
def test_the_black_knight_destroys_an_enemy_taunt():
    _, me, foe = new_game()
    own, yeti, guard, silenced = me.summon("CS2_179"), foe.summon(YETI), foe.summon("CS2_179"), None
    silenced = foe.summon("CS2_179")
    silenced.silence()
    knight = me.give("EX1_002")
    for wrong in (None, own, yeti, silenced, foe.hero):
        with refused():
            knight.play(target=wrong)
    knight.play(target=guard)
    assert guard.dead
    assert foe.board == [yeti, silenced]
    me.set_mana(10, 10)
    second = me.give("EX1_002")
    assert not second.requires_target
    second.play()
    assert foe.board == [yeti, silenced]
    assert not own.dead


# Own board


@pytest.mark.card("EX1_110", "EX1_110t")
def test_cairne_bloodhoof_leaves_baine():
    _, me, foe = new_game()
    left, cairne, right = me.summon(YETI), me.summon("EX1_110"), me.summon(YETI)
    cairne.deal(5)
    baine = me.board[1]
    assert me.board == [left, baine, right]
    assert (baine.id, baine.attack, baine.health) == ("EX1_110t", 5, 5)
    assert foe.board == []
    baine.destroy()
    assert me.board == [left, right]
    silenced = me.summon("EX1_110")
    silenced.silence()
    silenced.destroy()
    assert me.board == [left, right]


@pytest.mark.card("NEW1_040", "NEW1_040t")
def test_hogger_calls_a_gnoll_at_my_end_of_turn():
    game, me, foe = new_game()
    hogger, right = me.summon("NEW1_040"), me.summon(YETI)
    game.end_turn()
    gnoll = me.board[1]
    assert me.board == [hogger, gnoll, right]
    assert (gnoll.id, gnoll.attack, gnoll.health, gnoll.taunt) == ("NEW1_040t", 2, 2, True)
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
    xavius = me.give("EX1_614")
    xavius.play()
    assert me.board == [xavius]  # not for himself
    right = me.summon(YETI)
    me.give(RADIANCE).play()
    satyr = me.board[1]
    assert me.board == [xavius, satyr, right]
    assert (satyr.id, satyr.attack, satyr.health) == ("EX1_614t", 2, 1)
    game.end_turn()
    foe.give(RADIANCE).play()
    assert len(me.board) == 3
    game.end_turn()
    me.give(AXE).play()
    me.give(RAIDER).play()
    assert ids(me.board).count("EX1_614t") == 3
    me.hero_power.use(target=foe.hero)
    assert len(me.board) == 6
    xavius.silence()
    me.give(RADIANCE).play()
    assert len(me.board) == 6


@pytest.mark.card("EX1_614", "EX1_614t")
def test_xavius_comes_after_the_card():
    _, me, _ = new_game()
    me.summon("EX1_614")
    me.give("CS2_025").play()
    me.give("EX1_400").play()  # Whirlwind kills the first Satyr; the second comes after it
    assert ids(me.board) == ["EX1_614", "EX1_614t"]


@pytest.mark.card("NEW1_038", "NEW1_038o")
def test_gruul_grows_at_the_end_of_each_turn():
    game, me, _ = new_game()
    gruul = me.summon("NEW1_038")
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
    gruul = me.summon("NEW1_038")
    me.summon("EX1_298")  # Ragnaros ends the game in the same phase
    foe.hero.set(damage=25)
    game.end_turn()
    assert game.over
    assert (gruul.attack, gruul.health) == (8, 8)


@pytest.mark.card("EX1_562", "ds1_whelptoken")
def test_onyxia_fills_my_row_on_both_sides_of_her():
    _, me, foe = new_game()
    left, right = me.summon(YETI), me.summon(YETI)
    onyxia = me.give("EX1_562")
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
    me.give("EX1_562").play()
    assert len(me.board) == 7
    assert ids(me.board).count(ONYXIAN_WHELP) == 6 - others


@pytest.mark.card("NEW1_030")
def test_deathwing_destroys_all_others_and_my_hand():
    game, me, foe = new_game()
    minions = [me.summon(YETI), foe.summon(GOLEM), foe.summon("EX1_008")]
    held, theirs = [me.give(YETI), me.give(RADIANCE)], foe.give(YETI)
    deathwing = me.give("NEW1_030")
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
    me.summon("EX1_110")
    deathwing = me.give("NEW1_030")
    deathwing.play()
    assert ids(me.board) == ["EX1_110t", "NEW1_030"]
