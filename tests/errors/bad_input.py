"""The rows of docs/errors.md: what is done to what, what that raises, and that what it was done to still works.

A file of this folder has an `AREA`: a title and, for each kind of object, the rows aimed at it. `check` plays one row;
tests/tools/errors_doc.py makes the page of all of them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import pytest


def _nothing(_: Any) -> None:
    return None


@dataclass(frozen=True)
class Target:
    """A kind of object that bad input is aimed at."""

    name: str
    make: Callable[[], Any]
    state: Callable[[Any], Any] = _nothing  #: equal before and after a refusal
    works: Callable[[Any], object] = (
        _nothing  #: goes on using the object; raises or returns False if it cannot
    )
    close: Callable[[Any], object] = _nothing


@dataclass(frozen=True)
class Row:
    """One bad input: what is done, in words; the exact class of the error; what its message says."""

    what: str
    act: Callable[[Any], object]
    error: type[BaseException]
    says: str  #: a regular expression for what was wrong
    accepts: str = ""  #: another one for what is accepted, where the first does not say it


@dataclass(frozen=True)
class Group:
    """The rows aimed at one kind of object."""

    target: Target
    rows: tuple[Row, ...]


@dataclass(frozen=True)
class Area:
    """A section of the page."""

    title: str
    groups: tuple[Group, ...] = field(default=())

    def rows(self) -> Iterable[tuple[Target, Row]]:
        """All rows with what they are aimed at."""
        return ((group.target, row) for group in self.groups for row in group.rows)


def every_row(area: Area) -> pytest.MarkDecorator:
    """Parametrises a test with all rows of an area."""
    return pytest.mark.parametrize(
        ("target", "row"), [pytest.param(target, row, id=row.what) for target, row in area.rows()]
    )


def check(target: Target, row: Row) -> None:
    """Plays a row: the error is of the class and says what it should; the object is as before and works."""
    thing = target.make()
    try:
        before = target.state(thing)
        with pytest.raises(row.error) as caught:
            row.act(thing)
        assert type(caught.value) is row.error
        message = str(caught.value)
        for pattern in (row.says, row.accepts):
            assert re.search(pattern, message), f"{pattern!r} is not in {message!r}"
        assert target.state(thing) == before
        assert target.works(thing) is not False
    finally:
        target.close(thing)
