"""Classic, shaman: the cards of cards_data/expert1/shaman.yaml, in its order."""

import pytest

from kit import OGRE, RAIDER, YETI, name_of, names, new_game, next_turn, refused, rows


@pytest.mark.card("EX1_243")
def test_dust_devil_strikes_twice_and_overloads():
    game, me, foe = new_game("SHAMAN")
    devil = me.give("Dust Devil")
    devil.play()
    assert (me.mana, me.overload_owed) == (9, 2)
    with refused():
        devil.attack_target(foe.hero)
    next_turn(game)
    assert (me.mana, me.overload_locked) == (8, 2)
    devil.attack_target(foe.hero)
    devil.attack_target(foe.hero)
    assert foe.hero.health == 24
    with refused():
        devil.attack_target(foe.hero)


@pytest.mark.card("EX1_245")
def test_earth_shock_silences_then_hits():
    _, me, foe = new_game("SHAMAN")
    squire = foe.summon("Argent Squire")  # Argent Squire 1/1, Divine Shield
    shock = me.give("Earth Shock")
    for wrong in (foe.hero, None):
        with refused():
            shock.play(target=wrong)
    shock.play(target=squire)
    assert (squire.dead, me.mana) == (True, 9)
    hoarder = foe.summon("Loot Hoarder")  # Loot Hoarder 2/1, Deathrattle
    foe.put_in_deck(YETI)
    me.give("Earth Shock").play(target=hoarder)
    assert (hoarder.dead, foe.hand) == (True, [])
    me.summon("Wrath of Air Totem")
    yeti = me.summon(YETI)
    me.give("Power Word: Shield").play(target=yeti)
    me.give("Earth Shock").play(target=yeti)
    assert (yeti.damage, yeti.max_health, yeti.silenced) == (2, 5, True)


@pytest.mark.card("EX1_251")
def test_forked_lightning_hits_two_enemy_minions():
    pairs = set()
    for seed in range(12):
        _, me, foe = new_game("SHAMAN", seed=seed)
        mine, enemies = me.summon(YETI), [foe.summon(YETI) for _ in range(3)]
        me.give("Forked Lightning").play()
        assert (me.mana, me.overload_owed, mine.damage, foe.hero.damage) == (9, 2, 0, 0)
        assert sorted(m.damage for m in enemies) == [0, 2, 2]
        pairs.add(tuple(m.damage for m in enemies))
    assert len(pairs) == 3


@pytest.mark.card("EX1_251")
def test_forked_lightning_needs_one_minion():
    _, me, foe = new_game("SHAMAN")
    forked = me.give("Forked Lightning")
    me.summon("Wrath of Air Totem")
    with refused():
        forked.play()
    yeti = foe.summon(YETI)
    forked.play()
    assert yeti.damage == 3


@pytest.mark.parametrize(
    ("card", "cost", "damage", "overload"), rows(("EX1_238", 1, 3, 1), ("EX1_241", 3, 5, 2))
)
def test_bolt_hits_anyone_and_overloads(card, cost, damage, overload):
    game, me, foe = new_game("SHAMAN")
    bolt = me.give(card)
    with refused():
        bolt.play()
    bolt.play(target=foe.hero)
    assert (foe.hero.health, me.mana, me.overload_owed) == (30 - damage, 10 - cost, overload)
    me.summon("Wrath of Air Totem")
    ogre = me.summon(OGRE)
    me.give(card).play(target=ogre)
    assert ogre.damage == damage + 1
    next_turn(game)
    assert (me.mana, me.overload_locked) == (10 - 2 * overload, 2 * overload)


@pytest.mark.card("CS2_038", "CS2_038e")
def test_ancestral_spirit_brings_back_a_plain_copy_in_its_place():
    _, me, _ = new_game("SHAMAN")
    left, yeti, right = me.summon(RAIDER), me.summon(YETI), me.summon(RAIDER)
    me.give("Power Word: Shield").play(target=yeti)
    me.give("Ancestral Spirit").play(target=yeti)
    assert me.mana == 7
    assert yeti.deathrattle
    yeti.destroy()
    assert names(me.board) == [RAIDER, YETI, RAIDER]
    assert (me.board[0], me.board[2]) == (left, right)
    back = me.board[1]
    assert back != yeti
    assert (back.health, back.max_health, back.deathrattle) == (5, 5, False)
    back.destroy()
    assert me.board == [left, right]


