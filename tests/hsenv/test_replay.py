"""Replays: recorded, saved, read, verified and stepped."""

import copy
import json
import pickle

import pytest

import hsenv
from hsenv import IllegalAction, Replay, ReplayError, _engine

DECKS = ("basic_mage_tempo", "basic_hunter_face")


def play_out(game, bots=("greedy", "random"), most=3000):
    players = [_engine.Bot(name) for name in bots]
    for number in range(most):
        if game.over:
            break
        game.apply(players[game.to_move.seat].choose(game._engine, number))
    return game


def recorded(seed=3, **options):
    game = hsenv.Game(decks=DECKS, seed=seed)
    replay = Replay.record(game, **options)
    return play_out(game), replay


def test_a_whole_game_goes_to_a_file_and_back(tmp_path):
    game, replay = recorded(info={"players": ["greedy", "random"], "note": "€"})
    file = tmp_path / "deep" / "game.jsonl"
    replay.save(file)
    read = Replay.load(file)
    read.verify()
    assert read.dumps() == replay.dumps() == file.read_text(encoding="utf-8")
    assert read.steps == replay.steps
    assert read.info == {"players": ["greedy", "random"], "note": "€"}
    assert (read.result, read.winner, read.turn) == ("won", game.winner.seat, game.turn)
    assert read.hsenv_version == hsenv.__version__
    assert read.game().hash() == game.hash()
    assert len(read) == len(read.actions)
    assert repr(read) == f"<Replay: {len(read)} actions, {game.turn} turns, won>"


def test_the_lines_are_those_of_the_documentation():
    _, replay = recorded()
    header, *steps, last = map(json.loads, replay.dumps().splitlines())
    assert list(header) == ["file", "version", "hsenv", "cards", "start", "hash"]
    assert header["file"] == "hsenv replay"
    assert header["version"] == 1
    assert header["start"]["kind"] == "decks"
    assert header["start"]["seed"] == 3
    assert [len(deck["cards"]) for deck in header["start"]["decks"]] == [30, 30]
    assert {*steps[5]} <= {"action", "seat", "words", "events", "hash"}
    assert last == {"result": "won", "winner": replay.winner, "turn": replay.turn, "actions": len(steps)}


def test_without_words():
    _, replay = recorded(words=False)
    assert {(step.words, step.events) for step in replay.steps} == {("", "")}
    replay.verify()


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize(
    "options",
    [
        {},
        {"first": 0},
        {"first": 1},
        {"shuffle": False},
        {"mulligan": False},
        {"mulligan": False, "first": 1, "shuffle": False},
        {"format": "basic"},
    ],
    ids=str,
)
def test_games_from_decks_begin_from_decks(options, seed):
    game = hsenv.Game(decks=DECKS, seed=seed, **options)
    replay = Replay.record(game)
    assert replay.start["kind"] == "decks"
    play_out(game, most=25)
    replay.verify()


def test_a_sandbox_begins_from_a_position():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), hands=(["Fireball"], []), seed=2)
    yeti = game.opponent.summon("Chillwind Yeti")
    yeti.set(attack=7)
    replay = Replay.record(game)
    assert replay.start["kind"] == "position"
    game.current.hand[0].play(target=yeti)
    game.end_turn()
    Replay.loads(replay.dumps()).verify()


def test_an_open_choice_and_a_mulligan_of_unknown_seed_begin_from_bytes():
    game = hsenv.Game.sandbox(
        ("HUNTER", "WARRIOR"), hands=(["Tracking"], []), decks=(["Wisp", "Fireball", "Frostbolt"], [])
    )
    game.current.hand[0].play()
    replay = Replay.record(game)
    assert replay.start["kind"] == "bytes"
    game.choose(0)
    Replay.loads(replay.dumps()).verify()

    game = hsenv.Game(decks=DECKS, seed=3)
    game.seed = None
    replay = Replay.from_actions(game, [game.legal_actions()[0]])
    assert replay.start["kind"] == "bytes"
    Replay.loads(replay.dumps()).verify()


def test_every_kind_of_move_is_recorded_through_the_handles():
    game = hsenv.Game(decks=DECKS, seed=1, first=0)
    replay = Replay.record(game)
    game.mulligan(1, [0])  # before the seat that is to move
    game.mulligan(0, [1])
    game.end_turn()
    game.end_turn()
    play_out(game, most=30)
    game.concede(game.current)
    assert replay.steps[0].seat == 1
    assert replay.steps[0].words == "Mulligan"
    assert replay.steps[-1].action is None
    assert replay.steps[-1].words == "Concede"
    read = Replay.loads(replay.dumps())
    read.verify()
    assert read.winner == game.winner.seat
    with pytest.raises(ReplayError, match="a seat conceded"):
        _ = read.actions


def test_attacks_powers_and_options_are_recorded_through_the_handles():
    game = hsenv.Game.sandbox(("DRUID", "MAGE"), hands=(["Wrath", "Chillwind Yeti"], ["Frostbolt"]))
    me, foe = game.players
    raptor = foe.summon("Bloodfen Raptor")
    wolf = me.summon("Wolfrider")
    replay = Replay.record(game)
    me.hand[0].play(target=raptor, choose=1)
    wolf.attack_target(foe.hero)
    me.hero_power.use()
    me.hand[0].play(position=0)
    me.hero.attack_target(foe.hero)
    assert [step.words for step in replay.steps] == [
        "Play Wrath as Nature's Wrath on the enemy Bloodfen Raptor",
        "Attack the enemy hero with your Wolfrider",
        "Use Shapeshift",
        "Play Chillwind Yeti, at the left",
        "Attack the enemy hero with your hero",
    ]
    assert replay.steps[1].events == f"{foe.hero.name} -3"
    replay.verify()


