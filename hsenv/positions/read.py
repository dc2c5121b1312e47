"""Reading positions: checked field by field, and spelled out for the engine."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from .. import _engine
from .checks import fault, join
from .counters import spelled
from .fields import FOLLOWING, MAX_SECRETS
from .fields import game as game_fields


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
    found: dict[str, Any] = game_fields(load(position), "")
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
    counters = player["counters"] = spelled(counters)
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
