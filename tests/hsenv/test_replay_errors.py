"""Damaged replay files: the error names the line and the field."""

import json
import random

import pytest

import hsenv
from hsenv import HearthstoneError, Replay, ReplayError


@pytest.fixture(scope="module")
def lines():
    game = hsenv.Game(decks=("basic_mage_tempo", "basic_hunter_face"), seed=3)
    replay = Replay.record(game)
    for _ in range(12):
        game.apply(game.legal_actions()[-1])
    return replay.dumps().splitlines()


def read(lines):
    return Replay.loads("\n".join(lines) + "\n")


def test_the_lines_are_good(lines):
    read(lines).verify()
    Replay.loads("\r\n".join(lines)).verify()
    Replay.loads("\n".join(lines) + "\n\n").verify()


NUMBERS = [True, -1, 2.5, "3", None, []]
HEADER, STEP, LAST = 1, 3, 14


@pytest.mark.parametrize(
    ("number", "field", "values"),
    [
        (HEADER, "file", ["HSReplay", None, 1]),
        (HEADER, "version", [0, 2, 99, "1", None, True]),
        (HEADER, "hsenv", [None, 1]),
        (HEADER, "cards", [None, 7]),
        (HEADER, "info", [None, [], "x"]),
        (HEADER, "start", [None, [], "decks"]),
        (HEADER, "hash", ["", "xyz", 12, None, "0" * 15, "G" * 16, "0x" + "0" * 14]),
        (STEP, "action", [*NUMBERS, 3722, 10**30]),
        (STEP, "seat", [*NUMBERS, 2]),
        (STEP, "words", [None, 3, []]),
        (STEP, "events", [None, 3]),
        (STEP, "hash", ["", 5, None]),
        (LAST, "result", ["lost", None, 3, [], {}]),
        (LAST, "winner", [0, 2, True, "0"]),
        (LAST, "turn", NUMBERS),
        (LAST, "actions", [*NUMBERS, 11, 13]),
    ],
)
def test_wrong_values(lines, number, field, values):
    assert len(lines) == LAST
    for value in values:
        line = {**json.loads(lines[number - 1]), field: value}
        with pytest.raises(ReplayError) as caught:
            read([*lines[: number - 1], json.dumps(line), *lines[number:]])
        assert f'line {number}: field "{field}"' in str(caught.value), value
        assert caught.value.line == number


@pytest.mark.parametrize(
    ("field", "values"),
    [
        ("kind", ["deck", None, 3]),
        ("decks", [None, [], [1, 2], [{"hero": "HERO_08"}] * 2, [{"hero": 1, "cards": []}] * 2]),
        ("seed", [-1, 2**64, 1.5, None, "3", True]),
        ("format", ["arena", None, 3]),
        ("first", [2, "0", True]),
        ("shuffle", [None, 1]),
        ("mulligan", [None, "yes"]),
    ],
)
def test_wrong_starts(lines, field, values):
    header = json.loads(lines[0])
    for value in values:
        changed = {**header, "start": {**header["start"], field: value}}
        with pytest.raises(ReplayError, match=rf'line 1: field "start.{field}'):
            read([json.dumps(changed), *lines[1:]])


@pytest.mark.parametrize(
    ("start", "field"),
    [
        ({"kind": "position", "position": []}, "start.position"),
        ({"kind": "position"}, "start.position"),
        ({"kind": "bytes", "bytes": "###"}, "start.bytes"),
        ({"kind": "bytes", "bytes": 3}, "start.bytes"),
        ({"kind": "bytes", "bytes": "AAAA", "seed": 1}, "start.seed"),
    ],
)
def test_wrong_starts_of_other_kinds(lines, start, field):
    header = {**json.loads(lines[0]), "start": start}
    with pytest.raises(ReplayError, match=f'line 1: .*"{field}"'):
        read([json.dumps(header), *lines[1:]])


@pytest.mark.parametrize(
    ("number", "field"), [(HEADER, "start"), (STEP, "hash"), (STEP, "seat"), (LAST, "turn")]
)
def test_missing_and_unknown_fields(lines, number, field):
    line = json.loads(lines[number - 1])
    more = {**line, "colour": "blue"}
    del line[field]
    with pytest.raises(ReplayError, match=f'line {number}: field "{field}" is missing'):
        read([*lines[: number - 1], json.dumps(line), *lines[number:]])
    with pytest.raises(ReplayError, match=f'line {number}: there is no field "colour"; fields are'):
        read([*lines[: number - 1], json.dumps(more), *lines[number:]])


def test_files_that_were_cut_off(lines):
    with pytest.raises(ReplayError, match="the file is empty"):
        read([])
    with pytest.raises(ReplayError, match="line 1: the file ends after its header"):
        read(lines[:1])
    with pytest.raises(ReplayError, match="line 8: the file ends without its result line: it was cut off"):
        read(lines[:8])
    with pytest.raises(ReplayError, match="line 8: the line is damaged or cut off"):
        read([*lines[:7], lines[7][:20]])
    with pytest.raises(
        ReplayError, match='line 13: field "actions": the game had 12 actions, but the file has 11'
    ):
        read([*lines[:5], *lines[6:]])
    with pytest.raises(ReplayError, match=r'line 14: field "result": .* more lines follow'):
        read([*lines, lines[-1]])


def test_files_that_are_something_else(lines, tmp_path):
    for text in ("<HSReplay/>", "[1]", "3", "null", '{"a": 1}', "[" * 100_000):
        with pytest.raises(ReplayError, match="line 1: "):
            read([text, *lines[1:]])
    file = tmp_path / "game.jsonl"
    file.write_bytes("\n".join(lines[:3]).encode() + b"\n\xff\xfe\n")
    with pytest.raises(ReplayError, match=r"game.jsonl, line 4: this is not text \(UTF-8\)"):
        Replay.load(file)
    with pytest.raises(FileNotFoundError):
        Replay.load(tmp_path / "none.jsonl")


def test_flipped_and_lost_bytes_never_do_harm(lines):
    """Each damage is refused when it is read or when it is verified, or it changed nothing that matters."""
    rng = random.Random(5)
    good = "\n".join(lines).encode()
    refused = []
    for _ in range(300):
        damaged = bytearray(good)
        for _ in range(rng.randrange(1, 4)):
            place = rng.randrange(len(damaged))
            if rng.random() < 0.5:
                damaged[place] ^= 1 << rng.randrange(8)
            else:
                del damaged[place : place + rng.randrange(1, 30)]
        try:
            Replay.loads(bytes(damaged)).verify()
        except HearthstoneError as error:
            refused.append(error)
    assert len(refused) > 200
    assert {type(error) for error in refused} == {ReplayError}
    assert all("line" in str(error) for error in refused)
