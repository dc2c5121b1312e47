"""Formats as the environments take them: which one is played, and which named decks "random" draws from."""

from __future__ import annotations

from collections.abc import Sequence
from fnmatch import fnmatchcase
from functools import cache

from .. import _engine, decks
from ..decks import Deck, DeckSpec
from ..errors import DeckError


def played(format: str) -> str:
    """The format that is played under a name: itself. Raises `DeckError` if there is none of that name.

    "standard" is the current Standard. While the package has no cards for a deck of it (its Core set came after all of
    these), the newest earlier Standard that has is played instead; no deck of "standard" itself is refused by that.
    """
    decks.format_number(format)
    if format != "standard" or decks.has_decks(format):
        return format
    return next((one for one in reversed(_standards()) if decks.has_decks(one)), format)


def named_decks(format: str, pattern: str = "*") -> list[str]:
    """The named decks of a format that fit a pattern: those made for it, or where there are none (and in wild, which
    takes them all) those that are legal in it."""
    made = [] if format == "wild" else decks.names(format)
    return [name for name in made or legal_decks(format) if fnmatchcase(name, pattern)]


def legal_decks(format: str) -> list[str]:
    """The named decks that are legal in a format."""
    return list(_legal_names(format, tuple(_engine.pack_totals())))


def drawn_from(format: str, pattern: str) -> list[str]:
    """What a pattern stands for: `named_decks`, or "generated" for "*" where no named deck is legal.

    Raises `DeckError` if no deck can be made in the format, and `ValueError` for a pattern that fits none of its decks; both
    say in which formats decks can be played.
    """
    found = named_decks(format, pattern)
    if found:
        return found
    if pattern == "*" and decks.has_decks(format):
        return ["generated"]
    if not decks.has_decks(format):
        playable = ", ".join(one for one in decks.formats() if decks.has_decks(one))
        raise DeckError(
            f"there are no cards for a deck of the format {format}; formats with decks are {playable}"
        )
    fitting = [name for name in decks.names() if fnmatchcase(name, pattern)]
    where = sorted({one for name in fitting for one in decks.legal_formats(decks.get(name))})
    hint = f"those that fit are legal in {', '.join(where)}" if where else "see hsenv.decks.names()"
    raise ValueError(f"no named deck that is legal in the format {format} fits {pattern!r}; {hint}")


def common_format(specs: Sequence[DeckSpec]) -> str:
    """The format in which all these decks are legal: the one that they were made for, or the first of `decks.formats()`.

    Raises `DeckError`, which says where each of them is legal.
    """
    found = [decks.resolve(spec, check=False) for spec in specs]
    where = [decks.legal_formats(deck) for deck in found]
    shared = [one for one in decks.formats() if all(one in formats for formats in where)]
    for made_for in (deck.format for deck in found):
        if made_for in shared:
            return made_for
    if shared:
        return shared[0]
    for deck, formats in zip(found, where, strict=True):
        if not formats:
            decks.validate(deck)  # says what is wrong with it
    told = "; ".join(
        f"{_title(deck)} is legal in {', '.join(formats)}" for deck, formats in zip(found, where, strict=True)
    )
    raise DeckError(f"no format allows all of these decks: {told}")


def _title(deck: Deck) -> str:
    return deck.name or f"the {deck.card_class.lower()} deck"


def _standards() -> list[str]:
    """The Standard of each year, in order."""
    return sorted(one for one in decks.formats() if one.startswith("standard:"))


@cache
def _legal_names(format: str, _totals: tuple[int, ...]) -> tuple[str, ...]:
    return tuple(name for name in decks.names() if format in decks.legal_formats(decks.get(name)))
