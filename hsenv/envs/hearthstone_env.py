"""`HearthstoneEnv`: one learner against a named opponent or any policy, as a `gymnasium.Env`."""

from __future__ import annotations

import operator
from types import NoneType
from typing import Any, Unpack

import gymnasium
import numpy as np
import numpy.typing as npt
from gymnasium.error import ResetNeeded

from .. import _engine
from ..game import Game
from ..observations import observation_of
from ..rendering import MODES, render
from ..replays import Replay
from .actions import NO_ACTION, action_space_of, describe, factor_masks, ids_of, require_legal, split_masks
from .checks import action_number, seed_number
from .episodes import replay_of
from .illegal import IllegalActions
from .masked import seen, seen_space
from .opponents import Opponents
from .policy_info import info_of_one
from .saved_state import generator_of, generator_state, pack, unpack
from .setting import Options, Setting
from .start import read_start


class HearthstoneEnv(gymnasium.Env[Any, Any]):
    """`gym.make("Hearthstone-v0", **options)`; docs/environments.md has the options.

    Each step is one decision of the learner's seat: the opponent plays inside `step` and `reset`, and a game that is lost
    in the opponent's turn is lost by the learner's last step.

    - Observation: "flat" a float32 vector, "entities" a dict of arrays; what the learner's seat could know, no more. With
      `mask_in_observation=True` a dict of it and of its mask, named by `mask_keys`.
    - Action: an id below 3722; `info["action_mask"]` (int8) and `action_masks()` (bool) say which are legal. An illegal one
      does what `illegal_action` says; by default it ends the turn. With `action_space="factored"` five numbers
      (`hsenv.envs.FACTORS`); the masks are then those of the factors: a tuple of five in the info, one bool[50] of all.
    - Reward: +1 for a win, -1 for a loss, at the end; 0 otherwise. With `reward="shaped"` each step adds
      discount * potential after - potential before, of the learner's decisions. An illegal action adds `illegal_reward`.
    - `info`, with the same keys always: `action_mask`, `seat` (the learner's; 0 goes first), `turn`, `opponent` and `decks`
      (learner's, opponent's) by name, `winner` (+1 learner, 0 nobody yet or at all, -1 opponent), `length` (the learner's
      decisions so far), `illegal` (the action of this step was).

    The same seed gives the same games, and `gym.make_vec` with seed s plays in game i what this plays with seed s + i.
    """

    metadata = {"render_modes": list(MODES), "render_fps": 4}  # noqa: RUF012 (gymnasium's form)

    def __init__(
        self, *, render_mode: str | None = None, render_all: bool = False, **options: Unpack[Options]
    ) -> None:
        """Raises `DeckError` for a bad deck, `ValueError` or `TypeError` for any other bad option.

        `render_all`: `render` shows the opponent's hand and Secrets too.
        """
        if render_mode is not None and render_mode not in self.metadata["render_modes"]:
            raise ValueError(
                f"render_mode is one of {self.metadata['render_modes']} or None, not {render_mode!r}"
            )
        self.render_mode = render_mode
        self._render_all = render_all
        self._last_action = ""
        self.setting = Setting.of(options, "HearthstoneEnv", also=("render_mode", "render_all"))
        self.observation_space = seen_space(self.setting)
        self.action_space = action_space_of(self.setting.action_space)
        self._opponents = Opponents(self.setting.opponent)
        self._batch, self._pairs = self.setting.batch(
            1, threads=1, autoreset="disabled", opponents=self._opponents.names
        )
        self._buffers: _engine.Buffers | None = None
        self._over = True
        self._illegal = IllegalActions(self.setting)
        self._opponent = ""
        self._decks = ("", "")

    # -- gymnasium

    def reset(
        self, *, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[Any, dict[str, Any]]:
        """Start a game. Without a seed the next game of the same series; the first series begins anywhere.

        `options`, of this episode alone: `decks` (learner's, opponent's; None: as usual), `position` (what
        `Game.from_position` takes, or a `Game`), `handicap` ({"learner" or "opponent": {"health", "armor", "mana", "cards"}}),
        `seat`, `opponent`, `swap` (both change seats after all else was drawn), `seed` (like the argument, but leaves the
        environment's own generator alone). Raises `ValueError`, `TypeError`, `DeckError`, `PositionError` or
        `UnknownCard` for bad ones; the running game goes on then.
        """
        self._opponents.require_idle("reset")
        begin = read_start(options, self.setting)
        own_seed = None if begin.seed is None else operator.index(begin.seed)
        if options:
            place = -1 if begin.opponent is None else self._opponents.place(self._batch, begin.opponent)
            begin.schedule(self._batch, [0], place)
        super().reset(seed=seed)
        if seed is None:
            seed = own_seed
        if seed is None and self._buffers is None:
            seed = int(self.np_random.integers(1 << 62))
        self._buffers = self._batch.reset_one(None if seed is None else seed_number(seed))
        self._over = False
        if self._opponents.any_external:
            self._let_opponent_play()
        self._opponent = self._opponents.title(int(self._buffers.opponent))
        self._decks = begin.decks or self._pairs[int(self._buffers.pair)]
        self._last_action = ""
        self._show()
        info = self._info()
        return self._seen(info), info

    def step(self, action: Any) -> tuple[Any, float, bool, bool, dict[str, Any]]:
        """Take an action for the learner and let the opponent play until it is the learner's decision again."""
        self._opponents.require_idle("step")
        if self._over:
            raise ResetNeeded("the episode is over: call reset() first")
        chosen = self._id_of(action)
        if self.render_mode is not None:
            self._last_action = self._words(chosen)
        self._buffers, reward, terminated, truncated, illegal = self._batch.step_one(chosen)
        if self._opponents.any_external and not (terminated or truncated):
            more, terminated, truncated = self._let_opponent_play()
            reward += more
        if illegal:
            reward += self._illegal.reward(illegal)
        info = self._info(illegal)
        if terminated or truncated:
            self._over = True
            info["winner"] = int(self._buffers.winner)
        if self.render_mode == "human":
            self._show()
        return self._seen(info), reward, terminated, truncated, info

    def render(self) -> str | npt.NDArray[np.uint8] | None:
        """The board as the learner sees it: text ("ansi"), a picture uint8[720, 1280, 3] ("rgb_array"); "human" prints it by itself."""
        if self.render_mode in ("ansi", "rgb_array"):
            return self._picture()
        if self.render_mode is None:
            gymnasium.logger.warn(
                'render() does nothing without a render_mode: gym.make(..., render_mode="ansi")'
            )
        return None

    def close(self) -> None:
        """Nothing is held open. Raises `RuntimeError` from within an opponent's policy."""
        self._opponents.require_idle("close")

    # -- more

    def action_masks(self) -> npt.NDArray[np.bool_]:
        """bool[3722], of factored actions bool[50]: for sb3-contrib's MaskablePPO. A finished game has END_TURN alone."""
        if self._buffers is None:
            raise ResetNeeded("call reset() first")
        if self.setting.factored:
            return factor_masks(self._buffers.action_mask).view(np.bool_)
        return np.asarray(self._buffers.action_mask.view(np.bool_)).copy()

    def describe(self, action: Any) -> str:
        """An action (id or factors) in words, with the names of the cards if it is legal now. Raises `ValueError` if there is none."""
        chosen = operator.index(action) if np.ndim(action) == 0 else int(ids_of(action, self._flat_mask()))
        if 0 <= chosen < self._flat_mask().size and self._flat_mask()[chosen]:
            return self.game.describe(chosen)
        return describe(action)

    @property
    def game(self) -> Game:
        """A copy of the running game, with everything in it, also what the learner cannot see."""
        if self._buffers is None:
            raise ResetNeeded("call reset() first")
        return Game._wrap(self._batch.game(0))

    def replay(self, *, words: bool = True) -> Replay:
        """The replay of this episode so far, or as a whole once it is over: the opponent's decisions are in it too.

        `words`: each action in words too. Raises `ResetNeeded` before the first `reset`.
        """
        if self._buffers is None:
            raise ResetNeeded("call reset() first")
        return replay_of(self._batch, 0, ended=False, words=words, title=self._opponents.title_of)

    @property
    def learner_seat(self) -> int:
        """The learner's seat in this game; seat 0 goes first."""
        if self._buffers is None:
            raise ResetNeeded("call reset() first")
        return int(self._buffers.learner)

    def save_state(self) -> bytes:
        """All that decides how this episode and the later ones go on, for `load_state`: the game, the opponent, the generators, the
        counts. Not the options, nor policies and what they remember. Raises `ResetNeeded` before the first `reset`.

        Wrappers keep counts of their own, which are not in it; `copy.deepcopy` and `pickle` take the whole environment.
        """
        if self._buffers is None:
            raise ResetNeeded("call reset() first")
        told = {
            "over": self._over,
            "opponent": self._opponent,
            "decks": list(self._decks),
            "opponents": self._opponents.saved(),
            "generator": generator_state(self._np_random),
            "generator_seed": self._np_random_seed,
        }
        return pack(type(self).__name__, told, self._batch)

    def load_state(self, state: bytes) -> tuple[Any, dict[str, Any]]:
        """Go back to what `save_state` gave, here or in another environment of the same options; returns the observation and the info
        of that moment. Raises `PositionError` for other bytes, and then nothing has changed."""
        told, saved = unpack(
            type(self).__name__,
            state,
            over=bool,
            opponent=str,
            decks=list,
            opponents=dict,
            generator=(dict, NoneType),
            generator_seed=(int, NoneType),
        )
        self._opponents.require_saved(told["opponents"])
        generator = generator_of(told["generator"])
        self._buffers = self._batch.load(saved, single=True)
        self._opponents.adopt(self._batch, told["opponents"])
        self._np_random, self._np_random_seed = generator, told["generator_seed"]
        self._over = told["over"]
        self._opponent, self._decks = told["opponent"], (told["decks"][0], told["decks"][1])
        self._last_action = ""
        info = self._info()
        if self._buffers.terminated or self._buffers.truncated:
            info["winner"] = int(self._buffers.winner)
        self._show()
        return self._seen(info), info

    # -- inside

    def _flat_mask(self) -> npt.NDArray[np.int8]:
        if self._buffers is None:
            raise ResetNeeded("call reset() first")
        return np.asarray(self._buffers.action_mask)

    def _id_of(self, action: Any) -> int:
        """The flat id of an action; -1, which is never legal, for factors that name none."""
        if not self.setting.factored:
            return action_number(action, strict=self.setting.illegal_action == "raise")
        chosen = int(ids_of(action, self._flat_mask()))
        if chosen == NO_ACTION and self.setting.illegal_action == "raise":
            require_legal(np.array([chosen]), np.array([action]))
        return chosen

    def _let_opponent_play(self) -> tuple[float, bool, bool]:
        """Ask the opponent's policy, where there is one, until the learner is to move or the game is over."""
        total, reward, terminated, truncated = 0.0, 0.0, False, False
        buffers = self._buffers
        self._over = True  # should the policy fail, the game cannot go on: it waits for the opponent
        while (
            buffers is not None
            and not (terminated or truncated)
            and int(buffers.seat) != int(buffers.learner)
        ):
            policy = self._opponents.policy(int(buffers.opponent))
            observation, mask = observation_of(buffers, self.setting.observation), buffers.action_mask
            info = info_of_one(
                self._batch,
                seat=int(buffers.seat),
                turn=int(buffers.turn),
                opponent=int(buffers.opponent),
                action_mask=mask,
                observation=observation,
            )
            action = self._opponents.ask(policy, observation, mask, info)
            number = action_number(action, strict=True, whose="what an opponent's policy gives")
            buffers, reward, terminated, truncated, _ = self._batch.step_one(number, inside=True)
            total += reward
        self._buffers = buffers
        self._over = False
        return total, terminated, truncated

    def _seen(self, info: dict[str, Any]) -> Any:
        assert self._buffers is not None
        observation = observation_of(self._buffers, self.setting.observation)
        if not self.setting.mask_in_observation:
            return observation
        mask = info["action_mask"]
        return seen(self.setting, observation, np.concatenate(mask) if self.setting.factored else mask)

    def _info(self, illegal: bool = False) -> dict[str, Any]:
        assert self._buffers is not None
        buffers = self._buffers
        mask = buffers.action_mask
        return {
            "action_mask": split_masks(factor_masks(mask)) if self.setting.factored else mask,
            "seat": int(buffers.learner),
            "turn": int(buffers.turn),
            "opponent": self._opponent,
            "decks": self._decks,
            "winner": 0,
            "length": int(buffers.length),
            "illegal": illegal,
        }

    def _words(self, action: int) -> str:
        mask = self._flat_mask()
        legal = 0 <= action < mask.size and mask[action]
        return self.game.describe(action) if legal else "An action that is not legal"

    def _picture(self) -> str | npt.NDArray[np.uint8] | None:
        return render(
            self.game,
            seat=self.learner_seat,
            mode=self.render_mode or "ansi",
            show_all=self._render_all,
            last_action=self._last_action,
        )

    def _show(self) -> None:
        if self.render_mode == "human":
            self._picture()
