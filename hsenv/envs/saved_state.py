"""States of environments as bytes, for `save_state` and `load_state` of every form.

A state holds what decides how the episodes go on: the games, the opponents' names, all generators, counts and shaping, as the
native batch writes them, and what the Python object keeps beside it, as JSON. It holds no policies and no options: it is read by an
environment that was made with the same ones. Nothing in it is executed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from .. import _engine, cards
from ..errors import PositionError

_MAGIC = b"HSENVST1"
_DIGEST = 16
_LENGTH = 4


def restored(texts: Sequence[str], state: bytes) -> _engine.Batch:
    """A native batch from its pickle: the cards that were loaded where it comes from, and its bytes."""
    cards.ensure(texts)
    return _engine.Batch.from_bytes(state)


def pack(form: str, told: Mapping[str, Any], batch: _engine.Batch) -> bytes:
    """The state of an environment: its form, what Python keeps, its batch."""
    head = json.dumps({"form": form, **told}).encode()
    content = len(head).to_bytes(_LENGTH, "little") + head + batch.to_bytes()
    return _MAGIC + _digest(content) + content


def unpack(form: str, state: Any, **kinds: type | tuple[type, ...]) -> tuple[dict[str, Any], bytes]:
    """What `pack` was given: what Python keeps, which has these keys of these kinds, and the bytes of the batch.

    Raises `PositionError` for damaged bytes and for those of another form.
    """
    if not isinstance(state, bytes | bytearray | memoryview):
        raise PositionError(f"a saved state is the bytes that save_state gave, not {type(state).__name__}")
    state = bytes(state)
    begin = len(_MAGIC) + _DIGEST
    content = state[begin:]
    if not state.startswith(_MAGIC) or len(content) < _LENGTH:
        raise PositionError("these bytes are no state that save_state of this version gave")
    if state[len(_MAGIC) : begin] != _digest(content):
        raise PositionError("the saved state is damaged: its checksum does not match")
    end = _LENGTH + int.from_bytes(content[:_LENGTH], "little")
    try:
        told = json.loads(content[_LENGTH:end])
    except ValueError:
        told = None
    if not isinstance(told, dict):
        raise PositionError("the saved state is damaged")
    if told.get("form") != form:
        raise PositionError(f"the state was saved by a {told.get('form')}, not by a {form}")
    for key, kind in kinds.items():
        if not isinstance(told.get(key), kind):
            raise PositionError(f"the saved state is damaged: {key!r} is missing or of the wrong kind")
    return told, content[end:]


def generator_state(generator: np.random.Generator | None) -> dict[str, Any] | None:
    """A generator as JSON values; None if there is none yet. Raises `PositionError` for one of another kind than gymnasium's."""
    if generator is None:
        return None
    if not isinstance(generator.bit_generator, np.random.PCG64):
        raise PositionError(
            f"the state of np_random can be saved while it is a PCG64, as reset(seed=...) makes it, not a "
            f"{type(generator.bit_generator).__name__}"
        )
    return dict(generator.bit_generator.state)


def generator_of(state: Any) -> np.random.Generator | None:
    """The generator of `generator_state`. Raises `PositionError`."""
    if state is None:
        return None
    bits = np.random.PCG64()
    try:
        bits.state = state
    except (KeyError, OverflowError, TypeError, ValueError):
        raise PositionError("the saved state is damaged: its generator makes no sense") from None
    return np.random.Generator(bits)


def _digest(content: bytes) -> bytes:
    return hashlib.blake2b(content, digest_size=_DIGEST).digest()
