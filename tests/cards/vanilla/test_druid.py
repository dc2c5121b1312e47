"""The druid cards of Classic as it was in June 2014."""

import pytest

import hsenv
from kit import OLD_YETI, classic, ids, rows

# Elementals or Beasts today.
RACELESS = {"VAN_EX1_165t1", "VAN_EX1_165t2"}

NUMBERS = rows(
    # id, cost, attack, health
    ("VAN_HERO_06bp", 2, 0, 0),  # Shapeshift
    ("VAN_EX1_169", 0, 0, 0),  # Innervate
    ("VAN_CS2_008", 0, 0, 0),  # Moonfire
    ("VAN_CS2_005", 1, 0, 0),  # Claw
    ("VAN_EX1_161", 1, 0, 0),  # Naturalize
    ("VAN_EX1_578", 1, 0, 0),  # Savagery
    ("VAN_CS2_009", 2, 0, 0),  # Mark of the Wild
    ("VAN_EX1_160", 2, 0, 0),  # Power of the Wild
    ("VAN_EX1_160b", 2, 0, 0),  # Leader of the Pack
    ("VAN_EX1_160a", 2, 0, 0),  # Summon a Panther
    ("VAN_CS2_013", 2, 0, 0),  # Wild Growth
    ("VAN_EX1_154", 2, 0, 0),  # Wrath
    ("VAN_EX1_154a", 2, 0, 0),  # Solar Wrath
    ("VAN_EX1_154b", 2, 0, 0),  # Nature's Wrath
    ("VAN_CS2_007", 3, 0, 0),  # Healing Touch
    ("VAN_EX1_155", 3, 0, 0),  # Mark of Nature
    ("VAN_EX1_155a", 3, 0, 0),  # Tiger's Fury
    ("VAN_EX1_155b", 3, 0, 0),  # Thick Hide
    ("VAN_CS2_011", 3, 0, 0),  # Savage Roar
    ("VAN_EX1_570", 4, 0, 0),  # Bite
    ("VAN_EX1_166", 4, 2, 4),  # Keeper of the Grove
    ("VAN_EX1_166a", 4, 0, 0),  # Moonfire
    ("VAN_EX1_166b", 4, 0, 0),  # Dispel
    ("VAN_EX1_158", 4, 0, 0),  # Soul of the Forest
    ("VAN_CS2_012", 4, 0, 0),  # Swipe
    ("VAN_EX1_165", 5, 4, 4),  # Druid of the Claw
    ("VAN_EX1_165t1", 5, 4, 4),  # Druid of the Claw
    ("VAN_EX1_165t2", 5, 4, 6),  # Druid of the Claw
    ("VAN_EX1_164", 5, 0, 0),  # Nourish
    ("VAN_EX1_164a", 5, 0, 0),  # Rampant Growth
    ("VAN_EX1_164b", 5, 0, 0),  # Enrich
    ("VAN_NEW1_007", 5, 0, 0),  # Starfall
    ("VAN_NEW1_007b", 5, 0, 0),  # Starlord
    ("VAN_NEW1_007a", 5, 0, 0),  # Stellar Drift
    ("VAN_EX1_571", 6, 0, 0),  # Force of Nature
    ("VAN_EX1_173", 6, 0, 0),  # Starfire
    ("VAN_NEW1_008", 7, 5, 5),  # Ancient of Lore
    ("VAN_NEW1_008a", 7, 0, 0),  # Ancient Teachings
    ("VAN_NEW1_008b", 7, 0, 0),  # Ancient Secrets
    ("VAN_EX1_178", 7, 5, 5),  # Ancient of War
    ("VAN_EX1_178b", 7, 0, 0),  # Uproot
    ("VAN_EX1_178a", 7, 0, 0),  # Rooted
    ("VAN_CS2_232", 8, 8, 8),  # Ironbark Protector
    ("VAN_EX1_573", 9, 5, 8),  # Cenarius
    ("VAN_EX1_573a", 9, 0, 0),  # Demigod's Favor
    ("VAN_EX1_573b", 9, 0, 0),  # Shan'do's Lesson
)

