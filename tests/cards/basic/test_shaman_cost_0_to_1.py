"""Basic, shaman, 0 to 1 mana: the cards of cards_data/basic/shaman.yaml, in its order."""

import pytest
from hearthstone.enums import CardClass, Race

import hsenv
from kit import OGRE, YETI, fill_up, name_of, names, new_game, next_turn, refused, rows

SEARING, STONECLAW, STRENGTH, HEALING = TOTEMS = (
    "Searing Totem",
    "Stoneclaw Totem",
    "Strength Totem",
    "Healing Totem",
)

SPELLS = rows(
    # id, cost
    ("CS2_041", 0),
    ("EX1_244", 0),
    ("CS2_037", 1),
    ("CS2_045", 2),
    ("CS2_039", 2),
    ("EX1_246", 4),
    ("CS2_046", 5),
)


@pytest.mark.card("HERO_02")
def test_thrall():
    _, me, _ = new_game("SHAMAN")
    assert (name_of(me.hero), me.hero.health, me.hero.attack, me.hero.armor) == ("Thrall", 30, 0, 0)
    assert name_of(me.hero_power) == "Totemic Call"
    assert hsenv.cards.get("HERO_02").card_class == CardClass.SHAMAN


@pytest.mark.card("HERO_02bp", "CS2_050")
def test_totemic_call_summons_each_totem_once_then_is_refused():
    game, me, _ = new_game("SHAMAN")
    for owned in range(1, 5):
        me.hero_power.use()
        assert me.mana == 8
        assert len(me.board) == owned
        with refused():
            me.hero_power.use()
        next_turn(game)
    assert sorted(name_of(totem) for totem in me.board) == sorted(TOTEMS)
    with refused():
        me.hero_power.use()
    me.board[0].destroy()
    me.hero_power.use()
    assert sorted(name_of(totem) for totem in me.board) == sorted(TOTEMS)


@pytest.mark.card("HERO_02bp")
def test_totemic_call_is_random_and_never_summons_wrath_of_air():
    summoned = set()
    for seed in range(40):
        _, me, _ = new_game("SHAMAN", seed=seed)
        me.hero_power.use()
        summoned.add(name_of(me.board[0]))
    assert summoned == set(TOTEMS)


@pytest.mark.card("HERO_02bp")
def test_totemic_call_only_counts_my_totems():
    for seed in range(10):
        _, me, foe = new_game("SHAMAN", seed=seed)
        for totem in TOTEMS:
            foe.summon(totem)
        for totem in (SEARING, SEARING, STRENGTH, HEALING):
            me.summon(totem)
        me.hero_power.use()
        assert name_of(me.board[-1]) == STONECLAW


@pytest.mark.card("HERO_02bp")
def test_totemic_call_needs_a_slot():
    _, me, _ = new_game("SHAMAN")
    fill_up(me)
    with refused():
        me.hero_power.use()


@pytest.mark.card("CS2_051")
def test_stoneclaw_totem_taunts():
    game, me, foe = new_game("SHAMAN")
    totem = me.summon(STONECLAW)
    ogre = foe.summon(OGRE)
    game.end_turn()
    with refused():
        ogre.attack_target(me.hero)
    totem.silence()
    ogre.attack_target(me.hero)
    assert me.hero.health == 24


@pytest.mark.card("CS2_052")
def test_wrath_of_air_totem_adds_spell_damage():
    _game, me, foe = new_game("SHAMAN")
    totem = me.summon("Wrath of Air Totem")
    assert me.spell_damage == 1
    assert foe.spell_damage == 0
    me.give("Frost Shock").play(target=foe.hero)
    assert foe.hero.health == 28
    totem.silence()
    assert me.spell_damage == 0
    me.give("Frost Shock").play(target=foe.hero)
    assert foe.hero.health == 27


@pytest.mark.card("CS2_058", "CS2_058e")
def test_strength_totem_strengthens_another_friendly_minion_at_my_end_of_turn():
    game, me, foe = new_game("SHAMAN")
    totem = me.summon(STRENGTH)
    yeti = me.summon(YETI)
    enemy = foe.summon(YETI)
    game.end_turn()
    assert yeti.attack == 5
    assert [enchantment.id for enchantment in yeti.enchantments] == ["CS2_058e"]
    game.end_turn()
    assert (yeti.attack, totem.attack, enemy.attack) == (5, 0, 4)
    game.end_turn()
    assert (yeti.attack, totem.attack, enemy.attack) == (6, 0, 4)
    yeti.silence()
    assert yeti.attack == 4


@pytest.mark.card("CS2_058")
def test_strength_totem_alone_or_silenced_does_nothing():
    game, me, _ = new_game("SHAMAN")
    totem = me.summon(STRENGTH)
    next_turn(game)
    assert totem.attack == 0
    yeti = me.summon(YETI)
    totem.silence()
    game.end_turn()
    assert yeti.attack == 4


