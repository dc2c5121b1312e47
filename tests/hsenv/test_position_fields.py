"""Positions written by hand: what each field means."""

import copy
import json
from pathlib import Path

import pytest
from hearthstone.enums import CardClass

import hsenv
from hsenv import _engine, decks
from kit import AXE_ID, FIREBALL_ID, WAR_GOLEM_ID, YETI_ID, position, read_game, read_minion

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
    assert [card.id for card in me.hand] == [FIREBALL_ID, ""]
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
    assert read_game().hash() == hsenv.Game.sandbox(("MAGE", "WARRIOR")).hash()
    sandbox = hsenv.Game.sandbox(
        ("MAGE", "WARRIOR"), hands=([FIREBALL_ID], [WAR_GOLEM_ID]), decks=([YETI_ID, WAR_GOLEM_ID], [])
    )
    me = {"hand": [{"id": FIREBALL_ID}], "deck": {"cards": [WAR_GOLEM_ID, YETI_ID]}}
    assert read_game(me, {"hand": [{"id": WAR_GOLEM_ID}]}).hash() == sandbox.hash()


def test_reading_changes_nothing_of_what_it_reads():
    given = json.loads(EXAMPLE)
    before = copy.deepcopy(given)
    hsenv.Game.from_position(given)
    assert given == before


@pytest.mark.parametrize("format", decks.formats())
def test_formats(format):
    assert read_game(format=format).format == format
    assert read_game(format=format).to_position()["format"] == format


def test_a_format_by_its_year():
    assert read_game(format="standard:phoenix").format == "standard:2020"


def test_whose_turn_it_is():
    game = read_game(turn=8, current=1)
    assert game.current.seat == 1
    with pytest.raises(hsenv.IllegalAction):
        game.players[0].hero_power.use(target=game.players[1].hero)
    game.end_turn()
    assert (game.turn, game.current.seat) == (9, 0)


# -- numbers win


def test_given_numbers_win_over_what_all_else_makes():
    yeti = read_minion(attack=9, max_health=2, enchantments=["CS2_092e"])
    assert (yeti.attack, yeti.max_health) == (9, 2)
    assert [enchantment.id for enchantment in yeti.enchantments] == ["CS2_092e"], (
        "the difference is anonymous"
    )
    yeti.silence()
    assert (yeti.attack, yeti.health) == (4, 5), "silence takes the difference away"


def test_numbers_that_are_left_out_follow():
    yeti = read_minion(enchantments=["CS2_092e", {"id": "CS2_092e", "owner": 1}])
    assert (yeti.attack, yeti.health) == (12, 13)
    assert [enchantment.owner.seat for enchantment in yeti.enchantments] == [0, 1]


def test_given_numbers_are_totals_with_auras():
    for attack, health in ((5, 6), (2, 2), (9, 9)):
        game = read_game(
            {"board": [{"id": YETI_ID, "attack": attack, "max_health": health}, {"id": "CS2_222"}]}
        )
        yeti, champion = game.players[0].board
        assert (yeti.attack, yeti.max_health) == (attack, health)
        champion.destroy()
        assert (yeti.attack, yeti.max_health) == (attack - 1, health - 1)


def test_an_aura_that_is_known_to_be_there_is_no_difference():
    game = read_game({"board": [{"id": YETI_ID, "attack": 5, "max_health": 6}, {"id": "CS2_222"}]})
    yeti = game.players[0].board[0]
    assert len(yeti.enchantments) == 1
    yeti.silence()
    assert (yeti.attack, yeti.health) == (5, 6)


def test_damage():
    yeti = read_minion(damage=2)
    assert (yeti.health, yeti.max_health) == (3, 5)


def test_enrage_follows_from_damage():
    berserker = read_minion(id="EX1_604", damage=1)
    assert berserker.attack == hsenv.cards.get("EX1_604").attack
    worgen = read_minion(id="EX1_412", damage=1)
    assert worgen.attack == hsenv.cards.get("EX1_412").attack + 1
    assert worgen.windfury
    assert read_minion(id="EX1_412", damage=1, attack=7).attack == 7


