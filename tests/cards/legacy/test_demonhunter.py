"""Demon hunter: the hero and the legacy cards of the class."""

import pytest
from hearthstone.enums import CardClass, Race

import hsenv
import hsenv.cards

RAIDER = "CS2_168"  # 2/1
CROCOLISK = "CS2_120"  # 2/3
YETI = "CS2_182"  # 4/5
OGRE = "CS2_200"  # 6/7
GEOMANCER = "CS2_142"  # 2/2, Spell Damage +1


def start(seed=1):
    game = hsenv.Game.sandbox(("DEMONHUNTER", "WARRIOR"), seed=seed)
    return game, *game.players


def refused():
    return pytest.raises(hsenv.IllegalAction)


@pytest.mark.card("HERO_10", "HERO_10bp", "HERO_10bpe")
def test_demon_claws():
    game, me, foe = start()
    assert (me.hero.id, me.hero.health, me.hero_power.id) == ("HERO_10", 30, "HERO_10bp")
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


@pytest.mark.card("BT_142", "BT_142e")
def test_shadowhoof_slayer_sharpens_the_claws():
    game, me, foe = start()
    slayer = me.give("BT_142")
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
    game, me, foe = start()
    me.put_in_deck(YETI)
    me.give("BT_035").play()
    assert (me.hero.attack, [c.id for c in me.hand], me.mana) == (2, [YETI], 8)
    assert [e.id for e in me.hero.enchantments] == ["BT_035e"]
    me.give("BT_035").play()
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 26
    game.end_turn()
    assert me.hero.attack == 0


@pytest.mark.card("BT_323")
def test_sightless_watcher_puts_one_of_three_on_top():
    game, me, foe = start()
    for card in (RAIDER, CROCOLISK, YETI, OGRE):
        me.put_in_deck(card)
    watcher = me.give("BT_323")
    watcher.play()
    assert (watcher.attack, watcher.health, me.mana) == (3, 2, 8)
    assert Race.DEMON in watcher.races
    options = game.choices
    assert len({c.id for c in options}) == 3
    before = [c.id for c in me.deck]
    chosen = options[1]
    game.choose(1)
    rest = [card for card in before if card != chosen.id]
    assert [c.id for c in me.deck] == [*rest, chosen.id]
    assert (me.hand, foe.hand) == ([], [])
    game.end_turn()
    game.end_turn()
    assert me.hand == [chosen]


@pytest.mark.card("BT_323")
def test_sightless_watcher_and_a_short_deck():
    game, me, _foe = start()
    me.give("BT_323").play()
    assert not game.choosing
    me.put_in_deck(YETI)
    me.give("BT_323").play()
    if game.choosing:
        game.choose(0)
    assert [c.id for c in me.deck] == [YETI]


@pytest.mark.card("BT_921")
def test_aldrachi_warblades_heal():
    game, me, foe = start()
    me.hero.set(damage=10)
    me.give("BT_921").play()
    assert (me.weapon.attack, me.weapon.durability, me.mana) == (2, 2, 7)
    me.hero.attack_target(foe.hero)
    assert (foe.hero.health, me.hero.damage, me.weapon.durability) == (28, 8, 1)
    game.end_turn()
    game.end_turn()
    # The vector of rules.md 7.7: healing within the damage phase can save.
    me.hero.set(damage=28)
    me.hero.attack_target(foe.summon("NEW1_011"))  # Kor'kron Elite 4/3
    assert game.over


@pytest.mark.card("BT_921")
def test_aldrachi_warblades_save_the_hero():
    game, me, foe = start()
    me.equip("BT_921")
    me.hero.set(damage=28)
    me.hero.attack_target(foe.summon("CS2_125"))  # Ironfur Grizzly 3/3
    assert (me.hero.health, game.over) == (1, False)


