"""Rules 6.3 to 6.5: combat."""

from collections import Counter

import pytest

from kit import (
    AXE,
    OGRE,
    RAIDER,
    WAR_GOLEM,
    YETI,
    name_of,
    names,
    new_game,
    next_turn,
    ready,
    secret_game,
)

# 6.3


@pytest.mark.rule("6.3", "1.7")
def test_explosive_trap_kills_the_attacking_players_hero_first():
    game, me, foe = secret_game("Explosive Trap")
    foe.hero.set(damage=28)
    me.hero.set(damage=24)
    ogre = ready(foe.summon(OGRE))
    ogre.attack_target(me.hero)
    assert game.over
    assert game.winner is me
    assert me.hero.health == 6


@pytest.mark.rule("6.3", "13.17")
def test_explosive_trap_before_noble_sacrifice():
    _, me, foe = secret_game("Explosive Trap")
    me.give("Noble Sacrifice").move("SECRET")
    raptor = ready(foe.summon("Bloodfen Raptor"))
    raptor.attack_target(me.hero)
    assert raptor.dead
    assert names(me.board) == ["Defender"]
    assert me.board[0].damage == 0
    assert me.secrets == []
    assert me.hero.health == 30


@pytest.mark.rule("6.3")
def test_noble_sacrifice_takes_the_blow():
    _, me, foe = secret_game("Noble Sacrifice", mine="PALADIN")
    raptor = ready(foe.summon("Bloodfen Raptor"))
    raptor.attack_target(me.hero)
    assert me.hero.health == 30
    assert me.board == []  # the Defender is dead
    assert raptor.dead  # 2 damage from it
    assert raptor.attacks_made == 1


@pytest.mark.rule("6.3", "13.17")
@pytest.mark.parametrize("secret", ["Freezing Trap", "Vaporize", "Explosive Trap"])
def test_a_cancelled_attack_deals_nothing(secret):
    _, me, foe = secret_game(secret)
    raider = ready(foe.summon(RAIDER))
    foe.summon(YETI).set(max_health=20)
    raider.attack_target(me.hero)
    assert me.hero.health == 30
    assert raider not in foe.board


@pytest.mark.rule("6.3", "13.17")
def test_a_cancelled_attack_costs_no_durability_and_is_not_spent():
    # (?) The Defender that a Knife kills before the blow: the hero may attack again.
    game, me, foe = secret_game("Noble Sacrifice", mine="PALADIN")
    foe.summon("TEST_WATCH")
    axe = foe.equip(AXE)
    foe.hero.attack_target(me.hero)
    assert (me.hero.health, me.board, axe.durability) == (30, [], 2)
    assert foe.hero.attacks_made == 0
    foe.hero.attack_target(me.hero)
    assert (me.hero.health, axe.durability) == (27, 1)
    assert not game.over


@pytest.mark.rule("6.3")
def test_truesilver_heals_before_the_damage():
    _, me, foe = new_game("PALADIN", "MAGE")
    me.equip("Truesilver Champion")
    me.hero.set(damage=29)
    crocolisk = foe.summon("River Crocolisk")
    me.hero.attack_target(crocolisk)
    assert me.hero.health == 1
    assert crocolisk.dead


@pytest.mark.rule("6.3")
def test_blessing_of_wisdom_draws_before_the_damage():
    game, me, foe = new_game("PALADIN", "MAGE", decks=([RAIDER], ()))
    yeti = ready(me.summon(YETI))
    me.give("Blessing of Wisdom").play(target=yeti)
    yeti.attack_target(foe.hero)
    assert names(me.hand) == [RAIDER]
    story = [r.event for r in game.trace() if r.event in ("Attack", "Draw", "Damage")]
    assert story == ["Attack", "Draw", "Damage"]


