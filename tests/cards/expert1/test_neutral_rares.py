"""Classic (expert1) neutral rares: what they trigger and how they change others."""

import pytest

from kit import AXE, CROCOLISK, RAIDER, WAR_GOLEM, YETI, ids, name_of, names, new_game, refused, rows

# While something lasts


@pytest.mark.card("EX1_009", "EX1_009e")
def test_angry_chicken_has_five_attack_more_while_damaged():
    _, me, _ = new_game()
    chicken = me.summon("Angry Chicken")
    me.give("Power Word: Shield").play(target=chicken)
    assert (chicken.attack, chicken.health, chicken.enraged) == (1, 3, False)
    chicken.deal(1)
    assert (chicken.attack, chicken.health, chicken.enraged) == (6, 2, True)
    chicken.heal(1)
    assert (chicken.attack, chicken.health) == (1, 3)
    chicken.deal(1)
    chicken.silence()  # rules.md 9.2: 1/3 with 2 left is capped to 1
    assert (chicken.attack, chicken.health) == (1, 1)


@pytest.mark.card("EX1_616", "EX1_616e")
def test_mana_wraith_makes_all_minions_cost_more():
    _, me, foe = new_game()
    yeti, theirs = me.give(YETI), foe.give(YETI)
    spell, weapon = me.give("Radiance"), foe.give(AXE)
    wraith = me.give("Mana Wraith")
    wraith.play()
    assert (yeti.cost, theirs.cost, spell.cost, weapon.cost) == (5, 5, 1, 3)
    assert ids(theirs.enchantments) == ["EX1_616e"]
    foe.summon("Mana Wraith")
    assert (yeti.cost, theirs.cost) == (6, 6)
    yeti.play()
    assert me.mana == 10 - 2 - 6
    wraith.silence()
    assert theirs.cost == 5


@pytest.mark.card("EX1_076", "EX1_076e")
def test_pint_sized_summoner_makes_the_first_minion_of_my_turn_cheaper():
    game, me, foe = new_game()
    summoner = me.summon("Pint-Sized Summoner")
    yeti, second, spell, theirs = me.give(YETI), me.give(YETI), me.give("Radiance"), foe.give(YETI)
    assert (yeti.cost, second.cost, spell.cost, theirs.cost) == (3, 3, 1, 4)
    assert ids(yeti.enchantments) == ["EX1_076e"]
    spell.play()
    assert yeti.cost == 3
    yeti.play()
    assert me.mana == 10 - 1 - 3
    assert second.cost == 4
    game.end_turn()
    game.end_turn()
    assert second.cost == 3
    assert me.give("Wisp").cost == 0
    summoner.silence()
    assert second.cost == 4


@pytest.mark.card("EX1_076", "EX1_076e")
def test_pint_sized_summoner_is_a_minion_played_itself():
    game, me, _ = new_game()
    yeti = me.give(YETI)
    me.give("Pint-Sized Summoner").play()
    assert yeti.cost == 4
    game.end_turn()
    game.end_turn()
    me.summon("Pint-Sized Summoner")
    assert yeti.cost == 2


# Whenever


@pytest.mark.card("EX1_001", "EX1_001e")
def test_lightwarden_grows_with_each_healed_character():
    game, me, foe = new_game()
    warden = me.summon("Lightwarden")
    me.give("Radiance").play()  # nothing to heal
    assert warden.attack == 1
    me.hero.set(damage=10)
    me.give("Radiance").play()
    assert (warden.attack, warden.health) == (3, 2)
    assert ids(warden.enchantments) == ["EX1_001e"]
    hurt = [me.summon(YETI), me.summon(YETI), foe.summon(YETI)]
    for yeti in hurt:
        yeti.set(damage=2)
    hurt[2].heal(1)  # an enemy counts as well
    assert warden.attack == 5
    me.give("Darkscale Healer").play()  # Darkscale Healer: hero and two Yetis
    assert warden.attack == 11
    game.end_turn()
    foe.hero.set(damage=10)
    foe.give("Radiance").play()
    assert warden.attack == 13
    warden.silence()
    foe.give("Radiance").play()
    assert warden.attack == 1


