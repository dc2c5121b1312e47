"""Classic (expert1) neutral epics."""

import pytest

from kit import RAIDER, WAR_GOLEM, YETI, ids, new_game, refused


@pytest.mark.card("NEW1_017", "NEW1_017e")
def test_hungry_crab_eats_a_murloc():
    _, me, foe = new_game()
    yeti, raider, own = foe.summon(YETI), foe.summon(RAIDER), me.summon(RAIDER)
    crab = me.give("Hungry Crab")
    for wrong in (None, yeti, foe.hero, crab):
        with refused():
            crab.play(target=wrong)
    crab.play(target=raider)
    assert raider.dead
    assert (crab.attack, crab.health) == (3, 4)
    assert ids(crab.enchantments) == ["NEW1_017e"]
    second = me.give("Hungry Crab")
    second.play(target=own)  # an own one as well
    assert own.dead
    assert (second.attack, second.health) == (3, 4)
    crab.silence()
    assert (crab.attack, crab.health) == (1, 2)


@pytest.mark.card("NEW1_017")
def test_hungry_crab_stays_hungry_without_a_murloc():
    _, me, foe = new_game()
    yeti = foe.summon(YETI)
    crab = me.give("Hungry Crab")
    assert not crab.requires_target
    crab.play()
    assert (crab.attack, crab.health) == (1, 2)
    assert foe.board == [yeti]


@pytest.mark.card("EX1_590", "EX1_590e")
def test_blood_knight_takes_every_divine_shield():
    _, me, foe = new_game()
    mine, theirs, plain = me.summon("Argent Squire"), foe.summon("Scarlet Crusader"), foe.summon(YETI)
    given = foe.summon(YETI)
    me.give("Hand of Protection").play(target=given)
    assert given.divine_shield
    knight = me.give("Blood Knight")
    knight.play()
    assert (knight.attack, knight.health) == (12, 12)
    assert set(ids(knight.enchantments)) == {"EX1_590e"}
    assert [minion.divine_shield for minion in (mine, theirs, given, plain)] == [False] * 4
    theirs.deal(1)
    assert theirs.dead
    knight.silence()
    assert (knight.attack, knight.health) == (3, 3)


@pytest.mark.card("EX1_590")
def test_blood_knight_finds_no_shield():
    _, me, foe = new_game()
    foe.summon(YETI)
    knight = me.give("Blood Knight")
    knight.play()
    assert (knight.attack, knight.health, ids(knight.enchantments)) == (3, 3, [])


@pytest.mark.card("EX1_507", "EX1_507e")
def test_murloc_warleader_strengthens_my_other_murlocs():
    _, me, foe = new_game()
    raider, yeti, enemy, held = me.summon(RAIDER), me.summon(YETI), foe.summon(RAIDER), me.give(RAIDER)
    warleader = me.give("Murloc Warleader")
    warleader.play()
    assert (raider.attack, raider.health) == (4, 1)
    assert ids(raider.enchantments) == ["EX1_507e"]
    assert (warleader.attack, yeti.attack, enemy.attack, held.attack) == (3, 4, 2, 2)
    second = me.summon("Murloc Warleader")
    assert (raider.attack, warleader.attack, second.attack) == (6, 5, 5)
    raider.silence()
    assert raider.attack == 6
    second.silence()
    assert (raider.attack, warleader.attack, second.attack) == (4, 3, 5)
    warleader.destroy()
    assert (raider.attack, second.attack) == (2, 3)


@pytest.mark.card("NEW1_027", "NEW1_027e")
def test_southsea_captain_strengthens_my_other_pirates():
    _, me, foe = new_game()
    pirate, yeti, enemy = me.summon("Southsea Deckhand"), me.summon(YETI), foe.summon("Southsea Deckhand")
    captain = me.give("Southsea Captain")
    captain.play()
    assert (pirate.attack, pirate.health) == (3, 2)
    assert ids(pirate.enchantments) == ["NEW1_027e"]
    assert (captain.attack, captain.health, yeti.attack, enemy.attack) == (3, 3, 4, 2)
    pirate.deal(1)
    captain.destroy()  # rules.md 9.2: the end of an aura kills nobody
    assert (pirate.attack, pirate.health) == (2, 1)
    assert not pirate.dead
    silenced = me.summon("Southsea Captain")
    silenced.silence()
    assert (pirate.attack, pirate.health) == (2, 1)


@pytest.mark.card("EX1_005")
def test_big_game_hunter_destroys_a_minion_with_seven_attack():
    _, me, foe = new_game()
    yeti, golem, own = foe.summon(YETI), foe.summon(WAR_GOLEM), me.summon(WAR_GOLEM)
    hunter = me.give("Big Game Hunter")
    for wrong in (None, yeti, foe.hero, hunter):
        with refused():
            hunter.play(target=wrong)
    hunter.play(target=golem)
    assert golem.dead
    assert foe.board == [yeti]
    own.set(attack=6)
    yeti.set(attack=8)
    second = me.give("Big Game Hunter")
    with refused():
        second.play(target=own)
    second.play(target=yeti)
    assert yeti.dead
    own.set(attack=9)
    weapon = me.equip("Arcanite Reaper")
    weapon.set(attack=7)
    me.set_mana(10, 10)
    third = me.give("Big Game Hunter")
    with refused():  # a hero is no minion
        third.play(target=me.hero)
    third.play(target=own)  # an own one as well
    assert own.dead
    assert me.hero.attack == 7


@pytest.mark.card("EX1_005")
def test_big_game_hunter_without_big_game():
    _, me, foe = new_game()
    yeti = foe.summon(YETI)
    hunter = me.give("Big Game Hunter")
    assert not hunter.requires_target
    hunter.play()
    assert me.mana == 6
    assert foe.board == [yeti]


@pytest.mark.card("EX1_105")
def test_mountain_giant_costs_less_for_each_other_card_in_my_hand():
    _, me, foe = new_game()
    giant = me.give("Mountain Giant")
    foe.give(YETI)
    assert giant.cost == 12
    assert not giant.playable
    held = [me.give("Wisp") for _ in range(4)]
    assert giant.cost == 8
    held[0].play()
    assert giant.cost == 9
    giant.play()
    assert me.mana == 1
    assert (giant.attack, giant.health) == (8, 8)


@pytest.mark.card("EX1_105")
def test_two_mountain_giants_count_each_other():
    _, me, _ = new_game()
    first, second = me.give("Mountain Giant"), me.give("Mountain Giant")
    assert (first.cost, second.cost) == (11, 11)
