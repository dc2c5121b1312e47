"""The built-in players: legal, deterministic, blind to what is hidden, and in their known order of strength."""

import numpy as np
import pytest

import hsenv
from hsenv import _engine
from hsenv.envs import HearthstoneVectorEnv, SelfPlayBatch

BOTS = _engine.bots()


@pytest.mark.parametrize("name", BOTS)
def test_it_plays_whole_games_of_legal_actions(name):
    bot = _engine.Bot(name)
    assert bot.name == name
    game = hsenv.Game(("basic_mage_tempo", "basic_druid_tokens"), seed=1, format="basic")
    seed = 0
    while not game.over:
        seed += 1
        action = bot.choose(game._engine, seed)
        assert action == bot.choose(game._engine, seed)
        game.apply(action)  # raises if it is not legal
    with pytest.raises(hsenv.IllegalAction):
        bot.choose(game._engine, 1)


def test_unknown_names_are_refused():
    with pytest.raises(ValueError, match="random"):
        _engine.Bot("grandmaster")


def win_rate(name, opponent, games=200):
    """How often bot `name` beats bot `opponent`, random mirrored Basic decks, random seats."""
    batch = SelfPlayBatch(32, seed=1, opponents=(opponent,), opponent_deck="mirror")
    batch.reset()
    wins = played = 0
    while played < games:
        turn = batch.step(batch.bot_actions(name))
        played += int(turn.done.sum())
        wins += float((turn.final_winner[turn.done] + 1).sum() / 2)
    return wins / played


@pytest.mark.parametrize(
    ("name", "opponent", "least"),
    [
        ("greedy", "random", 0.95),
        ("midrange", "random", 0.9),
        ("lookahead", "random", 0.95),
        ("threat", "random", 0.95),
        ("threat", "greedy", 0.6),
    ],
)
def test_the_order_of_strength(name, opponent, least):
    assert win_rate(name, opponent, games=100 if "threat" in (name, opponent) else 200) >= least


@pytest.mark.parametrize("name", ["greedy", "threat", "lookahead", "midrange"])
def test_a_lethal_attack_is_seen(name):
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1)
    me, foe = game.players
    foe.hero.set(damage=26)
    foe.summon("River Crocolisk")
    me.summon("Chillwind Yeti").set(exhausted=False)
    game.apply(_engine.Bot(name).choose(game._engine, 1))
    assert game.over
    assert game.winner is me


@pytest.mark.parametrize("name", [name for name in BOTS if name != "random"])
def test_it_does_not_see_what_is_hidden(name):
    """The choice depends on the seat's knowledge and the seed alone: it is the same in any world the seat cannot tell apart."""
    bot = _engine.Bot(name)
    game = hsenv.Game(("basic_mage_tempo", "basic_hunter_face"), seed=5, mulligan=False, format="basic")
    rng = np.random.default_rng(2)
    agree = asked = 0
    for _ in range(60):
        if game.over:
            break
        seat = game.to_move.seat
        other = game.determinize(seat, int(rng.integers(1 << 40)))
        mine, theirs = bot.choose(game._engine, 9), bot.choose(other._engine, 9)
        # Worlds are drawn anew inside, so an action that rolls dice may be judged differently: rarely.
        agree += mine == theirs
        asked += 1
        game.apply(int(rng.choice(game.legal_actions())))
    assert agree / asked >= 0.8


def test_the_mulligan_throws_away_what_costs_more_than_three():
    game = hsenv.Game(("basic_mage_tempo", "basic_warrior_control"), seed=2, format="basic")
    seat = game.to_move.seat
    hand = list(game.players[seat].hand)
    expensive = [card for card in hand if card.cost > 3]
    decoded = game.decode(_engine.Bot("greedy").choose(game._engine, 1))
    assert list(decoded.replaced) == expensive


def test_a_bot_inside_is_the_bot_outside():
    """Against `greedy` inside a batch, playing first legal actions loses."""
    envs = HearthstoneVectorEnv(16, opponent="greedy", autoreset_mode="same_step")
    _, infos = envs.reset(seed=1)
    total = count = 0.0
    for _ in range(150):
        _, rewards, terminated, _, infos = envs.step(infos["action_mask"].argmax(axis=1))
        total += float(rewards.sum())
        count += int(terminated.sum())
    assert count > 5
    assert total == -count


# -- The Coin

ONE_PLY = ["aggro", "control", "midrange", "greedy"]


def turn_of(name, mana, hand):
    """The names of the cards that a bot plays in one turn from that hand with so much mana."""
    game = hsenv.Game.sandbox(("DRUID", "WARRIOR"), seed=1, mana=mana)
    me = game.players[0]
    for card in hand:
        me.give(card)
    bot, played = _engine.Bot(name), []
    for seed in range(10):
        action = bot.choose(game._engine, seed)
        if action == 0:
            return played
        source = game.decode(action).source
        played.append(source.name if source in me.hand else "-")
        game.apply(action)
    raise AssertionError("the turn does not end")


@pytest.mark.parametrize("name", ONE_PLY)
def test_the_coin_is_played_for_what_it_makes_affordable(name):
    assert turn_of(name, 1, ["The Coin", "River Crocolisk"]) == ["The Coin", "River Crocolisk"]
    # a better play than the one that the mana is enough for
    assert turn_of(name, 2, ["The Coin", "Murloc Raider", "Ironfur Grizzly"])[:2] == [
        "The Coin",
        "Ironfur Grizzly",
    ]
    # whatever gives mana: Innervate of 2014, two crystals
    assert turn_of(name, 2, ["VAN_EX1_169", "Chillwind Yeti"]) == ["Innervate", "Chillwind Yeti"]


@pytest.mark.parametrize("name", ONE_PLY)
def test_the_coin_is_kept_while_it_makes_nothing_better_affordable(name):
    # nor for the Hero Power, which is there next turn
    assert turn_of(name, 1, ["The Coin", "Chillwind Yeti"]) == []
    assert turn_of(name, 4, ["The Coin", "Chillwind Yeti"]) == ["Chillwind Yeti"]
    assert turn_of(name, 4, ["The Coin", "Chillwind Yeti", "Murloc Raider"])[0] == "Chillwind Yeti"


def test_without_the_rule_the_originals_play():
    """One ply ahead The Coin is a card lost to `greedy`, and a card for nothing to those who do not count cards."""
    hand = ["The Coin", "River Crocolisk"]
    assert turn_of("greedy(coin=0)", 1, hand) == []
    assert turn_of("control(coin=0)", 0, ["The Coin"]) == ["The Coin"]
    assert all(hsenv.envs.bot_parameters(name)["coin"] == 1 for name in ONE_PLY)
    with pytest.raises(ValueError, match="coin of the bot greedy must be 0 to 1"):
        _engine.Bot("greedy(coin=2)")


def test_greedy_plays_the_coin_in_nearly_every_game():
    played = {"greedy": 0, "greedy(coin=0)": 0}
    for name in played:
        bot = _engine.Bot(name)
        for seed in range(20):
            game = hsenv.Game(("basic_mage_tempo", "basic_druid_tokens"), seed=seed, format="basic")
            while not game.over:
                action = bot.choose(game._engine, seed)
                played[name] += "The Coin" in game.describe(action)
                game.apply(action)
    assert played["greedy"] >= 18
    assert played["greedy(coin=0)"] == 0
