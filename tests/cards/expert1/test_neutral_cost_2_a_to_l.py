"""Classic, neutral, 2 mana, A to L: the cards of cards_data/expert1/neutral.yaml, in its order."""

import pytest

from kit import AXE, CROCOLISK, RAIDER, YETI, ids, names, new_game, next_turn, refused, summon_ready


@pytest.mark.card("EX1_393", "EX1_393e")
def test_amani_berserker_is_stronger_while_damaged():
    _, me, _ = new_game()
    amani = me.summon("Amani Berserker")
    assert amani.attack == 2
    assert not amani.enraged
    amani.deal(1)
    assert (amani.attack, amani.health) == (5, 2)
    assert amani.enraged
    amani.deal(1)
    assert amani.attack == 5
    amani.heal(2)
    assert (amani.attack, amani.health) == (2, 3)
    assert not amani.enraged
    amani.deal(1)
    amani.silence()
    assert (amani.attack, amani.health) == (2, 2)


@pytest.mark.card("EX1_393", "EX1_393e")
def test_amani_berserker_takes_extra_health_for_no_damage():
    _, me, _ = new_game()
    amani, other = me.summon("Amani Berserker"), me.summon("Chillwind Yeti")
    me.give("Power Word: Shield").play(target=amani)
    assert (amani.attack, amani.health) == (2, 5)
    amani.deal(1)
    assert (amani.attack, amani.health, other.attack) == (5, 4, 4)


@pytest.mark.card("EX1_045")
def test_ancient_watcher_attacks_only_when_silenced():
    game, me, foe = new_game()
    watcher, yeti = summon_ready(me, "Ancient Watcher"), foe.summon(YETI)
    for target in (foe.hero, yeti):
        with refused():
            watcher.attack_target(target)
    game.end_turn()
    yeti.attack_target(watcher)  # it fights back
    assert (watcher.health, yeti.health) == (1, 1)
    game.end_turn()
    watcher.silence()
    watcher.attack_target(foe.hero)
    assert foe.hero.health == 26


@pytest.mark.card("EX1_012")
def test_bloodmage_thalnos_strengthens_spells_and_draws():
    _, me, foe = new_game()
    thalnos = me.summon("Bloodmage Thalnos")
    card = me.put_in_deck(YETI)
    assert (me.spell_damage, foe.spell_damage) == (1, 0)
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 27
    thalnos.destroy()
    assert me.hand == [card]
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 25
    me.put_in_deck(YETI)
    silenced = me.summon("Bloodmage Thalnos")
    silenced.silence()
    assert me.spell_damage == 0
    silenced.destroy()
    assert me.hand == [card]


@pytest.mark.card("NEW1_018", "NEW1_018e")
def test_bloodsail_raider_gains_the_attack_of_my_weapon():
    _, me, foe = new_game()
    foe.equip("Arcanite Reaper")
    unarmed = me.give("Bloodsail Raider")
    unarmed.play()
    assert (unarmed.attack, ids(unarmed.enchantments)) == (2, [])
    axe = me.equip(AXE)
    raider = me.give("Bloodsail Raider")
    raider.play()
    assert (raider.attack, raider.health) == (5, 3)
    assert ids(raider.enchantments) == ["NEW1_018e"]
    assert axe.attack == 3
    axe.destroy()
    assert raider.attack == 5
    raider.silence()
    assert raider.attack == 2


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


@pytest.mark.card("EX1_162", "EX1_162o")
def test_dire_wolf_alpha_strengthens_its_neighbours():
    _, me, foe = new_game()
    left, wolf = me.summon("Chillwind Yeti"), me.summon("Dire Wolf Alpha")
    right, far = me.summon("Chillwind Yeti"), me.summon("Chillwind Yeti")
    enemy = foe.summon("Chillwind Yeti")
    assert [minion.attack for minion in (left, wolf, right, far, enemy)] == [5, 2, 5, 4, 4]
    assert ids(left.enchantments) == ["EX1_162o"]
    assert left.health == 5
    right.destroy()
    assert far.attack == 5
    second = me.give("Dire Wolf Alpha")
    second.play(position=2)
    assert [minion.attack for minion in me.board] == [5, 3, 3, 5]
    wolf.silence()
    assert [minion.attack for minion in me.board] == [4, 3, 2, 5]
    second.destroy()
    assert [minion.attack for minion in me.board] == [4, 2, 4]


@pytest.mark.card("NEW1_021")
def test_doomsayer_destroys_all_minions_at_the_start_of_my_turn():
    game, me, foe = new_game()
    doomsayer = me.give("Doomsayer")
    doomsayer.play()
    mine, theirs = me.summon("Chillwind Yeti"), foe.summon("Boulderfist Ogre")
    game.end_turn()
    assert me.board == [doomsayer, mine]
    assert foe.board == [theirs]
    game.end_turn()
    assert me.board == []
    assert foe.board == []
    assert doomsayer.dead
    assert not game.over
    assert (me.hero.health, foe.hero.health) == (30, 30)


@pytest.mark.card("NEW1_021")
def test_silenced_doomsayer_does_nothing():
    game, me, _ = new_game()
    doomsayer = me.summon("Doomsayer")
    doomsayer.silence()
    next_turn(game)
    assert me.board == [doomsayer]


