"""Rule 11.1: harmful random picks pass over the dying, helpful ones do not."""

import re
from pathlib import Path

import pytest

from kit import YETI, new_game

SORROW = "TEST_SORROW"  # wounds my Yeti when my turn starts and ends


#: Who gives Health to a random minion when its turn ends or starts, and whether the Yeti may be saved.
SAVIOURS = {
    "Young Priestess": "turn_end",
    "Blood Imp": "turn_end",
    "Emboldener 3000": "turn_end",
    "Repair Bot": "turn_end",
    "Lightwell": "turn_start",
}


@pytest.mark.rule("11.1", "8.1")
@pytest.mark.card("EX1_004", "CS2_059", "Mekka3", "Mekka2", "EX1_341")
@pytest.mark.parametrize(("giver", "when"), SAVIOURS.items())
def test_a_helpful_pick_may_save_the_mortally_wounded(giver, when):
    saved = set()
    for seed in range(20):
        game, me, _ = new_game("PRIEST", seed=seed)
        if when == "turn_start":
            game.end_turn()
        me.summon(SORROW).set(damage=3)
        yeti = me.summon(YETI)
        me.summon(giver)
        game.end_turn()
        saved.add(not yeti.dead)
    assert saved == {False, True}


@pytest.mark.rule("11.1")
@pytest.mark.card("NEW1_037", "CS2_058")
@pytest.mark.parametrize("giver", ["Master Swordsmith", "Strength Totem"])
def test_a_bonus_may_go_to_the_mortally_wounded(giver):
    got_nothing = set()
    for seed in range(20):
        game, me, _ = new_game("PRIEST", seed=seed)
        sorrow, yeti = me.summon(SORROW), me.summon(YETI)
        me.summon(giver)
        game.end_turn()
        assert yeti.dead
        got_nothing.add(sorrow.attack == 1)
    assert got_nothing == {False, True}


@pytest.mark.rule("11.1", "8.2")
@pytest.mark.card("FP1_023", "FP1_020")
@pytest.mark.parametrize("saviour", ["Dark Cultist", "Avenge"])
def test_who_answers_a_death_may_save_a_friend_at_0_health(saviour):
    game, me, _ = new_game("PRIEST")
    ghoul = me.summon("Unstable Ghoul")  # older: its Deathrattle comes first
    wisp = me.summon("Wisp")
    if saviour == "Avenge":
        me.give(saviour).play()
        game.end_turn()
        ghoul.destroy()
        assert (wisp.attack, wisp.health, me.secrets) == (4, 2, [])
    else:
        me.summon(saviour).set(damage=3)
        ghoul.set(damage=2)
        wisp.set(divine_shield=True)
        me.give("Whirlwind").play()
        assert (wisp.health, wisp.max_health) == (3, 4)
    assert not wisp.dead


@pytest.mark.rule("11.1")
def test_every_card_says_of_its_random_pick_whether_it_helps():
    picks = re.compile(r"(\w+)\(random\(((?:[^()]|\([^()]*\))*)\)")
    seen = set()
    for file in (Path(__file__).parents[2] / "cards_data").rglob("*.yaml"):
        for action, pick in picks.findall(file.read_text(encoding="utf-8")):
            helps = action in ("enchant", "heal")
            assert ("even_dying=True" in pick) == helps, f"{file.name}: {action}(random({pick}))"
            seen.add(helps)
    assert seen == {False, True}
