"""Players by name: built-in bots, trained models, any Python function.

Everything that plays a match is a `Player`: it is asked about all the games in which it is to move at once, and
answers with one action for each. Bots are asked in C++ (`SelfPlayBatch.bot_actions`) and plan on
resampled copies; models see nothing but the observation.
"""

from __future__ import annotations

import importlib
import importlib.util
import re
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Protocol, cast

import numpy as np

from hsenv.errors import HearthstoneError

if TYPE_CHECKING:
    from hsagents.network import LegalMoveNetwork
    from hsenv.envs.selfplay import SelfPlayBatch, Turn

#: "my_bot.py:policy", "bots/my_bot.py:policy" or "my_bots.first:policy".
_NAMES_A_FUNCTION = re.compile(r"(?:.*\.py|[A-Za-z_][\w.]*):[A-Za-z_]\w*")

Policy = Callable[[Any, np.ndarray, dict[str, Any]], np.ndarray]


class PlayerError(HearthstoneError, ValueError):
    """A player that there is not; says which there are."""


def flat(turn: Turn) -> np.ndarray:
    """The observations of a batch of the form "flat"."""
    assert isinstance(turn.observation, np.ndarray)
    return turn.observation


class Player(Protocol):
    """Somebody who plays."""

    name: str

    def act(self, batch: SelfPlayBatch, turn: Turn, rows: np.ndarray) -> np.ndarray:
        """An action for each of `rows`, in which the player is to move."""
        ...


class Bot:
    """A built-in bot."""

    def __init__(self, name: str) -> None:
        self.name = name

    def act(self, batch: SelfPlayBatch, turn: Turn, rows: np.ndarray) -> np.ndarray:
        return np.asarray(batch.bot_actions(self.name, rows))


class Function:
    """Any `policy(observation, action_mask, info) -> actions`."""

    def __init__(self, policy: Policy, name: str | None = None) -> None:
        self.policy = policy
        known = name or getattr(policy, "name", None) or getattr(policy, "__name__", None)
        self.name = str(known or type(policy).__name__)

    def act(self, batch: SelfPlayBatch, turn: Turn, rows: np.ndarray) -> np.ndarray:
        seen, mask = flat(turn)[rows], turn.action_mask[rows]
        given = np.asarray(self.policy(seen, mask, batch.policy_info(turn, rows, seen, mask)))
        if given.shape != (len(rows),):
            raise PlayerError(
                f"{self.name} gave actions of shape {given.shape} for {len(rows)} games: a policy gives one for each game, and "
                "hsenv.envs.one_by_one makes such a policy of one for a single game"
            )
        if given.dtype.kind not in "iu":
            raise PlayerError(f"{self.name} gave actions of {given.dtype}; accepted are whole numbers")
        return given


class Model:
    """A trained network; plays the move it likes best, or samples if `deterministic` is off."""

    def __init__(self, network: LegalMoveNetwork, name: str, deterministic: bool = True) -> None:
        self.network = network
        self.name = name
        self.deterministic = deterministic

    @classmethod
    def load(cls, path: Path, name: str | None = None, deterministic: bool = True) -> Model:
        """From a model file; nothing in it is executed. Raises `ModelError`."""
        from hsagents.model_file import load_network

        return cls(load_network(path), name or short_name(path), deterministic)

    def act(self, batch: SelfPlayBatch, turn: Turn, rows: np.ndarray) -> np.ndarray:
        import torch as th

        from hsagents.layout import rightmost
        from hsagents.network import LegalMoves

        with th.no_grad():
            moves = LegalMoves.from_mask(rightmost(turn.action_mask[rows]))
            encoded = self.network.encode(th.from_numpy(flat(turn)[rows]))
            scores = moves.table(self.network.scores(encoded, moves))
            best = (
                scores.argmax(1, keepdim=True) if self.deterministic else th.softmax(scores, 1).multinomial(1)
            )
            return np.asarray(moves.ids_table().gather(1, best).squeeze(1).numpy())


def load_function(spec: str) -> Function:
    """The policy that "file.py:function" or "module:function" names. Its code is run. Raises `PlayerError`."""
    home, _, name = spec.rpartition(":")
    module = _module(home)
    policy = getattr(module, name, None)
    if not callable(policy):
        functions = [key for key, one in vars(module).items() if callable(one) and not key.startswith("_")]
        raise PlayerError(f"{home} has no function {name!r}; it has {', '.join(functions) or 'none at all'}")
    return Function(policy, spec)


def _module(home: str) -> ModuleType:
    """A Python file, or a module that can be imported from here; what is beside it can be imported by it."""
    path = Path(home)
    if path.suffix != ".py":
        folder, name = str(Path.cwd()), home
    elif path.is_file():
        folder, name = str(path.resolve().parent), path.stem
    else:
        raise PlayerError(f"there is no file {home}")
    sys.path.insert(0, folder)
    try:
        if path.suffix != ".py":
            return importlib.import_module(name)
        found = importlib.util.spec_from_file_location(name, path)
        assert found is not None  # so it is of every file that ends with .py
        assert found.loader is not None
        module = importlib.util.module_from_spec(found)
        found.loader.exec_module(module)
        return module
    except ModuleNotFoundError as error:
        if error.name != name:
            raise
        raise PlayerError(f"there is no module {home!r} that could be imported from here") from None
    finally:
        sys.path.remove(folder)


def short_name(path: Path) -> str:
    """What to call the model of a file: the run's name for `runs/<name>/model.zip`."""
    return path.parent.name if path.stem == "model" and path.parent.name else path.stem


def bots() -> list[str]:
    """The names of the built-in bots."""
    import hsenv._engine

    return list(hsenv._engine.bots())


def _checked(bot: str) -> str:
    """The name of a bot, whose parameters are accepted."""
    import hsenv.envs

    try:
        hsenv.envs.bot_parameters(bot)
    except ValueError as error:
        raise PlayerError(str(error)) from None
    return bot


def player(spec: str | Path | Policy | Player, name: str | None = None) -> Player:
    """The player that `spec` names: a bot, alone or as "greedy(hand=5)", a model file, a run's folder, a function, alone or as
    "file.py:function" or "module:function", or a player.

    Raises `PlayerError`, `ModelError`.
    """
    if isinstance(spec, Bot | Function | Model):
        return spec
    if not isinstance(spec, str | Path):
        if hasattr(spec, "act"):
            return cast(Player, spec)
        if callable(spec):
            return Function(spec, name)
        raise PlayerError(f"{spec!r} is no player: give a bot's name, a model file or a function")
    if isinstance(spec, str) and spec.partition("(")[0].strip() in bots():
        return Bot(_checked(spec))
    path = Path(spec)
    if path.is_dir() and (path / "model.zip").exists():
        path = path / "model.zip"
    if path.is_file():
        return Model.load(path, name)
    in_runs = Path("runs") / str(spec) / "model.zip"
    if in_runs.is_file():
        return Model.load(in_runs, name)
    if isinstance(spec, str) and _NAMES_A_FUNCTION.fullmatch(spec):
        return load_function(spec)
    raise PlayerError(
        f"there is no player {str(spec)!r}. Bots: {', '.join(bots())}. A model is a file written by training, "
        "or the name of a run in runs/. A policy of Python is named file.py:function or module:function"
    )
