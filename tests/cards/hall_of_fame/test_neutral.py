"""Hall of Fame, neutral: the cards of cards_data/hall_of_fame/neutral.yaml, in its order."""

import pytest
from hearthstone.enums import CardSet, Race

import hsenv
import hsenv.cards
from kit import OGRE, RAIDER, YETI, name_of, names, new_game, next_turn, refused

CHORDS = ["I Am Murloc", "Rogues Do It...", "Power of the Horde"]

INVENTIONS = ["Homing Chicken", "Repair Bot", "Emboldener 3000", "Poultryizer"]

UPGRADED = {
    "HERO_01": "HERO_01bp2",
    "HERO_02": "HERO_02bp2",
    "HERO_03": "HERO_03bp2",
    "HERO_04": "HERO_04bp2",
    "HERO_05": "HERO_05bp2",
    "HERO_06": "HERO_06bp2",
    "HERO_07": "HERO_07bp2",
    "HERO_08": "HERO_08bp2",
    "HERO_09": "HERO_09bp2",
    "HERO_10": "HERO_10bp2",
}


def real_game(cards, hero="HERO_08", seed=1, **options):
    """A real game in which seat 0 plays these cards and seat 1 a deck of odd ones without a legendary."""
    decks = ({"hero": hero, "cards": cards}, {"hero": "HERO_01", "cards": ["CS2_118"] * 30})
    return hsenv.Game(decks=decks, seed=seed, check=False, **options)


def begun(cards, hero="HERO_08", seed=1, first=0):
    game = real_game(cards, hero, seed, first=first)
    game.mulligan(0, [])
    assert game.players[0].hero_power.id == hero + "bp"  # after the mulligan, not before
    game.mulligan(1, [])
    return game


@pytest.mark.card("NEW1_016")
def test_captains_parrot_draws_a_pirate():
    _game, me, _foe = new_game()
    for card in (YETI, "Southsea Deckhand", YETI, OGRE):
        me.put_in_deck(card)
    parrot = me.give("Captain's Parrot")
    parrot.play()
    assert (parrot.attack, parrot.health, me.mana) == (1, 1, 8)
    assert Race.BEAST in parrot.races
    assert (names(me.hand), len(me.deck)) == (["Southsea Deckhand"], 3)
    me.give("Captain's Parrot").play()  # no Pirate is left
    assert (len(me.hand), len(me.deck)) == (1, 3)


@pytest.mark.card("EX1_062")
def test_old_murk_eye_counts_the_other_murlocs():
    game, me, foe = new_game()
    mine, _theirs = me.summon(RAIDER), foe.summon(RAIDER)
    me.summon(YETI)
    murk = me.give("Old Murk-Eye")
    assert (murk.attack, murk.cost) == (2, 4)
    murk.play()
    assert (murk.attack, murk.health, me.mana) == (4, 4, 6)
    assert Race.MURLOC in murk.races
    second = me.summon("Old Murk-Eye")
    assert (murk.attack, second.attack) == (5, 5)
    murk.attack_target(foe.hero)  # Charge
    assert foe.hero.health == 25
    mine.destroy()
    assert (murk.attack, second.attack) == (4, 4)
    me.give("Blessing of Kings").play(target=murk)
    assert (murk.attack, murk.health) == (8, 8)
    murk.silence()
    assert (murk.attack, murk.health) == (2, 4)
    murk.return_to_hand()
    assert (murk.attack, second.attack) == (2, 3)
    game.end_turn()


@pytest.mark.card("PRO_001")
def test_elite_tauren_chieftain_gives_both_a_power_chord():
    chords = set()
    for seed in range(20):
        _game, me, foe = new_game(seed=seed)
        chieftain = me.give("Elite Tauren Chieftain")
        chieftain.play()
        assert (chieftain.attack, chieftain.health, me.mana) == (5, 5, 5)
        assert (len(me.hand), len(foe.hand)) == (1, 1)
        chords.add((name_of(me.hand[0]), name_of(foe.hand[0])))
    assert {mine for mine, _ in chords} == {theirs for _, theirs in chords} == set(CHORDS)
    assert any(mine != theirs for mine, theirs in chords)


