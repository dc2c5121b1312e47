"""Games and the handles of what is in them: one room, whose files know each other; whoever uses them takes them from here."""

from __future__ import annotations

from .enchantment import Enchantment
from .entity import CardOption, Entity
from .game import Game
from .player import Player
from .records import Action, ActionType, TraceRecord

__all__ = [
    "Action",
    "ActionType",
    "CardOption",
    "Enchantment",
    "Entity",
    "Game",
    "Player",
    "TraceRecord",
]
