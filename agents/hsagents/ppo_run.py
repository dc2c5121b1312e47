"""A training run of MaskablePPO: warm start, self-play, checkpoints, the final measurement."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch as th
from sb3_contrib import MaskablePPO
from stable_baselines3.common.callbacks import CallbackList
from stable_baselines3.common.logger import configure
from stable_baselines3.common.utils import set_random_seed

from hsagents import model_file
from hsagents.callbacks import RunCallback, SelfPlayCallback, measure
from hsagents.conclude import conclude
from hsagents.config import PPORun
from hsagents.demonstrations import CloneProgress, imitate
from hsagents.evaluate import deck_pairs
from hsagents.network import LegalMoveNetwork, NetworkSize
from hsagents.pictures import CurvePoint
from hsagents.policy import LegalMovePolicy, LegalMoveRolloutBuffer
from hsagents.progress import Progress
from hsagents.resuming import note, with_changes
from hsagents.runs import RunFolder, reading_checkpoint, write_json
from hsagents.selfplay import OpponentPool
from hsagents.stopping import Stop
from hsagents.weights import load_tensors, room_for


def make_model(config: PPORun, env: Any) -> MaskablePPO:
    """MaskablePPO with the network of this project, on the environment."""
    ppo = config.ppo
    return MaskablePPO(
        LegalMovePolicy,
        env,
        learning_rate=lambda left: ppo.learning_rate * max(left, 0.05),
        n_steps=ppo.n_steps,
        batch_size=ppo.batch_size,
        n_epochs=ppo.n_epochs,
        gamma=ppo.gamma,
        gae_lambda=ppo.gae_lambda,
        clip_range=ppo.clip_range,
        ent_coef=ppo.entropy,
        vf_coef=ppo.value,
        max_grad_norm=ppo.max_grad_norm,
        rollout_buffer_class=LegalMoveRolloutBuffer,
        policy_kwargs={
            "feature_names": model_file.feature_names(),
            "size": NetworkSize(**vars(config.network)).as_dict(),
        },
        seed=config.seed,
        device="cpu",
    )


class PPOTraining:
    """One run, from its start or from its last checkpoint."""

    def __init__(self, config: PPORun, folder: RunFolder) -> None:
        from hsenv.envs.sb3 import HearthstoneVecEnv

        self.config, self.folder = config, folder
        th.set_num_threads(config.threads)
        set_random_seed(config.seed)
        self.pairs = deck_pairs(how=config.evaluation.decks)
        self.env = HearthstoneVecEnv(
            config.ppo.rows,
            seed=config.seed,
            threads=config.threads,
            opponent="random",
            deck_pairs=self.pairs,
            positions="rightmost",
        )
        self.model = make_model(config, self.env)
        self.model.set_logger(configure(str(folder.path / "tensorboard"), ["tensorboard"]))
        self.pool = OpponentPool(config.self_play, self.network, config.seed)
        self.env.set_opponents(self.pool.opponents, self.pool.weights)
        self.points: list[CurvePoint] = []
        self.started = time.perf_counter()
        self.clone: dict[str, Any] = {}
        self.warm = config.clone.decisions <= 0  #: the warm start is over
        self.stop = Stop()

    @property
    def network(self) -> LegalMoveNetwork:
        """The learner's network."""
        policy = self.model.policy
        assert isinstance(policy, LegalMovePolicy)
        return policy.network

    @property
    def seconds(self) -> float:
        return time.perf_counter() - self.started

    # -- checkpoints

    def save_checkpoint(self) -> None:
        """All that is needed to go on: the model with its optimiser, the pool, the curve. Games under way are not kept."""
        path = self.folder.new_checkpoint(self.model.num_timesteps)
        model_file.save(self.model, path / "model.zip", run=self.config.name)
        for number, snapshot in enumerate(self.pool.snapshots):
            th.save(snapshot.network.state_dict(), path / f"snapshot_{number}.pth")
        state = {
            "steps": self.model.num_timesteps,
            "seconds": self.seconds,
            "pool": self.pool.state(),
            "points": [point.as_dict() for point in self.points],
            "clone": self.clone,
            "warm": self.warm,
        }
        write_json(path / "state.json", state)
        self.folder.drop_old_checkpoints()

    def load_checkpoint(self, path: Path) -> None:
        """The reverse of `save_checkpoint`; reads weights only."""
        state = json.loads((path / "state.json").read_text())
        model_file.restore(self.model, path / "model.zip")
        networks = []
        for number in range(len(state["pool"]["snapshots"])):
            network = LegalMoveNetwork(model_file.feature_names(), self.network.size)
            most = room_for(network)
            with (path / f"snapshot_{number}.pth").open("rb") as file:
                network.load_state_dict(load_tensors(file.read(most), most))
            networks.append(network)
        self.pool.restore(state["pool"], networks)
        self.points = [CurvePoint.from_dict(point) for point in state["points"]]
        self.clone = state["clone"]
        self.warm = state.get("warm", True)  # checkpoints of old were written after it
        self.started = time.perf_counter() - state["seconds"]
        # The same run, but not the same random numbers a second time.
        set_random_seed(int(np.random.SeedSequence([self.config.seed, state["steps"]]).generate_state(1)[0]))

    # -- the phases

    def warm_start(self) -> None:
        """Imitation of the scripted teacher; what an earlier session has done of it is not done again."""
        config, earlier = self.config.clone, self.clone
        with Progress(f"Imitating {config.teacher}", config.decisions) as progress:
            imitate(
                self.network,
                config,
                self.pairs,
                self.config.seed,
                self.config.threads,
                partial(self._tell_clone, progress, earlier),
                done=earlier.get("decisions", 0),
            )
        self.warm = not self.stop.wanted

    def _tell_clone(self, progress: Progress, earlier: dict[str, Any], now: CloneProgress) -> bool:
        note = f"{now.games:,} games; agrees in {now.accuracy:.1%}, loss {now.loss:.3f}, value loss {now.value_loss:.3f}"
        progress.update(now.decisions, note)
        self.clone = {
            "teacher": self.config.clone.teacher,
            "decisions": now.decisions,
            "games": now.games + earlier.get("games", 0),
            "agreement": now.accuracy,
            "seconds": now.seconds + earlier.get("seconds", 0.0),
        }
        for name in ("loss", "accuracy", "value_loss"):
            self.model.logger.record(f"imitation/{name}", getattr(now, name))
        self.model.logger.dump(now.decisions)
        late = self.config.minutes and self.seconds > self.config.minutes * 60
        return not (late or self.stop.wanted)

    def learn(self) -> None:
        """PPO until the steps or the minutes are used up."""
        total = self.config.ppo.total_steps
        left = total - self.model.num_timesteps
        if left <= 0:
            return
        with Progress("Training", total) as progress:
            follow = RunCallback(
                self.config,
                total_steps=total,
                network=self.network,
                pairs=self.pairs,
                opponent_name=self.pool.name_of,
                checkpoint=self.save_checkpoint,
                points=self.points,
                started=self.started,
                progress=progress,
                stop=self.stop,
            )
            self.model.learn(
                left,
                callback=CallbackList([follow, SelfPlayCallback(self.pool)]),
                reset_num_timesteps=False,
                log_interval=1,
            )
            if follow.stopped_by_clock:
                progress.say(
                    f"{self.config.minutes:g} minutes are over after {self.model.num_timesteps:,} steps."
                )

    def run(self, resume: bool) -> dict[str, Any]:
        """The whole run. Raises `Stopped` after a checkpoint if somebody wants it to stop."""
        with self.stop:
            if resume:
                self._resume()
            if not self.warm:
                self.warm_start()
            if not self.points and not self.stop.wanted:
                self._before_training()
                self.save_checkpoint()
            if not self.stop.wanted:
                self.learn()
            self.save_checkpoint()
            self.stop.end(self.model.num_timesteps)
        model_file.save(self.model, self.folder.model, run=self.config.name, clone=self.clone)
        return conclude(
            self.folder,
            self.config,
            self.network,
            self.pairs,
            self.points,
            steps=self.model.num_timesteps,
            seconds=self.seconds,
            notes=self._notes(),
            more={"clone": self.clone},
        )

    def _resume(self) -> None:
        last = self.folder.checkpoint_to_resume()
        with reading_checkpoint(last):
            self.load_checkpoint(last)
        print(f"Resumed from {last}: {self.model.num_timesteps:,} steps")

    def _before_training(self) -> None:
        """The first past self, and the first point of the curve."""
        self.pool.add_snapshot("start")
        self.pool.swap()
        tested = measure(self.network, self.config, self.pairs, self.config.evaluation.curve_games)
        self.points.append(CurvePoint(0, self.seconds, tested))
        shown = ", ".join(f"{name} {numbers['win_rate']:.1%}" for name, numbers in tested.items())
        print(f"Before training: {self.config.evaluation.curve_games} test games each: {shown}")

    def _notes(self) -> list[str]:
        if not self.clone:
            return [
                "No warm start. When it plays, the agent sees the observation only: no simulator, no search."
            ]
        return [
            f"Warm start: imitation of {self.clone['decisions']:,} decisions of the scripted bot {self.clone['teacher']}.",
            "When it plays, the agent sees the observation only: no simulator, no search.",
        ]


def train(config: PPORun) -> dict[str, Any]:
    """Runs the training that `config` describes; returns what is in `results.json`. Raises `RunError`, `Stopped`."""
    folder = RunFolder(config.name)
    folder.start(config)
    return PPOTraining(config, folder).run(resume=False)


def resume(name: str, typed: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Goes on with the run of that name, with its own configuration and the options that were typed (by name, as
    texts). Raises `RunError`, `Stopped`, and `ValueError` for what cannot change."""
    folder = RunFolder(name)
    config, changes = with_changes(folder.resume(PPORun), typed or {})
    folder.checkpoint_to_resume()
    training = PPOTraining(config, folder)
    note(folder, config, changes)
    return training.run(resume=True)
