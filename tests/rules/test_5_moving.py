"""Rules 5.1 to 5.3, 5.6, 5.7 and 5.9: summoning, changing sides, moving between zones."""

import pytest
from hearthstone.enums import Zone

import hsenv
from kit import RAIDER, YETI, fill, name_of, names, new_game, next_turn, refused

# 5.1


@pytest.mark.rule("5.1")
def test_a_minions_own_text_summons_to_its_right():
    _, me, _ = new_game()
    left, right = fill(me, 2)
    knight = me.give("Silver Hand Knight")
    knight.play(position=1)
    assert [*me.board[:2], me.board[3]] == [left, knight, right]
    assert name_of(me.board[2]) == "Squire"


@pytest.mark.rule("5.1")
def test_a_summon_stops_silently_when_the_row_is_full():
    _, me, _ = new_game()
    fill(me, 6)
    me.give("Razorfen Hunter").play()
    assert names(me.board) == [RAIDER] * 6 + ["Razorfen Hunter"]
    game, me, _ = new_game()
    fill(me, 6)
    me.give("Mirror Image").play()
    assert names(me.board) == [RAIDER] * 6 + ["CS2_mirror"]
    assert game.players[0].mana == 9


@pytest.mark.rule("5.1")
def test_two_come_one_on_each_side():
    _, me, _ = new_game()
    left, right = fill(me, 2)
    me.give("TEST_GVG_110").play(position=1)
    assert names(me.board) == [name_of(left), "Boar", "TEST_GVG_110", "Boar", name_of(right)]


@pytest.mark.rule("5.1")
def test_a_swarm_alternates():
    # (?)
    _, me, _ = new_game()
    left, right = fill(me, 2)
    me.give("Onyxia").play(position=1)
    whelp, onyxia = "ds1_whelptoken", "Onyxia"
    assert names(me.board) == [name_of(left), whelp, whelp, onyxia, whelp, whelp, name_of(right)]


@pytest.mark.rule("5.1")
def test_spells_powers_and_stolen_minions_go_to_the_far_right():
    _, me, foe = new_game("PALADIN", "MAGE", mana=40)
    knight = me.summon("Silver Hand Knight")
    me.hero_power.use()
    me.give("Mirror Image").play()
    stolen = foe.summon(YETI)
    me.give("Mind Control").play(target=stolen)
    assert names(me.board) == [name_of(knight), "Silver Hand Recruit", "CS2_mirror", "CS2_mirror", YETI]


@pytest.mark.rule("5.1")
def test_a_secrets_minion_goes_to_the_far_right():
    game, me, foe = new_game("HUNTER", "MAGE")
    me.give("Snake Trap").play()
    target = me.summon(YETI)
    me.summon("Goldshire Footman")
    game.end_turn()
    wolfrider = foe.give("Wolfrider")
    wolfrider.play()
    wolfrider.attack_target(me.board[1])
    assert target.damage == 0
    assert names(me.board) == [YETI, "Snake", "Snake", "Snake"]


# 5.2


@pytest.mark.rule("5.2", "3.1")
def test_a_knife_for_each_hound_between_them():
    game, me, foe = new_game("HUNTER", "MAGE")
    me.summon("Knife Juggler")
    for minion in fill(foe, 3, YETI):
        minion.set(max_health=20)
    before = len(game.trace())
    me.give("Unleash the Hounds").play()
    story = [r.event for r in game.trace()[before:] if r.event in ("AfterSummon", "Damage")]
    assert story == ["AfterSummon", "Damage"] * 3


@pytest.mark.rule("5.2")
def test_a_juggler_throws_nothing_for_itself():
    _, me, foe = new_game()
    me.give("Knife Juggler").play()
    assert foe.hero.health == 30
    me.give(RAIDER).play()
    assert foe.hero.health == 29


@pytest.mark.rule("5.2")
def test_summons_at_once_answer_each_other():
    # Two Jugglers: the second one's arrival is told to the first, not to itself.
    _, me, foe = new_game()
    fill(me, 2, "Knife Juggler")
    assert foe.hero.health == 29
    me.summon(RAIDER)
    assert foe.hero.health == 27


