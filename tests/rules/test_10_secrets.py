"""Rules 10: Secrets and Quests."""

import pytest

import hsenv

YETI = "CS2_182"  # 4/5
RAIDER = "CS2_168"  # 2/1
COUNTERSPELL, MIRROR_ENTITY, ICE_BARRIER, DUPLICATE = "EX1_287", "EX1_294", "EX1_289", "TEST_FP1_018"
REDEMPTION, NOBLE_SACRIFICE, AVENGE = "EX1_136", "EX1_130", "TEST_FP1_020"
SNAKE_TRAP, SNIPE, EXPLOSIVE_TRAP = "EX1_554", "EX1_609", "EX1_610"
SCIENTIST = "TEST_FP1_004"
QUEST = "TEST_UNG_934"


def ids(entities):
    return [entity.id for entity in entities]


def fill(player, count, card=RAIDER):
    return [player.summon(card) for _ in range(count)]


def new_game(heroes=("MAGE", "WARRIOR"), **options):
    game = hsenv.Game.sandbox(heroes, **{"seed": 1, "mana": 30, **options})
    return game, *game.players


def their_turn(*secrets, heroes=("HUNTER", "WARRIOR"), **options):
    """It is the opponent's turn and these are my Secrets, the first one the oldest."""
    game, me, foe = new_game(heroes, **options)
    for secret in secrets:
        me.give(secret).move("SECRET")
    game.end_turn()
    return game, me, foe


def attack(player, card, target):
    attacker = player.summon(card)
    attacker.set(exhausted=False)
    attacker.attack_target(target)
    return attacker


# 10.1


@pytest.mark.rule("10.1")
def test_one_of_each_name():
    _, me, _ = new_game()
    me.give(ICE_BARRIER).play()
    assert not me.give(ICE_BARRIER).playable
    assert me.give(MIRROR_ENTITY).playable


@pytest.mark.rule("10.1")
def test_quests_take_one_of_the_five_places():
    _, me, _ = new_game()
    me.give(QUEST).play()
    for secret in (COUNTERSPELL, MIRROR_ENTITY, ICE_BARRIER, "EX1_295"):
        me.give(secret).play()
    assert (len(me.secrets), len(me.quests)) == (4, 1)
    assert not me.give("tt_010").playable


@pytest.mark.rule("10.1")
def test_secrets_sleep_in_their_owners_turn():
    game, me, foe = new_game(("PALADIN", "MAGE"))
    me.give(REDEMPTION).play()
    me.summon(RAIDER).destroy()
    assert (len(me.secrets), me.board) == (1, [])
    game.end_turn()
    me.summon(RAIDER).destroy()
    assert (me.secrets, ids(me.board)) == ([], [RAIDER])
    assert foe.secrets == []


# 10.2


@pytest.mark.rule("10.2")
def test_a_secret_without_a_slot_stays():
    _, me, foe = their_turn(NOBLE_SACRIFICE, MIRROR_ENTITY, SNAKE_TRAP)
    minions = fill(me, 7, "CS2_186")
    attack(foe, YETI, minions[0])
    foe.give(RAIDER).play()
    assert len(me.secrets) == 3
    assert len(me.board) == 7


@pytest.mark.rule("10.2")
def test_snake_trap_makes_one_snake_beside_six():
    _, me, foe = their_turn(SNAKE_TRAP)
    minions = fill(me, 6, "CS2_186")
    attack(foe, YETI, minions[0])
    assert me.secrets == []
    assert ids(me.board) == ["CS2_186"] * 6 + ["EX1_554t"]


@pytest.mark.rule("10.2")
def test_a_minion_that_snipe_has_killed_is_no_subject_for_the_next():
    _, me, foe = their_turn(SNIPE, "TEST_CFM_620")
    raider = foe.give(RAIDER)
    raider.play()
    assert raider.dead
    assert ids(me.secrets) == ["TEST_CFM_620"]
    foe.give("CS2_186").play()
    assert ids(foe.board) == ["CS2_tk1"]


@pytest.mark.rule("10.2")
def test_a_minion_that_sacred_trial_destroys_is_not_mirrored():
    _, me, foe = their_turn("TEST_LOE_027", MIRROR_ENTITY)
    fill(foe, 3)
    yeti = foe.give(YETI)
    yeti.play()
    assert yeti.dead
    assert ids(me.secrets) == [MIRROR_ENTITY]
    assert me.board == []


