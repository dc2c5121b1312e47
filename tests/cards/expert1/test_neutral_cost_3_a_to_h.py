"""Classic, neutral, 3 mana, A to H: the cards of cards_data/expert1/neutral.yaml, in its order."""

import pytest
from hearthstone.enums import Race

from kit import (
    AXE,
    CROCOLISK,
    RAIDER,
    WAR_GOLEM,
    YETI,
    ids,
    name_of,
    names,
    new_game,
    next_turn,
    refused,
    rows,
    summon_ready,
)


@pytest.mark.card("EX1_007")
def test_acolyte_of_pain_draws_for_each_time_it_takes_damage():
    _, me, foe = new_game()
    acolyte = me.summon("Acolyte of Pain")
    cards = [me.put_in_deck(RAIDER, top=True) for _ in range(6)]
    foe.put_in_deck(YETI)
    acolyte.deal(1)
    assert me.hand == [cards[5]]  # once for each time, not for each point
    shielded = me.summon("Acolyte of Pain")
    me.give("Hand of Protection").play(target=shielded)
    shielded.deal(1)
    assert len(me.hand) == 1
    shielded.deal(2)
    assert len(me.hand) == 2
    acolyte.deal(5)  # the blow that kills counts too
    assert acolyte.dead
    assert len(me.hand) == 3
    shielded.silence()
    shielded.deal(1)
    assert len(me.hand) == 3
    assert foe.hand == []


@pytest.mark.card("EX1_007")
def test_acolyte_of_pain_draws_for_its_own_side_in_the_enemy_s_turn():
    game, me, foe = new_game()
    acolyte = me.summon("Acolyte of Pain")
    cards = [me.put_in_deck(RAIDER) for _ in range(2)]
    game.end_turn()
    foe.give("Arcane Explosion").play()
    assert acolyte.damage == 1
    assert len(me.hand) == 1
    assert me.hand[0] in cards


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
        next_turn(game)
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
    next_turn(game)
    me.give(WAR_GOLEM)
    for seed in range(20):
        assert name_of(me.hand[0]) == "Alarm-o-Bot"
        assert name_of(game.determinize(foe.seat, seed).players[0].hand[0]) == "Alarm-o-Bot"


@pytest.mark.card("EX1_006")
def test_alarm_o_bot_stays_without_a_minion_or_a_text():
    game, me, _ = new_game()
    bot = me.summon("Alarm-o-Bot")
    spell = me.give("Radiance")
    next_turn(game)
    assert me.board == [bot]
    assert me.hand == [spell]
    me.give(YETI)
    bot.silence()
    next_turn(game)
    assert me.board == [bot]


@pytest.mark.card("EX1_006")
def test_alarm_o_bot_summons_without_a_battlecry():
    for seed in range(5):
        game, me, foe = new_game(seed=seed)
        me.summon("Alarm-o-Bot")
        for _ in range(9):
            me.give("Nightblade")
        me.give("Radiance")
        next_turn(game)
        assert names(me.board) == ["Nightblade"]
        assert len(me.hand) == 10
        assert foe.hero.health == 30


@pytest.mark.parametrize(("card_id", "attack"), rows(("EX1_089", 4), ("EX1_116", 6), ("EX1_067", 4)))
def test_charge_attacks_at_once(card_id, attack):
    _, me, foe = new_game()
    charger = me.summon(card_id)
    assert charger.charge
    charger.attack_target(foe.hero)
    assert foe.hero.health == 30 - attack
    with refused():
        charger.attack_target(foe.hero)
    silenced = me.summon(card_id)
    silenced.silence()
    with refused():
        silenced.attack_target(foe.hero)


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


@pytest.mark.card("EX1_590", "EX1_590e")
def test_blood_knight_takes_every_divine_shield():
    _, me, foe = new_game()
    mine, theirs, plain = me.summon("Argent Squire"), foe.summon("Scarlet Crusader"), foe.summon(YETI)
    given = foe.summon(YETI)
    me.give("Hand of Protection").play(target=given)
    assert given.divine_shield
    knight = me.give("Blood Knight")
    knight.play()
    assert (knight.attack, knight.health) == (12, 12)
    assert set(ids(knight.enchantments)) == {"EX1_590e"}
    assert [minion.divine_shield for minion in (mine, theirs, given, plain)] == [False] * 4
    theirs.deal(1)
    assert theirs.dead
    knight.silence()
    assert (knight.attack, knight.health) == (3, 3)


@pytest.mark.card("EX1_590")
def test_blood_knight_finds_no_shield():
    _, me, foe = new_game()
    foe.summon(YETI)
    knight = me.give("Blood Knight")
    knight.play()
    assert (knight.attack, knight.health, ids(knight.enchantments)) == (3, 3, [])


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
        next_turn(game)
        assert foe.hero.damage + theirs.damage == 2
    assert hit == {0, 2}


