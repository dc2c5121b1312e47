"""What lies below what: no file of the card compiler uses one that uses it, and no folder of the engine gains a new knot."""

import measure


def test_the_card_compiler_has_no_circles():
    knots = measure.circles(measure.python_arrows("hsenv"))
    assert [knot for knot in knots if any(unit.startswith("hsenv/cards/") for unit in knot)] == []


def test_the_engine_s_folders_have_no_circles():
    folders = {
        (unit.rsplit("/", 1)[0], other.rsplit("/", 1)[0])
        for unit, used in measure.engine_arrows().items()
        for other in used
    }
    arrows = {one: {b for a, b in folders if a == one and b != one} for one, _ in folders}
    assert measure.circles(arrows) == [
        ["engine/cards", "engine/state"]
    ]  # pack -> limits, as docs/architecture.md says
