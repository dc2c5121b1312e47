"""Every format in every form of environment with every named deck: it starts, or the error says where the deck is legal."""

import io
import re
from contextlib import redirect_stdout

import gymnasium as gym
import numpy as np
import pytest

import hsenv
from hsenv import decks
from hsenv.envs import SelfPlayBatch, formats
from hsenv.pettingzoo import hearthstone_v0

FORMATS = decks.formats()
#: Standards after the Core set came have no cards here; "standard" itself is played as the newest that has.
EMPTY = [format for format in FORMATS if format != "standard" and not decks.has_decks(format)]
NAMED = decks.names()
LEGAL = {name: decks.legal_formats(decks.get(name)) for name in NAMED}


def gym_form(**options):
    env = gym.make("Hearthstone-v0", illegal_action="raise", **options)
    _, info = env.reset(seed=1)
    for _ in range(4):
        *_, info = env.step(int(np.flatnonzero(info["action_mask"])[-1]))
    return env.unwrapped.game.format


def batch_form(**options):
    envs = hsenv.make_vec(2, threads=1, illegal_action="raise", **options)
    envs.reset(seed=1)
    for _ in range(4):
        envs.step(envs.sample())
    return envs.game(0).format


def sb3_form(**options):
    pytest.importorskip("stable_baselines3")
    venv = hsenv.envs.HearthstoneVecEnv(2, seed=1, threads=1, illegal_action="raise", **options)
    venv.reset()
    for _ in range(4):
        venv.step(venv.sample())
    return None


def self_play_form(**options):
    batch = SelfPlayBatch(2, seed=1, threads=1, illegal_action="raise", **options)
    batch.reset()
    for _ in range(4):
        batch.step(batch.sample())
    return batch.game(0).format


def aec_form(**options):
    env = hearthstone_v0.env(illegal_action="raise", **options)
    env.reset(seed=1)
    for _ in range(4):
        observation, *_ = env.last()
        env.step(int(np.flatnonzero(observation["action_mask"])[-1]))
    return env.game.format


def parallel_form(**options):
    env = hearthstone_v0.parallel_env(illegal_action="raise", **options)
    observations, _ = env.reset(seed=1)
    for _ in range(4):
        actions = {agent: int(seen["action_mask"].argmax()) for agent, seen in observations.items()}
        observations, *_ = env.step(actions)
    return env.game.format


def open_spiel_form(**options):
    pyspiel = pytest.importorskip("pyspiel")
    import hsenv.open_spiel  # noqa: F401 (registers the game)

    if options.get("opponent_deck") == "mirror":  # this form has none
        options["opponent_deck"] = options["deck"]
    state = pyspiel.load_game("python_hearthstone", options).new_initial_state()
    while state.is_chance_node():
        state.apply_action(7)
    for _ in range(4):
        state.apply_action(state.legal_actions()[-1])
    return state.hearthstone.format


FORMS = {
    "gym": gym_form,
    "make_vec": batch_form,
    "sb3": sb3_form,
    "self_play": self_play_form,
    "aec": aec_form,
    "parallel": parallel_form,
    "open_spiel": open_spiel_form,
}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("form", FORMS)
def test_a_format_with_all_else_as_usual(form, format):
    if format in EMPTY:
        with pytest.raises(hsenv.DeckError, match=rf"{format}.*(wild, classic, basic|only 0 cards)"):
            FORMS[form](format=format)
        return
    assert FORMS[form](format=format) in (None, formats.played(format))


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("form", FORMS)
def test_a_named_deck_starts_or_the_error_says_where_it_is_legal(form, format):
    started = []
    for name in NAMED:
        legal, played = LEGAL[name], formats.played(format)
        if played in legal:
            FORMS[form](format=format, deck=name, opponent_deck="mirror")
            started.append(name)
            continue
        where = re.escape(f"not allowed in the format {played}; the deck is legal in {', '.join(legal)}")
        with pytest.raises(hsenv.DeckError, match=where):
            FORMS[form](format=format, deck=name, opponent_deck="mirror")
    assert bool(started) == (format not in EMPTY)


def test_standard_without_cards_is_the_newest_that_has_some():
    assert formats.played("standard") == "standard:2020"
    assert not decks.has_decks("standard")
    for format in ("standard:2021", "standard:gryphon"):  # named by its year it is what it is
        with pytest.raises(hsenv.DeckError, match="formats with decks are wild"):
            gym.make("Hearthstone-v0", format=format)


def test_random_draws_decks_that_are_legal():
    for format in FORMATS:
        if format in EMPTY:
            continue
        env = gym.make("Hearthstone-v0", format=format)
        seen = {name for seed in range(12) for name in env.reset(seed=seed)[1]["decks"]}
        assert len(seen) > 5
        assert all(formats.played(format) in LEGAL[name] for name in seen)
    assert formats.named_decks("basic") == decks.names("basic")
    assert not [name for name in formats.named_decks("wild") if name.startswith("classic_")]


