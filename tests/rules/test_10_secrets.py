"""Rules 10.1 to 10.5: Secrets."""

import pytest

import hsenv
from kit import RAIDER, YETI, fill, ids, name_of, names, new_game

DUPLICATE = "TEST_FP1_018"
AVENGE = "TEST_FP1_020"
SCIENTIST = "TEST_FP1_004"
QUEST = "TEST_UNG_934"


def their_turn(*secrets, heroes=("HUNTER", "WARRIOR"), **options):
    """It is the opponent's turn and these are my Secrets, the first one the oldest."""
    game, me, foe = new_game(*heroes, mana=30, **options)
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
    _, me, _ = new_game(mana=30)
    me.give("Ice Barrier").play()
    assert not me.give("Ice Barrier").playable
    assert me.give("Mirror Entity").playable


@pytest.mark.rule("10.1")
def test_secrets_sleep_in_their_owners_turn():
    game, me, foe = new_game("PALADIN", "MAGE", mana=30)
    me.give("Redemption").play()
    me.summon(RAIDER).destroy()
    assert (len(me.secrets), me.board) == (1, [])
    game.end_turn()
    me.summon(RAIDER).destroy()
    assert (me.secrets, names(me.board)) == ([], [RAIDER])
    assert foe.secrets == []


@pytest.mark.rule("10.1", "2.4")
def test_secrets_sleep_in_an_extra_turn():
    game, me, _ = new_game("PALADIN", "MAGE", mana=30)
    me.give("Redemption").play()
    me.give("TEST_UNG_028t").play()
    game.end_turn()
    assert game.current is me
    me.summon(RAIDER).destroy()
    assert (len(me.secrets), me.board) == (1, [])


@pytest.mark.rule("10.1")
def test_a_revealed_secret_may_be_played_again():
    game, me, _ = new_game("PALADIN", "MAGE", mana=30)
    me.give("Redemption").play()
    game.end_turn()
    me.summon(RAIDER).destroy()
    game.end_turn()
    me.give("Redemption").play()
    assert names(me.secrets) == ["Redemption"]


@pytest.mark.rule("10.1", "3.2")
@pytest.mark.parametrize("secret_first", [True, False])
def test_secrets_and_other_triggers_answer_in_order_of_play(secret_first):
    # "After you play a minion, give it +2/+2", on the other side.
    game, me, foe = new_game(mana=30)
    if not secret_first:
        foe.summon("TEST_GREET")
    me.give("Mirror Entity").play()
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
    _, me, foe = their_turn("Noble Sacrifice", "Mirror Entity", "Snake Trap")
    minions = fill(me, 7, "War Golem")
    attack(foe, YETI, minions[0])
    foe.give(RAIDER).play()
    assert len(me.secrets) == 3
    assert len(me.board) == 7


@pytest.mark.rule("10.2")
def test_snake_trap_makes_one_snake_beside_six():
    _, me, foe = their_turn("Snake Trap")
    minions = fill(me, 6, "War Golem")
    attack(foe, YETI, minions[0])
    assert me.secrets == []
    assert names(me.board) == ["War Golem"] * 6 + ["Snake"]


@pytest.mark.rule("10.2")
def test_a_minion_that_snipe_has_killed_is_no_subject_for_the_next():
    _, me, foe = their_turn("Snipe", "TEST_CFM_620")
    raider = foe.give(RAIDER)
    raider.play()
    assert raider.dead
    assert names(me.secrets) == ["TEST_CFM_620"]
    foe.give("War Golem").play()
    assert names(foe.board) == ["Sheep"]


@pytest.mark.rule("10.2", "4.2")
def test_what_a_secret_has_turned_the_minion_into_is_still_a_subject():
    _, me, foe = their_turn("TEST_CFM_620", "Mirror Entity", "Snipe")
    golem = foe.give("War Golem")
    golem.play()
    assert me.secrets == []
    assert names(me.board) == ["Sheep"]
    assert golem.dead
    assert name_of(golem) == "Sheep"


@pytest.mark.rule("10.2")
def test_secrets_about_minions_do_not_answer_a_hero():
    _, me, foe = their_turn("Freezing Trap", "Vaporize", "Misdirection")
    foe.equip("Fiery War Axe")
    foe.hero.attack_target(me.hero)  # there is nobody else whom Misdirection could choose
    assert names(me.secrets) == ["Freezing Trap", "Vaporize", "Misdirection"]
    assert me.hero.health == 27


