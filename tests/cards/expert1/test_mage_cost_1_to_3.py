"""Classic, mage, 1 to 3 mana: the cards of cards_data/expert1/mage.yaml, in its order."""

import pytest
from hearthstone.enums import CardType

from kit import (
    AXE,
    COIN,
    FIREBALL,
    GEOMANCER,
    OGRE,
    RAIDER,
    WAR_GOLEM,
    YETI,
    fill,
    ids,
    name_of,
    names,
    new_game,
    refused,
    rows,
    secret_game,
    summon_ready,
)


@pytest.mark.parametrize(
    ("card", "cost"),
    rows(("CS2_031", 1), ("EX1_275", 3), ("EX1_289", 3), ("EX1_594", 3), ("CS2_028", 6), ("EX1_279", 10)),
)
def test_spell_costs(card, cost):
    _, me, foe = new_game()
    yeti = foe.summon(YETI)
    spell = me.give(card)
    spell.play(target=yeti if spell.requires_target else None)
    assert me.mana == 10 - cost


@pytest.mark.card("CS2_031")
def test_ice_lance_freezes_then_hurts_what_is_frozen():
    _, me, foe = new_game()
    own, enemy = me.summon(OGRE), foe.summon(OGRE)
    lance = me.give("Ice Lance")
    with refused():
        lance.play()
    for target in (own, enemy, me.hero, foe.hero):
        me.give("Ice Lance").play(target=target)
        assert (target.frozen, target.damage) == (True, 0)
    me.summon(GEOMANCER)
    me.give("Ice Lance").play(target=foe.hero)
    me.give("Ice Lance").play(target=enemy)
    assert (foe.hero.damage, enemy.damage) == (5, 5)
    assert foe.hero.frozen
    assert (own.damage, me.hero.damage) == (0, 0)


@pytest.mark.card("NEW1_012", "NEW1_012o")
def test_mana_wyrm_grows_with_every_own_spell():
    game, me, foe = new_game()
    wyrm = me.summon("Mana Wyrm")
    me.give(COIN).play()
    assert (wyrm.attack, wyrm.health) == (2, 2)
    me.give("Ice Barrier").play()  # a Secret is a spell
    me.give(RAIDER).play()  # a minion is none
    assert wyrm.attack == 3
    assert ids(wyrm.enchantments) == ["NEW1_012o"] * 2
    game.end_turn()
    foe.give(COIN).play()
    assert wyrm.attack == 3
    game.end_turn()
    wyrm.silence()
    me.give(COIN).play()
    assert wyrm.attack == 1


@pytest.mark.card("NEW1_012")
def test_mana_wyrm_ignores_a_countered_spell():
    _, _, foe = secret_game("Counterspell", mine="MAGE")
    wyrm = foe.summon("Mana Wyrm")
    foe.give(COIN).play()
    assert wyrm.attack == 1
    foe.give(COIN).play()
    assert wyrm.attack == 2


@pytest.mark.card("EX1_608", "EX1_608e")
def test_sorcerer_s_apprentice_makes_own_spells_cheaper():
    _, me, foe = new_game()
    fireball, coin, yeti = me.give("Fireball"), me.give("The Coin"), me.give("Chillwind Yeti")
    theirs = foe.give("Fireball")
    apprentice = me.give("Sorcerer's Apprentice")
    apprentice.play()
    assert [c.cost for c in (fireball, coin, yeti, theirs)] == [3, 0, 4, 4]
    assert ids(fireball.enchantments) == ["EX1_608e"]
    assert list(yeti.enchantments) == []
    second = me.give("Sorcerer's Apprentice")
    assert second.cost == 2
    second.play()
    assert fireball.cost == 2
    fireball.play(target=foe.hero)
    assert me.mana == 10 - 2 - 2 - 2
    assert foe.hero.health == 24

    later = me.give("Fireball")
    assert later.cost == 2
    apprentice.silence()
    assert later.cost == 3
    second.destroy()
    assert later.cost == 4


