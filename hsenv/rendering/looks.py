"""What a picture shows of a game, read from it once: plain values that compare and hash, so that drawings can be kept.

This is where it is decided what a seat sees: of the opponent's hand and Secrets only how many there are.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..numbers import TypeNumber

if TYPE_CHECKING:
    from ..game import Entity, Game, Player


#: What is written on a minion, in this order.
_MARKS = (
    "dormant",
    "taunt",
    "divine_shield",
    "stealth",
    "immune",
    "elusive",
    "frozen",
    "silenced",
    "charge",
    "rush",
    "windfury",
    "mega_windfury",
    "lifesteal",
    "poisonous",
    "reborn",
    "cant_attack",
    "enraged",
    "deathrattle",
    "spellburst",
    "frenzy",
    "aura",
    "trigger",
)


@dataclass(frozen=True, slots=True)
class Number:
    """A number and how it compares with the card's own: 1 better, -1 worse, 0 the same."""

    value: int
    tone: int = 0


@dataclass(frozen=True, slots=True)
class CharacterLook:
    """A minion or a hero in play."""

    name: str
    card_class: int
    attack: Number
    health: Number
    armor: int
    marks: tuple[str, ...]
    asleep: bool
    ready: bool  #: whether it may attack now


@dataclass(frozen=True, slots=True)
class CardLook:
    """A card in hand, an option of a choice, a weapon or a Hero Power."""

    name: str
    card_class: int
    kind: int
    cost: Number
    attack: Number
    health: Number
    playable: bool = False
    powered: bool = False
    used_up: bool = False


@dataclass(frozen=True, slots=True)
class SideLook:
    """One player's side; `hand` and `secrets` are None where they are hidden."""

    hero: CharacterLook
    power: CardLook | None
    weapon: CardLook | None
    board: tuple[CharacterLook, ...]
    hand: tuple[CardLook, ...] | None
    hand_size: int
    secrets: tuple[tuple[str, int], ...] | None  #: names and classes
    secret_count: int
    quests: tuple[str, ...]
    deck_size: int
    mana: int
    crystals: int
    locked: int
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TableLook:
    """A game as a seat sees it."""

    me: SideLook
    foe: SideLook
    turn: int
    state: str  #: "mulligan", "mine", "theirs", "choosing", "won", "lost", "draw"
    choices: tuple[CardLook, ...]
    last_action: str


def look_at(game: Game, seat: int, show_all: bool, last_action: str) -> TableLook:
    """What a seat sees of a game; with `show_all` also what is hidden from it."""
    me, foe = game.players[seat], game.players[1 - seat]
    chooses = seat in game.choosing or (show_all and bool(game.choosing))
    return TableLook(
        me=_side(me, seen=True),
        foe=_side(foe, seen=show_all),
        turn=game.turn,
        state=_state(game, seat),
        choices=tuple(_card(card) for card in game.choices) if chooses and game.turn else (),
        last_action=last_action,
    )


def _state(game: Game, seat: int) -> str:
    if game.over:
        return "draw" if game.winner is None else "won" if game.winner.seat == seat else "lost"
    if game.turn == 0:
        return "mulligan"
    if game.choosing and seat not in game.choosing:
        return "choosing"
    return "mine" if game.current.seat == seat else "theirs"


def _side(player: Player, seen: bool) -> SideLook:
    power, weapon = player.hero_power, player.weapon
    hand, secrets = player.hand, player.secrets
    return SideLook(
        hero=_character(player.hero),
        power=None if power is None else _card(power),
        weapon=None if weapon is None else _card(weapon),
        board=tuple(_character(minion) for minion in player.board),
        hand=tuple(_card(card) for card in hand) if seen else None,
        hand_size=len(hand),
        secrets=tuple((card.name, int(card.card_class)) for card in secrets) if seen else None,
        secret_count=len(secrets),
        quests=tuple(f"{quest.name} {quest.progress}/{quest.progress_total}" for quest in player.quests),
        deck_size=len(player.deck),
        mana=player.mana,
        crystals=player.max_mana,
        locked=player.overload_locked,
        notes=tuple(_notes(player)),
    )


def _notes(player: Player) -> list[str]:
    notes = []
    if player.spell_damage:
        notes.append(f"Spell Damage +{player.spell_damage}")
    if player.overload_owed:
        notes.append(f"Overload {player.overload_owed}")
    if player.fatigue:
        notes.append(f"Fatigue {player.fatigue}")
    return notes


def _character(entity: Entity) -> CharacterLook:
    facts = entity._card()
    health = -1 if entity.damage else entity.max_health > facts["health"]
    marks = [mark for mark in _MARKS if getattr(entity, mark)]
    if entity.spell_damage:
        marks.append(f"Spell Damage +{entity.spell_damage}")
    return CharacterLook(
        name=entity.name,
        card_class=facts["card_class"],
        attack=_number(entity.attack, facts["attack"]),
        health=Number(entity.health, int(health)),
        armor=entity.armor,
        marks=tuple(marks),
        asleep=entity.asleep,
        ready=entity.can_attack,
    )


def _card(entity: Entity) -> CardLook:
    facts = entity._card()
    kind = facts["type"]
    uses = entity._uses()
    return CardLook(
        name=entity.name,
        card_class=facts["card_class"],
        kind=kind,
        cost=_number(-entity.cost, -facts["cost"]),
        attack=_number(entity.attack, facts["attack"]),
        health=_number(entity.health, facts["durability" if kind == TypeNumber.WEAPON else "health"]),
        playable=uses.playable,
        powered=uses.powered,
        used_up=kind == TypeNumber.HERO_POWER and entity.exhausted,
    )


def _number(now: int, usual: int) -> Number:
    """Costs are given as their negatives: less is better."""
    return Number(abs(now), (now > usual) - (now < usual))
