"""Positions written by hand: order of play, zones, players and what lies on them."""

import re
from pathlib import Path

import pytest

import hsenv
from hsenv.positions.counters import PLAIN
from kit import AXE_ID, FIREBALL_ID, RAIDER_ID, WAR_GOLEM_ID, YETI_ID, read_game, read_minion, restore_cards

# -- orders


def orders_of(game):
    entities = [entity for player in game.players for entity in (*player.board, *player.secrets)]
    return sorted(range(len(entities)), key=lambda place: entities[place]._now().order)


def test_order_of_play_is_left_to_right():
    game = read_game(
        {"board": [{"id": YETI_ID}, {"id": WAR_GOLEM_ID}], "secrets": [{"id": "EX1_287"}]},
        {"board": [{"id": YETI_ID}]},
    )
    assert orders_of(game) == [0, 1, 3, 2], "both boards, then the Secrets"


def test_given_orders():
    me = {
        "board": [{"id": YETI_ID, "order": 30}, {"id": WAR_GOLEM_ID, "order": -2}],
        "secrets": [{"id": "EX1_287", "order": 9}],
    }
    foe = {"board": [{"id": RAIDER_ID, "order": 10}]}
    game = read_game(me, foe)
    assert orders_of(game) == [1, 2, 3, 0]
    assert (
        game.to_position()["players"][0]["board"][0]["order"]
        > game.to_position()["players"][1]["board"][0]["order"]
    )


def test_what_has_no_order_came_before():
    game = read_game({"board": [{"id": YETI_ID, "order": 5}, {"id": WAR_GOLEM_ID}]})
    assert orders_of(game) == [1, 0]


@pytest.mark.parametrize("orders", [(1, 2), (2, 1), (7, -7)])
def test_the_older_trigger_comes_first(orders):
    """Imp Masters hurt themselves at the end of the turn."""
    game = read_game({"board": [{"id": "EX1_597", "order": order} for order in orders]})
    masters = game.players[0].board
    game.end_turn()
    hurt = [record.subject for record in game.trace() if record.event == "Damage"]
    assert hurt == sorted(masters, key=lambda master: orders[masters.index(master)])


def test_the_oldest_secret_comes_first():
    secrets = [{"id": "EX1_289", "order": 2}, {"id": "EX1_594", "order": 1}]
    me = read_game({"secrets": secrets}).players[0]
    assert [secret.id for secret in me.secrets] == ["EX1_594", "EX1_289"]


def test_enchantments_are_ordered_too():
    """A cost that is set, then raised, or the other way round."""
    set_to_one, dearer = {"id": "TEST_SET", "order": 2}, {"cost": 2}
    hsenv.cards.load("TEST_SET: {name: Set, type: enchantment, gives: {cost: =1}}")
    try:
        for order, cost in ((1, 1), (3, 3)):
            enchantments = [set_to_one, dearer | {"order": order}]
            hand = read_game({"hand": [{"id": YETI_ID, "enchantments": enchantments}]}).players[0].hand
            assert hand[0].cost == cost
    finally:
        restore_cards()


# -- zones


def test_secrets_work():
    game = read_game({"secrets": [{"id": "EX1_287"}]}, turn=2, current=1)
    game.players[1].give("Whirlwind").play()
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
    restore_cards()


def test_quests(quest):
    game = read_game({"quests": [{"id": quest, "progress": 2}], "secrets": [{"id": "EX1_287"}]})
    me = game.players[0]
    assert [(card.id, card.progress) for card in me.quests] == [(quest, 2)]
    assert [card.id for card in me.secrets] == ["EX1_287"]
    assert hsenv.Game.from_position(game.to_position()).hash() == game.hash()
    mixed = read_game({"quests": [{"id": quest, "order": 2}], "secrets": [{"id": "EX1_287", "order": 1}]})
    assert hsenv.Game.from_position(mixed.to_position()).hash() == mixed.hash() != game.hash()


