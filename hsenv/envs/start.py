"""What `reset(options=...)` understands: how an episode begins where it is not drawn as usual. docs/environments.md has examples."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from .. import _engine, decks
from ..cards import UnknownCard
from ..errors import PositionError
from ..game import Game
from ..positions.read import build as game_of
from .setting import GENERATED, Opponent, Setting

#: The keys of reset's options.
START_OPTIONS = ("decks", "position", "handicap", "seat", "swap")
RESET_OPTIONS = (*START_OPTIONS, "opponent", "seed")
#: The keys of one side's handicap.
HANDICAPS = ("health", "armor", "mana", "cards")
_SIDES = ("learner", "opponent")
_PLAYABLE = (3, 4, 5, 7)  # hero, minion, spell, weapon


@dataclass(frozen=True)
class Beginning:
    """Options as the batch takes them."""

    start: _engine.Start | None = None
    seat: int = -1
    swap: bool = False
    opponent: Opponent | None = None
    seed: Any = None
    decks: tuple[str, str] | None = None  #: what to call the two decks in an info

    def schedule(
        self, batch: _engine.Batch, rows: Sequence[int] | npt.NDArray[np.int32], opponent: int = -1
    ) -> None:
        """Let the next episode of these rows (ascending) begin so."""
        count = len(rows)
        batch.schedule(
            np.asarray(rows, np.int32),
            opponents=[opponent] * count,
            seats=[self.seat] * count,
            swaps=[self.swap] * count,
            start=self.start,
        )

    def stand(self, batch: _engine.Batch) -> None:
        """Let all episodes from now on begin so, where nothing else is said of one."""
        batch.set_standing(seat=self.seat, swap=self.swap, start=self.start)


def read_start(
    options: Mapping[str, Any] | None, setting: Setting, known: Sequence[str] = RESET_OPTIONS
) -> Beginning:
    """The options of a reset, checked. Raises `ValueError`, `TypeError`, `DeckError`, `PositionError` or `UnknownCard`, which name
    the option."""
    given = dict(options or {})
    unknown = sorted(str(key) for key in given if key not in known)
    if unknown:
        raise ValueError(
            f"reset has no option {', '.join(map(repr, unknown))}; options are {', '.join(known)}"
        )
    if given.get("position") is not None:
        for other in ("decks", "handicap"):
            if given.get(other) is not None:
                raise ValueError(f"a position says everything itself: reset takes it without {other!r}")
    seat = given.get("seat", -1)
    if seat not in (-1, 0, 1) or isinstance(seat, bool):
        raise ValueError(f"the reset option 'seat' is 0 or 1, not {seat!r}")
    swap = given.get("swap", False)
    if not isinstance(swap, bool | np.bool_):
        raise TypeError(f"the reset option 'swap' is True or False, not {swap!r}")
    start, titles = _start(given, setting)
    return Beginning(start, int(seat), bool(swap), given.get("opponent"), given.get("seed"), titles)


def _start(given: Mapping[str, Any], setting: Setting) -> tuple[_engine.Start | None, tuple[str, str] | None]:
    place = given.get("position")
    lists, titles = _decks(given.get("decks"), setting)
    handicaps = _handicaps(given.get("handicap"))
    if place is not None:
        titles = ("position", "position")
    if place is None and titles is None and handicaps == [_NONE, _NONE]:
        return None, None
    game = None if place is None else _position(place)
    return _engine.Start(decks=lists, handicaps=handicaps, position=game), titles


def _position(place: Any) -> _engine.Game:
    game = place._engine.clone() if isinstance(place, Game) else game_of(place)
    if game.over:
        raise PositionError("the game of the reset option 'position' is over already")
    return game


def _decks(pair: Any, setting: Setting) -> tuple[list[tuple[str, list[str]] | None], tuple[str, str] | None]:
    if pair is None:
        return [None, None], None
    if isinstance(pair, str | Mapping) or not isinstance(pair, Sequence) or len(pair) != 2:
        raise ValueError(
            f"the reset option 'decks' is a pair: the learner's and the opponent's, or None for one as usual, not {pair!r}"
        )
    own, foe = pair
    if foe == "mirror":
        if own is None or own == "generated":
            raise ValueError("the reset option 'decks' has a \"mirror\" of no given deck")
        foe = own
    lists: list[tuple[str, list[str]] | None] = []
    titles = []
    for spec in (own, foe):
        if spec is None:
            lists.append(None)
            titles.append("drawn")
            continue
        deck = GENERATED if spec == "generated" else decks.resolve(spec, format=setting.played_format)
        lists.append((deck.hero, list(deck.cards)))
        titles.append(deck.name or deck.hero)
    if titles == ["drawn", "drawn"]:
        return [None, None], None
    return lists, (titles[0], titles[1])


_Handicap = tuple[int, int, int, int, list[str]]
_NONE: _Handicap = (0, 0, 0, 0, [])


def _handicaps(both: Any) -> list[_Handicap]:
    if both is None:
        return [_NONE, _NONE]
    if not isinstance(both, Mapping) or not set(both) <= set(_SIDES):
        raise ValueError(
            f"the reset option 'handicap' is a dict with the keys {' and '.join(_SIDES)}, not {both!r}"
        )
    return [_handicap(side, both.get(side) or {}) for side in _SIDES]


def _handicap(side: str, given: Any) -> _Handicap:
    if not isinstance(given, Mapping) or not set(given) <= set(HANDICAPS):
        raise ValueError(f"the handicap of the {side} is a dict of {', '.join(HANDICAPS)}, not {given!r}")
    health, armor, mana = (_whole(side, key, given.get(key, 0)) for key in HANDICAPS[:3])
    if "health" in given and health < 1:
        raise ValueError(f"the {side}'s health must be at least 1, not {health}")
    cards = given.get("cards", 0)
    if isinstance(cards, str) or not isinstance(cards, Sequence):
        return health, armor, mana, _whole(side, "cards", cards), []
    return health, armor, mana, 0, [_card_id(side, card) for card in cards]


def _whole(side: str, key: str, value: Any) -> int:
    try:
        return operator.index(value)
    except TypeError:
        accepted = "a whole number or a list of cards" if key == "cards" else "a whole number"
        raise TypeError(f"the {side}'s {key} must be {accepted}, not {value!r}") from None


def _card_id(side: str, card: Any) -> str:
    if not isinstance(card, str):
        raise TypeError(f"the {side}'s extra cards are named by their ids or exact names, not {card!r}")
    found = _engine.find_card(card) if card.isprintable() else None
    if found is None:
        raise UnknownCard(card, f"an extra card of the {side}")
    if _engine.card_facts(found)["type"] not in _PLAYABLE:
        raise ValueError(f"{card!r} is no card that can be in a hand")
    return found
