"""The game for OpenSpiel: `import hsenv.open_spiel` registers `python_hearthstone`. Needs the extra `openspiel`.

>>> import pyspiel
>>> import hsenv.open_spiel
>>> game = pyspiel.load_game("python_hearthstone", {"deck": "basic_mage_tempo"})

docs/open_spiel.md says which algorithms this suits, and what the tensors leave out.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import pyspiel

from . import _engine, cards, decks
from .envs import formats
from .game import Game
from .rendering import board_text

#: The seed of a game is drawn by chance, one byte at each of these nodes.
SEED_BYTES = 4
_BYTE = [(outcome, 1 / 256) for outcome in range(256)]

_DEFAULTS: dict[str, Any] = {
    "deck": "default",  # of player 0, who goes first; a name or a deckstring
    "opponent_deck": "default",  # of player 1
    "format": "basic",
    "mulligan": True,
    "positions": "any",  # or "rightmost": one place for each played minion
    "turn_limit": 89,  # of both players; one more is a draw
    "max_decisions": 2000,  # of both players; one more is a draw, too
    "cards": "",  # a card file, or its text, that is loaded first (once in a process)
}

#: The default decks, and the classes of those that take their places in a format where they are not legal.
_DEFAULT_DECKS = {"deck": ("basic_mage_tempo", "MAGE"), "opponent_deck": ("basic_warrior_control", "WARRIOR")}

_GAME_TYPE = pyspiel.GameType(
    short_name="python_hearthstone",
    long_name="Hearthstone",
    dynamics=pyspiel.GameType.Dynamics.SEQUENTIAL,
    chance_mode=pyspiel.GameType.ChanceMode.EXPLICIT_STOCHASTIC,
    information=pyspiel.GameType.Information.IMPERFECT_INFORMATION,
    utility=pyspiel.GameType.Utility.ZERO_SUM,
    reward_model=pyspiel.GameType.RewardModel.TERMINAL,
    max_num_players=2,
    min_num_players=2,
    provides_information_state_string=True,
    provides_information_state_tensor=True,
    provides_observation_string=True,
    provides_observation_tensor=True,
    parameter_specification=_DEFAULTS,
)


class HearthstoneGame(pyspiel.Game):
    """`pyspiel.load_game("python_hearthstone", parameters)`; the parameters, all optional, are those of `_DEFAULTS`.

    Raises `DeckError` for a bad deck, `ValueError` for any other bad parameter.
    """

    def __init__(self, params: dict[str, Any] | None = None) -> None:
        self.options = _DEFAULTS | (params or {})
        if self.options["cards"]:
            cards.ensure(self.options["cards"])
        if self.options["positions"] not in ("any", "rightmost"):
            raise ValueError(f"positions is 'any' or 'rightmost', not {self.options['positions']!r}")
        for name, most in (("turn_limit", 89), ("max_decisions", 1_000_000)):
            if not 1 <= self.options[name] <= most:
                raise ValueError(f"{name} is between 1 and {most}, not {self.options[name]}")
        form = formats.played(self.options["format"])
        self.format = decks.format_number(form)
        pair = [_deck(self.options[name], form, *_DEFAULT_DECKS[name]) for name in _DEFAULT_DECKS]
        self.lists = ((pair[0].hero, list(pair[0].cards)), (pair[1].hero, list(pair[1].cards)))
        info = pyspiel.GameInfo(
            num_distinct_actions=_engine.ACTION_COUNT,
            max_chance_outcomes=256,
            num_players=2,
            min_utility=-1.0,
            max_utility=1.0,
            utility_sum=0.0,
            max_game_length=self.options["max_decisions"],
        )
        super().__init__(_GAME_TYPE, info, params or {})

    def new_initial_state(self) -> HearthstoneState:
        """A state whose seed is still to be drawn."""
        return HearthstoneState(self)

    def make_py_observer(
        self, iig_obs_type: Any = None, params: dict[str, Any] | None = None
    ) -> HearthstoneObserver:
        """What one player sees. Raises `ValueError` for other kinds of observations."""
        return HearthstoneObserver(
            iig_obs_type or pyspiel.IIGObservationType(perfect_recall=False), params or {}
        )

    def max_chance_nodes_in_history(self) -> int:
        """The seed's bytes; what happens by chance later follows from them."""
        return SEED_BYTES


