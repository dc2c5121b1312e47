"""The neutral cards of Classic as it was in June 2014."""

import pytest

import hsenv
from kit import OLD_RAIDER, OLD_YETI, classic, ids, names, rows

# Elementals or Beasts today.
RACELESS = {"VAN_CS2_118", "VAN_EX1_283", "VAN_EX1_249", "VAN_EX1_298", "VAN_EX1_105", "VAN_EX1_620"}

NUMBERS = rows(
    # id, cost, attack, health
    ("VAN_CS2_231", 0, 1, 1),  # Wisp
    ("VAN_CS2_188", 1, 2, 1),  # Abusive Sergeant
    ("VAN_EX1_009", 1, 1, 1),  # Angry Chicken
    ("VAN_EX1_008", 1, 1, 1),  # Argent Squire
    ("VAN_NEW1_025", 1, 1, 2),  # Bloodsail Corsair
    ("VAN_CS2_189", 1, 1, 1),  # Elven Archer
    ("VAN_CS1_042", 1, 1, 2),  # Goldshire Footman
    ("VAN_EX1_508", 1, 1, 1),  # Grimscale Oracle
    ("VAN_NEW1_017", 1, 1, 2),  # Hungry Crab
    ("VAN_EX1_029", 1, 2, 1),  # Leper Gnome
    ("VAN_EX1_001", 1, 1, 2),  # Lightwarden
    ("VAN_CS2_168", 1, 2, 1),  # Murloc Raider
    ("VAN_EX1_509", 1, 1, 2),  # Murloc Tidecaller
    ("VAN_EX1_080", 1, 1, 2),  # Secretkeeper
    ("VAN_EX1_405", 1, 0, 4),  # Shieldbearer
    ("VAN_CS2_146", 1, 2, 1),  # Southsea Deckhand
    ("VAN_CS2_171", 1, 1, 1),  # Stonetusk Boar
    ("VAN_EX1_011", 1, 2, 1),  # Voodoo Doctor
    ("VAN_EX1_010", 1, 2, 1),  # Worgen Infiltrator
    ("VAN_CS2_169", 1, 1, 1),  # Young Dragonhawk
    ("VAN_EX1_004", 1, 2, 1),  # Young Priestess
    ("VAN_EX1_066", 2, 3, 2),  # Acidic Swamp Ooze
    ("VAN_EX1_393", 2, 2, 3),  # Amani Berserker
    ("VAN_EX1_045", 2, 4, 5),  # Ancient Watcher
    ("VAN_CS2_172", 2, 3, 2),  # Bloodfen Raptor
    ("VAN_EX1_012", 2, 1, 1),  # Bloodmage Thalnos
    ("VAN_NEW1_018", 2, 2, 3),  # Bloodsail Raider
    ("VAN_CS2_173", 2, 2, 1),  # Bluegill Warrior
    ("VAN_NEW1_016", 2, 1, 1),  # Captain's Parrot
    ("VAN_EX1_059", 2, 2, 2),  # Crazed Alchemist
    ("VAN_EX1_162", 2, 2, 2),  # Dire Wolf Alpha
    ("VAN_NEW1_021", 2, 0, 7),  # Doomsayer
    ("VAN_NEW1_023", 2, 3, 2),  # Faerie Dragon
    ("VAN_CS2_121", 2, 2, 2),  # Frostwolf Grunt
    ("VAN_CS2_203", 2, 2, 1),  # Ironbeak Owl
    ("VAN_NEW1_019", 2, 3, 2),  # Knife Juggler
    ("VAN_CS2_142", 2, 2, 2),  # Kobold Geomancer
    ("VAN_EX1_096", 2, 2, 1),  # Loot Hoarder
    ("VAN_EX1_100", 2, 0, 4),  # Lorewalker Cho
    ("VAN_EX1_082", 2, 3, 2),  # Mad Bomber
    ("VAN_EX1_055", 2, 1, 3),  # Mana Addict
    ("VAN_EX1_616", 2, 2, 2),  # Mana Wraith
    ("VAN_NEW1_037", 2, 1, 3),  # Master Swordsmith
    ("VAN_NEW1_029", 2, 4, 4),  # Millhouse Manastorm
    ("VAN_EX1_506", 2, 2, 1),  # Murloc Tidehunter
    ("VAN_EX1_506a", 0, 1, 1),  # Murloc Scout
    ("VAN_EX1_557", 2, 0, 4),  # Nat Pagle
    ("VAN_EX1_015", 2, 1, 1),  # Novice Engineer
    ("VAN_EX1_076", 2, 2, 2),  # Pint-Sized Summoner
    ("VAN_CS2_120", 2, 2, 3),  # River Crocolisk
    ("VAN_EX1_058", 2, 2, 3),  # Sunfury Protector
    ("VAN_NEW1_020", 2, 3, 2),  # Wild Pyromancer
    ("VAN_EX1_049", 2, 3, 2),  # Youthful Brewmaster
    ("VAN_EX1_007", 3, 1, 3),  # Acolyte of Pain
    ("VAN_EX1_006", 3, 0, 3),  # Alarm-o-Bot
    ("VAN_EX1_089", 3, 4, 2),  # Arcane Golem
    ("VAN_EX1_005", 3, 4, 2),  # Big Game Hunter
    ("VAN_EX1_590", 3, 3, 3),  # Blood Knight
    ("VAN_EX1_050", 3, 2, 2),  # Coldlight Oracle
    ("VAN_EX1_103", 3, 2, 3),  # Coldlight Seer
    ("VAN_EX1_582", 3, 1, 4),  # Dalaran Mage
    ("VAN_EX1_102", 3, 1, 4),  # Demolisher
    ("VAN_CS2_117", 3, 3, 3),  # Earthen Ring Farseer
    ("VAN_EX1_170", 3, 2, 3),  # Emperor Cobra
    ("VAN_tt_004", 3, 2, 3),  # Flesheating Ghoul
    ("VAN_EX1_556", 3, 2, 3),  # Harvest Golem
    ("VAN_skele21", 1, 2, 1),  # Damaged Golem
    ("VAN_EX1_597", 3, 1, 5),  # Imp Master
    ("VAN_EX1_598", 1, 1, 1),  # Imp
    ("VAN_CS2_181", 3, 4, 7),  # Injured Blademaster
    ("VAN_CS2_141", 3, 2, 2),  # Ironforge Rifleman
    ("VAN_CS2_125", 3, 3, 3),  # Ironfur Grizzly
    ("VAN_EX1_017", 3, 4, 2),  # Jungle Panther
    ("VAN_EX1_014", 3, 5, 5),  # King Mukla
    ("VAN_CS2_118", 3, 5, 1),  # Magma Rager
    ("VAN_EX1_085", 3, 3, 3),  # Mind Control Tech
    ("VAN_EX1_507", 3, 3, 3),  # Murloc Warleader
    ("VAN_EX1_044", 3, 2, 2),  # Questing Adventurer
    ("VAN_EX1_412", 3, 3, 3),  # Raging Worgen
    ("VAN_CS2_122", 3, 2, 2),  # Raid Leader
    ("VAN_CS2_196", 3, 2, 3),  # Razorfen Hunter
    ("VAN_CS2_boar", 1, 1, 1),  # Boar
    ("VAN_EX1_020", 3, 3, 1),  # Scarlet Crusader
    ("VAN_EX1_019", 3, 3, 2),  # Shattered Sun Cleric
    ("VAN_CS2_127", 3, 1, 4),  # Silverback Patriarch
    ("VAN_NEW1_027", 3, 3, 3),  # Southsea Captain
    ("VAN_EX1_390", 3, 2, 3),  # Tauren Warrior
    ("VAN_EX1_021", 3, 2, 3),  # Thrallmar Farseer
    ("VAN_EX1_083", 3, 3, 3),  # Tinkmaster Overspark
    ("VAN_EX1_tk28", 1, 1, 1),  # Squirrel
    ("VAN_EX1_tk29", 5, 5, 5),  # Devilsaur
    ("VAN_CS2_124", 3, 3, 1),  # Wolfrider
    ("VAN_EX1_057", 4, 5, 4),  # Ancient Brewmaster
    ("VAN_EX1_584", 4, 2, 5),  # Ancient Mage
    ("VAN_CS2_182", 4, 4, 5),  # Chillwind Yeti
    ("VAN_EX1_595", 4, 4, 2),  # Cult Master
    ("VAN_EX1_046", 4, 4, 4),  # Dark Iron Dwarf
    ("VAN_EX1_093", 4, 2, 3),  # Defender of Argus
    ("VAN_EX1_025", 4, 2, 4),  # Dragonling Mechanic
    ("VAN_NEW1_022", 4, 3, 3),  # Dread Corsair
    ("VAN_CS2_147", 4, 2, 4),  # Gnomish Inventor
    ("VAN_EX1_116", 4, 6, 2),  # Leeroy Jenkins
    ("VAN_EX1_396", 4, 1, 7),  # Mogu'shan Warden
    ("VAN_CS2_119", 4, 2, 7),  # Oasis Snapjaw
    ("VAN_CS2_197", 4, 4, 4),  # Ogre Magi
    ("VAN_EX1_062", 4, 2, 4),  # Old Murk-Eye
    ("VAN_CS2_179", 4, 3, 5),  # Sen'jin Shieldmasta
    ("VAN_EX1_023", 4, 3, 3),  # Silvermoon Guardian
    ("VAN_EX1_048", 4, 4, 3),  # Spellbreaker
    ("VAN_CS2_131", 4, 2, 5),  # Stormwind Knight
    ("VAN_EX1_043", 4, 4, 1),  # Twilight Drake
    ("VAN_NEW1_026", 4, 3, 5),  # Violet Teacher
    ("VAN_NEW1_026t", 0, 1, 1),  # Violet Apprentice
    ("VAN_EX1_097", 5, 4, 4),  # Abomination
    ("VAN_EX1_284", 5, 4, 4),  # Azure Drake
    ("VAN_CS2_187", 5, 5, 4),  # Booty Bay Bodyguard
    ("VAN_NEW1_024", 5, 5, 4),  # Captain Greenskin
    ("VAN_DS1_055", 5, 4, 5),  # Darkscale Healer
    ("VAN_PRO_001", 5, 5, 5),  # Elite Tauren Chieftain
    ("VAN_PRO_001c", 4, 0, 0),  # Power of the Horde
    ("VAN_EX1_564", 5, 3, 3),  # Faceless Manipulator
    ("VAN_CS1_069", 5, 3, 6),  # Fen Creeper
    ("VAN_CS2_226", 5, 4, 4),  # Frostwolf Warlord
    ("VAN_EX1_095", 5, 4, 4),  # Gadgetzan Auctioneer
    ("VAN_EX1_399", 5, 2, 7),  # Gurubashi Berserker
    ("VAN_EX1_558", 5, 5, 4),  # Harrison Jones
    ("VAN_EX1_593", 5, 4, 4),  # Nightblade
    ("VAN_CS2_151", 5, 4, 4),  # Silver Hand Knight
    ("VAN_CS2_152", 1, 2, 2),  # Squire
    ("VAN_CS2_221", 5, 4, 6),  # Spiteful Smith
    ("VAN_NEW1_041", 5, 3, 5),  # Stampeding Kodo
    ("VAN_CS2_150", 5, 4, 2),  # Stormpike Commando
    ("VAN_EX1_028", 5, 5, 5),  # Stranglethorn Tiger
    ("VAN_CS2_227", 5, 7, 6),  # Venture Co. Mercenary
    ("VAN_CS2_155", 6, 4, 7),  # Archmage
    ("VAN_EX1_067", 6, 4, 2),  # Argent Commander
    ("VAN_CS2_200", 6, 6, 7),  # Boulderfist Ogre
    ("VAN_EX1_110", 6, 4, 5),  # Cairne Bloodhoof
    ("VAN_EX1_110t", 4, 4, 5),  # Baine Bloodhoof
    ("VAN_EX1_283", 6, 5, 5),  # Frost Elemental
    ("VAN_EX1_112", 6, 6, 6),  # Gelbin Mekkatorque
    ("VAN_NEW1_040", 6, 4, 4),  # Hogger
    ("VAN_EX1_614", 6, 7, 5),  # Illidan Stormrage
    ("VAN_CS2_162", 6, 6, 5),  # Lord of the Arena
    ("VAN_EX1_583", 6, 5, 4),  # Priestess of Elune
    ("VAN_CS2_213", 6, 5, 2),  # Reckless Rocketeer
    ("VAN_EX1_032", 6, 4, 5),  # Sunwalker
    ("VAN_EX1_016", 6, 5, 5),  # Sylvanas Windrunner
    ("VAN_EX1_577", 6, 9, 7),  # The Beast
    ("VAN_EX1_finkle", 3, 3, 3),  # Pip Quickwit
    ("VAN_EX1_002", 6, 4, 5),  # The Black Knight
    ("VAN_EX1_033", 6, 4, 5),  # Windfury Harpy
    ("VAN_EX1_249", 7, 7, 5),  # Baron Geddon
    ("VAN_CS2_201", 7, 9, 5),  # Core Hound
    ("VAN_CS2_161", 7, 7, 5),  # Ravenholdt Assassin
    ("VAN_CS2_222", 7, 6, 6),  # Stormwind Champion
    ("VAN_CS2_186", 7, 7, 7),  # War Golem
    ("VAN_NEW1_038", 8, 7, 7),  # Gruul
    ("VAN_EX1_298", 8, 8, 8),  # Ragnaros the Firelord
    ("VAN_EX1_561", 9, 8, 8),  # Alexstrasza
    ("VAN_EX1_563", 9, 4, 12),  # Malygos
    ("VAN_EX1_560", 9, 8, 8),  # Nozdormu
    ("VAN_EX1_562", 9, 8, 8),  # Onyxia
    ("VAN_EX1_572", 9, 4, 12),  # Ysera
    ("VAN_DREAM_01", 3, 3, 5),  # Laughing Sister
    ("VAN_DREAM_02", 2, 0, 0),  # Ysera Awakens
    ("VAN_DREAM_03", 4, 7, 6),  # Emerald Drake
    ("VAN_DREAM_04", 0, 0, 0),  # Dream
    ("VAN_DREAM_05", 0, 0, 0),  # Nightmare
    ("VAN_NEW1_030", 10, 12, 12),  # Deathwing
    ("VAN_EX1_586", 10, 8, 8),  # Sea Giant
    ("VAN_EX1_105", 12, 8, 8),  # Mountain Giant
    ("VAN_EX1_620", 20, 8, 8),  # Molten Giant
)

