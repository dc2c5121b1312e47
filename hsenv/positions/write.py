"""Writing positions: what the engine says of a game, without what follows from the rest."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from .. import _engine
from ..numbers import TypeNumber
from . import counters

#: What every entity says, with the values that need not be written.
_DEFAULTS: dict[str, Any] = {
    "damage": 0,
    "armor": 0,
    "attacks_made": 0,
    "progress": 0,
    "lost": [],
    "frozen": False,
    "silenced": False,
    "doomed": False,
    "dead": False,
    "attacking": False,
    "borrowed": False,
    "played": False,
    "outermost": False,
    "started_in_deck": False,
    "seen": False,
    "drawn": False,
    "damaged_this_turn": False,
}
_WINNERS = {1: 0, 2: 1, 3: "draw"}
_MANA = ("crystals", "used", "temporary", "overload_owed", "overload_locked")


def write(game: _engine.Game) -> dict[str, Any]:
    """The position of a game. Raises `PositionError` in the mulligan and while a choice is open."""
    raw = game.position()
    position = {key: raw[key] for key in ("format", "turn", "current", "seed")}
    if raw["outcome"]:
        position["winner"] = _WINNERS[raw["outcome"]]
    position["players"] = [
        _player(player, (raw["turn"] + (seat == raw["current"])) // 2)
        for seat, player in enumerate(raw["players"])
    ]
    return position


def _player(raw: dict[str, Any], turns: int) -> dict[str, Any]:
    counted = counters.written(raw["counters"])
    hero, power, weapon = raw["hero"], raw["hero_power"], raw["weapon"]
    player: dict[str, Any] = {
        "hero": _hero(hero),
        "hero_power": power and _power(power, counted.pop("hero_power_uses_this_turn", 0)),
        "weapon": weapon and _weapon(weapon),
    }
    player |= {name: raw[name] for name in _MANA}
    if raw["can_fatigue"] or raw["fatigue"]:
        player["fatigue"] = raw["fatigue"]
    if raw["fatigue"] and not raw["can_fatigue"]:
        player["can_fatigue"] = False
    if not raw["can_draw"]:
        player["can_draw"] = False
    player["cards_played_this_turn"] = counted.pop("cards_played_this_turn", 0)
    player |= {
        "board": [_minion(minion) for minion in raw["board"]],
        "hand": [_hand_card(card) for card in raw["hand"]],
        "secrets": [_rest({"id": secret["id"]}, secret) for secret in raw["secrets"]],
        "quests": [
            _rest({"id": quest["id"], "progress": quest["progress"]}, quest) for quest in raw["quests"]
        ],
        "deck": _deck(raw["deck"]),
        "graveyard": [_grave_card(card) for card in raw["graveyard"]],
        "enchantments": _enchantments(raw["self"]["enchantments"]),
        "counters": counted,
    }
    if raw["self"]["progress"]:
        player["progress"] = raw["self"]["progress"]
    if raw["turns"] != turns:
        player["turns"] = raw["turns"]
    if raw["starting_deck"]:
        player["starting_deck"] = raw["starting_deck"]
    return player


# -- entities


def _rest(entity: dict[str, Any], raw: dict[str, Any], turns_in_play: int = 0) -> dict[str, Any]:
    """An entity with everything else that must be said of it."""
    for key, default in _DEFAULTS.items():
        if raw[key] != default:
            entity.setdefault(key, raw[key])
    for key in ("order", "owner", "fresh"):
        if key in raw:
            entity[key] = raw[key]
    if raw["turns_in_play"] != turns_in_play:
        entity["turns_in_play"] = raw["turns_in_play"]
    if raw["enchantments"]:
        entity["enchantments"] = _enchantments(raw["enchantments"])
    return entity


def _keywords(raw: dict[str, Any]) -> dict[str, Any]:
    """The keywords, unless they are those that are printed."""
    printed = [word for word in _printed(raw["id"])["keywords"] if word in _engine.PLAY_KEYWORDS]
    return {} if raw["keywords"] == printed else {"keywords": raw["keywords"]}


def _printed(card: str) -> dict[str, Any]:
    return _engine.card_facts(card)


def _hero(raw: dict[str, Any]) -> dict[str, Any]:
    hero = {key: raw[key] for key in ("id", "max_health", "damage", "armor", "attack")}
    return _rest(hero | _keywords(raw), raw)


def _power(raw: dict[str, Any], uses: int) -> dict[str, Any]:
    return _rest({"id": raw["id"], "uses": uses, "cost": raw["cost"]} | _keywords(raw), raw)


def _weapon(raw: dict[str, Any]) -> dict[str, Any]:
    weapon = {
        "id": raw["id"],
        "attack": raw["attack"],
        "durability": raw["max_health"],
        "damage": raw["damage"],
    }
    return _rest(weapon | _keywords(raw), raw)


def _minion(raw: dict[str, Any]) -> dict[str, Any]:
    minion = {key: raw[key] for key in ("id", "attack", "max_health", "damage", "keywords", "exhausted")}
    return _rest(minion | {"turns_in_play": raw["turns_in_play"]}, raw, raw["turns_in_play"])


def _hand_card(raw: dict[str, Any]) -> dict[str, Any]:
    if raw["id"] is None:
        return _rest({"id": None}, raw)
    facts = _printed(raw["id"])
    card = {"id": raw["id"], "cost": raw["cost"]}
    if facts["type"] == TypeNumber.MINION and (raw["attack"], raw["max_health"]) != (
        facts["attack"],
        facts["health"],
    ):
        card |= {"attack": raw["attack"], "max_health": raw["max_health"]}
    if facts["type"] == TypeNumber.WEAPON and (raw["attack"], raw["max_health"]) != (
        facts["attack"],
        facts["durability"],
    ):
        card |= {"attack": raw["attack"], "durability": raw["max_health"]}
    return _rest(card | _keywords(raw), raw)


# -- enchantments


def _enchantments(raw: Iterable[dict[str, Any]]) -> list[Any]:
    return [_enchantment(each) for each in raw]


def _enchantment(raw: dict[str, Any]) -> dict[str, Any]:
    found = {
        key: raw[key] for key in ("id", "owner", "order", "keyword", "takes") if raw.get(key) is not None
    }
    found |= {key: raw[key] for key in ("attack", "health", "lost") if raw.get(key)}
    if "values" in raw:
        found["values"] = list(raw["values"])
    if "cost" in raw:
        found["cost"] = raw["cost"]
    if "id" not in found and not found.keys() & {"attack", "health", "cost", "keyword", "takes"}:
        found["attack"] = 0
    return found


# -- decks and graveyards


def _deck(raw: list[dict[str, Any]]) -> dict[str, Any]:
    """Its cards, the first to be drawn first, or what is known of its top or bottom."""
    cards, ends = ([_deck_card(card, known_to) for card in raw] for known_to in ([], ["owner"]))
    deck: dict[str, Any] = {"count": len(cards), "top": [], "bottom": [], "cards": None}
    known = [place for place, card in enumerate(cards) if card is not None]
    top = next((place for place, card in enumerate(cards) if card is None), len(cards))
    if len(known) == len(cards) and cards:
        deck["cards"] = cards
    elif known and known[-1] < top:
        deck["top"] = ends[:top]
    elif known and known[0] >= len(cards) - len(known):
        deck["bottom"] = ends[: -len(known) - 1 : -1]
    elif known:
        deck["cards"] = cards
    return deck


def _deck_card(raw: dict[str, Any], known_to: list[str]) -> Any:
    """`known_to`: who knows a card of that list if nothing else is said."""
    card: dict[str, Any] = {"id": raw["id"]}
    if raw["id"] is not None and raw["known_to"] != known_to:
        card["known_to"] = raw["known_to"]
    if raw["stray"]:
        card["stray"] = True
    if not raw["started_in_deck"]:
        card["started_in_deck"] = False
    if raw["enchantments"]:
        card["enchantments"] = _enchantments(raw["enchantments"])
    return card if len(card) > 1 else raw["id"]


def _grave_card(raw: dict[str, Any]) -> dict[str, Any]:
    card = {"id": raw["id"], "turn": raw["turn"], "order": raw["order"]}
    spell = raw["id"] is None or _printed(raw["id"])["type"] == TypeNumber.SPELL
    if raw["how"] != ("played" if spell else "died"):
        card["how"] = raw["how"]
    if raw["unseen"]:
        card["unseen"] = True
        if not raw["started_in_deck"]:
            card["started_in_deck"] = False
    return card
