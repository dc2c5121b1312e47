"""Copies, pickles and saved states of every form of environment: they go on exactly alike, or refuse and say what would do."""

import copy
import pickle
from itertools import pairwise

import gymnasium as gym
import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import hsenv
from hsenv.envs import (
    HearthstoneEnv,
    HearthstoneVecEnv,
    HearthstoneVectorEnv,
    SelfPlayBatch,
    factors_of,
    one_by_one,
)
from hsenv.pettingzoo.aec import HearthstoneAECEnv
from hsenv.pettingzoo.parallel import HearthstoneParallelEnv


def last_legal(observation, action_mask, info):
    return action_mask.shape[-1] - 1 - np.argmax(action_mask[..., ::-1], axis=-1)


class Counting:
    """A policy with a memory of its own."""

    def __init__(self):
        self.asked = 0

    def __call__(self, observation, action_mask, info):
        self.asked += 1
        legal = np.flatnonzero(action_mask)
        return int(legal[self.asked * 7 % len(legal)])


def plain(thing):
    """What a call gave, as values that can be compared; without times of the clock."""
    if isinstance(thing, dict):
        return {key: plain(value) for key, value in thing.items() if key != "t"}
    if isinstance(thing, tuple | list):
        return [plain(one) for one in thing]
    if isinstance(thing, np.ndarray) and thing.dtype != object:
        return (thing.dtype.str, thing.shape, thing.tobytes())
    return [plain(one) for one in thing] if isinstance(thing, np.ndarray) else thing


def pick(mask, rng):
    return int(rng.choice(np.flatnonzero(mask)))


def step_single(env, rng):
    if env._over:
        return env.reset()
    action = pick(env._flat_mask(), rng)
    return env.step(factors_of(action) if env.setting.factored else action)


def step_vector(envs, rng):
    masks = np.asarray(envs._current.action_mask)
    over = envs._current.terminated | envs._current.truncated
    if envs.metadata["autoreset_mode"] is gym.vector.AutoresetMode.DISABLED and over.any():
        return envs.reset(options={"reset_mask": over})
    return envs.step(np.array([pick(mask, rng) for mask in masks]))


def step_sb3(envs, rng):
    return envs.step(np.array([pick(mask, rng) for mask in envs.action_masks()])), envs.finished()


def step_selfplay(batch, rng):
    ids, offsets = batch.legal_actions()
    chosen = [int(rng.choice(ids[a:b])) for a, b in pairwise(offsets)]
    turn = batch.step(np.array(chosen, np.int64))
    return (
        turn.observation,
        turn.action_mask,
        turn.seat,
        turn.reward,
        turn.done,
        turn.opponent,
        batch.sample(),
    )


def step_aec(env, rng):
    if not env.agents:
        env.reset()
    observation, *rest = env.last()
    over = env.terminations[env.agent_selection] or env.truncations[env.agent_selection]
    env.step(None if over else pick(observation["action_mask"], rng))
    return observation, rest, env.agents, env.rewards, env._cumulative_rewards, env.infos


def step_parallel(env, rng):
    if not env.agents:
        return env.reset()
    masks = {agent: seen["action_mask"] for agent, seen in env._observations().items()}
    return env.step({agent: pick(mask, rng) for agent, mask in masks.items() if mask.any()})


DECKS = {"deck": "basic_*_tempo", "opponent_deck": "generated"}
FORMS = {
    "single against a bot": (lambda: HearthstoneEnv(opponent=["greedy", "random"], **DECKS), step_single),
    "single, all options": (
        lambda: HearthstoneEnv(
            opponent=last_legal,
            observation="entities",
            action_space="factored",
            reward="shaped",
            seat="alternate",
            illegal_action="random_legal",
            turn_limit=12,
        ),
        step_single,
    ),
    "vector, next step": (
        lambda: HearthstoneVectorEnv(3, threads=1, opponent=["greedy", last_legal], turn_limit=9, **DECKS),
        step_vector,
    ),
    "vector, same step": (
        lambda: HearthstoneVectorEnv(3, threads=2, autoreset_mode="same_step", turn_limit=7),
        step_vector,
    ),
    "vector, disabled": (
        lambda: HearthstoneVectorEnv(3, threads=1, autoreset_mode="disabled", max_decisions=40),
        step_vector,
    ),
    "Stable-Baselines3": (
        lambda: HearthstoneVecEnv(
            3,
            seed=5,
            threads=1,
            reward="shaped",
            opponent=[last_legal, "greedy"],
            mask_in_observation=True,
            turn_limit=8,
        ),
        step_sb3,
    ),
    "self-play": (
        lambda: SelfPlayBatch(3, seed=5, threads=1, opponents=["external", "greedy"], turn_limit=8),
        step_selfplay,
    ),
    "PettingZoo, AEC": (lambda: HearthstoneAECEnv(seat="alternate", turn_limit=6, **DECKS), step_aec),
    "PettingZoo, parallel": (
        lambda: HearthstoneParallelEnv(seat="random", observation="entities", max_cycles=40),
        step_parallel,
    ),
}
EACH_FORM = pytest.mark.parametrize(("make", "step"), FORMS.values(), ids=FORMS.keys())


