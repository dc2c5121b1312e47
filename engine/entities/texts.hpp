// The texts of an entity: its own, and those that are attached to it.
#pragma once

#include "entities/context.hpp"
#include "state/enchantment_list.hpp"

namespace hs {

/// Calls visit(text, enchantment, order) for the entity's own text (kNoEnchantment), unless silenced, then
/// for each that is attached to it.
template <class Visit>
void each_text(const Ctx& g, const Entity& e, Visit visit) {
    if (!e.is(Entity::kSilenced)) visit(g.db.card(e.card), kNoEnchantment, e.order);
    for (EnchantmentIndex i = e.enchantments; i != kNoEnchantment; i = g.s.enchantments[i].next)
        visit(g.db.card(g.s.enchantments[i].card), i, g.s.enchantments[i].order);
}

/// A program's scope for the text of an entity.
Scope scope_of(const GameState& s, Slot source, Slot target = kNoSlot);

}  // namespace hs
