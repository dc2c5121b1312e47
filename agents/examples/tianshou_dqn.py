"""Masked DQN of Tianshou on the PettingZoo form: one agent learns, the other plays at random.

    python agents/examples/tianshou_dqn.py --steps 20000

Needs `tianshou` and the extra `pettingzoo`. An example of the adapter: `agents/train_dqn.py` learns far faster on the native batch.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from tianshou.algorithm import DQN, MARLRandomDiscreteMaskedOffPolicyAlgorithm, MultiAgentOffPolicyAlgorithm
from tianshou.algorithm.algorithm_base import policy_within_training_step
from tianshou.algorithm.modelfree.dqn import DiscreteQLearningPolicy
from tianshou.algorithm.optim import AdamOptimizerFactory
from tianshou.data import Collector, VectorReplayBuffer
from tianshou.env import DummyVectorEnv, PettingZooEnv
from tianshou.utils.net.common import Net

from hsenv.pettingzoo import hearthstone_v0


def make_env(**options: Any) -> PettingZooEnv:
    """A game as Tianshou takes it. Its action masks are always honoured: an action outside would raise."""
    return PettingZooEnv(hearthstone_v0.env(**{"seat": "random", "illegal_action": "raise", **options}))


def learner(env: PettingZooEnv, hidden: int) -> DQN:
    """DQN with one hidden layer of that width."""
    seen = env.observation_space["observation"].shape
    net = Net(state_shape=seen, action_shape=env.action_space.n, hidden_sizes=[hidden])
    policy = DiscreteQLearningPolicy(
        model=net, action_space=env.action_space, observation_space=env.observation_space, eps_training=0.1
    )
    return DQN(policy=policy, optim=AdamOptimizerFactory(lr=1e-3), gamma=1.0, target_update_freq=500)


def players(env: PettingZooEnv, hidden: int = 128) -> MultiAgentOffPolicyAlgorithm:
    """player_0 learns by DQN, player_1 plays legal actions at random."""
    idle = MARLRandomDiscreteMaskedOffPolicyAlgorithm(action_space=env.action_space)
    return MultiAgentOffPolicyAlgorithm(algorithms=[learner(env, hidden), idle], env=env)


def train(both: MultiAgentOffPolicyAlgorithm, steps: int, envs: int = 4) -> Iterator[tuple[Any, Any]]:
    """Collect `steps` decisions in rounds of 200, with an update after each; what the collector and the update told."""
    buffer = VectorReplayBuffer(20_000, envs)
    collector = Collector(both, DummyVectorEnv([make_env] * envs), buffer, exploration_noise=True)
    collector.reset()
    for _ in range(steps // 200):
        with policy_within_training_step(both.policy):
            collected = collector.collect(n_step=200)
            updated = both.update(buffer=buffer, sample_size=64)
        yield collected, updated


def main() -> None:
    """Train, and print each round."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--steps", type=int, default=20_000)
    given = parser.parse_args()
    for number, (collected, updated) in enumerate(train(players(make_env()), given.steps)):
        print(f"round {number}: {collected.n_collected_episodes} games over, {updated.get_loss_stats_dict()}")


if __name__ == "__main__":
    main()
