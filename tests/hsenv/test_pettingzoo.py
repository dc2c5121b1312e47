"""`hsenv.pettingzoo`: PettingZoo's own tests, and what they do not look at: masks, mulligans, rewards, bad input."""

import contextlib
import io
import warnings
from types import SimpleNamespace

import numpy as np
import pettingzoo
import pytest
from gymnasium.error import ResetNeeded
from pettingzoo.test import (
    api_test,
    max_cycles_test,
    parallel_api_test,
    parallel_seed_test,
    render_test,
    seed_test,
    state_test,
)

import hsenv
from hsenv.envs import action_table, action_types, observation_names
from hsenv.pettingzoo import hearthstone_v0

#: The action that keeps all cards; behind it come those that throw some away, as bits of their places.
MULLIGAN = int(np.flatnonzero(action_table()[:, 0] == action_types().index("mulligan"))[0])
FORMS = pytest.mark.parametrize("observation", ["flat", "entities"])
#: What PettingZoo's tests say of every environment with dict observations and masks, and our answer to their option.
EXPECTED = [
    "Observation is not a NumPy array",
    "Observation space for each agent",
    "reset has no options",
    "The state contains negative numbers",
]


@contextlib.contextmanager
def only_expected_warnings():
    with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
        warnings.simplefilter("error")
        for message in EXPECTED:
            warnings.filterwarnings("ignore", message)
        yield


def play(env, seed, choose=None):
    """One random game: what each agent was told at the end, and how often each was asked."""
    rng = np.random.default_rng(seed)
    env.reset(seed=seed)
    told, asked = {}, dict.fromkeys(env.possible_agents, 0)
    for agent in env.agent_iter():
        observation, reward, terminated, truncated, info = env.last()
        if terminated or truncated:
            told[agent] = (reward, terminated, truncated, info)
            env.step(None)
            continue
        asked[agent] += 1
        legal = np.flatnonzero(observation["action_mask"])
        env.step(int(rng.choice(legal)) if choose is None else choose(observation))
    return told, asked


def test_state_test():
    with only_expected_warnings():
        warnings.filterwarnings(
            "ignore", "an action that was not legal"
        )  # PettingZoo samples without the mask
        state_test(hearthstone_v0.env(), hearthstone_v0.parallel_env())


@FORMS
def test_api_test(observation):
    with only_expected_warnings():
        api_test(hearthstone_v0.env(observation=observation), num_cycles=300)
        api_test(hearthstone_v0.raw_env(observation=observation, seat="random"), num_cycles=300)


@FORMS
def test_parallel_api_test(observation):
    with only_expected_warnings():
        parallel_api_test(hearthstone_v0.parallel_env(observation=observation), num_cycles=1000)


def test_seed_tests():
    seed_test(hearthstone_v0.env, num_cycles=500)
    seed_test(lambda: hearthstone_v0.env(deck="generated", seat="random"), num_cycles=500)
    parallel_seed_test(hearthstone_v0.parallel_env, num_cycles=500)


def test_render_test(capsys):
    render_test(hearthstone_v0.env)
    render_test(hearthstone_v0.raw_env)
    assert "turn 1, your turn" in capsys.readouterr().out


def test_max_cycles_test():
    """It samples without masks, which can hit a legal action, after which the same agent moves again: the samples
    are seeded such that none does."""

    def seeded(make):
        def constructor(**options):
            env = make(**options)
            for agent in env.possible_agents:
                env.action_space(agent).seed(1)
            return env

        return constructor

    max_cycles_test(
        SimpleNamespace(env=seeded(hearthstone_v0.env), parallel_env=seeded(hearthstone_v0.parallel_env))
    )


@pytest.mark.parametrize("kind", ["aec", "parallel"])
def test_it_is_in_the_registry(kind):
    env = pettingzoo.make(kind, "hsenv/hearthstone_v0", observation="entities")
    env.reset(seed=1)
    assert set(env.observation_space("player_0")["observation"]) >= {"tokens", "cards", "globals"}
    hsenv.pettingzoo.register()  # once more does no harm
    assert pettingzoo.spec(kind, "hsenv/hearthstone").version == 0


