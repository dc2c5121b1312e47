"""The pieces of a picture: a minion, a hero, a card. Each is drawn once for each look and kept."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from ..numbers import TypeNumber
from . import theme
from .canvas import Canvas, Color, text_width
from .looks import CardLook, CharacterLook, Number

if TYPE_CHECKING:
    from PIL.Image import Image

MINION_SIZE = (150, 138)
HERO_SIZE = (206, 90)
TILE_SIZE = (150, 90)  #: weapons and Hero Powers
CARD_SIZE = (118, 122)
FLAT_CARD_SIZE = (118, 54)  #: a card of the opponent's hand that is shown
BACK_SIZE = (40, 52)
CHIP_SIZE = (168, 26)
CRYSTAL_SIZE = (20, 22)

_MARGIN = 5  #: around what is drawn, for borders and shields
_SPELL_WORDS: dict[int, str] = {TypeNumber.SPELL: "Spell", TypeNumber.HERO: "Hero"}


@lru_cache(maxsize=2048)
def minion(look: CharacterLook) -> Image:
    """A minion in play: a shield behind one with Taunt, a golden rim for Divine Shield, green where it may attack."""
    width, height = MINION_SIZE
    canvas = Canvas(width, height)
    if "taunt" in look.marks:
        _taunt(canvas, width, height)
    left, top, right, bottom = body = (_MARGIN + 2, _MARGIN, width - _MARGIN - 2, height - _MARGIN - 4)
    color = theme.class_color(look.card_class)
    asleep, frozen = look.asleep or "dormant" in look.marks, "frozen" in look.marks
    paper = (
        (208, 231, 246) if frozen else (203, 206, 212) if asleep or "stealth" in look.marks else theme.PAPER
    )
    canvas.box(body, paper, 11)
    canvas.box((left, top, right, top + 38), color, 11)
    canvas.box((left, top + 20, right, top + 38), color)
    rim, thick = _rim(look)
    canvas.box(body, None, 11, rim, thick)
    if look.ready:
        canvas.box((left - 3, top - 3, right + 3, bottom + 3), None, 14, theme.READY, 4)
    marks = _mark_places(look, left + 8, top + 44, right - 8)
    for x, y, wide, _, shade in marks:
        canvas.box((x, y, x + wide, y + 15), shade, 5)
    low = bottom - 13
    canvas.disc(left + 15, low, 16, theme.ATTACK, theme.BLACK)
    canvas.disc(right - 15, low, 16, theme.HEALTH, theme.BLACK)
    canvas.text_in((left + 7, top + 2, right - 7, top + 37), look.name, 15, theme.WHITE, lines=2, bold=True)
    for x, y, wide, word, _ in marks:
        canvas.text(x + wide / 2, y + 7.5, word, 11, theme.WHITE)
    _number(canvas, left + 15, low, look.attack, 20)
    _number(canvas, right - 15, low, look.health, 20)
    if asleep and len(marks) == len(look.marks):  # else the place is taken by the count of the rest
        canvas.text((left + right) / 2, low, "z z z", 14, theme.EDGE, bold=True)
    return canvas.image()


def _taunt(canvas: Canvas, width: int, height: int) -> None:
    """A shield that looks out behind the card."""
    canvas.polygon(
        [
            (0, 8),
            (8, 0),
            (width - 8, 0),
            (width, 8),
            (width, height - 14),
            (width - 22, height - 1),
            (22, height - 1),
            (0, height - 14),
        ],
        (134, 142, 154),
        (60, 66, 76),
        1.5,
    )


def _rim(look: CharacterLook) -> tuple[Color, float]:
    if "divine_shield" in look.marks or "immune" in look.marks:
        return (255, 208, 40), 4
    if "frozen" in look.marks:
        return (90, 176, 236), 4
    return theme.EDGE, 1.5


def _mark_places(
    look: CharacterLook, left: float, top: float, right: float
) -> list[tuple[float, float, float, str, Color]]:
    """Where each mark's label goes, from the top in centered rows: x, y, width, word, color. What finds no place is counted."""
    labels = [theme.MARKS.get(mark, (mark, theme.OTHER_MARK)) for mark in look.marks]
    widths = [text_width(word, 11) + 10 for word, _ in labels]
    rows: list[list[int]] = []
    room = right - left
    for number, wide in enumerate(widths):
        if rows and sum(widths[n] + 4 for n in rows[-1]) + wide <= room:
            rows[-1].append(number)
        else:
            rows.append([number])
    hidden = sum(len(row) for row in rows[3:])
    places = []
    for line, row in enumerate(rows[:3]):
        x = (left + right - sum(widths[n] + 4 for n in row) + 4) / 2
        for n in row:
            places.append((x, top + 18 * line, widths[n], *labels[n]))
            x += widths[n] + 4
    if hidden:
        word = f"+{hidden} more"
        wide = text_width(word, 11) + 10
        places.append(((left + right - wide) / 2, top + 54, wide, word, theme.EDGE))
    return places


