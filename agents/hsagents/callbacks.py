"""What happens around the learning: counting results, the curve, checkpoints, self-play, the clock."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from typing import Any

from stable_baselines3.common.callbacks import BaseCallback

from hsagents.config import RunConfig
from hsagents.evaluate import play_match
from hsagents.network import LegalMoveNetwork
from hsagents.pictures import CurvePoint
from hsagents.players import Model
from hsagents.progress import Progress
from hsagents.selfplay import OpponentPool
from hsagents.stopping import Stop
from hsagents.threads import use_best_threads


def measure(
    network: LegalMoveNetwork, config: RunConfig, pairs: Sequence[Any], games: int
) -> dict[str, dict[str, float]]:
    """Test games of the network as it is against each opponent of the evaluation: win rates by opponent. None at all for
    0 games."""
    found = {}
    for name in config.evaluation.opponents if games else ():
        record = play_match(
            Model(network, "learner"),
            name,
            games,
            seed=config.seed + 10_000,
            pairs=pairs,
            threads=config.threads,
        )
        found[name] = {key: record.total.as_dict()[key] for key in ("win_rate", "low", "high", "games")}
    return found


class RunCallback(BaseCallback):
    """Follows a run: progress, results of the training episodes, points of the curve, checkpoints, the time limit."""

    def __init__(
        self,
        config: RunConfig,
        *,
        total_steps: int,
        network: LegalMoveNetwork,
        pairs: Sequence[Any],
        opponent_name: Callable[[int], str],
        checkpoint: Callable[[], None],
        points: list[CurvePoint],
        started: float,
        progress: Progress,
        stop: Stop,
    ) -> None:
        super().__init__()
        self.stop = stop
        self.config, self.total_steps, self.network, self.pairs = config, total_steps, network, pairs
        self.opponent_name, self.checkpoint = opponent_name, checkpoint
        self.points, self.started, self.progress = points, started, progress
        self.results: dict[str, list[float]] = {}
        self.stopped_by_clock = False
        self._next_point = self._next_checkpoint = 0
        self._asked_for_threads = 0.0

    @property
    def seconds(self) -> float:
        """Since the run began, earlier sessions of a resumed run included."""
        return time.perf_counter() - self.started

    def _on_training_start(self) -> None:
        done, every = self.num_timesteps, self.config.evaluation.every
        self._next_point = (done // every + 1) * every
        self._next_checkpoint = (done // self.config.checkpoint_every + 1) * self.config.checkpoint_every

    def _on_step(self) -> bool:
        infos = self.locals["infos"]
        for row, done in enumerate(self.locals["dones"]):
            if done:
                info = infos[row]
                self.results.setdefault(self.opponent_name(int(info["opponent"])), []).append(
                    float(info["winner"] > 0)
                )
        if self.config.minutes and self.seconds >= self.config.minutes * 60:
            self.stopped_by_clock = True
            return False
        return not self.stop.wanted

    def _on_rollout_start(self) -> None:
        if time.perf_counter() - self._asked_for_threads > 5:
            self._asked_for_threads = time.perf_counter()
            use_best_threads(self.config.threads)
        # Here all that was collected so far has been learnt from.
        if self.num_timesteps >= self._next_point:
            self._next_point += self.config.evaluation.every
            self.add_point(self.config.evaluation.curve_games)
        if self.num_timesteps >= self._next_checkpoint:
            self._next_checkpoint += self.config.checkpoint_every
            self.checkpoint()
        self.progress.update(self.num_timesteps, self._note())

    def _note(self) -> str:
        recent = {name: wins[-200:] for name, wins in self.results.items()}
        shown = ", ".join(
            f"{name} {sum(wins) / len(wins):.0%}" for name, wins in sorted(recent.items()) if wins
        )
        rate = self.num_timesteps / max(self.seconds, 1e-9)
        return f"{self.num_timesteps:,} steps, {rate:,.0f}/s; won in training: {shown or '-'}"

    def add_point(self, games: int) -> CurvePoint:
        """A point of the curve: test games now, training games since the last one."""
        tested = measure(self.network, self.config, self.pairs, games) if games else {}
        trained = {name: sum(wins) / len(wins) for name, wins in self.results.items() if len(wins) >= 20}
        self.results = {}
        point = CurvePoint(self.num_timesteps, self.seconds, tested, trained)
        self.points.append(point)
        for name, numbers in tested.items():
            self.logger.record(f"eval/win_rate_{name}", numbers["win_rate"])
        for name, rate in trained.items():
            self.logger.record(f"rollout/win_rate_{name}", rate)
        shown = ", ".join(f"{name} {numbers['win_rate']:.1%}" for name, numbers in tested.items())
        self.progress.say(
            f"  {point.steps:>10,} steps, {point.seconds:4.0f} s: {games} test games each: {shown}"
        )
        return point


class SelfPlayCallback(BaseCallback):
    """Adds snapshots of the learner to the pool and lets them take turns."""

    def __init__(self, pool: OpponentPool) -> None:
        super().__init__()
        self.pool = pool
        self._next_save = self._next_swap = 0

    def _on_training_start(self) -> None:
        # A checkpoint is written before the snapshot of the same step, which a resumed run therefore makes.
        done, config = max(self.num_timesteps, 1), self.pool.config
        self._next_save = -(-done // config.save_steps) * config.save_steps
        self._next_swap = -(-done // config.swap_steps) * config.swap_steps

    def _on_step(self) -> bool:
        infos = self.locals["infos"]
        for row, done in enumerate(self.locals["dones"]):
            if done:
                self.pool.record(int(infos[row]["opponent"]), int(infos[row]["winner"]))
        return True

    def _on_rollout_start(self) -> None:
        config = self.pool.config
        if self.num_timesteps >= self._next_save:
            self._next_save = (self.num_timesteps // config.save_steps + 1) * config.save_steps
            self.pool.add_snapshot(f"step_{self.num_timesteps}")
        if self.num_timesteps >= self._next_swap:
            self._next_swap = (self.num_timesteps // config.swap_steps + 1) * config.swap_steps
            self.pool.swap()
