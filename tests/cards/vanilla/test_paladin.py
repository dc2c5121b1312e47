"""The paladin cards of Classic as it was in June 2014."""

import pytest

import hsenv
from kit import classic, rows

NUMBERS = rows(
    # id, cost, attack, health
    ("VAN_HERO_04bp", 2, 0, 0),  # Reinforce
    ("VAN_CS2_101t", 1, 1, 1),  # Silver Hand Recruit
    ("VAN_CS2_087", 1, 0, 0),  # Blessing of Might
    ("VAN_EX1_363", 1, 0, 0),  # Blessing of Wisdom
    ("VAN_EX1_132", 1, 0, 0),  # Eye for an Eye
    ("VAN_EX1_371", 1, 0, 0),  # Hand of Protection
    ("VAN_EX1_360", 1, 0, 0),  # Humility
    ("VAN_CS2_091", 1, 1, 4),  # Light's Justice
    ("VAN_EX1_130", 1, 0, 0),  # Noble Sacrifice
    ("VAN_EX1_130a", 1, 2, 1),  # Defender
    ("VAN_EX1_136", 1, 0, 0),  # Redemption
    ("VAN_EX1_379", 1, 0, 0),  # Repentance
    ("VAN_EX1_362", 2, 2, 2),  # Argent Protector
    ("VAN_EX1_619", 2, 0, 0),  # Equality
    ("VAN_CS2_089", 2, 0, 0),  # Holy Light
    ("VAN_EX1_382", 3, 3, 3),  # Aldor Peacekeeper
    ("VAN_EX1_349", 3, 0, 0),  # Divine Favor
    ("VAN_EX1_366", 3, 1, 5),  # Sword of Justice
    ("VAN_CS2_092", 4, 0, 0),  # Blessing of Kings
    ("VAN_CS2_093", 4, 0, 0),  # Consecration
    ("VAN_CS2_094", 4, 0, 0),  # Hammer of Wrath
    ("VAN_CS2_097", 4, 4, 2),  # Truesilver Champion
    ("VAN_EX1_355", 5, 0, 0),  # Blessed Champion
    ("VAN_EX1_365", 5, 0, 0),  # Holy Wrath
    ("VAN_EX1_384", 6, 0, 0),  # Avenging Wrath
    ("VAN_CS2_088", 7, 5, 6),  # Guardian of Kings
    ("VAN_EX1_354", 8, 0, 0),  # Lay on Hands
    ("VAN_EX1_383", 8, 6, 6),  # Tirion Fordring
)

# Those of today differ.
CHANGED = rows(
    # id, number, then, now
    ("VAN_EX1_362", "attack", 2, 3),
    ("VAN_EX1_619", "cost", 2, 3),
    ("VAN_CS2_088", "health", 6, 7),
)

SAME = rows(
    ("VAN_HERO_04bp",),
    ("VAN_CS2_101t",),
    ("VAN_CS2_087",),
    ("VAN_EX1_363",),
    ("VAN_EX1_132",),
    ("VAN_EX1_371",),
    ("VAN_EX1_360",),
    ("VAN_CS2_091",),
    ("VAN_EX1_130",),
    ("VAN_EX1_130a",),
    ("VAN_EX1_136",),
    ("VAN_EX1_379",),
    ("VAN_EX1_362",),
    ("VAN_EX1_619",),
    ("VAN_EX1_382",),
    ("VAN_EX1_349",),
    ("VAN_EX1_366",),
    ("VAN_CS2_092",),
    ("VAN_CS2_093",),
    ("VAN_CS2_094",),
    ("VAN_CS2_097",),
    ("VAN_EX1_355",),
    ("VAN_EX1_365",),
    ("VAN_EX1_384",),
    ("VAN_EX1_354",),
    ("VAN_EX1_383",),
)


@pytest.mark.parametrize(("card", "cost", "attack", "health"), NUMBERS)
def test_facts(check_facts, card, cost, attack, health):
    check_facts(card, cost, attack, health)


@pytest.mark.parametrize(("card", "what", "then", "now"), CHANGED)
def test_number_that_has_changed(card, what, then, now):
    me, _ = classic("PALADIN").players
    assert getattr(me.give(card), what) == then
    assert getattr(me.give(card.removeprefix("VAN_")), what) == now


@pytest.mark.parametrize("card", SAME)
def test_behaves_like_the_card_of_today(check_same, card):
    check_same(card)


@pytest.mark.card("VAN_CS2_089")
def test_holy_light_heals_any_character_by_six():
    me, foe = classic("PALADIN").players
    golem = foe.summon("VAN_CS2_186")
    for character in (me.hero, foe.hero, golem):
        character.set(damage=6 if character == golem else 9)
        me.give("VAN_CS2_089").play(target=character)
    assert [character.damage for character in (me.hero, foe.hero, golem)] == [3, 3, 0]
    assert me.mana == 4
    with pytest.raises(hsenv.IllegalAction):
        me.give("VAN_CS2_089").play()


@pytest.mark.card("VAN_CS2_088")
def test_guardian_of_kings_heals_and_has_no_taunt():
    game = classic("PALADIN")
    me, foe = game.players
    me.hero.set(damage=10)
    guardian = me.give("VAN_CS2_088")
    guardian.play()
    assert (10 - me.mana, guardian.attack, guardian.health) == (7, 5, 6)
    assert me.hero.health == 26
    assert not guardian.taunt
    yeti = foe.summon("VAN_CS2_182")
    game.end_turn()
    yeti.attack_target(me.hero)
    assert me.hero.health == 22
