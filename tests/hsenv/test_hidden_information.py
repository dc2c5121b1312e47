"""What a determinized copy may tell: what its seat knows, and nothing else.

The strongest form is tested in C++ too, in every position of random games (`sample` in tests/trust/properties.cpp): two games that
differ only in what a seat cannot see have copies that are equal to the last byte. Here are the ways in which a program in Python
could learn, and what a seat must not forget.
"""

import copy
import random
from collections import Counter

import pytest

import hsenv
from hsenv import _engine, envs
from kit import ids, observed, restore_cards

MAGE, HUNTER = "basic_mage_tempo", "basic_hunter_face"
NAMES = envs.observation_names()


def real_game(seed, moves=0, **options):
    game = hsenv.Game(decks=(MAGE, HUNTER), seed=seed, format="basic", **options)
    rng = random.Random(seed)
    for _ in range(moves):
        if actions := game.legal_actions():
            game.apply(rng.choice(actions))
    return game


def handles(cards):
    return [card.handle for card in cards]


@pytest.fixture
def extra_cards():
    hsenv.cards.load("""
HIDE_DISCOVER: {name: Discover, class: neutral, type: spell, cost: 0, play: "add_to_hand(discover(spells()))"}
HIDE_JOUST: {name: Joust, class: neutral, type: spell, cost: 0, play: "if joust(): gain_armor(1)"}
HIDE_TOP: {name: Top, class: neutral, type: spell, cost: 0, play: "put_card_on_top(CS2_182, opponent)"}
HIDE_LOOK: {name: Look, class: neutral, type: spell, cost: 0, play: "put_on_top(choose(top(enemy.deck, 2), n=2))"}
HIDE_FETCH: {name: Fetch, class: neutral, type: spell, cost: 0, play: "draw(random(friendly.deck(spell)))"}
""")
    yield
    restore_cards()


# -- handles


def test_handles_of_a_new_game_tell_nothing_of_the_list():
    held = {}
    for seed in range(60):
        game = real_game(seed, shuffle=True)
        for card in (*game.players[1].hand, *game.players[1].deck):
            held.setdefault(card.handle, Counter())[card.id] += 1
    full = [names for names in held.values() if sum(names.values()) == 60]
    assert len(full) >= 25  # The Coin's, and those of the seat that is second, are not in each
    for names in full:
        assert len(names) > 8  # of 15 cards
        assert max(names.values()) < 20


@pytest.mark.parametrize("seed", range(8))
def test_handles_of_a_copy_tell_only_where_a_card_lies(seed):
    game = real_game(seed, moves=10 * seed)
    for seat in (0, 1):
        own, foe = game.players[seat], game.players[1 - seat]
        plans = [game.determinize(seat, number) for number in range(6)]
        for plan in plans:
            assert handles(plan.players[seat].hand) == handles(own.hand)
            for player, other in zip(game.players, plan.players, strict=True):
                assert handles(player.board) == handles(other.board)
                assert handles(player.graveyard) == handles(other.graveyard)
                everything = [*other.hand, *other.deck, *other.board, *other.secrets, other.hero]
                assert len(set(handles(everything))) == len(everything)
            hidden = [
                handles(plan.players[1 - seat].hand),
                handles(plan.players[0].deck),
                handles(plan.players[1].deck),
            ]
            first = plans[0]
            assert hidden == [
                handles(first.players[1 - seat].hand),
                handles(first.players[0].deck),
                handles(first.players[1].deck),
            ]
            assert hidden[1] == sorted(hidden[1])
            assert hidden[2] == sorted(hidden[2])
        assert len({tuple(ids(plan.players[1 - seat].deck)) for plan in plans}) > 1 or len(foe.deck) < 3


def test_who_knows_the_list_reads_nothing_off_the_handles():
    right = wrong = 0
    for seed in range(40):
        blank, game = real_game(seed + 1000), real_game(seed, mulligan=False)
        table = {card.handle: card.id for card in (*blank.players[1].hand, *blank.players[1].deck)}
        plan = game.determinize(0, 777)
        for real, shown in zip(game.players[1].hand, plan.players[1].hand, strict=True):
            if real.id != "GAME_005":
                hit = table.get(shown.handle) == real.id
                right, wrong = right + hit, wrong + (not hit)
    assert right < 0.2 * (right + wrong)


# -- the sample


