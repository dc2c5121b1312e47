"""The same measure for this environment and for well-known ones: random legal play on one core, observation and mask included.

What others need is in the extra `bench`; what is not installed is said, not measured.
CartPole has no masks; of OpenSpiel only decisions of the players count, not chance.
"""

from __future__ import annotations

import importlib
import statistics
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from itertools import cycle
from pathlib import Path
from typing import Any

import gymnasium
import numpy as np

from ..envs import ENV_ID
from .batch import ROWS, Step, learner_steps, rate, selfplay_steps

INSTALL = 'pip install "hsenv[bench]"'


@dataclass(frozen=True, slots=True)
class Contestant:
    """An environment to be measured."""

    key: str
    title: str
    start: Callable[[], Step]
    module: str = ""  #: what must be installed for it


@dataclass(frozen=True, slots=True)
class Measured:
    """Steps per second: the median of the repetitions, the lowest and the highest; None where it is not installed."""

    key: str
    title: str
    steps_per_s: int | None
    lowest: int | None = None
    highest: int | None = None


# -- one function each: how a step is done


def _numbers() -> Iterator[int]:
    """Random numbers that cost nothing while the clock runs."""
    return cycle(np.random.default_rng(0).integers(1 << 30, size=65_536).tolist())


def _selfplay_batch() -> Step:
    return selfplay_steps(ROWS, threads=1)


def _native_batch() -> Step:
    return learner_steps(ROWS, threads=1)


def single_steps() -> Step:
    """Random legal play of one `gym.make` environment against the random bot, every wrapper included."""
    env = gymnasium.make(ENV_ID)
    numbers = _numbers()
    mask = env.reset(seed=0)[1]["action_mask"]

    def step() -> int:
        nonlocal mask
        legal = np.flatnonzero(mask)
        *_, terminated, truncated, info = env.step(legal[next(numbers) % legal.size])
        mask = (env.reset()[1] if terminated or truncated else info)["action_mask"]
        return 1

    return step


def _cartpole() -> Step:
    env = gymnasium.make("CartPole-v1")
    numbers = _numbers()
    env.reset(seed=0)

    def step() -> int:
        *_, terminated, truncated, _ = env.step(next(numbers) & 1)
        if terminated or truncated:
            env.reset()
        return 1

    return step


def _cartpole_batch() -> Step:
    envs = gymnasium.make_vec("CartPole-v1", num_envs=ROWS, vectorization_mode="vector_entry_point")
    envs.reset(seed=0)
    actions = cycle(np.random.default_rng(0).integers(2, size=(512, ROWS)))

    def step() -> int:
        envs.step(next(actions))
        return ROWS

    return step


def _connect_four() -> Step:
    env: Any = importlib.import_module("pettingzoo.classic.connect_four_v3").env()
    numbers = _numbers()
    env.reset(seed=0)

    def step() -> int:
        observation, _, terminated, truncated, _ = env.last()
        if terminated or truncated:
            env.reset()
            observation = env.last()[0]
        legal = np.flatnonzero(observation["action_mask"])
        env.step(legal[next(numbers) % legal.size])
        return 1

    return step


def _leduc_poker() -> Step:
    game: Any = importlib.import_module("pyspiel").load_game("leduc_poker")
    numbers = _numbers()
    state = game.new_initial_state()

    def step() -> int:
        nonlocal state
        while state.is_chance_node():
            deals = state.legal_actions()  # all alike in this game
            state.apply_action(deals[next(numbers) % len(deals)])
        state.observation_tensor()
        legal = [action for action, allowed in enumerate(state.legal_actions_mask()) if allowed]
        state.apply_action(legal[next(numbers) % len(legal)])
        if state.is_terminal():
            state = game.new_initial_state()
        return 1

    return step


CONTESTANTS = (
    Contestant("hsenv_selfplay", "hsenv self-play batch, both seats", _selfplay_batch),
    Contestant("hsenv_batch", "hsenv gym.make_vec, against random", _native_batch),
    Contestant("hsenv_gym", "hsenv gym.make, against random", single_steps),
    Contestant("cartpole_batch", "gymnasium CartPole-v1 gym.make_vec", _cartpole_batch),
    Contestant("cartpole", "gymnasium CartPole-v1 gym.make", _cartpole),
    Contestant(
        "connect_four", "PettingZoo connect_four_v3", _connect_four, "pettingzoo.classic.connect_four_v3"
    ),
    Contestant("leduc_poker", "OpenSpiel leduc_poker", _leduc_poker, "pyspiel"),
)


