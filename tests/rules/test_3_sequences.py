"""Rules 3: sequences, phases, steps."""

import pytest

from kit import RAIDER, YETI, ids, name_of, names, new_game


def events(game, *names):
    """What happened, as (event, whose): only these events."""
    return [(r.event, name_of(r.subject_id)) for r in game.trace() if r.event in names]


# 3.1


@pytest.mark.rule("3.1", "5.2")
def test_what_a_trigger_causes_resolves_before_the_next_summon():
    game, me, foe = new_game()
    me.summon("Knife Juggler")
    creeper = me.summon("TEST_FP1_002")
    health = foe.hero.health
    creeper.destroy()
    assert foe.hero.health == health - 2
    assert events(game, "AfterSummon", "Damage")[-4:] == [
        ("AfterSummon", "TEST_FP1_002t"),
        ("Damage", "Garrosh Hellscream"),
        ("AfterSummon", "TEST_FP1_002t"),
        ("Damage", "Garrosh Hellscream"),
    ]


@pytest.mark.rule("3.1")
def test_a_trigger_of_a_trigger_comes_before_the_next_queued_trigger():
    # Two Acolytes are hit; the first one's draw is followed by Chromaggus' copy before the second one draws.
    _game, me, _ = new_game(decks=([YETI, RAIDER], ()))
    me.summon("TEST_BRM_031")
    for _ in range(2):
        me.summon("Acolyte of Pain")
    me.give("Whirlwind").play()
    assert names(me.hand) == [RAIDER, RAIDER, YETI, YETI]


# 3.2


@pytest.mark.rule("3.2")
@pytest.mark.parametrize("imp_master_first", [True, False])
def test_simultaneous_triggers_of_both_sides_run_oldest_first(imp_master_first):
    game, me, foe = new_game(decks=([YETI] * 5, ()))
    if imp_master_first:
        me.summon("Imp Master")
    foe.summon("TEST_GVG_094")  # draws until three cards, at the end of each player's turn
    if not imp_master_first:
        me.summon("Imp Master")
    game.end_turn()
    assert len(me.hand) == 3
    imp, draws = ("AfterSummon", "Imp"), [("Draw", YETI)] * 3
    assert events(game, "Draw", "AfterSummon")[-4:] == ([imp, *draws] if imp_master_first else [*draws, imp])


@pytest.mark.rule("3.2")
def test_a_change_of_control_keeps_the_order_of_play():
    # Jeeves is older than the Imp Master wherever it stands.
    game, me, foe = new_game("PRIEST", "MAGE", decks=([YETI] * 5, ()), mana=30)
    stolen = foe.summon("TEST_GVG_094")
    me.summon("Imp Master")
    me.give("Mind Control").play(target=stolen)
    game.end_turn()
    assert events(game, "Draw", "AfterSummon")[-1] == ("AfterSummon", "Imp")
    assert len(me.hand) == 3


@pytest.mark.rule("3.2")
def test_enchantments_have_a_place_in_the_order_too():
    # Power Overwhelming is younger than the Imp Master that bears it, and older than Jeeves; the death
    # waits for the phase's end.
    game, me, foe = new_game("WARLOCK", "MAGE")
    minion = me.summon("Imp Master")
    me.give("Power Overwhelming").play(target=minion)
    me.summon("TEST_GVG_094")
    me.put_in_deck(YETI)
    game.end_turn()
    assert events(game, "AfterSummon", "Draw", "Death")[-3:] == [
        ("AfterSummon", "Imp"),
        ("Draw", YETI),
        ("Death", "Imp Master"),
    ]
    assert foe.board == []


@pytest.mark.rule("3.2")
def test_events_of_one_action_come_in_order():
    game, me, _ = new_game()
    me.summon("TEST_KEEPER")
    spell = me.give("TEST_DROP_ALL")
    me.give(YETI)
    me.give(RAIDER)
    spell.play()
    assert names(me.hand) == [YETI, RAIDER]
    game, me, _ = new_game()
    me.summon(YETI)
    me.summon(RAIDER)
    me.give("TEST_COPIES").play()
    assert events(game, "AfterSummon")[-2:] == [("AfterSummon", YETI), ("AfterSummon", RAIDER)]


