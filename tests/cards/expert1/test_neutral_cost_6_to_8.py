"""Classic, neutral, 6 to 8 mana: the cards of cards_data/expert1/neutral.yaml, in its order."""

import pytest

from kit import AXE, RAIDER, YETI, ids, name_of, names, new_game, next_turn, refused


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


@pytest.mark.card("EX1_283")
def test_frost_elemental_freezes_a_character():
    game, me, foe = new_game()
    yeti, other, axe = foe.summon(YETI), foe.summon(YETI), foe.equip(AXE)
    elemental = me.give("Frost Elemental")
    for wrong in (None, elemental):
        with refused():
            elemental.play(target=wrong)
    elemental.play(target=yeti)
    me.set_mana(10, 10)
    me.give("Frost Elemental").play(target=foe.hero)
    assert (yeti.frozen, foe.hero.frozen, other.frozen, me.hero.frozen) == (True, True, False, False)
    me.set_mana(10, 10)
    me.give("Frost Elemental").play(target=elemental)  # an own one as well
    assert elemental.frozen
    game.end_turn()
    for frozen in (yeti, foe.hero):
        with refused():
            frozen.attack_target(me.hero)
    other.attack_target(me.hero)
    assert me.hero.health == 26
    game.end_turn()
    assert not yeti.frozen
    assert axe.durability == 2


@pytest.mark.card("EX1_095")
def test_gadgetzan_auctioneer_draws_for_each_of_my_spells():
    game, me, foe = new_game()
    auctioneer = me.summon("Gadgetzan Auctioneer")
    for _ in range(9):
        me.put_in_deck(RAIDER)
    foe.put_in_deck(YETI)
    me.give("Radiance").play()
    assert names(me.hand) == [RAIDER]
    me.hand[0].play()
    assert me.hand == []
    me.give("Counterspell").play()  # a Secret is a spell
    assert len(me.hand) == 1
    game.end_turn()
    me.secrets[0].move("GRAVEYARD")
    foe.hand[0].play()
    foe.give("Radiance").play()
    assert len(me.hand) == 1
    game.end_turn()
    auctioneer.silence()
    before = len(me.hand)
    me.give("Radiance").play()
    assert len(me.hand) == before


@pytest.mark.card("EX1_095")
def test_gadgetzan_auctioneer_draws_before_the_spell_acts():
    _, me, _ = new_game()
    auctioneer = me.summon("Gadgetzan Auctioneer")
    auctioneer.set(damage=2)
    card = me.put_in_deck(YETI)
    me.give("Hellfire").play()  # Hellfire kills the Auctioneer
    assert auctioneer.dead
    assert me.hand == [card]


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
    next_turn(game)
    assert len(me.board) == 6


@pytest.mark.card("EX1_583")
def test_priestess_of_elune_heals_my_hero():
    _, me, foe = new_game()
    me.hero.set(damage=9)
    foe.hero.set(damage=9)
    hurt = me.summon(YETI)
    hurt.set(damage=3)
    priestess = me.give("Priestess of Elune")
    assert not priestess.requires_target
    priestess.play()
    assert (me.hero.health, foe.hero.health, hurt.damage) == (25, 21, 3)
    me.set_mana(10, 10)
    me.give("Priestess of Elune").play()
    me.set_mana(10, 10)
    me.give("Priestess of Elune").play()
    assert me.hero.health == 30


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
        with refused():
            stolen.attack_target(foe.hero)
        next_turn(game)
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
    with refused():
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
