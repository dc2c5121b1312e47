"""Classic (expert1) neutral commons that react: to damage, deaths, and their own."""

import pytest

from kit import AXE, CROCOLISK, RAIDER, YETI, ids, names, new_game, refused, summon_ready

# Deathrattles


@pytest.mark.card("EX1_029")
def test_leper_gnome_hits_the_enemy_hero():
    game, me, foe = new_game()
    gnome, bystander = me.summon("Leper Gnome"), foe.summon(CROCOLISK)
    me.summon("Kobold Geomancer")  # Spell Damage does not matter
    assert gnome.deathrattle
    gnome.destroy()
    assert (foe.hero.health, me.hero.health, bystander.damage) == (28, 30, 0)
    silenced = me.summon("Leper Gnome")
    silenced.silence()
    silenced.destroy()
    assert foe.hero.health == 28
    game.end_turn()
    foe.summon("Leper Gnome").destroy()
    assert (foe.hero.health, me.hero.health) == (28, 28)


@pytest.mark.card("EX1_096")
def test_loot_hoarder_draws():
    _, me, foe = new_game()
    hoarder, silenced, poor = (me.summon("Loot Hoarder") for _ in range(3))
    card = me.put_in_deck(YETI)
    foe.put_in_deck(YETI)
    silenced.silence()
    silenced.destroy()
    assert me.hand == []
    hoarder.destroy()
    assert me.hand == [card]
    poor.destroy()  # there is nothing left
    assert me.hand == [card]
    assert foe.hand == []


@pytest.mark.card("EX1_096")
def test_loot_hoarder_burns_what_the_hand_cannot_take():
    _, me, _ = new_game()
    for _ in range(10):
        me.give(RAIDER)
    me.put_in_deck(YETI)
    me.summon("Loot Hoarder").destroy()
    assert names(me.hand) == [RAIDER] * 10
    assert me.deck == []


# Damage and deaths


@pytest.mark.card("EX1_007")
def test_acolyte_of_pain_draws_for_each_time_it_takes_damage():
    _, me, foe = new_game()
    acolyte = me.summon("Acolyte of Pain")
    cards = [me.put_in_deck(RAIDER, top=True) for _ in range(6)]
    foe.put_in_deck(YETI)
    acolyte.deal(1)
    assert me.hand == [cards[5]]  # once for each time, not for each point
    shielded = me.summon("Acolyte of Pain")
    me.give("Hand of Protection").play(target=shielded)
    shielded.deal(1)
    assert len(me.hand) == 1
    shielded.deal(2)
    assert len(me.hand) == 2
    acolyte.deal(5)  # the blow that kills counts too
    assert acolyte.dead
    assert len(me.hand) == 3
    shielded.silence()
    shielded.deal(1)
    assert len(me.hand) == 3
    assert foe.hand == []


@pytest.mark.card("EX1_007")
def test_acolyte_of_pain_draws_for_its_own_side_in_the_enemy_s_turn():
    game, me, foe = new_game()
    acolyte = me.summon("Acolyte of Pain")
    cards = [me.put_in_deck(RAIDER) for _ in range(2)]
    game.end_turn()
    foe.give("Arcane Explosion").play()
    assert acolyte.damage == 1
    assert len(me.hand) == 1
    assert me.hand[0] in cards


@pytest.mark.card("tt_004", "tt_004o")
def test_flesheating_ghoul_grows_with_each_death():
    _, me, foe = new_game()
    ghoul = me.summon("Flesheating Ghoul")
    me.summon(RAIDER).destroy()
    foe.summon(YETI).destroy()
    assert (ghoul.attack, ghoul.health) == (5, 3)
    assert ids(ghoul.enchantments) == ["tt_004o", "tt_004o"]
    weapon = me.equip(AXE)
    weapon.destroy()  # a weapon is no minion
    assert ghoul.attack == 5
    for _ in range(3):
        foe.summon(RAIDER)
    me.give("Arcane Explosion").play()
    assert ghoul.attack == 8
    ghoul.silence()
    foe.summon(RAIDER).destroy()
    assert ghoul.attack == 3


@pytest.mark.card("tt_004")
def test_flesheating_ghoul_eats_nobody_who_dies_with_it():
    _, me, _ = new_game()
    me.summon("Flesheating Ghoul")
    survivor = me.summon("Flesheating Ghoul")
    survivor.set(max_health=9)
    me.summon(CROCOLISK)
    me.give("Hellfire").play()
    assert me.board == [survivor]
    assert survivor.attack == 5


@pytest.mark.card("EX1_595")
def test_cult_master_draws_after_each_friendly_death():
    _, me, foe = new_game()
    master = me.summon("Cult Master")
    for _ in range(5):
        me.put_in_deck(RAIDER)
    foe.put_in_deck(RAIDER)
    foe.summon(RAIDER).destroy()
    assert me.hand == []
    me.summon(RAIDER).destroy()
    assert len(me.hand) == 1
    me.summon(RAIDER)
    me.summon("Boar")
    me.give("Whirlwind").play()
    assert len(me.hand) == 3
    assert master.health == 1
    silenced = me.summon("Cult Master")
    master.destroy()  # another one sees it
    assert len(me.hand) == 4
    silenced.silence()
    me.summon(RAIDER).destroy()
    assert len(me.hand) == 4
    assert foe.hand == []


@pytest.mark.card("EX1_595")
def test_cult_master_draws_nothing_for_itself_or_with_the_dead():
    _, me, _ = new_game()
    me.put_in_deck(RAIDER)
    me.summon("Cult Master").destroy()
    assert me.hand == []
    me.summon("Cult Master")
    me.summon(CROCOLISK)
    me.give("Hellfire").play()  # Hellfire takes both
    assert me.board == []
    assert me.hand == []


# Enrage


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
