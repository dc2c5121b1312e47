"""Bad input to cards, packs, decks and deckstrings."""

from __future__ import annotations

import base64
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import bad_input
import numpy as np
from bad_input import Area, Group, Row, Target
from hearthstone.deckstrings import write_deckstring
from hearthstone.enums import FormatType

import hsenv
from hsenv import CardError, DeckError, PositionError, UnknownCard, _engine, cards, decks
from hsenv.cards import CardErrors
from hsenv.errors import UnknownDeckCard
from kit import FIREBALL_ID, YETI_ID

PACK = Path(_engine.__file__).parent / "data" / "cards.pack"
WISP_RECORD = (
    "X_1: {name: X, set: legacy, class: neutral, type: minion, rarity: free, cost: 0, attack: 1, health: 1, "
)


def the_cards() -> Any:
    return list(_engine.pack_totals()), _engine.card_facts(FIREBALL_ID)


def a_game_starts(_: Any) -> None:
    game = hsenv.Game(("basic_mage_tempo", "basic_hunter_face"), seed=1, mulligan=False)
    game.apply(game.legal_actions()[0])
    game.check()


def load_pack(change: Any) -> Any:
    def act(_: Any) -> None:
        with TemporaryDirectory() as folder:
            file = Path(folder) / "cards.pack"
            file.write_bytes(change(PACK.read_bytes()))
            _engine.load_pack(str(file))

    return act


def flipped(place: float) -> Any:
    def change(data: bytes) -> bytes:
        damaged = bytearray(data)
        damaged[int(place * (len(data) - 1))] ^= 4
        return bytes(damaged)

    return change


def load(text: Any) -> Any:
    return lambda _: cards.load(text)


RECORDS = Group(
    Target("the cards of the process", lambda: None, lambda _: the_cards(), a_game_starts),
    (
        Row("look up 'NOPE'", lambda _: cards.get("NOPE"), UnknownCard, "no card 'NOPE'"),
        Row("look up 'CS2_02'", lambda _: cards.get("CS2_02"), UnknownCard, "'CS2_02'", "did you mean"),
        Row("look up None", lambda _: cards.get(None), UnknownCard, "None", "id"),
        Row("look up 5", lambda _: cards.get(5), UnknownCard, "5", "id"),
        Row(
            "load a file that is not there",
            load("no/such.yaml"),
            CardError,
            "cannot read",
            "path of a YAML file",
        ),
        Row(
            "load a name with a NUL",
            load("a\0b"),
            CardError,
            "no file can have that name",
            "path of a YAML file",
        ),
        Row("load a folder", load("/"), CardError, "cannot read", "path of a YAML file"),
        Row("load None", load(None), CardError, "None", "path of a YAML file"),
        Row("load bytes", load(b"X: {}"), CardError, "b'X", "path of a YAML file"),
        Row("load broken YAML", load("A: {name: [\n"), CardErrors, "<text>:"),
        Row("load tabs in YAML", load("A:\n\tname: B\n"), CardErrors, "<text>:2"),
        Row("load a list", load("- A\n- B\n"), CardErrors, "<text>"),
        Row("load a record that is a number", load("A: 5\n"), CardErrors, "A"),
        Row("load a YAML tag", load("A: !!python/object/apply:os.getcwd []\n"), CardErrors, "<text>"),
        Row(
            "load an unknown key",
            load(WISP_RECORD + "colour: red}\n"),
            CardErrors,
            "unknown key colour",
            "card-language.md lists",
        ),
        Row("load no cost", load("A: {name: A, type: spell}\n"), CardErrors, "A: "),
        Row(
            "load a negative cost",
            load(WISP_RECORD.replace("cost: 0", "cost: -3") + "}\n"),
            CardErrors,
            "cost",
        ),
        Row(
            "load a huge attack",
            load(WISP_RECORD.replace("attack: 1", "attack: 99999") + "}\n"),
            CardErrors,
            "attack",
        ),
        Row(
            "load NaN health",
            load(WISP_RECORD.replace("health: 1", "health: .nan") + "}\n"),
            CardErrors,
            "health",
        ),
        Row(
            "load a word that is none",
            load(WISP_RECORD + 'battlecry: "damge(self, 1)"}\n'),
            CardErrors,
            "damge",
            "damage",
        ),
        Row("load Python that is none", load(WISP_RECORD + 'battlecry: "draw("}\n'), CardErrors, "X_1"),
        Row("load an import", load(WISP_RECORD + 'battlecry: "import os"}\n'), CardErrors, "import|not part"),
        Row("load `like` nobody", load("A: {like: NOBODY, cost: 1}\n"), CardErrors, "NOBODY"),
        Row("load a card twice", load("A: {like: CS2_182}\nA: {like: CS2_182}\n"), CardErrors, "A"),
        Row("load `like` in a ring", load("A: {like: B}\nB: {like: A}\n"), CardErrors, "A|B"),
    ),
)

