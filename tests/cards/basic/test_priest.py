"""Basic, priest: the cards of cards_data/basic/priest.yaml, in its order."""

import pytest
from hearthstone.enums import CardClass

import hsenv
from kit import CROCOLISK, OGRE, RAIDER, YETI, name_of, names, new_game, next_turn, refused, rows

COSTS = rows(
    # id, cost
    ("CS1_130", 1),
    ("CS2_003", 1),
    ("CS2_004", 1),
    ("EX1_192", 1),
    ("CS2_236", 2),
    ("EX1_622", 2),
    ("CS2_234", 2),
    ("CS1_112", 4),
    ("CS1_113", 10),
)


@pytest.mark.card("HERO_09")
def test_anduin():
    _, me, _ = new_game("PRIEST")
    assert (name_of(me.hero), me.hero.health, me.hero.attack, me.hero.armor) == ("Anduin Wrynn", 30, 0, 0)
    assert name_of(me.hero_power) == "Lesser Heal"
    assert hsenv.cards.get("HERO_09").card_class == CardClass.PRIEST


@pytest.mark.card("HERO_09bp")
@pytest.mark.parametrize("whose", ["own hero", "enemy hero", "own minion", "enemy minion"])
def test_lesser_heal_heals_any_character_by_two(whose):
    _, me, foe = new_game("PRIEST")
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    everybody = {"own hero": me.hero, "enemy hero": foe.hero, "own minion": mine, "enemy minion": theirs}
    for character in everybody.values():
        character.set(damage=3)
    target = everybody[whose]
    with refused():
        me.hero_power.use()
    me.hero_power.use(target=target)
    assert {character.damage for character in everybody.values() if character != target} == {3}
    assert target.damage == 1
    assert me.mana == 8
    with refused():
        me.hero_power.use(target=target)


@pytest.mark.card("HERO_09bp")
def test_lesser_heal_does_not_exceed_full_health_and_is_ready_next_turn():
    game, me, _ = new_game("PRIEST")
    me.hero.set(damage=1)
    me.summon("Wrath of Air Totem")
    me.hero_power.use(target=me.hero)
    assert me.hero.health == 30
    next_turn(game)
    me.hero.set(damage=4)
    me.hero_power.use(target=me.hero)
    assert me.hero.health == 28


@pytest.mark.card("HERO_09bp2")
def test_heal():
    _game, me, _foe = new_game("PRIEST", seed=3)
    me.set_hero_power("Heal")
    me.hero.set(damage=5)
    with refused():
        me.hero_power.use()
    me.hero_power.use(target=me.hero)
    assert (me.hero.damage, me.mana) == (1, 8)


@pytest.mark.parametrize(("card", "cost"), COSTS)
def test_spell_cost_is_paid(card, cost):
    _, me, foe = new_game("PRIEST")
    foe.summon(RAIDER)
    foe.summon(OGRE)
    spell = me.give(card)
    assert spell.cost == cost
    spell.play(target=spell.targets[0] if spell.requires_target else None)
    assert me.mana == 10 - cost
    assert spell not in me.hand


@pytest.mark.card("CS1_130")
def test_holy_smite_deals_three_damage_to_a_minion():
    _, me, foe = new_game("PRIEST")
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    me.give("Holy Smite").play(target=theirs)
    assert (theirs.health, mine.health) == (2, 5)
    me.give("Holy Smite").play(target=mine)
    assert mine.health == 2
    for hero in (me.hero, foe.hero):
        with refused():
            me.give("Holy Smite").play(target=hero)
    me.summon("Wrath of Air Totem")
    ogre = foe.summon(OGRE)
    me.give("Holy Smite").play(target=ogre)
    assert ogre.health == 3


@pytest.mark.card("CS1_130")
def test_holy_smite_is_unplayable_without_minions():
    _, me, _ = new_game("PRIEST")
    smite = me.give("Holy Smite")
    assert not smite.playable
    with refused():
        smite.play()


@pytest.mark.card("CS2_003")
def test_mind_vision_copies_a_card_of_the_enemy_hand():
    _, me, foe = new_game("PRIEST")
    yeti = foe.give(YETI)
    me.give("Mind Vision").play()
    assert names(me.hand) == [YETI]
    assert foe.hand == [yeti]
    assert me.hand[0] != yeti
    me.hand[0].play()
    assert name_of(me.board[0]) == YETI


@pytest.mark.card("CS2_003")
def test_mind_vision_picks_at_random():
    seen = set()
    for seed in range(30):
        _, me, foe = new_game("PRIEST", seed=seed)
        for card in (YETI, RAIDER, OGRE):
            foe.give(card)
        me.give("Mind Vision").play()
        seen.add(name_of(me.hand[0]))
        assert len(me.hand) == 1
        assert len(foe.hand) == 3
    assert seen == {YETI, RAIDER, OGRE}


