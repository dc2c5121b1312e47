"""A player of a game: zones, mana, counters, and the edits of the sandbox."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, NamedTuple

from .. import _engine
from ..decks import suggestion
from ..errors import EditError, UnknownCard
from ..numbers import ZoneNumber
from .counted import Counted
from .enchantment import Enchantment, enchantments_of

if TYPE_CHECKING:
    from ..cards import CardLike
    from .entity import Entity
    from .game import Game

_MAX_DRAWS = 1000


class CThun(NamedTuple):
    """What a player's C'Thun has gained."""

    attack: int
    health: int


class Player(Counted):
    """One side of a game. `Game.players` holds both by seat; each is one object for the whole game.

    What is counted for a player (`minions_died_this_turn`, ...) is an attribute, too: see `Counted`."""

    __slots__ = ("__weakref__", "_game", "_seat")

    def __init__(self, game: Game, seat: int) -> None:
        """Not for users: `Game.players`."""
        self._game = game
        self._seat = seat

    @property
    def game(self) -> Game:
        """The game that the player is in."""
        return self._game

    @property
    def seat(self) -> int:
        """0 or 1: the place in `Game.players`."""
        return self._seat

    @property
    def opponent(self) -> Player:
        """The other player."""
        return self._game.players[1 - self._seat]

    # -- zones

    def _own(self, what: str) -> Entity | None:
        handle = self._game._engine.own(self._seat, what)
        return self._game.entity(handle) if handle else None

    def _zone(self, zone: int) -> list[Entity]:
        return self._game._handles(self._game._engine.zone(self._seat, zone))

    @property
    def hero(self) -> Entity:
        """The hero in play."""
        hero = self._own("hero")
        assert hero is not None
        return hero

    @property
    def hero_power(self) -> Entity | None:
        """The Hero Power in play; None if the hero has none."""
        return self._own("hero_power")

    @property
    def weapon(self) -> Entity | None:
        """The equipped weapon; None if there is none."""
        return self._own("weapon")

    @property
    def board(self) -> list[Entity]:
        """The minions, from the left."""
        return self._zone(ZoneNumber.PLAY)

    @property
    def hand(self) -> list[Entity]:
        """The cards in hand, from the left."""
        return self._zone(ZoneNumber.HAND)

    @property
    def deck(self) -> list[Entity]:
        """The cards in the deck, from the bottom: the last one is drawn next."""
        return self._zone(ZoneNumber.DECK)

    @property
    def secrets(self) -> list[Entity]:
        """The active Secrets, the oldest first."""
        return [card for card in self._zone(ZoneNumber.SECRET) if not card.quest]

    @property
    def quests(self) -> list[Entity]:
        """The active Quests."""
        return [card for card in self._zone(ZoneNumber.SECRET) if card.quest]

    @property
    def graveyard(self) -> list[Entity]:
        """What has left the game on this side, the oldest first: minions, weapons and heroes that died,
        spells that were cast, Secrets that were revealed, cards that were discarded or burned."""
        return self._zone(ZoneNumber.GRAVEYARD)

    @property
    def starting_deck(self) -> list[str]:
        """The card ids of the deck that the game began with, as it was given."""
        return self._game._engine.starting_deck(self._seat)

    @property
    def enchantments(self) -> list[Enchantment]:
        """What lies on the player itself ("your next spell costs (2) less")."""
        return enchantments_of(self._game, self._game._engine.own(self._seat, "player"))

    # -- numbers

    def _number(self, name: str) -> int:
        return self._game._engine.player_number(self._seat, name)

    @property
    def mana(self) -> int:
        """What can be spent now, temporary mana included."""
        return self._number("mana")

    @property
    def max_mana(self) -> int:
        """The mana crystals, full or empty."""
        return self._number("max_mana")

    @property
    def temporary_mana(self) -> int:
        """Mana of this turn only, in `mana` as far as it is not spent."""
        return self._game._engine.temporary_mana(self._seat)

    @property
    def overload_owed(self) -> int:
        """The crystals that will be locked in the next turn."""
        return self._number("overload_owed")

    @property
    def overload_locked(self) -> int:
        """The crystals that are locked in this turn."""
        return self._number("overload_locked")

    @property
    def spell_damage(self) -> int:
        """The Spell Damage of the side."""
        return self._number("spell_damage")

    @property
    def fatigue(self) -> int:
        """The damage of the last draw from an empty deck."""
        return self._number("fatigue")

    @property
    def cthun(self) -> CThun:
        """What C'Thun has gained, wherever it is."""
        return CThun(self.cthun_attack, self.cthun_health)

    def _count(self, keyword: str) -> int:
        return self._game._engine.count_keyword(self._seat, keyword)

    @property
    def spell_damage_doublings(self) -> int:
        """How often the damage and healing of this side's spells and of its Hero Power are doubled: one text doubles all."""
        return self._count("doubles_spell_power")

    healing_doublings = hero_power_doublings = spell_damage_doublings

    @property
    def extra_deathrattles(self) -> int:
        """How often more than once the side's Deathrattles trigger; sources do not add up."""
        return min(1, self._count("extra_deathrattles"))

    @property
    def extra_battlecries(self) -> int:
        """How often more than once the side's Battlecries trigger; sources do not add up."""
        return min(1, self._count("extra_battlecries"))

    @property
    def spells_cost_health(self) -> bool:
        """Whether the side's spells cost Health instead of mana."""
        return self._count("spells_cost_health") > 0

    # -- sandbox edits

    def _made(self, make: Callable[..., int], card: CardLike, *more: Any) -> Entity | None:
        handle = self._game._edit(make, self._seat, _card_in(self._game, card), *more)
        return self._game.entity(handle) if handle else None

    def give(self, card: CardLike) -> Entity | None:
        """Put a card, by id or exact name, into the hand; None if that is full. Raises `UnknownCard`."""
        return self._made(self._game._engine.give, card)

    def summon(self, card: CardLike, position: int | None = None) -> Entity | None:
        """Summon a minion, with what that triggers but no Battlecry; at the far right unless a place is
        given. None if the board is full. Raises `UnknownCard`, and `EditError` for what is no
        minion."""
        if position is not None and (not isinstance(position, int) or not 0 <= position <= len(self.board)):
            raise EditError(f"there is no place {position!r} on the board; places are 0 to {len(self.board)}")
        return self._made(self._game._engine.summon, card, -1 if position is None else position)

    def equip(self, card: CardLike) -> Entity | None:
        """Equip a weapon; the old one is destroyed. Raises `UnknownCard`, and `EditError` for what is
        no weapon."""
        return self._made(self._game._engine.equip, card)

    def put_in_deck(self, card: CardLike, top: bool = False) -> Entity | None:
        """Put a card into the deck, on top (then this player knows it is there) or at a random place; None
        if the deck is full. Raises `UnknownCard`."""
        return self._made(self._game._engine.put_in_deck, card, top)

    def put_secret(self, card: CardLike) -> Entity | None:
        """Put a Secret or Quest into play; None if there is no room or one of that name is active. Raises
        `UnknownCard`, and `EditError` for what is neither."""
        facts = _engine.card_facts(_card_in(self._game, card))
        if not ({"secret", "quest"} & set(facts["keywords"]) or facts["quest_total"]):
            raise EditError(f"{facts['id']} ({facts['name']}) is no Secret, Quest or Sidequest")
        return self._made(self._game._engine.put_secret, card)

    def set_hero(self, card: CardLike) -> Entity:
        """Replace the hero by a fresh one, with its Hero Power. Raises `UnknownCard`, and `EditError`
        for no hero."""
        self._game._edit(self._game._engine.set_hero, self._seat, _card_in(self._game, card))
        return self.hero

    def set_hero_power(self, card: CardLike) -> Entity | None:
        """Replace the Hero Power. Raises `UnknownCard`, and `EditError` for what is none."""
        self._game._edit(self._game._engine.set_hero_power, self._seat, _card_in(self._game, card))
        return self.hero_power

    def draw(self, n: int = 1) -> list[Entity]:
        """Draw `n` cards one after another, with fatigue, full hand and triggers; the cards now in hand
        that were not there."""
        if not isinstance(n, int) or not 0 <= n <= _MAX_DRAWS:
            raise EditError(f"cards to draw are a number from 0 to {_MAX_DRAWS}, not {n!r}")
        before = set(self._game._engine.zone(self._seat, ZoneNumber.HAND))
        self._game._edit(self._game._engine.draw, self._seat, n)
        return [card for card in self.hand if card.handle not in before]

    def discard_hand(self) -> None:
        """Discard every card in hand."""
        self._game._edit(self._game._engine.discard_hand, self._seat)

    def take_fatigue(self) -> None:
        """Take the damage of a draw from an empty deck."""
        self._game._edit(self._game._engine.take_fatigue, self._seat)

    def set_mana(self, available: int, maximum: int | None = None, temporary: int = 0) -> None:
        """Set the mana that can be spent now and the crystals; both may go above 10, up to 100, in any game. The
        rules never add to crystals above ten, nor take them away.

        Without a maximum there are as many crystals. `available` includes `temporary`. Raises
        `EditError` if it is more than there would be, and for more than 100 in all.
        """
        for number in (available, maximum, temporary):
            if not isinstance(number, int | None):
                raise EditError(f"mana is a number from 0 to 100, not {number!r}")
        maximum = available - temporary if maximum is None else maximum
        if min(available, maximum, temporary) < 0 or maximum + temporary > 100:
            raise EditError("mana is between 0 and 100, crystals and temporary mana together")
        if available > maximum + temporary:
            raise EditError(
                f"{available} available mana is more than {maximum} crystals and {temporary} temporary mana"
            )
        self._game._edit(self._game._engine.set_mana, self._seat, available, maximum, temporary)

    @property
    def can_fatigue(self) -> bool:
        """Whether drawing from an empty deck hurts (off in a sandbox). May be set."""
        return self._game._engine.switch(self._seat, draw=False)

    @can_fatigue.setter
    def can_fatigue(self, on: bool) -> None:
        self._game._edit(self._game._engine.set_switch, self._seat, False, bool(on))

    @property
    def can_draw(self) -> bool:
        """Whether the player draws cards at all. May be set."""
        return self._game._engine.switch(self._seat, draw=True)

    @can_draw.setter
    def can_draw(self, on: bool) -> None:
        self._game._edit(self._game._engine.set_switch, self._seat, True, bool(on))

    # -- Python

    def __repr__(self) -> str:
        return f"<Player {self._seat}: {self.hero.name}, {self.hero.health} Health, {self.mana} mana>"

    def __reduce__(self) -> tuple[Callable[..., Player], tuple[Any, ...]]:
        return _restore, (self._game, self._seat)


def _restore(game: Game, seat: int) -> Player:
    return game.players[seat]


def _card_in(game: Game, card: CardLike) -> str:
    """The id of a card that a game has; raises `UnknownCard`."""
    wanted = card if isinstance(card, str) else getattr(card, "id", None)
    if not isinstance(wanted, str):
        raise UnknownCard(repr(card), "a card is named by its id or its exact name")
    found = game._engine.find_card(wanted) if wanted.isprintable() else None
    if found is None:
        raise UnknownCard(wanted, suggestion(wanted))
    return found