@pytest.mark.card("CS2_038", "CS2_038e")
def test_ancestral_spirit_twice_brings_back_two_and_enemies_to_their_side():
    _, me, foe = new_game("SHAMAN")
    yeti = foe.summon(YETI)
    me.give("Ancestral Spirit").play(target=yeti)
    me.give("Ancestral Spirit").play(target=yeti)
    yeti.destroy()
    assert names(foe.board) == [YETI, YETI]
    assert me.board == []
    with refused():
        me.give("Ancestral Spirit").play(target=me.hero)


@pytest.mark.card("CS2_038", "CS2_038e")
def test_ancestral_spirit_adds_to_the_minions_own_deathrattle_and_is_silenced_away():
    _, me, _ = new_game("SHAMAN")
    golem = me.summon("Harvest Golem")
    me.give("Ancestral Spirit").play(target=golem)
    golem.destroy()
    # rules.md 8.3: its own text first, then what was added.
    assert names(me.board) == ["Damaged Golem", "Harvest Golem"]
    golem = me.board[1]
    me.give("Ancestral Spirit").play(target=golem)
    golem.silence()
    golem.destroy()
    assert names(me.board) == ["Damaged Golem"]


@pytest.mark.parametrize(
    ("card", "cost", "attack", "durability", "overload", "swings"),
    rows(("EX1_247", 2, 2, 3, 1, 1), ("EX1_567", 5, 2, 8, 2, 2)),
)
def test_weapon_numbers_swings_and_overload(card, cost, attack, durability, overload, swings):
    game, me, foe = new_game("SHAMAN")
    me.give(card).play()
    assert (me.mana, me.overload_owed) == (10 - cost, overload)
    assert (me.weapon.id, me.weapon.attack, me.weapon.durability) == (card, attack, durability)
    for swing in range(swings):
        me.hero.attack_target(foe.hero)
        assert (foe.hero.health, me.weapon.durability) == (30 - attack * (swing + 1), durability - swing - 1)
    with refused():
        me.hero.attack_target(foe.hero)
    next_turn(game)
    assert (me.mana, me.overload_locked) == (10 - overload, overload)


@pytest.mark.card("CS2_053", "CS2_053e")
def test_far_sight_makes_the_drawn_card_cheaper():
    game, me, foe = new_game("SHAMAN")
    other = me.give(OGRE)
    me.put_in_deck(RAIDER)
    me.put_in_deck(OGRE, top=True)
    me.give("Far Sight").play()
    drawn = me.hand[-1]
    assert (name_of(drawn), drawn.cost, other.cost, len(me.deck), me.mana) == (OGRE, 3, 6, 1, 7)
    assert [e.id for e in drawn.enchantments] == ["CS2_053e"]
    drawn.play()
    assert me.mana == 4
    drawn.return_to_hand()
    assert drawn.cost == 6
    me.give("Far Sight").play()
    assert (name_of(me.hand[-1]), me.hand[-1].cost) == (RAIDER, 0)
    assert foe.hand == []
    game.end_turn()


@pytest.mark.card("CS2_053")
def test_far_sight_of_an_empty_deck_does_nothing():
    _, me, _ = new_game("SHAMAN")
    ogre = me.give(OGRE)
    me.give("Far Sight").play()
    assert (me.hand, ogre.cost) == ([ogre], 6)


@pytest.mark.card("EX1_248", "EX1_tk11")
def test_feral_spirit_summons_two_taunting_wolves_and_overloads():
    game, me, foe = new_game("SHAMAN")
    ogre = foe.summon(OGRE)
    me.summon(RAIDER)
    me.give("Feral Spirit").play()
    assert names(me.board) == [RAIDER, "Spirit Wolf", "Spirit Wolf"]
    assert (me.mana, me.overload_owed, me.overload_locked) == (7, 1, 0)
    game.end_turn()
    with refused():
        ogre.attack_target(me.hero)
    game.end_turn()
    assert (me.mana, me.max_mana, me.overload_owed, me.overload_locked) == (9, 10, 0, 1)
    for wolf in me.board[1:]:
        wolf.silence()
    game.end_turn()
    ogre.attack_target(me.hero)
    game.end_turn()
    assert (me.mana, me.overload_locked) == (10, 0)


