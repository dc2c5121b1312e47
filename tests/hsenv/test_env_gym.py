"""`gym.make("Hearthstone-v0")`: the checkers of the field, seeds, masks, rewards, opponents, bad input."""

import subprocess
import sys
import warnings

import gymnasium as gym
import numpy as np
import pytest
from gymnasium.error import ResetNeeded
from gymnasium.utils.env_checker import check_env

import hsenv


def make(**options):
    return gym.make("Hearthstone-v0", **options)


def play(env, seed, choose=None):
    """One random game: (actions, rewards, last info, last observation)."""
    rng = np.random.default_rng(seed)
    observation, info = env.reset(seed=seed)
    actions, rewards, ended = [], [], False
    while not ended:
        assert info["action_mask"].any()
        legal = np.flatnonzero(info["action_mask"])
        action = int(rng.choice(legal)) if choose is None else choose(observation, info)
        observation, reward, terminated, truncated, info = env.step(action)
        actions.append(action)
        rewards.append(reward)
        ended = terminated or truncated
    return actions, rewards, info, observation


@pytest.mark.parametrize("observation", ["flat", "entities"])
@pytest.mark.parametrize("opponent", ["random", "greedy"])
def test_gymnasiums_checker_is_content(observation, opponent):
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        # Gymnasium's checker looks at no mask, and an illegal action is warned of.
        warnings.filterwarnings("ignore", "an action that was not legal")
        check_env(make(observation=observation, opponent=opponent).unwrapped)


@pytest.mark.parametrize("observation", ["flat", "entities"])
def test_stable_baselines_checker_is_content(observation):
    sb3 = pytest.importorskip("stable_baselines3.common.env_checker")
    sb3.check_env(make(observation=observation).unwrapped, warn=False)


def test_the_id_works_without_a_prior_import():
    code = "import gymnasium; env = gymnasium.make('hsenv:Hearthstone-v0'); env.reset(seed=1)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_importing_the_package_loads_no_training_library():
    code = "import hsenv, sys; assert not {'torch', 'stable_baselines3', 'yaml', 'pettingzoo'} & set(sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_same_seed_gives_the_same_game():
    first, second = play(make(opponent="greedy"), 7), play(make(opponent="greedy"), 7)
    assert first[:2] == second[:2]
    assert np.array_equal(first[3], second[3])
    assert play(make(opponent="greedy"), 8)[0] != first[0]


def test_games_without_a_seed_follow_from_the_last_seed():
    env, other = make(), make()
    env.reset(seed=3)
    other.reset(seed=3)
    assert np.array_equal(env.reset()[0], other.reset()[0])
    assert not np.array_equal(env.reset()[0], env.reset()[0])


def test_the_only_reward_is_the_outcome():
    env = make()
    outcomes = set()
    for seed in range(12):
        _, rewards, info, _ = play(env, seed)
        assert all(reward == 0 for reward in rewards[:-1])
        assert rewards[-1] == info["winner"]
        assert info["length"] == len(rewards)
        outcomes.add(rewards[-1])
    assert {1.0, -1.0} <= outcomes


def test_masks_are_what_the_game_accepts():
    env = make().unwrapped
    _, info = env.reset(seed=5)
    for _ in range(30):
        mask = info["action_mask"]
        assert mask.dtype == np.int8
        assert mask.shape == (3722,)
        assert np.array_equal(env.action_masks(), mask.astype(bool))
        assert np.flatnonzero(mask).tolist() == sorted(env.game.legal_actions())
        *_, terminated, truncated, info = env.step(int(np.flatnonzero(mask)[-1]))
        if terminated or truncated:
            break


def test_arrays_of_different_calls_share_no_memory():
    env = make()
    first, info = env.reset(seed=1)
    kept, kept_mask = first.copy(), info["action_mask"].copy()
    second, *_, other = env.step(int(np.flatnonzero(info["action_mask"])[0]))
    assert not np.shares_memory(first, second)
    assert not np.shares_memory(info["action_mask"], other["action_mask"])
    for _ in range(5):
        env.reset()
    assert np.array_equal(first, kept)
    assert np.array_equal(info["action_mask"], kept_mask)


