"""Classic, neutral, 0 to 1 mana: the cards of cards_data/expert1/neutral.yaml, in its order."""

import pytest

from kit import (
    AXE,
    CROCOLISK,
    RAIDER,
    WAR_GOLEM,
    YETI,
    ids,
    names,
    new_game,
    next_turn,
    plays_and_fights,
    refused,
    rows,
    summon_ready,
)

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

STEALTHY = rows(("EX1_010", 2), ("EX1_017", 4), ("EX1_028", 5), ("CS2_161", 7))

INSPIRERS = rows(("CS2_188", "CS2_188o"), ("EX1_046", "EX1_046e"))


@pytest.mark.parametrize(("card_id", "cost", "attack", "health"), VANILLA)
def test_vanilla_minion_is_played_fights_and_dies(card_id, cost, attack, health):
    minion = plays_and_fights(card_id, cost, attack)
    me = minion.controller
    minion.deal(health - 1)
    assert me.board == [minion]
    minion.deal(1)
    assert minion.dead
    assert me.board == []


@pytest.mark.parametrize(("card_id", "enchantment"), INSPIRERS)
def test_two_attack_alone_and_silenced(card_id, enchantment):
    _, me, _ = new_game()
    alone = me.give(card_id)
    assert not alone.requires_target
    alone.play()
    assert ids(alone.enchantments) == []
    me.set_mana(10, 10)
    me.give(card_id).play(target=alone)
    assert ids(alone.enchantments) == [enchantment]
    before = alone.attack
    alone.silence()
    assert alone.attack == before - 2


@pytest.mark.card("CS2_188o", "EX1_046e")
@pytest.mark.parametrize(("card_id", "enchantment"), INSPIRERS)
def test_two_attack_for_this_turn(card_id, enchantment):
    game, me, foe = new_game()
    yeti, theirs = summon_ready(me, YETI), foe.summon(CROCOLISK)
    card = me.give(card_id)
    for wrong in (None, foe.hero, me.hero, card):
        with refused():
            card.play(target=wrong)
    card.play(target=yeti)
    assert (yeti.attack, yeti.health) == (6, 5)
    assert ids(yeti.enchantments) == [enchantment]
    yeti.attack_target(foe.hero)
    assert foe.hero.health == 24
    me.set_mana(10, 10)
    me.give(card_id).play(target=theirs)  # any minion will do
    assert theirs.attack == 4
    game.end_turn()
    assert (yeti.attack, theirs.attack) == (4, 2)
    assert list(yeti.enchantments) == []


@pytest.mark.card("EX1_009", "EX1_009e")
def test_angry_chicken_has_five_attack_more_while_damaged():
    _, me, _ = new_game()
    chicken = me.summon("Angry Chicken")
    me.give("Power Word: Shield").play(target=chicken)
    assert (chicken.attack, chicken.health, chicken.enraged) == (1, 3, False)
    chicken.deal(1)
    assert (chicken.attack, chicken.health, chicken.enraged) == (6, 2, True)
    chicken.heal(1)
    assert (chicken.attack, chicken.health) == (1, 3)
    chicken.deal(1)
    chicken.silence()  # rules.md 9.2: 1/3 with 2 left is capped to 1
    assert (chicken.attack, chicken.health) == (1, 1)


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


@pytest.mark.card("NEW1_025")
def test_bloodsail_corsair_wears_the_enemy_weapon():
    _, me, foe = new_game()
    mine, theirs = me.equip(AXE), foe.equip(AXE)
    me.give("Bloodsail Corsair").play()
    assert (mine.durability, theirs.durability, theirs.attack) == (2, 1, 3)
    me.give("Bloodsail Corsair").play()
    assert theirs.dead
    assert foe.weapon is None
    me.give("Bloodsail Corsair").play()  # there is nothing left
    assert me.weapon == mine
    assert mine.durability == 2


@pytest.mark.card("NEW1_017", "NEW1_017e")
def test_hungry_crab_eats_a_murloc():
    _, me, foe = new_game()
    yeti, raider, own = foe.summon(YETI), foe.summon(RAIDER), me.summon(RAIDER)
    crab = me.give("Hungry Crab")
    for wrong in (None, yeti, foe.hero, crab):
        with refused():
            crab.play(target=wrong)
    crab.play(target=raider)
    assert raider.dead
    assert (crab.attack, crab.health) == (3, 4)
    assert ids(crab.enchantments) == ["NEW1_017e"]
    second = me.give("Hungry Crab")
    second.play(target=own)  # an own one as well
    assert own.dead
    assert (second.attack, second.health) == (3, 4)
    crab.silence()
    assert (crab.attack, crab.health) == (1, 2)


@pytest.mark.card("NEW1_017")
def test_hungry_crab_stays_hungry_without_a_murloc():
    _, me, foe = new_game()
    yeti = foe.summon(YETI)
    crab = me.give("Hungry Crab")
    assert not crab.requires_target
    crab.play()
    assert (crab.attack, crab.health) == (1, 2)
    assert foe.board == [yeti]


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


@pytest.mark.card("EX1_001", "EX1_001e")
def test_lightwarden_grows_with_each_healed_character():
    game, me, foe = new_game()
    warden = me.summon("Lightwarden")
    me.give("Radiance").play()  # nothing to heal
    assert warden.attack == 1
    me.hero.set(damage=10)
    me.give("Radiance").play()
    assert (warden.attack, warden.health) == (3, 2)
    assert ids(warden.enchantments) == ["EX1_001e"]
    hurt = [me.summon(YETI), me.summon(YETI), foe.summon(YETI)]
    for yeti in hurt:
        yeti.set(damage=2)
    hurt[2].heal(1)  # an enemy counts as well
    assert warden.attack == 5
    me.give("Darkscale Healer").play()  # Darkscale Healer: hero and two Yetis
    assert warden.attack == 11
    game.end_turn()
    foe.hero.set(damage=10)
    foe.give("Radiance").play()
    assert warden.attack == 13
    warden.silence()
    foe.give("Radiance").play()
    assert warden.attack == 1


