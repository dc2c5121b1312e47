"""The files that `--record` writes: new ones only, and known to be writable before the first card is drawn."""

from __future__ import annotations

from pathlib import Path

from hsenv.errors import HearthstoneError


class RecordingError(HearthstoneError):
    """A game cannot be recorded in the file that was named."""


def claim(file: Path | None) -> None:
    """Make the file, empty, so that nothing stands in the way later. Raises `RecordingError` if it is there already or
    its folder is not; `OSError`."""
    if file is None:
        return
    if not file.parent.is_dir():
        raise RecordingError(f"there is no folder {file.parent} to record in")
    try:
        file.open("x").close()
    except FileExistsError:
        raise RecordingError(f"{file} exists already: give another name, or remove it") from None
