"""Rules 12: keywords, each where no other rule says it all. A keyword's name stands for a number."""

import pytest

import hsenv
from kit import RAIDER, YETI, ids, name_of, names, new_game, next_turn, ready, refused


@pytest.mark.rule("12 Battlecry", "5.3")
@pytest.mark.parametrize("how", ["summoned", "from hand by an effect", "from the deck"])
def test_a_battlecry_is_only_for_cards_played_from_hand(how):
    _, me, foe = new_game(decks=((), ()))
    if how == "summoned":
        me.summon("TEST_CRIER")
    elif how == "from the deck":
        me.put_in_deck("TEST_CRIER")
        foe.summon("TEST_FP1_009").destroy()
    else:
        me.give("TEST_CRIER")
        me.summon("TEST_FP1_022").destroy()
    assert ids(me.board) == ["TEST_CRIER"]
    assert foe.hero.health == 30
    me.give("TEST_CRIER").play()
    assert foe.hero.health == 25


@pytest.mark.rule("12 Charge", "6.1")
def test_charge_attacks_at_once_whatever_the_target():
    _, me, foe = new_game()
    yeti = foe.summon(YETI)
    rider = me.give("Wolfrider")
    rider.play()
    assert set(rider.targets) == {yeti, foe.hero}


@pytest.mark.rule("12 Outcast")
@pytest.mark.parametrize(("before", "after", "drawn"), [(1, 1, 1), (0, 2, 2), (2, 0, 2), (0, 0, 2)])
def test_outcast_is_asked_of_the_place_from_which_it_is_played(before, after, drawn):
    # Spectral Sight in the middle of three draws one card; a hand of one card counts.
    _, me, _ = new_game("DEMONHUNTER", "MAGE", decks=([YETI] * 5, ()))
    for _ in range(before):
        me.give(RAIDER)
    sight = me.give("TEST_BT_491")
    for _ in range(after):
        me.give(RAIDER)
    assert sight.outcast
    sight.play()
    assert len(me.hand) == before + after + drawn


@pytest.mark.rule("12 Outcast")
def test_a_minion_remembers_where_it_came_from():
    game, me, foe = new_game(decks=([YETI] * 5, [YETI] * 5))
    me.give("TEST_OUTSIDER").play()
    read = hsenv.Game.from_position(game.to_position())
    assert read.hash() == game.hash()
    for one in (game, read):
        one.end_turn()
        assert one.players[1].hero.health == 29
    assert foe.hero.health == 29


@pytest.mark.rule("12 Choose One", "4.9")
def test_an_option_of_a_minion_is_no_battlecry():
    _, me, _ = new_game("DRUID", "MAGE", decks=([YETI] * 5, ()))
    me.summon("Brann Bronzebeard")
    lore = me.give("Ancient of Lore")
    assert lore.choose_one
    assert not lore.battlecry
    lore.play(choose=0)
    assert names(me.hand) == [YETI, YETI]


@pytest.mark.rule("12 Combo", "4.12")
def test_combo_replaces_the_text():
    _, me, foe = new_game("ROGUE", "MAGE")
    me.give("Eviscerate").play(target=foe.hero)
    assert foe.hero.health == 28
    me.give("Eviscerate").play(target=foe.hero)
    assert foe.hero.health == 24


@pytest.mark.rule("12 Deathrattle", "8.3")
def test_a_deathrattle_needs_a_death():
    _, me, _ = new_game(decks=([YETI] * 3, ()))
    hoarder = me.summon("Loot Hoarder")
    me.give("Youthful Brewmaster").play(target=hoarder)
    assert me.hand == [hoarder]
    hoarder.play()
    hoarder.destroy()
    assert names(me.hand) == [YETI]


@pytest.mark.rule("12 Divine Shield")
def test_a_divine_shield_does_not_stack_and_comes_back_when_it_is_given_again():
    _, me, foe = new_game("PALADIN", "MAGE")
    squire = me.summon("Argent Squire")
    squire.set(max_health=9)
    me.give("Argent Protector").play(target=squire)
    foe.summon(YETI)
    squire.deal(1)
    assert not squire.divine_shield
    squire.deal(1)
    assert squire.damage == 1
    me.give("Argent Protector").play(target=squire)
    assert squire.divine_shield
    squire.deal(3)
    assert squire.damage == 1


