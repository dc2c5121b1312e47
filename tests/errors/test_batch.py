"""Bad input to `SelfPlayBatch`, the adapter for Stable-Baselines3, the bots and the observations of a game."""

from __future__ import annotations

import math
import random
from typing import Any

import bad_input
import numpy as np
from bad_input import Area, Group, Row, Target

import hsenv
from hsenv import DeckError, IllegalAction, _engine
from hsenv.envs import HearthstoneVecEnv, SelfPlayBatch

INTEGERS = "one-dimensional array of integers"
ROWS = "ascending order, each once"


def batch(**options: Any) -> SelfPlayBatch:
    made = SelfPlayBatch(
        4, **{"seed": 1, "threads": 2, "deck": "basic_mage_tempo", "illegal_action": "raise", **options}
    )
    made.reset()
    return made


def fresh() -> SelfPlayBatch:
    return SelfPlayBatch(4, seed=1, threads=1)


def hashes(made: SelfPlayBatch) -> list[int]:
    return [made.game(row).hash() for row in range(made.num_envs)]


def plays_on(made: SelfPlayBatch) -> None:
    turn = made.reset(seed=5) if made.game(0).over else made.step(made.sample())
    for _ in range(5):
        assert turn.action_mask.any(axis=1).all()
        turn = made.step(made.sample())


def begins(made: SelfPlayBatch) -> None:
    made.reset()
    plays_on(made)


def new(*arguments: Any, **options: Any) -> Any:
    return lambda _: SelfPlayBatch(*arguments, **options)


def step(actions: Any, rows: Any = None) -> Any:
    return lambda b: b.step(actions, rows)


def zeros(count: int) -> Any:
    return np.zeros(count, np.int64)


OPTIONS = Group(
    Target("the options of a SelfPlayBatch", lambda: None, lambda _: None, lambda _: begins(fresh())),
    (
        Row("0 games", new(0), ValueError, "num_envs.*not 0", "from 1 "),
        Row("'many' games", new("many"), ValueError, "num_envs.*'many'", "whole number from 1 "),
        Row("NaN games", new(math.nan), ValueError, "num_envs.*nan", "whole number from 1 "),
        Row("threads=-3", new(1, threads=-3), ValueError, "threads.*-3", "from 0 "),
        Row("seed='x'", new(1, seed="x"), ValueError, "seed.*'x'", "whole number from 0"),
        Row("seed=-1", new(1, seed=-1), ValueError, "seed.*-1", "whole number from 0"),
        Row("opponent=", new(1, opponent="random"), TypeError, "`opponents`.*not `opponent`"),
        Row("opponents=[]", new(1, opponents=[]), ValueError, "opponents"),
        Row(
            "opponents=['nobody']", new(1, opponents=["nobody"]), ValueError, "'?nobody'?", "known are|greedy"
        ),
        Row("opponents='greedy'", new(1, opponents="greedy"), ValueError, "list, as in .'greedy'"),
        Row("an unknown option", new(1, decks="x"), TypeError, "'decks'", "options are opponent_weights, "),
    ),
)

