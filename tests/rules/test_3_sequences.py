"""Rules 3: sequences, phases, steps."""

import pytest

import hsenv

YETI = "CS2_182"  # 4/5
RAIDER = "CS2_168"  # 2/1
GOLEM = "EX1_556"  # Harvest Golem 2/3
JUGGLER = "NEW1_019"
IMP_MASTER = "EX1_597"
IMP = "EX1_598"


def new_game(heroes=("MAGE", "WARRIOR"), **options):
    game = hsenv.Game.sandbox(heroes, **{"seed": 1, **options})
    return game, *game.players


def ids(entities):
    return [entity.id for entity in entities]


def events(game, *names):
    """What happened, as (event, whose): only these events."""
    return [(r.event, r.subject_id) for r in game.trace() if r.event in names]


# 3.1


@pytest.mark.rule("3.1", "5.2")
def test_what_a_trigger_causes_resolves_before_the_next_summon():
    game, me, foe = new_game()
    me.summon(JUGGLER)
    creeper = me.summon("TEST_FP1_002")
    health = foe.hero.health
    creeper.destroy()
    assert foe.hero.health == health - 2
    assert events(game, "AfterSummon", "Damage")[-4:] == [
        ("AfterSummon", "TEST_FP1_002t"),
        ("Damage", "HERO_01"),
        ("AfterSummon", "TEST_FP1_002t"),
        ("Damage", "HERO_01"),
    ]


@pytest.mark.rule("3.1")
def test_a_trigger_of_a_trigger_comes_before_the_next_queued_trigger():
    # Two Acolytes are hit; the first one's draw is followed by Chromaggus' copy before the second one draws.
    _game, me, _ = new_game(decks=([YETI, RAIDER], ()))
    me.summon("TEST_BRM_031")
    for _ in range(2):
        me.summon("EX1_007")
    me.give("EX1_400").play()
    assert ids(me.hand) == [RAIDER, RAIDER, YETI, YETI]


# 3.2


@pytest.mark.rule("3.2")
@pytest.mark.parametrize("imp_master_first", [True, False])
def test_simultaneous_triggers_of_both_sides_run_oldest_first(imp_master_first):
    game, me, foe = new_game(decks=([YETI] * 5, ()))
    if imp_master_first:
        me.summon(IMP_MASTER)
    foe.summon("TEST_GVG_094")  # draws until three cards, at the end of each player's turn
    if not imp_master_first:
        me.summon(IMP_MASTER)
    game.end_turn()
    assert len(me.hand) == 3
    imp, draws = ("AfterSummon", IMP), [("Draw", YETI)] * 3
    assert events(game, "Draw", "AfterSummon")[-4:] == ([imp, *draws] if imp_master_first else [*draws, imp])


@pytest.mark.rule("3.2")
def test_a_change_of_control_keeps_the_order_of_play():
    # Jeeves is older than the Imp Master wherever it stands.
    game, me, foe = new_game(("PRIEST", "MAGE"), decks=([YETI] * 5, ()), mana=30)
    stolen = foe.summon("TEST_GVG_094")
    me.summon(IMP_MASTER)
    me.give("CS1_113").play(target=stolen)
    game.end_turn()
    assert events(game, "Draw", "AfterSummon")[-1] == ("AfterSummon", IMP)
    assert len(me.hand) == 3


