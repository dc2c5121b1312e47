"""Classic priest cards."""

import pytest

import hsenv

YETI = "CS2_182"  # 4/5
RAIDER = "CS2_168"  # 2/1
CROCOLISK = "CS2_120"  # 2/3
GRIZZLY = "CS2_125"  # 3/3, Taunt
OGRE = "CS2_200"  # 6/7
SPELL_DAMAGE = "CS2_052"  # 0/2, Spell Damage +1


def sandbox(seed=1, **options):
    return hsenv.Game.sandbox(("PRIEST", "PRIEST"), seed=seed, **options)


def rows(*table):
    """Parameters of a test, each marked with the card in its first column."""
    return [pytest.param(*row, id=row[0], marks=pytest.mark.card(row[0])) for row in table]


MINIONS = rows(
    # id, cost, attack, health
    ("EX1_341", 2, 0, 5),
    ("EX1_335", 3, 4, 4),
    ("EX1_591", 4, 3, 5),
    ("EX1_091", 6, 4, 5),
    ("EX1_350", 7, 7, 7),
)


@pytest.mark.parametrize(("card", "cost", "attack", "health"), MINIONS)
def test_minion_numbers(card, cost, attack, health):
    me, _ = sandbox().players
    minion = me.give(card)
    minion.play()
    assert (10 - me.mana, minion.attack, minion.health) == (cost, attack, health)


# Lightwell


@pytest.mark.card("EX1_341")
def test_lightwell_heals_a_damaged_friend_at_the_start_of_my_turn():
    game = sandbox()
    me, foe = game.players
    me.summon("EX1_341")
    yeti, enemy = me.summon(YETI), foe.summon(YETI)
    yeti.set(damage=4)
    enemy.set(damage=4)
    foe.hero.set(damage=10)
    game.end_turn()
    assert yeti.damage == 4
    game.end_turn()
    assert yeti.damage == 1
    game.end_turn()
    game.end_turn()
    assert yeti.damage == 0
    assert (enemy.damage, foe.hero.damage) == (4, 10)


@pytest.mark.card("EX1_341")
def test_lightwell_picks_among_hero_minions_and_itself():
    healed = set()
    for seed in range(40):
        game = sandbox(seed)
        me, _ = game.players
        friends = {"well": me.summon("EX1_341"), "yeti": me.summon(YETI), "hero": me.hero}
        me.summon(OGRE)  # not damaged
        for friend in friends.values():
            friend.set(damage=4)
        game.end_turn()
        game.end_turn()
        now = [name for name, friend in friends.items() if friend.damage == 1]
        assert len(now) == 1
        healed.update(now)
    assert healed == {"well", "yeti", "hero"}


@pytest.mark.card("EX1_341")
def test_silenced_lightwell_does_nothing():
    game = sandbox()
    me, _ = game.players
    well = me.summon("EX1_341")
    me.hero.set(damage=10)
    well.silence()
    game.end_turn()
    game.end_turn()
    assert me.hero.damage == 10


# Lightspawn


@pytest.mark.card("EX1_335")
def test_lightspawn_attack_is_its_health():
    me, foe = sandbox().players
    spawn = me.summon("EX1_335")
    spawn.deal(3)
    assert (spawn.attack, spawn.health) == (1, 1)
    spawn.heal(2)
    assert (spawn.attack, spawn.health) == (3, 3)
    me.give("CS2_004").play(target=spawn)
    assert (spawn.attack, spawn.health) == (5, 5)
    me.give("CS2_046").play()  # Attack buffs are void
    assert spawn.attack == 5
    spawn.set(exhausted=False)
    spawn.attack_target(foe.hero)
    assert foe.hero.health == 25
    spawn.silence()
    assert spawn.attack == 0


# Shadow Madness


@pytest.mark.card("EX1_334", "EX1_334e")
def test_shadow_madness_borrows_a_minion_that_may_attack():
    game = sandbox()
    me, foe = game.players
    grizzly = foe.summon(GRIZZLY)
    me.give("EX1_334").play(target=grizzly)
    assert me.mana == 7
    assert me.board == [grizzly]
    assert foe.board == []
    grizzly.attack_target(foe.hero)
    assert foe.hero.health == 27
    game.end_turn()
    assert me.board == []
    assert foe.board == [grizzly]
    assert not grizzly.charge
    grizzly.attack_target(me.hero)
    assert me.hero.health == 27