@lru_cache(maxsize=512)
def hero(look: CharacterLook) -> Image:
    """A hero: name, marks, Attack if it has any, Armor above Health."""
    width, height = HERO_SIZE
    canvas = Canvas(width, height)
    color = theme.class_color(look.card_class)
    body = (2, 2, width - 2, height - 2)
    canvas.box(body, color, 14)
    rim, thick = _rim(look)
    if look.ready:
        rim, thick = theme.READY, 4
    canvas.box(body, None, 14, rim if thick > 2 else theme.PALE, max(thick, 2))
    if look.attack.value:
        canvas.disc(26, height - 26, 19, theme.ATTACK, theme.BLACK)
    canvas.disc(width - 26, height - 26, 20, theme.HEALTH, theme.BLACK)
    if look.armor:
        canvas.box((width - 84, height - 42, width - 50, height - 10), theme.ARMOR, 8, theme.BLACK, 2)
    canvas.text_in((12, 6, width - 12, 38), look.name, 19, theme.WHITE, bold=True)
    words = [theme.MARKS[mark][0] if mark in theme.MARKS else mark for mark in look.marks]
    right = width - (90 if look.armor else 52)
    canvas.text_in((50, 44, right, height - 8), ", ".join(words), 12, theme.WHITE, lines=3)
    if look.attack.value:
        _number(canvas, 26, height - 26, look.attack, 23)
    _number(canvas, width - 26, height - 26, look.health, 24)
    if look.armor:
        _number(canvas, width - 67, height - 26, Number(look.armor), 18)
    return canvas.image()


@lru_cache(maxsize=512)
def tile(look: CardLook) -> Image:
    """A weapon (Attack and durability) or a Hero Power (cost; pale when used up)."""
    width, height = TILE_SIZE
    canvas = Canvas(width, height)
    power = look.kind == TypeNumber.HERO_POWER
    ground = theme.FELT_EDGE if look.used_up else (72, 80, 94)
    rim = theme.READY if look.playable else theme.DIM
    canvas.box((2, 2, width - 2, height - 2), ground, 14, rim, 3 if look.playable else 1.5)
    if power:
        canvas.disc(width / 2, 20, 14, theme.MANA_USED if look.used_up else theme.MANA, theme.BLACK)
    else:
        canvas.disc(22, height - 22, 16, theme.ATTACK, theme.BLACK)
        canvas.disc(width - 22, height - 22, 16, theme.DURABILITY, theme.BLACK)
    color = theme.DIM if look.used_up else theme.WHITE
    if power:
        canvas.text_in((10, 36, width - 10, 72), look.name, 15, color, lines=2)
        canvas.text(width / 2, height - 12, "used" if look.used_up else "Hero Power", 11, theme.PALE)
        _number(canvas, width / 2, 20, look.cost, 17)
    else:
        canvas.text_in((10, 6, width - 10, 46), look.name, 15, color, lines=2)
        canvas.text(width / 2, height - 20, "Weapon", 11, theme.PALE)
        _number(canvas, 22, height - 22, look.attack, 19)
        _number(canvas, width - 22, height - 22, look.health, 19)
    return canvas.image()


