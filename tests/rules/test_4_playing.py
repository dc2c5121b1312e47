"""Rules 4.1 to 4.5: playing cards."""

import pytest

from kit import OGRE, RAIDER, YETI, fill, ids, name_of, names, new_game, next_turn, refused

# 4.1


@pytest.mark.rule("4.1")
def test_only_in_my_turn_and_with_enough_mana():
    game, me, foe = new_game(mana=3)
    yeti, raider = me.give(YETI), foe.give(RAIDER)
    for card in (yeti, raider):
        with refused():
            card.play()
    next_turn(game)
    assert yeti.playable


@pytest.mark.rule("4.1", "13.9")
@pytest.mark.parametrize(
    ("card", "target"),
    [
        ("Polymorph", "hero"),
        ("Divine Spirit", "hero"),
        ("Assassinate", "own"),
        ("Shadow Word: Death", "weak"),
    ],
)
def test_a_target_must_be_of_the_right_kind(card, target):
    _, me, foe = new_game()
    own, weak = me.summon(OGRE), foe.summon(YETI)
    spell = me.give(card)
    before = me.mana
    with refused():
        spell.play(target={"hero": foe.hero, "own": own, "weak": weak}[target])
    with refused():
        spell.play()
    assert (me.mana, spell in me.hand) == (before, True)


@pytest.mark.rule("4.1")
def test_a_full_row_forbids_spells_that_only_summon():
    _, me, foe = new_game("SHAMAN", "MAGE", mana=100)
    fill(me, 7)
    enemy = foe.summon(YETI)
    enemy.set(attack=2)
    for card in (
        "Feral Spirit",
        "Animal Companion",
        "Mirror Image",
        "Force of Nature",
        "Unleash the Hounds",
        "Mind Control",
        "Shadow Madness",
    ):
        assert not me.give(card).playable, card
    assert me.give("Power of the Wild").playable  # Power of the Wild: its blessing
    assert not me.hero_power.playable
    _game, me, _ = new_game("PALADIN", "MAGE")
    fill(me, 7)
    assert not me.hero_power.playable


@pytest.mark.rule("4.1")
def test_all_four_basic_totems():
    _, me, _ = new_game("SHAMAN", "MAGE")
    for totem in ("Searing Totem", "Stoneclaw Totem", "Strength Totem"):
        me.summon(totem)
    assert me.hero_power.playable
    me.hero_power.use()
    assert names(me.board)[-1] == "Healing Totem"
    _, me, _ = new_game("SHAMAN", "MAGE")
    for totem in ("Searing Totem", "Stoneclaw Totem", "Strength Totem", "Healing Totem"):
        me.summon(totem)
    assert not me.hero_power.playable


@pytest.mark.rule("4.1")
def test_conditions_of_single_cards():
    _, me, foe = new_game("HUNTER", "MAGE")
    hounds, brawl, execute = me.give("Unleash the Hounds"), me.give("Brawl"), me.give("Execute")
    assert not hounds.playable
    yeti = foe.summon(YETI)
    assert hounds.playable
    assert not brawl.playable
    assert not execute.playable
    me.summon(RAIDER)
    assert brawl.playable
    yeti.set(damage=1)
    assert execute.playable


@pytest.mark.rule("4.1", "10.1")
def test_a_secret_that_is_active_cannot_be_played_again():
    _, me, _ = new_game()
    first, second = me.give("Ice Barrier"), me.give("Ice Barrier")
    first.play()
    assert not second.playable
    with refused():
        second.play()


@pytest.mark.rule("4.1")
def test_nothing_is_played_while_a_choice_is_open():
    game, me, foe = new_game("HUNTER", "MAGE", decks=([YETI, RAIDER, "Knife Juggler"], ()))
    raider, yeti = me.give(RAIDER), me.summon(YETI)
    yeti.set(exhausted=False)
    me.give("Tracking").play()
    for do in (raider.play, me.hero_power.use, game.end_turn, lambda: yeti.attack_target(foe.hero)):
        with refused():
            do()
    game.choose(0)
    raider.play()
    assert me.board == [yeti, raider]


