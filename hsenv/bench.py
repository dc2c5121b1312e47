"""How fast it is: `python -m hsenv.bench [--json] [--quick]`.

Games per second count CPU time of one thread; environment steps per second count time on the clock, observation and mask
included. The signature is a checksum over the final states of fixed games: as long as it stays, the engine plays the same.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable
from typing import Any

import gymnasium
import numpy as np

from . import _engine, cards
from .envs import ENV_ID, SelfPlayBatch

SIGNATURE_GAMES, SIGNATURE_SEED = 2000, 1
BATCH = 128  #: games per thread in the batch that is measured

_WHAT = {
    "games_per_s": "random games per CPU second, the benchmark decks",
    "actions_per_s": "actions per CPU second",
    "ns_per_action": "nanoseconds per action, legal actions included",
    "clone_ns": "nanoseconds per clone in the middle of a game",
    "clone_bytes": "bytes that such a clone copies",
    "state_bytes": "bytes of the whole state",
    "env_steps_per_s_1": "environment steps per second, batch, one thread",
    "env_steps_per_s_all": "environment steps per second, batch, all processors",
    "gym_steps_per_s": "steps per second of gym.make in one process",
    "signature": "checksum of the final states of fixed games",
    "cards_implemented": "cards implemented, tokens included",
}


def measure(seconds: float = 3.0) -> dict[str, Any]:
    """Every measure by its name, each taking about `seconds`."""
    fixed = _engine.bench_random_games(SIGNATURE_GAMES, SIGNATURE_SEED)
    rate = fixed["games"] / max(fixed["cpu_seconds"], 1e-6)
    games = _engine.bench_random_games(max(int(rate * seconds), 100), SIGNATURE_SEED)
    clone = _engine.bench_clone(SIGNATURE_SEED)
    return {
        "games_per_s": round(games["games"] / games["cpu_seconds"]),
        "actions_per_s": round(games["actions"] / games["cpu_seconds"]),
        "ns_per_action": round(1e9 * games["cpu_seconds"] / games["actions"], 1),
        "clone_ns": round(clone["clone_ns"], 1),
        "clone_bytes": round(clone["clone_bytes"]),
        "state_bytes": clone["state_bytes"],
        "env_steps_per_s_1": round(batch_steps_per_s(1, seconds)),
        "env_steps_per_s_all": round(batch_steps_per_s(0, seconds)),
        "gym_steps_per_s": round(gym_steps_per_s(seconds)),
        "signature": f"{fixed['signature']:016x}",
        "cards_implemented": len(cards.ids()),
    }


def batch_steps_per_s(threads: int, seconds: float) -> float:
    """Random legal play in a batch: every decision of both seats is a step, with observation and mask. 0: all processors."""
    probe = SelfPlayBatch(2, threads=threads, seed=0)
    rows = BATCH * probe.threads
    batch = SelfPlayBatch(rows, threads=threads, seed=0)
    turn = batch.reset(seed=0)

    def step() -> int:
        nonlocal turn
        turn = batch.step(batch.sample())
        return rows

    return _per_second(step, seconds)


def gym_steps_per_s(seconds: float) -> float:
    """Random legal play of one `gym.make` environment against the random bot, every wrapper included."""
    env = gymnasium.make(ENV_ID)
    mask = env.reset(seed=0)[1]["action_mask"]
    count = 0

    def step() -> int:
        nonlocal mask, count
        legal = np.flatnonzero(mask)
        count += 1
        *_, terminated, truncated, info = env.step(legal[count * 7919 % legal.size])
        mask = (env.reset()[1] if terminated or truncated else info)["action_mask"]
        return 1

    return _per_second(step, seconds)


def _per_second(step: Callable[[], int], seconds: float) -> float:
    """Steps per second on the clock: the best of five stretches, so that what else the machine does counts less."""
    best = 0.0
    for _ in range(5):
        done, start = 0, time.perf_counter()
        while (spent := time.perf_counter() - start) < seconds / 5:
            done += step()
        best = max(best, done / spent)
    return best


def table(measures: dict[str, Any]) -> str:
    """The measures as lines for people."""
    lines = [
        f"{_WHAT[name]:<58} {value if isinstance(value, str) else format(value, ',')}"
        for name, value in measures.items()
    ]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m hsenv.bench", description="Measure the engine and its environments."
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of the table")
    parser.add_argument("--quick", action="store_true", help="a tenth of the time, and less exact")
    options = parser.parse_args(arguments)
    measures = measure(0.3 if options.quick else 3.0)
    print(json.dumps(measures) if options.json else table(measures))


if __name__ == "__main__":
    main()
