"""The fields of a position: what each may be, what it means, and what holds if it is left out. Read by `read.py`; `schema.py`
writes them as a JSON Schema."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from .. import _engine
from ..numbers import TypeNumber
from ..shown import shown
from .checks import (
    Check,
    Schema,
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
from .counters import COUNTERS, JOINED, PLAIN

MAX_BOARD, MAX_HAND, MAX_SECRETS, MAX_DECK = 7, 10, 5, 60
_TYPES_TO_PLAY = (TypeNumber.MINION, TypeNumber.SPELL, TypeNumber.WEAPON, TypeNumber.HERO)

#: What the schema defines by name.
DEFINITIONS: dict[str, Schema] = {
    "card": {
        "type": "string",
        "description": "A card's id in Blizzard's data.",
        "pattern": "^[A-Za-z0-9_]+$",
    },
    "card_or_unknown": {
        "type": ["string", "null"],
        "description": "A card's id; null: a card that is there but unknown.",
        "pattern": "^[A-Za-z0-9_]+$",
    },
}


def _defined(name: str, check: Check, schema: Schema | None = None) -> Check:
    """The check under a name of the schema; with a schema of its own where that says more."""
    DEFINITIONS[name] = check.schema if schema is None else schema
    return Check(check, {"$ref": f"#/$defs/{name}"})


_seat = _defined("seat", one_of(0, 1))
_order = _defined(
    "order",
    whole(-1_000_000, 1_000_000).says(
        "Order of play across both sides, smaller is older. What has none came before all that has: from left to right, "
        "enchantments last of all."
    ),
)
_stat = whole(0, 30_000)
_difference = whole(-30_000, 30_000)
_byte = whole(0, 255)
_keyword = _defined(
    "keyword",
    one_of(*_engine.KEYWORDS),
    {
        "type": "string",
        "pattern": "^[a-z0-9_]+$",
        "description": "A keyword; hsenv.position.schema() lists them.",
    },
)
DEFINITIONS["play_keyword"] = {
    "type": "string",
    "pattern": "^[a-z0-9_]+$",
    "description": "A keyword that acts in play; hsenv.position.schema() lists them. What else is printed (Battlecry, ...) goes "
    "with the text.",
}
_lost = _defined(
    "lost",
    words(("divine_shield", "stealth"), "keyword that is lost by use").says(
        "Keywords that are lost by use.", default=[]
    ),
)

# -- enchantments

_ATTACHED: dict[str, Check] = {
    "owner": _seat.says("Who attached it. Left out: who controls its bearer."),
    "order": _order,
    "lost": _lost.says("Of the keywords that it gives: used up."),
}
NAMED_FIELDS: dict[str, Check] = {
    "id": card(TypeNumber.ENCHANTMENT),
    **_ATTACHED,
    "values": listed(_difference, "two numbers", 2).says(
        "The two numbers that it has kept: of Attack (or cost, or its own), and of Health. Left out: those that it prints.",
        minItems=2,
    ),
    "keyword": _keyword.says("A keyword that it gives besides."),
}
#: Bare differences, without a card.
BARE_FIELDS: dict[str, Check] = {
    **_ATTACHED,
    "attack": _difference.says("Added to Attack."),
    "health": _difference.says("Added to Health."),
    "cost": _difference.says("Added to the cost."),
    "keyword": _keyword.says("Given."),
    "takes": _keyword.says("Taken away."),
}
_GIVES = ("attack", "health", "cost", "keyword", "takes")
_named, _bare = table(NAMED_FIELDS), table(BARE_FIELDS)


def _enchantment(value: Any, path: str) -> dict[str, Any]:
    if isinstance(value, str):
        return {"id": card(TypeNumber.ENCHANTMENT)(value, path)}
    if not isinstance(value, Mapping):
        raise fault(path, f"{shown(value)} is not accepted", "the id of an enchantment, or an object")
    if value.get("id") is not None:
        found: dict[str, Any] = _named(value, path)
        if len(found.get("values", "12")) != 2:
            raise fault(
                join(path, "values"), f"{shown(value['values'])} is not accepted", "a list of two numbers"
            )
        return found
    found = _bare({key: content for key, content in value.items() if key != "id"}, path)
    given = [key for key in _GIVES if key in found]
    if not given or (len(given) > 1 and not set(given) <= {"attack", "health"}):
        raise fault(path, "it has no id", "an id, or one of attack and health, cost, keyword, takes")
    return found


def _only(*given: str) -> Schema:
    """One of these is there, and none of the others."""
    others = [{"required": [key]} for key in _GIVES if key not in given]
    there: Schema = (
        {"required": list(given)} if len(given) == 1 else {"anyOf": [{"required": [key]} for key in given]}
    )
    return {**there, "not": {"anyOf": others}}


DEFINITIONS["enchantment"] = {
    "description": "What is attached to something: its id, or an object. An object without id is a bare difference of numbers, or "
    "a keyword.",
    "oneOf": [
        NAMED_FIELDS["id"].schema,
        _named.schema | {"required": ["id"]},
        _bare.schema
        | {
            "properties": {"id": {"type": "null"}, **_bare.schema["properties"]},
            "oneOf": [_only("attack", "health"), _only("cost"), _only("keyword"), _only("takes")],
        },
    ],
}
_enchantments = listed(
    Check(_enchantment, {"$ref": "#/$defs/enchantment"}), "enchantments: ids or objects"
).says("What is attached to it, the oldest first. What auras give is not listed.", default=[])

# -- entities

#: What any entity may have.
_COMMON: dict[str, Check] = {
    "order": _order,
    "enchantments": _enchantments,
    "progress": whole(-128, 127).says(
        "The progress of a Quest; of other cards the number that their text remembers.", default=0
    ),
    "owner": _seat.says("Whose card it was at first, where that is not who controls it."),
}
_LOST: dict[str, Check] = {"lost": _lost.says("Of what the card itself prints: used up.")}
_ORIGIN: dict[str, Check] = {
    "played": switch.says("It was played from hand.", default=False),
    "outermost": switch.says(
        "Of what asks for it (Outcast): it was left- or rightmost in hand when it was played.", default=False
    ),
    "started_in_deck": switch.says("It was in its side's deck when the game began.", default=False),
}
_IN_PLAY: dict[str, Check] = {
    **_COMMON,
    "keywords": words(_engine.PLAY_KEYWORDS, "keyword", {"$ref": "#/$defs/play_keyword"}).says(
        "Its keywords, all that the table shows; what is a sentence of the text need not be listed. Left out: those of the card "
        "and its enchantments."
    ),
    **_LOST,
    "attacks_made": _byte.says("Attacks made this turn.", default=0),
    "turns_in_play": _byte.says(
        "Turns of its side that have begun since it came into play. A minion that is not exhausted: 1 if left out."
    ),
    "damaged_this_turn": switch.says("It was dealt damage this turn.", default=False),
    **_ORIGIN,
}
_DAMAGE = _stat.says("The damage on it.", default=0)
_ARMOR = _stat.says("Armor.", default=0)
_DOOMED = switch.says(
    "It is destroyed, but was not taken away any more: only where the game is over.", default=False
)
_total = "The total, auras included; a difference to what all else makes it becomes part of it."
_CHARACTER: dict[str, Check] = {
    **_IN_PLAY,
    "attack": _stat.says(_total),
    "max_health": _difference.says(_total),
    "damage": _DAMAGE,
    "frozen": switch.says("It is Frozen.", default=False),
    "doomed": _DOOMED,
    "dead": switch.says("The hero is dead: only where the game is over.", default=False),
    "attacking": switch.says(
        "Its attack was cut short by the end of the game: only where the game is over.", default=False
    ),
}
HERO_FIELDS: dict[str, Check] = {
    **_CHARACTER,
    "id": card(TypeNumber.HERO).says("Hero skins stand for their class's first hero."),
    "attack": _stat.says("Its Attack without the weapon's.", default=0),
    "max_health": _difference.says("Its Health without damage. Left out: what the hero's card prints."),
    "armor": _ARMOR,
}
POWER_FIELDS: dict[str, Check] = {
    "id": card(TypeNumber.HERO_POWER).says("Left out: the hero's. Old ids (CS2_034) are understood."),
    **_IN_PLAY,
    "uses": _byte.says("Uses this turn.", default=0),
    "cost": whole(0, 100).says("What it costs now."),
}
WEAPON_FIELDS: dict[str, Check] = {
    "id": card(TypeNumber.WEAPON),
    **_IN_PLAY,
    "attack": _stat.says("The total."),
    "durability": _difference.says("The full one: the total."),
    "damage": _stat.says("The durability that is used up.", default=0),
    "doomed": _DOOMED,
}
MINION_FIELDS: dict[str, Check] = {
    "id": card(TypeNumber.MINION),
    **_CHARACTER,
    "exhausted": switch.says(
        "No turn of its side has begun since it came and it has no Charge, or it has made all its attacks.",
        default=False,
    ),
    "fresh": switch.says(
        "It counts as having just come, where that does not follow from exhausted, turns_in_play and attacks_made.",
        default=False,
    ),
    "silenced": switch.says("It was silenced.", default=False),
    "borrowed": switch.says("It goes back to the other side at the end of the turn.", default=False),
}
_HIDDEN: dict[str, Check] = {
    "seen": switch.says("The opponent knows this card.", default=False),
    "drawn": switch.says(
        "It came out of its owner's deck, though it was not there when the game began.", default=False
    ),
}
HAND_FIELDS: dict[str, Check] = {
    "id": card(*_TYPES_TO_PLAY, unknown=True),
    **{key: check for key, check in _IN_PLAY.items() if key != "order"},
    "cost": whole(0, 100).says("What it costs now."),
    "attack": _stat.says("The total."),
    "max_health": _difference.says("The total."),
    "durability": _difference.says("Of a weapon: the full one, the total. `max_health` says the same."),
    "damage": _DAMAGE,
    "armor": _ARMOR,
    "frozen": switch.says("It is a copy of a Frozen minion.", default=False),
    "silenced": switch.says("It is a copy of a silenced minion.", default=False),
    **_HIDDEN,
}
_SECRET: dict[str, Check] = {**_COMMON, **_LOST, **_ORIGIN, **_HIDDEN}
SECRET_FIELDS: dict[str, Check] = {
    "id": card(TypeNumber.SPELL, keyword="secret", unknown=True).says("An unknown Secret never triggers."),
    **_SECRET,
}
QUEST_FIELDS: dict[str, Check] = {"id": card(TypeNumber.SPELL, keyword="quest"), **_SECRET}
_any_hand_card = table(HAND_FIELDS, ["id"])

#: Of a card that nobody knows nothing else can be said.
_OF_UNKNOWN = frozenset(
    {"id", "order", "enchantments", "owner", "started_in_deck", "drawn", "played", "outermost"}
)


def _hand_card(value: Any, path: str) -> dict[str, Any]:
    found: dict[str, Any] = _any_hand_card(value, path)
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
    "started_in_deck": switch.says("It was in the deck when the game began.", default=True),
    "enchantments": _enchantments,
    "known_to": words(("owner", "opponent"), "player").says(
        "Who knows that this card lies in this place. Left out: in top and bottom the owner, else nobody."
    ),
    "stray": switch.says(
        "It was shuffled in after others became known: they lie as they are listed without it, and it may be anywhere.",
        default=False,
    ),
}
GRAVE_FIELDS: dict[str, Check] = {
    "id": card(*_TYPES_TO_PLAY, TypeNumber.HERO_POWER, unknown=True),
    "how": one_of(*_engine.WAYS_TO_THE_GRAVEYARD).says(
        "How it left: died, was discarded, burned (drawn into a full hand), played (a spell that was cast), removed (replaced, or "
        "out of the game), or left in another way (a Secret that was revealed). Left out: a spell was played, all else died."
    ),
    "turn": whole(0, 89).says("In which turn.", default=0),
    "order": _order.says("Order among both graveyards."),
    "unseen": switch.says("The opponent did not see which card it is.", default=False),
    "started_in_deck": switch.says(
        "Of one that is unseen: it was in the deck when the game began.", default=True
    ),
}


def _short(fields: dict[str, Check]) -> Check:
    """An object that may be abbreviated to its id."""
    whole_object = table(fields, ["id"])

    def check(value: Any, path: str) -> dict[str, Any]:
        if isinstance(value, Mapping):
            found: dict[str, Any] = whole_object(value, path)
            return found
        return {"id": fields["id"](value, path)}

    return Check(check, {"oneOf": [fields["id"].schema, whole_object.schema]})


_deck_cards = listed(_defined("deck_card", _short(DECK_CARD_FIELDS)), "cards", MAX_DECK)
DECK_FIELDS: dict[str, Check] = {
    "count": whole(0, MAX_DECK).says("How many cards. Left out: as many as are listed."),
    "top": _deck_cards.says("Known cards on top; top[0] is drawn first.", default=[]),
    "bottom": _deck_cards.says("Known cards at the bottom; bottom[0] is drawn last.", default=[]),
    "cards": nullable(_deck_cards).says(
        "The other cards, the first to be drawn first; or all, if those of top and bottom are among them. null, and what count "
        "has more: unknown cards.",
        default=None,
    ),
}
_parts_of_deck = table(DECK_FIELDS)
_any_grave_card = _short(GRAVE_FIELDS)


def _deck(value: Any, path: str) -> list[dict[str, Any]]:
    """The cards of a deck, the first to be drawn first."""
    found = _parts_of_deck(value, path)
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
    found: dict[str, Any] = _any_grave_card(value, path)
    if "how" not in found:
        kind = _engine.card_facts(found["id"])["type"] if found["id"] is not None else TypeNumber.SPELL
        found["how"] = "played" if kind == TypeNumber.SPELL else "died"
    return found


# -- players

_FOLLOWS = "; it follows from what is in play."
_ELSE = " If nothing in play does it, the player has it."
_FOLLOWING: dict[str, Check] = {
    "spell_damage_doublings": _byte.says(f"How often the damage of spells is doubled{_FOLLOWS}"),
    "healing_doublings": _byte.says(f"How often healing is doubled{_FOLLOWS}"),
    "hero_power_doublings": _byte.says(f"How often the Hero Power is doubled{_FOLLOWS}"),
    "extra_deathrattles": whole(0, 1).says(f"Deathrattles trigger once more.{_ELSE}"),
    "extra_battlecries": whole(0, 1).says(f"Battlecries trigger once more.{_ELSE}"),
    "spells_cost_health": switch.says(f"Spells cost Health instead of mana.{_ELSE}"),
}
#: Counters that are no counters: what is in play makes them, or a keyword on the player.
FOLLOWING = tuple(_FOLLOWING)


def _counter(counter: _engine.Counter) -> Check:
    return whole(counter.least, counter.most).says(counter.says, default=counter.first)


def _joined(parts: dict[str, str]) -> Check:
    counters = {part: COUNTERS[name] for part, name in parts.items()}
    return table({part: _counter(counter) for part, counter in counters.items()}).says(
        " ".join(counter.says for counter in counters.values()),
        default={part: counter.first for part, counter in counters.items()},
    )


COUNTER_FIELDS: dict[str, Check] = {
    **{name: _counter(counter) for name, counter in PLAIN.items()},
    **{name: _joined(parts) for name, parts in JOINED.items()},
    **_FOLLOWING,
}

_crystals = whole(0, 100)
PLAYER_FIELDS: dict[str, Check] = {
    "hero": _defined("hero", table(HERO_FIELDS, ["id"])),
    "hero_power": nullable(_defined("hero_power", table(POWER_FIELDS))).says(
        "Left out: the hero's. null: none."
    ),
    "weapon": nullable(_defined("weapon", table(WEAPON_FIELDS, ["id"]))).says("null: none.", default=None),
    "crystals": _crystals.says(
        "Mana crystals, full or empty; above 10 where somebody set up the game so. Mana to spend is crystals + temporary - used - "
        "overload_locked.",
        default=10,
    ),
    "used": _crystals.says("Crystals used this turn.", default=0),
    "temporary": _crystals.says("Mana of this turn only that is left.", default=0),
    "overload_owed": _crystals.says("Crystals that the next turn locks.", default=0),
    "overload_locked": _crystals.says("Crystals that are locked in this turn.", default=0),
    "fatigue": _byte.says(
        "The damage of the last draw from an empty deck. Left out: as in a sandbox, there is no fatigue.",
        default=0,
    ),
    "cards_played_this_turn": _byte.says("Cards played this turn.", default=0),
    "board": listed(_defined("minion", table(MINION_FIELDS, ["id"])), "minions", MAX_BOARD).says(
        "The minions, from the left.", default=[]
    ),
    "hand": listed(_defined("hand_card", Check(_hand_card, _any_hand_card.schema)), "cards", MAX_HAND).says(
        "The cards in hand, from the left.", default=[]
    ),
    "secrets": listed(_defined("secret", table(SECRET_FIELDS, ["id"])), "Secrets", MAX_SECRETS).says(
        "The active Secrets, the oldest first; with the Quests 5 at the most.", default=[]
    ),
    "quests": listed(_defined("quest", table(QUEST_FIELDS, ["id"])), "Quests", MAX_SECRETS).says(
        "The active Quests.", default=[]
    ),
    "deck": _defined("deck", Check(_deck, _parts_of_deck.schema)),
    "graveyard": listed(_defined("grave_card", Check(_grave_card, _any_grave_card.schema)), "cards").says(
        "What has left the game on this side, the oldest first.", default=[]
    ),
    "enchantments": _enchantments.says(
        "What lies on the player itself: the next spell costs less, ...", default=[]
    ),
    "counters": table(COUNTER_FIELDS).says("What cards count.", default={}),
    "can_fatigue": switch.says("Drawing from an empty deck hurts. Left out: if fatigue is given."),
    "can_draw": switch.says("The player draws cards at all.", default=True),
    "turns": _byte.says("Turns of this player that have begun. Left out: half of the game's."),
    "progress": whole(-128, 127).says("The number that effects on the player remember.", default=0),
    "starting_deck": listed(card(*_TYPES_TO_PLAY), "card ids", MAX_DECK).says(
        "The list with which the game began.", default=[]
    ),
}
_player = _defined("player", table(PLAYER_FIELDS, ["hero"]))

GAME_FIELDS: dict[str, Check] = {
    "format": format_name.says(
        "What random cards are drawn from: wild, standard (of 2021), classic, basic, or standard:YEAR."
    ),
    "turn": whole(1, 89).says("Turns of both players that have begun.", default=1),
    "current": _seat.says("Whose turn it is. Left out: seat 0's."),
    "seed": whole(0, 2**64 - 1).says("The state of the random generator.", default=0),
    "winner": one_of(0, 1, "draw").says("Only where the game is over."),
    "players": listed(_player, "two players", 2).says("By seat.", minItems=2),
}
game = table(GAME_FIELDS, ["players"])
