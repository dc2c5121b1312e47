"""`python -m hsenv.cards`: check, coverage, draft, list and show."""

import copy
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hearthstone.enums import GameTag

from hsenv.cards import check, vocabulary
from hsenv.cards.__main__ import main
from hsenv.cards.coverage import coverage, marked_cards, table
from hsenv.cards.draft import draft
from hsenv.cards.errors import CardError
from hsenv.cards.records import Record, RecordBook
from hsenv.cards.reference import BUILD, BUILDS, card_text, load_builds, load_reference

ROOT = Path(__file__).parents[2]
WORDS = vocabulary.load()

FIREBALL_RECORD = (
    "CS2_029: {name: Fireball, dbf: 315, set: legacy, class: mage, type: spell, school: fire, rarity: free,"
    ' cost: 4, target: all.characters, play: "damage(target, 6)"}'
)


@pytest.fixture(scope="module")
def reference() -> dict[str, Any]:
    return load_reference()


def records(text: str) -> list[Record]:
    book = RecordBook()
    book.read_text(text, "cards.yaml")
    return book.resolve()


def checked(text: str, reference: dict[str, Any]) -> list[str]:
    (record,) = records(text)
    return list(check.check_record(record, WORDS, reference))


# -- check


def test_a_record_that_agrees_has_no_difference(reference: dict[str, Any]) -> None:
    assert checked(FIREBALL_RECORD, reference) == []


@pytest.mark.parametrize(
    ("old", "new", "difference"),
    [
        ("cost: 4", "cost: 5", "cost is 5, in Blizzard's data 4"),
        ("dbf: 315", "dbf: 316", "dbf is 316, in Blizzard's data 315"),
        ("name: Fireball", "name: Fire ball", "name is Fire ball, in Blizzard's data Fireball"),
        ("class: mage", "class: rogue", "class is [rogue], in Blizzard's data [mage]"),
        ("school: fire, ", "", "school is nothing, in Blizzard's data fire"),
        ("rarity: free", "rarity: epic", "rarity is epic, in Blizzard's data free"),
        ("set: legacy", "set: expert1", "set is expert1, in Blizzard's data legacy"),
        ("cost: 4", "cost: 4, overload: 1", "overload is 1, in Blizzard's data 0"),
        ("cost: 4", "cost: 4, keywords: [lifesteal]", "keywords is [lifesteal], in Blizzard's data []"),
        ("cost: 4", "cost: 4, collectible: false", "collectible is False, in Blizzard's data True"),
        ("CS2_029", "CS2_029x", "Blizzard's data has no such card"),
        ("cost: 4", "cost: 4, intended: {cost: because}", "intended: cost does not differ"),
    ],
)
def test_differences(old: str, new: str, difference: str, reference: dict[str, Any]) -> None:
    assert checked(FIREBALL_RECORD.replace(old, new, 1), reference) == [difference]


def test_an_intended_difference_is_no_difference(reference: dict[str, Any]) -> None:
    assert checked(FIREBALL_RECORD.replace("cost: 4", "cost: 5, intended: {cost: a study}"), reference) == []
    assert (
        checked(
            FIREBALL_RECORD.replace("CS2_029", "MY_1").replace("cost: 4", "cost: 4, intended: {id: mine}"),
            reference,
        )
        == []
    )


def test_a_card_with_a_text_must_do_something(reference: dict[str, Any]) -> None:
    facts = (
        "EX1_015: {name: Novice Engineer, dbf: 284, set: legacy, class: neutral, type: minion, rarity: free,"
        " cost: 2, attack: 1, health: 1"
    )
    assert "the card has a text, but the record does nothing" in checked(facts + "}", reference)
    assert checked(facts + ", battlecry: draw()}", reference) == []


