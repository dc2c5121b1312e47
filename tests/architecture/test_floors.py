"""The floors of `engine/`: a folder uses only those below it, and no file uses one that uses it."""

import measure

#: From the ground up. Two folders on one floor use each other in no direction that makes a circle of files.
FLOORS = [
    {"core", "vocabulary"},
    {"cards", "state"},
    {"entities"},
    {"expressions"},
    {"rules"},
    {"effects"},
    {"flow"},
    {"game"},
    {"learn"},
    {"bots"},
    {"bindings"},
]
#: What a card costs may depend on what its text counts, and a text may ask what a card costs.
HONEST = [["engine/expressions/cost", "engine/expressions/evaluate"]]

_FLOOR_OF = {folder: number for number, folders in enumerate(FLOORS) for folder in folders}


def folder_of(unit):
    return unit.split("/")[1]


def test_every_folder_has_a_floor():
    assert {folder_of(unit) for unit in measure.engine_arrows()} <= set(_FLOOR_OF)


def test_no_arrow_runs_up():
    up = [
        (unit, other)
        for unit, used in measure.engine_arrows().items()
        for other in used
        if _FLOOR_OF[folder_of(other)] > _FLOOR_OF[folder_of(unit)]
    ]
    assert up == []


def test_the_only_circle_is_that_of_costs_and_texts():
    assert [
        knot for knot in measure.circles(measure.engine_arrows()) if knot[0].startswith("engine/")
    ] == HONEST
