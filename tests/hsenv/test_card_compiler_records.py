"""Every key of a record compiles to what docs/card-language.md says: triggers, auras, targets."""

# ruff: noqa: E501 (tables of cases)

import re
from pathlib import Path

import pytest

from compiled import COMMON, ENCHANTMENT, MINION, WORDS, code, listing, quoted
from hsenv.cards.actions import ACTIONS
from hsenv.cards.build import build_pack, build_text
from hsenv.cards.disassemble import Listing
from hsenv.cards.functions import FUNCTIONS
from hsenv.cards.keys import _ALLOWED
from hsenv.cards.records import BEHAVIOUR, FACTS

ROOT = Path(__file__).parents[2]


# -- triggers, auras, targets


@pytest.mark.parametrize(("timing", "word"), WORDS.listen)
def test_every_event_can_be_listened_to(timing: str, word: str) -> None:
    event = WORDS.event_words[WORDS.listen[timing, word]]
    argument = "friendly" if event.of_player else "friendly.cards"
    key = "hand_when" if word == "start_of_game" else timing  # there is no minion in play yet
    text = listing(MINION.replace("PLACE", f"{key}: {{{word}({argument}): draw()}}"))
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
