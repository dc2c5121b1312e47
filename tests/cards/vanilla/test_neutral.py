"""Classic as it was in June 2014, neutral: the cards of cards_data/vanilla/neutral.yaml, in its order."""

import pytest

from kit import OLD_RAIDER, OLD_YETI, classic_game, ids, names, refused, rows

SAME = rows(
    ("VAN_CS2_231",),
    ("VAN_CS2_188",),
    ("VAN_EX1_009",),
    ("VAN_EX1_008",),
    ("VAN_NEW1_025",),
    ("VAN_CS2_189",),
    ("VAN_CS1_042",),
    ("VAN_NEW1_017",),
    ("VAN_EX1_029",),
    ("VAN_EX1_001",),
    ("VAN_CS2_168",),
    ("VAN_EX1_080",),
    ("VAN_EX1_405",),
    ("VAN_CS2_146",),
    ("VAN_CS2_171",),
    ("VAN_EX1_011",),
    ("VAN_EX1_010",),
    ("VAN_CS2_169",),
    ("VAN_EX1_004",),
    ("VAN_EX1_066",),
    ("VAN_EX1_393",),
    ("VAN_EX1_045",),
    ("VAN_CS2_172",),
    ("VAN_EX1_012",),
    ("VAN_NEW1_018",),
    ("VAN_CS2_173",),
    ("VAN_NEW1_016",),
    ("VAN_EX1_059",),
    ("VAN_EX1_162",),
    ("VAN_NEW1_021",),
    ("VAN_NEW1_023",),
    ("VAN_CS2_121",),
    ("VAN_CS2_203",),
    ("VAN_NEW1_019",),
    ("VAN_CS2_142",),
    ("VAN_EX1_096",),
    ("VAN_EX1_100",),
    ("VAN_EX1_082",),
    ("VAN_EX1_055",),
    ("VAN_EX1_616",),
    ("VAN_NEW1_037",),
    ("VAN_NEW1_029",),
    ("VAN_EX1_506",),
    ("VAN_EX1_506a",),
    ("VAN_EX1_557",),
    ("VAN_EX1_015",),
    ("VAN_EX1_076",),
    ("VAN_CS2_120",),
    ("VAN_EX1_058",),
    ("VAN_NEW1_020",),
    ("VAN_EX1_049",),
    ("VAN_EX1_007",),
    ("VAN_EX1_006",),
    ("VAN_EX1_089",),
    ("VAN_EX1_005",),
    ("VAN_EX1_590",),
    ("VAN_EX1_050",),
    ("VAN_EX1_582",),
    ("VAN_EX1_102",),
    ("VAN_CS2_117",),
    ("VAN_EX1_170",),
    ("VAN_tt_004",),
    ("VAN_EX1_556",),
    ("VAN_skele21",),
    ("VAN_EX1_597",),
    ("VAN_EX1_598",),
    ("VAN_CS2_181",),
    ("VAN_CS2_141",),
    ("VAN_CS2_125",),
    ("VAN_EX1_017",),
    ("VAN_EX1_014",),
    ("VAN_CS2_118",),
    ("VAN_EX1_085",),
    ("VAN_EX1_044",),
    ("VAN_EX1_412",),
    ("VAN_CS2_122",),
    ("VAN_CS2_196",),
    ("VAN_CS2_boar",),
    ("VAN_EX1_020",),
    ("VAN_EX1_019",),
    ("VAN_CS2_127",),
    ("VAN_NEW1_027",),
    ("VAN_NEW1_027e",),
    ("VAN_EX1_390",),
    ("VAN_EX1_021",),
    ("VAN_EX1_083",),
    ("VAN_EX1_tk28",),
    ("VAN_EX1_tk29",),
    ("VAN_CS2_124",),
    ("VAN_EX1_057",),
    ("VAN_EX1_584",),
    ("VAN_CS2_182",),
    ("VAN_EX1_595",),
    ("VAN_EX1_046",),
    ("VAN_EX1_093",),
    ("VAN_EX1_025",),
    ("VAN_NEW1_022",),
    ("VAN_CS2_147",),
    ("VAN_EX1_116",),
    ("VAN_EX1_396",),
    ("VAN_CS2_119",),
    ("VAN_CS2_197",),
    ("VAN_EX1_062",),
    ("VAN_CS2_179",),
    ("VAN_EX1_023",),
    ("VAN_EX1_048",),
    ("VAN_CS2_131",),
    ("VAN_EX1_043",),
    ("VAN_NEW1_026",),
    ("VAN_NEW1_026t",),
    ("VAN_EX1_097",),
    ("VAN_EX1_284",),
    ("VAN_CS2_187",),
    ("VAN_NEW1_024",),
    ("VAN_DS1_055",),
    ("VAN_PRO_001",),
    ("VAN_PRO_001c",),
    ("VAN_EX1_564",),
    ("VAN_CS1_069",),
    ("VAN_CS2_226",),
    ("VAN_EX1_095",),
    ("VAN_EX1_399",),
    ("VAN_EX1_558",),
    ("VAN_EX1_593",),
    ("VAN_CS2_151",),
    ("VAN_CS2_152",),
    ("VAN_CS2_221",),
    ("VAN_NEW1_041",),
    ("VAN_CS2_150",),
    ("VAN_EX1_028",),
    ("VAN_CS2_227",),
    ("VAN_CS2_155",),
    ("VAN_EX1_067",),
    ("VAN_CS2_200",),
    ("VAN_EX1_110",),
    ("VAN_EX1_110t",),
    ("VAN_EX1_283",),
    ("VAN_EX1_112",),
    ("VAN_NEW1_040",),
    ("VAN_CS2_162",),
    ("VAN_EX1_583",),
    ("VAN_CS2_213",),
    ("VAN_EX1_032",),
    ("VAN_EX1_016",),
    ("VAN_EX1_577",),
    ("VAN_EX1_finkle",),
    ("VAN_EX1_002",),
    ("VAN_EX1_033",),
    ("VAN_EX1_249",),
    ("VAN_CS2_201",),
    ("VAN_CS2_161",),
    ("VAN_CS2_222",),
    ("VAN_CS2_222o",),
    ("VAN_CS2_186",),
    ("VAN_NEW1_038",),
    ("VAN_EX1_298",),
    ("VAN_EX1_561",),
    ("VAN_EX1_563",),
    ("VAN_EX1_560",),
    ("VAN_EX1_562",),
    ("VAN_EX1_572",),
    ("VAN_DREAM_01",),
    ("VAN_DREAM_03",),
    ("VAN_DREAM_05",),
    ("VAN_NEW1_030",),
    ("VAN_EX1_586",),
    ("VAN_EX1_105",),
    ("VAN_EX1_620",),
)