# 3.3


@pytest.mark.rule("3.3", "8.1")
def test_a_mortally_wounded_source_still_acts():
    game, me, _ = new_game()
    me.summon("Baron Geddon")  # Baron Geddon: 2 damage to all other characters
    master = me.summon("Imp Master")
    master.set(damage=3)
    game.end_turn()
    assert master.dead
    assert names(me.board) == ["Baron Geddon", "Imp"]
    assert me.board[1].damage == 0


@pytest.mark.rule("3.3", "11.1", "13.3")
@pytest.mark.parametrize("seed", range(8))
def test_a_mortally_wounded_minion_is_not_chosen_again(seed):
    game, me, foe = new_game(seed=seed)
    me.summon("Ragnaros the Firelord")
    me.summon("Ragnaros the Firelord")
    minion = foe.summon("War Golem")
    minion.set(max_health=8)
    game.end_turn()
    # 16 to the hero, or 8 each: never both to the minion.
    assert (foe.hero.health, minion.dead) in {(14, False), (22, True)}


@pytest.mark.rule("3.3")
def test_later_arrivals_never_join_a_queue():
    game, me, foe = new_game()
    me.summon("TEST_GVG_118")  # summons a Trogg, which likes no enemy spell either
    game.end_turn()
    foe.give("TEST_STING").play()
    assert me.board[1].attack == 3
    foe.give("TEST_STING").play()
    assert [minion.attack for minion in me.board[1:]] == [3, 5]  # the new one stands beside Troggzor


@pytest.mark.rule("3.3", "9.8")
def test_a_queued_trigger_is_dropped_when_its_source_is_silenced():
    game, me, _ = new_game()
    me.summon("TEST_HUSH")
    me.summon("Imp Master")
    game.end_turn()
    assert names(me.board) == ["TEST_HUSH", "Imp Master"]
    game, me, _ = new_game()
    me.summon("Imp Master")
    me.summon("TEST_HUSH")
    game.end_turn()
    assert names(me.board) == ["Imp Master", "Imp", "TEST_HUSH"]


@pytest.mark.rule("3.3")
@pytest.mark.parametrize("name", ["BOUNCE", "SHEEP", "GIFT"])
def test_a_queued_trigger_is_dropped_when_its_source_is_not_the_same_any_more(name):
    game, me, foe = new_game()
    me.summon(f"TEST_DROP_{name}")
    me.summon("Imp Master")
    game.end_turn()
    assert "Imp" not in names(me.board)
    assert "Imp" not in names(foe.board)


@pytest.mark.rule("3.3")
def test_a_queued_trigger_is_dropped_when_its_condition_fails_by_then():
    # The second one asks for a free slot, and the first one has filled it.
    game, me, foe = new_game()
    me.summon("TEST_LAST_SLOT")
    me.summon("TEST_LAST_SLOT")
    for _ in range(4):
        me.summon(YETI)
    game.end_turn()
    assert foe.hero.health == 29


# 3.4


@pytest.mark.rule("3.4")
def test_an_after_trigger_that_came_during_the_action_does_not_fire():
    # Before October 2017 it did.
    _, me, foe = new_game("PRIEST", "MAGE", decks=((), ["Wild Pyromancer"]))
    me.give("Mindgames").play()
    assert names(me.board) == ["Wild Pyromancer"]
    assert me.board[0].damage == 0
    me.give("TEST_STING").play()
    assert me.board[0].damage == 1
    assert foe.hero.health == 29


@pytest.mark.rule("3.4", "8.2")
def test_a_minion_that_comes_during_a_death_phase_sees_nothing_of_it():
    # (?) A Secret does. The Ghoul arrives through the older Deathlord's Deathrattle and gets nothing for the younger
    # Hoarder.
    game, me, foe = new_game("WARLOCK", "MAGE", decks=((), ["Flesheating Ghoul"]))
    me.summon("TEST_FP1_009")
    me.summon("Loot Hoarder")
    me.give("Twisting Nether").play()
    assert names(foe.board) == ["Flesheating Ghoul"]
    assert foe.board[0].attack == 3
    me.summon(RAIDER).destroy()
    assert foe.board[0].attack == 4
    assert not game.over