def _deck(spec: str, format: str, default: str, card_class: str) -> decks.Deck:
    """The deck of a parameter. Raises `DeckError`."""
    if spec != "default":
        return decks.resolve(spec, format=format)
    legal = formats.legal_decks(format)
    if default in legal:
        return decks.get(default)
    of_class = [name for name in legal if decks.get(name).card_class == card_class]
    return decks.get(of_class[0]) if of_class else decks.random_deck(0, card_class, format)


@dataclass(frozen=True)
class _Table:
    """All that a state is made of besides OpenSpiel's history. Never changed: an action makes the next one."""

    seed: tuple[int, ...] = ()
    game: _engine.Game | None = None  # of this table alone
    decisions: int = 0
    seen: tuple[bytes, bytes] = (b"", b"")  # digests of all that each player saw and did

    def __deepcopy__(self, memo: dict[int, Any]) -> _Table:
        return self

    def __reduce__(self) -> tuple[Callable[..., _Table], tuple[Any, ...]]:
        data = None if self.game is None else self.game.to_bytes()
        return _restore, (self.seed, data, self.decisions, self.seen, cards.loaded())


def _restore(
    seed: tuple[int, ...],
    data: bytes | None,
    decisions: int,
    seen: tuple[bytes, bytes],
    texts: tuple[str, ...] = (),
) -> _Table:
    cards.ensure(texts)
    return _Table(seed, None if data is None else _engine.Game.from_bytes(data), decisions, seen)


