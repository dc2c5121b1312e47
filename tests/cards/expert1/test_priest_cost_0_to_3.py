"""Classic, priest, 0 to 3 mana: the cards of cards_data/expert1/priest.yaml, in its order."""

import pytest

from kit import (
    GEOMANCER,
    OGRE,
    RAIDER,
    YETI,
    ids,
    name_of,
    names,
    new_game,
    next_turn,
    refused,
    rows,
)


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


@pytest.mark.card("EX1_341")
def test_lightwell_heals_a_damaged_friend_at_the_start_of_my_turn():
    game, me, foe = new_game("PRIEST", "PRIEST")
    me.summon("Lightwell")
    yeti, enemy = me.summon(YETI), foe.summon(YETI)
    yeti.set(damage=4)
    enemy.set(damage=4)
    foe.hero.set(damage=10)
    game.end_turn()
    assert yeti.damage == 4
    game.end_turn()
    assert yeti.damage == 1
    next_turn(game)
    assert yeti.damage == 0
    assert (enemy.damage, foe.hero.damage) == (4, 10)


@pytest.mark.card("EX1_341")
def test_lightwell_picks_among_hero_minions_and_itself():
    healed = set()
    for seed in range(40):
        game, me, _ = new_game("PRIEST", "PRIEST", seed=seed)
        friends = {"well": me.summon("Lightwell"), "yeti": me.summon(YETI), "hero": me.hero}
        me.summon(OGRE)  # not damaged
        for friend in friends.values():
            friend.set(damage=4)
        next_turn(game)
        now = [name for name, friend in friends.items() if friend.damage == 1]
        assert len(now) == 1
        healed.update(now)
    assert healed == {"well", "yeti", "hero"}


@pytest.mark.card("EX1_341")
def test_silenced_lightwell_does_nothing():
    game, me, _ = new_game("PRIEST", "PRIEST")
    well = me.summon("Lightwell")
    me.hero.set(damage=10)
    well.silence()
    next_turn(game)
    assert me.hero.damage == 10


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
        next_turn(game)
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


@pytest.mark.card("EX1_335")
def test_lightspawn_attack_is_its_health():
    _, me, foe = new_game("PRIEST", "PRIEST")
    spawn = me.summon("Lightspawn")
    spawn.deal(3)
    assert (spawn.attack, spawn.health) == (1, 1)
    spawn.heal(2)
    assert (spawn.attack, spawn.health) == (3, 3)
    me.give("Power Word: Shield").play(target=spawn)
    assert (spawn.attack, spawn.health) == (5, 5)
    me.give("Bloodlust").play()  # Attack buffs are void
    assert spawn.attack == 5
    spawn.set(exhausted=False)
    spawn.attack_target(foe.hero)
    assert foe.hero.health == 25
    spawn.silence()
    assert spawn.attack == 0


@pytest.mark.card("EX1_334", "EX1_334e")
def test_shadow_madness_borrows_a_minion_that_may_attack():
    game, me, foe = new_game("PRIEST", "PRIEST")
    grizzly = foe.summon("Ironfur Grizzly")
    me.give("Shadow Madness").play(target=grizzly)
    assert me.mana == 7
    assert me.board == [grizzly]
    assert foe.board == []
    grizzly.attack_target(foe.hero)
    assert foe.hero.health == 27
    game.end_turn()
    assert me.board == []
    assert foe.board == [grizzly]
    assert not grizzly.charge
    grizzly.attack_target(me.hero)
    assert me.hero.health == 27


@pytest.mark.card("EX1_334")
def test_shadow_madness_takes_enemy_minions_with_three_or_less_attack():
    _, me, foe = new_game("PRIEST", "PRIEST")
    mine, yeti = me.summon(RAIDER), foe.summon(YETI)
    spell = me.give("Shadow Madness")
    for wrong in (mine, yeti, foe.hero, None):
        with refused():
            spell.play(target=wrong)
    assert not spell.playable


@pytest.mark.card("EX1_334")
def test_shadow_madness_needs_a_slot():
    _, me, foe = new_game("PRIEST", "PRIEST")
    for _ in range(7):
        me.summon(RAIDER)
    grizzly = foe.summon("Ironfur Grizzly")
    spell = me.give("Shadow Madness")
    assert not spell.playable
    with refused():
        spell.play(target=grizzly)
    me.board[0].destroy()
    spell.play(target=grizzly)
    assert me.board[-1] == grizzly


@pytest.mark.card("EX1_334")
def test_a_minion_borrowed_by_shadow_madness_serves_me_at_my_end_of_turn_and_in_death():
    game, me, foe = new_game("PRIEST", "PRIEST")
    card = me.put_in_deck(YETI)
    foe.put_in_deck(OGRE)
    totem = foe.summon("Mana Tide Totem")  # draws at the end of its controller's turn
    golem = foe.summon("Harvest Golem")
    me.give("Shadow Madness").play(target=totem)
    me.give("Shadow Madness").play(target=golem)
    golem.destroy()
    assert names(me.board) == ["Mana Tide Totem", "Damaged Golem"]
    game.end_turn()
    assert me.hand == [card]
    assert foe.board == [totem]
    assert names(me.board) == ["Damaged Golem"]


@pytest.mark.card("EX1_334")
def test_silence_ends_shadow_madness_at_once():
    _, me, foe = new_game("PRIEST", "PRIEST")
    grizzly = foe.summon("Ironfur Grizzly")
    me.give("Shadow Madness").play(target=grizzly)
    grizzly.silence()
    assert me.board == []
    assert foe.board == [grizzly]
