"""Every word of docs/card-language.md changes a game: a card with it goes another way than the same card without.

Each program is that of a spell which costs nothing and is cast on the opponent's Chillwind Yeti, in one position that
has something of everything. A word without a row here makes the test fail.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import hsenv
from compiled import quoted
from hsenv import Game
from hsenv.cards import vocabulary
from hsenv.cards.actions import ACTIONS
from hsenv.cards.functions import FUNCTIONS
from hsenv.cards.keywords import is_read
from hsenv.cards.vocabulary import PLAYER_CONDITIONS
from kit import restore_cards

WORDS = vocabulary.load()
PAGE = (Path(__file__).parents[2] / "docs" / "card-language.md").read_text(encoding="utf-8")
#: Names with brackets on the page that are syntax, events or a filter's.
SYNTAX = {"range", "shuffled", "history"}

HIT = "damage(enemy.hero, {}, exact=True)"
#: What has something of everything that an attribute or keyword asks about.
ALL = "(all.board + all.hand + all.hero + all.weapon + all.secrets + all.hero_power)"

#: Actions and functions: a program with the word, and the same one without.
PROGRAMS: dict[str, tuple[str, str]] = {
    "damage": ("damage(enemy.hero, 3)", ""),
    "split_damage": ("split_damage(3, enemy.characters)", ""),
    "split_heal": ("split_heal(3, friendly.hero)", ""),
    "heal": ("heal(friendly.hero, 3)", ""),
    "destroy": ("destroy(target)", ""),
    "silence": ("silence(friendly.minions(taunt))", ""),
    "freeze": ("freeze(enemy.hero)", ""),
    "unfreeze": ("unfreeze(friendly.minions(frozen))", ""),
    "gain": ("gain(target, taunt)", ""),
    "lose": ("lose(friendly.minions(divine_shield), divine_shield)", ""),
    "return_to_hand": ("return_to_hand(target)", ""),
    "shuffle_into_deck": ("shuffle_into_deck(target, me)", ""),
    "put_on_top": ("put_on_top(target, me)", ""),
    "discard": ("discard(friendly.hand(minion))", ""),
    "remove_from_game": ("remove_from_game(target)", ""),
    "draw": ("draw(2)", ""),
    "mill": ("mill(2, me)", ""),
    "summon": ("summon(CS2_182)", ""),
    "summon_copy": ("summon_copy(target)", ""),
    "add_to_hand": ("add_to_hand(CS2_182)", ""),
    "copy_to_hand": ("copy_to_hand(target)", ""),
    "shuffle": ("shuffle(CS2_182, 2)", ""),
    "put_card_on_top": ("put_card_on_top(CS2_182)", ""),
    "equip": ("equip(CS2_112)", ""),
    "lose_durability": ("lose_durability(friendly.weapon)", ""),
    "enchant": ("enchant(target, CS2_092e)", ""),
    "remove_enchantments": ("remove_enchantments(friendly.minions, CS2_092e)", ""),
    "remove": ("enchant(target, PROBE_ENDS); damage(target, 1); damage(target, 1)",
               "enchant(target, PROBE_STAYS); damage(target, 1); damage(target, 1)"),
    "transform": ("transform(target, CS2_168)", ""),
    "transform_copy": ("transform_copy(target, friendly.minions(taunt))", ""),
    "transform_random": ("transform_random(target, minions(cost == old_cost + 1))", ""),
    "take_control": ("take_control(target)", ""),
    "give_control": ("give_control(friendly.minions(taunt))", ""),
    "swap_stats": ("swap_stats(target, EX1_360e)", ""),
    "swap_hero_health": ("swap_hero_health()", ""),
    "swap_with_hand": ("swap_with_hand(friendly.minions(taunt), friendly.hand(minion))", ""),
    "gain_armor": ("gain_armor(3)", ""),
    "lose_armor": ("gain_armor(4); lose_armor(2, me)", "gain_armor(4)"),
    "set_health": ("set_health(enemy.hero, 7)", ""),
    "set_attacks_left": ("set_attacks_left(friendly.hero, 1)", ""),
    "gain_mana": ("gain_mana(1)", ""),
    "gain_empty_mana": ("gain_empty_mana(1)", ""),
    "gain_temporary_mana": ("gain_temporary_mana(1)", ""),
    "refresh_mana": ("refresh_mana(1, me)", ""),
    "destroy_mana": ("destroy_mana(1, me)", ""),
    "set_mana": ("set_mana(3, me)", ""),
    "overload": ("overload(2)", ""),
    "unlock_overload": ("unlock_overload()", ""),
    "set_hero": ("set_hero(EX1_323h)", ""),
    "set_hero_power": ("set_hero_power(HERO_05bp, opponent)", ""),
    "upgrade_hero_power": ("upgrade_hero_power()", ""),
    "refresh_hero_power": ("refresh_hero_power()", ""),
    "force_attack": ("force_attack(friendly.minions(taunt), target)", ""),
    "cast": ("cast(CS2_029)", ""),
    "discover": ("add_to_hand(discover(spells()))", ""),
    "choose_card": ("add_to_hand(choose_card(one_of(CS2_182, CS2_168)))", ""),
    "choose": ("destroy(choose(enemy.minions))", ""),
    "reveal": ("reveal(enemy.secrets)", ""),
    "take_secret": ("take_secret(enemy.secrets)", ""),
    "put_secret": ("put_secret(friendly.deck(secret))", ""),
    "set_memory": ("set_memory(target, 4)", ""),
    "grow_jade_golem": ("grow_jade_golem()", ""),
    "grow_cthun": ("grow_cthun(2, 1)", ""),
    "run_deathrattle": ("run_deathrattle(friendly.minions(deathrattle))", ""),
    "run_battlecry": ("run_battlecry(friendly.minions(battlecry))", ""),
    "deaths": ("damage(target, 9)\ndeaths()\nsummon(CS2_182, 7, opponent)", "damage(target, 9)\nsummon(CS2_182, 7, opponent)"),
    "extra_turn": ("extra_turn()", ""),
    "win": ("win()", ""),
    "joust": ("if joust(): damage(enemy.hero, 2)", ""),
    # functions
    "adjacent": ("damage(adjacent(target), 1)", "damage(target, 1)"),
    "left_of": ("damage(left_of(target), 1)", "damage(target, 1)"),
    "right_of": ("damage(right_of(target), 1)", "damage(target, 1)"),
    "leftmost": ("damage(leftmost(enemy.minions), 1)", "damage(enemy.minions, 1)"),
    "rightmost": ("damage(rightmost(enemy.minions), 1)", "damage(enemy.minions, 1)"),
    "oldest": ("damage(oldest(enemy.minions), 1)", "damage(enemy.minions, 1)"),
    "highest": ("damage(highest(attack, enemy.minions), 1)", "damage(enemy.minions, 1)"),
    "lowest": ("damage(lowest(attack, enemy.minions), 1)", "damage(enemy.minions, 1)"),
    "count": ("damage(enemy.hero, count(enemy.minions))", "damage(enemy.hero, 1)"),
    "total": ("damage(enemy.hero, total(attack, enemy.minions))", "damage(enemy.hero, 1)"),
    "each": ("damage(enemy.minions, each(attack))", "damage(enemy.minions, 1)"),
    "random": ("damage(random(enemy.minions), 1)", "damage(enemy.minions, 1)"),
    "random_int": ("damage(enemy.hero, random_int(2, 3))", "damage(enemy.hero, 1)"),
    "coin_flip": ("for _ in range(9):\n    if coin_flip(): damage(enemy.hero, 1)", ""),
    "min": ("damage(enemy.hero, min(1, 3))", "damage(enemy.hero, 3)"),
    "max": ("damage(enemy.hero, max(1, 3))", "damage(enemy.hero, 1)"),
    "controller": ("damage(controller(target).hero, 1)", "damage(friendly.hero, 1)"),
    "has": ("damage(enemy.hero, 2 if has(friendly, taunt) else 1)", "damage(enemy.hero, 1)"),
    "holding": ("damage(enemy.hero, 2 if holding(minion) else 1)", "damage(enemy.hero, 1)"),
    "top": ("draw(top(friendly.deck))", "draw(bottom(friendly.deck))"),
    "bottom": ("draw(bottom(friendly.deck))", "draw(top(friendly.deck))"),
    "card": ("summon(card(target))", "summon(CS2_168)"),
    "minions": ("summon(random(minions(dragon)))", "summon(CS2_168)"),
    "spells": ("add_to_hand(random(spells()))", "add_to_hand(CS2_168)"),
    "weapons": ("equip(random(weapons(attack >= 4)))", "equip(CS2_106)"),
    "cards": ("add_to_hand(random(cards(minion)))", "add_to_hand(CS2_168)"),
    "one_of": ("summon(random(one_of(CS2_182)))", "summon(CS2_168)"),
}  # fmt: skip

#: Actions that change an event: a minion with it, and what happens then.
ON_EVENT = {
    "set_defender": "before: {attack(enemy.minions): set_defender(enemy.hero)}",
    "set_spell_target": "before: {spell_target(enemy.spells): set_spell_target(self)}",
    "set_amount": "before: {damage(friendly.hero): set_amount(0)}",
    "counter": "before: {cast(enemy.spells): counter()}",
}

#: What an event of which somebody takes part is asked of; all others are asked of a player.
PLAYERS_EVENTS = {"turn_start", "turn_end", "hero_power", "overload", "gain_armor", "trade"}
TAKES_PART = {"secret_revealed": "all.secrets", "death": "all.minions", "discard": "all.cards", "draw": "all.cards",
              "play": "all.cards", "cast": "all.spells", "equip": "all.weapon", "add_to_hand": "all.cards",
              "gain_attack": "all.hero", "spell_target": "all.spells"}  # fmt: skip

#: Numbers of a player that the position has for both or for none: a program with the word and one without.
OF_PLAYERS: dict[str, tuple[str, str]] = {
    "cthun_attack": ("grow_cthun(2, 1)\ndamage(enemy.hero, friendly.cthun_attack)", "grow_cthun(2, 1)"),
    "cthun_health": ("grow_cthun(2, 1)\ndamage(enemy.hero, friendly.cthun_health)", "grow_cthun(2, 1)"),
    "duplicates_in_deck": (
        "shuffle(CS2_182, 2)\nif friendly.duplicates_in_deck: damage(enemy.hero, 1)",
        "shuffle(CS2_182, 2)",
    ),
    "overload_owed": ("overload(2)\ndamage(enemy.hero, friendly.overload_owed)", "overload(2)"),
}

#: Attributes of those who are in none of the places that are asked.
OF_OTHERS: dict[str, tuple[str, str]] = {
    "memory": ("set_memory(target, 4)\ndamage(enemy.hero, target.memory)", "set_memory(target, 4)"),
    "removed": (
        "remove_from_game(target)\nif target.removed: damage(enemy.hero, 1)",
        "remove_from_game(target)",
    ),
    "dying": ("destroy(target)\nif target.dying: damage(enemy.hero, 1)", "destroy(target)"),
    "has_died": (HIT.format("count(friendly.graveyard(has_died))"), HIT.format("count(friendly.graveyard)")),
    "died_this_turn": (
        "destroy(target); deaths()\n" + HIT.format("count(enemy.graveyard(died_this_turn))"),
        "destroy(target); deaths()\n" + HIT.format("count(enemy.graveyard(has_died))"),
    ),
}

_BODY = "type: minion, cost: 1, attack: 3, health: 5, collectible: false"


KEYWORDS = [word for word in WORDS.keywords if is_read(word)]
#: Keywords that only other cards ask for, and a card that has each.
MARKS = {
    "battlecry": "Novice Engineer", "deathrattle": "Loot Hoarder", "combo": "SI:7 Agent", "choose_one": "Wrath",
    "secret": "Ice Barrier", "quest": "PROBE_QUEST", "inspire": "PROBE_INSPIRE", "overload": "Lightning Bolt",
    "discover": "PROBE_DISCOVER", "outcast": "PROBE_OUTCAST", "start_of_game": "Genn Greymane",
    "aura": "Stormwind Champion", "trigger": "Knife Juggler",
}  # fmt: skip
#: Keywords that act on something else than a minion or in what does not happen here.
ELSEWHERE = {"ignores_spell_damage": "of a spell"}


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
                lines.append(f"PROBE_k_{name}: {{name: B, {_BODY}, keywords: [{name}]{extra}}}")
    for name in WORDS.attributes:
        for end, program in zip(("YES", "NO"), value_programs(name), strict=True):
            spell(f"PROBE_{name}_{end}", program)
    for name in WORDS.player_attributes:
        spell(f"PROBE_p_{name}_YES", f"if friendly.{name}: {HIT.format(1)}" if name in PLAYER_CONDITIONS
              else HIT.format(f"friendly.{name}"))  # fmt: skip
    for name in WORDS.selectors:
        spell(f"PROBE_s_{name}_YES", HIT.format(f"count(friendly.{name})"))
    spell("PROBE_NOTHING", "")
    lines.append(f"PROBE_BODY: {{name: B, {_BODY}}}")
    for name, text in ON_EVENT.items():
        lines.append(f"PROBE_{name}: {{name: B, {_BODY}, {text}}}")
    lines.append("PROBE_QUEST: {name: Q, type: spell, cost: 1, collectible: false, quest: 3, "
                 "when: {draw(all.cards): 'set_memory(self, 1)'}}")  # fmt: skip
    lines.append(
        "PROBE_TRADE: {name: T, type: spell, cost: 1, collectible: false, keywords: [tradeable], play: draw()}"
    )
    lines.append("PROBE_START: {name: S, type: spell, cost: 1, play: draw(), start_of_game: gain_armor(1)}")
    lines.append(f"PROBE_INSPIRE: {{name: I, {_BODY}, inspire: draw()}}")
    lines.append(f"PROBE_DISCOVER: {{name: D, {_BODY}, battlecry: add_to_hand(discover(spells()))}}")
    lines.append(f"PROBE_OUTCAST: {{name: O, {_BODY}, battlecry: 'draw(1 if self.outermost else 2)'}}")
    for timing, word in WORDS.listen:
        whose = "all" if word in PLAYERS_EVENTS else TAKES_PART.get(word, "all.characters")
        if word != "start_of_game":
            lines.append(
                f"PROBE_{timing}_{word}: {{name: B, {_BODY}, {timing}: {{{word}({whose}): gain_armor(1)}}}}"
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
    assert documented - events - rows == set()
    assert (ACTIONS.keys() | FUNCTIONS.keys()) - rows == set()
    assert (ACTIONS.keys() | FUNCTIONS.keys()) - documented == set()


@pytest.mark.parametrize("name", PROGRAMS)
def test_an_action_or_function_changes_the_game(name: str) -> None:
    assert cast(f"PROBE_{name}_WITH") != cast(f"PROBE_{name}_WITHOUT")


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
