"""Classic priest cards."""

import pytest

import hsenv
from kit import CROCOLISK, OGRE, RAIDER, YETI, name_of, names, sandbox

# Lightwell


@pytest.mark.card("EX1_341")
def test_lightwell_heals_a_damaged_friend_at_the_start_of_my_turn():
    game = sandbox("PRIEST", "PRIEST")
    me, foe = game.players
    me.summon("Lightwell")
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
        game = sandbox("PRIEST", "PRIEST", seed=seed)
        me, _ = game.players
        friends = {"well": me.summon("Lightwell"), "yeti": me.summon(YETI), "hero": me.hero}
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
    game = sandbox("PRIEST", "PRIEST")
    me, _ = game.players
    well = me.summon("Lightwell")
    me.hero.set(damage=10)
    well.silence()
    game.end_turn()
    game.end_turn()
    assert me.hero.damage == 10


# Lightspawn


@pytest.mark.card("EX1_335")
def test_lightspawn_attack_is_its_health():
    me, foe = sandbox("PRIEST", "PRIEST").players
    spawn = me.summon("Lightspawn")
    spawn.deal(3)
    assert (spawn.attack, spawn.health) == (1, 1)
    spawn.heal(2)
    assert (spawn.attack, spawn.health) == (3, 3)
    me.give("Power Word: Shield").play(target=spawn)
    assert (spawn.attack, spawn.health) == (5, 5)
    me.give("Bloodlust").play()  # Attack buffs are void
    assert spawn.attack == 5
    spawn.set(exhausted=False)
    spawn.attack_target(foe.hero)
    assert foe.hero.health == 25
    spawn.silence()
    assert spawn.attack == 0


# Shadow Madness


@pytest.mark.card("EX1_334", "EX1_334e")
def test_shadow_madness_borrows_a_minion_that_may_attack():
    game = sandbox("PRIEST", "PRIEST")
    me, foe = game.players
    grizzly = foe.summon("Ironfur Grizzly")
    me.give("Shadow Madness").play(target=grizzly)
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
    me, foe = sandbox("PRIEST", "PRIEST").players
    mine, yeti = me.summon(RAIDER), foe.summon(YETI)
    spell = me.give("Shadow Madness")
    for wrong in (mine, yeti, foe.hero, None):
        with pytest.raises(hsenv.IllegalAction):
            spell.play(target=wrong)
    assert not spell.playable


@pytest.mark.card("EX1_334")
def test_shadow_madness_needs_a_slot():
    me, foe = sandbox("PRIEST", "PRIEST").players
    for _ in range(7):
        me.summon(RAIDER)
    grizzly = foe.summon("Ironfur Grizzly")
    spell = me.give("Shadow Madness")
    assert not spell.playable
    with pytest.raises(hsenv.IllegalAction):
        spell.play(target=grizzly)
    me.board[0].destroy()
    spell.play(target=grizzly)
    assert me.board[-1] == grizzly


@pytest.mark.card("EX1_334")
def test_a_minion_borrowed_by_shadow_madness_serves_me_at_my_end_of_turn_and_in_death():
    game = sandbox("PRIEST", "PRIEST")
    me, foe = game.players
    card = me.put_in_deck(YETI)
    foe.put_in_deck(OGRE)
    totem = foe.summon("Mana Tide Totem")  # draws at the end of its controller's turn
    golem = foe.summon("Harvest Golem")
    me.give("Shadow Madness").play(target=totem)
    me.give("Shadow Madness").play(target=golem)
    golem.destroy()
    assert names(me.board) == ["Mana Tide Totem", "Damaged Golem"]
    game.end_turn()
    assert me.hand == [card]
    assert foe.board == [totem]
    assert names(me.board) == ["Damaged Golem"]


@pytest.mark.card("EX1_334")
def test_silence_ends_shadow_madness_at_once():
    me, foe = sandbox("PRIEST", "PRIEST").players
    grizzly = foe.summon("Ironfur Grizzly")
    me.give("Shadow Madness").play(target=grizzly)
    grizzly.silence()
    assert me.board == []
    assert foe.board == [grizzly]


# Auchenai Soulpriest


@pytest.mark.card("EX1_591")
def test_auchenai_soulpriest_turns_my_healing_into_damage():
    game = sandbox("PRIEST", "PRIEST")
    me, foe = game.players
    auchenai = me.summon("Auchenai Soulpriest")
    yeti = foe.summon(YETI)
    me.hero_power.use(target=yeti)
    assert yeti.health == 3
    me.give("Radiance").play()
    assert me.hero.health == 25
    me.give("Holy Nova").play()
    assert (auchenai.health, me.hero.health, yeti.health) == (3, 23, 1)
    auchenai.silence()
    me.give("Radiance").play()
    assert me.hero.health == 28


@pytest.mark.card("EX1_591")
def test_auchenai_soulpriest_leaves_enemy_healing_alone():
    game = sandbox("PRIEST", "PRIEST")
    me, foe = game.players
    me.summon("Auchenai Soulpriest")
    foe.hero.set(damage=10)
    game.end_turn()
    foe.give("Radiance").play()
    foe.hero_power.use(target=foe.hero)
    assert foe.hero.health == 27


@pytest.mark.card("EX1_591")
def test_auchenai_soulpriest_with_spell_damage_northshire_cleric_and_lightwell():
    game = sandbox("PRIEST", "PRIEST")
    me, _ = game.players
    me.put_in_deck(YETI)
    me.summon("Auchenai Soulpriest")
    me.summon("Wrath of Air Totem")
    me.summon("Northshire Cleric")
    me.give("Radiance").play()  # a spell: Spell Damage applies
    assert me.hero.health == 24
    yeti = me.summon(YETI)
    yeti.set(damage=1)
    me.hero_power.use(target=yeti)  # not a spell
    assert yeti.health == 2
    assert me.hand == []  # nothing was healed, so the Cleric drew nothing
    yeti.destroy()
    me.summon("Lightwell")  # a minion's healing is mine as well
    game.end_turn()
    game.end_turn()
    assert me.hero.health == 21


