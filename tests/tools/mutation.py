"""Prove that every card's tests would notice if the card did nothing.

    python tests/tools/mutation.py [--set basic] [--card CS2_029] [--shards 2]

Each behaviour of each record (a program, a trigger, a keyword, an aura, what an enchantment gives ...) is blanked in turn, in the running
process, and the tests marked `@pytest.mark.card(ID)` run against it. A mutation that all of them survive
is printed, and the exit code is 1.
A card without behaviour has its attack and Health changed instead.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from hsenv.cards.places import Places
from hsenv.cards.pools import read_pools, spelled_out
from hsenv.cards.records import BEHAVIOUR, NAMING, card_files, prefix_of, with_prefix

ROOT = Path(__file__).resolve().parents[2]
CARDS = ROOT / "cards_data"

#: Keys whose value is one program: blanked by `pass`.
PROGRAMS = ("play", "battlecry", "combo", "deathrattle", "inspire", "start_of_game")
#: Keys whose value maps events to programs.
TRIGGERS = ("before", "when", "after", "hand_when", "hand_after")
#: Keys that are simply left out.
FACTS = (
    "costs_less",
    "more_attack",
    "upgraded",
    "until",
    "target_if",
    "requires",
    "spell_damage",
    "overload",
    "choose_one",
)


BEHAVIOURS = {*PROGRAMS, *TRIGGERS, *FACTS, "gives", "aura", "keywords", "secret"}


@dataclass(frozen=True)
class Mutation:
    """A record with one behaviour gone."""

    card: str
    what: str
    record: dict[str, Any]

    def text(self) -> str:
        record = dict(self.record)
        if isinstance(record.get("gives"), dict):  # the loader has read `+2` as a number
            record["gives"] = {
                k: f"{v:+d}" if isinstance(v, int) and k != "cost_at_least" else v
                for k, v in record["gives"].items()
            }
        if "aura" not in record and "enrage" in record.get("keywords", ()):  # a mark of who has such an aura
            record["keywords"] = [word for word in record["keywords"] if word != "enrage"]
        if record["type"] == "enchantment" and not record.keys() & BEHAVIOURS:
            record["hand_when"] = {"draw(self)": "pass"}  # something to accept it, which does nothing
        return yaml.safe_dump({self.card: record}, sort_keys=False, allow_unicode=True)


def read_records(folder: Path = CARDS) -> dict[str, tuple[str, dict[str, Any]]]:
    """Every record by id: (its set's folder, the record with what `like` copies)."""
    raw: dict[str, tuple[str, dict[str, Any]]] = {}
    places, pools = Places(folder), read_pools(folder / "pools.yaml")

    def spell(text: str) -> str:
        return spelled_out(text, pools)

    for file in card_files(folder):
        for card, record in (yaml.safe_load(file.read_text(encoding="utf-8")) or {}).items():
            does = {key: mapped(record[key], spell) for key in record.keys() & BEHAVIOUR}
            raw[card] = (file.relative_to(folder).parts[0], {**places.of(file), **record, **does})

    def resolve(card: str) -> dict[str, Any]:
        record = raw[card][1]
        if "like" not in record:
            return record
        copied = resolve(record["like"])
        if prefix := prefix_of(card, record["like"]):
            follow = with_prefix(prefix, raw.__contains__)
            copied = {key: mapped(value, follow) if key in NAMING else value for key, value in copied.items()}
        merged = {**copied, **{k: v for k, v in record.items() if k != "like"}}
        return {key: value for key, value in merged.items() if value is not None}

    return {card: (place, resolve(card)) for card, (place, _) in raw.items()}


def mapped(value: Any, change: Callable[[str], str]) -> Any:
    """A part of a record with all its texts changed."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [mapped(item, change) for item in value]
    if isinstance(value, dict):
        return {mapped(key, change): mapped(item, change) for key, item in value.items()}
    return value


def without(record: dict[str, Any], key: str) -> dict[str, Any]:
    return {k: v for k, v in record.items() if k != key}


def mutations(card: str, record: dict[str, Any]) -> Iterator[Mutation]:
    """Every way to take one behaviour from a record."""
    count = 0
    for made in _behaviours(card, record):
        count += 1
        yield made
    if count == 0 and record.get("type") in ("minion", "weapon"):
        for number in ("attack", "health", "durability"):
            if number in record:
                yield Mutation(card, f"{number} + 1", {**record, number: record[number] + 1})


def _behaviours(card: str, record: dict[str, Any]) -> Iterator[Mutation]:
    for key in PROGRAMS:
        if key in record and str(record[key]).strip() != "pass":
            idle = "set_memory(target, 0)" if "target" in record else "pass"
            yield Mutation(card, key, {**record, key: idle})
    for key in FACTS:
        if key in record:
            yield Mutation(card, key, without(record, key))
    for key in TRIGGERS:
        for event in record.get(key) or {}:
            yield Mutation(card, f"{key} {event}", {**record, key: {**record[key], event: "pass"}})
    if "secret" in record:
        for timing, events in record["secret"].items():
            for event in events:
                blank = {**record["secret"], timing: {**events, event: "pass"}}
                yield Mutation(card, f"secret {timing} {event}", {**record, "secret": blank})
    for who in record.get("aura") or {}:
        rest = without(record["aura"], who)
        yield Mutation(card, f"aura {who}", {**record, "aura": rest} if rest else without(record, "aura"))
    for keyword in record.get("keywords") or ():
        rest_of = [k for k in record["keywords"] if k != keyword]
        yield Mutation(card, f"keyword {keyword}", {**record, "keywords": rest_of})
    gives = record.get("gives")
    if isinstance(gives, dict):
        for gift in gives:
            rest = without(gives, gift)
            yield Mutation(
                card, f"gives {gift}", {**record, "gives": rest} if rest else without(record, "gives")
            )
    elif gives is not None:
        yield Mutation(card, "gives", without(record, "gives"))


class Mutator:
    """A pytest plugin that runs the collected tests once per mutation instead of once."""

    def __init__(self, cards: list[str], shard: int, shards: int) -> None:
        self.records = read_records(CARDS)
        self.cards = cards
        self.shard, self.shards = shard, shards
        self.survivors: list[str] = []
        self.untested: list[str] = []
        self.refused: list[str] = []
        self.killed = 0
        self._failed = False

    def restore(self) -> None:
        """Back to the cards as they were before a mutation."""
        restore()

    @pytest.hookimpl(trylast=True)
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        self._failed |= report.failed

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        import hsenv  # noqa: F401  (the engine must be loaded before its pack is replaced)

        tests = tests_by_card(session.items)
        for number, card in enumerate(self.cards):
            if number % self.shards != self.shard:
                continue
            for mutation in mutations(card, self.records[card][1]):
                self._try(mutation, tests.get(card, []))
            if number % 50 == self.shard:
                print(
                    f"  shard {self.shard}: {number}/{len(self.cards)} cards, {self.killed} killed",
                    file=sys.stderr,
                    flush=True,
                )
        return True

    def _try(self, mutation: Mutation, items: list[pytest.Item]) -> None:
        from _pytest.runner import runtestprotocol

        import hsenv.cards

        name = f"{mutation.card} {self.records[mutation.card][1].get('name', '')}: {mutation.what}"
        if not items:
            self.untested.append(name)
            return
        try:
            hsenv.cards.load(mutation.text())
        except hsenv.CardError as error:
            self.refused.append(f"{name} ({str(error).splitlines()[0]})")
            return
        try:
            self._failed = False
            for item in items:
                runtestprotocol(item, nextitem=None, log=True)
                if self._failed:
                    break
        finally:
            self.restore()
        if self._failed:
            self.killed += 1
        else:
            self.survivors.append(name)


def tests_by_card(items: list[pytest.Item]) -> dict[str, list[pytest.Item]]:
    """The tests that are marked with each card."""
    found: dict[str, list[pytest.Item]] = defaultdict(list)
    for item in items:
        for mark in item.iter_markers("card"):
            for card in mark.args:
                found[card].append(item)
    return found


def restore() -> None:
    """Back to the pack that the package was built with."""
    import hsenv.cards.running
    from hsenv import _engine

    hsenv.cards.running.forget()
    _engine.load_pack(str(Path(_engine.__file__).parent / "data" / "cards.pack"))


def run_shard(options: argparse.Namespace) -> int:
    records = read_records()
    cards = [card for card, (place, _) in sorted(records.items()) if place in (options.set or place)]
    if options.card:
        unknown = [card for card in options.card if card not in records]
        if unknown:
            print(f"no record of {', '.join(unknown)}", file=sys.stderr)
            return 2
        cards = options.card
    mutator = Mutator(cards, options.shard, options.shards)
    code = pytest.main(
        [
            "-p",
            "no:terminal",
            "-p",
            "no:cacheprovider",
            "--import-mode=importlib",
            str(ROOT / "tests" / "cards"),
        ],
        plugins=[mutator],
    )
    if code not in (0, 1):
        print(f"the tests could not be collected (pytest exit code {int(code)})", file=sys.stderr)
        return 2
    for title, names in (
        ("survived", mutator.survivors),
        ("no test", mutator.untested),
        ("not compilable, not counted", mutator.refused),
    ):
        for name in names:
            print(f"{title}: {name}")
    print(
        f"killed {mutator.killed}, survived {len(mutator.survivors)}, untested {len(mutator.untested)}, "
        f"not compilable {len(mutator.refused)}"
    )
    return 1 if mutator.survivors or mutator.untested else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--set", action="append", help="only cards of this folder of cards_data (may be given again)"
    )
    parser.add_argument("--card", action="append", help="only this card (may be given again)")
    parser.add_argument("--shards", type=int, default=1, help="processes to share the work")
    parser.add_argument("--shard", type=int, default=None, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.shards == 1 or options.shard is not None:
        options.shard = options.shard or 0
        return run_shard(options)
    arguments = [
        word
        for name in ("set", "card")
        for value in getattr(options, name) or ()
        for word in (f"--{name}", value)
    ]
    workers = [
        subprocess.Popen(
            [sys.executable, __file__, *arguments, "--shards", str(options.shards), "--shard", str(i)],
            env=os.environ,
        )
        for i in range(options.shards)
    ]
    return max(worker.wait() for worker in workers)


if __name__ == "__main__":
    sys.exit(main())
