"""The pack: bytes as docs/pack-format.md says, the command, and cards loaded at run time."""

import struct
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from hsenv.cards import running, vocabulary
from hsenv.cards.assemble import Instruction
from hsenv.cards.build import build_pack, build_text
from hsenv.cards.errors import CardError, CardErrors
from hsenv.cards.pack import CardRow, Pack, Totals, checksum

ROOT = Path(__file__).parents[2]
WORDS = vocabulary.load()

CARDS = """
BOLT: {name: Bolt, dbf: 7, set: expert1, class: mage, type: spell, school: fire, rarity: legendary, cost: 1,
       target: all.characters, play: "damage(target, 3)"}
WISP: {name: Wïsp, type: minion, class: [mage, rogue], cost: 0, attack: 1, health: 2, race: [beast, dragon],
       keywords: [taunt], overload: 2, spell_damage: 1, collectible: false, aura: {self: PLUS},
       when: {damage(self): "add_to_hand(random(one_of(BOLT, WISP)))"},
       deathrattle: add_to_hand(random(spells(fire)))}
AXE: {name: Axe, type: weapon, cost: 1, attack: 3, durability: 4}
PLUS: {name: Plus, type: enchantment, gives: +1/+1}
"""


def rows_by_id(pack: Pack) -> dict[str, CardRow]:
    return {pack.string_at(row.id): row for row in pack.cards}


# -- bytes


def test_the_layout_is_the_documented_one() -> None:
    pack = build_text(CARDS)
    page = (ROOT / "docs" / "pack-format.md").read_text(encoding="utf-8")
    assert f"`{pack.layout.struct.format}`" in page
    assert f"u32 = {pack.layout.version}" in page
    assert pack.layout.struct.size == 136
    data = pack.to_bytes()
    counts = pack.counts()
    assert data[:8] == b"HSPK" + struct.pack("<I", pack.layout.version)
    assert struct.unpack_from("<Q", data, 8)[0] == checksum(data[16:])
    assert struct.unpack_from("<14I", data, 16) == (*(0,) * 7, *counts)
    sizes = (136, 16, 8, 16, 2, 4, 1)
    assert len(data) == 16 + 56 + sum(size * count for size, count in zip(sizes, counts, strict=True))


def test_the_page_says_what_stands_in_the_vocabulary() -> None:
    tool = ROOT / "tests" / "tools" / "pack_format_doc.py"
    assert subprocess.run([sys.executable, tool, "--check"], check=False).returncode == 0, (
        "run: make pack-doc"
    )


def test_checksum_is_fnv_1a() -> None:
    assert checksum(b"") == 14695981039346656037
    assert checksum(b"a") == 0xAF63DC4C8601EC8C


def test_a_pack_survives_the_round_trip() -> None:
    pack = build_text(CARDS)
    again = Pack.from_bytes(pack.to_bytes())
    assert again.to_bytes() == pack.to_bytes()
    assert again.cards == pack.cards
    assert again.code == pack.code


@pytest.mark.parametrize("at", [0, 4, 8, 20, 100, -1])
def test_a_damaged_pack_is_refused(at: int) -> None:
    data = bytearray(build_text(CARDS).to_bytes())
    data[at] ^= 0x40
    with pytest.raises(CardError):
        Pack.from_bytes(bytes(data))


def test_a_short_pack_is_refused() -> None:
    data = build_text(CARDS).to_bytes()
    for length in (0, 3, 20, 70, 200, len(data) - 1):
        with pytest.raises(CardError):
            Pack.from_bytes(data[:length])


def test_the_null_card_and_offset_zero_mean_none() -> None:
    pack = build_text(CARDS)
    assert pack.cards[0] == CardRow(pack.layout)
    assert pack.code[0] == Instruction(WORDS.ops["END"])
    assert pack.string_at(0) == ""
    assert [pack.string_at(row.id) for row in pack.cards[1:]] == sorted(("BOLT", "WISP", "AXE", "PLUS"))


def test_the_facts_of_a_card() -> None:
    found = rows_by_id(build_text(CARDS))
    bolt, wisp, axe = found["BOLT"], found["WISP"], found["AXE"]
    assert (bolt.dbf, bolt.set, bolt.type, bolt.school, bolt.rarity) == (7, 3, 5, 2, 5)
    assert (bolt.cost, bolt.classes, bolt.flags) == (1, 1 << 4, 1)  # collectible
    assert (wisp.attack, wisp.health, wisp.race_a, wisp.race_b) == (1, 2, 20, 24)
    assert (wisp.classes, wisp.overload, wisp.spell_damage, wisp.flags) == (1 << 4 | 1 << 7, 2, 1, 0)
    assert (axe.attack, axe.health) == (3, 4)
    keywords = ("taunt", "deathrattle", "overload", "aura", "trigger")
    assert (wisp.keywords, wisp.rules) == WORDS.keyword_bits(keywords)
    assert WORDS.keyword_names(wisp.keywords, wisp.rules) == list(keywords)


