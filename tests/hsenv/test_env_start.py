"""`reset(options=...)`: decks, positions, handicaps, seat, swap, opponent and seed of one episode; `set_start` of all."""

import gymnasium as gym
import numpy as np
import pytest

import hsenv

TEMPO = "basic_mage_tempo"
POSITION = {
    "turn": 9,
    "current": 0,
    "players": [
        {
            "hero": {"id": "HERO_08", "damage": 12},
            "crystals": 5,
            "board": [{"id": "CS2_182"}],
            "hand": [{"id": "CS2_029"}],
            "deck": {"cards": ["CS2_120"] * 8},
        },
        {"hero": {"id": "HERO_01"}, "deck": {"cards": ["CS2_120"] * 8}},
    ],
}


def make(**options):
    return gym.make("Hearthstone-v0", **options).unwrapped


def sides(env):
    """(the learner, its opponent) of the running game."""
    return env.game.players[env.learner_seat], env.game.players[1 - env.learner_seat]


def test_decks_of_one_episode():
    env = make()
    _, info = env.reset(seed=1, options={"decks": (TEMPO, "basic_hunter_face")})
    assert info["decks"] == (TEMPO, "basic_hunter_face")
    own, foe = sides(env)
    assert (own.hero.card_class.name, foe.hero.card_class.name) == ("MAGE", "HUNTER")
    assert sorted(own.starting_deck) == sorted(hsenv.decks.get(TEMPO).cards)
    _, info = env.reset(seed=1)
    assert info["decks"] != (TEMPO, "basic_hunter_face")


def test_one_deck_as_usual_mirrors_and_generated_decks():
    env = make(deck="basic_rogue_tempo")
    _, info = env.reset(seed=1, options={"decks": (None, TEMPO)})
    assert info["decks"] == ("drawn", TEMPO)
    assert sides(env)[0].hero.card_class.name == "ROGUE"
    env.reset(seed=1, options={"decks": (TEMPO, "mirror")})
    own, foe = sides(env)
    assert sorted(own.starting_deck) == sorted(foe.starting_deck)
    _, info = env.reset(seed=1, options={"decks": ("generated", TEMPO)})
    first = sides(env)[0].starting_deck
    env.reset(options={"decks": ("generated", TEMPO)})
    assert sides(env)[0].starting_deck != first
    deckstring = hsenv.decks.get(TEMPO).deckstring()
    env.reset(
        seed=1,
        options={
            "decks": (deckstring, {"hero": "HERO_05", "cards": hsenv.decks.get("basic_hunter_face").cards})
        },
    )
    assert sides(env)[1].hero.id == "HERO_05"


def test_a_position():
    env = make()
    for seat in (0, 1):
        observation, info = env.reset(seed=1, options={"position": POSITION, "seat": seat})
        assert info["seat"] == seat
        assert info["decks"] == ("position", "position")
        assert env.observation_space.contains(observation)
        if seat == 0:
            assert info["turn"] == 9
            assert env.game.players[0].hero.health == 18
            assert env.game.players[0].hand[0].id == "CS2_029"
        else:
            assert env.game.turn == 10  # the opponent, whose turn it was, has played
    assert env.reset(seed=1)[1]["turn"] <= 1


def test_a_position_may_be_a_game_and_its_rolls_are_drawn_anew():
    game = hsenv.Game.from_position(POSITION)
    game.players[0].give("Arcane Missiles")
    env = make(seat=0)
    ends = set()
    for seed in range(12):
        env.reset(seed=seed, options={"position": game})
        game_now = env.game
        missiles = game_now.players[0].hand[1]
        env.step(next(a for a in game_now.legal_actions() if game_now.decode(a).source == missiles))
        ends.add(env.game.hash())
    assert len(ends) > 1
    assert len(game.players[0].hand) == 2  # untouched


@pytest.mark.parametrize("mulligan", [True, False])
@pytest.mark.parametrize("seat", [0, 1])
def test_handicaps(mulligan, seat):
    usual, env = (make(seat=seat, mulligan=mulligan, deck=TEMPO, opponent_deck=TEMPO) for _ in range(2))
    usual.reset(seed=4)
    handicap = {
        "learner": {"health": 45, "armor": 3, "mana": 2, "cards": 2},
        "opponent": {"health": 10, "cards": ["CS2_029", "Chillwind Yeti"]},
    }
    env.reset(seed=4, options={"handicap": handicap})
    own, foe = sides(env)
    assert (own.hero.health, own.hero.max_health, own.hero.armor) == (45, 45, 3)
    assert (foe.hero.health, foe.hero.max_health) == (10, 10)
    before = sides(usual)[0]
    assert own.max_mana == before.max_mana + 2
    assert len(own.hand) == len(before.hand) + 2
    assert len(own.deck) == len(before.deck) - 2
    if seat == 0:
        assert [card.id for card in foe.hand if card.id in ("CS2_029", "CS2_182")][-2:] == [
            "CS2_029",
            "CS2_182",
        ]
    while not env._over:
        *_, terminated, _, _ = env.step(int(np.flatnonzero(env.action_masks())[-1]))
    assert terminated


