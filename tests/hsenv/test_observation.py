"""What observations hold: names, bounds, symmetry, and nothing hidden."""

import numpy as np
import pytest

import hsenv
from hsenv import _engine, envs
from kit import flat, observed

NAMES = envs.observation_names()


def entities(game, seat):
    found = _engine.observe(game._engine, seat, "entities")
    return {"tokens": found.tokens, "cards": found.cards, "deck": found.deck, "globals": found.globals}


@pytest.mark.parametrize("part", ["flat", "tokens", "globals"])
def test_names_are_unique_and_bounds_are_sensible(part):
    names = envs.observation_names(part)
    low, high = envs.observation_bounds(part)
    assert len(set(names)) == len(names) == len(low) == len(high)
    assert (low < high).all()
    assert (np.abs(high) <= 4).all()
    with pytest.raises(ValueError, match="flat"):
        envs.observation_names("nonsense")


def test_random_games_stay_within_the_bounds():
    for form in ("flat", "entities"):
        batch = envs.SelfPlayBatch(
            32, seed=1, observation=form, format="wild", deck="generated", opponent_deck="generated"
        )
        turn = batch.reset()
        for _ in range(120):
            parts = turn.observation if form == "entities" else {"flat": turn.observation}
            for part in ("flat", "tokens", "globals"):
                if part in parts:
                    low, high = envs.observation_bounds(part)
                    assert (parts[part] >= low).all()
                    assert (parts[part] <= high).all()
            turn = batch.step(batch.sample())


def test_the_numbers_of_a_position():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
    me, foe = game.players
    yeti = foe.summon("Chillwind Yeti")
    yeti.set(damage=2)
    boar = me.summon("Stonetusk Boar")
    fireball = me.give("Fireball")
    foe.hero.set(damage=12)
    me.equip("Fiery War Axe")
    assert observed(game, 0, "own.mage") == 1
    assert observed(game, 0, "enemy.warrior") == 1
    assert observed(game, 0, "enemy.health") == pytest.approx(18 / 30)
    assert observed(game, 0, "own.weapon_attack") == pytest.approx(0.3)
    assert observed(game, 0, "enemy.board0.attack") == pytest.approx(0.4)
    assert observed(game, 0, "enemy.board0.health") == pytest.approx(0.3)
    assert observed(game, 0, "enemy.board0.damage") == pytest.approx(0.2)
    assert observed(game, 0, "own.board0.ready") == float(boar.can_attack)
    assert observed(game, 0, "hand0.cost") == pytest.approx(0.4)
    assert observed(game, 0, "hand0.playable") == 1
    assert observed(game, 0, "hand0.card.spell") == 1
    assert observed(game, 0, "hand0.card.damage") == pytest.approx(0.6)
    assert observed(game, 0, "hand0.card.hits_enemies") == 1
    assert observed(game, 0, "my_turn") == 1
    assert observed(game, 1, "my_turn") == 0
    assert observed(game, 1, "enemy.hand") == pytest.approx(0.1)
    assert observed(game, 1, "hand0.cost") == 0
    fireball.play(target=foe.hero)
    assert observed(game, 0, "enemy.health") == pytest.approx(12 / 30)
    assert observed(game, 0, "own.played") == pytest.approx(0.1)
    assert observed(game, 0, "own.mana") == pytest.approx(0.6)


@pytest.mark.parametrize(
    ("card", "facts"),
    [
        ("CS2_032", {"damage", "area"}),  # Flamestrike
        ("CS2_022", {"removal", "hits_enemies"}),  # Polymorph
        ("CS2_023", {"draw"}),  # Arcane Intellect
        ("CS2_042", {"damage", "battlecry"}),  # Fire Elemental
        ("EX1_506", {"summon", "battlecry"}),  # Murloc Tidehunter
        ("CS2_007", {"heal", "hits_friends"}),  # Healing Touch
        ("CS2_122", {"lasting", "buff"}),  # Raid Leader
        ("CS2_026", {"hinder"}),  # Frost Nova
        ("CS2_171", {"fast", "minion"}),  # Stonetusk Boar
        ("CS2_179", {"taunt", "minion"}),  # Sen'jin Shieldmasta
    ],
)
def test_facts_come_from_the_card_itself(card, facts):
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
    game.players[0].give(card)
    for fact in facts:
        assert observed(game, 0, f"hand0.card.{fact}") > 0, fact
    plain = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
    plain.players[0].give("Chillwind Yeti")
    for fact in facts - {"minion"}:
        assert observed(plain, 0, f"hand0.card.{fact}") == 0, fact


