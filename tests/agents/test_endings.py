"""How commands and scripts end: a status, one line, and nothing lost."""

import errno
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

import hsenv
from hsagents import config as configs
from hsagents import option_help
from hsagents.endings import guarded
from hsagents.recording import RecordingError, claim
from hsenv.errors import HearthstoneError

AGENTS = Path(__file__).parents[2] / "agents"
TINY = ["--preset", "tiny", "--threads", "1", "--name", "x"]


def command(*arguments, program=("-m", "hsagents.cli"), cwd=None, before="", **environment):
    """A command in a process of its own; `before` is shell that stands around it."""
    words = [sys.executable, *program, *arguments]
    if before:
        words = ["bash", "-c", before, "bash", *words]
    told = {**os.environ, "OMP_NUM_THREADS": "1", **environment}
    return subprocess.run(words, capture_output=True, timeout=120, env=told, cwd=cwd)


# -- one line instead of a traceback


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        (HearthstoneError("no such thing"), 1, "no such thing"),
        (ValueError("not so many"), 2, "not so many"),
        (OSError(errno.ENOSPC, "No space left on device"), 2, "a file: No space left on device"),
        (PermissionError(errno.EACCES, "Permission denied", "runs/x"), 2, "runs/x: Permission denied"),
        (FileNotFoundError(errno.ENOENT, "No such file", "a.jsonl"), 2, "There is no file a.jsonl"),
        (ModuleNotFoundError("No module named 'torch'"), 1, "pip install 'hsenv[train]'"),
        (KeyboardInterrupt(), 130, "Stopped."),
    ],
)
def test_errors_become_one_line(error, status, line, capsys):
    def fail():
        raise error

    assert guarded(fail, interrupted="Stopped.") == status
    said = capsys.readouterr().err
    assert line in said
    assert said.count("\n") == 1


