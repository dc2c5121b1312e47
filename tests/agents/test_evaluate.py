"""Matches: paired deals, exchanged seats, any kind of player."""

import sys

import numpy as np
import pytest

import hsenv
from hsagents.arena import mirrored, round_robin
from hsagents.evaluate import arena_decks, basic_decks, deck_pairs, play_match
from hsagents.formats import format_of
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


def test_matches_in_a_format():
    cards = hsenv.decks.get("basic_mage_tempo").cards[:-2]
    own = {"hero": "MAGE", "cards": [*cards, "Pyroblast", "Pyroblast"]}
    with pytest.raises(hsenv.DeckError, match="format basic"):
        play_match("random", "random", 2, pairs=[(own, own)], format="basic")
    assert play_match("random", "random", 2, pairs=[(own, own)], format="wild", threads=1).total.games == 2
    with pytest.raises(ValueError, match="no format"):
        play_match("random", "random", 2, format="casual")


def test_decks_of_an_arena():
    assert arena_decks(["basic_mage_*", "basic_mage_tempo"]) == [
        name for name in basic_decks() if "mage" in name
    ]
    code = hsenv.decks.get("basic_mage_tempo").deckstring()
    (deck,) = arena_decks([code])
    assert sorted(deck.cards) == sorted(hsenv.decks.get("basic_mage_tempo").cards)
    for wrong in ("nodeck", "no_*"):
        with pytest.raises(hsenv.DeckError):
            arena_decks([wrong])


def test_the_format_that_decks_have_in_common():
    assert format_of(["basic_mage_tempo"]) == "basic"
    assert format_of(["classic_mage_tempo", "classic_mage_freeze"]) == "classic"
    with pytest.raises(hsenv.DeckError, match="no format allows all"):
        format_of(["basic_mage_tempo", "classic_mage_freeze"])


BOT = """
from hsenv.envs import one_by_one
from helper_beside import pick

NOT_A_FUNCTION = 3

def policy(observation, action_mask, info):
    return pick(action_mask)

def for_one_game(observation, action_mask, info):
    return int(action_mask.argmax())

@one_by_one
def search(observation, action_mask, info):
    return info["game"].bot_action("greedy", seed=1)
"""


@pytest.fixture
def bot_file(tmp_path, monkeypatch):
    (tmp_path / "my_bot.py").write_text(BOT)
    (tmp_path / "helper_beside.py").write_text("def pick(mask):\n    return mask.argmax(1)\n")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    yield tmp_path / "my_bot.py"
    for name in ("my_bot", "helper_beside"):
        sys.modules.pop(name, None)


@pytest.mark.parametrize("home", ["my_bot.py", "my_bot", "path"])
def test_functions_by_name(bot_file, home):
    spec = f"{bot_file if home == 'path' else home}:policy"
    before = list(sys.path)
    found = player(spec)
    assert sys.path == before
    assert isinstance(found, Function)
    assert found.name == spec
    assert play_match(found, first_legal, 4, threads=1, pairs=PAIRS).total.wins == 2


def test_a_searching_function_plays(bot_file):
    assert play_match("my_bot.py:search", "random", 10, threads=1, pairs=PAIRS).total.rate > 0.7


@pytest.mark.parametrize(
    ("spec", "message"),
    [
        ("my_bot.py:nothing", r"no function 'nothing'; it has .*policy"),
        ("my_bot.py:NOT_A_FUNCTION", "no function"),
        ("none.py:policy", r"no file none\.py"),
        ("none_such:policy", "no module 'none_such'"),
        ("my bot:policy", "no player"),
    ],
)
def test_functions_that_are_not_there(bot_file, spec, message):
    with pytest.raises(PlayerError, match=message):
        player(spec)


def test_a_policy_for_one_game_is_told_what_to_do(bot_file):
    with pytest.raises(PlayerError, match="one_by_one"):
        play_match("my_bot.py:for_one_game", "random", 2, threads=1)


def test_functions_are_told_what_opponents_are_told():
    from hsenv.envs.policy_info import POLICY_INFO

    def asks(observation, action_mask, info):
        assert tuple(info) == POLICY_INFO
        assert len(info["game"]) == len(action_mask)
        assert info["game"][0].to_move.seat == info["seat"][0]
        return first_legal(observation, action_mask, info)

    assert play_match(asks, first_legal, 4, threads=1, pairs=PAIRS).total.games == 4
