"""`HearthstoneParallelEnv`: both agents are asked at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Unpack

import numpy as np
import numpy.typing as npt
from gymnasium import spaces
from gymnasium.error import ResetNeeded
from pettingzoo import ParallelEnv

from ..envs.setting import Options
from ..game import Game
from ..replays import Replay
from .match import AGENTS, METADATA, AgentObservation, Match, agent_spaces, state_space


class HearthstoneParallelEnv(ParallelEnv[str, AgentObservation, Any]):
    """Both players of a game as PettingZoo agents that always act together.

    In the first step both choose their mulligan, as the rules have it. Afterwards one agent is to move and only its action
    counts: the other's mask is all 0 (with `idle_mask="first"` action 0 stands as legal), and what it sends, if anything, is
    ignored. Agents, observations, rewards, options and infos are those of `HearthstoneAECEnv`; `max_cycles` is the number of
    steps before the game is truncated.
    """

    metadata = METADATA

    def __init__(
        self,
        *,
        render_mode: str | None = None,
        max_cycles: int | None = None,
        idle_mask: str = "none",
        **options: Unpack[Options],
    ) -> None:
        """Raises `DeckError` for a bad deck, `ValueError` or `TypeError` for any other bad option."""
        self._match = Match(
            options,
            form="HearthstoneParallelEnv",
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
        self._steps = 0

    def observation_space(self, agent: str) -> spaces.Space[Any]:
        """A `Dict` of `observation` and `action_mask`; the same object at each call."""
        return self.observation_spaces[agent]

    def action_space(self, agent: str) -> spaces.Space[Any]:
        """`Discrete(3722)`; the same object at each call."""
        return self.action_spaces[agent]

    def reset(
        self, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[dict[str, AgentObservation], dict[str, dict[str, Any]]]:
        """Start a game. Without a seed the next game of the same series; the first series begins anywhere.

        `options` are those of `HearthstoneEnv.reset` but `opponent` and `seed`: `decks` (of `player_0` and `player_1`), `position`,
        `handicap` (with the keys `player_0` and `player_1`), `seat` (of `player_0`), `swap`. Others are ignored with a warning. Raises
        what that raises, and then the running game goes on.
        """
        self._match.begin(seed, options)
        self.agents = list(AGENTS)
        self._steps = 0
        self._match.show()
        return self._observations(), self._infos()

    def step(
        self, actions: Mapping[str, Any]
    ) -> tuple[
        dict[str, AgentObservation],
        dict[str, float],
        dict[str, bool],
        dict[str, bool],
        dict[str, dict[str, Any]],
    ]:
        """The action of the agent that is to move, or both mulligans. Raises `ValueError` if such an action is missing."""
        if not self.agents:
            raise ResetNeeded("no game is running: call reset() first")
        if not isinstance(actions, Mapping):
            raise TypeError(f"actions are a dict of an action for each agent, not {actions!r}")
        match = self._match
        choosers = match.choosers
        for agent in choosers:
            if actions.get(agent) is None:
                raise ValueError(
                    f"{agent} is to move: actions must hold its action, not only {dict(actions)}"
                )
        if len(choosers) > 1 and match.setting.illegal_action == "raise":
            for agent in choosers:  # or the first would have acted when the second raises
                match.check(agent, actions[agent], match.mulligan_mask(agent))
        match.begin_step()
        for _ in choosers:
            if not match.over:
                match.act(actions[match.mover])
        self._steps += 1
        if self.max_cycles is not None and self._steps >= self.max_cycles:
            match.truncate()
        if match.over:
            self.agents = []
        match.show()
        return (
            self._observations(),
            dict(match.rewards),
            dict.fromkeys(AGENTS, match.terminated),
            dict.fromkeys(AGENTS, match.truncated),
            self._infos(),
        )

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
        return self._match.saved(type(self).__name__, {"agents": self.agents, "steps": self._steps})

    def load_state(self, state: bytes) -> tuple[dict[str, AgentObservation], dict[str, dict[str, Any]]]:
        """Go back to what `save_state` gave, here or in another environment of the same options; returns observations and infos as
        `reset` does. Raises `PositionError` for other bytes, and then nothing has changed."""
        told = self._match.load(type(self).__name__, state, agents=list, steps=int)
        self.agents, self._steps = told["agents"], told["steps"]
        self._match.show()
        return self._observations(), self._infos()

    def _observations(self) -> dict[str, AgentObservation]:
        seen = {agent: self._match.observe(agent) for agent in AGENTS}
        if len(self._match.choosers) > 1:
            for agent in AGENTS:
                seen[agent]["action_mask"] = self._match.mulligan_mask(agent)
        return seen

    def _infos(self) -> dict[str, dict[str, Any]]:
        return {agent: self._match.info(agent) for agent in AGENTS}
