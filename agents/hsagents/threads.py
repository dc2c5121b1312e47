"""How many threads PyTorch should use, by trying.

Two threads that split small operations between them wait for each other hundreds of times a second. On an idle
machine that nearly halves the time; as soon as anything else wants the processors it multiplies it, because one thread
spins while the other is not running. So a run asks again and again which is faster now.
"""

from __future__ import annotations

import time

import torch as th

GAIN = 0.85
"""More threads are used if they need less than this share of one thread's time."""


def _seconds(threads: int, inputs: th.Tensor, weights: th.Tensor) -> float:
    th.set_num_threads(threads)
    hidden = inputs @ weights  # wakes the threads up
    begun = time.perf_counter()
    for _ in range(12):
        hidden = th.relu(hidden @ weights)
    return time.perf_counter() - begun


def use_best_threads(limit: int) -> int:
    """Sets PyTorch's number of threads to 1 or to `limit`, whichever is faster now; returns it. Takes some milliseconds."""
    best = 1
    if limit > 1:
        inputs, weights = th.ones(4096, 64), th.full((64, 64), 1 / 64)
        alone = min(_seconds(1, inputs, weights) for _ in range(2))
        # The worst of several, as one preempted thread is what it is about.
        together = max(_seconds(limit, inputs, weights) for _ in range(4))
        best = limit if together < GAIN * alone else 1
    th.set_num_threads(best)
    return best
