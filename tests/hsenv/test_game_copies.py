"""Copies: exact, determinised, as bytes, pickled."""

import copy
import pickle
import random

import pytest

import hsenv
from kit import FIREBALL, YETI


def real_game(seed=3, **options):
    return hsenv.Game(decks=("basic_mage_tempo", "basic_hunter_face"), seed=seed, format="basic", **options)


def play_on(game, moves, seed=0):
    rng = random.Random(seed)
    for _ in range(moves):
        actions = game.legal_actions()
        if not actions:
            break
        game.apply(rng.choice(actions))
    return game


@pytest.fixture
def game():
    return play_on(real_game(), 60)


def test_a_clone_is_equal_and_independent(game):
    before = game.hash()
    clone = game.clone()
    assert clone.hash() == before
    play_on(clone, 20)
    assert clone.hash() != before
    assert game.hash() == before


def test_a_clone_rolls_the_same(game):
    clones = [game.clone() for _ in range(2)]
    assert play_on(clones[0], 80, seed=5).hash() == play_on(clones[1], 80, seed=5).hash()


def test_a_clone_has_handles_of_its_own(game):
    clone = game.clone()
    for mine, theirs in zip(game.players, clone.players, strict=True):
        assert mine is not theirs
        assert mine.hero is not theirs.hero
        assert clone.entity(mine.hero) is theirs.hero
        assert theirs.hero.game is clone
        assert [card.id for card in mine.hand] == [card.id for card in theirs.hand]
        assert not set(mine.hand) & set(theirs.hand)
    assert clone.seed == game.seed


def test_old_handles_do_not_see_the_clone(game):
    clone = game.clone()
    health = game.players[0].hero.health
    clone.players[0].hero.set(damage=29)
    assert game.players[0].hero.health == health
    assert clone.entity(game.players[0].hero).health == clone.players[0].hero.max_health - 29


def test_clone_of_a_sandbox_keeps_the_script():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), script=[1, 1, 1])
    game.players[1].summon("War Golem")
    clone = game.clone()
    clone.players[0].give("Arcane Missiles").play()
    assert (clone.unused_rolls, game.unused_rolls) == (0, 3)


def test_a_clone_remembers_the_dead_and_the_transformed():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
    me, foe = game.players
    yeti, golem = foe.summon(YETI), foe.summon("Harvest Golem")
    yeti.set(attack=7)
    me.give("Polymorph").play(target=golem)
    me.give(FIREBALL).play(target=yeti)
    for other in (game.clone(), hsenv.Game.from_bytes(game.to_bytes())):
        assert other.entity(yeti).attack == 7
        assert other.entity(golem).transformed_from == ("EX1_556",)


def test_copy_module(game):
    for made in (copy.copy(game), copy.deepcopy(game)):
        assert made is not game
        assert made.hash() == game.hash()


def test_deepcopy_keeps_games_and_handles_together(game):
    hero = game.players[0].hero
    other, other_hero, player = copy.deepcopy([game, hero, game.players[1]])
    assert other_hero is other.players[0].hero
    assert player is other.players[1]


def test_pickle(game):
    loaded = pickle.loads(pickle.dumps(game))
    assert loaded.hash() == game.hash()
    assert loaded.seed == game.seed
    card, back = pickle.loads(pickle.dumps((game.players[0].hero, game)))
    assert card is back.players[0].hero
    option = hsenv.Game.sandbox(("DRUID", "MAGE"), hands=(["Wrath"], [])).players[0].hand[0].options[1]
    assert pickle.loads(pickle.dumps(option)).id == "EX1_154b"


def test_bytes_round_trip_at_every_move():
    game = real_game(seed=8)
    rng = random.Random(1)
    while actions := game.legal_actions():
        data = game.to_bytes()
        again = hsenv.Game.from_bytes(data)
        assert again.hash() == game.hash()
        assert again.to_bytes() == data
        assert again.legal_actions() == actions
        game.apply(rng.choice(actions))
    assert hsenv.Game.from_bytes(game.to_bytes()).winner == (game.winner and game.winner) or game.over


