"""A run's folder: `runs/<name>/` with its configuration, checkpoints, model, results and pictures."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from hsagents import config as configs
from hsagents.config import RunConfig
from hsagents.damage import DAMAGE
from hsenv.errors import HearthstoneError

ROOT = Path("runs")

_NAME = re.compile(r"\w[\w.-]*")

Run = TypeVar("Run", bound=RunConfig)


class RunError(HearthstoneError):
    """A run that cannot be started or resumed; says why."""


class RunFolder:
    """Where the files of a run are."""

    def __init__(self, name: str, root: Path | None = None) -> None:
        """Raises `RunError` for a name that is no plain name of a folder."""
        if not _NAME.fullmatch(name):
            raise RunError(f"{name!r} cannot be the name of a run: letters, digits, and . - _ inside")
        self.path = (root or Path(os.environ.get("HSENV_RUNS", ROOT))) / name

    @property
    def config(self) -> Path:
        return self.path / "config.json"

    @property
    def changes(self) -> Path:
        """What `--resume` changed in the configuration; not there if nothing was."""
        return self.path / "changes.json"

    @property
    def model(self) -> Path:
        return self.path / "model.zip"

    @property
    def results(self) -> Path:
        return self.path / "results.json"

    @property
    def curve(self) -> Path:
        return self.path / "curve.png"

    @property
    def checkpoints(self) -> Path:
        return self.path / "checkpoints"

    def start(self, config: RunConfig) -> None:
        """Makes the folder anew; an old run of that name is moved aside."""
        if self.config.exists():
            number = 1
            while (aside := self.path.with_name(f"{self.path.name}.{number}")).exists():
                number += 1
            self.path.rename(aside)
            print(f"The earlier run of this name is now {aside}")
        self.path.mkdir(parents=True, exist_ok=True)
        write_json(self.config, configs.to_json(config))

    def resume(self, kind: type[Run]) -> Run:
        """The configuration that the run has. Raises `RunError`."""
        if not self.config.exists():
            raise RunError(f"there is no run to resume in {self.path}")
        try:
            return configs.from_json(kind, json.loads(self.config.read_text()))
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise RunError(f"{self.config} cannot be read: {error}") from None

    def checkpoint_to_resume(self) -> Path:
        """The folder of the latest complete checkpoint. Raises `RunError` if there is none."""
        last = self.last_checkpoint()
        if last is None:
            raise RunError(f"{self.path} has no checkpoint to resume from")
        return last

    def last_checkpoint(self) -> Path | None:
        """The folder of the latest complete checkpoint."""
        found = sorted(self.checkpoints.glob("step_*/state.json"))
        return found[-1].parent if found else None

    def new_checkpoint(self, steps: int) -> Path:
        """An empty folder to write a checkpoint to; it counts once `state.json` is in it."""
        path = self.checkpoints / f"step_{steps:012d}"
        if path.exists():
            shutil.rmtree(path)
        path.mkdir(parents=True)
        return path

    def drop_old_checkpoints(self, keep: int = 3) -> None:
        """Removes all checkpoints but the latest, and halves of some that a killed process has left."""
        whole = sorted(state.parent for state in self.checkpoints.glob("step_*/state.json"))
        for path in set(self.checkpoints.glob("step_*")) - set(whole[-keep:]):
            shutil.rmtree(path)


@contextmanager
def reading_checkpoint(path: Path) -> Iterator[None]:
    """Whatever a damaged checkpoint runs into becomes a `RunError` that names it."""
    try:
        yield
    except DAMAGE as error:
        raise RunError(
            f"the checkpoint {path} cannot be read ({type(error).__name__}: {error}); without that folder --resume goes "
            "on from the one before"
        ) from error


def write_json(path: Path, data: Any) -> None:
    """Writes JSON so that a reader never sees half of it."""
    draft = path.with_suffix(".part")
    draft.write_text(json.dumps(data, indent=1) + "\n")
    draft.replace(path)