@pytest.mark.card("EX1_334")
def test_shadow_madness_takes_enemy_minions_with_three_or_less_attack():
    me, foe = sandbox().players
    mine, yeti = me.summon(RAIDER), foe.summon(YETI)
    spell = me.give("EX1_334")
    for wrong in (mine, yeti, foe.hero, None):
        with pytest.raises(hsenv.IllegalAction):
            spell.play(target=wrong)
    assert not spell.playable


@pytest.mark.card("EX1_334")
def test_shadow_madness_needs_a_slot():
    me, foe = sandbox().players
    for _ in range(7):
        me.summon(RAIDER)
    grizzly = foe.summon(GRIZZLY)
    spell = me.give("EX1_334")
    assert not spell.playable
    with pytest.raises(hsenv.IllegalAction):
        spell.play(target=grizzly)
    me.board[0].destroy()
    spell.play(target=grizzly)
    assert me.board[-1] == grizzly


@pytest.mark.card("EX1_334")
def test_a_minion_borrowed_by_shadow_madness_serves_me_at_my_end_of_turn_and_in_death():
    game = sandbox()
    me, foe = game.players
    card = me.put_in_deck(YETI)
    foe.put_in_deck(OGRE)
    totem = foe.summon("EX1_575")  # draws at the end of its controller's turn
    golem = foe.summon("EX1_556")
    me.give("EX1_334").play(target=totem)
    me.give("EX1_334").play(target=golem)
    golem.destroy()
    assert [minion.id for minion in me.board] == ["EX1_575", "skele21"]
    game.end_turn()
    assert me.hand == [card]
    assert foe.board == [totem]
    assert [minion.id for minion in me.board] == ["skele21"]


@pytest.mark.card("EX1_334")
def test_silence_ends_shadow_madness_at_once():
    me, foe = sandbox().players
    grizzly = foe.summon(GRIZZLY)
    me.give("EX1_334").play(target=grizzly)
    grizzly.silence()
    assert me.board == []
    assert foe.board == [grizzly]


# Auchenai Soulpriest


@pytest.mark.card("EX1_591")
def test_auchenai_soulpriest_turns_my_healing_into_damage():
    game = sandbox()
    me, foe = game.players
    auchenai = me.summon("EX1_591")
    yeti = foe.summon(YETI)
    me.hero_power.use(target=yeti)
    assert yeti.health == 3
    me.give("EX1_192").play()
    assert me.hero.health == 25
    me.give("CS1_112").play()
    assert (auchenai.health, me.hero.health, yeti.health) == (3, 23, 1)
    auchenai.silence()
    me.give("EX1_192").play()
    assert me.hero.health == 28


@pytest.mark.card("EX1_591")
def test_auchenai_soulpriest_leaves_enemy_healing_alone():
    game = sandbox()
    me, foe = game.players
    me.summon("EX1_591")
    foe.hero.set(damage=10)
    game.end_turn()
    foe.give("EX1_192").play()
    foe.hero_power.use(target=foe.hero)
    assert foe.hero.health == 27


@pytest.mark.card("EX1_591")
def test_auchenai_soulpriest_with_spell_damage_northshire_cleric_and_lightwell():
    game = sandbox()
    me, _ = game.players
    me.put_in_deck(YETI)
    me.summon("EX1_591")
    me.summon(SPELL_DAMAGE)
    me.summon("CS2_235")
    me.give("EX1_192").play()  # a spell: Spell Damage applies
    assert me.hero.health == 24
    yeti = me.summon(YETI)
    yeti.set(damage=1)
    me.hero_power.use(target=yeti)  # not a spell
    assert yeti.health == 2
    assert me.hand == []  # nothing was healed, so the Cleric drew nothing
    yeti.destroy()
    me.summon("EX1_341")  # a minion's healing is mine as well
    game.end_turn()
    game.end_turn()
    assert me.hero.health == 21


# Mindgames


@pytest.mark.card("EX1_345")
def test_mindgames_copies_a_minion_of_the_enemy_deck():
    summoned = set()
    for seed in range(30):
        me, foe = sandbox(seed).players
        for card in ("CS2_029", YETI, OGRE):
            foe.put_in_deck(card)
        me.give("EX1_345").play()
        assert me.mana == 6
        assert len(me.board) == 1
        assert len(foe.deck) == 3
        summoned.add(me.board[0].id)
    assert summoned == {YETI, OGRE}


@pytest.mark.card("EX1_345", "EX1_345t")
def test_mindgames_without_a_minion_makes_a_shadow():
    me, foe = sandbox().players
    foe.put_in_deck("CS2_029")
    me.give("EX1_345").play()
    shadow = me.board[0]
    assert (shadow.id, shadow.attack, shadow.health) == ("EX1_345t", 0, 1)


