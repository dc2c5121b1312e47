"""Every word of docs/card-language.md compiles, and means the instructions it should."""

# ruff: noqa: E501, SIM905 (tables of cases)

import re
from pathlib import Path

import pytest

from hsenv.cards import vocabulary
from hsenv.cards.actions import ACTIONS
from hsenv.cards.build import build_pack, build_text
from hsenv.cards.disassemble import Listing
from hsenv.cards.functions import FUNCTIONS
from hsenv.cards.keys import _ALLOWED
from hsenv.cards.records import BEHAVIOUR, FACTS
from hsenv.cards.vocabulary import PLAYER_CONDITIONS

ROOT = Path(__file__).parents[2]
WORDS = vocabulary.load()

#: Cards that the tests name.
COMMON = """
WISP: {name: Wisp, type: minion, cost: 0, attack: 1, health: 1}
AXE: {name: Axe, type: weapon, cost: 1, attack: 1, durability: 1}
BOLT: {name: Bolt, type: spell, cost: 1, target: all.characters, play: "damage(target, 3)"}
HERO: {name: Hero, type: hero, cost: 0, health: 30, hero_power: POWER}
POWER: {name: Power, type: hero_power, cost: 2, play: draw()}
PLUS: {name: Plus, type: enchantment, gives: +1/+1}
GAIN: {name: Gain, type: enchantment, gives: {attack: +value, health: "=value"}}
RICH: {name: Rich, type: enchantment, gives: {attack: +value}}
"""

SPELL = "X: {name: X, type: spell, cost: 1, target: all.characters, play: PLACE}"
MINION = "X: {name: X, type: minion, cost: 1, attack: 1, health: 1, PLACE}"
ENCHANTMENT = "X: {name: X, type: enchantment, PLACE}"


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def listing(record: str, card: str = "X") -> str:
    """The listing of a card compiled beside the common ones."""
    return Listing(build_text(COMMON + record), WORDS).card(card)


def code(record: str) -> list[str]:
    """The instructions of the first program in the card's listing."""
    found = []
    for line in listing(record).splitlines():
        if match := re.match(r"    +\d+ +(.*)", line):
            found.append(match[1])
            if match[1] == "END":
                return found
    return found


def play(program: str) -> list[str]:
    """The instructions of a spell's program; it may use a target."""
    return code(SPELL.replace("PLACE", quoted(f"{program}\nunfreeze(target)")))[:-3]


def condition(text: str) -> list[str]:
    """The instructions of a condition."""
    record = "X: {name: X, type: spell, cost: 1, play: pass, requires: PLACE}"
    return [line for line in code(record.replace("PLACE", quoted(text)))[:-1] if line != "END"]


# -- sets, numbers, conditions


@pytest.mark.parametrize("side", ["friendly", "enemy", "all"])
@pytest.mark.parametrize("place", WORDS.selectors)
def test_every_place_of_every_side(side: str, place: str) -> None:
    assert play(f"destroy({side}.{place})") == [f"ZONE {side} {place}", "DESTROY"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("self", ["SELF"]),
        ("target", ["TARGET"]),
        ("all.minions - self", ["ZONE all minions", "SELF", "MINUS"]),
        ("enemy.hero + target", ["ZONE enemy hero", "TARGET", "UNION"]),
        ("all.minions & adjacent(target)", ["ZONE all minions", "TARGET", "ADJACENT", "INTERSECT"]),
        ("left_of(target)", ["TARGET", "LEFT_OF"]),
        ("right_of(target)", ["TARGET", "RIGHT_OF"]),
        ("leftmost(enemy.minions)", ["ZONE enemy minions", "LEFTMOST"]),
        ("rightmost(enemy.minions)", ["ZONE enemy minions", "RIGHTMOST"]),
        ("oldest(enemy.minions)", ["ZONE enemy minions", "OLDEST"]),
        ("highest(attack, all.minions)", ["ZONE all minions", "HIGHEST attack"]),
        ("lowest(health, all.minions)", ["ZONE all minions", "LOWEST health"]),
        ("random(enemy.minions)", ["ZONE enemy minions", "INT 1", "RANDOM"]),
        ("random(enemy.minions, 2)", ["ZONE enemy minions", "INT 2", "RANDOM"]),
        ("random(friendly.minions, even_dying=True)", ["ZONE friendly minions", "INT 1", "RANDOM dying"]),
        ("enemy.minions(attack >= 7)", ["ZONE enemy minions", "FILTER", "IT_ATTR attack", "INT 7", "GE"]),
        ("enemy.minions(damaged, taunt)", "ZONE enemy minions|FILTER|IT_ATTR damaged|IT_KEYWORD taunt|AND".split("|")),
        ("target(beast)", ["TARGET", "FILTER", "IT_RACE beast"]),
        ("adjacent(self)(not frozen)", ["SELF", "ADJACENT", "FILTER", "IT_ATTR frozen", "NOT"]),
        ("all.minions(it != self)", ["ZONE all minions", "FILTER", "IT", "SELF", "NE"]),
        ("all.minions(it in adjacent(self))", ["ZONE all minions", "FILTER", "SELF", "ADJACENT", "IT_IN"]),
        ("all.minions(card == WISP)", ["ZONE all minions", "FILTER", "IT_CARD WISP"]),
        ("all.minions(card != 'WISP')", ["ZONE all minions", "FILTER", "IT_CARD WISP", "NOT"]),
        ("all.minions(card in friendly.hand)", ["ZONE all minions", "FILTER", "ZONE friendly hand", "IT_CARD_IN"]),
        ("all.minions(card_class in enemy.hero)", ["ZONE all minions", "FILTER", "ZONE enemy hero", "IT_CLASS_IN"]),
        ("all.minions(card == card(target))", "ZONE all minions|FILTER|IT|CARD_OF|TARGET|CARD_OF|IS_CARD".split("|")),
        ("all.minions(it.attack > self.attack)", "ZONE all minions|FILTER|IT_ATTR attack|SELF|ATTR attack|GT".split("|")),
        ("controller(target).hero", "TARGET|CONTROLLER_OF|PLAYERS friendly|EQ|JUMP_FALSE -> 7|ZONE friendly hero|JUMP -> 8|ZONE enemy hero".split("|")),
    ],
)  # fmt: skip
def test_sets(text: str, expected: list[str]) -> None:
    assert play(f"destroy({text})") == [*expected, "DESTROY"]


