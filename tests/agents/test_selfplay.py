"""The pool of opponents: who is in it, who is drawn, what is remembered."""

import copy

import numpy as np
import pytest

import hsenv.envs
from hsagents.config import SelfPlayConfig
from hsagents.network import LegalMoveNetwork, NetworkSize
from hsagents.selfplay import LATEST, OpponentPool, Slot
from hsenv.envs import HearthstoneVecEnv

NAMES = hsenv.envs.observation_names("flat")


def pool(**options):
    config = SelfPlayConfig(**{"anchors": {"random": 0.1, "greedy": 0.3}, "window": 3, **options})
    return OpponentPool(config, LegalMoveNetwork(NAMES, NetworkSize(8, 16, 8)), seed=1)


def test_shares_add_up():
    made = pool(play_against_latest_model_ratio=0.25, active=2)
    assert sum(made.weights) == pytest.approx(1)
    assert made.weights == pytest.approx([0.1, 0.3, 0.15, 0.225, 0.225])
    assert [made.name_of(i) for i in range(3)] == ["random", "greedy", LATEST]


def test_without_past_or_without_latest():
    assert len(pool(play_against_latest_model_ratio=1.0).opponents) == 3
    assert len(pool(play_against_latest_model_ratio=0.0, active=2).opponents) == 4
    assert len(pool(anchors={"random": 1.0}).opponents) == 1


def test_window_keeps_the_latest_snapshots_and_their_results():
    made = pool()
    slots = [i for i, one in enumerate(made.opponents) if isinstance(one, Slot)]
    for number in range(5):
        made.add_snapshot(f"step_{number}")
        made.swap()
        made.record(slots[0], 1)
    assert [snapshot.name for snapshot in made.snapshots] == ["step_2", "step_3", "step_4"]
    assert set(made.results) <= {"step_2", "step_3", "step_4"}


def test_snapshots_do_not_learn_on():
    made = pool()
    made.add_snapshot("then")
    before = copy.deepcopy(made.snapshots[0].network.state_dict())
    for parameter in made.learner.parameters():
        parameter.data += 1
    after = made.snapshots[0].network.state_dict()
    assert all((before[name] == after[name]).all() for name in before)
    assert not any(parameter.requires_grad for parameter in made.snapshots[0].network.parameters())


def test_the_ones_that_are_hard_to_beat_are_drawn_more_often():
    made = pool(window=2, active=1, priority=2.0)
    made.add_snapshot("easy")
    made.add_snapshot("hard")
    slot = next(i for i, one in enumerate(made.opponents) if isinstance(one, Slot))
    for name, winner in (("easy", 1), ("hard", -1)):
        made.opponents[slot].policy = next(s for s in made.snapshots if s.name == name)
        for _ in range(50):
            made.record(slot, winner)
    easy, hard = made.priorities()
    assert hard > 0.9 > 0.1 > easy > 0
    assert sum("hard" in made.swap() for _ in range(50)) > 40


def test_state_and_restore():
    made = pool()
    for number in range(3):
        made.add_snapshot(f"step_{number}")
    made.swap()
    made.record(1, 1)
    other = pool()
    other.restore(made.state(), [snapshot.network for snapshot in made.snapshots])
    assert other.state() == made.state()
    assert other.swap() == made.swap()


@pytest.mark.parametrize(
    "options",
    [
        {"window": 0},
        {"active": 0},
        {"play_against_latest_model_ratio": 1.5},
        {"anchors": {"random": 0.7, "greedy": 0.7}},
        {"anchors": {"random": -0.1}},
    ],
)
def test_bad_settings_are_refused(options):
    with pytest.raises(ValueError, match=r"must|share"):
        SelfPlayConfig(**options)


def test_the_environment_plays_against_all_of_them():
    made = pool()
    made.add_snapshot("start")
    made.swap()
    env = HearthstoneVecEnv(24, seed=1, threads=1, positions="rightmost")
    env.set_opponents(made.opponents, made.weights)
    env.reset()
    met = set()
    rng = np.random.default_rng(1)
    for _ in range(120):
        masks = env.action_masks()
        actions = (rng.random(masks.shape) * masks).argmax(1)
        _, _, dones, infos = env.step(actions)
        met |= {made.name_of(infos[row]["opponent"]) for row in np.flatnonzero(dones)}
    assert {"greedy", LATEST, "start"} <= met
