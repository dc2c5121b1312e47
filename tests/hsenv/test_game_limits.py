"""What a game does at the ends of the engine's capacities, and that nothing in a text can break it."""

import pickle
import random
import re
from pathlib import Path

import pytest

import hsenv
from kit import restore_cards

CARDS = """
LIM_SPIKES: {name: Spikes, set: basic, class: neutral, type: minion, cost: 1, attack: 1, health: 1, collectible: false,
             before: {damage(all.characters): "damage(enemy.hero, 1)"}}
LIM_SUMMONER: {name: Summoner, set: basic, class: neutral, type: minion, cost: 1, attack: 1, health: 9, collectible: false,
               before: {damage(friendly.characters): "summon(CS2_168, 2); draw(2)"}}
LIM_FICKLE: {name: Fickle, set: basic, class: neutral, type: minion, cost: 1, attack: 1, health: 9, collectible: false,
             before: {damage(all.characters): "destroy(all.minions - self); return_to_hand(self)"}}
LIM_BLOOD: {name: Blood for Mana, set: basic, class: neutral, type: minion, cost: 1, attack: 1, health: 9, collectible: false,
            keywords: [spells_cost_health]}
LIM_PHOENIX: {name: Phoenix, set: basic, class: neutral, type: minion, cost: 1, attack: 1, health: 1, collectible: false,
              deathrattle: "summon(LIM_PHOENIX); destroy(friendly.minions)"}
LIM_NIGHT: {name: Endless Night, set: basic, class: neutral, type: minion, cost: 1, attack: 1, health: 9, collectible: false,
            when: {turn_end(all): "summon(LIM_PHOENIX); destroy(friendly.minions - self)"}}
LIM_SPLIT: {name: Split, set: basic, class: mage, type: spell, cost: 0, collectible: false,
            play: "split_damage(32767 * 32767 * 2, enemy.hero)"}
LIM_ROLL: {name: Roll, set: basic, class: mage, type: spell, cost: 0, collectible: false,
           play: "gain_armor(random_int(0 - 32767 * 32767 * 32767, 32767 * 32767 * 32767 * 32767))"}
LIM_TIMES: {name: Times, set: basic, class: neutral, type: enchantment, gives: {attack: "*value", health: "*value"}}
LIM_GROW: {name: Grow, set: basic, class: mage, type: spell, cost: 0, collectible: false, target: all.minions,
           play: "enchant(target, LIM_TIMES, attack=30000, health=30000)"}
LIM_TURNS: {name: Turns, set: basic, class: mage, type: spell, cost: 0, collectible: false,
            play: "for i in range(300): extra_turn()"}
LIM_WASTE: {name: Waste, set: basic, class: mage, type: spell, cost: 0, collectible: false,
            play: "lose_armor(0 - 32000); lose_armor(0 - 32000); destroy_mana(0 - 500); gain_temporary_mana(0 - 5)"}
LIM_MANY: {name: Many, set: basic, class: mage, type: spell, cost: 0, collectible: false,
           play: "add_to_hand(choose_card(cards(), 20))"}
"""


@pytest.fixture(scope="module", autouse=True)
def odd_cards():
    hsenv.cards.load(CARDS)
    yield
    restore_cards()


def sound(game):
    """The game keeps its invariants and survives being pickled."""
    assert game.check() is None
    assert pickle.loads(pickle.dumps(game)).hash() == game.hash()
    return True


# -- what changes damage is asked wherever damage comes from


@pytest.fixture
def block(game, me):
    me.set_mana(10)
    me.give("Ice Block").play()
    game.end_turn()
    return me.secrets[0]


def test_ice_block_answers_an_edit(game, me, block):
    me.hero.deal(40)
    assert (me.hero.health, len(me.secrets), me.hero.immune) == (30, 0, True)
    assert sound(game)


def test_ice_block_answers_fatigue(game, me, block):
    me.hero.set(health=1)
    me.can_fatigue = True
    me.take_fatigue()
    assert (me.hero.health, game.over) == (1, False)
    me.hero.set(immune=False)
    me.draw(1)
    assert game.over


