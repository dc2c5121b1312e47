"""Every word of docs/card-language.md compiles, and means the instructions it should."""

# ruff: noqa: E501, SIM905 (tables of cases)

import re

import pytest

from compiled import MINION, WORDS, code, play, quoted
from hsenv.cards.keywords import is_read


def condition(text: str) -> list[str]:
    """The instructions of a condition."""
    record = MINION.replace("PLACE", "requires: PLACE")
    return [line for line in code(record.replace("PLACE", quoted(text)))[:-1] if line != "END"]


# -- sets, numbers, conditions


@pytest.mark.parametrize("side", ["friendly", "enemy", "all"])
@pytest.mark.parametrize("place", WORDS.selectors)
def test_every_place_of_every_side(side: str, place: str) -> None:
    assert play(f"destroy({side}.{place})") == [f"ZONE {side} {place}", "DESTROY"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("self", ["SELF"]),
        ("target", ["TARGET"]),
        ("all.minions - self", ["ZONE all minions", "SELF", "MINUS"]),
        ("enemy.hero + target", ["ZONE enemy hero", "TARGET", "UNION"]),
        ("all.minions & adjacent(target)", ["ZONE all minions", "TARGET", "ADJACENT", "INTERSECT"]),
        ("left_of(target)", ["TARGET", "LEFT_OF"]),
        ("right_of(target)", ["TARGET", "RIGHT_OF"]),
        ("leftmost(enemy.minions)", ["ZONE enemy minions", "LEFTMOST"]),
        ("rightmost(enemy.minions)", ["ZONE enemy minions", "RIGHTMOST"]),
        ("oldest(enemy.minions)", ["ZONE enemy minions", "OLDEST"]),
        ("highest(attack, all.minions)", ["ZONE all minions", "HIGHEST attack"]),
        ("lowest(health, all.minions)", ["ZONE all minions", "LOWEST health"]),
        ("random(enemy.minions)", ["ZONE enemy minions", "INT 1", "RANDOM"]),
        ("random(enemy.minions, 2)", ["ZONE enemy minions", "INT 2", "RANDOM"]),
        ("random(friendly.minions, even_dying=True)", ["ZONE friendly minions", "INT 1", "RANDOM dying"]),
        ("enemy.minions(attack >= 7)", ["ZONE enemy minions", "FILTER", "IT_ATTR attack", "INT 7", "GE"]),
        ("enemy.minions(damaged, taunt)", "ZONE enemy minions|FILTER|IT_ATTR damaged|IT_KEYWORD taunt|AND".split("|")),
        ("target(beast)", ["TARGET", "FILTER", "IT_RACE beast"]),
        ("adjacent(self)(not frozen)", ["SELF", "ADJACENT", "FILTER", "IT_ATTR frozen", "NOT"]),
        ("all.minions(it != self)", ["ZONE all minions", "FILTER", "IT", "SELF", "NE"]),
        ("all.minions(it in adjacent(self))", ["ZONE all minions", "FILTER", "SELF", "ADJACENT", "IT_IN"]),
        ("all.minions(card == WISP)", ["ZONE all minions", "FILTER", "IT_CARD WISP"]),
        ("all.minions(card != 'WISP')", ["ZONE all minions", "FILTER", "IT_CARD WISP", "NOT"]),
        ("all.minions(card in friendly.hand)", ["ZONE all minions", "FILTER", "ZONE friendly hand", "IT_CARD_IN"]),
        ("all.minions(card_class in enemy.hero)", ["ZONE all minions", "FILTER", "ZONE enemy hero", "IT_CLASS_IN"]),
        ("all.minions(card == card(target))", "ZONE all minions|FILTER|IT|CARD_OF|TARGET|CARD_OF|IS_CARD".split("|")),
        ("all.minions(it.attack > target.attack)", "ZONE all minions|FILTER|IT_ATTR attack|TARGET|ATTR attack|GT".split("|")),
        ("controller(target).hero", "TARGET|CONTROLLER_OF|PLAYERS friendly|EQ|JUMP_FALSE -> 7|ZONE friendly hero|JUMP -> 8|ZONE enemy hero".split("|")),
    ],
)  # fmt: skip
def test_sets(text: str, expected: list[str]) -> None:
    assert play(f"destroy({text})") == [*expected, "DESTROY"]