def test_no_seed_shows_the_real_arrangement():
    games = [real_game(seed, mulligan=False) for seed in range(40)]
    for number in range(30):
        same = count = 0
        for game in games:
            plan = game.determinize(0, number)
            for real, shown in zip(game.players[1].hand, plan.players[1].hand, strict=True):
                if real.id != "GAME_005":
                    same, count = same + (real.id == shown.id), count + 1
        assert same < 0.25 * count


def rearranged(position, seat, rng):
    """Another position of which the seat knows the same: hidden cards of the opponent's hand and deck, and those of its own deck,
    lie elsewhere."""
    other = copy.deepcopy(position)
    rng.shuffle(other["players"][seat]["deck"]["cards"] or [])
    foe = other["players"][1 - seat]
    deck = foe["deck"]["cards"] or []
    hidden = [card for card in foe["hand"] if card.get("started_in_deck") and not card.get("seen")]
    pool = [card["id"] for card in hidden] + deck
    rng.shuffle(pool)
    for card in hidden:
        card["id"] = pool.pop()
        for key in set(card) - {"id", "started_in_deck", "enchantments"}:
            del card[key]  # the numbers of the card that was there
    foe["deck"]["cards"] = pool or None
    other["seed"] = rng.getrandbits(60)
    return other


@pytest.mark.parametrize("seed", range(12))
def test_games_that_differ_only_in_what_a_seat_cannot_see_have_equal_copies(seed):
    rng = random.Random(seed)
    games = (real_game(seed, moves, mulligan=False) for moves in range(7 * seed, -1, -1))
    game = next(game for game in games if not game.choosing and not game.over)
    position = game.to_position()
    for seat in (0, 1):
        one = hsenv.Game.from_position(position)
        two = hsenv.Game.from_position(rearranged(position, seat, rng))
        assert one.to_bytes() != two.to_bytes()
        a, b = one.determinize(seat, seed), two.determinize(seat, seed)
        assert a.to_bytes() == b.to_bytes()
        assert a.hash() == b.hash()
        assert a.trace() == b.trace() == []
        assert a.seed is b.seed is None
        assert all(card.creator is None for player in a.players for card in (*player.hand, *player.deck))


def test_two_openings_that_look_alike_have_equal_copies():
    """Both have kept, none has seen the other's cards; only the own hands are as they are."""
    by_hand = {}
    for seed in range(400):
        game = hsenv.Game(
            decks=(["CS2_182"] * 29 + ["CS2_029"], MAGE), seed=seed, first=0, mulligan=False, check=False
        )
        plan = game.determinize(0, 5)
        by_hand.setdefault(tuple(ids(game.players[0].hand)), set()).add(plan.to_bytes())
    assert len(by_hand[("CS2_182",) * 4]) == 1


def test_the_mulligan_of_the_other_seat_does_not_show():
    copies = set()
    for thrown in range(8):
        game = real_game(3, first=1)
        game.mulligan(1, game.players[1].hand[: bin(thrown).count("1")])
        copies.add(game.determinize(0, 9).to_bytes())
    assert len(copies) == 1


# -- cards that were made unseen


def test_a_card_that_was_made_unseen_is_any_card_in_a_copy():
    """Which of its five Dreams Ysera gave only its owner knows."""
    seen, copies = set(), set()
    for seed in range(12):
        game = hsenv.Game.sandbox(("MAGE", "DRUID"), seed=seed)
        me, foe = game.players
        foe.summon("Ysera")
        game.end_turn()
        game.end_turn()
        seen.add(foe.hand[-1].id)
        copies.add(game.determinize(me, 4).to_bytes())
    assert len(seen) > 2
    assert len(copies) == 1


@pytest.mark.parametrize("format", ["basic", "wild"])
def test_what_class_a_secret_is_of_shows_in_every_copy(format):
    # The Basic format has no Secrets at all, so a copy has to look beyond it.
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1, format=format, first=1)
    me, foe = game.players
    for trap in ("Explosive Trap", "Snipe"):
        foe.give(trap).play()
    foe.give("Counterspell").play()
    for seed in range(20):
        copies = game.determinize(me, seed).players[foe.seat].secrets
        assert [hsenv.cards.get(secret.id).card_class.name for secret in copies] == [
            "HUNTER",
            "HUNTER",
            "MAGE",
        ]


