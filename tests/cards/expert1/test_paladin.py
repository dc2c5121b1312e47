"""Classic, paladin."""

import pytest

from kit import CROCOLISK, OGRE, RAIDER, YETI, name_of, names, new_game, refused


@pytest.mark.card("EX1_130", "EX1_130a")
def test_noble_sacrifice_takes_the_blow():
    game, me, foe = new_game("PALADIN")
    first, second = foe.summon(YETI), foe.summon(YETI)
    secret = me.give("Noble Sacrifice")
    secret.play()
    assert (me.secrets, me.board, me.mana) == ([secret], [], 9)
    game.end_turn()
    first.attack_target(me.hero)
    assert (me.hero.health, first.damage, me.secrets, me.board) == (30, 2, [], [])
    assert [c.dead for c in me.graveyard if name_of(c) == "Defender"] == [True]
    second.attack_target(me.hero)
    assert (me.hero.health, second.damage) == (26, 0)
    another = me.summon("Defender")
    assert (another.attack, another.health, another.cost) == (2, 1, 1)


@pytest.mark.card("EX1_130", "EX1_130a")
def test_noble_sacrifice_guards_minions_and_stops_heroes():
    game, me, foe = new_game("PALADIN")
    mine = me.summon(YETI)
    me.give("Noble Sacrifice").play()
    game.end_turn()
    foe.equip("Fiery War Axe")
    foe.hero.attack_target(mine)
    assert (mine.damage, foe.hero.health) == (0, 28)
    assert me.board == [mine]


@pytest.mark.card("EX1_130")
def test_noble_sacrifice_is_for_enemy_attacks_in_the_enemy_turn():
    game, me, foe = new_game("PALADIN")
    mine = me.summon(YETI)
    mine.set(exhausted=False)
    secret = me.give("Noble Sacrifice")
    secret.play()
    with refused():
        me.give("Noble Sacrifice").play()  # one of each name
    mine.attack_target(foe.hero)
    assert (foe.hero.health, me.secrets) == (26, [secret])
    game.end_turn()
    foe.give("Whirlwind").play()
    assert me.secrets == [secret]


@pytest.mark.card("EX1_130")
def test_noble_sacrifice_needs_a_free_slot():
    game, me, foe = new_game("PALADIN")
    secret = me.give("Noble Sacrifice")
    secret.play()
    for _ in range(7):
        me.summon(YETI)
    attacker = foe.summon(YETI)
    game.end_turn()
    attacker.attack_target(me.hero)
    assert (me.hero.health, me.secrets, len(me.board)) == (26, [secret], 7)


@pytest.mark.card("EX1_136")
def test_redemption_returns_a_plain_minion_with_one_health():
    game, me, foe = new_game("PALADIN")
    yeti = me.summon(YETI)
    me.give("Blessing of Kings").play(target=yeti)
    secret = me.give("Redemption")
    secret.play()
    assert (me.secrets, me.mana) == ([secret], 5)
    game.end_turn()
    theirs = foe.summon(YETI)
    theirs.destroy()
    assert (foe.board, me.secrets) == ([], [secret])
    yeti.destroy()
    assert (len(me.board), me.secrets) == (1, [])
    returned = me.board[0]
    assert (name_of(returned), returned.attack, returned.health, returned.max_health) == (YETI, 4, 1, 5)
    assert not returned.enchantments
    returned.heal(10)
    assert returned.health == 5
    returned.destroy()
    assert me.board == []


@pytest.mark.card("EX1_136")
def test_redemption_waits_for_the_enemy_turn():
    game, me, _foe = new_game("PALADIN")
    first, second = me.summon(YETI), me.summon(OGRE)
    secret = me.give("Redemption")
    secret.play()
    first.destroy()
    assert (me.board, me.secrets) == ([second], [secret])
    game.end_turn()
    second.destroy()
    assert [(name_of(m), m.health) for m in me.board] == [(OGRE, 1)]


