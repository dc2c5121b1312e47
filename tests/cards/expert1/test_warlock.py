"""Classic warlock cards."""

import pytest
from hearthstone.enums import CardType, Race

import hsenv

YETI = "CS2_182"  # 4/5
RAIDER = "CS2_168"  # 2/1
CROCOLISK = "CS2_120"  # 2/3
OGRE = "CS2_200"  # 6/7


def sandbox(seed=1, **options):
    return hsenv.Game.sandbox(("WARLOCK", "WARRIOR"), seed=seed, **options)


def rows(*table):
    """Parameters of a test, each marked with the card in its first column."""
    return [pytest.param(*row, id=row[0], marks=pytest.mark.card(row[0])) for row in table]


MINIONS = rows(
    # id, cost, attack, health
    ("EX1_304", 3, 3, 4),
    ("EX1_315", 4, 0, 4),
    ("EX1_310", 5, 5, 7),
    ("EX1_tk34", 6, 6, 6),
)


@pytest.mark.parametrize(("card", "cost", "attack", "health"), MINIONS)
def test_minion_numbers(card, cost, attack, health):
    me, _ = sandbox().players
    minion = me.give(card)
    minion.play()
    assert (10 - me.mana, minion.attack, minion.health) == (cost, attack, health)


# Power Overwhelming


@pytest.mark.card("EX1_316", "EX1_316e")
def test_power_overwhelming_strengthens_then_kills():
    game = sandbox()
    me, foe = game.players
    yeti, enemy = me.summon(YETI), foe.summon(YETI)
    spell = me.give("EX1_316")
    for wrong in (enemy, me.hero, None):
        with pytest.raises(hsenv.IllegalAction):
            spell.play(target=wrong)
    spell.play(target=yeti)
    assert me.mana == 9
    assert (yeti.attack, yeti.health) == (8, 9)
    game.end_turn()
    assert yeti.dead
    assert me.board == []
    assert foe.board == [enemy]


@pytest.mark.card("EX1_316", "EX1_316e")
def test_power_overwhelming_and_deathrattle_or_silence():
    game = sandbox()
    me, _ = game.players
    golem, yeti = me.summon("EX1_556"), me.summon(YETI)
    for minion in (golem, yeti):
        me.give("EX1_316").play(target=minion)
    yeti.silence()
    assert (yeti.attack, yeti.health) == (4, 5)
    game.end_turn()
    assert [minion.id for minion in me.board] == ["skele21", YETI]


# Void Terror


@pytest.mark.card("EX1_304", "EX1_304e")
def test_void_terror_eats_its_neighbours():
    me, _ = sandbox().players
    far, raider, yeti = me.summon(OGRE), me.summon(RAIDER), me.summon(YETI)
    yeti.set(damage=2)
    terror = me.give("EX1_304")
    terror.play(position=2)
    assert me.board == [far, terror]
    assert raider.dead
    assert yeti.dead
    assert (terror.attack, terror.health) == (3 + 2 + 4, 4 + 1 + 3)
    terror.silence()
    assert (terror.attack, terror.health) == (3, 4)


@pytest.mark.card("EX1_304")
def test_void_terror_at_the_edge_and_alone():
    me, _ = sandbox().players
    alone = me.give("EX1_304")
    alone.play()
    assert (alone.attack, alone.health) == (3, 4)
    golem = me.summon("EX1_556")
    terror = me.give("EX1_304")
    terror.play(position=2)
    # The Deathrattle of what was eaten happens.
    assert [minion.id for minion in me.board] == ["EX1_304", "skele21", "EX1_304"]
    assert golem.dead
    assert (terror.attack, terror.health) == (5, 7)
    me.summon("EX1_304")  # summoned, not played
    assert len(me.board) == 4


# Summoning Portal