def compare(
    seconds: float, repetitions: int = 5, contestants: tuple[Contestant, ...] = CONTESTANTS
) -> list[Measured]:
    """All of them side by side, each about `seconds` in all: by turns, so that what else the machine does falls on all alike."""
    steps = {one.key: one.start() for one in contestants if _installed(one.module)}
    for step in steps.values():
        rate(step, seconds / 10)  # the first games pay for what is made once
    rates: dict[str, list[float]] = {key: [] for key in steps}
    for _ in range(repetitions):
        for key, step in steps.items():
            rates[key].append(rate(step, seconds / repetitions))
    return [_measured(one, rates.get(one.key)) for one in contestants]


def _measured(one: Contestant, rates: list[float] | None) -> Measured:
    if rates is None:
        return Measured(one.key, one.title, None)
    return Measured(one.key, one.title, round(statistics.median(rates)), round(min(rates)), round(max(rates)))


def _installed(module: str) -> bool:
    """Whether a module can be imported; a broken one raises."""
    if not module:
        return True
    try:
        importlib.import_module(module)
    except ModuleNotFoundError:
        return False
    return True


# -- for people and programs


def as_json(results: list[Measured]) -> list[dict[str, Any]]:
    """The results as JSON values."""
    return [asdict(one) for one in results]


def table(results: list[Measured]) -> str:
    """The results as lines for people."""
    lines = [f"{'random legal play, one core':<38}{'steps/s':>12}{'lowest':>12}{'highest':>12}"]
    for one in results:
        if one.steps_per_s is None:
            lines.append(f"{one.title:<38}not installed: {INSTALL}")
        else:
            lines.append(f"{one.title:<38}{one.steps_per_s:>12,}{one.lowest:>12,}{one.highest:>12,}")
    return "\n".join(lines)


#: Well-known environments that everybody can measure: what figures of speed are told as multiples of.
YARDSTICKS = {"cartpole": "CartPole-v1", "connect_four": "connect_four_v3"}


def ratio(one: Measured, results: list[Measured], yardstick: str) -> str:
    """How many times the steps of a yardstick of the same run an environment makes: "2.1"; "-" where either is missing."""
    other = next((found.steps_per_s for found in results if found.key == yardstick), None)
    if not one.steps_per_s or not other:
        return "-"
    times = one.steps_per_s / other
    return f"{times:,.0f}" if times >= 20 else f"{times:.2g}" if times >= 0.1 else f"{times:.1g}"


def ratios(results: list[Measured]) -> str:
    """The environments of this package as multiples of the yardsticks, for people."""
    lines = [f"{'times the steps of':<38}" + "".join(f"{name:>18}" for name in YARDSTICKS.values())]
    lines += [
        f"{one.title:<38}" + "".join(f"{ratio(one, results, key):>18}" for key in YARDSTICKS)
        for one in results
        if one.key.startswith("hsenv")
    ]
    return "\n".join(lines)


def markdown(results: list[Measured]) -> str:
    """The results as a table of a page, the ratios to the yardsticks beside them."""
    names = YARDSTICKS.values()
    lines = [
        "| random legal play, one core | steps a second | "
        + " | ".join(f"times {name}" for name in names)
        + " |",
        "|---|--:|" + "--:|" * len(names),
    ]
    for one in results:
        if one.steps_per_s is not None:
            cells = [f"{one.steps_per_s:,}", *(ratio(one, results, key) for key in YARDSTICKS)]
            lines.append(f"| {one.title} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def chart(results: list[Measured], file: Path) -> bool:
    """Draw the results as bars on a logarithmic axis; False where the package matplotlib is missing."""
    if not _installed("matplotlib.figure"):
        return False
    from matplotlib.figure import Figure

    shown = [one for one in reversed(results) if one.steps_per_s is not None]
    figure = Figure(figsize=(9, 0.5 * len(shown) + 1.2), layout="constrained")
    axes = figure.subplots()
    colors = ["#2f6db5" if one.key.startswith("hsenv") else "#9aa3ad" for one in shown]
    bars = axes.barh([one.title for one in shown], [one.steps_per_s or 0 for one in shown], color=colors)
    axes.bar_label(bars, [f" {one.steps_per_s:,}" for one in shown])
    axes.set_xscale("log")
    axes.margins(x=0.2)
    axes.set_xlabel("steps per second of random legal play on one core, observation and mask included")
    axes.spines[["top", "right"]].set_visible(False)
    file.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(file, dpi=150)
    return True
