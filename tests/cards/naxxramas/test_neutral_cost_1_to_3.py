"""Curse of Naxxramas, neutral, 1 to 3 mana: the cards of cards_data/naxxramas/neutral.yaml, in its order."""

import pytest

from kit import OGRE, RAIDER, YETI, ids, name_of, names, new_game, next_turn, refused, rows, summon_ready

TAUNTS = rows(("FP1_024",), ("FP1_009",), ("FP1_012",), ("FP1_012t",))


@pytest.mark.card("FP1_028", "FP1_028e")
def test_undertaker_grows_with_deathrattle_minions():
    _, me, foe = new_game("WARLOCK")
    undertaker = me.give("Undertaker")
    undertaker.play()
    me.give("Loot Hoarder").play()
    assert (undertaker.attack, undertaker.health) == (2, 3)
    assert ids(undertaker.enchantments) == ["FP1_028e"]
    me.summon("Harvest Golem")  # summoned counts as well as played
    assert (undertaker.attack, undertaker.health) == (3, 4)
    me.summon(YETI)  # no Deathrattle
    foe.summon("Loot Hoarder")  # the other side's
    assert (undertaker.attack, undertaker.health) == (3, 4)
    undertaker.silence()
    me.summon("Loot Hoarder")
    assert (undertaker.attack, undertaker.health) == (1, 2)


@pytest.mark.card("FP1_001")
def test_zombie_chow_heals_the_enemy_hero():
    _, me, foe = new_game("WARLOCK")
    me.hero.set(damage=10)
    foe.hero.set(damage=10)
    me.summon("Zombie Chow").destroy()
    assert (me.hero.health, foe.hero.health) == (20, 25)
    foe.summon("Zombie Chow").destroy()
    assert (me.hero.health, foe.hero.health) == (25, 25)
    chow = me.summon("Zombie Chow")
    chow.silence()
    chow.destroy()
    assert foe.hero.health == 25


@pytest.mark.card("FP1_001")
def test_zombie_chow_hurts_the_enemy_beside_auchenai_soulpriest():
    # rules.md 7.5: all healing of my side is damage then.
    _, me, foe = new_game("WARLOCK")
    me.summon("Auchenai Soulpriest")
    me.summon("Zombie Chow").destroy()
    assert foe.hero.health == 25


@pytest.mark.card("FP1_003")
def test_echoing_ooze_is_doubled_at_the_end_of_the_turn():
    game, me, _ = new_game("WARLOCK")
    ooze = me.give("Echoing Ooze")
    ooze.play()
    right = me.summon(YETI)
    me.give("Blessing of Kings").play(target=ooze)
    ooze.set(damage=1)
    assert len(me.board) == 2
    game.end_turn()
    assert names(me.board) == ["Echoing Ooze", "Echoing Ooze", YETI]
    copy = me.board[1]
    assert (copy.attack, copy.health, copy.max_health) == (5, 5, 6)
    assert me.board == [ooze, copy, right]
    next_turn(game)
    assert len(me.board) == 3  # once only, and the copy makes no copies


@pytest.mark.card("FP1_003")
def test_echoing_ooze_is_doubled_only_if_it_was_played():
    game, me, _ = new_game("WARLOCK")
    me.summon("Echoing Ooze")
    game.end_turn()
    assert len(me.board) == 1


@pytest.mark.card("FP1_003")
def test_echoing_ooze_silenced_or_without_room():
    game, me, _ = new_game("WARLOCK")
    ooze = me.give("Echoing Ooze")
    ooze.play()
    ooze.silence()
    game.end_turn()
    assert len(me.board) == 1
    game.end_turn()
    me.give("Echoing Ooze").play()
    for _ in range(5):
        me.summon(YETI)
    game.end_turn()
    assert len(me.board) == 7


@pytest.mark.card("FP1_003")
def test_echoing_ooze_played_beside_brann_makes_two_copies():
    game, me, _ = new_game("WARLOCK")
    me.summon("Brann Bronzebeard")
    me.give("Echoing Ooze").play()
    game.end_turn()
    assert names(me.board) == ["Brann Bronzebeard"] + ["Echoing Ooze"] * 3


