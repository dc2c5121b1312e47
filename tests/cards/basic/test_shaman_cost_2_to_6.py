"""Basic, shaman, 2 to 6 mana: the cards of cards_data/basic/shaman.yaml, in its order."""

import pytest

from kit import CROCOLISK, OGRE, RAIDER, YETI, name_of, names, new_game, next_turn, refused


@pytest.mark.card("EX1_565", "EX1_565o")
def test_flametongue_totem_strengthens_its_neighbours():
    _, me, foe = new_game("SHAMAN")
    raider = me.summon(RAIDER)
    totem = me.summon("Flametongue Totem")
    yeti = me.summon(YETI)
    crocolisk = me.summon(CROCOLISK)
    enemy = foe.summon(YETI)
    assert [minion.attack for minion in me.board] == [4, 0, 6, 2]
    assert enemy.attack == 4
    yeti.destroy()
    assert (raider.attack, crocolisk.attack) == (4, 4)
    raider.silence()
    assert raider.attack == 4
    totem.silence()
    assert (raider.attack, crocolisk.attack) == (2, 2)


@pytest.mark.card("EX1_565", "EX1_565o")
def test_flametongue_totems_on_both_sides_add_up_and_end_with_the_totem():
    _, me, _ = new_game("SHAMAN")
    left = me.summon("Flametongue Totem")
    yeti = me.summon(YETI)
    right = me.summon("Flametongue Totem")
    assert yeti.attack == 8
    left.destroy()
    assert yeti.attack == 6
    me.give("Hex").play(target=right)
    assert yeti.attack == 4


@pytest.mark.card("CS2_045", "CS2_045e")
def test_rockbiter_weapon_arms_the_hero_this_turn():
    game, me, foe = new_game("SHAMAN")
    me.give("Rockbiter Weapon").play(target=me.hero)
    assert me.hero.attack == 3
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 27
    with refused():
        me.hero.attack_target(foe.hero)
    game.end_turn()
    assert me.hero.attack == 0
    game.end_turn()
    with refused():
        me.hero.attack_target(foe.hero)


@pytest.mark.card("CS2_045", "CS2_045e")
def test_rockbiter_weapon_on_a_minion_lasts_this_turn_and_stacks():
    game, me, foe = new_game("SHAMAN")
    yeti = me.summon(YETI)
    enemy = foe.summon(YETI)
    me.give("Rockbiter Weapon").play(target=yeti)
    me.give("Rockbiter Weapon").play(target=yeti)
    assert (yeti.attack, yeti.health) == (10, 5)
    for other in (enemy, foe.hero):
        with refused():
            me.give("Rockbiter Weapon").play(target=other)
    game.end_turn()
    assert yeti.attack == 4


@pytest.mark.card("CS2_045e")
def test_rockbiter_weapon_is_silenced_away():
    _, me, _ = new_game("SHAMAN")
    yeti = me.summon(YETI)
    me.give("Rockbiter Weapon").play(target=yeti)
    yeti.silence()
    assert yeti.attack == 4


@pytest.mark.card("CS2_039")
def test_windfury_lets_a_minion_attack_twice():
    game, me, foe = new_game("SHAMAN")
    yeti = me.summon(YETI)
    yeti.set(exhausted=False)
    me.give("Windfury").play(target=yeti)
    assert yeti.windfury
    yeti.attack_target(foe.hero)
    yeti.attack_target(foe.hero)
    assert foe.hero.health == 22
    with refused():
        yeti.attack_target(foe.hero)
    next_turn(game)
    assert yeti.attacks_left == 2
    yeti.silence()
    assert not yeti.windfury
    assert yeti.attacks_left == 1


@pytest.mark.card("CS2_039")
def test_windfury_after_an_attack_gives_one_more():
    _, me, foe = new_game("SHAMAN")
    yeti = me.summon(YETI)
    yeti.set(exhausted=False)
    yeti.attack_target(foe.hero)
    me.give("Windfury").play(target=yeti)
    yeti.attack_target(foe.hero)
    assert foe.hero.health == 22
    with refused():
        yeti.attack_target(foe.hero)


@pytest.mark.card("CS2_039")
def test_windfury_takes_any_minion_but_no_hero():
    _, me, foe = new_game("SHAMAN")
    enemy = foe.summon(YETI)
    me.give("Windfury").play(target=enemy)
    assert enemy.windfury
    with refused():
        me.give("Windfury").play(target=me.hero)


