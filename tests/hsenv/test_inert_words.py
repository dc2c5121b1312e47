"""A word that nothing would read on that card is refused: it would be a card that silently does less than it says."""

from __future__ import annotations

import pytest

from compiled import COMMON, ENCHANTMENT, MINION, SPELL, listing, quoted
from hsenv.cards.build import build_text
from hsenv.cards.errors import CardErrors

WEAPON = "X: {name: X, type: weapon, cost: 1, attack: 1, durability: 1, PLACE}"
POWER = "X: {name: X, type: hero_power, cost: 2, play: draw(), PLACE}"

#: Keywords that no rule reads yet.
UNREAD = ["echo", "twinspell", "spellburst", "frenzy", "overkill", "magnetic", "corrupt", "casts_when_drawn"]
#: Keywords that the compiler gives a card for what it does.
ADDED = [
    *("battlecry", "deathrattle", "combo", "choose_one", "secret", "quest", "inspire", "overload"),
    *("start_of_game", "aura", "trigger", "discover", "outcast"),
]


def turned_down(record: str, *words: str) -> None:
    with pytest.raises(CardErrors) as caught:
        build_text(COMMON + record, "cards.yaml")
    for word in words:
        assert word in str(caught.value)


def play(program: str) -> str:
    return SPELL.replace("PLACE", quoted(f"{program}\nunfreeze(target)"))


@pytest.mark.parametrize("word", UNREAD)
def test_a_keyword_that_no_rule_reads_is_refused_wherever_it_stands(word):
    message = f"no rule reads {word} and no card can have it"
    turned_down(
        MINION.replace("PLACE", f"keywords: [{word}]"), f"X: keywords: {message}", "write what it does"
    )
    turned_down(ENCHANTMENT.replace("PLACE", f"gives: {word}"), message)
    turned_down(ENCHANTMENT.replace("PLACE", f"gives: {{keywords: [{word}]}}"), message)
    for program in (f"gain(target, {word})", f"lose(target, {word})", f"destroy(all.minions({word}))"):
        turned_down(play(program), message)
    turned_down(play(f"destroy(target)\nif target.{word}: draw()"), message)
    turned_down(play(f"destroy(target)\nif has(friendly, {word}): draw()"), message)


@pytest.mark.parametrize("word", ADDED)
def test_a_keyword_that_tells_what_a_card_does_is_not_written_without_it(word):
    turned_down(
        MINION.replace("PLACE", f"keywords: [{word}]"), f"the keyword {word} is not written", "makes the card"
    )
    turned_down(ENCHANTMENT.replace("PLACE", f"gives: {word}"), f"{word} is only a mark")
    turned_down(play(f"gain(target, {word})"), f"gain: {word} is only a mark")


@pytest.mark.parametrize("word", ADDED)
def test_other_cards_may_ask_for_it(word):
    assert listing(play(f"destroy(target)\ndestroy(all.minions({word}))"))


@pytest.mark.parametrize(
    ("template", "word", "accepted"),
    [
        (WEAPON, "taunt", "minion"),
        (WEAPON, "charge", "minion"),
        (WEAPON, "ignores_spell_damage", "spell"),
        (POWER, "taunt", "minion"),
        (POWER, "windfury", "minion, weapon"),
        (POWER, "tradeable", "minion, spell, weapon, hero"),
        (MINION, "ignores_spell_damage", "spell"),
        ("X: {name: X, type: spell, cost: 1, play: draw(), PLACE}", "taunt", "minion"),
        (
            "X: {name: X, type: spell, cost: 1, play: draw(), PLACE}",
            "extra_battlecries",
            "minion, weapon, hero",
        ),
    ],
)
def test_a_keyword_acts_on_some_types_of_card_only(template, word, accepted):
    turned_down(
        template.replace("PLACE", f"keywords: [{word}]"), f"{word} does nothing on a", f"acts on: {accepted}"
    )


def test_enrage_is_the_mark_of_an_aura():
    turned_down(
        MINION.replace("PLACE", "keywords: [enrage]"), "enrage does nothing by itself", "self.damaged"
    )
    assert listing(MINION.replace("PLACE", 'keywords: [enrage], aura: {"self if self.damaged": PLUS}'))


@pytest.mark.parametrize(
    ("record", "message"),
    [
        (play("destroy(target)\nif self.position == 0: draw()"), "a spell has no position in play"),
        (play("damage(target, self.attack)"), "a spell has no attack"),
        (
            WEAPON.replace("PLACE", "battlecry: draw(self.position)"),
            "a weapon has no position in battlecry",
        ),
        (
            ENCHANTMENT.replace("PLACE", "deathrattle: draw(1 if self.outermost else 2)"),
            "an enchantment is not played from hand",
        ),
        (play("damage(target, 1)\nsummon(WISP, at=left)"), "at= does nothing: a spell has no place"),
        (
            MINION.replace("PLACE", 'battlecry: "damage(enemy.hero, 1, exact=True)"'),
            "no Spell Damage is added for a minion",
        ),
        (play("x = damage(target, 1)"), "nothing reads the variable x"),
        (play("destroy(target)\nx = 1\nx += 1"), "nothing reads the variable x"),
        (play("destroy(target)\nsummon(random(friendly.graveyard), 2)"), "what is summoned may be no minion"),
        (play("destroy(target)\nsummon(random(spells()))"), "what is summoned may be no minion"),
        (play("destroy(target)\nsummon(discover(cards()))"), "what is summoned may be no minion"),
        (ENCHANTMENT.replace("PLACE", "gives: {attack: +1, cost_at_least: 2}"), "there is none"),
        (
            "X: {name: X, type: hero, cost: 0, health: 30, hero_power: POWER, deathrattle: draw()}",
            "a hero has no deathrattle",
        ),
        (MINION.replace("PLACE", "when: {start_of_game(all): draw()}"), "no such card is in play when a game starts"),
    ],
)  # fmt: skip
def test_a_word_that_could_only_be_nothing_is_refused(record, message):
    turned_down(record, message)


@pytest.mark.parametrize(
    "record",
    [
        play("destroy(target)\nsummon(random(friendly.graveyard(minion)), 2)"),
        play("destroy(target)\nsummon(random(minions(cost == 2)))"),
        MINION.replace("PLACE", "battlecry: draw(self.position)"),
        SPELL.replace("play: PLACE", "play: destroy(target), requires: self.position == 0"),
        SPELL.replace("play: PLACE", 'play: "destroy(target)\\nif self.outermost: draw()"'),
        "X: {name: X, type: spell, cost: 1, collectible: false, play: 'summon(WISP, 2, at=sides)'}",
        ENCHANTMENT.replace("PLACE", "gives: {cost: -2, cost_at_least: 2}"),
    ],
)
def test_the_same_words_stand_where_they_mean_something(record):
    assert listing(record)


def test_who_asks_whether_it_was_outermost_has_outcast():
    asked = SPELL.replace("play: PLACE", 'play: "destroy(target)\\nif self.outermost: draw()"')
    assert "keywords outcast" in listing(asked)
