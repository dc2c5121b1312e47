"""`SelfPlayBatch`: both seats, schedules, demonstrations, copies."""

import gc

import numpy as np
import pytest

import hsenv
from hsenv.envs import SelfPlayBatch


def first_legal(turn):
    return turn.action_mask.argmax(axis=1)


def test_both_seats_come_back():
    batch = SelfPlayBatch(6, seed=1)
    turn = batch.reset()
    seats = set()
    for _ in range(40):
        seats |= set(turn.seat.tolist())
        for row in range(6):
            assert batch.game(row).to_move.seat == turn.seat[row]
        turn = batch.step(first_legal(turn))
    assert seats == {0, 1}


def test_rewards_are_by_seat():
    batch = SelfPlayBatch(16, seed=1)
    turn = batch.reset()
    ended = 0
    for _ in range(400):
        turn = batch.step(batch.sample())
        assert not turn.reward[~turn.done].any()
        for row in np.flatnonzero(turn.done):
            ended += 1
            winner = batch.final_game(row).winner
            expected = [0, 0] if winner is None else [1, -1] if winner.seat == 0 else [-1, 1]
            assert turn.reward[row].tolist() == expected
            assert turn.final_winner[row] == turn.reward[row][turn.final_learner_seat[row]]
            assert batch.game(row).turn == 0
            final = turn.final_observation(row, 0)
            names = hsenv.envs.observation_names()
            health = final[names.index("own.health")] * 30
            assert round(float(health)) == max(batch.final_game(row).players[0].hero.health, -30)
    assert ended > 20


def test_rows_do_not_depend_on_each_other_nor_on_threads():
    whole = SelfPlayBatch(8, seed=5, threads=2)
    alone = SelfPlayBatch(1, seed=5 + 3)
    turn, single = whole.reset(), alone.reset()
    for _ in range(200):
        assert np.array_equal(turn.observation[3], single.observation[0])
        assert np.array_equal(turn.action_mask[3], single.action_mask[0])
        turn, single = whole.step(first_legal(turn)), alone.step(first_legal(single))


def test_stepping_some_rows():
    batch = SelfPlayBatch(5, seed=2)
    turn = batch.reset()
    before = [batch.game(row).hash() for row in range(5)]
    actions = first_legal(turn)[[1, 3]]
    turn = batch.step(actions, rows=[1, 3])
    after = [batch.game(row).hash() for row in range(5)]
    assert [row for row in range(5) if before[row] != after[row]] == [1, 3]
    assert turn.observation.shape[0] == 5
    with pytest.raises(ValueError, match="ascending"):
        batch.step(actions, rows=[3, 1])
    with pytest.raises(ValueError, match="no row"):
        batch.step(actions, rows=[3, 9])


def test_legal_actions_as_lists():
    batch = SelfPlayBatch(4, seed=3)
    turn = batch.reset()
    for _ in range(25):
        ids, offsets = batch.legal_actions()
        for row in range(4):
            listed = ids[offsets[row] : offsets[row + 1]]
            assert sorted(listed) == np.flatnonzero(turn.action_mask[row]).tolist()
        turn = batch.step(batch.sample())


def test_what_a_bot_would_do_changes_nothing():
    batch = SelfPlayBatch(6, seed=4)
    turn = batch.reset()
    for _ in range(20):
        before = [batch.game(row).hash() for row in range(6)]
        actions = batch.bot_actions("greedy")
        assert turn.action_mask[np.arange(6), actions].all()
        assert [batch.game(row).hash() for row in range(6)] == before
        assert np.array_equal(batch.bot_actions("greedy", rows=[1, 4]).shape, (2,))
        turn = batch.step(actions)
    with pytest.raises(ValueError, match="known are"):
        batch.bot_actions("nobody")


def test_bots_play_inside_where_they_are_opponents():
    batch = SelfPlayBatch(40, seed=4, opponents=("external", "random"), opponent_weights=[0.5, 0.5])
    turn = batch.reset()
    seen = set()
    for _ in range(60):
        inside = turn.opponent == 1
        assert (turn.seat[inside] == turn.learner_seat[inside]).all()
        seen |= set(turn.opponent.tolist())
        turn = batch.step(batch.sample())
    assert seen == {0, 1}
    with pytest.raises(TypeError, match="opponents"):
        SelfPlayBatch(2, opponent="random")


def test_schedules_fix_one_episode():
    batch = SelfPlayBatch(4, seed=4, opponents=("external", "random"), turn_limit=1)
    batch.reset()
    batch.schedule([0, 1, 2, 3], opponents=[1, 1, 0, -1], pairs=[5, 6, 7, 8], seats=[0, 1, 1, -1])
    turn = batch.reset()
    assert turn.opponent[:3].tolist() == [1, 1, 0]
    assert turn.learner_seat[:3].tolist() == [0, 1, 1]
    for row in range(4):
        deck = hsenv.decks.get(batch.deck_names[5 + row][0])
        assert batch.game(row).players[turn.learner_seat[row]].hero.id == deck.hero
    for bad in ({"opponents": [7]}, {"pairs": [100000]}, {"seats": [2]}, {"seeds": [1, 2]}):
        with pytest.raises(ValueError, match=r"no|one entry"):
            batch.schedule([0], **bad)


def test_swapped_players_hold_each_others_cards():
    batch = SelfPlayBatch(6, seed=4)
    batch.reset()
    rows, seeds = np.arange(6), np.arange(100, 106)
    batch.schedule(rows, seeds=seeds)
    first = batch.reset()
    games = [batch.game(row).hash() for row in range(6)]
    batch.schedule(rows, seeds=seeds, swaps=[True] * 6)
    second = batch.reset()
    assert [batch.game(row).hash() for row in range(6)] == games
    assert (first.learner_seat != second.learner_seat).all()


def test_arrays_outlive_the_batch_and_later_calls():
    batch = SelfPlayBatch(3, seed=4)
    turn = batch.reset()
    observation, mask = turn.observation, turn.action_mask
    kept = observation.copy(), mask.copy()
    for _ in range(10):
        turn = batch.step(batch.sample())
        del turn
        gc.collect()
    del batch
    gc.collect()
    assert np.array_equal(observation, kept[0])
    assert np.array_equal(mask, kept[1])


def test_a_batch_without_a_seed_and_bad_sizes():
    assert SelfPlayBatch(1).reset().observation.shape == (1, 1458)
    with pytest.raises(ValueError, match="from 1 to"):
        SelfPlayBatch(0)
