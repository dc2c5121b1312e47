"""What a training run is made of, as data, and the presets.

A preset is the starting point; every field can be changed on the command line (`--ppo.learning-rate 1e-4`). What was
used is written into the run's folder and read back on `--resume`.
"""

from __future__ import annotations

import dataclasses
import math
import typing
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar


@dataclass
class NetworkConfig:
    """The widths of the network (`network.NetworkSize`)."""

    token: int = 64
    """Numbers that stand for one minion, card or hero."""
    state: int = 256
    """Numbers that stand for the whole position."""
    move: int = 64
    """Width of the layer that scores one legal move."""


@dataclass
class CloneConfig:
    """The warm start: imitate a scripted bot before playing for oneself."""

    teacher: str = "threat"
    """The bot whose decisions are imitated, in games of its own."""
    decisions: int = 1_500_000
    """Labelled decisions; 0 leaves the warm start out."""
    rows: int = 256
    """Games at a time."""
    steps: int = 192
    """Steps of all rows that make one chunk of data: generated, learnt from, thrown away."""
    passes: int = 1
    """How often each chunk is learnt from."""
    student: float = 0.5
    """In this share of the games, from the first tenth on, the student moves and the teacher only says what it would do."""
    noise: float = 0.05
    """The share of random moves in the teacher's own games."""
    batch_size: int = 1024
    """Decisions of one step of the optimiser."""
    learning_rate: float = 1e-3
    """Of Adam at the start; it falls to a twentieth."""
    value_weight: float = 0.5
    """The weight of predicting who wins beside that of predicting the teacher's move."""


@dataclass
class PPOConfig:
    """What MaskablePPO is given."""

    total_steps: int = 2_000_000
    """Decisions of the learner in the whole run."""
    rows: int = 1024
    """Games at a time."""
    n_steps: int = 32
    """Decisions in each game between two updates."""
    batch_size: int = 2048
    """Decisions of one step of the optimiser."""
    n_epochs: int = 3
    """How often each decision is learnt from."""
    learning_rate: float = 5e-4
    """Of Adam at the start; it falls to a twentieth."""
    gamma: float = 1.0
    """The discount: 1 is the plain outcome of the game."""
    gae_lambda: float = 0.95
    """How far ahead advantages look: 1 to the end of the game."""
    clip_range: float = 0.2
    """How far an update may move the probability of a move."""
    entropy: float = 0.005
    """The weight of staying undecided."""
    value: float = 0.5
    """The weight of predicting the outcome."""
    max_grad_norm: float = 0.5
    """Longer gradients are shortened to this."""


@dataclass
class SelfPlayConfig:
    """How opponents are drawn. Steps are environment steps of the learner."""

    anchors: dict[str, float] = field(default_factory=lambda: {"random": 0.05, "greedy": 0.45})
    """The scripted opponents and the share of episodes against each; the rest is self-play."""
    save_steps: int = 100_000
    """A snapshot of the learner joins the pool so often."""
    swap_steps: int = 30_000
    """Other snapshots take their turn so often."""
    window: int = 10
    """How many snapshots are kept."""
    play_against_latest_model_ratio: float = 0.5
    """The share of self-play against the learner as it is; the rest is against snapshots."""
    active: int = 1
    """Different snapshots in play at a time: each costs a forward pass of its own."""
    priority: float = 1.0
    """Past opponents weigh (1 - win rate against them)^priority; 0 draws uniformly."""

    def __post_init__(self) -> None:
        if self.window < 1 or self.active < 1 or self.save_steps < 1 or self.swap_steps < 1:
            raise ValueError("window, active, save_steps and swap_steps must be at least 1")
        if not 0 <= self.play_against_latest_model_ratio <= 1:
            raise ValueError("play_against_latest_model_ratio is a share between 0 and 1")
        if any(weight < 0 for weight in self.anchors.values()) or sum(self.anchors.values()) > 1 + 1e-9:
            raise ValueError("the shares of the anchors must not be negative nor sum to more than 1")

    @property
    def self_share(self) -> float:
        """The share of episodes that are self-play."""
        return max(0.0, 1 - sum(self.anchors.values()))


