"""What the folder and the name of a card file say, its records need not: their set and their class."""

from pathlib import Path

import pytest
from hearthstone.enums import CardSet

import hsenv
from hsenv import _engine
from hsenv.cards import running, vocabulary
from hsenv.cards.build import build_pack, build_text
from hsenv.cards.errors import CardError
from hsenv.cards.facts import Facts, read_facts
from hsenv.cards.places import Places
from hsenv.cards.records import RecordBook, card_files

ROOT = Path(__file__).parents[2]
CARDS = ROOT / "cards_data"
PACK = str(Path(_engine.__file__).parent / "data" / "cards.pack")
WORDS = vocabulary.load()

SMALL = "{name: Wisp, type: minion, cost: 0, attack: 1, health: 1}"


def write(folder: Path, **files: str) -> Path:
    """A folder of card data; `naxx__mage` is naxx/mage.yaml."""
    for name, text in files.items():
        file = folder / (name.replace("__", "/") + ".yaml")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def facts(folder: Path) -> dict[str, Facts]:
    book = RecordBook()
    book.read_folder(folder)
    found = {record.id: read_facts(record, WORDS) for record in book.resolve()}
    assert book.errors == []
    return found


def test_set_and_class_are_those_of_folder_and_file(tmp_path: Path) -> None:
    found = facts(write(tmp_path, naxx__mage=f"A: {SMALL}", gvg__neutral=f"B: {SMALL}"))
    assert (found["A"].set, found["A"].classes) == ("naxx", ("mage",))
    assert (found["B"].set, found["B"].classes) == ("gvg", ("neutral",))


def test_a_record_may_say_otherwise(tmp_path: Path) -> None:
    other = SMALL.replace("type", "set: expert1, class: [druid, rogue], type")
    found = facts(write(tmp_path, naxx__mage=f"A: {other}"))
    assert (found["A"].set, found["A"].classes) == ("expert1", ("druid", "rogue"))


def test_a_folder_may_have_another_name_than_its_set(tmp_path: Path) -> None:
    found = facts(write(tmp_path, folders="naxxramas: naxx", naxxramas__mage=f"A: {SMALL}"))
    assert found["A"].set == "naxx"


def test_the_place_comes_before_what_like_copies(tmp_path: Path) -> None:
    found = facts(
        write(tmp_path, naxx__mage=f"A: {SMALL}", gvg__rogue="B: {like: A}\nC: {like: A, class: mage}")
    )
    assert (found["B"].set, found["B"].classes) == ("gvg", ("rogue",))
    assert (found["C"].set, found["C"].classes) == ("gvg", ("mage",))


def test_a_text_has_no_place() -> None:
    pack = build_text(f"A: {SMALL}")
    assert pack.cards[1].set == 0
    assert pack.cards[1].classes == 1 << WORDS.families["card_class"]["neutral"]


@pytest.mark.parametrize(
    ("file", "error"),
    [
        ("naxy__mage", "unknown set (as file and folder are called) naxy (did you mean naxx?)"),
        ("naxx__maje", "unknown class (as file and folder are called) maje (did you mean mage?)"),
    ],
)
def test_a_place_that_says_nothing_is_an_error_where_the_record_is_silent(
    file: str, error: str, tmp_path: Path
) -> None:
    write(tmp_path, **{file: f"\nA: {SMALL}"})
    with pytest.raises(CardError) as caught:
        build_pack(tmp_path)
    assert str(caught.value).endswith(f":2: A: {error}")
    write(tmp_path, **{file: f"A: {SMALL.replace('type', 'set: naxx, class: mage, type')}"})
    assert len(build_pack(tmp_path).cards) == 2


def test_a_table_of_folders_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    write(tmp_path, folders="basic: [legacy]", basic__mage=f"A: {SMALL}")
    with pytest.raises(CardError, match=r"folders\.yaml:1: basic is a list"):
        build_pack(tmp_path)


def test_folders_and_sets_lead_to_each_other() -> None:
    places = Places(CARDS)
    assert places.of(CARDS / "naxxramas" / "priest.yaml") == {"set": "naxx", "class": "priest"}
    assert places.folder_of("naxx") == "naxxramas"
    assert places.folder_of("gvg") == "gvg"


def test_no_record_repeats_what_its_place_says() -> None:
    places = Places(CARDS)
    for file in card_files(CARDS):
        book = RecordBook()
        book.read_text(file.read_text(encoding="utf-8"), file.name)
        for record in book.records.values():
            for key, word in places.of(file).items():
                value = record.get(key)
                assert value is None or value.shown() != word, f"{file}: {record.id}: leave out {key}: {word}"


def test_a_file_of_the_card_data_that_is_loaded_has_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    file = CARDS / "naxxramas" / "priest.yaml"
    try:
        before = hsenv.cards.get("FP1_023")
        assert before.set == CardSet.NAXX
        hsenv.cards.load(file)
        assert hsenv.cards.get("FP1_023") == before
        assert hsenv.cards.loaded()[-1] == str(file)
        count = len(hsenv.cards.loaded())
        hsenv.cards.ensure(hsenv.cards.loaded())
        assert len(hsenv.cards.loaded()) == count
        monkeypatch.chdir(file.parent)
        hsenv.cards.load(file.name)
        assert hsenv.cards.get("FP1_023") == before
    finally:
        running.forget()
        _engine.load_pack(PACK)
