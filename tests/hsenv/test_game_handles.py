"""Handles: one object per entity for its whole life, always showing the present."""

import pytest
from hearthstone.enums import CardClass, CardSet, CardType, Race, Rarity, SpellSchool, Zone

import hsenv
from kit import COIN, FIREBALL, RAIDER, YETI, YETI_ID


def test_one_object_per_entity(me):
    yeti = me.give(YETI)
    assert me.hand[0] is yeti
    yeti.play()
    assert me.board[0] is yeti
    assert me.hero is me.hero
    assert me.hero_power is me.hero_power
    assert {yeti: 1}[me.board[0]] == 1


def test_players_are_one_object_each(game):
    me, foe = game.players
    assert game.players[0] is me
    assert game.current is me
    assert game.opponent is foe
    assert me.opponent is foe
    assert me.hero.controller is me
    assert (me.seat, foe.seat) == (0, 1)


def test_a_handle_follows_its_card_through_every_zone(me):
    yeti = me.put_in_deck(YETI)
    assert yeti.zone == Zone.DECK
    assert me.deck == [yeti]
    assert me.draw() == [yeti]
    assert yeti.zone == Zone.HAND
    yeti.play()
    assert yeti.zone == Zone.PLAY
    yeti.return_to_hand()
    assert (yeti.zone, me.hand) == (Zone.HAND, [yeti])
    yeti.shuffle_into_deck()
    assert (yeti.zone, me.deck) == (Zone.DECK, [yeti])
    me.draw()
    yeti.discard()
    assert (yeti.zone, me.graveyard) == (Zone.GRAVEYARD, [yeti])


def test_the_dead_stay_readable(me, foe):
    yeti = foe.summon(YETI)
    yeti.set(attack=7)
    me.give(FIREBALL).play(target=yeti)
    assert yeti.dead
    assert (yeti.id, yeti.name, yeti.attack, yeti.max_health, yeti.health) == (
        YETI_ID,
        "Chillwind Yeti",
        7,
        5,
        -1,
    )
    assert yeti.zone == Zone.GRAVEYARD
    assert yeti.controller is foe
    assert yeti.position is None
    assert foe.graveyard == [yeti]
    assert (yeti.playable, yeti.can_attack, yeti.requires_target) == (False, False, False)
    assert yeti.targets == yeti.adjacent == yeti.options == yeti.enchantments == []


def test_the_graveyard_holds_spells_weapons_and_secrets(game):
    me, foe = game.players
    axe, fireball, secret = me.equip("Fiery War Axe"), me.give(FIREBALL), me.give("Mirror Entity")
    secret.play()
    fireball.play(target=foe.hero)
    axe.destroy()
    assert me.graveyard == [fireball, axe]
    game.end_turn()
    foe.give(YETI).play()
    assert me.graveyard == [fireball, axe, secret]
    assert [card.dead for card in me.graveyard] == [True] * 3
    assert not any(card.discarded for card in me.graveyard)


def test_a_burned_card_is_not_discarded(me):
    for _ in range(10):
        me.give(YETI)
    burned = me.put_in_deck(RAIDER)
    assert me.draw() == []
    assert burned.dead
    assert not burned.discarded
    assert me.graveyard == [burned]


def test_a_discarded_card_says_so(me):
    card, kept = me.give(YETI), me.summon(YETI)
    me.discard_hand()
    assert card.discarded
    assert card.dead
    assert not kept.discarded


def test_facts_are_members_of_hearthstone_enums(me):
    fireball, murloc, thalnos = me.give(FIREBALL), me.give(RAIDER), me.give("Bloodmage Thalnos")
    assert fireball.type is CardType.SPELL
    assert fireball.school is SpellSchool.FIRE
    assert fireball.card_class is CardClass.MAGE
    assert fireball.races == ()
    assert murloc.races == (Race.MURLOC,)
    assert murloc.classes == (CardClass.NEUTRAL,)
    assert thalnos.rarity is Rarity.LEGENDARY
    assert fireball.card_set is CardSet.LEGACY
    assert me.hero.type is CardType.HERO
    assert me.hero_power.type is CardType.HERO_POWER
    assert me.equip("Fiery War Axe").type is CardType.WEAPON


def test_health_is_what_is_left(me):
    yeti = me.summon(YETI)
    yeti.deal(2)
    assert (yeti.health, yeti.max_health, yeti.damage) == (3, 5, 2)


def test_a_hero_s_attack_counts_the_weapon_in_its_own_turn_only(game, me):
    me.equip("Fiery War Axe")
    assert (me.hero.attack, me.weapon.attack, me.weapon.durability) == (3, 3, 2)
    game.end_turn()
    assert (me.hero.attack, me.weapon.attack) == (0, 3)
    game.end_turn()
    assert me.hero.attack == 3


def test_positions_count_from_the_left(me):
    left, middle, right = (me.summon(YETI) for _ in range(3))
    assert [minion.position for minion in me.board] == [0, 1, 2]
    assert middle.adjacent == [left, right]
    assert left.adjacent == right.adjacent == [middle]
    first = me.summon(RAIDER, position=0)
    assert first.position == 0
    assert left.position == 1
    assert me.give(COIN).position == 0
    assert me.hero.position is None
    assert me.hero.adjacent == []


