"""Every mistake in a card record is refused with its place, what is wrong, and what is accepted."""

# ruff: noqa: E501 (tables of cases)

import contextlib
import random
import re
from pathlib import Path

import pytest

from hsenv.cards.build import build_pack, build_text
from hsenv.cards.errors import CardError, CardErrors

COMMON = """
WISP: {name: Wisp, type: minion, cost: 0, attack: 1, health: 1}
AXE: {name: Axe, type: weapon, cost: 1, attack: 1, durability: 1}
BOLT: {name: Bolt, type: spell, cost: 1, target: all.characters, play: "damage(target, 3)"}
PLUS: {name: Plus, type: enchantment, gives: +1/+1}
GAIN: {name: Gain, type: enchantment, gives: {attack: +value}}
"""
LINES = COMMON.count("\n")


def error(records: str) -> CardErrors:
    """What compiling the records beside the common ones says."""
    with pytest.raises(CardErrors) as caught:
        build_text(COMMON + records, "cards.yaml")
    return caught.value


def spell(program: str, more: str = "target: all.characters, ") -> str:
    escaped = program.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'X: {{name: X, type: spell, cost: 1, {more}play: "{escaped}"}}'


def minion(more: str) -> str:
    return f"X: {{name: X, type: minion, cost: 1, attack: 1, health: 1, {more}}}"


def enchantment(more: str) -> str:
    return f"X: {{name: X, type: enchantment, {more}}}"


