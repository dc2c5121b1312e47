"""Seed-driven fuzzing of what Python takes from outside: positions, replays, saved games, edits, names of bots, card files
(docs/trust.md).

    python tests/tools/fuzz.py positions|replays|games|edits|bots|cards|all [--inputs N] [--seed S] [--json FILE]

Each input is a sound one, damaged as its seed says. It must be refused with an error of the package, or make a game that
keeps every invariant and can be played on with. The edits of a sandbox are sound or senseless, with whatever listens in play.
The engine's own inputs are fuzzed in C++ (tests/trust/programs/fuzz.cpp).
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

from hearthstone.enums import CardType

import hsenv
from hsenv.cards.pack import checksum

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
        data[24:32] = struct.pack("<Q", checksum(data[32:]))
    try:
        game = hsenv.Game.from_bytes(bytes(data))
    except hsenv.PositionError:
        return True
    use(game, rng, sound=False)
    return False


_NO_CARDS = (CardType.ENCHANTMENT, CardType.HERO_POWER)
NUMBERS = [0, 1, 2, 3, 30, 255, 256, 10_000, 30_000, 2**31 - 1, -1, -(2**31), 2**63]
LISTENERS = """
FUZZ_SPIKES: {name: Fuzz Spikes, set: basic, class: neutral, type: minion, cost: 1, attack: 1, health: 3, collectible: false,
              before: {damage(all.characters): "damage(enemy.characters, 1)"}}
FUZZ_MAKER: {name: Fuzz Maker, set: basic, class: neutral, type: minion, cost: 1, attack: 1, health: 3, collectible: false,
             before: {damage(all.characters): "summon(FUZZ_MAKER, 2); draw(2); add_to_hand(FUZZ_SPIKES)"}}
FUZZ_THIEF: {name: Fuzz Thief, set: basic, class: neutral, type: minion, cost: 1, attack: 1, health: 3, collectible: false,
             before: {damage(all.characters): "destroy(random(all.minions)); return_to_hand(random(all.minions)); silence(self)"}}
FUZZ_BLOOD: {name: Fuzz Blood, set: basic, class: neutral, type: minion, cost: 1, attack: 1, health: 3, collectible: false,
             keywords: [spells_cost_health]}
