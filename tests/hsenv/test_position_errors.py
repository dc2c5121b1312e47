"""Bad positions: each is refused with an error that names the field and what it accepts."""

import copy
import random

import jsonschema
import pytest

import hsenv
from hsenv import decks, position
from kit import AXE_ID, FIREBALL_ID, YETI_ID

COUNTERSPELL = "EX1_287"
SCHEMA = jsonschema.Draft202012Validator(position.schema())

GOOD = {
    "format": "wild",
    "turn": 7,
    "current": 0,
    "seed": 1,
    "players": [
        {
            "hero": {"id": "HERO_08", "damage": 3},
            "fatigue": 0,
            "hero_power": {"id": "CS2_034", "uses": 0},
            "weapon": {"id": AXE_ID, "durability": 2, "damage": 1},
            "board": [
                {"id": YETI_ID},
                {"id": YETI_ID},
                {"id": YETI_ID, "enchantments": ["CS2_092e", {"attack": 1}]},
            ],
            "hand": [{"id": FIREBALL_ID}, {"id": None}],
            "secrets": [{"id": COUNTERSPELL}],
            "quests": [],
            "deck": {"count": 3, "top": [YETI_ID]},
            "graveyard": [YETI_ID],
            "counters": {"minions_played_this_turn": 1},
        },
        {"hero": {"id": "HERO_01"}},
    ],
}
DELETED = object()

