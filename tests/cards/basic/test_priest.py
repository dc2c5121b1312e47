"""The priest's Basic cards, hero and Hero Power."""

import pytest
from hearthstone.enums import CardClass

import hsenv

YETI = "CS2_182"  # 4/5
RAIDER = "CS2_168"  # 2/1
CROCOLISK = "CS2_120"  # 2/3
WOLFRIDER = "CS2_124"  # 3/1, Charge
GRIZZLY = "CS2_125"  # 3/3, Taunt
BODYGUARD = "CS2_187"  # 5/4, Taunt
OGRE = "CS2_200"  # 6/7
SPELL_DAMAGE = "CS2_052"  # 0/2, Spell Damage +1


def sandbox(seed=1, **options):
    return hsenv.Game.sandbox(("PRIEST", "WARRIOR"), seed=seed, **options)


def rows(*table):
    """Parameters of a test, each marked with the card in its first column."""
    return [pytest.param(*row, id=row[0], marks=pytest.mark.card(row[0])) for row in table]


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


@pytest.mark.parametrize(("card", "cost"), COSTS)
def test_spell_cost_is_paid(card, cost):
    me, foe = sandbox().players
    foe.summon(RAIDER)
    foe.summon(OGRE)
    spell = me.give(card)
    assert spell.cost == cost
    spell.play(target=spell.targets[0] if spell.requires_target else None)
    assert me.mana == 10 - cost
    assert spell not in me.hand


@pytest.mark.card("CS2_235")
def test_northshire_cleric_numbers():
    me, _ = sandbox().players
    cleric = me.give("CS2_235")
    cleric.play()
    assert (me.mana, cleric.attack, cleric.health) == (9, 1, 3)


# Hero and Hero Power


@pytest.mark.card("HERO_09")
def test_anduin():
    me, _ = sandbox().players
    assert (me.hero.id, me.hero.health, me.hero.attack, me.hero.armor) == ("HERO_09", 30, 0, 0)
    assert me.hero_power.id == "HERO_09bp"
    assert hsenv.cards.get("HERO_09").card_class == CardClass.PRIEST


@pytest.mark.card("HERO_09bp")
@pytest.mark.parametrize("whose", ["own hero", "enemy hero", "own minion", "enemy minion"])
def test_lesser_heal_heals_any_character_by_two(whose):
    me, foe = sandbox().players
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    everybody = {"own hero": me.hero, "enemy hero": foe.hero, "own minion": mine, "enemy minion": theirs}
    for character in everybody.values():
        character.set(damage=3)
    target = everybody[whose]
    with pytest.raises(hsenv.IllegalAction):
        me.hero_power.use()
    me.hero_power.use(target=target)
    assert {character.damage for character in everybody.values() if character != target} == {3}
    assert target.damage == 1
    assert me.mana == 8
    with pytest.raises(hsenv.IllegalAction):
        me.hero_power.use(target=target)


@pytest.mark.card("HERO_09bp")
def test_lesser_heal_does_not_exceed_full_health_and_is_ready_next_turn():
    game = sandbox()
    me, _ = game.players
    me.hero.set(damage=1)
    me.summon(SPELL_DAMAGE)
    me.hero_power.use(target=me.hero)
    assert me.hero.health == 30
    game.end_turn()
    game.end_turn()
    me.hero.set(damage=4)
    me.hero_power.use(target=me.hero)
    assert me.hero.health == 28


# Cards


@pytest.mark.card("CS1_130")
def test_holy_smite_deals_three_damage_to_a_minion():
    me, foe = sandbox().players
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    me.give("CS1_130").play(target=theirs)
    assert (theirs.health, mine.health) == (2, 5)
    me.give("CS1_130").play(target=mine)
    assert mine.health == 2
    for hero in (me.hero, foe.hero):
        with pytest.raises(hsenv.IllegalAction):
            me.give("CS1_130").play(target=hero)
    me.summon(SPELL_DAMAGE)
    ogre = foe.summon(OGRE)
    me.give("CS1_130").play(target=ogre)
    assert ogre.health == 3


@pytest.mark.card("CS1_130")
def test_holy_smite_is_unplayable_without_minions():
    me, _ = sandbox().players
    smite = me.give("CS1_130")
    assert not smite.playable
    with pytest.raises(hsenv.IllegalAction):
        smite.play()


@pytest.mark.card("CS2_003")
def test_mind_vision_copies_a_card_of_the_enemy_hand():
    me, foe = sandbox().players
    yeti = foe.give(YETI)
    me.give("CS2_003").play()
    assert [card.id for card in me.hand] == [YETI]
    assert foe.hand == [yeti]
    assert me.hand[0] != yeti
    me.hand[0].play()
    assert me.board[0].id == YETI


