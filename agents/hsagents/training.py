"""The command line of the training scripts."""

from __future__ import annotations

import argparse
import importlib
from collections.abc import Sequence
from typing import Any

from hsagents import config as configs
from hsagents import option_help
from hsagents.endings import guarded
from hsagents.runs import RunFolder
from hsenv.cards.errors import nearest

ALGORITHMS = ("ppo", "dqn")


def presets(algorithm: str) -> dict[str, Any]:
    """The presets of an algorithm by name; each is called for a fresh configuration."""
    return {**configs.ppo_presets()} if algorithm == "ppo" else {**configs.dqn_presets()}


def add_arguments(parser: argparse.ArgumentParser, algorithm: str) -> None:
    """What a training command takes, the fields of the configuration apart."""
    known = presets(algorithm)
    parser.add_argument(
        "--preset", choices=sorted(known), default="quick", help="where to start from (quick)"
    )
    parser.add_argument(
        "--resume",
        action="store_true",
        help="go on from the last checkpoint of the run of that name, with its own options and those given here",
    )
    parser.add_argument("--list-options", action="store_true", help="list the options of the preset and stop")


def typed(overrides: Sequence[str]) -> dict[str, str]:
    """The options of the command line ("--ppo.learning-rate 1e-4") by name, as texts. Raises `ValueError`."""
    found: dict[str, str] = {}
    rest = list(overrides)
    while rest:
        flag = rest.pop(0)
        if not flag.startswith("--"):
            raise ValueError(f"what is {flag!r}? Options are like --seed 3; --list-options lists them")
        name, equals, text = flag[2:].partition("=")
        if not equals:
            if not rest:
                raise ValueError(f"--{name} needs a value")
            text = rest.pop(0)
        found[name] = text
    return found


def parse(algorithm: str, preset: str, overrides: Sequence[str]) -> Any:
    """The preset with the overrides of the command line. Raises `ValueError`."""
    config = presets(algorithm)[preset]()
    known = configs.options(config)
    for name, text in typed(overrides).items():
        if name not in known:
            hint = nearest(name, known, "--list-options lists them")
            raise ValueError(f"there is no option --{name} ({hint}; --list-options lists them)")
        configs.set_option(config, name, text)
    configs.check(config)
    return config


def run(algorithm: str, arguments: argparse.Namespace, overrides: Sequence[str]) -> int:
    """Trains; returns the exit status. Errors pass: see `endings.guarded`."""
    config = parse(algorithm, arguments.preset, overrides)
    if arguments.list_options:
        print(option_help.shown(config))
        return 0
    RunFolder(config.name)  # raises for a bad name before the libraries are loaded, which takes seconds
    module: Any = importlib.import_module(f"hsagents.{algorithm}_run")
    if arguments.resume:
        module.resume(config.name, typed(overrides))
    else:
        module.train(config)
    return 0


INTERRUPTED = "Stopped. --resume goes on from the last checkpoint."


def main(algorithm: str, description: str, argv: Sequence[str] | None = None) -> int:
    """The entry point of `agents/train_<algorithm>.py`."""
    parser = argparse.ArgumentParser(
        description=description,
        epilog="Every field of the configuration is an option too: see --list-options.",
    )
    add_arguments(parser, algorithm)
    arguments, overrides = parser.parse_known_args(argv)
    return guarded(lambda: run(algorithm, arguments, overrides), interrupted=INTERRUPTED)
