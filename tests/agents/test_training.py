"""Tiny runs of both training scripts: what they write, how they resume, what a model file may do."""

import json
import pickle
import zipfile

import numpy as np
import pytest
import torch as th

from hsagents import config as configs
from hsagents import model_file
from hsagents.evaluate import play_match
from hsagents.model_file import ModelError, load_network
from hsagents.players import Model, player
from hsagents.runs import RunError, RunFolder
from hsagents.training import main, parse


def tiny_ppo(**changes):
    config = configs.ppo_presets()["tiny"]()
    config.threads = 1
    config.exhibition = False
    for name, value in changes.items():
        setattr(config.ppo, name, value)
    return config


@pytest.fixture(scope="module")
def trained(tmp_path_factory):
    """A finished tiny run of PPO, which several tests look at."""
    from hsagents.ppo_run import train

    root = tmp_path_factory.mktemp("trained")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HSENV_RUNS", str(root))
        results = train(tiny_ppo())
    return root / "ppo_tiny", results


def test_ppo_writes_everything(trained):
    path, results = trained
    for name in ("model.zip", "results.json", "curve.png", "config.json"):
        assert (path / name).stat().st_size > 0
    assert list((path / "tensorboard").glob("events*"))
    stored = json.loads((path / "results.json").read_text())
    assert stored == json.loads(json.dumps(results))
    assert stored["steps"] == 1024
    assert stored["clone"]["teacher"] == "threat"
    match = stored["matches"][0]
    assert (match["opponent"], match["games"]) == ("random", 8)
    assert match["going_first"]["games"] == match["going_second"]["games"] == 4
    assert [point["steps"] for point in stored["curve"]] == [0]
    assert any("imitation" in note.lower() for note in stored["notes"])


def test_resumed_run_has_as_many_steps_as_an_uninterrupted_one(runs, trained):
    from hsagents.ppo_run import resume, train

    train(tiny_ppo(total_steps=512))
    results = resume("ppo_tiny", {"ppo.total-steps": "1024"})
    assert results["steps"] == trained[1]["steps"] == 1024
    page = model_file.read_page(runs / "ppo_tiny" / "model.zip")
    assert (page["steps"], page["algorithm"]) == (1024, "MaskablePPO")
    state = json.loads((RunFolder("ppo_tiny").last_checkpoint() / "state.json").read_text())
    assert state["steps"] == 1024
    assert state["pool"]["snapshots"] == ["step_256", "step_512", "step_768"]  # the window of three


def test_checkpoint_restores_weights_optimiser_and_pool(runs, capsys):
    from hsagents.ppo_run import PPOTraining, train

    train(tiny_ppo(total_steps=512))
    config = tiny_ppo()
    other = PPOTraining(config, RunFolder("ppo_tiny"))
    before = {name: value.clone() for name, value in other.network.state_dict().items()}
    last = RunFolder("ppo_tiny").last_checkpoint()
    other.load_checkpoint(last)
    stored = load_network(last / "model.zip").state_dict()
    after = other.network.state_dict()
    assert all(th.equal(after[name], stored[name]) for name in stored)
    assert any(not th.equal(after[name], before[name]) for name in before)
    assert other.model.policy.optimizer.state_dict()["state"]
    assert other.pool.state() == json.loads((last / "state.json").read_text())["pool"]


def test_resume_needs_a_run(runs):
    from hsagents.ppo_run import resume

    with pytest.raises(RunError, match="no run to resume"):
        resume("ppo_tiny")


def test_a_new_run_moves_the_old_one_aside(runs):
    folder = RunFolder("x")
    folder.start(tiny_ppo())
    folder.start(tiny_ppo())
    assert folder.config.exists()
    assert (runs / "x.1" / "config.json").exists()


def test_dqn_run_and_resume(runs):
    from hsagents.dqn_run import resume, train

    config = configs.dqn_presets()["tiny"]()
    config.threads, config.exhibition, config.dqn.total_steps = 1, False, 512
    assert train(config)["steps"] == 512
    # the run's own configuration, with what was typed: half of a tiny run that is twice as long
    results = resume("dqn_tiny", {"dqn.total-steps": "1024"})
    assert results["steps"] == 1024
    assert results["config"]["dqn"]["rows"] == 8
    assert json.loads((runs / "dqn_tiny" / "config.json").read_text())["dqn"]["total_steps"] == 1024
    for name in ("model.zip", "results.json", "curve.png"):
        assert (runs / "dqn_tiny" / name).exists()
    agent = Model.load(runs / "dqn_tiny" / "model.zip")
    assert agent.name == "dqn_tiny"
    assert play_match(agent, "random", 4, threads=1).total.games == 4


# -- model files


def test_model_plays_legal_moves_and_the_same_ones_again(trained):
    path, _ = trained
    agent = player(path)
    assert agent.name == "ppo_tiny"
    one = play_match(agent, "random", 12, seed=5, threads=1)
    other = play_match(player(path / "model.zip"), "random", 12, seed=5, threads=1)
    assert (one.by_seat, one.turns) == (other.by_seat, other.turns)