@pytest.mark.rule("5.2")
@pytest.mark.parametrize("spell", ["TEST_COPIES", "TEST_FROM_DECK", "TEST_FROM_HAND"])
def test_several_summons_of_one_effect_come_one_after_another(spell):
    # The Juggler that comes second sees nothing of the Raider that came first.
    _, me, foe = new_game()
    if spell == "TEST_COPIES":
        fill(me, 1)
        me.summon("Knife Juggler")
    elif spell == "TEST_FROM_DECK":
        me.put_in_deck("Knife Juggler")
        me.put_in_deck(RAIDER, top=True)
    else:
        me.give(RAIDER)
        me.give("Knife Juggler")
    me.give(spell).play()
    assert names(me.board[-2:]) == [RAIDER, "Knife Juggler"]
    # Of the copies the first Juggler sees both.
    assert foe.hero.damage == (2 if spell == "TEST_COPIES" else 0)


@pytest.mark.rule("5.2", "5.1")
def test_what_reacts_may_take_the_places_of_the_rest():
    _, me, _ = new_game()
    me.summon("TEST_CROWD")
    for _ in range(5):
        me.put_in_deck(YETI, top=True)
    handles = set(me.deck)
    me.give("TEST_FROM_DECK").play()
    assert names(me.board) == ["TEST_CROWD"] + [RAIDER] * 3 + [YETI] * 3
    assert names(me.deck) == [YETI] * 2
    assert handles == {*me.deck, *(minion for minion in me.board if name_of(minion) == YETI)}
    _, me, _ = new_game()
    me.summon("TEST_CROWD")
    for _ in range(4):
        me.give(YETI)
    me.give("TEST_FROM_HAND").play()
    assert names(me.board) == ["TEST_CROWD"] + [RAIDER] * 3 + [YETI] * 3
    assert names(me.hand) == [YETI]


@pytest.mark.rule("5.2")
def test_a_choice_between_two_summons_of_one_effect_survives_a_copy():
    game, me, _ = new_game()
    me.summon("TEST_ASKS")
    for _ in range(3):
        me.put_in_deck(RAIDER)
    me.give("TEST_FROM_DECK").play()
    assert (len(me.board), me.deck) == (2, [])  # the others wait
    copy = hsenv.Game.from_bytes(game.to_bytes())
    for each in (game, copy):
        for summoned in (2, 3, 4):
            assert len(each.players[0].board) == summoned
            each.choose(0)
        assert names(each.players[0].board) == ["TEST_ASKS"] + [RAIDER] * 3
        assert len(each.players[0].hand) == 3
        each.check()
    assert game.hash() == copy.hash()


@pytest.mark.rule("5.2")
def test_a_summon_for_both_begins_with_the_player_whose_turn_it_is():
    game, me, foe = new_game()
    me.give("TEST_BOTH").play()
    summoned = [record.player for record in game.trace() if record.event == "AfterSummon"]
    assert summoned == [me, me, foe, foe]


# 5.3


@pytest.mark.rule("5.3")
def test_summoning_is_not_playing():
    game, me, foe = new_game("MAGE", "HUNTER")
    me.give("Mirror Entity").play()
    game.end_turn()
    foe.give("Animal Companion").play()
    assert len(me.secrets) == 1
    assert me.board == []
    foe.summon("Razorfen Hunter")
    assert len(foe.board) == 2  # no Battlecry either


# 5.6


@pytest.mark.rule("5.6", "8.3")
def test_a_borrowed_minions_deathrattle_is_the_borrowers():
    _, me, foe = new_game("PRIEST", "MAGE", decks=([YETI], [YETI]))
    hoarder = foe.summon("Loot Hoarder")
    ogre = foe.summon("Boulderfist Ogre")
    me.give("TEST_CFM_603").play(target=hoarder)
    hoarder.attack_target(ogre)
    assert hoarder.dead
    assert names(me.hand) == [YETI]
    assert foe.hand == []


@pytest.mark.rule("5.6", "9.8")
def test_silence_gives_a_borrowed_minion_back_at_once():
    game, me, foe = new_game("PRIEST", "MAGE")
    hoarder = foe.summon("Loot Hoarder")
    me.give("TEST_CFM_603").play(target=hoarder)
    assert me.board == [hoarder]
    me.give("Silence").play(target=hoarder)
    assert foe.board == [hoarder]
    assert me.board == []
    assert not hoarder.charge
    game.end_turn()
    assert foe.board == [hoarder]


