"""Results on the pages are written by a command, from what runs have left."""

import json
from pathlib import Path

import pytest

from hsagents import report
from hsagents.cli import main
from hsagents.config import dqn_presets, ppo_presets, to_json
from hsagents.runs import RunError, RunFolder
from hsagents.statistics import Record, Tally
from hsenv import sections

PAGE = Path(__file__).parents[2] / "agents" / "README.md"


def results(config, **more):
    record = Record(config.name, "greedy", (Tally(120, 78, 2), Tally(100, 100, 0)), turns=4_000)
    return {
        "run": config.name,
        "steps": 123_456,
        "training_seconds": 480.0,
        "machine": {"processor": "A Processor", "processors": 2, "threads": 2},
        "matches": [record.as_dict()],
        "config": to_json(config),
        **more,
    }


@pytest.fixture
def finished(runs):
    """Two runs that are over."""
    clone = {"teacher": "threat", "decisions": 1_500_000, "games": 9_000, "agreement": 0.81, "seconds": 150.0}
    for config, more in ((ppo_presets()["quick"](), {"clone": clone}), (dqn_presets()["quick"](), {})):
        folder = RunFolder(config.name)
        folder.start(config)
        folder.results.write_text(json.dumps(results(config, **more)))
    return runs


def test_what_a_run_has_learnt(finished):
    text = report.results_section(report.read_results("ppo_quick"))
    for told in (
        "`ppo_quick`, seed 1: 123,456 steps in 8.0 minutes of training on A Processor, 2 threads",
        "token 64, state 256, move 64",
        "1,500,000 decisions of `threat` in 9,000 games, 2.5 minutes",
        "81.0%",
        "| `greedy` | 400 | 2 | 55.0% [50.1%, 59.8%] | 60.0% [",
        "| 10.0 |",
    ):
        assert told in text
    assert "warm start" not in report.results_section(report.read_results("dqn_quick"))
    assert report.read_results(str(finished / "dqn_quick"))["run"] == "dqn_quick"


def test_the_command_writes_the_sections(finished, tmp_path, capsys):
    page = tmp_path / "README.md"
    page.write_text(PAGE.read_text(encoding="utf-8"), encoding="utf-8")
    assert main(["results", "ppo_quick", "dqn_quick", "--write", str(page)]) == 0
    text = page.read_text(encoding="utf-8")
    for name in ("ppo", "dqn"):
        expected = report.results_section(report.read_results(f"{name}_quick"))
        assert sections.section(text, f"results {name}") == expected
    assert main(["results", "ppo_quick", "--write", str(page)]) == 0
    assert page.read_text(encoding="utf-8") == text
    assert main(["results", "ppo_quick"]) == 0
    assert "| `greedy` | 400 |" in capsys.readouterr().out


def test_the_page_tells_of_the_presets_as_they_are():
    """Fails after a change of the presets: `make results` writes the page anew."""
    text = PAGE.read_text(encoding="utf-8")
    assert sections.section(text, "run ppo") == report.preset_section(ppo_presets()["quick"]())
    assert sections.section(text, "run dqn") == report.preset_section(dqn_presets()["quick"]())
    assert sections.section(text, "results ppo")
    assert sections.section(text, "results dqn")


def test_runs_without_results_are_named(runs, tmp_path, capsys):
    with pytest.raises(RunError, match="nosuch has no results"):
        report.read_results("nosuch")
    folder = RunFolder("half")
    folder.start(ppo_presets()["tiny"]())
    for text in ("{", "[" * 100_000, "{}", "[]"):
        folder.results.write_text(text)
        with pytest.raises(RunError, match=r"cannot be read|does not say"):
            report.read_results("half")
    page = tmp_path / "page.md"
    page.write_text("nothing")
    folder.results.write_text(json.dumps(results(ppo_presets()["tiny"]())))
    assert main(["results", "half", "--write", str(page)]) == 2
    assert "there is not one section '<!-- begin results ppo: ... -->'" in capsys.readouterr().err
    assert page.read_text() == "nothing"


def test_sections():
    page = "a\n<!-- begin x: make x -->\nold\n<!-- end x -->\nb\n<!-- begin y: make y -->\n<!-- end y -->\n"
    changed = sections.replaced(page, "x", "new \\1\n")
    assert sections.section(changed, "x") == "new \\1"
    assert changed.replace("new \\1", "old") == page
    assert sections.section(page, "y") == ""
    assert sections.section(page, "z") is None
    for bad in (page * 2, "none", page.replace("<!-- end x -->", "")):
        with pytest.raises(ValueError, match="not one section"):
            sections.replaced(bad, "x", "new")
