"""What an entity shows: everything that is read from its game."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .. import _engine
from ..errors import PositionError
from ..numbers import TypeNumber, ZoneNumber
from .enchantment import Enchantment, enchantments_of
from .keywords import Keywords

if TYPE_CHECKING:
    from hearthstone.enums import CardClass, CardSet, CardType, Race, Rarity, SpellSchool, Zone

    from .entity import Entity
    from .game import Game
    from .player import Player


class EntityReading(Keywords):
    """The part of `Entity` that only reads."""

    __slots__ = ("__weakref__", "_facts", "_facts_card", "_game", "_gone", "_handle", "_version", "_view")

    _view: _engine.EntityView

    def __init__(self, game: Game, handle: int) -> None:
        """Not for users: `Game.entity` hands out handles."""
        self._game = game
        self._handle = handle
        self._version = -1
        self._gone = False
        self._facts_card = -1
        self._facts: dict[str, Any] = {}
        view = self._read()
        if view is None:
            raise PositionError(f"the game knows no handle {handle}")
        self._view = view
        self._version = game._version

    # -- reading

    def _read(self) -> _engine.EntityView | None:
        return self._game._engine.entity(self._handle)

    def _now(self) -> _engine.EntityView:
        """What the entity is now; what it was last, if the game has forgotten it."""
        if self._version != self._game._version:
            view = self._read()
            self._gone = view is None
            if view is not None:
                self._view = view
            self._version = self._game._version
        return self._view

    def _card(self) -> dict[str, Any]:
        """The facts of the card that it is now."""
        card = self._now().card
        if card != self._facts_card:
            self._facts = self._game._engine.facts(card)
            self._facts_card = card
        return self._facts

    def _type(self) -> int:
        number: int = self._card()["type"]
        return number

    def _uses(self) -> _engine.Uses:
        return self._game._engine.uses(self._handle)

    @property
    def game(self) -> Game:
        """The game that it belongs to."""
        return self._game

    @property
    def handle(self) -> int:
        """Its number in the game, the same in every clone: `clone.entity(minion)` is this minion there."""
        return self._handle

    @property
    def id(self) -> str:
        """The card's id in Blizzard's data; empty for a card that nobody knows."""
        card: str = self._card()["id"]
        return card

    @property
    def name(self) -> str:
        """The card's name."""
        name: str = self._card()["name"]
        return name or "an unknown card"

    @property
    def text(self) -> str:
        """The official text, if the package hearthstone-data is installed; else empty."""
        from ..cards.reference import card_text

        return card_text(self.id)

    @property
    def type(self) -> CardType:
        """Minion, spell, weapon, hero or Hero Power."""
        from hearthstone.enums import CardType

        return CardType(self._type())

    @property
    def races(self) -> tuple[Race, ...]:
        """The minion's races; empty if it has none."""
        from hearthstone.enums import Race

        return tuple(Race(number) for number in self._card()["races"])

    @property
    def card_class(self) -> CardClass:
        """The card's class; the first one if it has several."""
        from hearthstone.enums import CardClass

        return CardClass(self._card()["card_class"])

    @property
    def classes(self) -> tuple[CardClass, ...]:
        """The card's classes."""
        from hearthstone.enums import CardClass

        return tuple(CardClass(number) for number in self._card()["classes"])

    @property
    def school(self) -> SpellSchool:
        """The spell's school."""
        from hearthstone.enums import SpellSchool

        return SpellSchool(self._card()["school"])

    @property
    def rarity(self) -> Rarity:
        """The card's rarity."""
        from hearthstone.enums import Rarity

        return Rarity(self._card()["rarity"])

    @property
    def card_set(self) -> CardSet:
        """The card's set."""
        from hearthstone.enums import CardSet

        return CardSet(self._card()["set"])

    @property
    def cost(self) -> int:
        """What it costs now, at least 0."""
        return self._now().cost

    @property
    def attack(self) -> int:
        """Its Attack. A hero's counts the weapon only in its own turn."""
        return self._now().attack

    @property
    def health(self) -> int:
        """The Health that is left: `max_health - damage`. Of a weapon, the durability that is left."""
        return self._now().health

    @property
    def max_health(self) -> int:
        """The Health without damage, enchantments and auras included."""
        return self._now().max_health

    @property
    def damage(self) -> int:
        """The damage on it."""
        return self._now().damage

    @property
    def armor(self) -> int:
        """The hero's armor; of a hero card in hand, what it would give."""
        return self._now().armor

    @property
    def durability(self) -> int:
        """The weapon's durability that is left; 0 for everything else."""
        return self._now().health if self._type() == TypeNumber.WEAPON else 0

    @property
    def spell_damage(self) -> int:
        """The Spell Damage that it gives its side."""
        return self._now().spell_damage

    @property
    def overload(self) -> int:
        """The crystals that it overloads when it is played."""
        crystals: int = self._card()["overload"]
        return crystals

    @property
    def zone(self) -> Zone:
        """Where it is: `Zone.PLAY`, `HAND`, `DECK`, `GRAVEYARD`, `SECRET`, `SETASIDE` (options of a
        choice, spells that are being cast) or `REMOVEDFROMGAME`."""
        from hearthstone.enums import Zone

        view = self._now()
        return Zone(ZoneNumber.REMOVEDFROMGAME if self._gone else view.zone)

    @property
    def position(self) -> int | None:
        """Its place from 0 at the left, on the board or in hand; in a deck from 0 at the bottom. None
        elsewhere."""
        place = self._now().position
        return None if place < 0 or self._gone else place

    @property
    def controller(self) -> Player:
        """The player on whose side it is."""
        return self._game.players[self._now().controller]

    @property
    def owner(self) -> Player:
        """The player whose card it was at first."""
        return self._game.players[self._now().owner]

    @property
    def creator(self) -> Entity | None:
        """The entity whose effect made it; None if it began in a deck, or the game did not see it."""
        handle = self._now().creator
        return self._game._known(handle) if handle else None

    @property
    def exhausted(self) -> bool:
        """A minion without Charge that has begun no turn of its side, or a character that has made all
        its attacks; a Hero Power that is used up."""
        return self._now().exhausted

    @property
    def asleep(self) -> bool:
        """A minion that has just come and cannot attack for that reason: it has neither Charge nor Rush."""
        return self._now().asleep

    @property
    def can_attack(self) -> bool:
        """Whether it may attack anything now."""
        return (
            self._now().zone == ZoneNumber.PLAY
            and self._type() in (TypeNumber.HERO, TypeNumber.MINION)
            and bool(self._uses().targets)
        )

    @property
    def attacks_left(self) -> int:
        """The attacks it has left this turn, by its Windfury and the attacks it has made."""
        return self._now().attacks_left

    @property
    def attacks_made(self) -> int:
        """The attacks it has made this turn."""
        return self._now().attacks_made

    @property
    def playable(self) -> bool:
        """Whether it can be played (or the Hero Power used) now in some way."""
        return self._uses().playable

    @property
    def requires_target(self) -> bool:
        """Whether a target must be chosen now: its text asks for one, and there is a legal one. Of a card
        with two options, whether both ask; see `options` for each."""
        return self._uses().requires_target

    @property
    def targets(self) -> list[Entity]:
        """What may be chosen as its target now; of a character in play, what it may attack."""
        return self._game._handles(self._uses().targets)

    @property
    def powered(self) -> bool:
        """Whether it glows in hand: the condition of its text is met, or its Combo is active."""
        return self._uses().powered

    @property
    def enchantments(self) -> list[Enchantment]:
        """What changes it: what is attached to it, in order, then what auras give it at the moment."""
        return enchantments_of(self._game, self._handle)

    @property
    def adjacent(self) -> list[Entity]:
        """The minions beside it on the board, from the left."""
        return self._game._handles(self._game._engine.neighbours(self._handle))

    @property
    def dead(self) -> bool:
        """Whether it has left the game: died, was destroyed, used up, discarded, burned or replaced."""
        return self._now().dead

    @property
    def discarded(self) -> bool:
        """Whether it was discarded from a hand."""
        return self._now().discarded

    @property
    def progress(self) -> int:
        """The progress of a Quest; of other cards, the number that their text remembers."""
        return self._now().memory

    @property
    def progress_total(self) -> int:
        """The progress at which a Quest is done; 0 for other cards."""
        total: int = self._card()["quest_total"]
        return total

    @property
    def frozen(self) -> bool:
        """Whether it is Frozen."""
        return self._now().frozen

    @property
    def silenced(self) -> bool:
        """Whether it was silenced."""
        return self._now().silenced

    @property
    def enraged(self) -> bool:
        """Whether its effect "while damaged" is on."""
        return self.enrage and self._now().damage > 0

    @property
    def damaged_this_turn(self) -> bool:
        """Whether it was dealt damage this turn."""
        return self._now().damaged_this_turn

    @property
    def dormant_turns(self) -> int:
        """The turns for which it stays Dormant; 0 if it is awake."""
        return self._now().memory if self.dormant else 0

    @property
    def min_health(self) -> int:
        """The Health below which it cannot be reduced; 0 if it can die."""
        return 1 if self.min_health_1 else 0

    @property
    def transformed_from(self) -> tuple[str, ...]:
        """The ids of the cards that it was before it was transformed, the first one first."""
        return tuple(self._game._engine.former_cards(self._handle))
