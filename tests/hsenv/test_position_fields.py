"""Positions written by hand: what each field means."""

import copy
import json
import re
from pathlib import Path

import pytest
from hearthstone.enums import CardClass

import hsenv
from hsenv import _engine, decks
from kit import restore_cards

YETI, RAIDER, GOLEM, FIREBALL, AXE = "CS2_182", "CS2_168", "CS2_186", "CS2_029", "CS2_106"

EXAMPLE = """{"format": "wild", "turn": 7, "current": 0, "seed": 1,
 "players": [
  {"hero": {"id": "HERO_08", "max_health": 30, "damage": 3, "armor": 0, "attack": 0, "frozen": false,
            "attacks_made": 0, "keywords": []},
   "hero_power": {"id": "CS2_034", "uses": 0, "cost": 2},
   "weapon": {"id": "CS2_106", "attack": 3, "durability": 2, "damage": 1},
   "crystals": 7, "used": 2, "temporary": 0, "overload_owed": 0, "overload_locked": 0, "fatigue": 0,
   "cards_played_this_turn": 1,
   "board": [{"id": "CS2_182", "attack": 4, "max_health": 5, "damage": 2, "keywords": ["taunt"],
              "exhausted": false, "attacks_made": 0, "silenced": false, "frozen": false, "turns_in_play": 1,
              "enchantments": ["CS2_092e"]}],
   "hand": [{"id": "CS2_029", "cost": 4}, {"id": null}],
   "secrets": [{"id": "EX1_287"}], "quests": [],
   "deck": {"count": 20, "top": ["EX1_277"], "bottom": [], "cards": null},
   "graveyard": ["CS2_231"], "enchantments": [], "counters": {"minions_played_this_turn": 1}},
  {"hero": {"id": "HERO_01"}}]}"""


def position(me=None, foe=None, **game):
    """A position of a mage and a warrior."""
    players = [{"hero": {"id": "HERO_08"}} | (me or {}), {"hero": {"id": "HERO_01"}} | (foe or {})]
    return {"players": players} | game


def made(me=None, foe=None, **game):
    found = hsenv.Game.from_position(position(me, foe, **game))
    found.check()
    return found


def restore():
    """The cards as they were before some were loaded."""
    restore_cards()


def minion(**fields):
    """The only minion of a game in which it is the first player's."""
    (found,) = made({"board": [{"id": YETI} | fields]}).players[0].board
    return found


# -- the whole


def test_the_example_of_the_documentation():
    game = hsenv.Game.from_position(EXAMPLE)
    game.check()
    me, foe = game.players
    assert (game.format, game.turn, game.current.seat) == ("wild", 7, 0)
    assert (me.hero.id, me.hero.health, me.hero_power.id) == ("HERO_08", 27, "HERO_08bp")
    assert (me.weapon.attack, me.weapon.durability, me.hero.attack) == (3, 1, 3)
    assert (me.mana, me.max_mana) == (5, 7)
    (yeti,) = me.board
    assert (yeti.attack, yeti.health, yeti.max_health) == (4, 3, 5)
    assert yeti.taunt
    assert yeti.can_attack
    assert [enchantment.id for enchantment in yeti.enchantments] == ["CS2_092e"]
    assert [card.id for card in me.hand] == [FIREBALL, ""]
    assert me.hand[0].cost == 4
    assert [secret.id for secret in me.secrets] == ["EX1_287"]
    assert len(me.deck) == 20
    assert me.deck[-1].id == "EX1_277"
    assert [card.id for card in me.graveyard] == ["CS2_231"]
    assert (me.cards_played_this_turn, me.minions_played_this_turn) == (1, 1)
    assert foe.hero.name == "Garrosh Hellscream"


@pytest.mark.parametrize("form", [str, bytes, dict])
def test_a_position_is_json_or_a_dictionary(form):
    text = json.dumps(position())
    given = {str: text, bytes: text.encode(), dict: json.loads(text)}[form]
    assert hsenv.Game.from_position(given).players[0].hero.id == "HERO_08"


