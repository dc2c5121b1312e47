"""`Replay`: a game as a file: how it began, its actions, the hash of the state after each.

>>> import hsenv
>>> game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=7, hands=(["Fireball"], []))
>>> replay = hsenv.Replay.record(game)
>>> game.current.hand[0].play(target=game.opponent.hero).dead
True
>>> game.end_turn()
>>> [step.words for step in replay.steps]
['Play Fireball on the enemy hero', 'End the turn']
>>> replay.verify()
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .. import _engine
from ..errors import HearthstoneError, IllegalAction, ReplayError
from . import file as lines
from . import start as beginning
from .file import CONCEDE, Contents, Step
from .words import events_text

if TYPE_CHECKING:
    from ..game import Game

_TYPE = _engine.ActionType


class Replay:
    """A recorded game. Made by `record`, `from_actions` or `load`; iterated over by `play`.

    `info` is a dictionary of anything that JSON can hold ("players", "note", ...), saved with it.
    """

    def __init__(self, game: Game, *, words: bool = True, info: dict[str, Any] | None = None) -> None:
        """An empty recording that begins at the game as it stands; moves are added by `record` or `add`.

        `words` records each action in words, and what came of it, beside its id. Raises `ReplayError` for a game with
        scripted rolls.
        """
        self._contents = Contents(
            start=beginning.start_of(game),
            hash=game.hash(),
            steps=[],
            result="unfinished",
            winner=None,
            turn=game.turn,
            hsenv=_engine.__version__,
            cards=cards_fingerprint(),
            info=dict(info or {}),
        )
        self._name = "the replay"
        self._words = words
        self._followed: Game | None = None
        self._end(game)

    @classmethod
    def _of(cls, contents: Contents, name: str) -> Replay:
        replay = cls.__new__(cls)
        replay._contents = contents
        replay._name = name
        replay._words = True
        replay._followed = None
        return replay

    # -- making one

    @classmethod
    def record(cls, game: Game, *, words: bool = True, info: dict[str, Any] | None = None) -> Replay:
        """Record a running game from here on: every move made with the game, its cards and its players is added.

        While a game is recorded, sandbox edits (`give`, `summon`, `set_mana`, ...) raise `ReplayError`: make them before,
        or `stop` first. Clones are not recorded. Raises `ReplayError` if the game is being recorded already.
        """
        if game._recorder is not None:
            raise ReplayError("this game is being recorded already")
        replay = cls(game, words=words, info=info)
        replay._followed = game
        game._recorder = replay._around
        return replay

    @classmethod
    def from_actions(
        cls, game: Game, actions: Iterable[int], *, words: bool = True, info: dict[str, Any] | None = None
    ) -> Replay:
        """The replay of what these action ids do from the game as it stands, which is left as it is. Raises
        `IllegalAction`."""
        replay = cls(game, words=words, info=info)
        running = game.clone()
        for action in actions:
            replay.add(running, action)
        return replay

    def add(self, game: Game, action: int | None, seat: int | None = None) -> None:
        """Do an action (None: `seat` concedes) in `game`, which stands where the recording does, and record it. Raises
        `IllegalAction`."""
        mover = game.to_move.seat if seat is None else seat
        self._noted(game, action, mover, lambda: do(game, action, mover))

    def stop(self) -> None:
        """Record no further moves of the game given to `record`."""
        if self._followed is not None:
            self._followed._recorder = None
            self._followed = None

    def _around(self, change: Callable[..., Any], arguments: tuple[Any, ...]) -> Any:
        """Does a change of the game that is followed, noting which move it is."""
        game = self._followed
        assert game is not None
        action, seat = _move_of(game, change.__name__, arguments)
        return self._noted(game, action, seat, lambda: change(*arguments))

    def _noted(self, game: Game, action: int | None, seat: int, move: Callable[[], Any]) -> Any:
        words = self._description(game, action, seat) if self._words else ""
        past = len(game._engine.trace()) if self._words else 0
        done = move()
        game._version += 1
        events = events_text(game, past) if self._words else ""
        self._contents.steps.append(Step(action, seat, game.hash(), words, events))
        self._end(game)
        return done

    @staticmethod
    def _description(game: Game, action: int | None, seat: int) -> str:
        if action is None:
            return "Concede"
        if seat == game.to_move.seat:
            return game.describe(action)
        return "Mulligan"  # before the seat to move has chosen; `describe` speaks of that seat

    def _end(self, game: Game) -> None:
        self._contents.result, self._contents.winner, self._contents.turn = _result_of(game)

    # -- files

    def save(self, path: str | Path) -> None:
        """Write the file; folders on the way to it are made. Raises `OSError`."""
        target = Path(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(self.dumps(), encoding="utf-8")

    def dumps(self) -> str:
        """The text of the file."""
        return lines.write(self._contents)

    @classmethod
    def load(cls, path: str | Path) -> Replay:
        """Read a file. Raises `ReplayError` naming line and field, and `OSError`."""
        if "\0" in str(path):
            raise ReplayError(f"no file can have the name {str(path)!r}")
        with Path(path).open("rb") as file:  # which may be endless, as /dev/zero is
            data = file.read(lines.MAX_BYTES + 1)
        return cls._of(lines.read(data, str(path)), str(path))

    @classmethod
    def loads(cls, text: str | bytes) -> Replay:
        """Read the text of a file. Raises `ReplayError` naming line and field."""
        data = text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text
        return cls._of(lines.read(data, "the replay"), "the replay")

    # -- what it holds

    @property
    def steps(self) -> tuple[Step, ...]:
        """The actions, the first one first."""
        return tuple(self._contents.steps)

    @property
    def actions(self) -> list[int]:
        """The ids of the actions. Raises `ReplayError` if one of them was no action but a concession."""
        found = [step.action for step in self._contents.steps if step.action is not None]
        if len(found) < len(self._contents.steps):
            raise ReplayError("a seat conceded, which is no action; see `steps`")
        return found

    @property
    def start(self) -> dict[str, Any]:
        """How the game began, as docs/replays.md describes it."""
        return self._contents.start

    @property
    def start_hash(self) -> int:
        """The hash of the game before the first action."""
        return self._contents.hash

    @property
    def info(self) -> dict[str, Any]:
        """What was noted with the game. May be changed before `save`."""
        return self._contents.info

    @property
    def result(self) -> str:
        """ "won", "draw", or "unfinished" """
        return self._contents.result

    @property
    def winner(self) -> int | None:
        """The seat that won; None for a draw or an unfinished game."""
        return self._contents.winner

    @property
    def turn(self) -> int:
        """The turns of both players begun by the end."""
        return self._contents.turn

    @property
    def hsenv_version(self) -> str:
        """The version of hsenv that wrote it."""
        return self._contents.hsenv

    def __len__(self) -> int:
        return len(self._contents.steps)

    def __repr__(self) -> str:
        return f"<Replay: {len(self)} actions, {self.turn} turns, {self.result}>"

    # -- playing it again

    def game(self, to: int | None = None) -> Game:
        """The game after the first `to` actions (None: all; negative: counted from the end). Raises `ReplayError` as
        `play` does, and if there are fewer actions."""
        count = len(self) if to is None else to + len(self) if to < 0 else to
        if not 0 <= count <= len(self):
            raise ReplayError(f"there is no action {to}: the game has {len(self)}")
        for number, (_, game) in enumerate(self.play()):
            if number == count:
                return game
        raise AssertionError("play() gives one game more than there are actions")

    def play(self, *, check: bool = True) -> Iterator[tuple[Step | None, Game]]:
        """Play the game again: gives `(None, game)` at the start, then `(step, game)` after each action.

        It is one game that goes on: clone it to keep a moment of it. With `check`, raises `ReplayError` at the first
        action that is not legal any more or leads to another state than the recorded one.
        """
        game = self.begin()
        if check and game.hash() != self._contents.hash:
            raise self._differs(0, None, self._contents.hash, game.hash())
        yield None, game
        for number, step in enumerate(self._contents.steps, 1):
            try:
                do(game, step.action, step.seat)
            except IllegalAction as error:
                raise self._differs(number, step, step.hash, None, str(error)) from None
            if check and game.hash() != step.hash:
                raise self._differs(number, step, step.hash, game.hash())
            yield step, game

    def begin(self) -> Game:
        """The game before the first action, its hash not compared. Raises `ReplayError` if it cannot begin."""
        try:
            return beginning.build(self._contents.start)
        except HearthstoneError as error:
            raise ReplayError(
                f"{self._name}, line 1: the game cannot begin: {error}{self._why()}", line=1, step=0
            ) from None

    def verify(self) -> None:
        """Check that the game goes as it was recorded: every action legal, every hash the same, the result too.

        Raises `ReplayError` naming the first action that differs, and both hashes.
        """
        now, recorded = _result_of(self.game()), (self.result, self.winner, self.turn)
        if now != recorded:
            raise ReplayError(
                f"{self._name}, line {len(self) + 2}: every action went as recorded, but the result is "
                f"{_result_text(*now)}, not {_result_text(*recorded)}",
                line=len(self) + 2,
            )

    def _differs(
        self, number: int, step: Step | None, expected: int, found: int | None, reason: str = ""
    ) -> ReplayError:
        """The error of an action, or of the start (number 0), that goes otherwise now."""
        which = f"action {number} ({step.words or _name_of(step)})" if step else "the start"
        what = (
            f"the state after it has the hash {found:016x}, recorded is {expected:016x}"
            if found is not None
            else f"it is not legal: {reason}; recorded is the hash {expected:016x}"
        )
        return ReplayError(
            f"{self._name}, line {number + 1}: {which} goes otherwise: {what}{self._why()}",
            line=number + 1,
            step=number,
            expected=expected,
            found=found,
        )

    def _why(self) -> str:
        """What has changed since the file was written, as far as it tells."""
        contents = self._contents
        if contents.hsenv != _engine.__version__:
            return f" (written by hsenv {contents.hsenv}, this is {_engine.__version__}: rules or cards have changed)"
        if contents.cards and contents.cards != cards_fingerprint():
            return " (written with other cards: cards, and maybe rules, have changed since)"
        if contents.cards:
            return " (the cards are the same: the rules have changed, or the file has)"
        return " (rules or cards have changed since, or the file has)"


def do(game: Game, action: int | None, seat: int) -> None:
    """Do an action of a seat; None: the seat concedes. Raises `IllegalAction`."""
    if action is None:
        game.concede(seat)
    elif seat == game.to_move.seat:
        game.apply(action)
    elif seat in game.choosing and (places := action - _first(_TYPE.MULLIGAN)) in range(16):
        game.mulligan(seat, [place for place in range(4) if places >> place & 1])
    else:
        raise IllegalAction(f"it is not for seat {seat} to move")


@cache
def _first(type: _engine.ActionType) -> int:
    """The smallest id of a type of action."""
    return int((_engine.action_table()[:, 0] == int(type)).argmax())


def _move_of(game: Game, change: str, arguments: tuple[Any, ...]) -> tuple[int | None, int]:
    """The action id and the seat of a call of the engine's game. Raises `ReplayError` for what is no move."""
    engine, seat = game._engine, game.to_move.seat
    match change:
        case "apply":
            return int(arguments[0]), seat
        case "end_turn":
            return 0, seat
        case "choose":
            return _first(_TYPE.CHOOSE) + int(arguments[0]), seat
        case "mulligan":
            return _first(_TYPE.MULLIGAN) + int(arguments[1]), int(arguments[0])
        case "play":
            return engine.play_id(*arguments), seat
        case "attack":
            return engine.attack_id(*arguments), seat
        case "use_power":
            return engine.power_id(*arguments), seat
        case "trade":
            hand = [card.handle for card in game.to_move.hand]
            return _first(_TYPE.TRADE) + (hand.index(arguments[0]) if arguments[0] in hand else 0), seat
        case "concede":
            return None, int(arguments[0])
    raise ReplayError(
        f"this game is being recorded, and {change.replace('_', ' ')} is no move: make sandbox edits before the "
        "recording, or stop it"
    )


def _name_of(step: Step) -> str:
    return CONCEDE if step.action is None else f"id {step.action} of seat {step.seat}"


def _result_of(game: Game) -> tuple[str, int | None, int]:
    result = "unfinished" if not game.over else "won" if game.winner else "draw"
    return result, game.winner.seat if game.winner else None, game.turn


def _result_text(result: str, winner: int | None, turn: int) -> str:
    return f"{result}{'' if winner is None else f' by seat {winner}'} in turn {turn}"


def cards_fingerprint() -> str:
    """A short text that changes when the installed cards do, or when `hsenv.cards.load` has added some."""
    totals = ".".join(map(str, _engine.pack_totals()))
    return f"{_pack_checksum():08x}.{zlib.crc32(totals.encode()):08x}"


@cache
def _pack_checksum() -> int:
    return zlib.crc32((Path(_engine.__file__).parent / "data" / "cards.pack").read_bytes())
