"""`Game.observation`, `action_mask`, `bot_action` and `play_out`: what a notebook needs to play against bots and to search."""

import numpy as np
import pytest

import hsenv
from hsenv import IllegalAction, Replay
from hsenv.envs import HearthstoneEnv, SelfPlayBatch, bot_parameters

DECKS = ("basic_mage_tempo", "basic_hunter_face")
BOTS = ["random", "aggro", "greedy", "threat"]


def real_game(seed=1, **options):
    return hsenv.Game(DECKS, seed=seed, **options)


def same(one, other):
    if isinstance(one, dict):
        return one.keys() == other.keys() and all(np.array_equal(one[key], other[key]) for key in one)
    return np.array_equal(one, other)


@pytest.mark.parametrize("form", ["flat", "entities"])
def test_observations_and_masks_are_those_of_the_environments(form):
    batch = SelfPlayBatch(1, seed=3, threads=1, observation=form)
    turn = batch.reset()
    for _ in range(300):
        game = batch.game(0)
        seen = turn.observation
        seen = {key: part[0] for key, part in seen.items()} if form == "entities" else seen[0]
        assert same(game.observation(form=form), seen)
        assert same(game.observation(int(turn.seat[0]), form), seen)
        mask = game.action_mask()
        assert mask.dtype == np.int8
        assert np.array_equal(mask, turn.action_mask[0])
        assert np.flatnonzero(mask).tolist() == sorted(game.legal_actions())
        turn = batch.step(batch.sample())


def test_the_end_of_a_game_looks_as_in_the_environments():
    env = HearthstoneEnv(opponent="greedy")
    observation, info = env.reset(seed=2)
    over = False
    while not over:
        observation, _, over, _, info = env.step(int(np.flatnonzero(info["action_mask"])[-1]))
    assert np.array_equal(env.game.observation(env.learner_seat), observation)
    assert np.array_equal(env.game.action_mask(), info["action_mask"])
    assert np.flatnonzero(env.game.action_mask()).tolist() == [0]


def test_each_seat_sees_its_own():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1)
    me, foe = game.players
    me.give("Fireball")
    first, second = game.observation(me), game.observation(foe)
    assert np.array_equal(first, game.observation())
    assert not np.array_equal(first, second)
    foe.give("Fiery War Axe")  # what the other holds: one card more, whichever
    one = game.observation(me)
    other = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1)
    other.players[0].give("Fireball")
    other.players[1].give("Shield Slam")
    assert np.array_equal(one, other.observation(0))


def test_bad_seats_and_forms():
    game = real_game()
    with pytest.raises(IllegalAction, match="seat"):
        game.observation(2)
    with pytest.raises(ValueError, match="flat, entities"):
        game.observation(form="picture")


@pytest.mark.parametrize(
    "bot", [*BOTS, "greedy(hand=5)", ("greedy", {"hand": 5}), {"bot": "threat", "depth": 1}]
)
def test_bots_say_what_they_would_do(bot):
    game = real_game(mulligan=False)
    while not game.over and game.turn < 12:
        before = game.hash()
        action = game.bot_action(bot, seed=4)
        assert action == game.clone().bot_action(bot, seed=4)
        assert action in game.legal_actions()
        assert game.hash() == before
        game.apply(action)


def test_parameters_count():
    assert bot_parameters("greedy")["hand"] == 3
    game = real_game(seed=5, mulligan=False)
    differ = 0
    while not game.over and game.turn < 20:
        differ += game.bot_action("greedy", 1) != game.bot_action(("greedy", {"hand": 60}), 1)
        game.apply(game.bot_action("greedy", 1))
    assert differ


def test_without_a_seed_chance_decides():
    game = real_game(mulligan=False)
    game.end_turn(), game.end_turn()
    assert len({game.bot_action("random") for _ in range(60)}) > 1


