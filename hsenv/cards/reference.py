"""Blizzard's card data, where the optional package hearthstone-data is installed: for texts and checks."""

from __future__ import annotations

import mmap
import re
from collections.abc import Iterable
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from .errors import CardError

#: The builds that the card data follow: a card follows the first that has it.
BUILDS = ("126451", "255790")
#: The build of the cards up to now, which the extra `reference` installs.
BUILD = BUILDS[0]

_CARDTEXT = "184"
_MARKUP = re.compile(r"<[^>]*>|\[x\]|[$#](?=\d)")


def data_folder() -> Path | None:
    """Where hearthstone-data is installed; None if it is not."""
    spec = find_spec("hearthstone_data")
    if spec is None or not spec.submodule_search_locations:
        return None
    return Path(spec.submodule_search_locations[0])


def build(folder: Path | None = None) -> str:
    """The build of the data in a folder, or of the installed data."""
    folder = folder or data_folder()
    return (folder / "BUILD").read_text(encoding="utf-8").strip() if folder else ""


@cache
def card_text(card: str, data: Path | None = None) -> str:
    """The official text of a card without its markup; empty if hearthstone-data is not installed."""
    entity = _entity(card, data)
    return "" if entity is None else plain_text(entity.findtext(f"Tag[@enumID='{_CARDTEXT}']/enUS") or "")


def reference_card(card: str, data: Path | None = None) -> Any:
    """One card of the installed data, or of those in a folder, as `load_reference` has it; None if there is none."""
    from hearthstone.cardxml import CardXML

    entity = _entity(card, data)
    if entity is None:
        return None
    found = CardXML.from_xml(entity)
    found.locale = "enUS"
    return found


def _entity(card: str, data: Path | None) -> ElementTree.Element | None:
    """The card as the file has it, which is looked up there instead of reading all of the file."""
    folder = data or data_folder()
    if folder is None:
        return None
    with (
        (folder / "CardDefs.xml").open("rb") as file,
        mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ) as content,
    ):
        start = content.find(f'<Entity CardID="{card}"'.encode())
        if start < 0:
            return None
        end = content.find(b"</Entity>", start) + len(b"</Entity>")
        return ElementTree.fromstring(content[start:end])


def plain_text(text: str) -> str:
    """A card's text without its markup."""
    return " ".join(_MARKUP.sub("", text).replace("_", " ").split())


@cache
def load_reference(folder: Path | None = None) -> dict[str, Any]:
    """All cards of the data in a folder, or of the installed data, by id, as `hearthstone.cardxml` gives them (a few
    seconds)."""
    folder = folder or data_folder()
    if folder is None:
        raise CardError("hearthstone-data is not installed", f"pip install hearthstone-data=={BUILD}.1")
    # Read here and not by cardxml.load, which imports hearthstone_data and with it the retired pkg_resources.
    from hearthstone.cardxml import CardXML

    found: dict[str, Any] = {}
    for _, element in ElementTree.iterparse(folder / "CardDefs.xml"):
        if element.tag == "Entity":
            card = CardXML.from_xml(element)
            card.locale = "enUS"
            found[card.id] = card
            element.clear()
    return found


def load_builds(folders: Iterable[Path] = ()) -> dict[str, dict[str, Any]]:
    """The cards of several builds by its number, in the order in which the card data follow them: what is installed, and
    other versions of hearthstone-data in folders (`pip install --no-deps --target FOLDER hearthstone-data==255790.1`)."""
    places: dict[str, Path] = {}
    for folder in [data_folder(), *folders]:
        if folder is None:
            continue
        place = inner_folder(folder)
        places.setdefault(build(place), place)
    if not places:
        return {BUILD: load_reference()}  # which says what to install
    return {number: load_reference(places[number]) for number in sorted(places, key=_order)}


def inner_folder(folder: Path) -> Path:
    """The folder with the data themselves: this one, or the package's in it."""
    inner = folder / "hearthstone_data"
    place = inner if inner.is_dir() else folder
    if not (place / "CardDefs.xml").is_file():
        raise CardError(f"there is no CardDefs.xml in {folder}", "a folder with hearthstone-data")
    return place


def _order(number: str) -> tuple[int, str]:
    return (BUILDS.index(number) if number in BUILDS else len(BUILDS), number)


#: The game tag of each keyword that the tags of a card tell.
KEYWORD_TAGS = {
    "taunt": "TAUNT",
    "charge": "CHARGE",
    "divine_shield": "DIVINE_SHIELD",
    "windfury": "WINDFURY",
    "stealth": "STEALTH",
    "rush": "RUSH",
    "lifesteal": "LIFESTEAL",
    "poisonous": "POISONOUS",
    "reborn": "REBORN",
    "elusive": "CANT_BE_TARGETED_BY_SPELLS",
    "cant_attack": "CANT_ATTACK",
    "battlecry": "BATTLECRY",
    "deathrattle": "DEATHRATTLE",
    "combo": "COMBO",
    "secret": "SECRET",
    "inspire": "INSPIRE",
    "echo": "ECHO",
    "twinspell": "TWINSPELL",
    "tradeable": "TRADEABLE",
    "outcast": "OUTCAST",
    "spellburst": "SPELLBURST",
    "frenzy": "FRENZY",
    "overkill": "OVERKILL",
    "magnetic": "MODULAR",
    "corrupt": "CORRUPT",
}

#: Those of them that a record writes in `keywords`; the compiler adds the others.
WRITTEN_KEYWORDS = tuple(KEYWORD_TAGS)[:11] + tuple(KEYWORD_TAGS)[16:]


def facts_of(card: Any) -> dict[str, Any]:
    """The facts of a card of the reference data under the keys of a record; what is nothing is left out."""
    from hearthstone.enums import GameTag

    def tag(name: str) -> int:
        return int(card.tags.get(GameTag[name], 0))

    kind = card.type.name.lower()
    classes = [member.name.lower() for member in card.classes if member.name != "INVALID"]
    races = [member.name.lower() for member in card.races if member.name != "INVALID"]
    facts: dict[str, Any] = {
        "name": card.name,
        "dbf": card.dbf_id,
        "set": card.card_set.name.lower(),
        "class": classes or [card.card_class.name.lower()],
        "type": kind,
        "race": ["mech" if race == "mechanical" else race for race in races],
        "school": card.spell_school.name.lower() if tag("SPELL_SCHOOL") else "",
        "rarity": card.rarity.name.lower() if card.rarity.name != "INVALID" else "",
        "cost": card.cost,
        "attack": card.atk if kind in ("minion", "weapon", "hero") else 0,
        "health": card.health if kind in ("minion", "hero") else 0,
        "durability": (tag("DURABILITY") or card.durability or card.health) if kind == "weapon" else 0,
        "armor": tag("ARMOR"),
        "keywords": [word for word, name in KEYWORD_TAGS.items() if tag(name)],
        "spell_damage": tag("SPELLPOWER"),
        "overload": tag("OVERLOAD"),
        "hero_power_dbf": tag("HERO_POWER"),
        "collectible": bool(card.collectible),
    }
    return facts
