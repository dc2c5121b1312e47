"""Classic, neutral, 2 mana, M to Y: the cards of cards_data/expert1/neutral.yaml, in its order."""

import pytest

from kit import AXE, CROCOLISK, RAIDER, WAR_GOLEM, YETI, ids, new_game, next_turn, refused, rows, summon_ready

BREWMASTERS = rows(("EX1_049", 2), ("EX1_057", 4))


@pytest.mark.card("EX1_082")
def test_mad_bomber_splits_three_among_all_others():
    hit = [False] * 4
    for seed in range(40):
        _, me, foe = new_game(seed=seed)
        others = [me.hero, foe.hero, me.summon("Archmage"), foe.summon("War Golem")]
        bomber = me.give("Mad Bomber")
        bomber.play()
        # Archmage's Spell Damage is for spells
        assert sum(other.damage for other in others) == 3
        assert bomber.damage == 0
        hit = [seen or other.damage > 0 for seen, other in zip(hit, others, strict=True)]
    assert all(hit)


@pytest.mark.card("EX1_082")
def test_mad_bomber_spares_the_mortally_wounded():
    deaths = 0
    for seed in range(30):
        _, me, foe = new_game(seed=seed)
        raider = foe.summon("Murloc Raider")
        me.give("Mad Bomber").play()
        assert me.hero.damage + foe.hero.damage == (2 if raider.dead else 3)
        deaths += raider.dead
    assert deaths > 0


@pytest.mark.card("EX1_055", "EX1_055o")
def test_mana_addict_is_stronger_this_turn_for_each_of_my_spells():
    game, me, foe = new_game()
    addict = me.summon("Mana Addict")
    me.give("Radiance").play()
    assert (addict.attack, addict.health) == (3, 3)
    assert ids(addict.enchantments) == ["EX1_055o"]
    me.give("Radiance").play()
    me.give(RAIDER).play()
    assert addict.attack == 5
    game.end_turn()
    assert addict.attack == 1
    foe.give("Radiance").play()
    assert addict.attack == 1
    game.end_turn()
    addict.silence()
    me.give("Radiance").play()
    assert addict.attack == 1


@pytest.mark.card("EX1_616", "EX1_616e")
def test_mana_wraith_makes_all_minions_cost_more():
    _, me, foe = new_game()
    yeti, theirs = me.give(YETI), foe.give(YETI)
    spell, weapon = me.give("Radiance"), foe.give(AXE)
    wraith = me.give("Mana Wraith")
    wraith.play()
    assert (yeti.cost, theirs.cost, spell.cost, weapon.cost) == (5, 5, 1, 3)
    assert ids(theirs.enchantments) == ["EX1_616e"]
    foe.summon("Mana Wraith")
    assert (yeti.cost, theirs.cost) == (6, 6)
    yeti.play()
    assert me.mana == 10 - 2 - 6
    wraith.silence()
    assert theirs.cost == 5


@pytest.mark.card("NEW1_037", "NEW1_037e")
def test_master_swordsmith_gives_another_friendly_minion_attack():
    chosen = set()
    for seed in range(20):
        game, me, foe = new_game(seed=seed)
        smith = me.summon("Master Swordsmith")
        friends, enemy = [me.summon(YETI), me.summon(YETI)], foe.summon(YETI)
        game.end_turn()
        lucky = [yeti for yeti in friends if yeti.attack == 5]
        assert len(lucky) == 1
        assert ids(lucky[0].enchantments) == ["NEW1_037e"]
        assert (lucky[0].health, smith.attack, enemy.attack) == (5, 1, 4)
        game.end_turn()
        assert sum(yeti.attack for yeti in friends) == 9
        chosen.add(friends.index(lucky[0]))
        smith.silence()
        game.end_turn()
        assert sum(yeti.attack for yeti in friends) == 9
    assert chosen == {0, 1}


