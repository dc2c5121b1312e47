"""The cards of custom_cards.yaml, for the tests of this folder only."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import hsenv
import hsenv.cards.running
from kit import restore_cards


@pytest.fixture(scope="module", autouse=True)
def custom_cards() -> Iterator[None]:
    hsenv.cards.load(Path(__file__).with_name("custom_cards.yaml"))
    yield
    restore_cards()
