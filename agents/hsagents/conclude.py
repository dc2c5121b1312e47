"""The end of a run: test games, the table, the curve, the results as JSON, one game to look at."""

from __future__ import annotations

import os
import platform
import time
from collections.abc import Sequence
from typing import Any

from hsagents.config import RunConfig, to_json
from hsagents.evaluate import play_match
from hsagents.network import LegalMoveNetwork
from hsagents.pictures import CurvePoint, learning_curve
from hsagents.players import Model, player
from hsagents.runs import RunFolder, write_json
from hsagents.statistics import Record, table
from hsenv.bench import machine

FINAL_SEED = 20_000
"""Added to the run's seed, so that the last test games are none that the curve was made of."""


def conclude(
    folder: RunFolder,
    config: RunConfig,
    network: LegalMoveNetwork,
    pairs: Sequence[Any],
    points: Sequence[CurvePoint],
    *,
    steps: int,
    seconds: float,
    notes: Sequence[str],
    more: dict[str, Any] | None = None,
) -> dict[str, Any]:
    """Measures the agent, writes `results.json` and `curve.png`, prints the table and a game; returns the results."""
    agent = Model(network, config.name)
    records: list[Record] = []
    begun = time.perf_counter()
    for name in config.evaluation.opponents:
        print(f"Playing {config.evaluation.games} games against {name} ...", flush=True)
        seed = config.seed + FINAL_SEED
        records.append(
            play_match(agent, name, config.evaluation.games, seed=seed, pairs=pairs, threads=config.threads)
        )
    cpu = os.times()
    results = {
        "run": config.name,
        "steps": steps,
        "training_seconds": round(seconds, 1),
        "evaluation_seconds": round(time.perf_counter() - begun, 1),
        "cpu_seconds": round(cpu.user + cpu.system, 1),
        "machine": {
            "processor": machine.processor(),
            "processors": machine.processors(),
            "threads": config.threads,
            "platform": platform.platform(),
        },
        "notes": list(notes),
        **(more or {}),
        "matches": [record.as_dict() for record in records],
        "curve": [point.as_dict() for point in points],
        "config": to_json(config),
    }
    write_json(folder.results, results)
    learning_curve(points, folder.curve, f"{config.name}: win rates over {steps:,} steps")
    if config.exhibition:
        from hsagents.play import watch

        rival = config.evaluation.opponents[-1]
        print(f"\nOne game against {rival}:\n")
        decks = pairs[config.seed % len(pairs)]
        watch((agent, player(rival)), decks, seed=config.seed, first=config.seed % 2, boards=True)
    print()
    print(table(records))
    print(
        "\nWin rate of all games (a draw is not a win) with Wilson's 95 % interval; each deal is played twice, with the"
    )
    print(f"seats exchanged. Decks: pairs of the Basic decks, {config.evaluation.decks}.")
    for note in notes:
        print(note)
    print(
        f"\n{steps:,} steps in {seconds / 60:.1f} minutes of training. In {folder.path}: model.zip, results.json, curve.png"
    )
    return results