# Those of today differ.
CHANGED = rows(
    # id, number, then, now
    ("VAN_CS2_013", "cost", 2, 3),
    ("VAN_EX1_165", "attack", 4, 5),
    ("VAN_EX1_165t1", "attack", 4, 5),
    ("VAN_EX1_165t2", "attack", 4, 5),
    ("VAN_EX1_164", "cost", 5, 6),
    ("VAN_EX1_164a", "cost", 5, 6),
    ("VAN_EX1_164b", "cost", 5, 6),
    ("VAN_EX1_571", "cost", 6, 5),
    ("VAN_EX1_573", "cost", 9, 8),
    ("VAN_EX1_573a", "cost", 9, 8),
    ("VAN_EX1_573b", "cost", 9, 8),
)

SAME = rows(
    ("VAN_HERO_06bp",),
    ("VAN_CS2_008",),
    ("VAN_CS2_005",),
    ("VAN_EX1_161",),
    ("VAN_EX1_578",),
    ("VAN_CS2_009",),
    ("VAN_EX1_160",),
    ("VAN_EX1_160b",),
    ("VAN_EX1_160a",),
    ("VAN_CS2_013",),
    ("VAN_EX1_154",),
    ("VAN_EX1_154a",),
    ("VAN_EX1_154b",),
    ("VAN_CS2_007",),
    ("VAN_EX1_155",),
    ("VAN_EX1_155a",),
    ("VAN_EX1_155b",),
    ("VAN_CS2_011",),
    ("VAN_EX1_570",),
    ("VAN_EX1_166",),
    ("VAN_EX1_166a",),
    ("VAN_EX1_166b",),
    ("VAN_EX1_158",),
    ("VAN_EX1_158e",),
    ("VAN_CS2_012",),
    ("VAN_EX1_165t2",),
    ("VAN_EX1_164",),
    ("VAN_EX1_164a",),
    ("VAN_EX1_164b",),
    ("VAN_NEW1_007",),
    ("VAN_NEW1_007b",),
    ("VAN_NEW1_007a",),
    ("VAN_EX1_173",),
    ("VAN_NEW1_008",),
    ("VAN_NEW1_008a",),
    ("VAN_NEW1_008b",),
    ("VAN_EX1_178",),
    ("VAN_EX1_178b",),
    ("VAN_EX1_178a",),
    ("VAN_CS2_232",),
    ("VAN_EX1_573",),
    ("VAN_EX1_573a",),
    ("VAN_EX1_573b",),
)


@pytest.mark.parametrize(("card", "cost", "attack", "health"), NUMBERS)
def test_facts(check_facts, card, cost, attack, health):
    check_facts(card, cost, attack, health, raceless=card in RACELESS)


@pytest.mark.parametrize(("card", "what", "then", "now"), CHANGED)
def test_number_that_has_changed(card, what, then, now):
    me, _ = classic("DRUID").players
    assert getattr(me.give(card), what) == then
    assert getattr(me.give(card.removeprefix("VAN_")), what) == now


@pytest.mark.parametrize("card", SAME)
def test_behaves_like_the_card_of_today(check_same, card):
    check_same(card)


@pytest.mark.card("VAN_EX1_169")
def test_innervate_gives_two_mana_for_this_turn():
    game = classic("DRUID", mana=3)
    me, _ = game.players
    me.give("VAN_EX1_169").play()
    assert (me.mana, me.max_mana) == (5, 3)
    game.end_turn()
    game.end_turn()
    assert (me.mana, me.max_mana) == (4, 4)


