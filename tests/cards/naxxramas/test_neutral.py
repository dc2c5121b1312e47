"""Curse of Naxxramas, neutral cards."""

import pytest

import hsenv

YETI = "CS2_182"  # 4/5
RAIDER = "CS2_168"  # 2/1
CROCOLISK = "CS2_120"  # 2/3
OGRE = "CS2_200"  # 6/7
LOOT_HOARDER = "EX1_096"  # 2/1, draws when it dies
HARVEST_GOLEM = "EX1_556"  # 2/3, leaves a 2/1 Damaged Golem
DAMAGED_GOLEM = "skele21"
SYLVANAS = "EX1_016"  # 5/5, takes a random enemy minion when it dies
BARON = "FP1_031"


def new_game(seed=1):
    game = hsenv.Game.sandbox(("WARLOCK", "WARRIOR"), seed=seed)
    return game, *game.players


def ids(entities):
    return [entity.id for entity in entities]


def ready(player, card):
    """A minion that may attack now."""
    minion = player.summon(card)
    minion.set(exhausted=False)
    return minion


def rows(*table):
    """Parameters of a test, each marked with the card in its first column."""
    return [pytest.param(*row, id=row[0], marks=pytest.mark.card(row[0])) for row in table]


NUMBERS = rows(
    # id, cost, attack, health
    ("FP1_028", 1, 1, 2),
    ("FP1_001", 1, 2, 3),
    ("FP1_003", 2, 1, 2),
    ("FP1_002", 2, 1, 2),
    ("FP1_002t", 1, 1, 1),
    ("FP1_004", 2, 2, 2),
    ("FP1_017", 2, 1, 4),
    ("FP1_007", 2, 0, 2),
    ("FP1_007t", 4, 4, 4),
    ("FP1_024", 2, 1, 3),
    ("FP1_029", 3, 4, 4),
    ("FP1_009", 3, 2, 8),
    ("FP1_005", 3, 2, 2),
    ("FP1_027", 3, 1, 4),
    ("FP1_016", 4, 3, 5),
    ("FP1_015", 5, 4, 7),
    ("FP1_030", 5, 5, 5),
    ("FP1_012", 5, 3, 5),
    ("FP1_012t", 1, 1, 2),
    ("FP1_008", 5, 4, 6),
    ("FP1_014", 5, 7, 4),
    ("FP1_014t", 10, 11, 11),
    ("FP1_010", 6, 2, 8),
    ("FP1_013", 8, 6, 8),
)


@pytest.mark.parametrize(("card", "cost", "attack", "health"), NUMBERS)
def test_numbers(card, cost, attack, health):
    _, me, _ = new_game()
    minion = me.give(card)
    minion.play()
    assert (10 - me.mana, minion.attack, minion.health, minion.max_health) == (cost, attack, health, health)


TAUNTS = rows(("FP1_024",), ("FP1_009",), ("FP1_012",), ("FP1_012t",))


@pytest.mark.parametrize("card", TAUNTS)
def test_taunt_must_be_attacked_first(card):
    _, me, foe = new_game()
    ogre = ready(me, OGRE)
    bystander, guard = foe.summon(YETI), foe.summon(card)
    for other in (foe.hero, bystander):
        with pytest.raises(hsenv.IllegalAction):
            ogre.attack_target(other)
    guard.silence()
    ogre.attack_target(foe.hero)
    assert foe.hero.health == 24


# Undertaker


@pytest.mark.card("FP1_028", "FP1_028e")
def test_undertaker_grows_with_deathrattle_minions():
    _, me, foe = new_game()
    undertaker = me.give("FP1_028")
    undertaker.play()
    me.give(LOOT_HOARDER).play()
    assert (undertaker.attack, undertaker.health) == (2, 3)
    assert ids(undertaker.enchantments) == ["FP1_028e"]
    me.summon(HARVEST_GOLEM)  # summoned counts as well as played
    assert (undertaker.attack, undertaker.health) == (3, 4)
    me.summon(YETI)  # no Deathrattle
    foe.summon(LOOT_HOARDER)  # the other side's
    assert (undertaker.attack, undertaker.health) == (3, 4)
    undertaker.silence()
    me.summon(LOOT_HOARDER)
    assert (undertaker.attack, undertaker.health) == (1, 2)