@pytest.mark.rule("12 Elusive", "4.8")
def test_the_elusive_are_out_of_reach_for_their_own_side_too():
    _, me, foe = new_game()
    mine, theirs = me.summon("Faerie Dragon"), foe.summon("Faerie Dragon")
    for source in (me.give("Fireball"), me.hero_power):
        assert not {mine, theirs} & set(source.targets)
        assert {me.hero, foe.hero} <= set(source.targets)
    owl = me.give("Ironbeak Owl")
    assert {mine, theirs} == set(owl.targets)
    owl.play(target=mine)
    assert mine in me.give("Fireball").targets


@pytest.mark.rule("12 Freeze", "2.2")
def test_the_frozen_cannot_attack():
    _, me, foe = new_game()
    yeti = ready(me.summon(YETI))
    me.give("Frostbolt").play(target=yeti)
    with refused():
        yeti.attack_target(foe.hero)


@pytest.mark.rule("12 Freeze")
def test_freezing_needs_damage_only_where_it_comes_with_damage():
    game, me, foe = new_game()
    elemental = ready(me.summon("Water Elemental"))
    elemental.attack_target(foe.hero)
    assert foe.hero.frozen
    yeti = foe.summon(YETI)
    yeti.set(immune=True)
    me.give("Frost Nova").play()
    assert yeti.frozen
    assert not game.over


@pytest.mark.rule("12 Immune")
def test_the_immune_cannot_be_attacked_or_targeted_by_the_opponent():
    _, me, foe = new_game("HUNTER", "MAGE", mana=20)
    immune = foe.summon(YETI)
    immune.set(immune=True)
    raptor = ready(me.summon("Bloodfen Raptor"))
    assert raptor.targets == [foe.hero]
    with refused():
        me.give("Arcane Shot").play(target=immune)
    own = me.summon(RAIDER)
    own.set(immune=True)
    arrow = me.give("Arcane Shot")
    assert own in arrow.targets
    arrow.play(target=own)
    assert not own.dead


@pytest.mark.rule("12 Immune", "6.2")
def test_an_immune_hero_is_out_of_reach():
    _, me, foe = new_game(mana=20)
    foe.hero.set(immune=True)
    yeti = foe.summon(YETI)
    raptor = ready(me.summon("Bloodfen Raptor"))
    ball = me.give("Fireball")
    assert raptor.targets == [yeti]
    assert foe.hero not in ball.targets
    assert foe.hero not in me.hero_power.targets
    me.hero.set(immune=True)
    assert me.hero in ball.targets
    ball.play(target=me.hero)
    me.give("Hellfire").play()
    assert (me.hero.damage, foe.hero.damage, yeti.damage) == (0, 0, 3)


@pytest.mark.rule("12 Immune", "11.3")
def test_the_immune_take_nothing_from_an_area_or_a_fight():
    _, me, foe = new_game()
    immune = ready(me.summon(YETI))
    immune.set(immune=True)
    immune.attack_target(foe.summon("War Golem"))
    me.give("Hellfire").play()
    assert (immune.damage, me.hero.damage) == (0, 3)


@pytest.mark.rule("12 Mega-Windfury", "6.1")
def test_mega_windfury_gives_four_attacks():
    _, me, foe = new_game()
    yeti = ready(me.summon(YETI))
    yeti.set(mega_windfury=True)
    for left in (3, 2, 1, 0):
        yeti.attack_target(foe.hero)
        assert yeti.attacks_left == left
    assert not yeti.can_attack
    assert foe.hero.health == 14


@pytest.mark.rule("12 Windfury", "6.1")
def test_windfury_gives_two_attacks():
    game, me, foe = new_game()
    harpy = ready(me.summon("Windfury Harpy"))
    for _ in range(2):
        harpy.attack_target(foe.hero)
    assert not harpy.can_attack
    next_turn(game)
    assert harpy.attacks_left == 2


@pytest.mark.rule("12 Overload", "1.5")
def test_overload_of_a_minion_and_of_a_weapon():
    game, me, _ = new_game("SHAMAN", "MAGE")
    me.give("Earth Elemental").play()
    me.give("Stormforged Axe").play()
    assert me.overload_owed == 3
    next_turn(game)
    assert (me.overload_locked, me.mana) == (3, 7)


