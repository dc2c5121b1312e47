"""`agents/examples/minari_games.py`: games are recorded with their infos, read back, and every action was legal."""

import numpy as np
import pytest
from examples import minari_games


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    monkeypatch.setenv("MINARI_DATASETS_PATH", str(tmp_path))


def test_a_data_set_of_games_can_be_read_back():
    dataset = minari_games.record("hearthstone/test-v0", games=3)
    assert dataset.total_episodes == 3
    for episode in dataset.iterate_episodes():
        steps = len(episode.actions)
        assert steps > 10
        assert episode.observations.shape[0] == steps + 1
        assert episode.terminations[-1]
        assert abs(episode.rewards.sum()) in (0, 1)
        masks = episode.infos["action_mask"]
        assert masks.shape == (steps + 1, 3722)
        assert all(masks[step, action] for step, action in enumerate(episode.actions))
        assert np.isfinite(episode.observations).all()
