"""`to_position`, then `from_position`: the same game, down to the hash, and it goes on in the same way."""

import copy
import json
import random

import pytest
from hearthstone.enums import CardType

import hsenv
from hsenv import _engine, decks
from kit import FIREBALL, FIREBALL_ID, RAIDER_ID, WAR_GOLEM, WAR_GOLEM_ID, YETI, YETI_ID


def again(game):
    """The game, through JSON."""
    position = json.loads(json.dumps(game.to_position()))
    before = copy.deepcopy(position)
    made = hsenv.Game.from_position(position)
    assert position == before, "reading a position changes it"
    return made


def same(game):
    """The game made anew, which is equal."""
    made = again(game)
    assert made.hash() == game.hash()
    assert made.legal_actions() == game.legal_actions()
    assert made.to_position() == game.to_position()
    made.check()
    return made


def play_both(game, twin, rng, moves):
    """Both games go the same way."""
    for _ in range(moves):
        actions = game.legal_actions()
        if not actions:
            break
        assert twin.legal_actions() == actions
        action = rng.choice(actions)
        game.apply(action)
        twin.apply(action)
        assert twin.hash() == game.hash()


@pytest.mark.parametrize("format", ["wild", "classic", "basic"])
@pytest.mark.parametrize("seed", range(12))
def test_random_games(seed, format):
    for number in range(5 * seed, 5 * seed + 5):
        rng = random.Random(number)
        pair = tuple(decks.random_deck(2 * number + seat, format=format) for seat in (0, 1))
        game = hsenv.Game(decks=pair, seed=number, format=format, mulligan=False, trace=False)
        twin = None
        while actions := game.legal_actions():
            if not game.choosing and rng.random() < 0.12:
                twin = same(game)
            action = rng.choice(actions)
            game.apply(action)
            if twin is not None:
                twin.apply(action)
                assert twin.hash() == game.hash()
        end = again(game)
        assert end.over
        assert end.hash() == game.hash()
        assert (end.winner and end.winner.seat) == (game.winner and game.winner.seat)


def sandbox_with(card):
    """A game in which a card is where cards of its type are; None if it is nowhere to be."""
    record = hsenv.cards.get(card)
    game = hsenv.Game.sandbox(
        ("MAGE", "WARRIOR"),
        seed=3,
        fatigue=True,
        decks=([YETI_ID] * 4, [RAIDER_ID] * 4),
        hands=((), [WAR_GOLEM_ID]),
    )
    me, foe = game.players
    foe.summon(WAR_GOLEM)
    match record.type:
        case CardType.MINION:
            me.summon(card)
            me.give(card)
            foe.summon(card)
        case CardType.SPELL | CardType.HERO:
            me.give(card)
            if {"secret", "quest"} & set(record.keywords):
                foe.put_secret(card)
        case CardType.WEAPON:
            me.equip(card)
            me.give(card)
        case CardType.HERO_POWER:
            me.set_hero_power(card)
        case CardType.ENCHANTMENT:
            return None
    return game


def test_every_card():
    seen = 0
    for number, card in enumerate(hsenv.cards.ids()):
        game = sandbox_with(card)
        if game is None or game.choosing or game.over:
            continue
        seen += 1
        play_both(game, same(game), random.Random(number), 12)
    assert seen > 700


def edit(game, rng):
    """One random edit of the sandbox."""
    player = game.players[rng.randrange(2)]
    minions = [*game.players[0].board, *game.players[1].board]
    characters = [*minions, game.players[0].hero, game.players[1].hero]
    one = rng.choice(characters)
    match rng.randrange(14):
        case 0 | 1:
            player.summon(
                rng.choice((YETI_ID, RAIDER_ID, "EX1_008", "CS2_222", "EX1_162", "EX1_583", "CS2_171"))
            )
        case 2:
            player.give(rng.choice((FIREBALL_ID, YETI_ID, "CS2_106", "EX1_161", "EX1_622")))
        case 3:
            one.set(attack=rng.randrange(9))
        case 4:
            one.set(max_health=rng.randrange(one.damage + 1, one.damage + 20))
        case 5:
            word = rng.choice(_engine.PLAY_KEYWORDS[:12])
            one.set(**{word: not getattr(one, word)})
        case 6:
            one.set(frozen=rng.random() < 0.5, attacks_made=rng.randrange(3))
        case 7 if minions:
            minion = rng.choice(minions)
            minion.set(
                exhausted=rng.random() < 0.5, turns_in_play=rng.randrange(3), progress=rng.randrange(9)
            )
        case 8 if player.hand:
            rng.choice(player.hand).set(cost=rng.randrange(10), attack=rng.randrange(5))
        case 9:
            player.equip(rng.choice(("CS2_106", "CS2_091", "EX1_411")))
        case 10 if minions:
            rng.choice(minions).silence()
        case 11:
            player.put_in_deck(rng.choice((YETI_ID, FIREBALL_ID)))
        case 12:
            player.set_mana(rng.randrange(10), 10, rng.randrange(3))
            player.can_fatigue, player.can_draw = rng.random() < 0.5, rng.random() < 0.9
        case 13:
            one.deal(rng.randrange(3))