# Those of today differ.
CHANGED = rows(
    # id, number, then, now
    ("VAN_CS2_188", "attack", 2, 1),
    ("VAN_CS2_203", "cost", 2, 3),
    ("VAN_EX1_506a", "cost", 0, 1),
    ("VAN_EX1_005", "cost", 3, 4),
    ("VAN_tt_004", "attack", 2, 3),
    ("VAN_CS2_122", "health", 2, 3),
    ("VAN_EX1_093", "attack", 2, 3),
    ("VAN_EX1_116", "cost", 4, 5),
    ("VAN_NEW1_026t", "cost", 0, 1),
    ("VAN_EX1_095", "cost", 5, 6),
    ("VAN_EX1_399", "health", 7, 8),
    ("VAN_EX1_110", "attack", 4, 5),
    ("VAN_EX1_110t", "cost", 4, 5),
    ("VAN_EX1_110t", "attack", 4, 5),
    ("VAN_EX1_249", "health", 5, 7),
    ("VAN_CS2_222", "attack", 6, 7),
    ("VAN_CS2_222", "health", 6, 7),
    ("VAN_DREAM_01", "cost", 3, 2),
    ("VAN_DREAM_02", "cost", 2, 3),
    ("VAN_DREAM_04", "cost", 0, 1),
)

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


