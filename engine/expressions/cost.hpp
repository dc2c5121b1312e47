// What a card costs now (rules.md 9.9).
#pragma once

#include "entities/context.hpp"

namespace hs {

/// cost_of where something may change the printed cost.
int changed_cost(Ctx& g, Slot slot);

/// Printed, then enchantments and auras in order of play, then what the card's own text takes off; at least
/// 0.
inline int cost_of(Ctx& g, Slot slot) {
    const Entity& e = g.s.entities[slot];
    const CardDef& def = g.db.card(e.card);
    if (e.enchantments == kNoEnchantment && g.s.cost_sources == 0 && def.costs_less == 0) return def.cost;
    return changed_cost(g, slot);
}

/// Adds a bare difference of the cost, shown nowhere, so that the card costs `wanted` now.
void set_cost(Ctx& g, Slot slot, int wanted);

}  // namespace hs