@pytest.mark.rule("10.2")
def test_the_younger_trial_comes_after_the_mirror():
    _, me, foe = their_turn(MIRROR_ENTITY, "TEST_LOE_027")
    fill(foe, 3)
    yeti = foe.give(YETI)
    yeti.play()
    assert yeti.dead
    assert (me.secrets, ids(me.board)) == ([], [YETI])


@pytest.mark.rule("10.2")
def test_avenge_needs_a_minion_that_is_left():
    _, me, _ = their_turn(AVENGE, heroes=("PALADIN", "MAGE"))
    me.summon(RAIDER).destroy()
    assert len(me.secrets) == 1
    yeti = me.summon(YETI)
    me.summon(RAIDER).destroy()
    assert me.secrets == []
    assert (yeti.attack, yeti.health) == (7, 7)


@pytest.mark.rule("10.2")
def test_nothing_answers_a_minion_that_a_trap_has_taken_away():
    _, me, foe = their_turn("EX1_611", "EX1_594")
    yeti = attack(foe, YETI, me.hero)
    assert foe.hand[-1] is yeti
    assert ids(me.secrets) == ["EX1_594"]


@pytest.mark.rule("10.2")
def test_duplicate_needs_room_in_hand():
    _, me, _ = their_turn(DUPLICATE)
    for _ in range(9):
        me.give(YETI)
    me.summon(RAIDER).destroy()
    assert (len(me.hand), me.secrets) == (10, [])


# 10.3


@pytest.mark.rule("10.3", "8.2")
@pytest.mark.parametrize("order", [(DUPLICATE, REDEMPTION), (REDEMPTION, DUPLICATE)])
def test_two_secrets_answer_one_death(order):
    game, me, _ = their_turn(*order)
    me.summon(RAIDER).destroy()
    assert me.secrets == []
    assert ids(me.board) == [RAIDER]
    assert ids(me.hand) == [RAIDER, RAIDER]
    assert [r.subject_id for r in game.trace() if r.event == "SecretRevealed"] == list(order)


@pytest.mark.rule("10.3", "3.2")
def test_secrets_stand_in_order_of_play():
    _, me, foe = their_turn(EXPLOSIVE_TRAP, "EX1_611")
    raptor = attack(foe, "CS2_172", me.hero)
    assert raptor.dead  # 2 damage; Freezing Trap found it mortally wounded
    assert ids(me.secrets) == ["EX1_611"]
    _, me, foe = their_turn("EX1_611", EXPLOSIVE_TRAP)
    raptor = attack(foe, "CS2_172", me.hero)
    assert foe.hand[-1] is raptor
    assert (me.secrets, foe.hero.health) == ([], 28)


# 10.4


@pytest.mark.rule("10.4")
def test_every_revealed_secret_counts():
    _, me, foe = their_turn(SNAKE_TRAP, NOBLE_SACRIFICE)
    bow = me.equip("EX1_536")
    golem = me.summon("CS2_186")
    attack(foe, YETI, golem)
    assert me.secrets == []
    assert bow.durability == 4


@pytest.mark.rule("10.4")
def test_kezan_mystic_takes_a_secret():
    game, me, foe = new_game()
    foe.give(ICE_BARRIER).move("SECRET")
    me.give("TEST_GVG_074").play()
    assert (ids(me.secrets), foe.secrets) == ([ICE_BARRIER], [])
    game.end_turn()
    attack(foe, YETI, me.hero)
    assert (me.secrets, me.hero.armor) == ([], 4)


@pytest.mark.rule("10.4")
def test_a_secret_that_is_there_already_is_destroyed():
    game, me, foe = new_game()
    me.give(ICE_BARRIER).play()
    foe.give(ICE_BARRIER).move("SECRET")
    taken = foe.secrets[0]
    me.give("TEST_GVG_074").play()
    assert (len(me.secrets), foe.secrets, taken.dead) == (1, [], True)
    assert [r for r in game.trace() if r.event == "SecretRevealed"] == []


