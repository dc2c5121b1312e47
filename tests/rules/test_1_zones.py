"""Rules 1: zones, limits and setup."""

import pytest
from hearthstone.enums import Zone

import hsenv
from kit import COIN, RAIDER, YETI, ids, names, new_game, next_turn, refused

#: Thirty different cards without anything that happens at the start.
DIFFERENT = [
    *(
        "Murloc Raider",
        "Stonetusk Boar",
        "Bloodfen Raptor",
        "River Crocolisk",
        "Frostwolf Grunt",
        "Ironfur Grizzly",
        "Magma Rager",
        "Silverback Patriarch",
        "Wolfrider",
        "Chillwind Yeti",
    ),
    *(
        "Oasis Snapjaw",
        "Sen'jin Shieldmasta",
        "Stormwind Knight",
        "Booty Bay Bodyguard",
        "Boulderfist Ogre",
        "Lord of the Arena",
        "Archmage",
        "War Golem",
        "Reckless Rocketeer",
        "Core Hound",
    ),
    *(
        "Stormwind Champion",
        "Fireball",
        "Frostbolt",
        "Arcane Intellect",
        "Polymorph",
        "Arcane Explosion",
        "Frost Nova",
        "Flamestrike",
        "Arcane Missiles",
        "Water Elemental",
    ),
]


def real_game(seed=1, deck=DIFFERENT, **options):
    decks = ({"hero": "HERO_08", "cards": deck},) * 2
    return hsenv.Game(decks=decks, seed=seed, check=False, **options)


# 1.1


@pytest.mark.rule("1.1")
def test_playing_a_card_moves_the_same_entity_with_what_it_got_in_hand():
    _, me, _ = new_game()
    golem = me.give("TEST_GVG_065")  # 4/4
    golem.set(attack=golem.attack + 1, max_health=golem.max_health + 1)
    assert (golem.zone, golem.attack, golem.health) == (Zone.HAND, 5, 5)
    golem.play()
    assert me.board == [golem]
    assert (golem.zone, golem.attack, golem.health) == (Zone.PLAY, 5, 5)


@pytest.mark.rule("1.1", "5.9")
def test_an_enchantment_from_the_hand_comes_along_into_play():
    _, me, _ = new_game()
    me.summon("TEST_BOT_443").destroy()  # with no Demon in hand nothing happens
    demon = me.give("Voidwalker")
    me.summon("TEST_BOT_443").destroy()
    assert (demon.attack, demon.health) == (2, 4)
    demon.play()
    assert me.board == [demon]
    assert (demon.attack, demon.health) == (2, 4)


# 1.2


@pytest.mark.rule("1.2", "13.10")
def test_a_card_drawn_with_a_full_hand_is_burned():
    game, me, _ = new_game()
    me.summon("TEST_BRM_031")  # "whenever you draw a card"
    top = me.put_in_deck(YETI, top=True)
    for _ in range(10):
        me.give(RAIDER)
    me.draw(1)
    assert len(me.hand) == 10
    assert top not in me.hand
    assert top.zone == Zone.GRAVEYARD
    assert not top.discarded
    assert me.deck == []
    assert not [record for record in game.trace() if record.event in ("Draw", "Discard")]


@pytest.mark.rule("1.2")
def test_a_deck_holds_sixty_cards():
    game, me, foe = new_game(decks=([YETI] * 59, ()))
    game.end_turn()
    foe.give("TEST_AT_035").play()
    assert len(me.deck) == 60
    assert ids(me.deck).count("TEST_AT_035t") == 1


@pytest.mark.rule("1.2")
def test_generating_into_a_full_zone_does_nothing():
    _, me, foe = new_game()
    for _ in range(10):
        me.give(RAIDER)
        foe.give(RAIDER)
    me.hand[0].discard()
    mukla = me.give("King Mukla")
    assert len(me.hand) == 10
    mukla.play()  # two Bananas for an opponent whose hand is full
    assert names(foe.hand) == [RAIDER] * 10


@pytest.mark.rule("1.2")
@pytest.mark.parametrize("place", range(8))
def test_a_board_row_holds_seven(place):
    _, me, _ = new_game()
    for _ in range(6):
        me.summon(RAIDER)
    seventh = me.summon(YETI, position=min(place, 6))
    assert me.board[min(place, 6)] is seventh
    assert me.summon(YETI) is None
    card = me.give(YETI)
    with refused():
        card.play()


