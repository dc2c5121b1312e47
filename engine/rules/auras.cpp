#include "rules/auras.hpp"

#include "entities/numbers.hpp"
#include "entities/order.hpp"
#include "entities/stats.hpp"
#include "entities/texts.hpp"
#include "entities/trace.hpp"
#include "expressions/evaluate.hpp"

namespace hs {

namespace {

enum class AuraLook : u8 {
    All,
    OnTop,     // what they give is added to what there is
    Keywords,  // Attack and Health stay as they are
};

/// One look at the auras of `sources`, which replace what there was. Returns whether it healed someone: a
/// maximum that sinks takes the damage with it, and "while damaged" then no longer holds (rules.md 9.2, 9.7).
bool apply_auras(Ctx& g, SlotSet sources, AuraLook look) {
    GameState& s = g.s;
    struct Sum {
        int attack = 0, health = 0;
        u64 keywords = 0;
    };
    Sum sums[kMaxSlots];
    SlotSet affected = 0;
    const bool on_top = look == AuraLook::OnTop;
    const auto sum_of = [&](Slot slot) -> Sum& {
        const Entity& e = s.entities[slot];
        if (!(affected & bit(slot)))
            sums[slot] = on_top ? Sum{e.aura_attack, e.aura_health, e.keywords & ~e.own_keywords} : Sum{};
        affected |= bit(slot);
        return sums[slot];
    };
    for (Slot source : in_order_of_play(s, sources)) {
        if (s.entities[source].has(kw::dormant)) continue;  // rules.md 5.8
        Scope scope = scope_of(s, source);
        each_text(g, s.entities[source], [&](const Text& text) {
            const CardDef& def = text.def;
            if (def.more_attack) sum_of(source).attack += narrow(g, evaluate_int(g, def.more_attack, scope));
            for (u32 i = 0; i < def.aura_count; ++i) {
                const Aura& aura = g.db.aura(def.first_aura + i);
                const CardDef& gives = g.db.card(aura.enchantment);
                if (gives.cost_mode != ModifierMode::None) continue;
                scope.enchantment = text.enchantment;
                for (SlotSet set = evaluate_set(g, aura.selector, scope) & s.used_slots; set;) {
                    Sum& sum = sum_of(pop_lowest(set));
                    if (gives.attack_mode == ModifierMode::Add) sum.attack += gives.ench_attack;
                    if (gives.health_mode == ModifierMode::Add) sum.health += gives.ench_health;
                    sum.keywords |= gives.keywords;
                }
            }
        });
    }
    bool healed = false;
    for (SlotSet set = on_top ? affected : affected | s.aura_affected; set;) {
        const Slot slot = pop_lowest(set);
        Entity& e = s.entities[slot];
        const Sum sum = affected & bit(slot) ? sums[slot] : Sum{};
        const u64 had = e.keywords;
        e.keywords = e.own_keywords | sum.keywords;
        tell_keywords(g, slot, had);
        if (look == AuraLook::Keywords) continue;
        if (e.aura_attack == sum.attack && e.aura_health == sum.health) continue;
        e.aura_attack = narrow(g, sum.attack);
        e.aura_health = narrow(g, sum.health);
        const i16 damage = e.damage;
        refresh(g, slot);
        healed |= e.damage != damage;
        e.keywords = e.own_keywords | sum.keywords;
        tell_of_change(g, Told::Stats, slot);
    }
    s.aura_affected = look == AuraLook::All ? affected : affected | s.aura_affected;
    return healed;
}

/// Whether deaths are being resolved: what died together still gives its auras (rules.md 3.5).
bool in_death_phase(const GameState& s) {
    for (int i = s.frame_count; i-- > 0 && s.frames[i].kind != FrameKind::Steps;)
        if (s.frames[i].kind == FrameKind::DeathPhase) return true;
    return false;
}

}  // namespace

void recompute_auras(Ctx& g) {
    // Each look that heals leaves less damage. The bound is for auras that give Health while damaged: those
    // would never come to rest.
    for (int looks = 0; apply_auras(g, g.s.aura_sources, AuraLook::All);)
        if (++looks == kMostAuraLooks) return reached(g, Limit::aura_looks);
}

void switch_on_auras(Ctx& g, Slot source) { apply_auras(g, g.s.aura_sources & bit(source), AuraLook::OnTop); }

void update_other_auras(Ctx& g) {
    g.s.rule_turned = 0;
    if (g.s.aura_sources | g.s.aura_affected) apply_auras(g, g.s.aura_sources, AuraLook::Keywords);
}

void auras_of_newcomer(Ctx& g, Slot slot) {
    // A copy of who stands under auras gets its own at once, and the auras of those that died end when
    // somebody comes (rules.md 3.5). Whoever else comes ends no aura of those that have left in this phase.
    if ((g.s.aura_affected & bit(slot)) || (g.s.aura_affected && in_death_phase(g.s)))
        recompute_auras(g);
    else if (g.s.aura_sources & bit(slot))
        switch_on_auras(g, slot);
}

}  // namespace hs
