"""Handles of entities: minions, heroes, spells, weapons, Hero Powers, cards in hand and deck."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from .. import _engine
from ..errors import EditError, IllegalAction
from ..numbers import TypeNumber, ZoneNumber
from .entity_reading import EntityReading

if TYPE_CHECKING:
    from hearthstone.enums import Zone

    from .game import Game

_MAX_BOARD, _MAX_AMOUNT = 7, 10_000
#: Where `Entity.move` can move a card to.
_MOVES = {
    zone.name: zone
    for zone in (ZoneNumber.HAND, ZoneNumber.PLAY, ZoneNumber.DECK, ZoneNumber.GRAVEYARD, ZoneNumber.SECRET)
}


class Entity(EntityReading):
    """One card of a game, for its whole life: it stays valid after death and follows the card through every
    zone.

    Handles are made by the game, one for each entity; compare them with `==` or `is`. Everything is read
    from the game as it is now. What the game has forgotten (an option that was not chosen) shows what was
    last known.
    """

    __slots__ = ()

    @property
    def options(self) -> list[CardOption]:
        """The two options of a Choose One card in hand; empty if it has none, or if both happen."""
        if not self._game._engine.chooses(self._handle):
            return []
        return [self._game._option(self, number) for number in (1, 2)]

    # -- actions

    def play(
        self,
        target: Entity | None = None,
        position: int | None = None,
        choose: str | int | Entity | None = None,
    ) -> Entity:
        """Play this card from hand; returns itself.

        `position` is the minion's place on the board from 0 at the left (None: at the right), `choose` the
        option of a Choose One card: its id, its handle, or 0 or 1. Raises `IllegalAction`, and then nothing
        has happened.
        """
        if self._type() == TypeNumber.HERO_POWER:
            raise IllegalAction(f"{self.name} is a Hero Power: use it")
        if position is not None and (not isinstance(position, int) or not 0 <= position <= _MAX_BOARD):
            raise IllegalAction(
                f"there is no place {position!r} on the board; places count from 0 at the left"
            )
        place = -1 if position is None else position
        self._game._do(
            self._game._engine.play,
            self._handle,
            _target_handle(self._game, target),
            place,
            self._option_number(choose),
        )
        return self

    def attack_target(self, target: Entity) -> None:
        """Attack an enemy character. Raises `IllegalAction`, and then nothing has happened."""
        self._game._do(self._game._engine.attack, self._handle, _target_handle(self._game, target))

    def use(self, target: Entity | None = None, choose: str | int | Entity | None = None) -> None:
        """Use this Hero Power. Raises `IllegalAction`, and then nothing has happened."""
        self._game._do(
            self._game._engine.use_power,
            self._handle,
            _target_handle(self._game, target),
            self._option_number(choose),
        )

    def trade(self) -> None:
        """Trade this Tradeable card: it goes into the deck and another is drawn. Raises `IllegalAction`."""
        self._game._do(self._game._engine.trade, self._handle)

    def _option_number(self, choose: str | int | Entity | None) -> int:
        """0 for no choice, 1 and 2 for the first and the second option."""
        if choose is None:
            return 0
        engine = self._game._engine
        ids: list[str] = self._card()["options"]
        if not ids:
            raise IllegalAction(f"{self.name} has no options to choose from")
        if not engine.chooses(self._handle):
            raise IllegalAction(f"both options of {self.name} happen: there is nothing to choose")
        wanted = choose.id if isinstance(choose, Entity) else choose
        for place, option in enumerate(ids):
            if wanted in (option, place):
                return place + 1
        raise IllegalAction(f"{self.name} has no option {wanted!r}; its options are {', '.join(ids)}")

    # -- sandbox edits

    def set(self, **values: Any) -> None:
        """Overwrite what it is: numbers (`attack`, `health`, `max_health`, `damage`, `armor`, `durability`,
        `cost`, `attacks_made`, `turns_in_play`, `progress`), switches (`exhausted`, `frozen`,
        `silenced`) and keywords (`taunt=True`).

        A number wins over what the card and its enchantments would make it. Nothing is triggered, but a
        minion without Health dies. Raises `EditError` for a name or a value that makes no sense, and for what this
        type of card does not have (`durability` of a minion).
        """
        accepted = {**values}
        for name, (types, who) in _OWNERS.items():
            if name in accepted and self._type() not in types:
                raise EditError(f"{self.name} is a {self.type.name.lower()}: only {who} have {name}")
        if "progress" in accepted:
            accepted["memory"] = accepted.pop("progress")
        for name, value in accepted.items():
            _check_amount(name, value)
        self._game._edit(self._game._engine.set, self._handle, accepted)

    def deal(self, n: int) -> None:
        """Deal `n` damage to it, a minion or hero, with everything that triggers. Raises `EditError` outside play."""
        self._require("dealt damage", (ZoneNumber.PLAY,))
        self._require_type("dealt damage", *_CHARACTERS)
        self._effect(self._game._engine.deal, n)

    def heal(self, n: int) -> None:
        """Restore `n` Health to it, a minion or hero, with everything that triggers. Raises `EditError` outside play."""
        self._require("healed", (ZoneNumber.PLAY,))
        self._require_type("healed", *_CHARACTERS)
        self._effect(self._game._engine.heal, n)

    def destroy(self) -> None:
        """Destroy it: a minion, hero or weapon in play, or a Secret. Raises `EditError` for everything else."""
        self._require("destroyed", (ZoneNumber.PLAY, ZoneNumber.SECRET))
        if self._now().zone == ZoneNumber.PLAY:
            self._require_type("destroyed", *_NUMBERED)
        self._effect(self._game._engine.destroy)

    def silence(self) -> None:
        """Silence it, a minion on the board or in a hand. Raises `EditError` elsewhere."""
        self._require("silenced", (ZoneNumber.PLAY, ZoneNumber.HAND))
        self._require_type("silenced", *_MINIONS)
        self._effect(self._game._engine.silence)

    def discard(self) -> None:
        """Discard it from its hand. Raises `EditError` elsewhere."""
        self._require("discarded", (ZoneNumber.HAND,))
        self._effect(self._game._engine.discard)

    def return_to_hand(self) -> None:
        """Return it from the board to its controller's hand; if that is full it dies. Raises
        `EditError` elsewhere."""
        self._require("returned to hand", (ZoneNumber.PLAY,))
        self._require_mobile()
        self._effect(self._game._engine.return_to_hand)

    def shuffle_into_deck(self) -> None:
        """Shuffle it into its controller's deck. Raises `EditError` for a hero and a Hero Power in play."""
        self._require_mobile()
        self._effect(self._game._engine.shuffle_into_deck)

    def put_on_top(self) -> None:
        """Put it on top of its controller's deck. Raises `EditError` for a hero and a Hero Power in play."""
        self._require_mobile()
        self._effect(self._game._engine.put_on_top)

    def move(self, zone: Zone | str) -> bool:
        """Move it to `Zone.HAND`, `PLAY` (the board), `DECK` (its top), `GRAVEYARD` or `SECRET` (or that
        name), without any trigger. False, and nothing is changed, if there is no room. Raises
        `EditError` for another zone, for a hero and a Hero Power in play, and for what is no Secret, Quest
        or Sidequest in `SECRET`."""
        name = zone if isinstance(zone, str) else getattr(zone, "name", "")
        if name.upper() not in _MOVES:
            raise EditError(f"cards can be moved to {', '.join(_MOVES)}, not {zone!r}")
        self._require_mobile()
        if name.upper() == "SECRET" and not (self.secret or self.quest or self.progress_total):
            raise EditError(f"{self.name} is no Secret, Quest or Sidequest")
        return self._game._edit(self._game._engine.move, self._handle, _MOVES[name.upper()])

    def _require(self, done: str, zones: tuple[ZoneNumber, ...]) -> None:
        """Raises `EditError` if it is in a hand, in play or a Secret, but that cannot be done to it there."""
        if self._now().zone in _MOVES.values() and not self.dead and self._now().zone not in zones:
            accepted = " or ".join(zone.name for zone in zones)
            raise EditError(f"{self.name} is in {self.zone.name}: only what is in {accepted} can be {done}")

    def _require_type(self, done: str, types: tuple[int, ...], names: str) -> None:
        if self._type() not in types:
            raise EditError(f"{self.name} is a {self.type.name.lower()}: only {names} can be {done}")

    def _require_mobile(self) -> None:
        if self._now().zone == ZoneNumber.PLAY and self._type() in (TypeNumber.HERO, TypeNumber.HERO_POWER):
            raise EditError(f"{self.name} stays in play: replace it by set_hero or set_hero_power")

    def _effect(self, effect: Callable[..., None], *numbers: int) -> None:
        for number in numbers:
            _check_amount("the amount", number)
        self._game._edit(effect, self._handle, *numbers)

    # -- Python

    def __repr__(self) -> str:
        numbers = ""
        if self._type() in (TypeNumber.MINION, TypeNumber.HERO, TypeNumber.WEAPON):
            numbers = f" {self.attack}/{self.health}"
        return f"<{self.name} ({self.id}){numbers} of seat {self._now().controller} in {self.zone.name}>"

    def __reduce__(self) -> tuple[Callable[..., Entity], tuple[Any, ...]]:
        return _restore, (self._game, self._handle)


