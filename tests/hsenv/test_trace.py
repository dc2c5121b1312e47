"""The trace of single situations, event by event, and the words in which each player hears of them."""

import pickle
import random

import hsenv

#: Moments at which cards may react, and mana: not what these tests are about.
MOMENTS = {"BeforeCast", "Retarget", "AfterPlay", "AfterSummon", "ProposedAttack", "AfterAttack", "SpendMana"}


def since(game, past):
    return [record for record in game.trace()[past:] if record.event not in MOMENTS]


def told(game, act):
    """Event and subject of what an act brings about."""
    past = len(game.trace())
    act()
    return [(record.event, record.subject and record.subject.name) for record in since(game, past)]


def heard(game, act, viewer=None):
    """The same in words."""
    past = len(game.trace())
    act()
    return [words for record in since(game, past) if (words := record.words(viewer))]


def test_a_minion_and_its_token(game, me):
    tidehunter = me.give("Murloc Tidehunter")
    assert told(game, tidehunter.play) == [
        ("Play", "Murloc Tidehunter"),
        ("Summon", "Murloc Tidehunter"),
        ("Summon", "Murloc Scout"),
    ]
    assert game.trace()[-1].event == "AfterSummon"
    scout = next(record for record in game.trace() if record.subject_id == "EX1_506a")
    assert (scout.other, scout.player) == (tidehunter, me)


def test_it_is_the_same_whether_somebody_listens(game, me):
    me.summon("Starving Buzzard")
    me.put_in_deck("Wisp")
    assert told(game, me.give("Murloc Tidehunter").play)[:3] == [
        ("Play", "Murloc Tidehunter"),
        ("Summon", "Murloc Tidehunter"),
        ("Summon", "Murloc Scout"),
    ]


def test_damage_comes_before_the_freezing_that_it_causes(game, me, foe):
    elemental, yeti = me.summon("Water Elemental"), foe.summon("Chillwind Yeti")
    elemental.set(exhausted=False)
    assert told(game, lambda: elemental.attack_target(yeti)) == [
        ("Attack", "Water Elemental"),
        ("Damage", "Chillwind Yeti"),
        ("Damage", "Water Elemental"),
        ("Freeze", "Chillwind Yeti"),
    ]


def test_frostbolt_deals_its_damage_before_it_freezes(game, me, foe):
    frostbolt = me.give("Frostbolt")
    assert told(game, lambda: frostbolt.play(foe.hero)) == [
        ("Play", "Frostbolt"),
        ("Damage", "Garrosh Hellscream"),
        ("Freeze", "Garrosh Hellscream"),
    ]


def test_all_that_one_spell_hits_is_told_in_order_of_play(game, me, foe):
    names = ["Bloodfen Raptor", "Chillwind Yeti", "River Crocolisk"]
    for name in names:
        foe.summon(name)
    nova = me.give("Frost Nova")
    assert told(game, nova.play)[1:] == [("Freeze", name) for name in names]
    for minion in foe.board:
        minion.set(damage=1)
    circle = me.give("Circle of Healing")
    assert told(game, circle.play)[1:] == [("Heal", name) for name in names]


def test_deaths_are_told_together_before_what_they_set_off(game, me, foe):
    me.summon("Loot Hoarder")
    foe.summon("Bloodfen Raptor")
    me.summon("Wisp")
    me.put_in_deck("Chillwind Yeti")
    assert told(game, me.give("Whirlwind").play) == [
        ("Play", "Whirlwind"),
        ("Damage", "Loot Hoarder"),
        ("Damage", "Bloodfen Raptor"),
        ("Damage", "Wisp"),
        ("Death", "Loot Hoarder"),
        ("Death", "Wisp"),
        ("Draw", "Chillwind Yeti"),
    ]


def test_a_weapon_does_not_die(game, me, foe):
    axe = me.equip("Fiery War Axe")
    axe.set(durability=1)
    events = told(game, lambda: me.hero.attack_target(foe.hero))
    assert events == [
        ("Attack", "Jaina Proudmoore"),
        ("Damage", "Garrosh Hellscream"),
        ("LoseDurability", "Fiery War Axe"),
        ("WeaponDestroyed", "Fiery War Axe"),
    ]


def test_an_old_weapon_is_destroyed_after_the_new_one_is_equipped(game, me):
    me.equip("Fiery War Axe")
    assert told(game, me.give("Arcanite Reaper").play) == [
        ("Play", "Arcanite Reaper"),
        ("Destroy", "Fiery War Axe"),
        ("Equip", "Arcanite Reaper"),
        ("WeaponDestroyed", "Fiery War Axe"),
    ]


def test_a_hero_dies(game, me, foe):
    foe.hero.set(health=3)
    fireball = me.give("Fireball")
    events = told(game, lambda: fireball.play(foe.hero))
    assert events[-2:] == [("Damage", "Garrosh Hellscream"), ("Death", "Garrosh Hellscream")]


