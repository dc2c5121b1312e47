"""Rules 9.5 and 3.5: auras of those that died together, and whose rules are whose within a phase."""

import pytest

import hsenv
from kit import CROCOLISK, OGRE, RAIDER, WISP, YETI, all_stats, names, new_game, stats


@pytest.mark.rule("3.5", "9.5")
def test_the_health_aura_of_the_dead_lasts_through_their_deaths():
    game, me, foe = new_game(mana=30)
    champion, wisp = me.summon("Stormwind Champion"), me.summon(WISP)
    champion.set(damage=6, exhausted=False)
    ghoul = foe.summon("Unstable Ghoul")
    champion.attack_target(ghoul)
    assert (champion.dead, ghoul.dead) == (True, True)
    assert all_stats(wisp) == (1, 1, 1)
    assert not wisp.dead
    game.check()


@pytest.mark.rule("3.5", "9.5")
@pytest.mark.parametrize("golem_first", [True, False])
def test_a_summon_among_the_deaths_ends_the_auras_of_the_dead(golem_first):
    # The Golem's token ends the Champion's +1/+1; then the Ghoul's 1 damage costs the Yeti one of five.
    game, me, _ = new_game(mana=30)
    yeti = me.summon(YETI)
    dying = [
        me.summon(card)
        for card in (
            ("Harvest Golem", "Unstable Ghoul") if golem_first else ("Unstable Ghoul", "Harvest Golem")
        )
    ]
    dying.append(me.summon("Stormwind Champion"))
    for minion in dying:
        minion.deal(1)
    me.give("TEST_FELL").play()
    assert all_stats(yeti) == ((4, 4, 5) if golem_first else (4, 5, 5))
    game.check()


@pytest.mark.rule("3.5", "9.5")
def test_the_next_batch_is_counted_without_the_dead():
    # The first Ghoul kills the second, which finds a Wisp without the Champion's +1/+1.
    game, me, _ = new_game(mana=30)
    wisp, first, second, champion = (
        me.summon(card) for card in (WISP, "Unstable Ghoul", "Unstable Ghoul", "Stormwind Champion")
    )
    second.set(max_health=1)
    first.deal(1)
    champion.deal(1)
    me.give("TEST_FELL").play()
    assert (champion.dead, first.dead, second.dead, wisp.dead) == (True, True, True, True)
    deaths = [r.subject for r in game.trace() if r.event == "Death"]
    assert deaths == [first, champion, second, wisp]


@pytest.mark.rule("9.5", "8.5")
def test_a_baron_stolen_among_the_deaths_serves_his_old_side_to_their_end():
    # Sylvanas, the oldest, steals him; then both Golems die as if she had not.
    game, me, foe = new_game(mana=30)
    dying = [me.summon("Sylvanas Windrunner"), foe.summon("Harvest Golem"), me.summon("Harvest Golem")]
    baron = foe.summon("Baron Rivendare")
    for minion in dying:
        minion.deal(1)
    me.give("TEST_FELL").play()
    assert baron in me.board
    assert names(foe.board) == ["Damaged Golem"] * 2
    assert names(me.board).count("Damaged Golem") == 1
    me.summon("Harvest Golem").destroy()  # by now he is mine
    assert names(me.board).count("Damaged Golem") == 3
    foe.summon("Harvest Golem").destroy()
    assert names(foe.board) == ["Damaged Golem"] * 3
    game.check()


@pytest.mark.rule("9.5", "7.4", "5.6")
def test_a_velen_stolen_in_a_phase_serves_his_old_side_to_its_end():
    game, me, foe = new_game("PRIEST", "PRIEST", mana=30)
    velen = foe.summon("Prophet Velen")
    me.hero.set(damage=20)
    me.give("TEST_CONVERT").play(target=velen)
    assert velen in me.board
    assert (foe.hero.health, me.hero.health) == (28, 12)
    me.give("Mind Blast").play()
    assert foe.hero.health == 28 - 10
    game.check()


@pytest.mark.rule("9.5", "7.5", "5.6")
def test_an_auchenai_stolen_in_a_phase_serves_her_old_side_to_its_end():
    game, me, foe = new_game("PRIEST", "PRIEST", mana=30)
    auchenai = foe.summon("Auchenai Soulpriest")
    me.hero.set(damage=20)
    me.give("TEST_CONVERT").play(target=auchenai)
    assert me.hero.health == 12
    me.hero_power.use(target=me.hero)
    assert me.hero.health == 10
    game.end_turn()
    foe.hero.set(damage=5)
    foe.hero_power.use(target=foe.hero)
    assert foe.hero.health == 27
    game.check()