@pytest.mark.rule("10.2", "10.1")
def test_competitive_spirit_waits_for_a_minion():
    game, me, _ = new_game("PALADIN", "MAGE", mana=30)
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
    _, me, foe = their_turn("TEST_LOE_027", "Mirror Entity")
    fill(foe, 3)
    yeti = foe.give(YETI)
    yeti.play()
    assert yeti.dead
    assert names(me.secrets) == ["Mirror Entity"]
    assert me.board == []


@pytest.mark.rule("10.2")
def test_the_younger_trial_comes_after_the_mirror():
    _, me, foe = their_turn("Mirror Entity", "TEST_LOE_027")
    fill(foe, 3)
    yeti = foe.give(YETI)
    yeti.play()
    assert yeti.dead
    assert (me.secrets, names(me.board)) == ([], [YETI])


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
    game, me, _ = new_game("PALADIN", "MAGE", mana=30)
    if secret_first:
        me.give(AVENGE).move("SECRET")
    abomination, raider = me.summon("Abomination"), me.summon(RAIDER)
    if not secret_first:
        me.give(AVENGE).move("SECRET")
    game.end_turn()
    abomination.destroy()
    assert (raider.attack, raider.health, me.secrets) == (5, 1, [])


@pytest.mark.rule("10.2")
def test_nothing_answers_a_minion_that_is_pending_destroy():
    _, me, foe = their_turn("Vaporize", "Freezing Trap")  # Vaporize, then Freezing Trap
    yeti = attack(foe, YETI, me.hero)
    assert yeti.dead
    assert foe.hand == []
    assert names(me.secrets) == ["Freezing Trap"]


@pytest.mark.rule("10.2", "10.3")
@pytest.mark.parametrize("order", [("Snake Trap", "Noble Sacrifice"), ("Noble Sacrifice", "Snake Trap")])
def test_the_older_of_two_secrets_takes_the_last_slot(order):
    _, me, foe = their_turn(*order)
    golems = fill(me, 6, "War Golem")
    attack(foe, YETI, golems[0])
    assert names(me.secrets) == [order[1]]
    assert golems[0].damage == (4 if order[0] == "Snake Trap" else 0)


@pytest.mark.rule("10.2")
def test_nothing_answers_a_minion_that_a_trap_has_taken_away():
    _, me, foe = their_turn("Freezing Trap", "Vaporize")
    yeti = attack(foe, YETI, me.hero)
    assert foe.hand[-1] is yeti
    assert names(me.secrets) == ["Vaporize"]


@pytest.mark.rule("10.2")
@pytest.mark.parametrize("cards", [8, 9, 10])
def test_duplicate_needs_room_in_hand(cards):
    _, me, _ = their_turn(DUPLICATE)
    for _ in range(cards):
        me.give(YETI)
    me.summon(RAIDER).destroy()
    assert names(me.hand) == [YETI] * cards + [RAIDER] * (10 - cards)
    assert len(me.secrets) == (1 if cards == 10 else 0)


# 10.3


@pytest.mark.rule("10.3", "8.2")
@pytest.mark.parametrize("order", [(DUPLICATE, "Redemption"), ("Redemption", DUPLICATE)])
def test_two_secrets_answer_one_death(order):
    game, me, _ = their_turn(*order)
    me.summon(RAIDER).destroy()
    assert me.secrets == []
    assert names(me.board) == [RAIDER]
    assert names(me.hand) == [RAIDER, RAIDER]
    # Redemption is the last, whatever the order of play (8.7).
    assert [name_of(r.subject_id) for r in game.trace() if r.event == "SecretRevealed"] == [
        DUPLICATE,
        "Redemption",
    ]


@pytest.mark.rule("10.3", "8.2")
def test_redemption_answers_the_oldest_of_a_full_row_that_dies():
    _, me, foe = their_turn("Redemption", heroes=("PALADIN", "MAGE"))
    me.summon("Loot Hoarder")
    fill(me, 6, YETI)
    foe.give("Twisting Nether").play()
    assert (names(me.board), me.board[0].health, me.secrets) == (["Loot Hoarder"], 1, [])


@pytest.mark.rule("10.3", "1.7")
def test_eye_for_an_eye_answers_the_blow_that_kills():
    game, me, foe = their_turn("Eye for an Eye", heroes=("PALADIN", "MAGE"))
    me.hero.set(damage=27)
    foe.hero.set(damage=25)
    foe.give("Fireball").play(target=me.hero)
    assert game.over
    assert game.winner is None
    assert (me.hero.health, foe.hero.health) == (-3, -1)


