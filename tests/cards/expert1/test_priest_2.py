"""Classic priest cards: what is not in test_priest.py."""

import pytest

from kit import GEOMANCER, OGRE, RAIDER, YETI, ids, name_of, names, new_game, refused, rows


@pytest.mark.parametrize(
    ("card", "cost"),
    rows(
        ("EX1_621", 0),
        ("EX1_332", 0),
        ("CS1_129", 1),
        ("EX1_625", 2),
        ("EX1_339", 2),
        ("EX1_626", 4),
        ("EX1_623", 5),
        ("EX1_624", 6),
    ),
)
def test_costs(card, cost):
    _, me, _ = new_game("PRIEST")
    yeti = me.summon(YETI)
    spell = me.give(card)
    spell.play(target=yeti if spell.requires_target else None)
    assert me.mana == 10 - cost


# Circle of Healing


@pytest.mark.card("EX1_621")
def test_circle_of_healing_heals_all_minions():
    _, me, foe = new_game("PRIEST")
    mine, theirs = me.summon(OGRE), foe.summon(OGRE)
    for character in (mine, theirs, me.hero, foe.hero):
        character.set(damage=5)
    me.summon(GEOMANCER)  # healing takes no Spell Damage
    me.give("Circle of Healing").play()
    assert [c.damage for c in (mine, theirs, me.hero, foe.hero)] == [1, 1, 5, 5]


@pytest.mark.card("EX1_621")
def test_circle_of_healing_counts_for_every_minion_that_was_damaged():
    # rules.md 7.6
    _, me, foe = new_game("PRIEST")
    cleric = me.summon("Northshire Cleric")
    damaged = [cleric, me.summon(YETI), foe.summon(YETI)]
    foe.summon(YETI)
    me.summon(YETI)
    for minion in damaged:
        minion.set(damage=1)
    for _ in range(5):
        me.put_in_deck(RAIDER)
    me.give("Circle of Healing").play()
    assert len(me.hand) == 3


# Silence


@pytest.mark.card("EX1_332")
def test_silence_takes_text_and_enchantments():
    _, me, foe = new_game("PRIEST")
    grizzly, mine = foe.summon("Ironfur Grizzly"), me.summon(YETI)
    mine.set(exhausted=False)
    me.give("Power Word: Shield").play(target=mine)
    spell = me.give("Silence")
    for wrong in (foe.hero, None):
        with refused():
            spell.play(target=wrong)
    with refused():
        mine.attack_target(foe.hero)
    spell.play(target=grizzly)
    assert (grizzly.taunt, grizzly.silenced) == (False, True)
    mine.attack_target(foe.hero)
    me.give("Silence").play(target=mine)
    assert (mine.health, list(mine.enchantments)) == (5, [])
    panther = foe.summon("Jungle Panther")
    with refused():  # Stealth
        me.give("Silence").play(target=panther)


# Inner Fire


@pytest.mark.card("CS1_129", "CS1_129e")
def test_inner_fire_sets_attack_to_health_once():
    _, me, foe = new_game("PRIEST")
    ogre, theirs = me.summon(OGRE), foe.summon(YETI)
    ogre.set(damage=2)
    spell = me.give("Inner Fire")
    for wrong in (me.hero, None):
        with refused():
            spell.play(target=wrong)
    spell.play(target=ogre)
    assert (ogre.attack, ogre.health) == (5, 5)
    ogre.heal(2)  # rules.md 9.6: it copies once
    assert (ogre.attack, ogre.health) == (5, 7)
    assert ids(ogre.enchantments) == ["CS1_129e"]
    me.give("Inner Fire").play(target=theirs)
    assert theirs.attack == 5
    ogre.silence()
    assert ogre.attack == 6


@pytest.mark.card("CS1_129", "CS1_129e")
def test_inner_fire_is_below_auras():
    _, me, _ = new_game("PRIEST")
    yeti = me.summon(YETI)
    me.summon("Raid Leader")
    me.give("Inner Fire").play(target=yeti)
    assert yeti.attack == 6


# Shadowform


@pytest.mark.card("EX1_625", "EX1_625t")
def test_shadowform_gives_mind_spike():
    game, me, foe = new_game("PRIEST")
    old = me.hero_power
    yeti, mine = foe.summon(YETI), me.summon(OGRE)
    old.use(target=yeti)
    with refused():
        old.use(target=yeti)
    me.give("Shadowform").play()
    assert (name_of(me.hero_power), me.hero_power.cost) == ("Mind Spike", 2)
    assert name_of(foe.hero_power) != "Mind Spike"
    me.summon(GEOMANCER)  # no Spell Damage for Hero Powers
    with refused():
        me.hero_power.use()
    me.hero_power.use(target=foe.hero)  # a new power, not used yet (rules.md 4.7)
    assert (foe.hero.damage, me.mana) == (2, 10 - 2 - 2 - 2)
    with refused():
        me.hero_power.use(target=yeti)
    for target in (yeti, mine, me.hero):
        game.end_turn()
        game.end_turn()
        me.hero_power.use(target=target)
        assert target.damage == 2


@pytest.mark.card("EX1_625", "EX1_625t")
def test_another_shadowform_changes_nothing():
    # In the reference build the text says nothing of three damage any more; whoever is in that form already stays in
    # it, and the Hero Power stays used.
    _, me, foe = new_game("PRIEST")
    me.give("Shadowform").play()
    power = me.hero_power
    power.use(target=foe.hero)
    for _ in range(2):
        me.give("Shadowform").play()
        assert me.hero_power is power
        with refused():
            power.use(target=foe.hero)
    assert foe.hero.damage == 2


