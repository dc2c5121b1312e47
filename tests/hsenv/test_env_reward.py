"""`reward="shaped"`: the potential, the telescoping sum, ends, truncations, batches and opponents that are policies."""

import gymnasium as gym
import numpy as np
import pytest

import hsenv
from hsenv.envs import SelfPlayBatch


def make(**options):
    return gym.make("Hearthstone-v0", reward="shaped", **options).unwrapped


def last_legal(observation, mask, info):
    """A policy that keeps its turn as long as it can; for one game or a batch."""
    last = mask.shape[-1] - 1 - mask[..., ::-1].argmax(axis=-1)
    return last if mask.ndim > 1 else int(last)


def expected(game, seat):
    """The potential as docs/environments.md gives it."""
    own, foe = game.players[seat], game.players[1 - seat]

    def side(player):
        board = sum(max(minion.attack, 0) + minion.health for minion in player.board)
        return player.hero.health + player.hero.armor, board, len(player.hand)

    (health, board, hand), (foe_health, foe_board, foe_hand) = side(own), side(foe)
    return (
        0.5 * (health - foe_health) / (health + foe_health)
        + 0.4 * (board - foe_board) / (board + foe_board + 10)
        + 0.1 * (hand - foe_hand) / 10
    )


def test_the_potential_is_what_the_page_says():
    batch = SelfPlayBatch(16, seed=1)
    turn = batch.reset()
    seen = []
    for _ in range(60):
        turn = batch.step(batch.sample())
        values = batch.potential()
        assert values.dtype == np.float32
        for row in range(0, 16, 5):
            assert values[row] == pytest.approx(expected(batch.game(row), int(turn.seat[row])), abs=1e-6)
        seen.extend(values)
    assert np.abs(seen).max() < 1
    assert np.std(seen) > 0.05


def test_the_potential_of_one_seat_is_minus_that_of_the_other():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1)
    game.players[0].summon("Chillwind Yeti")
    game.players[0].give("Fireball")
    game.players[1].hero.set(damage=9)
    assert expected(game, 0) == -expected(game, 1) > 0
    batch = SelfPlayBatch(1)
    batch.schedule([0], options={"position": game})
    batch.reset()
    assert batch.potential()[0] == pytest.approx(expected(game, 0))


@pytest.mark.parametrize("opponent", ["random", "greedy", last_legal])
@pytest.mark.parametrize("seat", [0, 1])
def test_shaped_returns_telescope_to_the_outcome_minus_the_first_potential(opponent, seat):
    env = make(opponent=opponent, seat=seat, discount=1.0)
    outcomes = set()
    for seed in range(6):
        env.reset(seed=seed)
        first, total, rewards, over = expected(env.game, seat), 0.0, [], False
        while not over:
            _, reward, over, _, info = env.step(int(np.flatnonzero(env.action_masks())[-1]))
            total += reward
            rewards.append(reward)
        assert total == pytest.approx(info["winner"] - first, abs=1e-5)
        assert np.count_nonzero(rewards) > 3
        outcomes.add(info["winner"])
    assert outcomes


@pytest.mark.parametrize("opponent", ["greedy", last_legal])
def test_each_step_adds_the_discounted_change(opponent):
    env = make(opponent=opponent, discount=0.9)
    for seed in range(3):
        env.reset(seed=seed)
        before, over = expected(env.game, env.learner_seat), False
        while not over:
            _, reward, over, _, info = env.step(int(np.flatnonzero(env.action_masks())[-1]))
            after = 0 if over else expected(env.game, env.learner_seat)
            outcome = info["winner"] if over else 0
            assert reward == pytest.approx(outcome + 0.9 * after - before, abs=1e-5)
            before = after


def test_a_game_that_is_cut_off_keeps_its_potential():
    env = make(discount=1.0, max_decisions=30, opponent="random")
    env.reset(seed=1)
    first, total, truncated = expected(env.game, env.learner_seat), 0.0, False
    while not truncated:
        _, reward, terminated, truncated, _ = env.step(int(np.flatnonzero(env.action_masks())[-1]))
        assert not terminated
        total += reward
    last = expected(env.game, env.learner_seat)
    assert total == pytest.approx(last - first, abs=1e-5)
    assert last != 0


@pytest.mark.parametrize("opponent", ["random", last_legal])
def test_rows_of_a_batch_are_rewarded_as_single_environments(opponent):
    venv = hsenv.make_vec(4, reward="shaped", opponent=opponent, autoreset_mode="same_step")
    _, infos = venv.reset(seed=5)
    singles = [make(opponent=opponent) for _ in range(4)]
    for row, env in enumerate(singles):
        env.reset(seed=5 + row)
    ended = 0
    for _ in range(150):
        actions = infos["action_mask"].argmax(axis=1)
        _, rewards, *_, infos = venv.step(actions)
        for row, env in enumerate(singles):
            _, reward, terminated, _, _ = env.step(int(actions[row]))
            assert rewards[row] == pytest.approx(reward)
            if terminated:
                env.reset()
                ended += 1
    assert ended


def test_the_step_that_begins_a_new_episode_has_no_reward():
    venv = hsenv.make_vec(4, reward="shaped", turn_limit=6, autoreset_mode="next_step")
    _, infos = venv.reset(seed=5)
    ended = np.zeros(4, bool)
    began = 0
    for _ in range(80):
        was = ended
        _, rewards, terminated, truncated, infos = venv.step(infos["action_mask"].argmax(axis=1))
        ended = terminated | truncated
        assert not rewards[was].any()
        began += was.sum()
    assert began > 3


def test_shaping_changes_no_game():
    plain, shaped = (
        hsenv.make_vec(4, opponent="greedy"),
        hsenv.make_vec(4, opponent="greedy", reward="shaped"),
    )
    observations = [env.reset(seed=1)[0] for env in (plain, shaped)]
    for _ in range(60):
        assert np.array_equal(*observations)
        actions = plain.action_masks().argmax(axis=1)
        observations = [env.step(actions)[0] for env in (plain, shaped)]


@pytest.mark.parametrize(
    "options", [{"reward": "damage"}, {"discount": 1.5}, {"discount": -0.1}, {"discount": float("nan")}]
)
def test_bad_rewards(options):
    with pytest.raises(ValueError, match=r"reward|discount"):
        hsenv.envs.HearthstoneEnv(**options)


def test_self_play_shapes_for_itself():
    with pytest.raises(TypeError, match="potential"):
        SelfPlayBatch(2, reward="shaped")