@pytest.mark.rule("10.3", "3.2")
def test_secrets_stand_in_order_of_play():
    _, me, foe = their_turn("Explosive Trap", "Freezing Trap")
    raptor = attack(foe, "Bloodfen Raptor", me.hero)
    assert raptor.dead  # 2 damage; Freezing Trap found it mortally wounded
    assert names(me.secrets) == ["Freezing Trap"]
    _, me, foe = their_turn("Freezing Trap", "Explosive Trap")
    raptor = attack(foe, "Bloodfen Raptor", me.hero)
    assert foe.hand[-1] is raptor
    assert (me.secrets, foe.hero.health) == ([], 28)


# 10.4


@pytest.mark.rule("10.4")
def test_every_revealed_secret_counts():
    _, me, foe = their_turn("Snake Trap", "Noble Sacrifice")
    bow = me.equip("Eaglehorn Bow")
    golem = me.summon("War Golem")
    attack(foe, YETI, golem)
    assert me.secrets == []
    assert bow.durability == 4


@pytest.mark.rule("10.4")
def test_kezan_mystic_takes_a_secret():
    game, me, foe = new_game(mana=30)
    foe.give("Ice Barrier").move("SECRET")
    me.give("TEST_GVG_074").play()
    assert (names(me.secrets), foe.secrets) == (["Ice Barrier"], [])
    game.end_turn()
    attack(foe, YETI, me.hero)
    assert (me.secrets, me.hero.armor) == ([], 4)


@pytest.mark.rule("10.4")
def test_a_secret_that_is_there_already_is_destroyed():
    game, me, foe = new_game(mana=30)
    me.give("Ice Barrier").play()
    foe.give("Ice Barrier").move("SECRET")
    taken = foe.secrets[0]
    me.give("TEST_GVG_074").play()
    assert (len(me.secrets), foe.secrets, taken.dead) == (1, [], True)
    assert [r for r in game.trace() if r.event == "SecretRevealed"] == []


@pytest.mark.rule("10.4")
def test_kezan_mystic_leaves_quests():
    _, me, foe = new_game(mana=30)
    foe.give(QUEST).move("SECRET")
    me.give("TEST_GVG_074").play()
    assert (me.secrets, me.quests, ids(foe.quests)) == ([], [], [QUEST])


@pytest.mark.rule("10.4", "1.2")
def test_a_secret_taken_into_a_full_zone_is_destroyed():
    _, me, foe = new_game(mana=30)
    mine = ["Counterspell", "Mirror Entity", "Ice Barrier", "Ice Block"]
    for card in (QUEST, *mine):
        me.give(card).move("SECRET")
    foe.give("Vaporize").move("SECRET")
    (taken,) = foe.secrets
    me.give("TEST_GVG_074").play()
    assert (names(me.secrets), foe.secrets) == (mine, [])
    assert taken.dead


@pytest.mark.rule("10.4", "10.1")
def test_a_taken_secret_sleeps_in_the_takers_turn():
    game, me, foe = new_game(mana=30)
    foe.give("Mirror Entity").move("SECRET")
    me.give("TEST_GVG_074").play()
    me.give(YETI).play()
    assert (names(me.secrets), foe.board) == (["Mirror Entity"], [])
    game.end_turn()
    foe.give(RAIDER).play()
    assert me.secrets == []
    assert name_of(me.board[-1]) == RAIDER


@pytest.mark.rule("10.4", "3.2")
@pytest.mark.parametrize("theirs_first", [True, False])
def test_a_taken_secret_keeps_its_place_in_the_order_of_play(theirs_first):
    game, me, foe = new_game("HUNTER", "HUNTER", mana=30)
    if theirs_first:
        foe.give("Explosive Trap").move("SECRET")
    me.give("Freezing Trap").move("SECRET")
    if not theirs_first:
        foe.give("Explosive Trap").move("SECRET")
    me.give("TEST_GVG_074").play()
    game.check()
    assert names(me.secrets) == (
        ["Explosive Trap", "Freezing Trap"] if theirs_first else ["Freezing Trap", "Explosive Trap"]
    )
    assert hsenv.Game.from_bytes(game.to_bytes()).hash() == game.hash()
    assert hsenv.Game.from_position(game.to_position()).hash() == game.hash()
    game.end_turn()
    raptor = attack(foe, "Bloodfen Raptor", me.hero)
    if theirs_first:
        assert raptor.dead
        assert names(me.secrets) == ["Freezing Trap"]
    else:
        assert raptor in foe.hand
        assert me.secrets == []