def test_a_crystal_more_is_one_more_to_spend_in_the_first_turn():
    env = make(seat=0)
    env.reset(seed=1, options={"handicap": {"learner": {"mana": 4}}})
    *_, info = env.step(11)  # keep all
    assert info["turn"] == 1
    assert sides(env)[0].mana == 5


def test_swapped_seats_play_the_same_cards_from_the_other_side():
    env = make(seat=0)
    env.reset(seed=9)
    hand = [card.id for card in env.game.players[1].hand]
    first = env.game.players[0].starting_deck
    _, info = env.reset(options={"swap": True, "seed": 9})
    assert info["seat"] == 1
    assert env.game.players[0].starting_deck == first
    assert [card.id for card in env.game.players[1].hand[: len(hand)]] == hand


def test_handicaps_follow_the_learner_when_seats_are_swapped():
    env = make(seat=0)
    env.reset(seed=9, options={"swap": True, "handicap": {"learner": {"health": 50}}})
    assert env.learner_seat == 1
    assert sides(env)[0].hero.max_health == 50


def test_an_opponent_for_one_episode():
    asked = []

    def policy(observation, mask, info):
        asked.append(info["seat"])
        return int(np.flatnonzero(mask)[0])

    env = make(opponent="random")
    _, info = env.reset(seed=1, options={"opponent": ("greedy", {"random": 0.5})})
    assert info["opponent"] == "greedy(random=0.5)"
    _, info = env.reset(options={"opponent": policy, "seat": 1})
    assert info["opponent"] == "policy"
    assert asked == [0] * len(asked) != []
    for _ in range(20):
        assert env.reset()[1]["opponent"] == "random"


def test_the_seed_may_be_an_option():
    env, other = make(), make()
    assert np.array_equal(env.reset(options={"seed": 5})[0], other.reset(seed=5)[0])
    assert np.array_equal(env.reset()[0], other.reset()[0])


@pytest.mark.parametrize(
    ("options", "error", "words"),
    [
        ({"deck": TEMPO}, ValueError, "no option 'deck'; options are decks, position, handicap"),
        ({"decks": TEMPO}, ValueError, "pair"),
        ({"decks": (TEMPO,)}, ValueError, "pair"),
        ({"decks": (None, "mirror")}, ValueError, "mirror"),
        ({"decks": ("nonsense", None)}, hsenv.DeckError, "nonsense"),
        ({"decks": (["CS2_029"] * 30, None)}, hsenv.DeckError, r"\w"),
        ({"position": {"players": []}}, hsenv.PositionError, "players"),
        ({"position": POSITION, "decks": (TEMPO, None)}, ValueError, "without 'decks'"),
        ({"position": POSITION, "handicap": {"learner": {"mana": 1}}}, ValueError, "without 'handicap'"),
        ({"handicap": {"me": {}}}, ValueError, "learner and opponent"),
        ({"handicap": {"learner": {"heath": 3}}}, ValueError, "health, armor, mana, cards"),
        ({"handicap": {"learner": {"health": 0}}}, ValueError, "at least 1"),
        ({"handicap": {"learner": {"health": 4000}}}, ValueError, "0 to 1000"),
        ({"handicap": {"learner": {"armor": -1}}}, ValueError, "armor"),
        ({"handicap": {"learner": {"mana": 11}}}, ValueError, "mana"),
        ({"handicap": {"learner": {"mana": 1.5}}}, TypeError, "whole number"),
        ({"handicap": {"learner": {"cards": 6}}}, ValueError, "number of cards"),
        ({"handicap": {"learner": {"cards": ["CS2_029"] * 6}}}, ValueError, "number of cards"),
        ({"handicap": {"learner": {"cards": ["no such card"]}}}, hsenv.UnknownCard, "no such card"),
        ({"handicap": {"learner": {"cards": [3]}}}, TypeError, "ids or exact names"),
        ({"handicap": {"learner": {"cards": ["CS2_092e"]}}}, ValueError, "in a hand"),
        ({"seat": 2}, ValueError, "0 or 1"),
        ({"seat": True}, ValueError, "0 or 1"),
        ({"swap": 1}, TypeError, "True or False"),
        ({"opponent": "nobody"}, ValueError, "nobody"),
        ({"opponent": 3}, ValueError, "an opponent is"),
        ({"seed": "x"}, TypeError, r"\w"),
    ],
)
def test_bad_options_change_nothing(options, error, words):
    env = make()
    env.reset(seed=1)
    before = env.game.hash()
    with pytest.raises(error, match=words):
        env.reset(options=options)
    assert env.game.hash() == before
    again = make()
    again.reset(seed=1)
    assert np.array_equal(env.reset()[0], again.reset()[0])


