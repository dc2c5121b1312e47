"""`--resume` goes on with the run's own configuration and what was typed; a run that is told to stop can be resumed."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from hsagents import config as configs
from hsagents.resuming import with_changes
from hsagents.runs import RunError, RunFolder
from hsagents.stopping import Stop, Stopped
from hsagents.training import main

SCRIPT = Path(__file__).parents[2] / "agents" / "train_ppo.py"
SHORT = ["--threads", "1", "--exhibition", "no", "--evaluation.games", "2", "--evaluation.curve-games", "2"]


# -- what may change


def test_only_what_was_typed_changes():
    stored = configs.ppo_presets()["long"]()
    same, changes = with_changes(stored, {"name": "ppo_long"})
    assert same == stored
    assert changes == {}
    longer, changes = with_changes(stored, {"ppo.total-steps": "60_000_000", "minutes": "5", "threads": "2"})
    assert changes == {"ppo.total-steps": (50_000_000, 60_000_000), "minutes": (0.0, 5.0)}
    assert (longer.ppo.total_steps, longer.minutes) == (60_000_000, 5.0)
    assert longer.ppo.learning_rate == stored.ppo.learning_rate == 2e-4
    assert stored.minutes == 0


PPO, DQN = configs.ppo_presets()["tiny"], configs.dqn_presets()["tiny"]


@pytest.mark.parametrize(
    ("make", "name", "value"),
    [
        (PPO, "network.token", "128"),
        (PPO, "seed", "9"),
        (PPO, "clone.decisions", "5"),
        (PPO, "self-play.active", "2"),
        (DQN, "network.state", "8"),
        (DQN, "seed", "9"),
    ],
)
def test_what_cannot_change_is_refused(make, name, value):
    stored = make()
    with pytest.raises(ValueError, match=f"--{name} cannot change when a run is resumed: .*This run has "):
        with_changes(stored, {name: value})
    own = configs.as_typed(configs.options(stored)[name])
    assert with_changes(stored, {name: own})[1] == {}


def test_bad_values_are_refused_on_the_way_too():
    with pytest.raises(ValueError, match="--threads is a whole number from 1 up, not 0"):
        with_changes(configs.ppo_presets()["tiny"](), {"threads": "0"})


# -- whole runs


def test_a_run_keeps_its_length_whatever_the_preset_of_the_command_line(runs, capsys):
    tiny = ["--preset", "tiny", "--name", "mine", *SHORT]
    assert main("ppo", "", [*tiny, "--ppo.total-steps", "256"]) == 0
    folder = RunFolder("mine")
    # the preset "quick" stands for 2,000,000 steps and 8 minutes
    assert main("ppo", "", ["--name", "mine", "--resume"]) == 0
    assert json.loads(folder.results.read_text())["steps"] == 256
    assert json.loads(folder.config.read_text())["minutes"] == 0
    assert not folder.changes.exists()

    assert main("ppo", "", ["--name", "mine", "--resume", "--ppo.total-steps", "512"]) == 0
    assert "Changed: --ppo.total-steps 512 (it was 256)" in capsys.readouterr().out
    assert json.loads(folder.results.read_text())["steps"] == 512
    assert json.loads(folder.config.read_text())["ppo"]["total_steps"] == 512
    assert json.loads(folder.changes.read_text()) == [
        {"after": "step_000000000256", "changes": {"ppo.total-steps": [256, 512]}}
    ]

    before = folder.config.read_text()
    assert main("ppo", "", ["--name", "mine", "--resume", "--network.token", "128"]) == 2
    assert "--network.token cannot change" in capsys.readouterr().err
    assert folder.config.read_text() == before


# -- stopping


def test_a_stop_is_noted_and_the_second_is_not_waited_for(capfd):
    before = signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)
    with Stop() as stop:
        stop.end(0)
        assert not stop.wanted
        signal.raise_signal(signal.SIGTERM)
        assert stop.wanted
        with pytest.raises(Stopped, match="Stopped after 1,234 steps") as stopped:
            stop.end(1234)
        assert stopped.value.status == 143
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)
    assert (signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGINT)) == before
    assert "a checkpoint will be written first" in capfd.readouterr().err


def stopped(runs, number, until, *options):
    """The status and the errors of a run that gets the signal after it has printed `until`."""
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "HSENV_RUNS": str(runs)}
    command = [sys.executable, "-u", str(SCRIPT), "--preset", "tiny", "--name", "mine", *SHORT, *options]
    run = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )
    assert run.stdout is not None
    for line in run.stdout:
        if until in line:
            break
    run.send_signal(number)
    errors = run.communicate(timeout=120)[1]
    return run.returncode, errors


@pytest.mark.parametrize(("number", "status"), [(signal.SIGTERM, 143), (signal.SIGINT, 130)])
def test_a_stopped_run_has_a_checkpoint_of_where_it_was(runs, number, status):
    options = ["--ppo.total-steps", "10_000_000", "--checkpoint-every", "5_000_000"]
    returned, errors = stopped(runs, number, "test games each", *options, "--clone.decisions", "0")
    assert returned == status
    assert "a checkpoint is written. --resume goes on from it" in errors
    assert "Traceback" not in errors
    state = json.loads((RunFolder("mine").checkpoint_to_resume() / "state.json").read_text())
    assert 0 <= state["steps"] < 5_000_000
    more = str(state["steps"] + 256)
    assert main("ppo", "", ["--name", "mine", "--resume", "--ppo.total-steps", more]) == 0
    assert json.loads(RunFolder("mine").results.read_text())["steps"] >= int(more)


def test_a_warm_start_that_was_stopped_goes_on(runs):
    options = [
        "--clone.rows",
        "2",
        "--clone.steps",
        "4",
        "--clone.decisions",
        "400",
        "--ppo.total-steps",
        "256",
    ]
    from hsagents.ppo_run import PPOTraining, resume

    config = configs.ppo_presets()["tiny"]()
    config.name, config.threads, config.exhibition = "mine", 1, False
    for name, text in zip(options[::2], options[1::2], strict=True):
        configs.set_option(config, name[2:], text)
    folder = RunFolder("mine")
    folder.start(config)
    training = PPOTraining(config, folder)
    tell = training._tell_clone

    def tell_and_stop(*arguments):
        training.stop.signal = signal.SIGTERM
        return tell(*arguments)

    training._tell_clone = tell_and_stop
    with pytest.raises(Stopped):
        training.run(resume=False)
    state = json.loads((folder.checkpoint_to_resume() / "state.json").read_text())
    assert state["warm"] is False
    assert state["clone"]["decisions"] == 8
    results = resume("mine")
    assert results["clone"]["decisions"] == 400
    assert results["steps"] == 256


# -- the folder


@pytest.mark.parametrize("name", ["../evil", "a/b", "..", ".", "", "/tmp/x", "a b", "-x", ".hidden"])
def test_a_name_is_no_path(name, runs):
    with pytest.raises(RunError, match="cannot be the name of a run"):
        RunFolder(name)


def test_half_checkpoints_are_cleaned_up(runs):
    folder = RunFolder("mine")
    for steps in range(5):
        path = folder.new_checkpoint(steps)
        if steps != 1:
            (path / "state.json").write_text("{}")
    (folder.checkpoints / "notes").mkdir()
    folder.drop_old_checkpoints()
    left = sorted(path.name for path in folder.checkpoints.iterdir())
    assert left == ["notes", "step_000000000002", "step_000000000003", "step_000000000004"]
