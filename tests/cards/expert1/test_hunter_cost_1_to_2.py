"""Classic, hunter, 1 to 2 mana: the cards of cards_data/expert1/hunter.yaml, in its order."""

import pytest

from kit import (
    AXE,
    CROCOLISK,
    GEOMANCER,
    OGRE,
    RAIDER,
    YETI,
    ids,
    name_of,
    names,
    new_game,
    refused,
    rows,
    secret_game,
    summon_ready,
)


@pytest.mark.parametrize(
    ("card", "cost"),
    rows(
        ("EX1_549", 1),
        ("EX1_544", 1),
        ("EX1_610", 2),
        ("EX1_611", 2),
        ("EX1_533", 2),
        ("EX1_554", 2),
        ("EX1_609", 2),
        ("EX1_617", 3),
        ("EX1_538", 3),
        ("EX1_537", 5),
        ("DS1_188", 7),
    ),
)
def test_costs(card, cost):
    _, me, foe = new_game("HUNTER", "MAGE")
    crocolisk = me.summon(CROCOLISK)
    foe.summon(YETI)
    spell = me.give(card)
    spell.play(target=crocolisk if spell.requires_target else None)
    assert me.mana == 10 - cost


@pytest.mark.card("EX1_549", "EX1_549o")
def test_bestial_wrath_strengthens_and_protects_a_beast_this_turn():
    game, me, foe = new_game("HUNTER", "MAGE")
    crocolisk, mine, theirs = summon_ready(me, CROCOLISK), me.summon(YETI), foe.summon(CROCOLISK)
    yeti = foe.summon(YETI)
    wrath = me.give("Bestial Wrath")
    for wrong in (mine, theirs, me.hero, None):
        with refused():
            wrath.play(target=wrong)
    wrath.play(target=crocolisk)
    assert (crocolisk.attack, crocolisk.immune) == (4, True)
    crocolisk.attack_target(yeti)
    assert (yeti.damage, crocolisk.damage) == (4, 0)
    game.end_turn()
    assert (crocolisk.attack, crocolisk.immune) == (2, False)
    yeti.attack_target(crocolisk)
    assert crocolisk.dead


@pytest.mark.card("EX1_549")
def test_bestial_wrath_needs_a_beast_and_is_silenced():
    _, me, _ = new_game("HUNTER", "MAGE")
    me.summon(YETI)
    wrath = me.give("Bestial Wrath")
    assert not wrath.playable
    crocolisk = me.summon(CROCOLISK)
    wrath.play(target=crocolisk)
    crocolisk.silence()
    assert (crocolisk.attack, crocolisk.immune) == (2, False)


@pytest.mark.card("EX1_544")
def test_flare_ends_stealth_destroys_secrets_and_draws():
    game, me, foe = new_game("HUNTER", "MAGE")
    card = me.put_in_deck(YETI)
    mine, theirs = me.summon("Jungle Panther"), foe.summon("Worgen Infiltrator")
    foe.equip("Eaglehorn Bow")
    me.give("Explosive Trap").play()
    game.end_turn()
    foe.give("Ice Barrier").play()
    foe.give("Mirror Entity").play()
    game.end_turn()
    me.discard_hand()
    me.put_in_deck(name_of(card))
    me.give("Flare").play()
    assert (mine.stealth, theirs.stealth) == (False, False)
    assert foe.secrets == []
    assert names(me.secrets) == ["Explosive Trap"]
    assert names(me.hand) == [YETI]
    # Destroyed is not revealed (a doubt: no official text says so).
    assert foe.weapon.durability == 2
    assert foe.hero.armor == 0


@pytest.mark.card("EX1_544")
def test_flare_meets_counterspell():
    game, me, foe = new_game("HUNTER", "MAGE")
    game.end_turn()
    foe.give("Ice Barrier").play()
    foe.give("Counterspell").play()
    game.end_turn()
    me.put_in_deck(YETI)
    me.give("Flare").play()
    assert names(foe.secrets) == ["Ice Barrier"]
    assert me.hand == []


@pytest.mark.card("EX1_544")
def test_a_minion_that_flare_revealed_can_be_attacked():
    _, me, foe = new_game("HUNTER", "MAGE")
    yeti, panther = summon_ready(me, YETI), foe.summon("Jungle Panther")
    with refused():
        yeti.attack_target(panther)
    me.give("Flare").play()
    yeti.attack_target(panther)
    assert panther.dead


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


@pytest.mark.card("EX1_531", "EX1_531e")
def test_scavenging_hyena_grows_when_an_own_beast_dies():
    _, me, foe = new_game("HUNTER", "MAGE")
    hyena = me.summon("Scavenging Hyena")
    first, second, third = me.summon(CROCOLISK), me.summon(CROCOLISK), me.summon(CROCOLISK)
    me.summon(YETI).destroy()
    foe.summon(CROCOLISK).destroy()
    assert (hyena.attack, hyena.health) == (2, 2)
    first.destroy()
    assert (hyena.attack, hyena.health) == (4, 3)
    second.destroy()
    assert (hyena.attack, hyena.health) == (6, 4)
    assert ids(hyena.enchantments) == ["EX1_531e"] * 2
    hyena.silence()
    third.destroy()
    assert (hyena.attack, hyena.health) == (2, 2)


@pytest.mark.card("EX1_531")
def test_a_hyena_that_dies_with_the_beast_does_not_grow():
    _, me, _ = new_game("HUNTER", "MAGE")
    dead, alive = me.summon("Scavenging Hyena"), me.summon("Scavenging Hyena")
    alive.set(max_health=9)
    me.summon(CROCOLISK)
    me.give("Hellfire").play()  # 3 to everyone: one Hyena and the Crocolisk die together
    assert dead.dead
    assert (alive.attack, alive.health) == (6, 8)


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
