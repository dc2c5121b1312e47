"""Observations remember, describe cards, are the same for both seats, and docs/observations.md is up to date."""

import copy
import importlib.util
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

import hsenv
from hsenv import _engine, envs
from hsenv.observations import ENTITY_KEYS
from kit import flat, observed

ROOT = Path(__file__).resolve().parents[2]
NAMES = envs.observation_names()
ID = hsenv.cards.ids()


def entities(game, seat):
    found = _engine.observe(game._engine, seat, "entities")
    return {key: getattr(found, key) for key in ENTITY_KEYS}


def cards_of(indices):
    return [ID[index - 1] for index in indices if index]


def test_the_page_is_up_to_date():
    run = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "tools" / "observations_doc.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr


def exchanged(position):
    """The same position with the seats exchanged."""

    def turn(value):
        if isinstance(value, dict):
            return {
                key: 1 - part if key in ("owner", "current", "winner") and part in (0, 1) else turn(part)
                for key, part in value.items()
            }
        return [turn(part) for part in value] if isinstance(value, list) else value

    out = turn(copy.deepcopy(position))
    out["players"].reverse()
    return out


@pytest.mark.parametrize("form", ["basic", "wild"])
def test_exchanged_seats_give_the_mirrored_observation_in_random_games(form):
    batch = envs.SelfPlayBatch(6, seed=11, format=form, deck="generated", opponent_deck="generated")
    turn = batch.reset()
    compared = 0
    for step in range(240):
        if step % 8 == 0:
            for row in range(6):
                game = batch.game(row)
                if game.over or game.choosing:
                    continue
                position = game.to_position()
                other = hsenv.Game.from_position(exchanged(position))
                same = hsenv.Game.from_position(position)
                for seat in (0, 1):
                    left, right = flat(same, seat), flat(other, 1 - seat)
                    differing = [NAMES[i] for i in np.flatnonzero(left != right)]
                    assert not differing
                    one, two = entities(same, seat), entities(other, 1 - seat)
                    for key in one:
                        assert np.array_equal(one[key], two[key]), key
                compared += 1
        turn = batch.step(batch.sample())
    assert turn.observation.shape == (6, len(NAMES))
    assert compared > 100


def test_what_the_opponent_used_up_is_remembered():
    game = hsenv.Game.sandbox(("MAGE", "PRIEST"))
    me, foe = game.players
    victim = foe.summon("Sen'jin Shieldmasta")  # Sen'jin Shieldmasta, Taunt
    me.give("Fireball").play(target=victim)
    me.give("Arcane Intellect").play()
    assert victim.dead
    for seat, side in ((0, "own"), (1, "enemy")):
        assert observed(game, seat, f"{side}.used_spells") == pytest.approx(0.2)
        assert observed(game, seat, f"{side}.used_damage") == pytest.approx(0.1)
        assert observed(game, seat, f"{side}.used_draw") == pytest.approx(0.1)
        assert observed(game, seat, f"{side}.used_area") == 0
    for seat, side in ((0, "enemy"), (1, "own")):
        assert observed(game, seat, f"{side}.dead_taunt") == pytest.approx(0.1)
        assert observed(game, seat, f"{side}.dead_deathrattle") == 0
    seen = entities(game, 1)
    assert cards_of(seen["used"][1]) == ["CS2_029", "CS2_023"]
    assert cards_of(seen["dead"][0]) == ["CS2_179"]
    assert cards_of(seen["used"][0]) == cards_of(seen["dead"][1]) == []
    assert seen["used"][1][-1] > 0  # padded in front


def test_lost_cards_are_counted_apart():
    game = hsenv.Game.sandbox(("WARLOCK", "MAGE"))
    me = game.players[0]
    me.give("Fireball").discard()
    assert observed(game, 1, "enemy.lost") == pytest.approx(0.1)
    assert observed(game, 1, "enemy.used_spells") == 0
    assert cards_of(entities(game, 1)["used"][1]) == ["CS2_029"]


