"""What the tests of the agents share: few threads, runs in a folder of their own."""

from pathlib import Path

import pytest
import torch


@pytest.fixture(autouse=True)
def one_thread():
    torch.set_num_threads(1)


@pytest.fixture
def runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("HSENV_RUNS", str(tmp_path / "runs"))
    return tmp_path / "runs"
