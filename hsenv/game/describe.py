"""Actions and boards in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _engine
from ..numbers import ENEMY_HERO, TypeNumber
from .records import Action

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .entity import Entity
    from .game import Game
    from .player import Player

_TYPE = _engine.ActionType


def decode(game: Game, action: int) -> Action:
    """See `Game.decode`."""
    view = game._engine.decode(action)
    source = game._known(view.source) if view.source else None
    target = game._known(view.target) if view.target else None
    position: int | None = None
    choose: Entity | None = None
    replaced: tuple[Entity, ...] = ()
    if view.type == _TYPE.CHOOSE:
        choose, target = target, None
    elif view.type == _TYPE.MULLIGAN:
        hand = game.to_move.hand
        replaced = tuple(card for place, card in enumerate(hand) if view.source_place >> place & 1)
    elif view.type in (_TYPE.PLAY, _TYPE.HERO_POWER):
        if source is not None and view.choose and game._engine.chooses(source.handle):
            choose = game._option(source, view.choose)
        if source is not None and source._type() == TypeNumber.MINION and view.type == _TYPE.PLAY:
            position = view.position
    return Action(action, view.type, source, target, position, choose, replaced)


def describe(game: Game, action: int) -> str:
    """See `Game.describe`."""
    view = game._engine.decode(action)
    decoded = decode(game, action)
    me = game.to_move
    match view.type:
        case _TYPE.END_TURN:
            return "End the turn"
        case _TYPE.CHOOSE:
            if decoded.choose is None:
                return f"Choose option {view.source_place + 1}"
            return f"Choose {_among(decoded.choose, game.choices)}"
        case _TYPE.MULLIGAN:
            thrown = ", ".join(_among(card, me.hand) for card in decoded.replaced)
            return f"Mulligan {thrown}" if thrown else "Keep all cards"
        case _TYPE.TRADE:
            return f"Trade {_card(decoded.source, view.source_place, me.hand)}"
        case _TYPE.ATTACK:
            attacker = _character(me, view.source_place + 1, me)
            return f"Attack {_character(me, view.target_number + ENEMY_HERO, me.opponent)} with {attacker}"
        case _TYPE.HERO_POWER:
            words = f"Use {decoded.source.name if decoded.source else 'the Hero Power'}"
        case _:
            words = f"Play {_card(decoded.source, view.source_place, me.hand)}"
    if view.choose:
        words += f" as {decoded.choose.name if decoded.choose else f'option {view.choose}'}"
    if view.target_number:
        words += f" on {_character(me, view.target_number, me if view.target_number < ENEMY_HERO else me.opponent)}"
    if decoded.position is not None and (me.board or decoded.position):
        words += f", {_place(decoded.position, me.board)}"
    return words


def _card(card: Entity | None, place: int, hand: Sequence[Entity]) -> str:
    return _among(card, hand) if card is not None else f"card {place + 1} of the hand"


def _among(card: Entity, others: Sequence[Entity]) -> str:
    """A card's name; with its number from the left, if others have the same name."""
    same = [other for other in others if other.name == card.name]
    return card.name if len(same) < 2 else f"{card.name} ({others.index(card) + 1} from the left)"


def _character(me: Player, number: int, side: Player) -> str:
    """A character by its target number, as the player `me` calls it."""
    whose = "your" if side is me else "the enemy"
    place = number - (1 if number < ENEMY_HERO else ENEMY_HERO)
    if place == 0:
        return f"{whose} hero"
    board = side.board
    return f"{whose} {_among(board[place - 1], board)}" if place <= len(board) else f"{whose} minion {place}"


def _place(position: int, board: Sequence[Entity]) -> str:
    if position == 0:
        return "at the left"
    if position >= len(board):
        return "at the right"
    return f"between {board[position - 1].name} and {board[position].name} (place {position + 1})"


# -- the board

_SHOWN = ("taunt", "divine_shield", "stealth", "windfury", "mega_windfury", "charge", "rush", "lifesteal")
_SHOWN_MORE = ("poisonous", "reborn", "elusive", "immune", "deathrattle", "dormant")


def board_text(game: Game) -> str:
    """The board as lines of text, the player to move below. All cards are shown."""
    below = game.to_move
    if game.over:
        head = f"Won by player {game.winner.seat}" if game.winner else "A draw"
    elif game.turn == 0:
        head = "Mulligan"
    else:
        head = f"Turn {game.turn}, player {game.current.seat}"
    lines = [head, *_side(below.opponent, top=True), "", *_side(below, top=False)]
    if game.choices:
        lines += ["", "Choose: " + ", ".join(card.name for card in game.choices)]
    return "\n".join(lines)


def _side(player: Player, top: bool) -> list[str]:
    hero = player.hero
    words = [f"Player {player.seat}: {hero.name} {hero.health}/{hero.max_health}"]
    if hero.armor:
        words.append(f"armor {hero.armor}")
    if hero.attack:
        words.append(f"attack {hero.attack}")
    words.append(f"mana {player.mana}/{player.max_mana}")
    if player.weapon is not None:
        words.append(f"{player.weapon.name} {player.weapon.attack}/{player.weapon.durability}")
    if player.secrets:
        words.append("secrets: " + ", ".join(card.name for card in player.secrets))
    words.append(f"deck {len(player.deck)}")
    hand = "  hand: " + (", ".join(f"{card.name} ({card.cost})" for card in player.hand) or "-")
    board = "  board: " + (" | ".join(map(_minion, player.board)) or "-")
    side = [", ".join(words), hand, board]
    return side if top else side[::-1]


def _minion(minion: Entity) -> str:
    marks = [word.replace("_", " ") for word in (*_SHOWN, *_SHOWN_MORE) if word in minion.keywords]
    marks += [word for word in ("frozen", "silenced", "asleep") if getattr(minion, word)]
    return f"{minion.name} {minion.attack}/{minion.health}" + (f" [{', '.join(marks)}]" if marks else "")
