"""The replay of an episode: a batch keeps how each began and every decision in it, those of built-in bots too."""

from __future__ import annotations

from collections.abc import Callable

from .. import _engine
from ..game import Game
from ..replays import Replay


def replay_of(
    batch: _engine.Batch,
    row: int,
    *,
    ended: bool,
    words: bool,
    learner: str = "learner",
    title: Callable[[str], str] = str,
) -> Replay:
    """The replay of a row's episode so far, or of the one that ended last in it; `info["players"]` are the names by seat.

    `learner`: the learner's name; `title`: what to call the opponent that the batch knows by a name. Raises `ValueError`
    if there is no such episode.
    """
    engine, seed, seat, opponent, decisions = batch.episode(row, ended)
    game = Game._wrap(engine)
    game.seed = seed
    players = [learner, title(opponent)]
    replay = Replay(game, words=words, info={"players": players if seat == 0 else players[::-1]})
    for action in decisions:
        replay.add(game, None if action < 0 else action)
    return replay
