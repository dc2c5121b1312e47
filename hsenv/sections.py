"""The parts of pages that commands write: what stands between `<!-- begin NAME: command -->` and `<!-- end NAME -->`."""

from __future__ import annotations

import re
from pathlib import Path


def _pattern(name: str) -> re.Pattern[str]:
    part = re.escape(name)
    return re.compile(
        rf"(?P<begin><!-- begin {part}:[^\n]*-->\n)(?P<text>.*?)(?P<end><!-- end {part} -->)", re.DOTALL
    )


def replaced(page: str, name: str, text: str) -> str:
    """The page with another text in the section of that name. Raises `ValueError` unless it has it once."""
    found = _pattern(name)
    if len(found.findall(page)) != 1:
        raise ValueError(f"there is not one section '<!-- begin {name}: ... -->' to '<!-- end {name} -->'")
    return found.sub(lambda match: match["begin"] + text.strip("\n") + "\n" + match["end"], page)


def section(page: str, name: str) -> str | None:
    """The text of the section of that name; None if the page has none."""
    match = _pattern(name).search(page)
    return match["text"].strip("\n") if match else None


def write(file: Path, name: str, text: str) -> None:
    """Write a section of a page anew. Raises `ValueError`, `OSError`."""
    try:
        changed = replaced(file.read_text(encoding="utf-8"), name, text)
    except ValueError as error:
        raise ValueError(f"{file}: {error}") from None
    file.write_text(changed, encoding="utf-8")