def deck_of(**fields):
    return [card.id or None for card in reversed(read_game({"deck": fields}).players[0].deck)]


def test_decks():
    assert deck_of() == []
    assert deck_of(count=2) == [None, None]
    assert deck_of(top=[YETI_ID, WAR_GOLEM_ID]) == [YETI_ID, WAR_GOLEM_ID]
    assert deck_of(count=4, top=[YETI_ID], bottom=[FIREBALL_ID, WAR_GOLEM_ID]) == [
        YETI_ID,
        None,
        WAR_GOLEM_ID,
        FIREBALL_ID,
    ]
    assert deck_of(cards=[YETI_ID, WAR_GOLEM_ID]) == [YETI_ID, WAR_GOLEM_ID]
    assert deck_of(cards=[YETI_ID, None, WAR_GOLEM_ID]) == [YETI_ID, None, WAR_GOLEM_ID]
    assert deck_of(count=3, cards=[YETI_ID]) == [YETI_ID, None, None]
    assert deck_of(cards=[YETI_ID, WAR_GOLEM_ID, FIREBALL_ID], top=[FIREBALL_ID]) == [
        FIREBALL_ID,
        YETI_ID,
        WAR_GOLEM_ID,
    ]
    assert deck_of(cards=[YETI_ID, WAR_GOLEM_ID, FIREBALL_ID], bottom=[YETI_ID]) == [
        WAR_GOLEM_ID,
        FIREBALL_ID,
        YETI_ID,
    ]
    assert deck_of(cards=[YETI_ID, WAR_GOLEM_ID], top=[FIREBALL_ID], bottom=[AXE_ID]) == [
        FIREBALL_ID,
        YETI_ID,
        WAR_GOLEM_ID,
        AXE_ID,
    ]
    assert deck_of(count=3, cards=[YETI_ID, WAR_GOLEM_ID], top=[YETI_ID]) == [YETI_ID, YETI_ID, WAR_GOLEM_ID]
    assert deck_of(cards=[{"id": YETI_ID, "started_in_deck": False}]) == [YETI_ID]


def test_the_first_of_the_top_is_drawn_first():
    me = read_game({"deck": {"count": 9, "top": [YETI_ID, WAR_GOLEM_ID]}}).players[0]
    assert [card.id for card in me.draw(2)] == [YETI_ID, WAR_GOLEM_ID]


def test_fatigue():
    for me, damage in (({"fatigue": 2}, 3), ({"fatigue": 0}, 1), ({}, 0), ({"can_fatigue": True}, 1)):
        player = read_game(me).players[0]
        player.draw()
        assert player.hero.damage == damage
    assert not read_game({"can_draw": False, "deck": {"count": 3}}).players[0].draw()


def test_graveyards():
    me = {"graveyard": [YETI_ID, FIREBALL_ID, {"id": WAR_GOLEM_ID, "how": "discarded", "turn": 3}]}
    game = read_game(me, {"graveyard": [{"id": RAIDER_ID}]}, turn=5)
    dead = game.players[0].graveyard
    assert [card.id for card in dead] == [YETI_ID, FIREBALL_ID, WAR_GOLEM_ID]
    assert [card.discarded for card in dead] == [False, False, True]
    assert [card.id for card in game.players[1].graveyard] == [RAIDER_ID]


def test_what_died_can_come_back():
    """Resurrection asks for what died."""
    hsenv.cards.load(
        "TEST_RISE: {name: Rise, class: priest, type: spell, cost: 0, "
        "play: 'summon(random(friendly.graveyard(minion, has_died)))'}"
    )
    try:
        for how, count in (("died", 1), ("discarded", 0)):
            me = read_game(
                {"graveyard": [{"id": YETI_ID, "how": how}], "hand": [{"id": "TEST_RISE"}]}
            ).players[0]
            me.hand[0].play()
            assert len(me.board) == count
    finally:
        restore_cards()


# -- players


