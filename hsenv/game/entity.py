"""Handles of entities: minions, heroes, spells, weapons, Hero Powers, cards in hand and deck."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, ClassVar, overload

from .. import _engine
from ..errors import EditError, IllegalAction, PositionError
from .enchantment import Enchantment

if TYPE_CHECKING:
    from hearthstone.enums import CardClass, CardSet, CardType, Race, Rarity, SpellSchool, Zone

    from .game import Game
    from .player import Player

#: Bit of each keyword in `EntityView.keywords`.
KEYWORD_BITS: dict[str, int] = {word: 1 << place for place, word in enumerate(_engine.KEYWORDS)}

_TYPE_HERO, _TYPE_MINION, _TYPE_WEAPON, _TYPE_POWER = 3, 4, 7, 10
_ZONE_PLAY, _ZONE_REMOVED = 1, 5
_MAX_BOARD, _MAX_AMOUNT = 7, 10_000
_MOVES = {"HAND": 3, "PLAY": 1, "DECK": 2, "GRAVEYARD": 4, "SECRET": 7}  # hearthstone.enums.Zone


def keyword_names(bits: int) -> tuple[str, ...]:
    """The keywords whose bits are set, in the order of the vocabulary."""
    return tuple(word for word, bit in KEYWORD_BITS.items() if bits & bit)


class _Keyword:
    """An attribute of `Entity`: whether the entity has that keyword now, of its own or from an aura."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._bit = KEYWORD_BITS[name]
        self.__doc__ = f"Whether it has the keyword `{name}` now, of its own or from an aura."

    @overload
    def __get__(self, entity: None, owner: type) -> _Keyword: ...
    @overload
    def __get__(self, entity: Entity, owner: type) -> bool: ...
    def __get__(self, entity: Entity | None, owner: type) -> _Keyword | bool:
        if entity is None:
            return self
        return bool(entity._now().keywords & self._bit)

    def __set__(self, entity: Entity, value: Any) -> None:
        raise AttributeError(
            "the attributes of a handle are read from the game; sandbox edits: entity.set(...)"
        )


