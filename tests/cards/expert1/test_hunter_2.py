"""Classic, hunter: the Secrets."""

import pytest

from kit import (
    AXE,
    CROCOLISK,
    GEOMANCER,
    OGRE,
    RAIDER,
    YETI,
    ids,
    names,
    new_game,
    refused,
    secret_game,
    summon_ready,
)

# Explosive Trap


@pytest.mark.card("EX1_610")
def test_explosive_trap_hits_all_enemies_when_the_hero_is_attacked():
    _, me, foe = secret_game("Explosive Trap", theirs="MAGE")
    mine = me.summon(YETI)
    yeti, raider, other = summon_ready(foe, YETI), summon_ready(foe, RAIDER), summon_ready(foe, RAIDER)
    other.attack_target(mine)  # not on the hero
    assert len(me.secrets) == 1
    raider.attack_target(me.hero)
    assert raider.dead
    assert (me.hero.damage, mine.damage) == (0, 2)  # the attacker was dead before its blow
    assert (yeti.damage, foe.hero.damage) == (2, 2)
    assert me.secrets == []
    yeti.attack_target(me.hero)
    assert (me.hero.damage, yeti.damage) == (4, 2)


@pytest.mark.card("EX1_610")
def test_explosive_trap_with_spell_damage_against_a_hero_s_attack():
    _, me, foe = secret_game("Explosive Trap", theirs="MAGE")
    me.summon(GEOMANCER)
    foe.equip(AXE)
    foe.hero.attack_target(me.hero)
    assert (foe.hero.damage, me.hero.damage) == (3, 3)


@pytest.mark.card("EX1_610")
def test_explosive_trap_may_end_the_game_before_the_blow():
    game, me, foe = secret_game("Explosive Trap", theirs="MAGE")
    foe.hero.set(damage=28)
    summon_ready(foe, OGRE).attack_target(me.hero)
    assert game.over
    assert game.winner == me
    assert me.hero.damage == 0


# Freezing Trap


@pytest.mark.card("EX1_611", "GBL_005e")
def test_freezing_trap_returns_the_attacker_which_then_costs_more():
    game, me, foe = secret_game("Freezing Trap", theirs="MAGE")
    mine = me.summon(CROCOLISK)
    foe.equip(AXE)
    foe.hero.attack_target(me.hero)  # no minion
    assert len(me.secrets) == 1
    yeti, second = summon_ready(foe, YETI), summon_ready(foe, YETI)
    yeti.set(damage=2)
    yeti.attack_target(mine)
    assert foe.hand == [yeti]
    assert (mine.damage, me.secrets, yeti.cost) == (0, [], 6)
    assert ids(yeti.enchantments) == ["GBL_005e"]
    second.attack_target(mine)  # once only
    assert mine.dead
    yeti.play()
    assert (foe.mana, yeti.health, yeti.cost) == (4, 5, 4)
    yeti.return_to_hand()
    assert yeti.cost == 4
    game.end_turn()


@pytest.mark.card("EX1_611")
def test_freezing_trap_kills_what_finds_no_room_in_the_hand():
    _, me, foe = secret_game("Freezing Trap", theirs="MAGE")
    hoarder = summon_ready(foe, "Harvest Golem")
    for _ in range(10):
        foe.give(YETI)
    hoarder.attack_target(me.hero)
    assert hoarder.dead
    assert names(foe.board) == ["Damaged Golem"]
    assert len(foe.hand) == 10
    assert me.hero.damage == 0


@pytest.mark.card("EX1_611")
def test_what_freezing_trap_returned_is_stealthy_again():
    _, me, foe = secret_game("Freezing Trap", theirs="MAGE")
    panther = summon_ready(foe, "Jungle Panther")
    panther.attack_target(me.hero)
    assert panther in foe.hand
    panther.play()
    assert panther.stealth


# Misdirection


@pytest.mark.card("EX1_533")
def test_misdirection_sends_the_attacker_at_any_other_character():
    hit = set()
    for seed in range(60):
        _, me, foe = secret_game("Misdirection", theirs="MAGE", seed=seed)
        attacker = summon_ready(foe, RAIDER)
        characters = {"their minion": foe.summon(YETI), "mine": me.summon(YETI), "their hero": foe.hero}
        attacker.attack_target(me.hero)
        assert (me.hero.damage, me.secrets) == (0, [])
        hurt = [name for name, character in characters.items() if character.damage == 2]
        assert len(hurt) == 1
        hit.update(hurt)
    assert hit == {"their minion", "mine", "their hero"}