@pytest.mark.card("EX1_275")
def test_cone_of_cold_hits_three_neighbours():
    game, me, foe = new_game()
    row = [foe.summon(YETI) for _ in range(5)]
    cone = me.give("Cone of Cold")
    for wrong in (None, foe.hero):
        with refused():
            cone.play(target=wrong)
    cone.play(target=row[2])
    assert [m.damage for m in row] == [0, 1, 1, 1, 0]
    assert [m.frozen for m in row] == [False, True, True, True, False]
    assert (foe.hero.damage, foe.hero.frozen) == (0, False)
    game.end_turn()
    row[0].attack_target(me.hero)
    with refused():
        row[1].attack_target(me.hero)


@pytest.mark.card("EX1_275")
def test_cone_of_cold_at_the_edge_through_a_shield_and_with_spell_damage():
    _, me, foe = new_game()
    squire, yeti, far = foe.summon("Argent Squire"), foe.summon(YETI), foe.summon(YETI)
    me.summon(GEOMANCER)
    me.give("Cone of Cold").play(target=squire)
    assert (squire.divine_shield, squire.damage, squire.frozen) == (False, 0, True)
    assert (yeti.damage, yeti.frozen) == (2, True)
    assert (far.damage, far.frozen) == (0, False)
    mine = me.summon(OGRE)
    me.give("Cone of Cold").play(target=mine)  # own minions too
    assert (mine.damage, mine.frozen) == (2, True)


@pytest.mark.parametrize(
    ("card", "cost"),
    [pytest.param(card, 3, marks=pytest.mark.card(card)) for card in ("EX1_287", "EX1_295", "tt_010")],
)
def test_secrets_are_paid_and_only_one_of_each_name_is_allowed(card, cost):
    _, me, _ = new_game()
    secret, second = me.give(card), me.give(card)
    secret.play()
    assert me.mana == 10 - cost
    assert me.secrets == [secret]
    with refused():
        second.play()


@pytest.mark.card("EX1_287")
def test_counterspell_counters_the_next_enemy_spell():
    _, me, foe = secret_game("Counterspell", mine="MAGE")
    foe.give("Shadow Bolt").play(target=foe.summon("Chillwind Yeti"))
    assert foe.board[0].health == 5
    assert foe.mana == 7
    assert foe.hand == []
    assert me.secrets == []
    foe.give("Shadow Bolt").play(target=foe.board[0])
    assert foe.board[0].health == 1


@pytest.mark.card("EX1_287")
def test_counterspell_leaves_no_overload_and_no_cast_triggers():
    _, me, foe = secret_game("Counterspell", mine="MAGE")
    teacher, pyromancer = foe.summon("Violet Teacher"), foe.summon("Wild Pyromancer")
    foe.give("Feral Spirit").play()
    assert foe.board == [teacher, pyromancer]
    assert (teacher.damage, pyromancer.damage) == (0, 0)
    assert foe.overload_owed == 0
    assert me.secrets == []


@pytest.mark.card("EX1_287")
def test_counterspell_ignores_minions_hero_powers_and_my_own_spells():
    game, me, foe = new_game()
    me.give("Counterspell").play()
    me.give("Radiance").play()
    assert len(me.secrets) == 1
    game.end_turn()
    yeti = foe.give("Chillwind Yeti")
    yeti.play()
    foe.hero_power.use()
    assert foe.board == [yeti]
    assert foe.hero.armor == 2
    assert len(me.secrets) == 1


