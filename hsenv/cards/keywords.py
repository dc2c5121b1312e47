"""Which keywords act on which card. One that nothing would read is a mistake: it is a word that does nothing."""

from __future__ import annotations

from .errors import CardError, Mistake, a
from .records import Record
from .source import Value
from .vocabulary import Vocabulary

#: What in a record makes the compiler add a keyword, where it is not the key of that name.
_ADDED_BY = {
    "trigger": "`when: ...` and its like",
    "discover": "a program that discovers",
    "outcast": "`self.outermost`",
}


def is_read(name: str, vocabulary: Vocabulary) -> bool:
    """Whether a rule reads the keyword, or cards have it for what they do."""
    return name in vocabulary.keyword_types or name in vocabulary.added_keywords


def check_keyword(name: str, vocabulary: Vocabulary) -> None:
    """Refuse what no card has and no rule reads, wherever it is named."""
    if not is_read(name, vocabulary):
        hint = "write what it does: hand_after, when, a number in set_memory"
        raise Mistake(f"no rule reads {name} and no card can have it", hint)


def check_given(name: str, vocabulary: Vocabulary) -> None:
    """Refuse what an enchantment, or `gain` and `lose`, would change for nothing."""
    check_keyword(name, vocabulary)
    if name in vocabulary.added_keywords:
        message = f"{name} is only a mark, which does nothing on who gets it"
        raise Mistake(message, f"an enchantment with {_added_by(name)}" if name != "outcast" else "")


def _added_by(name: str) -> str:
    return _ADDED_BY.get(name, f"`{name}: ...`")


def check_written(record: Record, kind: str, names: tuple[str, ...], vocabulary: Vocabulary) -> None:
    """Refuse keywords of a record that do nothing on a card of this type."""
    for name in names:
        try:
            _check_one(record, kind, name, vocabulary)
        except Mistake as mistake:
            at = record.get("keywords")
            assert at is not None
            raise _error(record, mistake, at) from None


def _check_one(record: Record, kind: str, name: str, vocabulary: Vocabulary) -> None:
    check_keyword(name, vocabulary)
    if name in vocabulary.added_keywords:
        raise Mistake(f"the keyword {name} is not written", f"{_added_by(name)} makes the card have it")
    types = vocabulary.keyword_types[name]
    if kind != "enchantment" and kind not in types:
        raise Mistake(f"{name} does nothing on {a(kind)}", f"it acts on: {', '.join(types)}")
    if name == "enrage" and "aura" not in record.fields:
        raise Mistake("enrage does nothing by itself", 'aura: {"self if self.damaged": ENCHANTMENT}')


def _error(record: Record, mistake: Mistake, at: Value) -> CardError:
    return record.error(f"keywords: {mistake.message}", mistake.accepted, at)
