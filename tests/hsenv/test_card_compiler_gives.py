"""What an enchantment gives: every form of `gives`, and what is refused."""

import pytest

from hsenv.cards import vocabulary
from hsenv.cards.build import build_text
from hsenv.cards.enchantments import ADD, MULTIPLY, SET, Change, Gifts, parse_change, parse_gives
from hsenv.cards.errors import CardErrors, Mistake
from hsenv.cards.pack import CardRow
from hsenv.cards.source import read_yaml

WORDS = vocabulary.load()


def gives(text: str) -> Gifts:
    value = read_yaml(text, "cards.yaml")
    assert value is not None
    return parse_gives(value, WORDS)


def changes(text: str) -> dict[str, tuple[int, int]]:
    return {name: (change.mode, change.amount) for name, change in gives(text).changes.items()}


def row(text: str) -> CardRow:
    return build_text(f"X: {{name: X, type: enchantment, gives: {text}}}").cards[1]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+4", Change(ADD, 4)),
        ("-1", Change(ADD, -1)),
        ("+ 2", Change(ADD, 2)),
        ("=1", Change(SET, 1)),
        ("=0", Change(SET, 0)),
        ("*2", Change(MULTIPLY, 2)),
        ("+value", Change(ADD, captured=True)),
        ("-value", Change(ADD, captured=True, subtracted=True)),
        ("=value", Change(SET, captured=True)),
        ("*value", Change(MULTIPLY, captured=True)),
    ],
)
def test_changes(text: str, expected: Change) -> None:
    assert parse_change(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+4/+4", {"attack": (ADD, 4), "health": (ADD, 4)}),
        ("+2/+0", {"attack": (ADD, 2), "health": (ADD, 0)}),
        ("-1/-1", {"attack": (ADD, -1), "health": (ADD, -1)}),
        ("+1/=5", {"attack": (ADD, 1), "health": (SET, 5)}),
        ("=1/=1", {"attack": (SET, 1), "health": (SET, 1)}),
        ("'*2/*2'", {"attack": (MULTIPLY, 2), "health": (MULTIPLY, 2)}),
        ("+2 attack", {"attack": (ADD, 2)}),
        ("=1 attack", {"attack": (SET, 1)}),
        ("+1 health", {"health": (ADD, 1)}),
        ("'*2 health'", {"health": (MULTIPLY, 2)}),
        ("+1 durability", {"health": (ADD, 1)}),
        ("-2 cost", {"cost": (ADD, -2)}),
        ("=0 cost", {"cost": (SET, 0)}),
        ("+2 attack, -1 cost", {"attack": (ADD, 2), "cost": (ADD, -1)}),
        ("{attack: +4, health: +4}", {"attack": (ADD, 4), "health": (ADD, 4)}),
        ('{attack: "=1"}', {"attack": (SET, 1)}),
        ("{attack: =1}", {"attack": (SET, 1)}),
        ('{health: "*2"}', {"health": (MULTIPLY, 2)}),
        ("{durability: -1}", {"health": (ADD, -1)}),
        ("{cost: -1}", {"cost": (ADD, -1)}),
        ("{cost: +3}", {"cost": (ADD, 3)}),
    ],
)
def test_numbers(text: str, expected: dict[str, tuple[int, int]]) -> None:
    assert changes(text) == expected


def test_keywords_and_spell_damage() -> None:
    assert gives("taunt").keywords == ["taunt"]
    assert gives("+1/+1, taunt, divine_shield").keywords == ["taunt", "divine_shield"]
    assert gives("{keywords: [charge, windfury]}").keywords == ["charge", "windfury"]
    assert gives("{keywords: charge}").keywords == ["charge"]
    assert gives("+1 spell_damage").spell_damage == 1
    assert gives("{spell_damage: 2}").spell_damage == 2
    assert gives("{cost: -2, cost_at_least: 1}").cost_at_least == 1


def test_the_row_of_the_pack() -> None:
    full = row(
        '{attack: +value, health: "=3", cost: -value, keywords: [taunt], spell_damage: 1, cost_at_least: 1}'
    )
    modes = WORDS.operands["modifier_mode"]
    assert (full.attack_mode, full.health_mode, full.cost_mode) == (modes[ADD], modes[SET], modes[ADD])
    bits = WORDS.operands["value_bit"]
    assert {name for name, bit in bits.items() if full.value_bits >> bit & 1} == {
        *("captures_attack", "captures_cost", "subtracts_cost"),
    }
    assert (full.ench_attack, full.ench_health, full.ench_cost) == (0, 3, 0)
    assert (full.spell_damage, full.cost_at_least) == (1, 1)
    assert full.keywords == 1 << WORDS.keywords["taunt"]
    assert row("-2/-value").value_bits == WORDS.bits("value_bit", "captures_health", "subtracts_health")
    assert row("+1/+1").value_bits == 0
    assert row("-3 cost").ench_cost == -3


@pytest.mark.parametrize(
    ("text", "flags"),
    [("end_of_turn", ["until_end_of_turn"]), ("your_next_turn", ["until_casters_turn"]), (None, [])],
)
def test_until(text: str | None, flags: list[str]) -> None:
    more = f", until: {text}" if text else ""
    assert row("+1/+1" + more).flags == WORDS.bits("card_flag", *flags)


@pytest.mark.parametrize(
    ("text", "message", "accepted"),
    [
        ("{attack: 4}", "cannot read the change 4", '+4 adds, "=4" sets'),
        ("{attack: four}", "cannot read the change four", '"*n"'),
        ("{attack: +1.5}", "cannot read the change +1.5", ""),
        ("{attack: +99999}", "99999 is out of range", "up to 32767"),
        ("{atack: +1}", "an enchantment cannot give atack", "did you mean attack?"),
        ("{keywords: [tount]}", "unknown keyword tount", "did you mean taunt?"),
        ("{spell_damage: many}", "cannot read spell_damage: many", "from 0 to 255"),
        ("{spell_damage: -1}", "cannot read spell_damage: -1", "from 0 to 255"),
        ("[taunt]", "gives is a list", "gives: {keywords: [taunt]}"),
        ("+4", "cannot read what is given: +4", "+1/+1"),
        ("4/4", "cannot read what is given: 4/4", "+1/+1"),
        ("tount", "cannot read what is given: tount", "did you mean taunt?"),
        ("+1 atack", "an enchantment cannot give atack", "did you mean attack?"),
        ("+1 attack, +2 attack", "attack is given twice", ""),
        ("{health: +1, durability: +1}", "health is given twice", ""),
    ],
)  # fmt: skip
def test_what_is_refused(text: str, message: str, accepted: str) -> None:
    with pytest.raises(Mistake) as caught:
        gives(text)
    assert message in caught.value.message
    assert accepted in caught.value.accepted


def test_values_that_are_read_must_be_captured() -> None:
    with pytest.raises(CardErrors, match=r"its attack is fixed, but values\.attack is read"):
        row('+1 attack, deathrattle: "damage(self, values.attack)"')
