"""The golden games of tests/golden: recorded games whose every state must stay what it was. `make golden` writes them anew.

A game is played again by its recorded actions as long as they are legal, so that a change of one card shows as the
change of the lines from the first play of that card on; from the first illegal action on its bots go on.
"""

from __future__ import annotations

import argparse
import sys
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count, islice, zip_longest
from pathlib import Path

import hsenv
from hsenv import Deck, Replay, _engine, decks
from hsenv.replays.file import Step

FOLDER = Path(__file__).resolve().parents[1] / "golden"
GAMES = 100
BOTS = (
    "greedy",
    "aggro",
    "random",
    "control",
    "midrange",
    "greedy",
    "threat",
    "aggro",
    "lookahead",
    "control",
    "random",
)
PER_FORMAT = 2


@dataclass(frozen=True)
class Setup:
    """What a golden game is made of before there is a file of it; from then on its file tells."""

    name: str
    decks: tuple[Deck, Deck]
    format: str

    @property
    def file(self) -> Path:
        return FOLDER / f"{self.name}.jsonl"

    @property
    def seed(self) -> int:
        return zlib.crc32(self.name.encode())

    def start(self) -> Replay:
        """The game before the mulligans."""
        game = hsenv.Game(self.decks, seed=self.seed, format=self.format, check=False)
        bots = [BOTS[self.seed % len(BOTS)], BOTS[self.seed // len(BOTS) % len(BOTS)]]
        return Replay(game, info={"players": bots})


def setups() -> list[Setup]:
    """All golden games: every named deck, decks of every format that has cards, generated decks of every class."""
    return list(islice(_setups(), GAMES))


def _setups() -> Iterator[Setup]:
    for format in decks.formats():
        names = decks.names(format)
        for place, name in enumerate(names):  # each against one of its neighbours: most are in two games
            other = names[(place + 1 + place % 5) % len(names)]
            yield Setup(name, (decks.get(name), decks.get(other)), format)
    for format in decks.formats():
        for number in range(PER_FORMAT):
            name = f"random_{format.replace(':', '_')}_{number + 1}"
            try:
                yield _generated(name, format)
            except hsenv.DeckError:
                continue  # a format whose sets have no cards yet
    for number in count(1):
        for card_class in sorted(decks.HEROES):
            yield _generated(f"random_{card_class.lower()}_{number}", "wild", card_class)


def _generated(name: str, format: str, card_class: str | None = None) -> Setup:
    seed = zlib.crc32(name.encode())
    own, foe = decks.random_deck(seed, card_class, format), decks.random_deck(seed + 1, format=format)
    return Setup(name, (own, foe), format)


def play(recorded: Replay) -> Replay:
    """The game of a replay as it goes now: its actions as long as they are legal, then those of its bots."""
    game = recorded.begin()
    replay = Replay(game, info=recorded.info)
    bots = [_engine.Bot(name) for name in recorded.info["players"]]
    for step in recorded.steps:
        if game.over or why_not(game, step):
            break
        replay.add(game, step.action)
    while not game.over:
        bot = bots[game.to_move.seat]
        replay.add(game, bot.choose(game._engine, len(replay)))
    return replay


def why_not(game: hsenv.Game, step: Step) -> str:
    """Why a recorded step cannot be done; "" if it can."""
    if game.to_move.seat != step.seat:
        return f"seat {step.seat} is not to move"
    return game.why_illegal(step.action)


def lines(replay: Replay) -> list[str]:
    """The lines of a golden file. The fingerprint of the cards is left out: it would change with any card."""
    replay._contents.cards = ""
    return replay.dumps().splitlines()


def difference(file: Path) -> str:
    """Where the game of a file goes otherwise now, as text that names game, action and card; "" if nowhere."""
    old = file.read_text(encoding="utf-8").splitlines()
    recorded = Replay.load(file)
    game = recorded.begin()
    now = Replay(game, info=recorded.info)
    now._contents.hsenv = recorded.hsenv_version
    if game.hash() != recorded.start_hash:
        return f"{file.name} begins otherwise\n  recorded: {old[0]}\n  now:      {lines(now)[0]}"
    for number, step in enumerate(recorded.steps, 1):
        where = f"{file.name}, action {number} in turn {game.turn} ({step.words})"
        if reason := why_not(game, step):
            return f"{where} is not legal now: {reason}"
        now.add(game, step.action)
        if now.steps[-1] != step:
            return f"{where} goes otherwise\n  recorded: {old[number]}\n  now:      {lines(now)[number]}"
    for before, after in zip_longest(old, lines(now), fillvalue=""):
        if before != after:
            return f"{file.name} differs\n  recorded: {before}\n  now:      {after}"
    return ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--new", action="store_true", help="forget the recorded games and play others")
    options = parser.parse_args()
    FOLDER.mkdir(exist_ok=True)
    wanted = {setup.file: setup for setup in setups()}
    changed = 0
    for file in sorted(set(FOLDER.glob("*.jsonl")) - set(wanted)):
        print(f"{file.name}: removed")
        file.unlink()
    for file, setup in wanted.items():
        recorded = Replay.load(file) if file.exists() and not options.new else None
        told = difference(file) if recorded else f"{file.name}: new"
        if told:
            print(told)
            text = "\n".join(lines(play(recorded or setup.start()))) + "\n"
            file.write_text(text, encoding="utf-8")
            changed += 1
    size = sum(file.stat().st_size for file in wanted)
    print(f"{len(wanted)} games, {changed} changed, {size / 1e6:.2f} MB. To review: git diff tests/golden")
    return 0


if __name__ == "__main__":
    sys.exit(main())
