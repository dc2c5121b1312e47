"""Matches: paired deals, exchanged seats, any kind of player."""

import numpy as np
import pytest

from hsagents.arena import mirrored, round_robin
from hsagents.evaluate import basic_decks, deck_pairs, play_match
from hsagents.players import Bot, Function, PlayerError, player

PAIRS = [("basic_mage_tempo", "basic_hunter_face"), ("basic_warlock_zoo", "basic_warlock_zoo")]


def first_legal(observation, action_mask, info):
    """Deterministic, and bad."""
    assert len(observation) == len(action_mask) == len(info["rows"]) == len(info["seat"])
    return action_mask.argmax(1)


def last_legal(observation, action_mask, info):
    """Deterministic, and not quite as bad."""
    return action_mask.shape[1] - 1 - action_mask[:, ::-1].argmax(1)


def test_a_match_is_the_same_from_both_sides():
    one = play_match(first_legal, last_legal, 40, seed=3, pairs=PAIRS, threads=1)
    other = play_match(last_legal, first_legal, 40, seed=3, pairs=PAIRS, threads=1)
    assert one.total.games == 40
    assert one.by_seat[0].games == one.by_seat[1].games == 20
    back = mirrored(other)
    assert (one.by_seat, one.turns) == (back.by_seat, back.turns)


def test_nobody_beats_himself():
    record = play_match(last_legal, last_legal, 60, seed=1, pairs=PAIRS, threads=1)
    assert record.total.wins == record.total.losses


def test_bots_are_as_strong_as_they_should_be():
    assert play_match("greedy", "random", 60, seed=1, threads=1).total.rate > 0.9
    assert play_match("threat", "greedy", 100, seed=1, threads=1).total.rate > 0.55


def test_the_same_seed_gives_the_same_match_whatever_the_threads():
    one = play_match("greedy", "midrange", 40, seed=7, threads=1)
    other = play_match("greedy", "midrange", 40, seed=7, threads=2)
    third = play_match("greedy", "midrange", 40, seed=8, threads=1)
    assert (one.by_seat, one.turns) == (other.by_seat, other.turns)
    assert (one.by_seat, one.turns) != (third.by_seat, third.turns)


@pytest.mark.parametrize("games", [0, 1, 7, -2])
def test_games_come_in_pairs(games):
    with pytest.raises(ValueError, match="pairs"):
        play_match("random", "random", games)


def test_deck_pairs():
    names = basic_decks()
    assert len(names) == 18
    assert all(own == enemy for own, enemy in deck_pairs(how="mirror"))
    assert all(own != enemy for own, enemy in deck_pairs(how="mixed"))
    both = deck_pairs(how="both")
    assert sum(own == enemy for own, enemy in both) * 2 == len(both)
    with pytest.raises(ValueError, match="paired"):
        deck_pairs(how="somehow")


def test_players_by_name():
    assert isinstance(player("greedy"), Bot)
    assert isinstance(player(first_legal), Function)
    assert player(first_legal).name == "first_legal"
    assert player(first_legal, "other").name == "other"
    bot = Bot("random")
    assert player(bot) is bot
    assert player("greedy(hand=5)").name == "greedy(hand=5)"
    with pytest.raises(PlayerError, match="no parameter hnd"):
        player("greedy(hnd=5)")
    with pytest.raises(PlayerError, match=r"Bots: random.*greedy"):
        player("nobody")
    with pytest.raises(PlayerError, match="no player"):
        player(3)


def test_round_robin_gives_both_ways():
    names, records = round_robin([player("random"), player("random"), player("greedy")], 8, threads=1)
    assert names == ["random 1", "random 2", "greedy"]
    assert len(records) == 6
    there, back = records["greedy", "random 1"], records["random 1", "greedy"]
    assert there.total.wins == back.total.losses


def test_progress_is_told():
    told = []
    play_match("random", "random", 12, threads=1, progress=told.append)
    assert told == [6, 12]
    assert np.all(np.diff(told) > 0)