@pytest.mark.card("PRO_001")
def test_elite_tauren_chieftain_and_a_full_hand():
    _game, me, foe = new_game()
    chieftain = me.give("Elite Tauren Chieftain")
    for _ in range(10):
        foe.give(YETI)
    chieftain.play()
    assert (len(me.hand), names(foe.hand)) == (1, [YETI] * 10)


def test_power_chords_are_never_drawn_from_a_pool():
    for chord in (*CHORDS, "Murloc", *INVENTIONS, "Chicken"):
        record = hsenv.cards.get(hsenv.decks.card_id(chord))
        assert (record.collectible, record.set) == (False, CardSet.LEGACY)


@pytest.mark.card("PRO_001a", "PRO_001at")
def test_i_am_murloc_summons_three_to_five():
    numbers = set()
    for seed in range(24):
        _game, me, foe = new_game(seed=seed)
        me.give("I Am Murloc").play()
        assert {name_of(m) for m in me.board} == {"Murloc"}
        assert (me.mana, foe.board) == (6, [])
        murloc = me.board[0]
        assert (murloc.attack, murloc.health, murloc.cost) == (1, 1, 0)
        assert Race.MURLOC in murloc.races
        numbers.add(len(me.board))
    assert numbers == {3, 4, 5}


@pytest.mark.card("PRO_001a")
def test_i_am_murloc_needs_a_slot():
    _game, me, _foe = new_game()
    for _ in range(6):
        me.summon(YETI)
    me.give("I Am Murloc").play()
    assert len(me.board) == 7
    with refused():
        me.give("I Am Murloc").play()


@pytest.mark.card("PRO_001b")
def test_rogues_do_it():
    _game, me, foe = new_game()
    me.put_in_deck(YETI)
    rogues = me.give("Rogues Do It...")
    with refused():
        rogues.play()
    rogues.play(target=foe.hero)
    assert (foe.hero.health, names(me.hand), me.mana) == (26, [YETI], 6)
    me.summon("Kobold Geomancer")
    ogre = me.summon(OGRE)
    me.give("Rogues Do It...").play(target=ogre)
    assert ogre.damage == 5


@pytest.mark.card("PRO_001c")
def test_power_of_the_horde():
    warriors = set()
    for seed in range(60):
        _game, me, foe = new_game(seed=seed)
        me.give("Power of the Horde").play()
        assert (len(me.board), me.mana, foe.board) == (1, 6, [])
        warriors.add(name_of(me.board[0]))
    assert warriors == {
        "Frostwolf Grunt",
        "Thrallmar Farseer",
        "Silvermoon Guardian",
        "Cairne Bloodhoof",
        "Tauren Warrior",
        "Sen'jin Shieldmasta",
    }


@pytest.mark.card("PRO_001c")
def test_power_of_the_horde_needs_a_slot():
    _game, me, _foe = new_game()
    for _ in range(7):
        me.summon(YETI)
    with refused():
        me.give("Power of the Horde").play()


@pytest.mark.card("EX1_112")
def test_gelbin_mekkatorque_summons_an_invention():
    made = set()
    for seed in range(24):
        _game, me, foe = new_game(seed=seed)
        gelbin = me.give("Gelbin Mekkatorque")
        gelbin.play()
        assert (gelbin.attack, gelbin.health, me.mana, foe.board) == (6, 6, 4, [])
        assert me.board[0] == gelbin
        assert len(me.board) == 2
        made.add(name_of(me.board[1]))
    assert made == set(INVENTIONS)


@pytest.mark.card("Mekka1")
def test_homing_chicken_becomes_three_cards():
    game, me, foe = new_game()
    for _ in range(6):
        me.put_in_deck(YETI)
    chicken = me.summon("Homing Chicken")
    game.end_turn()
    assert (chicken.dead, me.hand) == (False, [])
    game.end_turn()
    assert chicken.dead
    assert (len(me.hand), foe.hand) == (4, [])  # three and the turn's own
    silent = me.summon("Homing Chicken")
    silent.silence()
    next_turn(game)
    assert not silent.dead


