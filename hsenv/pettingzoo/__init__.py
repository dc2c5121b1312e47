"""The game for two agents, in PettingZoo's two forms. Needs the extra `pettingzoo`.

>>> from hsenv.pettingzoo import hearthstone_v0
>>> env = hearthstone_v0.env(format="basic")

What belongs here: adapters from the native batch to PettingZoo. Importing this package enters
`hsenv/hearthstone_v0` in both registries of PettingZoo, for `pettingzoo.make`; `import hsenv` alone loads nothing of it.
"""

from __future__ import annotations

import pettingzoo

from . import hearthstone_v0

__all__ = ["ENV_ID", "hearthstone_v0", "register"]

#: Its number is raised when rules, observation, actions or reward change results.
ENV_ID = "hsenv/hearthstone-v0"


def register() -> None:
    """Enter the environment in PettingZoo's registries; nothing happens where it is entered already."""
    home = hearthstone_v0.__name__
    if ENV_ID not in pettingzoo.aec_registry:
        pettingzoo.register("aec", ENV_ID, f"{home}:env")
    if ENV_ID not in pettingzoo.parallel_registry:
        pettingzoo.register("parallel", ENV_ID, f"{home}:parallel_env")


register()
