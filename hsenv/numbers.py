"""The numbers that the package itself tells apart: of `hearthstone.enums`, without loading that library for them, and of targets."""

from __future__ import annotations

from enum import IntEnum

from . import _engine


class TypeNumber(IntEnum):
    """Of `hearthstone.enums.CardType`."""

    HERO = 3
    MINION = 4
    SPELL = 5
    ENCHANTMENT = 6
    WEAPON = 7
    HERO_POWER = 10


class ZoneNumber(IntEnum):
    """Of `hearthstone.enums.Zone`."""

    PLAY = 1
    DECK = 2
    HAND = 3
    GRAVEYARD = 4
    REMOVEDFROMGAME = 5
    SECRET = 7


class FormatNumber(IntEnum):
    """Of `hearthstone.enums.FormatType`, as deckstrings name formats."""

    WILD = 1
    STANDARD = 2
    CLASSIC = 3


NEUTRAL = 12  #: of `hearthstone.enums.CardClass`
LEGENDARY = 5  #: of `hearthstone.enums.Rarity`

#: The target number of the enemy's hero in actions; from there on targets are the enemy's. The own hero's is 1.
ENEMY_HERO: int = _engine.token_names().index("enemy.hero") + 1
