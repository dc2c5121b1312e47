"""The module that PettingZoo users import: `env`, `raw_env` and `parallel_env`."""

from __future__ import annotations

from typing import Any, Unpack

from pettingzoo.utils import AssertOutOfBoundsWrapper, OrderEnforcingWrapper

from ..envs.setting import Options
from .aec import HearthstoneAECEnv
from .parallel import HearthstoneParallelEnv

__all__ = ["env", "parallel_env", "raw_env"]


def env(
    *,
    render_mode: str | None = None,
    max_cycles: int | None = None,
    idle_mask: str = "none",
    **options: Unpack[Options],
) -> OrderEnforcingWrapper[str, dict[str, Any], Any]:
    """A `HearthstoneAECEnv` in the wrappers that check the order of calls and the range of actions."""
    inner = raw_env(render_mode=render_mode, max_cycles=max_cycles, idle_mask=idle_mask, **options)
    return OrderEnforcingWrapper(AssertOutOfBoundsWrapper(inner))


def raw_env(
    *,
    render_mode: str | None = None,
    max_cycles: int | None = None,
    idle_mask: str = "none",
    **options: Unpack[Options],
) -> HearthstoneAECEnv:
    """A `HearthstoneAECEnv` without wrappers."""
    return HearthstoneAECEnv(render_mode=render_mode, max_cycles=max_cycles, idle_mask=idle_mask, **options)


def parallel_env(
    *,
    render_mode: str | None = None,
    max_cycles: int | None = None,
    idle_mask: str = "none",
    **options: Unpack[Options],
) -> HearthstoneParallelEnv:
    """A `HearthstoneParallelEnv`."""
    return HearthstoneParallelEnv(
        render_mode=render_mode, max_cycles=max_cycles, idle_mask=idle_mask, **options
    )
