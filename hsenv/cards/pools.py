"""Named pools: words of `pools.yaml` that stand for a list of cards, or any other pool, in what cards do."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from .errors import CardError
from .source import fields, read_yaml

#: In a folder of card data: `dream_cards: one_of(DREAM_01, DREAM_02)`.
TABLE = "pools.yaml"

NO_POOLS: Mapping[str, str] = {}

_NAME = re.compile(r"[a-z][a-z0-9_]*")
#: A name that is neither part of a longer word nor what something has (`x.name`).
_NAME_ALONE = re.compile(r"(?<![\w.])[a-z][a-z0-9_]*(?!\w)")
_POOL = re.compile(r"(one_of|minions|spells|weapons|cards)\(.*\)")


def read_pools(file: Path) -> dict[str, str]:
    """The pools of a file by name; none if there is no such file."""
    content = read_yaml(file.read_text(encoding="utf-8"), file.name) if file.is_file() else None
    found = {}
    for name, key, value in fields(content, "", file.name) if content else ():
        if not _NAME.fullmatch(name):
            hint = "lower-case letters, digits and _"
            raise CardError(f"{name} is no name of a pool", hint, file=key.file, line=key.line)
        if value.shape != "text" or not _POOL.fullmatch(value.text):
            hint = "one_of(A, B, C), or minions(...), spells(...), weapons(...), cards(...)"
            raise CardError(f"{name} is no pool", hint, file=value.file, line=value.line)
        found[name] = value.text
    return found


def spelled_out(text: str, pools: Mapping[str, str]) -> str:
    """A text of the card language with what the names of pools stand for."""
    return _NAME_ALONE.sub(lambda match: pools.get(match[0], match[0]), text) if pools else text
