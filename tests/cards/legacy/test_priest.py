"""Legacy, priest: the cards of cards_data/legacy/priest.yaml, in its order."""

import pytest

from kit import OGRE, RAIDER, YETI, name_of, new_game, refused


@pytest.mark.card("EX1_193")
def test_psychic_conjurer_copies_from_the_enemy_deck():
    copied = set()
    for seed in range(12):
        _game, me, foe = new_game("PRIEST", seed=seed)
        for card in (YETI, OGRE):
            foe.put_in_deck(card)
        me.put_in_deck(RAIDER)
        conjurer = me.give("Psychic Conjurer")
        conjurer.play()
        assert (conjurer.attack, conjurer.health, me.mana, len(foe.deck)) == (1, 1, 9, 2)
        (card,) = me.hand
        assert card not in foe.deck
        copied.add(name_of(card))
    assert copied == {YETI, OGRE}


@pytest.mark.card("EX1_193")
def test_psychic_conjurer_and_an_empty_deck():
    _game, me, foe = new_game("PRIEST")
    me.put_in_deck(RAIDER)
    me.give("Psychic Conjurer").play()
    assert (me.hand, foe.hand, len(me.board)) == ([], [], 1)


@pytest.mark.card("EX1_196", "EX1_196e")
def test_scarlet_subjugator_weakens_until_my_next_turn():
    game, me, foe = new_game("PRIEST")
    mine, ogre = me.summon(YETI), foe.summon(OGRE)
    subjugator = me.give("Scarlet Subjugator")
    for wrong in (mine, foe.hero, None):
        with refused():
            subjugator.play(target=wrong)
    subjugator.play(target=ogre)
    assert (subjugator.attack, subjugator.health, ogre.attack, ogre.health, me.mana) == (2, 1, 4, 7, 9)
    assert [e.id for e in ogre.enchantments] == ["EX1_196e"]
    game.end_turn()
    assert ogre.attack == 4
    ogre.attack_target(me.hero)
    assert me.hero.health == 26
    game.end_turn()
    assert (ogre.attack, len(ogre.enchantments)) == (6, 0)


@pytest.mark.card("EX1_196", "EX1_196e")
def test_scarlet_subjugator_cannot_go_below_zero_and_is_silenced_away():
    _game, me, foe = new_game("PRIEST")
    me.give("Scarlet Subjugator").play()  # nobody to weaken
    weak, yeti = foe.summon("Voidwalker"), foe.summon(YETI)
    me.give("Scarlet Subjugator").play(target=weak)
    assert weak.attack == 0
    me.give("Scarlet Subjugator").play(target=yeti)
    assert yeti.attack == 2
    yeti.silence()
    assert yeti.attack == 4


@pytest.mark.card("EX1_195", "EX1_195e")
def test_kul_tiran_chaplain_aids_a_friend():
    _game, me, foe = new_game("PRIEST")
    theirs = foe.summon(YETI)
    chaplain = me.give("Kul Tiran Chaplain")
    chaplain.play()
    assert (chaplain.attack, chaplain.health, me.mana) == (2, 3, 8)
    second = me.give("Kul Tiran Chaplain")
    for wrong in (theirs, me.hero, None):
        with refused():
            second.play(target=wrong)
    second.play(target=chaplain)
    assert (chaplain.attack, chaplain.health, second.health, theirs.health) == (2, 5, 3, 5)
    assert [e.id for e in chaplain.enchantments] == ["EX1_195e"]
    chaplain.silence()
    assert chaplain.health == 3


@pytest.mark.card("EX1_194", "EX1_194e")
def test_power_infusion():
    _game, me, foe = new_game("PRIEST")
    yeti, theirs = me.summon(YETI), foe.summon(RAIDER)
    infusion = me.give("Power Infusion")
    for wrong in (me.hero, None):
        with refused():
            infusion.play(target=wrong)
    infusion.play(target=yeti)
    assert (yeti.attack, yeti.health, me.mana) == (6, 11, 6)
    assert [e.id for e in yeti.enchantments] == ["EX1_194e"]
    yeti.silence()
    assert (yeti.attack, yeti.health) == (4, 5)
    me.give("Power Infusion").play(target=theirs)
    assert (theirs.attack, theirs.health) == (4, 7)


@pytest.mark.card("EX1_197")
def test_shadow_word_ruin_destroys_the_strong():
    _game, me, foe = new_game("PRIEST")
    mine, four, rager = me.summon(OGRE), foe.summon(YETI), foe.summon("Magma Rager")
    boosted = foe.summon(YETI)
    me.give("Blessing of Might").play(target=boosted)
    me.give("Shadow Word: Ruin").play()
    assert [m.dead for m in (mine, four, rager, boosted)] == [True, False, True, True]
    assert (me.hero.health, foe.hero.health, me.mana) == (30, 30, 5)


@pytest.mark.card("EX1_198", "EX1_198e")
def test_natalie_seline_takes_a_minions_health():
    _game, me, foe = new_game("PRIEST")
    yeti = foe.summon(YETI)
    yeti.set(damage=1)
    natalie = me.give("Natalie Seline")
    for wrong in (foe.hero, None):
        with refused():
            natalie.play(target=wrong)
    natalie.play(target=yeti)
    assert (natalie.attack, natalie.health, yeti.dead, me.mana) == (8, 5, True, 2)  # what was left of it
    assert [e.id for e in natalie.enchantments] == ["EX1_198e"]
    natalie.silence()
    assert natalie.health == 1


@pytest.mark.card("EX1_198")
def test_natalie_seline_alone():
    _game, me, foe = new_game("PRIEST")
    natalie = me.give("Natalie Seline")
    natalie.play()
    assert (natalie.attack, natalie.health, list(natalie.enchantments)) == (8, 1, [])
    second = me.give("Natalie Seline")
    me.set_mana(10, 10)
    second.play(target=natalie)  # my own will do
    assert (natalie.dead, second.health, foe.board) == (True, 2, [])
