"""Classic, neutral, 9 to 20 mana: the cards of cards_data/expert1/neutral.yaml, in its order."""

import pytest
from hearthstone.enums import Race

from kit import WAR_GOLEM, YETI, ids, name_of, names, new_game, next_turn, refused

DREAMS = {"Laughing Sister", "Ysera Awakens", "Emerald Drake", "Dream", "Nightmare"}

ONYXIAN_WHELP = "ds1_whelptoken"


@pytest.mark.card("EX1_561")
@pytest.mark.parametrize(("damage", "whose"), [(0, "foe"), (25, "me"), (25, "foe"), (15, "me")])
def test_alexstrasza_sets_a_hero_to_fifteen(damage, whose):
    _, me, foe = new_game()
    me.summon("Chillwind Yeti")
    player, other = (me, foe) if whose == "me" else (foe, me)
    player.hero.set(damage=damage, armor=4)
    me.give("Alexstrasza").play(target=player.hero)
    assert (player.hero.health, player.hero.armor) == (15, 4)
    assert other.hero.health == 30


@pytest.mark.card("EX1_561")
def test_alexstrasza_wants_a_hero():
    _, me, foe = new_game()
    mine, theirs = me.summon("Chillwind Yeti"), foe.summon("Chillwind Yeti")
    alexstrasza = me.give("Alexstrasza")
    for wrong in (mine, theirs, None):
        with refused():
            alexstrasza.play(target=wrong)
    alexstrasza.play(target=foe.hero)
    assert me.mana == 1
    assert foe.hero.health == 15


@pytest.mark.card("EX1_563")
def test_malygos_adds_five_to_my_spells():
    game, me, foe = new_game()
    malygos = me.summon("Malygos")
    assert (me.spell_damage, foe.spell_damage) == (5, 0)
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 23
    me.hero_power.use(target=foe.hero)  # no spell
    assert foe.hero.health == 22
    game.end_turn()
    foe.give("Arcane Shot").play(target=me.hero)
    assert me.hero.health == 28
    game.end_turn()
    malygos.silence()
    me.give("Arcane Shot").play(target=foe.hero)
    assert foe.hero.health == 20


@pytest.mark.card("EX1_562", "ds1_whelptoken")
def test_onyxia_fills_my_row_on_both_sides_of_her():
    _, me, foe = new_game()
    left, right = me.summon(YETI), me.summon(YETI)
    onyxia = me.give("Onyxia")
    onyxia.play(position=1)
    assert len(me.board) == 7
    assert ids(me.board).count(ONYXIAN_WHELP) == 4
    assert (me.board[0], me.board[-1]) == (left, right)
    assert me.board.index(onyxia) == 3  # they alternate (rules.md 5.1 (?))
    whelp = me.board[1]
    assert (whelp.attack, whelp.health) == (1, 1)
    assert foe.board == []


@pytest.mark.card("EX1_562")
@pytest.mark.parametrize("others", [0, 5, 6])
def test_onyxia_brings_as_many_whelps_as_fit(others):
    _, me, _ = new_game()
    for _ in range(others):
        me.summon(YETI)
    me.give("Onyxia").play()
    assert len(me.board) == 7
    assert ids(me.board).count(ONYXIAN_WHELP) == 6 - others


@pytest.mark.card("EX1_572")
def test_ysera_gives_a_dream_at_the_end_of_each_own_turn():
    game, me, foe = new_game()
    ysera = me.give("Ysera")
    ysera.play()
    assert list(ysera.races) == [Race.DRAGON]
    assert me.hand == []
    game.end_turn()
    assert len(me.hand) == 1
    assert name_of(me.hand[0]) in DREAMS
    assert foe.hand == []
    game.end_turn()
    assert len(me.hand) == 1
    game.end_turn()
    assert len(me.hand) == 2
    game.end_turn()
    ysera.silence()
    game.end_turn()
    assert len(me.hand) == 2