def test_mana():
    me = {"crystals": 8, "used": 3, "temporary": 2, "overload_locked": 1, "overload_owed": 2}
    player = read_game(me).players[0]
    assert (player.mana, player.max_mana, player.temporary_mana) == (6, 8, 2)
    assert (player.overload_locked, player.overload_owed) == (1, 2)
    player.game.end_turn(), player.game.end_turn()
    assert (player.mana, player.max_mana, player.overload_locked) == (7, 9, 2)


def test_more_mana_than_ten_without_fatigue():
    assert read_game({"crystals": 20}).players[0].mana == 20


def test_counters():
    counters = dict.fromkeys(PLAIN, 3)
    player = read_game({"counters": counters}).players[0]
    for name in counters:
        assert getattr(player, name) == 3
    assert read_game({"cards_played_this_turn": 2}).players[0].cards_played_this_turn == 2
    assert read_game({"hero_power": {"uses": 2}}).players[0].hero_power_uses_this_turn == 2


def test_combo_is_on():
    me = {"hero": {"id": "HERO_03"}, "hand": [{"id": "EX1_124"}], "cards_played_this_turn": 1}
    game = read_game(me)
    game.players[0].hand[0].play(target=game.players[1].hero)
    assert game.players[1].hero.damage == 4


def test_an_extra_turn():
    game = read_game({"counters": {"extra_turns": 1}})
    game.end_turn()
    assert game.current.seat == 0


def test_counters_of_jade_golems_and_cthun():
    fresh = read_game({}).players[0]
    assert (fresh.jade_golem_size, fresh.cthun) == (1, (0, 0))
    game = read_game({"counters": {"jade_golem_size": 4, "cthun": {"attack": 2, "health": 3}}})
    assert (game.players[0].jade_golem_size, game.players[0].cthun) == (4, (2, 3))
    assert (game.players[1].jade_golem_size, game.players[1].cthun) == (1, (0, 0))
    written = game.to_position()["players"][0]["counters"]
    assert written == {"jade_golem_size": 4, "cthun": {"attack": 2, "health": 3}}
    again = hsenv.Game.from_position(game.to_position())
    assert again.hash() == game.hash() != read_game({}).hash()
    assert read_game({"counters": {"cthun": {"health": 1}}}).players[0].cthun == (0, 1)


def test_counters_that_follow_from_the_board():
    counters = {"spell_damage_doublings": 1, "healing_doublings": 1, "hero_power_doublings": 1}
    read_game({"board": [{"id": "EX1_350"}], "counters": counters})
    rattled = {"board": [{"id": "FP1_031"}, {"id": "EX1_096"}], "deck": {"count": 5}}
    for me in (rattled | {"counters": {"extra_deathrattles": 1}}, rattled):
        player = read_game(me).players[0]
        assert player.extra_deathrattles == 1
        player.board[1].destroy()
        assert len(player.hand) == 2


def test_states_of_the_player_that_nothing_in_play_makes():
    player = read_game(
        {"counters": {"extra_deathrattles": 1}, "board": [{"id": "EX1_096"}], "deck": {"count": 5}}
    ).players[0]
    assert player.extra_deathrattles == 1
    player.board[0].destroy()
    assert len(player.hand) == 2
    player = read_game({"counters": {"spells_cost_health": True}, "hand": [{"id": FIREBALL_ID}]}).players[0]
    assert player.spells_cost_health
    player.hand[0].play(target=player.opponent.hero)
    assert player.hero.damage == 4
    assert read_game({"counters": {"spells_cost_health": False}}).players[0].spells_cost_health is False


def test_what_lies_on_the_player():
    me = {
        "hero": {"id": "HERO_03"},
        "enchantments": ["EX1_145o"],
        "hand": [{"id": "CS2_072"}, {"id": YETI_ID}],
    }
    player = read_game(me).players[0]
    assert [enchantment.id for enchantment in player.enchantments] == ["EX1_145o"]
    assert player.hand[0].cost == 0


