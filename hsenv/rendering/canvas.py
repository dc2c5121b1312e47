"""Smooth shapes and fitted text on Pillow images: what the sprites are made of.

Pillow draws shapes without smoothing, so they are drawn four times as large and reduced; text is smooth by itself and
drawn at its own size. The typeface is the one that Pillow brings along, so pictures are the same everywhere.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

Color = tuple[int, int, int]
Box = tuple[float, float, float, float]  #: left, top, right, bottom in pixels

_SMOOTH = 4
_SMALLEST = 9  #: points; text that does not fit at this size is cut


@lru_cache(maxsize=64)
def font(size: int) -> FreeTypeFont:
    """Pillow's own typeface in a size in pixels. Raises `ImportError` if Pillow was built without FreeType."""
    face = ImageFont.load_default(size)
    if not isinstance(face, ImageFont.FreeTypeFont):
        raise ImportError("pictures of games need a Pillow with FreeType, as in its wheels")
    return face


def text_width(text: str, size: int, bold: bool = False) -> float:
    """How wide a line is, in pixels."""
    return font(size).getlength(text) + (1 if bold else 0)


class Canvas:
    """An image under construction: first shapes, then text."""

    def __init__(self, width: int, height: int, ground: Color | None = None) -> None:
        """Transparent, or of one color."""
        fill = (0, 0, 0, 0) if ground is None else (*ground, 255)
        self._size = (width, height)
        self._large: Image.Image | None = Image.new("RGBA", (width * _SMOOTH, height * _SMOOTH), fill)
        self._pen = ImageDraw.Draw(self._large)

    def box(
        self,
        box: Box,
        fill: Color | None = None,
        radius: float = 0,
        outline: Color | None = None,
        width: float = 1,
    ) -> None:
        """A rectangle with round corners, filled, outlined (inside its edge) or both."""
        left, top, right, bottom = self._scaled(box)
        self._pen.rounded_rectangle(
            (left, top, right - 1, bottom - 1),
            radius * _SMOOTH,
            fill,
            outline,
            round(width * _SMOOTH) if outline else 0,
        )

    def disc(self, x: float, y: float, radius: float, fill: Color, outline: Color | None = None) -> None:
        """A circle around a point."""
        box = self._scaled((x - radius, y - radius, x + radius, y + radius))
        self._pen.ellipse(box, fill, outline, 2 * _SMOOTH if outline else 0)

    def polygon(
        self, points: list[tuple[float, float]], fill: Color, outline: Color | None = None, width: float = 2
    ) -> None:
        """A closed figure."""
        scaled = [(x * _SMOOTH, y * _SMOOTH) for x, y in points]
        self._pen.polygon(scaled, fill, outline, round(width * _SMOOTH) if outline else 1)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        size: int,
        color: Color,
        anchor: str = "mm",
        bold: bool = False,
        edge: Color | None = None,
    ) -> None:
        """A line at a point that `anchor` relates to it (Pillow's: "mm" is its middle), with a dark edge around if one is given."""
        self._finish_shapes()
        if edge is not None:
            self._pen.text((x, y), text, color, font(size), anchor, stroke_width=2, stroke_fill=edge)
        elif bold:
            self._pen.text((x, y), text, color, font(size), anchor, stroke_width=0.4)
        else:
            self._pen.text((x, y), text, color, font(size), anchor)

    def text_in(
        self,
        box: Box,
        text: str,
        size: int,
        color: Color,
        lines: int = 1,
        bold: bool = False,
        align: str = "m",
    ) -> None:
        """Text in the middle of a box (`align` "l": from its left), on up to so many lines, made smaller until it fits."""
        left, top, right, bottom = box
        size, rows = fitted(text, right - left, size, lines, bold)
        step = size * 1.12
        first = (top + bottom) / 2 - step * (len(rows) - 1) / 2
        for number, row in enumerate(rows):
            x = left if align == "l" else (left + right) / 2
            self.text(x, first + number * step, row, size, color, align + "m", bold)

    def image(self) -> Image.Image:
        """What was drawn, with transparency."""
        self._finish_shapes()
        return self._drawn

    # -- inside

    def _scaled(self, box: Box) -> Box:
        left, top, right, bottom = box
        return left * _SMOOTH, top * _SMOOTH, right * _SMOOTH, bottom * _SMOOTH

    def _finish_shapes(self) -> None:
        if self._large is not None:
            self._drawn = self._large.reduce(_SMOOTH)
            self._large = None
            self._pen = ImageDraw.Draw(self._drawn)


@lru_cache(maxsize=4096)
def fitted(text: str, width: float, size: int, lines: int, bold: bool = False) -> tuple[int, tuple[str, ...]]:
    """The largest size up to `size` at which a text fits on so many lines, and those lines; cut with dots if none does."""
    for smaller in range(size, _SMALLEST - 1, -1):
        rows = _wrapped(text, width, smaller, bold)
        if len(rows) <= lines and all(text_width(row, smaller, bold) <= width for row in rows):
            return smaller, rows
    rows = _wrapped(text, width, _SMALLEST, bold)[:lines]
    last = " ".join(text.split(" ")[len(" ".join(rows[:-1]).split()) :])
    while last and text_width(last + "…", _SMALLEST, bold) > width:
        last = last[:-1]
    return _SMALLEST, (*rows[:-1], last.rstrip() + "…")


def _wrapped(text: str, width: float, size: int, bold: bool) -> tuple[str, ...]:
    rows: list[str] = []
    for word in text.split(" "):
        if rows and text_width(f"{rows[-1]} {word}", size, bold) <= width:
            rows[-1] += f" {word}"
        else:
            rows.append(word)
    return tuple(rows)
