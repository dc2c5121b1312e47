"""Classic, warlock, 1 to 3 mana: the cards of cards_data/expert1/warlock.yaml, in its order."""

import pytest

from kit import GEOMANCER, OGRE, RAIDER, YETI, ids, names, new_game, next_turn, refused, rows


@pytest.mark.card("CS2_059", "CS2_059o")
def test_blood_imp_gives_another_friend_health_at_my_end_of_turn():
    game, me, foe = new_game("WARLOCK")
    imp, yeti, theirs = me.summon("Blood Imp"), me.summon(YETI), foe.summon(YETI)
    game.end_turn()
    assert (yeti.attack, yeti.health, imp.health, theirs.health) == (4, 6, 1, 5)
    assert ids(yeti.enchantments) == ["CS2_059o"]
    game.end_turn()
    assert yeti.health == 6  # not in the foe's turn
    game.end_turn()
    assert yeti.health == 7
    game.end_turn()
    imp.silence()
    game.end_turn()
    assert yeti.health == 7
    yeti.silence()
    assert yeti.health == 5


@pytest.mark.card("CS2_059")
def test_blood_imp_picks_at_random_and_stays_in_stealth():
    fed = set()
    for seed in range(20):
        game, me, foe = new_game("WARLOCK", seed=seed)
        imp = me.summon("Blood Imp")
        friends = [me.summon(YETI), me.summon(YETI)]
        hunter = foe.summon(YETI)
        game.end_turn()
        grown = [i for i, friend in enumerate(friends) if friend.health == 6]
        assert len(grown) == 1
        fed.update(grown)
        assert imp.stealth
        with refused():
            hunter.attack_target(imp)
        with refused():
            foe.give("Moonfire").play(target=imp)
    assert fed == {0, 1}


@pytest.mark.card("CS2_059")
def test_blood_imp_alone_does_nothing():
    game, me, _ = new_game("WARLOCK")
    imp = me.summon("Blood Imp")
    game.end_turn()
    assert imp.health == 1


@pytest.mark.parametrize(("card", "damage"), rows(("EX1_319", 3), ("EX1_313", 5)))
def test_battlecries_that_hurt_my_hero(card, damage):
    game, me, foe = new_game("WARLOCK")
    me.summon(GEOMANCER)  # no spell
    me.summon(card)  # no Battlecry
    assert me.hero.damage == 0
    me.hero.set(armor=2)
    me.give(card).play()
    assert (me.hero.damage, me.hero.armor, foe.hero.damage) == (damage - 2, 0, 0)
    me.hero.set(damage=30 - damage)
    me.give(card).play()
    assert game.over
    assert game.winner == foe


@pytest.mark.card("EX1_316", "EX1_316e")
def test_power_overwhelming_strengthens_then_kills():
    game, me, foe = new_game("WARLOCK")
    yeti, enemy = me.summon(YETI), foe.summon(YETI)
    spell = me.give("Power Overwhelming")
    for wrong in (enemy, me.hero, None):
        with refused():
            spell.play(target=wrong)
    spell.play(target=yeti)
    assert me.mana == 9
    assert (yeti.attack, yeti.health) == (8, 9)
    game.end_turn()
    assert yeti.dead
    assert me.board == []
    assert foe.board == [enemy]


@pytest.mark.card("EX1_316", "EX1_316e")
def test_power_overwhelming_and_deathrattle_or_silence():
    game, me, _ = new_game("WARLOCK")
    golem, yeti = me.summon("Harvest Golem"), me.summon(YETI)
    for minion in (golem, yeti):
        me.give("Power Overwhelming").play(target=minion)
    yeti.silence()
    assert (yeti.attack, yeti.health) == (4, 5)
    game.end_turn()
    assert names(me.board) == ["Damaged Golem", YETI]


@pytest.mark.parametrize(
    ("card", "cost"),
    rows(("EX1_596", 2), ("EX1_317", 3), ("EX1_303", 4), ("EX1_309", 5), ("EX1_312", 8)),
)
def test_spell_costs(card, cost):
    _, me, _ = new_game("WARLOCK")
    yeti = me.summon(YETI)
    spell = me.give(card)
    spell.play(target=yeti if spell.requires_target else None)
    assert me.mana == 10 - cost


@pytest.mark.card("EX1_596", "EX1_596e")
def test_demonfire_strengthens_a_friendly_demon():
    _, me, _ = new_game("WARLOCK")
    walker = me.summon("Voidwalker")
    me.summon(GEOMANCER)
    spell = me.give("Demonfire")
    for wrong in (me.hero, None):
        with refused():
            spell.play(target=wrong)
    spell.play(target=walker)
    assert (walker.attack, walker.health, walker.damage) == (3, 5, 0)
    assert ids(walker.enchantments) == ["EX1_596e"]
    walker.silence()
    assert (walker.attack, walker.health) == (1, 3)


