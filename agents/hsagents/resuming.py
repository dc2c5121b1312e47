"""A resumed run goes on with its own configuration. What was typed on the command line, and nothing else, changes it,
as far as a run that has begun can be changed."""

from __future__ import annotations

import copy
import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from hsagents import config as configs
from hsagents.config import RunConfig

if TYPE_CHECKING:
    from hsagents.runs import RunFolder

#: What cannot change, by the beginning of an option's name, and why.
FIXED = {
    "seed": "what was drawn so far came from it",
    "network": "the weights have its shape",
    "clone": "the warm start belongs to the beginning",
    "self-play.active": "the pool of opponents was built with it",
}

Run = TypeVar("Run", bound=RunConfig)
Changes = dict[str, tuple[Any, Any]]


def with_changes(stored: Run, typed: Mapping[str, str]) -> tuple[Run, Changes]:
    """The configuration with the options that were typed (by name, as texts), and what they changed: old and new.
    Raises `ValueError` for one that cannot change any more."""
    changed = copy.deepcopy(stored)
    for name, text in typed.items():
        if name != "name":  # which says what to resume
            configs.set_option(changed, name, text)
    before, after = configs.options(stored), configs.options(changed)
    changes = {name: (before[name], after[name]) for name in after if after[name] != before[name]}
    for name in changes:
        why = next(
            (why for start, why in FIXED.items() if name == start or name.startswith(f"{start}.")), None
        )
        if why is not None:
            raise ValueError(
                f"--{name} cannot change when a run is resumed: {why}. This run has {before[name]}; give a new run "
                "another --name"
            )
    configs.check(changed)
    return changed, changes


def note(folder: RunFolder, config: RunConfig, changes: Changes) -> None:
    """Write down what changed: the configuration as it is now, and in `changes.json` what it was before; and say it."""
    from hsagents.runs import write_json

    if not changes:
        return
    last = folder.last_checkpoint()
    told = json.loads(folder.changes.read_text()) if folder.changes.exists() else []
    told.append(
        {"after": last.name if last else "", "changes": {name: list(both) for name, both in changes.items()}}
    )
    write_json(folder.changes, told)
    write_json(folder.config, configs.to_json(config))
    for name, (old, new) in changes.items():
        print(f"Changed: --{name} {new} (it was {old})")