@lru_cache(maxsize=2048)
def card(look: CardLook) -> Image:
    """A card in hand: cost, name, and what it is or its numbers; green where it can be played, golden where it is powered."""
    width, height = CARD_SIZE
    canvas = Canvas(width, height)
    body = (2, 8, width - 2, height - 2)
    color = theme.class_color(look.card_class)
    canvas.box(body, theme.PAPER, 10)
    canvas.box((2, 8, width - 2, 34), color, 10)
    canvas.box((2, 20, width - 2, 34), color)
    canvas.box(body, None, 10, *_card_rim(look))
    canvas.disc(18, 18, 16, theme.MANA, theme.BLACK)
    numbers = look.kind in (TypeNumber.MINION, TypeNumber.WEAPON)
    if numbers:
        canvas.disc(19, height - 19, 14, theme.ATTACK, theme.BLACK)
        second = theme.HEALTH if look.kind == TypeNumber.MINION else theme.DURABILITY
        canvas.disc(width - 19, height - 19, 14, second, theme.BLACK)
    kind = (
        "Minion"
        if look.kind == TypeNumber.MINION
        else "Weapon"
        if look.kind == TypeNumber.WEAPON
        else _SPELL_WORDS.get(look.kind, "Card")
    )
    canvas.text((40 + width - 8) / 2, 21, kind, 12, theme.WHITE)
    canvas.text_in((8, 36, width - 8, 86), look.name, 16, theme.INK, lines=3, bold=True)
    _number(canvas, 18, 18, look.cost, 19)
    if numbers:
        _number(canvas, 19, height - 19, look.attack, 17)
        _number(canvas, width - 19, height - 19, look.health, 17)
    return canvas.image()


@lru_cache(maxsize=512)
def flat_card(look: CardLook) -> Image:
    """A card of a hand that is shown for information: cost, name, numbers."""
    width, height = FLAT_CARD_SIZE
    canvas = Canvas(width, height)
    canvas.box((2, 2, width - 2, height - 2), theme.PAPER, 8, theme.class_color(look.card_class), 3)
    canvas.disc(16, height / 2, 12, theme.MANA, theme.BLACK)
    numbers = look.kind in (TypeNumber.MINION, TypeNumber.WEAPON)
    canvas.text_in((31, 4, width - 6, height - (18 if numbers else 4)), look.name, 13, theme.INK, lines=2)
    _number(canvas, 16, height / 2, look.cost, 15)
    if numbers:
        words = f"{look.attack.value} / {look.health.value}"
        canvas.text((31 + width - 6) / 2, height - 12, words, 12, theme.EDGE, bold=True)
    return canvas.image()


def _card_rim(look: CardLook) -> tuple[Color, float]:
    if look.playable:
        return (theme.POWERED if look.powered else theme.READY), 4
    return theme.EDGE, 1.5


@lru_cache(maxsize=1)
def back() -> Image:
    """The back of a card."""
    width, height = BACK_SIZE
    canvas = Canvas(width, height)
    canvas.box((1, 1, width - 1, height - 1), theme.BACK, 6, theme.BACK_EDGE, 2)
    middle, center = width / 2, height / 2
    canvas.polygon(
        [(middle, center - 13), (middle + 9, center), (middle, center + 13), (middle - 9, center)],
        theme.BACK_EDGE,
    )
    return canvas.image()


@lru_cache(maxsize=256)
def chip(text: str, color: Color, size: tuple[int, int] = CHIP_SIZE) -> Image:
    """A label on a colored ground."""
    width, height = size
    canvas = Canvas(width, height)
    canvas.box((0, 0, width, height), color, 7)
    canvas.text_in((8, 0, width - 8, height), text, 14, theme.WHITE)
    return canvas.image()


@lru_cache(maxsize=8)
def crystal(color: Color) -> Image:
    """A mana crystal."""
    width, height = CRYSTAL_SIZE
    canvas = Canvas(width, height)
    canvas.polygon(
        [
            (width / 2, 1),
            (width - 2, height * 0.28),
            (width - 2, height * 0.72),
            (width / 2, height - 1),
            (2, height * 0.72),
            (2, height * 0.28),
        ],
        color,
        theme.PALE if color != theme.MANA_USED else theme.DIM,
        1.2,
    )
    return canvas.image()


def _number(canvas: Canvas, x: float, y: float, number: Number, size: int) -> None:
    text = str(number.value)
    canvas.text(x, y, text, size - 5 * (len(text) > 2), theme.TONES[number.tone], edge=theme.BLACK)