PROGRAMS = [
    # words
    ("damge(target, 3)", "unknown function damge", "did you mean damage?"),
    ("damage(targt, 3)", "unknown word targt", "did you mean target?"),
    ("destroy(enemy.minion)", "a side has no minion", "did you mean minions?"),
    ("destroy(friendly.spells)", "spells says what takes part in an event", "a set by place"),
    ("destroy(enemy.minions(stelth))", "unknown word stelth", "did you mean stealth?"),
    ("destroy(enemy.minions(race == dragn))", "unknown race dragn", "did you mean dragon?"),
    ("heal(self, target.atack)", "unknown attribute atack", "did you mean attack?"),
    ("destroy(stealth)", "stealth asks about the candidate of a filter", "all.minions(stealth)"),
    ("damage(target, draw)", "draw needs ( )", "draw(what: number | deck = 1"),
    ("lose(target, divine_sheild)", "unknown keyword divine_sheild", "did you mean divine_shield?"),
    ("summon(WISP, at=middle)", "unknown place middle", "accepted: right, sides, end, death, left"),
    ("destroy(highest(atk, all.minions))", "unknown attribute atk", "did you mean attack?"),
    ("has(me, chooses_both)", "has(me, chooses_both) does nothing", "a statement is an action"),
    # cards
    ("summon(WISPS)", "unknown word WISPS", "did you mean WISP?"),
    ("summon(EX1_999)", "there is no card EX1_999", "add its record"),
    ("summon('WISPY')", "there is no card WISPY", "did you mean WISP?"),
    ("summon(AXE)", "AXE is a weapon", "the id of a minion"),
    ("equip(WISP)", "WISP is a minion", "the id of a weapon"),
    ("enchant(target, WISP)", "WISP is a minion", "an enchantment is attached"),
    ("enchant(target, PLUSS)", "there is no card PLUSS", "did you mean PLUS?"),
    ("enchant(target, GAIN)", "GAIN captures a value", "enchant(x, GAIN, attack=n)"),
    ("enchant(target, PLUS, attack=2)", "PLUS captures no attack", "enchant(x, PLUS)"),
    ("one_of(WISP)", "one_of(WISP) does nothing", "a statement is an action"),
    ("summon(random(one_of()))", "one_of lists cards", "one_of(A, B, C)"),
    # arity and types
    ("damage(target)", "damage needs n", "damage(to: set, n: number | each, exact: flag = False"),
    ("destroy(target, self)", "destroy takes at most 1 argument", "destroy(what: set)"),
    ("damage(target, 3, exakt=True)", "damage has no argument exakt", "did you mean exact?"),
    ("damage(target, n=1, to=self)", "damage got to twice", "damage(to: set"),
    ("damage(target, 3, exact=1)", "damage: exact is True or False", "damage(to: set"),
    ("damage(3, target)", "damage: to: 3 is a number, not a set", ""),
    ("damage(target, all.minions)", "damage: n: all.minions is a set, not a number", "count(x) is their number"),
    ("damage(target, target.damaged)", "damage: n: target.damaged is a condition, not a number", "1 if x else 0"),
    ("add_to_hand(target)", "add_to_hand: what: target is a set, not a card", "card(x) is the card of x"),
    ("summon(target)", "summon(set) moves minions from a hand", "summon_copy(x)"),
    ("summon(random(friendly.hand), 2)", "that many of one card", "summon(x) moves all of x"),
    ("discover(friendly.hand)", "discover: pool: friendly.hand is a set, not a pool", ""),
    ("discover(minions(damaged))", "damaged asks about a card in the game", ""),
    ("add_to_hand(random(minions(), 2))", "one card is drawn from a pool", "repeat it with for"),
    ("draw(friendly.deck, me)", "cards of a deck go to its owner", "draw(deck)"),
    ("destroy(all.minions + 1)", "mixes a set and a number", "numbers: + - * // %, sets: + - &"),
    ("destroy(target if self.damaged else 3)", "`if` gives a set, `else` gives a number", ""),
    ("destroy(all.minions(attack))", "attack is a number, not a condition", "compare it"),
    ("destroy(all.minions(attack=3))", "a filter has no argument attack=", "attack == value"),
    ("destroy(all.minions(race > dragon))", "race is compared with == or !=", ""),
    ("destroy(all.minions(card == self))", "self is a set, not a card", "card(x)"),
    ("if all.minions > 3: draw()", "compares a set with a number", ""),
    ("if 1 < 2 < 3: draw()", "compares more than two things", "join two comparisons with and"),
    ("if friendly.mana: draw()", "friendly.mana is a number, not a condition", "compare it, for example > 0"),
    ("if 3 in all.minions: draw()", "in: 3 is a number, not a set", ""),
    ("damage(target, card(self).memory)", "memory cannot be asked of a card that is not in the game", "accepted:"),
    ("damage(target, friendly.deck)", "damage: n: friendly.deck is cards of a deck, not a number", ""),
    ("heal(target, each(3))", "heal: n: each(3) is a number for each, not a number", ""),
    ("x = each(3)", "a variable cannot hold a number for each", "random(...)"),
    ("damage(target, each(taunt))", "each: n: taunt is a condition, not a number", "1 if x else 0"),
    ("damage(target, each(draw()))", "draw is an action", "do it before the filter"),
    ("draw(random(friendly.deck, even_dying=True))", "only what is in play can be dying", "random(friendly.minions, even_dying=True)"),
    ("damage(target, all.mana)", "all.mana: say whose", "friendly.mana, enemy.mana"),
    ("damage(target, 40000)", "40000 is out of range", "-32768 to 32767"),
    ("damage(target, 1.5)", "1.5 is not part of the card language", "numbers are whole"),
    ("WISP(taunt)", "WISP is a card and takes no ( )", "a set, deck, graveyard or pool can be filtered"),
    ("if it: draw()", "`it` is the candidate of a filter on entities", ""),
    # where words have a meaning
    ("destroy(event.minion)", "there is no event here", "in a trigger"),
    ("draw(1, caster)", "only an enchantment has a caster", "me, opponent"),
    ("damage(target, values.attack)", "only an enchantment has captured values", ""),
    ("damage(target, old_cost)", "old_cost has a meaning in the filter of transform_random", ""),
    ("remove()", "remove() is for an enchantment to end itself", "remove_enchantments(x, ID)"),
    ("counter()", "counter has a meaning in another trigger", "before: cast"),
    ("set_defender(target)", "set_defender has a meaning in another trigger", "before: attack"),
    ("destroy(all.minions(draw(1)))", "draw is an action", "do it before the filter"),
    ("destroy(all.minions(attack > random_int(1, 2)))", "a filter neither acts nor rolls dice", "into a variable"),
    # statements
    ("x = 3; x = self", "x is a number and cannot become a set", ""),
    ("attack = 3", "attack is a word of the language and cannot be a variable", "another name"),
    ("WISP = 3", "WISP is a card and cannot be a variable", "another name"),
    ("x = minions()", "a variable cannot hold a pool", "random(...)"),
    ("x, y = 1, 2", "only one variable is given a value at a time", "name = value"),
    ("for x in friendly.deck: draw()", "for: friendly.deck is cards of a deck, not a set", ""),
    ("for x in all.minions:\n    for x in all.minions: draw()", "x is already a variable", "another name"),
    ("for x in range(): draw()", "range() takes one argument", "range(n)"),
    ("while True: draw()\nelse: draw()", "a loop has no else", "while condition:"),
    ("count(all.minions)", "count(all.minions) does nothing", "a statement is an action"),
    # Python that is not the language
    ("import os", "import is not part of the card language", ""),
    ("x = lambda: 3", "lambda is not part of the card language", ""),
    ("x = [1, 2]", "[...] is not part of the card language", ""),
    ("x = all.minions[0]", "x[...] is not part of the card language", ""),
    ("def f(): pass", "def is not part of the card language", ""),
    ("x = 2 ** 9", "** is not part of the card language", ""),
    ("x = 4 / 2", "/ (write //) is not part of the card language", ""),
    ("if self is target: draw()", "is (write ==) is not part of the card language", ""),
    ("__import__('os')", "unknown function __import__", ""),
    ("damage(target, 3", "cannot read `damage(target, 3", "needs double quotes"),
    ("deaths(3)", "deaths takes no argument", "deaths()"),
    ("damage(*target)", "* is not part of the card language", ""),
    ("damage(**target)", "damage has no argument **", ""),
    ("x = " + "1 + " * 2000 + "1", "nested too deeply", "make it simpler"),
    ("draw() #" + "x" * 10000, "the text is longer than 10000 characters", ""),
    (";".join(f"x{i} = 1" for i in range(25)), "more than 24 variables", "make it simpler"),
]  # fmt: skip


