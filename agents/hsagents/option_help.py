"""What `--list-options` says of each option: the text under the field in `config.py`, which is its only place."""

from __future__ import annotations

import ast
import dataclasses
import inspect
import textwrap
from typing import Any


def _described(kind: type) -> dict[str, str]:
    """The text under each field of a configuration, those that it inherits too."""
    found: dict[str, str] = {}
    for one in reversed([base for base in kind.__mro__ if dataclasses.is_dataclass(base)]):
        body = ast.parse(textwrap.dedent(inspect.getsource(one))).body[0]
        assert isinstance(body, ast.ClassDef)
        for entry, text in zip(body.body, body.body[1:], strict=False):
            match entry, text:
                case (
                    ast.AnnAssign(target=ast.Name(id=name)),
                    ast.Expr(value=ast.Constant(value=str() as words)),
                ):
                    found[name] = " ".join(words.split())
    return found


def descriptions(config: Any, prefix: str = "") -> dict[str, str]:
    """What each option does, by its name on the command line."""
    found: dict[str, str] = {}
    for entry in dataclasses.fields(config):
        value = getattr(config, entry.name)
        name = prefix + entry.name.replace("_", "-")
        if dataclasses.is_dataclass(value):
            found.update(descriptions(value, name + "."))
        else:
            found[name] = _described(type(config)).get(entry.name, "")
    return found


def shown(config: Any) -> str:
    """All options with their values and what they do."""
    from hsagents.config import as_typed, options

    texts = descriptions(config)
    return "\n".join(
        f"--{name} {as_typed(value)}\n      {texts[name]}" for name, value in options(config).items()
    )
