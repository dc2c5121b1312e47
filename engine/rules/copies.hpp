// Copies of entities, and entities that become others (rules.md 5.4, 5.5).
#pragma once

#include "entities/context.hpp"

namespace hs {

/// A copy with enchantments, damage and keywords (exact) or a fresh one, set aside. kNoSlot if there is no
/// slot.
Slot create_copy(Ctx& g, Slot original, Seat seat, bool exact);

/// Same handle, same place, other card; not a summon (rules.md 5.4). What was attached is gone unless it is
/// kept.
void transform(Ctx& g, Slot slot, CardIndex card, bool keep = false);

void transform_into_copy(Ctx& g, Slot slot, Slot original);

/// A copy that stands beside a borrowed minion goes over with it.
void borrow_like(Ctx& g, Slot copy, const Entity& from);

}  // namespace hs
