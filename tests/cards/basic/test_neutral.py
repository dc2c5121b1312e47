"""Basic, neutral: the cards of cards_data/basic/neutral.yaml, in its order."""

import pytest

from kit import WAR_GOLEM, fill, ids, new_game, next_turn, plays_and_fights, refused, rows, summon_ready

VANILLA = rows(
    # id, cost, attack, health
    ("CS2_168", 1, 2, 1),
    ("CS2_172", 2, 3, 2),
    ("CS2_120", 2, 2, 3),
    ("CS2_118", 3, 5, 1),
    ("CS2_182", 4, 4, 5),
    ("CS2_119", 4, 2, 7),
    ("CS2_200", 6, 6, 7),
    ("CS2_201", 7, 9, 5),
    ("CS2_186", 7, 7, 7),
)

TAUNTS = rows(
    ("CS1_042",), ("CS2_121",), ("CS2_125",), ("CS2_127",), ("CS2_179",), ("CS2_187",), ("CS2_162",)
)

SHOOTERS = rows(("CS2_189", 1), ("CS2_141", 1), ("CS2_150", 2))

SUMMONERS = rows(
    # card, token, attack and health of the token
    ("EX1_506", "EX1_506a", 1, 1),
    ("CS2_196", "CS2_boar", 1, 1),
    ("EX1_025", "EX1_025t", 2, 1),
)


@pytest.mark.card("GAME_005")
def test_the_coin_gives_mana_for_this_turn():
    game, me, foe = new_game()
    me.set_mana(0, 5)
    archer = me.give("Elven Archer")
    with refused():
        archer.play(target=foe.hero)
    coin = me.give("The Coin")
    assert coin.cost == 0
    coin.play()
    assert (me.mana, me.max_mana, me.temporary_mana) == (1, 5, 1)
    archer.play(target=foe.hero)
    assert foe.hero.health == 29
    assert (me.mana, me.max_mana) == (0, 5)
    next_turn(game)
    assert (me.mana, me.max_mana, me.temporary_mana) == (6, 6, 0)


@pytest.mark.card("GAME_005")
def test_the_coin_unspent_is_lost():
    game, me, _ = new_game()
    me.set_mana(3, 3)
    me.give("The Coin").play()
    assert me.mana == 4
    game.end_turn()
    assert me.temporary_mana == 0
    game.end_turn()
    assert (me.mana, me.max_mana) == (4, 4)


@pytest.mark.card("GAME_005")
def test_the_coin_never_lifts_mana_above_ten():
    _, me, _ = new_game()
    me.give("The Coin").play()
    assert me.mana == 10
    me.set_mana(9, 10)
    me.give("The Coin").play()
    assert (me.mana, me.max_mana) == (10, 10)
    assert me.hand == []


@pytest.mark.parametrize(("card_id", "damage"), SHOOTERS)
def test_battlecry_damage_hits_any_character(card_id, damage):
    _, me, foe = new_game()
    own, other = me.summon("War Golem"), foe.summon("War Golem")
    for target in (me.hero, foe.hero, own, other):
        me.set_mana(10, 10)
        me.give(card_id).play(target=target)
        assert target.damage == damage
    assert [c.damage for c in (me.hero, foe.hero, own, other)] == [damage] * 4


@pytest.mark.parametrize(("card_id", "damage"), SHOOTERS)
def test_battlecry_damage_needs_a_target_and_ignores_spell_damage(card_id, damage):
    _, me, foe = new_game()
    me.summon("Kobold Geomancer")
    shooter = me.give(card_id)
    with refused():
        shooter.play()
    assert me.hand == [shooter]
    assert me.mana == 10
    shooter.play(target=foe.hero)
    assert foe.hero.health == 30 - damage


@pytest.mark.card("CS2_189")
def test_elven_archer_may_not_shoot_the_dead():
    _, me, foe = new_game()
    raider = foe.summon("Murloc Raider")
    me.give("Elven Archer").play(target=raider)
    assert raider.dead
    assert foe.board == []
    with refused():
        me.give("Elven Archer").play(target=raider)


@pytest.mark.parametrize("card_id", TAUNTS)
def test_taunt_must_be_attacked_first(card_id):
    _, me, foe = new_game()
    first, second = summon_ready(me, "War Golem"), summon_ready(me, "War Golem")
    bystander = foe.summon("Chillwind Yeti")
    guard = foe.summon(card_id)
    assert guard.taunt
    for other in (foe.hero, bystander):
        with refused():
            first.attack_target(other)
    first.attack_target(guard)
    assert guard.dead
    second.attack_target(bystander)
    assert bystander.dead


