"""Classic, hunter, 3 to 9 mana: the cards of cards_data/expert1/hunter.yaml, in its order."""

import pytest

from kit import GEOMANCER, OGRE, RAIDER, YETI, names, new_game, next_turn, refused, secret_game


@pytest.mark.card("EX1_617")
def test_deadly_shot_destroys_a_random_enemy_minion():
    killed = set()
    for seed in range(20):
        _, me, foe = new_game("HUNTER", "MAGE", seed=seed)
        mine = me.summon(YETI)
        enemies = [foe.summon(OGRE), foe.summon(YETI)]
        me.give("Deadly Shot").play()
        dead = [i for i, enemy in enumerate(enemies) if enemy.dead]
        assert len(dead) == 1
        assert not mine.dead
        killed.update(dead)
    assert killed == {0, 1}


@pytest.mark.card("EX1_617")
def test_deadly_shot_needs_an_enemy_minion_and_finds_it_in_stealth():
    _, me, foe = new_game("HUNTER", "MAGE")
    me.summon(YETI)
    shot = me.give("Deadly Shot")
    assert not shot.playable
    with refused():
        shot.play()
    panther = foe.summon("Jungle Panther")
    shot.play()
    assert panther.dead


@pytest.mark.card("EX1_536", "EX1_536e")
def test_eaglehorn_bow_gains_durability_when_a_friendly_secret_is_revealed():
    # By the official text of the reference build; that of 2014 (VAN_EX1_536) counts enemy Secrets too.
    game, me, foe = new_game("HUNTER", "MAGE")
    attackers = [foe.summon(YETI), foe.summon(YETI)]
    foe.equip("Eaglehorn Bow")
    me.give("Eaglehorn Bow").play()
    assert (me.weapon.attack, me.weapon.durability, me.mana) == (3, 2, 7)
    me.give("Noble Sacrifice").play()
    me.give("Redemption").play()
    assert me.weapon.durability == 2
    game.end_turn()
    attackers[0].attack_target(me.hero)  # the Defender dies and returns: two secrets
    assert me.secrets == []
    assert (me.weapon.attack, me.weapon.durability, foe.weapon.durability) == (3, 4, 2)
    assert [e.id for e in me.weapon.enchantments] == ["EX1_536e"] * 2
    game.end_turn()
    for left in (3, 2):
        me.hero.attack_target(foe.hero)
        assert me.weapon.durability == left
        next_turn(game)


@pytest.mark.card("EX1_538", "EX1_538t")
def test_unleash_the_hounds_one_for_every_enemy_minion():
    _, me, foe = new_game("HUNTER", "MAGE")
    me.summon(YETI)
    hounds = me.give("Unleash the Hounds")
    assert not hounds.playable
    with refused():
        hounds.play()
    for _ in range(3):
        foe.summon(RAIDER)
    hounds.play()
    assert names(me.board) == [YETI] + ["Hound"] * 3
    me.board[1].attack_target(foe.hero)  # Charge
    assert foe.hero.health == 29


@pytest.mark.card("EX1_538")
def test_unleash_the_hounds_and_the_board():
    _, me, foe = new_game("HUNTER", "MAGE")
    for _ in range(4):
        foe.summon(RAIDER)
    for _ in range(6):
        me.summon(YETI)
    me.give("Unleash the Hounds").play()
    assert names(me.board) == [YETI] * 6 + ["Hound"]
    again = me.give("Unleash the Hounds")
    assert not again.playable
    with refused():
        again.play()


@pytest.mark.card("EX1_537")
def test_explosive_shot_hits_the_neighbours_for_two():
    _, me, foe = new_game("HUNTER", "MAGE")
    row = [foe.summon(OGRE) for _ in range(5)]
    shot = me.give("Explosive Shot")
    for wrong in (None, foe.hero):
        with refused():
            shot.play(target=wrong)
    shot.play(target=row[2])
    assert [m.damage for m in row] == [0, 2, 5, 2, 0]
    me.summon(GEOMANCER)
    me.set_mana(10, 10)
    me.give("Explosive Shot").play(target=row[4])
    assert [m.damage for m in row] == [0, 2, 5, 5, 6]
    assert foe.hero.damage == 0
    mine = me.summon(OGRE)
    me.give("Explosive Shot").play(target=mine)
    assert mine.damage == 6


@pytest.mark.card("EX1_534", "EX1_534t")
def test_savannah_highmane_leaves_two_hyenas_in_its_place():
    _, me, foe = new_game("HUNTER", "MAGE")
    me.summon(YETI)
    highmane = me.summon("Savannah Highmane")
    me.summon(OGRE)
    highmane.destroy()
    assert names(me.board) == [YETI, "Hyena", "Hyena", OGRE]
    assert foe.board == []


@pytest.mark.card("EX1_534")
def test_savannah_highmane_silenced_and_on_a_full_board():
    _, me, _ = new_game("HUNTER", "MAGE")
    silenced = me.summon("Savannah Highmane")
    silenced.silence()
    silenced.destroy()
    assert me.board == []
    highmane = me.summon("Savannah Highmane")
    for _ in range(6):
        me.summon(YETI)
    highmane.destroy()
    assert names(me.board) == ["Hyena"] + [YETI] * 6


@pytest.mark.card("DS1_188")
def test_gladiator_s_longbow_protects_the_attacking_hero():
    game, me, foe = new_game("HUNTER", "MAGE")
    ogre = foe.summon(OGRE)
    me.give("Gladiator's Longbow").play()
    assert (me.weapon.attack, me.weapon.durability, me.hero.immune) == (5, 2, False)
    me.hero.attack_target(ogre)
    assert (ogre.damage, me.hero.damage, me.weapon.durability) == (5, 0, 1)
    game.end_turn()
    ogre.attack_target(me.hero)
    assert me.hero.damage == 6
    game.end_turn()
    me.hero.attack_target(foe.hero)
    assert foe.hero.damage == 5
    assert me.weapon is None


@pytest.mark.card("DS1_188")
def test_gladiator_s_longbow_protects_from_traps_during_the_attack():
    # rules.md 6.4: Immune for the whole attack.
    _, me, foe = secret_game("Explosive Trap", theirs="MAGE")
    yeti = foe.summon(YETI)
    foe.equip("Gladiator's Longbow")
    foe.hero.attack_target(me.hero)
    assert (me.hero.damage, foe.hero.damage, yeti.damage) == (5, 0, 2)
    me.hero.deal(1)
    foe.hero.deal(1)  # over
    assert foe.hero.damage == 1


@pytest.mark.card("EX1_543")
def test_king_krush_charges():
    _, me, foe = new_game("HUNTER", "MAGE")
    krush = me.give("King Krush")
    krush.play()
    krush.attack_target(foe.hero)
    assert foe.hero.health == 22
