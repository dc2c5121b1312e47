"""`Game.hash` while a choice is open: it covers all that is still to happen, and nothing that is an accident."""

import itertools

import pytest

import hsenv
from kit import restore_cards

PICK = "add_to_hand(choose_card(one_of(CS2_231, CS2_182)))"
SPELLS = {
    "WIN": f"{PICK}; win()",
    "ARMOR": f"{PICK}; gain_armor(5)",
    "DRAW": f"{PICK}; draw()",
    "NOTHING": PICK,
    "TWICE": f"{PICK}; {PICK}",
    "NUMBER": f"n = random_int(1, 100); {PICK}; gain_armor(n)",
    "SET": f"victims = random(all.minions, 2); {PICK}; destroy(victims)",
    "CARD": f"made = random(one_of(CS2_231, CS2_182, CS2_200)); {PICK}; summon(made)",
    "PLACES": f"one = random(friendly.deck, 1); {PICK}; draw(one)",
    "EACH": f"for x in all.minions: {PICK}; destroy(x)",
    "SUMMONED": f"made = summon(CS2_231, 2); {PICK}; destroy(made)",
}
CARDS = "\n".join(
    f'HASH_{name}: {{name: Hash {name}, set: basic, class: mage, type: spell, cost: 0, collectible: false, play: "{play}"}}'
    for name, play in SPELLS.items()
)
CARDS += f"""
HASH_TARGET: {{name: Hash Target, set: basic, class: mage, type: spell, cost: 0, collectible: false,
              target: all.minions, play: "{PICK}; destroy(target)"}}
HASH_DEATH: {{name: Hash Death, set: basic, class: neutral, type: minion, cost: 1, attack: 1, health: 1,
             collectible: false, deathrattle: "{PICK}"}}
HASH_LATER: {{name: Hash Later, set: basic, class: neutral, type: minion, cost: 1, attack: 1, health: 1,
             collectible: false, deathrattle: gain_armor(1)}}
"""


@pytest.fixture(scope="module", autouse=True)
def spells():
    hsenv.cards.load(CARDS)
    yield
    restore_cards()


def game_with_cards(script=None):
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1, script=script)
    me, foe = game.players
    for player, name in itertools.product((me, foe), ("Chillwind Yeti", "Boulderfist Ogre")):
        player.summon(name)
    for name in ("Fireball", "Frostbolt", "Flamestrike"):
        me.put_in_deck(name, top=True)
    return game


def cast(name, script=None, target=None):
    """A game in which the spell waits for its choice."""
    game = game_with_cards(script)
    me = game.players[0]
    spell = me.give("HASH_" + name)
    if target is not None:
        minions = [minion for player in game.players for minion in player.board]
        target = minions[target]
    spell.play(target=target)
    assert game.choosing == (0,)
    game.set_script(None)
    return game


def finish(game):
    while game.choosing:
        game.choose(0)
    return game


def test_what_is_still_to_happen_decides():
    plays = [cast(name) for name in ("WIN", "ARMOR", "DRAW", "NOTHING", "TWICE")]
    assert len({game.hash() for game in plays}) == len(plays)


@pytest.mark.parametrize(
    ("name", "rolls"),
    [("NUMBER", [[3], [4]]), ("SET", [[0, 0], [0, 1], [2, 1]]), ("CARD", [[0], [1]]), ("PLACES", [[0], [1]])],
)
def test_what_a_text_remembers_decides(name, rolls):
    plays = [cast(name, script) for script in rolls]
    assert len({game.hash() for game in plays}) == len(plays)
    assert len({finish(game).hash() for game in plays}) == len(plays)


def test_the_target_decides():
    plays = [cast("TARGET", target=i) for i in range(4)]
    assert len({game.hash() for game in plays}) == 4


def test_the_place_in_a_loop_decides():
    game = cast("EACH")
    seen = set()
    while game.choosing:
        seen.add(game.hash())
        game.choose(0)
    assert len(seen) == 4


def other_slots(name, script=None, target=None):
    """The same position as `cast` leads to, its spell given before the minions came."""
    game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1, script=script)
    me, foe = game.players
    for card in ("Fireball", "Frostbolt", "Flamestrike"):
        me.put_in_deck(card, top=True)
    spell = me.give("HASH_" + name)
    for player, card in itertools.product((me, foe), ("Chillwind Yeti", "Boulderfist Ogre")):
        player.summon(card)
    if target is not None:
        target = [minion for player in game.players for minion in player.board][target]
    spell.play(target=target)
    game.set_script(None)
    return game


@pytest.mark.parametrize(
    ("name", "script", "target"),
    [(name, None, None) for name in ("WIN", "DRAW", "TWICE", "EACH", "SUMMONED")]
    + [
        ("NUMBER", [7], None),
        ("SET", [2, 1], None),
        ("CARD", [1], None),
        ("PLACES", [1], None),
        ("TARGET", None, 3),
    ],
)
def test_slots_and_handles_do_not(name, script, target):
    a, b = cast(name, script, target), other_slots(name, script, target)
    while a.choosing:
        assert a.hash() == b.hash()
        assert hsenv.Game.from_bytes(a.to_bytes()).hash() == a.clone().hash() == a.hash()
        for game in (a, b):
            game.choose(1)
    assert a.hash() == b.hash()


def test_deaths_that_are_still_to_be_told_decide():
    """Two die together, the first asks: whether the other's Deathrattle comes is nowhere but on the stack."""
    hashes = set()
    for silenced in (False, True):
        game = hsenv.Game.sandbox(("MAGE", "WARRIOR"), seed=1)
        me = game.players[0]
        minions = [me.summon("HASH_DEATH"), me.summon("HASH_LATER")]
        if silenced:
            minions[1].silence()
        me.give("Flamestrike")
        foe = game.players[1]
        foe.set_mana(10)
        game.end_turn()
        foe.give("Consecration").play()
        assert game.choosing == (0,)
        hashes.add(game.hash())
    assert len(hashes) == 2
