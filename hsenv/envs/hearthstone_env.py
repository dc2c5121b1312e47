"""`HearthstoneEnv`: one learner against a named opponent or any policy, as a `gymnasium.Env`."""

from __future__ import annotations

import operator
from typing import Any, Unpack

import gymnasium
import numpy as np
import numpy.typing as npt
from gymnasium.error import ResetNeeded

from .. import _engine
from ..game import Game
from .layout import Observation, action_space, observation_of, observation_space
from .opponents import Opponents
from .render import board_text
from .setting import Options, Setting


class HearthstoneEnv(gymnasium.Env[Observation, Any]):
    """`gym.make("Hearthstone-v0", **options)`; the options are in README.md beside this file.

    Each step is one decision of the learner's seat: the opponent plays inside `step` and `reset`, and a game that is lost
    in the opponent's turn is lost by the learner's last step.

    - Observation: "flat" a float32 vector, "entities" a dict of arrays; what the learner's seat could know, no more.
    - Action: an id below 3722; `info["action_mask"]` (int8) and `action_masks()` (bool) say which are legal. An illegal one
      does what `illegal_action` says; by default it ends the turn.
    - Reward: +1 for a win, -1 for a loss, at the end; 0 otherwise.
    - `info`: `action_mask`, `seat` (the learner's; 0 goes first), `turn`, `opponent`, `decks` (learner's, opponent's); at the
      end also `winner` (+1 learner, 0 nobody, -1 opponent) and `length` (the learner's decisions).

    The same seed gives the same games, and `gym.make_vec` with seed s plays in game i what this plays with seed s + i.
    """

    metadata = {"render_modes": ["ansi", "human"], "render_fps": 4}  # noqa: RUF012 (gymnasium's form)

    def __init__(self, *, render_mode: str | None = None, **options: Unpack[Options]) -> None:
        """Raises `DeckError` for a bad deck, `ValueError` or `TypeError` for any other bad option."""
        if render_mode is not None and render_mode not in self.metadata["render_modes"]:
            raise ValueError(
                f"render_mode is one of {self.metadata['render_modes']} or None, not {render_mode!r}"
            )
        self.render_mode = render_mode
        self.setting = Setting.of(options)
        self.observation_space = observation_space(self.setting.observation)
        self.action_space = action_space()
        self._opponents = Opponents(self.setting.opponent)
        self._batch, self._pairs = self.setting.batch(
            1, threads=1, autoreset="disabled", opponents=self._opponents.names
        )
        self._buffers: _engine.Buffers | None = None
        self._over = True
        self._opponent = ""
        self._decks = ("", "")

    # -- gymnasium

    def reset(
        self, *, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[Observation, dict[str, Any]]:
        """Start a game. Without a seed the next game of the same series; the first series begins anywhere."""
        super().reset(seed=seed)
        if options:
            raise ValueError(f"reset has no options yet, not {sorted(options)}")
        if seed is None and self._buffers is None:
            seed = int(self.np_random.integers(1 << 62))
        self._buffers = self._batch.reset_one(seed)
        self._over = False
        if self._opponents.any_external:
            self._let_opponent_play()
        self._opponent = self._opponents.title(int(self._buffers.opponent))
        self._decks = self._pairs[int(self._buffers.pair)]
        self._show()
        return observation_of(self._buffers, self.setting.observation), self._info()

    def step(self, action: Any) -> tuple[Observation, float, bool, bool, dict[str, Any]]:
        """Take an action for the learner and let the opponent play until it is the learner's decision again."""
        if self._over:
            raise ResetNeeded("the episode is over: call reset() first")
        self._buffers, reward, terminated, truncated = self._batch.step_one(operator.index(action))
        if self._opponents.any_external and not (terminated or truncated):
            reward, terminated, truncated = self._let_opponent_play()
        info = self._info()
        if terminated or truncated:
            self._over = True
            info["winner"] = int(self._buffers.winner)
            info["length"] = int(self._buffers.final_length)
        if self.render_mode == "human":
            self._show()
        return observation_of(self._buffers, self.setting.observation), reward, terminated, truncated, info

    def render(self) -> str | None:
        """The board as text in the mode "ansi"; "human" prints it by itself."""
        if self.render_mode == "ansi":
            return self._text()
        if self.render_mode is None:
            gymnasium.logger.warn(
                'render() does nothing without a render_mode: gym.make(..., render_mode="ansi")'
            )
        return None

    def close(self) -> None:
        """Nothing is held open."""

    # -- more

    def action_masks(self) -> npt.NDArray[np.bool_]:
        """bool[3722]: the legal actions, for sb3-contrib's MaskablePPO. A finished game has END_TURN alone."""
        if self._buffers is None:
            raise ResetNeeded("call reset() first")
        return np.asarray(self._buffers.action_mask.view(np.bool_)).copy()

    @property
    def game(self) -> Game:
        """A copy of the running game, with everything in it, also what the learner cannot see."""
        if self._buffers is None:
            raise ResetNeeded("call reset() first")
        return Game._wrap(self._batch.game(0))

    @property
    def learner_seat(self) -> int:
        """The learner's seat in this game; seat 0 goes first."""
        if self._buffers is None:
            raise ResetNeeded("call reset() first")
        return int(self._buffers.learner)

    # -- inside

    def _let_opponent_play(self) -> tuple[float, bool, bool]:
        """Ask the opponent's policy, where there is one, until the learner is to move or the game is over."""
        reward, terminated, truncated = 0.0, False, False
        buffers = self._buffers
        while (
            buffers is not None
            and not (terminated or truncated)
            and int(buffers.seat) != int(buffers.learner)
        ):
            policy = self._opponents.policy(int(buffers.opponent))
            info = {"action_mask": buffers.action_mask, "seat": int(buffers.seat), "turn": int(buffers.turn)}
            action = policy(observation_of(buffers, self.setting.observation), buffers.action_mask, info)
            buffers, reward, terminated, truncated = self._batch.step_one(operator.index(action))
        self._buffers = buffers
        return reward, terminated, truncated

    def _info(self) -> dict[str, Any]:
        assert self._buffers is not None
        buffers = self._buffers
        return {
            "action_mask": buffers.action_mask,
            "seat": int(buffers.learner),
            "turn": int(buffers.turn),
            "opponent": self._opponent,
            "decks": self._decks,
        }

    def _text(self) -> str:
        return board_text(self.game, self.learner_seat)

    def _show(self) -> None:
        if self.render_mode == "human":
            print(self._text(), end="\n\n")
