"""Sandbox edits of an entity."""

import pytest

import hsenv
from kit import COIN, FIREBALL, RAIDER, YETI, YETI_ID, ids

# -- edits of an entity


def test_set_numbers(me):
    yeti = me.summon(YETI)
    yeti.set(attack=9, max_health=12, damage=3)
    assert (yeti.attack, yeti.health, yeti.max_health, yeti.damage) == (9, 9, 12, 3)
    yeti.set(health=4)
    assert yeti.health == 4
    yeti.silence()
    assert (yeti.attack, yeti.max_health) == (4, 5)  # the difference was an enchantment
    me.hero.set(damage=7, armor=2)
    assert (me.hero.health, me.hero.armor) == (23, 2)
    axe = me.equip("Fiery War Axe")
    axe.set(attack=5, durability=8)
    assert (axe.attack, axe.durability, me.hero.attack) == (5, 8, 5)


def test_set_keywords_and_switches(me, foe):
    yeti = me.summon(YETI)
    yeti.set(taunt=True, exhausted=False, divine_shield=True)
    assert yeti.taunt
    assert yeti.can_attack
    yeti.set(taunt=False)
    assert not yeti.taunt
    assert yeti.divine_shield
    yeti.set(frozen=True)
    assert not yeti.can_attack
    yeti.set(silenced=True)
    assert yeti.silenced
    assert not yeti.divine_shield


def test_a_printed_keyword_that_was_taken_stays_away(me):
    guard = me.summon("Sen'jin Shieldmasta")
    guard.set(taunt=False)
    me.give("Blessing of Kings").play(target=guard)  # its numbers are computed anew
    assert (guard.attack, guard.taunt) == (7, False)
    guard.set(taunt=True)
    assert guard.taunt


def test_set_kills_what_has_no_health_left(me):
    yeti = me.summon(YETI)
    yeti.set(damage=5)
    assert yeti.dead


@pytest.mark.parametrize("values", [{"atack": 3}, {"attack": "three"}, {"attack": None}, {"taunts": True}])
def test_set_refuses_what_it_does_not_know(game, me, values):
    yeti = me.summon(YETI)
    before = game.hash()
    with pytest.raises(hsenv.PositionError):
        yeti.set(**values)
    assert game.hash() == before


def test_effects_trigger(me, foe):
    acolyte = me.summon("Acolyte of Pain")
    me.put_in_deck(YETI)
    acolyte.deal(1)
    assert ids(me.hand) == [YETI_ID]
    acolyte.heal(5)
    assert acolyte.damage == 0
    golem = me.summon("Harvest Golem")
    golem.destroy()
    assert "skele21" in ids(me.board)


def test_a_full_hand_kills_what_returns(me):
    for _ in range(10):
        me.give(YETI)
    hoarder = me.summon("Loot Hoarder")
    hoarder.return_to_hand()
    assert hoarder.dead


def test_put_on_top_and_shuffle(me):
    me.put_in_deck(RAIDER)
    yeti = me.summon(YETI)
    yeti.put_on_top()
    assert me.deck[-1] is yeti
    card = me.give(COIN)
    card.shuffle_into_deck()
    assert card in me.deck
    assert me.hand == []


@pytest.mark.parametrize("zone", ["HAND", "PLAY", "DECK", "GRAVEYARD"])
@pytest.mark.parametrize("start", ["HAND", "PLAY", "DECK"])
def test_move(game, me, start, zone):
    from hearthstone.enums import Zone

    make = {"HAND": me.give, "PLAY": me.summon, "DECK": me.put_in_deck}[start]
    hoarder = make("EX1_096")
    assert hoarder.move(Zone[zone])
    assert hoarder.zone == Zone[zone]
    assert [len(z) for z in (me.hand, me.board, me.deck, me.graveyard)].count(1) == 1
    assert me.hero.damage == 0
    game.check()


def test_move_without_room(game, me):
    for _ in range(10):
        me.give(YETI)
    raider = me.summon(RAIDER)
    before = game.hash()
    assert raider.move("hand") is False
    assert game.hash() == before
    assert me.put_in_deck(YETI).move("HAND") is False
    with pytest.raises(hsenv.PositionError, match="no Secret"):
        me.hand[0].move("SECRET")


@pytest.mark.parametrize("zone", ["SETASIDE", "nowhere", 99, None])
def test_move_elsewhere_is_refused(me, zone):
    with pytest.raises(hsenv.PositionError, match="can be moved to"):
        me.give(YETI).move(zone)


def test_edits_of_the_dead_are_refused(game, me):
    yeti = me.summon(YETI)
    yeti.destroy()
    before = game.hash()
    edits = [
        lambda: yeti.deal(1),
        lambda: yeti.heal(1),
        yeti.destroy,
        yeti.silence,
        yeti.discard,
        yeti.return_to_hand,
        yeti.shuffle_into_deck,
        yeti.put_on_top,
        lambda: yeti.set(attack=1),
        lambda: yeti.move("HAND"),
    ]
    for edit in edits:
        with pytest.raises(hsenv.IllegalAction, match="neither in play nor in hand"):
            edit()
    assert game.hash() == before