@pytest.mark.rule("6.3", "3.3")
def test_a_mortally_wounded_attacker_still_has_its_attack_event():
    # Explosive Trap wounds the Raptor; the Blessing on it draws; then it dies, and nobody is hit.
    _, me, foe = secret_game("Explosive Trap", theirs="PALADIN", decks=((), [YETI, RAIDER]))
    raptor = ready(foe.summon("Bloodfen Raptor"))
    foe.give("Blessing of Wisdom").play(target=raptor)
    raptor.attack_target(me.hero)
    assert (raptor.dead, me.hero.health, foe.hero.health) == (True, 30, 28)
    assert len(foe.hand) == 2  # the turn's card and this one


@pytest.mark.rule("6.3", "12 Stealth")
def test_attacking_ends_stealth():
    _, me, foe = new_game()
    panther = ready(me.summon("Jungle Panther"))
    panther.attack_target(foe.hero)
    assert not panther.stealth


@pytest.mark.rule("6.3")
def test_a_secret_sees_the_attacker_stealthed():
    # It shows itself with the Attack event, after the Secrets.
    _, me, foe = secret_game("Freezing Trap")
    panther = ready(foe.summon("Jungle Panther"))
    panther.attack_target(me.hero)
    assert foe.hand == [panther]


@pytest.mark.rule("6.3")
def test_ogres_attack_another_enemy_half_of_the_time():
    hits = Counter()
    for seed in range(300):
        _, me, foe = new_game(seed=seed)
        ogre = ready(me.summon("TEST_GVG_065"))
        enemies = {
            "guard": foe.summon("Goldshire Footman"),
            "panther": foe.summon("Jungle Panther"),
            "hero": foe.hero,
        }
        for minion in foe.board:
            minion.set(max_health=20)
        ogre.attack_target(enemies["guard"])
        (hit,) = [name for name, enemy in enemies.items() if enemy.damage == 4]
        hits[hit] += 1
        assert ogre.attacks_made == 1
    # Taunt and Stealth do not matter.
    assert 130 <= hits["guard"] <= 170
    assert 55 <= hits["panther"] <= 95
    assert 55 <= hits["hero"] <= 95


@pytest.mark.rule("6.3")
@pytest.mark.parametrize("seed", range(6))
def test_an_ogre_without_another_enemy_hits_what_it_attacks(seed):
    _, me, foe = new_game(seed=seed)
    ogre = ready(me.summon("TEST_GVG_065"))
    ogre.attack_target(foe.hero)
    assert foe.hero.health == 26


@pytest.mark.rule("6.3")
def test_misdirection_chooses_among_all_but_attacker_and_attacked():
    hits = Counter()
    for seed in range(200):
        _, me, foe = secret_game("Misdirection", seed=seed)
        attacker = ready(foe.summon(YETI))
        others = {
            "own hero": foe.hero,
            "own minion": foe.summon(WAR_GOLEM),
            "my minion": me.summon(WAR_GOLEM),
        }
        attacker.attack_target(me.hero)
        assert me.hero.health == 30
        assert me.secrets == []
        (hit,) = [name for name, other in others.items() if other.damage == 4]
        hits[hit] += 1
    assert all(40 <= hits[name] <= 95 for name in ("own hero", "own minion", "my minion"))


@pytest.mark.rule("6.3")
def test_misdirection_against_a_hero():
    _, me, foe = secret_game("Misdirection")
    foe.equip(AXE)
    yeti = foe.summon(YETI)
    foe.hero.attack_target(me.hero)
    assert (me.hero.health, yeti.damage, foe.hero.health) == (30, 3, 26)


@pytest.mark.rule("6.3")
def test_a_changed_defender_is_proposed_anew():
    # Misdirection turns the attack on the hero into one on the opponent's own Yeti or my minion: only
    # then Snake Trap.
    seen = set()
    for seed in range(20):
        _, me, foe = secret_game("Misdirection", seed=seed)
        me.give("Snake Trap").move("SECRET")
        raptor, mine = ready(foe.summon("Bloodfen Raptor")), me.summon(WAR_GOLEM)
        raptor.attack_target(me.hero)
        assert (names(me.board) == [WAR_GOLEM, "Snake", "Snake", "Snake"]) is (mine.damage == 3)
        seen.add(mine.damage)
    assert seen == {0, 3}