@pytest.mark.card("BT_036", "BT_036t")
def test_coordinated_strike_summons_three_rushing_illidari():
    _game, me, foe = start()
    ogre = foe.summon(OGRE)
    me.give("BT_036").play()
    assert [m.id for m in me.board] == ["BT_036t"] * 3
    assert ([(m.attack, m.health, m.cost) for m in me.board], me.mana) == ([(1, 1, 1)] * 3, 7)
    one = me.board[0]
    with refused():
        one.attack_target(foe.hero)
    one.attack_target(ogre)
    assert (ogre.damage, one.dead) == (1, True)
    for _ in range(4):
        me.summon(YETI)
    me.give("BT_036").play()
    assert len(me.board) == 7
    with refused():
        me.give("BT_036").play()


@pytest.mark.card("BT_352", "BT_352t")
def test_satyr_overseer_follows_the_heros_attacks():
    game, me, foe = start()
    overseer = me.give("BT_352")
    overseer.play()
    assert (overseer.attack, overseer.health, me.mana) == (4, 2, 7)
    assert Race.DEMON in overseer.races
    me.hero_power.use()
    assert me.board == [overseer]
    me.hero.attack_target(foe.hero)
    assert [m.id for m in me.board] == ["BT_352", "BT_352t"]
    satyr = me.board[1]
    assert (satyr.attack, satyr.health, satyr.cost) == (2, 2, 2)
    assert Race.DEMON in satyr.races
    game.end_turn()
    foe.equip("CS2_106")  # Fiery War Axe
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
        _game, me, foe = start(seed)
        me.hero.set(damage=10)
        mine, first, second = me.summon(YETI), foe.summon(YETI), foe.summon(YETI)
        me.give("BT_740").play()
        hit = (foe.hero.damage, first.damage, second.damage)
        assert (sorted(hit), mine.damage, me.hero.damage, me.mana) == ([0, 2, 2], 0, 6, 7)
        pairs.add(hit)
    assert len(pairs) == 3


@pytest.mark.card("BT_740")
def test_soul_cleave_with_one_enemy_and_spell_damage():
    _game, me, foe = start()
    me.hero.set(damage=10)
    me.summon(GEOMANCER)
    me.give("BT_740").play()
    assert (foe.hero.damage, me.hero.damage) == (3, 7)


@pytest.mark.card("BT_235")
def test_chaos_nova_hits_all_minions():
    _game, me, foe = start()
    mine, theirs, raider = me.summon(OGRE), foe.summon(YETI), foe.summon(RAIDER)
    me.give("BT_235").play()
    assert (mine.damage, theirs.damage, raider.dead) == (4, 4, True)
    assert (me.hero.damage, foe.hero.damage, me.mana) == (0, 0, 5)
    me.summon(GEOMANCER)
    me.give("BT_235").play()
    assert (mine.dead, theirs.dead, me.board) == (True, True, [])


@pytest.mark.card("BT_495")
def test_glaivebound_adept_strikes_if_the_hero_attacked():
    game, me, foe = start()
    adept = me.give("BT_495")
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
    game.end_turn()
    game.end_turn()
    late = me.give("BT_495")  # the attack of an earlier turn does not count
    assert not late.powered
    late.play()
    assert (yeti.damage, foe.hero.health) == (4, 29)


@pytest.mark.card("BT_512", "BT_512e")
def test_inner_demon():
    game, me, foe = start()
    me.give("BT_512").play()
    assert (me.hero.attack, me.mana) == (8, 2)
    assert [e.id for e in me.hero.enchantments] == ["BT_512e"]
    me.hero.attack_target(foe.hero)
    assert foe.hero.health == 22
    game.end_turn()
    assert me.hero.attack == 0


def test_demon_hunter_cards_belong_to_the_class():
    for card in ("BT_142", "BT_035", "BT_323", "BT_921", "BT_036", "BT_352", "BT_740", "BT_235", "BT_495"):
        record = hsenv.cards.get(card)
        assert (record.card_class, record.collectible) == (CardClass.DEMONHUNTER, True)
