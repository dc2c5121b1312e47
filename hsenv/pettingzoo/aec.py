"""`HearthstoneAECEnv`: the agents are asked one after the other."""

from __future__ import annotations

from types import NoneType
from typing import Any, Unpack

import numpy as np
import numpy.typing as npt
from gymnasium import spaces
from gymnasium.error import ResetNeeded
from pettingzoo import AECEnv

from ..envs.setting import Options
from ..game import Game
from ..replays import Replay
from .match import AGENTS, METADATA, AgentObservation, Match, agent_spaces, state_space


class HearthstoneAECEnv(AECEnv[str, AgentObservation, Any]):
    """Both players of a game as PettingZoo agents; each step is one decision of `agent_selection`.

    - Agents: `player_0`, `player_1`. An agent moves many times in its own turn. The mulligan, simultaneous in the rules, is asked
      of one after the other; neither sees what the other threw away.
    - Observation: `{"observation": ..., "action_mask": int8[3722]}`: what the agent could know, "flat" or "entities". The mask is
      all 0 for the agent that is not to move; with `idle_mask="first"` its first action (0) stands as legal, for libraries that
      draw an action for every agent.
    - Action: an id below 3722. An illegal one does what `illegal_action` says; by default it ends the turn.
    - Reward: +1 for the winner and -1 for the loser, at the end; 0 otherwise. An illegal action adds `illegal_reward` to the
      reward of its agent.
    - Options (docs/environments.md): all but those of one learner (`opponent`, `opponent_weights`, `action_space`, `reward`,
      `discount`) and of its masks (`mask_in_observation`, `mask_keys`). `player_0` plays `deck` and sits at `seat` (default 0: it
      goes first), `player_1` plays `opponent_deck`. `max_cycles`: how often an agent is asked before the game is truncated (when
      it would be asked once more).
    - `infos[agent]`, numbers with the same keys always: `seat`, `turn`, `winner` (+1 this agent, -1 the other, 0 nobody yet or at
      all), `length` (decisions of both so far), `illegal` (this agent's action of this step was). Names: `winner`, `deck_names`.
    """

    metadata = METADATA | {"is_parallelizable": False}

    def __init__(
        self,
        *,
        render_mode: str | None = None,
        max_cycles: int | None = None,
        idle_mask: str = "none",
        **options: Unpack[Options],
    ) -> None:
        """Raises `DeckError` for a bad deck, `ValueError` or `TypeError` for any other bad option."""
        super().__init__()
        self._match = Match(
            options,
            form="HearthstoneAECEnv",
            render_mode=render_mode,
            max_cycles=max_cycles,
            idle_mask=idle_mask,
        )
        self.render_mode = render_mode
        self.max_cycles = max_cycles
        self.possible_agents = list(AGENTS)
        self.agents: list[str] = []
        self.observation_spaces, self.action_spaces = agent_spaces(self._match.setting.observation)
        self.state_space = state_space()

    def observation_space(self, agent: str) -> spaces.Space[Any]:
        """A `Dict` of `observation` and `action_mask`; the same object at each call."""
        return self.observation_spaces[agent]

    def action_space(self, agent: str) -> spaces.Space[Any]:
        """`Discrete(3722)`; the same object at each call."""
        return self.action_spaces[agent]

    def reset(self, seed: int | None = None, options: dict[str, Any] | None = None) -> None:
        """Start a game. Without a seed the next game of the same series; the first series begins anywhere.

        `options` are those of `HearthstoneEnv.reset` but `opponent` and `seed`: `decks` (of `player_0` and `player_1`), `position`,
        `handicap` (with the keys `player_0` and `player_1`), `seat` (of `player_0`), `swap`. Others are ignored with a warning. Raises
        what that raises, and then the running game goes on.
        """
        self._match.begin(seed, options)
        self.agents = list(AGENTS)
        self._asked = dict.fromkeys(AGENTS, 0)
        self._cumulative_rewards = dict.fromkeys(AGENTS, 0.0)
        self._skip_agent_selection = None
        self._tell()
        self._match.show()

    def step(self, action: Any) -> None:
        """One decision of `agent_selection`; `None` for an agent whose game is over."""
        if not self.agents:
            raise ResetNeeded("no game is running: call reset() first")
        agent = self.agent_selection
        if self.terminations[agent] or self.truncations[agent]:
            self._was_dead_step(action)
            return
        self._match.begin_step()
        self._match.act(action)
        self._asked[agent] += 1
        if self.max_cycles is not None and self._asked[self._match.mover] >= self.max_cycles:
            self._match.truncate()
        self._cumulative_rewards[agent] = 0.0
        self._tell()
        self._accumulate_rewards()
        self._deads_step_first()
        self._match.show()

    def observe(self, agent: str) -> AgentObservation:
        """What an agent sees now, in arrays of its own, also if it is not to move."""
        return self._match.observe(agent)

    def state(self) -> npt.NDArray[np.float32]:
        """float32[2, F]: the flat observations of `player_0` and `player_1`, for critics that may see both hands."""
        return self._match.state()

    def render(self) -> str | npt.NDArray[np.uint8] | None:
        """The board as the agent to move sees it: text ("ansi"), a picture ("rgb_array"); "human" prints it by itself."""
        return self._match.render()

    def close(self) -> None:
        """Nothing is held open."""

    @property
    def winner(self) -> str | None:
        """The agent that won the game; None for a draw and as long as nobody has."""
        return self._match.winner

    @property
    def deck_names(self) -> dict[str, str]:
        """The name of each agent's deck in this game."""
        return self._match.deck_names

    @property
    def game(self) -> Game:
        """A copy of the running game, with everything in it, also what its players cannot see."""
        return self._match.game

    def replay(self) -> Replay:
        """The replay of this game so far, or as a whole once it is over; `info["players"]` are the agents by seat."""
        return self._match.replay()

    def save_state(self) -> bytes:
        """All that decides how this game and the later ones go on, for `load_state`; not the options. Raises `ResetNeeded` before the
        first `reset`. Wrappers keep counts of their own: call it on `env.unwrapped`, as `load_state`."""
        self._match.require_begun()
        told = {
            "agents": self.agents,
            "rewards": self.rewards,
            "asked": self._asked,
            "selected": self.agent_selection,
            "skipped": self._skip_agent_selection,
            "cumulative": self._cumulative_rewards,
        }
        return self._match.saved(type(self).__name__, told)

    def load_state(self, state: bytes) -> None:
        """Go back to what `save_state` gave, here or in another environment of the same options. Raises `PositionError` for other
        bytes, and then nothing has changed."""
        told = self._match.load(
            type(self).__name__,
            state,
            agents=list,
            rewards=dict,
            asked=dict,
            selected=str,
            skipped=(str, NoneType),
            cumulative=dict,
        )
        self.agents = told["agents"]
        self._asked, self._cumulative_rewards = told["asked"], told["cumulative"]
        self._tell()
        self.agent_selection, self._skip_agent_selection = told["selected"], told["skipped"]
        self.rewards = told["rewards"]
        for of_agents in (self.terminations, self.truncations, self.infos):
            for agent in set(of_agents) - set(self.agents):  # those that have left already
                del of_agents[agent]
        self._match.show()

    def _tell(self) -> None:
        """Bring PettingZoo's attributes up to date."""
        match = self._match
        self.agent_selection = match.mover
        self.rewards = dict(match.rewards)
        self.terminations = dict.fromkeys(AGENTS, match.terminated)
        self.truncations = dict.fromkeys(AGENTS, match.truncated)
        self.infos = {agent: match.info(agent) for agent in AGENTS}
