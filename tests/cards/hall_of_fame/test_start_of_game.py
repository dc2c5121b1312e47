"""Hall of Fame: Genn Greymane and Baku the Mooneater, in real games, and the upgraded Hero Powers."""

import pytest

import hsenv
from kit import YETI, name_of, names

UPGRADED = {
    "HERO_01": "HERO_01bp2",
    "HERO_02": "HERO_02bp2",
    "HERO_03": "HERO_03bp2",
    "HERO_04": "HERO_04bp2",
    "HERO_05": "HERO_05bp2",
    "HERO_06": "HERO_06bp2",
    "HERO_07": "HERO_07bp2",
    "HERO_08": "HERO_08bp2",
    "HERO_09": "HERO_09bp2",
    "HERO_10": "HERO_10bp2",
}


def real_game(cards, hero="HERO_08", seed=1, **options):
    """A real game in which seat 0 plays these cards and seat 1 a deck of odd ones without a legendary."""
    decks = ({"hero": hero, "cards": cards}, {"hero": "HERO_01", "cards": ["CS2_118"] * 30})
    return hsenv.Game(decks=decks, seed=seed, check=False, **options)


def begun(cards, hero="HERO_08", seed=1, first=0):
    game = real_game(cards, hero, seed, first=first)
    game.mulligan(0, [])
    assert game.players[0].hero_power.id == hero + "bp"  # after the mulligan, not before
    game.mulligan(1, [])
    return game


@pytest.mark.card("GIL_692", "GIL_692e")
@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("first", [0, 1])
def test_genn_makes_the_hero_power_cheap(seed, first):
    # Wherever the shuffle put him; The Coin (cost 0) of who goes second does not matter.
    game = begun(["Genn Greymane"] + [YETI] * 29, seed=seed, first=first)
    me, foe = game.players
    assert (me.hero_power.cost, foe.hero_power.cost) == (1, 2)
    assert [e.id for e in me.hero_power.enchantments] == ["GIL_692e"]
    if first:
        game.end_turn()
    me.hero_power.use(target=foe.hero)
    assert (foe.hero.health, me.mana) == (29, 0)


@pytest.mark.card("GIL_692")
@pytest.mark.parametrize("cards", [["GIL_692"] + ["CS2_182"] * 28 + ["CS2_118"], ["CS2_182"] * 30])
@pytest.mark.parametrize("seed", range(6))
def test_genn_asks_for_an_even_deck(cards, seed):
    # The odd card may lie in hand or deck.
    game = begun(cards, seed=seed)
    me, _foe = game.players
    assert (me.hero_power.cost, list(me.hero_power.enchantments)) == (2, [])


@pytest.mark.card("GIL_692")
def test_genn_is_a_body_and_his_gift_goes_with_the_hero_power():
    game = begun(["Genn Greymane"] + [YETI] * 29)
    me, _foe = game.players
    me.set_mana(10, 10)
    me.discard_hand()
    genn = me.give("Genn Greymane")
    genn.play()
    assert (genn.attack, genn.health, me.mana) == (6, 5, 4)
    assert me.hero_power.cost == 1
    me.set_hero_power("Fireblast Rank 2")
    assert me.hero_power.cost == 2


@pytest.mark.parametrize(
    "hero",
    [pytest.param(h, marks=pytest.mark.card("GIL_826", h + "bp", p), id=h) for h, p in UPGRADED.items()],
)
def test_baku_upgrades_every_hero_power(hero):
    for seed in range(3):
        game = begun(["GIL_826"] + ["CS2_118"] * 29, hero=hero, seed=seed)
        me, foe = game.players
        assert (me.hero_power.id, foe.hero_power.id) == (UPGRADED[hero], "HERO_01bp")
        assert me.hero_power.cost == (1 if hero == "HERO_10" else 2)


@pytest.mark.card("GIL_826")
@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(
    "cards", [["Baku the Mooneater"] + ["Magma Rager"] * 28 + [YETI], ["Magma Rager"] * 30]
)
def test_baku_asks_for_an_odd_deck(cards, seed):
    game = begun(cards, seed=seed)
    assert name_of(game.players[0].hero_power) == "Fireblast"


@pytest.mark.card("GIL_826")
def test_baku_thrown_away_in_the_mulligan_still_counts():
    for seed in range(8):
        game = real_game(["Baku the Mooneater"] + ["Magma Rager"] * 29, seed=seed, first=0)
        me, _foe = game.players
        game.mulligan(0, list(me.hand))
        game.mulligan(1, [])
        assert name_of(me.hero_power) == "Fireblast Rank 2"


@pytest.mark.card("GIL_826")
def test_baku_is_a_body():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
    me, foe = game.players
    for card in ("Magma Rager", "Magma Rager"):
        me.put_in_deck(card)
    baku = me.give("Baku the Mooneater")
    baku.play()
    assert (baku.attack, baku.health, me.mana, name_of(me.hero_power)) == (7, 8, 1, "Fireblast")
    game.end_turn()
    game.end_turn()
    baku.attack_target(foe.hero)
    assert foe.hero.health == 23