def test_enchantments_of_hero_and_weapon():
    me = {
        "hero": {"id": "HERO_06", "enchantments": ["AT_132_DRUIDe"]},
        "weapon": {"id": AXE_ID, "enchantments": [{"attack": 2, "health": 1}]},
    }
    player = read_game(me).players[0]
    assert player.hero.attack == 2 + player.weapon.attack == 2 + 5
    assert player.weapon.durability == 3
    player.game.end_turn()
    assert player.hero.attack == 0


def test_bare_differences():
    yeti = read_minion(
        enchantments=[{"attack": 2}, {"health": -1}, {"keyword": "taunt"}, {"id": None, "attack": 1}]
    )
    assert (yeti.attack, yeti.health) == (7, 4)
    assert yeti.taunt
    assert yeti.enchantments == []
    guarded = read_minion(id="EX1_405", enchantments=[{"takes": "taunt"}])
    assert not guarded.taunt
    card = read_game({"hand": [{"id": FIREBALL_ID, "enchantments": [{"cost": -3}]}]}).players[0].hand[0]
    assert card.cost == 1


def test_a_weapon_in_hand_has_durability():
    game = read_game({"hand": [{"id": AXE_ID, "durability": 5, "attack": 4}]})
    axe = game.players[0].hand[0]
    assert (axe.attack, axe.durability, axe.max_health) == (4, 5, 5)
    (written,) = game.to_position()["players"][0]["hand"]
    assert (written["attack"], written["durability"]) == (4, 5)
    assert hsenv.Game.from_position(game.to_position()).hash() == game.hash()
    assert read_game({"hand": [{"id": AXE_ID, "max_health": 5}]}).players[0].hand[0].durability == 5
    with pytest.raises(hsenv.PositionError, match=r"hand\[0\].durability: CS2_182 is no weapon"):
        read_game({"hand": [{"id": YETI_ID, "durability": 5}]})
    with pytest.raises(hsenv.PositionError, match=r"hand\[0\].durability: it is 5, and max_health"):
        read_game({"hand": [{"id": AXE_ID, "durability": 5, "max_health": 4}]})


def test_windfury_of_a_hero_is_its_own():
    axe = {"id": AXE_ID, "keywords": ["windfury"]}
    hero = read_game({"weapon": axe}).players[0].hero
    assert (hero.windfury, hero.attacks_left, hero.exhausted) == (False, 2, False)
    own = {"id": "HERO_08", "keywords": ["windfury"], "attack": 1, "attacks_made": 2}
    hero = read_game({"hero": own}).players[0].hero
    assert (hero.windfury, hero.attacks_left, hero.exhausted, hero.asleep) == (True, 0, True, False)


def test_values_that_an_enchantment_has_kept():
    for values, stats in (([3, 2], (7, 7)), ([0, 5], (4, 10))):
        yeti = read_minion(enchantments=[{"id": "EX1_304e", "values": values}])
        assert (yeti.attack, yeti.health) == stats


def test_enchantments_end_when_they_do():
    game = read_game({"board": [{"id": YETI_ID, "enchantments": ["CS2_046e"]}]})
    yeti = game.players[0].board[0]
    assert yeti.attack == 7
    game.end_turn()
    assert yeti.attack == 4


def test_borrowed_minions_go_back():
    game = read_game({"board": [{"id": YETI_ID, "borrowed": True}]})
    yeti = game.players[0].board[0]
    game.end_turn()
    assert yeti.controller.seat == 1


def test_the_trace_begins_with_the_position():
    game = read_game({"board": [{"id": YETI_ID}]})
    assert game.trace() == []
    game.end_turn()
    assert game.trace()


def test_the_example_on_the_page_runs():
    page = (Path(__file__).parents[2] / "docs" / "positions.md").read_text(encoding="utf-8")
    (code,) = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    exec(compile(code, "docs/positions.md", "exec"), {})
