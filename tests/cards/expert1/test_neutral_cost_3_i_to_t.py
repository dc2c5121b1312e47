"""Classic, neutral, 3 mana, I to T: the cards of cards_data/expert1/neutral.yaml, in its order."""

import pytest

from kit import (
    AXE,
    CROCOLISK,
    RAIDER,
    WAR_GOLEM,
    YETI,
    ids,
    name_of,
    names,
    new_game,
    next_turn,
    refused,
    rows,
    summon_ready,
)

SILENCERS = rows(("CS2_203",), ("EX1_048",))


@pytest.mark.card("EX1_597", "EX1_598")
def test_imp_master_pays_a_health_for_an_imp_at_my_end_of_turn():
    game, me, foe = new_game()
    master, right = me.summon("Imp Master"), me.summon(YETI)
    game.end_turn()
    assert master.health == 4
    imp = me.board[1]
    assert me.board == [master, imp, right]
    assert (name_of(imp), imp.attack, imp.health) == ("Imp", 1, 1)
    game.end_turn()
    assert (master.health, len(me.board), foe.board) == (4, 3, [])
    master.silence()
    game.end_turn()
    assert (master.health, len(me.board)) == (4, 3)


@pytest.mark.card("EX1_597", "EX1_598")
def test_imp_master_makes_its_last_imp_and_dies():
    game, me, _ = new_game()
    master = me.summon("Imp Master")
    master.set(damage=4)
    game.end_turn()
    assert master.dead
    assert names(me.board) == ["Imp"]


@pytest.mark.card("CS2_181")
def test_injured_blademaster_hurts_himself():
    _, me, foe = new_game()
    me.summon("Kobold Geomancer")  # Spell Damage does not matter
    bystander = foe.summon(YETI)
    blademaster = me.give("Injured Blademaster")
    blademaster.play()
    assert (blademaster.attack, blademaster.health, blademaster.max_health) == (4, 3, 7)
    assert bystander.damage == foe.hero.damage == me.hero.damage == 0
    blademaster.silence()
    assert blademaster.health == 3
    assert me.summon("Injured Blademaster").health == 7  # only when played


@pytest.mark.parametrize("card_id", SILENCERS)
def test_battlecry_silences_a_minion(card_id):
    _, me, foe = new_game()
    guard, other = foe.summon("Sen'jin Shieldmasta"), foe.summon("Sen'jin Shieldmasta")
    me.give("Power Word: Shield").play(target=guard)
    guard.set(damage=3)
    silencer = me.give(card_id)
    for wrong in (None, foe.hero, me.hero, silencer):
        with refused():
            silencer.play(target=wrong)
    silencer.play(target=guard)
    assert guard.silenced
    # rules.md 9.2: 3/7 with 3 damage becomes 3/5 with what was left, 4
    assert (guard.taunt, guard.attack, guard.health) == (False, 3, 4)
    assert list(guard.enchantments) == []
    assert (other.taunt, other.silenced) == (True, False)


@pytest.mark.parametrize("card_id", SILENCERS)
def test_silence_takes_an_own_minion_if_there_is_no_other(card_id):
    _, me, _ = new_game()
    first = me.give(card_id)
    first.play()  # nobody there
    assert me.board == [first]
    assert not first.silenced
    second = me.give(card_id)
    assert second.requires_target
    with refused():
        second.play()
    second.play(target=first)
    assert first.silenced
    assert not second.silenced


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


@pytest.mark.card("EX1_085")
def test_mind_control_tech_takes_one_of_four():
    taken = set()
    for seed in range(20):
        game, me, foe = new_game(seed=seed)
        enemies = [foe.summon(card) for card in (RAIDER, CROCOLISK, YETI, WAR_GOLEM)]
        tech = me.give("Mind Control Tech")
        assert tech.powered
        tech.play()
        assert len(me.board) == 2
        assert len(foe.board) == 3
        stolen = me.board[1]
        assert stolen in enemies
        taken.add(name_of(stolen))
        with refused():
            stolen.attack_target(foe.hero)
        next_turn(game)
        assert stolen in me.board
    assert taken == {RAIDER, CROCOLISK, YETI, WAR_GOLEM}


@pytest.mark.card("EX1_085")
def test_mind_control_tech_wants_four():
    _, me, foe = new_game()
    me.summon(YETI)
    for _ in range(3):
        foe.summon(YETI)
    tech = me.give("Mind Control Tech")
    assert not tech.powered
    tech.play()
    assert len(me.board) == 2
    assert len(foe.board) == 3


@pytest.mark.card("EX1_085")
def test_mind_control_tech_kills_what_finds_no_room():
    _, me, foe = new_game()
    for _ in range(6):
        me.summon(RAIDER)
    for _ in range(4):
        foe.summon(YETI)
    me.give("Mind Control Tech").play()
    assert len(me.board) == 7  # rules.md 1.2: a move into a full row is a death
    assert names(foe.board) == [YETI] * 3
    assert YETI not in names(me.board)


