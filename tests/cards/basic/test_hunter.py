"""Basic, hunter: the cards of cards_data/basic/hunter.yaml, in its order."""

import pytest

from kit import WAR_GOLEM, fill, ids, name_of, names, new_game, next_turn, refused, summon_ready

COMPANIONS = {"Misha", "Leokk", "Huffer"}

DECK = [
    "Murloc Raider",
    "Bloodfen Raptor",
    "River Crocolisk",
    "Chillwind Yeti",
    "Boulderfist Ogre",
    "War Golem",
]


def buzzard_game():
    game, me, foe = new_game("HUNTER")
    for _ in range(5):
        me.put_in_deck("Chillwind Yeti")
    return game, me, foe


@pytest.mark.card("HERO_05", "HERO_05bp")
def test_rexxar():
    _, me, _ = new_game("HUNTER")
    assert name_of(me.hero) == "Rexxar"
    assert (me.hero.health, me.hero.armor, me.hero.attack) == (30, 0, 0)
    assert name_of(me.hero_power) == "Steady Shot"
    assert me.hero_power.cost == 2


@pytest.mark.card("HERO_05bp")
def test_steady_shot_hits_the_enemy_hero_only():
    game, me, foe = new_game("HUNTER")
    me.summon("Kobold Geomancer")  # a Hero Power takes no Spell Damage
    guard = foe.summon("Frostwolf Grunt")
    assert not me.hero_power.requires_target
    me.hero_power.use()
    assert (foe.hero.health, me.hero.health, guard.damage) == (28, 30, 0)
    assert me.mana == 8
    with refused():
        me.hero_power.use()
    next_turn(game)
    me.set_mana(1, 10)
    with refused():
        me.hero_power.use()
    me.set_mana(2, 10)
    me.hero_power.use()
    assert foe.hero.health == 26


@pytest.mark.card("HERO_05bp2")
def test_ballista_shot():
    _game, me, foe = new_game("HUNTER", seed=3)
    me.set_hero_power("Ballista Shot")
    me.summon("Kobold Geomancer")  # Kobold Geomancer: no Spell Damage
    me.hero_power.use()
    assert (foe.hero.health, me.mana) == (27, 8)


@pytest.mark.card("DS1_185")
def test_arcane_shot_hits_any_character():
    _, me, foe = new_game("HUNTER")
    own, enemy = me.summon("War Golem"), foe.summon("War Golem")
    shot = me.give("Arcane Shot")
    with refused():
        shot.play()
    shot.play(target=foe.hero)
    for target in (me.hero, own, enemy):
        me.give("Arcane Shot").play(target=target)
    assert [c.damage for c in (foe.hero, me.hero, own, enemy)] == [2, 2, 2, 2]
    me.summon("Kobold Geomancer")
    me.give("Arcane Shot").play(target=enemy)
    assert enemy.damage == 5


@pytest.mark.card("CS2_084", "CS2_084e")
def test_hunter_s_mark_leaves_one_health_until_silenced():
    _, me, foe = new_game("HUNTER")
    yeti = foe.summon("Chillwind Yeti")
    yeti.set(damage=2)
    mark = me.give("Hunter's Mark")
    for wrong in (None, foe.hero, me.hero):
        with refused():
            mark.play(target=wrong)
    mark.play(target=yeti)
    assert (yeti.attack, yeti.health, yeti.max_health) == (4, 1, 1)
    assert ids(yeti.enchantments) == ["CS2_084e"]
    yeti.silence()  # rules 9.3: the mark has cleared the damage
    assert (yeti.attack, yeti.health, yeti.max_health) == (4, 5, 5)


@pytest.mark.card("CS2_084", "CS2_084e")
def test_hunter_s_mark_is_below_auras():
    _, me, _ = new_game("HUNTER")
    yeti = me.summon("Chillwind Yeti")
    me.summon("Stormwind Champion")
    me.give("Hunter's Mark").play(target=yeti)
    assert (yeti.attack, yeti.health) == (5, 2)
    me.give("Arcane Shot").play(target=yeti)
    assert yeti.dead


