"""Pickles and copies of games and environments; forked and spawned workers, and workers that die."""

import copy
import multiprocessing
import os
import pickle
import signal
import warnings

import numpy as np
import pytest
from gymnasium.vector import AsyncVectorEnv

import hsenv
from hsenv import PositionError, _engine
from hsenv.cards.running import forget
from hsenv.envs import HearthstoneEnv, HearthstoneVectorEnv, SelfPlayBatch

PACK = _engine.__file__.rpartition("/")[0] + "/data/cards.pack"
CARDS = """
TEST_PROCESS:
  {name: Test Process, dbf: 990099, set: legacy, class: mage, type: spell, rarity: free, cost: 1,
   collectible: false, play: "add_to_hand(choose_card(one_of(CS2_182, CS2_168, GAME_005)))"}
"""


@pytest.fixture
def own_card():
    hsenv.cards.load(CARDS)
    yield "TEST_PROCESS"
    _engine.load_pack(PACK)
    forget()


@pytest.fixture
def choosing(own_card):
    """A game that waits for a choice, offered by a card that was loaded at run time."""
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=5)
    game.players[0].give(own_card).play()
    assert len(game.choices) == 3
    return game


COPIES = [copy.copy, copy.deepcopy, hsenv.Game.clone, lambda game: pickle.loads(pickle.dumps(game))]


@pytest.mark.parametrize("made", COPIES, ids=["copy", "deepcopy", "clone", "pickle"])
def test_copies_in_the_middle_of_a_choice(choosing, made):
    other = made(choosing)
    assert other is not choosing
    assert other.hash() == choosing.hash()
    assert [card.id for card in other.choices] == [card.id for card in choosing.choices]
    for game in (other, choosing):
        game.choose(1)
        game.end_turn()
    assert other.hash() == choosing.hash()
    assert [card.id for card in other.players[0].hand] == ["CS2_168"]


@pytest.mark.parametrize("made", COPIES[:3], ids=["copy", "deepcopy", "clone"])
def test_copies_keep_the_cards_that_the_game_began_with(own_card, made):
    """Whatever has become of the cards of the process since."""
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=5)
    game.players[0].give("Fireball")
    hsenv.cards.load("CS2_029: {like: CS2_029, cost: 9}")
    other = made(game)
    assert (game.players[0].hand[0].cost, other.players[0].hand[0].cost) == (4, 4)
    assert other.hash() == game.hash()


def test_a_pickle_needs_the_same_cards(choosing):
    data = pickle.dumps(choosing)
    _engine.load_pack(PACK)
    with pytest.raises(PositionError, match="cards"):
        pickle.loads(data)


def test_handles_take_their_game_with_them(choosing):
    me, option = choosing.players[0], choosing.choices[2]
    for made in (copy.deepcopy, lambda things: pickle.loads(pickle.dumps(things))):
        game, player, hero, choice = made((choosing, me, me.hero, option))
        assert game is not choosing
        assert player is game.players[0]
        assert hero is player.hero
        assert choice is game.choices[2]
    alone = copy.deepcopy(me.hero)
    assert alone.game is not choosing
    assert alone.game.hash() == choosing.hash()
    assert copy.copy(me.hero).id == me.hero.id


# -- environments


def actions(env, steps=12):
    """What an environment says in some steps from a seed."""
    _, info = env.reset(seed=3)
    said = []
    for _ in range(steps):
        observation, reward, terminated, truncated, info = env.step(np.flatnonzero(info["action_mask"])[-1])
        said.append((observation.tobytes(), reward, terminated, truncated))
        if terminated or truncated:
            break
    return said


