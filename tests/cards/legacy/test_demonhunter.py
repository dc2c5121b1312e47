"""Legacy, demon hunter: the cards of cards_data/legacy/demonhunter.yaml, in its order."""

import pytest
from hearthstone.enums import CardClass, Race

import hsenv
import hsenv.cards
from kit import CROCOLISK, GEOMANCER, OGRE, RAIDER, YETI, name_of, names, new_game, next_turn, refused


@pytest.mark.card("HERO_10", "HERO_10bp", "HERO_10bpe")
def test_demon_claws():
    game, me, foe = new_game("DEMONHUNTER")
    assert (name_of(me.hero), me.hero.health, name_of(me.hero_power)) == (
        "Illidan Stormrage",
        30,
        "Demon Claws",
    )
    assert me.hero.card_class is CardClass.DEMONHUNTER
    with refused():
        me.hero.attack_target(foe.hero)
    me.hero_power.use()
    assert (me.hero.attack, me.hero.armor, me.mana) == (1, 0, 9)
    assert [e.id for e in me.hero.enchantments] == ["HERO_10bpe"]
    with refused():
        me.hero_power.use()
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 29
    game.end_turn()
    assert (me.hero.attack, len(me.hero.enchantments)) == (0, 0)


@pytest.mark.card("HERO_10bp2", "HERO_10pe2")
def test_demons_bite():
    game, me, foe = new_game("DEMONHUNTER", seed=3)
    me.set_hero_power("Demon's Bite")
    me.hero_power.use()
    assert (me.hero.attack, me.mana) == (2, 9)
    assert [e.id for e in me.hero.enchantments] == ["HERO_10pe2"]
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 28
    game.end_turn()
    assert me.hero.attack == 0


@pytest.mark.card("BT_142", "BT_142e")
def test_shadowhoof_slayer_sharpens_the_claws():
    game, me, foe = new_game("DEMONHUNTER")
    slayer = me.give("Shadowhoof Slayer")
    slayer.play()
    assert (slayer.attack, slayer.health, me.mana) == (2, 1, 9)
    assert Race.DEMON in slayer.races
    assert ([e.id for e in me.hero.enchantments], me.hero.attack) == (["BT_142e"], 1)
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 29
    game.end_turn()
    assert me.hero.attack == 0


@pytest.mark.card("BT_035", "BT_035e")
def test_chaos_strike():
    game, me, foe = new_game("DEMONHUNTER")
    me.put_in_deck(YETI)
    me.give("Chaos Strike").play()
    assert (me.hero.attack, names(me.hand), me.mana) == (2, [YETI], 8)
    assert [e.id for e in me.hero.enchantments] == ["BT_035e"]
    me.give("Chaos Strike").play()
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 26
    game.end_turn()
    assert me.hero.attack == 0


@pytest.mark.card("BT_323")
def test_sightless_watcher_puts_one_of_three_on_top():
    game, me, foe = new_game("DEMONHUNTER")
    for card in (RAIDER, CROCOLISK, YETI, OGRE):
        me.put_in_deck(card)
    watcher = me.give("Sightless Watcher")
    watcher.play()
    assert (watcher.attack, watcher.health, me.mana) == (3, 2, 8)
    assert Race.DEMON in watcher.races
    options = game.choices
    assert len({name_of(c) for c in options}) == 3
    before = names(me.deck)
    chosen = options[1]
    game.choose(1)
    rest = [card for card in before if card != name_of(chosen)]
    assert names(me.deck) == [*rest, name_of(chosen)]
    assert (me.hand, foe.hand) == ([], [])
    next_turn(game)
    assert me.hand == [chosen]


@pytest.mark.card("BT_323")
def test_sightless_watcher_and_a_short_deck():
    game, me, _foe = new_game("DEMONHUNTER")
    me.give("Sightless Watcher").play()
    assert not game.choosing
    me.put_in_deck(YETI)
    me.give("Sightless Watcher").play()
    if game.choosing:
        game.choose(0)
    assert names(me.deck) == [YETI]


@pytest.mark.card("BT_921")
def test_aldrachi_warblades_heal():
    game, me, foe = new_game("DEMONHUNTER")
    me.hero.set(damage=10)
    me.give("Aldrachi Warblades").play()
    assert (me.weapon.attack, me.weapon.durability, me.mana) == (2, 2, 7)
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.hero.damage, me.weapon.durability) == (28, 8, 1)
    next_turn(game)
    # The vector of rules.md 7.7: healing within the damage phase can save.
    me.hero.set(damage=28)
    me.hero.attack_target(foe.summon("Kor'kron Elite"))
    assert game.over


@pytest.mark.card("BT_921")
def test_aldrachi_warblades_save_the_hero():
    game, me, foe = new_game("DEMONHUNTER")
    me.equip("Aldrachi Warblades")
    me.hero.set(damage=28)
    me.hero.attack_target(foe.summon("Ironfur Grizzly"))
    assert (me.hero.health, game.over) == (1, False)


