"""What is nested a thousand or a million times deep is refused like any other mistake: in card files, programs,
positions and replays. Reading it must neither run out of stack nor take down the process."""

import json

import pytest

import hsenv
from hsenv.cards.build import build_text
from hsenv.cards.errors import CardErrors
from hsenv.cards.source import MAX_DEPTH
from hsenv.shown import shown

DEPTHS = [MAX_DEPTH, 1_000, 40_000]


def mistake(records):
    """What compiling says, and the line that it names."""
    with pytest.raises(CardErrors) as caught:
        build_text(records, "cards.yaml")
    return caught.value.errors[0].message, caught.value.errors[0].line


# -- card files


@pytest.mark.parametrize("depth", DEPTHS)
@pytest.mark.parametrize(("opening", "closing"), [("[", "]"), ("{a: ", "}")])
def test_brackets_in_a_card_file(depth, opening, closing):
    found = mistake("WISP: {type: minion}\nA: " + opening * depth + closing * depth)
    assert found == ("nested too deeply", 2)


def test_blocks_in_a_card_file():
    mappings = "".join(" " * depth + "a:\n" for depth in range(2_000))
    assert mistake(mappings) == ("nested too deeply", MAX_DEPTH + 1)
    assert mistake("A:\n" + "- " * 20_000 + "x") == ("nested too deeply", 2)


def test_cut_off_in_the_depth():
    assert mistake("A: " + "[" * 40_000)[0] == "nested too deeply"


# -- cards like others

CARD = "L0: {name: Last, type: minion, cost: 1, attack: 2, health: 1, battlecry: draw()}\n"


def likes(count):
    return "".join(f"L{number}: {{like: L{number - 1}, cost: {number % 10}}}\n" for number in range(1, count))


def test_a_long_chain_of_likes():
    pack = build_text(CARD + likes(3_000), "cards.yaml")
    assert len(pack.cards) == 3_001
    assert {(card.attack, card.cost) for card in pack.cards[1:]} >= {(2, cost) for cost in range(10)}


@pytest.mark.parametrize(
    ("first", "message"),
    [
        ("L0: {like: NOBODY}\n", "like: there is no card NOBODY"),
        ("L0: {like: L2999}\n", "goes round in a circle"),
    ],
)
def test_a_long_chain_of_likes_that_ends_nowhere(first, message):
    found, line = mistake(first + likes(3_000))
    assert message in found
    assert line >= 1


# -- programs

EXPRESSIONS = {
    "parentheses": "(" * 1_000 + "1" + ")" * 1_000,
    "not": "not " * 2_000 + "1",
    "minus": "-" * 9_000 + "1",
    "a sum": "+".join(["1"] * 4_000),
    "a chain of choices": "1 if 1 else " * 800 + "1",
    "attributes": "target" + ".owner" * 1_500,
    "filters": "all.minions" + "()" * 3_000,
    "filters in filters": "all.minions(" * 150 + "damaged" + ")" * 150,
    "powers": "1**" * 3_000 + "1",
}


@pytest.mark.parametrize("expression", EXPRESSIONS.values(), ids=EXPRESSIONS)
@pytest.mark.parametrize("key", ["play", "requires", "target", "costs_less"])
def test_deep_expressions(expression, key):
    values = {"target": "all.characters", "play": "damage(target, 1)", key: expression}
    if key == "play":
        values["play"] = f"damage(target, {expression})"
    keys = ", ".join(f'{name}: "{value}"' for name, value in values.items())
    message, line = mistake(f"\nX: {{name: X, type: spell, cost: 1, {keys}}}")
    assert "nested too deeply" in message
    assert line == 2


def test_what_people_write_is_not_too_deep():
    total = "+".join(["1"] * 60)
    build_text(f'X: {{name: X, type: spell, cost: 1, play: "draw({"(" * 20}{total}{")" * 20})"}}')


# -- positions and replays


def nested(depth):
    value = None
    for _ in range(depth):
        value = [value]
    return value


@pytest.mark.parametrize("depth", [900, 1_000, 1_000_000])
def test_a_deep_position(depth):
    for text in (
        "[" * depth + "]" * depth,
        '{"players":' * depth + "1" + "}" * depth,
        '{"players": [' + "[" * depth + "]" * depth + "]}",
    ):
        with pytest.raises(hsenv.PositionError) as caught:
            hsenv.Game.from_position(text)
        assert len(str(caught.value)) < 1_000
    with pytest.raises(hsenv.PositionError, match=r"players\[0\]: \[\[\["):
        hsenv.Game.from_position({"players": [nested(depth)]})


def test_a_position_that_holds_itself():
    circle = []
    circle.append(circle)
    with pytest.raises(hsenv.PositionError, match="turn"):
        hsenv.Game.from_position({"turn": circle, "players": []})


@pytest.mark.parametrize("field", ["file", "version", "start", "hash"])
@pytest.mark.parametrize("depth", [900, 100_000])
def test_a_deep_replay(field, depth):
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1)
    header, *rest = hsenv.Replay(game).dumps().splitlines()
    text = json.dumps({**json.loads(header), field: "HERE"}).replace('"HERE"', "[" * depth + "]" * depth)
    with pytest.raises(hsenv.ReplayError, match="line 1") as caught:
        hsenv.Replay.loads("\n".join([text, *rest]))
    assert len(str(caught.value)) < 1_000


def test_values_are_shown_in_short():
    assert shown(5) == "5"
    assert shown("abc") == "'abc'"
    assert shown(True) == "True"
    assert shown(10**5000) == "a number of 16610 bits"
    assert shown(nested(100_000)) == "[[[[...]]]]"
    assert len(shown("x" * 10**7)) <= 60
    assert len(shown([list(range(10**6))] * 9)) <= 60
