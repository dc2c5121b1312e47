#include "rules/copies.hpp"

#include "entities/enchantments.hpp"
#include "entities/listeners.hpp"
#include "entities/stats.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "rules/auras.hpp"
#include "state/doubts.hpp"

namespace hs {

namespace {

/// The dead stay what they were.
bool gone(const Entity& e) { return e.zone == Zone::Graveyard || e.zone == Zone::Removed; }

/// A copy has the original's enchantments and all of its damage, but the auras of its own place: without the
/// original's Health aura it may have no Health left (rules.md 5.5).
void copy_look(Ctx& g, Slot copy, const Entity& from) {
    Entity& e = g.at(copy);
    e.enchantments = copy_enchantments(g, from.enchantments);
    e.lost = from.lost;
    e.memory = from.memory;
    e.flags |= from.flags & (Entity::kSilenced | Entity::kFrozen);
    if (from.zone == Zone::Play && (from.aura_attack | from.aura_health)) g.s.aura_affected |= bit(copy);
    refresh(g, copy);
    set_damage(g, copy, from.damage);
}

}  // namespace

/// A copy that stands beside a borrowed minion goes over with it.
void borrow_like(Ctx& g, Slot copy, const Entity& from) {
    Entity& e = g.at(copy);
    if (doubt::kCopyOfBorrowedGoesOver && from.is(Entity::kBorrowed) && e.controller == from.controller)
        e.set(Entity::kBorrowed);
}

Slot create_copy(Ctx& g, Slot original, Seat seat, bool exact) {
    const Slot slot = create(g, g.at(original).card, seat);
    if (slot == kNoSlot || !exact) return slot;
    copy_look(g, slot, g.at(original));
    return slot;
}

namespace {

void tell_of_transformation(Ctx& g, Slot slot, const TraceEntry::Party& before) {
    if (!g.trace) return;
    tell_of(g, Told::Transform, slot, 0, g.at(slot).card);
    g.trace->back().subject = before;
}

void turn_into(Ctx& g, Slot slot, CardIndex card) {
    Entity& e = g.at(slot);
    const bool in_play = e.zone == Zone::Play;
    if (in_play && g.def(slot).type != g.db.card(card).type) return;  // its place takes no other type
    const u16 played = e.flags & Entity::kPlayed;
    if (g.history) g.history->former.push_back({e.serial, e.card});
    become(g, slot, card);
    e.set(Entity::kTransformed);
    e.flags |= played;
    if (!in_play) return;
    if (doubt::kTransformExhausts) e.set(Entity::kExhausted);
    g.s.wounded &= ~bit(slot);
    g.s.aura_affected &= ~bit(slot);
}

}  // namespace

void transform(Ctx& g, Slot slot, CardIndex card, bool keep) {
    Entity& e = g.at(slot);
    if (gone(e)) return;
    const auto before = party(g, slot);
    const EnchantmentIndex attached = e.enchantments;
    if (keep) e.enchantments = kNoEnchantment;
    turn_into(g, slot, card);
    if (keep) {
        e.enchantments = attached;
        refresh(g, slot);
        listen(g, slot);
        if (e.zone == Zone::Play && e.health() <= 0) g.s.wounded |= bit(slot);
    }
    tell_of_transformation(g, slot, before);
}

void transform_into_copy(Ctx& g, Slot slot, Slot original) {
    if (slot == original || gone(g.at(slot))) return;
    const Entity from = g.at(original);
    const auto before = party(g, slot);
    turn_into(g, slot, from.card);
    if (g.at(slot).card != from.card) return;
    copy_look(g, slot, from);
    borrow_like(g, slot, from);
    listen(g, slot);
    tell_of_transformation(g, slot, before);
    if (g.s.aura_affected & bit(slot)) recompute_auras(g);
    if (g.at(slot).zone == Zone::Play && g.at(slot).health() <= 0) g.s.wounded |= bit(slot);
}

}  // namespace hs
