"""Classic (expert1) neutral cards: numbers, races, and minions that are no more than their keywords."""

import pytest

from kit import CROCOLISK, WAR_GOLEM, YETI, new_game, refused, rows, summon_ready

VANILLA = rows(
    # id, cost, attack, health. Nozdormu has a text, but turns here are not measured in seconds.
    ("CS2_231", 0, 1, 1),
    ("EX1_560", 9, 8, 8),
    ("EX1_598", 1, 1, 1),
    ("EX1_tk28", 1, 1, 1),
    ("EX1_tk29", 5, 5, 5),
    ("EX1_116t", 1, 1, 1),
    ("CS2_152", 1, 2, 2),
    ("EX1_110t", 5, 5, 5),
    ("EX1_finkle", 3, 3, 3),
    ("EX1_614t", 1, 2, 1),
    ("ds1_whelptoken", 1, 1, 1),
)


@pytest.mark.parametrize(("card_id", "cost", "attack", "health"), VANILLA)
def test_vanilla_minion_is_played_fights_and_dies(card_id, cost, attack, health):
    game, me, foe = new_game()
    minion = me.give(card_id)
    minion.play()
    assert me.mana == 10 - cost
    assert me.board == [minion]
    with refused():  # it has just come
        minion.attack_target(foe.hero)
    game.end_turn()
    game.end_turn()
    minion.attack_target(foe.hero)
    assert foe.hero.health == 30 - attack
    with refused():  # one attack a turn
        minion.attack_target(foe.hero)
    minion.deal(health - 1)
    assert me.board == [minion]
    minion.deal(1)
    assert minion.dead
    assert me.board == []


@pytest.mark.parametrize(
    "card_id",
    rows(
        ("EX1_405",),
        ("EX1_390",),
        ("NEW1_022",),
        ("EX1_396",),
        ("EX1_097",),
        ("CS1_069",),
        ("EX1_032",),
        ("NEW1_040t",),
    ),
)
def test_taunt_must_be_attacked_first(card_id):
    _, me, foe = new_game()
    first, second = summon_ready(me, WAR_GOLEM), summon_ready(me, WAR_GOLEM)
    bystander, guard = foe.summon(YETI), foe.summon(card_id)
    assert guard.taunt
    for other in (foe.hero, bystander):
        with refused():
            first.attack_target(other)
    first.attack_target(guard)
    _, me, foe = new_game()
    first, second = summon_ready(me, WAR_GOLEM), summon_ready(me, WAR_GOLEM)
    bystander, guard = foe.summon(YETI), foe.summon(card_id)
    guard.silence()
    first.attack_target(foe.hero)
    second.attack_target(bystander)
    assert foe.hero.health == 23
    assert bystander.dead


@pytest.mark.parametrize(
    "card_id", rows(("EX1_008",), ("EX1_020",), ("EX1_023",), ("EX1_067",), ("EX1_032",))
)
def test_divine_shield_absorbs_one_blow(card_id):
    _, me, foe = new_game()
    yeti, shielded = summon_ready(me, YETI), foe.summon(card_id)
    assert shielded.divine_shield
    yeti.attack_target(shielded)
    assert shielded.damage == 0
    assert yeti.damage == shielded.attack
    assert not shielded.divine_shield
    shielded.deal(1)
    assert shielded.damage == 1


@pytest.mark.parametrize(
    "card_id", rows(("EX1_008",), ("EX1_020",), ("EX1_023",), ("EX1_067",), ("EX1_032",))
)
def test_silence_takes_the_divine_shield(card_id):
    _, me, _ = new_game()
    shielded = me.summon(card_id)
    shielded.silence()
    assert not shielded.divine_shield
    shielded.deal(1)
    assert shielded.damage == 1


STEALTHY = rows(("EX1_010", 2), ("EX1_017", 4), ("EX1_028", 5), ("CS2_161", 7))


@pytest.mark.parametrize(("card_id", "attack"), STEALTHY)
def test_stealth_hides_from_the_enemy_until_it_attacks(card_id, attack):
    game, me, foe = new_game()
    hidden, yeti = foe.summon(card_id), summon_ready(me, YETI)
    assert hidden.stealth
    with refused():
        yeti.attack_target(hidden)
    with refused():
        me.give("Fireball").play(target=hidden)
    with refused():
        me.hero_power.use(target=hidden)
    game.end_turn()
    foe.give("Power Word: Shield").play(target=hidden)  # its own side sees it
    hidden.attack_target(me.hero)
    assert me.hero.health == 30 - attack
    assert not hidden.stealth
    game.end_turn()
    me.hero_power.use(target=hidden)
    assert hidden.damage == 1


