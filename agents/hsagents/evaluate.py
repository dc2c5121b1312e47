"""Matches between any two players: whole batches of games, in pairs with the seats exchanged.

A pair of games has the same seed, so the same decks, shuffles and first player; what differs is who sits where.
So neither the deal nor the deck of a seat favours a player, and going first is counted apart from going second.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from hsagents.formats import format_of
from hsagents.players import Player, Policy, player
from hsagents.statistics import Record

if TYPE_CHECKING:
    from hsenv.envs.selfplay import SelfPlayBatch

DeckPair = tuple[Any, Any]

ROWS = 100
"""Pairs that are played at a time; results depend on it no more than on the number of threads."""


def basic_decks() -> list[str]:
    """The named decks of the Basic cards: two for each class."""
    from hsenv import decks

    return [name for name in decks.names() if name.startswith("basic_")]


def arena_decks(specs: Sequence[str]) -> list[Any]:
    """The decks that names, patterns of names and deckstrings stand for, each once. Raises `DeckError`."""
    from hsenv import decks
    from hsenv.errors import DeckError

    found: list[Any] = []
    for spec in specs:
        several = [name for name in decks.names() if fnmatchcase(name, spec)] if "*" in spec else [spec]
        if not several:
            raise DeckError(f"no named deck fits {spec!r}; `hsenv deck` lists them")
        for one in several:
            deck = one if one in decks.names() else decks.resolve(one)
            if deck not in found:
                found.append(deck)
    return found


def deck_pairs(decks: Sequence[Any] | None = None, how: str = "both") -> list[DeckPair]:
    """Pairs of decks: "mirror" (both play the same), "mixed" (two different ones) or "both" (as many of each).

    >>> deck_pairs(["a", "b"], "mirror")
    [('a', 'a'), ('b', 'b')]
    >>> deck_pairs(["a", "b"], "both")
    [('a', 'b'), ('b', 'a'), ('a', 'a'), ('b', 'b')]
    """
    names = list(decks) if decks is not None else basic_decks()
    mirror = [(name, name) for name in names]
    mixed = [(one, other) for one in names for other in names if one != other]
    if how == "mirror" or not mixed:
        return mirror
    if how == "mixed":
        return mixed
    if how == "both":
        return mixed + mirror * (len(names) - 1)
    raise ValueError(f"decks are paired 'mirror', 'mixed' or 'both', not {how!r}")


def play_match(
    first: str | Path | Policy | Player,
    second: str | Path | Policy | Player,
    games: int = 400,
    *,
    seed: int = 0,
    pairs: Sequence[DeckPair] | None = None,
    format: str | None = None,
    threads: int = 0,
    progress: Callable[[int], None] | None = None,
) -> Record:
    """Plays `games` (an even number) between two players and returns the record of the first.

    `pairs` are the decks of (seat 0, seat 1), one pair drawn per pair of games; by default `deck_pairs()`. `format` is the one
    that they must be legal in, and that random cards come from; None: that of the decks. `progress` is told of each finished
    number of games.
    """
    if not isinstance(games, int) or games < 2 or games % 2:
        raise ValueError(f"games come in pairs: an even number of at least 2, not {games!r}")
    if not isinstance(seed, int) or seed < 0:
        raise ValueError(f"a seed is a whole number from 0 on, not {seed!r}")
    one, other = player(first), player(second)
    record = Record(one.name, other.name)
    rows = min(ROWS, games // 2)
    table = _table(rows, pairs, format, threads)
    started = time.perf_counter()
    for chunk, begin in enumerate(range(0, games // 2, rows)):
        wanted = min(rows, games // 2 - begin)
        for seat in (0, 1):
            seats = (one, other) if seat == 0 else (other, one)
            outcomes, turns, decisions = play_deals(table, seats, wanted, _chunk_seed(seed, chunk))
            for outcome, length in zip(outcomes, turns, strict=True):
                record.add(seat, int(outcome) if seat == 0 else -int(outcome), int(length))
            record.decisions += decisions
            if progress is not None:
                progress(record.total.games)
    record.seconds = time.perf_counter() - started
    return record


def _table(rows: int, pairs: Sequence[DeckPair] | None, format: str | None, threads: int) -> SelfPlayBatch:
    from hsenv.envs.selfplay import SelfPlayBatch

    chosen = list(pairs) if pairs is not None else deck_pairs()
    form = format or format_of([deck for pair in chosen for deck in pair])
    return SelfPlayBatch(rows, seed=0, threads=threads, deck_pairs=chosen, seat=0, format=form)


def _chunk_seed(seed: int, chunk: int) -> int:
    return int(np.random.SeedSequence([seed, chunk]).generate_state(1, np.uint32)[0])


def play_deals(
    batch: SelfPlayBatch, seats: tuple[Player, Player], games: int, seed: int
) -> tuple[np.ndarray, np.ndarray, int]:
    """One game in each of the first rows, from one seed: outcomes (+1 seat 0 won), turns, the number of decisions."""
    turn = batch.reset(seed=seed, rows=np.arange(games)) if games < batch.num_envs else batch.reset(seed=seed)
    outcomes = np.zeros(games, np.int64)
    turns = np.zeros(games, np.int64)
    playing = np.arange(games)
    decisions = 0
    while len(playing):
        actions = np.zeros(batch.num_envs, np.int64)
        for seat in (0, 1):
            asked = playing[turn.seat[playing] == seat]
            if len(asked):
                actions[asked] = seats[seat].act(batch, turn, asked)
        decisions += len(playing)
        turn = batch.step(actions[playing], rows=playing)
        ended = playing[turn.done[playing]]
        outcomes[ended] = np.sign(turn.reward[ended, 0]).astype(np.int64)
        turns[ended] = turn.final_turn[ended]
        playing = playing[~turn.done[playing]]
    return outcomes, turns, decisions
