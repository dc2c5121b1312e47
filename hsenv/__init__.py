"""Hearthstone for reinforcement learning: games, cards, decks, environments.

>>> import hsenv
>>> game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=7)

`import hsenv` registers the environment `Hearthstone-v0` with gymnasium.
"""

from __future__ import annotations

from pathlib import Path as _Path

from . import _engine, cards

_engine.load_pack(str(_Path(_engine.__file__).parent / "data" / "cards.pack"))

from . import decks  # noqa: E402  (these play with the cards of the pack)
from .enchantment import Enchantment  # noqa: E402
from .entity import CardOption, Entity  # noqa: E402
from .errors import (  # noqa: E402
    CardError,
    DeckError,
    HearthstoneError,
    IllegalAction,
    PositionError,
    ScriptError,
    UnknownCard,
)
from .game import Action, ActionType, Game, TraceRecord  # noqa: E402
from .player import Player  # noqa: E402

__version__: str = _engine.__version__

__all__ = [
    "Action",
    "ActionType",
    "CardError",
    "CardOption",
    "DeckError",
    "Enchantment",
    "Entity",
    "Game",
    "HearthstoneError",
    "IllegalAction",
    "Player",
    "PositionError",
    "ScriptError",
    "TraceRecord",
    "UnknownCard",
    "__version__",
    "cards",
    "decks",
]
