"""A real game: coin, mulligan, turns, the end."""

import random

import pytest

import hsenv
from hsenv import ActionType

MAGE, HUNTER = "basic_mage_tempo", "basic_hunter_face"


def real_game(seed=1, **options):
    return hsenv.Game(decks=(MAGE, HUNTER), seed=seed, **{"format": "basic", **options})


def test_before_the_mulligan():
    game = real_game()
    assert (game.turn, game.choosing, game.over) == (0, (0, 1), False)
    assert (len(game.current.hand), len(game.opponent.hand)) == (3, 4)
    assert (len(game.current.deck), len(game.opponent.deck)) == (27, 26)
    assert all(player.mana == 0 for player in game.players)
    assert game.choices == []
    assert game.seed == 1


def test_players_zero_plays_the_first_deck_and_a_coin_decides_who_begins():
    games = [real_game(seed) for seed in range(40)]
    for game in games:
        assert [player.hero.id for player in game.players] == ["HERO_08", "HERO_05"]
        assert sorted(game.players[0].starting_deck) == sorted(hsenv.decks.get(MAGE).cards)
    first = [game.current.seat for game in games]
    assert 5 < sum(first) < 35


@pytest.mark.parametrize("first", [0, 1])
def test_first_may_be_given(first):
    assert real_game(first=first).current.seat == first
    with pytest.raises(hsenv.PositionError):
        real_game(first=3)


def test_after_both_mulligans_turn_one_begins():
    game = real_game(first=0)
    game.mulligan(1)
    assert (game.turn, game.choosing) == (0, (0,))
    game.mulligan(0)
    assert (game.turn, game.choosing) == (1, ())
    me, foe = game.players
    assert game.current is me
    assert (len(me.hand), me.mana) == (4, 1)
    assert [card.id for card in foe.hand].count("GAME_005") == 1
    assert len(foe.hand) == 5


@pytest.mark.parametrize("by", ["handle", "place"])
def test_what_is_thrown_away_goes_into_the_deck(by):
    game = real_game(first=0)
    me = game.players[0]
    kept, thrown, other = me.hand
    game.mulligan(me, [thrown, other] if by == "handle" else [1, 2])
    game.mulligan(1)
    assert me.hand[0] is kept
    assert len(me.hand) == 4
    assert not {thrown, other} & set(me.hand[:3])  # the fourth was drawn in turn 1
    assert {thrown, other} <= {*me.deck, me.hand[3]}
    assert not thrown.dead


def test_a_mulligan_can_be_an_action():
    game = real_game(first=1)
    actions = game.legal_actions()
    assert len(actions) == 8
    assert all(game.decode(action).type is ActionType.MULLIGAN for action in actions)
    assert game.describe(actions[0]) == "Keep all cards"
    assert game.decode(actions[5]).replaced == (game.current.hand[0], game.current.hand[2])
    assert game.to_move is game.players[1]
    game.apply(actions[0])
    assert len(game.legal_actions()) == 16
    game.apply(game.legal_actions()[-1])
    assert game.turn == 1


@pytest.mark.parametrize(("seat", "replace"), [(2, []), (-1, []), (0, [3]), (0, [-1]), (0, [99])])
def test_mulligans_that_are_refused(seat, replace):
    game = real_game(first=0)
    before = game.hash()
    with pytest.raises(hsenv.IllegalAction):
        game.mulligan(seat, replace)
    assert game.hash() == before


def test_the_other_s_card_is_no_mulligan_of_mine():
    game = real_game(first=0)
    with pytest.raises(hsenv.IllegalAction, match="not in that opening hand"):
        game.mulligan(0, [game.players[1].hand[0]])


def test_one_mulligan_each():
    game = real_game(first=0)
    game.mulligan(0)
    with pytest.raises(hsenv.IllegalAction, match="no mulligan"):
        game.mulligan(0)
    game.mulligan(1)
    with pytest.raises(hsenv.IllegalAction, match="no mulligan"):
        game.mulligan(1)


