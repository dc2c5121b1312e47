"""Cards of several sets that meet: what a test of one card alone does not show."""

import pytest

from kit import RAIDER, YETI, ids, names, new_game, summon_ready


def test_snake_trap_answers_for_the_defender_of_noble_sacrifice():
    for secrets in (("Snake Trap", "Noble Sacrifice"), ("Noble Sacrifice", "Snake Trap")):
        game, me, foe = new_game("HUNTER", "MAGE", mana=30)
        for secret in secrets:
            me.give(secret).play()
        game.end_turn()
        summon_ready(foe, YETI).attack_target(me.hero)
        assert names(me.board) == ["Snake"] * 3
        assert (me.hero.damage, me.secrets) == (0, [])


def test_freezing_trap_stays_when_the_explosive_one_has_killed():
    game, me, foe = new_game("HUNTER", "MAGE", mana=30)
    for secret in ("Explosive Trap", "Freezing Trap"):
        me.give(secret).play()
    game.end_turn()
    raider = summon_ready(foe, RAIDER)
    raider.attack_target(me.hero)
    assert raider.dead
    assert names(me.secrets) == ["Freezing Trap"]
    yeti = summon_ready(foe, YETI)
    yeti.attack_target(me.hero)
    assert (names(foe.hand), yeti.cost, me.secrets) == ([YETI], 6, [])


def test_mirror_entity_copies_nobody_that_snipe_has_killed():
    game, me, foe = new_game("HUNTER", "MAGE", mana=30)
    me.give("Snipe").play()
    me.give("Mirror Entity").play()
    game.end_turn()
    foe.give(RAIDER).play()
    assert (names(me.secrets), me.board) == (["Mirror Entity"], [])


def test_betrayal_of_a_cobra_poisons():
    _, me, foe = new_game("ROGUE", "MAGE", mana=30)
    left, cobra, right = foe.summon(YETI), foe.summon("Emperor Cobra"), foe.summon(YETI)
    me.summon("Kobold Geomancer")  # no Spell Damage: it is the Cobra that strikes
    me.give("Betrayal").play(target=cobra)
    assert (left.dead, right.dead, cobra.damage) == (True, True, 0)


def test_an_overwhelming_power_kills_the_copy_too():
    game, me, _ = new_game("WARLOCK", "MAGE", mana=30)
    yeti, faceless = me.summon(YETI), me.give("Faceless Manipulator")
    me.give("Power Overwhelming").play(target=yeti)
    faceless.play(target=yeti)
    assert (faceless.attack, faceless.health) == (8, 9)
    game.end_turn()
    assert yeti.dead
    assert faceless.dead


def test_auchenai_turns_holy_nova_on_both_sides():
    _, me, foe = new_game("PRIEST", "MAGE", mana=30)
    me.summon("Auchenai Soulpriest")
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    me.give("Holy Nova").play()
    assert (mine.damage, theirs.damage, me.hero.damage, foe.hero.damage) == (2, 2, 2, 0)


def test_auchenai_makes_zombie_chow_hurt():
    _, me, foe = new_game("PRIEST", "MAGE", mana=30)
    me.summon("Auchenai Soulpriest")
    me.summon("Zombie Chow").destroy()
    assert foe.hero.damage == 5


def test_an_echoing_ooze_copies_what_it_has_got_by_then():
    game, me, _ = new_game("PALADIN", "MAGE", mana=30)
    ooze = me.give("Echoing Ooze")
    ooze.play()
    me.give("Blessing of Kings").play(target=ooze)
    game.end_turn()
    assert [(minion.attack, minion.health) for minion in me.board] == [(5, 6), (5, 6)]


def test_baron_lets_sylvanas_take_two():
    _, me, foe = new_game(mana=30)
    me.summon("Baron Rivendare")
    foe.summon(YETI)
    foe.summon(RAIDER)
    me.summon("Sylvanas Windrunner").destroy()
    assert (len(me.board), foe.board) == (3, [])


def test_stalagg_and_feugen_that_die_together_make_two():
    _, me, _ = new_game("WARLOCK", "MAGE", mana=30)
    me.summon("Stalagg")
    me.summon("Feugen")
    me.give("Twisting Nether").play()
    assert names(me.board) == ["Thaddius"] * 2


def test_deaths_bite_bites_when_it_is_replaced_or_used_up():
    _, me, foe = new_game("WARRIOR", "MAGE", mana=30)
    me.equip("Death's Bite")
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    me.give("Fiery War Axe").play()
    assert (mine.damage, theirs.damage) == (1, 1)
    me.equip("Death's Bite").set(damage=1)
    me.hero.attack_target(foe.hero)
    assert (mine.damage, theirs.damage) == (2, 2)