@pytest.mark.rule("1.2", "10.1")
def test_the_secret_zone_holds_five():
    _, me, _ = new_game("MAGE", "MAGE", mana=20)
    for secret in ("Counterspell", "Ice Barrier", "Ice Block", "Mirror Entity", "Spellbender"):
        me.give(secret).play()
    assert len(me.secrets) == 5
    sixth = me.give("Vaporize")
    assert not sixth.playable
    with refused():
        sixth.play()


@pytest.mark.rule("1.2")
def test_one_weapon_at_a_time():
    _, me, _ = new_game()
    first = me.equip("Fiery War Axe")
    second = me.give("Arcanite Reaper")
    second.play()
    assert me.weapon is second
    assert first.dead


@pytest.mark.rule("1.2", "13.13")
def test_a_minion_stolen_onto_a_full_row_dies_at_once():
    game, me, foe = new_game("WARLOCK", "MAGE", decks=([YETI], [YETI] * 3))
    creeper, sylvanas = me.summon("TEST_FP1_002"), me.summon("Sylvanas Windrunner")
    for _ in range(5):
        me.summon("War Golem")
    creeper.set(damage=1)
    sylvanas.set(damage=4)
    hoarder = foe.summon("Loot Hoarder")
    game.end_turn()
    foe.draw(1)
    hand = len(foe.hand)
    foe.give(
        "Arcane Explosion"
    ).play()  # 1 damage to all my minions: both die, the Creeper's Spiders come first
    assert names(me.board) == ["TEST_FP1_002t", "TEST_FP1_002t"] + ["War Golem"] * 5
    assert hoarder.dead
    assert foe.board == []
    # It died as its old controller's.
    assert (len(me.hand), len(foe.hand)) == (0, hand + 1)
    assert hoarder in foe.graveyard
    assert hoarder.controller is foe


@pytest.mark.rule("1.2", "5.6")
@pytest.mark.parametrize("thief", ["Mind Control Tech", "Cabal Shadow Priest"])
def test_a_battlecry_that_steals_onto_a_full_row_kills(thief):
    # Mind Control Tech (one of four) and Cabal Shadow Priest fill the row themselves.
    _, me, foe = new_game("PRIEST", "MAGE", decks=((), [YETI]))
    for _ in range(6):
        me.summon("War Golem")
    hoarders = [foe.summon("Loot Hoarder") for _ in range(4 if thief == "Mind Control Tech" else 1)]
    card = me.give(thief)
    card.play(target=hoarders[0]) if thief == "Cabal Shadow Priest" else card.play()
    assert names(me.board) == ["War Golem"] * 6 + [thief]
    (stolen,) = [hoarder for hoarder in hoarders if hoarder.dead]
    assert stolen in foe.graveyard
    assert (len(foe.hand), foe.minions_died_this_turn, me.minions_died_this_turn) == (1, 1, 0)


@pytest.mark.rule("1.2", "5.6")
def test_a_borrowed_minion_that_finds_its_row_full_dies_as_the_borrowers():
    game, me, foe = new_game("PRIEST", "MAGE", decks=([YETI], [YETI, YETI]))
    hoarder = foe.summon("Loot Hoarder")
    me.give("Shadow Madness").play(target=hoarder)
    for _ in range(7):
        foe.summon("War Golem")
    game.end_turn()
    assert hoarder in me.graveyard
    assert (len(me.hand), len(foe.hand), len(foe.board)) == (1, 1, 7)


# 1.3


@pytest.mark.rule("1.3")
def test_the_start_of_a_game():
    first = set()
    for seed in range(20):
        game = real_game(seed)
        assert (len(game.current.hand), len(game.opponent.hand)) == (3, 4)
        assert COIN not in names(game.opponent.hand)
        first.add(game.current.seat)
        second = game.opponent
        game.mulligan(0)
        game.mulligan(1)
        assert len(second.hand) == 5
        assert names(second.hand)[-1] == COIN
        game.end_turn()
        assert game.current is second
        assert len(second.hand) == 6
    assert first == {0, 1}


@pytest.mark.rule("1.3", "13.11")
@pytest.mark.parametrize("seed", range(8))
def test_no_thrown_card_comes_back_in_the_same_mulligan(seed):
    game = real_game(seed, first=0)
    me, foe = game.players
    mine, theirs = list(me.hand), foe.hand[:2]
    kept = foe.hand[2:]
    game.mulligan(me, mine)
    assert me.hand == mine  # nothing happens before both have chosen
    game.mulligan(foe, theirs)
    assert len(me.hand) == 4  # and the first turn's card
    assert not set(mine) & set(me.hand[:3])
    assert set(mine) <= {*me.deck, *me.hand[3:]}
    assert foe.hand[2:4] == kept
    assert not set(theirs) & set(foe.hand)


