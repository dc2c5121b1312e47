"""Decks: by name, from deckstrings and lists, at random; and whether a format allows them.

>>> from hsenv import decks
>>> decks.names("basic")[:2]
['basic_druid_ramp', 'basic_druid_tokens']
>>> decks.get("basic_mage_tempo").card_class
'MAGE'
"""

from __future__ import annotations

import random as _random
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from . import _engine
from .cards import CardLike
from .cards.errors import nearest
from .errors import DeckError, PositionError, UnknownCard, UnknownDeckCard
from .numbers import LEGENDARY, NEUTRAL, FormatNumber, TypeNumber
from .shown import shown

if TYPE_CHECKING:
    from hearthstone.enums import CardClass

#: The hero that each class begins with.
HEROES = {
    "WARRIOR": "HERO_01",
    "SHAMAN": "HERO_02",
    "ROGUE": "HERO_03",
    "PALADIN": "HERO_04",
    "HUNTER": "HERO_05",
    "DRUID": "HERO_06",
    "WARLOCK": "HERO_07",
    "MAGE": "HERO_08",
    "PRIEST": "HERO_09",
    "DEMONHUNTER": "HERO_10",
}
#: The rules of every format.
DECK_SIZE, MAX_COPIES = 30, 2
_MOST_TEXT, _MOST_CODE = 10_000, 1_000  # characters of a copied deck, of its code
_LONGEST_NAME = 60
_MOST_COPIES = 60  # what an engine's deck holds: more of one card is never meant

_FORMAT_TYPES = {
    "wild": FormatNumber.WILD,
    "standard": FormatNumber.STANDARD,
    "classic": FormatNumber.CLASSIC,
    "basic": FormatNumber.WILD,
}
_PLAYABLE_TYPES = (TypeNumber.HERO, TypeNumber.MINION, TypeNumber.SPELL, TypeNumber.WEAPON)


@dataclass(frozen=True)
class Deck:
    """A hero and the cards of its list."""

    hero: str  #: card id
    cards: tuple[str, ...]  #: card ids, with repetitions
    name: str = ""
    format: str | None = None  #: the format that it was made for

    @property
    def card_class(self) -> str:
        """The hero's class: "MAGE"."""
        return class_names()[_facts(self.hero)["card_class"]]

    @property
    def counts(self) -> dict[str, int]:
        """How often each card is in it."""
        return dict(Counter(self.cards))

    def __len__(self) -> int:
        return len(self.cards)

    def deckstring(self) -> str:
        """The deck as the game's own clipboard text."""
        from hearthstone.deckstrings import write_deckstring
        from hearthstone.enums import FormatType

        cards = [(_facts(card)["dbf"], count) for card, count in self.counts.items()]
        text: str = write_deckstring(
            cards,
            [_facts(self.hero)["dbf"]],
            FormatType(_FORMAT_TYPES[(self.format or "wild").partition(":")[0]]),
        )
        return text


#: What stands for a deck: a `Deck`, a name, a deckstring, `{"hero", "cards"}`, or a list of card ids.
DeckSpec: TypeAlias = Deck | str | Mapping[str, Any] | Sequence[str]


def names(format: str | None = None) -> list[str]:
    """The names of the decks that come with the package, of one format or all."""
    return [name for name, deck in sorted(_named().items()) if format in (None, deck.format)]


def get(name: str) -> Deck:
    """A deck by its name. Raises `DeckError`."""
    found = _named().get(name) if isinstance(name, str) else None
    if not isinstance(name, str):
        raise DeckError(f"there is no deck {shown(name)}: a name is a text; see hsenv.decks.names()")
    if found is None:
        raise DeckError(
            f"there is no deck {shown(name)} ({nearest(name, _named(), 'see hsenv.decks.names()')})"
        )
    return found


