"""Moves: by handle, by action id, in words; and what happens when one is not legal."""

import random

import pytest

import hsenv
from hsenv import ActionType
from kit import FIREBALL, RAIDER, YETI


def refuses(game, move, *arguments, match=None, **options):
    """The move is refused, and the game is as it was."""
    before, bytes_before = game.hash(), game.to_bytes()
    with pytest.raises(hsenv.IllegalAction, match=match):
        move(*arguments, **options)
    assert game.hash() == before
    assert game.to_bytes() == bytes_before


# -- playing


def test_play_returns_the_card(me):
    yeti = me.give(YETI).play()
    assert me.board == [yeti]


def test_a_minion_goes_to_the_right_unless_a_place_is_given(me):
    first, second = me.give(RAIDER).play(), me.give(RAIDER).play()
    third = me.give(RAIDER).play(position=0)
    fourth = me.give(RAIDER).play(position=2)
    assert me.board == [third, first, fourth, second]


@pytest.mark.parametrize("position", [-1, 2, 7, 99, 10**12, "0"])
def test_a_place_that_is_not_there_is_refused(game, me, position):
    me.summon(YETI)
    refuses(game, me.give(RAIDER).play, position=position, match="no place")


def test_a_spell_needs_its_target(game, me):
    refuses(game, me.give(FIREBALL).play, match="needs a target")


def test_a_card_that_takes_no_target_refuses_one(game, me, foe):
    refuses(game, me.give(YETI).play, target=foe.hero)


def test_a_target_of_the_wrong_kind_is_refused(game, me, foe):
    refuses(game, me.give("Ironbeak Owl").play, target=foe.hero)
    dead = foe.summon(YETI)
    dead.destroy()
    refuses(game, me.give(FIREBALL).play, target=dead, match="not a character in play")
    refuses(game, me.give(FIREBALL).play, target=me.give(YETI), match="not a character in play")


def test_a_card_that_is_too_expensive_is_refused(game, me):
    me.set_mana(3, 10)
    refuses(game, me.give(YETI).play, match=r"costs 4 .* 3 mana")


def test_a_full_board_refuses_a_minion(game, me):
    for _ in range(7):
        me.summon(RAIDER)
    refuses(game, me.give(RAIDER).play, match="board is full")


def test_nobody_plays_in_the_other_s_turn(game, me, foe):
    theirs = foe.give(YETI)
    refuses(game, theirs.play, match="opponent's turn")
    refuses(game, foe.hero_power.use, match="opponent's turn")
    refuses(game, foe.summon(YETI).attack_target, me.hero, match="opponent's turn")


def test_only_cards_in_hand_are_played(game, me):
    refuses(game, me.summon(YETI).play, match="not in hand")
    refuses(game, me.put_in_deck(YETI).play, match="neither in hand nor in play")


def test_a_hero_power_is_used_and_not_played(game, me, foe):
    refuses(game, me.hero_power.play, target=foe.hero, match="use it")
    me.hero_power.use(target=foe.hero)
    assert foe.hero.health == 29
    refuses(game, me.hero_power.use, target=foe.hero, match="used up")


def test_a_minion_cannot_be_used_as_a_hero_power(game, me):
    refuses(game, me.give(YETI).use)


def test_a_hero_power_needs_its_target(game, me):
    refuses(game, me.hero_power.use, match="needs a target")


# -- Choose One


def test_options_of_a_choose_one_card(game):
    wrath = game.players[0].give("Wrath")
    enemy = game.players[1].summon(YETI)
    first, second = wrath.options
    assert (first.id, second.id) == ("EX1_154a", "EX1_154b")
    assert wrath.options[0] is first
    assert first.targets == second.targets == [enemy]
    assert first.requires_target
    assert first.playable
    assert first.name
    assert first.bearer is wrath


@pytest.mark.parametrize("how", ["id", "handle", "index"])
def test_an_option_is_named_by_id_handle_or_index(game, me, foe, how):
    wrath, yeti = me.give("Wrath"), foe.summon(YETI)
    option = wrath.options[0]
    wrath.play(target=yeti, choose={"id": "EX1_154a", "handle": option, "index": 0}[how])
    assert yeti.damage == 3


def test_a_choice_that_is_missing_wrong_or_needless_is_refused(game, me, foe):
    wrath, yeti = me.give("Wrath"), foe.summon(YETI)
    refuses(game, wrath.play, target=yeti, match="options")
    refuses(game, wrath.play, target=yeti, choose="EX1_165a", match="EX1_154a, EX1_154b")
    refuses(game, wrath.play, target=yeti, choose=2, match="no option 2")
    refuses(game, me.give(FIREBALL).play, target=yeti, choose=0, match="no options")
    me.summon("Fandral Staghelm")
    assert wrath.options == []
    refuses(game, wrath.play, target=yeti, choose="EX1_154a", match="nothing to choose")


