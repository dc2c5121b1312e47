"""Games of a `SelfPlayBatch` as replays."""

import numpy as np
import pytest

from hsenv import IllegalAction, Replay
from hsenv.envs import SelfPlayBatch


def test_recorded_rows_give_the_games_that_were_played():
    batch = SelfPlayBatch(4, seed=1)
    batch.reset()
    replays = {row: batch.record(row) for row in (0, 2)}
    ends = {}
    for _ in range(1500):
        running = {row: batch.game(row).hash() for row in replays if row not in ends}
        assert {
            row: ([replays[row].start_hash] + [s.hash for s in replays[row].steps])[-1] for row in running
        } == running
        turn = batch.step(batch.sample())
        for row in set(np.flatnonzero(turn.done)) & running.keys():
            ends[row] = batch.final_game(row)
        if len(ends) == 2:
            break
    for row, end in ends.items():
        read = Replay.loads(replays[row].dumps())
        read.verify()
        assert read.game().hash() == end.hash()
        assert read.winner == (end.winner.seat if end.winner else None)
        assert read.result == ("won" if end.winner else "draw")
    length = len(replays[0])
    batch.step(batch.sample())
    assert len(replays[0]) == length  # the next episode is not recorded


def test_some_rows_are_stepped_and_a_reset_ends_a_recording():
    batch = SelfPlayBatch(3, seed=1)
    batch.reset()
    replay = batch.record(1)
    batch.step(batch.sample(rows=[0, 2]), rows=[0, 2])
    assert len(replay) == 0
    batch.step(batch.sample(rows=[1]), rows=[1])
    assert len(replay) == 1
    batch.reset(rows=[1])
    batch.step(batch.sample())
    assert len(replay) == 1
    replay.verify()


def test_illegal_actions_and_bots_are_refused():
    batch = SelfPlayBatch(2, seed=1)
    batch.reset()
    replay = batch.record(0)
    before = [batch.game(row).hash() for row in (0, 1)]
    with pytest.raises(IllegalAction, match="row 0 is recorded, and action 3721 is not legal"):
        batch.step([3721, 3721])
    with pytest.raises(ValueError, match="one entry per row"):
        batch.step([*batch.sample(), 0, 0])
    assert [batch.game(row).hash() for row in (0, 1)] == before
    assert len(replay) == 0
    batch.step(batch.sample())
    assert len(replay) == 1
    bots = SelfPlayBatch(2, seed=1, opponents=("external", "greedy"))
    bots.reset()
    with pytest.raises(ValueError, match="not with 'greedy'"):
        bots.record(0)
