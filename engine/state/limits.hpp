// Every capacity of the state. Those of the real game are rules (rules.md 1.2); the others are ours, each
// with what happens when it is reached: never undefined, never silent (GameState::limits_hit counts them by
// name).
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

// Ours. Each says what happens when it is reached; the name behind it is the one in vocabulary/limits.def.

/// slots: entities that are not in a deck. A new one fails like one for a full zone.
inline constexpr int kMaxSlots = 64;
/// enchantments: on all entities and cards in decks. A further one is not attached. As many as an
/// EnchantmentIndex can name.
inline constexpr int kMaxEnchantments = 255;
/// graveyard: cards that died, were used up or discarded. The oldest record is forgotten.
inline constexpr int kMaxGraveyard = 224;
/// frames: nesting of the resolution stack. A deeper effect is dropped.
inline constexpr int kMaxFrames = 64;
/// pending: triggers and deaths that wait. A further one is dropped.
inline constexpr int kMaxPending = 160;
/// Of one program (checked by the compiler and when a pack is loaded).
inline constexpr int kMaxLocals = 24;
/// locals: of all programs on the stack. A further program is dropped.
inline constexpr int kMaxLocalWords = 160;
/// rounds: of all loops of card programs in one action. A program that would go on ends.
inline constexpr u32 kMaxRounds = 100000;
/// action_steps: of the loop, in one action. What cards still would do is dropped; who is dying dies.
inline constexpr int kMaxActionSteps = 20000;
/// damage_depth: texts that change damage and deal damage themselves, one within another. The innermost
/// damage is dealt as it is.
inline constexpr int kMaxDamageDepth = 8;
/// aura_looks: at auras that change what they depend on. Then they stay as they are.
inline constexpr int kMostAuraLooks = 8;
/// cost_changes: of one card. A further one does not count.
inline constexpr int kMaxCostChanges = 64;
/// cost_depth: costs that depend on costs. The innermost is the printed one.
inline constexpr int kMaxCostDepth = 2;
/// options: of one choice. It offers no more.
inline constexpr int kMaxOptions = 10;
/// numbers: whatever is counted, both ways. A number beyond stays there; so do those that are kept in a byte,
/// at its ends.
inline constexpr int kMaxNumber = 30000;
/// stamps: handles given out and orders of play. The last is given again.
inline constexpr u16 kMaxStamp = 0xFFFE;

enum class Limit : u8 {
#define LIMIT(name) name,
#include "vocabulary/limits.def"
#undef LIMIT
    Count_
};
inline constexpr int kLimitCount = static_cast<int>(Limit::Count_);
const char* limit_name(Limit limit);

}  // namespace hs