@dataclass
class DQNConfig:
    """What MaskableDQN is given."""

    total_steps: int = 700_000
    """Decisions of the learner in the whole run."""
    rows: int = 128
    """Games at a time."""
    buffer: int = 200_000
    """Decisions that are remembered."""
    warm_up: int = 20_000
    """Decisions before the learning begins."""
    batch_size: int = 512
    """Decisions of one step of the optimiser."""
    gradient_steps: int = 1
    """Steps of the optimiser after each step of all games."""
    learning_rate: float = 5e-4
    """Of Adam."""
    gamma: float = 1.0
    """The discount: 1 is the plain outcome of the game."""
    n_steps: int = 5
    """Decisions ahead after which the network's own estimate stands in."""
    target_update: int = 20_000
    """The target network is renewed so often."""
    exploration_fraction: float = 0.5
    """In this share of the run the share of random moves falls from 1."""
    exploration_final: float = 0.05
    """The share of random moves from then on."""
    double: bool = True
    """Let the learner choose and the target network judge (Double DQN)."""
    opponents: dict[str, float] = field(default_factory=lambda: {"random": 0.5, "greedy": 0.5})
    """The scripted opponents and the share of episodes against each."""


@dataclass
class EvaluationConfig:
    """How agents are measured, during the run and at its end."""

    opponents: tuple[str, ...] = ("random", "greedy")
    """Who the agent is measured against."""
    games: int = 400
    """Games against each at the end, an even number."""
    every: int = 250_000
    """Environment steps between the points of the learning curve."""
    curve_games: int = 100
    """Games against each for a point of the curve, an even number; 0: none."""
    decks: str = "both"
    """Pairs of the Basic decks: "mirror", "mixed", or "both" in equal parts."""


@dataclass
class RunConfig:
    """What all training runs have."""

    name: str = "run"
    """The folder in runs/ that everything goes to."""
    seed: int = 1
    """Of everything that is drawn."""
    threads: int = 2
    """For the batch of games, and at most so many for PyTorch (`threads.py`); they do not work at the same time."""
    minutes: float = 0.0
    """Stop training, and go on with the evaluation, after so many minutes; 0: never."""
    checkpoint_every: int = 500_000
    """Steps between checkpoints; one more is written at the end and when the run is stopped."""
    network: NetworkConfig = field(default_factory=NetworkConfig)
    evaluation: EvaluationConfig = field(default_factory=EvaluationConfig)
    exhibition: bool = True
    """Print one game at the end."""


@dataclass
class PPORun(RunConfig):
    """A run of MaskablePPO with self-play."""

    clone: CloneConfig = field(default_factory=CloneConfig)
    ppo: PPOConfig = field(default_factory=PPOConfig)
    self_play: SelfPlayConfig = field(default_factory=SelfPlayConfig)


@dataclass
class DQNRun(RunConfig):
    """A run of MaskableDQN against scripted opponents."""

    dqn: DQNConfig = field(default_factory=DQNConfig)


Run = TypeVar("Run", bound=RunConfig)

MAX_WIDTH = 8192
"""Of a layer: a file that asks for more is damaged, and would only fill the memory."""


def _tiny_evaluation() -> EvaluationConfig:
    return EvaluationConfig(opponents=("random",), games=8, every=1_000, curve_games=4)


def ppo_presets() -> dict[str, Callable[[], PPORun]]:
    """quick: ten minutes on two cores. long: some hours. tiny: seconds, for the tests."""
    return {
        "quick": lambda: PPORun(name="ppo_quick", minutes=8.0),
        "long": lambda: PPORun(
            name="ppo_long",
            clone=CloneConfig(decisions=4_000_000),
            ppo=PPOConfig(total_steps=50_000_000, learning_rate=2e-4, n_epochs=4),
            evaluation=EvaluationConfig(
                opponents=("random", "greedy", "threat"), every=2_000_000, curve_games=200
            ),
            checkpoint_every=5_000_000,
        ),
        "tiny": lambda: PPORun(
            name="ppo_tiny",
            checkpoint_every=512,
            network=NetworkConfig(16, 32, 16),
            clone=CloneConfig(decisions=1_000, rows=8, steps=32, batch_size=128),
            ppo=PPOConfig(total_steps=1_024, rows=8, n_steps=32, batch_size=128, n_epochs=1),
            self_play=SelfPlayConfig(save_steps=256, swap_steps=256, window=3),
            evaluation=_tiny_evaluation(),
        ),
    }


