"""Rules 10.1 to 10.5: Secrets."""

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
def test_secrets_sleep_in_their_owners_turn():
    game, me, foe = new_game(("PALADIN", "MAGE"))
    me.give(REDEMPTION).play()
    me.summon(RAIDER).destroy()
    assert (len(me.secrets), me.board) == (1, [])
    game.end_turn()
    me.summon(RAIDER).destroy()
    assert (me.secrets, ids(me.board)) == ([], [RAIDER])
    assert foe.secrets == []


@pytest.mark.rule("10.1", "2.4")
def test_secrets_sleep_in_an_extra_turn():
    game, me, _ = new_game(("PALADIN", "MAGE"))
    me.give(REDEMPTION).play()
    me.give("TEST_UNG_028t").play()
    game.end_turn()
    assert game.current is me
    me.summon(RAIDER).destroy()
    assert (len(me.secrets), me.board) == (1, [])


@pytest.mark.rule("10.1")
def test_a_revealed_secret_may_be_played_again():
    game, me, _ = new_game(("PALADIN", "MAGE"))
    me.give(REDEMPTION).play()
    game.end_turn()
    me.summon(RAIDER).destroy()
    game.end_turn()
    me.give(REDEMPTION).play()
    assert ids(me.secrets) == [REDEMPTION]


@pytest.mark.rule("10.1", "3.2")
@pytest.mark.parametrize("secret_first", [True, False])
def test_secrets_and_other_triggers_answer_in_order_of_play(secret_first):
    # "After you play a minion, give it +2/+2", on the other side.
    game, me, foe = new_game()
    if not secret_first:
        foe.summon("TEST_GREET")
    me.give(MIRROR_ENTITY).play()
    if secret_first:
        foe.summon("TEST_GREET")
    game.end_turn()
    yeti = foe.give(YETI)
    yeti.play()
    (copy,) = me.board
    assert (yeti.attack, yeti.health) == (6, 7)
    assert (copy.attack, copy.health) == ((4, 5) if secret_first else (6, 7))


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


@pytest.mark.rule("10.2", "4.2")
def test_what_a_secret_has_turned_the_minion_into_is_still_a_subject():
    _, me, foe = their_turn("TEST_CFM_620", MIRROR_ENTITY, SNIPE)
    golem = foe.give("CS2_186")
    golem.play()
    assert me.secrets == []
    assert ids(me.board) == ["CS2_tk1"]
    assert golem.dead
    assert golem.id == "CS2_tk1"


@pytest.mark.rule("10.2")
def test_secrets_about_minions_do_not_answer_a_hero():
    _, me, foe = their_turn("EX1_611", "EX1_594", "EX1_533")
    foe.equip("CS2_106")
    foe.hero.attack_target(me.hero)  # there is nobody else whom Misdirection could choose
    assert ids(me.secrets) == ["EX1_611", "EX1_594", "EX1_533"]
    assert me.hero.health == 27


@pytest.mark.rule("10.2", "10.1")
def test_competitive_spirit_waits_for_a_minion():
    game, me, _ = new_game(("PALADIN", "MAGE"))
    me.give("TEST_AT_073").play()
    for _ in range(2):
        game.end_turn()
    assert len(me.secrets) == 1
    yeti = me.summon(YETI)
    for _ in range(2):
        game.end_turn()
    assert (me.secrets, yeti.attack, yeti.health) == ([], 5, 6)


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


@pytest.mark.rule("10.2", "3.3", "11.1")
@pytest.mark.parametrize("secret_first", [True, False])
def test_avenge_may_save_the_mortally_wounded(secret_first):
    # The Abomination's Deathrattle is in the same queue and wounds the only minion that is left. A helpful pick
    # does not pass over it (rules.md 11.1): before or after the 2 damage, the 2 Health keep it alive.
    game, me, _ = new_game(("PALADIN", "MAGE"))
    if secret_first:
        me.give(AVENGE).move("SECRET")
    abomination, raider = me.summon("EX1_097"), me.summon(RAIDER)
    if not secret_first:
        me.give(AVENGE).move("SECRET")
    game.end_turn()
    abomination.destroy()
    assert (raider.attack, raider.health, me.secrets) == (5, 1, [])


