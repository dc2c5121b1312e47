"""Cards that nobody knows: in hands, decks and among the Secrets of a position."""

import copy
import random

import pytest

import hsenv
from hsenv import _engine, decks
from kit import FIREBALL_ID, RAIDER_ID, WAR_GOLEM_ID, YETI, YETI_ID, read_game, restore_cards

UNKNOWN = {"id": None}


def hide(position, seat):
    """What a seat sees of a position: not the order of its deck, not the other's cards."""
    hidden = copy.deepcopy(position)
    own, foe = hidden["players"][seat], hidden["players"][1 - seat]
    own["deck"]["cards"] = sorted(own["deck"]["cards"] or [], key=str)
    foe["deck"] = {"count": foe["deck"]["count"]}
    foe.pop("starting_deck", None)
    foe["hand"] = [card if card.get("seen") else UNKNOWN for card in foe["hand"]]
    foe["secrets"] = [
        UNKNOWN | {key: secret[key] for key in ("order",) if key in secret} for secret in foe["secrets"]
    ]
    return hidden


# -- being there


def test_an_unknown_card_is_there():
    game = read_game({"hand": [UNKNOWN, {"id": YETI_ID}]})
    unknown, yeti = game.players[0].hand
    assert (unknown.id, unknown.name, unknown.cost) == ("", "an unknown card", 0)
    assert unknown.type.name == "INVALID"
    assert not unknown.playable
    assert unknown.targets == unknown.options == []
    assert yeti.playable
    assert "an unknown card" in str(game)
    assert unknown in game.players[0].hand


def test_nobody_can_play_it():
    game = read_game({"hand": [UNKNOWN, UNKNOWN]})
    assert all("Play" not in game.describe(action) for action in game.legal_actions())
    with pytest.raises(hsenv.IllegalAction, match="nobody knows what card that is"):
        game.players[0].hand[0].play()
    for action in range(_engine.ACTION_COUNT):
        if game.decode(action).type.name == "PLAY":
            assert game.why_illegal(action)


def test_it_can_be_discarded_and_counted():
    game = read_game({"hand": [UNKNOWN] * 3, "hero": {"id": "HERO_07"}})
    me = game.players[0]
    me.give("Soulfire").play(target=game.players[1].hero)
    assert len(me.hand) == 2
    me.discard_hand()
    assert me.hand == []
    assert [card.id for card in me.graveyard].count("") == 3


def test_unknown_decks_give_unknown_cards():
    me = read_game({"deck": {"count": 2, "top": [YETI_ID]}, "fatigue": 0}).players[0]
    assert [card.id for card in me.draw(3)] == [YETI_ID, ""]
    assert me.hero.damage == 1


def test_drawn_into_a_full_hand_it_burns():
    me = read_game({"deck": {"count": 2}, "hand": [UNKNOWN] * 10}).players[0]
    me.draw(2)
    assert len(me.hand) == 10
    assert [card.id for card in me.graveyard] == ["", ""]


def test_unknown_secrets_never_trigger():
    game = read_game({}, {"secrets": [UNKNOWN, UNKNOWN, {"id": "EX1_287"}]}, ("HERO_08", "HERO_08"))
    me, foe = game.players
    me.give(YETI).play()
    me.summon("Stonetusk Boar").attack_target(foe.hero)
    assert [secret.id for secret in foe.secrets] == ["", "", "EX1_287"]
    me.give("Arcane Missiles").play()
    assert [secret.id for secret in foe.secrets] == ["", ""]
    assert len(foe.secrets) == 2


def test_there_is_room_for_five_secrets():
    game = read_game({"secrets": [UNKNOWN] * 4})
    me = game.players[0]
    assert me.put_secret("Counterspell")
    assert me.put_secret("Ice Barrier") is None


def test_flare_destroys_them():
    game = read_game(
        {"hero": {"id": "HERO_05"}, "hand": [{"id": "EX1_544"}]}, {"secrets": [UNKNOWN, UNKNOWN]}
    )
    game.players[0].hand[0].play()
    assert game.players[1].secrets == []


# -- what looks at cards passes over them


@pytest.fixture
def tutors():
    hsenv.cards.load("""
TUTOR_CHEAP: {name: Cheap, class: neutral, type: spell, cost: 0, play: "draw(friendly.deck(cost <= 3))"}
TUTOR_NOT: {name: Not, class: neutral, type: spell, cost: 0, play: "draw(friendly.deck(not minion))"}
TUTOR_LOW: {name: Low, class: neutral, type: spell, cost: 0, play: "draw(lowest(cost, friendly.deck))"}
TUTOR_JOUST: {name: Joust, class: neutral, type: spell, cost: 0, play: "if joust(): add_to_hand(GAME_005)"}
HAND_CHEAP: {name: Dear, class: neutral, type: spell, cost: 0, play: "discard(friendly.hand(cost <= 3))"}
HAND_LOW: {name: Lowest, class: neutral, type: spell, cost: 0, play: "discard(lowest(cost, friendly.hand))"}
HAND_ALL: {name: All, class: neutral, type: spell, cost: 0, play: "discard(friendly.hand)"}
""")
    yield
    restore_cards()


