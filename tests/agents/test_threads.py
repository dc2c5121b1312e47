"""The number of PyTorch's threads is one that was allowed."""

import torch as th

from hsagents import threads


def test_only_what_is_allowed():
    assert threads.use_best_threads(1) == th.get_num_threads() == 1
    assert threads.use_best_threads(2) in (1, 2)
    assert th.get_num_threads() in (1, 2)


def test_the_faster_one_is_taken(monkeypatch):
    monkeypatch.setattr(threads, "_seconds", lambda count, *_: {1: 1.0, 2: 0.6}[count])
    assert threads.use_best_threads(2) == 2
    monkeypatch.setattr(threads, "_seconds", lambda count, *_: {1: 1.0, 2: 0.95}[count])
    assert threads.use_best_threads(2) == 1
    times = iter([1.0, 1.0, 0.6, 0.6, 30.0, 0.6])  # preempted once
    monkeypatch.setattr(threads, "_seconds", lambda *_: next(times))
    assert threads.use_best_threads(2) == 1