# Zombie Chow


@pytest.mark.card("FP1_001")
def test_zombie_chow_heals_the_enemy_hero():
    _, me, foe = new_game()
    me.hero.set(damage=10)
    foe.hero.set(damage=10)
    me.summon("FP1_001").destroy()
    assert (me.hero.health, foe.hero.health) == (20, 25)
    foe.summon("FP1_001").destroy()
    assert (me.hero.health, foe.hero.health) == (25, 25)
    chow = me.summon("FP1_001")
    chow.silence()
    chow.destroy()
    assert foe.hero.health == 25


@pytest.mark.card("FP1_001")
def test_zombie_chow_hurts_the_enemy_beside_auchenai_soulpriest():
    # rules.md 7.5: all healing of my side is damage then.
    _, me, foe = new_game()
    me.summon("EX1_591")
    me.summon("FP1_001").destroy()
    assert foe.hero.health == 25


# Echoing Ooze


@pytest.mark.card("FP1_003")
def test_echoing_ooze_is_doubled_at_the_end_of_the_turn():
    game, me, _ = new_game()
    ooze = me.give("FP1_003")
    ooze.play()
    right = me.summon(YETI)
    me.give("CS2_092").play(target=ooze)  # Blessing of Kings
    ooze.set(damage=1)
    assert len(me.board) == 2
    game.end_turn()
    assert ids(me.board) == ["FP1_003", "FP1_003", YETI]
    copy = me.board[1]
    assert (copy.attack, copy.health, copy.max_health) == (5, 5, 6)
    assert me.board == [ooze, copy, right]
    game.end_turn()
    game.end_turn()
    assert len(me.board) == 3  # once only, and the copy makes no copies


@pytest.mark.card("FP1_003")
def test_echoing_ooze_is_doubled_only_if_it_was_played():
    game, me, _ = new_game()
    me.summon("FP1_003")
    game.end_turn()
    assert len(me.board) == 1


@pytest.mark.card("FP1_003")
def test_echoing_ooze_silenced_or_without_room():
    game, me, _ = new_game()
    ooze = me.give("FP1_003")
    ooze.play()
    ooze.silence()
    game.end_turn()
    assert len(me.board) == 1
    game.end_turn()
    me.give("FP1_003").play()
    for _ in range(5):
        me.summon(YETI)
    game.end_turn()
    assert len(me.board) == 7


@pytest.mark.card("FP1_003")
def test_echoing_ooze_played_beside_brann_makes_two_copies():
    game, me, _ = new_game()
    me.summon("LOE_077")
    me.give("FP1_003").play()
    game.end_turn()
    assert ids(me.board) == ["LOE_077"] + ["FP1_003"] * 3


# Haunted Creeper


@pytest.mark.card("FP1_002", "FP1_002t")
def test_haunted_creeper_leaves_two_spiders_in_its_place():
    _, me, foe = new_game()
    left, creeper, right = me.summon(YETI), me.summon("FP1_002"), me.summon(OGRE)
    creeper.destroy()
    assert ids(me.board) == [YETI, "FP1_002t", "FP1_002t", OGRE]
    assert (me.board[0], me.board[3]) == (left, right)
    assert foe.board == []
    silenced = me.summon("FP1_002")
    silenced.silence()
    silenced.destroy()
    assert len(me.board) == 4


@pytest.mark.card("FP1_002")
def test_haunted_creeper_with_room_for_one():
    _, me, _ = new_game()
    creeper = me.summon("FP1_002")
    for _ in range(6):
        me.summon(YETI)
    creeper.destroy()
    assert ids(me.board) == ["FP1_002t"] + [YETI] * 6


@pytest.mark.card("FP1_002")
def test_haunted_creeper_and_knife_juggler_take_turns():
    # rules.md 3.1: Spider, knife, Spider, knife.
    _, me, foe = new_game()
    creeper = me.summon("FP1_002")
    me.summon("NEW1_019")
    creeper.destroy()
    assert ids(me.board) == ["FP1_002t", "FP1_002t", "NEW1_019"]
    assert foe.hero.health == 28