def test_nothing_else_goes_before_the_mulligan():
    game = real_game(first=0)
    for move in (game.end_turn, lambda: game.choose(0), game.players[0].hand[0].play):
        with pytest.raises(hsenv.IllegalAction, match="mulligan"):
            move()
    assert not game.players[0].hand[0].playable


def test_without_a_mulligan():
    game = real_game(mulligan=False, first=0)
    assert (game.turn, len(game.players[0].hand), len(game.players[1].hand)) == (1, 4, 5)


def test_without_shuffling_the_last_card_of_the_list_is_on_top():
    game = real_game(shuffle=False, mulligan=False, first=0)
    drawn = [card.id for card in game.players[0].hand]
    assert drawn == list(hsenv.decks.get(MAGE).cards[::-1][:4])


def test_a_random_seed_is_kept():
    one, two = real_game(seed=None), real_game(seed=None)
    assert one.seed != two.seed
    again = real_game(seed=one.seed)
    assert again.hash() == one.hash()


def test_the_same_seed_and_moves_are_the_same_game():
    def play(seed):
        game, rng = real_game(seed), random.Random(7)
        while actions := game.legal_actions():
            game.apply(rng.choice(actions))
        return game.hash(), game.turn, game.winner and game.winner.seat

    assert play(5) == play(5)
    assert play(5) != play(6)


def test_random_games_end_with_a_dead_hero_or_a_draw():
    for seed in range(10):
        game, rng = real_game(seed), random.Random(seed)
        while actions := game.legal_actions():
            game.apply(rng.choice(actions))
        assert game.over
        losers = [player for player in game.players if player.hero.dead]
        assert game.winner is None or losers == [game.winner.opponent]
        game.check()


def test_turns_alternate_and_mana_grows():
    game = real_game(mulligan=False, first=0)
    for turn in range(1, 7):
        assert (game.turn, game.current.seat, game.current.max_mana) == (
            turn,
            (turn + 1) % 2,
            (turn + 1) // 2,
        )
        game.end_turn()


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"decks": (MAGE,)}, hsenv.PositionError),
        ({"decks": (MAGE, "no_such_deck")}, hsenv.DeckError),
        ({"decks": (MAGE, ["CS2_182"] * 30)}, hsenv.DeckError),
        ({"decks": (MAGE, HUNTER), "format": "arena"}, hsenv.DeckError),
        ({"decks": (MAGE, HUNTER), "seed": "x"}, hsenv.PositionError),
    ],
)
def test_games_that_cannot_begin(options, error):
    with pytest.raises(error):
        hsenv.Game(**options)


def test_check_may_be_switched_off():
    deck = {"hero": "MAGE", "cards": ["CS2_182"] * 5}
    game = hsenv.Game(decks=(deck, deck), check=False, mulligan=False)
    assert sum(len(player.hand) for player in game.players) >= 8
    with pytest.raises(hsenv.DeckError):
        hsenv.Game(decks=(deck, deck))


# -- trace


def test_trace_tells_what_happened():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
    me, foe = game.players
    yeti, fireball = foe.summon("Chillwind Yeti"), me.give("Fireball")
    fireball.play(target=yeti)
    game.end_turn()
    trace = game.trace()
    damage = next(record for record in trace if record.event == "Damage")
    assert (damage.subject, damage.other, damage.amount, damage.player) == (yeti, fireball, 6, foe)
    assert (damage.subject_id, damage.other_id) == ("CS2_182", "CS2_029")
    # Whose they are is told too: names alone are the same on both sides as often as not.
    assert str(damage) == "Player 1's Chillwind Yeti takes 6 damage from Player 0's Fireball"
    events = [record.event for record in trace]
    assert events.index("Play") < events.index("Damage") < events.index("Death") < events.index("TurnEnd")
    assert all(record.text for record in trace)


def test_every_event_of_random_games_is_told_in_words():
    for seed in range(3):
        game, rng = real_game(seed), random.Random(seed)
        while actions := game.legal_actions():
            game.apply(rng.choice(actions))
        for record in game.trace():
            assert "{" not in record.text
            assert record.text


def test_trace_may_be_switched_off():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), trace=False)
    game.end_turn()
    assert game.trace() == []
