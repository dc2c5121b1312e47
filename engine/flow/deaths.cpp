// What follows every outer phase, and death processing (rules.md 3.5, 8).
#include "entities/context.hpp"
#include "entities/enchantments.hpp"
#include "entities/events.hpp"
#include "entities/numbers.hpp"
#include "entities/order.hpp"
#include "entities/texts.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "flow/flow.hpp"
#include "flow/sequences.hpp"
#include "flow/steps.hpp"
#include "rules/auras.hpp"
#include "rules/summon.hpp"
#include "state/doubts.hpp"
#include "state/frame_views.hpp"

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
            case CardType::None:
            case CardType::Game:
            case CardType::Player:
            case CardType::Spell:
            case CardType::Enchantment:
            case CardType::HeroPower:
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
    if (phase) DeathBatch(*phase).open(s.pending_count);
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
        DeathBatch(*phase).grow();
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

namespace step {

void steps(Ctx& g, Frame&) { push_steps(g); }

void whenever_summoned(Ctx& g, Frame&) {
    GameState& s = g.s;
    update_auras(g);
    const Ordered entered = in_order_of_play(s, s.entered);
    s.entered = 0;
    for (int i = entered.count; i-- > 0;)
        raise(g, Event::Summon, entered.slots[i], kNoSlot, 0, s.entities[entered.slots[i]].controller);
}

void bury_or_end(Ctx& g, Frame& f) {
    update_auras(g);
    if (const SlotSet dead = take_dying(g)) {
        push_death_phase(g, dead);
        // Those of Attack and Health outlive their sources until the auras are looked at again, or until
        // somebody is summoned.
        update_other_auras(g);
    } else if (g.s.entered == 0) {
        return pop_frame(g);
    }
    start_over(f);
}

}  // namespace step

void next_death(Ctx& g, Frame& f) {
    GameState& s = g.s;
    DeathBatch batch(f);
    if (batch.at_end() && !batch.second_round()) batch.begin_second_round();
    if (batch.at_end()) {
        s.pending_count = batch.begin();
        return pop_frame(g);
    }
    const Slot slot = s.pending[batch.pop()].slot;
    if (batch.second_round()) return come_back(g, slot);
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