def test_what_a_card_points_to() -> None:
    pack = build_text(CARDS)
    wisp = rows_by_id(pack)["WISP"]
    names = [pack.string_at(row.id) for row in pack.cards]
    trigger = pack.triggers[wisp.first_trigger]
    assert (wisp.trigger_count, trigger.event, trigger.zone) == (1, WORDS.events["Damage"], 0)
    assert pack.auras[wisp.first_aura].enchantment == names.index("PLUS")
    filtered, listed = pack.pools
    assert [names[item] for item in pack.items[listed.first : listed.first + listed.length]] == [
        "BOLT",
        "WISP",
    ]
    assert listed.filter == 0
    assert pack.code[filtered.filter].op == WORDS.ops["IT_TYPE"]


def test_the_same_program_and_pool_are_stored_once() -> None:
    text = "A: {name: A, type: spell, cost: 1, play: add_to_hand(random(spells()))}\n"
    one, two = build_text(text), build_text(text + text.replace("A:", "B:", 1))
    assert len(one.code) == len(two.code)
    assert len(two.pools) == 1
    assert rows_by_id(two)["A"].play == rows_by_id(two)["B"].play


def test_the_same_cards_give_the_same_bytes() -> None:
    lines = CARDS.replace("\n    ", " ").strip().splitlines()
    assert build_text("\n".join(reversed(lines))).counts() == build_text(CARDS).counts()
    assert build_text(CARDS).to_bytes() == build_text(CARDS).to_bytes()


# -- the command


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, str(ROOT / "hsenv" / "cards" / "build.py"), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd="/")


def test_the_command_runs_as_a_plain_file(tmp_path: Path) -> None:
    (tmp_path / "cards" / "naxx").mkdir(parents=True)
    (tmp_path / "cards" / "decks").mkdir()
    (tmp_path / "cards" / "naxx" / "mage.yaml").write_text(CARDS, encoding="utf-8")
    (tmp_path / "cards" / "decks" / "deck.yaml").write_text("not: a card", encoding="utf-8")
    (tmp_path / "cards" / "sets.yaml").write_text("set: [BOLT]", encoding="utf-8")
    out = tmp_path / "out" / "cards.pack"
    done = run(
        *("--cards", str(tmp_path / "cards"), "--vocabulary", str(ROOT / "engine" / "vocabulary")),
        *("--out", str(out)),
    )
    assert done.returncode == 0, done.stderr
    assert "4 cards" in done.stdout
    assert out.read_bytes() == build_pack(tmp_path / "cards").to_bytes()


def test_the_command_tells_all_errors_and_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "naxx").mkdir()
    (tmp_path / "naxx" / "mage.yaml").write_text("A: {type: x}\nB: {type: y}\n", encoding="utf-8")
    out = tmp_path / "cards.pack"
    done = run("--cards", str(tmp_path), "--out", str(out))
    assert done.returncode == 1
    assert "mage.yaml:1: A: unknown type x" in done.stderr
    assert "mage.yaml:2: B: unknown type y" in done.stderr
    assert "2 errors" in done.stderr
    assert not out.exists()


# -- cards loaded at run time


class FakeEngine:
    """An engine as far as loading cards goes: it keeps the packs it is given."""

    def __init__(self, pack: Pack) -> None:
        self.totals = pack.counts()
        self.cards = [(pack.string_at(row.id), row) for row in pack.cards]
        self.patches: list[Pack] = []

    def card_ids(self) -> list[str]:
        return [name for name, _ in self.cards[1:]]

    def card_index(self, card: str) -> int:
        return [name for name, _ in self.cards].index(card)

    def card_facts(self, card: str) -> dict[str, Any]:
        row = self.cards[self.card_index(card)][1]
        words = WORDS.keyword_names(row.keywords, row.rules)
        facts = {"type": row.type, "set": row.set, "formats": row.formats, "collectible": row.flags & 1}
        return facts | {"keywords": words}

    def pack_totals(self) -> tuple[int, ...]:
        return tuple(self.totals)

    def extend_pack(self, data: bytes) -> list[str]:
        patch = Pack.from_bytes(data)
        assert patch.base == self.totals
        self.patches.append(patch)
        for row in patch.cards:
            if row.replaces:
                self.cards[row.replaces - 1] = (patch.string_at(row.id), row)
            else:
                self.cards.append((patch.string_at(row.id), row))
        counts = patch.counts()._replace(cards=len(self.cards) - self.totals.cards)
        self.totals = Totals(*(a + b for a, b in zip(self.totals, counts, strict=True)))
        return [patch.string_at(row.id) for row in patch.cards]


