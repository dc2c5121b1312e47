"""Actions and observations as tables agree with what the engine says they are."""

import numpy as np
import pytest

import hsenv.envs
from hsagents import layout
from hsenv.envs import SelfPlayBatch

NAMES = hsenv.envs.observation_names("flat")


def test_action_table_agrees_with_the_engine():
    table = layout.action_table()
    engine = np.asarray(hsenv.envs.action_table())
    types = hsenv.envs.action_types()
    assert len(table.kind) == len(engine) == layout.ACTIONS
    for action in range(layout.ACTIONS):
        kind, source, target, position, choose = engine[action]
        name = types[kind]
        ours = layout.KINDS[table.kind[action]]
        if name in ("play", "hero_power"):
            expected = {"play": "play", "hero_power": "power"}[name]
            expected += ("", "_first", "_second")[choose] + ("_at" if target else "")
            assert ours == expected
            assert table.position[action] == position
            expected_source = layout.IN_HAND + source if name == "play" else layout.OWN_SIDE
            assert table.source[action] == expected_source
        else:
            assert ours == name
        if name == "attack":
            assert table.source[action] == (layout.OWN_BOARD + source - 1 if source else layout.OWN_SIDE)
            assert table.target[action] == (layout.ENEMY_BOARD + target - 1 if target else layout.ENEMY_SIDE)


def test_rightmost_is_what_the_engine_offers_as_rightmost():
    options = {"deck": "basic_mage_tempo", "opponent_deck": "basic_warlock_zoo"}
    anywhere = SelfPlayBatch(8, seed=3, threads=1, **options)
    right = SelfPlayBatch(8, seed=3, threads=1, positions="rightmost", **options)
    one, other = anywhere.reset(seed=3), right.reset(seed=3)
    for _ in range(150):
        assert np.array_equal(layout.rightmost(one.action_mask), other.action_mask.astype(bool))
        actions = right.sample()
        one, other = anywhere.step(actions), right.step(actions)


def test_rightmost_leaves_its_argument_alone():
    mask = np.zeros(layout.ACTIONS, np.int8)
    mask[layout.PLAYS] = mask[layout.PLAYS + layout.TARGETS] = 1
    assert layout.rightmost(mask).sum() == 1
    assert layout.rightmost(mask)[layout.PLAYS + layout.TARGETS]
    assert mask.sum() == 2


def test_flat_layout_finds_its_groups():
    flat = layout.FlatLayout.from_names(NAMES)
    assert flat.size == len(NAMES)
    assert NAMES[flat.hand.start] == "hand0.cost"
    assert NAMES[flat.boards.start + flat.boards.width * layout.BOARD] == "enemy.board0.attack"
    covered = sum(stop - start for start, stop in flat.globals)
    covered += sum(group.count * group.width for group in (flat.sides, flat.boards, flat.hand, flat.options))
    assert covered == len(NAMES)


@pytest.mark.parametrize(
    "names", [[], ["turn", "own.health"], [name for name in NAMES if not name.startswith("hand9.")]]
)
def test_flat_layout_refuses_another_observation(names):
    with pytest.raises(ValueError, match="observation"):
        layout.FlatLayout.from_names(names)
