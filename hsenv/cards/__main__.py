"""`python -m hsenv.cards`: check, coverage, draft, list and show.

`python hsenv/cards` does the same from the repository, before the engine is built.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import ChainMap
from pathlib import Path
from typing import Any

if not __package__:
    from importlib import import_module

    __package__ = str(import_module("build").__package__)  # build.py enters the package; see there

from . import check, vocabulary
from .build import build_pack
from .coverage import coverage, folder_cards, table
from .disassemble import Listing
from .draft import draft
from .errors import CardError, nearest
from .records import find_folder
from .reference import load_builds
from .set_draft import draft_set, folder_of_set


def main(arguments: list[str] | None = None) -> int:
    """The command; 1 if something is wrong."""
    options = _parser().parse_args(arguments)
    try:
        if options.cards is None:
            raise CardError("no card data found", "say where it is with --cards")
        return int(options.run(options))
    except CardError as error:
        print(error, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m hsenv.cards", description="Tools for the card data.")
    parser.add_argument("--cards", type=Path, default=find_folder(), help="the folder of card data")
    commands = parser.add_subparsers(required=True, metavar="command")

    command = commands.add_parser("check", help="compare the facts with the installed hearthstone-data")
    _takes_data(command)
    command.add_argument("--changes", action="store_true", help="also tell what a later build has otherwise")
    command.set_defaults(run=_check)
    command = commands.add_parser("coverage", help="count implemented and tested cards per set")
    command.add_argument("--json", action="store_true", help="print one object")
    command.add_argument("--tests", type=Path, help="the folder of the card tests")
    command.set_defaults(run=_coverage)
    command = commands.add_parser(
        "draft", help="print a card's facts as a record, or write those of a set, ready to be completed"
    )
    command.add_argument("names", nargs="+", metavar="ID|SET")
    command.add_argument("--out", type=Path, help="where to write a set (the folder of card data)")
    _takes_data(command)
    command.set_defaults(run=_draft)
    command = commands.add_parser("list", help="list all cards")
    command.set_defaults(run=_list)
    command = commands.add_parser("show", help="list what a card compiles to")
    command.add_argument("ids", nargs="+", metavar="ID")
    command.set_defaults(run=_show)
    return parser


def _takes_data(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--data",
        type=Path,
        action="append",
        default=[],
        metavar="FOLDER",
        help="another build of hearthstone-data",
    )


def _check(options: argparse.Namespace) -> int:
    return check.main(options.cards, options.data, changes=options.changes)


def _coverage(options: argparse.Namespace) -> int:
    counts = coverage(options.cards, options.tests or options.cards.parent / "tests" / "cards")
    print(json.dumps(counts, indent=1) if options.json else table(counts))
    return 0


def _draft(options: argparse.Namespace) -> int:
    reference, words = dict(ChainMap(*load_builds(options.data).values())), vocabulary.load()
    for name in options.names:
        folder = folder_of_set(name, options.cards, words)
        if folder is not None:
            _draft_set(folder, options, reference)
        elif name in reference:
            print(draft(name, reference))
        else:
            hint = nearest(name, [*reference, *words.families["set"], *folder_cards(options.cards)])
            raise CardError(f"Blizzard's data has no card {name}, nor is it a set", hint)
    return 0


def _draft_set(folder: str, options: argparse.Namespace, reference: dict[str, Any]) -> None:
    done = draft_set(folder, options.cards, options.out or options.cards, reference)
    for file in done.files:
        print(file)
    if done.left_out:
        print(
            f"left out, of types that the language does not know: {', '.join(done.left_out)}", file=sys.stderr
        )
    print(f"{done.cards} cards and {done.others} that they make; what each does is still to be written")


def _list(options: argparse.Namespace) -> int:
    pack = build_pack(options.cards)
    for row in pack.cards[1:]:
        print(f"{pack.string_at(row.id):16} {pack.string_at(row.name)}")
    return 0


def _show(options: argparse.Namespace) -> int:
    listing = Listing(build_pack(options.cards), vocabulary.load())
    for card in options.ids:
        try:
            print(listing.card(card))
        except KeyError:
            raise CardError(f"there is no card {card}", nearest(card, listing.names())) from None
    return 0


if __name__ == "__main__":
    sys.exit(main())