@pytest.mark.card("CS2_003")
def test_mind_vision_keeps_what_the_card_has_in_hand():
    # rules.md 5.5: hand to hand keeps enchantments (not certain).
    _, me, foe = new_game("PRIEST")
    yeti = foe.give(YETI)
    yeti.set(attack=6)
    me.give("Mind Vision").play()
    assert me.hand[0].attack == 6


@pytest.mark.card("CS2_003")
def test_mind_vision_on_an_empty_hand_does_nothing():
    _, me, _ = new_game("PRIEST")
    me.give(OGRE)
    me.give("Mind Vision").play()
    assert names(me.hand) == [OGRE]
    assert me.mana == 9


@pytest.mark.card("CS2_235")
def test_northshire_cleric_draws_when_a_minion_is_healed():
    _game, me, foe = new_game("PRIEST")
    for _ in range(5):
        me.put_in_deck(YETI)
    cleric = me.summon("Northshire Cleric")
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    me.hero.set(damage=10)
    me.hero_power.use(target=me.hero)
    assert len(me.hand) == 0
    mine.set(damage=1)
    mine.heal(1)
    assert len(me.hand) == 1
    mine.heal(1)  # already at full Health
    assert len(me.hand) == 1
    theirs.set(damage=1)
    theirs.heal(1)
    assert len(me.hand) == 2
    cleric.set(damage=2)
    cleric.heal(1)
    assert len(me.hand) == 3
    cleric.silence()
    cleric.heal(1)
    assert len(me.hand) == 3
    assert len(foe.hand) == 0


@pytest.mark.card("CS2_235", "CS1_112")
def test_northshire_cleric_draws_for_each_minion_that_an_area_heals():
    _, me, _ = new_game("PRIEST")
    for _ in range(5):
        me.put_in_deck(YETI)
    me.summon("Northshire Cleric")
    for damage in (0, 1, 2, 2):
        me.summon(YETI).set(damage=damage)
    me.give("Holy Nova").play()
    assert len(me.hand) == 3
    assert sum(minion.damage for minion in me.board) == 0


@pytest.mark.card("CS2_004", "CS2_004e")
def test_power_word_shield_gives_health_and_draws():
    game, me, foe = new_game("PRIEST")
    card = me.put_in_deck(OGRE)
    yeti = me.summon(YETI)
    yeti.set(damage=1)
    me.give("Power Word: Shield").play(target=yeti)
    assert (yeti.attack, yeti.health, yeti.max_health) == (4, 6, 7)
    assert me.hand == [card]
    assert me.deck == []
    next_turn(game)
    assert yeti.max_health == 7
    yeti.silence()
    assert (yeti.health, yeti.max_health) == (5, 5)
    enemy = foe.summon(YETI)
    me.give("Power Word: Shield").play(target=enemy)  # the deck is empty
    assert enemy.health == 7
    assert me.hand == [card]
    with refused():
        me.give("Power Word: Shield").play(target=me.hero)


@pytest.mark.card("EX1_192")
def test_radiance_heals_my_hero():
    _, me, foe = new_game("PRIEST")
    yeti = me.summon(YETI)
    for character in (me.hero, foe.hero):
        character.set(damage=12)
    yeti.set(damage=3)
    for health in (23, 28, 30):
        me.give("Radiance").play()
        assert me.hero.health == health
    assert (foe.hero.health, yeti.health) == (18, 2)
    with refused():
        me.give("Radiance").play(target=yeti)


@pytest.mark.card("CS2_236", "CS2_236e")
def test_divine_spirit_doubles_current_health():
    _, me, foe = new_game("PRIEST")
    yeti = me.summon(YETI)
    me.give("Divine Spirit").play(target=yeti)
    assert (yeti.attack, yeti.health, yeti.max_health) == (4, 10, 10)
    me.give("Divine Spirit").play(target=yeti)
    assert (yeti.health, yeti.max_health) == (20, 20)
    yeti.silence()
    assert (yeti.health, yeti.max_health) == (5, 5)
    hurt = foe.summon(YETI)
    hurt.set(damage=3)
    me.give("Divine Spirit").play(target=hurt)
    assert (hurt.health, hurt.max_health, hurt.damage) == (4, 7, 3)
    with refused():
        me.give("Divine Spirit").play(target=me.hero)


@pytest.mark.card("EX1_622")
def test_shadow_word_death_destroys_a_minion_with_five_or_more_attack():
    _, me, foe = new_game("PRIEST")
    bodyguard, ogre = foe.summon("Booty Bay Bodyguard"), me.summon(OGRE)
    yeti = foe.summon(YETI)
    for wrong in (yeti, foe.hero, None):
        with refused():
            me.give("Shadow Word: Death").play(target=wrong)
    me.give("Shadow Word: Death").play(target=bodyguard)
    me.give("Shadow Word: Death").play(target=ogre)
    assert foe.board == [yeti]
    assert me.board == []
    assert bodyguard.dead


