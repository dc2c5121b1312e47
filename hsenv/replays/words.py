"""What came of an action, in a few words for the line of a replay file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .. import _engine

if TYPE_CHECKING:
    from ..game import Game

#: How each event reads; those that are not here follow from the action or from other events.
_SHORT = {
    "Damage": "{subject} -{amount}",
    "Heal": "{subject} +{amount}",
    "Death": "{subject} dies",
    "WeaponDestroyed": "{subject} breaks",
    "Summon": "{subject} comes",
    "Transform": "{subject} becomes {card}",
    "TakeControl": "{subject} changes sides",
    "Silence": "{subject} silenced",
    "Enchant": "{subject} gets {card}",
    "GainKeyword": "{subject} gains {keyword}",
    "LoseKeyword": "{subject} loses {keyword}",
    "LoseArmor": "armor -{amount}",
    "Burn": "burns {subject}",
    "IntoDeck": "{subject} into the deck",
    "SetHero": "becomes {subject}",
    "SetHeroPower": "Hero Power {subject}",
    "Countered": "{subject} countered",
    "Cast": "casts {subject}",
    "Draw": "draws {subject}",
    "Discard": "discards {subject}",
    "AddToHand": "gets {subject}",
    "SecretRevealed": "secret {subject}",
    "GainArmor": "armor +{amount}",
    "Equip": "equips {subject}",
    "Freeze": "{subject} freezes",
    "ReturnToHand": "{subject} returns",
    "Overload": "overload {amount}",
}
_MOST = 8  #: events of one action that are named; the rest is counted


def events_text(game: Game, past: int) -> str:
    """The events of the trace from number `past` on, in short: "Wisp -1, Wisp dies"."""
    words: list[str] = []
    for view in game._engine.trace(past):
        sentence = _SHORT.get(view.event)
        if view.event in ("Summon", "IntoDeck") and not view.other:
            sentence = None  # the minion that is played, the cards of a mulligan: the action says it
        if sentence is not None:
            name = game._engine.facts(view.subject_card)["name"] if view.subject else ""
            words.append(
                sentence.format(
                    subject=name or "a card",
                    amount=view.amount,
                    card=game._engine.facts(view.card)["name"] or "an enchantment",
                    keyword=_engine.KEYWORDS[view.amount].replace("_", " ")
                    if "Keyword" in view.event
                    else "",
                )
            )
    if len(words) > _MOST:
        words[_MOST:] = [f"{len(words) - _MOST} more"]
    return ", ".join(words)
