"""Rules 11: random choices."""

from collections import Counter

import pytest
from hearthstone.enums import CardClass, CardSet, CardType, Race

import hsenv
from kit import RAIDER, WAR_GOLEM, YETI, fill, ids, name_of, names, new_game, refused

# 11.1


@pytest.mark.rule("11.1")
def test_a_random_choice_is_uniform():
    hits = Counter()
    for seed in range(400):
        _, me, foe = new_game("HUNTER", "MAGE", seed=seed)
        enemies = fill(foe, 4, YETI)
        me.give("Deadly Shot").play()
        hits[[enemy.dead for enemy in enemies].index(True)] += 1
    assert sorted(hits) == [0, 1, 2, 3]
    assert all(70 <= count <= 130 for count in hits.values())


@pytest.mark.rule("11.1", "10.5")
def test_a_random_card_of_a_deck_is_any_with_the_same_chance():
    fetched = Counter()
    for seed in range(300):
        _, me, _ = new_game(
            decks=(["Counterspell", YETI, "Mirror Entity", YETI, "Ice Barrier"], ()), seed=seed
        )
        me.summon("Mad Scientist").destroy()
        fetched.update(names(me.secrets))
    assert sorted(fetched) == ["Counterspell", "Ice Barrier", "Mirror Entity"]
    assert all(70 <= count <= 130 for count in fetched.values())


@pytest.mark.rule("11.1")
@pytest.mark.parametrize("card", ["Jungle Panther", "Faerie Dragon"], ids=["Stealth", "Elusive"])
def test_the_hidden_and_the_elusive_may_be_chosen_at_random(card):
    _, me, foe = new_game("HUNTER", "MAGE")
    enemy = foe.summon(card)
    me.give("Deadly Shot").play()
    assert enemy.dead


@pytest.mark.rule("11.1", "12 Immune")
def test_the_immune_may_be_chosen_and_take_nothing():
    # (?)
    hits = set()
    for seed in range(20):
        _, me, foe = new_game(seed=seed)
        foe.summon(YETI).set(immune=True)
        me.summon("Knife Juggler")
        me.summon(RAIDER)  # one Knife
        hits.add(foe.hero.health)
    assert hits == {29, 30}


@pytest.mark.rule("11.1", "13.3")
def test_pending_destroy_is_not_chosen():
    for seed in range(6):
        _, me, foe = new_game(seed=seed)
        fill(foe, 2, YETI)
        me.give("TEST_TWICE").play()
        assert foe.board == []


@pytest.mark.rule("11.1", "11.3", "5.8")
@pytest.mark.parametrize("how", ["born so", "lulled"])
def test_the_dormant_are_never_chosen_until_they_wake(how):
    game, me, foe = new_game("HUNTER", "MAGE", mana=20)
    sleeper = foe.summon("TEST_SLEEPER" if how == "born so" else YETI)
    if how == "lulled":
        me.give("TEST_LULL").play(target=sleeper)
    game.check()
    shot = me.give("Deadly Shot")
    assert not shot.playable
    yeti = foe.summon(YETI)
    me.give("Flamestrike").play()  # nor does an area reach it
    assert (yeti.damage, sleeper.damage) == (5, 0)
    foe.summon(YETI)
    shot.play()
    assert foe.board == [sleeper]
    me.give("TEST_WAKE").play()
    game.check()
    me.give("Deadly Shot").play()
    assert sleeper.dead


@pytest.mark.rule("11.1", "11.2")
def test_a_hero_without_health_is_not_chosen():
    seen = set()
    for seed in range(20):
        game, me, foe = new_game(seed=seed)
        foe.hero.set(damage=29)
        golem = foe.summon(WAR_GOLEM)
        me.give("Arcane Missiles").play()
        seen.add((foe.hero.health, golem.damage, game.over))
    assert seen == {(0, 2, True), (1, 3, False)}


# 11.2


@pytest.mark.rule("11.2", "3.5")
@pytest.mark.parametrize("seed", range(10))
def test_missiles_are_one_at_a_time_at_the_healthy(seed):
    _, me, foe = new_game(seed=seed)
    raider = foe.summon(RAIDER)
    me.give("Arcane Missiles").play()
    assert foe.hero.health == 30 - (2 if raider.dead else 3)


