#include "expressions/cost.hpp"

#include <algorithm>

#include "entities/enchantments.hpp"
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

    void add(Ctx& g, u16 order, ModifierMode mode, int value, u8 floor) {
        if (mode == ModifierMode::None) return;
        if (count == kMaxCostChanges) return reached(g, Limit::cost_changes);
        int at = count++;
        for (; at > 0 && comes_after(list[at - 1], order, floor); --at) list[at] = list[at - 1];
        list[at] = {order, mode, value, floor};
    }
};

void add_auras(Ctx& g, Modifiers& modifiers, Slot slot, Slot source) {
    GameState& s = g.s;
    const Entity& e = s.entities[source];
    if (e.has(kw::dormant)) return;  // rules.md 5.8
    Scope scope = scope_of(s, source);
    const auto visit = [&](const CardDef& def, u16 order) {
        for (u32 i = 0; i < def.aura_count; ++i) {
            const Aura& aura = g.db.aura(def.first_aura + i);
            const CardDef& gives = g.db.card(aura.enchantment);
            if (gives.cost_mode == ModifierMode::None || !(evaluate_set(g, aura.selector, scope) & bit(slot)))
                continue;
            int value = gives.ench_cost;
            if ((gives.value_mask & 4) && scope.enchantment != kNoEnchantment)
                value = (gives.value_mask & 64 ? -1 : 1) * s.enchantments[scope.enchantment].attack;
            modifiers.add(g, order, gives.cost_mode, value, gives.cost_at_least);
        }
    };
    if (!e.is(Entity::kSilenced)) visit(g.db.card(e.card), e.order);
    for (EnchantmentIndex i = e.enchantments; i != kNoEnchantment; i = s.enchantments[i].next) {
        scope.enchantment = i;
        visit(g.db.card(s.enchantments[i].card), s.enchantments[i].order);
    }
}

}  // namespace

int changed_cost(Ctx& g, Slot slot) {
    GameState& s = g.s;
    const Entity& e = s.entities[slot];
    const CardDef& def = g.db.card(e.card);
    // A cost may depend on other costs, but two cannot depend on each other for ever.
    if (g.cost_depth == kMaxCostDepth) {
        reached(g, Limit::cost_depth);
        return def.cost;
    }
    ++g.cost_depth;
    Modifiers modifiers;
    for (EnchantmentIndex i = e.enchantments; i != kNoEnchantment; i = s.enchantments[i].next) {
        const Enchantment& en = s.enchantments[i];
        const CardDef& what = g.db.card(en.card);
        if (en.flags & Enchantment::kCost) modifiers.add(g, en.order, ModifierMode::Add, en.attack, 0);
        modifiers.add(g, en.order, what.cost_mode, what.value_mask & 4 ? en.attack : what.ench_cost,
                      what.cost_at_least);
    }
    if (e.zone == Zone::Hand || e.zone == Zone::Play)
        for (SlotSet set = s.cost_sources; set;) add_auras(g, modifiers, slot, pop_lowest(set));
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
            cost = narrow(g, i64{cost} * m.value);
    }
    if (def.costs_less) cost -= narrow(g, evaluate_int(g, def.costs_less, scope_of(s, slot)));
    --g.cost_depth;
    return narrow(g, std::max(cost, 0));
}

void set_cost(Ctx& g, Slot slot, int wanted) {
    if (cost_of(g, slot) == wanted) return;
    Enchantment en{};
    en.order = next_order(g);
    en.flags = Enchantment::kAnonymous | Enchantment::kCost;
    const EnchantmentIndex index = append_enchantment(g, g.at(slot).enchantments, en);
    if (index == kNoEnchantment) return;
    // What other modifiers leave below 0 shows as 0: the difference is found in a few steps.
    for (int i = 0; i < 4 && cost_of(g, slot) != wanted; ++i)
        g.s.enchantments[index].attack =
            narrow(g, g.s.enchantments[index].attack + wanted - cost_of(g, slot));
}

}  // namespace hs
