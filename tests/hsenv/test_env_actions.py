"""Flat ids, factors, masks of factors, words; environments that take factors."""

import gymnasium as gym
import numpy as np
import pytest
from gymnasium.utils.env_checker import check_env

import hsenv
from hsenv import envs

SIZES = [7, 16, 17, 7, 3]


def masks(count=5, seed=3, steps=12):
    """Masks of some positions in the middle of games: int8[count, 3722]."""
    batch = envs.SelfPlayBatch(count, seed=seed)
    turn = batch.reset()
    for _ in range(steps):
        turn = batch.step(batch.sample())
    return turn.action_mask


def test_factors_of_every_id_lead_back_to_it():
    ids = np.arange(3722)
    factors = envs.factors_of(ids)
    assert factors.shape == (3722, 5)
    assert np.array_equal(factors, envs.action_table())
    assert np.array_equal(envs.ids_of(factors), ids)
    assert envs.factor_sizes() == tuple(SIZES)
    assert envs.ids_of(envs.factors_of(77)) == 77


def test_factors_that_mean_nothing_for_the_type_are_passed_over():
    assert envs.ids_of([0, 9, 16, 3, 2]) == 0  # an end of turn has neither source nor target
    attack = envs.action_types().index("attack")
    assert envs.ids_of([attack, 2, 3, 6, 2]) == envs.ids_of([attack, 2, 3, 0, 0])


def test_combinations_that_are_no_action():
    attack = envs.action_types().index("attack")
    found = envs.ids_of([[attack, 9, 0, 0, 0], [7, 0, 0, 0, 0], [0, 0, -1, 0, 0], [0, 0, 0, 0, 0]])
    assert found.tolist() == [-1, -1, -1, 0]


@pytest.mark.parametrize("bad", [3722, -1, [0, 4000]])
def test_ids_that_do_not_exist(bad):
    with pytest.raises(ValueError, match="3721"):
        envs.factors_of(bad)


def test_wrong_shapes_and_types_of_factors():
    with pytest.raises(ValueError, match="type, source, target, position, choose"):
        envs.ids_of([0, 0])
    with pytest.raises(TypeError, match="integers"):
        envs.ids_of([0.0] * 5)
    with pytest.raises(ValueError, match="3722"):
        envs.factor_masks(np.ones(10))
    with pytest.raises(ValueError, match="masks of shape"):
        envs.ids_of([[0] * 5] * 2, np.ones((3, 3722)))


def test_the_masks_of_factors_are_what_legal_actions_have():
    flat = masks()
    for row, mask in enumerate(flat):
        legal = envs.factors_of(np.flatnonzero(mask))
        parts = envs.split_masks(envs.factor_masks(flat)[row])
        assert [len(part) for part in parts] == SIZES
        for column, part in enumerate(parts):
            assert set(np.flatnonzero(part)) == set(legal[:, column])


def test_factors_of_legal_actions_name_them():
    flat = masks()
    rng = np.random.default_rng(0)
    for _ in range(20):
        chosen = np.array([rng.choice(np.flatnonzero(mask)) for mask in flat])
        assert np.array_equal(envs.ids_of(envs.factors_of(chosen), flat), chosen)
        assert envs.ids_of(envs.factors_of(chosen[0]), flat[0]) == chosen[0]


def test_a_factor_without_a_choice_is_passed_over():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1)
    me, _ = game.players
    me.give("Arcane Intellect")  # Arcane Intellect: no target, no place
    mask = np.zeros(3722, np.int8)
    mask[game.legal_actions()] = 1
    play = envs.action_types().index("play")
    found = int(envs.ids_of([play, 7, 11, 5, 2], mask))  # the only card that can be played
    assert game.decode(found).source is me.hand[0]
    assert envs.ids_of([envs.action_types().index("attack"), 0, 0, 0, 0], mask) == -1


def test_factors_drawn_one_by_one_name_legal_actions_or_none():
    flat = masks(40)
    rng = np.random.default_rng(1)
    parts = envs.split_masks(envs.factor_masks(flat))
    drawn = np.stack([(rng.random(part.shape) * part).argmax(axis=1) for part in parts], axis=1)
    found = envs.ids_of(drawn, flat)
    hit = found >= 0
    assert hit.any()
    assert flat[np.flatnonzero(hit), found[hit]].all()
    assert np.array_equal(envs.factors_of(found[hit])[:, 0], drawn[hit, 0])


def test_words():
    assert envs.describe(0) == "end the turn"
    assert envs.describe(2) == "choose option 1"
    assert envs.describe(11) == "keep all cards"
    assert envs.describe(14) == "throw away cards 0, 1 of the opening hand"
    types = envs.action_types()
    assert envs.describe([types.index("attack"), 0, 0, 0, 0]) == "attack the enemy hero with the hero"
    assert envs.describe([types.index("attack"), 2, 7, 0, 0]) == "attack enemy minion 6 with minion 1"
    assert envs.describe([types.index("trade"), 4, 0, 0, 0]) == "trade card 4 of the hand"
    assert envs.describe([types.index("hero_power"), 0, 9, 0, 0]) == "use the Hero Power on the enemy hero"
    assert (
        envs.describe([types.index("play"), 3, 8, 2, 1])
        == "play card 3 of the hand at place 2 on own minion 6, first option"
    )
    assert len({envs.describe(action) for action in range(3722)}) == 3722
    with pytest.raises(ValueError, match="no action"):
        envs.describe([4, 9, 0, 0, 0])
    with pytest.raises(ValueError, match="3721"):
        envs.describe(3722)


