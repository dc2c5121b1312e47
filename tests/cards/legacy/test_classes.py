"""Cards added to Classic in 2019 and 2020: druid, mage, paladin, rogue, warlock."""

import pytest
from hearthstone.enums import CardClass, CardType, Race

import hsenv
import hsenv.cards
from kit import GEOMANCER, OGRE, RAIDER, YETI, new_game, refused


def fill_hand(player, card=RAIDER):
    while len(player.hand) < 10:
        player.give(card)


# Druid


@pytest.mark.card("EX1_183", "EX1_183e")
def test_gift_of_the_wild_blesses_my_minions():
    game, me, foe = new_game("DRUID")
    first, second, theirs = me.summon(YETI), me.summon(RAIDER), foe.summon(YETI)
    me.give("Gift of the Wild").play()
    assert [(m.attack, m.health, m.taunt) for m in (first, second)] == [(6, 7, True), (4, 3, True)]
    assert (theirs.attack, theirs.taunt, me.mana) == (4, False, 2)
    assert [e.id for e in first.enchantments] == ["EX1_183e"]
    game.end_turn()
    with refused():
        theirs.attack_target(me.hero)
    for minion in (first, second):
        minion.silence()
    assert (first.attack, first.health) == (4, 5)
    theirs.attack_target(me.hero)


# Mage


@pytest.mark.card("EX1_179")
def test_icicle_draws_if_the_minion_is_frozen():
    _game, me, foe = new_game()
    for _ in range(3):
        me.put_in_deck(OGRE)
    yeti, ogre = foe.summon(YETI), foe.summon(OGRE)
    icicle = me.give("Icicle")
    for wrong in (foe.hero, None):
        with refused():
            icicle.play(target=wrong)
    icicle.play(target=ogre)
    assert (ogre.damage, me.hand, me.mana) == (2, [], 8)
    yeti.set(frozen=True)
    me.give("Icicle").play(target=yeti)
    assert (yeti.damage, len(me.hand)) == (2, 1)
    me.summon(GEOMANCER)
    me.give("Icicle").play(target=yeti)  # it is Frozen when the card is drawn, dying or not
    assert (yeti.dead, len(me.hand)) == (True, 2)


@pytest.mark.card("EX1_180")
def test_tome_of_intellect_gives_a_mage_spell():
    found = set()
    for seed in range(12):
        _game, me, foe = new_game(seed=seed)
        me.give("Tome of Intellect").play()
        (card,) = me.hand
        assert (card.type, card.card_class, me.mana, foe.hand) == (CardType.SPELL, CardClass.MAGE, 9, [])
        assert hsenv.cards.get(card.id).collectible
        found.add(card.id)
    assert len(found) > 4


# Paladin


@pytest.mark.card("EX1_184")
def test_righteousness_shields_my_minions():
    _game, me, foe = new_game("PALADIN")
    first, second, theirs = me.summon(YETI), me.summon(RAIDER), foe.summon(YETI)
    me.give("Righteousness").play()
    assert (first.divine_shield, second.divine_shield, theirs.divine_shield) == (True, True, False)
    assert me.mana == 5
    first.deal(4)
    assert (first.damage, first.divine_shield) == (0, False)
    second.silence()
    assert not second.divine_shield


# Rogue


@pytest.mark.card("EX1_182")
@pytest.mark.parametrize("hero", ["ROGUE", "PRIEST"])
def test_pilfer_takes_from_another_class(hero):
    own = getattr(CardClass, hero)
    classes = set()
    for seed in range(40):
        _game, me, foe = new_game(hero, seed=seed)
        me.give("Pilfer").play()
        (card,) = me.hand
        assert own not in card.classes
        assert CardClass.NEUTRAL not in card.classes
        assert hsenv.cards.get(card.id).collectible
        assert (me.mana, foe.hand) == (9, [])
        classes.update(card.classes)
    assert len(classes) > 5
    assert (CardClass.ROGUE in classes) == (hero != "ROGUE")


@pytest.mark.card("EX1_182")
def test_pilfer_does_not_make_a_hero_portrait():
    for seed in range(60):
        _game, me, _foe = new_game("ROGUE", seed=seed)
        me.give("Pilfer").play()
        assert not me.hand[0].id.startswith("HERO_")


# Warlock


@pytest.mark.card("EX1_181")
def test_call_of_the_void_gives_a_demon():
    found = set()
    for seed in range(12):
        _game, me, foe = new_game("WARLOCK", seed=seed)
        me.give("Call of the Void").play()
        (card,) = me.hand
        assert card.type is CardType.MINION
        assert {Race.DEMON, Race.ALL} & set(card.races)
        assert (hsenv.cards.get(card.id).collectible, me.mana, foe.hand) == (True, 9, [])
        found.add(card.id)
    assert len(found) > 3


@pytest.mark.card("EX1_185", "EX1_185e")
def test_siegebreaker_leads_the_other_demons():
    game, me, foe = new_game("WARLOCK")
    mine, yeti, theirs = me.summon("Voidwalker"), me.summon(YETI), foe.summon("Voidwalker")
    attacker = foe.summon(OGRE)
    siege = me.give("Siegebreaker")
    siege.play()
    assert (siege.attack, siege.health, me.mana) == (5, 8, 3)
    assert Race.DEMON in siege.races
    assert (mine.attack, mine.health, yeti.attack, theirs.attack) == (2, 3, 4, 1)
    assert [e.id for e in mine.enchantments] == ["EX1_185e"]
    second = me.summon("Siegebreaker")
    assert (siege.attack, second.attack, mine.attack) == (6, 6, 3)
    second.destroy()
    mine.destroy()
    game.end_turn()
    with refused():
        attacker.attack_target(me.hero)
    siege.silence()
    attacker.attack_target(me.hero)
    late = me.summon("Voidwalker")
    assert late.attack == 1
