"""Adding cards to the running engine: a patch compiled against the cards that it already has."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from . import vocabulary
from .compile import compile_book
from .errors import CardError
from .facts import read_facts
from .pack import Totals
from .places import NOWHERE, Places
from .pools import TABLE as POOLS
from .pools import read_pools
from .records import Record, RecordBook, card_files, find_folder
from .vocabulary import Vocabulary

#: What `load` has added so far: records that later ones may copy with `like`.
_loaded: dict[str, Record] = {}
#: The sources that it was added from, in order: what another process needs to have the same cards.
_sources: list[Source] = []


@dataclass(frozen=True)
class Source:
    """A text with records, and what its place says of them. A file of the card data is known by its path, for its text
    alone does not tell its set."""

    text: str
    file: str = "<text>"
    place: Mapping[str, str] = field(default_factory=dict)

    def again(self) -> str:
        """What brings the same records in another process."""
        return self.file if self.place else self.text


def load_records(path_or_text: str | Path, engine: Any) -> list[str]:
    """See `hsenv.cards.load`."""
    return _load(_read(path_or_text), engine)


def load_missing(sources: Iterable[str | Path], engine: Any) -> None:
    """Load those paths or texts whose text was not loaded yet, in order."""
    for path_or_text in sources:
        source = _read(path_or_text)
        if all((source.text, source.place) != (known.text, known.place) for known in _sources):
            _load(source, engine)


def loaded_texts() -> tuple[str, ...]:
    """See `hsenv.cards.loaded`."""
    return tuple(source.again() for source in _sources)


def _load(source: Source, engine: Any) -> list[str]:
    words = vocabulary.load()
    running = RunningCards(engine, words)
    book = RecordBook(running.record, running.names(), running.pools)
    book.read_text(source.text, source.file, source.place)
    pack = compile_book(book, words, Totals(*engine.pack_totals()), running)
    added: list[str] = list(engine.extend_pack(pack.to_bytes()))
    _loaded.update(book.resolved)
    _sources.append(source)
    return added


def _read(path_or_text: str | Path) -> Source:
    if isinstance(path_or_text, str) and ("\n" in path_or_text or ": " in path_or_text):
        return Source(path_or_text)
    if not isinstance(path_or_text, str | Path):
        raise CardError(f"cannot read {path_or_text!r}", "the path of a YAML file, or its text")
    path = Path(path_or_text)
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "not UTF-8"
        if not isinstance(error, OSError | UnicodeDecodeError):  # a name with a NUL
            reason = "no file can have that name"
        raise CardError(f"cannot read {path}: {reason}", "the path of a YAML file, or its text") from None
    folder, whole = find_folder(), path.resolve()
    if folder is not None and whole in card_files(folder.resolve()):
        return Source(text, str(whole), Places(folder.resolve()).of(whole))
    return Source(text, str(path))


class RunningCards:
    """The cards of the running engine; see `setting.Cards`."""

    def __init__(self, engine: Any, words: Vocabulary) -> None:
        self._engine = engine
        self._vocabulary = words
        self._names = frozenset(engine.card_ids())
        self._books: dict[Path, RecordBook] = {}
        folder = find_folder()
        #: The named pools of the card data.
        self.pools = read_pools(folder / POOLS) if folder else {}

    def index(self, card: str) -> int | None:
        """The card's number in the engine; None if it has no such card."""
        return int(self._engine.card_index(card)) if card in self._names else None

    def names(self) -> frozenset[str]:
        """Every id."""
        return self._names

    def type(self, card: str) -> str:
        """The card's type."""
        number = int(self._engine.card_facts(card)["type"])
        types = self._vocabulary.families["type"]
        return next((name for name, value in types.items() if value == number), "")

    def formats(self, card: str, card_set: int) -> int | None:
        """A bit per format that the card is in; None if there is no such card in that set."""
        if card not in self._names:
            return None
        facts = self._engine.card_facts(card)
        return int(facts["formats"]) if facts["set"] == card_set and facts["collectible"] else None

    def keywords(self, card: str) -> Collection[str]:
        """The card's keywords; none for no card."""
        found: list[str] = self._engine.card_facts(card)["keywords"] if card in self._names else []
        return found

    def captures(self, card: str) -> tuple[bool, bool] | None:
        """Which values an enchantment captures, as its record says."""
        record = self.record(card)
        if record is None:
            return None
        return record.captures(read_facts(record, self._vocabulary).gives)

    def record(self, card: str) -> Record | None:
        """The record that the running card was made from."""
        if card in _loaded:
            return _loaded[card]
        folder = find_folder()
        head = re.compile(rf"^{re.escape(card)}:", re.MULTILINE)
        for file in card_files(folder) if folder else ():
            if file not in self._books:
                text = file.read_text(encoding="utf-8")
                if not head.search(text):
                    continue
                self._books[file] = RecordBook(self.record, self._names, self.pools)
                place = Places(folder).of(file) if folder else NOWHERE
                self._books[file].read_text(text, str(file), place)
            if card in self._books[file].records:
                return self._books[file].one(card)
        return None


def forget() -> None:
    """Forget what `load` has added: for a process that puts the pack it was built with back."""
    _loaded.clear()
    _sources.clear()
