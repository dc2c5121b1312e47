"""Rules 6.3 to 6.5: combat."""

from collections import Counter

import pytest

import hsenv

YETI = "CS2_182"  # 4/5
OGRE = "CS2_200"  # 6/7
GOLEM = "CS2_186"  # War Golem 7/7
RAIDER = "CS2_168"  # 2/1
AXE = "CS2_106"  # 3/2


def new_game(heroes=("MAGE", "WARRIOR"), **options):
    game = hsenv.Game.sandbox(heroes, **{"seed": 1, **options})
    return game, *game.players


def ids(entities):
    return [entity.id for entity in entities]


def next_turn(game):
    game.end_turn()
    game.end_turn()


def ready(minion):
    minion.set(exhausted=False)
    return minion


def secret_game(secret, foes_hero="WARRIOR", hero="HUNTER", **options):
    """Mine is the Secret, the opponent's the turn."""
    game, me, foe = new_game((hero, foes_hero), **options)
    me.give(secret).play()
    game.end_turn()
    return game, me, foe


# 6.3


@pytest.mark.rule("6.3", "1.7")
def test_explosive_trap_kills_the_attacking_players_hero_first():
    game, me, foe = secret_game("EX1_610")
    foe.hero.set(damage=28)
    me.hero.set(damage=24)
    ogre = ready(foe.summon(OGRE))
    ogre.attack_target(me.hero)
    assert game.over
    assert game.winner is me
    assert me.hero.health == 6


@pytest.mark.rule("6.3", "13.17")
def test_explosive_trap_before_noble_sacrifice():
    _, me, foe = secret_game("EX1_610")
    me.give("EX1_130").move("SECRET")
    raptor = ready(foe.summon("CS2_172"))
    raptor.attack_target(me.hero)
    assert raptor.dead
    assert ids(me.board) == ["EX1_130a"]
    assert me.board[0].damage == 0
    assert me.secrets == []
    assert me.hero.health == 30


@pytest.mark.rule("6.3")
def test_noble_sacrifice_takes_the_blow():
    _, me, foe = secret_game("EX1_130", hero="PALADIN")
    raptor = ready(foe.summon("CS2_172"))
    raptor.attack_target(me.hero)
    assert me.hero.health == 30
    assert me.board == []  # the Defender is dead
    assert raptor.dead  # 2 damage from it
    assert raptor.attacks_made == 1


@pytest.mark.rule("6.3", "13.17")
@pytest.mark.parametrize("secret", ["EX1_611", "EX1_594", "EX1_610"])
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
    game, me, foe = secret_game("EX1_130", hero="PALADIN")
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
    _, me, foe = new_game(("PALADIN", "MAGE"))
    me.equip("CS2_097")
    me.hero.set(damage=29)
    crocolisk = foe.summon("CS2_120")
    me.hero.attack_target(crocolisk)
    assert me.hero.health == 1
    assert crocolisk.dead


@pytest.mark.rule("6.3")
def test_blessing_of_wisdom_draws_before_the_damage():
    game, me, foe = new_game(("PALADIN", "MAGE"), decks=([RAIDER], ()))
    yeti = ready(me.summon(YETI))
    me.give("EX1_363").play(target=yeti)
    yeti.attack_target(foe.hero)
    assert ids(me.hand) == [RAIDER]
    story = [r.event for r in game.trace() if r.event in ("Attack", "Draw", "Damage")]
    assert story == ["Attack", "Draw", "Damage"]


@pytest.mark.rule("6.3", "3.3")
def test_a_mortally_wounded_attacker_still_has_its_attack_event():
    # Explosive Trap wounds the Raptor; the Blessing on it draws; then it dies, and nobody is hit.
    _, me, foe = secret_game("EX1_610", foes_hero="PALADIN", decks=((), [YETI, RAIDER]))
    raptor = ready(foe.summon("CS2_172"))
    foe.give("EX1_363").play(target=raptor)
    raptor.attack_target(me.hero)
    assert (raptor.dead, me.hero.health, foe.hero.health) == (True, 30, 28)
    assert len(foe.hand) == 2  # the turn's card and this one


