"""Classic (expert1) neutral cards."""

import pytest
from hearthstone.enums import Race

import hsenv

DREAMS = {"DREAM_01", "DREAM_02", "DREAM_03", "DREAM_04", "DREAM_05"}


def new_game(seed=1):
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=seed)
    return game, *game.players


def ids(entities):
    return [entity.id for entity in entities]


def rows(*table):
    """Parameters of a test, each marked with the card in its first column."""
    return [pytest.param(*row, id=row[0], marks=pytest.mark.card(row[0])) for row in table]


@pytest.mark.parametrize(
    ("card_id", "cost", "attack", "health"),
    rows(
        ("NEW1_019", 2, 3, 2),
        ("EX1_082", 2, 3, 2),
        ("EX1_572", 9, 4, 12),
        ("DREAM_01", 2, 3, 5),
        ("DREAM_03", 4, 7, 6),
    ),
)
def test_minion_numbers(card_id, cost, attack, health):
    _, me, _ = new_game()
    card = me.give(card_id)
    assert (card.cost, card.attack, card.health) == (cost, attack, health)
    minion = me.summon(card_id)
    assert (minion.attack, minion.health, minion.max_health) == (attack, health, health)


@pytest.mark.parametrize(("card_id", "cost"), rows(("DREAM_02", 3), ("DREAM_04", 1), ("DREAM_05", 0)))
def test_spell_cost(card_id, cost):
    _, me, _ = new_game()
    assert me.give(card_id).cost == cost


@pytest.mark.card("NEW1_019")
def test_knife_juggler_throws_after_each_friendly_summon():
    game, me, foe = new_game()
    juggler = me.give("NEW1_019")
    juggler.play()
    assert foe.hero.health == 30  # not for itself
    me.give("CS2_168").play()
    assert foe.hero.health == 29
    me.give("EX1_506").play()  # Murloc Tidehunter and its Scout
    assert foe.hero.health == 27
    me.give("CS2_027").play()  # Mirror Image
    assert foe.hero.health == 25
    assert len(me.board) == 6

    game.end_turn()
    foe.give("CS2_168").play()
    assert (foe.hero.health, me.hero.health) == (25, 30)
    assert foe.board[0].health == 1
    game.end_turn()
    juggler.silence()
    me.give("CS2_168").play()
    assert foe.hero.health == 25
    assert not foe.board[0].dead


@pytest.mark.card("NEW1_019")
def test_knife_juggler_hits_a_random_enemy_and_nobody_else():
    hit_hero, hit_minion = False, False
    for seed in range(30):
        _, me, foe = new_game(seed)
        enemy = foe.summon("CS2_186")
        juggler, golem = me.summon("NEW1_019"), me.summon("CS2_186")
        before = foe.hero.damage + enemy.damage
        raider = me.give("CS2_168")
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
        _, me, foe = new_game(seed)
        me.summon("NEW1_019")
        raider = foe.summon("CS2_168")
        me.give("CS2_189").play(target=raider)  # Elven Archer has killed it before the knife flies
        assert raider.dead
        assert foe.hero.health == 29


@pytest.mark.card("EX1_082")
def test_mad_bomber_splits_three_among_all_others():
    hit = [False] * 4
    for seed in range(40):
        _, me, foe = new_game(seed)
        others = [me.hero, foe.hero, me.summon("CS2_155"), foe.summon("CS2_186")]
        bomber = me.give("EX1_082")
        bomber.play()
        # Archmage's Spell Damage is for spells
        assert sum(other.damage for other in others) == 3
        assert bomber.damage == 0
        hit = [seen or other.damage > 0 for seen, other in zip(hit, others, strict=True)]
    assert all(hit)


@pytest.mark.card("EX1_082")
def test_mad_bomber_spares_the_mortally_wounded():
    deaths = 0
    for seed in range(30):
        _, me, foe = new_game(seed)
        raider = foe.summon("CS2_168")
        me.give("EX1_082").play()
        assert me.hero.damage + foe.hero.damage == (2 if raider.dead else 3)
        deaths += raider.dead
    assert deaths > 0