def test_a_fact_is_told_of_each_build(reference: dict[str, Any]) -> None:
    changed, same = copy.copy(reference["CS2_029"]), reference["CS2_029"]
    changed.tags = {**changed.tags, GameTag.COST: 5}
    (record,) = records(FIREBALL_RECORD.replace("cost: 4", "cost: 6"))
    told = "cost is 6, in build 126451 4, in build 255790"
    for later, value in ((changed, 5), (same, 4)):
        assert list(check.check_record(record, WORDS, reference, {"255790": {"CS2_029": later}})) == [
            f"{told} {value}"
        ]


def test_what_changed_later_is_no_difference(reference: dict[str, Any]) -> None:
    changed = copy.copy(reference["CS2_029"])
    changed.tags = {**changed.tags, GameTag.COST: 5}
    later = {"255790": {"CS2_029": changed}}
    (record,) = records(FIREBALL_RECORD)
    assert list(check.check_record(record, WORDS, reference, later)) == []
    assert list(check.changed_later(record, WORDS, reference, later)) == [
        "cost is 4 as in build 126451, in build 255790 5"
    ]
    assert list(check.changed_later(record, WORDS, reference, {})) == []
    assert list(check.changed_later(record, WORDS, {}, {})) == []


def test_a_card_that_came_later_follows_the_later_build(reference: dict[str, Any]) -> None:
    later = {"255790": {"CS2_029": reference["CS2_029"]}}
    (record,) = records(FIREBALL_RECORD.replace("cost: 4", "cost: 6"))
    assert list(check.check_record(record, WORDS, {}, later)) == ["cost is 6, in build 255790 4"]
    assert list(check.check_record(record, WORDS, {}, {"255790": {}})) == ["Blizzard's data has no such card"]


def test_builds_are_read_from_folders_in_the_order_in_which_cards_follow_them(tmp_path: Path) -> None:
    inside = tmp_path / "hearthstone_data"
    inside.mkdir()
    (inside / "BUILD").write_text("255790\n", encoding="utf-8")
    (inside / "CardDefs.xml").write_text(
        '<CardDefs><Entity CardID="NEW_1" ID="7"><Tag enumID="48" name="COST" type="Int" value="3"/></Entity></CardDefs>',
        encoding="utf-8",
    )
    builds = load_builds([tmp_path])
    assert list(builds) == [BUILD, "255790"] == list(BUILDS)
    assert list(load_builds([inside])["255790"]) == ["NEW_1"]
    assert builds["255790"]["NEW_1"].cost == 3
    with pytest.raises(CardError, match=r"there is no CardDefs\.xml"):
        load_builds([tmp_path / "none"])


def test_the_card_data_agrees_with_the_reference(capsys: pytest.CaptureFixture[str]) -> None:
    assert check.check(ROOT / "cards_data") == 0, capsys.readouterr().out


# -- draft


def test_a_draft_is_a_record(reference: dict[str, Any]) -> None:
    assert draft("EX1_012", reference) == (
        "EX1_012: {name: Bloodmage Thalnos, dbf: 749, set: expert1, class: neutral, type: minion,"
        " rarity: legendary, cost: 2, attack: 1, health: 1, spell_damage: 1}"
    )
    assert "hero_power: HERO_08bp" in draft("HERO_08", reference)
    assert 'name: "Hunter\'s Mark"' in draft("CS2_084", reference)
    assert "keywords: [taunt]" in draft("CS2_mirror", reference)
    assert "collectible: false" in draft("CS2_mirror", reference)
    assert "durability: 2" in draft("CS2_106", reference)


def test_every_collectible_card_can_be_drafted(reference: dict[str, Any]) -> None:
    sets = coverage(ROOT / "cards_data", ROOT / "tests" / "cards")
    assert sets["basic"]["collectible"] == 133
    assert sets["expert1"]["collectible"] == 245
    assert sets["hall_of_fame"]["collectible"] == 24
    assert sets["vanilla"]["collectible"] == 382
    text = "\n".join(draft(card, reference) for card, found in reference.items() if found.collectible)
    book = RecordBook()
    book.read_text(text, "draft.yaml")
    assert book.errors == []