@pytest.mark.rule("1.3")
def test_a_short_deck_keeps_what_cannot_be_replaced():
    game = real_game(1, deck=DIFFERENT[:4], first=0)
    me, foe = game.players
    mine = list(me.hand)
    game.mulligan(me, mine)
    game.mulligan(foe, [])
    assert len(me.hand) + len(me.deck) == 4
    assert len({card.handle for card in [*me.hand, *me.deck]}) == 4


@pytest.mark.rule("1.3")
def test_the_coin_did_not_start_in_the_deck():
    game = real_game(1, first=0, mulligan=False)
    second = game.players[1]
    game.end_turn()
    second.give("TEST_STARTERS").play()
    assert len(second.hand) == 5
    assert COIN not in names(second.hand)


@pytest.mark.rule("1.3", "10.6")
@pytest.mark.parametrize("seed", range(6))
def test_a_quest_is_always_offered(seed):
    deck = ["TEST_UNG_934", *DIFFERENT[1:]]
    game = real_game(seed, deck=deck, first=0)
    me, foe = game.players
    assert "TEST_UNG_934" in ids(me.hand)
    assert "TEST_UNG_934" in ids(foe.hand)
    game.mulligan(me, [card for card in me.hand if card.id == "TEST_UNG_934"])
    game.mulligan(foe)
    assert "TEST_UNG_934" in ids(foe.hand)
    assert "TEST_UNG_934" not in ids(me.hand[:3])


@pytest.mark.rule("1.3")
def test_start_of_game_effects_run_after_the_mulligan_before_turn_one():
    decks = (
        {"hero": "HERO_08", "cards": ["TEST_STARTER", *DIFFERENT[1:]]},
        {"hero": "HERO_08", "cards": DIFFERENT},
    )
    game = hsenv.Game(decks=decks, seed=1, check=False)
    assert game.players[1].hero.health == 30
    game.mulligan(0)
    game.mulligan(1)
    assert game.players[1].hero.health == 29
    events = [record.event for record in game.trace()]
    assert events.index("Damage") < events.index("TurnStart")


# 1.4


@pytest.mark.rule("1.4")
def test_a_turn_brings_a_crystal_and_refills_all():
    game, me, _ = new_game(mana=1)
    me.give("Stonetusk Boar").play()
    assert (me.mana, me.max_mana) == (0, 1)
    for crystals in (2, 3, 4, 5, 6, 7, 8, 9, 10, 10):
        next_turn(game)
        assert (me.mana, me.max_mana) == (crystals, crystals)


@pytest.mark.rule("1.4")
def test_wild_growth_brings_an_empty_crystal():
    game, me, _ = new_game("DRUID", "MAGE", mana=4)
    me.give("Wild Growth").play()
    assert (me.max_mana, me.mana) == (5, 1)
    next_turn(game)
    assert (me.max_mana, me.mana) == (6, 6)


@pytest.mark.rule("1.4")
def test_wild_growth_with_ten_crystals():
    _, me, _ = new_game("DRUID", "MAGE")
    me.give("Wild Growth").play()
    assert (me.max_mana, me.mana) == (10, 7)
    assert names(me.hand) == ["Excess Mana"]


@pytest.mark.rule("1.4")
def test_the_coin_never_brings_more_than_ten():
    _, me, _ = new_game()
    me.give(COIN).play()
    assert me.mana == 10
    me.give("Stonetusk Boar").play()
    assert me.mana == 9
    me.give(COIN).play()
    assert me.mana == 10


@pytest.mark.rule("1.4")
def test_temporary_mana_is_lost_at_the_end_of_the_turn():
    game, me, _ = new_game(mana=3)
    me.give(COIN).play()
    assert (me.mana, me.max_mana, me.temporary_mana) == (4, 3, 1)
    next_turn(game)
    assert (me.mana, me.max_mana, me.temporary_mana) == (4, 4, 0)


# 1.5


@pytest.mark.rule("1.5")
def test_overload_locks_crystals_for_one_turn():
    game, me, foe = new_game("SHAMAN", "MAGE", mana=3)
    me.give("Lightning Bolt").play(target=foe.hero)
    assert (me.mana, me.overload_owed, me.overload_locked) == (2, 1, 0)
    next_turn(game)
    assert (me.max_mana, me.overload_locked, me.mana) == (4, 1, 3)
    next_turn(game)
    assert (me.max_mana, me.overload_locked, me.mana) == (5, 0, 5)