def test_cards_that_are_alike_can_be_told_apart():
    codes = []
    for card in ("CS2_120", "CS2_172"):
        game = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
        game.players[0].give(card)
        codes.append([observed(game, 0, f"hand0.card.code_{i}") for i in range(3)])
    assert codes[0] != codes[1]


def mirrored(seat):
    """A position and the same one with the seats exchanged."""
    game = hsenv.Game.sandbox(("MAGE", "MAGE"), first=seat)
    me, foe = game.players[seat], game.players[1 - seat]
    me.summon("Chillwind Yeti")
    foe.summon("Sen'jin Shieldmasta")
    foe.summon("River Crocolisk")
    me.give("Fireball")
    foe.give("Polymorph")
    me.put_in_deck("Boulderfist Ogre")
    foe.hero.set(damage=3)
    return game


@pytest.mark.parametrize("view", [0, 1])
def test_exchanged_seats_give_the_mirrored_observation(view):
    one, other = mirrored(0), mirrored(1)
    assert np.array_equal(flat(one, view), flat(other, 1 - view))
    for left, right in zip(entities(one, view).values(), entities(other, 1 - view).values(), strict=True):
        assert np.array_equal(left, right)


def test_what_is_hidden_does_not_show():
    game = hsenv.Game(("basic_mage_tempo", "basic_hunter_face"), seed=3, mulligan=False, format="basic")
    rng = np.random.default_rng(1)
    while not game.over:
        for seat in (0, 1):
            other = game.determinize(seat, int(rng.integers(1 << 40)))
            assert np.array_equal(flat(game, seat), flat(other, seat))
            for left, right in zip(
                entities(game, seat).values(), entities(other, seat).values(), strict=True
            ):
                assert np.array_equal(left, right)
        game.apply(int(rng.choice(game.legal_actions())))


def test_the_opponents_hand_and_secrets_are_unknown_tokens():
    game = hsenv.Game.sandbox(("MAGE", "PRIEST"))
    me, foe = game.players
    me.give("Fireball")
    me.give("Counterspell").play()
    rows = envs.token_rows()
    seen = entities(game, foe.seat)
    names = envs.observation_names("tokens")
    hand = rows["enemy.hand"][0]
    assert seen["cards"][hand] == 0
    assert seen["tokens"][hand][names.index("present")] == 1
    assert seen["tokens"][hand][names.index("known")] == 0
    secret = rows["enemy.secret"][0]
    assert seen["cards"][secret] == 0
    assert seen["tokens"][secret][names.index("class_mage")] == 1
    own = entities(game, me.seat)
    assert hsenv.cards.ids()[own["cards"][rows["own.secret"][0]] - 1] == "EX1_287"


def test_target_numbers_are_token_rows():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
    me, foe = game.players
    me.summon("Chillwind Yeti")
    foe.summon("Sen'jin Shieldmasta")
    me.give("Fireball")
    seen, ids = entities(game, 0), hsenv.cards.ids()
    targets = {
        envs.action_table()[action][2]
        for action in game.legal_actions()
        if envs.action_table()[action][0] == 6
    }
    assert sorted(ids[seen["cards"][target - 1] - 1] for target in targets) == [
        "CS2_179",
        "CS2_182",
        "HERO_01",
        "HERO_08",
    ]


def test_the_own_deck_is_a_sorted_multiset():
    game = hsenv.Game.sandbox(
        ("MAGE", "WARRIOR"), decks=(["Fireball", "Polymorph", "Fireball"], ["Chillwind Yeti"])
    )
    deck = entities(game, 0)["deck"]
    assert deck.shape == (60,)
    assert sorted(hsenv.cards.ids()[card - 1] for card in deck if card) == ["CS2_022", "CS2_029", "CS2_029"]
    assert (np.diff(deck) >= 0).all()


def test_the_options_of_a_choice():
    game = hsenv.Game.sandbox(
        ("HUNTER", "WARRIOR"), decks=(["Chillwind Yeti", "River Crocolisk", "Boulderfist Ogre"], [])
    )
    me = game.players[0]
    me.give("Tracking").play()
    assert observed(game, 0, "choosing") == 1
    assert observed(game, 0, "options") == pytest.approx(0.3)
    shown = sorted(round(observed(game, 0, f"option{i}.attack") * 10) for i in range(3))
    assert shown == [2, 4, 6]
    assert observed(game, 1, "choosing") == 0
    assert observed(game, 1, "option0.attack") == 0


def test_an_illegal_seat_is_refused():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
    with pytest.raises(ValueError, match="seat"):
        _engine.observe(game._engine, 2)
