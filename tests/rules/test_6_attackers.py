"""Rules 6.1 and 6.2: who may attack whom."""

import pytest

from kit import OGRE, YETI, new_game, next_turn, ready, refused

# 6.1


@pytest.mark.rule("6.1")
@pytest.mark.parametrize(
    ("change", "able"),
    [
        ({}, True),
        ({"attack": 0}, False),
        ({"frozen": True}, False),
        ({"cant_attack": True}, False),
        ({"exhausted": True}, False),
        ({"attacks_made": 1}, False),
        ({"attacks_made": 1, "windfury": True}, True),
        ({"attacks_made": 2, "windfury": True}, False),
        ({"attacks_made": 3, "mega_windfury": True}, True),
        ({"attacks_made": 4, "mega_windfury": True}, False),
        ({"exhausted": True, "charge": True}, True),
    ],
)
def test_who_may_attack(change, able):
    _, me, foe = new_game()
    yeti = ready(me.summon(YETI))
    yeti.set(**change)
    assert yeti.can_attack is able
    if able:
        yeti.attack_target(foe.hero)
        assert foe.hero.health == 26
    else:
        with refused():
            yeti.attack_target(foe.hero)


@pytest.mark.rule("6.1")
def test_entering_exhausts_for_the_turn():
    game, me, foe = new_game()
    yeti = me.give(YETI)
    yeti.play()
    assert not yeti.can_attack
    next_turn(game)
    yeti.attack_target(foe.hero)
    assert not yeti.can_attack


@pytest.mark.rule("6.1")
def test_charge_lets_a_fresh_minion_hit_the_face():
    _, me, foe = new_game("WARRIOR", "MAGE")
    yeti = me.give(YETI)
    yeti.play()
    me.give("Charge").play(target=yeti)
    yeti.attack_target(foe.hero)
    assert foe.hero.health == 24


@pytest.mark.rule("6.1", "12 Rush", "13.8")
def test_rush_hits_minions_only_in_its_first_turn():
    game, me, foe = new_game()
    worgen = me.give("TEST_GIL_113")
    worgen.play()
    assert not worgen.can_attack
    yeti = foe.summon(YETI)
    assert worgen.targets == [yeti]
    with refused():
        worgen.attack_target(foe.hero)
    yeti.destroy()
    next_turn(game)
    worgen.attack_target(foe.hero)
    assert foe.hero.health == 27


@pytest.mark.rule("6.1")
def test_a_stolen_minion_with_charge_attacks_now():
    _, me, foe = new_game("PRIEST", "MAGE")
    wolfrider = foe.summon("Wolfrider")
    me.give("Mind Control").play(target=wolfrider)
    wolfrider.attack_target(foe.hero)
    assert foe.hero.health == 27


@pytest.mark.rule("6.1", "5.6")
def test_the_attacks_made_for_the_old_side_do_not_count():
    game, me, foe = new_game("PRIEST", "MAGE", first=1)
    wolfrider = foe.summon("Wolfrider")
    wolfrider.attack_target(me.hero)
    game.end_turn()
    me.give("Mind Control").play(target=wolfrider)
    wolfrider.attack_target(foe.hero)
    assert (me.hero.health, foe.hero.health) == (27, 27)


@pytest.mark.rule("6.1")
def test_windfury_after_an_attack_gives_one_more_and_charge_none():
    _, me, foe = new_game("SHAMAN", mana=20)
    yeti = ready(me.summon(YETI))
    yeti.attack_target(foe.hero)
    me.give("Charge").play(target=yeti)
    assert not yeti.can_attack
    me.give("Windfury").play(target=yeti)
    assert yeti.attacks_left == 1
    yeti.attack_target(foe.hero)
    assert not yeti.can_attack


@pytest.mark.rule("6.1", "9.8")
def test_losing_windfury_takes_the_second_attack():
    _, me, foe = new_game()
    harpy = ready(me.summon("Windfury Harpy"))
    harpy.attack_target(foe.hero)
    assert harpy.can_attack
    harpy.silence()
    assert not harpy.can_attack


@pytest.mark.rule("6.1", "5.6", "12 Rush")
def test_a_stolen_minion_with_rush_attacks_minions_now():
    game, me, foe = new_game("PRIEST", "MAGE")
    worgen, yeti = foe.summon("TEST_GIL_113"), foe.summon(YETI)
    me.give("Mind Control").play(target=worgen)
    assert worgen.targets == [yeti]
    next_turn(game)
    assert set(worgen.targets) == {yeti, foe.hero}


# 6.2


@pytest.mark.rule("6.2", "12 Taunt")
def test_an_attackable_taunt_must_be_attacked():
    _, me, foe = new_game()
    yeti = ready(me.summon(YETI))
    ogre, guard = foe.summon(OGRE), foe.summon("Goldshire Footman")
    assert yeti.targets == [guard]
    for target in (foe.hero, ogre):
        with refused():
            yeti.attack_target(target)


@pytest.mark.rule("6.2")
@pytest.mark.parametrize("keyword", ["stealth", "immune"])
def test_a_taunt_that_cannot_be_attacked_blocks_nothing(keyword):
    _, me, foe = new_game()
    yeti = ready(me.summon(YETI))
    guard, ogre = foe.summon("Goldshire Footman"), foe.summon(OGRE)
    guard.set(**{keyword: True})
    assert set(yeti.targets) == {ogre, foe.hero}


@pytest.mark.rule("6.2", "12 Immune")
def test_an_immune_hero_cannot_be_attacked():
    _, me, foe = new_game()
    yeti = ready(me.summon(YETI))
    foe.hero.set(immune=True)
    assert not yeti.can_attack
    ogre = foe.summon(OGRE)
    assert yeti.targets == [ogre]
    with refused():
        yeti.attack_target(foe.hero)


@pytest.mark.rule("6.2", "12 Stealth")
def test_houndmaster_on_a_stealthed_panther():
    game, me, foe = new_game("HUNTER", "MAGE")
    panther = me.summon("Jungle Panther")
    me.give("Houndmaster").play(target=panther)
    assert panther.taunt
    assert panther.stealth
    attacker = foe.summon(YETI)
    game.end_turn()
    assert me.hero in attacker.targets
    game.end_turn()
    panther.attack_target(foe.hero)
    assert not panther.stealth
    game.end_turn()
    assert attacker.targets == [panther]


@pytest.mark.rule("6.2")
def test_cannot_attack_heroes():
    game, me, foe = new_game()
    icehowl = me.summon("TEST_AT_125")
    assert not icehowl.can_attack
    next_turn(game)
    assert not icehowl.can_attack
    yeti = foe.summon(YETI)
    assert icehowl.targets == [yeti]
    icehowl.attack_target(yeti)
    assert yeti.dead


@pytest.mark.rule("6.2", "12 Elusive")
def test_the_elusive_can_be_attacked():
    _, me, foe = new_game()
    yeti, dragon = ready(me.summon(YETI)), foe.summon("Faerie Dragon")
    yeti.attack_target(dragon)
    assert dragon.dead