def test_the_last_card_of_the_deck_is_its_top(me):
    bottom = me.put_in_deck(YETI)
    top = me.put_in_deck(RAIDER, top=True)
    assert me.deck == [bottom, top]
    assert (bottom.position, top.position) == (0, 1)
    assert me.draw() == [top]


def test_owner_and_controller(game):
    me, foe = game.players
    yeti = foe.summon(YETI)
    me.give("Mind Control").play(target=yeti)
    assert yeti in me.board
    assert yeti.controller is me
    assert yeti.owner is foe


def test_creator(me, foe):
    hunter = me.give("Murloc Tidehunter")
    hunter.play()
    scout = me.board[1]
    assert scout.creator is hunter
    assert hunter.creator is None
    assert foe.hero.creator is None
    assert me.put_in_deck(YETI).creator is None


def test_the_creator_may_be_dead(me):
    golem = me.summon("Harvest Golem")
    golem.destroy()
    assert me.board[0].creator is golem
    assert golem.dead


def test_transformed_from(me, foe):
    yeti = foe.summon(YETI)
    assert yeti.transformed_from == ()
    me.give("Polymorph").play(target=yeti)
    assert yeti.transformed_from == (YETI_ID,)
    assert yeti.id == "CS2_tk1"
    assert foe.board == [yeti]
    assert not yeti.dead


def test_keyword_booleans_and_words(me):
    shield = me.summon("Argent Squire")
    assert shield.divine_shield
    assert shield.keywords == ("divine_shield",)
    assert (shield.taunt, shield.stealth, shield.windfury, shield.charge) == (False,) * 4
    shield.deal(1)
    assert not shield.divine_shield
    assert shield.health == 1


def test_keywords_from_enchantments_and_auras(me):
    yeti = me.summon(YETI)
    rhino = me.summon("Tundra Rhino")  # Tundra Rhino gives Charge to Beasts
    raptor = me.summon("Bloodfen Raptor")
    assert (raptor.charge, yeti.charge) == (True, False)
    rhino.silence()
    assert not raptor.charge


def test_enraged(me):
    berserker = me.summon("Amani Berserker")
    assert (berserker.enrage, berserker.enraged) == (True, False)
    berserker.deal(1)
    assert berserker.enraged
    assert berserker.attack == 5
    berserker.silence()
    assert not berserker.enraged


def test_frozen_silenced_and_damaged_this_turn(game, me, foe):
    yeti = foe.summon(YETI)
    me.give("Frostbolt").play(target=yeti)
    assert yeti.frozen
    assert yeti.damaged_this_turn
    yeti.silence()
    assert yeti.silenced
    assert not yeti.frozen
    game.end_turn()
    assert not yeti.damaged_this_turn


def test_exhausted_and_asleep(game, me, foe):
    yeti, boar = me.give(YETI), me.give("Stonetusk Boar")  # Stonetusk Boar has Charge
    yeti.play()
    boar.play()
    assert (yeti.exhausted, yeti.asleep, yeti.can_attack) == (True, True, False)
    assert (boar.exhausted, boar.asleep, boar.can_attack) == (False, False, True)
    boar.attack_target(foe.hero)
    assert (boar.exhausted, boar.asleep, boar.attacks_left) == (True, False, 0)
    game.end_turn()
    game.end_turn()
    assert (yeti.exhausted, yeti.can_attack, yeti.attacks_left) == (False, True, 1)


def test_rush_is_exhausted_but_not_asleep(me, foe):
    yeti = me.summon(YETI)
    yeti.set(rush=True)
    assert (yeti.exhausted, yeti.asleep) == (True, False)
    assert not yeti.can_attack
    enemy = foe.summon(RAIDER)
    assert yeti.targets == [enemy]


def test_a_used_hero_power_is_exhausted(game, me):
    assert not me.hero_power.exhausted
    me.hero_power.use(target=me.hero)
    assert me.hero_power.exhausted
    game.end_turn()
    game.end_turn()
    assert not me.hero_power.exhausted


def test_windfury_has_two_attacks(me, foe):
    harpy = me.summon("Windspeaker")  # Windspeaker, as a body
    harpy.set(windfury=True, exhausted=False)
    assert harpy.attacks_left == 2
    harpy.attack_target(foe.hero)
    assert (harpy.attacks_left, harpy.attacks_made, harpy.can_attack) == (1, 1, True)


def test_playable_is_about_now(game, me, foe):
    fireball, yeti = me.give(FIREBALL), me.give(YETI)
    theirs = foe.give(YETI)
    assert (fireball.playable, yeti.playable, theirs.playable) == (True, True, False)
    me.set_mana(3, 3)
    assert not fireball.playable
    game.end_turn()
    assert theirs.playable
    assert not me.hero_power.playable


