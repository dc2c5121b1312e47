"""Classic as it was in June 2014, shaman: the cards of cards_data/vanilla/shaman.yaml, in its order."""

import pytest

from hsenv import _engine
from kit import OLD_YETI, classic_game, ids, next_turn, refused, rows

SAME = rows(
    ("VAN_CS2_050",),
    ("VAN_CS2_051",),
    ("VAN_CS2_052",),
    ("VAN_NEW1_009",),
    ("VAN_CS2_041",),
    ("VAN_EX1_244",),
    ("VAN_EX1_243",),
    ("VAN_EX1_245",),
    ("VAN_EX1_251",),
    ("VAN_CS2_037",),
    ("VAN_EX1_238",),
    ("VAN_CS2_045",),
    ("VAN_CS2_038",),
    ("VAN_EX1_565",),
    ("VAN_EX1_247",),
    ("VAN_CS2_039",),
    ("VAN_CS2_053",),
    ("VAN_EX1_tk11",),
    ("VAN_EX1_246",),
    ("VAN_EX1_241",),
    ("VAN_EX1_575",),
    ("VAN_EX1_587",),
    ("VAN_CS2_046",),
    ("VAN_EX1_567",),
    ("VAN_NEW1_010",),
)

TOTEMS = ["VAN_CS2_050", "VAN_CS2_051", "VAN_CS2_052", "VAN_NEW1_009"]


@pytest.mark.card("VAN_HERO_02bp")
def test_totemic_call_has_the_wrath_of_air_totem():
    for seed in range(8):
        game, me, _ = classic_game("SHAMAN", seed=seed)
        assert me.hero_power.id == "VAN_HERO_02bp"
        for count in range(1, 5):
            me.hero_power.use()
            assert len(me.board) == count
            next_turn(game)
        assert sorted(ids(me.board)) == TOTEMS
        assert me.spell_damage == 1
        with refused():
            me.hero_power.use()
        me.board[0].destroy()
        me.hero_power.use()
        assert sorted(ids(me.board)) == TOTEMS


@pytest.mark.card("VAN_HERO_02bp")
def test_totemic_call_needs_room():
    _, me, _ = classic_game("SHAMAN")
    for _ in range(7):
        me.summon(OLD_YETI)
    with refused():
        me.hero_power.use()


@pytest.mark.card("VAN_HERO_02bp")
def test_totemic_call_becomes_the_totemic_slam_of_today():
    assert _engine.card_facts("VAN_HERO_02bp")["hero_power"] == "HERO_02bp2"


@pytest.mark.parametrize("card", SAME)
def test_behaves_like_the_card_of_today(check_same, card):
    check_same(card)


@pytest.mark.card("VAN_EX1_248", "VAN_EX1_tk11")
def test_feral_spirit_overloads_two():
    game, me, _ = classic_game("SHAMAN")
    me.give("VAN_EX1_248").play()
    assert ids(me.board) == ["VAN_EX1_tk11"] * 2
    assert me.overload_owed == 2
    next_turn(game)
    assert me.mana == 8
    for _ in range(5):
        me.summon(OLD_YETI)
    with refused():
        me.give("VAN_EX1_248").play()


@pytest.mark.card("VAN_EX1_259")
def test_lightning_storm_rolls_for_each_minion():
    seen = set()
    for seed in range(20):
        _, me, foe = classic_game("SHAMAN", seed=seed)
        minions = [foe.summon("VAN_CS2_186") for _ in range(3)]
        mine = me.summon(OLD_YETI)
        me.give("VAN_EX1_259").play()
        assert me.mana == 7
        assert me.overload_owed == 2
        assert (mine.damage, foe.hero.damage) == (0, 0)
        seen.add(tuple(minion.damage for minion in minions))
    assert {damage for one in seen for damage in one} == {2, 3}
    assert len(seen) > 4


@pytest.mark.card("VAN_EX1_259")
def test_lightning_storm_lets_all_die_together_and_adds_spell_damage():
    _, me, foe = classic_game("SHAMAN")
    me.summon("VAN_CS2_052")
    for card in ("VAN_EX1_556", "VAN_CS2_171", "VAN_EX1_556"):  # Harvest Golem, Boar, Harvest Golem
        foe.summon(card)
    golem = foe.summon("VAN_CS2_186")
    me.give("VAN_EX1_259").play()
    assert ids(foe.board) == ["VAN_skele21", "VAN_skele21", "VAN_CS2_186"]
    assert golem.damage in (3, 4)


@pytest.mark.card("VAN_EX1_258")
def test_unbound_elemental_grows_before_the_card_acts():
    _, me, foe = classic_game("SHAMAN")
    elemental = me.summon("VAN_EX1_258")
    assert (elemental.attack, elemental.health) == (2, 4)
    me.give("VAN_EX1_238").play(target=elemental)  # Lightning Bolt: 3 damage to 5 Health
    assert (elemental.attack, elemental.health, elemental.max_health) == (3, 2, 5)
    me.give("VAN_EX1_243").play()
    assert elemental.attack == 4
    me.give(OLD_YETI).play()
    assert elemental.attack == 4
    elemental.silence()
    me.give("VAN_EX1_238").play(target=foe.hero)
    assert elemental.attack == 2


@pytest.mark.card("VAN_EX1_258")
def test_unbound_elemental_survives_a_bolt_that_would_kill_it():
    _, me, _ = classic_game("SHAMAN")
    elemental = me.summon("VAN_EX1_258")
    elemental.set(damage=1)  # 3 Health left, and a fourth comes first
    me.give("VAN_EX1_238").play(target=elemental)
    assert elemental.health == 1


@pytest.mark.card("VAN_EX1_250")
def test_earth_elemental_overloads_three():
    game, me, foe = classic_game("SHAMAN")
    elemental = me.give("VAN_EX1_250")
    elemental.play()
    assert (10 - me.mana, elemental.attack, elemental.health) == (5, 7, 8)
    assert me.overload_owed == 3
    yeti = foe.summon(OLD_YETI)
    game.end_turn()
    with refused():
        yeti.attack_target(me.hero)


@pytest.mark.card("VAN_CS2_042")
def test_fire_elemental_deals_three():
    _, me, foe = classic_game("SHAMAN")
    yeti = foe.summon(OLD_YETI)
    with refused():
        me.give("VAN_CS2_042").play()
    me.give("VAN_CS2_042").play(target=yeti)
    assert yeti.damage == 3
