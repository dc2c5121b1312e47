"""`HearthstoneVectorEnv`: many games stepped by one call into C++, as a `gymnasium.vector.VectorEnv`."""

from __future__ import annotations

from collections.abc import Sequence
from types import NoneType
from typing import Any, Unpack

import numpy as np
import numpy.typing as npt
from gymnasium.error import ResetNeeded
from gymnasium.vector import AutoresetMode, VectorEnv
from gymnasium.vector.utils import batch_space

from .. import _engine
from ..observations import observation_of
from ..rendering import render
from ..replays import Replay
from .actions import action_space_of, factor_masks, factors_of
from .batches import factored_masks, flat_ids
from .checks import MOST_ROWS, row_number, seed_number, whole
from .episodes import replay_of
from .illegal import IllegalActions
from .layout import take_rows
from .masked import seen, seen_space
from .opponents import Opponents, answer
from .saved_state import generator_of, generator_state, pack, unpack
from .setting import Opponent, Options, Setting
from .start import RESET_OPTIONS, START_OPTIONS, Beginning, read_start

_MODES = {
    AutoresetMode.NEXT_STEP: "next_step",
    AutoresetMode.SAME_STEP: "same_step",
    AutoresetMode.DISABLED: "disabled",
}
_RENDER_MODES = ("rgb_array", "ansi")
#: What is told of an episode that ended, and what the batch calls it.
_FINAL = (
    ("seat", "final_learner"),
    ("turn", "final_turn"),
    ("opponent", "final_opponent"),
    ("decks", "final_pair"),
    ("winner", "winner"),
    ("length", "final_length"),
    ("illegal", "illegal"),
)


def autoreset_mode_of(mode: AutoresetMode | str) -> AutoresetMode:
    """A mode given as itself, or as "next_step", "same_step" or "disabled". Raises `ValueError`."""
    for each, name in _MODES.items():
        if mode in (each, name, each.value):
            return each
    raise ValueError(f"autoreset_mode is one of {', '.join(_MODES.values())}, not {mode!r}")


