"""Classic as it was in June 2014, paladin: the cards of cards_data/vanilla/paladin.yaml, in its order."""

import pytest

from kit import classic_game, refused, rows

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


@pytest.mark.parametrize("card", SAME)
def test_behaves_like_the_card_of_today(check_same, card):
    check_same(card)


@pytest.mark.card("VAN_CS2_089")
def test_holy_light_heals_any_character_by_six():
    _, me, foe = classic_game("PALADIN")
    golem = foe.summon("VAN_CS2_186")
    for character in (me.hero, foe.hero, golem):
        character.set(damage=6 if character == golem else 9)
        me.give("VAN_CS2_089").play(target=character)
    assert [character.damage for character in (me.hero, foe.hero, golem)] == [3, 3, 0]
    assert me.mana == 4
    with refused():
        me.give("VAN_CS2_089").play()


@pytest.mark.card("VAN_CS2_088")
def test_guardian_of_kings_heals_and_has_no_taunt():
    game, me, foe = classic_game("PALADIN")
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
