"""A row of keywords.def is all that a keyword needs to be shown; rules are words of their own."""

import re

import pytest

import hsenv
from hsenv import _engine
from hsenv.cards import vocabulary
from kit import OGRE, YETI, restore_cards

TEXT = (vocabulary.find_folder() / "keywords.def").read_text(encoding="utf-8")
ROWS = re.findall(r"^KEYWORD\((\w+), (\w+), ([\w ]+)\)", TEXT, re.MULTILINE)
WHERE = {word: where for word, where, _ in ROWS}
#: What an effect can give: neither a mark that the compiler adds nor what nothing reads.
GIVEN = [word for word, _, on in ROWS if on not in ("added", "_")]
RULES = [word for word, where in WHERE.items() if where == "rule"]
WORDS = vocabulary.load()

CARDS = """
KW_GAINS: {name: Gains, set: basic, class: neutral, type: minion, cost: 0, attack: 1, health: 9, collectible: false,
           battlecry: "RULE"}
KW_LOSES: {name: Loses, set: basic, class: mage, type: spell, cost: 0, collectible: false,
           play: "lose(friendly.minions(WORD), WORD)"}
KW_COUNTS: {name: Counts, set: basic, class: mage, type: spell, cost: 0, collectible: false,
            play: "gain_armor(count(friendly.minions(WORD)) + (10 if has(friendly, WORD) else 0))"}
"""


@pytest.fixture
def cards(request):
    word = request.param
    hsenv.cards.load(CARDS.replace("RULE", f"gain(self, {word})").replace("WORD", word))
    yield word
    restore_cards()


def test_the_engine_and_the_compiler_know_every_row():
    assert list(_engine.KEYWORDS) == list(WORDS.keywords) == list(WHERE)
    assert [word for word in WHERE if WHERE[word] in ("play", "text")] == list(_engine.PLAY_KEYWORDS)
    assert list(WORDS.rules) == RULES
    assert set(WHERE.values()) == {"play", "text", "mark", "rule"}


@pytest.mark.parametrize("word", sorted(WHERE.keys() - {"overload"}))
def test_a_keyword_is_an_attribute_of_entities(word, me):
    assert word in dir(hsenv.Entity)
    assert f"`{word}`" in getattr(hsenv.Entity, word).__doc__
    yeti = me.summon(YETI)
    assert getattr(yeti, word) is False
    yeti.set(**{word: True})
    assert getattr(yeti, word) is True
    assert yeti.keywords == (word,)
    assert me.game._engine.check() == ""
    copy = hsenv.Game.from_bytes(me.game.to_bytes())
    assert getattr(copy.players[0].board[0], word) is True
    yeti.set(**{word: False})
    assert getattr(yeti, word) is False
    with pytest.raises(AttributeError, match="sandbox edits"):
        setattr(yeti, word, True)


@pytest.mark.parametrize("cards", GIVEN, indirect=True)
def test_cards_give_take_and_ask_for_a_keyword(cards, me):
    (minion,) = (me.give("KW_GAINS"),)
    minion.play()
    assert cards in minion.keywords
    me.give("KW_COUNTS").play()
    counted = 0 if cards == "dormant" else 11
    assert me.hero.armor == counted
    me.give("KW_LOSES").play()
    me.give("KW_COUNTS").play()
    lost = cards != "dormant"
    assert (cards in minion.keywords, me.hero.armor) == (not lost, counted)


@pytest.mark.parametrize("word", RULES)
def test_silence_takes_a_rule(word, me):
    yeti = me.summon(YETI)
    yeti.set(**{word: True})
    assert me.game._engine.count_keyword(0, word) == 1
    yeti.silence()
    assert me.game._engine.count_keyword(0, word) == 0
    assert yeti.keywords == ()


def test_a_rule_that_is_given_and_taken_counts_at_once(me):
    twice = me.summon(YETI)
    twice.set(doubles_spell_power=True)
    ogre = me.opponent.summon(OGRE)
    me.give("Arcane Explosion").play()
    assert ogre.damage == 2
    twice.set(doubles_spell_power=False)
    me.give("Arcane Explosion").play()
    assert ogre.damage == 3