@pytest.mark.parametrize("card_id", TAUNTS)
def test_silenced_taunt_lets_attackers_past(card_id):
    _, me, foe = new_game()
    golem = summon_ready(me, "War Golem")
    guard = foe.summon(card_id)
    with refused():
        golem.attack_target(foe.hero)
    guard.silence()
    golem.attack_target(foe.hero)
    assert foe.hero.health == 23


@pytest.mark.card("EX1_508", "EX1_508o")
def test_grimscale_oracle_helps_own_other_murlocs():
    _, me, foe = new_game()
    raider, yeti, enemy = me.summon("Murloc Raider"), me.summon("Chillwind Yeti"), foe.summon("Murloc Raider")
    oracle = me.give("Grimscale Oracle")
    oracle.play()
    assert (raider.attack, raider.health) == (3, 1)
    assert ids(raider.enchantments) == ["EX1_508o"]
    assert (oracle.attack, yeti.attack, enemy.attack) == (1, 4, 2)
    later = me.give("Bluegill Warrior")
    later.play()
    assert later.attack == 3

    oracle.silence()
    assert (raider.attack, later.attack) == (2, 2)
    assert list(raider.enchantments) == []


@pytest.mark.card("EX1_508", "EX1_508o")
def test_two_grimscale_oracles_help_each_other():
    _, me, _ = new_game()
    first, second = me.summon("Grimscale Oracle"), me.summon("Grimscale Oracle")
    assert (first.attack, second.attack) == (2, 2)
    first.destroy()
    assert second.attack == 1


@pytest.mark.parametrize(("card_id", "cost", "attack", "health"), VANILLA)
def test_vanilla_minion_is_played_and_fights(card_id, cost, attack, health):
    plays_and_fights(card_id, cost, attack)


@pytest.mark.parametrize(("card_id", "cost", "attack", "health"), VANILLA)
def test_vanilla_minion_dies_of_its_health(card_id, cost, attack, health):
    _, me, _ = new_game()
    minion = me.summon(card_id)
    if health > 1:
        minion.deal(health - 1)
        assert minion.health == 1
        assert me.board == [minion]
    minion.deal(1)
    assert minion.dead
    assert me.board == []


@pytest.mark.parametrize(
    ("card_id", "attack"),
    rows(("CS2_171", 1), ("CS2_173", 2), ("CS2_124", 3), ("CS2_131", 2), ("CS2_213", 5)),
)
def test_charge_attacks_at_once(card_id, attack):
    _, me, foe = new_game()
    minion = me.give(card_id)
    minion.play()
    assert minion.charge
    minion.attack_target(foe.hero)
    assert foe.hero.health == 30 - attack
    with refused():
        minion.attack_target(foe.hero)

    me.set_mana(10, 10)
    silenced = me.give(card_id)
    silenced.play()
    silenced.silence()
    with refused():
        silenced.attack_target(foe.hero)


@pytest.mark.card("EX1_011")
def test_voodoo_doctor_heals_any_character_up_to_its_maximum():
    _, me, foe = new_game()
    me.hero.set(damage=5)
    foe.hero.set(damage=1)
    golem = me.summon("War Golem")
    golem.set(damage=2)
    doctor = me.give("Voodoo Doctor")
    with refused():
        doctor.play()
    doctor.play(target=me.hero)
    assert me.hero.health == 27
    me.give("Voodoo Doctor").play(target=foe.hero)
    assert foe.hero.health == 30
    me.give("Voodoo Doctor").play(target=golem)
    assert golem.health == 7


@pytest.mark.card("EX1_066")
def test_acidic_swamp_ooze_destroys_only_the_enemy_weapon():
    _, me, foe = new_game()
    mine, theirs = me.equip("Fiery War Axe"), foe.equip("Arcanite Reaper")
    me.give("Acidic Swamp Ooze").play()
    assert foe.weapon is None
    assert theirs.dead
    assert me.weapon == mine
    me.give("Acidic Swamp Ooze").play()  # there is nothing left to destroy
    assert len(me.board) == 2


@pytest.mark.parametrize("card_id", rows(("CS2_142",), ("EX1_582",), ("CS2_197",), ("CS2_155",)))
def test_spell_damage(card_id):
    game, me, foe = new_game()
    minion = me.give(card_id)
    minion.play()
    assert me.spell_damage == 1
    assert foe.spell_damage == 0
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 30 - 3

    game.end_turn()
    foe.give("Arcane Shot").play(target=me.hero)
    assert me.hero.health == 30 - 2  # it helps its own side only

    game.end_turn()
    minion.silence()
    assert me.spell_damage == 0
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 30 - 3 - 2


