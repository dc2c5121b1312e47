"""Classic, paladin, 1 mana: the cards of cards_data/expert1/paladin.yaml, in its order."""

import pytest

from kit import CROCOLISK, OGRE, RAIDER, YETI, name_of, names, new_game, refused


@pytest.mark.card("EX1_363", "EX1_363e")
def test_blessing_of_wisdom_draws_when_the_minion_attacks():
    game, me, foe = new_game("PALADIN")
    for _ in range(4):
        me.put_in_deck(OGRE)
    yeti, theirs = me.summon(YETI), foe.summon(CROCOLISK)
    blessing = me.give("Blessing of Wisdom")
    for wrong in (me.hero, None):
        with refused():
            blessing.play(target=wrong)
    blessing.play(target=yeti)
    assert ([e.id for e in yeti.enchantments], me.hand, me.mana) == (["EX1_363e"], [], 9)
    yeti.set(exhausted=False)
    yeti.attack_target(foe.hero)
    assert (len(me.hand), foe.hand) == (1, [])
    game.end_turn()
    theirs.attack_target(yeti)  # defends: no card
    assert len(me.hand) == 1
    game.end_turn()
    assert len(me.hand) == 2  # the turn's own draw
    yeti.silence()
    yeti.attack_target(foe.hero)
    assert len(me.hand) == 2


@pytest.mark.card("EX1_363", "EX1_363e")
def test_blessing_of_wisdom_on_an_enemy_draws_for_who_blessed_it():
    game, me, foe = new_game("PALADIN")
    for player in (me, foe):
        for _ in range(3):
            player.put_in_deck(OGRE)
    theirs = foe.summon(YETI)
    me.give("Blessing of Wisdom").play(target=theirs)
    game.end_turn()
    theirs.attack_target(me.hero)
    assert (len(me.hand), len(foe.hand)) == (1, 1)  # the foe has the turn's card


@pytest.mark.card("EX1_363e")
def test_blessing_of_wisdom_draws_before_the_blow():
    _game, me, foe = new_game("PALADIN")
    me.put_in_deck(OGRE)
    raider, ogre = me.summon(RAIDER), foe.summon(OGRE)
    me.give("Blessing of Wisdom").play(target=raider)
    raider.set(exhausted=False)
    raider.attack_target(ogre)
    assert raider.dead
    assert len(me.hand) == 1


@pytest.mark.card("EX1_132")
def test_eye_for_an_eye_returns_the_damage():
    game, me, foe = new_game("PALADIN")
    yeti = foe.summon(YETI)
    secret = me.give("Eye for an Eye")
    secret.play()
    assert (me.secrets, me.mana) == ([secret], 9)
    me.hero.deal(3)  # in my own turn it sleeps
    assert (me.secrets, foe.hero.health) == ([secret], 30)
    game.end_turn()
    me.summon(CROCOLISK).deal(1)
    assert foe.hero.health == 30
    yeti.attack_target(me.hero)
    assert (me.hero.health, foe.hero.health, me.secrets) == (23, 26, [])
    foe.give("Arcane Shot").play(target=me.hero)  # Arcane Shot: only once
    assert (me.hero.health, foe.hero.health) == (21, 26)


@pytest.mark.card("EX1_132")
def test_eye_for_an_eye_counts_armor_and_no_spell_damage():
    # Damage that armor took is damage (rules.md 7.2). The number is not a printed one, and Blizzard's data
    # does not mark the card as affected by Spell Damage, as it does Savagery or Shield Slam.
    game, me, foe = new_game("PALADIN")
    me.summon("Kobold Geomancer")
    me.hero.set(armor=5)
    me.give("Eye for an Eye").play()
    game.end_turn()
    foe.give("Sinister Strike").play()
    assert (me.hero.armor, me.hero.health, foe.hero.health) == (2, 30, 27)


@pytest.mark.card("EX1_130", "EX1_130a")
def test_noble_sacrifice_takes_the_blow():
    game, me, foe = new_game("PALADIN")
    first, second = foe.summon(YETI), foe.summon(YETI)
    secret = me.give("Noble Sacrifice")
    secret.play()
    assert (me.secrets, me.board, me.mana) == ([secret], [], 9)
    game.end_turn()
    first.attack_target(me.hero)
    assert (me.hero.health, first.damage, me.secrets, me.board) == (30, 2, [], [])
    assert [c.dead for c in me.graveyard if name_of(c) == "Defender"] == [True]
    second.attack_target(me.hero)
    assert (me.hero.health, second.damage) == (26, 0)
    another = me.summon("Defender")
    assert (another.attack, another.health, another.cost) == (2, 1, 1)


@pytest.mark.card("EX1_130", "EX1_130a")
def test_noble_sacrifice_guards_minions_and_stops_heroes():
    game, me, foe = new_game("PALADIN")
    mine = me.summon(YETI)
    me.give("Noble Sacrifice").play()
    game.end_turn()
    foe.equip("Fiery War Axe")
    foe.hero.attack_target(mine)
    assert (mine.damage, foe.hero.health) == (0, 28)
    assert me.board == [mine]