@pytest.mark.card("EX1_289")
def test_ice_barrier_gives_armor_before_the_blow():
    _, me, foe = secret_game("Ice Barrier", mine="MAGE")
    wolf = me.summon(YETI)
    first, second, third = summon_ready(foe, RAIDER), summon_ready(foe, RAIDER), summon_ready(foe, RAIDER)
    foe.give(FIREBALL).play(target=me.hero)  # no attack
    third.attack_target(wolf)  # not on the hero
    assert (me.hero.armor, len(me.secrets)) == (0, 1)
    first.attack_target(me.hero)
    assert (me.hero.armor, me.hero.health) == (6, 24)
    assert me.secrets == []
    second.attack_target(me.hero)
    assert me.hero.armor == 4
    assert foe.hero.armor == 0


@pytest.mark.card("EX1_289")
def test_ice_barrier_answers_a_hero_s_attack():
    _, me, foe = secret_game("Ice Barrier", mine="MAGE")
    foe.equip(AXE)
    foe.hero.attack_target(me.hero)
    assert (me.hero.armor, me.hero.health) == (5, 30)


@pytest.mark.card("EX1_295", "EX1_295o")
def test_ice_block_prevents_fatal_damage_and_makes_immune_this_turn():
    game, me, foe = secret_game("Ice Block", mine="MAGE")
    first, second = foe.summon("Boulderfist Ogre"), foe.summon("Boulderfist Ogre")
    for ogre in (first, second):
        ogre.set(exhausted=False)
    me.hero.set(damage=25)
    first.attack_target(me.hero)
    assert me.hero.health == 5
    assert me.secrets == []
    assert me.hero.immune
    with refused():
        second.attack_target(me.hero)
    foe.give("Hellfire").play()
    assert me.hero.health == 5
    game.end_turn()
    assert not me.hero.immune
    game.end_turn()
    first.attack_target(me.hero)
    assert me.hero.health <= 0
    assert game.over


@pytest.mark.card("EX1_295")
@pytest.mark.parametrize(("attack", "armor", "health", "triggered"), [(7, 0, 1, False), (8, 3, 5, True)])
def test_ice_block_counts_armor(attack, armor, health, triggered):
    _, me, foe = secret_game("Ice Block", mine="MAGE")
    me.hero.set(damage=25, armor=3)
    attacker = foe.summon("War Golem" if attack == 7 else "Sea Giant")
    assert attacker.attack == attack
    attacker.set(exhausted=False)
    attacker.attack_target(me.hero)
    assert (me.hero.armor, me.hero.health) == (armor, health)
    assert me.hero.immune == triggered
    assert len(me.secrets) == (0 if triggered else 1)


@pytest.mark.card("EX1_295")
def test_ice_block_does_not_act_in_my_own_turn():
    game, me, _ = new_game()
    me.give("Ice Block").play()
    me.hero.set(damage=27)
    me.give("Hellfire").play()
    assert game.over


@pytest.mark.card("EX1_612", "EX1_612o", "GBL_009e")
def test_kirin_tor_mage_makes_the_next_secret_free():
    _, me, foe = new_game()
    barrier, vaporize, fireball = me.give("Ice Barrier"), me.give("Vaporize"), me.give(FIREBALL)
    theirs = foe.give("Ice Barrier")
    me.give("Kirin Tor Mage").play()
    assert [c.cost for c in (barrier, vaporize, fireball, theirs)] == [0, 0, 4, 3]
    fireball.play(target=foe.hero)  # no Secret: the next one is still free
    later = me.give("Mirror Entity")
    assert (barrier.cost, later.cost) == (0, 0)
    barrier.play()
    assert me.mana == 10 - 3 - 4
    assert (vaporize.cost, later.cost) == (3, 3)


@pytest.mark.card("EX1_612", "EX1_612o")
def test_kirin_tor_mage_s_offer_is_for_this_turn_and_for_played_mages():
    game, me, _ = new_game()
    barrier = me.give("Ice Barrier")
    me.summon("Kirin Tor Mage")
    assert barrier.cost == 3
    mage = me.give("Kirin Tor Mage")
    mage.play()
    mage.destroy()  # the effect is the player's
    assert barrier.cost == 0
    game.end_turn()
    assert barrier.cost == 3


