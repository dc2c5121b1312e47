"""`Setting`: the options that all environments share, checked, and the native batch that they describe."""

from __future__ import annotations

import math
import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, fields
from itertools import product
from pathlib import Path
from typing import Any, TypeAlias, TypedDict

from .. import _engine, cards, decks
from ..decks import Deck, DeckSpec
from . import formats
from .checks import MOST_ROWS, MOST_THREADS, numbers, whole
from .options import refuse_unknown

#: Plays one side: `policy(observation, action_mask, info) -> action`. docs/environments.md has the batched form.
Policy: TypeAlias = Callable[[Any, Any, dict[str, Any]], Any]
#: A bot ("greedy", ("greedy", {"hand": 5}), {"bot": "greedy", "hand": 5}), a policy, a model with `predict`, or its file.
Opponent: TypeAlias = (
    str | tuple[str, Mapping[str, float]] | Mapping[str, Any] | Policy | os.PathLike[str] | Any
)
#: One deck, a pattern of names ("basic_mage_*"), "random", "generated", or a sequence of decks of which one is drawn.
DeckChoice: TypeAlias = DeckSpec | Sequence[DeckSpec]

EXTERNAL = "external"  #: an opponent whose decisions come back to the caller
ACTION_SPACES = ("discrete", "factored")


class Options(TypedDict, total=False):
    """The keyword arguments that every environment takes; docs/environments.md explains them."""

    opponent: Opponent | Sequence[Opponent]
    opponent_weights: Sequence[float] | None
    deck: DeckChoice
    opponent_deck: DeckChoice
    deck_pairs: Sequence[tuple[DeckSpec, DeckSpec]] | None
    format: str
    seat: int | str
    mulligan: bool
    observation: str
    action_space: str
    positions: str
    illegal_action: str
    illegal_reward: float
    reward: str
    discount: float
    turn_limit: int
    max_decisions: int
    mask_in_observation: bool
    mask_keys: Sequence[str]
    cards: str | os.PathLike[str] | Sequence[str | os.PathLike[str]]


@dataclass(frozen=True, kw_only=True)
class Setting:
    """Options with their defaults. Raises `DeckError` for a bad deck, `ValueError` for any other bad option."""

    opponent: Opponent | Sequence[Opponent] = "random"
    opponent_weights: Sequence[float] | None = None
    deck: DeckChoice = "random"
    opponent_deck: DeckChoice = "random"
    deck_pairs: Sequence[tuple[DeckSpec, DeckSpec]] | None = None
    format: str = "basic"
    seat: int | str = "random"
    mulligan: bool = True
    observation: str = "flat"
    action_space: str = "discrete"
    positions: str = "any"
    illegal_action: str = "end_turn"
    illegal_reward: float = 0.0
    reward: str = "win"
    discount: float = 0.99
    turn_limit: int = 89
    max_decisions: int = 2000
    mask_in_observation: bool = False
    mask_keys: Sequence[str] = ("observation", "action_mask")

    cards: str | os.PathLike[str] | Sequence[str | os.PathLike[str]] = ()

    def __post_init__(self) -> None:
        """The options that nobody else looks at."""
        reward, keys = self.illegal_reward, self.mask_keys
        if not isinstance(reward, int | float) or isinstance(reward, bool) or not math.isfinite(reward):
            raise ValueError(f"illegal_reward is a number, as -0.1, not {reward!r}")
        if not isinstance(self.mask_in_observation, bool):
            raise ValueError(f"mask_in_observation is True or False, not {self.mask_in_observation!r}")
        if (
            isinstance(keys, str)
            or not isinstance(keys, Sequence)
            or [type(key) for key in keys] != [str, str]
            or keys[0] == keys[1]
        ):
            raise ValueError(
                f'mask_keys is a pair of different names, as ("observations", "action_mask"), not {keys!r}'
            )
        load_cards(self.cards)

    def __deepcopy__(self, memo: dict[int, Any]) -> Setting:
        return self  # nobody changes it

    @classmethod
    def of(
        cls,
        options: Options,
        form: str,
        *,
        also: Sequence[str] = (),
        instead: Mapping[str, str] | None = None,
    ) -> Setting:
        """A setting of keyword arguments of `form`. Raises `TypeError` for one that it does not have.

        `also`: what else it takes; `instead`: the options that it does not have, and why.
        """
        known = [field.name for field in fields(cls) if field.name not in (instead or {})]
        refuse_unknown(form, options, [*known, *also], instead)
        return cls(**options)

    @property
    def played_format(self) -> str:
        """The format that games are of, and that decks are checked against; see `formats.played`."""
        return formats.played(self.format)

    @property
    def factored(self) -> bool:
        """Whether actions are five factors rather than an id."""
        return self.action_space == "factored"

    def options(self) -> dict[str, Any]:
        """The keyword arguments that this is the setting of."""
        return {field.name: getattr(self, field.name) for field in fields(self)}

    def batch(
        self, rows: int, *, threads: int, autoreset: str, opponents: Sequence[str], max_steps: int = 0
    ) -> tuple[_engine.Batch, list[tuple[str, str]]]:
        """The native batch, and the names of the two decks (learner's, opponent's) of each pair.

        `max_steps`: an episode is truncated after so many steps of the learner; 0: never.
        """
        lists, pairs = self._decks()
        if self.seat not in (0, 1, "random", "alternate") or isinstance(self.seat, bool):
            raise ValueError(f"seat is 0, 1, 'random' or 'alternate', not {self.seat!r}")
        if self.action_space not in ACTION_SPACES:
            raise ValueError(f"action_space is 'discrete' or 'factored', not {self.action_space!r}")
        if self.reward not in ("win", "shaped"):
            raise ValueError(f"reward is 'win' or 'shaped', not {self.reward!r}")
        batch = _engine.Batch(
            [(deck.hero, list(deck.cards)) for deck in lists],
            pairs,
            rows=whole("num_envs", rows, 1, MOST_ROWS),
            threads=whole("threads", threads, 0, MOST_THREADS),
            opponents=list(opponents),
            opponent_weights=numbers("opponent_weights", self.opponent_weights),
            seat=str(self.seat),
            format=self.played_format,
            mulligan=bool(self.mulligan),
            positions=str(self.positions),
            illegal_action=str(self.illegal_action),
            autoreset=autoreset,
            observation=str(self.observation),
            turn_limit=whole("turn_limit", self.turn_limit, 1, 89),
            max_decisions=whole("max_decisions", self.max_decisions, 1, 2**31 - 1),
            shaped=self.reward == "shaped",
            discount=self.discount,
            max_steps=max_steps,
        )
        names = [deck.name or deck.hero for deck in lists]
        return batch, [(names[own], names[own if foe < 0 else foe]) for own, foe in pairs]

    def _decks(self) -> tuple[list[Deck], list[tuple[int, int]]]:
        """All decks, and which are played against which: (learner's, opponent's), -1 for the learner's own."""
        table = _DeckTable(self.played_format)
        if self.deck_pairs is not None:
            pairs = [(table.place(own), table.place(foe)) for own, foe in _checked_pairs(self.deck_pairs)]
        else:
            mirror = self.opponent_deck == "mirror"
            foes = [-1] if mirror else table.places(self.opponent_deck)
            pairs = list(product(table.places(self.deck), foes))
        if not pairs:
            raise ValueError("deck_pairs is empty")
        return table.decks, pairs


