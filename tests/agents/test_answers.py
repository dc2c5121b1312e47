"""Odd numbers at every prompt are answered like any other mistake, and the game goes on."""

import io

import pytest

import hsenv
from hsagents.answers import whole_number, whole_numbers
from hsagents.board import Style
from hsagents.play import HumanGame
from hsagents.players import player
from hsagents.replay_view import ReplayView
from hsenv.decks import DeckError, _read_file

#: Digits to Python that are none here: superscript, circled, Arabic-Indic, a paste, none at all.
ODD = ["²", "①", "٣", "9" * 5_000, "-1", "+1", "1_0", "1.0", ""]


@pytest.mark.parametrize("text", ODD)
def test_what_is_no_number(text):
    assert whole_number(text, 0, 100) is None
    assert whole_numbers(text, 0, 100) is None
    assert whole_numbers(f"1 {text}x", 0, 100) is None


def test_numbers():
    assert whole_number("7", 1, 7) == 7
    assert whole_number("007", 1, 7) == 7
    assert whole_number("8", 1, 7) is None
    assert whole_numbers("3, 1 2", 1, 4) == [3, 1, 2]
    assert whole_numbers("3 5", 1, 4) is None


@pytest.mark.parametrize("odd", ["²", "①", "9" * 5_000, "1 ²", "٣"])
def test_the_game_goes_on(odd, capsys):
    """In the mulligan, in the list of actions and in a choice."""
    table = HumanGame(
        player("random"),
        ("basic_mage_tempo", "basic_mage_tempo"),
        seed=1,
        first=0,
        source=io.StringIO(f"{odd}\nk\n{odd}\ne\n{odd}\nq\n"),
        style=Style(False),
    )
    assert table.run() == 1
    said = capsys.readouterr().out
    assert said.count("Please give numbers from 1 to 3") == 1
    assert said.count("Please give a number from 1 to") == 2
    assert "You: End the turn" in said
    assert "You have given up." in said


@pytest.mark.parametrize("odd", ODD[:-1])
def test_stepping_through_a_replay_goes_on(odd, capsys):
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1)
    replay = hsenv.Replay.record(game)
    game.end_turn()
    ReplayView(replay, style=Style(False), source=io.StringIO(f"{odd}\n1\nq\n")).step()
    said = capsys.readouterr().out
    assert said.count("Please give a number from 0 to 1") == 1
    assert "End the turn" in said


@pytest.mark.parametrize("odd", ["²", "9" * 5_000, "100"])
def test_counts_in_a_deck_file(odd, tmp_path):
    file = tmp_path / "deck.yaml"
    file.write_text(f"hero: HERO_08\ncards:\n  CS2_029: {odd}\n", encoding="utf-8")
    with pytest.raises(DeckError, match=r"deck\.yaml:3: expected key: value"):
        _read_file(file)
