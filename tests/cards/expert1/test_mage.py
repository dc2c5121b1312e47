"""Classic (expert1) mage cards."""

import pytest
from hearthstone.enums import CardType

import hsenv


def new_game(seed=1):
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=seed)
    return game, *game.players


def fill_board(player, minions):
    for _ in range(minions):
        player.summon("CS2_186")


def ids(entities):
    return [entity.id for entity in entities]


@pytest.mark.parametrize(
    ("card_id", "cost", "attack", "health"),
    [
        pytest.param("EX1_559", 7, 5, 7, marks=pytest.mark.card("EX1_559")),
        pytest.param("EX1_608", 2, 3, 2, marks=pytest.mark.card("EX1_608")),
    ],
)
def test_minion_numbers(card_id, cost, attack, health):
    _, me, _ = new_game()
    card = me.give(card_id)
    assert (card.cost, card.attack, card.health) == (cost, attack, health)
    minion = me.summon(card_id)
    assert (minion.attack, minion.health, minion.max_health) == (attack, health, health)


@pytest.mark.card("EX1_559")
def test_archmage_antonidas_gives_a_fireball_for_every_own_spell():
    game, me, foe = new_game()
    antonidas = me.give("EX1_559")
    antonidas.play()
    assert me.hand == []  # a minion is no spell
    me.give("GAME_005").play()
    assert ids(me.hand) == ["CS2_029"]
    fireball = me.hand[0]
    assert fireball.cost == 4
    fireball.play(target=foe.hero)
    assert foe.hero.health == 24
    assert ids(me.hand) == ["CS2_029"]  # another one

    game.end_turn()
    foe.give("GAME_005").play()
    assert len(me.hand) == 1
    assert foe.hand == []
    game.end_turn()
    me.give("EX1_294").play()  # a Secret is a spell
    assert len(me.hand) == 2
    antonidas.silence()
    me.give("GAME_005").play()
    assert len(me.hand) == 2


@pytest.mark.card("EX1_559")
def test_archmage_antonidas_comes_before_the_spell_s_own_effect():
    _, me, _ = new_game()
    me.summon("EX1_559")
    intellect = me.give("CS2_023")
    for _ in range(9):
        me.give("CS2_182")
    me.put_in_deck("CS2_168")
    me.put_in_deck("CS2_168")
    intellect.play()
    assert ids(me.hand) == ["CS2_182"] * 9 + ["CS2_029"]
    assert me.deck == []  # both were burned


@pytest.mark.card("EX1_608", "EX1_608e")
def test_sorcerer_s_apprentice_makes_own_spells_cheaper():
    _, me, foe = new_game()
    fireball, coin, yeti = me.give("CS2_029"), me.give("GAME_005"), me.give("CS2_182")
    theirs = foe.give("CS2_029")
    apprentice = me.give("EX1_608")
    apprentice.play()
    assert [c.cost for c in (fireball, coin, yeti, theirs)] == [3, 0, 4, 4]
    assert ids(fireball.enchantments) == ["EX1_608e"]
    assert list(yeti.enchantments) == []
    second = me.give("EX1_608")
    assert second.cost == 2
    second.play()
    assert fireball.cost == 2
    fireball.play(target=foe.hero)
    assert me.mana == 10 - 2 - 2 - 2
    assert foe.hero.health == 24

    later = me.give("CS2_029")
    assert later.cost == 2
    apprentice.silence()
    assert later.cost == 3
    second.destroy()
    assert later.cost == 4


@pytest.mark.card("EX1_294")
def test_mirror_entity_copies_the_minion_that_the_opponent_plays():
    game, me, foe = new_game()
    secret = me.give("EX1_294")
    secret.play()
    assert me.mana == 7
    assert me.secrets == [secret]
    again = me.give("EX1_294")
    with pytest.raises(hsenv.IllegalAction):  # one of each name
        again.play()
    me.give("CS2_168").play()  # an own minion does not spring it
    assert len(me.board) == 1
    assert me.secrets == [secret]

    game.end_turn()
    yeti = foe.give("CS2_182")
    yeti.play()
    assert ids(me.board) == ["CS2_168", "CS2_182"]
    assert me.secrets == []
    assert foe.board == [yeti]
    foe.give("CS2_168").play()  # once only
    assert len(me.board) == 2
    with pytest.raises(hsenv.IllegalAction):  # the copy sleeps, and it is not its turn
        me.board[1].attack_target(foe.hero)
    game.end_turn()
    me.board[1].attack_target(foe.hero)
    assert foe.hero.health == 26