def test_what_is_left_out_is_that_of_a_sandbox():
    assert made().hash() == hsenv.Game.sandbox(("MAGE", "WARRIOR")).hash()
    sandbox = hsenv.Game.sandbox(("MAGE", "WARRIOR"), hands=([FIREBALL], [GOLEM]), decks=([YETI, GOLEM], []))
    me = {"hand": [{"id": FIREBALL}], "deck": {"cards": [GOLEM, YETI]}}
    assert made(me, {"hand": [{"id": GOLEM}]}).hash() == sandbox.hash()


def test_reading_changes_nothing_of_what_it_reads():
    given = json.loads(EXAMPLE)
    before = copy.deepcopy(given)
    hsenv.Game.from_position(given)
    assert given == before


@pytest.mark.parametrize("format", decks.formats())
def test_formats(format):
    assert made(format=format).format == format
    assert made(format=format).to_position()["format"] == format


def test_a_format_by_its_year():
    assert made(format="standard:phoenix").format == "standard:2020"


def test_whose_turn_it_is():
    game = made(turn=8, current=1)
    assert game.current.seat == 1
    with pytest.raises(hsenv.IllegalAction):
        game.players[0].hero_power.use(target=game.players[1].hero)
    game.end_turn()
    assert (game.turn, game.current.seat) == (9, 0)


# -- numbers win


def test_given_numbers_win_over_what_all_else_makes():
    yeti = minion(attack=9, max_health=2, enchantments=["CS2_092e"])
    assert (yeti.attack, yeti.max_health) == (9, 2)
    assert [enchantment.id for enchantment in yeti.enchantments] == ["CS2_092e"], (
        "the difference is anonymous"
    )
    yeti.silence()
    assert (yeti.attack, yeti.health) == (4, 5), "silence takes the difference away"


def test_numbers_that_are_left_out_follow():
    yeti = minion(enchantments=["CS2_092e", {"id": "CS2_092e", "owner": 1}])
    assert (yeti.attack, yeti.health) == (12, 13)
    assert [enchantment.owner.seat for enchantment in yeti.enchantments] == [0, 1]


def test_given_numbers_are_totals_with_auras():
    for attack, health in ((5, 6), (2, 2), (9, 9)):
        game = made({"board": [{"id": YETI, "attack": attack, "max_health": health}, {"id": "CS2_222"}]})
        yeti, champion = game.players[0].board
        assert (yeti.attack, yeti.max_health) == (attack, health)
        champion.destroy()
        assert (yeti.attack, yeti.max_health) == (attack - 1, health - 1)


def test_an_aura_that_is_known_to_be_there_is_no_difference():
    game = made({"board": [{"id": YETI, "attack": 5, "max_health": 6}, {"id": "CS2_222"}]})
    yeti = game.players[0].board[0]
    assert len(yeti.enchantments) == 1
    yeti.silence()
    assert (yeti.attack, yeti.health) == (5, 6)


def test_damage():
    yeti = minion(damage=2)
    assert (yeti.health, yeti.max_health) == (3, 5)


def test_enrage_follows_from_damage():
    berserker = minion(id="EX1_604", damage=1)
    assert berserker.attack == hsenv.cards.get("EX1_604").attack
    worgen = minion(id="EX1_412", damage=1)
    assert worgen.attack == hsenv.cards.get("EX1_412").attack + 1
    assert worgen.windfury
    assert minion(id="EX1_412", damage=1, attack=7).attack == 7


def test_hero_numbers():
    me = {"hero": {"id": "HERO_08", "max_health": 40, "damage": 25, "armor": 4, "attack": 2, "frozen": True}}
    game = made(me)
    hero = game.players[0].hero
    assert (hero.max_health, hero.health, hero.armor, hero.attack) == (40, 15, 4, 2)
    assert hero.frozen
    hero.heal(50)
    assert hero.health == 40


def test_a_heros_maximum_stays():
    game = made({"hero": {"id": "HERO_06", "max_health": 40}})
    hero = game.players[0].hero
    game.players[0].hero_power.use()
    assert (hero.attack, hero.max_health) == (1, 40)


