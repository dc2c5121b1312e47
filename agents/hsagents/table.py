"""One game at a table: who sits where, whose move it is, what just happened in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from hsagents.layout import rightmost
from hsagents.players import Player

if TYPE_CHECKING:
    from hsenv import Game, Replay

# Events that are no news: moments at which cards may react, and what the action itself says.
_NO_NEWS = {
    "BeforeCast",
    "Play",
    "Retarget",
    "AfterPlay",
    "AfterSummon",
    "BeforeDamage",
    "Attack",
    "AfterAttack",
    "TurnStart",
    "TurnEnd",
    "HeroPower",
    "UseHeroPower",
    "SpendMana",
    "StartOfGame",
    "GainAttack",
    "Trade",
}
# These are news only if a text did them: a minion that is played enters the board, and a turn brings a crystal.
_BY_A_TEXT = {"Summon", "GainCrystals", "Equip", "PutSecret", "IntoDeck"}


class Table:
    """A single game between two seats, of which any may be played by a program."""

    def __init__(
        self, decks: tuple[Any, Any], seed: int = 0, first: int = 0, format: str | None = None
    ) -> None:
        """`decks` are those of players 0 and 1; `first` is the player who goes first; `format`: None for that of the decks."""
        from hsagents.formats import format_of
        from hsenv.envs.selfplay import SelfPlayBatch

        self._batch = SelfPlayBatch(
            1,
            seed=seed,
            threads=1,
            deck_pairs=[decks],
            seat=first,
            format=format or format_of(decks),
            illegal_action="raise",
        )
        self._turn = self._batch.reset(seed=seed)
        self.first = first
        self.result: int | None = None
        """Once the game is over: the player who won, or -1 for a draw."""
        self.game: Game = self._batch.game(0)
        """The game as it stands, a copy."""
        self.replay: Replay | None = None
        """What is recorded of the game, if anything."""

    def record(self, names: Sequence[str]) -> Replay:
        """Record the game from here on; `names` are those of players 0 and 1."""
        from hsenv import Replay

        by_seat = [names[self.player_of(seat)] for seat in (0, 1)]
        self.replay = Replay(self.game, info={"players": by_seat})
        return self.replay

    def player_of(self, seat: int) -> int:
        """Which player sits at a seat; seat 0 goes first."""
        return seat if self.first == 0 else 1 - seat

    @property
    def to_move(self) -> int:
        """The player to move."""
        return self.player_of(int(self._turn.seat[0]))

    def legal_actions(self) -> list[int]:
        """The legal action ids; minions only at the right end of the board."""
        return [int(a) for a in np.flatnonzero(rightmost(self._turn.action_mask[0]))]

    def every_action(self) -> list[int]:
        """The legal action ids with every place on the board."""
        return [int(a) for a in np.flatnonzero(self._turn.action_mask[0])]

    def ask(self, player: Player) -> int:
        """What a program would do now."""
        return int(player.act(self._batch, self._turn, np.zeros(1, np.int64))[0])

    def apply(self, action: int, *, seat: int | None = None, names: Sequence[str] | None = None) -> list[str]:
        """Does an action of the player to move; returns what happened, as the player of `seat` sees it, or with both hands
        open. `names` of the players by seat."""
        before = self.game
        handles = before.clone()
        past = len(handles.trace())
        if self.replay is None:
            handles.apply(action)
        else:
            self.replay.add(handles, action)
        lines = events_in_words(handles, past, seat=seat, names=names)
        turn = self._batch.step(np.array([action]))
        if turn.terminated[0] or turn.truncated[0]:
            # The batch has begun the next game; ours is the copy that saw the last action.
            rewards = turn.reward[0]
            self.result = -1 if rewards[0] == rewards[1] else self.player_of(int(np.argmax(rewards)))
            self.game = handles
        else:
            self.game = self._batch.game(0)
        self._turn = turn
        return lines

    def public_description(self, action: int) -> str:
        """An action of the player to move as its opponent may hear of it."""
        decoded = self.game.decode(action)
        kind = decoded.type.name
        if kind == "MULLIGAN":
            count = len(decoded.replaced)
            return f"Mulligan {count} card{'' if count == 1 else 's'}" if count else "Keep all cards"
        if kind == "CHOOSE":
            return "Choose a card"
        if kind == "PLAY" and decoded.source is not None and decoded.source.secret:
            return "Play a Secret"
        words = self.game.describe(action)
        if kind == "PLAY" and decoded.source is not None:
            # Which of several of the name it was in hand is its player's business; where it stands, the board shows.
            played, rest = f"Play {decoded.source.name}", words.removeprefix(f"Play {decoded.source.name}")
            words = played + _PLACE_ON_BOARD.sub("", _PLACE_IN_HAND.sub("", rest))
        return words


_PLACE_IN_HAND = re.compile(r"^ \(\d+ from the left\)")
_PLACE_ON_BOARD = re.compile(r", (at the (left|right)|between .* \(place \d+\))$")


def events_in_words(
    game: Game, past: int, *, seat: int | None = None, names: Sequence[str] | None = None
) -> list[str]:
    """What has happened since the trace had `past` events, as the player of `seat` sees it (with "you" and "the enemy"),
    or all of it for somebody who sees both hands. `names` of the players by seat."""
    viewer = None if seat is None else game.players[seat]
    lines = []
    for record in game.trace()[past:]:
        if record.event in _NO_NEWS or (record.event in _BY_A_TEXT and record.other is None):
            continue
        if record.event == "ProposedAttack" and record.amount == 0:  # not redirected
            continue
        if text := record.words(viewer, names):
            lines.append(text)
    return lines


def other_side(words: str) -> str:
    """A description of the opponent's action, as one says it of somebody else: "your" and "the enemy" change places.

    >>> other_side("Attack the enemy hero with your Wisp")
    'Attack your hero with its Wisp'
    """
    return words.replace("your ", "its ").replace("the enemy ", "your ")


def names_apart(names: Sequence[str]) -> list[str]:
    """The names with numbers where two are the same.

    >>> names_apart(["greedy", "threat", "greedy"])
    ['greedy 1', 'threat', 'greedy 2']
    """
    seen: dict[str, int] = {}
    apart = []
    for name in names:
        seen[name] = seen.get(name, 0) + 1
        apart.append(name if list(names).count(name) == 1 else f"{name} {seen[name]}")
    return apart