# -- coverage


def test_marks_are_found_in_decorators_and_parameters(tmp_path: Path) -> None:
    (tmp_path / "test_a.py").write_text(
        "import pytest\n"
        '@pytest.mark.card("A_1", "A_2")\n'
        '@pytest.mark.parametrize("x", [pytest.param(1, marks=pytest.mark.card("A_3"))])\n'
        "def test_x(x): pass\n"
        "def rows(*table): return [pytest.param(*row, marks=pytest.mark.card(row[0])) for row in table]\n"
        'ROWS = rows(("A_5", 1, "A_6"), ("A_7", 2))\n'
        '@pytest.mark.other("A_4")\n'
        "def test_y(): pass\n",
        encoding="utf-8",
    )
    assert marked_cards(tmp_path) == {"A_1", "A_2", "A_3", "A_5", "A_7"}
    assert marked_cards(tmp_path / "none") == set()


def test_marks_are_found_in_rows_of_the_kit(tmp_path: Path) -> None:
    tests = tmp_path / "cards"
    tests.mkdir()
    (tests / "test_a.py").write_text(
        'from kit import rows\nROWS = rows(("A_1", 1), ("A_2", 2))\n', encoding="utf-8"
    )
    assert marked_cards(tests) == set()
    (tmp_path / "kit.py").write_text(
        "def rows(*table): return [pytest.param(*row, marks=pytest.mark.card(row[0])) for row in table]\n",
        encoding="utf-8",
    )
    assert marked_cards(tests) == {"A_1", "A_2"}


def test_coverage_counts_by_set(tmp_path: Path) -> None:
    cards, tests = tmp_path / "cards", tmp_path / "tests"
    (cards / "basic").mkdir(parents=True)
    tests.mkdir()
    (cards / "sets.yaml").write_text("basic: [CS2_029, CS2_024]\nother: [X_1]\n", encoding="utf-8")
    (cards / "native.yaml").write_text("CS2_029: a reason\n", encoding="utf-8")
    (cards / "basic" / "mage.yaml").write_text(FIREBALL_RECORD, encoding="utf-8")
    (tests / "test_mage.py").write_text('import pytest\nmark = pytest.mark.card("CS2_029", "CS2_024")\n')
    counts = coverage(cards, tests)
    assert counts == {
        "basic": {"collectible": 2, "implemented": 1, "tested": 1, "native": 1},
        "other": {"collectible": 1, "implemented": 0, "tested": 0, "native": 0},
    }
    assert table(counts).splitlines()[1].split() == ["basic", "2", "1", "1", "1"]
    assert table(counts).splitlines()[-1].split() == ["all", "sets", "3", "1", "1", "1"]


# -- the commands


def test_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["coverage", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["basic"]["collectible"] == 133
    assert main(["coverage"]) == 0
    assert "basic" in capsys.readouterr().out
    assert main(["list"]) == 0
    assert "CS2_029          Fireball" in capsys.readouterr().out
    assert main(["show", "CS2_029"]) == 0
    assert "DAMAGE" in capsys.readouterr().out
    assert main(["draft", "CS2_029"]) == 0
    assert capsys.readouterr().out.startswith("CS2_029: {name: Fireball, dbf: 315")


@pytest.mark.parametrize("command", ["show", "draft"])
def test_an_unknown_card_is_an_error_with_a_hint(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([command, "CS2_O29"]) == 1
    assert "did you mean CS2_" in capsys.readouterr().err


def test_the_commands_work_before_the_engine_is_built() -> None:
    command = [sys.executable, str(ROOT / "hsenv" / "cards"), "show", "CS2_029"]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")
    assert done.returncode == 0, done.stderr
    assert "DAMAGE" in done.stdout


def test_texts_come_from_the_reference_data() -> None:
    text = card_text("CS2_029")
    assert "6" in text
    assert not set(text) & set("$<>[]\n")
    assert card_text("NO_SUCH_CARD") == ""
