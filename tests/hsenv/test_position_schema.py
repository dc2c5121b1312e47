"""The JSON Schema of positions says what the reader reads."""

import json
import random
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

import hsenv
from hsenv import decks, position
from hsenv.positions import fields as known

SCHEMA = position.schema()
VALIDATOR = jsonschema.Draft202012Validator(SCHEMA)
DEFS = SCHEMA["$defs"]


def test_it_is_a_schema_of_the_draft_it_names():
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


def test_it_ships_with_the_package():
    file = Path(hsenv.__file__).parent / "positions" / "position_schema.json"
    plain = json.loads(file.read_text(encoding="utf-8"))
    assert plain["$defs"].keys() == DEFS.keys()


def test_the_file_is_up_to_date():
    tool = Path(__file__).resolve().parents[1] / "tools" / "position_schema.py"
    run = subprocess.run([sys.executable, str(tool), "--check"], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr


@pytest.mark.parametrize(
    ("place", "fields"),
    [
        (SCHEMA, known.GAME_FIELDS),
        (DEFS["player"], known.PLAYER_FIELDS),
        (DEFS["player"]["properties"]["counters"], known.COUNTER_FIELDS),
        (DEFS["hero"], known.HERO_FIELDS),
        (DEFS["hero_power"], known.POWER_FIELDS),
        (DEFS["weapon"], known.WEAPON_FIELDS),
        (DEFS["minion"], known.MINION_FIELDS),
        (DEFS["hand_card"], known.HAND_FIELDS),
        (DEFS["secret"], known.SECRET_FIELDS),
        (DEFS["quest"], known.QUEST_FIELDS),
        (DEFS["deck"], known.DECK_FIELDS),
        (DEFS["deck_card"]["oneOf"][1], known.DECK_CARD_FIELDS),
        (DEFS["grave_card"]["oneOf"][1], known.GRAVE_FIELDS),
        (DEFS["enchantment"]["oneOf"][1], known.NAMED_FIELDS),
        (DEFS["enchantment"]["oneOf"][2], known.BARE_FIELDS | {"id": None}),
    ],
)
def test_it_has_the_fields_of_the_reader(place, fields):
    assert set(place["properties"]) == set(fields)
    assert place["additionalProperties"] is False


def described(place, path=""):
    """Every field with whether it says what it is."""
    for name, field in place.get("properties", {}).items():
        target = DEFS[field["$ref"].rpartition("/")[2]] if "$ref" in field else field
        yield f"{path}.{name}", "description" in field or "description" in target or "properties" in target
        yield from described(field, f"{path}.{name}")


def test_every_field_is_described():
    for name, place in {"": SCHEMA, **DEFS}.items():
        for one in (place, *place.get("oneOf", [])):
            for field, said in described(one, name):
                if not field.endswith((".id", ".owner")):
                    assert said, field


@pytest.mark.parametrize("format", ["wild", "classic"])
@pytest.mark.parametrize("seed", range(8))
def test_what_is_written_fits(seed, format):
    rng = random.Random(seed)
    pair = tuple(decks.random_deck(rng.randrange(1000), format=format) for _ in range(2))
    game = hsenv.Game(decks=pair, seed=seed, format=format, mulligan=False)
    while actions := game.legal_actions():
        if not game.choosing and rng.random() < 0.2:
            written = json.loads(json.dumps(game.to_position()))
            errors = [(list(error.absolute_path), error.message) for error in VALIDATOR.iter_errors(written)]
            assert errors == []
        game.apply(rng.choice(actions))
    assert not list(VALIDATOR.iter_errors(game.to_position()))