@pytest.fixture
def engine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> FakeEngine:
    (tmp_path / "naxx").mkdir()
    (tmp_path / "naxx" / "mage.yaml").write_text(CARDS, encoding="utf-8")
    monkeypatch.setattr(running, "find_folder", lambda: tmp_path)
    monkeypatch.setattr(running, "_loaded", {})
    return FakeEngine(build_text(CARDS))


def test_new_cards_follow_the_existing_ones(engine: FakeEngine) -> None:
    text = (
        "NEW2: {name: New, type: spell, cost: 1, play: summon(WISP)}\n"
        "NEW1: {name: New, type: spell, cost: 1, play: cast(NEW2)}\n"
    )
    assert running.load_records(text, engine) == ["NEW1", "NEW2"]
    (patch,) = engine.patches
    assert [row.replaces for row in patch.cards] == [0, 0]
    assert engine.card_index("NEW2") == 6
    code = patch.code[patch.cards[0].play - patch.base.code :]
    assert code[0] == Instruction(WORDS.ops["CARD"], 0, 6)


def test_an_existing_card_is_replaced(engine: FakeEngine) -> None:
    assert running.load_records("BOLT: {like: BOLT, cost: 9}", engine) == ["BOLT"]
    row = engine.cards[engine.card_index("BOLT")][1]
    assert (row.cost, row.replaces) == (9, engine.card_index("BOLT") + 1)
    assert row.play >= engine.patches[0].base.code
    running.load_records("BOLT: {like: BOLT, name: Bolt of Nine}\nCOPY: {like: BOLT}", engine)
    row, copy = (engine.cards[engine.card_index(name)][1] for name in ("BOLT", "COPY"))
    assert row.cost == copy.cost == 9
    assert row.name == copy.name


def test_a_copy_with_a_prefix_names_running_cards_with_it(engine: FakeEngine) -> None:
    running.load_records("MY_WISP: {like: WISP}", engine)
    running.load_records("CALL: {name: Call, type: spell, cost: 1, play: summon(WISP)}", engine)
    running.load_records("MY_CALL: {like: CALL}", engine)
    patch = engine.patches[-1]
    code = patch.code[patch.cards[0].play - patch.base.code :]
    assert code[0] == Instruction(WORDS.ops["CARD"], 0, engine.card_index("MY_WISP"))


def test_a_file_can_be_loaded(engine: FakeEngine, tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_text("MINE: {like: WISP, name: Mine}\n", encoding="utf-8")
    assert running.load_records(file, engine) == ["MINE"]
    assert running.load_records(str(file), engine) == ["MINE"]
    assert len(engine.patches[0].triggers) == 1
    assert engine.patches[0].cards[0].first_trigger == engine.patches[0].base.triggers
    with pytest.raises(CardError, match="cannot read"):
        running.load_records(tmp_path / "none.yaml", engine)


def test_the_existing_cards_are_checked_against(engine: FakeEngine) -> None:
    with pytest.raises(CardErrors, match="BOLT is a spell"):
        running.load_records("X: {name: X, type: spell, cost: 1, play: summon(BOLT)}", engine)
    with pytest.raises(CardErrors, match="did you mean WISP"):
        running.load_records("X: {name: X, type: spell, cost: 1, play: summon(WISPP)}", engine)
    with pytest.raises(CardErrors, match="PLUS captures no attack"):
        running.load_records(
            'X: {name: X, type: spell, cost: 1, play: "enchant(friendly.hero, PLUS, attack=2)"}', engine
        )
    assert engine.patches == []


def test_importing_the_cards_is_light() -> None:
    script = (
        "import sys, types\n"
        "house = sys.modules['hsenv'] = types.ModuleType('hsenv')\n"  # without what needs the engine
        f"house.__path__ = [{str(ROOT / 'hsenv')!r}]\n"
        "import hsenv.cards\n"
        "heavy = {'yaml', 'hearthstone', 'difflib'}\n"
        "print(sorted(heavy & {name.split('.')[0] for name in sys.modules}))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