# Mindgames


@pytest.mark.card("EX1_345")
def test_mindgames_copies_a_minion_of_the_enemy_deck():
    summoned = set()
    for seed in range(30):
        me, foe = sandbox("PRIEST", "PRIEST", seed=seed).players
        for card in ("Fireball", YETI, OGRE):
            foe.put_in_deck(card)
        me.give("Mindgames").play()
        assert me.mana == 6
        assert len(me.board) == 1
        assert len(foe.deck) == 3
        summoned.add(name_of(me.board[0]))
    assert summoned == {YETI, OGRE}


@pytest.mark.card("EX1_345", "EX1_345t")
def test_mindgames_without_a_minion_makes_a_shadow():
    me, foe = sandbox("PRIEST", "PRIEST").players
    foe.put_in_deck("Fireball")
    me.give("Mindgames").play()
    shadow = me.board[0]
    assert (name_of(shadow), shadow.attack, shadow.health) == ("Shadow of Nothing", 0, 1)


@pytest.mark.card("EX1_345")
def test_mindgames_needs_a_slot():
    me, foe = sandbox("PRIEST", "PRIEST").players
    foe.put_in_deck(YETI)
    for _ in range(7):
        me.summon(RAIDER)
    spell = me.give("Mindgames")
    assert not spell.playable
    with pytest.raises(hsenv.IllegalAction):
        spell.play()
    assert spell in me.hand


@pytest.mark.card("EX1_345", "NEW1_020")
def test_a_pyromancer_from_mindgames_does_not_see_that_spell():
    me, foe = sandbox("PRIEST", "PRIEST").players
    foe.put_in_deck("Wild Pyromancer")
    me.give("Mindgames").play()
    assert (name_of(me.board[0]), me.board[0].damage) == ("Wild Pyromancer", 0)


# Cabal Shadow Priest


@pytest.mark.card("EX1_091")
def test_cabal_shadow_priest_takes_a_weak_minion():
    game = sandbox("PRIEST", "PRIEST")
    me, foe = game.players
    crocolisk, grizzly, mine = foe.summon(CROCOLISK), foe.summon("Ironfur Grizzly"), me.summon(RAIDER)
    cabal = me.give("Cabal Shadow Priest")
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
    me, foe = sandbox("PRIEST", "PRIEST").players
    grizzly = foe.summon("Ironfur Grizzly")
    cabal = me.give("Cabal Shadow Priest")
    assert not cabal.requires_target
    cabal.play()
    assert me.board == [cabal]
    assert foe.board == [grizzly]


@pytest.mark.card("EX1_091")
def test_what_cabal_shadow_priest_takes_dies_on_a_full_board():
    # rules.md 1.2: moving from play into a full zone is a death.
    me, foe = sandbox("PRIEST", "PRIEST").players
    for _ in range(6):
        me.summon(YETI)
    crocolisk = foe.summon(CROCOLISK)
    me.give("Cabal Shadow Priest").play(target=crocolisk)
    assert crocolisk.dead
    assert len(me.board) == 7
    assert foe.board == []


# Prophet Velen


@pytest.mark.card("EX1_350")
def test_prophet_velen_doubles_spells_and_hero_power():
    me, foe = sandbox("PRIEST", "PRIEST").players
    velen = me.summon("Prophet Velen")
    ogre = foe.summon(OGRE)
    me.give("Holy Smite").play(target=ogre)
    assert ogre.damage == 6
    me.hero.set(damage=20)
    me.give("Radiance").play()
    assert me.hero.damage == 10
    me.hero_power.use(target=me.hero)
    assert me.hero.damage == 6
    velen.silence()
    me.give("Radiance").play()
    assert me.hero.damage == 1


@pytest.mark.card("EX1_350")
def test_prophet_velen_doubles_after_spell_damage():
    me, foe = sandbox("PRIEST", "PRIEST").players
    me.summon("Prophet Velen")
    me.summon("Wrath of Air Totem")
    ogre = foe.summon(OGRE)
    me.give("Holy Nova").play()
    assert ogre.damage == 6


@pytest.mark.card("EX1_350")
def test_prophet_velen_leaves_battlecries_and_enemy_spells_alone():
    game = sandbox("PRIEST", "PRIEST")
    me, foe = game.players
    me.summon("Prophet Velen")
    me.give("Fire Elemental").play(target=foe.hero)
    assert foe.hero.health == 26
    game.end_turn()
    foe.give("Hellfire").play()
    assert (me.hero.health, foe.hero.health) == (27, 23)
    foe.hero_power.use(target=foe.hero)
    assert foe.hero.health == 25


@pytest.mark.card("EX1_350")
def test_two_prophets_double_twice():
    me, _ = sandbox("PRIEST", "PRIEST").players
    me.summon("Prophet Velen")
    me.summon("Prophet Velen")
    me.hero.set(damage=25)
    me.give("Radiance").play()
    assert me.hero.damage == 5


@pytest.mark.card("EX1_350", "EX1_591")
def test_prophet_velen_doubles_healing_that_became_damage():
    me, foe = sandbox("PRIEST", "PRIEST").players
    me.summon("Prophet Velen")
    me.summon("Auchenai Soulpriest")
    me.give("Radiance").play()
    assert me.hero.health == 20
    me.hero_power.use(target=foe.hero)
    assert foe.hero.health == 26