@pytest.mark.rule("10.4")
def test_a_destroyed_secret_is_not_revealed():
    game, me, foe = new_game("HUNTER", "HUNTER", mana=30)
    bow = foe.equip("Eaglehorn Bow")
    destroyed = [foe.give(card).move("SECRET") for card in ("Snake Trap", "Snipe")]
    me.give("Flare").play()
    assert (len(destroyed), foe.secrets, bow.durability) == (2, [], 2)
    assert [r for r in game.trace() if r.event == "SecretRevealed"] == []


@pytest.mark.rule("10.4")
def test_flare_leaves_quests():
    game, me, foe = new_game("HUNTER", "MAGE", mana=30, decks=([YETI], ()))
    for card in ("Ice Barrier", QUEST, "Mirror Entity"):
        foe.give(card).move("SECRET")
    panther = foe.summon("Jungle Panther")
    me.give("Flare").play()
    assert (foe.secrets, names(foe.quests)) == ([], [QUEST])
    assert not panther.stealth
    assert names(me.hand) == [YETI]
    assert not game.over


@pytest.mark.rule("10.4", "4.11")
def test_flare_against_counterspell():
    _, me, foe = new_game("HUNTER", "MAGE", mana=30, decks=([YETI], ()))
    for card in ("Ice Barrier", "Counterspell"):
        foe.give(card).move("SECRET")
    me.give("Flare").play()
    assert names(foe.secrets) == ["Ice Barrier"]
    assert me.hand == []


# 10.5


@pytest.mark.rule("10.5")
def test_a_fetched_secret_has_a_new_name():
    _, me, _ = new_game(mana=30, decks=([DUPLICATE], ()))
    me.give(DUPLICATE).play()
    me.summon(SCIENTIST).destroy()
    assert (len(me.secrets), names(me.deck)) == (1, [DUPLICATE])
    me.put_in_deck("Ice Barrier")
    me.summon(SCIENTIST).destroy()
    assert names(me.secrets) == [DUPLICATE, "Ice Barrier"]
    assert names(me.deck) == [DUPLICATE]


@pytest.mark.rule("10.5", "1.2")
def test_nothing_is_fetched_beyond_five():
    _, me, _ = new_game(mana=30, decks=(["Vaporize"], ()))
    for secret in ("Counterspell", "Mirror Entity", "Ice Barrier", "Ice Block", "Spellbender"):
        me.give(secret).play()
    me.summon(SCIENTIST).destroy()
    assert (len(me.secrets), names(me.deck)) == (5, ["Vaporize"])


@pytest.mark.rule("10.5", "10.1")
@pytest.mark.parametrize("seed", range(5))
def test_a_challenger_fetches_different_names_up_to_five(seed):
    deck = ["Redemption", "Redemption", "Noble Sacrifice", "Noble Sacrifice", AVENGE]
    deck += ["Eye for an Eye", "Repentance", "Vaporize"]
    _, me, _ = new_game("PALADIN", "MAGE", mana=30, decks=([*deck, YETI], ()), seed=seed)
    me.give("Redemption").play()
    me.give(QUEST).play()
    me.give("TEST_AT_079").play()
    secrets = names(me.secrets)
    assert (len(secrets), len(set(secrets)), len(me.quests)) == (4, 4, 1)
    assert secrets[0] == "Redemption"
    assert sorted([*secrets[1:], *names(me.deck)]) == sorted([*deck, YETI])


@pytest.mark.rule("10.5")
def test_a_challenger_fetches_one_of_each_name():
    _, me, _ = new_game("PALADIN", "MAGE", mana=30, decks=(["Redemption"] * 3 + [AVENGE] * 2, ()))
    me.give("TEST_AT_079").play()
    assert sorted(names(me.secrets)) == sorted(["Redemption", AVENGE])
    assert sorted(names(me.deck)) == sorted(["Redemption", "Redemption", AVENGE])


@pytest.mark.rule("10.5", "8.5")
def test_a_doubled_scientist_fetches_two_names():
    _, me, _ = new_game(mana=30, decks=(["Counterspell", "Mirror Entity", "Mirror Entity"], ()))
    me.summon("Baron Rivendare")
    me.summon(SCIENTIST).destroy()
    assert sorted(names(me.secrets)) == sorted(["Counterspell", "Mirror Entity"])
    assert names(me.deck) == ["Mirror Entity"]


@pytest.mark.rule("10.5", "5.3")
def test_a_fetched_secret_is_not_played():
    _, me, _ = new_game(mana=30, decks=(["Ice Barrier"], ()))
    keeper, wyrm = me.summon("Secretkeeper"), me.summon("Mana Wyrm")
    me.summon(SCIENTIST).destroy()
    assert len(me.secrets) == 1
    assert (keeper.attack, wyrm.attack) == (1, 1)
