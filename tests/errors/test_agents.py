"""Bad input to model files, checkpoints, configurations, matches and players."""

from __future__ import annotations

import json
import pickle
import shutil
import zipfile
from collections.abc import Callable
from contextlib import redirect_stdout
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import bad_input
import numpy as np
import pytest
import torch as th
from bad_input import Area, Group, Row, Target

from hsagents import config as configs
from hsagents.evaluate import deck_pairs, play_match
from hsagents.model_file import ModelError, load_network, read_page
from hsagents.players import Model, PlayerError, player
from hsagents.ppo_run import PPOTraining
from hsagents.runs import RunError, RunFolder
from hsagents.statistics import wilson
from hsagents.training import parse


@cache
def workshop() -> Path:
    """A folder that lives as long as this process, with a run that has a checkpoint but learnt nothing."""
    folder = TemporaryDirectory()
    _KEPT.append(folder)
    th.set_num_threads(1)
    config = configs.ppo_presets()["tiny"]()
    config.threads, config.name = 1, "run"
    run = RunFolder("run", Path(folder.name))
    run.start(config)
    with redirect_stdout(StringIO()):
        training = PPOTraining(config, run)
        training.pool.add_snapshot("start")
        training.save_checkpoint()
    return Path(folder.name)


_KEPT: list[TemporaryDirectory[str]] = []


#: Torch wonders about pickles that it has not written.
pytestmark = pytest.mark.filterwarnings("ignore:Detected pickle protocol")


class Bomb:
    """Unpickled, it would leave a mark."""

    def __reduce__(self) -> Any:
        return (open, (str(workshop() / "executed"), "w"))


def checkpoint() -> Path:
    return next((workshop() / "run" / "checkpoints").glob("step_*"))


# -- model files


def model() -> Path:
    path = workshop() / "model.zip"
    shutil.copy(checkpoint() / "model.zip", path)
    return path


def digest(path: Path) -> bytes:
    assert not (workshop() / "executed").exists()
    return path.read_bytes()


def plays(path: Path) -> None:
    assert play_match(path, "random", 2, threads=1, pairs=[("basic_mage_tempo",) * 2]).total.games == 2


def rewritten(path: Path, **members: bytes | None) -> Path:
    """A copy with some members changed or (None) left out; a member's name ends at the first point."""
    other = path.with_name("bad.zip")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(other, "w") as copy:
        for name in source.namelist():
            data = members.get(name.partition(".")[0], source.read(name))
            if data is not None:
                copy.writestr(name, data)
    return other


def page(path: Path, **changes: Any) -> Path:
    return rewritten(path, hsenv=json.dumps({**read_page(path), **changes}).encode())


def weights(path: Path, change: Callable[[Any], Any]) -> Path:
    with zipfile.ZipFile(path) as file:
        table = th.load(BytesIO(file.read("policy.pth")), weights_only=True)
    data = BytesIO()
    th.save(change(table), data)
    return rewritten(path, policy=data.getvalue())


def raw(path: Path, change: Callable[[bytes], bytes]) -> Path:
    other = path.with_name("bad.zip")
    other.write_bytes(change(path.read_bytes()))
    return other


def flipped(path: Path) -> Path:
    with zipfile.ZipFile(path) as file:
        member = file.getinfo("policy.pth")
    place = member.header_offset + member.compress_size // 2
    return raw(path, lambda data: data[:place] + bytes([data[place] ^ 255]) + data[place + 1 :])


def to_nan(table: dict[str, Any]) -> dict[str, Any]:
    first = next(iter(table))
    return {**table, first: th.full_like(table[first], th.nan)}


