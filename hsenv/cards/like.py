"""What names a card to those who take one."""

from __future__ import annotations

from typing import Protocol, TypeAlias


class HasId(Protocol):
    """A card's record, the handle of an entity: anything with the id of its card."""

    @property
    def id(self) -> str:
        """The card's id in Blizzard's data."""
        ...


#: A card by id, exact name, handle or record.
CardLike: TypeAlias = str | HasId