def test_a_secret_that_was_made_unseen_is_any_of_its_class():
    copies = set()
    for secret in ("Counterspell", "Mirror Entity", "Vaporize"):
        game = hsenv.Game.sandbox(("WARRIOR", "MAGE"), seed=1)
        me, foe = game.players
        foe.put_secret(secret)
        copies.add(game.determinize(me, 4).to_bytes())
    assert len(copies) == 1
    found = {game.determinize(me, seed).players[1].secrets[0].name for seed in range(40)}
    assert len(found) > 4


@pytest.mark.parametrize(
    ("card", "made"), [("King Mukla", ["EX1_014t"] * 2), ("Headcrack", []), ("Lorewalker Cho", ["CS2_025"])]
)
def test_a_card_that_everybody_saw_coming_stays(card, made):
    game = hsenv.Game.sandbox(("MAGE", "DRUID"), seed=1)
    me, foe = game.players
    me.give(card).play()
    if card == "Lorewalker Cho":
        me.give("Arcane Explosion").play()
    assert ids(foe.hand) == made
    for seed in range(5):
        assert ids(game.determinize(me, seed).players[1].hand) == made
    assert observed(game, me.seat, "known_in_enemy_hand") == pytest.approx(len(made) / 10)


def test_the_coin_is_known():
    game = real_game(2, mulligan=False, first=0)
    assert game.players[1].hand[-1].id == "GAME_005"
    assert observed(game, 0, "known_in_enemy_hand") == pytest.approx(0.1)
    for seed in range(5):
        assert game.determinize(0, seed).players[1].hand[-1].id == "GAME_005"


@pytest.mark.usefixtures("extra_cards")
def test_what_the_opponent_is_offered_does_not_show():
    offered, copies = set(), set()
    for seed in range(6):
        game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=seed)
        me, foe = game.players
        me.give("HIDE_DISCOVER").play()
        offered.add(tuple(ids(game.choices)))
        plan = game.determinize(foe, 3)
        assert len(plan.choices) == 3
        assert {card.type.name for card in plan.choices} == {"SPELL"}
        plan.check()
        copies.add(plan.to_bytes())
        plan.choose(0)
        plan.check()
        assert ids(game.determinize(me, 3).choices) == ids(game.choices)  # its own it sees
    assert len(offered) > 3
    assert len(copies) == 1


def test_where_the_cards_of_an_own_choice_lie_does_not_show():
    """Tracking shows cards of the deck, not their places."""
    deck = [f"CS2_{number}" for number in (182, 168, 172, 200, 189, 120, 119, 118, 125, 127)]
    game = hsenv.Game.sandbox(("HUNTER", "MAGE"), seed=3, decks=(deck, []))
    me, foe = game.players
    me.give("Tracking").play()
    places = set()
    for seed in range(30):
        plan = game.determinize(me, seed)
        assert ids(plan.choices) == ids(game.choices)
        assert handles(plan.choices) == handles(game.choices)
        places.add(tuple(plan.players[0].deck.index(card) for card in plan.choices))
        plan.choose(1)
        assert ids(plan.players[0].hand) == [game.choices[1].id]
        other = game.determinize(foe, seed)
        other.choose(0)
        other.check()
    assert len(places) > 10


# -- what a seat saw go


def tracking():
    game = hsenv.Game.sandbox(("HUNTER", "MAGE"), seed=3, format="classic", decks=(["VAN_CS2_182"] * 4, []))
    me, foe = game.players
    for card in ("VAN_EX1_610", "VAN_CS2_029", "VAN_CS2_172"):
        me.put_in_deck(card, top=True)
    me.give("VAN_DS1_184").play()
    game.choose(next(n for n, card in enumerate(game.choices) if card.id == "VAN_CS2_172"))
    return game, me, foe


