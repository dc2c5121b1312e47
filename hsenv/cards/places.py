"""What the place of a card file says of its records: the folder their set, the file their class."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from .errors import CardError
from .source import fields, read_yaml

#: In a folder of card data: the sets of those folders that have another name than their set.
TABLE = "folders.yaml"

#: What a text from elsewhere says of its records.
NOWHERE: Mapping[str, str] = {}


class Places:
    """Tells what the files of a `cards_data` folder say of their records."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._sets = _read(folder / TABLE)

    def of(self, file: Path) -> Mapping[str, str]:
        """The keys that a record in the file need not write, with their values."""
        return {"set": self.set_of(file.relative_to(self._folder).parts[0]), "class": file.stem}

    def set_of(self, folder: str) -> str:
        """The set of the records in a folder."""
        return self._sets.get(folder, folder)

    def folder_of(self, card_set: str) -> str:
        """The folder for the cards of a set."""
        return next((folder for folder, known in self._sets.items() if known == card_set), card_set)


def _read(file: Path) -> dict[str, str]:
    content = read_yaml(file.read_text(encoding="utf-8"), file.name) if file.is_file() else None
    found = {}
    for folder, _, value in fields(content, "", file.name) if content else ():
        if value.shape != "text":
            raise CardError(f"{folder} is a {value.shape}", "folder: set", file=file.name, line=value.line)
        found[folder] = value.text
    return found