MODELS = Group(
    Target("a model file", model, digest, plays),
    (
        Row("no file", lambda p: load_network(p / "no"), ModelError, "no model file|not a model file"),
        Row("a folder", lambda p: load_network(p.parent), ModelError, "not a model file"),
        Row("an empty file", lambda p: load_network(raw(p, lambda d: b"")), ModelError, "not a model file"),
        Row("a text", lambda p: load_network(raw(p, lambda d: b"hello")), ModelError, "not a model file"),
        Row(
            "half of it",
            lambda p: load_network(raw(p, lambda d: d[: len(d) // 2])),
            ModelError,
            "not a model file",
        ),
        Row("flipped bits in its weights", lambda p: load_network(flipped(p)), ModelError, "cannot be read"),
        Row(
            "a bare pickle",
            lambda p: load_network(raw(p, lambda d: pickle.dumps(Bomb()))),
            ModelError,
            "not a model",
        ),
        Row(
            "a zip of another program",
            lambda p: load_network(rewritten(p, hsenv=None)),
            ModelError,
            r"no hsenv\.json",
        ),
        Row(
            "a page that is no JSON",
            lambda p: load_network(rewritten(p, hsenv=b"{")),
            ModelError,
            "not a model file",
        ),
        Row(
            "a page that is a list",
            lambda p: load_network(rewritten(p, hsenv=b"[]")),
            ModelError,
            "format None, not 1",
        ),
        Row("format 99", lambda p: load_network(page(p, format=99)), ModelError, "format 99, not 1"),
        Row(
            "no observation",
            lambda p: load_network(page(p, observation=None)),
            ModelError,
            "does not say which obs",
        ),
        Row(
            "another observation",
            lambda p: load_network(page(p, observation={"digest": "x", "size": 700})),
            ModelError,
            "another observation layout .700",
            "this version has",
        ),
        Row(
            "a width of 10**12",
            lambda p: load_network(page(p, network={"state": 10**12})),
            ModelError,
            "1 to 8192",
        ),
        Row(
            "a width of -1",
            lambda p: load_network(page(p, network={"state": -1})),
            ModelError,
            "1 to 8192, not -1",
        ),
        Row(
            "a width of 'x'",
            lambda p: load_network(page(p, network={"state": "x"})),
            ModelError,
            "1 to 8192, not 'x'",
        ),
        Row("an unknown width", lambda p: load_network(page(p, network={"depth": 3})), ModelError, "depth"),
        Row(
            "another network",
            lambda p: load_network(page(p, network={"state": 8})),
            ModelError,
            "cannot be read",
        ),
        Row("no weights", lambda p: load_network(rewritten(p, policy=None)), ModelError, "cannot be read"),
        Row(
            "weights of rubbish",
            lambda p: load_network(rewritten(p, policy=b"\0" * 99)),
            ModelError,
            "cannot be read",
        ),
        Row(
            "a pickle bomb as weights",
            lambda p: load_network(rewritten(p, policy=pickle.dumps(Bomb()))),
            ModelError,
            "cannot be read",
        ),
        Row(
            "a pickle bomb among weights",
            lambda p: load_network(weights(p, lambda w: Bomb())),
            ModelError,
            "read",
        ),
        Row(
            "a list as weights",
            lambda p: load_network(weights(p, lambda w: [1])),
            ModelError,
            "not a table of tensors",
        ),
        Row(
            "weights of another policy",
            lambda p: load_network(weights(p, lambda w: {})),
            ModelError,
            "no network of",
        ),
        Row("NaN weights", lambda p: load_network(weights(p, to_nan)), ModelError, "no finite numbers"),
    ),
)


# -- runs and checkpoints


def run() -> RunFolder:
    return RunFolder("run", workshop())


def listing(folder: RunFolder) -> Any:
    assert not (workshop() / "executed").exists()
    return sorted(path.name for path in folder.path.rglob("*") if not path.name.startswith("events"))


def resumes(folder: RunFolder) -> None:
    config = folder.resume(configs.PPORun)
    training = PPOTraining(config, folder)
    training.load_checkpoint(checkpoint())
    assert [snapshot.name for snapshot in training.pool.snapshots] == ["start"]


def resume(**changes: Callable[[bytes], bytes] | None) -> Callable[[RunFolder], None]:
    """Resumes a copy of the run with some files changed or (None) removed; a file's name ends at the first point."""

    def act(folder: RunFolder) -> None:
        with TemporaryDirectory() as other:
            copied = RunFolder("run", Path(other))
            shutil.copytree(folder.path, copied.path)
            for path in [path for path in copied.path.rglob("*") if path.stem in changes]:
                change = changes[path.stem]
                if change is None:
                    path.unlink()
                else:
                    path.write_bytes(change(path.read_bytes()))
            PPOTraining(copied.resume(configs.PPORun), copied).run(resume=True)

    return act


def state(change: Callable[[dict[str, Any]], Any]) -> Callable[[bytes], bytes]:
    return lambda data: json.dumps(change(json.loads(data))).encode()


def half(data: bytes) -> bytes:
    return data[: len(data) // 2]


RUNS = Group(
    Target("a run with a checkpoint", run, listing, resumes),
    (
        Row(
            "resume a run that is not there",
            lambda r: RunFolder("x", r.path).resume(configs.PPORun),
            RunError,
            "no run",
        ),
        Row("no checkpoint", resume(state=None), RunError, "no checkpoint to resume from"),
        Row("half a configuration", resume(config=half), RunError, "config.json cannot be read"),
        Row(
            "a list as configuration", resume(config=lambda d: b"[]"), RunError, "config.json cannot be read"
        ),
        Row(
            "an unknown field",
            resume(config=state(lambda c: {**c, "x": 1})),
            RunError,
            "no option x",
            "known are",
        ),
        Row("half a state", resume(state=half), RunError, "checkpoint .* cannot be read", "the one before"),
        Row(
            "a state that is a list", resume(state=lambda d: b"[]"), RunError, "checkpoint .* cannot be read"
        ),
        Row(
            "a state without a pool", resume(state=state(lambda s: {"steps": 1})), RunError, "cannot be read"
        ),
        Row("a snapshot missing", resume(snapshot_0=None), RunError, "cannot be read .*snapshot_0"),
        Row("half a snapshot", resume(snapshot_0=half), RunError, "checkpoint .* cannot be read"),
        Row(
            "a pickle bomb as snapshot",
            resume(snapshot_0=lambda d: pickle.dumps(Bomb())),
            RunError,
            "cannot be read",
        ),
        Row("half a model", resume(model=half), RunError, "model.zip is not a model file"),
        Row("no model", resume(model=None), RunError, "no model file"),
    ),
)


# -- configurations, players, matches

NOTHING = Target(
    "the command line's options of a run", lambda: None, lambda _: None, lambda _: parse("ppo", "tiny", [])
)


def options(*arguments: str) -> Any:
    return lambda _: parse("ppo", "tiny", arguments)


CONFIGURATIONS = Group(
    NOTHING,
    (
        Row(
            "an unknown option", options("--ppo.lr", "1"), ValueError, "no option --ppo.lr", "--list-options"
        ),
        Row("an option without a value", options("--seed"), ValueError, "--seed needs a value"),
        Row("a word that is no option", options("seed"), ValueError, "what is 'seed'", "--seed 3"),
        Row("--seed x", options("--seed", "x"), ValueError, "--seed takes a whole number, not 'x'"),
        Row(
            "--minutes soon", options("--minutes", "soon"), ValueError, "--minutes takes a number, not 'soon'"
        ),
        Row("--exhibition maybe", options("--exhibition", "maybe"), ValueError, "true or false, not 'maybe'"),
        Row(
            "--self-play.anchors x",
            options("--self-play.anchors", "x"),
            ValueError,
            "like random=0.5,greedy=0.5",
        ),
        Row("a window of 0", lambda _: configs.SelfPlayConfig(window=0), ValueError, "must be at least 1"),
        Row(
            "a share of 2",
            lambda _: configs.SelfPlayConfig(anchors={"random": 2.0}),
            ValueError,
            "more than 1",
        ),
        Row(
            "a share of -1",
            lambda _: configs.SelfPlayConfig(anchors={"random": -1.0}),
            ValueError,
            "negative",
        ),
    ),
)


def match(*arguments: Any, **named: Any) -> Any:
    return lambda _: play_match(*arguments, **{"games": 4, "threads": 1, **named})


def rubbish(answer: Any) -> Any:
    return lambda observation, mask, info: answer(len(mask))


MATCHES = Group(
    Target(
        "a match",
        lambda: None,
        lambda _: None,
        lambda _: play_match("random", "greedy", 4, threads=1).total.games == 4,
    ),
    (
        Row(
            "the player 'nobody'",
            match("nobody", "random"),
            PlayerError,
            "no player 'nobody'",
            "Bots: random",
        ),
        Row("the player 5", match(5, "random"), PlayerError, "5 is no player", "a bot's name, a model file"),
        Row("the player None", match(None, "random"), PlayerError, "None is no player", "a bot's name"),
        Row("3 games", match("random", "random", games=3), ValueError, "an even number .*not 3"),
        Row("0 games", match("random", "random", games=0), ValueError, "an even number .*not 0"),
        Row("-2 games", match("random", "random", games=-2), ValueError, "an even number .*not -2"),
        Row("2.0 games", match("random", "random", games=2.0), ValueError, "an even number .*not 2.0"),
        Row("'x' games", match("random", "random", games="x"), ValueError, "an even number .*not 'x'"),
        Row("seed -1", match("random", "random", seed=-1), ValueError, "seed"),
        Row("no pairs of decks", match("random", "random", pairs=[]), ValueError, "deck_pairs is empty"),
        Row(
            "decks paired 'oddly'",
            lambda _: deck_pairs(how="oddly"),
            ValueError,
            "not 'oddly'",
            "'mirror', 'mixed'",
        ),
        Row(
            "a function that answers too few",
            match(rubbish(lambda n: np.zeros(max(n - 1, 0), int)), "random"),
            PlayerError,
            r"gave actions of shape",
        ),
        Row(
            "a function that answers NaN",
            match(rubbish(lambda n: np.full(n, np.nan)), "random"),
            PlayerError,
            "float64",
            "whole numbers",
        ),
        Row(
            "a function that answers texts",
            match(rubbish(lambda n: ["a"] * n), "random"),
            PlayerError,
            "U1",
            "whole numbers",
        ),
        Row("a function that raises", match(rubbish(lambda n: 1 // 0), "random"), ZeroDivisionError, "zero"),
        Row("5 successes of 3", lambda _: wilson(5, 3), ValueError, "5.*3"),
        Row("-1 successes", lambda _: wilson(-1, 3), ValueError, "-1"),
    ),
)

AREA = Area("Training: model files, runs, matches", (MODELS, RUNS, CONFIGURATIONS, MATCHES))


@bad_input.every_row(AREA)
def test_bad_input(target: Target, row: Row) -> None:
    bad_input.check(target, row)


def test_no_model_that_was_looked_at_has_executed_anything() -> None:
    path = model()
    for bad in (
        rewritten(path, data=pickle.dumps(Bomb())),
        rewritten(path, pytorch_variables=pickle.dumps(Bomb())),
    ):
        Model.load(bad)  # what only SB3 reads is not looked at
        assert player(bad).name == "bad"
    assert not (workshop() / "executed").exists()
