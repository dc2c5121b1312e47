"""Replays of games in a batch whose decisions all come from Python."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ..errors import IllegalAction
from ..game import Game
from ..replay import Replay


@dataclass(frozen=True)
class _Recording:
    replay: Replay
    game: Game  #: goes along with the row's


class Recordings:
    """The rows that are recorded, and what of them."""

    def __init__(self) -> None:
        self._rows: dict[int, _Recording] = {}

    def begin(self, row: int, game: Game) -> Replay:
        """Record a row from its game, a copy, on."""
        replay = Replay(game)
        self._rows[row] = _Recording(replay, game)
        return replay

    def check(self, decisions: Iterable[tuple[int, int]]) -> None:
        """Raises `IllegalAction` if a recorded row is to do what is not legal, before anything is done."""
        for row, action in decisions:
            if row in self._rows and (why := self._rows[row].game.why_illegal(action)):
                raise IllegalAction(f"row {row} is recorded, and action {action} is not legal: {why}")

    def note(self, decisions: Iterable[tuple[int, int]]) -> None:
        """Add what the recorded rows among these (row, action) have done."""
        for row, action in decisions:
            if row in self._rows:
                self._rows[row].replay.add(self._rows[row].game, action)

    def end(self, rows: Iterable[int]) -> None:
        """The episodes of these rows are over."""
        for row in rows:
            self._rows.pop(int(row), None)

    def __bool__(self) -> bool:
        return bool(self._rows)
