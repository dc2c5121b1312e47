"""For those who write positions: `hsenv.position.schema()`."""

from __future__ import annotations

from .positions.schema import schema

__all__ = ["schema"]
