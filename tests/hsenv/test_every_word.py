"""Every word of docs/card-language.md changes a game: a card with it goes another way than the same card without.

Each program is that of a spell which costs nothing and is cast on the opponent's Chillwind Yeti, in one position that
has something of everything. A word without a row here makes the test fail.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import hsenv
from compiled import quoted
from every_word import (
    ALL,
    ARGUMENTS,
    BODY,
    ELSEWHERE,
    HIDDEN,
    HIT,
    MARKS,
    OF_OTHERS,
    OF_PLAYERS,
    ON_EVENT,
    OTHER,
    PLAYERS_EVENTS,
    PROGRAMS,
    TAKES_PART,
)
from hsenv import Game
from hsenv.cards import vocabulary
from hsenv.cards.actions import ACTIONS
from hsenv.cards.functions import FUNCTIONS
from hsenv.cards.keywords import is_read
from hsenv.cards.pools import TABLE, read_pools
from kit import restore_cards

WORDS = vocabulary.load()
ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "card-language.md").read_text(encoding="utf-8")
#: Names with brackets on the page that are syntax, events or a filter's.
SYNTAX = {"range", "shuffled", "history"}

#: Names of pools are words of the card data.
POOLS = read_pools(ROOT / "cards_data" / TABLE)
KEYWORDS = [word for word in WORDS.keywords if is_read(word, WORDS)]


def optional() -> list[tuple[str, str]]:
    """Every argument that may be left out, as (function, argument)."""
    return [
        (name, parameter.name)
        for name, function in {**ACTIONS, **FUNCTIONS}.items()
        for parameter in function.signature.parameters
        if parameter.default is not None
    ]


def with_argument(name: str, argument: str) -> tuple[str, str]:
    """The program of a function with another value for the argument than it has, and as it is."""
    if f"{name}.{argument}" in ARGUMENTS:
        return ARGUMENTS[f"{name}.{argument}"]
    without = PROGRAMS[name][0]
    tree = ast.parse(without)
    parameters = {**ACTIONS, **FUNCTIONS}[name].signature.parameters
    places = [parameter.name for parameter in parameters]
    kind = parameters[places.index(argument)].types[0]
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == name:
            value = ast.parse(OTHER.get(kind, "None"), mode="eval").body
            place = places.index(argument)
            if place < len(call.args):
                written = ast.unparse(call.args[place])
                call.args[place] = ast.parse(
                    {"2": "1", "me": "opponent"}.get(written, OTHER[kind]), mode="eval"
                ).body
            else:
                call.keywords = [one for one in call.keywords if one.arg != argument]
                call.keywords.append(ast.keyword(argument, value))
    return ast.unparse(tree), without


def value_programs(name: str) -> tuple[str, str]:
    """Programs that act if the attribute or keyword holds of something, and if it does not hold of something."""
    test = name if name not in WORDS.attributes or name in WORDS.conditions else f"{name} > 0"
    return f"if {ALL}({test}): {HIT.format(1)}", f"if {ALL}(not {test}): {HIT.format(1)}"


@pytest.fixture(scope="module", autouse=True)
def probes() -> Iterator[None]:
    lines = [
        "PROBE_ENDS: {name: Ends, type: enchantment, when: {damage(self): 'damage(enemy.hero, 1); remove()'}}",
        "PROBE_STAYS: {name: Stays, type: enchantment, when: {damage(self): 'damage(enemy.hero, 1)'}}",
    ]

    def spell(card: str, program: str) -> None:
        text = quoted(f"{program}\nunfreeze(target)")
        lines.append(
            f"{card}: {{name: P, type: spell, cost: 0, collectible: false, target: all.minions, play: {text}}}"
        )

    for name, pair in {
        **PROGRAMS,
        **{f"p_{key}": pair for key, pair in OF_PLAYERS.items()},
        **{f"a_{key}": pair for key, pair in OF_OTHERS.items()},
    }.items():
        for end, program in zip(("WITH", "WITHOUT"), pair, strict=True):
            spell(f"PROBE_{name}_{end}", program)
    for name in KEYWORDS:
        if name in MARKS:
            spell(f"PROBE_w_{name}_WITH", HIT.format(f"count(friendly.deck({name}))"))
            spell(f"PROBE_w_{name}_WITHOUT", HIT.format("count(friendly.deck)"))
        else:
            spell(f"PROBE_w_{name}_WITH", f"gain(target, {name})\nif target.{name}: damage(enemy.hero, 1)")
            spell(f"PROBE_w_{name}_WITHOUT", f"gain(target, {name})")
            if name not in ELSEWHERE:
                extra = ", aura: {'self if self.damaged': CS2_092e}" if name == "enrage" else ""
                lines.append(f"PROBE_k_{name}: {{name: B, {BODY}, keywords: [{name}]{extra}}}")
    for name, argument in optional():
        if f"{name}.{argument}" not in HIDDEN:
            for end, program in zip(("WITH", "WITHOUT"), with_argument(name, argument), strict=True):
                spell(f"PROBE_x_{name}_{argument}_{end}", program)
    for name in WORDS.attributes:
        for end, program in zip(("YES", "NO"), value_programs(name), strict=True):
            spell(f"PROBE_{name}_{end}", program)
    for name in WORDS.player_attributes:
        spell(f"PROBE_p_{name}_YES", f"if friendly.{name}: {HIT.format(1)}" if name in WORDS.player_conditions
              else HIT.format(f"friendly.{name}"))  # fmt: skip
    for name in WORDS.selectors:
        spell(f"PROBE_s_{name}_YES", HIT.format(f"count(friendly.{name})"))
    spell("PROBE_NOTHING", "")
    lines.append(f"PROBE_BODY: {{name: B, {BODY}}}")
    for name, text in ON_EVENT.items():
        lines.append(f"PROBE_{name}: {{name: B, {BODY}, {text}}}")
    lines.append("PROBE_QUEST: {name: Q, type: spell, cost: 1, collectible: false, quest: 3, "
                 "when: {draw(all.cards): 'set_memory(self, 1)'}}")  # fmt: skip
    lines.append(
        "PROBE_TRADE: {name: T, type: spell, cost: 1, collectible: false, keywords: [tradeable], play: draw()}"
    )
    lines.append("PROBE_START: {name: S, type: spell, cost: 1, play: draw(), start_of_game: gain_armor(1)}")
    lines.append("PROBE_VALUE: {name: V, type: enchantment, gives: +value/+value}")
    for place in ("left", "right", "sides", "end"):
        for name, what in (("summon", "CS2_168, 2"), ("summon_copy", "friendly.minions - self")):
            action = quoted(f"{name}({what}, at={place})")
            lines.append(f"PROBE_at_{name}_{place}: {{name: A, {BODY}, when: {{heal(self): {action}}}}}")
    lines.append(f"PROBE_INSPIRE: {{name: I, {BODY}, inspire: draw()}}")
    lines.append(f"PROBE_DISCOVER: {{name: D, {BODY}, battlecry: add_to_hand(discover(spells()))}}")
    lines.append(f"PROBE_OUTCAST: {{name: O, {BODY}, battlecry: 'draw(1 if self.outermost else 2)'}}")
    for timing, word in WORDS.listen:
        whose = "all" if word in PLAYERS_EVENTS else TAKES_PART.get(word, "all.characters")
        if word != "start_of_game":
            lines.append(
                f"PROBE_{timing}_{word}: {{name: B, {BODY}, {timing}: {{{word}({whose}): gain_armor(1)}}}}"
            )
    hsenv.cards.load("\n".join(lines))
    yield
    restore_cards()


def some_of_everything() -> Game:
    """A position in which every word has something to find, in my turn."""
    decks = (["Ice Barrier", "Loot Hoarder", "Fireball", "Murloc Raider"], ["War Golem", "Wisp", "Wisp"])
    game = Game.sandbox(("DRUID", "MAGE"), seed=3, decks=decks)
    me, foe = game.players
    for player in (me, foe):
        player.summon("Murloc Raider").destroy()
    for card in ("Sen'jin Shieldmasta", "Kobold Geomancer", "Argent Squire", "Loot Hoarder"):
        me.summon(card)
    shield, geomancer, squire, hoarder = me.board
    me.give("Lightning Bolt").play(target=foe.hero)
    game.end_turn()
    game.end_turn()
    me.set_mana(10)
    me.give("Novice Engineer").play()
    foe.summon("Wisp").destroy()
    me.give("Blessing of Kings").play(target=shield)
    shield.deal(1)
    hoarder.set(frozen=True)
    squire.set(exhausted=False)
    geomancer.set(exhausted=False)
    for card in ("Loot Hoarder", "Chillwind Yeti", "War Golem"):
        foe.summon(card)
    foe.board[2].silence()
    me.summon("Murloc Raider").destroy()
    me.take_fatigue()
    foe.put_secret("Mirror Entity")
    me.put_secret("Ice Barrier")
    me.equip("Fiery War Axe")
    me.hero.attack_target(foe.hero)
    me.hero_power.use()
    me.give("Stormforged Axe")
    me.give("Feral Spirit").discard()
    me.give("Lightning Storm")
    me.give("Chillwind Yeti")
    me.draw(1)
    me.hero.deal(9)
    me.hero.set(armor=3)
    for card in MARKS.values():
        me.put_in_deck(card)
    me.set_mana(6, 8)
    game.check()
    return game


def shown(game: Game) -> Any:
    """All that shows, as a position, and what may be done next."""
    if game.choosing:
        return [card.id for card in game.choices]
    raw = game.to_position()
    raw.pop("seed", None)
    raw["legal"] = game.legal_actions()
    return re.sub(r"PROBE_\w+", "PROBE", repr(raw))


def cast(card: str) -> Any:
    game = some_of_everything()
    me, foe = game.players
    me.give(card).play(target=foe.board[1])
    if not game.choosing:
        game.check()
    return shown(game)


def happen(card: str) -> list[Any]:
    """What shows after each of many things that happen while the minion stands."""
    game = some_of_everything()
    me, foe = game.players
    minion = me.summon(card)
    found = []

    def then(_: Any = None) -> None:
        game.check()
        found.append(shown(game))

    me.discard_hand()
    me.give(card)
    me.give("Wrath")
    for _ in range(2):
        then(game.end_turn())
    me.set_mana(10)
    then(me.hero_power.use())
    me.set_hero_power("Steady Shot")
    me.set_mana(10)
    then(me.give("PROBE_TRADE").trade())
    then(next(one for one in me.board if one.name == "Loot Hoarder").destroy())
    then(me.give("Novice Engineer").play())
    then(me.give("Wisp").play())
    then(me.give("Lightning Bolt").play(target=foe.hero))
    then(minion.deal(1))
    then(minion.heal(1))
    then(me.draw(1))
    then(me.give("Wisp").discard())
    then(me.give("Fiery War Axe").play())
    then(me.give("Shield Block").play())
    me.set_mana(10)
    then(me.give("Claw").play())
    then(me.give("Frost Nova").play())
    then(me.give("Sap").play(target=foe.board[0]))
    then(me.board[0].destroy())
    then(game.end_turn())
    foe.set_mana(10)
    for attacker in foe.board:
        attacker.set(frozen=False, exhausted=False)
    then(foe.give("Fireball").play(target=me.board[0]))
    then(foe.give("Moonfire").play(target=me.hero))
    for attacker in list(foe.board):
        if attacker.can_attack and attacker.targets:
            then(attacker.attack_target(attacker.targets[-1]))
    then(game.end_turn())
    return found


def test_every_word_of_the_page_has_a_row() -> None:
    behaviour = PAGE[PAGE.index("## Expressions") : PAGE.index("## Triggers")]
    documented = set(re.findall(r"(?<![\w.])([a-z_]+)\(", behaviour)) - SYNTAX
    rows = PROGRAMS.keys() | ON_EVENT.keys()
    events = {word for _, word in WORDS.listen}
    assert documented - events - rows - POOLS.keys() == set()
    assert (ACTIONS.keys() | FUNCTIONS.keys()) - rows == set()
    assert (ACTIONS.keys() | FUNCTIONS.keys()) - documented == set()


@pytest.mark.parametrize("name", PROGRAMS)
def test_an_action_or_function_changes_the_game(name: str) -> None:
    assert cast(f"PROBE_{name}_WITH") != cast(f"PROBE_{name}_WITHOUT")


@pytest.mark.parametrize(("name", "argument"), [pair for pair in optional() if ".".join(pair) not in HIDDEN])
def test_an_argument_changes_the_game(name: str, argument: str) -> None:
    assert cast(f"PROBE_x_{name}_{argument}_WITH") != cast(f"PROBE_x_{name}_{argument}_WITHOUT")


@pytest.mark.parametrize("name", ["summon", "summon_copy"])
def test_a_place_beside_the_minion(name: str) -> None:
    rows = []
    for place in ("left", "right", "sides", "end"):
        game = Game.sandbox(("MAGE", "MAGE"), seed=1)
        me = game.players[0]
        for card in ("Wisp", f"PROBE_at_{name}_{place}", "Chillwind Yeti"):
            me.summon(card)
        me.board[1].deal(1)
        me.board[1].heal(1)
        rows.append([one.name for one in me.board])
    assert all(one != other for at, one in enumerate(rows) for other in rows[:at])


@pytest.mark.parametrize("name", ON_EVENT)
def test_an_action_on_an_event_changes_the_game(name: str) -> None:
    assert happen(f"PROBE_{name}") != happen("PROBE_BODY")


@pytest.mark.parametrize(
    "pair", [f"{timing}_{word}" for timing, word in WORDS.listen if word != "start_of_game"]
)
def test_an_event_is_heard(pair: str) -> None:
    assert happen(f"PROBE_{pair}") != happen("PROBE_BODY")


@pytest.mark.parametrize(("card", "armor"), [("PROBE_START", 30), ("Wisp", 0)])
def test_the_start_of_a_game_is_heard(card: str, armor: int) -> None:
    deck = {"hero": "HERO_08", "cards": [card] * 30}
    game = Game(decks=(deck, deck), seed=1, check=False)
    for seat in (0, 1):
        game.mulligan(seat)
    assert game.players[0].hero.armor == armor


@pytest.mark.parametrize("name", KEYWORDS)
def test_a_keyword_can_be_asked(name: str) -> None:
    assert cast(f"PROBE_w_{name}_WITH") != cast(f"PROBE_w_{name}_WITHOUT")


@pytest.mark.parametrize("name", [name for name in KEYWORDS if name not in MARKS and name not in ELSEWHERE])
def test_a_keyword_acts(name: str) -> None:
    assert happen(f"PROBE_k_{name}") != happen("PROBE_BODY")


@pytest.mark.parametrize("name", WORDS.attributes)
def test_an_attribute_tells_some_from_others(name: str) -> None:
    if name in OF_OTHERS:
        assert cast(f"PROBE_a_{name}_WITH") != cast(f"PROBE_a_{name}_WITHOUT")
        return
    nothing = cast("PROBE_NOTHING")
    assert [cast(f"PROBE_{name}_{end}") != nothing for end in ("YES", "NO")] == [True, True]


@pytest.mark.parametrize("name", WORDS.player_attributes)
def test_a_number_of_a_player_counts(name: str) -> None:
    if name in OF_PLAYERS:
        assert cast(f"PROBE_p_{name}_WITH") != cast(f"PROBE_p_{name}_WITHOUT")
    else:
        assert cast(f"PROBE_p_{name}_YES") != cast("PROBE_NOTHING")


@pytest.mark.parametrize("name", WORDS.selectors)
def test_a_selector_finds_somebody(name: str) -> None:
    assert cast(f"PROBE_s_{name}_YES") != cast("PROBE_NOTHING")