@pytest.mark.card("EX1_572")
def test_ysera_dreams_all_five_and_respects_the_hand_limit():
    seen = set()
    for seed in range(60):
        game, me, _ = new_game(seed=seed)
        me.summon("Ysera")
        game.end_turn()
        assert len(me.hand) == 1
        seen.add(name_of(me.hand[0]))
    assert seen == DREAMS

    game, me, _ = new_game()
    me.summon("Ysera")
    for _ in range(10):
        me.give("Chillwind Yeti")
    game.end_turn()
    assert names(me.hand) == ["Chillwind Yeti"] * 10


@pytest.mark.card("DREAM_01")
def test_laughing_sister_is_no_target_of_spells_and_hero_powers():
    _, me, foe = new_game()
    enemy, own = foe.summon("Laughing Sister"), me.summon("Laughing Sister")
    for sister in (enemy, own):
        with refused():
            me.give("Fireball").play(target=sister)
        with refused():
            me.hero_power.use(target=sister)
    me.give("Elven Archer").play(target=enemy)  # a Battlecry may choose her
    me.give("Arcane Explosion").play()  # Arcane Explosion chooses nobody
    assert enemy.damage == 2
    enemy.silence()
    me.hero_power.use(target=enemy)
    assert enemy.damage == 3


@pytest.mark.card("DREAM_02")
def test_ysera_awakens_spares_every_ysera_and_the_heroes():
    _, me, foe = new_game()
    mine, theirs = me.summon("Ysera"), foe.summon("Ysera")
    golems = [me.summon("War Golem"), foe.summon("War Golem")]
    me.give("Ysera Awakens").play()
    assert [golem.damage for golem in golems] == [5, 5]
    assert [c.damage for c in (mine, theirs, me.hero, foe.hero)] == [0, 0, 0, 0]

    archmage = me.summon("Archmage")
    me.give("Ysera Awakens").play()
    assert all(golem.dead for golem in golems)
    assert archmage.damage == 6
    assert [c.damage for c in (mine, theirs)] == [0, 0]


@pytest.mark.card("DREAM_03")
def test_emerald_drake_is_a_dragon():
    game, me, foe = new_game()
    drake = me.give("Emerald Drake")
    drake.play()
    assert list(drake.races) == [Race.DRAGON]
    next_turn(game)
    drake.attack_target(foe.hero)
    assert foe.hero.health == 23


@pytest.mark.card("DREAM_04")
def test_dream_returns_an_enemy_minion():
    _, me, foe = new_game()
    own, yeti = me.summon("Chillwind Yeti"), foe.summon("Chillwind Yeti")
    yeti.set(damage=3)
    me.give("Hand of Protection").play(target=yeti)
    dream = me.give("Dream")
    for wrong in (None, own, foe.hero):
        with refused():
            dream.play(target=wrong)
    dream.play(target=yeti)
    assert foe.board == []
    assert foe.hand == [yeti]
    assert (yeti.attack, yeti.health, yeti.cost) == (4, 5, 4)
    assert not yeti.divine_shield
    assert me.board == [own]


@pytest.mark.card("DREAM_04")
def test_dream_kills_what_a_full_hand_cannot_take():
    _, me, foe = new_game()
    for _ in range(10):
        foe.give("Murloc Raider")
    yeti = foe.summon("Chillwind Yeti")
    me.give("Dream").play(target=yeti)
    assert foe.board == []
    assert yeti.dead
    assert names(foe.hand) == ["Murloc Raider"] * 10


