"""What is printed on every card: numbers.csv, which `make numbers` writes from Blizzard's data."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest
from hearthstone.enums import CardType, Race, SpellSchool

import hsenv
from kit import new_game

with Path(__file__).with_name("numbers.csv").open(encoding="utf-8", newline="") as file:
    ROWS = list(csv.DictReader(file))

NUMBERS = ("cost", "attack", "health", "durability", "armor", "spell_damage", "overload")


def printed(card):
    """A card of the engine as a row of the table."""
    record = hsenv.cards.get(card)
    races = ("mech" if race == Race.MECHANICAL else race.name.lower() for race in record.races)
    words = {
        "id": record.id,
        "name": record.name,
        "set": record.set.name.lower(),
        "class": " ".join(sorted(one.name.lower() for one in record.classes)),
        "type": record.type.name.lower(),
        "race": " ".join(sorted(races)),
        "school": record.school.name.lower() if record.school != SpellSchool.NONE else "",
        "rarity": record.rarity.name.lower() if record.rarity else "",
        "collectible": "yes" if record.collectible else "",
    }
    return words | {name: str(getattr(record, name) or "") for name in NUMBERS}


def shown(card):
    """What an entity of the card shows, first in the hand, then in play."""
    _, me, _ = new_game()
    record = hsenv.cards.get(card)
    if record.type == CardType.HERO:
        hero = me.set_hero(card)
        return [(hero.attack, hero.health, hero.max_health)]
    if record.type == CardType.HERO_POWER:
        return [(me.set_hero_power(card).cost,)]
    held = me.give(card)
    if record.type == CardType.SPELL:
        return [(held.cost,)]
    if record.type == CardType.WEAPON:
        in_hand, weapon = (held.cost, held.attack, held.durability), me.equip(card)
        return [in_hand, (weapon.attack, weapon.durability)]
    in_hand, minion = (held.cost, held.attack, held.health), me.summon(card)
    return [in_hand, (minion.attack, minion.health, minion.max_health), minion.races]


@pytest.mark.parametrize(
    "row", [pytest.param(row, id=row["id"], marks=pytest.mark.card(row["id"])) for row in ROWS]
)
def test_a_card_is_as_printed(row):
    assert printed(row["id"]) == row
    cost, attack, health, durability = (int(row[name] or 0) for name in NUMBERS[:4])
    if row["name"] == "Lightspawn":
        attack = health  # whatever is printed
    expected = {
        "hero": [(attack, health, health)],
        "hero_power": [(cost,)],
        "spell": [(cost,)],
        "weapon": [(cost, attack, durability), (attack, durability)],
        "minion": [(cost, attack, health), (attack, health, health), hsenv.cards.get(row["id"]).races],
    }
    assert shown(row["id"]) == expected[row["type"]]


def test_every_card_has_a_row():
    cards = [hsenv.cards.get(card) for card in hsenv.cards.ids()]
    assert [row["id"] for row in ROWS] == sorted(
        card.id for card in cards if card.type != CardType.ENCHANTMENT
    )


def test_the_table_is_up_to_date():
    tool = Path(__file__).parents[1] / "tools" / "card_numbers.py"
    done = subprocess.run([sys.executable, str(tool), "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