def test_other_errors_are_not_hidden():
    with pytest.raises(ZeroDivisionError):
        guarded(lambda: 1 // 0)


@pytest.mark.parametrize(
    "script", [("train_ppo.py",), ("train_dqn.py",), ("-m", "hsagents.cli", "train", "ppo")]
)
def test_a_file_named_runs(script, tmp_path):
    (tmp_path / "runs").write_text("")
    program = [str(AGENTS / script[0])] if len(script) == 1 else script
    done = command(*TINY, program=program, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.decode().strip() == "runs/x: Not a directory"


@pytest.mark.parametrize("script", ["train_ppo.py", "train_dqn.py"])
def test_a_name_that_is_a_path(script, tmp_path):
    (tmp_path / "inside").mkdir()
    done = command(*TINY[:-1], "../evil", program=[str(AGENTS / script)], cwd=tmp_path / "inside")
    assert done.returncode == 1
    assert "'../evil' cannot be the name of a run" in done.stderr.decode()
    assert os.listdir(tmp_path) == ["inside"]


# -- streams


def test_a_closed_output():
    for closed in (">&-", ">&- 2>&-"):
        done = command("deck", before=f'"$@" {closed}')
        assert done.returncode == 0, done.stderr
        assert done.stderr == b""
    done = command("watch", "random", "random", "--seed", "1", before='"$@" >&-')
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
def test_a_full_disk():
    done = command("deck", before='"$@" >/dev/full')
    assert done.returncode == 2
    assert done.stderr.decode().strip().endswith("No space left on device")
    assert b"Traceback" not in done.stderr


def test_an_output_in_ascii():
    done = command("watch", "random", "random", "--seed", "1", PYTHONIOENCODING="ascii")
    assert done.returncode == 0, done.stderr
    assert b"wins in turn" in done.stdout
    assert max(done.stdout) < 128


# -- recording


def test_a_record_is_kept_when_the_reader_leaves(tmp_path):
    file = tmp_path / "game.jsonl"
    done = command(
        *("watch", "random", "random", "--seed", "1", "--record", str(file)),
        before='"$@" | head -n 3; exit ${PIPESTATUS[0]}',
    )
    assert done.returncode == 0, done.stderr
    assert hsenv.Replay.load(file).result in ("won", "draw", "unfinished")


def test_a_record_is_kept_on_an_interrupt(tmp_path):
    file = tmp_path / "game.jsonl"
    words = [sys.executable, "-u", "-m", "hsagents.cli", "watch", "random", "random", "--delay", "30"]
    watch = subprocess.Popen(
        [*words, "--record", str(file)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Who runs the tests in the background ignores the signal, and so would what they start.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),
    )
    assert watch.stdout is not None
    watch.stdout.readline()  # the title
    watch.stdout.readline()  # the first action
    time.sleep(1)
    watch.send_signal(signal.SIGINT)
    watch.communicate(timeout=60)
    assert watch.returncode == 130
    replay = hsenv.Replay.load(file)
    replay.verify()
    assert replay.result == "unfinished"
    assert len(replay) >= 1


def test_a_record_overwrites_nothing_and_makes_no_folders(tmp_path):
    claim(None)
    file = tmp_path / "game.jsonl"
    file.write_text("precious")
    with pytest.raises(RecordingError, match="exists already: give another name"):
        claim(file)
    with pytest.raises(RecordingError, match="there is no folder"):
        claim(tmp_path / "new" / "game.jsonl")
    for target in (file, tmp_path / "new" / "game.jsonl"):
        for words in (("watch", "random", "random"), ("play", "random")):
            done = command(*words, "--record", str(target))
            assert done.returncode == 1
            assert b"against" not in done.stdout
    assert file.read_text() == "precious"
    assert not (tmp_path / "new").exists()


# -- the small things of the command


def test_the_version():
    done = command("--version")
    assert done.stdout.decode().strip() == f"hsenv {hsenv.__version__}"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["cards", "--class", "nosuch"], "there is no class 'nosuch'; there are demonhunter, "),
        (["cards", "--set", "nosuch"], "there is no set 'nosuch'; there are brm, "),
        (["play", "--first", "--second"], "not allowed with argument --first"),
        (["watch", "random", "random", "--delay", "nan"], "seconds are a number from 0 to 3600, not nan"),
        (
            ["train", "ppo", "--preset", "tiny", "--threads", "0"],
            "--threads is a whole number from 1 up, not 0",
        ),
        (["train", "ppo", "--ppo.n-step", "3"], "did you mean ppo.n-steps?"),
        (["train", "dqn", "--evaluation.games", "3"], "games come in pairs"),
    ],
)
def test_what_is_not_there_is_told_with_what_is(arguments, message):
    done = command(*arguments)
    assert done.returncode == 2
    assert message in done.stderr.decode()
    assert b"Traceback" not in done.stderr


def test_classes_and_sets_in_any_case():
    assert b"Fireball" in command("cards", "--class", "Mage", "--set", "LEGACY").stdout
    assert b"Chillwind Yeti" in command("cards", "--class", "neutral", "--cost", "4").stdout


def test_a_misspelt_deck():
    done = command("play", "random", "--deck", "basic_mage_temop")
    assert done.returncode == 1
    assert b"did you mean basic_mage_tempo?" in done.stderr


def test_the_folder_of_an_arena_is_tried_before_the_games(tmp_path):
    (tmp_path / "out").write_text("")
    done = command("arena", "random", "random", "--games", "2", "--out", str(tmp_path / "out"))
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"out: File exists" in done.stderr


@pytest.mark.parametrize("make", [*configs.ppo_presets().values(), *configs.dqn_presets().values()])
def test_every_option_says_what_it_does(make):
    config = make()
    texts = option_help.descriptions(config)
    assert set(texts) == set(configs.options(config))
    assert [name for name, text in texts.items() if not text] == []
    shown = option_help.shown(config).splitlines()
    assert len(shown) == 2 * len(texts)


@pytest.mark.parametrize("make", [*configs.ppo_presets().values(), *configs.dqn_presets().values()])
def test_presets_are_accepted_and_can_be_typed(make):
    config = make()
    configs.check(config)
    for name, value in configs.options(config).items():
        configs.set_option(config, name, configs.as_typed(value))
    assert config == make()
