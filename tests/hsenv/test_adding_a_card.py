"""The recipe of docs/adding-a-card.md, run as it is written."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import hsenv

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "adding-a-card.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```", PAGE, re.MULTILINE | re.DOTALL)


def test_the_recipe_works(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (record,), (trial, test) = blocks("yaml"), blocks("python")
    (tmp_path / "my_cards.yaml").write_text(record, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    exec(compile(trial, "docs/adding-a-card.md: try it", "exec"), {})
    names: dict[str, object] = {}
    exec(compile(test, "docs/adding-a-card.md: test it", "exec"), names)
    tests = [value for name, value in names.items() if name.startswith("test_")]
    assert len(tests) == 1
    assert callable(tests[0])
    tests[0]()


def test_the_test_of_the_recipe_notices_a_card_that_does_nothing() -> None:
    (record,), (_, test) = blocks("yaml"), blocks("python")
    hsenv.cards.load(re.sub(r'"(damage|enchant)\(.*?\)"(?=[,}])', '"pass"', record))
    names: dict[str, object] = {}
    exec(compile(test, "docs/adding-a-card.md: test it", "exec"), names)
    with pytest.raises(AssertionError):
        next(value for name, value in names.items() if name.startswith("test_"))()  # type: ignore[operator]
