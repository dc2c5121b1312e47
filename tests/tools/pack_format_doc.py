"""Write the generated parts of docs/pack-format.md: the record of a card, and the lists of small numbers.

    python tests/tools/pack_format_doc.py [--check]

They stand in engine/vocabulary/card_fields.def, operands.def and ops.def, from which the engine and the card
compiler take them too. With --check nothing is written: the exit code says whether the page is as it should be.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from generated import with_sections, write_or_check

from hsenv.cards.pack import RecordLayout
from hsenv.cards.vocabulary import load

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "pack-format.md"
VOCABULARY = ROOT / "engine" / "vocabulary"

_BYTE = ("u8", "CardType", "TargetKind", "ModifierMode")
_ROW = re.compile(r"^(?:FIELD|PADDING)\(([^,]+), ([^,)]+)(?:, (\w+))?\)(?:\s*// (.*))?$", re.MULTILINE)


def record() -> Iterator[str]:
    """The fields of a card, a row each."""
    layout = RecordLayout(load(VOCABULARY))
    yield f"{layout.struct.size} bytes; as Python's `struct`: `{layout.struct.format}`."
    yield ""
    yield "| field | type | holds | |"
    yield "|---|---|---|---|"
    for first, second, holds, text in _ROW.findall(
        (VOCABULARY / "card_fields.def").read_text(encoding="utf-8")
    ):
        if not holds and second.isdigit():
            yield f"| | {second} × u8 | 0 | |"
        elif holds and first != "type":
            width = "u8" if first in _BYTE else first
            yield f"| `{second.rstrip('_')}` | {width} | {_words(holds)} | {text} |"


def lists() -> Iterator[str]:
    """What the small numbers mean."""
    vocabulary = load(VOCABULARY)
    used = {operand for columns in vocabulary.op_words for operand in (columns.a, columns.b)}
    for name, words in vocabulary.operands.items():
        if name in ("op_kind", "leaves", "says", "about", "secret_trigger", "told_when", "holds"):
            continue
        bits = name in vocabulary.bit_lists
        numbers = ", ".join(f"{1 << number if bits else number} {word}" for word, number in words.items())
        ops = [word.name for word in vocabulary.op_words if name in (word.a, word.b)] if name in used else []
        of = f" of {', '.join(f'`{op}`' for op in ops)}" if ops else ""
        yield f"- {name.replace('_', ' ')}{of}{' (added up)' if bits else ''}: {numbers}"


def _words(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", " ", name).lower()


def page() -> str:
    """The whole page, with the generated parts anew."""
    return with_sections(PAGE, {"record": record(), "lists": lists()})


if __name__ == "__main__":
    sys.exit(write_or_check(PAGE, page, "pack-doc"))