@pytest.mark.card("NEW1_029", "NEW1_029t")
def test_millhouse_makes_enemy_spells_free_for_a_turn():
    game, me, foe = new_game()
    own, spell, minion = me.give("Fireball"), foe.give("Fireball"), foe.give(YETI)
    me.give("Millhouse Manastorm").play()
    assert ids(foe.enchantments) == ["NEW1_029t"]
    assert (own.cost, spell.cost) == (4, 4)  # not before the turn begins
    game.end_turn()
    later = foe.give("Flamestrike")  # Flamestrike, drawn in that turn
    assert (spell.cost, later.cost, minion.cost, own.cost) == (0, 0, 4, 4)
    spell.play(target=me.hero)
    assert foe.mana == 10
    assert me.hero.health == 24
    later.play()
    assert foe.mana == 10
    kept = foe.give("Fireball")
    assert kept.cost == 0
    game.end_turn()
    assert (kept.cost, list(foe.enchantments)) == (4, [])
    game.end_turn()
    assert kept.cost == 4


@pytest.mark.card("EX1_557")
def test_nat_pagle_sometimes_catches_a_card():
    caught = 0
    for seed in range(40):
        game, me, foe = new_game(seed=seed)
        me.summon("Nat Pagle")
        for _ in range(2):
            me.put_in_deck(RAIDER)
            foe.put_in_deck(RAIDER)
        game.end_turn()
        assert (len(me.hand), len(foe.hand)) == (0, 1)
        game.end_turn()
        assert len(me.hand) in (1, 2)
        assert len(foe.hand) == 1
        caught += len(me.hand) - 1
    assert 8 <= caught <= 32


@pytest.mark.card("EX1_557")
def test_silenced_nat_pagle_catches_nothing():
    for seed in range(12):
        game, me, _ = new_game(seed=seed)
        me.summon("Nat Pagle").silence()
        for _ in range(2):
            me.put_in_deck(RAIDER)
        next_turn(game)
        assert len(me.hand) == 1


@pytest.mark.card("EX1_076", "EX1_076e")
def test_pint_sized_summoner_makes_the_first_minion_of_my_turn_cheaper():
    game, me, foe = new_game()
    summoner = me.summon("Pint-Sized Summoner")
    yeti, second, spell, theirs = me.give(YETI), me.give(YETI), me.give("Radiance"), foe.give(YETI)
    assert (yeti.cost, second.cost, spell.cost, theirs.cost) == (3, 3, 1, 4)
    assert ids(yeti.enchantments) == ["EX1_076e"]
    spell.play()
    assert yeti.cost == 3
    yeti.play()
    assert me.mana == 10 - 1 - 3
    assert second.cost == 4
    next_turn(game)
    assert second.cost == 3
    assert me.give("Wisp").cost == 0
    summoner.silence()
    assert second.cost == 4


@pytest.mark.card("EX1_076", "EX1_076e")
def test_pint_sized_summoner_is_a_minion_played_itself():
    game, me, _ = new_game()
    yeti = me.give(YETI)
    me.give("Pint-Sized Summoner").play()
    assert yeti.cost == 4
    next_turn(game)
    me.summon("Pint-Sized Summoner")
    assert yeti.cost == 2


@pytest.mark.card("EX1_058")
def test_sunfury_protector_gives_taunt_to_its_neighbours():
    game, me, foe = new_game()
    far, left, right = me.summon(YETI), me.summon(YETI), me.summon(YETI)
    protector = me.give("Sunfury Protector")
    protector.play(position=2)
    assert me.board == [far, left, protector, right]
    assert [minion.taunt for minion in me.board] == [False, True, False, True]
    assert (left.attack, left.health) == (4, 5)
    game.end_turn()
    golem = summon_ready(foe, WAR_GOLEM)
    for other in (me.hero, far, protector):
        with refused():
            golem.attack_target(other)
    left.silence()
    right.silence()
    golem.attack_target(me.hero)
    assert me.hero.health == 23