@pytest.mark.rule("6.3", "12 Stealth")
def test_attacking_ends_stealth():
    _, me, foe = new_game()
    panther = ready(me.summon("EX1_017"))
    panther.attack_target(foe.hero)
    assert not panther.stealth


@pytest.mark.rule("6.3")
def test_a_secret_sees_the_attacker_stealthed():
    # It shows itself with the Attack event, after the Secrets.
    _, me, foe = secret_game("EX1_611")
    panther = ready(foe.summon("EX1_017"))
    panther.attack_target(me.hero)
    assert foe.hand == [panther]


@pytest.mark.rule("6.3")
def test_ogres_attack_another_enemy_half_of_the_time():
    hits = Counter()
    for seed in range(300):
        _, me, foe = new_game(seed=seed)
        ogre = ready(me.summon("TEST_GVG_065"))
        enemies = {"guard": foe.summon("CS1_042"), "panther": foe.summon("EX1_017"), "hero": foe.hero}
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
        _, me, foe = secret_game("EX1_533", seed=seed)
        attacker = ready(foe.summon(YETI))
        others = {"own hero": foe.hero, "own minion": foe.summon(GOLEM), "my minion": me.summon(GOLEM)}
        attacker.attack_target(me.hero)
        assert me.hero.health == 30
        assert me.secrets == []
        (hit,) = [name for name, other in others.items() if other.damage == 4]
        hits[hit] += 1
    assert all(40 <= hits[name] <= 95 for name in ("own hero", "own minion", "my minion"))


@pytest.mark.rule("6.3")
def test_misdirection_against_a_hero():
    _, me, foe = secret_game("EX1_533")
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
        _, me, foe = secret_game("EX1_533", seed=seed)
        me.give("EX1_554").move("SECRET")
        raptor, mine = ready(foe.summon("CS2_172")), me.summon(GOLEM)
        raptor.attack_target(me.hero)
        assert (ids(me.board) == [GOLEM, "EX1_554t", "EX1_554t", "EX1_554t"]) is (mine.damage == 3)
        seen.add(mine.damage)
    assert seen == {0, 3}


@pytest.mark.rule("6.3", "11.1")
def test_misdirection_chooses_nobody_immune_or_dying():
    # Explosive Trap, which is older, leaves the Raider dying; their hero is Immune.
    for seed in range(20):
        _, me, foe = secret_game("EX1_610", seed=seed)
        me.give("EX1_533").move("SECRET")
        foe.hero.set(immune=True)
        foe.summon(RAIDER)
        mine, ogre = me.summon(GOLEM), ready(foe.summon(OGRE))
        ogre.attack_target(me.hero)
        assert (mine.damage, me.hero.health, me.secrets) == (6, 30, [])


@pytest.mark.rule("6.3", "11.1", "10.2")
@pytest.mark.parametrize("who", ["immune", "dying"])
def test_misdirection_stays_if_all_others_are_immune_or_dying(who):
    _, me, foe = secret_game("EX1_610" if who == "dying" else "EX1_533")
    if who == "dying":
        me.give("EX1_533").move("SECRET")
    foe.equip(AXE)
    other = foe.summon(RAIDER)
    if who == "immune":
        other.set(immune=True)
    foe.hero.attack_target(me.hero)
    assert me.hero.health == 27
    assert ids(me.secrets) == ["EX1_533"]


@pytest.mark.rule("6.3", "10.2")
def test_misdirection_then_noble_sacrifice():
    # The older Misdirection turns the attack; Noble Sacrifice answers the new proposal, whoever is attacked.
    _, me, foe = secret_game("EX1_533")
    me.give("EX1_130").move("SECRET")
    raptor = ready(foe.summon("CS2_172"))
    raptor.attack_target(me.hero)
    assert me.secrets == []
    assert (me.hero.health, foe.hero.health) == (30, 30)
    assert me.board == []
    assert raptor.dead


