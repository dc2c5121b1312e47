"""`hsenv.open_spiel`: OpenSpiel's simulation test, information states, resampling, saving, and games between its bots."""

import pickle

import numpy as np
import pyspiel
import pytest
from open_spiel.python.algorithms import ismcts, mcts
from open_spiel.python.observation import make_observation

import hsenv
import hsenv.open_spiel
from hsenv.envs import observation_names

FEATURES = len(observation_names("flat"))


def load(**options):
    return pyspiel.load_game("python_hearthstone", options)


def begin(game, seed=(0, 0, 0, 7)):
    state = game.new_initial_state()
    for byte in seed:
        assert state.is_chance_node()
        state.apply_action(byte)
    return state


def play_on(state, actions, seed=0):
    rng = np.random.default_rng(seed)
    for _ in range(actions):
        if state.is_terminal():
            break
        state.apply_action(int(rng.choice(state.legal_actions())))
    return state


def test_random_simulation():
    pyspiel.random_sim_test(load(), num_sims=1, serialize=True, verbose=False)
    pyspiel.random_sim_test(
        load(mulligan=False, positions="rightmost"), num_sims=2, serialize=False, verbose=False
    )


def test_what_the_game_says_of_itself():
    game = load(max_decisions=300)
    assert game.num_distinct_actions() == 3722
    assert game.max_game_length() == 300
    assert game.observation_tensor_shape() == game.information_state_tensor_shape() == [FEATURES]
    assert (game.min_utility(), game.max_utility(), game.utility_sum()) == (-1, 1, 0)
    assert game.max_chance_outcomes() == len(game.new_initial_state().chance_outcomes()) == 256
    assert game.max_chance_nodes_in_history() == 4


def test_chance_draws_the_seed():
    game = load(deck="basic_mage_tempo", opponent_deck="basic_hunter_face")
    state = begin(game, (1, 2, 3, 4))
    lists = ("basic_mage_tempo", "basic_hunter_face")
    expected = hsenv.Game(lists, seed=0x01020304, format="basic", first=0)
    assert state.hearthstone.hash() == expected.hash()
    assert begin(game, (1, 2, 3, 5)).hearthstone.hash() != expected.hash()


def test_actions_are_those_of_the_engine():
    state = begin(load())
    assert state.current_player() == 0  # the mulligans: one after the other
    state.apply_action(state.legal_actions()[0])
    assert state.current_player() == 1
    for _ in range(30):
        game = state.hearthstone
        assert state.legal_actions() == sorted(game.legal_actions())
        action = state.legal_actions()[-1]
        assert game.describe(action) in state.action_to_string(action)
        assert len({state.action_to_string(one) for one in state.legal_actions()}) == len(
            state.legal_actions()
        )
        game.apply(action)
        state.apply_action(action)
        assert state.hearthstone.hash() == game.hash()


def test_returns_are_the_outcome():
    results = set()
    for seed in range(8):
        state = play_on(begin(load(), (0, 0, 0, seed)), 3000, seed)
        winner = state.hearthstone.winner
        assert state.returns() == ([0, 0] if winner is None else [1, -1] if winner.seat == 0 else [-1, 1])
        results.add(tuple(state.returns()))
    assert {(1, -1), (-1, 1)} <= results


@pytest.mark.parametrize("limit", [{"turn_limit": 4}, {"max_decisions": 6}])
def test_limits_are_draws(limit):
    state = begin(load(**limit))
    while not state.is_terminal():
        state.apply_action(state.legal_actions()[0])
    assert state.returns() == [0, 0]
    assert state.legal_actions() == []
    assert state.hearthstone.turn == 5
    assert len(state.history()) == 4 + 6


def test_clones_go_their_own_ways():
    state = play_on(begin(load()), 20)
    clone = state.clone()
    before = state.hearthstone.hash(), state.information_state_string(0), state.history()
    play_on(clone, 5)
    assert (state.hearthstone.hash(), state.information_state_string(0), state.history()) == before
    assert clone.hearthstone.hash() != before[0]


