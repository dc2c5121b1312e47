"""The tests are in order (tidy.py says what that is), and tidy.py notices what is not."""

from pathlib import Path

import pytest
import tidy

ROOT = Path(__file__).parents[2]


def test_the_tests_are_in_order():
    assert list(tidy.complaints(ROOT / "tests", ROOT / "cards_data")) == []


@pytest.fixture
def complaints(tmp_path):
    """What is wrong with files of these names and texts, beside a kit and the card file basic/mage.yaml."""
    (tmp_path / "cards_data" / "basic").mkdir(parents=True)
    (tmp_path / "cards_data" / "basic" / "mage.yaml").touch()

    def write(**files):
        files["kit.py"] = 'YETI = "Chillwind Yeti"\n\n\ndef new_game():\n    return 1\n'
        for name, text in files.items():
            file = tmp_path / "tests" / name.replace("__", "/")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return "\n".join(tidy.complaints(tmp_path / "tests", tmp_path / "cards_data"))

    return write


def test_what_is_in_order(complaints):
    files = ("cards__basic__test_mage.py", "cards__basic__test_mage_cost_0_to_2.py", "cards__test_numbers.py")
    several = ("cards__basic__test_mage_cost_3_a_to_l.py", "rules__test_4_texts.py", "hsenv__test_hash.py")
    assert complaints(**dict.fromkeys((*files, *several), "def test_x():\n    pass\n")) == ""


@pytest.mark.parametrize("name", ["test_mage_2.py", "test_mage_rares.py", "test_rogue.py", "test_bodies.py"])
def test_a_test_of_cards_lies_in_the_file_of_its_card_file(complaints, name):
    assert "no card file of cards_data/basic has that name" in complaints(**{f"cards__basic__{name}": ""})


def test_a_file_that_is_only_numbered(complaints):
    assert "a number does not say" in complaints(**{"hsenv__test_game_2.py": ""})


def test_a_long_file(complaints):
    assert complaints(**{"hsenv__test_game.py": "X = 1\n" * 500}) == ""
    assert "501 lines" in complaints(**{"hsenv__test_game.py": "X = 1\n" * 501})


def test_a_helper_of_the_kit(complaints):
    found = complaints(**{"hsenv__test_game.py": "def new_game(seed):\n    return seed\n"})
    assert found == "hsenv/test_game.py:1: new_game stands in kit.py"
    found = complaints(**{"hsenv__test_game.py": 'OGRE, YETI = "CS2_200", "CS2_182"\n'})
    assert found == "hsenv/test_game.py:1: YETI stands in kit.py"


def test_a_helper_in_two_files(complaints):
    plain = "def hashed(game):\n    return game.hash()\n"
    told = 'def hashed(game: int) -> int:\n    """The hash."""\n    return game.hash()\n'
    found = complaints(**{"hsenv__test_one.py": plain, "errors__test_two.py": told})
    assert "the same hashed in each" in found
    assert (
        complaints(**{"hsenv__test_one.py": plain, "errors__test_two.py": told.replace("hash", "turn")}) == ""
    )


def test_a_card_by_its_id(complaints):
    found = complaints(**{"hsenv__test_game.py": 'me.give("CS2_182").play()\nfill(me, 3, "CS2_168")\n'})
    assert found.splitlines() == [
        'hsenv/test_game.py:1: write "Chillwind Yeti" instead of "CS2_182"',
        'hsenv/test_game.py:2: write "Murloc Raider" instead of "CS2_168"',
    ]
    # An enchantment has no name to be given by, and the name of a Classic printing means the card of today.
    assert (
        complaints(**{"hsenv__test_game.py": 'me.give("VAN_CS2_182", "CS2_092e", "Chillwind Yeti")\n'}) == ""
    )
