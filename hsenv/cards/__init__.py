"""The cards of the engine: what they are, and how to add to them or change them for a study.

>>> from hsenv import cards
>>> cards.get("CS2_029").cost
4
>>> cards.load("CS2_029: {like: CS2_029, cost: 3}")
['CS2_029']

Importing this needs neither YAML nor card data; `load` does.

What `load` added is known in this process alone. Pickles of games and environments bring it along; where a worker process
makes its own, give the environment the option `cards`, or name the files in the variable `HSENV_CARDS` (several as in
`PATH`), which are loaded with `import hsenv`.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import CARDS_VARIABLE, CardError, CardErrors, HearthstoneError, UnknownCard
from .like import CardLike

if TYPE_CHECKING:
    from hearthstone.enums import CardClass, CardSet, CardType, Race, Rarity, SpellSchool

__all__ = [
    "CARDS_VARIABLE",
    "CardError",
    "CardErrors",
    "CardLike",
    "CardRecord",
    "UnknownCard",
    "ensure",
    "get",
    "ids",
    "load",
    "loaded",
]


@dataclass(frozen=True)
class CardRecord:
    """What a card is, with the enumerations of `hearthstone.enums`."""

    id: str
    name: str
    type: CardType
    card_class: CardClass  #: the first of `classes`
    classes: tuple[CardClass, ...]
    cost: int
    attack: int
    health: int
    durability: int
    armor: int
    races: tuple[Race, ...]
    school: SpellSchool
    rarity: Rarity
    set: CardSet
    keywords: frozenset[str]  #: the words of `engine/vocabulary/keywords.def`
    collectible: bool
    dbf: int
    overload: int
    spell_damage: int

    @property
    def text(self) -> str:
        """The official text, if the package hearthstone-data is installed; else empty."""
        from .reference import card_text

        return card_text(self.id)


def _engine() -> Any:
    """The engine module; imported when it is needed, so that the compiler runs before it is built."""
    from importlib import import_module

    return import_module("hsenv._engine")


def ids() -> list[str]:
    """The ids of all cards in the engine, tokens, Hero Powers and enchantments too."""
    found: list[str] = _engine().card_ids()
    return found


def get(card: str) -> CardRecord:
    """The record of a card; raises `UnknownCard`."""
    from hearthstone import enums

    engine = _engine()
    if not isinstance(card, str):
        raise UnknownCard(repr(card), "a card is named by its id")
    try:
        facts: dict[str, Any] = engine.card_facts(card)
    except (KeyError, LookupError):
        from .errors import nearest

        raise UnknownCard(card, nearest(card, engine.card_ids())) from None
    classes = tuple(enums.CardClass(value) for value in facts["classes"])
    return CardRecord(
        id=facts["id"],
        name=facts["name"],
        type=enums.CardType(facts["type"]),
        card_class=classes[0] if classes else enums.CardClass(facts["card_class"]),
        classes=classes,
        cost=facts["cost"],
        attack=facts["attack"],
        health=facts["health"],
        durability=facts["durability"],
        armor=facts["armor"],
        races=tuple(enums.Race(value) for value in facts["races"]),
        school=enums.SpellSchool(facts["school"]),
        rarity=enums.Rarity(facts["rarity"]),
        set=enums.CardSet(facts["set"]),
        keywords=frozenset(facts["keywords"]),
        collectible=bool(facts["collectible"]),
        dbf=facts["dbf"],
        overload=facts["overload"],
        spell_damage=facts["spell_damage"],
    )


def load(path_or_text: str | Path) -> list[str]:
    """Add cards to the engine, or override them, for the rest of the process; returns their ids.

    Takes the path of a YAML file or its text. Games that are already running keep the cards they began with.
    Raises `CardErrors` with everything that is wrong, and then changes nothing.
    """
    from .running import load_records

    return load_records(path_or_text, _engine())


def ensure(sources: str | Path | Sequence[str | Path]) -> None:
    """Load one or several paths or texts, but for those whose very text was loaded already.

    For what may run more than once in a process, and for workers. Raises `CardErrors`.
    """
    from .running import load_missing

    load_missing([sources] if isinstance(sources, str | Path) else list(sources), _engine())


def loaded() -> tuple[str, ...]:
    """The texts that were loaded into this process so far, in order: what `ensure` needs in another one. A file of the
    card data itself stands there by its path."""
    running = sys.modules.get(f"{__name__}.running")
    texts: tuple[str, ...] = running.loaded_texts() if running is not None else ()
    return texts


def load_from_environment() -> None:
    """Load the files that the variable `HSENV_CARDS` names. Raises `CardError`."""
    files = [file for file in os.environ.get(CARDS_VARIABLE, "").split(os.pathsep) if file]
    try:
        if files:
            ensure([Path(file) for file in files])
    except HearthstoneError as error:
        error.add_note(f"The variable {CARDS_VARIABLE} names the file.")
        raise