def begin(env, seed):
    if isinstance(env, HearthstoneVecEnv):
        env.seed(seed)
        env.reset()
    else:
        env.reset(seed=seed)
    return env


def course(env, step, seed, length):
    rng = np.random.default_rng(seed)
    return [plain(step(env, rng)) for _ in range(length)]


def play(env, step, seed, length):
    course(env, step, seed, length)
    return env


@EACH_FORM
@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(seed=st.integers(0, 1000), before=st.integers(0, 130), after=st.integers(1, 60))
def test_save_play_load_play(make, step, seed, before, after):
    """The same observations, rewards, masks and infos: in this environment, and in another of the same options."""
    env = play(begin(make(), seed), step, seed, before)
    state = env.save_state()
    assert env.save_state() == state
    expected = course(env, step, seed + 1, after)
    end = env.save_state()
    env.load_state(state)
    assert env.save_state() == state
    assert course(env, step, seed + 1, after) == expected
    assert env.save_state() == end
    other = make()
    other.load_state(state)
    assert course(other, step, seed + 1, after) == expected
    assert other.save_state() == end


@EACH_FORM
@pytest.mark.parametrize(
    "made", [copy.deepcopy, lambda env: pickle.loads(pickle.dumps(env))], ids=["deepcopy", "pickle"]
)
@pytest.mark.parametrize("before", [0, 45])
def test_copies_go_on_alike(make, step, made, before):
    env = play(begin(make(), 3), step, 4, before)
    state = env.save_state()
    other = made(env)
    assert other.save_state() == state
    there = course(other, step, 5, 60)
    assert env.save_state() == state  # nothing is shared
    assert course(env, step, 5, 60) == there


@EACH_FORM
@pytest.mark.parametrize("made", [copy.deepcopy, lambda env: pickle.loads(pickle.dumps(env))])
def test_a_copy_of_one_that_has_not_begun(make, step, made):
    env = make()
    with pytest.raises(gym.error.ResetNeeded):
        env.save_state()
    other = made(env)
    assert course(begin(other, 2), step, 1, 5) == course(begin(env, 2), step, 1, 5)


@EACH_FORM
def test_what_load_state_returns_is_what_was_seen(make, step):
    env = begin(make(), 8)
    for moves in range(60):
        state = env.save_state()
        given = make().load_state(state)
        match env:
            case HearthstoneEnv():
                seen = env.load_state(state)
                info = seen[1]
                assert plain(given) == plain(seen)
                assert info["seat"] == env.learner_seat
                assert info["winner"] == 0 or env._over
            case HearthstoneAECEnv():
                assert given is None
            case SelfPlayBatch():
                assert plain(given.observation) == plain(env.load_state(state).observation)
            case _:
                assert plain(given) == plain(env.load_state(state))
        step(env, np.random.default_rng(moves))


def test_the_observation_of_a_state_is_that_of_the_step_before():
    for opponent in ("greedy", last_legal):
        env = HearthstoneEnv(opponent=opponent, reward="shaped", turn_limit=9)
        last = env.reset(seed=4)
        rng = np.random.default_rng(1)
        while True:
            assert plain(env.load_state(env.save_state())) == plain([last[0], last[-1]])
            if env._over:
                break
            last = env.step(pick(env._flat_mask(), rng))
        with pytest.raises(gym.error.ResetNeeded):
            env.step(0)


def test_replays_and_schedules_are_in_it():
    env = HearthstoneEnv(opponent="greedy", deck="basic_mage_tempo")
    env.reset(
        seed=1, options={"handicap": {"opponent": {"health": 20}}, "seat": 1, "decks": (None, "generated")}
    )
    play(env, step_single, 2, 12)
    other = HearthstoneEnv(opponent="greedy", deck="basic_mage_tempo")
    _, info = other.load_state(env.save_state())
    assert info["decks"] == ("drawn", "generated")
    assert [s.action for s in other.replay().steps] == [s.action for s in env.replay().steps]
    other.replay().verify()

    batch = SelfPlayBatch(2, seed=1, threads=1)
    batch.reset()
    batch.schedule(
        [0, 1],
        seats=[1, 0],
        seeds=[5, 6],
        swaps=[True, False],
        options={"handicap": {"learner": {"mana": 3}}},
    )
    batch.set_start({"position": {"players": [{"hero": {"id": "HERO_08"}}, {"hero": {"id": "HERO_01"}}]}})
    state = batch.save_state()
    expected = (
        batch.reset().observation,
        batch.reset().observation,
    )  # the scheduled one, then the standing one
    for another in (batch, SelfPlayBatch(2, seed=9, threads=2)):
        another.load_state(state)
        assert plain((another.reset().observation, another.reset().observation)) == plain(expected)