@pytest.mark.card("EX1_509", "EX1_509e")
def test_murloc_tidecaller_grows_with_each_murloc_that_i_summon():
    game, me, foe = new_game()
    caller = me.give("Murloc Tidecaller")
    caller.play()
    assert caller.attack == 1
    me.give(RAIDER).play()
    assert (caller.attack, caller.health) == (2, 2)
    assert ids(caller.enchantments) == ["EX1_509e"]
    me.give("Murloc Tidehunter").play()  # Murloc Tidehunter and its Scout
    assert caller.attack == 4
    me.give(CROCOLISK).play()
    assert caller.attack == 4
    game.end_turn()
    foe.give(RAIDER).play()
    assert caller.attack == 4
    game.end_turn()
    caller.silence()
    me.give(RAIDER).play()
    assert caller.attack == 1


@pytest.mark.card("EX1_509")
def test_murloc_tidecaller_looks_at_what_is_summoned_and_not_at_what_it_becomes():
    _, me, _ = new_game()
    raider, caller = me.summon(RAIDER), me.summon("Murloc Tidecaller")
    me.give("Faceless Manipulator").play(target=raider)  # Faceless Manipulator enters as no Murloc
    assert names(me.board).count(RAIDER) == 2
    assert caller.attack == 1


@pytest.mark.card("EX1_080", "EX1_080o")
def test_secretkeeper_grows_with_each_secret_played():
    game, me, foe = new_game()
    keeper = me.summon("Secretkeeper")
    me.give("Radiance").play()  # a spell, but no Secret
    assert (keeper.attack, keeper.health) == (1, 2)
    me.give("Counterspell").play()
    assert (keeper.attack, keeper.health) == (2, 3)
    assert ids(keeper.enchantments) == ["EX1_080o"]
    game.end_turn()
    foe.give("The Coin").play()  # takes my Counterspell
    foe.give("Redemption").play()
    assert (keeper.attack, keeper.health) == (3, 4)
    game.end_turn()
    keeper.silence()
    me.give("Mirror Entity").play()
    assert (keeper.attack, keeper.health) == (1, 2)


@pytest.mark.card("EX1_080")
def test_secretkeeper_sees_no_countered_secret():
    game, me, foe = new_game()
    me.give("Counterspell").play()
    keeper = me.summon("Secretkeeper")
    game.end_turn()
    foe.give("Redemption").play()
    assert foe.secrets == []
    assert (keeper.attack, keeper.health) == (1, 2)


@pytest.mark.card("EX1_055", "EX1_055o")
def test_mana_addict_is_stronger_this_turn_for_each_of_my_spells():
    game, me, foe = new_game()
    addict = me.summon("Mana Addict")
    me.give("Radiance").play()
    assert (addict.attack, addict.health) == (3, 3)
    assert ids(addict.enchantments) == ["EX1_055o"]
    me.give("Radiance").play()
    me.give(RAIDER).play()
    assert addict.attack == 5
    game.end_turn()
    assert addict.attack == 1
    foe.give("Radiance").play()
    assert addict.attack == 1
    game.end_turn()
    addict.silence()
    me.give("Radiance").play()
    assert addict.attack == 1


@pytest.mark.card("EX1_044", "EX1_044e")
def test_questing_adventurer_grows_with_each_other_card_that_i_play():
    game, me, foe = new_game()
    adventurer = me.give("Questing Adventurer")
    adventurer.play()
    assert (adventurer.attack, adventurer.health) == (2, 2)
    me.give("The Coin").play()
    me.give(RAIDER).play()
    me.give(AXE).play()
    assert (adventurer.attack, adventurer.health) == (5, 5)
    assert ids(adventurer.enchantments) == ["EX1_044e"] * 3
    me.hero_power.use(target=foe.hero)  # no card
    me.summon(RAIDER)
    assert adventurer.attack == 5
    game.end_turn()
    foe.give(RAIDER).play()
    assert adventurer.attack == 5
    game.end_turn()
    adventurer.silence()
    me.give(RAIDER).play()
    assert (adventurer.attack, adventurer.health) == (2, 2)


@pytest.mark.card("EX1_044")
def test_questing_adventurer_grows_before_the_card_acts():
    _, me, _ = new_game()
    adventurer = me.summon("Questing Adventurer")
    adventurer.set(damage=1)
    me.give("Whirlwind").play()  # Whirlwind: 1 damage to what has 2 Health by now
    assert not adventurer.dead
    assert (adventurer.attack, adventurer.health) == (3, 1)