@pytest.mark.card("EX1_136")
def test_redemption_returns_the_oldest_of_those_who_die_together():
    game, me, foe = new_game("PALADIN")
    me.give("Redemption").play()
    me.summon(RAIDER)
    for _ in range(5):
        me.summon(OGRE)
    younger = me.summon(YETI)
    younger.set(damage=4)
    game.end_turn()
    foe.give("Whirlwind").play()
    assert sorted(name_of(m) for m in me.board) == sorted([OGRE] * 5 + [RAIDER])
    assert me.secrets == []


@pytest.mark.card("EX1_136")
def test_redemption_stays_hidden_when_a_token_took_the_slot():
    game, me, _foe = new_game("PALADIN")
    golem = me.summon("Harvest Golem")  # Harvest Golem, older than the secret
    for _ in range(6):
        me.summon(OGRE)
    secret = me.give("Redemption")
    secret.play()
    game.end_turn()
    golem.destroy()
    assert names(me.board) == ["Damaged Golem"] + [OGRE] * 6
    assert me.secrets == [secret]


@pytest.mark.card("EX1_619", "EX1_619e")
def test_equality_makes_every_health_one():
    _game, me, foe = new_game("PALADIN")
    mine, theirs = me.summon(YETI), foe.summon(OGRE)
    theirs.set(damage=3)
    me.give("Equality").play()
    for minion, attack in ((mine, 4), (theirs, 6)):
        assert (minion.attack, minion.health, minion.max_health, minion.damage) == (attack, 1, 1, 0)
        assert [e.id for e in minion.enchantments] == ["EX1_619e"]
    assert (me.hero.health, foe.hero.health, me.mana) == (30, 30, 7)
    late = me.give(CROCOLISK)
    late.play()
    assert late.health == 3
    me.give("Blessing of Kings").play(target=mine)
    assert mine.health == 5
    theirs.silence()
    assert theirs.health == 7


@pytest.mark.card("EX1_619", "EX1_619e")
def test_equality_under_an_aura():
    _game, me, _foe = new_game("PALADIN")
    yeti, champion = me.summon(YETI), me.summon("Stormwind Champion")
    me.give("Equality").play()
    assert (yeti.attack, yeti.health, champion.health) == (5, 2, 1)


@pytest.mark.card("EX1_363", "EX1_363e")
def test_blessing_of_wisdom_draws_when_the_minion_attacks():
    game, me, foe = new_game("PALADIN")
    for _ in range(4):
        me.put_in_deck(OGRE)
    yeti, theirs = me.summon(YETI), foe.summon(CROCOLISK)
    blessing = me.give("Blessing of Wisdom")
    for wrong in (me.hero, None):
        with refused():
            blessing.play(target=wrong)
    blessing.play(target=yeti)
    assert ([e.id for e in yeti.enchantments], me.hand, me.mana) == (["EX1_363e"], [], 9)
    yeti.set(exhausted=False)
    yeti.attack_target(foe.hero)
    assert (len(me.hand), foe.hand) == (1, [])
    game.end_turn()
    theirs.attack_target(yeti)  # defends: no card
    assert len(me.hand) == 1
    game.end_turn()
    assert len(me.hand) == 2  # the turn's own draw
    yeti.silence()
    yeti.attack_target(foe.hero)
    assert len(me.hand) == 2


@pytest.mark.card("EX1_363", "EX1_363e")
def test_blessing_of_wisdom_on_an_enemy_draws_for_who_blessed_it():
    game, me, foe = new_game("PALADIN")
    for player in (me, foe):
        for _ in range(3):
            player.put_in_deck(OGRE)
    theirs = foe.summon(YETI)
    me.give("Blessing of Wisdom").play(target=theirs)
    game.end_turn()
    theirs.attack_target(me.hero)
    assert (len(me.hand), len(foe.hand)) == (1, 1)  # the foe has the turn's card


@pytest.mark.card("EX1_363e")
def test_blessing_of_wisdom_draws_before_the_blow():
    _game, me, foe = new_game("PALADIN")
    me.put_in_deck(OGRE)
    raider, ogre = me.summon(RAIDER), foe.summon(OGRE)
    me.give("Blessing of Wisdom").play(target=raider)
    raider.set(exhausted=False)
    raider.attack_target(ogre)
    assert raider.dead
    assert len(me.hand) == 1