@pytest.mark.card("VAN_DS1_184")
def test_what_tracking_throws_away_only_its_owner_sees():
    """They were never drawn nor discarded from hand, so the opponent was shown none of the three. (?) From memory of the game; no log of
    2014 was found. Cards drawn into a full hand, milled (Fel Reaver) and discarded are shown to both."""
    game, me, foe = tracking()
    thrown = {"VAN_EX1_610", "VAN_CS2_029"}
    names = hsenv.cards.ids()

    def used(game, seat, side):
        seen = _engine.observe(game._engine, seat, "entities").used[side]
        return [names[card - 1] for card in seen if card]

    assert set(used(game, 0, 0)) == thrown | {"VAN_DS1_184"}
    assert used(game, 1, 1) == ["VAN_DS1_184"]
    assert observed(game, 0, "own.lost") == observed(game, 1, "enemy.lost") == pytest.approx(0.2)
    found = set()
    for seed in range(40):
        assert set(ids(game.determinize(me, seed).players[0].graveyard)) == thrown | {"VAN_DS1_184"}
        plan = game.determinize(foe, seed).players[0]
        all_cards = Counter(ids((*plan.hand, *plan.deck, *plan.graveyard)))
        assert all_cards == Counter(ids((*me.hand, *me.deck, *me.graveyard)))
        found |= {card.id for card in plan.graveyard}
    assert "VAN_CS2_182" in found
    again = hsenv.Game.from_position(game.to_position())
    assert used(again, 1, 1) == ["VAN_DS1_184"]
    assert again.hash() == game.hash()


@pytest.mark.card("VAN_DS1_184")
def test_a_secret_that_tracking_threw_away_may_still_come():
    game, me, foe = tracking()
    assert "VAN_EX1_610" in ids(me.graveyard)
    me.put_in_deck("VAN_EX1_610")
    me.draw()
    me.put_secret("VAN_EX1_609")
    possible = _engine.observe(game._engine, foe.seat, "entities").secrets
    assert "VAN_EX1_610" in [hsenv.cards.ids()[card - 1] for card in possible if card]


def test_discarded_and_burned_cards_are_shown_to_both():
    game = hsenv.Game.sandbox(("WARLOCK", "MAGE"), seed=3, decks=(["Fireball"], []))
    me, foe = game.players
    me.give("Wisp").discard()
    for _ in range(10):
        me.give("Chillwind Yeti")
    me.draw()
    for seat in (0, 1):
        seen = _engine.observe(game._engine, seat, "entities").used[seat]
        names = [hsenv.cards.ids()[card - 1] for card in seen if card]
        assert names == ["CS2_231", "CS2_029"]
    assert set(ids(game.determinize(foe, 1).players[0].graveyard)) == {"CS2_231", "CS2_029"}


# -- places that a seat knows


def with_deck(*heroes, **options):
    deck = [f"CS2_{number}" for number in (182, 168, 172, 200, 189, 120, 119, 118, 125, 127, 124, 122)]
    game = hsenv.Game.sandbox(heroes or ("DEMONHUNTER", "MAGE"), seed=3, decks=(deck, deck), **options)
    return game, *game.players


def tops(game, viewer, side, depth=1, seeds=25):
    """What lies that deep in a side's deck, in copies of what a seat sees."""
    return {game.determinize(viewer, seed).players[side.seat].deck[-depth].id for seed in range(seeds)}


def test_what_its_owner_put_on_top_stays_there_for_the_owner_alone():
    """Sightless Watcher shows three cards: one goes on top, and the opponent does not see which."""
    game, me, foe = with_deck()
    assert len(tops(game, me, me)) > 3
    me.give("Sightless Watcher").play()
    game.choose(1)
    top = me.deck[-1]
    assert tops(game, me, me) == {top.id}
    assert len(tops(game, foe, me)) > 3
    assert len(tops(game, me, me, depth=2)) > 3
    plan = game.determinize(me, 1)
    assert plan.players[0].deck[-1].handle == top.handle
    again = hsenv.Game.from_position(game.to_position())
    assert again.hash() == game.hash()
    assert tops(again, me.seat, again.players[0]) == {top.id}
    assert tops(hsenv.Game.from_bytes(game.to_bytes()), me.seat, me) == {top.id}
    assert tops(plan, me.seat, me) == {top.id}
    me.draw()
    assert len(tops(game, me, me)) > 3


def test_what_both_saw_put_on_top_both_know():
    game, me, foe = with_deck()
    yeti = me.summon("River Crocolisk")
    yeti.put_on_top()
    for viewer in (me, foe):
        assert tops(game, viewer, me) == {"CS2_120"}
    assert observed(game, foe.seat, "known_in_enemy_hand") == 0
    me.draw()
    assert observed(game, foe.seat, "known_in_enemy_hand") == pytest.approx(0.1)
    for seed in range(10):
        assert game.determinize(foe, seed).players[0].hand[0].id == "CS2_120"
    assert len(tops(game, me, me)) > 3