# Mad Scientist


@pytest.mark.card("FP1_004")
def test_mad_scientist_puts_a_secret_from_the_deck_into_play():
    game, me, foe = new_game()
    other, secret = me.put_in_deck(YETI), me.put_in_deck("EX1_289")  # Ice Barrier
    me.summon("FP1_004").destroy()
    assert me.secrets == [secret]
    assert me.deck == [other]
    assert me.hand == []
    assert me.mana == 10
    raider = ready(foe, RAIDER)
    game.end_turn()
    raider.attack_target(me.hero)
    assert me.hero.armor == 6
    assert me.secrets == []


@pytest.mark.card("FP1_004")
def test_mad_scientist_takes_only_secrets_that_are_not_active():
    # rules.md 10.5
    for seed in range(5):
        _, me, _ = new_game(seed)
        me.give("EX1_289").play()
        again, new = me.put_in_deck("EX1_289"), me.put_in_deck("EX1_287")
        me.summon("FP1_004").destroy()
        assert ids(me.secrets) == ["EX1_289", "EX1_287"]
        assert me.deck == [again]
        assert new.zone != again.zone
        me.summon("FP1_004").destroy()
        assert ids(me.secrets) == ["EX1_289", "EX1_287"]
        assert me.deck == [again]


# Nerub'ar Weblord


@pytest.mark.card("FP1_017", "FP1_017e")
def test_nerubar_weblord_makes_battlecry_minions_of_both_sides_dearer():
    _, me, foe = new_game()
    mine, theirs = me.give("EX1_066"), foe.give("EX1_015")  # Acidic Swamp Ooze, Novice Engineer
    plain, weapon = me.give(YETI), me.give("EX1_133")  # Perdition's Blade has a Battlecry but is a weapon
    weblord = me.give("FP1_017")
    weblord.play()
    assert (mine.cost, theirs.cost, plain.cost, weapon.cost) == (4, 4, 4, 3)
    assert ids(mine.enchantments) == ["FP1_017e"]
    second = me.summon("FP1_017")
    assert (mine.cost, theirs.cost) == (6, 6)
    second.destroy()
    weblord.silence()
    assert (mine.cost, theirs.cost) == (2, 2)


# Nerubian Egg


@pytest.mark.card("FP1_007", "FP1_007t")
def test_nerubian_egg_hatches():
    _, me, foe = new_game()
    egg, yeti = me.summon("FP1_007"), me.summon(YETI)
    with pytest.raises(hsenv.IllegalAction):
        egg.attack_target(foe.hero)
    egg.destroy()
    assert ids(me.board) == ["FP1_007t", YETI]
    assert me.board[1] == yeti
    silenced = me.summon("FP1_007")
    silenced.silence()
    silenced.destroy()
    assert len(me.board) == 2


# Unstable Ghoul


@pytest.mark.card("FP1_024")
def test_unstable_ghoul_hurts_all_minions():
    _, me, foe = new_game()
    ghoul, mine, theirs = me.summon("FP1_024"), me.summon(YETI), foe.summon(YETI)
    raider = foe.summon(RAIDER)
    ghoul.destroy()
    assert (mine.damage, theirs.damage) == (1, 1)
    assert raider.dead
    assert (me.hero.health, foe.hero.health) == (30, 30)
    silenced = me.summon("FP1_024")
    silenced.silence()
    silenced.destroy()
    assert mine.damage == 1


# Dancing Swords


@pytest.mark.card("FP1_029")
def test_dancing_swords_let_the_opponent_draw():
    _, me, foe = new_game()
    me.put_in_deck(YETI)
    card = foe.put_in_deck(OGRE)
    me.summon("FP1_029").destroy()
    assert foe.hand == [card]
    assert me.hand == []


# Deathlord


