"""The sandbox: its options, its edits, scripted rolls."""

import pytest

import hsenv
from kit import COIN, COIN_ID, FIREBALL, FIREBALL_ID, RAIDER, RAIDER_ID, YETI, YETI_ID, ids

# -- options


def test_a_fresh_sandbox(game, me, foe):
    assert (game.turn, game.current, game.over, game.winner, game.choosing) == (1, me, False, None, ())
    for player in (me, foe):
        assert (player.mana, player.max_mana, player.hero.health, player.hero.armor) == (10, 10, 30, 0)
        assert player.hand == player.board == player.deck == player.secrets == player.quests == []
        assert player.graveyard == player.enchantments == player.starting_deck == []
        assert player.weapon is None
        assert (player.can_fatigue, player.can_draw) == (False, True)
    assert game.format == "wild"


def test_heroes_are_classes_ids_or_enum_members():
    from hearthstone.enums import CardClass

    game = hsenv.Game.sandbox((CardClass.DRUID, "HERO_09"))
    assert ids(player.hero for player in game.players) == ["HERO_06", "HERO_09"]
    assert hsenv.Game.sandbox(("Mage", "Jaina Proudmoore")).players[1].hero.id == "HERO_08"


@pytest.mark.parametrize("hero", ["BARD", "", "HERO_99", YETI_ID, None, 3])
def test_heroes_that_do_not_exist(hero):
    with pytest.raises(hsenv.HearthstoneError):
        hsenv.Game.sandbox((hero, "MAGE"))


def test_first():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), first=1)
    assert game.current is game.players[1]
    with pytest.raises(hsenv.PositionError):
        hsenv.Game.sandbox(("MAGE", "WARRIOR"), first=2)


def test_mana():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), mana=3)
    assert [(p.mana, p.max_mana) for p in game.players] == [(3, 3)] * 2
    game.end_turn()
    assert game.current.max_mana == 4
    with pytest.raises(hsenv.PositionError):
        hsenv.Game.sandbox(("MAGE", "WARRIOR"), mana=-1)


def test_decks_and_hands():
    game = hsenv.Game.sandbox(
        ("MAGE", "WARRIOR"), decks=([YETI_ID, RAIDER_ID], []), hands=(["Fireball"], [COIN_ID, COIN_ID])
    )
    me, foe = game.players
    assert ids(me.deck) == [YETI_ID, RAIDER_ID]
    assert (ids(me.hand), ids(foe.hand)) == ([FIREBALL_ID], [COIN_ID, COIN_ID])
    assert ids(me.draw(2)) == [RAIDER_ID, YETI_ID]  # the first of the list is drawn last
    assert me.starting_deck == [YETI_ID, RAIDER_ID]


def test_shuffle():
    deck = [YETI_ID, RAIDER_ID, FIREBALL_ID, COIN_ID, "CS2_120", "CS2_186", "CS2_200", "CS2_201"]
    orders = {
        tuple(
            ids(
                hsenv.Game.sandbox(("MAGE", "MAGE"), decks=(deck, []), shuffle=True, seed=seed)
                .players[0]
                .deck
            )
        )
        for seed in range(5)
    }
    assert len(orders) > 1
    assert {tuple(sorted(order)) for order in orders} == {tuple(sorted(deck))}


def test_fatigue_is_an_option():
    me = hsenv.Game.sandbox(("MAGE", "WARRIOR"), fatigue=True).players[0]
    me.draw(2)
    assert (me.hero.damage, me.fatigue) == (3, 2)


def test_format_is_an_option():
    assert hsenv.Game.sandbox(("MAGE", "WARRIOR"), format="basic").format == "basic"
    with pytest.raises(hsenv.DeckError, match="wild, standard, classic, basic"):
        hsenv.Game.sandbox(("MAGE", "WARRIOR"), format="arena")


@pytest.mark.parametrize(
    ("options", "error"),
    [
        ({"decks": (["NO_SUCH"], [])}, hsenv.UnknownCard),
        ({"hands": (["NO_SUCH"], [])}, hsenv.UnknownCard),
        ({"hands": ([YETI_ID] * 11, [])}, hsenv.DeckError),
        ({"decks": ([YETI_ID] * 61, [])}, hsenv.DeckError),
        ({"decks": (["CS2_092e"], [])}, hsenv.DeckError),
        ({"decks": ([YETI_ID],)}, hsenv.PositionError),
        ({"seed": "seven"}, hsenv.PositionError),
    ],
)
def test_options_that_make_no_sense(options, error):
    with pytest.raises(error):
        hsenv.Game.sandbox(("MAGE", "WARRIOR"), **options)


