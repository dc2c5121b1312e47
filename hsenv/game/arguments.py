"""What callers hand to a game, checked, as the engine takes it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .. import _engine
from ..decks import card_id
from ..errors import IllegalAction, PositionError
from .entity import Entity
from .player import Player

if TYPE_CHECKING:
    from ..cards import CardLike
    from .game import Game


def seed_number(seed: int) -> int:
    """The seed as the engine takes it; raises `PositionError`."""
    if isinstance(seed, bool) or not hasattr(seed, "__index__"):
        raise PositionError(f"a seed is a whole number, not {seed!r}")
    return seed.__index__() & 0xFFFF_FFFF_FFFF_FFFF


def seat_number(seat: int | Player) -> int:
    """The seat of a player, given as itself or by that seat; raises `IllegalAction`."""
    number = seat.seat if isinstance(seat, Player) else seat
    if number not in (0, 1):
        raise IllegalAction(f"there is no seat {seat!r}; seats are 0 and 1")
    return int(number)


def action_number(action: int) -> int:
    """The id of an action; raises `IllegalAction` for what is none."""
    if isinstance(action, bool) or not hasattr(action, "__index__"):
        raise IllegalAction(f"an action is a number from 0 to {_engine.ACTION_COUNT - 1}, not {action!r}")
    number = action.__index__()
    if not 0 <= number < _engine.ACTION_COUNT:
        raise IllegalAction(f"action {number} does not exist; actions are 0 to {_engine.ACTION_COUNT - 1}")
    return number


def pair_of_ids(lists: tuple[Iterable[CardLike], Iterable[CardLike]]) -> tuple[list[str], list[str]]:
    """Two lists of cards as ids; raises `PositionError`, `UnknownCard`."""
    for cards in lists:
        if isinstance(cards, str) or not isinstance(cards, Iterable):
            raise PositionError(f"decks and hands are pairs of lists of cards; a list is not {cards!r}")
    first, second = ([card_id(card) for card in cards] for cards in lists)
    return first, second


def option_index(game: Game, option: str | Entity) -> int:
    """The number of an option of the open choice; raises `IllegalAction`."""
    choices = game.choices
    for index, choice in enumerate(choices):
        if choice is option or choice.id == option:
            return index
    for index, choice in enumerate(choices):
        if choice.name == option:
            return index
    if not choices:
        raise IllegalAction(
            "the mulligan must be chosen first" if game._engine.in_mulligan else "there is nothing to choose"
        )
    offered = ", ".join(f"{choice.id} ({choice.name})" for choice in choices)
    raise IllegalAction(f"{option!r} is not among the options: {offered}")


def place_in(hand: list[Entity], card: int | Entity) -> int:
    """The place of a card of an opening hand, given as itself or by that place; raises `IllegalAction`."""
    if isinstance(card, Entity):
        if card not in hand:
            raise IllegalAction(f"{card.name} is not in that opening hand")
        return hand.index(card)
    if not isinstance(card, int) or not 0 <= card < len(hand):
        raise IllegalAction(f"there is no place {card!r} in the hand; places are 0 to {len(hand) - 1}")
    return card