@pytest.mark.card("NEW1_009")
def test_healing_totem_heals_my_minions_only_at_my_end_of_turn():
    game, me, foe = new_game("SHAMAN")
    totem = me.summon(HEALING)
    totem.set(damage=1)
    yeti, ogre = me.summon(YETI), me.summon(OGRE)
    yeti.set(damage=2)
    enemy = foe.summon(YETI)
    enemy.set(damage=2)
    me.hero.set(damage=5)
    game.end_turn()
    assert (totem.damage, yeti.damage, ogre.damage, enemy.damage, me.hero.damage) == (0, 1, 0, 2, 5)
    game.end_turn()
    assert yeti.damage == 1
    totem.silence()
    game.end_turn()
    assert yeti.damage == 1


@pytest.mark.card("HERO_02bp2")
def test_totemic_slam_offers_the_four_totems():
    game, me, _foe = new_game("SHAMAN", seed=3)
    me.set_hero_power("Totemic Slam")
    me.hero_power.use()
    assert names(game.choices) == ["Healing Totem", "Searing Totem", "Stoneclaw Totem", "Strength Totem"]
    game.choose(2)
    assert (names(me.board), me.mana) == (["Stoneclaw Totem"], 8)
    next_turn(game)
    me.hero_power.use()
    game.choose(2)  # a Totem that is already there
    assert names(me.board) == ["Stoneclaw Totem", "Stoneclaw Totem"]
    next_turn(game)
    for _ in range(5):
        me.summon(YETI)
    with refused():
        me.hero_power.use()


@pytest.mark.parametrize(("card", "cost"), SPELLS)
def test_spell_cost_is_paid(card, cost):
    _, me, foe = new_game("SHAMAN")
    mine = me.summon(YETI)
    spell = me.give(card)
    assert spell.cost == cost
    target = None
    if spell.requires_target:
        target = mine if mine in spell.targets else foe.hero
    spell.play(target=target)
    assert me.mana == 10 - cost
    assert spell not in me.hand


@pytest.mark.card("CS2_041", "CS2_041e")
def test_ancestral_healing_heals_fully_and_gives_taunt():
    game, me, foe = new_game("SHAMAN")
    yeti = me.summon(YETI)
    yeti.set(damage=4)
    ogre = foe.summon(OGRE)
    me.give("Ancestral Healing").play(target=yeti)
    assert yeti.health == 5
    assert yeti.taunt
    game.end_turn()
    with refused():
        ogre.attack_target(me.hero)
    yeti.silence()
    assert not yeti.taunt
    ogre.attack_target(me.hero)


@pytest.mark.card("CS2_041")
def test_ancestral_healing_takes_any_minion_but_no_hero():
    _, me, foe = new_game("SHAMAN")
    enemy = foe.summon(YETI)
    enemy.set(damage=1)
    me.give("Ancestral Healing").play(target=enemy)
    assert enemy.damage == 0
    assert enemy.taunt
    with refused():
        me.give("Ancestral Healing").play(target=me.hero)


@pytest.mark.card("EX1_244", "EX1_244e")
def test_totemic_might_gives_health_to_my_totems_only():
    _, me, foe = new_game("SHAMAN")
    totems = [me.summon(SEARING), me.summon(STONECLAW)]
    yeti = me.summon(YETI)
    enemy = foe.summon(SEARING)
    me.give("Totemic Might").play()
    assert [totem.health for totem in totems] == [3, 4]
    assert (yeti.health, enemy.health, me.hero.health) == (5, 1, 30)
    me.give("Totemic Might").play()
    assert [totem.health for totem in totems] == [5, 6]
    later = me.summon(HEALING)
    assert later.health == 2
    totems[0].silence()
    assert totems[0].health == 1
    assert Race.TOTEM in totems[0].races


@pytest.mark.card("CS2_037")
def test_frost_shock_damages_and_freezes_an_enemy():
    game, me, foe = new_game("SHAMAN")
    yeti = foe.summon(YETI)
    me.give("Frost Shock").play(target=yeti)
    assert yeti.health == 4
    assert yeti.frozen
    me.give("Frost Shock").play(target=foe.hero)
    assert foe.hero.health == 29
    assert foe.hero.frozen
    game.end_turn()
    with refused():
        yeti.attack_target(me.hero)
    game.end_turn()
    assert not yeti.frozen
    game.end_turn()
    yeti.attack_target(me.hero)
    assert me.hero.health == 26


@pytest.mark.card("CS2_037")
def test_frost_shock_refuses_friendly_targets():
    _, me, _ = new_game("SHAMAN")
    yeti = me.summon(YETI)
    shock = me.give("Frost Shock")
    for friend in (me.hero, yeti, None):
        with refused():
            shock.play(target=friend)
    assert shock in me.hand
    assert me.mana == 10