@pytest.mark.card("DS1_175", "DS1_175o")
def test_timber_wolf_helps_own_other_beasts():
    _, me, foe = new_game("HUNTER")
    crocolisk, yeti, enemy = (
        me.summon("River Crocolisk"),
        me.summon("Chillwind Yeti"),
        foe.summon("River Crocolisk"),
    )
    wolf = me.give("Timber Wolf")
    wolf.play()
    assert (crocolisk.attack, crocolisk.health) == (3, 3)
    assert ids(crocolisk.enchantments) == ["DS1_175o"]
    assert (wolf.attack, yeti.attack, enemy.attack) == (1, 4, 2)
    second = me.give("Timber Wolf")
    second.play()
    assert (crocolisk.attack, wolf.attack, second.attack) == (4, 2, 2)
    wolf.silence()
    assert (crocolisk.attack, wolf.attack, second.attack) == (3, 2, 1)
    second.destroy()
    assert (crocolisk.attack, wolf.attack) == (2, 1)


@pytest.mark.card("DS1_184")
def test_tracking_offers_three_cards_of_the_deck_and_draws_the_chosen_one():
    game, me, foe = new_game("HUNTER")
    for card_id in DECK:
        me.put_in_deck(card_id)
        foe.put_in_deck("Acidic Swamp Ooze")
    me.give("Tracking").play()
    assert game.choosing == (me.seat,)
    offered = list(game.choices)
    assert len(offered) == 3
    assert len(set(names(offered))) == 3
    assert set(names(offered)) <= set(DECK)
    with refused():
        game.end_turn()

    game.choose(1)
    assert game.choosing == ()
    assert me.hand == [offered[1]]
    assert len(me.deck) == 5  # the others stay where they were
    assert sorted(names([*me.deck, *me.hand])) == sorted(DECK)
    assert len(foe.deck) == 6
    assert me.mana == 9


@pytest.mark.card("DS1_184")
def test_tracking_looks_at_the_whole_deck():
    seen = set()
    for seed in range(40):
        game, me, _ = new_game("HUNTER", seed=seed)
        for card_id in DECK:
            me.put_in_deck(card_id)
        me.give("Tracking").play()
        seen.update(names(game.choices))
    assert seen == set(DECK)


@pytest.mark.card("DS1_184")
def test_tracking_offers_different_names_only():
    game, me, _ = new_game("HUNTER")
    for card in ("Chillwind Yeti", "Chillwind Yeti", "Chillwind Yeti", "Boulderfist Ogre"):
        me.put_in_deck(card)
    me.give("Tracking").play()
    assert sorted(names(game.choices)) == ["Boulderfist Ogre", "Chillwind Yeti"]
    game.choose(0)
    assert len(me.hand) == 1
    assert len(me.deck) == 3


@pytest.mark.card("DS1_184")
def test_tracking_finds_nothing_in_an_empty_deck():
    # Doubt: that the card is playable at all then; no requirement says otherwise.
    game, me, _ = new_game("HUNTER")
    me.give("Tracking").play()
    assert game.choosing == ()
    assert me.hand == []
    game.end_turn()


@pytest.mark.card("CS2_237")
def test_starving_buzzard_draws_for_every_other_friendly_beast():
    game, me, foe = buzzard_game()
    buzzard = me.give("Starving Buzzard")
    buzzard.play()
    assert me.hand == []  # not for itself
    me.give("River Crocolisk").play()
    assert len(me.hand) == 1
    me.give("Murloc Raider").play()
    assert len(me.hand) == 1  # a Murloc is no Beast

    game.end_turn()
    foe.give("River Crocolisk").play()
    assert len(me.hand) == 1
    game.end_turn()
    assert len(me.hand) == 2
    buzzard.silence()
    me.give("River Crocolisk").play()
    assert len(me.hand) == 2