class HearthstoneState(pyspiel.State):
    """A state of the game: seats are players, action ids those of hsenv, mulligans are chosen one after the other."""

    def __init__(self, game: HearthstoneGame) -> None:
        """Only for `new_initial_state`."""
        super().__init__(game)
        self._table = _Table()

    # -- OpenSpiel's interface

    def current_player(self) -> int:
        """0, 1, chance while the seed is drawn, or the end."""
        if self._table.game is None:
            return int(pyspiel.PlayerId.CHANCE)
        return int(pyspiel.PlayerId.TERMINAL) if self.is_terminal() else int(self._table.game.to_move)

    def is_terminal(self) -> bool:
        """Whether somebody won, or a limit made it a draw."""
        game, options = self._table.game, self.get_game().options
        return game is not None and (
            game.over
            or game.turn > options["turn_limit"]
            or self._table.decisions >= options["max_decisions"]
        )

    def returns(self) -> list[float]:
        """+1 for the winner, -1 for the loser; 0 for a draw and before the end."""
        outcome = 0 if self._table.game is None else self._table.game.outcome
        return [[0.0, 0.0], [1.0, -1.0], [-1.0, 1.0], [0.0, 0.0]][outcome]

    def chance_outcomes(self) -> list[tuple[int, float]]:
        """A byte of the seed, all alike."""
        return list(_BYTE)

    def _legal_actions(self, player: int) -> list[int]:
        assert self._table.game is not None
        return sorted(self._table.game.legal_actions(self.get_game().options["positions"] == "rightmost"))

    def _apply_action(self, action: int) -> None:
        table = self._table
        if table.game is None:
            seed = (*table.seed, action)
            self._table = replace(table, seed=seed)
            if len(seed) == SEED_BYTES:
                self._table = replace(self._table, game=self._start(int.from_bytes(seed)))
                self._look(None, None)
            return
        game = table.game.clone()  # states that were cloned share the table
        player = game.to_move
        game.apply(action)
        self._table = replace(table, game=game, decisions=table.decisions + 1)
        self._look(player, action)

    def _action_to_string(self, player: int, action: int) -> str:
        if player == pyspiel.PlayerId.CHANCE:
            return f"seed byte {action}"
        assert self._table.game is not None
        return f"{action}: {Game._wrap(self._table.game).describe(action)}"

    def __str__(self) -> str:
        """The seed and the board as the player to move sees it."""
        game = self._table.game
        if game is None:
            return f"seed {list(self._table.seed)}"
        return f"seed {list(self._table.seed)}\n{board_text(Game._wrap(game), game.to_move)}"

    def resample_from_infostate(self, player: int, sampler: Callable[[], float]) -> HearthstoneState:
        """A state that the player cannot tell from this one: hidden cards dealt anew, all dice to come thrown anew.

        `sampler()` is a number from 0 up to 1, which decides. Python's algorithms find this (`algorithms.ismcts`); those written
        in C++ do not, for OpenSpiel's binding has no way for it.
        """
        other: HearthstoneState = self.clone()
        if self._table.game is not None:
            dealt = self._table.game.determinize(player, int(sampler() * (1 << 53)))
            other._table = replace(self._table, game=dealt)
        return other

    # -- more

    @property
    def hearthstone(self) -> Game:
        """A copy of the game, with everything in it. Raises `ValueError` while the seed is not drawn."""
        if self._table.game is None:
            raise ValueError("there is no game yet: the seed is still to be drawn by chance")
        return Game._wrap(self._table.game.clone())

    def view(self, player: int) -> Any:
        """float32[F]: the flat observation of a player; zeros while the seed is not drawn."""
        if self._table.game is None:
            return np.zeros(_flat_size(), np.float32)
        return _engine.observe(self._table.game, player).flat

    def memory(self, player: int) -> str:
        """A digest of all that a player has seen and done, in order: equal where the player cannot tell two states apart."""
        return self._table.seen[player].hex()

    # -- inside

    def _start(self, seed: int) -> _engine.Game:
        game = self.get_game()
        return _engine.Game.start(
            game.lists,
            seed=seed,
            format=game.format,
            first=0,
            shuffle=True,
            mulligan=game.options["mulligan"],
            trace=False,
        )

    def _look(self, actor: int | None, action: int | None) -> None:
        """Both players see what has become of the game; the actor remembers the action, too."""
        digests = []
        for player in (0, 1):
            digest = hashlib.blake2b(self._table.seen[player], digest_size=16)
            if player == actor:
                digest.update(str(action).encode())
            digest.update(self.view(player).tobytes())
            digests.append(digest.digest())
        self._table = replace(self._table, seen=(digests[0], digests[1]))


class HearthstoneObserver:
    """What one player sees, as OpenSpiel's `PyObserver`: `tensor`, `dict` and `string_from`.

    The tensor is the flat observation of hsenv in both kinds: it holds what a player is likely to need of the past (cards played,
    the own deck, dead minions), not all of it. The string of an information state holds a digest of all of it.
    """

    def __init__(self, iig_obs_type: Any, params: dict[str, Any]) -> None:
        if params:
            raise ValueError(f"observers have no parameters, not {params}")
        if not iig_obs_type.public_info or iig_obs_type.private_info != pyspiel.PrivateInfoType.SINGLE_PLAYER:
            raise ValueError("observations hold the public and the player's own private information, both")
        self._perfect_recall = iig_obs_type.perfect_recall
        self.tensor = np.zeros(_flat_size(), np.float32)
        self.dict = {"observation": self.tensor}

    def set_from(self, state: HearthstoneState, player: int) -> None:
        """Write what the player sees into `tensor` and `dict`."""
        self.tensor[:] = state.view(player)

    def string_from(self, state: HearthstoneState, player: int) -> str:
        """What the player sees (or with perfect recall: has seen), in words or as a digest."""
        if state.is_chance_node():
            return f"player {player}: the game has not begun"
        if self._perfect_recall:
            return f"player {player}, digest of what was seen and done: {state.memory(player)}"
        digest = hashlib.blake2b(state.view(player).tobytes(), digest_size=8).hexdigest()
        return f"player {player}, {digest}\n{board_text(state.hearthstone, player)}"


def _flat_size() -> int:
    return len(_engine.flat_features())


pyspiel.register_game(_GAME_TYPE, HearthstoneGame)
