"""`python -m hsenv.bench`: the names that other programs read, and the comparison with other environments."""

import json
from pathlib import Path

import pytest

from hsenv import sections
from hsenv.bench import batch, compare, machine, report
from hsenv.bench.batch import game_bytes, rate, thread_scaling

#: What other programs read.
FIELDS = [
    "games_per_s",
    "actions_per_s",
    "ns_per_action",
    "clone_ns",
    "clone_bytes",
    "state_bytes",
    "env_steps_per_s_1",
    "env_steps_per_s_all",
    "learner_steps_per_s_all",
    "gym_steps_per_s",
    "signature",
    "cards_implemented",
]


@pytest.fixture(scope="module")
def measures():
    return report.measure(0.05)


def test_every_measure_has_its_name_and_is_positive(measures):
    assert set(FIELDS) <= set(measures)
    for name, value in measures.items():
        assert value if isinstance(value, str) else value > 0, name
    assert measures["clone_bytes"] <= measures["state_bytes"] < measures["game_bytes"]


def test_the_table_has_a_line_for_each_measure(measures):
    lines = report.table(measures).splitlines()
    assert len(lines) == len(measures)
    assert any(line.endswith(measures["signature"]) for line in lines)


def test_the_command_prints_one_json_object(monkeypatch, capsys, measures):
    monkeypatch.setattr(report, "measure", lambda seconds: measures)
    compared = [compare.Measured("hsenv_gym", "ours", 1000, 900, 1100)]
    monkeypatch.setattr(compare, "compare", lambda seconds: compared)
    report.main(["--json"])
    assert json.loads(capsys.readouterr().out) == measures
    report.main(["--json", "--compare"])
    told = json.loads(capsys.readouterr().out)
    assert told.pop("compare") == compare.as_json(compared)
    assert told == measures


def test_the_command_prints_both_tables(monkeypatch, capsys, measures, tmp_path):
    compared = [compare.Measured("hsenv_gym", "ours", 1000, 900, 1100)]
    monkeypatch.setattr(report, "measure", lambda seconds: measures)
    monkeypatch.setattr(compare, "compare", lambda seconds: compared)
    monkeypatch.setattr(report, "CHART", tmp_path / "bench.png")
    report.main(["--compare"])
    told = capsys.readouterr().out
    assert report.table(measures) in told
    assert compare.table(compared) in told
    assert (tmp_path / "bench.png").exists()


def test_memory_is_counted_and_measured():
    counted, measured = game_bytes()
    assert 10_000 < counted < 100_000
    assert 0.3 < measured / counted < 3


class Clock:
    """Time that passes only when a step takes it."""

    def __init__(self, monkeypatch):
        self.now = 0.0
        monkeypatch.setattr(batch.time, "perf_counter", lambda: self.now)

    def step(self, does, takes):
        def step():
            self.now += takes
            return does

        return step


def test_a_rate_counts_what_the_steps_say(monkeypatch):
    clock = Clock(monkeypatch)
    assert rate(clock.step(does=5, takes=0.25), 1) == 20
    assert rate(clock.step(does=5, takes=0.75), 1) == pytest.approx(10 / 1.5)  # to the end of the last step


def test_thread_scaling_compares_as_many_games_for_each_thread(monkeypatch):
    clock, games = Clock(monkeypatch), {}

    def steps(rows, threads):
        games[threads] = rows
        return clock.step(does=rows, takes=1.0 if threads == 1 else 1.25)

    monkeypatch.setattr(batch, "selfplay_steps", steps)
    assert thread_scaling(20, repetitions=2) == pytest.approx(2 / 1.25)
    assert games[2] == 2 * games[1]


def test_the_steps_that_are_compared_are_taken():
    assert batch.selfplay_steps(4, 2)() == 4
    assert batch.learner_steps(4, 2)() == 4


@pytest.mark.parametrize("one", compare.CONTESTANTS, ids=lambda one: one.key)
def test_each_contestant_plays_on_for_ever(one):
    step = one.start()
    done = 0
    for _ in range(300):
        done += step()
    assert done % 300 == 0


def test_contestants_that_are_not_installed_are_named():
    missing = compare.Contestant("none", "A game of nobody", lambda: pytest.fail("started"), "no_such_module")
    fast = compare.Contestant("fast", "A game of ours", lambda: lambda: 1000)
    results = compare.compare(0.05, 3, (missing, fast))
    assert [one.key for one in results] == ["none", "fast"]
    assert results[0].steps_per_s is None
    assert results[1].lowest <= results[1].steps_per_s <= results[1].highest
    first, second = compare.table(results).splitlines()[1:]
    assert first.startswith("A game of nobody")
    assert 'not installed: pip install "hsenv[bench]"' in first
    assert f"{results[1].steps_per_s:,}" in second
    assert json.loads(json.dumps(compare.as_json(results)))[0]["steps_per_s"] is None


def test_a_chart_is_drawn(tmp_path):
    results = [
        compare.Measured("hsenv_gym", "ours", 1000, 900, 1100),
        compare.Measured("x", "x", None),
    ]
    file = tmp_path / "sub" / "bench.png"
    assert compare.chart(results, file)
    assert file.read_bytes().startswith(b"\x89PNG")


# -- what is told with the figures


RUN = [
    compare.Measured("hsenv_batch", "ours, batch", 300_000, 1, 1),
    compare.Measured("hsenv_gym", "ours", 40_000, 1, 1),
    compare.Measured("cartpole", "gymnasium CartPole-v1 gym.make", 80_000, 1, 1),
    compare.Measured("connect_four", "PettingZoo connect_four_v3", 2_000, 1, 1),
    compare.Measured("leduc_poker", "OpenSpiel leduc_poker", None),
]


def test_figures_are_told_with_the_processor_and_ratios_of_the_same_run(
    monkeypatch, capsys, measures, tmp_path
):
    monkeypatch.setattr(report, "measure", lambda seconds: measures)
    monkeypatch.setattr(compare, "compare", lambda seconds: RUN)
    monkeypatch.setattr(report, "CHART", tmp_path / "bench.png")
    monkeypatch.setattr(machine, "processor", lambda: "A Processor @ 3 GHz")
    page = tmp_path / "README.md"
    page.write_text("<!-- begin speed: make speed -->\nold\n<!-- end speed -->\n")
    report.main(["--compare", "--write", str(page)])
    told = capsys.readouterr().out
    assert told.startswith("A Processor @ 3 GHz, ")
    lines = [line.split() for line in told.splitlines()]
    assert ["times", "the", "steps", "of", "CartPole-v1", "connect_four_v3"] in lines
    assert ["ours,", "batch", "3.8", "150"] in lines
    assert ["ours", "0.5", "20"] in lines
    text = page.read_text()
    assert "old" not in text
    assert text.splitlines()[1].startswith("A Processor @ 3 GHz, ")
    assert "| ours | 40,000 | 0.5 | 20 |" in text
    assert "leduc" not in text


def test_a_ratio_needs_both():
    assert compare.ratio(RUN[0], RUN[:2], "cartpole") == "-"
    assert compare.ratio(RUN[4], RUN, "cartpole") == "-"


def test_the_processor_has_a_name():
    assert machine.processor().strip()
    assert machine.processors() >= 1


def test_the_page_has_a_section_for_the_figures():
    page = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert sections.section(page, "speed")