@pytest.mark.card("EX1_612o")
def test_a_countered_secret_uses_up_kirin_tor_mage_s_offer():
    _, _, foe = secret_game("Counterspell", mine="MAGE")
    barrier, vaporize = foe.give("Ice Barrier"), foe.give("Vaporize")
    foe.give("Kirin Tor Mage").play()
    barrier.play()
    assert foe.secrets == []
    assert vaporize.cost == 3


@pytest.mark.card("EX1_294")
def test_mirror_entity_copies_the_minion_that_the_opponent_plays():
    game, me, foe = new_game()
    secret = me.give("Mirror Entity")
    secret.play()
    assert me.mana == 7
    assert me.secrets == [secret]
    again = me.give("Mirror Entity")
    with refused():  # one of each name
        again.play()
    me.give("Murloc Raider").play()  # an own minion does not spring it
    assert len(me.board) == 1
    assert me.secrets == [secret]

    game.end_turn()
    yeti = foe.give("Chillwind Yeti")
    yeti.play()
    assert names(me.board) == ["Murloc Raider", "Chillwind Yeti"]
    assert me.secrets == []
    assert foe.board == [yeti]
    foe.give("Murloc Raider").play()  # once only
    assert len(me.board) == 2
    with refused():  # the copy sleeps, and it is not its turn
        me.board[1].attack_target(foe.hero)
    game.end_turn()
    me.board[1].attack_target(foe.hero)
    assert foe.hero.health == 26


@pytest.mark.card("EX1_294")
def test_mirror_entity_copies_what_the_battlecry_has_made_of_it():
    game, me, foe = new_game()
    foe.summon("Murloc Raider")
    foe.summon("Murloc Raider")
    me.give("Mirror Entity").play()
    game.end_turn()
    warlord = foe.give("Frostwolf Warlord")
    warlord.play()
    copy = me.board[0]
    assert (name_of(copy), copy.attack, copy.health) == ("Frostwolf Warlord", 6, 6)
    assert ids(copy.enchantments) == ["CS2_226e"]
    copy.silence()
    assert (copy.attack, copy.health) == (4, 4)
    assert (warlord.attack, warlord.health) == (6, 6)


@pytest.mark.card("EX1_294")
def test_mirror_entity_s_copy_has_no_battlecry_and_no_foreign_aura():
    game, me, foe = new_game()
    foe.summon("Raid Leader")
    me.give("Mirror Entity").play()
    game.end_turn()
    tidehunter = foe.give("Murloc Tidehunter")
    tidehunter.play()
    assert names(foe.board) == ["Raid Leader", "Murloc Tidehunter", "Murloc Scout"]
    assert names(me.board) == ["Murloc Tidehunter"]
    assert (tidehunter.attack, me.board[0].attack) == (3, 2)


@pytest.mark.card("EX1_294")
def test_mirror_entity_waits_while_there_is_no_room():
    game, me, foe = new_game()
    me.give("Mirror Entity").play()
    fill(me, 7, WAR_GOLEM)
    game.end_turn()
    foe.give("Chillwind Yeti").play()
    assert len(me.board) == 7
    assert len(me.secrets) == 1
    me.board[0].destroy()
    foe.give("River Crocolisk").play()
    assert len(me.board) == 7
    assert name_of(me.board[6]) == "River Crocolisk"
    assert me.secrets == []


@pytest.mark.card("EX1_294")
def test_mirror_entity_is_for_played_minions_only():
    game, me, foe = new_game()
    me.give("Mirror Entity").play()
    game.end_turn()
    foe.give("Animal Companion").play()  # Animal Companion summons
    foe.give("Mirror Image").play()
    assert len(foe.board) == 3
    assert me.board == []
    assert len(me.secrets) == 1


