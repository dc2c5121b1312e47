"""Basic, mage: the cards of cards_data/basic/mage.yaml, in its order."""

import pytest
from hearthstone.enums import Race

from kit import WAR_GOLEM, YETI, fill, name_of, names, new_game, next_turn, refused, rows, summon_ready

SWEEPS = rows(("CS2_025", 1), ("CS2_032", 5))


@pytest.mark.card("HERO_08", "HERO_08bp")
def test_jaina():
    _, me, _ = new_game()
    assert name_of(me.hero) == "Jaina Proudmoore"
    assert (me.hero.health, me.hero.armor, me.hero.attack) == (30, 0, 0)
    assert name_of(me.hero_power) == "Fireblast"
    assert me.hero_power.cost == 2


@pytest.mark.card("HERO_08bp")
def test_fireblast_hits_any_character_once_a_turn():
    game, me, foe = new_game()
    me.summon("Kobold Geomancer")  # a Hero Power takes no Spell Damage
    with refused():
        me.hero_power.use()
    me.hero_power.use(target=foe.hero)
    assert foe.hero.health == 29
    assert me.mana == 8
    with refused():
        me.hero_power.use(target=foe.hero)

    own, enemy = me.summon("Chillwind Yeti"), foe.summon("Chillwind Yeti")
    for target in (own, enemy, me.hero):
        next_turn(game)
        me.hero_power.use(target=target)
        assert target.damage == 1


@pytest.mark.card("HERO_08bp")
def test_fireblast_costs_two():
    _, me, foe = new_game()
    me.set_mana(1, 1)
    with refused():
        me.hero_power.use(target=foe.hero)
    me.set_mana(2, 2)
    me.hero_power.use(target=foe.hero)
    assert me.mana == 0
    assert foe.hero.health == 29


@pytest.mark.card("HERO_08bp2")
def test_fireblast_rank_two():
    _game, me, foe = new_game(seed=3)
    me.set_hero_power("Fireblast Rank 2")
    yeti = foe.summon(YETI)
    with refused():
        me.hero_power.use()
    me.hero_power.use(target=yeti)
    assert (yeti.damage, me.mana) == (2, 8)


@pytest.mark.card("EX1_277")
def test_arcane_missiles_split_among_the_enemies():
    hit_hero, hit_minion = False, False
    for seed in range(30):
        _, me, foe = new_game(seed=seed)
        own, enemy = me.summon("War Golem"), foe.summon("War Golem")
        me.give("Arcane Missiles").play()
        assert foe.hero.damage + enemy.damage == 3
        assert me.hero.damage + own.damage == 0
        hit_hero |= foe.hero.damage > 0
        hit_minion |= enemy.damage > 0
    assert hit_hero
    assert hit_minion


@pytest.mark.card("EX1_277")
def test_arcane_missiles_get_more_from_spell_damage():
    _, me, foe = new_game()
    me.give("Arcane Missiles").play()
    assert foe.hero.health == 27
    me.summon("Kobold Geomancer")
    me.give("Arcane Missiles").play()
    assert foe.hero.health == 23


@pytest.mark.card("EX1_277")
def test_arcane_missiles_spare_the_mortally_wounded():
    deaths = 0
    for seed in range(20):
        _, me, foe = new_game(seed=seed)
        raider = foe.summon("Murloc Raider")
        me.give("Arcane Missiles").play()
        assert foe.hero.damage == (2 if raider.dead else 3)
        deaths += raider.dead
    assert deaths > 0


@pytest.mark.card("CS2_027", "CS2_mirror")
def test_mirror_image_summons_two_taunts():
    game, me, foe = new_game()
    yeti = me.summon("Chillwind Yeti")
    me.give("Mirror Image").play()
    assert names(me.board) == ["Chillwind Yeti", "CS2_mirror", "CS2_mirror"]
    assert me.board[0] == yeti
    images = me.board[1:]
    assert [(image.attack, image.health, image.cost) for image in images] == [(0, 2, 0)] * 2
    assert all(image.taunt for image in images)

    golem = summon_ready(foe, "War Golem")
    game.end_turn()
    for protected in (me.hero, yeti):
        with refused():
            golem.attack_target(protected)
    golem.attack_target(images[0])
    assert images[0].dead
    assert golem.damage == 0


@pytest.mark.card("CS2_027", "CS2_mirror")
def test_mirror_image_fills_what_room_there_is():
    _, me, foe = new_game()
    fill(me, 6, WAR_GOLEM)
    me.give("Mirror Image").play()
    assert len(me.board) == 7
    assert me.board[-1].id == "CS2_mirror"
    assert foe.board == []
    wrong = me.give("Mirror Image")
    with refused():
        wrong.play()
    assert me.hand == [wrong]