@pytest.mark.card("EX1_533")
def test_misdirection_ignores_attacks_on_minions_and_spends_the_attack():
    _, me, foe = secret_game("Misdirection", theirs="MAGE")
    mine = me.summon(OGRE)
    summon_ready(foe, RAIDER).attack_target(mine)
    assert (mine.damage, len(me.secrets)) == (2, 1)
    mine.destroy()
    yeti = summon_ready(foe, YETI)
    yeti.attack_target(me.hero)
    assert (foe.hero.damage, me.hero.damage) == (4, 0)  # the only other character
    with refused():
        yeti.attack_target(me.hero)


@pytest.mark.card("EX1_533")
def test_misdirection_waits_while_there_is_nobody_else():
    _, me, foe = secret_game("Misdirection", theirs="MAGE")
    foe.equip(AXE)
    foe.hero.attack_target(me.hero)
    assert (me.hero.damage, len(me.secrets)) == (3, 1)


@pytest.mark.card("EX1_533")
def test_misdirection_turns_a_hero_s_attack():
    _, me, foe = secret_game("Misdirection", theirs="MAGE")
    yeti = foe.summon(YETI)
    foe.equip(AXE)
    foe.hero.attack_target(me.hero)
    assert (me.hero.damage, yeti.damage, foe.hero.damage) == (0, 3, 4)


# Snake Trap


@pytest.mark.card("EX1_554", "EX1_554t")
def test_snake_trap_when_a_minion_is_attacked():
    _, me, foe = secret_game("Snake Trap", theirs="MAGE")
    mine = me.summon(OGRE)
    summon_ready(foe, RAIDER).attack_target(me.hero)  # not a minion
    assert len(me.secrets) == 1
    summon_ready(foe, RAIDER).attack_target(mine)
    assert names(me.board) == [OGRE] + ["Snake"] * 3
    assert (me.secrets, mine.damage) == ([], 2)
    assert foe.board != []


@pytest.mark.card("EX1_554")
@pytest.mark.parametrize(("minions", "snakes"), [(7, 0), (6, 1)])
def test_snake_trap_and_a_full_board(minions, snakes):
    _, me, foe = secret_game("Snake Trap", theirs="MAGE")
    for _ in range(minions):
        me.summon(YETI)
    summon_ready(foe, RAIDER).attack_target(me.board[0])
    assert names(me.board) == [YETI] * minions + ["Snake"] * snakes
    assert len(me.secrets) == (0 if snakes else 1)


# Snipe


@pytest.mark.card("EX1_609")
def test_snipe_hits_what_the_opponent_plays():
    game, me, foe = new_game("HUNTER", "MAGE")
    me.give("Snipe").play()
    me.give(RAIDER).play()  # mine
    game.end_turn()
    foe.give("Mirror Image").play()  # Mirror Image summons
    assert len(me.secrets) == 1
    yeti = foe.give(YETI)
    yeti.play()
    assert (yeti.damage, me.secrets) == (4, [])
    second = foe.give(YETI)
    second.play()
    assert second.damage == 0


@pytest.mark.card("EX1_609")
def test_snipe_comes_after_the_battlecry_with_spell_damage():
    _, me, foe = secret_game("Snipe", theirs="MAGE")
    me.summon(GEOMANCER)
    archer = foe.give("Elven Archer")
    archer.play(target=me.hero)
    assert (me.hero.damage, archer.dead) == (1, True)
    assert me.secrets == []
    _, me, foe = secret_game("Snipe", theirs="MAGE")
    me.summon(GEOMANCER)
    yeti = foe.give(YETI)
    yeti.play()
    assert yeti.dead


@pytest.mark.card("EX1_609")
def test_a_younger_mirror_entity_is_kept_when_snipe_kills():
    _, me, foe = secret_game("Snipe", "Mirror Entity", theirs="MAGE")
    foe.give(RAIDER).play()
    assert names(me.secrets) == ["Mirror Entity"]
    assert me.board == []