def test_paying_with_health_asks_what_changes_damage(game, me):
    me.summon("LIM_BLOOD")
    me.summon("LIM_SUMMONER")
    for card in ("Wisp", "Murloc Raider"):
        me.put_in_deck(card)
    me.give("Arcane Intellect").play()
    assert me.hero.health == 27
    assert sorted(m.id for m in me.board) == ["CS2_168", "CS2_168", "LIM_BLOOD", "LIM_SUMMONER"]
    assert len(me.hand) == 2
    assert sound(game)


def test_damage_that_changing_damage_deals_ends(game, me, foe):
    """Each blow of a text that changes damage asks the same text again."""
    me.summon("LIM_SPIKES")
    me.summon("LIM_SPIKES")
    me.hero.deal(1)
    assert me.hero.damage == 1
    assert game.limits_hit["damage_depth"] > 0
    assert sound(game)


def test_who_changes_damage_may_take_the_others_away(game, me, foe):
    me.summon("LIM_FICKLE")
    me.summon("LIM_FICKLE")
    foe.summon("LIM_SPIKES")
    foe.hero.deal(1)
    assert foe.hero.damage == 1  # the first that is asked destroys the rest and leaves
    assert sound(game)


# -- numbers


def test_no_number_of_a_text_leaves_the_rules(game, me, foe):
    foe.hero.set(max_health=10000)
    me.summon("Kobold Geomancer")
    me.give("LIM_SPLIT").play()
    assert foe.hero.health <= 0
    assert game.winner is me
    assert game.limits_hit["numbers"] > 0


def test_a_die_with_any_number_of_faces(game, me):
    me.give("LIM_ROLL").play()
    assert 0 <= me.hero.armor <= 30000
    assert sound(game)


def test_products_of_bonuses_stay_at_the_most(game, me):
    yeti = me.summon("Chillwind Yeti")
    for _ in range(4):
        me.give("LIM_GROW").play(target=yeti)
    assert (yeti.attack, yeti.max_health) == (30000, 30000)
    assert game.limits_hit["numbers"] > 0
    assert sound(game)


def test_negative_amounts_give_nothing_odd(game, me):
    me.give("LIM_WASTE").play()
    assert (me.hero.armor, me.max_mana, me.mana) == (30000, 10, 10)
    assert sound(game)


def test_extra_turns_do_not_wrap(game, me):
    me.give("LIM_TURNS").play()
    assert game.to_position()["players"][0]["counters"]["extra_turns"] == 255
    assert game.limits_hit == {"numbers": 45}


# -- capacities


def test_sixteen_minions_get_all_fifteen_bonuses(game, me, foe):
    """Seven a side and two in hand, with fifteen Blessings each."""
    minions = [player.summon("Chillwind Yeti") for player in (me, foe) for _ in range(7)]
    minions += [player.give("Chillwind Yeti") for player in (me, foe)]
    for minion in minions:
        for _ in range(15):
            minion.set(attack=minion.attack + 1)
    assert [minion.attack for minion in minions] == [19] * 16
    assert game.limits_hit == {}
    assert sound(game)


def test_a_bonus_that_is_not_attached_is_told(game, me, foe):
    minions = [player.summon("Chillwind Yeti") for player in (me, foe) for _ in range(7)]
    for minion in minions:
        for _ in range(20):
            minion.set(attack=minion.attack + 1)
    assert game.limits_hit == {"enchantments": 14 * 20 - 255}
    assert sum(minion.attack - 4 for minion in minions) == 255
    assert pickle.loads(pickle.dumps(game)).limits_hit == game.clone().limits_hit == game.limits_hit
    assert sound(game)


def test_options_beyond_ten_are_told(game, me):
    me.give("LIM_MANY").play()
    assert (len(game.choices), game.limits_hit) == (10, {"options": 1})


def test_a_game_without_anything_odd_hits_no_limit():
    game = hsenv.Game(decks=("basic_mage_tempo", "basic_hunter_face"), seed=3, format="basic")
    rng = random.Random(3)
    while not game.over:
        game.apply(rng.choice(game.legal_actions()))
    assert game.limits_hit == {}


