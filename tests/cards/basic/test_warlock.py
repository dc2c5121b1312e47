"""Basic, warlock: the cards of cards_data/basic/warlock.yaml, in its order."""

import pytest
from hearthstone.enums import CardClass

import hsenv
from kit import CROCOLISK, OGRE, RAIDER, YETI, name_of, names, new_game, next_turn, refused, rows

SPELLS = rows(
    # id, cost
    ("NEW1_003", 0),
    ("CS2_063", 1),
    ("EX1_302", 1),
    ("EX1_308", 1),
    ("CS2_061", 3),
    ("CS2_057", 3),
    ("CS2_062", 4),
)


@pytest.mark.card("HERO_07")
def test_guldan():
    _, me, _ = new_game("WARLOCK")
    assert (name_of(me.hero), me.hero.health, me.hero.attack, me.hero.armor) == ("Gul'dan", 30, 0, 0)
    assert name_of(me.hero_power) == "Life Tap"
    assert hsenv.cards.get("HERO_07").card_class == CardClass.WARLOCK


@pytest.mark.card("HERO_07bp")
def test_life_tap_draws_a_card_for_two_damage():
    _, me, foe = new_game("WARLOCK")
    card = me.put_in_deck(YETI)
    me.summon("Wrath of Air Totem")
    me.hero_power.use()
    assert me.hand == [card]
    assert (me.hero.health, foe.hero.health, me.mana) == (28, 30, 8)
    with refused():
        me.hero_power.use()


@pytest.mark.card("HERO_07bp")
def test_life_tap_with_a_full_hand_burns_the_card():
    _, me, _ = new_game("WARLOCK")
    me.put_in_deck(YETI)
    for _ in range(10):
        me.give(RAIDER)
    me.hero_power.use()
    assert len(me.hand) == 10
    assert me.deck == []
    assert me.hero.health == 28


@pytest.mark.card("HERO_07bp")
def test_life_tap_can_be_deadly_and_armor_helps():
    game, me, _ = new_game("WARLOCK")
    me.hero.set(damage=29, armor=1)
    me.hero_power.use()
    assert me.hero.health == 0
    assert game.over


@pytest.mark.card("HERO_07bp2")
def test_soul_tap():
    _game, me, _foe = new_game("WARLOCK", seed=3)
    me.set_hero_power("Soul Tap")
    me.put_in_deck(YETI)
    me.hero_power.use()
    assert (names(me.hand), me.hero.health, me.mana) == ([YETI], 30, 8)


@pytest.mark.parametrize(("card", "cost"), SPELLS)
def test_spell_cost_is_paid(card, cost):
    _, me, foe = new_game("WARLOCK")
    me.summon("Voidwalker")
    foe.summon(OGRE)
    spell = me.give(card)
    assert spell.cost == cost
    spell.play(target=spell.targets[0] if spell.requires_target else None)
    assert me.mana == 10 - cost
    assert spell not in me.hand


@pytest.mark.card("NEW1_003")
def test_sacrificial_pact_destroys_a_friendly_demon_and_heals_my_hero():
    _, me, foe = new_game("WARLOCK")
    mine, yeti, theirs = me.summon("Voidwalker"), me.summon(YETI), foe.summon("Voidwalker")
    me.hero.set(damage=10)
    foe.hero.set(damage=10)
    pact = me.give("Sacrificial Pact")
    for wrong in (yeti, theirs, me.hero, None):
        with refused():
            pact.play(target=wrong)
    pact.play(target=mine)
    assert me.board == [yeti]
    assert mine.dead
    assert (me.hero.health, foe.hero.health) == (25, 20)
    assert foe.board == [theirs]


@pytest.mark.card("NEW1_003")
def test_sacrificial_pact_is_unplayable_without_a_friendly_demon():
    _, me, foe = new_game("WARLOCK")
    foe.summon("Voidwalker")
    me.summon(YETI)
    pact = me.give("Sacrificial Pact")
    assert not pact.playable
    with refused():
        pact.play()