@pytest.mark.card("EX1_095")
def test_gadgetzan_auctioneer_draws_for_each_of_my_spells():
    game, me, foe = new_game()
    auctioneer = me.summon("Gadgetzan Auctioneer")
    for _ in range(9):
        me.put_in_deck(RAIDER)
    foe.put_in_deck(YETI)
    me.give("Radiance").play()
    assert names(me.hand) == [RAIDER]
    me.hand[0].play()
    assert me.hand == []
    me.give("Counterspell").play()  # a Secret is a spell
    assert len(me.hand) == 1
    game.end_turn()
    me.secrets[0].move("GRAVEYARD")
    foe.hand[0].play()
    foe.give("Radiance").play()
    assert len(me.hand) == 1
    game.end_turn()
    auctioneer.silence()
    before = len(me.hand)
    me.give("Radiance").play()
    assert len(me.hand) == before


@pytest.mark.card("EX1_095")
def test_gadgetzan_auctioneer_draws_before_the_spell_acts():
    _, me, _ = new_game()
    auctioneer = me.summon("Gadgetzan Auctioneer")
    auctioneer.set(damage=2)
    card = me.put_in_deck(YETI)
    me.give("Hellfire").play()  # Hellfire kills the Auctioneer
    assert auctioneer.dead
    assert me.hand == [card]


# Turns


@pytest.mark.card("EX1_004", "EX1_004e")
def test_young_priestess_gives_another_friendly_minion_health():
    chosen = set()
    for seed in range(20):
        game, me, foe = new_game(seed=seed)
        priestess = me.summon("Young Priestess")
        friends, enemy = [me.summon(YETI), me.summon(YETI)], foe.summon(YETI)
        game.end_turn()
        lucky = [yeti for yeti in friends if yeti.health == 6]
        assert len(lucky) == 1
        assert ids(lucky[0].enchantments) == ["EX1_004e"]
        assert (lucky[0].attack, priestess.health, enemy.health) == (4, 1, 5)
        game.end_turn()
        assert sum(yeti.health for yeti in friends) == 11
        chosen.add(friends.index(lucky[0]))
        priestess.silence()
        game.end_turn()
        assert sum(yeti.health for yeti in friends) == 11
    assert chosen == {0, 1}


@pytest.mark.card("NEW1_037", "NEW1_037e")
def test_master_swordsmith_gives_another_friendly_minion_attack():
    chosen = set()
    for seed in range(20):
        game, me, foe = new_game(seed=seed)
        smith = me.summon("Master Swordsmith")
        friends, enemy = [me.summon(YETI), me.summon(YETI)], foe.summon(YETI)
        game.end_turn()
        lucky = [yeti for yeti in friends if yeti.attack == 5]
        assert len(lucky) == 1
        assert ids(lucky[0].enchantments) == ["NEW1_037e"]
        assert (lucky[0].health, smith.attack, enemy.attack) == (5, 1, 4)
        game.end_turn()
        assert sum(yeti.attack for yeti in friends) == 9
        chosen.add(friends.index(lucky[0]))
        smith.silence()
        game.end_turn()
        assert sum(yeti.attack for yeti in friends) == 9
    assert chosen == {0, 1}


@pytest.mark.parametrize("card_id", rows(("EX1_004",), ("NEW1_037",)))
def test_end_of_turn_gift_goes_to_nobody_else(card_id):
    game, me, foe = new_game()
    giver, enemy = me.summon(card_id), foe.summon(YETI)
    numbers = (giver.attack, giver.health)
    game.end_turn()
    assert (giver.attack, giver.health) == numbers
    assert (enemy.attack, enemy.health) == (4, 5)
    friend = me.summon(YETI)
    game.end_turn()
    assert (friend.attack, friend.health) == (4, 5)
    game.end_turn()
    assert friend.attack + friend.health == 10


@pytest.mark.card("EX1_597", "EX1_598")
def test_imp_master_pays_a_health_for_an_imp_at_my_end_of_turn():
    game, me, foe = new_game()
    master, right = me.summon("Imp Master"), me.summon(YETI)
    game.end_turn()
    assert master.health == 4
    imp = me.board[1]
    assert me.board == [master, imp, right]
    assert (name_of(imp), imp.attack, imp.health) == ("Imp", 1, 1)
    game.end_turn()
    assert (master.health, len(me.board), foe.board) == (4, 3, [])
    master.silence()
    game.end_turn()
    assert (master.health, len(me.board)) == (4, 3)