@pytest.mark.rule("3.2")
def test_enchantments_have_a_place_in_the_order_too():
    # Power Overwhelming is younger than the Imp Master that bears it, and older than Jeeves; the death
    # waits for the phase's end.
    game, me, foe = new_game(("WARLOCK", "MAGE"))
    minion = me.summon(IMP_MASTER)
    me.give("EX1_316").play(target=minion)
    me.summon("TEST_GVG_094")
    me.put_in_deck(YETI)
    game.end_turn()
    assert events(game, "AfterSummon", "Draw", "Death")[-3:] == [
        ("AfterSummon", IMP),
        ("Draw", YETI),
        ("Death", IMP_MASTER),
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
    assert ids(me.hand) == [YETI, RAIDER]
    game, me, _ = new_game()
    me.summon(YETI)
    me.summon(RAIDER)
    me.give("TEST_COPIES").play()
    assert events(game, "AfterSummon")[-2:] == [("AfterSummon", YETI), ("AfterSummon", RAIDER)]


# 3.3


@pytest.mark.rule("3.3", "8.1")
def test_a_mortally_wounded_source_still_acts():
    game, me, _ = new_game()
    me.summon("EX1_249")  # Baron Geddon: 2 damage to all other characters
    master = me.summon(IMP_MASTER)
    master.set(damage=3)
    game.end_turn()
    assert master.dead
    assert ids(me.board) == ["EX1_249", IMP]
    assert me.board[1].damage == 0


@pytest.mark.rule("3.3", "11.1", "13.3")
@pytest.mark.parametrize("seed", range(8))
def test_a_mortally_wounded_minion_is_not_chosen_again(seed):
    game, me, foe = new_game(seed=seed)
    me.summon("EX1_298")
    me.summon("EX1_298")
    minion = foe.summon("CS2_186")
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
    me.summon(IMP_MASTER)
    game.end_turn()
    assert ids(me.board) == ["TEST_HUSH", IMP_MASTER]
    game, me, _ = new_game()
    me.summon(IMP_MASTER)
    me.summon("TEST_HUSH")
    game.end_turn()
    assert ids(me.board) == [IMP_MASTER, IMP, "TEST_HUSH"]


@pytest.mark.rule("3.3")
@pytest.mark.parametrize("name", ["BOUNCE", "SHEEP", "GIFT"])
def test_a_queued_trigger_is_dropped_when_its_source_is_not_the_same_any_more(name):
    game, me, foe = new_game()
    me.summon(f"TEST_DROP_{name}")
    me.summon(IMP_MASTER)
    game.end_turn()
    assert IMP not in ids(me.board)
    assert IMP not in ids(foe.board)


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
    _, me, foe = new_game(("PRIEST", "MAGE"), decks=((), ["NEW1_020"]))
    me.give("EX1_345").play()
    assert ids(me.board) == ["NEW1_020"]
    assert me.board[0].damage == 0
    me.give("TEST_STING").play()
    assert me.board[0].damage == 1
    assert foe.hero.health == 29


@pytest.mark.rule("3.4", "8.2")
def test_a_minion_that_comes_during_a_death_phase_sees_nothing_of_it():
    # (?) A Secret does. The Ghoul arrives through the older Deathlord's Deathrattle and gets nothing for the younger
    # Hoarder.
    game, me, foe = new_game(("WARLOCK", "MAGE"), decks=((), ["tt_004"]))
    me.summon("TEST_FP1_009")
    me.summon("EX1_096")
    me.give("EX1_312").play()
    assert ids(foe.board) == ["tt_004"]
    assert foe.board[0].attack == 3
    me.summon(RAIDER).destroy()
    assert foe.board[0].attack == 4
    assert not game.over


@pytest.mark.rule("3.4", "10.5", "10.3")
@pytest.mark.parametrize("scientist_first", [True, False])
@pytest.mark.parametrize("secret", ["FP1_018", "EX1_136"])
def test_a_secret_put_up_in_a_death_phase_counts_the_deaths_to_come(secret, scientist_first):
    # Mad Scientist fetches Duplicate or Redemption: for the Yeti if that death is resolved later, never for its own.
    game, me, foe = new_game(("MAGE", "WARLOCK"), decks=([secret], ()))
    for minion in ("FP1_004", YETI) if scientist_first else (YETI, "FP1_004"):
        me.summon(minion)
    game.end_turn()
    foe.give("EX1_312").play()
    assert ids(me.secrets) == ([] if scientist_first else [secret])
    duplicates = [YETI, YETI] if scientist_first and secret == "FP1_018" else []
    assert (ids(me.hand), len(me.board)) == (duplicates, int(scientist_first and secret == "EX1_136"))


@pytest.mark.rule("3.4")
def test_a_card_that_moves_during_the_event_does_not_count_it():
    # The Questing Adventurer that is being played, and the Pyromancer that comes with the spell.
    _, me, _ = new_game()
    adventurer = me.give("EX1_044")
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
    tidecaller = me.summon("EX1_509")
    me.summon(JUGGLER)
    before = len(game.trace())
    me.give("EX1_506").play()
    assert tidecaller.attack == 3
    assert foe.hero.health == 28
    story = [
        (r.event, r.subject_id)
        for r in game.trace()[before:]
        if r.event in ("Enchant", "AfterSummon", "Damage")
    ]
    assert story == [
        ("Enchant", "EX1_509"),  # whenever: the Tidehunter
        ("AfterSummon", "EX1_506a"),
        ("Damage", "HERO_01"),
        ("Enchant", "EX1_509"),  # whenever: the Scout
        ("AfterSummon", "EX1_506"),
        ("Damage", "HERO_01"),
    ]


@pytest.mark.rule("3.5", "9.5")
def test_auras_are_updated_before_deaths_are_looked_for():
    # Lost with the Champion: nobody dies of it, and what the Champion's aura saved stays alive.
    _, me, _ = new_game(("WARRIOR", "MAGE"))
    champion = me.summon("CS2_222")
    raider = me.summon(RAIDER)
    raider.set(damage=1)
    assert raider.health == 1
    champion.destroy()
    assert not raider.dead
    assert (raider.attack, raider.health, raider.max_health) == (2, 1, 1)


@pytest.mark.rule("3.5", "8.2")
def test_all_the_dying_leave_together_remembering_their_places():
    _, me, _ = new_game(("WARLOCK", "MAGE"))
    me.summon("CS2_186")
    me.summon(GOLEM)
    me.summon("TEST_FP1_002")
    me.summon("CS2_186")
    me.give("CS2_062").play()
    # Each remembers the place it had when the older ones were gone (8.4): neighbours remember the same
    # one, so
    # what the younger one leaves comes to the left.
    assert ids(me.board) == ["CS2_186", "TEST_FP1_002t", "TEST_FP1_002t", "skele21", "CS2_186"]


@pytest.mark.rule("3.5")
def test_no_step_between_after_you_play_and_after_you_summon():
    # (?) Snipe wounds the minion, the Knife flies for it, then it dies.
    game, me, foe = new_game(("HUNTER", "MAGE"))
    me.give("EX1_609").play()
    game.end_turn()
    foe.summon(JUGGLER)
    foe.give("EX1_096").play()
    assert me.hero.health == 29
    kinds = events(game, "Damage", "Death")
    assert kinds[-3:] == [("Damage", "EX1_096"), ("Damage", "HERO_05"), ("Death", "EX1_096")]


# 3.6


@pytest.mark.rule("3.6")
@pytest.mark.parametrize(("healths", "left"), [((1, 2, 3), []), ((1, 3), [1])])
def test_defile_processes_deaths_between_its_repeats(healths, left):
    _, me, foe = new_game(("WARLOCK", "MAGE"))
    for health in healths:
        foe.summon(YETI).set(max_health=health)
    me.give("TEST_ICC_041").play()
    assert [minion.health for minion in foe.board] == left


@pytest.mark.rule("3.6", "13.18")
def test_defile_against_dreadsteed_ends():
    game, me, foe = new_game(("WARLOCK", "MAGE"))
    me.summon("TEST_AT_019")
    me.give("TEST_ICC_041").play()
    assert me.board == []
    game.end_turn()
    assert ids(me.board) == ["TEST_AT_019"]
    assert foe.board == []


@pytest.mark.rule("3.6")
def test_reincarnate_lets_the_deathrattle_come_first():
    _, me, foe = new_game(("SHAMAN", "MAGE"))
    cairne = foe.summon("EX1_110")
    cairne.set(damage=3)
    me.give("TEST_FP1_025").play(target=cairne)
    assert ids(foe.board) == ["EX1_110t", "EX1_110"]
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
    game, me, _ = new_game(("WARRIOR", "MAGE"))
    teacher = me.summon("NEW1_026")
    me.give("EX1_400").play()
    assert me.board == [teacher]
    assert teacher.damage == 1
    assert ("AfterSummon", "NEW1_026t") in events(game, "AfterSummon")


@pytest.mark.rule("3.7")
def test_an_enemy_spells_summon_is_hit_by_that_spell():
    game, me, foe = new_game()
    foe.summon("TEST_GVG_118")
    me.give("CS2_032").play()
    assert ids(foe.board) == ["TEST_GVG_118"]
    assert foe.board[0].health == 1
    assert events(game, "Death") == [("Death", "TEST_GVG_068")]


@pytest.mark.rule("3.7")
def test_a_pyromancer_that_the_spell_kills_does_nothing():
    _, me, foe = new_game(("WARLOCK", "MAGE"))
    pyromancer = me.summon("NEW1_020")
    yeti = foe.summon(YETI)
    me.give("CS2_062").play()
    assert pyromancer.dead
    assert yeti.damage == 3


@pytest.mark.rule("3.7")
def test_an_after_secret_comes_too_late_for_its_spell():
    game, me, foe = new_game(("HUNTER", "MAGE"))
    me.give("TEST_KAR_004").play()
    game.end_turn()
    foe.give("CS2_025").play()
    assert ids(me.board) == ["TEST_KAR_004a"]
    assert me.board[0].damage == 0
