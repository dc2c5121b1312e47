"""PPO of TorchRL with action masks, from `GymEnv("Hearthstone-v0")`.

    python agents/examples/torchrl_ppo.py --rounds 20

Needs `torchrl`. An example of the adapter: `agents/train_ppo.py` learns far faster on the native batch.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import torch
from tensordict.nn import TensorDictModule
from torch import nn
from torchrl.collectors import Collector
from torchrl.envs import ActionMask, DTypeCastTransform, GymEnv, TransformedEnv
from torchrl.modules import MaskedCategorical, ProbabilisticActor, ValueOperator
from torchrl.objectives import ClipPPOLoss
from torchrl.objectives.value import GAE

import hsenv  # noqa: F401 (registers Hearthstone-v0)


def make_env(opponent: str = "random", seed: int = 1) -> TransformedEnv:
    """The learner's environment: `observation` float32[F] and `action_mask` bool[3722], which random actions obey."""
    env = TransformedEnv(
        GymEnv(
            "Hearthstone-v0", opponent=opponent, mask_in_observation=True, categorical_action_encoding=True
        ),
        DTypeCastTransform(torch.int8, torch.bool, in_keys=["action_mask"]),
    )
    env.append_transform(ActionMask(mask_key="action_mask"))
    env.set_seed(seed)
    return env


def networks(env: TransformedEnv, hidden: int = 128) -> tuple[ProbabilisticActor, ValueOperator]:
    """A policy over the legal actions, and a value."""
    width, actions = env.observation_spec["observation"].shape[-1], env.action_spec.n
    logits = nn.Sequential(nn.Linear(width, hidden), nn.ReLU(), nn.Linear(hidden, actions))
    actor = ProbabilisticActor(
        TensorDictModule(logits, in_keys=["observation"], out_keys=["logits"]),
        in_keys={"logits": "logits", "mask": "action_mask"},
        distribution_class=MaskedCategorical,
        return_log_prob=True,
    )
    value = nn.Sequential(nn.Linear(width, hidden), nn.ReLU(), nn.Linear(hidden, 1))
    return actor, ValueOperator(value, in_keys=["observation"])


def train(
    env: TransformedEnv, actor: ProbabilisticActor, value: ValueOperator, rounds: int, steps: int = 512
) -> Iterator[dict[str, float]]:
    """`rounds` rounds of `steps` decisions and an epoch of PPO; yields the losses and the games won of each round."""
    advantage = GAE(gamma=1.0, lmbda=0.95, value_network=value)
    loss = ClipPPOLoss(actor, value, entropy_coeff=0.01)
    optimizer = torch.optim.Adam(loss.parameters(), lr=3e-4)
    for data in Collector(env, actor, frames_per_batch=steps, total_frames=rounds * steps):
        advantage(data)
        for batch in data.reshape(-1).split(128):
            losses = loss(batch)
            total = losses["loss_objective"] + losses["loss_critic"] + losses["loss_entropy"]
            optimizer.zero_grad()
            total.backward()
            optimizer.step()
        ends = data["next", "done"].squeeze(-1)
        yield {
            "loss": float(total),
            "games": float(ends.sum()),
            "won": float((data["next", "reward"].squeeze(-1)[ends] > 0).sum()),
        }


def main() -> None:
    """Train, and print each round."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=20)
    parser.add_argument("--opponent", default="random")
    given = parser.parse_args()
    env = make_env(given.opponent)
    for number, told in enumerate(train(env, *networks(env), rounds=given.rounds)):
        print(f"round {number}: won {told['won']:.0f} of {told['games']:.0f} games, loss {told['loss']:.3f}")


if __name__ == "__main__":
    main()