@pytest.mark.rule("11.2")
def test_every_missile_is_drawn_anew():
    # Three missiles at two: all at one of them with a chance of one eighth.
    hits = Counter()
    for seed in range(200):
        _, me, foe = new_game(seed=seed)
        golem = foe.summon(WAR_GOLEM)
        me.give("Arcane Missiles").play()
        hits[golem.damage] += 1
        assert golem.damage + foe.hero.damage == 3
    assert 10 <= hits[0] <= 40
    assert 10 <= hits[3] <= 40
    assert 50 <= hits[1] <= 100
    assert 50 <= hits[2] <= 100


@pytest.mark.rule("11.2", "3.1")
def test_what_a_missile_brings_may_be_hit_by_the_next():
    seen = set()
    for seed in range(40):
        game, me, foe = new_game(seed=seed)
        foe.summon("TEST_BRM_006").set(max_health=9)  # an Imp whenever it takes damage
        me.give("Arcane Missiles").play()
        story = [name_of(r.subject_id) for r in game.trace() if r.event in ("Damage", "AfterSummon")][1:]
        assert story.count("Imp") >= story.count("TEST_BRM_006")
        seen.add(tuple(story))
    assert ("TEST_BRM_006", "Imp", "TEST_BRM_006", "Imp", "TEST_BRM_006", "Imp") in seen
    assert any(story[:3] == ("TEST_BRM_006", "Imp", "Imp") for story in seen)


@pytest.mark.rule("11.2")
def test_two_random_ones_are_different():
    for seed in range(10):
        _, me, foe = new_game("HUNTER", "MAGE", seed=seed)
        enemies = fill(foe, 3, WAR_GOLEM)
        me.give("Multi-Shot").play()
        assert sorted(enemy.damage for enemy in enemies) == [0, 3, 3]


@pytest.mark.rule("11.2")
def test_multi_shot_with_one_enemy_hits_one():
    _, me, foe = new_game("HUNTER", "MAGE")
    golem = foe.summon(WAR_GOLEM)
    me.give("Multi-Shot").play()
    assert golem.damage == 3


# 11.3


@pytest.mark.rule("11.3")
def test_an_area_hits_the_hidden_and_the_elusive():
    _, me, foe = new_game()
    enemies = [foe.summon("Jungle Panther"), foe.summon("Faerie Dragon")]
    me.give("Flamestrike").play()
    assert all(enemy.dead for enemy in enemies)


@pytest.mark.rule("11.3")
def test_an_area_hits_the_wounded():
    # A second area in the same spell hits what the first one has mortally wounded.
    game, me, foe = new_game()
    foe.summon(RAIDER)
    me.give("TEST_AGAIN").play()
    assert [name_of(r.subject_id) for r in game.trace() if r.event == "Damage"] == [RAIDER, RAIDER]


# 11.4


@pytest.mark.rule("11.4")
def test_the_card_that_is_played_is_not_discarded():
    _, me, foe = new_game("WARLOCK", "MAGE")
    soulfire = me.give("Soulfire")
    soulfire.play(target=foe.hero)
    assert foe.hero.health == 26
    assert not soulfire.discarded


@pytest.mark.rule("11.4")
def test_discards_are_uniform():
    hits = Counter()
    for seed in range(300):
        _, me, foe = new_game("WARLOCK", "MAGE", seed=seed)
        soulfire = me.give("Soulfire")
        cards = [me.give(YETI) for _ in range(3)]
        soulfire.play(target=foe.hero)
        (gone,) = [place for place, card in enumerate(cards) if card.discarded]
        hits[gone] += 1
    assert all(70 <= hits[place] <= 130 for place in range(3))


@pytest.mark.rule("11.4", "11.2")
@pytest.mark.parametrize("cards", [0, 1, 2, 4])
def test_two_discards_are_two_cards_if_there_are_two(cards):
    gone = Counter()
    for seed in range(120):
        game, me, _ = new_game("WARLOCK", "MAGE", seed=seed)
        guard = me.give("Doomguard")
        hand = [me.give(YETI) for _ in range(cards)]
        guard.play()
        assert sum(card.discarded for card in hand) == min(cards, 2)
        assert len([r for r in game.trace() if r.event == "Discard"]) == min(cards, 2)
        gone[tuple(place for place, card in enumerate(hand) if card.discarded)] += 1
    assert len(gone) == (6 if cards == 4 else 1)