def test_a_position_that_is_over():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1)
    game.concede(0)
    with pytest.raises(hsenv.PositionError, match="over"):
        make().reset(options={"position": game})


# -- batches


def test_the_batch_begins_all_rows_or_some_so():
    venv = hsenv.make_vec(4, seat=0, autoreset_mode="disabled")
    _, infos = venv.reset(seed=0, options={"position": POSITION})
    assert infos["turn"].tolist() == [9] * 4
    some = np.array([False, True, False, True])
    options = {"reset_mask": some, "handicap": {"opponent": {"health": 7}}, "seat": 1}
    _, infos = venv.reset(options=options)
    assert infos["seat"].tolist() == [0, 1, 0, 1]
    health = [venv.game(row).players[0].hero.max_health for row in range(4)]
    assert health == [30, 7, 30, 7]
    _, infos = venv.reset(options={"opponent": "greedy", "decks": (TEMPO, None), "seed": [1, 1, 2, 2]})
    assert {venv.opponent_name(place) for place in infos["opponent"]} == {"greedy"}
    assert all(venv.game(row).players[0].hero.card_class.name == "MAGE" for row in range(4))
    assert venv.game(0).hash() == venv.game(1).hash() != venv.game(2).hash()
    _, infos = venv.reset()
    assert {venv.opponent_name(place) for place in infos["opponent"]} == {"random"}


def test_row_i_begins_as_the_single_environment():
    options = {"decks": (TEMPO, "generated"), "handicap": {"learner": {"cards": 1}}, "opponent": "greedy"}
    venv = hsenv.make_vec(3)
    observations, _ = venv.reset(seed=20, options=options)
    for row in range(3):
        assert np.array_equal(observations[row], make().reset(seed=20 + row, options=options)[0])


def test_bad_options_of_a_batch():
    venv = hsenv.make_vec(3)
    venv.reset(seed=0)
    with pytest.raises(ValueError, match="reset_mask"):
        venv.reset(options={"reset_maks": np.ones(3, bool)})
    with pytest.raises(ValueError, match="3 seeds"):
        venv.reset(options={"seed": [1, 2]})
    with pytest.raises(ValueError, match="0 or 1"):
        venv.reset(options={"seat": 5})
    with pytest.raises(ValueError, match="no option 'opponent'"):
        venv.set_start({"opponent": "greedy"})


def test_set_start_is_for_the_episodes_that_follow():
    venv = hsenv.make_vec(4, turn_limit=14, autoreset_mode="same_step")
    _, infos = venv.reset(seed=0)
    venv.set_start({"position": POSITION, "seat": 0})
    assert (infos["turn"] <= 1).all()
    pairs = []
    for _ in range(120):
        *_, terminated, _, infos = venv.step(infos["action_mask"].argmax(axis=1))
        assert (infos["turn"][terminated] == 9).all()
        if terminated.any():
            pairs += infos["final_info"]["decks"][terminated].tolist()
    assert pairs.count(-1) > 4
    venv.set_start(None)
    _, infos = venv.reset()
    assert (infos["turn"] <= 1).all()


def test_self_play_begins_so_too():
    batch = hsenv.envs.SelfPlayBatch(3, seed=1)
    batch.schedule([0, 2], options={"position": POSITION}, seats=[0, 1])
    turn = batch.reset()
    assert turn.turn.tolist() == [9, 0, 9]
    assert turn.learner_seat.tolist()[::2] == [0, 1]
    batch.set_start({"handicap": {"learner": {"health": 60}}, "seat": 1})
    batch.reset()
    assert [batch.game(row).players[1].hero.max_health for row in range(3)] == [60] * 3
    with pytest.raises(ValueError, match="no option 'seat'"):
        batch.schedule([0], options={"seat": 1})


def test_stable_baselines_begins_so_too():
    pytest.importorskip("stable_baselines3")
    venv = hsenv.envs.HearthstoneVecEnv(3, seed=1, turn_limit=3)
    venv.set_start({"decks": (TEMPO, TEMPO)})
    venv.reset()
    titles = set()
    for _ in range(40):
        _, _, dones, infos = venv.step(venv.sample())
        titles |= {infos[row]["decks"] for row in np.flatnonzero(dones)}
    assert titles == {("given", "given")}