@pytest.mark.card("EX1_622", "CS2_234")
def test_shadow_words_look_at_the_present_attack():
    _, me, foe = new_game("PRIEST")
    yeti, grizzly = foe.summon(YETI), foe.summon("Ironfur Grizzly")
    death, pain = me.give("Shadow Word: Death"), me.give("Shadow Word: Pain")
    assert not death.playable
    assert list(pain.targets) == [grizzly]
    yeti.set(attack=5)
    grizzly.set(attack=4)
    assert not pain.playable
    assert list(death.targets) == [yeti]


@pytest.mark.card("CS2_234")
def test_shadow_word_pain_destroys_a_minion_with_three_or_less_attack():
    _, me, foe = new_game("PRIEST")
    grizzly, crocolisk = foe.summon("Ironfur Grizzly"), me.summon(CROCOLISK)
    yeti = foe.summon(YETI)
    for wrong in (yeti, foe.hero, None):
        with refused():
            me.give("Shadow Word: Pain").play(target=wrong)
    me.give("Shadow Word: Pain").play(target=grizzly)
    me.give("Shadow Word: Pain").play(target=crocolisk)
    assert foe.board == [yeti]
    assert me.board == []


@pytest.mark.card("CS2_234")
def test_shadow_word_pain_lets_the_deathrattle_happen():
    _, me, foe = new_game("PRIEST")
    golem = foe.summon("Harvest Golem")
    me.give("Shadow Word: Pain").play(target=golem)
    assert names(foe.board) == ["Damaged Golem"]


@pytest.mark.card("CS1_112")
def test_holy_nova_hurts_enemy_minions_and_heals_my_characters():
    _, me, foe = new_game("PRIEST")
    enemies = [foe.summon(YETI), foe.summon(OGRE)]
    mine = [me.summon(YETI), me.summon(OGRE)]
    for character in (*mine, me.hero, foe.hero):
        character.set(damage=3)
    mine[1].set(damage=1)
    me.give("Holy Nova").play()
    assert [minion.damage for minion in enemies] == [2, 2]
    assert [minion.damage for minion in mine] == [1, 0]
    assert (me.hero.damage, foe.hero.damage) == (1, 3)


@pytest.mark.card("CS1_112")
def test_holy_nova_spell_damage_adds_to_the_damage_only():
    _, me, foe = new_game("PRIEST")
    me.summon("Wrath of Air Totem")
    yeti = foe.summon(YETI)
    me.hero.set(damage=10)
    me.give("Holy Nova").play()
    assert yeti.damage == 3
    assert me.hero.damage == 8


@pytest.mark.card("CS1_113")
def test_mind_control_takes_an_enemy_minion_for_good():
    game, me, foe = new_game("PRIEST")
    raider = me.summon(RAIDER)
    yeti = foe.summon(YETI)
    yeti.set(damage=2)
    spell = me.give("Mind Control")
    for wrong in (raider, foe.hero, None):
        with refused():
            spell.play(target=wrong)
    spell.play(target=yeti)
    assert me.board == [raider, yeti]
    assert foe.board == []
    assert yeti.health == 3
    with refused():
        yeti.attack_target(foe.hero)
    next_turn(game)
    assert me.board == [raider, yeti]
    yeti.attack_target(foe.hero)
    assert foe.hero.health == 26


@pytest.mark.card("CS1_113")
def test_mind_controlled_charge_attacks_now():
    _, me, foe = new_game("PRIEST")
    wolfrider = foe.summon("Wolfrider")
    me.give("Mind Control").play(target=wolfrider)
    wolfrider.attack_target(foe.hero)
    assert foe.hero.health == 27


@pytest.mark.card("CS1_113")
def test_mind_control_needs_a_slot():
    _, me, foe = new_game("PRIEST")
    for _ in range(7):
        me.summon(RAIDER)
    yeti = foe.summon(YETI)
    spell = me.give("Mind Control")
    assert not spell.playable
    with refused():
        spell.play(target=yeti)
    me.board[0].destroy()
    spell.play(target=yeti)
    assert me.board[-1] == yeti


@pytest.mark.card("CS1_113")
def test_mind_controlled_deathrattle_serves_its_new_side():
    _, me, foe = new_game("PRIEST")
    golem = foe.summon("Harvest Golem")
    me.give("Mind Control").play(target=golem)
    golem.destroy()
    assert names(me.board) == ["Damaged Golem"]
    assert foe.board == []
