"""A game as a few lines of text: the render mode "ansi"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ..game import Entity, Game, Player


def board_text(game: Game, seat: int, *, show_all: bool = False, last_action: str = "") -> str:
    """The game as a seat sees it: the opponent above, its own side below, its hand last.

    With `show_all` also the opponent's hand; with `last_action` a line that says what was done last.
    """
    me, foe = game.players[seat], game.players[1 - seat]
    if game.over:
        state = "draw" if game.winner is None else "won" if game.winner.seat == seat else "lost"
    elif game.turn == 0:
        state = "mulligan"
    else:
        state = "your turn" if game.current.seat == seat else "opponent's turn"
    lines = [f"last: {last_action}"] if last_action else []
    lines.append(f"turn {game.turn}, {state}")
    if show_all:
        lines.append(_hand(foe))
    lines += [_side(foe), _row(foe), _row(me), _side(me), _hand(me)]
    if game.choices and seat in game.choosing:
        lines.append("  choose  " + "  ".join(f"{i}: {card.name}" for i, card in enumerate(game.choices)))
    return "\n".join(lines)


def _side(player: Player) -> str:
    hero = player.hero
    parts = [f"{hero.name} {hero.health}"]
    if hero.armor:
        parts[0] += f"+{hero.armor}"
    if player.weapon is not None:
        parts.append(f"{player.weapon.name} {player.weapon.attack}/{player.weapon.durability}")
    parts.append(f"mana {player.mana}/{player.max_mana}")
    parts.append(f"hand {len(player.hand)}")
    parts.append(f"deck {len(player.deck)}")
    if player.secrets:
        parts.append(f"secrets {len(player.secrets)}")
    return "  " + ", ".join(parts)


def _hand(player: Player) -> str:
    cards = [f"{place}: {_card(card)}" for place, card in enumerate(player.hand)]
    return "  hand  " + ("  ".join(cards) or "-")


def _row(player: Player) -> str:
    return "    [ " + "  ".join(_minion(minion) for minion in player.board) + " ]"


def _minion(minion: Entity) -> str:
    marks = "".join(
        mark
        for name, mark in (
            ("taunt", "T"),
            ("divine_shield", "D"),
            ("stealth", "S"),
            ("windfury", "W"),
            ("frozen", "F"),
        )
        if getattr(minion, name)
    )
    return f"{minion.name} {minion.attack}/{minion.health}{marks and ' ' + marks}"


def _card(card: Entity) -> str:
    return f"{card.name} ({card.cost})"
