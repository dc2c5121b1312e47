"""Colors and words of the pictures."""

from __future__ import annotations

from typing import Final

from .canvas import Color

GROUND: Final[Color] = (27, 32, 41)
FELT: Final[Color] = (38, 46, 58)
FELT_EDGE: Final[Color] = (52, 62, 77)
PAPER: Final[Color] = (243, 239, 229)
INK: Final[Color] = (33, 36, 42)
WHITE: Final[Color] = (255, 255, 255)
PALE: Final[Color] = (196, 204, 216)
DIM: Final[Color] = (128, 139, 155)
EDGE: Final[Color] = (88, 92, 100)
BLACK: Final[Color] = (14, 16, 20)

READY: Final[Color] = (67, 196, 92)
POWERED: Final[Color] = (242, 190, 34)
ATTACK: Final[Color] = (214, 158, 38)
HEALTH: Final[Color] = (186, 45, 45)
ARMOR: Final[Color] = (122, 132, 146)
DURABILITY: Final[Color] = (92, 99, 110)
MANA: Final[Color] = (46, 120, 220)
MANA_USED: Final[Color] = (41, 54, 77)
MANA_LOCKED: Final[Color] = (205, 84, 38)
SECRET: Final[Color] = (150, 62, 150)
QUEST: Final[Color] = (176, 134, 20)
BACK: Final[Color] = (116, 66, 46)
BACK_EDGE: Final[Color] = (196, 146, 92)

#: Numbers on dark discs: the card's own, better, worse.
TONES: Final[dict[int, Color]] = {0: WHITE, 1: (140, 255, 140), -1: (255, 170, 160)}

#: By number of hearthstone.enums.CardClass.
CLASSES: Final[dict[int, Color]] = {
    1: (42, 106, 122),  # Death Knight
    2: (138, 90, 40),  # Druid
    3: (58, 126, 52),  # Hunter
    4: (56, 128, 190),  # Mage
    5: (190, 140, 30),  # Paladin
    6: (136, 146, 160),  # Priest
    7: (72, 76, 86),  # Rogue
    8: (44, 76, 160),  # Shaman
    9: (116, 58, 148),  # Warlock
    10: (158, 60, 40),  # Warrior
    14: (34, 100, 72),  # Demon Hunter
}
NEUTRAL: Final[Color] = (116, 108, 96)

#: Words and colors of the marks on characters; a mark that is not here is written as it is.
MARKS: Final[dict[str, tuple[str, Color]]] = {
    "dormant": ("Dormant", (84, 64, 110)),
    "taunt": ("Taunt", (92, 99, 110)),
    "divine_shield": ("Divine Shield", (184, 138, 0)),
    "stealth": ("Stealth", (58, 78, 72)),
    "immune": ("Immune", (184, 138, 0)),
    "elusive": ("Elusive", (120, 80, 160)),
    "frozen": ("Frozen", (44, 126, 186)),
    "silenced": ("Silenced", (120, 110, 120)),
    "charge": ("Charge", (176, 84, 30)),
    "rush": ("Rush", (176, 84, 30)),
    "windfury": ("Windfury", (62, 120, 130)),
    "mega_windfury": ("Mega-Windfury", (62, 120, 130)),
    "lifesteal": ("Lifesteal", (150, 50, 90)),
    "poisonous": ("Poisonous", (62, 128, 44)),
    "reborn": ("Reborn", (46, 116, 150)),
    "cant_attack": ("Can't attack", (120, 72, 62)),
    "enraged": ("Enraged", (176, 48, 40)),
    "deathrattle": ("Deathrattle", (88, 70, 96)),
    "spellburst": ("Spellburst", (56, 90, 160)),
    "frenzy": ("Frenzy", (150, 60, 44)),
    "aura": ("Aura", (64, 110, 96)),
    "trigger": ("Trigger", (112, 98, 60)),
}
OTHER_MARK: Final[Color] = (70, 92, 140)

#: What the strip in the middle says, by state.
STATES: Final[dict[str, tuple[str, Color]]] = {
    "mulligan": ("Mulligan", (90, 98, 112)),
    "mine": ("Your turn", (38, 128, 62)),
    "theirs": ("Opponent's turn", (158, 60, 46)),
    "choosing": ("Opponent chooses", (158, 60, 46)),
    "won": ("You won", (38, 128, 62)),
    "lost": ("You lost", (158, 60, 46)),
    "draw": ("A draw", (90, 98, 112)),
}


def class_color(number: int) -> Color:
    """The color of a class by its number."""
    return CLASSES.get(number, NEUTRAL)