def test_a_hero_attacks_with_its_own_attack_and_the_weapons():
    me = {
        "hero": {"id": "HERO_01", "attack": 4},
        "weapon": {"id": AXE, "attack": 3, "durability": 5, "damage": 2},
    }
    game = made(me)
    hero, weapon = game.players[0].hero, game.players[0].weapon
    assert (hero.attack, weapon.durability, weapon.max_health) == (7, 3, 5)
    hero.attack_target(game.players[1].hero)
    assert game.players[1].hero.health == 23
    assert weapon.durability == 2
    made_weapon = made({"weapon": {"id": AXE, "attack": 10, "durability": 1}}).players[0].weapon
    assert (made_weapon.attack, made_weapon.durability) == (10, 1)


def test_cards_in_hand():
    hand = [
        {"id": FIREBALL, "cost": 1},
        {"id": YETI, "cost": 9, "attack": 6, "max_health": 7},
        {"id": YETI, "enchantments": ["CS2_092e"]},
        {"id": AXE},
    ]
    me = made({"hand": hand}).players[0]
    assert [card.cost for card in me.hand] == [1, 9, 4, hsenv.cards.get(AXE).cost]
    assert [(card.attack, card.health) for card in me.hand[1:3]] == [(6, 7), (8, 9)]
    me.hand[1].play()
    assert (me.board[0].attack, me.board[0].health) == (6, 7)
    assert me.mana == 1


def test_a_given_cost_is_the_total_with_auras():
    foe = {"board": [{"id": "EX1_608"}], "hand": [{"id": FIREBALL, "cost": 3}, {"id": FIREBALL, "cost": 0}]}
    game = made(foe=foe)
    fireballs = game.players[1].hand
    assert [card.cost for card in fireballs] == [3, 0]
    game.players[1].board[0].destroy()
    assert [card.cost for card in fireballs] == [4, 1]


def test_the_hero_power():
    game = made({"hero_power": {"id": "CS2_034", "uses": 1, "cost": 1}})
    power = game.players[0].hero_power
    assert (power.id, power.cost) == ("HERO_08bp", 1)
    assert power.exhausted
    assert not power.playable
    game.end_turn(), game.end_turn()
    power.use(target=game.players[1].hero)
    assert game.players[0].mana == 9
    assert made({"hero_power": None}).players[0].hero_power is None
    assert made({"hero_power": {"uses": 1}}).players[0].hero_power_uses_this_turn == 1
    assert made({"hero_power": {"id": "HERO_06bp"}}).players[0].hero_power.id == "HERO_06bp"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("CS2_102", "HERO_01bp"),
        ("CS2_049", "HERO_02bp"),
        ("CS2_083b", "HERO_03bp"),
        ("CS2_101", "HERO_04bp"),
        ("DS1h_292", "HERO_05bp"),
        ("CS2_017", "HERO_06bp"),
        ("CS2_056", "HERO_07bp"),
        ("CS2_034", "HERO_08bp"),
        ("CS1h_001", "HERO_09bp"),
        ("AT_132_MAGE", "HERO_08bp2"),
        ("AT_132_HUNTER", "HERO_05bp2"),
        ("CS2_034_H1", "HERO_08bp"),
        ("CS2_034_H2_AT_132", "HERO_08bp2"),
        ("HERO_08dbp", "HERO_08bp"),
        ("HERO_08dbp2", "HERO_08bp2"),
    ],
)
def test_old_ids_of_hero_powers(old, new):
    assert made({"hero_power": {"id": old}}).players[0].hero_power.id == new


@pytest.mark.parametrize("skin", ["HERO_08", "HERO_08a", "HERO_08d", "HERO_08ab"])
def test_skins_are_their_basic_hero(skin):
    hero = made({"hero": {"id": skin}}).players[0].hero
    assert hero.id == "HERO_08"
    assert hero.card_class == CardClass.MAGE


# -- keywords


def test_keywords_are_the_complete_list():
    shieldbearer = {"id": "EX1_405"}
    assert minion(**shieldbearer).taunt
    assert minion(**shieldbearer, keywords=[]).keywords == ()
    assert minion(**shieldbearer, keywords=["divine_shield", "windfury"]).keywords == (
        "divine_shield",
        "windfury",
    )
    assert minion(keywords=["stealth"]).stealth