@pytest.mark.rule("10.2")
def test_nothing_answers_a_minion_that_is_pending_destroy():
    _, me, foe = their_turn("EX1_594", "EX1_611")  # Vaporize, then Freezing Trap
    yeti = attack(foe, YETI, me.hero)
    assert yeti.dead
    assert foe.hand == []
    assert ids(me.secrets) == ["EX1_611"]


@pytest.mark.rule("10.2", "10.3")
@pytest.mark.parametrize("order", [(SNAKE_TRAP, NOBLE_SACRIFICE), (NOBLE_SACRIFICE, SNAKE_TRAP)])
def test_the_older_of_two_secrets_takes_the_last_slot(order):
    _, me, foe = their_turn(*order)
    golems = fill(me, 6, "CS2_186")
    attack(foe, YETI, golems[0])
    assert ids(me.secrets) == [order[1]]
    assert golems[0].damage == (4 if order[0] == SNAKE_TRAP else 0)


@pytest.mark.rule("10.2")
def test_nothing_answers_a_minion_that_a_trap_has_taken_away():
    _, me, foe = their_turn("EX1_611", "EX1_594")
    yeti = attack(foe, YETI, me.hero)
    assert foe.hand[-1] is yeti
    assert ids(me.secrets) == ["EX1_594"]


@pytest.mark.rule("10.2")
@pytest.mark.parametrize("cards", [8, 9, 10])
def test_duplicate_needs_room_in_hand(cards):
    _, me, _ = their_turn(DUPLICATE)
    for _ in range(cards):
        me.give(YETI)
    me.summon(RAIDER).destroy()
    assert ids(me.hand) == [YETI] * cards + [RAIDER] * (10 - cards)
    assert len(me.secrets) == (1 if cards == 10 else 0)


# 10.3


@pytest.mark.rule("10.3", "8.2")
@pytest.mark.parametrize("order", [(DUPLICATE, REDEMPTION), (REDEMPTION, DUPLICATE)])
def test_two_secrets_answer_one_death(order):
    game, me, _ = their_turn(*order)
    me.summon(RAIDER).destroy()
    assert me.secrets == []
    assert ids(me.board) == [RAIDER]
    assert ids(me.hand) == [RAIDER, RAIDER]
    # Redemption is the last, whatever the order of play (8.7).
    assert [r.subject_id for r in game.trace() if r.event == "SecretRevealed"] == [DUPLICATE, REDEMPTION]


@pytest.mark.rule("10.3", "8.2")
def test_redemption_answers_the_oldest_of_a_full_row_that_dies():
    _, me, foe = their_turn(REDEMPTION, heroes=("PALADIN", "MAGE"))
    me.summon("EX1_096")
    fill(me, 6, YETI)
    foe.give("EX1_312").play()  # Twisting Nether
    assert (ids(me.board), me.board[0].health, me.secrets) == (["EX1_096"], 1, [])


@pytest.mark.rule("10.3", "1.7")
def test_eye_for_an_eye_answers_the_blow_that_kills():
    game, me, foe = their_turn("EX1_132", heroes=("PALADIN", "MAGE"))
    me.hero.set(damage=27)
    foe.hero.set(damage=25)
    foe.give("CS2_029").play(target=me.hero)
    assert game.over
    assert game.winner is None
    assert (me.hero.health, foe.hero.health) == (-3, -1)


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
def test_kezan_mystic_leaves_quests():
    _, me, foe = new_game()
    foe.give(QUEST).move("SECRET")
    me.give("TEST_GVG_074").play()
    assert (me.secrets, me.quests, ids(foe.quests)) == ([], [], [QUEST])


@pytest.mark.rule("10.4", "1.2")
def test_a_secret_taken_into_a_full_zone_is_destroyed():
    _, me, foe = new_game()
    mine = [COUNTERSPELL, MIRROR_ENTITY, ICE_BARRIER, "EX1_295"]
    for card in (QUEST, *mine):
        me.give(card).move("SECRET")
    foe.give("EX1_594").move("SECRET")
    (taken,) = foe.secrets
    me.give("TEST_GVG_074").play()
    assert (ids(me.secrets), foe.secrets) == (mine, [])
    assert taken.dead