@pytest.mark.parametrize(("card_id", "token_id", "attack", "health"), SUMMONERS)
def test_battlecry_token_needs_a_free_slot(card_id, token_id, attack, health):
    _, me, _ = new_game()
    fill(me, 6, WAR_GOLEM)
    minion = me.give(card_id)
    minion.play()
    assert len(me.board) == 7
    assert me.board[-1] == minion
    wrong = me.give(card_id)
    me.set_mana(10, 10)
    with refused():
        wrong.play()


@pytest.mark.card("EX1_506a", "CS2_boar", "EX1_025t")
@pytest.mark.parametrize(("card_id", "token_id", "attack", "health"), SUMMONERS)
def test_battlecry_token_appears_at_the_right(card_id, token_id, attack, health):
    _, me, foe = new_game()
    left, right = me.summon("Chillwind Yeti"), me.summon("Chillwind Yeti")
    minion = me.give(card_id)
    minion.play(position=1)
    assert len(me.board) == 4
    token = me.board[2]
    assert me.board == [left, minion, token, right]
    assert (token.id, token.attack, token.health) == (token_id, attack, health)
    assert foe.board == []
    with refused():
        token.attack_target(foe.hero)


@pytest.mark.parametrize("card_id", rows(("EX1_015",), ("CS2_147",)))
def test_battlecry_draws_a_card(card_id):
    _, me, foe = new_game()
    bottom, top = me.put_in_deck("Chillwind Yeti"), me.put_in_deck("Murloc Raider", top=True)
    foe.put_in_deck("Chillwind Yeti")
    me.give(card_id).play()
    assert me.hand == [top]
    assert me.deck == [bottom]
    assert foe.hand == []
    me.give(card_id).play()
    assert me.hand == [top, bottom]
    me.set_mana(10, 10)
    me.give(card_id).play()  # an empty deck is no obstacle
    assert me.hand == [top, bottom]


@pytest.mark.card("EX1_015")
def test_novice_engineer_draws_into_the_slot_that_she_left():
    _, me, _ = new_game()
    engineer = me.give("Novice Engineer")
    for _ in range(9):
        me.give("Chillwind Yeti")
    drawn = me.put_in_deck("Murloc Raider")
    engineer.play()
    assert len(me.hand) == 10
    assert me.hand[-1] == drawn


@pytest.mark.card("CS2_122", "CS2_122e")
def test_raid_leader_helps_own_other_minions():
    _, me, foe = new_game()
    yeti, enemy = me.summon("Chillwind Yeti"), foe.summon("Chillwind Yeti")
    leader = me.give("Raid Leader")
    leader.play()
    assert (yeti.attack, yeti.health) == (5, 5)
    assert ids(yeti.enchantments) == ["CS2_122e"]
    assert (leader.attack, enemy.attack) == (2, 4)
    yeti.silence()
    assert yeti.attack == 5  # an aura cannot be silenced off its receiver
    leader.destroy()
    assert yeti.attack == 4


@pytest.mark.card("CS2_122", "CS2_122e")
def test_raid_leader_s_bonus_counts_in_combat():
    _, me, foe = new_game()
    yeti = summon_ready(me, "Chillwind Yeti")
    me.summon("Raid Leader")
    me.summon("Raid Leader")
    assert yeti.attack == 6
    yeti.attack_target(foe.hero)
    assert foe.hero.health == 24


@pytest.mark.card("EX1_019", "EX1_019e")
def test_shattered_sun_cleric_blesses_a_friendly_minion():
    _, me, foe = new_game()
    yeti, enemy = me.summon("Chillwind Yeti"), foe.summon("Chillwind Yeti")
    cleric = me.give("Shattered Sun Cleric")
    for wrong in (None, enemy, me.hero, foe.hero):
        with refused():
            cleric.play(target=wrong)
    cleric.play(target=yeti)
    assert (yeti.attack, yeti.health) == (5, 6)
    assert (cleric.attack, cleric.health) == (3, 2)
    assert ids(yeti.enchantments) == ["EX1_019e"]
    yeti.silence()
    assert (yeti.attack, yeti.health) == (4, 5)


@pytest.mark.card("EX1_019")
def test_shattered_sun_cleric_alone_is_just_a_body():
    _, me, foe = new_game()
    foe.summon("Chillwind Yeti")
    cleric = me.give("Shattered Sun Cleric")
    assert not cleric.requires_target
    cleric.play()
    assert (cleric.attack, cleric.health) == (3, 2)


