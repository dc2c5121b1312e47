"""Classic as it was in June 2014, priest: the cards of cards_data/vanilla/priest.yaml, in its order."""

import pytest

from kit import OLD_YETI, classic_game, name_of, next_turn, refused, rows

SAME = rows(
    ("VAN_HERO_09bp",),
    ("VAN_EX1_621",),
    ("VAN_EX1_332",),
    ("VAN_CS1_129",),
    ("VAN_CS2_003",),
    ("VAN_CS2_235",),
    ("VAN_CS2_004",),
    ("VAN_CS2_236",),
    ("VAN_EX1_341",),
    ("VAN_DS1_233",),
    ("VAN_CS2_234",),
    ("VAN_EX1_622",),
    ("VAN_EX1_339",),
    ("VAN_EX1_591",),
    ("VAN_EX1_335",),
    ("VAN_EX1_626",),
    ("VAN_EX1_345",),
    ("VAN_EX1_345t",),
    ("VAN_EX1_334",),
    ("VAN_EX1_091",),
    ("VAN_EX1_624",),
    ("VAN_EX1_623",),
    ("VAN_EX1_350",),
    ("VAN_CS1_113",),
)


@pytest.mark.parametrize("card", SAME)
def test_behaves_like_the_card_of_today(check_same, card):
    check_same(card)


@pytest.mark.card("VAN_CS1_130")
def test_holy_smite_deals_two_to_any_character():
    _, me, foe = classic_game("PRIEST")
    yeti = foe.summon(OLD_YETI)
    for character in (yeti, foe.hero, me.hero):
        me.give("VAN_CS1_130").play(target=character)
        assert character.damage == 2
    with refused():
        me.give("VAN_CS1_130").play()


@pytest.mark.card("VAN_EX1_625", "EX1_625t2")
def test_a_second_shadowform_makes_three_damage_and_a_third_changes_nothing():
    game, me, foe = classic_game("PRIEST")
    assert name_of(me.hero_power) == "VAN_HERO_09bp"
    me.give("VAN_EX1_625").play()
    assert me.mana == 7
    me.set_mana(20, 20)
    me.hero_power.use(target=foe.hero)
    assert foe.hero.health == 28
    me.give("VAN_EX1_625").play()
    power, yeti = me.hero_power, foe.summon(OLD_YETI)
    assert (name_of(power), power.cost) == ("Mind Shatter", 2)
    with refused():
        power.use()
    power.use(target=yeti)
    assert yeti.damage == 3
    me.give("VAN_EX1_625").play()  # a third one changes nothing: the power stays used
    assert me.hero_power is power
    with refused():
        power.use(target=foe.hero)
    next_turn(game)
    power.use(target=foe.hero)
    assert foe.hero.health == 25


@pytest.mark.card("VAN_CS1_112")
def test_holy_nova_hurts_the_enemy_hero_too():
    _, me, foe = classic_game("PRIEST")
    mine, theirs = me.summon(OLD_YETI), foe.summon(OLD_YETI)
    for character in (me.hero, mine):
        character.set(damage=3)
    me.give("VAN_CS1_112").play()
    assert me.mana == 5
    assert (foe.hero.damage, theirs.damage, me.hero.damage, mine.damage) == (2, 2, 1, 1)
