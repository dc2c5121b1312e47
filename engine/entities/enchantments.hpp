// What is attached to an entity: numbers, texts, keywords gained and lost (rules.md 9).
#pragma once

#include "entities/listeners.hpp"
#include "entities/stats.hpp"
#include "entities/trace.hpp"
#include "state/enchantment_list.hpp"

namespace hs {

/// Attaches an enchantment (with its printed values unless captured ones are given). Returns kNoEnchantment
/// when the pool is full.
EnchantmentIndex enchant(Ctx& g, Slot slot, CardIndex card, Seat caster, const i16* attack = nullptr,
                         const i16* health = nullptr);

/// Appends to an entity's or deck card's list without recomputing anything.
EnchantmentIndex append_enchantment(Ctx& g, EnchantmentIndex& head, const Enchantment& enchantment);

/// A bare difference of attack and max Health, shown nowhere.
void add_difference(Ctx& g, Slot slot, int attack, int health);

/// Detaches one enchantment of an entity; nothing if it is not on it.
void remove_enchantment(Ctx& g, Slot slot, EnchantmentIndex which);

/// A copy of the list, in order.
EnchantmentIndex copy_enchantments(Ctx& g, EnchantmentIndex head);

/// Grants a keyword until the entity is silenced, transformed or leaves play.
void gain_keyword(Ctx& g, Slot slot, KeywordIndex keyword, Seat caster);

/// Takes keywords away that were printed or granted (Divine Shield, Stealth, ...), until the entity is
/// silenced, transformed, leaves play or gains them anew.
void lose_keyword(Ctx& g, Slot slot, u64 keyword);
/// The same for one keyword, which may be a rule.
void lose_keyword(Ctx& g, Slot slot, KeywordIndex keyword);

/// Detaches every enchantment for which `gone` holds and recomputes the entity if there was any.
template <class Predicate>
bool remove_enchantments_if(Ctx& g, Slot slot, Predicate gone) {
    GameState& s = g.s;
    Entity& e = s.entities[slot];
    bool any = false;
    EnchantmentIndex* link = &e.enchantments;
    while (*link != kNoEnchantment) {
        const Enchantment& en = s.enchantments[*link];
        if (!gone(en)) {
            link = &s.enchantments[*link].next;
            continue;
        }
        if (en.card != kNoCard) tell_of_change(g, Told::LoseEnchantment, slot, 0, en.card);
        unlink(s, *link);
        any = true;
    }
    if (any) {
        refresh(g, slot);
        listen(g, slot);
        if (g.trace) [[unlikely]]
            renumber(g, slot, Told::LoseEnchantment);
    }
    return any;
}

}  // namespace hs
