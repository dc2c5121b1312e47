"""The recipes of docs/adding-a-word.md, done as they are written: in a copy of the engine, built and played."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "adding-a-word.md"

#: A block of the page: ```language file [behind row]
_BLOCK = re.compile(r"^ *```\w+ (\S+/\S+)(?: behind (\w+))?\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)

#: What is copied: the engine and what its pack is made of.
_PARTS = (
    "engine",
    "cards_data",
    "hsenv/cards",
    "hsenv/errors.py",
    "tests/trust",
    "CMakeLists.txt",
    "pyproject.toml",
)

#: The lists to which the page adds a row.
_ROWS = ("ops", "counters", "keywords", "limits")

#: Plays with the words that the page adds.
_PROGRAM = """\
#include <cstdio>

#include "game/game.hpp"
#include "pack_file.hpp"

int main() {
    using namespace hs;
    const Cards cards = load_cards(trust::read_file(HSENV_PACK_PATH));
    Game game = Game::sandbox(cards, {cards->find("HERO_08"), cards->find("HERO_01")}, {});
    const Slot hero = game.state().players[0].hero;
    sandbox::Edit edit;
    edit.armor = 3;
    sandbox::set(game, hero, edit);
    sandbox::destroy(game, sandbox::summon(game, 0, cards->find("DEMO_002")));
    std::printf("armor %d\\n", game.state().entities[hero].armor);
    const CardDef& card = cards->card(cards->find("DEMO_002"));
    std::printf("keyword %d\\n", card.has(kw::cant_be_silenced));
    std::printf("counter %d\\n", game.state().players[0].elementals_played_this_turn);
    std::printf("limit %s %d\\n", limit_name(Limit::echoes), kMaxEchoes);
}
"""


def blocks() -> list[tuple[str, str, str]]:
    """File, neighbour and text of every block of the page that goes into a file."""
    found = []
    for file, neighbour, text in _BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        lines = text.splitlines()
        indent = min(len(line) - len(line.lstrip()) for line in lines if line.strip())
        keep = 4 if file.endswith(".py") else 0  # rows of a table
        found.append((file, neighbour, "".join(f"{' ' * keep}{line[indent:]}\n" for line in lines)))
    return found


def put(root: Path, file: str, neighbour: str, text: str) -> None:
    """Put a block into its file: behind the neighbour's row, behind the last row of its macro, at the end of
    the namespace, or, if there is none of these, into a new file."""
    path = root / file
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return
    old = path.read_text(encoding="utf-8")
    if neighbour:
        row = re.search(rf"^.*\b{neighbour}\(.*\n", old, re.MULTILINE)
        assert row, f"{file} has no row {neighbour}"
        at = row.end()
    elif file.endswith(".def"):
        macro = text.partition("(")[0]
        at = [row.end() for row in re.finditer(rf"^{macro}\(.*\n", old, re.MULTILINE)][-1]
    else:
        at = old.rindex("}  // namespace hs")
    path.write_text(
        f"{old[:at]}{text}\n{old[at:]}" if path.suffix != ".def" else old[:at] + text + old[at:],
        encoding="utf-8",
    )


def test_the_recipes_work(tmp_path: Path) -> None:
    for part in _PARTS:
        source, target = ROOT / part, tmp_path / part
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copytree(source, target) if source.is_dir() else shutil.copy(source, target)
    written = blocks()
    assert {file for file, _, _ in written} >= {f"engine/vocabulary/{name}.def" for name in _ROWS}
    for block in written:
        put(tmp_path, *block)
    program = tmp_path / "benchmarks" / "words.cpp"
    program.parent.mkdir()
    program.write_text(_PROGRAM, encoding="utf-8")
    assert run_program(tmp_path) == ["armor 6", "keyword 1", "counter 0", "limit echoes 32"]


def run_program(root: Path) -> list[str]:
    tools = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    cmake = shutil.which("cmake", path=tools)
    assert cmake, "cmake builds the engine; it is among the packages of constraints.txt"
    environment = {**os.environ, "PATH": tools, "CMAKE_BUILD_PARALLEL_LEVEL": "2"}
    options = [f"-DPython_EXECUTABLE={sys.executable}", "-DCMAKE_BUILD_TYPE=Debug", "-DHSENV_BENCH=ON"]
    for command in (
        [cmake, "-S", root, "-B", root / "build", "-G", "Ninja", *options],
        [cmake, "--build", root / "build", "--target", "words"],
        [root / "build" / "words"],
    ):
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    return done.stdout.splitlines()