def test_decks_of_a_reset_are_of_the_format_that_is_played():
    env = gym.make("Hearthstone-v0", format="standard")
    _, info = env.reset(seed=1, options={"decks": ("basic_mage_tempo", "generated")})
    assert info["decks"] == ("basic_mage_tempo", "generated")
    with pytest.raises(hsenv.DeckError, match=r"the deck is legal in classic$"):
        env.reset(options={"decks": ("classic_mage_freeze", None)})


def test_a_pattern_says_where_its_decks_are_legal():
    with pytest.raises(ValueError, match=r"fits 'classic_mage_\*'; those that fit are legal in classic$"):
        gym.make("Hearthstone-v0", deck="classic_mage_*")


def test_a_deck_that_is_legal_nowhere():
    cards = [*decks.get("basic_mage_tempo").cards[:28], "VAN_CS2_031", "VAN_CS2_031"]
    with pytest.raises(hsenv.DeckError, match="the deck is legal in no format"):
        decks.resolve({"hero": "MAGE", "cards": cards}, format="wild")


def test_the_format_that_decks_have_in_common():
    assert formats.common_format(["basic_mage_tempo", "basic_hunter_face"]) == "basic"
    assert formats.common_format(["classic_mage_freeze"]) == "classic"
    assert formats.common_format(["bench_mage", "basic_mage_tempo"]) in ("wild", "basic")
    deckstring = decks.get("classic_mage_freeze").deckstring()
    assert formats.common_format([deckstring, "classic_hunter_face"]) == "classic"
    told = "no format allows all of these decks: classic_mage_freeze is legal in classic; basic_mage_tempo is legal in wild, basic"
    with pytest.raises(hsenv.DeckError, match=told):
        formats.common_format(["classic_mage_freeze", "basic_mage_tempo"])
    with pytest.raises(hsenv.DeckError, match="30 cards"):
        formats.common_format([{"hero": "MAGE", "cards": ["CS2_029"] * 2}])


# -- the command


def play(*arguments, answers="k\ne\ne\nq\n"):
    """A game by the command up to the human's second turn or its giving up: (status, what was printed)."""
    cli = pytest.importorskip("hsagents.cli")
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(io.StringIO()) as out:
        patch.setattr("sys.stdin", io.StringIO(answers))
        return cli.main(["play", "random", "--seed", "1", *arguments]), out.getvalue()


@pytest.mark.parametrize("format", [None, *FORMATS])
def test_play_and_watch_every_deck(format, capsys):
    asked = [] if format is None else ["--format", format]
    for name in NAMED:
        status, text = play("--deck", name, "--opponent-deck", "mirror", *asked)
        legal = LEGAL[name]
        if format is None or formats.played(format) in legal:
            assert status == 1  # it was left
            assert "You: Keep all cards" in text
        else:
            assert status == 1
            assert f"the deck is legal in {', '.join(legal)}" in capsys.readouterr().err
    status, text = play(*asked)
    assert ("You: Keep all cards" in text) == (format not in EMPTY)


@pytest.mark.parametrize("name", NAMED[::6])
def test_watch_takes_the_format_of_the_decks(name, capsys):
    cli = pytest.importorskip("hsagents.cli")
    assert (
        cli.main(["watch", "random", "random", "--seed", "2", "--no-boards", "--decks", name, "random"]) == 0
    )
    text = capsys.readouterr().out
    assert "wins in turn" in text or "A draw." in text
    given = ["--decks", name, "basic_mage_tempo", "--format", "classic"]
    assert cli.main(["watch", "random", "random", *given]) == 1
    assert "the deck is legal in" in capsys.readouterr().err


def test_decks_that_never_meet(capsys):
    cli = pytest.importorskip("hsagents.cli")
    assert cli.main(["watch", "random", "random", "--decks", "classic_mage_freeze", "basic_mage_tempo"]) == 1
    assert (
        "no format allows all of these decks: classic_mage_freeze is legal in classic"
        in capsys.readouterr().err
    )


@pytest.mark.parametrize("format", FORMATS)
def test_arena_in_every_format(format, tmp_path, capsys):
    cli = pytest.importorskip("hsagents.cli")
    given = ["arena", "random", "random", "--games", "2", "--threads", "1", "--format", format]
    status = cli.main([*given, "--out", str(tmp_path)])
    if format in EMPTY:
        assert status == 1
        assert "formats with decks are wild" in capsys.readouterr().err
    else:
        assert status == 0
        assert (tmp_path / "arena.json").exists()
