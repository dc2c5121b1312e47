"""Classic (expert1) mage cards."""

import pytest
from hearthstone.enums import CardType

import hsenv
from kit import WAR_GOLEM, fill, ids, name_of, names, new_game, secret_game


@pytest.mark.card("EX1_559")
def test_archmage_antonidas_gives_a_fireball_for_every_own_spell():
    game, me, foe = new_game()
    antonidas = me.give("Archmage Antonidas")
    antonidas.play()
    assert me.hand == []  # a minion is no spell
    me.give("The Coin").play()
    assert names(me.hand) == ["Fireball"]
    fireball = me.hand[0]
    assert fireball.cost == 4
    fireball.play(target=foe.hero)
    assert foe.hero.health == 24
    assert names(me.hand) == ["Fireball"]  # another one

    game.end_turn()
    foe.give("The Coin").play()
    assert len(me.hand) == 1
    assert foe.hand == []
    game.end_turn()
    me.give("Mirror Entity").play()  # a Secret is a spell
    assert len(me.hand) == 2
    antonidas.silence()
    me.give("The Coin").play()
    assert len(me.hand) == 2


@pytest.mark.card("EX1_559")
def test_archmage_antonidas_comes_before_the_spell_s_own_effect():
    _, me, _ = new_game()
    me.summon("Archmage Antonidas")
    intellect = me.give("Arcane Intellect")
    for _ in range(9):
        me.give("Chillwind Yeti")
    me.put_in_deck("Murloc Raider")
    me.put_in_deck("Murloc Raider")
    intellect.play()
    assert names(me.hand) == ["Chillwind Yeti"] * 9 + ["Fireball"]
    assert me.deck == []  # both were burned


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


@pytest.mark.card("EX1_294")
def test_mirror_entity_copies_the_minion_that_the_opponent_plays():
    game, me, foe = new_game()
    secret = me.give("Mirror Entity")
    secret.play()
    assert me.mana == 7
    assert me.secrets == [secret]
    again = me.give("Mirror Entity")
    with pytest.raises(hsenv.IllegalAction):  # one of each name
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
    with pytest.raises(hsenv.IllegalAction):  # the copy sleeps, and it is not its turn
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
    with pytest.raises(hsenv.IllegalAction):
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
    with pytest.raises(hsenv.IllegalAction):
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
