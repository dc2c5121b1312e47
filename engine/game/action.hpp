// The action space: one number names every move (docs/environments.md). Numbers are stable for a version of
// the environment.
#pragma once

#include "state/game_state.hpp"

namespace hs {

enum class ActionType : u8 { EndTurn, Choose, Mulligan, Trade, Attack, HeroPower, Play };

using ActionId = u16;

/// A decoded action. Places count from the left, from 0, as the player to move sees them.
struct Action {
    ActionType type = ActionType::EndTurn;
    u8 source = 0;  // Play, Trade: place in hand; Attack: 0 hero, 1-7 minion; Choose: option; Mulligan: bits
                    // of the cards thrown away
    u8 target = 0;  // Play, HeroPower: 0 none, 1 own hero, 2-8 own minions, 9 enemy hero, 10-16 enemy
                    // minions; Attack: 0 enemy hero, 1-7 enemy minion
    u8 position = 0;  // Play: where a minion goes, before it is there
    u8 choose = 0;    // Play, HeroPower: 0 none (or both, where both happen), 1 first option, 2 second
    bool operator==(const Action&) const = default;
};

inline constexpr int kTargets = 17, kChooseValues = 3, kMulliganSets = 16, kPositions = kMaxBoard,
                     kAttackers = 8, kDefenders = 8;

inline constexpr int kEndTurnAction = 0;
inline constexpr int kChooseAction = kEndTurnAction + 1;
inline constexpr int kMulliganAction = kChooseAction + kMaxOptions;
inline constexpr int kTradeAction = kMulliganAction + kMulliganSets;
inline constexpr int kAttackAction = kTradeAction + kMaxHand;
inline constexpr int kPowerAction = kAttackAction + kAttackers * kDefenders;
inline constexpr int kPlayAction = kPowerAction + kChooseValues * kTargets;
inline constexpr int kActionCount = kPlayAction + kMaxHand * kChooseValues * kPositions * kTargets;
static_assert(kActionCount == 3722, "the action layout is part of Hearthstone-v0");

/// Where both options happen, an action writes none: the card tells.
constexpr u8 written_option(u8 choose) { return choose == kBothOptions ? kNoOption : choose; }
/// The option it means, of those that are open to the card.
constexpr u8 meant_option(u8 written, u8 open) { return open == 1 << kBothOptions ? kBothOptions : written; }

ActionId encode(const Action& action);
/// `id` must be below kActionCount.
Action decode(ActionId id);

/// The target number of an entity as the player of `me` sees it; 0 if it is no character in play.
u8 target_number(const GameState& s, Seat me, Slot slot);
/// The entity a target number names; kNoSlot if there is none.
Slot target_slot(const GameState& s, Seat me, u8 number);

/// A list of action ids without a heap.
struct ActionList {
    int count = 0;
    ActionId ids[kActionCount];
    void add(int id) { ids[count++] = static_cast<ActionId>(id); }
    const ActionId* begin() const { return ids; }
    const ActionId* end() const { return ids + count; }
};

}  // namespace hs
