"""What a trace tells, in words: for everybody, or as one of the players sees it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from .. import _engine
from ..numbers import TypeNumber
from .records import TraceRecord

if TYPE_CHECKING:
    from .game import Game

#: How each event reads. {player}: whose event it is; {subject} and {other}: with whose they are; {card} and {name}: their
#: names alone. [draws|draw] is the verb for others and for "you". {by}: " from ..." if a text did it; {on}: " on ..." of a
#: target; {now}: ", now 4/5" where that can be said.
_SENTENCES = {
    "BeforeCast": "{player} [is|are] about to cast {name}{on}",
    "Play": "{player} [plays|play] {name}{on}",
    "Retarget": "{subject} may change its target",
    "AfterPlay": "{player} [has|have] played {name}",
    "Summon": "{subject} enters the board{by}",
    "AfterSummon": "{subject} is on the board",
    "BeforeDamage": "{subject} is about to take {amount} damage{by}",
    "Damage": "{subject} takes {amount} damage{by}",
    "Heal": "{subject} is healed by {amount}{by}",
    "Death": "{subject} dies",
    "ProposedAttack": "{subject} goes for {other}",
    "Attack": "{subject} attacks {other}",
    "AfterAttack": "{subject} has attacked {other}",
    "TurnStart": "{possessive} turn begins",
    "TurnEnd": "{possessive} turn ends",
    "Draw": "{player} [draws|draw] {name}{by}",
    "Discard": "{player} [discards|discard] {name}{by}",
    "HeroPower": "{player} [has|have] used {name}{on}",
    "SecretRevealed": "{subject} is revealed",
    "Overload": "{name} overloads {amount} of {possessive} crystals",
    "GainArmor": "{player} [gains|gain] {amount} armor{by}",
    "Equip": "{player} [equips|equip] {name}{by}",
    "AddToHand": "{name} comes into {possessive} hand{by}",
    "ReturnToHand": "{name} returns to {possessive} hand{by}",
    "Freeze": "{subject} is frozen{by}",
    "GainAttack": "{subject} gains {amount} Attack{by}",
    "StartOfGame": "{possessive} game begins",
    "Trade": "{player} [trades|trade] {name}",
    "Destroy": "{subject} is to be destroyed{by}",
    "WeaponDestroyed": "{subject} is destroyed",
    "Silence": "{subject} is silenced{by}{now}",
    "Transform": "{subject} becomes {card}{by}{now}",
    "TakeControl": "{player} [takes|take] control of {name}{by}",
    "Enchant": "{subject} gets {card}{by}{now}",
    "LoseEnchantment": "{subject} loses {card}{now}",
    "Stats": "{subject} is now {attack}/{health}{by}",
    "GainKeyword": "{subject} gains {keyword}{by}",
    "LoseKeyword": "{subject} loses {keyword}{by}",
    "Thaw": "{subject} thaws{by}",
    "LoseArmor": "{player} [loses|lose] {amount} armor{by}",
    "LoseDurability": "{subject} loses {amount} durability{by}",
    "GainDurability": "{subject} gains {amount} durability{by}",
    "SetHero": "{player} [becomes|become] {name}",
    "SetHeroPower": "{possessive} Hero Power becomes {name}{by}",
    "UseHeroPower": "{player} [uses|use] {name}{on}",
    "Fatigue": "{player} [has|have] no cards left: fatigue {amount}",
    "Burn": "{name} is burned from {possessive} deck{by}",
    "IntoDeck": "{name} goes into {possessive} deck{by}",
    "RemoveFromGame": "{subject} is removed from the game{by}",
    "PutSecret": "{subject} is active{by}",
    "Countered": "{subject} is countered{by}",
    "NewTarget": "{subject} now aims at {other}",
    "Cast": "{name} is cast for {player_there}{on}",
    "SpendMana": "{player} [spends|spend] {amount} mana",
    "GainCrystals": "{player} [gains|gain] {crystals}{by}",
    "LoseCrystals": "{player} [loses|lose] {crystals}{by}",
    "GainMana": "{player} [gains|gain] {amount} mana for this turn{by}",
    "Concede": "{player} [concedes|concede]",
    "Edit": "{subject} is edited{now}",
}
#: Of cards that a player does not see, these happen out of its sight.
_OUT_OF_SIGHT = frozenset(
    {"Enchant", "LoseEnchantment", "Stats", "GainKeyword", "LoseKeyword", "Transform", "Edit"}
)
#: A card that is hidden in these is known to be a Secret.
_OF_SECRETS = frozenset(
    {"BeforeCast", "Play", "AfterPlay", "PutSecret", "Countered", "TakeControl", "Retarget"}
)
_VERB = re.compile(r"\[([^|\]]*)\|([^\]]*)\]")


def trace_record(game: Game, view: _engine.TraceView) -> TraceRecord:
    """An event of the engine's trace, readable."""

    def card_id(number: int, handle: int) -> str:
        identifier: str = game._engine.facts(number)["id"] if handle else ""
        return identifier

    return TraceRecord(
        event=view.event,
        player=game.players[view.seat],
        subject=game._known(view.subject) if view.subject else None,
        other=game._known(view.other) if view.other else None,
        subject_id=card_id(view.subject_card, view.subject),
        other_id=card_id(view.other_card, view.other),
        card_id=card_id(view.card, view.card),
        amount=view.amount,
        attack=view.attack,
        health=view.health,
        max_health=view.max_health,
        armor=view.armor,
        keyword=_engine.KEYWORDS[view.amount] if "Keyword" in view.event else "",
        view=view,
    )