@pytest.mark.card("FP1_009")
def test_deathlord_lets_the_opponent_have_a_minion_from_the_deck():
    _, me, foe = new_game()
    mine = me.put_in_deck(OGRE)
    spell, minion = foe.put_in_deck("CS2_029"), foe.put_in_deck("EX1_015")
    left = [foe.summon(YETI), foe.summon(YETI)]
    deathlord = me.summon("FP1_009")
    me.summon(YETI)
    deathlord.destroy()
    assert foe.board == [*left, minion]  # on the far right, without its Battlecry
    assert foe.deck == [spell]
    assert foe.hand == []
    assert me.deck == [mine]
    me.summon("FP1_009").destroy()  # no minion is left
    assert len(foe.board) == 3
    assert len(me.board) == 1


@pytest.mark.card("FP1_009")
def test_deathlord_chooses_at_random_and_needs_room():
    found = set()
    for seed in range(12):
        _, me, foe = new_game(seed)
        for card in (YETI, OGRE):
            foe.put_in_deck(card)
        me.summon("FP1_009").destroy()
        found.add(foe.board[0].id)
    assert found == {YETI, OGRE}
    for _ in range(6):
        foe.summon(RAIDER)
    me.summon("FP1_009").destroy()
    assert len(foe.board) == 7
    assert len(foe.deck) == 1


# Shade of Naxxramas


@pytest.mark.card("FP1_005", "FP1_005e")
def test_shade_of_naxxramas_grows_in_the_dark():
    game, me, foe = new_game()
    shade = me.give("FP1_005")
    shade.play()
    yeti = ready(foe, YETI)
    game.end_turn()
    assert (shade.attack, shade.health) == (2, 2)  # my turns only
    with pytest.raises(hsenv.IllegalAction):
        yeti.attack_target(shade)
    with pytest.raises(hsenv.IllegalAction):
        foe.give("CS2_029").play(target=shade)
    game.end_turn()
    assert (shade.attack, shade.health) == (3, 3)
    assert ids(shade.enchantments) == ["FP1_005e"]
    shade.attack_target(foe.hero)
    assert foe.hero.health == 27
    assert not shade.stealth
    game.end_turn()
    game.end_turn()
    assert (shade.attack, shade.health) == (4, 4)  # it grows in the light as well
    shade.silence()
    assert (shade.attack, shade.health) == (2, 2)


# Stoneskin Gargoyle


@pytest.mark.card("FP1_027")
def test_stoneskin_gargoyle_heals_itself_at_the_start_of_its_turn():
    game, me, _ = new_game()
    gargoyle, yeti = me.summon("FP1_027"), me.summon(YETI)
    gargoyle.set(damage=3)
    yeti.set(damage=3)
    game.end_turn()
    assert gargoyle.damage == 3
    game.end_turn()
    assert (gargoyle.damage, yeti.damage) == (0, 3)
    gargoyle.set(damage=2)
    gargoyle.silence()
    game.end_turn()
    game.end_turn()
    assert gargoyle.damage == 2


@pytest.mark.card("FP1_027")
def test_stoneskin_gargoyle_is_hurt_by_healing_that_became_damage():
    # rules.md 7.5: with Auchenai Soulpriest it takes as much again as it had.
    game, me, _ = new_game()
    me.summon("EX1_591")
    gargoyle = me.summon("FP1_027")
    gargoyle.set(damage=2)
    game.end_turn()
    game.end_turn()
    assert gargoyle.dead


# Wailing Soul


@pytest.mark.card("FP1_016")
def test_wailing_soul_silences_my_other_minions():
    _, me, foe = new_game()
    golem, theirs = me.summon(HARVEST_GOLEM), foe.summon(HARVEST_GOLEM)
    watcher = me.summon("EX1_045")
    watcher.set(exhausted=False)
    soul = me.give("FP1_016")
    soul.play()
    assert golem.silenced
    assert not soul.silenced
    assert not theirs.silenced
    watcher.attack_target(foe.hero)
    golem.destroy()
    assert me.board == [watcher, soul]


# Stalagg and Feugen


@pytest.mark.card("FP1_014", "FP1_015", "FP1_014t")
@pytest.mark.parametrize(("first", "second"), [("FP1_014", "FP1_015"), ("FP1_015", "FP1_014")])
def test_stalagg_and_feugen_make_thaddius(first, second):
    _, me, foe = new_game()
    me.summon(first).destroy()
    assert me.board == []
    me.summon(first).destroy()  # twice the same does not count
    assert me.board == []
    yeti, other = me.summon(YETI), me.summon(second)
    me.summon(OGRE)
    other.destroy()
    assert ids(me.board) == [YETI, "FP1_014t", OGRE]
    assert me.board[0] == yeti
    assert foe.board == []
    me.summon(second).destroy()
    assert ids(me.board).count("FP1_014t") == 2


