"""Bad input to the gymnasium environments, their options and the policies they ask."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import bad_input
import gymnasium as gym
import numpy as np
from bad_input import Area, Group, Row, Target
from gymnasium.error import ResetNeeded

import hsenv
from hsenv import DeckError, IllegalAction
from hsenv.envs import HearthstoneEnv, HearthstoneVectorEnv, observation_names

NOTHING = Target("the options of an environment", lambda: None, lambda _: None, lambda _: one().close())


def one(**options: Any) -> HearthstoneEnv:
    env = HearthstoneEnv(**{"opponent": "random", "deck": "basic_mage_tempo", **options})
    env.reset(seed=3)
    return env


def hashed(env: HearthstoneEnv) -> int:
    return env.game.hash()


def steps_on(env: HearthstoneEnv) -> None:
    for _ in range(5):
        legal = np.flatnonzero(env.action_masks())
        _, _, terminated, truncated, info = env.step(legal[-1])
        assert info["action_mask"].any()
        if terminated or truncated:
            break
    env.reset(seed=4)
    assert env.action_masks().any()


def strict() -> HearthstoneEnv:
    return one(illegal_action="raise")


def untouched() -> HearthstoneEnv:
    return HearthstoneEnv(deck="basic_mage_tempo")


def finished() -> HearthstoneEnv:
    env = one(turn_limit=1)
    while True:
        _, _, terminated, truncated, _ = env.step(int(np.flatnonzero(env.action_masks())[0]))
        if terminated or truncated:
            return env


def begins(env: HearthstoneEnv) -> None:
    env.reset(seed=5)
    steps_on(env)


def make(**options: Any) -> Any:
    return lambda _: HearthstoneEnv(**options)


def tell(*_: Any) -> int:
    return 0


OPTIONS = Group(
    NOTHING,
    (
        Row("an unknown option", make(oponent="random"), TypeError, "'oponent'", "options are opponent, "),
        Row(
            "opponent='nobody'",
            make(opponent="nobody"),
            ValueError,
            "no bot named 'nobody'",
            "known are .*greedy",
        ),
        Row("opponent=5", make(opponent=5), ValueError, "not 5", "callable policy"),
        Row("opponent=None", make(opponent=None), ValueError, "not None", "callable policy"),
        Row("opponent=[]", make(opponent=[]), ValueError, "at least one opponent"),
        Row("opponent='external'", make(opponent="external"), ValueError, "no bot named 'external'"),
        Row("two weights, one opponent", make(opponent_weights=[1, 2]), ValueError, "2 weights for 1"),
        Row("a weight of -1", make(opponent_weights=[-1]), ValueError, "finite number of at least 0"),
        Row("a weight of NaN", make(opponent_weights=[math.nan]), ValueError, "finite number of at least 0"),
        Row(
            "an infinite weight", make(opponent_weights=[math.inf]), ValueError, "finite number of at least 0"
        ),
        Row("weights that add up to 0", make(opponent_weights=[0.0]), ValueError, "add up to 0"),
        Row("a weight 'a'", make(opponent_weights=["a"]), ValueError, "opponent_weights.*'a'", "numbers"),
        Row("weights 5", make(opponent_weights=5), ValueError, "opponent_weights.*5", "numbers"),
        Row("deck='no_deck'", make(deck="no_deck"), DeckError, "'no_deck'", "hsenv.decks.names"),
        Row("deck='nothing_*'", make(deck="nothing_*"), ValueError, "fits 'nothing_.*'", "hsenv.decks.names"),
        Row("deck=5", make(deck=5), DeckError, "not 5", "a name, a deckstring"),
        Row("deck of another format", make(deck="vanilla_*"), ValueError, "format basic fits"),
        Row(
            "deck='classic_*' in basic",
            make(deck="classic_*"),
            ValueError,
            "format basic fits",
            "legal in classic",
        ),
        Row(
            "a Classic deck in basic",
            make(deck="classic_mage_freeze"),
            DeckError,
            "not allowed in the format basic",
            "legal in classic",
        ),
        Row(
            "format='standard:2022'",
            make(format="standard:2022"),
            DeckError,
            "standard:2022",
            "wild, classic",
        ),
        Row("illegal_reward='x'", make(illegal_reward="x"), ValueError, "not 'x'", "a number"),
        Row("mask_in_observation=1", make(mask_in_observation=1), ValueError, "not 1", "True or False"),
        Row("mask_keys='mask'", make(mask_keys="mask"), ValueError, "not 'mask'", "pair of different names"),
        Row("opponent_deck=None", make(opponent_deck=None), DeckError, "not None", "a name, a deckstring"),
        Row("deck_pairs=[]", make(deck_pairs=[]), ValueError, "deck_pairs is empty"),
        Row("deck_pairs=5", make(deck_pairs=5), ValueError, "deck_pairs.*5", "pairs"),
        Row("deck_pairs=['a']", make(deck_pairs=["a"]), ValueError, "deck_pairs.*'a'", "pairs"),
        Row("format='modern'", make(format="modern"), DeckError, "'modern'", "wild, standard"),
        Row("format=None", make(format=None), DeckError, "None", "wild, standard"),
        Row("seat=2", make(seat=2), ValueError, "not 2", "0, 1, 'random' or 'alternate'"),
        Row("seat='first'", make(seat="first"), ValueError, "not 'first'", "0, 1, 'random' or 'alternate'"),
        Row("seat=[0]", make(seat=[0]), ValueError, r"not \[0\]", "0, 1, 'random' or 'alternate'"),
        Row("observation='pixels'", make(observation="pixels"), ValueError, "'pixels'", "flat, entities"),
        Row("observation=None", make(observation=None), ValueError, "None", "flat, entities"),
        Row("positions='left'", make(positions="left"), ValueError, "'left'", "any, rightmost"),
        Row("positions=0", make(positions=0), ValueError, "positions.*0", "any, rightmost"),
        Row(
            "illegal_action='ignore'",
            make(illegal_action="ignore"),
            ValueError,
            "'ignore'",
            "end_turn, random_legal",
        ),
        Row("illegal_action=None", make(illegal_action=None), ValueError, "None", "end_turn, random_legal"),
        Row("turn_limit=0", make(turn_limit=0), ValueError, "turn_limit.*not 0", "1 to 89"),
        Row("turn_limit=90", make(turn_limit=90), ValueError, "turn_limit.*not 90", "1 to 89"),
        Row("turn_limit='x'", make(turn_limit="x"), ValueError, "turn_limit.*'x'", "whole number"),
        Row("turn_limit=NaN", make(turn_limit=math.nan), ValueError, "turn_limit.*nan", "whole number"),
        Row("turn_limit=2**40", make(turn_limit=2**40), ValueError, "turn_limit", "1 to 89|whole number"),
        Row(
            "max_decisions=0",
            make(max_decisions=0),
            ValueError,
            "max_decisions must be a whole number from 1 ",
        ),
        Row(
            "max_decisions=-5",
            make(max_decisions=-5),
            ValueError,
            "max_decisions must be a whole number from 1 ",
        ),
        Row("max_decisions=1.5", make(max_decisions=1.5), ValueError, "max_decisions.*1.5", "whole number"),
        Row("render_mode='film'", make(render_mode="film"), ValueError, "'film'", "rgb_array.*ansi.*human"),
        Row(
            "names of 'pixels'", lambda _: observation_names("pixels"), ValueError, "'pixels'", "flat, tokens"
        ),
    ),
)

STEPS = Group(
    Target("an environment", strict, hashed, steps_on),
    (
        Row("step with -1", lambda e: e.step(-1), IllegalAction, "action -1: there is no such action"),
        Row("step with 3722", lambda e: e.step(3722), IllegalAction, "action 3722: there is no such action"),
        Row("step with 2**62", lambda e: e.step(2**62), IllegalAction, "action 4611686018427387904"),
        Row("step with 10**30", lambda e: e.step(10**30), IllegalAction, "action 10{30}", "0 to 3721"),
        Row("step with an illegal action", lambda e: e.step(3000), IllegalAction, "action 3000: "),
        Row("step with 1.0", lambda e: e.step(1.0), TypeError, "1.0", "whole number from 0 to 3721"),
        Row("step with NaN", lambda e: e.step(math.nan), TypeError, "nan", "whole number from 0 to 3721"),
        Row("step with '0'", lambda e: e.step("0"), TypeError, "'0'", "whole number from 0 to 3721"),
        Row("step with None", lambda e: e.step(None), TypeError, "None", "whole number from 0 to 3721"),
        Row("step with a list", lambda e: e.step([0]), TypeError, r"\[0\]", "whole number from 0 to 3721"),
        Row("step with two actions", lambda e: e.step(np.array([0, 1])), TypeError, "array", "whole number"),
        Row("step with a float array", lambda e: e.step(np.array(1.5)), TypeError, "1.5", "whole number"),
        Row(
            "reset with options",
            lambda e: e.reset(options={"deck": "x"}),
            ValueError,
            r"not \['deck'|no option 'deck'",
        ),
        Row("reset with seed -1", lambda e: e.reset(seed=-1), gym.error.Error, "-1"),
        Row("reset with seed 'x'", lambda e: e.reset(seed="x"), gym.error.Error, "integer.*str"),
        Row("reset with seed NaN", lambda e: e.reset(seed=math.nan), gym.error.Error, "integer.*float"),
        Row(
            "reset with seed 2**80",
            lambda e: e.reset(seed=2**80),
            ValueError,
            "seed.*1208925819614629174706176",
        ),
    ),
)

FRESH = Group(
    Target("an environment that was never reset", untouched, lambda _: None, begins),
    (
        Row("step", lambda e: e.step(0), ResetNeeded, r"reset\(\)"),
        Row("its masks", lambda e: e.action_masks(), ResetNeeded, r"reset\(\)"),
        Row("its game", lambda e: e.game, ResetNeeded, r"reset\(\)"),
        Row("its seat", lambda e: e.learner_seat, ResetNeeded, r"reset\(\)"),
    ),
)

OVER = Group(
    Target("an environment whose episode is over", finished, hashed, begins),
    (Row("step", lambda e: e.step(0), ResetNeeded, r"over: call reset\(\)"),),
)


@dataclass
class Moody:
    """A policy that answers sensibly, until it is told otherwise."""

    answer: Any = None
    error: BaseException | None = None

    def __call__(self, observation: Any, mask: Any, info: Any) -> Any:
        if self.error is not None:
            raise self.error
        if self.answer is not None:
            return self.answer
        return int(np.flatnonzero(mask)[0]) if np.ndim(mask) == 1 else np.argmax(mask, axis=1)


def against() -> tuple[HearthstoneEnv, Moody]:
    policy = Moody()
    return one(opponent=policy, seat=0, illegal_action="raise"), policy


def recovers(made: tuple[HearthstoneEnv, Moody]) -> None:
    env, policy = made
    policy.answer = policy.error = None
    begins(env)


def wrong(**mood: Any) -> Any:
    def act(made: tuple[Any, Moody]) -> None:
        env, policy = made
        vars(policy).update(mood)
        for _ in range(20):  # until the opponent is asked
            masks = env.action_masks()
            env.step(int(np.flatnonzero(masks)[0]) if masks.ndim == 1 else masks.argmax(1))

    return act


def failed() -> tuple[HearthstoneEnv, Moody]:
    """An environment whose policy failed in the last step."""
    made = against()
    try:
        wrong(error=ZeroDivisionError())(made)
    except ZeroDivisionError:
        return made
    raise AssertionError("the policy was never asked")


INTERRUPTED = Group(
    Target("an environment after that", failed, lambda _: None, recovers),
    (Row("step before a reset", lambda m: m[0].step(0), ResetNeeded, r"reset\(\)"),),
)

POLICY = Group(
    Target("an environment with a policy as opponent", against, lambda _: None, recovers),
    (
        Row("a policy that raises", wrong(error=RuntimeError("out of ideas")), RuntimeError, "out of ideas"),
        Row("a policy that interrupts", wrong(error=KeyboardInterrupt()), KeyboardInterrupt, ""),
        Row(
            "a policy that answers 'x'",
            wrong(answer="x"),
            TypeError,
            "opponent's policy.*'x'",
            "whole number",
        ),
        Row("a policy that answers NaN", wrong(answer=math.nan), TypeError, "opponent's policy.*nan"),
        Row("a policy that answers [0, 1]", wrong(answer=[0, 1]), TypeError, r"opponent's policy.*\[0, 1\]"),
        Row("a policy that answers -7", wrong(answer=-7), IllegalAction, "action -7"),
    ),
)


def many(**options: Any) -> HearthstoneVectorEnv:
    envs = HearthstoneVectorEnv(
        3, **{"opponent": "random", "deck": "basic_mage_tempo", "threads": 2, **options}
    )
    envs.reset(seed=3)
    return envs


def strict_ones() -> HearthstoneVectorEnv:
    return many(illegal_action="raise")


def hashes(envs: HearthstoneVectorEnv) -> list[int]:
    return [envs.game(row).hash() for row in range(envs.num_envs)]


def all_step_on(envs: HearthstoneVectorEnv) -> None:
    for _ in range(5):
        _, rewards, _, _, infos = envs.step(envs.sample())
        assert np.isfinite(rewards).all()
        assert infos["action_mask"].any(axis=1).all()
    envs.reset(seed=4)


def vector(*arguments: Any, **options: Any) -> Any:
    return lambda _: HearthstoneVectorEnv(*arguments, **options)


ONE_EACH = "one entry per row|one per row"
INTEGERS = "one-dimensional array of integers"
MASK = "array of 3 bools"

VECTOR_OPTIONS = Group(
    Target("the options of a vector environment", lambda: None, lambda _: None, lambda _: many()),
    (
        Row("0 environments", vector(0), ValueError, "num_envs.*not 0", "from 1 "),
        Row("-1 environments", vector(-1), ValueError, "num_envs.*-1", "from 1 "),
        Row("1.5 environments", vector(1.5), ValueError, "num_envs.*1.5", "whole number"),
        Row("'many' environments", vector("many"), ValueError, "num_envs.*'many'", "whole number"),
        Row("10**15 environments", vector(10**15), ValueError, "num_envs.*10{15}", "at most|whole number"),
        Row("threads=-1", vector(2, threads=-1), ValueError, "threads.*-1", "0 "),
        Row("threads='all'", vector(2, threads="all"), ValueError, "threads.*'all'", "whole number"),
        Row("threads=10**9", vector(2, threads=10**9), ValueError, "threads.*10{9}", "0 to 1024"),
        Row(
            "autoreset_mode='never'",
            vector(2, autoreset_mode="never"),
            ValueError,
            "'never'",
            "next_step, same_step",
        ),
        Row("render_mode='human'", vector(2, render_mode="human"), ValueError, "'human'", "rgb_array.*ansi"),
        Row("an unknown option", vector(2, decks="x"), TypeError, "'decks'", "options are"),
    ),
)

VECTOR_STEPS = Group(
    Target("a vector environment", strict_ones, hashes, all_step_on),
    (
        Row(
            "2 actions for 3 games",
            lambda e: e.step(np.zeros(2, np.int64)),
            ValueError,
            "2 for 3 rows",
            ONE_EACH,
        ),
        Row(
            "4 actions for 3 games",
            lambda e: e.step(np.zeros(4, np.int64)),
            ValueError,
            "4 for 3 rows",
            ONE_EACH,
        ),
        Row("no actions", lambda e: e.step(np.zeros(0, np.int64)), ValueError, "0 for 3 rows", ONE_EACH),
        Row(
            "actions in two dimensions",
            lambda e: e.step(np.zeros((3, 1), np.int64)),
            TypeError,
            "actions",
            INTEGERS,
        ),
        Row("one action for all", lambda e: e.step(0), TypeError, "actions", INTEGERS),
        Row("float actions", lambda e: e.step(np.zeros(3)), TypeError, "actions", INTEGERS),
        Row("NaN actions", lambda e: e.step(np.full(3, np.nan)), TypeError, "actions", INTEGERS),
        Row("bool actions", lambda e: e.step(np.ones(3, bool)), TypeError, "actions", INTEGERS),
        Row("complex actions", lambda e: e.step(np.zeros(3, complex)), TypeError, "actions", INTEGERS),
        Row("texts as actions", lambda e: e.step(["0", "0", "0"]), TypeError, "actions", INTEGERS),
        Row("None as actions", lambda e: e.step(None), TypeError, "actions", INTEGERS),
        Row("a ragged list of actions", lambda e: e.step([[0], [0, 1], 0]), TypeError, "actions", INTEGERS),
        Row(
            "objects as actions",
            lambda e: e.step(np.array([0, 0, 0], object)),
            TypeError,
            "actions",
            INTEGERS,
        ),
        Row("actions of -1", lambda e: e.step(np.full(3, -1)), IllegalAction, "row 0, action -1"),
        Row("actions of 3722", lambda e: e.step(np.full(3, 3722)), IllegalAction, "row 0, action 3722"),
        Row(
            "an uint64 of 2**64 - 1",
            lambda e: e.step(np.full(3, 2**64 - 1, np.uint64)),
            IllegalAction,
            "row 0",
        ),
        Row("one illegal of three", lambda e: e.step(one_illegal(e)), IllegalAction, "row 2, action 3000"),
        Row("two seeds for three games", lambda e: e.reset(seed=[1, 2]), ValueError, "3 seeds"),
        Row("seed 'x'", lambda e: e.reset(seed="x"), ValueError, "seed.*'x'"),
        Row("seed 1.5", lambda e: e.reset(seed=1.5), ValueError, "seed.*1.5"),
        Row("seed -1", lambda e: e.reset(seed=-1), gym.error.Error, "-1"),
        Row("seed 2**80", lambda e: e.reset(seed=2**80), ValueError, "seed.*1208925819614629174706176"),
        Row("seeds ['a', 'b', 'c']", lambda e: e.reset(seed=["a", "b", "c"]), ValueError, "seed.*'a'"),
        Row(
            "a reset mask of 2", lambda e: e.reset(options={"reset_mask": np.ones(2, bool)}), ValueError, MASK
        ),
        Row(
            "a reset mask of ints",
            lambda e: e.reset(options={"reset_mask": np.ones(3, int)}),
            ValueError,
            MASK,
        ),
        Row(
            "a reset mask of nothing",
            lambda e: e.reset(options={"reset_mask": np.zeros(3, bool)}),
            ValueError,
            MASK,
        ),
        Row("a list as reset mask", lambda e: e.reset(options={"reset_mask": [True] * 3}), ValueError, MASK),
        Row(
            "an unknown option of reset",
            lambda e: e.reset(options={"mask": 1}),
            ValueError,
            r"not \['mask'\]|no option 'mask'",
        ),
        Row("game 3 of three", lambda e: e.game(3), IndexError, "no row 3"),
        Row("game -1", lambda e: e.game(-1), IndexError, "no row -1"),
        Row("set_opponents([])", lambda e: e.set_opponents([]), ValueError, "at least one opponent"),
        Row(
            "set_opponents('nobody')",
            lambda e: e.set_opponents("nobody"),
            ValueError,
            "'nobody'",
            "known are",
        ),
        Row(
            "set_opponents, a weight of NaN",
            lambda e: e.set_opponents("greedy", [math.nan]),
            ValueError,
            "finite",
        ),
        Row("the name of opponent 7", lambda e: e.opponent_name(7), IndexError, "no opponent 7"),
    ),
)


def one_illegal(envs: HearthstoneVectorEnv) -> Any:
    actions = envs.sample()
    actions[2] = 3000
    return actions


def many_against() -> tuple[HearthstoneVectorEnv, Moody]:
    policy = Moody()
    return many(opponent=policy, seat=0, illegal_action="raise"), policy


def interrupted() -> tuple[HearthstoneVectorEnv, Moody]:
    """A vector environment whose policy failed in the last step."""
    made = many_against()
    try:
        wrong(error=ZeroDivisionError())(made)
    except ZeroDivisionError:
        return made
    raise AssertionError("the policy was never asked")


def all_recover(made: tuple[HearthstoneVectorEnv, Moody]) -> None:
    envs, policy = made
    policy.answer = policy.error = None
    envs.reset(seed=8)
    all_step_on(envs)


VECTOR_POLICY = Group(
    Target("a vector environment with a policy as opponent", many_against, lambda _: None, all_recover),
    (
        Row("a policy that raises", wrong(error=ZeroDivisionError("oops")), ZeroDivisionError, "oops"),
        Row(
            "a policy that answers one number",
            wrong(answer=0),
            ValueError,
            r"policy gave .*shape \(\)",
            "games",
        ),
        Row(
            "a policy that answers too many", wrong(answer=[0] * 9), ValueError, r"policy gave .*shape \(9,\)"
        ),
        Row(
            "a policy that answers floats",
            wrong(answer=[math.nan] * 3),
            TypeError,
            "policy.*float64",
            "integers",
        ),
        Row("a policy that answers texts", wrong(answer=["a"] * 3), TypeError, "policy.*U1", "integers"),
        Row("a policy that answers -7", wrong(answer=[-7] * 3), IllegalAction, "action -7"),
    ),
)


def all_step_on_anew(envs: HearthstoneVectorEnv) -> None:
    envs.reset(seed=1)
    assert envs.action_masks().any()


VECTOR_INTERRUPTED = Group(
    Target("a vector environment after that", interrupted, lambda _: None, all_recover),
    (
        Row("step before a reset", lambda m: m[0].step(m[0].sample()), ResetNeeded, r"failed .*reset\(\)"),
        Row(
            "reset of some games only",
            lambda m: m[0].reset(options={"reset_mask": np.array([True, False, False])}),
            ResetNeeded,
            r"failed .*reset\(\)",
        ),
    ),
)


def disabled() -> HearthstoneVectorEnv:
    envs = many(autoreset_mode="disabled", turn_limit=1)
    for _ in range(50):
        _, _, terminated, _, _ = envs.step(envs.sample())
        if terminated.any():
            return envs
    raise AssertionError("no game has ended")


VECTOR_OVER = Group(
    Target("a vector environment without autoreset, a game over", disabled, hashes, all_step_on_anew),
    (Row("step", lambda e: e.step(np.zeros(3, int)), ValueError, "episode of row . is over: reset it"),),
)

AREA = Area(
    "Environments",
    (
        OPTIONS,
        STEPS,
        FRESH,
        OVER,
        POLICY,
        INTERRUPTED,
        VECTOR_OPTIONS,
        VECTOR_STEPS,
        VECTOR_POLICY,
        VECTOR_INTERRUPTED,
        VECTOR_OVER,
    ),
)


@bad_input.every_row(AREA)
def test_bad_input(target: Target, row: Row) -> None:
    bad_input.check(target, row)


def test_the_package_s_errors_can_be_caught_as_one() -> None:
    for error in (IllegalAction, DeckError):
        assert issubclass(error, hsenv.HearthstoneError)
