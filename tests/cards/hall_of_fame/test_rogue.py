"""Hall of Fame, rogue: the cards of cards_data/hall_of_fame/rogue.yaml, in its order."""

import pytest

from kit import OGRE, RAIDER, YETI, new_game


@pytest.mark.card("NEW1_004")
def test_vanish_returns_every_minion():
    _game, me, foe = new_game("ROGUE")
    mine, theirs, hoarder = me.summon(YETI), foe.summon(OGRE), foe.summon("Loot Hoarder")
    foe.put_in_deck(RAIDER)
    me.give("Blessing of Kings").play(target=theirs)
    me.give("Vanish").play()
    assert (me.board, foe.board, me.mana) == ([], [], 0)
    assert (me.hand, foe.hand) == ([mine], [theirs, hoarder])
    assert (theirs.attack, theirs.health, theirs.cost, len(foe.deck)) == (6, 7, 6, 1)


@pytest.mark.card("NEW1_004")
def test_vanish_kills_whom_the_hand_has_no_room_for():
    _game, me, foe = new_game("ROGUE")
    for _ in range(9):
        foe.give(RAIDER)
    older, hoarder = foe.summon(YETI), foe.summon("Loot Hoarder")
    foe.put_in_deck(OGRE)
    me.give("Vanish").play()
    assert (older in foe.hand, hoarder.dead, foe.board, foe.deck) == (True, True, [], [])
    assert len(foe.hand) == 10  # the Hoarder's card is burned
