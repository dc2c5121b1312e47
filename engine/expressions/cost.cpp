#include "expressions/cost.hpp"

#include <algorithm>

#include "entities/numbers.hpp"
#include "entities/texts.hpp"
#include "expressions/evaluate.hpp"

namespace hs {

namespace {

struct Modifier {
    u16 order;
    ModifierMode mode;
    int value;
    u8 floor;  // Summoning Portal: comes first of all and never goes below this
};

struct Modifiers {
    Modifier list[kMaxCostChanges];
    int count = 0;

    static bool comes_after(const Modifier& m, u16 order, u8 floor) {
        if ((m.floor != 0) != (floor != 0)) return floor != 0;
        return m.order > order;
    }

    void add(Ask& q, u16 order, ModifierMode mode, int value, u8 floor) {
        if (mode == ModifierMode::None) return;
        if (count == kMaxCostChanges) return q.reached(Limit::cost_changes);
        int at = count++;
        for (; at > 0 && comes_after(list[at - 1], order, floor); --at) list[at] = list[at - 1];
        list[at] = {order, mode, value, floor};
    }
};

void add_auras(Ask& q, Modifiers& modifiers, Slot slot, Slot source) {
    const GameState& s = q.s;
    const Entity& e = s.entities[source];
    if (e.has(kw::dormant)) return;  // rules.md 5.8
    Scope scope = scope_of(s, source);
    each_text(q, e, [&](const Text& text) {
        scope.enchantment = text.enchantment;
        for (u32 i = 0; i < text.def.aura_count; ++i) {
            const Aura& aura = q.db.aura(text.def.first_aura + i);
            const CardDef& gives = q.db.card(aura.enchantment);
            if (gives.cost_mode == ModifierMode::None || !(evaluate_set(q, aura.selector, scope) & bit(slot)))
                continue;
            int value = gives.ench_cost;
            if (gives.captures(ValueBit::CapturesCost) && scope.enchantment != kNoEnchantment)
                value = gives.signed_by(ValueBit::SubtractsCost, s.enchantments[scope.enchantment].attack);
            modifiers.add(q, text.order, gives.cost_mode, value, gives.cost_at_least);
        }
    });
}

}  // namespace

int changed_cost(Ask& q, Slot slot) {
    const GameState& s = q.s;
    const Entity& e = s.entities[slot];
    const CardDef& def = q.db.card(e.card);
    // A cost may depend on other costs, but two cannot depend on each other for ever.
    if (q.cost_depth == kMaxCostDepth) {
        q.reached(Limit::cost_depth);
        return def.cost;
    }
    ++q.cost_depth;
    Modifiers modifiers;
    for (const Enchantment& en : enchantments(s, e.enchantments)) {
        const CardDef& what = q.db.card(en.card);
        if (en.flags & Enchantment::kCost) modifiers.add(q, en.order, ModifierMode::Add, en.attack, 0);
        modifiers.add(q, en.order, what.cost_mode,
                      what.captures(ValueBit::CapturesCost) ? en.attack : what.ench_cost, what.cost_at_least);
    }
    if (e.zone == Zone::Hand || e.zone == Zone::Play)
        for (SlotSet set = s.cost_sources; set;) add_auras(q, modifiers, slot, pop_lowest(set));
    int cost = def.cost;
    for (int i = 0; i < modifiers.count; ++i) {
        const Modifier& m = modifiers.list[i];
        if (m.mode == ModifierMode::Add)
            cost = m.floor && cost >= m.floor ? std::max(cost + m.value, int{m.floor})
                   : m.floor                  ? cost
                                              : cost + m.value;
        else if (m.mode == ModifierMode::Set)
            cost = m.value;
        else
            cost = narrow(q, i64{cost} * m.value);
    }
    if (def.costs_less) cost -= narrow(q, evaluate_int(q, def.costs_less, scope_of(s, slot)));
    --q.cost_depth;
    return narrow(q, std::max(cost, 0));
}

}  // namespace hs
