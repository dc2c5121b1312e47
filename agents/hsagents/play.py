"""A human against a program in the terminal, and programs against each other to watch.

Reads numbers and single letters from standard input, from a terminal or from a pipe. The human sees what a player may
see: the enemy's hand, deck and Secrets stay hidden, and so does what only the enemy knows of its moves.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any, TextIO

from hsagents import layout
from hsagents.answers import whole_number, whole_numbers
from hsagents.board import Style, draw, title
from hsagents.players import Player
from hsagents.table import Table, names_apart, other_side

HELP = """\
  a number   do what the list says          e   end the turn
  b          show the table again           p   offer every place on the board for minions
  ?          this help                      q   give up
Cards that can be played now have a star."""


class Leave(Exception):
    """The human has left the table."""


class HumanGame:
    """A game between a human and a program."""

    def __init__(
        self,
        opponent: Player,
        decks: tuple[Any, Any],
        *,
        seed: int,
        first: int,
        name: str = "you",
        source: TextIO | None = None,
        style: Style | None = None,
        record: Path | None = None,
        format: str | None = None,
    ) -> None:
        """`decks` are the human's and the opponent's; `first` is 0 if the human goes first. `record`: a replay file to
        write when the game ends or is left. `format`: None for that of the decks."""
        self.table = Table(decks, seed, first, format)
        self.opponent = opponent
        self.names = (name, opponent.name)
        self.source = source or sys.stdin
        self.style = style or Style()
        self.every_place = False
        self.record = record
        if record is not None:
            self.table.record(self.names)

    @property
    def seat(self) -> int:
        """The human's seat."""
        return 0 if self.table.first == 0 else 1

    def run(self) -> int:
        """Plays the game; returns the exit status: 0 for a game that was finished, 1 for one that was left."""
        say = self.style
        print(title(f"{self.names[0]} against {self.names[1]}"))
        print("Type ? for help.")
        try:
            while self.table.result is None:
                if self.table.to_move == 0:
                    self.human_move()
                else:
                    self.program_move()
        except Leave as left:
            print(f"\n{left}")
            return 1
        finally:
            save_replay(self.table, self.record)
        print(draw(self.table.game, self.seat, self._by_seat(), say))
        print(say.bold({0: "You have won.", 1: "You have lost.", -1: "A draw."}[self.table.result]))
        return 0

    def _by_seat(self) -> tuple[str, str]:
        return self.names if self.seat == 0 else (self.names[1], self.names[0])

    def program_move(self) -> None:
        """The opponent does one thing."""
        action = self.table.ask(self.opponent)
        words = other_side(self.table.public_description(action))
        print(self.style.enemy(f"{self.opponent.name}: ") + words)
        self._tell(self.table.apply(action, seat=self.seat))

    def _tell(self, events: list[str]) -> None:
        for event in events:
            print(self.style.dim(f"    {event}"))

    def human_mulligan(self) -> int:
        """Which cards to throw away: their numbers, as an action."""
        print("Which cards do you throw away? Their numbers, or k to keep all.")
        count = len(self.table.game.players[self.seat].hand)
        while True:
            answer = self.read().lower()
            if answer == "q":
                raise Leave("You have given up.")
            numbers = [] if answer == "k" else whole_numbers(answer, 1, count)
            if numbers is None:
                print(f"Please give numbers from 1 to {count}, like 1 3, or k to keep all cards.")
                continue
            return layout.MULLIGANS + sum(1 << number - 1 for number in set(numbers))

    def human_move(self) -> None:
        """The human does one thing, after as many questions as it takes."""
        self.show()
        if self.table.game.turn == 0:
            self.do(self.human_mulligan())
        else:
            self.do(self.human_action())

    def human_action(self) -> int:
        """What the human wants to do, by its number in the list."""
        actions = self.offer()
        while True:
            answer = self.read().lower()
            if answer == "?":
                print(HELP)
            elif answer == "q":
                raise Leave("You have given up.")
            elif answer == "b":
                self.show()
                actions = self.offer()
            elif answer == "p":
                self.every_place = not self.every_place
                actions = self.offer()
            elif answer == "e" and 0 in actions:
                return 0
            elif (number := whole_number(answer, 1, len(actions))) is not None:
                return actions[number - 1]
            else:
                print(f"Please give a number from 1 to {len(actions)}, or ? for help.")

    def do(self, action: int) -> None:
        """The human's action, and what comes of it."""
        print(self.style.own("You: ") + self.table.game.describe(action))
        self._tell(self.table.apply(action, seat=self.seat))

    def show(self) -> None:
        """The table, and what is to be decided."""
        print()
        print(draw(self.table.game, self.seat, self._by_seat(), self.style))
        if self.table.game.choices and self.table.game.to_move.seat == self.seat:
            print("Choose one:")

    def offer(self) -> list[int]:
        """Lists the legal actions with numbers."""
        actions = self.table.every_action() if self.every_place else self.table.legal_actions()
        # END_TURN comes last: the list then reads like a plan.
        actions = [a for a in actions if a != 0] + [a for a in actions if a == 0]
        for number, action in enumerate(actions, 1):
            print(f"{number:>4}  {self.table.game.describe(action)}")
        return actions

    def read(self) -> str:
        """One answer of the human."""
        print("> ", end="", flush=True)
        line = self.source.readline()
        if not line:
            raise Leave("The input has ended before the game did: you have left the table.")
        return line.strip()


