"""Classic as it was in June 2014, mage: the cards of cards_data/vanilla/mage.yaml, in its order."""

import pytest

from kit import classic_game, rows

SAME = rows(
    ("VAN_HERO_08bp",),
    ("VAN_EX1_277",),
    ("VAN_CS2_031",),
    ("VAN_NEW1_012",),
    ("VAN_CS2_027",),
    ("VAN_CS2_mirror",),
    ("VAN_CS2_025",),
    ("VAN_CS2_024",),
    ("VAN_EX1_608",),
    ("VAN_CS2_023",),
    ("VAN_EX1_287",),
    ("VAN_CS2_026",),
    ("VAN_EX1_289",),
    ("VAN_EX1_295",),
    ("VAN_EX1_612",),
    ("VAN_EX1_294",),
    ("VAN_tt_010",),
    ("VAN_tt_010a",),
    ("VAN_EX1_594",),
    ("VAN_EX1_275",),
    ("VAN_EX1_274",),
    ("VAN_CS2_029",),
    ("VAN_CS2_022",),
    ("VAN_CS2_tk1",),
    ("VAN_CS2_033",),
    ("VAN_CS2_028",),
    ("VAN_EX1_559",),
    ("VAN_EX1_279",),
)


@pytest.mark.parametrize("card", SAME)
def test_behaves_like_the_card_of_today(check_same, card):
    check_same(card)


@pytest.mark.card("VAN_CS2_032")
def test_flamestrike_deals_four():
    _, me, foe = classic_game()
    theirs, mine, ogre = foe.summon("VAN_CS2_182"), me.summon("VAN_CS2_182"), foe.summon("VAN_CS2_200")
    me.give("VAN_CS2_032").play()
    assert me.mana == 3
    assert (theirs.damage, ogre.damage, mine.damage, foe.hero.damage) == (4, 4, 0, 0)