def test_a_finished_game_as_bytes():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
    game.concede(1)
    again = hsenv.Game.from_bytes(game.to_bytes())
    assert again.over
    assert again.winner is again.players[0]


@pytest.mark.parametrize("data", [b"", b"HSWH", b"nonsense" * 40, "text", None, 5])
def test_bytes_that_are_no_game(data):
    with pytest.raises(hsenv.PositionError):
        hsenv.Game.from_bytes(data)


def test_damaged_bytes_are_refused(game):
    data = game.to_bytes()
    rng = random.Random(0)
    for _ in range(300):
        place = rng.randrange(len(data))
        damaged = bytearray(data)
        damaged[place] ^= 1 << rng.randrange(8)
        with pytest.raises(hsenv.PositionError):
            hsenv.Game.from_bytes(bytes(damaged))
    for length in (1, 30, len(data) // 2, len(data) - 1):
        with pytest.raises(hsenv.PositionError):
            hsenv.Game.from_bytes(data[:length])
    with pytest.raises(hsenv.PositionError):
        hsenv.Game.from_bytes(data + b"\0")


def test_the_hash_tells_states_apart():
    def state(change):
        game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1)
        change(*game.players)
        return game.hash()

    changes = [
        lambda me, foe: None,
        lambda me, foe: me.give(YETI),
        lambda me, foe: foe.give(YETI),
        lambda me, foe: me.summon(YETI),
        lambda me, foe: me.summon(YETI).set(damage=1),
        lambda me, foe: me.set_mana(9, 10),
        lambda me, foe: me.hero.set(armor=1),
        lambda me, foe: me.put_in_deck(YETI),
    ]
    hashes = [state(change) for change in changes]
    assert len(set(hashes)) == len(hashes)
    assert hashes == [state(change) for change in changes]


def test_hash_does_not_depend_on_who_looked(game):
    before = game.hash()
    for player in game.players:
        for entity in (*player.board, *player.hand, *player.deck, player.hero):
            entity.playable, entity.targets, entity.enchantments, entity.powered, str(entity)
    str(game)
    [game.describe(action) for action in game.legal_actions()]
    assert game.hash() == before


# -- determinize


def test_determinize_is_a_copy_that_keeps_what_the_seat_sees(game):
    before = game.hash()
    for seat in (0, 1):
        plan = game.determinize(seat, seed=1)
        assert game.hash() == before
        assert plan.hash() != before
        own, other = game.players[seat], game.players[1 - seat]
        assert [card.id for card in plan.players[seat].hand] == [card.id for card in own.hand]
        for mine, theirs in zip(game.players, plan.players, strict=True):
            assert [(m.id, m.health) for m in mine.board] == [(m.id, m.health) for m in theirs.board]
            assert len(mine.deck) == len(theirs.deck)
            assert len(mine.hand) == len(theirs.hand)
        plan_other = plan.players[1 - seat]
        hidden = sorted(card.id for card in (*other.hand, *other.deck))
        assert sorted(card.id for card in (*plan_other.hand, *plan_other.deck)) == hidden
        assert sorted(c.id for c in plan.players[seat].deck) == sorted(c.id for c in own.deck)
        plan.check()


def test_determinize_takes_the_seed(game):
    def order(seed):
        return tuple(card.id for card in game.determinize(game.players[0], seed).players[0].deck)

    assert order(1) == order(1)
    assert len({order(seed) for seed in range(5)}) > 1


def test_a_determinised_copy_does_not_tell_what_happened(game):
    assert game.trace()
    assert game.determinize(0, 1).trace() == []


@pytest.mark.parametrize("seat", [-1, 2])
def test_determinize_wants_a_seat(game, seat):
    with pytest.raises(hsenv.IllegalAction, match="seat"):
        game.determinize(seat, 1)
