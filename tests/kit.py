"""What the tests share: `from kit import YETI, new_game`. No test file defines any of it again.

Cards are written by name, as `give` and `summon` take them. A name means the collectible card of that name, else the
one with the shortest id; other cards (Classic printings, enchantments, options) are written by id.
"""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest

import hsenv
from hsenv import Entity, Game, Player, _engine, envs
from hsenv.cards import running

Fields = dict[str, Any]  #: a part of a position

# ---- common bodies

WISP = "Wisp"  # 0 mana 1/1
RAIDER = "Murloc Raider"  # 1 mana 2/1
CROCOLISK = "River Crocolisk"  # 2 mana 2/3
GEOMANCER = "Kobold Geomancer"  # 2 mana 2/2, Spell Damage +1
YETI = "Chillwind Yeti"  # 4 mana 4/5
OGRE = "Boulderfist Ogre"  # 6 mana 6/7
WAR_GOLEM = "War Golem"  # 7 mana 7/7
AXE = "Fiery War Axe"  # 3 mana 3/2
FIREBALL = "Fireball"  # 4 mana: 6 damage
COIN = "The Coin"

OLD_RAIDER, OLD_YETI = "VAN_CS2_168", "VAN_CS2_182"  #: as Classic printed them

#: The ids of some, for where an id is the point: positions, deck lists, what a handle says.
RAIDER_ID, YETI_ID, WAR_GOLEM_ID = "CS2_168", "CS2_182", "CS2_186"
AXE_ID, FIREBALL_ID, COIN_ID = "CS2_106", "CS2_029", "GAME_005"

# ---- games


def sandbox(mine: str = "MAGE", theirs: str = "WARRIOR", *, seed: int = 1, **options: Any) -> Game:
    """A game to try things in, of two classes; the options are those of `Game.sandbox`."""
    return Game.sandbox((mine, theirs), seed=seed, **options)


def new_game(
    mine: str = "MAGE", theirs: str = "WARRIOR", *, seed: int = 1, **options: Any
) -> tuple[Game, Player, Player]:
    """A sandbox, the player whose turn it is, and the other one."""
    game = sandbox(mine, theirs, seed=seed, **options)
    me, foe = game.players
    return game, me, foe


def classic_game(
    mine: str = "MAGE", theirs: str = "WARRIOR", *, seed: int = 1, **options: Any
) -> tuple[Game, Player, Player]:
    """The same in the Classic format."""
    return new_game(mine, theirs, seed=seed, format="classic", **options)


def secret_game(
    *secrets: str, mine: str = "HUNTER", theirs: str = "WARRIOR", **options: Any
) -> tuple[Game, Player, Player]:
    """I have played these Secrets, and the turn is the opponent's."""
    game, me, foe = new_game(mine, theirs, **options)
    for secret in secrets:
        me.give(secret).play()
    game.end_turn()
    return game, me, foe


def next_turn(game: Game) -> None:
    """On to the next turn of the same player."""
    game.end_turn()
    game.end_turn()


# ---- minions


def ready(minion: Entity) -> Entity:
    """The minion, which may attack now."""
    minion.set(exhausted=False)
    return minion


def summon_ready(player: Player, card: str) -> Entity:
    """A new minion that may attack now."""
    return ready(player.summon(card))


def fill(player: Player, count: int, card: str = RAIDER) -> list[Entity]:
    """As many minions more."""
    return [player.summon(card) for _ in range(count)]


def fill_up(player: Player, size: int = 7, card: str = RAIDER) -> list[Entity]:
    """The minions that bring the board to a size."""
    return fill(player, size - len(player.board), card)


def stats(minion: Entity) -> tuple[int, int]:
    """Attack and Health."""
    return minion.attack, minion.health


def all_stats(minion: Entity) -> tuple[int, int, int]:
    """Attack, Health and the most Health it can have."""
    return minion.attack, minion.health, minion.max_health


# ---- what is asserted


def ids(entities: Iterable[Entity]) -> list[str]:
    """The ids of cards that no name means."""
    return [entity.id for entity in entities]


def name_of(card: Entity | str | None) -> str | None:
    """What to write for a card (an entity, a record or an id): its name if that means this very card, else its id, as
    for a test's own cards (TEST_...). So two cards are the same if and only if this is."""
    card_id = card if card is None or isinstance(card, str) else card.id
    if not card_id or card_id.startswith("TEST_"):
        return card_id
    name: str = _engine.card_facts(card_id)["name"]
    return name if _engine.find_card(name) == card_id else card_id


def names(entities: Iterable[Entity | str]) -> list[str | None]:
    """What to write for each, as `name_of` says."""
    return [name_of(entity) for entity in entities]


def amounts(game: Game, event: str = "Damage") -> list[int]:
    """The amounts of all events of a kind that the game has seen."""
    return [record.amount for record in game.trace() if record.event == event]


def refused() -> AbstractContextManager[Any]:
    """A context in which a move is made that is not legal."""
    return pytest.raises(hsenv.IllegalAction)


# ---- parameters


def rows(*table: tuple[Any, ...]) -> list[Any]:
    """Parameters of a test, each marked with the card in its first column, an id."""
    return [pytest.param(*row, id=row[0], marks=pytest.mark.card(row[0])) for row in table]


# ---- positions


def position(
    me: Fields | None = None,
    foe: Fields | None = None,
    heroes: tuple[str, str] = ("HERO_08", "HERO_01"),
    **game: Any,
) -> Fields:
    """A position, of a Mage and a Warrior unless other heroes are named; what is left out is as in a sandbox."""
    players = [{"hero": {"id": hero}} | (own or {}) for hero, own in zip(heroes, (me, foe), strict=True)]
    return {"players": players} | game


def read_game(*players: Any, **game: Any) -> Game:
    """The game that is read from such a position."""
    found = Game.from_position(position(*players, **game))
    found.check()
    return found


def read_minion(**fields: Any) -> Entity:
    """The first player's only minion in a game that is read: a Chillwind Yeti, unless another id is given."""
    (found,) = read_game({"board": [{"id": YETI_ID} | fields]}).players[0].board
    return found


# ---- what an observation shows


def flat(game: Game, seat: int) -> Any:
    """What a seat sees, as one row of numbers."""
    return _engine.observe(game._engine, seat).flat


def observed(game: Game, seat: int, name: str) -> float:
    """The number of that name in what a seat sees."""
    return float(flat(game, seat)[envs.observation_names("flat").index(name)])


# ---- cards that a test has loaded


def restore_cards() -> None:
    """Forget what was loaded: back to the cards that the package was built with."""
    running.forget()
    _engine.load_pack(str(Path(_engine.__file__).parent / "data" / "cards.pack"))


def plays_and_fights(card: str, cost: int, attack: int) -> Entity:
    """Play a minion for what it costs, see that it waits a turn, and that it then hits the hero, once. It stays in play."""
    game, me, foe = new_game()
    minion = me.give(card)
    assert minion is not None
    minion.play()
    assert me.mana == 10 - cost
    assert me.board == [minion]
    with refused():  # it has just come
        minion.attack_target(foe.hero)
    next_turn(game)
    minion.attack_target(foe.hero)
    assert foe.hero.health == 30 - attack
    with refused():  # one attack a turn
        minion.attack_target(foe.hero)
    return minion
