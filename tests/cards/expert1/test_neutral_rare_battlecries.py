"""Classic (expert1) neutral rares: Battlecries and a Deathrattle."""

import pytest

from kit import AXE, CROCOLISK, RAIDER, WAR_GOLEM, YETI, ids, name_of, names, new_game, refused, summon_ready

# Weapons and mana


@pytest.mark.card("NEW1_025")
def test_bloodsail_corsair_wears_the_enemy_weapon():
    _, me, foe = new_game()
    mine, theirs = me.equip(AXE), foe.equip(AXE)
    me.give("Bloodsail Corsair").play()
    assert (mine.durability, theirs.durability, theirs.attack) == (2, 1, 3)
    me.give("Bloodsail Corsair").play()
    assert theirs.dead
    assert foe.weapon is None
    me.give("Bloodsail Corsair").play()  # there is nothing left
    assert me.weapon == mine
    assert mine.durability == 2


@pytest.mark.card("EX1_089")
def test_arcane_golem_gives_the_opponent_a_crystal():
    game, me, foe = new_game()
    foe.set_mana(0, 4)
    me.give("Arcane Golem").play()
    assert (foe.max_mana, me.max_mana) == (5, 10)
    game.end_turn()
    assert (foe.max_mana, foe.mana) == (6, 6)
    game.end_turn()
    foe.set_mana(10, 10)
    me.give("Arcane Golem").play()
    assert foe.max_mana == 10
    assert foe.hand == []


# Neighbours


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


@pytest.mark.card("EX1_584", "EX1_584e")
def test_ancient_mage_gives_spell_damage_to_its_neighbours():
    _, me, foe = new_game()
    far, left, right = me.summon(RAIDER), me.summon(RAIDER), me.summon(RAIDER)
    mage = me.give("Ancient Mage")
    mage.play(position=2)
    assert [minion.spell_damage for minion in (far, left, mage, right)] == [0, 1, 0, 1]
    assert ids(left.enchantments) == ["EX1_584e"]
    assert (me.spell_damage, foe.spell_damage) == (2, 0)
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 26
    left.silence()
    assert me.spell_damage == 1
    mage.destroy()  # what was given stays
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 23


@pytest.mark.card("EX1_093", "EX1_093e")
def test_defender_of_argus_strengthens_its_neighbours():
    _, me, foe = new_game()
    far, left, right, enemy = me.summon(YETI), me.summon(YETI), me.summon(RAIDER), foe.summon(YETI)
    defender = me.give("Defender of Argus")
    defender.play(position=2)
    assert [(minion.attack, minion.health) for minion in me.board] == [(4, 5), (5, 6), (3, 3), (3, 2)]
    assert [minion.taunt for minion in me.board] == [False, True, False, True]
    assert ids(left.enchantments) == ids(right.enchantments) == ["EX1_093e"]
    assert (enemy.attack, enemy.taunt, far.taunt) == (4, False, False)
    left.silence()
    assert (left.attack, left.health, left.taunt) == (4, 5, False)


@pytest.mark.card("EX1_093")
def test_defender_of_argus_alone_defends_nobody():
    _, me, _ = new_game()
    defender = me.give("Defender of Argus")
    defender.play()
    assert (defender.attack, defender.health, defender.taunt) == (3, 3, False)


# Attack and Health


@pytest.mark.card("EX1_059", "EX1_059e")
def test_crazed_alchemist_swaps_attack_and_health():
    _, me, foe = new_game()
    snapjaw, yeti = foe.summon("Oasis Snapjaw"), me.summon(YETI)
    alchemist = me.give("Crazed Alchemist")
    for wrong in (None, foe.hero, alchemist):
        with refused():
            alchemist.play(target=wrong)
    alchemist.play(target=snapjaw)
    assert (snapjaw.attack, snapjaw.health, snapjaw.max_health) == (7, 2, 2)
    assert ids(snapjaw.enchantments) == ["EX1_059e"]
    yeti.set(damage=4)  # what is left counts: 4/1
    me.give("Crazed Alchemist").play(target=yeti)
    assert (yeti.attack, yeti.health, yeti.damage) == (1, 4, 0)
    snapjaw.silence()
    assert (snapjaw.attack, snapjaw.max_health) == (2, 7)


