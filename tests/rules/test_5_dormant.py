"""Rule 5.8: Dormant minions."""

import pytest

from kit import RAIDER, YETI, new_game, next_turn, refused


@pytest.mark.rule("5.8")
def test_the_dormant_take_a_slot_and_nobody_can_reach_them():
    game, me, foe = new_game()
    for _ in range(7):
        foe.summon("TEST_SLEEPER")
    yeti = me.summon(YETI)
    yeti.set(exhausted=False)
    assert yeti.targets == [foe.hero]
    assert me.hero_power.targets == [me.hero, yeti, foe.hero]
    with refused():
        me.give("Fireball").play(target=foe.board[0])
    assert not me.give("Unleash the Hounds").playable  # Unleash the Hounds: no enemy minion
    game.end_turn()
    assert not foe.give(RAIDER).playable
    assert not any(sleeper.can_attack for sleeper in foe.board)
    foe.board[0].set(taunt=True)
    game.end_turn()
    yeti.attack_target(foe.hero)
    assert foe.hero.health == 26


@pytest.mark.rule("5.8", "9.5")
def test_the_dormant_give_nothing_and_keep_what_they_have():
    game, me, foe = new_game("PALADIN", "MAGE", mana=40)
    raider, champion, portal = (
        me.summon(RAIDER),
        me.summon("Stormwind Champion"),
        me.summon("Summoning Portal"),
    )
    mage = me.summon("Kobold Geomancer")
    me.give("Blessing of Kings").play(target=champion)
    ogre = me.give("Boulderfist Ogre")
    assert (raider.attack, ogre.cost) == (3, 4)
    for minion in (champion, portal, mage):
        me.give("TEST_LULL").play(target=minion)
    assert (raider.attack, ogre.cost) == (2, 6)
    me.give("Arcane Missiles").play()
    assert foe.hero.health == 27  # Arcane Missiles without Spell Damage
    before = (champion.attack, champion.health)
    me.give("Twisting Nether").play()
    assert me.board == [champion, portal, mage]
    game.end_turn()
    foe.give("TEST_WAKE").play()
    assert (champion.attack, champion.health) == before == (11, 11)
    assert ogre.cost == 4


@pytest.mark.rule("5.8", "3.2")
def test_the_dormant_answer_nothing_and_what_is_attached_to_them_waits():
    # The wiki on Dormant: the text of a Dormant minion does not work, but for what wakes it.
    game, me, foe = new_game("WARLOCK", "MAGE", mana=20)
    hide, juggler = me.summon("TEST_HIDE"), me.summon("Knife Juggler")
    corrupted = foe.summon(YETI)
    me.give("Corruption").play(target=corrupted)
    for minion in (juggler, hide, corrupted):
        me.give("TEST_LULL").play(target=minion)
    me.summon(RAIDER)
    me.give(RAIDER).play()
    assert foe.hero.health == 30
    me.hero.deal(2)
    assert me.hero.health == 28
    next_turn(game)
    assert corrupted in foe.board
    game.end_turn()
    foe.give("TEST_WAKE").play()
    me.hero.deal(2)
    assert me.hero.health == 28
    game.end_turn()
    before = sum(minion.damage for minion in foe.board) + foe.hero.damage
    me.give(RAIDER).play()
    assert len(foe.board) < 2 or sum(minion.damage for minion in foe.board) + foe.hero.damage == before + 1


@pytest.mark.rule("5.8")
def test_who_asks_whether_it_is_dormant_wakes_itself():
    game, me, foe = new_game()
    chrysalis = me.summon("TEST_CHRYSALIS")
    for asleep in (True, True, False):
        assert chrysalis.dormant is asleep
        next_turn(game)
    assert not chrysalis.dormant
    assert foe.hero.health == 29
