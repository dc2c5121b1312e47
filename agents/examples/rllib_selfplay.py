"""Self-play with RLlib: one policy plays both seats, PPO with action masks.

    python agents/examples/rllib_selfplay.py --iterations 20

An example of the adapter, not the road to a strong agent: RLlib steps one Python environment per runner, which is 20 to 40 times
slower than the native batch that `train_ppo.py` uses. Needs `ray[rllib]` and the extra `pettingzoo`; RLlib pins gymnasium to one
version, so it wants an environment of its own (`make test-libraries` makes `.venv-libraries/rllib`).
"""

from __future__ import annotations

import argparse
import os
from typing import Any

# Where there is no network these would make the start hang.
os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
os.environ.setdefault("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")

import numpy as np
import ray
from gymnasium import spaces
from ray.rllib.algorithms.ppo import PPOConfig
from ray.rllib.core.rl_module.multi_rl_module import MultiRLModuleSpec
from ray.rllib.core.rl_module.rl_module import RLModuleSpec
from ray.rllib.env.multi_agent_env import MultiAgentEnv
from ray.rllib.examples.rl_modules.classes.action_masking_rlm import ActionMaskingTorchRLModule
from ray.tune.registry import register_env

from hsenv.pettingzoo import hearthstone_v0

NAME = "hearthstone"
POLICY = "shared"


class HearthstoneMultiAgentEnv(MultiAgentEnv):
    """Both seats of a game for RLlib: each step asks the one agent that is to move.

    Observation: `{"observations": float32[F], "action_mask": float32[3722]}`; the other agent has none until it moves.
    `config` holds the options of `hearthstone_v0.env` (the observation is "flat"); a finished game tells both agents its end.
    """

    def __init__(self, config: dict[str, Any] | None = None) -> None:
        super().__init__()
        self._env = hearthstone_v0.raw_env(**(config or {}))
        self.possible_agents = list(self._env.possible_agents)
        self.agents = list(self.possible_agents)
        self.observation_spaces = {agent: self._space(agent) for agent in self.possible_agents}
        self.action_spaces = {agent: self._env.action_space(agent) for agent in self.possible_agents}

    def reset(
        self, *, seed: int | None = None, options: dict[str, Any] | None = None
    ) -> tuple[dict[str, Any], dict[str, Any]]:
        """Start a game: what the agent that moves first sees."""
        self._env.reset(seed=seed)
        return self._observations([self._env.agent_selection]), {}

    def step(
        self, action_dict: dict[str, Any]
    ) -> tuple[dict[str, Any], dict[str, float], dict[str, bool], dict[str, bool], dict[str, Any]]:
        """The action of the agent that was asked."""
        self._env.step(int(action_dict[self._env.agent_selection]))
        terminated, truncated = (
            any(ends.values()) for ends in (self._env.terminations, self._env.truncations)
        )
        over = terminated or truncated
        asked = self.possible_agents if over else [self._env.agent_selection]
        rewards = {agent: float(self._env.rewards[agent]) for agent in asked}
        return (
            self._observations(asked),
            rewards,
            {"__all__": terminated, **dict.fromkeys(asked, terminated)},
            {"__all__": truncated, **dict.fromkeys(asked, truncated)},
            {},
        )

    def _space(self, agent: str) -> spaces.Dict:
        seen = self._env.observation_space(agent)
        return spaces.Dict(
            {
                "action_mask": spaces.Box(0.0, 1.0, seen["action_mask"].shape, np.float32),
                "observations": seen["observation"],
            }
        )

    def _observations(self, agents: list[str]) -> dict[str, Any]:
        told = {}
        for agent in agents:
            seen = self._env.observe(agent)
            told[agent] = {
                "action_mask": seen["action_mask"].astype(np.float32),
                "observations": seen["observation"],
            }
        return told


def configuration(
    options: dict[str, Any], *, runners: int = 0, steps: int = 2000, hidden: int = 256
) -> PPOConfig:
    """PPO in which one policy with masks plays both seats. `steps`: decisions per iteration; `runners`: processes that play."""
    register_env(NAME, HearthstoneMultiAgentEnv)
    module = RLModuleSpec(
        module_class=ActionMaskingTorchRLModule, model_config={"fcnet_hiddens": [hidden, hidden]}
    )
    return (
        PPOConfig()
        .environment(NAME, env_config=options)
        .env_runners(num_env_runners=runners)
        .multi_agent(policies={POLICY}, policy_mapping_fn=lambda agent, episode, **_: POLICY)
        .rl_module(rl_module_spec=MultiRLModuleSpec(rl_module_specs={POLICY: module}))
        .training(
            train_batch_size_per_learner=steps,
            minibatch_size=min(steps, 256),
            num_epochs=4,
            lr=3e-4,
            gamma=1.0,
            entropy_coeff=0.01,
        )
    )


def main() -> None:
    """Train for some iterations and print what each gave."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--iterations", type=int, default=20)
    parser.add_argument("--steps", type=int, default=2000, help="decisions per iteration")
    parser.add_argument("--runners", type=int, default=0, help="processes that play; 0: this one")
    parser.add_argument("--format", default="basic", help="the decks' format")
    given = parser.parse_args()

    ray.init(include_dashboard=False)
    options = {"format": given.format, "positions": "rightmost", "seat": "random"}
    algorithm = configuration(options, runners=given.runners, steps=given.steps).build_algo()
    for iteration in range(1, given.iterations + 1):
        result = algorithm.train()
        played = result["env_runners"]
        print(
            f"iteration {iteration}: {played['num_env_steps_sampled_lifetime']} decisions,"
            f" {played['num_episodes']} games of {played['episode_len_mean']:.0f} decisions,"
            f" entropy {result['learners'][POLICY]['entropy']:.2f}"
        )
    algorithm.stop()
    ray.shutdown()


if __name__ == "__main__":
    main()