def dqn_presets() -> dict[str, Callable[[], DQNRun]]:
    """quick: ten minutes on two cores. tiny: seconds, for the tests."""
    return {
        "quick": lambda: DQNRun(
            name="dqn_quick",
            minutes=8.0,
            checkpoint_every=200_000,
            evaluation=EvaluationConfig(every=50_000),
        ),
        "tiny": lambda: DQNRun(
            name="dqn_tiny",
            checkpoint_every=512,
            network=NetworkConfig(16, 32, 16),
            dqn=DQNConfig(
                total_steps=1_024,
                rows=8,
                buffer=2_048,
                warm_up=256,
                batch_size=64,
                n_steps=2,
                target_update=256,
            ),
            evaluation=_tiny_evaluation(),
        ),
    }


def to_json(config: Any) -> dict[str, Any]:
    """A configuration as plain data."""
    return dataclasses.asdict(config)


def from_json(kind: type[Run], data: dict[str, Any]) -> Run:
    """The configuration that `to_json` wrote. Raises `ValueError` for a field that there is not."""
    built: Run = _build(kind, data, "")
    return built


def _build(kind: Any, data: dict[str, Any], where: str) -> Any:
    hints = typing.get_type_hints(kind)
    unknown = sorted(set(data) - set(hints))
    if unknown:
        raise ValueError(f"there is no option {where}{unknown[0]}; known are {', '.join(sorted(hints))}")
    values: dict[str, Any] = {}
    for name, value in data.items():
        if dataclasses.is_dataclass(hints[name]):
            values[name] = _build(hints[name], value, f"{where}{name}.")
        elif typing.get_origin(hints[name]) is tuple:
            values[name] = tuple(value)
        else:
            values[name] = value
    return kind(**values)


def options(config: Any, prefix: str = "") -> dict[str, Any]:
    """Every field by its name on the command line: {"ppo.learning-rate": 0.0003, ...}."""
    found: dict[str, Any] = {}
    for entry in dataclasses.fields(config):
        value = getattr(config, entry.name)
        name = prefix + entry.name.replace("_", "-")
        if dataclasses.is_dataclass(value):
            found.update(options(value, name + "."))
        else:
            found[name] = value
    return found


def set_option(config: Any, name: str, text: str) -> None:
    """Sets a field by its name on the command line. Raises `ValueError`."""
    first, _, rest = name.partition(".")
    attribute = first.replace("-", "_")
    if not hasattr(config, attribute):
        raise ValueError(f"there is no option {name}")
    value = getattr(config, attribute)
    if rest:
        set_option(value, rest, text)
        return
    setattr(config, attribute, _parse(value, text, name))


def as_typed(value: Any) -> str:
    """A value as it is typed on the command line."""
    if isinstance(value, dict):
        return ",".join(f"{key}={weight}" for key, weight in value.items())
    if isinstance(value, tuple):
        return ",".join(value)
    return str(value)


_FROM_0 = ("clone.decisions", "seed", "dqn.warm-up")
_GAMES = ("evaluation.games", "evaluation.curve-games")


def check(config: Any) -> None:
    """Refuse numbers that no run can have. Raises `ValueError`."""
    for name, value in options(config).items():
        if isinstance(value, bool) or not isinstance(value, int | float):
            continue
        if not math.isfinite(value) or value < 0:
            raise ValueError(f"--{name} is a number from 0 up, not {value}")
        if name in _GAMES and (value % 2 or value < 2 * (name == "evaluation.games")):
            raise ValueError(f"--{name}: games come in pairs: an even number, not {value}")
        if isinstance(value, int) and value == 0 and name not in (*_FROM_0, *_GAMES):
            raise ValueError(f"--{name} is a whole number from 1 up, not {value}")
    for name, width in vars(config.network).items():
        if width > MAX_WIDTH:
            raise ValueError(f"--network.{name} is at most {MAX_WIDTH}, not {width}")


def _parse(old: Any, text: str, name: str) -> Any:
    try:
        if isinstance(old, bool):
            if text.lower() not in ("true", "false", "yes", "no", "1", "0", "on", "off"):
                raise ValueError
            return text.lower() in ("true", "yes", "1", "on")
        if isinstance(old, int):
            return int(text.replace("_", ""))
        if isinstance(old, float):
            return float(text)
        if isinstance(old, tuple):
            return tuple(part for part in text.split(",") if part)
        if isinstance(old, dict):
            return {
                key: float(weight) for key, weight in (part.split("=") for part in text.split(",") if part)
            }
        return text
    except ValueError:
        kinds = {
            bool: "true or false",
            int: "a whole number",
            float: "a number",
            dict: "like random=0.5,greedy=0.5",
        }
        raise ValueError(f"--{name} takes {kinds.get(type(old), 'a text')}, not {text!r}") from None
