"""Compile the card data into the pack that the engine loads.

    python hsenv/cards/build.py --cards cards_data --vocabulary engine/vocabulary --out cards.pack

Runs as a plain file, before the package is built.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

if not __package__:
    # Enter as hsenv.cards, in a package without its __init__.py, which needs the engine.
    from importlib.machinery import PathFinder
    from types import ModuleType

    _here = Path(__file__).resolve().parent
    sys.path[:] = [place for place in sys.path if Path(place or ".").resolve() != _here]
    _package = sys.modules["hsenv"] = ModuleType("hsenv")
    _package.__path__ = [str(_here.parent)]
    sys.meta_path.insert(
        0, PathFinder
    )  # before that of an editable installation, which may be of another folder
    __package__ = "hsenv.cards"

from . import vocabulary
from .compile import compile_book
from .errors import CardError, CardErrors
from .formats import read_sets
from .pack import Pack
from .records import RecordBook


def build_pack(cards: Path, vocabulary_folder: Path | None = None) -> Pack:
    """The pack of a `cards_data` folder; raises `CardErrors`."""
    book = RecordBook()
    book.read_folder(cards)
    return compile_book(book, vocabulary.load(vocabulary_folder), sets=read_sets(cards / "sets.yaml"))


def build_text(text: str, file: str = "<text>", vocabulary_folder: Path | None = None) -> Pack:
    """The pack of the records in a YAML text; raises `CardErrors`."""
    book = RecordBook()
    book.read_text(text, file)
    return compile_book(book, vocabulary.load(vocabulary_folder))


def main(arguments: list[str] | None = None) -> int:
    """The command; 1 if a card does not compile."""
    parser = argparse.ArgumentParser(description="Compile the card data into the pack that the engine loads.")
    parser.add_argument("--cards", type=Path, required=True, help="the folder of card data")
    parser.add_argument("--vocabulary", type=Path, help="the folder of the .def files")
    parser.add_argument("--out", type=Path, required=True, help="the pack to write")
    options = parser.parse_args(arguments)
    try:
        pack = build_pack(options.cards, options.vocabulary)
    except CardError as error:
        count = len(error.errors) if isinstance(error, CardErrors) else 1
        print(error, file=sys.stderr)
        print(f"{count} error{'s' if count > 1 else ''}; no pack written", file=sys.stderr)
        return 1
    options.out.parent.mkdir(parents=True, exist_ok=True)
    options.out.write_bytes(pack.to_bytes())
    print(f"{options.out}: {len(pack.cards) - 1} cards, {len(pack.code)} instructions")
    return 0


if __name__ == "__main__":
    sys.exit(main())
