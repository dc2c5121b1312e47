"""Rules 10.6: Quests."""

import pytest

from kit import YETI, names, new_game

QUEST = "TEST_UNG_934"  # two Taunts


@pytest.mark.rule("10.1")
def test_quests_take_one_of_the_five_places():
    _, me, _ = new_game(mana=30)
    me.give(QUEST).play()
    for secret in ("Counterspell", "Mirror Entity", "Ice Barrier", "Ice Block"):
        me.give(secret).play()
    assert (len(me.secrets), len(me.quests)) == (4, 1)
    assert not me.give("Spellbender").playable


@pytest.mark.rule("10.6")
def test_a_quest_counts_what_comes_after_it():
    _, me, _ = new_game("WARRIOR", "MAGE", mana=30)
    me.give("Goldshire Footman").play()
    me.give(QUEST).play()
    (quest,) = me.quests
    assert (quest.progress, quest.progress_total) == (0, 2)
    me.give("Goldshire Footman").play()
    me.summon("Goldshire Footman")  # summoned, not played
    me.give(YETI).play()
    assert quest.progress == 1
    me.give("Goldshire Footman").play()
    assert me.quests == []
    assert names(me.hand) == ["The Coin"]
    me.give("Goldshire Footman").play()
    assert names(me.hand) == ["The Coin"]


@pytest.mark.rule("10.6")
def test_seven_played_taunts_are_rewarded_and_the_eighth_adds_nothing():
    _, me, _ = new_game("WARRIOR", "MAGE", mana=10)
    me.give("TEST_HEART_7").play()
    me.summon("Goldshire Footman")  # summoned, not played
    for count in range(1, 7):
        taunt = me.give("Goldshire Footman")
        taunt.play()
        assert me.quests[0].progress == count
        taunt.destroy()
    me.give("Goldshire Footman").play()
    assert (me.quests, names(me.hand)) == ([], ["The Coin"])
    me.give("Goldshire Footman").play()
    assert names(me.hand) == ["The Coin"]


@pytest.mark.rule("10.6", "10.1")
def test_a_quest_works_in_its_owners_turn():
    game, me, foe = new_game("WARRIOR", "MAGE", mana=30)
    me.give(QUEST).play()
    game.end_turn()
    foe.give("Goldshire Footman").play()
    assert me.quests[0].progress == 0
    game.end_turn()
    me.give("Goldshire Footman").play()
    assert me.quests[0].progress == 1


@pytest.mark.rule("10.6")
def test_tokens_count_as_summoned():
    _, me, _ = new_game("SHAMAN", "MAGE", mana=30)
    me.give("TEST_UNG_942").play()
    (quest,) = me.quests
    me.give("Murloc Tidehunter").play()  # with its Scout
    assert quest.progress == 2
    me.summon(YETI)
    assert quest.progress == 2
    me.summon("Murloc Scout")
    assert names(me.hand) == []
    me.summon("Murloc Scout")
    assert names(me.hand) == ["The Coin"]
    assert me.quests == []


@pytest.mark.rule("10.6")
def test_a_quest_goes_on_after_a_change_of_turns():
    game, me, _ = new_game("SHAMAN", "MAGE", mana=30)
    me.give("TEST_UNG_942").play()
    me.summon("Murloc Scout")
    game.end_turn()
    me.summon("Murloc Scout")  # in the other's turn too
    assert me.quests[0].progress == 2


@pytest.mark.rule("10.6", "10.1")
@pytest.mark.parametrize("secret", [False, True])
def test_a_quest_is_no_secret_to_a_text_that_says_secret(secret):
    # Ethereal Arcanist.
    game, me, _ = new_game(mana=30)
    me.give(QUEST).play()
    if secret:
        me.give("Ice Barrier").play()
    arcanist = me.summon("Ethereal Arcanist")
    game.end_turn()
    assert (arcanist.attack, arcanist.health) == ((5, 5) if secret else (3, 3))
