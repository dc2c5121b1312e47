"""What the terminal tells of an action: everything that came of it, to each player what that player can see."""

import hsenv
from hsagents.table import Table, events_in_words


def told(game, act, **how):
    past = len(game.trace())
    act()
    return events_in_words(game, past, **how)


def test_tokens(game, me):
    assert told(game, me.give("Murloc Tidehunter").play, seat=0) == [
        "Your Murloc Scout enters the board from your Murloc Tidehunter"
    ]


def test_own_draws_and_those_of_the_enemy(game, me):
    for _ in range(4):
        me.put_in_deck("Wisp")
    first, second = me.give("Arcane Intellect"), me.give("Arcane Intellect")
    assert told(game, first.play, seat=0) == ["You draw Wisp from your Arcane Intellect"] * 2
    assert told(game, second.play, seat=1) == ["The enemy draws a card from the enemy Arcane Intellect"] * 2


def test_buffs(game, me):
    yeti = me.summon("Chillwind Yeti")
    kings = me.give("Blessing of Kings")
    assert told(game, lambda: kings.play(yeti), seat=0) == [
        "Your Chillwind Yeti gets your Blessing of Kings, now 8/9"
    ]


def test_auras(game, me):
    me.summon("Wisp")
    me.summon("Wisp")
    assert told(game, me.give("Raid Leader").play, seat=1) == [
        "The enemy Wisp (1 from the left) is now 2/1",
        "The enemy Wisp (2 from the left) is now 2/1",
    ]


def test_silence_transformation_and_control(game, me, foe):
    yeti = foe.summon("Chillwind Yeti")
    silence, polymorph, control = (me.give(name) for name in ("Silence", "Polymorph", "Mind Control"))
    assert told(game, lambda: silence.play(yeti), seat=0) == [
        "The enemy Chillwind Yeti is silenced from your Silence, now 4/5"
    ]
    assert told(game, lambda: polymorph.play(yeti), seat=1) == [
        "Your Chillwind Yeti becomes Sheep from the enemy Polymorph, now 1/1"
    ]
    me.set_mana(10)
    assert told(game, lambda: control.play(yeti), names=("Ann", "Bob")) == [
        "Ann takes control of Sheep from Ann's Mind Control"
    ]


def test_the_enemys_secret_has_no_name_until_it_is_revealed(game, me, foe):
    assert told(game, me.give("Mirror Entity").play, seat=1) == []  # "Play a Secret" says it
    game.end_turn()
    assert told(game, foe.give("Wisp").play, seat=1) == [
        "The enemy Mirror Entity is revealed",
        "The enemy Wisp enters the board from the enemy Mirror Entity",
    ]


def test_the_table_names_the_target_of_the_second_of_two_spells():
    table = Table(("basic_mage_tempo", "basic_mage_tempo"), seed=3)
    for _ in range(2):
        table.apply(table.legal_actions()[0])
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1)
    me, foe = game.players
    foe.summon("Wisp")
    wisp = foe.summon("Wisp")
    me.give("Frostbolt")
    frostbolt = me.give("Frostbolt")
    table.game = game
    action = next(
        action
        for action in game.legal_actions()
        if (decoded := game.decode(action)).source is frostbolt and decoded.target is wisp
    )
    assert table.public_description(action) == "Play Frostbolt on the enemy Wisp (2 from the left)"