@pytest.mark.card("EX1_246", "hexfrog")
def test_hex_transforms_in_place_without_a_deathrattle():
    _game, me, foe = new_game("SHAMAN")
    foe.summon(RAIDER)
    golem = foe.summon("Harvest Golem")  # leaves a Damaged Golem when it dies
    foe.summon(RAIDER)
    golem.set(damage=1)
    me.give("Hex").play(target=golem)
    assert names(foe.board) == [RAIDER, "Frog", RAIDER]
    frog = foe.board[1]
    assert (frog.attack, frog.health, frog.damage, frog.taunt, frog.deathrattle) == (0, 1, 0, True, False)
    assert not frog.enchantments
    ogre = me.summon(OGRE)
    ogre.set(exhausted=False)
    with refused():
        ogre.attack_target(foe.hero)
    ogre.attack_target(frog)
    assert names(foe.board) == [RAIDER, RAIDER]


@pytest.mark.card("EX1_246", "hexfrog")
def test_hex_takes_any_minion_but_no_hero_and_silence_does_not_undo_it():
    _, me, foe = new_game("SHAMAN")
    yeti = me.summon(YETI)
    me.give("Hex").play(target=yeti)
    me.board[0].silence()
    assert name_of(me.board[0]) == "Frog"
    assert not me.board[0].taunt
    with refused():
        me.give("Hex").play(target=foe.hero)


@pytest.mark.card("EX1_587")
def test_windspeaker_gives_windfury_to_a_friendly_minion():
    _, me, foe = new_game("SHAMAN")
    yeti = me.summon(YETI)
    yeti.set(exhausted=False)
    enemy = foe.summon(YETI)
    speaker = me.give("Windspeaker")
    for wrong in (None, enemy, me.hero, speaker):
        with refused():
            speaker.play(target=wrong)
    speaker.play(target=yeti)
    assert yeti.windfury
    assert not speaker.windfury
    yeti.attack_target(foe.hero)
    yeti.attack_target(foe.hero)
    assert foe.hero.health == 22
    yeti.silence()
    assert not yeti.windfury


@pytest.mark.card("EX1_587")
def test_windspeaker_without_a_friendly_minion_is_played_without_target():
    _, me, foe = new_game("SHAMAN")
    foe.summon(YETI)
    speaker = me.give("Windspeaker")
    assert not speaker.requires_target
    speaker.play()
    assert me.board == [speaker]
    assert not speaker.windfury


@pytest.mark.card("CS2_046", "CS2_046e")
def test_bloodlust_strengthens_my_minions_this_turn():
    game, me, foe = new_game("SHAMAN")
    yeti, raider = me.summon(YETI), me.summon(RAIDER)
    enemy = foe.summon(YETI)
    me.give("Bloodlust").play()
    later = me.summon(RAIDER)
    assert [minion.attack for minion in (yeti, raider, later, enemy, me.hero)] == [7, 5, 2, 4, 0]
    raider.silence()
    assert raider.attack == 2
    game.end_turn()
    assert yeti.attack == 4


@pytest.mark.card("CS2_046")
def test_bloodlust_may_be_cast_on_an_empty_board():
    _, me, _ = new_game("SHAMAN")
    me.give("Bloodlust").play()
    assert me.mana == 5


@pytest.mark.card("CS2_042")
@pytest.mark.parametrize("target", ["enemy hero", "own hero", "enemy minion", "own minion"])
def test_fire_elemental_deals_four_damage(target):
    _, me, foe = new_game("SHAMAN")
    mine, theirs = me.summon(OGRE), foe.summon(OGRE)
    victim = {"enemy hero": foe.hero, "own hero": me.hero, "enemy minion": theirs, "own minion": mine}[target]
    elemental = me.give("Fire Elemental")
    with refused():
        elemental.play()
    elemental.play(target=victim)
    assert victim.damage == 4
    assert sum(character.damage for character in (me.hero, foe.hero, mine, theirs, elemental)) == 4


@pytest.mark.card("CS2_042")
def test_fire_elemental_gets_no_spell_damage_and_no_battlecry_when_summoned():
    _, me, foe = new_game("SHAMAN")
    me.summon("Wrath of Air Totem")
    me.summon("Fire Elemental")
    assert foe.hero.health == 30
    me.give("Fire Elemental").play(target=foe.hero)
    assert foe.hero.health == 26