@pytest.mark.card("EX1_059", "EX1_059e")
def test_crazed_alchemist_kills_what_has_no_attack():
    _, me, foe = new_game()
    totem = foe.summon("Stoneclaw Totem")
    me.give("Crazed Alchemist").play(target=totem)
    assert totem.dead


@pytest.mark.card("EX1_059", "EX1_059e")
def test_crazed_alchemist_keeps_a_passing_bonus_as_health():
    game, me, _ = new_game()
    crocolisk = me.summon(CROCOLISK)
    me.give("Abusive Sergeant").play(target=crocolisk)  # 4/3 this turn
    me.give("Crazed Alchemist").play(target=crocolisk)
    assert (crocolisk.attack, crocolisk.health) == (3, 4)
    game.end_turn()
    assert (crocolisk.attack, crocolisk.health) == (3, 4)


@pytest.mark.card("EX1_103", "EX1_103e")
def test_coldlight_seer_gives_my_other_murlocs_health():
    _, me, foe = new_game()
    raider, yeti, enemy = me.summon(RAIDER), me.summon(YETI), foe.summon(RAIDER)
    held = me.give(RAIDER)
    seer = me.give("Coldlight Seer")
    seer.play()
    assert (raider.attack, raider.health) == (2, 3)
    assert ids(raider.enchantments) == ["EX1_103e"]
    assert (seer.health, yeti.health, enemy.health, held.health) == (3, 5, 1, 1)
    held.play()
    assert held.health == 1
    raider.silence()
    assert raider.health == 1


@pytest.mark.card("EX1_043", "EX1_043e")
def test_twilight_drake_gains_health_for_each_card_in_my_hand():
    _, me, foe = new_game()
    drake = me.give("Twilight Drake")
    for _ in range(4):
        me.give(RAIDER)
        foe.give(RAIDER)
        foe.give(RAIDER)
    drake.play()
    assert (drake.attack, drake.health) == (4, 5)
    assert ids(drake.enchantments) == ["EX1_043e"]
    me.hand[0].play()
    assert drake.health == 5
    drake.deal(2)
    drake.silence()
    assert (drake.attack, drake.health) == (4, 1)


@pytest.mark.card("EX1_043", "EX1_043e")
def test_twilight_drake_with_an_empty_hand():
    _, me, _ = new_game()
    drake = me.give("Twilight Drake")
    drake.play()
    assert (drake.attack, drake.health, drake.dead) == (4, 1, False)
    assert drake.enchantments == []  # a bonus that counts to nothing is none


# Damage


@pytest.mark.card("CS2_181")
def test_injured_blademaster_hurts_himself():
    _, me, foe = new_game()
    me.summon("Kobold Geomancer")  # Spell Damage does not matter
    bystander = foe.summon(YETI)
    blademaster = me.give("Injured Blademaster")
    blademaster.play()
    assert (blademaster.attack, blademaster.health, blademaster.max_health) == (4, 3, 7)
    assert bystander.damage == foe.hero.damage == me.hero.damage == 0
    blademaster.silence()
    assert blademaster.health == 3
    assert me.summon("Injured Blademaster").health == 7  # only when played


@pytest.mark.card("EX1_097")
def test_abomination_hurts_everybody_when_it_dies():
    _, me, foe = new_game()
    abomination = me.summon("Abomination")
    mine, theirs, raider = me.summon(YETI), foe.summon(YETI), foe.summon(RAIDER)
    me.summon("Kobold Geomancer")  # dies of it; Spell Damage does not matter
    abomination.destroy()
    assert [c.damage for c in (me.hero, foe.hero, mine, theirs)] == [2, 2, 2, 2]
    assert raider.dead
    assert me.board == [mine]
    silenced = me.summon("Abomination")
    silenced.silence()
    silenced.destroy()
    assert [c.damage for c in (me.hero, foe.hero, mine, theirs)] == [2, 2, 2, 2]


