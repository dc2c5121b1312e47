"""One game per thread is safe, and the threads of a batch change nothing."""

import random
from concurrent.futures import ThreadPoolExecutor

import gymnasium as gym
import numpy as np
import pytest

import hsenv
from hsenv import _engine
from hsenv.envs import SelfPlayBatch

DECKS = ("basic_mage_tempo", "basic_hunter_face")


def play(seed):
    """The hashes of a whole random game, with clones, bytes and observations on the way."""
    game = hsenv.Game(DECKS, seed=seed, mulligan=False)
    rng = random.Random(seed)
    hashes = []
    while actions := game.legal_actions():
        game.apply(rng.choice(actions))
        hashes.append(game.hash())
        if len(hashes) % 16 == 0:
            assert hsenv.Game.from_bytes(game.to_bytes()).hash() == game.hash()
            if not game.over:
                _engine.observe(game.determinize(0, seed)._engine, 0)
    game.check()
    return hashes


def test_a_game_per_thread_is_as_one_after_another():
    seeds = range(24)
    alone = [play(seed) for seed in seeds]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(play, seeds)) == alone


def test_bots_in_threads_choose_as_alone():
    """Bots plan outside the interpreter's lock."""

    def choose(seed):
        game = hsenv.Game(DECKS, seed=seed, mulligan=False)
        bot = _engine.Bot("threat")
        for turn in range(10):
            game.apply(bot.choose(game._engine, turn))
        return game.hash()

    seeds = range(8)
    alone = [choose(seed) for seed in seeds]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(choose, seeds)) == alone


def test_cards_may_be_looked_up_and_loaded_while_games_run():
    """Running games keep the database that they were started with."""
    pack = _engine.__file__.rpartition("/")[0] + "/data/cards.pack"
    alone = [play(seed) for seed in range(6)]
    try:
        with ThreadPoolExecutor(4) as pool:
            games = [pool.submit(play, seed) for seed in range(6)]
            for number in range(6):
                hsenv.cards.load(f"TEST_THREAD_{number}: {{like: CS2_182, cost: {number}}}")
            assert [game.result() for game in games] == alone
    finally:
        _engine.load_pack(pack)


def course(threads, rows=40, steps=60, observation="flat"):
    """Everything that a batch says in a number of steps, as bytes."""
    batch = SelfPlayBatch(
        rows,
        seed=11,
        threads=threads,
        opponents=("external", "greedy"),
        deck="generated",
        opponent_deck="generated",
        format="wild",
        observation=observation,
    )
    turn = batch.reset()
    said = []
    for _ in range(steps):
        seen = turn.observation
        parts = list(seen.values()) if isinstance(seen, dict) else [seen]
        parts += [turn.action_mask, turn.seat, turn.reward, turn.done, turn.final_winner]
        said.append([np.asarray(part).tobytes() for part in parts])
        turn = batch.step(batch.sample())
    return said, [batch.game(row).hash() for row in range(rows)]


@pytest.mark.parametrize("observation", ["flat", "entities"])
def test_a_batch_is_the_same_with_any_number_of_threads(observation):
    alone = course(1, observation=observation)
    for threads in (2, 3, 8):
        assert course(threads, observation=observation) == alone


def test_calls_of_one_batch_from_several_threads_wait_for_each_other():
    batch = SelfPlayBatch(32, seed=3, threads=2, deck="basic_mage_tempo")
    batch.reset()
    halves = [np.arange(0, 16), np.arange(16, 32)]

    def step(rows):
        for _ in range(60):
            turn = batch.step(batch.sample(rows), rows)
            assert turn.action_mask[rows].any(axis=1).all()

    def look(_):
        for _ in range(60):
            assert batch.game(5).check() is None
            ids, offsets = batch.legal_actions()
            assert offsets[-1] == ids.size

    with ThreadPoolExecutor(3) as pool:
        watching = pool.submit(look, None)
        list(pool.map(step, halves))
        watching.result()
    for row in range(32):
        batch.game(row).check()


def test_vector_environments_side_by_side():
    def rewards(seed):
        envs = gym.make_vec(
            "Hearthstone-v0", num_envs=8, threads=2, opponent="random", deck="basic_mage_tempo"
        )
        envs.reset(seed=seed)
        envs.unwrapped.set_opponents(["random", "greedy"], [1, 2])
        return [envs.step(envs.unwrapped.sample())[1].tobytes() for _ in range(50)]

    alone = [rewards(seed) for seed in range(4)]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(rewards, range(4))) == alone
