"""A training run of MaskableDQN: scripted opponents, checkpoints, the final measurement."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import torch as th
from stable_baselines3.common.logger import configure
from stable_baselines3.common.utils import set_random_seed

from hsagents import model_file
from hsagents.callbacks import RunCallback
from hsagents.conclude import conclude
from hsagents.config import DQNRun
from hsagents.dqn import MaskableDQN, MaskInObservation, MaskReplayBuffer
from hsagents.evaluate import deck_pairs
from hsagents.network import LegalMoveNetwork, NetworkSize
from hsagents.pictures import CurvePoint
from hsagents.policy import LegalMoveQNetwork, LegalMoveQPolicy
from hsagents.progress import Progress
from hsagents.resuming import note, with_changes
from hsagents.runs import RunFolder, reading_checkpoint, write_json
from hsagents.stopping import Stop


def make_model(config: DQNRun, env: MaskInObservation) -> MaskableDQN:
    """MaskableDQN with the network of this project, on the environment."""
    dqn = config.dqn
    return MaskableDQN(
        LegalMoveQPolicy,
        env,
        learning_rate=dqn.learning_rate,
        buffer_size=dqn.buffer,
        learning_starts=dqn.warm_up,
        batch_size=dqn.batch_size,
        gamma=dqn.gamma,
        train_freq=1,
        gradient_steps=dqn.gradient_steps,
        replay_buffer_class=MaskReplayBuffer,
        replay_buffer_kwargs={"n_steps": dqn.n_steps, "gamma": dqn.gamma},
        target_update_interval=dqn.target_update,
        exploration_fraction=dqn.exploration_fraction,
        exploration_final_eps=dqn.exploration_final,
        double=dqn.double,
        policy_kwargs={
            "feature_names": model_file.feature_names(),
            "size": NetworkSize(**vars(config.network)).as_dict(),
        },
        seed=config.seed,
        device="cpu",
    )


class DQNTraining:
    """One run, from its start or from its last checkpoint."""

    def __init__(self, config: DQNRun, folder: RunFolder) -> None:
        from hsenv.envs.sb3 import HearthstoneVecEnv

        self.config, self.folder = config, folder
        th.set_num_threads(config.threads)
        set_random_seed(config.seed)
        self.pairs = deck_pairs(how=config.evaluation.decks)
        self.opponents = [name for name, weight in config.dqn.opponents.items() if weight > 0]
        env = HearthstoneVecEnv(
            config.dqn.rows,
            seed=config.seed,
            threads=config.threads,
            opponent=self.opponents,
            opponent_weights=[config.dqn.opponents[name] for name in self.opponents],
            deck_pairs=self.pairs,
            positions="rightmost",
        )
        self.model = make_model(config, MaskInObservation(env))
        self.model.set_logger(configure(str(folder.path / "tensorboard"), ["tensorboard"]))
        self.points: list[CurvePoint] = []
        self.started = time.perf_counter()
        self.stop = Stop()

    @property
    def network(self) -> LegalMoveNetwork:
        """The learner's network."""
        q_net = self.model.q_net
        assert isinstance(q_net, LegalMoveQNetwork)
        return q_net.network

    @property
    def seconds(self) -> float:
        return time.perf_counter() - self.started

    def save_checkpoint(self) -> None:
        """The model with its optimiser and the curve. The replay buffer is not kept: a resumed run fills it anew."""
        path = self.folder.new_checkpoint(self.model.num_timesteps)
        model_file.save(self.model, path / "model.zip", run=self.config.name)
        state = {
            "steps": self.model.num_timesteps,
            "seconds": self.seconds,
            "points": [point.as_dict() for point in self.points],
        }
        write_json(path / "state.json", state)
        self.folder.drop_old_checkpoints()

    def load_checkpoint(self, path: Path) -> None:
        """The reverse of `save_checkpoint`; reads weights only. The buffer is filled by the policy for a warm-up's time."""
        state = json.loads((path / "state.json").read_text())
        model_file.restore(self.model, path / "model.zip")
        self.points = [CurvePoint.from_dict(point) for point in state["points"]]
        self.started = time.perf_counter() - state["seconds"]
        set_random_seed(int(np.random.SeedSequence([self.config.seed, state["steps"]]).generate_state(1)[0]))

    def learn(self) -> None:
        """DQN until the steps or the minutes are used up."""
        total = self.config.dqn.total_steps
        left = total - self.model.num_timesteps
        if left <= 0:
            return
        with Progress("Training", total) as progress:
            follow = RunCallback(
                self.config,
                total_steps=total,
                network=self.network,
                pairs=self.pairs,
                opponent_name=self.opponents.__getitem__,
                checkpoint=self.save_checkpoint,
                points=self.points,
                started=self.started,
                progress=progress,
                stop=self.stop,
            )
            self.model.learn(left, callback=follow, reset_num_timesteps=False, log_interval=1000)
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
            self.learn()
            self.save_checkpoint()
            self.stop.end(self.model.num_timesteps)
        model_file.save(self.model, self.folder.model, run=self.config.name)
        return conclude(
            self.folder,
            self.config,
            self.network,
            self.pairs,
            self.points,
            steps=self.model.num_timesteps,
            seconds=self.seconds,
            notes=[
                "Learnt from nothing but games against "
                + " and ".join(self.opponents)
                + "; no demonstrations."
            ],
        )


def train(config: DQNRun) -> dict[str, Any]:
    """Runs the training that `config` describes; returns what is in `results.json`. Raises `RunError`, `Stopped`."""
    folder = RunFolder(config.name)
    folder.start(config)
    return DQNTraining(config, folder).run(resume=False)


def resume(name: str, typed: Mapping[str, str] | None = None) -> dict[str, Any]:
    """Goes on with the run of that name, with its own configuration and the options that were typed (by name, as
    texts). Raises `RunError`, `Stopped`, and `ValueError` for what cannot change."""
    folder = RunFolder(name)
    config, changes = with_changes(folder.resume(DQNRun), typed or {})
    folder.checkpoint_to_resume()
    training = DQNTraining(config, folder)
    note(folder, config, changes)
    return training.run(resume=True)