@pytest.mark.card("BT_036", "BT_036t")
def test_coordinated_strike_summons_three_rushing_illidari():
    _game, me, foe = new_game("DEMONHUNTER")
    ogre = foe.summon(OGRE)
    me.give("Coordinated Strike").play()
    assert names(me.board) == ["Illidari Initiate"] * 3
    assert ([(m.attack, m.health, m.cost) for m in me.board], me.mana) == ([(1, 1, 1)] * 3, 7)
    one = me.board[0]
    with refused():
        one.attack_target(foe.hero)
    one.attack_target(ogre)
    assert (ogre.damage, one.dead) == (1, True)
    for _ in range(4):
        me.summon(YETI)
    me.give("Coordinated Strike").play()
    assert len(me.board) == 7
    with refused():
        me.give("Coordinated Strike").play()


def test_demon_hunter_cards_belong_to_the_class():
    for card in ("BT_142", "BT_035", "BT_323", "BT_921", "BT_036", "BT_352", "BT_740", "BT_235", "BT_495"):
        record = hsenv.cards.get(card)
        assert (record.card_class, record.collectible) == (CardClass.DEMONHUNTER, True)


@pytest.mark.card("BT_352", "BT_352t")
def test_satyr_overseer_follows_the_heros_attacks():
    game, me, foe = new_game("DEMONHUNTER")
    overseer = me.give("Satyr Overseer")
    overseer.play()
    assert (overseer.attack, overseer.health, me.mana) == (4, 2, 7)
    assert Race.DEMON in overseer.races
    me.hero_power.use()
    assert me.board == [overseer]
    me.hero.attack_target(foe.hero)
    assert names(me.board) == ["Satyr Overseer", "Illidari Satyr"]
    satyr = me.board[1]
    assert (satyr.attack, satyr.health, satyr.cost) == (2, 2, 2)
    assert Race.DEMON in satyr.races
    game.end_turn()
    foe.equip("Fiery War Axe")
    foe.hero.attack_target(me.hero)
    assert len(me.board) == 2
    game.end_turn()
    overseer.attack_target(foe.hero)
    assert len(me.board) == 2
    overseer.silence()
    me.hero_power.use()
    me.hero.attack_target(foe.hero)
    assert len(me.board) == 2


@pytest.mark.card("BT_740")
def test_soul_cleave_hits_two_enemies_and_heals():
    pairs = set()
    for seed in range(16):
        _game, me, foe = new_game("DEMONHUNTER", seed=seed)
        me.hero.set(damage=10)
        mine, first, second = me.summon(YETI), foe.summon(YETI), foe.summon(YETI)
        me.give("Soul Cleave").play()
        hit = (foe.hero.damage, first.damage, second.damage)
        assert (sorted(hit), mine.damage, me.hero.damage, me.mana) == ([0, 2, 2], 0, 6, 7)
        pairs.add(hit)
    assert len(pairs) == 3


@pytest.mark.card("BT_740")
def test_soul_cleave_with_one_enemy_and_spell_damage():
    _game, me, foe = new_game("DEMONHUNTER")
    me.hero.set(damage=10)
    me.summon(GEOMANCER)
    me.give("Soul Cleave").play()
    assert (foe.hero.damage, me.hero.damage) == (3, 7)


@pytest.mark.card("BT_235")
def test_chaos_nova_hits_all_minions():
    _game, me, foe = new_game("DEMONHUNTER")
    mine, theirs, raider = me.summon(OGRE), foe.summon(YETI), foe.summon(RAIDER)
    me.give("Chaos Nova").play()
    assert (mine.damage, theirs.damage, raider.dead) == (4, 4, True)
    assert (me.hero.damage, foe.hero.damage, me.mana) == (0, 0, 5)
    me.summon(GEOMANCER)
    me.give("Chaos Nova").play()
    assert (mine.dead, theirs.dead, me.board) == (True, True, [])


@pytest.mark.card("BT_495")
def test_glaivebound_adept_strikes_if_the_hero_attacked():
    game, me, foe = new_game("DEMONHUNTER")
    adept = me.give("Glaivebound Adept")
    assert not adept.powered
    with refused():
        adept.play(target=foe.hero)
    me.hero_power.use()
    me.hero.attack_target(foe.hero)
    assert adept.powered
    with refused():
        adept.play()
    yeti = foe.summon(YETI)
    adept.play(target=yeti)
    assert (adept.attack, adept.health, yeti.damage, me.mana) == (6, 4, 4, 4)
    next_turn(game)
    late = me.give("Glaivebound Adept")  # the attack of an earlier turn does not count
    assert not late.powered
    late.play()
    assert (yeti.damage, foe.hero.health) == (4, 29)


@pytest.mark.card("BT_512", "BT_512e")
def test_inner_demon():
    game, me, foe = new_game("DEMONHUNTER")
    me.give("Inner Demon").play()
    assert (me.hero.attack, me.mana) == (8, 2)
    assert [e.id for e in me.hero.enchantments] == ["BT_512e"]
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 22
    game.end_turn()
    assert me.hero.attack == 0
