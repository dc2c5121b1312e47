"""Rules 10.6: Quests."""

import pytest

import hsenv

YETI = "CS2_182"  # 4/5
QUEST = "TEST_UNG_934"  # two Taunts


def ids(entities):
    return [entity.id for entity in entities]


def new_game(heroes=("MAGE", "WARRIOR"), **options):
    game = hsenv.Game.sandbox(heroes, **{"seed": 1, "mana": 30, **options})
    return game, *game.players


@pytest.mark.rule("10.1")
def test_quests_take_one_of_the_five_places():
    _, me, _ = new_game()
    me.give(QUEST).play()
    for secret in ("EX1_287", "EX1_294", "EX1_289", "EX1_295"):
        me.give(secret).play()
    assert (len(me.secrets), len(me.quests)) == (4, 1)
    assert not me.give("tt_010").playable


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


@pytest.mark.rule("10.6")
def test_seven_played_taunts_are_rewarded_and_the_eighth_adds_nothing():
    _, me, _ = new_game(("WARRIOR", "MAGE"), mana=10)
    me.give("TEST_HEART_7").play()
    me.summon("CS1_042")  # summoned, not played
    for count in range(1, 7):
        taunt = me.give("CS1_042")
        taunt.play()
        assert me.quests[0].progress == count
        taunt.destroy()
    me.give("CS1_042").play()
    assert (me.quests, ids(me.hand)) == ([], ["GAME_005"])
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


@pytest.mark.rule("10.6", "10.1")
@pytest.mark.parametrize("secret", [False, True])
def test_a_quest_is_no_secret_to_a_text_that_says_secret(secret):
    # Ethereal Arcanist.
    game, me, _ = new_game()
    me.give(QUEST).play()
    if secret:
        me.give("EX1_289").play()
    arcanist = me.summon("EX1_274")
    game.end_turn()
    assert (arcanist.attack, arcanist.health) == ((5, 5) if secret else (3, 3))