@pytest.mark.rule("3.4", "10.5", "10.3")
@pytest.mark.parametrize("scientist_first", [True, False])
@pytest.mark.parametrize("secret", ["Duplicate", "Redemption"])
def test_a_secret_put_up_in_a_death_phase_counts_the_deaths_to_come(secret, scientist_first):
    # Mad Scientist fetches Duplicate or Redemption: for the Yeti if that death is resolved later, never for its own.
    game, me, foe = new_game("MAGE", "WARLOCK", decks=([secret], ()))
    for minion in ("Mad Scientist", YETI) if scientist_first else (YETI, "Mad Scientist"):
        me.summon(minion)
    game.end_turn()
    foe.give("Twisting Nether").play()
    assert names(me.secrets) == ([] if scientist_first else [secret])
    duplicates = [YETI, YETI] if scientist_first and secret == "Duplicate" else []
    assert (names(me.hand), len(me.board)) == (duplicates, int(scientist_first and secret == "Redemption"))


@pytest.mark.rule("3.4")
def test_a_card_that_moves_during_the_event_does_not_count_it():
    # The Questing Adventurer that is being played, and the Pyromancer that comes with the spell.
    _, me, _ = new_game()
    adventurer = me.give("Questing Adventurer")
    adventurer.play()
    assert adventurer.attack == 2
    me.give(RAIDER).play()
    assert adventurer.attack == 3


# 3.5


@pytest.mark.rule("3.5", "11.2")
@pytest.mark.parametrize("seed", range(10))
def test_deaths_wait_for_the_end_of_the_battlecry(seed):
    _, me, foe = new_game(seed=seed)
    egg = foe.summon("TEST_FP1_007")
    me.give("TEST_GVG_090").play()
    pings = 60 - me.hero.health - foe.hero.health
    if egg.dead:
        assert ids(foe.board) == ["TEST_FP1_007t"]
        assert foe.board[0].damage == 0
        assert pings == 4
    else:
        assert pings + egg.damage == 6


@pytest.mark.rule("3.5", "5.2")
def test_whenever_you_summon_and_after_you_summon():
    game, me, foe = new_game()
    tidecaller = me.summon("Murloc Tidecaller")
    me.summon("Knife Juggler")
    before = len(game.trace())
    me.give("Murloc Tidehunter").play()
    assert tidecaller.attack == 3
    assert foe.hero.health == 28
    story = [
        (r.event, name_of(r.subject_id))
        for r in game.trace()[before:]
        if r.event in ("Enchant", "AfterSummon", "Damage")
    ]
    assert story == [
        ("Enchant", "Murloc Tidecaller"),  # whenever: the Tidehunter
        ("AfterSummon", "Murloc Scout"),
        ("Damage", "Garrosh Hellscream"),
        ("Enchant", "Murloc Tidecaller"),  # whenever: the Scout
        ("AfterSummon", "Murloc Tidehunter"),
        ("Damage", "Garrosh Hellscream"),
    ]


@pytest.mark.rule("3.5", "9.5")
def test_auras_are_updated_before_deaths_are_looked_for():
    # Lost with the Champion: nobody dies of it, and what the Champion's aura saved stays alive.
    _, me, _ = new_game("WARRIOR", "MAGE")
    champion = me.summon("Stormwind Champion")
    raider = me.summon(RAIDER)
    raider.set(damage=1)
    assert raider.health == 1
    champion.destroy()
    assert not raider.dead
    assert (raider.attack, raider.health, raider.max_health) == (2, 1, 1)


@pytest.mark.rule("3.5", "8.2")
def test_all_the_dying_leave_together_remembering_their_places():
    _, me, _ = new_game("WARLOCK", "MAGE")
    me.summon("War Golem")
    me.summon("Harvest Golem")
    me.summon("TEST_FP1_002")
    me.summon("War Golem")
    me.give("Hellfire").play()
    # Each remembers the place it had when the older ones were gone (8.4): neighbours remember the same
    # one, so
    # what the younger one leaves comes to the left.
    assert names(me.board) == ["War Golem", "TEST_FP1_002t", "TEST_FP1_002t", "Damaged Golem", "War Golem"]