@pytest.mark.parametrize(
    ("word", "instruction"),
    [
        ("minion", "IT_TYPE minion"),
        ("spell", "IT_TYPE spell"),
        ("dragon", "IT_RACE dragon"),
        ("mech", "IT_RACE mech"),
        ("mage", "IT_CLASS mage"),
        ("neutral", "IT_CLASS neutral"),
        ("fire", "IT_SCHOOL fire"),
        ("legendary", "IT_RARITY legendary"),
        ("secret", "IT_KEYWORD secret"),
        ("race == dragon", "IT_RACE dragon"),
        ("race == all", "IT_RACE all"),
        ("school == shadow", "IT_SCHOOL shadow"),
        ("rarity == epic", "IT_RARITY epic"),
        ("card_class == warlock", "IT_CLASS warlock"),
        ("type == weapon", "IT_TYPE weapon"),
        ("set == expert1", "IT_SET expert1"),
    ],
)
def test_names_of_a_filter(word: str, instruction: str) -> None:
    assert play(f"discard(friendly.hand({word}))") == ["ZONE friendly hand", "FILTER", instruction, "DISCARD"]


@pytest.mark.parametrize("name", [*WORDS.attributes, *WORDS.keywords])
def test_every_attribute_and_keyword_can_be_asked(name: str) -> None:
    number = name in WORDS.attributes and name not in WORDS.conditions
    test = f"{name} > 0" if number else name
    play(f"destroy(all.minions({test}))")
    condition(f"self.{test}")


@pytest.mark.parametrize("name", WORDS.player_attributes)
def test_every_number_of_a_player(name: str) -> None:
    test = f"friendly.{name}" if name in PLAYER_CONDITIONS else f"friendly.{name} > 0"
    assert condition(test)[0] == f"PLAYER_ATTR friendly {name}"
    assert condition(test.replace("friendly", "opponent"))[0] == f"PLAYER_ATTR enemy {name}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 + 3 * count(all.minions)", ["INT 2", "INT 3", "ZONE all minions", "COUNT", "MUL", "ADD"]),
        ("7 // 2 - 7 % 2", ["INT 7", "INT 2", "DIV", "INT 7", "INT 2", "MOD", "SUB"]),
        ("-3", ["INT -3"]),
        ("-self.attack", ["SELF", "ATTR attack", "NEG"]),
        ("min(1, max(2, 3))", ["INT 1", "INT 2", "INT 3", "MAX", "MIN"]),
        ("total(attack, all.minions)", ["ZONE all minions", "SUM attack"]),
        ("random_int(1, 6)", ["INT 1", "INT 6", "RANDOM_INT"]),
        (
            "1 if coin_flip() else 2",
            "INT 0|INT 1|RANDOM_INT|JUMP_FALSE -> 6|INT 1|JUMP -> 7|INT 2".split("|"),
        ),
        ("count(friendly.deck)", ["DECK friendly", "DECK_COUNT"]),
        ("count(friendly.graveyard(beast))", ["GRAVE_COUNT friendly", "IT_RACE beast"]),
        ("count(all.graveyard)", ["GRAVE_COUNT all"]),
        ("card(target).cost", ["TARGET", "CARD_OF", "CARD_ATTR cost"]),
        ("top(enemy.deck).cost", ["DECK enemy", "INT 1", "DECK_TOP", "DECK_CARD", "CARD_ATTR cost"]),
        ("friendly.max_mana", ["PLAYER_ATTR friendly max_mana"]),
        ("self.memory", ["SELF", "ATTR memory"]),
    ],
)
def test_numbers(text: str, expected: list[str]) -> None:
    assert play(f"heal(self, {text})") == ["SELF", *_shifted(expected), "HEAL"]


