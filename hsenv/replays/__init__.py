"""Recorded games: their files, what replays them, and HSReplay XML."""

from __future__ import annotations

from .replay import Replay

__all__ = ["Replay"]
