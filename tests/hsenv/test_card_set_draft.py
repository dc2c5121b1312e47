"""`python -m hsenv.cards draft SET`: a whole set's facts as card files."""

import shutil
from pathlib import Path
from typing import Any

import pytest

from hsenv.cards import check, reference, vocabulary
from hsenv.cards.__main__ import main
from hsenv.cards.coverage import folder_cards
from hsenv.cards.facts import read_facts
from hsenv.cards.reach import Reach
from hsenv.cards.records import Record, RecordBook
from hsenv.cards.reference import facts_of, load_reference, plain_text
from hsenv.cards.set_draft import WIDTH, draft_set, folded

ROOT = Path(__file__).parents[2]
CARDS = ROOT / "cards_data"
WORDS = vocabulary.load()


@pytest.fixture(scope="module")
def blizzard() -> dict[str, Any]:
    return load_reference()


def records(folder: Path) -> dict[str, Record]:
    book = RecordBook()
    book.read_folder(folder)
    found = {record.id: record for record in book.resolve()}
    assert book.errors == []
    return found


@pytest.fixture(scope="module")
def mountain(tmp_path_factory: pytest.TempPathFactory, blizzard: dict[str, Any]) -> Path:
    """Blackrock Mountain, of which the card data have two cards, written into an empty folder."""
    out = tmp_path_factory.mktemp("mountain")
    done = draft_set("brm", CARDS, out, blizzard)
    assert (done.cards, done.others, len(done.files), done.left_out) == (30, 21, 10, [])
    return out


def test_a_set_is_written_whole_but_for_what_there_is(mountain: Path) -> None:
    written = set(records(mountain))
    collectible = set(folder_cards(CARDS)["brm"])
    there = set(records(CARDS))
    assert collectible - written == collectible & there == {"BRM_028"}
    assert {"BRM_010a", "BRM_010t2", "BRM_003e", "BRM_022t"} <= written
    assert not written & there


def test_what_is_written_agrees_with_the_reference(mountain: Path, blizzard: dict[str, Any]) -> None:
    for card, record in records(mountain).items():
        if record.get("type").text in ("minion", "weapon"):  # type: ignore[union-attr]
            found = dict.fromkeys(
                key
                for key, *_ in check.differences(record, read_facts(record, WORDS), facts_of(blizzard[card]))
            )
            assert found.keys() <= {"keywords"}, card  # the compiler adds `battlecry` and its like


def test_a_file_is_sorted_and_says_its_class_by_its_name(mountain: Path) -> None:
    text = (mountain / "brm" / "druid.yaml").read_text(encoding="utf-8")
    assert text.startswith(
        "# brm, druid. Sorted by cost, then name; what a card makes stands below it.\n\nBRM_010: "
    )
    assert [line.split(":")[0] for line in text.splitlines() if line.startswith("BRM")] == [
        *("BRM_010", "BRM_010a", "BRM_010b", "BRM_010t", "BRM_010t2", "BRM_009"),
    ]
    assert "class:" not in text
    assert "set:" not in text
    assert max(map(len, text.splitlines())) <= WIDTH


def test_no_text_of_a_card_is_written(mountain: Path, blizzard: dict[str, Any]) -> None:
    everything = " ".join(file.read_text(encoding="utf-8") for file in mountain.rglob("*.yaml"))
    for card in records(mountain):
        text = plain_text(blizzard[card].description)
        assert not text or text not in everything
        assert not blizzard[card].flavortext or blizzard[card].flavortext not in everything


def test_a_second_time_nothing_is_left(mountain: Path, blizzard: dict[str, Any]) -> None:
    before = {file: file.read_text(encoding="utf-8") for file in mountain.rglob("*.yaml")}
    assert draft_set("brm", CARDS, mountain, blizzard).cards == 0
    assert {file: file.read_text(encoding="utf-8") for file in mountain.rglob("*.yaml")} == before


def test_cards_are_put_between_those_of_a_file(tmp_path: Path, blizzard: dict[str, Any]) -> None:
    cards = tmp_path / "cards"
    shutil.copytree(CARDS, cards)
    file = cards / "brm" / "neutral.yaml"
    before = file.read_text(encoding="utf-8")
    draft_set("brm", cards, cards, blizzard)
    after = file.read_text(encoding="utf-8")
    heads = [line.split(":")[0] for line in after.splitlines() if line.startswith("BRM")]
    assert heads.index("BRM_027") > heads.index("BRM_028e") > heads.index("BRM_028") > heads.index("BRM_019")
    assert [line for line in after.splitlines() if line in before.splitlines()].count("") > 1
    assert not set(filter(None, before.splitlines())) - set(after.splitlines())
    assert after.splitlines()[:2] == before.splitlines()[:2]
    assert "\n\n\n" not in after


@pytest.mark.parametrize(
    ("card", "made"),
    [
        ("GVG_030", ["GVG_030a", "GVG_030ae", "GVG_030b", "GVG_030be"]),  # options, and what they give
        ("HERO_08", ["HERO_08bp", "HERO_08bp2"]),  # the number of the Hero Power
        ("GVG_034", [f"PART_00{i}" for i in (1, "1e", 2, 3, 4, "4e", 5, 6, "6a", 7, "7e")]),  # a family
        ("CS2_029", []),
    ],
)
def test_what_a_card_makes(card: str, made: list[str], blizzard: dict[str, Any]) -> None:
    assert [one for one in Reach(blizzard).of(card, {card}) if not one.startswith("GVG_034")] == made


def test_what_is_known_is_made_by_no_other(blizzard: dict[str, Any]) -> None:
    known = {"GVG_030", "GVG_030a"}
    assert Reach(blizzard).of("GVG_030", known) == ["GVG_030b", "GVG_030be"]
    assert {"GVG_030b", "GVG_030be"} <= known


def test_long_records_are_folded_between_keys() -> None:
    record = f'X: {{name: "{"a" * 60}, {"b" * 60}", dbf: 1, type: spell, cost: 1}}'
    assert folded(record) == record.replace(", dbf", ",\n    dbf")


def test_the_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    assert main(["draft", "naxx", "brm", "--out", str(tmp_path)]) == 0
    printed = capsys.readouterr().out
    assert "0 cards and 0 that they make" in printed
    assert str(tmp_path / "brm" / "mage.yaml") in printed
    assert "30 cards and 21 that they make; what each does is still to be written" in printed
    assert main(["draft", "brn"]) == 1
    assert "no card brn, nor is it a set (did you mean brm?)" in capsys.readouterr().err
    load_reference.cache_clear()
    monkeypatch.setattr(reference, "data_folder", lambda: None)
    assert main(["draft", "brm", "--out", str(tmp_path)]) == 1
    assert f"hearthstone-data is not installed (pip install hearthstone-data=={reference.BUILD}.1)" in (
        capsys.readouterr().err
    )