@pytest.mark.parametrize("seat", [0, 1])
def test_a_fixed_seat(seat):
    env = make(seat=seat)
    for seed in range(4):
        _, info = env.reset(seed=seed)
        assert info["seat"] == seat


def test_alternating_seats():
    env = make(seat="alternate")
    seats = [env.reset(seed=1)[1]["seat"]] + [env.reset()[1]["seat"] for _ in range(5)]
    assert seats in ([0, 1] * 3, [1, 0] * 3)


def test_decks_by_name_pattern_list_and_chance():
    assert (
        make(deck="basic_mage_tempo", opponent_deck="mirror").reset(seed=1)[1]["decks"]
        == ("basic_mage_tempo",) * 2
    )
    names = {make(deck="basic_mage_*").reset(seed=seed)[1]["decks"][0] for seed in range(8)}
    assert names == {"basic_mage_tempo", "basic_mage_control"}
    cards = list(hsenv.decks.get("basic_hunter_face").cards)
    env = make(deck={"hero": "HERO_05", "cards": cards}, opponent_deck="generated")
    assert env.reset(seed=1)[1]["decks"][1] == "generated"
    hero = env.unwrapped.game.players[env.unwrapped.learner_seat].hero
    assert hero.id == "HERO_05"
    pair = ("basic_rogue_tempo", "basic_priest_control")
    assert make(deck_pairs=[pair]).reset(seed=1)[1]["decks"] == pair


def test_one_of_several_decks_is_drawn_for_each_episode():
    text = hsenv.decks.get("basic_priest_control").deckstring()
    cards = list(hsenv.decks.get("basic_hunter_face").cards)
    env = make(deck=["basic_rogue_*", text, cards, "generated"], opponent_deck="random")
    seen = [env.reset(seed=seed)[1]["decks"] for seed in range(60)]
    rogues = {name for name in hsenv.decks.names("basic") if name.startswith("basic_rogue")}
    assert {own for own, _ in seen} == rogues | {"HERO_09", "HERO_05", "generated"}
    assert len({foe for _, foe in seen}) > 10  # any archetype
    assert {foe for _, foe in seen} <= set(hsenv.decks.names("basic"))


def test_the_cards_of_a_format():
    env = make(format="classic", deck="random", opponent_deck="random")
    decks = {name for seed in range(10) for name in env.reset(seed=seed)[1]["decks"]}
    assert decks <= set(hsenv.decks.names("classic"))
    assert len(decks) > 3


def test_an_invalid_deck_is_refused():
    with pytest.raises(hsenv.DeckError, match="30 cards"):
        make(deck={"hero": "HERO_08", "cards": ["CS2_029"] * 2})
    with pytest.raises(hsenv.DeckError):
        make(deck="no such deck")


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("opponent", "nobody"),
        ("opponent", []),
        ("opponent", 3),
        ("observation", "picture"),
        ("illegal_action", "explode"),
        ("seat", 2),
        ("positions", "left"),
        ("turn_limit", 0),
        ("turn_limit", 90),
        ("max_decisions", 0),
        ("opponent_weights", [1.0, 1.0]),
        ("opponent_weights", [-1.0]),
        ("deck_pairs", []),
        ("render_mode", "film"),
    ],
)
def test_bad_options_are_value_errors(option, value):
    with pytest.raises(ValueError, match=r"\w"):
        hsenv.envs.HearthstoneEnv(**{option: value})


def test_an_unknown_option_is_named():
    with pytest.raises(TypeError, match="oponent"):
        hsenv.envs.HearthstoneEnv(oponent="greedy")


def test_steps_out_of_order_are_refused():
    env = make().unwrapped
    with pytest.raises(ResetNeeded):
        env.step(0)
    with pytest.raises(ResetNeeded):
        env.action_masks()
    play(env, 1)
    with pytest.raises(ResetNeeded):
        env.step(0)
    env.reset()
    with pytest.raises(TypeError):
        env.step(0.5)


