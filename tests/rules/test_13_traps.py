"""Rules 13: known traps. Most stand with the rule that they belong to, marked with both numbers."""

import pytest

from kit import RAIDER, YETI, name_of, names, new_game


@pytest.mark.rule("13.1", "8.2")
def test_the_deaths_of_a_deathrattle_wait_for_their_own_turn():
    # The Abomination's damage kills the Hoarder only after the Sheep's death has been dealt with as well.
    game, me, foe = new_game("WARLOCK", "MAGE", decks=([YETI], ()))
    me.summon("Abomination")
    me.summon("TEST_GVG_076")
    hoarder = me.summon("Loot Hoarder")
    hoarder.set(max_health=4)
    me.board[0].set(damage=3)
    me.give("Whirlwind").play()  # 1 damage: Abomination and Sheep die; the Hoarder takes 1 + 2 + 2
    assert hoarder.dead
    deaths = [name_of(r.subject_id) for r in game.trace() if r.event == "Death"]
    assert deaths == ["Abomination", "TEST_GVG_076", "Loot Hoarder"]
    assert names(me.hand) == [YETI]
    assert (me.hero.health, foe.hero.health) == (28, 28)


@pytest.mark.rule("13.4", "9.4")
def test_a_temporary_bonus_is_taken_away_by_itself():
    game, me, _ = new_game("PALADIN", "MAGE", mana=20)
    yeti = me.summon(YETI)
    me.give("Abusive Sergeant").play(target=yeti)  # +2 this turn
    game.end_turn()
    foe = game.current
    foe.give("Aldor Peacekeeper").play(target=yeti)  # Attack 1
    game.end_turn()
    assert yeti.attack == 1
    me.give("Abusive Sergeant").play(target=yeti)
    assert yeti.attack == 3
    game.end_turn()
    assert yeti.attack == 1


@pytest.mark.rule("13.4", "9.1")
def test_a_set_value_swallows_a_temporary_bonus():
    game, me, foe = new_game("PALADIN", "MAGE", mana=20)
    yeti = foe.summon(YETI)
    me.give("Abusive Sergeant").play(target=yeti)
    me.give("Aldor Peacekeeper").play(target=yeti)
    assert yeti.attack == 1
    game.end_turn()
    assert yeti.attack == 1


@pytest.mark.rule("13.8", "6.1")
def test_shadow_madness_comes_with_charge_and_goes_back_tired():
    game, me, foe = new_game("PRIEST", "MAGE")
    raptor = foe.summon("Bloodfen Raptor")
    me.give("Shadow Madness").play(target=raptor)
    raptor.attack_target(foe.hero)
    assert foe.hero.health == 27
    game.end_turn()
    assert foe.board == [raptor]
    raptor.attack_target(me.hero)  # its own turn has begun: it is ready
    assert me.hero.health == 27


@pytest.mark.rule("13.10")
def test_generated_cards_are_not_drawn():
    game, me, _ = new_game("MAGE", "MAGE", decks=([YETI], ()))
    me.summon("TEST_BRM_031")
    game.end_turn()
    foe = game.current
    foe.give("King Mukla").play()  # two Bananas for me
    assert names(me.hand) == ["Bananas"] * 2
    assert not [r for r in game.trace() if r.event == "Draw"]
    me.draw(1)
    assert names(me.hand) == ["Bananas"] * 2 + [YETI, YETI]


@pytest.mark.rule("13.10", "1.3")
def test_a_coin_that_is_given_is_not_drawn():
    game, me, _ = new_game("WARRIOR", "MAGE")
    me.summon("TEST_BRM_031")
    me.give("TEST_UNG_934").play()
    for _ in range(2):  # the Quest's reward is a Coin
        me.set_mana(10, 10)
        me.give("Goldshire Footman").play()
    assert names(me.hand) == ["The Coin"]
    assert not [r for r in game.trace() if r.event == "Draw"]


@pytest.mark.rule("13.15", "10.2")
def test_mirror_entity_copies_only_what_is_alive():
    game, me, foe = new_game()
    me.give("Mirror Entity").play()
    game.end_turn()
    blademaster = foe.give("Injured Blademaster")  # 4 damage to itself
    blademaster.play()
    (copy,) = me.board
    assert (copy.attack, copy.health, copy.max_health) == (4, 3, 7)


@pytest.mark.rule("13.18", "3.5")
def test_an_endless_chain_ends():
    game, me, foe = new_game()
    me.summon("TEST_ECHOES").set(max_health=30)
    me.give("Arcane Missiles").play()
    foe.summon(RAIDER)
    me.give("Arcane Explosion").play()
    assert not game.over
    game.end_turn()
    assert game.current is foe


@pytest.mark.rule("13.19", "5.7", "5.9")
def test_a_shuffled_minion_comes_back_plain():
    _, me, _ = new_game("PALADIN", "MAGE", mana=20)
    yeti = me.summon(YETI)
    me.give("Blessing of Kings").play(target=yeti)
    yeti.set(damage=3, frozen=True)
    yeti.shuffle_into_deck()
    me.draw(1)
    assert me.hand == [yeti]
    assert (yeti.attack, yeti.health, yeti.enchantments, yeti.frozen) == (4, 5, [], False)


@pytest.mark.rule("13.20")
def test_old_handles_stay_readable():
    game, me, foe = new_game("WARLOCK", "MAGE")
    old_hero, old_power = me.hero, me.hero_power
    me.give("Lord Jaraxxus").play()
    assert old_hero.dead
    assert (old_hero.id, old_power.id) == ("HERO_07", "HERO_07bp")
    assert me.hero is not old_hero
    cairne = foe.summon("Cairne Bloodhoof")
    game.end_turn()
    foe.give("Polymorph").play(target=cairne)
    assert cairne.transformed_from == ("EX1_110",)
    assert not cairne.dead
    assert foe.board == [cairne]
    foe.give("Arcane Missiles").play()
    cairne.destroy()
    assert cairne.dead
    assert cairne.id == "CS2_tk1"
