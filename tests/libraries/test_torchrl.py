"""`agents/examples/torchrl_ppo.py`, and TorchRL's own checks on both of its ways in: by id, and by PettingZoo."""

import math

import pytest
import torch
from examples import torchrl_ppo
from torchrl.envs import GymEnv, PettingZooWrapper, SerialEnv, check_env_specs

from hsenv.pettingzoo import hearthstone_v0


def test_the_environment_by_its_id_passes_the_check():
    check_env_specs(GymEnv("Hearthstone-v0"))


def test_the_masked_environment_passes_the_check_and_plays_legal_actions():
    env = torchrl_ppo.make_env()
    check_env_specs(env)
    played = env.rollout(60)
    masks = played["action_mask"]
    assert masks.gather(1, played["action"].unsqueeze(-1)).all()


def test_environments_side_by_side():
    env = SerialEnv(2, lambda: GymEnv("Hearthstone-v0"))
    assert env.rollout(5).batch_size == torch.Size([2, 5])


@pytest.mark.parametrize(
    "make",
    [lambda: hearthstone_v0.env(idle_mask="first"), lambda: hearthstone_v0.parallel_env(idle_mask="first")],
    ids=["aec", "parallel"],
)
def test_both_seats_by_pettingzoo_pass_the_check(make):
    env = PettingZooWrapper(make(), use_mask=True)
    check_env_specs(env)
    env.rollout(30)


def test_ppo_learns():
    env = torchrl_ppo.make_env()
    actor, value = torchrl_ppo.networks(env, hidden=16)
    before = [weights.detach().clone() for weights in actor.parameters()]
    told = list(torchrl_ppo.train(env, actor, value, rounds=2, steps=128))
    assert len(told) == 2
    assert all(math.isfinite(one["loss"]) for one in told)
    assert any(not now.equal(old) for now, old in zip(actor.parameters(), before, strict=True))