@pytest.mark.card("CS2_003")
def test_mind_vision_picks_at_random():
    seen = set()
    for seed in range(30):
        me, foe = sandbox(seed).players
        for card in (YETI, RAIDER, OGRE):
            foe.give(card)
        me.give("CS2_003").play()
        seen.add(me.hand[0].id)
        assert len(me.hand) == 1
        assert len(foe.hand) == 3
    assert seen == {YETI, RAIDER, OGRE}


@pytest.mark.card("CS2_003")
def test_mind_vision_keeps_what_the_card_has_in_hand():
    # rules.md 5.5: hand to hand keeps enchantments (not certain).
    me, foe = sandbox().players
    yeti = foe.give(YETI)
    yeti.set(attack=6)
    me.give("CS2_003").play()
    assert me.hand[0].attack == 6


@pytest.mark.card("CS2_003")
def test_mind_vision_on_an_empty_hand_does_nothing():
    me, _ = sandbox().players
    me.give(OGRE)
    me.give("CS2_003").play()
    assert [card.id for card in me.hand] == [OGRE]
    assert me.mana == 9


@pytest.mark.card("CS2_235")
def test_northshire_cleric_draws_when_a_minion_is_healed():
    game = sandbox()
    me, foe = game.players
    for _ in range(5):
        me.put_in_deck(YETI)
    cleric = me.summon("CS2_235")
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
    me, _ = sandbox().players
    for _ in range(5):
        me.put_in_deck(YETI)
    me.summon("CS2_235")
    for damage in (0, 1, 2, 2):
        me.summon(YETI).set(damage=damage)
    me.give("CS1_112").play()
    assert len(me.hand) == 3
    assert sum(minion.damage for minion in me.board) == 0


@pytest.mark.card("CS2_004", "CS2_004e")
def test_power_word_shield_gives_health_and_draws():
    game = sandbox()
    me, foe = game.players
    card = me.put_in_deck(OGRE)
    yeti = me.summon(YETI)
    yeti.set(damage=1)
    me.give("CS2_004").play(target=yeti)
    assert (yeti.attack, yeti.health, yeti.max_health) == (4, 6, 7)
    assert me.hand == [card]
    assert me.deck == []
    game.end_turn()
    game.end_turn()
    assert yeti.max_health == 7
    yeti.silence()
    assert (yeti.health, yeti.max_health) == (5, 5)
    enemy = foe.summon(YETI)
    me.give("CS2_004").play(target=enemy)  # the deck is empty
    assert enemy.health == 7
    assert me.hand == [card]
    with pytest.raises(hsenv.IllegalAction):
        me.give("CS2_004").play(target=me.hero)


@pytest.mark.card("EX1_192")
def test_radiance_heals_my_hero():
    me, foe = sandbox().players
    yeti = me.summon(YETI)
    for character in (me.hero, foe.hero):
        character.set(damage=12)
    yeti.set(damage=3)
    for health in (23, 28, 30):
        me.give("EX1_192").play()
        assert me.hero.health == health
    assert (foe.hero.health, yeti.health) == (18, 2)
    with pytest.raises(hsenv.IllegalAction):
        me.give("EX1_192").play(target=yeti)


@pytest.mark.card("CS2_236", "CS2_236e")
def test_divine_spirit_doubles_current_health():
    me, foe = sandbox().players
    yeti = me.summon(YETI)
    me.give("CS2_236").play(target=yeti)
    assert (yeti.attack, yeti.health, yeti.max_health) == (4, 10, 10)
    me.give("CS2_236").play(target=yeti)
    assert (yeti.health, yeti.max_health) == (20, 20)
    yeti.silence()
    assert (yeti.health, yeti.max_health) == (5, 5)
    hurt = foe.summon(YETI)
    hurt.set(damage=3)
    me.give("CS2_236").play(target=hurt)
    assert (hurt.health, hurt.max_health, hurt.damage) == (4, 7, 3)
    with pytest.raises(hsenv.IllegalAction):
        me.give("CS2_236").play(target=me.hero)


@pytest.mark.card("EX1_622")
def test_shadow_word_death_destroys_a_minion_with_five_or_more_attack():
    me, foe = sandbox().players
    bodyguard, ogre = foe.summon(BODYGUARD), me.summon(OGRE)
    yeti = foe.summon(YETI)
    for wrong in (yeti, foe.hero, None):
        with pytest.raises(hsenv.IllegalAction):
            me.give("EX1_622").play(target=wrong)
    me.give("EX1_622").play(target=bodyguard)
    me.give("EX1_622").play(target=ogre)
    assert foe.board == [yeti]
    assert me.board == []
    assert bodyguard.dead


