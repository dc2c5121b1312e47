"""Classic, warlock, 4 to 8 mana: the cards of cards_data/expert1/warlock.yaml, in its order."""

import pytest
from hearthstone.enums import CardType, Race

import hsenv
from kit import (
    CROCOLISK,
    GEOMANCER,
    OGRE,
    RAIDER,
    YETI,
    name_of,
    names,
    new_game,
    next_turn,
    refused,
)


@pytest.mark.card("EX1_303")
def test_shadowflame_sacrifices_a_minion_to_burn_the_enemies():
    _, me, foe = new_game("WARLOCK")
    yeti, mine = me.summon(YETI), me.summon(OGRE)
    first, second = foe.summon(OGRE), foe.summon(OGRE)
    spell = me.give("Shadowflame")
    for wrong in (first, me.hero, None):
        with refused():
            spell.play(target=wrong)
    spell.play(target=yeti)
    assert yeti.dead
    assert [m.damage for m in (mine, first, second)] == [0, 4, 4]
    assert (me.hero.damage, foe.hero.damage) == (0, 0)


@pytest.mark.card("EX1_303")
def test_shadowflame_uses_the_attack_of_now_and_spell_damage():
    _, me, foe = new_game("WARLOCK")
    kobold, ogre = me.summon(GEOMANCER), foe.summon(OGRE)
    kobold.set(attack=5)
    # The sacrificed Kobold still stands when the flames burn (rules.md 7.3).
    me.give("Shadowflame").play(target=kobold)
    assert kobold.dead
    assert ogre.damage == 6


@pytest.mark.card("EX1_315", "EX1_315e")
def test_summoning_portal_makes_my_minions_cheaper_but_not_below_one():
    _, me, foe = new_game("WARLOCK")
    cards = {card: me.give(card) for card in ("Frog", RAIDER, CROCOLISK, YETI, OGRE, "Shadow Bolt")}
    theirs = foe.give(YETI)
    portal = me.summon("Summoning Portal")
    assert {card: cards[card].cost for card in cards} == {
        "Frog": 0,
        RAIDER: 1,
        CROCOLISK: 1,
        YETI: 2,
        OGRE: 4,
        "Shadow Bolt": 3,
    }
    assert theirs.cost == 4
    drawn = me.give(OGRE)
    assert drawn.cost == 4
    cards[YETI].play()
    assert me.mana == 8
    portal.silence()
    assert (drawn.cost, cards[RAIDER].cost, cards[CROCOLISK].cost) == (6, 1, 2)


@pytest.mark.card("EX1_315", "EX1_315e")
def test_two_summoning_portals():
    _, me, _ = new_game("WARLOCK")
    yeti, ogre = me.give(YETI), me.give(OGRE)
    portals = [me.summon("Summoning Portal"), me.summon("Summoning Portal")]
    assert (yeti.cost, ogre.cost) == (1, 2)
    portals[0].destroy()
    assert (yeti.cost, ogre.cost) == (2, 4)


@pytest.mark.card("EX1_315", "EX1_315e", "EX1_586")
def test_summoning_portal_comes_before_the_cards_own_reduction():
    _, me, foe = new_game("WARLOCK")
    giant = me.give("Sea Giant")
    me.summon("Summoning Portal")
    for _ in range(7):
        foe.summon(RAIDER)
    assert giant.cost == 0  # 10 - 2 - 8


@pytest.mark.card("EX1_320")
def test_bane_of_doom_summons_a_demon_if_it_kills():
    for seed in range(10):
        _, me, foe = new_game("WARLOCK", seed=seed)
        raider = foe.summon(RAIDER)
        me.give("Bane of Doom").play(target=raider)
        assert me.mana == 5
        assert raider.dead
        assert foe.board == []
        demon = hsenv.cards.get(me.board[0].id)
        assert len(me.board) == 1
        assert demon.type == CardType.MINION
        assert Race.DEMON in demon.races or Race.ALL in demon.races
        assert demon.collectible


@pytest.mark.card("EX1_320")
def test_bane_of_doom_without_a_kill():
    _, me, foe = new_game("WARLOCK")
    yeti, mine = foe.summon(YETI), me.summon(YETI)
    with refused():
        me.give("Bane of Doom").play()
    me.give("Bane of Doom").play(target=yeti)
    me.give("Bane of Doom").play(target=foe.hero)
    assert (yeti.damage, foe.hero.damage) == (2, 2)
    me.set_mana(10, 10)
    me.summon("Wrath of Air Totem")
    me.give("Bane of Doom").play(target=mine)
    assert mine.damage == 3
    assert len(me.board) == 2


@pytest.mark.card("EX1_320")
def test_bane_of_doom_looks_for_a_slot_before_the_victim_leaves():
    # rules.md 7.11: the Demon comes before the deaths, so a full board keeps it out.
    _, me, _ = new_game("WARLOCK")
    golem = me.summon("Harvest Golem")
    golem.set(damage=1)
    for _ in range(6):
        me.summon(YETI)
    me.give("Bane of Doom").play(target=golem)
    assert names(me.board) == ["Damaged Golem"] + [YETI] * 6