@pytest.mark.parametrize(
    ("tutor", "known"),
    [
        ("TUTOR_CHEAP", []),
        ("TUTOR_CHEAP", ["CS2_024"]),
        ("TUTOR_NOT", []),
        ("TUTOR_NOT", [FIREBALL_ID]),
        ("TUTOR_LOW", []),
        ("TUTOR_LOW", [YETI_ID]),
    ],
)
def test_tutors_pass_over_unknown_cards(tutor, known, tutors):
    game = read_game({"hand": [{"id": tutor}], "deck": {"count": 9, "bottom": known}})
    game.players[0].hand[0].play()
    assert [card.id for card in game.players[0].hand] == known


@pytest.mark.parametrize(("card", "left"), [("HAND_CHEAP", 3), ("HAND_LOW", 2), ("HAND_ALL", 0)])
def test_filters_of_the_hand_pass_over_unknown_cards(card, left, tutors):
    me = read_game({"hand": [{"id": card}, UNKNOWN, UNKNOWN, {"id": YETI_ID}]}).players[0]
    me.hand[0].play()
    assert len(me.hand) == left
    if left:
        assert [one.id for one in me.hand][:2] == ["", ""]


def test_minions_are_not_found_among_unknown_cards():
    """Alarm-o-Bot swaps with a minion in hand; Sense Demons draws Demons."""
    game = read_game({"board": [{"id": "EX1_006"}], "hand": [UNKNOWN, UNKNOWN]})
    game.end_turn(), game.end_turn()
    assert [minion.id for minion in game.players[0].board] == ["EX1_006"]
    game = read_game({"hero": {"id": "HERO_07"}, "hand": [{"id": "EX1_317"}], "deck": {"count": 5}})
    game.players[0].hand[0].play()
    assert all(card.id for card in game.players[0].hand), "worthless imps, no unknown cards"


def test_copies_of_unknown_cards_are_unknown():
    me = {"hero": {"id": "HERO_09"}, "hand": [{"id": "CS2_003"}, {"id": "EX1_339"}]}
    game = read_game(me, {"hand": [UNKNOWN], "deck": {"count": 5}})
    player = game.players[0]
    player.hand[0].play()
    player.hand[0].play()
    assert [card.id for card in player.hand] == ["", "", ""]


def test_choosing_among_unknown_cards():
    game = read_game({"hero": {"id": "HERO_05"}, "hand": [{"id": "DS1_184"}], "deck": {"count": 5}})
    game.players[0].hand[0].play()
    assert [choice.id for choice in game.choices] == ["", "", ""]
    game.choose(1)
    assert "" in [card.id for card in game.players[0].hand]


def test_a_joust_passes_over_unknown_cards(tutors):
    for own, foe, won in (
        ({"count": 4}, {"count": 4}, False),
        ({"count": 4, "top": [YETI_ID]}, {"count": 4}, True),
    ):
        me = read_game({"hand": [{"id": "TUTOR_JOUST"}], "deck": own}, {"deck": foe}).players[0]
        me.hand[0].play()
        assert [card.id for card in me.hand] == (["GAME_005"] if won else [])


# -- exact where it matters


@pytest.mark.parametrize("seed", range(16))
def test_legal_actions_are_exact_for_who_knows_its_hand(seed):
    compared = 0
    for number in range(4 * seed, 4 * seed + 4):
        rng = random.Random(number)
        pair = tuple(decks.random_deck(2 * number + seat) for seat in (0, 1))
        game = hsenv.Game(decks=pair, seed=number, mulligan=False, trace=False)
        while actions := game.legal_actions():
            if not game.choosing and rng.random() < 0.3:
                seat = game.current.seat
                hidden = hsenv.Game.from_position(hide(game.to_position(), seat))
                assert hidden.legal_actions() == actions
                compared += 1
            game.apply(rng.choice(actions))
    assert compared > 20


@pytest.mark.parametrize("seed", range(8))
def test_games_go_on_with_unknown_cards(seed):
    rng = random.Random(seed)
    game = hsenv.Game(
        decks=(decks.random_deck(seed), decks.random_deck(seed + 100)), seed=seed, mulligan=False, trace=False
    )
    for _ in range(30):
        game.apply(rng.choice(game.legal_actions()))
    if game.choosing or game.over:
        return
    game = hsenv.Game.from_position(hide(game.to_position(), game.current.seat))
    while actions := game.legal_actions():
        game.check()
        for observation in ("flat", "entities"):
            _engine.observe(game._engine, game.current.seat, observation)
        if not game.choosing:
            again = hsenv.Game.from_position(game.to_position())
            assert again.hash() == game.hash()
            assert again.legal_actions() == actions
        game.apply(rng.choice(actions))


# -- observations and plans


