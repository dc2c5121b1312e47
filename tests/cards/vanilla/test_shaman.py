"""The shaman cards of Classic as it was in June 2014."""

import pytest

import hsenv
from hsenv import _engine
from kit import OLD_YETI, classic, ids, rows

# Elementals or Beasts today.
RACELESS = {"VAN_EX1_243", "VAN_EX1_258", "VAN_EX1_250", "VAN_CS2_042", "VAN_NEW1_010"}

NUMBERS = rows(
    # id, cost, attack, health
    ("VAN_HERO_02bp", 2, 0, 0),  # Totemic Call
    ("VAN_CS2_050", 1, 1, 1),  # Searing Totem
    ("VAN_CS2_051", 1, 0, 2),  # Stoneclaw Totem
    ("VAN_CS2_052", 1, 0, 2),  # Wrath of Air Totem
    ("VAN_NEW1_009", 1, 0, 2),  # Healing Totem
    ("VAN_CS2_041", 0, 0, 0),  # Ancestral Healing
    ("VAN_EX1_244", 0, 0, 0),  # Totemic Might
    ("VAN_EX1_243", 1, 3, 1),  # Dust Devil
    ("VAN_EX1_245", 1, 0, 0),  # Earth Shock
    ("VAN_EX1_251", 1, 0, 0),  # Forked Lightning
    ("VAN_CS2_037", 1, 0, 0),  # Frost Shock
    ("VAN_EX1_238", 1, 0, 0),  # Lightning Bolt
    ("VAN_CS2_045", 1, 0, 0),  # Rockbiter Weapon
    ("VAN_CS2_038", 2, 0, 0),  # Ancestral Spirit
    ("VAN_EX1_565", 2, 0, 3),  # Flametongue Totem
    ("VAN_EX1_247", 2, 2, 3),  # Stormforged Axe
    ("VAN_CS2_039", 2, 0, 0),  # Windfury
    ("VAN_CS2_053", 3, 0, 0),  # Far Sight
    ("VAN_EX1_248", 3, 0, 0),  # Feral Spirit
    ("VAN_EX1_tk11", 2, 2, 3),  # Spirit Wolf
    ("VAN_EX1_246", 3, 0, 0),  # Hex
    ("VAN_EX1_241", 3, 0, 0),  # Lava Burst
    ("VAN_EX1_259", 3, 0, 0),  # Lightning Storm
    ("VAN_EX1_575", 3, 0, 3),  # Mana Tide Totem
    ("VAN_EX1_258", 3, 2, 4),  # Unbound Elemental
    ("VAN_EX1_587", 4, 3, 3),  # Windspeaker
    ("VAN_CS2_046", 5, 0, 0),  # Bloodlust
    ("VAN_EX1_567", 5, 2, 8),  # Doomhammer
    ("VAN_EX1_250", 5, 7, 8),  # Earth Elemental
    ("VAN_CS2_042", 6, 6, 5),  # Fire Elemental
    ("VAN_NEW1_010", 8, 3, 5),  # Al'Akir the Windlord
)

# Those of today differ.
CHANGED = rows(
    # id, number, then, now
    ("VAN_CS2_045", "cost", 1, 2),
    ("VAN_EX1_565", "health", 3, 2),
    ("VAN_EX1_246", "cost", 3, 4),
    ("VAN_EX1_258", "attack", 2, 3),
    ("VAN_NEW1_010", "health", 5, 6),
)

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


@pytest.mark.parametrize(("card", "cost", "attack", "health"), NUMBERS)
def test_facts(check_facts, card, cost, attack, health):
    check_facts(card, cost, attack, health, raceless=card in RACELESS)


@pytest.mark.parametrize(("card", "what", "then", "now"), CHANGED)
def test_number_that_has_changed(card, what, then, now):
    me, _ = classic("SHAMAN").players
    assert getattr(me.give(card), what) == then
    assert getattr(me.give(card.removeprefix("VAN_")), what) == now


@pytest.mark.parametrize("card", SAME)
def test_behaves_like_the_card_of_today(check_same, card):
    check_same(card)


