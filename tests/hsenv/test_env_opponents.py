"""Opponents: bots with parameters, policies, models of Stable-Baselines3 and their files, several at once."""

import subprocess
import sys

import gymnasium as gym
import numpy as np
import pytest
from gymnasium import spaces

import hsenv
from hsenv import _engine
from hsenv.envs import HearthstoneEnv, SelfPlayBatch, bot_parameters, observation_names

FEATURES = len(observation_names())


def make(opponent, **options):
    return gym.make("Hearthstone-v0", opponent=opponent, **options).unwrapped


# -- bots with parameters


@pytest.mark.parametrize(
    "opponent",
    [
        "greedy(hand=5)",
        "greedy( hand = 5.0 )",
        ("greedy", {"hand": 5}),
        {"bot": "greedy", "hand": 5},
        [("greedy", {"hand": np.float32(5)})],
    ],
)
def test_ways_to_give_parameters(opponent):
    _, info = make(opponent).reset(seed=1)
    assert info["opponent"].startswith("greedy")
    assert "hand" in info["opponent"]


def test_a_pair_of_bots_is_no_bot_with_parameters():
    env = make(["greedy", {"bot": "threat", "depth": 1}])
    seen = {env.reset(seed=seed)[1]["opponent"] for seed in range(20)}
    assert seen == {"greedy", "threat(depth=1.0)"}


def test_parameters_have_the_values_of_the_bot():
    assert bot_parameters("random") == {}
    greedy = bot_parameters("greedy")
    assert greedy["hand"] == 3
    assert {"worlds", "random"} < set(greedy)
    assert bot_parameters("threat") == {"depth": 0, "random": 0}
    game = hsenv.Game(("basic_mage_tempo", "basic_druid_tokens"), seed=1, mulligan=False, format="basic")
    text = f"greedy({','.join(f'{name}={value}' for name, value in greedy.items())})"
    for seed in range(30):
        if game.over:
            break
        action = _engine.Bot("greedy").choose(game._engine, seed)
        assert action == _engine.Bot(text).choose(game._engine, seed)
        game.apply(action)


def test_weights_change_what_a_bot_wants():
    """Minions are worth nothing to it but their attack: of two, it attacks the one that hits hardest."""
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1, mana=0)
    me, foe = game.players
    me.summon("Chillwind Yeti").set(exhausted=False)  # 4/5
    foe.summon("Stonetusk Boar")  # 1/1, Charge
    face = _engine.Bot("greedy(hero=100)").choose(game._engine, 1)
    board = _engine.Bot("greedy(hero=0,minion=50)").choose(game._engine, 1)
    assert game.decode(face).target is foe.hero
    assert game.decode(board).target is foe.board[0]


@pytest.mark.parametrize("name", ["aggro", "greedy", "lookahead", "threat"])
def test_a_share_of_random_decisions(name):
    """Wholly distracted, a bot decides like the one named random; not at all, like itself."""
    game = hsenv.Game(("basic_mage_tempo", "basic_druid_tokens"), seed=3, mulligan=False, format="basic")
    for _ in range(6):
        game.end_turn()
    wild, calm = (_engine.Bot(f"{name}(random={share})") for share in (1, 0))
    choices = {wild.choose(game._engine, seed) for seed in range(200)}
    assert choices == set(game.legal_actions())
    for seed in range(5):
        assert calm.choose(game._engine, seed) == _engine.Bot(name).choose(game._engine, seed)


def test_weaker_with_more_random_decisions():
    batch = SelfPlayBatch(
        64, seed=1, opponents=[("greedy", {"random": 0.9}), "greedy"], opponent_deck="mirror"
    )
    batch.reset()
    won = np.zeros(2)
    played = np.zeros(2)
    while played.sum() < 300:
        turn = batch.step(batch.bot_actions("midrange"))
        for row in np.flatnonzero(turn.done):
            played[turn.final_opponent[row]] += 1
            won[turn.final_opponent[row]] += turn.final_winner[row] > 0
    rates = won / played
    assert rates[0] > rates[1] + 0.15


