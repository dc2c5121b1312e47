// Events and who reacts to them (rules.md 3.2-3.4).
#include "entities/context.hpp"
#include "entities/events.hpp"
#include "entities/sides.hpp"
#include "entities/texts.hpp"
#include "expressions/evaluate.hpp"
#include "flow/steps.hpp"
#include "rules/secrets.hpp"
#include "state/doubts.hpp"
#include "state/frame_views.hpp"

namespace hs {

namespace {

/// Queues in order of play, but for what answers last; what has the same stamp keeps the order in which it
/// came.
void enqueue(Ctx& g, Frame& f, const Pending& pending) {
    GameState& s = g.s;
    const auto place = [&](const Pending& p) {
        const bool last = f.event == Event::Death && p.trigger != Pending::kDeathrattle &&
                          g.db.trigger(g.db.card(p.card).first_trigger + p.trigger).answers_last();
        return u32{p.order} | (last ? 0x10000U : 0U);
    };
    if (s.pending_count == kMaxPending) {
        reached(g, Limit::pending);
        return;
    }
    int at = s.pending_count++;
    for (; at > TriggerQueue(f).begin() && place(s.pending[at - 1]) > place(pending); --at)
        s.pending[at] = s.pending[at - 1];
    s.pending[at] = pending;
    TriggerQueue(f).grow();
}

/// Secrets answer each proposal of one attack; what stands on the board only the first (rules.md 6.3).
bool has_answered(const Frame& f, const Entity& e) { return proposed_again(f) && e.zone == Zone::Play; }

Scope trigger_scope(const Frame& f, Slot slot, Seat controller, CardIndex text,
                    EnchantmentIndex enchantment) {
    Scope scope = f.scope;
    scope.source = slot;
    scope.controller = controller;
    scope.target = kNoSlot;
    scope.enchantment = enchantment;
    scope.choose = kNoOption;
    scope.card = text;
    return scope;
}

bool in_trigger_zone(const Entity& e, TriggerZone zone) {
    switch (zone) {
        case TriggerZone::Play:
            return e.zone == Zone::Play;
        case TriggerZone::Hand:
            return e.zone == Zone::Hand;
        case TriggerZone::Secret:
            return e.zone == Zone::Secret;
        case TriggerZone::Deck:
            break;
    }
    return false;
}

void collect_text(Ctx& g, Frame& f, Slot slot, const Text& text) {
    const Entity& e = g.at(slot);
    const CardDef& def = text.def;
    // A Secret put up while a batch of deaths is told counts those that are still to come (rules.md 3.4).
    const bool always = e.zone == Zone::Hand || (f.event == Event::Death && e.zone == Zone::Secret);
    if (f.before && !always && text.order >= f.before) return;
    if (!doubt::kProposalsRepeatOnBoard && has_answered(f, e)) return;
    for (u8 i = 0; i < def.trigger_count; ++i) {
        const Trigger& trigger = g.db.trigger(def.first_trigger + i);
        if (trigger.event != f.event || !in_trigger_zone(e, trigger.zone) || dormant(e, trigger)) continue;
        // What answers a death is asked for its conditions only when its turn comes: what an older
        // Deathrattle left behind counts (rules.md 3.3).
        if (f.event != Event::Death &&
            !filter_holds(g, trigger.filter,
                          trigger_scope(f, slot, e.controller, text.card, text.enchantment)))
            continue;
        enqueue(g, f, {text.card, text.order, slot, i, text.enchantment, e.controller});
    }
}

void collect(Ctx& g, Frame& f) {
    GameState& s = g.s;
    TriggerQueue(f).open(s.pending_count);
    if (f.event == Event::Death && f.scope.subject != kNoSlot) {
        // The victim's own Deathrattles stand in the same queue (rules.md 8.2): its own text, then what was
        // attached.
        const Entity& e = s.entities[f.scope.subject];
        each_text(g, e, [&](const Text& text) {
            if (text.def.deathrattle)
                enqueue(g, f,
                        {text.card, e.order, f.scope.subject, Pending::kDeathrattle, text.enchantment,
                         e.controller});
        });
    }
    for (SlotSet set = s.listeners[static_cast<int>(f.event)]; set;) {
        const Slot slot = pop_lowest(set);
        const Entity& e = s.entities[slot];
        if (asleep(s, e, f.event)) continue;
        each_text(g, e, [&](const Text& text) { collect_text(g, f, slot, text); });
    }
}

/// Rules.md 3.3: dropped if its source left its zone, was silenced or transformed, changed sides, or its
/// condition fails now.
bool still_valid(Ctx& g, const Frame& f, const Pending& p, const Trigger& trigger) {
    const GameState& s = g.s;
    const Entity& e = s.entities[p.slot];
    if (!in_trigger_zone(e, trigger.zone) || e.controller != p.controller || dormant(e, trigger))
        return false;
    if (!still_has(s, e, p.card, p.enchantment)) return false;
    return filter_holds(g, trigger.filter, trigger_scope(f, p.slot, p.controller, p.card, p.enchantment));
}

void run_pending(Ctx& g, Frame& f, const Pending& p) {
    const CardDef& text = g.db.card(p.card);
    Scope scope = trigger_scope(f, p.slot, p.controller, p.card, p.enchantment);
    if (p.trigger == Pending::kDeathrattle) {
        if (side_has(g, p.controller, rule::extra_deathrattles))
            push_program(g, text.deathrattle, scope);  // rules.md 8.5
        push_program(g, text.deathrattle, scope);
        return;
    }
    const Trigger& trigger = g.db.trigger(text.first_trigger + p.trigger);
    if (!still_valid(g, f, p, trigger)) return;
    reveal_if_secret(g, p.slot, trigger);
    push_program(g, trigger.program, scope);
}

}  // namespace

void next_trigger(Ctx& g, Frame& f) {
    TriggerQueue queue(f);
    if (!queue.collected()) collect(g, f);
    if (queue.empty()) {
        g.s.pending_count = queue.begin();
        return pop_frame(g);
    }
    const Pending p = g.s.pending[queue.pop()];
    run_pending(g, f, p);
}

}  // namespace hs