def test_a_card_from_hand_put_on_top_only_its_owner_knows():
    game, me, foe = with_deck()
    me.give("Fireball").put_on_top()
    assert tops(game, me, me) == {"CS2_029"}
    assert len(tops(game, foe, me)) > 3


def test_places_move_along_with_what_comes_on_top():
    game, me, foe = with_deck()
    me.summon("Wisp").put_on_top()
    me.summon("Bloodfen Raptor").put_on_top()
    for viewer in (me, foe):
        assert tops(game, viewer, me) == {"CS2_172"}
        assert tops(game, viewer, me, depth=2) == {"CS2_231"}
    me.draw()
    for viewer in (me, foe):
        assert tops(game, viewer, me) == {"CS2_231"}


def test_after_another_is_shuffled_in_the_owner_knows_the_rest_of_the_order():
    """It may lie above the card that was on top, and how often it does tells nothing of where it is."""
    game, me, foe = with_deck()
    me.summon("Wisp").put_on_top()
    me.put_in_deck("Fireball")
    seen = Counter(game.determinize(me, seed).players[0].deck[-1].id for seed in range(200))
    assert set(seen) == {"CS2_231", "CS2_029"}
    assert 1 <= seen["CS2_029"] < 40
    again = hsenv.Game.from_position(game.to_position())
    assert tops(again, me.seat, again.players[0], seeds=200) == {"CS2_231", "CS2_029"}
    assert len(tops(game, foe, me)) > 3


@pytest.mark.usefixtures("extra_cards")
def test_a_shuffle_makes_all_forget():
    game, me, foe = with_deck()
    me.summon("Wisp").put_on_top()
    me.give("HIDE_JOUST").play()
    for viewer in (me, foe):
        assert len(tops(game, viewer, me)) > 3


@pytest.mark.usefixtures("extra_cards")
def test_who_puts_a_card_on_the_other_deck_knows_it_too():
    game, me, foe = with_deck()
    me.give("HIDE_TOP").play()
    for viewer in (me, foe):
        assert tops(game, viewer, foe) == {"CS2_182"}
    game, me, foe = with_deck()
    me.give("HIDE_LOOK").play()
    shown = set(ids(foe.deck[-2:]))
    plan = game.determinize(me, 3)
    assert ids(plan.choices) == ids(game.choices)
    game.choose(0)
    assert tops(game, me, foe) == {foe.deck[-1].id}
    assert tops(game, me, foe, depth=2) == {foe.deck[-2].id}
    assert set(ids(foe.deck[-2:])) == shown
    assert len(tops(game, foe, foe)) > 3


@pytest.mark.usefixtures("extra_cards")
def test_a_card_fetched_from_anywhere_leaves_its_owner_what_lies_on_top():
    game, me, _ = with_deck()
    me.put_in_deck("Fireball")
    me.summon("Wisp").put_on_top()
    me.give("HIDE_FETCH").play()
    assert ids(me.hand) == ["CS2_029"]
    assert tops(game, me, me) == {"CS2_231"}


def test_positions_tell_who_knows_what_lies_where():
    def position(**deck):
        rest = ["CS2_168", "CS2_172", "CS2_200", "CS2_189", "CS2_120"]
        players = [{"hero": {"id": "HERO_08"}, "deck": {"cards": rest, **deck}}, {"hero": {"id": "HERO_01"}}]
        return hsenv.Game.from_position({"players": players})

    known = position(top=["CS2_182"], bottom=["CS2_231"])
    both = position(top=[{"id": "CS2_182", "known_to": ["owner", "opponent"]}])
    for game, viewers in ((known, [0]), (both, [0, 1])):
        again = hsenv.Game.from_position(game.to_position())
        for seat in (0, 1):
            for one in (game, again):
                assert (tops(one, seat, one.players[0]) == {"CS2_182"}) == (seat in viewers)
    nobody = position(top=[{"id": "CS2_182", "known_to": []}])
    assert len(tops(nobody, 0, nobody.players[0])) > 1
    assert nobody.hash() == both.hash()  # knowledge is no part of it
    assert {known.determinize(0, seed).players[0].deck[0].id for seed in range(10)} == {"CS2_231"}
    assert len({known.determinize(0, seed).players[0].deck[2].id for seed in range(20)}) > 1
