"""What can be read of each event inside its trigger."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Event:
    """An event that a trigger listens to, with the speaking names of its subject and of the other one."""

    name: str
    of_player: bool  #: the trigger's argument says whose event it is, and not who takes part
    subject: tuple[str, ...]
    other: tuple[str, ...]
    amount: bool

    @classmethod
    def of_row(cls, columns: Sequence[str]) -> Event:
        """The event of a row of `events.def`."""
        name, about, subject, other, amount, *_ = columns
        return cls(name, about == "Player", _names(subject), _names(other), amount == "amount")


def _names(column: str) -> tuple[str, ...]:
    return tuple(column.replace("_", "").split())
