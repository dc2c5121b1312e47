"""The golden games go as they were recorded. If a change of behaviour is meant: `make golden`, and review the diff."""

import importlib.util
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TOOL = ROOT / "tests" / "tools" / "golden.py"

spec = importlib.util.spec_from_file_location("golden", TOOL)
golden = importlib.util.module_from_spec(spec)
sys.modules["golden"] = golden  # its dataclasses look for their module
spec.loader.exec_module(golden)

FILES = sorted(golden.FOLDER.glob("*.jsonl"))


@pytest.mark.parametrize("file", FILES, ids=[file.stem for file in FILES])
def test_the_game_goes_as_recorded(file):
    told = golden.difference(file)
    assert not told, told


def test_the_games_are_those_that_the_tool_makes():
    assert [file.name for file in FILES] == sorted(setup.file.name for setup in golden.setups())
    assert len(FILES) == golden.GAMES
    assert sum(file.stat().st_size for file in FILES) < 1.5e6


def test_a_changed_card_is_named(tmp_path):
    """Fireball with other damage: the first difference is a Fireball, and what it does is shown."""
    program = (
        "import hsenv, importlib.util, pathlib, sys\n"
        "hsenv.cards.load('CS2_029: {like: CS2_029, play: \"damage(target, 5)\"}')\n"
        f"spec = importlib.util.spec_from_file_location('golden', {str(TOOL)!r})\n"
        "golden = importlib.util.module_from_spec(spec)\n"
        "sys.modules['golden'] = golden\n"
        "spec.loader.exec_module(golden)\n"
        f"print(golden.difference(pathlib.Path({str(golden.FOLDER / 'basic_mage_tempo.jsonl')!r})))\n"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    head, recorded, now = run.stdout.rstrip().splitlines()
    found = re.fullmatch(
        r"basic_mage_tempo.jsonl, action (\d+) in turn \d+ \(Play Fireball .*\) goes otherwise", head
    )
    assert found, head
    first = golden.Replay.load(golden.FOLDER / "basic_mage_tempo.jsonl").steps[int(found[1]) - 1]
    assert first.words.startswith("Play Fireball")
    assert f"{first.hash:016x}" in recorded
    assert f"{first.hash:016x}" not in now
    assert " -6" in recorded
    assert " -5" in now


def test_a_damaged_hash_is_found(tmp_path):
    file = FILES[0]
    old = golden.Replay.load(file)
    hash = f"{old.steps[9].hash:016x}"
    other = tmp_path / file.name
    other.write_text(file.read_text(encoding="utf-8").replace(hash, "0" * 16), encoding="utf-8")
    told = golden.difference(other)
    assert told.startswith(f"{file.name}, action 10 in turn ")
    assert old.steps[9].words in told
    assert hash in told


def test_writing_them_anew_changes_nothing_while_nothing_has_changed():
    for file in FILES[:10]:
        recorded = golden.Replay.load(file)
        again = golden.lines(golden.play(recorded))
        assert again == file.read_text(encoding="utf-8").splitlines()
