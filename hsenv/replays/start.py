"""Where a recorded game begins: decks and a seed, a position, or the bytes of a state.

Decks are preferred, then positions: both are readable and outlive a change of the cards. Bytes, needed only where a
recording begins in a mulligan of unknown seed or while a choice is open, are read by the same cards alone.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ..decks import Deck, card_id, format_number
from ..errors import HearthstoneError, ReplayError
from ..shown import shown

if TYPE_CHECKING:
    from ..game import Game

_DECKS_FIELDS = ("kind", "decks", "seed", "format", "first", "shuffle", "mulligan")
_FIELDS = {"decks": _DECKS_FIELDS, "position": ("kind", "position"), "bytes": ("kind", "bytes")}
_SEEDS = 1 << 64


def start_of(game: Game) -> dict[str, Any]:
    """How to begin at the game as it stands, as JSON would hold it. Raises `ReplayError` for a game with scripted
    rolls."""
    if game._engine.scripted:
        raise ReplayError("a game with scripted rolls cannot be recorded: a replay rolls from the seed")
    for start in (*_deck_starts(game), *_position_starts(game)):
        if _hash_of(start) == game.hash():
            return start
    return {"kind": "bytes", "bytes": base64.b64encode(game.to_bytes()).decode("ascii")}


def _deck_starts(game: Game) -> list[dict[str, Any]]:
    """The ways in which a game with this seed may have begun, if it has only just begun."""
    if game.seed is None or game.turn > 1:
        return []
    decks = [
        {"hero": player.hero.id, "cards": [card_id(card) for card in player.starting_deck]}
        for player in game.players
    ]
    return [
        {
            "kind": "decks",
            "decks": decks,
            "seed": game.seed % _SEEDS,
            "format": game.format,
            "first": first,
            "shuffle": shuffle,
            "mulligan": game.turn == 0,
        }
        for shuffle in (True, False)
        for first in (None, game.current.seat)
    ]


def _position_starts(game: Game) -> list[dict[str, Any]]:
    try:
        return [{"kind": "position", "position": game.to_position()}]
    except HearthstoneError:  # in the mulligan, and while a choice is open
        return []


def _hash_of(start: Mapping[str, Any]) -> int | None:
    try:
        return build(start).hash()
    except HearthstoneError:
        return None


def build(start: Mapping[str, Any]) -> Game:
    """The game that a checked start describes. Raises the package's errors for cards that are not there."""
    from ..game import Game

    match start["kind"]:
        case "decks":
            first, second = (Deck(deck["hero"], tuple(deck["cards"])) for deck in start["decks"])
            return Game(
                (first, second),
                seed=start["seed"],
                format=start["format"],
                first=start["first"],
                shuffle=start["shuffle"],
                mulligan=start["mulligan"],
                check=False,
            )
        case "position":
            return Game.from_position(start["position"])
        case _:
            return Game.from_bytes(base64.b64decode(start["bytes"]))


def check(start: Any) -> dict[str, Any]:
    """A start as it was read, once it is known to have the right fields. Raises `ReplayError` naming the field."""
    if not isinstance(start, dict):
        raise ReplayError(f'field "start": an object is expected, not {shown(start)}')
    kind = start.get("kind")
    if not isinstance(kind, str) or kind not in _FIELDS:
        raise ReplayError(f'field "start.kind": one of {", ".join(_FIELDS)} is expected, not {shown(kind)}')
    for name in _FIELDS[kind]:
        if name not in start:
            raise ReplayError(f'field "start.{name}" is missing')
    for name in start:
        if name not in _FIELDS[kind]:
            raise ReplayError(f'there is no field "start.{name}"; fields are {", ".join(_FIELDS[kind])}')
    if kind == "decks":
        _check_decks(start)
    elif kind == "bytes":
        _check_bytes(start["bytes"])
    elif not isinstance(start["position"], dict):
        raise ReplayError(f'field "start.position": an object is expected, not {shown(start["position"])}')
    return start


def _check_decks(start: dict[str, Any]) -> None:
    decks = start["decks"]
    if not isinstance(decks, list) or len(decks) != 2:
        raise ReplayError(f'field "start.decks": a list of two decks is expected, not {shown(decks)}')
    for number, deck in enumerate(decks):
        field = f'field "start.decks[{number}]"'
        if not isinstance(deck, dict) or set(deck) != {"hero", "cards"}:
            raise ReplayError(f'{field}: {{"hero", "cards"}} is expected, not {shown(deck)}')
        ids = deck["cards"]
        if not isinstance(ids, list) or not all(isinstance(card, str) for card in [deck["hero"], *ids]):
            raise ReplayError(f"{field}: the hero is a card id, the cards are a list of them")
    seed = start["seed"]
    if isinstance(seed, bool) or not isinstance(seed, int) or not 0 <= seed < _SEEDS:
        raise ReplayError(
            f'field "start.seed": a whole number from 0 to 2**64 - 1 is expected, not {shown(seed)}'
        )
    if start["first"] is not None and (isinstance(start["first"], bool) or start["first"] not in (0, 1)):
        raise ReplayError(f'field "start.first": 0, 1 or null is expected, not {shown(start["first"])}')
    for name in ("shuffle", "mulligan"):
        if not isinstance(start[name], bool):
            raise ReplayError(f'field "start.{name}": true or false is expected, not {shown(start[name])}')
    try:
        format_number(start["format"])
    except HearthstoneError as error:
        raise ReplayError(f'field "start.format": {error}') from None


def _check_bytes(text: Any) -> None:
    try:
        base64.b64decode(text, validate=True)
    except (TypeError, ValueError, binascii.Error):
        raise ReplayError('field "start.bytes": Base64 text is expected') from None