@pytest.mark.card("EX1_058")
def test_sunfury_protector_at_the_edge_and_alone():
    _, me, _ = new_game()
    alone = me.give("Sunfury Protector")
    alone.play()
    assert not alone.taunt
    second = me.give("Sunfury Protector")
    second.play(position=0)
    assert [minion.taunt for minion in me.board] == [False, True]


@pytest.mark.card("NEW1_020")
def test_wild_pyromancer_hits_all_minions_after_my_spell():
    game, me, foe = new_game()
    pyromancer, mine, theirs = (
        me.summon("Wild Pyromancer"),
        me.summon("Chillwind Yeti"),
        foe.summon("Chillwind Yeti"),
    )
    me.give("Radiance").play()
    assert [minion.damage for minion in (pyromancer, mine, theirs)] == [1, 1, 1]
    assert (me.hero.health, foe.hero.health) == (30, 30)
    me.give("Murloc Raider").play()  # a minion is no spell
    assert mine.damage == 1
    game.end_turn()
    foe.give("Radiance").play()
    assert mine.damage == 1
    game.end_turn()
    pyromancer.silence()
    me.give("Radiance").play()
    assert mine.damage == 1


@pytest.mark.card("NEW1_020")
def test_wild_pyromancer_comes_after_the_spell():
    _, me, foe = new_game()
    me.summon("Wild Pyromancer")
    theirs = foe.summon("Chillwind Yeti")
    me.give("Power Word: Shield").play(target=theirs)
    assert (theirs.health, theirs.max_health) == (6, 7)
    me.give("Hellfire").play()  # kills the Pyromancer first: nothing more happens
    assert theirs.damage == 1 + 3
    assert me.board == []


@pytest.mark.card("NEW1_020")
def test_wild_pyromancer_sees_a_secret_as_a_spell_and_gets_no_spell_damage():
    _, me, _ = new_game()
    me.summon("Wrath of Air Totem")
    pyromancer = me.summon("Wild Pyromancer")
    me.give("Counterspell").play()
    assert pyromancer.damage == 1


@pytest.mark.parametrize(("card_id", "cost"), BREWMASTERS)
def test_brewmaster_returns_a_friendly_minion(card_id, cost):
    _, me, foe = new_game()
    yeti, other, theirs = me.summon(YETI), me.summon(CROCOLISK), foe.summon(YETI)
    me.give("Power Word: Shield").play(target=yeti)
    yeti.set(damage=3)
    brewmaster = me.give(card_id)
    for wrong in (None, theirs, me.hero, brewmaster):
        with refused():
            brewmaster.play(target=wrong)
    me.set_mana(10, 10)
    brewmaster.play(target=yeti)
    assert me.mana == 10 - cost
    assert me.board == [other, brewmaster]
    assert me.hand == [yeti]
    assert (yeti.attack, yeti.health, yeti.max_health, yeti.cost) == (4, 5, 5, 4)
    assert foe.board == [theirs]


@pytest.mark.parametrize(("card_id", "cost"), BREWMASTERS)
def test_brewmaster_alone_has_nobody_to_return(card_id, cost):
    _, me, foe = new_game()
    foe.summon(YETI)
    brewmaster = me.give(card_id)
    assert not brewmaster.requires_target
    brewmaster.play()
    assert me.mana == 10 - cost
    assert me.board == [brewmaster]
    assert me.hand == []


@pytest.mark.parametrize(("card_id", "cost"), BREWMASTERS)
def test_brewmaster_uses_the_room_that_he_left_in_the_hand(card_id, cost):
    _, me, _ = new_game()
    yeti = me.summon(YETI)
    brewmaster = me.give(card_id)
    for _ in range(9):
        me.give(RAIDER)
    assert brewmaster.cost == cost
    brewmaster.play(target=yeti)
    assert me.board == [brewmaster]
    assert len(me.hand) == 10
    assert me.hand[-1] == yeti
