// Every capacity of the state. Those of the real game are rules (rules.md 1.2); the others are ours, each
// with what happens when it is reached: never undefined, never silent (GameState::limits_hit counts them).
#pragma once

#include "core/types.hpp"

namespace hs {

// The game's own limits.
inline constexpr int kMaxBoard = 7;
inline constexpr int kMaxHand = 10;
inline constexpr int kMaxDeck = 60;
inline constexpr int kMaxSecrets = 5;
inline constexpr int kMaxMana = 10;
inline constexpr int kMaxTurns = 89;
inline constexpr int kMaxJadeGolem = 30;

// Orders of play begin here: below are the places in the two hands, so that cards in hand are ordered too.
inline constexpr u16 kFirstOrder = 2 * kMaxHand;

// Ours.
inline constexpr int kMaxSlots =
    64;  // entities that are not in a deck; a new one fails like one for a full zone
inline constexpr int kMaxEnchantments = 192;  // on all entities; a further one is not attached
inline constexpr int kMaxGraveyard = 224;     // the oldest record is forgotten
inline constexpr int kMaxFrames = 64;         // nesting of the resolution stack; a deeper effect is dropped
inline constexpr int kMaxPending = 160;       // triggers and deaths waiting; a further one is dropped
inline constexpr int kMaxLocals = 24;  // of one program (checked by the compiler and when a pack is loaded)
inline constexpr int kMaxLocalWords = 160;  // of all programs on the stack; a further program is dropped
inline constexpr u32 kMaxRounds =
    100000;  // of all loops of card programs in one action; a program that would go on ends
inline constexpr int kMaxOptions = 10;  // of one choice
inline constexpr int kMostAuraLooks =
    8;  // at auras that change what they depend on; then they stay as they are
inline constexpr int kMaxActionSteps =
    20000;  // steps of the loop in one action; the rest of the action is dropped, but for deaths

}  // namespace hs
