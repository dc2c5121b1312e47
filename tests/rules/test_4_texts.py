"""Rules 4.8 to 4.14: Battlecries, options, counters, Combo, cards that cast."""

import pytest
from hearthstone.enums import Zone

from kit import COIN, RAIDER, YETI, fill, names, new_game, next_turn, refused

# 4.8


@pytest.mark.rule("4.8", "13.9")
def test_a_battlecry_without_a_legal_target_is_left_out():
    _, me, _ = new_game()
    owl = me.give("Ironbeak Owl")
    assert not owl.requires_target
    owl.play()
    assert me.board == [owl]
    assert not owl.silenced


@pytest.mark.rule("4.8", "13.9")
def test_a_battlecry_must_take_my_own_minion_if_there_is_no_other():
    _, me, _ = new_game()
    yeti = me.summon(YETI)
    owl = me.give("Ironbeak Owl")
    assert owl.requires_target
    with refused():
        owl.play()
    assert owl in me.hand
    owl.play(target=yeti)
    assert yeti.silenced


@pytest.mark.rule("4.8")
def test_cabal_shadow_priest_finds_nobody():
    _, me, foe = new_game()
    grizzly = foe.summon("Ironfur Grizzly")  # 3 Attack
    priest = me.give("Cabal Shadow Priest")
    assert priest.targets == []
    priest.play()
    assert me.board == [priest]
    assert foe.board == [grizzly]


@pytest.mark.rule("4.8", "12 Elusive")
def test_battlecries_may_target_the_elusive_and_spells_may_not():
    _, me, foe = new_game("DRUID", "MAGE")
    dragon, mine = foe.summon("Faerie Dragon"), me.summon("Faerie Dragon")
    for target in (dragon, mine):
        with refused():
            me.give("Frostbolt").play(target=target)
    me.give("Keeper of the Grove").play(choose="EX1_166b", target=dragon)
    assert dragon.silenced


@pytest.mark.rule("4.8", "12 Elusive", "11.3")
def test_hero_powers_may_not_target_the_elusive_but_areas_hit_them():
    _, me, foe = new_game()
    dragon = foe.summon("Faerie Dragon")
    with refused():
        me.hero_power.use(target=dragon)
    me.give("Arcane Explosion").play()
    assert dragon.damage == 1


@pytest.mark.rule("4.8")
def test_battlecries_respect_stealth_and_immune_but_not_taunt():
    _, me, foe = new_game(mana=20)
    panther, golem, guard = (
        foe.summon("Jungle Panther"),
        foe.summon("War Golem"),
        foe.summon("Goldshire Footman"),
    )
    golem.set(immune=True)
    own = me.summon("Jungle Panther")
    rifleman = me.give("Ironforge Rifleman")
    assert set(rifleman.targets) == {guard, own, me.hero, foe.hero}
    with refused():
        rifleman.play(target=panther)
    rifleman.play(target=foe.hero)
    assert foe.hero.health == 29


# 4.9


@pytest.mark.rule("4.9")
def test_an_option_is_chosen_with_the_card():
    _, me, foe = new_game("DRUID", "MAGE")
    yeti = foe.summon(YETI)
    wrath = me.give("Wrath")
    with refused():
        wrath.play(target=yeti)
    wrath.play(choose="EX1_154a", target=yeti)
    assert yeti.damage == 3


@pytest.mark.rule("4.9")
def test_fandral_gives_both_parts_in_printed_order():
    game, me, foe = new_game("DRUID", "MAGE")
    me.summon("Fandral Staghelm")
    enemies = fill(foe, 3, "War Golem")
    me.give("Starfall").play(target=enemies[0])
    assert [minion.damage for minion in enemies] == [7, 2, 2]
    assert next(r.amount for r in game.trace() if r.event == "Damage") == 5


@pytest.mark.rule("4.9", "7.3")
def test_fandral_with_spell_damage():
    _, me, foe = new_game("DRUID", "MAGE")
    me.summon("Fandral Staghelm")
    me.summon("Kobold Geomancer")
    enemies = fill(foe, 3, "War Golem")
    for minion in enemies:
        minion.set(max_health=20)
    me.give("Starfall").play(target=enemies[0])
    assert [minion.damage for minion in enemies] == [9, 3, 3]


@pytest.mark.rule("4.9")
def test_fandral_combines_forms():
    _, me, _ = new_game("DRUID", "MAGE")
    me.summon("Fandral Staghelm")
    me.summon("Brann Bronzebeard")  # doubles nothing: no Battlecry
    me.give("TEST_BRM_010").play()
    assert names(me.board) == ["Fandral Staghelm", "Brann Bronzebeard", "TEST_OG_044b"]
    assert (me.board[2].attack, me.board[2].health) == (5, 5)