@pytest.mark.card("EX1_132")
def test_eye_for_an_eye_returns_the_damage():
    game, me, foe = new_game("PALADIN")
    yeti = foe.summon(YETI)
    secret = me.give("Eye for an Eye")
    secret.play()
    assert (me.secrets, me.mana) == ([secret], 9)
    me.hero.deal(3)  # in my own turn it sleeps
    assert (me.secrets, foe.hero.health) == ([secret], 30)
    game.end_turn()
    me.summon(CROCOLISK).deal(1)
    assert foe.hero.health == 30
    yeti.attack_target(me.hero)
    assert (me.hero.health, foe.hero.health, me.secrets) == (23, 26, [])
    foe.give("Arcane Shot").play(target=me.hero)  # Arcane Shot: only once
    assert (me.hero.health, foe.hero.health) == (21, 26)


@pytest.mark.card("EX1_132")
def test_eye_for_an_eye_counts_armor_and_no_spell_damage():
    # Damage that armor took is damage (rules.md 7.2). The number is not a printed one, and Blizzard's data
    # does not mark the card as affected by Spell Damage, as it does Savagery or Shield Slam.
    game, me, foe = new_game("PALADIN")
    me.summon("Kobold Geomancer")
    me.hero.set(armor=5)
    me.give("Eye for an Eye").play()
    game.end_turn()
    foe.give("Sinister Strike").play()
    assert (me.hero.armor, me.hero.health, foe.hero.health) == (2, 30, 27)


@pytest.mark.card("EX1_379", "EX1_379e")
def test_repentance_leaves_one_health():
    game, me, foe = new_game("PALADIN")
    secret = me.give("Repentance")
    secret.play()
    assert (me.secrets, me.mana) == ([secret], 9)
    me.give(CROCOLISK).play()
    game.end_turn()
    foe.summon(OGRE)  # not played
    assert me.secrets == [secret]
    yeti = foe.give(YETI)
    yeti.play()
    assert (yeti.attack, yeti.health, yeti.max_health, me.secrets) == (4, 1, 1, [])
    assert [e.id for e in yeti.enchantments] == ["EX1_379e"]
    second = foe.give(YETI)
    second.play()
    assert second.health == 5
    yeti.silence()
    assert yeti.health == 5


@pytest.mark.card("EX1_379")
def test_repentance_comes_after_the_battlecry():
    game, me, foe = new_game("PALADIN")
    me.give("Repentance").play()
    game.end_turn()
    cleric = foe.give("Shattered Sun Cleric")  # Shattered Sun Cleric: its Battlecry blesses another
    other = foe.summon(RAIDER)
    cleric.play(target=other)
    assert (cleric.health, other.health) == (1, 2)


@pytest.mark.card("EX1_362")
def test_argent_protector_shields_a_friend():
    _game, me, foe = new_game("PALADIN")
    theirs = foe.summon(YETI)
    protector = me.give("Argent Protector")
    protector.play()
    assert (protector.attack, protector.health, protector.divine_shield, me.mana) == (3, 2, False, 8)
    second = me.give("Argent Protector")
    for wrong in (theirs, me.hero, foe.hero, None):
        with refused():
            second.play(target=wrong)
    second.play(target=protector)
    assert (protector.divine_shield, second.divine_shield, theirs.divine_shield) == (True, False, False)
    protector.deal(5)
    assert (protector.damage, protector.divine_shield) == (0, False)
    third = me.give("Argent Protector")
    third.play(target=protector)
    protector.silence()
    assert not protector.divine_shield