def test_an_environment_names_the_cards():
    env = gym.make("Hearthstone-v0", seat=0).unwrapped
    env.reset(seed=1)
    assert env.describe(0) == "end the turn"  # not legal in the mulligan
    assert env.describe(11) == env.game.describe(11)


# -- environments


def make(**options):
    return gym.make("Hearthstone-v0", action_space="factored", **options)


def test_gymnasiums_checker_is_content():
    check_env(make().unwrapped)


def test_samples_by_the_masks_play_whole_games():
    env = make(illegal_action="end_turn")
    _, info = env.reset(seed=1)
    env.action_space.seed(1)
    assert env.action_space.nvec.tolist() == SIZES
    for _ in range(2000):
        assert np.array_equal(
            env.get_wrapper_attr("action_masks")(), np.concatenate(info["action_mask"]).astype(bool)
        )
        action = env.action_space.sample(mask=info["action_mask"])
        *_, terminated, truncated, info = env.step(action)
        if terminated or truncated:
            break
    assert terminated


def test_both_action_spaces_play_the_same_game():
    flat, factored = gym.make("Hearthstone-v0", opponent="greedy"), make(opponent="greedy")
    observation, info = flat.reset(seed=2)
    other, _ = factored.reset(seed=2)
    over = False
    while not over:
        assert np.array_equal(observation, other)
        action = int(np.flatnonzero(info["action_mask"])[-1])
        observation, reward, over, _, info = flat.step(action)
        other, other_reward, other_over, _, _ = factored.step(envs.factors_of(action))
        assert (reward, over) == (other_reward, other_over)


def test_factors_that_name_nothing_follow_the_policy_for_illegal_actions():
    attack = [4, 7, 7, 0, 0]
    env = make(seat=0, mulligan=False)
    env.reset(seed=1)
    *_, info = env.step([6, 9, 0, 0, 0])
    assert info["turn"] == 3  # the turn was ended
    env = make(mulligan=False, illegal_action="lose")
    env.reset(seed=1)
    assert env.step([6, 9, 0, 0, 0])[1] == -1
    env = make(mulligan=False, illegal_action="raise").unwrapped
    env.reset(seed=1)
    before = env.game.hash()
    with pytest.raises(hsenv.IllegalAction, match="type 4, source 7"):
        env.step(attack)
    assert env.game.hash() == before


def test_the_batch_takes_factors():
    venv = hsenv.make_vec(6, action_space="factored", turn_limit=12)
    _, infos = venv.reset(seed=0)
    assert infos["action_mask"].shape == (6, 50)
    assert venv.action_space.shape == (6, 5)
    single = hsenv.make_vec(6, turn_limit=12)
    single.reset(seed=0)
    for _ in range(30):
        actions = venv.sample()
        assert np.array_equal(single.sample(), envs.ids_of(actions, single.action_masks()))
        observations, rewards, *_, infos = venv.step(actions)
        others, other_rewards, *_ = single.step(envs.ids_of(actions, single.action_masks()))
        assert np.array_equal(observations, others)
        assert np.array_equal(rewards, other_rewards)
        assert np.array_equal(infos["action_mask"], envs.factor_masks(single.action_masks()))
    with pytest.raises(ValueError, match="5 factors"):
        venv.step(np.zeros(6, int))
    with pytest.raises(TypeError, match="integers"):
        venv.step(np.zeros((6, 5)))


def test_the_batch_refuses_factors_that_name_nothing():
    venv = hsenv.make_vec(2, action_space="factored", illegal_action="raise", mulligan=False)
    venv.reset(seed=0)
    actions = venv.sample()
    actions[1] = [4, 7, 7, 0, 0]
    with pytest.raises(hsenv.IllegalAction, match="row 1: no legal action has type 4"):
        venv.step(actions)


def test_maskable_ppo_learns_with_factors():
    contrib = pytest.importorskip("sb3_contrib")
    venv = envs.HearthstoneVecEnv(4, seed=1, threads=1, action_space="factored")
    model = contrib.MaskablePPO(
        "MlpPolicy", venv, n_steps=32, batch_size=32, n_epochs=1, seed=1, policy_kwargs={"net_arch": [16]}
    )
    model.learn(128)
    found = venv.action_masks()
    actions, _ = model.predict(venv.reset(), action_masks=venv.action_masks())
    assert found.shape == (4, 50)
    assert actions.shape == (4, 5)
    for column, mask in enumerate(envs.split_masks(venv.action_masks())):
        assert mask[np.arange(4), actions[:, column]].all()


def test_where_factors_are_not_taken():
    with pytest.raises(ValueError, match="discrete"):
        gym.make("Hearthstone-v0", action_space="pointer")
    with pytest.raises(TypeError, match="ids_of"):
        envs.SelfPlayBatch(2, action_space="factored")
    pytest.importorskip("stable_baselines3")
    with pytest.raises(ValueError, match="mask_in_observation"):
        envs.HearthstoneVecEnv(2, action_space="factored", mask_in_observation=True)
