"""Values as error messages show them: short, whatever is given. `repr` alone fails on what is nested a thousand deep
and on numbers of 5,000 digits, and writes out all of a list of a million."""

from __future__ import annotations

import reprlib
from typing import Any

_MOST_BITS = 200  #: of a number that is written out


class _Short(reprlib.Repr):
    """Three levels of a value, and the first few elements of each."""

    def __init__(self) -> None:
        super().__init__()
        self.maxlevel = 3
        self.maxstring = self.maxother = 120

    def repr_int(self, x: int, _level: int) -> str:
        """A number, or how large it is: Python refuses to write out some thousands of digits."""
        return repr(x) if x.bit_length() <= _MOST_BITS else f"a number of {x.bit_length()} bits"

    def repr_bool(self, x: bool, _level: int) -> str:
        """Named here since a bool is an int, too."""
        return repr(x)


_short = _Short()


def shown(value: Any, most: int = 60) -> str:
    """The value in at most that many characters."""
    text = _short.repr(value)
    return text if len(text) <= most else text[: most - 3] + "..."