@pytest.mark.card("EX1_345")
def test_mindgames_needs_a_slot():
    me, foe = sandbox().players
    foe.put_in_deck(YETI)
    for _ in range(7):
        me.summon(RAIDER)
    spell = me.give("EX1_345")
    assert not spell.playable
    with pytest.raises(hsenv.IllegalAction):
        spell.play()
    assert spell in me.hand


@pytest.mark.card("EX1_345", "NEW1_020")
def test_a_pyromancer_from_mindgames_does_not_see_that_spell():
    me, foe = sandbox().players
    foe.put_in_deck("NEW1_020")
    me.give("EX1_345").play()
    assert (me.board[0].id, me.board[0].damage) == ("NEW1_020", 0)


# Cabal Shadow Priest


@pytest.mark.card("EX1_091")
def test_cabal_shadow_priest_takes_a_weak_minion():
    game = sandbox()
    me, foe = game.players
    crocolisk, grizzly, mine = foe.summon(CROCOLISK), foe.summon(GRIZZLY), me.summon(RAIDER)
    cabal = me.give("EX1_091")
    for wrong in (grizzly, mine, foe.hero, None):
        with pytest.raises(hsenv.IllegalAction):
            cabal.play(target=wrong)
    cabal.play(target=crocolisk, position=0)
    assert me.board == [cabal, mine, crocolisk]
    assert foe.board == [grizzly]
    with pytest.raises(hsenv.IllegalAction):
        crocolisk.attack_target(foe.hero)
    game.end_turn()
    game.end_turn()
    assert me.board == [cabal, mine, crocolisk]


@pytest.mark.card("EX1_091")
def test_cabal_shadow_priest_without_a_weak_enemy_is_just_a_body():
    me, foe = sandbox().players
    grizzly = foe.summon(GRIZZLY)
    cabal = me.give("EX1_091")
    assert not cabal.requires_target
    cabal.play()
    assert me.board == [cabal]
    assert foe.board == [grizzly]


@pytest.mark.card("EX1_091")
def test_what_cabal_shadow_priest_takes_dies_on_a_full_board():
    # rules.md 1.2: moving from play into a full zone is a death.
    me, foe = sandbox().players
    for _ in range(6):
        me.summon(YETI)
    crocolisk = foe.summon(CROCOLISK)
    me.give("EX1_091").play(target=crocolisk)
    assert crocolisk.dead
    assert len(me.board) == 7
    assert foe.board == []


# Prophet Velen


@pytest.mark.card("EX1_350")
def test_prophet_velen_doubles_spells_and_hero_power():
    me, foe = sandbox().players
    velen = me.summon("EX1_350")
    ogre = foe.summon(OGRE)
    me.give("CS1_130").play(target=ogre)
    assert ogre.damage == 6
    me.hero.set(damage=20)
    me.give("EX1_192").play()
    assert me.hero.damage == 10
    me.hero_power.use(target=me.hero)
    assert me.hero.damage == 6
    velen.silence()
    me.give("EX1_192").play()
    assert me.hero.damage == 1


@pytest.mark.card("EX1_350")
def test_prophet_velen_doubles_after_spell_damage():
    me, foe = sandbox().players
    me.summon("EX1_350")
    me.summon(SPELL_DAMAGE)
    ogre = foe.summon(OGRE)
    me.give("CS1_112").play()
    assert ogre.damage == 6


@pytest.mark.card("EX1_350")
def test_prophet_velen_leaves_battlecries_and_enemy_spells_alone():
    game = sandbox()
    me, foe = game.players
    me.summon("EX1_350")
    me.give("CS2_042").play(target=foe.hero)
    assert foe.hero.health == 26
    game.end_turn()
    foe.give("CS2_062").play()
    assert (me.hero.health, foe.hero.health) == (27, 23)
    foe.hero_power.use(target=foe.hero)
    assert foe.hero.health == 25


@pytest.mark.card("EX1_350")
def test_two_prophets_double_twice():
    me, _ = sandbox().players
    me.summon("EX1_350")
    me.summon("EX1_350")
    me.hero.set(damage=25)
    me.give("EX1_192").play()
    assert me.hero.damage == 5


@pytest.mark.card("EX1_350", "EX1_591")
def test_prophet_velen_doubles_healing_that_became_damage():
    me, foe = sandbox().players
    me.summon("EX1_350")
    me.summon("EX1_591")
    me.give("EX1_192").play()
    assert me.hero.health == 20
    me.hero_power.use(target=foe.hero)
    assert foe.hero.health == 26