def test_keywords_taken_away_stay_away():
    shieldbearer = minion(id="EX1_405", keywords=[])
    shieldbearer.set(attack=3)
    assert not shieldbearer.taunt
    squire = minion(id="EX1_008", keywords=[])
    squire.set(attack=3)
    assert not squire.divine_shield
    squire.deal(1)
    assert squire.dead


def test_what_belongs_to_the_text_stays():
    hoarder = minion(id="EX1_096", keywords=["taunt"])
    assert hoarder.keywords == ("taunt", "deathrattle")
    assert minion(id="EX1_350", keywords=[]).controller.spell_damage_doublings == 1


@pytest.mark.parametrize(
    ("card", "keyword"),
    [
        ("EX1_335", "attack_equals_health"),  # Lightspawn
        ("CS2_033", "freezes"),  # Water Elemental
        ("EX1_045", "cant_attack"),  # Ancient Watcher
        ("NEW1_023", "elusive"),  # Faerie Dragon
    ],
)
def test_what_is_a_sentence_of_the_text_stays_with_the_card(card, keyword):
    plain, listed = minion(id=card), minion(id=card, keywords=[])
    assert getattr(plain, keyword)
    assert (listed.keywords, listed.attack, listed.health) == (plain.keywords, plain.attack, plain.health)
    assert not getattr(minion(id=card, keywords=[], silenced=True), keyword)
    assert not getattr(minion(id=card, enchantments=[{"takes": keyword}]), keyword)
    assert getattr(minion(keywords=[keyword]), keyword)


def test_a_weapon_keeps_its_text_too():
    bow = made({"weapon": {"id": "DS1_188", "keywords": []}}).players[0].weapon  # Gladiator's Longbow
    assert bow.immune_while_attacking


def test_a_text_that_was_taken_away_comes_back_from_a_position_as_it_was():
    game = made({"board": [{"id": "EX1_335"}, {"id": "EX1_045"}]})
    for one, keyword in zip(game.players[0].board, ("attack_equals_health", "cant_attack"), strict=True):
        one.set(**{keyword: False})
    again = hsenv.Game.from_position(game.to_position())
    assert again.hash() == game.hash()
    assert [one.keywords for one in again.players[0].board] == [one.keywords for one in game.players[0].board]


def test_every_keyword_that_acts_in_play_is_shown_or_text():
    page = (Path(__file__).parents[2] / "docs" / "positions.md").read_text(encoding="utf-8")
    entry = page[page.index("- **Keywords**") : page.index("- **Windfury of a hero**")]
    for keyword in _engine.PLAY_KEYWORDS:
        assert f"`{keyword}`" in entry
        text = entry.index("the list is complete") < entry.index(f"`{keyword}`")
        assert text == (keyword in minion(id=YETI, keywords=[], enchantments=[{"keyword": keyword}]).keywords)


def test_keywords_from_auras_are_in_the_list():
    rhino = [
        {"id": "DS1_175", "keywords": ["charge"], "exhausted": False, "turns_in_play": 0},
        {"id": "DS1_178"},
    ]
    game = made({"board": rhino})
    wolf, tundra_rhino = game.players[0].board
    assert wolf.charge
    assert wolf.can_attack
    tundra_rhino.destroy()
    assert not wolf.charge
    assert not wolf.can_attack
    with pytest.raises(hsenv.PositionError, match=r"players\[0\].board\[0\].keywords: lacks charge"):
        made({"board": [{"id": "DS1_175", "keywords": []}, {"id": "DS1_178"}]})


def test_dormant():
    game = made({"board": [{"id": YETI, "keywords": ["dormant"], "progress": 2}]})
    assert game.players[0].board[0].dormant_turns == 2
    assert not game.players[0].board[0].can_attack


def test_silenced():
    hoarder = minion(id="EX1_096", silenced=True, attack=5)
    assert hoarder.silenced
    assert hoarder.keywords == ()
    game = hoarder.game
    hoarder.destroy()
    assert hoarder.attack == 5
    assert not game.players[0].hand


# -- readiness


