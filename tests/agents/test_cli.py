"""The command `hsenv` as a user runs it: in a process of its own, through pipes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest


def hsenv(*arguments, stdin="", cwd=None):
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(
        [sys.executable, "-m", "hsagents.cli", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        timeout=120,
        env=environment,
        cwd=cwd,
    )


def test_play_through_a_pipe_until_it_ends(tmp_path):
    # Keep all cards, then always the first thing on the list: with a face deck that ends within some 200 moves.
    answers = "k\n" + "1\n" * 400
    done = hsenv(
        "play", "random", "--deck", "basic_hunter_face", "--seed", "2", "--first", stdin=answers, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert "You have won." in done.stdout or "You have lost." in done.stdout or "A draw." in done.stdout
    assert "Rexxar (you)" in done.stdout
    assert "Steady Shot" in done.stdout
    assert "\x1b" not in done.stdout
    assert "random: End the turn" in done.stdout


def test_play_says_so_when_the_input_ends(tmp_path):
    done = hsenv("play", "greedy", "--seed", "1", stdin="k\n", cwd=tmp_path)
    assert done.returncode == 1
    assert "The input has ended before the game did" in done.stdout
    assert "Traceback" not in done.stderr


def test_play_explains_itself_and_takes_no_nonsense(tmp_path):
    done = hsenv(
        "play", "greedy", "--seed", "1", "--first", stdin="9\n1 2\n?\nfoo\n999\np\nb\ne\nq\n", cwd=tmp_path
    )
    assert done.returncode == 1
    assert "Please give numbers from 1 to 3" in done.stdout
    assert "Please give a number from 1 to" in done.stdout
    assert "give up" in done.stdout
    assert "You: End the turn" in done.stdout
    assert "You have given up." in done.stdout


def test_play_shows_no_hidden_card(tmp_path):
    done = hsenv("play", "greedy", "--seed", "4", "--first", stdin="k\n" + "e\n" * 60, cwd=tmp_path)
    above = [line for line in done.stdout.splitlines() if "(greedy)" in line]
    assert above
    assert all("in hand" in line for line in above)
    assert "greedy: Mulligan" in done.stdout or "greedy: Keep all cards" in done.stdout
    for line in done.stdout.splitlines():
        if line.startswith("greedy: Mulligan"):
            assert line.removeprefix("greedy: Mulligan ") in ("1 card", "2 cards", "3 cards", "4 cards")


def test_watch_prints_a_whole_game(tmp_path):
    done = hsenv("watch", "greedy", "threat", "--seed", "3", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "greedy: " in done.stdout
    assert "threat: " in done.stdout
    assert "wins in turn" in done.stdout
    again = hsenv("watch", "greedy", "threat", "--seed", "3", cwd=tmp_path)
    assert again.stdout == done.stdout


def test_play_with_watch(tmp_path):
    done = hsenv("play", "random", "--watch", "greedy", "--seed", "3", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "greedy wins" in done.stdout


def test_arena_prints_a_table_and_draws_a_map(tmp_path):
    done = hsenv("arena", "random", "greedy", "--games", "10", "--threads", "1", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "greedy" in done.stdout
    assert (tmp_path / "runs/arena/arena.json").exists()
    assert (tmp_path / "runs/arena/arena.png").read_bytes().startswith(b"\x89PNG")


def test_an_arena_of_own_decks_cards_and_bots(tmp_path):
    """A card of one's own, in decks of one's own, played by a policy of one's own."""
    (tmp_path / "my.yaml").write_text(
        "MY_001: {name: My Card, dbf: 990301, set: legacy, class: mage, type: minion, rarity: common, cost: 1, attack: 9, "
        "health: 9}\n"
    )
    (tmp_path / "my_bot.py").write_text(
        "def policy(observation, action_mask, info):\n    return action_mask.argmax(1)\n"
    )
    code = (
        "import hsenv; hsenv.cards.load('my.yaml'); cards = hsenv.decks.get('basic_mage_tempo').cards[:-2]; "
        "print(hsenv.decks.resolve([*cards, 'MY_001', 'MY_001']).deckstring())"
    )
    made = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, cwd=tmp_path, timeout=60
    )
    assert made.returncode == 0, made.stderr
    done = hsenv(
        *("arena", "my_bot.py:policy", "greedy", "--games", "4", "--threads", "1", "--cards", "my.yaml"),
        *("--deck", made.stdout.strip(), "--deck", "basic_mage_*"),
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    assert "my_bot.py:policy" in done.stdout
    assert (tmp_path / "runs/arena/arena.json").exists()


def test_cards_and_decks(tmp_path):
    done = hsenv("cards", "yeti", cwd=tmp_path)
    assert "CS2_182" in done.stdout
    assert hsenv("cards", "--class", "mage", "--cost", "4", "--type", "spell").stdout.count("mage") >= 2
    assert hsenv("cards", "nosuchcard").returncode == 1
    listed = hsenv("deck").stdout.splitlines()
    assert sum(line.startswith("basic_") for line in listed) == 18
    shown = hsenv("deck", "basic_mage_tempo").stdout
    assert "2 x CS2_029" in shown
    code = shown.splitlines()[-1].strip()
    assert "2 x CS2_029" in hsenv("deck", code).stdout


@pytest.mark.parametrize(
    ("arguments", "status", "message"),
    [
        (["play", "nobody"], 1, "there is no player 'nobody'"),
        (["play", "greedy", "--deck", "nodeck"], 1, "nodeck"),
        (["deck", "nodeck"], 1, "nodeck"),
        (["arena", "random"], 2, "at least two"),
        (["arena", "random", "greedy", "--games", "3"], 2, "even number"),
        (["watch", "a", "b", "c"], 2, "two players"),
        (["dance"], 2, "invalid choice"),
        (["cards", "--nothing"], 2, "--nothing"),
        (["train", "ppo", "--nothing", "1"], 2, "no option --nothing"),
    ],
)
def test_mistakes_get_an_answer(tmp_path, arguments, status, message):
    done = hsenv(*arguments, cwd=tmp_path)
    assert done.returncode == status
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_listing_needs_no_torch():
    code = "import sys, hsagents.cli as c; c.main(['deck']); c.main(['cards', 'yeti']); assert 'torch' not in sys.modules"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("script", ["train_ppo.py", "train_dqn.py"])
def test_scripts_list_their_options(script):
    path = Path(__file__).parents[2] / "agents" / script
    done = subprocess.run(
        [sys.executable, str(path), "--preset", "quick", "--list-options"],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "--network.state 256" in done.stdout
