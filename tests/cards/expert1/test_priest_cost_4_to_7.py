"""Classic, priest, 4 to 7 mana: the cards of cards_data/expert1/priest.yaml, in its order."""

import pytest

from kit import CROCOLISK, GEOMANCER, OGRE, RAIDER, YETI, ids, name_of, new_game, next_turn, refused


@pytest.mark.card("EX1_591")
def test_auchenai_soulpriest_turns_my_healing_into_damage():
    _game, me, foe = new_game("PRIEST", "PRIEST")
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
    game, me, foe = new_game("PRIEST", "PRIEST")
    me.summon("Auchenai Soulpriest")
    foe.hero.set(damage=10)
    game.end_turn()
    foe.give("Radiance").play()
    foe.hero_power.use(target=foe.hero)
    assert foe.hero.health == 27


@pytest.mark.card("EX1_591")
def test_auchenai_soulpriest_with_spell_damage_northshire_cleric_and_lightwell():
    game, me, _ = new_game("PRIEST", "PRIEST")
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
    next_turn(game)
    assert me.hero.health == 21


@pytest.mark.card("EX1_626")
def test_mass_dispel_silences_the_enemies_and_draws():
    _, me, foe = new_game("PRIEST")
    card = me.put_in_deck(YETI)
    mine, first, second = (
        me.summon("Ironfur Grizzly"),
        foe.summon("Ironfur Grizzly"),
        foe.summon("Jungle Panther"),
    )
    me.give("Mass Dispel").play()
    assert (mine.taunt, mine.silenced) == (True, False)
    assert (first.taunt, first.silenced) == (False, True)
    assert (second.stealth, second.silenced) == (False, True)
    assert me.hand == [card]


@pytest.mark.card("EX1_626")
def test_mass_dispel_draws_on_an_empty_board():
    _, me, _ = new_game("PRIEST")
    card = me.put_in_deck(YETI)
    me.give("Mass Dispel").play()
    assert me.hand == [card]


@pytest.mark.card("EX1_345")
def test_mindgames_copies_a_minion_of_the_enemy_deck():
    summoned = set()
    for seed in range(30):
        _, me, foe = new_game("PRIEST", "PRIEST", seed=seed)
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
    _, me, foe = new_game("PRIEST", "PRIEST")
    foe.put_in_deck("Fireball")
    me.give("Mindgames").play()
    shadow = me.board[0]
    assert (name_of(shadow), shadow.attack, shadow.health) == ("Shadow of Nothing", 0, 1)


@pytest.mark.card("EX1_345")
def test_mindgames_needs_a_slot():
    _, me, foe = new_game("PRIEST", "PRIEST")
    foe.put_in_deck(YETI)
    for _ in range(7):
        me.summon(RAIDER)
    spell = me.give("Mindgames")
    assert not spell.playable
    with refused():
        spell.play()
    assert spell in me.hand


@pytest.mark.card("EX1_345", "NEW1_020")
def test_a_pyromancer_from_mindgames_does_not_see_that_spell():
    _, me, foe = new_game("PRIEST", "PRIEST")
    foe.put_in_deck("Wild Pyromancer")
    me.give("Mindgames").play()
    assert (name_of(me.board[0]), me.board[0].damage) == ("Wild Pyromancer", 0)


@pytest.mark.card("EX1_623", "EX1_623e")
def test_temple_enforcer_gives_a_friend_three_health():
    _, me, foe = new_game("PRIEST")
    yeti, theirs = me.summon(YETI), foe.summon(YETI)
    yeti.set(damage=2)
    enforcer = me.give("Temple Enforcer")
    for wrong in (theirs, me.hero, None):
        with refused():
            enforcer.play(target=wrong)
    enforcer.play(target=yeti)
    assert (enforcer.attack, enforcer.health) == (5, 6)
    assert (yeti.attack, yeti.health, yeti.max_health) == (4, 6, 8)
    assert ids(yeti.enchantments) == ["EX1_623e"]
    yeti.silence()
    assert (yeti.health, yeti.max_health) == (5, 5)


@pytest.mark.card("EX1_623")
def test_temple_enforcer_alone_is_just_a_body():
    _, me, foe = new_game("PRIEST")
    foe.summon(YETI)
    enforcer = me.give("Temple Enforcer")
    assert not enforcer.requires_target
    enforcer.play()
    assert enforcer.health == 6