@pytest.mark.parametrize(
    ("fields", "exhausted", "can_attack"),
    [
        ({}, False, True),
        ({"exhausted": False}, False, True),
        ({"exhausted": True}, True, False),
        ({"turns_in_play": 0}, True, False),
        ({"turns_in_play": 3}, False, True),
        ({"turns_in_play": 0, "exhausted": False}, False, True),
        ({"turns_in_play": 3, "exhausted": True}, True, False),
        ({"attacks_made": 1}, True, False),
        ({"attacks_made": 1, "exhausted": True}, True, False),
        ({"attacks_made": 1, "keywords": ["windfury"]}, False, True),
        ({"attacks_made": 1, "keywords": ["windfury"], "exhausted": True}, True, False),
        ({"attacks_made": 2, "keywords": ["windfury"]}, True, False),
        ({"turns_in_play": 0, "keywords": ["charge"]}, False, True),
        ({"turns_in_play": 0, "keywords": ["charge"], "exhausted": False}, False, True),
        ({"keywords": ["charge"], "exhausted": True}, True, False),
        ({"turns_in_play": 0, "keywords": ["charge"], "exhausted": True}, True, False),
        ({"frozen": True}, False, False),
        ({"keywords": ["cant_attack"]}, False, False),
    ],
)
def test_exhausted(fields, exhausted, can_attack):
    yeti = minion(**fields)
    assert yeti.exhausted is exhausted
    assert yeti.can_attack is can_attack
    game = yeti.game
    game.end_turn(), game.end_turn()
    assert yeti.attacks_left > 0


def test_a_minion_that_has_just_come_loses_charge_and_must_wait():
    wolf = minion(keywords=["charge"], turns_in_play=0)
    assert wolf.can_attack
    wolf.silence()
    assert not wolf.can_attack
    old = minion(keywords=["charge"], turns_in_play=1)
    old.silence()
    assert old.can_attack


def test_rush_in_the_first_turn():
    rusher = {"id": YETI, "keywords": ["rush"], "turns_in_play": 0}
    game = made({"board": [rusher]}, {"board": [{"id": GOLEM}]})
    assert game.players[0].board[0].targets == game.players[1].board


def test_attacks_of_the_hero():
    me = {"hero": {"id": "HERO_08", "attacks_made": 1}, "weapon": {"id": AXE}}
    assert not made(me).players[0].hero.can_attack


def test_the_ice_on_what_is_frozen_melts():
    game = made({"board": [{"id": YETI, "frozen": True}]})
    game.end_turn()
    assert not game.players[0].board[0].frozen


# -- orders


def orders_of(game):
    entities = [entity for player in game.players for entity in (*player.board, *player.secrets)]
    return sorted(range(len(entities)), key=lambda place: entities[place]._now().order)


def test_order_of_play_is_left_to_right():
    game = made(
        {"board": [{"id": YETI}, {"id": GOLEM}], "secrets": [{"id": "EX1_287"}]}, {"board": [{"id": YETI}]}
    )
    assert orders_of(game) == [0, 1, 3, 2], "both boards, then the Secrets"


def test_given_orders():
    me = {
        "board": [{"id": YETI, "order": 30}, {"id": GOLEM, "order": -2}],
        "secrets": [{"id": "EX1_287", "order": 9}],
    }
    foe = {"board": [{"id": RAIDER, "order": 10}]}
    game = made(me, foe)
    assert orders_of(game) == [1, 2, 3, 0]
    assert (
        game.to_position()["players"][0]["board"][0]["order"]
        > game.to_position()["players"][1]["board"][0]["order"]
    )


def test_what_has_no_order_came_before():
    game = made({"board": [{"id": YETI, "order": 5}, {"id": GOLEM}]})
    assert orders_of(game) == [1, 0]


@pytest.mark.parametrize("orders", [(1, 2), (2, 1), (7, -7)])
def test_the_older_trigger_comes_first(orders):
    """Imp Masters hurt themselves at the end of the turn."""
    game = made({"board": [{"id": "EX1_597", "order": order} for order in orders]})
    masters = game.players[0].board
    game.end_turn()
    hurt = [record.subject for record in game.trace() if record.event == "Damage"]
    assert hurt == sorted(masters, key=lambda master: orders[masters.index(master)])