@pytest.mark.parametrize("size", [31, 40, 60])
def test_a_starting_deck_is_kept_whole(size):
    deck = {"hero": "HERO_08", "cards": ["CS2_182"] * (size - 1) + ["CS2_029"]}
    game = hsenv.Game(decks=(deck, deck), seed=1, check=False)
    assert game.players[0].starting_deck == deck["cards"]
    again = pickle.loads(pickle.dumps(game))
    assert again.players[1].starting_deck == game.clone().players[1].starting_deck == deck["cards"]
    for seat in (0, 1):
        game.mulligan(seat)
    position = game.to_position()
    assert hsenv.Game.from_position(position).players[0].starting_deck == deck["cards"]


def test_every_limit_says_what_happens_when_it_is_reached():
    text = (Path(__file__).parents[2] / "engine" / "vocabulary" / "limits.def").read_text()
    names = re.findall(r"^LIMIT\((\w+)", text, re.MULTILINE)
    rows = re.findall(r"^LIMIT\((\w+), \w+, k\w+, \w+,\s+\"(.+\.)\"\)$", text, re.MULTILINE)
    assert names
    assert [name for name, _ in rows] == names
    assert all(says.count(". ") >= 1 for _, says in rows)


# -- what goes on for ever


def test_a_death_that_brings_the_next_ends(game, me):
    me.summon("Chillwind Yeti")
    me.summon("LIM_PHOENIX").destroy()
    assert (me.board, game.over) == ([], False)
    assert game.limits_hit["action_steps"] == 1
    assert sound(game)
    assert {m.zone.name for m in me.graveyard} == {"GRAVEYARD"}


def test_a_turn_ends_though_its_end_goes_on_for_ever(game, me, foe):
    me.summon("LIM_NIGHT")
    game.end_turn()
    assert game.current is foe
    assert sound(game)
    while not game.over:
        game.end_turn()
    assert (game.turn, game.winner) == (89, None)


# -- one end


def test_conceding_in_the_middle_of_a_choice():
    game = hsenv.Game.sandbox(("HUNTER", "WARRIOR"), seed=1)
    me, foe = game.players
    for card in ("Chillwind Yeti", "Wisp", "Boulderfist Ogre"):
        me.put_in_deck(card)
    tracking = me.give("Tracking")
    tracking.play()
    assert game.choosing
    game.concede(me)
    assert (game.winner, game.choosing, game.choices) == (foe, (), [])
    assert tracking.zone.name == "GRAVEYARD"
    assert sound(game)


def test_the_end_stays_what_it_was(game, me, foe):
    game.concede(me)
    foe.hero.deal(100)
    assert game.winner is foe


@pytest.mark.parametrize("seat", [0, 1])
def test_conceding_in_the_mulligan(seat):
    game = hsenv.Game(decks=("basic_mage_tempo", "basic_hunter_face"), seed=3, format="basic")
    game.concede(seat)
    assert sound(game)


# -- more than ten crystals


@pytest.mark.parametrize("fatigue", [True, False])
def test_set_mana_above_ten_in_a_sandbox(fatigue):
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1, mana=20, fatigue=fatigue)
    assert sound(game)
    many_crystals(game)


def test_set_mana_above_ten_in_a_real_game():
    game = hsenv.Game(decks=("basic_mage_tempo", "basic_hunter_face"), seed=3, format="basic")
    for seat in (0, 1):
        game.mulligan(seat)
    many_crystals(game)


def many_crystals(game):
    me = game.players[0]
    me.set_mana(64)
    assert (me.mana, me.max_mana) == (64, 64)
    assert sound(game)
    assert hsenv.Game.from_position(game.to_position()).hash() == game.hash()
    for _ in range(4):
        game.end_turn()
    assert me.max_mana == 64
    assert sound(game)
    me.set_mana(3, 3)
    assert hsenv.Game.from_position(game.to_position()).hash() == game.hash()