@pytest.mark.card("EX1_097")
def test_abomination_may_end_the_game_in_a_draw():
    game, me, foe = new_game()
    me.hero.set(damage=28)
    foe.hero.set(damage=28)
    me.summon("Abomination").destroy()
    assert game.over
    assert game.winner is None


# Cards


@pytest.mark.card("EX1_050")
def test_coldlight_oracle_lets_both_players_draw_two():
    _, me, foe = new_game()
    for player in (me, foe):
        for _ in range(3):
            player.put_in_deck(YETI)
    me.give("Coldlight Oracle").play()
    assert [len(player.hand) for player in (me, foe)] == [2, 2]
    assert [len(player.deck) for player in (me, foe)] == [1, 1]
    for _ in range(8):
        foe.give(RAIDER)
    me.give("Coldlight Oracle").play()  # the opponent's hand is full
    assert len(me.hand) == 3
    assert len(foe.hand) == 10
    assert foe.deck == []


@pytest.mark.card("EX1_284")
def test_azure_drake_draws_and_strengthens_spells():
    _, me, foe = new_game()
    card = me.put_in_deck(YETI)
    foe.put_in_deck(YETI)
    drake = me.give("Azure Drake")
    drake.play()
    assert me.hand == [card]
    assert foe.hand == []
    assert me.spell_damage == drake.spell_damage == 1
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 27
    drake.silence()
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 25


# Random enemies


@pytest.mark.card("EX1_085")
def test_mind_control_tech_takes_one_of_four():
    taken = set()
    for seed in range(20):
        game, me, foe = new_game(seed=seed)
        enemies = [foe.summon(card) for card in (RAIDER, CROCOLISK, YETI, WAR_GOLEM)]
        tech = me.give("Mind Control Tech")
        assert tech.powered
        tech.play()
        assert len(me.board) == 2
        assert len(foe.board) == 3
        stolen = me.board[1]
        assert stolen in enemies
        taken.add(name_of(stolen))
        with refused():
            stolen.attack_target(foe.hero)
        game.end_turn()
        game.end_turn()
        assert stolen in me.board
    assert taken == {RAIDER, CROCOLISK, YETI, WAR_GOLEM}


@pytest.mark.card("EX1_085")
def test_mind_control_tech_wants_four():
    _, me, foe = new_game()
    me.summon(YETI)
    for _ in range(3):
        foe.summon(YETI)
    tech = me.give("Mind Control Tech")
    assert not tech.powered
    tech.play()
    assert len(me.board) == 2
    assert len(foe.board) == 3


@pytest.mark.card("EX1_085")
def test_mind_control_tech_kills_what_finds_no_room():
    _, me, foe = new_game()
    for _ in range(6):
        me.summon(RAIDER)
    for _ in range(4):
        foe.summon(YETI)
    me.give("Mind Control Tech").play()
    assert len(me.board) == 7  # rules.md 1.2: a move into a full row is a death
    assert names(foe.board) == [YETI] * 3
    assert YETI not in names(me.board)


@pytest.mark.card("NEW1_041")
def test_stampeding_kodo_destroys_a_weak_enemy():
    died = set()
    for seed in range(20):
        _, me, foe = new_game(seed=seed)
        mine = me.summon(RAIDER)
        enemies = [foe.summon(card) for card in (CROCOLISK, "Oasis Snapjaw", YETI)]
        me.give("Stampeding Kodo").play()
        dead = [enemy for enemy in enemies if enemy.dead]
        assert len(dead) == 1
        assert not mine.dead
        died.add(name_of(dead[0]))
    assert died == {CROCOLISK, "Oasis Snapjaw"}


@pytest.mark.card("NEW1_041")
def test_stampeding_kodo_looks_at_the_attack_of_now():
    _, me, foe = new_game()
    yeti, strong = foe.summon(YETI), foe.summon(CROCOLISK)
    strong.set(attack=3)
    me.give("Stampeding Kodo").play()
    assert foe.board == [yeti, strong]
    yeti.set(attack=1)
    me.give("Stampeding Kodo").play()
    assert foe.board == [strong]