def test_the_oldest_secret_comes_first():
    secrets = [{"id": "EX1_289", "order": 2}, {"id": "EX1_594", "order": 1}]
    me = made({"secrets": secrets}).players[0]
    assert [secret.id for secret in me.secrets] == ["EX1_594", "EX1_289"]


def test_enchantments_are_ordered_too():
    """A cost that is set, then raised, or the other way round."""
    set_to_one, dearer = {"id": "TEST_SET", "order": 2}, {"cost": 2}
    hsenv.cards.load("TEST_SET: {name: Set, type: enchantment, gives: {cost: =1}}")
    try:
        for order, cost in ((1, 1), (3, 3)):
            enchantments = [set_to_one, dearer | {"order": order}]
            hand = made({"hand": [{"id": YETI, "enchantments": enchantments}]}).players[0].hand
            assert hand[0].cost == cost
    finally:
        restore()


# -- zones


def test_secrets_work():
    game = made({"secrets": [{"id": "EX1_287"}]}, turn=2, current=1)
    game.players[1].give("EX1_400").play()
    assert not game.players[0].secrets


@pytest.fixture
def quest():
    hsenv.cards.load(
        """
TEST_QUEST: {name: Quest, class: neutral, type: spell, cost: 1, quest: 3,
             after: {summon(friendly.minions): "set_memory(self, self.memory + 1)"}}
"""
    )
    yield "TEST_QUEST"
    restore()


def test_quests(quest):
    game = made({"quests": [{"id": quest, "progress": 2}], "secrets": [{"id": "EX1_287"}]})
    me = game.players[0]
    assert [(card.id, card.progress) for card in me.quests] == [(quest, 2)]
    assert [card.id for card in me.secrets] == ["EX1_287"]
    assert hsenv.Game.from_position(game.to_position()).hash() == game.hash()
    mixed = made({"quests": [{"id": quest, "order": 2}], "secrets": [{"id": "EX1_287", "order": 1}]})
    assert hsenv.Game.from_position(mixed.to_position()).hash() == mixed.hash() != game.hash()


def deck_of(**fields):
    return [card.id or None for card in reversed(made({"deck": fields}).players[0].deck)]


def test_decks():
    assert deck_of() == []
    assert deck_of(count=2) == [None, None]
    assert deck_of(top=[YETI, GOLEM]) == [YETI, GOLEM]
    assert deck_of(count=4, top=[YETI], bottom=[FIREBALL, GOLEM]) == [YETI, None, GOLEM, FIREBALL]
    assert deck_of(cards=[YETI, GOLEM]) == [YETI, GOLEM]
    assert deck_of(cards=[YETI, None, GOLEM]) == [YETI, None, GOLEM]
    assert deck_of(count=3, cards=[YETI]) == [YETI, None, None]
    assert deck_of(cards=[YETI, GOLEM, FIREBALL], top=[FIREBALL]) == [FIREBALL, YETI, GOLEM]
    assert deck_of(cards=[YETI, GOLEM, FIREBALL], bottom=[YETI]) == [GOLEM, FIREBALL, YETI]
    assert deck_of(cards=[YETI, GOLEM], top=[FIREBALL], bottom=[AXE]) == [FIREBALL, YETI, GOLEM, AXE]
    assert deck_of(count=3, cards=[YETI, GOLEM], top=[YETI]) == [YETI, YETI, GOLEM]
    assert deck_of(cards=[{"id": YETI, "started_in_deck": False}]) == [YETI]


def test_the_first_of_the_top_is_drawn_first():
    me = made({"deck": {"count": 9, "top": [YETI, GOLEM]}}).players[0]
    assert [card.id for card in me.draw(2)] == [YETI, GOLEM]


def test_fatigue():
    for me, damage in (({"fatigue": 2}, 3), ({"fatigue": 0}, 1), ({}, 0), ({"can_fatigue": True}, 1)):
        player = made(me).players[0]
        player.draw()
        assert player.hero.damage == damage
    assert not made({"can_draw": False, "deck": {"count": 3}}).players[0].draw()


def test_graveyards():
    me = {"graveyard": [YETI, FIREBALL, {"id": GOLEM, "how": "discarded", "turn": 3}]}
    game = made(me, {"graveyard": [{"id": RAIDER}]}, turn=5)
    dead = game.players[0].graveyard
    assert [card.id for card in dead] == [YETI, FIREBALL, GOLEM]
    assert [card.discarded for card in dead] == [False, False, True]
    assert [card.id for card in game.players[1].graveyard] == [RAIDER]


