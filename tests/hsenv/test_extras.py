"""What the extras of pyproject.toml install is used: some code imports it, or a reason stands here."""

import ast
import re
import tomllib
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

#: Needed by what is imported, not by an import of ours.
INDIRECT = {
    "setuptools": "hearthstone-data imports pkg_resources",
    "hearthstone-data": "hearthstone reads the card texts of it",
    "tensorboard": "Stable-Baselines3 writes curves with it",
}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
EXTRAS = {
    name: required
    for name, required in PROJECT["optional-dependencies"].items()
    if name not in ("all", "test", "lint")
}


def project_of(requirement):
    return re.match(r"[\w.-]+", requirement)[0].lower().replace("_", "-")


@cache
def imported():
    """The modules that the package, the agents and their scripts import by any spelling."""
    found = set()
    for folder in ("hsenv", "agents"):
        for file in (ROOT / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                match node:
                    case ast.Import():
                        found |= {alias.name.partition(".")[0] for alias in node.names}
                    case ast.ImportFrom(level=0, module=str() as module):
                        found.add(module.partition(".")[0])
                    case ast.Call(
                        func=ast.Attribute(attr="import_module"), args=[ast.Constant(value=str() as text)]
                    ):
                        found.add(text.partition(".")[0])
    return found


@pytest.mark.parametrize("extra", EXTRAS)
def test_all_of_an_extra_is_used(extra):
    ours = imported()
    used = {
        name.lower().replace("_", "-")
        for module, names in metadata.packages_distributions().items()
        if module in ours
        for name in names
    }
    wanted = {project_of(required) for required in EXTRAS[extra]} - {"hsenv"}
    assert sorted(wanted - used - set(INDIRECT)) == []


def test_all_installs_all():
    listed = re.search(r"\[(.*)\]", PROJECT["optional-dependencies"]["all"][0])[1].split(",")
    assert sorted(listed) == sorted(set(PROJECT["optional-dependencies"]) - {"all"})


def test_the_constraints_name_each_package_once():
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    names = [line.partition("==")[0].lower() for line in lines if not line.startswith("#")]
    assert sorted(names) == sorted(set(names))