@pytest.mark.parametrize("card", SAME)
def test_behaves_like_the_card_of_today(check_same, card):
    check_same(card)


@pytest.mark.card("VAN_EX1_508")
def test_grimscale_oracle_helps_the_murlocs_of_both_sides():
    _, me, foe = classic_game()
    mine, theirs, yeti = me.summon(OLD_RAIDER), foe.summon(OLD_RAIDER), foe.summon(OLD_YETI)
    oracle = me.summon("VAN_EX1_508")
    assert (mine.attack, theirs.attack, yeti.attack, oracle.attack) == (3, 3, 4, 1)
    oracle.silence()
    assert (mine.attack, theirs.attack) == (2, 2)


@pytest.mark.card("VAN_EX1_509")
def test_murloc_tidecaller_hears_the_murlocs_of_both_sides():
    _, me, foe = classic_game()
    tidecaller = me.give("VAN_EX1_509")
    tidecaller.play()
    assert tidecaller.attack == 1
    me.summon(OLD_RAIDER)
    foe.summon(OLD_RAIDER)
    me.summon(OLD_YETI)
    assert tidecaller.attack == 3
    tidecaller.silence()
    foe.summon(OLD_RAIDER)
    assert tidecaller.attack == 1


@pytest.mark.card("VAN_EX1_506", "VAN_EX1_506a")
def test_a_classic_card_makes_classic_tokens():
    _, me, _ = classic_game()
    me.give("VAN_EX1_506").play()
    assert ids(me.board) == ["VAN_EX1_506", "VAN_EX1_506a"]


@pytest.mark.card("VAN_EX1_103")
def test_coldlight_seer_helps_the_murlocs_of_both_sides():
    _, me, foe = classic_game()
    mine, theirs, yeti = me.summon(OLD_RAIDER), foe.summon(OLD_RAIDER), me.summon(OLD_YETI)
    seer = me.give("VAN_EX1_103")
    seer.play()
    assert [minion.health for minion in (mine, theirs, yeti, seer)] == [3, 3, 5, 3]


@pytest.mark.card("VAN_EX1_507", "VAN_EX1_507e")
def test_murloc_warleader_gives_health_too_and_to_both_sides():
    _, me, foe = classic_game()
    mine, theirs, yeti = me.summon(OLD_RAIDER), foe.summon(OLD_RAIDER), me.summon(OLD_YETI)
    warleader = me.summon("VAN_EX1_507")
    assert [(minion.attack, minion.health) for minion in (mine, theirs, yeti, warleader)] == [
        (4, 2),
        (4, 2),
        (4, 5),
        (3, 3),
    ]
    assert ids(theirs.enchantments) == ["VAN_EX1_507e"]
    warleader.destroy()
    assert (theirs.attack, theirs.health) == (2, 1)