@pytest.mark.card("EX1_382", "EX1_382e")
def test_aldor_peacekeeper_pacifies_an_enemy():
    _game, me, foe = new_game("PALADIN")
    mine, ogre = me.summon(YETI), foe.summon(OGRE)
    aldor = me.give("Aldor Peacekeeper")
    for wrong in (mine, foe.hero, None):
        with refused():
            aldor.play(target=wrong)
    aldor.play(target=ogre)
    assert (aldor.attack, aldor.health, ogre.attack, ogre.health, me.mana) == (3, 3, 1, 7, 7)
    assert [e.id for e in ogre.enchantments] == ["EX1_382e"]
    me.give("Blessing of Kings").play(target=ogre)  # Blessing of Kings (rules.md 9.1)
    assert ogre.attack == 5
    me.set_mana(10, 10)
    me.give("Aldor Peacekeeper").play(target=ogre)
    assert ogre.attack == 1
    ogre.silence()
    assert ogre.attack == 6


@pytest.mark.card("EX1_382")
def test_aldor_peacekeeper_without_an_enemy_is_just_played():
    _game, me, _foe = new_game("PALADIN")
    yeti = me.summon(YETI)
    me.give("Aldor Peacekeeper").play()
    assert (yeti.attack, len(me.board)) == (4, 2)


@pytest.mark.card("EX1_349")
@pytest.mark.parametrize(("mine", "theirs", "drawn"), [(0, 3, 3), (2, 3, 1), (3, 3, 0), (4, 3, 0), (0, 0, 0)])
def test_divine_favor_draws_up_to_the_opponents_hand(mine, theirs, drawn):
    _game, me, foe = new_game("PALADIN")
    for _ in range(6):
        me.put_in_deck(OGRE)
    for _ in range(mine):
        me.give(RAIDER)
    for _ in range(theirs):
        foe.give(RAIDER)
    me.give("Divine Favor").play()
    assert (len(me.hand), len(me.deck), len(foe.hand), me.mana) == (mine + drawn, 6 - drawn, theirs, 7)


@pytest.mark.card("EX1_366", "EX1_366e")
def test_sword_of_justice_arms_whoever_comes():
    game, me, foe = new_game("PALADIN")
    old = me.summon(YETI)
    me.give("Sword of Justice").play()
    sword = me.weapon
    assert (sword.attack, sword.durability, me.mana, old.attack) == (1, 5, 7, 4)
    raider = me.give(RAIDER)
    raider.play()
    assert (raider.attack, raider.health, sword.durability, old.attack) == (3, 2, 4, 4)
    assert [e.id for e in raider.enchantments] == ["EX1_366e"]
    me.hero_power.use()
    recruit = me.board[-1]
    assert (recruit.attack, recruit.health, sword.durability) == (2, 2, 3)
    game.end_turn()
    theirs = foe.give(RAIDER)
    theirs.play()
    assert (theirs.attack, sword.durability) == (2, 3)
    raider.silence()
    assert (raider.attack, raider.health) == (2, 1)


@pytest.mark.card("EX1_366")
def test_sword_of_justice_breaks():
    _game, me, _foe = new_game("PALADIN")
    sword = me.equip("Sword of Justice")
    bodies = []
    for _ in range(6):
        bodies.append(me.give(RAIDER))
        bodies[-1].play()
    assert [m.attack for m in bodies] == [3] * 5 + [2]
    assert me.weapon is None
    assert sword.dead


@pytest.mark.card("EX1_355", "EX1_355e")
def test_blessed_champion_doubles_attack():
    # The vector of rules.md 9.1: an aura comes after the doubling.
    _game, me, foe = new_game("PALADIN")
    champion, raider = me.summon("Stormwind Champion"), me.summon(RAIDER)
    blessing = me.give("Blessed Champion")
    for wrong in (me.hero, None):
        with refused():
            blessing.play(target=wrong)
    blessing.play(target=raider)
    assert (raider.attack, raider.health, me.mana) == (5, 2, 5)
    assert [e.id for e in raider.enchantments if e.id == "EX1_355e"] == ["EX1_355e"]
    me.give("Blessed Champion").play(target=raider)
    assert raider.attack == 9
    champion.destroy()
    assert raider.attack == 8
    raider.silence()
    assert raider.attack == 2
    me.set_mana(10, 10)
    theirs = foe.summon(YETI)
    me.give("Blessing of Kings").play(target=theirs)
    me.give("Blessed Champion").play(target=theirs)
    assert theirs.attack == 16


