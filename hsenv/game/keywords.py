"""Keywords: their bits in what the engine shows, and one attribute of an entity for each."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any, overload

from .. import _engine

#: Bit of each keyword in `EntityView.keywords`.
KEYWORD_BITS: dict[str, int] = {word: 1 << place for place, word in enumerate(_engine.KEYWORDS)}


def keyword_names(bits: int) -> tuple[str, ...]:
    """The keywords whose bits are set, in the order of the vocabulary."""
    return tuple(word for word, bit in KEYWORD_BITS.items() if bits & bit)


class _Keyword:
    """An attribute of `Entity`: whether the entity has that keyword now, of its own or from an aura."""

    def __init__(self, word: str) -> None:
        self._bit = KEYWORD_BITS[word]
        self.__doc__ = f"Whether it has the keyword `{word}` now, of its own or from an aura."

    @overload
    def __get__(self, entity: None, owner: type) -> _Keyword: ...
    @overload
    def __get__(self, entity: Keywords, owner: type) -> bool: ...
    def __get__(self, entity: Keywords | None, owner: type) -> _Keyword | bool:
        if entity is None:
            return self
        return bool(entity._now().keywords & self._bit)

    def __set__(self, entity: Keywords, value: Any) -> None:
        raise AttributeError(
            "the attributes of a handle are read from the game; sandbox edits: entity.set(...)"
        )


class Keywords:
    """Whatever has keywords, as `Entity` has: one attribute each (`taunt`, `divine_shield`, ...), those of `keywords.def`."""

    __slots__ = ()

    @abstractmethod
    def _now(self) -> _engine.EntityView: ...

    @property
    def keywords(self) -> tuple[str, ...]:
        """The words of all keywords it has now, of its own and from auras."""
        return keyword_names(self._now().keywords)

    if TYPE_CHECKING:

        def __getattr__(self, name: str) -> bool: ...


for _word in KEYWORD_BITS:
    setattr(Keywords, _word, _Keyword(_word))