@pytest.mark.card("DREAM_05", "DREAM_05e")
def test_nightmare_kills_at_the_start_of_its_caster_s_next_turn():
    game, me, foe = new_game()
    yeti = foe.summon("Chillwind Yeti")
    nightmare = me.give("Nightmare")
    for wrong in (None, foe.hero):
        with refused():
            nightmare.play(target=wrong)
    nightmare.play(target=yeti)
    assert (yeti.attack, yeti.health) == (8, 9)
    assert ids(yeti.enchantments) == ["DREAM_05e"]
    game.end_turn()
    assert not yeti.dead
    yeti.attack_target(me.hero)
    assert me.hero.health == 22
    game.end_turn()
    assert yeti.dead
    assert foe.board == []


@pytest.mark.card("DREAM_05", "DREAM_05e")
def test_nightmare_on_an_own_minion_may_be_silenced_off():
    game, me, _ = new_game()
    doomed, saved = me.summon("Chillwind Yeti"), me.summon("Chillwind Yeti")
    for yeti in (doomed, saved):
        me.give("Nightmare").play(target=yeti)
        assert (yeti.attack, yeti.health) == (8, 9)
    saved.silence()
    assert (saved.attack, saved.health) == (4, 5)
    game.end_turn()
    assert me.board == [doomed, saved]
    game.end_turn()
    assert me.board == [saved]


@pytest.mark.card("NEW1_030")
def test_deathwing_destroys_all_others_and_my_hand():
    game, me, foe = new_game()
    minions = [me.summon(YETI), foe.summon(WAR_GOLEM), foe.summon("Argent Squire")]
    held, theirs = [me.give(YETI), me.give("Radiance")], foe.give(YETI)
    deathwing = me.give("Deathwing")
    deathwing.play()
    assert all(minion.dead for minion in minions)
    assert not game.over
    assert me.board == [deathwing]
    assert foe.board == []
    assert me.hand == []
    assert all(card.discarded for card in held)
    assert foe.hand == [theirs]


@pytest.mark.card("NEW1_030")
def test_deathwing_makes_deathrattles_happen():
    _, me, _ = new_game()
    me.summon("Cairne Bloodhoof")
    deathwing = me.give("Deathwing")
    deathwing.play()
    assert names(me.board) == ["Baine Bloodhoof", "Deathwing"]


@pytest.mark.card("EX1_586")
def test_sea_giant_costs_less_for_each_other_minion():
    _, me, foe = new_game()
    giant, second = me.give("Sea Giant"), me.give("Sea Giant")
    assert giant.cost == 10
    for _ in range(3):
        me.summon("Murloc Raider")
        foe.summon("Murloc Raider")
    assert giant.cost == 4
    foe.board[0].destroy()
    assert giant.cost == 5
    giant.play()
    assert me.mana == 5
    assert second.cost == 4


@pytest.mark.card("EX1_105")
def test_mountain_giant_costs_less_for_each_other_card_in_my_hand():
    _, me, foe = new_game()
    giant = me.give("Mountain Giant")
    foe.give(YETI)
    assert giant.cost == 12
    assert not giant.playable
    held = [me.give("Wisp") for _ in range(4)]
    assert giant.cost == 8
    held[0].play()
    assert giant.cost == 9
    giant.play()
    assert me.mana == 1
    assert (giant.attack, giant.health) == (8, 8)


@pytest.mark.card("EX1_105")
def test_two_mountain_giants_count_each_other():
    _, me, _ = new_game()
    first, second = me.give("Mountain Giant"), me.give("Mountain Giant")
    assert (first.cost, second.cost) == (11, 11)


@pytest.mark.card("EX1_620")
def test_molten_giant_costs_less_for_each_damage_of_my_hero():
    _, me, foe = new_game()
    giant = me.give("Molten Giant")
    foe.hero.set(damage=10)
    me.hero.set(armor=5)
    me.hero.deal(5)  # only armor was lost
    assert giant.cost == 20
    assert not giant.playable
    me.hero.set(damage=12)
    assert giant.cost == 8
    me.hero.heal(3)
    assert giant.cost == 11
    me.hero.set(damage=25)
    assert giant.cost == 0
    giant.play()
    assert me.mana == 10
    assert me.board == [giant]