@pytest.mark.card("CS2_237")
def test_starving_buzzard_sees_summoned_tokens():
    _, me, _ = buzzard_game()
    me.summon("Starving Buzzard")
    me.give("Razorfen Hunter").play()  # Razorfen Hunter is no Beast, its Boar is
    assert len(me.hand) == 1
    me.give("Animal Companion").play()
    assert len(me.hand) == 2


@pytest.mark.card("NEW1_031", "Misha", "Leokk", "Huffer")
def test_animal_companion_summons_one_of_three():
    seen = set()
    for seed in range(40):
        _, me, foe = new_game("HUNTER", seed=seed)
        yeti = me.summon("Chillwind Yeti")
        me.give("Animal Companion").play()
        assert len(me.board) == 2
        companion = me.board[1]
        seen.add(name_of(companion))
        assert yeti.attack == (5 if name_of(companion) == "Leokk" else 4)
        assert companion.taunt == (name_of(companion) == "Misha")
        if name_of(companion) == "Huffer":
            companion.attack_target(foe.hero)
            assert foe.hero.health == 26
        else:
            with refused():
                companion.attack_target(foe.hero)
    assert seen == COMPANIONS


@pytest.mark.card("NEW1_031")
def test_animal_companion_needs_a_free_slot():
    _, me, foe = new_game("HUNTER")
    fill(me, 7, WAR_GOLEM)
    companion = me.give("Animal Companion")
    with refused():
        companion.play()
    me.board[0].destroy()
    companion.play()
    assert name_of(me.board[6]) in COMPANIONS
    assert foe.board == []


@pytest.mark.card("NEW1_032")
def test_misha_guards_its_master():
    _, me, foe = new_game("HUNTER")
    golem = summon_ready(me, "War Golem")
    misha = foe.summon("Misha")
    with refused():
        golem.attack_target(foe.hero)
    misha.silence()
    golem.attack_target(foe.hero)
    assert foe.hero.health == 23


@pytest.mark.card("NEW1_033", "NEW1_033o")
def test_leokk_helps_own_other_minions():
    _, me, foe = new_game("HUNTER")
    leokk = me.summon("Leokk")
    yeti, enemy = me.summon("Chillwind Yeti"), foe.summon("Chillwind Yeti")
    assert (yeti.attack, yeti.health) == (5, 5)
    assert ids(yeti.enchantments) == ["NEW1_033o"]
    assert (leokk.attack, enemy.attack) == (2, 4)
    leokk.silence()
    assert yeti.attack == 4


@pytest.mark.card("NEW1_034")
def test_huffer_loses_its_charge_by_silence():
    for seed in range(40):
        _, me, foe = new_game("HUNTER", seed=seed)
        me.give("Animal Companion").play()
        if name_of(me.board[0]) == "Huffer":
            break
    huffer = me.board[0]
    assert huffer.charge
    huffer.silence()
    assert not huffer.charge
    with refused():
        huffer.attack_target(foe.hero)


@pytest.mark.card("EX1_539")
def test_kill_command_is_stronger_with_a_beast():
    _, me, foe = new_game("HUNTER")
    foe.summon("River Crocolisk")  # an enemy Beast does not count
    me.summon("Chillwind Yeti")
    command = me.give("Kill Command")
    assert not command.powered
    with refused():
        command.play()
    command.play(target=foe.hero)
    assert foe.hero.health == 27

    beast = me.summon("River Crocolisk")
    golem = foe.summon("War Golem")
    command = me.give("Kill Command")
    assert command.powered
    command.play(target=golem)
    assert golem.damage == 5
    assert foe.hero.health == 27

    me.set_mana(10, 10)
    me.summon("Kobold Geomancer")
    me.give("Kill Command").play(target=me.hero)
    assert me.hero.health == 24
    beast.destroy()
    me.give("Kill Command").play(target=me.hero)
    assert me.hero.health == 20


