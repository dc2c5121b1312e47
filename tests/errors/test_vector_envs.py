"""Bad input to the vector environments and the policies they ask."""

from __future__ import annotations

import math
from typing import Any

import bad_input
import gymnasium as gym
import numpy as np
from bad_input import Area, Group, Row, Target
from environments import Moody, wrong
from gymnasium.error import ResetNeeded

from hsenv import IllegalAction
from hsenv.envs import HearthstoneVectorEnv


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
    "Vector environments", (VECTOR_OPTIONS, VECTOR_STEPS, VECTOR_POLICY, VECTOR_INTERRUPTED, VECTOR_OVER)
)


@bad_input.every_row(AREA)
def test_bad_input(target: Target, row: Row) -> None:
    bad_input.check(target, row)