@pytest.mark.parametrize(
    ("word", "instruction"),
    [
        ("minion", "IT_TYPE minion"),
        ("spell", "IT_TYPE spell"),
        ("dragon", "IT_RACE dragon"),
        ("mech", "IT_RACE mech"),
        ("mage", "IT_CLASS mage"),
        ("neutral", "IT_CLASS neutral"),
        ("fire", "IT_SCHOOL fire"),
        ("legendary", "IT_RARITY legendary"),
        ("secret", "IT_KEYWORD secret"),
        ("race == dragon", "IT_RACE dragon"),
        ("race == all", "IT_RACE all"),
        ("school == shadow", "IT_SCHOOL shadow"),
        ("rarity == epic", "IT_RARITY epic"),
        ("card_class == warlock", "IT_CLASS warlock"),
        ("type == weapon", "IT_TYPE weapon"),
        ("set == expert1", "IT_SET expert1"),
    ],
)
def test_names_of_a_filter(word: str, instruction: str) -> None:
    assert play(f"discard(friendly.hand({word}))") == ["ZONE friendly hand", "FILTER", instruction, "DISCARD"]


@pytest.mark.parametrize(
    "name", [*WORDS.attributes, *(word for word in WORDS.keywords if is_read(word, WORDS))]
)
def test_every_attribute_and_keyword_can_be_asked(name: str) -> None:
    number = name in WORDS.attributes and name not in WORDS.conditions
    test = f"{name} > 0" if number else name
    play(f"destroy(all.minions({test}))")
    condition(f"self.{test}")


@pytest.mark.parametrize("name", WORDS.player_attributes)
def test_every_number_of_a_player(name: str) -> None:
    test = f"friendly.{name}" if name in WORDS.player_conditions else f"friendly.{name} > 0"
    assert condition(test)[0] == f"PLAYER_ATTR friendly {name}"
    assert condition(test.replace("friendly", "opponent"))[0] == f"PLAYER_ATTR enemy {name}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 + 3 * count(all.minions)", ["INT 2", "INT 3", "ZONE all minions", "COUNT", "MUL", "ADD"]),
        ("7 // 2 - 7 % 2", ["INT 7", "INT 2", "DIV", "INT 7", "INT 2", "MOD", "SUB"]),
        ("-3", ["INT -3"]),
        ("-target.attack", ["TARGET", "ATTR attack", "NEG"]),
        ("min(1, max(2, 3))", ["INT 1", "INT 2", "INT 3", "MAX", "MIN"]),
        ("total(attack, all.minions)", ["ZONE all minions", "SUM attack"]),
        ("random_int(1, 6)", ["INT 1", "INT 6", "RANDOM_INT"]),
        (
            "1 if coin_flip() else 2",
            "INT 0|INT 1|RANDOM_INT|JUMP_FALSE -> 6|INT 1|JUMP -> 7|INT 2".split("|"),
        ),
        ("count(friendly.deck)", ["DECK friendly", "DECK_COUNT"]),
        ("count(friendly.graveyard(beast))", ["GRAVE_COUNT friendly", "IT_RACE beast"]),
        ("count(all.graveyard)", ["GRAVE_COUNT all"]),
        ("card(target).cost", ["TARGET", "CARD_OF", "CARD_ATTR cost"]),
        ("top(enemy.deck).cost", ["DECK enemy", "INT 1", "DECK_TOP", "DECK_CARD", "CARD_ATTR cost"]),
        ("friendly.max_mana", ["PLAYER_ATTR friendly max_mana"]),
        ("self.memory", ["SELF", "ATTR memory"]),
    ],
)
def test_numbers(text: str, expected: list[str]) -> None:
    assert play(f"heal(self, {text})") == ["SELF", *_shifted(expected), "HEAL"]


