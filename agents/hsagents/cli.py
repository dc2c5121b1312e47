"""The command `hsenv`: play, watch, train, arena, replay, cards, deck.

Parsing needs the standard library only; what a command needs is imported when it runs.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from hsagents.endings import guarded

_FORMAT = "basic, classic, wild, standard, ...; by default the one of the decks"


def build_parser() -> argparse.ArgumentParser:
    """All commands with their options."""
    parser = argparse.ArgumentParser(
        prog="hsenv",
        description="Hearthstone for reinforcement learning.",
        epilog="Of model files the weights are read and nothing is executed. (SB3's own load does execute what it finds; so "
        "does a player that is named file.py:function.)",
    )
    parser.add_argument("--version", action=ShowVersion)
    commands = parser.add_subparsers(dest="command", required=True, metavar="command")

    play = commands.add_parser("play", help="play against a bot or a trained agent")
    play.add_argument(
        "opponent", nargs="?", help="a bot, a model file or a run (the trained agent if there is one)"
    )
    play.add_argument(
        "--deck", default="random", help="your deck: a name, a deckstring, or random (the default)"
    )
    play.add_argument(
        "--opponent-deck", default="random", help="the opponent's deck; mirror: the same as yours"
    )
    play.add_argument("--format", help=_FORMAT)
    begins = play.add_mutually_exclusive_group()
    begins.add_argument("--first", action="store_true", help="you go first (else a coin decides)")
    begins.add_argument("--second", action="store_true", help="the opponent goes first")
    play.add_argument("--seed", type=int, help="deal and chance; by default different each time")
    play.add_argument("--watch", metavar="PLAYER", help="let PLAYER play in your place and watch")
    play.add_argument("--record", type=Path, metavar="FILE", help="write the game to a new replay file")
    play.set_defaults(run=_play)

    watch = commands.add_parser("watch", help="watch two programs play")
    watch.add_argument("players", nargs="*", default=[], help="two bots, model files or runs")
    watch.add_argument("--decks", nargs=2, default=("random", "random"), metavar="DECK")
    watch.add_argument("--format", help=_FORMAT)
    watch.add_argument("--seed", type=int)
    watch.add_argument("--delay", type=_seconds, default=0.0, help="seconds to wait after each action")
    watch.add_argument("--no-boards", action="store_true", help="print the actions only")
    watch.add_argument("--record", type=Path, metavar="FILE", help="write the game to a new replay file")
    watch.set_defaults(run=_watch)

    train = commands.add_parser("train", help="train an agent")
    algorithms = train.add_subparsers(dest="algorithm", required=True, metavar="algorithm")
    from hsagents import training

    for algorithm in training.ALGORITHMS:
        one = algorithms.add_parser(algorithm, help=f"as agents/train_{algorithm}.py")
        training.add_arguments(one, algorithm)
    train.set_defaults(run=_train)

    arena = commands.add_parser("arena", help="everybody against everybody: a table and a heat map")
    arena.add_argument(
        "players",
        nargs="+",
        help="bots, model files, runs, policies of Python as file.py:function or module:function",
    )
    arena.add_argument("--games", type=int, default=200, help="per pairing, an even number (200)")
    arena.add_argument(
        "--decks", choices=("mirror", "mixed", "both"), default="both", help="how the decks are paired (both)"
    )
    arena.add_argument(
        "--deck",
        action="append",
        metavar="DECK",
        help="a deck to play with, in place of the format's own: a name, a pattern of names (classic_*) or a deckstring; again for "
        "more",
    )
    arena.add_argument(
        "--cards",
        action="append",
        type=Path,
        metavar="FILE",
        help="load the cards of a YAML file first; again for more",
    )
    arena.add_argument(
        "--format",
        help="the format of the games, and whose named decks are played (that of --deck, or basic)",
    )
    arena.add_argument("--seed", type=int, default=0)
    arena.add_argument("--threads", type=int, default=0)
    arena.add_argument(
        "--out", type=Path, default=Path("runs/arena"), help="the folder for arena.json and arena.png"
    )
    arena.set_defaults(run=_arena)

    results = commands.add_parser("results", help="the results of finished runs as Markdown")
    results.add_argument("runs", nargs="+", help="names of runs in runs/, or their folders")
    results.add_argument(
        "--write", type=Path, metavar="PAGE", help="put them into the marked sections of this page instead"
    )
    results.set_defaults(run=_results)

    replay = commands.add_parser("replay", help="show, check or export a recorded game")
    replay.add_argument("file", type=Path, help="a file that play, watch or hsenv.Replay wrote")
    replay.add_argument("--to", type=int, metavar="N", help="stop after action N (0: the start)")
    replay.add_argument("--no-boards", action="store_true", help="print the actions only")
    how = replay.add_mutually_exclusive_group()
    how.add_argument("--step", action="store_true", help="go through it step by step, from action N")
    how.add_argument("--verify", action="store_true", help="only check that the game goes as recorded")
    how.add_argument("--hsreplay", type=Path, metavar="OUT.xml", help="write it as HSReplay XML instead")
    replay.set_defaults(run=_replay)

    cards = commands.add_parser("cards", help="find cards by name, class, cost, ...")
    cards.add_argument("words", nargs="*", help="ids, or words of the name")
    cards.add_argument("--class", dest="card_class", help="mage, ..., neutral")
    cards.add_argument("--cost", type=int, help="what it costs")
    cards.add_argument("--type", choices=("minion", "spell", "weapon", "hero"), help="what it is")
    cards.add_argument("--set", help="legacy, expert1, naxx, ...")
    cards.add_argument("--texts", action="store_true", help="look for the words in the official texts too")
    cards.add_argument("--all", action="store_true", help="tokens and Hero Powers too")
    cards.set_defaults(run=_cards)

    deck = commands.add_parser("deck", help="list the named decks, or show one")
    deck.add_argument("deck", nargs="?", help="a name or a deckstring")
    deck.add_argument("--format", default="wild", help="the format to check a deckstring against")
    deck.set_defaults(run=_deck)
    return parser


class ShowVersion(argparse.Action):
    """`--version`: asked for when it is wanted, since finding it out takes a while."""

    def __init__(self, option_strings: Sequence[str], dest: str, **_: Any) -> None:
        super().__init__(option_strings, argparse.SUPPRESS, nargs=0, help="print the version and stop")

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        import hsenv

        print(f"hsenv {hsenv.__version__}")
        parser.exit()


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"invalid float value: {text!r}") from None
    if not 0 <= seconds <= 3600:
        raise argparse.ArgumentTypeError(f"seconds are a number from 0 to 3600, not {text}")
    return seconds


def _seed(options: argparse.Namespace) -> int:
    return options.seed if options.seed is not None else random.SystemRandom().randrange(1 << 31)


def _players(specs: Sequence[str]) -> list[Any]:
    """The players of a game; a move of a model is too small a thing to split between threads."""
    from hsagents.players import player

    found = [player(spec) for spec in specs]
    if "torch" in sys.modules:
        import torch

        torch.set_num_threads(1)
    return found


def _default_opponent() -> str:
    """The agent that `make train` made, if it has; else greedy."""
    from hsagents.runs import RunFolder

    trained = RunFolder("ppo_quick").model
    return str(trained) if trained.exists() else "greedy"


def _play(options: argparse.Namespace) -> int:
    from hsagents import recording
    from hsagents.formats import two_decks
    from hsagents.play import HumanGame, watch

    seed = _seed(options)
    pair, form = two_decks((options.deck, options.opponent_deck), options.format, seed)
    first = 0 if options.first else 1 if options.second else random.Random(seed).randrange(2)
    opponent, *others = _players([options.opponent or _default_opponent(), *filter(None, [options.watch])])
    recording.claim(options.record)
    if others:
        watch((others[0], opponent), pair, seed=seed, first=first, record=options.record, format=form)
        return 0
    return HumanGame(opponent, pair, seed=seed, first=first, record=options.record, format=form).run()


def _watch(options: argparse.Namespace) -> int:
    from hsagents import recording
    from hsagents.formats import two_decks
    from hsagents.play import watch

    names = list(options.players) or [_default_opponent()]
    if len(names) > 2:
        print("A game has two players.", file=sys.stderr)
        return 2
    if len(names) == 1:
        names.append("threat" if names[0] != "threat" else "greedy")
    seed = _seed(options)
    pair, form = two_decks(options.decks, options.format, seed)
    one, other = _players(names)
    recording.claim(options.record)
    watch(
        (one, other),
        pair,
        seed=seed,
        first=random.Random(seed).randrange(2),
        delay=options.delay,
        boards=not options.no_boards,
        record=options.record,
        format=form,
    )
    return 0


def _train(options: argparse.Namespace) -> int:
    from hsagents import training

    return training.run(options.algorithm, options, options.overrides)


def _arena(options: argparse.Namespace) -> int:
    from hsagents import arena
    from hsagents.evaluate import arena_decks, deck_pairs
    from hsagents.formats import DEFAULT, decks_of, format_of

    if len(options.players) < 2:
        print("An arena needs at least two players.", file=sys.stderr)
        return 2
    if options.cards:
        from hsenv import cards

        cards.ensure(options.cards)
    if options.deck:
        decks = arena_decks(options.deck)
        format = options.format or format_of(decks)
    else:
        format = options.format or DEFAULT
        decks = decks_of(format)
    players = _players(options.players)
    arena.prepare(options.out)
    names, records = arena.round_robin(
        players,
        options.games,
        seed=options.seed,
        pairs=deck_pairs(decks, options.decks),
        format=format,
        threads=options.threads,
    )
    print(arena.grid(names, records))
    print("Row beats column; each deal is played twice with the seats exchanged; Wilson's 95 % interval.")
    try:
        which = f"{len(decks)} deck{'s' if len(decks) > 1 else ''} of the format {format}"
        arena.save(names, records, options.out, f"{options.games} games a pairing, {which} ({options.decks})")
        print(f"In {options.out}: arena.json, arena.png")
    except ImportError as error:
        print(f"No heat map: it needs the extra 'train' ({error})", file=sys.stderr)
    return 0


def _results(options: argparse.Namespace) -> int:
    from hsagents import report

    found = [report.read_results(run) for run in options.runs]
    if options.write is None:
        print("\n\n".join(map(report.results_section, found)))
    else:
        report.write(options.write, found)
        print(f"Written to {options.write}")
    return 0


def _replay(options: argparse.Namespace) -> int:
    from hsagents.replay_view import ReplayView
    from hsenv import Replay, hsreplay

    replay = Replay.load(options.file)
    view = ReplayView(replay)
    if options.verify:
        replay.verify()
        print(f"{options.file}: {len(replay)} actions go as recorded; {view.ending()}")
    elif options.hsreplay is not None:
        hsreplay.save(replay, options.hsreplay)
        print(f"Written to {options.hsreplay}")
    elif options.step:
        view.step(options.to or 0)
    else:
        view.show(options.to, boards=not options.no_boards)
    return 0


def _cards(options: argparse.Namespace) -> int:
    from hsagents.lists import find_cards, print_cards

    found = find_cards(options)
    print_cards(found)
    return 0 if found else 1


def _deck(options: argparse.Namespace) -> int:
    from hsagents.lists import print_deck
    from hsenv import decks

    if options.deck is None:
        for name in decks.names():
            deck = decks.get(name)
            print(f"{name:<28} {deck.card_class.lower():<10} {deck.format}")
        return 0
    known = options.deck in decks.names()
    print_deck(decks.get(options.deck) if known else decks.resolve(options.deck, format=options.format))
    return 0


def main(argv: Sequence[str] | None = None) -> int:
    """The command; returns the exit status."""
    parser = build_parser()
    options, rest = parser.parse_known_args(argv)
    if rest and options.command != "train":
        parser.error(f"what is {rest[0]!r}?")
    options.overrides = rest
    from hsagents.training import INTERRUPTED

    told = INTERRUPTED if options.command == "train" else ""
    return guarded(lambda: int(options.run(options)), interrupted=told)


if __name__ == "__main__":
    sys.exit(main())