@pytest.mark.card("EX1_294")
def test_mirror_entity_copies_what_the_battlecry_has_made_of_it():
    game, me, foe = new_game()
    foe.summon("CS2_168")
    foe.summon("CS2_168")
    me.give("EX1_294").play()
    game.end_turn()
    warlord = foe.give("CS2_226")
    warlord.play()
    copy = me.board[0]
    assert (copy.id, copy.attack, copy.health) == ("CS2_226", 6, 6)
    assert ids(copy.enchantments) == ["CS2_226e"]
    copy.silence()
    assert (copy.attack, copy.health) == (4, 4)
    assert (warlord.attack, warlord.health) == (6, 6)


@pytest.mark.card("EX1_294")
def test_mirror_entity_s_copy_has_no_battlecry_and_no_foreign_aura():
    game, me, foe = new_game()
    foe.summon("CS2_122")
    me.give("EX1_294").play()
    game.end_turn()
    tidehunter = foe.give("EX1_506")
    tidehunter.play()
    assert ids(foe.board) == ["CS2_122", "EX1_506", "EX1_506a"]
    assert ids(me.board) == ["EX1_506"]
    assert (tidehunter.attack, me.board[0].attack) == (3, 2)


@pytest.mark.card("EX1_294")
def test_mirror_entity_waits_while_there_is_no_room():
    game, me, foe = new_game()
    me.give("EX1_294").play()
    fill_board(me, 7)
    game.end_turn()
    foe.give("CS2_182").play()
    assert len(me.board) == 7
    assert len(me.secrets) == 1
    me.board[0].destroy()
    foe.give("CS2_120").play()
    assert len(me.board) == 7
    assert me.board[6].id == "CS2_120"
    assert me.secrets == []


@pytest.mark.card("EX1_294")
def test_mirror_entity_is_for_played_minions_only():
    game, me, foe = new_game()
    me.give("EX1_294").play()
    game.end_turn()
    foe.give("NEW1_031").play()  # Animal Companion summons
    foe.give("CS2_027").play()
    assert len(foe.board) == 3
    assert me.board == []
    assert len(me.secrets) == 1


def set_up(secret):
    """My Secret is in play and the turn is the foe's."""
    game, me, foe = new_game()
    me.give(secret).play()
    game.end_turn()
    return game, me, foe


@pytest.mark.parametrize(
    ("card", "cost"),
    [pytest.param(card, 3, marks=pytest.mark.card(card)) for card in ("EX1_287", "EX1_295", "tt_010")],
)
def test_secrets_are_paid_and_only_one_of_each_name_is_allowed(card, cost):
    _, me, _ = new_game()
    secret, second = me.give(card), me.give(card)
    secret.play()
    assert me.mana == 10 - cost
    assert me.secrets == [secret]
    with pytest.raises(hsenv.IllegalAction):
        second.play()


@pytest.mark.card("EX1_287")
def test_counterspell_counters_the_next_enemy_spell():
    _, me, foe = set_up("EX1_287")
    foe.give("CS2_057").play(target=foe.summon("CS2_182"))
    assert foe.board[0].health == 5
    assert foe.mana == 7
    assert foe.hand == []
    assert me.secrets == []
    foe.give("CS2_057").play(target=foe.board[0])
    assert foe.board[0].health == 1


@pytest.mark.card("EX1_287")
def test_counterspell_leaves_no_overload_and_no_cast_triggers():
    _, me, foe = set_up("EX1_287")
    teacher, pyromancer = foe.summon("NEW1_026"), foe.summon("NEW1_020")
    foe.give("EX1_248").play()
    assert foe.board == [teacher, pyromancer]
    assert (teacher.damage, pyromancer.damage) == (0, 0)
    assert foe.overload_owed == 0
    assert me.secrets == []


@pytest.mark.card("EX1_287")
def test_counterspell_ignores_minions_hero_powers_and_my_own_spells():
    game, me, foe = new_game()
    me.give("EX1_287").play()
    me.give("EX1_192").play()
    assert len(me.secrets) == 1
    game.end_turn()
    yeti = foe.give("CS2_182")
    yeti.play()
    foe.hero_power.use()
    assert foe.board == [yeti]
    assert foe.hero.armor == 2
    assert len(me.secrets) == 1


