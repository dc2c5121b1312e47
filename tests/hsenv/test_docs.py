"""The Python examples of the pages run: the blocks of a page one after the other, in one namespace."""

import re
from pathlib import Path

import pytest

from hsenv import _engine
from hsenv.cards.running import forget

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
    _engine.load_pack(_engine.__file__.rpartition("/")[0] + "/data/cards.pack")
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