@pytest.mark.rule("4.1", "4.9")
def test_an_option_that_only_summons_needs_a_slot():
    _, me, _ = new_game("DRUID", "MAGE")
    fill(me, 7)
    power = me.give("Power of the Wild")
    with refused():
        power.play(choose="EX1_160a")
    power.play(choose="EX1_160b")
    assert [minion.attack for minion in me.board] == [3] * 7


# 4.2


@pytest.mark.rule("4.2")
def test_a_minion_enters_at_the_chosen_slot():
    _, me, _ = new_game()
    left, right = fill(me, 2)
    middle = me.give(YETI)
    middle.play(position=1)
    assert me.board == [left, middle, right]
    assert me.cards_played_this_turn == me.minions_played_this_turn == 1


@pytest.mark.rule("4.2", "13.15")
def test_mirror_entity_copies_the_minion_after_its_battlecry():
    game, me, foe = new_game()
    me.give("Mirror Entity").play()
    fill(me, 2)
    game.end_turn()
    horror = foe.give("TEST_OG_337")
    horror.play()
    assert (horror.attack, horror.health) == (3, 5)
    copy = me.board[2]
    assert (copy.id, copy.attack, copy.health, copy.max_health) == ("TEST_OG_337", 3, 5, 5)


@pytest.mark.rule("4.2")
def test_snipe_on_a_loot_hoarder():
    game, me, foe = new_game("HUNTER", "MAGE", decks=((), [YETI, YETI]))
    me.give("Snipe").play()
    game.end_turn()
    hand = len(foe.hand)
    foe.summon("Knife Juggler")
    hoarder = foe.give("Loot Hoarder")
    hoarder.play()
    assert hoarder.dead
    assert len(foe.hand) == hand + 1
    assert me.hero.health == 29  # (?) the Knife flew before the deaths


@pytest.mark.rule("4.2")
def test_whenever_you_play_comes_before_the_battlecry():
    _, me, foe = new_game()
    hobgoblin = me.summon("TEST_GVG_104")
    archer = me.give("Elven Archer")
    archer.play(target=hobgoblin)
    assert (archer.attack, archer.health) == (3, 3)
    assert hobgoblin.damage == 1
    me.give(YETI).play()
    assert (me.board[-1].attack, foe.hero.health) == (4, 30)


@pytest.mark.rule("4.2", "3.7")
def test_hobgoblins_gift_is_there_when_the_battlecry_asks():
    _, me, foe = new_game()
    me.summon("TEST_GVG_104")
    me.give("TEST_MIRROR").play()
    assert foe.hero.health == 27


@pytest.mark.rule("4.2")
def test_the_battlecry_happens_though_the_minion_is_dead():
    game, me, foe = new_game()
    me.summon("TEST_GUARD")  # 1 damage to whatever the opponent plays
    game.end_turn()
    foe.summon("Knife Juggler")
    tidehunter = foe.give("Murloc Tidehunter")
    tidehunter.play()
    assert tidehunter.dead
    assert names(foe.board) == ["Knife Juggler", "Murloc Scout"]
    assert me.hero.health + me.board[0].health == 30 + 9 - 1  # a Knife for the Scout, none for the dead


@pytest.mark.rule("4.2", "10.2")
def test_no_after_play_secret_for_a_minion_that_is_dead():
    game, me, foe = new_game()
    me.give("Mirror Entity").play()
    me.summon("TEST_GUARD")
    game.end_turn()
    foe.give(RAIDER).play()
    assert foe.board == []
    assert len(me.secrets) == 1


