"""Classic, hunter (the Secrets are in test_hunter_2.py)."""

import pytest

from kit import (
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


@pytest.mark.card("EX1_536", "EX1_536e")
def test_eaglehorn_bow_gains_durability_when_a_friendly_secret_is_revealed():
    # By the official text of the reference build; that of 2014 (VAN_EX1_536) counts enemy Secrets too.
    game, me, foe = new_game("HUNTER", "MAGE")
    attackers = [foe.summon(YETI), foe.summon(YETI)]
    foe.equip("Eaglehorn Bow")
    me.give("Eaglehorn Bow").play()
    assert (me.weapon.attack, me.weapon.durability, me.mana) == (3, 2, 7)
    me.give("Noble Sacrifice").play()
    me.give("Redemption").play()
    assert me.weapon.durability == 2
    game.end_turn()
    attackers[0].attack_target(me.hero)  # the Defender dies and returns: two secrets
    assert me.secrets == []
    assert (me.weapon.attack, me.weapon.durability, foe.weapon.durability) == (3, 4, 2)
    assert [e.id for e in me.weapon.enchantments] == ["EX1_536e"] * 2
    game.end_turn()
    for left in (3, 2):
        me.hero.attack_target(foe.hero)
        assert me.weapon.durability == left
        game.end_turn()
        game.end_turn()


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


# Bestial Wrath


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


# Flare


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


# Scavenging Hyena


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


# Deadly Shot


@pytest.mark.card("EX1_617")
def test_deadly_shot_destroys_a_random_enemy_minion():
    killed = set()
    for seed in range(20):
        _, me, foe = new_game("HUNTER", "MAGE", seed=seed)
        mine = me.summon(YETI)
        enemies = [foe.summon(OGRE), foe.summon(YETI)]
        me.give("Deadly Shot").play()
        dead = [i for i, enemy in enumerate(enemies) if enemy.dead]
        assert len(dead) == 1
        assert not mine.dead
        killed.update(dead)
    assert killed == {0, 1}


@pytest.mark.card("EX1_617")
def test_deadly_shot_needs_an_enemy_minion_and_finds_it_in_stealth():
    _, me, foe = new_game("HUNTER", "MAGE")
    me.summon(YETI)
    shot = me.give("Deadly Shot")
    assert not shot.playable
    with refused():
        shot.play()
    panther = foe.summon("Jungle Panther")
    shot.play()
    assert panther.dead


# Unleash the Hounds


@pytest.mark.card("EX1_538", "EX1_538t")
def test_unleash_the_hounds_one_for_every_enemy_minion():
    _, me, foe = new_game("HUNTER", "MAGE")
    me.summon(YETI)
    hounds = me.give("Unleash the Hounds")
    assert not hounds.playable
    with refused():
        hounds.play()
    for _ in range(3):
        foe.summon(RAIDER)
    hounds.play()
    assert names(me.board) == [YETI] + ["Hound"] * 3
    me.board[1].attack_target(foe.hero)  # Charge
    assert foe.hero.health == 29


@pytest.mark.card("EX1_538")
def test_unleash_the_hounds_and_the_board():
    _, me, foe = new_game("HUNTER", "MAGE")
    for _ in range(4):
        foe.summon(RAIDER)
    for _ in range(6):
        me.summon(YETI)
    me.give("Unleash the Hounds").play()
    assert names(me.board) == [YETI] * 6 + ["Hound"]
    again = me.give("Unleash the Hounds")
    assert not again.playable
    with refused():
        again.play()


# Explosive Shot


@pytest.mark.card("EX1_537")
def test_explosive_shot_hits_the_neighbours_for_two():
    _, me, foe = new_game("HUNTER", "MAGE")
    row = [foe.summon(OGRE) for _ in range(5)]
    shot = me.give("Explosive Shot")
    for wrong in (None, foe.hero):
        with refused():
            shot.play(target=wrong)
    shot.play(target=row[2])
    assert [m.damage for m in row] == [0, 2, 5, 2, 0]
    me.summon(GEOMANCER)
    me.set_mana(10, 10)
    me.give("Explosive Shot").play(target=row[4])
    assert [m.damage for m in row] == [0, 2, 5, 5, 6]
    assert foe.hero.damage == 0
    mine = me.summon(OGRE)
    me.give("Explosive Shot").play(target=mine)
    assert mine.damage == 6


# Savannah Highmane


@pytest.mark.card("EX1_534", "EX1_534t")
def test_savannah_highmane_leaves_two_hyenas_in_its_place():
    _, me, foe = new_game("HUNTER", "MAGE")
    me.summon(YETI)
    highmane = me.summon("Savannah Highmane")
    me.summon(OGRE)
    highmane.destroy()
    assert names(me.board) == [YETI, "Hyena", "Hyena", OGRE]
    assert foe.board == []


@pytest.mark.card("EX1_534")
def test_savannah_highmane_silenced_and_on_a_full_board():
    _, me, _ = new_game("HUNTER", "MAGE")
    silenced = me.summon("Savannah Highmane")
    silenced.silence()
    silenced.destroy()
    assert me.board == []
    highmane = me.summon("Savannah Highmane")
    for _ in range(6):
        me.summon(YETI)
    highmane.destroy()
    assert names(me.board) == ["Hyena"] + [YETI] * 6


# Gladiator's Longbow


@pytest.mark.card("DS1_188")
def test_gladiator_s_longbow_protects_the_attacking_hero():
    game, me, foe = new_game("HUNTER", "MAGE")
    ogre = foe.summon(OGRE)
    me.give("Gladiator's Longbow").play()
    assert (me.weapon.attack, me.weapon.durability, me.hero.immune) == (5, 2, False)
    me.hero.attack_target(ogre)
    assert (ogre.damage, me.hero.damage, me.weapon.durability) == (5, 0, 1)
    game.end_turn()
    ogre.attack_target(me.hero)
    assert me.hero.damage == 6
    game.end_turn()
    me.hero.attack_target(foe.hero)
    assert foe.hero.damage == 5
    assert me.weapon is None


@pytest.mark.card("DS1_188")
def test_gladiator_s_longbow_protects_from_traps_during_the_attack():
    # rules.md 6.4: Immune for the whole attack.
    _, me, foe = secret_game("Explosive Trap", theirs="MAGE")
    yeti = foe.summon(YETI)
    foe.equip("Gladiator's Longbow")
    foe.hero.attack_target(me.hero)
    assert (me.hero.damage, foe.hero.damage, yeti.damage) == (5, 0, 2)
    me.hero.deal(1)
    foe.hero.deal(1)  # over
    assert foe.hero.damage == 1


# King Krush


@pytest.mark.card("EX1_543")
def test_king_krush_charges():
    _, me, foe = new_game("HUNTER", "MAGE")
    krush = me.give("King Krush")
    krush.play()
    krush.attack_target(foe.hero)
    assert foe.hero.health == 22