@pytest.mark.rule("4.9")
@pytest.mark.parametrize(
    ("option", "form", "attack", "health"),
    [("TEST_BRM_010a", "TEST_BRM_010t", 5, 2), ("TEST_BRM_010b", "TEST_BRM_010t2", 2, 5)],
)
def test_a_form_without_fandral(option, form, attack, health):
    _, me, _ = new_game("DRUID", "MAGE")
    druid = me.give("TEST_BRM_010")
    druid.play(choose=option)
    assert me.board == [druid]
    assert (druid.id, druid.attack, druid.health) == (form, attack, health)


@pytest.mark.rule("4.9", "4.10")
def test_brann_does_not_double_an_option():
    _, me, _ = new_game("DRUID", "MAGE", decks=([YETI] * 6, ()))
    me.summon("Brann Bronzebeard")
    me.give("Ancient of Lore").play(choose="NEW1_008a")
    assert len(me.hand) == 2


# 4.10


@pytest.mark.rule("4.10")
def test_brann_lets_no_death_come_between():
    _, me, foe = new_game()
    me.summon("Brann Bronzebeard")
    small = [foe.summon(RAIDER), foe.summon("River Crocolisk")]
    big = foe.summon(YETI)
    me.give("Stampeding Kodo").play()  # destroys a random enemy minion with 2 or less Attack
    assert all(minion.dead for minion in small)
    assert foe.board == [big]


@pytest.mark.rule("4.10")
def test_brann_summons_twice_while_there_is_room():
    _, me, _ = new_game()
    me.summon("Brann Bronzebeard")
    fill(me, 3)
    me.give("Silver Hand Knight").play()
    assert names(me.board) == [
        "Brann Bronzebeard",
        RAIDER,
        RAIDER,
        RAIDER,
        "Silver Hand Knight",
        "Squire",
        "Squire",
    ]


@pytest.mark.rule("4.10")
def test_brann_keeps_the_target():
    _, me, foe = new_game()
    me.summon("Brann Bronzebeard")
    yeti = foe.summon(YETI)
    me.give("Elven Archer").play(target=yeti)
    assert (yeti.damage, foe.hero.health) == (2, 30)


@pytest.mark.rule("4.10")
def test_the_opponents_brann_doubles_nothing_of_mine():
    _, me, foe = new_game()
    foe.summon("Brann Bronzebeard")
    me.give("Razorfen Hunter").play()
    assert names(me.board) == ["Razorfen Hunter", "Boar"]


@pytest.mark.rule("4.10", "13.14")
def test_two_branns_still_make_two():
    _, me, _ = new_game()
    fill(me, 2, "Brann Bronzebeard")
    me.give("Razorfen Hunter").play()
    assert names(me.board) == ["Brann Bronzebeard", "Brann Bronzebeard", "Razorfen Hunter", "Boar", "Boar"]


@pytest.mark.rule("4.10", "4.12")
def test_brann_does_not_double_combo():
    _, me, foe = new_game("ROGUE", "MAGE")
    me.summon("Brann Bronzebeard")
    me.give(COIN).play()
    me.give("SI:7 Agent").play(target=foe.hero)
    assert foe.hero.health == 28
    # Perdition's Blade has a Battlecry too, which the Combo replaces.
    me.give("Perdition's Blade").play(target=foe.hero)
    assert foe.hero.health == 26


@pytest.mark.rule("4.10", "3.6")
def test_what_the_dying_leave_comes_after_both_battlecries():
    # With a death between them the second one would find the Damaged Golem.
    _, me, foe = new_game()
    me.summon("Brann Bronzebeard")
    golem = foe.summon("Harvest Golem")
    me.give("Stampeding Kodo").play()
    assert golem.dead
    assert names(foe.board) == ["Damaged Golem"]


@pytest.mark.rule("4.10")
def test_a_minion_is_eaten_twice_while_it_is_there():
    _, me, _ = new_game()
    me.summon("Brann Bronzebeard")
    me.summon(YETI)
    terror = me.give("Void Terror")
    terror.play(position=2)  # Void Terror eats the Yeti: 3/4 + 4/5 + 4/5
    assert names(me.board) == ["Brann Bronzebeard", "Void Terror"]
    assert (terror.attack, terror.health) == (11, 14)


