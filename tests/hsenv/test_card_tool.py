"""`make card CARD=ID`: a card is tried while it is written."""

import shutil
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOOLS = ROOT / "tests" / "tools"

#: Runs the tool on another folder of card data.
ELSEWHERE = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv.pop(1))
import card, mutation
from hsenv.cards import running
folder = Path(sys.argv.pop(1))
card.CARDS = mutation.CARDS = folder
running.find_folder = lambda: folder
sys.exit(card.main())
"""


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=False, cwd=ROOT)


def changed(folder: Path, old: str, new: str) -> "subprocess.CompletedProcess[str]":
    """The tool on Fireball, of which something is changed."""
    cards = folder / "cards_data"
    shutil.copytree(ROOT / "cards_data", cards)
    file = cards / "basic" / "mage.yaml"
    head, fireball = file.read_text(encoding="utf-8").split("CS2_029:")
    assert old in fireball
    file.write_text(f"{head}CS2_029:{fireball.replace(old, new, 1)}", encoding="utf-8")
    return run("-c", ELSEWHERE, str(TOOLS), str(cards), "CS2_029")


def test_a_card_is_tried_in_seconds() -> None:
    start = time.process_time()
    done = run(str(TOOLS / "card.py"), "EX1_165")
    assert done.returncode == 0, done.stdout + done.stderr
    assert time.process_time() - start < 5
    lines = [" ".join(line.split()) for line in done.stdout.splitlines()]
    assert lines[0] == "EX1_165 Druid of the Claw, cards_data/expert1/druid.yaml"
    assert lines[1].endswith("cards of the file; tried: EX1_165, EX1_165a, EX1_165b, EX1_165t1, EX1_165t2")
    assert lines[2].endswith("as in build 126451")
    assert lines[3].endswith("as in the text")
    assert "passed, 0 failed" in lines[4]
    assert "noticed, 0 not" in lines[5]


def test_what_is_amiss_is_told(tmp_path: Path) -> None:
    done = changed(tmp_path, 'cost: 4,\n          target: all.characters, play: "damage(target, 6)"',
                   'cost: 5,\n          target: all.characters, play: "damage(target, 7)"')  # fmt: skip
    assert done.returncode == 1, done.stdout + done.stderr
    assert "cost is 5, in Blizzard's data 4" in done.stdout
    assert "only in the text: 6" in done.stdout
    assert "only in the record: 7" in done.stdout
    assert "0 passed, 1 failed" in done.stdout
    assert "test_mage" in done.stdout


def test_a_behaviour_that_no_test_notices_is_told(tmp_path: Path) -> None:
    done = changed(tmp_path, "play:", "requires: friendly.mana >= 0, play:")
    assert done.returncode == 1, done.stdout + done.stderr
    assert "not noticed: CS2_029 Fireball: requires" in done.stdout


def test_a_record_that_does_not_compile_is_told_with_its_place(tmp_path: Path) -> None:
    done = changed(tmp_path, "damage(target, 6)", "damages(target, 6)")
    assert done.returncode == 1
    assert "mage.yaml:" in done.stderr
    assert "did you mean damage?" in done.stderr


def test_an_unknown_card_is_told() -> None:
    done = run(str(TOOLS / "card.py"), "CS2_O29")
    assert done.returncode == 2
    assert "no file of cards_data/ has the card CS2_O29 (did you mean CS2_029?)" in done.stderr
