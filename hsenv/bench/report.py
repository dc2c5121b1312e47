"""How fast it is: `python -m hsenv.bench [--compare] [--json] [--quick]`.

Games per second count CPU time of one thread; environment steps per second count time on the clock, observation and mask
included. The signature is a checksum over the final states of fixed games: as long as it stays, the engine plays the same.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import Any

from .. import _engine, cards, sections
from ..envs import SelfPlayBatch
from . import compare, machine
from .batch import ROWS, Step, game_bytes, learner_steps, rate, selfplay_steps, thread_scaling

SIGNATURE_GAMES, SIGNATURE_SEED = 2000, 1
CHART = Path("build/bench.png")

_WHAT = {
    "games_per_s": "random games per CPU second, the benchmark decks",
    "actions_per_s": "actions per CPU second",
    "ns_per_action": "nanoseconds per action, legal actions included",
    "clone_ns": "nanoseconds per clone in the middle of a game",
    "clone_bytes": "bytes that such a clone copies",
    "state_bytes": "bytes of the whole state",
    "env_steps_per_s_1": "environment steps per second, batch, one thread",
    "env_steps_per_s_all": "environment steps per second, batch, all processors",
    "learner_steps_per_s_all": "learner's steps per second, gym.make_vec, all processors",
    "gym_steps_per_s": "steps per second of gym.make in one process",
    "thread_scaling_2": "times the steps of one thread that two threads do",
    "game_bytes": "bytes of a game in the batch: states and what a step returns",
    "game_bytes_measured": "bytes by which the process grows for it",
    "signature": "checksum of the final states of fixed games",
    "cards_implemented": "cards implemented, tokens included",
}


def measure(seconds: float = 3.0) -> dict[str, Any]:
    """Every measure by its name, each taking about `seconds`."""
    fixed = _engine.bench_random_games(SIGNATURE_GAMES, SIGNATURE_SEED)
    rate = fixed["games"] / max(fixed["cpu_seconds"], 1e-6)
    games = _engine.bench_random_games(max(int(rate * seconds), 100), SIGNATURE_SEED)
    clone = _engine.bench_clone(SIGNATURE_SEED)
    counted, measured = game_bytes()
    return {
        "games_per_s": round(games["games"] / games["cpu_seconds"]),
        "actions_per_s": round(games["actions"] / games["cpu_seconds"]),
        "ns_per_action": round(1e9 * games["cpu_seconds"] / games["actions"], 1),
        "clone_ns": round(clone["clone_ns"], 1),
        "clone_bytes": round(clone["clone_bytes"]),
        "state_bytes": clone["state_bytes"],
        "env_steps_per_s_1": round(batch_steps_per_s(1, seconds)),
        "env_steps_per_s_all": round(batch_steps_per_s(0, seconds)),
        "learner_steps_per_s_all": round(learner_steps_per_s(seconds)),
        "gym_steps_per_s": round(gym_steps_per_s(seconds)),
        "thread_scaling_2": round(thread_scaling(seconds), 2),
        "game_bytes": counted,
        "game_bytes_measured": measured,
        "signature": f"{fixed['signature']:016x}",
        "cards_implemented": len(cards.ids()),
    }


def batch_steps_per_s(threads: int, seconds: float) -> float:
    """Random legal play in a batch: every decision of both seats is a step, with observation and mask. 0: all processors."""
    return _best(selfplay_steps(_rows(threads), threads), seconds)


def learner_steps_per_s(seconds: float) -> float:
    """Random legal play of `gym.make_vec` against the random bot on all processors; the bot's decisions do not count."""
    return _best(learner_steps(_rows(0), 0), seconds)


def _rows(threads: int) -> int:
    """Games of a batch with so many threads; 0: one per processor."""
    return ROWS * SelfPlayBatch(2, threads=threads, seed=0).threads


def gym_steps_per_s(seconds: float) -> float:
    """Random legal play of one `gym.make` environment against the random bot, every wrapper included."""
    return _best(compare.single_steps(), seconds)


def _best(step: Step, seconds: float) -> float:
    """Steps per second: the best of five stretches, so that what else the machine does counts less."""
    return max(rate(step, seconds / 5) for _ in range(5))


def table(measures: dict[str, Any]) -> str:
    """The measures as lines for people."""
    lines = [
        f"{_WHAT[name]:<58} {value if isinstance(value, str) else format(value, ',')}"
        for name, value in measures.items()
    ]
    return "\n".join(lines)


def section(measures: dict[str, Any], results: list[compare.Measured]) -> str:
    """The measures as a page tells them: what was measured on, then the figures, then others of the same run beside them."""
    lines = [
        f"{machine.processor()}, {machine.processors()} processors; the benchmark decks, uniformly random play. One core: "
        f"{measures['games_per_s']:,} games and {measures['actions_per_s']:,} actions a second; a clone in mid-game copies "
        f"{measures['clone_bytes']:,} bytes in {measures['clone_ns']:.0f} ns. All processors, with observation and mask: "
        f"{measures['env_steps_per_s_all']:,} steps a second of the self-play batch, {measures['learner_steps_per_s_all']:,} of the "
        "learner's from `gym.make_vec` against the bot `random`.",
    ]
    if results:
        lines += ["", compare.markdown(results)]
    return "\n".join(lines)


def main(arguments: list[str] | None = None) -> None:
    """The command line."""
    parser = argparse.ArgumentParser(
        prog="python -m hsenv.bench", description="Measure the engine and its environments."
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of the table")
    parser.add_argument("--quick", action="store_true", help="a tenth of the time, and less exact")
    parser.add_argument(
        "--compare", action="store_true", help=f"measure other environments too, and draw {CHART}"
    )
    parser.add_argument(
        "--write",
        type=Path,
        metavar="PAGE",
        help="write what is measured into the section 'speed' of this page too",
    )
    options = parser.parse_args(arguments)
    seconds = 0.3 if options.quick else 3.0
    measures = measure(seconds)
    results = compare.compare(seconds) if options.compare else []
    if options.json:
        print(json.dumps(measures | ({"compare": compare.as_json(results)} if results else {})))
        return
    print(f"{machine.processor()}, {machine.processors()} processors for this process\n")
    print(table(measures))
    if results:
        print("", compare.table(results), "", compare.ratios(results), sep="\n")
        if compare.chart(results, CHART):
            print(f"\nas a picture: {CHART}")
    if options.write is not None:
        sections.write(options.write, "speed", section(measures, results))
        print(f"\nwritten to {options.write}")
