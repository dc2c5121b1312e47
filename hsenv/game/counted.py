"""What is counted for each player: an attribute for each row of `engine/vocabulary/counters.def`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _engine


class Counted:
    """A player's counters, one attribute each."""

    __slots__ = ()

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> int: ...

    def _number(self, name: str) -> int:
        raise NotImplementedError


def _attribute(counter: _engine.Counter) -> property:
    def read(player: Counted) -> int:
        return player._number(counter.name)

    return property(read, doc=counter.says)


for _counter in _engine.counters():
    setattr(Counted, _counter.name, _attribute(_counter))
