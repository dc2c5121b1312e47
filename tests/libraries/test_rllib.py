"""`agents/examples/rllib_selfplay.py`: the adapter keeps RLlib's contract, and an iteration of PPO trains.

RLlib pins gymnasium, so it has an environment of its own like the other libraries: `make test-libraries`.
"""

import numpy as np
import pytest
import ray
from examples import rllib_selfplay as example
from ray.rllib.utils.pre_checks.env import check_multiagent_environments


@pytest.mark.parametrize("illegal_action", ["end_turn", "lose"])
def test_rllibs_checker_is_content(illegal_action):
    check_multiagent_environments(example.HearthstoneMultiAgentEnv({"illegal_action": illegal_action}))


def test_one_agent_is_asked_at_a_time_and_both_hear_the_end():
    env = example.HearthstoneMultiAgentEnv({"seat": "random"})
    rng = np.random.default_rng(1)
    winners = set()
    for seed in range(6):
        observations, _ = env.reset(seed=seed)
        terminated = truncated = {"__all__": False}
        while not (terminated["__all__"] or truncated["__all__"]):
            [(agent, seen)] = observations.items()
            assert env.observation_spaces[agent].contains(seen)
            assert seen["action_mask"].dtype == np.float32
            action = int(rng.choice(np.flatnonzero(seen["action_mask"])))
            observations, rewards, terminated, truncated, _ = env.step({agent: action})
        assert set(observations) == set(rewards) == {"player_0", "player_1"}
        assert sum(rewards.values()) == 0
        winners.add(rewards["player_0"])
    assert {1.0, -1.0} <= winners


@pytest.fixture
def cluster():
    ray.init(num_cpus=1, include_dashboard=False)
    yield
    ray.shutdown()


def test_an_iteration_trains(cluster):
    # An action outside the mask would raise. RLlib's checker samples such actions, so it has a test of its own.
    options = {"positions": "rightmost", "illegal_action": "raise"}
    configuration = example.configuration(options, steps=300, hidden=32)
    algorithm = configuration.environment(disable_env_checking=True).build_algo()
    module = algorithm.get_module(example.POLICY)
    before = {name: value.detach().clone() for name, value in module.named_parameters()}
    result = algorithm.train()
    assert result["env_runners"]["num_env_steps_sampled_lifetime"] >= 300
    assert result["env_runners"]["num_episodes"] >= 1
    assert np.isfinite(result["learners"][example.POLICY]["total_loss"])
    module = algorithm.get_module(example.POLICY)
    changed = [name for name, value in module.named_parameters() if not value.equal(before[name])]
    assert changed
    algorithm.stop()
