"""Hall of Fame, neutral."""

import pytest
from hearthstone.enums import CardSet, Race

import hsenv
import hsenv.cards

RAIDER = "CS2_168"  # 2/1, Murloc
CROCOLISK = "CS2_120"  # 2/3
YETI = "CS2_182"  # 4/5
OGRE = "CS2_200"  # 6/7
CHORDS = ["PRO_001a", "PRO_001b", "PRO_001c"]
INVENTIONS = ["Mekka1", "Mekka2", "Mekka3", "Mekka4"]


def start(mine="MAGE", theirs="WARRIOR", seed=1, **options):
    game = hsenv.Game.sandbox((mine, theirs), seed=seed, **options)
    return game, *game.players


def refused():
    return pytest.raises(hsenv.IllegalAction)


# Old Murk-Eye


@pytest.mark.card("EX1_062")
def test_old_murk_eye_counts_the_other_murlocs():
    game, me, foe = start()
    mine, _theirs = me.summon(RAIDER), foe.summon(RAIDER)
    me.summon(YETI)
    murk = me.give("EX1_062")
    assert (murk.attack, murk.cost) == (2, 4)
    murk.play()
    assert (murk.attack, murk.health, me.mana) == (4, 4, 6)
    assert Race.MURLOC in murk.races
    second = me.summon("EX1_062")
    assert (murk.attack, second.attack) == (5, 5)
    murk.attack_target(foe.hero)  # Charge
    assert foe.hero.health == 25
    mine.destroy()
    assert (murk.attack, second.attack) == (4, 4)
    me.give("CS2_092").play(target=murk)  # Blessing of Kings
    assert (murk.attack, murk.health) == (8, 8)
    murk.silence()
    assert (murk.attack, murk.health) == (2, 4)
    murk.return_to_hand()
    assert (murk.attack, second.attack) == (2, 3)
    game.end_turn()


# Gelbin Mekkatorque


@pytest.mark.card("EX1_112")
def test_gelbin_mekkatorque_summons_an_invention():
    made = set()
    for seed in range(24):
        _game, me, foe = start(seed=seed)
        gelbin = me.give("EX1_112")
        gelbin.play()
        assert (gelbin.attack, gelbin.health, me.mana, foe.board) == (6, 6, 4, [])
        assert me.board[0] == gelbin
        assert len(me.board) == 2
        made.add(me.board[1].id)
    assert made == set(INVENTIONS)


@pytest.mark.parametrize(
    ("card", "attack", "health"),
    [
        pytest.param(card, attack, health, marks=pytest.mark.card(card))
        for card, attack, health in (
            ("Mekka1", 0, 1),
            ("Mekka2", 0, 3),
            ("Mekka3", 0, 4),
            ("Mekka4", 0, 3),
        )
    ],
)
def test_invention_numbers(card, attack, health):
    _game, me, _foe = start()
    invention = me.give(card)
    invention.play()
    assert (invention.attack, invention.health, me.mana) == (attack, health, 9)
    assert Race.MECHANICAL in invention.races
    assert hsenv.cards.get(card).collectible is False


@pytest.mark.card("Mekka1")
def test_homing_chicken_becomes_three_cards():
    game, me, foe = start()
    for _ in range(6):
        me.put_in_deck(YETI)
    chicken = me.summon("Mekka1")
    game.end_turn()
    assert (chicken.dead, me.hand) == (False, [])
    game.end_turn()
    assert chicken.dead
    assert (len(me.hand), foe.hand) == (4, [])  # three and the turn's own
    silent = me.summon("Mekka1")
    silent.silence()
    game.end_turn()
    game.end_turn()
    assert not silent.dead


@pytest.mark.card("Mekka2")
def test_repair_bot_repairs_a_damaged_character():
    game, me, foe = start()
    bot, yeti = me.summon("Mekka2"), me.summon(YETI)
    foe.hero.set(damage=10)
    game.end_turn()
    assert foe.hero.damage == 4  # nobody else was damaged: it need not be a friend
    game.end_turn()
    assert foe.hero.damage == 4
    foe.hero.set(damage=0)
    yeti.set(damage=2)
    game.end_turn()
    assert yeti.damage == 0
    game.end_turn()
    bot.silence()
    yeti.set(damage=2)
    game.end_turn()
    assert yeti.damage == 2


@pytest.mark.card("Mekka3", "Mekka3e")
def test_emboldener_emboldens_any_minion():
    bold = set()
    for seed in range(12):
        game, me, foe = start(seed=seed)
        minions = [me.summon("Mekka3"), me.summon(YETI), foe.summon(YETI)]
        before = [(m.attack, m.health) for m in minions]
        game.end_turn()
        after = [(m.attack, m.health) for m in minions]
        changed = [i for i in range(3) if before[i] != after[i]]
        assert len(changed) == 1
        (one,) = changed
        assert after[one] == (before[one][0] + 1, before[one][1] + 1)
        assert [e.id for e in minions[one].enchantments] == ["Mekka3e"]
        bold.add(one)
        game.end_turn()
        assert [(m.attack, m.health) for m in minions] == after
    assert bold == {0, 1, 2}


