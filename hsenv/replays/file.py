"""The lines of a replay file, and what is wrong with those that are none. docs/replays.md describes the format."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

from .. import _engine
from ..errors import ReplayError
from ..shown import shown
from . import start as beginning

KIND, VERSION = "hsenv replay", 1
RESULTS = ("won", "draw", "unfinished")
MAX_BYTES = 1 << 26  #: of a file
CONCEDE = "concede"  #: stands in the place of an action id where a seat gave up

_T = TypeVar("_T")
_HASH_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Step:
    """One action of a recorded game."""

    action: int | None  #: an action id; None: `seat` conceded
    seat: int  #: who did it
    hash: int  #: of the game after it
    words: str = ""  #: the action in words; empty if they were not recorded
    events: str = ""  #: what came of it, in short; empty if that was not recorded


@dataclass(slots=True)
class Contents:
    """What a replay file holds."""

    start: dict[str, Any]
    hash: int  #: of the game before the first action
    steps: list[Step]
    result: str  #: one of `RESULTS`
    winner: int | None  #: a seat
    turn: int  #: at the end
    hsenv: str = ""  #: the version that wrote it
    cards: str = ""  #: fingerprint of the cards that wrote it; empty if it was not recorded
    info: dict[str, Any] = field(default_factory=dict)  #: anything else: names of the players, notes


# -- writing


def write(contents: Contents) -> str:
    """The text of a file: a header, a line per action, the result."""
    header: dict[str, Any] = {"file": KIND, "version": VERSION, "hsenv": contents.hsenv}
    if contents.cards:
        header["cards"] = contents.cards
    if contents.info:
        header["info"] = contents.info
    header |= {"start": contents.start, "hash": _hex(contents.hash)}
    last = {
        "result": contents.result,
        "winner": contents.winner,
        "turn": contents.turn,
        "actions": len(contents.steps),
    }
    lines = [header, *map(_step_line, contents.steps), last]
    return "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)


def _step_line(step: Step) -> dict[str, Any]:
    line: dict[str, Any] = {"action": CONCEDE if step.action is None else step.action, "seat": step.seat}
    if step.words:
        line["words"] = step.words
    if step.events:
        line["events"] = step.events
    return line | {"hash": _hex(step.hash)}


def _hex(number: int) -> str:
    return f"{number:0{_HASH_DIGITS}x}"


# -- reading


def read(data: bytes, name: str) -> Contents:
    """What a file holds, `name` being what errors call it. Raises `ReplayError` naming line and field."""
    lines = _lines(data, name)
    contents = _at_line(name, 1, lambda: _header(_object(lines[0], first=True)))
    for number, line in enumerate(lines[1:-1], 2):
        contents.steps.append(_at_line(name, number, partial(_step_of_text, line)))
    last = len(lines)
    if last < 2:
        raise ReplayError(f"{name}, line 1: the file ends after its header: it was cut off", line=1)
    _at_line(name, last, lambda: _result(_object(lines[-1]), contents))
    return contents


def _lines(data: bytes, name: str) -> list[str]:
    if len(data) > MAX_BYTES:
        raise ReplayError(
            f"{name}: a replay has at most {MAX_BYTES:,} bytes; the longest games have some 200,000"
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ReplayError(
            f"{name}, line {line}: this is not text (UTF-8): byte {error.start} of the file", line=line
        ) from None
    lines = text.split("\n")
    while lines and not lines[-1].strip():
        lines.pop()
    if not lines:
        raise ReplayError(f"{name}: the file is empty; a replay begins with a header line")
    return lines


def _at_line(name: str, line: int, read: Callable[[], _T]) -> _T:
    """What `read` gives; an error of it with the file's name and the line in front."""
    try:
        return read()
    except ReplayError as error:
        raise ReplayError(f"{name}, line {line}: {error}", line=line) from None


def _object(text: str, first: bool = False) -> dict[str, Any]:
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        what = "this is no replay: a header is expected, " if first else "the line is damaged or cut off: "
        why = "nested too deeply" if isinstance(error, RecursionError) else str(error)
        raise ReplayError(f"{what}not JSON ({why})") from None
    if not isinstance(found, dict):
        raise ReplayError(f"an object is expected, not {shown(found)}")
    return found