def words(game: Game, view: _engine.TraceView, seat: int | None, names: Sequence[str] | None) -> str:
    """See `TraceRecord.words`."""
    hidden = seat is not None and not view.subject_seen_by >> seat & 1
    if hidden and view.event in _OUT_OF_SIGHT:
        return ""
    speaker = _Speaker(game, view, seat, names)
    gains = view.event == "LoseDurability" and view.amount < 0
    sentence = _SENTENCES["GainDurability" if gains else view.event]
    yours = view.seat == seat
    sentence = _VERB.sub(lambda verb: verb[2 if yours else 1], sentence)
    card, by = speaker.card(), speaker.by()
    if card and by == f" from {speaker.party(False)}" and speaker.name(False) == card:
        card, by = speaker.party(False), ""  # an enchantment is named after what gives it
    text = sentence.format(
        player=speaker.player(view.seat),
        player_there=speaker.player(view.seat, object_=True),
        possessive=speaker.possessive(view.seat),
        subject=speaker.party(True),
        other=speaker.party(False),
        name=speaker.name(True),
        card=card or "an enchantment",
        keyword=_engine.KEYWORDS[view.amount].replace("_", " ") if "Keyword" in view.event else "",
        by=by,
        on=f" on {speaker.party(False)}" if view.other else "",
        now=speaker.now(),
        amount=abs(view.amount),
        attack=view.attack,
        health=view.health,
        crystals=f"{view.amount} Mana Crystal{'' if view.amount == 1 else 's'}",
    )
    return text[0].upper() + text[1:] if seat is not None else text


class _Speaker:
    """How one record's parts are called, by somebody who sees all (`seat` None) or by a player."""

    def __init__(
        self, game: Game, view: _engine.TraceView, seat: int | None, names: Sequence[str] | None
    ) -> None:
        self.game, self.view, self.seat, self.names = game, view, seat, names

    def player(self, seat: int, object_: bool = False) -> str:
        if self.seat is None:
            return self.names[seat] if self.names else f"Player {seat}"
        return "you" if seat == self.seat else "the enemy" if object_ or not self.names else self.names[seat]

    def possessive(self, seat: int) -> str:
        return "your" if seat == self.seat else f"{self.player(seat)}'s"

    def _whose(self, seat: int) -> str:
        if self.seat is None:
            return self.possessive(seat)
        return "your" if seat == self.seat else "the enemy"

    def _facts(self, subject: bool) -> dict[str, Any]:
        view = self.view
        facts: dict[str, Any] = self.game._engine.facts(view.subject_card if subject else view.other_card)
        return facts

    def name(self, subject: bool) -> str:
        """A card's name, or what is known of it."""
        view = self.view
        seen_by = view.subject_seen_by if subject else view.other_seen_by
        if self.seat is not None and not seen_by >> self.seat & 1:
            return "a Secret" if view.event in _OF_SECRETS else "a card"
        name: str = self._facts(subject)["name"]
        return name or "an unknown card"

    def party(self, subject: bool) -> str:
        """Somebody with whose they are, and which of several of the name."""
        view = self.view
        handle, seat, place = (
            (view.subject, view.subject_seat, view.subject_place)
            if subject
            else (view.other, view.other_seat, view.other_place)
        )
        if not handle:
            return "nothing"
        if handle == self.game._engine.own(seat, "player"):
            return self.player(seat)
        if self._facts(subject)["type"] == TypeNumber.HERO:
            return f"{self._whose(seat)} hero"
        name = self.name(subject)
        if name.startswith("a "):  # hidden
            name = name[2:]
            if self.seat is None or seat != self.seat:
                return f"{'an enemy' if self.seat is not None else self.possessive(seat)} {name}"
        return f"{self._whose(seat)} {name}" + (f" ({place} from the left)" if place else "")

    def by(self) -> str:
        """Whose text did it."""
        view = self.view
        return f" from {self.party(False)}" if view.other and view.other != view.subject else ""

    def card(self) -> str:
        name: str = self.game._engine.facts(self.view.card)["name"] if self.view.card else ""
        return name

    def now(self) -> str:
        """The numbers of what has any worth telling."""
        view = self.view
        kind = self.game._engine.facts(view.card if view.event == "Transform" else view.subject_card)["type"]
        if not view.subject or kind not in (TypeNumber.HERO, TypeNumber.MINION, TypeNumber.WEAPON):
            return ""
        if kind == TypeNumber.HERO:
            return f", now {view.attack} Attack" if view.attack else ""
        return f", now {view.attack}/{view.health}"