def _shifted(lines: list[str]) -> list[str]:
    return [re.sub(r"-> (\d+)", lambda match: f"-> {int(match[1]) + 1}", line) for line in lines]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("enemy.minions", ["ZONE enemy minions", "COUNT", "INT 0", "GT"]),
        ("not friendly.weapon", ["ZONE friendly weapon", "COUNT", "INT 0", "GT", "NOT"]),
        ("friendly.deck", ["DECK friendly", "DECK_COUNT", "INT 0", "GT"]),
        ("enemy.graveyard", ["GRAVE_COUNT enemy", "INT 0", "GT"]),
        ("self in friendly.minions", ["SELF", "ZONE friendly minions", "INTERSECT", "COUNT", "INT 0", "GT"]),
        ("self == oldest(all.minions)", ["SELF", "ZONE all minions", "OLDEST", "EQ"]),
        ("controller(self) == me", ["SELF", "CONTROLLER_OF", "PLAYERS friendly", "EQ"]),
        ("card(self) == WISP", ["SELF", "CARD_OF", "CARD WISP", "IS_CARD"]),
        ("card(self) != WISP", ["SELF", "CARD_OF", "CARD WISP", "IS_CARD", "NOT"]),
        ("combo_active", ["PLAYER_ATTR friendly cards_played_this_turn", "INT 0", "GT"]),
        ("has(enemy, chooses_both)", ["HAS enemy chooses_both"]),
        ("holding()", ["ZONE friendly hand", "SELF", "MINUS", "COUNT", "INT 0", "GT"]),
        ("holding(dragon)", "ZONE friendly hand|FILTER|IT_RACE dragon|SELF|MINUS|COUNT|INT 0|GT".split("|")),
        ("self.damaged", ["SELF", "ATTR damaged"]),
        ("self.taunt", ["SELF", "FILTER", "IT_KEYWORD taunt", "COUNT", "INT 0", "GT"]),
        ("self.beast", ["SELF", "FILTER", "IT_RACE beast", "COUNT", "INT 0", "GT"]),
        ("top(friendly.deck).spell", "DECK friendly|INT 1|DECK_TOP|DECK_FILTER|IT_TYPE spell|DECK_COUNT|INT 0|GT".split("|")),
        ("True", ["INT 1"]),
        ("False or enemy.is_current", ["INT 0", "PLAYER_ATTR enemy is_current", "OR"]),
    ],
)  # fmt: skip
def test_conditions(text: str, expected: list[str]) -> None:
    assert condition(text) == expected


# -- decks, cards, pools


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("friendly.deck(minion)", ["DECK friendly", "DECK_FILTER", "IT_TYPE minion"]),
        ("bottom(enemy.deck, 2)", ["DECK enemy", "INT 2", "DECK_BOTTOM"]),
        ("random(friendly.deck, 2)", ["DECK friendly", "INT 2", "DECK_RANDOM"]),
        ("highest(cost, friendly.deck)", ["DECK friendly", "DECK_HIGHEST cost"]),
        ("lowest(cost, friendly.deck)", ["DECK friendly", "DECK_LOWEST cost"]),
    ],
)
def test_decks(text: str, expected: list[str]) -> None:
    assert play(f"draw({text})") == [*expected, "DRAW_CARDS"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("WISP", ["CARD WISP"]),
        ("'WISP'", ["CARD WISP"]),
        ("card(target)", ["TARGET", "CARD_OF"]),
        ("card(top(friendly.deck))", ["DECK friendly", "INT 1", "DECK_TOP", "DECK_CARD"]),
        ("random(minions())", ["POOL_RANDOM [IT_TYPE minion]"]),
        ("random(spells(cost <= 3, mage))", ["POOL_RANDOM [IT_TYPE spell; IT_ATTR cost; INT 3; LE; AND; IT_CLASS mage; AND]"]),
        ("random(weapons())", ["POOL_RANDOM [IT_TYPE weapon]"]),
        ("random(cards())", ["POOL_RANDOM [INT 1]"]),
        ("random(cards(collectible))", ["POOL_RANDOM [IT_ATTR collectible]"]),
        ("random(one_of(WISP, AXE))", ["POOL_RANDOM [WISP AXE]"]),
        ("random(friendly.graveyard(minion))", ["GRAVE_RANDOM friendly", "IT_TYPE minion"]),
    ],
)  # fmt: skip
def test_cards(text: str, expected: list[str]) -> None:
    assert play(f"add_to_hand({text})") == [*expected, "INT 1", "PLAYERS friendly", "ADD_TO_HAND"]


def test_a_pool_may_use_numbers_of_the_program() -> None:
    assert play("add_to_hand(random(minions(cost == target.cost + 1)))") == [
        *("LOCALS 1", "TARGET", "ATTR cost", "INT 1", "ADD", "STORE 0"),
        *("POOL_RANDOM [IT_TYPE minion]", "IT_ATTR cost", "LOAD 0", "EQ"),
        *("INT 1", "PLAYERS friendly", "ADD_TO_HAND"),
    ]


def test_the_old_cost_is_that_of_each_transformed_minion() -> None:
    assert play("transform_random(all.minions, minions(cost == old_cost + 1))") == [
        *("ZONE all minions", "TRANSFORM_RANDOM [IT_TYPE minion]"),
        *("IT_ATTR cost", "VALUE attack", "INT 1", "ADD", "EQ"),
    ]


