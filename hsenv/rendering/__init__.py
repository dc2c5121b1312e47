"""Games for people: as text, and as pictures drawn without anybody's art.

`looks` says what a seat sees, `sprites` draws its pieces, `table` puts them in their places; `canvas` and `theme` are what they
are made of. They need the package pillow and are loaded when the first picture is drawn; `text` needs nothing.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Literal, overload

import numpy as np
import numpy.typing as npt

from .text import board_text

if TYPE_CHECKING:
    from PIL.Image import Image

    from ..game import Game

__all__ = ["HEIGHT", "MODES", "WIDTH", "board_text", "picture", "png", "render"]

MODES = ("rgb_array", "ansi", "human")
WIDTH, HEIGHT = 1280, 720  #: pixels of every picture


@overload
def render(
    game: Game,
    *,
    seat: int | None = None,
    mode: Literal["rgb_array"] = "rgb_array",
    show_all: bool = False,
    last_action: str = "",
) -> npt.NDArray[np.uint8]: ...
@overload
def render(
    game: Game,
    *,
    seat: int | None = None,
    mode: Literal["ansi"],
    show_all: bool = False,
    last_action: str = "",
) -> str: ...
@overload
def render(
    game: Game,
    *,
    seat: int | None = None,
    mode: str,
    show_all: bool = False,
    last_action: str = "",
) -> npt.NDArray[np.uint8] | str | None: ...
def render(
    game: Game,
    *,
    seat: int | None = None,
    mode: str = "rgb_array",
    show_all: bool = False,
    last_action: str = "",
) -> npt.NDArray[np.uint8] | str | None:
    """A game as a seat sees it: its own side below. Without a `seat` that of the player to move.

    - "rgb_array": a picture, uint8[720, 1280, 3]; the same for the same state. Needs the package pillow.
    - "ansi": lines of text.
    - "human": prints that text and returns None.

    What the seat cannot see (the other hand and Secrets) is not shown, unless `show_all`. `last_action` is a line that says what
    was done last. Raises `ValueError` for another mode or seat, `ImportError` where pillow is missing.
    """
    if mode not in MODES:
        raise ValueError(f"mode is one of {', '.join(MODES)}, not {mode!r}")
    seat = _seat_of(game, seat)
    if mode == "rgb_array":
        return np.asarray(picture(game, seat=seat, show_all=show_all, last_action=last_action)).copy()
    text = board_text(game, seat, show_all=show_all, last_action=last_action)
    if mode == "ansi":
        return text
    print(text, end="\n\n")
    return None


def picture(game: Game, *, seat: int | None = None, show_all: bool = False, last_action: str = "") -> Image:
    """The picture of `render` as an image of the package pillow, to be saved or shown."""
    seat = _seat_of(game, seat)
    from .looks import look_at

    try:
        from .table import draw
    except ModuleNotFoundError as error:
        raise ImportError(
            'pictures of games are drawn by the package pillow: pip install "hsenv[render]"'
        ) from error
    return draw(look_at(game, seat, show_all, last_action))


def png(game: Game, *, seat: int | None = None, show_all: bool = False, last_action: str = "") -> bytes:
    """The picture of `render` as a PNG file."""
    file = BytesIO()
    picture(game, seat=seat, show_all=show_all, last_action=last_action).save(file, "PNG")
    return file.getvalue()


def _seat_of(game: Game, seat: int | None) -> int:
    if seat is None:
        return game.to_move.seat
    if isinstance(seat, bool) or seat not in (0, 1):
        raise ValueError(f"seat is 0, 1 or None (the player to move), not {seat!r}")
    return int(seat)