@pytest.mark.card("Mekka4", "Mekka4t")
def test_poultryizer_makes_a_chicken():
    hit = set()
    for seed in range(12):
        game, me, foe = start(seed=seed)
        minions = [me.summon("Mekka4"), me.summon(YETI), foe.summon("EX1_556")]  # Harvest Golem
        game.end_turn()
        assert [m.id for m in minions] == ["Mekka4", YETI, "EX1_556"]
        game.end_turn()
        chickens = [m for m in me.board + foe.board if m.id == "Mekka4t"]
        assert len(chickens) == 1
        chicken = chickens[0]
        assert (chicken.attack, chicken.health, chicken.cost, chicken.deathrattle) == (1, 1, 0, False)
        assert Race.BEAST in chicken.races
        hit.add((chicken.controller == me, chicken.position))
    assert hit == {(True, 0), (True, 1), (False, 0)}


# Captain's Parrot


@pytest.mark.card("NEW1_016")
def test_captains_parrot_draws_a_pirate():
    _game, me, _foe = start()
    for card in (YETI, "CS2_146", YETI, OGRE):  # Southsea Deckhand
        me.put_in_deck(card)
    parrot = me.give("NEW1_016")
    parrot.play()
    assert (parrot.attack, parrot.health, me.mana) == (1, 1, 8)
    assert Race.BEAST in parrot.races
    assert ([c.id for c in me.hand], len(me.deck)) == (["CS2_146"], 3)
    me.give("NEW1_016").play()  # no Pirate is left
    assert (len(me.hand), len(me.deck)) == (1, 3)


# Elite Tauren Chieftain


@pytest.mark.card("PRO_001")
def test_elite_tauren_chieftain_gives_both_a_power_chord():
    chords = set()
    for seed in range(20):
        _game, me, foe = start(seed=seed)
        chieftain = me.give("PRO_001")
        chieftain.play()
        assert (chieftain.attack, chieftain.health, me.mana) == (5, 5, 5)
        assert (len(me.hand), len(foe.hand)) == (1, 1)
        chords.add((me.hand[0].id, foe.hand[0].id))
    assert {mine for mine, _ in chords} == {theirs for _, theirs in chords} == set(CHORDS)
    assert any(mine != theirs for mine, theirs in chords)


@pytest.mark.card("PRO_001")
def test_elite_tauren_chieftain_and_a_full_hand():
    _game, me, foe = start()
    chieftain = me.give("PRO_001")
    for _ in range(10):
        foe.give(YETI)
    chieftain.play()
    assert (len(me.hand), [c.id for c in foe.hand]) == (1, [YETI] * 10)


@pytest.mark.card("PRO_001a", "PRO_001at")
def test_i_am_murloc_summons_three_to_five():
    numbers = set()
    for seed in range(24):
        _game, me, foe = start(seed=seed)
        me.give("PRO_001a").play()
        assert {m.id for m in me.board} == {"PRO_001at"}
        assert (me.mana, foe.board) == (6, [])
        murloc = me.board[0]
        assert (murloc.attack, murloc.health, murloc.cost) == (1, 1, 0)
        assert Race.MURLOC in murloc.races
        numbers.add(len(me.board))
    assert numbers == {3, 4, 5}


@pytest.mark.card("PRO_001a")
def test_i_am_murloc_needs_a_slot():
    _game, me, _foe = start()
    for _ in range(6):
        me.summon(YETI)
    me.give("PRO_001a").play()
    assert len(me.board) == 7
    with refused():
        me.give("PRO_001a").play()


@pytest.mark.card("PRO_001b")
def test_rogues_do_it():
    _game, me, foe = start()
    me.put_in_deck(YETI)
    rogues = me.give("PRO_001b")
    with refused():
        rogues.play()
    rogues.play(target=foe.hero)
    assert (foe.hero.health, [c.id for c in me.hand], me.mana) == (26, [YETI], 6)
    me.summon("CS2_142")  # Kobold Geomancer
    ogre = me.summon(OGRE)
    me.give("PRO_001b").play(target=ogre)
    assert ogre.damage == 5


@pytest.mark.card("PRO_001c")
def test_power_of_the_horde():
    warriors = set()
    for seed in range(60):
        _game, me, foe = start(seed=seed)
        me.give("PRO_001c").play()
        assert (len(me.board), me.mana, foe.board) == (1, 6, [])
        warriors.add(me.board[0].id)
    assert warriors == {"CS2_121", "EX1_021", "EX1_023", "EX1_110", "EX1_390", "CS2_179"}


@pytest.mark.card("PRO_001c")
def test_power_of_the_horde_needs_a_slot():
    _game, me, _foe = start()
    for _ in range(7):
        me.summon(YETI)
    with refused():
        me.give("PRO_001c").play()


def test_power_chords_are_never_drawn_from_a_pool():
    for chord in (*CHORDS, "PRO_001at", *INVENTIONS, "Mekka4t"):
        record = hsenv.cards.get(chord)
        assert (record.collectible, record.set) == (False, CardSet.LEGACY)
