"""Classic as it was in June 2014, warlock: the cards of cards_data/vanilla/warlock.yaml, in its order."""

import pytest
from hearthstone.enums import CardSet, CardType, Race, Zone

import hsenv
from kit import OLD_YETI, classic_game, ids, name_of, refused, rows

SAME = rows(
    ("VAN_HERO_07bp",),
    ("VAN_EX1_308",),
    ("VAN_CS2_059",),
    ("VAN_CS2_063",),
    ("VAN_EX1_319",),
    ("VAN_EX1_302",),
    ("VAN_EX1_316",),
    ("VAN_CS2_065",),
    ("VAN_EX1_596",),
    ("VAN_EX1_306",),
    ("VAN_CS2_061",),
    ("VAN_EX1_301",),
    ("VAN_EX1_317",),
    ("VAN_CS2_057",),
    ("VAN_EX1_304",),
    ("VAN_CS2_062",),
    ("VAN_EX1_313",),
    ("VAN_EX1_303",),
    ("VAN_EX1_315",),
    ("VAN_EX1_320",),
    ("VAN_EX1_310",),
    ("VAN_CS2_064",),
    ("VAN_EX1_309",),
    ("VAN_EX1_312",),
    ("VAN_EX1_tk33",),
    ("VAN_EX1_tk34",),
)

JARAXXUS = "VAN_EX1_323"


@pytest.mark.parametrize("card", SAME)
def test_behaves_like_the_card_of_today(check_same, card):
    check_same(card)


@pytest.mark.card("VAN_NEW1_003")
def test_sacrificial_pact_takes_any_demon():
    _, me, foe = classic_game("WARLOCK")
    me.hero.set(damage=12)
    mine, theirs, yeti = me.summon("VAN_CS2_065"), foe.summon("VAN_CS2_065"), foe.summon(OLD_YETI)
    for wrong in (yeti, foe.hero, None):
        with refused():
            me.give("VAN_NEW1_003").play(target=wrong)
    for demon in (mine, theirs):
        me.give("VAN_NEW1_003").play(target=demon)
        assert demon.dead
    assert me.hero.health == 28


@pytest.mark.card("VAN_NEW1_003")
def test_sacrificial_pact_kills_lord_jaraxxus():
    game, me, foe = classic_game("WARLOCK")
    foe.set_hero("EX1_323h")
    me.give("VAN_NEW1_003").play(target=foe.hero)
    assert game.over
    assert game.winner == me


@pytest.mark.card("VAN_EX1_320")
def test_bane_of_doom_brings_any_demon_of_classic():
    # Lists of 2014 name six Demons (Blood Imp, Voidwalker, Flame Imp, Succubus, Felguard, Dread Infernal). The official
    # text says "a random Demon" in both printings and is what is followed: Doomguard, Jaraxxus and the others may come.
    demons = {
        card
        for card in hsenv.cards.ids()
        if card.startswith("VAN_")
        and (record := hsenv.cards.get(card)).type == CardType.MINION
        and record.collectible
        and Race.DEMON in record.races
    }
    assert len(demons) == 11
    found = set()
    for seed in range(120):
        _, me, foe = classic_game("WARLOCK", seed=seed)
        me.give("VAN_EX1_320").play(target=foe.summon("VAN_CS2_168"))
        found.update(ids(me.board))
    assert found == demons


@pytest.mark.card("VAN_EX1_323")
def test_lord_jaraxxus_is_a_minion():
    record = hsenv.cards.get(JARAXXUS)
    assert (record.type, record.set, record.collectible) == (CardType.MINION, CardSet.VANILLA, True)
    assert (record.cost, record.attack, record.health, record.armor) == (9, 3, 15, 0)
    _, me, _ = classic_game("WARLOCK")
    minion = me.summon(JARAXXUS)  # without the Battlecry he stays one
    assert (minion.attack, minion.health) == (3, 15)
    assert list(minion.races) == [Race.DEMON]
    assert name_of(me.hero) == "Gul'dan"
    assert me.board == [minion]


@pytest.mark.card("VAN_EX1_323", "EX1_323h")
def test_lord_jaraxxus_becomes_a_fresh_hero_of_15_health():
    _, me, foe = classic_game("WARLOCK")
    me.hero.set(damage=27, armor=8)
    old, yeti = me.hero, me.summon(OLD_YETI)
    jaraxxus = me.give(JARAXXUS)
    jaraxxus.play(position=0)
    assert me.mana == 1
    assert me.board == [yeti]
    assert name_of(me.hero) == "EX1_323h"
    assert me.hero != old
    assert (me.hero.health, me.hero.max_health, me.hero.armor) == (15, 15, 0)
    assert list(me.hero.races) == [Race.DEMON]
    assert jaraxxus.zone == Zone.REMOVEDFROMGAME
    assert jaraxxus not in me.graveyard
    assert me.minions_died_this_turn == 0
    assert not me.hero.dead
    assert (name_of(me.weapon), me.weapon.attack, me.weapon.durability) == ("Blood Fury", 3, 8)
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 27
    assert name_of(me.hero_power) == "VAN_EX1_tk33"


@pytest.mark.card("VAN_EX1_323")
def test_lord_jaraxxus_was_played_but_is_no_summon_for_those_who_listen_after_it():
    # The hero that he is by now was a minion when he was played: Mirror Entity copies it. Knife Juggler sees nobody.
    game, me, foe = classic_game("WARLOCK")
    game.end_turn()
    foe.give("VAN_EX1_294").play()  # Mirror Entity
    game.end_turn()
    me.summon("VAN_NEW1_019")
    me.set_mana(10, 10)
    me.give(JARAXXUS).play()
    assert [(m.id, m.attack, m.health) for m in foe.board] == [(JARAXXUS, 3, 15)]
    assert foe.secrets == []
    assert foe.hero.health == 30
    assert me.hero.health == 15
    game.check()


@pytest.mark.card("VAN_EX1_323")
def test_lord_jaraxxus_as_a_hero_is_nobody_to_snipe():
    # What needs a minion in play finds none and stays (rules.md 10.2).
    game, me, foe = classic_game("WARLOCK")
    game.end_turn()
    foe.put_secret("VAN_EX1_609")
    foe.put_secret("VAN_EX1_379")
    game.end_turn()
    me.set_mana(10, 10)
    me.give(JARAXXUS).play()
    assert ids(foe.secrets) == ["VAN_EX1_609", "VAN_EX1_379"]
    assert (me.hero.health, me.hero.max_health) == (15, 15)


@pytest.mark.card("VAN_EX1_323", "VAN_EX1_tk33", "VAN_EX1_tk34")
def test_lord_jaraxxus_calls_infernals():
    _, me, _ = classic_game("WARLOCK")
    me.hero_power.use()  # Life Tap
    me.set_mana(12, 12)
    me.give(JARAXXUS).play()
    me.hero_power.use()
    assert ids(me.board) == ["VAN_EX1_tk34"]
    assert (me.board[0].attack, me.board[0].health) == (6, 6)


@pytest.mark.card("EX1_323h")
def test_lord_jaraxxus_as_a_hero_has_inferno_in_other_formats():
    me, _ = hsenv.Game.sandbox(("WARLOCK", "WARRIOR")).players
    me.set_hero("EX1_323h")
    assert name_of(me.hero_power) == "INFERNO!"
    assert (me.hero.health, me.hero.armor) == (15, 0)