def test_a_transformation(game, me, foe):
    yeti, polymorph = foe.summon("Chillwind Yeti"), me.give("Polymorph")
    polymorph.play(yeti)
    record = next(record for record in game.trace() if record.event == "Transform")
    assert (record.subject, record.other) == (yeti, polymorph)
    assert (record.subject_id, record.card_id) == ("CS2_182", "CS2_tk1")
    assert (record.attack, record.health) == (1, 1)
    assert record.text == "Player 1's Chillwind Yeti becomes Sheep from Player 0's Polymorph, now 1/1"


def test_faceless_manipulator_becomes_what_it_copies(game, me, foe):
    yeti = foe.summon("Chillwind Yeti")
    yeti.set(attack=7)
    faceless = me.give("Faceless Manipulator").play(yeti)
    record = next(record for record in game.trace() if record.event == "Transform")
    assert (record.subject, record.card_id, record.attack, record.health) == (faceless, "CS2_182", 7, 5)


def test_a_change_of_control_and_back(game, me, foe):
    ghoul = foe.summon("Bloodfen Raptor")
    madness = me.give("Shadow Madness")
    madness.play(ghoul)
    record = next(record for record in game.trace() if record.event == "TakeControl")
    assert (record.subject, record.other, record.player) == (ghoul, madness, me)
    past = len(game.trace())
    game.end_turn()
    back = next(record for record in game.trace()[past:] if record.event == "TakeControl")
    assert (back.subject, back.other, back.player) == (ghoul, None, foe)


def test_a_silence_and_what_it_takes(game, me, foe):
    yeti = foe.summon("Chillwind Yeti")
    me.give("Blessing of Kings").play(yeti)
    owl = me.give("Ironbeak Owl")
    assert heard(game, lambda: owl.play(yeti), me) == [
        "You play Ironbeak Owl on the enemy Chillwind Yeti",
        "Your Ironbeak Owl enters the board",
        "The enemy Chillwind Yeti is silenced from your Ironbeak Owl, now 4/5",
    ]


def test_enchantments_come_and_go(game, me):
    yeti, roc = me.summon("Chillwind Yeti"), me.give("Abusive Sergeant")
    roc.play(yeti)
    record = next(record for record in game.trace() if record.event == "Enchant")
    assert (record.subject, record.other, record.attack, record.health) == (yeti, roc, 6, 5)
    past = len(game.trace())
    game.end_turn()
    gone = next(record for record in game.trace()[past:] if record.event == "LoseEnchantment")
    assert (gone.subject, gone.card_id, gone.attack, gone.health) == (yeti, record.card_id, 4, 5)


def test_auras_change_numbers_and_keywords(game, me):
    wisp = me.summon("Wisp")
    raid = me.summon("Raid Leader")
    record = next(record for record in game.trace() if record.event == "Stats")
    assert (record.subject, record.attack, record.health) == (wisp, 2, 1)
    assert told(game, raid.destroy) == [
        ("Destroy", "Raid Leader"),
        ("Death", "Raid Leader"),
        ("Stats", "Wisp"),
    ]
    boar = me.summon("Stonetusk Boar")
    crocolisk = me.summon("River Crocolisk")
    rhino = me.summon("Tundra Rhino")  # a Beast itself
    gained = {(record.subject, record.keyword) for record in game.trace() if record.event == "GainKeyword"}
    assert gained == {(crocolisk, "charge"), (rhino, "charge")}  # the boar has it already
    assert boar.charge


def test_a_divine_shield_is_lost_instead_of_health(game, me, foe):
    squire = foe.summon("Argent Squire")
    me.give("Frostbolt").play(squire)
    lost = [record for record in game.trace() if record.subject is squire and record.event == "LoseKeyword"]
    assert [record.keyword for record in lost] == ["divine_shield"]


def test_draws_fatigue_and_burned_cards(game, me):
    me.put_in_deck("Wisp")
    me.can_fatigue = True
    assert told(game, lambda: me.draw(2)) == [
        ("Draw", "Wisp"),
        ("Fatigue", None),
        ("Damage", "Jaina Proudmoore"),
    ]
    for _ in range(9):
        me.give("Wisp")
    me.put_in_deck("Chillwind Yeti")
    assert told(game, me.draw) == [("Burn", "Chillwind Yeti")]


def test_a_card_that_is_drawn_is_told_once(game, me):
    me.put_in_deck("Wisp")
    intellect = me.give("Arcane Intellect")
    assert told(game, intellect.play) == [("Play", "Arcane Intellect"), ("Draw", "Wisp")]
    drawn = next(record for record in game.trace() if record.event == "Draw")
    assert drawn.other is intellect


def test_cards_that_return_and_are_discarded(game, me, foe):
    yeti, sap = foe.summon("Chillwind Yeti"), me.give("Sap")
    sap.play(yeti)
    returned = game.trace()[-2]
    assert (returned.event, returned.subject, returned.other) == ("ReturnToHand", yeti, sap)
    me.give("Wisp")
    soulfire = me.give("Soulfire")
    assert told(game, lambda: soulfire.play(foe.hero)) == [
        ("Play", "Soulfire"),
        ("Damage", "Garrosh Hellscream"),
        ("Discard", "Wisp"),
    ]