def test_hero_numbers():
    me = {"hero": {"id": "HERO_08", "max_health": 40, "damage": 25, "armor": 4, "attack": 2, "frozen": True}}
    game = read_game(me)
    hero = game.players[0].hero
    assert (hero.max_health, hero.health, hero.armor, hero.attack) == (40, 15, 4, 2)
    assert hero.frozen
    hero.heal(50)
    assert hero.health == 40


def test_a_heros_maximum_stays():
    game = read_game({"hero": {"id": "HERO_06", "max_health": 40}})
    hero = game.players[0].hero
    game.players[0].hero_power.use()
    assert (hero.attack, hero.max_health) == (1, 40)


def test_a_hero_attacks_with_its_own_attack_and_the_weapons():
    me = {
        "hero": {"id": "HERO_01", "attack": 4},
        "weapon": {"id": AXE_ID, "attack": 3, "durability": 5, "damage": 2},
    }
    game = read_game(me)
    hero, weapon = game.players[0].hero, game.players[0].weapon
    assert (hero.attack, weapon.durability, weapon.max_health) == (7, 3, 5)
    hero.attack_target(game.players[1].hero)
    assert game.players[1].hero.health == 23
    assert weapon.durability == 2
    made_weapon = read_game({"weapon": {"id": AXE_ID, "attack": 10, "durability": 1}}).players[0].weapon
    assert (made_weapon.attack, made_weapon.durability) == (10, 1)


def test_cards_in_hand():
    hand = [
        {"id": FIREBALL_ID, "cost": 1},
        {"id": YETI_ID, "cost": 9, "attack": 6, "max_health": 7},
        {"id": YETI_ID, "enchantments": ["CS2_092e"]},
        {"id": AXE_ID},
    ]
    me = read_game({"hand": hand}).players[0]
    assert [card.cost for card in me.hand] == [1, 9, 4, hsenv.cards.get(AXE_ID).cost]
    assert [(card.attack, card.health) for card in me.hand[1:3]] == [(6, 7), (8, 9)]
    me.hand[1].play()
    assert (me.board[0].attack, me.board[0].health) == (6, 7)
    assert me.mana == 1


def test_a_given_cost_is_the_total_with_auras():
    foe = {
        "board": [{"id": "EX1_608"}],
        "hand": [{"id": FIREBALL_ID, "cost": 3}, {"id": FIREBALL_ID, "cost": 0}],
    }
    game = read_game(foe=foe)
    fireballs = game.players[1].hand
    assert [card.cost for card in fireballs] == [3, 0]
    game.players[1].board[0].destroy()
    assert [card.cost for card in fireballs] == [4, 1]


def test_the_hero_power():
    game = read_game({"hero_power": {"id": "CS2_034", "uses": 1, "cost": 1}})
    power = game.players[0].hero_power
    assert (power.id, power.cost) == ("HERO_08bp", 1)
    assert power.exhausted
    assert not power.playable
    game.end_turn(), game.end_turn()
    power.use(target=game.players[1].hero)
    assert game.players[0].mana == 9
    assert read_game({"hero_power": None}).players[0].hero_power is None
    assert read_game({"hero_power": {"uses": 1}}).players[0].hero_power_uses_this_turn == 1
    assert read_game({"hero_power": {"id": "HERO_06bp"}}).players[0].hero_power.id == "HERO_06bp"


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
    assert read_game({"hero_power": {"id": old}}).players[0].hero_power.id == new


@pytest.mark.parametrize("skin", ["HERO_08", "HERO_08a", "HERO_08d", "HERO_08ab"])
def test_skins_are_their_basic_hero(skin):
    hero = read_game({"hero": {"id": skin}}).players[0].hero
    assert hero.id == "HERO_08"
    assert hero.card_class == CardClass.MAGE


# -- keywords


def test_keywords_are_the_complete_list():
    shieldbearer = {"id": "EX1_405"}
    assert read_minion(**shieldbearer).taunt
    assert read_minion(**shieldbearer, keywords=[]).keywords == ()
    assert read_minion(**shieldbearer, keywords=["divine_shield", "windfury"]).keywords == (
        "divine_shield",
        "windfury",
    )
    assert read_minion(keywords=["stealth"]).stealth