@pytest.mark.card("CS2_117")
def test_earthen_ring_farseer_heals_any_character():
    _, me, foe = new_game()
    me.hero.set(damage=5)
    foe.hero.set(damage=2)
    golem = me.summon(WAR_GOLEM)
    golem.set(damage=6)
    farseer = me.give("Earthen Ring Farseer")
    for wrong in (None, farseer):
        with refused():
            farseer.play(target=wrong)
    farseer.play(target=me.hero)
    assert me.hero.health == 28
    me.give("Earthen Ring Farseer").play(target=foe.hero)
    assert foe.hero.health == 30
    me.give("Earthen Ring Farseer").play(target=golem)
    assert golem.health == 4


@pytest.mark.card("EX1_170")
def test_emperor_cobra_poisons_what_it_hits():
    _, me, foe = new_game()
    cobra, golem = summon_ready(me, "Emperor Cobra"), foe.summon(WAR_GOLEM)
    cobra.attack_target(golem)
    assert golem.dead
    assert cobra.dead
    cobra = summon_ready(me, "Emperor Cobra")
    cobra.attack_target(foe.hero)  # heroes are immune to it
    assert foe.hero.health == 28


@pytest.mark.card("EX1_170")
def test_emperor_cobra_without_damage_or_text_poisons_nobody():
    game, me, foe = new_game()
    weak, silenced = me.summon("Emperor Cobra"), me.summon("Emperor Cobra")
    shielded, yeti, golem, victim = (
        foe.summon(card) for card in ("Argent Squire", YETI, WAR_GOLEM, CROCOLISK)
    )
    silenced.silence()
    game.end_turn()
    for minion in (shielded, yeti, golem, victim):
        minion.set(exhausted=False)
    shielded.attack_target(weak)
    assert not shielded.dead  # the shield took it
    golem.attack_target(silenced)
    assert golem.damage == 2
    weak.set(attack=0)
    yeti.attack_target(weak)
    assert yeti.damage == 0
    assert not yeti.dead
    assert weak.dead


@pytest.mark.card("EX1_170")
def test_emperor_cobra_poisons_its_attacker():
    game, me, foe = new_game()
    cobra, golem = me.summon("Emperor Cobra"), foe.summon(WAR_GOLEM)
    game.end_turn()
    golem.set(exhausted=False)
    golem.attack_target(cobra)
    assert golem.dead
    assert cobra.dead


@pytest.mark.card("tt_004", "tt_004o")
def test_flesheating_ghoul_grows_with_each_death():
    _, me, foe = new_game()
    ghoul = me.summon("Flesheating Ghoul")
    me.summon(RAIDER).destroy()
    foe.summon(YETI).destroy()
    assert (ghoul.attack, ghoul.health) == (5, 3)
    assert ids(ghoul.enchantments) == ["tt_004o", "tt_004o"]
    weapon = me.equip(AXE)
    weapon.destroy()  # a weapon is no minion
    assert ghoul.attack == 5
    for _ in range(3):
        foe.summon(RAIDER)
    me.give("Arcane Explosion").play()
    assert ghoul.attack == 8
    ghoul.silence()
    foe.summon(RAIDER).destroy()
    assert ghoul.attack == 3


@pytest.mark.card("tt_004")
def test_flesheating_ghoul_eats_nobody_who_dies_with_it():
    _, me, _ = new_game()
    me.summon("Flesheating Ghoul")
    survivor = me.summon("Flesheating Ghoul")
    survivor.set(max_health=9)
    me.summon(CROCOLISK)
    me.give("Hellfire").play()
    assert me.board == [survivor]
    assert survivor.attack == 5


@pytest.mark.card("EX1_556", "skele21")
def test_harvest_golem_leaves_a_damaged_golem_in_its_place():
    _, me, _ = new_game()
    left, golem, right = me.summon("Chillwind Yeti"), me.summon("Harvest Golem"), me.summon("Chillwind Yeti")
    assert golem.deathrattle
    golem.deal(3)
    assert golem.dead
    assert names(me.board) == ["Chillwind Yeti", "Damaged Golem", "Chillwind Yeti"]
    assert (me.board[0], me.board[2]) == (left, right)
    damaged = me.board[1]
    assert (damaged.attack, damaged.health) == (2, 1)
    assert Race.MECHANICAL in damaged.races
    damaged.destroy()
    assert me.board == [left, right]


@pytest.mark.card("EX1_556")
def test_harvest_golem_on_a_full_board_and_silenced():
    _, me, _ = new_game()
    golems = [me.summon("Harvest Golem") for _ in range(7)]
    golems[3].destroy()
    assert name_of(me.board[3]) == "Damaged Golem"
    assert len(me.board) == 7
    golems[4].silence()
    golems[4].destroy()
    assert len(me.board) == 6
