"""Bad input to replays and to the PettingZoo environments."""

from __future__ import annotations

import json
import math
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import bad_input
import numpy as np
from bad_input import Area, Group, Row, Target
from environments import hashed
from gymnasium.error import ResetNeeded

import hsenv
from hsenv import DeckError, IllegalAction, Replay
from hsenv.errors import ReplayError
from hsenv.pettingzoo.aec import HearthstoneAECEnv
from hsenv.pettingzoo.parallel import HearthstoneParallelEnv


@dataclass
class Recorded:
    """A replay file, and the recording that is still going on."""

    folder: TemporaryDirectory[str]
    file: Path
    game: hsenv.Game
    replay: Replay


def recorded() -> Recorded:
    folder = TemporaryDirectory()
    game = hsenv.Game(("basic_mage_tempo", "basic_hunter_face"), seed=2, mulligan=False)
    replay = Replay.record(game)
    for _ in range(12):
        game.apply(game.legal_actions()[-1])
    file = Path(folder.name) / "game.jsonl"
    replay.save(file)
    return Recorded(folder, file, game, replay)


def state(made: Recorded) -> Any:
    return made.file.read_bytes(), made.game.hash(), len(made.replay)


def goes_on(made: Recorded) -> None:
    Replay.load(made.file).verify()
    made.game.end_turn()
    assert len(made.replay) == 13


def bytes_of(change: Callable[[bytes], bytes]) -> Callable[[Recorded], None]:
    """Loads and verifies a file with other bytes."""

    def act(made: Recorded) -> None:
        bad = made.file.with_name("bad.jsonl")
        bad.write_bytes(change(made.file.read_bytes()))
        Replay.load(bad).verify()

    return act


def line(number: int, **changes: Any) -> Callable[[Recorded], None]:
    """Loads and verifies a file with some fields of a line changed or (`...`) left out."""

    def change(data: bytes) -> bytes:
        lines = data.decode().splitlines()
        fields = {**json.loads(lines[number]), **changes}
        lines[number] = json.dumps({name: value for name, value in fields.items() if value is not ...})
        return "\n".join(lines).encode()

    return bytes_of(change)


