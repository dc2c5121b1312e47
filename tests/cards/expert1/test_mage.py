"""Classic (expert1) mage cards."""

import pytest

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