def test_requires_target_of_a_card_with_options(me, foe):
    keeper = me.give("Keeper of the Grove")  # Keeper of the Grove: damage any, or silence a minion
    damage, silence = keeper.options
    assert damage.requires_target
    assert not silence.requires_target
    assert not keeper.requires_target
    foe.summon(YETI)
    assert keeper.requires_target


# -- attacking


def test_attack(game, me, foe):
    mine, theirs = me.summon(YETI), foe.summon(YETI)
    mine.set(exhausted=False)
    mine.attack_target(theirs)
    assert (mine.damage, theirs.damage) == (4, 4)
    refuses(game, mine.attack_target, theirs, match="attacked already")


@pytest.mark.parametrize(
    ("prepare", "why"),
    [
        ({}, "this turn"),
        ({"exhausted": False, "frozen": True}, "Frozen"),
        ({"exhausted": False, "attack": 0}, "cannot attack"),
        ({"exhausted": False, "cant_attack": True}, "cannot attack"),
    ],
)
def test_why_a_minion_does_not_attack(game, me, foe, prepare, why):
    mine = me.summon(YETI)
    mine.set(**prepare)
    refuses(game, mine.attack_target, foe.hero, match=why)


def test_what_may_not_be_attacked(game, me, foe):
    mine, friend = me.summon(YETI), me.summon(YETI)
    mine.set(exhausted=False)
    hidden = foe.summon(YETI)
    hidden.set(stealth=True)
    refuses(game, mine.attack_target, friend, match="only enemies")
    refuses(game, mine.attack_target, me.hero, match="only enemies")
    refuses(game, mine.attack_target, hidden, match="cannot be attacked")
    refuses(game, mine.attack_target, foe.give(YETI), match="not a character in play")
    foe.summon(YETI).set(taunt=True)
    refuses(game, mine.attack_target, foe.hero, match="Taunt")


def test_a_hero_attacks_with_its_weapon(game, me, foe):
    refuses(game, me.hero.attack_target, foe.hero)
    me.equip("Fiery War Axe")
    assert me.hero.can_attack
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.weapon.durability) == (27, 1)


def test_a_target_is_an_entity_of_this_game(game, me, foe):
    copy = game.clone()
    fireball = me.give(FIREBALL)
    refuses(game, fireball.play, target=copy.players[1].hero, match="another game")
    refuses(game, fireball.play, target="foe", match="a target is an entity")


# -- the end


def test_the_action_that_ends_the_game_returns_and_the_next_one_raises(game, me, foe):
    foe.hero.set(damage=25)
    me.give(FIREBALL).play(target=foe.hero)
    assert game.over
    assert game.winner is me
    assert game.legal_actions() == []
    assert game.choosing == ()
    refuses(game, game.end_turn, match="over")
    refuses(game, me.hero_power.use, target=foe.hero, match="over")
    refuses(game, game.apply, 0, match="over")
    refuses(game, game.concede, 0, match="over")


def test_a_draw_has_no_winner(game, me, foe):
    me.hero.set(damage=28)
    foe.hero.set(damage=28)
    me.give("Hellfire").play()
    assert game.over
    assert game.winner is None


@pytest.mark.parametrize("seat", [0, 1])
def test_concede(game, seat):
    game.concede(game.players[seat])
    assert game.over
    assert game.winner is game.players[1 - seat]


@pytest.mark.parametrize("seat", [-1, 2, 7, "0", None])
def test_only_seats_can_concede(game, seat):
    refuses(game, game.concede, seat, match="seat")


# -- action ids


def test_legal_actions_can_be_applied(game, me):
    yeti = me.give(YETI)
    actions = game.legal_actions()
    assert 0 in actions
    assert len(actions) == len(set(actions))
    play = next(a for a in actions if game.decode(a).source is yeti)
    game.apply(play)
    assert me.board == [yeti]