@pytest.mark.rule("11.4")
def test_a_pick_from_a_hand_is_uniform():
    seen = Counter()
    for seed in range(300):
        _, me, foe = new_game("PRIEST", "MAGE", seed=seed)
        for card in (YETI, RAIDER, WAR_GOLEM):
            foe.give(card)
        me.give("Mind Vision").play()
        assert len(foe.hand) == 3
        seen[name_of(me.hand[0])] += 1
    assert sorted(seen) == sorted([YETI, RAIDER, WAR_GOLEM])
    assert all(70 <= count <= 130 for count in seen.values())


# 11.5


def generated(format, seeds=150, card="TEST_FP1_011"):
    """What Webspinner gives, over many seeds."""
    found = set()
    for seed in range(seeds):
        _, me, _ = new_game("HUNTER", "MAGE", seed=seed, format=format)
        me.summon(card).destroy()
        found |= set(ids(me.hand))
    return found


@pytest.mark.rule("11.5")
def test_a_random_beast_may_be_of_any_class():
    found = [hsenv.cards.get(card) for card in generated("wild")]
    assert all(card.type == CardType.MINION and card.collectible for card in found)
    assert all({Race.BEAST, Race.ALL} & set(card.races) for card in found)
    assert {card.card_class for card in found} > {CardClass.NEUTRAL, CardClass.HUNTER}
    assert len(found) > 10


@pytest.mark.rule("11.5")
def test_a_minion_of_all_types_is_a_beast_too():
    _, me, _ = new_game()
    me.give("TEST_ANY_BEAST").play()
    assert ids(me.hand) == ["TEST_ALL"]


@pytest.mark.rule("11.5")
def test_quests_and_uncollectible_cards_are_in_no_pool():
    _, me, _ = new_game()
    me.give("TEST_ANY_66").play()
    assert me.hand == []


@pytest.mark.rule("11.5")
def test_animal_companion_is_one_of_three():
    found = set()
    for seed in range(30):
        _, me, _ = new_game("HUNTER", "MAGE", seed=seed)
        me.give("Animal Companion").play()
        found |= set(names(me.board))
    assert found == {"Misha", "Leokk", "Huffer"}


def beasts(classic):
    """The collectible Beasts of one format."""
    cards = [hsenv.cards.get(card) for card in hsenv.cards.ids()]
    return {
        card.id
        for card in cards
        if card.collectible and card.type == CardType.MINION and {Race.BEAST, Race.ALL} & set(card.races)
        if (card.set == CardSet.VANILLA) == classic
    }


@pytest.mark.rule("11.5")
@pytest.mark.parametrize("format", ["wild", "classic"])
def test_a_pool_is_all_the_cards_of_the_format(format):
    found = generated(format, 600)
    assert found == beasts(format == "classic")


@pytest.mark.rule("11.5")
def test_a_pool_without_cards_gives_nothing():
    # None of the cards here is of a set of the Standard of 2021.
    assert generated("standard", 20) == set()


# 11.6


def offers(hero, seeds=40):
    found = []
    for seed in range(seeds):
        game, me, _ = new_game(hero, seed=seed)
        me.give("TEST_LOE_029").play()
        found.append([hsenv.cards.get(choice.id) for choice in game.choices])
    return found


@pytest.mark.rule("11.6", "12 Discover")
@pytest.mark.parametrize("hero", ["MAGE", "HUNTER", "PRIEST"])
def test_discover_offers_three_different_cards_of_my_class_and_neutral(hero):
    seen = set()
    for cards in offers(hero):
        assert len(cards) == len({card.id for card in cards}) == 3
        assert all(card.cost == 3 for card in cards)
        for card in cards:
            assert {CardClass.NEUTRAL, CardClass[hero]} & set(card.classes)
            seen |= set(card.classes)
    assert seen >= {CardClass.NEUTRAL, CardClass[hero]}


@pytest.mark.rule("11.6")
def test_the_discovered_card_comes_to_hand():
    game, me, _ = new_game()
    me.give("TEST_LOE_029").play()
    choice = game.choices[1]
    with refused():
        game.end_turn()
    game.choose(1)
    assert me.hand == [choice]


@pytest.mark.rule("11.6", "1.2")
def test_a_card_discovered_for_a_full_hand_is_lost():
    game, me, _ = new_game()
    find = me.give("TEST_LATE_FIND")  # it gives me a Yeti first
    for _ in range(9):
        me.give(YETI)
    find.play()
    assert len(me.hand) == 10
    game.choose(0)
    assert names(me.hand) == [YETI] * 10
    game.check()