def test_sb3_loads_the_file_too(trained):
    from sb3_contrib import MaskablePPO

    model = MaskablePPO.load(trained[0] / "model.zip", device="cpu")
    assert model.num_timesteps == 1024
    own = load_network(trained[0] / "model.zip").state_dict()
    theirs = model.policy.network.state_dict()
    assert all(th.equal(own[name], theirs[name]) for name in own)


class Bomb:
    """Unpickled, it would leave a mark."""

    def __init__(self, mark):
        self.mark = mark

    def __reduce__(self):
        return (open, (str(self.mark), "w"))


def test_loading_executes_nothing(trained, tmp_path):
    mark = tmp_path / "executed"
    for victim in ("data", "policy.pth"):
        bad = tmp_path / f"{victim}.zip"
        with zipfile.ZipFile(trained[0] / "model.zip") as source, zipfile.ZipFile(bad, "w") as copy:
            for name in source.namelist():
                copy.writestr(name, pickle.dumps(Bomb(mark)) if name == victim else source.read(name))
        if victim == "data":
            load_network(bad)  # SB3's pickles are not looked at
        else:
            with pytest.raises(ModelError):
                load_network(bad)
        assert not mark.exists()


def test_files_that_are_no_models_are_refused(trained, tmp_path):
    text = tmp_path / "model.zip"
    text.write_text("hello")
    with pytest.raises(ModelError, match="not a model file"):
        load_network(text)
    with pytest.raises(ModelError, match="no model file"):
        load_network(tmp_path / "nothing.zip")
    empty = tmp_path / "empty.zip"
    with zipfile.ZipFile(empty, "w") as file:
        file.writestr("data", "{}")
    with pytest.raises(ModelError, match=r"hsenv\.json"):
        load_network(empty)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"observation": {"digest": "other", "size": 700}}, "another observation layout"),
        ({"network": {"token": 8, "state": 32, "move": 16}}, "cannot be read"),
        ({"network": {"depth": 3}}, "cannot be read"),
        ({"format": 99}, "format 99"),
    ],
)
def test_pages_that_do_not_fit_are_refused(trained, tmp_path, change, message):
    bad = tmp_path / "model.zip"
    with zipfile.ZipFile(trained[0] / "model.zip") as source, zipfile.ZipFile(bad, "w") as copy:
        for name in source.namelist():
            data = source.read(name)
            copy.writestr(name, json.dumps({**json.loads(data), **change}) if name == "hsenv.json" else data)
    with pytest.raises(ModelError, match=message):
        load_network(bad)


# -- configuration


def test_options_on_the_command_line():
    config = parse(
        "ppo", "quick", ["--ppo.learning-rate", "1e-4", "--seed=7", "--self-play.anchors", "random=1"]
    )
    assert (config.ppo.learning_rate, config.seed) == (1e-4, 7)
    assert config.self_play.anchors == {"random": 1.0}
    assert parse("dqn", "quick", ["--dqn.double", "no"]).dqn.double is False
    assert parse("ppo", "quick", ["--evaluation.opponents", "random,threat"]).evaluation.opponents == (
        "random",
        "threat",
    )


@pytest.mark.parametrize(
    "arguments",
    [["--nothing", "1"], ["--seed"], ["--seed", "x"], ["word"], ["--ppo", "1"], ["--dqn.rows", "3"]],
)
def test_bad_options_are_refused(arguments):
    with pytest.raises(ValueError, match=r"option|needs a value|takes"):
        parse("ppo", "quick", arguments)


def test_bad_options_end_with_a_message(capsys):
    assert main("ppo", "", ["--preset", "tiny", "--nothing", "1"]) == 2
    assert "no option" in capsys.readouterr().err


@pytest.mark.parametrize("make", [*configs.ppo_presets().values(), *configs.dqn_presets().values()])
def test_configurations_survive_json(make):
    config = make()
    assert configs.from_json(type(config), json.loads(json.dumps(configs.to_json(config)))) == config


def test_unknown_fields_are_refused():
    with pytest.raises(ValueError, match=r"ppo\.speed"):
        configs.from_json(configs.PPORun, {"ppo": {"speed": 3}})


def test_imitation_learns(runs):
    from hsagents.demonstrations import imitate
    from hsagents.evaluate import deck_pairs
    from hsagents.network import LegalMoveNetwork, NetworkSize

    th.manual_seed(1)
    network = LegalMoveNetwork(model_file.feature_names(), NetworkSize(16, 32, 16))
    config = configs.CloneConfig(
        teacher="greedy", decisions=20_000, rows=32, steps=64, passes=2, batch_size=256
    )
    told = []
    imitate(network, config, deck_pairs(how="mirror"), 1, 1, lambda now: told.append(now))
    assert told[-1].loss < told[0].loss - 0.2
    assert told[-1].accuracy > told[0].accuracy
    assert np.isfinite(told[-1].value_loss)