@pytest.mark.rule("12 Inspire", "4.7")
def test_inspire_comes_after_the_power():
    game, me, foe = new_game()
    me.summon("TEST_AT_076")
    me.hero_power.use(target=foe.hero)
    assert names(me.board) == ["TEST_AT_076", RAIDER]
    story = [r.event for r in game.trace() if r.event in ("Damage", "HeroPower", "AfterSummon")]
    assert story[-3:] == ["Damage", "HeroPower", "AfterSummon"]
    game.end_turn()
    foe.hero_power.use()
    assert len(me.board) == 2


@pytest.mark.rule("12 Secret", "10.1")
def test_the_opponent_does_not_see_which_secret_it_is():
    game, me, foe = new_game(decks=(["Fireball", "Mirror Entity", "Counterspell"], ()))
    me.draw()
    me.hand[0].play()
    game.end_turn()
    hidden = {name_of(game.determinize(foe, seed).players[0].secrets[0]) for seed in range(30)}
    assert hidden == {"Counterspell", "Mirror Entity"}
    assert {name_of(game.determinize(me, seed).players[0].secrets[0]) for seed in range(30)} == {
        "Counterspell"
    }
    # One that did not come out of the deck may be any of its class: the list does not tell.
    game, me, foe = new_game(decks=(["Fireball", "Mirror Entity"], ()))
    me.give("Counterspell").play()
    hidden = {name_of(game.determinize(foe, seed).players[0].secrets[0]) for seed in range(30)}
    assert len(hidden) > 3
    assert hidden > {"Counterspell"}


@pytest.mark.rule("12 Silence", "9.8")
def test_silence_does_not_stop_later_keywords():
    _, me, foe = new_game("PALADIN", "MAGE")
    yeti = ready(me.summon(YETI))
    yeti.silence()
    me.give("Argent Protector").play(target=yeti)
    assert yeti.silenced
    assert yeti.divine_shield
    assert foe.board == []


@pytest.mark.rule("12 Stealth")
def test_only_attacking_breaks_stealth():
    # Before patch 11.0 dealing damage did too.
    _, me, foe = new_game()
    juggler = ready(me.summon("Knife Juggler"))
    juggler.set(stealth=True)
    me.summon(RAIDER)
    assert foe.hero.health == 29
    assert juggler.stealth
    juggler.attack_target(foe.hero)
    assert not juggler.stealth


@pytest.mark.rule("12 Stealth", "6.4")
def test_stealth_outlasts_being_hurt_and_hurting_by_a_trigger():
    _, me, foe = new_game()
    pyromancer = me.summon("Wild Pyromancer")
    pyromancer.set(stealth=True, max_health=5)
    yeti = foe.summon(YETI)
    me.give("Frostbolt").play(target=yeti)
    assert (pyromancer.damage, yeti.damage) == (1, 4)
    assert pyromancer.stealth


@pytest.mark.rule("12 Stealth", "4.8")
def test_the_stealthed_cannot_be_chosen_by_the_opponent():
    game, me, foe = new_game(mana=20)
    panther = foe.summon("Jungle Panther")
    yeti = ready(me.summon(YETI))
    assert yeti.targets == [foe.hero]
    assert panther not in me.give("Frostbolt").targets
    assert panther not in me.hero_power.targets
    game.end_turn()
    assert panther in foe.give("Frostbolt").targets


@pytest.mark.rule("12 Taunt", "6.2")
def test_taunt_does_not_bind_spells():
    _, me, foe = new_game()
    foe.summon("Goldshire Footman")
    yeti = foe.summon(YETI)
    me.give("Frostbolt").play(target=yeti)
    assert yeti.damage == 3


@pytest.mark.rule("12 Tradeable")
def test_trading_costs_one_and_needs_a_deck():
    _, me, _ = new_game("WARRIOR", "MAGE")
    plate = me.give("TEST_SW_094")
    with refused():
        plate.trade()
    me.put_in_deck(YETI)
    me.summon("Questing Adventurer")  # Questing Adventurer: trading is not playing
    plate.trade()
    assert (names(me.hand), me.deck, me.mana) == ([YETI], [plate], 9)
    assert me.cards_played_this_turn == 0
    assert me.board[0].attack == 2
    assert me.hero.armor == 0