@pytest.mark.rule("6.3", "11.1")
def test_misdirection_chooses_nobody_immune_or_dying():
    # Explosive Trap, which is older, leaves the Raider dying; their hero is Immune.
    for seed in range(20):
        _, me, foe = secret_game("Explosive Trap", seed=seed)
        me.give("Misdirection").move("SECRET")
        foe.hero.set(immune=True)
        foe.summon(RAIDER)
        mine, ogre = me.summon(WAR_GOLEM), ready(foe.summon(OGRE))
        ogre.attack_target(me.hero)
        assert (mine.damage, me.hero.health, me.secrets) == (6, 30, [])


@pytest.mark.rule("6.3", "11.1", "10.2")
@pytest.mark.parametrize("who", ["immune", "dying"])
def test_misdirection_stays_if_all_others_are_immune_or_dying(who):
    _, me, foe = secret_game("Explosive Trap" if who == "dying" else "Misdirection")
    if who == "dying":
        me.give("Misdirection").move("SECRET")
    foe.equip(AXE)
    other = foe.summon(RAIDER)
    if who == "immune":
        other.set(immune=True)
    foe.hero.attack_target(me.hero)
    assert me.hero.health == 27
    assert names(me.secrets) == ["Misdirection"]


@pytest.mark.rule("6.3", "10.2")
def test_misdirection_then_noble_sacrifice():
    # The older Misdirection turns the attack; Noble Sacrifice answers the new proposal, whoever is attacked.
    _, me, foe = secret_game("Misdirection")
    me.give("Noble Sacrifice").move("SECRET")
    raptor = ready(foe.summon("Bloodfen Raptor"))
    raptor.attack_target(me.hero)
    assert me.secrets == []
    assert (me.hero.health, foe.hero.health) == (30, 30)
    assert me.board == []
    assert raptor.dead


@pytest.mark.rule("6.3", "6.4")
def test_a_hero_attacked_by_its_own_minion_does_not_strike_in_its_own_turn():
    # Misdirection has nobody else to choose.
    _, me, foe = secret_game("Misdirection")
    axe = foe.equip(AXE)
    yeti = ready(foe.summon(YETI))
    yeti.attack_target(me.hero)
    assert (me.hero.health, foe.hero.health) == (30, 26)
    assert (yeti.damage, axe.durability) == (0, 2)


# 6.4


@pytest.mark.rule("6.4")
def test_both_are_hit_before_anybody_reacts():
    game, me, foe = new_game("WARRIOR", "MAGE", decks=([RAIDER], [YETI]))
    mine, theirs = ready(me.summon("Acolyte of Pain")), foe.summon("Acolyte of Pain")
    mine.attack_target(theirs)
    assert (mine.damage, theirs.damage) == (1, 1)
    # (?) The defender's reaction comes first.
    assert [name_of(r.subject_id) for r in game.trace() if r.event == "Draw"] == [YETI, RAIDER]


@pytest.mark.rule("6.4")
def test_after_an_attack_comes_before_the_weapon_breaks():
    game, me, foe = new_game("HUNTER", "MAGE")
    launcher = me.equip("TEST_CFM_337")
    launcher.set(damage=3)
    raider = foe.summon(RAIDER)
    start = len(game.trace())
    me.hero.attack_target(raider)
    left = (
        "AfterSummon",
        "Death",
        "WeaponDestroyed",
    )  # a weapon is destroyed (rules.md 6.4): it does not die
    story = [(r.event, name_of(r.subject_id)) for r in game.trace()[start:] if r.event in left]
    assert story[0] == ("AfterSummon", "TEST_CFM_337t")
    assert set(story[1:]) == {("Death", RAIDER), ("WeaponDestroyed", "TEST_CFM_337")}
    assert names(me.board) == ["TEST_CFM_337t"]
    assert launcher.dead
    assert me.weapon is None


