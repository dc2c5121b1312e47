"""Classic as it was in June 2014, druid: the cards of cards_data/vanilla/druid.yaml, in its order."""

import pytest

from kit import OLD_YETI, classic_game, ids, next_turn, refused, rows

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


@pytest.mark.parametrize("card", SAME)
def test_behaves_like_the_card_of_today(check_same, card):
    check_same(card)


@pytest.mark.card("VAN_EX1_169")
def test_innervate_gives_two_mana_for_this_turn():
    game, me, _ = classic_game("DRUID", mana=3)
    me.give("VAN_EX1_169").play()
    assert (me.mana, me.max_mana) == (5, 3)
    next_turn(game)
    assert (me.mana, me.max_mana) == (4, 4)


@pytest.mark.card("VAN_CS2_009", "VAN_CS2_009e")
def test_mark_of_the_wild_gives_two_health():
    _, me, _ = classic_game("DRUID")
    yeti = me.summon(OLD_YETI)
    me.give("VAN_CS2_009").play(target=yeti)
    assert (yeti.attack, yeti.health, yeti.taunt) == (6, 7, True)
    assert ids(yeti.enchantments) == ["VAN_CS2_009e"]
    yeti.silence()
    assert (yeti.attack, yeti.health, yeti.taunt) == (4, 5, False)


@pytest.mark.card("VAN_EX1_165", "VAN_EX1_165a", "VAN_EX1_165t1")
def test_druid_of_the_claw_charges_as_a_cat():
    _, me, foe = classic_game("DRUID")
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
    game, me, foe = classic_game("DRUID")
    yeti = foe.summon(OLD_YETI)
    me.give("VAN_EX1_165").play(choose="VAN_EX1_165b")
    assert ids(me.board) == ["VAN_EX1_165t2"]
    bear = me.board[0]
    assert (bear.attack, bear.health) == (4, 6)
    assert not bear.races
    with refused():
        bear.attack_target(foe.hero)
    game.end_turn()
    with refused():
        yeti.attack_target(me.hero)
    yeti.attack_target(bear)
    assert bear.health == 2


@pytest.mark.card("VAN_EX1_165")
def test_druid_of_the_claw_must_choose_and_is_plain_if_summoned():
    _, me, _ = classic_game("DRUID")
    with refused():
        me.give("VAN_EX1_165").play()
    druid = me.summon("VAN_EX1_165")
    assert (druid.attack, druid.health) == (4, 4)


@pytest.mark.card("VAN_EX1_571", "VAN_EX1_tk9b")
def test_force_of_nature_makes_treants_that_charge_and_die():
    game, me, foe = classic_game("DRUID")
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
    game, me, foe = classic_game("DRUID")
    for _ in range(7):
        me.summon(OLD_YETI)
    spell = me.give("VAN_EX1_571")
    with refused():
        spell.play()
    me.board[-1].destroy()
    spell.play()
    treant = me.board[-1]
    assert len(me.board) == 7
    assert treant.id == "VAN_EX1_tk9b"
    treant.silence()
    with refused():
        treant.attack_target(foe.hero)
    game.end_turn()
    assert treant in me.board


@pytest.mark.card("VAN_EX1_tk9b")
def test_a_treant_dies_at_the_end_of_any_turn():
    game, _, foe = classic_game("DRUID")
    treant = foe.summon("VAN_EX1_tk9b")
    game.end_turn()
    assert treant.dead
