"""`SelfPlayBatch`: many games in which the decisions of both seats come back to the caller."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Unpack

import numpy as np
import numpy.typing as npt
from gymnasium.error import ResetNeeded

from .. import _engine
from ..bots import bot_of
from ..game import Game
from ..observations import Observation, observation_of
from ..replays import Replay
from .checks import bot, choices, numbers, row_number, row_numbers, seed_number
from .episodes import replay_of
from .illegal import IllegalActions
from .layout import action_space, observation_space
from .policy_info import info_of_rows
from .saved_state import pack, unpack
from .setting import EXTERNAL, Opponent, Options, Setting
from .start import START_OPTIONS, read_start

_BOTH_LEARN = "both seats are learners of a SelfPlayBatch; see hsenv.envs.ids_of, factor_masks, SelfPlayBatch.potential and Turn.illegal"
#: Options of the other environments that this one does not have.
_NOT_TAKEN = {
    "opponent": "SelfPlayBatch takes `opponents` (names of bots or 'external'), not `opponent`",
    **dict.fromkeys(("action_space", "reward", "discount", "illegal_reward"), _BOTH_LEARN),
    **dict.fromkeys(("mask_in_observation", "mask_keys"), "the masks are Turn.action_mask"),
}

_Rows = npt.NDArray[Any] | Sequence[int]


@dataclass(frozen=True, eq=False)
class Turn:
    """What one call of a `SelfPlayBatch` gave, a row per game. Arrays are made when asked for and stay as they are.

    Where `terminated` or `truncated`, the step ended an episode and began the next: `observation`, `action_mask`, `seat`,
    `learner_seat`, `opponent` and `turn` are of the new one; `reward` and the names that begin with `final_` of the old one.
    """

    _buffers: _engine.Buffers
    _batch: _engine.Batch
    _form: str

    @cached_property
    def observation(self) -> Observation:
        """Of the seat to move: float32[N, F], or the dict of the form "entities"."""
        return observation_of(self._buffers, self._form)

    @cached_property
    def action_mask(self) -> npt.NDArray[np.int8]:
        """int8[N, 3722]: the legal actions of the seat to move."""
        return np.asarray(self._buffers.action_mask)

    @cached_property
    def seat(self) -> npt.NDArray[np.int8]:
        """int8[N]: who moves now. Seat 0 goes first."""
        return np.asarray(self._buffers.seat)

    @cached_property
    def learner_seat(self) -> npt.NDArray[np.int8]:
        """int8[N]: the seat of the player called learner, who plays the first deck of the pair (see `swaps` of `schedule`)."""
        return np.asarray(self._buffers.learner)

    @cached_property
    def opponent(self) -> npt.NDArray[np.int16]:
        """int16[N]: place in the list of opponents."""
        return np.asarray(self._buffers.opponent)

    @cached_property
    def turn(self) -> npt.NDArray[np.int16]:
        """int16[N]: turns of both players, 0 in the mulligan."""
        return np.asarray(self._buffers.turn)

    @cached_property
    def terminated(self) -> npt.NDArray[np.bool_]:
        """bool[N]: the step ended an episode: somebody won, or a draw."""
        return np.asarray(self._buffers.terminated)

    @cached_property
    def truncated(self) -> npt.NDArray[np.bool_]:
        """bool[N]: the step ended an episode that was too long."""
        return np.asarray(self._buffers.truncated)

    @cached_property
    def done(self) -> npt.NDArray[np.bool_]:
        """bool[N]: either of them."""
        return self.terminated | self.truncated

    @cached_property
    def reward(self) -> npt.NDArray[np.float32]:
        """float32[N, 2]: by seat, +1 won and -1 lost in the episode that ended; else 0."""
        learners = np.asarray(self._buffers.reward)
        rewards = np.stack([learners, -learners], axis=1)
        swapped = self.final_learner_seat == 1
        rewards[swapped] = rewards[swapped, ::-1]
        return rewards

    @cached_property
    def illegal(self) -> npt.NDArray[np.bool_]:
        """bool[N]: the action of this step was not legal; `illegal_action` says what became of it."""
        return np.asarray(self._buffers.illegal)

    @cached_property
    def final_learner_seat(self) -> npt.NDArray[np.int8]:
        """int8[N]: the learner's seat in the episode that ended."""
        return np.asarray(self._buffers.final_learner)

    @cached_property
    def final_winner(self) -> npt.NDArray[np.int8]:
        """int8[N]: +1 the learner, -1 the other player, 0 nobody, in the episode that ended."""
        return np.asarray(self._buffers.winner)

    @cached_property
    def final_opponent(self) -> npt.NDArray[np.int16]:
        """int16[N]: the opponent of the episode that ended."""
        return np.asarray(self._buffers.final_opponent)

    @cached_property
    def final_turn(self) -> npt.NDArray[np.int16]:
        """int16[N]: turns of the episode that ended."""
        return np.asarray(self._buffers.final_turn)

    @cached_property
    def final_length(self) -> npt.NDArray[np.int32]:
        """int32[N]: decisions of the learner's seat in the episode that ended."""
        return np.asarray(self._buffers.final_length)

    @cached_property
    def final_pair(self) -> npt.NDArray[np.int32]:
        """int32[N]: the decks of the episode that ended, as a place in `SelfPlayBatch.deck_names`."""
        return np.asarray(self._buffers.final_pair)

    def final_observation(self, row: int, seat: int) -> Observation:
        """The end of the episode as a seat saw it. Only before the row's next step."""
        return observation_of(self._batch.final_observation(row, seat), self._form)