@pytest.mark.card("EX1_509", "EX1_509e")
def test_murloc_tidecaller_grows_with_each_murloc_that_i_summon():
    game, me, foe = new_game()
    caller = me.give("Murloc Tidecaller")
    caller.play()
    assert caller.attack == 1
    me.give(RAIDER).play()
    assert (caller.attack, caller.health) == (2, 2)
    assert ids(caller.enchantments) == ["EX1_509e"]
    me.give("Murloc Tidehunter").play()  # Murloc Tidehunter and its Scout
    assert caller.attack == 4
    me.give(CROCOLISK).play()
    assert caller.attack == 4
    game.end_turn()
    foe.give(RAIDER).play()
    assert caller.attack == 4
    game.end_turn()
    caller.silence()
    me.give(RAIDER).play()
    assert caller.attack == 1


@pytest.mark.card("EX1_509")
def test_murloc_tidecaller_looks_at_what_is_summoned_and_not_at_what_it_becomes():
    _, me, _ = new_game()
    raider, caller = me.summon(RAIDER), me.summon("Murloc Tidecaller")
    me.give("Faceless Manipulator").play(target=raider)  # Faceless Manipulator enters as no Murloc
    assert names(me.board).count(RAIDER) == 2
    assert caller.attack == 1


@pytest.mark.card("EX1_080", "EX1_080o")
def test_secretkeeper_grows_with_each_secret_played():
    game, me, foe = new_game()
    keeper = me.summon("Secretkeeper")
    me.give("Radiance").play()  # a spell, but no Secret
    assert (keeper.attack, keeper.health) == (1, 2)
    me.give("Counterspell").play()
    assert (keeper.attack, keeper.health) == (2, 3)
    assert ids(keeper.enchantments) == ["EX1_080o"]
    game.end_turn()
    foe.give("The Coin").play()  # takes my Counterspell
    foe.give("Redemption").play()
    assert (keeper.attack, keeper.health) == (3, 4)
    game.end_turn()
    keeper.silence()
    me.give("Mirror Entity").play()
    assert (keeper.attack, keeper.health) == (1, 2)


@pytest.mark.card("EX1_080")
def test_secretkeeper_sees_no_countered_secret():
    game, me, foe = new_game()
    me.give("Counterspell").play()
    keeper = me.summon("Secretkeeper")
    game.end_turn()
    foe.give("Redemption").play()
    assert foe.secrets == []
    assert (keeper.attack, keeper.health) == (1, 2)


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


@pytest.mark.card("CS2_146")
def test_southsea_deckhand_charges_with_a_weapon():
    game, me, foe = new_game()
    foe.equip(AXE)  # the other's weapon does not matter
    deckhand = me.give("Southsea Deckhand")
    deckhand.play()
    assert not deckhand.charge
    with refused():
        deckhand.attack_target(foe.hero)
    axe = me.equip(AXE)
    assert deckhand.charge
    axe.destroy()
    assert not deckhand.charge
    with refused():
        deckhand.attack_target(foe.hero)
    me.equip(AXE)
    deckhand.attack_target(foe.hero)
    assert foe.hero.health == 28
    silenced = me.summon("Southsea Deckhand")
    silenced.silence()
    with refused():
        silenced.attack_target(foe.hero)
    game.end_turn()
    assert silenced.attack == 2


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
    next_turn(game)
    harpy.attack_target(foe.hero)
    harpy.attack_target(foe.hero)
    assert foe.hero.health == 30 - 2 * attack
    with refused():
        harpy.attack_target(foe.hero)
    next_turn(game)
    harpy.attack_target(foe.hero)
    harpy.silence()
    with refused():
        harpy.attack_target(foe.hero)


@pytest.mark.card("EX1_004", "EX1_004e")
def test_young_priestess_gives_another_friendly_minion_health():
    chosen = set()
    for seed in range(20):
        game, me, foe = new_game(seed=seed)
        priestess = me.summon("Young Priestess")
        friends, enemy = [me.summon(YETI), me.summon(YETI)], foe.summon(YETI)
        game.end_turn()
        lucky = [yeti for yeti in friends if yeti.health == 6]
        assert len(lucky) == 1
        assert ids(lucky[0].enchantments) == ["EX1_004e"]
        assert (lucky[0].attack, priestess.health, enemy.health) == (4, 1, 5)
        game.end_turn()
        assert sum(yeti.health for yeti in friends) == 11
        chosen.add(friends.index(lucky[0]))
        priestess.silence()
        game.end_turn()
        assert sum(yeti.health for yeti in friends) == 11
    assert chosen == {0, 1}


@pytest.mark.parametrize("card_id", rows(("EX1_004",), ("NEW1_037",)))
def test_end_of_turn_gift_goes_to_nobody_else(card_id):
    game, me, foe = new_game()
    giver, enemy = me.summon(card_id), foe.summon(YETI)
    numbers = (giver.attack, giver.health)
    game.end_turn()
    assert (giver.attack, giver.health) == numbers
    assert (enemy.attack, enemy.health) == (4, 5)
    friend = me.summon(YETI)
    game.end_turn()
    assert (friend.attack, friend.health) == (4, 5)
    game.end_turn()
    assert friend.attack + friend.health == 10