@pytest.mark.rule("10.4")
def test_flare_leaves_quests():
    game, me, foe = new_game(("HUNTER", "MAGE"), decks=([YETI], ()))
    for card in (ICE_BARRIER, QUEST, MIRROR_ENTITY):
        foe.give(card).move("SECRET")
    panther = foe.summon("EX1_017")
    me.give("EX1_544").play()
    assert (foe.secrets, ids(foe.quests)) == ([], [QUEST])
    assert not panther.stealth
    assert ids(me.hand) == [YETI]
    assert not game.over


@pytest.mark.rule("10.4", "4.11")
def test_flare_against_counterspell():
    _, me, foe = new_game(("HUNTER", "MAGE"), decks=([YETI], ()))
    for card in (ICE_BARRIER, COUNTERSPELL):
        foe.give(card).move("SECRET")
    me.give("EX1_544").play()
    assert ids(foe.secrets) == [ICE_BARRIER]
    assert me.hand == []


# 10.5


@pytest.mark.rule("10.5")
def test_a_fetched_secret_has_a_new_name():
    _, me, _ = new_game(decks=([DUPLICATE], ()))
    me.give(DUPLICATE).play()
    me.summon(SCIENTIST).destroy()
    assert (len(me.secrets), ids(me.deck)) == (1, [DUPLICATE])
    me.put_in_deck(ICE_BARRIER)
    me.summon(SCIENTIST).destroy()
    assert ids(me.secrets) == [DUPLICATE, ICE_BARRIER]
    assert ids(me.deck) == [DUPLICATE]


@pytest.mark.rule("10.5", "1.2")
def test_nothing_is_fetched_beyond_five():
    _, me, _ = new_game(decks=(["EX1_594"], ()))
    for secret in (COUNTERSPELL, MIRROR_ENTITY, ICE_BARRIER, "EX1_295", "tt_010"):
        me.give(secret).play()
    me.summon(SCIENTIST).destroy()
    assert (len(me.secrets), ids(me.deck)) == (5, ["EX1_594"])


@pytest.mark.rule("10.5", "5.3")
def test_a_fetched_secret_is_not_played():
    _, me, _ = new_game(decks=([ICE_BARRIER], ()))
    keeper, wyrm = me.summon("EX1_080"), me.summon("NEW1_012")
    me.summon(SCIENTIST).destroy()
    assert len(me.secrets) == 1
    assert (keeper.attack, wyrm.attack) == (1, 1)


# 10.6


@pytest.mark.rule("10.6")
def test_a_quest_counts_what_comes_after_it():
    _, me, _ = new_game(("WARRIOR", "MAGE"))
    me.give("CS1_042").play()
    me.give(QUEST).play()
    (quest,) = me.quests
    assert (quest.progress, quest.progress_total) == (0, 2)
    me.give("CS1_042").play()
    me.summon("CS1_042")  # summoned, not played
    me.give(YETI).play()
    assert quest.progress == 1
    me.give("CS1_042").play()
    assert me.quests == []
    assert ids(me.hand) == ["GAME_005"]
    me.give("CS1_042").play()
    assert ids(me.hand) == ["GAME_005"]


@pytest.mark.rule("10.6", "10.1")
def test_a_quest_works_in_its_owners_turn():
    game, me, foe = new_game(("WARRIOR", "MAGE"))
    me.give(QUEST).play()
    game.end_turn()
    foe.give("CS1_042").play()
    assert me.quests[0].progress == 0
    game.end_turn()
    me.give("CS1_042").play()
    assert me.quests[0].progress == 1


@pytest.mark.rule("10.6")
def test_tokens_count_as_summoned():
    _, me, _ = new_game(("SHAMAN", "MAGE"))
    me.give("TEST_UNG_942").play()
    (quest,) = me.quests
    me.give("EX1_506").play()  # with its Scout
    assert quest.progress == 2
    me.summon(YETI)
    assert quest.progress == 2
    me.summon("EX1_506a")
    assert ids(me.hand) == []
    me.summon("EX1_506a")
    assert ids(me.hand) == ["GAME_005"]
    assert me.quests == []


@pytest.mark.rule("10.6")
def test_a_quest_goes_on_after_a_change_of_turns():
    game, me, _ = new_game(("SHAMAN", "MAGE"))
    me.give("TEST_UNG_942").play()
    me.summon("EX1_506a")
    game.end_turn()
    me.summon("EX1_506a")  # in the other's turn too
    assert me.quests[0].progress == 2