def test_a_position_in_the_middle_of_a_choice():
    game = hsenv.Game.sandbox(
        ("HUNTER", "WARRIOR"), seed=2, decks=(["Wisp", "Fireball", "Chillwind Yeti"], [])
    )
    game.players[0].give("Tracking").play()
    assert game.choices
    env = HearthstoneEnv(seat=0)
    env.reset(options={"position": game})
    other = HearthstoneEnv(seat=0)
    other.load_state(env.save_state())
    assert [card.id for card in other.game.choices] == [card.id for card in env.game.choices]


def test_go_explore_through_the_environment():
    """The best of some random continuations is found again from the state alone."""
    env = HearthstoneEnv(opponent="random", reward="shaped")
    env.reset(seed=6)
    root = env.save_state()
    gains = []
    for attempt in range(6):
        env.load_state(root)
        gains.append(
            sum(step_single(env, rng)[1] for rng in [np.random.default_rng(attempt)] for _ in range(5))
        )
    assert len(set(gains)) > 1
    best = int(np.argmax(gains))
    env.load_state(root)
    rng = np.random.default_rng(best)
    assert sum(step_single(env, rng)[1] for _ in range(5)) == gains[best]


# -- policies and models


def test_a_policy_with_a_memory_is_copied_with_it():
    env = play(begin(HearthstoneEnv(opponent=Counting()), 3), step_single, 4, 10)
    for other in (copy.deepcopy(env), pickle.loads(pickle.dumps(env))):
        assert course(other, step_single, 5, 40) == course(copy.deepcopy(env), step_single, 5, 40)


def test_copies_play_against_the_same_model(tmp_path):
    class Model:
        def predict(self, observation, action_masks=None, deterministic=False):
            return last_legal(observation, np.asarray(action_masks), {}), None

    model = Model()
    env = begin(HearthstoneEnv(opponent=model), 3)
    other = copy.deepcopy(env)
    assert other._opponents.policy(0).model is model
    assert course(other, step_single, 5, 20) == course(env, step_single, 5, 20)


def test_states_need_the_same_policies():
    env = HearthstoneEnv(opponent=last_legal)
    env.reset(seed=1)
    state = env.save_state()
    before = HearthstoneEnv(opponent="greedy")
    before.reset(seed=2)
    kept = before.save_state()
    with pytest.raises(hsenv.PositionError, match=r"'last_legal'.*the same opponents"):
        before.load_state(state)
    assert before.save_state() == kept


def test_opponents_set_later_are_in_the_state():
    envs = begin(HearthstoneVectorEnv(2, threads=1, opponent="random", turn_limit=5), 1)
    state = envs.save_state()
    envs.set_opponents(["greedy", "threat(depth=1)"], [1, 3])
    later = play(envs, step_vector, 1, 60).save_state()
    expected = course(envs, step_vector, 2, 40)
    other = HearthstoneVectorEnv(2, threads=1, opponent="random", turn_limit=5)
    other.load_state(later)
    assert course(other, step_vector, 2, 40) == expected
    assert {other.opponent_name(place) for place in range(2)} == {"greedy", "threat(depth=1)"}
    other.load_state(state)
    assert other.opponent_name(0) == "random"


def test_a_failed_policy_is_no_state():
    def fails(observation, action_mask, info):
        raise KeyError("no idea")

    envs = HearthstoneVectorEnv(2, threads=1, opponent=fails, seat=0)
    envs.reset(seed=1)
    with pytest.raises(KeyError):
        play(envs, step_vector, 1, 40)
    with pytest.raises(gym.error.ResetNeeded, match="policy failed"):
        envs.save_state()


# -- wrappers


def test_wrapped_environments_are_copied_with_their_wrappers():
    env = gym.make("Hearthstone-v0", opponent="greedy", max_episode_steps=9)
    env = gym.wrappers.RecordEpisodeStatistics(env)
    env.reset(seed=3)
    for _ in range(4):
        env.step(0)
    for other in (copy.deepcopy(env), pickle.loads(pickle.dumps(env))):
        ends = []
        for one in (other, copy.deepcopy(env)):
            for steps in range(20):
                _, _, terminated, truncated, info = one.step(0)
                if terminated or truncated:
                    ends.append((steps, terminated, truncated, info["episode"]["l"]))
                    break
        assert ends[0] == ends[1]


def test_pettingzoo_s_wrapped_environment():
    from hsenv.pettingzoo import hearthstone_v0

    env = hearthstone_v0.env()
    env.reset(seed=3)
    for made in (copy.deepcopy, lambda one: pickle.loads(pickle.dumps(one))):
        other = made(env)
        assert course(other, step_aec, 5, 20) == course(copy.deepcopy(env), step_aec, 5, 20)
    state = env.unwrapped.save_state()
    env.step(pick(env.last()[0]["action_mask"], np.random.default_rng(1)))
    env.unwrapped.load_state(state)
    assert env.unwrapped.save_state() == state


def test_one_by_one_survives_a_deepcopy():
    env = begin(HearthstoneEnv(opponent=one_by_one(Counting())), 1)
    assert course(copy.deepcopy(env), step_single, 1, 5)