def from_deckstring(text: str) -> Deck:
    """The deck of a deckstring, alone or in a copied block of text. Raises `DeckError`."""
    from hearthstone.deckstrings import parse_deckstring

    if len(text) > _MOST_TEXT:
        raise DeckError(f"a text of {len(text):,} characters is not a deckstring: those have about a hundred")
    lines = [line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#")]
    try:
        # The parser takes quadratic time for a number without an end.
        if len(lines) != 1 or len(lines[0]) > _MOST_CODE:
            raise ValueError("not one line")
        cards, heroes, format_type = parse_deckstring(lines[0])[:3]
    except Exception:  # the parser lets whatever its reading of bytes runs into through
        hint = nearest(text, _named()) if len(text) <= _LONGEST_NAME else ""
        raise DeckError(
            f"{shown(text)} is not a deckstring (nor the name of a deck; {hint or 'see hsenv.decks.names()'})"
        ) from None
    by_dbf = _ids_by_dbf(tuple(_engine.pack_totals()))
    ids: list[str] = []
    for dbf, count in sorted(cards):
        if dbf not in by_dbf:
            raise UnknownDeckCard(
                f"the deckstring names the card with dbf id {dbf}, which the engine does not have"
            )
        if count > _MOST_COPIES:
            raise DeckError(f"a deck holds at most {MAX_COPIES} of a card, not {count} of {by_dbf[dbf]}")
        ids += [by_dbf[dbf]] * count
    hero = by_dbf.get(heroes[0]) if heroes else None
    format_name = {one.value: one.name.lower() for one in FormatNumber}.get(int(format_type))
    return Deck(hero or _hero_for(ids), tuple(ids), format=format_name)


def resolve(spec: DeckSpec, *, format: str = "wild", check: bool = True) -> Deck:
    """The deck that something stands for, checked against a format unless `check` is off. Raises
    `DeckError`."""
    deck = _read(spec)
    if check:
        validate(deck, format)
    else:
        for card in (deck.hero, *deck.cards):
            _known(card)
    return deck


def validate(deck: Deck, format: str = "wild") -> None:
    """Check a deck against a format: 30 cards, no card more than twice (a legendary once), all of its
    class or neutral, collectible, and of the format's sets. Raises `DeckError`, which names the rule
    and the card, and the formats in which the deck is legal if it is the format that is in the way."""
    try:
        _check(deck, format)
    except _NotInFormat as error:
        where = ", ".join(legal_formats(deck))
        hint = f"the deck is legal in {where}" if where else "the deck is legal in no format"
        raise DeckError(f"{error}; {hint}") from None


def legal_formats(deck: Deck) -> list[str]:
    """The formats in which a deck is legal, in the order of `formats()`."""
    found = []
    for format in formats():
        try:
            _check(deck, format)
        except DeckError:
            continue
        found.append(format)
    return found


def has_decks(format: str) -> bool:
    """Whether any deck can be made of a format's cards. Raises `DeckError` if there is no such format."""
    return _has_decks(format_number(format), format, tuple(_engine.pack_totals()))


class _NotInFormat(DeckError):
    """A card is of a set that the format does not have."""


def _check(deck: Deck, format: str) -> None:
    """`validate`, without looking at other formats."""
    number = format_number(format)
    hero = _known(deck.hero)
    if hero["type"] != TypeNumber.HERO:
        raise DeckError(f"{deck.hero} ({hero['name']}) is not a hero")
    if not hero["collectible"] or hero["cost"]:
        raise DeckError(f"{deck.hero} ({hero['name']}) is not a hero to begin a game with")
    allowed = _cards_in_format(number, tuple(_engine.pack_totals()))
    classes = {*hero["classes"], NEUTRAL}
    copies: Counter[str] = Counter()
    for card in deck.cards:
        facts = _known(card)
        shown = f"{card} ({facts['name']})"
        if facts["type"] not in _PLAYABLE_TYPES or not facts["collectible"]:
            raise DeckError(
                f"{shown} is not collectible: decks hold collectible minions, spells, weapons and hero cards"
            )
        if not classes.intersection(facts["classes"] or [NEUTRAL]):
            raise DeckError(f"{shown} is not of the class of {hero['name']}, nor neutral")
        if card not in allowed:
            raise _NotInFormat(f"{shown} is not allowed in the format {format}")
        copies[facts["name"]] += 1
        if facts["rarity"] == LEGENDARY and copies[facts["name"]] > 1:
            raise DeckError(f"{shown} is legendary: a deck holds one of it")
        if copies[facts["name"]] > MAX_COPIES:
            raise DeckError(f"a deck holds at most {MAX_COPIES} of {shown}")
    if len(deck.cards) != DECK_SIZE:
        raise DeckError(f"a deck has {DECK_SIZE} cards, not {len(deck.cards)}")


def random_deck(seed: int, card_class: str | CardClass | None = None, format: str = "wild") -> Deck:
    """A legal deck of random cards of the format, class and neutral cards alike; of a random class unless
    one is given.

    The same seed gives the same deck as long as the cards of the engine are the same. Raises `DeckError` if
    the format has too few cards for a deck.
    """
    number = format_number(format)
    if isinstance(seed, bool) or not isinstance(seed, int):
        raise DeckError(f"the seed of a random deck is a whole number, not {shown(seed)}")
    rng = _random.Random(seed)

    def pick(items: Sequence[str]) -> int:
        return int(rng.random() * len(items))

    if card_class is None:
        heroes = [hero for hero in HEROES.values() if _engine.find_card(hero)]
        hero = heroes[pick(heroes)]
    else:
        hero = hero_id(card_class)
    classes = {*_known(hero)["classes"], NEUTRAL}
    pool: list[str] = []
    for card in sorted(_cards_in_format(number, tuple(_engine.pack_totals()))):
        facts = _facts(card)
        if classes.intersection(facts["classes"] or [NEUTRAL]):
            pool += [card] * (1 if facts["rarity"] == LEGENDARY else MAX_COPIES)
    cards: list[str] = []
    copies: Counter[str] = Counter()
    while pool and len(cards) < DECK_SIZE:
        card = pool.pop(pick(pool))
        facts = _facts(card)
        if copies[facts["name"]] >= (1 if facts["rarity"] == LEGENDARY else MAX_COPIES):
            continue  # a reprint of what is in already
        copies[facts["name"]] += 1
        cards.append(card)
    if len(cards) < DECK_SIZE:
        raise DeckError(f"the format {format} has only {len(cards)} cards for {_facts(hero)['name']}")
    return Deck(hero, tuple(sorted(cards)), name=f"random_{seed}", format=format)


# -- reading


def format_number(format: str) -> int:
    """The engine's number of a format, by its name. Raises `DeckError`."""
    number = _engine.format_number(format) if isinstance(format, str) else None
    if number is None:
        raise DeckError(
            f"there is no format {shown(format)}; formats are {', '.join(formats())}, and standard: with the name "
            "of a Zodiac year"
        )
    return number


def formats() -> list[str]:
    """The names of the formats. `standard` is that of the Year of the Gryphon, 2021; `standard:gryphon` and
    its like are understood too."""
    return _engine.formats()


def hero_id(hero: str | CardClass) -> str:
    """The card id of a hero, given as a class ("MAGE", `CardClass.MAGE`), a card id or a name. Raises
    `UnknownCard`."""
    name = getattr(hero, "name", hero)
    if not isinstance(name, str):
        raise PositionError(f"a hero is a class or a card id, not {shown(hero)}")
    found = _engine.find_card(HEROES.get(name.upper().replace(" ", "").replace("_", ""), name))
    if found is None:
        raise UnknownCard(name, f"a class is one of {', '.join(class_names().values())}")
    return found


def card_id(card: CardLike) -> str:
    """The id of a card given by id, exact name or record. Raises `UnknownCard`."""
    wanted = card if isinstance(card, str) else getattr(card, "id", None)
    if not isinstance(wanted, str):
        raise UnknownCard(repr(card), "a card is named by its id or its exact name")
    found = _engine.find_card(wanted)
    if found is None:
        raise UnknownCard(wanted, suggestion(wanted))
    return found


def suggestion(card: str) -> str:
    """The hint for an unknown card: the id or name that looks most like it."""
    ids = _engine.card_ids()
    return nearest(card, [*ids, *(_engine.card_facts(one)["name"] for one in ids)])


def class_names() -> dict[int, str]:
    """The names of the classes by their numbers in `hearthstone.enums.CardClass`."""
    return _class_names(tuple(_engine.pack_totals()))


@cache
def _class_names(_totals: tuple[int, ...]) -> dict[int, str]:
    found = {}
    for name, hero in HEROES.items():
        if _engine.find_card(hero):
            found[int(_facts(hero)["card_class"])] = name
    return found


def _read(spec: DeckSpec) -> Deck:
    if isinstance(spec, Deck):
        return spec
    if isinstance(spec, str):
        return _named()[spec] if spec in _named() else from_deckstring(spec)
    if isinstance(spec, Mapping):
        unknown = set(spec) - {"hero", "cards", "name", "format"}
        if unknown or "cards" not in spec:
            raise DeckError(
                'a deck is {"hero": ..., "cards": [...]}' + (f", not {sorted(unknown)}" if unknown else "")
            )
        cards = _list_of_cards(spec["cards"])
        try:
            hero = hero_id(spec["hero"]) if spec.get("hero") is not None else _hero_for(cards)
        except UnknownCard as error:
            raise UnknownDeckCard(f"the deck's hero: {error}") from None
        return Deck(hero, tuple(cards), name=str(spec.get("name", "")), format=spec.get("format"))
    if isinstance(spec, Iterable):
        cards = _list_of_cards(spec)
        return Deck(_hero_for(cards), tuple(cards))
    raise DeckError(
        f'a deck is a name, a deckstring, {{"hero", "cards"}} or a list of card ids, not {shown(spec)}'
    )


def _list_of_cards(cards: Any) -> list[str]:
    """Card ids from a list of ids or names, or from `{id: count}`."""
    if isinstance(cards, Mapping):
        for card, count in cards.items():
            if not isinstance(count, int) or not 0 <= count <= _MOST_COPIES:
                raise DeckError(
                    f"copies of a card are a number from 0 to {_MOST_COPIES}, not {shown(count)} ({shown(card)})"
                )
        cards = [card for card, count in cards.items() for _ in range(count)]
    if isinstance(cards, str) or not isinstance(cards, Iterable):
        raise DeckError(f"the cards of a deck are a list of card ids, not {shown(cards)}")
    ids = []
    for card in cards:
        try:
            ids.append(card_id(card))
        except UnknownCard as error:
            raise UnknownDeckCard(f"the deck: {error}") from None
    return ids


def _hero_for(cards: Iterable[str]) -> str:
    """The hero of the class that the cards belong to."""
    classes: set[int] | None = None
    for card in cards:
        own = set(_known(card)["classes"]) - {0, NEUTRAL}
        if own and NEUTRAL not in _facts(card)["classes"]:
            classes = own if classes is None else classes & own
    if not classes:
        why = "all its cards are neutral" if classes is None else "its cards are of different classes"
        raise DeckError(f'the deck does not tell its hero: {why} (say {{"hero": "MAGE", "cards": [...]}})')
    return HEROES[class_names()[min(classes)]]


def _facts(card: str) -> dict[str, Any]:
    return _engine.card_facts(card)


def _known(card: str) -> dict[str, Any]:
    """The facts of a card; raises `DeckError` if there is none."""
    try:
        return _engine.card_facts(card)
    except UnknownCard as error:
        raise UnknownDeckCard(f"the deck: {error}") from None


@cache
def _cards_in_format(number: int, _totals: tuple[int, ...]) -> frozenset[str]:
    return frozenset(_engine.cards_in_format(number))


@cache
def _has_decks(number: int, format: str, totals: tuple[int, ...]) -> bool:
    if not _cards_in_format(number, totals):
        return False
    for hero in HEROES.values():
        if _engine.find_card(hero):
            try:
                random_deck(0, hero, format)
            except DeckError:
                continue
            return True
    return False


@cache
def _ids_by_dbf(_totals: tuple[int, ...]) -> dict[int, str]:
    return {int(_engine.card_facts(card)["dbf"]): card for card in _engine.card_ids()}


# -- the named decks


@cache
def _named() -> dict[str, Deck]:
    found = {}
    folder = _folder()
    for file in sorted(folder.glob("*.yaml")) if folder else ():
        deck = _read_file(file)
        found[deck.name] = deck
    return found


def _folder() -> Path | None:
    """The installed decks, or those in the repository."""
    places = (
        Path(_engine.__file__).parent / "data" / "decks",
        Path(__file__).resolve().parents[1] / "cards_data" / "decks",
    )
    return next((place for place in places if place.is_dir()), None)


def _read_file(file: Path) -> Deck:
    """A deck file. Of YAML it uses only `key: value` and one block of `id: count`, so that no YAML
    library is needed."""
    facts: dict[str, str] = {}
    cards: list[str] = []
    for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
        content = line.split("#")[0].rstrip()
        if not content:
            continue
        key, colon, value = (part.strip() for part in content.partition(":"))
        counts = value.isascii() and value.isdigit() and len(value) <= 2
        if not colon or (content[0].isspace() and not counts):
            raise DeckError(f"{file}:{number}: expected key: value, not {content!r}")
        if content[0].isspace():
            cards += [key] * int(value)
        else:
            facts[key] = value
    return Deck(facts["hero"], tuple(cards), name=facts.get("name", file.stem), format=facts.get("format"))