# -- actions


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("damage(target, 3)", "TARGET|INT 3|DAMAGE"),
        ("damage(target, 3, exact=True)", "TARGET|INT 3|DAMAGE exact"),
        ("damage(enemy.minions, 3, source=target)", "ZONE enemy minions|INT 3|TARGET|DAMAGE by"),
        ("damage(target, 3, source=self)", "TARGET|INT 3|SELF|DAMAGE by"),
        ("damage(enemy.minions, each(attack))", "ZONE enemy minions|DAMAGE_EACH|IT_ATTR attack"),
        ("damage(all.minions, each(random_int(2, 3)), source=self)", "ZONE all minions|SELF|DAMAGE_EACH by|INT 2|INT 3|RANDOM_INT"),
        (
            "damage(enemy.characters, each(4 if it in target else 1), exact=True)",
            "ZONE enemy characters|DAMAGE_EACH exact|TARGET|IT_IN|JUMP_FALSE -> 7|INT 4|JUMP -> 8|INT 1",
        ),
        ("heal(target, 3)", "TARGET|INT 3|HEAL"),
        ("destroy(target)", "TARGET|DESTROY"),
        ("silence(target)", "TARGET|SILENCE"),
        ("freeze(target)", "TARGET|FREEZE"),
        ("unfreeze(target)", "TARGET|UNFREEZE"),
        ("gain(target, divine_shield)", "TARGET|ADD_KEYWORD divine_shield"),
        ("lose(target, stealth)", "TARGET|REMOVE_KEYWORD stealth"),
        ("return_to_hand(target)", "TARGET|RETURN_TO_HAND"),
        ("shuffle_into_deck(target, opponent)", "TARGET|PLAYERS enemy|SHUFFLE_INTO_DECK"),
        ("put_on_top(target)", "TARGET|PLAYERS friendly|PUT_ON_TOP"),
        ("put_on_top(random(friendly.deck(spell)))", "DECK friendly|DECK_FILTER|IT_TYPE spell|INT 1|DECK_RANDOM|DECK_TO_TOP"),
        ("put_on_top(target, controller(target))", "TARGET|TARGET|CONTROLLER_OF|PUT_ON_TOP"),
        ("discard(friendly.hand)", "ZONE friendly hand|DISCARD"),
        ("remove_from_game(friendly.minions)", "ZONE friendly minions|REMOVE_FROM_GAME"),
        ("draw()", "PLAYERS friendly|INT 1|DRAW"),
        ("draw(2, both)", "PLAYERS all|INT 2|DRAW"),
        ("draw(friendly.deck(spell))", "DECK friendly|DECK_FILTER|IT_TYPE spell|DRAW_CARDS"),
        ("mill(2, opponent)", "PLAYERS enemy|INT 2|MILL"),
        ("summon(WISP)", "CARD WISP|INT 1|PLAYERS friendly|SUMMON end"),
        ("summon(WISP, 2, opponent)", "CARD WISP|INT 2|PLAYERS enemy|SUMMON end"),
        ("summon(WISP, at=right)", "CARD WISP|INT 1|PLAYERS friendly|SUMMON right"),
        ("summon(WISP, 2, at=sides)", "CARD WISP|INT 2|PLAYERS friendly|SUMMON sides"),
        ("summon(WISP, at=death)", "CARD WISP|INT 1|PLAYERS friendly|SUMMON death"),
        ("summon(WISP, at=left)", "CARD WISP|INT 1|PLAYERS friendly|SUMMON left"),
        ("summon(random(friendly.deck(minion)))", "DECK friendly|DECK_FILTER|IT_TYPE minion|INT 1|DECK_RANDOM|SUMMON_FROM_DECK end"),
        ("summon(random(friendly.hand(minion)))", "ZONE friendly hand|FILTER|IT_TYPE minion|INT 1|RANDOM|SUMMON_FROM_HAND end"),
        ("summon_copy(target)", "TARGET|PLAYERS friendly|SUMMON_COPY end"),
        ("summon_copy(target, exact=True)", "TARGET|PLAYERS friendly|SUMMON_COPY end exact"),
        ("add_to_hand(WISP, 2, opponent)", "CARD WISP|INT 2|PLAYERS enemy|ADD_TO_HAND"),
        ("copy_to_hand(target)", "TARGET|PLAYERS friendly|COPY_TO_HAND"),
        ("copy_to_hand(target, exact=True)", "TARGET|PLAYERS friendly|COPY_TO_HAND exact"),
        ("copy_to_hand(random(enemy.deck, 2))", "DECK enemy|INT 2|DECK_RANDOM|PLAYERS friendly|COPY_DECK_TO_HAND"),
        ("shuffle(WISP, 3)", "CARD WISP|INT 3|PLAYERS friendly|SHUFFLE_CARD"),
        ("put_card_on_top(WISP, opponent)", "CARD WISP|PLAYERS enemy|PUT_CARD_ON_TOP"),
        ("equip(AXE)", "CARD AXE|PLAYERS friendly|EQUIP"),
        ("lose_durability(friendly.weapon)", "ZONE friendly weapon|INT 1|LOSE_DURABILITY"),
        ("enchant(target, PLUS)", "TARGET|ENCHANT 0 PLUS"),
        ("enchant(target, GAIN, attack=1, health=2)", "TARGET|INT 1|INT 2|ENCHANT 2 GAIN"),
        ("enchant(target, RICH, attack=5)", "TARGET|INT 5|ENCHANT 1 RICH"),
        ("remove_enchantments(target, PLUS)", "TARGET|REMOVE_ENCHANTMENTS PLUS"),
        ("transform(target, WISP)", "TARGET|CARD WISP|TRANSFORM"),
        ("transform_copy(self, target)", "SELF|TARGET|TRANSFORM_COPY"),
        ("transform_random(target, minions())", "TARGET|TRANSFORM_RANDOM [IT_TYPE minion]"),
        ("take_control(target)", "TARGET|PLAYERS friendly|TAKE_CONTROL"),
        ("take_control(target, until_end_of_turn=True)", "TARGET|PLAYERS friendly|TAKE_CONTROL until_end_of_turn"),
        ("give_control(target)", "TARGET|PLAYERS enemy|TAKE_CONTROL"),
        ("swap_stats(target, GAIN)", "TARGET|SWAP_STATS GAIN"),
        ("swap_hero_health()", "SWAP_HERO_HEALTH"),
        ("swap_with_hand(target, random(friendly.hand))", "TARGET|ZONE friendly hand|INT 1|RANDOM|SWAP_HAND_AND_BOARD"),
        ("gain_armor(2)", "PLAYERS friendly|INT 2|GAIN_ARMOR"),
        ("lose_armor(2, opponent)", "PLAYERS enemy|INT 2|LOSE_ARMOR"),
        ("set_health(enemy.hero, 15)", "ZONE enemy hero|INT 15|SET_HEALTH"),
        ("set_attacks_left(self, 1)", "SELF|INT 1|SET_ATTACKS_LEFT"),
        ("gain_mana(1)", "PLAYERS friendly|INT 1|GAIN_MANA full"),
        ("gain_empty_mana(1)", "PLAYERS friendly|INT 1|GAIN_MANA empty"),
        ("gain_temporary_mana(1)", "PLAYERS friendly|INT 1|GAIN_MANA this_turn"),
        ("refresh_mana(1)", "PLAYERS friendly|INT 1|GAIN_MANA refresh"),
        ("destroy_mana(1, opponent)", "PLAYERS enemy|INT 1|GAIN_MANA destroy"),
        ("set_mana(10)", "PLAYERS friendly|INT 10|GAIN_MANA set"),
        ("overload(2)", "PLAYERS friendly|INT 2|OVERLOAD"),
        ("unlock_overload()", "PLAYERS friendly|UNLOCK_OVERLOAD"),
        ("set_hero(HERO)", "CARD HERO|PLAYERS friendly|SET_HERO"),
        ("set_hero(HERO, fresh=True)", "CARD HERO|PLAYERS friendly|SET_HERO fresh"),
        ("set_hero_power(POWER, opponent)", "CARD POWER|PLAYERS enemy|SET_HERO_POWER"),
        ("upgrade_hero_power()", "PLAYERS friendly|UPGRADE_HERO_POWER"),
        ("refresh_hero_power()", "PLAYERS friendly|REFRESH_HERO_POWER"),
        ("force_attack(target, enemy.hero)", "TARGET|ZONE enemy hero|ATTACK"),
        ("cast(BOLT)", "CARD BOLT|PLAYERS friendly|CAST"),
        ("reveal(enemy.secrets)", "ZONE enemy secrets|REVEAL_SECRET"),
        ("take_secret(random(enemy.secrets))", "ZONE enemy secrets|INT 1|RANDOM|PLAYERS friendly|TAKE_SECRET"),
        ("put_secret(random(friendly.deck(secret)))", "DECK friendly|DECK_FILTER|IT_KEYWORD secret|INT 1|DECK_RANDOM|PUT_SECRET"),
        ("set_memory(self, 3)", "SELF|INT 3|SET_MEMORY"),
        ("run_deathrattle(target)", "TARGET|RUN_DEATHRATTLE"),
        ("run_battlecry(target)", "TARGET|RUN_BATTLECRY"),
        ("deaths()", "DEATHS"),
        ("extra_turn()", "PLAYERS friendly|EXTRA_TURN"),
        ("win(opponent)", "PLAYERS enemy|WIN"),
        ("joust()", "JOUST"),
        ("grow_jade_golem()", "PLAYERS friendly|INT 1|GROW_JADE_GOLEM"),
        ("grow_cthun(2, 1, opponent)", "PLAYERS enemy|INT 2|INT 1|GROW_CTHUN"),
        ("discover(spells())", "INT 3|DISCOVER [IT_TYPE spell]"),
        ("choose_card(one_of(WISP, AXE), 2)", "INT 2|CHOOSE_CARD [WISP AXE]"),
        ("choose(friendly.deck)", "DECK friendly|INT 3|CHOOSE_FROM_DECK"),
        ("choose(enemy.minions, 2)", "ZONE enemy minions|INT 2|CHOOSE_ENTITY"),
    ],
)  # fmt: skip
def test_actions(text: str, expected: str) -> None:
    assert play(text) == expected.split("|")


