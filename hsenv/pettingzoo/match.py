"""`Match`: one game at a time between two agents, which both forms of the environment are made of."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from typing import Any

import numpy as np
import numpy.typing as npt
from gymnasium import spaces
from gymnasium.error import ResetNeeded

from .. import _engine
from ..envs.checks import action_number, seed_number
from ..envs.episodes import replay_of
from ..envs.illegal import IllegalActions
from ..envs.layout import ACTION_COUNT, action_space, observation_bounds, observation_space
from ..envs.saved_state import pack, unpack
from ..envs.setting import EXTERNAL, Options, Setting
from ..envs.start import START_OPTIONS, read_start
from ..errors import IllegalAction
from ..game import Game
from ..observations import observation_of
from ..rendering import render
from ..replays import Replay

AGENTS = ("player_0", "player_1")
METADATA: dict[str, Any] = {
    "name": "hearthstone_v0",
    "render_modes": ["ansi", "human", "rgb_array"],
    "render_fps": 4,
}

#: The agent's `{"observation": ..., "action_mask": int8[3722]}`.
AgentObservation = dict[str, Any]

_SIDES = {"player_0": "learner", "player_1": "opponent"}
_BOTH = 3  #: a bit for each seat that must choose now

#: What the learner's options of the other environments mean for one of two equal agents: nothing.
_NOT_TAKEN = {
    **{
        name: f"both players are agents here: there is no option {name!r}"
        for name in ("opponent", "opponent_weights", "action_space", "reward", "discount")
    },
    **dict.fromkeys(
        ("mask_in_observation", "mask_keys"),
        'observations are {"observation": ..., "action_mask": ...} here, always',
    ),
}
_IDLE_MASKS = ("none", "first")


class Match:
    """A game in which every decision of both agents is the caller's, and the next one after it.

    `player_0` plays `deck`, `player_1` plays `opponent_deck`; `seat` says where `player_0` sits (seat 0 goes first; the default).
    """

    def __init__(
        self,
        options: Options,
        *,
        form: str,
        render_mode: str | None,
        max_cycles: int | None,
        idle_mask: str,
    ) -> None:
        """`form` is the class of the environment. Raises `DeckError` for a bad deck, `ValueError` or `TypeError` for any
        other bad option."""
        own = ("render_mode", "max_cycles", "idle_mask")
        self.setting = Setting.of({"seat": 0, **options}, form, also=own, instead=_NOT_TAKEN)
        if render_mode is not None and render_mode not in METADATA["render_modes"]:
            raise ValueError(f"render_mode is one of {METADATA['render_modes']} or None, not {render_mode!r}")
        if max_cycles is not None and (not isinstance(max_cycles, int) or max_cycles < 1):
            raise ValueError(f"max_cycles is at least 1 or None, not {max_cycles!r}")
        if idle_mask not in _IDLE_MASKS:
            raise ValueError(f"idle_mask is one of {', '.join(map(repr, _IDLE_MASKS))}, not {idle_mask!r}")
        self.render_mode = render_mode
        self._idle_mask = np.zeros(ACTION_COUNT, np.int8)
        self._idle_mask[0] = idle_mask == "first"
        self._illegal = IllegalActions(self.setting)
        self._batch, self._pairs = self.setting.batch(
            1, threads=1, autoreset="disabled", opponents=[EXTERNAL]
        )
        self._row: _engine.Buffers | None = None
        self._decks = ("", "")
        self.length = 0  #: decisions of both agents so far
        self.begin_step()
        self.terminated = self.truncated = False

    # -- the course of the game

    def begin(self, seed: int | None, options: dict[str, Any] | None) -> None:
        """Start a game; without a seed the next of the same series, and the first series begins anywhere."""
        begin = read_start(self._known(options), self.setting, START_OPTIONS)
        begin.schedule(self._batch, [0])
        if seed is None and self._row is None:
            seed = int(np.random.default_rng().integers(1 << 62))
        self._row = self._batch.reset_one(None if seed is None else seed_number(seed))
        self._decks = begin.decks or self._pairs[int(self._row.pair)]
        self.begin_step()
        self.terminated = self.truncated = False
        self.length = 0

    def begin_step(self) -> None:
        """Forget what the last step brought: a step is one decision, or both mulligans."""
        self.rewards = dict.fromkeys(AGENTS, 0.0)
        self.illegal = dict.fromkeys(AGENTS, False)  #: whose action of this step was not legal

    @staticmethod
    def _known(options: dict[str, Any] | None) -> dict[str, Any]:
        """Reset's options with agents named as the other environments name them: `player_0` is their learner."""
        known = {key: value for key, value in (options or {}).items() if key in START_OPTIONS}
        if options and len(known) < len(options):
            # PettingZoo's own tests pass names that no environment knows, so this must not be an error.
            unknown = sorted(str(key) for key in options if key not in START_OPTIONS)
            warnings.warn(
                f"reset has no options {', '.join(unknown)}: they are ignored; options are {', '.join(START_OPTIONS)}",
                stacklevel=5,
            )
        handicap = known.get("handicap")
        if handicap is not None:
            if not isinstance(handicap, Mapping) or not set(handicap) <= set(AGENTS):
                raise ValueError(
                    f"the reset option 'handicap' is a dict with the keys {' and '.join(AGENTS)}, not {handicap!r}"
                )
            known["handicap"] = {_SIDES[agent]: given for agent, given in handicap.items()}
        return known

    def act(self, action: Any) -> None:
        """One decision of the agent that is to move. Raises `IllegalAction` if `illegal_action` is "raise"."""
        number = action_number(action, strict=self.setting.illegal_action == "raise")
        agent = self.mover
        self._row, reward, self.terminated, self.truncated, illegal = self._batch.step_one(number)
        self.length += 1
        self.illegal[agent] = illegal
        self.rewards[AGENTS[0]] += float(reward)
        self.rewards[AGENTS[1]] -= float(reward)
        self.rewards[agent] += self._illegal.reward(illegal, stacklevel=4)

    def truncate(self) -> None:
        """Stop the game here."""
        self.truncated = not self.terminated

    @property
    def over(self) -> bool:
        """Whether the game has ended or was stopped."""
        return self.terminated or self.truncated

    @property
    def mover(self) -> str:
        """The agent that must act. After the end: `player_0`."""
        return self._agent(int(self._shown.seat))

    @property
    def choosers(self) -> tuple[str, ...]:
        """The agents that may act now: both as long as no mulligan is in, then the one that is to move."""
        if self.over:
            return ()
        if int(self._shown.turn) == 0 and self.length == 0 and self._batch.game(0).choosing == _BOTH:
            return AGENTS
        return (self.mover,)

    # -- what agents are told

    def observe(self, agent: str) -> AgentObservation:
        """What an agent sees now, in arrays of its own. The mask is `idle_mask` if the agent is not to move."""
        seat, row = self._seat(agent), self._shown
        moves = not self.over and seat == int(row.seat)
        if not moves:
            row = self._view(seat)
        seen = observation_of(row, self.setting.observation)
        mask = np.array(row.action_mask) if moves else self._idle_mask.copy()
        if isinstance(seen, dict):
            return {"observation": {key: np.array(part) for key, part in seen.items()}, "action_mask": mask}
        return {"observation": np.array(seen), "action_mask": mask}

    def mulligan_mask(self, agent: str) -> npt.NDArray[np.int8]:
        """int8[3722]: the mulligans of an agent, also of the one that is asked second."""
        game, seat = self._batch.game(0), self._seat(agent)
        if game.to_move != seat:
            game.mulligan(1 - seat, 0)  # of this copy
        return np.array(_engine.observe(game, seat, "flat", self.setting.positions).action_mask)

    def check(self, agent: str, action: Any, mask: npt.NDArray[np.int8]) -> None:
        """Raise `IllegalAction` for an action that a mask does not allow."""
        number = action_number(action, strict=True)
        if not (0 <= number < ACTION_COUNT and mask[number]):
            raise IllegalAction(f"{agent} may not do action {number} now: it is not in its action_mask")

    def info(self, agent: str) -> dict[str, Any]:
        """Numbers, with the same keys always: `seat` (0 goes first), `turn`, `winner` (+1 this agent, -1 the other, 0 nobody
        yet or at all), `length` (decisions of both so far), `illegal` (this agent's action of this step was)."""
        winner = self.winner
        return {
            "seat": self._seat(agent),
            "turn": int(self._shown.turn),
            "winner": 0 if winner is None else 1 if winner == agent else -1,
            "length": self.length,
            "illegal": self.illegal[agent],
        }

    @property
    def winner(self) -> str | None:
        """The agent that won the game; None for a draw and as long as nobody has."""
        row = self._shown
        won = int(row.winner) if self.terminated else 0
        return None if won == 0 else AGENTS[0] if won > 0 else AGENTS[1]

    @property
    def deck_names(self) -> dict[str, str]:
        """The name of each agent's deck in this game."""
        self.require_begun()
        return dict(zip(AGENTS, self._decks, strict=True))

    def state(self) -> npt.NDArray[np.float32]:
        """float32[2, F]: the flat observations of `player_0` and `player_1`, for critics that may see both hands."""
        return np.stack([np.array(self._view(self._seat(agent), "flat").flat) for agent in AGENTS])

    # -- states

    def require_begun(self) -> None:
        """Raise `ResetNeeded` before the first reset."""
        self._shown  # noqa: B018 (raises)

    def saved(self, form: str, told: dict[str, Any]) -> bytes:
        """The state of an environment that keeps `told` beside this game."""
        own = {
            "terminated": self.terminated,
            "truncated": self.truncated,
            "length": self.length,
            "step_rewards": [self.rewards[agent] for agent in AGENTS],
            "step_illegal": [self.illegal[agent] for agent in AGENTS],
            "decks": list(self._decks),
        }
        return pack(form, {**told, **own}, self._batch)

    def load(self, form: str, state: bytes, **kinds: type | tuple[type, ...]) -> dict[str, Any]:
        """Go back to a saved state; returns what the environment kept beside it, of these kinds. Raises `PositionError`."""
        own: dict[str, type | tuple[type, ...]] = {
            "terminated": bool,
            "truncated": bool,
            "length": int,
            "step_rewards": list,
            "step_illegal": list,
            "decks": list,
        }
        told, saved = unpack(form, state, **kinds, **own)
        self._row = self._batch.load(saved, single=True)
        self.terminated, self.truncated = told["terminated"], told["truncated"]
        self.length, self._decks = told["length"], (told["decks"][0], told["decks"][1])
        self.rewards = dict(zip(AGENTS, told["step_rewards"], strict=True))
        self.illegal = dict(zip(AGENTS, told["step_illegal"], strict=True))
        return told

    @property
    def game(self) -> Game:
        """A copy of the game, with everything in it, also what its players cannot see."""
        self._shown  # noqa: B018 (raises before the first reset)
        return Game._wrap(self._batch.game(0))

    def replay(self) -> Replay:
        """The replay of this game so far, or as a whole once it is over."""
        self._shown  # noqa: B018 (raises before the first reset)
        return replay_of(
            self._batch, 0, ended=False, words=True, learner=AGENTS[0], title=lambda name: AGENTS[1]
        )

    # -- pictures

    def render(self) -> str | npt.NDArray[np.uint8] | None:
        """The board as the agent to move sees it, as text ("ansi") or picture ("rgb_array"); see `show` for "human"."""
        if self.render_mode is None:
            warnings.warn(
                'render() does nothing without a render_mode: env(render_mode="ansi")', stacklevel=3
            )
        if self.render_mode in (None, "human"):
            return None
        return render(self.game, seat=int(self._shown.seat), mode=self.render_mode)

    def show(self) -> None:
        """Print the board if the render mode is "human"."""
        if self.render_mode == "human":
            render(self.game, seat=int(self._shown.seat), mode="human")

    # -- inside

    @property
    def _shown(self) -> _engine.Buffers:
        if self._row is None:
            raise ResetNeeded("call reset() first")
        return self._row

    def _view(self, seat: int, form: str | None = None) -> _engine.Buffers:
        return _engine.observe(
            self._batch.game(0), seat, form or self.setting.observation, self.setting.positions
        )

    def _seat(self, agent: str) -> int:
        """The seat of an agent in this game: `player_0` is whom the batch calls the learner."""
        if agent not in AGENTS:
            raise ValueError(f"agents are {AGENTS[0]} and {AGENTS[1]}, not {agent!r}")
        return AGENTS.index(agent) ^ int(self._shown.learner)

    def _agent(self, seat: int) -> str:
        return AGENTS[seat ^ int(self._shown.learner)]


def state_space() -> spaces.Box:
    """The space of `state()`."""
    low, high = observation_bounds("flat")
    return spaces.Box(np.stack([low, low]), np.stack([high, high]), dtype=np.float32)


def agent_spaces(form: str) -> tuple[dict[str, spaces.Space[Any]], dict[str, spaces.Space[Any]]]:
    """Observation and action spaces by agent, each agent with spaces (and samplers) of its own."""
    seen: dict[str, spaces.Space[Any]] = {}
    for agent in AGENTS:
        mask = spaces.Box(0, 1, (ACTION_COUNT,), np.int8)
        seen[agent] = spaces.Dict({"observation": observation_space(form), "action_mask": mask})
    return seen, {agent: action_space() for agent in AGENTS}
