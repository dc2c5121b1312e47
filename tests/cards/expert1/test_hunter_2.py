"""Classic, hunter: the Secrets."""

import pytest

import hsenv

YETI = "CS2_182"  # 4/5
RAIDER = "CS2_168"  # 2/1
CROCOLISK = "CS2_120"  # 2/3, a beast
OGRE = "CS2_200"  # 6/7
KOBOLD = "CS2_142"  # 2/2, Spell Damage +1
AXE = "CS2_106"  # 3/2 weapon


def start(mine="HUNTER", theirs="MAGE", seed=1):
    game = hsenv.Game.sandbox((mine, theirs), seed=seed)
    return game, *game.players


def set_up(*secrets, seed=1):
    """My Secrets are in play and the turn is the foe's."""
    game, me, foe = start(seed=seed)
    for secret in secrets:
        me.give(secret).play()
    game.end_turn()
    return game, me, foe


def ready(player, card):
    """A minion that may attack now."""
    minion = player.summon(card)
    minion.set(exhausted=False)
    return minion


def ids(entities):
    return [entity.id for entity in entities]


def refused():
    return pytest.raises(hsenv.IllegalAction)


# Explosive Trap


@pytest.mark.card("EX1_610")
def test_explosive_trap_hits_all_enemies_when_the_hero_is_attacked():
    _, me, foe = set_up("EX1_610")
    mine = me.summon(YETI)
    yeti, raider, other = ready(foe, YETI), ready(foe, RAIDER), ready(foe, RAIDER)
    other.attack_target(mine)  # not on the hero
    assert len(me.secrets) == 1
    raider.attack_target(me.hero)
    assert raider.dead
    assert (me.hero.damage, mine.damage) == (0, 2)  # the attacker was dead before its blow
    assert (yeti.damage, foe.hero.damage) == (2, 2)
    assert me.secrets == []
    yeti.attack_target(me.hero)
    assert (me.hero.damage, yeti.damage) == (4, 2)


@pytest.mark.card("EX1_610")
def test_explosive_trap_with_spell_damage_against_a_hero_s_attack():
    _, me, foe = set_up("EX1_610")
    me.summon(KOBOLD)
    foe.equip(AXE)
    foe.hero.attack_target(me.hero)
    assert (foe.hero.damage, me.hero.damage) == (3, 3)


@pytest.mark.card("EX1_610")
def test_explosive_trap_may_end_the_game_before_the_blow():
    game, me, foe = set_up("EX1_610")
    foe.hero.set(damage=28)
    ready(foe, OGRE).attack_target(me.hero)
    assert game.over
    assert game.winner == me
    assert me.hero.damage == 0


# Freezing Trap


@pytest.mark.card("EX1_611", "GBL_005e")
def test_freezing_trap_returns_the_attacker_which_then_costs_more():
    game, me, foe = set_up("EX1_611")
    mine = me.summon(CROCOLISK)
    foe.equip(AXE)
    foe.hero.attack_target(me.hero)  # no minion
    assert len(me.secrets) == 1
    yeti, second = ready(foe, YETI), ready(foe, YETI)
    yeti.set(damage=2)
    yeti.attack_target(mine)
    assert foe.hand == [yeti]
    assert (mine.damage, me.secrets, yeti.cost) == (0, [], 6)
    assert ids(yeti.enchantments) == ["GBL_005e"]
    second.attack_target(mine)  # once only
    assert mine.dead
    yeti.play()
    assert (foe.mana, yeti.health, yeti.cost) == (4, 5, 4)
    yeti.return_to_hand()
    assert yeti.cost == 4
    game.end_turn()


@pytest.mark.card("EX1_611")
def test_freezing_trap_kills_what_finds_no_room_in_the_hand():
    _, me, foe = set_up("EX1_611")
    hoarder = ready(foe, "EX1_556")
    for _ in range(10):
        foe.give(YETI)
    hoarder.attack_target(me.hero)
    assert hoarder.dead
    assert ids(foe.board) == ["skele21"]
    assert len(foe.hand) == 10
    assert me.hero.damage == 0


@pytest.mark.card("EX1_611")
def test_what_freezing_trap_returned_is_stealthy_again():
    _, me, foe = set_up("EX1_611")
    panther = ready(foe, "EX1_017")
    panther.attack_target(me.hero)
    assert panther in foe.hand
    panther.play()
    assert panther.stealth


