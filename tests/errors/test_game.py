"""Bad input to games, players and entities."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any

import bad_input
from bad_input import Area, Group, Row, Target

import hsenv
from hsenv import EditError, HearthstoneError, IllegalAction, PositionError, ScriptError, UnknownCard
from hsenv.errors import UnknownDeckCard
from kit import AXE, FIREBALL, YETI, YETI_ID


@dataclass
class Scene:
    """A game with some handles of it."""

    game: hsenv.Game
    me: hsenv.Player
    foe: hsenv.Player
    yeti: Any = None  #: on my board, just summoned
    theirs: Any = None  #: on theirs
    fireball: Any = None  #: in my hand
    golem: Any = None  #: a minion in my hand
    their_card: Any = None  #: in their hand
    deck_card: Any = None  #: in my deck
    dead: Any = None  #: in the graveyard
    stranger: Any = None  #: of another game


def scene() -> Scene:
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=7)
    me, foe = game.players
    made = Scene(game, me, foe, me.summon(YETI), foe.summon(YETI))
    made.fireball, made.golem = me.give(FIREBALL), me.give("War Golem")
    made.their_card, made.deck_card = foe.give(AXE), me.put_in_deck(YETI)
    made.dead = me.summon("Murloc Raider")
    made.dead.destroy()
    made.stranger = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=8).players[1].hero
    return made


def tired() -> Scene:
    """The Hero Power is used, the mana is spent."""
    made = scene()
    made.me.hero_power.use(target=made.foe.hero)
    made.me.set_mana(0, 10)
    return made


def choosing() -> Scene:
    """Tracking has shown three cards."""
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=7, decks=([YETI_ID, AXE, "War Golem"], []))
    game.players[0].give("Tracking").play()
    assert len(game.choices) == 3
    return Scene(game, *game.players)


def finished() -> Scene:
    made = scene()
    made.game.concede(1)
    return made


def mulligan() -> Scene:
    game = hsenv.Game(("basic_mage_tempo", "basic_hunter_face"), seed=1, first=0)
    return Scene(game, *game.players)


def scripted() -> Scene:
    """Three minions to hit and a script of one roll."""
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=7)
    me, foe = game.players
    foe.summon(YETI)
    made = Scene(game, me, foe, fireball=me.give("Arcane Missiles"))
    game.set_script([0])
    return made


def state(made: Scene) -> Any:
    made.game.check()
    return made.game.hash(), made.game.to_bytes(), made.game.unused_rolls


def shoots(made: Scene) -> None:
    made.fireball.play(target=made.theirs)
    assert made.theirs.dead
    made.game.end_turn()
    made.game.check()


def ends_the_turn(made: Scene) -> None:
    made.game.end_turn()
    assert made.game.current is made.foe


def chooses(made: Scene) -> None:
    picked = made.game.choices[1]
    made.game.choose(1)
    assert picked in made.me.hand


def is_over(made: Scene) -> None:
    assert made.game.winner is made.me
    assert made.game.legal_actions() == []
    assert made.foe.hero.name


def begins(made: Scene) -> None:
    made.game.mulligan(0)
    made.game.mulligan(1)
    assert made.game.turn == 1


def rolls(made: Scene) -> None:
    made.game.set_script([0, 0, 0])
    made.fireball.play()
    assert made.foe.hero.health == 27


def set_attribute(thing: Any, name: str, value: Any) -> None:
    setattr(thing, name, value)


ACTIONS = r"actions? .*0 to 3721"


PLACES = r"places"


SEATS = r"seats are 0 and 1"


AMOUNT = r"a number from 0 to 10000"


IN_PLAY = Group(
    Target("a game", scene, state, shoots),
    (
        # action ids
        Row("apply action -1", lambda s: s.game.apply(-1), IllegalAction, "action -1 does not", ACTIONS),
        Row("apply action 3722", lambda s: s.game.apply(3722), IllegalAction, "action 3722 does", ACTIONS),
        Row("apply action 10**30", lambda s: s.game.apply(10**30), IllegalAction, "action 10{30} ", ACTIONS),
        Row("apply action 1.5", lambda s: s.game.apply(1.5), IllegalAction, "not 1.5", ACTIONS),
        Row("apply action NaN", lambda s: s.game.apply(math.nan), IllegalAction, "not nan", ACTIONS),
        Row("apply action '0'", lambda s: s.game.apply("0"), IllegalAction, "not '0'", ACTIONS),
        Row("apply action None", lambda s: s.game.apply(None), IllegalAction, "not None", ACTIONS),
        Row("apply action True", lambda s: s.game.apply(True), IllegalAction, "not True", ACTIONS),
        Row(
            "apply a choice while none is open", lambda s: s.game.apply(1), IllegalAction, "nothing to choose"
        ),
        Row("decode action -1", lambda s: s.game.decode(-1), IllegalAction, "action -1 does not", ACTIONS),
        Row("describe action 9999", lambda s: s.game.describe(9999), IllegalAction, "action 9999", ACTIONS),
        Row("why_illegal('x')", lambda s: s.game.why_illegal("x"), IllegalAction, "not 'x'", ACTIONS),
        # playing cards
        Row("play Fireball without a target", lambda s: s.fireball.play(), IllegalAction, "target"),
        Row("target 'face'", lambda s: s.fireball.play(target="face"), IllegalAction, "entity .*not 'face'"),
        Row("target 3", lambda s: s.fireball.play(target=3), IllegalAction, "entity of the game, not 3"),
        Row(
            "target a hero of another game",
            lambda s: s.fireball.play(target=s.stranger),
            IllegalAction,
            "belongs to another game",
            r"game\.entity\(handle\)",
        ),
        Row("target a dead minion", lambda s: s.fireball.play(target=s.dead), IllegalAction, "target|dead"),
        Row("target a card in hand", lambda s: s.fireball.play(target=s.golem), IllegalAction, "target|play"),
        Row("a minion at place 2 of 0 to 1", lambda s: s.golem.play(position=2), IllegalAction, "place"),
        Row("a minion at place 9", lambda s: s.golem.play(position=9), IllegalAction, "place 9", PLACES),
        Row("a minion at place -1", lambda s: s.golem.play(position=-1), IllegalAction, "place -1", PLACES),
        Row("a minion at place 1.5", lambda s: s.golem.play(position=1.5), IllegalAction, "1.5", PLACES),
        Row("a minion at place '0'", lambda s: s.golem.play(position="0"), IllegalAction, "'0'", PLACES),
        Row("choose an option that is none", lambda s: s.golem.play(choose=0), IllegalAction, "no options"),
        Row("play the opponent's card", lambda s: s.their_card.play(), IllegalAction, "hand|turn"),
        Row("play a card of the deck", lambda s: s.deck_card.play(), IllegalAction, "hand"),
        Row("play a dead minion", lambda s: s.dead.play(), IllegalAction, "hand"),
        Row("play a minion in play", lambda s: s.yeti.play(), IllegalAction, "hand"),
        Row("play the Hero Power", lambda s: s.me.hero_power.play(), IllegalAction, "Hero Power: use it"),
        Row("trade a card that cannot", lambda s: s.golem.trade(), IllegalAction, "[Tt]rade"),
        # attacks and Hero Powers
        Row(
            "attack with what came now",
            lambda s: s.yeti.attack_target(s.theirs),
            IllegalAction,
            "attack|turn",
        ),
        Row("attack an own minion", lambda s: s.yeti.attack_target(s.me.hero), IllegalAction, "attack|enem"),
        Row("attack nothing", lambda s: s.yeti.attack_target(None), IllegalAction, "attack|target"),
        Row("attack 5", lambda s: s.yeti.attack_target(5), IllegalAction, "entity of the game, not 5"),
        Row(
            "attack with a spell",
            lambda s: s.fireball.attack_target(s.foe.hero),
            IllegalAction,
            "attack|play",
        ),
        Row("attack with the enemy", lambda s: s.theirs.attack_target(s.me.hero), IllegalAction, "."),
        Row(
            "attack without Attack", lambda s: s.me.hero.attack_target(s.foe.hero), IllegalAction, "[Aa]ttack"
        ),
        Row("use a Hero Power without a target", lambda s: s.me.hero_power.use(), IllegalAction, "target"),
        Row("use a minion", lambda s: s.yeti.use(), IllegalAction, "Hero Power"),
        Row("use the enemy's Hero Power", lambda s: s.foe.hero_power.use(), IllegalAction, "."),
        # choices, seats
        Row("choose while nothing is open", lambda s: s.game.choose(0), IllegalAction, "nothing to choose"),
        Row("choose option -1", lambda s: s.game.choose(-1), IllegalAction, "no option -1"),
        Row("choose 'Yeti'", lambda s: s.game.choose("Yeti"), IllegalAction, "nothing to choose"),
        Row("a mulligan in turn 1", lambda s: s.game.mulligan(0), IllegalAction, "mulligan"),
        Row("the mulligan of seat 2", lambda s: s.game.mulligan(2), IllegalAction, "no seat 2", SEATS),
        Row("seat 2 concedes", lambda s: s.game.concede(2), IllegalAction, "no seat 2", SEATS),
        Row("seat 'me' concedes", lambda s: s.game.concede("me"), IllegalAction, "no seat 'me'", SEATS),
        Row("seat None concedes", lambda s: s.game.concede(None), IllegalAction, "no seat None", SEATS),
        Row("seat [0] concedes", lambda s: s.game.concede([0]), IllegalAction, r"no seat \[0\]", SEATS),
        Row("determinize for seat -1", lambda s: s.game.determinize(-1, 1), IllegalAction, "seat -1", SEATS),
        Row(
            "determinize with seed 'x'",
            lambda s: s.game.determinize(0, "x"),
            PositionError,
            "whole number, not 'x'",
        ),
        Row("determinize with seed NaN", lambda s: s.game.determinize(0, math.nan), PositionError, "not nan"),
        # handles
        Row("ask for handle 65536", lambda s: s.game.entity(65536), PositionError, "no handle 65536"),
        Row("ask for handle -1", lambda s: s.game.entity(-1), PositionError, "no handle -1"),
        Row("ask for handle 'x'", lambda s: s.game.entity("x"), PositionError, "no handle 'x'"),
        Row("ask for a handle nobody has", lambda s: s.game.entity(60000), PositionError, "no handle 60000"),
        Row(
            "write a keyword of a handle",
            lambda s: set_attribute(s.yeti, "taunt", True),
            AttributeError,
            "read from the game",
            r"entity\.set",
        ),
        Row(
            "write a number of a handle",
            lambda s: set_attribute(s.yeti, "attack", 9),
            AttributeError,
            "attack",
        ),
        Row("write an unknown name", lambda s: set_attribute(s.yeti, "atack", 9), AttributeError, "atack"),
        # scripts
        Row("a script of [-1]", lambda s: s.game.set_script([-1]), ScriptError, r"from 0 .*not \[-1\]"),
        Row("a script of ['a']", lambda s: s.game.set_script(["a"]), ScriptError, r"from 0 .*not \['a'\]"),
        Row(
            "a script of [2**40]",
            lambda s: s.game.set_script([2**40]),
            ScriptError,
            r"from 0 .*1099511627776",
        ),
        Row("the script 5", lambda s: s.game.set_script(5), ScriptError, "numbers .*not 5"),
    ),
)


EDITS = Group(
    Target("a game, edited", scene, state, shoots),
    (
        Row("give 'NOPE'", lambda s: s.me.give("NOPE"), UnknownCard, "no card 'NOPE'"),
        Row(
            "give 'Firebal'",
            lambda s: s.me.give("Firebal"),
            UnknownCard,
            "Firebal",
            r"did you mean Fireball\?",
        ),
        Row("give None", lambda s: s.me.give(None), UnknownCard, "None", "by its id or its exact name"),
        Row("give 5", lambda s: s.me.give(5), UnknownCard, "5", "by its id or its exact name"),
        Row("give ''", lambda s: s.me.give(""), UnknownCard, "no card ''"),
        Row("give half a character", lambda s: s.me.give("\ud800"), UnknownCard, "no card"),
        Row("give a NUL", lambda s: s.me.give("CS2_029\0"), UnknownCard, "no card"),
        Row("summon a spell", lambda s: s.me.summon(FIREBALL), EditError, "minion"),
        Row("summon at place 9", lambda s: s.me.summon(YETI, 9), EditError, "place 9", "places are 0 to 1"),
        Row("summon at place 'left'", lambda s: s.me.summon(YETI, "left"), EditError, "'left'", "0 to 1"),
        Row("summon at place 0.5", lambda s: s.me.summon(YETI, 0.5), EditError, "place 0.5", "0 to 1"),
        Row("equip a minion", lambda s: s.me.equip(YETI), EditError, "weapon"),
        Row("a minion as hero", lambda s: s.me.set_hero(YETI_ID), EditError, "hero"),
        Row("a minion as Hero Power", lambda s: s.me.set_hero_power(YETI), EditError, "Hero Power"),
        Row("a minion as Secret", lambda s: s.me.put_secret(YETI), EditError, "Secret"),
        Row(
            "put None into the deck", lambda s: s.me.put_in_deck(None), UnknownCard, "None", "id or its exact"
        ),
        Row("draw -1 cards", lambda s: s.me.draw(-1), EditError, "from 0 to 1000, not -1"),
        Row("draw 10**9 cards", lambda s: s.me.draw(10**9), EditError, "from 0 to 1000, not 10{9}"),
        Row("draw 'all' cards", lambda s: s.me.draw("all"), EditError, "from 0 to 1000, not 'all'"),
        Row("-1 mana", lambda s: s.me.set_mana(-1), EditError, "mana is .*0 .*100"),
        Row("10**12 mana", lambda s: s.me.set_mana(10**12), EditError, "mana is .*0 .*100"),
        Row("'full' mana", lambda s: s.me.set_mana("full"), EditError, "mana is .*100.*'full'"),
        Row("NaN mana", lambda s: s.me.set_mana(math.nan), EditError, "mana is .*100.*nan"),
        Row("1.5 mana", lambda s: s.me.set_mana(1.5), EditError, "mana is .*100.*1.5"),
        Row(
            "more mana than crystals",
            lambda s: s.me.set_mana(5, 3),
            EditError,
            "5 available .* 3 crystals",
        ),
        Row("set attack=-1", lambda s: s.yeti.set(attack=-1), EditError, f"attack is .*{AMOUNT}, not -1"),
        Row("set attack=10**6", lambda s: s.yeti.set(attack=10**6), EditError, f"{AMOUNT}, not 1000000"),
        Row("set attack='big'", lambda s: s.yeti.set(attack="big"), EditError, f"{AMOUNT}, not 'big'"),
        Row("set attack=NaN", lambda s: s.yeti.set(attack=math.nan), EditError, f"{AMOUNT}, not nan"),
        Row("set an unknown name", lambda s: s.yeti.set(atack=1), EditError, "atack"),
        Row("set the dead", lambda s: s.dead.set(attack=1), EditError, "neither in play nor in hand"),
        Row("deal -1", lambda s: s.yeti.deal(-1), EditError, f"amount is .*{AMOUNT}, not -1"),
        Row("deal 2**40", lambda s: s.yeti.deal(2**40), EditError, f"{AMOUNT}, not 1099511627776"),
        Row("deal 1.5", lambda s: s.yeti.deal(1.5), EditError, f"{AMOUNT}, not 1.5"),
        Row(
            "deal to a card in hand",
            lambda s: s.golem.deal(1),
            EditError,
            "is in HAND: only what is in PLAY",
        ),
        Row("heal 'all'", lambda s: s.yeti.heal("all"), EditError, f"{AMOUNT}, not 'all'"),
        Row("destroy the dead", lambda s: s.dead.destroy(), EditError, "neither in play nor in hand"),
        Row("discard a minion in play", lambda s: s.yeti.discard(), EditError, "only what is in HAND"),
        Row(
            "return a spell to hand",
            lambda s: s.fireball.return_to_hand(),
            EditError,
            "only what is in PLAY",
        ),
        Row("move to 'MOON'", lambda s: s.yeti.move("MOON"), EditError, "not 'MOON'", "HAND, PLAY, DECK"),
        Row("move to None", lambda s: s.yeti.move(None), EditError, "not None", "HAND, PLAY, DECK"),
        Row("move the hero", lambda s: s.me.hero.move("HAND"), EditError, "stays in play", "set_hero"),
        Row(
            "shuffle the hero into the deck",
            lambda s: s.me.hero.shuffle_into_deck(),
            EditError,
            "stays in play",
        ),
        Row(
            "the Hero Power to the hand",
            lambda s: s.me.hero_power.return_to_hand(),
            EditError,
            "stays in",
        ),
        Row(
            "move a minion to the Secrets",
            lambda s: s.yeti.move("SECRET"),
            EditError,
            "no Secret, Quest or",
        ),
    ),
)


USED_UP = Group(
    Target("a player without mana", tired, state, ends_the_turn),
    (
        Row("play a card", lambda s: s.golem.play(), IllegalAction, "mana|cost"),
        Row(
            "use the Hero Power again",
            lambda s: s.me.hero_power.use(s.theirs),
            IllegalAction,
            "used|mana|turn",
        ),
    ),
)


CHOOSING = Group(
    Target("a game with an open choice", choosing, state, chooses),
    (
        Row("end the turn", lambda s: s.game.end_turn(), IllegalAction, "choose|choice"),
        Row("use the Hero Power", lambda s: s.me.hero_power.use(s.foe.hero), IllegalAction, "choose|choice"),
        Row(
            "choose option 3 of three", lambda s: s.game.choose(3), IllegalAction, "no option 3; there are 3"
        ),
        Row("choose option 10**20", lambda s: s.game.choose(10**20), IllegalAction, "there are 3"),
        Row("choose 'CS2_029'", lambda s: s.game.choose("CS2_029"), IllegalAction, "not among the options: "),
        Row("choose 1.5", lambda s: s.game.choose(1.5), IllegalAction, "1.5 is not among the options: "),
        Row("choose the hero", lambda s: s.game.choose(s.me.hero), IllegalAction, "not among the options: "),
        Row("a position of it", lambda s: s.game.to_position(), PositionError, "choice"),
    ),
)


MULLIGAN = Group(
    Target("a game in its mulligan", mulligan, state, begins),
    (
        Row("end the turn", lambda s: s.game.end_turn(), IllegalAction, "mulligan"),
        Row("choose", lambda s: s.game.choose("x"), IllegalAction, "mulligan"),
        Row("throw away place 7", lambda s: s.game.mulligan(0, [7]), IllegalAction, "place 7", "0 to 2"),
        Row("throw away place -1", lambda s: s.game.mulligan(0, [-1]), IllegalAction, "place -1", "0 to 2"),
        Row(
            "throw away place 'a'", lambda s: s.game.mulligan(0, ["a"]), IllegalAction, "place 'a'", "0 to 2"
        ),
        Row(
            "throw away place 0.5", lambda s: s.game.mulligan(0, [0.5]), IllegalAction, "place 0.5", "0 to 2"
        ),
        Row("throw away 3", lambda s: s.game.mulligan(0, 3), IllegalAction, "list .*not 3"),
        Row(
            "throw away the other's card",
            lambda s: s.game.mulligan(0, [s.foe.hand[0]]),
            IllegalAction,
            "not in that opening hand",
        ),
        Row("a position of it", lambda s: s.game.to_position(), PositionError, "mulligan"),
    ),
)


FINISHED = Group(
    Target("a finished game", finished, state, is_over),
    (
        Row("apply action 0", lambda s: s.game.apply(0), IllegalAction, "over"),
        Row("end the turn", lambda s: s.game.end_turn(), IllegalAction, "over"),
        Row("play a card", lambda s: s.fireball.play(s.theirs), IllegalAction, "over"),
        Row("attack", lambda s: s.yeti.attack_target(s.theirs), IllegalAction, "over"),
        Row("choose", lambda s: s.game.choose(0), IllegalAction, "over|nothing to choose"),
        Row("mulligan", lambda s: s.game.mulligan(0), IllegalAction, "over|mulligan"),
        Row("concede", lambda s: s.game.concede(0), IllegalAction, "over"),
    ),
)


SCRIPTED = Group(
    Target("a game with scripted rolls", scripted, state, rolls),
    (
        Row("three rolls, a script of one", lambda s: s.fireball.play(), ScriptError, "script|roll"),
        Row(
            "leave rolls unused", lambda s: s.game.__exit__(None, None, None), ScriptError, "1 scripted rolls"
        ),
    ),
)


REAL = ("basic_mage_tempo", "basic_hunter_face")


AREA = Area(
    "Games, players, entities",
    (IN_PLAY, EDITS, USED_UP, CHOOSING, MULLIGAN, FINISHED, SCRIPTED),
)


@bad_input.every_row(AREA)
def test_bad_input(target: Target, row: Row) -> None:
    bad_input.check(target, row)


def test_errors_have_one_ancestor() -> None:
    for error in (EditError, IllegalAction, PositionError, ScriptError, UnknownCard, UnknownDeckCard):
        assert issubclass(error, HearthstoneError)