@pytest.mark.parametrize(("card", "cost", "attack", "health"), NUMBERS)
def test_facts(check_facts, card, cost, attack, health):
    check_facts(card, cost, attack, health, raceless=card in RACELESS)


@pytest.mark.parametrize(("card", "what", "then", "now"), CHANGED)
def test_number_that_has_changed(card, what, then, now):
    me, _ = classic().players
    assert getattr(me.give(card), what) == then
    assert getattr(me.give(card.removeprefix("VAN_")), what) == now


@pytest.mark.parametrize("card", SAME)
def test_behaves_like_the_card_of_today(check_same, card):
    check_same(card)


@pytest.mark.card("VAN_EX1_508")
def test_grimscale_oracle_helps_the_murlocs_of_both_sides():
    me, foe = classic().players
    mine, theirs, yeti = me.summon(OLD_RAIDER), foe.summon(OLD_RAIDER), foe.summon(OLD_YETI)
    oracle = me.summon("VAN_EX1_508")
    assert (mine.attack, theirs.attack, yeti.attack, oracle.attack) == (3, 3, 4, 1)
    oracle.silence()
    assert (mine.attack, theirs.attack) == (2, 2)


@pytest.mark.card("VAN_EX1_507", "VAN_EX1_507e")
def test_murloc_warleader_gives_health_too_and_to_both_sides():
    me, foe = classic().players
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