class HearthstoneVectorEnv(VectorEnv[Any, Any, npt.NDArray[Any]]):
    """`gym.make_vec("Hearthstone-v0", num_envs=N, **options)`; docs/environments.md has the options.

    `threads` is how many threads step the games (0: one per processor). Results do not depend on it.

    Actions are int[N]; with `action_space="factored"` int[N, 5], and `action_mask` is int8[N, 50], the masks of the five
    factors one after another.

    With `mask_in_observation=True` observations are dicts of the usual ones and their masks, named by `mask_keys`.

    Infos have the keys of the single environment, always: batched arrays, each with its `_key` mask. `action_mask`
    (int8[N, 3722]), `seat` (the learner's), `turn`, `opponent` (a number: see `opponent_name`), `decks` (a number: see
    `deck_names`; -1 where they were given at the start), `winner` (+1 learner, 0 nobody, -1 opponent; `_winner` says where
    an episode ended), `length` (the learner's decisions so far), `illegal` (the action of this step was). In the mode
    "same_step" all are of the episode that goes on or began; `final_info` holds them (but the mask) of the one that ended,
    and `final_obs` its last observations.

    `max_episode_steps`: an episode is truncated after so many steps of the learner, as `gym.make` does it (but as in every
    episode that is over END_TURN alone is legal in its last observation).
    """

    def __init__(
        self,
        num_envs: int = 1,
        *,
        autoreset_mode: AutoresetMode | str = AutoresetMode.NEXT_STEP,
        threads: int = 0,
        max_episode_steps: int | None = None,
        render_mode: str | None = None,
        render_all: bool = False,
        **options: Unpack[Options],
    ) -> None:
        """Raises `DeckError` for a bad deck, `ValueError` or `TypeError` for any other bad option.

        `render_all`: `render` shows the opponents' hands and Secrets too.
        """
        self.num_envs = num_envs = whole("num_envs", num_envs, 1, MOST_ROWS)
        self.autoreset_mode = autoreset_mode_of(autoreset_mode)
        self.metadata = {
            "render_modes": list(_RENDER_MODES),
            "render_fps": 4,
            "autoreset_mode": self.autoreset_mode,
        }
        if render_mode not in (None, *_RENDER_MODES):
            raise ValueError(f"render_mode is one of {list(_RENDER_MODES)} or None, not {render_mode!r}")
        self.render_mode = render_mode
        self._render_all = render_all
        own = ("autoreset_mode", "threads", "max_episode_steps", "render_mode", "render_all")
        self.setting = Setting.of(options, "HearthstoneVectorEnv", also=own)
        self._max_steps = max_episode_steps
        self.single_observation_space = seen_space(self.setting)
        self.single_action_space = action_space_of(self.setting.action_space)
        self.observation_space = batch_space(self.single_observation_space, num_envs)
        self.action_space = batch_space(self.single_action_space, num_envs)
        self._opponents = Opponents(self.setting.opponent, self.setting.opponent_weights)
        self._batch, self.deck_names = self.setting.batch(
            num_envs,
            threads=threads,
            autoreset=_MODES[self.autoreset_mode],
            opponents=self._opponents.names,
            max_steps=(
                0
                if max_episode_steps is None
                else whole("max_episode_steps", max_episode_steps, 1, 2**31 - 1)
            ),
        )
        self._illegal = IllegalActions(self.setting)
        self._buffers: _engine.Buffers | None = None
        self._everywhere = np.ones(num_envs, np.bool_)
        self._everywhere.flags.writeable = False  # all infos share it
        self._nowhere = np.zeros(num_envs, np.bool_)
        self._nowhere.flags.writeable = False

    def reset(
        self, *, seed: int | Sequence[int | None] | None = None, options: dict[str, Any] | None = None
    ) -> tuple[Any, dict[str, Any]]:
        """Start new games, in all rows or where `options["reset_mask"]` (bool[N]) says. Row i is seeded with seed + i.

        Without a seed each row goes on with its own series of games. Further options are those of `HearthstoneEnv.reset`, for
        the episode that begins now in each of these rows (`set_start` is for those that follow); `seed` may be a list of N.
        """
        self._opponents.require_idle("reset")
        rest = dict(options or {})
        rows = self._rows_to_reset(rest)
        begin = read_start(rest, self.setting, (*RESET_OPTIONS, "reset_mask"))
        chosen = np.arange(self.num_envs, dtype=np.int32) if rows is None else rows
        if rows is not None and self._buffers is None:
            raise ValueError("the first reset must be of all environments")
        seeds = self._seeds(begin.seed if seed is None else seed, chosen, own=seed is not None)
        if rest:
            self._schedule(begin, chosen)
        if rows is not None:
            self._opponents.require_answered()
        out = None if rows is None else self._batch.observe()
        self._buffers = self._batch.reset(chosen, seeds, out=out)
        answer(self._opponents, self._batch, self._buffers, self.setting.observation)
        infos = self._infos(self._buffers, self._nowhere)
        return self._seen(self._buffers, infos["action_mask"]), infos

    def step(
        self, actions: Any
    ) -> tuple[Any, npt.NDArray[Any], npt.NDArray[Any], npt.NDArray[Any], dict[str, Any]]:
        """Take one action in every game (any integers, one per row; five where they are factored)."""
        self._opponents.require_idle("step")
        self._opponents.require_answered()
        self._buffers = buffers = self._batch.step(flat_ids(self.setting, self._batch, actions))
        answer(self._opponents, self._batch, buffers, self.setting.observation)
        terminated, truncated, rewards = buffers.terminated, buffers.truncated, buffers.reward
        self._illegal.rewards(buffers.illegal, rewards)
        ended = terminated | truncated
        began_anew = self.autoreset_mode is AutoresetMode.SAME_STEP
        infos = self._infos(buffers, self._nowhere if began_anew else ended)
        if began_anew and np.count_nonzero(ended):
            self._add_final_obs(infos, ended)
            infos["final_info"] = _with_masks({name: getattr(buffers, of) for name, of in _FINAL}, ended)
            infos["_final_info"] = ended
        return self._seen(buffers, infos["action_mask"]), rewards, terminated, truncated, infos

    def action_masks(self) -> npt.NDArray[np.bool_]:
        """bool[N, 3722]: the legal actions of each game; of factored actions bool[N, 50]."""
        return self._masks(self._current).view(np.bool_).copy()

    def sample(self) -> npt.NDArray[np.int64]:
        """int64[N]: a uniformly random legal action for each game; int64[N, 5] where they are factored."""
        actions = np.asarray(self._batch.sample())
        return factors_of(actions) if self.setting.factored else actions

    def set_opponents(
        self, opponents: Opponent | Sequence[Opponent], weights: Sequence[float] | None = None
    ) -> None:
        """New opponents, one of which is drawn (by weight) for each game's next episode and later ones."""
        self._opponents.require_idle("set_opponents")
        self._opponents.replace(self._batch, opponents, weights)

    def set_start(self, options: dict[str, Any] | None) -> None:
        """How every episode that begins from now on begins: reset's options `decks`, `position`, `handicap`, `seat`, `swap`.

        For a curriculum while games restart by themselves. None: as usual again. Raises what `reset` raises.
        """
        self._opponents.require_idle("set_start")
        read_start(options, self.setting, START_OPTIONS).stand(self._batch)

    def opponent_name(self, place: int) -> str:
        """What `infos["opponent"]` means."""
        return self._opponents.title(place)

    def game(self, index: int) -> Any:
        """A copy of one running game as `hsenv.Game`."""
        from ..game import Game

        return Game._wrap(self._batch.game(row_number(index)))

    def replay(self, index: int, *, ended: bool = False, words: bool = True) -> Replay:
        """The replay of one game's episode so far, or (`ended`) of the one that ended last there; opponents' decisions are in it.

        `words`: each action in words too. Raises `ValueError` if there is no such episode.
        """
        return replay_of(
            self._batch, row_number(index), ended=ended, words=words, title=self._opponents.title_of
        )

    def render(self) -> tuple[Any, ...] | None:
        """Each board as its learner sees it: texts ("ansi") or pictures uint8[720, 1280, 3] ("rgb_array")."""
        if self.render_mode is None:
            return None
        learner = self._current.learner
        return tuple(
            render(self.game(i), seat=int(learner[i]), mode=self.render_mode, show_all=self._render_all)
            for i in range(self.num_envs)
        )

    def save_state(self) -> bytes:
        """All that decides how the episodes of all games go on, for `load_state`: games, opponents, generators, counts. Not the
        options, nor policies and what they remember. Raises `ResetNeeded` before the first `reset`, and where a policy failed."""
        if self._buffers is None:
            raise ResetNeeded("call reset() first")
        self._opponents.require_answered()
        told = {
            "opponents": self._opponents.saved(),
            "generator": generator_state(self._np_random),
            "generator_seed": self._np_random_seed,
        }
        return pack(type(self).__name__, told, self._batch)

    def load_state(self, state: bytes) -> tuple[Any, dict[str, Any]]:
        """Go back to what `save_state` gave, here or in another batch of the same options; returns the observations and infos of that
        moment. Raises `PositionError` for other bytes, and then nothing has changed."""
        told, saved = unpack(
            type(self).__name__,
            state,
            opponents=dict,
            generator=(dict, NoneType),
            generator_seed=(int, NoneType),
        )
        self._opponents.require_saved(told["opponents"])
        generator = generator_of(told["generator"])
        self._buffers = self._batch.load(saved)
        self._opponents.adopt(self._batch, told["opponents"])
        self._np_random, self._np_random_seed = generator, told["generator_seed"]
        infos = self._infos(self._buffers, self._buffers.terminated | self._buffers.truncated)
        return self._seen(self._buffers, infos["action_mask"]), infos

    def close_extras(self, **kwargs: Any) -> None:
        """Nothing is held open. Raises `RuntimeError` from within an opponent's policy."""
        if "_opponents" in vars(self):  # gymnasium closes what was refused while it was made, too
            self._opponents.require_idle("close")

    # -- inside

    @property
    def _current(self) -> _engine.Buffers:
        if self._buffers is None:
            raise ValueError("call reset() first")
        return self._buffers

    def _masks(self, buffers: _engine.Buffers) -> npt.NDArray[np.int8]:
        return factored_masks(self._batch) if self.setting.factored else np.asarray(buffers.action_mask)

    def _schedule(self, begin: Beginning, rows: npt.NDArray[np.int32]) -> None:
        place = -1 if begin.opponent is None else self._opponents.place(self._batch, begin.opponent)
        begin.schedule(self._batch, rows, place)

    def _rows_to_reset(self, options: dict[str, Any]) -> npt.NDArray[np.int32] | None:
        """The rows of the option "reset_mask", which is taken out; None without it."""
        mask = options.pop("reset_mask", None)
        if mask is None:
            return None
        if (
            not isinstance(mask, np.ndarray)
            or mask.shape != (self.num_envs,)
            or mask.dtype != np.bool_
            or not mask.any()
        ):
            raise ValueError(
                f"options['reset_mask'] must be an array of {self.num_envs} bools, at least one of them true"
            )
        return np.flatnonzero(mask).astype(np.int32)

    def _seeds(
        self, seed: int | Sequence[int | None] | None, rows: npt.NDArray[np.int32], own: bool
    ) -> npt.NDArray[np.int64] | None:
        """The seed of each row; `own`: an integer also seeds this object's generator."""
        if isinstance(seed, int | np.integer):
            if own:
                super().reset(seed=int(seed))
            return seed_number(seed) + rows.astype(np.int64)
        if seed is None:
            if self._buffers is not None:
                return None
            return np.asarray(self.np_random.integers(1 << 62, size=rows.size), np.int64)
        if not isinstance(seed, Sequence | np.ndarray) or len(seed) != self.num_envs:
            raise ValueError(f"there must be {self.num_envs} seeds, or one integer, not {seed!r}")
        drawn = self.np_random.integers(1 << 62, size=self.num_envs)
        given = np.array(
            [drawn[i] if one is None else seed_number(one) for i, one in enumerate(seed)], np.int64
        )
        return np.asarray(given[rows])

    def _seen(self, buffers: _engine.Buffers, masks: npt.NDArray[np.int8]) -> Any:
        return seen(self.setting, observation_of(buffers, self.setting.observation), masks)

    def _infos(self, buffers: _engine.Buffers, won: npt.NDArray[np.bool_]) -> dict[str, Any]:
        """The infos of all rows; `won`: where `winner` is that of the episode they are of."""
        infos = {
            "action_mask": self._masks(buffers),
            "seat": buffers.learner,
            "turn": buffers.turn,
            "opponent": buffers.opponent,
            "decks": buffers.pair,
            "winner": np.where(won, buffers.winner, np.int8(0)),
            "length": buffers.length,
            "illegal": buffers.illegal,
        }
        return _with_masks(infos, self._everywhere) | {"_winner": won}

    def _add_final_obs(self, infos: dict[str, Any], ended: npt.NDArray[np.bool_]) -> None:
        final = np.full(self.num_envs, None, dtype=object)
        learner = self._current.final_learner
        for row in np.flatnonzero(ended):
            last = self._batch.final_observation(int(row), int(learner[row]))
            mask = factor_masks(last.action_mask) if self.setting.factored else last.action_mask
            final[row] = self._seen(last, mask)
        infos["final_obs"] = final
        infos["_final_obs"] = ended


def _with_masks(infos: dict[str, Any], where: npt.NDArray[np.bool_]) -> dict[str, Any]:
    """Each entry together with the `_key` that says which rows have it: one array for all of them."""
    return infos | {f"_{key}": where for key in infos}


__all__ = ["HearthstoneVectorEnv", "autoreset_mode_of", "take_rows"]
