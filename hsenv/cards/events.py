"""What can be read of each event inside its trigger."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Event:
    """An event that a trigger listens to, with the speaking names of its subject and of the other one."""

    name: str
    subject: tuple[str, ...]
    other: tuple[str, ...] = ()
    amount: bool = False

    @property
    def of_player(self) -> bool:
        """Whether the trigger's argument says whose event it is, and not who takes part."""
        return self.name in _OF_PLAYERS


_OF_PLAYERS = frozenset(
    {"TurnStart", "TurnEnd", "HeroPower", "Overload", "GainArmor", "Trade", "StartOfGame"}
)

_CARD = ("card", "minion", "spell", "weapon")
_SPELL = ("spell", "card")
_VICTIM = ("victim", "minion", "hero", "character")

EVENTS = {
    event.name: event
    for event in (
        Event("BeforeCast", _SPELL, ("target",)),
        Event("Play", _CARD, ("target",), amount=True),
        Event("Retarget", _SPELL, ("target",)),
        Event("AfterPlay", _CARD, ("target",), amount=True),
        Event("Summon", ("minion",), ("source",)),
        Event("AfterSummon", ("minion",), ("source",)),
        Event("BeforeDamage", _VICTIM, ("source",), amount=True),
        Event("Damage", _VICTIM, ("source",), amount=True),
        Event("Heal", _VICTIM, ("source",), amount=True),
        Event("Death", ("minion", "weapon", "hero", "card")),
        Event("ProposedAttack", ("attacker",), ("defender",)),
        Event("Attack", ("attacker",), ("defender",)),
        Event("AfterAttack", ("attacker",), ("defender",)),
        Event("TurnStart", ()),
        Event("TurnEnd", ()),
        Event("Draw", _CARD),
        Event("Discard", _CARD),
        Event("HeroPower", ("power", "card"), ("target",)),
        Event("SecretRevealed", ("secret", "spell", "card")),
        Event("Overload", _CARD, amount=True),
        Event("GainArmor", ("hero",), amount=True),
        Event("Equip", ("weapon", "card")),
        Event("AddToHand", _CARD),
        Event("ReturnToHand", ("minion", "card")),
        Event("Freeze", _VICTIM, ("source",)),
        Event("GainAttack", ("hero",), amount=True),
        Event("StartOfGame", ()),
        Event("Trade", _CARD),
    )
}