@pytest.mark.parametrize(("program", "message", "accepted"), PROGRAMS)
def test_mistakes_in_programs(program: str, message: str, accepted: str) -> None:
    found = error(spell(program + "\nfreeze(target)")).errors[0]
    assert message in str(found)
    assert accepted in found.accepted
    assert (found.file, found.card) == ("cards.yaml", "X")


RECORDS = [
    # keys and facts
    ("X: {nam: X}", "unknown key nam", "did you mean name?"),
    ("X: {type: minion, cost: 1, attack: 1, health: 1}", "the record has no name", "name: ..."),
    ("X: {name: X, cost: 1}", "the record has no type", "type: ..."),
    ("X: {name: X, type: minon}", "unknown type minon", "did you mean minion?"),
    ("X: {name: X, type: minion, cost: 1, attack: 1}", "a minion needs health", "health: number"),
    ("X: {name: X, type: spell, cost: 1}", "the spell does nothing", "play: pass"),
    (minion("durability: 1"), "a minion has no durability", "a minion can have: "),
    (minion("play: draw()"), "a minion has no play", "battlecry"),
    (minion("before: {damage(self): add_to_hand(discover(minions()))}"), "discover cannot wait for a choice here", "choose in another trigger"),
    (minion("before: {damage(self): destroy(choose(all.minions))}"), "choose cannot wait for a choice here", "choose in another trigger"),
    ("X: {name: X, type: spell, cost: 1, battlecry: draw()}", "a spell has no battlecry", "a spell or Hero Power says play"),
    (minion("gives: +1/+1"), "a minion has no gives", "a minion can have: "),
    ("X: {name: X, type: enchantment}", "the enchantment does nothing", "accepted: gives"),
    (minion("class: wizard"), "unknown class wizard", ""),
    (minion("race: dragn"), "unknown race dragn", "did you mean dragon?"),
    (minion("race: [beast, demon, orc]"), "more than two races", "or all"),
    (minion("keywords: [tount]"), "unknown keywords tount", "did you mean taunt?"),
    (minion("keywords: [taunt, taunt]"), "keywords names one twice", "each once"),
    (minion("set: clasic"), "unknown set clasic", ""),
    (minion("rarity: legendry"), "unknown rarity legendry", "did you mean legendary?"),
    (minion("overload: 256"), "overload is out of range: 256", "from 0 to 255"),
    (minion("dbf: abc"), "dbf is not a number: abc", "from 0 to"),
    (minion("collectible: maybe"), "collectible is not maybe", "true or false"),
    (enchantment("gives: +1/+1, collectible: true"), "an enchantment is never collectible", "leave it out"),
    ("X: {name: X, type: hero, health: 30, hero_power: WISP}", "WISP is a minion", "the id of a hero_power"),
    ("X: {name: X, type: hero, health: 30, hero_power: HERO_99bp}", "there is no card HERO_99bp", "add its record"),
    ('X: {name: "a\\0b", type: minion, cost: 1, attack: 1, health: 1}', "characters that cannot be printed", "plain text"),
    ("X-1: {name: X}", "X-1 is no card id", "letters, digits and _"),
    ("WISP: {name: Wisp, type: minion, cost: 1, attack: 1, health: 1}", "WISP is given twice", "keep one"),
    ("X: {like: NOBODY}", "like: there is no card NOBODY", "the id of a record"),
    ("X: {like: Y}\nY: {like: X}", "goes round in a circle", "written out"),
    # behaviour that cannot be
    (minion("target: all.minions"), "a target, but nothing that uses it", "accepted: play, battlecry, combo"),
    (minion("target: all.minions, battlecry: draw()"), "the target is never used", "leave target out"),
    (minion("target_if: combo_active"), "target_if needs target", "target: a set"),
    (minion("battlecry: destroy(target)"), "there is no target here", "the record needs `target`"),
    (minion('deathrattle: "damage(target, 1)"'), "there is no target here", ""),
    (minion("target: friendly.hand, battlecry: discard(target)"), "friendly.hand cannot be targets", "accepted: minions"),
    (minion("choose_one: [WISP]"), "choose_one is not a list of two", "choose_one: [A, B]"),
    (minion("choose_one: [WISP, NOPE]"), "there is no card NOPE", ""),
    (minion("choose_one: [WISP, WISP], battlecry: draw()"), "the options of choose_one say what it does", "write it there"),
    (minion("choose_both: WISP"), "choose_both needs choose_one", ""),
    ("X: {name: X, type: spell, cost: 1, when: {turn_end(all): draw()}}", "a spell is never in play, so its when never acts", "secret"),
    ("X: {name: X, type: spell, cost: 1, play: draw(), secret: {after: {play(all.cards): draw()}}}", "a secret does nothing when it is played", ""),
    ("X: {name: X, type: spell, cost: 1, quest: 3}", "the quest never makes progress", ""),
    (minion("battlecry: ''"), "the program is empty", "write `pass`"),
    (minion("battlecry: {draw(): 1}"), "battlecry is a mapping", "text in the card language"),
    (minion("start_of_game: destroy(self)"), "there is no self", "me, friendly"),
    (minion("powered: draw()"), "draw is an action", "only looks"),
    (minion("powered: coin_flip()"), "chance has no place in powered", "dice are rolled in programs"),
    (minion("requires: friendly.mana"), "friendly.mana is a number, not a condition", ""),
    (minion("costs_less: all.minions"), "all.minions is a set, not a number", "count(x)"),
    # triggers
    (minion("when: draw()"), "when is not a mapping", "key: value"),
    (minion("before: {summon(all.minions): draw()}"), "nothing happens before summon", "summon has after, when"),
    (minion("when: {sumon(all.minions): draw()}"), "unknown event sumon", "did you mean summon?"),
    (minion("when: {summon: draw()}"), "summon got 0 arguments", "event.source"),
    (minion("when: {'death(all.minions, self)': draw()}"), "death got 2 arguments", "death(set)"),
    (minion("when: {turn_end(self): draw()}"), "turn_end: self is a set, not players", ""),
    (minion("when: {summon(all.minions(played=True)): draw()}"), "a filter has no argument played=", "write: played"),
    (minion("after: {'summon(all.minions, played=True)': draw()}"), "an event has no argument played=", "summon(friendly.minions(played))"),
    (minion("when: {summon(all.deck): draw()}"), "deck takes no part in events", "accepted: minions"),
    (minion("when: {summon(random(all.minions)): draw()}"), "chance has no place in when: summon", ""),
    (minion("when: {'self + 1': draw()}"), "self + 1 is no event", "EVENT(arguments)"),
    (minion("when: {summon(all.minions): destroy(event.attacker)}"), "this event has no attacker", "event.minion"),
    (minion("when: {death(all.minions): 'damage(self, event.amount)'}"), "this event has no amount", "accepted:"),
    (minion("when: {turn_end(caster): draw()}"), "only an enchantment has a caster", ""),
    (minion('secret: {after: {play(all.cards): draw()}}'), "a minion has no secret", ""),
    ("X: {name: X, type: spell, cost: 1, secret: {later: {play(all.cards): draw()}}}", "secret: unknown timing later", "accepted: before, when, after"),
    (minion("aura: {friendly.minions: WISP}"), "WISP is a minion", "the id of an enchantment"),
    (minion("aura: {friendly.minions: NOPE}"), "there is no card NOPE", ""),
    (minion("aura: {friendly.mana: PLUS}"), "friendly.mana is a number, not a set", ""),
    (minion("aura: {friendly.minions: RULED}") + "\nRULED: {name: Ruled, type: enchantment, gives: {keywords: [chooses_both]}}", "RULED gives chooses_both, a rule of its player, which no aura gives", "keywords: [chooses_both]"),
    (minion("aura: {random(friendly.minions): PLUS}"), "chance has no place in aura", ""),
    # YAML
    (minion("battlecry: damage(self, 1)"), "`battlecry: damage(self` is cut short by a comma", "needs double quotes"),
    (minion("when: {attack(self, enemy.hero): draw()}"), "`attack(self` is cut short by a comma", "needs double quotes"),
    ("X: {name: X", "not YAML", "needs double quotes"),
    ("X: [1, 2]", "the record is not a mapping", ""),
    ("X: &a {name: X}\nY: *a", "card files have no aliases", "like: ID"),
    ("X: {name: X, name: Y}", "name is given twice", "keep one"),
    ("X: {[a]: 1}", "a key is a word", ""),
]  # fmt: skip