def test_requires_target_is_about_now(me, foe):
    owl = me.give("Ironbeak Owl")
    assert not owl.requires_target
    assert owl.playable
    assert owl.targets == []
    yeti = foe.summon(YETI)
    assert owl.requires_target
    assert owl.targets == [yeti]
    execute = me.give("Execute")  # Execute: a damaged enemy minion
    assert not execute.requires_target
    assert not execute.playable
    yeti.deal(1)
    assert execute.requires_target
    assert execute.playable


def test_targets_of_spells_and_attackers(me, foe):
    own, theirs = me.summon(YETI), foe.summon(YETI)
    assert set(me.give(FIREBALL).targets) == {me.hero, foe.hero, own, theirs}
    assert own.targets == []  # it has just come
    own.set(exhausted=False)
    assert set(own.targets) == {foe.hero, theirs}
    theirs.set(taunt=True)
    assert own.targets == [theirs]
    assert theirs.targets == []
    assert foe.hero_power.targets == []


def test_powered_is_the_glow(me):
    combo = me.give("Defias Ringleader")
    assert not combo.powered
    me.give(COIN).play()
    assert combo.powered
    combo.play()
    assert not combo.powered


def test_enchantments_tell_what_they_give(me):
    yeti = me.summon(YETI)
    me.give("Blessing of Kings").play(target=yeti)
    (kings,) = yeti.enchantments
    assert (kings.id, kings.name) == ("CS2_092e", "Blessing of Kings")
    assert (kings.attack, kings.health, kings.cost) == ("+4", "+4", None)
    assert kings.gives == {"attack": "+4", "health": "+4"}
    assert kings.owner is me
    assert kings.source is None


def test_enchantments_from_auras_are_shown_with_their_source(me):
    yeti, leader = me.summon(YETI), me.summon("Raid Leader")
    (aura,) = yeti.enchantments
    assert (aura.id, aura.attack, aura.source, aura.owner) == ("CS2_122e", "+1", leader, me)
    leader.destroy()
    assert yeti.enchantments == []


def test_cost_auras_are_enchantments_of_the_card_in_hand(me):
    fireball = me.give(FIREBALL)
    me.summon("Sorcerer's Apprentice")
    (aura,) = fireball.enchantments
    assert (aura.id, aura.cost) == ("EX1_608e", "-1")
    assert fireball.cost == 3


def test_set_attack_is_written_with_an_equals_sign(me, foe):
    yeti = foe.summon(YETI)
    me.give("Humility").play(target=yeti)
    assert yeti.enchantments[0].gives == {"attack": "=1"}


def test_a_bare_difference_of_numbers_is_no_enchantment(me):
    yeti = me.summon(YETI)
    yeti.set(attack=9)
    assert yeti.attack == 9
    assert yeti.enchantments == []


def test_players_bear_enchantments(me):
    assert me.enchantments == []
    me.give("Preparation").play()
    assert [enchantment.id for enchantment in me.enchantments] == ["EX1_145o"]


def test_overload_and_spell_damage_of_a_card(me):
    bolt = me.give("Lightning Bolt")
    assert bolt.overload == 1
    assert me.give("Bloodmage Thalnos").spell_damage == 1
    assert me.spell_damage == 0


def test_text_is_the_official_one_if_the_data_package_is_there(me):
    pytest.importorskip("hearthstone_data", reason="the extra `reference` is not installed")
    assert "6 damage" in me.give(FIREBALL).text
    assert me.hero.text == "" or isinstance(me.hero.text, str)


def test_handles_are_read_only(me):
    yeti = me.summon(YETI)
    with pytest.raises(AttributeError):
        yeti.attack = 3
    with pytest.raises(AttributeError):
        yeti.taunt = True
    with pytest.raises(AttributeError):
        yeti.atack = 3


def test_entity_by_number(game, me):
    yeti = me.summon(YETI)
    assert game.entity(yeti.handle) is yeti
    assert game.entity(yeti) is yeti
    for unknown in (9999, 0, -1, 10**9, None, "yeti"):
        with pytest.raises(hsenv.PositionError, match="no handle"):
            game.entity(unknown)


def test_repr_names_the_card(me):
    assert repr(me.summon(YETI)) == "<Chillwind Yeti (CS2_182) 4/5 of seat 0 in PLAY>"
    assert "Jaina Proudmoore" in repr(me)


def test_a_replaced_hero_is_dead_but_readable(me):
    jaina, power = me.hero, me.hero_power
    me.set_hero("Garrosh Hellscream")
    assert me.hero.name == "Garrosh Hellscream"
    assert jaina.dead
    assert jaina.name == "Jaina Proudmoore"
    assert power.dead
    assert me.hero is not jaina
    assert jaina not in me.graveyard


def test_what_vanishes_keeps_its_last_facts(me):
    wisp = me.summon("Wisp")
    wisp.set(attack=4)
    wisp.destroy()
    me.summon("Wisp")
    assert (wisp.attack, wisp.name, wisp.dead) == (4, "Wisp", True)


def test_players_own_only_what_there_is(game):
    with pytest.raises(hsenv.PositionError, match=r"heroo.*hero, hero_power, weapon or player"):
        game._engine.own(0, "heroo")
    assert game._engine.own(0, "weapon") == 0
