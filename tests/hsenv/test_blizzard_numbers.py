"""The numbers of Blizzard's data that the package spells out are those of `hearthstone.enums`."""

import pytest
from hearthstone import enums

from hsenv import numbers


@pytest.mark.parametrize(
    ("own", "blizzard"),
    [
        (numbers.TypeNumber, enums.CardType),
        (numbers.ZoneNumber, enums.Zone),
        (numbers.FormatNumber, {f"FT_{one.name[3:]}": one for one in enums.FormatType}),
    ],
)
def test_numbers(own, blizzard):
    for one in own:
        name = one.name if own is not numbers.FormatNumber else f"FT_{one.name}"
        assert blizzard[name] == one


def test_single_numbers():
    assert enums.CardClass.NEUTRAL == numbers.NEUTRAL
    assert enums.Rarity.LEGENDARY == numbers.LEGENDARY