@pytest.mark.rule("12 Tradeable", "1.2")
def test_a_card_is_traded_from_a_full_hand():
    game, me, _ = new_game("WARRIOR", "MAGE", decks=([YETI], ()))
    plate = me.give("TEST_SW_094")
    for _ in range(9):
        me.give(RAIDER)
    plate.trade()
    assert (names(me.hand), me.deck) == ([RAIDER] * 9 + [YETI], [plate])
    assert [name_of(r.subject_id) for r in game.trace() if r.event == "Draw"] == [YETI]


@pytest.mark.rule("12 Tradeable", "1.4")
def test_a_trade_must_be_paid():
    _, me, _ = new_game("WARRIOR", "MAGE", decks=([YETI], ()))
    plate = me.give("TEST_SW_094")
    me.set_mana(0, 10)
    with refused():
        plate.trade()
    me.set_mana(1, 10)
    plate.trade()
    assert (me.mana, names(me.hand)) == (0, [YETI])


@pytest.mark.rule("12 Tradeable", "11.1")
def test_a_traded_card_goes_anywhere_into_the_deck():
    places = set()
    for seed in range(40):
        _, me, _ = new_game("WARRIOR", "MAGE", decks=([YETI] * 4, ()), seed=seed)
        plate = me.give("TEST_SW_094")
        plate.trade()
        assert names(me.hand) == [YETI]
        places.add(me.deck.index(plate))
    assert places == {0, 1, 2, 3}


@pytest.mark.rule("12 Tradeable", "3.5")
def test_the_steps_follow_a_trade():
    game, me, _ = new_game(decks=([YETI], ()))
    cut = me.summon("TEST_PAPERCUT")
    me.give("TEST_SW_094").trade()
    assert cut.dead
    game.check()


@pytest.mark.rule("12 Spell schools")
def test_a_school_is_a_tag_that_others_ask_for():
    _, me, foe = new_game("PRIEST", "MAGE")
    me.summon("TEST_SHADE")
    yeti = foe.summon("Boulderfist Ogre")
    me.give("Fireball").play(target=foe.hero)
    assert me.hand == []
    me.give("Shadow Word: Death").play(target=yeti)
    assert names(me.hand) == ["Shadow Word: Death"]


@pytest.mark.rule("12 Spell schools", "9.9")
def test_tamsin_copies_shadow_spells_that_cost_something():
    _, me, foe = new_game("PRIEST", "MAGE")
    me.summon("TEST_BAR_918")
    me.give("Fireball").play(target=foe.hero)
    assert me.hand == []
    me.give("Shadow Word: Death").play(target=foe.summon("Boulderfist Ogre"))
    assert [(name_of(card), card.cost) for card in me.hand] == [("Shadow Word: Death", 0)]
    me.hand[0].play(target=foe.summon("Boulderfist Ogre"))  # for nothing
    assert (me.hand, foe.board) == ([], [])


@pytest.mark.rule("12 Jade Golem")
def test_each_jade_golem_is_larger_up_to_thirty():
    _, me, foe = new_game()
    for size in (1, 2, 3):
        assert me.jade_golem_size == size
        me.give("TEST_JADE").play()
        assert (me.board[-1].attack, me.board[-1].health) == (size, size)
    assert foe.jade_golem_size == 1
    for _ in range(30):
        me.board[-1].destroy()
        me.give("TEST_JADE").play()
    assert me.jade_golem_size == 30
    assert (me.board[-1].attack, me.board[-1].health) == (30, 30)


@pytest.mark.rule("12 C'Thun")
def test_what_cthun_has_gained_is_counted_wherever_it_is():
    game, me, foe = new_game()
    for _ in range(2):
        me.give("TEST_BECKON").play()
    assert (me.cthun, foe.cthun) == ((4, 6), (0, 0))
    assert hsenv.Game.from_bytes(game.to_bytes()).players[0].cthun.health == 6
    me.give("TEST_CTHUN").play()
    assert foe.hero.damage == 10
