"""What came of an action, in a few words for the line of a replay file."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .game import Game

#: How each event reads; those that are not here follow from the action or from other events.
_SHORT = {
    "Damage": "{subject} -{amount}",
    "Heal": "{subject} +{amount}",
    "Death": "{subject} dies",
    "Summon": "{subject} comes",
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
    drawn = 0
    for view in game._engine.trace(past):
        sentence = _SHORT.get(view.event)
        if view.event == "Draw":
            drawn = view.subject
        if sentence is not None and not (view.event == "AddToHand" and view.subject == drawn):
            name = game._engine.facts(view.subject_card)["name"] if view.subject else ""
            words.append(sentence.format(subject=name or "a card", amount=view.amount))
    if len(words) > _MOST:
        words[_MOST:] = [f"{len(words) - _MOST} more"]
    return ", ".join(words)
