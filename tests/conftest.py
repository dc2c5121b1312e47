"""What all Python tests share."""

import pytest


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "card(*ids): the cards that this test proves")


@pytest.fixture
def game():
    """A sandbox of a Mage against a Warrior."""
    from kit import sandbox

    return sandbox()


@pytest.fixture
def me(game):
    """The player whose turn it is."""
    return game.players[0]


@pytest.fixture
def foe(game):
    return game.players[1]