def test_seeds_decide():
    def missiles(seed):
        game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=seed)
        me, foe = game.players
        enemies = [foe.summon("War Golem") for _ in range(6)]
        me.give("Arcane Missiles").play()
        return [enemy.damage for enemy in enemies]

    assert missiles(3) == missiles(3)
    assert len({tuple(missiles(seed)) for seed in range(8)}) > 1
    assert missiles(-1) == missiles(2**64 - 1)


# -- scripted rolls


def test_script_decides_the_rolls():
    # Arcane Missiles: three rolls among the enemy hero and two minions.
    for roll in range(3):
        game = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
        me, foe = game.players
        victims = [foe.hero, foe.summon("War Golem"), foe.summon("War Golem")]
        game.set_script([roll] * 3)
        me.give("Arcane Missiles").play()
        assert game.unused_rolls == 0
        assert sorted(victim.damage for victim in victims) == [0, 0, 3]


def test_script_as_an_option():
    with hsenv.Game.sandbox(("MAGE", "WARRIOR"), script=[1, 0, 0]) as game:
        me, foe = game.players
        foe.summon("War Golem")
        me.give("Arcane Missiles").play()
        assert foe.hero.damage in (1, 2)


def test_a_script_must_be_used_up():
    with pytest.raises(hsenv.ScriptError, match="1 scripted roll"):  # noqa: SIM117
        with hsenv.Game.sandbox(("MAGE", "WARRIOR"), script=[0]) as game:
            game.end_turn()
    with pytest.raises(ZeroDivisionError), hsenv.Game.sandbox(("MAGE", "WARRIOR"), script=[0]):
        raise ZeroDivisionError  # the error of the block comes through


def test_a_script_that_is_too_short_undoes_the_action():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"))
    me, foe = game.players
    foe.summon("War Golem")
    missiles = me.give("Arcane Missiles")
    game.set_script([0, 1])
    before = game.hash()
    with pytest.raises(hsenv.ScriptError, match="no roll left"):
        missiles.play()
    assert game.hash() == before
    assert me.hand == [missiles]
    assert game.unused_rolls == 2
    game.set_script(None)
    missiles.play()
    assert missiles.dead


def test_a_scripted_roll_that_is_too_large():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), script=[5, 0, 0])
    me, foe = game.players
    foe.summon("War Golem")
    with pytest.raises(hsenv.ScriptError, match="rolls 5 for a choice among 2"):
        me.give("Arcane Missiles").play()
    with pytest.raises(hsenv.ScriptError):
        game.set_script([-1])


def test_an_empty_script_allows_no_roll():
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), script=[])
    me, foe = game.players
    me.give(FIREBALL).play(target=foe.hero)
    foe.summon("War Golem")
    with pytest.raises(hsenv.ScriptError):
        me.give("Arcane Missiles").play()


# -- edits of a player


def test_give_by_id_and_exact_name(me):
    assert me.give(FIREBALL_ID).id == me.give(FIREBALL).id == FIREBALL_ID
    assert me.give(hsenv.cards.get(YETI_ID)).id == YETI_ID
    assert me.give(me.hand[0]).id == FIREBALL_ID
    assert len(me.hand) == 4


@pytest.mark.parametrize("card", ["NO_SUCH", "fireball", "", "CS2_029 "])
def test_unknown_cards(game, me, card):
    before = game.hash()
    for edit in (me.give, me.summon, me.equip, me.put_in_deck, me.put_secret, me.set_hero, me.set_hero_power):
        with pytest.raises(hsenv.UnknownCard):
            edit(card)
    assert game.hash() == before


def test_an_unknown_card_comes_with_a_suggestion(me):
    with pytest.raises(KeyError, match="Fireball"):
        me.give("Firebal")


def test_full_zones_give_none(game, me):
    for _ in range(10):
        assert me.give(YETI) is not None
    for _ in range(7):
        assert me.summon(RAIDER) is not None
    before = game.hash()
    assert me.give(YETI) is None
    assert me.summon(RAIDER) is None
    assert game.hash() == before
    for _ in range(60):
        assert me.put_in_deck(YETI) is not None
    assert me.put_in_deck(YETI) is None


def test_summon_has_no_battlecry_but_triggers(me, foe):
    me.summon("Knife Juggler")
    me.summon("Murloc Tidehunter")
    assert ids(me.board) == ["NEW1_019", "EX1_506"]
    assert foe.hero.damage == 1
    assert me.mana == 10


