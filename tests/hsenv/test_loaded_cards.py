"""Cards that were loaded at run time reach other processes: with pickles, by an option, by a variable; or the error says how."""

import os
import pickle
import subprocess
import sys

import gymnasium as gym
import numpy as np
import pytest
from gymnasium.vector import AsyncVectorEnv

import hsenv
from hsenv import _engine
from hsenv.cards.running import forget
from hsenv.envs import HearthstoneEnv, HearthstoneVecEnv, HearthstoneVectorEnv, SelfPlayBatch

PACK = _engine.__file__.rpartition("/")[0] + "/data/cards.pack"
CARDS = """
TEST_LOADED:
  {name: Test Loaded, dbf: 990101, set: legacy, class: mage, type: minion, rarity: common, cost: 1, attack: 7, health: 7}
"""
MORE = """
TEST_MORE:
  {name: Test More, dbf: 990102, set: legacy, class: mage, type: minion, rarity: common, cost: 2, attack: 3, health: 3}
"""
LIST = [*hsenv.decks.get("basic_mage_tempo").cards[:28], "TEST_LOADED", "TEST_LOADED"]
OPTIONS = {"deck": LIST, "opponent_deck": "mirror", "format": "wild", "seat": 0}


@pytest.fixture(autouse=True)
def no_others_are_loaded():
    """Before (other tests load some, too) and afterwards."""
    _engine.load_pack(PACK)
    forget()
    yield
    _engine.load_pack(PACK)
    forget()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "my.yaml"
    path.write_text(CARDS)
    return path


def in_another_process(code, **variables):
    """What a fresh interpreter says."""
    done = subprocess.run(
        [sys.executable, "-"],
        input=code,  # a pickle may be longer than an argument
        env=os.environ | variables,
        capture_output=True,
        timeout=120,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_loaded_tells_the_texts_in_order(file):
    assert hsenv.cards.loaded() == ()
    hsenv.cards.load(file)
    hsenv.cards.load(MORE)
    assert hsenv.cards.loaded() == (CARDS, MORE)


def test_ensure_loads_each_text_once(file):
    hsenv.cards.ensure(file)
    totals = _engine.pack_totals()
    hsenv.cards.ensure([CARDS, str(file)])
    assert _engine.pack_totals() == totals
    hsenv.cards.ensure([CARDS, MORE])
    assert hsenv.cards.loaded() == (CARDS, MORE)


@pytest.mark.parametrize(
    "wrap",
    [str, lambda path: path, lambda path: [path], lambda path: [CARDS]],
    ids=["str", "Path", "list", "text"],
)
def test_the_option_cards_of_every_form(file, wrap):
    from hsenv.pettingzoo import hearthstone_v0

    options = OPTIONS | {"cards": wrap(file)}
    gym.make("Hearthstone-v0", **options).reset(seed=1)
    for make in (HearthstoneEnv, hearthstone_v0.env, hearthstone_v0.parallel_env):
        make(**options).reset(seed=1)
    for make in (HearthstoneVectorEnv, HearthstoneVecEnv, SelfPlayBatch):
        make(2, **options).reset()
    assert hsenv.cards.loaded() == (CARDS,)


def test_open_spiel_takes_them(file):
    pyspiel = pytest.importorskip("pyspiel")
    import hsenv.open_spiel

    state = pyspiel.load_game("python_hearthstone", {"cards": str(file)}).new_initial_state()
    while state.is_chance_node():
        state.apply_action(3)
    assert "TEST_LOADED" in hsenv.cards.ids()
    data = pickle.dumps(state)
    code = f"import pickle, hsenv.open_spiel; print(pickle.loads({data!r}).hearthstone.hash())"
    assert in_another_process(code) == str(state.hearthstone.hash())


@pytest.mark.parametrize("cards", [7, [7], {"a": 1}, b"cards"])
def test_bad_options(cards):
    with pytest.raises(TypeError, match="cards are the path"):
        HearthstoneEnv(cards=cards)


def test_wrong_files_are_named(tmp_path):
    with pytest.raises(hsenv.CardError, match=r"nothing\.yaml"):
        HearthstoneEnv(cards=tmp_path / "nothing.yaml")


def test_pickles_bring_their_cards_along():
    hsenv.cards.load(CARDS)
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=3)
    game.players[0].summon("TEST_LOADED")
    env = HearthstoneEnv(**OPTIONS)
    env.reset(seed=3)
    batch = SelfPlayBatch(2, seed=3, **OPTIONS)
    batch.reset()
    data = pickle.dumps((game, env, batch))
    code = (
        "import pickle, hsenv\n"
        f"game, env, batch = pickle.loads({data!r})\n"
        "env.step(0)\n"
        "batch.step(batch.sample())\n"
        "print(game.players[0].board[0].name, game.hash(), env.game.hash(), batch.game(1).hash(), hsenv.cards.get('TEST_LOADED').name)"
    )
    env.step(0)
    batch.step(batch.sample())
    assert (
        in_another_process(code)
        == f"Test Loaded {game.hash()} {env.game.hash()} {batch.game(1).hash()} Test Loaded"
    )