class Entity:
    """One card of a game, for its whole life: it stays valid after death and follows the card through every
    zone.

    Handles are made by the game, one for each entity; compare them with `==` or `is`. Everything is read
    from the game as it is now. What the game has forgotten (an option that was not chosen) shows what was
    last known.
    """

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
    def keywords(self) -> tuple[str, ...]:
        """The words of all keywords it has now, of its own and from auras."""
        return keyword_names(self._now().keywords)

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
        return self._now().health if self._type() == _TYPE_WEAPON else 0

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
        return Zone(_ZONE_REMOVED if self._gone else view.zone)

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
            self._now().zone == _ZONE_PLAY
            and self._type() in (_TYPE_HERO, _TYPE_MINION)
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
    def options(self) -> list[CardOption]:
        """The two options of a Choose One card in hand; empty if it has none, or if both happen."""
        if not self._game._engine.chooses(self._handle):
            return []
        return [self._game._option(self, number) for number in (1, 2)]

    @property
    def powered(self) -> bool:
        """Whether it glows in hand: the condition of its text is met, or its Combo is active."""
        return self._uses().powered

    @property
    def enchantments(self) -> list[Enchantment]:
        """What changes it: what is attached to it, in order, then what auras give it at the moment."""
        return self._game._enchantments(self._handle)

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

    # -- keywords, one boolean each

    taunt = _Keyword()
    charge = _Keyword()
    divine_shield = _Keyword()
    windfury = _Keyword()
    mega_windfury = _Keyword()
    stealth = _Keyword()
    rush = _Keyword()
    lifesteal = _Keyword()
    poisonous = _Keyword()
    reborn = _Keyword()
    elusive = _Keyword()
    immune = _Keyword()
    cant_attack = _Keyword()
    cant_attack_heroes = _Keyword()
    immune_while_attacking = _Keyword()
    freezes = _Keyword()
    ignores_spell_damage = _Keyword()
    attack_equals_health = _Keyword()
    cant_be_frozen = _Keyword()
    min_health_1 = _Keyword()
    dormant = _Keyword()
    attacks_wrong_enemy = _Keyword()
    battlecry = _Keyword()
    deathrattle = _Keyword()
    combo = _Keyword()
    choose_one = _Keyword()
    secret = _Keyword()
    quest = _Keyword()
    inspire = _Keyword()
    enrage = _Keyword()
    discover = _Keyword()
    echo = _Keyword()
    twinspell = _Keyword()
    tradeable = _Keyword()
    outcast = _Keyword()
    spellburst = _Keyword()
    frenzy = _Keyword()
    overkill = _Keyword()
    magnetic = _Keyword()
    corrupt = _Keyword()
    start_of_game = _Keyword()
    casts_when_drawn = _Keyword()
    aura = _Keyword()
    trigger = _Keyword()

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
        if self._type() == _TYPE_POWER:
            raise IllegalAction(f"{self.name} is a Hero Power: use it")
        if position is not None and (not isinstance(position, int) or not 0 <= position <= _MAX_BOARD):
            raise IllegalAction(
                f"there is no place {position!r} on the board; places count from 0 at the left"
            )
        place = -1 if position is None else position
        self._game._do(
            self._game._engine.play,
            self._handle,
            self._game._target(target),
            place,
            self._option_number(choose),
        )
        return self

    def attack_target(self, target: Entity) -> None:
        """Attack an enemy character. Raises `IllegalAction`, and then nothing has happened."""
        self._game._do(self._game._engine.attack, self._handle, self._game._target(target))

    def use(self, target: Entity | None = None, choose: str | int | Entity | None = None) -> None:
        """Use this Hero Power. Raises `IllegalAction`, and then nothing has happened."""
        self._game._do(
            self._game._engine.use_power,
            self._handle,
            self._game._target(target),
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
        self._require("dealt damage", (_ZONE_PLAY,))
        self._require_type("dealt damage", *_CHARACTERS)
        self._effect(self._game._engine.deal, n)

    def heal(self, n: int) -> None:
        """Restore `n` Health to it, a minion or hero, with everything that triggers. Raises `EditError` outside play."""
        self._require("healed", (_ZONE_PLAY,))
        self._require_type("healed", *_CHARACTERS)
        self._effect(self._game._engine.heal, n)

    def destroy(self) -> None:
        """Destroy it: a minion, hero or weapon in play, or a Secret. Raises `EditError` for everything else."""
        self._require("destroyed", (_ZONE_PLAY, _MOVES["SECRET"]))
        if self._now().zone == _ZONE_PLAY:
            self._require_type("destroyed", *_NUMBERED)
        self._effect(self._game._engine.destroy)

    def silence(self) -> None:
        """Silence it, a minion on the board or in a hand. Raises `EditError` elsewhere."""
        self._require("silenced", (_ZONE_PLAY, _MOVES["HAND"]))
        self._require_type("silenced", *_MINIONS)
        self._effect(self._game._engine.silence)

    def discard(self) -> None:
        """Discard it from its hand. Raises `EditError` elsewhere."""
        self._require("discarded", (_MOVES["HAND"],))
        self._effect(self._game._engine.discard)

    def return_to_hand(self) -> None:
        """Return it from the board to its controller's hand; if that is full it dies. Raises
        `EditError` elsewhere."""
        self._require("returned to hand", (_ZONE_PLAY,))
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

    def _require(self, done: str, zones: tuple[int, ...]) -> None:
        """Raises `EditError` if it is in a hand, in play or a Secret, but that cannot be done to it there."""
        if self._now().zone in _MOVES.values() and not self.dead and self._now().zone not in zones:
            accepted = " or ".join(
                "HAND" if zone == 3 else "PLAY" if zone == 1 else "SECRET" for zone in zones
            )
            raise EditError(f"{self.name} is in {self.zone.name}: only what is in {accepted} can be {done}")

    def _require_type(self, done: str, types: tuple[int, ...], names: str) -> None:
        if self._type() not in types:
            raise EditError(f"{self.name} is a {self.type.name.lower()}: only {names} can be {done}")

    def _require_mobile(self) -> None:
        if self._now().zone == _ZONE_PLAY and self._type() in (_TYPE_HERO, _TYPE_POWER):
            raise EditError(f"{self.name} stays in play: replace it by set_hero or set_hero_power")

    def _effect(self, effect: Callable[..., None], *numbers: int) -> None:
        for number in numbers:
            _check_amount("the amount", number)
        self._game._edit(effect, self._handle, *numbers)

    # -- Python

    def __repr__(self) -> str:
        numbers = ""
        if self._type() in (_TYPE_MINION, _TYPE_HERO, _TYPE_WEAPON):
            numbers = f" {self.attack}/{self.health}"
        return f"<{self.name} ({self.id}){numbers} of seat {self._now().controller} in {self.zone.name}>"

    def __reduce__(self) -> tuple[Callable[..., Entity], tuple[Any, ...]]:
        return _restore, (self._game, self._handle)


class CardOption(Entity):
    """An option of a Choose One card: a card that is offered, but no entity. `Entity.options` hands them
    out."""

    __slots__ = ("_bearer", "_number")
    _numbers: ClassVar[tuple[int, int]] = (1, 2)

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


_MINIONS = ((_TYPE_MINION,), "minions")
_CHARACTERS = ((_TYPE_MINION, _TYPE_HERO), "minions and heroes")
_NUMBERED = ((_TYPE_MINION, _TYPE_HERO, _TYPE_WEAPON), "minions, heroes and weapons")
#: What `Entity.set` changes, where not every type of card has it.
_OWNERS: dict[str, tuple[tuple[int, ...], str]] = {
    **dict.fromkeys(("frozen", "attacks_made"), _CHARACTERS),
    **dict.fromkeys(("silenced", "exhausted"), _MINIONS),
    "armor": ((_TYPE_HERO,), "heroes"),
    "durability": ((_TYPE_WEAPON,), "weapons"),
}


def _check_amount(name: str, value: Any) -> None:
    if not isinstance(value, int) or not 0 <= value <= _MAX_AMOUNT:
        raise EditError(f"{name} is a boolean or a number from 0 to {_MAX_AMOUNT}, not {value!r}")


def _restore(game: Game, handle: int) -> Entity:
    return game.entity(handle)


def _restore_option(bearer: Entity, number: int) -> Entity:
    return bearer._game._option(bearer, number)