@pytest.mark.rule("4.2")
def test_secrets_answer_a_played_minion_before_the_knife():
    game, me, foe = new_game()
    me.give("Mirror Entity").play()
    game.end_turn()
    foe.summon("Knife Juggler")
    start = len(game.trace())
    foe.give(YETI).play()
    story = [(r.event, r.player) for r in game.trace()[start:] if r.event in ("AfterSummon", "Damage")]
    assert story == [("AfterSummon", me), ("AfterSummon", foe), ("Damage", me)]


@pytest.mark.rule("4.2")
def test_nothing_comes_after_playing_a_minion_that_is_dead():
    # Xavius: "after you play a card"
    game, me, foe = new_game()
    me.summon("TEST_GUARD")
    game.end_turn()
    foe.summon("Xavius")
    foe.give(RAIDER).play()
    assert names(foe.board) == ["Xavius"]
    foe.give(YETI).play()
    assert names(foe.board) == ["Xavius", "Xavian Satyr", YETI]


@pytest.mark.rule("4.2", "3.4")
def test_no_knife_for_the_minion_whose_battlecry_brought_the_juggler():
    _, me, foe = new_game()
    me.give("TEST_BRINGER").play()
    assert names(me.board) == ["TEST_BRINGER", "Knife Juggler"]
    assert foe.hero.health == 30


# 4.3


@pytest.mark.rule("4.3")
def test_whenever_you_cast_draws_the_last_card():
    _, me, foe = new_game("ROGUE", "MAGE", decks=([YETI], ()), fatigue=True)
    me.summon("Gadgetzan Auctioneer")
    me.give("Sprint").play()
    assert names(me.hand) == [YETI]
    assert me.hero.health == 30 - (1 + 2 + 3 + 4)
    assert foe.hero.health == 30


@pytest.mark.rule("4.3")
def test_the_rest_of_the_text_happens_though_the_target_is_gone():
    game, me, foe = new_game("ROGUE", "MAGE", decks=([YETI], ()))
    me.summon("TEST_THUNDER")
    me.summon("Frothing Berserker")  # Frothing Berserker: counts the hits
    raider = foe.summon(RAIDER)
    me.give("Shiv").play(target=raider)
    assert raider.dead
    assert names(me.hand) == [YETI]
    assert [name_of(r.subject_id) for r in game.trace() if r.event == "Damage"] == [RAIDER]
    assert me.board[1].attack == 3


@pytest.mark.rule("4.3")
def test_a_target_that_went_to_the_hand_gets_nothing():
    _, me, foe = new_game("PALADIN", "MAGE")
    me.summon("TEST_USHER")
    yeti, ogre = me.summon(YETI), foe.summon(OGRE)
    me.give("Blessing of Kings").play(target=yeti)
    assert (yeti in me.hand, ogre in foe.hand) == (True, True)
    assert (yeti.attack, yeti.enchantments) == (4, [])
    # Siphon Soul heals all the same, Swipe hits the others.
    _, me, foe = new_game("WARLOCK", "MAGE")
    me.summon("TEST_USHER")
    me.hero.set(damage=9)
    me.give("Siphon Soul").play(target=foe.summon(OGRE))
    assert (me.hero.health, len(foe.hand)) == (24, 1)
    me.give("Swipe").play(target=foe.summon(OGRE))
    assert (len(foe.hand), foe.hero.health) == (2, 29)


@pytest.mark.rule("4.3")
def test_the_target_is_never_looked_at_again():
    # Shadow Word: Death on a minion that has less than 5 Attack by then.
    _, me, foe = new_game("PRIEST", "MAGE")
    me.summon("TEST_WEAKEN")
    ogre = foe.summon(OGRE)
    me.give("Shadow Word: Death").play(target=ogre)
    assert ogre.dead


@pytest.mark.rule("4.3", "10.4")
def test_secretkeeper_and_the_others_answer_in_order_of_play():
    game, me, _ = new_game(decks=([YETI], ()))
    me.summon("Gadgetzan Auctioneer")
    keeper = me.summon("Secretkeeper")
    me.give("Ice Barrier").play()
    assert (keeper.attack, keeper.health, len(me.hand)) == (2, 3, 1)
    assert [r.event for r in game.trace() if r.event in ("Play", "Draw")] == ["Play", "Draw"]