@pytest.mark.card("FP1_002", "FP1_002t")
def test_haunted_creeper_leaves_two_spiders_in_its_place():
    _, me, foe = new_game("WARLOCK")
    left, creeper, right = me.summon(YETI), me.summon("Haunted Creeper"), me.summon(OGRE)
    creeper.destroy()
    assert names(me.board) == [YETI, "Spectral Spider", "Spectral Spider", OGRE]
    assert (me.board[0], me.board[3]) == (left, right)
    assert foe.board == []
    silenced = me.summon("Haunted Creeper")
    silenced.silence()
    silenced.destroy()
    assert len(me.board) == 4


@pytest.mark.card("FP1_002")
def test_haunted_creeper_with_room_for_one():
    _, me, _ = new_game("WARLOCK")
    creeper = me.summon("Haunted Creeper")
    for _ in range(6):
        me.summon(YETI)
    creeper.destroy()
    assert names(me.board) == ["Spectral Spider"] + [YETI] * 6


@pytest.mark.card("FP1_002")
def test_haunted_creeper_and_knife_juggler_take_turns():
    # rules.md 3.1: Spider, knife, Spider, knife.
    _, me, foe = new_game("WARLOCK")
    creeper = me.summon("Haunted Creeper")
    me.summon("Knife Juggler")
    creeper.destroy()
    assert names(me.board) == ["Spectral Spider", "Spectral Spider", "Knife Juggler"]
    assert foe.hero.health == 28


@pytest.mark.card("FP1_004")
def test_mad_scientist_puts_a_secret_from_the_deck_into_play():
    game, me, foe = new_game("WARLOCK")
    other, secret = me.put_in_deck(YETI), me.put_in_deck("Ice Barrier")
    me.summon("Mad Scientist").destroy()
    assert me.secrets == [secret]
    assert me.deck == [other]
    assert me.hand == []
    assert me.mana == 10
    raider = summon_ready(foe, RAIDER)
    game.end_turn()
    raider.attack_target(me.hero)
    assert me.hero.armor == 6
    assert me.secrets == []


@pytest.mark.card("FP1_004")
def test_mad_scientist_takes_only_secrets_that_are_not_active():
    # rules.md 10.5
    for seed in range(5):
        _, me, _ = new_game("WARLOCK", seed=seed)
        me.give("Ice Barrier").play()
        again, new = me.put_in_deck("Ice Barrier"), me.put_in_deck("Counterspell")
        me.summon("Mad Scientist").destroy()
        assert names(me.secrets) == ["Ice Barrier", "Counterspell"]
        assert me.deck == [again]
        assert new.zone != again.zone
        me.summon("Mad Scientist").destroy()
        assert names(me.secrets) == ["Ice Barrier", "Counterspell"]
        assert me.deck == [again]


@pytest.mark.card("FP1_017", "FP1_017e")
def test_nerubar_weblord_makes_battlecry_minions_of_both_sides_dearer():
    _, me, foe = new_game("WARLOCK")
    mine, theirs = (
        me.give("Acidic Swamp Ooze"),
        foe.give("Novice Engineer"),
    )  # Acidic Swamp Ooze, Novice Engineer
    plain, weapon = (
        me.give(YETI),
        me.give("Perdition's Blade"),
    )  # Perdition's Blade has a Battlecry but is a weapon
    weblord = me.give("Nerub'ar Weblord")
    weblord.play()
    assert (mine.cost, theirs.cost, plain.cost, weapon.cost) == (4, 4, 4, 3)
    assert ids(mine.enchantments) == ["FP1_017e"]
    second = me.summon("Nerub'ar Weblord")
    assert (mine.cost, theirs.cost) == (6, 6)
    second.destroy()
    weblord.silence()
    assert (mine.cost, theirs.cost) == (2, 2)


@pytest.mark.card("FP1_007", "FP1_007t")
def test_nerubian_egg_hatches():
    _, me, foe = new_game("WARLOCK")
    egg, yeti = me.summon("Nerubian Egg"), me.summon(YETI)
    with refused():
        egg.attack_target(foe.hero)
    egg.destroy()
    assert names(me.board) == ["Nerubian", YETI]
    assert me.board[1] == yeti
    silenced = me.summon("Nerubian Egg")
    silenced.silence()
    silenced.destroy()
    assert len(me.board) == 2


@pytest.mark.parametrize("card", TAUNTS)
def test_taunt_must_be_attacked_first(card):
    _, me, foe = new_game("WARLOCK")
    ogre = summon_ready(me, OGRE)
    bystander, guard = foe.summon(YETI), foe.summon(card)
    for other in (foe.hero, bystander):
        with refused():
            ogre.attack_target(other)
    guard.silence()
    ogre.attack_target(foe.hero)
    assert foe.hero.health == 24