REPLAYS = Group(
    Target("a replay", recorded, state, goes_on, lambda made: made.folder.cleanup()),
    (
        Row(
            "a name with a NUL", lambda _: Replay.load("a\0b"), ReplayError, "no file can have the name", "a"
        ),
        Row("a file that is not there", lambda r: Replay.load(r.file.with_name("x")), FileNotFoundError, "x"),
        Row("an empty file", bytes_of(lambda d: b""), ReplayError, "empty", "header line"),
        Row("a text", bytes_of(lambda d: b"hello"), ReplayError, "line 1: this is no replay"),
        Row("other bytes", bytes_of(lambda d: b"\xff\xfe" * 50), ReplayError, "not text .UTF-8.: byte 0"),
        Row("deep brackets", bytes_of(lambda d: b"[" * 100_000), ReplayError, "line 1: this is no replay"),
        Row("a list", bytes_of(lambda d: b"[]\n[]"), ReplayError, "an object is expected"),
        Row("the header alone", bytes_of(lambda d: d.splitlines()[0]), ReplayError, "cut off"),
        Row(
            "no result",
            bytes_of(lambda d: d.rpartition(b'{"result')[0]),
            ReplayError,
            "without its result line",
        ),
        Row("half a file", bytes_of(lambda d: d[: len(d) // 2]), ReplayError, "cut off"),
        Row(
            "an action too few",
            bytes_of(lambda d: d.replace(d.splitlines()[12] + b"\n", b"")),
            ReplayError,
            "12",
        ),
        Row(
            "an action twice",
            bytes_of(lambda d: d.replace(d.splitlines()[12], d.splitlines()[11])),
            ReplayError,
            ".",
        ),
        Row(
            "another program's file",
            line(0, file="x"),
            ReplayError,
            '"file": "hsenv replay" is expected, not .x.',
        ),
        Row("version 99", line(0, version=99), ReplayError, "reads version 1 of the format, not 99"),
        Row("no start", line(0, start=...), ReplayError, 'line 1: field "start"'),
        Row("a start that is none", line(0, start=5), ReplayError, 'line 1: field "start'),
        Row("another hash", line(0, hash="0" * 16), ReplayError, "line 1"),
        Row("a hash of words", line(3, hash="zz"), ReplayError, 'line 4: field "hash"'),
        Row("another hash of an action", line(3, hash="0" * 16), ReplayError, "line 4"),
        Row("action -1", line(3, action=-1), ReplayError, 'line 4: field "action"', "3721"),
        Row("action 3722", line(3, action=3722), ReplayError, 'line 4: field "action"', "3721"),
        Row("action 1.5", line(3, action=1.5), ReplayError, 'line 4: field "action"', "3721"),
        Row("an illegal action", line(3, action=3000), ReplayError, "line 4"),
        Row("seat 2", line(3, seat=2), ReplayError, 'line 4: field "seat"', "0"),
        Row("the other seat", line(3, seat=0), ReplayError, "line 4"),
        Row("no seat", line(3, seat=...), ReplayError, 'line 4: field "seat" is missing'),
        Row("an unknown field", line(3, x=1), ReplayError, 'line 4: .*"x"'),
        Row(
            "result 'lost'",
            line(-1, result="lost"),
            ReplayError,
            'field "result": one of won, draw, unfinished',
        ),
        Row("another result", line(-1, result="draw"), ReplayError, "draw"),
        Row("a winner of no win", line(-1, winner=1), ReplayError, 'field "winner"'),
        Row("99 actions", line(-1, actions=99), ReplayError, "99 actions, but the file has 12"),
        Row("a turn -1", line(-1, turn=-1), ReplayError, 'field "turn"'),
        Row("record a game twice", lambda r: Replay.record(r.game), ReplayError, "recorded already"),
        Row(
            "an edit while it is recorded",
            lambda r: r.game.players[0].draw(1),
            ReplayError,
            "no move",
            "stop it",
        ),
        Row("an illegal move", lambda r: r.game.apply(3000), IllegalAction, "."),
        Row(
            "the game after action 99",
            lambda r: r.replay.game(99),
            ReplayError,
            "no action 99: the game has 12",
        ),
    ),
)

OPTIONS = {"deck": "basic_mage_tempo", "opponent_deck": "basic_hunter_face", "illegal_action": "raise"}


def aec() -> HearthstoneAECEnv:
    env = HearthstoneAECEnv(**OPTIONS)
    env.reset(seed=1)
    return env


def first_legal(observation: Any) -> int:
    return int(np.flatnonzero(observation["action_mask"])[0])


def agents_go_on(env: HearthstoneAECEnv) -> None:
    for _ in range(8):
        env.step(first_legal(env.observe(env.agent_selection)))
    env.reset(seed=2)


def parallel() -> HearthstoneParallelEnv:
    env = HearthstoneParallelEnv(**OPTIONS)
    env.reset(seed=1)
    return env


def mulligans(env: HearthstoneParallelEnv) -> dict[str, int]:
    masks = {agent: env._match.mulligan_mask(agent) for agent in env.agents}
    return {agent: int(np.flatnonzero(mask)[0]) for agent, mask in masks.items()}


def both_go_on(env: HearthstoneParallelEnv) -> None:
    env.step(mulligans(env))
    assert env.game.turn == 1


ACTION = "whole number from 0 to 3721"

AEC = Group(
    Target("a PettingZoo environment", aec, hashed, agents_go_on),
    (
        Row("step with -1", lambda e: e.step(-1), IllegalAction, "action -1"),
        Row("step with 3722", lambda e: e.step(3722), IllegalAction, "action 3722"),
        Row("step with 10**30", lambda e: e.step(10**30), IllegalAction, "action 10{30}"),
        Row("step with None", lambda e: e.step(None), TypeError, "None", ACTION),
        Row("step with NaN", lambda e: e.step(math.nan), TypeError, "nan", ACTION),
        Row("step with 'x'", lambda e: e.step("x"), TypeError, "'x'", ACTION),
        Row("reset with seed 'x'", lambda e: e.reset(seed="x"), ValueError, "seed.*'x'"),
        Row("reset with seed -1", lambda e: e.reset(seed=-1), ValueError, "seed.*-1"),
        Row("observe 'player_2'", lambda e: e.observe("player_2"), ValueError, "'player_2'", "player_0"),
        Row("the space of 'player_2'", lambda e: e.observation_space("player_2"), KeyError, "player_2"),
        Row("step before reset", lambda _: HearthstoneAECEnv().step(0), ResetNeeded, r"reset\(\)"),
        Row(
            "observe before reset",
            lambda _: HearthstoneAECEnv().observe("player_0"),
            ResetNeeded,
            r"reset\(\)",
        ),
        Row(
            "idle_mask='last'",
            lambda _: HearthstoneAECEnv(idle_mask="last"),
            ValueError,
            "'last'",
            "'none', 'first'",
        ),
        Row("an opponent", lambda _: HearthstoneAECEnv(opponent="random"), TypeError, "no option 'opponent'"),
        Row("an unknown option", lambda _: HearthstoneAECEnv(decks="x"), TypeError, "'decks'", "options are"),
        Row("a bad deck", lambda _: HearthstoneAECEnv(deck="no_deck"), DeckError, "'no_deck'"),
        Row(
            "max_cycles=0",
            lambda _: HearthstoneAECEnv(max_cycles=0),
            ValueError,
            "max_cycles is at least 1.*not 0",
        ),
        Row(
            "max_cycles='x'",
            lambda _: HearthstoneAECEnv(max_cycles="x"),
            ValueError,
            "max_cycles is .*not 'x'",
        ),
        Row("render_mode='x'", lambda _: HearthstoneAECEnv(render_mode="x"), ValueError, "not 'x'", "ansi"),
    ),
)

PARALLEL = Group(
    Target("a parallel PettingZoo environment", parallel, hashed, both_go_on),
    (
        Row("no actions", lambda e: e.step({}), ValueError, "player_0 is to move"),
        Row(
            "one mulligan of two",
            lambda e: e.step({"player_0": mulligans(e)["player_0"]}),
            ValueError,
            "player_1 is to move",
        ),
        Row(
            "an illegal mulligan",
            lambda e: e.step({**mulligans(e), "player_1": 0}),
            IllegalAction,
            "player_1 .*0",
        ),
        Row("actions of NaN", lambda e: e.step(dict.fromkeys(e.agents, math.nan)), TypeError, "nan", ACTION),
        Row("a list of actions", lambda e: e.step([10, 10]), TypeError, "not .10, 10", "a dict"),
        Row("step before reset", lambda _: HearthstoneParallelEnv().step({}), ResetNeeded, r"reset\(\)"),
    ),
)

AREA = Area("Replays and PettingZoo", (REPLAYS, AEC, PARALLEL))


@bad_input.every_row(AREA)
def test_bad_input(target: Target, row: Row) -> None:
    bad_input.check(target, row)