STEPS = Group(
    Target("a SelfPlayBatch", batch, hashes, plays_on),
    (
        Row("3 actions for 4 games", step(zeros(3)), ValueError, "3 for 4 rows", "one entry per row"),
        Row("5 actions for 4 games", step(zeros(5)), ValueError, "5 for 4 rows", "one entry per row"),
        Row("2 actions for 1 row", step(zeros(2), [1]), ValueError, "2 for 1 rows", "one entry per row"),
        Row("float actions", step(np.zeros(4)), TypeError, "actions", INTEGERS),
        Row("NaN actions", step([math.nan] * 4), TypeError, "actions", INTEGERS),
        Row("actions of 10**30", step([10**30] * 4), TypeError, "actions", INTEGERS),
        Row("None", step(None), TypeError, "actions", INTEGERS),
        Row("a matrix", step(np.zeros((2, 2), int)), TypeError, "actions", INTEGERS),
        Row("an illegal action", step([3000] * 4), IllegalAction, "row 0, action 3000: "),
        Row("an illegal action in row 3", step([0], [3]), IllegalAction, "row 3, action 0: "),
        Row("row 4 of four", step(zeros(1), [4]), ValueError, "no row 4 in a batch of 4"),
        Row("row -1", step(zeros(1), [-1]), ValueError, r"no such rows: \[-1\]"),
        Row("row 2**40", step(zeros(1), [2**40]), ValueError, "no such rows: .1099511627776"),
        Row("row 2**70", step(zeros(1), [2**70]), ValueError, "row numbers, not .1180591620717411303424"),
        Row("row 0.5", step(zeros(1), [0.5]), ValueError, r"list of row numbers, not \[0.5\]"),
        Row("row NaN", step(zeros(1), [math.nan]), ValueError, r"list of row numbers, not \[nan\]"),
        Row("row 'a'", step(zeros(1), ["a"]), ValueError, r"list of row numbers, not \['a'\]"),
        Row("rows 3", step(zeros(1), 3), ValueError, "list of row numbers, not 3"),
        Row("a matrix of rows", step(zeros(1), [[0]]), ValueError, r"list of row numbers, not \[\[0\]\]"),
        Row("a row twice", step(zeros(2), [1, 1]), ValueError, ROWS),
        Row("rows backwards", step(zeros(2), [2, 1]), ValueError, ROWS),
        Row("reset of row 9", lambda b: b.reset(rows=[9]), ValueError, "no row 9 in a batch of 4"),
        Row("reset with seed 'x'", lambda b: b.reset(seed="x"), ValueError, "seed.*'x'"),
        Row("reset with seed -1", lambda b: b.reset(seed=-1), ValueError, "seed.*-1"),
        Row("reset with seed 2**63", lambda b: b.reset(seed=2**63), ValueError, "seed.*9223372036854775808"),
        Row("reset with seed NaN", lambda b: b.reset(seed=math.nan), ValueError, "seed.*nan"),
        Row("sample row 9", lambda b: b.sample([9]), ValueError, "no row 9"),
        Row(
            "ask the bot 'nobody'",
            lambda b: b.bot_actions("nobody"),
            ValueError,
            "nobody",
            "known are|greedy",
        ),
        Row("ask the bot ''", lambda b: b.bot_actions(""), ValueError, "''", "known are"),
        Row("ask the bot None", lambda b: b.bot_actions(None), ValueError, "None", "name"),
        Row("ask a bot about row 9", lambda b: b.bot_actions("greedy", [9]), ValueError, "no row 9"),
        Row("game 4 of four", lambda b: b.game(4), IndexError, "no row 4"),
        Row("game 'a'", lambda b: b.game("a"), IndexError, "no row 'a'"),
        Row("the end of game -1", lambda b: b.final_game(-1), IndexError, "no row -1"),
        Row("the replay of game 4 of four", lambda b: b.replay(4), IndexError, "no row 4"),
        Row(
            "two opponents, one weight",
            lambda b: b.set_opponents(["random"] * 2, [1]),
            ValueError,
            "1 weights for 2",
        ),
        Row(
            "a weight 'x'",
            lambda b: b.set_opponents(["random"], ["x"]),
            ValueError,
            "weights are numbers, not 'x'",
        ),
        Row("no opponents", lambda b: b.set_opponents([]), ValueError, "opponent"),
        Row("schedule row 9", lambda b: b.schedule([9]), ValueError, "no row 9"),
        Row("schedule rows NaN", lambda b: b.schedule([math.nan]), ValueError, "row numbers, not"),
        Row("schedule seat 2", lambda b: b.schedule([0], seats=[2]), ValueError, "no seat 2"),
        Row(
            "schedule two seats for a row",
            lambda b: b.schedule([0], seats=[0, 1]),
            ValueError,
            "seats: .*one entry",
        ),
        Row("schedule opponent 3", lambda b: b.schedule([0], opponents=[3]), ValueError, "no opponent 3"),
        Row("schedule pair 999", lambda b: b.schedule([0], pairs=[999]), ValueError, "no pair of decks 999"),
        Row(
            "schedule seed 2**70",
            lambda b: b.schedule([0], seeds=[2**70]),
            ValueError,
            "seeds.*1180591620717411303424",
        ),
        Row("schedule seat 'x'", lambda b: b.schedule([0], seats=["x"]), ValueError, "seats.*'x'"),
        Row("schedule seat NaN", lambda b: b.schedule([0], seats=[math.nan]), ValueError, "seats.*nan"),
    ),
)

FRESH = Group(
    Target("a SelfPlayBatch that was never reset", fresh, lambda _: None, begins),
    (
        Row("step", step(zeros(4)), ValueError, "row 0 was never reset"),
        Row("step of a row", step(zeros(1), [2]), ValueError, "row 2 was never reset"),
        Row("a sample", lambda b: b.sample(), ValueError, "row 0 was never reset", r"reset\(\)"),
        Row("what a bot would do", lambda b: b.bot_actions("greedy"), ValueError, "row 0 was never reset"),
        Row("its legal actions", lambda b: b.legal_actions(), ValueError, "row 0 was never reset"),
        Row("its potential", lambda b: b.potential(), ValueError, "row 0 was never reset"),
        Row("its game", lambda b: b.game(0), ValueError, "row 0 was never reset"),
        Row("the end of its game", lambda b: b.final_game(3), ValueError, "row 3 was never reset"),
        Row("its replay", lambda b: b.replay(3, ended=True), ValueError, "row 3 was never reset"),
    ),
)