@pytest.mark.parametrize(("card_id", "damage"), SWEEPS)
def test_area_spell_hits_all_enemy_minions(card_id, damage):
    _, me, foe = new_game()
    own = me.summon("War Golem")
    enemies = [foe.summon("War Golem"), foe.summon("Boulderfist Ogre")]
    me.give(card_id).play()
    assert [enemy.damage for enemy in enemies] == [damage, damage]
    assert [c.damage for c in (own, me.hero, foe.hero)] == [0, 0, 0]


@pytest.mark.parametrize(("card_id", "damage"), SWEEPS)
def test_area_spell_takes_spell_damage(card_id, damage):
    _, me, foe = new_game()
    enemies = [foe.summon("War Golem"), foe.summon("War Golem")]
    me.summon("Kobold Geomancer")
    me.give(card_id).play()
    assert [enemy.damage for enemy in enemies] == [damage + 1, damage + 1]


@pytest.mark.parametrize(("card_id", "damage"), SWEEPS)
def test_area_spell_kills_together_and_may_be_wasted(card_id, damage):
    _, me, foe = new_game()
    for _ in range(3):
        foe.summon("Murloc Raider")
    me.give(card_id).play()
    assert foe.board == []
    me.set_mana(10, 10)
    me.give(card_id).play()
    assert me.hand == []
    assert foe.hero.health == 30


@pytest.mark.card("CS2_024")
def test_frostbolt_freezes_through_the_next_turn():
    game, me, foe = new_game()
    yeti = foe.summon("Chillwind Yeti")
    next_turn(game)
    bolt = me.give("Frostbolt")
    with refused():
        bolt.play()
    bolt.play(target=yeti)
    assert (yeti.damage, yeti.frozen) == (3, True)
    game.end_turn()
    with refused():
        yeti.attack_target(me.hero)
    game.end_turn()
    assert not yeti.frozen
    game.end_turn()
    yeti.attack_target(me.hero)
    assert me.hero.health == 26


@pytest.mark.card("CS2_024")
def test_frostbolt_hits_heroes_own_minions_and_takes_spell_damage():
    _, me, foe = new_game()
    me.summon("Kobold Geomancer")
    own = me.summon("War Golem")
    for target in (foe.hero, me.hero, own):
        me.give("Frostbolt").play(target=target)
        assert target.damage == 4
        assert target.frozen


@pytest.mark.card("CS2_024")
def test_frostbolt_freezes_what_divine_shield_protects():
    _, me, foe = new_game()
    yeti = foe.summon("Chillwind Yeti")
    me.give("Hand of Protection").play(target=yeti)
    me.give("Frostbolt").play(target=yeti)
    assert (yeti.damage, yeti.divine_shield, yeti.frozen) == (0, False, True)


@pytest.mark.card("CS2_023")
def test_arcane_intellect_draws_two():
    _, me, foe = new_game()
    third, second, first = (
        me.put_in_deck(i, top=True) for i in ("Chillwind Yeti", "Murloc Raider", "Bloodfen Raptor")
    )
    foe.put_in_deck("Chillwind Yeti")
    me.give("Arcane Intellect").play()
    assert me.hand == [first, second]
    assert me.deck == [third]
    assert foe.hand == []


@pytest.mark.card("CS2_023")
def test_arcane_intellect_burns_what_the_hand_cannot_hold():
    _, me, _ = new_game()
    intellect = me.give("Arcane Intellect")
    for _ in range(9):
        me.give("Chillwind Yeti")
    burned, drawn = me.put_in_deck("Murloc Raider", top=True), me.put_in_deck("Bloodfen Raptor", top=True)
    intellect.play()
    assert len(me.hand) == 10
    assert me.hand[-1] == drawn
    assert burned not in me.hand
    assert me.deck == []


@pytest.mark.card("CS2_026")
def test_frost_nova_freezes_all_enemy_minions():
    game, me, foe = new_game()
    own = me.summon("Chillwind Yeti")
    enemies = [summon_ready(foe, "Chillwind Yeti"), summon_ready(foe, "Murloc Raider")]
    me.give("Frost Nova").play()
    assert all(enemy.frozen for enemy in enemies)
    assert [enemy.damage for enemy in enemies] == [0, 0]
    assert not any(c.frozen for c in (own, me.hero, foe.hero))
    game.end_turn()
    for enemy in enemies:
        with refused():
            enemy.attack_target(me.hero)
    fresh = foe.give("Stonetusk Boar")
    fresh.play()
    fresh.attack_target(me.hero)
    assert me.hero.health == 29