class CardOption(Entity):
    """An option of a Choose One card: a card that is offered, but no entity. `Entity.options` hands them
    out."""

    __slots__ = ("_bearer", "_number")

    def __init__(self, bearer: Entity, number: int) -> None:
        """Not for users."""
        self._bearer = bearer
        self._number = number
        super().__init__(bearer._game, 0)

    def _read(self) -> _engine.EntityView | None:
        return self._game._engine.option(self._bearer._handle, self._number)

    def _uses(self) -> _engine.Uses:
        return self._game._engine.uses(self._bearer._handle, self._number)

    @property
    def bearer(self) -> Entity:
        """The card whose option it is."""
        return self._bearer

    def play(
        self,
        target: Entity | None = None,
        position: int | None = None,
        choose: str | int | Entity | None = None,
    ) -> Entity:
        """Play the card with this option."""
        return self._bearer.play(target, position, self if choose is None else choose)

    def __reduce__(self) -> tuple[Callable[..., Entity], tuple[Any, ...]]:
        return _restore_option, (self._bearer, self._number)


_MINIONS = ((TypeNumber.MINION,), "minions")
_CHARACTERS = ((TypeNumber.MINION, TypeNumber.HERO), "minions and heroes")
_NUMBERED = ((TypeNumber.MINION, TypeNumber.HERO, TypeNumber.WEAPON), "minions, heroes and weapons")
#: What `Entity.set` changes, where not every type of card has it.
_OWNERS: dict[str, tuple[tuple[int, ...], str]] = {
    **dict.fromkeys(("frozen", "attacks_made"), _CHARACTERS),
    **dict.fromkeys(("silenced", "exhausted"), _MINIONS),
    "armor": ((TypeNumber.HERO,), "heroes"),
    "durability": ((TypeNumber.WEAPON,), "weapons"),
}


def _check_amount(name: str, value: Any) -> None:
    if not isinstance(value, int) or not 0 <= value <= _MAX_AMOUNT:
        raise EditError(f"{name} is a boolean or a number from 0 to {_MAX_AMOUNT}, not {value!r}")


def _restore(game: Game, handle: int) -> Entity:
    return game.entity(handle)


def _restore_option(bearer: Entity, number: int) -> Entity:
    return bearer._game._option(bearer, number)


def _target_handle(game: Game, target: Entity | None) -> int:
    """A target's handle for the engine, 0 for none."""
    if target is None:
        return 0
    if not isinstance(target, Entity):
        raise IllegalAction(f"a target is an entity of the game, not {target!r}")
    if target.game is not game:
        raise IllegalAction(
            f"{target.name} belongs to another game; game.entity(handle) is its counterpart in this one"
        )
    return target.handle