@pytest.mark.rule("5.6", "5.7")
def test_a_borrowed_minion_that_is_bounced_stays_mine():
    game, me, foe = new_game("PRIEST", "MAGE")
    hoarder = foe.summon("Loot Hoarder")
    me.give("TEST_CFM_603").play(target=hoarder)
    me.give("Youthful Brewmaster").play(target=hoarder)
    assert me.hand == [hoarder]
    game.end_turn()
    assert me.hand == [hoarder]
    assert foe.board == []


@pytest.mark.rule("5.6", "5.4")
def test_a_borrowed_minion_that_is_transformed_stays_mine():
    game, me, foe = new_game("PRIEST", "MAGE")
    hoarder = foe.summon("Loot Hoarder")
    me.give("TEST_CFM_603").play(target=hoarder)
    me.give("Polymorph").play(target=hoarder)
    game.end_turn()
    assert names(me.board) == ["Sheep"]
    assert foe.board == []


@pytest.mark.rule("5.6")
def test_a_borrowed_minion_that_cannot_go_back_dies():
    game, me, foe = new_game("PRIEST", "MAGE")
    hoarder = foe.summon("Loot Hoarder")
    me.give("TEST_CFM_603").play(target=hoarder)
    fill(foe, 7)
    game.end_turn()
    assert hoarder.dead
    assert len(foe.board) == 7


@pytest.mark.rule("5.6", "6.1", "13.8")
def test_a_new_side_exhausts_and_keeps_damage_and_enchantments():
    game, me, foe = new_game("PALADIN", "MAGE", mana=40)
    fill(me, 2)
    yeti = foe.summon(YETI)
    yeti.set(damage=2)
    me.give("Blessing of Might").play(target=yeti)
    me.give("Mind Control").play(target=yeti)
    assert me.board[2] is yeti
    assert (yeti.attack, yeti.health) == (7, 3)
    assert yeti.exhausted
    with refused():
        yeti.attack_target(foe.hero)
    next_turn(game)
    yeti.attack_target(foe.hero)
    assert foe.hero.health == 23


@pytest.mark.rule("5.6")
def test_a_stolen_minions_triggers_serve_the_new_side():
    game, me, foe = new_game("PRIEST", "MAGE", decks=([YETI], [YETI]), mana=40)
    cleric = foe.summon("Northshire Cleric")
    me.give("Mind Control").play(target=cleric)
    cleric.set(damage=1)
    game.end_turn()
    foe.give("Healing Touch").play(target=cleric)
    assert len(me.hand) == 1
    assert len(foe.hand) == 1  # the turn's draw


@pytest.mark.rule("5.6")
def test_a_borrowed_minion_that_is_stolen_back_stays_there():
    game, me, foe = new_game("PRIEST", "MAGE", mana=20)
    hoarder, sylvanas = foe.summon("Loot Hoarder"), foe.summon("Sylvanas Windrunner")
    me.give("Shadow Madness").play(target=hoarder)
    sylvanas.destroy()
    assert (me.board, foe.board) == ([], [hoarder])
    game.end_turn()
    assert (me.board, foe.board) == ([], [hoarder])


@pytest.mark.rule("5.6", "5.5")
def test_a_copy_of_a_borrowed_minion_stays():
    # (?) No source decides (kCopyOfBorrowedGoesOver): it has the Charge for this turn, but nobody lent it.
    game, me, foe = new_game("PRIEST", "MAGE", mana=20)
    hoarder = foe.summon("Loot Hoarder")
    me.give("Shadow Madness").play(target=hoarder)
    copy = me.give("Faceless Manipulator")
    copy.play(target=hoarder)
    copy.attack_target(foe.hero)
    game.end_turn()
    assert (me.board, foe.board) == ([copy], [hoarder])
    assert not copy.charge


@pytest.mark.rule("5.6", "5.3")
def test_taking_a_minion_is_not_summoning_it():
    _, me, foe = new_game("PRIEST", "MAGE", mana=20)
    tidecaller, _ = me.summon("Murloc Tidecaller"), me.summon("Knife Juggler")
    murloc = foe.summon("Bluegill Warrior")
    me.give("Mind Control").play(target=murloc)
    assert murloc in me.board
    assert (tidecaller.attack, foe.hero.health) == (1, 30)
    me.summon("Bluegill Warrior")
    assert (tidecaller.attack, foe.hero.health) == (2, 29)


# 5.7


