"""What is counted for each player, by the rows of `engine/vocabulary/counters.def`, and how a position tells it."""

from __future__ import annotations

from typing import Any

from .. import _engine

#: All counters by name.
COUNTERS: dict[str, _engine.Counter] = {counter.name: counter for counter in _engine.counters()}

#: Counters that a position tells as one.
JOINED: dict[str, dict[str, str]] = {"cthun": {"attack": "cthun_attack", "health": "cthun_health"}}

_PARTS = frozenset(part for parts in JOINED.values() for part in parts.values())

#: Counters that a position tells by their names.
PLAIN: dict[str, _engine.Counter] = {
    name: counter for name, counter in COUNTERS.items() if name not in _PARTS
}


def written(raw: dict[str, int]) -> dict[str, Any]:
    """The counters of a player as a position tells them: those that anything was counted in."""
    found: dict[str, Any] = {name: raw[name] for name, counter in PLAIN.items() if raw[name] != counter.first}
    for whole, parts in JOINED.items():
        if any(raw[name] != COUNTERS[name].first for name in parts.values()):
            found[whole] = {part: raw[name] for part, name in parts.items()}
    return found


def spelled(counters: dict[str, Any]) -> dict[str, int]:
    """The counters of a position, each by its own name."""
    found = {name: value for name, value in counters.items() if name not in JOINED}
    for whole in JOINED.keys() & counters.keys():
        found |= {JOINED[whole][part]: value for part, value in counters[whole].items()}
    return found