@pytest.mark.card("EX1_295", "EX1_295o")
def test_ice_block_prevents_fatal_damage_and_makes_immune_this_turn():
    game, me, foe = set_up("EX1_295")
    first, second = foe.summon("CS2_200"), foe.summon("CS2_200")
    for ogre in (first, second):
        ogre.set(exhausted=False)
    me.hero.set(damage=25)
    first.attack_target(me.hero)
    assert me.hero.health == 5
    assert me.secrets == []
    assert me.hero.immune
    with pytest.raises(hsenv.IllegalAction):
        second.attack_target(me.hero)
    foe.give("CS2_062").play()
    assert me.hero.health == 5
    game.end_turn()
    assert not me.hero.immune
    game.end_turn()
    first.attack_target(me.hero)
    assert me.hero.health <= 0
    assert game.over


@pytest.mark.card("EX1_295")
@pytest.mark.parametrize(("attack", "armor", "health", "triggered"), [(7, 0, 1, False), (8, 3, 5, True)])
def test_ice_block_counts_armor(attack, armor, health, triggered):
    _, me, foe = set_up("EX1_295")
    me.hero.set(damage=25, armor=3)
    attacker = foe.summon("CS2_186" if attack == 7 else "EX1_586")
    assert attacker.attack == attack
    attacker.set(exhausted=False)
    attacker.attack_target(me.hero)
    assert (me.hero.armor, me.hero.health) == (armor, health)
    assert me.hero.immune == triggered
    assert len(me.secrets) == (0 if triggered else 1)


@pytest.mark.card("EX1_295")
def test_ice_block_does_not_act_in_my_own_turn():
    game, me, _ = new_game()
    me.give("EX1_295").play()
    me.hero.set(damage=27)
    me.give("CS2_062").play()
    assert game.over


@pytest.mark.card("tt_010", "tt_010a")
def test_spellbender_becomes_the_target_of_an_enemy_spell():
    _, me, foe = set_up("tt_010")
    yeti = me.summon("CS2_182")
    foe.give("CS2_057").play(target=yeti)
    assert yeti.health == 5
    assert me.board == [yeti]
    assert me.secrets == []
    assert [card.id for card in me.graveyard if card.type == CardType.MINION] == ["tt_010a"]


@pytest.mark.card("tt_010", "tt_010a")
def test_spellbender_takes_a_buff_meant_for_an_enemy_minion():
    _, me, foe = set_up("tt_010")
    theirs = foe.summon("CS2_182")
    foe.give("CS2_004").play(target=theirs)
    bender = me.board[0]
    assert (bender.id, bender.attack, bender.health) == ("tt_010a", 1, 5)
    assert theirs.health == 5


@pytest.mark.card("tt_010")
def test_spellbender_may_be_a_target_the_spell_would_not_allow():
    _, me, foe = set_up("tt_010")
    ogre = me.summon("CS2_200")
    foe.give("EX1_622").play(target=ogre)
    assert me.board == [ogre]


@pytest.mark.card("tt_010")
def test_spellbender_ignores_spells_on_heroes_untargeted_spells_and_battlecries():
    _, me, foe = set_up("tt_010")
    yeti = me.summon("CS2_182")
    foe.give("CS2_061").play(target=me.hero)
    assert me.hero.health == 28
    foe.give("EX1_192").play()
    foe.give("CS2_042").play(target=yeti)
    assert yeti.health == 1
    assert len(me.secrets) == 1


@pytest.mark.card("tt_010")
def test_spellbender_needs_a_slot():
    _, me, foe = set_up("tt_010")
    for _ in range(7):
        me.summon("CS2_182")
    target = me.board[0]
    foe.give("CS2_057").play(target=target)
    assert target.health == 1
    assert len(me.secrets) == 1


@pytest.mark.card("tt_010", "EX1_287")
def test_counterspell_comes_before_spellbender():
    game, me, foe = new_game()
    bender, counter = me.give("tt_010"), me.give("EX1_287")
    bender.play()
    counter.play()
    game.end_turn()
    yeti = me.summon("CS2_182")
    foe.give("CS2_057").play(target=yeti)
    assert me.secrets == [bender]
    assert me.board == [yeti]
    assert yeti.health == 5
