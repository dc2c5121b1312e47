"""Keyword arguments that an environment does not know: refused in Python's own words, with what it does take.

Libraries look for those words: TorchRL tries `frameskip=1` with every environment, and without it where the error says
"unexpected keyword argument 'frameskip'".
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from ..cards.errors import nearest


def refuse_unknown(
    form: str, given: Collection[str], accepted: Collection[str], instead: Mapping[str, str] | None = None
) -> None:
    """Raise `TypeError` for the first name that `form` does not accept.

    `instead`: of names that other environments accept, why this one does not.
    """
    for name in given:
        if name in accepted:
            continue
        told = (instead or {}).get(name) or nearest(name, accepted)
        hint = f": {told}" if told else ""
        raise TypeError(
            f"{form}.__init__() got an unexpected keyword argument {name!r}{hint}; options are {', '.join(accepted)}"
        )
