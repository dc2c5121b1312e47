"""The mage cards of Classic as it was in June 2014."""

import pytest

from kit import classic, rows

# Elementals or Beasts today.
RACELESS = {"VAN_CS2_033"}

NUMBERS = rows(
    # id, cost, attack, health
    ("VAN_HERO_08bp", 2, 0, 0),  # Fireblast
    ("VAN_EX1_277", 1, 0, 0),  # Arcane Missiles
    ("VAN_CS2_031", 1, 0, 0),  # Ice Lance
    ("VAN_NEW1_012", 1, 1, 3),  # Mana Wyrm
    ("VAN_CS2_027", 1, 0, 0),  # Mirror Image
    ("VAN_CS2_mirror", 0, 0, 2),  # Mirror Image
    ("VAN_CS2_025", 2, 0, 0),  # Arcane Explosion
    ("VAN_CS2_024", 2, 0, 0),  # Frostbolt
    ("VAN_EX1_608", 2, 3, 2),  # Sorcerer's Apprentice
    ("VAN_CS2_023", 3, 0, 0),  # Arcane Intellect
    ("VAN_EX1_287", 3, 0, 0),  # Counterspell
    ("VAN_CS2_026", 3, 0, 0),  # Frost Nova
    ("VAN_EX1_289", 3, 0, 0),  # Ice Barrier
    ("VAN_EX1_295", 3, 0, 0),  # Ice Block
    ("VAN_EX1_612", 3, 4, 3),  # Kirin Tor Mage
    ("VAN_EX1_294", 3, 0, 0),  # Mirror Entity
    ("VAN_tt_010", 3, 0, 0),  # Spellbender
    ("VAN_tt_010a", 0, 1, 3),  # Spellbender
    ("VAN_EX1_594", 3, 0, 0),  # Vaporize
    ("VAN_EX1_275", 4, 0, 0),  # Cone of Cold
    ("VAN_EX1_274", 4, 3, 3),  # Ethereal Arcanist
    ("VAN_CS2_029", 4, 0, 0),  # Fireball
    ("VAN_CS2_022", 4, 0, 0),  # Polymorph
    ("VAN_CS2_tk1", 0, 1, 1),  # Sheep
    ("VAN_CS2_033", 4, 3, 6),  # Water Elemental
    ("VAN_CS2_028", 6, 0, 0),  # Blizzard
    ("VAN_EX1_559", 7, 5, 7),  # Archmage Antonidas
    ("VAN_CS2_032", 7, 0, 0),  # Flamestrike
    ("VAN_EX1_279", 10, 0, 0),  # Pyroblast
)

# Those of today differ.
CHANGED = rows(
    # id, number, then, now
    ("VAN_NEW1_012", "health", 3, 2),
    ("VAN_tt_010a", "cost", 0, 1),
    ("VAN_EX1_275", "cost", 4, 3),
    ("VAN_CS2_tk1", "cost", 0, 1),
)

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


@pytest.mark.parametrize(("card", "cost", "attack", "health"), NUMBERS)
def test_facts(check_facts, card, cost, attack, health):
    check_facts(card, cost, attack, health, raceless=card in RACELESS)


@pytest.mark.parametrize(("card", "what", "then", "now"), CHANGED)
def test_number_that_has_changed(card, what, then, now):
    me, _ = classic().players
    assert getattr(me.give(card), what) == then
    assert getattr(me.give(card.removeprefix("VAN_")), what) == now


@pytest.mark.parametrize("card", SAME)
def test_behaves_like_the_card_of_today(check_same, card):
    check_same(card)


@pytest.mark.card("VAN_CS2_032")
def test_flamestrike_deals_four():
    me, foe = classic().players
    theirs, mine, ogre = foe.summon("VAN_CS2_182"), me.summon("VAN_CS2_182"), foe.summon("VAN_CS2_200")
    me.give("VAN_CS2_032").play()
    assert me.mana == 3
    assert (theirs.damage, ogre.damage, mine.damage, foe.hero.damage) == (4, 4, 0, 0)