@pytest.mark.rule("4.10")
def test_the_second_battlecry_finds_nobody_where_the_first_took_the_target_away():
    _, me, _ = new_game()
    me.summon("Brann Bronzebeard")
    yeti = me.summon(YETI)
    brewmaster = me.give("Youthful Brewmaster")
    brewmaster.play(target=yeti)
    assert names(me.board) == ["Brann Bronzebeard", "Youthful Brewmaster"]
    assert me.hand == [yeti]


@pytest.mark.rule("4.10", "4.7")
def test_brann_does_not_double_inspire():
    _, me, _ = new_game("PRIEST", "MAGE")
    me.summon("Brann Bronzebeard")
    me.summon("TEST_AT_076")
    me.hero_power.use(target=me.hero)
    assert names(me.board) == ["Brann Bronzebeard", "TEST_AT_076", RAIDER]


# 4.11


@pytest.mark.rule("4.11")
def test_a_countered_spell_is_spent_and_told_to_nobody():
    game, me, foe = new_game("MAGE", "MAGE")
    me.give("Counterspell").play()
    game.end_turn()
    wyrm, pyromancer = foe.summon("Mana Wyrm"), foe.summon("Wild Pyromancer")
    fireball = foe.give("Fireball")
    fireball.play(target=me.hero)
    assert (me.hero.health, foe.mana) == (30, 6)
    assert (wyrm.attack, wyrm.damage, pyromancer.damage) == (1, 0, 0)
    assert fireball.zone == Zone.GRAVEYARD
    assert me.secrets == []
    foe.give("Arcane Missiles").play()
    assert wyrm.attack == 2


@pytest.mark.rule("4.11", "9.9")
def test_a_countered_spell_uses_up_the_discount():
    _, me, foe = new_game("ROGUE", "MAGE")
    me.give("Preparation").play()
    foe.give("Counterspell").move(Zone.SECRET)
    sprint, other = me.give("Sprint"), me.give("Sprint")
    assert (sprint.cost, other.cost) == (4, 4)
    sprint.play()
    assert foe.secrets == []
    assert (me.mana, other.cost) == (6, 6)


@pytest.mark.rule("4.11", "4.12")
def test_a_countered_spell_counts_as_a_card_played():
    _, me, foe = new_game("ROGUE", "MAGE")  # (?)
    foe.give("Counterspell").move(Zone.SECRET)
    me.give(COIN).play()
    assert foe.secrets == []
    assert (me.cards_played_this_turn, me.spells_cast_this_turn) == (1, 0)  # it was not cast
    me.give("SI:7 Agent").play(target=foe.hero)
    assert foe.hero.health == 28


@pytest.mark.rule("4.11")
def test_spellbender_takes_a_spell_that_could_not_target_it():
    game, me, foe = new_game("MAGE", "PRIEST")
    me.give("Spellbender").play()
    giant = me.summon("Mountain Giant")
    game.end_turn()
    foe.give("Shadow Word: Death").play(target=giant)
    assert me.board == [giant]
    assert ("Death", "tt_010a") in [(r.event, r.subject_id) for r in game.trace()]


@pytest.mark.rule("4.11")
def test_spellbender_takes_a_blessing():
    game, me, foe = new_game("MAGE", "PALADIN")
    me.give("Spellbender").play()
    game.end_turn()
    yeti = foe.summon(YETI)
    foe.give("Blessing of Kings").play(target=yeti)
    assert (yeti.attack, yeti.health) == (4, 5)
    (bender,) = me.board
    assert (bender.id, bender.attack, bender.health) == ("tt_010a", 5, 7)


@pytest.mark.rule("4.11", "10.2")
def test_spellbender_needs_a_slot_and_a_minion_as_target():
    game, me, foe = new_game("MAGE", "MAGE", mana=20)
    me.give("Spellbender").play()
    fill(me, 7, YETI)
    game.end_turn()
    foe.give("Fireball").play(target=me.board[0])
    assert len(me.secrets) == 1
    assert len(me.board) == 6
    foe.give("Fireball").play(target=me.hero)
    assert (len(me.secrets), me.hero.health) == (1, 24)
    foe.give("Fireball").play(target=me.board[0])
    assert (len(me.secrets), len(me.board)) == (0, 6)


@pytest.mark.rule("4.11")
def test_counterspell_comes_before_spellbender_and_leaves_it():
    game, me, foe = new_game("MAGE", "MAGE")
    me.give("Spellbender").play()
    me.give("Counterspell").play()
    yeti = me.summon(YETI)
    game.end_turn()
    foe.give("Fireball").play(target=yeti)
    assert names(me.secrets) == ["Spellbender"]
    assert me.board == [yeti]