# The upgraded Hero Powers


def sandbox(hero, power):
    game = hsenv.Game.sandbox((hero, "WARRIOR"), seed=3)
    me, foe = game.players
    me.set_hero_power(power)
    return game, me, foe


@pytest.mark.card("HERO_01bp2")
def test_tank_up():
    game, me, foe = sandbox("WARRIOR", "Tank Up!")
    me.hero_power.use()
    assert (me.hero.armor, foe.hero.armor, me.mana) == (4, 0, 8)
    game.end_turn()


@pytest.mark.card("HERO_02bp2")
def test_totemic_slam_offers_the_four_totems():
    game, me, _foe = sandbox("SHAMAN", "Totemic Slam")
    me.hero_power.use()
    assert names(game.choices) == ["Healing Totem", "Searing Totem", "Stoneclaw Totem", "Strength Totem"]
    game.choose(2)
    assert (names(me.board), me.mana) == (["Stoneclaw Totem"], 8)
    game.end_turn()
    game.end_turn()
    me.hero_power.use()
    game.choose(2)  # a Totem that is already there
    assert names(me.board) == ["Stoneclaw Totem", "Stoneclaw Totem"]
    game.end_turn()
    game.end_turn()
    for _ in range(5):
        me.summon(YETI)
    with pytest.raises(hsenv.IllegalAction):
        me.hero_power.use()


@pytest.mark.card("HERO_03bp2", "AT_132_ROGUEt")
def test_poisoned_daggers():
    _game, me, foe = sandbox("ROGUE", "Poisoned Daggers")
    me.hero_power.use()
    assert (name_of(me.weapon), me.weapon.attack, me.weapon.durability, me.mana) == (
        "Poisoned Dagger",
        2,
        2,
        8,
    )
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.weapon.durability) == (28, 1)


@pytest.mark.card("HERO_04bp2")
def test_the_silver_hand():
    game, me, _foe = sandbox("PALADIN", "The Silver Hand")
    me.hero_power.use()
    assert (names(me.board), me.mana) == (["Silver Hand Recruit"] * 2, 8)
    game.end_turn()
    game.end_turn()
    for _ in range(4):
        me.summon(YETI)
    me.hero_power.use()
    assert len(me.board) == 7
    game.end_turn()
    game.end_turn()
    with pytest.raises(hsenv.IllegalAction):
        me.hero_power.use()


@pytest.mark.card("HERO_05bp2")
def test_ballista_shot():
    _game, me, foe = sandbox("HUNTER", "Ballista Shot")
    me.summon("Kobold Geomancer")  # Kobold Geomancer: no Spell Damage
    me.hero_power.use()
    assert (foe.hero.health, me.mana) == (27, 8)


@pytest.mark.card("HERO_06bp2", "AT_132_DRUIDe")
def test_dire_shapeshift():
    game, me, foe = sandbox("DRUID", "Dire Shapeshift")
    me.hero_power.use()
    assert (me.hero.attack, me.hero.armor, me.mana) == (2, 2, 8)
    assert [e.id for e in me.hero.enchantments] == ["AT_132_DRUIDe"]
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 28
    game.end_turn()
    assert (me.hero.attack, me.hero.armor) == (0, 2)


@pytest.mark.card("HERO_07bp2")
def test_soul_tap():
    _game, me, _foe = sandbox("WARLOCK", "Soul Tap")
    me.put_in_deck(YETI)
    me.hero_power.use()
    assert (names(me.hand), me.hero.health, me.mana) == ([YETI], 30, 8)


@pytest.mark.card("HERO_08bp2")
def test_fireblast_rank_two():
    _game, me, foe = sandbox("MAGE", "Fireblast Rank 2")
    yeti = foe.summon(YETI)
    with pytest.raises(hsenv.IllegalAction):
        me.hero_power.use()
    me.hero_power.use(target=yeti)
    assert (yeti.damage, me.mana) == (2, 8)


@pytest.mark.card("HERO_09bp2")
def test_heal():
    _game, me, _foe = sandbox("PRIEST", "Heal")
    me.hero.set(damage=5)
    with pytest.raises(hsenv.IllegalAction):
        me.hero_power.use()
    me.hero_power.use(target=me.hero)
    assert (me.hero.damage, me.mana) == (1, 8)


@pytest.mark.card("HERO_10bp2", "HERO_10pe2")
def test_demons_bite():
    game, me, foe = sandbox("DEMONHUNTER", "Demon's Bite")
    me.hero_power.use()
    assert (me.hero.attack, me.mana) == (2, 9)
    assert [e.id for e in me.hero.enchantments] == ["HERO_10pe2"]
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 28
    game.end_turn()
    assert me.hero.attack == 0