def test_a_summoned_minion_may_die_at_once(me):
    me.summon("Knife Juggler")
    for _ in range(3):
        ghost = me.summon("Wisp")
        ghost.destroy()
        assert ghost.dead


@pytest.mark.parametrize(
    ("edit", "card"),
    [("summon", FIREBALL_ID), ("equip", YETI_ID), ("set_hero", YETI_ID), ("set_hero_power", FIREBALL_ID)],
)
def test_the_wrong_type_of_card(game, me, edit, card):
    before = game.hash()
    with pytest.raises(hsenv.PositionError, match="is not a"):
        getattr(me, edit)(card)
    assert game.hash() == before


@pytest.mark.parametrize("position", [-1, 2, 9])
def test_summon_at_a_place_that_is_not_there(me, position):
    me.summon(YETI)
    with pytest.raises(hsenv.PositionError, match="no place"):
        me.summon(YETI, position)


def test_equip_replaces(me):
    axe = me.equip("Fiery War Axe")
    blade = me.equip("Arcanite Reaper")
    assert me.weapon is blade
    assert axe.dead


def test_put_secret(me):
    secret = me.put_secret("Mirror Entity")
    assert me.secrets == [secret]
    assert me.put_secret("Mirror Entity") is None
    assert me.quests == []


def test_set_hero_and_power(me):
    me.hero.set(damage=10)
    hero = me.set_hero("Rexxar")
    assert me.hero is hero
    assert (hero.health, me.hero_power.name) == (30, "Steady Shot")
    power = me.set_hero_power("Fireblast")
    assert me.hero_power is power


def test_draw_returns_what_came(me):
    cards = [me.put_in_deck(YETI) for _ in range(3)]
    assert set(me.draw(2)) | set(me.deck) == set(cards)
    assert me.cards_drawn_this_turn == 2


def test_switches(me):
    me.can_draw = False
    me.put_in_deck(YETI)
    assert me.draw() == []
    me.can_draw = True
    assert len(me.draw()) == 1
    me.draw()
    assert me.hero.damage == 0
    me.can_fatigue = True
    me.draw()
    assert me.hero.damage == 1
    me.take_fatigue()
    assert me.hero.damage == 3


def test_set_mana(me):
    me.set_mana(3, 7)
    assert (me.mana, me.max_mana, me.temporary_mana) == (3, 7, 0)
    me.set_mana(20, 20)
    assert (me.mana, me.max_mana) == (20, 20)
    me.set_mana(5, 4, temporary=1)
    assert (me.mana, me.max_mana, me.temporary_mana) == (5, 4, 1)
    me.set_mana(2)
    assert (me.mana, me.max_mana) == (2, 2)


@pytest.mark.parametrize("numbers", [(-1, 5), (6, 5), (1, 200), (3, 2, -1), (0, 100, 100)])
def test_mana_that_makes_no_sense(game, me, numbers):
    before = game.hash()
    with pytest.raises(hsenv.PositionError):
        me.set_mana(*numbers)
    assert game.hash() == before


def test_counters(game, me, foe):
    me.give(COIN).play()
    me.give(RAIDER).play()
    me.hero_power.use(target=foe.hero)
    assert (me.cards_played_this_turn, me.minions_played_this_turn, me.spells_cast_this_turn) == (2, 1, 1)
    assert (me.hero_power_uses_this_turn, me.hero_power_uses_this_game) == (1, 1)
    assert foe.hero_damage_this_turn == 1
    foe.summon(YETI).destroy()
    assert (foe.minions_died_this_turn, foe.minions_died_this_game) == (1, 1)
    game.end_turn()
    assert (me.cards_played_this_turn, me.hero_power_uses_this_game) == (0, 1)
    assert (foe.minions_died_this_turn, foe.minions_died_this_game) == (0, 1)


def test_states_that_cards_give_their_player(me):
    assert (me.extra_deathrattles, me.spell_damage_doublings, me.spells_cost_health) == (0, 0, False)
    me.summon("Baron Rivendare")
    me.summon("Baron Rivendare")
    assert me.extra_deathrattles == 1
    me.summon("Prophet Velen")
    assert (me.spell_damage_doublings, me.healing_doublings, me.hero_power_doublings) == (1, 1, 1)


def test_overload(game, me, foe):
    me.give("Lightning Bolt").play(target=foe.hero)
    assert (me.overload_owed, me.overload_locked) == (1, 0)
    game.end_turn()
    game.end_turn()
    assert (me.overload_owed, me.overload_locked, me.mana) == (0, 1, 9)
