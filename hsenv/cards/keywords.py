"""Which keywords act on which card. One that nothing would read is a mistake: it is a word that does nothing."""

from __future__ import annotations

from .errors import CardError, Mistake, a
from .records import Record
from .source import Value

_BODY, _SOURCE = ("minion",), ("minion", "weapon", "spell", "hero_power")
_SIDE = ("minion", "weapon", "hero", "hero_power")

#: Keywords that a rule reads, and the types of card on which it does. An enchantment gives any of them: who will
#: bear it is not known.
_ACT: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("taunt", "charge", "rush", "divine_shield", "stealth", "reborn", "elusive"), _BODY),
    **dict.fromkeys(("cant_attack", "cant_attack_heroes", "attack_equals_health", "cant_be_frozen"), _BODY),
    **dict.fromkeys(("min_health_1", "dormant", "attacks_wrong_enemy"), _BODY),
    **dict.fromkeys(("windfury", "mega_windfury", "immune_while_attacking"), ("minion", "weapon")),
    "immune": ("minion", "weapon", "hero"),
    **dict.fromkeys(("lifesteal", "poisonous", "freezes"), _SOURCE),
    "ignores_spell_damage": ("spell",),
    "tradeable": ("minion", "spell", "weapon", "hero"),
    "enrage": _BODY,
    **dict.fromkeys(
        ("extra_deathrattles", "extra_battlecries", "chooses_both", "doubles_spell_power"), _SIDE
    ),
    **dict.fromkeys(("heals_become_damage", "spells_cost_health", "hero_power_twice"), _SIDE),
    **dict.fromkeys(("hero_power_unlimited", "hero_power_any_target"), _SIDE),
}

#: Keywords that the compiler adds, and what in the record makes it do so. Other cards ask for them.
_ADDED = {
    **{key: f"`{key}: ...`" for key in ("battlecry", "deathrattle", "combo", "choose_one", "secret")},
    **{key: f"`{key}: ...`" for key in ("quest", "inspire", "overload", "start_of_game", "aura")},
    "trigger": "`when: ...` and its like",
    "discover": "a program that discovers",
    "outcast": "`self.outermost`",
}


def is_read(name: str) -> bool:
    """Whether a rule reads the keyword, or cards have it for what they do."""
    return name in _ACT or name in _ADDED


def check_keyword(name: str) -> None:
    """Refuse what no card has and no rule reads, wherever it is named."""
    if not is_read(name):
        hint = "write what it does: hand_after, when, a number in set_memory"
        raise Mistake(f"no rule reads {name} and no card can have it", hint)


def check_given(name: str) -> None:
    """Refuse what an enchantment, or `gain` and `lose`, would change for nothing."""
    check_keyword(name)
    if name in _ADDED:
        message = f"{name} is only a mark, which does nothing on who gets it"
        raise Mistake(message, f"an enchantment with {_ADDED[name]}" if name != "outcast" else "")


def check_written(record: Record, kind: str, names: tuple[str, ...]) -> None:
    """Refuse keywords of a record that do nothing on a card of this type."""
    for name in names:
        try:
            _check_one(record, kind, name)
        except Mistake as mistake:
            at = record.get("keywords")
            assert at is not None
            raise _error(record, mistake, at) from None


def _check_one(record: Record, kind: str, name: str) -> None:
    check_keyword(name)
    if name in _ADDED:
        raise Mistake(f"the keyword {name} is not written", f"{_ADDED[name]} makes the card have it")
    if kind != "enchantment" and kind not in _ACT[name]:
        raise Mistake(f"{name} does nothing on {a(kind)}", f"it acts on: {', '.join(_ACT[name])}")
    if name == "enrage" and "aura" not in record.fields:
        raise Mistake("enrage does nothing by itself", 'aura: {"self if self.damaged": ENCHANTMENT}')


def _error(record: Record, mistake: Mistake, at: Value) -> CardError:
    return record.error(f"keywords: {mistake.message}", mistake.accepted, at)