def test_observations_show_index_0():
    game = read_game(
        {
            "hand": [UNKNOWN, {"id": YETI_ID}],
            "secrets": [UNKNOWN],
            "deck": {"count": 3, "top": [WAR_GOLEM_ID]},
        },
        {"hand": [UNKNOWN], "secrets": [UNKNOWN]},
    )
    for seat in (0, 1):
        shown = _engine.observe(game._engine, seat, "entities")
        names = _engine.token_names()
        known = [name for name, _, _ in _engine.token_features()].index("known")
        own = "own" if seat == 0 else "enemy"
        assert shown.cards[names.index(f"{own}.hand0")] == 0
        assert shown.tokens[names.index(f"{own}.hand0")][known] == 0
        assert shown.cards[names.index(f"{own}.secret0")] == 0
        assert shown.tokens[names.index(f"{own}.secret0")][known] == 0
    shown = _engine.observe(game._engine, 0, "entities")
    assert sorted(shown.deck[-3:]) == [0, 0, _engine.card_index(WAR_GOLEM_ID)]
    assert shown.cards[names.index("own.hand1")] == _engine.card_index(YETI_ID)


def everything(game):
    return [card.id for player in game.players for card in (*player.hand, *player.deck, *player.secrets)]


@pytest.mark.parametrize("format", ["wild", "basic", "classic"])
def test_plans_know_every_card(format):
    fields = {"hand": [UNKNOWN] * 3, "deck": {"count": 9}}
    game = read_game(fields, fields, ("HERO_08", "HERO_05"), format=format)
    allowed = set(_engine.cards_in_format(_engine.format_number(format)))
    for seed in range(10):
        for seat in (0, 1):
            plan = game.determinize(seat, seed)
            plan.check()
            cards = everything(plan)
            assert len(cards) == 24
            assert set(cards) <= allowed
            for player in plan.players:
                classes = {player.hero.card_class.name, "NEUTRAL"}
                for card in (*player.hand, *player.deck):
                    assert card.card_class.name in classes
    assert everything(game) == [""] * 24
    assert len({tuple(everything(game.determinize(0, seed))) for seed in range(5)}) == 5


def test_known_cards_stay_in_plans():
    me = {"hand": [{"id": YETI_ID}, UNKNOWN], "deck": {"count": 4, "top": [WAR_GOLEM_ID]}}
    foe = {"hand": [{"id": RAIDER_ID, "seen": True}, UNKNOWN]}
    for seed in range(10):
        plan = read_game(me, foe).determinize(0, seed)
        assert plan.players[0].hand[0].id == YETI_ID
        assert WAR_GOLEM_ID in [card.id for card in plan.players[0].deck]
        assert plan.players[1].hand[0].id == RAIDER_ID


def test_unknown_secrets_become_secrets_of_the_class_that_are_not_active():
    foe = {"secrets": [UNKNOWN, {"id": "EX1_287"}, UNKNOWN, UNKNOWN]}
    game = read_game({}, foe, ("HERO_01", "HERO_08"))
    found = set()
    for seed in range(40):
        secrets = game.determinize(0, seed).players[1].secrets
        ids = [secret.id for secret in secrets]
        assert len(set(ids)) == 4
        assert all(secret.secret and secret.card_class.name == "MAGE" for secret in secrets)
        assert all(_engine.card_facts(card)["collectible"] for card in ids)
        found |= set(ids)
    assert len(found) > 5


def test_their_order_of_play_stays():
    foe = {"secrets": [UNKNOWN], "board": [{"id": YETI_ID}]}
    game = read_game({}, foe, ("HERO_01", "HERO_08"))
    order = game.players[1].secrets[0]._now().order
    assert game.determinize(0, 1).players[1].secrets[0]._now().order == order


def test_a_class_without_secrets_has_some_of_another():
    game = read_game({}, {"secrets": [UNKNOWN]}, ("HERO_08", "HERO_01"))
    (secret,) = game.determinize(0, 1).players[1].secrets
    assert secret.secret


@pytest.mark.parametrize("seed", range(6))
def test_plans_can_be_played(seed):
    fields = {"hand": [UNKNOWN] * 4, "deck": {"count": 20}, "secrets": [UNKNOWN], "fatigue": 0}
    game = read_game(fields, fields, ("HERO_08", "HERO_05"), turn=9)
    rng = random.Random(seed)
    plan = game.determinize(0, seed)
    while actions := plan.legal_actions():
        plan.apply(rng.choice(actions))
        plan.check()


@pytest.mark.parametrize("bot", _engine.bots())
def test_bots_move_in_positions_with_unknown_cards(bot):
    fields = {"hand": [UNKNOWN, {"id": YETI_ID}], "deck": {"count": 20}, "secrets": [UNKNOWN]}
    game = read_game(fields, fields, ("HERO_08", "HERO_05"), turn=9)
    player = _engine.Bot(bot)
    for seed in range(6):
        game.apply(player.choose(game._engine, seed))


def test_enchantments_stay_with_the_place():
    hand = [{"id": None, "enchantments": [{"cost": 2}]}]
    game = read_game({}, {"hand": hand}, ("HERO_08", "HERO_01"))
    for seed in range(5):
        (card,) = game.determinize(0, seed).players[1].hand
        assert card.cost == hsenv.cards.get(card.id).cost + 2