@pytest.mark.rule("6.3", "6.4")
def test_a_hero_attacked_by_its_own_minion_does_not_strike_in_its_own_turn():
    # Misdirection has nobody else to choose.
    _, me, foe = secret_game("EX1_533")
    axe = foe.equip(AXE)
    yeti = ready(foe.summon(YETI))
    yeti.attack_target(me.hero)
    assert (me.hero.health, foe.hero.health) == (30, 26)
    assert (yeti.damage, axe.durability) == (0, 2)


# 6.4


@pytest.mark.rule("6.4")
def test_both_are_hit_before_anybody_reacts():
    game, me, foe = new_game(("WARRIOR", "MAGE"), decks=([RAIDER], [YETI]))
    mine, theirs = ready(me.summon("EX1_007")), foe.summon("EX1_007")
    mine.attack_target(theirs)
    assert (mine.damage, theirs.damage) == (1, 1)
    # (?) The defender's reaction comes first.
    assert [r.subject_id for r in game.trace() if r.event == "Draw"] == [YETI, RAIDER]


@pytest.mark.rule("6.4")
def test_after_an_attack_comes_before_the_weapon_breaks():
    game, me, foe = new_game(("HUNTER", "MAGE"))
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
    story = [(r.event, r.subject_id) for r in game.trace()[start:] if r.event in left]
    assert story[0] == ("AfterSummon", "TEST_CFM_337t")
    assert set(story[1:]) == {("Death", RAIDER), ("WeaponDestroyed", "TEST_CFM_337")}
    assert ids(me.board) == ["TEST_CFM_337t"]
    assert launcher.dead
    assert me.weapon is None


@pytest.mark.rule("6.4", "3.4")
def test_who_comes_with_the_blow_does_not_answer_the_attack():
    _, me, foe = new_game(("DEMONHUNTER", "MAGE"))
    me.summon("TEST_ALARM")
    me.equip("EX1_567")
    me.hero.attack_target(foe.hero)
    assert ids(me.board) == ["TEST_ALARM", "BT_352"]  # Satyr Overseer: after your hero attacks
    me.hero.attack_target(foe.hero)
    assert sorted(ids(me.board)) == sorted(["TEST_ALARM", "BT_352", "BT_352", "BT_352t"])


@pytest.mark.rule("6.4")
def test_armor_takes_the_blow_back():
    _, me, foe = new_game(("WARRIOR", "MAGE"))
    me.equip(AXE)
    me.hero.set(armor=5)
    yeti = foe.summon(YETI)
    me.hero.attack_target(yeti)
    assert (me.hero.armor, me.hero.health, yeti.damage) == (1, 30, 3)


@pytest.mark.rule("6.4")
def test_gladiators_longbow_protects_for_the_whole_attack():
    game, me, foe = new_game(("HUNTER", "HUNTER"))
    foe.give("EX1_610").move("SECRET")
    me.equip("DS1_188")
    me.hero.attack_target(foe.hero)
    assert (me.hero.health, foe.hero.health, foe.secrets) == (30, 25, [])
    game.end_turn()
    assert not me.hero.immune
    _, me, foe = new_game(("HUNTER", "HUNTER"))
    bow, ogre = me.equip("DS1_188"), foe.summon(OGRE)
    me.hero.attack_target(ogre)
    assert (me.hero.health, ogre.health, bow.durability) == (30, 2, 1)
    me.hero.deal(1)  # over with the attack
    assert me.hero.health == 29


@pytest.mark.rule("6.4")
def test_gorehowl_loses_attack_against_minions():
    game, me, foe = new_game(("WARRIOR", "MAGE"))
    axe = me.equip("EX1_411")
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
    game, me, foe = new_game(("WARRIOR", "MAGE"))
    axe = me.equip("EX1_411")
    me.hero.attack_target(foe.hero)
    assert axe.dead
    assert foe.hero.health == 23


