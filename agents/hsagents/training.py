"""The command line of the training scripts."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import Any

from hsagents import config as configs
from hsenv.errors import HearthstoneError

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
        "--resume", action="store_true", help="go on from the last checkpoint of the run of that name"
    )
    parser.add_argument("--list-options", action="store_true", help="list the options of the preset and stop")


def parse(algorithm: str, preset: str, overrides: Sequence[str]) -> Any:
    """The preset with the overrides of the command line ("--ppo.learning-rate 1e-4"). Raises `ValueError`."""
    config = presets(algorithm)[preset]()
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
        if name not in configs.options(config):
            raise ValueError(f"there is no option --{name}; --list-options lists them")
        configs.set_option(config, name, text)
    return config


def run(algorithm: str, arguments: argparse.Namespace, overrides: Sequence[str]) -> int:
    """Trains; returns the exit status."""
    try:
        config = parse(algorithm, arguments.preset, overrides)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    if arguments.list_options:
        for name, value in configs.options(config).items():
            print(f"--{name} {value}")
        return 0
    try:
        if algorithm == "ppo":
            from hsagents.ppo_run import train as train_ppo

            train_ppo(config, arguments.resume)
        else:
            from hsagents.dqn_run import train as train_dqn

            train_dqn(config, arguments.resume)
    except ImportError as error:
        print(f"Training needs the extra 'train' (pip install 'hsenv[train]'): {error}", file=sys.stderr)
        return 1
    except HearthstoneError as error:
        print(error, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("\nStopped. --resume goes on from the last checkpoint.", file=sys.stderr)
        return 130
    return 0


def main(algorithm: str, description: str, argv: Sequence[str] | None = None) -> int:
    """The entry point of `agents/train_<algorithm>.py`."""
    parser = argparse.ArgumentParser(
        description=description,
        epilog="Every field of the configuration is an option too: see --list-options.",
    )
    add_arguments(parser, algorithm)
    arguments, overrides = parser.parse_known_args(argv)
    return run(algorithm, arguments, overrides)
