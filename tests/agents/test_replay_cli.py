"""`hsenv replay`, and the games that `play` and `watch` record."""

import io
from pathlib import Path

import pytest

import hsenv
from hsagents.board import Style
from hsagents.cli import main
from hsagents.replay_view import ReplayView
from hsenv import Replay, _engine

GOLDEN = Path(__file__).resolve().parents[1] / "golden" / "basic_mage_tempo.jsonl"


@pytest.fixture(scope="module")
def replay():
    return Replay.load(GOLDEN)


def test_watch_records_a_game_that_verifies(tmp_path, capsys):
    file = tmp_path / "one.jsonl"  # no folder is made unasked: test_endings.py
    assert main(["watch", "greedy", "random", "--seed", "3", "--no-boards", "--record", str(file)]) == 0
    out = capsys.readouterr().out
    assert f"Recorded in {file}" in out
    read = Replay.load(file)
    read.verify()
    assert sorted(read.info["players"]) == ["greedy", "random"]
    assert f"{read.info['players'][read.winner]} wins in turn {read.turn}" in out
    assert main(["replay", str(file), "--verify"]) == 0
    assert f"{len(read)} actions go as recorded" in capsys.readouterr().out


def test_play_records_also_a_game_that_is_left(tmp_path, capsys, monkeypatch):
    file = tmp_path / "one.jsonl"
    monkeypatch.setattr("sys.stdin", io.StringIO("k\ne\ne\nq\n"))
    assert main(["play", "greedy", "--seed", "1", "--first", "--record", str(file)]) == 1
    assert f"Recorded in {file}" in capsys.readouterr().out
    read = Replay.load(file)
    read.verify()
    assert read.info["players"] == ["you", "greedy"]
    assert read.result == "unfinished"
    assert [step.words for step in read.steps if step.seat == 0] == [
        "Keep all cards",
        "End the turn",
        "End the turn",
    ]


def test_a_replay_as_text(replay, capsys):
    assert main(["replay", str(GOLDEN)]) == 0
    out = capsys.readouterr().out
    for number, step in enumerate(replay.steps, 1):
        assert f"{number:>4}  {replay.info['players'][step.seat]}" in out
        assert step.words in out
    assert out.count("── turn") >= replay.turn
    assert f"wins in turn {replay.turn}" in out.splitlines()[-1]
    assert "takes" in out


def test_up_to_an_action(replay, capsys):
    assert main(["replay", str(GOLDEN), "--to", "5", "--no-boards"]) == 0
    out = capsys.readouterr().out
    numbers = [line.split()[0] for line in out.splitlines()[1:] if line[:4].strip().isdecimal()]
    assert numbers == ["1", "2", "3", "4", "5"]
    assert "── turn" not in out
    assert main(["replay", str(GOLDEN), "--to", "100000"]) == 1
    assert f"there is no action 100000: the game has {len(replay)}" in capsys.readouterr().err


def test_step_by_step(replay, capsys):
    answers = io.StringIO("\nn\nb\n?\n12\nfoo\n999999\ne\nq\n")
    ReplayView(replay, style=Style(False), source=answers).step()
    out = capsys.readouterr().out
    prompts = [part.rpartition("\n")[2] for part in out.split(f"/{len(replay)}> ")[:-1]]
    assert prompts == ["0", "1", "2", "1", "1", "12", "12", "12", str(len(replay))]
    assert "the action before" in out
    assert out.count("Please give a number from 0 to") == 2
    assert replay.steps[11].words in out
    ReplayView(replay, style=Style(False), source=io.StringIO("")).step(3)
    assert replay.steps[2].words in capsys.readouterr().out


def test_step_through_a_pipe(monkeypatch, capsys):
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    assert main(["replay", str(GOLDEN), "--step", "--to", "2"]) == 0
    assert "   2  " in capsys.readouterr().out


def test_an_hsreplay_file(tmp_path, capsys):
    from hsreplay.document import HSReplayDocument

    out = tmp_path / "game.xml"
    assert main(["replay", str(GOLDEN), "--hsreplay", str(out)]) == 0
    assert str(out) in capsys.readouterr().out
    with out.open("rb") as file:
        (game,) = HSReplayDocument.from_xml_file(file).games
    assert [player.name for player in game.players] == Replay.load(GOLDEN).info["players"]


def test_what_is_wrong_is_said(replay, tmp_path, capsys):
    assert main(["replay", str(tmp_path / "none.jsonl")]) == 2
    assert "There is no file" in capsys.readouterr().err
    bad = tmp_path / "bad.jsonl"
    bad.write_text("{}\n", encoding="utf-8")
    assert main(["replay", str(bad)]) == 1
    assert 'line 1: field "file"' in capsys.readouterr().err
    text = GOLDEN.read_text(encoding="utf-8")
    bad.write_text(text.replace(f"{replay.steps[6].hash:016x}", "0" * 16), encoding="utf-8")
    for arguments in (["--verify"], [], ["--hsreplay", str(tmp_path / "x.xml")]):
        assert main(["replay", str(bad), *arguments]) == 1
        assert "line 8: action 7" in capsys.readouterr().err
    assert not (tmp_path / "x.xml").exists()


def test_a_concession_and_players_without_names(capsys):
    game = hsenv.Game(decks=("basic_mage_tempo", "basic_hunter_face"), seed=1, first=0)
    replay = Replay.record(game)
    game.mulligan(1)
    game.mulligan(0)
    bot = _engine.Bot("random")
    for seed in range(8):
        game.apply(bot.choose(game._engine, seed))
    game.concede(1)
    ReplayView(replay, style=Style(False)).show(boards=False)
    out = capsys.readouterr().out
    assert "player 1: Mulligan" in out
    assert "player 1: Concede" in out
    assert out.splitlines()[-1] == f"player 0 wins in turn {game.turn}"