#: Where, what is put there, what the error says; whether the schema, which knows no cards and no rules, sees it.
BAD = [
    # the game
    ("format", "modern", r"^format: there is no format 'modern'; accepted: wild, standard, ", True),
    ("format", None, r"^format: there is no format None", True),
    ("format", 3, r"^format: there is no format 3", True),
    ("turn", 0, r"^turn: 0 is not accepted; accepted: a whole number from 1 to 89", True),
    ("turn", 90, r"^turn: 90", True),
    ("turn", 7.5, r"^turn: 7\.5 is not accepted", True),
    ("turn", "7", r"^turn: '7' is not accepted", True),
    ("turn", True, r"^turn: True is not accepted", True),
    ("current", 2, r"^current: 2 is not accepted; accepted: 0, 1", True),
    ("current", False, r"^current: False is not accepted", True),
    ("seed", -1, r"^seed: -1 is not accepted; accepted: a whole number from 0 to 18446744073709551615", True),
    ("seed", 2**64, r"^seed: 18446744073709551616", True),
    ("winner", 2, r"^winner: 2 is not accepted; accepted: 0, 1, 'draw'", True),
    ("players", DELETED, r"^players: it is missing", True),
    ("players", {}, r"^players: \{\} is not accepted; accepted: a list of two players", True),
    ("players", [], r"^players: there are 0; accepted: a list of two players", True),
    ("players[1]", None, r"^players\[1\]: None is not accepted; accepted: an object with hero, ", True),
    (
        "players[2]",
        {"hero": {"id": "HERO_01"}},
        r"^players: 3 are too many; accepted: a list of two players, 2 at",
        True,
    ),
    ("colour", "red", r"^colour: there is no such field; accepted: format, turn, ", True),
    # players
    ("players[0].hero", DELETED, r"^players\[0\]\.hero: it is missing", True),
    ("players[0].helo", {}, r"^players\[0\]\.helo: there is no such field; .*\(did you mean hero\?\)", True),
    # set_mana may go above ten in any game: so may what a position tells of it.
    ("players[0].crystals", 101, r"^players\[0\]\.crystals: 101 is not accepted; .* from 0 to 100", True),
    ("players[0].used", -1, r"^players\[0\]\.used: -1", True),
    ("players[0].fatigue", 256, r"^players\[0\]\.fatigue: 256", True),
    ("players[0].can_draw", 1, r"^players\[0\]\.can_draw: 1 is not accepted; accepted: true or false", True),
    (
        "players[0].counters",
        [],
        r"^players\[0\]\.counters: \[\] is not accepted; accepted: an object with",
        True,
    ),
    (
        "players[0].counters.cthun",
        {"armor": 6},
        r"^players\[0\]\.counters\.cthun\.armor: there is no such field; accepted: attack, health",
        True,
    ),
    (
        "players[0].counters.cthun",
        6,
        r"^players\[0\]\.counters\.cthun: 6 .*: an object with attack, health",
        True,
    ),
    ("players[0].counters.cthun", {"attack": 0.5}, r"^players\[0\]\.counters\.cthun\.attack: 0\.5", True),
    ("players[0].counters.jade_golem_size", 0, r"jade_golem_size: 0 is not accepted; .* from 1 to 30", True),
    ("players[0].counters.jade_golem_size", 31, r"jade_golem_size: 31 .* from 1 to 30", True),
    ("players[0].counters.extra_turns", -1, r"^players\[0\]\.counters\.extra_turns: -1", True),
    ("players[0].counters.extra_deathrattles", 2, r"extra_deathrattles: 2 is not accepted; .* 0 to 1", True),
    ("players[0].counters.spell_damage_doublings", 1, r"spell_damage_doublings: 1 .*; accepted: 0", False),
    ("players[0].counters.hero_power_uses_this_turn", 2, r"this_turn: it is 2 here and 0 elsewhere", False),
    ("players[0].starting_deck", [YETI_ID] * 61, r"^players\[0\]\.starting_deck: 61 are too many", True),
    # heroes
    ("players[0].hero.id", DELETED, r"^players\[0\]\.hero\.id: it is missing", True),
    (
        "players[0].hero.id",
        None,
        r"^players\[0\]\.hero\.id: None is no card; accepted: the id of a card",
        True,
    ),
    ("players[0].hero.id", "HERO_99", r"^players\[0\]\.hero\.id: there is no card 'HERO_99'", False),
    (
        "players[0].hero.id",
        YETI_ID,
        r"hero\.id: CS2_182 \(Chillwind Yeti\) is not .* the id of a hero",
        False,
    ),
    ("players[0].hero.damage", 30, r"hero\.damage: leaves 0 Health: accepted is 0 to 29, or a winner", False),
    ("players[0].hero.damage", -1, r"^players\[0\]\.hero\.damage: -1", True),
    ("players[0].hero.armor", "much", r"^players\[0\]\.hero\.armor: 'much'", True),
    ("players[0].hero.frozen", 0, r"^players\[0\]\.hero\.frozen: 0 is not accepted", True),
    ("players[0].hero.dead", True, r"^players\[0\]\.hero: is dead", False),
    ("players[0].hero.exhausted", True, r"^players\[0\]\.hero\.exhausted: there is no such field", True),
    ("players[0].hero_power.id", FIREBALL_ID, r"hero_power\.id: CS2_029 .* the id of a Hero Power", False),
    ("players[0].hero_power", "CS2_034", r"^players\[0\]\.hero_power: 'CS2_034' is not accepted", True),
    ("players[0].weapon.id", DELETED, r"^players\[0\]\.weapon\.id: it is missing", True),
    ("players[0].weapon.id", YETI_ID, r"weapon\.id: CS2_182 .* accepted: the id of a weapon", False),
    (
        "players[0].weapon.damage",
        2,
        r"^players\[0\]\.weapon\.damage: leaves 0 Health: accepted is 0 to 1",
        False,
    ),
    ("players[0].weapon.health", 2, r"^players\[0\]\.weapon\.health: there is no such field", True),
    # boards
    ("players[0].board", "Yeti", r"^players\[0\]\.board: 'Yeti' is not accepted; .* a list of minions", True),
    ("players[0].board", [{"id": YETI_ID}] * 8, r"board: 8 are too many; accepted: .*7 at the most", True),
    ("players[0].board[2]", YETI_ID, r"^players\[0\]\.board\[2\]: 'CS2_182' is not accepted", True),
    ("players[0].board[2].id", None, r"^players\[0\]\.board\[2\]\.id: None is no card", True),
    (
        "players[0].board[2].id",
        "CS2_183",
        r"board\[2\]\.id: there is no card 'CS2_183'; .*did you mean",
        False,
    ),
    ("players[0].board[2].id", FIREBALL_ID, r"board\[2\]\.id: CS2_029 \(Fireball\) .* a minion", False),
    (
        "players[0].board[2].attack",
        -1,
        r"^players\[0\]\.board\[2\]\.attack: -1 is not accepted; .*0 to 30000",
        True,
    ),
    ("players[0].board[2].attack", None, r"^players\[0\]\.board\[2\]\.attack: None", True),
    (
        "players[0].board[2].atack",
        1,
        r"board\[2\]\.atack: there is no such field; .*did you mean attack\?",
        True,
    ),
    (
        "players[0].board[0].damage",
        5,
        r"^players\[0\]\.board\[0\]\.damage: leaves 0 Health: .* 0 to 4",
        False,
    ),
    ("players[0].board[0].max_health", 0, r"^players\[0\]\.board\[0\]\.damage: leaves 0 Health", False),
    ("players[0].board[1].keywords", "taunt", r"board\[1\]\.keywords: 'taunt' .* a list of keywords", True),
    (
        "players[0].board[1].keywords",
        ["tount"],
        r"board\[1\]\.keywords\[0\]: there is no keyword 'tount'",
        True,
    ),
    ("players[0].board[1].keywords", ["battlecry"], r"keywords\[0\]: there is no keyword 'battlecry'", True),
    ("players[0].board[1].keywords", ["taunt", "taunt"], r"keywords\[1\]: taunt is there twice", True),
    ("players[0].board[1].attacks_made", 256, r"attacks_made: 256", True),
    ("players[0].board[1].progress", 128, r"progress: 128 is not accepted; .* -128 to 127", True),
    ("players[0].board[1].doomed", True, r"^players\[0\]\.board\[1\]: is dead: only in a game", False),
    ("players[0].board[1].order", "first", r"board\[1\]\.order: 'first'", True),
    (
        "players[0].board[1]",
        {"id": "EX1_335", "attack": 9},
        r"board\[1\]\.attack: its text makes it 4",
        False,
    ),
    # enchantments
    ("players[0].board[2].enchantments", {}, r"enchantments: \{\} is not accepted; .*a list of ench", True),
    (
        "players[0].board[2].enchantments[0]",
        "CS2_092",
        r"enchantments\[0\]: CS2_092 .*of an enchantment",
        False,
    ),
    ("players[0].board[2].enchantments[0]", 3, r"enchantments\[0\]: 3 is not accepted", True),
    (
        "players[0].board[2].enchantments[0]",
        {},
        r"enchantments\[0\]: it has no id; accepted: an id, or",
        True,
    ),
    (
        "players[0].board[2].enchantments[1].cost",
        1,
        r"enchantments\[1\]: it has no id; accepted: an id, or",
        True,
    ),
    ("players[0].board[2].enchantments[1].owner", 2, r"enchantments\[1\]\.owner: 2 is not accepted", True),
    (
        "players[0].board[2].enchantments[0]",
        {"id": "CS2_092e", "values": [1]},
        r"enchantments\[0\]\.values: \[1\] is not accepted; accepted: a list of two numbers",
        True,
    ),
    (
        "players[0].board[2].enchantments",
        ["CS2_092e"] * 256,
        r"board\[2\]\.enchantments: more than 255",
        False,
    ),
    # hands
    (
        "players[0].hand",
        [{"id": YETI_ID}] * 11,
        r"^players\[0\]\.hand: 11 are too many; accepted: .*10 at",
        True,
    ),
    ("players[0].hand[0]", FIREBALL_ID, r"^players\[0\]\.hand\[0\]: 'CS2_029' is not accepted", True),
    ("players[0].hand[0].id", DELETED, r"^players\[0\]\.hand\[0\]\.id: it is missing", True),
    ("players[0].hand[0].id", "HERO_08bp", r"hand\[0\]\.id: HERO_08bp .* or null for an unknown card", False),
    ("players[0].hand[0].cost", -1, r"^players\[0\]\.hand\[0\]\.cost: -1", True),
    (
        "players[0].hand[0].exhausted",
        True,
        r"^players\[0\]\.hand\[0\]\.exhausted: there is no such field",
        True,
    ),
    ("players[0].hand[1].cost", 3, r"hand\[1\]\.cost: nobody knows that of an unknown card", False),
    ("players[0].hand[1].seen", True, r"hand\[1\]\.seen: nobody knows that of an unknown card", False),
    # Secrets and Quests
    ("players[0].secrets[0].id", FIREBALL_ID, r"secrets\[0\]\.id: CS2_029 .* a spell with secret", False),
    ("players[0].secrets[1]", {"id": COUNTERSPELL}, r"^players\[0\]\.secrets\[1\]: there is no room", False),
    ("players[0].secrets", [{"id": None}] * 6, r"^players\[0\]\.secrets: 6 are too many", True),
    ("players[0].quests[0]", {"id": COUNTERSPELL}, r"quests\[0\]\.id: EX1_287 .* a spell with quest", False),
    ("players[0].quests[0]", {"id": None}, r"^players\[0\]\.quests\[0\]\.id: None is no card", True),
    # decks and graveyards
    (
        "players[0].deck",
        [YETI_ID],
        r"^players\[0\]\.deck: \['CS2_182'\] is not accepted; accepted: an object",
        True,
    ),
    ("players[0].deck.count", 61, r"^players\[0\]\.deck\.count: 61", True),
    (
        "players[0].deck.count",
        0,
        r"deck\.count: 0 is less than the 1 cards listed; accepted: 1 or more",
        False,
    ),
    ("players[0].deck.top[0]", 7, r"^players\[0\]\.deck\.top\[0\]: 7 is no card", True),
    ("players[0].deck.top[0]", "HERO_08bp", r"deck\.top\[0\]: HERO_08bp", False),
    ("players[0].deck.cards", [YETI_ID] * 61, r"deck\.cards: 61 are too many", True),
    (
        "players[0].deck",
        {"top": [YETI_ID] * 40, "bottom": [YETI_ID] * 40},
        r"deck: 80 cards are too many",
        False,
    ),
    (
        "players[0].graveyard[0]",
        {"id": YETI_ID, "how": "eaten"},
        r"graveyard\[0\]\.how: 'eaten' .*'died'",
        True,
    ),
    ("players[0].graveyard[0]", {"id": YETI_ID, "turn": 90}, r"graveyard\[0\]\.turn: 90", True),
    ("players[0].graveyard[0]", "CS2_092e", r"graveyard\[0\]: CS2_092e", False),
    ("players[0].graveyard", [YETI_ID] * 225, r"graveyard: more than 224 cards in both", False),
]


