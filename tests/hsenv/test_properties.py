"""What holds of every game, from Python: hypothesis draws the decks, the seed and the moves; any card added later is in.

The same and more is tested in C++ on many more games (tests/trust): here the handles, the copies that Python makes and the
observations that environments hand out are in the game. Derandomized: the same games each time.
"""

import copy
import json
import pickle

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hsenv
from hsenv import _engine

COLLECTIBLE = sorted(
    card
    for card in hsenv.cards.ids()
    if (record := hsenv.cards.get(card)).collectible
    and record.type.name in ("MINION", "SPELL", "WEAPON")
    and not card.startswith("VAN_")
)
HEROES = [f"HERO_{number:02d}" for number in range(1, 11)]

quick = settings(
    derandomize=True,
    deadline=None,
    max_examples=25,
    database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)

decks = st.builds(
    lambda hero, cards: {"hero": hero, "cards": cards},
    st.sampled_from(HEROES),
    st.lists(st.sampled_from(COLLECTIBLE), min_size=30, max_size=30),
)
moves = st.lists(st.integers(0, 2**16), max_size=70)


@st.composite
def games(draw):
    """A game of two decks of any cards, some way into it."""
    game = hsenv.Game(decks=(draw(decks), draw(decks)), seed=draw(st.integers(0, 2**32)), check=False)
    play(game, draw(moves))
    return game


def play(game, choices):
    for choice in choices:
        actions = game.legal_actions()
        if not actions:
            return
        game.apply(actions[choice % len(actions)])


def all_observed(game, seat):
    """All that an environment shows of a game, in both forms."""
    arrays = []
    for form in ("flat", "entities"):
        buffers = _engine.observe(game._engine, seat, form)
        arrays += [np.array(value) for value in vars_of(buffers)]
    assert len(arrays) >= 6
    return arrays


def vars_of(buffers):
    names = [name for name in dir(buffers) if not name.startswith("_")]
    values = [getattr(buffers, name) for name in names]
    return [value for value in values if isinstance(value, np.ndarray)]


@quick
@given(games())
def test_zones_hold_what_they_may_and_caches_are_right(game):
    game.check()
    for player in game.players:
        assert len(player.board) <= 7
        assert len(player.hand) <= 10
        assert len(player.secrets) + len(player.quests) <= 6
        assert len(player.deck) <= 60
        everything = [
            *player.board,
            *player.hand,
            *player.deck,
            *player.secrets,
            *player.graveyard,
            player.hero,
        ]
        assert len({card.handle for card in everything}) == len(everything)


@quick
@given(games(), st.lists(st.integers(-5, 4000), max_size=40))
def test_apply_takes_what_is_listed_and_nothing_else(game, ids):
    legal = set(game.legal_actions())
    before = game.to_bytes()
    for action in ids:
        if action in legal:
            game.clone().apply(action)
        else:
            with pytest.raises(hsenv.IllegalAction):
                game.apply(action)
            assert game.to_bytes() == before
    for action in sorted(legal)[:10]:
        game.clone().apply(action)
    assert game.to_bytes() == before


@quick
@given(games(), moves)
def test_copies_of_every_kind_go_on_alike(game, choices):
    copies = [
        game.clone(),
        copy.copy(game),
        copy.deepcopy(game),
        pickle.loads(pickle.dumps(game)),
        hsenv.Game.from_bytes(game.to_bytes()),
    ]
    if not game.choosing:
        copies.append(hsenv.Game.from_position(json.loads(json.dumps(game.to_position()))))
    play(game, choices)
    for other in copies:
        play(other, choices)
        assert other.hash() == game.hash()
        other.check()


@quick
@given(games(), st.integers(0, 2**32))
def test_what_a_seat_cannot_see_does_not_show(game, seed):
    for seat in (0, 1):
        world = game.determinize(seat, seed)
        world.check()
        for now, then in zip(all_observed(game, seat), all_observed(world, seat), strict=True):
            np.testing.assert_array_equal(now, then)


@quick
@given(games())
def test_a_trace_tells_of_the_game_and_does_not_change_it(game):
    traced = game.clone()
    choices = range(3, 60)
    play(game, choices)
    play(traced, choices)
    traced.trace()
    assert traced.hash() == game.hash()


@quick
@given(st.tuples(decks, decks), st.integers(0, 2**32), st.randoms(use_true_random=False))
def test_a_game_ends_and_its_replay_is_the_same_game(lists, seed, rng):
    game = hsenv.Game(decks=lists, seed=seed, check=False)
    record = hsenv.Replay.record(game)
    count = 0
    while actions := game.legal_actions():
        game.apply(rng.choice(actions))
        count += 1
        assert count < 5000
    record.stop()
    assert game.over
    assert game.turn <= 90
    again = hsenv.Replay.loads(record.dumps())
    again.verify()
    assert again.game().hash() == game.hash()