@pytest.mark.card("VAN_EX1_509")
def test_murloc_tidecaller_hears_the_murlocs_of_both_sides():
    me, foe = classic().players
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


@pytest.mark.card("VAN_EX1_103")
def test_coldlight_seer_helps_the_murlocs_of_both_sides():
    me, foe = classic().players
    mine, theirs, yeti = me.summon(OLD_RAIDER), foe.summon(OLD_RAIDER), me.summon(OLD_YETI)
    seer = me.give("VAN_EX1_103")
    seer.play()
    assert [minion.health for minion in (mine, theirs, yeti, seer)] == [3, 3, 5, 3]


@pytest.mark.card("VAN_EX1_110", "VAN_EX1_110t")
def test_cairne_and_baine_have_four_attack():
    me, _ = classic().players
    cairne = me.summon("VAN_EX1_110")
    me.summon(OLD_YETI)
    assert (cairne.attack, cairne.health) == (4, 5)
    cairne.destroy()
    assert ids(me.board) == ["VAN_EX1_110t", OLD_YETI]
    assert (me.board[0].attack, me.board[0].health) == (4, 5)


@pytest.mark.card("VAN_EX1_614", "VAN_TU4e_002t")
def test_illidan_summons_a_flame_before_the_card_acts():
    me, foe = classic().players
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
    game = classic()
    me, foe = game.players
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
        game = classic(seed=seed)
        me, _ = game.players
        me.summon("VAN_EX1_572")
        game.end_turn()
        found.add(me.hand[0].id)
    assert found == {f"VAN_DREAM_0{n}" for n in range(1, 6)}