WHERE = ["hand", "hand spell", "hand weapon", "board", "weapon", "hero", "power", "secret", "deck", "dead"]


EDITS = {
    "deal": (lambda one: one.deal(1), {"board", "hero"}),
    "heal": (lambda one: one.heal(1), {"board", "hero"}),
    "destroy": (lambda one: one.destroy(), {"board", "hero", "weapon", "secret"}),
    "silence": (lambda one: one.silence(), {"board", "hand"}),
    "discard": (lambda one: one.discard(), {"hand", "hand spell", "hand weapon"}),
    "return_to_hand": (lambda one: one.return_to_hand(), {"board", "weapon"}),
    "shuffle": (lambda one: one.shuffle_into_deck(), set(WHERE) - {"hero", "power", "deck", "dead"}),
    "put_on_top": (lambda one: one.put_on_top(), set(WHERE) - {"hero", "power", "deck", "dead"}),
    "move": (lambda one: one.move("GRAVEYARD"), set(WHERE) - {"hero", "power", "dead"}),
    "cost": (lambda one: one.set(cost=1), set(WHERE) - {"deck", "dead"}),
    "taunt": (lambda one: one.set(taunt=True), set(WHERE) - {"deck", "dead"}),
    "attack": (lambda one: one.set(attack=9), set(WHERE) - {"deck", "dead"}),
    "health": (lambda one: one.set(health=9), set(WHERE) - {"deck", "dead"}),
    "durability": (lambda one: one.set(durability=9), {"hand weapon", "weapon"}),
    "armor": (lambda one: one.set(armor=9), {"hero"}),
    "frozen": (lambda one: one.set(frozen=True), {"hand", "board", "hero"}),
    "silenced": (lambda one: one.set(silenced=True), {"hand", "board"}),
}


@pytest.mark.parametrize("where", WHERE)
@pytest.mark.parametrize("edit", EDITS)
def test_every_edit_works_or_says_why_not_in_every_zone(game, me, edit, where):
    one = {
        "hand": lambda: me.give("Chillwind Yeti"),
        "hand spell": lambda: me.give("Fireball"),
        "hand weapon": lambda: me.give("Fiery War Axe"),
        "board": lambda: me.summon("Chillwind Yeti"),
        "weapon": lambda: me.equip("Fiery War Axe"),
        "hero": lambda: me.hero,
        "power": lambda: me.hero_power,
        "secret": lambda: me.put_secret("Mirror Entity"),
        "deck": lambda: me.put_in_deck("Wisp"),
        "dead": lambda: me.summon("Wisp"),
    }[where]()
    if where == "dead":
        one.destroy()
    change, works = EDITS[edit]
    before = game.hash()
    if where in works:
        change(one)
        game.check()
        assert edit == "heal" or game.hash() != before
    else:
        with pytest.raises(hsenv.EditError) as refused:
            change(one)
        assert isinstance(refused.value, hsenv.PositionError)
        assert isinstance(refused.value, hsenv.IllegalAction)
        assert one.name in str(refused.value)
        assert game.hash() == before


def test_edits_while_a_choice_is_open(game, me):
    me.put_in_deck("Wisp")
    me.put_in_deck("Chillwind Yeti")
    tracking = me.give("Tracking")
    tracking.play()
    assert game.choosing
    for edit in (me.draw, lambda: me.give("Wisp"), lambda: me.hero.deal(1)):
        with pytest.raises(hsenv.EditError, match="choice must be made"):
            edit()


def test_set_cost(me):
    fireball = me.give(FIREBALL)
    fireball.set(cost=2)
    assert fireball.cost == 2
    assert fireball.enchantments == []
    me.summon("Sorcerer's Apprentice")  # Sorcerer's Apprentice: (1) less
    assert fireball.cost == 1
    fireball.set(cost=7)
    assert fireball.cost == 7
    me.board[0].silence()
    assert fireball.cost == 8
    me.hero_power.set(cost=0)
    assert me.hero_power.cost == 0


def test_set_cost_of_a_card_that_would_cost_less_than_nothing(me):
    giant = me.give("Molten Giant")
    me.hero.set(damage=29)
    assert giant.cost == 0
    giant.set(cost=3)
    assert giant.cost == 3


@pytest.mark.parametrize("amount", [-1, 10**6, 10**30, "3", None, 1.5])
def test_amounts_that_make_no_sense(game, me, amount):
    yeti = me.summon(YETI)
    before = game.hash()
    edits = [yeti.deal, yeti.heal, lambda n: yeti.set(attack=n), lambda n: yeti.set(progress=n), me.draw]
    for edit in edits:
        with pytest.raises(hsenv.PositionError):
            edit(amount)
    assert game.hash() == before