def changed(where, value):
    """The good position with something else in one place."""
    result = copy.deepcopy(GOOD)
    place, steps = result, where.replace("[", ".[").split(".")
    for step in steps[:-1]:
        place = place[int(step[1:-1]) if step.startswith("[") else step]
    last = steps[-1]
    if last.startswith("["):
        index = int(last[1:-1])
        place[index : index + 1] = [value]
    elif value is DELETED:
        del place[last]
    else:
        place[last] = value
    return result


def test_the_good_position_is_good():
    hsenv.Game.from_position(GOOD).check()
    assert not list(SCHEMA.iter_errors(GOOD))


@pytest.mark.parametrize(
    ("where", "value", "message", "seen"), BAD, ids=[f"{place}-{row[0]}" for place, row in enumerate(BAD)]
)
def test_each_bad_field_is_named(where, value, message, seen):
    bad = changed(where, value)
    with pytest.raises(hsenv.PositionError, match=message) as caught:
        hsenv.Game.from_position(bad)
    assert isinstance(caught.value, hsenv.HearthstoneError)
    assert isinstance(caught.value, ValueError)
    assert bool(list(SCHEMA.iter_errors(bad))) is seen


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "3", '"wild"', "{'players': []}", "\0", b"\xff\xfe", "[" * 100_000, "NaN"],
)
def test_what_is_no_position(text):
    with pytest.raises(
        hsenv.PositionError, match=r"^the position: .*; accepted: a JSON object or a dictionary"
    ):
        hsenv.Game.from_position(text)


