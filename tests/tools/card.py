"""Try a card while it is written: no install, a few seconds.

    python tests/tools/card.py CS2_029 [--data FOLDER]        (make card CARD=CS2_029)

Compiles the file of `cards_data/` that holds the card, loads it into the running engine, compares the facts and the numbers of the
text with the reference data, runs the tests that are marked with the card and with what it makes, and lets them run against each
mutation of those (`tests/tools/mutation.py`). The exit code is 1 if anything is amiss. `--data` names a folder with another build
of hearthstone-data, for cards that came later.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import re
import sys
import time
from pathlib import Path
from typing import Any

import pytest
from mutation import CARDS, ROOT, Mutator, mutations, restore, tests_by_card

import hsenv
import hsenv.cards
from hsenv import _engine
from hsenv.cards import check, vocabulary
from hsenv.cards.errors import nearest
from hsenv.cards.records import Record, card_files
from hsenv.cards.reference import BUILD, build, card_text, data_folder, inner_folder, reference_card
from hsenv.cards.running import RunningCards
from hsenv.cards.text_numbers import missing, related, unsaid

TESTS = ROOT / "tests" / "cards"


def file_of(card: str) -> Path | None:
    """The file that holds a card's record."""
    head = re.compile(rf"^{re.escape(card)}:", re.MULTILINE)
    return next((file for file in card_files(CARDS) if head.search(file.read_text(encoding="utf-8"))), None)


def family(card: str, file: Path) -> list[str]:
    """The card, and what its file has below it under ids that begin with its own."""
    heads = re.findall(r"^(\w+):", file.read_text(encoding="utf-8"), re.MULTILINE)
    return [head for head in heads if re.fullmatch(rf"{re.escape(card)}([A-Za-z_]\w*)?", head)]


class Trial(Mutator):
    """Runs the tests of a few cards as they are, then, if they pass, against each mutation."""

    def __init__(self, cards: list[str], file: Path) -> None:
        super().__init__(cards, 0, 1)
        self._file = file
        self.passed = 0
        self.failures: list[str] = []
        self.unmarked: list[str] = []

    def restore(self) -> None:
        restore()
        hsenv.cards.load(self._file)

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        super().pytest_runtest_logreport(report)
        if report.failed:
            self.failures.append(f"{report.nodeid}\n{report.longreprtext}")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        from _pytest.runner import runtestprotocol

        tests = tests_by_card(session.items)
        self.unmarked = [card for card in self.cards if card not in tests]
        for item in dict.fromkeys(item for card in self.cards for item in tests.get(card, ())):
            self._failed = False
            runtestprotocol(item, nextitem=None, log=True)
            self.passed += not self._failed
        if not self.failures:
            for card in self.cards:
                for mutation in mutations(card, self.records[card][1]):
                    self._try(mutation, tests.get(card, []))
            self.failures.clear()  # a test that fails against a mutation is as it should be
        return True


def run_tests(cards: list[str], file: Path) -> tuple[Trial, str]:
    """The tests of the cards, run and mutated; what pytest printed if it could not collect them."""
    trial = Trial(cards, file)
    words = [f'"{card}"' for card in cards]
    named = [
        str(test)
        for test in sorted(TESTS.rglob("test_*.py"))
        if any(word in test.read_text(encoding="utf-8") for word in words)
    ]
    printed = io.StringIO()
    if named:
        options = ["-p", "no:cacheprovider", "-p", "no:xdist", "--import-mode=importlib", "-q"]
        with contextlib.redirect_stdout(printed):
            code = pytest.main([*options, *named], plugins=[trial])
        return trial, printed.getvalue() if code not in (0, 1) else ""
    trial.unmarked = cards
    return trial, ""


class Table:
    """What is printed: a row for each step."""

    def __init__(self) -> None:
        self.start = self._last = time.perf_counter()
        self.amiss = False

    def row(self, step: str, *lines: str, amiss: bool = False) -> None:
        """A step that is done: what it found."""
        now = time.perf_counter()
        self.amiss |= amiss
        for number, line in enumerate(lines):
            took = f"{now - self._last:5.2f} s" if number == 0 and now - self._last > 0.005 else ""
            print(f"{'' if number else step:<9} {'!' if amiss else ' '} {took:>7}  {line}")
        self._last = now


def compare(card: str, find: Any, data: Path | None, table: Table) -> None:
    """The facts, and the numbers of the text, beside the reference data."""
    if data_folder() is None and data is None:
        table.row("facts", f"hearthstone-data is not installed (pip install hearthstone-data=={BUILD}.1)")
        return
    record: Record = find(card)
    words = vocabulary.load()
    found = {card: reference_card(card)} if data_folder() is not None and reference_card(card) else {}
    later = {build(data): {card: reference_card(card, data)}} if data and reference_card(card, data) else {}
    wrong = list(check.check_record(record, words, found, later, find))
    follows = build() if found else build(data) if data else BUILD
    table.row("facts", *(wrong or [f"as in build {follows}"]), amiss=bool(wrong))
    text = card_text(card) or (card_text(card, data) if data else "")
    lines = [
        f"only in {where}: {', '.join(map(str, sorted(numbers)))}"
        for where, numbers in (
            ("the text", missing(text, record, related(record, find))),
            ("the record", unsaid(text, record)),
        )
        if numbers
    ]
    table.row("numbers", *(lines or ["as in the text"]))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("card", help="the card's id")
    parser.add_argument("--data", type=Path, help="a folder with another build of hearthstone-data")
    options = parser.parse_args()
    table = Table()
    card, file = options.card, file_of(options.card)
    if file is None:
        hint = nearest(card, hsenv.cards.ids(), "a record in cards_data")
        print(f"no file of {CARDS.name}/ has the card {card} ({hint})", file=sys.stderr)
        return 2
    try:
        data = inner_folder(options.data) if options.data else None
        loaded = hsenv.cards.load(file)
    except hsenv.CardError as error:
        print(error, file=sys.stderr)
        return 1
    cards = family(card, file)
    print(f"{card} {hsenv.cards.get(card).name}, {file.relative_to(CARDS.parent)}")
    table.row("compiled", f"{len(loaded)} cards of the file; tried: {', '.join(cards)}")
    compare(card, RunningCards(_engine, vocabulary.load()).record, data, table)
    trial, trouble = run_tests(cards, file)
    if trouble:
        print(trouble, file=sys.stderr)
    without = [f"no test is marked with {one}" for one in trial.unmarked]
    lines = [f"{trial.passed} passed, {len(trial.failures)} failed", *without]
    table.row("tests", *lines, amiss=bool(trouble or trial.failures or trial.unmarked))
    lines = [
        f"{trial.killed} noticed, {len(trial.survivors)} not",
        *(f"not noticed: {one}" for one in trial.survivors),
    ]
    lines += [f"not compilable, not counted: {one}" for one in trial.refused]
    table.row("mutants", *lines, amiss=bool(trial.survivors))
    print(f"{time.perf_counter() - table.start:.1f} s")
    for failure in trial.failures:
        print(f"\n{failure}")
    return 1 if table.amiss else 0


if __name__ == "__main__":
    sys.exit(main())