def test_what_died_can_come_back():
    """Resurrection asks for what died."""
    hsenv.cards.load(
        "TEST_RISE: {name: Rise, class: priest, type: spell, cost: 0, "
        "play: 'summon(random(friendly.graveyard(minion, has_died)))'}"
    )
    try:
        for how, count in (("died", 1), ("discarded", 0)):
            me = made({"graveyard": [{"id": YETI, "how": how}], "hand": [{"id": "TEST_RISE"}]}).players[0]
            me.hand[0].play()
            assert len(me.board) == count
    finally:
        restore()


# -- players


def test_mana():
    me = {"crystals": 8, "used": 3, "temporary": 2, "overload_locked": 1, "overload_owed": 2}
    player = made(me).players[0]
    assert (player.mana, player.max_mana, player.temporary_mana) == (6, 8, 2)
    assert (player.overload_locked, player.overload_owed) == (1, 2)
    player.game.end_turn(), player.game.end_turn()
    assert (player.mana, player.max_mana, player.overload_locked) == (7, 9, 2)


def test_more_mana_than_ten_without_fatigue():
    assert made({"crystals": 20}).players[0].mana == 20


def test_counters():
    counters = {name: 3 for name in _engine.COUNTERS if name != "extra_turns"}
    player = made({"counters": counters}).players[0]
    for name in counters:
        assert getattr(player, name) == 3
    assert made({"cards_played_this_turn": 2}).players[0].cards_played_this_turn == 2
    assert made({"hero_power": {"uses": 2}}).players[0].hero_power_uses_this_turn == 2


def test_combo_is_on():
    me = {"hero": {"id": "HERO_03"}, "hand": [{"id": "EX1_124"}], "cards_played_this_turn": 1}
    game = made(me)
    game.players[0].hand[0].play(target=game.players[1].hero)
    assert game.players[1].hero.damage == 4


def test_an_extra_turn():
    game = made({"counters": {"extra_turns": 1}})
    game.end_turn()
    assert game.current.seat == 0


def test_counters_of_jade_golems_and_cthun():
    fresh = made({}).players[0]
    assert (fresh.jade_golem_size, fresh.cthun) == (1, (0, 0))
    game = made({"counters": {"jade_golem_size": 4, "cthun": {"attack": 2, "health": 3}}})
    assert (game.players[0].jade_golem_size, game.players[0].cthun) == (4, (2, 3))
    assert (game.players[1].jade_golem_size, game.players[1].cthun) == (1, (0, 0))
    written = game.to_position()["players"][0]["counters"]
    assert written == {"jade_golem_size": 4, "cthun": {"attack": 2, "health": 3}}
    again = hsenv.Game.from_position(game.to_position())
    assert again.hash() == game.hash() != made({}).hash()
    assert made({"counters": {"cthun": {"health": 1}}}).players[0].cthun == (0, 1)


def test_counters_that_follow_from_the_board():
    counters = {"spell_damage_doublings": 1, "healing_doublings": 1, "hero_power_doublings": 1}
    made({"board": [{"id": "EX1_350"}], "counters": counters})
    rattled = {"board": [{"id": "FP1_031"}, {"id": "EX1_096"}], "deck": {"count": 5}}
    for me in (rattled | {"counters": {"extra_deathrattles": 1}}, rattled):
        player = made(me).players[0]
        assert player.extra_deathrattles == 1
        player.board[1].destroy()
        assert len(player.hand) == 2


def test_states_of_the_player_that_nothing_in_play_makes():
    player = made(
        {"counters": {"extra_deathrattles": 1}, "board": [{"id": "EX1_096"}], "deck": {"count": 5}}
    ).players[0]
    assert player.extra_deathrattles == 1
    player.board[0].destroy()
    assert len(player.hand) == 2
    player = made({"counters": {"spells_cost_health": True}, "hand": [{"id": FIREBALL}]}).players[0]
    assert player.spells_cost_health
    player.hand[0].play(target=player.opponent.hero)
    assert player.hero.damage == 4
    assert made({"counters": {"spells_cost_health": False}}).players[0].spells_cost_health is False


