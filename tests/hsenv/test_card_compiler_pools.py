"""Named pools, and programs that repeat another key's: what is written once."""

import re
from pathlib import Path

import pytest

import hsenv
from compiled import COMMON, WORDS, listing
from hsenv.cards.build import build_pack, build_text
from hsenv.cards.disassemble import Listing
from hsenv.cards.errors import CardError
from hsenv.cards.pools import read_pools, spelled_out
from kit import names, new_game, restore_cards

ROOT = Path(__file__).parents[2]
CARDS = ROOT / "cards_data"

PICK = 'X: {name: X, set: naxx, type: spell, cost: 1, collectible: false, play: "add_to_hand(random(PLACE))"}'


@pytest.fixture
def loading():
    """The cards that a test loads are gone after it."""
    yield
    restore_cards()


def folder(path: Path, pools: str, records: str) -> Path:
    (path / "naxx").mkdir()
    (path / "pools.yaml").write_text(pools, encoding="utf-8")
    (path / "naxx" / "neutral.yaml").write_text(records, encoding="utf-8")
    return path


def compiled(path: Path, card: str = "X") -> str:
    return Listing(build_pack(path), WORDS).card(card)


# -- named pools


@pytest.mark.parametrize(
    ("pool", "use", "meant"),
    [
        ("one_of(WISP, AXE)", "some", "one_of(WISP, AXE)"),
        ("one_of(WISP, AXE)", "some(minion)", "one_of(WISP, AXE)(minion)"),
        ("minions(dragon, cost <= 2)", "some", "minions(dragon, cost <= 2)"),
    ],
)
def test_a_name_stands_for_its_pool(pool: str, use: str, meant: str, tmp_path: Path) -> None:
    named = folder(tmp_path, f'some: "{pool}"', COMMON + PICK.replace("PLACE", use))
    spelled = Listing(build_text(COMMON + PICK.replace("PLACE", meant)), WORDS).card("X")
    assert without_head(compiled(named)) == without_head(spelled)


def without_head(text: str) -> str:
    return text.split("\n", 1)[1]


def test_a_copy_with_a_prefix_draws_from_its_own_cards(tmp_path: Path) -> None:
    own = "VAN_WISP: {like: WISP}\nVAN_X: {like: X}"
    path = folder(tmp_path, "some: one_of(WISP, AXE)", f"{COMMON}{PICK.replace('PLACE', 'some')}\n{own}")
    assert "[VAN_WISP AXE]" in compiled(path, "VAN_X")
    assert "[WISP AXE]" in compiled(path)


def test_only_whole_words_of_what_a_card_does_are_names(tmp_path: Path) -> None:
    pools = {"wisp": "one_of(WISP)"}
    assert (
        spelled_out("random(wisp) + wisps + x.wisp + a_wisp", pools)
        == "random(one_of(WISP)) + wisps + x.wisp + a_wisp"
    )
    path = folder(
        tmp_path,
        "wisp: one_of(WISP)",
        COMMON + PICK.replace("PLACE", "wisp").replace("name: X", "name: wisp"),
    )
    assert build_pack(path).string_at(build_pack(path).cards[-1].name) == "wisp"


@pytest.mark.parametrize(
    ("pools", "message"),
    [
        ("some: friendly.minions", r"pools\.yaml:1: some is no pool"),
        ("some: [WISP]", r"pools\.yaml:1: some is no pool"),
        ("Some: one_of(WISP)", r"pools\.yaml:1: Some is no name of a pool"),
        ("a: one_of(WISP)\na: one_of(AXE)", r"pools\.yaml:2: a is given twice"),
        ("dragon: one_of(WISP)", "dragon is a word already"),
        ("damage: one_of(WISP)", "damage is a word already"),
        ("battlecry: one_of(WISP)", "battlecry is a word already"),
        ("some: one_of(WISQ)", "there is no card WISQ"),
    ],
)
def test_a_pool_that_makes_no_sense_is_an_error(pools: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(CardError) as caught:
        build_pack(folder(tmp_path, pools, COMMON + PICK.replace("PLACE", "some")))
    assert re.search(message, str(caught.value))


def test_every_pool_of_the_card_data_is_used() -> None:
    records = "\n".join(file.read_text(encoding="utf-8") for file in CARDS.glob("*/*.yaml"))
    pools = read_pools(CARDS / "pools.yaml")
    assert "dream_cards" in pools
    for name, pool in pools.items():
        assert re.search(rf"\b{name}\b", records), name
        assert pool not in records, f"write {name} for {pool}"


def test_cards_that_are_loaded_use_the_names(loading: None) -> None:
    hsenv.cards.load(PICK.replace("PLACE", "dream_cards"))
    _, me, _ = new_game()
    me.give("X").play()
    dreams = {"Laughing Sister", "Ysera Awakens", "Emerald Drake", "Dream", "Nightmare"}
    assert set(names(me.hand)) < dreams
    assert len(me.hand) == 1


# -- programs that repeat another key's

MINION = "X: {name: X, type: minion, cost: 1, attack: 1, health: 1, collectible: false, set: naxx, PLACE}"


@pytest.mark.parametrize(
    ("short", "long"),
    [
        ("battlecry: draw(2), deathrattle: battlecry", "battlecry: draw(2), deathrattle: draw(2)"),
        ("deathrattle: draw(2), battlecry: deathrattle", "battlecry: draw(2), deathrattle: draw(2)"),
        ("battlecry: draw(2), inspire: battlecry", "battlecry: draw(2), inspire: draw(2)"),
        (
            "battlecry: draw(2), when: {turn_end(friendly): battlecry}",
            "battlecry: draw(2), when: {turn_end(friendly): draw(2)}",
        ),
        # where a Deathrattle summons is another place than where a Battlecry does
        (
            "battlecry: summon(WISP), deathrattle: battlecry",
            "battlecry: summon(WISP), deathrattle: summon(WISP)",
        ),
    ],
)
def test_a_program_can_repeat_that_of_another_key(short: str, long: str) -> None:
    assert listing(MINION.replace("PLACE", short)) == listing(MINION.replace("PLACE", long))


@pytest.mark.parametrize(
    ("keys", "message"),
    [
        ("deathrattle: battlecry", "there is no battlecry to repeat"),
        ("battlecry: deathrattle, deathrattle: battlecry", "there is no deathrattle to repeat"),
        ("deathrattle: deathrattle", "there is no deathrattle to repeat"),
        (
            'target: all.minions, battlecry: "damage(target, 1)", deathrattle: battlecry',
            "deathrattle: there is no target here",
        ),
    ],
)
def test_what_cannot_be_repeated_is_an_error(keys: str, message: str) -> None:
    with pytest.raises(CardError) as caught:
        build_text(COMMON + MINION.replace("PLACE", keys))
    assert message in str(caught.value)


def test_what_is_repeated_happens(loading: None) -> None:
    hsenv.cards.load(MINION.replace("PLACE", 'battlecry: "damage(enemy.hero, 2)", deathrattle: battlecry'))
    _, me, foe = new_game()
    me.give("X").play()
    assert foe.hero.health == 28
    (minion,) = me.board
    minion.destroy()
    assert foe.hero.health == 26