def test_missiles_hit_one_at_a_time() -> None:
    loop = play("split_damage(3, enemy.characters)")
    assert loop[1:4] == ["INT 3", "SPELL_AMOUNT", "STORE 0"]
    assert loop[-6:] == ["ZONE enemy characters", "INT 1", "RANDOM", "INT 1", "DAMAGE exact", "JUMP -> 4"]
    assert "SPELL_AMOUNT" not in play("split_heal(3, friendly.characters)")
    assert "RANDOM dying" in play("split_heal(3, friendly.characters)")  # healing may save the dying


def test_where_minions_are_summoned_by_default() -> None:
    def place(record: str) -> str:
        return next(line for line in code(record) if line.startswith("SUMMON"))

    assert place(MINION.replace("PLACE", "battlecry: summon(WISP)")) == "SUMMON right"
    assert place(MINION.replace("PLACE", "deathrattle: summon(WISP)")) == "SUMMON death"
    assert place(MINION.replace("PLACE", 'battlecry: "summon(WISP, who=opponent)"')) == "SUMMON end"
    assert place(ENCHANTMENT.replace("PLACE", "deathrattle: summon(card(self))")) == "SUMMON death"
    assert place(SPELL.replace("PLACE", '"summon(WISP); silence(target)"')) == "SUMMON end"


@pytest.mark.parametrize(
    ("text", "at_once"),
    [
        ("set_health(summon(WISP), 1)", True),
        ("x = summon(WISP)\nset_health(x, count(enemy.minions))", True),
        ("set_health(summon(WISP, 2), 1)", False),  # each of several is told of before the next comes
        ("x = summon(WISP)\ndraw()\nset_health(x, 1)", False),
        ("x = summon(WISP)\nset_health(x, damage(target, 1))", False),
        ("x = summon(WISP)\nset_health(target, 1)", False),
    ],
)
def test_health_that_is_set_at_once_belongs_to_the_summon(text: str, at_once: bool) -> None:
    told = [line for line in play(text) if line.startswith(("SUMMON", "SET_HEALTH"))]
    assert told == (
        ["SUMMON end untold", "SET_HEALTH then_tell"] if at_once else ["SUMMON end", "SET_HEALTH"]
    )