def test_saving():
    for steps in (0, 2, 25):
        game = load(deck="basic_priest_control")
        state = game.new_initial_state()
        for byte in (9, 9, 9, 9)[: min(4, steps)]:
            state.apply_action(byte)
        play_on(state, steps - 4)
        _, restored = pyspiel.deserialize_game_and_state(pyspiel.serialize_game_and_state(game, state))
        again = pickle.loads(pickle.dumps(state))
        for other in (restored, again):
            assert str(other) == str(state)
            assert other.history() == state.history()
            play_on(other, 10)
            assert str(other) == str(play_on(state.clone(), 10))


def test_tensors_are_the_flat_observation():
    state = play_on(begin(load()), 25)
    observer = make_observation(state.get_game())
    for player in (0, 1):
        expected = hsenv._engine.observe(state.hearthstone._engine, player).flat
        assert np.array_equal(np.asarray(state.observation_tensor(player), np.float32), expected)
        assert state.information_state_tensor(player) == state.observation_tensor(player)
        observer.set_from(state, player)
        assert np.array_equal(observer.tensor, expected)
        assert observer.string_from(state, player) == state.observation_string(player)


def test_an_information_state_is_what_a_player_saw_and_did():
    state = begin(load())
    first, second = state.child(state.legal_actions()[0]), state.child(state.legal_actions()[1])
    assert first.information_state_string(0) != second.information_state_string(0)
    # the other player does not see which cards were thrown away
    assert first.information_state_string(1) == second.information_state_string(1)
    # the same picture, reached on another road, is another information state
    once = play_on(state.clone(), 12, seed=1)
    assert once.information_state_string(0) == play_on(state.clone(), 12, seed=1).information_state_string(0)
    other = once.clone()
    other._look(None, None)
    assert other.observation_string(0) == once.observation_string(0)
    assert other.information_state_string(0) != once.information_state_string(0)


def test_resampling_keeps_the_information_state():
    state = play_on(begin(load()), 30)
    rng = np.random.default_rng(1)
    for player in (0, 1):
        hidden = set()
        for _ in range(5):
            other = state.resample_from_infostate(player, rng.random)
            assert other.information_state_string(player) == state.information_state_string(player)
            assert other.observation_string(player) == state.observation_string(player)
            assert other.legal_actions() == state.legal_actions() or state.current_player() != player
            hidden.add(tuple(card.id for card in other.hearthstone.players[1 - player].hand))
        assert len(hidden) > 1


def test_bots_of_openspiel_play():
    game = load(positions="rightmost", max_decisions=60)
    rng = np.random.RandomState(1)
    searcher = ismcts.ISMCTSBot(
        game=game,
        uct_c=2.0,
        evaluator=mcts.RandomRolloutEvaluator(1, rng),
        max_simulations=3,
        random_state=rng,
        allow_inconsistent_action_sets=True,
    )
    bots = [searcher, pyspiel.make_uniform_random_bot(1, 1)]
    state, searched = begin(game), 0
    while not state.is_terminal():
        before = str(state)
        action = bots[state.current_player()].step(state)
        assert str(state) == before
        searched += state.current_player() == 0
        state.apply_action(action)
    assert searched >= 10
    assert state.returns() == [0, 0] or state.hearthstone.over


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"deck": "no such deck"}, hsenv.DeckError),
        ({"format": "no such format"}, ValueError),
        ({"positions": "left"}, ValueError),
        ({"turn_limit": 90}, ValueError),
        ({"max_decisions": 0}, ValueError),
        ({"oponent": "x"}, pyspiel.SpielError),
    ],
)
def test_bad_parameters(options, error):
    with pytest.raises(error):
        load(**options)


def test_what_it_does_not_offer_is_refused():
    game = load()
    public = pyspiel.IIGObservationType(
        public_info=True, perfect_recall=False, private_info=pyspiel.PrivateInfoType.NONE
    )
    with pytest.raises(ValueError, match="private"):
        game.make_py_observer(public)
    with pytest.raises(ValueError, match="no game yet"):
        _ = game.new_initial_state().hearthstone
    state = begin(game)
    with pytest.raises(hsenv.IllegalAction):
        state.apply_action(3721)