@pytest.mark.card("DS1_070", "DS1_070o")
def test_houndmaster_trains_a_friendly_beast():
    game, me, foe = new_game("HUNTER")
    crocolisk, yeti, enemy = (
        me.summon("River Crocolisk"),
        me.summon("Chillwind Yeti"),
        foe.summon("River Crocolisk"),
    )
    golem = summon_ready(foe, "War Golem")
    master = me.give("Houndmaster")
    for wrong in (None, yeti, enemy, me.hero):
        with refused():
            master.play(target=wrong)
    master.play(target=crocolisk)
    assert (crocolisk.attack, crocolisk.health, crocolisk.taunt) == (4, 5, True)
    assert ids(crocolisk.enchantments) == ["DS1_070o"]
    assert (yeti.attack, yeti.taunt) == (4, False)

    game.end_turn()
    with refused():
        golem.attack_target(me.hero)
    crocolisk.silence()
    assert (crocolisk.attack, crocolisk.health, crocolisk.taunt) == (2, 3, False)
    golem.attack_target(me.hero)
    assert me.hero.health == 23


@pytest.mark.card("DS1_070")
def test_houndmaster_without_a_beast_is_just_a_body():
    _, me, foe = new_game("HUNTER")
    foe.summon("River Crocolisk")
    yeti = me.summon("Chillwind Yeti")
    master = me.give("Houndmaster")
    assert not master.requires_target
    master.play()
    assert (master.attack, master.health) == (4, 3)
    assert (yeti.attack, yeti.health) == (4, 5)


@pytest.mark.card("DS1_183")
def test_multi_shot_hits_two_different_enemy_minions():
    missed = set()
    for seed in range(30):
        _, me, foe = new_game("HUNTER", seed=seed)
        own = me.summon("War Golem")
        enemies = [foe.summon("War Golem") for _ in range(3)]
        me.give("Multi-Shot").play()
        damage = [enemy.damage for enemy in enemies]
        assert sorted(damage) == [0, 3, 3]
        assert [c.damage for c in (own, me.hero, foe.hero)] == [0, 0, 0]
        missed.add(damage.index(0))
    assert missed == {0, 1, 2}


@pytest.mark.card("DS1_183")
def test_multi_shot_takes_what_there_is_and_needs_one_enemy_minion():
    _, me, foe = new_game("HUNTER")
    me.summon("War Golem")
    shot = me.give("Multi-Shot")
    with refused():
        shot.play()
    golem = foe.summon("War Golem")
    me.summon("Kobold Geomancer")
    shot.play()
    assert golem.damage == 4
    assert foe.hero.health == 30


@pytest.mark.card("DS1_178", "DS1_178e")
def test_tundra_rhino_lets_beasts_charge():
    game, me, foe = new_game("HUNTER")
    rhino, crocolisk, raider = me.give("Tundra Rhino"), me.give("River Crocolisk"), me.give("Murloc Raider")
    for minion in (rhino, crocolisk, raider):
        minion.play()
    assert rhino.charge
    assert crocolisk.charge
    assert ids(crocolisk.enchantments) == ["DS1_178e"]
    rhino.attack_target(foe.hero)
    crocolisk.attack_target(foe.hero)
    assert foe.hero.health == 26
    with refused():
        raider.attack_target(foe.hero)

    game.end_turn()
    enemy = foe.give("River Crocolisk")
    enemy.play()
    with refused():
        enemy.attack_target(me.hero)


@pytest.mark.card("DS1_178", "DS1_178e")
def test_tundra_rhino_s_charge_ends_with_it():
    _, me, foe = new_game("HUNTER")
    crocolisk, rhino = me.give("River Crocolisk"), me.summon("Tundra Rhino")
    crocolisk.play()
    assert crocolisk.charge
    rhino.silence()
    assert not crocolisk.charge
    assert not rhino.charge
    with refused():
        crocolisk.attack_target(foe.hero)