@pytest.mark.card("VAN_CS2_009", "VAN_CS2_009e")
def test_mark_of_the_wild_gives_two_health():
    me, _ = classic("DRUID").players
    yeti = me.summon(OLD_YETI)
    me.give("VAN_CS2_009").play(target=yeti)
    assert (yeti.attack, yeti.health, yeti.taunt) == (6, 7, True)
    assert ids(yeti.enchantments) == ["VAN_CS2_009e"]
    yeti.silence()
    assert (yeti.attack, yeti.health, yeti.taunt) == (4, 5, False)


@pytest.mark.card("VAN_EX1_165", "VAN_EX1_165a", "VAN_EX1_165t1")
def test_druid_of_the_claw_charges_as_a_cat():
    me, foe = classic("DRUID").players
    druid = me.give("VAN_EX1_165")
    druid.play(choose="VAN_EX1_165a")
    assert me.mana == 5
    assert ids(me.board) == ["VAN_EX1_165t1"]
    cat = me.board[0]
    assert (cat.attack, cat.health) == (4, 4)
    assert not cat.taunt
    assert not cat.races
    cat.attack_target(foe.hero)  # Charge, not Rush
    assert foe.hero.health == 26


@pytest.mark.card("VAN_EX1_165", "VAN_EX1_165b", "VAN_EX1_165t2")
def test_druid_of_the_claw_guards_as_a_bear():
    game = classic("DRUID")
    me, foe = game.players
    yeti = foe.summon(OLD_YETI)
    me.give("VAN_EX1_165").play(choose="VAN_EX1_165b")
    assert ids(me.board) == ["VAN_EX1_165t2"]
    bear = me.board[0]
    assert (bear.attack, bear.health) == (4, 6)
    assert not bear.races
    with pytest.raises(hsenv.IllegalAction):
        bear.attack_target(foe.hero)
    game.end_turn()
    with pytest.raises(hsenv.IllegalAction):
        yeti.attack_target(me.hero)
    yeti.attack_target(bear)
    assert bear.health == 2


@pytest.mark.card("VAN_EX1_165")
def test_druid_of_the_claw_must_choose_and_is_plain_if_summoned():
    me, _ = classic("DRUID").players
    with pytest.raises(hsenv.IllegalAction):
        me.give("VAN_EX1_165").play()
    druid = me.summon("VAN_EX1_165")
    assert (druid.attack, druid.health) == (4, 4)


@pytest.mark.card("VAN_EX1_571", "VAN_EX1_tk9b")
def test_force_of_nature_makes_treants_that_charge_and_die():
    game = classic("DRUID")
    me, foe = game.players
    me.give("VAN_EX1_571").play()
    assert me.mana == 4
    assert ids(me.board) == ["VAN_EX1_tk9b"] * 3
    me.give("VAN_CS2_011").play()  # Savage Roar
    for treant in me.board:
        assert (treant.attack, treant.health) == (4, 2)
        treant.attack_target(foe.hero)
    assert foe.hero.health == 30 - 12
    game.end_turn()
    assert me.board == []


@pytest.mark.card("VAN_EX1_571", "VAN_EX1_tk9b")
def test_force_of_nature_needs_room_and_silence_saves_a_treant():
    game = classic("DRUID")
    me, foe = game.players
    for _ in range(7):
        me.summon(OLD_YETI)
    spell = me.give("VAN_EX1_571")
    with pytest.raises(hsenv.IllegalAction):
        spell.play()
    me.board[-1].destroy()
    spell.play()
    treant = me.board[-1]
    assert len(me.board) == 7
    assert treant.id == "VAN_EX1_tk9b"
    treant.silence()
    with pytest.raises(hsenv.IllegalAction):
        treant.attack_target(foe.hero)
    game.end_turn()
    assert treant in me.board


@pytest.mark.card("VAN_EX1_tk9b")
def test_a_treant_dies_at_the_end_of_any_turn():
    game = classic("DRUID")
    _, foe = game.players
    treant = foe.summon("VAN_EX1_tk9b")
    game.end_turn()
    assert treant.dead