@pytest.mark.card("FP1_024")
def test_unstable_ghoul_hurts_all_minions():
    _, me, foe = new_game("WARLOCK")
    ghoul, mine, theirs = me.summon("Unstable Ghoul"), me.summon(YETI), foe.summon(YETI)
    raider = foe.summon(RAIDER)
    ghoul.destroy()
    assert (mine.damage, theirs.damage) == (1, 1)
    assert raider.dead
    assert (me.hero.health, foe.hero.health) == (30, 30)
    silenced = me.summon("Unstable Ghoul")
    silenced.silence()
    silenced.destroy()
    assert mine.damage == 1


@pytest.mark.card("FP1_029")
def test_dancing_swords_let_the_opponent_draw():
    _, me, foe = new_game("WARLOCK")
    me.put_in_deck(YETI)
    card = foe.put_in_deck(OGRE)
    me.summon("Dancing Swords").destroy()
    assert foe.hand == [card]
    assert me.hand == []


@pytest.mark.card("FP1_009")
def test_deathlord_lets_the_opponent_have_a_minion_from_the_deck():
    _, me, foe = new_game("WARLOCK")
    mine = me.put_in_deck(OGRE)
    spell, minion = foe.put_in_deck("Fireball"), foe.put_in_deck("Novice Engineer")
    left = [foe.summon(YETI), foe.summon(YETI)]
    deathlord = me.summon("Deathlord")
    me.summon(YETI)
    deathlord.destroy()
    assert foe.board == [*left, minion]  # on the far right, without its Battlecry
    assert foe.deck == [spell]
    assert foe.hand == []
    assert me.deck == [mine]
    me.summon("Deathlord").destroy()  # no minion is left
    assert len(foe.board) == 3
    assert len(me.board) == 1


@pytest.mark.card("FP1_009")
def test_deathlord_chooses_at_random_and_needs_room():
    found = set()
    for seed in range(12):
        _, me, foe = new_game("WARLOCK", seed=seed)
        for card in (YETI, OGRE):
            foe.put_in_deck(card)
        me.summon("Deathlord").destroy()
        found.add(name_of(foe.board[0]))
    assert found == {YETI, OGRE}
    for _ in range(6):
        foe.summon(RAIDER)
    me.summon("Deathlord").destroy()
    assert len(foe.board) == 7
    assert len(foe.deck) == 1


@pytest.mark.card("FP1_005", "FP1_005e")
def test_shade_of_naxxramas_grows_in_the_dark():
    game, me, foe = new_game("WARLOCK")
    shade = me.give("Shade of Naxxramas")
    shade.play()
    yeti = summon_ready(foe, YETI)
    game.end_turn()
    assert (shade.attack, shade.health) == (2, 2)  # my turns only
    with refused():
        yeti.attack_target(shade)
    with refused():
        foe.give("Fireball").play(target=shade)
    game.end_turn()
    assert (shade.attack, shade.health) == (3, 3)
    assert ids(shade.enchantments) == ["FP1_005e"]
    shade.attack_target(foe.hero)
    assert foe.hero.health == 27
    assert not shade.stealth
    next_turn(game)
    assert (shade.attack, shade.health) == (4, 4)  # it grows in the light as well
    shade.silence()
    assert (shade.attack, shade.health) == (2, 2)


@pytest.mark.card("FP1_027")
def test_stoneskin_gargoyle_heals_itself_at_the_start_of_its_turn():
    game, me, _ = new_game("WARLOCK")
    gargoyle, yeti = me.summon("Stoneskin Gargoyle"), me.summon(YETI)
    gargoyle.set(damage=3)
    yeti.set(damage=3)
    game.end_turn()
    assert gargoyle.damage == 3
    game.end_turn()
    assert (gargoyle.damage, yeti.damage) == (0, 3)
    gargoyle.set(damage=2)
    gargoyle.silence()
    next_turn(game)
    assert gargoyle.damage == 2


@pytest.mark.card("FP1_027")
def test_stoneskin_gargoyle_is_hurt_by_healing_that_became_damage():
    # rules.md 7.5: with Auchenai Soulpriest it takes as much again as it had.
    game, me, _ = new_game("WARLOCK")
    me.summon("Auchenai Soulpriest")
    gargoyle = me.summon("Stoneskin Gargoyle")
    gargoyle.set(damage=2)
    next_turn(game)
    assert gargoyle.dead
