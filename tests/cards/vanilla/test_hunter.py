"""Classic as it was in June 2014, hunter: the cards of cards_data/vanilla/hunter.yaml, in its order."""

import pytest

from kit import OLD_YETI, classic_game, refused, rows

SAME = rows(
    ("VAN_HERO_05bp",),
    ("VAN_CS2_084",),
    ("VAN_DS1_185",),
    ("VAN_EX1_544",),
    ("VAN_DS1_175",),
    ("VAN_EX1_610",),
    ("VAN_EX1_611",),
    ("VAN_GBL_005e",),
    ("VAN_EX1_533",),
    ("VAN_EX1_531",),
    ("VAN_EX1_554",),
    ("VAN_EX1_554t",),
    ("VAN_EX1_609",),
    ("VAN_CS2_237",),
    ("VAN_NEW1_031",),
    ("VAN_NEW1_032",),
    ("VAN_NEW1_033",),
    ("VAN_NEW1_034",),
    ("VAN_EX1_617",),
    ("VAN_EX1_539",),
    ("VAN_EX1_538",),
    ("VAN_DS1_070",),
    ("VAN_DS1_183",),
    ("VAN_EX1_537",),
    ("VAN_DS1_178",),
    ("VAN_EX1_534",),
    ("VAN_DS1_188",),
    ("VAN_EX1_543",),
)

RAPTOR = "VAN_CS2_172"  # a 3/2 Beast


@pytest.mark.parametrize("card", SAME)
def test_behaves_like_the_card_of_today(check_same, card):
    check_same(card)


@pytest.mark.card("VAN_EX1_549")
def test_bestial_wrath_takes_friendly_beasts_only():
    # Its text of 2014, "Give a Beast ...", did not say so; the card asked for a friendly one all the same.
    game, me, foe = classic_game("HUNTER")
    mine, theirs, yeti = me.summon(RAPTOR), foe.summon(RAPTOR), me.summon(OLD_YETI)
    for wrong in (theirs, yeti, me.hero, None):
        with refused():
            me.give("VAN_EX1_549").play(target=wrong)
    me.give("VAN_EX1_549").play(target=mine)
    assert (mine.attack, mine.immune) == (5, True)
    game.end_turn()
    assert (mine.attack, mine.immune) == (3, False)


@pytest.mark.card("VAN_DS1_184")
def test_tracking_draws_one_of_the_top_three_and_discards_the_others():
    for picked in range(3):
        game, me, _ = classic_game("HUNTER")
        bottom = me.put_in_deck("VAN_CS2_029", top=True)
        top = [me.put_in_deck(card, top=True) for card in (OLD_YETI, RAPTOR, "VAN_CS2_025")]
        me.give("VAN_DS1_184").play()
        assert me.mana == 9
        assert sorted(choice.id for choice in game.choices) == sorted(card.id for card in top)
        assert me.hand == []
        chosen = game.choices[picked].id
        game.choose(picked)
        assert [card.id for card in me.hand] == [chosen]
        assert me.hand[0] in top
        assert me.deck == [bottom]
        assert sorted(card.id for card in me.graveyard if card in top) == sorted(
            card.id for card in top if card.id != chosen
        )


@pytest.mark.card("VAN_DS1_184")
@pytest.mark.parametrize("cards", [0, 1, 2])
def test_tracking_with_few_cards_left(cards):
    game, me, _ = classic_game("HUNTER", fatigue=True)
    for card in (OLD_YETI, RAPTOR)[:cards]:
        me.put_in_deck(card)
    me.give("VAN_DS1_184").play()
    if game.choices:
        game.choose(0)
    assert len(me.hand) == min(cards, 1)
    assert me.deck == []
    assert me.hero.health == 30  # no fatigue


@pytest.mark.card("VAN_EX1_536")
def test_eaglehorn_bow_grows_with_secrets_of_both_sides():
    # By the official text of this printing: "Whenever a Secret is revealed"; that of today says "a friendly Secret".
    game, me, foe = classic_game("HUNTER")
    bow = me.equip("VAN_EX1_536")
    me.give("VAN_EX1_610").play()  # Explosive Trap
    yeti = foe.summon(OLD_YETI)
    assert bow.durability == 2
    game.end_turn()
    yeti.attack_target(me.hero)
    assert bow.durability == 3
    foe.give("VAN_EX1_289").play()  # Ice Barrier
    game.end_turn()
    me.hero.attack_target(foe.hero)
    assert foe.hero.armor == 5
    assert bow.durability == 3  # one more, one less
