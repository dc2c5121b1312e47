// The words shared with the card compiler, as enumerations. See vocabulary/README.md.
#pragma once

#include <array>
#include <bit>
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

/// A row of keywords.def.
enum class KeywordIndex : u8 {
#define KEYWORD(name, ...) name,
#include "vocabulary/keywords.def"
#undef KEYWORD
    Count_
};
inline constexpr int kKeywordCount = static_cast<int>(KeywordIndex::Count_);

/// Where a keyword acts; see keywords.def.
enum class KeywordWhere : u8 { play, text, mark, rule };

struct KeywordRow {
    const char* name;
    KeywordWhere where;
    u64 bit;  // in the word of rules, or in that of the other keywords
};

inline constexpr std::array<KeywordRow, kKeywordCount> kKeywords = [] {
    std::array<KeywordRow, kKeywordCount> rows{{
#define KEYWORD(name, where, on) {#name, KeywordWhere::where, 0},
#include "vocabulary/keywords.def"
#undef KEYWORD
    }};
    u64 keyword = 1, rule = 1;
    for (KeywordRow& row : rows) {
        u64& next = row.where == KeywordWhere::rule ? rule : keyword;
        row.bit = next;
        next <<= 1;
    }
    return rows;
}();

constexpr const KeywordRow& row_of(KeywordIndex keyword) { return kKeywords[static_cast<u8>(keyword)]; }

/// All keywords that act there.
constexpr u64 keywords_where(KeywordWhere where) {
    u64 bits = 0;
    for (const KeywordRow& row : kKeywords) bits |= row.where == where ? row.bit : 0;
    return bits;
}
inline constexpr u64 kAllRules = keywords_where(KeywordWhere::rule);
inline constexpr u64 kAllKeywords = keywords_where(KeywordWhere::play) | keywords_where(KeywordWhere::text) |
                                    keywords_where(KeywordWhere::mark);
static_assert(std::popcount(kAllKeywords) + std::popcount(kAllRules) == kKeywordCount,
              "keywords are bits of one word, and so are rules: 64 of each");

/// Bits of keywords, kw::taunt, kw::charge, ..., and of rules, rule::chooses_both, ...
#define KEYWORD_play(name)                                      \
    namespace kw {                                              \
    inline constexpr u64 name = row_of(KeywordIndex::name).bit; \
    }
#define KEYWORD_text(name) KEYWORD_play(name)
#define KEYWORD_mark(name) KEYWORD_play(name)
#define KEYWORD_rule(name)                                      \
    namespace rule {                                            \
    inline constexpr u64 name = row_of(KeywordIndex::name).bit; \
    }
#define KEYWORD(name, where, on) KEYWORD_##where(name)
#include "vocabulary/keywords.def"
#undef KEYWORD
#undef KEYWORD_rule
#undef KEYWORD_mark
#undef KEYWORD_text
#undef KEYWORD_play

/// The rows of the bits of a word, by their places.
constexpr std::array<KeywordIndex, 64> rows_of_bits(bool rules) {
    std::array<KeywordIndex, 64> rows{};
    for (int i = 0; i < kKeywordCount; ++i)
        if ((kKeywords[i].where == KeywordWhere::rule) == rules)
            rows[std::countr_zero(kKeywords[i].bit)] = static_cast<KeywordIndex>(i);
    return rows;
}
inline constexpr auto kRowsOfKeywords = rows_of_bits(false);
inline constexpr auto kRowsOfRules = rows_of_bits(true);

/// The row of a keyword that is no rule, by its bit's place.
constexpr KeywordIndex keyword_at(int place) { return kRowsOfKeywords[place]; }

/// Keywords of both kinds.
struct KeywordSet {
    u64 keywords = 0, rules = 0;

    constexpr u64& word_of(KeywordIndex keyword) {
        return row_of(keyword).where == KeywordWhere::rule ? rules : keywords;
    }
    constexpr bool has(KeywordIndex keyword) const {
        const KeywordRow& row = row_of(keyword);
        return (row.where == KeywordWhere::rule ? rules : keywords) & row.bit;
    }
    constexpr void add(KeywordIndex keyword) { word_of(keyword) |= row_of(keyword).bit; }

    /// A bit for each row of keywords.def, whatever its kind: two words.
    constexpr std::array<u64, 2> by_rows() const {
        std::array<u64, 2> words{};
        const auto add_rows = [&](u64 bits, const std::array<KeywordIndex, 64>& rows) {
            for (; bits; bits &= bits - 1) {
                const auto row = static_cast<u8>(rows[std::countr_zero(bits)]);
                words[row / 64] |= u64{1} << row % 64;
            }
        };
        add_rows(keywords, kRowsOfKeywords);
        add_rows(rules, kRowsOfRules);
        return words;
    }
};

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

inline const char* keyword_name(KeywordIndex keyword) { return row_of(keyword).name; }
/// KeywordIndex::Count_ if there is none.
KeywordIndex find_keyword(std::string_view name);
const char* event_name(Event event);
const char* told_name(Told what);
const char* format_name(Format format);
/// By its word, or a Standard by its Zodiac year ("standard:kraken"); nothing if there is none.
std::optional<Format> find_format(std::string_view name);

}  // namespace hs