@pytest.mark.card("EX1_310")
def test_doomguard_charges_and_discards_two():
    _, me, foe = new_game("WARLOCK")
    cards = [me.give(card) for card in (YETI, RAIDER, OGRE)]
    theirs = foe.give(YETI)
    doomguard = me.give("Doomguard")
    doomguard.play()
    assert len(me.hand) == 1
    assert sum(card.discarded for card in cards) == 2
    assert foe.hand == [theirs]
    doomguard.attack_target(foe.hero)
    assert foe.hero.health == 25


@pytest.mark.card("EX1_310")
def test_doomguard_with_one_card_or_none():
    _, me, _ = new_game("WARLOCK")
    card = me.give(YETI)
    me.give("Doomguard").play()
    assert card.discarded
    me.give("Doomguard").play()
    assert len(me.board) == 2


@pytest.mark.card("EX1_310")
def test_doomguard_discards_at_random_and_loses_charge_by_silence():
    kept = set()
    for seed in range(30):
        _, me, foe = new_game("WARLOCK", seed=seed)
        for card in (YETI, RAIDER, OGRE):
            me.give(card)
        me.give("Doomguard").play()
        kept.add(name_of(me.hand[0]))
    assert kept == {YETI, RAIDER, OGRE}
    doomguard = me.board[0]
    doomguard.silence()
    with refused():
        doomguard.attack_target(foe.hero)


@pytest.mark.card("EX1_309")
def test_siphon_soul_destroys_a_minion_and_heals_three():
    _, me, foe = new_game("WARLOCK")
    me.hero.set(damage=10)
    foe.hero.set(damage=10)
    theirs, mine = foe.summon(OGRE), me.summon("Harvest Golem")
    spell = me.give("Siphon Soul")
    for wrong in (foe.hero, None):
        with refused():
            spell.play(target=wrong)
    spell.play(target=theirs)
    assert theirs.dead
    assert (me.hero.damage, foe.hero.damage) == (7, 10)
    me.hero.set(damage=2)
    me.give("Siphon Soul").play(target=mine)
    assert names(me.board) == ["Damaged Golem"]
    assert me.hero.damage == 0


@pytest.mark.card("EX1_312")
def test_twisting_nether_destroys_all_minions():
    _, me, foe = new_game("WARLOCK")
    shielded = me.summon("Argent Squire")
    stealthy = foe.summon("Jungle Panther")
    foe.summon("Harvest Golem")
    me.give("Twisting Nether").play()
    assert shielded.dead
    assert stealthy.dead
    assert me.board == []
    assert names(foe.board) == ["Damaged Golem"]
    assert (me.hero.damage, foe.hero.damage) == (0, 0)


@pytest.mark.card("EX1_323", "EX1_323w")
def test_lord_jaraxxus_replaces_the_hero_and_keeps_its_health():
    _, me, foe = new_game("WARLOCK")
    me.hero.set(damage=18, armor=2)
    jaraxxus = me.give("Lord Jaraxxus")
    assert jaraxxus.cost == 9
    jaraxxus.play()
    assert me.mana == 1
    assert name_of(me.hero) == "Lord Jaraxxus"
    assert (me.hero.health, me.hero.max_health, me.hero.armor) == (12, 30, 7)
    assert name_of(me.hero_power) == "INFERNO!"
    assert (name_of(me.weapon), me.weapon.attack, me.weapon.durability) == ("Blood Fury", 3, 8)
    assert me.hero.attack == 3
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 27
    assert me.weapon.durability == 7


@pytest.mark.card("EX1_323")
def test_lord_jaraxxus_keeps_the_attack_count_and_refreshes_the_hero_power():
    _, me, foe = new_game("WARLOCK")
    me.hero_power.use()
    me.give("Rockbiter Weapon").play(target=me.hero)
    me.hero.attack_target(foe.hero)
    me.set_mana(11, 11)
    me.give("Lord Jaraxxus").play()
    with refused():
        me.hero.attack_target(foe.hero)
    me.hero_power.use()
    assert names(me.board) == ["Infernal"]


@pytest.mark.card("EX1_tk33", "EX1_tk34")
def test_inferno_summons_an_infernal():
    game, me, foe = new_game("WARLOCK")
    me.set_hero_power("INFERNO!")
    me.hero_power.use()
    assert me.mana == 8
    infernal = me.board[0]
    assert (name_of(infernal), infernal.attack, infernal.health) == ("Infernal", 6, 6)
    assert Race.DEMON in infernal.races
    with refused():
        infernal.attack_target(foe.hero)
    next_turn(game)
    for _ in range(6):
        me.summon(RAIDER)
    with refused():
        me.hero_power.use()
    me.board[-1].destroy()
    me.hero_power.use()
    assert name_of(me.board[-1]) == "Infernal"
