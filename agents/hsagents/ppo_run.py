"""A training run of MaskablePPO: warm start, then self-play mixed with scripted opponents."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import torch as th
from sb3_contrib import MaskablePPO
from stable_baselines3.common.callbacks import BaseCallback, CallbackList

from hsagents import model_file
from hsagents.callbacks import RunCallback, SelfPlayCallback, measure
from hsagents.config import PPORun
from hsagents.demonstrations import CloneProgress, imitate
from hsagents.network import LegalMoveNetwork
from hsagents.pictures import CurvePoint
from hsagents.policy import LegalMovePolicy, LegalMoveRolloutBuffer
from hsagents.progress import Progress
from hsagents.runs import RunFolder
from hsagents.selfplay import OpponentPool
from hsagents.training_run import TrainingRun, policy_arguments
from hsagents.weights import load_tensors, room_for


class PPOTraining(TrainingRun[PPORun, MaskablePPO]):
    """One run. Its checkpoints hold the pool of past selves too."""

    configuration = PPORun
    log_interval = 1

    def __init__(self, config: PPORun, folder: RunFolder) -> None:
        super().__init__(config, folder)
        self.pool = OpponentPool(config.self_play, self.network, config.seed)
        self.env.set_opponents(self.pool.opponents, self.pool.weights)
        self.clone: dict[str, Any] = {}
        self.warm = config.clone.decisions <= 0  #: the warm start is over

    def make_env(self) -> Any:
        from hsenv.envs.sb3 import HearthstoneVecEnv

        return HearthstoneVecEnv(
            self.config.ppo.rows,
            seed=self.config.seed,
            threads=self.config.threads,
            opponent="random",
            deck_pairs=self.pairs,
            positions="rightmost",
        )

    def make_model(self) -> MaskablePPO:
        ppo = self.config.ppo
        return MaskablePPO(
            LegalMovePolicy,
            self.env,
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
            policy_kwargs=policy_arguments(self.config),
            seed=self.config.seed,
            device="cpu",
        )

    @property
    def network(self) -> LegalMoveNetwork:
        """The learner's network."""
        policy = self.model.policy
        assert isinstance(policy, LegalMovePolicy)
        return policy.network

    @property
    def total_steps(self) -> int:
        """How long the run is."""
        return self.config.ppo.total_steps

    def opponent_name(self, number: int) -> str:
        return self.pool.name_of(number)

    def callback(self, follow: RunCallback) -> BaseCallback:
        return CallbackList([follow, SelfPlayCallback(self.pool)])

    # -- checkpoints

    def state(self) -> dict[str, Any]:
        return super().state() | {"pool": self.pool.state(), "clone": self.clone, "warm": self.warm}

    def save_more(self, path: Path) -> None:
        for number, snapshot in enumerate(self.pool.snapshots):
            th.save(snapshot.network.state_dict(), path / f"snapshot_{number}.pth")

    def restore(self, state: dict[str, Any], path: Path) -> None:
        networks = []
        for number in range(len(state["pool"]["snapshots"])):
            network = LegalMoveNetwork(model_file.feature_names(), self.network.size)
            most = room_for(network)
            with (path / f"snapshot_{number}.pth").open("rb") as file:
                network.load_state_dict(load_tensors(file.read(most), most))
            networks.append(network)
        self.pool.restore(state["pool"], networks)
        self.clone = state["clone"]
        self.warm = state.get("warm", True)  # checkpoints of old were written after it
        super().restore(state, path)

    # -- the phases

    def phases(self) -> None:
        if not self.warm:
            self.warm_start()
        if not self.points and not self.stop.wanted:
            self._before_training()
            self.save_checkpoint()
        if not self.stop.wanted:
            self.learn()

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

    def _before_training(self) -> None:
        """The first past self, and the first point of the curve."""
        self.pool.add_snapshot("start")
        self.pool.swap()
        tested = measure(self.network, self.config, self.pairs, self.config.evaluation.curve_games)
        self.points.append(CurvePoint(0, self.seconds, tested))
        shown = ", ".join(f"{name} {numbers['win_rate']:.1%}" for name, numbers in tested.items())
        print(f"Before training: {self.config.evaluation.curve_games} test games each: {shown}")

    # -- the ending

    def more(self) -> dict[str, Any]:
        return {"clone": self.clone}

    def notes(self) -> list[str]:
        if not self.clone:
            return [
                "No warm start. When it plays, the agent sees the observation only: no simulator, no search."
            ]
        return [
            f"Warm start: imitation of {self.clone['decisions']:,} decisions of the scripted bot {self.clone['teacher']}.",
            "When it plays, the agent sees the observation only: no simulator, no search.",
        ]


train = PPOTraining.train
resume = PPOTraining.resume
