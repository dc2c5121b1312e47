"""Draw docs/images/board.png: `make picture`."""

from __future__ import annotations

from pathlib import Path

import hsenv
from hsenv.rendering import png

PICTURE = Path(__file__).parents[2] / "docs" / "images" / "board.png"


ACTION = "Play Frostbolt on the enemy Knife Juggler"


def game() -> hsenv.Game:
    """A game in the middle, with something of everything on the table, after `ACTION`."""
    decks = (["Arcane Intellect"] * 14, ["Murloc Raider"] * 17)
    game = hsenv.Game.sandbox(("MAGE", "PALADIN"), seed=1, first=1, decks=decks)
    me, foe = game.players
    for name in ("Sunwalker", "Cairne Bloodhoof", "Gurubashi Berserker", "Stranglethorn Tiger"):
        me.summon(name)
    for name in (
        "Tirion Fordring",
        "Kobold Geomancer",
        "Argent Commander",
        "Knife Juggler",
        "Sen'jin Shieldmasta",
    ):
        foe.summon(name)
    foe.equip("Truesilver Champion")
    game.end_turn()
    for name in (
        "Fireball",
        "Frostbolt",
        "Archmage Antonidas",
        "Water Elemental",
        "Flamestrike",
        "Mana Wyrm",
    ):
        me.give(name)
    for name in ("Consecration", "Blessing of Kings", "Guardian of Kings", "Murloc Raider"):
        foe.give(name)
    me.put_secret("Counterspell")
    me.put_secret("Vaporize")
    foe.put_secret("Noble Sacrifice")
    me.board[2].set(damage=3, attack=5)
    foe.board[4].set(damage=2)
    me.hero.set(damage=11, armor=8)
    foe.hero.set(damage=16)
    me.set_mana(8, 8)
    game.apply(next(action for action in game.legal_actions() if game.describe(action) == ACTION))
    return game


if __name__ == "__main__":
    PICTURE.parent.mkdir(exist_ok=True)
    PICTURE.write_bytes(png(game(), seat=0, last_action=ACTION))
    print(PICTURE)