@pytest.mark.card("NEW1_023")
def test_faerie_dragon_is_no_target_of_spells_and_hero_powers():
    _, me, foe = new_game()
    enemy, own = foe.summon("Faerie Dragon"), me.summon("Faerie Dragon")
    for dragon in (enemy, own):
        with refused():
            me.give("Fireball").play(target=dragon)
        with refused():
            me.hero_power.use(target=dragon)
    me.give("Elven Archer").play(target=enemy)  # a Battlecry may choose it
    assert enemy.damage == 1
    own.silence()
    me.hero_power.use(target=own)
    assert own.damage == 1
    me.give("Arcane Explosion").play()  # Arcane Explosion chooses nobody
    assert enemy.dead


@pytest.mark.card("NEW1_019")
def test_knife_juggler_throws_after_each_friendly_summon():
    game, me, foe = new_game()
    juggler = me.give("Knife Juggler")
    juggler.play()
    assert foe.hero.health == 30  # not for itself
    me.give("Murloc Raider").play()
    assert foe.hero.health == 29
    me.give("Murloc Tidehunter").play()  # Murloc Tidehunter and its Scout
    assert foe.hero.health == 27
    me.give("Mirror Image").play()
    assert foe.hero.health == 25
    assert len(me.board) == 6

    game.end_turn()
    foe.give("Murloc Raider").play()
    assert (foe.hero.health, me.hero.health) == (25, 30)
    assert foe.board[0].health == 1
    game.end_turn()
    juggler.silence()
    me.give("Murloc Raider").play()
    assert foe.hero.health == 25
    assert not foe.board[0].dead


@pytest.mark.card("NEW1_019")
def test_knife_juggler_hits_a_random_enemy_and_nobody_else():
    hit_hero, hit_minion = False, False
    for seed in range(30):
        _, me, foe = new_game(seed=seed)
        enemy = foe.summon("War Golem")
        juggler, golem = me.summon("Knife Juggler"), me.summon("War Golem")
        before = foe.hero.damage + enemy.damage
        raider = me.give("Murloc Raider")
        raider.play()
        assert foe.hero.damage + enemy.damage == before + 1
        assert [c.damage for c in (me.hero, juggler, golem, raider)] == [0, 0, 0, 0]
        hit_hero |= foe.hero.damage > 0
        hit_minion |= enemy.damage > 0
    assert hit_hero
    assert hit_minion


@pytest.mark.card("NEW1_019")
def test_knife_juggler_throws_after_the_battlecry():
    for seed in range(10):
        _, me, foe = new_game(seed=seed)
        me.summon("Knife Juggler")
        raider = foe.summon("Murloc Raider")
        me.give("Elven Archer").play(target=raider)  # Elven Archer has killed it before the knife flies
        assert raider.dead
        assert foe.hero.health == 29


@pytest.mark.card("EX1_096")
def test_loot_hoarder_draws():
    _, me, foe = new_game()
    hoarder, silenced, poor = (me.summon("Loot Hoarder") for _ in range(3))
    card = me.put_in_deck(YETI)
    foe.put_in_deck(YETI)
    silenced.silence()
    silenced.destroy()
    assert me.hand == []
    hoarder.destroy()
    assert me.hand == [card]
    poor.destroy()  # there is nothing left
    assert me.hand == [card]
    assert foe.hand == []


@pytest.mark.card("EX1_096")
def test_loot_hoarder_burns_what_the_hand_cannot_take():
    _, me, _ = new_game()
    for _ in range(10):
        me.give(RAIDER)
    me.put_in_deck(YETI)
    me.summon("Loot Hoarder").destroy()
    assert names(me.hand) == [RAIDER] * 10
    assert me.deck == []


@pytest.mark.card("EX1_100")
def test_lorewalker_cho_copies_every_spell_to_the_other_player():
    game, me, foe = new_game()
    cho = me.summon("Lorewalker Cho")
    me.give("Radiance").play()
    assert names(foe.hand) == ["Radiance"]
    assert me.hand == []
    me.give(RAIDER).play()  # no spell
    assert len(foe.hand) == 1
    game.end_turn()
    foe.give("Fireball").play(target=me.hero)
    assert names(me.hand) == ["Fireball"]
    foe.hand[0].play()  # the copy is a card like others
    assert names(me.hand) == ["Fireball", "Radiance"]
    assert foe.hand == []
    game.end_turn()
    cho.silence()
    me.hand[1].play()
    assert foe.hand == []


@pytest.mark.card("EX1_100")
def test_lorewalker_cho_copies_nothing_into_a_full_hand():
    _, me, foe = new_game()
    me.summon("Lorewalker Cho")
    for _ in range(10):
        foe.give(RAIDER)
    me.give("Radiance").play()
    assert names(foe.hand) == [RAIDER] * 10


@pytest.mark.card("EX1_100")
def test_lorewalker_cho_copies_before_the_spell_acts():
    _, me, foe = new_game()
    cho = me.summon("Lorewalker Cho")
    cho.set(damage=1)
    me.give("Hellfire").play()  # Hellfire kills Cho
    assert cho.dead
    assert names(foe.hand) == ["Hellfire"]