def test_illegal_actions_end_the_turn():
    env = make(seat=0, mulligan=False, illegal_action="end_turn")
    env.reset(seed=1)
    *_, info = env.step(3721)
    assert info["turn"] == 3
    env = make(seat=0, illegal_action="end_turn")
    env.reset(seed=1)
    *_, info = env.step(3721)
    assert info["turn"] == 1  # the mulligan kept everything


def test_illegal_actions_lose():
    env = make(illegal_action="lose")
    env.reset(seed=1)
    _, reward, terminated, _, info = env.step(-5)
    assert (reward, terminated, info["winner"]) == (-1, True, -1)


def test_illegal_actions_are_replaced():
    env = make(seat=0, illegal_action="random_legal")
    env.reset(seed=1)
    *_, info = env.step(3721)
    assert info["turn"] == 1


def test_illegal_actions_raise():
    env = make(illegal_action="raise").unwrapped
    observation, _ = env.reset(seed=1)
    before = env.game.hash()
    with pytest.raises(hsenv.IllegalAction, match="3721"):
        env.step(3721)
    assert env.game.hash() == before
    assert env.observation_space.contains(observation)


def test_a_policy_as_opponent_sees_its_own_side():
    seats = []

    def policy(observation, mask, info):
        assert observation.shape == (1458,)
        seats.append(info["seat"])
        return np.flatnonzero(mask)[-1]

    env = make(opponent=policy, seat=0)
    _, rewards, info, _ = play(env, 2)
    assert info["opponent"] == "policy"
    assert set(seats) == {1}
    assert rewards[-1] in (-1, 0, 1)


def test_a_defeat_in_the_turn_of_a_policy_is_credited():
    """The bot's choices given through a policy: as if it were played inside."""
    bot = hsenv._engine.Bot("greedy")
    holder = {}

    def policy(observation, mask, info):
        return bot.choose(holder["env"].game._engine, 1)

    env = make(opponent=policy, deck="basic_warrior_control", opponent_deck="basic_hunter_face").unwrapped
    holder["env"] = env
    losses = 0
    for seed in range(5):
        _, rewards, info, _ = play(
            env, seed, choose=lambda _, info: int(np.flatnonzero(info["action_mask"])[0])
        )
        losses += rewards[-1] == -1
        assert info["winner"] == rewards[-1]
    assert losses >= 3


def test_turn_limit_and_decision_limit():
    env = make(turn_limit=6)
    for seed in range(6):
        _, rewards, info, _ = play(
            env, seed, choose=lambda _, info: int(np.flatnonzero(info["action_mask"])[0])
        )
        assert info["turn"] <= 7
        assert rewards[-1] == 0
    env = make(max_decisions=10, opponent="random")
    env.reset(seed=1)
    for _ in range(9):
        _, reward, terminated, truncated, _ = env.step(0)
        if truncated:
            break
    assert truncated
    assert not terminated
    assert reward == 0


def test_rightmost_positions():
    types = np.asarray(hsenv.envs.action_table())
    for positions, several in (("any", True), ("rightmost", False)):
        env = make(positions=positions, opponent="random")
        most = 0
        for seed in range(5):

            def look(_, info, seed=seed):
                nonlocal most
                legal = np.flatnonzero(info["action_mask"])
                plays = types[legal][types[legal][:, 0] == 6]
                for source in set(plays[:, 1]):
                    most = max(most, len(set(plays[plays[:, 1] == source][:, 3])))
                return int(legal[-1])

            play(env, seed, choose=look)
        assert (most > 1) == several


def test_rendering(capsys):
    env = make(render_mode="ansi", seat=0)
    env.reset(seed=1)
    text = env.render()
    assert "mulligan" in text
    assert "hand  0:" in text
    env = make(render_mode="human", seat=0)
    env.reset(seed=1)
    env.step(11)
    assert "turn 1, your turn" in capsys.readouterr().out