def test_only_the_agent_to_move_has_a_mask():
    env = hearthstone_v0.raw_env(seat="random")
    env.reset(seed=4)
    for agent in env.agent_iter(100):
        if env.terminations[agent]:
            break
        mine = env.observe(agent)["action_mask"]
        other = env.observe("player_1" if agent == "player_0" else "player_0")["action_mask"]
        assert mine.dtype == np.int8
        assert np.flatnonzero(mine).tolist() == sorted(env.game.legal_actions())
        assert not other.any()
        env.step(int(np.flatnonzero(mine)[-1]))


@FORMS
def test_agents_see_what_their_seat_sees(observation):
    env = hearthstone_v0.raw_env(observation=observation, seat=1)
    env.reset(seed=3)
    for _ in range(20):
        if not env.agents or env.terminations[env.agent_selection]:
            break
        for agent in env.agents:
            seen = env.observe(agent)["observation"]
            seat = env.infos[agent]["seat"]
            assert seat == (1 if agent == "player_0" else 0)
            expected = hsenv._engine.observe(env.game._engine, seat, observation)
            if observation == "flat":
                assert np.array_equal(seen, expected.flat)
            else:
                assert np.array_equal(seen["tokens"], expected.tokens)
                assert np.array_equal(seen["cards"], expected.cards)
        env.step(int(np.flatnonzero(env.observe(env.agent_selection)["action_mask"])[0]))


def test_the_state_is_both_views():
    for env in (hearthstone_v0.raw_env(observation="entities"), hearthstone_v0.parallel_env()):
        env.reset(seed=1)
        state = env.state()
        assert state.shape == (2, len(observation_names("flat")))
        for row, seat in enumerate((0, 1)):
            assert np.array_equal(state[row], hsenv._engine.observe(env.game._engine, seat).flat)


def test_changing_an_observation_changes_nothing():
    env = hearthstone_v0.raw_env()
    env.reset(seed=1)
    first = env.observe("player_0")
    kept = {key: value.copy() for key, value in first.items()}
    for value in first.values():
        value[:] = 1
    again = env.observe("player_0")
    assert all(np.array_equal(again[key], kept[key]) for key in kept)


def test_rewards_are_the_outcome():
    env = hearthstone_v0.env(seat="random")
    winners = set()
    for seed in range(12):
        told, asked = play(env, seed)
        rewards = {agent: reward for agent, (reward, *_) in told.items()}
        info = told["player_0"][3]
        assert sum(rewards.values()) == 0
        assert info["length"] == sum(asked.values())
        assert info["winner"] == rewards["player_0"] == -told["player_1"][3]["winner"]
        winners.add(env.winner)
        assert rewards.get(env.winner, 1) == 1
    assert {"player_0", "player_1"} <= winners


def test_decks_belong_to_agents_and_seats_vary():
    env = hearthstone_v0.raw_env(deck="basic_mage_tempo", opponent_deck="basic_hunter_face", seat="alternate")
    seats = []
    for seed in (1, None, None, None):
        env.reset(seed=seed)
        assert env.deck_names == {"player_0": "basic_mage_tempo", "player_1": "basic_hunter_face"}
        seat = env.infos["player_0"]["seat"]
        assert env.game.players[seat].hero.id.startswith("HERO_08")
        assert env.agent_selection == f"player_{seat}"  # who sits at 0 moves first
        seats.append(seat)
    assert seats in ([0, 1, 0, 1], [1, 0, 1, 0])


def test_the_mulligans_of_the_parallel_form_are_simultaneous():
    env = hearthstone_v0.parallel_env(deck="basic_mage_tempo", opponent_deck="basic_hunter_face")
    observations, _ = env.reset(seed=1)
    hands = [len(player.hand) for player in env.game.players]
    assert hands == [3, 4]
    for agent, hand in zip(env.agents, hands, strict=True):
        assert np.flatnonzero(observations[agent]["action_mask"]).tolist() == list(
            range(MULLIGAN, MULLIGAN + 2**hand)
        )
    before = [[card.id for card in player.hand] for player in env.game.players]
    env.step({"player_0": MULLIGAN + 1, "player_1": MULLIGAN})
    after = [[card.id for card in player.hand] for player in env.game.players]
    assert env.game.turn == 1
    assert after[0][:3] != before[0]  # the first card was thrown away
    assert after[1][:4] == before[1]


