"""How far a run is: a bar in a terminal, a line now and then where the output is a file."""

from __future__ import annotations

import sys
import time
from typing import Any


class Progress:
    """One task of known length with a note beside it."""

    def __init__(self, name: str, total: int, every: float = 15.0) -> None:
        self.name, self.total, self.every = name, total, every
        self._done = 0
        self._begun = self._said = time.perf_counter()
        self._bar: Any = None
        self._task: Any = None
        if sys.stdout.isatty():
            self._start_bar()

    def _start_bar(self) -> None:
        try:
            from rich.progress import (
                BarColumn,
                TaskProgressColumn,
                TextColumn,
                TimeElapsedColumn,
                TimeRemainingColumn,
            )
            from rich.progress import Progress as RichProgress
        except ImportError:
            return
        self._bar = RichProgress(
            TextColumn("{task.description}"),
            BarColumn(),
            TaskProgressColumn(),
            TimeElapsedColumn(),
            TimeRemainingColumn(),
            TextColumn("{task.fields[note]}"),
        )
        self._bar.start()
        self._task = self._bar.add_task(self.name, total=self.total, note="")

    def update(self, done: int, note: str = "") -> None:
        """So much is done."""
        self._done = done
        if self._bar is not None:
            self._bar.update(self._task, completed=min(done, self.total), note=note)
            return
        now = time.perf_counter()
        if now - self._said >= self.every or done >= self.total > 0:
            self._said = now
            share = done / self.total if self.total else 1.0
            print(f"{self.name}: {share:4.0%}, {now - self._begun:.0f} s  {note}", flush=True)

    def say(self, text: str) -> None:
        """A line that stays."""
        if self._bar is not None:
            self._bar.console.print(text, highlight=False, markup=False)
        else:
            print(text, flush=True)

    def close(self) -> None:
        """Ends the bar."""
        if self._bar is not None:
            self._bar.stop()
            self._bar = None

    def __enter__(self) -> Progress:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