@pytest.mark.parametrize(("card_id", "attack"), STEALTHY)
def test_stealth_is_no_help_against_areas_and_silence(card_id, attack):
    _, me, foe = new_game()
    hidden, yeti = foe.summon(card_id), summon_ready(me, YETI)
    assert hidden.attack == attack
    me.give("Arcane Explosion").play()
    assert hidden.damage == 1
    if hidden.dead:
        hidden = foe.summon(card_id)
    assert hidden.stealth
    with refused():
        yeti.attack_target(hidden)
    hidden.silence()
    yeti.attack_target(hidden)
    assert yeti.damage == attack


@pytest.mark.parametrize(("card_id", "attack"), rows(("CS2_169", 1), ("EX1_021", 2), ("EX1_033", 4)))
def test_windfury_attacks_twice(card_id, attack):
    game, me, foe = new_game()
    harpy = me.give(card_id)
    harpy.play()
    with refused():
        harpy.attack_target(foe.hero)
    game.end_turn()
    game.end_turn()
    harpy.attack_target(foe.hero)
    harpy.attack_target(foe.hero)
    assert foe.hero.health == 30 - 2 * attack
    with refused():
        harpy.attack_target(foe.hero)
    game.end_turn()
    game.end_turn()
    harpy.attack_target(foe.hero)
    harpy.silence()
    with refused():
        harpy.attack_target(foe.hero)


@pytest.mark.parametrize(("card_id", "attack"), rows(("EX1_089", 4), ("EX1_116", 6), ("EX1_067", 4)))
def test_charge_attacks_at_once(card_id, attack):
    _, me, foe = new_game()
    charger = me.summon(card_id)
    assert charger.charge
    charger.attack_target(foe.hero)
    assert foe.hero.health == 30 - attack
    with refused():
        charger.attack_target(foe.hero)
    silenced = me.summon(card_id)
    silenced.silence()
    with refused():
        silenced.attack_target(foe.hero)


@pytest.mark.card("EX1_045")
def test_ancient_watcher_attacks_only_when_silenced():
    game, me, foe = new_game()
    watcher, yeti = summon_ready(me, "Ancient Watcher"), foe.summon(YETI)
    for target in (foe.hero, yeti):
        with refused():
            watcher.attack_target(target)
    game.end_turn()
    yeti.attack_target(watcher)  # it fights back
    assert (watcher.health, yeti.health) == (1, 1)
    game.end_turn()
    watcher.silence()
    watcher.attack_target(foe.hero)
    assert foe.hero.health == 26


@pytest.mark.card("NEW1_023")
def test_faerie_dragon_is_no_target_of_spells_and_hero_powers():
    _, me, foe = new_game()
    enemy, own = foe.summon("Faerie Dragon"), me.summon("Faerie Dragon")
    for dragon in (enemy, own):
        with refused():
            me.give("Fireball").play(target=dragon)
        with refused():
            me.hero_power.use(target=dragon)
    me.give("Elven Archer").play(target=enemy)  # a Battlecry may choose it
    assert enemy.damage == 1
    own.silence()
    me.hero_power.use(target=own)
    assert own.damage == 1
    me.give("Arcane Explosion").play()  # Arcane Explosion chooses nobody
    assert enemy.dead


@pytest.mark.card("EX1_170")
def test_emperor_cobra_poisons_what_it_hits():
    _, me, foe = new_game()
    cobra, golem = summon_ready(me, "Emperor Cobra"), foe.summon(WAR_GOLEM)
    cobra.attack_target(golem)
    assert golem.dead
    assert cobra.dead
    cobra = summon_ready(me, "Emperor Cobra")
    cobra.attack_target(foe.hero)  # heroes are immune to it
    assert foe.hero.health == 28


@pytest.mark.card("EX1_170")
def test_emperor_cobra_without_damage_or_text_poisons_nobody():
    game, me, foe = new_game()
    weak, silenced = me.summon("Emperor Cobra"), me.summon("Emperor Cobra")
    shielded, yeti, golem, victim = (
        foe.summon(card) for card in ("Argent Squire", YETI, WAR_GOLEM, CROCOLISK)
    )
    silenced.silence()
    game.end_turn()
    for minion in (shielded, yeti, golem, victim):
        minion.set(exhausted=False)
    shielded.attack_target(weak)
    assert not shielded.dead  # the shield took it
    golem.attack_target(silenced)
    assert golem.damage == 2
    weak.set(attack=0)
    yeti.attack_target(weak)
    assert yeti.damage == 0
    assert not yeti.dead
    assert weak.dead


@pytest.mark.card("EX1_170")
def test_emperor_cobra_poisons_its_attacker():
    game, me, foe = new_game()
    cobra, golem = me.summon("Emperor Cobra"), foe.summon(WAR_GOLEM)
    game.end_turn()
    golem.set(exhausted=False)
    golem.attack_target(cobra)
    assert golem.dead
    assert cobra.dead
