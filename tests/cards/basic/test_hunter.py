"""The Basic set's hunter cards, Rexxar and his Hero Power."""

import pytest
from hearthstone.enums import Race

import hsenv

COMPANIONS = {"NEW1_032", "NEW1_033", "NEW1_034"}


def new_game(seed=1):
    game = hsenv.Game.sandbox(("HUNTER", "WARRIOR"), seed=seed)
    return game, *game.players


def ready(player, card_id):
    """A minion that may attack now."""
    minion = player.summon(card_id)
    minion.set(exhausted=False)
    return minion


def fill_board(player, minions):
    for _ in range(minions):
        player.summon("CS2_186")


def ids(entities):
    return [entity.id for entity in entities]


def rows(*table):
    """Parameters of a test, each marked with the card in its first column."""
    return [pytest.param(*row, id=row[0], marks=pytest.mark.card(row[0])) for row in table]


@pytest.mark.parametrize(
    ("card_id", "cost"),
    rows(
        ("DS1_185", 1),
        ("CS2_084", 1),
        ("DS1_175", 1),
        ("DS1_184", 1),
        ("CS2_237", 2),
        ("NEW1_031", 3),
        ("EX1_539", 3),
        ("DS1_070", 4),
        ("DS1_183", 4),
        ("DS1_178", 5),
    ),
)
def test_cost(card_id, cost):
    _, me, _ = new_game()
    assert me.give(card_id).cost == cost


@pytest.mark.parametrize(
    ("card_id", "attack", "health", "beast"),
    rows(
        ("DS1_175", 1, 1, True),
        ("CS2_237", 2, 1, True),
        ("DS1_070", 4, 3, False),
        ("DS1_178", 2, 5, True),
        ("NEW1_032", 4, 4, True),
        ("NEW1_033", 2, 4, True),
        ("NEW1_034", 4, 2, True),
    ),
)
def test_minion_numbers(card_id, attack, health, beast):
    _, me, _ = new_game()
    minion = me.summon(card_id)
    assert (minion.attack, minion.health) == (attack, health)
    assert list(minion.races) == ([Race.BEAST] if beast else [])


@pytest.mark.card("HERO_05", "HERO_05bp")
def test_rexxar():
    _, me, _ = new_game()
    assert me.hero.id == "HERO_05"
    assert (me.hero.health, me.hero.armor, me.hero.attack) == (30, 0, 0)
    assert me.hero_power.id == "HERO_05bp"
    assert me.hero_power.cost == 2


@pytest.mark.card("HERO_05bp")
def test_steady_shot_hits_the_enemy_hero_only():
    game, me, foe = new_game()
    me.summon("CS2_142")  # a Hero Power takes no Spell Damage
    guard = foe.summon("CS2_121")
    assert not me.hero_power.requires_target
    me.hero_power.use()
    assert (foe.hero.health, me.hero.health, guard.damage) == (28, 30, 0)
    assert me.mana == 8
    with pytest.raises(hsenv.IllegalAction):
        me.hero_power.use()
    game.end_turn()
    game.end_turn()
    me.set_mana(1, 10)
    with pytest.raises(hsenv.IllegalAction):
        me.hero_power.use()
    me.set_mana(2, 10)
    me.hero_power.use()
    assert foe.hero.health == 26


@pytest.mark.card("DS1_185")
def test_arcane_shot_hits_any_character():
    _, me, foe = new_game()
    own, enemy = me.summon("CS2_186"), foe.summon("CS2_186")
    shot = me.give("DS1_185")
    with pytest.raises(hsenv.IllegalAction):
        shot.play()
    shot.play(target=foe.hero)
    for target in (me.hero, own, enemy):
        me.give("DS1_185").play(target=target)
    assert [c.damage for c in (foe.hero, me.hero, own, enemy)] == [2, 2, 2, 2]
    me.summon("CS2_142")
    me.give("DS1_185").play(target=enemy)
    assert enemy.damage == 5