@pytest.mark.parametrize(
    ("opponent", "words"),
    [
        ("greedy(hand)", "written as in"),
        ("greedy(hand=1", "written as in"),
        ("greedy(hand=)", "written as in"),
        ("greedy(hand=1e999)", "written as in"),
        ("greedy(hand=1,hand=2)", "twice"),
        (("greedy", {"hnd": 1}), "no parameter hnd; it has hero, hand"),
        (("greedy", {"random": 2}), "0 to 1"),
        (("greedy", {"worlds": 1.5}), "whole number"),
        (("greedy", {"worlds": 65}), "1 to 64"),
        (("threat", {"depth": 9}), "0 to 5"),
        (("random", {"random": 0.5}), "no parameter random"),
        ({"bot": "nobody"}, "known are random"),
        ({"greedy": 3}, "an opponent is"),
        ({"model": "x.zip", "depth": 2}, "an opponent is"),
        (3, "an opponent is"),
    ],
)
def test_bad_opponents(opponent, words):
    with pytest.raises(ValueError, match=words):
        HearthstoneEnv(opponent=opponent)


def test_parameters_that_are_no_numbers():
    with pytest.raises(TypeError, match="must be a number"):
        HearthstoneEnv(opponent=("greedy", {"hand": "much"}))


def test_self_play_takes_bots_only():
    with pytest.raises(ValueError, match="'external' or a bot"):
        SelfPlayBatch(2, opponents=[lambda observation, mask, info: 0])
    with pytest.raises(ValueError, match="a list"):
        SelfPlayBatch(2, opponents="greedy")


# -- policies of Python


class Counted:
    """A policy that plays the last legal action and notes how many games it was asked for."""

    def __init__(self):
        self.asked = []

    def __call__(self, observation, mask, info):
        assert observation.shape == (*mask.shape[:-1], FEATURES)
        self.asked.append(mask.shape[0] if mask.ndim > 1 else 1)
        return mask.shape[-1] - 1 - mask[..., ::-1].argmax(axis=-1)


def test_one_call_answers_for_all_rows_of_a_policy():
    first, second = Counted(), Counted()
    venv = hsenv.make_vec(32, opponent=[first, second, first], seat=1, turn_limit=10)
    _, infos = venv.reset(seed=0)
    # Row for row it is the opponent's mulligan: one call for each of the two policies.
    shares = np.bincount(infos["opponent"], minlength=3)
    assert first.asked == [shares[0] + shares[2]]
    assert second.asked == [shares[1]]
    for _ in range(40):
        *_, infos = venv.step(infos["action_mask"].argmax(axis=1))
    assert max(first.asked) > 4


@pytest.mark.parametrize("autoreset", ["next_step", "same_step", "disabled"])
def test_a_policy_in_each_autoreset_mode(autoreset):
    """As single environments play it, in every mode and at every moment of a restart."""
    venv = hsenv.make_vec(5, opponent=Counted(), autoreset_mode=autoreset, turn_limit=16)
    _, infos = venv.reset(seed=3)
    singles = [make(Counted(), turn_limit=16) for _ in range(5)]
    for row, env in enumerate(singles):
        env.reset(seed=3 + row)
    over = np.zeros(5, bool)
    ended = 0
    for _ in range(60):
        if autoreset == "disabled" and over.any():
            *_, infos = venv.reset(options={"reset_mask": over})
            for row in np.flatnonzero(over):
                singles[row].reset()
            over[:] = False
        actions = infos["action_mask"].argmax(axis=1)
        observations, rewards, terminated, truncated, infos = venv.step(actions)
        for row, env in enumerate(singles):
            if over[row]:  # next_step: this one began the new episode
                observation, info = env.reset()
                reward, done = 0.0, False
            else:
                observation, reward, done, _, info = env.step(int(actions[row]))
                if done and autoreset == "same_step":
                    assert np.array_equal(infos["final_obs"][row], observation)
                    observation, info = env.reset()
            assert (rewards[row], terminated[row]) == (reward, done)
            assert np.array_equal(observations[row], observation)
            assert np.array_equal(infos["action_mask"][row], info["action_mask"])
        ended += terminated.sum()
        over = (terminated | truncated) & (autoreset != "same_step")
    assert ended > 5


def test_a_policy_that_answers_in_another_shape():
    venv = hsenv.make_vec(4, opponent=lambda observation, mask, info: 0, seat=1)
    with pytest.raises(ValueError, match=r"actions of shape \(\) for 4 games"):
        venv.reset(seed=0)


# -- models


class FakeModel:
    """As much of a trained model as an opponent needs."""

    def __init__(self, shape=(FEATURES,), actions=None):
        self.observation_space = spaces.Box(-1, 1, shape)
        self.action_space = actions or spaces.Discrete(3722)
        self.told = []

    def predict(self, observation, action_masks=None, deterministic=False):
        self.told.append((observation.shape, deterministic))
        return action_masks.argmax(axis=-1), None