def test_what_answers_last_is_marked() -> None:
    assert "  on Death, last\n" in listing(MINION.replace("PLACE", "last: {death(all.minions): draw()}"))
    assert "  on Death\n" in listing(MINION.replace("PLACE", "when: {death(all.minions): draw()}"))


def test_an_action_in_an_expression_finds_the_stack_empty() -> None:
    assert play("damage(random(enemy.minions), damage(target, 2) + 1)") == [
        *("LOCALS 2", "ZONE enemy minions", "INT 1", "RANDOM", "STORE 0"),
        *("TARGET", "INT 2", "DAMAGE", "RESULT", "INT 1", "ADD", "STORE 1"),
        *("LOAD 0", "LOAD 1", "DAMAGE"),
    ]
    assert play("add_to_hand(discover(spells()))") == [
        *("INT 3", "DISCOVER [IT_TYPE spell]", "RESULT", "INT 1", "PLAYERS friendly", "ADD_TO_HAND"),
    ]


def test_values_of_actions() -> None:
    play("if damage(target, 3) > 2:\n    draw()")
    play("n = damage(target, 3)\nheal(friendly.hero, n)")
    play("for x in draw(2):\n    if x.minion:\n        discard(x)")
    play("x = summon(WISP)\nenchant(x, PLUS)")
    play("x = equip(AXE)\nenchant(x, PLUS)")
    play("x = discover(minions())\nif x and x.cost > 3:\n    summon(x)")
    play("x = choose(friendly.deck)\ndraw(x)")
    play("if joust():\n    draw()")
    play("enchant(transform(target, WISP), PLUS)")


# -- statements


def test_if_and_else() -> None:
    assert play("if enemy.is_current:\n    draw()\nelse:\n    deaths()") == [
        *(
            "PLAYER_ATTR enemy is_current",
            "JUMP_FALSE -> 6",
            "PLAYERS friendly",
            "INT 1",
            "DRAW",
            "JUMP -> 7",
        ),
        "DEATHS",
    ]


def test_loops() -> None:
    assert play("for x in all.minions:\n    freeze(x)") == [
        *("LOCALS 2", "ZONE all minions", "STORE 0", "FOREACH 0 -> 7", "LOAD 1", "FREEZE", "JUMP -> 3"),
    ]
    assert "FOREACH_RANDOM 0 -> 7" in play("for x in shuffled(all.minions):\n    freeze(x)")
    assert play("for _ in range(3):\n    draw()").count("DRAW") == 1
    assert "INT 100" in play("while enemy.minions:\n    destroy(random(enemy.minions))")
    play("for i in range(3):\n    damage(target, i)\nfor i in range(2):\n    draw()")


def test_the_dead_are_gone_through_as_cards() -> None:
    loop = play("for c in friendly.graveyard(minion):\n    summon(c)")
    assert loop[:3] == ["LOCALS 3", "GRAVE_COUNT friendly", "IT_TYPE minion"]
    at = loop.index("GRAVE_CARD friendly")
    assert loop[at - 1 : at + 4] == ["LOAD 1", "GRAVE_CARD friendly", "IT_TYPE minion", "STORE 2", "LOAD 2"]


def test_the_right_side_of_and_is_left_out_if_it_acts() -> None:
    assert "JUMP_FALSE" in " ".join(play("if self.damaged and joust():\n    draw()"))
    assert "AND" in play("if self.damaged and self.frozen:\n    draw()")


def test_variables_keep_their_locals_and_loops_give_theirs_back() -> None:
    assert play("\n".join(f"for x{i} in all.minions:\n    freeze(x{i})" for i in range(20)))[0] == "LOCALS 2"


# -- triggers, auras, targets


@pytest.mark.parametrize(("timing", "word"), WORDS.listen)
def test_every_event_can_be_listened_to(timing: str, word: str) -> None:
    event = WORDS.event_words[WORDS.listen[timing, word]]
    argument = "friendly" if event.of_player else "friendly.cards"
    text = listing(MINION.replace("PLACE", f"{timing}: {{{word}({argument}): draw()}}"))
    assert f"on {event.name}" in text


def test_some_word_listens_to_every_event() -> None:
    assert set(WORDS.listen.values()) == set(WORDS.events)


