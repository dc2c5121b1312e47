"""The warm start: a network learns to do what a scripted bot would do, from games played in C++.

Thousands of games a minute come from the native batch with the teacher's decision for every position
(`SelfPlayBatch.bot_actions`). In some of them the student moves and the teacher only says what it would have done (DAgger),
so the student also learns what to do in the positions that its own mistakes lead to. The value head learns who won.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch as th
import torch.nn.functional as F

from hsagents import layout
from hsagents.config import CloneConfig
from hsagents.network import LegalMoveNetwork, LegalMoves
from hsagents.players import flat
from hsagents.policy import LegalMoveDistribution
from hsagents.selfplay import NetworkPolicy
from hsagents.threads import use_best_threads


@dataclass(frozen=True)
class Chunk:
    """Positions with what the teacher would do and who won in the end."""

    observations: np.ndarray
    counts: np.ndarray
    ids: np.ndarray
    """The legal actions of all positions, one after the other; `counts` of each."""
    starts: np.ndarray
    labels: np.ndarray
    outcomes: np.ndarray
    """+1, 0, -1 for the seat to move; NaN if the game went on beyond the chunk."""

    def __len__(self) -> int:
        return len(self.labels)

    def moves(self, picked: np.ndarray) -> LegalMoves:
        """The legal moves of some positions."""
        counts = self.counts[picked]
        ends = np.cumsum(counts)
        within = np.arange(ends[-1]) - np.repeat(ends - counts, counts)
        ids = self.ids[np.repeat(self.starts[picked], counts) + within].astype(np.int64)
        rows = np.repeat(np.arange(len(picked)), counts)
        return LegalMoves(
            len(picked), th.from_numpy(rows), th.from_numpy(ids), th.from_numpy(within), int(counts.max())
        )


class Demonstrations:
    """A batch of games that goes on from chunk to chunk."""

    def __init__(
        self, config: CloneConfig, student: LegalMoveNetwork, pairs: Sequence[Any], seed: int, threads: int
    ) -> None:
        from hsenv.envs.selfplay import SelfPlayBatch

        self.config = config
        self._batch = SelfPlayBatch(
            config.rows, seed=seed, threads=threads, deck_pairs=list(pairs), positions="rightmost"
        )
        self._turn = self._batch.reset(seed=seed)
        self._random = np.random.default_rng(seed)
        self._student = NetworkPolicy("student", student)
        self.games = 0

    def chunk(self, student_share: float) -> Chunk:
        """`rows` x `steps` labelled positions; in `student_share` of the rows the student moves."""
        rows, steps = self.config.rows, self.config.steps
        observations = np.empty((steps, rows, flat(self._turn).shape[1]), np.float32)
        counts = np.empty((steps, rows), np.int64)
        labels = np.empty((steps, rows), np.int64)
        seats = np.empty((steps, rows), np.int8)
        outcomes = np.full((steps, rows), np.nan, np.float32)
        begun = np.zeros(rows, np.int64)
        ids: list[np.ndarray] = []
        students = np.arange(int(rows * student_share))
        all_rows = np.arange(rows)
        for step in range(steps):
            turn = self._turn
            label = np.asarray(self._batch.bot_actions(self.config.teacher, all_rows))
            observations[step] = flat(turn)
            labels[step] = label
            seats[step] = turn.seat
            mask = layout.rightmost(turn.action_mask)
            legal = np.flatnonzero(mask)
            counts[step] = np.bincount(legal // layout.ACTIONS, minlength=rows)
            ids.append((legal % layout.ACTIONS).astype(np.int16))
            actions = label.copy()
            if len(students):
                actions[students] = self._student(flat(turn)[students], mask[students], {})
            noisy = self._random.random(rows) < self.config.noise
            noisy[students] = False
            if noisy.any():
                actions[noisy] = self._batch.sample()[noisy]
            self._turn = turn = self._batch.step(actions)
            for row in np.flatnonzero(turn.terminated | turn.truncated):
                span = slice(begun[row], step + 1)
                outcomes[span, row] = turn.reward[row][seats[span, row]]
                begun[row] = step + 1
                self.games += 1
        flat_counts = counts.ravel()
        return Chunk(
            observations=observations.reshape(steps * rows, -1),
            counts=flat_counts,
            ids=np.concatenate(ids),
            starts=np.cumsum(flat_counts) - flat_counts,
            labels=labels.ravel(),
            outcomes=outcomes.ravel(),
        )


@dataclass(frozen=True)
class CloneProgress:
    """How far the imitation is."""

    decisions: int
    games: int
    loss: float
    accuracy: float
    """The share of decisions in which the student's favourite is the teacher's choice."""
    value_loss: float
    seconds: float


def imitate(
    network: LegalMoveNetwork,
    config: CloneConfig,
    pairs: Sequence[Any],
    seed: int,
    threads: int = 1,
    report: Callable[[CloneProgress], bool | None] | None = None,
    done: int = 0,
) -> CloneProgress:
    """Trains the network on demonstrations. `report` is told of every chunk and may end it by returning False.
    `done` decisions were learnt from before: the rest is from other games."""
    source = Demonstrations(config, network, pairs, seed + done, threads)
    optimizer = th.optim.Adam(network.parameters(), lr=config.learning_rate, eps=1e-5)
    shuffle = np.random.default_rng(seed + 1)
    started = time.perf_counter()
    per_chunk = config.rows * config.steps
    chunks = max(1, -(-config.decisions // per_chunk))
    progress = CloneProgress(0, 0, 0.0, 0.0, 0.0, 0.0)
    for number in range(done // per_chunk, chunks):
        share = number / chunks
        for group in optimizer.param_groups:
            group["lr"] = config.learning_rate * max(1 - share, 0.05)
        use_best_threads(threads)
        network.eval()
        chunk = source.chunk(config.student if share >= 0.1 else 0.0)
        network.train()
        sums = np.zeros(4)
        for picked in _minibatches(len(chunk), config.batch_size, config.passes, shuffle):
            sums += _learn(network, optimizer, chunk, picked, config)
        losses = sums / max(sums[3], 1)
        progress = CloneProgress(
            decisions=(number + 1) * per_chunk,
            games=source.games,
            loss=float(losses[0]),
            accuracy=float(losses[1]),
            value_loss=float(losses[2]),
            seconds=time.perf_counter() - started,
        )
        if report is not None and report(progress) is False:
            break
    network.eval()
    return progress


def _minibatches(size: int, batch: int, passes: int, random: np.random.Generator) -> Iterator[np.ndarray]:
    for _ in range(passes):
        order = random.permutation(size)
        for start in range(0, size, batch):
            yield order[start : start + batch]


def _learn(
    network: LegalMoveNetwork,
    optimizer: th.optim.Optimizer,
    chunk: Chunk,
    picked: np.ndarray,
    config: CloneConfig,
) -> np.ndarray:
    moves = chunk.moves(picked)
    scores, values = network(th.from_numpy(chunk.observations[picked]), moves)
    distribution = LegalMoveDistribution(moves, scores)
    labels = th.from_numpy(chunk.labels[picked])
    loss = -distribution.log_prob(labels).mean()
    outcomes = th.from_numpy(chunk.outcomes[picked])
    known = ~outcomes.isnan()
    value_loss = F.mse_loss(values[:, 0][known], outcomes[known]) if known.any() else values.sum() * 0
    optimizer.zero_grad()
    (loss + config.value_weight * value_loss).backward()
    th.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
    optimizer.step()
    right = (distribution.mode() == labels).float().mean()
    return np.array([loss.item(), right.item(), value_loss.item(), 1.0])
