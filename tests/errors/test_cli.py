"""Bad input to the command `hsenv`: the exit status, and what it says."""

from __future__ import annotations

import os
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import bad_input
from bad_input import Area, Group, Row, Target

import hsenv
from hsagents.cli import main


class Status1(Exception):
    """The command has ended with status 1: there is no such thing. What it said on the error stream."""


class Status2(Exception):
    """The command has ended with status 2: it was called wrongly."""


_RAISED = {1: Status1, 2: Status2}


def hsenv_command(*arguments: str) -> str:
    """Runs the command in this process; what it prints. Raises `Status1` or `Status2`."""
    out, err = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            status = main(arguments)
        except SystemExit as stopped:
            status = int(stopped.code or 0)
    if status:
        raise _RAISED[status](err.getvalue())
    return out.getvalue()


def command(*arguments: str) -> Any:
    return lambda _: hsenv_command(*arguments)


def lists_decks(_: Any) -> None:
    assert "basic_mage_tempo" in hsenv_command("deck")


WORDS = Group(
    Target("the command", lambda: None, lambda _: None, lists_decks),
    (
        Row("no command", command(), Status2, "required: command"),
        Row("hsenv dance", command("dance"), Status2, "invalid choice: 'dance'", "'play'"),
        Row("hsenv deck --nothing", command("deck", "--nothing"), Status2, "'--nothing'"),
        Row("hsenv deck nodeck", command("deck", "nodeck"), Status1, "'nodeck'", "hsenv.decks.names"),
        Row("hsenv deck CODE --format x", command("deck", "basic", "--format", "x"), Status1, "basic|'x'"),
        Row("hsenv cards --cost x", command("cards", "--cost", "x"), Status2, "invalid int value: 'x'"),
        Row(
            "hsenv cards --type car",
            command("cards", "--type", "car"),
            Status2,
            "invalid choice: 'car'",
            "minion",
        ),
        Row("hsenv play nobody", command("play", "nobody"), Status1, "no player 'nobody'", "Bots: random"),
        Row(
            "hsenv play --deck x",
            command("play", "greedy", "--deck", "x"),
            Status1,
            "'x' is not a deckstring",
        ),
        Row(
            "hsenv play --seed x", command("play", "greedy", "--seed", "x"), Status2, "invalid int value: 'x'"
        ),
        Row("hsenv play a folder", command("play", "/"), Status1, "no player '/'", "Bots: random"),
        Row("hsenv watch a b c", command("watch", "a", "b", "c"), Status2, "two players"),
        Row("hsenv watch nobody", command("watch", "nobody"), Status1, "no player 'nobody'", "Bots: random"),
        Row("hsenv watch --decks a", command("watch", "--decks", "a"), Status2, "expected 2 arguments"),
        Row("hsenv watch --delay x", command("watch", "--delay", "x"), Status2, "invalid float value: 'x'"),
        Row("hsenv arena random", command("arena", "random"), Status2, "at least two players"),
        Row("hsenv arena a b", command("arena", "a", "b"), Status1, "no player 'a'", "Bots: random"),
        Row(
            "hsenv arena --games 3",
            command("arena", "random", "greedy", "--games", "3"),
            Status2,
            "even number of at least 2, not 3",
        ),
        Row(
            "hsenv arena --games -4",
            command("arena", "random", "greedy", "--games", "-4"),
            Status2,
            "even number of at least 2, not -4",
        ),
        Row(
            "hsenv arena --threads -1",
            command("arena", "random", "greedy", "--games", "2", "--threads", "-1"),
            Status2,
            "threads .*from 0 to 1024, not -1",
        ),
        Row(
            "hsenv arena --seed -1",
            command("arena", "random", "greedy", "--games", "2", "--seed", "-1"),
            Status2,
            "seed is a whole number from 0 on, not -1",
        ),
        Row(
            "hsenv arena --decks odd",
            command("arena", "random", "greedy", "--decks", "odd"),
            Status2,
            "invalid choice: 'odd'",
            "mirror",
        ),
        Row("hsenv train sac", command("train", "sac"), Status2, "invalid choice: 'sac'", "ppo"),
        Row("hsenv train ppo --preset x", command("train", "ppo", "--preset", "x"), Status2, "'x'", "quick"),
        Row(
            "hsenv train ppo --lr 1",
            command("train", "ppo", "--lr", "1"),
            Status2,
            "no option --lr",
            "--list-options",
        ),
        Row(
            "hsenv train ppo --seed x",
            command("train", "ppo", "--seed", "x"),
            Status2,
            "whole number, not 'x'",
        ),
        Row(
            "hsenv train ppo --resume nothing",
            command("train", "ppo", "--resume", "--name", "no_such_run"),
            Status1,
            "no run to resume in .*no_such_run",
        ),
        Row("hsenv replay nofile", command("replay", "nofile"), Status2, "no file nofile"),
        Row("hsenv replay a folder", command("replay", "/"), Status2, "/: Is a directory"),
    ),
)


class Recorded:
    """A replay file in a folder of its own."""

    def __init__(self) -> None:
        self.folder = TemporaryDirectory()
        self.file = Path(self.folder.name) / "game.jsonl"
        game = hsenv.Game(("basic_mage_tempo", "basic_hunter_face"), seed=2, mulligan=False)
        replay = hsenv.Replay.record(game)
        for _ in range(12):
            game.apply(game.legal_actions()[-1])
        replay.save(self.file)

    def damaged(self, data: bytes) -> str:
        path = self.file.with_name("bad.jsonl")
        path.write_bytes(data)
        return os.fspath(path)


def verifies(made: Recorded) -> None:
    assert "go as recorded" in hsenv_command("replay", os.fspath(made.file), "--verify")


REPLAYS = Group(
    Target(
        "the command, with a replay",
        Recorded,
        lambda made: made.file.read_bytes(),
        verifies,
        lambda made: made.folder.cleanup(),
    ),
    (
        Row(
            "hsenv replay, empty", lambda r: hsenv_command("replay", r.damaged(b"")), Status1, "file is empty"
        ),
        Row(
            "hsenv replay, a text",
            lambda r: hsenv_command("replay", r.damaged(b"hi")),
            Status1,
            "this is no replay",
        ),
        Row(
            "hsenv replay, cut off",
            lambda r: hsenv_command("replay", r.damaged(r.file.read_bytes()[:-40])),
            Status1,
            "cut off|JSON",
        ),
        Row(
            "hsenv replay --to 999",
            lambda r: hsenv_command("replay", os.fspath(r.file), "--to", "999"),
            Status1,
            "no action 999: the game has 12",
        ),
        Row(
            "hsenv replay --to x",
            lambda r: hsenv_command("replay", os.fspath(r.file), "--to", "x"),
            Status2,
            "invalid int value: 'x'",
        ),
        Row(
            "hsenv replay --hsreplay to a folder that is not there",
            lambda r: hsenv_command("replay", os.fspath(r.file), "--hsreplay", "/no/such/out.xml"),
            Status2,
            "/no/such/out.xml",
        ),
    ),
)

AREA = Area("The command line", (WORDS, REPLAYS))


@bad_input.every_row(AREA)
def test_bad_input(target: Target, row: Row) -> None:
    bad_input.check(target, row)