@pytest.mark.card("CS2_063", "CS2_063e")
def test_corruption_destroys_the_minion_at_the_start_of_my_turn():
    game, me, foe = new_game("WARLOCK")
    ogre, yeti = foe.summon(OGRE), foe.summon(YETI)
    mine = me.summon(YETI)
    spell = me.give("Corruption")
    for wrong in (mine, foe.hero, None):
        with refused():
            spell.play(target=wrong)
    spell.play(target=ogre)
    assert foe.board == [ogre, yeti]
    game.end_turn()
    assert foe.board == [ogre, yeti]
    ogre.attack_target(me.hero)
    game.end_turn()
    assert ogre.dead
    assert foe.board == [yeti]
    assert me.board == [mine]


@pytest.mark.card("CS2_063", "CS2_063e")
def test_corruption_is_silenced_away():
    game, me, foe = new_game("WARLOCK")
    ogre = foe.summon(OGRE)
    me.give("Corruption").play(target=ogre)
    ogre.silence()
    next_turn(game)
    assert foe.board == [ogre]


@pytest.mark.card("CS2_063e")
def test_corruption_stays_mine_when_the_minion_changes_sides():
    game, me, foe = new_game("WARLOCK")
    ogre = foe.summon(OGRE)
    me.give("Corruption").play(target=ogre)
    me.set_mana(10, 10)
    me.give("Mind Control").play(target=ogre)
    game.end_turn()
    assert me.board == [ogre]
    game.end_turn()
    assert me.board == []


@pytest.mark.card("EX1_302")
def test_mortal_coil_draws_if_it_kills():
    _, me, foe = new_game("WARLOCK")
    me.put_in_deck(OGRE)
    card = me.put_in_deck(YETI)
    raider, yeti = foe.summon(RAIDER), foe.summon(YETI)
    me.give("Mortal Coil").play(target=yeti)
    assert yeti.health == 4
    assert me.hand == []
    me.give("Mortal Coil").play(target=raider)
    assert raider.dead
    assert me.hand == [card]
    assert foe.hand == []
    with refused():
        me.give("Mortal Coil").play(target=foe.hero)


@pytest.mark.card("EX1_302")
def test_mortal_coil_on_my_own_minion_with_spell_damage():
    _, me, _ = new_game("WARLOCK")
    card = me.put_in_deck(OGRE)
    me.summon("Wrath of Air Totem")
    crocolisk = me.summon(CROCOLISK)
    crocolisk.set(damage=1)
    me.give("Mortal Coil").play(target=crocolisk)
    assert crocolisk.dead
    assert me.hand == [card]


@pytest.mark.card("EX1_308")
def test_soulfire_deals_four_damage_and_discards():
    _, me, foe = new_game("WARLOCK")
    card, theirs = me.give(YETI), foe.give(YETI)
    me.give("Soulfire").play(target=foe.hero)
    assert foe.hero.health == 26
    assert me.hand == []
    assert card.discarded
    assert foe.hand == [theirs]
    me.give("Soulfire").play(target=me.hero)  # the last card: nothing to discard
    assert me.hero.health == 26
    ogre = foe.summon(OGRE)
    me.summon("Wrath of Air Totem")
    me.give("Soulfire").play(target=ogre)
    assert ogre.health == 2


@pytest.mark.card("EX1_308")
def test_soulfire_needs_a_target_and_discards_one_card_at_random():
    discarded = set()
    for seed in range(30):
        _, me, foe = new_game("WARLOCK", seed=seed)
        cards = [me.give(card) for card in (YETI, RAIDER, OGRE)]
        soulfire = me.give("Soulfire")
        with refused():
            soulfire.play()
        soulfire.play(target=foe.hero)
        assert len(me.hand) == 2
        discarded |= {name_of(card) for card in cards if card.discarded}
        assert not soulfire.discarded
    assert discarded == {YETI, RAIDER, OGRE}


