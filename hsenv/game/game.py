"""`Game`: a running game for notebooks, tests and the terminal."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, ClassVar, TypeVar

from .. import _engine
from ..decks import DeckSpec, format_number, formats, hero_id, resolve
from ..errors import EditError, HearthstoneError, IllegalAction, PositionError, ScriptError
from ..positions.read import build as game_of
from ..positions.write import write as position_of
from .arguments import action_number, option_index, pair_of_ids, place_in, seat_number, seed_number
from .entity import CardOption, Entity
from .player import Player

if TYPE_CHECKING:
    from types import TracebackType

    import numpy as np
    import numpy.typing as npt
    from hearthstone.enums import CardClass

    from ..bots import Bot
    from ..cards import CardLike
    from ..observations import Observation
    from .records import Action, TraceRecord

_T = TypeVar("_T")


class Game:
    """A game between two players, at any point where somebody may act.

    >>> import hsenv
    >>> game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=7)
    >>> me, foe = game.players
    >>> me.give("Fireball").play(target=foe.hero).dead
    True
    >>> foe.hero.health
    24

    Players and entities are handles: one object each for the whole game, which always shows the present.
    """

    #: What draws a game, a floor above: `hsenv/__init__.py` hands it down.
    _picture: ClassVar[Callable[[Game], bytes]]

    def __init__(
        self,
        decks: tuple[DeckSpec, DeckSpec],
        *,
        seed: int | None = None,
        format: str = "wild",
        first: int | None = None,
        shuffle: bool = True,
        mulligan: bool = True,
        check: bool = True,
        trace: bool = True,
    ) -> None:
        """A real game: decks shuffled, opening hands dealt, both mulligans open (turn 0).

        `decks` are those of seats 0 and 1: names, deckstrings, `{"hero", "cards"}`, lists of ids, or
        `Deck`s, checked against the format unless `check` is off. `first` is the seat that goes first;
        without it a coin decides. `mulligan=False` keeps both opening hands and starts turn 1. Without a
        seed a random one is taken; `seed` tells which. Raises `DeckError`.
        """
        number = format_number(format)
        if not isinstance(decks, Sequence) or isinstance(decks, str):
            raise PositionError(f"a game needs two decks, not {decks!r}")
        if len(decks) != 2:
            raise PositionError(f"a game needs two decks, not {len(decks)}")
        pair = [resolve(deck, format=format, check=check) for deck in decks]
        if seed is None:
            seed = secrets.randbits(63)
        if first not in (None, 0, 1):
            raise PositionError(f"first is 0, 1 or None, not {first!r}")
        engine = _engine.Game.start(
            ((pair[0].hero, list(pair[0].cards)), (pair[1].hero, list(pair[1].cards))),
            seed=seed_number(seed),
            format=number,
            first=-1 if first is None else first,
            shuffle=shuffle,
            mulligan=mulligan,
            trace=trace,
        )
        self._adopt(engine, seed)

    def _adopt(self, engine: _engine.Game, seed: int | None = None) -> None:
        self._engine = engine
        self._version = 0
        self._entities: dict[int, Entity] = {}
        self._options: dict[tuple[int, int], CardOption] = {}
        self._players = (Player(self, 0), Player(self, 1))
        self._recorder: Callable[[Callable[..., Any], tuple[Any, ...]], Any] | None = None
        self.seed = seed  #: the seed that the game began with; None if it was not kept

    @classmethod
    def _wrap(cls, engine: _engine.Game) -> Game:
        """A game around an engine's game that was made elsewhere."""
        game = cls.__new__(cls)
        game._adopt(engine)
        return game

    @classmethod
    def sandbox(
        cls,
        heroes: tuple[str | CardClass, str | CardClass] = ("MAGE", "WARRIOR"),
        *,
        seed: int = 0,
        first: int = 0,
        mana: int = 10,
        decks: tuple[Iterable[CardLike], Iterable[CardLike]] = ((), ()),
        hands: tuple[Iterable[CardLike], Iterable[CardLike]] = ((), ()),
        fatigue: bool = False,
        shuffle: bool = False,
        format: str = "wild",
        script: Sequence[int] | None = None,
        trace: bool = True,
    ) -> Game:
        """A game to try things in: the main phase of seat `first`, `mana` crystals each, no cards but those
        given.

        `heroes` are classes or cards. The first card of a deck list is drawn last, unless `shuffle` is on.
        `script` are the results of the random rolls to come, each below the number of possibilities; used
        as a context manager the game raises `ScriptError` at the end if some are left. Raises
        `UnknownCard`, `DeckError`.
        """
        if first not in (0, 1):
            raise PositionError(f"first is 0 or 1, not {first!r}")
        if not isinstance(mana, int) or not 0 <= mana <= 100:
            raise PositionError(f"mana is between 0 and 100, not {mana!r}")
        if any(not isinstance(pair, Sequence) or len(pair) != 2 for pair in (heroes, decks, hands)):
            raise PositionError("heroes, decks and hands are pairs: one for each seat")
        engine = _engine.Game.sandbox(
            (hero_id(heroes[0]), hero_id(heroes[1])),
            seed=seed_number(seed),
            format=format_number(format),
            first=first,
            mana=mana,
            fatigue=fatigue,
            shuffle=shuffle,
            decks=pair_of_ids(decks),
            hands=pair_of_ids(hands),
            trace=trace,
        )
        game = cls._wrap(engine)
        game.seed = seed
        if script is not None:
            game.set_script(script)
        return game

    # -- the state

    @property
    def players(self) -> tuple[Player, Player]:
        """Both players by seat."""
        return self._players

    @property
    def current(self) -> Player:
        """The player whose turn it is; in the mulligan, who will go first."""
        return self._players[self._engine.current]

    @property
    def opponent(self) -> Player:
        """The player whose turn it is not."""
        return self._players[1 - self._engine.current]

    @property
    def to_move(self) -> Player:
        """The player that must act: who has a choice to make, else whose turn it is."""
        return self._players[self._engine.to_move]

    @property
    def turn(self) -> int:
        """The turns of both players that have begun; 0 until both mulligans are in."""
        return self._engine.turn

    @property
    def format(self) -> str:
        """The format that random cards are drawn from, a name of `decks.formats`: "wild", "standard", ..."""
        return formats()[self._engine.format]

    @property
    def over(self) -> bool:
        """Whether the game has ended."""
        return self._engine.over

    @property
    def winner(self) -> Player | None:
        """Who won; None for a draw, and while the game goes on (see `over`)."""
        outcome = self._engine.outcome
        return self._players[outcome - 1] if outcome in (1, 2) else None

    @property
    def choosing(self) -> tuple[int, ...]:
        """The seats that must choose now: both in the mulligan, one in a Discover, else none."""
        return tuple(seat for seat in (0, 1) if self._engine.choosing >> seat & 1)

    @property
    def choices(self) -> list[Entity]:
        """The options of the open choice. The one that is picked keeps its handle: it is the card that
        lands in hand."""
        return self._handles(self._engine.choices)

    # -- handles

    def entity(self, which: int | Entity) -> Entity:
        """The handle of an entity of this game, by its number or by its handle in a clone.

        Raises `PositionError` if the game does not know it.
        """
        handle = which.handle if isinstance(which, Entity) else which
        if not isinstance(handle, int) or not 0 <= handle <= 0xFFFF:
            raise PositionError(f"the game knows no handle {handle!r}")
        known = self._entities.get(handle)
        if known is None:
            known = self._entities[handle] = Entity(self, handle)
        return known

    def _known(self, handle: int) -> Entity | None:
        """The handle, or None if the game has forgotten the entity before anybody asked for it."""
        try:
            return self.entity(handle)
        except PositionError:
            return None

    def _handles(self, handles: Iterable[int]) -> list[Entity]:
        return [self.entity(handle) for handle in handles]

    def _option(self, bearer: Entity, number: int) -> CardOption:
        key = (bearer.handle, number)
        option = self._options.get(key)
        if option is None:
            option = self._options[key] = CardOption(bearer, number)
        return option

    # -- moves

    def _do(self, change: Callable[..., _T], *arguments: Any) -> _T:
        """Every change goes through here: what handles have read is old afterwards."""
        try:
            return change(*arguments) if self._recorder is None else self._recorder(change, arguments)
        finally:
            self._version += 1

    def _edit(self, change: Callable[..., _T], *arguments: Any) -> _T:
        """A sandbox edit: whatever refuses it, the error is an `EditError`."""
        try:
            return self._do(change, *arguments)
        except (IllegalAction, PositionError) as error:
            raise error if isinstance(error, EditError) else EditError(str(error)) from None

    def end_turn(self) -> None:
        """End the current player's turn. Raises `IllegalAction` while somebody must choose."""
        self._do(self._engine.end_turn)

    def choose(self, option: int | str | Entity) -> None:
        """Pick an option of the open choice: its index in `choices`, its card id, or its handle. Raises
        `IllegalAction`."""
        if isinstance(option, int):
            if not 0 <= option < max(1, len(self._engine.choices)):
                raise IllegalAction(f"there is no option {option}; there are {len(self._engine.choices)}")
            self._do(self._engine.choose, option)
        else:
            self._do(self._engine.choose, option_index(self, option))

    def mulligan(self, seat: int | Player, replace: Iterable[int | Entity] = ()) -> None:
        """Choose a seat's mulligan: the cards to throw away, as handles or as places in the hand. Raises
        `IllegalAction`."""
        number = seat_number(seat)
        hand = self._players[number].hand
        places = 0
        if isinstance(replace, str) or not isinstance(replace, Iterable):
            raise IllegalAction(f"the cards to throw away are a list of handles or places, not {replace!r}")
        for card in replace:
            place = place_in(hand, card)
            places |= 1 << place
        self._do(self._engine.mulligan, number, places)

    def concede(self, seat: int | Player) -> None:
        """Give up: the other player wins. Raises `IllegalAction` if the game is over."""
        self._do(self._engine.concede, seat_number(seat))

    def legal_actions(self) -> list[int]:
        """The ids of all legal actions of the player to move; empty when the game is over."""
        return self._engine.legal_actions()

    def apply(self, action: int) -> None:
        """Do an action, by its id. Raises `IllegalAction`, and then nothing has happened."""
        self._do(self._engine.apply, action_number(action))

    def decode(self, action: int) -> Action:
        """What an action id means as the game stands, with handles. Raises `IllegalAction` for an id that
        no action has."""
        from .describe import decode

        return decode(self, action_number(action))

    def describe(self, action: int) -> str:
        """An action in words, as the game stands. Raises `IllegalAction` for an id that no action has."""
        from .describe import describe

        return describe(self, action_number(action))

    def why_illegal(self, action: int) -> str:
        """Why an action is not legal now; empty if it is."""
        return self._engine.why_illegal(action_number(action))

    @property
    def limits_hit(self) -> dict[str, int]:
        """The capacities of the engine that this game has run up against, each with how often (255: that often or
        more): `{"enchantments": 3}` for three that were not attached. Empty for all but contrived games;
        `engine/vocabulary/limits.def` says of each name what happens then."""
        return self._engine.limits_hit

    # -- playing and searching

    def observation(self, seat: int | Player | None = None, form: str = "flat") -> Observation:
        """What the player of a seat could know (the one to move, if none is named), as the environments show it: float32[F] in the
        form "flat", a dict of arrays in the form "entities"; docs/observations.md names every number. Raises `ValueError` for another
        form, `IllegalAction` for another seat."""
        from .playing import observation

        return observation(self, self.to_move.seat if seat is None else seat_number(seat), form)

    def action_mask(self) -> npt.NDArray[np.int8]:
        """int8[3722]: 1 where an action of the player to move is legal, as the environments show it; a game that is over has END_TURN
        alone."""
        return _engine.action_mask(self._engine)

    def bot_action(self, bot: Bot, seed: int | None = None) -> int:
        """The id of the action that a built-in bot would take now for the player to move; nothing is done.

        `bot` is a name ("greedy", "greedy(hand=5)") or one of the other ways of docs/environments.md. It sees what its seat may know and
        plans on determinized copies. The same seed gives the same action; without one chance decides. Raises `ValueError` for an
        unknown bot, `IllegalAction` if the game is over.

        >>> import hsenv
        >>> game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=7)
        >>> game.describe(game.bot_action("greedy", seed=1))
        'Use Fireblast on the enemy hero'
        """
        from .playing import bot_name

        return _engine.bot_action(
            self._engine, bot_name(bot), secrets.randbits(63) if seed is None else seed_number(seed)
        )

    def play_out(self, bot_or_bots: Bot | tuple[Bot, Bot], seed: int | None = None) -> Player | None:
        """Play this game to its end with a bot on both seats, or with those of seats 0 and 1; returns who won, None for a draw.

        To look ahead, play out a copy: `game.determinize(seat, n).play_out("random")`; `clone()` has the real future in it.
        The same seed gives the same game; without one chance decides. Raises `ValueError` for an unknown bot; a game that is over stays
        as it is.
        """
        from .playing import play_out

        play_out(self, bot_or_bots, secrets.randbits(63) if seed is None else seed_number(seed))
        return self.winner

    # -- copies

    def clone(self) -> Game:
        """An exact copy, random generator included, with handles of its own: `clone.entity(minion)` is
        its counterpart."""
        copy = self._wrap(self._engine.clone())
        copy.seed = self.seed
        return copy

    def determinize(self, seat: int | Player, seed: int) -> Game:
        """A copy in which what that seat cannot see (the order of decks, the other hand and Secrets) is
        dealt anew, with a new random generator. It is made of what the seat knows and of the seed alone,
        without trace and history; handles of hidden cards are new. Planning is fair on such a copy only."""
        return self._wrap(self._engine.determinize(seat_number(seat), seed_number(seed)))

    def hash(self) -> int:
        """A number for everything that decides how the game goes on: equal for equal states, on every
        platform."""
        return self._engine.hash()

    def to_bytes(self) -> bytes:
        """The whole game for `from_bytes`, of the same version with the same cards."""
        return self._engine.to_bytes()

    @classmethod
    def from_bytes(cls, data: bytes) -> Game:
        """The game that `to_bytes` wrote. Raises `PositionError` for anything else."""
        if not isinstance(data, bytes | bytearray | memoryview):
            raise PositionError(f"a saved game is bytes, not {type(data).__name__}")
        return cls._wrap(_engine.Game.from_bytes(bytes(data)))

    def to_position(self) -> dict[str, Any]:
        """The game as a position: a dictionary of JSON values, for people, logs and other programs (see
        docs/positions.md). `from_position` makes an equal game of it, down to the dice. Raises `PositionError`
        in the mulligan and while a choice is open."""
        return position_of(self._engine)

    @classmethod
    def from_position(cls, position: Mapping[str, Any] | str | bytes) -> Game:
        """The game of a position, written by hand, read off a log or made by `to_position`; a dictionary or
        JSON. `null` as a card's id is a card that nobody knows. Raises `PositionError`, which names the field
        and what it accepts.

        >>> import hsenv
        >>> game = hsenv.Game.from_position({"players": [{"hero": {"id": "HERO_08"}}, {"hero": {"id": "HERO_01"}}]})
        >>> game.current.mana
        10
        """
        return cls._wrap(game_of(position))

    # -- watching

    def trace(self) -> list[TraceRecord]:
        """What has happened, event by event in the order in which it happened, since the game began (or was copied by
        `determinize` or `from_bytes`). `engine/vocabulary/events.def` and `told.def` list the events."""
        from .trace_words import trace_record

        return [trace_record(self, view) for view in self._engine.trace()]

    def check(self) -> None:
        """Check every invariant of the engine's state. Raises `HearthstoneError` if one is broken, which
        is a bug."""
        if wrong := self._engine.check():
            raise HearthstoneError(wrong)

    # -- scripted rolls

    def set_script(self, rolls: Sequence[int] | None) -> None:
        """The results of the random rolls to come, each from 0 up to the number of possibilities; None:
        random again.

        A roll that the script lacks, or that is too large, raises `ScriptError`, and that action has not
        happened.
        """
        if rolls is not None and not isinstance(rolls, Iterable):
            raise ScriptError(f"a script is a list of numbers from 0 up, not {rolls!r}")
        if rolls is not None and any(not isinstance(roll, int) or not 0 <= roll < 1 << 32 for roll in rolls):
            raise ScriptError(f"rolls are numbers from 0 up to 2**32 - 1, not {list(rolls)}")
        self._do(self._engine.set_script, None if rolls is None else list(rolls))

    @property
    def unused_rolls(self) -> int:
        """How many scripted rolls are left."""
        return self._engine.unused_rolls

    def __enter__(self) -> Game:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None and self.unused_rolls:
            raise ScriptError(f"{self.unused_rolls} scripted rolls were not used")

    # -- Python

    def __str__(self) -> str:
        from .describe import board_text

        return board_text(self)

    def __repr__(self) -> str:
        state = "over" if self.over else f"turn {self.turn}, {self.current.hero.name} to move"
        return f"<Game {self._players[0].hero.name} - {self._players[1].hero.name}, {state}>"

    def _repr_png_(self) -> bytes | None:
        """The picture that notebooks show: all cards, the player to move below. None without the package pillow."""
        try:
            return Game._picture(self)
        except ImportError:
            return None

    def __copy__(self) -> Game:
        return self.clone()

    def __deepcopy__(self, memo: dict[int, Any]) -> Game:
        memo[id(self)] = copy = self.clone()  # for its handles, which may be copied with it
        return copy

    def __reduce__(self) -> tuple[Callable[..., Game], tuple[Any, ...]]:
        from .. import cards

        return _restore, (self.to_bytes(), self.seed, cards.loaded())


def _restore(data: bytes, seed: int | None, texts: Sequence[str] = ()) -> Game:
    """`texts`: the cards that were loaded where the game comes from."""
    if texts:
        from .. import cards

        cards.ensure(texts)
    game = Game.from_bytes(data)
    game.seed = seed
    return game