@pytest.mark.card("Mekka2")
def test_repair_bot_repairs_a_damaged_character():
    game, me, foe = new_game()
    bot, yeti = me.summon("Repair Bot"), me.summon(YETI)
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
        game, me, foe = new_game(seed=seed)
        minions = [me.summon("Emboldener 3000"), me.summon(YETI), foe.summon(YETI)]
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
        game, me, foe = new_game(seed=seed)
        minions = [me.summon("Poultryizer"), me.summon(YETI), foe.summon("Harvest Golem")]
        game.end_turn()
        assert names(minions) == ["Poultryizer", YETI, "Harvest Golem"]
        game.end_turn()
        chickens = [m for m in me.board + foe.board if name_of(m) == "Chicken"]
        assert len(chickens) == 1
        chicken = chickens[0]
        assert (chicken.attack, chicken.health, chicken.cost, chicken.deathrattle) == (1, 1, 0, False)
        assert Race.BEAST in chicken.races
        hit.add((chicken.controller == me, chicken.position))
    assert hit == {(True, 0), (True, 1), (False, 0)}


@pytest.mark.card("GIL_692", "GIL_692e")
@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("first", [0, 1])
def test_genn_makes_the_hero_power_cheap(seed, first):
    # Wherever the shuffle put him; The Coin (cost 0) of who goes second does not matter.
    game = begun(["Genn Greymane"] + [YETI] * 29, seed=seed, first=first)
    me, foe = game.players
    assert (me.hero_power.cost, foe.hero_power.cost) == (1, 2)
    assert [e.id for e in me.hero_power.enchantments] == ["GIL_692e"]
    if first:
        game.end_turn()
    me.hero_power.use(target=foe.hero)
    assert (foe.hero.health, me.mana) == (29, 0)


@pytest.mark.card("GIL_692")
@pytest.mark.parametrize(
    "cards", [["Genn Greymane"] + ["Chillwind Yeti"] * 28 + ["Magma Rager"], ["Chillwind Yeti"] * 30]
)
@pytest.mark.parametrize("seed", range(6))
def test_genn_asks_for_an_even_deck(cards, seed):
    # The odd card may lie in hand or deck.
    game = begun(cards, seed=seed)
    me, _foe = game.players
    assert (me.hero_power.cost, list(me.hero_power.enchantments)) == (2, [])


@pytest.mark.card("GIL_692")
def test_genn_is_a_body_and_his_gift_goes_with_the_hero_power():
    game = begun(["Genn Greymane"] + [YETI] * 29)
    me, _foe = game.players
    me.set_mana(10, 10)
    me.discard_hand()
    genn = me.give("Genn Greymane")
    genn.play()
    assert (genn.attack, genn.health, me.mana) == (6, 5, 4)
    assert me.hero_power.cost == 1
    me.set_hero_power("Fireblast Rank 2")
    assert me.hero_power.cost == 2


@pytest.mark.parametrize(
    "hero",
    [pytest.param(h, marks=pytest.mark.card("GIL_826", h + "bp", p), id=h) for h, p in UPGRADED.items()],
)
def test_baku_upgrades_every_hero_power(hero):
    for seed in range(3):
        game = begun(["GIL_826"] + ["CS2_118"] * 29, hero=hero, seed=seed)
        me, foe = game.players
        assert (me.hero_power.id, foe.hero_power.id) == (UPGRADED[hero], "HERO_01bp")
        assert me.hero_power.cost == (1 if hero == "HERO_10" else 2)


@pytest.mark.card("GIL_826")
@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize(
    "cards", [["Baku the Mooneater"] + ["Magma Rager"] * 28 + [YETI], ["Magma Rager"] * 30]
)
def test_baku_asks_for_an_odd_deck(cards, seed):
    game = begun(cards, seed=seed)
    assert name_of(game.players[0].hero_power) == "Fireblast"


@pytest.mark.card("GIL_826")
def test_baku_thrown_away_in_the_mulligan_still_counts():
    for seed in range(8):
        game = real_game(["Baku the Mooneater"] + ["Magma Rager"] * 29, seed=seed, first=0)
        me, _foe = game.players
        game.mulligan(0, list(me.hand))
        game.mulligan(1, [])
        assert name_of(me.hero_power) == "Fireblast Rank 2"


@pytest.mark.card("GIL_826")
def test_baku_is_a_body():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
    me, foe = game.players
    for card in ("Magma Rager", "Magma Rager"):
        me.put_in_deck(card)
    baku = me.give("Baku the Mooneater")
    baku.play()
    assert (baku.attack, baku.health, me.mana, name_of(me.hero_power)) == (7, 8, 1, "Fireblast")
    next_turn(game)
    baku.attack_target(foe.hero)
    assert foe.hero.health == 23