def _header(line: dict[str, Any]) -> Contents:
    if line.get("file") != KIND:
        raise ReplayError(f'field "file": "{KIND}" is expected, not {shown(line.get("file"))}')
    version = _whole(line, "version", 1)
    if version != VERSION:
        raise ReplayError(f'field "version": this hsenv reads version {VERSION} of the format, not {version}')
    _only(line, ("file", "version", "hsenv", "cards", "info", "start", "hash"))
    info = line.get("info", {})
    if not isinstance(info, dict):
        raise ReplayError(f'field "info": an object is expected, not {shown(info)}')
    return Contents(
        start=beginning.check(_field(line, "start")),
        hash=_hash(line),
        steps=[],
        result="unfinished",
        winner=None,
        turn=0,
        hsenv=_text(line, "hsenv", required=True),
        cards=_text(line, "cards"),
        info=info,
    )


def _step_of_text(text: str) -> Step:
    return _step(_object(text))


def _step(line: dict[str, Any]) -> Step:
    if "result" in line:
        raise ReplayError('field "result": the result is the last line, but more lines follow')
    action: int | None = None
    if _field(line, "action") != CONCEDE:
        action = _whole(line, "action", 0, _engine.ACTION_COUNT - 1, f' or "{CONCEDE}"')
    _only(line, ("action", "seat", "words", "events", "hash"))
    return Step(
        action,
        _whole(line, "seat", 0, 1),
        _hash(line),
        words=_text(line, "words"),
        events=_text(line, "events"),
    )


def _result(line: dict[str, Any], contents: Contents) -> None:
    if "result" not in line and "action" in line:
        raise ReplayError("the file ends without its result line: it was cut off")
    result = _field(line, "result")
    if result not in RESULTS:
        raise ReplayError(f'field "result": one of {", ".join(RESULTS)} is expected, not {shown(result)}')
    _only(line, ("result", "winner", "turn", "actions"))
    winner = _field(line, "winner")
    if winner is not None:
        winner = _whole(line, "winner", 0, 1, " or null")
    if (winner is None) == (result == "won"):
        raise ReplayError('field "winner": a seat is expected where somebody won, else null')
    count = _whole(line, "actions", 0)
    if count != len(contents.steps):
        raise ReplayError(
            f'field "actions": the game had {count} actions, but the file has {len(contents.steps)}'
        )
    contents.result, contents.winner, contents.turn = str(result), winner, _whole(line, "turn", 0)


def _field(line: dict[str, Any], name: str) -> Any:
    if name not in line:
        raise ReplayError(f'field "{name}" is missing')
    return line[name]


def _whole(line: dict[str, Any], name: str, low: int, high: int | None = None, more: str = "") -> int:
    value = _field(line, name)
    if (
        isinstance(value, bool)
        or not isinstance(value, int)
        or value < low
        or (high is not None and value > high)
    ):
        accepted = f"from {low} up" if high is None else f"from {low} to {high}"
        raise ReplayError(f'field "{name}": a whole number {accepted}{more} is expected, not {shown(value)}')
    return value


def _text(line: dict[str, Any], name: str, required: bool = False) -> str:
    value = _field(line, name) if required else line.get(name, "")
    if not isinstance(value, str):
        raise ReplayError(f'field "{name}": text is expected, not {shown(value)}')
    return value


def _hash(line: dict[str, Any]) -> int:
    value = _field(line, "hash")
    if isinstance(value, str) and len(value) == _HASH_DIGITS and set(value) <= set("0123456789abcdef"):
        return int(value, 16)
    raise ReplayError(f'field "hash": {_HASH_DIGITS} hexadecimal digits are expected, not {shown(value)}')


def _only(line: dict[str, Any], accepted: Iterable[str]) -> None:
    for name in line:
        if name not in accepted:
            raise ReplayError(f'there is no field "{name}"; fields are {", ".join(accepted)}')
