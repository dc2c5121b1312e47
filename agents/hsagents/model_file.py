"""Model files: what SB3 writes, and a page of JSON about the network inside.

A file is SB3's own zip (`MaskablePPO.load` and `MaskableDQN.load` read it) with one more member, `hsenv.json`.
`load_network` reads that page and the weights, with PyTorch's `weights_only`: nothing of the file is executed, so it
is safe for files of others. SB3's `load` is not: it unpickles the member `data`, and a pickle can run any code.
Resuming a run here needs no pickle either (`restore`).
"""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch as th
from stable_baselines3.common.base_class import BaseAlgorithm

from hsagents.config import MAX_WIDTH
from hsagents.damage import DAMAGE
from hsagents.network import LegalMoveNetwork, NetworkSize
from hsagents.policy import LegalMovePolicy, LegalMoveQPolicy
from hsagents.weights import check_shapes, load_tensors, read_member, room_for
from hsenv.errors import HearthstoneError

PAGE = "hsenv.json"
FORMAT = 1
_MAX_PAGE = 1 << 20  #: bytes; a page has some hundred
_PREFIXES = ("network.", "q_net.network.")


class ModelError(HearthstoneError, ValueError):
    """A model file that cannot be used; says why and what is accepted."""


def feature_names() -> list[str]:
    """The names of the flat observation's features, in order."""
    import hsenv.envs

    return list(hsenv.envs.observation_names("flat"))


def digest(names: Sequence[str]) -> str:
    """A short name for a layout of features."""
    return hashlib.sha256("\n".join(names).encode()).hexdigest()[:16]


def save(model: BaseAlgorithm, path: Path, **about: Any) -> None:
    """Writes the model with its page; `about` is noted in it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    model.save(path)
    policy = model.policy
    assert isinstance(policy, LegalMovePolicy | LegalMoveQPolicy)
    names, size = policy.feature_names, policy.size
    page = {
        "format": FORMAT,
        "environment": "Hearthstone-v0",
        "algorithm": type(model).__name__,
        "observation": {"form": "flat", "size": len(names), "digest": digest(names)},
        "network": size.as_dict(),
        "steps": model.num_timesteps,
        **about,
    }
    with zipfile.ZipFile(path, "a") as file:
        file.writestr(PAGE, json.dumps(page, indent=1))


def read_page(path: Path) -> dict[str, Any]:
    """The page of a model file. Raises `ModelError`."""
    try:
        with zipfile.ZipFile(path) as file:
            page = json.loads(read_member(file, PAGE, _MAX_PAGE))
    except FileNotFoundError:
        raise ModelError(f"there is no model file {path}") from None
    except KeyError:
        raise ModelError(f"{path} has no {PAGE}: it was not written by hsenv's training scripts") from None
    except DAMAGE as error:
        raise ModelError(f"{path} is not a model file: {error}") from None
    if not isinstance(page, dict) or page.get("format") != FORMAT:
        raise ModelError(
            f"{path} is of format {page.get('format') if isinstance(page, dict) else None}, not {FORMAT}"
        )
    return page


def _weights(path: Path, most: int) -> dict[str, th.Tensor]:
    with zipfile.ZipFile(path) as file:
        loaded = load_tensors(read_member(file, "policy.pth", most), most)
    if not isinstance(loaded, dict):
        raise ModelError(f"the weights in {path} are not a table of tensors")
    return loaded


def load_network(path: Path) -> LegalMoveNetwork:
    """The network of a model file, ready to play. Raises `ModelError`."""
    page = read_page(path)
    names = feature_names()
    observation = page.get("observation")
    if not isinstance(observation, dict):
        raise ModelError(f"{path} does not say which observation it was trained on")
    if observation.get("digest") != digest(names):
        raise ModelError(
            f"{path} was trained on another observation layout ({observation.get('size')} features); "
            f"this version has {len(names)} features, see hsenv.envs.observation_names()"
        )
    try:
        size = _size(page["network"])
        with th.device("meta"):  # which knows shapes but takes no memory
            outline = LegalMoveNetwork(names, size)
        weights = own_weights(_weights(path, room_for(outline)))
        check_shapes(weights, outline)
        network = LegalMoveNetwork(names, size)
        network.load_state_dict(weights)
    except ModelError:
        raise
    except DAMAGE as error:
        raise ModelError(f"the network in {path} cannot be read: {error}") from None
    if not all(bool(weight.isfinite().all()) for weight in network.state_dict().values()):
        raise ModelError(f"the network in {path} has weights that are no finite numbers")
    network.requires_grad_(False)
    network.eval()
    return network


def _size(page: dict[str, Any]) -> NetworkSize:
    size = NetworkSize(**page)
    for name, width in size.as_dict().items():
        if not isinstance(width, int) or not 1 <= width <= MAX_WIDTH:
            raise ValueError(f"the width {name} is a number from 1 to {MAX_WIDTH}, not {width!r}")
    return size


def own_weights(weights: dict[str, th.Tensor]) -> dict[str, th.Tensor]:
    """Of the weights of an SB3 policy, those of the network, by its own names."""
    for prefix in _PREFIXES:
        found = {name.removeprefix(prefix): w for name, w in weights.items() if name.startswith(prefix)}
        if found:
            return found
    raise ModelError("there is no network of legal moves among the weights")


def restore(model: BaseAlgorithm, path: Path) -> dict[str, Any]:
    """Puts the weights, the optimiser's state and the step count of a file into a model made anew. No pickle is read."""
    page = read_page(path)
    if page.get("algorithm") != type(model).__name__:
        raise ModelError(f"{path} holds a {page.get('algorithm')}, not a {type(model).__name__}")
    try:
        most = room_for(model.policy)
        with zipfile.ZipFile(path) as file:
            model.policy.load_state_dict(load_tensors(read_member(file, "policy.pth", most), most))
            optimizer = load_tensors(read_member(file, "policy.optimizer.pth", most), most)
        model.policy.optimizer.load_state_dict(optimizer)
    except DAMAGE as error:
        raise ModelError(f"{path} does not fit the configuration of this run: {error}") from None
    steps = page.get("steps")
    if not isinstance(steps, int) or steps < 0:
        raise ModelError(f"{path} does not say after how many steps it was written, but {steps!r}")
    model.num_timesteps = steps
    return page
