"""A training run of MaskableDQN: from nothing, against scripted opponents."""

from __future__ import annotations

from hsagents.config import DQNRun
from hsagents.dqn import MaskableDQN, MaskInObservation, MaskReplayBuffer
from hsagents.network import LegalMoveNetwork
from hsagents.policy import LegalMoveQNetwork, LegalMoveQPolicy
from hsagents.training_run import TrainingRun, policy_arguments


class DQNTraining(TrainingRun[DQNRun, MaskableDQN]):
    """One run. Its checkpoints do not keep the replay buffer: a resumed run has the policy fill it for a warm-up's time."""

    configuration = DQNRun
    log_interval = 1000

    @property
    def opponents(self) -> list[str]:
        """The bots that it plays against."""
        return [name for name, weight in self.config.dqn.opponents.items() if weight > 0]

    def make_env(self) -> MaskInObservation:
        from hsenv.envs.sb3 import HearthstoneVecEnv

        return MaskInObservation(
            HearthstoneVecEnv(
                self.config.dqn.rows,
                seed=self.config.seed,
                threads=self.config.threads,
                opponent=self.opponents,
                opponent_weights=[self.config.dqn.opponents[name] for name in self.opponents],
                deck_pairs=self.pairs,
                positions="rightmost",
            )
        )

    def make_model(self) -> MaskableDQN:
        dqn = self.config.dqn
        return MaskableDQN(
            LegalMoveQPolicy,
            self.env,
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
            policy_kwargs=policy_arguments(self.config),
            seed=self.config.seed,
            device="cpu",
        )

    @property
    def network(self) -> LegalMoveNetwork:
        """The learner's network."""
        q_net = self.model.q_net
        assert isinstance(q_net, LegalMoveQNetwork)
        return q_net.network

    @property
    def total_steps(self) -> int:
        """How long the run is."""
        return self.config.dqn.total_steps

    def opponent_name(self, number: int) -> str:
        return self.opponents[number]

    def notes(self) -> list[str]:
        against = " and ".join(self.opponents)
        return [f"Learnt from nothing but games against {against}; no demonstrations."]


train = DQNTraining.train
resume = DQNTraining.resume