@pytest.mark.card("DS1_055")
def test_darkscale_healer_heals_all_friendly_characters():
    _, me, foe = new_game()
    golem, yeti, enemy = me.summon("War Golem"), me.summon("Chillwind Yeti"), foe.summon("War Golem")
    for character, damage in ((me.hero, 5), (golem, 3), (yeti, 1), (foe.hero, 5), (enemy, 3)):
        character.set(damage=damage)
    me.give("Darkscale Healer").play()
    assert [c.damage for c in (me.hero, golem, yeti)] == [3, 1, 0]
    assert [c.damage for c in (foe.hero, enemy)] == [5, 3]


@pytest.mark.card("CS2_226", "CS2_226e")
def test_frostwolf_warlord_counts_the_other_friendly_minions():
    _, me, foe = new_game()
    ally = me.summon("Murloc Raider")
    me.summon("Murloc Raider")
    foe.summon("Murloc Raider")
    warlord = me.give("Frostwolf Warlord")
    warlord.play()
    assert (warlord.attack, warlord.health) == (6, 6)
    ally.destroy()
    assert (warlord.attack, warlord.health) == (6, 6)  # counted once
    warlord.silence()
    assert (warlord.attack, warlord.health) == (4, 4)


@pytest.mark.card("CS2_226")
def test_frostwolf_warlord_alone_gains_nothing():
    _, me, foe = new_game()
    fill(foe, 3, WAR_GOLEM)
    warlord = me.give("Frostwolf Warlord")
    warlord.play()
    assert (warlord.attack, warlord.health) == (4, 4)
    assert warlord.enchantments == []  # a bonus that counts to nothing is none


@pytest.mark.card("EX1_399", "EX1_399e")
def test_gurubashi_berserker_grows_with_every_wound():
    _, me, foe = new_game()
    berserker, ally = me.summon("Gurubashi Berserker"), me.summon("War Golem")
    ally.deal(1)
    foe.hero.deal(1)
    assert berserker.attack == 2
    me.give("Elven Archer").play(target=berserker)
    assert (berserker.attack, berserker.health) == (5, 7)
    me.give("Arcane Shot").play(target=berserker)
    assert (berserker.attack, berserker.health) == (8, 5)
    assert ids(berserker.enchantments) == ["EX1_399e", "EX1_399e"]
    berserker.silence()
    assert berserker.attack == 2
    berserker.deal(1)
    assert berserker.attack == 2


@pytest.mark.card("EX1_399", "EX1_399e")
def test_gurubashi_berserker_grows_after_the_blow_it_takes_in_combat():
    _, me, foe = new_game()
    berserker, golem = summon_ready(me, "Gurubashi Berserker"), foe.summon("War Golem")
    berserker.attack_target(golem)
    assert golem.damage == 2
    assert (berserker.attack, berserker.health) == (5, 1)


@pytest.mark.card("EX1_593")
def test_nightblade_hits_the_enemy_hero_past_taunt():
    _, me, foe = new_game()
    guard = foe.summon("Frostwolf Grunt")
    nightblade = me.give("Nightblade")
    assert not nightblade.requires_target
    nightblade.play()
    assert foe.hero.health == 27
    assert me.hero.health == 30
    assert guard.damage == 0


@pytest.mark.card("CS2_222", "CS2_222o")
def test_stormwind_champion_gives_attack_and_health():
    _, me, foe = new_game()
    yeti, enemy = me.summon("Chillwind Yeti"), foe.summon("Chillwind Yeti")
    champion = me.give("Stormwind Champion")
    champion.play()
    assert (yeti.attack, yeti.health, yeti.max_health) == (5, 6, 6)
    assert ids(yeti.enchantments) == ["CS2_222o"]
    assert (champion.attack, champion.health) == (7, 7)
    assert (enemy.attack, enemy.health) == (4, 5)
    champion.silence()
    assert (yeti.attack, yeti.health, yeti.max_health) == (4, 5, 5)


@pytest.mark.card("CS2_222", "CS2_222o")
def test_stormwind_champion_s_health_shields_from_wounds_and_never_kills():
    _, me, _ = new_game()
    yeti, raider = me.summon("Chillwind Yeti"), me.summon("Murloc Raider")
    champion = me.summon("Stormwind Champion")
    yeti.deal(1)
    raider.deal(1)
    assert (yeti.health, yeti.max_health) == (5, 6)
    assert (raider.health, raider.max_health) == (1, 2)
    champion.destroy()  # rules 9.2: what is left is only capped
    assert (yeti.health, yeti.max_health) == (5, 5)
    assert (raider.health, raider.max_health) == (1, 1)
    assert me.board == [yeti, raider]
