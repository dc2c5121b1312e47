"""The Python examples of the pages run: the blocks of a page one after the other, in one namespace. What the pages name
is there, and nothing on them waits to be filled in."""

import re
from pathlib import Path

import pytest

from hsenv.cards.running import forget
from kit import restore_cards

ROOT = Path(__file__).parents[2]
PAGES = [
    "README.md",
    "docs/environments.md",
    "docs/multi-agent.md",
    "docs/open_spiel.md",
    "docs/positions.md",
]
_BLOCK = re.compile(r"^```python\n(.*?)^```", re.DOTALL | re.MULTILINE)


def blocks_of(page):
    """The blocks of a page, with empty lines in front, so that errors name the page's own line."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return ["\n" * text.count("\n", 0, block.start(1)) + block[1] for block in _BLOCK.finditer(text)]


@pytest.fixture(autouse=True)
def own_cards_are_gone_afterwards():
    yield
    restore_cards()
    forget()


@pytest.mark.parametrize("page", PAGES)
def test_the_examples_run(page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    namespace = {"__name__": page}
    blocks = blocks_of(page)
    assert blocks
    if any("sb3" in block for block in blocks):
        import torch

        torch.set_num_threads(1)  # tests share the processors
    for block in blocks:
        exec(compile(block, str(ROOT / page), "exec"), namespace)


_CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.DOTALL | re.MULTILINE)
_PLACEHOLDER = re.compile(r"\{[A-Za-z_][\w .-]*\}|\bTODO\b|\bTBD\b|\bFIXME\b")
_FILE = re.compile(
    r"`((?:agents|benchmarks|cards_data|docs|engine|hsenv|tests)/[\w./-]+\.(?:py|cpp|hpp|def|md|yaml|json))`"
)
_FOLDERS = ("agents", "benchmarks", "cards_data", "docs", "engine", "hsenv", "tests")
ALL_PAGES = [
    *(str(page.relative_to(ROOT)) for folder in _FOLDERS for page in sorted((ROOT / folder).rglob("*.md"))),
    *("README.md", "CHANGELOG.md"),
]


def unfilled(text):
    """Placeholders of a template that stand outside of code."""
    return _PLACEHOLDER.findall(_CODE.sub("", text))


@pytest.mark.parametrize("page", ALL_PAGES)
def test_no_page_is_an_unfilled_template(page):
    assert unfilled((ROOT / page).read_text(encoding="utf-8")) == []


def test_placeholders_are_found():
    page = "a {results} b\n```python\nf'{one}'\n```\n`{two}` { } {1}\n{more words} TODO"
    assert unfilled(page) == ["{results}", "{more words}", "TODO"]


@pytest.mark.parametrize(
    "page", [page for page in ALL_PAGES if page != "CHANGELOG.md"]
)  # it tells of the past
def test_files_that_a_page_names_are_there(page):
    named = set(_FILE.findall((ROOT / page).read_text(encoding="utf-8")))
    assert sorted(name for name in named if not (ROOT / name).exists()) == []
