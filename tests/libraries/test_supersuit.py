"""`agents/examples/supersuit_vector.py`: the vector form of both seats plays whole games, and rewards add up to zero."""

import numpy as np
from examples import supersuit_vector


def test_rows_are_the_two_players_of_each_game():
    env = supersuit_vector.vector_env(2)
    assert env.num_envs == 4
    observations, _ = env.reset(seed=3)
    assert observations["action_mask"].shape == (4, 3722)
    assert observations["action_mask"].any(axis=1).all()  # all four choose their mulligan


def test_whole_games_are_played_and_rewards_add_up_to_zero():
    totals = supersuit_vector.play(games=2, steps=600, seed=5)
    assert np.abs(totals).sum() > 0
    assert (totals[0::2] + totals[1::2] == 0).all()
