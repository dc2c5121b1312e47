"""The whole picture: where the pieces lie.

From the top: the opponent's hand, hero and board; a strip with the turn and what was done last; the own board, hero
and hand. Beside each hero its Secrets and Quests (left) and its mana, deck and hand (right).
"""

from __future__ import annotations

from functools import lru_cache
from math import ceil
from typing import TYPE_CHECKING

from PIL import Image

from . import sprites, theme
from .canvas import Canvas, Color, fitted, text_width

if TYPE_CHECKING:
    from .looks import CardLook, SideLook, TableLook

WIDTH, HEIGHT = 1280, 720

_FOE_HAND, _FOE_HERO, _FOE_BOARD = 4, 64, 164
_STRIP, _STRIP_HEIGHT = 310, 34
_MY_BOARD, _MY_HERO, _MY_HAND = 352, 500, 595
_SECRETS_LEFT, _MANA_LEFT = 16, 920
_MOST_CRYSTALS = 10


def draw(look: TableLook) -> Image.Image:
    """A picture of 1280 x 720."""
    picture = _ground().copy()
    _foe_hand(picture, look.foe)
    _hero_row(picture, look.foe, _FOE_HERO)
    _row(picture, [sprites.minion(minion) for minion in look.foe.board], _FOE_BOARD, gap=6)
    _strip(picture, look)
    _row(picture, [sprites.minion(minion) for minion in look.me.board], _MY_BOARD, gap=6)
    _hero_row(picture, look.me, _MY_HERO)
    _row(picture, [sprites.card(card) for card in look.me.hand or ()], _MY_HAND, gap=6)
    if look.choices:
        _choice(picture, look.choices)
    return picture


@lru_cache(maxsize=1)
def _ground() -> Image.Image:
    canvas = Canvas(WIDTH, HEIGHT, theme.GROUND)
    for top in (_FOE_BOARD - 4, _MY_BOARD - 4):
        canvas.box((8, top, WIDTH - 8, top + 146), theme.FELT, 16, theme.FELT_EDGE, 1.5)
    return canvas.image().convert("RGB")


def _put(picture: Image.Image, sprite: Image.Image, x: float, y: float) -> None:
    picture.paste(sprite, (round(x), round(y)), sprite)


def _row(picture: Image.Image, row: list[Image.Image], top: float, gap: float) -> None:
    """Sprites side by side, in the middle."""
    x = (WIDTH - sum(sprite.width + gap for sprite in row) + gap) / 2
    for sprite in row:
        _put(picture, sprite, x, top)
        x += sprite.width + gap


def _foe_hand(picture: Image.Image, foe: SideLook) -> None:
    if foe.hand is None:
        _row(picture, [sprites.back()] * foe.hand_size, _FOE_HAND, gap=4)
    else:
        _row(picture, [sprites.flat_card(card) for card in foe.hand], _FOE_HAND, gap=4)


def _hero_row(picture: Image.Image, side: SideLook, top: float) -> None:
    left = (WIDTH - sprites.HERO_SIZE[0]) / 2
    _put(picture, sprites.hero(side.hero), left, top)
    if side.weapon is not None:
        _put(picture, sprites.tile(side.weapon), left - sprites.TILE_SIZE[0] - 8, top)
    if side.power is not None:
        _put(picture, sprites.tile(side.power), left + sprites.HERO_SIZE[0] + 8, top)
    _secrets(picture, side, top)
    _mana(picture, side, top)


def _secrets(picture: Image.Image, side: SideLook, top: float) -> None:
    """Labels in two columns of three."""
    shown = side.secrets
    labels = [(name, theme.QUEST) for name in side.quests]
    if shown is None:
        labels += [("?  Secret", theme.SECRET)] * side.secret_count
    else:
        labels += [(f"?  {name}", theme.SECRET) for name, _ in shown]
    width, height = sprites.CHIP_SIZE
    for number, (text, color) in enumerate(labels):
        column, line = divmod(number, 3)
        x, y = _SECRETS_LEFT + column * (width + 6), top + 2 + line * (height + 4)
        _put(picture, sprites.chip(text, color), x, y)


def _mana(picture: Image.Image, side: SideLook, top: float) -> None:
    x: float = _MANA_LEFT
    count = min(max(side.crystals, side.mana), _MOST_CRYSTALS)
    for number in range(count):
        _put(picture, sprites.crystal(_crystal_color(side, number)), x, top + 4)
        x += sprites.CRYSTAL_SIZE[0] + 2
    _put(picture, _words(f"{side.mana}/{side.crystals}", 19, theme.WHITE), x + 8, top + 3)
    counts = f"Deck {side.deck_size}     Hand {side.hand_size}"
    _put(picture, _words(counts, 17, theme.PALE), _MANA_LEFT, top + 33)
    if side.notes:
        _put(picture, _words("     ".join(side.notes), 15, theme.POWERED), _MANA_LEFT, top + 61)


def _crystal_color(side: SideLook, number: int) -> Color:
    """Full ones first, those locked by Overload last."""
    if number < side.mana:
        return theme.MANA
    return theme.MANA_LOCKED if number >= side.crystals - side.locked else theme.MANA_USED


def _strip(picture: Image.Image, look: TableLook) -> None:
    word, color = theme.STATES[look.state]
    words = word if look.state == "mulligan" else f"Turn {look.turn}:  {word}"
    _put(picture, sprites.chip(words, color, (210, _STRIP_HEIGHT - 4)), 16, _STRIP + 2)
    if look.last_action:
        caption = _words(look.last_action, 18, theme.WHITE, WIDTH - 2 * 240)
        _put(picture, caption, (WIDTH - caption.width) / 2, _STRIP + (_STRIP_HEIGHT - caption.height) / 2)


@lru_cache(maxsize=512)
def _words(text: str, size: int, color: Color, width: int = 350) -> Image.Image:
    """A line of text, as wide as it is but no wider than `width`."""
    size, rows = fitted(text, width, size, 1)
    canvas = Canvas(ceil(text_width(rows[0], size)) + 2, size + 8)
    canvas.text(0, size / 2 + 4, rows[0], size, color, anchor="lm")
    return canvas.image()


def _choice(picture: Image.Image, choices: tuple[CardLook, ...]) -> None:
    """The options of an open choice, over the middle of the table."""
    row = [sprites.card(card) for card in choices]
    panel = _panel(max(sum(sprite.width + 14 for sprite in row) + 26, 240))
    top = (HEIGHT - panel.height) / 2 - 32
    _put(picture, panel, (WIDTH - panel.width) / 2, top)
    _row(picture, row, top + 40, gap=14)


@lru_cache(maxsize=8)
def _panel(width: int) -> Image.Image:
    canvas = Canvas(width, 180)
    canvas.box((0, 0, width, 180), theme.GROUND, 16, theme.POWERED, 2)
    canvas.text(width / 2, 21, "Choose one", 18, theme.WHITE)
    return canvas.image()
