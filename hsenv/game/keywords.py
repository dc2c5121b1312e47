"""Keywords: their bits in what the engine shows, and one attribute of an entity for each."""

from __future__ import annotations

from abc import abstractmethod
from typing import Any, overload

from .. import _engine

#: Bit of each keyword in `EntityView.keywords`.
KEYWORD_BITS: dict[str, int] = {word: 1 << place for place, word in enumerate(_engine.KEYWORDS)}


def keyword_names(bits: int) -> tuple[str, ...]:
    """The keywords whose bits are set, in the order of the vocabulary."""
    return tuple(word for word, bit in KEYWORD_BITS.items() if bits & bit)


class _Keyword:
    """An attribute of `Entity`: whether the entity has that keyword now, of its own or from an aura."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._bit = KEYWORD_BITS[name]
        self.__doc__ = f"Whether it has the keyword `{name}` now, of its own or from an aura."

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
    """Whatever has keywords, as `Entity` has."""

    __slots__ = ()

    @abstractmethod
    def _now(self) -> _engine.EntityView: ...

    @property
    def keywords(self) -> tuple[str, ...]:
        """The words of all keywords it has now, of its own and from auras."""
        return keyword_names(self._now().keywords)

    taunt = _Keyword()
    charge = _Keyword()
    divine_shield = _Keyword()
    windfury = _Keyword()
    mega_windfury = _Keyword()
    stealth = _Keyword()
    rush = _Keyword()
    lifesteal = _Keyword()
    poisonous = _Keyword()
    reborn = _Keyword()
    elusive = _Keyword()
    immune = _Keyword()
    cant_attack = _Keyword()
    cant_attack_heroes = _Keyword()
    immune_while_attacking = _Keyword()
    freezes = _Keyword()
    ignores_spell_damage = _Keyword()
    attack_equals_health = _Keyword()
    cant_be_frozen = _Keyword()
    min_health_1 = _Keyword()
    dormant = _Keyword()
    attacks_wrong_enemy = _Keyword()
    battlecry = _Keyword()
    deathrattle = _Keyword()
    combo = _Keyword()
    choose_one = _Keyword()
    secret = _Keyword()
    quest = _Keyword()
    inspire = _Keyword()
    enrage = _Keyword()
    discover = _Keyword()
    echo = _Keyword()
    twinspell = _Keyword()
    tradeable = _Keyword()
    outcast = _Keyword()
    spellburst = _Keyword()
    frenzy = _Keyword()
    overkill = _Keyword()
    magnetic = _Keyword()
    corrupt = _Keyword()
    start_of_game = _Keyword()
    casts_when_drawn = _Keyword()
    aura = _Keyword()
    trigger = _Keyword()