@pytest.mark.card("VAN_EX1_110", "VAN_EX1_110t")
def test_cairne_and_baine_have_four_attack():
    _, me, _ = classic_game()
    cairne = me.summon("VAN_EX1_110")
    me.summon(OLD_YETI)
    assert (cairne.attack, cairne.health) == (4, 5)
    cairne.destroy()
    assert ids(me.board) == ["VAN_EX1_110t", OLD_YETI]
    assert (me.board[0].attack, me.board[0].health) == (4, 5)


@pytest.mark.card("VAN_EX1_112", "VAN_PRO_001", "VAN_PRO_001c")
def test_power_of_the_horde_summons_a_classic_warrior():
    found = set()
    for seed in range(40):
        _, me, _ = classic_game(seed=seed)
        me.give("VAN_PRO_001c").play()
        found |= set(ids(me.board))
    assert found == {
        f"VAN_{card}" for card in ("CS2_121", "EX1_021", "EX1_023", "EX1_110", "EX1_390", "CS2_179")
    }


@pytest.mark.card("VAN_EX1_614", "VAN_TU4e_002t")
def test_illidan_summons_a_flame_before_the_card_acts():
    _, me, foe = classic_game()
    illidan = me.give("VAN_EX1_614")
    illidan.play()
    assert illidan.name == "Illidan Stormrage"
    assert me.board == [illidan]  # not for himself
    me.set_mana(10, 10)
    me.give("VAN_CS2_062").play()  # Hellfire hits the Flame that came for it
    assert me.board == [illidan]
    assert illidan.damage == 3
    me.give("VAN_CS2_008").play(target=foe.hero)
    assert names(me.board) == ["VAN_EX1_614", "Flame of Azzinoth"]
    flame = me.board[1]
    assert (flame.attack, flame.health, flame.cost) == (2, 1, 1)
    assert not flame.races
    illidan.silence()
    me.give("VAN_CS2_008").play(target=foe.hero)
    assert len(me.board) == 2


@pytest.mark.card("VAN_EX1_614")
def test_illidan_hears_minions_and_weapons_but_not_the_enemy():
    game, me, foe = classic_game()
    me.summon("VAN_EX1_614")
    me.give(OLD_RAIDER).play()
    assert len(me.board) == 3
    me.give("VAN_CS2_106").play()
    assert len(me.board) == 4
    game.end_turn()
    foe.give(OLD_RAIDER).play()
    assert len(me.board) == 4


@pytest.mark.card("VAN_EX1_572")
def test_ysera_gives_cards_of_her_own_time():
    found = set()
    for seed in range(40):
        game, me, _ = classic_game(seed=seed)
        me.summon("VAN_EX1_572")
        game.end_turn()
        found.add(me.hand[0].id)
    assert found == {f"VAN_DREAM_0{n}" for n in range(1, 6)}


@pytest.mark.card("VAN_DREAM_02")
def test_ysera_awakens_hurts_heroes_too():
    _, me, foe = classic_game()
    ysera, yeti, theirs = me.summon("VAN_EX1_572"), me.summon(OLD_YETI), foe.summon("VAN_CS2_186")
    me.give("VAN_DREAM_02").play()
    assert me.mana == 8
    assert (me.hero.health, foe.hero.health, ysera.damage, theirs.damage) == (25, 25, 0, 5)
    assert yeti.dead


@pytest.mark.card("VAN_DREAM_04")
def test_dream_may_return_my_own_minion():
    _, me, foe = classic_game()
    mine, theirs = me.summon(OLD_YETI), foe.summon(OLD_YETI)
    with refused():
        me.give("VAN_DREAM_04").play(target=foe.hero)
    me.discard_hand()
    me.give("VAN_DREAM_04").play(target=mine)
    me.give("VAN_DREAM_04").play(target=theirs)
    assert me.mana == 10
    assert (me.hand, foe.hand) == ([mine], [theirs])


@pytest.mark.card("VAN_DREAM_05", "VAN_DREAM_05e")
def test_nightmare_gives_five():
    game, me, _ = classic_game()
    yeti = me.summon(OLD_YETI)
    me.give("VAN_DREAM_05").play(target=yeti)
    assert (yeti.attack, yeti.health) == (9, 10)
    assert ids(yeti.enchantments) == ["VAN_DREAM_05e"]
    game.end_turn()
    assert not yeti.dead
    game.end_turn()
    assert yeti.dead