class SelfPlayBatch:
    """`num_envs` games; every decision comes back with the seat that has to take it. Options: see docs/environments.md.

    `opponents` are "external" (the caller plays both seats; the default) and names of bots that are played inside for the
    seat that is not the learner's; one is drawn for each episode by `opponent_weights`. `schedule` fixes single episodes.
    The option `opponent` is not taken.
    """

    def __init__(
        self,
        num_envs: int,
        *,
        seed: int | None = None,
        threads: int = 0,
        opponents: Sequence[Opponent] = (EXTERNAL,),
        **options: Unpack[Options],
    ) -> None:
        """Raises `DeckError` for a bad deck, `ValueError` or `TypeError` for any other bad option."""
        self.num_envs = num_envs
        self.setting = Setting.of(
            options, "SelfPlayBatch", also=("opponents", "seed", "threads"), instead=_NOT_TAKEN
        )
        self._illegal = IllegalActions(self.setting)
        self._batch, self.deck_names = self.setting.batch(
            num_envs, threads=threads, autoreset="same_step", opponents=_names(opponents)
        )
        self.single_observation_space = observation_space(self.setting.observation)
        self.single_action_space = action_space()
        self._seed = int(np.random.default_rng(seed).integers(1 << 31)) if seed is None else seed_number(seed)
        self._began = False

    @property
    def opponents(self) -> list[str]:
        """The names that `Turn.opponent` counts."""
        return list(self._batch.opponents)

    @property
    def threads(self) -> int:
        """How many threads step the games."""
        return int(self._batch.threads)

    def reset(self, seed: int | None = None, rows: _Rows | None = None) -> Turn:
        """Start new episodes, in all rows or some; game i from seed + i. Without a seed each row goes on with its series.

        With `rows`, the `Turn` still has all rows: the others as they stand.
        """
        if seed is None and not self._began:
            seed = self._seed
        chosen = np.arange(self.num_envs, dtype=np.int32) if rows is None else row_numbers(rows)
        seeds = None if seed is None else seed_number(seed) + chosen.astype(np.int64)
        out = None if rows is None else self._batch.observe()
        self._began = True
        return self._turn(self._batch.reset(chosen, seeds, out=out))

    def step(self, actions: _Rows, rows: _Rows | None = None) -> Turn:
        """One decision in every row, or (`rows`, ascending) in some. Each by the seat to move."""
        if rows is None:
            buffers = self._batch.step(actions)
        else:
            out = self._batch.observe()
            buffers = self._batch.step(actions, rows=row_numbers(rows), out=out)
        self._illegal.rewards(buffers.illegal, buffers.reward)
        return self._turn(buffers)

    def sample(self, rows: _Rows | None = None) -> npt.NDArray[np.int64]:
        """A uniformly random legal action per row."""
        return np.asarray(self._batch.sample(_int32(rows)))

    def bot_actions(self, name: str, rows: _Rows | None = None) -> npt.NDArray[np.int64]:
        """What a bot would do for the seat to move in each row, on determinized copies, without doing it."""
        return np.asarray(self._batch.bot_actions(bot(name), _int32(rows)))

    def legal_actions(self) -> tuple[npt.NDArray[np.int16], npt.NDArray[np.int32]]:
        """The legal ids of all rows, one after another, and where each row's begin (int32[N + 1])."""
        ids, offsets = self._batch.legal()
        return np.asarray(ids), np.asarray(offsets)

    def set_opponents(self, opponents: Sequence[Opponent], weights: Sequence[float] | None = None) -> None:
        """New opponents, from each row's next episode on."""
        self._batch.set_opponents(_names(opponents), numbers("weights", weights))

    def set_start(self, options: dict[str, Any] | None) -> None:
        """How every episode that begins from now on begins: `decks`, `position`, `handicap`, `seat`, `swap`, as in
        `HearthstoneEnv.reset`; None: as usual again. Raises what that raises."""
        read_start(options, self.setting, START_OPTIONS).stand(self._batch)

    def potential(self) -> npt.NDArray[np.float32]:
        """float32[N]: how well the seat to move stands, -1 to 1 (docs/environments.md), for a shaping of one's own."""
        return np.asarray(self._batch.potentials())

    def schedule(
        self,
        rows: _Rows,
        *,
        opponents: _Rows = (),
        pairs: _Rows = (),
        seats: _Rows = (),
        seeds: _Rows = (),
        swaps: Sequence[bool] = (),
        options: dict[str, Any] | None = None,
    ) -> None:
        """Fix the next episode of some rows (ascending), one entry each; -1 or an empty list leaves a thing to chance.

        `opponents`, `pairs`: places in `opponents` and `deck_names`; `seats`: the learner's; `seeds`: what the row's series of
        games starts from anew. `swaps`: the two players change seats after all else was drawn, so that with the same seed the
        learner holds the cards that its opponent had, the fair pair for an evaluation. `options`: `decks`, `position` and `handicap`
        as in `HearthstoneEnv.reset`, the same for all of these rows.
        """
        self._batch.schedule(
            row_numbers(rows),
            opponents=choices("opponents", opponents),
            pairs=choices("pairs", pairs),
            seats=choices("seats", seats),
            seeds=choices("seeds", seeds),
            swaps=[bool(swap) for swap in swaps],
            start=read_start(options, self.setting, ("decks", "position", "handicap")).start,
        )

    def policy_info(
        self, turn: Turn, rows: _Rows, observation: Observation, action_mask: npt.NDArray[np.int8]
    ) -> dict[str, Any]:
        """The `info` for a policy that is asked about some rows as they stand, with their observations and masks: the same that
        opponents get (docs/environments.md)."""
        chosen = row_numbers(rows)
        return info_of_rows(
            self._batch,
            chosen,
            seat=turn.seat[chosen],
            turn=turn.turn[chosen],
            opponent=turn.opponent[chosen],
            action_mask=action_mask,
            observation=observation,
        )

    def game(self, row: int) -> Game:
        """A copy of a running game, with everything in it, also what its players cannot see."""
        return Game._wrap(self._batch.game(row_number(row)))

    def replay(self, row: int, *, ended: bool = False, words: bool = True) -> Replay:
        """The replay of a row's episode so far, or (`ended`) of the one that ended last in it; bots' decisions are in it.

        `words`: each action in words too. Raises `ValueError` if there is no such episode.
        """
        return replay_of(self._batch, row_number(row), ended=ended, words=words)

    def final_game(self, row: int) -> Game:
        """A copy of the end of a row's last finished episode."""
        return Game._wrap(self._batch.final_game(row_number(row)))

    def save_state(self) -> bytes:
        """All that decides how the episodes of all games go on, for `load_state`: games, opponents, generators, counts; not the
        options. Raises `ResetNeeded` before the first `reset`."""
        if not self._began:
            raise ResetNeeded("call reset() first")
        return pack(type(self).__name__, {}, self._batch)

    def load_state(self, state: bytes) -> Turn:
        """Go back to what `save_state` gave, here or in another batch of the same options; returns the turn of that moment, without
        what had just ended. Raises `PositionError` for other bytes, and then nothing has changed."""
        _, saved = unpack(type(self).__name__, state)
        buffers = self._batch.load(saved)
        self._began = True
        return self._turn(buffers)

    def _turn(self, buffers: _engine.Buffers) -> Turn:
        return Turn(buffers, self._batch, self.setting.observation)


def _names(opponents: Sequence[Opponent]) -> list[str]:
    """The engine's names of opponents. Raises `ValueError` for what is neither "external" nor a bot."""
    if isinstance(opponents, str):
        raise ValueError(f"opponents are a list, as in [{opponents!r}]")
    names = []
    for one in opponents:
        name = one if isinstance(one, str) and one.split(":")[0] == EXTERNAL else bot_of(one)
        if name is None:
            raise ValueError(
                f"an opponent of a SelfPlayBatch is {EXTERNAL!r} or a bot, not {one!r}: the caller asks policies itself. Name them "
                f"'{EXTERNAL}:mine' and the like; Turn.opponent tells where each plays. Or let them play inside "
                "hsenv.make_vec(N, opponent=policy)"
            )
        names.append(name)
    return names


def _int32(rows: _Rows | None) -> npt.NDArray[np.int32] | None:
    return None if rows is None else row_numbers(rows)