def two_learners() -> SelfPlayBatch:
    """Somebody has finished row 0, who was not the only one to step it."""
    made = batch(turn_limit=1)
    while not made.step([made.sample([0])[0]], [0]).done[0]:
        pass
    return made


TWO = Group(
    Target("a SelfPlayBatch that two learners step", two_learners, hashes, plays_on),
    (
        Row(
            "the second learner's move in the first one's next game",
            lambda b: b.step([3000], [0]),
            IllegalAction,
            "row 0, action 3000: ",
        ),
    ),
)


def venv(**options: Any) -> HearthstoneVecEnv:
    made = HearthstoneVecEnv(
        3, seed=1, threads=2, **{"deck": "basic_mage_tempo", "illegal_action": "raise", **options}
    )
    made.reset()
    return made


def masks(made: HearthstoneVecEnv) -> Any:
    return made.action_masks().tobytes()


def steps_on(made: HearthstoneVecEnv) -> None:
    for _ in range(5):
        _, rewards, _, _ = made.step(made.sample())
        assert np.isfinite(rewards).all()
    made.close()
    made.close()


SB3 = Group(
    Target("a HearthstoneVecEnv", venv, masks, steps_on),
    (
        Row("2 actions for 3 games", lambda v: v.step(zeros(2)), ValueError, "2 for 3 rows"),
        Row("float actions", lambda v: v.step(np.zeros(3)), TypeError, "actions", INTEGERS),
        Row("an illegal action", lambda v: v.step([3000] * 3), IllegalAction, "row 0, action 3000: "),
        Row("wait without actions", lambda v: v.step_wait(), TypeError, "actions", INTEGERS),
        Row("an unknown method", lambda v: v.env_method("jump"), AttributeError, "action_masks, not jump"),
        Row("an unknown attribute", lambda v: v.get_attr("jump"), AttributeError, "jump"),
        Row("seed 'x'", lambda v: v.seed("x"), ValueError, "seed.*'x'"),
        Row("seed -1", lambda v: v.seed(-1), ValueError, "seed.*-1"),
        Row("set_opponents(5)", lambda v: v.set_opponents(5), ValueError, "not 5", "a callable policy"),
        Row("a weight of -1", lambda v: v.set_opponents("greedy", [-1]), ValueError, "at least 0"),
        Row("the bot 'nobody'", lambda v: v.bot_actions("nobody"), ValueError, "nobody", "known are|greedy"),
        Row("an unknown option", lambda _: venv(decks=1), TypeError, "'decks'", "options are"),
        Row("a bad deck", lambda _: venv(deck="no_deck"), DeckError, "'no_deck'"),
        Row("0 games", lambda _: HearthstoneVecEnv(0), ValueError, "num_envs.*not 0", "from 1 "),
    ),
)


def game() -> hsenv.Game:
    made = hsenv.Game(("basic_mage_tempo", "basic_hunter_face"), seed=2, mulligan=False)
    rng = random.Random(0)
    for _ in range(20):
        made.apply(rng.choice(made.legal_actions()))
    return made


def over() -> hsenv.Game:
    made = game()
    made.concede(0)
    return made


def a_bot_plays(made: hsenv.Game) -> None:
    if not made.over:
        made.apply(_engine.Bot("greedy").choose(made._engine, 1))
        made.check()


BOTS = Group(
    Target("a game that bots look at", game, hsenv.Game.hash, a_bot_plays),
    (
        Row("the bot 'nobody'", lambda _: _engine.Bot("nobody"), ValueError, "nobody", "known are|greedy"),
        Row("the bot ''", lambda _: _engine.Bot(""), ValueError, "bot", "known are|greedy"),
        Row("observe for seat 2", lambda g: _engine.observe(g._engine, 2), ValueError, "a seat is 0 or 1"),
        Row(
            "observe in 'pixels'",
            lambda g: _engine.observe(g._engine, 0, "pixels"),
            ValueError,
            "'pixels'",
            "flat, ent",
        ),
        Row(
            "observe places 'left'",
            lambda g: _engine.observe(g._engine, 0, "flat", "left"),
            ValueError,
            "'left'",
        ),
    ),
)

BOTS_OVER = Group(
    Target("a finished game that bots look at", over, hsenv.Game.hash, a_bot_plays),
    (
        Row(
            "a bot's choice",
            lambda g: _engine.Bot("greedy").choose(g._engine, 1),
            IllegalAction,
            "game is over",
        ),
        Row(
            "a planner's choice",
            lambda g: _engine.Bot("threat").choose(g._engine, 1),
            IllegalAction,
            "game is over",
        ),
    ),
)

AREA = Area("Batches, Stable-Baselines3, bots", (OPTIONS, STEPS, FRESH, TWO, SB3, BOTS, BOTS_OVER))


@bad_input.every_row(AREA)
def test_bad_input(target: Target, row: Row) -> None:
    bad_input.check(target, row)
