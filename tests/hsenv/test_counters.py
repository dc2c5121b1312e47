"""A row of counters.def is all that a counter needs: whatever shows counters shows it."""

import re

import pytest

import hsenv
from hsenv import _engine, position
from hsenv.cards import vocabulary
from hsenv.positions import counters
from kit import read_game, restore_cards

TEXT = (vocabulary.find_folder() / "counters.def").read_text(encoding="utf-8")
UNTIL = dict(re.findall(r"^COUNTER\((\w+), \w+, (\w+),", TEXT, re.MULTILINE))


def made(**counted):
    """A game in which seat 0 has these counters."""
    joined = {part: (whole, key) for whole, parts in counters.JOINED.items() for key, part in parts.items()}
    told = {}
    for name, value in counted.items():
        if name in joined:
            whole, key = joined[name]
            told.setdefault(whole, {})[key] = value
        else:
            told[name] = value
    return read_game({"counters": told}, seed=1, turn=4, current=0)


def test_the_engine_tells_every_row():
    assert [counter.name for counter in _engine.counters()] == list(UNTIL)


@pytest.mark.parametrize("name", UNTIL)
def test_a_counter_is_told_everywhere(name):
    row = counters.COUNTERS[name]
    assert row.least <= row.first < row.most
    assert name in dir(hsenv.Player)
    assert getattr(hsenv.Player, name).__doc__ == row.says
    assert row.says.endswith(".")
    assert name in vocabulary.load().player_attributes
    fresh, game = made(), made(**{name: row.first + 1})
    assert getattr(fresh.players[0], name) == row.first
    assert [getattr(player, name) for player in game.players] == [row.first + 1, row.first]
    written = game.to_position()
    assert hsenv.Game.from_position(written).hash() == game.hash() != fresh.hash()
    assert getattr(hsenv.Game.from_position(written).players[0], name) == row.first + 1
    assert getattr(hsenv.Game.from_bytes(game.to_bytes()).players[0], name) == row.first + 1


def test_the_hash_tells_counters_apart():
    games = [made(), *(made(**{name: row.first + 1}) for name, row in counters.COUNTERS.items())]
    assert len({game.hash() for game in games}) == len(games)


@pytest.mark.parametrize("name", UNTIL)
def test_a_counter_has_its_bounds_in_positions_and_in_their_schema(name):
    row = counters.COUNTERS[name]
    if name in counters.PLAIN:
        place = position.schema()["$defs"]["player"]["properties"]["counters"]["properties"][name]
        told = (place["minimum"], place["maximum"], place["default"], place["description"])
        assert told == (row.least, row.most, row.first, row.says)
    assert getattr(made(**{name: row.most}).players[0], name) == row.most
    assert getattr(made(**{name: row.least}).players[0], name) == row.least
    for beyond in (row.least - 1, row.most + 1):
        with pytest.raises(hsenv.PositionError, match=f"from {row.least} to {row.most}"):
            made(**{name: beyond})


@pytest.mark.parametrize("name", sorted(UNTIL.keys() - {"extra_turns"}))  # those are used up
def test_a_counter_begins_anew_when_its_row_says(name):
    row = counters.COUNTERS[name]
    game = made(**{name: row.first + 1})
    me = game.players[0]
    game.end_turn()
    assert getattr(me, name) == row.first + (UNTIL[name] in ("own_turn", "game"))
    me.can_draw = False
    game.end_turn()
    assert getattr(me, name) == row.first + (UNTIL[name] == "game")


@pytest.fixture
def count_all():
    hsenv.cards.load(
        "COUNT_ALL: {name: Count all, set: basic, class: mage, type: spell, cost: 0, collectible: false, "
        f'play: "gain_armor({" + ".join(f"friendly.{name}" for name in UNTIL)})"}}'
    )
    yield "COUNT_ALL"
    restore_cards()


def test_a_card_counts_with_it(count_all):
    game = made(minions_died_this_game=7, jade_golem_size=5)
    me = game.players[0]
    before = sum(getattr(me, name) for name in UNTIL)
    me.give(count_all).play()
    assert me.hero.armor == before + 2  # a card, and a spell, that is being played
