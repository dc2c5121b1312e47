"""`agents/examples/tianshou_dqn.py`: masked DQN collects and learns; masks are honoured, or the environment would raise."""

import numpy as np
from examples import tianshou_dqn


def test_masked_dqn_collects_and_learns():
    both = tianshou_dqn.players(tianshou_dqn.make_env(), hidden=16)
    weights = dict(both.get_algorithm("player_0").policy.named_parameters())
    before = {name: value.detach().clone() for name, value in weights.items()}
    told = list(tianshou_dqn.train(both, steps=600, envs=2))
    assert sum(collected.n_collected_steps for collected, _ in told) >= 600
    losses = [loss for _, updated in told for loss in updated.get_loss_stats_dict().values()]
    assert losses
    assert np.isfinite(losses).all()
    assert any(not value.equal(before[name]) for name, value in weights.items())
