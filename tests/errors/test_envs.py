"""Bad input to the gymnasium environments, their options and the policies they ask."""

from __future__ import annotations

import math
from typing import Any

import bad_input
import gymnasium as gym
import numpy as np
from bad_input import Area, Group, Row, Target
from environments import Moody, hashed, wrong
from gymnasium.error import ResetNeeded

import hsenv
from hsenv import DeckError, IllegalAction
from hsenv.envs import HearthstoneEnv, observation_names

NOTHING = Target("the options of an environment", lambda: None, lambda _: None, lambda _: one().close())


def one(**options: Any) -> HearthstoneEnv:
    env = HearthstoneEnv(**{"opponent": "random", "deck": "basic_mage_tempo", **options})
    env.reset(seed=3)
    return env


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


def against() -> tuple[HearthstoneEnv, Moody]:
    policy = Moody()
    return one(opponent=policy, seat=0, illegal_action="raise"), policy


def recovers(made: tuple[HearthstoneEnv, Moody]) -> None:
    env, policy = made
    policy.answer = policy.error = None
    begins(env)


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


AREA = Area("Environments", (OPTIONS, STEPS, FRESH, OVER, POLICY, INTERRUPTED))


@bad_input.every_row(AREA)
def test_bad_input(target: Target, row: Row) -> None:
    bad_input.check(target, row)


def test_the_package_s_errors_can_be_caught_as_one() -> None:
    for error in (IllegalAction, DeckError):
        assert issubclass(error, hsenv.HearthstoneError)
