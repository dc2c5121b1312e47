"""The network: encodes what is on the table, then scores the legal moves and nothing else.

A position has 3722 action ids, of which a dozen are legal. Instead of 3722 outputs there is one small network that
looks at a move (its kind, who acts, at whom, the whole position) and gives it a score; it runs once per legal move.
So all attacks, all targets of all spells, all places in hand share their weights, and the cost does not depend on the
size of the action space: on two cores a masked softmax over 3722 outputs alone takes more than twice the time of this
whole network, forwards and backwards.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import NamedTuple

import numpy as np
import torch as th
import torch.nn.functional as F
from torch import nn

from hsagents import layout

FORBIDDEN = -1e9

# Zones: own side, enemy side, own board, enemy board, hand, options; of each row of the token layout.
_ZONES = 6
_ZONE_OF = th.tensor(
    [0, 1, *[2] * layout.BOARD, *[3] * layout.BOARD, *[4] * layout.HAND, *[5] * layout.OPTIONS_SHOWN]
)


@dataclass(frozen=True)
class NetworkSize:
    """How wide the network is."""

    token: int = 64
    state: int = 256
    move: int = 64

    def as_dict(self) -> dict[str, int]:
        return asdict(self)


@dataclass(frozen=True)
class LegalMoves:
    """The legal moves of a batch of positions: one entry each, sorted by position."""

    games: int
    rows: th.Tensor
    """Which position of the batch the move belongs to."""
    ids: th.Tensor
    """Its action id."""
    places: th.Tensor
    """How many moves of the same position come before it."""
    most: int
    """The largest number of legal moves of a position."""

    @classmethod
    def from_mask(cls, mask: np.ndarray | th.Tensor) -> LegalMoves:
        """From a mask [games, ACTIONS] of any type."""
        if isinstance(mask, th.Tensor):
            rows, ids = mask.nonzero(as_tuple=True)
        else:
            actions = mask.shape[1]
            # NumPy finds what is set in booleans twenty times faster than in other types.
            boolean = mask.view(np.bool_) if mask.itemsize == 1 else mask != 0
            flat = th.from_numpy(np.flatnonzero(boolean))
            rows, ids = flat // actions, flat % actions
        return cls.from_pairs(mask.shape[0], rows, ids)

    @classmethod
    def from_pairs(cls, games: int, rows: th.Tensor, ids: th.Tensor) -> LegalMoves:
        """From rows (sorted, each present) and action ids."""
        counts = th.bincount(rows, minlength=games)
        if games and int(counts.min()) == 0:
            raise ValueError("a position without a legal move")
        starts = counts.cumsum(0) - counts
        places = th.arange(len(rows)) - starts[rows]
        return cls(games, rows, ids, places, int(counts.max()) if games else 0)

    def table(self, scores: th.Tensor) -> th.Tensor:
        """The scores as a table [games, most], FORBIDDEN where there is no move."""
        out = scores.new_full((self.games, self.most), FORBIDDEN)
        return out.index_put((self.rows, self.places), scores)

    def ids_table(self) -> th.Tensor:
        """The action ids as a table like that of the scores, -1 where there is no move."""
        out = self.ids.new_full((self.games, self.most), -1)
        out[self.rows, self.places] = self.ids
        return out


class Encoded(NamedTuple):
    """What the network has made of a batch of positions."""

    state: th.Tensor
    """[games, state]"""
    tokens: th.Tensor
    """[things on the table of all games, token]"""
    places: th.Tensor
    """[games x TOKENS]: where each token of the layout is in `tokens`."""


class LegalMoveNetwork(nn.Module):
    """Scores of legal moves and the value of the position, from flat observations.

    Only what is there is encoded: of 14 minions and 10 cards the average position has seven.
    """

    kind_of: th.Tensor
    source_of: th.Tensor
    target_of: th.Tensor
    mulligan_bits: th.Tensor

    def __init__(self, feature_names: Sequence[str], size: NetworkSize | None = None) -> None:
        super().__init__()
        size = size or NetworkSize()
        self.size = size
        self.flat = layout.FlatLayout.from_names(feature_names)
        flat, width = self.flat, size.token
        table = layout.action_table()
        for name, values in (
            ("kind_of", table.kind * layout.POSITIONS + table.position),
            ("source_of", table.source),
            ("target_of", table.target),
        ):
            self.register_buffer(name, th.from_numpy(values), persistent=False)
        bits = [[s >> card & 1 for card in range(4)] for s in range(layout.MULLIGAN_SETS)]
        self.register_buffer("mulligan_bits", th.tensor(bits, dtype=th.float32), persistent=False)

        self.side_in = nn.Linear(flat.sides.width, width)
        self.minion_in = nn.Linear(flat.boards.width, width)
        self.card_in = nn.Linear(flat.hand.width, width)
        self.option_in = nn.Linear(flat.options.width, width)
        self.zone = nn.Embedding(_ZONES, width)

        globals_ = sum(stop - start for start, stop in flat.globals) + 2 * flat.sides.width
        self.state_in = nn.Linear(globals_ + (_ZONES - 2) * width, size.state)
        self.state_mid = nn.Linear(size.state, size.state)
        self.token_mid = nn.Linear(width, width)
        self.token_state = nn.Linear(size.state, width, bias=False)

        self.move_source = nn.Linear(width, size.move)
        self.move_target = nn.Linear(width, size.move, bias=False)
        self.move_state = nn.Linear(size.state, size.move, bias=False)
        self.move_kind = nn.Embedding(len(layout.KINDS), size.move)
        self.move_position = nn.Embedding(layout.POSITIONS, size.move)
        self.move_mid = nn.Linear(size.move, size.move)
        self.move_out = nn.Linear(size.move, 1)
        self.throw_out = nn.Linear(width, 1)
        self.value_mid = nn.Linear(size.state, size.state // 2)
        self.value_out = nn.Linear(size.state // 2, 1)
        self._initialise()

    def _initialise(self) -> None:
        for module in self.modules():
            if isinstance(module, nn.Linear):
                nn.init.orthogonal_(module.weight, 2**0.5)
                if module.bias is not None:
                    nn.init.zeros_(module.bias)
        nn.init.normal_(self.zone.weight, std=0.1)
        nn.init.normal_(self.move_kind.weight, std=0.1)
        nn.init.zeros_(self.move_position.weight)
        for last in (self.move_out, self.throw_out, self.value_out):
            nn.init.orthogonal_(last.weight, 0.01)

    def encode(self, observation: th.Tensor) -> Encoded:
        """What is on the table, and the state of the game."""
        games, flat = observation.shape[0], self.flat
        sides = observation[:, flat.sides.start : flat.sides.stop]
        inputs = [self.side_in(sides.reshape(-1, flat.sides.width))]
        each = th.arange(games)
        # For each thing: which game it is of, which row of the token layout, which zone.
        owner = [each.repeat_interleave(2)]
        row = [th.tensor([layout.OWN_SIDE, layout.ENEMY_SIDE]).repeat(games)]
        for group, marks, first, layer in (
            (flat.boards, flat.present["boards"], layout.OWN_BOARD, self.minion_in),
            (flat.hand, flat.present["hand"], layout.IN_HAND, self.card_in),
            (flat.options, flat.present["options"], layout.IN_OPTIONS, self.option_in),
        ):
            things = observation[:, group.start : group.stop].view(games, group.count, group.width)
            game, place = things[:, :, marks].nonzero(as_tuple=True)
            if len(game):
                inputs.append(layer(things[game, place]))
                owner.append(game)
                row.append(place + first)
        owners, rows = th.cat(owner), th.cat(row)
        zones = _ZONE_OF[rows]
        tokens = F.relu(th.cat(inputs) + self.zone(zones))

        pooled = tokens.new_zeros(games * _ZONES, self.size.token).index_add(
            0, owners * _ZONES + zones, tokens
        )
        pools = pooled.view(games, -1)[:, 2 * self.size.token :]
        whole = [observation[:, start:stop] for start, stop in flat.globals]
        state = F.relu(self.state_in(th.cat([*whole, sides, pools], 1)))
        state = F.relu(self.state_mid(state))
        tokens = F.relu(self.token_mid(tokens) + self.token_state(state).index_select(0, owners))
        places = th.zeros(games * layout.TOKENS, dtype=th.int64)
        places[owners * layout.TOKENS + rows] = th.arange(len(rows))
        return Encoded(state, tokens, places)

    def scores(self, encoded: Encoded, moves: LegalMoves) -> th.Tensor:
        """One score per legal move."""
        first = moves.rows * layout.TOKENS
        sources = encoded.tokens.index_select(0, encoded.places[first + self.source_of[moves.ids]])
        targets = encoded.tokens.index_select(0, encoded.places[first + self.target_of[moves.ids]])
        kinds = (self.move_kind.weight[:, None] + self.move_position.weight).view(-1, self.size.move)
        hidden = (
            self.move_source(sources)
            + self.move_target(targets)
            + self.move_state(encoded.state).index_select(0, moves.rows)
            + F.embedding(self.kind_of[moves.ids], kinds)
        )
        scores = self.move_out(F.relu(self.move_mid(F.relu(hidden)))).squeeze(1)
        thrown = (moves.ids >= layout.MULLIGANS) & (moves.ids < layout.TRADES)
        where = thrown.nonzero().squeeze(1)
        if len(where):
            # A mulligan throws away a set of cards: the sum of what is to be said of each.
            hands = (moves.rows[where] * layout.TOKENS + layout.IN_HAND)[:, None] + th.arange(4)
            each = self.throw_out(encoded.tokens[encoded.places[hands]]).squeeze(2)
            sets = self.mulligan_bits[moves.ids[where] - layout.MULLIGANS]
            scores = scores.index_put((where,), (sets * each).sum(1))
        return scores

    def value(self, state: th.Tensor) -> th.Tensor:
        """The value of each position for the seat that sees it, [games, 1]."""
        return self.value_out(F.relu(self.value_mid(state)))

    def forward(self, observation: th.Tensor, moves: LegalMoves) -> tuple[th.Tensor, th.Tensor]:
        """Scores of the legal moves and values of the positions."""
        encoded = self.encode(observation)
        return self.scores(encoded, moves), self.value(encoded.state)