def test_keywords_taken_away_stay_away():
    shieldbearer = read_minion(id="EX1_405", keywords=[])
    shieldbearer.set(attack=3)
    assert not shieldbearer.taunt
    squire = read_minion(id="EX1_008", keywords=[])
    squire.set(attack=3)
    assert not squire.divine_shield
    squire.deal(1)
    assert squire.dead


def test_what_belongs_to_the_text_stays():
    hoarder = read_minion(id="EX1_096", keywords=["taunt"])
    assert hoarder.keywords == ("taunt", "deathrattle")
    assert read_minion(id="EX1_350", keywords=[]).controller.spell_damage_doublings == 1


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
    plain, listed = read_minion(id=card), read_minion(id=card, keywords=[])
    assert getattr(plain, keyword)
    assert (listed.keywords, listed.attack, listed.health) == (plain.keywords, plain.attack, plain.health)
    assert not getattr(read_minion(id=card, keywords=[], silenced=True), keyword)
    assert not getattr(read_minion(id=card, enchantments=[{"takes": keyword}]), keyword)
    assert getattr(read_minion(keywords=[keyword]), keyword)


def test_a_weapon_keeps_its_text_too():
    bow = read_game({"weapon": {"id": "DS1_188", "keywords": []}}).players[0].weapon  # Gladiator's Longbow
    assert bow.immune_while_attacking


def test_a_text_that_was_taken_away_comes_back_from_a_position_as_it_was():
    game = read_game({"board": [{"id": "EX1_335"}, {"id": "EX1_045"}]})
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
        assert text == (
            keyword in read_minion(id=YETI_ID, keywords=[], enchantments=[{"keyword": keyword}]).keywords
        )


def test_keywords_from_auras_are_in_the_list():
    rhino = [
        {"id": "DS1_175", "keywords": ["charge"], "exhausted": False, "turns_in_play": 0},
        {"id": "DS1_178"},
    ]
    game = read_game({"board": rhino})
    wolf, tundra_rhino = game.players[0].board
    assert wolf.charge
    assert wolf.can_attack
    tundra_rhino.destroy()
    assert not wolf.charge
    assert not wolf.can_attack
    with pytest.raises(hsenv.PositionError, match=r"players\[0\].board\[0\].keywords: lacks charge"):
        read_game({"board": [{"id": "DS1_175", "keywords": []}, {"id": "DS1_178"}]})


def test_dormant():
    game = read_game({"board": [{"id": YETI_ID, "keywords": ["dormant"], "progress": 2}]})
    assert game.players[0].board[0].dormant_turns == 2
    assert not game.players[0].board[0].can_attack


def test_silenced():
    hoarder = read_minion(id="EX1_096", silenced=True, attack=5)
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
    yeti = read_minion(**fields)
    assert yeti.exhausted is exhausted
    assert yeti.can_attack is can_attack
    game = yeti.game
    game.end_turn(), game.end_turn()
    assert yeti.attacks_left > 0


def test_a_minion_that_has_just_come_loses_charge_and_must_wait():
    wolf = read_minion(keywords=["charge"], turns_in_play=0)
    assert wolf.can_attack
    wolf.silence()
    assert not wolf.can_attack
    old = read_minion(keywords=["charge"], turns_in_play=1)
    old.silence()
    assert old.can_attack


def test_rush_in_the_first_turn():
    rusher = {"id": YETI_ID, "keywords": ["rush"], "turns_in_play": 0}
    game = read_game({"board": [rusher]}, {"board": [{"id": WAR_GOLEM_ID}]})
    assert game.players[0].board[0].targets == game.players[1].board


def test_attacks_of_the_hero():
    me = {"hero": {"id": "HERO_08", "attacks_made": 1}, "weapon": {"id": AXE_ID}}
    assert not read_game(me).players[0].hero.can_attack


def test_the_ice_on_what_is_frozen_melts():
    game = read_game({"board": [{"id": YETI_ID, "frozen": True}]})
    game.end_turn()
    assert not game.players[0].board[0].frozen
