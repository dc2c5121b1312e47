// What follows every outer phase, and death processing (rules.md 3.5, 8).
#include "effects/choices.hpp"
#include "entities/enchantments.hpp"
#include "entities/events.hpp"
#include "entities/numbers.hpp"
#include "entities/order.hpp"
#include "entities/texts.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "flow/flow.hpp"
#include "rules/auras.hpp"
#include "rules/summon.hpp"
#include "state/doubts.hpp"

namespace hs {

namespace {

/// Entities that have to die now: mortally wounded or pending destroy. Heroes are only marked.
SlotSet take_dying(Ctx& g) {
    GameState& s = g.s;
    SlotSet dead = 0;
    for (SlotSet set = s.wounded; set;) {
        const Slot slot = pop_lowest(set);
        Entity& e = s.entities[slot];
        if (!dying(e)) continue;
        switch (g.def(slot).type) {
            case CardType::Minion:
            case CardType::Weapon:
                dead |= bit(slot);
                break;
            case CardType::Hero:
                e.set(Entity::kDead);  // rules.md 8.8: later healing is too late
                s.check_outcome = 1;
                break;
            default:
                break;
        }
    }
    s.wounded = 0;
    return dead;
}

void count_death(Ctx& g, Seat seat) {
    Player& p = g.s.players[seat];
    bump(g, p.minions_died_this_turn);
    bump(g, p.minions_died_this_game);
}

/// All leave play together, oldest first, remembering their places; then their deaths are told one by one.
void push_death_phase(Ctx& g, SlotSet dead) {
    GameState& s = g.s;
    Frame* phase = push_frame(g, FrameKind::DeathPhase);
    if (phase) phase->first = phase->next = s.pending_count;
    const Ordered order = in_order_of_play(s, dead);
    if (g.trace) [[unlikely]] {
        for (Slot slot : order)
            tell(g, g.def(slot).is_minion() ? Told::Death : Told::WeaponDestroyed, slot, kNoSlot, 0,
                 s.entities[slot].controller);
    }
    for (Slot slot : order) {
        Entity& e = s.entities[slot];
        const u8 position = e.position;
        bury(g, slot, GraveCard::kDied);
        e.position = position;
        if (g.def(slot).is_minion()) count_death(g, e.controller);
        if (!phase) continue;
        if (s.pending_count == kMaxPending) {
            reached(g, Limit::pending);
            continue;
        }
        s.pending[s.pending_count++] = {e.card, e.order, slot, 0, kNoEnchantment, e.controller};
        ++phase->count;
    }
}

void come_back(Ctx& g, Slot dead) {
    const Entity& e = g.at(dead);
    if (!(e.own_keywords & kw::reborn) || !g.def(dead).is_minion()) return;
    if (g.s.players[e.controller].board_count == kMaxBoard) return;
    const Slot slot = create(g, e.card, e.controller);
    if (slot == kNoSlot) return;
    Entity& back = g.at(slot);
    lose_keyword(g, slot, kw::reborn);
    back.damage = static_cast<i16>(back.max_health - 1);
    summon_entity(g, slot, e.controller, e.position, dead);
}

}  // namespace

void bury_dying(Ctx& g) {
    for (;;) {
        update_auras(g);
        const SlotSet dead = take_dying(g);
        if (dead == 0) break;
        for (Slot slot : in_order_of_play(g.s, dead)) {
            const Seat seat = g.at(slot).controller;
            bury(g, slot, GraveCard::kDied);
            if (g.def(slot).is_minion()) count_death(g, seat);
        }
    }
    g.s.entered = 0;
}

void push_steps(Ctx& g) {
    GameState& s = g.s;
    update_auras(g);
    if (s.wounded == 0 && (s.entered == 0 || !anyone_listens(s, Event::Summon))) {
        s.entered = 0;
        return;
    }
    push_frame(g, FrameKind::Steps);
}

void step_steps(Ctx& g, Frame& f) {
    GameState& s = g.s;
    switch (f.step) {
        case 0: {
            // Step 1. Attack and Health auras. Step 2. "Whenever you summon", for everything that entered, in
            // order of play.
            update_auras(g);
            f.step = 1;
            const Ordered entered = in_order_of_play(s, s.entered);
            s.entered = 0;
            for (int i = entered.count; i-- > 0;)
                raise(g, Event::Summon, entered.slots[i], kNoSlot, 0,
                      s.entities[entered.slots[i]].controller);
            break;
        }
        default: {
            // Step 3. Auras again. Step 4. The dying leave together. Step 5. Other auras; those of Attack and
            // Health outlive their sources until step 1, or until somebody is summoned. Step 6. If anything
            // died, again.
            update_auras(g);
            const SlotSet dead = take_dying(g);
            if (dead == 0) {
                if (s.entered == 0) return pop_frame(g);
            } else {
                push_death_phase(g, dead);
                update_other_auras(g);
            }
            f.step = 0;
            break;
        }
    }
}

void step_death_phase(Ctx& g, Frame& f) {
    GameState& s = g.s;
    if (f.step == 0 && f.next == f.first + f.count) {
        f.step = 1;  // Reborn comes after all Deathrattles of the batch (rules.md 8.6)
        f.next = f.first;
    }
    if (f.next == f.first + f.count) {
        s.pending_count = f.first;
        return pop_frame(g);
    }
    const Slot slot = s.pending[f.next++].slot;
    if (f.step == 1) return come_back(g, slot);
    const Entity& e = s.entities[slot];
    const Seat seat = e.controller;
    const u16 frames = s.frame_count;
    raise(g, Event::Death, slot, kNoSlot, 0, seat, doubt::kDeathWatchersMustBeOlder ? f.before : u16{0});
    if (s.frame_count != frames) return;
    // Nobody listens: only the victim's own Deathrattles, if any.
    bool rattles = false;
    each_text(g, e, [&](const Text& text) { rattles |= text.def.deathrattle != 0; });
    if (!rattles) return;
    if (Frame* event = push_frame(g, FrameKind::EventRaised)) {
        event->event = Event::Death;
        event->scope.subject = slot;
        event->scope.seat = seat;
    }
}

}  // namespace hs