@pytest.mark.parametrize("thing", [None, 7, [], (), object(), hsenv.Game.sandbox()])
def test_what_is_nothing_like_a_position(thing):
    with pytest.raises(hsenv.PositionError, match="accepted: a JSON object or a dictionary"):
        hsenv.Game.from_position(thing)


def test_there_are_many_of_them():
    assert len(BAD) >= 40


@pytest.mark.parametrize("winner", [0, 1, "draw"])
def test_the_dead_may_lie_where_the_game_is_over(winner):
    over = copy.deepcopy(GOOD) | {"winner": winner}
    over["players"][0]["hero"] |= {"damage": 33, "dead": True}
    over["players"][0]["board"][0]["doomed"] = True
    game = hsenv.Game.from_position(over)
    assert game.over
    assert game.players[0].hero.health == -3


# -- damaged positions

JUNK = [
    *(
        None,
        True,
        False,
        -1,
        0,
        1,
        7,
        255,
        30_000,
        -30_000,
        2**63,
        1.5,
        "",
        "x",
        "taunt",
        [],
        {},
        [None],
        [1, 2],
    ),
    *(
        "HERO_08",
        YETI_ID,
        COUNTERSPELL,
        "CS2_092e",
        "HERO_08bp",
        AXE_ID,
        {"id": None},
        {"id": YETI_ID},
        ["taunt"],
    ),
]


def places(value, path=()):
    """The paths of everything inside a JSON value."""
    yield path
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from places(value[key], (*path, key))


def damage(whole, rng):
    """A position with something left out, twice there, elsewhere, or replaced by junk."""
    damaged = copy.deepcopy(whole)
    for _ in range(rng.randrange(1, 4)):
        *path, last = rng.choice([path for path in places(damaged) if path])
        around = damaged
        for key in path:
            around = around[key]
        match rng.randrange(6):
            case 0:
                del around[last]
            case 1 if isinstance(around, list):
                around.append(copy.deepcopy(around[last]))
            case _:
                around[last] = copy.deepcopy(rng.choice(JUNK))
    return damaged


@pytest.mark.parametrize("seed", range(24))
def test_damaged_positions_are_refused_or_games(seed):
    rng = random.Random(seed)
    game = hsenv.Game(
        decks=(decks.random_deck(seed), decks.random_deck(seed + 1)), seed=seed, mulligan=False, trace=False
    )
    for _ in range(rng.randrange(80)):
        if actions := game.legal_actions():
            game.apply(rng.choice(actions))
    if game.choosing:
        return
    whole = game.to_position()
    for _ in range(50):
        try:
            made = hsenv.Game.from_position(damage(whole, rng))
        except hsenv.PositionError:
            continue
        made.check()
        again = hsenv.Game.from_position(made.to_position())
        for _ in range(10):
            assert again.hash() == made.hash()
            if not (actions := made.legal_actions()):
                break
            action = rng.choice(actions)
            made.apply(action)
            again.apply(action)
            made.check()