@pytest.mark.rule("9.5", "5.6")
def test_who_is_stolen_and_goes_back_within_a_phase_serves_as_ever():
    game, me, foe = new_game("PRIEST", "PRIEST", mana=30)
    velen = foe.summon("Prophet Velen")
    me.give("TEST_CONVERT_TWICE").play(target=velen)
    assert velen in foe.board
    assert foe.hero.health == 28
    game.end_turn()
    foe.give("Mind Blast").play()
    assert me.hero.health == 30 - 10
    game.check()


@pytest.mark.rule("9.5", "5.6")
def test_a_copy_of_a_game_within_the_phase_goes_on_alike():
    # The choice is made while Velen, stolen before it, still serves his old side.
    game, me, foe = new_game("PRIEST", "PRIEST", mana=30)
    velen = foe.summon("Prophet Velen")
    me.give("TEST_CONVERT_AND_ASK").play(target=velen)
    assert game.choices
    other = hsenv.Game.from_bytes(game.to_bytes())
    assert other.hash() == game.hash()
    for each in (game, other):
        each.choose(0)
        assert each.players[1].hero.health == 28
        each.check()
    assert other.hash() == game.hash()


# 9.5


@pytest.mark.rule("9.5")
def test_an_aura_is_on_as_its_source_enters():
    # Parade destroys what has 5 Attack then: a Yeti beside the Champion that has just come.
    _, me, _ = new_game(mana=30)
    yeti, raider = me.summon(YETI), me.summon(RAIDER)
    me.give("TEST_PARADE").play()
    assert yeti.dead
    assert names(me.board) == [RAIDER, "Stormwind Champion"]
    assert stats(raider) == (3, 2)


@pytest.mark.rule("9.5")
def test_a_source_that_leaves_in_a_phase_works_until_its_end():
    _, me, _ = new_game(mana=30)
    yeti, leader = me.summon(YETI), me.summon("Raid Leader")
    me.give("TEST_RETREAT").play(target=leader)
    assert me.hand == [leader]
    assert yeti.dead


@pytest.mark.rule("9.5", "5.6")
def test_a_source_that_changes_sides_in_a_phase_works_until_its_end():
    # What has 5 Attack when the Leader is stolen is its old friend still, not yet its new one.
    _, me, foe = new_game(mana=30)
    mine, theirs, leader = me.summon(YETI), foe.summon(YETI), foe.summon("Raid Leader")
    me.give("TEST_DESERT").play(target=leader)
    assert theirs.dead
    assert not mine.dead
    assert mine.attack == 5


@pytest.mark.rule("9.5")
def test_a_newcomer_does_not_end_what_left_before_it():
    # The Leader's bonus ends with the phase, though another aura has come meanwhile.
    _, me, _ = new_game(mana=30)
    raider, ogre, leader = me.summon(RAIDER), me.summon(OGRE), me.summon("Raid Leader")
    me.give("TEST_RELIEF").play(target=leader)
    assert not raider.dead
    assert ogre.dead  # 6 + 1 + 1
    assert raider.attack == 3


@pytest.mark.rule("9.5", "8.1")
def test_a_dying_source_works_until_it_has_left():
    _, me, _ = new_game(mana=30)
    yeti, leader = me.summon(YETI), me.summon("Raid Leader")
    me.give("TEST_MARTYR").play(target=leader)
    assert leader.dead
    assert yeti.dead  # it had 5 Attack still


@pytest.mark.rule("9.5", "6.4")
def test_an_adjacency_aura_follows_the_row():
    _, me, _ = new_game(mana=30)
    far, left, wolf, right = (me.summon(card) for card in (YETI, RAIDER, "Dire Wolf Alpha", CROCOLISK))
    assert [m.attack for m in me.board] == [4, 3, 2, 3]
    left.destroy()
    assert [m.attack for m in me.board] == [5, 2, 3]
    assert me.board == [far, wolf, right]
    me.summon(WISP, position=1)
    assert [m.attack for m in me.board] == [4, 2, 2, 3]
    wolf.destroy()
    assert [m.attack for m in me.board] == [4, 1, 2]


@pytest.mark.rule("9.5", "5.6")
def test_an_aura_changes_sides_with_its_source():
    _, me, foe = new_game("PRIEST", "MAGE", mana=30)
    mine, theirs, leader = me.summon(YETI), foe.summon(YETI), foe.summon("Raid Leader")
    assert (mine.attack, theirs.attack) == (4, 5)
    me.give("Mind Control").play(target=leader)
    assert (mine.attack, theirs.attack) == (5, 4)


@pytest.mark.rule("9.5", "9.8")
def test_silence_takes_no_aura_from_its_receiver():
    _, me, _ = new_game(mana=30)
    yeti, leader = me.summon(YETI), me.summon("Raid Leader")
    yeti.silence()
    assert yeti.attack == 5
    leader.silence()
    assert yeti.attack == 4