def watch(
    players: tuple[Player, Player],
    decks: tuple[Any, Any],
    *,
    seed: int = 0,
    first: int = 0,
    delay: float = 0.0,
    boards: bool = True,
    style: Style | None = None,
    record: Path | None = None,
    format: str | None = None,
) -> int:
    """Prints a game between two programs, both hands open; returns the player who won, or -1. `record`: a replay file
    to write. `format`: None for that of the decks."""
    say = style or Style()
    one, other = names_apart([player.name for player in players])
    names = (one, other)
    table = Table(decks, seed, first, format)
    if record is not None:
        table.record(names)
    by_seat = (names[0], names[1]) if first == 0 else (names[1], names[0])
    print(
        title(f"{names[0]} ({_deck_name(decks[0])}) against {names[1]} ({_deck_name(decks[1])}), seed {seed}")
    )
    try:
        _play_out(table, players, names, by_seat, say, delay, boards)
    finally:
        # Also of a game that is left, with Ctrl-C or by who reads the output.
        save_replay(table, record)
    print()
    print(draw(table.game, 0, by_seat, say, with_text=False))
    winner = table.result
    assert winner is not None
    print(say.bold("A draw." if winner < 0 else f"{names[winner]} wins in turn {table.game.turn}."))
    return winner


def _play_out(
    table: Table,
    players: tuple[Player, Player],
    names: tuple[str, str],
    by_seat: tuple[str, str],
    say: Style,
    delay: float,
    boards: bool,
) -> None:
    """The game between two programs, move by move."""
    shown = -1
    while table.result is None:
        mover, game = table.to_move, table.game
        if game.turn != shown and game.turn > 0:
            shown = game.turn
            if boards:
                print()
                print(draw(game, game.to_move.seat, by_seat, say, with_text=False))
        action = table.ask(players[mover])
        paint = say.own if mover == 0 else say.enemy
        print(paint(f"{names[mover]}: ") + game.describe(action))
        for event in table.apply(action, names=by_seat):
            print(say.dim(f"    {event}"))
        if delay:
            time.sleep(delay)


def save_replay(table: Table, file: Path | None) -> None:
    """Writes what was recorded of a game, if that was wanted."""
    if table.replay is not None and file is not None:
        table.replay.save(file)
        print(f"Recorded in {file}")


def _deck_name(deck: Any) -> str:
    return deck if isinstance(deck, str) and len(deck) < 40 else "a deck"