@pytest.mark.rule("6.4", "3.4")
def test_who_comes_with_the_blow_does_not_answer_the_attack():
    _, me, foe = new_game("DEMONHUNTER", "MAGE")
    me.summon("TEST_ALARM")
    me.equip("Doomhammer")
    me.hero.attack_target(foe.hero)
    assert names(me.board) == ["TEST_ALARM", "Satyr Overseer"]  # Satyr Overseer: after your hero attacks
    me.hero.attack_target(foe.hero)
    assert sorted(names(me.board)) == sorted(
        ["TEST_ALARM", "Satyr Overseer", "Satyr Overseer", "Illidari Satyr"]
    )


@pytest.mark.rule("6.4")
def test_armor_takes_the_blow_back():
    _, me, foe = new_game("WARRIOR", "MAGE")
    me.equip(AXE)
    me.hero.set(armor=5)
    yeti = foe.summon(YETI)
    me.hero.attack_target(yeti)
    assert (me.hero.armor, me.hero.health, yeti.damage) == (1, 30, 3)


@pytest.mark.rule("6.4")
def test_gladiators_longbow_protects_for_the_whole_attack():
    game, me, foe = new_game("HUNTER", "HUNTER")
    foe.give("Explosive Trap").move("SECRET")
    me.equip("Gladiator's Longbow")
    me.hero.attack_target(foe.hero)
    assert (me.hero.health, foe.hero.health, foe.secrets) == (30, 25, [])
    game.end_turn()
    assert not me.hero.immune
    _, me, foe = new_game("HUNTER", "HUNTER")
    bow, ogre = me.equip("Gladiator's Longbow"), foe.summon(OGRE)
    me.hero.attack_target(ogre)
    assert (me.hero.health, ogre.health, bow.durability) == (30, 2, 1)
    me.hero.deal(1)  # over with the attack
    assert me.hero.health == 29


@pytest.mark.rule("6.4")
def test_gorehowl_loses_attack_against_minions():
    game, me, foe = new_game("WARRIOR", "MAGE")
    axe = me.equip("Gorehowl")
    ogre = foe.summon(OGRE)
    me.hero.attack_target(ogre)
    assert ogre.dead
    assert (axe.attack, axe.durability, me.weapon) == (6, 1, axe)
    next_turn(game)
    axe.set(attack=1)
    raider = foe.summon(RAIDER)
    me.hero.attack_target(raider)
    assert (axe.attack, axe.durability, me.weapon, me.hero.attack) == (
        0,
        1,
        axe,
        0,
    )  # it stays, and gives nothing
    next_turn(game)
    assert not me.hero.can_attack
    game, me, foe = new_game("WARRIOR", "MAGE")
    axe = me.equip("Gorehowl")
    me.hero.attack_target(foe.hero)
    assert axe.dead
    assert foe.hero.health == 23


@pytest.mark.rule("6.4")
def test_gorehowl_may_go_below_no_attack():
    # With Heroic Strike the hero goes on hitting; what is below 0 counts when a Spiteful Smith adds to it.
    game, me, foe = new_game("WARRIOR", "MAGE", mana=30)
    axe = me.equip("Gorehowl")
    for _ in range(7):
        me.hero.attack_target(foe.summon(RAIDER))
        next_turn(game)
    assert (axe.attack, me.weapon) == (0, axe)
    me.give("Heroic Strike").play()
    assert me.hero.attack == 4
    yeti = foe.summon(YETI)
    me.hero.attack_target(yeti)
    assert (yeti.health, axe.attack, axe.durability, me.weapon) == (1, 0, 1, axe)
    assert me.hero.attack == 4  # no Attack, not less than none
    me.summon("Spiteful Smith").set(damage=1)
    assert axe.attack == 2 - 1