"""


def cards_to_edit_with() -> tuple[list[str], list[str]]:
    """Every card that can be given, and those that listen to damage before it is dealt."""
    if "FUZZ_SPIKES" not in hsenv.cards.ids():
        hsenv.cards.load(LISTENERS)
    every = [card for card in hsenv.cards.ids() if hsenv.cards.get(card).type not in _NO_CARDS]
    return every, ["EX1_295", "FUZZ_SPIKES", "FUZZ_MAKER", "FUZZ_THIEF", "FUZZ_BLOOD"]


def edits(seed: int) -> bool:
    """True if the last edit was refused. After each, whatever it was, every invariant holds and the game survives its bytes."""
    rng = random.Random(seed)
    every, listeners = cards_to_edit_with()
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=seed, fatigue=rng.random() < 0.5)
    refused = False
    for step in range(40):
        player = rng.choice(game.players)
        card = rng.choice(listeners if rng.random() < 0.3 else every)
        try:
            edit(game, player, card, step < 20, rng)
            refused = False
        except (hsenv.PositionError, hsenv.IllegalAction):
            refused = True
        game.check()
        if hsenv.Game.from_bytes(game.to_bytes()).hash() != game.hash():
            raise Finding("the restored game is another")
        if game.over:
            break
    return refused


def edit(game: hsenv.Game, player: hsenv.Player, card: str, setting_up: bool, rng: random.Random) -> None:
    """One edit or one move."""
    everything = [*player.board, *player.hand, *player.secrets, player.hero, player.hero_power]
    any_card, number = rng.choice(everything), rng.choice(NUMBERS)
    of_card: list[Callable[[], Any]] = [
        lambda: any_card.deal(number),
        lambda: any_card.deal(rng.randrange(40)),
        lambda: any_card.heal(number),
        any_card.destroy,
        any_card.silence,
        any_card.discard,
        any_card.return_to_hand,
        any_card.shuffle_into_deck,
        any_card.put_on_top,
        lambda: any_card.move(rng.choice(("HAND", "PLAY", "DECK", "GRAVEYARD", "SECRET"))),
        lambda: any_card.set(
            **{rng.choice(("attack", "health", "damage", "armor", "cost", "max_health")): number}
        ),
        lambda: any_card.set(
            **{rng.choice(("immune", "divine_shield", "silenced", "frozen", "taunt")): rng.random() < 0.5}
        ),
    ]
    of_player: list[Callable[[], Any]] = [
        lambda: player.give(card),
        lambda: player.summon(card),
        lambda: player.equip(card),
        lambda: player.put_in_deck(card, top=rng.random() < 0.5),
        lambda: (player.give(card) or player.hero).move("SECRET"),
    ]
    of_game: list[Callable[[], Any]] = [
        player.take_fatigue,
        player.discard_hand,
        lambda: player.draw(rng.choice((1, 3, number))),
        lambda: player.set_mana(number, rng.choice(NUMBERS), rng.choice(NUMBERS)),
        lambda: player.set_mana(10),
        lambda: player.set_hero(rng.choice(("HERO_02", card))),
        lambda: player.set_hero_power(rng.choice(("HERO_02bp", card))),
        lambda: play(game, rng, 3),
        lambda: play(game, rng, 3),
        lambda: game.concede(player) if rng.random() < 0.1 else None,
    ]
    rng.choice(of_player if setting_up else rng.choice((of_card, of_player, of_game)))()


BOT_NAMES = [
    "",
    " ",
    "\0",
    "\n",
    "greedy",
    "random",
    "threat(",
    "greedy()",
    "greedy(hand=3)",
    "greedy(hand=)",
    "greedy(hand=1e400)",
]
BOT_NAMES += [
    "greedy(hand=nan)",
    "greedy(none=1)",
    "Greedy",
    "external",
    "gréedy",
    "()",
    ",",
    "=",
    "greedy(hand=3)(",
    "lookahead",
]


def bots(seed: int) -> bool:
    """True if the name of a bot was refused; else it gave a legal action in every form, and whatever it was a batch goes on."""
    rng = random.Random(seed)
    name = rng.choice(BOT_NAMES) * rng.choice((1, 1, 1, 2, 1000))
    if rng.random() < 0.5 and name:
        place = rng.randrange(len(name))
        name = name[:place] + rng.choice(("", "(", ")", "\0", "=", " ", "9", "x")) + name[place + 1 :]
    batch = hsenv.envs.SelfPlayBatch(2, seed=seed, threads=1)
    batch.reset()
    try:
        actions = batch.bot_actions(name)
        refused = False
    except ValueError:
        actions, refused = batch.bot_actions("random"), True
    batch.step(actions)
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=seed)
    try:
        if game.bot_action(name, seed=1) not in game.legal_actions():
            raise Finding("the bot gave an action that is not legal")
    except ValueError:
        if not refused:
            raise Finding("refused by a game, taken by a batch") from None
    return refused


CARD_TEXT = 'FUZZ_CARD: {name: Fuzz Card, set: basic, class: neutral, type: spell, cost: 1, collectible: false, play: "%s"}'
NESTS = [("[", "]"), ("{a: ", "}"), ("- ", ""), ("? ", "")]
PROGRAM_NESTS = [
    ("(", ")"),
    ("not ", ""),
    ("1 + ", ""),
    ("count(", ")"),
    ("-", ""),
    ("draw(", ")"),
    ("1 if 1 else ", ""),
]


def card_files(seed: int) -> bool:
    """True if a card file was refused: one nested deep, damaged, or with a deep program. What was taken can be played with."""
    rng = random.Random(seed)
    depth = rng.choice((1, 2, 5, 30, 200, 1000, 5000, 40_000))
    kind = rng.randrange(3)
    if kind == 0:
        left, right = rng.choice(NESTS)
        text = "FUZZ_CARD: " + left * depth + right * depth
    else:
        left, right = rng.choice(PROGRAM_NESTS)
        text = CARD_TEXT % f"draw({left * depth}1{right * depth})"
        if kind == 2:
            text = damage_bytes(text.encode(), rng).decode("utf-8", "replace")
    try:
        hsenv.cards.load(text)
    except hsenv.HearthstoneError:
        return True
    use(random_game(rng, 10), rng, sound=True)
    return False


TARGETS: dict[str, Callable[[int], bool]] = {
    "positions": position,
    "replays": replay,
    "games": saved_game,
    "edits": edits,
    "bots": bots,
    "cards": card_files,
}


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