@pytest.mark.parametrize(("records", "message", "accepted"), RECORDS)
def test_mistakes_in_records(records: str, message: str, accepted: str) -> None:
    found = error(records).errors[0]
    assert message in str(found)
    assert accepted in found.accepted
    assert found.file == "cards.yaml"
    assert found.line > LINES - 1


def test_an_error_names_file_line_card_and_the_fix() -> None:
    text = "X:\n  name: X\n  type: spell\n  cost: 1\n  play: |\n    draw()\n    drew()\n"
    assert str(error(text)) == f"cards.yaml:{LINES + 7}: X: play: unknown function drew (did you mean draw?)"


def test_all_errors_of_a_build_are_told_in_order() -> None:
    found = error("X: {name: X, type: spel}\nY: {name: Y, type: spell, cost: 1, play: drew()}\nZ: {}\n")
    assert [part.card for part in found.errors] == ["X", "Y", "Z"]
    assert isinstance(found, CardError)
    assert isinstance(found, ValueError)
    assert len(str(found).splitlines()) == 3


def test_a_fault_that_is_copied_is_told_once_for_each_card() -> None:
    found = error("X: {name: X, type: spell, cost: 1, play: drew()}\nY: {like: X}\n")
    assert [part.card for part in found.errors] == ["X", "Y"]


