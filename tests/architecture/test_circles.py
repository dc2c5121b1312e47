"""What lies below what: no file of the packages uses one that uses it, and no folder of the engine gains a new knot."""

import measure


def folders(arrows):
    """The arrows between the folders of units; a unit at the root of a package counts by itself, its face not at all."""

    def room(unit):
        folder, _, name = unit.rpartition("/")
        return unit if folder == "hsenv" and name != "__init__" else folder

    found = {}
    for unit, used in arrows.items():
        found.setdefault(room(unit), set()).update(room(other) for other in used if room(other) != room(unit))
    return found


def test_only_the_handles_of_a_game_know_each_other():
    """All of the package but `hsenv/game/`, where `Game`, `Entity` and `Player` hand out each other."""
    knots = measure.circles(measure.python_arrows("hsenv"))
    assert [unit for knot in knots for unit in knot if not unit.startswith("hsenv/game/")] == []


def test_nothing_in_a_room_uses_its_face():
    """Who is inside takes a name from the file that has it: the face of the room comes last."""
    for unit, used in measure.python_arrows("hsenv").items():
        assert f"{unit.rpartition('/')[0]}/__init__" not in used, unit


def test_the_rooms_have_no_circles():
    assert measure.circles(folders(measure.python_arrows("hsenv"))) == []


def test_the_agents_have_no_circles():
    assert measure.circles(measure.python_arrows("agents/hsagents")) == []


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
