"""The network scores legal moves and nothing else, and the rollout buffer keeps them."""

import numpy as np
import pytest
import torch as th
from gymnasium import spaces

import hsenv.envs
from hsagents import layout
from hsagents.network import FORBIDDEN, LegalMoveNetwork, LegalMoves, NetworkSize
from hsagents.policy import LegalMoveDistribution, LegalMovePolicy, LegalMoveRolloutBuffer
from hsenv.envs import SelfPlayBatch

NAMES = hsenv.envs.observation_names("flat")
SMALL = NetworkSize(8, 16, 8)


def positions(steps=40, rows=6):
    """Observations and masks of random games, mulligans included."""
    batch = SelfPlayBatch(rows, seed=5, threads=1)
    turn = batch.reset(seed=5)
    observations, masks = [turn.observation], [turn.action_mask]
    for _ in range(steps):
        turn = batch.step(batch.sample())
        observations.append(turn.observation)
        masks.append(turn.action_mask)
    return np.concatenate(observations), np.concatenate(masks)


def test_legal_moves_of_a_mask():
    _, masks = positions()
    for given in (masks, masks.astype(bool), masks.astype(np.float32), th.from_numpy(masks)):
        moves = LegalMoves.from_mask(given)
        assert moves.most == masks.sum(1).max()
        rebuilt = np.zeros_like(masks)
        rebuilt[moves.rows.numpy(), moves.ids.numpy()] = 1
        assert np.array_equal(rebuilt, masks)


def test_a_position_without_a_move_is_refused():
    masks = np.zeros((2, layout.ACTIONS), np.int8)
    masks[0, 0] = 1
    with pytest.raises(ValueError, match="without a legal move"):
        LegalMoves.from_mask(masks)


def test_only_legal_moves_are_drawn_and_probabilities_sum_to_one():
    observations, masks = positions()
    network = LegalMoveNetwork(NAMES, SMALL)
    moves = LegalMoves.from_mask(masks)
    scores, values = network(th.from_numpy(observations), moves)
    assert scores.shape == (masks.sum(),)
    assert values.shape == (len(masks), 1)
    distribution = LegalMoveDistribution(moves, scores)
    assert th.allclose(distribution.log_probs.exp().sum(1), th.ones(len(masks)))
    for _ in range(20):
        assert masks[np.arange(len(masks)), distribution.sample().numpy()].all()
    assert masks[np.arange(len(masks)), distribution.mode().numpy()].all()
    legal = th.from_numpy(masks.sum(1)).float()
    assert (distribution.entropy() <= legal.log() + 1e-4).all()


def test_an_illegal_action_has_no_probability():
    observations, masks = positions(steps=2)
    moves = LegalMoves.from_mask(masks)
    scores, _ = LegalMoveNetwork(NAMES, SMALL)(th.from_numpy(observations), moves)
    illegal = th.from_numpy((masks == 0).argmax(1))
    with pytest.raises(ValueError, match="not legal"):
        LegalMoveDistribution(moves, scores).log_prob(illegal)


def test_each_position_is_judged_by_itself():
    observations, masks = positions()
    network = LegalMoveNetwork(NAMES, SMALL)
    with th.no_grad():
        moves = LegalMoves.from_mask(masks)
        scores, values = network(th.from_numpy(observations), moves)
        table = moves.table(scores)
        for row in (0, 17, len(masks) - 1):
            alone = LegalMoves.from_mask(masks[row : row + 1])
            one, value = network(th.from_numpy(observations[row : row + 1]), alone)
            assert th.allclose(one, table[row][table[row] > FORBIDDEN], atol=1e-5)
            assert th.allclose(value[0], values[row], atol=1e-5)


def test_a_mulligan_is_the_sum_of_its_cards():
    batch = SelfPlayBatch(1, seed=1, threads=1)
    turn = batch.reset(seed=1)
    moves = LegalMoves.from_mask(turn.action_mask)
    network = LegalMoveNetwork(NAMES, SMALL)
    th.nn.init.normal_(network.throw_out.weight)
    with th.no_grad():
        network.throw_out.bias.zero_()
        scores, _ = network(th.from_numpy(turn.observation), moves)
    assert moves.ids[0] == layout.MULLIGANS  # keeping all cards
    assert scores[0] == 0
    assert scores[3] == pytest.approx(float(scores[1] + scores[2]), abs=1e-6)


def test_policy_needs_masks():
    space = spaces.Box(-1, 4, (len(NAMES),), np.float32)
    policy = LegalMovePolicy(space, spaces.Discrete(layout.ACTIONS), lambda _: 1e-3, NAMES, SMALL.as_dict())
    with pytest.raises(ValueError, match="needs action masks"):
        policy(th.zeros(1, len(NAMES)))


def test_rollout_buffer_gives_back_the_moves_it_was_given():
    observations, masks = positions(steps=4, rows=6)
    steps, rows = 5, 6
    buffer = LegalMoveRolloutBuffer(
        steps,
        spaces.Box(-1, 4, (len(NAMES),), np.float32),
        spaces.Discrete(layout.ACTIONS),
        "cpu",
        n_envs=rows,
    )
    for step in range(steps):
        span = slice(step * rows, (step + 1) * rows)
        actions = masks[span].argmax(1)
        buffer.add(
            observations[span],
            actions[:, None],
            np.zeros(rows),
            np.zeros(rows),
            th.zeros(rows),
            th.zeros(rows),
            action_masks=masks[span],
        )
    buffer.compute_returns_and_advantage(th.zeros(rows), np.zeros(rows))
    seen = 0
    for samples in buffer.get(7):
        moves = samples.action_masks
        for i in range(len(samples.actions)):
            same = np.flatnonzero((observations == samples.observations[i].numpy()).all(1))
            ids = moves.ids[moves.rows == i].numpy()
            assert any(np.array_equal(ids, np.flatnonzero(masks[k])) for k in same)
            assert samples.actions[i, 0] in ids
        seen += len(samples.actions)
    assert seen == steps * rows
