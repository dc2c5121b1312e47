// What a card costs now (rules.md 9.9).
#pragma once

#include "entities/context.hpp"

namespace hs {

/// cost_of where something may change the printed cost.
int changed_cost(Ask& q, Slot slot);

/// Printed, then enchantments and auras in order of play, then what the card's own text takes off; at least
/// 0.
inline int cost_of(Ask& q, Slot slot) {
    const Entity& e = q.s.entities[slot];
    const CardDef& def = q.db.card(e.card);
    if (e.enchantments == kNoEnchantment && q.s.cost_sources == 0 && def.costs_less == 0) return def.cost;
    return changed_cost(q, slot);
}

}  // namespace hs
