#include "entities/texts.hpp"

namespace hs {

u64 rules_of_all_texts(const Look& look, const Entity& e) {
    u64 rules = e.is(Entity::kSilenced) ? 0 : look.db.card(e.card).rules;
    for (const Enchantment& en : enchantments(look.s, e.enchantments)) {
        if (en.flags & Enchantment::kCost) continue;
        rules |= look.db.card(en.card).rules;
        if (!en.keyword) continue;
        const KeywordRow& row = kKeywords[en.keyword - 1];
        if (row.where != KeywordWhere::rule) continue;
        rules = en.flags & Enchantment::kTakes ? rules & ~row.bit : rules | row.bit;
    }
    return rules;
}

Scope scope_of(const GameState& s, Slot source, Slot target) {
    const Entity& e = s.entities[source];
    return {source, e.controller, target, kNoSlot, kNoSlot, 0, kNoEnchantment, 0, 0, e.card};
}

}  // namespace hs
