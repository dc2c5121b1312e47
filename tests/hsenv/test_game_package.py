"""The package itself: what importing it costs and offers; its README and docstrings."""

import doctest
import importlib
import re
import subprocess
import sys
from pathlib import Path

import pytest

import hsenv

ROOT = Path(__file__).resolve().parents[2]


def run(code):
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_importing_loads_nothing_heavy():
    heavy = {"yaml", "torch", "hearthstone", "stable_baselines3", "pettingzoo"}
    assert run(f"import sys, hsenv; print(*({heavy} & set(sys.modules)))") == ""


def test_everything_that_is_promised_is_there():
    for name in hsenv.__all__:
        assert getattr(hsenv, name) is not None
    assert re.fullmatch(r"\d+\.\d+\.\d+", hsenv.__version__)


@pytest.mark.parametrize(
    "name", ["IllegalAction", "DeckError", "CardError", "PositionError", "UnknownCard", "ScriptError"]
)
def test_all_errors_have_one_ancestor(name):
    assert issubclass(getattr(hsenv, name), hsenv.HearthstoneError)


def test_unknown_card_is_a_key_error():
    assert issubclass(hsenv.UnknownCard, KeyError)
    assert hsenv.UnknownCard is hsenv.cards.UnknownCard


@pytest.mark.parametrize("name", ["hsenv.game.game", "hsenv.decks"])
def test_docstring_examples(name):
    failed, attempted = doctest.testmod(importlib.import_module(name))
    assert attempted > 0
    assert failed == 0


def test_the_readme_s_game():
    """The first Python block of the README runs as it stands."""
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    example = next(block for block in blocks if "Game.sandbox" in block)
    printed: list[tuple[object, ...]] = []
    exec(compile(example, "README.md", "exec"), {"print": lambda *words: printed.append(words)})
    assert (0, "End the turn") in printed


def test_public_functions_say_what_they_do():
    from hsenv import Entity, Game, Player, decks

    for owner in (Game, Player, Entity, decks):
        for name, member in vars(owner).items():
            if name.startswith("_") or not (callable(member) or isinstance(member, property | classmethod)):
                continue
            if getattr(member, "__module__", "hsenv").startswith("hsenv"):
                assert member.__doc__, f"{owner.__name__}.{name}"


def test_a_damaged_pack_is_refused(tmp_path):
    from hsenv import _engine

    good = Path(_engine.__file__).parent / "data" / "cards.pack"
    data = bytearray(good.read_bytes())
    data[len(data) // 2] ^= 1
    for content in (bytes(data), b"", b"HSPK", bytes(data[:100])):
        bad = tmp_path / "bad.pack"
        bad.write_bytes(content)
        with pytest.raises(hsenv.CardError):
            _engine.load_pack(str(bad))
    with pytest.raises(hsenv.CardError, match="cannot read"):
        _engine.load_pack(str(tmp_path / "none.pack"))
    assert hsenv.cards.get("CS2_029").name == "Fireball"


def test_running_games_keep_their_cards():
    from hsenv import _engine

    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
    try:
        hsenv.cards.load("CS2_029: {like: CS2_029, cost: 9}")
        assert game.players[0].give("Fireball").cost == 4
        assert hsenv.Game.sandbox(("MAGE", "WARRIOR")).players[0].give("Fireball").cost == 9
        with pytest.raises(hsenv.PositionError, match="other cards"):
            hsenv.Game.from_bytes(game.to_bytes())
    finally:
        _engine.load_pack(str(Path(_engine.__file__).parent / "data" / "cards.pack"))