@pytest.mark.card("EX1_315", "EX1_315e")
def test_summoning_portal_makes_my_minions_cheaper_but_not_below_one():
    me, foe = sandbox().players
    cards = {card: me.give(card) for card in ("hexfrog", RAIDER, CROCOLISK, YETI, OGRE, "CS2_057")}
    theirs = foe.give(YETI)
    portal = me.summon("EX1_315")
    assert {card: cards[card].cost for card in cards} == {
        "hexfrog": 0,
        RAIDER: 1,
        CROCOLISK: 1,
        YETI: 2,
        OGRE: 4,
        "CS2_057": 3,
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
    me, _ = sandbox().players
    yeti, ogre = me.give(YETI), me.give(OGRE)
    portals = [me.summon("EX1_315"), me.summon("EX1_315")]
    assert (yeti.cost, ogre.cost) == (1, 2)
    portals[0].destroy()
    assert (yeti.cost, ogre.cost) == (2, 4)


@pytest.mark.card("EX1_315", "EX1_315e", "EX1_586")
def test_summoning_portal_comes_before_the_cards_own_reduction():
    me, foe = sandbox().players
    giant = me.give("EX1_586")
    me.summon("EX1_315")
    for _ in range(7):
        foe.summon(RAIDER)
    assert giant.cost == 0  # 10 - 2 - 8


# Doomguard


@pytest.mark.card("EX1_310")
def test_doomguard_charges_and_discards_two():
    me, foe = sandbox().players
    cards = [me.give(card) for card in (YETI, RAIDER, OGRE)]
    theirs = foe.give(YETI)
    doomguard = me.give("EX1_310")
    doomguard.play()
    assert len(me.hand) == 1
    assert sum(card.discarded for card in cards) == 2
    assert foe.hand == [theirs]
    doomguard.attack_target(foe.hero)
    assert foe.hero.health == 25


@pytest.mark.card("EX1_310")
def test_doomguard_with_one_card_or_none():
    me, _ = sandbox().players
    card = me.give(YETI)
    me.give("EX1_310").play()
    assert card.discarded
    me.give("EX1_310").play()
    assert len(me.board) == 2


@pytest.mark.card("EX1_310")
def test_doomguard_discards_at_random_and_loses_charge_by_silence():
    kept = set()
    for seed in range(30):
        me, foe = sandbox(seed).players
        for card in (YETI, RAIDER, OGRE):
            me.give(card)
        me.give("EX1_310").play()
        kept.add(me.hand[0].id)
    assert kept == {YETI, RAIDER, OGRE}
    doomguard = me.board[0]
    doomguard.silence()
    with pytest.raises(hsenv.IllegalAction):
        doomguard.attack_target(foe.hero)


# Bane of Doom


@pytest.mark.card("EX1_320")
def test_bane_of_doom_summons_a_demon_if_it_kills():
    for seed in range(10):
        me, foe = sandbox(seed).players
        raider = foe.summon(RAIDER)
        me.give("EX1_320").play(target=raider)
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
    me, foe = sandbox().players
    yeti, mine = foe.summon(YETI), me.summon(YETI)
    with pytest.raises(hsenv.IllegalAction):
        me.give("EX1_320").play()
    me.give("EX1_320").play(target=yeti)
    me.give("EX1_320").play(target=foe.hero)
    assert (yeti.damage, foe.hero.damage) == (2, 2)
    me.set_mana(10, 10)
    me.summon("CS2_052")
    me.give("EX1_320").play(target=mine)
    assert mine.damage == 3
    assert len(me.board) == 2


@pytest.mark.card("EX1_320")
def test_bane_of_doom_looks_for_a_slot_before_the_victim_leaves():
    # rules.md 7.11: the Demon comes before the deaths, so a full board keeps it out.
    me, _ = sandbox().players
    golem = me.summon("EX1_556")
    golem.set(damage=1)
    for _ in range(6):
        me.summon(YETI)
    me.give("EX1_320").play(target=golem)
    assert [minion.id for minion in me.board] == ["skele21"] + [YETI] * 6


# Lord Jaraxxus


@pytest.mark.card("EX1_323", "EX1_323w")
def test_lord_jaraxxus_replaces_the_hero_and_keeps_its_health():
    me, foe = sandbox().players
    me.hero.set(damage=18, armor=2)
    jaraxxus = me.give("EX1_323")
    assert jaraxxus.cost == 9
    jaraxxus.play()
    assert me.mana == 1
    assert me.hero.id == "EX1_323"
    assert (me.hero.health, me.hero.max_health, me.hero.armor) == (12, 30, 7)
    assert me.hero_power.id == "EX1_tk33"
    assert (me.weapon.id, me.weapon.attack, me.weapon.durability) == ("EX1_323w", 3, 8)
    assert me.hero.attack == 3
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 27
    assert me.weapon.durability == 7


@pytest.mark.card("EX1_323")
def test_lord_jaraxxus_keeps_the_attack_count_and_refreshes_the_hero_power():
    me, foe = sandbox().players
    me.hero_power.use()
    me.give("CS2_045").play(target=me.hero)
    me.hero.attack_target(foe.hero)
    me.set_mana(11, 11)
    me.give("EX1_323").play()
    with pytest.raises(hsenv.IllegalAction):
        me.hero.attack_target(foe.hero)
    me.hero_power.use()
    assert [minion.id for minion in me.board] == ["EX1_tk34"]


@pytest.mark.card("EX1_tk33", "EX1_tk34")
def test_inferno_summons_an_infernal():
    game = sandbox()
    me, foe = game.players
    me.set_hero_power("EX1_tk33")
    me.hero_power.use()
    assert me.mana == 8
    infernal = me.board[0]
    assert (infernal.id, infernal.attack, infernal.health) == ("EX1_tk34", 6, 6)
    assert Race.DEMON in infernal.races
    with pytest.raises(hsenv.IllegalAction):
        infernal.attack_target(foe.hero)
    game.end_turn()
    game.end_turn()
    for _ in range(6):
        me.summon(RAIDER)
    with pytest.raises(hsenv.IllegalAction):
        me.hero_power.use()
    me.board[-1].destroy()
    me.hero_power.use()
    assert me.board[-1].id == "EX1_tk34"
