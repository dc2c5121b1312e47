"""Measures of the native batch: what threads and games cost."""

from __future__ import annotations

import resource
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import gymnasium
import numpy as np

from .. import _engine
from ..envs import ENV_ID, SelfPlayBatch
from ..envs.setting import Setting

#: Games per thread. What these and their observations take just fits into the second-level cache of many processors.
ROWS = 64
#: Games per thread where threads are compared: enough that handing out a step weighs little.
SCALED_ROWS = 128
MEMORY_ROWS = 4096  #: games that are made to see how much memory they take

Step = Callable[[], int]  #: does some steps and says how many


def rate(step: Step, seconds: float) -> float:
    """Steps per second on the clock, over one stretch of about so many seconds."""
    done, start = 0, time.perf_counter()
    while (spent := time.perf_counter() - start) < seconds:
        done += step()
    return done / spent


def selfplay_steps(rows: int, threads: int) -> Step:
    """Random legal play in a batch: every decision of both seats is a step, with observation and mask."""
    batch = SelfPlayBatch(rows, threads=threads, seed=0)
    batch.reset(seed=0)

    def step() -> int:
        batch.step(batch.sample())
        return rows

    return step


def learner_steps(rows: int, threads: int) -> Step:
    """Random legal play of `gym.make_vec` against the bot random: each step is a decision of the learner and the bot's answer."""
    envs = gymnasium.make_vec(ENV_ID, num_envs=rows, opponent="random", threads=threads)
    envs.reset(seed=0)
    inner: Any = envs.unwrapped

    def step() -> int:
        envs.step(inner.sample())
        return rows

    return step


def thread_scaling(seconds: float, repetitions: int = 5) -> float:
    """How many times the steps per second of one thread two threads do, with as many games for each thread.

    The median of pairs measured one after the other.
    """
    one, two = selfplay_steps(SCALED_ROWS, 1), selfplay_steps(2 * SCALED_ROWS, 2)
    stretch = seconds / (2 * repetitions)
    pairs = [(rate(one, stretch), rate(two, stretch)) for _ in range(repetitions)]
    return statistics.median(second / first for first, second in pairs)


def game_bytes() -> tuple[int, int]:
    """Bytes of one game in a batch with flat observations: counted, and as the memory of the process grows.

    Counted are the state, the last position of the finished episode and what a step returns (observation, mask, rewards and the
    rest); the growth is that of a batch of 4096 games with its first step.
    """
    before = _resident_bytes()
    batch, _ = Setting().batch(MEMORY_ROWS, threads=1, autoreset="same_step", opponents=["external"])
    rows = np.arange(MEMORY_ROWS, dtype=np.int32)
    batch.reset(rows, rows.astype(np.int64))
    buffers = batch.step(batch.sample())
    grown = _resident_bytes() - before
    arrays = (getattr(buffers, name) for name in dir(buffers) if not name.startswith("_"))
    returned = sum(array.nbytes for array in arrays if isinstance(array, np.ndarray))
    states = 2 * int(_engine.bench_clone(1)["state_bytes"])
    return states + returned // MEMORY_ROWS, grown // MEMORY_ROWS


def _resident_bytes() -> int:
    """The memory that the process holds; where only its peak is told, that."""
    statm = Path("/proc/self/statm")
    if statm.exists():
        return int(statm.read_text().split()[1]) * resource.getpagesize()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024
