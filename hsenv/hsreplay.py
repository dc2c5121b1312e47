"""HSReplay XML of recorded games: `hsenv.hsreplay.save(replay, "game.xml")`."""

from __future__ import annotations

from .replays.hsreplay import dumps, save

__all__ = ["dumps", "save"]
