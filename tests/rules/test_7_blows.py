"""Rules 7.1 and 7.10: numbers of one text that differ, numbers that are 0; rule 7.5: full restores, turned."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from kit import GEOMANCER, amounts, new_game, next_turn

# 7.10


@pytest.mark.rule("7.1", "7.10")
@pytest.mark.card("CS2_012", "VAN_CS2_012")
@pytest.mark.parametrize("swipe", ["CS2_012", "VAN_CS2_012"])
def test_swipe_lands_before_an_armorsmith_answers(swipe):
    _, me, foe = new_game("DRUID")
    first, target = foe.summon("Armorsmith"), foe.summon("Armorsmith")
    me.give(swipe).play(target=target)
    assert (foe.hero.health, foe.hero.armor) == (29, 4)
    assert (first.damage, target.dead) == (1, True)


@pytest.mark.rule("7.1", "7.10")
@pytest.mark.card("CS2_012")
def test_armor_comes_too_late_for_a_hero_that_swipe_kills():
    game, me, foe = new_game("DRUID")
    foe.hero.set(damage=29)
    me.give("Swipe").play(target=foe.summon("Armorsmith"))
    assert game.over
    assert foe.hero.health == 0


@pytest.mark.rule("7.10", "3.2")
@pytest.mark.parametrize(
    ("card", "damage"),
    [
        ("CS2_012", {1, 4}),
        ("VAN_CS2_012", {1, 4}),
        ("EX1_537", {2, 5}),
        ("VAN_EX1_537", {2, 5}),
        ("VAN_EX1_259", {2, 3}),
        ("TEST_BACKFIRE", {1}),
    ],
    ids=["Swipe", "Swipe of 2014", "Explosive Shot", "Explosive Shot of 2014", "Lightning Storm", "own"],
)
def test_all_numbers_of_a_text_land_before_anybody_reacts(card, damage):
    seen = set()
    for seed in range(12):
        game, me, foe = new_game("DRUID", seed=seed)
        row = [foe.summon("Armorsmith") for _ in range(3)]
        spell = me.give(card)
        spell.play(**({"target": row[1]} if spell.requires_target else {}))
        told = [r.event for r in game.trace() if r.event in ("Damage", "GainArmor")]
        assert told == sorted(told)  # all the damage, then all the armor
        assert foe.hero.armor == 9
        victims = [r.subject for r in game.trace() if r.event == "Damage" and r.subject != foe.hero]
        assert victims == row  # in order of play
        seen.update(amounts(game))
    assert seen == damage


def texts(value: object) -> Iterator[str]:
    """All texts in a record, however deep."""
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts(part)
    elif isinstance(value, str) and "damage(" in value:
        yield value


def blows(block: list[ast.stmt]) -> int:
    """How many times a program deals damage, whichever way it goes; in a loop over others, more than once."""
    count = 0
    for statement in block:
        match statement:
            case ast.If():
                count += max(blows(statement.body), blows(statement.orelse))
            case ast.For() | ast.While():
                count += 2 * blows(statement.body)
            case _:
                calls = [node.func for node in ast.walk(statement) if isinstance(node, ast.Call)]
                count += sum(isinstance(call, ast.Name) and call.id == "damage" for call in calls)
    return count


@pytest.mark.rule("7.1", "7.10")
def test_no_card_deals_its_damage_in_several_blows():
    seen = 0
    for file in (Path(__file__).parents[2] / "cards_data").rglob("*.yaml"):
        for card, record in (yaml.safe_load(file.read_text(encoding="utf-8")) or {}).items():
            for text in texts(record):
                count = blows(ast.parse(text).body)
                assert count <= 1, card
                seen += count
    assert seen > 80


@pytest.mark.rule("7.10")
@pytest.mark.card("EX1_537")
def test_explosive_shot_hits_the_neighbours_of_the_moment():
    _, me, foe = new_game("HUNTER")
    row = [foe.summon("Boulderfist Ogre") for _ in range(5)]
    me.give("Explosive Shot").play(target=row[2])
    assert [ogre.damage for ogre in row] == [0, 2, 5, 2, 0]
    me.summon(GEOMANCER)
    me.give("Explosive Shot").play(target=row[0])
    assert [ogre.damage for ogre in row] == [6, 5, 5, 2, 0]


@pytest.mark.rule("7.10", "4.3")
@pytest.mark.card("CS2_012")
def test_swipe_strikes_who_became_its_target():
    _, me, foe = new_game("DRUID")
    ogre, other = foe.summon("Boulderfist Ogre"), foe.summon("Boulderfist Ogre")
    foe.give("Spellbender").move("SECRET")
    me.give("Swipe").play(target=ogre)
    assert "tt_010a" in [card.id for card in foe.graveyard]
    assert (ogre.damage, other.damage, foe.hero.damage) == (1, 1, 1)


@pytest.mark.rule("7.1", "7.10")
def test_a_number_for_each_is_asked_before_any_of_it_lands():
    # A Lightspawn's Attack is its Health: what lands on it changes it, but not its number.
    _, me, foe = new_game("DRUID")
    spawn, yeti = foe.summon("Lightspawn"), foe.summon("Chillwind Yeti")
    squire = foe.summon("Argent Squire")
    me.summon(GEOMANCER)
    me.give("TEST_BACKFIRE").play()
    assert (spawn.dead, yeti.dead) == (True, True)
    assert not squire.divine_shield
    assert not squire.dead


@pytest.mark.rule("7.1")
def test_a_number_for_each_that_is_0_is_no_event():
    game, me, foe = new_game("DRUID")
    mine, theirs = me.summon("Argent Squire"), foe.summon("Argent Squire")
    me.give("TEST_MIND_THE_WEAK").play(target=mine)
    assert mine.divine_shield
    me.give("TEST_MIND_THE_WEAK").play(target=theirs)
    assert not theirs.divine_shield
    assert amounts(game) == []


# 7.1: numbers that are 0


def aimed(card):
    def cast(me, target):
        me.give(card).play(target=target)

    return cast


def shadowflame(card):
    def cast(me, target):
        me.give(card).play(target=me.summon("Shieldbearer"))

    return cast


def holy_wrath(card):
    def cast(me, target):
        me.put_in_deck("Wisp")
        me.give(card).play(target=target)

    return cast


def blade_flurry(card):
    def cast(me, target):
        me.equip("Light's Justice").set(attack=0)
        me.give(card).play()

    return cast


#: Spells whose number is counted, each at 0.
COUNTED = {
    "EX1_410": aimed,  # Shield Slam without armor
    "EX1_578": aimed,  # Savagery without Attack
    "EX1_303": shadowflame,
    "EX1_365": holy_wrath,
    "CS2_233": blade_flurry,
}


@pytest.mark.rule("7.1", "7.3")
@pytest.mark.card("EX1_410", "EX1_578", "EX1_303", "EX1_365", "CS2_233")
@pytest.mark.parametrize("prefix", ["", "VAN_"])
@pytest.mark.parametrize("card", COUNTED)
def test_spell_damage_is_added_to_a_counted_0(card, prefix):
    cast = COUNTED[card](prefix + card)
    game, me, foe = new_game("DRUID")
    squire, yeti = foe.summon("Argent Squire"), foe.summon("Chillwind Yeti")
    cast(me, squire)
    assert (squire.divine_shield, yeti.damage, amounts(game)) == (True, 0, [])  # 0 is no event
    me.summon(GEOMANCER)
    cast(me, yeti)
    assert yeti.damage == 1
    assert set(amounts(game)) == {1}


@pytest.mark.rule("7.1", "7.3")
@pytest.mark.parametrize("card", ["TEST_NOUGHT", "TEST_NO_MISSILES"])
def test_spell_damage_is_added_to_a_printed_0(card):
    game, me, foe = new_game("DRUID")
    squire = foe.summon("Argent Squire")
    aim = {"target": squire} if card == "TEST_NOUGHT" else {}
    me.give(card).play(**aim)
    assert squire.divine_shield
    me.summon(GEOMANCER)
    me.give(card).play(**aim)
    assert not squire.divine_shield
    me.give(card).play(**aim)
    assert (squire.dead, amounts(game)) == (True, [1])


@pytest.mark.rule("7.1", "7.4")
@pytest.mark.card("EX1_410")
def test_what_is_added_to_a_0_is_doubled():
    _, me, foe = new_game("DRUID")
    golem = foe.summon("War Golem")
    me.summon("Prophet Velen")
    me.give("Shield Slam").play(target=golem)
    assert golem.damage == 0
    me.summon(GEOMANCER)
    me.give("Shield Slam").play(target=golem)
    assert golem.damage == 2


@pytest.mark.rule("7.1", "7.3")
@pytest.mark.card("EX1_126")
def test_nothing_is_added_to_the_0_of_a_minion_that_strikes():
    _, me, foe = new_game("ROGUE")
    bearer, squire = foe.summon("Shieldbearer"), foe.summon("Argent Squire")
    me.summon(GEOMANCER)
    me.give("Betrayal").play(target=bearer)
    assert squire.divine_shield


@pytest.mark.rule("7.1", "1.2")
@pytest.mark.card("EX1_365", "VAN_EX1_365")
@pytest.mark.parametrize("wrath", ["EX1_365", "VAN_EX1_365"])
@pytest.mark.parametrize("kobold", [False, True])
def test_holy_wrath_deals_the_cost_of_a_burned_card(wrath, kobold):
    _, me, foe = new_game("PALADIN")
    burned = me.put_in_deck("Boulderfist Ogre")  # costs 6
    card = me.give(wrath)
    for _ in range(9):
        me.give("Wisp")
    if kobold:
        me.summon(GEOMANCER)
    # The spell leaves the hand before the draw: an older trigger fills the hand again.
    me.summon("Archmage Antonidas")
    card.play(target=foe.hero)
    assert foe.hero.damage == (7 if kobold else 6)
    assert len(me.hand) == 10
    assert burned not in me.hand
    assert burned in me.graveyard
    assert me.cards_drawn_this_turn == 0


@pytest.mark.rule("1.2")
@pytest.mark.card("CS2_053")
def test_far_sight_makes_no_burned_card_cheaper():
    game, me, _ = new_game("SHAMAN")
    burned = me.put_in_deck("Boulderfist Ogre")
    card = me.give("Far Sight")
    for _ in range(9):
        me.give("Wisp")
    me.summon("Archmage Antonidas")
    card.play()
    game.check()
    assert burned in me.graveyard
    assert burned.enchantments == []


# 7.5


@pytest.mark.rule("7.5")
@pytest.mark.card("CS2_041", "VAN_CS2_041")
@pytest.mark.parametrize("healing", ["CS2_041", "VAN_CS2_041"])
@pytest.mark.parametrize(("missing", "kobold", "damage"), [(0, False, 7), (0, True, 8), (3, False, 7)])
def test_a_turned_full_restore_deals_the_maximum_health(healing, missing, kobold, damage):
    game, me, _ = new_game("SHAMAN")
    me.summon("Auchenai Soulpriest")
    if kobold:
        me.summon(GEOMANCER)
    golem = me.summon("War Golem")
    golem.set(damage=missing)
    me.give(healing).play(target=golem)
    assert golem.dead
    assert amounts(game) == [damage]


@pytest.mark.rule("7.5", "7.6")
@pytest.mark.card("CS2_041", "FP1_027", "LOE_011")
def test_a_full_restore_heals_what_is_missing():
    game, me, _ = new_game("SHAMAN")
    golem, gargoyle = me.summon("War Golem"), me.summon("Stoneskin Gargoyle")
    golem.set(damage=3)
    gargoyle.set(damage=2)
    me.hero.set(damage=20)
    me.give("Ancestral Healing").play(target=golem)
    me.give("Reno Jackson").play()
    next_turn(game)
    assert (golem.damage, gargoyle.damage, me.hero.damage) == (0, 0, 0)
    assert amounts(game, "Heal") == [3, 20, 2]


@pytest.mark.rule("7.5")
@pytest.mark.card("FP1_027")
def test_a_healthy_gargoyle_kills_itself_for_auchenai():
    game, me, _ = new_game("PRIEST")
    gargoyle = me.summon("Stoneskin Gargoyle")
    me.summon("Auchenai Soulpriest")
    game.end_turn()
    assert not gargoyle.dead
    game.end_turn()
    assert gargoyle.dead
    assert amounts(game) == [4]


@pytest.mark.rule("7.5")
@pytest.mark.card("LOE_011")
def test_reno_deals_thirty_for_auchenai():
    game, me, _ = new_game("PRIEST")
    me.hero.set(armor=5)
    me.summon("Auchenai Soulpriest")
    me.give("Reno Jackson").play()
    assert (me.hero.health, me.hero.armor) == (5, 0)
    assert not game.over