@pytest.mark.rule("1.5")
def test_locks_above_the_crystals_are_lost():
    game, me, _ = new_game("SHAMAN", "MAGE", mana=2)
    for _ in range(2):
        me.give("Dust Devil").play()
    assert me.overload_owed == 4
    next_turn(game)
    assert (me.max_mana, me.mana, me.overload_owed) == (3, 0, 0)
    # (?) The Coin gives one mana that can be used: what is owed beyond the crystals is gone.
    me.give(COIN).play()
    assert me.mana == 1
    me.give("Stonetusk Boar").play()
    next_turn(game)
    assert (me.max_mana, me.mana, me.overload_locked) == (4, 4, 0)


@pytest.mark.rule("1.5")
def test_unlocking_clears_what_is_locked_and_owed():
    game, me, foe = new_game("SHAMAN", "MAGE", mana=4)
    me.give("Lightning Bolt").play(target=foe.hero)
    next_turn(game)
    me.give("Dust Devil").play()
    assert (me.mana, me.overload_locked, me.overload_owed) == (3, 1, 2)
    me.give("TEST_OG_026").play()
    assert (me.mana, me.overload_locked, me.overload_owed) == (2, 0, 0)
    next_turn(game)
    assert me.mana == me.max_mana == 6


@pytest.mark.rule("1.5")
def test_overload_is_told_when_it_is_owed():
    _, me, foe = new_game("SHAMAN", "MAGE")
    trogg = me.summon("TEST_LOE_018")
    me.give("Lava Burst").play(target=foe.hero)  # Overload: (2)
    assert trogg.attack == 3


@pytest.mark.rule("1.5", "4.11", "13.16")
def test_a_countered_spell_owes_nothing():
    game, me, foe = new_game("MAGE", "SHAMAN")
    me.give("Counterspell").play()
    game.end_turn()
    trogg = foe.summon("TEST_LOE_018")
    foe.give("Lava Burst").play(target=me.hero)
    assert (foe.mana, foe.overload_owed, trogg.attack) == (7, 0, 1)
    assert me.hero.health == 30


# 1.6


@pytest.mark.rule("1.6", "13.12")
def test_each_draw_from_an_empty_deck_costs_one_more():
    game, me, _ = new_game(fatigue=True)
    me.give("Arcane Intellect").play()
    assert (me.hero.health, me.fatigue) == (27, 2)
    assert [r.amount for r in game.trace() if r.event == "Damage"] == [1, 2]


@pytest.mark.rule("1.6")
def test_fatigue_comes_after_the_last_card():
    _, me, _ = new_game(fatigue=True, decks=([YETI], ()))
    me.give("Arcane Intellect").play()
    assert (names(me.hand), me.hero.health) == ([YETI], 29)


@pytest.mark.rule("1.6")
def test_a_full_hand_does_not_spare_fatigue():
    _, me, _ = new_game(fatigue=True)
    for _ in range(10):
        me.give(RAIDER)
    me.draw(1)
    assert me.hero.health == 29


@pytest.mark.rule("1.6")
def test_fatigue_is_stopped_by_armor_and_can_kill():
    game, me, foe = new_game(fatigue=True)
    me.hero.set(armor=1, damage=28)
    me.give("Arcane Intellect").play()
    assert game.over
    assert game.winner is foe


# 1.7


@pytest.mark.rule("1.7")
def test_both_heroes_dead_at_once_is_a_draw():
    game, me, foe = new_game("WARLOCK", "MAGE")
    me.hero.set(damage=27)
    foe.hero.set(damage=27)
    me.give("Hellfire").play()
    assert game.over
    assert game.winner is None


@pytest.mark.rule("1.7")
def test_conceding_loses_at_once():
    game, me, foe = new_game()
    game.concede(foe)
    assert game.over
    assert game.winner is me
    assert game.legal_actions() == []


@pytest.mark.rule("1.7")
def test_the_game_is_a_draw_when_turn_89_ends():
    game, me, _ = new_game()
    for turn in range(1, 89):
        assert (game.turn, game.over) == (turn, False)
        game.end_turn()
    assert (game.turn, game.over, game.current) == (89, False, me)
    game.end_turn()
    assert (game.turn, game.over, game.winner) == (89, True, None)
