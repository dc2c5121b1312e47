"""A round robin: everybody against everybody, as a table and a heat map."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from hsagents.evaluate import play_match
from hsagents.players import Player
from hsagents.progress import Progress
from hsagents.runs import write_json
from hsagents.statistics import Record, Tally
from hsagents.table import names_apart


def mirrored(record: Record) -> Record:
    """The same match as the second player saw it."""
    first, second = record.by_seat
    return Record(
        record.opponent,
        record.player,
        (second.reversed(), first.reversed()),
        record.turns,
        record.decisions,
        record.seconds,
    )


def round_robin(
    players: Sequence[Player],
    games: int,
    *,
    seed: int = 0,
    pairs: Sequence[Any] | None = None,
    format: str | None = None,
    threads: int = 0,
) -> tuple[list[str], dict[tuple[str, str], Record]]:
    """Every pair of players meets in `games` games; records by (row, column), both ways round. See `play_match`."""
    names = names_apart([player.name for player in players])
    records: dict[tuple[str, str], Record] = {}
    matches = list(combinations(range(len(players)), 2))
    with Progress("Arena", len(matches)) as progress:
        for done, (i, j) in enumerate(matches):
            record = play_match(
                players[i], players[j], games, seed=seed, pairs=pairs, format=format, threads=threads
            )
            record.player, record.opponent = names[i], names[j]
            records[names[i], names[j]] = record
            records[names[j], names[i]] = mirrored(record)
            progress.update(done + 1, f"{names[i]} {record.total.rate:.0%} {names[j]}")
    return names, records


def totals(names: Sequence[str], records: dict[tuple[str, str], Record]) -> dict[str, Tally]:
    """Each player's games against all the others."""
    return {
        name: sum((records[name, other].total for other in names if other != name), start=Tally())
        for name in names
    }


def grid(names: Sequence[str], records: dict[tuple[str, str], Record]) -> str:
    """Win rates of rows against columns, the strongest first, with the overall rate and its interval."""
    overall = totals(names, records)
    order = sorted(names, key=lambda name: -overall[name].rate)
    width = max(8, *(len(name) for name in names)) + 2
    lines = [" " * width + "".join(name.rjust(width) for name in order) + "  all [95 %]"]
    for row in order:
        cells = "".join(
            ("-" if row == column else f"{records[row, column].total.rate:.1%}").rjust(width)
            for column in order
        )
        lines.append(row.ljust(width) + cells + f"  {str(overall[row]).strip()}")
    return "\n".join(lines)


def prepare(folder: Path) -> None:
    """Make the folder, and see that it can be written to before hours of games. Raises `OSError`."""
    folder.mkdir(parents=True, exist_ok=True)
    probe = folder / "arena.json.part"
    probe.touch()
    probe.unlink()


def save(names: Sequence[str], records: dict[tuple[str, str], Record], folder: Path, title: str) -> None:
    """`arena.json` and `arena.png`."""
    from hsagents.pictures import heat_map

    folder.mkdir(parents=True, exist_ok=True)
    write_json(folder / "arena.json", [record.as_dict() for record in records.values()])
    overall = totals(names, records)
    heat_map(sorted(names, key=lambda name: -overall[name].rate), records, folder / "arena.png", title)