def test_both_forms_play_the_same_game():
    aec, parallel = hearthstone_v0.raw_env(), hearthstone_v0.parallel_env()
    aec.reset(seed=9)
    observations, _ = parallel.reset(seed=9)
    rng = np.random.default_rng(9)
    while parallel.agents:
        actions = {}
        for agent, seen in observations.items():
            legal = np.flatnonzero(seen["action_mask"])
            actions[agent] = int(rng.choice(legal)) if legal.size else 3721  # ignored
        movers = [agent for agent, seen in observations.items() if seen["action_mask"].any()]
        observations, rewards, terminations, truncations, infos = parallel.step(actions)
        for agent in movers:
            assert aec.agent_selection == agent
            aec.step(actions[agent])
        assert aec.game.hash() == parallel.game.hash()
        assert (aec.rewards, aec.terminations, aec.truncations) == (rewards, terminations, truncations)
    assert aec.infos == infos
    assert terminations == {"player_0": True, "player_1": True}


def test_what_the_idle_agent_sends_is_ignored():
    games = []
    for idle in ({}, {"player_1": 0}, {"player_1": -7}, {"player_1": None}):
        env = hearthstone_v0.parallel_env(mulligan=False)
        env.reset(seed=2)
        env.step({"player_0": 0, **idle})
        games.append(env.game.hash())
    assert len(set(games)) == 1


def test_illegal_actions():
    env = hearthstone_v0.raw_env(illegal_action="lose")
    env.reset(seed=1)
    env.step(3721)
    assert env.rewards == {"player_0": -1, "player_1": 1}
    assert env.infos["player_0"]["winner"] == -1
    assert env.winner == "player_1"
    env = hearthstone_v0.raw_env(mulligan=False)
    env.reset(seed=1)
    env.step(3721)
    assert env.game.turn == 2


def test_illegal_actions_raise_and_change_nothing():
    env = hearthstone_v0.raw_env(illegal_action="raise")
    env.reset(seed=1)
    before = env.game.hash()
    with pytest.raises(hsenv.IllegalAction, match="3721"):
        env.step(3721)
    parallel = hearthstone_v0.parallel_env(illegal_action="raise")
    parallel.reset(seed=1)
    for actions in ((MULLIGAN, 3721), (0, MULLIGAN), (MULLIGAN + 8, MULLIGAN)):
        with pytest.raises(hsenv.IllegalAction, match="action_mask"):
            parallel.step(dict(zip(("player_0", "player_1"), actions, strict=True)))
    assert env.game.hash() == parallel.game.hash() == before
    parallel.step({"player_0": MULLIGAN, "player_1": MULLIGAN + 8})
    assert parallel.game.turn == 1


def test_limits():
    env = hearthstone_v0.env(turn_limit=6)
    told, _ = play(env, 1, choose=lambda seen: int(np.flatnonzero(seen["action_mask"])[0]))
    assert {agent: told[agent][:3] for agent in told} == dict.fromkeys(
        ("player_0", "player_1"), (0, True, False)
    )
    for limit in ({"max_decisions": 10}, {"max_cycles": 5}):
        told, asked = play(hearthstone_v0.env(**limit), 1, choose=lambda seen: 0)
        assert told["player_0"][:3] == (0, False, True)
        assert asked == {"player_0": 5, "player_1": 5}


@pytest.mark.parametrize(
    ("option", "value", "error"),
    [
        ("opponent", "random", TypeError),
        ("opponent_weights", None, TypeError),
        ("action_space", "factored", TypeError),
        ("reward", "shaped", TypeError),
        ("discount", 1.0, TypeError),
        ("oponent", "random", TypeError),
        ("render_mode", "film", ValueError),
        ("mask_in_observation", True, TypeError),
        ("mask_keys", ("a", "b"), TypeError),
        ("idle_mask", "last", ValueError),
        ("max_cycles", 0, ValueError),
        ("seat", 2, ValueError),
        ("deck", "no such deck", hsenv.DeckError),
    ],
)
@pytest.mark.parametrize("make", [hearthstone_v0.env, hearthstone_v0.parallel_env])
def test_bad_options(make, option, value, error):
    with pytest.raises(error, match=r"\w"):
        make(**{option: value})


def test_steps_out_of_order():
    env, parallel = hearthstone_v0.raw_env(), hearthstone_v0.parallel_env()
    with pytest.raises(ResetNeeded):
        env.step(0)
    with pytest.raises(ResetNeeded):
        env.observe("player_0")
    with pytest.raises(ResetNeeded):
        parallel.step({"player_0": 0, "player_1": 0})
    with pytest.raises(ResetNeeded):
        parallel.state()
    with pytest.raises(ResetNeeded):
        _ = env.game
    env.reset(seed=1)
    with pytest.raises(TypeError):
        env.step(None)
    with pytest.raises(ValueError, match="player_2"):
        env.observe("player_2")
    parallel.reset(seed=1)
    with pytest.raises(ValueError, match="player_1 is to move"):
        parallel.step({"player_0": MULLIGAN})