@pytest.mark.card("VAN_DREAM_02")
def test_ysera_awakens_hurts_heroes_too():
    me, foe = classic().players
    ysera, yeti, theirs = me.summon("VAN_EX1_572"), me.summon(OLD_YETI), foe.summon("VAN_CS2_186")
    me.give("VAN_DREAM_02").play()
    assert me.mana == 8
    assert (me.hero.health, foe.hero.health, ysera.damage, theirs.damage) == (25, 25, 0, 5)
    assert yeti.dead


@pytest.mark.card("VAN_DREAM_04")
def test_dream_may_return_my_own_minion():
    me, foe = classic().players
    mine, theirs = me.summon(OLD_YETI), foe.summon(OLD_YETI)
    with pytest.raises(hsenv.IllegalAction):
        me.give("VAN_DREAM_04").play(target=foe.hero)
    me.discard_hand()
    me.give("VAN_DREAM_04").play(target=mine)
    me.give("VAN_DREAM_04").play(target=theirs)
    assert me.mana == 10
    assert (me.hand, foe.hand) == ([mine], [theirs])


@pytest.mark.card("VAN_DREAM_05", "VAN_DREAM_05e")
def test_nightmare_gives_five():
    game = classic()
    me, _ = game.players
    yeti = me.summon(OLD_YETI)
    me.give("VAN_DREAM_05").play(target=yeti)
    assert (yeti.attack, yeti.health) == (9, 10)
    assert ids(yeti.enchantments) == ["VAN_DREAM_05e"]
    game.end_turn()
    assert not yeti.dead
    game.end_turn()
    assert yeti.dead


@pytest.mark.card("VAN_EX1_112", "VAN_PRO_001", "VAN_PRO_001c")
def test_power_of_the_horde_summons_a_classic_warrior():
    found = set()
    for seed in range(40):
        me, _ = classic(seed=seed).players
        me.give("VAN_PRO_001c").play()
        found |= set(ids(me.board))
    assert found == {
        f"VAN_{card}" for card in ("CS2_121", "EX1_021", "EX1_023", "EX1_110", "EX1_390", "CS2_179")
    }


@pytest.mark.card("VAN_EX1_506", "VAN_EX1_506a")
def test_a_classic_card_makes_classic_tokens():
    me, _ = classic().players
    me.give("VAN_EX1_506").play()
    assert ids(me.board) == ["VAN_EX1_506", "VAN_EX1_506a"]