@pytest.mark.parametrize(
    ("key", "zone"),
    [("hand_when", " in hand"), ("hand_after", " in hand")],
)
def test_triggers_that_work_elsewhere(key: str, zone: str) -> None:
    word = "play" if key == "hand_after" else "summon"
    text = listing(MINION.replace("PLACE", f"{key}: {{{word}(all.minions): draw()}}"))
    assert re.search(rf"on \w+{zone}\n", text)


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("damage(self)", "BIND subject|SELF|IT_IN|REQUIRE"),
        ("summon(all.cards)", ""),
        ("summon(friendly.minions - self)", "BIND subject|IT_TYPE minion|REQUIRE|IT_SIDE friendly|REQUIRE|SELF|IT_IN|NOT|REQUIRE"),
        ("summon(friendly.minions(beast, played))", "BIND subject|IT_TYPE minion|REQUIRE|IT_SIDE friendly|REQUIRE|IT_RACE beast|REQUIRE|IT_ATTR played|REQUIRE"),
        ("damage(all.characters)", "BIND subject|IT_TYPE minion|IT_TYPE hero|OR|REQUIRE"),
        ("damage(friendly.hero + self)", "BIND subject|IT_TYPE hero|IT_SIDE friendly|AND|SELF|IT_IN|OR|REQUIRE"),
        ("damage(friendly.minions & adjacent(self))", "BIND subject|IT_TYPE minion|REQUIRE|IT_SIDE friendly|REQUIRE|SELF|ADJACENT|IT_IN|REQUIRE"),
        ("draw(friendly.hand)", "BIND subject|IT_ATTR in_hand|REQUIRE|IT_SIDE friendly|REQUIRE"),
        ("secret_revealed(enemy.secrets)", "BIND subject|IT_KEYWORD secret|REQUIRE|IT_SIDE enemy|REQUIRE"),
        ("equip(friendly.weapons)", "BIND subject|IT_TYPE weapon|REQUIRE|IT_SIDE friendly|REQUIRE"),
        ("cast(friendly.spells)", "BIND subject|IT_TYPE spell|REQUIRE|IT_SIDE friendly|REQUIRE"),
        ("cast(friendly.cards)", "BIND subject|IT_TYPE spell|REQUIRE|IT_SIDE friendly|REQUIRE"),
        ("attack(self, enemy.hero)", "BIND subject|SELF|IT_IN|REQUIRE|BIND other|IT_EXISTS|REQUIRE|IT_TYPE hero|REQUIRE|IT_SIDE enemy|REQUIRE"),
        ("turn_end(friendly)", "EVENT_SEAT|PLAYERS friendly|EQ|REQUIRE"),
        ("turn_end(opponent)", "EVENT_SEAT|PLAYERS enemy|EQ|REQUIRE"),
        ("turn_end(all)", ""),
        ("turn_start(friendly) if self.damaged", "EVENT_SEAT|PLAYERS friendly|EQ|REQUIRE|SELF|ATTR damaged|REQUIRE"),
        ("damage(self) if event.amount > 2 and not event.source.spell", "BIND subject|SELF|IT_IN|REQUIRE|AMOUNT|INT 2|GT|OTHER|FILTER|IT_TYPE spell|COUNT|INT 0|GT|NOT|AND|REQUIRE"),
    ],
)  # fmt: skip
def test_who_takes_part(heading: str, expected: str) -> None:
    found = code(MINION.replace("PLACE", f"when: {{{quoted(heading)}: draw()}}"))
    if expected:
        assert found == [*expected.split("|"), "END"]
    else:
        assert found == ["PLAYERS friendly", "INT 1", "DRAW", "END"]


@pytest.mark.parametrize(
    ("heading", "program", "timing"),
    [
        ("attack(all.minions)", "set_defender(random(friendly.minions - event.attacker))", "before"),
        ("attack(all.minions)", "destroy(event.attacker + event.defender)", "after"),
        ("spell_target(enemy.spells)", "set_spell_target(summon(WISP))", "before"),
        ("damage(self)", "set_amount(event.amount - 1)", "before"),
        ("damage(self)", "damage(event.source, event.amount)", "when"),
        ("cast(enemy.spells)", "counter()", "before"),
        ("play(friendly.cards)", "copy_to_hand(event.card); heal(event.target, event.amount)", "after"),
        ("summon(all.minions)", "freeze(event.minion); freeze(event.subject)", "after"),
        ("death(all.minions)", "summon(card(event.minion))", "when"),
        ("heal(all.characters)", "damage(event.victim, event.amount)", "when"),
        ("draw(all.cards)", "draw(1, event.player)", "when"),
        ("turn_end(all)", "damage(event.player.hero, event.player.hand_size)", "when"),
        ("overload(friendly)", "gain_armor(event.amount)", "when"),
    ],
)
def test_words_of_events(heading: str, program: str, timing: str) -> None:
    listing(MINION.replace("PLACE", f"{timing}: {{{quoted(heading)}: {quoted(program)}}}"))


def test_the_start_of_the_game_finds_the_card_in_hand_or_deck() -> None:
    text = listing(MINION.replace("PLACE", "start_of_game: draw()"))
    assert "keywords start_of_game\n" in text
    assert "on StartOfGame in hand\n" in text
    assert "on StartOfGame in the deck\n" in text


def test_a_number_added_to_the_own_attack() -> None:
    more = code(MINION.replace("PLACE", "more_attack: count(all.minions(murloc) - self)"))
    assert more == ["ZONE all minions", "FILTER", "IT_RACE murloc", "SELF", "MINUS", "COUNT", "END"]


def test_a_hero_power_names_its_upgraded_form() -> None:
    pack = build_text(COMMON + "X: {name: X, type: hero_power, cost: 2, play: draw(), upgraded: POWER}")
    rows = {pack.string_at(row.id): index for index, row in enumerate(pack.cards)}
    assert pack.cards[rows["X"]].hero_power == rows["POWER"]


def test_inspire_listens_to_the_own_hero_power() -> None:
    text = listing(MINION.replace("PLACE", "inspire: draw()"))
    assert "on HeroPower\n     0 EVENT_SEAT\n     1 PLAYERS friendly" in text
    assert "keywords inspire" in text


def test_a_caster_is_who_attached_the_enchantment() -> None:
    text = ENCHANTMENT.replace("PLACE", "when: {turn_start(caster): 'damage(caster.hero, values.attack)'}")
    assert code(text)[:3] == ["EVENT_SEAT", "CASTER", "EQ"]