@pytest.mark.rule("11.6")
@pytest.mark.parametrize(("hero", "offered"), [("MAGE", 1), ("HUNTER", 1), ("PRIEST", 0)])
def test_a_card_of_two_classes_is_offered_to_both(hero, offered):
    game, me, _ = new_game(hero, "HUNTER")
    me.give("TEST_FIND_DUAL").play()
    assert ids(game.choices) == ["TEST_DUAL"] * offered


@pytest.mark.rule("11.6")
def test_what_is_offered_is_uniform():
    # (?) A card of the class, here one of four, once was four times as likely as a neutral one.
    seen = Counter()
    for seed in range(400):
        game, me, _ = new_game(seed=seed)
        me.give("TEST_FIND_MIXED").play()
        seen.update(ids(game.choices))
    assert sorted(seen) == ["TEST_MIXED_0", "TEST_MIXED_1", "TEST_MIXED_2", "TEST_MIXED_3"]
    assert all(265 <= count <= 335 for count in seen.values())


@pytest.mark.rule("11.6", "4.6")
def test_discover_asks_for_the_present_class():
    seen = set()
    for seed in range(20):
        game, me, _ = new_game(seed=seed)
        me.give("TEST_ICC_828").play()
        me.set_mana(10, 10)
        me.give("TEST_LOE_029").play()
        for choice in game.choices:
            seen |= set(choice.classes)
    assert CardClass.HUNTER in seen
    assert CardClass.MAGE not in seen


@pytest.mark.rule("11.6")
@pytest.mark.parametrize("cards", [0, 1, 2, 4])
def test_a_small_pool_offers_fewer(cards):
    game, me, _ = new_game()
    me.give(f"TEST_FIND_{cards}").play()
    assert len(game.choices) == min(cards, 3)
    if cards:
        game.choose(0)
    assert len(me.hand) == min(cards, 1)


@pytest.mark.rule("11.6")
def test_a_choice_from_a_deck_shows_different_names():
    game, me, _ = new_game("HUNTER", "MAGE", decks=([YETI, YETI, YETI, RAIDER], ()))
    me.give("Tracking").play()
    assert sorted(names(game.choices)) == sorted([YETI, RAIDER])
    game.choose(YETI)
    assert names(me.hand) == [YETI]


# 11.7


@pytest.mark.rule("11.7")
@pytest.mark.parametrize(
    ("mine", "theirs", "won"),
    [
        ([YETI], [RAIDER], True),
        ([RAIDER], [YETI], False),
        ([YETI], [YETI], False),
        ([YETI], [], True),
        ([], [YETI], False),
    ],
)
def test_a_joust_is_won_by_the_strictly_higher_cost(mine, theirs, won):
    # (?) Against an opponent without a minion any minion wins.
    spells = ["Fireball"] * 3
    _, me, foe = new_game("PALADIN", "MAGE", decks=(mine + spells, theirs + spells))
    me.hero.set(damage=20)
    me.give("TEST_AT_104").play()
    assert me.hero.health == (17 if won else 10)
    assert (sorted(names(me.deck)), sorted(names(foe.deck))) == (
        sorted(mine + spells),
        sorted(theirs + spells),
    )


@pytest.mark.rule("11.7", "11.1")
def test_a_joust_shows_a_random_minion():
    won = 0
    for seed in range(200):
        _, me, _ = new_game(
            "PALADIN", "MAGE", decks=([YETI, RAIDER, "Fireball"], ["River Crocolisk"]), seed=seed
        )
        me.hero.set(damage=20)
        me.give("TEST_AT_104").play()
        won += me.hero.health == 17
    assert 70 <= won <= 130


@pytest.mark.rule("11.7")
def test_a_joust_shuffles_the_decks():
    mine, theirs = set(), set()
    for seed in range(10):
        deck = [YETI, RAIDER, WAR_GOLEM, "Fireball", "Frostbolt"]
        _, me, foe = new_game("PALADIN", "MAGE", decks=(deck, deck), seed=seed)
        me.give("TEST_AT_104").play()
        mine.add(tuple(names(me.deck)))
        theirs.add(tuple(names(foe.deck)))
    assert len(mine) > 3
    assert len(theirs) > 3