def load_cards(sources: Any) -> None:
    """What the option `cards` asks for: files or texts of cards, each loaded once in a process. Raises `CardErrors`, `TypeError`."""
    several = [sources] if isinstance(sources, str | os.PathLike) else sources
    if not isinstance(several, Sequence) or not all(isinstance(one, str | os.PathLike) for one in several):
        raise TypeError(f"cards are the path of a card file, its text, or a list of those, not {sources!r}")
    cards.ensure([one if isinstance(one, str) else Path(one) for one in several])


def _checked_pairs(pairs: Any) -> Sequence[tuple[DeckSpec, DeckSpec]]:
    if not isinstance(pairs, Sequence) or isinstance(pairs, str):
        raise ValueError(f"deck_pairs is a list of pairs of decks, not {pairs!r}")
    for pair in pairs:
        if isinstance(pair, str) or not isinstance(pair, Sequence) or len(pair) != 2:
            raise ValueError(f"deck_pairs is a list of pairs of decks; {pair!r} is no pair")
    return pairs


#: Stands for a deck that is made anew each episode: any legal cards of a random class.
GENERATED = Deck("", (), name="generated")


class _DeckTable:
    """Decks without repetition, in the order of their first mention."""

    def __init__(self, format: str) -> None:
        self.format = format
        self.decks: list[Deck] = []

    def places(self, choice: DeckChoice) -> list[int]:
        return [self.place(spec) for spec in self._choices(choice)]

    def place(self, spec: DeckSpec) -> int:
        deck = GENERATED if spec == "generated" else decks.resolve(spec, format=self.format)
        if deck not in self.decks:
            self.decks.append(deck)
        return self.decks.index(deck)

    def _choices(self, choice: DeckChoice) -> Sequence[DeckSpec]:
        if isinstance(choice, str):
            return self._named(choice)
        if isinstance(choice, Sequence) and choice and not any(_is_a_card(one) for one in choice):
            several: list[DeckSpec] = []
            for one in choice:
                several += self._named(one) if isinstance(one, str) else [one]
            return several
        return [choice]  # type: ignore[list-item]  # a mapping, a Deck or a list of card ids

    def _named(self, choice: str) -> Sequence[str]:
        """What one text stands for: a deck, or all the named ones that fit a pattern."""
        if choice == "random":
            return formats.drawn_from(self.format, "*")
        return formats.drawn_from(self.format, choice) if "*" in choice else [choice]


def _is_a_card(spec: Any) -> bool:
    """In a list: whether this entry is a card rather than a deck of its own."""
    return isinstance(spec, str) and spec.isprintable() and _engine.find_card(spec) is not None
