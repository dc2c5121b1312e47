"""Seed-driven fuzzing of what Python takes from outside: positions, replays and saved games (docs/trust.md).

    python tests/tools/fuzz.py positions|replays|games|all [--inputs N] [--seed S] [--json FILE]

Each input is a sound one, damaged as its seed says. It must be refused with an error of the package, or make a game that
keeps every invariant and can be played on with. The engine's own inputs are fuzzed in C++ (tests/trust/programs/fuzz.cpp).
"""

from __future__ import annotations

import argparse
import copy
import faulthandler
import json
import random
import struct
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import hsenv

ROOT = Path(__file__).resolve().parents[2]
GOLDEN = sorted((ROOT / "tests" / "golden").glob("*.jsonl"))
ODD = [
    None,
    True,
    False,
    0,
    1,
    -1,
    7,
    61,
    255,
    2**31,
    2**63,
    2**64,
    1.5,
    float("nan"),
    float("inf"),
    "",
    "x",
    "CS2_029",
]
ODD += ["\u0000", "HERO_08", "EX1_323h", "CS2_034", "wild", [], {}, [[]], {"id": None}, [None] * 20]


class Finding(Exception):
    """What was neither refused nor sound."""


def random_game(rng: random.Random, actions: int | None = None) -> hsenv.Game:
    """A game of random decks, some way into it."""
    decks = tuple(hsenv.decks.random_deck(rng.randrange(2**32), format="wild") for _ in range(2))
    game = hsenv.Game(decks=decks, seed=rng.randrange(2**32), format="wild")
    play(game, rng, rng.randrange(4, 70) if actions is None else actions)
    return game


def play(game: hsenv.Game, rng: random.Random, actions: int) -> None:
    for _ in range(actions):
        legal = game.legal_actions()
        if not legal:
            return
        game.apply(rng.choice(legal))


def places(value: Any, found: list[tuple[Any, Any]] | None = None) -> list[tuple[Any, Any]]:
    """Every (container, key) of a JSON value."""
    found = [] if found is None else found
    for key in list(value) if isinstance(value, dict) else range(len(value)):
        found.append((value, key))
        if isinstance(value[key], dict | list):
            places(value[key], found)
    return found


def damage_json(value: Any, rng: random.Random) -> Any:
    """A copy in which one to three values are gone, of another kind, exchanged or doubled."""
    value = copy.deepcopy(value)
    for _ in range(rng.choice((1, 1, 2, 3))):
        everywhere = places(value)
        if not everywhere:
            return value
        container, key = rng.choice(everywhere)
        other, other_key = rng.choice(everywhere)
        match rng.randrange(6):
            case 0:
                del container[key]
            case 1 | 2:
                container[key] = copy.deepcopy(rng.choice(ODD))
            case 3 if isinstance(container[key], int):
                container[key] += rng.choice((-1, 1, 10, -100, 2**16))
            case 4 if isinstance(container, list):
                container.insert(key, copy.deepcopy(container[key]))
            case 5 if isinstance(container, dict):
                container[rng.choice(("id", "attack", "order", "extra", ""))] = copy.deepcopy(rng.choice(ODD))
            case _:
                container[key] = copy.deepcopy(other[other_key])
    return value


def damage_bytes(data: bytes, rng: random.Random) -> bytes:
    """A copy with flipped bits, cut short, spliced, or with something put in."""
    out = bytearray(data)
    for _ in range(rng.choice((1, 1, 2, 4))):
        if not out:
            break
        at, other = rng.randrange(len(out)), rng.randrange(len(out))
        match rng.randrange(8):
            case 0:
                del out[at:]
            case 1:
                out[at:at] = out[other : other + rng.randrange(1, 64)]
            case 2:
                out[at : at + 4] = struct.pack("<I", rng.choice((0, 1, 2**31, 2**32 - 1)))
            case 3:
                del out[at : at + rng.randrange(1, 16)]
            case _:
                out[at] ^= 1 << rng.randrange(8)
    return bytes(out)


def use(game: hsenv.Game, rng: random.Random, sound: bool) -> None:
    """Go on with what was taken; `sound`: as with any game, every invariant holds."""
    for _ in range(12):
        if sound:
            game.check()
        for player in game.players:
            _ = [
                (card.name, card.cost, card.attack, card.zone)
                for card in (*player.hand, *player.board, player.hero)
            ]
        if not game.choosing:
            game.to_position()
        game.determinize(rng.randrange(2), rng.randrange(2**32))
        play(game, rng, 1)


def position(seed: int) -> bool:
    """True if it was refused."""
    rng = random.Random(seed)
    game = random_game(rng)
    while game.choosing:
        play(game, rng, 1)
    damaged: Any = damage_json(game.to_position(), rng)
    if rng.random() < 0.25:
        damaged = damage_bytes(json.dumps(damaged).encode(), rng)
    try:
        built = hsenv.Game.from_position(damaged)
    except hsenv.PositionError:
        return True
    except TypeError:
        if isinstance(damaged, dict):
            raise
        return True
    try:
        use(built, rng, sound=True)
    except RuntimeError as error:
        raise Finding(str(error)) from error
    return False


def replay(seed: int) -> bool:
    """True if it was refused, when it was read or when it was played."""
    rng = random.Random(seed)
    lines = rng.choice(GOLDEN).read_text().splitlines()
    if rng.random() < 0.6:
        at = rng.choice((0, rng.randrange(len(lines))))
        lines[at] = json.dumps(damage_json(json.loads(lines[at]), rng))
        if rng.random() < 0.3:
            lines.insert(rng.randrange(len(lines)), rng.choice(lines))
        data = "\n".join(lines).encode()
    else:
        data = damage_bytes("\n".join(lines).encode(), rng)
    try:
        record = hsenv.Replay.loads(data)
        record.verify()
        use(record.game(), rng, sound=True)
    except hsenv.ReplayError:
        return True
    return False


def saved_game(seed: int) -> bool:
    """True if it was refused. The checksums are made right, so that the checks behind them are reached."""
    rng = random.Random(seed)
    data = bytearray(damage_bytes(random_game(rng).to_bytes(), rng))
    if rng.random() < 0.8 and len(data) > 32:
        data[24:32] = struct.pack("<Q", fnv1a(bytes(data[32:])))
    try:
        game = hsenv.Game.from_bytes(bytes(data))
    except hsenv.PositionError:
        return True
    use(game, rng, sound=False)
    return False


def fnv1a(data: bytes) -> int:
    value = 14695981039346656037
    for byte in data:
        value = (value ^ byte) * 1099511628211 % 2**64
    return value


TARGETS: dict[str, Callable[[int], bool]] = {"positions": position, "replays": replay, "games": saved_game}


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("target", choices=(*TARGETS, "all"))
    parser.add_argument("--inputs", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    faulthandler.enable()
    failures = 0
    names = list(TARGETS) if options.target == "all" else [options.target]
    for name in names:
        refused = 0
        for seed in range(options.seed, options.seed + options.inputs):
            faulthandler.dump_traceback_later(30, exit=True)
            try:
                refused += TARGETS[name](seed)
            except Exception as error:  # whatever it is, it is a finding
                failures += 1
                print(f"FAILED {name} {seed}: {type(error).__name__}: {error}", file=sys.stderr)
        faulthandler.cancel_dump_traceback_later()
        print(f"{name}: {options.inputs} inputs, {refused} refused, {failures} failures in all", flush=True)
    if options.json:
        counts = dict.fromkeys(names, options.inputs)
        options.json.write_text(json.dumps({"inputs": counts, "failures": failures}))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
