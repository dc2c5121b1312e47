#include "expressions/sets.hpp"

#include "entities/order.hpp"

namespace hs {

SlotSet without_dying(const GameState& s, SlotSet set) {
    for (SlotSet rest = set; rest;) {
        const Slot slot = pop_lowest(rest);
        if (dying(s.entities[slot])) set &= ~bit(slot);
    }
    return set;
}

SlotSet without_unknown(const GameState& s, SlotSet set) {
    for (SlotSet rest = set; rest;) {
        const Slot slot = pop_lowest(rest);
        if (s.entities[slot].unknown()) set &= ~bit(slot);
    }
    return set;
}

SlotSet random_entities(Ask& q, SlotSet set, i64 n) {
    SlotSet chosen = 0;
    for (; n > 0 && set; --n) {
        const Slot slot = random_of(q, set);
        chosen |= bit(slot);
        set &= ~bit(slot);
    }
    return chosen;
}

SlotSet adjacent(const GameState& s, Slot slot) {
    if (slot == kNoSlot) return 0;
    const Entity& e = s.entities[slot];
    if (e.zone != Zone::Play) return 0;
    const Player& p = s.players[e.controller];
    SlotSet set = 0;
    if (e.position < p.board_count && p.board[e.position] == slot) {
        if (e.position > 0) set |= bit(p.board[e.position - 1]);
        if (e.position + 1 < p.board_count) set |= bit(p.board[e.position + 1]);
    }
    return set & s.minions[e.controller];
}

SlotSet beside(const GameState& s, Slot slot, bool right) {
    if (slot == kNoSlot) return 0;
    const Entity& e = s.entities[slot];
    const Player& p = s.players[e.controller];
    SlotSet set = 0;
    for (int i = 0; i < p.board_count; ++i)
        if (right ? i > e.position : i < e.position) set |= bit(p.board[i]);
    return set & s.minions[e.controller];
}

}  // namespace hs