@pytest.mark.rule("6.4")
def test_gorehowl_may_go_below_no_attack():
    # With Heroic Strike the hero goes on hitting; what is below 0 counts when a Spiteful Smith adds to it.
    game, me, foe = new_game(("WARRIOR", "MAGE"), mana=30)
    axe = me.equip("EX1_411")
    for _ in range(7):
        me.hero.attack_target(foe.summon(RAIDER))
        next_turn(game)
    assert (axe.attack, me.weapon) == (0, axe)
    me.give("CS2_105").play()  # Heroic Strike
    assert me.hero.attack == 4
    yeti = foe.summon(YETI)
    me.hero.attack_target(yeti)
    assert (yeti.health, axe.attack, axe.durability, me.weapon) == (1, 0, 1, axe)
    assert me.hero.attack == 4  # no Attack, not less than none
    me.summon("CS2_221").set(damage=1)  # Spiteful Smith
    assert axe.attack == 2 - 1


@pytest.mark.rule("6.4", "6.3")
def test_gorehowl_asks_whom_it_hits_at_last():
    # Misdirection turns the blow from the hero to the only minion.
    _, me, foe = secret_game("EX1_533")
    axe = foe.equip("EX1_411")
    golem = me.summon(GOLEM)
    foe.hero.attack_target(me.hero)
    assert golem.dead
    assert (axe.attack, axe.durability) == (6, 1)


@pytest.mark.rule("6.4", "6.3", "13.17")
def test_an_attack_called_off_spares_gorehowl_nothing_later():
    # The Defender that a Knife kills before the blow: neither Attack nor durability, and the blow at the hero is
    # the axe's last.
    _, me, foe = secret_game("EX1_130", hero="PALADIN")
    foe.summon("TEST_WATCH")
    axe = foe.equip("EX1_411")
    foe.hero.attack_target(me.hero)
    assert (axe.attack, axe.durability, me.hero.health) == (7, 1, 30)
    foe.hero.attack_target(me.hero)
    assert me.hero.health == 23
    assert axe.dead


@pytest.mark.rule("6.4")
def test_a_defending_hero_does_not_strike():
    game, me, foe = new_game(("WARRIOR", "MAGE"))
    axe = me.equip(AXE)
    me.give("CS2_105").play()
    game.end_turn()
    yeti = ready(foe.summon(YETI))
    yeti.attack_target(me.hero)
    assert (yeti.damage, axe.durability, me.hero.health) == (0, 2, 26)


@pytest.mark.rule("6.4")
def test_attacks_made_by_hand_count_for_the_weapon_too():
    _, me, foe = new_game(("DRUID", "MAGE"))
    me.hero_power.use()
    me.hero.attack_target(foe.hero)
    me.give(AXE).play()
    assert not me.hero.can_attack
    _, me, foe = new_game(("DRUID", "MAGE"))
    me.hero_power.use()
    me.hero.attack_target(foe.hero)
    me.give("EX1_567").play()  # Doomhammer: Windfury
    assert me.hero.attacks_left == 1
    me.hero.attack_target(foe.hero)
    assert not me.hero.can_attack
    assert foe.hero.health == 30 - 1 - 3


@pytest.mark.rule("6.4", "3.7")
def test_a_weapon_loses_durability_for_each_attack():
    _, me, foe = new_game(("SHAMAN", "MAGE"))
    hammer = me.equip("EX1_567")
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
    game, me, foe = secret_game("EX1_611")
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
        yeti, guard = me.summon(YETI), foe.summon("CS1_042")
        me.give("TEST_ORDER").play(target=yeti)
        hit[guard.dead, foe.hero.damage] += 1
    assert set(hit) == {(True, 0), (False, 4)}
