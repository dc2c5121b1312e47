#include "effects/text.hpp"

#include "entities/events.hpp"
#include "entities/texts.hpp"
#include "rules/copies.hpp"

namespace hs {

void push_card_text(Ctx& g, Slot slot, Slot target, u8 choose, bool combo) {
    const CardDef& def = g.def(slot);
    Scope scope = scope_of(g.s, slot, target);
    scope.choose = choose;
    const auto option = [&](CardIndex card) {
        Scope part = scope;
        part.card = card;
        push_program(g, g.db.card(card).play, part);
    };
    if (choose == kBothOptions && def.choose_both != kNoCard) {
        transform(g, slot, def.choose_both);
    } else if (choose == kBothOptions) {
        option(def.choose_b);
        option(def.choose_a);
    } else if (choose != kNoOption) {
        option(choose == kFirstOption ? def.choose_a : def.choose_b);
    }
    push_program(g, combo && def.combo ? def.combo : def.play, scope);
}

void push_deathrattles(Ctx& g, Slot slot) {
    GameState& s = g.s;
    const Entity& e = s.entities[slot];
    // Own text first, then what was attached in order: pushed in reverse.
    Scope scopes[1 + kMaxEnchantments];
    int count = 0;
    each_text(g, e, [&](const Text& text) {
        if (text.def.deathrattle == 0) return;
        Scope& scope = scopes[count++] = scope_of(s, slot);
        scope.enchantment = text.enchantment;
        scope.card = text.card;
    });
    while (count-- > 0) push_program(g, g.db.card(scopes[count].card).deathrattle, scopes[count]);
}

}  // namespace hs