def test_a_pickle_where_other_cards_were_loaded_is_refused():
    hsenv.cards.load(CARDS)
    env = HearthstoneEnv(**OPTIONS)
    env.reset(seed=1)
    data, state = pickle.dumps(env), env.save_state()
    _engine.load_pack(PACK)
    forget()
    hsenv.cards.load(MORE)
    with pytest.raises(hsenv.PositionError, match="with other cards"):
        pickle.loads(data)
    with pytest.raises(hsenv.PositionError, match="HSENV_CARDS"):
        HearthstoneEnv().load_state(state)


def test_an_environment_made_before_more_were_loaded_is_still_copied():
    import copy

    env = HearthstoneEnv(deck="basic_mage_tempo")
    env.reset(seed=1)
    hsenv.cards.load("CS2_029: {like: CS2_029, cost: 9}")
    other = copy.deepcopy(env)
    assert other.game.hash() == env.game.hash()
    other.load_state(env.save_state())


def test_the_variable_is_read_at_import(file, tmp_path):
    other = tmp_path / "more.yaml"
    other.write_text(MORE)
    code = "import hsenv; print(hsenv.cards.get('TEST_LOADED').name, hsenv.cards.get('TEST_MORE').cost)"
    assert in_another_process(code, HSENV_CARDS=os.pathsep.join([str(file), str(other)])) == "Test Loaded 2"
    wrong = subprocess.run(
        [sys.executable, "-c", "import hsenv"],
        env=os.environ | {"HSENV_CARDS": str(tmp_path / "none.yaml")},
        capture_output=True,
        timeout=60,
        text=True,
    )
    assert wrong.returncode != 0
    assert "none.yaml" in wrong.stderr
    assert "The variable HSENV_CARDS names the file" in wrong.stderr


def with_option():
    return HearthstoneEnv(**OPTIONS, cards=CARDS)


def without():
    return HearthstoneEnv(**OPTIONS)


# The variable is not tried with a fork server: that of this process may run already, with the variables of its start.
@pytest.mark.parametrize(
    ("way", "context"), [("option", "spawn"), ("option", "forkserver"), ("variable", "spawn")]
)
def test_gymnasium_s_workers(way, context, file, monkeypatch):
    if way == "variable":
        monkeypatch.setenv("HSENV_CARDS", str(file))
    hsenv.cards.load(CARDS)
    envs = AsyncVectorEnv([with_option if way == "option" else without] * 2, context=context)
    try:
        _, infos = envs.reset(seed=[3, 4])
        _, _, _, _, infos = envs.step(np.array([np.flatnonzero(mask)[-1] for mask in infos["action_mask"]]))
        assert infos["action_mask"].any(axis=1).all()
    finally:
        envs.close()


def test_stable_baselines_workers():
    from stable_baselines3.common.vec_env import SubprocVecEnv

    hsenv.cards.load(CARDS)
    envs = SubprocVecEnv([with_option] * 2)  # by its default, forkserver
    try:
        envs.reset()
        envs.step([0, 0])
        assert np.array(envs.env_method("action_masks")).any(axis=1).all()
    finally:
        envs.close()


def an_environment(env):
    return env.game.hash(), env.step(0)[1]


def test_environments_travel_to_workers():
    import multiprocessing

    hsenv.cards.load(CARDS)
    env = HearthstoneEnv(**OPTIONS)
    env.reset(seed=4)
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        there = pool.apply_async(an_environment, (env,)).get(timeout=120)
    assert there == an_environment(env)


def failing():
    try:
        without()
    except hsenv.DeckError as error:
        return str(error)
    return ""


def test_the_error_in_a_worker_names_cause_and_way():
    import multiprocessing

    with multiprocessing.get_context("spawn").Pool(1) as pool:
        there = pool.apply_async(failing).get(timeout=120)
    assert "there is no card 'TEST_LOADED'" in there
    assert "this is a worker process" in there
    assert "cards=" in there
    assert "HSENV_CARDS" in there
    assert "worker" not in failing()
