"""Which format a game is of: the one that was asked for, or that of its decks."""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import Any

DEFAULT = "basic"
"""The format of games in which nothing says another."""


def format_of(decks: Sequence[Any]) -> str:
    """The format that allows all these decks, of which "generated" ones fit any. Raises `DeckError`, which says where each
    of them is legal."""
    from hsenv.envs.formats import common_format

    given: list[Any] = []
    for deck in decks:
        if deck != "generated" and deck not in given:
            given.append(deck)
    return common_format(given) if given else DEFAULT


def decks_of(format: str) -> list[str]:
    """The named decks of a format, or "generated" where there is none. Raises `DeckError` if no deck can be made in it."""
    from hsenv.envs.formats import drawn_from, played

    return drawn_from(played(format), "*")


def two_decks(specs: Sequence[str], format: str | None, seed: int) -> tuple[tuple[Any, Any], str]:
    """The decks of two players, and the format of their game.

    A deck is a name, a deckstring, or "random" for one of the format's; "mirror" as the second is the first. Without a
    format it follows from the decks that are given. Raises `DeckError`.
    """
    from hsenv import decks

    read = [
        spec if spec in ("random", "mirror", *decks.names()) else decks.resolve(spec, check=False)
        for spec in specs
    ]
    chosen = format or format_of([deck for deck in read if deck not in ("random", "mirror")])
    for number, deck in enumerate(read):
        if deck == "random":
            read[number] = random.Random(seed + number).choice(decks_of(chosen))
    own, enemy = read
    return (own, own if enemy == "mirror" else enemy), chosen