def test_a_card_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "cards.yaml").write_text(COMMON)
    with pytest.raises(CardErrors, match=r"defined twice, first in .*a.cards\.yaml:2"):
        build_pack(tmp_path)


def test_a_file_that_is_not_text_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "cards.yaml").write_bytes(b"X: \xff\xfe")
    with pytest.raises(CardErrors, match="not UTF-8"):
        build_pack(tmp_path)


def test_a_vocabulary_word_with_two_meanings_is_refused(tmp_path: Path) -> None:
    from hsenv.cards import vocabulary

    for file in vocabulary.find_folder().glob("*.def"):
        (tmp_path / file.name).write_text(file.read_text(encoding="utf-8"), encoding="utf-8")
    (tmp_path / "keywords.def").write_text(
        "KEYWORD(taunt, play, minion)\nKEYWORD(dragon, play, minion)\n", encoding="utf-8"
    )
    with pytest.raises(CardError, match="the word dragon is both a keyword and a race"):
        vocabulary.load(tmp_path)
    with pytest.raises(CardError, match="no vocabulary in"):
        vocabulary.load(tmp_path / "nowhere")


def test_garbled_records_raise_nothing_but_card_errors() -> None:
    text = (Path(__file__).parent / "data" / "golden_cards.yaml").read_text(encoding="utf-8")
    tokens = re.findall(r"\w+|\s+|.", text, re.DOTALL)
    words = [
        *"()[]{}:,+-*=|&'\"#\n",
        "==",
        "if",
        "for",
        "self",
        "minions",
        "draw",
        "null",
        "99999999",
        "-1",
        "é",
        "\\0",
    ]
    roll = random.Random(1)
    for _ in range(300):
        garbled = list(tokens)
        for _ in range(3):
            at = roll.randrange(len(garbled))
            garbled[at : at + roll.randint(0, 1)] = roll.choice(
                [[], [roll.choice(words)], [roll.choice(tokens)]]
            )
        with contextlib.suppress(CardErrors):
            build_text("".join(garbled)).to_bytes()


def test_no_message_is_left_unfinished() -> None:
    for program, _, _ in PROGRAMS:
        text = str(error(spell(program + "\nfreeze(target)")))
        assert not re.search(r"\(\s*\)$|None|<ast|\{\}", text.replace("( )", "").replace("()", "")), text