def test_an_unknown_reset_option_is_named():
    with pytest.warns(UserWarning, match="weather"):
        hearthstone_v0.env().reset(seed=1, options={"weather": "fine"})


# -- how a game begins

BOTH_FORMS = pytest.mark.parametrize("make", [hearthstone_v0.raw_env, hearthstone_v0.parallel_env])
PUZZLE = {
    "turn": 9,
    "players": [
        {"hero": {"id": "HERO_08"}, "crystals": 5, "hand": [{"id": "CS2_029"}]},
        {"hero": {"id": "HERO_01", "damage": 24}},
    ],
}


@BOTH_FORMS
def test_a_game_begins_from_a_position(make):
    env = make()
    env.reset(seed=1, options={"position": PUZZLE})
    assert env.game.turn == 9
    assert env.game.players[1].hero.health == 6
    infos = env.infos if hasattr(env, "infos") else env.reset(options={"position": PUZZLE})[1]
    assert set(env.deck_names.values()) == {"position"}
    assert (infos["player_0"]["seat"], infos["player_0"]["turn"]) == (0, 9)
    env.reset(seed=1, options={"position": hsenv.Game.from_position(PUZZLE), "seat": 1})
    assert env.game.turn == 9
    assert env._match.mover == "player_1"  # seat 0 is to move, and player_0 sits at seat 1
    env.reset(seed=1)
    assert env.game.turn == 0


@BOTH_FORMS
def test_a_position_in_the_mulligan_asks_whom_it_should(make):
    """Both choose, or the one that has not."""
    game = hsenv.Game(("basic_mage_tempo", "basic_hunter_face"), seed=1)
    env = make()
    env.reset(options={"position": game})
    assert env._match.choosers == ("player_0", "player_1")
    game.mulligan(0)
    env.reset(options={"position": game})
    assert env._match.choosers == ("player_1",)


@BOTH_FORMS
def test_handicaps_and_decks_by_agent(make):
    env = make()
    handicap = {"player_0": {"armor": 3}, "player_1": {"health": 12, "cards": ["Fireball"]}}
    for seat in (0, 1):
        env.reset(
            seed=1,
            options={"handicap": handicap, "decks": ("basic_mage_tempo", "basic_hunter_face"), "seat": seat},
        )
        own, foe = env.game.players[seat], env.game.players[1 - seat]
        assert (own.hero.armor, foe.hero.health) == (3, 12)
        assert "Fireball" in [card.name for card in foe.hand]
        assert own.hero.name == "Jaina Proudmoore"
        assert env.deck_names == {"player_0": "basic_mage_tempo", "player_1": "basic_hunter_face"}


@BOTH_FORMS
def test_the_same_deal_with_the_players_exchanged(make):
    env = make()
    env.reset(seed=7)
    hands = [[card.id for card in player.hand] for player in env.game.players]
    assert env._match.info("player_0")["seat"] == 0
    env.reset(seed=7, options={"swap": True})
    assert [[card.id for card in player.hand] for player in env.game.players] == hands
    assert env._match.info("player_0")["seat"] == 1


@BOTH_FORMS
@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"position": {"players": []}}, hsenv.PositionError, "players"),
        ({"decks": "basic_mage_tempo"}, ValueError, "pair"),
        ({"handicap": {"learner": {"health": 3}}}, ValueError, "player_0 and player_1"),
        ({"handicap": {"player_0": {"luck": 3}}}, ValueError, "luck"),
        ({"seat": 2}, ValueError, "seat"),
        ({"swap": 1}, TypeError, "swap"),
        ({"position": PUZZLE, "decks": (None, None)}, ValueError, "position"),
    ],
)
def test_bad_beginnings_leave_the_game_alone(make, options, error, message):
    env = make()
    env.reset(seed=1)
    before = env.game.hash()
    with pytest.raises(error, match=message):
        env.reset(options=options)
    assert env.game.hash() == before


def test_unknown_beginnings_are_named():
    with pytest.warns(UserWarning, match=r"no options opponent, weather.*options are decks, position"):
        hearthstone_v0.env().reset(seed=1, options={"weather": "fine", "opponent": "greedy", "seat": 1})
