// The words shared with the card compiler, as enumerations. See vocabulary/README.md.
#pragma once

#include <optional>
#include <string_view>

#include "core/types.hpp"

namespace hs {

enum class Op : u8 {
#define OP(name, ...) name,
#include "vocabulary/ops.def"
#undef OP
    Count_
};

enum class Event : u8 {
#define EVENT(name, ...) name,
#include "vocabulary/events.def"
    Count_
};
inline constexpr int kEventCount = static_cast<int>(Event::Count_);

/// What a trace tells: the events, by the same numbers, and what nobody can listen to.
enum class Told : u8 {
#define EVENT(name, ...) name,
#define TOLD(name) name,
#include "vocabulary/events.def"
#include "vocabulary/told.def"
    Count_
};

enum class KeywordIndex : u8 {
#define KEYWORD(name) name,
#include "vocabulary/keywords.def"
#undef KEYWORD
    Count_
};
inline constexpr int kKeywordCount = static_cast<int>(KeywordIndex::Count_);
static_assert(kKeywordCount <= 64, "keywords are bits of one word");

/// Keyword bits: kw::taunt, kw::charge, ...
namespace kw {
#define KEYWORD(name) inline constexpr u64 name = u64{1} << static_cast<int>(KeywordIndex::name);
#include "vocabulary/keywords.def"
#undef KEYWORD
}  // namespace kw

/// Keywords with which a card changes its player's rules.
inline constexpr u64 kRuleKeywords = kw::extra_deathrattles | kw::extra_battlecries | kw::chooses_both |
                                     kw::doubles_spell_power | kw::heals_become_damage |
                                     kw::spells_cost_health | kw::hero_power_twice |
                                     kw::hero_power_unlimited | kw::hero_power_any_target;

enum class Attribute : u8 {
#define ATTRIBUTE(name, kind) name,
#include "vocabulary/attributes.def"
#undef ATTRIBUTE
    Count_
};

enum class PlayerAttribute : u8 {
#define PLAYER_ATTRIBUTE(name, kind) name,
#include "vocabulary/player_attributes.def"
#undef PLAYER_ATTRIBUTE
#define COUNTER(name, ...) name,
#include "vocabulary/counters.def"
#undef COUNTER
    Count_
};

enum class Selector : u8 {
#define SELECTOR(name) name,
#include "vocabulary/selectors.def"
#undef SELECTOR
    Count_
};

enum class TargetKind : u8 {
#define TARGET_KIND(name) name,
#include "vocabulary/targets.def"
#undef TARGET_KIND
    Count_
};

enum class Format : u8 {
#define FORMAT(name, word, year) name,
#include "vocabulary/formats.def"
#undef FORMAT
    Count_
};
inline constexpr int kFormatCount = static_cast<int>(Format::Count_);
static_assert(kFormatCount <= 32, "formats are bits of one word");

// Numbers fixed by Blizzard's data (hearthstone.enums).
enum class CardType : u8 {
    None = 0,
    Game = 1,
    Player = 2,
    Hero = 3,
    Minion = 4,
    Spell = 5,
    Enchantment = 6,
    Weapon = 7,
    HeroPower = 10
};
enum class Zone : u8 {
    None = 0,
    Play = 1,
    Deck = 2,
    Hand = 3,
    Graveyard = 4,
    Removed = 5,
    SetAside = 6,
    Secret = 7
};
inline constexpr u8 kRaceAll = 26;
inline constexpr u8 kClassNeutral = 12;

const char* keyword_name(int index);
const char* event_name(Event event);
const char* told_name(Told what);
const char* format_name(Format format);
/// By its word, or a Standard by its Zodiac year ("standard:kraken"); nothing if there is none.
std::optional<Format> find_format(std::string_view name);

}  // namespace hs