@pytest.mark.card("FP1_014", "FP1_015")
@pytest.mark.parametrize(("first", "second"), [("FP1_014", "FP1_015"), ("FP1_015", "FP1_014")])
def test_the_partner_may_have_died_on_the_other_side_but_must_have_died(first, second):
    # The text names no side (?).
    _, me, foe = new_game()
    foe.summon(first)
    me.summon(second).destroy()
    assert me.board == []
    foe.board[0].destroy()
    assert ids(foe.board) == ["FP1_014t"]
    silenced = me.summon(second)
    silenced.silence()
    silenced.destroy()
    assert me.board == []


@pytest.mark.card("FP1_014", "FP1_015")
@pytest.mark.parametrize(("first", "second"), [("FP1_014", "FP1_015"), ("FP1_015", "FP1_014")])
def test_a_discarded_partner_has_not_died(first, second):
    _, me, _ = new_game()
    me.give(first).discard()
    me.summon(second).destroy()
    assert me.board == []


# Loatheb


@pytest.mark.card("FP1_030", "FP1_030e")
def test_loatheb_makes_enemy_spells_dearer_for_a_turn():
    game, me, foe = new_game()
    mine, theirs, minion = me.give("CS2_029"), foe.give("CS2_029"), foe.give(YETI)
    drawn = foe.put_in_deck("CS2_024")
    me.give("FP1_030").play()
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
    game, me, foe = new_game()
    theirs = foe.give("CS2_008")
    for _ in range(2):
        me.give("FP1_030").play()
    game.end_turn()
    assert theirs.cost == 10


# Sludge Belcher


@pytest.mark.card("FP1_012", "FP1_012t")
def test_sludge_belcher_leaves_a_slime():
    _, me, _ = new_game()
    belcher, yeti = me.summon("FP1_012"), me.summon(YETI)
    belcher.destroy()
    assert ids(me.board) == ["FP1_012t", YETI]
    assert me.board[0].taunt
    assert me.board[1] == yeti
    silenced = me.summon("FP1_012")
    silenced.silence()
    silenced.destroy()
    assert len(me.board) == 2


# Spectral Knight


@pytest.mark.card("FP1_008")
def test_spectral_knight_cannot_be_targeted_by_spells_or_hero_powers():
    _, me, foe = new_game()
    knight = foe.summon("FP1_008")
    own = me.summon("FP1_008")
    me.set_hero_power("HERO_08bp")
    for minion in (knight, own):
        with pytest.raises(hsenv.IllegalAction):
            me.give("CS2_029").play(target=minion)
        with pytest.raises(hsenv.IllegalAction):
            me.hero_power.use(target=minion)
    me.give("CS2_189").play(target=knight)  # a Battlecry may
    assert knight.damage == 1
    me.give("CS2_032").play()  # and so may what has no target
    assert knight.damage == 6
    own.silence()
    me.set_mana(10, 10)
    me.give("CS2_029").play(target=own)
    assert own.dead


# Maexxna


@pytest.mark.card("FP1_010")
def test_maexxna_destroys_what_she_damages():
    _, me, foe = new_game()
    maexxna, ogre = ready(me, "FP1_010"), foe.summon(OGRE)
    maexxna.attack_target(ogre)
    assert ogre.dead
    assert maexxna.damage == 6
    attacker = foe.summon("CS2_186")
    shielded = foe.summon("EX1_008")  # Argent Squire
    maexxna.set(attacks_made=0, damage=0)
    maexxna.attack_target(shielded)
    assert not shielded.dead
    maexxna.silence()
    maexxna.set(attacks_made=0, damage=0)
    maexxna.attack_target(attacker)
    assert attacker.damage == 2
    assert not attacker.dead


# Kel'Thuzad