@pytest.mark.parametrize(
    ("target", "kind", "expected"),
    [
        ("all.characters", "all_characters", ""),
        ("enemy.minions", "enemy_minions", ""),
        ("friendly.hero", "friendly_hero", ""),
        ("all.minions(attack >= 7)", "all_minions", "IT_ATTR attack|INT 7|GE"),
        ("friendly.minions(beast, not damaged)", "friendly_minions", "IT_RACE beast|IT_ATTR damaged|NOT|AND"),
        ("all.minions - self", "all_minions", "SELF|IT_IN|NOT"),
        ("all.minions - friendly.minions(taunt)", "all_minions", "IT_TYPE minion|IT_SIDE friendly|AND|IT_KEYWORD taunt|AND|NOT"),
        ("enemy.hero + all.minions", "all_characters", "IT_TYPE hero|IT_SIDE enemy|AND|IT_TYPE minion|OR"),
        ("friendly.minions + enemy.minions", "all_minions", "IT_TYPE minion|IT_SIDE friendly|AND|IT_TYPE minion|IT_SIDE enemy|AND|OR"),
        ("adjacent(oldest(all.minions))", "all_characters", "ZONE all minions|OLDEST|ADJACENT|IT_IN"),
        ("all.minions & left_of(self)", "all_minions", "SELF|LEFT_OF|IT_IN"),
    ],
)  # fmt: skip
def test_targets(target: str, kind: str, expected: str) -> None:
    text = MINION.replace("PLACE", f"target: {quoted(target)}, battlecry: destroy(target)")
    assert f"target {kind}\n" in listing(text)
    if expected:
        assert code(text) == [*expected.split("|"), "END"]


def test_auras_with_conditions() -> None:
    text = MINION.replace("PLACE", 'aura: {friendly.minions - self: PLUS, "self if self.damaged": PLUS}')
    assert listing(text).count("aura PLUS") == 2
    assert "keywords aura" in listing(text)


# -- records


def test_every_keyword_that_behaviour_implies() -> None:
    minion = listing(
        MINION.replace("PLACE", "battlecry: draw(), deathrattle: draw(), combo: draw(), overload: 1")
        + "\n"
        + "Y: {name: Y, type: spell, cost: 1, play: add_to_hand(discover(spells()))}"
    )
    assert "keywords battlecry deathrattle combo overload\n" in minion
    spell = listing("X: {name: X, type: spell, cost: 1, quest: 3, when: {play(friendly.cards): draw()}}")
    assert "keywords quest trigger\n" in spell
    options = "X: {name: X, type: spell, cost: 1, choose_one: [BOLT, Y]}\nY: {name: Y, type: spell, cost: 1, play: draw()}"
    assert "keywords choose_one\n" in listing(options)
    assert "keywords discover\n" in listing(
        "X: {name: X, type: spell, cost: 1, play: add_to_hand(discover(spells()))}"
    )


def test_like_copies_replaces_and_removes() -> None:
    pack = build_text(
        COMMON
        + "A: {like: BOLT, name: A, cost: 9}\n"
        + "B: {like: A, target: null, play: draw(), intended: {cost: because}}\n"
    )
    rows = {pack.string_at(row.id): row for row in pack.cards}
    assert (rows["A"].cost, rows["A"].play, rows["A"].target_kind) == (
        9,
        rows["BOLT"].play,
        rows["BOLT"].target_kind,
    )
    assert (rows["B"].cost, rows["B"].target_kind) == (9, 0)
    assert pack.string_at(rows["B"].name) == "A"


def test_like_follows_the_prefix_of_the_copy() -> None:
    minion = "type: minion, cost: 1, attack: 1, health: 1"
    text = (
        f"A: {{name: A, {minion}, battlecry: summon(At), deathrattle: summon(Bt), aura: {{friendly.minions: Ae}}}}\n"
        f"At: {{name: A, {minion}}}\nBt: {{name: B, {minion}}}\nAe: {{name: A, type: enchantment, gives: +1 attack}}\n"
        f"NEW_A: {{like: A}}\nNEW_At: {{like: At, attack: 2}}\nNEW_Ae: {{like: Ae}}\n"
        f"OTHER: {{like: A}}\nNEWA: {{like: A}}\nNEW_OLD_A: {{like: A}}\n"
        f"NEW_A2: {{like: NEW_A, battlecry: summon(At)}}\n"
    )
    found = Listing(build_text(text), WORDS)
    assert found.card("NEW_A").splitlines()[2:] == [
        line.replace(" At", " NEW_At").replace(" Ae", " NEW_Ae") for line in found.card("A").splitlines()[2:]
    ]
    assert "NEW_At" in found.card("NEW_A")
    assert "Bt" in found.card("NEW_A")  # there is no NEW_Bt
    for other in ("OTHER", "NEWA", "NEW_OLD_A"):
        assert found.card(other).splitlines()[1:] == found.card("A").splitlines()[1:]
    assert " At" in found.card("NEW_A2")  # what a record says itself stays as it is
    assert "NEW_Ae" in found.card("NEW_A2")


def test_each_key_of_a_record_belongs_to_a_type() -> None:
    known = frozenset().union(*_ALLOWED.values())
    assert set(BEHAVIOUR) <= known
    base = {"name", "dbf", "set", "rarity", "class", "type", "keywords", "collectible"}
    assert set(FACTS) <= known | base


def test_the_language_page_lists_every_word() -> None:
    page = (ROOT / "docs" / "card-language.md").read_text(encoding="utf-8")
    words = {*ACTIONS, *FUNCTIONS, *BEHAVIOUR, *FACTS}
    assert sorted(word for word in words if not re.search(rf"\b{word}\b", page)) == []


def test_the_examples_of_the_language_page_compile() -> None:
    page = (ROOT / "docs" / "card-language.md").read_text(encoding="utf-8")
    examples = re.findall(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert examples
    for example in examples:
        lines = example.splitlines()
        types = ["spell, cost: 0" if "play:" in line else "enchantment" for line in lines]
        facts = [f"name: Example, type: {kind}, " for kind in types]
        build_text("\n".join(line.replace("..., ", fact) for line, fact in zip(lines, facts, strict=True)))


def test_all_card_data_compiles() -> None:
    assert len(build_pack(ROOT / "cards_data").cards) > 1