TOTEMS = ["VAN_CS2_050", "VAN_CS2_051", "VAN_CS2_052", "VAN_NEW1_009"]


@pytest.mark.card("VAN_HERO_02bp")
def test_totemic_call_has_the_wrath_of_air_totem():
    for seed in range(8):
        game = classic("SHAMAN", seed=seed)
        me, _ = game.players
        assert me.hero_power.id == "VAN_HERO_02bp"
        for count in range(1, 5):
            me.hero_power.use()
            assert len(me.board) == count
            game.end_turn()
            game.end_turn()
        assert sorted(ids(me.board)) == TOTEMS
        assert me.spell_damage == 1
        with pytest.raises(hsenv.IllegalAction):
            me.hero_power.use()
        me.board[0].destroy()
        me.hero_power.use()
        assert sorted(ids(me.board)) == TOTEMS


@pytest.mark.card("VAN_HERO_02bp")
def test_totemic_call_needs_room():
    me, _ = classic("SHAMAN").players
    for _ in range(7):
        me.summon(OLD_YETI)
    with pytest.raises(hsenv.IllegalAction):
        me.hero_power.use()


@pytest.mark.card("VAN_HERO_02bp")
def test_totemic_call_becomes_the_totemic_slam_of_today():
    assert _engine.card_facts("VAN_HERO_02bp")["hero_power"] == "HERO_02bp2"


@pytest.mark.card("VAN_EX1_248", "VAN_EX1_tk11")
def test_feral_spirit_overloads_two():
    game = classic("SHAMAN")
    me, _ = game.players
    me.give("VAN_EX1_248").play()
    assert ids(me.board) == ["VAN_EX1_tk11"] * 2
    assert me.overload_owed == 2
    game.end_turn()
    game.end_turn()
    assert me.mana == 8
    for _ in range(5):
        me.summon(OLD_YETI)
    with pytest.raises(hsenv.IllegalAction):
        me.give("VAN_EX1_248").play()


@pytest.mark.card("VAN_EX1_250")
def test_earth_elemental_overloads_three():
    game = classic("SHAMAN")
    me, foe = game.players
    elemental = me.give("VAN_EX1_250")
    elemental.play()
    assert (10 - me.mana, elemental.attack, elemental.health) == (5, 7, 8)
    assert me.overload_owed == 3
    yeti = foe.summon(OLD_YETI)
    game.end_turn()
    with pytest.raises(hsenv.IllegalAction):
        yeti.attack_target(me.hero)


@pytest.mark.card("VAN_EX1_259")
def test_lightning_storm_rolls_for_each_minion():
    seen = set()
    for seed in range(20):
        me, foe = classic("SHAMAN", seed=seed).players
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
    me, foe = classic("SHAMAN").players
    me.summon("VAN_CS2_052")
    for card in ("VAN_EX1_556", "VAN_CS2_171", "VAN_EX1_556"):  # Harvest Golem, Boar, Harvest Golem
        foe.summon(card)
    golem = foe.summon("VAN_CS2_186")
    me.give("VAN_EX1_259").play()
    assert ids(foe.board) == ["VAN_skele21", "VAN_skele21", "VAN_CS2_186"]
    assert golem.damage in (3, 4)


@pytest.mark.card("VAN_EX1_258")
def test_unbound_elemental_grows_before_the_card_acts():
    me, foe = classic("SHAMAN").players
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
    me, _ = classic("SHAMAN").players
    elemental = me.summon("VAN_EX1_258")
    elemental.set(damage=1)  # 3 Health left, and a fourth comes first
    me.give("VAN_EX1_238").play(target=elemental)
    assert elemental.health == 1


@pytest.mark.card("VAN_CS2_042")
def test_fire_elemental_deals_three():
    me, foe = classic("SHAMAN").players
    yeti = foe.summon(OLD_YETI)
    with pytest.raises(hsenv.IllegalAction):
        me.give("VAN_CS2_042").play()
    me.give("VAN_CS2_042").play(target=yeti)
    assert yeti.damage == 3