PACKS = Group(
    Target("the cards of the process, by pack", lambda: None, lambda _: the_cards(), a_game_starts),
    (
        Row(
            "a pack that is not there",
            lambda _: _engine.load_pack("no.pack"),
            CardError,
            "cannot read .*no.pack",
        ),
        Row("an empty pack", load_pack(lambda d: b""), CardError, "pack"),
        Row("half a pack", load_pack(lambda d: d[: len(d) // 2]), CardError, "pack|damaged|checksum"),
        Row("all but the last byte", load_pack(lambda d: d[:-1]), CardError, "pack|damaged|checksum"),
        Row("a byte more", load_pack(lambda d: d + b"\0"), CardError, "pack|damaged|checksum"),
        Row("a flipped bit at the start", load_pack(flipped(0)), CardError, "pack"),
        Row("a flipped bit in the middle", load_pack(flipped(0.5)), CardError, "pack|damaged|checksum"),
        Row("a flipped bit at the end", load_pack(flipped(1)), CardError, "pack|damaged|checksum"),
        Row("a text", load_pack(lambda d: b"cards: yes\n" * 99), CardError, "pack"),
        Row("a patch of nonsense", lambda _: _engine.extend_pack(b"nonsense"), CardError, "pack"),
        Row("a whole pack as patch", lambda _: _engine.extend_pack(PACK.read_bytes()), CardError, "."),
    ),
)

MAGE = ["CS2_029", "CS2_024", "CS2_023", "CS2_022", "CS2_025", "CS2_026", "CS2_182", "CS2_186", "CS2_200"]
MAGE += ["CS2_179", "CS2_162", "CS2_120", "CS2_168", "CS2_171", "CS2_172"]


def deck(*more: str, hero: Any = "MAGE", base: int = 30) -> Any:
    return {"hero": hero, "cards": [*(MAGE * 2)[:base], *more]}


def string(cards_: Any, heroes: Any = (637,), format_: FormatType = FormatType.FT_WILD) -> str:
    return str(write_deckstring(cards_, list(heroes), format_))


def resolve(spec: Any, **options: Any) -> Any:
    return lambda _: decks.resolve(spec, **options)


GOOD = string([(315, 2), (77, 2)])

DECKS = Group(
    Target("a deck", lambda: None, lambda _: decks.resolve(deck()), a_game_starts),
    (
        Row(
            "the name 'basic_mage_tempi'",
            lambda _: decks.get("basic_mage_tempi"),
            DeckError,
            "tempi",
            "tempo",
        ),
        Row("the name None", lambda _: decks.get(None), DeckError, "no deck None", "decks.names"),
        Row(
            "a text that is no deckstring",
            resolve("hello"),
            DeckError,
            "not a deckstring",
            "hsenv.decks.names",
        ),
        Row("an empty text", resolve(""), DeckError, "not a deckstring"),
        Row("a cut deckstring", resolve(GOOD[:8]), DeckError, "not a deckstring"),
        Row("a deckstring with wrong letters", resolve("$$" + GOOD[2:]), DeckError, "not a deckstring"),
        Row(
            "random bytes as deckstring",
            resolve(base64.b64encode(b"\xff" * 40).decode()),
            DeckError,
            "deckstring",
        ),
        Row("an unknown card in a deckstring", resolve(string([(99999999, 2)])), UnknownDeckCard, "99999999"),
        Row("a deckstring of two cards", resolve(string([(315, 2)])), DeckError, "30 cards, not 2"),
        Row("10**6 copies in a deckstring", resolve(string([(315, 10**6)])), DeckError, "30|at most"),
        Row("29 cards", resolve(deck(base=29)), DeckError, "30 cards, not 29"),
        Row("31 cards", resolve(deck("CS2_189")), DeckError, "30 cards, not 31"),
        Row("three of a card", resolve(deck(YETI_ID, base=29)), DeckError, "at most 2 of CS2_182"),
        Row(
            "two of a legendary",
            resolve(deck("EX1_298", "EX1_298", base=28)),
            DeckError,
            "EX1_298.*legendary",
        ),
        Row(
            "a card of another class",
            resolve(deck("CS2_106", base=29)),
            DeckError,
            "CS2_106.*not of the class",
        ),
        Row("a token", resolve(deck("CS2_tk1", base=29)), DeckError, "CS2_tk1.*not collectible"),
        Row("a Hero Power", resolve(deck("HERO_08bp", base=29)), DeckError, "not collectible"),
        Row(
            "a card of another format",
            resolve(deck("EX1_298", base=29), format="basic"),
            DeckError,
            "format basic",
        ),
        Row("an unknown card", resolve(deck("NOPE", base=29)), UnknownDeckCard, "NOPE"),
        Row("a minion as hero", resolve(deck(hero=YETI_ID)), DeckError, "not a hero"),
        Row("an unknown hero", resolve(deck(hero="BARD")), UnknownDeckCard, "hero.*BARD", "WARRIOR"),
        Row("a hero 5", resolve(deck(hero=5)), PositionError, "not 5", "class or a card id"),
        Row("no cards", resolve({"hero": "MAGE"}), DeckError, "a deck is"),
        Row(
            "an unknown key",
            resolve({"hero": "MAGE", "cards": [], "name_": 1}),
            DeckError,
            r"not \['name_'\]",
        ),
        Row("cards=5", resolve({"hero": "MAGE", "cards": 5}), DeckError, "list of card ids, not 5"),
        Row("cards='CS2_029'", resolve({"hero": "MAGE", "cards": "CS2_029"}), DeckError, "list of card ids"),
        Row("a card 5 in the list", resolve(deck(5, base=29)), UnknownDeckCard, "5", "id or its exact name"),
        Row("an array of numbers", resolve(np.arange(30)), UnknownDeckCard, "int64", "id or its exact name"),
        Row("-1 copies", resolve({"hero": "MAGE", "cards": {YETI_ID: -1}}), DeckError, "copies.*-1"),
        Row("'two' copies", resolve({"hero": "MAGE", "cards": {YETI_ID: "two"}}), DeckError, "copies.*'two'"),
        Row("10**9 copies", resolve({"hero": "MAGE", "cards": {YETI_ID: 10**9}}), DeckError, "copies.*10{9}"),
        Row(
            "only neutral cards",
            resolve([YETI_ID] * 2),
            DeckError,
            "does not tell its hero",
            '"hero": "MAGE"',
        ),
        Row("cards of two classes", resolve([FIREBALL_ID, "CS2_106"]), DeckError, "different classes"),
        Row("a deck 5", resolve(5), DeckError, "not 5", "a name, a deckstring"),
        Row("a deck None", resolve(None), DeckError, "not None", "a name, a deckstring"),
        Row("format 'modern'", resolve(deck(), format="modern"), DeckError, "'modern'", "wild, standard"),
        Row(
            "a random deck of a bard", lambda _: decks.random_deck(1, "BARD"), UnknownCard, "BARD", "WARRIOR"
        ),
        Row("seed [] of a random deck", lambda _: decks.random_deck([]), DeckError, r"seed.*\[\]"),
    ),
)

AREA = Area("Cards, packs, decks", (RECORDS, PACKS, DECKS))


@bad_input.every_row(AREA)
def test_bad_input(target: Target, row: Row) -> None:
    bad_input.check(target, row)