@pytest.mark.rule("10.4", "10.1")
def test_a_taken_secret_sleeps_in_the_takers_turn():
    game, me, foe = new_game()
    foe.give(MIRROR_ENTITY).move("SECRET")
    me.give("TEST_GVG_074").play()
    me.give(YETI).play()
    assert (ids(me.secrets), foe.board) == ([MIRROR_ENTITY], [])
    game.end_turn()
    foe.give(RAIDER).play()
    assert me.secrets == []
    assert me.board[-1].id == RAIDER


@pytest.mark.rule("10.4", "3.2")
@pytest.mark.parametrize("theirs_first", [True, False])
def test_a_taken_secret_keeps_its_place_in_the_order_of_play(theirs_first):
    game, me, foe = new_game(("HUNTER", "HUNTER"))
    if theirs_first:
        foe.give(EXPLOSIVE_TRAP).move("SECRET")
    me.give("EX1_611").move("SECRET")
    if not theirs_first:
        foe.give(EXPLOSIVE_TRAP).move("SECRET")
    me.give("TEST_GVG_074").play()
    game.check()
    assert ids(me.secrets) == ([EXPLOSIVE_TRAP, "EX1_611"] if theirs_first else ["EX1_611", EXPLOSIVE_TRAP])
    assert hsenv.Game.from_bytes(game.to_bytes()).hash() == game.hash()
    assert hsenv.Game.from_position(game.to_position()).hash() == game.hash()
    game.end_turn()
    raptor = attack(foe, "CS2_172", me.hero)
    if theirs_first:
        assert raptor.dead
        assert ids(me.secrets) == ["EX1_611"]
    else:
        assert raptor in foe.hand
        assert me.secrets == []


@pytest.mark.rule("10.4")
def test_a_destroyed_secret_is_not_revealed():
    game, me, foe = new_game(("HUNTER", "HUNTER"))
    bow = foe.equip("EX1_536")
    destroyed = [foe.give(card).move("SECRET") for card in (SNAKE_TRAP, SNIPE)]
    me.give("EX1_544").play()
    assert (len(destroyed), foe.secrets, bow.durability) == (2, [], 2)
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


@pytest.mark.rule("10.5", "10.1")
@pytest.mark.parametrize("seed", range(5))
def test_a_challenger_fetches_different_names_up_to_five(seed):
    deck = [REDEMPTION, REDEMPTION, NOBLE_SACRIFICE, NOBLE_SACRIFICE, AVENGE, "EX1_132", "EX1_379", "EX1_594"]
    _, me, _ = new_game(("PALADIN", "MAGE"), decks=([*deck, YETI], ()), seed=seed)
    me.give(REDEMPTION).play()
    me.give(QUEST).play()
    me.give("TEST_AT_079").play()
    names = ids(me.secrets)
    assert (len(names), len(set(names)), len(me.quests)) == (4, 4, 1)
    assert names[0] == REDEMPTION
    assert sorted([*names[1:], *ids(me.deck)]) == sorted([*deck, YETI])


@pytest.mark.rule("10.5")
def test_a_challenger_fetches_one_of_each_name():
    _, me, _ = new_game(("PALADIN", "MAGE"), decks=([REDEMPTION] * 3 + [AVENGE] * 2, ()))
    me.give("TEST_AT_079").play()
    assert sorted(ids(me.secrets)) == sorted([REDEMPTION, AVENGE])
    assert sorted(ids(me.deck)) == sorted([REDEMPTION, REDEMPTION, AVENGE])


@pytest.mark.rule("10.5", "8.5")
def test_a_doubled_scientist_fetches_two_names():
    _, me, _ = new_game(decks=([COUNTERSPELL, MIRROR_ENTITY, MIRROR_ENTITY], ()))
    me.summon("FP1_031")
    me.summon(SCIENTIST).destroy()
    assert sorted(ids(me.secrets)) == sorted([COUNTERSPELL, MIRROR_ENTITY])
    assert ids(me.deck) == [MIRROR_ENTITY]


@pytest.mark.rule("10.5", "5.3")
def test_a_fetched_secret_is_not_played():
    _, me, _ = new_game(decks=([ICE_BARRIER], ()))
    keeper, wyrm = me.summon("EX1_080"), me.summon("NEW1_012")
    me.summon(SCIENTIST).destroy()
    assert len(me.secrets) == 1
    assert (keeper.attack, wyrm.attack) == (1, 1)