@pytest.mark.card("EX1_248")
def test_feral_spirit_needs_a_slot():
    _, me, _ = new_game("SHAMAN")
    for _ in range(6):
        me.summon(RAIDER)
    me.give("Feral Spirit").play()
    assert len(me.board) == 7
    spirit = me.give("Feral Spirit")
    assert not spirit.playable
    with refused():
        spirit.play()


@pytest.mark.card("EX1_259")
def test_lightning_storm_hits_enemy_minions_and_overloads():
    game, me, foe = new_game("SHAMAN")
    mine, yeti, ogre = me.summon(YETI), foe.summon(YETI), foe.summon(OGRE)
    raider = foe.summon(RAIDER)
    me.give("Lightning Storm").play()
    assert (mine.damage, yeti.damage, ogre.damage, foe.hero.damage) == (0, 3, 3, 0)
    assert raider.dead
    assert (me.mana, me.overload_owed) == (7, 2)
    me.summon("Wrath of Air Totem")
    me.give("Lightning Storm").play()
    assert yeti.dead
    assert ogre.dead
    assert me.overload_owed == 4
    next_turn(game)
    assert (me.mana, me.overload_locked) == (6, 4)


@pytest.mark.card("EX1_575")
def test_mana_tide_totem_draws_at_my_end_of_turn():
    game, me, foe = new_game("SHAMAN")
    for _ in range(4):
        me.put_in_deck(YETI)
    totem = me.summon("Mana Tide Totem")
    game.end_turn()
    assert len(me.hand) == 1
    assert foe.hand == []
    game.end_turn()
    assert len(me.hand) == 2  # the ordinary draw; none at the end of the foe's turn
    totem.silence()
    game.end_turn()
    assert len(me.hand) == 2


@pytest.mark.card("EX1_575", "EX1_244")
def test_mana_tide_totem_is_a_totem():
    _, me, _ = new_game("SHAMAN")
    totem = me.summon("Mana Tide Totem")
    me.give("Totemic Might").play()
    assert totem.health == 5


@pytest.mark.card("EX1_258", "EX1_258e")
def test_unbound_elemental_grows_with_overload_cards():
    game, me, foe = new_game("SHAMAN")
    unbound = me.summon("Unbound Elemental")
    me.give("Frost Shock").play(target=foe.hero)  # no Overload
    assert (unbound.attack, unbound.health) == (3, 4)
    me.give("Lightning Storm").play()
    assert (unbound.attack, unbound.health) == (4, 5)
    me.give("Feral Spirit").play()
    assert (unbound.attack, unbound.health) == (5, 6)
    game.end_turn()
    foe.give("Lightning Storm").play()
    assert unbound.attack == 5
    assert unbound.damage == 3
    unbound.silence()
    assert (unbound.attack, unbound.max_health) == (3, 4)
    game.end_turn()
    me.give("Feral Spirit").play()
    assert unbound.attack == 3


@pytest.mark.card("EX1_567")
def test_doomhammer_gives_a_second_attack_to_a_hero_that_attacked():
    # rules.md 6.4
    _game, me, foe = new_game("SHAMAN")
    me.equip("Fiery War Axe")
    me.hero.attack_target(foe.hero)
    me.give("Doomhammer").play()
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 25
    with refused():
        me.hero.attack_target(foe.hero)


@pytest.mark.card("EX1_250")
def test_earth_elemental_taunts_and_overloads():
    game, me, foe = new_game("SHAMAN")
    ogre = foe.summon(OGRE)
    elemental = me.give("Earth Elemental")
    elemental.play()
    assert (me.mana, me.overload_owed) == (5, 2)
    game.end_turn()
    with refused():
        ogre.attack_target(me.hero)
    ogre.attack_target(elemental)
    assert (ogre.dead, elemental.health) == (True, 2)
    game.end_turn()
    assert (me.mana, me.overload_locked) == (8, 2)


@pytest.mark.card("NEW1_010")
def test_al_akir_has_all_four_words():
    game, me, foe = new_game("SHAMAN")
    ogre = foe.summon(OGRE)
    wind = me.give("Al'Akir the Windlord")
    wind.play()
    wind.attack_target(ogre)
    wind.attack_target(foe.hero)
    assert (foe.hero.health, ogre.damage, wind.damage, wind.divine_shield) == (27, 3, 0, False)
    with refused():
        wind.attack_target(foe.hero)
    game.end_turn()
    with refused():
        ogre.attack_target(me.hero)
    wind.silence()
    ogre.attack_target(me.hero)
    assert me.hero.health == 24
