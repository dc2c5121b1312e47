"""Reading positions: checked field by field, and spelled out for the engine."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from typing import Any

from .. import _engine
from ..numbers import TypeNumber
from ..shown import shown
from .checks import (
    Check,
    card,
    fault,
    format_name,
    join,
    listed,
    nullable,
    one_of,
    switch,
    table,
    whole,
    words,
)

MAX_BOARD, MAX_HAND, MAX_SECRETS, MAX_DECK = 7, 10, 5, 60
_TYPES_TO_PLAY = (TypeNumber.MINION, TypeNumber.SPELL, TypeNumber.WEAPON, TypeNumber.HERO)

_order = whole(-1_000_000, 1_000_000)
_stat = whole(0, 30_000)
_difference = whole(-30_000, 30_000)
_byte = whole(0, 255)
_seat = one_of(0, 1)
_lost = words(("divine_shield", "stealth"), "keyword that is lost by use")
_keyword = one_of(*_engine.KEYWORDS)

# -- enchantments

_ATTACHED: dict[str, Check] = {"owner": _seat, "order": _order, "lost": _lost}
NAMED_FIELDS: dict[str, Check] = {
    "id": card(TypeNumber.ENCHANTMENT),
    **_ATTACHED,
    "values": listed(_difference, "two numbers", 2),
    "keyword": _keyword,
}
#: Bare differences, without a card.
BARE_FIELDS: dict[str, Check] = {
    **_ATTACHED,
    "attack": _difference,
    "health": _difference,
    "cost": _difference,
    "keyword": _keyword,
    "takes": _keyword,
}
_GIVES = ("attack", "health", "cost", "keyword", "takes")


def _enchantment(value: Any, path: str) -> dict[str, Any]:
    if isinstance(value, str):
        return {"id": card(TypeNumber.ENCHANTMENT)(value, path)}
    if not isinstance(value, Mapping):
        raise fault(path, f"{shown(value)} is not accepted", "the id of an enchantment, or an object")
    if value.get("id") is not None:
        found: dict[str, Any] = table(NAMED_FIELDS)(value, path)
        if len(found.get("values", "12")) != 2:
            raise fault(
                join(path, "values"), f"{shown(value['values'])} is not accepted", "a list of two numbers"
            )
        return found
    found = table(BARE_FIELDS)({key: content for key, content in value.items() if key != "id"}, path)
    given = [key for key in _GIVES if key in found]
    if not given or (len(given) > 1 and not set(given) <= {"attack", "health"}):
        raise fault(path, "it has no id", "an id, or one of attack and health, cost, keyword, takes")
    return found


_enchantments = listed(_enchantment, "enchantments: ids or objects")

# -- entities

#: What any entity may have.
_COMMON: dict[str, Check] = {
    "order": _order,
    "enchantments": _enchantments,
    "progress": whole(-128, 127),
    "owner": _seat,
}
_IN_PLAY: dict[str, Check] = {
    **_COMMON,
    "keywords": words(_engine.PLAY_KEYWORDS, "keyword"),
    "lost": _lost,
    "attacks_made": _byte,
    "turns_in_play": _byte,
    "damaged_this_turn": switch,
    "played": switch,
    "started_in_deck": switch,
}
_CHARACTER: dict[str, Check] = {
    **_IN_PLAY,
    "attack": _stat,
    "max_health": _difference,
    "damage": _stat,
    "frozen": switch,
    "doomed": switch,
    "dead": switch,
    "attacking": switch,
}
HERO_FIELDS: dict[str, Check] = {"id": card(TypeNumber.HERO), **_CHARACTER, "armor": _stat}
POWER_FIELDS: dict[str, Check] = {
    "id": card(TypeNumber.HERO_POWER),
    **_IN_PLAY,
    "uses": _byte,
    "cost": whole(0, 100),
}
WEAPON_FIELDS: dict[str, Check] = {
    "id": card(TypeNumber.WEAPON),
    **_IN_PLAY,
    "attack": _stat,
    "durability": _difference,
    "damage": _stat,
    "doomed": switch,
}
MINION_FIELDS: dict[str, Check] = {
    "id": card(TypeNumber.MINION),
    **_CHARACTER,
    "exhausted": switch,
    "fresh": switch,
    "silenced": switch,
    "borrowed": switch,
}
HAND_FIELDS: dict[str, Check] = {
    "id": card(*_TYPES_TO_PLAY, unknown=True),
    **{key: check for key, check in _IN_PLAY.items() if key != "order"},
    "cost": whole(0, 100),
    "attack": _stat,
    "max_health": _difference,
    "durability": _difference,
    "damage": _stat,
    "armor": _stat,
    "frozen": switch,
    "silenced": switch,
    "seen": switch,
    "drawn": switch,
}
_SECRET: dict[str, Check] = {
    **_COMMON,
    "lost": _lost,
    "played": switch,
    "started_in_deck": switch,
    "seen": switch,
    "drawn": switch,
}
SECRET_FIELDS: dict[str, Check] = {"id": card(TypeNumber.SPELL, keyword="secret", unknown=True), **_SECRET}
QUEST_FIELDS: dict[str, Check] = {"id": card(TypeNumber.SPELL, keyword="quest"), **_SECRET}

#: Of a card that nobody knows nothing else can be said.
_OF_UNKNOWN = frozenset({"id", "order", "enchantments", "owner", "started_in_deck", "drawn", "played"})


def _hand_card(value: Any, path: str) -> dict[str, Any]:
    found: dict[str, Any] = table(HAND_FIELDS, ["id"])(value, path)
    if found["id"] is None:
        for key in found:
            if key not in _OF_UNKNOWN:
                raise fault(join(path, key), "nobody knows that of an unknown card", ", ".join(_OF_UNKNOWN))
    if "durability" in found:
        if _engine.card_facts(found["id"])["type"] != TypeNumber.WEAPON:
            raise fault(join(path, "durability"), f"{found['id']} is no weapon", "max_health, or a weapon")
        durability = found.pop("durability")
        if found.setdefault("max_health", durability) != durability:
            raise fault(
                join(path, "durability"), f"it is {durability}, and max_health says otherwise", "one number"
            )
    return found


# -- decks and graveyards

DECK_CARD_FIELDS: dict[str, Check] = {
    "id": card(*_TYPES_TO_PLAY, unknown=True),
    "started_in_deck": switch,
    "enchantments": _enchantments,
    "known_to": words(("owner", "opponent"), "player"),
    "stray": switch,
}
GRAVE_FIELDS: dict[str, Check] = {
    "id": card(*_TYPES_TO_PLAY, TypeNumber.HERO_POWER, unknown=True),
    "how": one_of(*_engine.WAYS_TO_THE_GRAVEYARD),
    "turn": whole(0, 89),
    "order": _order,
    "unseen": switch,
    "started_in_deck": switch,
}


def _short(fields: dict[str, Check]) -> Check:
    """An object that may be abbreviated to its id."""

    def check(value: Any, path: str) -> dict[str, Any]:
        if isinstance(value, Mapping):
            found: dict[str, Any] = table(fields, ["id"])(value, path)
            return found
        return {"id": fields["id"](value, path)}

    return check


_deck_cards = listed(_short(DECK_CARD_FIELDS), "cards", MAX_DECK)
DECK_FIELDS: dict[str, Check] = {
    "count": whole(0, MAX_DECK),
    "top": _deck_cards,
    "bottom": _deck_cards,
    "cards": nullable(_deck_cards),
}


def _deck(value: Any, path: str) -> list[dict[str, Any]]:
    """The cards of a deck, the first to be drawn first."""
    found = table(DECK_FIELDS)(value, path)
    top, bottom = found.get("top", []), found.get("bottom", [])
    for one in (*top, *bottom):
        one.setdefault("known_to", ["owner"])
    between: list[dict[str, Any]] = found.get("cards") or []
    count = found.get("count")
    whole_deck = _without(between, [*top, *bottom])
    if whole_deck is not None and count != len(top) + len(between) + len(bottom):
        between = whole_deck
    known = len(top) + len(between) + len(bottom)
    if known > MAX_DECK:
        raise fault(path, f"{known} cards are too many", f"{MAX_DECK} at the most")
    if count is not None and count < known:
        raise fault(join(path, "count"), f"{count} is less than the {known} cards listed", f"{known} or more")
    unknown: list[dict[str, Any]] = [{"id": None} for _ in range((count or known) - known)]
    return [*top, *between, *unknown, *reversed(bottom)]


def _without(cards: list[dict[str, Any]], ends: list[dict[str, Any]]) -> list[dict[str, Any]] | None:
    """A list of all cards without those at the ends; None if it does not hold them."""
    gone = Counter(one["id"] for one in ends)
    rest = []
    for one in cards:
        if gone[one["id"]]:
            gone[one["id"]] -= 1
        else:
            rest.append(one)
    return None if +gone else rest


def _grave_card(value: Any, path: str) -> dict[str, Any]:
    found: dict[str, Any] = _short(GRAVE_FIELDS)(value, path)
    if "how" not in found:
        kind = _engine.card_facts(found["id"])["type"] if found["id"] is not None else TypeNumber.SPELL
        found["how"] = "played" if kind == TypeNumber.SPELL else "died"
    return found


# -- players

COUNTER_FIELDS: dict[str, Check] = {
    **dict.fromkeys(_engine.COUNTERS, _byte),
    "jade_golem_size": whole(1, 30),
    "cthun": table({"attack": _difference, "health": _difference}),
    "spell_damage_doublings": _byte,
    "healing_doublings": _byte,
    "hero_power_doublings": _byte,
    "extra_deathrattles": whole(0, 1),
    "extra_battlecries": whole(0, 1),
    "spells_cost_health": switch,
}
#: Counters that are no counters: what is in play makes them, or a keyword on the player.
FOLLOWING = (
    "spell_damage_doublings",
    "healing_doublings",
    "hero_power_doublings",
    "extra_deathrattles",
    "extra_battlecries",
    "spells_cost_health",
)

_crystals = whole(0, 100)
PLAYER_FIELDS: dict[str, Check] = {
    "hero": table(HERO_FIELDS, ["id"]),
    "hero_power": nullable(table(POWER_FIELDS)),
    "weapon": nullable(table(WEAPON_FIELDS, ["id"])),
    "crystals": _crystals,
    "used": _crystals,
    "temporary": _crystals,
    "overload_owed": _crystals,
    "overload_locked": _crystals,
    "fatigue": _byte,
    "cards_played_this_turn": _byte,
    "board": listed(table(MINION_FIELDS, ["id"]), "minions", MAX_BOARD),
    "hand": listed(_hand_card, "cards", MAX_HAND),
    "secrets": listed(table(SECRET_FIELDS, ["id"]), "Secrets", MAX_SECRETS),
    "quests": listed(table(QUEST_FIELDS, ["id"]), "Quests", MAX_SECRETS),
    "deck": _deck,
    "graveyard": listed(_grave_card, "cards"),
    "enchantments": _enchantments,
    "counters": table(COUNTER_FIELDS),
    "can_fatigue": switch,
    "can_draw": switch,
    "turns": _byte,
    "progress": whole(-128, 127),
    "starting_deck": listed(card(*_TYPES_TO_PLAY), "card ids", MAX_DECK),
}
_player = table(PLAYER_FIELDS, ["hero"])

GAME_FIELDS: dict[str, Check] = {
    "format": format_name,
    "turn": whole(1, 89),
    "current": _seat,
    "seed": whole(0, 2**64 - 1),
    "winner": one_of(0, 1, "draw"),
    "players": listed(_player, "two players", 2),
}
_game = table(GAME_FIELDS, ["players"])


def load(position: Any) -> Mapping[str, Any]:
    """The object that a position is, from JSON if it is text. Raises `PositionError`."""
    if isinstance(position, str | bytes | bytearray):
        try:
            position = json.loads(position)
        except (ValueError, RecursionError) as error:
            why = "nested too deeply" if isinstance(error, RecursionError) else str(error)
            raise fault("", f"this is not JSON ({why})", "a JSON object or a dictionary") from None
    if not isinstance(position, Mapping):
        raise fault("", f"{type(position).__name__} is not accepted", "a JSON object or a dictionary")
    return position


def read(position: Any) -> dict[str, Any]:
    """A position spelled out, as `_engine.Game.of_position` takes it. Raises `PositionError`."""
    found: dict[str, Any] = _game(load(position), "")
    players = found["players"]
    if len(players) != 2:
        raise fault("players", f"there are {len(players)}", "a list of two players")
    found.setdefault("format", 0)
    found.setdefault("turn", 1)
    found.setdefault("current", 0)
    found["outcome"] = {None: 0, 0: 1, 1: 2, "draw": 3}[found.pop("winner", None)]
    for seat, player in enumerate(players):
        begun = found["turn"] + (seat == found["current"])
        _fill_in(player, f"players[{seat}]", begun // 2)
    return found


def _fill_in(player: dict[str, Any], path: str, turns: int) -> None:
    """What a player's fields say together, and what they leave to the sandbox's values."""
    player["self"] = {
        "enchantments": player.pop("enchantments", []),
        "progress": player.pop("progress", 0),
    }
    counters = player.setdefault("counters", {})
    player["following"] = {name: counters.pop(name) for name in FOLLOWING if name in counters}
    _merge(counters, "cards_played_this_turn", player.pop("cards_played_this_turn", None), path)
    power = player.get("hero_power") or {}
    _merge(counters, "hero_power_uses_this_turn", power.pop("uses", None), path)
    if player.get("weapon"):
        player["weapon"]["max_health"] = player["weapon"].pop("durability", None)
    player.setdefault("crystals", 10)
    player.setdefault("can_fatigue", "fatigue" in player)
    player.setdefault("can_draw", True)
    player.setdefault("turns", turns)
    for zone in ("deck", "graveyard", "starting_deck"):
        player.setdefault(zone, [])
    secrets = len(player.get("secrets", ())) + len(player.get("quests", ()))
    if secrets > MAX_SECRETS:
        raise fault(
            join(path, "secrets"), f"{secrets} with the Quests are too many", f"{MAX_SECRETS} at the most"
        )


def _merge(counters: dict[str, Any], name: str, value: int | None, path: str) -> None:
    """A counter that has a place of its own."""
    if value is not None and counters.setdefault(name, value) != value:
        raise fault(
            f"{path}.counters.{name}", f"it is {counters[name]} here and {value} elsewhere", "one number"
        )


def build(position: Any) -> _engine.Game:
    """The game of a position. Raises `PositionError`."""
    spelled = read(position)
    game = _engine.Game.of_position(spelled)
    granted = False
    for seat, player in enumerate(spelled["players"]):
        for name, value in player["following"].items():
            granted |= _grant(game, player, seat, name, value)
    return _engine.Game.of_position(spelled) if granted else game


def _grant(game: _engine.Game, player: dict[str, Any], seat: int, name: str, value: Any) -> bool:
    """What should follow from the board but does not, as a keyword on the player if that can be."""
    word = name if name in _engine.KEYWORDS else "doubles_spell_power"
    made = game.count_keyword(seat, word)
    if word == name:
        made = min(made, 1)
    if made == int(value):
        return False
    if word != name or made:
        raise fault(f"players[{seat}].counters.{name}", f"{value} is not what is in play makes it", f"{made}")
    player["self"]["enchantments"].append({"keyword": name})
    return True
