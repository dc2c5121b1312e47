"""How commands and training scripts end: with a status for the shell, and one line instead of a traceback for what is
the user's or the machine's affair."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Callable
from pathlib import Path

from hsenv.errors import HearthstoneError


def guarded(command: Callable[[], int], *, interrupted: str = "") -> int:
    """Runs a command; returns the exit status. `interrupted` is said after a Ctrl-C."""
    _prepare_streams()
    try:
        status = command()
        sys.stdout.flush()  # while a full disk can still be told
        return status
    except HearthstoneError as error:
        return _end(1, str(error))
    except FileNotFoundError as error:
        return _end(2, f"There is no file {error.filename}")
    except ImportError as error:
        return _end(
            1, f"This needs a package that is not installed: {error}. Try: pip install 'hsenv[train]'"
        )
    except BrokenPipeError:
        # The reader has seen enough (`hsenv cards | head`); nothing more can be said.
        _drop_stdout()
        return 0
    except OSError as error:
        _drop_stdout()
        return _end(2, f"{error.filename or 'a file'}: {error.strerror or error}")
    except ValueError as error:
        return _end(2, str(error))
    except KeyboardInterrupt as stopped:
        return _end(getattr(stopped, "status", 130), str(stopped) or interrupted)


def _end(status: int, message: str) -> int:
    print(message, file=sys.stderr)
    return status


def _prepare_streams() -> None:
    """Closed streams swallow what is written to them; those that cannot write a character write a question mark."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 (for good)
        elif isinstance(stream, io.TextIOWrapper) and stream.encoding.lower().replace("-", "") != "utf8":
            stream.reconfigure(errors="replace")


def _drop_stdout() -> None:
    """What is still waiting to be written would fail once more when Python ends."""
    with contextlib.suppress(OSError, ValueError):  # it has no file, or none that is open
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
