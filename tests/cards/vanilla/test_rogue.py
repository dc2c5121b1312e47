"""Classic as it was in June 2014, rogue: the cards of cards_data/vanilla/rogue.yaml, in its order."""

import pytest

from kit import OLD_YETI, classic_game, refused, rows

SAME = rows(
    ("VAN_HERO_03bp",),
    ("VAN_CS2_082",),
    ("VAN_CS2_072",),
    ("VAN_EX1_145",),
    ("VAN_EX1_145o",),
    ("VAN_EX1_144",),
    ("VAN_GBL_002e",),
    ("VAN_CS2_073",),
    ("VAN_EX1_128",),
    ("VAN_CS2_074",),
    ("VAN_CS2_075",),
    ("VAN_EX1_126",),
    ("VAN_EX1_131",),
    ("VAN_EX1_124",),
    ("VAN_EX1_522",),
    ("VAN_EX1_581",),
    ("VAN_EX1_278",),
    ("VAN_EX1_613",),
    ("VAN_EX1_129",),
    ("VAN_EX1_137",),
    ("VAN_EX1_133",),
    ("VAN_EX1_134",),
    ("VAN_CS2_080",),
    ("VAN_CS2_076",),
    ("VAN_NEW1_005",),
    ("VAN_NEW1_004",),
    ("VAN_CS2_077",),
)


@pytest.mark.parametrize("card", SAME)
def test_behaves_like_the_card_of_today(check_same, card):
    check_same(card)


@pytest.mark.card("VAN_EX1_145", "VAN_EX1_145o", "VAN_EX1_145e")
def test_preparation_takes_three_off_the_next_spell():
    game, me, _ = classic_game("ROGUE")
    sprint, other, minion = me.give("VAN_CS2_077"), me.give("VAN_CS2_077"), me.give(OLD_YETI)
    me.give("VAN_EX1_145").play()
    assert me.mana == 10
    assert (sprint.cost, other.cost, minion.cost) == (4, 4, 4)
    assert [enchantment.id for enchantment in sprint.enchantments] == ["VAN_EX1_145e"]
    sprint.play()
    assert me.mana == 6
    assert other.cost == 7
    me.give("VAN_EX1_145").play()
    game.end_turn()
    assert other.cost == 7


@pytest.mark.card("VAN_CS2_233")
def test_blade_flurry_hurts_the_enemy_hero_too():
    _, me, foe = classic_game("ROGUE")
    with refused():
        me.give("VAN_CS2_233").play()
    mine, theirs = me.summon(OLD_YETI), foe.summon(OLD_YETI)
    weapon = me.equip("VAN_CS2_080")  # Assassin's Blade: 3 Attack
    me.give("VAN_CS2_233").play()
    assert me.mana == 8
    assert weapon.dead
    assert me.weapon is None
    assert (foe.hero.damage, theirs.damage, mine.damage, me.hero.damage) == (3, 3, 0, 0)


@pytest.mark.card("VAN_EX1_137", "VAN_EX1_137e")
def test_headcrack_returns_as_the_card_of_2014():
    game, me, foe = classic_game("ROGUE")
    me.give("VAN_CS2_072").play(target=foe.summon(OLD_YETI))  # Backstab
    me.give("VAN_EX1_137").play()
    assert me.hand == []
    game.end_turn()
    assert [card.id for card in me.hand] == ["VAN_EX1_137"]


@pytest.mark.card("VAN_NEW1_014")
def test_master_of_disguise_hides_a_minion_for_good():
    game, me, foe = classic_game("ROGUE")
    yeti, theirs = me.summon(OLD_YETI), foe.summon(OLD_YETI)
    master = me.give("VAN_NEW1_014")
    with refused():
        master.play(target=theirs)
    master.play(target=yeti)
    game.end_turn()
    with refused():
        theirs.attack_target(yeti)
    game.end_turn()
    assert yeti.stealth
    yeti.attack_target(foe.hero)
    assert not yeti.stealth