def test_what_is_refused_is_not_recorded():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), hands=(["Fireball"], []), mana=1)
    replay = Replay.record(game)
    before = game.hash()
    with pytest.raises(IllegalAction, match="mana"):
        game.current.hand[0].play(target=game.opponent.hero)
    with pytest.raises(IllegalAction):
        game.apply(1)
    with pytest.raises(ReplayError, match="give is no move"):
        game.current.give("Wisp")
    with pytest.raises(ReplayError, match="set mana is no move"):
        game.current.set_mana(10)
    assert (len(replay), game.hash()) == (0, before)
    replay.stop()
    game.current.give("Wisp")
    game.end_turn()
    assert len(replay) == 0
    replay.stop()


def test_a_game_is_recorded_once_and_its_copies_are_not():
    game = hsenv.Game(decks=DECKS, seed=1)
    replay = Replay.record(game)
    with pytest.raises(ReplayError, match="being recorded already"):
        Replay.record(game)
    for other in (game.clone(), copy.deepcopy(game), pickle.loads(pickle.dumps(game))):
        other.apply(other.legal_actions()[0])
    assert len(replay) == 0
    assert len(pickle.loads(pickle.dumps(replay))) == 0


def test_scripted_rolls_are_refused():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), script=[0, 1])
    with pytest.raises(ReplayError, match="scripted rolls"):
        Replay.record(game)


def test_from_actions_leaves_the_game_as_it_is():
    _, replay = recorded()
    start = replay.game(0)
    before = start.hash()
    again = Replay.from_actions(start, replay.actions)
    assert again.steps == replay.steps
    assert start.hash() == before
    with pytest.raises(IllegalAction):
        Replay.from_actions(start, [0])


def test_stepping():
    game, replay = recorded()
    hashes = [(step, game.hash()) for step, game in replay.play()]
    assert hashes == [(None, replay.start_hash), *((step, step.hash) for step in replay.steps)]
    assert replay.game(0).turn == 0
    assert replay.game(7).hash() == replay.steps[6].hash
    assert replay.game(-1).hash() == replay.steps[-2].hash
    assert replay.game().hash() == game.hash()
    for beyond in (len(replay) + 1, -len(replay) - 1):
        with pytest.raises(ReplayError, match="there is no action"):
            replay.game(beyond)


# -- games that go otherwise


def edited(replay, number, **changes):
    """The replay with other values in line `number`, from 1."""
    lines = replay.dumps().splitlines()
    line = json.loads(lines[number - 1])
    line.update(changes)
    lines[number - 1] = json.dumps(line)
    return Replay.loads("\n".join(lines))


def test_verify_names_the_first_action_that_differs_and_both_hashes():
    _, replay = recorded()
    step = replay.steps[9]
    with pytest.raises(ReplayError) as caught:
        edited(replay, 11, hash="00000000000000ff").verify()
    error = caught.value
    assert (error.step, error.line, error.expected, error.found) == (10, 11, 0xFF, step.hash)
    for part in (
        "line 11",
        "action 10",
        step.words,
        f"{step.hash:016x}",
        "00000000000000ff",
        "the cards are the same",
    ):
        assert part in str(error)
    with pytest.raises(ReplayError, match="action 10"):
        edited(replay, 11, hash="00000000000000ff").game()
    unchecked = [game.hash() for _, game in edited(replay, 11, hash="00000000000000ff").play(check=False)]
    assert unchecked[-1] == replay.steps[-1].hash


def test_verify_names_what_changed():
    _, replay = recorded()
    lines = replay.dumps().splitlines()
    lines[5] = lines[5].replace(f"{replay.steps[4].hash:016x}", "0" * 16)
    for field, value, expected in (
        ("cards", "00000000.00000000", "cards, and maybe rules, have changed"),
        ("hsenv", "0.0.1", f"written by hsenv 0.0.1, this is {hsenv.__version__}"),
    ):
        header = {**json.loads(lines[0]), field: value}
        with pytest.raises(ReplayError, match=expected):
            Replay.loads("\n".join([json.dumps(header), *lines[1:]])).verify()


def test_verify_finds_illegal_actions_another_start_and_another_result():
    _, replay = recorded()
    with pytest.raises(ReplayError, match=r"action 1 .* it is not legal") as caught:
        edited(replay, 2, action=0).verify()
    assert (caught.value.step, caught.value.found) == (1, None)
    with pytest.raises(ReplayError, match=r"action 5 .* it is not for seat"):
        edited(replay, 6, seat=1 - replay.steps[4].seat).verify()
    with pytest.raises(ReplayError, match="the start goes otherwise") as caught:
        edited(replay, 1, start={**replay.start, "seed": 4}).verify()
    assert (caught.value.step, caught.value.line) == (0, 1)
    with pytest.raises(ReplayError, match="the result is won by seat"):
        edited(replay, len(replay) + 2, winner=1 - replay.winner).verify()


def test_a_start_that_cannot_begin():
    _, replay = recorded()
    decks = [{"hero": "HERO_08", "cards": ["NO_SUCH_CARD"]}, replay.start["decks"][1]]
    with pytest.raises(ReplayError, match=r"the game cannot begin.*NO_SUCH_CARD"):
        edited(replay, 1, start={**replay.start, "decks": decks}).verify()
    with pytest.raises(ReplayError, match="the game cannot begin"):
        edited(replay, 1, start={"kind": "bytes", "bytes": "AAAA"}).verify()
    with pytest.raises(ReplayError, match="the game cannot begin"):
        edited(replay, 1, start={"kind": "position", "position": {"players": 3}}).verify()