@pytest.mark.card("EX1_091")
def test_cabal_shadow_priest_takes_a_weak_minion():
    game, me, foe = new_game("PRIEST", "PRIEST")
    crocolisk, grizzly, mine = foe.summon(CROCOLISK), foe.summon("Ironfur Grizzly"), me.summon(RAIDER)
    cabal = me.give("Cabal Shadow Priest")
    for wrong in (grizzly, mine, foe.hero, None):
        with refused():
            cabal.play(target=wrong)
    cabal.play(target=crocolisk, position=0)
    assert me.board == [cabal, mine, crocolisk]
    assert foe.board == [grizzly]
    with refused():
        crocolisk.attack_target(foe.hero)
    next_turn(game)
    assert me.board == [cabal, mine, crocolisk]


@pytest.mark.card("EX1_091")
def test_cabal_shadow_priest_without_a_weak_enemy_is_just_a_body():
    _, me, foe = new_game("PRIEST", "PRIEST")
    grizzly = foe.summon("Ironfur Grizzly")
    cabal = me.give("Cabal Shadow Priest")
    assert not cabal.requires_target
    cabal.play()
    assert me.board == [cabal]
    assert foe.board == [grizzly]


@pytest.mark.card("EX1_091")
def test_what_cabal_shadow_priest_takes_dies_on_a_full_board():
    # rules.md 1.2: moving from play into a full zone is a death.
    _, me, foe = new_game("PRIEST", "PRIEST")
    for _ in range(6):
        me.summon(YETI)
    crocolisk = foe.summon(CROCOLISK)
    me.give("Cabal Shadow Priest").play(target=crocolisk)
    assert crocolisk.dead
    assert len(me.board) == 7
    assert foe.board == []


@pytest.mark.card("EX1_624")
def test_holy_fire_hurts_any_character_and_heals_my_hero():
    _, me, foe = new_game("PRIEST")
    ogre, mine = foe.summon(OGRE), me.summon(OGRE)
    me.hero.set(damage=12)
    fire = me.give("Holy Fire")
    with refused():
        fire.play()
    fire.play(target=ogre)
    assert (ogre.damage, me.hero.damage, foe.hero.damage) == (5, 7, 0)
    for target in (mine, foe.hero):
        me.set_mana(10, 10)
        me.give("Holy Fire").play(target=target)
        assert target.damage == 5
    assert me.hero.damage == 0  # no more than there is to heal
    me.set_mana(10, 10)
    me.give("Holy Fire").play(target=me.hero)
    assert me.hero.damage == 0


@pytest.mark.card("EX1_624", "EX1_350")
def test_holy_fire_with_spell_damage_and_prophet_velen():
    # rules.md 7.4
    _, me, foe = new_game("PRIEST")
    me.hero.set(damage=20)
    me.summon(GEOMANCER)
    me.give("Holy Fire").play(target=foe.hero)
    assert (foe.hero.damage, me.hero.damage) == (6, 15)
    me.summon("Prophet Velen")
    me.set_mana(10, 10)
    me.give("Holy Fire").play(target=foe.hero)
    assert (foe.hero.damage, me.hero.damage) == (18, 5)


@pytest.mark.card("EX1_350")
def test_prophet_velen_doubles_spells_and_hero_power():
    _, me, foe = new_game("PRIEST", "PRIEST")
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
    _, me, foe = new_game("PRIEST", "PRIEST")
    me.summon("Prophet Velen")
    me.summon("Wrath of Air Totem")
    ogre = foe.summon(OGRE)
    me.give("Holy Nova").play()
    assert ogre.damage == 6


@pytest.mark.card("EX1_350")
def test_prophet_velen_leaves_battlecries_and_enemy_spells_alone():
    game, me, foe = new_game("PRIEST", "PRIEST")
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
    _, me, _ = new_game("PRIEST", "PRIEST")
    me.summon("Prophet Velen")
    me.summon("Prophet Velen")
    me.hero.set(damage=25)
    me.give("Radiance").play()
    assert me.hero.damage == 5


@pytest.mark.card("EX1_350", "EX1_591")
def test_prophet_velen_doubles_healing_that_became_damage():
    _, me, foe = new_game("PRIEST", "PRIEST")
    me.summon("Prophet Velen")
    me.summon("Auchenai Soulpriest")
    me.give("Radiance").play()
    assert me.hero.health == 20
    me.hero_power.use(target=foe.hero)
    assert foe.hero.health == 26