class Unmasked(FakeModel):
    def predict(self, observation, deterministic=False):
        self.told.append((observation.shape, deterministic))
        return np.full(observation.shape[:-1], 3721), None


class Factored(FakeModel):
    def predict(self, observation, action_masks=None, deterministic=False):
        assert action_masks.shape[-1] == 50
        parts = np.split(action_masks, np.cumsum([7, 16, 17, 7]), axis=-1)
        return np.stack([part.argmax(axis=-1) for part in parts], axis=-1), None


def play_out(env, seed=1):
    env.reset(seed=seed)
    over = False
    while not over:
        *_, over, _, info = env.step(int(np.flatnonzero(env.action_masks())[-1]))
    return info


@pytest.mark.parametrize("kind", [FakeModel, Unmasked])
def test_a_model_plays_single_games_and_batches(kind):
    model = kind()
    info = play_out(make(model, seat=0))
    assert info["opponent"] == kind.__name__
    assert info["winner"] == 1  # it only ever ends its turns
    assert model.told[0] == ((FEATURES,), False)
    model = kind()
    venv = hsenv.make_vec(6, opponent={"model": model, "deterministic": True}, seat=1)
    venv.reset(seed=0)
    assert model.told == [((6, FEATURES), True)]


def test_a_model_of_factored_actions():
    assert play_out(make(Factored(actions=spaces.MultiDiscrete([7, 16, 17, 7, 3]))))["winner"] == 1


@pytest.mark.parametrize("keys", [("observation", "action_mask"), ("obs", "legal")])
def test_a_model_that_sees_masks_in_its_observations(keys):
    """Trained with `mask_in_observation=True`, like a DQN that masks."""
    own, key = keys

    class Masked(FakeModel):
        def __init__(self):
            super().__init__()
            self.observation_space = spaces.Dict(
                {own: spaces.Box(-1, 1, (FEATURES,)), key: spaces.Box(0, 1, (3722,))}
            )

        def predict(self, observation, deterministic=False):
            assert set(observation) == set(keys)
            assert observation[key].dtype == np.float32
            return observation[key].argmax(axis=-1), None

    assert play_out(make(Masked(), seat=0))["winner"] == 1
    hsenv.make_vec(3, opponent=Masked(), seat=1).reset(seed=1)


def test_a_model_of_another_shape():
    env = make(FakeModel(shape=(8,)), seat=1)
    with pytest.raises(ValueError, match=r"takes observations of shape \(8,\)"):
        env.reset(seed=1)
    with pytest.raises(ValueError, match="action space"):
        make(FakeModel(actions=spaces.Discrete(5)))


def test_the_file_of_a_model(tmp_path):
    contrib = pytest.importorskip("sb3_contrib")
    venv = hsenv.envs.HearthstoneVecEnv(2, seed=1, threads=1)
    model = contrib.MaskablePPO("MlpPolicy", venv, n_steps=2, batch_size=4, policy_kwargs={"net_arch": [4]})
    path = tmp_path / "small.zip"
    model.save(path)
    for opponent in (path, str(path), {"model": str(path), "deterministic": True}):
        assert play_out(make(opponent, turn_limit=4))["opponent"] == "small"
    batch = hsenv.make_vec(4, opponent=[str(path), "random", str(path)], seat=1, turn_limit=4)
    _, infos = batch.reset(seed=0)
    assert {batch.opponent_name(place) for place in infos["opponent"]} <= {"small", "random"}
    assert len(batch._opponents._models) == 1  # loaded once


def test_files_that_are_no_models(tmp_path):
    pytest.importorskip("sb3_contrib")
    with pytest.raises(ValueError, match="there is no model file"):
        make("missing.zip")
    (tmp_path / "bad.zip").write_bytes(b"nothing")
    with pytest.raises(ValueError, match="cannot be loaded as a MaskablePPO"):
        make(tmp_path / "bad.zip")


def test_models_need_nothing_that_is_not_asked_for():
    code = (
        "import gymnasium, hsenv, sys, numpy\n"
        "class M:\n"
        "    observation_space = None\n"
        "    def predict(self, observation, action_masks, deterministic):\n"
        "        return action_masks.argmax(axis=-1), None\n"
        "env = gymnasium.make('Hearthstone-v0', opponent=M()); env.reset(seed=1); env.step(11)\n"
        "assert not {'torch', 'stable_baselines3', 'sb3_contrib'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
