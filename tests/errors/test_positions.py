"""Bad positions. Every field has rows of its own in tests/hsenv/test_position_errors.py."""

from __future__ import annotations

import copy
import json
import math
from typing import Any

import bad_input
from bad_input import Area, Group, Row, Target

import hsenv
from hsenv import PositionError
from kit import YETI, YETI_ID


def small_position() -> dict[str, Any]:
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=3, hands=([YETI_ID], []))
    game.players[0].summon(YETI)
    return game.to_position()


def begins(given: dict[str, Any]) -> None:
    game = hsenv.Game.from_position(given)
    game.end_turn()
    game.check()


def read(change: Any) -> Any:
    """Reads the position after a change: of a copy (which returns None), or to something else."""

    def act(given: dict[str, Any]) -> None:
        other = copy.deepcopy(given)
        changed = change(other)
        hsenv.Game.from_position(other if changed is None else changed)

    return act


def put(path: str, value: Any) -> Any:
    """Reads the position with another value at "players.0.hero.id"."""

    def change(given: Any) -> None:
        *way, last = [int(part) if part.isdigit() else part for part in path.split(".")]
        for part in way:
            given = given[part]
        given[last] = value

    return read(change)


POSITIONS = Group(
    Target("a position", small_position, copy.deepcopy, begins),
    (
        Row(
            "a number",
            read(lambda p: 0),
            PositionError,
            "int is not accepted",
            "a JSON object or a dictionary",
        ),
        Row("a list", read(lambda p: [p]), PositionError, "object|dictionary"),
        Row("a text that is no JSON", read(lambda p: "{players"), PositionError, "JSON"),
        Row("half of its JSON", read(lambda p: json.dumps(p)[:200]), PositionError, "JSON"),
        Row("JSON with NaN", read(lambda p: '{"turn": NaN, "players": []}'), PositionError, "."),
        Row("JSON of a number", read(lambda p: "17"), PositionError, "int is not accepted"),
        Row("bytes that are no text", read(lambda p: b"\xff\xfe{"), PositionError, "."),
        Row("brackets without end", read(lambda p: "[" * 100_000), PositionError, "JSON"),
        Row("an empty object", read(lambda p: {}), PositionError, "players: it is missing"),
        Row("one player", read(lambda p: {**p, "players": p["players"][:1]}), PositionError, "players"),
        Row(
            "an unknown field",
            put("colour", 1),
            PositionError,
            "colour: there is no such field",
            "accepted: format",
        ),
        Row("turn 0", put("turn", 0), PositionError, "turn: 0", "1 to 89"),
        Row("turn NaN", put("turn", math.nan), PositionError, "turn: nan", "whole number from 1 to 89"),
        Row("turn 10**30", put("turn", 10**30), PositionError, "turn: 10{30}", "whole number from 1 to 89"),
        Row("current 2", put("current", 2), PositionError, "current: 2", "0, 1"),
        Row("seed -1", put("seed", -1), PositionError, "seed: -1", "from 0 to 18446744073709551615"),
        Row("format 'modern'", put("format", "modern"), PositionError, "'modern'", "wild, standard"),
        Row("a hero that is none", put("players.0.hero.id", YETI_ID), PositionError, "the id of a hero"),
        Row("an unknown hero", put("players.0.hero.id", "X"), PositionError, "no card 'X'"),
        Row("a dead hero", put("players.0.hero.damage", 30), PositionError, "leaves 0 Health"),
        Row(
            "8 minions",
            put("players.0.board", [{"id": YETI_ID}] * 8),
            PositionError,
            "8 are too many",
            "7 at the most",
        ),
        Row(
            "a minion as weapon",
            put("players.0.weapon", {"id": YETI_ID}),
            PositionError,
            "the id of a weapon",
        ),
        Row("Attack -1", put("players.0.board.0.attack", -1), PositionError, "attack: -1", "0 to 30000"),
        Row(
            "Attack 2**40",
            put("players.0.board.0.attack", 2**40),
            PositionError,
            "1099511627776",
            "0 to 30000",
        ),
        Row(
            "an infinite cost",
            put("players.0.hand.0.cost", math.inf),
            PositionError,
            "cost: inf",
            "whole number",
        ),
        Row(
            "11 cards in hand",
            put("players.0.hand", [{"id": YETI_ID}] * 11),
            PositionError,
            "11 are too many",
        ),
        Row("a deck of 61", put("players.0.deck", {"count": 61}), PositionError, "count: 61"),
        Row("a deck of -1", put("players.0.deck", {"count": -1}), PositionError, "count: -1"),
        Row("101 crystals", put("players.0.crystals", 101), PositionError, "crystals: 101", "from 0 to"),
    ),
)

AREA = Area("Positions", (POSITIONS,))


@bad_input.every_row(AREA)
def test_bad_input(target: Target, row: Row) -> None:
    bad_input.check(target, row)