@pytest.mark.card("FP1_013")
def test_kelthuzad_returns_my_minions_at_the_end_of_each_turn():
    game, me, foe = new_game()
    kelthuzad = me.give("FP1_013")
    early = me.summon(RAIDER)
    early.destroy()  # before he came
    kelthuzad.play()
    buffed, theirs = me.summon(YETI), foe.summon(OGRE)
    buffed.set(attack=9)
    buffed.destroy()
    theirs.destroy()
    game.end_turn()
    assert sorted(ids(me.board)) == sorted(["FP1_013", RAIDER, YETI])
    assert foe.board == []
    yeti = next(minion for minion in me.board if minion.id == YETI)
    assert (yeti.attack, yeti.health) == (4, 5)
    assert yeti != buffed
    yeti.destroy()  # in the opponent's turn
    game.end_turn()
    assert sorted(ids(me.board)) == sorted(["FP1_013", RAIDER, YETI])
    game.end_turn()
    assert len(me.board) == 3  # each death once


@pytest.mark.card("FP1_013")
def test_kelthuzad_places_each_directly_to_his_right():
    # No source tells their places: rules.md 5.1 is assumed to hold for each, the first to die being the first to come.
    game, me, _ = new_game()
    raider, yeti = me.summon(RAIDER), me.summon(YETI)
    me.summon("FP1_013")
    me.summon(OGRE)
    raider.destroy()
    yeti.destroy()
    game.end_turn()
    assert ids(me.board) == ["FP1_013", YETI, RAIDER, OGRE]


@pytest.mark.card("FP1_013")
def test_kelthuzad_silenced_or_without_room():
    game, me, _ = new_game()
    kelthuzad = me.summon("FP1_013")
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


@pytest.mark.card("FP1_031")
def test_baron_rivendare_numbers():
    _, me, _ = new_game()
    baron = me.give(BARON)
    baron.play()
    assert (10 - me.mana, baron.attack, baron.health) == (4, 1, 7)


@pytest.mark.card("FP1_031")
def test_baron_rivendare_doubles_my_deathrattles():
    _, me, foe = new_game()
    baron = me.summon(BARON)
    golem, theirs = me.summon(HARVEST_GOLEM), foe.summon(HARVEST_GOLEM)
    golem.destroy()
    theirs.destroy()
    assert ids(me.board) == [BARON, DAMAGED_GOLEM, DAMAGED_GOLEM]
    assert ids(foe.board) == [DAMAGED_GOLEM]
    baron.silence()
    me.summon(HARVEST_GOLEM).destroy()
    assert ids(me.board) == [BARON, DAMAGED_GOLEM, DAMAGED_GOLEM, DAMAGED_GOLEM]


@pytest.mark.card("FP1_031", "EX1_016")
def test_baron_rivendare_lets_sylvanas_take_two():
    _, me, foe = new_game()
    me.summon(BARON)
    sylvanas = me.summon(SYLVANAS)
    for _ in range(3):
        foe.summon(YETI)
    sylvanas.destroy()
    assert ids(me.board) == [BARON, YETI, YETI]
    assert ids(foe.board) == [YETI]


@pytest.mark.card("FP1_031")
def test_two_barons_still_double_only_once():
    _, me, _ = new_game()
    me.summon(BARON)
    me.summon(BARON)
    me.summon(HARVEST_GOLEM).destroy()
    assert ids(me.board) == [BARON, BARON, DAMAGED_GOLEM, DAMAGED_GOLEM]


@pytest.mark.card("FP1_031")
def test_a_baron_that_dies_in_the_same_batch_doubles_nothing():
    _, me, _ = new_game()
    me.summon(BARON).set(damage=4)
    me.summon(HARVEST_GOLEM)
    me.give("CS2_062").play()  # Hellfire: 3 damage to everybody
    assert ids(me.board) == [DAMAGED_GOLEM]


@pytest.mark.card("FP1_031")
def test_a_full_board_limits_the_second_deathrattle():
    _, me, _ = new_game()
    me.summon(BARON)
    golem = me.summon(HARVEST_GOLEM)
    for _ in range(5):
        me.summon(YETI)
    golem.destroy()
    assert ids(me.board) == [BARON, DAMAGED_GOLEM] + [YETI] * 5
