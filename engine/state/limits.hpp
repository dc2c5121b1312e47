// Every capacity of the state. Those of the real game are rules (rules.md 1.2); the others are ours, rows of
// vocabulary/limits.def (GameState::limits_hit counts them by name).
#pragma once

#include "core/types.hpp"

namespace hs {

// The game's own limits.
inline constexpr int kMaxBoard = 7;
inline constexpr int kMaxHand = 10;
inline constexpr int kMaxDeck = 60;   // also the most that a starting deck may hold (Prince Renathal: 40)
inline constexpr int kDeckSize = 30;  // of a starting deck that no card changes
inline constexpr int kMaxSecrets = 5;
inline constexpr int kMaxMana = 10;
inline constexpr int kMostMana = 100;  // that somebody who sets up a game may give, crystals or in all
inline constexpr int kMaxTurns = 89;
inline constexpr int kMaxJadeGolem = 30;

// Orders of play begin here: below are the places in the two hands, so that cards in hand are ordered too.
inline constexpr u16 kFirstOrder = 2 * kMaxHand;

/// Of one program (checked by the compiler and when a pack is loaded).
inline constexpr int kMaxLocals = 24;

// Ours: kMaxSlots, kMaxEnchantments, ...
#define LIMIT(name, type, constant, value, says) inline constexpr type constant = value;
#include "vocabulary/limits.def"
#undef LIMIT

enum class Limit : u8 {
#define LIMIT(name, ...) name,
#include "vocabulary/limits.def"
#undef LIMIT
    Count_
};
inline constexpr int kLimitCount = static_cast<int>(Limit::Count_);
const char* limit_name(Limit limit);

}  // namespace hs
