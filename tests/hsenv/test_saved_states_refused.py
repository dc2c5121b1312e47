"""Saved states that are damaged, foreign, or of other options: refused with a reason, and nothing changes."""

import copy

import numpy as np
import pytest

import hsenv
from hsenv.cards.pack import checksum
from hsenv.envs import HearthstoneEnv, SelfPlayBatch


def states():
    env = HearthstoneEnv(deck="basic_mage_tempo")
    env.reset(seed=1)
    return env, env.save_state()


@pytest.mark.parametrize("state", [b"", b"HSENVST1", b"x" * 500, "text", None, 7, [1, 2]])
def test_foreign_bytes_are_refused(state):
    env, own = states()
    with pytest.raises(hsenv.PositionError, match=r"state"):
        env.load_state(state)
    assert env.save_state() == own


def test_damaged_bytes_are_refused_and_nothing_changes():
    env, own = states()
    rng = np.random.default_rng(0)
    whole = copy.deepcopy(env).save_state()
    for _ in range(300):
        damaged = bytearray(whole)
        how = rng.integers(3)
        if how == 0:
            damaged[rng.integers(len(damaged))] ^= 1 << rng.integers(8)
        elif how == 1:
            del damaged[rng.integers(len(damaged)) :]
        else:
            damaged += bytes(rng.integers(1, 9))
        with pytest.raises(hsenv.PositionError):
            env.load_state(bytes(damaged))
    assert env.save_state() == own
    env.load_state(own)


def test_no_bytes_with_a_right_checksum_crash_the_batch():
    """As a hostile file would have it: every number of the state is checked, not the checksum alone."""
    batch = SelfPlayBatch(2, seed=1, threads=1)
    batch.reset()
    batch.schedule([0], options={"decks": ("basic_mage_tempo", None), "handicap": {"learner": {"cards": 2}}})
    whole = batch._batch.to_bytes()
    rng = np.random.default_rng(3)
    refused = 0
    for _ in range(400):
        content = bytearray(whole[16:])
        at = rng.integers(len(content))
        for place in range(at, min(at + int(rng.integers(1, 5)), len(content))):
            content[place] = rng.choice([0, 1, 2, 127, 128, 255, int(rng.integers(256))])
        if rng.random() < 0.2:
            del content[rng.integers(len(content)) :]
        data = whole[:8] + checksum(content).to_bytes(8, "little") + bytes(content)
        fresh = SelfPlayBatch(2, seed=1, threads=1)
        for load in (fresh._batch.load, hsenv._engine.Batch.from_bytes):
            try:
                load(data)
            except (hsenv.HearthstoneError, ValueError):
                refused += 1
        if fresh._batch.to_bytes() == data:  # it was taken: it must be playable
            fresh._began = True
            for _ in range(20):
                fresh.step(fresh.sample())
    assert refused > 200


@pytest.mark.parametrize(
    ("options", "name"),
    [
        ({"deck": "basic_hunter_face"}, "deck"),
        ({"deck_pairs": [("basic_mage_tempo", "basic_hunter_face")]}, "deck"),
        ({"seat": 1}, "seat"),
        ({"mulligan": False}, "mulligan"),
        ({"positions": "rightmost"}, "positions"),
        ({"illegal_action": "lose"}, "illegal_action"),
        ({"turn_limit": 30}, "turn_limit"),
        ({"max_decisions": 30}, "max_decisions"),
        ({"reward": "shaped"}, "reward"),
        ({"discount": 0.5}, "discount"),
    ],
)
def test_states_need_the_same_options(options, name):
    _, state = states()
    env = HearthstoneEnv(**{"deck": "basic_mage_tempo"} | options)
    with pytest.raises(hsenv.PositionError, match=f"another value of '{name}'"):
        env.load_state(state)


def test_states_need_the_same_form_and_size():
    _, state = states()
    batch = SelfPlayBatch(2, seed=1)
    with pytest.raises(hsenv.PositionError, match="by a HearthstoneEnv, not by a SelfPlayBatch"):
        batch.load_state(state)
    batch.reset()
    with pytest.raises(hsenv.PositionError, match="num_envs"):
        SelfPlayBatch(3).load_state(batch.save_state())


def test_other_observations_and_threads_may_read_it():
    _, state = states()
    seen, _ = HearthstoneEnv(deck="basic_mage_tempo", observation="entities").load_state(state)
    assert set(seen) >= {"tokens", "cards"}
    batch = SelfPlayBatch(8, seed=1, threads=1)
    batch.reset()
    other = SelfPlayBatch(8, threads=2)
    other.load_state(batch.save_state())
    assert [other.game(row).hash() for row in range(8)] == [batch.game(row).hash() for row in range(8)]