@pytest.mark.card("CS2_084", "CS2_084e")
def test_hunter_s_mark_leaves_one_health_until_silenced():
    _, me, foe = new_game()
    yeti = foe.summon("CS2_182")
    yeti.set(damage=2)
    mark = me.give("CS2_084")
    for refused in (None, foe.hero, me.hero):
        with pytest.raises(hsenv.IllegalAction):
            mark.play(target=refused)
    mark.play(target=yeti)
    assert (yeti.attack, yeti.health, yeti.max_health) == (4, 1, 1)
    assert ids(yeti.enchantments) == ["CS2_084e"]
    yeti.silence()  # rules 9.3: the mark has cleared the damage
    assert (yeti.attack, yeti.health, yeti.max_health) == (4, 5, 5)


@pytest.mark.card("CS2_084", "CS2_084e")
def test_hunter_s_mark_is_below_auras():
    _, me, _ = new_game()
    yeti = me.summon("CS2_182")
    me.summon("CS2_222")
    me.give("CS2_084").play(target=yeti)
    assert (yeti.attack, yeti.health) == (5, 2)
    me.give("DS1_185").play(target=yeti)
    assert yeti.dead


@pytest.mark.card("DS1_175", "DS1_175o")
def test_timber_wolf_helps_own_other_beasts():
    _, me, foe = new_game()
    crocolisk, yeti, enemy = me.summon("CS2_120"), me.summon("CS2_182"), foe.summon("CS2_120")
    wolf = me.give("DS1_175")
    wolf.play()
    assert (crocolisk.attack, crocolisk.health) == (3, 3)
    assert ids(crocolisk.enchantments) == ["DS1_175o"]
    assert (wolf.attack, yeti.attack, enemy.attack) == (1, 4, 2)
    second = me.give("DS1_175")
    second.play()
    assert (crocolisk.attack, wolf.attack, second.attack) == (4, 2, 2)
    wolf.silence()
    assert (crocolisk.attack, wolf.attack, second.attack) == (3, 2, 1)
    second.destroy()
    assert (crocolisk.attack, wolf.attack) == (2, 1)


DECK = ["CS2_168", "CS2_172", "CS2_120", "CS2_182", "CS2_200", "CS2_186"]


@pytest.mark.card("DS1_184")
def test_tracking_offers_three_cards_of_the_deck_and_draws_the_chosen_one():
    game, me, foe = new_game()
    for card_id in DECK:
        me.put_in_deck(card_id)
        foe.put_in_deck("EX1_066")
    me.give("DS1_184").play()
    assert game.choosing == (me.seat,)
    offered = list(game.choices)
    assert len(offered) == 3
    assert len(set(ids(offered))) == 3
    assert set(ids(offered)) <= set(DECK)
    with pytest.raises(hsenv.IllegalAction):
        game.end_turn()

    game.choose(1)
    assert game.choosing == ()
    assert me.hand == [offered[1]]
    assert len(me.deck) == 5  # the others stay where they were
    assert sorted([*ids(me.deck), me.hand[0].id]) == sorted(DECK)
    assert len(foe.deck) == 6
    assert me.mana == 9


@pytest.mark.card("DS1_184")
def test_tracking_looks_at_the_whole_deck():
    seen = set()
    for seed in range(40):
        game, me, _ = new_game(seed)
        for card_id in DECK:
            me.put_in_deck(card_id)
        me.give("DS1_184").play()
        seen.update(ids(game.choices))
    assert seen == set(DECK)


@pytest.mark.card("DS1_184")
def test_tracking_offers_different_names_only():
    game, me, _ = new_game()
    for card_id in ("CS2_182", "CS2_182", "CS2_182", "CS2_200"):
        me.put_in_deck(card_id)
    me.give("DS1_184").play()
    assert sorted(ids(game.choices)) == ["CS2_182", "CS2_200"]
    game.choose(0)
    assert len(me.hand) == 1
    assert len(me.deck) == 3


@pytest.mark.card("DS1_184")
def test_tracking_finds_nothing_in_an_empty_deck():
    # Doubt: that the card is playable at all then; no requirement says otherwise.
    game, me, _ = new_game()
    me.give("DS1_184").play()
    assert game.choosing == ()
    assert me.hand == []
    game.end_turn()


def buzzard_game():
    game, me, foe = new_game()
    for _ in range(5):
        me.put_in_deck("CS2_182")
    return game, me, foe