@pytest.mark.card("CS2_065")
def test_voidwalker_taunts():
    game, me, foe = new_game("WARLOCK")
    walker, yeti = me.summon("Voidwalker"), me.summon(YETI)
    ogre = foe.summon(OGRE)
    game.end_turn()
    for hidden in (me.hero, yeti):
        with refused():
            ogre.attack_target(hidden)
    ogre.attack_target(walker)
    assert walker.dead
    next_turn(game)
    ogre.attack_target(me.hero)
    assert me.hero.health == 24


@pytest.mark.card("EX1_306")
def test_felstalker_discards_a_card():
    _, me, foe = new_game("WARLOCK")
    card, theirs = me.give(YETI), foe.give(YETI)
    felstalker = me.give("Felstalker")
    felstalker.play()
    assert me.hand == []
    assert card.discarded
    assert foe.hand == [theirs]
    assert me.board == [felstalker]
    me.give("Felstalker").play()  # nothing left to discard
    assert len(me.board) == 2
    kept = me.give(YETI)
    me.summon("Felstalker")
    assert me.hand == [kept]


@pytest.mark.card("CS2_061")
def test_drain_life_damages_and_heals_my_hero():
    _, me, foe = new_game("WARLOCK")
    for hero in (me.hero, foe.hero):
        hero.set(damage=10)
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    for target in (theirs, mine, foe.hero):
        me.set_mana(10, 10)
        me.give("Drain Life").play(target=target)
    assert (theirs.health, mine.health, foe.hero.health) == (3, 3, 18)
    assert me.hero.health == 26
    with refused():
        me.give("Drain Life").play()


@pytest.mark.card("CS2_061")
def test_drain_life_spell_damage_adds_to_the_damage_only():
    _, me, foe = new_game("WARLOCK")
    me.hero.set(damage=10)
    me.summon("Wrath of Air Totem")
    me.give("Drain Life").play(target=foe.hero)
    assert (foe.hero.health, me.hero.health) == (27, 22)


@pytest.mark.card("CS2_057")
def test_shadow_bolt_deals_four_damage_to_a_minion():
    _, me, foe = new_game("WARLOCK")
    mine, theirs = me.summon(OGRE), foe.summon(OGRE)
    bolt = me.give("Shadow Bolt")
    for wrong in (me.hero, foe.hero, None):
        with refused():
            bolt.play(target=wrong)
    bolt.play(target=theirs)
    assert (theirs.health, mine.health) == (3, 7)
    me.summon("Wrath of Air Totem")
    me.give("Shadow Bolt").play(target=mine)
    assert mine.health == 2


@pytest.mark.card("CS2_062")
def test_hellfire_hits_everybody():
    _, me, foe = new_game("WARLOCK")
    mine, theirs = me.summon(YETI), foe.summon(OGRE)
    small = foe.summon(CROCOLISK)
    me.give("Hellfire").play()
    assert [character.damage for character in (me.hero, foe.hero, mine, theirs)] == [3, 3, 3, 3]
    assert small.dead


@pytest.mark.card("CS2_062")
def test_hellfire_can_end_the_game_in_a_draw():
    game, me, foe = new_game("WARLOCK")
    me.hero.set(damage=27)
    foe.hero.set(damage=27)
    me.give("Hellfire").play()
    assert game.over
    assert game.winner is None


@pytest.mark.card("CS2_062")
def test_hellfire_gets_spell_damage():
    _, me, foe = new_game("WARLOCK")
    me.summon("Wrath of Air Totem")
    me.give("Hellfire").play()
    assert (me.hero.health, foe.hero.health) == (26, 26)
    assert me.board == []


@pytest.mark.card("CS2_064")
def test_dread_infernal_hits_all_others():
    _, me, foe = new_game("WARLOCK")
    me.summon("Wrath of Air Totem")
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    raider = me.summon(RAIDER)
    infernal = me.give("Dread Infernal")
    infernal.play()
    assert [character.damage for character in (me.hero, foe.hero, mine, theirs)] == [1, 1, 1, 1]
    assert raider.dead
    assert infernal.damage == 0
    me.summon("Dread Infernal")  # summoned, not played
    assert infernal.damage == 0
