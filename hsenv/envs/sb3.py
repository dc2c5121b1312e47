"""`HearthstoneVecEnv`: the native batch as a Stable-Baselines3 `VecEnv`, with batched masks. Needs the extra `train`."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from types import NoneType
from typing import Any, Unpack

import numpy as np
import numpy.typing as npt
from gymnasium import spaces
from gymnasium.error import ResetNeeded
from stable_baselines3.common.vec_env import VecEnv

from .. import _engine
from ..errors import PositionError
from ..observations import Observation, observation_of
from ..replays import Replay
from .actions import action_space_of, factors_of
from .batches import deck_titles, factored_masks, flat_ids
from .checks import bot, row_number, seed_number
from .episodes import replay_of
from .illegal import IllegalActions
from .layout import observation_space
from .opponents import Opponents, answer
from .saved_state import pack, unpack
from .setting import Opponent, Options, Setting
from .start import START_OPTIONS, read_start


class HearthstoneVecEnv(VecEnv):
    """`num_envs` games for Stable-Baselines3 and sb3-contrib; docs/environments.md has the options.

    Episodes restart within the step that ends them. `infos` of games that go on are shared dicts (do not write to them) of
    `illegal` alone: whether the action of this step was. Of a game that ended also `terminal_observation`,
    `TimeLimit.truncated`, `episode` (`r`, `l`, `t`), and `winner` (+1 learner, 0 nobody, -1 opponent), `turns`, `seat` (the
    learner's), `opponent` (place in the list), `decks` (names of the learner's and the opponent's). The same as arrays:
    `finished()` and `illegal()`.

    Masks: `env_method("action_masks")` and `action_masks()` give bool[N, 3722]; with `action_space="factored"` bool[N, 50], as
    MaskablePPO takes them for the space MultiDiscrete.
    With `mask_in_observation=True` observations are dicts with the mask under "action_mask" (float32), for algorithms that
    know no masks but keep observations (DQN and its replay buffer). The mask stands beside the parts of an entities
    observation, since Stable-Baselines3 takes no dict within a dict; `mask_keys` names both.
    """

    def __init__(
        self,
        num_envs: int,
        *,
        seed: int | None = None,
        threads: int = 0,
        **options: Unpack[Options],
    ) -> None:
        """Raises `DeckError` for a bad deck, `ValueError` or `TypeError` for any other bad option."""
        self.setting = Setting.of(options, "HearthstoneVecEnv", also=("seed", "threads"))
        self.mask_in_observation = self.setting.mask_in_observation
        if self.setting.factored and self.mask_in_observation:
            raise ValueError("mask_in_observation is for the action space 'discrete'")
        self._opponents = Opponents(self.setting.opponent, self.setting.opponent_weights)
        self._batch, self.deck_names = self.setting.batch(
            num_envs, threads=threads, autoreset="same_step", opponents=self._opponents.names
        )
        self._illegal = IllegalActions(self.setting)
        self._buffers: _engine.Buffers | None = None
        self._seeds_given: npt.NDArray[np.int64] | None = None
        self._actions: npt.NDArray[Any] | None = None
        self._began = time.time()
        self.render_mode = None
        space: spaces.Space[Any] = observation_space(self.setting.observation)
        if self.mask_in_observation:
            own, mask = self.setting.mask_keys
            inner = space.spaces if isinstance(space, spaces.Dict) else {own: space}
            space = spaces.Dict({**inner, mask: spaces.Box(0, 1, (_engine.ACTION_COUNT,), np.float32)})
        super().__init__(num_envs, space, action_space_of(self.setting.action_space))
        self.seed(seed)

    # -- VecEnv

    def seed(self, seed: int | None = None) -> Sequence[int | None]:
        """Seed all games at the next reset: game i with seed + i."""
        if seed is None:
            seed = int(np.random.default_rng().integers(1 << 31))
        self._seeds_given = seed_number(seed) + np.arange(self.num_envs, dtype=np.int64)
        return [int(one) for one in self._seeds_given]

    def reset(self) -> Any:
        """Start a new game everywhere."""
        self._opponents.require_idle("reset")
        self._buffers = self._batch.reset(None, self._seeds_given)
        self._seeds_given = None
        answer(self._opponents, self._batch, self._buffers, self.setting.observation)
        return self._observation(self._buffers)

    def step_async(self, actions: npt.NDArray[Any]) -> None:
        """Note the actions, one per game."""
        self._opponents.require_idle("step_async")
        self._actions = actions

    def step_wait(self) -> tuple[Any, npt.NDArray[np.float32], npt.NDArray[np.bool_], list[dict[str, Any]]]:
        """Take them: observations, rewards, dones, infos."""
        self._opponents.require_idle("step_wait")
        self._opponents.require_answered()
        self._buffers = buffers = self._batch.step(flat_ids(self.setting, self._batch, self._actions))
        answer(self._opponents, self._batch, buffers, self.setting.observation)
        rewards, illegal = buffers.reward, buffers.illegal
        self._illegal.rewards(illegal, rewards)
        dones = buffers.terminated | buffers.truncated
        infos: list[dict[str, Any]] = [_GOES_ON] * self.num_envs
        for row in np.flatnonzero(illegal):
            infos[row] = _AFTER_ILLEGAL
        for row in np.flatnonzero(dones):
            infos[row] = self._final_info(buffers, int(row))
        return self._observation(buffers), rewards, dones, infos

    def close(self) -> None:
        """Nothing is held open. Raises `RuntimeError` from within an opponent's policy."""
        self._opponents.require_idle("close")

    def get_attr(self, attr_name: str, indices: int | Iterable[int] | None = None) -> list[Any]:
        """The attribute of this object, once for each game asked for. Raises `AttributeError`."""
        return [getattr(self, attr_name)] * len(list(self._get_indices(indices)))

    def set_attr(self, attr_name: str, value: Any, indices: int | Iterable[int] | None = None) -> None:
        """Set an attribute of this object; games have none of their own."""
        setattr(self, attr_name, value)

    def env_method(
        self,
        method_name: str,
        *method_args: Any,
        indices: int | Iterable[int] | None = None,
        **method_kwargs: Any,
    ) -> list[Any]:
        """`action_masks` of the games asked for, one row each; any other method raises `AttributeError`."""
        if method_name != "action_masks":
            raise AttributeError(f"the games of a batch have the method action_masks, not {method_name}")
        return list(self.action_masks()[list(self._get_indices(indices))])

    def env_is_wrapped(self, wrapper_class: Any, indices: int | Iterable[int] | None = None) -> list[bool]:
        """No game is wrapped."""
        return [False] * len(list(self._get_indices(indices)))

    # -- more

    def action_masks(self) -> npt.NDArray[np.bool_]:
        """bool[N, 3722]: the legal actions of each game; of factored actions bool[N, 50]."""
        current = self._current
        masks = factored_masks(self._batch) if self.setting.factored else current.action_mask
        return np.asarray(masks.view(np.bool_))

    def illegal(self) -> npt.NDArray[np.bool_]:
        """bool[N]: where the action of the last step was not legal."""
        return np.asarray(self._current.illegal)

    def legal_actions(self) -> tuple[npt.NDArray[np.int16], npt.NDArray[np.int32]]:
        """The same as lists: the legal ids of all games one after another, and where each game's begin (int32[N + 1])."""
        ids, offsets = self._batch.legal()
        return np.asarray(ids), np.asarray(offsets)

    def finished(self) -> dict[str, npt.NDArray[Any]]:
        """Of the episodes that the last step ended, as arrays: `row winner turns length seat opponent pair`."""
        buffers = self._current
        rows = np.flatnonzero(buffers.terminated | buffers.truncated)
        parts = {
            "winner": buffers.winner,
            "turns": buffers.final_turn,
            "length": buffers.final_length,
            "seat": buffers.final_learner,
            "opponent": buffers.final_opponent,
            "pair": buffers.final_pair,
        }
        return {"row": rows, **{name: values[rows] for name, values in parts.items()}}

    def sample(self) -> npt.NDArray[np.int64]:
        """int64[N]: a uniformly random legal action for each game; int64[N, 5] where they are factored."""
        return self._as_actions(self._batch.sample())

    def bot_actions(self, name: str) -> npt.NDArray[np.int64]:
        """int64[N]: what a bot would do in each game, on determinized copies, for demonstrations."""
        return self._as_actions(self._batch.bot_actions(bot(name)))

    def set_opponents(
        self, opponents: Opponent | Sequence[Opponent], weights: Sequence[float] | None = None
    ) -> None:
        """New opponents, one of which is drawn (by weight) for each game's next episode and later ones."""
        self._opponents.require_idle("set_opponents")
        self._opponents.replace(self._batch, opponents, weights)

    def set_start(self, options: dict[str, Any] | None) -> None:
        """How every episode that begins from now on begins: `decks`, `position`, `handicap`, `seat`, `swap`, as in
        `HearthstoneEnv.reset`; None: as usual again. Raises what that raises."""
        self._opponents.require_idle("set_start")
        read_start(options, self.setting, START_OPTIONS).stand(self._batch)

    def opponent_name(self, place: int) -> str:
        """What `infos[i]["opponent"]` means."""
        return self._opponents.title(place)

    def replay(self, index: int, *, ended: bool = False, words: bool = True) -> Replay:
        """The replay of one game's episode so far, or (`ended`) of the one that ended last there; opponents' decisions are in it.

        `words`: each action in words too. Raises `ValueError` if there is no such episode.
        """
        return replay_of(
            self._batch, row_number(index), ended=ended, words=words, title=self._opponents.title_of
        )

    def save_state(self) -> bytes:
        """All that decides how the episodes of all games go on, for `load_state`: games, opponents, generators, counts. Not the
        options, nor policies and what they remember. Raises `ResetNeeded` before the first `reset`, and where a policy failed."""
        if self._buffers is None:
            raise ResetNeeded("call reset() first")
        self._opponents.require_answered()
        seeds = None if self._seeds_given is None else [int(seed) for seed in self._seeds_given]
        return pack(type(self).__name__, {"opponents": self._opponents.saved(), "seeds": seeds}, self._batch)

    def load_state(self, state: bytes) -> Any:
        """Go back to what `save_state` gave, here or in another batch of the same options; returns the observations of that moment.
        Raises `PositionError` for other bytes, and then nothing has changed."""
        told, saved = unpack(type(self).__name__, state, opponents=dict, seeds=(list, NoneType))
        self._opponents.require_saved(told["opponents"])
        seeds = told["seeds"]
        if seeds is not None and len(seeds) != self.num_envs:
            raise PositionError("the saved state is damaged: it has not one seed for each game")
        given = None if seeds is None else np.array([seed_number(seed) for seed in seeds], np.int64)
        self._buffers = self._batch.load(saved)
        self._opponents.adopt(self._batch, told["opponents"])
        self._seeds_given = given
        return self._observation(self._buffers)

    # -- inside

    @property
    def _current(self) -> _engine.Buffers:
        if self._buffers is None:
            raise ValueError("call reset() first")
        return self._buffers

    def _as_actions(self, ids: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
        return factors_of(ids) if self.setting.factored else np.asarray(ids)

    def _observation(self, buffers: _engine.Buffers) -> Any:
        observation = observation_of(buffers, self.setting.observation)
        return self._with_mask(observation, buffers.action_mask) if self.mask_in_observation else observation

    def _with_mask(self, observation: Observation, mask: npt.NDArray[np.int8]) -> dict[str, npt.NDArray[Any]]:
        own, key = self.setting.mask_keys
        inner = observation if isinstance(observation, dict) else {own: observation}
        return {**inner, key: mask.astype(np.float32)}

    def _final_info(self, buffers: _engine.Buffers, row: int) -> dict[str, Any]:
        seat = int(buffers.final_learner[row])
        last = self._batch.final_observation(row, seat)
        observation = observation_of(last, self.setting.observation)
        if self.mask_in_observation:
            observation = self._with_mask(observation, last.action_mask)
        length = int(buffers.final_length[row])
        return {
            "terminal_observation": observation,
            "TimeLimit.truncated": bool(buffers.truncated[row] and not buffers.terminated[row]),
            "episode": {
                "r": float(buffers.reward[row]),
                "l": length,
                "t": round(time.time() - self._began, 6),
            },
            "winner": int(buffers.winner[row]),
            "turns": int(buffers.final_turn[row]),
            "seat": seat,
            "opponent": int(buffers.final_opponent[row]),
            "decks": deck_titles(self.deck_names, int(buffers.final_pair[row])),
            "illegal": bool(buffers.illegal[row]),
        }


_GOES_ON: dict[str, Any] = {"illegal": False}
_AFTER_ILLEGAL: dict[str, Any] = {"illegal": True}
