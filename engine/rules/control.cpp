#include "rules/control.hpp"

#include "entities/events.hpp"
#include "entities/listeners.hpp"
#include "entities/stats.hpp"
#include "entities/trace.hpp"
#include "entities/zones.hpp"
#include "rules/damage.hpp"
#include "state/enchantment_list.hpp"

namespace hs {

void take_control(Ctx& g, Slot slot, Seat seat) {
    GameState& s = g.s;
    Entity& e = g.at(slot);
    if (e.zone != Zone::Play || e.controller == seat || !g.def(slot).is_minion()) return;
    if (s.players[seat].board_count == kMaxBoard) return destroy(g, bit(slot));  // as whose it was (1.2)
    const u16 order = e.order;
    const SlotSet entered = s.entered;
    const SlotSet turned = (s.rule_turned ^ s.rule_sources) & bit(slot);
    take_out(g, slot);
    put_on_board(g, slot, seat, -1);
    e.order = order;  // rules.md 3.2: a change of control keeps the stamp
    s.entered = entered;
    s.rule_turned = (s.rule_turned & ~bit(slot)) | turned;
    tell_of(g, Told::TakeControl, slot);
}

void return_to_hand(Ctx& g, Slot slot) {
    Entity& e = g.at(slot);
    if (e.zone != Zone::Play) return;
    const Seat seat = e.controller;
    if (g.s.players[seat].hand_count == kMaxHand) {
        destroy(g, bit(slot));
        return;
    }
    take_out(g, slot);
    strip(g, slot);
    e.set(Entity::kSeenByOpponent);
    g.s.wounded &= ~bit(slot);
    put_in_hand(g, slot, seat);
    raise(g, Event::ReturnToHand, slot, kNoSlot, 0, seat);
}

void silence(Ctx& g, Slot slot) {
    Entity& e = g.at(slot);
    free_enchantments(g.s, e.enchantments);
    e.set(Entity::kSilenced);
    const bool borrowed = e.is(Entity::kBorrowed);
    e.set(Entity::kBorrowed, false);
    e.set(Entity::kFrozen, false);
    e.lost = 0;
    refresh(g, slot);
    listen(g, slot);
    tell_of(g, Told::Silence, slot);
    if (borrowed) take_control(g, slot, other_seat(e.controller));  // rules.md 5.6
}

}  // namespace hs