def test_bots_do_not_see_the_future():
    """On the determinized copies of one position they act alike: the copies differ in hidden cards and in the dice alone."""
    game = real_game(seed=9, mulligan=False)
    for _ in range(6):
        game.apply(game.bot_action("greedy", seed=1))
    seat = game.to_move.seat
    assert (
        len({game.determinize(seat, seed).bot_action("aggro(worlds=1)", seed=2) for seed in range(20)}) <= 3
    )


@pytest.mark.parametrize(
    "bots", [*BOTS, ("greedy", "random"), [("greedy", {"hand": 5}), "random"], ("greedy", {"hand": 5})]
)
def test_games_are_played_out(bots):
    game = real_game(seed=3)
    copies = [game.clone() for _ in range(2)]
    winner = game.play_out(bots, seed=8)
    assert game.over
    assert winner is game.winner
    game.check()
    assert copies[0].play_out(bots, seed=8) is copies[0].winner
    assert copies[0].hash() == game.hash()
    copies[1].play_out(bots, seed=9)
    assert copies[1].over


def test_seats_have_their_own_bots():
    wins = [real_game(seed=seed).play_out(("greedy", "random"), seed=seed).seat == 0 for seed in range(30)]
    assert sum(wins) > 24
    wins = [real_game(seed=seed).play_out(("random", "greedy"), seed=seed).seat == 0 for seed in range(30)]
    assert sum(wins) < 6


def test_handles_follow_a_playout():
    game = real_game(seed=3, mulligan=False)
    hero = game.players[0].hero
    health = hero.health
    winner = game.play_out("threat", seed=1)
    assert hero.health < health
    assert hero.dead == (winner is game.players[1])
    assert game.play_out("threat") is winner  # over already: it stays so
    with pytest.raises(IllegalAction, match="over"):
        game.bot_action("threat")


def test_a_playout_is_recorded_and_traced_as_any_moves():
    game, other = real_game(seed=3), real_game(seed=3)
    replay = Replay.record(game)
    game.play_out("greedy", seed=1)
    other.play_out("greedy", seed=1)
    assert game.hash() == other.hash()
    assert len(replay.steps) > 10
    replay.verify()
    assert len(game.trace()) == len(other.trace()) > 10


def test_scripted_rolls_that_run_out_leave_the_game_as_it_was():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1, script=[0], fatigue=True)
    for _ in range(4):
        game.players[0].give("Arcane Missiles")  # three rolls each
    game.players[1].summon("Chillwind Yeti")
    before = game.hash()
    with pytest.raises(hsenv.ScriptError):
        game.play_out("random", seed=1)
    assert game.hash() == before
    assert game.unused_rolls == 1


@pytest.mark.parametrize(
    "bot", ["", "nobody", "greedy(hnd=5)", None, 7, print, [], ["greedy"], ("a", "b", "c"), ("greedy", 3), {}]
)
def test_bad_bots(bot):
    game = real_game()
    before = game.hash()
    for ask in (game.play_out, game.bot_action):
        with pytest.raises((ValueError, TypeError)):
            ask(bot, seed=1)
    assert game.hash() == before


def test_many_names_are_no_burden():
    """The players that a thread keeps are limited in number."""
    game = real_game(mulligan=False)
    for hand in range(100):
        assert game.bot_action(f"greedy(hand={hand})", seed=1) in game.legal_actions()


def test_flat_search_in_a_few_lines():
    """Lethal on board: of all actions, the attack on the hero wins most playouts of fair copies."""
    game = hsenv.Game.sandbox(
        ("MAGE", "WARRIOR"), seed=1, fatigue=True, decks=(["Wisp"] * 5, ["Boulderfist Ogre"] * 10)
    )
    me, foe = game.players
    yeti = me.summon("Chillwind Yeti")
    yeti.set(exhausted=False)
    foe.summon("Boulderfist Ogre")
    foe.hero.set(damage=26)

    def wins(action):
        won = 0
        for seed in range(20):
            world = game.determinize(game.to_move, seed)
            world.apply(action)
            winner = world.play_out("random", seed=seed)
            won += winner is not None and winner.seat == me.seat
        return won

    best = max(game.legal_actions(), key=wins)
    assert game.decode(best).target is foe.hero
