"""Wilson intervals and records."""

import pytest

from hsagents.arena import grid, mirrored
from hsagents.statistics import Record, Tally, table, wilson


@pytest.mark.parametrize(
    ("successes", "trials", "low", "high"),
    [
        (220, 400, 0.5010, 0.5980),
        (0, 10, 0.0, 0.2775),
        (10, 10, 0.7225, 1.0),
        (5, 10, 0.2366, 0.7634),
        (388, 400, 0.9483, 0.9828),
    ],
)
def test_wilson_numbers(successes, trials, low, high):
    assert wilson(successes, trials) == pytest.approx((low, high), abs=1e-4)


def test_wilson_knows_nothing_without_trials():
    assert wilson(0, 0) == (0.0, 1.0)


@pytest.mark.parametrize(("successes", "trials"), [(-1, 10), (11, 10), (0, -1)])
def test_wilson_refuses_what_cannot_be(successes, trials):
    with pytest.raises(ValueError, match="successes"):
        wilson(successes, trials)


def test_a_draw_is_not_a_win():
    tally = Tally()
    for outcome in (1, -1, 0, 0):
        tally.add(outcome)
    assert (tally.games, tally.rate, tally.score) == (4, 0.25, 0.5)


def test_record_by_seat_and_mirrored():
    record = Record("a", "b")
    record.add(0, 1, turns=10)
    record.add(0, 1, turns=12)
    record.add(1, -1, turns=8)
    assert record.total.wins == 2
    assert record.as_dict()["going_first"]["win_rate"] == 1.0
    assert record.as_dict()["turns_per_game"] == 10
    other = mirrored(record)
    assert (other.player, other.opponent) == ("b", "a")
    # b went second in the games in which a went first
    assert (other.by_seat[1].losses, other.by_seat[0].wins) == (2, 1)
    assert mirrored(other).as_dict() == record.as_dict()


def test_tables_name_players_and_numbers():
    record = Record("a", "b")
    for _ in range(3):
        record.add(0, 1)
    record.add(1, -1)
    assert "75.0%" in table([record])
    text = grid(["a", "b"], {("a", "b"): record, ("b", "a"): mirrored(record)})
    assert text.splitlines()[1].startswith("a")
    assert "25.0%" in text
