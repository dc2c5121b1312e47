"""Classic as it was in June 2014, warrior: the cards of cards_data/vanilla/warrior.yaml, in its order."""

import pytest

from kit import OLD_YETI, classic_game, refused, rows

SAME = rows(
    ("VAN_HERO_01bp",),
    ("VAN_EX1_607",),
    ("VAN_CS2_108",),
    ("VAN_EX1_410",),
    ("VAN_EX1_409",),
    ("VAN_EX1_400",),
    ("VAN_EX1_402",),
    ("VAN_EX1_392",),
    ("VAN_CS2_114",),
    ("VAN_NEW1_036",),
    ("VAN_EX1_603",),
    ("VAN_CS2_106",),
    ("VAN_CS2_105",),
    ("VAN_CS2_104",),
    ("VAN_EX1_391",),
    ("VAN_CS2_103",),
    ("VAN_CS2_103e2",),
    ("VAN_EX1_604",),
    ("VAN_EX1_606",),
    ("VAN_EX1_398",),
    ("VAN_NEW1_011",),
    ("VAN_EX1_408",),
    ("VAN_CS2_112",),
    ("VAN_EX1_407",),
    ("VAN_EX1_411",),
    ("VAN_EX1_414",),
)

RAPTOR = "VAN_CS2_172"  # 3/2


@pytest.mark.parametrize("card", SAME)
def test_behaves_like_the_card_of_today(check_same, card):
    check_same(card)


@pytest.mark.card("VAN_EX1_084")
def test_warsong_commander_lets_small_minions_charge():
    _, me, foe = classic_game("WARRIOR")
    before = me.give(RAPTOR)
    before.play()
    commander = me.give("VAN_EX1_084")
    commander.play()
    assert (10 - me.mana, commander.attack, commander.health) == (5, 2, 3)
    small, big = me.give(RAPTOR), me.give(OLD_YETI)
    me.set_mana(10, 10)
    small.play()
    big.play()
    for minion in (before, commander, big):
        assert not minion.charge
        with refused():
            minion.attack_target(foe.hero)
    assert small.charge
    small.attack_target(foe.hero)  # the hero at once: Charge, not Rush
    assert foe.hero.health == 27
    assert foe.summon(RAPTOR).charge is False


@pytest.mark.card("VAN_EX1_084")
@pytest.mark.parametrize("smaller", [True, False])
def test_warsong_commander_looks_after_the_battlecry_at_the_attack_of_that_moment(smaller):
    # Blood Knight is 3/3, and 6/6 when its Battlecry has taken a Divine Shield.
    _, me, foe = classic_game("WARRIOR")
    me.summon("VAN_EX1_084")
    if not smaller:
        foe.summon("VAN_EX1_008")  # Argent Squire
    knight = me.give("VAN_EX1_590")
    knight.play()
    assert (knight.attack, knight.charge) == ((3, True) if smaller else (6, False))


@pytest.mark.card("VAN_EX1_084", "VAN_EX1_366")
@pytest.mark.parametrize("sword_first", [True, False])
def test_warsong_commander_and_sword_of_justice_in_order_of_play(sword_first):
    _, me, _ = classic_game("WARRIOR")
    for card in ("sword", "commander") if sword_first else ("commander", "sword"):
        me.equip("VAN_EX1_366") if card == "sword" else me.summon("VAN_EX1_084")
    raptor = me.summon(RAPTOR)
    assert (raptor.attack, raptor.charge) == (4, not sword_first)


@pytest.mark.card("VAN_EX1_084")
def test_warsong_commander_hears_what_is_summoned_and_the_charge_stays():
    _, me, foe = classic_game("WARRIOR")
    commander = me.summon("VAN_EX1_084")
    raptor = me.summon(RAPTOR)
    commander.destroy()
    raptor.set(attack=9)
    raptor.attack_target(foe.hero)
    assert foe.hero.health == 21
    silenced = me.summon("VAN_EX1_084")
    silenced.silence()
    other = me.summon(RAPTOR)
    assert not other.charge