@pytest.mark.card("EX1_596")
def test_demonfire_burns_everyone_else():
    _, me, foe = new_game("WARLOCK")
    walker, mine, theirs = foe.summon("Voidwalker"), me.summon(YETI), foe.summon(YETI)
    for minion in (walker, mine, theirs):
        me.give("Demonfire").play(target=minion)
    assert [m.damage for m in (walker, mine, theirs)] == [2, 2, 2]
    assert walker.attack == 1
    me.summon(GEOMANCER)
    me.give("Demonfire").play(target=theirs)
    assert theirs.dead


@pytest.mark.card("EX1_301")
def test_felguard_destroys_one_of_my_mana_crystals():
    game, me, foe = new_game("WARLOCK")
    me.set_mana(3, 3)
    foe.set_mana(5, 5)
    me.summon("Felguard")  # no Battlecry
    assert me.max_mana == 3
    me.give("Felguard").play()
    assert (me.max_mana, me.mana, foe.max_mana) == (2, 0, 5)
    next_turn(game)
    assert (me.max_mana, me.mana) == (3, 3)


@pytest.mark.card("EX1_301")
def test_felguard_with_crystals_to_spare():
    # Whether a full or an empty crystal is destroyed is not certain: only their number is asked here.
    _, me, _ = new_game("WARLOCK")
    me.give("Felguard").play()
    assert me.max_mana == 9


@pytest.mark.card("EX1_301")
def test_felguard_has_taunt():
    game, me, foe = new_game("WARLOCK")
    felguard, attacker = me.summon("Felguard"), foe.summon(YETI)
    assert felguard.taunt
    game.end_turn()
    with refused():
        attacker.attack_target(me.hero)
    attacker.attack_target(felguard)
    assert felguard.damage == 4


@pytest.mark.card("EX1_317")
def test_sense_demons_draws_two_demons():
    drawn = set()
    for seed in range(20):
        _, me, _ = new_game("WARLOCK", seed=seed)
        demons = [me.put_in_deck("Voidwalker"), me.put_in_deck("Flame Imp"), me.put_in_deck("Pit Lord")]
        for _ in range(5):
            me.put_in_deck(YETI)
        me.give("Sense Demons").play()
        assert len(me.hand) == 2
        assert all(card in demons for card in me.hand)
        assert len(me.deck) == 6
        drawn.update(names(me.hand))
    assert drawn == {"Voidwalker", "Flame Imp", "Pit Lord"}


@pytest.mark.card("EX1_317", "EX1_317t")
@pytest.mark.parametrize("demons", [0, 1])
def test_sense_demons_makes_worthless_imps_for_the_missing(demons):
    _, me, _ = new_game("WARLOCK")
    me.put_in_deck(YETI)
    for _ in range(demons):
        me.put_in_deck("Voidwalker")
    me.give("Sense Demons").play()
    assert names(me.hand) == ["Voidwalker"] * demons + ["Worthless Imp"] * (2 - demons)
    assert names(me.deck) == [YETI]
    me.hand[1].play()
    assert (me.board[0].attack, me.board[0].health) == (1, 1)


@pytest.mark.card("EX1_317")
def test_sense_demons_with_a_full_hand():
    _, me, _ = new_game("WARLOCK")
    spell = me.give("Sense Demons")
    for _ in range(9):
        me.give(YETI)
    me.put_in_deck("Voidwalker")
    me.put_in_deck("Voidwalker")
    spell.play()
    assert names(me.hand) == [YETI] * 9 + ["Voidwalker"]
    assert me.deck == []  # the other one was burned, and is no missing one


@pytest.mark.card("EX1_304", "EX1_304e")
def test_void_terror_eats_its_neighbours():
    _, me, _ = new_game("WARLOCK")
    far, raider, yeti = me.summon(OGRE), me.summon(RAIDER), me.summon(YETI)
    yeti.set(damage=2)
    terror = me.give("Void Terror")
    terror.play(position=2)
    assert me.board == [far, terror]
    assert raider.dead
    assert yeti.dead
    assert (terror.attack, terror.health) == (3 + 2 + 4, 4 + 1 + 3)
    terror.silence()
    assert (terror.attack, terror.health) == (3, 4)


@pytest.mark.card("EX1_304")
def test_void_terror_at_the_edge_and_alone():
    _, me, _ = new_game("WARLOCK")
    alone = me.give("Void Terror")
    alone.play()
    assert (alone.attack, alone.health) == (3, 4)
    golem = me.summon("Harvest Golem")
    terror = me.give("Void Terror")
    terror.play(position=2)
    # The Deathrattle of what was eaten happens.
    assert names(me.board) == ["Void Terror", "Damaged Golem", "Void Terror"]
    assert golem.dead
    assert (terror.attack, terror.health) == (5, 7)
    me.summon("Void Terror")  # summoned, not played
    assert len(me.board) == 4