# Thoughtsteal


@pytest.mark.card("EX1_339")
def test_thoughtsteal_copies_two_cards_of_the_enemy_deck():
    seen = set()
    for seed in range(20):
        _, me, foe = new_game("PRIEST", seed=seed)
        me.put_in_deck(GEOMANCER)
        cards = [foe.put_in_deck(card) for card in (YETI, RAIDER, OGRE)]
        me.give("Thoughtsteal").play()
        assert len(me.hand) == 2
        assert len(set(names(me.hand))) == 2  # two cards, not one of them twice
        assert sorted(names(foe.deck)) == sorted([YETI, RAIDER, OGRE])
        assert all(card in foe.deck and card not in me.hand for card in cards)
        seen.update(names(me.hand))
    assert seen == {YETI, RAIDER, OGRE}


@pytest.mark.card("EX1_339")
@pytest.mark.parametrize("cards", [0, 1])
def test_thoughtsteal_from_a_small_deck(cards):
    _, me, foe = new_game("PRIEST")
    for _ in range(cards):
        foe.put_in_deck(YETI)
    me.give("Thoughtsteal").play()
    assert names(me.hand) == [YETI] * cards


@pytest.mark.card("EX1_339")
def test_thoughtsteal_with_one_place_in_the_hand():
    _, me, foe = new_game("PRIEST")
    spell = me.give("Thoughtsteal")
    for _ in range(9):
        me.give(RAIDER)
    for _ in range(3):
        foe.put_in_deck(YETI)
    spell.play()
    assert names(me.hand) == [RAIDER] * 9 + [YETI]
    assert len(foe.deck) == 3


# Mass Dispel


@pytest.mark.card("EX1_626")
def test_mass_dispel_silences_the_enemies_and_draws():
    _, me, foe = new_game("PRIEST")
    card = me.put_in_deck(YETI)
    mine, first, second = (
        me.summon("Ironfur Grizzly"),
        foe.summon("Ironfur Grizzly"),
        foe.summon("Jungle Panther"),
    )
    me.give("Mass Dispel").play()
    assert (mine.taunt, mine.silenced) == (True, False)
    assert (first.taunt, first.silenced) == (False, True)
    assert (second.stealth, second.silenced) == (False, True)
    assert me.hand == [card]


@pytest.mark.card("EX1_626")
def test_mass_dispel_draws_on_an_empty_board():
    _, me, _ = new_game("PRIEST")
    card = me.put_in_deck(YETI)
    me.give("Mass Dispel").play()
    assert me.hand == [card]


# Temple Enforcer


@pytest.mark.card("EX1_623", "EX1_623e")
def test_temple_enforcer_gives_a_friend_three_health():
    _, me, foe = new_game("PRIEST")
    yeti, theirs = me.summon(YETI), foe.summon(YETI)
    yeti.set(damage=2)
    enforcer = me.give("Temple Enforcer")
    for wrong in (theirs, me.hero, None):
        with refused():
            enforcer.play(target=wrong)
    enforcer.play(target=yeti)
    assert (enforcer.attack, enforcer.health) == (5, 6)
    assert (yeti.attack, yeti.health, yeti.max_health) == (4, 6, 8)
    assert ids(yeti.enchantments) == ["EX1_623e"]
    yeti.silence()
    assert (yeti.health, yeti.max_health) == (5, 5)


@pytest.mark.card("EX1_623")
def test_temple_enforcer_alone_is_just_a_body():
    _, me, foe = new_game("PRIEST")
    foe.summon(YETI)
    enforcer = me.give("Temple Enforcer")
    assert not enforcer.requires_target
    enforcer.play()
    assert enforcer.health == 6


# Holy Fire


@pytest.mark.card("EX1_624")
def test_holy_fire_hurts_any_character_and_heals_my_hero():
    _, me, foe = new_game("PRIEST")
    ogre, mine = foe.summon(OGRE), me.summon(OGRE)
    me.hero.set(damage=12)
    fire = me.give("Holy Fire")
    with refused():
        fire.play()
    fire.play(target=ogre)
    assert (ogre.damage, me.hero.damage, foe.hero.damage) == (5, 7, 0)
    for target in (mine, foe.hero):
        me.set_mana(10, 10)
        me.give("Holy Fire").play(target=target)
        assert target.damage == 5
    assert me.hero.damage == 0  # no more than there is to heal
    me.set_mana(10, 10)
    me.give("Holy Fire").play(target=me.hero)
    assert me.hero.damage == 0


@pytest.mark.card("EX1_624", "EX1_350")
def test_holy_fire_with_spell_damage_and_prophet_velen():
    # rules.md 7.4
    _, me, foe = new_game("PRIEST")
    me.hero.set(damage=20)
    me.summon(GEOMANCER)
    me.give("Holy Fire").play(target=foe.hero)
    assert (foe.hero.damage, me.hero.damage) == (6, 15)
    me.summon("Prophet Velen")
    me.set_mana(10, 10)
    me.give("Holy Fire").play(target=foe.hero)
    assert (foe.hero.damage, me.hero.damage) == (18, 5)