def _shifted(lines: list[str]) -> list[str]:
    return [re.sub(r"-> (\d+)", lambda match: f"-> {int(match[1]) + 1}", line) for line in lines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("enemy.minions", ["ZONE enemy minions", "COUNT", "INT 0", "GT"]),
        ("not friendly.weapon", ["ZONE friendly weapon", "COUNT", "INT 0", "GT", "NOT"]),
        ("friendly.deck", ["DECK friendly", "DECK_COUNT", "INT 0", "GT"]),
        ("enemy.graveyard", ["GRAVE_COUNT enemy", "INT 0", "GT"]),
        ("self in friendly.minions", ["SELF", "ZONE friendly minions", "INTERSECT", "COUNT", "INT 0", "GT"]),
        ("self == oldest(all.minions)", ["SELF", "ZONE all minions", "OLDEST", "EQ"]),
        ("controller(self) == me", ["SELF", "CONTROLLER_OF", "PLAYERS friendly", "EQ"]),
        ("card(self) == WISP", ["SELF", "CARD_OF", "CARD WISP", "IS_CARD"]),
        ("card(self) != WISP", ["SELF", "CARD_OF", "CARD WISP", "IS_CARD", "NOT"]),
        ("combo_active", ["PLAYER_ATTR friendly cards_played_this_turn", "INT 0", "GT"]),
        ("has(enemy, chooses_both)", ["HAS enemy chooses_both"]),
        ("holding()", ["ZONE friendly hand", "SELF", "MINUS", "COUNT", "INT 0", "GT"]),
        ("holding(dragon)", "ZONE friendly hand|FILTER|IT_RACE dragon|SELF|MINUS|COUNT|INT 0|GT".split("|")),
        ("self.damaged", ["SELF", "ATTR damaged"]),
        ("self.taunt", ["SELF", "FILTER", "IT_KEYWORD taunt", "COUNT", "INT 0", "GT"]),
        ("self.beast", ["SELF", "FILTER", "IT_RACE beast", "COUNT", "INT 0", "GT"]),
        ("top(friendly.deck).spell", "DECK friendly|INT 1|DECK_TOP|DECK_FILTER|IT_TYPE spell|DECK_COUNT|INT 0|GT".split("|")),
        ("True", ["INT 1"]),
        ("False or enemy.is_current", ["INT 0", "PLAYER_ATTR enemy is_current", "OR"]),
    ],
)  # fmt: skip
def test_conditions(text: str, expected: list[str]) -> None:
    assert condition(text) == expected


# -- decks, cards, pools


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("friendly.deck(minion)", ["DECK friendly", "DECK_FILTER", "IT_TYPE minion"]),
        ("bottom(enemy.deck, 2)", ["DECK enemy", "INT 2", "DECK_BOTTOM"]),
        ("random(friendly.deck, 2)", ["DECK friendly", "INT 2", "DECK_RANDOM"]),
        ("highest(cost, friendly.deck)", ["DECK friendly", "DECK_HIGHEST cost"]),
        ("lowest(cost, friendly.deck)", ["DECK friendly", "DECK_LOWEST cost"]),
    ],
)
def test_decks(text: str, expected: list[str]) -> None:
    assert play(f"draw({text})") == [*expected, "DRAW_CARDS"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WISP", ["CARD WISP"]),
        ("'WISP'", ["CARD WISP"]),
        ("card(target)", ["TARGET", "CARD_OF"]),
        ("card(top(friendly.deck))", ["DECK friendly", "INT 1", "DECK_TOP", "DECK_CARD"]),
        ("random(minions())", ["POOL_RANDOM [IT_TYPE minion]"]),
        ("random(spells(cost <= 3, mage))", ["POOL_RANDOM [IT_TYPE spell; IT_ATTR cost; INT 3; LE; AND; IT_CLASS mage; AND]"]),
        ("random(weapons())", ["POOL_RANDOM [IT_TYPE weapon]"]),
        ("random(cards())", ["POOL_RANDOM [INT 1]"]),
        ("random(cards(collectible))", ["POOL_RANDOM [IT_ATTR collectible]"]),
        ("random(one_of(WISP, AXE))", ["POOL_RANDOM [WISP AXE]"]),
        ("random(friendly.graveyard(minion))", ["GRAVE_RANDOM friendly", "IT_TYPE minion"]),
    ],
)  # fmt: skip
def test_cards(text: str, expected: list[str]) -> None:
    assert play(f"add_to_hand({text})") == [*expected, "INT 1", "PLAYERS friendly", "ADD_TO_HAND"]


def test_a_pool_may_use_numbers_of_the_program() -> None:
    assert play("add_to_hand(random(minions(cost == target.cost + 1)))") == [
        *("LOCALS 1", "TARGET", "ATTR cost", "INT 1", "ADD", "STORE 0"),
        *("POOL_RANDOM [IT_TYPE minion]", "IT_ATTR cost", "LOAD 0", "EQ"),
        *("INT 1", "PLAYERS friendly", "ADD_TO_HAND"),
    ]


def test_the_old_cost_is_that_of_each_transformed_minion() -> None:
    assert play("transform_random(all.minions, minions(cost == old_cost + 1))") == [
        *("ZONE all minions", "TRANSFORM_RANDOM [IT_TYPE minion]"),
        *("IT_ATTR cost", "VALUE attack", "INT 1", "ADD", "EQ"),
    ]