def test_secrets(game, me, foe):
    counterspell = me.give("Counterspell")
    assert heard(game, counterspell.play, foe) == ["The enemy plays a Secret", "An enemy Secret is active"]
    game.end_turn()
    whirlwind = foe.give("Whirlwind")
    assert told(game, whirlwind.play) == [
        ("Play", "Whirlwind"),
        ("SecretRevealed", "Counterspell"),
        ("Countered", "Whirlwind"),
    ]


def test_hero_powers_heroes_and_mana(game, me):
    jaraxxus = me.give("Lord Jaraxxus")
    events = told(game, jaraxxus.play)
    assert ("SetHero", "Lord Jaraxxus") in events
    assert ("SetHeroPower", "INFERNO!") in events
    me.set_mana(0, 5)
    assert heard(game, me.give("The Coin").play, me) == [
        "You play The Coin",
        "You gain 1 mana for this turn from your The Coin",
    ]


def test_a_hero_power_is_used_before_it_does_anything(game, me, foe):
    assert told(game, lambda: me.hero_power.use(foe.hero)) == [
        ("UseHeroPower", "Fireblast"),
        ("Damage", "Garrosh Hellscream"),
        ("HeroPower", "Fireblast"),
    ]


def test_the_turn_begins_before_its_crystal_and_its_draw(game, foe):
    foe.set_mana(3, 3)
    foe.put_in_deck("Wisp")
    assert told(game, game.end_turn) == [
        ("TurnEnd", None),
        ("TurnStart", None),
        ("GainCrystals", None),
        ("Draw", "Wisp"),
    ]


def test_a_mulligan():
    game = hsenv.Game(decks=("basic_mage_tempo", "basic_hunter_face"), seed=7, first=0)
    first = game.to_move
    thrown = first.hand[0]
    game.apply(game.legal_actions()[1])
    past = len(game.trace())
    game.apply(game.legal_actions()[0])
    events = [record.event for record in game.trace()[past:]]
    assert events[:3] == ["IntoDeck", "Draw", "AddToHand"]
    assert game.trace()[past].subject is thrown
    assert game.trace()[past].words(first.opponent) == "A card goes into the enemy's deck"
    assert game.trace()[past + 1].words(first.opponent) == "The enemy draws a card"


def test_giving_up(game, foe):
    game.concede(foe)
    assert game.trace()[-1].text == "Player 1 concedes"


# -- words


def test_words_say_whose_and_which(game, me, foe):
    foe.summon("Wisp")
    second = foe.summon("Wisp")
    me.summon("Wisp")
    missiles = me.give("Frostbolt")
    heard_by_me = heard(game, lambda: missiles.play(second), me)
    assert heard_by_me[1] == "The enemy Wisp (2 from the left) takes 3 damage from your Frostbolt"
    damage = next(record for record in game.trace() if record.event == "Damage")
    assert damage.words(foe) == "Your Wisp (2 from the left) takes 3 damage from the enemy Frostbolt"
    assert damage.text == "Player 1's Wisp (2 from the left) takes 3 damage from Player 0's Frostbolt"
    assert (
        damage.words(names=("Ann", "Bob"))
        == "Bob's Wisp (2 from the left) takes 3 damage from Ann's Frostbolt"
    )


def test_a_seat_does_not_hear_which_cards_the_other_draws_gets_or_changes(game, me, foe):
    me.put_in_deck("Chillwind Yeti")
    assert heard(game, me.draw, foe) == ["The enemy draws a card"]
    assert heard(game, lambda: me.give("Fireball"), foe) == ["A card comes into the enemy's hand"]
    assert heard(game, lambda: me.hand[0].set(cost=1), foe) == []
    assert heard(game, me.hand[0].shuffle_into_deck, foe) == ["A card goes into the enemy's deck"]
    assert heard(game, me.draw, me) == ["You draw Chillwind Yeti"]


def test_a_seat_hears_no_hidden_name_in_random_games():
    for seed in range(6):
        rng = random.Random(seed)
        game = hsenv.Game(decks=("basic_mage_tempo", "basic_hunter_face"), seed=seed)
        past = 0
        while actions := game.legal_actions():
            game.apply(rng.choice(actions))
            for record in game.trace()[past:]:
                for viewer in game.players:
                    words = record.words(viewer)
                    hidden = record.event in ("Draw", "AddToHand") and record.player is viewer.opponent
                    if record.subject_id == "GAME_005":
                        hidden = False  # everybody knows who gets The Coin
                    if hidden and record.other is None:
                        assert record.subject_id
                        name = hsenv.cards.get(record.subject_id).name
                        assert name not in words
                        assert "a card" in words.lower()
            past = len(game.trace())


def test_records_can_be_pickled(game, me, foe):
    me.give("Fireball").play(foe.hero)
    again = pickle.loads(pickle.dumps(game.trace()[-3:]))
    assert [str(record) for record in again] == [str(record) for record in game.trace()[-3:]]