@pytest.mark.rule("3.5")
def test_no_step_between_after_you_play_and_after_you_summon():
    # (?) Snipe wounds the minion, the Knife flies for it, then it dies.
    game, me, foe = new_game("HUNTER", "MAGE")
    me.give("Snipe").play()
    game.end_turn()
    foe.summon("Knife Juggler")
    foe.give("Loot Hoarder").play()
    assert me.hero.health == 29
    kinds = events(game, "Damage", "Death")
    assert kinds[-3:] == [("Damage", "Loot Hoarder"), ("Damage", "Rexxar"), ("Death", "Loot Hoarder")]


# 3.6


@pytest.mark.rule("3.6")
@pytest.mark.parametrize(("healths", "left"), [((1, 2, 3), []), ((1, 3), [1])])
def test_defile_processes_deaths_between_its_repeats(healths, left):
    _, me, foe = new_game("WARLOCK", "MAGE")
    for health in healths:
        foe.summon(YETI).set(max_health=health)
    me.give("TEST_ICC_041").play()
    assert [minion.health for minion in foe.board] == left


@pytest.mark.rule("3.6", "13.18")
def test_defile_against_dreadsteed_ends():
    game, me, foe = new_game("WARLOCK", "MAGE")
    me.summon("TEST_AT_019")
    me.give("TEST_ICC_041").play()
    assert me.board == []
    game.end_turn()
    assert ids(me.board) == ["TEST_AT_019"]
    assert foe.board == []


@pytest.mark.rule("3.6")
def test_reincarnate_lets_the_deathrattle_come_first():
    _, me, foe = new_game("SHAMAN", "MAGE")
    cairne = foe.summon("Cairne Bloodhoof")
    cairne.set(damage=3)
    me.give("TEST_FP1_025").play(target=cairne)
    assert names(foe.board) == ["Baine Bloodhoof", "Cairne Bloodhoof"]
    assert foe.board[1].damage == 0
    assert me.board == []


@pytest.mark.rule("3.6", "13.1")
def test_no_death_between_the_halves_of_a_spell():
    _, me, foe = new_game()
    egg = foe.summon("TEST_FP1_007")
    me.give("TEST_THREE_HITS").play()
    assert egg.dead
    assert ids(foe.board) == ["TEST_FP1_007t"]
    assert foe.board[0].damage == 0


# 3.7


@pytest.mark.rule("3.7")
def test_whenever_you_cast_comes_before_the_text():
    game, me, _ = new_game("WARRIOR", "MAGE")
    teacher = me.summon("Violet Teacher")
    me.give("Whirlwind").play()
    assert me.board == [teacher]
    assert teacher.damage == 1
    assert ("AfterSummon", "Violet Apprentice") in events(game, "AfterSummon")


@pytest.mark.rule("3.7")
def test_an_enemy_spells_summon_is_hit_by_that_spell():
    game, me, foe = new_game()
    foe.summon("TEST_GVG_118")
    me.give("Flamestrike").play()
    assert ids(foe.board) == ["TEST_GVG_118"]
    assert foe.board[0].health == 1
    assert events(game, "Death") == [("Death", "TEST_GVG_068")]


@pytest.mark.rule("3.7")
def test_a_pyromancer_that_the_spell_kills_does_nothing():
    _, me, foe = new_game("WARLOCK", "MAGE")
    pyromancer = me.summon("Wild Pyromancer")
    yeti = foe.summon(YETI)
    me.give("Hellfire").play()
    assert pyromancer.dead
    assert yeti.damage == 3


@pytest.mark.rule("3.7")
def test_an_after_secret_comes_too_late_for_its_spell():
    game, me, foe = new_game("HUNTER", "MAGE")
    me.give("TEST_KAR_004").play()
    game.end_turn()
    foe.give("Arcane Explosion").play()
    assert ids(me.board) == ["TEST_KAR_004a"]
    assert me.board[0].damage == 0