@pytest.mark.card("CS2_029")
def test_fireball():
    _, me, foe = new_game()
    golem = foe.summon("War Golem")
    fireball = me.give("Fireball")
    with refused():
        fireball.play()
    fireball.play(target=golem)
    assert golem.damage == 6
    assert me.mana == 6
    me.give("Fireball").play(target=foe.hero)
    assert foe.hero.health == 24

    me.set_mana(10, 10)
    kobold = me.summon("Kobold Geomancer")
    me.give("Fireball").play(target=me.hero)
    assert me.hero.health == 23
    me.give("Fireball").play(target=kobold)
    assert kobold.dead


@pytest.mark.card("CS2_022", "CS2_tk1")
def test_polymorph_makes_a_plain_sheep():
    _, me, foe = new_game()
    golem = summon_ready(me, "War Golem")
    left, guard, right = (foe.summon(i) for i in ("Chillwind Yeti", "Sen'jin Shieldmasta", "Chillwind Yeti"))
    guard.set(damage=2)
    polymorph = me.give("Polymorph")
    for wrong in (None, foe.hero, me.hero):
        with refused():
            polymorph.play(target=wrong)
    polymorph.play(target=guard)
    assert names(foe.board) == ["Chillwind Yeti", "Sheep", "Chillwind Yeti"]
    assert (foe.board[0], foe.board[2]) == (left, right)
    sheep = foe.board[1]
    assert (sheep.cost, sheep.attack, sheep.health, sheep.max_health) == (1, 1, 1, 1)
    assert list(sheep.races) == [Race.BEAST]
    assert not sheep.taunt
    sheep.silence()
    assert name_of(foe.board[1]) == "Sheep"
    golem.attack_target(foe.hero)
    assert foe.hero.health == 23


@pytest.mark.card("CS2_022", "CS2_tk1")
def test_polymorph_ends_auras_and_enchantments_of_the_old_minion():
    _, me, foe = new_game()
    yeti, champion = foe.summon("Chillwind Yeti"), foe.summon("Stormwind Champion")
    me.give("Polymorph").play(target=champion)
    assert (yeti.attack, yeti.health) == (4, 5)
    me.give("Polymorph").play(target=yeti)
    assert [(m.attack, m.health) for m in foe.board] == [(1, 1), (1, 1)]
    own = me.summon("Chillwind Yeti")
    me.set_mana(10, 10)
    me.give("Polymorph").play(target=own)
    assert names(me.board) == ["Sheep"]


@pytest.mark.card("CS2_033")
def test_water_elemental_freezes_what_it_hits():
    game, me, foe = new_game()
    elemental = summon_ready(me, "Water Elemental")
    yeti = summon_ready(foe, "Chillwind Yeti")
    elemental.attack_target(yeti)
    assert (yeti.damage, yeti.frozen) == (3, True)
    assert not elemental.frozen
    game.end_turn()
    with refused():
        yeti.attack_target(me.hero)


@pytest.mark.card("CS2_033")
def test_water_elemental_freezes_what_hits_it():
    game, me, foe = new_game()
    me.summon("Water Elemental")
    yeti = summon_ready(foe, "Chillwind Yeti")
    game.end_turn()
    yeti.attack_target(me.board[0])
    assert yeti.frozen


@pytest.mark.card("CS2_033")
def test_water_elemental_freezes_a_hero_s_hands():
    game, me, foe = new_game()
    elemental = summon_ready(me, "Water Elemental")
    foe.equip("Fiery War Axe")
    elemental.attack_target(foe.hero)
    assert (foe.hero.health, foe.hero.frozen) == (27, True)
    game.end_turn()
    with refused():
        foe.hero.attack_target(me.hero)
    game.end_turn()
    assert not foe.hero.frozen


@pytest.mark.card("CS2_033")
def test_water_elemental_freezes_nothing_when_shielded_off_or_silenced():
    _, me, foe = new_game()
    elemental, second = summon_ready(me, "Water Elemental"), summon_ready(me, "Water Elemental")
    yeti = foe.summon("Chillwind Yeti")
    me.give("Hand of Protection").play(target=yeti)
    elemental.attack_target(yeti)
    assert (yeti.damage, yeti.frozen) == (0, False)
    second.silence()
    second.attack_target(yeti)
    assert (yeti.damage, yeti.frozen) == (3, False)
