"""The elements of an HSReplay file, and what a reader of it knows so far, for `hsreplay.py`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from xml.etree import ElementTree

from hearthstone.enums import BlockType, GameTag, Zone

from .hsreplay_tags import GAME_ID, Shown, Tags, player_id

_ZONE, _CONTROLLER, _ENTITY_ID = int(GameTag.ZONE), int(GameTag.CONTROLLER), int(GameTag.ENTITY_ID)
#: All that is told of a card that nobody has seen.
_PUBLIC = (_ENTITY_ID, _ZONE, _CONTROLLER)


class Writer:
    """Writes elements, and remembers the tags that they leave every entity with."""

    def __init__(self, root: ElementTree.Element) -> None:
        self._at = root
        self.shown: dict[int, Shown] = {}

    def element(self, kind: str, /, **attributes: int | str | None) -> ElementTree.Element:
        """An element where the writer stands; attributes that are None are left out."""
        given = {key: str(value) for key, value in attributes.items() if value is not None}
        return ElementTree.SubElement(self._at, kind, given)

    @contextmanager
    def block(
        self, kind: BlockType, entity: int, target: int | None = None, option: int | None = None
    ) -> Iterator[None]:
        """A block, around what is written meanwhile."""
        outside = self._at
        self._at = self.element(
            "Block", entity=entity, type=int(kind), target=target or None, subOption=option
        )
        try:
            yield
        finally:
            self._at = outside

    # -- entities

    def game(self, shown: Shown) -> None:
        """The game, which comes first."""
        self._tags(self.element("GameEntity", id=GAME_ID), shown.tags)
        self.shown[GAME_ID] = shown

    def player(self, seat: int, name: str, shown: Shown) -> None:
        """A player: both come next."""
        number = player_id(seat)
        element = self.element(
            "Player", id=number, playerID=seat + 1, accountHi=0, accountLo=seat + 1, name=name
        )
        self._tags(element, shown.tags)
        self.shown[number] = shown

    def full(self, number: int, shown: Shown) -> None:
        """A new entity; in a deck its card stays hidden."""
        if shown.tags.get(_ZONE) == Zone.DECK:
            shown = Shown("", {tag: shown.tags[tag] for tag in _PUBLIC})
        self._tags(self.element("FullEntity", id=number, cardID=shown.card or None), shown.tags)
        self.shown[number] = Shown(shown.card, dict(shown.tags))

    def update(self, number: int, now: Shown) -> None:
        """Whatever has changed about an entity; a hidden one that has left the deck is shown."""
        before = self.shown[number]
        if number > player_id(1) and before.card != now.card:
            if before.card:
                self._reveal("ChangeEntity", number, now)
                return
            if now.tags.get(_ZONE) != Zone.DECK:
                self._reveal("ShowEntity", number, now)
                return
            now = Shown("", {tag: now.tags[tag] for tag in _PUBLIC})
        for tag in sorted({*before.tags, *now.tags}):
            self.tag(number, tag, now.tags.get(tag, 0))

    def show(self, number: int, now: Shown) -> None:
        """Show a card, wherever it is, if it is hidden."""
        if not self.shown[number].card:
            self._reveal("ShowEntity", number, now)

    def _reveal(self, name: str, number: int, now: Shown) -> None:
        before = self.shown[number].tags
        self._tags(self.element(name, entity=number, cardID=now.card), now.tags)
        told = {tag: value for tag, value in now.tags.items() if value}
        self.shown[number] = Shown(now.card, {**before, **told})
        for tag in sorted(before.keys() - told.keys()):
            self.tag(number, tag, 0)

    def tag(self, number: int, tag: int, value: int) -> None:
        """One tag of an entity, if it is another value than before."""
        tags = self.shown[number].tags
        if tags.get(tag, 0) != value:
            self.element("TagChange", entity=number, tag=int(tag), value=int(value))
        tags[int(tag)] = int(value)

    def _tags(self, element: ElementTree.Element, tags: Tags) -> None:
        for tag, value in sorted(tags.items()):
            if value:
                ElementTree.SubElement(element, "Tag", {"tag": str(tag), "value": str(value)})

    # -- more

    def meta(self, kind: int, amount: int, entity: int) -> None:
        """How much damage or healing an entity gets: what viewers animate."""
        element = self.element("MetaData", meta=int(kind), data=amount, infoCount=1)
        ElementTree.SubElement(element, "Info", {"index": "0", "entity": str(entity)})

    def choices(self, name: str, options: Sequence[int], **attributes: int | None) -> None:
        """What may be chosen, or was: an element `Choices`, `SendChoices` or `ChosenEntities`."""
        element = self.element(name, **attributes)
        for index, option in enumerate(options):
            ElementTree.SubElement(element, "Choice", {"index": str(index), "entity": str(option)})