def test_reincarnated_sylvanas_takes_a_minion_and_is_back():
    _, me, foe = new_game("SHAMAN", "MAGE", mana=30)
    sylvanas = me.summon("Sylvanas Windrunner")
    foe.summon(YETI)
    me.give("Reincarnate").play(target=sylvanas)
    assert sorted(names(me.board)) == [YETI, "Sylvanas Windrunner"]
    assert foe.board == []


def test_loatheb_leaves_hero_powers_alone():
    game, me, foe = new_game(mana=30)
    bolt = foe.give("Fireball")
    me.give("Loatheb").play()
    game.end_turn()
    assert (bolt.cost, foe.hero_power.cost) == (9, 2)


def test_a_spiteful_smith_beside_gorehowl():
    _, me, foe = new_game("WARRIOR", "MAGE", mana=30)
    axe, smith, ogre = me.equip("Gorehowl"), me.summon("Spiteful Smith"), foe.summon("War Golem")
    smith.set(damage=1)
    assert axe.attack == 9
    me.hero.attack_target(ogre)
    assert (axe.attack, axe.durability) == (8, 1)
    smith.heal(1)
    assert axe.attack == 6


def test_a_bonus_that_counts_to_nothing_is_no_enchantment():
    _, me, foe = new_game(mana=30)
    me.equip("Light's Justice").set(attack=0)
    raider = me.give("Bloodsail Raider")
    raider.play()
    drake = me.give("Twilight Drake")
    drake.play()
    assert raider.enchantments == drake.enchantments == []
    # One of the two numbers is enough, and a number that is set may be 0.
    eaten, terror = me.summon("Shieldbearer"), me.give("Void Terror")
    terror.play(position=eaten.position + 1)
    assert (terror.attack, terror.health, ids(terror.enchantments)) == (3, 8, ["EX1_304e"])
    bearer = foe.summon("Shieldbearer")
    me.give("Crazed Alchemist").play(target=bearer)
    assert bearer.dead


#: Battlecries that want a special target: one, whose, and one that will not do.
SPECIAL_TARGETS = {
    "DS1_070": ("River Crocolisk", "mine", ("River Crocolisk", "theirs")),  # Houndmaster: a friendly Beast
    "NEW1_017": ("Murloc Raider", "theirs", ("Wisp", "theirs")),  # Hungry Crab: a Murloc
    "EX1_005": ("War Golem", "theirs", ("Boulderfist Ogre", "theirs")),  # Big Game Hunter: 7 Attack or more
    "EX1_002": (
        "Goldshire Footman",
        "theirs",
        ("Goldshire Footman", "mine"),
    ),  # The Black Knight: enemy Taunt
    "EX1_091": ("Wisp", "theirs", ("Magma Rager", "theirs")),  # Cabal Shadow Priest: 2 Attack or less
}


@pytest.mark.card("DS1_070", "NEW1_017", "EX1_005", "EX1_002", "EX1_091")
@pytest.mark.parametrize("prefix", ["", "VAN_"])
@pytest.mark.parametrize("card", SPECIAL_TARGETS)
def test_a_battlecry_with_a_special_target_glows_when_there_is_one(card, prefix):
    _, me, foe = new_game(mana=30)
    sides = {"mine": me, "theirs": foe}
    held = me.give(prefix + card)
    good, whose, (bad, whose_bad) = SPECIAL_TARGETS[card]
    sides[whose_bad].summon(bad)
    assert not held.powered
    target = sides[whose].summon(good)
    assert held.powered
    assert held.targets == [target]
    target.destroy()
    assert not held.powered


@pytest.mark.card("EX1_002")
def test_a_target_that_cannot_be_chosen_makes_no_glow():
    _, me, foe = new_game(mana=30)
    knight, footman = me.give("The Black Knight"), foe.summon("Goldshire Footman")
    footman.set(stealth=True)
    assert not knight.powered
    footman.set(stealth=False)
    assert knight.powered


@pytest.mark.card("EX1_019", "CS2_189", "EX1_382")
def test_what_can_aim_at_anybody_does_not_glow():
    _, me, foe = new_game(mana=30)
    held = [me.give(card) for card in ("Shattered Sun Cleric", "Elven Archer", "Aldor Peacekeeper")]
    me.summon("Wisp")
    foe.summon("Wisp")
    assert all(card.targets for card in held)
    assert not any(card.powered for card in held)