@pytest.mark.card("EX1_130")
def test_noble_sacrifice_is_for_enemy_attacks_in_the_enemy_turn():
    game, me, foe = new_game("PALADIN")
    mine = me.summon(YETI)
    mine.set(exhausted=False)
    secret = me.give("Noble Sacrifice")
    secret.play()
    with refused():
        me.give("Noble Sacrifice").play()  # one of each name
    mine.attack_target(foe.hero)
    assert (foe.hero.health, me.secrets) == (26, [secret])
    game.end_turn()
    foe.give("Whirlwind").play()
    assert me.secrets == [secret]


@pytest.mark.card("EX1_130")
def test_noble_sacrifice_needs_a_free_slot():
    game, me, foe = new_game("PALADIN")
    secret = me.give("Noble Sacrifice")
    secret.play()
    for _ in range(7):
        me.summon(YETI)
    attacker = foe.summon(YETI)
    game.end_turn()
    attacker.attack_target(me.hero)
    assert (me.hero.health, me.secrets, len(me.board)) == (26, [secret], 7)


@pytest.mark.card("EX1_136")
def test_redemption_returns_a_plain_minion_with_one_health():
    game, me, foe = new_game("PALADIN")
    yeti = me.summon(YETI)
    me.give("Blessing of Kings").play(target=yeti)
    secret = me.give("Redemption")
    secret.play()
    assert (me.secrets, me.mana) == ([secret], 5)
    game.end_turn()
    theirs = foe.summon(YETI)
    theirs.destroy()
    assert (foe.board, me.secrets) == ([], [secret])
    yeti.destroy()
    assert (len(me.board), me.secrets) == (1, [])
    returned = me.board[0]
    assert (name_of(returned), returned.attack, returned.health, returned.max_health) == (YETI, 4, 1, 5)
    assert not returned.enchantments
    returned.heal(10)
    assert returned.health == 5
    returned.destroy()
    assert me.board == []


@pytest.mark.card("EX1_136")
def test_redemption_waits_for_the_enemy_turn():
    game, me, _foe = new_game("PALADIN")
    first, second = me.summon(YETI), me.summon(OGRE)
    secret = me.give("Redemption")
    secret.play()
    first.destroy()
    assert (me.board, me.secrets) == ([second], [secret])
    game.end_turn()
    second.destroy()
    assert [(name_of(m), m.health) for m in me.board] == [(OGRE, 1)]


@pytest.mark.card("EX1_136")
def test_redemption_returns_the_oldest_of_those_who_die_together():
    game, me, foe = new_game("PALADIN")
    me.give("Redemption").play()
    me.summon(RAIDER)
    for _ in range(5):
        me.summon(OGRE)
    younger = me.summon(YETI)
    younger.set(damage=4)
    game.end_turn()
    foe.give("Whirlwind").play()
    assert sorted(name_of(m) for m in me.board) == sorted([OGRE] * 5 + [RAIDER])
    assert me.secrets == []


@pytest.mark.card("EX1_136")
def test_redemption_stays_hidden_when_a_token_took_the_slot():
    game, me, _foe = new_game("PALADIN")
    golem = me.summon("Harvest Golem")  # Harvest Golem, older than the secret
    for _ in range(6):
        me.summon(OGRE)
    secret = me.give("Redemption")
    secret.play()
    game.end_turn()
    golem.destroy()
    assert names(me.board) == ["Damaged Golem"] + [OGRE] * 6
    assert me.secrets == [secret]


@pytest.mark.card("EX1_379", "EX1_379e")
def test_repentance_leaves_one_health():
    game, me, foe = new_game("PALADIN")
    secret = me.give("Repentance")
    secret.play()
    assert (me.secrets, me.mana) == ([secret], 9)
    me.give(CROCOLISK).play()
    game.end_turn()
    foe.summon(OGRE)  # not played
    assert me.secrets == [secret]
    yeti = foe.give(YETI)
    yeti.play()
    assert (yeti.attack, yeti.health, yeti.max_health, me.secrets) == (4, 1, 1, [])
    assert [e.id for e in yeti.enchantments] == ["EX1_379e"]
    second = foe.give(YETI)
    second.play()
    assert second.health == 5
    yeti.silence()
    assert yeti.health == 5


@pytest.mark.card("EX1_379")
def test_repentance_comes_after_the_battlecry():
    game, me, foe = new_game("PALADIN")
    me.give("Repentance").play()
    game.end_turn()
    cleric = foe.give("Shattered Sun Cleric")  # Shattered Sun Cleric: its Battlecry blesses another
    other = foe.summon(RAIDER)
    cleric.play(target=other)
    assert (cleric.health, other.health) == (1, 2)
