"""What `hsenv cards` and `hsenv deck` print."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hearthstone.enums import CardClass

    from hsenv.cards import CardRecord
    from hsenv.decks import Deck


def find_cards(options: argparse.Namespace) -> list[CardRecord]:
    """The cards that fit the words and filters of the command line, by cost and name."""
    from hsenv import cards

    card_class = _one_of(
        options.card_class, "class", {c.name for i in cards.ids() for c in _classes(cards.get(i))}
    )
    card_set = _one_of(options.set, "set", {cards.get(one).set.name for one in cards.ids()})
    words = [word.lower() for word in options.words]
    exact = [word for word in options.words if word in cards.ids()]
    if exact:
        return [cards.get(word) for word in exact]
    found = []
    for card_id in cards.ids():
        card = cards.get(card_id)
        if not options.all and not card.collectible:
            continue
        if options.cost is not None and card.cost != options.cost:
            continue
        if card_class and card_class not in [c.name for c in _classes(card)]:
            continue
        if options.type and card.type.name != options.type.upper():
            continue
        if card_set and card.set.name != card_set:
            continue
        text = f"{card.name} {card.text}".lower() if options.texts else card.name.lower()
        if all(word in text for word in words):
            found.append(card)
    return sorted(found, key=lambda card: (card.cost, card.name))


def _classes(card: CardRecord) -> tuple[CardClass, ...]:
    return card.classes or (card.card_class,)


def _one_of(text: str | None, what: str, known: set[str]) -> str | None:
    """The name that a text of the command line stands for. Raises `ValueError`."""
    if text is None or text.upper() in known:
        return text and text.upper()
    names = ", ".join(sorted(name.lower() for name in known))
    raise ValueError(f"there is no {what} {text!r}; there are {names}")


def card_line(card: CardRecord, with_text: bool = True) -> str:
    """A card on one line."""
    kind = card.type.name.lower()
    numbers = {"minion": f"{card.attack}/{card.health}", "weapon": f"{card.attack}/{card.durability}"}.get(
        kind, ""
    )
    classes = "/".join(one.name.lower() for one in card.classes) or card.card_class.name.lower()
    line = f"{card.id:<12} ({card.cost}) {card.name:<28} {kind:<10} {numbers:<6} {classes:<9}"
    text = " ".join(card.text.split()) if with_text else ""
    return f"{line} {text}".rstrip()


def print_cards(found: Iterable[CardRecord]) -> None:
    """One line each, and how many there are."""
    count = 0
    for card in found:
        print(card_line(card))
        count += 1
    print(f"{count} card{'' if count == 1 else 's'}")


def print_deck(deck: Deck) -> None:
    """A deck: its list by cost, its curve, its deckstring."""
    from hsenv import cards

    print(
        f"{deck.name or 'deck'}: {deck.card_class.lower()}, {len(deck)} cards, {deck.format or 'any format'}"
    )
    records = sorted(
        ((cards.get(card), count) for card, count in deck.counts.items()),
        key=lambda e: (e[0].cost, e[0].name),
    )
    for card, count in records:
        print(f"  {count} x {card_line(card, with_text=False)}")
    curve = [0] * 8
    for card, count in records:
        curve[min(card.cost, 7)] += count
    print(
        "  mana curve  "
        + "  ".join(f"{cost}{'+' if cost == 7 else ''}: {count}" for cost, count in enumerate(curve))
    )
    print(f"  {deck.deckstring()}")