@pytest.mark.rule("5.7", "13.19")
def test_a_returned_minion_is_a_fresh_card():
    game, me, foe = new_game("PALADIN", "ROGUE")
    yeti = me.summon(YETI)
    me.give("Blessing of Kings").play(target=yeti)
    yeti.set(damage=3)
    game.end_turn()
    foe.give("Sap").play(target=yeti)
    assert me.hand == [yeti]
    assert (yeti.attack, yeti.health, yeti.cost) == (4, 5, 4)
    assert yeti.enchantments == []


@pytest.mark.rule("5.7")
def test_a_minion_returned_to_a_full_hand_dies():
    game, me, foe = new_game("ROGUE", "MAGE", decks=((), [YETI]))
    hoarder = foe.summon("Loot Hoarder")
    hoarder.set(attack=10, max_health=10)
    fill_hand = [foe.give(RAIDER) for _ in range(10)]
    me.give("Sap").play(target=hoarder)
    assert hoarder.dead
    assert foe.hand == fill_hand
    assert foe.deck == []  # its Deathrattle drew, and the card burned
    assert not game.over


@pytest.mark.rule("5.7")
def test_freezing_trap_makes_the_card_dearer_until_it_is_played():
    game, me, foe = new_game("HUNTER", "MAGE")
    me.give("Freezing Trap").play()
    game.end_turn()
    wolfrider = foe.give("Wolfrider")
    wolfrider.play()
    wolfrider.attack_target(me.hero)
    assert foe.hand == [wolfrider]
    assert wolfrider.cost == 5
    assert me.hero.health == 30
    wolfrider.play()
    assert foe.mana == 2
    foe.give("Youthful Brewmaster").play(target=wolfrider)
    assert wolfrider.cost == 3


@pytest.mark.rule("5.7", "13.19")
def test_entomb_leaves_a_plain_card_in_my_deck():
    _, me, foe = new_game("PRIEST", "PALADIN")
    yeti = foe.summon(YETI)
    yeti.set(attack=9, damage=2)
    me.give("TEST_LOE_104").play(target=yeti)
    assert foe.board == []
    assert me.deck == [yeti]
    me.draw(1)
    assert me.hand == [yeti]
    assert (yeti.attack, yeti.health, yeti.controller) == (4, 5, me)


@pytest.mark.rule("5.7", "1.2")
def test_a_minion_shuffled_into_a_full_deck_dies():
    _, me, foe = new_game("PRIEST", "MAGE", decks=([RAIDER] * 60, [YETI]))
    hoarder = foe.summon("Loot Hoarder")
    me.give("TEST_LOE_104").play(target=hoarder)
    assert hoarder.dead
    assert len(me.deck) == 60
    assert names(foe.hand) == [YETI]


# 5.9


@pytest.mark.rule("5.9")
def test_a_bonus_from_the_hand_comes_along_and_is_lost_on_the_way_back():
    _, me, _ = new_game("WARLOCK", "MAGE")
    demon = me.give("Voidwalker")
    me.summon("TEST_BOT_443").destroy()
    me.summon("TEST_FP1_022").destroy()
    assert me.board == [demon]
    assert (demon.attack, demon.health) == (2, 4)
    me.give("Youthful Brewmaster").play(target=demon)
    assert me.hand == [demon]
    assert (demon.attack, demon.health) == (1, 3)


@pytest.mark.rule("5.9")
def test_a_cost_bonus_ends_when_the_card_is_played():
    _, me, _ = new_game("MAGE", "MAGE", mana=30)
    me.give("TEST_GVG_003").play()
    (card,) = me.hand
    printed = hsenv.cards.get(card.id).cost
    assert card.cost == max(printed - 3, 0)
    if card.requires_target:
        card.play(target=card.targets[0])
    else:
        card.play()
    assert [e.id for e in card.enchantments if e.id == "TEST_GVG_003e"] == []


@pytest.mark.rule("5.9")
def test_enchantments_come_along_from_the_deck():
    _, me, _ = new_game(decks=([YETI], ()))
    me.give("TEST_SCOUT").play()
    (yeti,) = me.hand
    assert (yeti.attack, yeti.health, yeti.zone) == (5, 6, Zone.HAND)
    yeti.play()
    assert (yeti.attack, yeti.health, yeti.zone) == (5, 6, Zone.PLAY)
