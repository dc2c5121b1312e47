"""Weights from files of others: nothing is executed, and nothing grows beyond what the network that they are for needs.

A zip may hold a gigabyte in a kilobyte, and a page of a model file may ask for a network of any width; so sizes are
compared before anything is unpacked or made.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from typing import Any

import torch as th

_SLACK = 1 << 20
_TIMES = 4  #: two networks of DQN, two moments of Adam, and names


def room_for(network: th.nn.Module) -> int:
    """How many bytes a file with the weights of a network, or with its optimiser's state, may take at the most."""
    return _TIMES * sum(weight.numel() * 4 for weight in network.state_dict().values()) + _SLACK


def read_member(file: zipfile.ZipFile, name: str, most: int) -> bytes:
    """A member of a zip, if it is no larger than that. Raises `ValueError`, `KeyError`."""
    size = file.getinfo(name).file_size
    if size > most:
        raise ValueError(f"{name} would take {size:,} bytes, more than the {most:,} that it may")
    return file.read(name)


def load_tensors(data: bytes, most: int) -> Any:
    """What `torch.save` wrote, with PyTorch's `weights_only`. Raises `ValueError` and what damaged files run into."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        size = sum(member.file_size for member in file.infolist())
    if size > most:
        raise ValueError(f"the weights would take {size:,} bytes, more than the {most:,} that they may")
    return th.load(io.BytesIO(data), map_location="cpu", weights_only=True)


def check_shapes(weights: Mapping[str, Any], network: th.nn.Module) -> None:
    """Compare the names and shapes of weights with those of a network, which may be one without memory (on the device
    "meta"). Raises `ValueError`."""
    wanted = network.state_dict()
    for name in [*wanted, *weights]:
        if name not in weights or name not in wanted:
            what = "missing" if name in wanted else "none of the network's"
            raise ValueError(f"the weights {name} are {what}")
        found = getattr(weights[name], "shape", None)
        if found != wanted[name].shape:
            shown = "no tensor" if found is None else f"of shape {tuple(found)}"
            raise ValueError(f"the weights {name} are {shown}, not of shape {tuple(wanted[name].shape)}")
