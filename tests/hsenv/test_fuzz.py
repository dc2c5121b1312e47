"""The fuzzers of Python's inputs in small, and what they found; tests/tools/fuzz.py runs them at length."""

import importlib.util
from pathlib import Path

import pytest

from kit import restore_cards

ROOT = Path(__file__).resolve().parents[2]
FINDINGS = sorted((ROOT / "tests" / "trust" / "findings" / "python").glob("*.txt"))

spec = importlib.util.spec_from_file_location("fuzz", ROOT / "tests" / "tools" / "fuzz.py")
fuzz = importlib.util.module_from_spec(spec)
spec.loader.exec_module(fuzz)


@pytest.fixture(scope="module", autouse=True)
def _cards():
    """What a target loads is gone afterwards."""
    yield
    restore_cards()


@pytest.mark.parametrize("target", fuzz.TARGETS)
def test_damaged_input_is_refused_or_sound(target):
    refused = sum(fuzz.TARGETS[target](seed) for seed in range(150))
    assert 0 < refused < 150


@pytest.mark.parametrize("finding", FINDINGS, ids=[file.stem for file in FINDINGS])
def test_what_was_once_found(finding):
    target, seed = finding.stem.split("-")
    fuzz.TARGETS[target](int(seed))


def test_damage_follows_from_the_seed():
    value = {"a": [1, 2, {"b": "c"}], "d": None}
    results = [repr(fuzz.damage_json(value, fuzz.random.Random(seed))) for seed in range(30)]
    assert results == [repr(fuzz.damage_json(value, fuzz.random.Random(seed))) for seed in range(30)]
    assert sum(result != repr(value) for result in results) > 20