@pytest.mark.parametrize("seed", range(40))
def test_random_sandboxes(seed):
    rng = random.Random(seed)
    game = hsenv.Game.sandbox(
        (rng.choice(list(decks.HEROES)[:9]), rng.choice(list(decks.HEROES)[:9])),
        seed=seed,
        first=rng.randrange(2),
        mana=rng.randrange(11),
    )
    for _ in range(30):
        edit(game, rng)
        if game.over:
            break
        if game.choosing:
            game.choose(0)
    play_both(game, same(game), rng, 20)


def test_who_went_first_and_extra_turns():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), first=1)
    assert same(game).current.seat == 1
    deck = decks.get("basic_mage_tempo")
    game = hsenv.Game(decks=(deck, deck), seed=1, first=1, mulligan=False)
    for _ in range(3):
        same(game)
        game.end_turn()


def test_knowledge_goes_along():
    game = hsenv.Game.sandbox(("MAGE", "ROGUE"))
    yeti = game.players[0].summon(YETI)
    yeti.return_to_hand()
    for each in (game, again(game)):
        (card,) = each.to_position()["players"][0]["hand"]
        assert card["seen"]


def test_the_list_of_the_deck_goes_along():
    deck = decks.get("basic_mage_tempo")
    game = hsenv.Game(decks=(deck, deck), seed=1, mulligan=False)
    assert again(game).players[1].starting_deck == game.players[1].starting_deck


def test_the_dice_go_along():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=2**64 - 1)
    assert game.to_position()["seed"] == 2**64 - 1
    for _ in range(3):
        game.players[1].summon(WAR_GOLEM)
    game.players[0].give("Arcane Missiles")
    twin = same(game)
    for each in (game, twin):
        each.players[0].hand[0].play()
    assert twin.hash() == game.hash()


def test_a_finished_game():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
    game.players[1].hero.set(damage=29)
    game.players[0].give(FIREBALL).play(target=game.players[1].hero)
    position = game.to_position()
    assert position["winner"] == 0
    assert position["players"][1]["hero"]["dead"]
    end = hsenv.Game.from_position(position)
    assert end.over
    assert end.winner is end.players[0]
    assert end.hash() == game.hash()
    assert end.legal_actions() == []


def test_a_draw():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
    for player in game.players:
        player.hero.set(damage=29)
    game.players[0].give("Hellfire").play()
    assert game.over
    assert game.to_position()["winner"] == "draw"
    end = again(game)
    assert end.over
    assert end.winner is None


def test_no_position_in_the_mulligan():
    deck = decks.get("basic_mage_tempo")
    game = hsenv.Game(decks=(deck, deck), seed=1)
    with pytest.raises(hsenv.PositionError, match="mulligan"):
        game.to_position()


def test_no_position_while_a_choice_is_open():
    game = hsenv.Game.sandbox(("HUNTER", "MAGE"), decks=([YETI_ID, RAIDER_ID, WAR_GOLEM_ID, FIREBALL_ID], ()))
    game.players[0].give("Tracking").play()
    assert game.choosing
    with pytest.raises(hsenv.PositionError, match="open choice must be made first"):
        game.to_position()
    game.choose(0)
    same(game)


def test_positions_of_clones_and_bytes_are_the_same():
    deck = decks.get("basic_hunter_face")
    game = hsenv.Game(decks=(deck, deck), seed=5, mulligan=False)
    rng = random.Random(0)
    for _ in range(40):
        game.apply(rng.choice(game.legal_actions()))
    if not game.choosing:
        for other in (game.clone(), hsenv.Game.from_bytes(game.to_bytes())):
            assert other.to_position() == game.to_position()
