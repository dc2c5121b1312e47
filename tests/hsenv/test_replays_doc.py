"""The examples of docs/replays.md run, and its commands are those of the command line."""

import re
from pathlib import Path

from hsagents.cli import build_parser

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "replays.md").read_text(encoding="utf-8")


def test_the_examples_run(capsys):
    examples = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert len(examples) == 5
    names = {}
    for example in examples:
        exec(example, names)
    assert "Attack" in capsys.readouterr().out


def test_the_commands_exist():
    parser = build_parser()
    commands = [line.split("   ")[0].split() for line in PAGE.splitlines() if line.startswith("hsenv ")]
    assert len(commands) == 6
    for _, *arguments in commands:
        assert parser.parse_args(arguments).run
