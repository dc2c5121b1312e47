"""Win rates with their uncertainty: Wilson intervals, records of matches split by who went first."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

Z_95 = 1.959963984540054


def wilson(successes: float, trials: int, z: float = Z_95) -> tuple[float, float]:
    """The Wilson score interval of a proportion, (0, 1) when nothing was tried. Half successes (draws) are fine.

    >>> low, high = wilson(220, 400)
    >>> round(low, 3), round(high, 3)
    (0.501, 0.598)
    """
    if trials < 0 or not 0 <= successes <= max(trials, 0):
        raise ValueError(f"{successes} successes of {trials} trials")
    if trials == 0:
        return 0.0, 1.0
    rate = successes / trials
    scale = 1 + z * z / trials
    centre = (rate + z * z / (2 * trials)) / scale
    half = z / scale * math.sqrt(rate * (1 - rate) / trials + z * z / (4 * trials * trials))
    return max(0.0, centre - half), min(1.0, centre + half)


@dataclass
class Tally:
    """Wins, losses and draws of one side."""

    wins: int = 0
    losses: int = 0
    draws: int = 0

    def add(self, outcome: int) -> None:
        """+1 a win, -1 a loss, 0 a draw."""
        if outcome > 0:
            self.wins += 1
        elif outcome < 0:
            self.losses += 1
        else:
            self.draws += 1

    @property
    def games(self) -> int:
        return self.wins + self.losses + self.draws

    @property
    def rate(self) -> float:
        """Wins of all games; a draw is not a win."""
        return self.wins / self.games if self.games else 0.0

    @property
    def score(self) -> float:
        """Wins plus half the draws, of all games."""
        return (self.wins + self.draws / 2) / self.games if self.games else 0.5

    @property
    def interval(self) -> tuple[float, float]:
        """The Wilson interval, at 95 %, of `rate`."""
        return wilson(self.wins, self.games)

    def __add__(self, other: Tally) -> Tally:
        return Tally(self.wins + other.wins, self.losses + other.losses, self.draws + other.draws)

    def reversed(self) -> Tally:
        """The same games as the opponent saw them."""
        return Tally(self.losses, self.wins, self.draws)

    def as_dict(self) -> dict[str, float]:
        low, high = self.interval
        return {
            "games": self.games,
            "wins": self.wins,
            "losses": self.losses,
            "draws": self.draws,
            "win_rate": self.rate,
            "low": low,
            "high": high,
        }

    def __str__(self) -> str:
        low, high = self.interval
        return f"{self.rate:6.1%} [{low:.1%}, {high:.1%}]"


@dataclass
class Record:
    """A match between two players, seen by the first of them and split by its seat (0 goes first)."""

    player: str
    opponent: str
    by_seat: tuple[Tally, Tally] = field(default_factory=lambda: (Tally(), Tally()))
    turns: int = 0
    decisions: int = 0
    seconds: float = 0.0

    def add(self, seat: int, outcome: int, turns: int = 0) -> None:
        self.by_seat[seat].add(outcome)
        self.turns += turns

    @property
    def total(self) -> Tally:
        return self.by_seat[0] + self.by_seat[1]

    def as_dict(self) -> dict[str, object]:
        games = max(self.total.games, 1)
        return {
            "player": self.player,
            "opponent": self.opponent,
            **self.total.as_dict(),
            "going_first": self.by_seat[0].as_dict(),
            "going_second": self.by_seat[1].as_dict(),
            "turns_per_game": self.turns / games,
            "seconds": round(self.seconds, 2),
        }


def table(records: list[Record]) -> str:
    """The records as a plain table, one line a match.

    Win rates are of all games (a draw is not a win), with Wilson's 95 % interval.
    """
    head = ("player", "opponent", "games", "draws", "win rate [95 %]", "going first", "going second", "turns")
    rows = [head]
    for record in records:
        total = record.total
        rows.append(
            (
                record.player,
                record.opponent,
                str(total.games),
                str(total.draws),
                str(total).strip(),
                str(record.by_seat[0]).strip(),
                str(record.by_seat[1]).strip(),
                f"{record.turns / max(total.games, 1):.1f}",
            )
        )
    widths = [max(len(row[column]) for row in rows) for column in range(len(head))]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
    lines.insert(1, "  ".join("-" * width for width in widths))
    return "\n".join(lines)
