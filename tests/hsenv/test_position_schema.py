"""The JSON Schema of positions says what the reader reads."""

import json
import random
from pathlib import Path

import jsonschema
import pytest

import hsenv
from hsenv import decks, position
from hsenv.positions import read as position_read

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


@pytest.mark.parametrize(
    ("place", "fields"),
    [
        (SCHEMA, position_read.GAME_FIELDS),
        (DEFS["player"], position_read.PLAYER_FIELDS),
        (DEFS["player"]["properties"]["counters"], position_read.COUNTER_FIELDS),
        (DEFS["hero"], position_read.HERO_FIELDS),
        (DEFS["hero_power"], position_read.POWER_FIELDS),
        (DEFS["weapon"], position_read.WEAPON_FIELDS),
        (DEFS["minion"], position_read.MINION_FIELDS),
        (DEFS["hand_card"], position_read.HAND_FIELDS),
        (DEFS["secret"], position_read.SECRET_FIELDS),
        (DEFS["quest"], position_read.QUEST_FIELDS),
        (DEFS["deck"], position_read.DECK_FIELDS),
        (DEFS["deck_card"]["oneOf"][1], position_read.DECK_CARD_FIELDS),
        (DEFS["grave_card"]["oneOf"][1], position_read.GRAVE_FIELDS),
        (DEFS["enchantment"]["oneOf"][1], position_read.NAMED_FIELDS),
        (DEFS["enchantment"]["oneOf"][2], position_read.BARE_FIELDS | {"id": None}),
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