@pytest.mark.rule("4.3", "3.7")
def test_after_you_cast_comes_after_the_deaths_of_the_spell():
    _, me, foe = new_game("PRIEST", "MAGE")
    me.summon("Wild Pyromancer")
    golem = foe.summon("Harvest Golem")
    me.give("Holy Smite").play(target=golem)  # Holy Smite: 3 damage
    assert golem.dead
    assert foe.board == []  # the Damaged Golem was there for the Pyromancer


# 4.4


@pytest.mark.rule("4.4")
def test_a_secret_is_a_spell_for_every_trigger():
    _, me, foe = new_game()
    minions = [me.summon("Wild Pyromancer"), me.summon(YETI), foe.summon(YETI)]
    wyrm = me.summon("Mana Wyrm")
    me.give("Ice Barrier").play()
    assert [minion.damage for minion in minions] == [1, 1, 1]
    assert wyrm.attack == 2
    assert names(me.secrets) == ["Ice Barrier"]


@pytest.mark.rule("4.4", "10.6")
def test_a_quest_is_a_spell_too():
    _, me, _ = new_game()
    wyrm = me.summon("Mana Wyrm")
    me.give("TEST_UNG_934").play()
    assert wyrm.attack == 2
    assert ids(me.quests) == ["TEST_UNG_934"]


@pytest.mark.rule("4.4", "4.11")
def test_a_countered_secret_is_not_put_up():
    _, me, foe = new_game("MAGE", "MAGE")
    foe.give("Counterspell").move("SECRET")
    barrier = me.give("Ice Barrier")
    barrier.play()
    assert (me.secrets, foe.secrets, barrier.dead) == ([], [], True)


# 4.5


@pytest.mark.rule("4.5")
def test_the_old_weapon_is_destroyed_after_the_battlecry():
    _, me, _ = new_game("SHAMAN", "MAGE")
    mech = me.summon("TEST_GVG_002")
    old = me.equip("TEST_GVG_036")
    axe = me.give("Fiery War Axe")
    axe.play()
    assert (mech.attack, mech.health) == (4, 5)
    assert me.weapon is axe
    assert old.dead


@pytest.mark.rule("4.5", "6.4")
def test_a_new_weapon_brings_no_second_attack():
    _, me, foe = new_game()
    me.equip("Fiery War Axe")
    me.hero.attack_target(foe.hero)
    me.give("Fiery War Axe").play()
    assert not me.hero.can_attack


@pytest.mark.rule("4.5")
def test_captain_greenskin_buffs_the_weapon_in_hand_at_that_time():
    _, me, _ = new_game(mana=20)
    axe = me.equip("Fiery War Axe")
    me.give("Captain Greenskin").play()
    assert (axe.attack, axe.durability) == (4, 3)
    reaper = me.give("Arcanite Reaper")
    reaper.play()
    assert (reaper.attack, reaper.durability) == (5, 2)


@pytest.mark.rule("4.5")
def test_an_equipping_effect_replaces_even_a_better_weapon():
    _, me, _ = new_game("ROGUE", "MAGE")
    gorehowl = me.equip("Gorehowl")
    mech = me.summon("TEST_GVG_002")
    me.hero_power.use()
    assert gorehowl.dead
    assert name_of(me.weapon) == "Wicked Knife"
    me.equip("TEST_GVG_036")
    me.give("Arathi Weaponsmith").play()
    assert (mech.attack, mech.health) == (4, 5)


@pytest.mark.rule("4.5")
def test_a_weapons_own_battlecry_sees_the_old_weapon():
    _, me, foe = new_game()
    me.equip("Arcanite Reaper")
    me.give("TEST_HEIR").play()
    assert foe.hero.health == 25
    assert me.weapon.id == "TEST_HEIR"
