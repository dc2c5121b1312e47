// Where each number of an observation stands: all of it follows from features.def.
#pragma once

#include <array>

#include "game/action.hpp"
#include "learn/facts.hpp"

namespace hs {

// Sizes are made from features.def; feature_names.cpp asserts that they agree with the names.
namespace layout {

#define COUNT_ONE(name, low, high) +1
inline constexpr int kGlobal = 0
#define GLOBAL COUNT_ONE
#include "learn/features.def"
    ;
inline constexpr int kSide = 0
#define SIDE COUNT_ONE
#include "learn/features.def"
    ;
inline constexpr int kBoard = 0
#define BOARD COUNT_ONE
#include "learn/features.def"
    ;
inline constexpr int kHand = kCardFacts
#define HAND COUNT_ONE
#include "learn/features.def"
    ;
inline constexpr int kOption = kCardFacts
#define OPTION COUNT_ONE
#include "learn/features.def"
    ;
inline constexpr int kDeck = 0
#define DECK COUNT_ONE
#include "learn/features.def"
    ;
inline constexpr int kToken = kCardFacts
#define TOKEN COUNT_ONE
#include "learn/features.def"
    ;
#undef COUNT_ONE

inline constexpr int kOptionsShown = 3;  // of a choice, in the flat form
inline constexpr int kSideAt = kGlobal;
inline constexpr int kBoardAt = kSideAt + 2 * kSide;
inline constexpr int kHandAt = kBoardAt + 2 * kMaxBoard * kBoard;
inline constexpr int kOptionAt = kHandAt + kMaxHand * kHand;
inline constexpr int kDeckAt = kOptionAt + kOptionsShown * kOption;
inline constexpr int kFlat = kDeckAt + kDeck;

/// Tokens by place. Row t - 1 is what target number t of an action names (action.hpp): own hero and board,
/// enemy hero and board.
inline constexpr int kOwnToken = 0, kEnemyToken = kOwnToken + 1 + kMaxBoard;
inline constexpr int kHandToken = kEnemyToken + 1 + kMaxBoard;
inline constexpr int kPowerToken = kHandToken + kMaxHand;  // own, enemy
inline constexpr int kWeaponToken = kPowerToken + 2;       // own, enemy
inline constexpr int kOptionToken = kWeaponToken + 2;
inline constexpr int kSecretToken = kOptionToken + kMaxOptions;  // own, enemy
inline constexpr int kEnemyHandToken = kSecretToken + 2 * kMaxSecrets;
inline constexpr int kTokens = kEnemyHandToken + kMaxHand;

/// Globals of the entities form: those of the flat one, both sides and the own deck.
inline constexpr int kEntityGlobals = kGlobal + 2 * kSide + kDeck;

}  // namespace layout

namespace observing {

using namespace layout;

// Places within a group, by the names of features.def.
namespace global {
enum : int {
#define GLOBAL(name, low, high) name,
#include "learn/features.def"
};
}  // namespace global
namespace side {
enum : int {
#define SIDE(name, low, high) name,
#include "learn/features.def"
};
}  // namespace side
namespace board {
enum : int {
#define BOARD(name, low, high) name,
#include "learn/features.def"
};
}  // namespace board
namespace hand {
enum : int {
#define HAND(name, low, high) name,
#include "learn/features.def"
    facts
};
}  // namespace hand
namespace option {
enum : int {
#define OPTION(name, low, high) name,
#include "learn/features.def"
    facts
};
}  // namespace option
namespace deck {
enum : int {
#define DECK(name, low, high) name,
#include "learn/features.def"
};
}  // namespace deck
namespace token {
enum : int {
#define TOKEN(name, low, high) name,
#include "learn/features.def"
    facts
};
}  // namespace token

// Races and classes are copied as blocks from one group to another: each lists them in the same order.
#define EACH_RACE(RACE) \
    RACE(beast) RACE(demon) RACE(dragon) RACE(elemental) RACE(mech) RACE(murloc) RACE(pirate) RACE(totem)
// clang-format off
#define EACH_CLASS(CLASS) \
    CLASS(death_knight, 1) CLASS(druid, 2) CLASS(hunter, 3) CLASS(mage, 4) CLASS(paladin, 5) CLASS(priest, 6) \
    CLASS(rogue, 7) CLASS(shaman, 8) CLASS(warlock, 9) CLASS(warrior, 10) CLASS(demon_hunter, 14)
// clang-format on
constexpr int place_among_races(CardFact race) {
    return static_cast<int>(race) - static_cast<int>(CardFact::race_beast);
}
#define RACE(name)                                                                                     \
    static_assert(board::race_##name - board::race_beast == place_among_races(CardFact::race_##name)); \
    static_assert(token::race_##name - token::race_beast == place_among_races(CardFact::race_##name));
EACH_RACE(RACE)
#undef RACE
static_assert(board::race_other - board::race_beast == place_among_races(CardFact::race_other));
inline constexpr int kNamedRaces = place_among_races(CardFact::race_other);
#define CLASS(name, number) \
    static_assert(token::class_##name - token::class_death_knight == side::name - side::death_knight);
EACH_CLASS(CLASS)
#undef CLASS

/// Where the groups list each class, by Blizzard's number; -1 where they do not.
inline constexpr auto kPlaceOfClass = [] {
    std::array<i8, 16> places;
    places.fill(-1);
#define CLASS(name, number) places[number] = side::name - side::death_knight;
    EACH_CLASS(CLASS)
#undef CLASS
    return places;
}();
#undef EACH_RACE
#undef EACH_CLASS

}  // namespace observing

}  // namespace hs
