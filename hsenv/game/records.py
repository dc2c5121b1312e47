"""What a game tells of: decoded actions, and the events of its trace."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from .. import _engine

if TYPE_CHECKING:
    from .entity import Entity
    from .player import Player

ActionType = _engine.ActionType


@dataclass(frozen=True, slots=True)
class Action:
    """A decoded action: what it does, with which entities."""

    id: int
    type: ActionType
    source: Entity | None  #: the card, Hero Power or attacker; the card that offers the choice
    target: Entity | None
    position: int | None  #: the minion's place on the board, from 0 at the left
    choose: Entity | None  #: the option: of a Choose One card, or of the open choice
    replaced: tuple[Entity, ...] = ()  #: the cards that a mulligan throws away


@dataclass(frozen=True, slots=True)
class TraceRecord:
    """One event of a game's trace."""

    event: str  #: a name of `engine/vocabulary/events.def` or `told.def`: "Damage", "Summon", "Silence", "TurnStart"
    player: Player  #: whose event it is
    subject: Entity | None
    other: Entity | None  #: a target or an opponent in a fight, else whose text did it; None: the rules
    subject_id: str  #: the card id that the subject had then; empty if there is none
    other_id: str
    card_id: str  #: a card that is neither: an enchantment, what a minion becomes; else empty
    amount: int
    attack: int  #: the subject's right after it; a hero's without its weapon
    health: int  #: what is left
    max_health: int
    armor: int
    keyword: str  #: the one that is gained or lost; else empty
    view: _engine.TraceView = field(repr=False, compare=False)  #: as the engine tells it

    @property
    def text(self) -> str:
        """The event in words, as somebody tells it who sees everything."""
        return self.words()

    def words(self, viewer: Player | None = None, names: Sequence[str] | None = None) -> str:
        """The event in words. `viewer`: told to this player, who is "you" and hears of no card that it cannot see ("the
        enemy draws a card"); empty if it sees nothing of it at all. `names`: of the players by seat."""
        from .trace_words import words

        return words(self.player.game, self.view, None if viewer is None else viewer.seat, names)

    def __str__(self) -> str:
        return self.text