@pytest.mark.card("EX1_507", "EX1_507e")
def test_murloc_warleader_strengthens_my_other_murlocs():
    _, me, foe = new_game()
    raider, yeti, enemy, held = me.summon(RAIDER), me.summon(YETI), foe.summon(RAIDER), me.give(RAIDER)
    warleader = me.give("Murloc Warleader")
    warleader.play()
    assert (raider.attack, raider.health) == (4, 1)
    assert ids(raider.enchantments) == ["EX1_507e"]
    assert (warleader.attack, yeti.attack, enemy.attack, held.attack) == (3, 4, 2, 2)
    second = me.summon("Murloc Warleader")
    assert (raider.attack, warleader.attack, second.attack) == (6, 5, 5)
    raider.silence()
    assert raider.attack == 6
    second.silence()
    assert (raider.attack, warleader.attack, second.attack) == (4, 3, 5)
    warleader.destroy()
    assert (raider.attack, second.attack) == (2, 3)


@pytest.mark.card("EX1_044", "EX1_044e")
def test_questing_adventurer_grows_with_each_other_card_that_i_play():
    game, me, foe = new_game()
    adventurer = me.give("Questing Adventurer")
    adventurer.play()
    assert (adventurer.attack, adventurer.health) == (2, 2)
    me.give("The Coin").play()
    me.give(RAIDER).play()
    me.give(AXE).play()
    assert (adventurer.attack, adventurer.health) == (5, 5)
    assert ids(adventurer.enchantments) == ["EX1_044e"] * 3
    me.hero_power.use(target=foe.hero)  # no card
    me.summon(RAIDER)
    assert adventurer.attack == 5
    game.end_turn()
    foe.give(RAIDER).play()
    assert adventurer.attack == 5
    game.end_turn()
    adventurer.silence()
    me.give(RAIDER).play()
    assert (adventurer.attack, adventurer.health) == (2, 2)


@pytest.mark.card("EX1_044")
def test_questing_adventurer_grows_before_the_card_acts():
    _, me, _ = new_game()
    adventurer = me.summon("Questing Adventurer")
    adventurer.set(damage=1)
    me.give("Whirlwind").play()  # Whirlwind: 1 damage to what has 2 Health by now
    assert not adventurer.dead
    assert (adventurer.attack, adventurer.health) == (3, 1)


@pytest.mark.card("EX1_412", "EX1_412e")
def test_raging_worgen_has_windfury_while_damaged():
    game, me, foe = new_game()
    worgen = summon_ready(me, "Raging Worgen")
    assert not worgen.windfury
    assert not worgen.enraged
    worgen.attack_target(foe.hero)
    assert foe.hero.health == 27
    with refused():
        worgen.attack_target(foe.hero)
    worgen.deal(1)
    assert worgen.windfury
    assert worgen.enraged
    assert (worgen.attack, worgen.health) == (4, 2)
    worgen.attack_target(foe.hero)  # gained after one attack: one more
    assert foe.hero.health == 23
    with refused():
        worgen.attack_target(foe.hero)
    worgen.heal(1)
    assert (worgen.attack, worgen.windfury) == (3, False)
    worgen.deal(1)
    worgen.silence()
    assert (worgen.attack, worgen.health, worgen.windfury) == (3, 2, False)
    game.end_turn()
    assert foe.hero.health == 23


@pytest.mark.card("NEW1_027", "NEW1_027e")
def test_southsea_captain_strengthens_my_other_pirates():
    _, me, foe = new_game()
    pirate, yeti, enemy = me.summon("Southsea Deckhand"), me.summon(YETI), foe.summon("Southsea Deckhand")
    captain = me.give("Southsea Captain")
    captain.play()
    assert (pirate.attack, pirate.health) == (3, 2)
    assert ids(pirate.enchantments) == ["NEW1_027e"]
    assert (captain.attack, captain.health, yeti.attack, enemy.attack) == (3, 3, 4, 2)
    pirate.deal(1)
    captain.destroy()  # rules.md 9.2: the end of an aura kills nobody
    assert (pirate.attack, pirate.health) == (2, 1)
    assert not pirate.dead
    silenced = me.summon("Southsea Captain")
    silenced.silence()
    assert (pirate.attack, pirate.health) == (2, 1)


@pytest.mark.card("EX1_390", "EX1_390e")
def test_tauren_warrior_has_three_attack_more_while_damaged():
    _, me, _ = new_game()
    tauren = me.summon("Tauren Warrior")
    assert (tauren.attack, tauren.enraged, tauren.taunt) == (2, False, True)
    tauren.deal(2)
    assert (tauren.attack, tauren.health, tauren.enraged) == (5, 1, True)
    tauren.heal(2)
    assert (tauren.attack, tauren.health) == (2, 3)
    tauren.deal(1)
    tauren.silence()
    assert (tauren.attack, tauren.health, tauren.taunt) == (2, 2, False)


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
