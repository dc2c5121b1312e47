"""A replay in the terminal: boards, actions in words and what came of them; whole, up to an action, or step by step."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

from hsagents.answers import whole_number
from hsagents.board import Style, draw, title
from hsagents.table import events_in_words, names_apart

if TYPE_CHECKING:
    from hsenv import Game, Replay
    from hsenv.replays.file import Step

HELP = """\
  enter, n   the next action         b   the action before
  a number   go to that action       e   go to the end
  ?          this help               q   leave"""


class ReplayView:
    """Shows one replay, both hands open; every action is checked against the recorded hash on the way."""

    def __init__(self, replay: Replay, *, style: Style | None = None, source: TextIO | None = None) -> None:
        self.replay = replay
        self.style = style or Style()
        self.source = source or sys.stdin
        self.names = self._names()

    def _names(self) -> tuple[str, str]:
        players = self.replay.info.get("players")
        if not isinstance(players, list) or len(players) != 2:
            players = [f"player {seat}" for seat in (0, 1)]
        first, second = names_apart([str(player) for player in players])
        return first, second

    def head(self) -> str:
        """One line about the whole game."""
        return title(f"{self.names[0]} against {self.names[1]}, {len(self.replay)} actions, {self.ending()}")

    def ending(self) -> str:
        """How the game ended."""
        replay = self.replay
        if replay.winner is not None:
            return f"{self.names[replay.winner]} wins in turn {replay.turn}"
        return f"{'a draw' if replay.result == 'draw' else 'not finished'} in turn {replay.turn}"

    def board(self, game: Game) -> str:
        """The table as it stands, the seat to move below."""
        return draw(game, game.to_move.seat, self.names, self.style, with_text=False)

    def events(self, game: Game, past: int) -> list[str]:
        """What has happened since the trace had `past` events; everything is told."""
        return events_in_words(game, past, names=self.names)

    def action(self, number: int, step: Step, words: str, events: list[str]) -> str:
        """One action with its number, who did it, and what came of it."""
        paint = self.style.own if step.seat == 0 else self.style.enemy
        lines = [f"{number:>4}  {paint(self.names[step.seat] + ':')} {words}"]
        lines += [self.style.dim(f"          {event}") for event in events]
        return "\n".join(lines)

    # -- the whole game

    def show(self, to: int | None = None, *, boards: bool = True) -> None:
        """Print the game up to an action (None: all of it), a board at the start of each turn and at the end. Raises
        `ReplayError` at the first action that goes otherwise."""
        last = len(self.replay) if to is None else self._checked(to)
        print(self.head())
        shown = -1
        past, words = 0, ""
        for number, (step, game) in enumerate(self.replay.play()):
            if step is not None:
                print(self.action(number, step, words, self.events(game, past)))
            if boards and (game.turn != shown or number == last):
                shown = game.turn
                print(self.board(game))
            if number == last:
                break
            past, words = len(game.trace()), describe(game, self.replay.steps[number])
        if last == len(self.replay):
            print(self.style.bold(self.ending()))

    def _checked(self, to: int) -> int:
        from hsenv import ReplayError

        if not 0 <= to <= len(self.replay):
            raise ReplayError(f"there is no action {to}: the game has {len(self.replay)}, and 0 is the start")
        return to

    # -- step by step

    def step(self, at: int = 0) -> None:
        """Show one moment after another, as the person at the keyboard says."""
        print(self.head())
        print("Type ? for help.")
        self._moment(self._checked(at))
        while True:
            print(f"{at}/{len(self.replay)}> ", end="", flush=True)
            line = self.source.readline()
            answer = line.strip().lower()
            if not line or answer == "q":
                return
            if answer == "?":
                print(HELP)
                continue
            wanted = {"": at + 1, "n": at + 1, "b": at - 1, "e": len(self.replay)}.get(answer)
            if wanted is None:
                wanted = whole_number(answer, 0, len(self.replay))
            if wanted is None or not 0 <= wanted <= len(self.replay):
                print(f"Please give a number from 0 to {len(self.replay)}, or ? for help.")
                continue
            at = wanted
            self._moment(at)

    def _moment(self, number: int) -> None:
        """The action that led here, and the board."""
        game = self.replay.game(max(0, number - 1))
        if number:
            step = self.replay.steps[number - 1]
            words, past = describe(game, step), len(game.trace())
            game = self.replay.game(number)
            print(self.action(number, step, words, self.events(game, past)))
        print(self.board(game))
        if number == len(self.replay):
            print(self.style.bold(self.ending()))


def describe(game: Game, step: Step) -> str:
    """A recorded action in words, as the game stands before it."""
    if step.action is None:
        return "Concede"
    return game.describe(step.action) if game.to_move.seat == step.seat else "Mulligan"