@pytest.mark.parametrize("made", [copy.deepcopy, lambda env: pickle.loads(pickle.dumps(env))])
def test_a_copied_environment_has_the_options_and_the_game(made):
    """test_saved_states.py has more."""
    env = HearthstoneEnv(opponent="greedy", deck="basic_mage_tempo", observation="flat", turn_limit=40)
    env.reset(seed=1)
    other = made(env)
    assert other.setting == env.setting
    assert other.game.hash() == env.game.hash()
    assert other.step(0)[0].tobytes() == env.step(0)[0].tobytes()
    assert actions(other) == actions(env)
    envs = HearthstoneVectorEnv(3, threads=2, opponent="greedy", autoreset_mode="same_step")
    others = made(envs)
    assert (others.num_envs, others.autoreset_mode) == (3, envs.autoreset_mode)
    assert np.array_equal(others.reset(seed=2)[0], envs.reset(seed=2)[0])


def test_batches_are_copied_with_their_games():
    batch = SelfPlayBatch(2, seed=1)
    turn = batch.reset()
    for made in (copy.deepcopy, lambda thing: pickle.loads(pickle.dumps(thing))):
        other, then = made((batch, turn))
        assert np.array_equal(then.observation, turn.observation)
        assert np.array_equal(
            other.step(other.sample()).observation,
            copy.deepcopy(batch).step(copy.deepcopy(batch).sample()).observation,
        )


# -- workers


def make_env():
    return HearthstoneEnv(opponent="random", deck="basic_mage_tempo")


def play_on(game):
    while legal := game.legal_actions():
        game.apply(legal[len(legal) // 2])
    return game.hash()


@pytest.mark.parametrize("method", ["fork", "spawn"])
def test_games_travel_to_workers(method):
    games = [hsenv.Game(("basic_mage_tempo", "basic_hunter_face"), seed=seed) for seed in range(4)]
    with (
        warnings.catch_warnings(),
        multiprocessing.get_context(method).Pool(2) as pool,
    ):
        warnings.simplefilter("ignore", DeprecationWarning)  # pytest has threads of its own
        there = pool.map_async(play_on, games).get(timeout=60)
    assert there == [play_on(game) for game in games]


def _step_in_child(batch, queue):
    queue.put(_course(batch))


def _course(batch, steps=20):
    for _ in range(steps):
        batch.step(batch.sample())
    return [batch.game(row).hash() for row in range(batch.num_envs)]


def test_a_batch_with_threads_goes_on_after_a_fork():
    batch = SelfPlayBatch(64, seed=4, threads=3, deck="basic_mage_tempo")
    batch.reset()
    batch.step(batch.sample())
    context = multiprocessing.get_context("fork")
    queue = context.Queue()
    child = context.Process(target=_step_in_child, args=(batch, queue))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        child.start()
    there = queue.get(timeout=60)
    child.join(60)
    assert child.exitcode == 0
    assert _course(batch) == there
    assert batch.threads == 3


def test_gymnasium_s_async_environments():
    envs = AsyncVectorEnv([make_env] * 2, context="spawn")
    try:
        _, infos = envs.reset(seed=[3, 4])
        for _ in range(5):
            chosen = [np.flatnonzero(mask)[-1] for mask in infos["action_mask"]]
            _, _, _, _, infos = envs.step(np.array(chosen))
        assert infos["action_mask"].shape == (2, _engine.ACTION_COUNT)
    finally:
        envs.close()


def test_a_killed_worker_is_an_error_and_not_a_wait():
    from stable_baselines3.common.vec_env import SubprocVecEnv  # slow to import: spawned workers do without

    # A forked worker would hold the other's pipe open, and its death would not show: SB3's default is this one.
    envs = SubprocVecEnv([make_env, make_env], start_method="forkserver")
    try:
        envs.reset()
        assert np.array(envs.env_method("action_masks")).any(axis=1).all()
        envs.step([0, 0])
        os.kill(envs.processes[1].pid, signal.SIGKILL)
        envs.processes[1].join(30)
        with pytest.raises((EOFError, OSError)):
            envs.step([0, 0])
        assert envs.processes[0].is_alive()
    finally:
        for process in envs.processes:
            process.terminate()
            process.join(30)
    env = make_env()  # this process is none the worse
    assert actions(env)