@pytest.mark.rule("6.4", "6.3")
def test_gorehowl_asks_whom_it_hits_at_last():
    # Misdirection turns the blow from the hero to the only minion.
    _, me, foe = secret_game("Misdirection")
    axe = foe.equip("Gorehowl")
    golem = me.summon(WAR_GOLEM)
    foe.hero.attack_target(me.hero)
    assert golem.dead
    assert (axe.attack, axe.durability) == (6, 1)


@pytest.mark.rule("6.4", "6.3", "13.17")
def test_an_attack_called_off_spares_gorehowl_nothing_later():
    # The Defender that a Knife kills before the blow: neither Attack nor durability, and the blow at the hero is
    # the axe's last.
    _, me, foe = secret_game("Noble Sacrifice", mine="PALADIN")
    foe.summon("TEST_WATCH")
    axe = foe.equip("Gorehowl")
    foe.hero.attack_target(me.hero)
    assert (axe.attack, axe.durability, me.hero.health) == (7, 1, 30)
    foe.hero.attack_target(me.hero)
    assert me.hero.health == 23
    assert axe.dead


@pytest.mark.rule("6.4")
def test_a_defending_hero_does_not_strike():
    game, me, foe = new_game("WARRIOR", "MAGE")
    axe = me.equip(AXE)
    me.give("Heroic Strike").play()
    game.end_turn()
    yeti = ready(foe.summon(YETI))
    yeti.attack_target(me.hero)
    assert (yeti.damage, axe.durability, me.hero.health) == (0, 2, 26)


@pytest.mark.rule("6.4")
def test_attacks_made_by_hand_count_for_the_weapon_too():
    _, me, foe = new_game("DRUID", "MAGE")
    me.hero_power.use()
    me.hero.attack_target(foe.hero)
    me.give(AXE).play()
    assert not me.hero.can_attack
    _, me, foe = new_game("DRUID", "MAGE")
    me.hero_power.use()
    me.hero.attack_target(foe.hero)
    me.give("Doomhammer").play()  # Doomhammer: Windfury
    assert me.hero.attacks_left == 1
    me.hero.attack_target(foe.hero)
    assert not me.hero.can_attack
    assert foe.hero.health == 30 - 1 - 3


@pytest.mark.rule("6.4", "3.7")
def test_a_weapon_loses_durability_for_each_attack():
    _, me, foe = new_game("SHAMAN", "MAGE")
    hammer = me.equip("Doomhammer")
    for left in (7, 6):
        me.hero.attack_target(foe.hero)
        assert hammer.durability == left


# 6.5


@pytest.mark.rule("6.5")
def test_a_forced_attack_asks_for_nothing():
    _, me, foe = new_game()
    yeti = me.summon(YETI)  # exhausted, Frozen, unable, and all attacks made
    yeti.set(frozen=True, attacks_made=1, cant_attack=True)
    me.give("TEST_ORDER").play(target=yeti)
    assert foe.hero.health == 26
    assert yeti.attacks_made == 1
    yeti.set(frozen=False, attacks_made=0, cant_attack=False, exhausted=False)
    me.give("TEST_ORDER").play(target=yeti)
    assert foe.hero.health == 22
    yeti.attack_target(foe.hero)  # the forced attack was not one of its own
    assert foe.hero.health == 18


@pytest.mark.rule("6.5")
def test_secrets_answer_a_forced_attack():
    game, me, foe = secret_game("Freezing Trap")
    yeti = foe.summon(YETI)
    foe.give("TEST_ORDER").play(target=yeti)
    assert foe.hand[-1] is yeti
    assert me.hero.health == 30
    assert not game.over


@pytest.mark.rule("6.5")
def test_a_forced_attack_passes_by_taunt():
    hit = Counter()
    for seed in range(40):
        _, me, foe = new_game(seed=seed)
        yeti, guard = me.summon(YETI), foe.summon("Goldshire Footman")
        me.give("TEST_ORDER").play(target=yeti)
        hit[guard.dead, foe.hero.damage] += 1
    assert set(hit) == {(True, 0), (False, 4)}
