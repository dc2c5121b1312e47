"""Bad input to new games and to saved ones."""

from __future__ import annotations

import math
import pickle
import random
from typing import Any

import bad_input
from bad_input import Area, Group, Row, Target

import hsenv
from hsenv import PositionError, UnknownCard
from kit import YETI_ID

NOTHING = Target("a new game", lambda: None)


REAL = ("basic_mage_tempo", "basic_hunter_face")


CLASSES = ("MAGE", "WARRIOR")


NEW = Group(
    NOTHING,
    (
        Row("one deck", lambda _: hsenv.Game(("basic_mage_tempo",)), PositionError, "two decks, not 1"),
        Row("three decks", lambda _: hsenv.Game(("random",) * 3), PositionError, "two decks, not 3"),
        Row("None as decks", lambda _: hsenv.Game(None), PositionError, "two decks, not None"),
        Row("seed 'x'", lambda _: hsenv.Game(REAL, seed="x"), PositionError, "whole number, not 'x'"),
        Row("seed NaN", lambda _: hsenv.Game(REAL, seed=math.nan), PositionError, "whole number, not nan"),
        Row("seed True", lambda _: hsenv.Game(REAL, seed=True), PositionError, "whole number, not True"),
        Row("first=2", lambda _: hsenv.Game(REAL, first=2), PositionError, "0, 1 or None, not 2"),
        Row("first='x'", lambda _: hsenv.Game(REAL, first="x"), PositionError, "0, 1 or None, not 'x'"),
        Row(
            "format='modern'", lambda _: hsenv.Game(REAL, format="modern"), hsenv.DeckError, "modern", "wild"
        ),
        Row(
            "format=3", lambda _: hsenv.Game(REAL, format=3), hsenv.DeckError, "no format 3", "wild, standard"
        ),
        Row("a sandbox of one hero", lambda _: hsenv.Game.sandbox(("MAGE",)), PositionError, "pairs"),
        Row("a sandbox of None", lambda _: hsenv.Game.sandbox(None), PositionError, "pairs"),
        Row(
            "a hero 'BARD'", lambda _: hsenv.Game.sandbox(("BARD", "MAGE")), UnknownCard, "BARD", "WARRIOR, "
        ),
        Row("a hero 5", lambda _: hsenv.Game.sandbox((5, "MAGE")), PositionError, "not 5", "class or a card"),
        Row("a minion as hero", lambda _: hsenv.Game.sandbox((YETI_ID, "MAGE")), hsenv.DeckError, "hero"),
        Row("mana=-1", lambda _: hsenv.Game.sandbox(mana=-1), PositionError, "0 and 100, not -1"),
        Row("mana=101", lambda _: hsenv.Game.sandbox(mana=101), PositionError, "0 and 100, not 101"),
        Row("mana='x'", lambda _: hsenv.Game.sandbox(mana="x"), PositionError, "0 and 100, not 'x'"),
        Row("mana=NaN", lambda _: hsenv.Game.sandbox(mana=math.nan), PositionError, "0 and 100, not nan"),
        Row(
            "first=None in a sandbox", lambda _: hsenv.Game.sandbox(first=None), PositionError, "0 or 1, not"
        ),
        Row(
            "a deck of 61", lambda _: hsenv.Game.sandbox(decks=([YETI_ID] * 61, [])), hsenv.DeckError, "60|61"
        ),
        Row(
            "a hand of 11", lambda _: hsenv.Game.sandbox(hands=([YETI_ID] * 11, [])), hsenv.DeckError, "10|11"
        ),
        Row("an unknown card in hand", lambda _: hsenv.Game.sandbox(hands=(["X"], [])), UnknownCard, "'X'"),
        Row("a hand of 5", lambda _: hsenv.Game.sandbox(hands=(5, [])), PositionError, "list .*not 5"),
        Row(
            "a text as hand",
            lambda _: hsenv.Game.sandbox(hands=(YETI_ID, [])),
            PositionError,
            f"list .*{YETI_ID}",
        ),
        Row("hands=None", lambda _: hsenv.Game.sandbox(hands=None), PositionError, "pairs"),
    ),
)


def saved() -> tuple[hsenv.Game, bytes]:
    game = hsenv.Game(REAL, seed=2, mulligan=False)
    rng = random.Random(0)
    for _ in range(40):
        game.apply(rng.choice(game.legal_actions()))
    return game, game.to_bytes()


def flipped(data: bytes, place: int) -> bytes:
    damaged = bytearray(data)
    damaged[place] ^= 16
    return bytes(damaged)


def load_again(made: tuple[hsenv.Game, bytes]) -> bool:
    return hsenv.Game.from_bytes(made[1]).hash() == made[0].hash()


def load(change: Any) -> Any:
    return lambda made: hsenv.Game.from_bytes(change(made[1]))


SAVED = Group(
    Target("a saved game", saved, lambda made: made[0].hash(), load_again),
    (
        Row("nothing", load(lambda d: b""), PositionError, "too short"),
        Row("half of it", load(lambda d: d[: len(d) // 2]), PositionError, "damaged"),
        Row("all but the last byte", load(lambda d: d[:-1]), PositionError, "damaged"),
        Row("a byte more", load(lambda d: d + b"\0"), PositionError, "damaged"),
        Row(
            "a flipped bit at its start",
            load(lambda d: flipped(d, 0)),
            PositionError,
            "not written by|not a game",
        ),
        Row("a flipped bit in its sizes", load(lambda d: flipped(d, 6)), PositionError, "damaged"),
        Row("a flipped bit in its checksum", load(lambda d: flipped(d, 26)), PositionError, "damaged"),
        Row("a flipped bit in its middle", load(lambda d: flipped(d, len(d) // 2)), PositionError, "damaged"),
        Row("a flipped bit at its end", load(lambda d: flipped(d, len(d) - 1)), PositionError, "damaged"),
        Row("other bytes", load(lambda d: b"\xff" * 5000), PositionError, "not a game"),
        Row("a text", load(lambda d: "game"), PositionError, "bytes, not str"),
        Row("None", load(lambda d: None), PositionError, "bytes, not NoneType"),
        Row(
            "a pickle of a damaged one", lambda m: pickle.loads(broken_pickle(m[0])), PositionError, "damaged"
        ),
    ),
)


def broken_pickle(game: hsenv.Game) -> bytes:
    data = bytearray(pickle.dumps(game))
    data[len(data) // 2] ^= 1
    return bytes(data)


AREA = Area("New and saved games", (NEW, SAVED))


@bad_input.every_row(AREA)
def test_bad_input(target: Target, row: Row) -> None:
    bad_input.check(target, row)
