"""The results of runs as the pages show them. What is said of a run comes from its `results.json` and nowhere else."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hsagents.config import DQNRun, PPORun, dqn_presets, ppo_presets
from hsagents.runs import RunError, RunFolder
from hsenv import sections


def read_results(run: str) -> dict[str, Any]:
    """The results of a finished run, given by its name or its folder. Raises `RunError`."""
    folder = Path(run)
    file = folder / "results.json" if folder.is_dir() else RunFolder(folder.name).results
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise RunError(f"{run} has no results: there is no {file}, which a run writes at its end") from None
    except (ValueError, RecursionError) as error:
        raise RunError(f"{file} cannot be read: {error}") from None
    if not isinstance(found, dict):
        raise RunError(f"{file} cannot be read: it is not a JSON object")
    missing = {"run", "steps", "training_seconds", "machine", "matches", "config"} - set(found)
    if missing:
        raise RunError(f"{file} does not say {', '.join(sorted(missing))}")
    return dict(found)


def algorithm(results: dict[str, Any]) -> str:
    """ "ppo" or "dqn" """
    return "dqn" if "dqn" in results["config"] else "ppo"


def _share(value: float) -> str:
    return f"{value:.0%}"


def _opponents(shares: dict[str, float]) -> str:
    drawn = [f"`{name}` in {_share(share)}" for name, share in shares.items() if share > 0]
    return ", ".join(drawn)


def preset_section(config: PPORun | DQNRun) -> str:
    """What a run of a configuration does, step by step."""
    steps = []
    if isinstance(config, PPORun):
        clone, play = config.clone, config.self_play
        if clone.decisions:
            steps.append(
                f"**Imitation.** {clone.decisions:,} decisions of the bot `{clone.teacher}`, in games of its own; after the "
                f"first tenth the student moves in {_share(clone.student)} of them and the teacher only says what it would do."
            )
        past = 1 - play.play_against_latest_model_ratio
        steps.append(
            f"**PPO.** MaskablePPO, discount {config.ppo.gamma:g}, reward +1/0/-1 at the end. The opponent is drawn per "
            f"episode: {_opponents(play.anchors)}, itself in {_share(play.self_share)}; of these {_share(past)} against one of "
            f"its {play.window} last snapshots, the less beaten the more often."
        )
    else:
        steps.append(
            f"**DQN.** Double DQN with masks, from nothing, {config.dqn.n_steps} decisions ahead. The opponent is drawn per "
            f"episode: {_opponents(config.dqn.opponents)}."
        )
    games = config.evaluation.games
    steps.append(
        f"**Measurement.** {games} games against each opponent: {games // 2} deals, each played twice with the seats "
        "exchanged; half of the deals with the same Basic deck on both sides, half with two different ones of the 18. Seeds "
        "are fixed, and none of them was used before."
    )
    return "\n".join(f"{number}. {step}" for number, step in enumerate(steps, 1))


def _interval(tally: dict[str, Any]) -> str:
    return f"{tally['win_rate']:.1%} [{tally['low']:.1%}, {tally['high']:.1%}]"


def results_section(results: dict[str, Any]) -> str:
    """What a run has learnt, on what, and in how long."""
    config, machine = results["config"], results["machine"]
    network = ", ".join(f"{name} {width}" for name, width in config["network"].items())
    lines = [
        f"The run `{results['run']}`, seed {config['seed']}: {results['steps']:,} steps in "
        f"{results['training_seconds'] / 60:.1f} minutes of training on {machine.get('processor', 'an unnamed processor')}, "
        f"{machine['threads']} threads of {machine['processors']} processors. Widths of the network: {network}.",
        "",
    ]
    clone = results.get("clone")
    if clone:
        lines[1:1] = [
            f"The warm start: {clone['decisions']:,} decisions of `{clone['teacher']}` in {clone['games']:,} games, "
            f"{clone['seconds'] / 60:.1f} minutes of these; at its end the favourite move was the teacher's in "
            f"{clone['agreement']:.1%}."
        ]
    lines += [
        "| opponent | games | draws | won [95 %] | going first | going second | turns a game |",
        "|---|---|---|---|---|---|---|",
    ]
    lines += [
        f"| `{match['opponent']}` | {match['games']} | {match['draws']} | {_interval(match)} | "
        f"{_interval(match['going_first'])} | {_interval(match['going_second'])} | {match['turns_per_game']:.1f} |"
        for match in results["matches"]
    ]
    lines += [
        "",
        "Won of all games (a draw is not a win), with Wilson's interval. Decks: pairs of the Basic decks.",
    ]
    return "\n".join(lines)


def write(page: Path, found: Sequence[dict[str, Any]]) -> None:
    """Write the sections of a page: `results ppo` and `results dqn` for the runs given, `run ppo` and `run dqn` from the
    presets "quick". Raises `ValueError`, `OSError`."""
    for results in found:
        sections.write(page, f"results {algorithm(results)}", results_section(results))
    for name, config in (("ppo", ppo_presets()["quick"]()), ("dqn", dqn_presets()["quick"]())):
        sections.write(page, f"run {name}", preset_section(config))
