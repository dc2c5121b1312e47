"""Hearthstone for reinforcement learning: games, cards, decks, environments.

>>> import hsenv
>>> game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=7)

`import hsenv` registers the environment `Hearthstone-v0` with gymnasium.
"""

from __future__ import annotations

from pathlib import Path as _Path

from . import _engine, cards, decks, envs
from .decks import Deck
from .envs import make_vec
from .errors import (
    CardError,
    DeckError,
    EditError,
    HearthstoneError,
    IllegalAction,
    PositionError,
    ReplayError,
    ScriptError,
    UnknownCard,
)
from .game import Action, ActionType, CardOption, Enchantment, Entity, Game, Player, TraceRecord
from .rendering import png as _png
from .rendering import render
from .replays import Replay

__version__: str = _engine.__version__

__all__ = [
    "Action",
    "ActionType",
    "CardError",
    "CardOption",
    "Deck",
    "DeckError",
    "EditError",
    "Enchantment",
    "Entity",
    "Game",
    "HearthstoneError",
    "IllegalAction",
    "Player",
    "PositionError",
    "Replay",
    "ReplayError",
    "ScriptError",
    "TraceRecord",
    "UnknownCard",
    "__version__",
    "cards",
    "decks",
    "envs",
    "make_vec",
    "render",
]

envs.register()
# What notebooks show of a game.
Game._picture = lambda game: _png(game, show_all=True)
# Loaded when cards are first needed.
_engine.use_pack(str(_Path(_engine.__file__).parent / "data" / "cards.pack"))
cards.load_from_environment()