def test_which_secrets_are_possible():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), format="wild")
    me = game.players[0]
    assert cards_of(entities(game, 1)["secrets"]) == []
    assert observed(game, 1, "possible_secrets") == 0
    me.give("Counterspell").play()
    listed = cards_of(entities(game, 1)["secrets"])
    assert "EX1_287" in listed
    assert {hsenv.cards.get(card).card_class.name for card in listed} == {"MAGE"}
    assert len(listed) > 3
    assert observed(game, 1, "possible_secrets") == pytest.approx(len(listed) / 20)
    shares = [
        observed(game, 1, f"secret_{what}")
        for what in ("attack", "minion", "spell", "damage", "death", "other")
    ]
    assert sum(shares) == pytest.approx(1)
    assert observed(game, 0, "possible_secrets") == 0


@pytest.mark.parametrize("times", [1, 2])
def test_a_secret_that_went_as_often_as_a_deck_may_hold_it_is_ruled_out(times):
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), format="wild")
    me, foe = game.players
    for _ in range(times):
        me.give("Counterspell").play()
        game.end_turn()
        foe.give("Shield Block").play()  # Shield Block, countered
        game.end_turn()
    assert not me.secrets
    me.give("Ice Barrier").play()
    assert ("EX1_287" in cards_of(entities(game, 1)["secrets"])) == (times < 2)
    assert observed(game, 1, "enemy.used_secrets") == pytest.approx(times / 5)
    assert cards_of(entities(game, 1)["used"][1]) == ["EX1_287"] * times


@pytest.mark.parametrize(
    ("card", "facts"),
    [
        ("CS2_029", {"printed_cost": 0.4, "school_fire": 1, "class_neutral": 0}),  # Fireball
        ("CS2_182", {"printed_cost": 0.4, "printed_attack": 0.4, "printed_health": 0.5, "class_neutral": 1}),
        ("CS2_171", {"race_beast": 1, "charge": 1, "rush": 0}),  # Stonetusk Boar
        ("CS2_106", {"printed_health": 0.2, "weapon": 1}),  # Fiery War Axe
        ("EX1_012", {"spell_damage": 0.2, "legendary": 1, "deathrattle": 1}),  # Bloodmage Thalnos
        ("EX1_287", {"secret": 1, "trigger": 1}),  # Counterspell
    ],
)
def test_a_card_is_described_by_its_own_facts(card, facts):
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
    game.players[0].give(card)
    tokens = entities(game, 0)["tokens"][envs.token_rows()["own.hand"][0]]
    columns = envs.observation_names("tokens")
    for fact, expected in facts.items():
        assert observed(game, 0, f"hand0.card.{fact}") == pytest.approx(expected), fact
        assert tokens[columns.index(f"card.{fact}")] == pytest.approx(expected), fact


def test_what_is_hidden_does_not_show_in_what_is_remembered():
    batch = envs.SelfPlayBatch(12, seed=5, format="wild", deck="generated", opponent_deck="generated")
    batch.reset()
    with_secrets = 0
    for step in range(160):
        if step % 10 == 0:
            for row in range(12):
                game = batch.game(row)
                for seat in (0, 1):
                    seen = entities(game, seat)
                    other = entities(game.determinize(seat, 977 * step + row), seat)
                    with_secrets += bool(seen["secrets"].any())
                    for key in seen:
                        assert np.array_equal(seen[key], other[key]), key
        batch.step(batch.sample())
    assert with_secrets > 0


def test_flags_are_0_or_1(monkeypatch):
    monkeypatch.syspath_prepend(ROOT / "tests" / "tools")  # what the tool shares with others
    path = ROOT / "tests" / "tools" / "observations_doc.py"
    spec = importlib.util.spec_from_file_location("observations_doc", path)
    doc = importlib.util.module_from_spec(spec)
    sys.modules["observations_doc"] = doc
    spec.loader.exec_module(doc)
    rows = doc.expanded(doc.groups(doc.FEATURES.read_text(encoding="utf-8")), "flat")
    flags = np.array([feature.type == "flag" for _, feature in rows])
    assert 500 < flags.sum() < len(NAMES)
    batch = envs.SelfPlayBatch(16, seed=8, format="wild", deck="generated", opponent_deck="generated")
    turn = batch.reset()
    for _ in range(150):
        values = turn.observation[:, flags]
        assert ((values == 0) | (values == 1)).all()
        turn = batch.step(batch.sample())