@pytest.mark.card("CS2_237")
def test_starving_buzzard_draws_for_every_other_friendly_beast():
    game, me, foe = buzzard_game()
    buzzard = me.give("CS2_237")
    buzzard.play()
    assert me.hand == []  # not for itself
    me.give("CS2_120").play()
    assert len(me.hand) == 1
    me.give("CS2_168").play()
    assert len(me.hand) == 1  # a Murloc is no Beast

    game.end_turn()
    foe.give("CS2_120").play()
    assert len(me.hand) == 1
    game.end_turn()
    assert len(me.hand) == 2
    buzzard.silence()
    me.give("CS2_120").play()
    assert len(me.hand) == 2


@pytest.mark.card("CS2_237")
def test_starving_buzzard_sees_summoned_tokens():
    _, me, _ = buzzard_game()
    me.summon("CS2_237")
    me.give("CS2_196").play()  # Razorfen Hunter is no Beast, its Boar is
    assert len(me.hand) == 1
    me.give("NEW1_031").play()
    assert len(me.hand) == 2


@pytest.mark.card("NEW1_031", "NEW1_032", "NEW1_033", "NEW1_034")
def test_animal_companion_summons_one_of_three():
    seen = set()
    for seed in range(40):
        _, me, foe = new_game(seed)
        yeti = me.summon("CS2_182")
        me.give("NEW1_031").play()
        assert len(me.board) == 2
        companion = me.board[1]
        seen.add(companion.id)
        assert yeti.attack == (5 if companion.id == "NEW1_033" else 4)
        assert companion.taunt == (companion.id == "NEW1_032")
        if companion.id == "NEW1_034":
            companion.attack_target(foe.hero)
            assert foe.hero.health == 26
        else:
            with pytest.raises(hsenv.IllegalAction):
                companion.attack_target(foe.hero)
    assert seen == COMPANIONS


@pytest.mark.card("NEW1_031")
def test_animal_companion_needs_a_free_slot():
    _, me, foe = new_game()
    fill_board(me, 7)
    companion = me.give("NEW1_031")
    with pytest.raises(hsenv.IllegalAction):
        companion.play()
    me.board[0].destroy()
    companion.play()
    assert me.board[6].id in COMPANIONS
    assert foe.board == []


@pytest.mark.card("NEW1_032")
def test_misha_guards_its_master():
    _, me, foe = new_game()
    golem = ready(me, "CS2_186")
    misha = foe.summon("NEW1_032")
    with pytest.raises(hsenv.IllegalAction):
        golem.attack_target(foe.hero)
    misha.silence()
    golem.attack_target(foe.hero)
    assert foe.hero.health == 23


@pytest.mark.card("NEW1_033", "NEW1_033o")
def test_leokk_helps_own_other_minions():
    _, me, foe = new_game()
    leokk = me.summon("NEW1_033")
    yeti, enemy = me.summon("CS2_182"), foe.summon("CS2_182")
    assert (yeti.attack, yeti.health) == (5, 5)
    assert ids(yeti.enchantments) == ["NEW1_033o"]
    assert (leokk.attack, enemy.attack) == (2, 4)
    leokk.silence()
    assert yeti.attack == 4


@pytest.mark.card("NEW1_034")
def test_huffer_loses_its_charge_by_silence():
    for seed in range(40):
        _, me, foe = new_game(seed)
        me.give("NEW1_031").play()
        if me.board[0].id == "NEW1_034":
            break
    huffer = me.board[0]
    assert huffer.charge
    huffer.silence()
    assert not huffer.charge
    with pytest.raises(hsenv.IllegalAction):
        huffer.attack_target(foe.hero)


@pytest.mark.card("EX1_539")
def test_kill_command_is_stronger_with_a_beast():
    _, me, foe = new_game()
    foe.summon("CS2_120")  # an enemy Beast does not count
    me.summon("CS2_182")
    command = me.give("EX1_539")
    assert not command.powered
    with pytest.raises(hsenv.IllegalAction):
        command.play()
    command.play(target=foe.hero)
    assert foe.hero.health == 27

    beast = me.summon("CS2_120")
    golem = foe.summon("CS2_186")
    command = me.give("EX1_539")
    assert command.powered
    command.play(target=golem)
    assert golem.damage == 5
    assert foe.hero.health == 27

    me.set_mana(10, 10)
    me.summon("CS2_142")
    me.give("EX1_539").play(target=me.hero)
    assert me.hero.health == 24
    beast.destroy()
    me.give("EX1_539").play(target=me.hero)
    assert me.hero.health == 20


