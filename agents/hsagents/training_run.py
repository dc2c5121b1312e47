"""What a training run is, whatever learns in it: set-up, checkpoints, learning, resuming, the final measurement."""

from __future__ import annotations

import json
import time
from abc import ABC, abstractmethod
from collections.abc import Mapping
from pathlib import Path
from typing import Any, ClassVar, Generic, TypeVar

import numpy as np
import torch as th
from stable_baselines3.common.base_class import BaseAlgorithm
from stable_baselines3.common.callbacks import BaseCallback
from stable_baselines3.common.logger import configure
from stable_baselines3.common.utils import set_random_seed

from hsagents import model_file
from hsagents.callbacks import RunCallback
from hsagents.conclude import conclude
from hsagents.config import RunConfig
from hsagents.evaluate import deck_pairs
from hsagents.network import LegalMoveNetwork, NetworkSize
from hsagents.pictures import CurvePoint
from hsagents.progress import Progress
from hsagents.resuming import note, with_changes
from hsagents.runs import RunFolder, reading_checkpoint, write_json
from hsagents.stopping import Stop

Config = TypeVar("Config", bound=RunConfig)
Model = TypeVar("Model", bound=BaseAlgorithm)


def policy_arguments(config: RunConfig) -> dict[str, Any]:
    """The network of this project, as a policy of Stable-Baselines3 takes it."""
    return {
        "feature_names": model_file.feature_names(),
        "size": NetworkSize(**vars(config.network)).as_dict(),
    }


class TrainingRun(ABC, Generic[Config, Model]):
    """One run, from its start or from its last checkpoint."""

    configuration: type[Config]
    log_interval: ClassVar[int]  #: of `learn`

    def __init__(self, config: Config, folder: RunFolder) -> None:
        self.config, self.folder = config, folder
        th.set_num_threads(config.threads)
        set_random_seed(config.seed)
        self.pairs = deck_pairs(how=config.evaluation.decks)
        self.env = self.make_env()
        self.model: Model = self.make_model()
        self.model.set_logger(configure(str(folder.path / "tensorboard"), ["tensorboard"]))
        self.points: list[CurvePoint] = []
        self.started = time.perf_counter()
        self.stop = Stop()

    # -- what an algorithm says

    @abstractmethod
    def make_env(self) -> Any:
        """The games to learn from."""

    @abstractmethod
    def make_model(self) -> Model:
        """The algorithm with the network of this project, on `env`."""

    @property
    @abstractmethod
    def network(self) -> LegalMoveNetwork:
        """The learner's network."""

    @property
    @abstractmethod
    def total_steps(self) -> int:
        """How long the run is."""

    @abstractmethod
    def opponent_name(self, number: int) -> str:
        """The opponent that the environment calls so."""

    @abstractmethod
    def notes(self) -> list[str]:
        """What is to be said below the results."""

    def more(self) -> dict[str, Any]:
        """What else the model's page and the results tell."""
        return {}

    def callback(self, follow: RunCallback) -> BaseCallback:
        """What happens around the learning."""
        return follow

    def phases(self) -> None:
        """All that is learnt, in order."""
        self.learn()

    def state(self) -> dict[str, Any]:
        """All numbers that are needed to go on, for JSON."""
        return {
            "steps": self.model.num_timesteps,
            "seconds": self.seconds,
            "points": [point.as_dict() for point in self.points],
        }

    def save_more(self, path: Path) -> None:
        """What a checkpoint holds besides the model and `state`."""

    def restore(self, state: dict[str, Any], path: Path) -> None:
        """The reverse of `state` and of `save_more`."""
        self.points = [CurvePoint.from_dict(point) for point in state["points"]]
        self.started = time.perf_counter() - state["seconds"]

    # -- the run

    @property
    def seconds(self) -> float:
        """Since the run began, earlier sessions included."""
        return time.perf_counter() - self.started

    def save_checkpoint(self) -> None:
        """All that is needed to go on: the model with its optimiser, the curve, what `state` says. Games under way are
        not kept."""
        path = self.folder.new_checkpoint(self.model.num_timesteps)
        model_file.save(self.model, path / "model.zip", run=self.config.name)
        self.save_more(path)
        write_json(path / "state.json", self.state())
        self.folder.drop_old_checkpoints()

    def load_checkpoint(self, path: Path) -> None:
        """The reverse of `save_checkpoint`; reads weights only."""
        state = json.loads((path / "state.json").read_text())
        model_file.restore(self.model, path / "model.zip")
        self.restore(state, path)
        # The same run, but not the same random numbers a second time.
        set_random_seed(int(np.random.SeedSequence([self.config.seed, state["steps"]]).generate_state(1)[0]))

    def learn(self) -> None:
        """Learn until the steps or the minutes are used up."""
        left = self.total_steps - self.model.num_timesteps
        if left <= 0:
            return
        with Progress("Training", self.total_steps) as progress:
            follow = RunCallback(
                self.config,
                total_steps=self.total_steps,
                network=self.network,
                pairs=self.pairs,
                opponent_name=self.opponent_name,
                checkpoint=self.save_checkpoint,
                points=self.points,
                started=self.started,
                progress=progress,
                stop=self.stop,
            )
            self.model.learn(
                left,
                callback=self.callback(follow),
                reset_num_timesteps=False,
                log_interval=self.log_interval,
            )
            if follow.stopped_by_clock:
                progress.say(
                    f"{self.config.minutes:g} minutes are over after {self.model.num_timesteps:,} steps."
                )

    def run(self, resume: bool) -> dict[str, Any]:
        """The whole run. Raises `Stopped` after a checkpoint if somebody wants it to stop."""
        with self.stop:
            if resume:
                last = self.folder.checkpoint_to_resume()
                with reading_checkpoint(last):
                    self.load_checkpoint(last)
                print(f"Resumed from {last}: {self.model.num_timesteps:,} steps")
            self.phases()
            self.save_checkpoint()
            self.stop.end(self.model.num_timesteps)
        model_file.save(self.model, self.folder.model, run=self.config.name, **self.more())
        return conclude(
            self.folder,
            self.config,
            self.network,
            self.pairs,
            self.points,
            steps=self.model.num_timesteps,
            seconds=self.seconds,
            notes=self.notes(),
            more=self.more(),
        )

    @classmethod
    def train(cls, config: Config) -> dict[str, Any]:
        """Runs the training that `config` describes; returns what is in `results.json`. Raises `RunError`, `Stopped`."""
        folder = RunFolder(config.name)
        folder.start(config)
        return cls(config, folder).run(resume=False)

    @classmethod
    def resume(cls, name: str, typed: Mapping[str, str] | None = None) -> dict[str, Any]:
        """Goes on with the run of that name, with its own configuration and the options that were typed (by name, as
        texts). Raises `RunError`, `Stopped`, and `ValueError` for what cannot change."""
        folder = RunFolder(name)
        config, changes = with_changes(folder.resume(cls.configuration), typed or {})
        folder.checkpoint_to_resume()
        training = cls(config, folder)
        note(folder, config, changes)
        return training.run(resume=True)
