#include "entities/listeners.hpp"

#include "entities/texts.hpp"

namespace hs {

void unlisten(Ctx& g, Slot slot) {
    GameState& s = g.s;
    Entity& e = s.entities[slot];
    const SlotSet mask = ~bit(slot);
    if (e.is(Entity::kListens)) {
        for (SlotSet& set : s.listeners) set &= mask;
        e.set(Entity::kListens, false);
    }
    s.aura_sources &= mask;
    s.cost_sources &= mask;
    s.rule_sources &= mask;
}

void listen(Ctx& g, Slot slot) {
    GameState& s = g.s;
    Entity& e = s.entities[slot];
    unlisten(g, slot);
    TriggerZone zone = TriggerZone::Play;
    if (e.zone == Zone::Hand)
        zone = TriggerZone::Hand;
    else if (e.zone == Zone::Secret)
        zone = TriggerZone::Secret;
    else if (e.zone != Zone::Play)
        return;
    if (zone == TriggerZone::Play && rules_of(g, e)) s.rule_sources |= bit(slot);
    bool listens = false;
    each_text(g, e, [&](const Text& text) {
        const CardDef& def = text.def;
        for (u32 i = 0; i < def.trigger_count; ++i) {
            const Trigger& trigger = g.db.trigger(def.first_trigger + i);
            if (trigger.zone != zone) continue;
            s.listeners[static_cast<int>(trigger.event)] |= bit(slot);
            listens = true;
        }
        if (zone != TriggerZone::Play) return;
        if (def.more_attack) s.aura_sources |= bit(slot);
        for (u32 i = 0; i < def.aura_count; ++i) {
            const CardDef& gives = g.db.card(g.db.aura(def.first_aura + i).enchantment);
            if (gives.cost_mode != ModifierMode::None)
                s.cost_sources |= bit(slot);
            else
                s.aura_sources |= bit(slot);
        }
    });
    if (listens) e.set(Entity::kListens);
}

}  // namespace hs
