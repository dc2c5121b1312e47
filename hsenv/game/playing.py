"""What `Game` needs to be played and searched by programs: observations, and bots by name."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, cast

from .. import _engine
from ..bots import Bot, bot_of, is_named_bot
from ..observations import Observation, observation_of

if TYPE_CHECKING:
    from .game import Game


def observation(game: Game, seat: int, form: str) -> Observation:
    """See `Game.observation`."""
    return observation_of(_engine.observe(game._engine, seat, form), form)


def bot_name(bot: Bot) -> str:
    """The engine's name of a bot. Raises `ValueError` for what is none."""
    return _named(bot) if isinstance(bot, str) else _read(bot)


@lru_cache(maxsize=256)  # searches ask for the same one again and again
def _named(bot: str) -> str:
    return _read(bot)


def _read(bot: Bot) -> str:
    name = bot_of(bot)
    if name is None:
        raise ValueError(
            f"a bot is {', '.join(map(repr, _engine.bots()))}, with its numbers as in 'greedy(hand=5)', not {bot!r}; a policy "
            "of Python is asked by a loop of your own: policy(game.observation(), game.action_mask(), ...)"
        )
    return name


def play_out(game: Game, bot_or_bots: Bot | tuple[Bot, Bot], seed: int) -> None:
    """See `Game.play_out`."""
    names = _names(bot_or_bots)
    if game._recorder is None:
        game._do(_engine.play_out, game._engine, names, seed)
        return
    # A recorded game does the moves one by one, so that each is noted.
    for action in _engine.play_out(game._engine.clone(), names, seed):
        game.apply(action)


def _names(bots: Bot | tuple[Bot, Bot]) -> tuple[str, str]:
    if isinstance(bots, tuple | list) and len(bots) == 2 and not is_named_bot(bots):
        return bot_name(bots[0]), bot_name(bots[1])
    if isinstance(bots, list):
        raise ValueError(f"bots are one for both seats, or a pair of them, not {bots!r}")
    name = bot_name(cast(Bot, bots))
    return name, name
