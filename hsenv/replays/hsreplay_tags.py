"""What a game shows at one moment, in the game's own tags (`hearthstone.enums.GameTag`), for `hsreplay.py`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from hearthstone.enums import CardType, GameTag, Mulligan, PlayState, State, Step, Zone

from .. import _engine
from ..game.keywords import keyword_names

if TYPE_CHECKING:
    from ..game import Game, Player

GAME_ID = 1
_FIRST_ID = 4  #: entities other than the game (1) and the players (2, 3) come after

Tags = dict[int, int]

#: Keywords whose tag has another name; the rest have the keyword's own, or none.
_RENAMED = {"enrage": "ENRAGED", "freezes": "FREEZE", "trigger": "TRIGGER_VISUAL"}
KEYWORD_TAGS = {
    word: int(GameTag[_RENAMED.get(word, word.upper())])
    for word in _engine.KEYWORDS
    if _RENAMED.get(word, word.upper()) in GameTag.__members__
}
_CHARACTERS = (CardType.MINION, CardType.HERO)


@dataclass(slots=True)
class Shown:
    """An entity as a viewer knows it: its card ("" while it is hidden) and its tags; absent ones are 0."""

    card: str
    tags: Tags = field(default_factory=dict)


def player_id(seat: int) -> int:
    """The entity that stands for a player; tags name players by `seat + 1`."""
    return GAME_ID + 1 + seat


class Ids:
    """The numbers of entities in the file, from the handles of the game."""

    def __init__(self, game: Game) -> None:
        self._players = {game._engine.own(seat, "player"): player_id(seat) for seat in (0, 1)}

    def __call__(self, handle: int) -> int:
        return self._players.get(handle, handle + _FIRST_ID - 1)

    def is_player(self, handle: int) -> bool:
        """Whether the handle is that of a player itself."""
        return handle in self._players


def present(game: Game) -> list[int]:
    """The handles of everything that is in some zone, ascending."""
    found: set[int] = set()
    for player in game.players:
        single = (player.hero, player.hero_power, player.weapon)
        zones = (player.board, player.hand, player.deck, player.secrets, player.quests, player.graveyard)
        found.update(card.handle for card in single if card is not None)
        found.update(card.handle for zone in zones for card in zone)
    found.update(card.handle for card in game.choices)
    return sorted(found)


def entity(game: Game, ids: Ids, handle: int) -> Shown | None:
    """A card in any zone; None if the game has forgotten it."""
    view = game._engine.entity(handle)
    if view is None:
        return None
    facts = game._engine.facts(view.card)
    kind = facts["type"]
    tags: Tags = {
        GameTag.ENTITY_ID: ids(handle),
        GameTag.CARDTYPE: kind,
        GameTag.CONTROLLER: view.controller + 1,
        GameTag.ZONE: view.zone,
        GameTag.ZONE_POSITION: _zone_position(view, kind),
        GameTag.COST: view.cost,
        GameTag.CREATOR: ids(view.creator) if view.creator else 0,
        GameTag.EXHAUSTED: int(view.exhausted),
        GameTag.FROZEN: int(view.frozen),
        GameTag.SILENCED: int(view.silenced),
        GameTag.NUM_ATTACKS_THIS_TURN: view.attacks_made,
        GameTag.NUM_TURNS_IN_PLAY: view.turns_in_play,
        GameTag.SPELLPOWER: view.spell_damage,
    }
    if kind in _CHARACTERS or kind == CardType.WEAPON:
        tags |= {GameTag.ATK: view.attack, GameTag.HEALTH: view.max_health, GameTag.DAMAGE: view.damage}
        tags[GameTag.ARMOR] = view.armor
    if kind == CardType.WEAPON:
        tags[GameTag.DURABILITY] = view.max_health
    for word in keyword_names(view.keywords):
        if word in KEYWORD_TAGS:
            tags[KEYWORD_TAGS[word]] = 1
    return Shown(facts["id"], {int(tag): int(value) for tag, value in tags.items()})


def _zone_position(view: _engine.EntityView, kind: int) -> int:
    placed = view.zone == Zone.HAND or (view.zone == Zone.PLAY and kind == CardType.MINION)
    return view.position + 1 if placed else 0


def of_player(game: Game, ids: Ids, player: Player, first: int) -> Shown:
    """A player; `first` is the seat that had the first turn."""
    mana = player.max_mana + player.temporary_mana
    tags: Tags = {
        GameTag.ENTITY_ID: player_id(player.seat),
        GameTag.CARDTYPE: CardType.PLAYER,
        GameTag.ZONE: Zone.PLAY,
        GameTag.CONTROLLER: player.seat + 1,
        GameTag.PLAYER_ID: player.seat + 1,
        GameTag.TEAM_ID: player.seat + 1,
        GameTag.HERO_ENTITY: ids(player.hero.handle),
        GameTag.PLAYSTATE: _playstate(game, player.seat),
        GameTag.CURRENT_PLAYER: int(game.current is player and game.turn > 0),
        GameTag.FIRST_PLAYER: int(player.seat == first),
        GameTag.MULLIGAN_STATE: Mulligan.INPUT
        if game.turn == 0 and player.seat in game.choosing
        else Mulligan.DONE,
        GameTag.MAXHANDSIZE: 10,
        GameTag.MAXRESOURCES: 10,
        GameTag.RESOURCES: player.max_mana,
        GameTag.RESOURCES_USED: max(0, mana - player.overload_locked - player.mana),
        GameTag.TEMP_RESOURCES: player.temporary_mana,
        GameTag.OVERLOAD_LOCKED: player.overload_locked,
        GameTag.OVERLOAD_OWED: player.overload_owed,
        GameTag.FATIGUE: player.fatigue,
        GameTag.NUM_CARDS_PLAYED_THIS_TURN: player.cards_played_this_turn,
        GameTag.NUM_MINIONS_PLAYED_THIS_TURN: player.minions_played_this_turn,
        GameTag.NUM_CARDS_DRAWN_THIS_TURN: player.cards_drawn_this_turn,
    }
    return Shown("", {int(tag): int(value) for tag, value in tags.items()})


def _playstate(game: Game, seat: int) -> PlayState:
    if not game.over:
        return PlayState.PLAYING
    if game.winner is None:
        return PlayState.TIED
    return PlayState.WON if game.winner.seat == seat else PlayState.LOST


def of_game(game: Game) -> Shown:
    """The game itself."""
    step = Step.FINAL_GAMEOVER if game.over else Step.BEGIN_MULLIGAN if game.turn == 0 else Step.MAIN_ACTION
    tags: Tags = {
        GameTag.ENTITY_ID: GAME_ID,
        GameTag.CARDTYPE: CardType.GAME,
        GameTag.ZONE: Zone.PLAY,
        GameTag.STATE: State.COMPLETE if game.over else State.RUNNING,
        GameTag.STEP: step,
        GameTag.NEXT_STEP: step,
        GameTag.TURN: game.turn,
    }
    return Shown("", {int(tag): int(value) for tag, value in tags.items()})