# Misdirection


@pytest.mark.card("EX1_533")
def test_misdirection_sends_the_attacker_at_any_other_character():
    hit = set()
    for seed in range(60):
        _, me, foe = set_up("EX1_533", seed=seed)
        attacker = ready(foe, RAIDER)
        characters = {"their minion": foe.summon(YETI), "mine": me.summon(YETI), "their hero": foe.hero}
        attacker.attack_target(me.hero)
        assert (me.hero.damage, me.secrets) == (0, [])
        hurt = [name for name, character in characters.items() if character.damage == 2]
        assert len(hurt) == 1
        hit.update(hurt)
    assert hit == {"their minion", "mine", "their hero"}


@pytest.mark.card("EX1_533")
def test_misdirection_ignores_attacks_on_minions_and_spends_the_attack():
    _, me, foe = set_up("EX1_533")
    mine = me.summon(OGRE)
    ready(foe, RAIDER).attack_target(mine)
    assert (mine.damage, len(me.secrets)) == (2, 1)
    mine.destroy()
    yeti = ready(foe, YETI)
    yeti.attack_target(me.hero)
    assert (foe.hero.damage, me.hero.damage) == (4, 0)  # the only other character
    with refused():
        yeti.attack_target(me.hero)


@pytest.mark.card("EX1_533")
def test_misdirection_waits_while_there_is_nobody_else():
    _, me, foe = set_up("EX1_533")
    foe.equip(AXE)
    foe.hero.attack_target(me.hero)
    assert (me.hero.damage, len(me.secrets)) == (3, 1)


@pytest.mark.card("EX1_533")
def test_misdirection_turns_a_hero_s_attack():
    _, me, foe = set_up("EX1_533")
    yeti = foe.summon(YETI)
    foe.equip(AXE)
    foe.hero.attack_target(me.hero)
    assert (me.hero.damage, yeti.damage, foe.hero.damage) == (0, 3, 4)


# Snake Trap


@pytest.mark.card("EX1_554", "EX1_554t")
def test_snake_trap_when_a_minion_is_attacked():
    _, me, foe = set_up("EX1_554")
    mine = me.summon(OGRE)
    ready(foe, RAIDER).attack_target(me.hero)  # not a minion
    assert len(me.secrets) == 1
    ready(foe, RAIDER).attack_target(mine)
    assert ids(me.board) == [OGRE] + ["EX1_554t"] * 3
    assert (me.secrets, mine.damage) == ([], 2)
    assert foe.board != []


@pytest.mark.card("EX1_554")
@pytest.mark.parametrize(("minions", "snakes"), [(7, 0), (6, 1)])
def test_snake_trap_and_a_full_board(minions, snakes):
    _, me, foe = set_up("EX1_554")
    for _ in range(minions):
        me.summon(YETI)
    ready(foe, RAIDER).attack_target(me.board[0])
    assert ids(me.board) == [YETI] * minions + ["EX1_554t"] * snakes
    assert len(me.secrets) == (0 if snakes else 1)


# Snipe


@pytest.mark.card("EX1_609")
def test_snipe_hits_what_the_opponent_plays():
    game, me, foe = start()
    me.give("EX1_609").play()
    me.give(RAIDER).play()  # mine
    game.end_turn()
    foe.give("CS2_027").play()  # Mirror Image summons
    assert len(me.secrets) == 1
    yeti = foe.give(YETI)
    yeti.play()
    assert (yeti.damage, me.secrets) == (4, [])
    second = foe.give(YETI)
    second.play()
    assert second.damage == 0


@pytest.mark.card("EX1_609")
def test_snipe_comes_after_the_battlecry_with_spell_damage():
    _, me, foe = set_up("EX1_609")
    me.summon(KOBOLD)
    archer = foe.give("CS2_189")
    archer.play(target=me.hero)
    assert (me.hero.damage, archer.dead) == (1, True)
    assert me.secrets == []
    _, me, foe = set_up("EX1_609")
    me.summon(KOBOLD)
    yeti = foe.give(YETI)
    yeti.play()
    assert yeti.dead


@pytest.mark.card("EX1_609")
def test_a_younger_mirror_entity_is_kept_when_snipe_kills():
    _, me, foe = set_up("EX1_609", "EX1_294")
    foe.give(RAIDER).play()
    assert ids(me.secrets) == ["EX1_294"]
    assert me.board == []