def test_decode_gives_handles(game, me, foe):
    own, theirs = me.summon(YETI), foe.summon(YETI)
    own.set(exhausted=False)
    fireball = me.give(FIREBALL)
    decoded = {game.decode(action) for action in game.legal_actions()}
    assert any(a.type is ActionType.END_TURN and a.source is None for a in decoded)
    plays = [a for a in decoded if a.type is ActionType.PLAY]
    assert {a.source for a in plays} == {fireball}
    assert {a.target for a in plays} == {own, theirs, me.hero, foe.hero}
    assert {a.position for a in plays} == {None}
    attacks = [a for a in decoded if a.type is ActionType.ATTACK]
    assert {(a.source, a.target) for a in attacks} == {(own, theirs), (own, foe.hero)}
    powers = [a for a in decoded if a.type is ActionType.HERO_POWER]
    assert {a.source for a in powers} == {me.hero_power}


def test_decode_tells_position_and_option(game, me, foe):
    me.summon(YETI)
    raider = me.give(RAIDER)
    positions = {game.decode(a).position for a in game.legal_actions() if game.decode(a).source is raider}
    assert positions == {0, 1}
    wrath = me.give("Wrath")
    options = {game.decode(a).choose for a in game.legal_actions() if game.decode(a).source is wrath}
    assert options == set(wrath.options)


@pytest.mark.parametrize("action", [-1, 3722, 10**9, "0", None, 1.0, True])
def test_actions_that_do_not_exist_are_refused(game, action):
    for move in (game.apply, game.describe, game.decode, game.why_illegal):
        refuses(game, move, action, match="action")


def test_numpy_integers_are_actions(game):
    numpy = pytest.importorskip("numpy")
    game.apply(numpy.int64(0))
    assert game.turn == 2


def test_why_illegal(game, me):
    assert game.why_illegal(0) == ""
    assert game.why_illegal(1) == "there is nothing to choose"
    legal = set(game.legal_actions())
    assert all((game.why_illegal(action) == "") == (action in legal) for action in range(0, 3722, 7))


def test_every_illegal_id_leaves_the_game_alone(game, me, foe):
    me.give(FIREBALL)
    foe.summon(YETI)
    before, legal = game.hash(), set(game.legal_actions())
    for action in set(range(3722)) - legal:
        with pytest.raises(hsenv.IllegalAction):
            game.apply(action)
    assert game.hash() == before


# -- words


def test_describe(game, me, foe):
    own, theirs = me.summon(YETI), foe.summon(RAIDER)
    own.set(exhausted=False)
    me.give(FIREBALL)
    me.give("Wrath")
    me.give(RAIDER)
    words = {game.describe(action) for action in game.legal_actions()}
    assert {
        "End the turn",
        "Attack the enemy Murloc Raider with your Chillwind Yeti",
        "Attack the enemy hero with your Chillwind Yeti",
        "Play Fireball on the enemy Murloc Raider",
        "Play Fireball on your hero",
        "Play Murloc Raider, at the left",
        "Play Murloc Raider, at the right",
        "Use Fireblast on the enemy hero",
    } <= words
    assert any(text.startswith("Play Wrath as ") for text in words)
    assert theirs.name in " ".join(words)


def test_describe_tells_namesakes_apart(game, me, foe):
    me.give(FIREBALL)
    me.give(FIREBALL)
    foe.summon(YETI)
    foe.summon(YETI)
    words = [game.describe(action) for action in game.legal_actions()]
    assert len(words) == len(set(words))
    assert "Play Fireball (2 from the left) on the enemy Chillwind Yeti (1 from the left)" in words


def test_describe_works_for_ids_that_are_not_legal(game):
    words = {game.describe(action) for action in range(0, 3722, 3)}
    assert "" not in words
    assert "Play card 10 of the hand" in {game.describe(a) for a in range(3722)}


@pytest.mark.parametrize("seed", range(6))
def test_every_legal_action_of_random_games_has_its_own_words(seed):
    rng = random.Random(seed)
    decks = tuple(hsenv.decks.random_deck(seed * 2 + seat, format="basic") for seat in (0, 1))
    game = hsenv.Game(decks=decks, seed=seed, format="basic")
    for _ in range(400):
        actions = game.legal_actions()
        if not actions:
            break
        words = [game.describe(action) for action in actions]
        assert len(set(words)) == len(words)
        game.apply(rng.choice(actions))
    game.check()


def test_a_board_as_text(game, me, foe):
    foe.summon("Sen'jin Shieldmasta")
    me.equip("Fiery War Axe")
    me.give(FIREBALL)
    text = str(game)
    assert "Turn 1, player 0" in text
    assert "Sen'jin Shieldmasta 3/5 [taunt, asleep]" in text
    assert "Fireball (4)" in text
    assert "Fiery War Axe 3/2" in text
    assert text.index("Garrosh") < text.index("Jaina")  # the player to move sits below
    game.concede(1)
    assert "Won by player 0" in str(game)
    assert "over" in repr(game)