@pytest.mark.card("tt_010", "tt_010a")
def test_spellbender_becomes_the_target_of_an_enemy_spell():
    _, me, foe = secret_game("Spellbender", mine="MAGE")
    yeti = me.summon("Chillwind Yeti")
    foe.give("Shadow Bolt").play(target=yeti)
    assert yeti.health == 5
    assert me.board == [yeti]
    assert me.secrets == []
    assert [card.id for card in me.graveyard if card.type == CardType.MINION] == ["tt_010a"]


@pytest.mark.card("tt_010", "tt_010a")
def test_spellbender_takes_a_buff_meant_for_an_enemy_minion():
    _, me, foe = secret_game("Spellbender", mine="MAGE")
    theirs = foe.summon("Chillwind Yeti")
    foe.give("Power Word: Shield").play(target=theirs)
    bender = me.board[0]
    assert (bender.id, bender.attack, bender.health) == ("tt_010a", 1, 5)
    assert theirs.health == 5


@pytest.mark.card("tt_010")
def test_spellbender_may_be_a_target_the_spell_would_not_allow():
    _, me, foe = secret_game("Spellbender", mine="MAGE")
    ogre = me.summon("Boulderfist Ogre")
    foe.give("Shadow Word: Death").play(target=ogre)
    assert me.board == [ogre]


@pytest.mark.card("tt_010")
def test_spellbender_ignores_spells_on_heroes_untargeted_spells_and_battlecries():
    _, me, foe = secret_game("Spellbender", mine="MAGE")
    yeti = me.summon("Chillwind Yeti")
    foe.give("Drain Life").play(target=me.hero)
    assert me.hero.health == 28
    foe.give("Radiance").play()
    foe.give("Fire Elemental").play(target=yeti)
    assert yeti.health == 1
    assert len(me.secrets) == 1


@pytest.mark.card("tt_010")
def test_spellbender_needs_a_slot():
    _, me, foe = secret_game("Spellbender", mine="MAGE")
    for _ in range(7):
        me.summon("Chillwind Yeti")
    target = me.board[0]
    foe.give("Shadow Bolt").play(target=target)
    assert target.health == 1
    assert len(me.secrets) == 1


@pytest.mark.card("tt_010", "EX1_287")
def test_counterspell_comes_before_spellbender():
    game, me, foe = new_game()
    bender, counter = me.give("Spellbender"), me.give("Counterspell")
    bender.play()
    counter.play()
    game.end_turn()
    yeti = me.summon("Chillwind Yeti")
    foe.give("Shadow Bolt").play(target=yeti)
    assert me.secrets == [bender]
    assert me.board == [yeti]
    assert yeti.health == 5


@pytest.mark.card("EX1_594")
def test_vaporize_destroys_the_minion_that_attacks_the_hero():
    _, me, foe = secret_game("Vaporize", mine="MAGE")
    mine = me.summon(YETI)
    foe.equip(AXE)
    foe.hero.attack_target(me.hero)  # no minion
    summon_ready(foe, RAIDER).attack_target(mine)  # not on the hero
    assert (me.hero.health, len(me.secrets)) == (27, 1)
    golem, ogre = summon_ready(foe, "Harvest Golem"), summon_ready(foe, OGRE)
    golem.attack_target(me.hero)
    assert golem.dead
    assert names(foe.board) == ["Damaged Golem", OGRE]  # Deathrattles work
    assert (me.hero.health, me.secrets) == (27, [])
    ogre.attack_target(me.hero)
    assert me.hero.health == 21


@pytest.mark.card("EX1_594")
def test_vaporize_is_kept_when_an_older_trap_has_killed_the_attacker():
    # rules.md 10.2: a Secret whose subject is mortally wounded stays hidden.
    _, me, foe = secret_game("Explosive Trap", "Vaporize", mine="MAGE")
    attacker = summon_ready(foe, RAIDER)
    attacker.attack_target(me.hero)
    assert attacker.dead
    assert names(me.secrets) == ["Vaporize"]