@pytest.mark.card("DS1_070", "DS1_070o")
def test_houndmaster_trains_a_friendly_beast():
    game, me, foe = new_game()
    crocolisk, yeti, enemy = me.summon("CS2_120"), me.summon("CS2_182"), foe.summon("CS2_120")
    golem = ready(foe, "CS2_186")
    master = me.give("DS1_070")
    for refused in (None, yeti, enemy, me.hero):
        with pytest.raises(hsenv.IllegalAction):
            master.play(target=refused)
    master.play(target=crocolisk)
    assert (crocolisk.attack, crocolisk.health, crocolisk.taunt) == (4, 5, True)
    assert ids(crocolisk.enchantments) == ["DS1_070o"]
    assert (yeti.attack, yeti.taunt) == (4, False)

    game.end_turn()
    with pytest.raises(hsenv.IllegalAction):
        golem.attack_target(me.hero)
    crocolisk.silence()
    assert (crocolisk.attack, crocolisk.health, crocolisk.taunt) == (2, 3, False)
    golem.attack_target(me.hero)
    assert me.hero.health == 23


@pytest.mark.card("DS1_070")
def test_houndmaster_without_a_beast_is_just_a_body():
    _, me, foe = new_game()
    foe.summon("CS2_120")
    yeti = me.summon("CS2_182")
    master = me.give("DS1_070")
    assert not master.requires_target
    master.play()
    assert (master.attack, master.health) == (4, 3)
    assert (yeti.attack, yeti.health) == (4, 5)


@pytest.mark.card("DS1_183")
def test_multi_shot_hits_two_different_enemy_minions():
    missed = set()
    for seed in range(30):
        _, me, foe = new_game(seed)
        own = me.summon("CS2_186")
        enemies = [foe.summon("CS2_186") for _ in range(3)]
        me.give("DS1_183").play()
        damage = [enemy.damage for enemy in enemies]
        assert sorted(damage) == [0, 3, 3]
        assert [c.damage for c in (own, me.hero, foe.hero)] == [0, 0, 0]
        missed.add(damage.index(0))
    assert missed == {0, 1, 2}


@pytest.mark.card("DS1_183")
def test_multi_shot_takes_what_there_is_and_needs_one_enemy_minion():
    _, me, foe = new_game()
    me.summon("CS2_186")
    shot = me.give("DS1_183")
    with pytest.raises(hsenv.IllegalAction):
        shot.play()
    golem = foe.summon("CS2_186")
    me.summon("CS2_142")
    shot.play()
    assert golem.damage == 4
    assert foe.hero.health == 30


@pytest.mark.card("DS1_178", "DS1_178e")
def test_tundra_rhino_lets_beasts_charge():
    game, me, foe = new_game()
    rhino, crocolisk, raider = me.give("DS1_178"), me.give("CS2_120"), me.give("CS2_168")
    for minion in (rhino, crocolisk, raider):
        minion.play()
    assert rhino.charge
    assert crocolisk.charge
    assert ids(crocolisk.enchantments) == ["DS1_178e"]
    rhino.attack_target(foe.hero)
    crocolisk.attack_target(foe.hero)
    assert foe.hero.health == 26
    with pytest.raises(hsenv.IllegalAction):
        raider.attack_target(foe.hero)

    game.end_turn()
    enemy = foe.give("CS2_120")
    enemy.play()
    with pytest.raises(hsenv.IllegalAction):
        enemy.attack_target(me.hero)


@pytest.mark.card("DS1_178", "DS1_178e")
def test_tundra_rhino_s_charge_ends_with_it():
    _, me, foe = new_game()
    crocolisk, rhino = me.give("CS2_120"), me.summon("DS1_178")
    crocolisk.play()
    assert crocolisk.charge
    rhino.silence()
    assert not crocolisk.charge
    assert not rhino.charge
    with pytest.raises(hsenv.IllegalAction):
        crocolisk.attack_target(foe.hero)