@pytest.mark.card("EX1_572")
def test_ysera_gives_a_dream_at_the_end_of_each_own_turn():
    game, me, foe = new_game()
    ysera = me.give("EX1_572")
    ysera.play()
    assert list(ysera.races) == [Race.DRAGON]
    assert me.hand == []
    game.end_turn()
    assert len(me.hand) == 1
    assert me.hand[0].id in DREAMS
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
        game, me, _ = new_game(seed)
        me.summon("EX1_572")
        game.end_turn()
        assert len(me.hand) == 1
        seen.add(me.hand[0].id)
    assert seen == DREAMS

    game, me, _ = new_game()
    me.summon("EX1_572")
    for _ in range(10):
        me.give("CS2_182")
    game.end_turn()
    assert ids(me.hand) == ["CS2_182"] * 10


@pytest.mark.card("DREAM_01")
def test_laughing_sister_is_no_target_of_spells_and_hero_powers():
    _, me, foe = new_game()
    enemy, own = foe.summon("DREAM_01"), me.summon("DREAM_01")
    for sister in (enemy, own):
        with pytest.raises(hsenv.IllegalAction):
            me.give("CS2_029").play(target=sister)
        with pytest.raises(hsenv.IllegalAction):
            me.hero_power.use(target=sister)
    me.give("CS2_189").play(target=enemy)  # a Battlecry may choose her
    me.give("CS2_025").play()  # Arcane Explosion chooses nobody
    assert enemy.damage == 2
    enemy.silence()
    me.hero_power.use(target=enemy)
    assert enemy.damage == 3


@pytest.mark.card("DREAM_02")
def test_ysera_awakens_spares_every_ysera_and_the_heroes():
    _, me, foe = new_game()
    mine, theirs = me.summon("EX1_572"), foe.summon("EX1_572")
    golems = [me.summon("CS2_186"), foe.summon("CS2_186")]
    me.give("DREAM_02").play()
    assert [golem.damage for golem in golems] == [5, 5]
    assert [c.damage for c in (mine, theirs, me.hero, foe.hero)] == [0, 0, 0, 0]

    archmage = me.summon("CS2_155")
    me.give("DREAM_02").play()
    assert all(golem.dead for golem in golems)
    assert archmage.damage == 6
    assert [c.damage for c in (mine, theirs)] == [0, 0]


@pytest.mark.card("DREAM_03")
def test_emerald_drake_is_a_dragon():
    game, me, foe = new_game()
    drake = me.give("DREAM_03")
    drake.play()
    assert list(drake.races) == [Race.DRAGON]
    game.end_turn()
    game.end_turn()
    drake.attack_target(foe.hero)
    assert foe.hero.health == 23


@pytest.mark.card("DREAM_04")
def test_dream_returns_an_enemy_minion():
    _, me, foe = new_game()
    own, yeti = me.summon("CS2_182"), foe.summon("CS2_182")
    yeti.set(damage=3)
    me.give("EX1_371").play(target=yeti)
    dream = me.give("DREAM_04")
    for refused in (None, own, foe.hero):
        with pytest.raises(hsenv.IllegalAction):
            dream.play(target=refused)
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
        foe.give("CS2_168")
    yeti = foe.summon("CS2_182")
    me.give("DREAM_04").play(target=yeti)
    assert foe.board == []
    assert yeti.dead
    assert ids(foe.hand) == ["CS2_168"] * 10


@pytest.mark.card("DREAM_05", "DREAM_05e")
def test_nightmare_kills_at_the_start_of_its_caster_s_next_turn():
    game, me, foe = new_game()
    yeti = foe.summon("CS2_182")
    nightmare = me.give("DREAM_05")
    for refused in (None, foe.hero):
        with pytest.raises(hsenv.IllegalAction):
            nightmare.play(target=refused)
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
    doomed, saved = me.summon("CS2_182"), me.summon("CS2_182")
    for yeti in (doomed, saved):
        me.give("DREAM_05").play(target=yeti)
        assert (yeti.attack, yeti.health) == (8, 9)
    saved.silence()
    assert (saved.attack, saved.health) == (4, 5)
    game.end_turn()
    assert me.board == [doomed, saved]
    game.end_turn()
    assert me.board == [saved]