@pytest.mark.card("EX1_597", "EX1_598")
def test_imp_master_makes_its_last_imp_and_dies():
    game, me, _ = new_game()
    master = me.summon("Imp Master")
    master.set(damage=4)
    game.end_turn()
    assert master.dead
    assert names(me.board) == ["Imp"]


@pytest.mark.card("EX1_102")
def test_demolisher_shoots_a_random_enemy_at_the_start_of_my_turn():
    hit = set()
    for seed in range(20):
        game, me, foe = new_game(seed=seed)
        demolisher, mine, theirs = me.summon("Demolisher"), me.summon(YETI), foe.summon(YETI)
        game.end_turn()
        assert foe.hero.damage + theirs.damage == 0
        game.end_turn()
        assert foe.hero.damage + theirs.damage == 2
        assert (me.hero.damage, mine.damage, demolisher.damage) == (0, 0, 0)
        hit.add(theirs.damage)
        demolisher.silence()
        game.end_turn()
        game.end_turn()
        assert foe.hero.damage + theirs.damage == 2
    assert hit == {0, 2}


@pytest.mark.card("EX1_006")
def test_alarm_o_bot_changes_places_with_a_minion_of_my_hand():
    game, me, foe = new_game()
    left, bot, right = me.summon(RAIDER), me.summon("Alarm-o-Bot"), me.summon(RAIDER)
    bot.set(damage=1)
    spell, yeti = me.give("Radiance"), me.give(YETI)
    drawn = me.put_in_deck(WAR_GOLEM)  # only after the alarm
    game.end_turn()
    assert bot in me.board
    game.end_turn()
    assert me.board == [left, yeti, right]
    assert set(me.hand) == {spell, bot, drawn}
    assert (bot.health, bot.cost) == (3, 3)
    with refused():  # it was summoned this turn
        yeti.attack_target(foe.hero)


@pytest.mark.card("EX1_006")
def test_alarm_o_bot_takes_any_of_my_minions_and_none_of_the_enemy():
    woken = set()
    for seed in range(20):
        game, me, foe = new_game(seed=seed)
        theirs = [foe.give(WAR_GOLEM) for _ in range(5)]
        bot = me.summon("Alarm-o-Bot")
        held = [me.give(YETI), me.give(CROCOLISK)]
        game.end_turn()
        game.end_turn()
        assert len(me.board) == 1
        assert me.board[0] in held
        assert foe.hand == theirs
        assert bot in me.hand
        assert len(me.hand) == 2
        woken.add(name_of(me.board[0]))
    assert woken == {YETI, CROCOLISK}


@pytest.mark.card("EX1_006")
def test_both_players_know_where_alarm_o_bot_went():
    game, me, foe = new_game()
    me.summon("Alarm-o-Bot")
    me.give(YETI)
    game.end_turn()
    game.end_turn()
    me.give(WAR_GOLEM)
    for seed in range(20):
        assert name_of(me.hand[0]) == "Alarm-o-Bot"
        assert name_of(game.determinize(foe.seat, seed).players[0].hand[0]) == "Alarm-o-Bot"


@pytest.mark.card("EX1_006")
def test_alarm_o_bot_stays_without_a_minion_or_a_text():
    game, me, _ = new_game()
    bot = me.summon("Alarm-o-Bot")
    spell = me.give("Radiance")
    game.end_turn()
    game.end_turn()
    assert me.board == [bot]
    assert me.hand == [spell]
    me.give(YETI)
    bot.silence()
    game.end_turn()
    game.end_turn()
    assert me.board == [bot]


@pytest.mark.card("EX1_006")
def test_alarm_o_bot_summons_without_a_battlecry():
    for seed in range(5):
        game, me, foe = new_game(seed=seed)
        me.summon("Alarm-o-Bot")
        for _ in range(9):
            me.give("Nightblade")
        me.give("Radiance")
        game.end_turn()
        game.end_turn()
        assert names(me.board) == ["Nightblade"]
        assert len(me.hand) == 10
        assert foe.hero.health == 30