@pytest.mark.rule("4.11")
def test_spellbender_stands_where_the_target_stood_for_all_of_the_text():
    game, me, foe = new_game("MAGE", "ROGUE")
    me.give("Spellbender").play()
    left, yeti = me.summon(RAIDER), me.summon(YETI)
    game.end_turn()
    foe.give("Betrayal").play(target=left)  # Betrayal: the target strikes its neighbours
    assert names(me.board) == [RAIDER, YETI, "tt_010a"]
    assert (left.damage, yeti.damage, me.board[2].damage) == (0, 1, 0)
    game, me, foe = new_game("MAGE", "ROGUE")
    me.give("Spellbender").play()
    yeti = me.summon(YETI)
    game.end_turn()
    foe.give("Sap").play(target=yeti)
    assert (me.board, names(me.hand)) == ([yeti], ["tt_010a"])


# 4.12


@pytest.mark.rule("4.12")
def test_combo_needs_another_card_this_turn():
    game, me, foe = new_game("ROGUE", "MAGE")
    agent = me.give("SI:7 Agent")
    assert not agent.requires_target
    agent.play()
    assert foe.hero.health == 30
    second = me.give("SI:7 Agent")
    assert second.requires_target
    second.play(target=foe.hero)
    assert foe.hero.health == 28
    next_turn(game)
    assert not me.give("SI:7 Agent").requires_target


# 4.14


@pytest.mark.rule("4.14")
def test_a_spell_cast_by_a_card_is_not_played():
    _game, me, foe = new_game("PRIEST", "MAGE")
    me.summon("Mana Wyrm")
    me.summon("Wild Pyromancer")
    foe.give("Counterspell").move(Zone.SECRET)
    for minion in fill(foe, 3, "War Golem"):
        minion.set(max_health=20)
    mana = me.mana
    me.give("TEST_CASTER").play()  # Assassinate, at random
    assert len(foe.board) == 2
    assert me.board[0].attack == 1
    assert [minion.damage for minion in me.board] == [0, 0, 0]
    assert len(foe.secrets) == 1
    assert mana - me.mana == 1
    assert me.cards_played_this_turn == 1


@pytest.mark.rule("4.14", "11.1")
def test_the_target_of_a_cast_spell_is_a_random_legal_one():
    dead = set()
    for seed in range(40):
        game, me, foe = new_game(seed=seed)
        me.summon(YETI)
        enemies = [
            foe.summon("War Golem"),
            foe.summon("Jungle Panther"),
            foe.summon("Faerie Dragon"),
            foe.summon(YETI),
        ]
        me.give("TEST_CASTER").play()
        (killed,) = [place for place, minion in enumerate(enemies) if minion.dead]
        dead.add(killed)
        assert len(me.board) == 2
        assert not game.over
    assert dead == {0, 3}  # neither the Stealthed Panther nor the Faerie Dragon


@pytest.mark.rule("4.14")
def test_without_a_legal_target_a_cast_spell_does_nothing_at_all():
    _, me, foe = new_game()
    me.summon(YETI)
    me.give("TEST_STABBER").play()  # an enemy minion dies, and the hero takes 1
    assert (len(me.board), foe.hero.health) == (2, 30)
    foe.summon(YETI)
    me.give("TEST_STABBER").play()
    assert (foe.board, foe.hero.health) == ([], 29)


@pytest.mark.rule("4.14", "1.5")
def test_a_cast_spell_owes_its_overload():
    # (?) Lightning Bolt: Overload is part of the text; the mana is not asked for.
    game, me, _ = new_game("SHAMAN", "MAGE", mana=1)
    me.give("TEST_CASTS_BOLT").play()
    assert me.mana == 0
    next_turn(game)
    assert (me.max_mana, me.mana) == (2, 1)


@pytest.mark.rule("4.14", "10.1")
def test_a_secret_that_is_cast_is_put_up_once():
    _, me, _ = new_game()
    me.summon("Mana Wyrm")
    me.give("TEST_CASTS_SECRET").play()
    assert names(me.secrets) == ["Ice Barrier", "Counterspell"]
    assert me.board[0].attack == 1


@pytest.mark.rule("4.14")
@pytest.mark.parametrize(
    ("card", "goes_on"),
    [
        ("TEST_OG_134", False),
        ("TEST_OG_134s", False),
        ("TEST_OG_134b", False),
        ("TEST_OG_134k", False),
        ("TEST_OG_134i", True),
    ],
    ids=["polymorphed", "silenced", "bounced", "killed", "unharmed"],
)
def test_yogg_saron_stops_when_he_is_gone(card, goes_on):
    _, me, foe = new_game(decks=([YETI] * 3, ()))
    me.give(card).play()
    assert (foe.hero.health == 29) is goes_on
