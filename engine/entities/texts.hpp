// The texts of an entity: its own, and those that are attached to it.
#pragma once

#include "entities/context.hpp"
#include "state/enchantment_list.hpp"

namespace hs {

/// One text of an entity.
struct Text {
    const CardDef& def;
    CardIndex card;
    u16 order;                     // when it came, or was attached (rules.md 3.2)
    EnchantmentIndex enchantment;  // kNoEnchantment: its own
};

/// Calls visit(text) for the entity's own, unless silenced, then for each that is attached to it. Written in
/// its place: auras are looked at after every step.
template <class Visit>
[[gnu::always_inline]] inline void each_text(const Look& look, const Entity& e, Visit visit) {
    EnchantmentIndex at = e.is(Entity::kSilenced) ? e.enchantments : kNoEnchantment;
    if (at == kNoEnchantment && e.is(Entity::kSilenced)) return;
    do {  // one call of visit, which the compiler then writes in its place
        const Enchantment* const en = at == kNoEnchantment ? nullptr : &look.s.enchantments[at];
        const CardIndex card = en ? en->card : e.card;
        visit(Text{look.db.card(card), card, en ? en->order : e.order, at});
        at = en ? en->next : e.enchantments;
    } while (at != kNoEnchantment);
}

/// Whether the bearer still has a text that each_text has shown.
inline bool still_has(const GameState& s, const Entity& e, CardIndex card, EnchantmentIndex enchantment) {
    if (enchantment != kNoEnchantment) return is_attached(s, e.enchantments, enchantment, card);
    return e.card == card && !e.is(Entity::kSilenced);
}

/// The rules that an entity changes for its player: those of its own text, unless silenced, and of what is
/// attached to it, in order of attachment. No aura gives any.
u64 rules_of_all_texts(const Look& look, const Entity& e);
inline u64 rules_of(const Look& look, const Entity& e) {
    if (e.enchantments != kNoEnchantment) return rules_of_all_texts(look, e);
    return e.is(Entity::kSilenced) ? 0 : look.db.card(e.card).rules;
}

/// All keywords of an entity.
inline KeywordSet keywords_of(const Look& look, const Entity& e) { return {e.keywords, rules_of(look, e)}; }

/// A program's scope for the text of an entity.
Scope scope_of(const GameState& s, Slot source, Slot target = kNoSlot);

}  // namespace hs