@pytest.mark.card("EX1_365")
def test_holy_wrath_hits_with_the_cost_of_the_card():
    _game, me, foe = new_game("PALADIN")
    me.put_in_deck(RAIDER)
    me.put_in_deck(OGRE, top=True)  # cost 6
    wrath = me.give("Holy Wrath")
    with refused():
        wrath.play()
    wrath.play(target=foe.hero)
    assert (names(me.hand), foe.hero.health, me.mana) == ([OGRE], 24, 5)
    me.summon("Kobold Geomancer")  # Kobold Geomancer: Blizzard's data says that Spell Damage counts
    yeti = foe.summon(YETI)
    me.give("Holy Wrath").play(target=yeti)
    assert yeti.damage == 2


@pytest.mark.card("EX1_365")
def test_holy_wrath_without_a_card_does_no_damage():
    _game, me, foe = new_game("PALADIN")
    me.summon("Kobold Geomancer")
    me.give("Holy Wrath").play(target=foe.hero)
    assert foe.hero.health == 30


@pytest.mark.card("EX1_384")
@pytest.mark.parametrize("seed", range(4))
def test_avenging_wrath_splits_eight_damage(seed):
    _game, me, foe = new_game("PALADIN", seed=seed)
    mine, ogre, other = me.summon(YETI), foe.summon(OGRE), foe.summon(OGRE)
    me.give("Avenging Wrath").play()
    assert ogre.damage + other.damage + foe.hero.damage == 8
    assert (mine.damage, me.hero.damage, me.mana) == (0, 0, 4)
    assert max(ogre.damage, other.damage, foe.hero.damage) < 8


@pytest.mark.card("EX1_384")
def test_avenging_wrath_spares_the_dying_and_grows_with_spell_damage():
    _game, me, foe = new_game("PALADIN")
    raider = foe.summon(RAIDER)
    me.summon("Kobold Geomancer")  # Kobold Geomancer: a ninth missile
    me.give("Avenging Wrath").play()
    assert raider.damage + foe.hero.damage == 9
    assert foe.hero.damage >= 8


@pytest.mark.card("EX1_354")
def test_lay_on_hands_heals_and_draws():
    _game, me, foe = new_game("PALADIN")
    for _ in range(4):
        me.put_in_deck(RAIDER)
    me.hero.set(damage=15)
    lay = me.give("Lay on Hands")
    with refused():
        lay.play()
    lay.play(target=me.hero)
    assert (me.hero.damage, len(me.hand), len(me.deck), me.mana) == (7, 3, 1, 2)
    me.set_mana(10, 10)
    ogre = foe.summon(OGRE)
    ogre.set(damage=6)
    me.give("Lay on Hands").play(target=ogre)
    assert (ogre.damage, len(me.hand)) == (0, 4)


@pytest.mark.card("EX1_383", "EX1_383t")
def test_tirion_leaves_ashbringer():
    game, me, foe = new_game("PALADIN")
    tirion = me.give("Tirion Fordring")
    tirion.play()
    assert (tirion.attack, tirion.health, me.mana) == (6, 6, 2)
    old = me.equip("Light's Justice")
    yeti = foe.summon(YETI)
    game.end_turn()
    with refused():
        yeti.attack_target(me.hero)
    yeti.attack_target(tirion)
    assert (tirion.damage, tirion.divine_shield, yeti.dead) == (0, False, True)
    foe.give("Assassinate").play(target=tirion)
    assert old.dead
    assert (name_of(me.weapon), me.weapon.attack, me.weapon.durability, me.weapon.cost) == (
        "Ashbringer",
        5,
        3,
        5,
    )
    game.end_turn()
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.weapon.durability) == (25, 2)


@pytest.mark.card("EX1_383")
def test_silenced_tirion_leaves_nothing():
    game, me, foe = new_game("PALADIN")
    tirion, yeti = me.summon("Tirion Fordring"), foe.summon(YETI)
    tirion.silence()
    assert not tirion.divine_shield
    game.end_turn()
    yeti.attack_target(me.hero)
    assert me.hero.health == 26
    tirion.destroy()
    assert me.weapon is None