@pytest.mark.card("EX1_622", "CS2_234")
def test_shadow_words_look_at_the_present_attack():
    me, foe = sandbox().players
    yeti, grizzly = foe.summon(YETI), foe.summon(GRIZZLY)
    death, pain = me.give("EX1_622"), me.give("CS2_234")
    assert not death.playable
    assert list(pain.targets) == [grizzly]
    yeti.set(attack=5)
    grizzly.set(attack=4)
    assert not pain.playable
    assert list(death.targets) == [yeti]


@pytest.mark.card("CS2_234")
def test_shadow_word_pain_destroys_a_minion_with_three_or_less_attack():
    me, foe = sandbox().players
    grizzly, crocolisk = foe.summon(GRIZZLY), me.summon(CROCOLISK)
    yeti = foe.summon(YETI)
    for wrong in (yeti, foe.hero, None):
        with pytest.raises(hsenv.IllegalAction):
            me.give("CS2_234").play(target=wrong)
    me.give("CS2_234").play(target=grizzly)
    me.give("CS2_234").play(target=crocolisk)
    assert foe.board == [yeti]
    assert me.board == []


@pytest.mark.card("CS2_234")
def test_shadow_word_pain_lets_the_deathrattle_happen():
    me, foe = sandbox().players
    golem = foe.summon("EX1_556")
    me.give("CS2_234").play(target=golem)
    assert [minion.id for minion in foe.board] == ["skele21"]


@pytest.mark.card("CS1_112")
def test_holy_nova_hurts_enemy_minions_and_heals_my_characters():
    me, foe = sandbox().players
    enemies = [foe.summon(YETI), foe.summon(OGRE)]
    mine = [me.summon(YETI), me.summon(OGRE)]
    for character in (*mine, me.hero, foe.hero):
        character.set(damage=3)
    mine[1].set(damage=1)
    me.give("CS1_112").play()
    assert [minion.damage for minion in enemies] == [2, 2]
    assert [minion.damage for minion in mine] == [1, 0]
    assert (me.hero.damage, foe.hero.damage) == (1, 3)


@pytest.mark.card("CS1_112")
def test_holy_nova_spell_damage_adds_to_the_damage_only():
    me, foe = sandbox().players
    me.summon(SPELL_DAMAGE)
    yeti = foe.summon(YETI)
    me.hero.set(damage=10)
    me.give("CS1_112").play()
    assert yeti.damage == 3
    assert me.hero.damage == 8


@pytest.mark.card("CS1_113")
def test_mind_control_takes_an_enemy_minion_for_good():
    game = sandbox()
    me, foe = game.players
    raider = me.summon(RAIDER)
    yeti = foe.summon(YETI)
    yeti.set(damage=2)
    spell = me.give("CS1_113")
    for wrong in (raider, foe.hero, None):
        with pytest.raises(hsenv.IllegalAction):
            spell.play(target=wrong)
    spell.play(target=yeti)
    assert me.board == [raider, yeti]
    assert foe.board == []
    assert yeti.health == 3
    with pytest.raises(hsenv.IllegalAction):
        yeti.attack_target(foe.hero)
    game.end_turn()
    game.end_turn()
    assert me.board == [raider, yeti]
    yeti.attack_target(foe.hero)
    assert foe.hero.health == 26


@pytest.mark.card("CS1_113")
def test_mind_controlled_charge_attacks_now():
    me, foe = sandbox().players
    wolfrider = foe.summon(WOLFRIDER)
    me.give("CS1_113").play(target=wolfrider)
    wolfrider.attack_target(foe.hero)
    assert foe.hero.health == 27


@pytest.mark.card("CS1_113")
def test_mind_control_needs_a_slot():
    me, foe = sandbox().players
    for _ in range(7):
        me.summon(RAIDER)
    yeti = foe.summon(YETI)
    spell = me.give("CS1_113")
    assert not spell.playable
    with pytest.raises(hsenv.IllegalAction):
        spell.play(target=yeti)
    me.board[0].destroy()
    spell.play(target=yeti)
    assert me.board[-1] == yeti


@pytest.mark.card("CS1_113")
def test_mind_controlled_deathrattle_serves_its_new_side():
    me, foe = sandbox().players
    golem = foe.summon("EX1_556")
    me.give("CS1_113").play(target=golem)
    golem.destroy()
    assert [minion.id for minion in me.board] == ["skele21"]
    assert foe.board == []