def test_what_lies_on_the_player():
    me = {"hero": {"id": "HERO_03"}, "enchantments": ["EX1_145o"], "hand": [{"id": "CS2_072"}, {"id": YETI}]}
    player = made(me).players[0]
    assert [enchantment.id for enchantment in player.enchantments] == ["EX1_145o"]
    assert player.hand[0].cost == 0


def test_enchantments_of_hero_and_weapon():
    me = {
        "hero": {"id": "HERO_06", "enchantments": ["AT_132_DRUIDe"]},
        "weapon": {"id": AXE, "enchantments": [{"attack": 2, "health": 1}]},
    }
    player = made(me).players[0]
    assert player.hero.attack == 2 + player.weapon.attack == 2 + 5
    assert player.weapon.durability == 3
    player.game.end_turn()
    assert player.hero.attack == 0


def test_bare_differences():
    yeti = minion(
        enchantments=[{"attack": 2}, {"health": -1}, {"keyword": "taunt"}, {"id": None, "attack": 1}]
    )
    assert (yeti.attack, yeti.health) == (7, 4)
    assert yeti.taunt
    assert yeti.enchantments == []
    guarded = minion(id="EX1_405", enchantments=[{"takes": "taunt"}])
    assert not guarded.taunt
    card = made({"hand": [{"id": FIREBALL, "enchantments": [{"cost": -3}]}]}).players[0].hand[0]
    assert card.cost == 1


def test_a_weapon_in_hand_has_durability():
    game = made({"hand": [{"id": AXE, "durability": 5, "attack": 4}]})
    axe = game.players[0].hand[0]
    assert (axe.attack, axe.durability, axe.max_health) == (4, 5, 5)
    (written,) = game.to_position()["players"][0]["hand"]
    assert (written["attack"], written["durability"]) == (4, 5)
    assert hsenv.Game.from_position(game.to_position()).hash() == game.hash()
    assert made({"hand": [{"id": AXE, "max_health": 5}]}).players[0].hand[0].durability == 5
    with pytest.raises(hsenv.PositionError, match=r"hand\[0\].durability: CS2_182 is no weapon"):
        made({"hand": [{"id": YETI, "durability": 5}]})
    with pytest.raises(hsenv.PositionError, match=r"hand\[0\].durability: it is 5, and max_health"):
        made({"hand": [{"id": AXE, "durability": 5, "max_health": 4}]})


def test_windfury_of_a_hero_is_its_own():
    axe = {"id": AXE, "keywords": ["windfury"]}
    hero = made({"weapon": axe}).players[0].hero
    assert (hero.windfury, hero.attacks_left, hero.exhausted) == (False, 2, False)
    own = {"id": "HERO_08", "keywords": ["windfury"], "attack": 1, "attacks_made": 2}
    hero = made({"hero": own}).players[0].hero
    assert (hero.windfury, hero.attacks_left, hero.exhausted, hero.asleep) == (True, 0, True, False)


def test_values_that_an_enchantment_has_kept():
    for values, stats in (([3, 2], (7, 7)), ([0, 5], (4, 10))):
        yeti = minion(enchantments=[{"id": "EX1_304e", "values": values}])
        assert (yeti.attack, yeti.health) == stats


def test_enchantments_end_when_they_do():
    game = made({"board": [{"id": YETI, "enchantments": ["CS2_046e"]}]})
    yeti = game.players[0].board[0]
    assert yeti.attack == 7
    game.end_turn()
    assert yeti.attack == 4


def test_borrowed_minions_go_back():
    game = made({"board": [{"id": YETI, "borrowed": True}]})
    yeti = game.players[0].board[0]
    game.end_turn()
    assert yeti.controller.seat == 1


def test_the_trace_begins_with_the_position():
    game = made({"board": [{"id": YETI}]})
    assert game.trace() == []
    game.end_turn()
    assert game.trace()


def test_the_example_on_the_page_runs():
    page = (Path(__file__).parents[2] / "docs" / "positions.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    exec(compile(code, "docs/positions.md", "exec"), {})
