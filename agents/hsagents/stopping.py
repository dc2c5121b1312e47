"""Stopping a run from outside: Ctrl-C, or the SIGTERM of a scheduler. The run ends where its state is whole, writes a
checkpoint, and can be resumed."""

from __future__ import annotations

import os
import signal
import threading
from types import FrameType
from typing import Any

_SAID = b"\nStopping: a checkpoint will be written first. Once more stops at once.\n"


class Stopped(KeyboardInterrupt):
    """The run was stopped and has written a checkpoint."""

    def __init__(self, number: int, steps: int) -> None:
        super().__init__(f"Stopped after {steps:,} steps; a checkpoint is written. --resume goes on from it.")
        self.status = 128 + number  #: for the shell


class Stop:
    """Notes the wish to stop, while it is entered. The second signal is not waited for."""

    def __init__(self) -> None:
        self.signal: int | None = None
        self._before: dict[int, Any] = {}

    def __enter__(self) -> Stop:
        if threading.current_thread() is threading.main_thread():  # others get no signals
            for number in (signal.SIGINT, signal.SIGTERM):
                self._before[number] = signal.signal(number, self._note)
        return self

    def __exit__(self, *exception: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before = {}

    def _note(self, number: int, frame: FrameType | None) -> None:
        if self.signal is not None:
            raise KeyboardInterrupt
        self.signal = number
        os.write(2, _SAID)  # print is not safe here: the signal may have come in the middle of one

    @property
    def wanted(self) -> bool:
        """Whether somebody wants the run to stop."""
        return self.signal is not None

    def end(self, steps: int) -> None:
        """Called after a checkpoint: raises `Stopped` if that is wanted."""
        if self.signal is not None:
            raise Stopped(self.signal, steps)
